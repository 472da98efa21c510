// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/drawn_loops.h"
#include "views/diagrams/diagram_book.h"
#include "views/diagrams/diagram_parts.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

namespace mw {

namespace {

/// Flow through what says none of its own: of the drawn loop, where it is solved.
void addLoopFlow(DiagramBox& box, const CoolantLoops& loops)
{
    const LoopPart* part = loops.part(box.subjects.front());
    if (part == nullptr || !loops.loops[part->loop].solved) return;
    if (part->taker && part->need_l_min > 0 && part->flow_l_min < kServed * part->need_l_min) box.tone = DiagramTone::Error;
    if (part->flow_l_min > 0) box.lines.push_back(fromQt(format::flow(part->flow_l_min)));
}

void addCooling(DiagramBox& box, const CoolingNode& node, const CoolantLoops* loops)
{
    box.load = node.loading;
    box.tone = toneOf(node.loading);
    const double heat_kw = node.capacity_kw ? node.heat_kw : node.liquid_kw;
    if (heat_kw > 0) box.lines.push_back(fromQt(node.capacity_kw ? format::power(heat_kw) + QStringLiteral(" / ") + format::power(*node.capacity_kw) : format::power(heat_kw)));
    if (node.flow_l_min && *node.flow_l_min > 0) box.lines.push_back(fromQt(format::flow(*node.flow_l_min)));
    else if (loops != nullptr) addLoopFlow(box, *loops);
    if (node.supply_c) {
        QString text = format::temperature(*node.supply_c);
        if (node.return_c) text += QStringLiteral(" → ") + format::temperature(*node.return_c);
        box.lines.push_back(fromQt(text));
    }
    if (node.supply_c && node.neededSupply_c && *node.supply_c > *node.neededSupply_c) box.tone = DiagramTone::Error;
}

}  // namespace

Diagram coolantDiagram(const Results& results)
{
    DiagramBuilder builder(results);
    builder.diagram.empty = "No coolant links: place a CDU and a cooler, and join them and the racks with the link tool.";
    if (!results.facility) return std::move(builder.diagram);
    results.facility->forEachLink(PortKind::Coolant, [&](const FacilityLink& link) {
        DiagramArc arc{.from = builder.box(link.from), .to = builder.box(link.to)};
        const CoolingNode* taker = results.cooling ? results.cooling->node(link.to) : nullptr;
        if (taker != nullptr) arc.weight = taker->heat_kw;
        builder.diagram.arcs.push_back(std::move(arc));
    });
    const CoolantLoops* loops = results.coolant ? results.coolant->loops.get() : nullptr;
    for (DiagramBox& box : builder.diagram.boxes)
        if (const CoolingNode* node = results.cooling ? results.cooling->node(box.subjects.front()) : nullptr) addCooling(box, *node, loops);
    return std::move(builder.diagram);
}

}  // namespace mw
