// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"

#include <QString>

#include <optional>
#include <vector>

namespace mw {

/// An overlay is a row of instanceQuantities(): the canvas is coloured by it. Its label in the user's language.
[[nodiscard]] QString titleOf(const InstanceQuantity& quantity);

/// Values of a quantity over all instances of the results, with the ends of its colour scale.
struct OverlayValues {
    const InstanceQuantity* overlay{};
    std::vector<float> value{};  ///< by instance of the results' facility; NaN: none
    double least{};              ///< value at the cold end
    double full{1};              ///< value at the hot end
    std::size_t known{};         ///< instances that have a value
    bool gear{};                 ///< no rack has one: the plan colours whatever has
    bool shares{};               ///< values are shares of what each may carry: the plan colours racks and gear alike
    bool logarithmic{};          ///< one value far above the rest would leave these one colour: equal steps of the scale are equal ratios
    /// Place on the scale: 0 the cold end, 1 the hot end, more than 1 over the limit.
    [[nodiscard]] double shareOf(double raw) const;
    [[nodiscard]] std::optional<double> share(InstanceIndex instance) const;
    [[nodiscard]] std::optional<double> at(InstanceIndex instance) const;
    /// Whether the plan colours racks by it, or all else.
    [[nodiscard]] bool compares(bool rack) const { return shares || rack != gear; }
};
/// The value at a place of a scale from `least` to `full`.
[[nodiscard]] double onScale(double least, double full, bool logarithmic, double share);
/// The ends of a scale over values from `least` to `most`: never so close that they would be told with the same figure.
struct ScaleEnds {
    double least{}, full{};
};
[[nodiscard]] ScaleEnds scaleEnds(const InstanceQuantity& overlay, double least, double most);
/// Where it says something of pipes too, these are on the same scale: one figure has one colour.
[[nodiscard]] OverlayValues overlayValues(const InstanceQuantity& overlay, const Results& results);

}  // namespace mw
