// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/load_flow.h"

#include "solver/power/ac/branch_model.h"
#include "solver/power/ac/tree.h"

#include <Eigen/SparseLU>

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <numbers>

namespace mw::ac {

namespace {

constexpr int kMostSteps = 30;
constexpr double kMismatch_pu = 1e-9, kRounding_pu = 1e-12;  ///< converged below the first; steps go on until the second or no gain
constexpr double kDegree = std::numbers::pi / 180;

using Admittance = Eigen::SparseMatrix<Complex, Eigen::RowMajor>;
using Jacobian = Eigen::SparseMatrix<double>;

Eigen::Index index(std::size_t i) { return static_cast<Eigen::Index>(i); }

/// Complex power that loads draw at a bus, in per unit, and its derivative by the voltage.
struct Drawn {
    Complex power{}, slope{};
};

/// One solution on its way.
class Iteration {
public:
    Iteration(const Network& network, Eigen::SparseLU<Jacobian>& lu, bool& analysed)
        : m_network(network), m_branches(branchesOf(network)), m_live(energised(network)), m_lu(lu), m_analysed(analysed)
    {
        const std::size_t n = network.buses.size();
        m_held.resize(n);
        m_magnitude.assign(n, 1), m_angle.assign(n, 0);
        for (const Source& source : network.sources) {
            m_held[source.bus] = true;
            m_magnitude[source.bus] = source.vm_pu, m_angle[source.bus] = source.va_deg * kDegree;
        }
        makeAdmittance();
        if (!sweepTree()) guessAngles();
    }

    LoadFlow run()
    {
        LoadFlow flow;
        double before = std::numeric_limits<double>::max();
        for (flow.iterations = 0; flow.iterations <= kMostSteps; ++flow.iterations) {
            injections();
            const Eigen::VectorXd miss = mismatch();
            const double worst = miss.size() > 0 ? miss.lpNorm<Eigen::Infinity>() : 0;
            flow.converged = worst < std::max(kMismatch_pu, m_rounding_pu);
            const bool best = worst < kRounding_pu || (flow.converged && worst > before / 2);
            if (best || flow.iterations == kMostSteps || !std::isfinite(worst)) break;
            before = worst;
            if (!step(miss)) {
                flow.reason = "the network's equations are singular: a branch without impedance, or voltages that have collapsed";
                break;
            }
        }
        if (!flow.converged && flow.reason.empty()) flow.reason = "no voltages carry these loads: they are beyond what the network can bring";
        report(flow);
        return flow;
    }

private:
    void makeAdmittance()
    {
        std::vector<Eigen::Triplet<Complex>> entries;
        const auto add = [&](std::size_t i, std::size_t k, Complex y) { entries.emplace_back(static_cast<int>(i), static_cast<int>(k), y); };
        for (std::size_t i = 0; i < m_network.buses.size(); ++i) add(i, i, 0);
        for (const Branch& b : m_branches) {
            // Open branches keep their place, so that the structure stays.
            const double in = b.closed ? 1 : 0;
            add(b.from, b.from, in * b.port.ff), add(b.from, b.to, in * b.port.ft);
            add(b.to, b.from, in * b.port.tf), add(b.to, b.to, in * b.port.tt);
        }
        m_admittance.resize(index(m_network.buses.size()), index(m_network.buses.size()));
        m_admittance.setFromTriplets(entries.begin(), entries.end());
        // Of short branches so much flows at the least difference of voltages that no mismatch can be below what rounding leaves.
        double stiffest = 0;
        for (Eigen::Index i = 0; i < m_admittance.outerSize(); ++i) stiffest = std::max(stiffest, std::abs(m_admittance.coeff(i, i)));
        m_rounding_pu = 8 * std::numeric_limits<double>::epsilon() * stiffest;
    }

    /// Where the network is a tree, its solution: Newton's method then has nothing left to do.
    bool sweepTree()
    {
        const auto tree = treeOf(m_network, m_branches);
        if (!tree) return false;
        const auto voltages = sweep(m_network, m_branches, *tree);
        if (!voltages) return false;
        for (const std::size_t bus : tree->order) {
            if (m_held[bus]) continue;
            m_magnitude[bus] = std::abs((*voltages)[bus]), m_angle[bus] = std::arg((*voltages)[bus]);
        }
        return true;
    }

    /// From the sources on: transformers turn the angle by more than Newton's method forgives.
    void guessAngles()
    {
        std::vector<std::vector<std::size_t>> at(m_network.buses.size());
        for (std::size_t i = 0; i < m_branches.size(); ++i)
            if (m_branches[i].closed) at[m_branches[i].from].push_back(i), at[m_branches[i].to].push_back(i);
        std::vector<bool> seen = m_held;
        std::deque<std::size_t> open;
        for (const Source& source : m_network.sources) open.push_back(source.bus);
        while (!open.empty()) {
            const std::size_t bus = open.front();
            open.pop_front();
            for (const std::size_t i : at[bus]) {
                const Branch& b = m_branches[i];
                const std::size_t other = b.from == bus ? b.to : b.from;
                if (seen[other]) continue;
                seen[other] = true;
                m_angle[other] = m_angle[bus] + (b.from == bus ? -1 : 1) * b.shift_deg * kDegree;
                m_magnitude[other] = m_magnitude[bus];
                open.push_back(other);
            }
        }
    }

    [[nodiscard]] Complex voltage(std::size_t bus) const { return m_live[bus] ? std::polar(m_magnitude[bus], m_angle[bus]) : Complex(); }
    [[nodiscard]] bool free(std::size_t bus) const { return m_live[bus] && !m_held[bus]; }

    [[nodiscard]] std::vector<Drawn> drawn() const
    {
        std::vector<Drawn> all(m_network.buses.size());
        for (const Load& load : m_network.loads) {
            const double v = m_magnitude[load.bus], constant = 1 - load.currentShare - load.impedanceShare;
            const Complex s = Complex(load.p_mw, load.q_mvar) / m_network.base_mva;
            all[load.bus].power += s * (constant + load.currentShare * v + load.impedanceShare * v * v);
            all[load.bus].slope += s * (load.currentShare + 2 * load.impedanceShare * v);
        }
        return all;
    }

    void injections()
    {
        const std::size_t n = m_network.buses.size();
        m_voltage.resize(index(n));
        for (std::size_t i = 0; i < n; ++i) m_voltage[index(i)] = voltage(i);
        m_power = m_voltage.cwiseProduct((m_admittance * m_voltage).conjugate());
        m_drawn = drawn();
    }

    [[nodiscard]] Eigen::VectorXd mismatch() const
    {
        const std::size_t n = m_network.buses.size();
        Eigen::VectorXd miss = Eigen::VectorXd::Zero(index(2 * n));
        for (std::size_t i = 0; i < n; ++i) {
            if (!free(i)) continue;
            const Complex s = m_power[index(i)] + m_drawn[i].power;
            miss[index(2 * i)] = s.real(), miss[index(2 * i + 1)] = s.imag();
        }
        return miss;
    }

    /// Rows of held and dead buses are those of a unit matrix, with zeros where their network is: the structure stays the same.
    [[nodiscard]] Jacobian jacobian() const
    {
        const std::size_t n = m_network.buses.size();
        std::vector<Eigen::Triplet<double>> entries;
        entries.reserve(static_cast<std::size_t>(m_admittance.nonZeros()) * 4);
        for (std::size_t i = 0; i < n; ++i)
            for (Admittance::InnerIterator entry(m_admittance, index(i)); entry; ++entry) {
                const auto k = static_cast<std::size_t>(entry.col());
                Complex byAngle, byVoltage;
                if (free(i) && m_live[k]) {
                    const Complex a = m_voltage[index(i)] * std::conj(entry.value() * m_voltage[index(k)]), j(0, 1);
                    const Complex s = m_power[index(i)];
                    byAngle = i == k ? j * (s - a) : -j * a;
                    byVoltage = i == k ? (s + a) / m_magnitude[i] + m_drawn[i].slope : a / m_magnitude[k];
                } else if (i == k) {
                    byAngle = 1, byVoltage = Complex(0, 1);
                }
                const int row = static_cast<int>(2 * i), col = static_cast<int>(2 * k);
                entries.emplace_back(row, col, byAngle.real()), entries.emplace_back(row, col + 1, byVoltage.real());
                entries.emplace_back(row + 1, col, byAngle.imag()), entries.emplace_back(row + 1, col + 1, byVoltage.imag());
            }
        Jacobian matrix(index(2 * n), index(2 * n));
        matrix.setFromTriplets(entries.begin(), entries.end());
        return matrix;
    }

    bool step(const Eigen::VectorXd& miss)
    {
        const Jacobian matrix = jacobian();
        if (!m_analysed) m_lu.analyzePattern(matrix);
        m_analysed = true;
        m_lu.factorize(matrix);
        if (m_lu.info() != Eigen::Success) return false;
        const Eigen::VectorXd by = m_lu.solve(miss);
        for (std::size_t i = 0; i < m_network.buses.size(); ++i) {
            if (!free(i)) continue;
            m_angle[i] -= by[index(2 * i)];
            m_magnitude[i] -= by[index(2 * i + 1)];
        }
        return true;
    }

    [[nodiscard]] BranchFlow flowOf(const Branch& b, double ratedFrom_ka, double ratedTo_ka) const
    {
        BranchFlow flow;
        if (!b.closed || !m_live[b.from]) return flow;
        const double base = m_network.base_mva;
        const Complex from = voltage(b.from), to = voltage(b.to);
        const Complex iFrom = b.port.ff * from + b.port.ft * to, iTo = b.port.tf * from + b.port.tt * to;
        const Complex sFrom = from * std::conj(iFrom) * base, sTo = to * std::conj(iTo) * base;
        flow.pFrom_mw = sFrom.real(), flow.qFrom_mvar = sFrom.imag(), flow.pTo_mw = sTo.real(), flow.qTo_mvar = sTo.imag();
        const auto ka = [&](Complex i, std::size_t bus) { return std::abs(i) * base / (std::numbers::sqrt3 * m_network.buses[bus].vn_kv); };
        const double fromKa = ka(iFrom, b.from), toKa = ka(iTo, b.to);
        flow.i_ka = std::max(fromKa, toKa);
        if (ratedFrom_ka > 0 && ratedTo_ka > 0) flow.loading_percent = 100 * std::max(fromKa / ratedFrom_ka, toKa / ratedTo_ka);
        flow.loss_kw = (flow.pFrom_mw + flow.pTo_mw) * 1e3;
        return flow;
    }

    void report(LoadFlow& flow) const
    {
        if (!flow.converged) return;
        flow.vmMin_pu = std::numeric_limits<double>::max();
        for (std::size_t i = 0; i < m_network.buses.size(); ++i) {
            flow.buses.push_back({m_live[i], m_live[i] ? m_magnitude[i] : 0, m_live[i] ? std::remainder(m_angle[i] / kDegree, 360) : 0});
            if (!m_live[i]) continue;
            flow.vmMin_pu = std::min(flow.vmMin_pu, m_magnitude[i]), flow.vmMax_pu = std::max(flow.vmMax_pu, m_magnitude[i]);
            flow.load_mw += m_drawn[i].power.real() * m_network.base_mva;
            if (!m_held[i]) continue;
            const Complex given = (m_power[index(i)] + m_drawn[i].power) * m_network.base_mva;
            flow.source_mw += given.real(), flow.source_mvar += given.imag();
        }
        if (flow.vmMax_pu == 0) flow.vmMin_pu = 0;
        for (const Load& load : m_network.loads)
            if (!m_live[load.bus]) flow.unserved_mw += load.p_mw;
        addBranches(flow);
        const double gone = flow.source_mw - flow.load_mw - flow.loss_kw / 1e3;
        flow.imbalance = flow.source_mw != 0 ? std::abs(gone / flow.source_mw) : std::abs(gone);
    }

    void addBranches(LoadFlow& flow) const
    {
        std::size_t at = 0;
        for (const Line& line : m_network.lines) {
            const double rated = line.ampacity_ka * line.parallel;
            flow.lines.push_back(flowOf(m_branches[at++], rated, rated));
        }
        for (const Transformer& t : m_network.transformers) {
            const double mva = t.sn_mva * t.parallel / std::numbers::sqrt3;
            flow.transformers.push_back(flowOf(m_branches[at++], mva / t.vnHigh_kv, mva / t.vnLow_kv));
        }
        for (const auto* flows : {&flow.lines, &flow.transformers})
            for (const BranchFlow& one : *flows) flow.loss_kw += one.loss_kw;
    }

    const Network& m_network;
    std::vector<Branch> m_branches;
    std::vector<bool> m_live, m_held{};
    Eigen::SparseLU<Jacobian>& m_lu;
    bool& m_analysed;
    Admittance m_admittance{};
    double m_rounding_pu{};
    std::vector<double> m_magnitude{}, m_angle{};
    Eigen::VectorXcd m_voltage{}, m_power{};  ///< power: into the network at each bus
    std::vector<Drawn> m_drawn{};
};

}  // namespace

struct LoadFlowSolver::Impl {
    Eigen::SparseLU<Jacobian> lu{};
    bool analysed{};
};

LoadFlowSolver::LoadFlowSolver() : m_impl(std::make_unique<Impl>()) {}
LoadFlowSolver::~LoadFlowSolver() = default;
LoadFlowSolver::LoadFlowSolver(LoadFlowSolver&&) noexcept = default;
LoadFlowSolver& LoadFlowSolver::operator=(LoadFlowSolver&&) noexcept = default;

LoadFlow LoadFlowSolver::solve(const Network& network)
{
    return Iteration(network, m_impl->lu, m_impl->analysed).run();
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
