// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <cstddef>
#include <vector>

namespace mw::edit {

/// What goes when components are removed: they, all that sits in them, and the links at any of them.
struct Removal {
    std::vector<std::size_t> components{};  ///< positions, ascending
    std::vector<std::size_t> links{};
    std::size_t asked{};  ///< of the components, those that were named
};

[[nodiscard]] Outcome<Removal> whatGoes(const Layout& layout, Ids ids);
/// For the confirmation and the undo text: "2 components, 16 inside, 40 links".
[[nodiscard]] std::string toText(const Removal& removal);
[[nodiscard]] Result removeComponents(const Layout& layout, Ids ids);
[[nodiscard]] Result removeLinks(const Layout& layout, Ids linkIds);

}  // namespace mw::edit
