// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the file stands what a finding is about. Layouts keep no lines: the file is parsed once more where there is something to tell.
#include "app/cli/finding_places.h"

#include "model/edit/scenario.h"
#include "model/edit/tree_path.h"

#include <algorithm>
#include <ostream>

namespace mw::cli {

namespace {

void tell(const std::string& file, const YamlNode& node, Diagnostic::Level level, const std::string& message, std::ostream& err)
{
    const bool key = node.keyLine > 0;
    err << toText({level, {file, key ? node.keyLine : node.line, key ? node.keyColumn : node.column}, message, {}}) << '\n';
}

/// The node of a path, or of the nearest above it that is there.
const YamlNode* nearest(const YamlNode& root, std::string_view path)
{
    const auto steps = edit::splitPath(path);
    for (std::size_t count = steps.size(); count > 0; --count)
        if (const auto* node = edit::getAt(root, std::span(steps).first(count))) return node;
    return nullptr;
}

/// The setting that is wrong, else what the scenario is based on, else the scenario.
const YamlNode& placeOf(const YamlNode& scenario, const edit::SettingProblem& problem)
{
    const auto* const set = scenario.find("set");
    if (problem.setting != edit::kNoSetting && set != nullptr && problem.setting < set->entries.size()) return set->entries[problem.setting].second;
    const auto* const base = scenario.find("based_on");
    return problem.setting == edit::kNoSetting && base != nullptr ? *base : scenario;
}

void tellScenario(const std::string& file, const YamlNode& root, const Layout& layout, const Catalog& catalog, const Scenario& scenario, Diagnostic::Level level, std::ostream& err)
{
    const auto* const node = nearest(root, "scenarios/" + scenario.id);
    if (node == nullptr) return;
    for (const auto& problem : edit::problemsOf(layout, catalog, scenario)) {
        const bool named = problem.refusal.id.starts_with("scenario.");   // names the scenario itself
        tell(file, placeOf(*node, problem), level, named ? problem.refusal.message : "Scenario " + scenario.id + ": " + problem.refusal.message, err);
    }
}

}  // namespace

void tellScenarioProblems(const std::string& file, const Layout& layout, const Catalog& catalog, const Scenario& scenario, std::ostream& err)
{
    if (const auto root = parseYamlFile(file).value) tellScenario(file, *root, layout, catalog, scenario, Diagnostic::Level::Error, err);
}

void tellPlaces(const std::string& file, const Layout& layout, const Catalog& catalog, std::span<const Finding> findings, std::ostream& err)
{
    const auto isOfScenario = [](const Finding& one) { return one.rule == "scenario.impossible"; };
    // Figures out of range were told when the file was read.
    const auto isOfMoney = [](const Finding& one) { return one.rule.starts_with("economics.") && one.rule != "economics.value" && one.subjects.front().starts_with("economics/"); };
    if (std::none_of(findings.begin(), findings.end(), [&](const Finding& one) { return isOfScenario(one) || isOfMoney(one); })) return;
    const auto root = parseYamlFile(file).value;
    if (!root) return;
    if (std::any_of(findings.begin(), findings.end(), isOfScenario))
        for (const auto& scenario : layout.scenarios.rows()) tellScenario(file, *root, layout, catalog, *scenario, Diagnostic::Level::Warning, err);
    for (const Finding& one : findings)
        if (const auto* node = isOfMoney(one) ? nearest(*root, one.subjects.front()) : nullptr) tell(file, *node, Diagnostic::Level::Warning, one.message, err);
}

}  // namespace mw::cli
