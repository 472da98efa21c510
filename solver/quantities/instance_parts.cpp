// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What single instances have from their parts.
#include "solver/quantities/instance_table.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

using Value = std::optional<double>;

Value price(const Results& r, InstanceIndex i) { return rollUp(r.facility->part(i), *r.facility->catalog).price_usd; }
Value weight(const Results& r, InstanceIndex i) { return r.facility->part(i).figure("weight_kg"); }

Value leadTime(const Results& r, InstanceIndex i)
{
    if (!r.supply) return std::nullopt;
    const auto& list = r.supply->leadTimes;
    const std::string& id = r.facility->part(i).id;
    const auto found = std::find_if(list.begin(), list.end(), [&](const LeadTime& entry) { return entry.part == id; });
    return found == list.end() ? std::nullopt : Value(found->weeks);
}

constexpr std::array kPartOverlays{
    InstanceQuantity{"price", "Price", Format::Usd, Sum::Add, "Typical catalogue price with its contents", &price, std::nullopt,
                     ScaleStart::Zero, true},
    InstanceQuantity{"weight", "Weight", Format::Mass_kg, Sum::Add, "Weight of the part", &weight, std::nullopt, ScaleStart::Zero, true},
    InstanceQuantity{"lead-time", "Lead time", Format::Weeks, Sum::Worst, "Weeks from order until it is there", &leadTime},
};

}  // namespace

std::span<const InstanceQuantity> partOverlays() { return kPartOverlays; }

}  // namespace mw
