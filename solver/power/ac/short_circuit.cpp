// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/short_circuit.h"

#include "solver/power/ac/branch_model.h"
#include "solver/power/ac/tree.h"

#include <Eigen/SparseLU>

#include <cmath>
#include <numbers>

namespace mw::ac {

namespace {

using Matrix = Eigen::SparseMatrix<Complex>;

/// Voltage factor c of IEC 60909-0, table 1.
double voltageFactor(double vn_kv, FaultCase which, double lvTolerance_percent)
{
    const bool low = vn_kv <= 1;
    if (which == FaultCase::Largest) return low && lvTolerance_percent <= 6 ? 1.05 : 1.10;
    return low ? 0.95 : 1.0;
}

/// K_T of IEC 60909-0, 3.3.3.
double correction(const Transformer& t, const Network& network, double lvTolerance_percent)
{
    const double x = std::sqrt(t.vk_percent * t.vk_percent - t.vkr_percent * t.vkr_percent) / 100;
    return 0.95 * voltageFactor(network.buses[t.low].vn_kv, FaultCase::Largest, lvTolerance_percent) / (1 + 0.6 * x);
}

/// Impedance at the fault seen from every bus, with reactances of another frequency: `scale` is that over the network's.
class FaultImpedances {
public:
    FaultImpedances(const Network& network, FaultCase which, const FaultSettings& settings, double scale)
        : m_network(network), m_which(which), m_settings(settings), m_scale(scale), m_reached(energisedByFault())
    {
        if (addUpPaths()) return;
        const auto n = static_cast<Eigen::Index>(network.buses.size());
        std::vector<Eigen::Triplet<Complex>> entries;
        const auto add = [&](std::size_t i, std::size_t k, Complex y) { entries.emplace_back(static_cast<int>(i), static_cast<int>(k), y); };
        const auto branch = [&](std::size_t from, std::size_t to, const TwoPort& port) {
            add(from, from, port.ff), add(from, to, port.ft), add(to, from, port.tf), add(to, to, port.tt);
        };
        for (const Source& source : network.sources)
            if (const Complex z = sourceImpedance(source); std::abs(z) > 0) add(source.bus, source.bus, 1.0 / z);
        for (const Line& line : network.lines)
            if (line.closed) branch(line.from, line.to, seriesTwoPort(atFrequency(hot(line)), 1));
        for (const Transformer& t : network.transformers)
            if (t.closed) branch(t.high, t.low, seriesTwoPort(atFrequency(impedance_pu(t, network) * correction(t, network, settings.lvTolerance_percent)), nominalRatio(t)));
        for (std::size_t i = 0; i < network.buses.size(); ++i)
            if (!m_reached[i]) add(i, i, 1);
        Matrix matrix(n, n);
        matrix.setFromTriplets(entries.begin(), entries.end());
        m_lu.compute(matrix);
    }

    [[nodiscard]] bool reached(std::size_t bus) const { return m_reached[bus] && (!m_path.empty() || m_lu.info() == Eigen::Success); }
    [[nodiscard]] Complex at(std::size_t bus) const
    {
        if (!m_path.empty()) return m_path[bus];
        Eigen::VectorXcd one = Eigen::VectorXcd::Zero(static_cast<Eigen::Index>(m_network.buses.size()));
        one[static_cast<Eigen::Index>(bus)] = 1;
        return m_lu.solve(one)[static_cast<Eigen::Index>(bus)];
    }

private:
    /// In a tree the impedance at a bus is that of its way to the source.
    bool addUpPaths()
    {
        Network giving = m_network;
        std::erase_if(giving.sources, [&](const Source& source) { return shortCircuitPower(source) <= 0; });
        const auto tree = treeOf(giving);
        if (!tree) return false;
        m_path.assign(m_network.buses.size(), 0);
        for (const Source& source : giving.sources) m_path[source.bus] = sourceImpedance(source);
        const std::size_t lines = m_network.lines.size();
        for (const std::size_t bus : tree->order) {
            if (tree->parent[bus] == kNone) continue;
            const Complex before = m_path[tree->parent[bus]];
            const std::size_t branch = tree->branch[bus];
            if (branch < lines) {
                m_path[bus] = before + atFrequency(hot(m_network.lines[branch]));
                continue;
            }
            const Transformer& t = m_network.transformers[branch - lines];
            const Complex own = atFrequency(impedance_pu(t, m_network) * correction(t, m_network, m_settings.lvTolerance_percent));
            const double square = nominalRatio(t) * nominalRatio(t);
            m_path[bus] = bus == t.low ? before / square + own : (before + own) * square;
        }
        return true;
    }

    [[nodiscard]] Complex atFrequency(Complex z) const { return {z.real(), z.imag() * m_scale}; }

    [[nodiscard]] Complex hot(const Line& line) const
    {
        const Complex z = impedance_pu(line, m_network);
        constexpr double kPerKelvin = 0.004;  // copper and aluminium, IEC 60909-0, 2.5
        return m_which == FaultCase::Largest ? z : Complex(z.real() * (1 + kPerKelvin * (line.hottest_c - 20)), z.imag());
    }

    [[nodiscard]] double shortCircuitPower(const Source& source) const
    {
        return m_which == FaultCase::Largest ? source.sscMax_mva : source.sscMin_mva;
    }

    [[nodiscard]] Complex sourceImpedance(const Source& source) const
    {
        const double power = shortCircuitPower(source);
        if (power <= 0) return 0;
        const double z = voltageFactor(m_network.buses[source.bus].vn_kv, m_which, m_settings.lvTolerance_percent) * m_network.base_mva / power;
        const double rx = m_which == FaultCase::Largest ? source.rxMax : source.rxMin, x = z / std::sqrt(1 + rx * rx);
        return atFrequency({rx * x, x});
    }

    /// Without taps: the factor on the impedance covers them.
    [[nodiscard]] double nominalRatio(const Transformer& t) const
    {
        return t.vnHigh_kv / m_network.buses[t.high].vn_kv * m_network.buses[t.low].vn_kv / t.vnLow_kv;
    }

    [[nodiscard]] std::vector<bool> energisedByFault() const
    {
        Network giving = m_network;
        std::erase_if(giving.sources, [&](const Source& source) { return shortCircuitPower(source) <= 0; });
        return energised(giving);
    }

    const Network& m_network;
    FaultCase m_which;
    const FaultSettings& m_settings;
    double m_scale;
    std::vector<bool> m_reached;
    Eigen::SparseLU<Matrix> m_lu{};
    std::vector<Complex> m_path{};  ///< by bus, where the network is a tree
};

/// m of IEC 60909-0, 4.8: what the decaying direct component heats.
double directHeat(double kappa, double f_hz, double duration_s)
{
    const double log = std::log(kappa - 1), cycles = 2 * f_hz * duration_s;
    return log < 0 ? (std::exp(2 * cycles * log) - 1) / (cycles * log) : 0;
}

}  // namespace

std::vector<FaultCurrent> faultCurrents(const Network& network, FaultKind kind, FaultCase which, const FaultSettings& settings)
{
    constexpr double kEquivalentFrequency = 0.4;  // 20 Hz of 50, 24 of 60: IEC 60909-0, 4.3.1.2 method c
    const FaultImpedances rated(network, which, settings, 1), slow(network, which, settings, kEquivalentFrequency);
    const double share = kind == FaultKind::TwoPhase ? std::numbers::sqrt3 / 2 : 1;
    std::vector<FaultCurrent> currents(network.buses.size());
    for (std::size_t i = 0; i < currents.size(); ++i) {
        if (!rated.reached(i)) continue;
        const double vn = network.buses[i].vn_kv, c = voltageFactor(vn, which, settings.lvTolerance_percent);
        const Complex z = slow.at(i);
        const double kappa = 1.02 + 0.98 * std::exp(-3 * z.real() / z.imag() * kEquivalentFrequency);
        FaultCurrent& at = currents[i];
        at.ikss_ka = share * c / std::abs(rated.at(i)) * network.base_mva / (std::numbers::sqrt3 * vn);
        at.ip_ka = kappa * std::numbers::sqrt2 * at.ikss_ka;
        at.ith_ka = at.ikss_ka * std::sqrt(directHeat(kappa, network.f_hz, settings.duration_s) + 1);
    }
    return currents;
}

}  // namespace mw::ac
