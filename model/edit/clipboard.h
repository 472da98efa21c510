// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/delta_builder.h"
#include "model/edit/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw::edit {

/// A selection as the text of a small layout: components with what sits in them, links among them, and the
/// blocks and own
/// parts that they need. Empty for a selection of nothing or of unknown ids.
[[nodiscard]] std::string copyText(const Layout& layout, Ids ids);

/// Pastes such text - or components and links that somebody wrote by hand, with ranges - with new ids. What
/// stands on a floor goes to
/// `hall` (empty: stays in its own) with its north-west corner at (x, y). Blocks and parts that the layout
/// lacks come along.
[[nodiscard]] Result pasteText(const Layout& layout, const Catalog& catalog, std::string_view text,
                               std::string_view hall, double x_m, double y_m);

/// The layout that such text is, or why it is none or holds no components.
[[nodiscard]] Outcome<Layout> readClip(std::string_view text);
/// Its blocks and parts that the layout lacks.
void addNeeds(DeltaBuilder& builder, const Layout& layout, const Layout& clip);
/// Its links with both ends in it: one whose other end was not copied has nowhere to go.
[[nodiscard]] std::vector<const Link*> linksWithin(const Layout& clip);

}  // namespace mw::edit
