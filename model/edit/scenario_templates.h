// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/core/diagnostic.h"
#include "model/layout/layout.h"

#include <span>
#include <string>
#include <string_view>

namespace mw::edit {

/// A scenario to start from: what it sets follows from the layout.
struct ScenarioTemplate {
    std::string_view id{}, title{}, about{};   ///< English; title and about are for people
    /// Without id; refused where the layout has nothing that it could change. `weathers`: ids of the weather years that are there.
    Outcome<Scenario> (*make)(const Layout& layout, const Catalog& catalog, std::span<const std::string> weathers){};
};

[[nodiscard]] std::span<const ScenarioTemplate> scenarioTemplates();

}  // namespace mw::edit
