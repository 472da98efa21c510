// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/loop_faults.h"

#include "solver/cooling/loops/kept_loop.h"

#include <cmath>

namespace mw::hydraulic {

namespace {

constexpr double kNoFlow_l_s = 1e-6;

struct Watched {
    std::size_t link{};
    double flow_l_s{};   ///< with nothing out
};

LoopFault faultOf(const KeptLoop& loop, std::size_t out, std::span<const Watched> watched, std::span<const std::size_t> pumps)
{
    LoopFault fault{.out = out, .converged = loop.converged()};
    if (!fault.converged) return fault;
    for (const std::size_t i : pumps) fault.pumped_l_s += loop.shut(i) ? 0 : loop.flow_l_s(i);
    for (const auto& [link, flow_l_s] : watched) {
        const double share = loop.shut(link) ? 0 : std::max(0.0, loop.flow_l_s(link) / flow_l_s);
        if (share < fault.leastShare) fault.leastShare = share, fault.worst = link;
        fault.starved += share < kStarvedShare ? 1 : 0;
    }
    return fault;
}

}  // namespace

std::vector<LoopFault> loopFaults(const Network& network, std::span<const std::size_t> watched)
{
    KeptLoop loop(network);
    if (!loop.converged()) return {};
    std::vector<Watched> before;
    for (const std::size_t i : watched)
        if (!loop.shut(i) && std::abs(loop.flow_l_s(i)) > kNoFlow_l_s) before.push_back({i, loop.flow_l_s(i)});
    std::vector<std::size_t> pumps;
    for (std::size_t i = 0; i < network.links.size(); ++i)
        if (network.links[i].kind == LinkKind::Pump) pumps.push_back(i);
    const KeptLoop::State whole = loop.state();
    std::vector<LoopFault> faults;
    for (std::size_t i = 0; i < network.links.size(); ++i) {
        if (loop.closed(i)) continue;
        loop.setClosed(i, true);
        faults.push_back(faultOf(loop, i, before, pumps));
        loop.setState(whole);
    }
    return faults;
}

}  // namespace mw::hydraulic
