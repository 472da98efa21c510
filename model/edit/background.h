// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <optional>
#include <string_view>
#include <utility>

namespace mw::edit {

/// Lays a background plan under a hall, replaces the one it has, or takes it away (nothing). Places are kept to the
/// micrometre, the scale to nine digits.
[[nodiscard]] Result setBackground(const Layout& layout, std::string_view hall, std::optional<Background> background);

/// A point of the hall, in metres.
using PointM = std::pair<double, double>;
/// The background made larger or smaller so that what it shows at two points of the hall lies `distance_m` apart; the first
/// point stays where it is. Refused where the points are one, or the distance is none.
[[nodiscard]] Outcome<Background> scaledByTwoPoints(const Background& background, PointM first, PointM second,
                                                    double distance_m);

}  // namespace mw::edit
