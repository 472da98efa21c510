// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mw {

struct Part;

/// True for what mounts at rack units: of kinds that also stand on floors (CDUs, batteries) those that state a height in units.
[[nodiscard]] bool mountsInRack(const Part& part);

/// Something mounted in a rack: `u` is its lowest unit, units count from 1 at the bottom (EIA-310).
struct RackItem {
    std::string id{};
    int u{};
    int height{1};
    bool rear{};           ///< shares its units with what is mounted from the front only if neither is deep
    bool fullDepth{true};  ///< reaches from front to rear posts
};

/// Which units of a rack are taken.
struct RackSpace {
    std::vector<std::string> outOfRange{};  ///< items that reach below unit 1 or above the top
    std::vector<std::pair<std::string, std::string>> overlaps{};  ///< pairs, in the order of the items
    int used_u{};                                                 ///< units in which anything sits
    int free_u{};
    int largestFreeBlock_u{};
};

inline constexpr int kMaxRackHeight_u = 1000;

/// Occupancy of a rack of `height_u` units. What reaches out of the rack counts with the part that lies
/// inside. Overlaps are
/// found among items sorted by unit, so a rack full of small items stays cheap.
[[nodiscard]] RackSpace rackSpace(int height_u, std::span<const RackItem> items);

/// Lowest unit at which an item of `height` fits between the given ones, or nothing.
[[nodiscard]] std::optional<int> firstFreeUnit(int rackHeight_u, std::span<const RackItem> items, int height,
                                               bool rear = false, bool fullDepth = true);
/// May an item sit there: within the rack and free?
[[nodiscard]] bool unitsAreFree(int rackHeight_u, std::span<const RackItem> items, const RackItem& item);

}  // namespace mw
