// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the bill of materials, of capital, running cost and cost of tokens, and the capital of a hall.
#include "solver/loads/loads.h"
#include "solver/quantities/capital_by_hall.h"
#include "solver/quantities/capital_reasons.h"
#include "solver/quantities/price_reasons.h"
#include "solver/quantities/told_families.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace mw {

namespace {

constexpr std::string_view kCapital = "capital/", kRunning = "running/", kTokens = "tokens/";

}  // namespace

/// With the price: a part may stand there at several, by what components of it override.
std::string billSubject(const BomLine& line) { return fmt::format("bill:{}/{}/{:.9g}/{}", line.system, line.unit, line.unit_usd.value_or(0), line.part); }

std::string moneySubject(MoneyTable table, std::string_view line)
{
    const std::string_view name = table == MoneyTable::Capital ? kCapital : table == MoneyTable::Running ? kRunning : kTokens;
    return "money:" + std::string(name) + std::string(line);
}

std::string hallSubject(std::string_view hall) { return "hall:" + std::string(hall); }

}  // namespace mw

namespace mw::told {

namespace {

using How = Reason::How;
using namespace reasons;

/// The line that the bill shows as this one; at another price since then, the first of its part.
const PricedPart* pricedLine(const CostInput& input, std::string_view name)
{
    const auto unit = name.find('/'), price = name.find('/', unit + 1), part = name.find('/', price + 1);
    if (unit == std::string_view::npos || price == std::string_view::npos || part == std::string_view::npos) return nullptr;
    const PricedPart* first = nullptr;
    for (const PricedPart& line : input.parts) {
        if (toText(line.system) != name.substr(0, unit) || line.unit != name.substr(unit + 1, price - unit - 1) || line.part != name.substr(part + 1)) continue;
        if (first == nullptr) first = &line;
        if (fmt::format("{:.9g}", line.typical_usd.value_or(0)) == name.substr(price + 1, part - price - 1)) return &line;
    }
    return first;
}

Reason relabelled(Reason reason, std::string_view label)
{
    reason.label = label;
    return reason;
}

Reason boundOfTotal(const Results& r, const PricedPart& line, int level, std::string_view label)
{
    return made(How::Product, std::string(label), line.count * unitPrice(line, level), Format::Usd, level < 0 ? "count x low price" : "count x high price", {countOfLine(line), boundOfLine(r, line, level)});
}

/// A line's low or high end: parts at theirs, else as the assumption that it is in proportion to.
Reason boundOfMoney(const Results& r, const CostInput& input, const MoneyLine& line, Reason typical, int level, std::string_view label)
{
    const double value = level < 0 ? *line.low_usd : *line.high_usd;
    if (line.source != "bill of materials")
        return made(How::Product, std::string(label), value, Format::Usd, "typical x range",
                    {std::move(typical), given("range", value / line.usd, formatted(value / line.usd, Format::Share), "range of the assumption that it is in proportion to")});
    std::vector<Reason> inputs;
    for (const PricedPart& part : input.parts)
        if (toText(part.system) == line.name && unitPrice(part, level) > 0) inputs.push_back(boundOfTotal(r, part, level, part.name));
    return made(How::Sum, std::string(label), value, Format::Usd, "sum over the bill of materials", std::move(inputs));
}

const MoneyLine* lineNamed(const std::vector<MoneyLine>& lines, std::string_view name)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const MoneyLine& line) { return line.name == name; });
    return found == lines.end() ? nullptr : &*found;
}

Figures capitalFigures(const Results& r, const CostDefaults& d, std::string_view name)
{
    const MoneyLine* line = lineNamed(r.cost->capexBySystem, name);
    if (line == nullptr || line->usd == 0) return {};
    const auto typical = [&r, &d, line] {
        const CapitalReasons reasons(r, d);
        const MoneyLine* own = reasons.line(line->name);
        return relabelled(own != nullptr ? reasons.capitalLine(*own) : given(line->name, line->usd, formatted(line->usd, Format::Usd), line->source), "Typical");
    };
    Figures figures{{"money", "Typical", line->usd, Format::Usd, typical}};
    const auto bound = [&](std::string_view id, std::string_view label, const std::optional<double>& value, int level) {
        if (value) figures.push_back({id, label, *value, Format::Usd, [&r, &d, line, typical, level, label] { return boundOfMoney(r, costInputOf(r, d), *line, typical(), level, label); }});
    };
    bound("money-low", "Low", line->low_usd, -1), bound("money-high", "High", line->high_usd, 1);
    return figures;
}

Figures yearlyFigures(const std::vector<MoneyLine>& lines, std::string_view name, Format format, std::function<std::optional<Reason>(const std::string&)> why)
{
    const MoneyLine* line = lineNamed(lines, name);
    if (line == nullptr || line->usd == 0) return {};
    return {{"money", "Typical", line->usd, format, [line, format, why = std::move(why)] {
                 auto reason = why(line->name);
                 return relabelled(reason ? std::move(*reason) : given(line->name, line->usd, formatted(line->usd, format), line->source), "Typical");
             }}};
}

/// How a line of the facility is shared by its halls.
const char* sharedBy(const MoneyLine& line)
{
    if (line.source == "bill of materials") return "what stands in it; cables and pipes where they begin";
    if (line.name == "installation") return "power and cooling gear in it";
    if (line.name == "engineering" || line.name == "commissioning" || line.name == "contingency") return "what is built for it";
    return "its share of the IT load";
}

Reason hallCapital(const Results& r, const CostDefaults& d, const HallCapital& hall)
{
    const CapitalReasons reasons(r, d);
    std::vector<Reason> inputs;
    for (const MoneyLine& own : hall.lines) {
        const MoneyLine* whole = lineNamed(r.cost->capexBySystem, own.name);
        const MoneyLine* line = reasons.line(own.name);
        if (own.usd == 0 || whole == nullptr || line == nullptr) continue;
        inputs.push_back(made(How::Product, own.name, own.usd, Format::Usd, "line of the facility x share of the hall",
                              {reasons.capitalLine(*line), given("share of the hall", own.usd / whole->usd, formatted(own.usd / whole->usd, Format::Share), sharedBy(*whole))}));
    }
    return made(How::Sum, "Capital", hall.usd, Format::Usd, "sum over its parts of the lines of capital", std::move(inputs));
}

Reason hallLoad(const Results& r, const HallCapital& hall)
{
    const auto& rows = r.facility->layout->halls.rows();
    std::vector<Share> shares;
    for (const Load& load : designLoads(*r.facility)) {
        const std::int32_t at = r.facility->instances[load.instance].hall;
        const bool inHall = at >= 0 && static_cast<std::size_t>(at) < rows.size();
        if (load.it_kw != 0 && (inHall ? rows[static_cast<std::size_t>(at)]->id == hall.hall : hall.hall.empty())) shares.push_back({load.instance, load.it_kw});
    }
    return sumByPart(r, "IT load", Format::Power_kw, "sum over the racks and servers in it", shares, [](const Part& part, const Catalog& catalog) { return sourceOf(part, catalog, {"power_max_kw", "power_max_w", "tdp_w"}); });
}

}  // namespace

Figures ofBill(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    if (!results.cost || !results.facility) return {};
    const auto input = std::make_shared<const CostInput>(costInputOf(results, defaults));
    const PricedPart* line = pricedLine(*input, name);
    if (line == nullptr) return {};
    Figures figures;
    if (line->typical_usd) {
        const double each = *line->typical_usd;
        figures.push_back({"bill-total", "Total", line->count * each, Format::Usd, [&results, input, line] { return relabelled(totalOfLine(results, *line), "Total"); }});
        figures.push_back({"bill-each", "Unit price", each, Format::Usd, [&results, input, line] { return relabelled(priceOfLine(results, *line), "Unit price"); }});
    }
    figures.push_back({"bill-count", "Count", line->count, line->unit == "m" ? Format::Length_m : Format::Count, [input, line] { return relabelled(countOfLine(*line), "Count"); }});
    const auto bound = [&](std::string_view id, std::string_view label, const std::optional<double>& each, int level) {
        if (each) figures.push_back({id, label, *each * line->count, Format::Usd, [&results, input, line, level, label] { return boundOfTotal(results, *line, level, label); }});
    };
    bound("bill-low", "Low", line->low_usd, -1), bound("bill-high", "High", line->high_usd, 1);
    return figures;
}

Figures ofMoney(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    if (!results.cost || !results.facility) return {};
    if (name.starts_with(kCapital)) return capitalFigures(results, defaults, name.substr(kCapital.size()));
    if (name.starts_with(kRunning))
        return yearlyFigures(results.cost->opexByLine, name.substr(kRunning.size()), Format::Usd, [&](const std::string& line) { return runningLine(results, defaults, line); });
    if (!name.starts_with(kTokens)) return {};
    return yearlyFigures(results.cost->tokenCostBuildUp, name.substr(kTokens.size()), results.cost->usd_per_million_tokens ? Format::UsdPerMillion : Format::Usd,
                         [&](const std::string& line) { return tokenLine(results, defaults, line); });
}

Figures ofHall(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    const auto halls = std::make_shared<const std::vector<HallCapital>>(capitalByHall(results));
    const auto found = std::find_if(halls->begin(), halls->end(), [&](const HallCapital& hall) { return hall.hall == name; });
    if (found == halls->end()) return {};
    const HallCapital* hall = &*found;
    double all_usd = 0;
    for (const HallCapital& one : *halls) all_usd += one.usd;
    Figures figures{{"hall-capital", "Capital", hall->usd, Format::Usd, [&results, &defaults, halls, hall] { return hallCapital(results, defaults, *hall); }},
                    {"hall-load", "IT load", hall->it_kw, Format::Power_kw, [&results, halls, hall] { return hallLoad(results, *hall); }}};
    if (all_usd > 0)
        figures.push_back({"hall-share", "Share", hall->usd / all_usd, Format::Share, [&results, &defaults, halls, hall] {
                               return made(How::Quotient, "Share", Format::Share, "capital of the hall / capital", {hallCapital(results, defaults, *hall), capital(results, defaults)});
                           }});
    if (hall->it_kw > 0)
        figures.push_back({"hall-per-mw", "Capital per MW of IT", hall->usd / hall->it_kw * 1000, Format::Usd, [&results, &defaults, halls, hall] {
                               return made(How::Quotient, "Capital per MW of IT", Format::Usd, "capital / IT load in MW",
                                           {hallCapital(results, defaults, *hall), CapitalReasons::scaled("IT load in MW", hallLoad(results, *hall), 1e-3, "MW")});
                           }});
    return figures;
}

}  // namespace mw::told
