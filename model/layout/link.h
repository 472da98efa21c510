// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// One end of a link: `count` neighbouring ports of one group of one component, from the `first` (counted from 1).
/// "leaf-1.down-[03-06]" is {leaf-1, down, 3, width 2}; "rack-a01.feed-a" is {rack-a01, feed-a, 0}: a group of one port.
/// Inside a block instance the component is a path: "su01/rack-a03".
struct Endpoint {
    std::string component{};
    std::string port{};            ///< id of the port group
    int first{};                   ///< 0: the group has one port and is named without a number
    int width{1};                  ///< digits when written, for leading zeros
    bool operator==(const Endpoint& o) const { return component == o.component && port == o.port && first == o.first; }
};

struct LinkEntry {
    std::string from{}, to{};      ///< as written
    YamlNode node{};
    std::size_t count{};           ///< links it unfolded to
};

/// A bundle of `count` parallel cables, busway taps, pipes or fibres between neighbouring ports of two components.
/// Power and coolant flow from `from` (gives) to `to` (takes) whichever way it was drawn: the port's direction decides.
struct Link {
    std::string id{};              ///< made from both ends: "rack-a01.feed-a>busway-a.tap-01"; stable while the ends stay
    Endpoint from{}, to{};
    int count{1};
    std::string part{};            ///< cable, optic, pipe or busway part; empty: chosen by the engines from the catalogue
    std::optional<double> length_m{};      ///< empty: routed by the engine
    std::vector<std::pair<double, double>> bends_m{};   ///< drawn corner points in hall metres; empty: routed
    std::string notes{};
    std::string generator{};       ///< id of the generator that made it; empty: drawn by hand
    Extras extras{};
    std::string before{}, after{};
    std::shared_ptr<const LinkEntry> entry{};
    std::size_t entryIndex{};

    friend bool operator==(const Link& a, const Link& b)
    {
        return a.id == b.id && a.from == b.from && a.to == b.to && a.count == b.count && a.part == b.part
               && a.length_m == b.length_m && a.bends_m == b.bends_m && a.notes == b.notes && a.generator == b.generator
               && a.extras == b.extras;
    }
};

/// "rack-a01.nic-1", "leaf-1.down-[03-06]".
[[nodiscard]] std::string toText(const Endpoint& end, int count = 1);
/// The id of a link between two ends.
[[nodiscard]] std::string linkId(const Endpoint& from, const Endpoint& to, int count);

}  // namespace mw
