// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/branch_model.h"
#include "solver/power/ac/bus_loads.h"

#include <array>
#include <cstdint>
#include <vector>

namespace mw::ac {

/// Backward-forward sweep over a tree that hangs by one branch on a bus of known voltage. Backwards go the powers (Baran and Wu, IEEE Trans. Power Delivery 4, 1989), forwards the
/// voltages' squares: with the power behind a branch known, the voltage at its end solves a quadratic equation, so that a round leaves only what losses change with the voltage, some
/// thousandth of what the round before left. Angles follow at the end.
class TreeSweep {
public:
    /// Of so many buses, numbered from the leaves: each has a lower place than what feeds it; place `buses` is the known one.
    void begin(std::uint32_t buses, Complex root_pu);
    /// In rising order of places. `port`: from the feeding bus to this one; `square`: of the voltage to start with.
    void add(std::uint32_t place, std::uint32_t feeder, const TwoPort& port, const BusLoad& load, double square);
    /// False: rounds don't settle, or a branch cannot carry what is drawn behind it.
    [[nodiscard]] bool solve();
    [[nodiscard]] Complex voltage(std::uint32_t place) const { return m_voltages[place]; }

private:
    /// A branch with what hangs on its end. S is drawn there, W the square of the feeder's voltage: Z conj(S) / (|A|^2 W) = k, u = v / (A V) = a - j Im k; into the branch
    /// goes conj(Y) W + G S / u.
    struct Limb {
        Complex open{}, z{}, shunt{}, pass{};   ///< A: v over V where nothing is drawn; Z / |A|^2; conj(Y); G
        double square{};                        ///< |A|^2
    };
    static constexpr std::size_t kWide = 8;
    using Wide = std::array<double, kWide>;
    /// Ends that feed nothing and draw constant power, side by side for the processor's wide registers.
    struct Leaves {
        Wide kr{}, ki{};                ///< k W
        Wide p{}, q{};                  ///< G S
        Wide shuntP{}, shuntQ{};
        Wide real{}, imag{};            ///< u
        std::array<std::uint32_t, kWide> place{}, feeder{};
        std::array<Complex, kWide> open{};
    };
    struct Inner {
        Limb limb{};
        BusLoad load{};
        std::uint32_t place{}, feeder{};
        Complex turn{};                 ///< u
    };
    void backward();
    void backward(Leaves& leaves);
    [[nodiscard]] double forward();
    void turn();
    void addLeaf(std::uint32_t place, std::uint32_t feeder, const Limb& limb, Complex power);

    std::vector<Leaves> m_leaves{};
    std::vector<Inner> m_inner{};
    std::size_t m_leafCount{};
    struct Bus {
        double square{1}, inverse{1};   ///< of the voltage
        double p{}, q{};                ///< into branches that it feeds
        bool feeds{};
    };
    std::vector<Bus> m_buses{};         ///< by place
    std::vector<Complex> m_voltages{};
};

}  // namespace mw::ac
