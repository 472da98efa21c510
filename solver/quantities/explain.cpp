// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/explain.h"

#include "model/catalog/part_title.h"
#include "solver/cooling/heat/heat_export.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace mw {

namespace {

using How = Reason::How;
using namespace reasons;

Reason kilowatts(std::string label, double kw, std::string from, std::string subject = {})
{
    return given(std::move(label), kw, formatted(kw, Format::Power_kw), std::move(from), std::move(subject));
}

std::string partName(const Results& r, std::string_view id)
{
    return titleOf(*r.facility->catalog, std::string(id));
}

Reason pue(const Results& r, const CostDefaults&)
{
    const double unfed_kw = r.power->modelled ? r.power->unserved_kw : 0;
    if (unfed_kw <= 0 || unfed_kw >= r.power->facility_kw)
        return made(How::Quotient, "PUE, design", *r.power->pueDesign, Format::Plain, "facility power / IT load", {facilityPower(r), itLoad(r)});
    // What no source reaches stands in neither part.
    auto fed = made(How::Sum, "facility power that is fed", r.power->facility_kw - unfed_kw, Format::Power_kw, "facility power - what no source reaches",
                    {facilityPower(r), kilowatts("what no source reaches", -unfed_kw, "the drawn feeds")});
    const double it_kw = fed.value / *r.power->pueDesign;
    return made(How::Quotient, "PUE, design", *r.power->pueDesign, Format::Plain, "fed facility power / fed IT load",
                {std::move(fed), kilowatts("IT load that is fed", it_kw, "the drawn feeds")});
}

/// By part: what all instances of it draw.
Reason itAsRun(const Results& r)
{
    std::map<std::string_view, double> byPart;
    for (const DrawAsRun& draw : r.bases->draws) byPart[r.facility->part(draw.instance).id] += draw.kw;
    std::vector<Reason> inputs;
    inputs.reserve(byPart.size());
    for (const auto& [id, kw] : byPart)
        inputs.push_back(kilowatts(partName(r, id), kw, "draw of the pools' plan, idle of the rest, 0.61 of what surrounds them; else the typical draw",
                                   "part:" + std::string(id)));
    return made(How::Sum, "IT load as run", r.bases->asRun.it_kw(), Format::Power_kw, "sum over parts", std::move(inputs));
}

Reason asRun(const Results& r, const CostDefaults&)
{
    const PowerBasis& basis = r.bases->asRun;
    return made(How::Sum, "Facility as run", *basis.facility_kw, Format::Power_kw, "IT load as run + cooling + losses",
                {itAsRun(r), kilowatts("cooling", basis.cooling_kw.value_or(0), "solved at these loads"),
                 // What no source reaches counts as fed without loss.
                 kilowatts("losses", *basis.facility_kw - basis.it_kw() - basis.cooling_kw.value_or(0), "solved at these loads")});
}

Reason stranded(const Results& r, const CostDefaults&)
{
    const double asRun_kw = r.bases->design.facility_kw.value_or(0) - r.bases->stranded_kw;
    return made(How::Sum, "Stranded", r.bases->stranded_kw, Format::Power_kw, "facility power, design - as run",
                {facilityPower(r), kilowatts("less as run", -asRun_kw, "the serving plan")});
}

Reason perToken(const Results& r, const CostDefaults& defaults)
{
    auto watts = made(How::Product, "facility power as run in W", Format::Plain, "kW x 1000", {asRun(r, defaults), given("to W", 1e3, "1000", "definition")});
    return made(How::Quotient, "Energy per token", *r.bases->joulesPerToken, Format::Joules, "facility power as run / output", {std::move(watts), outputTokens(r)});
}

Reason powerFactor(const Results& r, const CostDefaults&)
{
    const double factor = *r.electrical->powerFactor, q = r.electrical->reactive_kvar.value_or(0), s = std::abs(q) / std::sqrt(std::max(1e-12, 1 - factor * factor));
    const auto& instances = r.facility->instances;
    const auto utility = std::find_if(instances.begin(), instances.end(), [](const Instance& i) { return i.part->kind == Kind::UtilityFeed; });
    Reason active = kilowatts("active power", factor * s, kLoadFlowMethod, utility != instances.end() ? "path:" + utility->path : std::string());
    if (q == 0 || factor >= 1) return made(How::Quotient, "Power factor", factor, Format::Plain, "active / apparent power at the utility", {std::move(active), given("apparent power", s, fmt::format("{:.0f} kVA", s), kLoadFlowMethod)});
    Reason apparent = made(How::Root, "apparent power", s, Format::Plain, "sqrt(P^2 + Q^2)", {active, given("reactive power", q, fmt::format("{:.0f} kvar", q), kLoadFlowMethod)});
    apparent.text = fmt::format("{:.0f} kVA", s);
    return made(How::Quotient, "Power factor", factor, Format::Plain, "active / apparent power at the utility", {std::move(active), std::move(apparent)});
}

Reason lowestVoltage(const Results& r, const CostDefaults&)
{
    const std::string& path = r.facility->instances[r.electrical->lowest].path;
    const double lowest = *r.electrical->lowest_pu;
    return made(How::Least, "Lowest voltage", lowest, Format::PerUnit, "lowest of all drawn gear and loads", {given(path, lowest, formatted(lowest, Format::PerUnit), kLoadFlowMethod, goOn(r, r.electrical->lowest, "voltage", lowest))});
}

/// Means of the year where they are known, else what is left.
Reason coolingOfYear(const Results& r, double annual)
{
    const double change_kw = (annual - *r.power->pueDesign) * r.power->it_kw, design_kw = r.cooling->power_kw;
    const char* label = "mean less design cooling";
    if (!r.coolant || !r.coolant->year || std::abs(r.coolant->year->meanPower_kw - design_kw - change_kw) > 1e-6 * design_kw) return kilowatts(label, change_kw, yearMethod(r), "field:site/weather");
    return made(How::Sum, label, change_kw, Format::Power_kw, "mean of the year - design point",
                {kilowatts("cooling, mean of the year", r.coolant->year->meanPower_kw, yearMethod(r), "field:site/weather"), kilowatts("less cooling at the design point", -design_kw, "fans, pumps and compressors at this duty")});
}

Reason pueAnnual(const Results& r, const CostDefaults& defaults)
{
    const double annual = *r.cooling->pueAnnual;
    auto change = made(How::Quotient, "cooling of the year less that of the design point, over IT load", annual - *r.power->pueDesign, Format::Plain, "kW / IT load", {coolingOfYear(r, annual), itLoad(r)});
    return made(How::Sum, "PUE, annual", annual, Format::Plain, "PUE, design + change of cooling over the year", {pue(r, defaults), std::move(change)});
}

Reason freeHours(const Results& r, const CostDefaults&)
{
    return given("Free cooling", *r.cooling->freeCoolingHours, formatted(*r.cooling->freeCoolingHours, Format::Hours), "hours without a compressor; " + yearMethod(r),
                 "field:site/weather");
}

Reason hoursTooWarm(const Results& r, const CostDefaults&)
{
    const double hours = r.coolant->year->hoursTooWarm;
    return given("Too warm", hours, formatted(hours, Format::Hours), "hours in which a supply is over what hangs on it takes; " + yearMethod(r), "field:site/weather");
}

Reason outputLost(const Results& r, const CostDefaults& defaults)
{
    const double hours = r.coolant->year->hours;
    return made(How::Quotient, "Output lost to heat", r.coolant->lostShare().value_or(0), Format::Share, "hours too warm / hours of the year",
                {hoursTooWarm(r, defaults), given("hours of the year", hours, formatted(hours, Format::Hours), "the weather file", "field:site/weather")});
}

Reason exportHeat(const Results& r, const CostDefaults&)
{
    const HeatExport heat = *heatExport(*r.coolant->loops);
    std::vector<Reason> inputs;
    for (const std::uint32_t i : heat.loops) {
        const CoolantLoop& loop = r.coolant->loops->loops[i];
        const std::string& path = r.facility->instances[loop.first].path;
        inputs.push_back(kilowatts("heat of the facility loop at " + path, loop.heat_kw, "heat of what it cools", "path:" + path));
        inputs.push_back(kilowatts("its pumps", loop.pump_kw, "flow x head / efficiency", "path:" + path));
    }
    return made(How::Sum, "Heat to export", heat.heat_kw, Format::Power_kw, "sum over its loops of heat and pumps", std::move(inputs));
}

Reason exportTemperature(const Results& r, const CostDefaults&)
{
    const HeatExport heat = *heatExport(*r.coolant->loops);
    const std::string& path = r.facility->instances[r.coolant->loops->loops[heat.loops.front()].first].path;
    return given("Export temperature", heat.return_c, formatted(heat.return_c, Format::Temperature_c),
                 "supply + heat / (flow x heat capacity) of the facility loop at " + path, "path:" + path);
}

Reason waterUse(const Results& r, const CostDefaults&)
{
    const double wue = *r.cooling->wue_l_per_kwh, litres = wue * r.power->it_kw;
    return made(How::Quotient, "WUE", wue, Format::LitresPerKwh, "water / IT load",
                {given("water", litres, fmt::format("{:.0f} L/h", litres), "the drawn coolers and towers", "field:site/weather"), itLoad(r)});
}

Reason gridShare(const Results& r, const CostDefaults&)
{
    const double limit_kw = *r.layout->settings->site.grid.limit_mw * 1000;
    return made(How::Quotient, "Grid used", *r.power->utilizationOfGrid, Format::Share,
                "facility power / limit of the grid connection",
                {facilityPower(r), given("grid limit", limit_kw, formatted(limit_kw, Format::Power_kw),
                                         "this layout", "field:site/grid/limit_mw")});
}

Reason perMegawatt(const Results& r, const CostDefaults&)
{
    auto megawatts = made(How::Product, "facility power in MW", Format::Plain, "kW / 1000",
                          {facilityPower(r), given("to MW", 1e-3, "0.001", "definition")});
    return made(How::Quotient, "Per MW", *r.throughput->tokens_per_s_per_mw, Format::TokensPerSecond,
                "output / facility power in MW", {outputTokens(r), std::move(megawatts)});
}

Reason leadTime(const Results& r, const CostDefaults&)
{
    std::vector<Reason> inputs;
    for (const auto& time : r.supply->leadTimes)
        inputs.push_back(given(partName(r, time.part), time.weeks, formatted(time.weeks, Format::Weeks),
                               (time.estimate ? "estimate: " : "") + time.source, "part:" + time.part));
    return made(How::Greatest, "Longest lead time", *r.supply->longest_weeks, Format::Weeks,
                "greatest of all parts", std::move(inputs));
}

struct FacilityReason {
    std::string_view quantity;
    Reason (*make)(const Results&, const CostDefaults&);
};

constexpr std::array kFacility{
    FacilityReason{"accelerators", [](const Results& r, const CostDefaults&) { return accelerators(r); }},
    FacilityReason{"racks", [](const Results& r, const CostDefaults&) { return racks(r); }},
    FacilityReason{"it_kw", [](const Results& r, const CostDefaults&) { return itLoad(r); }},
    FacilityReason{"facility_kw", [](const Results& r, const CostDefaults&) { return facilityPower(r); }},
    FacilityReason{"pue_design", &pue},
    FacilityReason{"pue_electrical", [](const Results& r, const CostDefaults&) { return electricalShare(r); }},
    FacilityReason{"cable_loss_kw", [](const Results& r, const CostDefaults&) { return reasons::cableLoss(r); }},
    FacilityReason{"pue_annual", &pueAnnual},
    FacilityReason{"free_cooling_hours", &freeHours},
    FacilityReason{"hours_too_warm", &hoursTooWarm},
    FacilityReason{"output_lost", &outputLost},
    FacilityReason{"export_kw", &exportHeat},
    FacilityReason{"export_c", &exportTemperature},
    FacilityReason{"wue_l_per_kwh", &waterUse},
    FacilityReason{"grid_share", &gridShare},
    FacilityReason{"liquid_kw", [](const Results& r, const CostDefaults&) { return heatToLiquid(r); }},
    FacilityReason{"air_kw", [](const Results& r, const CostDefaults&) { return heatToAir(r); }},
    FacilityReason{"coolant_l_min", [](const Results& r, const CostDefaults&) { return coolantFlow(r); }},
    FacilityReason{"output_tokens_per_s",
                   [](const Results& r, const CostDefaults&) { return outputTokens(r); }},
    FacilityReason{"tokens_per_s_per_mw", &perMegawatt},
    FacilityReason{"usd_per_million_tokens", &perMillionTokens},
    FacilityReason{"usd_per_accelerator_hour", &perAcceleratorHour},
    FacilityReason{"capex_usd", &capital},
    FacilityReason{"tco_usd_per_year", &costPerYear},
    FacilityReason{"lead_weeks", &leadTime},
    FacilityReason{"first_token_weeks", [](const Results& r, const CostDefaults&) { return firstToken(r); }},
    FacilityReason{"origin_hhi", [](const Results& r, const CostDefaults&) { return originConcentration(r); }},
    FacilityReason{"as_run_kw", &asRun},
    FacilityReason{"stranded_kw", &stranded},
    FacilityReason{"joules_per_token", &perToken},
    FacilityReason{"power_factor", &powerFactor},
    FacilityReason{"lowest_voltage", &lowestVoltage},
};

}  // namespace

std::optional<Reason> explain(const Results& results, const CostDefaults& defaults, std::string_view quantity)
{
    const auto* shown = facilityQuantity(quantity);
    if (shown == nullptr || !shown->read(results)) return std::nullopt;
    const auto found = std::find_if(kFacility.begin(), kFacility.end(),
                                    [&](const auto& row) { return row.quantity == quantity; });
    if (found != kFacility.end()) return found->make(results, defaults);
    if (auto reason = ofYear(results, quantity)) return reason;
    for (const auto of : {ofUnits, ofTime, ofBottleneck})
        if (auto reason = of(results, defaults, quantity)) return reason;
    return std::nullopt;
}

}  // namespace mw
