// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_file.h"
#include "model/io/write_map.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

template <class Record>
YamlNode commented(writing::Map& map, const Record& record)
{
    const std::size_t own = map.size();
    map.extras(record.extras);
    YamlNode node = map.take();
    // A number that was set aside (set_aside.h) stands where the default that holds would.
    for (std::size_t i = own; i-- > 0;)
        if (std::any_of(record.extras.begin(), record.extras.end(), [&](const auto& extra) { return extra.first == node.entries[i].first; }))
            node.entries.erase(node.entries.begin() + static_cast<std::ptrdiff_t>(i));
    node.before = record.before;
    node.after = record.after;
    return node;
}

YamlNode livesTree(const ByClass& lives)
{
    writing::Map map;
    map.number("compute", lives.compute);
    map.number("network", lives.network);
    map.number("storage", lives.storage);
    map.number("plant", lives.plant);
    map.number("shell", lives.shell);
    map.extras(lives.extras);
    return map.take();
}

YamlNode writeOffTree(const WriteOffByClass& all)
{
    constexpr std::array<std::string_view, 3> kNames{"straight-line", "declining", "macrs"};
    writing::Map map;
    const auto put = [&](std::string_view key, const std::optional<WriteOff>& method) {
        if (method) map.word(key, kNames[static_cast<std::size_t>(*method)]);
    };
    put("compute", all.compute);
    put("network", all.network);
    put("storage", all.storage);
    put("plant", all.plant);
    put("shell", all.shell);
    map.extras(all.extras);
    return map.take();
}

YamlNode financeTree(const Finance& finance)
{
    writing::Map map;
    map.number("debt_share", finance.debt_share);
    map.number("debt_rate", finance.debt_rate);
    map.number("debt_years", finance.debt_years);
    map.number("equity_return", finance.equity_return);
    map.number("tax_rate", finance.tax_rate);
    map.extras(finance.extras);
    return map.take();
}

YamlNode phaseTree(const BuildPhase& phase)
{
    writing::Map map;
    map.word("id", phase.id);
    map.number("share", phase.share);
    map.number("energised_month", phase.energised_month);
    map.number("build_months", phase.build_months);
    map.number("ramp_months", phase.ramp_months);
    return commented(map, phase);
}

YamlNode tierTree(const PriceTier& tier)
{
    writing::Map map;
    map.word("id", tier.id);
    map.number("share", tier.share);
    map.number("usd_per_million_input", tier.usd_per_million_input);
    map.number("usd_per_million_cached", tier.usd_per_million_cached);
    map.number("usd_per_million_output", tier.usd_per_million_output);
    map.number("tokens_per_s", tier.tokens_per_s);
    return commented(map, tier);
}

YamlNode uncertainTree(const UncertainInput& input)
{
    constexpr std::array<std::string_view, 4> kNames{"triangular", "uniform", "normal", "lognormal"};
    writing::Map map;
    map.word("path", input.path);
    map.number("low", input.low);
    map.number("typical", input.typical);
    map.number("high", input.high);
    if (input.shape != UncertainInput{}.shape) map.word("distribution", kNames[static_cast<std::size_t>(input.shape)]);
    return commented(map, input);
}

YamlNode correlationTree(const Correlation& correlation)
{
    writing::Map map;
    map.texts("between", correlation.between);
    map.number("value", correlation.value);
    return commented(map, correlation);
}

}  // namespace

YamlNode toTree(const Economics& economics)
{
    writing::Map map;
    map.number("analysis_years", economics.analysis_years);
    map.number("discount_rate", economics.discount_rate);
    map.number("utilisation", economics.utilisation);
    map.number("availability", economics.availability);
    map.number("it_load_factor", economics.it_load_factor);
    map.number("staff_usd_per_year", economics.staff_usd_per_year);
    map.number("shell_usd_per_mw", economics.shell_usd_per_mw);
    map.number("land_usd", economics.land_usd);
    map.number("substation_usd_per_mw", economics.substation_usd_per_mw);
    map.number("engineering_share", economics.engineering_share);
    map.number("commissioning_share", economics.commissioning_share);
    map.number("contingency_share", economics.contingency_share);
    map.number("warranty_years", economics.warranty_years);
    map.number("price_usd_per_million_input", economics.price_usd_per_million_input);
    map.number("price_usd_per_million_output", economics.price_usd_per_million_output);
    map.number("property_tax_share", economics.property_tax_share);
    map.number("insurance_share", economics.insurance_share);
    map.number("residual_share", economics.residual_share);
    map.number("refresh_price_share", economics.refresh_price_share);
    map.number("token_price_change", economics.token_price_change);
    map.number("energy_price_change", economics.energy_price_change);
    map.number("build_months", economics.build_months);
    map.number("ramp_months", economics.ramp_months);
    map.number("tokens_per_engineer_year", economics.tokens_per_engineer_year);
    if (!(economics.lives_years == ByClass{})) map.node("lives_years", livesTree(economics.lives_years));
    if (!(economics.depreciation == WriteOffByClass{})) map.node("depreciation", writeOffTree(economics.depreciation));
    if (!(economics.finance == Finance{})) map.node("finance", financeTree(economics.finance));
    map.list("phases", economics.phases, phaseTree);
    map.list("price_tiers", economics.price_tiers, tierTree);
    map.list("uncertainty", economics.uncertainty, uncertainTree);
    map.list("correlations", economics.correlations, correlationTree);
    map.extras(economics.extras);
    return map.take();
}

}  // namespace mw
