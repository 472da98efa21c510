// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/economics_json.h"

#include "solver/economics/names.h"

namespace mw {

namespace {

Json flowJson(const MoneyFlow& flow)
{
    return {{"capital_usd", number(flow.capital)},       {"refresh_usd", number(flow.refresh)},     {"residual_usd", number(flow.residual)},
            {"revenue_usd", number(flow.revenue)},       {"energy_usd", number(flow.energy)},       {"other_opex_usd", number(flow.otherOpex)},
            {"tax_usd", number(flow.tax)},               {"debt_drawn_usd", number(flow.debtDrawn)}, {"interest_usd", number(flow.interest)},
            {"principal_usd", number(flow.principal)},   {"depreciation_usd", number(flow.depreciation)},
            {"project_usd", number(flow.project)},       {"equity_usd", number(flow.equity)},       {"million_tokens", number(flow.millionTokens)}};
}

Json rateJson(const RateOfReturn& rate)
{
    return {{"rate", number(rate.rate)}, {"roots", rate.all}, {"why", text(rate.why)}};
}

Json moneyOverTimeJson(const OverTime& time)
{
    Json years = Json::array(), months = Json::array();
    for (const MoneyFlow& flow : time.years) years.push_back(flowJson(flow));
    for (const MoneyFlow& flow : time.months) months.push_back(number(flow.project));
    return {{"first_token_month", time.firstTokenMonth},
            {"discount_rate", number(time.rate)},
            {"wacc", number(time.wacc)},
            {"npv_usd", number(time.npv_usd)},
            {"irr", rateJson(time.irr)},
            {"equity_npv_usd", number(time.equityNpv_usd)},
            {"equity_irr", rateJson(time.equityIrr)},
            {"payback_years", number(time.payback_years)},
            {"discounted_payback_years", number(time.discountedPayback_years)},
            {"levelised_usd_per_million_tokens", number(time.levelised_usd_per_million)},
            {"levelised_usd_per_accelerator_hour", number(time.levelised_usd_per_hour)},
            {"lowest_debt_cover", number(time.lowestDebtCover)},
            {"years", std::move(years)},
            {"project_usd_by_month", std::move(months)},
            {"notes", time.notes}};
}

Json unitsJson(const UnitEconomics& units)
{
    Json tiers = Json::array();
    for (const TierRevenue& tier : units.tiers)
        tiers.push_back({{"id", tier.id}, {"share", number(tier.share)}, {"million_tokens_per_year", number(tier.millionTokens_per_year)},
                         {"revenue_usd_per_year", number(tier.usd_per_year)}, {"tokens_per_s_per_user", number(tier.speed)}, {"served", truth(tier.served)}});
    return {{"million_tokens_per_year", number(units.millionTokens_per_year)},
            {"revenue_usd_per_year", number(units.revenue_usd_per_year)},
            {"profit_usd_per_year", number(units.profit_usd_per_year)},
            {"margin", number(units.margin)},
            {"revenue_usd_per_mw_year", number(units.revenue_usd_per_mw_year)},
            {"profit_usd_per_mw_year", number(units.profit_usd_per_mw_year)},
            {"energy_j_per_token", number(units.energy_j_per_token)},
            {"usd_per_million_input", number(units.usd_per_million_input)},
            {"usd_per_million_output", number(units.usd_per_million_output)},
            {"usd_per_million_with_cached", number(units.usd_per_million_with_cached)},
            {"engineers", number(units.engineers)},
            {"tiers", std::move(tiers)}};
}

Json costSpreadJson(const Spread& spread)
{
    return {{"quantity", std::string(nameOf(spread.quantity))}, {"base", number(spread.base)}, {"mean", number(spread.mean)}, {"sd", number(spread.sd)},
            {"p5", number(spread.p5)}, {"p10", number(spread.p10)}, {"p25", number(spread.p25)}, {"p50", number(spread.p50)}, {"p75", number(spread.p75)},
            {"p90", number(spread.p90)}, {"p95", number(spread.p95)},
            {"histogram", {{"from", number(spread.histogramLow)}, {"to", number(spread.histogramHigh)}, {"counts", spread.histogram}}}};
}

Json uncertaintyJson(const std::optional<Uncertainty>& uncertainty)
{
    if (!uncertainty) return nullptr;
    Json spreads = Json::array(), effects = Json::array();
    for (const Spread& spread : uncertainty->spreads) spreads.push_back(costSpreadJson(spread));
    for (const DriverEffect& effect : uncertainty->effects)
        effects.push_back({{"input", effect.id}, {"low", number(effect.low)}, {"high", number(effect.high)}, {"at_low", number(effect.atLow)},
                           {"at_high", number(effect.atHigh)}, {"share_of_variance", number(effect.share)}, {"rank_correlation", number(effect.correlation)}});
    return {{"draws", uncertainty->draws}, {"of", std::string(nameOf(uncertainty->main))}, {"spreads", std::move(spreads)}, {"inputs", std::move(effects)}};
}

Json constraintJson(const ConstraintValue& value)
{
    return {{"name", value.name}, {"subject", text(value.subject)}, {"one_more", value.unit}, {"loading", number(value.loading)}, {"binds", value.binds},
            {"tokens_per_s", number(value.tokens_per_s)}, {"usd", number(value.usd)}, {"worth_usd_per_accelerator", number(value.worth_usd)},
            {"usd_per_million_tokens", number(value.usd_per_million)}, {"payback_years", number(value.payback_years)},
            {"by", value.rerun ? "serving plan run again" : "proportion"}};
}

}  // namespace

Json economicsJson(const EconomicsResults& economics)
{
    Json constraints = Json::array();
    for (const ConstraintValue& value : economics.constraints) constraints.push_back(constraintJson(value));
    return {{"over_time", moneyOverTimeJson(economics.overTime)},
            {"units", unitsJson(economics.units)},
            {"uncertainty", uncertaintyJson(economics.uncertainty)},
            {"constraints", std::move(constraints)}};
}

Json agentsJson(const Table<Workload>& asked, const ThroughputResults& served)
{
    Json list = Json::array();
    for (const AgentsServed& one : agentsServed(asked, served.workloads)) list.push_back({{"workload", one.workload}, {"agents", number(one.agents)}, {"duty", number(one.duty)}});
    return list;
}

}  // namespace mw
