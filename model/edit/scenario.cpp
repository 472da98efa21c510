// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/scenario.h"

#include "model/edit/delta_builder.h"

#include <algorithm>
#include <fmt/format.h>

namespace mw::edit {

namespace {

Refusal unknown(std::string_view id)
{
    return {"scenario.unknown",
            fmt::format("There is no scenario \"{}\": choose one that the layout has.", id)};
}

/// A scenario and those it is based on, that itself last.
Outcome<std::vector<const Scenario*>> lineOf(const Layout& layout, const Scenario& scenario)
{
    std::vector<const Scenario*> line{&scenario};
    while (!line.back()->basedOn.empty()) {
        const Scenario& last = *line.back();
        if (std::any_of(line.begin(), line.end(), [&](const Scenario* one) { return one->id == last.basedOn; }))
            return Refusal{"scenario.circle", fmt::format("Scenario {} is based on {}, which leads back to it: base one of them on nothing.",
                                                          last.id, last.basedOn)};
        const Scenario* const next = layout.scenarios.get(last.basedOn);
        if (next == nullptr)
            return Refusal{"scenario.unknown", fmt::format("Scenario {} is based on \"{}\", which is not there.", last.id, last.basedOn)};
        line.push_back(next);
    }
    std::reverse(line.begin(), line.end());
    return line;
}

std::string freeScenarioId(const Layout& layout)
{
    return IdMaker([&](const std::string& id) { return layout.scenarios.contains(id); }).next("scenario");
}

Result put(const Layout& layout, Scenario scenario)
{
    DeltaBuilder builder(layout);
    builder.scenarios.put(std::move(scenario));
    return builder.build();
}

}  // namespace

Outcome<std::vector<Setting>> settingsOf(const Layout& layout, const Scenario& scenario)
{
    const auto line = lineOf(layout, scenario);
    if (!line) return line.refusal();
    std::vector<Setting> settings;
    for (const Scenario* one : *line) settings.insert(settings.end(), one->set.begin(), one->set.end());
    return settings;
}

Result applyScenario(const Layout& layout, const Catalog& catalog, const Scenario& scenario)
{
    const auto settings = settingsOf(layout, scenario);
    if (!settings) return settings.refusal();
    const auto delta = setProperties(layout, catalog, *settings);
    if (delta) return *delta;
    return Refusal{delta.refusal().id, fmt::format("Scenario {}: {}", scenario.id, delta.refusal().message)};
}

Result applyScenario(const Layout& layout, const Catalog& catalog, std::string_view scenarioId)
{
    const Scenario* const scenario = layout.scenarios.get(scenarioId);
    return scenario != nullptr ? applyScenario(layout, catalog, *scenario) : Result(unknown(scenarioId));
}

std::vector<SettingProblem> problemsOf(const Layout& layout, const Catalog& catalog, const Scenario& scenario)
{
    std::vector<SettingProblem> problems;
    const auto all = settingsOf(layout, scenario);
    if (!all) problems.push_back({kNoSetting, all.refusal()});
    const std::size_t inherited = all ? all->size() - scenario.set.size() : 0;
    const auto& settings = all ? *all : scenario.set;
    Layout after = layout;
    for (std::size_t i = 0; i < settings.size(); ++i) {
        const auto delta = setProperty(after, catalog, settings[i].first, settings[i].second);
        if (delta)
            after = apply(after, *delta);
        else
            problems.push_back({i < inherited ? kNoSetting : i - inherited, delta.refusal()});
    }
    return problems;
}

Result putScenario(const Layout& layout, const Catalog& catalog, Scenario scenario)
{
    if (scenario.id.empty()) scenario.id = freeScenarioId(layout);
    if (auto refusal = checkNewId(scenario.id)) return *refusal;
    const auto possible = applyScenario(layout, catalog, scenario);
    if (!possible) return possible.refusal();
    return put(layout, std::move(scenario));
}

Result keepScenario(const Layout& layout, Scenario scenario)
{
    if (scenario.id.empty()) scenario.id = freeScenarioId(layout);
    if (auto refusal = checkNewId(scenario.id)) return *refusal;
    const auto settings = settingsOf(layout, scenario);
    if (!settings) return settings.refusal();
    return put(layout, std::move(scenario));
}

Result duplicateScenario(const Layout& layout, std::string_view id, std::string title)
{
    const Scenario* const scenario = layout.scenarios.get(id);
    if (scenario == nullptr) return unknown(id);
    Scenario copy = *scenario;
    copy.id = freeScenarioId(layout);
    copy.title = std::move(title);
    copy.before.clear(), copy.after.clear();
    return put(layout, std::move(copy));
}

Result renameScenario(const Layout& layout, std::string_view id, std::string newId)
{
    const auto position = layout.scenarios.find(id);
    if (!position) return unknown(id);
    if (newId == id) return Delta{};
    if (auto refusal = checkNewId(newId)) return *refusal;
    if (layout.scenarios.contains(newId)) return Refusal{"rename.taken", fmt::format("There is a scenario {} already.", newId)};
    DeltaBuilder builder(layout);
    for (std::size_t i = 0; i < layout.scenarios.size(); ++i) {
        Scenario scenario = layout.scenarios[i];
        const bool itself = i == *position, follows = scenario.basedOn == id;
        if (!itself && !follows) continue;
        if (itself) scenario.id = newId;
        if (follows) scenario.basedOn = newId;
        builder.scenarios.replace(i, std::move(scenario));
    }
    return builder.build();
}

Result removeScenario(const Layout& layout, std::string_view id)
{
    const auto position = layout.scenarios.find(id);
    if (!position) return unknown(id);
    for (const auto& row : layout.scenarios.rows())
        if (row->basedOn == id)
            return Refusal{"scenario.in-use", fmt::format("Scenario {} is based on {}: change that first.", row->id, id)};
    DeltaBuilder builder(layout);
    builder.scenarios.remove(*position);
    return builder.build();
}

}  // namespace mw::edit
