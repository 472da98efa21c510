// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of the weather year: heat given away, cold stored, the serving plan's load; and how near coolant is to its limit.
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>

namespace mw::reasons {

namespace {

using How = Reason::How;

Reason yearKw(std::string label, double kw, std::string source, std::string subject)
{
    return given(std::move(label), kw, formatted(kw, Format::Power_kw), std::move(source), std::move(subject));
}

/// Heat taken by each network, and what it is taken by.
Reason heatGiven(const Results& r)
{
    std::vector<Reason> inputs;
    for (const TapYear& tap : r.coolant->year->taps)
        if (!tap.store) inputs.push_back(takenInYear(r, tap.instance));
    return made(How::Sum, "mean heat given away", Format::Power_kw, "sum over heat networks", std::move(inputs));
}

Reason energyReuse(const Results& r)
{
    const double facility_kw = *r.cooling->pueAnnual * r.power->it_kw, given_kw = facility_kw - *r.cooling->ere * r.power->it_kw;
    auto left = made(How::Sum, "facility power less heat given away", Format::Power_kw, "mean facility power - mean heat given away",
                     {yearKw("mean facility power", facility_kw, "PUE, annual x IT load", "field:site/weather"), yearKw("less heat given away", -given_kw, "sum over heat networks", {})});
    return made(How::Quotient, "ERE, annual", *r.cooling->ere, Format::Plain, "(facility power - heat given away) / IT load", {std::move(left), itLoad(r)});
}

Reason reuseFactor(const Results& r)
{
    return made(How::Quotient, "ERF, annual", *r.cooling->erf, Format::Share, "mean heat given away / mean facility power",
                {heatGiven(r), yearKw("mean facility power", *r.cooling->pueAnnual * r.power->it_kw, "PUE, annual x IT load", "field:site/weather")});
}

Reason storageSaved(const Results& r)
{
    const DrawnYear& year = *r.coolant->year;
    const double saved_kw = 1000 * year.storageSaved_mwh / year.hours;
    return made(How::Sum, "Saved by thermal stores", saved_kw, Format::Power_kw, "cooling with stores at rest - with stores in use",
                {yearKw("cooling, stores at rest", year.meanPower_kw + saved_kw, "mean of the year, " + year.place, "field:site/weather"),
                 yearKw("less with stores in use", -year.meanPower_kw, "each day's cold made in the hours in which it costs least, 90 % of it kept", "field:site/weather")});
}

Reason yearlyAsRun(const Results& r)
{
    const YearAsRun& year = *r.bases->year;
    auto facility = made(How::Sum, "mean facility power as run", Format::Power_kw, "IT + cooling + losses",
                         {yearKw("IT as run", year.it_kw, "the serving plan", {}), yearKw("cooling as run", year.cooling_kw, "mean of the year: pumps and fans at that load", "field:site/weather"),
                          yearKw("losses as run", year.losses_kw, "the power chain at that load", {})});
    return made(How::Quotient, "PUE, annual, as run", year.pue, Format::Plain, "mean facility power / IT power", {std::move(facility), yearKw("IT as run", year.it_kw, "the serving plan", {})});
}

}  // namespace

Reason supplyOfLimit(const Results& r, InstanceIndex instance)
{
    const CoolingNode& node = *r.cooling->node(instance);
    const std::string subject = "path:" + r.facility->instances[instance].path;
    const auto celsius = [&](const char* label, double c, const char* source) { return given(label, c, formatted(c, Format::Temperature_c), source, subject); };
    return made(How::Quotient, "Coolant supply of its limit", std::max(*node.supply_c, 0.0) / *node.neededSupply_c, Format::Share, "supply / warmest supply that it takes, in °C",
                {celsius("coolant supply", std::max(*node.supply_c, 0.0), "what feeds it, at the design point"),
                 celsius("warmest supply that it takes", *node.neededSupply_c, "datasheets of what hangs on it")});
}

Reason takenInYear(const Results& r, InstanceIndex instance)
{
    const auto& taps = r.coolant->year->taps;
    const auto tap = std::find_if(taps.begin(), taps.end(), [instance](const TapYear& one) { return one.instance == instance; });
    const std::string& path = r.facility->instances[instance].path;
    return yearKw(path, tap->mean_kw, fmt::format("{} hours of the year, as weather and water allow", tap->hours), "path:" + path);
}

std::optional<Reason> ofYear(const Results& results, std::string_view quantity)
{
    if (quantity == "ere_annual") return energyReuse(results);
    if (quantity == "erf_annual") return reuseFactor(results);
    if (quantity == "storage_saved_kw") return storageSaved(results);
    if (quantity == "pue_as_run") return yearlyAsRun(results);
    return std::nullopt;
}

}  // namespace mw::reasons
