// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "power_cases.h"

#include "solver/redundancy/solve.h"

#include <algorithm>
#include <vector>

namespace mw::test {

/// Loads that some sources reach once these nodes and links are gone, by flooding: the slow reference of dominators and sweeps.
inline std::vector<char> flooded(const PowerInput& input, const std::vector<std::uint32_t>& nodes, const std::vector<std::uint32_t>& links, bool standby = true)
{
    std::vector<char> fed(input.nodes.size());
    const auto out = [](const std::vector<std::uint32_t>& list, std::uint32_t one) { return std::find(list.begin(), list.end(), one) != list.end(); };
    for (std::uint32_t n = 0; n < input.nodes.size(); ++n) {
        const PowerElement e = input.nodes[n].model.element;
        fed[n] = !out(nodes, n) && (e == PowerElement::Source || (standby && e == PowerElement::Standby));
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (std::uint32_t l = 0; l < input.links.size(); ++l) {
            const auto& link = input.links[l];
            if (!fed[link.from] || fed[link.to] || out(nodes, link.to) || out(links, l)) continue;
            fed[link.to] = 1, changed = true;
        }
    }
    return fed;
}

struct Flooded {
    double kw{};
    std::uint32_t loads{};
};
/// What stops being fed that was fed in normal operation.
inline Flooded droppedByFlood(const PowerInput& input, const std::vector<std::uint32_t>& nodes, const std::vector<std::uint32_t>& links)
{
    const auto before = flooded(input, {}, {}, false), after = flooded(input, nodes, links);
    Flooded dropped;
    for (std::size_t n = 0; n < input.nodes.size(); ++n)
        if (before[n] && !after[n] && input.load_kw[n] > 0) dropped.kw += input.load_kw[n], ++dropped.loads;
    return dropped;
}

/// A UPS whose rating is of its output, as parts have it.
inline std::uint32_t ups(Network& net, double rating_kw)
{
    const auto node = net.gear(PowerStage::Ups, {}, rating_kw, rating_kw);
    net.input.nodes.edit()[node].model.ratesOutput = true;
    return node;
}
inline std::uint32_t transformer(Network& net, double rating_kw)
{
    const auto node = net.gear(PowerStage::Transformer, {}, rating_kw, rating_kw);
    net.input.nodes.edit()[node].model.ratesOutput = true;
    return node;
}
inline std::uint32_t bus(Network& net, double rating_kw = 0) { return net.gear(PowerStage::Switchgear, {}, 1, rating_kw); }
inline void rate(Network& net, std::uint32_t node, double kw) { net.input.nodes.edit()[node].model.rating_kw = kw; }

inline StoredEnergy battery(double usable_kwh)
{
    return {.new_kwh = usable_kwh, .usable_kwh = usable_kwh};
}

inline PowerRedundancy redundancyOf(const Network& net, std::vector<NodeBattery> batteries = {})
{
    return solveRedundancy({net.input, std::move(batteries)});
}

}  // namespace mw::test
