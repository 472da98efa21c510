// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/hydraulics.h"
#include "solver/power/ac/network.h"
#include "solver/power/single_points.h"

namespace mw {

/// A hall fed at 34.5 kV, 60 Hz: feeders with a transformer to 480 V each, PDUs behind it, racks behind those.
struct HallTree {
    int feeders{}, pdusPerFeeder{}, racksPerPdu{};
    double base_kw{20}, step_kw{1.5};   ///< racks draw base + 0 to 10 steps
    double powerFactor{0.97}, transformer_mva{4};
};
[[nodiscard]] ac::Network hallTree(const HallTree& hall);
/// With a ring through the feeders' intakes and ties between every fourth PDU of each second feeder and the next one's.
[[nodiscard]] ac::Network hallMesh(const HallTree& hall);

/// Racks on two feeds each: utility, generators, transformers, boards, UPS and busways of two sides, twenty racks to a pair of busways.
[[nodiscard]] FeedGraph doubleFeeds(std::uint32_t nodes);

/// A coolant loop: a pump, header pipes along `rows` of racks, a supply and a return pipe in each row, and a cold plate circuit a rack:
/// 2 + rows (2 + 2 racks) nodes. The last link is the circuit of the last rack.
[[nodiscard]] hydraulic::Network hallLoop(int rows, int racksPerRow);

}  // namespace mw
