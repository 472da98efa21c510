// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/connect.h"

#include "model/edit/delta_builder.h"
#include "model/edit/remove.h"
#include "model/facility/link_resolver.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace mw::edit {

namespace {

constexpr std::array<std::string_view, 10> kReasons{"they match",
                                                    "a component is not linked to itself",
                                                    "the ports are of different kinds",
                                                    "both ends give or both take",
                                                    "the ports belong to different fabrics",
                                                    "the ports differ in speed",
                                                    "the connectors differ",
                                                    "the voltages differ",
                                                    "all ports are used",
                                                    "all ports of the start are used"};

/// Of two reasons the one that was nearer to success tells the user more.
LinkProblem nearer(LinkProblem a, LinkProblem b)
{
    return std::max(a, b);
}

/// Which ports of a group are in use.
std::vector<char> usedPorts(const Facility& facility, InstanceIndex instance, std::uint16_t group)
{
    std::vector<char> used(static_cast<std::size_t>(std::max(facility.part(instance).ports[group].count, 0)),
                           0);
    const auto mark = [&](std::uint32_t first, std::uint32_t count) {
        for (std::size_t i = first; i < std::size_t{first} + count && i < used.size(); ++i) used[i] = 1;
    };
    for (const LinkIndex index : facility.linksOf(instance)) {
        const FacilityLink& link = facility.links[index];
        if (link.from == instance && link.fromPort == group) mark(link.fromFirst, link.count);
        if (link.to == instance && link.toPort == group) mark(link.toFirst, link.count);
    }
    return used;
}

Endpoint endpointOf(const Facility& facility, InstanceIndex instance, std::uint16_t group, int first)
{
    const PortGroup& ports = facility.part(instance).ports[group];
    const int digits = static_cast<int>(std::to_string(ports.count).size());
    return {facility.instances[instance].path, ports.id, ports.count == 1 ? 0 : first + 1,
            ports.count == 1 ? 1 : digits};
}

struct Pair {
    std::uint16_t from{}, to{};
    int fromFirst{}, toFirst{};
    int rank{-1};
};

/// The better of pairs: a named fabric on both sides, then equal connectors, then the order of the
/// datasheets.
int rankOf(const PortGroup& a, const PortGroup& b)
{
    const bool fabric = !a.fabric.empty() && a.fabric == b.fabric,
               connector = !a.connector.empty() && a.connector == b.connector;
    return (fabric ? 2 : 0) + (connector ? 1 : 0);
}

class Matcher {
public:
    Matcher(const Facility& facility, InstanceIndex from, InstanceIndex to, int count)
        : m_facility(facility), m_from(from), m_to(to), m_count(count)
    {
    }

    void tryAll(std::optional<PortKind> kind)
    {
        const auto& a = m_facility.part(m_from).ports;
        const auto& b = m_facility.part(m_to).ports;
        for (std::uint16_t i = 0; i < a.size(); ++i)
            for (std::uint16_t j = 0; j < b.size(); ++j)
                if (!kind || (a[i].kind == *kind && b[j].kind == *kind)) tryPair(a[i], b[j], i, j);
    }
    [[nodiscard]] const Pair& best() const { return m_best; }
    [[nodiscard]] LinkProblem problem() const { return m_problem; }

private:
    void tryPair(const PortGroup& a, const PortGroup& b, std::uint16_t i, std::uint16_t j)
    {
        const LinkProblem problem = compare(a, b);
        m_problem = nearer(m_problem, problem);
        const int rank = rankOf(a, b);
        if (problem != LinkProblem::None || rank <= m_best.rank) return;
        const auto first = freePorts(m_facility, m_from, i, m_count);
        const auto second = freePorts(m_facility, m_to, j, m_count);
        if (first && second)
            m_best = {i, j, *first, *second, rank};
        else
            m_problem = nearer(m_problem, second ? LinkProblem::StartUsed : LinkProblem::AllUsed);
    }

    const Facility& m_facility;
    InstanceIndex m_from, m_to;
    int m_count;
    Pair m_best{};
    LinkProblem m_problem{LinkProblem::Kind};
};

Outcome<InstanceIndex> findInstance(const Facility& facility, std::string_view path)
{
    if (const auto found = facility.find(path)) return *found;
    return Refusal{"edit.no-such-component",
                   fmt::format("There is no component \"{}\": choose one that the layout has.", path)};
}

/// Power and coolant are written from giver to taker whichever way they were drawn.
Result linked(const Facility& facility, Endpoint from, Endpoint to, const PortGroup& a, const PortGroup& b,
              int count, std::string_view part)
{
    if (detail::matchFlows(a.kind, a.flow, b.flow) == detail::FlowMatch::Swapped) std::swap(from, to);
    Link link;
    link.from = std::move(from);
    link.to = std::move(to);
    link.count = count;
    link.part = part;
    link.id = linkId(link.from, link.to, count);
    DeltaBuilder builder(*facility.layout);
    builder.links.add(std::move(link));
    return builder.build();
}

struct GivenEnd {
    InstanceIndex instance{};
    std::uint16_t group{};
};

/// A named end: its group exists and the ports are free.
Outcome<GivenEnd> findEnd(const Facility& facility, const Endpoint& end, int count)
{
    const auto instance = findInstance(facility, end.component);
    if (!instance) return instance.refusal();
    const Part& part = facility.part(*instance);
    const auto group = part.portIndex(end.port);
    if (!group)
        return Refusal{"connect.no-such-port", fmt::format("{} has no port \"{}\": choose one that it has.",
                                                           end.component, end.port)};
    const PortGroup& ports = part.ports[*group];
    const int first = std::max(end.first, 1) - 1;
    if (end.first < 0 || (end.first == 0 && ports.count > 1) || first + count > ports.count)
        return Refusal{"connect.out-of-range",
                       fmt::format("{} has {} port(s) {}: choose a number up to that.", end.component,
                                   ports.count, end.port)};
    const auto used = usedPorts(facility, *instance, static_cast<std::uint16_t>(*group));
    if (std::count(used.begin() + first, used.begin() + first + count, 1) != 0)
        return Refusal{
            "connect.port-used",
            fmt::format("{} is in use: remove its link first or choose another port.", toText(end, count))};
    return GivenEnd{*instance, static_cast<std::uint16_t>(*group)};
}

}  // namespace

std::string_view toText(LinkProblem problem)
{
    return kReasons[static_cast<std::size_t>(problem)];
}

LinkProblem compare(const PortGroup& a, const PortGroup& b)
{
    const auto differ = [](const std::string& x, const std::string& y) {
        return !x.empty() && !y.empty() && x != y;
    };
    if (a.kind != b.kind) return LinkProblem::Kind;
    if (detail::matchFlows(a.kind, a.flow, b.flow) == detail::FlowMatch::Never) return LinkProblem::Direction;
    if (differ(a.fabric, b.fabric)) return LinkProblem::Fabric;
    if (a.speed_gbps > 0 && b.speed_gbps > 0 && a.speed_gbps != b.speed_gbps) return LinkProblem::Speed;
    // Network cables come with two kinds of plug; a plug on power, coolant and scale-up has to fit.
    if (a.kind != PortKind::Network && differ(a.connector, b.connector)) return LinkProblem::Connector;
    constexpr double kNominalBand =
        0.1;  // nominal voltages of one system: 400/415, 12.47/13.2 kV (ANSI C84.1 range B is 10 %)
    if (a.voltage_v > 0 && b.voltage_v > 0 &&
        std::abs(a.voltage_v - b.voltage_v) > kNominalBand * std::max(a.voltage_v, b.voltage_v))
        return LinkProblem::Voltage;
    return LinkProblem::None;
}

std::optional<int> freePorts(const Facility& facility, InstanceIndex instance, std::uint16_t group, int count)
{
    const auto used = usedPorts(facility, instance, group);
    int run = 0;
    for (std::size_t i = 0; i < used.size(); ++i) {
        run = used[i] != 0 ? 0 : run + 1;
        if (run >= std::max(count, 1)) return static_cast<int>(i) + 1 - run;
    }
    return std::nullopt;
}

int freePortCount(const Facility& facility, InstanceIndex instance, std::uint16_t group)
{
    const auto used = usedPorts(facility, instance, group);
    return static_cast<int>(std::count(used.begin(), used.end(), 0));
}

std::vector<Target> legalTargets(const Facility& facility, InstanceIndex start, std::uint16_t group)
{
    std::vector<Target> targets;
    const PortGroup& from = facility.part(start).ports[group];
    const bool startUsed = !freePorts(facility, start, group);
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
        const auto& ports = facility.part(i).ports;
        for (std::uint16_t g = 0; g < ports.size(); ++g) {
            if (ports[g].kind != from.kind) continue;
            LinkProblem problem = i == start ? LinkProblem::SameComponent : compare(from, ports[g]);
            if (problem == LinkProblem::None && startUsed) problem = LinkProblem::StartUsed;
            if (problem == LinkProblem::None && !freePorts(facility, i, g)) problem = LinkProblem::AllUsed;
            targets.push_back({i, g, problem});
        }
    }
    return targets;
}

Result connect(const Facility& facility, std::string_view from, std::string_view to,
               std::optional<PortKind> kind, int count)
{
    const auto a = findInstance(facility, from);
    if (!a) return a.refusal();
    const auto b = findInstance(facility, to);
    if (!b) return b.refusal();
    if (*a == *b)
        return Refusal{"connect.same-component",
                       fmt::format("{} cannot be linked to itself: choose another end.", from)};
    Matcher matcher(facility, *a, *b, std::max(count, 1));
    matcher.tryAll(kind);
    const Pair& pair = matcher.best();
    if (pair.rank < 0)
        return Refusal{"connect.no-match",
                       fmt::format("{} and {} cannot be linked: {}. Choose other ports or another component.",
                                   from, to, toText(matcher.problem()))};
    return linked(facility, endpointOf(facility, *a, pair.from, pair.fromFirst),
                  endpointOf(facility, *b, pair.to, pair.toFirst), facility.part(*a).ports[pair.from],
                  facility.part(*b).ports[pair.to], std::max(count, 1), {});
}

Result connectPorts(const Facility& facility, const Endpoint& from, const Endpoint& to, int count,
                    std::string_view part)
{
    if (count < 1)
        return Refusal{"connect.count", "A link has at least one cable: give a count of 1 or more."};
    if (from.component == to.component)
        return Refusal{"connect.same-component",
                       fmt::format("{} cannot be linked to itself: choose another end.", from.component)};
    const auto a = findEnd(facility, from, count);
    if (!a) return a.refusal();
    const auto b = findEnd(facility, to, count);
    if (!b) return b.refusal();
    const PortGroup& first = facility.part(a->instance).ports[a->group];
    const PortGroup& second = facility.part(b->instance).ports[b->group];
    const LinkProblem problem = compare(first, second);
    if (problem == LinkProblem::Kind || problem == LinkProblem::Direction)
        return Refusal{"connect.no-match",
                       fmt::format("{} and {} cannot be linked: {}. Choose another port.",
                                   toText(from, count), toText(to, count), toText(problem))};
    return linked(facility, from, to, first, second, count, part);
}

Result disconnect(const Layout& layout, Ids linkIds)
{
    return removeLinks(layout, linkIds);
}

}  // namespace mw::edit
