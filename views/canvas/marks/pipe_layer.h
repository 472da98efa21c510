// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"
#include "views/canvas/plan/plan_index.h"

#include <QLineF>
#include <QString>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace mw {

struct PlanScene;

/// The coolant links of a hall, coloured by an overlay that says something of pipes. They have a scale of their own: mains carry what many racks do.
struct PipeLayer {
    static constexpr std::size_t kShades = 24;
    const InstanceQuantity* overlay{};
    double least{}, full{};                                ///< values at the ends of the scale
    std::size_t known{};                                   ///< pipes with a value
    std::array<std::vector<QLineF>, kShades> lines{};      ///< in hall metres, by colour; what lies over each other once
    [[nodiscard]] std::size_t shadeOf(double value) const;
};

/// Null: the overlay says nothing of pipes, or none of these has a value. Results of an earlier layout count for the links that are still the same.
[[nodiscard]] std::shared_ptr<const PipeLayer> pipeLayerOf(const PlanIndex& index, const Results* results, const InstanceQuantity* overlay);
void paintPipes(QPainter& painter, const PlanScene& scene);
/// Beside the legend of the overlay.
void paintPipeLegend(QPainter& painter, const PlanScene& scene);

/// Lines of a link's tooltip: flow, speed and bore, pressure lost, temperatures; empty where it carries no coolant or nothing is known. `index`: of the plan.
[[nodiscard]] QString describePipe(const PlanIndex& index, LinkIndex link, const Results* results);

}  // namespace mw
