// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/open_layout.h"

#include "app/cli/finding_places.h"
#include "model/io/layout_file.h"
#include "model/io/part_check.h"

#include <ostream>

namespace mw::cli {

namespace {

void print(const std::vector<Diagnostic>& diagnostics, std::ostream& err)
{
    for (const auto& diagnostic : diagnostics) err << toText(diagnostic) << '\n';
}

}  // namespace

SolverDataPtr openData(Context& context)
{
    auto data = loadSolverData(context.data);
    print(data.diagnostics, context.err);
    if (data.value) return std::make_shared<const SolverData>(std::move(*data.value));
    context.err << "the shipped data could not be read from " << context.data.root
                << "; set MILLWRIGHT_DATA to the folder that holds catalog/ and models/\n";
    return nullptr;
}

std::optional<Opened> openLayout(const std::string& file, const std::optional<std::string>& scenario, Context& context)
{
    const auto builtIn = openData(context);
    if (!builtIn) return std::nullopt;
    auto read = readLayoutFile(file);
    print(read.diagnostics, context.err);
    if (!read.value) return std::nullopt;
    auto catalog = catalogFor(*read.value, file, builtIn->catalog);
    print(catalog.diagnostics, context.err);
    if (!catalog.value) return std::nullopt;
    const auto unknown = unknownParts(*read.value, **catalog.value, file);
    print(unknown, context.err);
    if (!unknown.empty()) return std::nullopt;

    auto data = std::make_shared<SolverData>(*builtIn);
    data->catalog = *catalog.value;
    Opened opened{std::make_shared<const Layout>(std::move(*read.value)), data};
    if (!scenario) return opened;
    auto changed = withScenario(opened.layout, *scenario, *data->catalog);
    if (!changed) {
        if (const auto* known = opened.layout->scenarios.get(*scenario))
            tellScenarioProblems(file, *opened.layout, *data->catalog, *known, context.err);
        else
            context.err << file << ": " << changed.refusal().message << '\n';
        return std::nullopt;
    }
    opened.layout = *changed;
    return opened;
}

}  // namespace mw::cli
