// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/ride_through.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace mw {

namespace {

bool counted(const UnitAutonomy& unit, const RideThrough& ride) { return std::ranges::find(ride.batteries, &unit) != ride.batteries.end(); }

}  // namespace

/// From one thing up to the sources. A chain of feeds is as deep as the network, a dozen at most; what it has passed stops it in a ring.
const RideThrough& RideThroughs::from(InstanceIndex at)
{
    if (const auto known = m_known.find(at); known != m_known.end()) return *known->second;
    const bool ringBelow = std::exchange(m_ring, false);
    m_way.push_back(at);
    const UnitAutonomy* own = m_autonomy.unit(at);
    const RideThrough* ride = &above(at);
    if (own != nullptr && own->design_min && !counted(*own, *ride)) {
        RideThrough& longer = m_made.emplace_back(*ride);
        longer.minutes += *own->design_min, longer.batteries.insert(longer.batteries.begin(), own);
        ride = &longer;
    }
    m_way.pop_back();
    if (!m_ring && !m_way.empty()) m_known.emplace(at, ride);   // something hangs on it
    m_ring = m_ring || ringBelow;
    return *ride;
}

const RideThrough& RideThroughs::above(InstanceIndex at)
{
    static const RideThrough kNone;
    for (const bool idle : {false, true}) {
        const RideThrough* first = nullptr;
        for (const LinkIndex index : linksOf(at)) {
            const FacilityLink& link = m_facility.links[index];
            if (link.kind != PortKind::Power || link.to != at || link.from == at) continue;
            const PowerLink* flow = flowOf(index);
            if (flow == nullptr || m_facility.part(link.from).kind == Kind::Battery || (flow->kw > 0) == idle) continue;
            if (std::ranges::find(m_way, link.from) != m_way.end()) {
                m_ring = true;
                continue;
            }
            const RideThrough& ride = from(link.from);
            if (first == nullptr || ride.minutes < first->minutes) first = &ride;
        }
        if (first != nullptr) return *first;
    }
    const InstanceIndex holder = m_facility.instances[at].parent;   // fed inside, without a link
    return holder != kNoInstance && m_power.node(holder) != nullptr ? from(holder) : kNone;
}

void RideThroughs::listFeeds()
{
    m_firstFeed.assign(m_facility.instances.size() + 1, 0);
    m_facility.forEachLink(PortKind::Power, [&](const FacilityLink& link) { ++m_firstFeed[link.to + 1]; });
    std::partial_sum(m_firstFeed.begin(), m_firstFeed.end(), m_firstFeed.begin());
    m_feeds.resize(m_firstFeed.back());
    std::vector<std::uint32_t> next(m_firstFeed.begin(), m_firstFeed.end() - 1);
    m_facility.forEachLink(PortKind::Power, [&](const FacilityLink& link) { m_feeds[next[link.to]++] = link.index; });
    m_flows.assign(m_facility.links.size(), nullptr);
    for (const PowerLink& flow : m_power.links)
        if (flow.link < m_flows.size()) m_flows[flow.link] = &flow;
}

const PowerLink* RideThroughs::flowOf(LinkIndex link) const
{
    return m_flows.empty() ? m_power.link(link) : m_flows[link];
}

std::span<const LinkIndex> RideThroughs::linksOf(InstanceIndex at) const
{
    if (m_firstFeed.empty()) return m_facility.linksOf(at);
    return std::span(m_feeds).subspan(m_firstFeed[at], m_firstFeed[at + 1] - m_firstFeed[at]);
}

const RideThrough* RideThroughs::of(InstanceIndex instance)
{
    if (!m_power.modelled || m_power.node(instance) == nullptr) return nullptr;
    return &from(instance);
}

std::optional<RideThrough> rideThrough(const Facility& facility, const PowerResults& power, const AutonomyResults& autonomy, InstanceIndex instance)
{
    RideThroughs rides(facility, power, autonomy);
    const RideThrough* ride = rides.of(instance);
    return ride != nullptr ? std::optional(*ride) : std::nullopt;
}

}  // namespace mw
