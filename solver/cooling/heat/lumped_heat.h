// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace mw {

/// Seconds until what is heated passes its limit: one lump of `capacity_kj_k` that takes up `heat_kw` and gives off `carried_kw_k` for each kelvin over `supply_c`,
/// C dT/dt = Q - G (T - Ts). With G: T goes to Ts + Q/G with the time constant C/G, so t = -C/G ln((T_end - limit) / (T_end - start)); without, t = C (limit - start) / Q.
/// 0 where it begins at the limit or over it; empty where it never gets there.
[[nodiscard]] std::optional<double> timeToLimit_s(double capacity_kj_k, double heat_kw, double carried_kw_k, double supply_c, double start_c, double limit_c);

}  // namespace mw
