// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/cap_options.h"

#include <algorithm>
#include <map>
#include <set>

namespace mw {

namespace {

constexpr double kCapStep = 0.05;   // of the limit

/// What stands in the power network: the member itself, or the rack or chassis that feeds it.
InstanceIndex fedAs(const Facility& facility, const PowerResults& power, InstanceIndex member)
{
    while (member != kNoInstance && power.node(member) == nullptr) member = facility.instances[member].parent;
    return member;
}

/// Accelerators and their draw in each thing that is fed as one.
struct Inside {
    double accelerators{}, draw_w{};
};
using InsideOf = std::map<InstanceIndex, Inside>;

InsideOf insideOf(const Facility& facility, const PowerResults& power, const ThroughputResults& serving)
{
    InsideOf inside;
    std::set<std::pair<InstanceIndex, std::string>> counted;   // pools of one id share their members among workloads
    for (const PoolResult& pool : serving.pools)
        for (const InstanceIndex member : pool.members) {
            const InstanceIndex fed = fedAs(facility, power, member);
            if (fed == kNoInstance || !counted.emplace(member, pool.accelerator).second) continue;
            inside[fed].accelerators += pool.perMember;
            inside[fed].draw_w += pool.perMember * pool.draw_w.value_or(0);
        }
    return inside;
}

double around_w(const Facility& facility, const PowerResults& power, const PoolResult& pool, const InsideOf& inside)
{
    double load_w = 0, draw_w = 0, accelerators = 0;
    std::set<InstanceIndex> seen;
    for (const InstanceIndex member : pool.members) {
        const InstanceIndex fed = fedAs(facility, power, member);
        const auto found = inside.find(fed);
        if (found == inside.end() || !seen.insert(fed).second) continue;
        load_w += power.node(fed)->load_kw * 1e3;
        draw_w += found->second.draw_w, accelerators += found->second.accelerators;
    }
    return accelerators > 0 ? std::max(0.0, (load_w - draw_w) / accelerators) : 0;
}

}  // namespace

std::vector<PoolCaps> capOptions(const Facility& facility, const PowerResults& present, const ThroughputResults& serving, const DrawShares& draw)
{
    std::vector<PoolCaps> all;
    if (present.it_kw <= 0) return all;
    const double gain = present.facility_kw / present.it_kw;
    const InsideOf inside = insideOf(facility, present, serving);
    for (const PoolResult& result : serving.pools) {
        if (result.cap_w) continue;   // what it does is known at its cap alone
        const auto phases = poolPhases(result, trainingOf(serving, result), draw);
        if (!phases || phases->limit_w <= 0) continue;
        PoolCaps caps{.pool = result.id, .accelerators = result.accelerators, .limit_w = phases->limit_w};
        caps.around_w = around_w(facility, present, result, inside);
        for (int step = 0; 1 - step * kCapStep >= kLeastCapShare; ++step)
            caps.steps.push_back(capEffect(*phases, phases->limit_w * (1 - step * kCapStep)));
        caps.best = bestCap(*phases, caps.around_w);
        caps.bestSaves_kw = capSaves_kw(*phases, caps.best.effect, gain);
        all.push_back(std::move(caps));
    }
    return all;
}

}  // namespace mw
