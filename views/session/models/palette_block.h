// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/layout/layout.h"

#include <QString>

#include <vector>

namespace mw {

/// Mime type of a block that is dragged: its id in UTF-8.
inline constexpr char kBlockMime[] = "application/x-millwright-block";

/// A block of the layout as the palette shows it.
struct PaletteBlock {
    QString id{}, name{};
    QString figures{};    ///< "8 × GB200 NVL72" and, in a line of its own, "4.80 × 1.40 m · placed 3 times"
    QString contents{};   ///< a line for each part, for the tooltip
    bool operator==(const PaletteBlock&) const = default;
};
[[nodiscard]] std::vector<PaletteBlock> paletteBlocks(const Layout& layout, const Catalog& catalog);

}  // namespace mw
