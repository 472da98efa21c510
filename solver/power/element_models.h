// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"
#include "solver/power/input.h"

namespace mw {

/// The power model of a part: loss curve from its efficiency figures, continuous rating from its ratings.
/// Figures read: efficiency_at_<N>, efficiency_at_full_load, efficiency, loss_fraction,
/// no_load_loss_fraction, full_load_loss_fraction, loss_w_per_m with length_m (else the part's width),
/// rating_kw, rating_max_kw, rating_mva, rating_a with voltage_v or voltage_kv, hundred_percent_rated,
/// eco_mode with efficiency_eco.
[[nodiscard]] PowerModel powerModel(const Part& part);

/// Is a UPS set to feed its load past its converters (`eco_mode: 1`) at the `efficiency_eco` of its datasheet? IEC 62040-3
/// calls its output voltage and frequency dependent (VFD); in double conversion both are independent (VFI).
[[nodiscard]] bool inEcoMode(const Part& part);

/// Does a part of this kind carry power for others?
[[nodiscard]] bool isPowerGear(Kind kind);

}  // namespace mw
