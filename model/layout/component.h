// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace mw {

/// Where the front of a component looks. North is towards y = 0.
enum class Facing { North, East, South, West };
[[nodiscard]] std::string_view toText(Facing facing);
[[nodiscard]] Facing turned(Facing facing, int quarterTurnsClockwise);

/// On the floor of a hall: the north-west corner of the footprint as it stands (turned). A block instance is placed the
/// same way, by its own north-west corner.
struct FloorPlace {
    std::string hall{};
    double x_m{}, y_m{};
    Facing facing{Facing::North};
    bool operator==(const FloorPlace&) const = default;
};

/// In a rack (by U, counted from 1 at the bottom) or in a slot of a chassis (by name). Exactly one of u and slot is set.
struct InsidePlace {
    std::string component{};       ///< id of the rack or chassis
    int u{};
    bool rear{};                   ///< mounted from the rear
    std::string slot{};
    bool operator==(const InsidePlace&) const = default;
};

/// The entry of a file that a component was unfolded from, shared by its members; the writer folds what still fits.
struct RangeEntry {
    std::string idPattern{};       ///< "rack-a[01-08]"
    YamlNode node{};               ///< the entry as it was written
    std::size_t count{};           ///< members when it was read
};

/// A placed instance of a part, or of a block.
struct Component {
    std::string id{};
    std::string part{};            ///< id of a part; empty for a block instance
    std::string block{};           ///< id of a block; empty for a part
    enum class Place { None, Floor, Inside };
    Place place{Place::None};
    FloorPlace at{};               ///< used if place is Floor
    InsidePlace in{};              ///< used if place is Inside
    std::string label{};           ///< name for people; empty: the id
    std::vector<std::pair<std::string, double>> overrides{};   ///< figures of the part replaced for this component
    /// Block instances: overrides of single members, path inside the block -> (figure -> value), or a moved place.
    std::vector<std::pair<std::string, YamlNode>> members{};
    bool locked{}, hidden{};
    std::string group{};
    std::string generator{};       ///< id of the generator that made it; empty: placed by hand
    std::string notes{};
    Extras extras{};
    std::string before{}, after{};
    std::shared_ptr<const RangeEntry> entry{};     ///< null: written on its own
    std::size_t entryIndex{};

    /// Same component; where the file wrote it is not part of what it is.
    friend bool operator==(const Component& a, const Component& b)
    {
        return a.id == b.id && a.part == b.part && a.block == b.block && a.place == b.place && a.at == b.at && a.in == b.in
               && a.label == b.label && a.overrides == b.overrides && a.members == b.members && a.locked == b.locked
               && a.hidden == b.hidden && a.group == b.group && a.generator == b.generator && a.notes == b.notes && a.extras == b.extras;
    }
};

}  // namespace mw
