// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/part_title.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace mw {

namespace {

// Rules on parts speak once of a part, however often it stands in the facility; components with own figures
// count with the part they were made from.

/// Parts in use, each id once.
template <class Visit>
void eachPartId(const RuleContext& c, Visit visit)
{
    const auto& parts = c.index->parts();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].part == &unknownPart() || (i > 0 && parts[i - 1].part->id == parts[i].part->id))
            continue;
        std::size_t count = 0;
        for (std::size_t k = i; k < parts.size() && parts[k].part->id == parts[i].part->id; ++k)
            count += parts[k].count;
        visit(parts[i], count);
    }
}

std::string pieces(std::size_t count)
{
    return count == 1 ? "1 piece" : fmt::format("{} pieces", figure::count(static_cast<double>(count)));
}

/// Figures that results rest on; an unverified fan speed hurts nobody.
bool carriesWeight(const Figure& figure)
{
    constexpr std::array<std::string_view, 14> kKeys{
        "power_max_kw",      "power_max_w", "tdp_w",       "liquid_heat_share",
        "coolant_flow_lpm",  "capacity_kw", "rating_kw",   "rating_mva",
        "weight_kg",         "mem_gb",      "mem_bw_tb_s", "fp8_dense_tflops",
        "efficiency_at_100", "efficiency"};
    return std::find(kKeys.begin(), kKeys.end(), figure.key) != kKeys.end();
}

void checkEstimates(const RuleContext& c, FindingSink& sink)
{
    eachPartId(c, [&](const RuleIndex::UsedPart& used, std::size_t count) {
        std::string keys;
        double number = 0;
        for (const Figure& figure : used.part->figures)
            if (figure.confidence == Confidence::Unverified && carriesWeight(figure)) {
                keys += (keys.empty() ? "" : ", ") + figure.key;
                ++number;
            }
        if (number == 0) return;
        sink.add({.subjects = {used.part->id},
                  .message = number == 1 ? fmt::format("{} × {:s} rests on an unverified figure: {}. Check it against a datasheet.", figure::count(static_cast<double>(count)), titleOf(*used.part), keys)
                                         : fmt::format("{} × {:s} rests on unverified figures: {}. Check them against a datasheet.", figure::count(static_cast<double>(count)), titleOf(*used.part), keys),
                  .measured = number,
                  .limit = 0,
                  .unit = "figures"});
    });
}

constexpr double kRollUpBand = 0.10;

void compare(FindingSink& sink, const Part& part, const char* what, std::string_view unit,
             std::optional<double> stated, std::optional<double> inside)
{
    if (!stated || !inside || *stated <= 0 || *inside <= 0) return;
    const double off = std::abs(*inside - *stated) / *stated;
    if (off <= kRollUpBand) return;
    const auto told = [&](double value, double beside) { return unit == "USD" ? figure::wholeMoney(value) : figure::told(value, unit, beside); };
    sink.add(
        {.subjects = {part.id},
         .message = fmt::format(
             "{:s} states {} of {}, its contents sum to {} ({}). The stated figure is "
             "used; check the contents.",
             titleOf(part), what, told(*stated, *inside), told(*inside, *stated),
             (*inside > *stated ? "+" : "\u2212") + figure::told(off * 100, "%", kRollUpBand * 100)),
         .measured = off * 100,
         .limit = kRollUpBand * 100,
         .unit = "%"});
}

void checkRollUp(const RuleContext& c, FindingSink& sink)
{
    eachPartId(c, [&](const RuleIndex::UsedPart& used, std::size_t) {
        const Part& part = *used.part;
        if (part.contents.empty()) return;
        compare(sink, part, "a power", "kW", part.powerMax_kw(), used.sums.contentsPower_kw);
        compare(sink, part, "a weight", "kg", part.figure("weight_kg"), used.sums.contentsWeight_kg);
        compare(sink, part, "a price", "USD", part.price.typical_usd, used.sums.contentsPrice_usd);
    });
}

/// Parts whose loads have a flag set, with how many.
template <class Flag>
void eachLoadPart(const RuleContext& c, Flag flag, const std::function<void(const Part&, std::size_t)>& visit)
{
    std::unordered_map<const Part*, std::size_t> counts;
    for (const Load& load : c.loads)
        if (load.*flag) ++counts[&c.facility.part(load.instance)];
    if (counts.empty()) return;
    eachPartId(c, [&](const RuleIndex::UsedPart& used, std::size_t) {
        const auto found = counts.find(used.part);
        if (found != counts.end()) visit(*used.part, found->second);
    });
}

void checkNoPower(const RuleContext& c, FindingSink& sink)
{
    eachLoadPart(c, &Load::unknownPower, [&](const Part& part, std::size_t count) {
        sink.add({.subjects = {part.id},
                  .message = count == 1 ? fmt::format("{:s} gives no power figure: 1 piece counts as 0 kW. Give power_max_kw.", titleOf(part))
                                        : fmt::format("{:s} gives no power figure: {} count as 0 kW. Give power_max_kw.", titleOf(part), pieces(count)),
                  .measured = static_cast<double>(count),
                  .limit = 0,
                  .unit = "pieces"});
    });
}

void checkTypicalOnly(const RuleContext& c, FindingSink& sink)
{
    eachLoadPart(c, &Load::typicalOnly, [&](const Part& part, std::size_t count) {
        sink.add({.subjects = {part.id},
                  .message = count == 1 ? fmt::format("{:s} gives only a typical draw: the design of 1 piece may fall short of its peak. Give power_max_kw.", titleOf(part))
                                        : fmt::format("{:s} gives only a typical draw: the design of {} may fall short of their peak. Give power_max_kw.", titleOf(part), pieces(count)),
                  .measured = static_cast<double>(count),
                  .limit = 0,
                  .unit = "pieces"});
    });
}

void checkShareUnknown(const RuleContext& c, FindingSink& sink)
{
    eachLoadPart(c, &Load::shareUnknown, [&](const Part& part, std::size_t count) {
        sink.add({.subjects = {part.id},
                  .message = fmt::format(
                      "{:s} is liquid cooled, but gives no share: all heat of {} is taken as air. Give "
                      "liquid_heat_share.",
                      titleOf(part), pieces(count)),
                  .measured = static_cast<double>(count),
                  .limit = 0,
                  .unit = "pieces"});
    });
}

void checkNoWeight(const RuleContext& c, FindingSink& sink)
{
    eachPartId(c, [&](const RuleIndex::UsedPart& used, std::size_t count) {
        if (used.sums.weight_kg || !isRack(used.part->kind)) return;
        sink.add(
            {.subjects = {used.part->id},
             .message = fmt::format("{:s} gives no weight: the floor under {} is not checked. Give weight_kg.",
                                    titleOf(*used.part), pieces(count)),
             .measured = static_cast<double>(count),
             .limit = 0,
             .unit = "pieces"});
    });
}

bool bought(Kind kind)
{
    return kind != Kind::UtilityFeed && kind != Kind::Other;
}

void checkNoPrice(const RuleContext& c, FindingSink& sink)
{
    eachPartId(c, [&](const RuleIndex::UsedPart& used, std::size_t count) {
        const Part& part = *used.part;
        if (!bought(part.kind) || part.price.typical_usd || part.price.low_usd || used.sums.price_usd) return;
        const bool byCapacity =
            part.find("price_per_kw_usd") != nullptr || part.find("price_per_kva_usd") != nullptr ||
            part.find("price_per_m_usd") != nullptr || part.find("price_per_m_typ_usd") != nullptr ||
            part.find("price_per_kwh_typ_usd") != nullptr;
        if (byCapacity) return;
        sink.add({.subjects = {part.id},
                  .message = count == 1 ? fmt::format("{:s} has no price: 1 piece is not in the cost. Give price_usd.", titleOf(part))
                                        : fmt::format("{:s} has no price: {} are not in the cost. Give price_usd.", titleOf(part), pieces(count)),
                  .measured = static_cast<double>(count),
                  .limit = 0,
                  .unit = "pieces"});
    });
}

void checkSuperseded(const RuleContext& c, FindingSink& sink)
{
    eachPartId(c, [&](const RuleIndex::UsedPart& used, std::size_t count) {
        if (used.part->supersededBy.empty()) return;
        sink.add({.subjects = {used.part->id, used.part->supersededBy},
                  .message = fmt::format("{} × {:s} is superseded by {:s}. Use that in new designs.",
                                         figure::count(static_cast<double>(count)), titleOf(*used.part), titleOf(c.catalog, used.part->supersededBy)),
                  .fix = fmt::format("use {:s}", titleOf(c.catalog, used.part->supersededBy))});
    });
}

constexpr std::array kCatalogRules{
    Rule{"catalog.no-power", Severity::Warning, Lane::Quick, "A part gives no power figure",
         "power_max_kw given", "the catalogue", &checkNoPower, reads::kParts},
    Rule{"catalog.typical-power-only", Severity::Advice, Lane::Quick, "A part gives only a typical draw",
         "power_max_kw given", "provision for the maximum, not for a busy hour", &checkTypicalOnly, reads::kParts},
    Rule{"catalog.liquid-share-unknown", Severity::Warning, Lane::Quick,
         "A liquid-cooled part gives no liquid share", "liquid_heat_share given", "the catalogue",
         &checkShareUnknown, reads::kParts},
    Rule{"catalog.roll-up", Severity::Warning, Lane::Quick, "A container and its contents differ", "10 %",
         "figures of a container against the sum of its contents", &checkRollUp, reads::kParts},
    Rule{"catalog.estimate-used", Severity::Advice, Lane::Quick, "Results rest on unverified figures",
         "figures from datasheets", "confidence marks of the catalogue", &checkEstimates, reads::kParts},
    Rule{"catalog.no-weight", Severity::Advice, Lane::Quick, "A rack gives no weight", "weight_kg given",
         "the catalogue", &checkNoWeight, reads::kParts},
    Rule{"catalog.no-price", Severity::Advice, Lane::Quick, "A part has no price", "price_usd given",
         "the catalogue", &checkNoPrice, reads::kParts},
    Rule{"catalog.superseded", Severity::Advice, Lane::Quick, "A part has a successor", "superseded_by empty",
         "the catalogue", &checkSuperseded, reads::kParts},
};

}  // namespace

std::span<const Rule> catalogRules()
{
    return kCatalogRules;
}

}  // namespace mw
