// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/scenario.h"

#include "model/edit/delta_builder.h"
#include "model/edit/property.h"

#include <fmt/format.h>

namespace mw::edit {

namespace {

Refusal unknown(std::string_view id)
{
    return {"scenario.unknown",
            fmt::format("There is no scenario \"{}\": choose one that the layout has.", id)};
}

}  // namespace

Result applyScenario(const Layout& layout, const Catalog& catalog, const Scenario& scenario)
{
    const auto delta = setProperties(layout, catalog, scenario.set);
    if (delta) return *delta;
    return Refusal{delta.refusal().id, fmt::format("Scenario {}: {}", scenario.id, delta.refusal().message)};
}

Result applyScenario(const Layout& layout, const Catalog& catalog, std::string_view scenarioId)
{
    const Scenario* const scenario = layout.scenarios.get(scenarioId);
    return scenario != nullptr ? applyScenario(layout, catalog, *scenario) : Result(unknown(scenarioId));
}

Result putScenario(const Layout& layout, const Catalog& catalog, Scenario scenario)
{
    if (scenario.id.empty())
        scenario.id =
            IdMaker([&](const std::string& id) { return layout.scenarios.contains(id); }).next("scenario");
    if (auto refusal = checkNewId(scenario.id)) return *refusal;
    const auto possible = applyScenario(layout, catalog, scenario);
    if (!possible) return possible.refusal();
    DeltaBuilder builder(layout);
    builder.scenarios.put(std::move(scenario));
    return builder.build();
}

Result removeScenario(const Layout& layout, std::string_view id)
{
    const auto position = layout.scenarios.find(id);
    if (!position) return unknown(id);
    DeltaBuilder builder(layout);
    builder.scenarios.remove(*position);
    return builder.build();
}

}  // namespace mw::edit
