// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/part_title.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace mw {

namespace {

/// Network links of a fabric purpose at an instance, on its own ports of that purpose; all purposes if empty.
std::uint32_t linkedPorts(const RuleContext& c, InstanceIndex instance, std::string_view fabric)
{
    std::uint32_t count = 0;
    for (const LinkIndex index : c.facility.linksOf(instance)) {
        const FacilityLink& link = c.facility.links[index];
        if (link.kind != PortKind::Network) continue;
        const std::uint16_t port = link.from == instance ? link.fromPort : link.toPort;
        if (fabric.empty() || c.facility.part(instance).ports[port].fabric == fabric) count += link.count;
    }
    return count;
}

std::uint32_t ownPorts(const Part& part, std::string_view fabric)
{
    std::uint32_t count = 0;
    for (const PortGroup& group : part.ports)
        if (group.kind == PortKind::Network && (fabric.empty() || group.fabric == fabric))
            count += static_cast<std::uint32_t>(group.count);
    return count;
}

bool anyNetworkLink(const RuleContext& c)
{
    return std::any_of(c.facility.links.begin(), c.facility.links.end(),
                       [](const FacilityLink& link) { return link.kind == PortKind::Network; });
}

void checkNothingDrawn(const RuleContext& c, FindingSink& sink)
{
    if (anyNetworkLink(c)) return;
    std::size_t hosts = 0;
    for (const RuleIndex::UsedPart& used : c.index->parts())
        if (used.sums.accelerators > 0 && ownPorts(*used.part, "compute") > 0) hosts += used.count;
    if (hosts < 2) return;
    sink.add({.subjects = {"network"},
              .message = fmt::format(
                  "{} accelerator hosts and no network link: scale-out bandwidth is taken as none. Run the "
                  "fabric generator.",
                  hosts),
              .measured = 0,
              .limit = static_cast<double>(hosts),
              .unit = "links"});
}

void checkUnconnected(const RuleContext& c, FindingSink& sink)
{
    if (!anyNetworkLink(c)) return;
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        const Part& part = c.facility.part(i);
        const std::uint32_t ports = ownPorts(part, "compute");
        if (ports == 0 || isSwitch(part.kind) || c.index->sums(&part).accelerators == 0) continue;
        const std::uint32_t linked = linkedPorts(c, i, "compute");
        if (linked >= ports) continue;
        const std::string& path = pathOf(c.facility, i);
        sink.add({.subjects = {path},
                  .message = ports - linked == 1
                                 ? fmt::format("1 of {} compute ports of {} has no link: its accelerators share what is left. Link it to a leaf switch.", ports, path)
                                 : fmt::format("{} of {} compute ports of {} have no link: its accelerators share what is left. Link them to the leaf switches.", ports - linked, ports, path),
                  .measured = linked,
                  .limit = ports,
                  .unit = "ports"});
    }
}

void checkIsolated(const RuleContext& c, FindingSink& sink)
{
    if (!anyNetworkLink(c)) return;
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        const Part& part = c.facility.part(i);
        const Category category = info(part.kind).category;
        if (category != Category::Systems && category != Category::Storage) continue;
        if (ownPorts(part, {}) == 0 || linkedPorts(c, i, {}) > 0) continue;
        const std::string& path = pathOf(c.facility, i);
        sink.add({.subjects = {path},
                  .message = fmt::format(
                      "{} has no network link at all: nothing can reach it. Link it to the fabrics.", path),
                  .measured = 0,
                  .limit = 1,
                  .unit = "links"});
    }
}

void checkTooLong(const RuleContext& c, FindingSink& sink)
{
    if (c.network == nullptr) return;
    for (const NetworkLink& link : c.network->links) {
        if (!link.tooLong) continue;
        const std::string text = c.facility.linkText(c.facility.links[link.link]);
        const Part* part = c.catalog.find(link.part);
        const auto reach = part != nullptr ? part->figure("reach_max_m") : std::nullopt;
        sink.add({.subjects = {text},
                  .message =
                      reach ? fmt::format("{} is {} long; {:s} reaches {}. Take an optic that reaches, or bring the ends closer.", text,
                                          figure::told(link.length_m, "m", *reach), titleOf(*part), figure::told(*reach, "m", link.length_m))
                            : fmt::format("{} is {} long and no medium of the catalogue reaches that at {}. Bring the ends closer.", text,
                                          figure::told(link.length_m, "m"), figure::told(link.speed_gbps, "Gbit/s")),
                  .measured = link.length_m,
                  .limit = reach,
                  .unit = "m"});
    }
}

constexpr double kNonBlocking = 1 + 1e-6;

void checkOversubscribed(const RuleContext& c, FindingSink& sink)
{
    if (c.network == nullptr) return;
    for (const Fabric& fabric : c.network->fabrics) {
        if (fabric.purpose != "compute" || !fabric.oversubscription ||
            *fabric.oversubscription <= kNonBlocking)
            continue;
        sink.add({.subjects = {fabric.name},
                  .message = fmt::format("Fabric {} is oversubscribed {} to 1 at its worst leaf: hosts that talk across leaves get {} of their ports. Add "
                                         "uplinks.", fabric.name, figure::quantity(*fabric.oversubscription, {}),
                                         figure::told(100 / *fabric.oversubscription, "%")),
                  .measured = *fabric.oversubscription,
                  .limit = 1,
                  .unit = "to 1"});
    }
}

void checkSplit(const RuleContext& c, FindingSink& sink)
{
    if (c.network == nullptr) return;
    std::map<std::string_view, int> parts;
    for (const Fabric& fabric : c.network->fabrics)
        if (fabric.hosts > 0) ++parts[fabric.purpose];
    const auto found = parts.find("compute");
    if (found == parts.end() || found->second < 2) return;
    sink.add({.subjects = {"compute"},
              .message = fmt::format(
                  "The compute network falls into {} fabrics that do not reach each other. Link their "
                  "switches, unless they are meant as separate pods.",
                  found->second),
              .measured = found->second,
              .limit = 1,
              .unit = "fabrics"});
}

/// How many cables go from hosts' port number k to a switch.
using RailCounts = std::map<std::uint32_t, std::uint32_t>;

template <class Visit>
void eachHostCable(const RuleContext& c, Visit visit)
{
    for (const FacilityLink& link : c.facility.links) {
        if (link.kind != PortKind::Network) continue;
        const bool fromHost =
            isSwitch(c.facility.part(link.to).kind) && !isSwitch(c.facility.part(link.from).kind);
        const bool toHost =
            isSwitch(c.facility.part(link.from).kind) && !isSwitch(c.facility.part(link.to).kind);
        if (!fromHost && !toHost) continue;
        const InstanceIndex host = fromHost ? link.from : link.to;
        const std::uint16_t port = fromHost ? link.fromPort : link.toPort;
        if (c.facility.part(host).ports[port].fabric != "compute") continue;
        visit(link, host, fromHost ? link.to : link.from, fromHost ? link.fromFirst : link.toFirst);
    }
}

/// A leaf that nearly all hosts reach by the same port is of that rail; a cable from another port crosses it.
constexpr double kRailShare = 0.75;
constexpr std::uint32_t kFewestCables = 4;

void checkRails(const RuleContext& c, FindingSink& sink)
{
    std::map<InstanceIndex, RailCounts> leaves;
    eachHostCable(c, [&](const FacilityLink& link, InstanceIndex, InstanceIndex leaf, std::uint32_t first) {
        for (std::uint32_t k = 0; k < link.count; ++k) ++leaves[leaf][first + k];
    });
    std::map<InstanceIndex, std::uint32_t> railOf;
    for (const auto& [leaf, rails] : leaves) {
        std::uint32_t all = 0, most = 0, rail = 0;
        for (const auto& [number, count] : rails) {
            all += count;
            if (count > most) {
                most = count;
                rail = number;
            }
        }
        if (rails.size() > 1 && all >= kFewestCables && most >= kRailShare * all) railOf[leaf] = rail;
    }
    if (railOf.empty()) return;
    eachHostCable(c, [&](const FacilityLink& link, InstanceIndex host, InstanceIndex leaf,
                         std::uint32_t first) {
        const auto rail = railOf.find(leaf);
        if (rail == railOf.end() || (first == rail->second && link.count == 1)) return;
        sink.add({.subjects = {c.facility.linkText(link), pathOf(c.facility, host)},
                  .message = fmt::format(
                      "Port {} of {} goes to {}, which serves port {} of nearly all other hosts: rails are "
                      "crossed. Swap the cables.",
                      first + 1, pathOf(c.facility, host), pathOf(c.facility, leaf), rail->second + 1),
                  .measured = first + 1.0,
                  .limit = rail->second + 1.0,
                  .unit = "rail"});
    });
}

void checkSingleUplink(const RuleContext& c, FindingSink& sink)
{
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        if (c.facility.part(i).kind != Kind::Switch) continue;
        std::uint32_t up = 0, down = 0;
        for (const LinkIndex index : c.facility.linksOf(i)) {
            const FacilityLink& link = c.facility.links[index];
            if (link.kind != PortKind::Network) continue;
            const InstanceIndex other = link.from == i ? link.to : link.from;
            (isSwitch(c.facility.part(other).kind) ? up : down) += link.count;
        }
        if (up != 1 || down == 0) continue;
        const std::string& path = pathOf(c.facility, i);
        sink.add({.subjects = {path},
                  .message = down == 1 ? fmt::format("{} serves a host port over one uplink: a failed cable cuts it off. Add an uplink to another switch.", path)
                                       : fmt::format("{} serves {} host ports over one uplink: a failed cable cuts them off. Add an uplink to another switch.", path, down),
                  .measured = 1,
                  .limit = 2,
                  .unit = "uplinks"});
    }
}

constexpr std::array kNetworkRules{
    Rule{"network.nothing-drawn", Severity::Advice, Lane::Slow, "No network is drawn", "links between hosts",
         "the layout", &checkNothingDrawn, reads::kWiring | reads::kParts},
    Rule{"network.unconnected-ports", Severity::Warning, Lane::Slow,
         "Compute ports of an accelerator host have no link", "all compute ports linked",
         "one adapter an accelerator, as in vendors' reference architectures", &checkUnconnected, reads::kWiring | reads::kParts},
    Rule{"network.isolated-host", Severity::Warning, Lane::Slow, "A host has no network link",
         "one link at least", "the layout", &checkIsolated, reads::kWiring | reads::kParts},
    Rule{"network.cable-too-long", Severity::Error, Lane::Slow, "A cable is longer than its medium reaches",
         "reach_max_m", "datasheet of the cable or optic; IEEE 802.3 reaches", &checkTooLong, reads::kNetwork | reads::kWiring},
    Rule{"network.oversubscribed", Severity::Warning, Lane::Slow, "The compute fabric is oversubscribed",
         "1 to 1", "non-blocking fat tree (C. E. Leiserson 1985; NVIDIA DGX SuperPOD reference architecture)",
         &checkOversubscribed, reads::kNetwork},
    Rule{"network.split-fabric", Severity::Advice, Lane::Slow, "The compute network falls apart",
         "one fabric", "the layout", &checkSplit, reads::kNetwork},
    Rule{"network.rail-crossed", Severity::Warning, Lane::Slow, "A cable crosses rails",
         "port k of every host on the same leaf",
         "rail-optimised fabric (NVIDIA DGX SuperPOD reference architecture)", &checkRails, reads::kWiring},
    Rule{"network.single-uplink", Severity::Advice, Lane::Slow, "A switch hangs on one uplink", "two uplinks",
         "N-1", &checkSingleUplink, reads::kWiring},
};

}  // namespace

std::span<const Rule> networkRules()
{
    return kNetworkRules;
}

}  // namespace mw
