// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string_view>

namespace mw::edit {

/// The difference that a scenario's `set` makes; see property.h for its paths. Pure: the layout itself keeps
/// its values.
[[nodiscard]] Result applyScenario(const Layout& layout, const Catalog& catalog, const Scenario& scenario);
[[nodiscard]] Result applyScenario(const Layout& layout, const Catalog& catalog, std::string_view scenarioId);

/// Adds or exchanges a scenario; its settings must be possible on this layout. An empty id gets one
/// ("scenario-1").
[[nodiscard]] Result putScenario(const Layout& layout, const Catalog& catalog, Scenario scenario);
[[nodiscard]] Result removeScenario(const Layout& layout, std::string_view id);

}  // namespace mw::edit
