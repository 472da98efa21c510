// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw {

/// How a cable gets from one end to the other.
enum class CableWay : std::uint8_t {
    Given,     ///< the layout states its length
    SameRack,  ///< inside one rack
    Trays,     ///< through drawn trays
    Direct,    ///< along rows and aisles at tray height, where no tray is drawn in its halls
    Unreached, ///< the same, although trays are drawn: an end is beyond them, or they do not join
    Nowhere    ///< an end stands nowhere
};

[[nodiscard]] std::string_view toText(CableWay way);

/// A corner of a way, in hall metres; `z_m` above the floor.
struct TrayPoint {
    double x_m{}, y_m{}, z_m{};
    std::int32_t hall{-1};
    bool operator==(const TrayPoint&) const = default;
};

/// A sequence of trays that cables take, the lower end of the link first. Shared by all cables that take it.
struct TrayWay {
    std::vector<InstanceIndex> trays{};
    std::vector<TrayPoint> corners{};   ///< where it passes from tray to tray; the ends are the cable's own (CableRoute)
    bool operator==(const TrayWay&) const = default;
};

/// Where a link's cables run.
struct CableRoute {
    LinkIndex link{};
    CableWay kind{CableWay::Direct};
    std::int32_t way{-1};               ///< position in TrayResults::ways; -1: through no trays
    float fromX_m{}, fromY_m{}, toX_m{}, toY_m{};   ///< where it enters the first tray and leaves the last
    float vertical_m{}, beside_m{}, tray_m{};       ///< up and down; on the floor plan outside trays; along them. Without slack.
    bool operator==(const CableRoute&) const = default;
};

/// A tray with what lies in it, at its fullest and at its heaviest cross-section.
struct TrayFill {
    InstanceIndex tray{};
    double length_m{};
    double cables_mm2{};                ///< sum of the cables' cross-sections where it is fullest
    std::uint32_t cables{};             ///< there
    std::optional<double> inside_mm2{}; ///< width times loading depth of the tray; nothing: the part has no loading depth
    double fillLimit{};                 ///< share of it that cables may take
    double weight_kg_m{};               ///< of the cables where they weigh most
    std::optional<double> weightLimit_kg_m{};
    std::optional<double> bend_mm{};    ///< radius of its corners
    double bendNeeded_mm{};             ///< the largest least radius of a cable that turns a corner here
    std::string bendNeededBy{};         ///< part of that cable
    [[nodiscard]] std::optional<double> fill() const { return inside_mm2 && *inside_mm2 > 0 ? std::optional(cables_mm2 / *inside_mm2) : std::nullopt; }
    bool operator==(const TrayFill&) const = default;
};

/// Cables through drawn trays: beside NetworkResults, whose lengths these are with slack.
struct TrayResults {
    std::vector<CableRoute> routes{};   ///< by link, those of NetworkResults::links
    std::vector<TrayWay> ways{};
    std::vector<TrayFill> trays{};      ///< by instance
    std::vector<std::pair<InstanceIndex, std::uint32_t>> beyond{};   ///< what stands where no tray is in reach, and its cables that want one; by instance
    std::uint32_t apart{};              ///< cables whose ends reach trays that do not join
    LinkIndex firstApart{kNoLink};
    std::vector<std::string> notes{};
    [[nodiscard]] const CableRoute* route(LinkIndex link) const;
    [[nodiscard]] const TrayFill* tray(InstanceIndex instance) const;
    bool operator==(const TrayResults&) const = default;
};

}  // namespace mw
