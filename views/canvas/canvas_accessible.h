// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw {

class Canvas;

/// Gives screen readers what stands on the plan: each component is a child of the canvas with its name, part, place and state, can be
/// found by its place on the screen, and pressed to select it. To be called before a canvas is asked for; once is enough.
void makeCanvasAccessible();
/// Tells a screen reader, where one listens, what is selected now.
void tellSelection(Canvas& canvas);

}  // namespace mw
