// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diagrams/diagram.h"

#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace mw {

/// The line of an arc: level and upright pieces from the edge of its first box to the edge of its second.
struct ArcWay {
    QPolygonF line{};                        ///< empty: an end of the arc is no box
    QLineF stub{};                           ///< the piece at a box that no other arc shares, towards the box: its text stands there
    double roomBefore{}, roomAfter{};        ///< px from the stub to the next line: to the left and right, or above and below
};

/// A piece of a line as it is drawn, once for all arcs that share it.
struct LinePiece {
    QLineF line{};
    double weight{};                         ///< of all its arcs
    int arc{};                               ///< one of them
    DiagramTone tone{};                      ///< that of its arcs, normal if they differ
};

/// Where lines that belong together meet, as opposed to lines that cross.
struct LineJoint {
    QPointF at{};
    int arc{};
    double weight{};
};

/// All in px, from (0, 0) to the lower right.
struct DiagramLayout {
    std::vector<QRectF> boxes{};             ///< by box
    std::vector<int> ranks{};                ///< by box, 0: where flow begins
    std::vector<ArcWay> arcs{};              ///< by arc
    std::vector<LinePiece> pieces{};
    std::vector<LineJoint> joints{};
    QSizeF size{};
    int crossings{};                         ///< pairs of lines between neighbouring ranks that cross whatever their ways
};

/// Layered drawing (Sugiyama, Tagawa and Toda 1981). Ranks are longest ways from the sources, with cycles cut; what only feeds others
/// stands right before them, and DiagramBox::rank is obeyed. Ranks are ordered by barycentre and median sweeps and exchanges of
/// neighbours, where A stays left of (above) the B it shares loads with; a sweep that crosses more lines is taken back. Lines of one box and
/// side share a trunk; all others run in channels of their own. The order of boxes and arcs changes nothing.
///
/// `sizes`: of the boxes as drawn, by box; missing or bad ones count as 1 px. `longestText_px`: of the arcs' texts.
[[nodiscard]] DiagramLayout layOut(const Diagram& diagram, const std::vector<QSizeF>& sizes, double longestText_px = 0);

}  // namespace mw
