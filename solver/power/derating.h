// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <string_view>

namespace mw {

/// Air around gear at the design point: the highest that it has to carry its load in.
struct Surroundings {
    double air_c{30};
    double altitude_m{};
    bool operator==(const Surroundings&) const = default;
};

/// Of a hall: its `design_air_c`; else the site's design_dry_bulb_c outdoors (40 C without one: the highest of IEC 60076-1, 4.2, and IEEE C57.12.00, 4.1.2),
/// and 30 C indoors, to which NEC table 310.16 and IEC 60364-5-52, B.52.14 rate conductors. Altitude: the site's. `hall` below 0 is indoors.
[[nodiscard]] Surroundings surroundings(const Layout& layout, std::int32_t hall);
/// The same where no hall says otherwise.
[[nodiscard]] Surroundings surroundings(const Site& site, bool outdoor);

/// What gear may carry where it stands, over what it carries at rated conditions.
struct Derating {
    double factor{1};               ///< temperature x altitude; never above 1
    double byTemperature{1}, byAltitude{1};
    double rated_c{40};             ///< air up to which the rating holds
    bool lawless{};                 ///< the air is warmer than rated and no rule says what then holds: factor 1
    std::string_view source{};      ///< standard or datasheet that the rule is from; empty: the kind has none
    bool operator==(const Derating&) const = default;
};

/// By kind. Transformers lose 1.5 % a kelvin (liquid; IEEE C57.91, table 3, self-cooled) or 0.35 % (dry, 220 C insulation; IEEE C57.96) of air above 40 C at its
/// warmest, which is 30 C over the day, and 0.4 or 0.3 % for each 100 m above 1,000 m (IEEE C57.12.00, C57.12.01). Busways: sqrt((95 - t) / 55), 55 K over
/// 40 C (UL 857, IEC 61439-6). Breakers, boards, transfer switches: sqrt((105 - t) / 65) (IEEE C37.20.1). Those by altitude: IEEE C37.20.1, current 1 to 2,000 m, 0.99 at 2,600 m,
/// 0.96 at 3,900 m. UPS and other converters: IEC 62040-3, by altitude. PDUs: no rule. Feeds and generators are rated for their site. A part's own `rated_ambient_c` and `derate_percent_per_k` go before these.
[[nodiscard]] Derating derating(const Part& part, const Surroundings& at);

/// Ampacity of a conductor in air of a temperature over that in air of 30 C: sqrt((tc - ta) / (tc - 30)), NEC 310.15(B), IEC 60364-5-52, B.52.14. 0 in air as warm as
/// the conductor may become. 90 C: XLPE, THHN.
[[nodiscard]] double cableCorrection(double air_c, double conductor_c = 90);

}  // namespace mw
