// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/pipeline.h"

#include "model/edit/scenario.h"
#include "model/facility/compare.h"
#include "solver/annual_results.h"
#include "solver/bases/loads_as_run.h"
#include "solver/bases/solve.h"
#include "solver/coolant_pass.h"
#include "solver/cost/input.h"
#include "solver/cost/solve.h"
#include "solver/economics/solve.h"
#include "solver/electrical/input.h"
#include "solver/electrical/solve.h"
#include "solver/energy_chain.h"
#include "solver/fabric_stage.h"
#include "solver/loads/loads.h"
#include "solver/memo.h"
#include "solver/network/input.h"
#include "solver/network/solve.h"
#include "solver/power/contingencies.h"
#include "solver/power_time/solve.h"
#include "solver/redundancy_section.h"
#include "solver/rules/rule_memo.h"
#include "solver/summary.h"
#include "solver/supply_bill.h"
#include "solver/throughput/input.h"
#include "solver/throughput/solve.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace mw {

namespace {

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <class T>
Section<T> section(SectionState state, std::shared_ptr<const T> value, double time_ms = 0)
{
    return {state, std::move(value), {}, time_ms};
}

template <class Answer>
auto fresh(const Answer& answer)
{
    return section(SectionState::Fresh, answer.value, answer.time_ms);
}

/// An answer that is as before stays the same object: who reads it need not look again.
template <class T>
void keep(T&& solved, std::shared_ptr<const std::remove_cvref_t<T>>& before)
{
    if (!before || *before != solved) before = std::make_shared<const std::remove_cvref_t<T>>(std::forward<T>(solved));
}

/// The base catalogue with the layout's own parts over it; made again only when those parts change.
class OwnParts {
public:
    CatalogPtr over(const CatalogPtr& base, const Table<Part>& parts)
    {
        if (parts.empty()) return base;
        if (m_catalog && m_base == base && m_parts.rows() == parts.rows()) return m_catalog;
        auto catalog = std::make_shared<Catalog>(*base);
        for (const auto& part : parts.rows()) catalog->add(part);
        m_base = base;
        m_parts = parts;
        m_catalog = std::move(catalog);
        return m_catalog;
    }

private:
    CatalogPtr m_base{}, m_catalog{};
    Table<Part> m_parts{};
};

}  // namespace

struct Pipeline::Impl {
    SolverDataPtr data{};
    std::shared_ptr<ExpandCache> expandCache{makeExpandCache()};
    OwnParts ownParts{};
    EnergyChain design{}, asRun{};
    YearMemo yearMemo{};
    SiteWeather siteWeather{};
    CoolantPass coolant{};
    std::shared_ptr<const CoolantStudy> coolantBefore{};   ///< of a facility with the same components
    FacilityPtr asRunOf{};             ///< facility that asRun was last solved for
    std::shared_ptr<const PowerResults> powerAsRun{};   ///< null: no draw is known
    std::shared_ptr<const PowerOverTime> overTimeBefore{};
    std::shared_ptr<const CircuitChecks> circuitsBefore{};
    std::shared_ptr<const GridBill> billBefore{};
    Memo<ElectricalInput, ElectricalResults> electrical{};
    Memo<PowerInput, Contingencies> contingencies{};
    RedundancySection redundancy{};
    NetworkSolver networkSolver{};
    Memo<NetworkInput, NetworkResults> network{};
    FabricStage fabricStage{};
    Memo<ThroughputInput, ThroughputResults> throughput{};
    Memo<CostInput, CostResults> cost{};
    Memo<SupplyInput, SupplyResults> supply{};
    EconomicsSolver economics{};
    Section<EconomicsResults> economicsBefore{};
    std::optional<SupplyBook> supplyBook{};   ///< made when first needed
    std::shared_ptr<const PowerResults> withoutOutages{}, withOutages{};   ///< the last pair of them
    BillOfParts bill{};
    bool placedBilled{}, runsBilled{};   ///< the bill is of these parts, of these links
    std::shared_ptr<const NetworkResults> billNetwork{};   ///< whose cables it has
    RuleMemo rules{};
    Section<PowerBases> basesBefore{};
    Results lastQuick{};               ///< of the last quick lane: taken over where only places have changed
    Results retired{};                 ///< of the one before: freed once the new ones are published

    Results quick(Revision revision, const LayoutPtr& layout);
    void slow(Results& results, const std::stop_token& stop, const OnStage& onStage);
    void solvePowerAndCooling(Results& results, const FacilityDifference& changed);
    void takeOver(Results& results);
    void addOutages(Results& results) const;
    void checkRules(Results& results, const FacilityDifference& changed, Lane lane);
    void solveCostSection(Results& results);
    const SupplyBook& supplyRules() { return supplyBook ? *supplyBook : supplyBook.emplace(mw::supplyBook(*data->costs)); }
    void addServingPerMw(Results& results) const;
    void solveBases(Results& results);
    void solveVoltages(Results& results);
    void solveOverTime(Results& results);
    void solveCircuits(Results& results);
    void solveGridBill(Results& results);
    void solveYear(Results& results, const std::stop_token& stop);
    void solveEconomics(Results& results, const std::stop_token& stop);
    void addYear(Results& results);
    void solveCoolant(Results& results, const std::stop_token& stop);
    static void addWorkloadCosts(Results& results);
};

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
    results.throughput.value = std::move(serving);
}

Results Pipeline::Impl::quick(Revision revision, const LayoutPtr& layout)
{
    const auto start = Clock::now();
    Results results;
    results.revision = revision;
    results.layout = layout;
    results.facility = expand(layout, ownParts.over(data->catalog, layout->parts), expandCache.get());
    results.expand_ms = msSince(start);
    const auto changed = lastQuick.facility ? difference(*lastQuick.facility, *results.facility) : kAllDiffers;
    results.summary = changed.structure || changed.wiring ? summarize(*results.facility) : lastQuick.summary;
    if (!changed.structure && !changed.wiring) recount(results.summary, *lastQuick.facility, *results.facility, changed.otherParts);
    results.summary.name = layout->settings->name;
    if (changed.structure) coolantBefore = nullptr;
    if (changed.structure) withOutages = withoutOutages = nullptr;   // the worst one is named by its path
    const auto billed = [&](InstanceIndex i) {
        return billedAlike(lastQuick.facility->part(i), results.facility->part(i), *results.facility->catalog);
    };
    placedBilled = placedBilled && !changed.structure && !changed.wiring &&
                   std::all_of(changed.otherParts.begin(), changed.otherParts.end(), billed);
    runsBilled = runsBilled && !changed.structure && !changed.wiring;
    if (!changed.beyondPlaces() && lastQuick.layout->settings == layout->settings)
        takeOver(results);
    else
        solvePowerAndCooling(results, changed);
    const auto stale = [](auto value) { return section(SectionState::Stale, std::move(value)); };
    results.network = stale(network.last());
    fabricStage.stale(results);
    results.electrical = stale(electrical.last());
    results.coolant = stale(coolantBefore);
    results.throughput = stale(throughput.last());
    results.supply = stale(supply.last());
    results.overTime = stale(overTimeBefore);
    if (!changed.structure && !changed.wiring) results.redundancy = stale(lastQuick.redundancy.value);   // else its things may be others
    results.circuits = stale(circuitsBefore);
    results.gridBill = stale(billBefore);
    results.bases = basesBefore;
    if (results.bases) results.bases.state = SectionState::Stale;
    results.economics = economicsBefore;
    results.economics.state = SectionState::Stale;
    if (results.throughput) addServingPerMw(results);
    solveCostSection(results);
    checkRules(results, changed, Lane::Quick);
    results.total_ms = msSince(start);
    retired = std::exchange(lastQuick, results);
    return results;
}

/// Power and cooling see no positions: a move leaves them as they were.
void Pipeline::Impl::takeOver(Results& results)
{
    results.power = lastQuick.power;
    results.power.time_ms = 0;
    addOutages(results);
    results.cooling = lastQuick.cooling;
    results.cooling.time_ms = 0;
    addYear(results);
}

void Pipeline::Impl::checkRules(Results& results, const FacilityDifference& changed, Lane lane)
{
    const auto start = Clock::now();
    auto findings = std::make_shared<const std::vector<Finding>>(rules.check(results, design.loads(), changed, lane));
    results.findings = {SectionState::Fresh, std::move(findings), {}, msSince(start)};
}

void Pipeline::Impl::slow(Results& results, const std::stop_token& stop, const OnStage& onStage)
{
    auto begin = [&, step = 0](std::string_view stage) mutable {
        constexpr int kStages = 7;
        if (onStage) onStage({stage, step++, kStages});
    };
    const auto start = Clock::now();
    const auto& facility = *results.facility;
    begin("single failures");
    if (results.power.value != withOutages) {
        const auto outages = contingencies.get(design.powerSeen(),
                                               [&](const auto& input) { return solveContingencies(input, stop); }, stop);
        if (stop.stop_requested()) return;
        auto merged = std::make_shared<PowerResults>(*results.power.value);
        mergeContingencies(*merged, *outages.value, facility);
        withoutOutages = results.power.value;
        withOutages = std::move(merged);
        addOutages(results);
    }
    results.failuresOf = contingencies.sharedInput();

    begin("voltages");
    solveVoltages(results);
    solveCircuits(results);
    if (stop.stop_requested()) return;
    begin("weather year");
    solveYear(results, stop);
    if (stop.stop_requested()) return;
    begin("coolant loops");
    solveCoolant(results, stop);
    if (stop.stop_requested()) return;
    begin("network");
    results.network = fresh(network.get(networkInput(facility, *facility.catalog),
                                        [&](const auto& input) { return networkSolver.solve(input, stop); }, stop));
    if (stop.stop_requested()) return;
    fabricStage.solve(results, networkSolver, stop);
    if (stop.stop_requested()) return;
    begin("serving plan");
    auto plan = throughputInput(facility, results.power.value.get(), results.network.value.get(), *facility.catalog, data->models, data->serving);
    fabricStage.limit(plan);
    results.throughput = fresh(throughput.get(std::move(plan), [&](const auto& input) { return solveThroughput(input, stop); }, stop));
    if (stop.stop_requested()) return;
    fabricStage.route(results, throughput.input(), throughput.last(), stop);
    if (stop.stop_requested()) return;
    addServingPerMw(results);
    solveBases(results);
    basesBefore = results.bases;
    solveOverTime(results);
    results.redundancy = redundancy.solve(results, design.powerSeen(), stop);
    if (stop.stop_requested()) return;
    lastQuick.redundancy = results.redundancy;
    begin("cost and rules");
    solveCostSection(results);   // completes the bill that supply reads
    results.supply = fresh(supply.get(supplyInput(facility, purchasesOf(bill), bill.accelerators > 0, *data->costs, supplyRules()), solveSupply));
    solveGridBill(results);
    begin("uncertainty");
    solveEconomics(results, stop);
    if (stop.stop_requested()) return;
    checkRules(results, {}, Lane::Slow);
    results.total_ms += msSince(start);
    results.complete = true;
}

Pipeline::Pipeline(SolverDataPtr data) : m_impl(std::make_unique<Impl>()) { m_impl->data = std::move(data); }
Pipeline::~Pipeline() = default;

ResultsPtr Pipeline::runQuick(Revision revision, LayoutPtr layout)
{
    return std::make_shared<const Results>(m_impl->quick(revision, layout));
}

ResultsPtr Pipeline::run(Revision revision, LayoutPtr layout, std::stop_token stop, const Publish& publish, const OnStage& onStage)
{
    auto results = m_impl->quick(revision, layout);
    const auto quick = std::make_shared<const Results>(results);
    if (publish) publish(quick);
    m_impl->retired = {};
    if (stop.stop_requested()) return quick;
    m_impl->slow(results, stop, onStage);
    if (!results.complete) return quick;
    auto all = std::make_shared<const Results>(std::move(results));
    if (publish) publish(all);
    return all;
}

ResultsPtr solve(LayoutPtr layout, SolverDataPtr data)
{
    return Pipeline(std::move(data)).run(1, std::move(layout));
}

Outcome<LayoutPtr> withScenario(const LayoutPtr& layout, std::string_view scenarioId, const Catalog& catalog)
{
    const auto* scenario = layout->scenarios.get(scenarioId);
    if (scenario == nullptr) {
        std::string known;
        for (const auto& row : layout->scenarios.rows()) known += (known.empty() ? "" : ", ") + row->id;
        return Refusal{"scenario.unknown", "There is no scenario '" + std::string(scenarioId) + "'; the layout has "
                                               + (known.empty() ? "none" : known) + "."};
    }
    auto delta = edit::applyScenario(*layout, catalog, *scenario);   // with those it is based on
    if (!delta) return delta.refusal();
    return LayoutPtr(std::make_shared<const Layout>(apply(*layout, *delta)));
}

}  // namespace mw
