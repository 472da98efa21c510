// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw {

/// Speed of a cooler's fans, over full speed, that holds a supply temperature: an exchanger in crossflow (DryCooler) of `approach_k` at its capacity, coolant 10 K warmer when it
/// comes and as much air as water by heat capacity (engineering estimate), the coolant's flow by its heat. `heatShare`: of the capacity; `available_k`: supply wanted over outdoor
/// air, or over its wet bulb where water evaporates. Between kLowestSpeed and 1, never more than the share of heat, which is what fans take where no temperature is wanted.
[[nodiscard]] double coolerFanSpeed(double approach_k, double heatShare, double available_k);

}  // namespace mw
