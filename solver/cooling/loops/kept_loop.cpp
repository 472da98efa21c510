// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/kept_loop.h"

#include "solver/cooling/loops/first_flows.h"
#include "solver/cooling/loops/loop_troubles.h"

#include <algorithm>
#include <cmath>

namespace mw::hydraulic {

namespace {

constexpr std::size_t kBytesPerLink = sizeof(LinkLaw) + 3 * sizeof(double), kBytesPerElement = sizeof(Line) + 2 * sizeof(double) + 1, kAlignment = 256;   ///< of KeptLoop's memory
constexpr int kMostSteps = 300;
constexpr int kPatience = 20, kMorePatience = 60;   ///< steps, after which they are halved, and halved again
constexpr int kMostRounds = 30;              ///< of holding what holds its flow
constexpr double kAnchored = 2e-5;           ///< of a flow: a line drawn so near loses what the link does to 4e-10
constexpr double kHolds = 1e-12;             ///< of a flow that is given (and L/s)
constexpr double kShut = 1e9;                ///< m per L/s: as kSteep, for what is closed
constexpr double kReleased_m = 1e-8;         ///< head beyond what a link can hold against; below: rounding

}  // namespace

KeptLoop::KeptLoop(const Network& network)
    : m_net(network), m_plan(foldPlan(network)), m_core(network, m_plan), m_memory(kAlignment + network.links.size() * kBytesPerLink + m_plan.whole.size() * kBytesPerElement)
{
    const std::size_t links = network.links.size();
    m_moved.reserve(links);
    m_laws.reserve(links), m_now.closed.resize(links), m_now.ways.resize(links), m_now.anchor.resize(links), m_now.bound.resize(links);
    for (std::uint32_t i = 0; i < links; ++i) {
        const Link& link = network.links[i];
        const bool sizeless = *wrongOf(link) != '\0';
        if (sizeless) m_sizeless.push_back(i);
        m_now.closed[i] = link.closed || sizeless;
        m_laws.push_back(lawOf(link, network.viscosity_m2_s));
        if (link.kind == LinkKind::Pump || link.kind == LinkKind::FlowControl || link.checkValve) m_switching.push_back(i);
    }
    m_demand.resize(network.nodes.size());
    for (const Node& node : network.nodes) m_demanding |= node.demand_l_s != 0, m_fixedHeads += node.fixedHead_m ? 1 : 0;
    m_now.inverse.resize(m_plan.folds.size()), m_stale.assign(m_plan.folds.size(), 1);
    begin();
    settle();
}

KeptLoop::Way KeptLoop::wayOf(std::size_t link) const
{
    const LinkLaw& law = m_laws[link];
    return m_now.closed[link] != 0 || (law.kind == LinkKind::Pump && law.pump.shutoff_m <= 0) ? Way::Closed : Way::Open;
}

void KeptLoop::begin()
{
    m_now.lines.resize(m_plan.whole.size()), m_now.flow.resize(m_plan.whole.size());
    m_core.restart();
    std::vector<char> shut(m_now.ways.size());
    for (std::size_t i = 0; i < shut.size(); ++i) {
        m_now.ways[i] = wayOf(i);
        shut[i] = m_now.ways[i] == Way::Closed;
    }
    firstFlows(m_plan, m_laws, shut, m_core, m_now.flow, m_now.lines);
    m_core.restart();
    m_moved.resize(m_now.ways.size());
    for (std::uint32_t i = 0; i < m_moved.size(); ++i) {
        m_moved[i] = i, m_now.lines[i].offset_m = m_now.lines[i].resistance = 0;
        if (m_now.ways[i] != Way::Open) continue;
        if (m_demanding && m_laws[i].kind != LinkKind::Pump) m_now.flow[i] = 1000 * m_laws[i].still_l_s;   // a metre a second
        if (m_laws[i].kind == LinkKind::Pump && m_now.flow[i] <= m_laws[i].still_l_s) m_now.flow[i] = m_laws[i].flowAt_l_s(-m_laws[i].lift_m() / 2);
    }
}

void KeptLoop::setValve(std::size_t link, double minorLoss, bool closed)
{
    const Link& was = m_net.links[link];
    m_laws[link].minor = minorLoss / (2 * kGravity * 1e6 * area_m2(was) * area_m2(was));
    changed(link, closed);
}

void KeptLoop::setPump(std::size_t link, double speed, bool closed)
{
    Link pump = m_net.links[link];
    pump.speed = speed;
    m_laws[link] = lawOf(pump, m_net.viscosity_m2_s);
    changed(link, closed);
}

void KeptLoop::setLimit(std::size_t link, double setting_l_s, bool closed)
{
    m_laws[link].limit_l_s = setting_l_s;
    changed(link, closed);
}

void KeptLoop::setClosed(std::size_t link, bool closed)
{
    changed(link, closed);
}

void KeptLoop::changed(std::size_t link, bool closed)
{
    m_now.closed[link] = closed || std::binary_search(m_sizeless.begin(), m_sizeless.end(), link);
    if (m_now.converged) {
        for (const std::uint32_t i : m_switching)
            if (m_now.ways[i] == Way::Held) release(i);
        pass(link, wayOf(link));
    } else {
        begin();
    }
    settle();
}

KeptLoop::State KeptLoop::state() const
{
    State state = m_now;
    state.core = m_core.state();
    return state;
}

void KeptLoop::setState(const State& state)
{
    m_now = state;
    m_core.setState(state.core);
    m_moved.clear();
}

void KeptLoop::turn(std::size_t link, Way way)
{
    m_now.ways[link] = way, m_now.anchor[link] = std::nan("");   // its line is that of another way
    m_moved.push_back(static_cast<std::uint32_t>(link));
}

/// A link whose law is another one from now on, with the head it has.
void KeptLoop::pass(std::size_t link, Way way)
{
    if (way == Way::Open) m_now.flow[link] = m_laws[link].flowAt_l_s(drop_m(link));
    turn(link, way);
}

/// Back to its law.
void KeptLoop::release(std::size_t link)
{
    const LinkLaw& law = m_laws[link];
    m_now.flow[link] = law.given_l_s() + (drop_m(link) - law.edge_m()) / kSteep;
    turn(link, Way::Open);
}

/// At the flow there is. What is held or closed gets its flow whatever head it has, so that nothing leaks.
void KeptLoop::drawLine(std::size_t link, bool anew)
{
    Line& line = m_now.lines[link];
    double& anchor = m_now.anchor[link];
    const LinkLaw& law = m_laws[link];
    if (m_now.ways[link] == Way::Open) {
        const double q = m_now.flow[link];
        std::optional<Loss> loss;
        if (!anew) loss = law.near(q, {line.offset_m + line.resistance * anchor, line.resistance}, anchor);
        if (!loss) loss = law.at(q);
        line = {loss->slope, loss->head_m - loss->slope * q};
        anchor = q, m_now.bound[link] = kAnchored * (std::abs(q) + law.still_l_s);
        return;
    }
    const bool closed = m_now.ways[link] == Way::Closed;
    const double hold = closed ? kShut : kSteep;
    anchor = closed ? 0 : law.given_l_s();
    line = {hold, drop_m(link) - hold * anchor};
    m_now.bound[link] = kHolds * (1 + anchor);
}

/// Newton's steps until no link is off its line, and what holds its flow is held.
void KeptLoop::settle()
{
    m_now.converged = false;
    if (m_demanding) reachDemand();
    int rounds = 0;
    for (m_steps = 0; m_steps < kMostSteps; ++m_steps) {
        for (const std::uint32_t link : m_moved) {
            drawLine(link, m_steps == 0);
            if (m_plan.whole[link] != kNone) m_stale[m_plan.whole[link]] = 1;
        }
        m_moved.clear();
        refold();
        if (m_demanding) moveDemand();
        m_core.solve(m_now.lines, m_demand);
        unfold();
        findMoved(m_steps < kPatience ? 1 : m_steps < kMorePatience ? 0.5 : 0.25);
        if (!m_moved.empty()) continue;
        if (!holdAndRelease() || ++rounds > kMostRounds) {
            m_now.converged = m_moved.empty() && std::all_of(m_now.flow.begin(), m_now.flow.end(), [](double q) { return std::isfinite(q); });
            return;
        }
    }
}

void KeptLoop::refold()
{
    for (std::uint32_t f = 0; f < m_plan.folds.size(); ++f) {
        if (m_stale[f] == 0) continue;
        m_stale[f] = 0;
        const Fold& fold = m_plan.folds[f];
        if (fold.kind == Fold::Kind::DeadEnd) continue;
        const std::uint32_t element = m_plan.elementOf(f);
        const Line &a = m_now.lines[fold.first], &b = m_now.lines[fold.second];
        const double offset_m = fold.turned ? -b.offset_m : b.offset_m, sum = a.resistance + b.resistance;
        if (fold.kind == Fold::Kind::Series) {
            m_now.lines[element] = {sum, a.offset_m + offset_m};
        } else {
            const double inverse = m_now.inverse[f] = 1 / sum;
            m_now.lines[element] = {a.resistance * b.resistance * inverse, (a.offset_m * b.resistance + offset_m * a.resistance) * inverse};
        }
        if (m_plan.whole[element] != kNone) m_stale[m_plan.whole[element]] = 1;
    }
}

/// What is cut off gets nothing.
void KeptLoop::reachDemand()
{
    const std::vector<char> off = cutOff(*this);
    m_taken.resize(off.size());
    for (std::size_t v = 0; v < off.size(); ++v) m_taken[v] = off[v] != 0 ? 0 : m_net.nodes[v].demand_l_s;
}

/// What is taken out at a node that goes is taken out at its neighbours, in inverse proportion to the resistances between.
void KeptLoop::moveDemand()
{
    m_demand = m_taken;
    for (std::size_t f = 0; f < m_plan.folds.size(); ++f) {
        const Fold& fold = m_plan.folds[f];
        if (fold.kind == Fold::Kind::Parallel) continue;
        const double taken = m_demand[fold.node];
        if (fold.kind == Fold::Kind::DeadEnd) {
            m_demand[fold.nearEnd] += taken;
            continue;
        }
        const double a = m_now.lines[fold.first].resistance, b = m_now.lines[fold.second].resistance;
        m_demand[fold.nearEnd] += taken * b / (a + b), m_demand[fold.farEnd] += taken * a / (a + b);
    }
}

void KeptLoop::unfold()
{
    for (std::size_t i = 0; i < m_plan.roots.size(); ++i) m_now.flow[m_plan.roots[i].element] = m_core.flow_l_s(i);
    for (std::size_t f = m_plan.folds.size(); f-- > 0;) {
        const Fold& fold = m_plan.folds[f];
        const double q = m_now.flow[m_plan.elementOf(f)];
        double first = q, second = q;
        if (fold.kind == Fold::Kind::Parallel) {
            const Line &a = m_now.lines[fold.first], &b = m_now.lines[fold.second];
            const double offset_m = fold.turned ? -b.offset_m : b.offset_m;
            if (a.resistance > b.resistance) {   // the smaller flow by itself, the larger as what is left
                first = (b.resistance * q + offset_m - a.offset_m) * m_now.inverse[f], second = q - first;
            } else {
                second = (a.resistance * q + a.offset_m - offset_m) * m_now.inverse[f], first = q - second;
            }
        } else if (fold.kind == Fold::Kind::DeadEnd) {
            m_now.flow[fold.first] = fold.arrives ? m_demand[fold.node] : -m_demand[fold.node];
            continue;
        } else if (m_demanding) {
            const double a = m_now.lines[fold.first].resistance, b = m_now.lines[fold.second].resistance;
            const double taken = fold.arrives ? m_demand[fold.node] : -m_demand[fold.node];
            first = q + taken * b / (a + b), second = first - taken;
        }
        m_now.flow[fold.first] = first, m_now.flow[fold.second] = fold.turned ? -second : second;
    }
}

/// Check valves, pumps that another one overcomes, and flow controls: hold, or have not the head to. True if any has changed.
bool KeptLoop::holdAndRelease()
{
    for (const std::uint32_t i : m_switching) {
        const LinkLaw& law = m_laws[i];
        if (m_now.ways[i] == Way::Open && law.holds(m_now.flow[i])) {
            turn(i, Way::Held);
        } else if (m_now.ways[i] == Way::Held) {
            const double beyond_m = law.kind == LinkKind::FlowControl ? drop_m(i) - law.edge_m() : law.edge_m() - drop_m(i);
            if (beyond_m < -kReleased_m) release(i);
        }
    }
    return !m_moved.empty();
}

/// Links that are off their lines; they go that part of the way.
void KeptLoop::findMoved(double part)
{
    const auto links = static_cast<std::uint32_t>(m_laws.size());
    for (std::uint32_t i = 0; i < links; ++i) {
        const double off = m_now.flow[i] - m_now.anchor[i];
        if (std::abs(off) <= m_now.bound[i]) continue;
        if (m_now.ways[i] == Way::Open) m_now.flow[i] = m_now.anchor[i] + part * off;
        m_moved.push_back(i);
    }
    for (const std::uint32_t i : m_switching) {
        const LinkLaw& law = m_laws[i];
        if (m_now.ways[i] != Way::Open) continue;
        const double q = m_now.flow[i], anchor = m_now.anchor[i];
        if (std::abs(q - anchor) <= m_now.bound[i]) {   // close by, but may be round the corner of its law
            if (law.holds(q) != law.holds(anchor) && std::abs(law.at(q).head_m - drop_m(i)) > kReleased_m) m_moved.push_back(i);
        } else if (law.kind == LinkKind::Pump) {        // from rest its curve seems flat
            m_now.flow[i] = std::min(q, std::max(2 * std::abs(anchor), 2 * law.flowAt_l_s(0)));
        }
    }
}

void KeptLoop::heads(std::vector<double>& head_m) const
{
    head_m.resize(m_net.nodes.size());
    for (std::uint32_t v = 0; v < head_m.size(); ++v) head_m[v] = m_core.head_m(v);
    for (std::size_t f = m_plan.folds.size(); f-- > 0;) {
        const Fold& fold = m_plan.folds[f];
        if (fold.kind != Fold::Kind::Parallel) head_m[fold.node] = head_m[fold.nearEnd] + (fold.arrives ? -drop_m(fold.first) : drop_m(fold.first));
    }
}

Solution KeptLoop::solution() const
{
    Solution out;
    tell(out);
    return out;
}

void KeptLoop::tell(Solution& out) const
{
    const double kpa_per_m = m_net.density_kg_m3 * kGravity / 1000, none = std::nan("");
    out.converged = m_now.converged, out.iterations = m_steps + 1, out.reason.clear();
    heads(out.head_m);
    out.troubles = troublesOf(*this);
    for (const Trouble& trouble : out.troubles) {
        const bool level = trouble.kind == Trouble::Kind::NoFixedHead, lost = trouble.kind == Trouble::Kind::NotSettled;
        if (level || lost) out.converged = false, out.reason = textOf(m_net, trouble);
        if (level || lost || trouble.kind == Trouble::Kind::ClosedOff)
            for (const std::size_t v : trouble.nodes) out.head_m[v] = none;
    }
    const std::size_t nodes = m_net.nodes.size(), links = m_net.links.size();
    out.gauge_kpa.resize(nodes), out.links.resize(links);
    std::vector<double> balance(nodes);
    for (std::size_t i = 0; i < links; ++i) {
        const LinkLaw& law = m_laws[i];
        const double q = !m_now.converged ? none : shut(i) ? 0 : m_now.flow[i], drop = m_now.converged ? drop_m(i) : none;
        out.links[i] = {q, drop, law.velocity_m_s(q), law.kind == LinkKind::Pump ? -drop * q / 1000 * kpa_per_m : 0};
        balance[m_plan.ends[i].from] -= q, balance[m_plan.ends[i].to] += q;
    }
    double worst = 0;
    for (std::size_t v = 0; v < nodes; ++v) {
        const Node& node = m_net.nodes[v];
        out.gauge_kpa[v] = (out.head_m[v] - node.elevation_m) * kpa_per_m;
        if (!node.fixedHead_m) worst = std::max(worst, std::abs(balance[v] - (m_demanding ? m_taken[v] : 0)));
    }
    out.imbalance_l_s = worst;
}

Solution solve(const Network& network)
{
    return KeptLoop(network).solution();
}

}  // namespace mw::hydraulic
