// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/solve.h"

#include "solver/power/ac/load_flow.h"
#include "solver/power/ac/motors.h"
#include "solver/power/ac/short_circuit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace mw {

namespace {

/// Power that leaves the utility's bus.
void addUtility(const ElectricalInput& input, const ac::LoadFlow& flow, ElectricalResults& results)
{
    if (input.utility >= input.flow.buses.size()) return;
    double p = 0, q = 0;
    std::vector<bool> isUtility(input.flow.buses.size());
    for (const ac::Source& source : input.faults.sources) isUtility[source.bus] = true;
    isUtility[input.utility] = true;
    const auto add = [&](std::size_t from, std::size_t to, const ac::BranchFlow& branch) {
        if (isUtility[from]) p += branch.pFrom_mw, q += branch.qFrom_mvar;
        if (isUtility[to]) p += branch.pTo_mw, q += branch.qTo_mvar;
    };
    for (std::size_t i = 0; i < flow.lines.size(); ++i) add(input.flow.lines[i].from, input.flow.lines[i].to, flow.lines[i]);
    for (std::size_t i = 0; i < flow.transformers.size(); ++i) add(input.flow.transformers[i].high, input.flow.transformers[i].low, flow.transformers[i]);
    if (p <= 0) return;
    results.powerFactor = p / std::hypot(p, q);
    results.reactive_kvar = q * 1000;
}

/// Largest currents by bus, with motors that count and without any.
struct Faults {
    std::vector<ac::FaultCurrent> all, withoutMotors;
};

Faults faultsOf(const ElectricalInput& input)
{
    if (!input.faultLevelKnown) return {std::vector<ac::FaultCurrent>(input.faults.buses.size()), std::vector<ac::FaultCurrent>(input.faults.buses.size())};
    ac::Network network = input.faults;
    network.motors.clear();
    Faults faults;
    faults.withoutMotors = ac::faultCurrents(network, ac::FaultKind::ThreePhase, ac::FaultCase::Largest, {});
    network.motors = ac::countedMotors(input.faults, faults.withoutMotors);
    const std::vector<ac::Motor> counted = network.motors;
    faults.all = counted.empty() ? faults.withoutMotors : ac::faultCurrents(network, ac::FaultKind::ThreePhase, ac::FaultCase::Largest, {});
    for (ac::FaultLevelMotors& level : ac::levelsWithoutFarMotors(network, counted, faults.withoutMotors)) {
        network.motors = std::move(level.counted);
        const auto there = network.motors.empty() ? faults.withoutMotors : ac::faultCurrents(network, ac::FaultKind::ThreePhase, ac::FaultCase::Largest, {});
        for (const std::size_t bus : level.buses) faults.all[bus] = there[bus];
    }
    return faults;
}

/// Apparent power through each bus, MVA: what branches bring it; where a source holds it, what they take from it.
std::vector<double> throughBuses_mva(const ElectricalInput& input, const ac::LoadFlow& flow)
{
    std::vector<std::complex<double>> brought(input.flow.buses.size()), taken(input.flow.buses.size());
    const auto add = [&](std::size_t bus, double p, double q) { p < 0 ? brought[bus] -= std::complex(p, q) : taken[bus] += std::complex(p, q); };
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        add(input.flow.lines[i].from, flow.lines[i].pFrom_mw, flow.lines[i].qFrom_mvar);
        add(input.flow.lines[i].to, flow.lines[i].pTo_mw, flow.lines[i].qTo_mvar);
    }
    for (std::size_t i = 0; i < flow.transformers.size(); ++i) {
        add(input.flow.transformers[i].high, flow.transformers[i].pFrom_mw, flow.transformers[i].qFrom_mvar);
        add(input.flow.transformers[i].low, flow.transformers[i].pTo_mw, flow.transformers[i].qTo_mvar);
    }
    std::vector<double> through(brought.size());
    for (std::size_t i = 0; i < through.size(); ++i) through[i] = brought[i] != 0.0 ? std::abs(brought[i]) : std::abs(taken[i]);
    return through;
}

ElectricalNode nodeOf(const ElectricalInput& input, const ElectricalPoint& point, const ac::LoadFlow& flow, const std::vector<double>& through_mva, const Faults& faults)
{
    ElectricalNode node{.instance = point.instance, .nominal_v = input.flow.buses[point.bus].vn_kv * 1000, .withstand_ka = point.withstand_ka, .along_m = point.along_m, .fedBy = point.fedBy,
                        .load = point.load, .dc = point.dc};
    if (flow.buses[point.bus].energised()) {
        node.voltage_pu = flow.buses[point.bus].vm_pu();
        node.drop_pu = flow.buses[point.held].vm_pu() - node.voltage_pu;
        node.current_a = through_mva[point.bus] * 1e6 / ((point.dc ? 1 : std::numbers::sqrt3) * node.nominal_v * node.voltage_pu);
    }
    const ac::FaultCurrent& fault = faults.all[point.bus];
    if (fault.ikss_ka > 0) node.ikss_ka = fault.ikss_ka, node.ip_ka = fault.ip_ka, node.motors_ka = fault.ikss_ka - faults.withoutMotors[point.bus].ikss_ka;
    return node;
}

/// What stands at a bus, or at the last bus before it that something stands at.
InstanceIndex instanceAt(const ElectricalInput& input, std::size_t bus)
{
    const ElectricalPoint* nearest = nullptr;
    for (const ElectricalPoint& point : input.points)
        if (point.bus <= bus && (nearest == nullptr || point.bus > nearest->bus)) nearest = &point;
    return nearest != nullptr ? nearest->instance : kNoInstance;
}

/// A load with two feeds is one node: the lower voltage, the larger currents.
void addNode(std::vector<ElectricalNode>& nodes, const ElectricalNode& node)
{
    if (nodes.empty() || nodes.back().instance != node.instance) return nodes.push_back(node);
    ElectricalNode& there = nodes.back();
    if (node.voltage_pu > 0 && (there.voltage_pu <= 0 || node.voltage_pu < there.voltage_pu)) there.voltage_pu = node.voltage_pu, there.along_m = node.along_m, there.fedBy = node.fedBy;
    there.drop_pu = std::max(there.drop_pu, node.drop_pu);
    there.current_a = std::max(there.current_a, node.current_a);
    if (node.ikss_ka > there.ikss_ka) there.ikss_ka = node.ikss_ka, there.ip_ka = node.ip_ka, there.motors_ka = node.motors_ka;
}

}  // namespace

ElectricalResults solveElectrical(const ElectricalInput& input)
{
    ElectricalResults results;
    results.notes = input.notes;
    results.buses = input.flow.buses.size(), results.islands = input.flow.sources.size();
    results.faultLevelKnown = input.faultLevelKnown;
    if (input.flow.sources.empty()) {
        results.reason = "no source is drawn";
        return results;
    }
    const ac::LoadFlow flow = ac::solveLoadFlow(input.flow);
    results.solved = flow.converged, results.loss_kw = flow.loss_kw;
    for (std::size_t i = 0; i < flow.lines.size() && i < input.origins.lines.size(); ++i)
        if (input.origins.lines[i].node == kNoPosition) results.cableLoss_kw += flow.lines[i].loss_kw;
    for (const ac::Unsolved& place : flow.unsolved) results.unsolved.push_back({instanceAt(input, place.bus), place.carried, place.faulty});
    const Faults faults = faultsOf(input);
    const std::vector<double> through_mva = throughBuses_mva(input, flow);
    for (const ElectricalPoint& point : input.points) addNode(results.nodes, nodeOf(input, point, flow, through_mva, faults));
    for (const ElectricalNode& node : results.nodes)
        if (node.voltage_pu > 0 && (!results.lowest_pu || node.voltage_pu < *results.lowest_pu)) results.lowest_pu = node.voltage_pu, results.lowest = node.instance;
    addUtility(input, flow, results);
    if (input.endsAt.empty()) return results;
    results.reason = fmt::format("no rating or no output voltage is known of {:s}, which ends the load flow before all loads", input.endsAt);
    results.lowest_pu.reset(), results.lowest = kNoInstance, results.powerFactor.reset(), results.reactive_kvar.reset();
    return results;
}

const ElectricalNode* ElectricalResults::node(InstanceIndex instance) const
{
    const auto found = std::lower_bound(nodes.begin(), nodes.end(), instance, [](const ElectricalNode& n, InstanceIndex i) { return n.instance < i; });
    return found != nodes.end() && found->instance == instance ? &*found : nullptr;
}

}  // namespace mw
