// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"

#include <span>
#include <string_view>

namespace mw {

/// Numbers of an instance that are about one subject: "Cooling".
struct InstanceFamily {
    std::string_view title;
    std::span<const InstanceQuantity> quantities;
};

/// instanceQuantities() by their subjects, in the same order.
[[nodiscard]] std::span<const InstanceFamily> instanceFamilies();

}  // namespace mw
