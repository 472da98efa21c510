// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/marks/overlay.h"
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

/// The coolant links of a hall, coloured by an overlay that says something of pipes, on its scale.
struct PipeLayer {
    static constexpr std::size_t kShades = 24;
    std::size_t known{};                                   ///< pipes with a value
    std::array<std::vector<QLineF>, kShades> lines{};      ///< in hall metres, by colour; what lies over each other once
    /// Of a place on the scale.
    [[nodiscard]] static std::size_t shadeOf(double share);
};

/// Null: the overlay says nothing of pipes, or none of these has a value. Results of an earlier layout count for the links that are still the same.
[[nodiscard]] std::shared_ptr<const PipeLayer> pipeLayerOf(const PlanIndex& index, const Results* results, const OverlayValues& values);
void paintPipes(QPainter& painter, const PlanScene& scene);

/// Lines of a link's tooltip: flow, speed and bore, pressure lost, temperatures; empty where it carries no coolant or nothing is known. `index`: of the plan.
[[nodiscard]] QString describePipe(const PlanIndex& index, LinkIndex link, const Results* results);

}  // namespace mw
