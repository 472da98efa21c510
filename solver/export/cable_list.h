// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The network cables of a layout with both their ends: what is ordered, labelled and patched.
#pragma once

#include "solver/results.h"

#include <functional>
#include <optional>
#include <string>

namespace mw {

/// A cable, or equal cables side by side.
struct ListedCables {
    std::string id{};              ///< of the first: "compute-00001", by fabric in the order of the layout
    std::string fabric{};
    struct End {
        std::string component{};   ///< instance path
        std::string place{};       ///< what stands on the floor: itself or its rack
        std::string ports{};       ///< "port-073", "port-[073-080]"; "feed-a" where there is one
    };
    End from{}, to{};
    int count{1};
    std::string part{};            ///< cable or optic from the catalogue; empty: no medium reaches
    double speed_gbps{};           ///< of each
    double length_m{};             ///< of each
    bool lengthGiven{};            ///< by the layout, else routed
    double power_w{}, price_usd{}; ///< of each, both ends
    std::string route{};           ///< trays from one end to the other: "tray-1 > tray-7"; empty: through none
    std::string way{};             ///< "trays", "in-rack", "direct", ...: see CableWay; empty without drawn trays
    std::string bundle{};          ///< cables of one medium between the same two places, 24 at most: "leaf-1/rack-7-01"; of a row in several the first and the last
    std::optional<double> bend_mm{}, weight_kg{};   ///< least bend radius; weight of each over its length; nothing: the part does not say
    std::optional<double> tokensLost{};   ///< share of the plan's tokens while all cables of its link are out; nothing: not known
    std::string label{};           ///< for both ends, near end / far end as TIA-606 writes them: "rack-1:server-1.nic-1 / rack-9:leaf-1.port-01"
};

/// Calls `visit` for each bundle of the fabrics, or for each cable of them. Nothing without results of the network.
void eachListedCable(const Results& results, bool single, const std::function<void(const ListedCables&)>& visit);

/// One line a cable, RFC 4180: cable, fabric, from, from_place, from_port, to, to_place, to_port, part, name, speed_gbps, length_m, length
/// ("given" or "routed"), power_w, price_usd, way, route, label, bundle,
/// bend_mm, weight_kg, tokens_lost.
[[nodiscard]] std::string cableCsv(const Results& results);

/// Routes and labels of one link as in the list: trays from one end to the other; empty: through none.
[[nodiscard]] std::string routeText(const Results& results, LinkIndex link);

/// Neighbouring ports of a group, from 0, as layouts write them: "port-073", "port-[073-080]", "feed-a" where there is one.
[[nodiscard]] std::string portsText(const PortGroup& group, std::uint32_t first, std::uint32_t count);
/// Path of what stands on the floor: an instance itself, or its rack.
[[nodiscard]] const std::string& placeOf(const Facility& facility, InstanceIndex instance);

/// A field as RFC 4180, 2.5 to 2.7, wants it: quoted where it has to be.
[[nodiscard]] std::string csvField(std::string_view text);

}  // namespace mw
