// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/flow_figures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mw::ac {

namespace {

constexpr double kMismatch_pu = 1e-9;

/// The product of numbers that are finite: that of the library asks both parts whether they are numbers.
Complex times(Complex a, Complex b) { return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()}; }

double stiffest_pu(const FlowEquations& equations)
{
    std::vector<Complex> own(equations.voltages().size());
    for (const Branch& b : equations.branches())
        if (b.closed) own[b.from] += b.port.ff, own[b.to] += b.port.tt;
    double square = 0;
    for (const Complex y : own) square = std::max(square, std::norm(y));
    return std::sqrt(square);
}

}  // namespace

void FlowSums::add(const FlowSums& other)
{
    source_pu += other.source_pu, load_pu += other.load_pu, loss_kw += other.loss_kw;
    vmMin_pu = std::min(vmMin_pu, other.vmMin_pu), vmMax_pu = std::max(vmMax_pu, other.vmMax_pu);
    if (other.lineLoading_percent > lineLoading_percent) lineLoading_percent = other.lineLoading_percent, mostLoadedLine = other.mostLoadedLine;
    transformerLoading_percent = std::max(transformerLoading_percent, other.transformerLoading_percent);
    mismatch_pu = std::max(mismatch_pu, other.mismatch_pu);
}

FlowFigures::FlowFigures(const FlowEquations& equations, const Network& network)
    : m_equations(equations), m_network(network), m_into(network.buses.size()),
      m_tolerance_pu(std::max(kMismatch_pu, 8 * std::numeric_limits<double>::epsilon() * stiffest_pu(equations)))
{
    m_ka.reserve(network.buses.size());
    for (const Bus& bus : network.buses) m_ka.push_back(network.base_mva / (std::numbers::sqrt3 * bus.vn_kv));
    m_ratings.reserve(equations.branches().size());
    const auto rate = [&](double from_ka, double to_ka, std::size_t from, std::size_t to) {
        m_ratings.push_back(from_ka > 0 && to_ka > 0 ? Rating{100 * m_ka[from] / from_ka, 100 * m_ka[to] / to_ka} : Rating{});
    };
    for (const Line& line : network.lines) rate(line.ampacity_ka * line.parallel, line.ampacity_ka * line.parallel, line.from, line.to);
    for (const Transformer& t : network.transformers) {
        const double mva = t.sn_mva * t.parallel / std::numbers::sqrt3;
        rate(mva / t.vnHigh_kv, mva / t.vnLow_kv, t.high, t.low);
    }
}

void FlowFigures::addBranch(std::uint32_t branch, FlowSums& sums, LoadFlow* flow)
{
    const Branch& b = m_equations.branches()[branch];
    const Complex from = m_equations.voltages()[b.from], to = m_equations.voltages()[b.to];
    const Complex iFrom = times(b.port.ff, from) + times(b.port.ft, to), iTo = times(b.port.tf, from) + times(b.port.tt, to);
    const Complex sFrom = times(from, std::conj(iFrom)), sTo = times(to, std::conj(iTo));
    m_into[b.from] += sFrom, m_into[b.to] += sTo;
    const Rating& rated = m_ratings[branch];
    const double fromPu = std::sqrt(std::norm(iFrom)), toPu = std::sqrt(std::norm(iTo));
    const double fromKa = fromPu * m_ka[b.from], toKa = toPu * m_ka[b.to];
    const double loading = std::max(fromPu * rated.from_percent, toPu * rated.to_percent);
    const double base = m_network.base_mva, loss_kw = (sFrom.real() + sTo.real()) * base * 1e3;
    sums.loss_kw += loss_kw;
    const std::size_t lines = m_network.lines.size();
    if (branch >= lines)
        sums.transformerLoading_percent = std::max(sums.transformerLoading_percent, loading);
    else if (loading > sums.lineLoading_percent)
        sums.lineLoading_percent = loading, sums.mostLoadedLine = branch;
    if (flow == nullptr) return;
    BranchFlow& out = branch < lines ? flow->lines[branch] : flow->transformers[branch - lines];
    out = {sFrom.real() * base, sFrom.imag() * base, sTo.real() * base, sTo.imag() * base, std::max(fromKa, toKa), loading, loss_kw};
}

void FlowFigures::addTo(FlowSums& sums, std::uint32_t branch, Complex from_pu, Complex to_pu) const
{
    const TwoPort& port = m_equations.branches()[branch].port;
    const Complex sFrom = times(from_pu, std::conj(times(port.ff, from_pu) + times(port.ft, to_pu))), sTo = times(to_pu, std::conj(times(port.tf, from_pu) + times(port.tt, to_pu)));
    sums.loss_kw += (sFrom.real() + sTo.real()) * m_network.base_mva * 1e3;
    const auto [atFrom, atTo] = loadings_percent(branch, from_pu, to_pu);
    const double loading = std::max(atFrom, atTo);
    if (branch >= m_network.lines.size())
        sums.transformerLoading_percent = std::max(sums.transformerLoading_percent, loading);
    else if (loading > sums.lineLoading_percent)
        sums.lineLoading_percent = loading, sums.mostLoadedLine = branch;
}

std::pair<double, double> FlowFigures::loadings_percent(std::uint32_t branch, Complex from_pu, Complex to_pu) const
{
    const Branch& b = m_equations.branches()[branch];
    const Rating& rated = m_ratings[branch];
    if (rated.from_percent <= 0) return {};
    const double iFrom = std::sqrt(std::norm(times(b.port.ff, from_pu) + times(b.port.ft, to_pu))), iTo = std::sqrt(std::norm(times(b.port.tf, from_pu) + times(b.port.tt, to_pu)));
    return {iFrom * rated.from_percent, iTo * rated.to_percent};
}

void FlowFigures::addBus(std::uint32_t bus, FlowSums& sums, LoadFlow* flow)
{
    const Complex v = m_equations.voltages()[bus];
    const double vm = std::sqrt(std::norm(v));
    sums.vmMin_pu = std::min(sums.vmMin_pu, vm), sums.vmMax_pu = std::max(sums.vmMax_pu, vm);
    const BusLoad& load = m_equations.loads()[bus];
    const Complex drawn = load.follows ? load.at(vm) : load.power;
    sums.load_pu += drawn.real();
    const Complex left = m_into[bus] + drawn;
    if (m_equations.held(bus))
        sums.source_pu += left;
    else
        sums.mismatch_pu = std::max({sums.mismatch_pu, std::abs(left.real()), std::abs(left.imag())});
    if (flow != nullptr) flow->buses[bus].v_pu = v;
}

FlowSums FlowFigures::ofHeld(LoadFlow* flow)
{
    FlowSums sums;
    const Incidence& ends = m_equations.ends();
    const auto eachHeld = [&](const auto& use) {
        for (std::uint32_t bus = 0; bus < m_network.buses.size(); ++bus)
            if (m_equations.held(bus)) use(bus);
    };
    eachHeld([&](std::uint32_t bus) {
        for (std::uint32_t i = ends.starts[bus]; i < ends.starts[bus + 1]; ++i)
            if (ends.others[i] != bus && m_equations.held(ends.others[i]) && m_equations.branches()[ends.branches[i]].from == bus) addBranch(ends.branches[i], sums, flow);
    });
    eachHeld([&](std::uint32_t bus) {
        if (m_equations.live(bus)) addBus(bus, sums, flow);
        m_into[bus] = 0;
    });
    return sums;
}

}  // namespace mw::ac
