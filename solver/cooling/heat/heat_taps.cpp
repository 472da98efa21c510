// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/heat/heat_taps.h"

#include "solver/cooling/loops/laws.h"

#include <algorithm>

namespace mw {

namespace {

constexpr double kStoreRise_k = 10;          ///< between supply and return, as `energy_kwh_at_10k`

}  // namespace

std::optional<HeatTap> heatTapOf(const Part& part, std::uint32_t gear)
{
    HeatTap tap{.gear = gear};
    if (part.kind == Kind::ThermalStorage) {
        tap.kind = HeatTap::Kind::Storage;
        tap.energy_kwh = part.figureOr("energy_kwh_at_10k", part.figureOr("volume_l", 0) * kWater_kw_per_lpm_k * kStoreRise_k / 60);
        tap.rate_kw = part.figureOr("storage_kw", tap.energy_kwh / kStoreHours);
        return tap.energy_kwh > 0 && tap.rate_kw > 0 ? std::optional(tap) : std::nullopt;
    }
    const auto most = part.figure("export_kw");
    if (part.kind != Kind::HeatExchanger || !most || *most <= 0) return std::nullopt;
    tap.kind = HeatTap::Kind::Export, tap.rate_kw = *most;
    tap.least_c = part.figureOr("export_least_c", 0);
    tap.noneAbove_c = part.figureOr("export_none_above_c", kNoHeatingAbove_c), tap.fullBelow_c = part.figureOr("export_full_below_c", kAllHeatingBelow_c);
    tap.baseShare = std::clamp(part.figureOr("export_base_share", 0), 0.0, 1.0);
    return tap;
}

double exportDemand(const HeatTap& tap, double dryBulb_c)
{
    const double span_k = tap.noneAbove_c - tap.fullBelow_c;
    const double heating = span_k > 0 ? std::clamp((tap.noneAbove_c - dryBulb_c) / span_k, 0.0, 1.0) : dryBulb_c < tap.noneAbove_c ? 1.0 : 0.0;
    return tap.baseShare + (1 - tap.baseShare) * heating;
}

}  // namespace mw
