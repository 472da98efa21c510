// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/layout/layout.h"

#include <string>
#include <vector>

namespace mw {

/// An error for each part that components and links of a layout file name and no catalogue has, with its place in the file
/// and the nearest id there is. The file is read again only if there is something to tell.
[[nodiscard]] std::vector<Diagnostic> unknownParts(const Layout& layout, const Catalog& catalog, const std::string& path);

}  // namespace mw
