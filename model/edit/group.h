// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string_view>

namespace mw::edit {

/// Makes a saved set of components, which a click selects together; an empty name gets one ("group-1"). A component is in
/// one group: it leaves the one it was in.
[[nodiscard]] Result groupComponents(const Layout& layout, Ids ids, std::string_view name = {});
/// Dissolves every group that one of the components is in.
[[nodiscard]] Result ungroupComponents(const Layout& layout, Ids ids);
/// Makes names of groups that the layout has none of.
[[nodiscard]] IdMaker groupNames(const Layout& layout);

}  // namespace mw::edit
