// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each number of the facility once: KPI strip, inspector, report and `solve` read it here.
#include "solver/quantities/binding.h"
#include "solver/quantities/quantity.h"

#include "solver/cooling/heat/heat_export.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

using Value = std::optional<double>;

Value accelerators(const Results& r) { return static_cast<double>(r.summary.accelerators); }
Value racks(const Results& r) { return static_cast<double>(r.summary.racks); }
Value it(const Results& r) { return r.power ? Value(r.power->it_kw) : std::nullopt; }
Value facilityPower(const Results& r) { return r.power ? Value(r.power->facility_kw) : std::nullopt; }
Value pue(const Results& r) { return r.power ? r.power->pueDesign : std::nullopt; }
Value pueAnnual(const Results& r) { return r.cooling ? r.cooling->pueAnnual : std::nullopt; }
Value freeHours(const Results& r) { return r.cooling ? r.cooling->freeCoolingHours : std::nullopt; }
Value hoursTooWarm(const Results& r) { return r.coolant && r.coolant->year ? Value(r.coolant->year->hoursTooWarm) : std::nullopt; }
Value exported(const Results& r, double HeatExport::* figure)
{
    const auto heat = r.coolant ? heatExport(*r.coolant->loops) : std::nullopt;
    return heat ? Value(*heat.*figure) : std::nullopt;
}
Value exportHeat(const Results& r) { return exported(r, &HeatExport::heat_kw); }
Value exportTemperature(const Results& r) { return exported(r, &HeatExport::return_c); }
Value ere(const Results& r) { return r.cooling ? r.cooling->ere : std::nullopt; }
Value erf(const Results& r) { return r.cooling ? r.cooling->erf : std::nullopt; }
Value pueAsRun(const Results& r) { return r.bases && r.bases->year ? Value(r.bases->year->pue) : std::nullopt; }
Value storageSaved(const Results& r)
{
    const DrawnYear* year = r.coolant ? r.coolant->year.get() : nullptr;
    return year != nullptr && year->drawsStorage && year->hours > 0 ? Value(1000 * year->storageSaved_mwh / year->hours) : std::nullopt;
}
Value outputLost(const Results& r) { return r.coolant ? r.coolant->lostShare() : std::nullopt; }
Value waterUse(const Results& r) { return r.cooling ? r.cooling->wue_l_per_kwh : std::nullopt; }
Value gridShare(const Results& r) { return r.power ? r.power->utilizationOfGrid : std::nullopt; }
Value asRun(const Results& r) { return r.bases ? r.bases->asRun.facility_kw : std::nullopt; }
Value stranded(const Results& r) { return r.bases ? Value(r.bases->stranded_kw) : std::nullopt; }
Value powerFactor(const Results& r) { return r.electrical ? r.electrical->powerFactor : std::nullopt; }
Value electricalShare(const Results& r)
{
    if (!r.power || !r.power->pueDesign || r.power->it_kw <= 0 || !r.power->modelled) return std::nullopt;
    double losses_kw = 0;
    for (const StageLoss& loss : r.power->losses) losses_kw += loss.kw;
    return losses_kw / r.power->it_kw;
}
Value cableLoss(const Results& r) { return r.electrical && r.electrical->solved && r.electrical->reason.empty() ? Value(r.electrical->cableLoss_kw) : std::nullopt; }
Value lowestVoltage(const Results& r) { return r.electrical ? r.electrical->lowest_pu : std::nullopt; }
Value perToken(const Results& r) { return r.bases ? r.bases->joulesPerToken : std::nullopt; }
Value liquid(const Results& r) { return r.cooling ? Value(r.cooling->liquid_kw) : std::nullopt; }
Value air(const Results& r) { return r.cooling ? Value(r.cooling->air_kw) : std::nullopt; }
Value flow(const Results& r) { return r.cooling ? Value(r.cooling->coolantFlow_l_min) : std::nullopt; }
Value output(const Results& r) { return r.throughput ? r.throughput->outputTokens_per_s : std::nullopt; }
Value outputPerMw(const Results& r) { return r.throughput ? r.throughput->tokens_per_s_per_mw : std::nullopt; }
Value perMillion(const Results& r) { return r.cost ? r.cost->usd_per_million_tokens : std::nullopt; }
Value perHour(const Results& r) { return r.cost ? r.cost->usd_per_accelerator_hour : std::nullopt; }
Value capital(const Results& r) { return r.cost ? Value(r.cost->capex_usd) : std::nullopt; }
Value yearly(const Results& r) { return r.cost ? Value(r.cost->tco_usd_per_year) : std::nullopt; }
Value lead(const Results& r) { return r.supply ? r.supply->longest_weeks : std::nullopt; }
Value firstTokenWeeks(const Results& r) { return r.supply && r.supply->tokens ? r.supply->ready_weeks : std::nullopt; }
Value originHhi(const Results& r) { return r.supply ? r.supply->hhi : std::nullopt; }

Value running(const Results& r) { return r.cost ? Value(r.cost->opex_usd_per_year) : std::nullopt; }
Value presentValue(const Results& r) { return r.cost ? r.cost->npv_usd : std::nullopt; }
Value returnRate(const Results& r) { return r.cost ? r.cost->irr : std::nullopt; }
Value payback(const Results& r) { return r.cost ? r.cost->payback_years : std::nullopt; }
template <auto Member>
Value ofUnits(const Results& r) { return r.economics ? r.economics->units.*Member : std::nullopt; }
template <auto Member>
Value ofTime(const Results& r) { return r.economics ? r.economics->overTime.*Member : std::nullopt; }
Value projectReturn(const Results& r) { return r.economics ? r.economics->overTime.irr.rate : std::nullopt; }
Value ownersReturn(const Results& r) { return r.economics ? r.economics->overTime.equityIrr.rate : std::nullopt; }

Value oneMore(const Results& r) { return bindingConstraint(r) != nullptr ? Value(bindingConstraint(r)->tokens_per_s) : std::nullopt; }
Value oneMoreUsd(const Results& r) { return bindingConstraint(r) != nullptr ? bindingConstraint(r)->usd : std::nullopt; }
Value oneMoreWorth(const Results& r) { return bindingConstraint(r) != nullptr ? bindingConstraint(r)->worth_usd : std::nullopt; }
Value oneMorePerMillion(const Results& r) { return bindingConstraint(r) != nullptr ? bindingConstraint(r)->usd_per_million : std::nullopt; }
Value oneMorePayback(const Results& r) { return bindingConstraint(r) != nullptr ? bindingConstraint(r)->payback_years : std::nullopt; }

constexpr std::array kFacility{
    FacilityQuantity{"accelerators", "Accelerators", Format::Count, Better::Neither, "Accelerator packages placed",
                     "sum over components of the packages in each part", &accelerators, Engine::Layout, true},
    FacilityQuantity{"racks", "Racks", Format::Count, Better::Neither, "Racks and rack-scale systems placed",
                     "count of components whose part is a rack", &racks, Engine::Layout, false},
    FacilityQuantity{"it_kw", "IT load", Format::Power_kw, Better::Neither,
                     "Design IT load: the maximum that each part's datasheet says to provision",
                     "sum of the maximum power of servers, racks, switches and storage", &it, Engine::Power, true},
    FacilityQuantity{"facility_kw", "Facility", Format::Power_kw, Better::Lower,
                     "Power at the utility connection at design load, loads that no source reaches included",
                     "IT load + cooling + losses from utility to rack", &facilityPower, Engine::Power, true},
    FacilityQuantity{"pue_design", "PUE, design", Format::Plain, Better::Lower,
                     "Facility power over IT power at the design point (ISO/IEC 30134-2)", "facility power / IT load", &pue, Engine::Power, true},
    FacilityQuantity{"pue_electrical", "PUE, electrical share", Format::Plain, Better::Lower, "What the losses from utility to rack add to PUE at the design point",
                     "losses of all stages / IT load", &electricalShare, Engine::Power, false},
    FacilityQuantity{"pue_annual", "PUE, annual", Format::Plain, Better::Lower,
                     "Facility over IT energy in the site's weather year, design load (ISO/IEC 30134-2)", "PUE, design + (mean - design cooling) / IT load", &pueAnnual,
                     Engine::Cooling, false},
    FacilityQuantity{"free_cooling_hours", "Free cooling", Format::Hours, Better::Higher, "Hours of the weather year without a compressor", "sum of hours",
                     &freeHours, Engine::Cooling, false},
    FacilityQuantity{"export_kw", "Heat to export", Format::Power_kw, Better::Neither, "Heat that the warmest facility water brings back to the plant, and that a heat network could take instead",
                     "sum over its loops of heat and pumps", &exportHeat, Engine::Cooling, false},
    FacilityQuantity{"export_c", "Export temperature", Format::Temperature_c, Better::Higher, "Return temperature of that water at the design point",
                     "supply + heat / (flow x heat capacity)", &exportTemperature, Engine::Cooling, false},
    FacilityQuantity{"ere_annual", "ERE, annual", Format::Plain, Better::Lower, "Facility energy less the heat given to heat networks, over IT energy of the weather year (The Green Grid; ISO/IEC 30134-6)",
                     "PUE, annual - mean heat given away / IT load", &ere, Engine::Cooling, false},
    FacilityQuantity{"erf_annual", "ERF, annual", Format::Share, Better::Higher, "Heat given to heat networks over facility energy of the weather year (The Green Grid; ISO/IEC 30134-6)",
                     "mean heat given away / (PUE, annual x IT load)", &erf, Engine::Cooling, false},
    FacilityQuantity{"storage_saved_kw", "Saved by thermal stores", Format::Power_kw, Better::Higher, "Mean electric power that thermal stores save over the weather year by making cold in cool hours",
                     "cooling with stores at rest - with stores in use, mean", &storageSaved, Engine::Cooling, false},
    FacilityQuantity{"hours_too_warm", "Too warm", Format::Hours, Better::Lower, "Hours of the weather year in which coolant is warmer than what it cools takes", "sum of hours",
                     &hoursTooWarm, Engine::Cooling, false},
    FacilityQuantity{"output_lost", "Output lost to heat", Format::Share, Better::Lower,
                     "Output of a year that is lost at most, if nothing is made in hours in which coolant is too warm", "hours too warm / hours of the year", &outputLost,
                     Engine::Cooling, false},
    FacilityQuantity{"wue_l_per_kwh", "WUE", Format::LitresPerKwh, Better::Lower, "Water used for each kilowatt-hour of IT, of the year where there is one (ISO/IEC 30134-9)",
                     "water / IT energy", &waterUse, Engine::Cooling, false},
    FacilityQuantity{"grid_share", "Grid used", Format::Share, Better::Lower, "Facility power over the grid connection's limit",
                     "facility power / grid limit", &gridShare, Engine::Power, false},
    FacilityQuantity{"as_run_kw", "Facility as run", Format::Power_kw, Better::Lower,
                     "Power drawn from the grid while the serving plan runs: accelerators by what their pools do, other gear at its typical draw",
                     "IT load as run + its cooling + its losses", &asRun, Engine::Throughput, false},
    FacilityQuantity{"pue_as_run", "PUE, annual, as run", Format::Plain, Better::Lower, "Facility over IT energy in the site's weather year while the serving plan runs: pumps and fans at that load",
                     "(IT as run + cooling of the year + losses) / IT as run", &pueAsRun, Engine::Throughput, false},
    FacilityQuantity{"stranded_kw", "Stranded", Format::Power_kw, Better::Lower, "Power that is provisioned and that the serving plan does not draw",
                     "facility power - as run", &stranded, Engine::Throughput, false},
    FacilityQuantity{"joules_per_token", "Energy per token", Format::Joules, Better::Lower, "Facility energy for each output token, as run",
                     "facility power as run / output", &perToken, Engine::Throughput, false},
    FacilityQuantity{"power_factor", "Power factor", Format::Plain, Better::Higher, "Active over apparent power at the utility, design load",
                     "P / sqrt(P^2 + Q^2) at the utility by load flow", &powerFactor, Engine::Power, false},
    FacilityQuantity{"lowest_voltage", "Lowest voltage", Format::PerUnit, Better::Higher, "Lowest voltage of all drawn gear and loads, of nominal",
                     "load flow by Newton-Raphson", &lowestVoltage, Engine::Power, false},
    FacilityQuantity{"cable_loss_kw", "Lost in cables", Format::Power_kw, Better::Lower, "Heat of cables between drawn gear at 20 °C, by the load flow; besides the losses of the chain's stages",
                     "sum of 3 x I^2 x R", &cableLoss, Engine::Power, false},
    FacilityQuantity{"liquid_kw", "Heat to liquid", Format::Power_kw, Better::Neither, "Heat that the coolant loops take",
                     "sum of power x liquid share", &liquid, Engine::Cooling, false},
    FacilityQuantity{"air_kw", "Heat to air", Format::Power_kw, Better::Neither, "Heat that the halls' air takes",
                     "sum of power x (1 - liquid share) + losses of gear in the halls", &air, Engine::Cooling, false},
    FacilityQuantity{"coolant_l_min", "Coolant", Format::Flow_l_min, Better::Neither, "Technology coolant flow of all racks",
                     "sum of datasheet flows", &flow, Engine::Cooling, false},
    FacilityQuantity{"output_tokens_per_s", "Output", Format::TokensPerSecond, Better::Higher,
                     "Output tokens per second within the workloads' latency limits",
                     "sum over workloads of request rate x output tokens", &output, Engine::Throughput, true},
    FacilityQuantity{"tokens_per_s_per_mw", "Per MW", Format::TokensPerSecond, Better::Higher,
                     "Output tokens per second for each facility megawatt", "output / facility_mw", &outputPerMw, Engine::Throughput, false},
    FacilityQuantity{"usd_per_million_tokens", "Cost", Format::UsdPerMillion, Better::Lower,
                     "All cost of a year over the tokens of a year, in and out", "cost per year / million tokens a year", &perMillion, Engine::Cost, true},
    FacilityQuantity{"usd_per_accelerator_hour", "Per accelerator-hour", Format::Usd, Better::Lower,
                     "All cost of a year over the accelerator-hours sold",
                     "cost per year / (accelerators x 8760 x availability x utilisation)", &perHour, Engine::Cost, false},
    FacilityQuantity{"capex_usd", "Capital", Format::Usd, Better::Lower, "Everything bought and built",
                     "bill of materials + what is not drawn", &capital, Engine::Cost, true},
    FacilityQuantity{"tco_usd_per_year", "Cost per year", Format::Usd, Better::Lower, "Capital over its life and running cost",
                     "annualised capital + energy + water + staff + maintenance", &yearly, Engine::Cost, false},
    FacilityQuantity{"opex_usd_per_year", "Running cost", Format::Usd, Better::Lower, "What a year of operation costs, capital apart",
                     "energy + demand + water + staff + maintenance + software + spares + insurance + tax", &running, Engine::Cost, false},
    FacilityQuantity{"npv_usd", "Net present value", Format::Usd, Better::Higher, "Of revenue less running cost and capital at year ends, before tax, all built at once",
                     "sum of flows / (1 + discount rate)^year", &presentValue, Engine::Cost, false},
    FacilityQuantity{"irr", "Rate of return", Format::Share, Better::Higher, "Discount rate at which the yearly flows are worth nothing; none where there is not exactly one",
                     "rate at which the present value is 0", &returnRate, Engine::Cost, false},
    FacilityQuantity{"payback_years", "Payback", Format::Years, Better::Lower, "Years until the yearly flows have paid the capital back, undiscounted",
                     "time at which the sum of flows is 0", &payback, Engine::Cost, false},
    FacilityQuantity{"revenue_usd_per_year", "Revenue", Format::Usd, Better::Higher, "Tokens sold in a year at the layout's prices",
                     "sum of tokens x price", &ofUnits<&UnitEconomics::revenue_usd_per_year>, Engine::Economics, false},
    FacilityQuantity{"profit_usd_per_year", "Profit", Format::Usd, Better::Higher, "Revenue less all cost of a year", "revenue - cost per year",
                     &ofUnits<&UnitEconomics::profit_usd_per_year>, Engine::Economics, false},
    FacilityQuantity{"margin", "Margin", Format::Share, Better::Higher, "Profit over revenue", "profit / revenue", &ofUnits<&UnitEconomics::margin>, Engine::Economics, false},
    FacilityQuantity{"revenue_usd_per_mw_year", "Revenue per MW", Format::Usd, Better::Higher, "Revenue of a year for each facility megawatt", "revenue / facility power in MW",
                     &ofUnits<&UnitEconomics::revenue_usd_per_mw_year>, Engine::Economics, false},
    FacilityQuantity{"profit_usd_per_mw_year", "Profit per MW", Format::Usd, Better::Higher, "Profit of a year for each facility megawatt", "profit / facility power in MW",
                     &ofUnits<&UnitEconomics::profit_usd_per_mw_year>, Engine::Economics, false},
    FacilityQuantity{"usd_per_million_input", "Cost of input", Format::UsdPerMillion, Better::Lower, "Cost of a million input tokens that are not in the cache, by the pools that make them",
                     "cost of a year x share of the pools / million tokens", &ofUnits<&UnitEconomics::usd_per_million_input>, Engine::Economics, false},
    FacilityQuantity{"usd_per_million_output", "Cost of output", Format::UsdPerMillion, Better::Lower, "Cost of a million output tokens, by the pools that make them",
                     "cost of a year x share of the pools / million tokens", &ofUnits<&UnitEconomics::usd_per_million_output>, Engine::Economics, false},
    FacilityQuantity{"usd_per_million_with_cached", "Cost, cached input counted", Format::UsdPerMillion, Better::Lower, "All cost of a year over all tokens sold, cached ones too",
                     "cost of a year / million tokens sold", &ofUnits<&UnitEconomics::usd_per_million_with_cached>, Engine::Economics, false},
    FacilityQuantity{"energy_j_per_token", "Energy per token, year", Format::Joules, Better::Lower, "Facility energy of a year over the tokens computed in it",
                     "kWh of a year / million tokens x 3.6", &ofUnits<&UnitEconomics::energy_j_per_token>, Engine::Economics, false},
    FacilityQuantity{"engineers", "Engineers served", Format::Count, Better::Higher, "Engineers at the layout's yearly token budget that the tokens sold are enough for",
                     "tokens sold in a year / tokens of an engineer", &ofUnits<&UnitEconomics::engineers>, Engine::Economics, false},
    FacilityQuantity{"npv_over_time_usd", "Net present value over time", Format::Usd, Better::Higher, "Of the project's monthly flows with build phases, ramp, refresh and tax",
                     "sum of flows / (1 + discount rate)^(month / 12)", &ofTime<&OverTime::npv_usd>, Engine::Economics, false},
    FacilityQuantity{"project_return", "Rate of return, project", Format::Share, Better::Higher, "Discount rate at which the project's monthly flows are worth nothing",
                     "rate at which the present value is 0", &projectReturn, Engine::Economics, false},
    FacilityQuantity{"owners_return", "Rate of return, owners", Format::Share, Better::Higher, "Discount rate at which the owners' monthly flows are worth nothing, after debt and tax",
                     "rate at which the present value is 0", &ownersReturn, Engine::Economics, false},
    FacilityQuantity{"payback_over_time_years", "Payback over time", Format::Years, Better::Lower, "Years from the start of the project until its monthly flows have paid it back",
                     "time at which the sum of flows is 0", &ofTime<&OverTime::payback_years>, Engine::Economics, false},
    FacilityQuantity{"discounted_payback_years", "Payback, discounted", Format::Years, Better::Lower, "Years from the start of the project until its discounted monthly flows have paid it back",
                     "time at which the sum of discounted flows is 0", &ofTime<&OverTime::discountedPayback_years>, Engine::Economics, false},
    FacilityQuantity{"levelised_usd_per_million", "Levelised cost", Format::UsdPerMillion, Better::Lower, "Discounted cost over discounted tokens, before tax",
                     "present value of cost / present value of million tokens", &ofTime<&OverTime::levelised_usd_per_million>, Engine::Economics, false},
    FacilityQuantity{"levelised_usd_per_hour", "Levelised accelerator-hour", Format::Usd, Better::Lower, "Discounted cost over discounted accelerator-hours sold, before tax",
                     "present value of cost / present value of hours", &ofTime<&OverTime::levelised_usd_per_hour>, Engine::Economics, false},
    FacilityQuantity{"one_more_tokens_per_s", "Marginal gain", Format::TokensPerSecond, Better::Neither,
                     "Output tokens per second that one more unit of what binds now would give: a MW, one more of a part, or 10 % of a resource of the accelerators",
                     "output with it - output now", &oneMore, Engine::Economics, true, &bindingText},
    FacilityQuantity{"one_more_usd", "Cost of one more", Format::Usd, Better::Neither, "What one more unit of what binds costs, with the racks that it lets in",
                     "capital / IT load x kW let in + price of the unit", &oneMoreUsd, Engine::Economics, false, &bindingText},
    FacilityQuantity{"one_more_worth_usd", "Worth of 10 % more", Format::Usd, Better::Neither, "What the same tokens cost if more of everything is bought, for each accelerator",
                     "capital x tokens more / tokens now / accelerators", &oneMoreWorth, Engine::Economics, false, &bindingText},
    FacilityQuantity{"one_more_usd_per_million", "Cost with one more", Format::UsdPerMillion, Better::Lower, "Cost of a million tokens with one more unit of what binds",
                     "cost of a year then / tokens of a year then", &oneMorePerMillion, Engine::Economics, false, &bindingText},
    FacilityQuantity{"one_more_payback_years", "Payback of one more", Format::Years, Better::Lower, "Years until one more unit of what binds is paid back by what it lets be sold",
                     "cost of one more / (revenue - running cost of it)", &oneMorePayback, Engine::Economics, false, &bindingText},
    FacilityQuantity{"lead_weeks", "Longest lead time", Format::Weeks, Better::Lower, "Weeks until the slowest part is there",
                     "maximum over parts", &lead, Engine::Supply, false},
    FacilityQuantity{"first_token_weeks", "First token", Format::Weeks, Better::Lower, "Weeks from the decision until the first token, typical durations",
                     "longest path over design, building, lead times, installation and tests", &firstTokenWeeks, Engine::Supply, false},
    FacilityQuantity{"origin_hhi", "Concentration of origins", Format::Count, Better::Lower,
                     "Herfindahl-Hirschman index of the value by country, 0 to 10,000; above 2,500 is highly concentrated",
                     "sum over countries of (100 x share of value)^2", &originHhi, Engine::Supply, false},
};

}  // namespace

std::span<const FacilityQuantity> facilityQuantities() { return kFacility; }

const FacilityQuantity* facilityQuantity(std::string_view id)
{
    const auto found = std::find_if(kFacility.begin(), kFacility.end(), [&](const auto& row) { return row.id == id; });
    return found == kFacility.end() ? nullptr : &*found;
}

std::string_view nameOf(Engine engine)
{
    switch (engine) {
    case Engine::Layout: return "layout";
    case Engine::Power: return "power";
    case Engine::Cooling: return "cooling";
    case Engine::Network: return "network";
    case Engine::Throughput: return "throughput";
    case Engine::Cost: return "cost";
    case Engine::Supply: return "supply";
    case Engine::Economics: return "economics";
    }
    return {};
}

std::string_view unitOf(Format format)
{
    switch (format) {
    case Format::Count: return "count";
    case Format::Power_kw: return "kW";
    case Format::Share: return "%";
    case Format::Plain: return "ratio";
    case Format::TokensPerSecond: return "tokens/s";
    case Format::Usd: return "$";
    case Format::UsdPerMillion: return "$ per million tokens";
    case Format::Milliseconds: return "ms";
    case Format::Flow_l_min: return "L/min";
    case Format::Bandwidth_gb_s: return "GB/s";
    case Format::Memory_gb: return "GB";
    case Format::Mass_kg: return "kg";
    case Format::Weeks: return "weeks";
    case Format::Years: return "years";
    case Format::Temperature_c: return "°C";
    case Format::Joules: return "J";
    case Format::Hours: return "h";
    case Format::Minutes: return "min";
    case Format::Voltage_v: return "V";
    case Format::Current_a: return "A";
    case Format::FeedSide: return "side";
    case Format::Length_m: return "m";
    case Format::Speed_m_s: return "m/s";
    case Format::Bore_mm: return "mm";
    case Format::LitresPerKwh: return "L/kWh";
    case Format::Pressure_kpa: return "kPa";
    case Format::PerUnit: return "%";
    case Format::Current_ka: return "kA";
    }
    return {};
}

SectionState stateOf(const Results& results, Engine engine)
{
    switch (engine) {
    case Engine::Layout: return SectionState::Fresh;
    case Engine::Power: return results.power.state;
    case Engine::Cooling: return results.cooling.state;
    case Engine::Network: return results.network.state;
    case Engine::Throughput: return results.throughput.state;
    // Cost is worked out at once, but with the tokens that were served before the edit.
    case Engine::Cost: return results.throughput.state == SectionState::Stale ? SectionState::Stale : results.cost.state;
    case Engine::Supply: return results.supply.state;
    // Running: only the draws are, and no quantity is of them.
    case Engine::Economics: return results.economics.state == SectionState::Running ? SectionState::Fresh : results.economics.state;
    }
    return SectionState::Fresh;
}

}  // namespace mw
