// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/short_circuit.h"

namespace mw::ac {

/// Motors that count in the largest short circuits. Those of one voltage level (what lines join) are left out together where the sum of their rated currents is not above 1 % of the
/// least initial current there without motors (IEC 60909-0, 3.8.1), and where no source reaches. `without`: currents by bus with no motors in the network.
[[nodiscard]] std::vector<Motor> countedMotors(const Network& network, std::span<const FaultCurrent> without);

/// The largest currents of faults on some buses: of a voltage level whose motors behind transformers do not count there.
struct FaultLevelMotors {
    std::vector<std::size_t> buses{};
    std::vector<Motor> counted{};
};
/// Levels for whose faults motors behind the transformers that they feed may be left out (IEC 60909-0, the rule that stands for 5 % of the current without motors):
/// sum of their rated powers / sum of ratings of those transformers <= 0.8 / |100 c sum of ratings / (sqrt 3 U Ik") - 0.3|, Ik" without motors, the least of the level. Apparent power is taken for the motors' active
/// power, and a level is judged by all that its transformers lead to: both on the safe side. `counted`: as above; other levels take all of them.
[[nodiscard]] std::vector<FaultLevelMotors> levelsWithoutFarMotors(const Network& network, std::span<const Motor> counted, std::span<const FaultCurrent> without);

}  // namespace mw::ac
