// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

#include <optional>
#include <span>
#include <string_view>

namespace mw {

/// A number of one link: a row of the inspector. Of a bundle it is that of all its cables unless the help says "each".
struct LinkQuantity {
    std::string_view id;
    std::string_view label;
    Format format;
    std::string_view help;
    std::optional<double> (*read)(const Results&, LinkIndex);   ///< nothing where the link has no such figure
    std::optional<double> limit{};                              ///< what it must not exceed
    bool listed{};                                              ///< told by the list of cables; the inspector has a row of its own for it, or none
};

[[nodiscard]] std::span<const LinkQuantity> linkQuantities();
/// Null for an unknown id.
[[nodiscard]] const LinkQuantity* linkQuantity(std::string_view id);

/// Why a quantity of a link is what it is, as explain() tells of components; nothing while it is not known.
[[nodiscard]] std::optional<Reason> explainLink(const Results& results, std::string_view quantity, LinkIndex link);

}  // namespace mw
