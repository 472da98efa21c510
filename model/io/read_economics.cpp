// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/number_text.h"
#include "model/io/layout_file.h"
#include "model/io/read_records.h"
#include "model/io/set_aside.h"

#include <array>
#include <cmath>
#include <limits>

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

/// Where messages go, and what is set aside on the way.
struct MoneyContext {
    Context& context;
    std::vector<SetAside> aside{};
};

std::optional<double> bound(double limit)
{
    return std::abs(limit) < std::numeric_limits<double>::max() ? std::optional{limit} : std::nullopt;
}

/// The fields of one map of `economics`. A number outside of its range is told and set aside: see set_aside.h.
class MoneyFields {
public:
    MoneyFields(const YamlNode& node, std::string_view section, std::string path, MoneyContext& money)
        : m_fields(node, section, money.context), m_money(money), m_path(std::move(path)) {}
    template <class Number>
    void number(std::string_view key, Number& target, Range range = kAnyNumber)
    {
        const auto* const found = m_fields.node(key);
        const auto value = found != nullptr && found->isScalar() && !found->quoted ? parseNumber(found->text) : std::nullopt;
        const bool outside = value && (*value < range.least || *value > range.most || (range.above && *value <= range.least));
        outside ? setAsideNumber(key, *found, *value, range) : m_fields.number(key, target, range);
    }
    /// A number that one engine alone reads: checked here, kept among the other keys.
    void keepNumber(std::string_view key, Extras& extras, Range range)
    {
        std::optional<double> value;
        number(key, value, range);
        if (value) extras.emplace_back(key, *m_fields.node(key));
    }
    void setPath(std::string path) { m_path = std::move(path); }
    void finish(Extras& extras)
    {
        m_fields.finish(extras);
        extras.insert(extras.end(), m_aside.begin(), m_aside.end());
    }
    [[nodiscard]] Fields& rest() { return m_fields; }

private:
    void setAsideNumber(std::string_view key, const YamlNode& found, double value, Range range)
    {
        m_money.aside.push_back({m_path + "/" + std::string(key), found.text, value, bound(range.least), bound(range.most), range.above});
        m_aside.emplace_back(key, found);
        auto& context = m_money.context;
        context.diagnostics.push_back({Diagnostic::Level::Warning, {context.file, found.line, found.column}, std::string(key) + " is " + found.text,
                                       numberWanted(key, range)});
    }

    Fields m_fields;
    MoneyContext& m_money;
    std::string m_path;
    Extras m_aside{};
};

ByClass livesFrom(const YamlNode& node, MoneyContext& money)
{
    MoneyFields fields(node, "economics.lives_years", "economics/lives_years", money);
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

Finance financeFrom(const YamlNode& node, MoneyContext& money)
{
    MoneyFields fields(node, "economics.finance", "economics/finance", money);
    Finance finance;
    fields.number("debt_share", finance.debt_share, kShare);
    fields.number("debt_rate", finance.debt_rate, {0, 1});
    fields.number("debt_years", finance.debt_years, kLife);
    fields.number("equity_return", finance.equity_return, {0, 1});
    fields.number("tax_rate", finance.tax_rate, kShare);
    fields.finish(finance.extras);
    return finance;
}

BuildPhase phaseFrom(const YamlNode& node, MoneyContext& money)
{
    MoneyFields fields(node, "phase", "economics/phases", money);
    BuildPhase phase;
    fields.rest().required("id", phase.id, "phase-1");
    fields.setPath("economics/phases/" + phase.id);
    fields.number("share", phase.share, kShare);
    fields.number("energised_month", phase.energised_month, kMonths);
    fields.number("build_months", phase.build_months, kMonths);
    fields.number("ramp_months", phase.ramp_months, kMonths);
    fields.finish(phase.extras);
    return phase;
}

PriceTier tierFrom(const YamlNode& node, MoneyContext& money)
{
    MoneyFields fields(node, "price tier", "economics/price_tiers", money);
    PriceTier tier;
    fields.rest().required("id", tier.id, "standard");
    fields.setPath("economics/price_tiers/" + tier.id);
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

template <class Record, class Read, class Where>
void listOf(Fields& fields, std::string_view key, std::vector<Record>& target, const Read& read, Where& context)
{
    const auto* list = fields.list(key);
    if (list == nullptr) return;
    for (const auto& item : list->items) {
        target.push_back(read(item, context));
        target.back().before = commentsBefore(item);
        target.back().after = item.after;
    }
}

Economics moneyFrom(const YamlNode& node, MoneyContext& money)
{
    MoneyFields fields(node, "economics", "economics", money);
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
    fields.keepNumber("software_usd_per_accelerator_year", economics.extras, kNotNegative);   // these: solver/cost/input.cpp
    for (const auto* key : {"maintenance_compute_share", "maintenance_network_share", "maintenance_storage_share", "maintenance_plant_share", "maintenance_shell_share"})
        fields.keepNumber(key, economics.extras, kShare);
    if (const auto* lives = fields.rest().map("lives_years")) economics.lives_years = livesFrom(*lives, money);
    if (const auto* methods = fields.rest().map("depreciation")) economics.depreciation = writeOffsFrom(*methods, money.context);
    if (const auto* finance = fields.rest().map("finance")) economics.finance = financeFrom(*finance, money);
    listOf(fields.rest(), "phases", economics.phases, phaseFrom, money);
    listOf(fields.rest(), "price_tiers", economics.price_tiers, tierFrom, money);
    listOf(fields.rest(), "uncertainty", economics.uncertainty, uncertainFrom, money.context);
    listOf(fields.rest(), "correlations", economics.correlations, correlationFrom, money.context);
    fields.finish(economics.extras);
    return economics;
}

}  // namespace

Economics economicsFrom(const YamlNode& node, Context& context)
{
    MoneyContext money{context};
    return moneyFrom(node, money);
}

}  // namespace mw::reading

namespace mw {

std::vector<SetAside> setAside(const Economics& economics)
{
    reading::Context context;
    reading::MoneyContext money{context};
    (void)reading::moneyFrom(toTree(economics), money);
    return std::move(money.aside);
}

}  // namespace mw
