// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/limbs.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace mw::ac {

namespace {

constexpr double kSpan = 0.05;            ///< of the voltage, up and down
constexpr double kMostOutside = 1.5;      ///< places up to which powers are told
constexpr double kMostDrop = 0.25;        ///< along one branch; beyond, the span would not be a small one
constexpr double kLastTerm = 2e-10;       ///< of the polynomial of the power at the ends of the span, of what is drawn
constexpr double kSameVoltage_pu = 1e-9;  ///< by Newton's method the next one is the same to the last digit

/// Peaks that are below another of their kind all over the span go.
void dropLower(std::vector<Peak>& peaks)
{
    for (const PeakOf kind : {PeakOf::Lines, PeakOf::Transformers, PeakOf::LowVoltage, PeakOf::BusPower}) {
        const Peak* best = nullptr;
        for (const Peak& peak : peaks)
            if (peak.of == kind && (best == nullptr || peak.value[0] > best->value[0])) best = &peak;
        if (best == nullptr) continue;
        const Peak highest = *best;
        std::erase_if(peaks, [&](const Peak& peak) {
            if (peak.of != kind || (peak.branch == highest.branch && peak.value == highest.value)) return false;
            double above = highest.value[0] - peak.value[0];
            for (std::size_t i = 1; i < kTerms; ++i) above -= std::abs(highest.value[i] - peak.value[i]);
            return above >= 0;
        });
    }
}

}  // namespace

void raise(FlowSums& sums, PeakOf of, double value, std::uint32_t branch)
{
    switch (of) {
    case PeakOf::Lines:
        if (value > sums.lineLoading_percent) sums.lineLoading_percent = value, sums.mostLoadedLine = branch;
        return;
    case PeakOf::Transformers: sums.transformerLoading_percent = std::max(sums.transformerLoading_percent, value); return;
    case PeakOf::LowVoltage: sums.vmMin_pu = std::min(sums.vmMin_pu, -value), sums.vmMax_pu = std::max(sums.vmMax_pu, -value); return;
    case PeakOf::BusPower: return;
    }
}

Limbs::Limbs(const FlowEquations& equations, const FlowFigures& figures, const Network& network, const Watch* watch)
    : m_equations(equations), m_figures(figures), m_network(network), m_watch(watch), m_lines(network.lines.size()), m_byBus(network.buses.size(), kNoPlace),
      m_byBranch(equations.branches().size(), kNoPlace), m_spans(network.buses.size()), m_draws(network.buses.size()), m_rough(equations.sections().size())
{
    peel();
    groupByParent();
    spread();
    foldAll();
}

/// Leaves go until none is left; parallel branches are a ring.
void Limbs::peel()
{
    std::vector<std::uint32_t> degree(m_network.buses.size()), left(m_network.buses.size()), leaves;
    const auto& branches = m_equations.branches();
    for (const Section& section : m_equations.sections()) {
        for (const std::uint32_t i : m_equations.branchesOf(section))
            for (const std::size_t bus : {branches[i].from, branches[i].to}) ++degree[bus], left[bus] ^= i;
        for (std::uint32_t p = section.first; p <= section.last; ++p)
            if (degree[m_equations.busAt(p)] == 1) leaves.push_back(m_equations.busAt(p));
    }
    for (std::size_t next = 0; next < leaves.size(); ++next) {
        const std::uint32_t leaf = leaves[next], branch = left[leaf];
        const auto other = static_cast<std::uint32_t>(branches[branch].from == leaf ? branches[branch].to : branches[branch].from);
        m_byBus[leaf] = m_byBranch[branch] = static_cast<std::uint32_t>(m_limbs.size());
        m_limbs.push_back({.bus = leaf, .parent = other, .branch = branch, .ratio = m_equations.voltages()[leaf] / m_equations.voltages()[other]});
        left[other] ^= branch;
        if (--degree[other] == 1 && !m_equations.held(other)) leaves.push_back(other);
    }
}

void Limbs::groupByParent()
{
    m_parentStarts.assign(m_network.buses.size() + 1, 0);
    for (const Limb& limb : m_limbs) ++m_parentStarts[limb.parent + 1];
    for (std::size_t i = 1; i < m_parentStarts.size(); ++i) m_parentStarts[i] += m_parentStarts[i - 1];
    m_byParent.resize(m_limbs.size());
    std::vector<std::uint32_t> next(m_parentStarts.begin(), m_parentStarts.end() - 1);
    for (std::uint32_t i = 0; i < m_limbs.size(); ++i) m_byParent[next[m_limbs[i].parent]++] = i;
}

/// Spans from the roots outwards: along a branch of ratio r with a drop d of constant power voltages move by 1 / (1 - d) of it; twice the drop leaves room for what moves with it behind.
void Limbs::spread()
{
    for (std::size_t bus = 0; bus < m_spans.size(); ++bus)
        if (m_equations.live(bus)) m_spans[bus] = {std::abs(m_equations.voltages()[bus]), kSpan * std::abs(m_equations.voltages()[bus])};
    for (auto limb = m_limbs.rbegin(); limb != m_limbs.rend(); ++limb) {
        const Branch& b = m_equations.branches()[limb->branch];
        const bool along = b.from == limb->parent;
        const double idle = std::abs((along ? b.port.tf : b.port.ft) / (along ? b.port.tt : b.port.ff));
        const double drop = std::abs(idle / std::abs(limb->ratio) - 1);
        if (!(drop < kMostDrop)) m_rough[m_equations.sectionOf(limb->bus)] = 1;
        m_spans[limb->bus].half = m_spans[limb->parent].half * idle / std::max(0.5, 1 - 2 * drop);
    }
}

/// Of the loads at the bus itself, exact.
Draw Limbs::ownDraw(std::size_t bus) const
{
    const BusLoad& load = m_equations.loads()[bus];
    const VoltageSpan& span = m_spans[bus];
    const Complex at0 = load.at(span.middle), slope = load.slope(span.middle) * span.half, bend = load.impedance * span.half * span.half;
    Draw draw;
    draw.p_pu[0] = at0.real(), draw.p_pu[1] = slope.real(), draw.p_pu[2] = bend.real();
    draw.q_pu[0] = at0.imag(), draw.q_pu[1] = slope.imag(), draw.q_pu[2] = bend.imag();
    return draw;
}

Peak Limbs::ownVoltage(std::size_t bus) const
{
    Peak own{.branch = static_cast<std::uint32_t>(bus), .of = PeakOf::LowVoltage};
    own.value[0] = -m_spans[bus].middle, own.value[1] = -m_spans[bus].half;
    return own;
}

/// The voltage at a limb's bus, turned as if that above it were real; by Newton's method, since the branch passes on what is drawn there: tf V + tt v + conj(S(|v|) / v) = 0.
std::optional<Complex> Limbs::below(const Limb& limb, const Draw& draw, const VoltageSpan& span, double above_pu) const
{
    constexpr int kMostSteps = 12;
    const Branch& b = m_equations.branches()[limb.branch];
    const bool along = b.from == limb.parent;
    const Complex other = (along ? b.port.tf : b.port.ft) * above_pu, own = along ? b.port.tt : b.port.ff;
    Complex v = limb.ratio * above_pu;
    for (int i = 0; i < kMostSteps; ++i) {
        const double square = std::norm(v), much = std::sqrt(square), place = span.place(much);
        if (!(std::abs(place) < 4 * kMostOutside)) return std::nullopt;
        const auto [p, dp] = valueAndSlope(draw.p_pu, place);
        const auto [q, dq] = valueAndSlope(draw.q_pu, place);
        const Complex inverse = v / square;   // 1 / conj(v)
        const Complex current = Complex(p, -q) * inverse, follows = Complex(dp, -dq) / (2 * span.half * much);
        const Complex missed = -(other + own * v + current);
        const Complex a = own + follows, c = -current * inverse + follows * v * inverse;
        const Complex step = (std::conj(a) * missed - c * std::conj(missed)) / (std::norm(a) - std::norm(c));
        v += step;
        if (std::norm(step) < kSameVoltage_pu * kSameVoltage_pu) return std::abs(span.place(magnitude(v))) <= kMostOutside ? std::optional(v) : std::nullopt;
    }
    return std::nullopt;
}

/// At the nodes of the parent's span.
std::optional<Limbs::AtNodes> Limbs::belowNodes(const Limb& limb, const Draw& draw) const
{
    AtNodes all{};
    for (std::size_t k = 0; k < kTerms; ++k) {
        const auto v = below(limb, draw, m_spans[limb.bus], m_spans[limb.parent].voltage(nodes()[k]));
        if (!v) return std::nullopt;
        all[k] = *v;
    }
    return all;
}

/// What a limb draws at its parent where `drawn` is drawn at its bus, of voltages `v` at the nodes.
Draw Limbs::fold(const Limb& limb, const Draw& drawn, const AtNodes& v) const
{
    const Branch& b = m_equations.branches()[limb.branch];
    const bool along = b.from == limb.parent;
    const Complex nearOwn = along ? b.port.ff : b.port.tt, nearOther = along ? b.port.ft : b.port.tf;
    const VoltageSpan &span = m_spans[limb.bus], &above = m_spans[limb.parent];
    Draw out;
    for (std::size_t k = 0; k < kTerms; ++k) {
        const double upper = above.voltage(nodes()[k]), place = span.place(magnitude(v[k]));
        const Complex into = upper * std::conj(nearOwn * upper + nearOther * v[k]);
        out.p_pu[k] = into.real(), out.q_pu[k] = into.imag();
        out.loss_kw[k] = (into.real() - valueAt(drawn.p_pu, place)) * m_network.base_mva * 1e3 + valueAt(drawn.loss_kw, place);
    }
    return {seriesThrough(out.p_pu), seriesThrough(out.q_pu), seriesThrough(out.loss_kw)};
}

/// Loadings of both ends of a limb's branch.
std::pair<double, double> Limbs::loadings_percent(const Limb& limb, Complex above, Complex below) const
{
    const bool along = m_equations.branches()[limb.branch].from == limb.parent;
    return m_figures.loadings_percent(limb.branch, along ? above : below, along ? below : above);
}

/// Peaks at the limb's bus become those over the voltage of its parent, with those of its branch.
void Limbs::foldPeaks(const Limb& limb, const AtNodes& v, std::vector<Peak>& peaks) const
{
    const VoltageSpan &span = m_spans[limb.bus], &above = m_spans[limb.parent];
    std::vector<Series> values(peaks.size() + 2);
    for (std::size_t k = 0; k < kTerms; ++k) {
        const double place = span.place(magnitude(v[k]));
        for (std::size_t i = 0; i < peaks.size(); ++i) values[i][k] = valueAt(peaks[i].value, place);
        std::tie(values[peaks.size()][k], values[peaks.size() + 1][k]) = loadings_percent(limb, above.voltage(nodes()[k]), v[k]);
    }
    for (int end = 0; end < 2; ++end) peaks.push_back({.branch = limb.branch, .of = kindOf(limb.branch)});
    for (std::size_t i = 0; i < peaks.size(); ++i) peaks[i].value = seriesThrough(values[i]);
    dropLower(peaks);
}

void Limbs::foldAll()
{
    for (std::size_t bus = 0; bus < m_draws.size(); ++bus)
        if (m_equations.live(bus)) m_draws[bus] = ownDraw(bus);
    for (Limb& limb : m_limbs) {
        char& rough = m_rough[m_equations.sectionOf(limb.bus)];
        const auto v = rough != 0 ? std::nullopt : belowNodes(limb, m_draws[limb.bus]);
        if (!v) {
            rough = 1;
            continue;
        }
        std::vector<Peak> peaks = peaksAt(limb.bus);
        foldPeaks(limb, *v, peaks);
        limb.draw = fold(limb, m_draws[limb.bus], *v);
        const double last = std::hypot(limb.draw.p_pu.back(), limb.draw.q_pu.back()), all = std::abs(limb.draw.power_pu(0));
        if (last > kLastTerm * std::exp2(kTerms - 2.0) * std::max(all, 1e-3)) rough = 1;   // a Chebyshev term's highest power counts 2^(n-1)
        limb.peaksFrom = static_cast<std::uint32_t>(m_peaks.size());
        m_peaks.insert(m_peaks.end(), peaks.begin(), peaks.end());
        limb.peaksTo = static_cast<std::uint32_t>(m_peaks.size());
        m_draws[limb.parent].add(limb.draw);
    }
}

std::vector<Peak> Limbs::peaksAt(std::uint32_t bus) const
{
    std::vector<Peak> peaks;
    if (m_watch == nullptr || m_watch->voltages[bus] != 0) peaks.push_back(ownVoltage(bus));
    if (m_watch != nullptr && inTree(bus) && m_watch->limit_pu[bus] > 0) {   // what comes in over its one feeder
        Peak& power = peaks.emplace_back(Peak{.value = m_draws[bus].p_pu, .branch = bus, .of = PeakOf::BusPower});
        for (double& term : power.value) term /= m_watch->limit_pu[bus];
    }
    for (const std::uint32_t l : limbsOf(bus)) peaks.insert(peaks.end(), m_peaks.begin() + m_limbs[l].peaksFrom, m_peaks.begin() + m_limbs[l].peaksTo);
    dropLower(peaks);
    return peaks;
}

bool Limbs::cut(std::uint32_t branch, Cut& cut) const
{
    cut.way.clear(), cut.left.clear(), cut.top = {};
    std::uint32_t lost = m_byBranch[branch];
    Draw instead;
    for (bool first = true;; first = false) {
        const Limb& limb = m_limbs[lost];
        Draw left = m_draws[limb.parent];
        left.add(limb.draw, -1);
        if (!first) left.add(instead);
        cut.way.push_back(lost), cut.left.push_back(left);
        lost = m_byBus[limb.parent];
        if (lost == kNoPlace) break;
        const auto v = belowNodes(m_limbs[lost], left);
        if (!v) return false;
        cut.top = instead = fold(m_limbs[lost], left, *v);
    }
    return true;
}

bool Limbs::addCut(const Cut& cut, double rootVoltage_pu, FlowSums& sums) const
{
    const std::uint32_t root = rootOf(cut);
    const bool rootHeld = m_equations.held(root);
    const auto addPeaks = [&](std::uint32_t bus, std::uint32_t without, double place) {
        for (const std::uint32_t l : limbsOf(bus))
            for (std::uint32_t i = m_limbs[l].peaksFrom; l != without && i < m_limbs[l].peaksTo; ++i) raise(sums, m_peaks[i].of, valueAt(m_peaks[i].value, place), m_peaks[i].branch);
    };
    double v = rootVoltage_pu, place = m_spans[root].place(v);
    if (std::abs(place) > 1) return false;
    if (rootHeld)
        sums.loss_kw += valueAt(cut.top.loss_kw, place);
    else
        addPeaks(root, cut.way.back(), place), raise(sums, PeakOf::LowVoltage, -v, kNoPlace), sums.loss_kw += valueAt(cut.left.back().loss_kw, place);
    for (std::size_t i = cut.way.size() - 1; i > 0; --i) {
        const Limb& limb = m_limbs[cut.way[i]];
        const VoltageSpan& span = m_spans[limb.bus];
        const auto turned = below(limb, cut.left[i - 1], span, v);
        if (!turned) return false;
        const auto [one, other] = loadings_percent(limb, v, *turned);
        raise(sums, kindOf(limb.branch), std::max(one, other), limb.branch);
        v = magnitude(*turned), place = span.place(v);
        if (std::abs(place) > 1) return false;
        addPeaks(limb.bus, cut.way[i - 1], place), raise(sums, PeakOf::LowVoltage, -v, kNoPlace);
    }
    return true;
}

}  // namespace mw::ac
