// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/trays_json.h"

#include "solver/export/cable_list.h"

#include <array>
#include <cstddef>

namespace mw {

namespace {

Json fillJson(const TrayFill& fill, const Facility& facility)
{
    return {{"tray", pathJson(facility, fill.tray)}, {"length_m", number(fill.length_m)}, {"cables", fill.cables}, {"fill", number(fill.fill())},
            {"fill_limit", number(fill.fillLimit)}, {"weight_kg_m", number(fill.weight_kg_m)}, {"weight_limit_kg_m", number(fill.weightLimit_kg_m)},
            {"bend_mm", number(fill.bend_mm)}, {"bend_needed_mm", fill.bendNeeded_mm > 0 ? number(fill.bendNeeded_mm) : Json(nullptr)}};
}

}  // namespace

Json traysJson(const TrayResults& trays, const Facility& facility)
{
    std::array<std::size_t, 6> cables{};
    for (const CableRoute& route : trays.routes) cables[static_cast<std::size_t>(route.kind)] += facility.links[route.link].count;
    Json counts = Json::object(), list = Json::array(), beyond = Json::array();
    for (std::size_t i = 0; i < cables.size(); ++i) counts[std::string(toText(static_cast<CableWay>(i)))] = cables[i];
    for (const TrayFill& fill : trays.trays) list.push_back(fillJson(fill, facility));
    for (const auto& [rack, count] : trays.beyond) beyond.push_back({{"rack", pathJson(facility, rack)}, {"cables", count}});
    return {{"cables", std::move(counts)}, {"ways", trays.ways.size()}, {"trays", std::move(list)}, {"beyond_trays", std::move(beyond)}, {"between_trays_apart", trays.apart},
            {"notes", trays.notes}};
}

}  // namespace mw
