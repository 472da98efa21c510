// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/marks/serving_marks.h"
#include "views/canvas/plan/plan_view.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

namespace mw {

/// A stop as a card of one line; its rectangle comes in with its size and goes out with its place.
struct FlowCard {
    QString name{}, figure{};
    QRectF rect{};
};

/// A leg from the edge of one card to that of another.
struct FlowArrow {
    QPainterPath path{};
    double width_px{};
    QRectF label{};
    bool worded{};   ///< there is room for its words beside its number
};

struct FlowPicture {
    std::vector<FlowCard> cards{};     ///< by stop
    std::vector<FlowArrow> arrows{};   ///< by leg
};

/// Whether an arrow, its words or a card lies over a place.
[[nodiscard]] bool covers(const FlowPicture& picture, const QRectF& place);

/// 2 to 9 pixels, by the root of the share of the most: a tenth of the tokens is still a third as wide.
[[nodiscard]] double flowWidth_px(double tokens_per_s, double most_per_s);

/// Cards stand over the middle of their racks; of what has none in this hall at its walls: the router at the left, tools and stores at the bottom.
/// Cards that would overlap move apart, so that an arrow has room between them. The cost goes with stops and legs, not with racks.
/// `labelWidth_px`: of a leg's words; `taken`: what neither cards nor words lie over.
[[nodiscard]] FlowPicture layOutFlow(const RequestFlow& flow, const std::vector<ServingMarks::Stop>& stops, const PlanView& view, const QRectF& viewport, QSizeF hall_m, std::vector<FlowCard> cards,
                                     const std::function<double(const FlowLeg&)>& labelWidth_px, const std::vector<QRectF>& taken = {});

}  // namespace mw
