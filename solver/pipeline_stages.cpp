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

/// Drawn loops, and what their pumps draw in the balance. Where that is as before, power and cooling stay the objects that they are.
void Pipeline::Impl::solveLoops(Results& results, const std::stop_token& stop)
{
    const auto start = Clock::now();
    auto pumps = coolant.pumps(*results.facility, design.coolingSeen(), *results.power.value, stop);
    loops_ms = msSince(start);
    if (!pumps) return;
    design.usePumps(pumps), asRun.usePumps(std::move(pumps));
    const auto before = design.cooled();
    const auto solved = design.solveAgain(*results.facility);
    if (solved.cooling.value == before) return;
    results.power = fresh(solved.power), results.cooling = fresh(solved.cooling);
    addOutages(results);
    addYear(results);
    lastQuick.power = results.power, lastQuick.cooling = results.cooling;
}

/// Drawn loops, failures of cooling and set-points, for the year that is there.
void Pipeline::Impl::solveCoolant(Results& results, const std::stop_token& stop)
{
    const auto start = Clock::now();
    const Site& site = results.layout->settings->site;
    static const SiteYear kNoYear{};
    const SiteYear& weather = data->weather && !site.weather.empty() ? siteWeather.of(*data->weather, site) : kNoYear;
    const bool ofNow = yearMemo.year && yearMemo.with == results.cooling.value;
    auto study = coolant.study({design.coolingSeen(), *design.cooled(), weather, ofNow ? yearMemo.year : nullptr,
                                site.tariff.energy_usd_per_kwh.value_or(data->costs ? data->costs->values.energy_usd_per_kwh : 0)}, stop);
    if (!study) return;
    coolantBefore = study;
    results.coolant = {SectionState::Fresh, std::move(study), {}, loops_ms + msSince(start)};
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

/// Cables and fabrics; what a network does not see of an edit is not looked at again.
void Pipeline::Impl::solveNetwork(Results& results, const std::stop_token& stop)
{
    const auto& facility = *results.facility;
    if (networkOf && networkAlike(*networkOf, facility))
        results.network = section(SectionState::Fresh, network.last());
    else
        results.network = fresh(network.get(networkInput(facility, *facility.catalog), [&](const auto& input) { return networkSolver.solve(input, stop); }, stop));
    if (stop.stop_requested()) return;
    networkOf = results.facility;
    results.trays = section(networkSolver.trays() ? SectionState::Fresh : SectionState::Unavailable, networkSolver.trays(), results.network.time_ms);
    fabricStage.solve(results, networkSolver, stop);
}

/// What is known of failures where parts of the network are meshed; the rest is left to failMeshed(), after all that does not wait for it.
void Pipeline::Impl::takeMeshFailures(Results& results)
{
    if (!results.electrical) {
        results.meshFailures = {SectionState::Unavailable, {}, results.electrical.reason, 0.0};
        return;
    }
    const bool meshed = isMeshed(electrical.input());
    if (meshed && !meshFailures.has({electrical.sharedInput(), design.powerSeen()})) {
        results.meshFailures.state = SectionState::Running;
        return;
    }
    meshed ? void(meshBefore = meshFailures.last()) : keep(MeshFailures{}, meshBefore);
    results.meshFailures = {SectionState::Fresh, meshBefore, {}, 0.0};
}

/// Failures where parts of the network are meshed, by the load flow. False: stopped.
bool Pipeline::Impl::failMeshed(Results& results, const std::stop_token& stop, const OnStage& onStage)
{
    constexpr int kPieces = 16;   // of the stage, for those who watch it
    const auto tell = [&](double share) {
        if (onStage) onStage({"failures of meshed networks", (kStages - 1) * kPieces + static_cast<int>(share * kPieces), kStages * kPieces});
    };
    tell(0);
    auto solved = meshFailures.get({electrical.sharedInput(), design.powerSeen()},
                                   [&](const MeshInput& in) { return mw::meshFailures(*in.electrical, in.power, stop, tell); }, stop);
    if (stop.stop_requested()) return false;
    meshBefore = solved.value;
    results.total_ms += solved.time_ms;
    results.meshFailures = fresh(std::move(solved));
    checkRules(results, {}, Lane::Slow);
    results.complete = true;
    return true;
}

/// The weather year at what the serving plan draws, for the system as it was just solved.
std::optional<YearAsRun> Pipeline::Impl::solveYearAsRun(const Results& results, const std::stop_token& stop)
{
    const Site& site = results.layout->settings->site;
    const auto cooled = asRun.cooled();
    if (site.weather.empty() || !data->weather || cooled->heat_kw <= 0) return {};
    const auto power = asRun.powerLast();
    const std::string id = SiteWeather::keyOf(site);
    if (yearAsRunMemo.of == cooled && yearAsRunMemo.power == power && yearAsRunMemo.weather == id) return yearAsRunMemo.year;
    const auto& weather = siteWeather.of(*data->weather, site).year;
    const auto year = weather ? drawnYear(asRun.coolingSeen(), *weather, stop) : nullptr;
    if (!year) return {};
    yearAsRunMemo = {cooled, power, id, yearAsRun(*cooled, *power, *year)};
    return yearAsRunMemo.year;
}

/// What the serving plan draws, beside what is provisioned for it.
void Pipeline::Impl::solveBases(Results& results, const std::stop_token& stop)
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
    bases->year = solveYearAsRun(results, stop);
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
    if (!std::exchange(placedBilled, true)) billPlaced(*results.facility, bill, data->costs.get());
    if (!std::exchange(runsBilled, true) || billNetwork != results.network.value)
        billRuns(*results.facility, results.network.value.get(), bill, data->costs.get());
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
    economicsBefore = {economics.drawsPending() ? SectionState::Running : SectionState::Fresh, std::move(solved), {}, msSince(start)};
    results.economics = economicsBefore;
}

/// How sure the cost is: last of all, since nothing else waits for it.
bool Pipeline::Impl::draw(Results& results, const std::stop_token& stop, const OnStage& onStage)
{
    constexpr int kPieces = 16;   // of the stage, for those who watch it
    const auto begin = [&](double share) {
        if (onStage) onStage({"uncertainty", (kStages - 2) * kPieces + static_cast<int>(share * kPieces), kStages * kPieces});
    };
    const auto start = Clock::now();
    begin(0);
    auto drawn = economics.draw(stop, begin);
    if (!drawn) return false;
    const double ms = msSince(start);
    economicsBefore = {SectionState::Fresh, std::move(drawn), {}, economicsBefore.time_ms + ms};
    results.economics = economicsBefore;
    results.total_ms += ms;
    results.complete = results.meshFailures.state != SectionState::Running;
    return true;
}

namespace {

/// What the plan's tokens cost in a second buys the tokens of every point: buildings, hardware and energy stay as they are.
void addPerDollar(ThroughputResults& serving, const std::optional<double>& usd_per_million_tokens)
{
    const double usd_per_s = usd_per_million_tokens.value_or(0) * serving.tokens_per_s.value_or(0) / 1e6;
    const auto price = [&](FrontierPoint& point) { point.output_tokens_per_usd = usd_per_s > 0 ? point.tokens_per_s / usd_per_s : 0; };
    for (FrontierPoint& point : serving.frontier) price(point);
    if (serving.planned) price(*serving.planned);
}

}  // namespace

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
    addPerDollar(*serving, results.cost->usd_per_million_tokens);
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
