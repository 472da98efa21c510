// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the minutes on battery of one load are made of.
#include "solver/power_time/ride_through.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

namespace mw::reasons {

namespace {

constexpr double kMinutesPerHour = 60;

Reason minutesOf(const Results& r, const UnitAutonomy& unit)
{
    const std::string& path = r.facility->instances[unit.carrier].path;
    const std::string batteries = unit.batteries.empty() ? "the battery inside" : unit.batteries.size() == 1 ? "1 battery" : fmt::format("{} batteries", unit.batteries.size());
    if (*unit.design_min == 0)
        return given(path, 0, formatted(0, Format::Minutes), fmt::format("{} are asked, {} is the most that its batteries give", formatted(unit.design_kw, Format::Power_kw), formatted(unit.store.power_kw, Format::Power_kw)),
                     "path:" + path);
    std::vector<Reason> hours{given("energy given at the end of life", unit.store.usable_kwh, fmt::format("{:.1f} kWh", unit.store.usable_kwh), batteries, "path:" + path),
                              given("asked of the batteries", unit.design_kw, formatted(unit.design_kw, Format::Power_kw), "what it gives at the design load and half of its losses", "path:" + path)};
    return made(Reason::How::Product, path, *unit.design_min, Format::Minutes, "energy / power x 60",
                {made(Reason::How::Quotient, "hours", *unit.design_min / kMinutesPerHour, Format::Hours, "energy / power", std::move(hours)), constant("minutes in an hour", kMinutesPerHour)});
}

}  // namespace

Reason onBattery(const Results& results, InstanceIndex at)
{
    const auto ride = rideThrough(*results.facility, *results.power.value, results.overTime->autonomy, at);
    std::vector<Reason> lines;
    for (const UnitAutonomy* unit : ride->batteries) lines.push_back(minutesOf(results, *unit));
    if (lines.empty()) lines.push_back(given("no battery on its way to the sources", 0, formatted(0, Format::Minutes), "the feed graph as drawn"));
    return made(Reason::How::Sum, "On battery", ride->minutes, Format::Minutes, "batteries on its way, one after the other; of several feeds the one that is empty first", std::move(lines));
}

}  // namespace mw::reasons
