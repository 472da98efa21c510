// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/input.h"

#include <cstdint>
#include <string>
#include <vector>

/// Fabrics by hand: nodes are added, then joined; host ports name their purpose.
class FabricBuilder {
public:
    mw::NetworkTopology topology{};

    std::uint32_t add(bool isSwitch)
    {
        topology.nodes.push_back({static_cast<mw::InstanceIndex>(topology.nodes.size()), isSwitch});
        return static_cast<std::uint32_t>(topology.nodes.size() - 1);
    }
    std::vector<std::uint32_t> add(bool isSwitch, std::uint32_t count)
    {
        std::vector<std::uint32_t> out;
        for (std::uint32_t i = 0; i < count; ++i) out.push_back(add(isSwitch));
        return out;
    }
    std::int32_t purpose(const std::string& name)
    {
        for (std::size_t i = 0; i < topology.purposes.size(); ++i)
            if (topology.purposes[i] == name) return static_cast<std::int32_t>(i);
        topology.purposes.push_back(name);
        return static_cast<std::int32_t>(topology.purposes.size() - 1);
    }
    mw::NetworkTopology::End port(std::uint32_t node, const std::string& use)
    {
        return {node, purpose(use), false};
    }
    static mw::NetworkTopology::End through(std::uint32_t node) { return {node, -1, true}; }
    void join(mw::NetworkTopology::End a, mw::NetworkTopology::End b, double speed_gbps,
              std::uint32_t count = 1)
    {
        const auto link = static_cast<mw::LinkIndex>(topology.bundles.size());
        topology.bundles.push_back({link, a, b, count, speed_gbps});
    }
};

/// Scalable units of hosts with one cable a rail to leaf r of their unit; every leaf to every spine.
struct RailFabric {
    std::uint32_t units{}, hostsPerUnit{}, rails{}, spines{}, cablesPerRail{1}, uplinksToEach{1};
    double speed_gbps{400};
};
inline mw::NetworkTopology railFabric(const RailFabric& plan)
{
    FabricBuilder b;
    const auto hosts = b.add(false, plan.units * plan.hostsPerUnit);
    const auto leaves = b.add(true, plan.units * plan.rails);
    const auto spines = b.add(true, plan.spines);
    for (std::uint32_t h = 0; h < hosts.size(); ++h) {
        b.topology.hosts.push_back({hosts[h], 8, static_cast<int>(plan.rails * plan.cablesPerRail)});
        for (std::uint32_t r = 0; r < plan.rails; ++r)
            b.join(b.port(hosts[h], "compute"),
                   FabricBuilder::through(leaves[h / plan.hostsPerUnit * plan.rails + r]), plan.speed_gbps,
                   plan.cablesPerRail);
    }
    for (const std::uint32_t leaf : leaves)
        for (const std::uint32_t spine : spines)
            b.join(FabricBuilder::through(leaf), FabricBuilder::through(spine), plan.speed_gbps,
                   plan.uplinksToEach);
    return b.topology;
}
