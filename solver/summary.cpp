// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/summary.h"

#include <unordered_map>

namespace mw {

LayoutSummary summarize(const Facility& facility)
{
    LayoutSummary summary;
    summary.name = facility.layout->settings->name;
    summary.components = facility.instances.size();
    for (const auto& link : facility.links) summary.links += link.count;

    std::unordered_map<const Part*, std::size_t> acceleratorsOf;
    for (const auto& instance : facility.instances) {
        summary.racks += isRack(instance.part->kind) ? 1U : 0U;
        auto [known, isNew] = acceleratorsOf.try_emplace(instance.part, 0U);
        if (isNew) known->second = static_cast<std::size_t>(rollUp(*instance.part, *facility.catalog).accelerators);
        summary.accelerators += known->second;
    }
    return summary;
}

void recount(LayoutSummary& summary, const Facility& before, const Facility& after, std::span<const InstanceIndex> otherParts)
{
    const auto acceleratorsIn = [](const Facility& facility, InstanceIndex i) {
        return static_cast<std::size_t>(rollUp(facility.part(i), *facility.catalog).accelerators);
    };
    const auto racksIn = [](const Facility& facility, InstanceIndex i) { return isRack(facility.part(i).kind) ? 1U : 0U; };
    for (const InstanceIndex i : otherParts) {
        summary.racks += racksIn(after, i);
        summary.racks -= racksIn(before, i);
        summary.accelerators += acceleratorsIn(after, i);
        summary.accelerators -= acceleratorsIn(before, i);
    }
}

}  // namespace mw
