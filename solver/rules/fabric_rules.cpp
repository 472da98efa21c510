// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

namespace {

template <class Say>
void eachFault(const RuleContext& c, WiringFault fault, Say say)
{
    if (c.fabric == nullptr) return;
    for (const WiringFinding& one : c.fabric->wiring)
        if (one.fault == fault) say(one);
}

void sayIsolated(const RuleContext& c, InstanceIndex node, FindingSink& sink)
{
    const std::string& path = pathOf(c.facility, node);
    sink.add({.subjects = {path},
              .message = fmt::format("No link joins {} with a switch that hosts are on: it carries nothing. Link it, or remove it.", path),
              .measured = 0,
              .limit = 1,
              .unit = "links"});
}

/// Hosts are network.isolated-host's; a layout without any network is network.nothing-drawn's. Topologies leave out what has no link at all.
void checkIsolatedSwitch(const RuleContext& c, FindingSink& sink)
{
    if (c.network == nullptr || c.network->fabrics.empty()) return;
    eachFault(c, WiringFault::Isolated, [&](const WiringFinding& one) {
        if (info(c.facility.part(one.node).kind).category == Category::Network) sayIsolated(c, one.node, sink);
    });
    for (const InstanceIndex node : c.index->ofKind(Kind::Switch)) {
        const auto links = c.facility.linksOf(node);
        const auto carries = [&](LinkIndex link) { return c.facility.links[link].kind == PortKind::Network || c.facility.links[link].kind == PortKind::ScaleUp; };
        if (std::none_of(links.begin(), links.end(), carries)) sayIsolated(c, node, sink);
    }
}

/// A link from a port back to its own component is ports.self-link's.
void checkLoop(const RuleContext& c, FindingSink& sink)
{
    eachFault(c, WiringFault::Loop, [&](const WiringFinding& one) {
        const FacilityLink& link = c.facility.links[one.link];
        if (link.from == link.to) return;
        const std::string text = c.facility.linkText(link);
        sink.add({.subjects = {text, pathOf(c.facility, one.node)},
                  .message = fmt::format("{} joins two cards of {}: it carries nothing to anyone else. Lead one end to a switch, or remove it.", text, pathOf(c.facility, one.node)),
                  .measured = one.have,
                  .limit = 0,
                  .unit = "cables",
                  .fix = "remove the link"});
    });
}

void checkHalfPlane(const RuleContext& c, FindingSink& sink)
{
    eachFault(c, WiringFault::RailMissing, [&](const WiringFinding& one) {
        const std::string &host = pathOf(c.facility, one.node), &leaf = pathOf(c.facility, one.right);
        sink.add({.subjects = {host, leaf},
                  .message = fmt::format("{} is on {} of the {} leaves that its neighbours are on: no cable leads to {}. Link a free port there.", host, one.have,
                                         one.want, leaf),
                  .measured = one.have,
                  .limit = one.want,
                  .unit = "leaves"});
    });
}

void checkUplinkElsewhere(const RuleContext& c, FindingSink& sink)
{
    eachFault(c, WiringFault::UplinkElsewhere, [&](const WiringFinding& one) {
        const std::string text = c.facility.linkText(c.facility.links[one.link]);
        const std::string &right = pathOf(c.facility, one.right);
        sink.add({.subjects = {text, pathOf(c.facility, one.node), right},
                  .message = one.have == 1
                                 ? fmt::format("{} is the only cable from {} to {}; switches beside it have {} there and one to {}. Move it to {}.", text,
                                               pathOf(c.facility, one.node), pathOf(c.facility, one.other), one.want, right, right)
                                 : fmt::format("{} is one of {} cables from {} to {}; switches beside it have {} there and one to {}. Move it to {}.", text, one.have,
                                               pathOf(c.facility, one.node), pathOf(c.facility, one.other), one.want, right, right),
                  .measured = one.have,
                  .limit = one.want,
                  .unit = "cables"});
    });
}

void checkUnevenUplinks(const RuleContext& c, FindingSink& sink)
{
    eachFault(c, WiringFault::UnevenUplinks, [&](const WiringFinding& one) {
        const std::string& node = pathOf(c.facility, one.node);
        std::vector<std::string> subjects{node};
        if (one.right != kNoInstance) subjects.push_back(pathOf(c.facility, one.right));
        sink.add({.subjects = std::move(subjects),
                  .message = one.have == 1 ? fmt::format("{} has one cable to higher switches; those beside it have {}. Give all of them as many.", node, one.want)
                                           : fmt::format("{} has {} cables to higher switches; those beside it have {}. Give all of them as many.", node, one.have, one.want),
                  .measured = one.have,
                  .limit = one.want,
                  .unit = "cables"});
    });
}

/// Hosts' own racks and single servers may well hang on one management switch; compute and storage should not.
void checkOnlyLeaf(const RuleContext& c, FindingSink& sink)
{
    if (c.fabric == nullptr) return;
    for (const FabricDetail& fabric : c.fabric->fabrics) {
        if (fabric.purpose != "compute" && fabric.purpose != "storage") continue;
        if (fabric.structure->tiers.empty() || fabric.structure->tiers.front().switches < 2) continue;
        for (const OnlyLeaf& only : fabric.onlyLeaves) {
            const std::string& leaf = pathOf(c.facility, only.leaf);
            sink.add({.subjects = {leaf, pathOf(c.facility, only.hosts.front())},
                      .message = only.hosts.size() == 1
                                     ? fmt::format("One host of fabric {} hangs on {} alone: its failure cuts it off. Link it to a second leaf too.", fabric.name, leaf)
                                     : fmt::format("{} hosts of fabric {} hang on {} alone: its failure cuts them off. Link them to a second leaf too.", only.hosts.size(),
                                                   fabric.name, leaf),
                      .measured = static_cast<double>(only.hosts.size()),
                      .limit = 0,
                      .unit = "hosts"});
        }
    }
}

void checkGrowth(const RuleContext& c, FindingSink& sink)
{
    if (c.fabric == nullptr) return;
    for (const FabricDetail& fabric : c.fabric->fabrics) {
        const FabricGrowth& growth = fabric.structure->growth;
        const bool known = !growth.freePorts.empty() && std::all_of(growth.freePorts.begin(), growth.freePorts.end(), [](const auto& free) { return free.has_value(); });
        if (fabric.purpose != "compute" || !known || growth.portsPerHost == 0 || growth.onFreePorts + growth.onNewLeaves + growth.onNewPods > 0) continue;
        sink.add({.subjects = {fabric.name},
                  .message = fmt::format("Fabric {} takes no further host without a new tier or larger switches: tier {} has no free port. Plan for it before the next unit.",
                                         fabric.name, fabric.structure->binds),
                  .measured = 0,
                  .limit = 1,
                  .unit = "hosts"});
    }
}

constexpr double kSaturated = 1 + 1e-6;

void checkHotLink(const RuleContext& c, FindingSink& sink)
{
    if (c.traffic == nullptr) return;
    for (const LinkTraffic& hot : c.traffic->hot) {
        if (hot.load <= kSaturated) break;
        const std::string text = c.facility.linkText(c.facility.links[hot.link]);
        sink.add({.subjects = {text},
                  .message = fmt::format("{} would carry {} of the plan's traffic, {} of what it can. Add cables beside it, or spread its pools.", text,
                                         figure::told(std::max(hot.ab_gbps, hot.ba_gbps), "Gbit/s"), figure::told(100 * hot.load, "%", 100)),
                  .measured = hot.load,
                  .limit = 1,
                  .unit = "share"});
    }
}

constexpr std::array kFabricRules{
    Rule{"network.isolated-switch", Severity::Warning, Lane::Slow, "A switch reaches no host", "one link to a switch with hosts", "the layout", &checkIsolatedSwitch,
         reads::kFabric | reads::kNetwork | reads::kWiring},
    Rule{"network.loop", Severity::Warning, Lane::Slow, "A cable leads back to the host it comes from", "two components", "the layout", &checkLoop, reads::kFabric | reads::kWiring},
    Rule{"network.half-plane", Severity::Warning, Lane::Slow, "A host is missing on a leaf of its unit", "the leaves that most of its unit are on",
         "rail-optimised fabric (NVIDIA DGX SuperPOD reference architecture)", &checkHalfPlane, reads::kFabric},
    Rule{"network.uplink-elsewhere", Severity::Warning, Lane::Slow, "Parallel cables lead to one switch above, and none to another",
         "cables as those of most switches beside it", "folded Clos (C. E. Leiserson 1985)", &checkUplinkElsewhere, reads::kFabric | reads::kWiring},
    Rule{"network.uneven-uplinks", Severity::Warning, Lane::Slow, "A switch has more or fewer uplinks than those beside it", "as many as most switches beside it",
         "folded Clos (C. E. Leiserson 1985)", &checkUnevenUplinks, reads::kFabric},
    Rule{"network.single-leaf", Severity::Advice, Lane::Slow, "Hosts hang on one leaf alone", "two leaves", "N-1", &checkOnlyLeaf, reads::kFabric},
    Rule{"network.growth", Severity::Advice, Lane::Slow, "A fabric takes no further host", "room for one more host", "ports of the switches drawn", &checkGrowth,
         reads::kFabric},
    Rule{"network.hot-link", Severity::Warning, Lane::Slow, "The plan's traffic overloads a link", "100 % of its bandwidth",
         "ideal spread over shortest paths (solver/network/traffic.h)", &checkHotLink, reads::kFabric | reads::kWiring},
};

}  // namespace

std::span<const Rule> fabricRules()
{
    return kFabricRules;
}

}  // namespace mw
