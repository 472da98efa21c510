// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/part_models.h"

#include <algorithm>
#include <array>

namespace mw {

double leastImpedance_percent(double sn_mva)
{
    struct Row {
        double upTo_mva, percent;
    };
    constexpr std::array kRows{Row{0.63, 4}, Row{1.25, 5}, Row{2.5, 6}, Row{6.3, 7}, Row{25, 8}, Row{40, 10}, Row{63, 11}, Row{100, 12.5}};
    for (const Row& row : kRows)
        if (sn_mva <= row.upTo_mva + 1e-9) return row.percent;
    return 13;
}

std::optional<double> volts(const Part& part, std::string_view v, std::string_view kv)
{
    if (const auto value = part.figure(v)) return value;
    if (const auto value = part.figure(kv)) return *value * 1000;
    return std::nullopt;
}

std::optional<double> rated_mva(const Part& part)
{
    for (const std::string_view key : {"rating_mva", "rating_max_mva"})
        if (const auto mva = part.figure(key)) return mva;
    if (const auto kva = part.figure("rating_kva")) return *kva / 1000;
    return std::nullopt;
}

ac::ThreeWinding threeWinding(const Part& part, ac::ThreeWinding t)
{
    t.sn_mva[1] = part.figureOr("secondary_mva", t.sn_mva[0]), t.sn_mva[2] = part.figureOr("tertiary_mva", t.sn_mva[0]);
    const auto pair = [&](std::string_view key, std::size_t a, std::size_t b) {
        const double percent = part.figure(key).value_or(leastImpedance_percent(std::min(t.sn_mva[a], t.sn_mva[b])));
        return ac::WindingPair{percent, std::min(percent * 0.5, 100 * part.figureOr("full_load_loss_fraction", 0.005))};
    };
    t.highMiddle = pair("impedance_percent", 0, 1), t.highLow = pair("impedance_primary_tertiary_percent", 0, 2), t.middleLow = pair("impedance_secondary_tertiary_percent", 1, 2);
    t.pfe_kw = part.figureOr("no_load_loss_fraction", 0.0012) * t.sn_mva[0] * 1000;
    t.i0_percent = std::max(kNoLoadCurrent_percent, t.pfe_kw / (t.sn_mva[0] * 10));
    t.shiftMiddle_deg = t.shiftLow_deg = 30;
    return t;
}

bool feedsFaults(const Part& part)
{
    if (const std::string_view drive = part.fact("drive"); !drive.empty()) return drive == "line";
    return part.kind == Kind::Chiller || part.kind == Kind::Pump || part.kind == Kind::CoolingTower || part.kind == Kind::FluidCooler;
}

ac::Motor motor(const std::string& path, std::size_t bus, double line_v, double kw)
{
    constexpr double kLowVoltage = 0.42, kMediumVoltage = 0.15, kLockedRotor = 5;
    return {path, bus, kw / 1000 / kMotorFactor, kLockedRotor, line_v <= 1000 ? kLowVoltage : kMediumVoltage};
}

}  // namespace mw
