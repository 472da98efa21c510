// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/serving_flow.h"
#include "views/canvas/plan/plan_index.h"
#include "views/theme/theme.h"

#include <QPointF>
#include <QString>

#include <memory>
#include <span>
#include <vector>

class QPainter;

namespace mw {

struct PlanScene;

/// A serving plan with the accelerators of its replicas and the way of its requests, made once for a plan.
struct ServingPlanView {
    FacilityPtr facility{};   ///< whose instances it names
    std::shared_ptr<const ThroughputResults> plan{};
    PlanPlacement placement{};
    std::vector<RequestFlow> flows{};
};
/// Null where no plan is of the results' own layout.
[[nodiscard]] std::shared_ptr<const ServingPlanView> servingPlanView(const Results& results);

/// The same on the items of a hall.
struct ServingMarks {
    /// A rack or server with accelerators of the plan, and which of its item's accelerators are its own.
    struct System {
        ItemIndex item{};
        InstanceIndex member{};
        int first{}, count{};
    };
    /// Where a stop of the shown flow stands in this hall.
    struct Stop {
        std::vector<ItemIndex> items{};
        QPointF centre_m{};
        std::size_t elsewhere{};   ///< members in other halls, or hidden
    };
    /// Two items that hold one replica, neighbours by rank.
    struct Join {
        ItemIndex from{}, to{};
        std::uint32_t pool{};
    };
    std::shared_ptr<const ServingPlanView> view{};
    std::vector<Join> joins{};
    std::vector<System> systems{};   ///< by item
    std::size_t flow{};              ///< shown, of view->flows
    std::vector<Stop> stops{};       ///< of it

    [[nodiscard]] std::span<const System> of(ItemIndex item) const;
    [[nodiscard]] const RequestFlow* shownFlow() const { return view && flow < view->flows.size() ? &view->flows[flow] : nullptr; }
};
/// `workload`: whose flow is shown; an unknown one: that of the largest.
[[nodiscard]] ServingMarks servingMarks(std::shared_ptr<const ServingPlanView> view, const PlanIndex& index, std::string_view workload);

/// A text of the plan in the user's language; marked with QT_TRANSLATE_NOOP("mw::Plan", ...).
[[nodiscard]] QString planText(const char* text);
[[nodiscard]] QColor poolColour(const Theme& theme, std::size_t pool);

/// The parallel layout: each accelerator in the colour of its pool, shades for replicas and stages. Replicas over several systems are joined by a line.
void paintParallel(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items);
/// What the accelerators at a place do: "decode agents: replica 3 of 12, TP rank 0, PP stage 1"; empty: none of the plan stands there.
[[nodiscard]] QString parallelAt(const PlanScene& scene, QPointF pixel);
/// Whether the accelerators of an item leave no room for its name.
[[nodiscard]] bool parallelCovers(const PlanScene& scene, ItemIndex item);
/// Its legend.
[[nodiscard]] QSizeF parallelLegendSize(const PlanScene& scene);
void paintParallelLegend(QPainter& painter, const PlanScene& scene, const QRectF& rect);

/// The way of a request, drawn between the racks of its pools.
void paintFlow(QPainter& painter, const PlanScene& scene);
/// Which of these places it lies over.
[[nodiscard]] std::vector<bool> flowCovers(const PlanScene& scene, const std::vector<QRectF>& places);
/// Of an arrow or a card of it; empty: there is none.
[[nodiscard]] QString flowAt(const PlanScene& scene, QPointF pixel);
/// Its legend as wide as its words; a brief one tells of each step what goes.
[[nodiscard]] QSizeF flowLegendSize(const PlanScene& scene, bool brief);
void paintFlowLegend(QPainter& painter, const PlanScene& scene, const QRectF& rect, bool brief);

/// Where the legends of what is switched on stand, beside those of overlay and air: that of the flow where it hides nothing of the hall, if there is such a place.
struct ServingLegends {
    QRectF parallel{}, flow{};   ///< empty: not shown
    bool brief{};
};
[[nodiscard]] ServingLegends servingLegends(const PlanScene& scene);
/// All of where they stand.
QRectF paintServingLegends(QPainter& painter, const PlanScene& scene);

}  // namespace mw
