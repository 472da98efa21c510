// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/kind.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace mw {

/// What a plan is drawn in layers of: racks and systems with the building, and the three nets with their gear.
enum class Layer : std::uint8_t { Plan, Power, Coolant, Network };
inline constexpr std::size_t kLayers = 4;
[[nodiscard]] inline Layer layerOf(Kind kind)
{
    switch (info(kind).category) {
    case Category::Power:
        return Layer::Power;
    case Category::Cooling:
        return Layer::Coolant;
    case Category::Network:
        return Layer::Network;
    default:
        return Layer::Plan;
    }
}

enum class Show : std::uint8_t { Full, Dim, Off };

/// Which layers the plan shows, and how. What is off is neither drawn nor picked.
struct PlanLayers {
    bool background{true}, grid{true}, areas{true}, labels{true}, badges{true}, legend{true};
    bool air{};   ///< temperature of the air, computed when it is shown
    bool parallel{}, flow{};   ///< of the serving plan: which accelerators form a replica; the way of a request
    std::array<Show, kLayers> show{};

    [[nodiscard]] Show of(Layer layer) const { return show[static_cast<std::size_t>(layer)]; }
    [[nodiscard]] Show& of(Layer layer) { return show[static_cast<std::size_t>(layer)]; }
    bool operator==(const PlanLayers&) const = default;
};

}  // namespace mw
