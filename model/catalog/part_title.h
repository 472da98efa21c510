// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <string>

namespace mw {

/// How people are told of a part: its name, or its id where it has none or the catalogue does not know it.
[[nodiscard]] inline std::string titleOf(const Part& part) { return part.name.empty() ? part.id : part.name; }
[[nodiscard]] inline std::string titleOf(const Catalog& catalog, const std::string& id)
{
    const Part* part = catalog.find(id);
    return part != nullptr ? titleOf(*part) : id;
}

}  // namespace mw
