// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/load_flow.h"

#include "solver/power/ac/bus_loads.h"
#include "solver/power/ac/tree.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace mw::ac {

namespace {

constexpr double kMismatch_pu = 1e-9;  ///< converged below

/// Of short branches so much flows at the least difference of voltages that no mismatch can be below what rounding leaves.
double tolerance_pu(const Network& network, const std::vector<Branch>& branches)
{
    std::vector<Complex> own(network.buses.size());
    for (const Branch& b : branches)
        if (b.closed) own[b.from] += b.port.ff, own[b.to] += b.port.tt;
    double stiffest = 0;   // square of
    for (const Complex y : own) stiffest = std::max(stiffest, std::norm(y));
    return std::max(kMismatch_pu, 8 * std::numeric_limits<double>::epsilon() * std::sqrt(stiffest));
}

/// All that follows from the voltages of the buses (0: dead).
class Report {
public:
    Report(const Network& network, const std::vector<Branch>& branches, const std::vector<Complex>& voltages)
        : m_network(network), m_branches(branches), m_voltages(voltages), m_into(voltages.size()), m_magnitude(voltages.size())
    {
        for (std::size_t i = 0; i < voltages.size(); ++i) m_magnitude[i] = std::sqrt(std::norm(voltages[i]));
        addBranches();
        addBuses();
    }

    /// Most that a bus without a source gets too much or too little.
    [[nodiscard]] double mismatch_pu() const { return m_mismatch_pu; }
    [[nodiscard]] LoadFlow& flow() { return m_flow; }

private:
    void addBranches()
    {
        std::size_t at = 0;
        m_flow.lines.reserve(m_network.lines.size()), m_flow.transformers.reserve(m_network.transformers.size());
        for (const Line& line : m_network.lines) {
            const double rated = line.ampacity_ka * line.parallel;
            m_flow.lines.push_back(flowOf(m_branches[at++], rated, rated));
        }
        for (const Transformer& t : m_network.transformers) {
            const double mva = t.sn_mva * t.parallel / std::numbers::sqrt3;
            m_flow.transformers.push_back(flowOf(m_branches[at++], mva / t.vnHigh_kv, mva / t.vnLow_kv));
        }
        for (const auto* flows : {&m_flow.lines, &m_flow.transformers})
            for (const BranchFlow& one : *flows) m_flow.loss_kw += one.loss_kw;
    }

    BranchFlow flowOf(const Branch& b, double ratedFrom_ka, double ratedTo_ka)
    {
        BranchFlow flow;
        if (!b.closed || m_magnitude[b.from] == 0) return flow;
        const double base = m_network.base_mva;
        const Complex from = m_voltages[b.from], to = m_voltages[b.to];
        const Complex iFrom = b.port.ff * from + b.port.ft * to, iTo = b.port.tf * from + b.port.tt * to;
        const Complex sFrom = from * std::conj(iFrom), sTo = to * std::conj(iTo);
        m_into[b.from] += sFrom, m_into[b.to] += sTo;
        flow.pFrom_mw = sFrom.real() * base, flow.qFrom_mvar = sFrom.imag() * base;
        flow.pTo_mw = sTo.real() * base, flow.qTo_mvar = sTo.imag() * base;
        const auto ka = [&](Complex i, std::size_t bus) { return std::sqrt(std::norm(i)) * base / (std::numbers::sqrt3 * m_network.buses[bus].vn_kv); };
        const double fromKa = ka(iFrom, b.from), toKa = ka(iTo, b.to);
        flow.i_ka = std::max(fromKa, toKa);
        if (ratedFrom_ka > 0 && ratedTo_ka > 0) flow.loading_percent = 100 * std::max(fromKa / ratedFrom_ka, toKa / ratedTo_ka);
        flow.loss_kw = (flow.pFrom_mw + flow.pTo_mw) * 1e3;
        return flow;
    }

    void addBuses()
    {
        const auto loads = busLoads(m_network);
        std::vector<bool> held(m_voltages.size());
        for (const Source& source : m_network.sources) held[source.bus] = true;
        m_flow.vmMin_pu = std::numeric_limits<double>::max();
        m_flow.buses.reserve(m_voltages.size());
        for (std::size_t i = 0; i < m_voltages.size(); ++i) {
            const double v = m_magnitude[i];
            m_flow.buses.push_back({v > 0, v, v > 0 ? std::arg(m_voltages[i]) * 180 / std::numbers::pi : 0});
            if (v == 0) continue;
            m_flow.vmMin_pu = std::min(m_flow.vmMin_pu, v), m_flow.vmMax_pu = std::max(m_flow.vmMax_pu, v);
            const Complex drawn = loads[i].at(v), given = m_into[i] + drawn;
            m_flow.load_mw += drawn.real() * m_network.base_mva;
            if (held[i])
                m_flow.source_mw += given.real() * m_network.base_mva, m_flow.source_mvar += given.imag() * m_network.base_mva;
            else
                m_mismatch_pu = std::max({m_mismatch_pu, std::abs(given.real()), std::abs(given.imag())});
        }
        if (m_flow.vmMax_pu == 0) m_flow.vmMin_pu = 0;
        for (const Load& load : m_network.loads)
            if (m_magnitude[load.bus] == 0) m_flow.unserved_mw += load.p_mw;
        const double gone = m_flow.source_mw - m_flow.load_mw - m_flow.loss_kw / 1e3;
        m_flow.imbalance = m_flow.source_mw != 0 ? std::abs(gone / m_flow.source_mw) : std::abs(gone);
    }

    const Network& m_network;
    const std::vector<Branch>& m_branches;
    const std::vector<Complex>& m_voltages;
    std::vector<Complex> m_into;         ///< branches, per unit, by bus
    std::vector<double> m_magnitude;
    double m_mismatch_pu{};
    LoadFlow m_flow{};
};

/// Where the network is a tree and its sweeps settle on voltages that balance every bus.
std::optional<LoadFlow> solveTree(const Network& network, const std::vector<Branch>& branches, double tolerance)
{
    const auto tree = treeOf(network);
    const auto voltages = tree ? sweep(network, branches, *tree) : std::nullopt;
    if (!voltages) return std::nullopt;
    Report report(network, branches, *voltages);
    if (report.mismatch_pu() >= tolerance) return std::nullopt;
    report.flow().converged = true;
    return std::move(report.flow());
}

}  // namespace

LoadFlow LoadFlowSolver::solve(const Network& network)
{
    const auto branches = branchesOf(network);
    const double tolerance = tolerance_pu(network, branches);
    if (auto flow = solveTree(network, branches, tolerance)) return *std::move(flow);
    const NewtonSolution solution = m_newton.solve(network, branches, energised(network), tolerance);
    LoadFlow flow;
    if (solution.converged) flow = std::move(Report(network, branches, solution.voltages).flow());
    flow.converged = solution.converged, flow.iterations = solution.iterations, flow.reason = solution.reason;
    return flow;
}

LoadFlow solveLoadFlow(const Network& network)
{
    return LoadFlowSolver().solve(network);
}

std::vector<Contingency> singleOutages(const Network& network)
{
    LoadFlowSolver solver;
    Network without = network;
    std::vector<Contingency> all;
    const auto out = [&](const std::string& id, bool& closed) {
        if (!closed) return;
        closed = false;
        const LoadFlow flow = solver.solve(without);
        closed = true;
        Contingency row{id, flow.converged, flow.unserved_mw, flow.vmMin_pu, flow.loss_kw, 0, 0, {}};
        for (std::size_t i = 0; i < flow.lines.size(); ++i)
            if (flow.lines[i].loading_percent > row.lineLoading_percent) row.lineLoading_percent = flow.lines[i].loading_percent, row.mostLoadedLine = network.lines[i].id;
        for (const BranchFlow& one : flow.transformers) row.transformerLoading_percent = std::max(row.transformerLoading_percent, one.loading_percent);
        all.push_back(std::move(row));
    };
    for (Line& line : without.lines) out(line.id, line.closed);
    for (Transformer& t : without.transformers) out(t.id, t.closed);
    return all;
}

}  // namespace mw::ac
