// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/cash_flow.h"
#include "solver/cost/depreciation.h"
#include "solver/cost/gpu_hour.h"
#include "solver/cost/loan.h"
#include "solver/cost/monte_carlo.h"
#include "solver/cost/sensitivity.h"
#include "solver/verify/adapters.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace mw {
namespace {

/// Why there is not one internal rate of return; empty: there is.
std::string irrSays(const std::vector<double>& rates)
{
    if (rates.size() == 1) return {};
    if (rates.empty()) return "no rate: the net present value of these flows is never 0";
    std::string says = fmt::format("{} rates, each an answer:", rates.size());
    for (const double rate : rates) says += fmt::format(" {:.6g}", rate);
    return says;
}

/// What has no value is null, and "<name>_says" tells why.
AdapterAnswer npvIrr(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double rate = in.number("discount_rate");
    const auto flows = numbersAt(inputs, "cash_flows");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    if (flows.empty()) return AdapterAnswer::none("cash_flows is empty: there is nothing to discount and no return");
    const auto rates = internalRates(flows);
    const std::string rateSays = rate > -1 ? "" : fmt::format("discount_rate is {:g}: nobody loses more than 100 % a year", rate);
    return CaseValue::Map{{"npv", rate > -1 ? std::optional{npv(rate, flows)} : std::nullopt},
                          {"npv_says", rateSays},
                          {"irr", rates.size() == 1 ? std::optional{rates.front()} : std::nullopt},
                          {"irr_says", irrSays(rates)},
                          {"irr_all", CaseValue::of(rates)},
                          {"mirr_finance_rate_8pct_reinvest_6pct", mirr(flows, 0.08, 0.06)}};
}

AdapterAnswer loan(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const Loan terms{in.number("principal"), in.number("annual_rate"), in.whole<int>("months")};
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    return CaseValue::Map{{"monthly_payment", monthlyPayment_usd(terms)},
                          {"total_interest", totalInterest_usd(terms)},
                          {"balance_after_half_the_term", balanceAfter_usd(terms, terms.months / 2)},
                          {"first_month_interest", interestIn_usd(terms, 1)}};
}

AdapterAnswer depreciation(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double capex = in.number("capex_usd");
    const std::string method = wordAt(inputs, "method").value_or("");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    if (method == "straight_line") {
        const double life = in.number("life_y");
        if (!in.complete()) return AdapterAnswer::none(in.reason());
        if (life <= 0) return AdapterAnswer::none(fmt::format("life_y is {:g}: it has to be more than 0", life));
        return CaseValue::Map{{"yearly_usd", straightLine_usd(capex, in.numberOr("salvage_usd", 0), life)}};
    }
    int years = 0;
    if (method.starts_with("macrs")) std::from_chars(method.data() + 5, method.data() + method.size(), years);
    const auto yearly = macrs_usd(capex, years);
    if (yearly.empty()) return AdapterAnswer::none(fmt::format("no depreciation table for '{}'", method));
    return CaseValue::Map{{"yearly_usd", CaseValue::of(yearly)}};
}

/// The inputs of a cost per GPU-hour; keys are the names of its parameters.
std::optional<GpuHourInput> gpuHourInput(const YamlNode& inputs, std::string& reason)
{
    GpuHourInput out;
    for (const auto& [key, node] : inputs.entries) {
        if (key == "assets") continue;
        const auto value = numberOf(node);
        if (!value || !setParameter(out, key, *value)) {
            reason = fmt::format("'{}' is no parameter of the cost per GPU-hour", key);
            return std::nullopt;
        }
    }
    if (out.wacc <= -1) reason = fmt::format("wacc is {:g}: nobody loses more than 100 % a year", out.wacc);
    const YamlNode* assets = inputs.find("assets");
    if (assets == nullptr) return reason.empty() ? std::optional{out} : std::nullopt;
    for (const YamlNode& asset : assets->items) {
        if (numberAt(asset, "life_y").value_or(0) < 0) reason = fmt::format("life_y of {} is {:g}: it has to be 0 or more", wordAt(asset, "name").value_or("an asset"), *numberAt(asset, "life_y"));
        out.assets.push_back({wordAt(asset, "name").value_or(""), numberAt(asset, "capex_usd").value_or(0),
                              numberAt(asset, "life_y").value_or(0),
                              numberAt(asset, "salvage_usd").value_or(0),
                              numberAt(asset, "maintenance_share_y").value_or(0)});
    }
    return reason.empty() ? std::optional{out} : std::nullopt;
}

AdapterAnswer gpuHour(const YamlNode& inputs, const CaseContext&)
{
    std::string reason;
    const auto input = gpuHourInput(inputs, reason);
    if (!input) return AdapterAnswer::none(reason);
    const GpuHourCost cost = gpuHourCost(*input);
    CaseValue::Map out;
    for (const char* name :
         {"capital_usd_y", "energy_usd_y", "operations_usd_y", "total_usd_y", "usd_per_installed_gpu_hour",
          "usd_per_sold_gpu_hour", "usd_per_million_tokens", "facility_kwh_y"})
        out.emplace_back(name, quantity(cost, name));
    return out;
}

/// A tornado case states its ranges in the expected rows: low and high are settings, the rest is the answer.
std::vector<ParameterRange> rangesOf(const YamlNode& inputs, const YamlNode& record)
{
    const YamlNode* rows = inputs.find("ranges");
    if (rows == nullptr) rows = inputs.find("parameters");
    if (const YamlNode* expected = record.find("expected"); rows == nullptr && expected != nullptr)
        rows = expected->find("rows");
    std::vector<ParameterRange> out;
    if (rows == nullptr) return out;
    for (const YamlNode& row : rows->items)
        out.push_back({wordAt(row, "parameter").value_or(""), numberAt(row, "low").value_or(0),
                       numberAt(row, "high").value_or(0)});
    return out;
}

CaseValue tornadoValue(const Tornado& result)
{
    std::vector<std::string> order;
    CaseValue::List rows;
    for (const TornadoRow& row : result.rows) {
        order.push_back(row.parameter);
        rows.push_back(CaseValue::Map{{"parameter", row.parameter},
                                      {"low", row.low},
                                      {"high", row.high},
                                      {"at_low", row.atLow},
                                      {"at_high", row.atHigh},
                                      {"swing", row.swing}});
    }
    return CaseValue::Map{{"summary", CaseValue::Map{{"base", result.base}, {"order", CaseValue::of(order)}}},
                          {"rows", std::move(rows)}};
}

AdapterAnswer tornadoAnswer(const YamlNode& inputs, const CaseContext& context)
{
    const auto baseId = wordAt(inputs, "base_case");
    const auto wanted = wordAt(inputs, "quantity");
    const YamlNode* base = baseId ? context.caseById(*baseId) : nullptr;
    const YamlNode* baseInputs = base != nullptr ? base->find("inputs") : nullptr;
    if (baseInputs == nullptr || !wanted)
        return AdapterAnswer::none("needs base_case, a case of this file, and quantity");
    std::string reason;
    const auto input = gpuHourInput(*baseInputs, reason);
    if (!input) return AdapterAnswer::none(reason);
    const SensitivityModel model = [&](std::string_view parameter, double value) -> std::optional<double> {
        GpuHourInput changed = *input;
        if (!parameter.empty() && !setParameter(changed, parameter, value)) return std::nullopt;
        return quantity(gpuHourCost(changed), *wanted);
    };
    const auto result = tornado(rangesOf(inputs, context.record), model);
    if (!result) return AdapterAnswer::none(fmt::format("the base case has no '{}'", *wanted));
    return tornadoValue(*result);
}

std::optional<Distribution> distributionOf(const YamlNode& term)
{
    const auto at = [&](std::string_view key) { return numberAt(term, key).value_or(0); };
    const std::string name = wordAt(term, "distribution").value_or("");
    if (name == "triangular")
        return Distribution{DistributionKind::Triangular, at("low"), at("high"), at("mode")};
    if (name == "uniform") return Distribution{DistributionKind::Uniform, at("low"), at("high"), 0};
    if (name == "normal") return Distribution{DistributionKind::Normal, at("mean"), at("sd"), 0};
    if (name == "lognormal") return Distribution{DistributionKind::Lognormal, at("mu"), at("sigma"), 0};
    if (name == "constant") return Distribution{DistributionKind::Constant, at("value"), 0, 0};
    return std::nullopt;
}

AdapterAnswer monteCarloAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const auto samples = in.whole<std::size_t>("samples");
    const YamlNode* terms = inputs.find("terms");
    if (!in.complete() || terms == nullptr) return AdapterAnswer::none("needs terms and samples");
    std::vector<SumTerm> sum;
    for (const YamlNode& term : terms->items) {
        const auto distribution = distributionOf(term);
        if (!distribution)
            return AdapterAnswer::none(
                fmt::format("no distribution '{}'", wordAt(term, "distribution").value_or("")));
        sum.push_back({numberAt(term, "coefficient").value_or(1), *distribution});
    }
    const auto result = monteCarloSum(sum, samples);
    if (!result) return AdapterAnswer::none("no samples");
    return CaseValue::Map{{"mean", result->mean},
                          {"sd", result->sd},
                          {"p5", result->p5},
                          {"p50", result->p50},
                          {"p95", result->p95}};
}

}  // namespace

std::span<const Adapter> costAdapters()
{
    static constexpr std::array kAdapters{Adapter{"npv_irr", "cost", &npvIrr},
                                          Adapter{"loan", "cost", &loan},
                                          Adapter{"depreciation", "cost", &depreciation},
                                          Adapter{"gpu_hour_cost", "cost", &gpuHour},
                                          Adapter{"tornado", "cost", &tornadoAnswer},
                                          Adapter{"monte_carlo_sum", "cost", &monteCarloAnswer}};
    return kAdapters;
}

}  // namespace mw
