// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/drawn_loops.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace mw {

/// What does not work; positions in the input.
struct LoopOutage {
    std::vector<std::uint32_t> elements{}, pipes{}, airUnits{}, unpiped{};
};

struct OutageEffect {
    std::uint32_t hot{};                     ///< racks that pass a limit
    double short_kw{};                       ///< heat that is not taken away
    std::optional<double> first_s{};
    InstanceIndex firstHot{kNoInstance};
    std::int32_t hall{-1};
    std::vector<std::uint32_t> racks{};      ///< elements whose coolant gets too warm
    std::vector<std::uint32_t> halls{};      ///< whose air does
    std::vector<std::uint32_t> loops{};      ///< that it reaches: with the air side, all that it hangs on but for plant without pipes
};

/// What an outage does, from the sky to the racks: condenser loops, facility loops, technology loops, air of halls. Only loops that it reaches are solved again; flows
/// of loops that are built the same are kept.
class OutageSolver {
public:
    OutageSolver(const LoopInput& input, const std::vector<LoopNet>& nets);
    [[nodiscard]] OutageEffect effectOf(const LoopOutage& outage);

private:
    struct Run;
    /// With links of a loop shut and pumps at full speed: of takers flow over need, at most 1; of what takes heat out whether coolant moves through it. All 1 where the
    /// loop cannot be solved.
    const std::vector<double>& served(std::uint32_t loop, const std::vector<std::size_t>& shut);
    void spread(Run& run, std::uint32_t loop);
    void heatTechnology(Run& run, std::uint32_t loop);
    void warmTakers(Run& run, std::uint32_t loop, const std::vector<double>& flows, double short_kw);
    void heatHalls(Run& run);
    void heatUnpiped(Run& run, const LoopOutage& outage);

    const LoopInput& m_input;
    const std::vector<LoopNet>& m_nets;
    std::vector<std::uint32_t> m_loopOf{}, m_at{};       ///< of an element: its loop, its position there
    std::vector<std::pair<std::uint32_t, std::size_t>> m_pipeAt{};   ///< of a pipe: its loop, its first link
    std::map<InstanceIndex, std::vector<std::uint32_t>> m_elementsOf{};   ///< of what stands in two loops
    std::map<InstanceIndex, std::uint32_t> m_airUnitOf{};
    std::vector<double> m_airRoom_kw{};      ///< by hall: what its units and doors can take
    std::map<std::pair<std::uint32_t, std::vector<std::size_t>>, std::vector<double>> m_known{};
};

}  // namespace mw
