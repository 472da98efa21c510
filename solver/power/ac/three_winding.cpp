// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/three_winding.h"

#include <algorithm>
#include <cmath>

namespace mw::ac {

namespace {

struct PairOf {
    const WindingPair& pair;
    std::size_t a, b;   ///< windings; b has the lower voltage
};

/// In ohm at the high winding's voltage.
std::complex<double> ohms(const ThreeWinding& t, const PairOf& of, double factor)
{
    const double base = t.vn_kv[0] * t.vn_kv[0] / std::min(t.sn_mva[of.a], t.sn_mva[of.b]) / 100 * factor;
    const double z = of.pair.vk_percent, r = of.pair.vkr_percent;
    return {r * base, std::sqrt(std::max(0.0, z * z - r * r)) * base};
}

double faultFactor(const ThreeWinding& t, const PairOf& of, double lvTolerance_percent)
{
    const double z = of.pair.vk_percent, r = of.pair.vkr_percent, x = std::sqrt(std::max(0.0, z * z - r * r)) / 100;
    const double c = t.vn_kv[of.b] <= 1 && lvTolerance_percent <= 6 ? 1.05 : 1.1;
    return 0.95 * c / (1 + 0.6 * x);
}

template <class Factor>
StarOhms star(const ThreeWinding& t, Factor factor)
{
    const PairOf ab{t.highMiddle, 0, 1}, ac{t.highLow, 0, 2}, bc{t.middleLow, 1, 2};
    const auto zab = ohms(t, ab, factor(ab)), zac = ohms(t, ac, factor(ac)), zbc = ohms(t, bc, factor(bc));
    return {(zab + zac - zbc) / 2.0, (zab + zbc - zac) / 2.0, (zac + zbc - zab) / 2.0};
}

/// Percent of a winding's rating.
std::complex<double> percent(const ThreeWinding& t, std::size_t winding, std::complex<double> ohm)
{
    constexpr double kLeast = 1e-4;
    const auto z = ohm * 100.0 * t.sn_mva[winding] / (t.vn_kv[0] * t.vn_kv[0]);
    return std::abs(z) < kLeast ? std::complex<double>(0, kLeast) : z;
}

}  // namespace

StarOhms starOf(const ThreeWinding& t)
{
    return star(t, [](const PairOf&) { return 1.0; });
}

StarOhms correctedStarOf(const ThreeWinding& t, double lvTolerance_percent)
{
    return star(t, [&](const PairOf& of) { return faultFactor(t, of, lvTolerance_percent); });
}

std::size_t addThreeWinding(Network& network, const ThreeWinding& t)
{
    const std::size_t middle = network.buses.size();
    network.buses.push_back({t.id + ":star", t.vn_kv[0]});
    const StarOhms flow = starOf(t), fault = correctedStarOf(t);
    const std::array<double, 3> shift{0, t.shiftMiddle_deg, t.shiftLow_deg};
    constexpr std::array<const char*, 3> kNames{":high", ":middle", ":low"};
    for (std::size_t w = 0; w < 3; ++w) {
        const auto z = percent(t, w, flow[w]), zFault = percent(t, w, fault[w]);
        Transformer leg{.id = t.id + kNames[w], .high = w == 0 ? t.bus[0] : middle, .low = w == 0 ? middle : t.bus[w], .sn_mva = t.sn_mva[w], .vnHigh_kv = t.vn_kv[0],
                        .vnLow_kv = t.vn_kv[w], .vk_percent = std::abs(z), .vkr_percent = z.real(), .shift_deg = shift[w], .closed = t.closed, .leg = true,
                        .legX_percent = z.imag(), .faultR_percent = zFault.real(), .faultX_percent = zFault.imag()};
        if (w == 0) leg.pfe_kw = t.pfe_kw, leg.i0_percent = t.i0_percent, leg.tapStep_percent = t.tapStep_percent, leg.tapPosition = t.tapPosition;
        network.transformers.push_back(std::move(leg));
    }
    return middle;
}

}  // namespace mw::ac
