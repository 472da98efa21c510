// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/spares.h"

#include "solver/cost/solve.h"

namespace mw {

namespace {

constexpr int kDeepest = 8;   // rack, tray, board, device: deeper nesting is a loop in the catalogue

/// Words of "[nic, dpu]".
std::vector<std::string> wordsOf(std::string_view list)
{
    std::vector<std::string> words(1);
    for (const char c : list) {
        const bool inWord = (c >= 'a' && c <= 'z') || c == '-';
        if (inWord)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    std::erase(words, "");
    return words;
}

std::optional<double> rateOf(const EconomicEntry& entry)
{
    for (const char* key : {"annual_rate", "annual_rate_per_gpu"})
        if (const auto rate = entry.figure(key)) return rate;
    const auto low = entry.figure("annual_rate_low"), high = entry.figure("annual_rate_high");
    return low && high ? std::optional((*low + *high) / 2) : std::nullopt;
}

double rateOf(Kind kind, const SpareRates& rates)
{
    for (const SpareRate& rate : rates)
        if (rate.kind == kind) return rate.perYear;
    return 0;
}

/// What fails inside of a part in a year: by its price, and pieces that have none.
struct Failing {
    double usd{};
    double acceleratorsWithoutPrice{};
};

void addFailing(const Part& part, double count, const Catalog& catalog, const SpareRates& rates, int depth, Failing& to)
{
    if (const double rate = rateOf(part.kind, rates); rate > 0) {
        if (const auto usd = effectivePrice(part, catalog).typical_usd)
            to.usd += count * rate * *usd;
        else if (part.kind == Kind::Accelerator)
            to.acceleratorsWithoutPrice += count * rate;
        return;
    }
    if (depth == kDeepest) return;
    for (const Content& content : part.contents)
        if (const Part* inside = catalog.find(content.part)) addFailing(*inside, count * content.count, catalog, rates, depth + 1, to);
}

}  // namespace

SpareRates spareRates(const CostDefaults& defaults)
{
    SpareRates rates;
    for (const EconomicEntry& entry : defaults.entries) {
        if (entry.table != "failure_rates") continue;
        const auto kinds = std::find_if(entry.facts.begin(), entry.facts.end(), [](const auto& fact) { return fact.first == "spare_kinds"; });
        const auto rate = rateOf(entry);
        if (kinds == entry.facts.end() || !rate) continue;
        for (const std::string& word : wordsOf(kinds->second))
            if (const auto kind = kindFromId(word)) rates.push_back({entry.id, *kind, *rate * entry.figure("spare_pieces").value_or(1)});
    }
    return rates;
}

double spareShare(const Part& part, const std::optional<double>& price_usd, const Catalog& catalog, const SpareRates& rates)
{
    if (rates.empty() || !price_usd || *price_usd <= 0) return 0;
    if (const double rate = rateOf(part.kind, rates); rate > 0) return rate;
    const double accelerators = rollUp(part, catalog).accelerators;
    Failing failing;
    addFailing(part, 1, catalog, rates, 0, failing);
    // A server whose contents are not listed still says how many accelerators it has.
    if (part.contents.empty() && accelerators > 0) failing.acceleratorsWithoutPrice = accelerators * rateOf(Kind::Accelerator, rates);
    const double ofAccelerators = accelerators > 0 ? failing.acceleratorsWithoutPrice / accelerators : 0;
    return failing.usd / *price_usd + ofAccelerators;
}

double life_years(CostSystem system, const CostAssumptions& a)
{
    switch (system) {
    case CostSystem::Compute:
        return a.lifeCompute_years;
    case CostSystem::Network:
    case CostSystem::Cables:
        return a.lifeNetwork_years;
    case CostSystem::Storage:
        return a.lifeStorage_years;
    default:
        return a.lifePlant_years;
    }
}

double spares_usd_per_year(const CostInput& input)
{
    double usd = 0;
    for (const PricedPart& part : input.parts)
        usd += part.count * unitPrice(part, input.priceLevel) * part.spareShare *
               paidShare(input.assumptions.warrantyYears, life_years(part.system, input.assumptions));
    return usd;
}

}  // namespace mw
