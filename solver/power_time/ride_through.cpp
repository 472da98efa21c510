// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/ride_through.h"

#include <algorithm>
#include <utility>

namespace mw {

namespace {

bool counted(const UnitAutonomy& unit, const RideThrough& ride) { return std::ranges::find(ride.batteries, &unit) != ride.batteries.end(); }

}  // namespace

/// From one thing up to the sources. A chain of feeds is as deep as the network, a dozen at most; what it has passed stops it in a ring.
RideThrough RideThroughs::from(InstanceIndex at)
{
    if (const auto known = m_known.find(at); known != m_known.end()) return known->second;
    const bool ringBelow = std::exchange(m_ring, false);
    m_way.push_back(at);
    const UnitAutonomy* own = m_autonomy.unit(at);
    RideThrough ride = above(at);
    if (own != nullptr && own->design_min && !counted(*own, ride)) ride.minutes += *own->design_min, ride.batteries.insert(ride.batteries.begin(), own);
    m_way.pop_back();
    if (!m_ring && !m_way.empty()) m_known.emplace(at, ride);   // something hangs on it
    m_ring = m_ring || ringBelow;
    return ride;
}

RideThrough RideThroughs::above(InstanceIndex at)
{
    std::optional<RideThrough> first;
    for (const bool idle : {false, true}) {
        for (const LinkIndex index : m_facility.linksOf(at)) {
            const FacilityLink& link = m_facility.links[index];
            if (link.kind != PortKind::Power || link.to != at || link.from == at) continue;
            const PowerLink* flow = m_power.link(index);
            if (flow == nullptr || m_facility.part(link.from).kind == Kind::Battery || (flow->kw > 0) == idle) continue;
            if (std::ranges::find(m_way, link.from) != m_way.end()) {
                m_ring = true;
                continue;
            }
            RideThrough ride = from(link.from);
            if (!first || ride.minutes < first->minutes) first = std::move(ride);
        }
        if (first) return *first;
    }
    const InstanceIndex holder = m_facility.instances[at].parent;   // fed inside, without a link
    return holder != kNoInstance && m_power.node(holder) != nullptr ? from(holder) : RideThrough{};
}

std::optional<RideThrough> RideThroughs::of(InstanceIndex instance)
{
    if (!m_power.modelled || m_power.node(instance) == nullptr) return std::nullopt;
    return from(instance);
}

std::optional<RideThrough> rideThrough(const Facility& facility, const PowerResults& power, const AutonomyResults& autonomy, InstanceIndex instance)
{
    return RideThroughs(facility, power, autonomy).of(instance);
}

}  // namespace mw
