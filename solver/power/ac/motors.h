// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/short_circuit.h"

namespace mw::ac {

/// Motors that count in the largest short circuits. Those of one voltage level (what lines join) are left out together where the sum of their rated currents is not above 1 % of the
/// least initial current there without motors (IEC 60909-0, 3.8.1), and where no source reaches. `without`: currents by bus with no motors in the network.
[[nodiscard]] std::vector<Motor> countedMotors(const Network& network, std::span<const FaultCurrent> without);

}  // namespace mw::ac
