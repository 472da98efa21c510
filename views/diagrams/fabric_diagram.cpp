// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_book.h"
#include "views/diagrams/diagram_parts.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

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

/// Arcs lead downwards, from the higher tier to the lower.
void stand(Diagram& diagram)
{
    const auto tier = tiers(diagram);
    const int highest = tier.empty() ? 0 : *std::max_element(tier.begin(), tier.end());
    for (std::size_t i = 0; i < tier.size(); ++i) diagram.boxes[i].rank = highest - tier[i];
    for (DiagramArc& arc : diagram.arcs)
        if (tier[static_cast<std::size_t>(arc.from)] < tier[static_cast<std::size_t>(arc.to)]) std::swap(arc.from, arc.to);
}

}  // namespace

Diagram fabricDiagram(const Results& results)
{
    DiagramBuilder builder(results);
    builder.diagram.empty = "No network links: place switches, and join hosts to them with the link tool.";
    if (!results.facility || !results.network) return std::move(builder.diagram);
    std::map<std::pair<int, int>, std::size_t> joined;   // several bundles of a pair are one line
    for (const NetworkLink& bundle : results.network->links) {
        if (bundle.fabric < 0 || isAside(results.network->fabrics[static_cast<std::size_t>(bundle.fabric)])) continue;
        const FacilityLink& link = results.facility->links[bundle.link];
        const int a = builder.box(link.from, bundle.fabric), b = builder.box(link.to, bundle.fabric);
        const auto [found, isNew] = joined.try_emplace(std::minmax(a, b), builder.diagram.arcs.size());
        const LinkTraffic* traffic = results.traffic ? results.traffic->link(bundle.link) : nullptr;
        const auto load = traffic != nullptr ? std::optional(traffic->load) : std::nullopt;
        if (isNew) builder.diagram.arcs.push_back({.from = a, .to = b, .load = load, .tone = toneOf(load)});
        DiagramArc& arc = builder.diagram.arcs[found->second];
        arc.weight += bundle.speed_gbps * link.count;
        if (load && (!arc.load || *load > *arc.load)) arc.load = load, arc.tone = toneOf(load);
    }
    std::vector<double> gbps(builder.diagram.boxes.size());
    for (const DiagramArc& arc : builder.diagram.arcs)
        for (const int end : {arc.from, arc.to}) gbps[static_cast<std::size_t>(end)] += arc.weight;
    for (std::size_t i = 0; i < gbps.size(); ++i) builder.diagram.boxes[i].lines.push_back(fromQt(format::quantity(gbps[i] / 1000, QStringLiteral("Tb/s"))));
    stand(builder.diagram);
    return std::move(builder.diagram);
}

}  // namespace mw
