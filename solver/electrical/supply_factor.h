// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

namespace mw {

/// Displacement power factor at the input of what rectifies: a UPS, a rectifier, a power shelf, the supplies inside a system, at `load` over the rating. Straight lines between the points of the part
/// (`power_factor_at_10` and the like, percent of load), flat beyond them. A part without any:
/// UPS and rectifiers 0.95 at 15 % and 0.99 from 25 % on (datasheet of a 500 to 1,250 kW UPS: Schneider Electric Galaxy VXL, 990-55333);
/// supplies 0.90 at 10 %, 0.95 at 20 %, 0.98 from 50 % on (estimate: above the least that ENERGY STAR for computer servers asks of more than 1 kW, 0.80, 0.90, 0.90 and 0.95 at 10, 20, 50 and 100 %).
[[nodiscard]] double inputPowerFactor(const Part& part, double load);

/// Load of a system's supplies at one of its `feeds`, over the rating of those on that feed (psu_nameplate_kw or _w; of a power shelf rating_kw). Half where it is not stated, as supplies in pairs are meant to run.
[[nodiscard]] double supplyLoad(const Part& part, double kw, int feeds);

}  // namespace mw
