// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each number of a single instance once: overlays, `render --overlay`, inspector and legend read it here.
#include "solver/quantities/instance_table.h"
#include "solver/quantities/instance_families.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

std::vector<InstanceQuantity> allOverlays()
{
    std::vector<InstanceQuantity> all;
    for (const auto& family : instanceFamilies()) all.insert(all.end(), family.quantities.begin(), family.quantities.end());
    return all;
}

}  // namespace

std::span<const InstanceFamily> instanceFamilies()
{
    static const std::array all{
#define MW_OVERLAYS(file, family, heading) InstanceFamily{heading, family()},
#include "solver/quantities/instance_list.inc"
#undef MW_OVERLAYS
    };
    return all;
}

std::span<const InstanceQuantity> instanceQuantities()
{
    static const std::vector<InstanceQuantity> all = allOverlays();
    return all;
}

std::vector<std::optional<double>> readAll(const InstanceQuantity& quantity, const Results& results)
{
    if (quantity.read == &batteryMinutes) return batteryMinutesOfAll(results);
    std::vector<std::optional<double>> values(results.facility->instances.size());
    for (InstanceIndex i = 0; i < values.size(); ++i) values[i] = quantity.read(results, i);
    return values;
}

const InstanceQuantity* instanceQuantity(std::string_view id)
{
    const auto all = instanceQuantities();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& row) { return row.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace mw
