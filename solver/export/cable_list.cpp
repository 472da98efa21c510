// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/cable_list.h"

#include <fmt/format.h>

#include <iterator>
#include <map>

namespace mw {

/// Numbers as wide as the group's largest, as layouts write them.
std::string portsText(const PortGroup& group, std::uint32_t first, std::uint32_t count)
{
    if (group.count <= 1) return group.id;
    const auto digits = std::to_string(group.count).size();
    if (count == 1) return fmt::format("{}-{:0{}}", group.id, first + 1, digits);
    return fmt::format("{}-[{:0{}}-{:0{}}]", group.id, first + 1, digits, first + count, digits);
}

const std::string& placeOf(const Facility& facility, InstanceIndex instance)
{
    while (facility.instances[instance].parent != kNoInstance) instance = facility.instances[instance].parent;
    return facility.instances[instance].path;
}

namespace {

ListedCables::End endOf(const Facility& facility, InstanceIndex instance, std::uint16_t port, std::uint32_t first, std::uint32_t count)
{
    return {facility.instances[instance].path, placeOf(facility, instance), portsText(facility.part(instance).ports[port], first, count)};
}

void addRoute(const Results& results, LinkIndex link, ListedCables& row)
{
    const CableRoute* route = results.trays ? results.trays->route(link) : nullptr;
    if (route == nullptr) return;
    row.way = toText(route->kind);
    if (route->way < 0) return;
    for (const InstanceIndex tray : results.trays->ways[static_cast<std::size_t>(route->way)].trays)
        row.route.append(row.route.empty() ? "" : " > ").append(results.facility->instances[tray].path);
}

std::string endLabel(const ListedCables::End& end)
{
    return end.place == end.component ? fmt::format("{}.{}", end.component, end.ports) : fmt::format("{}:{}.{}", end.place, end.component, end.ports);
}

}  // namespace

void eachListedCable(const Results& results, bool single, const std::function<void(const ListedCables&)>& visit)
{
    if (!results.network || !results.facility) return;
    const Facility& facility = *results.facility;
    std::map<std::string, int> numbers;   // cables of a fabric so far
    for (const NetworkLink& run : results.network->links) {
        const FacilityLink& link = facility.links[run.link];
        const int count = static_cast<int>(link.count);
        ListedCables row;
        row.fabric = run.fabric >= 0 ? results.network->fabrics[static_cast<std::size_t>(run.fabric)].name : "none";
        row.part = run.part;
        row.speed_gbps = run.speed_gbps;
        row.length_m = run.length_m;
        row.lengthGiven = run.lengthGiven;
        row.power_w = run.power_kw * 1000 / count;
        row.price_usd = run.price_usd / count;
        row.count = single ? 1 : count;
        addRoute(results, run.link, row);
        int& number = numbers[row.fabric];
        for (int i = 0; i < count; i += row.count) {
            const auto at = static_cast<std::uint32_t>(i), wide = static_cast<std::uint32_t>(row.count);
            row.id = fmt::format("{}-{:05}", row.fabric, number + i + 1);
            row.from = endOf(facility, link.from, link.fromPort, link.fromFirst + at, wide);
            row.to = endOf(facility, link.to, link.toPort, link.toFirst + at, wide);
            row.label = endLabel(row.from) + " / " + endLabel(row.to);
            visit(row);
        }
        number += count;
    }
}

std::string cableCsv(const Results& results)
{
    std::string text = "cable,fabric,from,from_place,from_port,to,to_place,to_port,part,name,speed_gbps,length_m,length,power_w,price_usd,way,route,label\r\n";
    eachListedCable(results, true, [&](const ListedCables& row) {
        const Part* part = results.facility->catalog->find(row.part);
        fmt::format_to(std::back_inserter(text), "{},{},{},{},{},{},{},{},{},{},{},{:.1f},{},{:.1f},{:.2f},{},{},{}\r\n", csvField(row.id), csvField(row.fabric),
                       csvField(row.from.component), csvField(row.from.place), csvField(row.from.ports), csvField(row.to.component), csvField(row.to.place),
                       csvField(row.to.ports), csvField(row.part), csvField(part != nullptr ? part->name : std::string()), row.speed_gbps, row.length_m,
                       row.lengthGiven ? "given" : "routed", row.power_w, row.price_usd, csvField(row.way), csvField(row.route), csvField(row.label));
    });
    return text;
}

std::string csvField(std::string_view text)
{
    if (text.find_first_of("\",\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

}  // namespace mw
