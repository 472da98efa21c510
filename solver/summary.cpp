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

}  // namespace mw
