// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <optional>
#include <string_view>

namespace mw::edit {

/// Sets one figure (in the unit of its key) of components of the layout and of members of block instances
/// ("su-02/rack-01"), or with no value takes the override back. A member's override stands in its instance and holds
/// for that instance alone. Costs what changes.
[[nodiscard]] Result overrideFigures(const Layout& layout, const Catalog& catalog, Ids paths,
                                     std::string_view figure, std::optional<double> value);

/// Whether a path leads into a block instance of the layout.
[[nodiscard]] bool isBlockMember(const Layout& layout, std::string_view path);

/// Whether the instance that a member's path begins with overrides this figure of it.
[[nodiscard]] bool isMemberOverridden(const Layout& layout, std::string_view path, std::string_view figure);

namespace detail {

/// Writes an override into the `members` of a block instance, or takes it out: `path` is inside the block.
[[nodiscard]] std::optional<Refusal> setMemberFigure(const Layout& layout, Component& instance,
                                                     std::string_view path, std::string_view figure,
                                                     std::optional<double> value);

}  // namespace detail
}  // namespace mw::edit
