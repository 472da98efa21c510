// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/finding_places.h"
#include "app/cli/open_layout.h"
#include "solver/economics/break_even.h"
#include "solver/economics/names.h"
#include "solver/pipeline.h"
#include "solver/quantities/quantity.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <vector>

namespace mw::cli {

namespace {

using Json = nlohmann::ordered_json;

/// The layout, or a scenario of it, solved.
struct Column {
    std::string id{}, title{};
    ResultsPtr results{};
};

/// The layout itself and all its scenarios, or those that are named; nothing, told, if one that is named cannot be. Of all, those that cannot be are
/// told and left out.
std::optional<std::vector<Column>> solvedColumns(const std::string& file, const std::vector<std::string>& named, Context& context)
{
    const auto opened = openLayout(file, std::nullopt, context);
    if (!opened) return std::nullopt;
    std::vector<std::string> ids = named;
    if (named.size() < 2) ids.insert(ids.begin(), std::string());   // against the layout itself
    if (named.empty())
        for (const auto& scenario : opened->layout->scenarios.rows()) ids.push_back(scenario->id);
    std::vector<Column> columns;
    for (const std::string& id : ids) {
        if (id.empty()) {
            columns.push_back({"", "as drawn", solve(opened->layout, opened->data)});
            continue;
        }
        const auto changed = withScenario(opened->layout, id, *opened->data->catalog);
        if (!changed) {
            if (const auto* known = opened->layout->scenarios.get(id))
                tellScenarioProblems(file, *opened->layout, *opened->data->catalog, *known, context.err);
            else
                context.err << file << ": " << changed.refusal().message << '\n';
            if (named.empty()) continue;
            return std::nullopt;
        }
        columns.push_back({id, id, solve(*changed, opened->data)});
    }
    return columns;
}

std::string deltaText(std::optional<double> value, std::optional<double> reference)
{
    if (!value || !reference || *reference == 0) return "";
    const double share = 100 * (*value / *reference - 1);
    return std::abs(share) < 0.05 ? "=" : fmt::format("{:+.1f} %", share);
}

void printColumns(const std::vector<Column>& columns, std::ostream& out)
{
    constexpr int kLabel = 28, kDelta = 10;
    std::size_t cell = 16;
    for (const Column& column : columns) cell = std::max(cell, column.title.size() + 2);
    out << fmt::format("{:<{}}", "", kLabel);
    for (std::size_t i = 0; i < columns.size(); ++i) out << fmt::format("{:>{}}{:>{}}", columns[i].title, cell, i == 0 ? "" : "change", i == 0 ? 0 : kDelta);
    out << '\n';
    for (const FacilityQuantity& quantity : facilityQuantities()) {
        const auto reference = quantity.read(*columns.front().results);
        std::string row = fmt::format("{:<{}}", quantity.label, kLabel);
        bool any = false;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto value = quantity.read(*columns[i].results);
            any |= value.has_value();
            row += fmt::format("{:>{}}", value ? formatted(*value, quantity.format) : "-", cell);
            if (i > 0) row += fmt::format("{:>{}}", deltaText(value, reference), kDelta);
        }
        if (any) out << row << '\n';
    }
}

Json breakEvenJson(const BreakEven& found)
{
    return {{"input", found.input}, {"of", std::string(nameOf(found.quantity))}, {"moves_in_both", found.inBoth}, {"searched_from", found.low},
            {"searched_to", found.high}, {"now", {found.baseA, found.baseB}}, {"cost_now", {found.quantityA, found.quantityB}}, {"alike", found.alike},
            {"crossings", found.crossings}, {"says", found.says}};
}

void printColumnsJson(const std::vector<Column>& columns, const std::vector<BreakEven>& crossings, std::ostream& out)
{
    auto list = nlohmann::ordered_json::array();
    for (const Column& column : columns) {
        auto quantities = nlohmann::ordered_json::object();
        for (const FacilityQuantity& quantity : facilityQuantities()) {
            const auto value = quantity.read(*column.results);
            quantities[std::string(quantity.id)] = value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
        }
        list.push_back({{"scenario", column.id.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(column.id)}, {"quantities", std::move(quantities)}});
    }
    Json json{{"schema", "millwright.comparison/1"}, {"columns", std::move(list)}};
    if (!crossings.empty()) json["break_even"] = Json::array();
    for (const BreakEven& found : crossings) json["break_even"].push_back(breakEvenJson(found));
    out << json.dump(1) << '\n';
}

/// The first two columns by each input asked for; false, told, if one is none of theirs.
bool addBreakEvens(const std::vector<Column>& columns, const std::vector<std::string>& inputs, CostQuantity quantity,
                   std::vector<BreakEven>& all, std::ostream& err)
{
    if (inputs.empty()) return true;
    const CostInput &a = *columns[0].results->costOf, &b = *columns[1].results->costOf;
    for (const std::string& input : inputs) {
        auto found = breakEven(a, b, input, quantity, {columns[0].title, columns[1].title});
        if (!found) {
            err << "no break-even by '" << input << "': name an input that the cost moves with (price_compute, throughput, economics/utilisation, "
                << "site/tariff/energy_usd_per_kwh, parts/<id>/price_usd of a placed part), of two that have " << nameOf(quantity) << '\n';
            return false;
        }
        all.push_back(std::move(*found));
    }
    return true;
}

}  // namespace

int compareCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--scenario", "--format", "--break-even", "--of"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format) return kUnreadable;
    if (parsed->files.size() != 1) {
        context.err << "compare takes one layout\n";
        return kUnreadable;
    }
    const auto solved = solvedColumns(parsed->files[0], parsed->all("--scenario"), context);
    if (!solved) return kUnreadable;
    const std::vector<Column>& columns = *solved;
    if (columns.size() < 2) {
        context.err << parsed->files[0] << ": the layout has no scenarios to compare with; add some under 'scenarios:'\n";
        return kUnreadable;
    }
    std::vector<BreakEven> crossings;
    const auto named = parsed->all("--of");
    const auto quantity = quantityNamed(named.empty() ? "usd_per_million_tokens" : named.back());
    if (!quantity) {
        context.err << "--of takes usd_per_million_tokens, usd_per_accelerator_hour, tco_usd_per_year, npv_usd or capex_usd\n";
        return kUnreadable;
    }
    if (!addBreakEvens(columns, parsed->all("--break-even"), *quantity, crossings, context.err)) return kUnreadable;
    if (*format == "json") {
        printColumnsJson(columns, crossings, context.out);
        return kOk;
    }
    printColumns(columns, context.out);
    for (const BreakEven& found : crossings) context.out << found.says << '\n';
    return kOk;
}

}  // namespace mw::cli
