// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/edit/property.h"

#include <string_view>
#include <vector>

namespace mw::edit {

/// All that a scenario sets, in the order in which it is done: first what the scenarios set that it is based on. Refused where these
/// go in a circle or one is not there.
[[nodiscard]] Outcome<std::vector<Setting>> settingsOf(const Layout& layout, const Scenario& scenario);

/// The difference that a scenario's settings make; see property.h for their paths. Pure: the layout itself keeps
/// its values.
[[nodiscard]] Result applyScenario(const Layout& layout, const Catalog& catalog, const Scenario& scenario);
[[nodiscard]] Result applyScenario(const Layout& layout, const Catalog& catalog, std::string_view scenarioId);

/// What is wrong with one setting.
struct SettingProblem {
    std::size_t setting{};   ///< position in the scenario's own `set`; npos: not with a setting, but with what it is based on
    Refusal refusal{};
};
inline constexpr std::size_t kNoSetting = static_cast<std::size_t>(-1);
/// Tries the settings one after the other; those that cannot be are left out for the next.
[[nodiscard]] std::vector<SettingProblem> problemsOf(const Layout& layout, const Catalog& catalog, const Scenario& scenario);

/// Adds or exchanges a scenario; its settings must be possible on this layout. An empty id gets one
/// ("scenario-1").
[[nodiscard]] Result putScenario(const Layout& layout, const Catalog& catalog, Scenario scenario);
/// The same, but settings that are not possible stay to be mended: for who shows what is wrong with them. Ids and circles are refused.
[[nodiscard]] Result keepScenario(const Layout& layout, Scenario scenario);
/// Another one of the same settings, under the next free id.
[[nodiscard]] Result duplicateScenario(const Layout& layout, std::string_view id, std::string title);
/// Gives a scenario another id; those that are based on it follow.
[[nodiscard]] Result renameScenario(const Layout& layout, std::string_view id, std::string newId);
/// Refused while another is based on it.
[[nodiscard]] Result removeScenario(const Layout& layout, std::string_view id);

}  // namespace mw::edit
