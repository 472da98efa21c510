// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/diagrams/diagram.h"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace mw {

/// A diagram that grows by the instances that links join.
class DiagramBuilder {
public:
    explicit DiagramBuilder(const Results& results) : m_results(results) {}

    /// Place of the instance's box, which is made when it is first asked for. An instance has one in each `layer`.
    int box(InstanceIndex instance, int layer = 0);
    [[nodiscard]] DiagramBox& at(int box) { return diagram.boxes[static_cast<std::size_t>(box)]; }

    Diagram diagram{};

private:
    const Results& m_results;
    std::unordered_map<std::uint64_t, int> m_boxes{};   ///< by instance and layer
};

[[nodiscard]] DiagramSymbol symbolOf(Kind kind);
/// Warning from nine tenths on, error above what is allowed.
[[nodiscard]] DiagramTone toneOf(const std::optional<double>& load);
/// Of the port that a link ends at: 1 a, 2 b, 0 neither.
[[nodiscard]] int sideOf(const Facility& facility, const FacilityLink& link);

}  // namespace mw
