// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/open_layout.h"
#include "solver/verify/verify.h"

#include <ostream>

namespace mw::cli {

int verifyCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--weather", "--format"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format || parsed->files.empty()) {
        context.err << "verify needs one or more case files\n";
        return kUnreadable;
    }
    const auto data = openData(context);
    if (!data) return kUnreadable;
    VerifyOptions options;
    options.weatherFolder = parsed->option("--weather").value_or("");
    options.data = data;
    const auto report = verify(parsed->files, options);
    for (const auto& diagnostic : report.diagnostics) context.err << toText(diagnostic) << '\n';
    context.out << (*format == "json" ? toJson(report) + "\n" : toTable(report));
    if (!report.diagnostics.empty()) return kUnreadable;
    return allWithinTolerance(report) ? kOk : kFindings;
}

}  // namespace mw::cli
