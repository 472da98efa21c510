// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/read_records.h"

#include <array>

namespace mw::reading {

namespace {

constexpr Range kLife{0, 100, true};
constexpr Range kChange{-1, 10, true};
constexpr Range kMonths{0, 600};

constexpr std::array kWriteOffs{Choice<WriteOff>{"straight-line", WriteOff::StraightLine},
                                Choice<WriteOff>{"declining", WriteOff::Declining}, Choice<WriteOff>{"macrs", WriteOff::Macrs}};
constexpr std::array kShapes{Choice<UncertainInput::Shape>{"triangular", UncertainInput::Shape::Triangular},
                             Choice<UncertainInput::Shape>{"uniform", UncertainInput::Shape::Uniform},
                             Choice<UncertainInput::Shape>{"normal", UncertainInput::Shape::Normal},
                             Choice<UncertainInput::Shape>{"lognormal", UncertainInput::Shape::Lognormal}};

ByClass livesFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "economics.lives_years", context);
    ByClass lives;
    fields.number("compute", lives.compute, kLife);
    fields.number("network", lives.network, kLife);
    fields.number("storage", lives.storage, kLife);
    fields.number("plant", lives.plant, kLife);
    fields.number("shell", lives.shell, kLife);
    fields.finish(lives.extras);
    return lives;
}

WriteOffByClass writeOffsFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "economics.depreciation", context);
    WriteOffByClass all;
    const auto read = [&](std::string_view key, std::optional<WriteOff>& target) {
        if (fields.node(key) == nullptr) return;
        WriteOff method{};
        fields.choice(key, method, std::span<const Choice<WriteOff>>(kWriteOffs));
        target = method;
    };
    read("compute", all.compute);
    read("network", all.network);
    read("storage", all.storage);
    read("plant", all.plant);
    read("shell", all.shell);
    fields.finish(all.extras);
    return all;
}

Finance financeFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "economics.finance", context);
    Finance finance;
    fields.number("debt_share", finance.debt_share, kShare);
    fields.number("debt_rate", finance.debt_rate, {0, 1});
    fields.number("debt_years", finance.debt_years, kLife);
    fields.number("equity_return", finance.equity_return, {0, 1});
    fields.number("tax_rate", finance.tax_rate, kShare);
    fields.finish(finance.extras);
    return finance;
}

BuildPhase phaseFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "phase", context);
    BuildPhase phase;
    fields.required("id", phase.id, "phase-1");
    fields.number("share", phase.share, kShare);
    fields.number("energised_month", phase.energised_month, kMonths);
    fields.number("build_months", phase.build_months, kMonths);
    fields.number("ramp_months", phase.ramp_months, kMonths);
    fields.finish(phase.extras);
    return phase;
}

PriceTier tierFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "price tier", context);
    PriceTier tier;
    fields.required("id", tier.id, "standard");
    fields.number("share", tier.share, kShare);
    fields.number("usd_per_million_input", tier.usd_per_million_input, kNotNegative);
    fields.number("usd_per_million_cached", tier.usd_per_million_cached, kNotNegative);
    fields.number("usd_per_million_output", tier.usd_per_million_output, kNotNegative);
    fields.number("tokens_per_s", tier.tokens_per_s, kNotNegative);
    fields.finish(tier.extras);
    return tier;
}

UncertainInput uncertainFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "uncertainty", context);
    UncertainInput input;
    fields.required("path", input.path, "economics/utilisation");
    fields.number("low", input.low);
    fields.number("typical", input.typical);
    fields.number("high", input.high);
    fields.choice("distribution", input.shape, std::span<const Choice<UncertainInput::Shape>>(kShapes));
    fields.finish(input.extras);
    return input;
}

Correlation correlationFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "correlation", context);
    Correlation correlation;
    fields.texts("between", correlation.between);
    fields.number("value", correlation.value, {-1, 1});
    fields.finish(correlation.extras);
    return correlation;
}

template <class Record, class Read>
void listOf(Fields& fields, std::string_view key, std::vector<Record>& target, const Read& read, Context& context)
{
    const auto* list = fields.list(key);
    if (list == nullptr) return;
    for (const auto& item : list->items) {
        target.push_back(read(item, context));
        target.back().before = commentsBefore(item);
        target.back().after = item.after;
    }
}

}  // namespace

Economics economicsFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "economics", context);
    Economics economics;
    fields.number("analysis_years", economics.analysis_years, {0, 100, true});
    fields.number("discount_rate", economics.discount_rate, {-0.5, 1});
    fields.number("utilisation", economics.utilisation, kShare);
    fields.number("availability", economics.availability, kShare);
    fields.number("it_load_factor", economics.it_load_factor, kShare);
    fields.number("staff_usd_per_year", economics.staff_usd_per_year, kNotNegative);
    fields.number("shell_usd_per_mw", economics.shell_usd_per_mw, kNotNegative);
    fields.number("land_usd", economics.land_usd, kNotNegative);
    fields.number("substation_usd_per_mw", economics.substation_usd_per_mw, kNotNegative);
    fields.number("engineering_share", economics.engineering_share, kShare);
    fields.number("commissioning_share", economics.commissioning_share, kShare);
    fields.number("contingency_share", economics.contingency_share, kShare);
    fields.number("warranty_years", economics.warranty_years, {0, 100});
    fields.number("price_usd_per_million_input", economics.price_usd_per_million_input, kNotNegative);
    fields.number("price_usd_per_million_output", economics.price_usd_per_million_output, kNotNegative);
    fields.number("property_tax_share", economics.property_tax_share, kShare);
    fields.number("insurance_share", economics.insurance_share, kShare);
    fields.number("residual_share", economics.residual_share, kShare);
    fields.number("refresh_price_share", economics.refresh_price_share, {0, 10});
    fields.number("token_price_change", economics.token_price_change, kChange);
    fields.number("energy_price_change", economics.energy_price_change, kChange);
    fields.number("build_months", economics.build_months, kMonths);
    fields.number("ramp_months", economics.ramp_months, kMonths);
    fields.number("tokens_per_engineer_year", economics.tokens_per_engineer_year, kPositive);
    if (const auto* lives = fields.map("lives_years")) economics.lives_years = livesFrom(*lives, context);
    if (const auto* methods = fields.map("depreciation")) economics.depreciation = writeOffsFrom(*methods, context);
    if (const auto* finance = fields.map("finance")) economics.finance = financeFrom(*finance, context);
    listOf(fields, "phases", economics.phases, phaseFrom, context);
    listOf(fields, "price_tiers", economics.price_tiers, tierFrom, context);
    listOf(fields, "uncertainty", economics.uncertainty, uncertainFrom, context);
    listOf(fields, "correlations", economics.correlations, correlationFrom, context);
    fields.finish(economics.extras);
    return economics;
}

}  // namespace mw::reading
