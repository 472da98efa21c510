// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Power of single instances.
#include "solver/quantities/instance_table.h"
#include "solver/power_time/ride_through.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

using Value = std::optional<double>;

const PowerNode* power(const Results& r, InstanceIndex i) { return r.power ? r.power->node(i) : nullptr; }

Value drawn(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? Value(node->drawn_kw()) : std::nullopt;
}

Value drawnAsRun(const Results& r, InstanceIndex i)
{
    const auto* draw = r.bases ? r.bases->draw(i) : nullptr;
    return draw != nullptr ? ifAny(draw->kw) : std::nullopt;
}

Value lost(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? ifAny(node->loss_kw) : std::nullopt;
}

/// 1 A, 2 B, 3 both; 0 where it draws or carries and no source of a side reaches it.
Value feedSide(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    if (node == nullptr || node->drawn_kw() <= 0) return std::nullopt;
    return (node->side.find('a') != std::string::npos ? 1 : 0) + (node->side.find('b') != std::string::npos ? 2 : 0);
}

/// Loading of the element itself, or of the fullest power link that feeds it.
Value loading(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    if (node == nullptr || node->loading) return node != nullptr ? node->loading : std::nullopt;
    Value worst;
    for (const auto link : r.facility->linksOf(i)) {
        if (r.facility->links[link].to != i) continue;
        const auto* flow = r.power->link(link);
        if (flow != nullptr && flow->loading) worst = std::max(worst.value_or(0), *flow->loading);
    }
    return worst;
}

Value failover(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? node->failoverLoading : std::nullopt;
}

/// Of loads; gear is a part of their ways.
Value waysToSources(const Results& r, InstanceIndex i)
{
    const auto* load = r.redundancy ? r.redundancy->of(i) : nullptr;
    return load != nullptr ? Value(load->paths) : std::nullopt;
}

constexpr std::array kPowerOverlays{
    InstanceQuantity{"power", "Power", Format::Power_kw, Sum::Add, "Power it takes at its input, design load, whether a source reaches it or not", &drawn},
    InstanceQuantity{"power-as-run", "Power as run", Format::Power_kw, Sum::Add,
                     "Power that it draws while the serving plan runs: accelerators by what their pools do", &drawnAsRun},
    InstanceQuantity{"passed-on", "Passed on", Format::Power_kw, Sum::Worst, "Power that it gives to what it feeds, design load", &figureOf<&power, &PowerNode::out_kw>},
    InstanceQuantity{"loss", "Loss", Format::Power_kw, Sum::Add, "Power turned to heat in it", &lost},
    InstanceQuantity{"rating", "Continuous rating", Format::Power_kw, Sum::Worst, "What it may carry continuously where it stands: 80 % rule and air counted", &figureOf<&power, &PowerNode::rating_kw>},
    InstanceQuantity{"power-loading", "Power load", Format::Share, Sum::Worst,
                     "Load over the continuous rating of what carries it; of a rack, of its fullest feed", &loading, 1.0},
    InstanceQuantity{"failover-loading", "Load with one side lost", Format::Share, Sum::Worst,
                     "Load over rating after the worse of side A and side B is lost", &failover, 1.0},
    InstanceQuantity{"feed-side", "Feed side", Format::FeedSide, Sum::Worst, "Sides A and B whose sources reach it", &feedSide},
    InstanceQuantity{"feed-paths", "Ways to sources", Format::Count, Sum::Least, "Ways to it from sources and generators that share no component; 1 is a single point of failure",
                     &waysToSources},
    InstanceQuantity{"autonomy", "On battery", Format::Minutes, Sum::Least, "Minutes that it stays on without utilities and generators, at the design load; 0: off at once", &batteryMinutes},
};

}  // namespace

/// With results of one edit: those of an earlier one may name other things.
std::optional<double> batteryMinutes(const Results& r, InstanceIndex i)
{
    if (!r.power || !r.overTime || r.overTime.state != SectionState::Fresh) return std::nullopt;
    const auto ride = rideThrough(*r.facility, *r.power.value, r.overTime->autonomy, i);
    return ride ? std::optional(ride->minutes) : std::nullopt;
}

std::vector<std::optional<double>> batteryMinutesOfAll(const Results& r)
{
    std::vector<std::optional<double>> values(r.facility->instances.size());
    if (!r.power || !r.overTime || r.overTime.state != SectionState::Fresh) return values;
    RideThroughs rides(*r.facility, *r.power.value, r.overTime->autonomy);
    rides.listFeeds();
    for (InstanceIndex i = 0; i < values.size(); ++i)
        if (const auto ride = rides.of(i)) values[i] = ride->minutes;
    return values;
}

std::span<const InstanceQuantity> powerOverlays() { return kPowerOverlays; }

}  // namespace mw
