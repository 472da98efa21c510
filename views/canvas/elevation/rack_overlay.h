// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"
#include "views/theme/theme.h"

#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

namespace mw {

/// The plan's overlay on what sits in one rack or chassis, on a scale of its own: beside whole racks all devices would be cold.
struct RackOverlay {
    const InstanceQuantity* quantity{};   ///< null: coloured by kind
    std::unordered_map<InstanceIndex, double> values{};
    double least{}, full{1};              ///< values at the ends of the scale

    /// Nothing of what is shown has a value: colours stay those of the kinds.
    [[nodiscard]] bool active() const { return quantity != nullptr && !values.empty(); }
    [[nodiscard]] QColor fill(const Theme& theme, InstanceIndex instance) const;
    [[nodiscard]] QColor ink(const Theme& theme, InstanceIndex instance) const;
    /// "12.4 kW"; empty: no value.
    [[nodiscard]] QString textOf(InstanceIndex instance) const;
    /// "Power load, 0 to 14.3 kW".
    [[nodiscard]] QString legend() const;
};

/// Results may be of an older revision: instances are then found by path.
[[nodiscard]] RackOverlay rackOverlay(const Facility& facility, const std::vector<InstanceIndex>& shown, const Results* results,
                                      const InstanceQuantity* quantity);

}  // namespace mw
