// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bases/loads_as_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace mw {

namespace {

std::optional<double> kwOrW(const Part& part, std::string_view kw, std::string_view w)
{
    if (const auto value = part.figure(kw)) return value;
    if (const auto value = part.figure(w)) return *value / 1000.0;
    return std::nullopt;
}

void drawInstead(Load& load, double kw)
{
    const double share = load.it_kw > 0 ? kw / load.it_kw : 0;
    load.it_kw = kw;
    load.liquid_kw *= share, load.air_kw *= share, load.flow_l_min *= share;
}

/// Accelerators of one kind in the same systems, whatever pools they are divided into.
struct Together {
    const PoolResult* any{};
    double serving{};  ///< accelerators
    double drawn_w{};  ///< by them
};

using Key = std::pair<std::string, InstanceIndex>;  ///< accelerator part, first of the systems

std::map<Key, Together> together(const ThroughputResults& serving)
{
    std::map<Key, Together> all;
    for (const PoolResult& pool : serving.pools) {
        if (pool.members.empty() || !pool.draw_w || !pool.idle_w || pool.perMember <= 0) continue;
        Together& one = all[{pool.accelerator, pool.members.front()}];
        one.any = &pool;
        one.serving += pool.accelerators;
        one.drawn_w += pool.accelerators * *pool.draw_w;
    }
    return all;
}

/// All accelerators of an instance.
struct Inside {
    double limit_kw{}, draw_kw{};
};

std::unordered_map<InstanceIndex, Inside> accelerators(const ThroughputResults& serving)
{
    std::unordered_map<InstanceIndex, Inside> inside;
    for (const auto& [key, one] : together(serving)) {
        const PoolResult& pool = *one.any;
        const double all = static_cast<double>(pool.members.size()) * pool.perMember;
        const double idle = std::max(0.0, all - one.serving);
        const double mean_w = (one.drawn_w + idle * *pool.idle_w) / std::max(all, one.serving);
        for (const InstanceIndex member : pool.members) {
            inside[member].limit_kw += pool.perMember * pool.limit_w / 1000.0;
            inside[member].draw_kw += pool.perMember * mean_w / 1000.0;
        }
    }
    return inside;
}

void addNotes(const ThroughputResults& serving, std::size_t without, std::vector<std::string>& notes)
{
    std::set<std::string> estimated;
    for (const PoolResult& pool : serving.pools)
        if (pool.draw_w && !pool.drawMeasured) estimated.insert(pool.accelerator);
    if (!estimated.empty())
        notes.push_back(fmt::format("the draw of {} follows constants measured on Hopper parts, scaled by its limit and peak", fmt::join(estimated, ", ")));
    if (without == 1) notes.push_back("one system with accelerators is in no pool of the serving plan and counts at its design power");
    if (without > 1)
        notes.push_back(fmt::format("{} systems with accelerators are in no pool of the serving plan and count at their design power", without));
}

}  // namespace

std::vector<Load> loadsAsRun(const Facility& facility, const std::vector<Load>& design, const ThroughputResults& serving,
                             double surroundingsShare, std::vector<std::string>& notes)
{
    std::vector<Load> loads = design;
    const auto inside = accelerators(serving);
    std::size_t without = 0;
    for (Load& load : loads) {
        const Part& part = facility.part(load.instance);
        if (const auto found = inside.find(load.instance); found != inside.end()) {
            const double around = std::max(0.0, load.it_kw - found->second.limit_kw);
            drawInstead(load, std::min(load.it_kw, found->second.draw_kw + around * surroundingsShare));
        } else if (load.system != 'c') {
            if (const auto typical = kwOrW(part, "power_typ_kw", "power_typ_w")) drawInstead(load, std::min(load.it_kw, *typical));
        } else if (rollUp(part, *facility.catalog).accelerators > 0) {
            ++without;
        }
    }
    addNotes(serving, without, notes);
    return loads;
}

std::vector<Load> nameplateLoads(const Facility& facility, const std::vector<Load>& design)
{
    std::vector<Load> loads = design;
    for (Load& load : loads)
        if (const auto rated = kwOrW(facility.part(load.instance), "psu_nameplate_kw", "psu_nameplate_w"))
            drawInstead(load, std::max(load.it_kw, *rated));
    return loads;
}

}  // namespace mw
