// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/port_map.h"
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
    const LinkTraffic* busiest{};   ///< of its links
    void take(const LinkTraffic* traffic)
    {
        if (traffic != nullptr && (busiest == nullptr || traffic->load > busiest->load)) busiest = traffic;
    }
};

/// What stands on a switch's card and in its tip; the bar shows the load of its busiest link.
void tellSwitch(const Results& results, DiagramBox& box, const BoxCables& cables, const FabricPorts& ports, const FabricTier* tier)
{
    if (ports.rail > 0) box.lines.front() = fmt::format("rail {}, {}", ports.rail, box.lines.front());
    if (ports.plane > 0) box.lines.front() = fmt::format("plane {}, {}", ports.plane, box.lines.front());
    if (ports.used == ports.all && ports.all == 1) box.lines.emplace_back("its port used");
    if (ports.used == ports.all && ports.all > 1) box.lines.push_back(fmt::format("all {} ports used", ports.all));
    if (ports.used < ports.all) box.lines.push_back(fmt::format("{} of {} ports used", ports.used, ports.all));
    if (cables.busiest != nullptr) {
        const double most_gbps = std::max(cables.busiest->ab_gbps, cables.busiest->ba_gbps);
        box.load = cables.busiest->load;
        box.more.push_back(fmt::format("busiest link {}: {:.0f} of {:.0f} Gbit/s", results.facility->linkText(results.facility->links[cables.busiest->link]), most_gbps,
                                       most_gbps / cables.busiest->load));
    }
    if (tier == nullptr) return;
    if (tier->oversubscription) box.lines.push_back(fmt::format("{:.3g} : 1 down to up", *tier->oversubscription));
    box.more.push_back(fmt::format("{} switches in its tier: {:.4g} Tbit/s down, {:.4g} Tbit/s up", tier->switches, tier->down_gbps / 1000, tier->up_gbps / 1000));
}

void tellSwitches(const Results& results, const std::vector<BoxCables>& cables, Diagram& diagram)
{
    const PortsOf ports = fabricPortsOf(results);
    const std::vector<int> tier = tiers(diagram);
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
        DiagramBox& box = diagram.boxes[i];
        if (!isSwitch(box)) continue;
        const auto fabric = static_cast<std::size_t>(cables[i].fabric);
        const auto known = ports.find({results.facility->instances[box.subjects.front()].path, results.network->fabrics[fabric].name});
        const FabricTier* of = nullptr;
        if (results.fabric && fabric < results.fabric->fabrics.size())
            for (const FabricTier& one : results.fabric->fabrics[fabric].structure->tiers)
                if (one.tier == tier[i]) of = &one;
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
    std::vector<double> gbps(builder.diagram.boxes.size());
    for (const DiagramArc& arc : builder.diagram.arcs)
        for (const int end : {arc.from, arc.to}) gbps[static_cast<std::size_t>(end)] += arc.weight;
    for (std::size_t i = 0; i < gbps.size(); ++i) builder.diagram.boxes[i].lines.push_back(fromQt(format::quantity(gbps[i] / 1000, QStringLiteral("Tbit/s"))));
    tellSwitches(results, cables, builder.diagram);
    stand(builder.diagram);
    return std::move(builder.diagram);
}

}  // namespace mw
