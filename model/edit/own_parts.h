// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string_view>

namespace mw::edit {

/// Every component of one part becomes one of another. Refused where links use a port group that the other part lacks, or
/// none of the layout's own components is of the part.
[[nodiscard]] Result replacePart(const Layout& layout, const Catalog& catalog, std::string_view from,
                                 std::string_view to);

/// Adds a part to the layout's own parts, or exchanges the one of its id.
[[nodiscard]] Result putPart(const Layout& layout, Part part);
/// Takes a part from the layout's own. Refused while components are of it and no catalogue has it (`builtIn`: the parts
/// without the layout's own).
[[nodiscard]] Result removePart(const Layout& layout, const Catalog& builtIn, std::string_view id);

}  // namespace mw::edit
