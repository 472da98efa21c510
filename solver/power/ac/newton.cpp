// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/newton.h"

#include "solver/power/ac/bus_loads.h"
#include "solver/power/ac/sparse_factors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace mw::ac {

namespace {

constexpr int kMostSteps = 30;
constexpr double kRounding_pu = 1e-12;  ///< steps go on until this mismatch or no gain
constexpr double kClose_pu = 1e-6;
constexpr double kDegree = std::numbers::pi / 180;

using Admittance = Eigen::SparseMatrix<Complex>;
using Jacobian = Eigen::SparseMatrix<double>;

Eigen::Index index(std::size_t i) { return static_cast<Eigen::Index>(i); }

/// One solution on its way.
class Iteration {
public:
    Iteration(const Network& network, const std::vector<Branch>& branches, const std::vector<bool>& live, SparseFactors& factors)
        : m_network(network), m_branches(branches), m_live(live), m_factors(factors), m_loads(busLoads(network))
    {
        const std::size_t n = network.buses.size();
        m_held.resize(n);
        m_magnitude.assign(n, 1), m_angle.assign(n, 0);
        for (const Source& source : network.sources) {
            m_held[source.bus] = true;
            m_magnitude[source.bus] = source.vm_pu, m_angle[source.bus] = source.va_deg * kDegree;
        }
        makeAdmittance();
        guessAngles();
    }

    NewtonSolution run(double tolerance_pu)
    {
        NewtonSolution solution;
        double before = std::numeric_limits<double>::max();
        for (; solution.iterations <= kMostSteps; ++solution.iterations) {
            injections();
            const Eigen::VectorXd miss = mismatch();
            const double worst = miss.size() > 0 ? miss.lpNorm<Eigen::Infinity>() : 0;
            solution.converged = worst < tolerance_pu;
            const bool best = worst < kRounding_pu || (solution.converged && worst > before / 2);
            if (best || solution.iterations == kMostSteps || !std::isfinite(worst)) break;
            before = worst;
            if (!step(miss, worst < kClose_pu)) {
                solution.reason = "the network's equations are singular: a branch without impedance, or voltages that have collapsed";
                break;
            }
        }
        if (!solution.converged && solution.reason.empty())
            solution.reason = "no voltages carry these loads: they are beyond what the network can bring";
        solution.voltages.assign(m_voltage.begin(), m_voltage.end());
        return solution;
    }

private:
    void makeAdmittance()
    {
        std::vector<Eigen::Triplet<Complex>> entries;
        entries.reserve(m_network.buses.size() + 4 * m_branches.size());
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
    }

    /// From the sources on: transformers turn the angle by more than Newton's method forgives.
    void guessAngles()
    {
        const Incidence at = incidence(m_network);
        std::vector<bool> seen = m_held;
        std::vector<std::size_t> open;
        for (const Source& source : m_network.sources) open.push_back(source.bus);
        for (std::size_t next = 0; next < open.size(); ++next) {
            const std::size_t bus = open[next];
            for (std::size_t i = at.starts[bus]; i < at.starts[bus + 1]; ++i) {
                const Branch& b = m_branches[at.branches[i]];
                const std::size_t other = at.others[i];
                if (seen[other]) continue;
                seen[other] = true;
                m_angle[other] = m_angle[bus] + (b.from == bus ? -1 : 1) * b.shift_deg * kDegree;
                m_magnitude[other] = m_magnitude[bus];
                open.push_back(other);
            }
        }
    }

    [[nodiscard]] bool free(std::size_t bus) const { return m_live[bus] && !m_held[bus]; }

    void injections()
    {
        const std::size_t n = m_network.buses.size();
        m_voltage.resize(index(n));
        for (std::size_t i = 0; i < n; ++i) m_voltage[index(i)] = m_live[i] ? std::polar(m_magnitude[i], m_angle[i]) : Complex();
        m_power = m_voltage.cwiseProduct((m_admittance * m_voltage).conjugate());
    }

    [[nodiscard]] Eigen::VectorXd mismatch() const
    {
        const std::size_t n = m_network.buses.size();
        Eigen::VectorXd miss = Eigen::VectorXd::Zero(index(2 * n));
        for (std::size_t i = 0; i < n; ++i) {
            if (!free(i)) continue;
            const Complex s = m_power[index(i)] + m_loads[i].at(m_magnitude[i]);
            miss[index(2 * i)] = s.real(), miss[index(2 * i + 1)] = s.imag();
        }
        return miss;
    }

    /// Two rows and columns a bus where the admittances have one.
    void makeJacobian()
    {
        const Eigen::Index n = m_admittance.cols();
        m_jacobian.resize(2 * n, 2 * n);
        m_jacobian.resizeNonZeros(4 * m_admittance.nonZeros());
        int* row = m_jacobian.innerIndexPtr();
        for (Eigen::Index k = 0; k < n; ++k)
            for (int half = 0; half < 2; ++half) {
                m_jacobian.outerIndexPtr()[2 * k + half] = static_cast<int>(row - m_jacobian.innerIndexPtr());
                for (Admittance::InnerIterator entry(m_admittance, k); entry; ++entry)
                    *row++ = static_cast<int>(2 * entry.row()), *row++ = static_cast<int>(2 * entry.row() + 1);
            }
        m_jacobian.outerIndexPtr()[2 * n] = static_cast<int>(row - m_jacobian.innerIndexPtr());
    }

    /// Derivatives of what flows from a bus by angle and by voltage of another. Rows of held and dead buses are those of a unit matrix, with
    /// zeros where their network is: the structure stays the same.
    [[nodiscard]] std::pair<Complex, Complex> derivatives(std::size_t i, std::size_t k, Complex y) const
    {
        if (!free(i) || !m_live[k]) return i == k ? std::pair{Complex(1), Complex(0, 1)} : std::pair{Complex(), Complex()};
        const Complex a = m_voltage[index(i)] * std::conj(y * m_voltage[index(k)]), j(0, 1);
        if (i != k) return {-j * a, a / m_magnitude[k]};
        const Complex s = m_power[index(i)];
        return {j * (s - a), (s + a) / m_magnitude[i] + m_loads[i].slope(m_magnitude[i])};
    }

    void fillJacobian()
    {
        if (m_jacobian.nonZeros() == 0) makeJacobian();
        for (Eigen::Index k = 0; k < m_admittance.cols(); ++k) {
            double* byAngle = m_jacobian.valuePtr() + m_jacobian.outerIndexPtr()[2 * k];
            double* byVoltage = m_jacobian.valuePtr() + m_jacobian.outerIndexPtr()[2 * k + 1];
            for (Admittance::InnerIterator entry(m_admittance, k); entry; ++entry) {
                const auto [angle, magnitude] = derivatives(static_cast<std::size_t>(entry.row()), static_cast<std::size_t>(k), entry.value());
                *byAngle++ = angle.real(), *byAngle++ = angle.imag();
                *byVoltage++ = magnitude.real(), *byVoltage++ = magnitude.imag();
            }
        }
    }

    /// Close to the solution the factors of the step before will do.
    bool step(Eigen::VectorXd miss, bool close)
    {
        if (!close || m_jacobian.nonZeros() == 0) {
            fillJacobian();
            if (!m_factors.factorise(m_jacobian)) return false;
        }
        m_factors.solve(miss);
        for (std::size_t i = 0; i < m_network.buses.size(); ++i) {
            if (!free(i)) continue;
            m_angle[i] -= miss[index(2 * i)];
            m_magnitude[i] -= miss[index(2 * i + 1)];
        }
        return true;
    }

    const Network& m_network;
    const std::vector<Branch>& m_branches;
    const std::vector<bool>& m_live;
    std::vector<bool> m_held{};
    SparseFactors& m_factors;
    std::vector<BusLoad> m_loads;
    Admittance m_admittance{};
    Jacobian m_jacobian{};
    std::vector<double> m_magnitude{}, m_angle{};
    Eigen::VectorXcd m_voltage{}, m_power{};  ///< power: into the network at each bus
};

}  // namespace

struct Newton::Impl {
    SparseFactors factors{};
};

Newton::Newton() : m_impl(std::make_unique<Impl>()) {}
Newton::~Newton() = default;
Newton::Newton(Newton&&) noexcept = default;
Newton& Newton::operator=(Newton&&) noexcept = default;

NewtonSolution Newton::solve(const Network& network, const std::vector<Branch>& branches, const std::vector<bool>& live, double tolerance_pu)
{
    return Iteration(network, branches, live, m_impl->factors).run(tolerance_pu);
}

}  // namespace mw::ac
