// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/open_layout.h"
#include "solver/export/results_json.h"
#include "solver/export/results_table.h"

#include <ostream>

namespace mw::cli {

int solveCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--scenario", "--format"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format || parsed->files.size() != 1) return kUnreadable;
    const auto opened = openLayout(parsed->files[0], parsed->option("--scenario"), context);
    if (!opened) return kUnreadable;
    const auto results = solve(opened->layout, opened->data);
    context.out << (*format == "json" ? toJson(*results) + "\n" : toTable(*results));
    return kOk;
}

int planCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--scenario", "--format"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format || parsed->files.size() != 1) return kUnreadable;
    const auto opened = openLayout(parsed->files[0], parsed->option("--scenario"), context);
    if (!opened) return kUnreadable;
    const auto results = solve(opened->layout, opened->data);
    context.out << (*format == "json" ? planJson(*results) + "\n" : planTable(*results));
    return kOk;
}

int validateCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--scenario", "--format"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format || parsed->files.size() != 1) return kUnreadable;
    const auto opened = openLayout(parsed->files[0], parsed->option("--scenario"), context);
    if (!opened) return kUnreadable;
    const auto results = solve(opened->layout, opened->data);
    const auto& findings = *results->findings.value;
    if (*format == "json")
        context.out << toJson(std::span(findings)) << '\n';
    else
        context.out << countsText(findings) << '\n' << toTable(std::span(findings));
    return countOf(findings, Severity::Error) > 0 ? kFindings : kOk;
}

}  // namespace mw::cli
