// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prices down to what a source states: of a part, of its contents, by its rating; with duties; of what joins two ports.
#include "solver/cost/solve.h"
#include "solver/network/input.h"
#include "solver/quantities/price_reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace mw::reasons {

namespace {

using How = Reason::How;

constexpr int kDeepest = 8;   ///< as rollUp()

bool isPrice(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

Reason dollarsOf(std::string label, double value, std::string from, std::string subject = {})
{
    return given(std::move(label), value, formatted(value, Format::Usd), std::move(from), std::move(subject));
}

/// Of a range the middle is taken.
Reason middleOf(const Part& part, const Catalog& catalog)
{
    const std::string from = priceSource(part, catalog), subject = "part:" + part.id;
    return made(How::Product, "price", Format::Usd, "middle of low and high",
                {made(How::Sum, "low and high", Format::Usd, "low + high", {dollarsOf("low", *part.price.low_usd, from, subject), dollarsOf("high", *part.price.high_usd, from, subject)}), constant("half", 0.5)});
}

Reason priceAt(const Part& part, const Catalog& catalog, int depth);

/// As a container's price adds up: what states none has its contents' again.
Reason contentsAt(const Part& part, const Catalog& catalog, int depth)
{
    std::vector<Reason> inputs;
    for (const Content& content : part.contents) {
        const Part* const piece = catalog.find(content.part);
        if (piece == nullptr) continue;
        Reason each = piece->price.typical_usd ? dollarsOf("price", *piece->price.typical_usd, priceSource(*piece, catalog), "part:" + piece->id) : piece->price.low_usd && piece->price.high_usd ? middleOf(*piece, catalog) : priceAt(*piece, catalog, depth + 1);
        inputs.push_back(made(How::Product, piece->name, Format::Usd, "count x price", {given("count", content.count, fmt::format("{}", content.count), "contents of " + part.name, "part:" + part.id), std::move(each)}));
    }
    return made(How::Sum, "price", Format::Usd, "sum of contents", std::move(inputs));
}

Reason byRating(const Part& part, const Catalog& catalog, const RatedPrice& rated)
{
    const std::string subject = "part:" + part.id;
    std::vector<Reason> inputs{given(std::string(rated.basis), rated.each_usd, fmt::format("${:.6g}", rated.each_usd), sourceOf(part, catalog, {rated.priceKey}), subject),
                               given("size", rated.size, fmt::format("{:.6g}", rated.size), sourceOf(part, catalog, {rated.sizeKey}), subject)};
    if (rated.scale != 1) inputs.push_back(constant("to the unit of the price", rated.scale));
    return made(How::Product, "price", Format::Usd, "price of a unit x size", std::move(inputs));
}

Reason priceAt(const Part& part, const Catalog& catalog, int depth)
{
    if (part.price.typical_usd) return dollarsOf("price", *part.price.typical_usd, priceSource(part, catalog), "part:" + part.id);
    if (depth < kDeepest && !part.contents.empty() && rollUp(part, catalog).contentsPrice_usd) return contentsAt(part, catalog, depth);
    if (const auto rated = ratedPrice(part)) return byRating(part, catalog, *rated);
    return part.price.low_usd && part.price.high_usd ? middleOf(part, catalog) : dollarsOf("price", 0, "no price", "part:" + part.id);
}

/// Bounds of a range that a line has, where the part states them, with the duty.
Reason statedBound(const Results& results, const PricedPart& line, double value, const char* label)
{
    const Part* const part = results.facility->catalog->find(line.part);
    return dollarsOf(label, value, part != nullptr ? priceSource(*part, *results.facility->catalog) : "catalogue", "part:" + line.part);
}

/// The part as components of this line have it: with their own figures, where they override the catalogue's.
const Part* partOfLine(const Results& results, const PricedPart& line)
{
    const Catalog& catalog = *results.facility->catalog;
    const Part* best = catalog.find(line.part);
    const auto off = [&](const Part& part) { return std::abs(*line.typical_usd / std::max(effectivePrice(part, catalog).typical_usd.value_or(0), 1e-9) / (1 + line.duty) - 1); };
    if (best == nullptr || off(*best) < 1e-9) return best;
    std::unordered_set<const Part*> seen;
    for (const Instance& instance : results.facility->instances)
        if (instance.part->id == line.part && seen.insert(instance.part).second && off(*instance.part) < off(*best)) best = instance.part;
    return best;
}

}  // namespace

std::string priceSource(const Part& part, const Catalog& catalog)
{
    const std::string titles = part.sources.empty() ? std::string() : sourceOf(part, catalog, {});
    std::string text = part.price.basis;
    if (text.empty()) text = titles.empty() ? "catalogue" : titles;
    else if (!titles.empty() && text.find(titles) == std::string::npos) text += "; " + titles;
    return part.price.confidence == Confidence::Datasheet ? text : std::string(toText(part.price.confidence)) + ": " + text;
}

Reason priceOfPart(const Part& part, const Catalog& catalog) { return priceAt(part, catalog, 0); }

Reason priceOfJoint(const Results& results, const Part& medium, double each_usd)
{
    const Catalog& catalog = *results.facility->catalog;
    const double own = medium.price.typical_usd.value_or(0);
    const auto flat = [&] { return dollarsOf("price", each_usd, priceSource(medium, catalog), "part:" + medium.id); };
    if (medium.kind != Kind::Transceiver || own <= 0) return flat();
    const Part* const fibre = fibreOf(catalog, medium.fact("fiber"));
    const double between = fibre != nullptr ? *fibre->price.typical_usd : 0, ends = (each_usd - between) / own;
    if (ends < -1e-9 || !isPrice(ends, std::round(ends))) return flat();
    std::vector<Reason> inputs;
    if (ends > 0.5)
        inputs.push_back(made(How::Product, "transceivers", Format::Usd, "ends with a transceiver x price",
                              {given("ends with a transceiver", std::round(ends), fmt::format("{:.0f}", ends), "both ends, but for those whose optics sit in the switch", "part:" + medium.id),
                               dollarsOf("price of a transceiver", own, priceSource(medium, catalog), "part:" + medium.id)}));
    if (fibre != nullptr) inputs.push_back(dollarsOf("fibre between them", between, priceSource(*fibre, catalog), "part:" + fibre->id));
    return made(How::Sum, "price", Format::Usd, "transceivers at its ends + the fibre between", std::move(inputs));
}

Reason priceOfLine(const Results& results, const PricedPart& line)
{
    const Part* const part = partOfLine(results, line);
    const double each = *line.typical_usd;
    if (part == nullptr) return dollarsOf("price", each, line.basis.empty() ? "catalogue" : line.basis, "part:" + line.part);
    if (line.system == CostSystem::Cables && line.unit == "each") return priceOfJoint(results, *part, each);
    if (line.unit == "m") return dollarsOf("price of a metre", each, sourceOf(*part, *results.facility->catalog, {"price_per_m_typ_usd", "price_per_m_usd"}), "part:" + line.part);
    Reason bare = priceOfPart(*part, *results.facility->catalog);
    if (isPrice(bare.value, each)) return bare;
    if (bare.value <= 0) return dollarsOf("price", each, line.basis.empty() ? "catalogue" : line.basis, "part:" + line.part);
    const double factor = each / bare.value;
    return made(How::Product, "price", each, Format::Usd, "price x import duty",
                {std::move(bare), given("with import duty", factor, fmt::format("{:.4g}", factor), "1 + duty of this layout, by the shares of where such parts are made (origins of the supply)", "part:" + line.part)});
}

Reason countOfLine(const PricedPart& line)
{
    return given("count", line.count, fmt::format("{:g}{}", line.count, line.unit == "m" ? " m" : ""), "this layout", "part:" + line.part);
}

Reason totalOfLine(const Results& results, const PricedPart& line)
{
    return made(How::Product, line.name, line.count * *line.typical_usd, Format::Usd, "count x price", {countOfLine(line), priceOfLine(results, line)});
}

Reason boundOfLine(const Results& results, const PricedPart& line, int level)
{
    const double value = unitPrice(line, level);
    const auto& bound = level < 0 ? line.low_usd : line.high_usd;
    if (!bound || !isPrice(*bound, value)) return priceOfLine(results, line);
    return statedBound(results, line, value, level < 0 ? "low price" : "high price");
}

}  // namespace mw::reasons
