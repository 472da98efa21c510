// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/electrical.

#include "solver/electrical/input.h"

#include <complex>
#include <utility>
#include <vector>

namespace mw {

/// Loads of the flow after a failure: what is still fed, and what that moves.
class MovedLoads {
public:
    MovedLoads(const ElectricalInput& input, const PowerInput& network);

    /// Branches of the flow that a node, or a link, takes with it.
    [[nodiscard]] const std::vector<std::uint32_t>& ofNode(std::uint32_t node) const { return m_ofNode[node]; }
    [[nodiscard]] const std::vector<std::uint32_t>& ofLink(std::uint32_t link) const { return m_ofLink[link]; }

    struct Moved {
        std::vector<std::pair<std::uint32_t, std::complex<double>>> draws_mva{};   ///< bus, and what it draws more
        double unserved_kw{};
    };
    /// One of both, the other kNoPosition.
    [[nodiscard]] Moved after(std::uint32_t node, std::uint32_t link);

private:
    using Bus = std::uint32_t;
    struct Converter {
        std::uint32_t node{}, load{kNoPosition};   ///< load: its input in the flow's loads
        Bus in{}, out{};
    };
    struct IdleFeed {
        std::uint32_t node{}, link{};
        Bus bus{}, in{kNoPosition};   ///< in: of a transfer switch, where its other side enters
    };

    void indexBranches();
    void indexIslands();
    void indexLoads();
    void spread(Bus bus);
    void live(std::uint32_t node, std::uint32_t link);
    void transfer(std::uint32_t node, std::uint32_t link, Moved& moved);
    void moveConsumers(std::uint32_t link, Moved& moved);
    void moveConverters(Moved& moved);
    void draw(Bus bus, std::complex<double> mva, Moved& moved);
    [[nodiscard]] std::complex<double> drawn_mva(std::uint32_t load) const;
    [[nodiscard]] bool isLive(std::uint32_t load) const { return m_live[m_input.flow.loads[load].bus] != 0; }
    [[nodiscard]] double passed_kw(std::uint32_t switchNode) const;

    const ElectricalInput& m_input;
    const PowerInput& m_net;
    ac::Incidence m_ends;
    std::vector<std::vector<std::uint32_t>> m_ofNode, m_ofLink;
    std::vector<std::vector<std::uint32_t>> m_feeds;       ///< loads of the flow by node that draws them over links
    std::vector<std::uint32_t> m_consumers{};              ///< nodes with such loads
    std::vector<Converter> m_converters{};                 ///< those nearer the roots first
    std::vector<std::uint32_t> m_converterAt{};            ///< by input bus the first, kNoPosition: none
    std::vector<IdleFeed> m_idle{};
    std::vector<std::uint32_t> m_island{};                 ///< by bus: what closed branches join
    std::vector<double> m_islandBase_mw{}, m_island_mw{};  ///< loads by island, in normal operation and after
    std::vector<char> m_live{}, m_out{};                   ///< by bus; by branch
    std::vector<Bus> m_open{};
    std::uint32_t m_failedNode{};
};

}  // namespace mw
