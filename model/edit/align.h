// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace mw::edit {

enum class Edge {
    Left,
    Right,
    Top,
    Bottom,
    CentresAcross,
    CentresDown
};                                 ///< CentresAcross: one common x; Down: one common y
enum class Axis { Across, Down };  ///< x, y

/// Moves floor-standing components so that the edge (or centre) of each lies where that of the whole
/// selection lies.
[[nodiscard]] Result alignComponents(const Layout& layout, const Catalog& catalog, Ids ids, Edge edge);
/// Equal gaps between neighbours along an axis; the outermost two stay. Three or more are needed.
[[nodiscard]] Result distributeComponents(const Layout& layout, const Catalog& catalog, Ids ids, Axis axis);

}  // namespace mw::edit
