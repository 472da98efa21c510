// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is solved rather than computed: how, to what tolerance, and the balance that the answer keeps. Flows and pressures of drawn loops; the weather year.
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;

constexpr double kFlowsBalance = 1e-6;   ///< of the flow: what a node may be off for its sum to be told as a balance

// solver/cooling/loops/kept_loop.cpp and drawn_loops.cpp have the tolerances.
constexpr const char* kHydraulicMethod = "drawn loop as a hydraulic network: Newton's method (Todini and Pilati, 1988) until no flow is off its line by 2e-5 of itself; pumps at the speed that serves the worst placed, to 0.1 %";

Reason litres(std::string label, double l_min, std::string from, std::string subject = {})
{
    return given(std::move(label), l_min, formatted(l_min, Format::Flow_l_min), std::move(from), std::move(subject));
}

/// Flow that pipes bring to a component less what they take from it again, and each of those pipes.
struct NodeFlows {
    std::vector<LinkIndex> bring{}, take{};
    double in_l_min{}, out_l_min{};
};

NodeFlows flowsAt(const Results& r, InstanceIndex i)
{
    NodeFlows flows;
    for (const LinkIndex index : r.facility->linksOf(i)) {
        const FacilityLink& link = r.facility->links[index];
        const LoopPipeFlow* pipe = link.kind == PortKind::Coolant ? r.coolant->loops->pipe(index) : nullptr;
        if (pipe == nullptr || pipe->flow_l_min == 0) continue;
        const bool brings = (link.to == i) == (pipe->flow_l_min > 0);
        (brings ? flows.bring : flows.take).push_back(index);
        (brings ? flows.in_l_min : flows.out_l_min) += std::abs(pipe->flow_l_min) * link.count;
    }
    return flows;
}

bool balances(double pipes_l_min, double flow_l_min) { return std::abs(pipes_l_min - flow_l_min) <= kFlowsBalance * std::abs(flow_l_min); }

/// All pairs of pipes of one link.
Reason throughPipe(const Results& r, LinkIndex index)
{
    const FacilityLink& link = r.facility->links[index];
    const double each = std::abs(r.coolant->loops->pipe(index)->flow_l_min);
    Reason one = litres("each pair of pipes", each, kHydraulicMethod, "link:" + std::to_string(index) + "#pipe-flow");
    const std::string label = r.facility->linkText(link);
    if (link.count == 1) return one.label = label, one;
    return made(How::Product, label, Format::Flow_l_min, "each pair of pipes x pairs", {std::move(one), given("pairs", link.count, fmt::format("{}", link.count), "this layout")});
}

const CoolantLoop& loopOf(const Results& r, const LoopPart& part) { return r.coolant->loops->loops[part.loop]; }

/// The loop keeps its flow where what comes to a component goes through it: the sum over its pipes less its own flow is nothing.
Reason loopFlowTold(const Results& r, InstanceIndex i)
{
    const double flow = r.coolant->loops->part(i)->flow_l_min;
    const std::string place = "path:" + r.facility->instances[i].path;
    const NodeFlows flows = flowsAt(r, i);
    const bool in = !flows.bring.empty() && balances(flows.in_l_min, flow), out = !flows.take.empty() && balances(flows.out_l_min, flow);
    if (!in && !out) return litres("Flow in drawn loops", flow, kHydraulicMethod, place);
    const double residual = (in ? flows.in_l_min : flows.out_l_min) - flow;
    std::vector<Reason> sides;
    for (const LinkIndex index : in ? flows.bring : flows.take) sides.push_back(throughPipe(r, index));
    sides.push_back(litres("less what flows through it", -flow, fmt::format("{}; {:.1g} L/min of it are left over here", kHydraulicMethod, std::abs(residual)), place));
    return made(How::Balance, "Flow in drawn loops", flow, Format::Flow_l_min, in ? "what its pipes bring goes through it: they sum to nothing" : "what goes through it goes into its pipes: they sum to nothing", std::move(sides));
}

/// A curve through the rated point with 4/3 of its head at no flow, at the speed that the loop is run at.
Reason pumpHead(const Results& r, InstanceIndex i, const LoopPart& pump)
{
    const double kpa = pump.pressure_kpa, speed = loopOf(r, pump).speed, share = pump.flow_l_min / pump.rated_l_min;
    const Part& part = r.facility->part(i);
    const auto sheet = [&](std::initializer_list<std::string_view> keys) { return sourceOf(part, *r.facility->catalog, keys); };
    const double shape = 4.0 / 3 * speed * speed - share * share / 3;
    if (std::abs(shape * pump.rated_kpa - kpa) > 1e-4 * std::abs(kpa))
        return given("Coolant pressure", kpa, formatted(kpa, Format::Pressure_kpa), fmt::format("its curve through {:.4g} L/min and {:.4g} kPa; {}", pump.rated_l_min, pump.rated_kpa, sheet({"secondary_head_kpa", "head_kpa"})), "part:" + part.id);
    const auto ofSpeed = given("speed", speed, formatted(speed, Format::Share), "of full speed: the least that serves the worst placed component, to 0.1 %");
    const auto ofFlow = [&] {
        return made(How::Quotient, "flow of its rated one", share, Format::Share, "flow / rated flow",
                    {litres("flow", pump.flow_l_min, kHydraulicMethod, goOn(r, i, "loop-flow", pump.flow_l_min)), litres("rated flow", pump.rated_l_min, sheet({"secondary_flow_max_lpm", "flow_lpm"}), "part:" + part.id)});
    };
    Reason curve = made(How::Sum, "of its rated head", shape, Format::Share, "4/3 speed^2 - 1/3 (flow / rated flow)^2",
                        {made(How::Product, "at no flow", Format::Share, "4/3 x speed x speed", {constant("head at no flow of that at the rated point", 4.0 / 3), ofSpeed, ofSpeed}),
                         made(How::Product, "less by its flow", Format::Share, "- 1/3 x share x share", {constant("fall to the rated point", -1.0 / 3), ofFlow(), ofFlow()})});
    return made(How::Product, "Coolant pressure", kpa, Format::Pressure_kpa, "rated head x curve of the pump at this speed and flow",
                {given("rated head", pump.rated_kpa, formatted(pump.rated_kpa, Format::Pressure_kpa), sheet({"secondary_head_kpa", "head_kpa"}), "part:" + part.id), std::move(curve)});
}

Reason loopPressureTold(const Results& r, InstanceIndex i)
{
    const LoopPart& part = *r.coolant->loops->part(i);
    if (part.pump && part.rated_l_min > 0) return pumpHead(r, i, part);
    const Part& gear = r.facility->part(i);
    std::string from = fmt::format("its curve at {:.4g} L/min; ", part.flow_l_min);
    const bool table = std::any_of(gear.extras.begin(), gear.extras.end(), [](const auto& extra) { return extra.first == "coolant_flow_table_max_p"; });
    const bool stated = table || gear.find("coolant_pressure_drop_kpa") != nullptr || gear.find("pressure_drop_kpa") != nullptr;
    from += stated ? sourceOf(gear, *r.facility->catalog, {"coolant_pressure_drop_kpa", "pressure_drop_kpa"}) : "what is usual where the part states none";
    return given("Coolant pressure", part.pressure_kpa, formatted(part.pressure_kpa, Format::Pressure_kpa), std::move(from), "part:" + gear.id);
}

Reason loopNeedTold(const Results& r, InstanceIndex i)
{
    const LoopPart& part = *r.coolant->loops->part(i);
    const double flow = std::max(part.flow_l_min, 1e-3 * part.need_l_min);
    return made(How::Quotient, "Coolant need over flow", part.need_l_min / flow, Format::Share, "flow needed / flow in drawn loops",
                {litres("flow needed", part.need_l_min, "datasheet, or heat at 10 K", goOn(r, i, "coolant-flow", part.need_l_min)), litres("flow in drawn loops", flow, kHydraulicMethod, goOn(r, i, "loop-flow", flow))});
}

}  // namespace

Reason pipeFlowTold(const Results& r, LinkIndex l, double flow_l_min)
{
    const FacilityLink& link = r.facility->links[l];
    const NodeFlows flows = flowsAt(r, link.to);
    const auto* part = r.coolant->loops->part(link.to);
    std::string from = kHydraulicMethod;
    if (part != nullptr && balances(flows.in_l_min, part->flow_l_min))
        from += fmt::format("; at {} {:.1g} L/min of {:.4g} L/min are left over", r.facility->instances[link.to].path, std::abs(flows.in_l_min - part->flow_l_min), part->flow_l_min);
    return litres("Flow in drawn loops", flow_l_min, std::move(from), "path:" + r.facility->instances[link.to].path);
}

std::string yearMethod(const Results& r)
{
    const DrawnYear* year = r.coolant ? r.coolant->year.get() : nullptr;
    if (year == nullptr) return "the drawn system solved for each hour of " + r.cooling->weatherOf;
    return fmt::format("the drawn system solved at each pair of dry and wet bulb of {}, to half a kelvin, weighed by its hours, {} in all; heat in and out of it differ by {:.1g} kW", year->place, year->hours,
                       std::abs(r.cooling->balanceError_kw));
}

std::optional<Reason> ofHydraulics(const Results& results, InstanceIndex instance, std::string_view quantity)
{
    if (quantity == "loop-flow") return loopFlowTold(results, instance);
    if (quantity == "coolant-pressure") return loopPressureTold(results, instance);
    if (quantity == "coolant-need") return loopNeedTold(results, instance);
    return std::nullopt;
}

}  // namespace mw::reasons
