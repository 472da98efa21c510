// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/economics_json.h"
#include "solver/export/capital_json.h"
#include "solver/export/coolant_json.h"
#include "solver/export/electrical_json.h"
#include "solver/export/redundancy_json.h"
#include "solver/export/supply_json.h"
#include "solver/export/trays_json.h"
#include "solver/export/fabric_json.h"
#include "solver/export/adapters_json.h"
#include "solver/export/outages_json.h"
#include "solver/export/results_json.h"

namespace mw {

namespace {

Json layoutJson(const LayoutSummary& summary)
{
    return {{"name", summary.name},
            {"components", summary.components},
            {"links", summary.links},
            {"racks", summary.racks},
            {"accelerators", summary.accelerators}};
}

Json failuresJson(const PowerResults& power, const Facility& facility)
{
    Json list = Json::array();
    for (const Contingency& one : power.failures)
        list.push_back({{"element", facility.instances[one.element].path},
                        {"dropped_kw", number(one.dropped_kw)},
                        {"overloads", one.overloads},
                        {"worst_loading", one.overloads > 0 ? number(one.worstLoading) : Json(nullptr)},
                        {"worst_at", one.worstElement == kNoInstance ? Json(nullptr) : Json(facility.instances[one.worstElement].path)}});
    return list;
}

Json powerJson(const PowerResults& power, const Facility& facility)
{
    Json losses = Json::object();
    for (const auto& loss : power.losses) losses[loss.stage] = number(loss.kw);
    return {{"it_kw", number(power.it_kw)},
            {"facility_kw", number(power.facility_kw)},
            {"unserved_kw", number(power.unserved_kw)},
            {"cooling_kw", number(power.cooling_kw)},
            {"utilization_of_grid", number(power.utilizationOfGrid)},
            {"losses_kw", std::move(losses)},
            {"pue_design", number(power.pueDesign)},
            {"contingencies", {{"count", power.contingencies}, {"failed", power.contingenciesFailed}, {"failures", failuresJson(power, facility)}}},
            {"worst_contingency", text(power.worstContingency)},
            {"by_system_kw", pairs(power.bySystem_kw)},
            {"balance_error_kw", number(power.balanceError_kw)},
            {"notes", power.notes}};
}

Json basisJson(const PowerBasis& basis)
{
    return {{"it_kw", number(basis.it_kw())},
            {"accelerator_systems_kw", number(basis.accelerators_kw)},
            {"cooling_kw", number(basis.cooling_kw)},
            {"losses_kw", number(basis.losses_kw)},
            {"facility_kw", number(basis.facility_kw)}};
}

Json basesJson(const PowerBases& bases)
{
    return {{"nameplate", basisJson(bases.nameplate)},
            {"design", basisJson(bases.design)},
            {"as_run", basisJson(bases.asRun)},
            {"stranded_kw", number(bases.stranded_kw)},
            {"joules_per_output_token", number(bases.joulesPerToken)},
            {"year_as_run", bases.year ? yearAsRunJson(*bases.year) : Json(nullptr)},
            {"notes", bases.notes}};
}

Json coolingJson(const CoolingResults& cooling)
{
    return {{"heat_kw", number(cooling.heat_kw)},
            {"liquid_kw", number(cooling.liquid_kw)},
            {"air_kw", number(cooling.air_kw)},
            {"pue_annual", number(cooling.pueAnnual)},
            {"wue_l_per_kwh", number(cooling.wue_l_per_kwh)},
            {"ere_annual", number(cooling.ere)},
            {"erf_annual", number(cooling.erf)},
            {"free_cooling_hours", number(cooling.freeCoolingHours)},
            {"weather_of", text(cooling.weatherOf)},
            {"pue_by_month", cooling.weatherOf.empty() ? Json(nullptr) : Json(cooling.pueByMonth)},
            {"max_supply_c", number(cooling.maxSupply_c)},
            {"coolant_flow_l_min", number(cooling.coolantFlow_l_min)},
            {"power_kw", number(cooling.power_kw)},
            {"pumps_by_loops_kw", number(cooling.pumpsDrawn_kw)},
            {"plant_heat_kw", number(cooling.plantHeat_kw)},
            {"plant_capacity_kw", number(cooling.plantCapacity_kw)},
            {"liquid_unserved_kw", number(cooling.liquidUnserved_kw)},
            {"air_unserved_kw", number(cooling.airUnserved_kw)},
            {"notes", cooling.notes}};
}

Json networkJson(const NetworkResults& network)
{
    Json fabrics = Json::array();
    for (const auto& fabric : network.fabrics)
        fabrics.push_back({{"name", fabric.name},
                           {"purpose", fabric.purpose},
                           {"endpoints", fabric.endpoints},
                           {"hosts", fabric.hosts},
                           {"switches", fabric.switches},
                           {"tiers", fabric.tiers},
                           {"switches_per_tier", fabric.switchesPerTier},
                           {"rails", fabric.rails},
                           {"oversubscription", number(fabric.oversubscription)},
                           {"bisection_gbps", number(fabric.bisection_gbps)},
                           {"bisection_full_gbps", number(fabric.bisectionFull_gbps)},
                           {"cables", fabric.cables},
                           {"cable_m", number(fabric.cable_m)},
                           {"optics_kw", number(fabric.optics_kw)}});
    return {{"fabrics", std::move(fabrics)},
            {"optics_kw", number(network.optics_kw)},
            {"unconnected_ports", network.unconnectedPorts},
            {"notes", network.notes}};
}

Json operationsJson(const PoolResult& pool)
{
    Json rows = Json::array();
    for (const PoolOperation& one : pool.operations)
        rows.push_back({{"operation", one.name}, {"time_ms", number(one.time_ms)}, {"gflop16", number(one.flops16 / 1e9)}, {"mb", number(one.bytes / 1e6)}});
    return rows;
}

Json poolJson(const PoolResult& pool)
{
    return {{"id", pool.id},
            {"role", std::string(toText(pool.role))},
            {"workload", pool.workload},
            {"model", pool.model},
            {"accelerator", pool.accelerator},
            {"accelerators", pool.accelerators},
            {"precision", pool.precision},
            {"tensor", pool.tensor},
            {"context", pool.context},
            {"pipeline", pool.pipeline},
            {"expert", pool.expert},
            {"data", pool.data},
            {"replicas", pool.replicas},
            {"batch", number(pool.batch)},
            {"weights_gb", number(pool.weights_gb)},
            {"kv_gb", number(pool.kv_gb)}, {"kv_empty_gb", number(pool.kvEmpty_gb)}, {"reserved_gb", number(pool.reserved_gb)}, {"activations_gb", number(pool.activations_gb)},
            {"memory_gb", number(pool.memory_gb)},
            {"tokens_per_s", number(pool.tokens_per_s)},
            {"tokens_per_s_low", number(pool.low_tokens_per_s)},
            {"tokens_per_s_high", number(pool.high_tokens_per_s)},
            {"checked_cases", pool.checkedCases},
            {"ttft_ms", number(pool.ttft_ms)},
            {"tpot_ms", number(pool.tpot_ms)},
            {"draw_w", number(pool.draw_w)},
            {"draw_measured", pool.drawMeasured},
            {"operations", operationsJson(pool)},
            {"bound", pool.bound}};
}

Json percentilesJson(const std::optional<LatencyPercentiles>& latencies)
{
    if (!latencies) return nullptr;
    const auto named = [](const std::array<double, 3>& values) {
        return Json{{"p50", number(values[0])}, {"p90", number(values[1])}, {"p99", number(values[2])}};
    };
    const bool decodes = latencies->tpot_ms.back() > 0;   // prompts alone have no time per token
    return {{"ttft_ms", named(latencies->ttft_ms)}, {"tpot_ms", decodes ? named(latencies->tpot_ms) : Json(nullptr)}};
}

Json sessionsJson(const std::optional<SessionResult>& sessions)
{
    if (!sessions) return nullptr;
    Json tiers = Json::array();
    for (const SessionTier& tier : sessions->tiers)
        tiers.push_back({{"place", tier.place}, {"share", number(tier.share)}, {"fetch_ms", number(tier.fetch_ms)},
                         {"beats_recomputing", sessions->recompute_ms <= 0 || tier.fetch_ms < sessions->recompute_ms}});
    return {{"cache_waits_in", sessions->waitsIn},
            {"cache_gb", number(sessions->bytes / 1e9)},
            {"fetch_ms", number(sessions->fetch_ms)},
            {"recompute_ms", number(sessions->recompute_ms)},
            {"idle", number(sessions->idle)},
            {"tiers", std::move(tiers)}};
}

Json trainingJson(const std::optional<TrainingResult>& training)
{
    if (!training) return nullptr;
    Json parts = Json::object();
    for (const auto& part : training->parts) parts[part.name] = number(part.time_ms);
    return {{"step_s", number(training->step_s)},
            {"tokens_per_s", number(training->tokens_per_s)},
            {"tokens_per_s_low", number(training->low_tokens_per_s)},
            {"tokens_per_s_high", number(training->high_tokens_per_s)},
            {"checked_runs", training->checkedRuns},
            {"mfu", number(training->mfu)},
            {"model_tflops_per_accelerator", number(training->tflops)},
            {"effective_share", number(training->effectiveShare)},
            {"interruptions_per_day", number(training->interruptionsPerDay)},
            {"checkpoint_every_min", number(training->checkpointEvery_min)},
            {"days", number(training->days)},
            {"accelerator_hours", number(training->acceleratorHours)},
            {"usd", number(training->usd)},
            {"accelerators", training->accelerators},
            {"micro_batch", training->microBatch},
            {"chunks", training->chunks},
            {"sharded", training->sharded},
            {"recomputes", training->recomputes},
            {"memory_gb", number(training->memory_gb)},
            {"step_ms", std::move(parts)}};
}

Json workloadJson(const WorkloadResult& workload)
{
    return {{"id", workload.id},
            {"ttft_ms", number(workload.ttft_ms)},
            {"tpot_ms", number(workload.tpot_ms)},
            {"requests_per_s", number(workload.requests_per_s)},
            {"usd_per_million_tokens", number(workload.usd_per_million_tokens)},
            {"input_tokens_per_s", number(workload.input_tokens_per_s)},
            {"output_tokens_per_s", number(workload.output_tokens_per_s)},
            {"kv_transfer_ms", number(workload.kvTransfer_ms)},
            {"prefill_ms", number(workload.prefill_ms)},
            {"late_transfer_ms", number(workload.lateTransfer_ms)},
            {"sessions", sessionsJson(workload.sessions)}, {"gap_s", number(workload.gap_s)}, {"turn_s", number(workload.turn_s)}, {"encode_ms", number(workload.encode_ms)},
            {"training", trainingJson(workload.training)},
            {"poisson_arrivals", percentilesJson(workload.poisson)}, {"bursty_arrivals", percentilesJson(workload.bursty)},
            {"meets_slo", truth(workload.meetsSlo)}, {"bound", workload.bound}};
}

Json pointJson(const FrontierPoint& point)
{
    return {{"tokens_per_s_per_user", number(point.tokens_per_s_per_user)}, {"tokens_per_s_per_mw", number(point.tokens_per_s_per_mw)},
            {"tokens_per_s_per_accelerator", number(point.tokens_per_s_per_accelerator)}, {"output_tokens_per_usd", number(point.output_tokens_per_usd)},
            {"batch", number(point.batch)}, {"disaggregated", point.disaggregated}, {"bound", point.bound}, {"precision", point.precision},
            {"tensor", point.tensor}, {"pipeline", point.pipeline}, {"expert", point.expert}, {"data", point.data}};
}

Json toolsJson(const std::optional<ToolsResult>& tools)
{
    if (!tools) return nullptr;
    return {{"pools", tools->pools}, {"cores", number(tools->cores)}, {"busy_cores", number(tools->busyCores)}, {"wait_ms", number(tools->wait_ms)}};
}

Json fixedRatesJson(const std::vector<FixedRateResult>& rates)
{
    Json list = Json::array();
    for (const FixedRateResult& one : rates)
        list.push_back({{"workload", one.workload}, {"rate_hz", number(one.rate_hz)}, {"askers", number(one.askers)}, {"answer_ms", number(one.answer_ms)}, {"answer_p99_ms", number(one.answerP99_ms)}});
    return list;
}

Json throughputJson(const ThroughputResults& serving)
{
    Json pools = Json::array(), workloads = Json::array(), frontier = Json::array();
    for (const auto& pool : serving.pools) pools.push_back(poolJson(pool));
    for (const auto& workload : serving.workloads) workloads.push_back(workloadJson(workload));
    for (const auto& point : serving.frontier) frontier.push_back(pointJson(point));
    Json measured = Json::array();
    for (const MeasuredPoint& run : serving.measured)
        measured.push_back({{"tokens_per_s_per_user", number(run.tokens_per_s_per_user)}, {"tokens_per_s_per_mw", number(run.tokens_per_s_per_mw)},
                            {"tokens_per_s_per_accelerator", number(run.tokens_per_s_per_accelerator)}, {"input_tokens", number(run.input_tokens)},
                            {"output_tokens", number(run.output_tokens)}, {"disaggregated", run.disaggregated}, {"run", run.run}});
    return {{"tokens_per_s", number(serving.tokens_per_s)},
            {"input_tokens_per_s", number(serving.inputTokens_per_s)},
            {"output_tokens_per_s", number(serving.outputTokens_per_s)},
            {"tokens_per_s_per_mw", number(serving.tokens_per_s_per_mw)},
            {"disaggregated", serving.disaggregated},
            {"pools", std::move(pools)},
            {"workloads", std::move(workloads)},
            {"frontier", std::move(frontier)},
            {"measured", std::move(measured)},
            {"frontier_of", serving.frontierOf},
            {"tools", toolsJson(serving.tools)},
            {"fixed_rates", fixedRatesJson(serving.fixedRates)},
            {"planned", serving.planned ? pointJson(*serving.planned) : Json(nullptr)}};
}

Json moneyJson(double total, const char* by, const std::vector<MoneyLine>& lines)
{
    Json split = Json::object();
    for (const auto& line : lines) split[line.name] = number(line.usd);
    return {{"total", number(total)}, {by, std::move(split)}};
}

Json costJson(const CostResults& cost)
{
    return {{"capex_usd", moneyJson(cost.capex_usd, "by_system", cost.capexBySystem)},
            {"opex_usd_per_year", moneyJson(cost.opex_usd_per_year, "by_line", cost.opexByLine)},
            {"capital_usd_per_year", number(cost.capital_usd_per_year)},
            {"tco_usd_per_year", number(cost.tco_usd_per_year)},
            {"usd_per_million_tokens", number(cost.usd_per_million_tokens)},
            {"usd_per_accelerator_hour", number(cost.usd_per_accelerator_hour)},
            {"revenue_usd_per_year", number(cost.revenue_usd_per_year)},
            {"npv_usd", number(cost.npv_usd)},
            {"irr", number(cost.irr)},
            {"payback_years", number(cost.payback_years)},
            {"energy_kwh_per_year", number(cost.energy_kwh_per_year)},
            {"parts_without_price", cost.partsWithoutPrice},
            {"notes", cost.notes}};
}

Json findingsJson(std::span<const Finding> findings)
{
    Json list = Json::array();
    for (const auto& finding : findings)
        list.push_back({{"rule", finding.rule},
                        {"severity", std::string(toText(finding.severity))},
                        {"subjects", finding.subjects},
                        {"message", finding.message},
                        {"measured", number(finding.measured)},
                        {"limit", number(finding.limit)},
                        {"unit", text(finding.unit)},
                        {"fix", text(finding.fix)},
                        {"waived", text(finding.waived)}});
    return list;
}

/// The section's object, or null with its reason told by a finding.
template <class T, class Function>
Json sectionJson(const Section<T>& section, Function&& write)
{
    return section ? write(*section.value) : Json(nullptr);
}

Json timingsJson(const Results& results)
{
    return {{"expand", results.expand_ms},
            {"power", results.power.time_ms},
            {"cooling", results.cooling.time_ms},
            {"coolant", results.coolant.time_ms},
            {"network", results.network.time_ms},
            {"fabric", results.fabric.time_ms},
            {"traffic", results.traffic.time_ms},
            {"throughput", results.throughput.time_ms},
            {"electrical", results.electrical.time_ms},
            {"power_mesh_failures", results.meshFailures.time_ms},
            {"power_over_time", results.overTime.time_ms},
            {"power_redundancy", results.redundancy.time_ms},
            {"power_bases", results.bases.time_ms},
            {"cost", results.cost.time_ms},
            {"economics", results.economics.time_ms},
            {"rules", results.findings.time_ms},
            {"total", results.total_ms}};
}

}  // namespace

std::string toJson(const Results& results)
{
    Json json;
    json["schema"] = "millwright.results/1";
    json["layout"] = layoutJson(results.summary);
    json["power"] = sectionJson(results.power, [&](const auto& power) { return powerJson(power, *results.facility); });
    json["cooling"] = sectionJson(results.cooling, coolingJson);
    json["coolant"] = sectionJson(results.coolant, [&](const auto& study) { return coolantJson(study, *results.facility); });
    json["network"] = sectionJson(results.network, networkJson);
    json["fabric"] = sectionJson(results.fabric, [&](const auto& fabric) { return fabricJson(fabric, *results.facility); });
    json["outages"] = sectionJson(results.outages, [&](const auto& outages) { return outagesJson(outages, *results.facility); });
    if (results.facility) json["adapters"] = adaptersJson(*results.facility);
    json["trays"] = sectionJson(results.trays, [&](const auto& trays) { return traysJson(trays, *results.facility); });
    json["traffic"] = sectionJson(results.traffic, [&](const auto& traffic) { return trafficJson(traffic, *results.facility); });
    json["power_over_time"] = sectionJson(results.overTime, [&](const auto& time) { return overTimeJson(time, *results.facility); });
    json["power_redundancy"] = sectionJson(results.redundancy, [&](const auto& built) { return redundancyJson(built, *results.facility); });
    json["circuits"] = sectionJson(results.circuits, [&](const auto& circuits) { return circuitsJson(circuits, *results.facility); });
    json["grid_bill"] = sectionJson(results.gridBill, [](const auto& bill) { return gridBillJson(bill); });
    json["electrical"] = sectionJson(results.electrical, [&](const auto& electrical) { return electricalJson(electrical, *results.facility); });
    json["power_mesh_failures"] = sectionJson(results.meshFailures, [&](const auto& mesh) { return meshFailuresJson(mesh, *results.facility); });
    json["power_bases"] = sectionJson(results.bases, basesJson);
    json["throughput"] = sectionJson(results.throughput, throughputJson);
    json["cost"] = sectionJson(results.cost, costJson);
    if (results.cost) json["cost"]["capital"] = capitalJson(results);
    json["economics"] = sectionJson(results.economics, economicsJson);
    if (results.economics && results.throughput) json["economics"]["units"]["agents"] = agentsJson(results.layout->workloads, *results.throughput.value);
    json["supply"] = sectionJson(results.supply, supplyJson);
    json["findings"] = sectionJson(results.findings, [](const auto& findings) { return findingsJson(findings); });
    json["timings_ms"] = timingsJson(results);
    return json.dump(2);
}

std::string planJson(const Results& results)
{
    Json issues = Json::array();
    if (results.throughput)
        for (const ThroughputIssue& issue : results.throughput->issues)
            issues.push_back({{"rule", issue.rule}, {"subjects", issue.subjects}, {"message", issue.message}});
    Json json;
    json["schema"] = "millwright.plan/1";
    json["layout"] = layoutJson(results.summary);
    json["throughput"] = sectionJson(results.throughput, throughputJson);
    json["issues"] = std::move(issues);
    return json.dump(2);
}

std::string toJson(std::span<const Finding> findings) { return findingsJson(findings).dump(2); }

}  // namespace mw
