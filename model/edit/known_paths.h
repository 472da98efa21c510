// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/layout/layout.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw::edit {

/// Paths that a scenario of this layout may set (property.h), to complete what is typed: all keys of site, economics, supply and
/// serving, of halls and workloads, price and figures of the parts that are placed, and part and place of components. Of more than
/// `most` components of one part only their pattern. Sorted.
[[nodiscard]] std::vector<std::string> knownPaths(const Layout& layout, const Catalog& catalog);

/// As getProperty(), and of a pattern of components what all of them say; nothing where they differ.
[[nodiscard]] std::optional<YamlNode> valueAt(const Layout& layout, const Catalog& catalog, std::string_view path);

/// The known path that was probably meant, or empty.
[[nodiscard]] std::string likelyPath(const std::vector<std::string>& known, std::string_view path);

/// Ids as few patterns: {"rack-1", "rack-2", "cdu"} -> {"cdu", "rack-[1-2]"}. Ids count up by one at their end.
[[nodiscard]] std::vector<std::string> asPatterns(std::vector<std::string> ids);

}  // namespace mw::edit
