// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/power/results.h"

namespace mw {

/// Where the power of systems with accelerators goes behind their inlets, at the design load; counted as IT by PUE all of it. Zeros where no accelerator's limit is known.
struct InsideSystems {
    double supplies_kw{};   ///< lost in power supplies and shelves
    double chips_kw{};      ///< accelerators at their limits (tdp_w)
    double around_kw{};     ///< processors, memory, switches, network cards, fans
    [[nodiscard]] double sum_kw() const { return supplies_kw + chips_kw + around_kw; }
};
[[nodiscard]] InsideSystems insideSystems(const Facility& facility, const PowerResults& power);

/// Efficiency of the supplies in a system at `load` over their rating: `supply_efficiency_at_<percent>` of the part; else of racks with a busbar of 60 V or less that of power shelves, 0.975 at 50 % and 0.965 at
/// 100 % (datasheets of the catalogue's), else 80 PLUS Titanium at 230 V with redundant supplies: 0.90, 0.94, 0.96 and 0.91 at 10, 20, 50 and 100 %. Between the points by the loss curve through them.
[[nodiscard]] double supplyEfficiency(const Part& part, double load);

}  // namespace mw
