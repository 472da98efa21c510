// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace mw {

/// What people search for and read about a part.

/// Names of parts are those that their makers give them, in any language and with their own signs: "UPS, 1,250 kVA at 13.8 kV".
[[nodiscard]] QString partName(std::string_view name);
[[nodiscard]] inline QString partName(const Part& part) { return partName(part.name); }
/// The figures that tell a part from its neighbours: "72 GPU · 132 kW · liquid", "1,250 kW · 97 %".
[[nodiscard]] QString keyFigures(const Part& part, const Catalog& catalog);
/// Name, vendor, id, kind in lower case: the words of a search are looked for in it.
[[nodiscard]] QString searchText(const Part& part);

/// The groups of the palette, in order.
[[nodiscard]] QString categoryTitle(Category category);

/// Mime type of a part that is dragged: the id in UTF-8.
inline constexpr char kPartMime[] = "application/x-millwright-part";

}  // namespace mw
