// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace mw::edit {

/// Turns each component by quarter turns clockwise around its own centre. Its place is kept as the north-west
/// corner of the
/// footprint as it stands, so the corner moves where width and depth differ.
[[nodiscard]] Result rotateComponents(const Layout& layout, const Catalog& catalog, Ids ids,
                                      int quarterTurns);
/// Turns all of them together around the middle of the selection, as if they stood on one plate.
[[nodiscard]] Result rotateTogether(const Layout& layout, const Catalog& catalog, Ids ids, int quarterTurns);

}  // namespace mw::edit
