// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace mw {

class Canvas;

/// The pools of the serving plan that the selection can be put into, and a new one.
void fillPools(QMenu& menu, Canvas& canvas);
/// The same by the selection, for keys.
void choosePool(Canvas& canvas);

}  // namespace mw
