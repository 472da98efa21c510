// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/drawn_loops.h"

#include "model/core/find_sorted.h"
#include "solver/cooling/loops/pipe_sizes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace mw {

namespace {

constexpr double kGravity_m_s2 = 9.80665;
constexpr double kElement_mm = 100;          ///< bore that loss coefficients of components are of; any would do
constexpr int kMostRounds = 12;              ///< of loss coefficients that hang on the flow
constexpr double kSpeedFound = 1e-3;

double bore_m2(double diameter_mm) { return std::numbers::pi / 4 * diameter_mm * diameter_mm * 1e-6; }

/// Loss coefficient of a component at a flow: quadratic there and through the origin.
double coefficientAt(const LoopElement& element, double flow_l_min, double density)
{
    const double q = std::max(flow_l_min, 1e-3 * std::max(element.at_l_min, 1.0));
    const double v_m_s = q / 60000 / bore_m2(kElement_mm);
    return 2000 * element.drop_kpa * std::pow(q / std::max(element.at_l_min, 1e-6), element.exponent) / (density * v_m_s * v_m_s);
}

hydraulic::Network networkOf(const LoopNet& net)
{
    hydraulic::Network network;
    network.density_kg_m3 = net.density_kg_m3, network.viscosity_m2_s = net.viscosity_m2_s;
    network.nodes.resize(net.places);
    network.nodes[0].fixedHead_m = 0;
    network.links = net.links;
    return network;
}

/// What is said of a loop and of its components, from flows that may be those of an equal loop.
class LoopReport {
public:
    LoopReport(const LoopInput& input, CoolantLoops& out) : m_input(input), m_out(out) {}

    void add(const LoopNet& net, const LoopAtSpeed& state)
    {
        CoolantLoop& loop = m_out.loops.emplace_back(net.loop);
        loop.solved = state.flows.solved, loop.speed = state.speed;
        if (loop.reason.empty()) loop.reason = state.flows.reason;
        if (!loop.solved) return;
        double pumped = 0;
        for (std::size_t e = 0; e < net.elements.size(); ++e) {
            const LoopElement& element = m_input.elements[net.elements[e]];
            LoopPart part{.instance = element.instance, .loop = static_cast<std::uint32_t>(m_out.loops.size() - 1), .flow_l_min = state.flows.link_l_min[e],
                          .need_l_min = element.need_l_min, .pressure_kpa = state.flows.link_kpa[e]};
            part.pump = element.kind == LoopElement::Kind::Pump, part.taker = element.kind == LoopElement::Kind::Taker;
            if (part.pump) {
                part.pressure_kpa *= -1;
                part.pump_kw = std::max(0.0, part.flow_l_min / 60000 * part.pressure_kpa / element.efficiency);
                part.rated_l_min = element.rated_l_min, part.rated_kpa = element.head_kpa;
                const double end = element.rated_l_min * (element.role == CoolingRole::Pass ? kRunOut : 1);
                part.beyondCurve = part.flow_l_min > end * state.speed * (1 + kSpeedFound);
                loop.pump_kw += part.pump_kw, loop.head_kpa += part.pressure_kpa * part.flow_l_min, pumped += part.flow_l_min;
            }
            if (part.taker) {
                loop.flow_l_min += part.flow_l_min;
                loop.starved += part.flow_l_min < kServed * part.need_l_min ? 1 : 0;
            }
            m_out.parts.push_back(part);
        }
        if (pumped > 0) loop.head_kpa /= pumped;
        m_out.pump_kw += loop.pump_kw;
        for (std::size_t p = 0; p < net.pipes.size(); ++p) {
            LoopPipeFlow& pipe = m_out.pipes[net.pipes[p]];
            pipe.flow_l_min = state.flows.link_l_min[net.firstLink[p]];
            pipe.pressure_kpa = std::abs(state.flows.link_kpa[net.firstLink[p]]);
            pipe.velocity_m_s = std::abs(pipe.flow_l_min) / 60000 / bore_m2(pipe.diameter_mm);
        }
    }

private:
    const LoopInput& m_input;
    CoolantLoops& m_out;
};

void addLoopNotes(const LoopInput& input, CoolantLoops& out)
{
    const auto assumed = [&](bool pump) {
        return std::count_if(input.elements.begin(), input.elements.end(), [pump](const LoopElement& e) { return e.assumed && (e.kind == LoopElement::Kind::Pump) == pump; });
    };
    const auto sized = std::count_if(out.pipes.begin(), out.pipes.end(), [](const LoopPipeFlow& pipe) { return pipe.sized; });
    if (sized == 1) out.notes.emplace_back("one pipe states no diameter: sized to 1.2 m/s up to DN 50 and to 400 Pa/m beyond (ASHRAE Handbook of Fundamentals)");
    if (sized > 1)
        out.notes.push_back(fmt::format("{} pipes state no diameter: sized to 1.2 m/s up to DN 50 and to 400 Pa/m beyond (ASHRAE Handbook of Fundamentals)", sized));
    if (assumed(false) == 1) out.notes.emplace_back("one component states no pressure drop: a usual one is taken");
    if (assumed(true) == 1) out.notes.push_back(fmt::format("one pump states no head: {:.0f} kPa at its rated flow is taken", kCduHead_kpa));
    if (assumed(false) > 1) out.notes.push_back(fmt::format("{} components state no pressure drop: usual ones are taken", assumed(false)));
    if (assumed(true) > 1) out.notes.push_back(fmt::format("{} pumps state no head: {:.0f} kPa at their rated flow is taken", assumed(true), kCduHead_kpa));
}

}  // namespace

std::string_view toText(LoopKind kind)
{
    constexpr std::array<std::string_view, 3> kNames{"technology loop", "facility loop", "condenser loop"};
    return kNames[static_cast<std::size_t>(kind)];
}

LoopFlows flowsIn(const LoopInput& input, const LoopNet& net, double speed, std::span<const std::size_t> shut)
{
    LoopFlows out;
    if (!net.loop.reason.empty()) {
        out.reason = net.loop.reason;
        return out;
    }
    hydraulic::Network network = networkOf(net);
    bool curved = false;
    for (std::size_t e = 0; e < net.elements.size(); ++e) {
        const LoopElement& element = input.elements[net.elements[e]];
        if (element.kind == LoopElement::Kind::Pump) network.links[e].speed = speed;
        else curved = curved || element.exponent != 2;
    }
    for (const std::size_t link : shut) network.links[link].closed = true;
    hydraulic::Solution solution = hydraulic::solve(network);
    // Losses that do not go with the square: with the coefficient at the flow found, until that rests.
    for (int round = 0; curved && solution.converged && round < kMostRounds; ++round) {
        double moved = 0;
        for (std::size_t e = 0; e < net.elements.size(); ++e) {
            const LoopElement& element = input.elements[net.elements[e]];
            if (element.kind == LoopElement::Kind::Pump || element.exponent == 2 || network.links[e].closed) continue;
            const double k = coefficientAt(element, 60 * std::abs(solution.links[e].flow_l_s), net.density_kg_m3);
            moved = std::max(moved, std::abs(k / network.links[e].minorLoss - 1)), network.links[e].minorLoss = k;
        }
        if (moved < 1e-7) break;
        solution = hydraulic::solve(network);
    }
    out.solved = solution.converged, out.reason = solution.reason;
    if (!out.solved) return out;
    const double kpa_per_m = net.density_kg_m3 * kGravity_m_s2 / 1000;
    for (const hydraulic::LinkFlow& link : solution.links) out.link_l_min.push_back(60 * link.flow_l_s), out.link_kpa.push_back(link.headDrop_m * kpa_per_m);
    return out;
}

double leastServed(const LoopInput& input, const LoopNet& net, const LoopFlows& flows)
{
    double least = 1e9;
    for (std::size_t e = 0; e < net.elements.size(); ++e) {
        const LoopElement& element = input.elements[net.elements[e]];
        if (element.kind == LoopElement::Kind::Taker && element.need_l_min > 0) least = std::min(least, flows.link_l_min[e] / element.need_l_min);
    }
    return least < 1e9 ? least : 1;
}

LoopAtSpeed controlled(const LoopInput& input, const LoopNet& net, double share, double firstSpeed)
{
    LoopAtSpeed found{firstSpeed, flowsIn(input, net, firstSpeed)};
    if (!found.flows.solved) return found;
    double served = leastServed(input, net, found.flows) / share;
    for (int i = 0; i < 6 && std::abs(served - 1) > kSpeedFound; ++i) {
        const double next = std::clamp(found.speed / std::max(served, 1e-3), kLowestSpeed, 1.0);   // flow goes with speed where losses go with its square
        if (next == found.speed) break;
        LoopFlows flows = flowsIn(input, net, next);
        if (!flows.solved) break;
        found = {next, std::move(flows)};
        served = leastServed(input, net, found.flows) / share;
    }
    return found;
}

CoolantLoops solveLoops(const LoopInput& input, const std::vector<LoopNet>& nets, std::vector<LoopPipeFlow> pipes, const std::stop_token& stop, KeptLoops* kept)
{
    CoolantLoops out;
    out.pipes = std::move(pipes);
    LoopReport report(input, out);
    KeptLoops own;
    KeptLoops& states = kept ? *kept : own;
    std::vector<KeptLoops::State> known(nets.size());
    for (const LoopNet& net : nets) {
        if (stop.stop_requested()) return out;
        auto& state = known[net.loop.like];
        if (!state) state = states.of(input, nets[net.loop.like]);
        report.add(net, state->design);
        out.curves.push_back(state->curve);
    }
    std::stable_sort(out.parts.begin(), out.parts.end(), [](const LoopPart& a, const LoopPart& b) { return a.instance < b.instance; });
    addLoopNotes(input, out);
    return out;
}

CoolantLoops solveLoops(const LoopInput& input)
{
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(input, pipes);
    return solveLoops(input, nets, std::move(pipes));
}

const LoopPart* CoolantLoops::part(InstanceIndex instance) const
{
    const auto first = std::lower_bound(parts.begin(), parts.end(), instance, [](const LoopPart& part, InstanceIndex i) { return part.instance < i; });
    const LoopPart* best = nullptr;
    for (auto at = first; at != parts.end() && at->instance == instance; ++at)
        if (!best || (at->pump && !best->pump)) best = &*at;
    return best;
}

const LoopPipeFlow* CoolantLoops::pipe(LinkIndex link) const
{
    return findSorted(pipes, link, [](const LoopPipeFlow& pipe) { return pipe.link; });
}

}  // namespace mw
