// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric_play.h"
#include "solver/power/contingencies.h"
#include "views/canvas/plan/plan_painter.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace mw {

/// What a failure that is played does to a hall, in hall metres.
struct FailureMarks {
    std::vector<QRectF> failed{}, dropped{}, overloaded{}, onGenerator{}, tooWarm{};
    QPolygonF link{};   ///< the way of a link that fails
    std::vector<QLineF> lost{};   ///< ways of links that a failed switch takes with it, without repetition
    [[nodiscard]] bool empty() const { return failed.empty() && dropped.empty() && overloaded.empty() && onGenerator.empty() && tooWarm.empty() && link.isEmpty() && lost.empty(); }
};

/// `facility`: whose instances the failure names; things that the hall has no more, or that stand elsewhere, are left out.
[[nodiscard]] FailureMarks marksOf(const PlanIndex& index, const Facility& facility, const PlayedFailure& failure);
/// Of a fabric: hosts that are cut off are marked as what is dropped, those that keep a part of their cables as what is overloaded.
[[nodiscard]] FailureMarks marksOf(const PlanIndex& index, const Facility& facility, const PlayedFabricFailure& failure);
void paintMarks(QPainter& painter, const PlanScene& scene, const FailureMarks& marks);

}  // namespace mw
