// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/port_map.h"
#include "solver/quantities/figure.h"
#include "views/diagrams/diagram_book.h"
#include "views/diagrams/diagram_parts.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace mw {

namespace {

/// Its cables go to everything and would cover the rest.
bool isAside(const Fabric& fabric) { return fabric.purpose == "management" || fabric.purpose == "out-of-band"; }

bool isSwitch(const DiagramBox& box) { return box.symbol == DiagramSymbol::Switch; }

/// A spine that storage hangs on is one hop from a host, as a leaf is: of two switches joined within a tier it stands above, since most of what its cables carry goes to
/// switches, and of a leaf's at least half comes from below. Switches that are alike, as in a mesh, stay side by side.
void raiseSpines(const Diagram& diagram, std::vector<int>& tier)
{
    const auto at = [](auto& list, int box) -> auto& { return list[static_cast<std::size_t>(box)]; };
    std::vector<double> all(tier.size()), toSwitches(tier.size());
    for (const DiagramArc& arc : diagram.arcs)
        for (const auto& [self, other] : {std::pair(arc.from, arc.to), std::pair(arc.to, arc.from)}) {
            at(all, self) += arc.weight;
            if (isSwitch(at(diagram.boxes, other)) && at(tier, other) >= at(tier, self)) at(toSwitches, self) += arc.weight;
        }
    const auto isSpine = [&](int box) { return at(toSwitches, box) > at(all, box) / 2; };
    std::vector<int> raised = tier;
    for (const DiagramArc& arc : diagram.arcs)
        if (at(tier, arc.from) == at(tier, arc.to) && isSpine(arc.from) != isSpine(arc.to)) at(raised, isSpine(arc.from) ? arc.from : arc.to) = at(tier, arc.from) + 1;
    tier = std::move(raised);
}

/// Hops from the nearest host, by box: hosts 0, leaves 1. What no host reaches stands on top.
std::vector<int> tiers(const Diagram& diagram)
{
    constexpr int kFar = std::numeric_limits<int>::max();
    std::vector<int> tier(diagram.boxes.size(), kFar), open;
    std::vector<std::vector<int>> near(diagram.boxes.size());
    for (const DiagramArc& arc : diagram.arcs) near[static_cast<std::size_t>(arc.from)].push_back(arc.to), near[static_cast<std::size_t>(arc.to)].push_back(arc.from);
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i)
        if (!isSwitch(diagram.boxes[i])) tier[i] = 0, open.push_back(static_cast<int>(i));
    int highest = 0;
    for (std::size_t next = 0; next < open.size(); ++next) {
        const int box = open[next];
        for (const int other : near[static_cast<std::size_t>(box)]) {
            int& there = tier[static_cast<std::size_t>(other)];
            if (there != kFar) continue;
            there = tier[static_cast<std::size_t>(box)] + 1;
            highest = std::max(highest, there);
            open.push_back(other);
        }
    }
    for (int& t : tier) t = std::min(t, highest + 1);
    raiseSpines(diagram, tier);
    return tier;
}

/// "tier 1, leaves" beside each layer, hosts at the foot.
std::vector<std::string> tierNames(int highest)
{
    constexpr std::array kNames{"hosts", "tier 1, leaves", "tier 2, spines", "tier 3, cores"};
    std::vector<std::string> names;
    for (int tier = highest; tier >= 0; --tier) names.push_back(tier < static_cast<int>(kNames.size()) ? kNames[static_cast<std::size_t>(tier)] : fmt::format("tier {}", tier));
    return names;
}

/// Arcs lead downwards, from the higher tier to the lower.
void stand(Diagram& diagram)
{
    const auto tier = tiers(diagram);
    const int highest = tier.empty() ? 0 : *std::max_element(tier.begin(), tier.end());
    for (std::size_t i = 0; i < tier.size(); ++i) diagram.boxes[i].rank = highest - tier[i];
    diagram.ranks = tierNames(highest);
    for (DiagramArc& arc : diagram.arcs)
        if (tier[static_cast<std::size_t>(arc.from)] < tier[static_cast<std::size_t>(arc.to)]) std::swap(arc.from, arc.to);
}

/// Ports of a switch that belong to one fabric.
struct FabricPorts {
    int used{}, all{};        ///< of the groups that have a cable of the fabric
    int rail{}, plane{};      ///< 0: none
};

/// By switch and fabric, both by name.
using PortsOf = std::map<std::pair<std::string, std::string>, FabricPorts>;

PortsOf fabricPortsOf(const Results& results)
{
    PortsOf ports;
    eachSwitchPort(results, false, [&](const SwitchPorts& row) {
        if (row.fabric.empty()) return;
        FabricPorts& of = ports[{row.device, row.fabric}];
        of.all += row.count;
        if (!row.cable.empty()) of.used += row.count;
        if (row.rail > 0) of.rail = row.rail;
        if (row.plane > 0) of.plane = row.plane;
    });
    return ports;
}

/// What the cables of a box say of it.
struct BoxCables {
    std::int32_t fabric{};
    double gbps{};                  ///< of all its links
    const LinkTraffic* busiest{};   ///< of its links
    void take(const LinkTraffic* traffic)
    {
        if (traffic != nullptr && (busiest == nullptr || traffic->load > busiest->load)) busiest = traffic;
    }
};

/// What stands on a switch's card and in its tip; the bar shows the load of its busiest link.
void tellSwitch(const Results& results, DiagramBox& box, const BoxCables& cables, const FabricPorts& ports, const FabricTier* tier)
{
    if (ports.rail > 0) box.lines.front() = fmt::format("rail {}, {}", ports.rail, figure::quantity(cables.gbps / 1000, "Tbit/s"));   // without the user's signs: as a part of a text it gets them with it
    if (ports.plane > 0) box.lines.front() = fmt::format("plane {}, {}", ports.plane, box.lines.front());
    if (ports.used == ports.all && ports.all == 1) box.lines.emplace_back("its port used");
    if (ports.used == ports.all && ports.all > 1) box.lines.push_back(fmt::format("all {} ports used", ports.all));
    if (ports.used < ports.all) box.lines.push_back(fmt::format("{} of {} ports used", ports.used, ports.all));
    if (cables.busiest != nullptr) {
        const double most_gbps = std::max(cables.busiest->ab_gbps, cables.busiest->ba_gbps);
        box.load = cables.busiest->load;
        box.more.push_back(fmt::format("busiest link {}: {} of {} Gbit/s", results.facility->linkText(results.facility->links[cables.busiest->link]), figure::count(most_gbps),
                                       figure::count(most_gbps / cables.busiest->load)));
    }
    if (tier == nullptr) return;
    const auto tbit_s = [](double gbps) { return figure::quantity(gbps / 1000, {}); };
    if (tier->oversubscription) box.lines.push_back(fmt::format("{} : 1 down to up", figure::number(*tier->oversubscription)));
    box.more.push_back(fmt::format("{} switches in its tier: {} Tbit/s down, {} Tbit/s up", tier->switches, tbit_s(tier->down_gbps), tbit_s(tier->up_gbps)));
}

void tellSwitches(const Results& results, const std::vector<BoxCables>& cables, Diagram& diagram)
{
    const PortsOf ports = fabricPortsOf(results);
    const std::vector<int> tier = tiers(diagram);
    std::map<std::pair<std::size_t, int>, int> drawn;   // switches by fabric and tier
    for (std::size_t i = 0; i < tier.size(); ++i)
        if (isSwitch(diagram.boxes[i])) ++drawn[{static_cast<std::size_t>(cables[i].fabric), tier[i]}];
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
        DiagramBox& box = diagram.boxes[i];
        if (!isSwitch(box)) continue;
        const auto fabric = static_cast<std::size_t>(cables[i].fabric);
        const auto known = ports.find({results.facility->instances[box.subjects.front()].path, results.network->fabrics[fabric].name});
        const FabricTier* of = nullptr;
        if (results.fabric && fabric < results.fabric->fabrics.size())
            for (const FabricTier& one : results.fabric->fabrics[fabric].structure->tiers)
                if (one.tier == tier[i] && one.switches == drawn[{fabric, one.tier}]) of = &one;   // one that spines were raised from says nothing of who is left
        tellSwitch(results, box, cables[i], known != ports.end() ? known->second : FabricPorts{}, of);
    }
}

}  // namespace

Diagram fabricDiagram(const Results& results)
{
    DiagramBuilder builder(results);
    builder.diagram.empty = "No network links: place switches, and join hosts to them with the link tool.";
    if (!results.facility || !results.network) return std::move(builder.diagram);
    std::vector<BoxCables> cables;                       // by box
    std::map<std::pair<int, int>, std::size_t> joined;   // several bundles of a pair are one line
    for (const NetworkLink& bundle : results.network->links) {
        if (bundle.fabric < 0 || isAside(results.network->fabrics[static_cast<std::size_t>(bundle.fabric)])) continue;
        const FacilityLink& link = results.facility->links[bundle.link];
        const int a = builder.box(link.from, bundle.fabric), b = builder.box(link.to, bundle.fabric);
        const auto [found, isNew] = joined.try_emplace(std::minmax(a, b), builder.diagram.arcs.size());
        const LinkTraffic* traffic = results.traffic ? results.traffic->link(bundle.link) : nullptr;
        cables.resize(builder.diagram.boxes.size(), {.fabric = bundle.fabric});
        for (const int end : {a, b}) cables[static_cast<std::size_t>(end)].take(traffic);
        const auto load = traffic != nullptr ? std::optional(traffic->load) : std::nullopt;
        if (isNew) builder.diagram.arcs.push_back({.from = a, .to = b, .load = load, .tone = toneOf(load)});
        DiagramArc& arc = builder.diagram.arcs[found->second];
        arc.weight += bundle.speed_gbps * link.count;
        if (load && (!arc.load || *load > *arc.load)) arc.load = load, arc.tone = toneOf(load);
    }
    for (const DiagramArc& arc : builder.diagram.arcs)
        for (const int end : {arc.from, arc.to}) cables[static_cast<std::size_t>(end)].gbps += arc.weight;
    for (std::size_t i = 0; i < cables.size(); ++i) builder.diagram.boxes[i].lines.push_back(fromQt(format::quantity(cables[i].gbps / 1000, QStringLiteral("Tbit/s"))));
    tellSwitches(results, cables, builder.diagram);
    stand(builder.diagram);
    return std::move(builder.diagram);
}

}  // namespace mw
