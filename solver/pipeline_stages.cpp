// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each engine gets and where its answer goes: one function for each section of the results.
#include "solver/pipeline_impl.h"

#include <algorithm>

namespace mw {

void Pipeline::Impl::solvePowerAndCooling(Results& results, const FacilityDifference& changed)
{
    const auto solved = design.solve(*results.facility, changed, designLoads(*results.facility));
    results.power = fresh(solved.power);
    addOutages(results);
    results.cooling = fresh(solved.cooling);
    addYear(results);
}

/// What is known of the year, where the cooling system and the weather are those it was solved for.
void Pipeline::Impl::addYear(Results& results)
{
    if (!yearMemo.year || yearMemo.of != results.cooling.value || yearMemo.weather != SiteWeather::keyOf(results.layout->settings->site)) return;
    if (yearMemo.power != results.power.value || !yearMemo.with)
        yearMemo.power = results.power.value, yearMemo.with = withYear(*yearMemo.of, *results.power.value, *yearMemo.year);
    results.cooling.value = yearMemo.with;
}

void Pipeline::Impl::solveYear(Results& results, const std::stop_token& stop)
{
    const Site& site = results.layout->settings->site;
    const std::string id = SiteWeather::keyOf(site);
    const bool there = results.cooling.value == yearMemo.with && yearMemo.with && yearMemo.weather == id;
    if (id.empty() || there || !data->weather || results.cooling->heat_kw <= 0) return;
    const auto& weather = siteWeather.of(*data->weather, site).year;
    if (!weather) return;  // results.not-computed says so
    const auto start = Clock::now();
    auto year = drawnYear(design.coolingSeen(), *weather, stop);
    if (!year) return;
    yearMemo = {design.cooled(), nullptr, nullptr, id, std::move(year)};
    results.cooling.value = yearMemo.of;
    addYear(results);
    results.cooling.time_ms += msSince(start);
}

/// Drawn loops, failures of cooling and set-points, for the power and the year that are there.
void Pipeline::Impl::solveCoolant(Results& results, const std::stop_token& stop)
{
    const auto start = Clock::now();
    const Site& site = results.layout->settings->site;
    static const SiteYear kNoYear{};
    const SiteYear& weather = data->weather && !site.weather.empty() ? siteWeather.of(*data->weather, site) : kNoYear;
    const bool ofNow = yearMemo.year && yearMemo.with == results.cooling.value;
    auto study = coolant.study({*results.facility, design.coolingSeen(), *design.cooled(), *results.power.value, weather, ofNow ? yearMemo.year : nullptr,
                                site.tariff.energy_usd_per_kwh.value_or(data->costs ? data->costs->values.energy_usd_per_kwh : 0)}, stop);
    if (!study) return;
    coolantBefore = study;
    results.coolant = {SectionState::Fresh, std::move(study), {}, msSince(start)};
}

/// Voltages and short circuits at the design loads.
void Pipeline::Impl::solveVoltages(Results& results)
{
    if (!results.power->modelled) {
        results.electrical = {SectionState::Unavailable, {}, "no utility feed or generation is drawn", 0.0};
        return;
    }
    results.electrical = fresh(electrical.get(electricalInput(*results.facility, design.powerSeen(), *results.power.value), solveElectrical));
}

/// What the serving plan draws, beside what is provisioned for it.
void Pipeline::Impl::solveBases(Results& results)
{
    const auto start = Clock::now();
    const auto& facility = *results.facility;
    const auto& serving = *results.throughput.value;
    const bool known = std::any_of(serving.pools.begin(), serving.pools.end(), [](const auto& pool) { return pool.draw_w.has_value(); });
    powerAsRun = nullptr;
    if (!known) {
        results.bases = {SectionState::Unavailable, {}, "no pool of the serving plan whose accelerators have a power limit", 0.0};
        return;
    }
    std::vector<std::string> notes;
    const auto changed = asRunOf ? difference(*asRunOf, facility) : kAllDiffers;
    asRunOf = results.facility;
    const auto solved = asRun.solve(facility, changed, loadsAsRun(facility, design.loads(), serving, data->serving->draw.surroundingsShare, notes));
    auto bases = std::make_shared<PowerBases>(powerBases(nameplateLoads(facility, design.loads()), *results.power.value, asRun.loads(),
                                                         *solved.power.value, serving.outputTokens_per_s));
    bases->notes = std::move(notes);
    powerAsRun = solved.power.value;
    results.bases = {SectionState::Fresh, std::move(bases), {}, msSince(start)};
}

/// Seconds and minutes: batteries, generators, synchronous load, start from dark.
void Pipeline::Impl::solveOverTime(Results& results)
{
    const auto start = Clock::now();
    const auto& draw = data->serving->draw;
    auto solved = powerOverTime(*results.facility, *results.power.value, powerAsRun ? *powerAsRun : *results.power.value, *results.throughput.value,
                                {draw.runningShare, draw.computeShare, draw.streamed_pj, draw.overshootShare});
    keep(std::move(solved), overTimeBefore);
    results.overTime = {SectionState::Fresh, overTimeBefore, {}, msSince(start)};
}

void Pipeline::Impl::solveCircuits(Results& results)
{
    const auto start = Clock::now();
    keep(circuitChecks(*results.facility, design.powerSeen(), *results.power.value, design.loads()), circuitsBefore);
    results.circuits = {SectionState::Fresh, circuitsBefore, {}, msSince(start)};
}

void Pipeline::Impl::solveGridBill(Results& results)
{
    const auto factor = results.electrical ? results.electrical->powerFactor : std::nullopt;
    keep(gridBill(results.layout->settings->site, factor, {results.power->facility_kw, results.cost->energy_kwh_per_year, results.cooling->pueByMonth}), billBefore);
    results.gridBill = {SectionState::Fresh, billBefore, {}, 0.0};
}

/// Power that is as it was when its outages were solved has the same outages.
void Pipeline::Impl::addOutages(Results& results) const
{
    if (results.power.value == withoutOutages && withOutages) results.power.value = withOutages;
}

void Pipeline::Impl::solveCostSection(Results& results)
{
    if (!std::exchange(placedBilled, true)) billPlaced(*results.facility, bill);
    if (!std::exchange(runsBilled, true) || billNetwork != results.network.value)
        billRuns(*results.facility, results.network.value.get(), bill);
    billNetwork = results.network.value;
    const SupplyTerms& terms = results.layout->settings->supply;
    const BillOfParts taxed = terms.importDuty.empty() ? BillOfParts{} : withDuties(bill, terms, supplyRules().origins, *results.facility->catalog);
    results.cost = fresh(cost.get(costInput(terms.importDuty.empty() ? bill : taxed, *results.layout->settings, results.power.value.get(),
                                            results.cooling.value.get(), results.throughput.value.get(), *data->costs,
                                            &results.layout->workloads),
                                  solveCost));
    results.costOf = cost.sharedInput();
    addWorkloadCosts(results);
}

void Pipeline::Impl::solveEconomics(Results& results, const std::stop_token& stop)
{
    const auto start = Clock::now();
    auto solved = economics.solve({*results.facility, cost.input(), *results.cost.value, *data->costs, results.power.value.get(), results.cooling.value.get(),
                                   &throughput.input(), throughput.last().get()},
                                  stop);
    if (!solved) return;
    economicsBefore = {SectionState::Fresh, std::move(solved), {}, msSince(start)};
    results.economics = economicsBefore;
}

/// The one place where the cost of tokens reaches the workloads: whoever shows a workload reads it there.
void Pipeline::Impl::addWorkloadCosts(Results& results)
{
    if (!results.throughput) return;
    auto serving = std::make_shared<ThroughputResults>(*results.throughput.value);
    for (auto& workload : serving->workloads) {
        workload.usd_per_million_tokens.reset();
        if (auto& run = workload.training; run && run->acceleratorHours && results.cost->usd_per_accelerator_hour)
            run->usd = *run->acceleratorHours * *results.cost->usd_per_accelerator_hour;
        for (const auto& priced : results.cost->workloads)
            if (priced.id == workload.id) workload.usd_per_million_tokens = priced.usd_per_million_tokens;
    }
    results.throughput.value = std::move(serving);
}

/// Output tokens per facility megawatt; throughput itself knows no megawatts, so that a change of power alone does not
/// search the serving plan again.
void Pipeline::Impl::addServingPerMw(Results& results) const
{
    const double facility_mw = results.power->facility_kw / 1000.0;
    if (facility_mw <= 0) return;
    auto serving = std::make_shared<ThroughputResults>(*results.throughput.value);
    if (serving->outputTokens_per_s) serving->tokens_per_s_per_mw = *serving->outputTokens_per_s / facility_mw;
    for (auto& point : serving->frontier) point.tokens_per_s_per_mw = point.tokens_per_s / facility_mw;
    if (serving->planned) serving->planned->tokens_per_s_per_mw = serving->planned->tokens_per_s / facility_mw;
    if (const Workload* of = results.layout->workloads.get(serving->frontierOf); of != nullptr && data->measured)
        serving->measured = measuredPoints(*data->measured, *serving, *of, facility_mw);
    results.throughput.value = std::move(serving);
}

}  // namespace mw
