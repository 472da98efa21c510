// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/network.h"

#include <vector>

namespace mw::ac {

enum class FaultKind { ThreePhase, TwoPhase };

/// Largest currents (to choose gear that withstands and breaks them) or smallest (to make protection trip).
enum class FaultCase { Largest, Smallest };

struct FaultSettings {
    double lvTolerance_percent{10};  ///< 6 or 10, of the low-voltage system: sets the voltage factor there
    double duration_s{1};            ///< for the thermal equivalent
};

/// Currents at one bus, kA; zeros where no source reaches it.
struct FaultCurrent {
    double ikss_ka{};  ///< initial symmetrical
    double ip_ka{};    ///< peak
    double ith_ka{};   ///< thermal equivalent over the duration
};

/// IEC 60909-0 far from generators: equivalent voltage source at the fault, transformers with their correction factor, loads and charging
/// left out, asynchronous motors with their locked-rotor impedance in the largest currents (3.8; none in the smallest, and none keeps an island alive that no source reaches), lines at 20 C or as hot as the fault leaves them, peak factor by the equivalent frequency (which is exact
/// where the network is radial). Sources without a short-circuit power count as none. One result a bus.
[[nodiscard]] std::vector<FaultCurrent> faultCurrents(const Network& network, FaultKind kind, FaultCase which, const FaultSettings& settings);

}  // namespace mw::ac
