// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/align.h"
#include "model/edit/edit.h"

namespace mw::edit {

/// Mirrors floor-standing components within the rectangle around all of them: left and right change sides (Across), or top
/// and bottom (Down), and fronts that looked that way look the other. A block instance is refused: its inside cannot be
/// mirrored.
[[nodiscard]] Result mirrorComponents(const Layout& layout, const Catalog& catalog, Ids ids, Axis axis);

}  // namespace mw::edit
