// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/flow_equations.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace mw::ac {

namespace {

using Block = BlockFactors::Block;
using Vector = BlockFactors::Vector;

constexpr int kMostPasses = 40;
constexpr double kSettled_pu = 1e-11, kSettledShare = 1e-9;   ///< of the currents that a bus misses: at most; of what a load draws
constexpr int kSharpPasses = 2;         ///< more than these: the slopes are those of other voltages
constexpr double kShrinks = 0.1;        ///< a pass that leaves more of them than this calls for slopes at the new voltages

Vector vectorOf(Complex z) { return {z.real(), z.imag()}; }

/// z -> y z
Block timesBlock(Complex y)
{
    Block block;
    block << y.real(), -y.imag(), y.imag(), y.real();
    return block;
}

/// z -> y conj(z)
Block timesConjugate(Complex y)
{
    Block block;
    block << y.real(), y.imag(), y.imag(), -y.real();
    return block;
}

/// How the current of loads follows a small change of the voltage: of constant power conj(S / V), of constant current conj(I) V / |V|, of constant
/// impedance conj(Y) V.
Block slopeOf(const BusLoad& load, Complex v)
{
    const Complex inverse = 1.0 / std::conj(v);
    Block slope = timesConjugate(-std::conj(load.power) * inverse * inverse);
    if (!load.follows) return slope;
    const double magnitude = std::abs(v);
    const Complex unit = v / magnitude, around = std::conj(load.current) * unit / (2 * magnitude);
    return slope + timesBlock(std::conj(load.impedance) + around * std::conj(unit)) + timesConjugate(-around * unit);
}

double settledOf(const std::vector<BusLoad>& loads)
{
    double sum = 0;
    std::size_t count = 0;
    for (const BusLoad& load : loads)
        if (!load.none()) sum += std::abs(load.at(1)), ++count;
    return std::min(kSettled_pu, kSettledShare * sum / static_cast<double>(std::max<std::size_t>(1, count)));
}

}  // namespace

FlowEquations::FlowEquations(const Network& network)
    : m_network(network), m_branches(mw::ac::branchesOf(network)), m_ends(incidence(network)), m_loads(busLoads(network)), m_held(network.buses.size()),
      m_voltages(network.buses.size()), m_place(network.buses.size(), kNoPlace), m_settled_pu(settledOf(m_loads))
{
    for (const Source& source : m_network.sources) m_held[source.bus] = 1;
    const Reached reached = guess();
    m_start = m_voltages;
    const auto freeBuses = static_cast<std::uint32_t>(std::count_if(reached.buses.begin(), reached.buses.end(), [&](std::uint32_t bus) { return !held(bus); }));
    m_forest = isForest(freeBuses);
    m_busAt.resize(freeBuses), m_sectionOf.resize(freeBuses);
    if (m_forest) {
        numberForest(reached);
    } else {
        number(freeBuses);
        sortBranches();
        prepareFactors();
    }
}

/// Voltages from the sources on: transformers turn the angle by more than Newton's method forgives.
FlowEquations::Reached FlowEquations::guess()
{
    Reached reached{.by = std::vector<std::uint32_t>(m_voltages.size(), kNoPlace)};
    std::vector<std::uint32_t>& open = reached.buses;
    open.reserve(m_voltages.size());
    for (const Source& source : m_network.sources) {
        if (!live(source.bus)) open.push_back(static_cast<std::uint32_t>(source.bus));
        m_voltages[source.bus] = std::polar(source.vm_pu, source.va_deg * std::numbers::pi / 180);
    }
    const std::size_t lines = m_network.lines.size();
    for (std::size_t next = 0; next < open.size(); ++next) {
        const std::uint32_t bus = open[next];
        for (std::uint32_t i = m_ends.starts[bus]; i < m_ends.starts[bus + 1]; ++i) {
            const std::uint32_t other = m_ends.others[i], by = m_ends.branches[i];
            if (live(other)) continue;
            m_voltages[other] = m_voltages[bus];
            if (by >= lines && m_network.transformers[by - lines].shift_deg != 0)
                m_voltages[other] *= std::polar(1.0, (m_branches[by].from == bus ? -1 : 1) * m_network.transformers[by - lines].shift_deg * std::numbers::pi / 180);
            reached.by[other] = by;
            open.push_back(other);
        }
    }
    return reached;
}

/// By elimination, fewest couplings first.
void FlowEquations::number(std::uint32_t freeBuses)
{
    std::vector<std::uint32_t> bus;
    bus.reserve(freeBuses);
    for (std::uint32_t i = 0; i < m_voltages.size(); ++i)
        if (live(i) && !held(i)) m_place[i] = static_cast<std::uint32_t>(bus.size()), bus.push_back(i);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    edges.reserve(m_branches.size());
    for (const Branch& b : m_branches)
        if (b.closed && free(b.from) && free(b.to)) edges.emplace_back(m_place[b.from], m_place[b.to]);
    m_order = eliminationOrder(freeBuses, edges);
    std::uint32_t first = 0;
    for (std::uint32_t p = 0; p < freeBuses; ++p) {
        m_busAt[p] = bus[m_order.node[p]], m_place[m_busAt[p]] = p;
        m_order.node[p] = m_order.place[p] = p;
        m_sectionOf[p] = static_cast<std::uint32_t>(m_sections.size());
        if (m_order.parent[p] == kNoPlace) m_sections.push_back({.first = first, .last = p}), first = p + 1;
    }
}

void FlowEquations::sortBranches()
{
    const auto section = [&](const Branch& b) {
        if (!b.closed || b.from == b.to) return kNoPlace;
        return free(b.from) ? sectionOf(b.from) : free(b.to) ? sectionOf(b.to) : kNoPlace;
    };
    std::vector<std::uint32_t> starts(m_sections.size() + 1);
    for (const Branch& b : m_branches)
        if (const std::uint32_t s = section(b); s != kNoPlace) ++starts[s + 1];
    for (std::size_t s = 0; s < m_sections.size(); ++s) {
        starts[s + 1] += starts[s];
        m_sections[s].branchesFrom = m_sections[s].branchesTo = starts[s];
    }
    m_bySection.resize(starts.back());
    for (std::uint32_t i = 0; i < m_branches.size(); ++i)
        if (const std::uint32_t s = section(m_branches[i]); s != kNoPlace) m_bySection[m_sections[s].branchesTo++] = i;
}

/// Room for factors, which are zero yet.
void FlowEquations::prepareFactors()
{
    if (m_factors) return;
    const auto size = static_cast<std::uint32_t>(m_busAt.size());
    if (m_forest) {
        m_order.starts.assign(1, 0), m_order.pairStarts.assign(size + 1U, 0);
        for (std::uint32_t p = 0; p < size; ++p) {
            m_order.node.push_back(p), m_order.place.push_back(p), m_order.parent.push_back(feederOf(p));
            if (m_order.parent.back() != kNoPlace) m_order.rows.push_back(m_order.parent.back());
            m_order.starts.push_back(static_cast<std::uint32_t>(m_order.rows.size()));
        }
    }
    m_factors.emplace(m_order);
    m_right.assign(size, Vector::Zero()), m_drawn = m_right;
    m_slopes.assign(size, Block::Zero()), m_sharp.assign(size, 0);
    if (m_forest)
        for (const Section& section : m_sections) tell(section);
}

/// What the loads of a section draw at voltages where nothing is missed.
void FlowEquations::tell(const Section& section)
{
    m_sharp[section.last] = 0;
    for (std::uint32_t p = section.first; p <= section.last; ++p)
        if (m_right[p].setZero(); live(busAt(p))) m_drawn[p] = vectorOf(drawn(busAt(p)));
}

void FlowEquations::miss(std::size_t bus, Complex current_pu)
{
    if (free(bus)) m_right[m_place[bus]] -= vectorOf(current_pu);
}

void FlowEquations::setLoads(std::size_t bus, const BusLoad& loads)
{
    m_loads[bus] = loads;
    if (!free(bus) || !m_factors) return;
    const std::uint32_t place = m_place[bus];
    const Vector now = vectorOf(drawn(bus));
    m_right[place] += m_drawn[place] - now, m_drawn[place] = now;
}

/// The factors have the slope of the loads before, so that after a pass this bus, and no other, misses what the change has of the voltage's. From here the rest of the
/// network is an impedance: what must be on the right for the first pass to leave nothing here follows from that.
void FlowEquations::changeLoads(std::size_t bus, const BusLoad& loads)
{
    constexpr int kSteps = 4;   // each leaves some hundredths of what the step before left
    setLoads(bus, loads);
    if (m_forest || !free(bus) || m_sharp[m_sections[sectionOf(bus)].last] == 0) return;
    const std::uint32_t place = m_place[bus];
    const Block impedance = m_factors->inverseAt(place);
    Vector ahead = Vector::Zero();
    for (int i = 0; i < kSteps; ++i) {
        const Vector moved = impedance * (m_right[place] + ahead);
        ahead = m_drawn[place] - vectorOf(m_loads[bus].current_pu(m_voltages[bus] + Complex(moved[0], moved[1]))) + m_slopes[place] * moved;
    }
    if (std::isfinite(ahead.squaredNorm())) m_right[place] += ahead, m_drawn[place] -= ahead;   // that much of what it draws is reckoned with
}

void FlowEquations::restart(const Section& section)
{
    for (std::uint32_t p = section.first; p <= section.last; ++p) m_voltages[busAt(p)] = m_start[busAt(p)];
}

void FlowEquations::drop(const Section& section)
{
    for (std::uint32_t p = section.first; p <= section.last; ++p) m_voltages[busAt(p)] = 0;
}

void FlowEquations::linearise(const Section& section)
{
    m_factors->clear(section.first, section.last);
    for (const std::uint32_t i : branchesOf(section)) {
        const Branch& b = m_branches[i];
        const std::uint32_t from = m_place[b.from], to = m_place[b.to];
        if (from != kNoPlace) m_factors->add(from, b.port.ff);
        if (to != kNoPlace) m_factors->add(to, b.port.tt);
        if (from != kNoPlace && to != kNoPlace) m_factors->couple(from, to, b.port.ft, b.port.tf);
    }
    for (std::uint32_t p = section.first; p <= section.last; ++p) {
        const std::size_t bus = busAt(p);
        m_slopes[p].setZero();
        if (m_loads[bus].none()) continue;
        m_slopes[p] = slopeOf(m_loads[bus], m_voltages[bus]);
        m_factors->add(p, m_slopes[p]);
    }
    m_factors->factorise(section.first, section.last);
}

void FlowEquations::sharpen(const Section& section)
{
    prepareFactors();
    if (m_sharp[section.last] != 0) return;
    linearise(section);
    m_sharp[section.last] = true;
}

void FlowEquations::missAll(const Section& section)
{
    for (std::uint32_t p = section.first; p <= section.last; ++p) m_drawn[p] = vectorOf(drawn(busAt(p))), m_right[p] = -m_drawn[p];
    for (const std::uint32_t i : branchesOf(section)) {
        const Branch& b = m_branches[i];
        const Complex from = m_voltages[b.from], to = m_voltages[b.to];
        miss(b.from, b.port.ff * from + b.port.ft * to), miss(b.to, b.port.tf * from + b.port.tt * to);
    }
}

/// Moves the voltages of a section by what its equations ask for. What is then missed is what the loads' currents do beyond their slopes; the
/// largest of it is returned, infinite where a voltage is not a number any more.
double FlowEquations::step(const Section& section)
{
    m_factors->solve(m_right, section.first, section.last);
    double worst = 0, sum = 0;   // squares of; the sum is not a number where any voltage is none
    for (std::uint32_t p = section.first; p <= section.last; ++p) {
        const std::size_t bus = busAt(p);
        const double real = m_right[p][0], imag = m_right[p][1];   // numbers rather than vectors: what is written in halves and read as a whole stalls the processor
        const Complex v(m_voltages[bus].real() + real, m_voltages[bus].imag() + imag);
        const Block& slope = m_slopes[p];
        m_voltages[bus] = v;
        if (m_loads[bus].none() && slope.isZero(0)) {
            m_right[p].setZero();
            continue;
        }
        const Complex now = m_loads[bus].current_pu(v);
        const double left = m_drawn[p][0] - now.real() + slope(0, 0) * real + slope(0, 1) * imag, right = m_drawn[p][1] - now.imag() + slope(1, 0) * real + slope(1, 1) * imag;
        m_right[p][0] = left, m_right[p][1] = right;
        m_drawn[p][0] = now.real(), m_drawn[p][1] = now.imag();
        const double missed = left * left + right * right;
        worst = std::max(worst, missed), sum += missed;
    }
    return std::isfinite(sum) ? std::sqrt(worst) : std::numeric_limits<double>::infinity();
}

bool FlowEquations::settle(const Section& section, bool allowed)
{
    if (allowed && m_forest && sweep(section)) return true;
    return settleByFactors(section, allowed);
}

bool FlowEquations::settleByFactors(const Section& section, bool allowed)
{
    if (allowed) sharpen(section);
    double before = std::numeric_limits<double>::infinity();
    for (int pass = 0; pass < kMostPasses; ++pass) {
        const double missed = step(section);
        if (!std::isfinite(missed)) return false;
        if (missed <= m_settled_pu) {
            m_sharp[section.last] = pass < kSharpPasses;
            return true;
        }
        if (missed > kShrinks * before) {
            if (!allowed) return false;
            linearise(section);
            missAll(section);
        }
        before = missed;
    }
    return false;
}

bool FlowEquations::solve(const Section& section)
{
    return m_forest && sweep(section) ? true : solveByFactors(section);
}

bool FlowEquations::solveByFactors(const Section& section)
{
    prepareFactors();
    linearise(section);
    m_sharp[section.last] = true;
    missAll(section);
    return settleByFactors(section, true);
}

FlowEquations::WithoutBranches::WithoutBranches(FlowEquations& equations, const Section& section, std::span<const std::uint32_t> branches, std::span<const std::uint32_t> pinned)
    : m_equations(equations)
{
    equations.prepareFactors();
    m_voltages.reserve(section.last + 1 - section.first);
    for (std::uint32_t p = section.first; p <= section.last; ++p)
        m_voltages.emplace_back(equations.busAt(p), equations.m_voltages[equations.busAt(p)]);
    std::vector<BlockFactors::Change> changes;
    std::vector<std::uint32_t> pinnedNodes;
    for (const std::uint32_t bus : pinned) pinnedNodes.push_back(equations.m_place[bus]);
    const auto moves = [&](std::size_t bus) { return equations.free(bus) && std::find(pinned.begin(), pinned.end(), bus) == pinned.end(); };
    for (const std::uint32_t i : branches) {
        const Branch& b = equations.m_branches[i];
        const std::uint32_t from = equations.m_place[b.from], to = equations.m_place[b.to];
        const Complex atFrom = equations.m_voltages[b.from], atTo = equations.m_voltages[b.to];
        if (moves(b.from)) {
            changes.push_back({from, from, -b.port.ff, {}});
            equations.miss(b.from, -(b.port.ff * atFrom + b.port.ft * atTo));
        }
        if (moves(b.to)) {
            changes.push_back({to, to, -b.port.tt, {}});
            equations.miss(b.to, -(b.port.tf * atFrom + b.port.tt * atTo));
        }
        if (moves(b.from) && moves(b.to)) changes.push_back({from, to, -b.port.ft, -b.port.tf});
    }
    m_undo = equations.m_factors->change(changes, pinnedNodes);
}

FlowEquations::WithoutBranches::~WithoutBranches()
{
    m_equations.m_factors->takeBack(m_undo);
    for (const auto& [bus, voltage] : m_voltages) {
        const std::uint32_t place = m_equations.m_place[bus];
        m_equations.m_voltages[bus] = voltage;
        m_equations.m_right[place].setZero(), m_equations.m_drawn[place] = vectorOf(m_equations.drawn(bus));
    }
}

}  // namespace mw::ac
