// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <cstddef>
#include <string_view>

namespace mw::edit {

/// Gives a block another id; its instances, those inside other blocks included, follow. Instances keep their own ids.
[[nodiscard]] Result renameBlock(const Layout& layout, std::string_view block, std::string_view newId);
/// Takes a block away. Refused while it is placed.
[[nodiscard]] Result removeBlock(const Layout& layout, std::string_view block);
/// How often it is placed, in halls and in other blocks.
[[nodiscard]] std::size_t instancesOf(const Layout& layout, std::string_view block);

}  // namespace mw::edit
