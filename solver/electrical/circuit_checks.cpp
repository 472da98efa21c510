// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/circuit_checks.h"

#include <algorithm>
#include <map>

namespace mw {

namespace {

std::vector<DeratedGear> deratedGear(const Facility& facility, const PowerInput& network)
{
    std::map<std::int32_t, Surroundings> air;   // by hall
    std::vector<DeratedGear> found;
    for (const PowerInputNode& node : network.nodes) {
        if (!node.model.rating_kw) continue;
        const Instance& instance = facility.instances[node.instance];
        const auto [at, isNew] = air.try_emplace(instance.hall);
        if (isNew) at->second = surroundings(*facility.layout, instance.hall);
        const Derating rule = derating(*instance.part, at->second);
        if (rule.factor < 1 || rule.lawless) found.push_back({node.instance, at->second, rule, node.model.rating_kw});
    }
    return found;
}

/// What a rack draws behind its shelves: as one load, or in its units.
double drawn(const Facility& facility, std::span<const Load> loads, InstanceIndex rack)
{
    const auto own = [&](InstanceIndex i) {
        const auto at = std::lower_bound(loads.begin(), loads.end(), i, [](const Load& load, InstanceIndex other) { return load.instance < other; });
        return at != loads.end() && at->instance == i ? at->it_kw : 0;
    };
    double kw = own(rack);
    for (const InstanceIndex child : facility.childrenOf(rack)) kw += own(child);
    return kw;
}

/// Racks of one part with the same load and nothing of their own inside have the same bar.
std::vector<RackBar> rackBars(const Facility& facility, std::span<const Load> loads)
{
    std::map<std::pair<const Part*, double>, std::optional<RackBar>> known;
    std::vector<RackBar> bars;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
        if (!isRack(facility.part(i).kind)) continue;
        const double kw = drawn(facility, loads, i);
        std::optional<RackBar> bar;
        if (facility.childrenOf(i).empty()) {
            const auto [found, isNew] = known.try_emplace({&facility.part(i), kw});
            if (isNew) found->second = rackBar(facility, i, kw);
            bar = found->second;
        } else {
            bar = rackBar(facility, i, kw);
        }
        if (!bar) continue;
        bar->rack = i;
        bars.push_back(*bar);
    }
    return bars;
}

template <class T, class Index>
const T* at(const std::vector<T>& list, InstanceIndex instance, Index index)
{
    const auto found = std::lower_bound(list.begin(), list.end(), instance, [&](const T& one, InstanceIndex i) { return one.*index < i; });
    return found != list.end() && (*found).*index == instance ? &*found : nullptr;
}

}  // namespace

const DeratedGear* CircuitChecks::deratedAt(InstanceIndex instance) const { return at(derated, instance, &DeratedGear::instance); }
const PhaseBalance* CircuitChecks::phasesAt(InstanceIndex instance) const { return at(phases, instance, &PhaseBalance::instance); }
const RackBar* CircuitChecks::barAt(InstanceIndex instance) const { return at(bars, instance, &RackBar::rack); }

CircuitChecks circuitChecks(const Facility& facility, const PowerInput& network, const PowerResults& power, std::span<const Load> loads)
{
    return {deratedGear(facility, network), phaseBalance(facility, network, power, loads), rackBars(facility, loads)};
}

}  // namespace mw
