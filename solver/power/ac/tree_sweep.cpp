// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/tree_sweep.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mw::ac {

namespace {

constexpr int kMostRounds = 30;
constexpr double kStill = 1e-12;   ///< of squares of voltages: what the next round leaves is below rounding

/// Products of numbers that are finite: those of the library ask both parts whether they are numbers.
Complex product(Complex a, Complex b) { return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()}; }

/// u of k: |u|^2 = conj(u) - k. The larger root, that of normal operation; not a number where there is none.
struct Turn {
    double real{}, imag{}, square{};
};
inline Turn turnOf(double kr, double ki)
{
    const double real = 0.5 + std::sqrt(0.25 - ki * ki - kr);
    return {real, -ki, real - kr};
}

}  // namespace

void TreeSweep::begin(std::uint32_t buses, Complex root_pu)
{
    m_leaves.clear(), m_inner.clear(), m_leafCount = 0;
    m_buses.assign(buses + 1U, {}), m_voltages.resize(buses + 1U);
    m_buses[buses].square = std::norm(root_pu), m_buses[buses].inverse = 1 / std::norm(root_pu);
    m_voltages[buses] = root_pu;
}

void TreeSweep::add(std::uint32_t place, std::uint32_t feeder, const TwoPort& port, const BusLoad& load, double square)
{
    const Complex inverse = std::conj(port.tt) / std::norm(port.tt), open = product(-port.tf, inverse), pass = std::conj(product(product(-port.ft, inverse), open));
    Limb limb{.open = open, .square = std::norm(open)};
    limb.z = inverse / limb.square, limb.pass = pass / limb.square, limb.shunt = std::conj(port.ff + product(port.ft, open));
    m_buses[feeder].feeds = true;
    if (!m_buses[place].feeds && !load.follows) return addLeaf(place, feeder, limb, load.power);
    m_buses[place].square = square, m_buses[place].inverse = 1 / square;
    m_inner.push_back({limb, load, place, feeder, {}});
}

void TreeSweep::addLeaf(std::uint32_t place, std::uint32_t feeder, const Limb& limb, Complex power)
{
    const std::size_t lane = m_leafCount++ % kWide;
    if (lane == 0) m_leaves.emplace_back();
    Leaves& at = m_leaves.back();
    const Complex k = product(limb.z, std::conj(power)), through = product(limb.pass, power);
    at.kr[lane] = k.real(), at.ki[lane] = k.imag(), at.p[lane] = through.real(), at.q[lane] = through.imag();
    at.shuntP[lane] = limb.shunt.real(), at.shuntQ[lane] = limb.shunt.imag();
    at.place[lane] = place, at.feeder[lane] = feeder, at.open[lane] = limb.open;
}

/// Lanes without a leaf draw nothing.
void TreeSweep::backward(Leaves& at)
{
    Wide inverse, square, p, q;
    for (std::size_t i = 0; i < kWide; ++i) inverse[i] = m_buses[at.feeder[i]].inverse, square[i] = m_buses[at.feeder[i]].square;
    for (std::size_t i = 0; i < kWide; ++i) {
        const Turn u = turnOf(at.kr[i] * inverse[i], at.ki[i] * inverse[i]);
        const double scale = 1 / u.square;
        at.real[i] = u.real, at.imag[i] = u.imag;
        p[i] = at.shuntP[i] * square[i] + (at.p[i] * u.real + at.q[i] * u.imag) * scale;   // S conj(u) / |u|^2
        q[i] = at.shuntQ[i] * square[i] + (at.q[i] * u.real - at.p[i] * u.imag) * scale;
    }
    for (std::size_t i = 0; i < kWide; ++i) m_buses[at.feeder[i]].p += p[i], m_buses[at.feeder[i]].q += q[i];
}

void TreeSweep::backward()
{
    for (Bus& bus : m_buses) bus.p = bus.q = 0;
    for (Leaves& leaves : m_leaves) backward(leaves);
    for (Inner& at : m_inner) {   // each after all that it feeds
        const Bus& bus = m_buses[at.place];
        Bus& feeder = m_buses[at.feeder];
        const Complex drawn = Complex(bus.p, bus.q) + (at.load.follows ? at.load.at(std::sqrt(bus.square)) : at.load.power);
        const Complex k = product(at.limb.z, std::conj(drawn)) * feeder.inverse;
        const Turn u = turnOf(k.real(), k.imag());
        at.turn = {u.real, u.imag};
        const Complex into = at.limb.shunt * feeder.square + product(at.limb.pass, product(drawn, std::conj(at.turn))) / u.square;
        feeder.p += into.real(), feeder.q += into.imag();
    }
}

/// By how much the squares of voltages moved, at most, as a share of them; infinite where one is not a number.
double TreeSweep::forward()
{
    double most = 0, sum = 0;
    for (auto at = m_inner.rbegin(); at != m_inner.rend(); ++at) {
        Bus& bus = m_buses[at->place];
        const Bus& feeder = m_buses[at->feeder];
        const Complex drawn = Complex(bus.p, bus.q) + (at->load.follows ? at->load.at(std::sqrt(bus.square)) : at->load.power);
        const Complex k = product(at->limb.z, std::conj(drawn)) * feeder.inverse;
        const double square = at->limb.square * feeder.square * turnOf(k.real(), k.imag()).square;
        const double moved = std::abs(square - bus.square) * bus.inverse;
        most = std::max(most, moved), sum += moved;
        bus.square = square, bus.inverse = 1 / square;
    }
    return std::isfinite(sum) ? most : std::numeric_limits<double>::infinity();
}

void TreeSweep::turn()
{
    for (auto at = m_inner.rbegin(); at != m_inner.rend(); ++at) m_voltages[at->place] = product(product(m_voltages[at->feeder], at->limb.open), at->turn);
    for (std::size_t i = 0; i < m_leafCount; ++i) {
        const Leaves& at = m_leaves[i / kWide];
        const std::size_t lane = i % kWide;
        m_voltages[at.place[lane]] = product(product(m_voltages[at.feeder[lane]], at.open[lane]), {at.real[lane], at.imag[lane]});
    }
}

bool TreeSweep::solve()
{
    double moved = std::numeric_limits<double>::max();
    for (int round = 0; round < kMostRounds && std::isfinite(moved); ++round) {
        backward();
        if (moved < kStill) {
            turn();
            return std::isfinite(m_buses.back().p + m_buses.back().q);
        }
        moved = forward();
    }
    return false;
}

}  // namespace mw::ac
