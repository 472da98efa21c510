// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a load lacks, linked: the feeds of a rack and its coolant.
#include "solver/rules/supply_fixes.h"

#include "model/edit/connect.h"
#include "model/facility/facility.h"
#include "model/layout/delta.h"
#include "solver/loads/loads.h"
#include "solver/power/derating.h"
#include "solver/power/element_models.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace mw {
namespace {

using Instances = std::set<InstanceIndex>;

Refusal nothingThere() { return {"fix.gone", "What the finding speaks of is not there any more."}; }

/// An instance and all that gives to it, or that it gives to, over links of one kind.
Instances along(const Facility& facility, InstanceIndex start, PortKind kind, bool up)
{
    Instances found{start};
    for (std::vector<InstanceIndex> open{start}; !open.empty();) {
        const InstanceIndex at = open.back();
        open.pop_back();
        for (const LinkIndex index : facility.linksOf(at)) {
            const FacilityLink& link = facility.links[index];
            if (link.kind != kind || (up ? link.to : link.from) != at) continue;
            if (const InstanceIndex next = up ? link.from : link.to; found.insert(next).second) open.push_back(next);
        }
    }
    return found;
}

bool isSource(Kind kind) { return kind == Kind::UtilityFeed || kind == Kind::Generator || kind == Kind::OnsiteGeneration; }

double gap_m(const Instance& a, const Instance& b)
{
    const Rect &p = a.footprint, &q = b.footprint;
    const double x = std::max({0.0, q.x_m - p.right_m(), p.x_m - q.right_m()}), y = std::max({0.0, q.y_m - p.bottom_m(), p.y_m - q.bottom_m()});
    return std::hypot(x, y);
}

std::vector<LinkIndex> linksInto(const Facility& facility, InstanceIndex taker, PortKind kind)
{
    std::vector<LinkIndex> links;
    for (const LinkIndex index : facility.linksOf(taker))
        if (facility.links[index].kind == kind && facility.links[index].to == taker) links.push_back(index);
    return links;
}

/// What part of a load each gear above it carries; of several links into one gear each carries alike.
using Shares = std::map<InstanceIndex, double>;

void addShares(const Facility& facility, PortKind kind, InstanceIndex giver, double share, Shares& shares, int steps = 0)
{
    constexpr int kMostSteps = 16;   // a ring ends there
    shares[giver] += share;
    const auto feeds = linksInto(facility, giver, kind);
    if (steps < kMostSteps)
        for (const LinkIndex feed : feeds) addShares(facility, kind, facility.links[feed].from, share / static_cast<double>(feeds.size()), shares, steps + 1);
}

/// What loads take of one kind of supply: kilowatts of power or of heat, and litres of coolant.
class Supply {
public:
    Supply(const Facility& facility, PortKind kind) : m_facility(facility), m_kind(kind), m_loads(designLoads(facility)) {}

    [[nodiscard]] double kw(InstanceIndex i) const
    {
        const Load* load = loadOf(i);
        if (m_kind == PortKind::Coolant) return load != nullptr ? load->liquid_kw : 0;
        if (load != nullptr) return load->it_kw;
        const Part& part = m_facility.part(i);
        return info(part.kind).category == Category::Power ? 0 : part.powerMax_kw().value_or(0);
    }

    /// Whether a giver can take a share of one more load as it runs.
    [[nodiscard]] bool hasRoom(InstanceIndex giver, InstanceIndex taker, double share)
    {
        const Taken now = takenOf(giver), more = takenBy(taker);
        const auto rated_kw = ratingOf(giver), rated_l_min = m_kind == PortKind::Coolant ? m_facility.part(giver).figure("secondary_flow_max_lpm") : std::nullopt;
        return (!rated_kw || now.kw + share * more.kw <= *rated_kw * kRounding) && (!rated_l_min || now.l_min + share * more.l_min <= *rated_l_min * kRounding);
    }

    /// Whether it could also carry all of it when the other feeds of all that it feeds are lost.
    [[nodiscard]] bool hasRoomAlone(InstanceIndex giver, InstanceIndex taker)
    {
        const auto rated_kw = ratingOf(giver);
        return !rated_kw || aloneOf(giver) + kw(taker) <= *rated_kw * kRounding;
    }

private:
    static constexpr double kRounding = 1 + 1e-9;
    struct Taken {
        double kw{}, l_min{};
    };

    [[nodiscard]] std::optional<double> ratingOf(InstanceIndex giver) const
    {
        const Part& part = m_facility.part(giver);
        if (m_kind == PortKind::Coolant) return part.figure("capacity_kw");
        const auto rated_kw = powerModel(part).rating_kw;
        return rated_kw ? std::optional(*rated_kw * derating(part, surroundings(*m_facility.layout, m_facility.instances[giver].hall)).factor) : std::nullopt;
    }

    [[nodiscard]] Taken takenBy(InstanceIndex i) const
    {
        const Load* load = loadOf(i);
        return {kw(i), load != nullptr ? load->flow_l_min : 0};
    }

    /// Of all that hangs on a giver, as it runs: what takes over several links takes alike over each.
    Taken takenOf(InstanceIndex giver)
    {
        const auto [found, isNew] = m_taken.try_emplace(giver);   // nothing while it is worked out: a ring ends there
        if (!isNew) return found->second;
        Taken all;
        for (const LinkIndex index : m_facility.linksOf(giver)) {
            const FacilityLink& link = m_facility.links[index];
            if (link.kind != m_kind || link.from != giver) continue;
            const Taken own = takenBy(link.to), below = takenOf(link.to);
            const auto feeds = static_cast<double>(linksInto(m_facility, link.to, m_kind).size());
            all.kw += (own.kw + below.kw) / feeds, all.l_min += (own.l_min + below.l_min) / feeds;
        }
        return found->second = all;
    }

    double aloneOf(InstanceIndex giver)
    {
        const auto [found, isNew] = m_alone_kw.try_emplace(giver);
        if (isNew)
            for (const InstanceIndex below : along(m_facility, giver, m_kind, false)) found->second += below == giver ? 0 : kw(below);
        return found->second;
    }

    [[nodiscard]] const Load* loadOf(InstanceIndex i) const
    {
        const auto at = std::ranges::lower_bound(m_loads, i, {}, &Load::instance);
        return at != m_loads.end() && at->instance == i ? &*at : nullptr;
    }

    const Facility& m_facility;
    PortKind m_kind;
    std::vector<Load> m_loads;
    std::map<InstanceIndex, Taken> m_taken{};
    std::map<InstanceIndex, double> m_alone_kw{};
};

/// Whether a giver gives to ports of this name, of loads of the same kind: so are the sides of a hall told, and what is meant for racks.
bool servesAlike(const Facility& facility, InstanceIndex giver, InstanceIndex taker, const PortGroup& port)
{
    return std::ranges::any_of(facility.linksOf(giver), [&](const LinkIndex index) {
        const FacilityLink& link = facility.links[index];
        return link.from == giver && link.to != taker && facility.part(link.to).kind == facility.part(taker).kind && facility.part(link.to).ports[link.toPort].id == port.id;
    });
}

bool isSupplied(const Facility& facility, PortKind kind, const Instances& above)
{
    return std::ranges::any_of(above, [&](const InstanceIndex i) {
        const Kind of = facility.part(i).kind;
        return kind == PortKind::Power ? isSource(of) : of == Kind::Cdu;
    });
}

/// What the load asks of the gear above its feeds: `share` of it a feed, and what those that are chosen carry already.
struct Asked {
    double share{1};
    Shares chosen{};
};

/// The best of the givers that can feed a port: one that shares no gear with those that feed its other ports, that serves the like, that could carry all
/// alone with what is above it, and is near.
std::optional<edit::Target> bestGiver(const Facility& facility, Supply& supply, InstanceIndex taker, std::uint16_t group, const Asked& asked)
{
    const PortGroup& port = facility.part(taker).ports[group];
    const Instances below = along(facility, taker, port.kind, false);
    std::optional<edit::Target> best;
    std::tuple<int, bool, bool, double> least{};
    for (const edit::Target& target : edit::legalTargets(facility, taker, group)) {
        const double outlet_kw = facility.part(target.instance).ports[target.group].rating_kw;
        if (outlet_kw > 0 && supply.kw(taker) > outlet_kw) continue;
        if (target.problem != edit::LinkProblem::None || below.contains(target.instance) || asked.chosen.contains(target.instance) || facility.instances[target.instance].hall != facility.instances[taker].hall) continue;
        const bool alike = servesAlike(facility, target.instance, taker, port);
        if (isSource(facility.part(target.instance).kind) && !alike) continue;   // a utility feed has outlets, but none for racks
        const Instances above = along(facility, target.instance, port.kind, true);
        Shares shares = asked.chosen;
        addShares(facility, port.kind, target.instance, asked.share, shares);
        if (!isSupplied(facility, port.kind, above) || !std::ranges::all_of(above, [&](const InstanceIndex i) { return supply.hasRoom(i, taker, shares[i]); })) continue;
        const auto shared = static_cast<int>(std::ranges::count_if(above, [&](const InstanceIndex i) { return asked.chosen.contains(i) && !isSource(facility.part(i).kind); }));
        const bool alone = std::ranges::all_of(above, [&](const InstanceIndex i) { return supply.hasRoomAlone(i, taker); });
        const std::tuple rank{shared, !alike, !alone, gap_m(facility.instances[target.instance], facility.instances[taker])};
        if (!best || rank < least) best = target, least = rank;
    }
    return best;
}

Endpoint portOf(const Facility& facility, InstanceIndex instance, std::uint16_t group)
{
    const PortGroup& port = facility.part(instance).ports[group];
    const int first = edit::freePorts(facility, instance, group).value_or(0) + 1;
    return {facility.instances[instance].path, port.id, port.count > 1 ? first : 0, static_cast<int>(std::to_string(port.count).size())};
}

/// Inlets of a kind that nothing is linked to.
std::vector<std::uint16_t> freeInlets(const Facility& facility, InstanceIndex taker, PortKind kind)
{
    const auto& ports = facility.part(taker).ports;
    std::vector<std::uint16_t> found;
    for (std::uint16_t group = 0; group < ports.size(); ++group)
        if (ports[group].kind == kind && ports[group].flow == PortFlow::In && edit::freePortCount(facility, taker, group) == ports[group].count) found.push_back(group);
    return found;
}

/// Links each of the inlets to a giver of its own, and gives all back as one edit. Those for which there is no giver stay free, if the others can carry all.
edit::Result linked(const Facility& facility, InstanceIndex taker, PortKind kind, const std::vector<std::uint16_t>& inlets, const Refusal& none)
{
    Supply supply(facility, kind);
    Layout after = *facility.layout;
    Asked asked{.share = 1.0 / static_cast<double>(inlets.size())};
    std::size_t made = 0;
    for (const std::uint16_t group : inlets) {
        const auto giver = bestGiver(facility, supply, taker, group, asked);
        if (!giver) continue;
        const auto link = edit::connectPorts(facility, portOf(facility, giver->instance, giver->group), portOf(facility, taker, group));
        if (!link) return link;
        addShares(facility, kind, giver->instance, asked.share, asked.chosen);
        for (const auto& one : link->links) after.links.addRow(one.after);
        ++made;
    }
    const double rest = made > 0 ? static_cast<double>(inlets.size()) / static_cast<double>(made) : 0;
    const bool carried = std::ranges::all_of(asked.chosen, [&](const auto& one) { return supply.hasRoom(one.first, taker, one.second * rest); });
    return made == 0 || !carried ? edit::Result(none) : edit::Result(diff(*facility.layout, after));
}

edit::Result supplied(const Facility& facility, const Finding& finding, PortKind kind, std::size_t most, const Refusal& none, const Refusal& allLinked)
{
    const auto taker = finding.subjects.empty() ? std::nullopt : facility.find(finding.subjects[0]);
    if (!taker) return nothingThere();
    auto inlets = freeInlets(facility, *taker, kind);
    if (inlets.empty()) return allLinked;
    inlets.resize(std::min(inlets.size(), most));
    return linked(facility, *taker, kind, inlets, none);
}

}  // namespace

edit::Result linkNearestFeeds(const Facility& facility, const Finding& finding)
{
    return supplied(facility, finding, PortKind::Power, 2,
                    {"fix.no-feed", "No busway, PDU or board in its hall that is fed has a free outlet that fits and room for this load. Place one, or a larger one, then link it."},
                    {"fix.feeds-linked", "It has no free feed: what it is linked to has no source itself. Link that to one."});
}

edit::Result linkNearestCoolant(const Facility& facility, const Finding& finding)
{
    return supplied(facility, finding, PortKind::Coolant, 1,
                    {"fix.no-coolant", "No CDU or manifold in its hall has a free outlet that fits and room for this heat. Place one, or a larger one, then link it."},
                    {"fix.coolant-linked", "Its coolant inlet is linked: what it is linked to has no CDU above it. Link that to one."});
}

}  // namespace mw
