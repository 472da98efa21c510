// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// What is bought for and built around one hall.
struct HallCapital {
    std::string hall{};              ///< id; empty: outdoors, and what stands in no hall
    double it_kw{};                  ///< design load of what stands in it
    std::vector<MoneyLine> lines{};  ///< those of CostResults::capexBySystem, in their order, this hall's part of each
    double usd{};
    bool operator==(const HallCapital&) const = default;
};

/// Capital by hall, in the order of the layout, what is in none last; sums to that of the facility. Placed parts where they
/// stand, cables and pipes where they begin. What is not drawn: installation by the gear it is for; engineering, commissioning
/// and contingency by what is built; the rest by IT load. A pass over all instances and links: not for each edit.
[[nodiscard]] std::vector<HallCapital> capitalByHall(const Results& results);
/// Stands by itself, not inside a rack or chassis, in the hall of this id; empty: outdoors or in none.
[[nodiscard]] bool standsInHall(const Facility& facility, InstanceIndex instance, std::string_view hall);

}  // namespace mw
