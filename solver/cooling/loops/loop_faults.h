// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/hydraulics.h"

#include <span>
#include <vector>

namespace mw::hydraulic {

/// What is left when one link is out: a pump stopped, a valve or pipe shut.
struct LoopFault {
    std::size_t out{};             ///< position of the link
    bool converged{};
    double pumped_l_s{};           ///< through all pumps
    double leastShare{1};          ///< of its flow before that any of the watched links keeps
    std::size_t worst{};           ///< that link
    std::size_t starved{};         ///< watched links that keep less than kStarvedShare
};
inline constexpr double kStarvedShare = 0.9;   ///< of a rack's flow: what control and margin of cold plates take up (engineering estimate)

/// Every link that is open, out one at a time, in the order of the network; each from the flows of the whole network. Watched: positions of the links whose flow counts,
/// such as those through racks; what does not flow before is not counted. Empty where the whole network has no flows.
[[nodiscard]] std::vector<LoopFault> loopFaults(const Network& network, std::span<const std::size_t> watched);

}  // namespace mw::hydraulic
