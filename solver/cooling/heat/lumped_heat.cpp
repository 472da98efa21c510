// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/heat/lumped_heat.h"

#include <cmath>

namespace mw {

std::optional<double> timeToLimit_s(double capacity_kj_k, double heat_kw, double carried_kw_k, double supply_c, double start_c, double limit_c)
{
    if (start_c >= limit_c) return 0.0;
    if (heat_kw <= 0) return std::nullopt;
    if (carried_kw_k <= 1e-9 * heat_kw) return capacity_kj_k * (limit_c - start_c) / heat_kw;
    const double end_c = supply_c + heat_kw / carried_kw_k;
    if (end_c <= limit_c) return std::nullopt;
    return -capacity_kj_k / carried_kw_k * std::log((end_c - limit_c) / (end_c - start_c));
}

}  // namespace mw
