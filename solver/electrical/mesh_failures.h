// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/electrical/input.h"
#include "solver/electrical/mesh_results.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace mw {

/// The electrical network (the same object while nothing of it changes) and the power network that it was made of.
struct MeshInput {
    std::shared_ptr<const ElectricalInput> electrical{};
    PowerInput power{};
    bool operator==(const MeshInput&) const = default;
};

/// Structure first: what is still fed; then loads, which move to the feeds they have left in the proportions of normal operation (converters pass that on, transfer switches take
/// their other side); then the AC load flow of the meshed parts that this touches, from kept factors. `network`: what the input was made of.
/// `onShare` is told now and then how much of it is done, 0 to 1.
[[nodiscard]] MeshFailures meshFailures(const ElectricalInput& input, const PowerInput& network, const std::stop_token& stop = {}, const std::function<void(double)>& onShare = {});
/// Rings somewhere; without them there is nothing to solve.
[[nodiscard]] bool isMeshed(const ElectricalInput& input);

}  // namespace mw
