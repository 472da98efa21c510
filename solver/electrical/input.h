// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/network.h"
#include "solver/power/input.h"
#include "solver/power/results.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// An instance and the bus where its voltage is read.
struct ElectricalPoint {
    InstanceIndex instance{};
    std::size_t bus{}, held{};       ///< held: the bus of the source that it hangs on
    std::optional<double> withstand_ka{};
    bool load{};
    double along_m{};                ///< of cable and busway from `held`
    InstanceIndex fedBy{kNoInstance};
    bool dc{};                       ///< direct current: its island hangs on a rectifier
    bool operator==(const ElectricalPoint&) const = default;
};

inline constexpr std::uint32_t kNoPosition = 0xffffffffU;

/// Where a branch, a load or a source of the flow comes from: positions in the nodes and links of the power network.
struct ElectricalOrigin {
    std::uint32_t node{kNoPosition};   ///< a busway's piece, a winding, a converter's input, a source, a load; kNoPosition: the cables of a link
    std::uint32_t link{kNoPosition};   ///< whose cables it is, or by which a load draws
    std::size_t bus{static_cast<std::size_t>(-1)};   ///< of a source that a converter holds: the bus that it draws from; of an idle feed: where it leaves
    bool operator==(const ElectricalOrigin&) const = default;
};

/// By position in the flow's lines, transformers, loads and sources; and links that carry nothing in normal operation, which the flow does not have.
struct ElectricalOrigins {
    std::vector<ElectricalOrigin> lines{}, transformers{}, loads{}, sources{}, idle{};
    bool operator==(const ElectricalOrigins&) const = default;
};

/// The drawn network as buses and branches: for load flow, where a UPS or a rectifier ends one island and holds the next, and for short circuits, where a
/// static bypass carries the fault. Direct current is solved by the same equations: real voltages, lines of both conductors' resistance.
struct ElectricalInput {
    ac::Network flow{}, faults{};
    std::vector<ElectricalPoint> points{};
    std::size_t utility{static_cast<std::size_t>(-1)};   ///< bus of the first utility; none: -1
    bool faultLevelKnown{};
    std::string endsAt{};            ///< the parts without a rating or an output voltage that end the flow before loads; empty: all that is drawn is in it
    std::vector<std::string> notes{};
    ElectricalOrigins origins{};
    bool operator==(const ElectricalInput&) const = default;
};

/// From the one-line network and what flows in it. Cables are sized for 125 % of what the gear they feed may carry, lengths follow the places (up to 2.9 m,
/// across, down, 10 % slack; 40 m between halls); transformers without an impedance take the least of IEC 60076-5, table 1.
[[nodiscard]] ElectricalInput electricalInput(const Facility& facility, const PowerInput& network, const PowerResults& power);

}  // namespace mw
