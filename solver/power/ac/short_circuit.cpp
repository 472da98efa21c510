// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/short_circuit.h"

#include "solver/power/ac/block_factors.h"
#include "solver/power/ac/branch_model.h"

#include <cmath>
#include <numbers>

namespace mw::ac {

namespace {

/// Voltage factor c of IEC 60909-0, table 1.
double voltageFactor(double vn_kv, FaultCase which, double lvTolerance_percent)
{
    const bool low = vn_kv <= 1;
    if (which == FaultCase::Largest) return low && lvTolerance_percent <= 6 ? 1.05 : 1.10;
    return low ? 0.95 : 1.0;
}

/// Impedance for faults, with K_T of IEC 60909-0, 3.3.3. Legs of a star bring theirs.
Complex corrected(const Transformer& t, const Network& network, double lvTolerance_percent)
{
    if (t.leg) return impedance_pu(Transformer{.high = t.high, .low = t.low, .sn_mva = t.sn_mva, .vnLow_kv = t.vnLow_kv, .vkr_percent = t.faultR_percent, .parallel = t.parallel,
                                               .leg = true, .legX_percent = t.faultX_percent}, network);
    const double x = std::sqrt(t.vk_percent * t.vk_percent - t.vkr_percent * t.vkr_percent) / 100;
    return impedance_pu(t, network) * 0.95 * voltageFactor(network.buses[t.low].vn_kv, FaultCase::Largest, lvTolerance_percent) / (1 + 0.6 * x);
}

/// Impedance at the fault seen from every bus, with reactances of another frequency: `scale` is that over the network's.
class FaultImpedances {
public:
    FaultImpedances(const Network& network, FaultCase which, const FaultSettings& settings, double scale)
        : m_network(network), m_which(which), m_settings(settings), m_scale(scale)
    {
        number();
        if (m_order.size() == 0) return;
        BlockFactors factors(m_order);
        factors.clear(0, m_order.size() - 1);
        for (const Source& source : network.sources)
            if (const Complex z = sourceImpedance(source); std::abs(z) > 0) factors.add(m_order.place[m_node[source.bus]], 1.0 / z);
        if (which == FaultCase::Largest)
            for (const Motor& motor : network.motors)
                if (reached(motor.bus) && motor.sn_mva > 0) factors.add(m_order.place[m_node[motor.bus]], 1.0 / impedance(motor));
        for (const Line& line : network.lines)
            if (line.closed) add(factors, line.from, line.to, seriesTwoPort(atFrequency(hot(line)), 1));
        for (const Transformer& t : network.transformers)
            if (t.closed) add(factors, t.high, t.low, seriesTwoPort(atFrequency(corrected(t, network, settings.lvTolerance_percent)), nominalRatio(t)));
        factors.factorise(0, m_order.size() - 1);
        m_inverse = factors.inverseDiagonal();
    }

    [[nodiscard]] bool reached(std::size_t bus) const { return m_node[bus] != kNoPlace; }
    [[nodiscard]] Complex at(std::size_t bus) const
    {
        const BlockFactors::Block& own = m_inverse[m_order.place[m_node[bus]]];
        return {own(0, 0), own(1, 0)};
    }

private:
    /// What a source with a short-circuit power reaches has an unknown.
    void number()
    {
        std::vector<std::size_t> giving;
        for (const Source& source : m_network.sources)
            if (shortCircuitPower(source) > 0) giving.push_back(source.bus);
        const auto live = reachedFrom(m_network, giving);
        m_node.assign(live.size(), kNoPlace);
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < live.size(); ++i)
            if (live[i]) m_node[i] = count++;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
        const auto join = [&](std::size_t a, std::size_t b, bool closed) {
            if (closed && reached(a)) edges.emplace_back(m_node[a], m_node[b]);
        };
        for (const Line& line : m_network.lines) join(line.from, line.to, line.closed);
        for (const Transformer& t : m_network.transformers) join(t.high, t.low, t.closed);
        m_order = eliminationOrder(count, edges);
    }

    void add(BlockFactors& factors, std::size_t from, std::size_t to, const TwoPort& port)
    {
        if (!reached(from) || from == to) return;
        factors.add(m_order.place[m_node[from]], port.ff), factors.add(m_order.place[m_node[to]], port.tt);
        factors.couple(m_node[from], m_node[to], port.ft, port.tf);
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

    /// Locked rotor, IEC 60909-0, 3.8.
    [[nodiscard]] Complex impedance(const Motor& motor) const
    {
        const double z = m_network.base_mva / (motor.lockedRotor * motor.sn_mva), x = z / std::sqrt(1 + motor.rx * motor.rx);
        return atFrequency({motor.rx * x, x});
    }

    /// Without taps: the factor on the impedance covers them.
    [[nodiscard]] double nominalRatio(const Transformer& t) const
    {
        return t.vnHigh_kv / m_network.buses[t.high].vn_kv * m_network.buses[t.low].vn_kv / t.vnLow_kv;
    }

    const Network& m_network;
    FaultCase m_which;
    const FaultSettings& m_settings;
    double m_scale;
    std::vector<std::uint32_t> m_node{};   ///< unknown of a bus; kNoPlace: no source reaches it
    EliminationOrder m_order{};
    std::vector<BlockFactors::Block> m_inverse{};   ///< by place
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
