// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_painter.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace mw {

/// What a change that is tried out would do to a hall, in hall metres: where things come to stand and go from, racks whose
/// inside changes, links that come and go.
struct PreviewMarks {
    std::vector<QRectF> come{}, go{}, touched{};
    std::vector<QRectF> bad{};   ///< of what comes, where it may not stand
    std::vector<QPolygonF> linksCome{}, linksGo{};

    [[nodiscard]] bool empty() const;
    [[nodiscard]] QRectF bounds() const;
};

/// The difference between the plan and the layout that is tried out.
[[nodiscard]] PreviewMarks marksOf(const PlanIndex& index, const Catalog& catalog, const Layout& after);
void paintMarks(QPainter& painter, const PlanScene& scene, const PreviewMarks& marks);

/// Of rectangles that would be filled, in metres of the hall, those where nothing may be set down, in their order: of a block that in which a member may not
/// stand. In the time of a look-up each: an array may be of thousands.
[[nodiscard]] std::vector<QRectF> badPlaces(const std::vector<QRectF>& misplaced, const std::vector<QRectF>& ghosts);

}  // namespace mw
