// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string_view>

namespace mw::edit {

/// Turns a block instance into single components and links: "su01/rack-a01" becomes "su01-rack-a01" (or the
/// next free id). Places,
/// overrides of members, links from outside, pools and waivers that name a member by its path follow.
[[nodiscard]] Result detachBlock(const Layout& layout, const Catalog& catalog, std::string_view instance);

/// Makes a block of components of one hall, with what sits in them and the links among them, and puts one
/// instance in their
/// place. Links to other components stay, ending inside the instance.
[[nodiscard]] Result makeBlock(const Layout& layout, const Catalog& catalog, Ids ids,
                               std::string_view blockId);

/// Records that one member of a block instance has another figure: `path` is inside the block.
[[nodiscard]] Result overrideMember(const Layout& layout, std::string_view instance, std::string_view path,
                                    std::string_view figure, double value);

}  // namespace mw::edit
