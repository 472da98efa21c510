// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diagrams/diagram_picture.h"

#include <QPointF>

#include <optional>

namespace mw {

/// What hangs on a box: all that feeds it, directly or not, and all that it feeds.
struct Reach {
    std::vector<bool> boxes{}, arcs{};
};
[[nodiscard]] Reach reachOf(const Diagram& diagram, int box);

/// One step in a direction of the picture: along the arcs to the nearest box that they lead to, across them to the neighbour in the rank.
enum class WalkStep : std::uint8_t { Left, Right, Up, Down };
/// The box itself where the step leads nowhere; from -1 to the first box.
[[nodiscard]] int stepFrom(const DiagramPicture& picture, int box, WalkStep step);

/// In px of the layout; -1: none.
[[nodiscard]] int boxAt(const DiagramPicture& picture, QPointF point);
/// The arc whose line passes nearest, no further than `within`.
[[nodiscard]] int arcAt(const DiagramPicture& picture, QPointF point, double within);

}  // namespace mw
