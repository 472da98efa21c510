// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_book.h"
#include "views/diagrams/diagram_parts.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <vector>

namespace mw {

namespace {

void addPower(DiagramBox& box, const Results& results, InstanceIndex instance)
{
    const PowerNode* node = results.power ? results.power->node(instance) : nullptr;
    if (node == nullptr) return;
    box.load = node->loading;
    box.tone = toneOf(node->loading);
    const bool passesOn = node->out_kw > 0;
    const double kw = passesOn ? node->out_kw : std::max(node->in_kw, node->load_kw);
    if (kw > 0) box.lines.push_back(fromQt(node->rating_kw ? format::power(kw) + QStringLiteral(" / ") + format::power(*node->rating_kw) : format::power(kw)));
    const Kind kind = results.facility->part(instance).kind;
    if (node->unserved_kw > 0)
        box.tone = DiagramTone::Dead;
    else if (kind == Kind::Generator && kw <= 0)
        box.tone = DiagramTone::Standby;
}

/// "480 V · 0.985 pu · 31.2 kA"
void addVoltage(DiagramBox& box, const Results& results, InstanceIndex instance)
{
    const ElectricalNode* node = results.electrical ? results.electrical->node(instance) : nullptr;
    if (node == nullptr || node->voltage_pu <= 0) return;
    const bool high = node->nominal_v >= 1000;
    QString text = high ? format::quantity(node->nominal_v / 1000, QStringLiteral("kV")) : format::quantity(node->nominal_v, QStringLiteral("V"));
    if (node->dc) text += QStringLiteral(" DC");
    text += QStringLiteral(" · ") + format::text(node->voltage_pu, Format::PerUnit);
    box.lines.push_back(fromQt(text));
    if (node->ikss_ka) box.lines.push_back(fromQt(format::text(node->ikss_ka, Format::Current_ka)));
    if (node->ikss_ka && node->withstand_ka && *node->ikss_ka > *node->withstand_ka) box.tone = DiagramTone::Error;
}

/// Gear that feeds ports of one side only belongs to it, up to the utility: the whole train of a feed is told from the other.
void inferSides(Diagram& diagram)
{
    std::vector<int> fed(diagram.boxes.size());   // sides below each box, a bit each
    for (bool more = true; more;) {
        more = false;
        for (const DiagramArc& arc : diagram.arcs) {
            int& sides = fed[static_cast<std::size_t>(arc.from)];
            const int below = arc.side != kDiagramNoSide ? arc.side : fed[static_cast<std::size_t>(arc.to)];
            more = more || (below & ~sides) != 0;
            sides |= below;
        }
    }
    for (DiagramArc& arc : diagram.arcs)
        if (const int below = fed[static_cast<std::size_t>(arc.to)]; arc.side == kDiagramNoSide && below != (kDiagramSideA | kDiagramSideB)) arc.side = below;
}

/// What asks for power and has no cable, nor sits in something that has one: marked, so that none is missing. Of a rack and what is in it the rack is told.
void addUnfed(DiagramBuilder& builder, const Results& results)
{
    if (!results.power || builder.diagram.boxes.empty()) return;
    const Facility& facility = *results.facility;
    std::vector<bool> known(facility.instances.size());
    facility.forEachLink(PortKind::Power, [&](const FacilityLink& link) { known[link.from] = known[link.to] = true; });
    for (const PowerNode& node : results.power->nodes) {
        if (node.unserved_kw <= 0) continue;
        InstanceIndex outermost = node.instance;
        while (!known[outermost] && facility.instances[outermost].parent != kNoInstance) outermost = facility.instances[outermost].parent;
        if (known[outermost]) continue;
        known[outermost] = true;
        builder.at(builder.box(outermost)).lines.emplace_back("no feed");
    }
}

}  // namespace

Diagram oneLine(const Results& results)
{
    DiagramBuilder builder(results);
    builder.diagram.empty = "No power links: place a utility feed, a transformer and racks, and join them with the link tool.";
    if (!results.facility) return std::move(builder.diagram);
    results.facility->forEachLink(PortKind::Power, [&](const FacilityLink& link) {
        const PowerLink* flow = results.power ? results.power->link(link.index) : nullptr;
        DiagramArc arc{.from = builder.box(link.from), .to = builder.box(link.to), .side = sideOf(*results.facility, link)};
        if (flow != nullptr) arc.weight = flow->kw, arc.load = flow->loading, arc.tone = toneOf(flow->loading);
        builder.diagram.arcs.push_back(std::move(arc));
    });
    inferSides(builder.diagram);
    addUnfed(builder, results);
    for (DiagramBox& box : builder.diagram.boxes) {
        addPower(box, results, box.subjects.front());
        addVoltage(box, results, box.subjects.front());
    }
    return std::move(builder.diagram);
}

}  // namespace mw
