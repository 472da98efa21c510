// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/finding_places.h"
#include "app/cli/open_layout.h"
#include "solver/export/results_json.h"
#include "solver/export/results_table.h"

#include <optional>
#include <ostream>

namespace mw::cli {

namespace {

struct Solved {
    bool asJson{};
    ResultsPtr results{};
};

/// One layout read and solved as the arguments ask; nothing, told, if that cannot be.
std::optional<Solved> solved(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--scenario", "--format"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format || parsed->files.size() != 1) return std::nullopt;
    const auto opened = openLayout(parsed->files[0], parsed->option("--scenario"), context);
    if (!opened) return std::nullopt;
    Solved done{*format == "json", solve(opened->layout, opened->data)};
    if (done.results->findings) tellPlaces(parsed->files[0], *opened->layout, *opened->data->catalog, *done.results->findings.value, context.err);
    return done;
}

}  // namespace

int solveCommand(const Arguments& arguments, Context& context)
{
    const auto done = solved(arguments, context);
    if (!done) return kUnreadable;
    context.out << (done->asJson ? toJson(*done->results) + "\n" : toTable(*done->results));
    return kOk;
}

int planCommand(const Arguments& arguments, Context& context)
{
    const auto done = solved(arguments, context);
    if (!done) return kUnreadable;
    context.out << (done->asJson ? planJson(*done->results) + "\n" : planTable(*done->results));
    return kOk;
}

int validateCommand(const Arguments& arguments, Context& context)
{
    const auto done = solved(arguments, context);
    if (!done) return kUnreadable;
    const auto& findings = *done->results->findings.value;
    if (done->asJson)
        context.out << toJson(std::span(findings)) << '\n';
    else
        context.out << countsText(findings) << '\n' << toTable(std::span(findings));
    return countOf(findings, Severity::Error) > 0 ? kFindings : kOk;
}

}  // namespace mw::cli
