// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/open_layout.h"
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

/// The layout, or a scenario of it, solved.
struct Column {
    std::string id{}, title{};
    ResultsPtr results{};
};

/// The layout itself and all its scenarios, or those that are named; nothing, told, if one cannot be.
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
            context.err << file << ": " << changed.refusal().message << '\n';
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
    constexpr int kLabel = 28, kCell = 16, kDelta = 10;
    out << fmt::format("{:<{}}", "", kLabel);
    for (std::size_t i = 0; i < columns.size(); ++i) out << fmt::format("{:>{}}{:>{}}", columns[i].title, kCell, i == 0 ? "" : "change", i == 0 ? 0 : kDelta);
    out << '\n';
    for (const FacilityQuantity& quantity : facilityQuantities()) {
        const auto reference = quantity.read(*columns.front().results);
        std::string row = fmt::format("{:<{}}", quantity.label, kLabel);
        bool any = false;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto value = quantity.read(*columns[i].results);
            any |= value.has_value();
            row += fmt::format("{:>{}}", value ? formatted(*value, quantity.format) : "-", kCell);
            if (i > 0) row += fmt::format("{:>{}}", deltaText(value, reference), kDelta);
        }
        if (any) out << row << '\n';
    }
}

void printColumnsJson(const std::vector<Column>& columns, std::ostream& out)
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
    out << nlohmann::ordered_json{{"schema", "millwright.comparison/1"}, {"columns", std::move(list)}}.dump(1) << '\n';
}

}  // namespace

int compareCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--scenario", "--format"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format) return kUnreadable;
    if (parsed->files.size() != 1) {
        context.err << "compare takes one layout\n";
        return kUnreadable;
    }
    const auto columns = solvedColumns(parsed->files[0], parsed->all("--scenario"), context);
    if (!columns) return kUnreadable;
    if (columns->size() < 2) {
        context.err << parsed->files[0] << ": the layout has no scenarios to compare with; add some under 'scenarios:'\n";
        return kUnreadable;
    }
    if (*format == "json")
        printColumnsJson(*columns, context.out);
    else
        printColumns(*columns, context.out);
    return kOk;
}

}  // namespace mw::cli
