// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two commands that draw.
#include "app/cli/arguments.h"
#include "app/cli/offscreen.h"
#include "app/cli/open_layout.h"
#include "solver/pipeline.h"
#include "solver/quantities/quantity.h"
#include "views/report/plan_file.h"
#include "views/report/report.h"
#include "views/theme/theme.h"

#include <optional>
#include <ostream>

namespace mw::cli {

namespace {

/// Position of the hall named by --hall (the first without it), or nothing and a message.
std::optional<int> hallOf(const Layout& layout, const std::optional<std::string>& id, std::ostream& err)
{
    if (!id) return 0;
    if (const auto place = layout.halls.find(*id)) return static_cast<int>(*place);
    err << "there is no hall '" << *id << "'; the layout has:";
    for (const auto& hall : layout.halls.rows()) err << ' ' << hall->id;
    err << '\n';
    return std::nullopt;
}

bool knownOverlay(const std::string& name, std::ostream& err)
{
    if (name.empty() || instanceQuantity(name) != nullptr) return true;
    err << "there is no overlay '" << name << "'; there are:";
    for (const auto& overlay : instanceQuantities()) err << ' ' << overlay.id;
    err << '\n';
    return false;
}

int exitOf(const std::optional<Diagnostic>& failure, std::ostream& err)
{
    if (!failure) return kOk;
    err << toText(*failure) << '\n';
    return kUnreadable;
}

/// All of the layout, for the comparison; one that cannot be solved says why.
std::vector<SolvedScenario> solvedScenarios(const Opened& opened)
{
    std::vector<SolvedScenario> solved;
    Pipeline pipeline(opened.data);   // scenarios differ little: only what does is solved anew
    for (const auto& scenario : opened.layout->scenarios.rows()) {
        solved.push_back({scenario->title.empty() ? scenario->id : scenario->title, nullptr, {}});
        if (const auto changed = withScenario(opened.layout, scenario->id, *opened.data->catalog))
            solved.back().results = pipeline.run(solved.size(), *changed);
        else
            solved.back().problem = changed.refusal().message;
    }
    return solved;
}

}  // namespace

int reportCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"-o", "--scenario"}, context.err);
    const auto out = parsed ? parsed->option("-o") : std::nullopt;
    if (!out || parsed->files.size() != 1) {
        context.err << "report needs a layout and -o OUT\n";
        return kUnreadable;
    }
    const auto opened = openLayout(parsed->files[0], parsed->option("--scenario"), context);
    if (!opened) return kUnreadable;
    const Offscreen offscreen;
    const auto scenarios = parsed->option("--scenario") ? std::vector<SolvedScenario>{} : solvedScenarios(*opened);
    return exitOf(writeReport(*solve(opened->layout, opened->data), *out, scenarios), context.err);
}

int renderCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"-o", "--overlay", "--hall", "--theme", "--scenario", "--serving", "--workload"}, context.err);
    const auto out = parsed ? parsed->option("-o") : std::nullopt;
    if (!out || parsed->files.size() != 1) {
        context.err << "render needs a layout and -o OUT\n";
        return kUnreadable;
    }
    const std::string overlay = parsed->option("--overlay").value_or("");
    const std::string theme = parsed->option("--theme").value_or("light");
    if (theme != "light" && theme != "dark") {
        context.err << "unknown theme '" << theme << "'; expected light or dark\n";
        return kUnreadable;
    }
    if (!knownOverlay(overlay, context.err)) return kUnreadable;
    const std::string serving = parsed->option("--serving").value_or("none");
    if (serving != "none" && serving != "flow" && serving != "parallel" && serving != "both") {
        context.err << "unknown layer '" << serving << "' of the serving plan; expected flow, parallel, both or none\n";
        return kUnreadable;
    }
    PlanOptions options;
    options.layers.flow = serving == "flow" || serving == "both", options.layers.parallel = serving == "parallel" || serving == "both";
    options.workload = parsed->option("--workload").value_or("");
    const auto opened = openLayout(parsed->files[0], parsed->option("--scenario"), context);
    const auto hall = opened ? hallOf(*opened->layout, parsed->option("--hall"), context.err) : std::nullopt;
    if (!hall) return kUnreadable;
    const Offscreen offscreen;
    return exitOf(writePlan(*solve(opened->layout, opened->data), theme == "dark" ? darkTheme() : lightTheme(), overlay, *hall, *out, options),
                  context.err);
}

}  // namespace mw::cli
