// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/figure_charts.h"

#include "solver/quantities/quantity.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/quantities/told_figure.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mw {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;   // figure, chart

constexpr std::array kCharts{Entry{"accelerators", "racks"},
                             Entry{"racks", "racks"},
                             Entry{"it_kw", "power"},
                             Entry{"facility_kw", "flow"},
                             Entry{"grid_share", "flow"},
                             Entry{"pue_design", "losses"},
                             Entry{"pue_electrical", "losses"},
                             Entry{"cable_loss_kw", "losses"},
                             Entry{"pue_annual", "pue-year"},
                             Entry{"free_cooling_hours", "year-cloud"},
                             Entry{"hours_too_warm", "year-cloud"},
                             Entry{"output_lost", "year-cloud"},
                             Entry{"wue_l_per_kwh", "cooling-months"},
                             Entry{"export_kw", "cooling-months"},
                             Entry{"export_c", "cooling-months"},
                             Entry{"ere_annual", "cooling-months"},
                             Entry{"erf_annual", "cooling-months"},
                             Entry{"storage_saved_kw", "stores-day"},
                             Entry{"pue_as_run", "pue-year"},
                             Entry{"liquid_kw", "power"},
                             Entry{"air_kw", "power"},
                             Entry{"coolant_l_min", "pump-curve"},
                             Entry{"as_run_kw", "bases"},
                             Entry{"stranded_kw", "bases"},
                             Entry{"joules_per_token", "bases"},
                             Entry{"energy_j_per_token", "bases"},
                             Entry{"power_factor", "voltages"},
                             Entry{"lowest_voltage", "voltages"},
                             Entry{"output_tokens_per_s", "frontier"},
                             Entry{"tokens_per_s_per_mw", "frontier"},
                             Entry{"usd_per_million_tokens", "cost"},
                             Entry{"usd_per_accelerator_hour", "cost"},
                             Entry{"usd_per_million_input", "cost"},
                             Entry{"usd_per_million_output", "cost"},
                             Entry{"usd_per_million_with_cached", "cost"},
                             Entry{"tco_usd_per_year", "cost"},
                             Entry{"opex_usd_per_year", "cost"},
                             Entry{"capex_usd", "capital"},
                             Entry{"npv_usd", "spread"},
                             Entry{"irr", "cash-flow"},
                             Entry{"payback_years", "cash-flow"},
                             Entry{"revenue_usd_per_year", "cash-flow"},
                             Entry{"profit_usd_per_year", "cash-flow"},
                             Entry{"margin", "cash-flow"},
                             Entry{"revenue_usd_per_mw_year", "cash-flow"},
                             Entry{"profit_usd_per_mw_year", "cash-flow"},
                             Entry{"engineers", "pools"},
                             Entry{"npv_over_time_usd", "cash-flow"},
                             Entry{"project_return", "cash-flow"},
                             Entry{"owners_return", "cash-flow"},
                             Entry{"payback_over_time_years", "cash-flow"},
                             Entry{"discounted_payback_years", "cash-flow"},
                             Entry{"levelised_usd_per_million", "tornado"},
                             Entry{"levelised_usd_per_hour", "tornado"},
                             Entry{"one_more_tokens_per_s", "binds"},
                             Entry{"one_more_usd", "binds"},
                             Entry{"one_more_worth_usd", "binds"},
                             Entry{"one_more_usd_per_million", "binds"},
                             Entry{"one_more_payback_years", "binds"},
                             Entry{"lead_weeks", "gantt"},
                             Entry{"first_token_weeks", "gantt"},
                             Entry{"origin_hhi", "concentration"}};

}  // namespace

std::string_view chartOfFigure(std::string_view quantity)
{
    const auto found = std::find_if(kCharts.begin(), kCharts.end(), [&](const Entry& entry) { return entry.first == quantity; });
    return found == kCharts.end() ? std::string_view{} : found->second;
}

namespace {

/// Of the pools that the chart has, in their order.
template <class Has>
std::string poolFigure(const Results& results, std::size_t place, const char* quantity, const Has& has)
{
    for (const PoolResult& pool : results.throughput->pools)
        if (has(pool) && place-- == 0) return "pool:" + pool.id + '#' + quantity;
    return {};
}

/// Of the frontier that a chart's line draws: those of its way to serve that have the chart's measure, in their order.
std::string pointFigure(std::string_view chart, const ThroughputResults& serving, std::string_view line, std::size_t place)
{
    const bool perDollar = chart == "frontier-dollar", perAccelerator = chart == "frontier-accelerator";
    const auto measure = perDollar ? &FrontierPoint::output_tokens_per_usd : perAccelerator ? &FrontierPoint::tokens_per_s_per_accelerator : &FrontierPoint::tokens_per_s_per_mw;
    const std::string figure = perDollar ? "#point-dollar" : perAccelerator ? "#point-accelerator" : "#point-mw";
    if (line == "as planned" && serving.planned) return pointSubject(std::nullopt) + figure;
    if (line != "disaggregated" && line != "aggregated") return {};   // what others measured, and scenarios
    for (std::size_t i = 0; i < serving.frontier.size(); ++i)
        if (serving.frontier[i].disaggregated == (line == "disaggregated") && serving.frontier[i].*measure > 0 && place-- == 0) return pointSubject(i) + figure;
    return {};
}

/// Of a bar or a part of one that money is shown by.
std::string moneyFigure(std::string_view chart, const Results& results, const ChartData& data, std::size_t series, std::size_t category)
{
    const std::string& line = data.series[series].name;
    if ((chart == "cost" || chart == "capital") && category == 0 && line != "other") return moneySubject(chart == "cost" ? MoneyTable::Tokens : MoneyTable::Capital, line) + "#money";
    if (category >= data.categories.size() || category >= data.series[series].y.size()) return {};
    if (chart == "bill")
        for (const BomLine& one : results.cost->bom)
            if (one.name == data.categories[category] && one.total_usd == data.series[series].y[category]) return billSubject(one) + "#bill-total";
    if (!results.economics) return {};
    if (const auto& sure = results.economics->uncertainty; chart == "tornado" && sure && category < sure->effects.size())
        return driverSubject(sure->effects[category].id) + (series == 0 ? "#driver-at-low" : "#driver-at-high");
    if (chart == "binds")
        for (const ConstraintValue& one : results.economics->constraints)
            if (one.tokens_per_s > 0 && category-- == 0) return bindingSubject(one) + "#binds-tokens";
    return {};
}

const WorkloadResult* workloadNamed(const Results& results, const std::string& name)
{
    for (const auto& workload : results.throughput->workloads)
        if (fromQt(workloadName(results, workload.id)) == name) return &workload;
    return nullptr;
}

}  // namespace

std::string figureOfValue(std::string_view chart, const Results& results, const ChartData& data, std::size_t series, std::size_t category)
{
    if (series >= data.series.size()) return {};
    if (results.cost)
        if (std::string money = moneyFigure(chart, results, data, series, category); !money.empty()) return money;
    if (!results.throughput) return {};
    const std::string& name = data.series[series].name;
    if (chart.starts_with("frontier")) return pointFigure(chart, *results.throughput.value, name, category);
    if (category >= data.categories.size()) return {};
    if (chart == "latency") {
        constexpr std::array kParts{Entry{"queue", "queue"}, Entry{"cache fetch", "cache-fetch"}, Entry{"prefill", "prefill"}, Entry{"late transfer", "late-transfer"}, Entry{"next token", "tpot"}};
        for (const auto& [part, quantity] : kParts)
            if (const WorkloadResult* workload = part == name ? workloadNamed(results, data.categories[category]) : nullptr; workload != nullptr && workloadQuantity(quantity)->read(*workload))
                return "workload:" + workload->id + '#' + std::string(quantity);
    }
    if (chart == "pools") return poolFigure(results, category, "pool-tokens", [](const PoolResult& pool) { return pool.tokens_per_s.has_value(); });
    if (chart == "memory") return poolFigure(results, category, name == "weights" ? "pool-weights" : name == "KV cache" ? "pool-kv" : "pool-memory-share", [](const PoolResult& pool) { return pool.memory_gb > 0 && pool.role != PoolRole::Training; });
    if (chart == "step") return poolFigure(results, category, "pool-step", [](const PoolResult& pool) { return poolQuantity("pool-step")->read(pool).has_value(); });
    return {};
}

std::string figureOfChart(std::string_view chart, const Results& results)
{
    if (chart == "spread") return results.economics && results.economics->uncertainty ? spreadSubject(results.economics->uncertainty->main) + "#spread-p50" : std::string();
    // Of the same figure as another chart.
    constexpr std::array kAlike{Entry{"capital-halls", "capital"}, Entry{"pue-duration", "pue-year"}, Entry{"origins", "concentration"}, Entry{"caps", "frontier"}, Entry{"feeder", "voltages"}};
    for (const auto& [one, other] : kAlike)
        if (one == chart) chart = other;
    for (const auto& [figure, shown] : kCharts) {
        const auto* quantity = shown == chart ? facilityQuantity(figure) : nullptr;
        if (quantity != nullptr && quantity->read(results)) return std::string(figure);
    }
    // Without prices of tokens money over time has no figure of its own but its years.
    return chart == "cash-flow" && results.economics && !results.economics->overTime.years.empty() ? yearSubject(1) + "#year-project" : std::string();
}

}  // namespace mw
