// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string_view>

namespace mw::edit {

/// Gives a component another id; what sits in it, links (whose ids are made of their ends), pools that name
/// it and
/// waivers on it follow. Patterns with ranges in pools are left as they are.
[[nodiscard]] Result renameComponent(const Layout& layout, std::string_view id, std::string_view newId);
/// Gives a hall another id; what stands in it follows.
[[nodiscard]] Result renameHall(const Layout& layout, std::string_view id, std::string_view newId);
/// The name for people; empty: the id is shown.
[[nodiscard]] Result setLabel(const Layout& layout, std::string_view id, std::string_view label);
/// Locks or unlocks, shows or hides.
[[nodiscard]] Result setLocked(const Layout& layout, Ids ids, bool locked);
[[nodiscard]] Result setHidden(const Layout& layout, Ids ids, bool hidden);

}  // namespace mw::edit
