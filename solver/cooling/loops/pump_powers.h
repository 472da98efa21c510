// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/input.h"
#include "solver/cooling/loops/loop_results.h"

#include <string>
#include <utility>
#include <vector>

namespace mw {

/// Electric power of pumps in drawn loops and how it goes with their load, by the path of what they are in: what is known of them outlives an edit that counts instances anew. Sorted by path; to
/// three digits, as speeds are found no better, so that a pipe a tile longer does not set all of power going.
struct PumpPowers {
    std::vector<std::pair<std::string, DrawnPump>> byPath{};
    bool operator==(const PumpPowers&) const = default;
};

/// The powers alone, without what they carry.
[[nodiscard]] std::vector<double> powersOf(const PumpPowers& pumps);

/// Flow x head / efficiency where the loops are solved. Of a liquid-to-air unit that does not state its fans apart, nothing: its rating holds both.
[[nodiscard]] PumpPowers pumpPowers(const CoolantLoops& loops, const CoolingInput& cooling);
/// What the pumps carry in these results, by which their power goes.
void setDuties(PumpPowers& pumps, const CoolingInput& cooling, const CoolingResults& results);

/// The same by position of gear; empty where no pump is known.
[[nodiscard]] SharedList<std::optional<DrawnPump>> byGear(const PumpPowers& pumps, const std::vector<CoolingGear>& gear);

}  // namespace mw
