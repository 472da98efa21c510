// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to solver/quantities: what the files of instance_list.inc share.
#pragma once

#include "solver/quantities/quantity.h"

namespace mw {

#define MW_OVERLAYS(file, family, heading) [[nodiscard]] std::span<const InstanceQuantity> family();
#include "solver/quantities/instance_list.inc"
#undef MW_OVERLAYS

/// Nothing for what draws, carries or gives nothing.
[[nodiscard]] inline std::optional<double> ifAny(double value) { return value > 0 ? std::optional(value) : std::nullopt; }

/// What a figure of the node that an engine has for an instance is.
template <auto Node, auto Figure>
[[nodiscard]] std::optional<double> figureOf(const Results& results, InstanceIndex instance)
{
    const auto* node = Node(results, instance);
    if (node == nullptr) return std::nullopt;
    if constexpr (requires { (node->*Figure).has_value(); })
        return node->*Figure;
    else
        return ifAny(node->*Figure);
}

/// Minutes on battery; nothing for what no battery holds.
[[nodiscard]] std::optional<double> batteryMinutes(const Results& results, InstanceIndex instance);
/// Of all instances: their ways to batteries have much in common.
[[nodiscard]] std::vector<std::optional<double>> batteryMinutesOfAll(const Results& results);

}  // namespace mw
