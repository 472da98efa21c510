// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string_view>
#include <vector>

namespace mw::edit {

/// Puts another part of the same kind in the place of what stands there: id, place, links and name stay. Overrides of
/// figures that the new part has stay too, others go. Refused where a link would lose its port, or what stands on the
/// floor would reach out of its hall.
[[nodiscard]] Result swapPart(const Layout& layout, const Catalog& catalog, Ids ids, std::string_view part);

/// Parts that could take the place of all of these, in the order of the catalogue, the layout's own last; empty where
/// they are of several kinds or one is a block instance.
[[nodiscard]] std::vector<const Part*> partsToSwap(const Layout& layout, const Catalog& catalog, Ids ids);

}  // namespace mw::edit
