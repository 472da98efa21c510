// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/stored_energy.h"

#include "model/catalog/part_title.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mw {

namespace {

std::optional<double> positive(const Part& part, std::string_view key)
{
    const auto value = part.figure(key);
    return value && std::isfinite(*value) && *value > 0 ? value : std::nullopt;
}

double shareOr(const Part& part, std::string_view key, double otherwise)
{
    const auto value = positive(part, key);
    return value && *value <= 1 ? *value : otherwise;
}

}  // namespace

std::optional<StoredEnergy> storedEnergy(const Part& part, std::vector<std::string>& notes)
{
    const auto energy_kwh = positive(part, "energy_kwh"), minutes = positive(part, "autonomy_min"), rating_kw = positive(part, "rating_kw");
    if (!energy_kwh && !(minutes && rating_kw)) {
        notes.push_back(fmt::format("{:s} gives neither energy_kwh nor autonomy_min with rating_kw: its energy is not known", titleOf(part)));
        return std::nullopt;
    }
    const double oneWay = std::sqrt(shareOr(part, "round_trip_efficiency", 1));
    StoredEnergy store;
    store.new_kwh = energy_kwh ? *energy_kwh : *minutes / 60 * *rating_kw;
    store.discharge = shareOr(part, "efficiency_discharge", oneWay);
    store.charge = oneWay;
    const double given = store.new_kwh * shareOr(part, "end_of_life_share", kEndOfLifeShare);
    store.usable_kwh = energy_kwh ? given * store.discharge : given;
    store.power_kw = rating_kw;
    store.charge_kw = positive(part, "charge_kw");
    if (!part.figure("efficiency_discharge") && !part.figure("round_trip_efficiency"))
        notes.push_back(fmt::format("{:s} gives no efficiency: taken as lossless", titleOf(part)));
    return store;
}

StoredEnergy joined(const StoredEnergy& a, const StoredEnergy& b)
{
    const auto sum = [](std::optional<double> x, std::optional<double> y) { return x && y ? std::optional(*x + *y) : std::nullopt; };
    // Cells behind both terminals, so that what is drawn from them in all stays the sum.
    const double cells = a.usable_kwh / a.discharge + b.usable_kwh / b.discharge;
    const double taken = a.usable_kwh / a.discharge / a.charge + b.usable_kwh / b.discharge / b.charge;
    StoredEnergy both{.new_kwh = a.new_kwh + b.new_kwh, .usable_kwh = a.usable_kwh + b.usable_kwh};
    both.discharge = cells > 0 ? both.usable_kwh / cells : 1;
    both.charge = taken > 0 ? cells / taken : 1;
    both.power_kw = sum(a.power_kw, b.power_kw);
    both.charge_kw = sum(a.charge_kw, b.charge_kw);
    return both;
}

StoredEnergy scaled(const StoredEnergy& one, double count)
{
    StoredEnergy all = one;
    all.new_kwh *= count, all.usable_kwh *= count;
    if (all.power_kw) *all.power_kw *= count;
    if (all.charge_kw) *all.charge_kw *= count;
    return all;
}

std::optional<double> bridgeMinutes(const StoredEnergy& store, double load_kw)
{
    if (!(load_kw > 0) || !std::isfinite(load_kw)) return std::nullopt;
    // A rating is stated to three or four figures.
    constexpr double kRounding = 1e-3;
    if (store.power_kw && load_kw > *store.power_kw * (1 + kRounding)) return 0.0;
    return store.usable_kwh / load_kw * 60;
}

std::optional<Recharge> recharge(const StoredEnergy& store, std::optional<double> room_kw, double converter)
{
    constexpr double kNoLimit = std::numeric_limits<double>::infinity();
    const double charge_kw = std::min(room_kw.value_or(kNoLimit), store.charge_kw.value_or(kNoLimit));
    if (!(charge_kw > 0) || !std::isfinite(charge_kw) || !(converter > 0)) return std::nullopt;
    const double into_kwh = store.usable_kwh / store.discharge / store.charge;
    return Recharge{into_kwh / charge_kw, charge_kw, charge_kw / converter, store.charge_kw.has_value()};
}

}  // namespace mw
