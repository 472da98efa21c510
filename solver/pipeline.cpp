// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/pipeline_impl.h"

#include <algorithm>

namespace mw {

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
    results.trays = stale(networkSolver.trays());
    fabricStage.stale(results);
    results.electrical = stale(electrical.last());
    results.coolant = stale(coolantBefore);
    if (changed.structure || changed.wiring) meshBefore = nullptr;   // its elements and links may be others
    results.meshFailures = stale(meshBefore);
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

bool Pipeline::Impl::solveOutages(Results& results, const std::stop_token& stop)
{
    if (results.power.value != withOutages) {
        const auto outages = contingencies.get(design.powerSeen(), [&](const auto& input) { return solveContingencies(input, stop); }, stop);
        if (stop.stop_requested()) return false;
        auto merged = std::make_shared<PowerResults>(*results.power.value);
        mergeContingencies(*merged, *outages.value, *results.facility);
        withoutOutages = results.power.value;
        withOutages = std::move(merged);
        addOutages(results);
    }
    results.failuresOf = contingencies.sharedInput();
    return true;
}

bool Pipeline::Impl::solveServing(Results& results, const std::stop_token& stop)
{
    const auto& facility = *results.facility;
    auto plan = throughputInput(facility, results.power.value.get(), results.network.value.get(), *facility.catalog, data->models, data->serving,
                                dryUnits(*results.cooling.value));
    fabricStage.limit(plan);
    results.throughput = fresh(throughput.get(std::move(plan), [&](const auto& input) { return solveThroughput(input, stop); }, stop));
    if (stop.stop_requested()) return false;
    fabricStage.route(results, throughput.input(), throughput.last(), stop);
    if (stop.stop_requested()) return false;
    fabricStage.fail(results, throughput.input(), *throughput.last(), stop);
    return !stop.stop_requested();
}

bool Pipeline::Impl::slow(Results& results, const std::stop_token& stop, const OnStage& onStage)
{
    auto begin = [&, step = 0](std::string_view stage) mutable {
        if (onStage) onStage({stage, step++, kStages});
    };
    const auto start = Clock::now();
    const auto& facility = *results.facility;
    begin("coolant loops");
    solveLoops(results, stop);
    if (stop.stop_requested()) return false;
    auto asBuilt = redundancy.begin(results, design.powerSeen(), stop);
    begin("single failures");
    if (!solveOutages(results, stop)) return false;
    begin("voltages");
    solveVoltages(results);
    takeMeshFailures(results);
    solveCircuits(results);
    if (stop.stop_requested()) return false;
    begin("weather year");
    solveYear(results, stop);
    if (stop.stop_requested()) return false;
    solveCoolant(results, stop);
    if (stop.stop_requested()) return false;
    begin("network");
    solveNetwork(results, stop);
    if (stop.stop_requested()) return false;
    begin("serving plan");
    if (!solveServing(results, stop)) return false;
    addServingPerMw(results);
    solveBases(results, stop);
    if (stop.stop_requested()) return false;
    basesBefore = results.bases;
    solveOverTime(results);
    begin("cost and rules");
    solveCostSection(results);   // completes the bill that supply reads
    results.supply = fresh(supply.get(supplyInput(facility, purchasesOf(bill), bill.accelerators > 0, *data->costs, supplyRules()), solveSupply));
    solveGridBill(results);
    begin("what binds");
    solveEconomics(results, stop);
    results.redundancy = asBuilt.get();
    if (stop.stop_requested()) return false;
    lastQuick.redundancy = results.redundancy;
    checkRules(results, {}, Lane::Slow);
    results.total_ms += msSince(start);
    results.complete = results.economics.state == SectionState::Fresh && results.meshFailures.state != SectionState::Running;
    return true;
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
    if (!m_impl->slow(results, stop, onStage)) return quick;
    auto all = std::make_shared<const Results>(results);
    if (publish) publish(all);
    const auto publishAfter = [&](bool done) {
        if (!done) return false;
        all = std::make_shared<const Results>(results);
        if (publish) publish(all);
        return true;
    };
    if (results.economics.state != SectionState::Fresh && !publishAfter(m_impl->draw(results, stop, onStage))) return all;
    if (results.meshFailures.state == SectionState::Running) publishAfter(m_impl->failMeshed(results, stop, onStage));
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
