// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/heat/heat_network.h"

#include <numeric>

namespace mw {

HeatNetwork::HeatNetwork(const CoolingInput& input)
{
    std::vector<CoolantLink> links = withoutCycles(input);
    // What sits in a rack with no pipe drawn to the rack serves it: an in-rack CDU, a manifold that is piped
    // itself.
    std::vector<char> piped(input.units.size()), fed(input.gear.size()), gives(input.gear.size());
    for (const CoolantLink& link : links) {
        (link.toUnit ? piped : fed)[link.to] = 1;
        gives[link.from] = 1;
    }
    for (std::uint32_t g = 0; g < input.gear.size(); ++g) {
        const CoolingGear& gear = input.gear[g];
        const bool cdu = gear.role == CoolingRole::Cdu || gear.role == CoolingRole::LiquidToAir;
        const bool manifold = gear.role == CoolingRole::Pass && fed[g];
        if (gear.unit != kNoUnit && !piped[gear.unit] && !gives[g] && (cdu || manifold))
            links.push_back({g, gear.unit, true, 1});
    }
    m_unit = listsOf(links, true, input.units.size());
    m_gear = listsOf(links, false, input.gear.size());
    m_takers.assign(input.gear.size(), 0);
    for (const CoolantLink& link : links)
        if (!link.toUnit) ++m_takers[link.from];
}

HeatNetwork::Lists HeatNetwork::listsOf(const std::vector<CoolantLink>& links, bool toUnit, std::size_t count)
{
    Lists lists;
    lists.start.assign(count + 1, 0);
    for (const CoolantLink& link : links)
        if (link.toUnit == toUnit) ++lists.start[link.to + 1];
    std::partial_sum(lists.start.begin(), lists.start.end(), lists.start.begin());
    lists.givers.resize(lists.start.back());
    std::vector<std::uint32_t> next(lists.start.begin(), lists.start.end() - 1);
    for (const CoolantLink& link : links)
        if (link.toUnit == toUnit) lists.givers[next[link.to]++] = {link.from, link.pipes};
    return lists;
}

/// Drops links between gear that lead back to where the heat came from (depth-first, takers to givers).
std::vector<CoolantLink> HeatNetwork::withoutCycles(const CoolingInput& input)
{
    const Lists up = listsOf(input.links.list(), false, input.gear.size());
    enum : char { White, Grey, Black };
    std::vector<char> colour(input.gear.size(), White);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> cut;  // from, to
    std::vector<std::pair<std::uint32_t, std::uint32_t>> stack;
    for (std::uint32_t start = 0; start < colour.size(); ++start) {
        if (colour[start] != White) continue;
        colour[start] = Grey;
        stack.emplace_back(start, up.start[start]);
        while (!stack.empty()) {
            auto& [gear, next] = stack.back();
            if (next == up.start[gear + 1]) {
                colour[gear] = Black;
                stack.pop_back();
                continue;
            }
            const std::uint32_t giver = up.givers[next++].gear;
            if (colour[giver] == Grey) cut.emplace_back(giver, gear);
            if (colour[giver] != White) continue;
            colour[giver] = Grey;
            stack.emplace_back(giver, up.start[giver]);
        }
    }
    m_cut = cut.size();
    std::vector<CoolantLink> links;
    links.reserve(input.links.size());
    for (const CoolantLink& link : input.links) {
        bool out = false;
        for (const auto& [from, to] : cut) out = out || (!link.toUnit && link.from == from && link.to == to);
        if (!out) links.push_back(link);
    }
    return links;
}

}  // namespace mw
