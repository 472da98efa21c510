// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <optional>
#include <string_view>

namespace mw {

/// What is known of a drawn coolant link: one pair of its pipes, supply and return.
struct PipeState {
    std::optional<double> flow_l_min{}, velocity_m_s{}, diameter_mm{};
    std::optional<double> pressure_kpa{};      ///< that both lose together
    std::optional<double> supply_c{}, return_c{};
};
/// Nothing but temperatures where its loop is not solved; nothing at all of a link that carries no coolant.
[[nodiscard]] PipeState pipeState(const Results& results, LinkIndex link);

/// What an overlay of components (an id of instanceQuantities()) says of pipes: flow, pressure lost, temperature of the supply; nothing for any other.
[[nodiscard]] std::optional<double> pipeValue(std::string_view overlay, const Results& results, LinkIndex link);
[[nodiscard]] bool coloursPipes(std::string_view overlay);

}  // namespace mw
