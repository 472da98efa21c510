// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/unit_economics.h"

#include "solver/cost/gpu_hour.h"
#include "solver/cost/solve.h"

namespace mw {

namespace {

/// Millions of tokens of a year, sold.
struct YearOfTokens {
    double uncached{}, cached{}, output{};
    [[nodiscard]] double computed() const { return uncached + output; }
    [[nodiscard]] double sold() const { return uncached + cached + output; }
};

YearOfTokens tokensOf(const CostInput& input)
{
    const double scale = kHoursPerYear * 3600 * input.assumptions.availability * input.assumptions.utilisation / 1e6;
    return {input.inputTokens_per_s.value_or(0) * scale, input.cachedTokens_per_s * scale, input.outputTokens_per_s.value_or(0) * scale};
}

std::vector<TierRevenue> tiersOf(const YearOfTokens& tokens, const std::vector<PriceTier>& tiers, std::optional<double> speed)
{
    std::vector<TierRevenue> result;
    for (const PriceTier& tier : tiers) {
        TierRevenue made{.id = tier.id, .share = tier.share, .millionTokens_per_year = tier.share * tokens.sold(),
                         .usd_per_year = tier.share * (tokens.uncached * tier.usd_per_million_input + tokens.cached * tier.usd_per_million_cached +
                                                       tokens.output * tier.usd_per_million_output),
                         .speed = tier.tokens_per_s, .served = {}};
        if (tier.tokens_per_s && speed) made.served = *speed >= *tier.tokens_per_s;
        result.push_back(std::move(made));
    }
    return result;
}

void shareCost(const CostInput& input, const CostResults& cost, const YearOfTokens& tokens, UnitEconomics& out)
{
    const double usd = cost.tco_usd_per_year * input.servingShare();
    if (tokens.computed() <= 0) return;
    out.usd_per_million_with_cached = usd / tokens.sold();
    double in = usd / tokens.computed(), made = in;
    const double apart = input.prefillAccelerators + input.decodeAccelerators;
    if (input.prefillAccelerators > 0 && input.decodeAccelerators > 0 && tokens.uncached > 0 && tokens.output > 0) {
        in = usd * input.prefillAccelerators / apart / tokens.uncached;
        made = usd * input.decodeAccelerators / apart / tokens.output;
    }
    if (tokens.uncached > 0) out.usd_per_million_input = in;
    if (tokens.output > 0) out.usd_per_million_output = made;
}

}  // namespace

UnitEconomics unitEconomics(const CostInput& input, const CostResults& cost, const Economics& economics, std::optional<double> outputSpeed)
{
    UnitEconomics out;
    const YearOfTokens tokens = tokensOf(input);
    out.millionTokens_per_year = tokens.sold();
    out.tiers = tiersOf(tokens, economics.price_tiers, outputSpeed);
    shareCost(input, cost, tokens, out);
    if (input.facility_kw && tokens.computed() > 0) {
        // The plan runs at full use in the hours sold; the energy of a year is for all of them.
        out.energy_kwh_per_million = cost.energy_kwh_per_year * input.servingShare() / tokens.computed();
        out.energy_j_per_token = *out.energy_kwh_per_million * 3.6;   // kWh per million is 3.6 J each
    }
    if (economics.tokens_per_engineer_year && *economics.tokens_per_engineer_year > 0 && tokens.sold() > 0)
        out.engineers = tokens.sold() * 1e6 / *economics.tokens_per_engineer_year;
    out.revenue_usd_per_year = revenue_usd_per_year(input);
    if (!out.revenue_usd_per_year) return out;
    out.profit_usd_per_year = *out.revenue_usd_per_year - cost.tco_usd_per_year;
    if (*out.revenue_usd_per_year > 0) out.margin = *out.profit_usd_per_year / *out.revenue_usd_per_year;
    if (cost.tco_usd_per_year > 0) out.costMargin = *out.profit_usd_per_year / cost.tco_usd_per_year;
    const double mw = input.facility_kw.value_or(0) / 1000;
    if (mw > 0) {
        out.revenue_usd_per_mw_year = *out.revenue_usd_per_year / mw;
        out.profit_usd_per_mw_year = *out.profit_usd_per_year / mw;
    }
    return out;
}

}  // namespace mw
