// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/branch_model.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mw::ac {

Complex impedance_pu(const Line& line, const Network& network)
{
    const double vn = network.buses[line.from].vn_kv;
    return Complex(line.r_ohm_per_km, line.x_ohm_per_km) * (line.length_km * network.base_mva / (line.parallel * vn * vn));
}

Complex impedance_pu(const Transformer& t, const Network& network)
{
    const double base = network.buses[t.low].vn_kv, ohm = t.vnLow_kv * t.vnLow_kv / t.sn_mva / 100;
    const double r = t.vkr_percent * ohm, z = t.vk_percent * ohm, x = t.leg ? t.legX_percent * ohm : std::sqrt(std::max(0.0, z * z - r * r));
    return Complex(r, x) / t.parallel * network.base_mva / (base * base);
}

TwoPort seriesTwoPort(Complex z_pu, Complex ratio)
{
    const Complex y = std::conj(z_pu) / std::norm(z_pu);
    return {y / std::norm(ratio), -y / std::conj(ratio), -y / ratio, y};
}

TwoPort twoPort(const Line& line, const Network& network)
{
    const Complex z = impedance_pu(line, network), y = std::conj(z) * (1 / std::norm(z));
    const double vn = network.buses[line.from].vn_kv;
    const double siemens = 2 * std::numbers::pi * network.f_hz * line.c_nf_per_km * 1e-9 * line.length_km * line.parallel;
    const Complex own = y + Complex(0, siemens * vn * vn / network.base_mva / 2);
    return {own, -y, -y, own};
}

TwoPort twoPort(const Transformer& t, const Network& network)
{
    const double high = network.buses[t.high].vn_kv, low = network.buses[t.low].vn_kv;
    const double tap = 1 + t.tapPosition * t.tapStep_percent / 100;
    const Complex ratio = std::polar(t.vnHigh_kv * tap / high * low / t.vnLow_kv, t.shift_deg * std::numbers::pi / 180);
    TwoPort port = seriesTwoPort(impedance_pu(t, network), ratio);
    // No-load losses are the conductance, the rest of the no-load current magnetises; both at rated voltage.
    const double scale = t.parallel / network.base_mva * low * low / (t.vnLow_kv * t.vnLow_kv);
    const double g = t.pfe_kw / 1e3 * scale, y = t.i0_percent / 100 * t.sn_mva * scale;
    const Complex half = Complex(g, -std::sqrt(std::max(0.0, y * y - g * g))) / 2.0;
    port.ff += half / std::norm(ratio), port.tt += half;
    return port;
}

std::vector<Branch> branchesOf(const Network& network)
{
    std::vector<Branch> all;
    all.reserve(network.lines.size() + network.transformers.size());
    const auto add = [&](std::size_t from, std::size_t to, const TwoPort& port, bool closed) {
        all.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), port, closed});
    };
    for (const Line& line : network.lines) add(line.from, line.to, twoPort(line, network), line.closed);
    for (const Transformer& t : network.transformers) add(t.high, t.low, twoPort(t, network), t.closed);
    return all;
}

}  // namespace mw::ac
