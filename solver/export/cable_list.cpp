// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/cable_list.h"

#include "solver/network/input.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
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
    row.route = routeText(results, link);
}

constexpr int kBundle = 24;   // cables tied together at most: TIA TSB-184-A for copper pairs, usual practice for others

/// Numbers bundles by the places at their ends and their medium, in the order of the list.
class Bundles {
public:
    std::string next(const ListedCables& row)
    {
        const auto& [near, far] = std::minmax(row.from.place, row.to.place);
        std::string ends = near + "/" + far;
        Open& open = m_open[ends][row.part];
        int& last = m_last[ends];
        const auto take = [&](int cables) {
            if (open.room == 0) open = {++last, kBundle};
            const int now = std::min(cables, open.room);
            open.room -= now;
            return now;
        };
        int left = row.count - take(row.count);
        const int first = open.number;
        while (left > 0) left -= take(left);
        return open.number == first ? fmt::format("{}-{:02}", ends, first) : fmt::format("{}-{:02} to {:02}", ends, first, open.number);
    }

private:
    struct Open {
        int number{}, room{};
    };
    std::map<std::string, std::map<std::string, Open>> m_open{};   ///< by ends, by medium
    std::map<std::string, int> m_last{};
};

/// What lies in the trays of a medium: the cable, or the fibre between its transceivers.
std::map<std::string, CableBody, std::less<>> bodiesOf(const Catalog& catalog)
{
    std::map<std::string, CableBody, std::less<>> bodies;
    for (const Medium& medium : cableMedia(catalog)) bodies.emplace(medium.part, medium.body);
    return bodies;
}

std::string optionalText(std::optional<double> value, int decimals) { return value ? fmt::format("{:.{}f}", *value, decimals) : std::string(); }

std::string endLabel(const ListedCables::End& end)
{
    return end.place == end.component ? fmt::format("{}.{}", end.component, end.ports) : fmt::format("{}:{}.{}", end.place, end.component, end.ports);
}

}  // namespace

std::string routeText(const Results& results, LinkIndex link)
{
    std::string text;
    const CableRoute* route = results.trays ? results.trays->route(link) : nullptr;
    if (route == nullptr || route->way < 0) return text;
    for (const InstanceIndex tray : results.trays->ways[static_cast<std::size_t>(route->way)].trays)
        text.append(text.empty() ? "" : " > ").append(results.facility->instances[tray].path);
    return text;
}

void eachListedCable(const Results& results, bool single, const std::function<void(const ListedCables&)>& visit)
{
    if (!results.network || !results.facility) return;
    const Facility& facility = *results.facility;
    std::map<std::string, int> numbers;   // cables of a fabric so far
    const auto bodies = bodiesOf(*facility.catalog);
    Bundles bundles;
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
        if (const auto body = bodies.find(run.part); body != bodies.end()) {
            if (body->second.bend_mm > 0) row.bend_mm = body->second.bend_mm;
            if (body->second.weight_kg_m > 0) row.weight_kg = body->second.weight_kg_m * run.length_m;
        }
        if (results.outages && results.outages->expectedTokensShare) row.tokensLost = results.outages->lossOf(run.link);
        int& number = numbers[row.fabric];
        for (int i = 0; i < count; i += row.count) {
            const auto at = static_cast<std::uint32_t>(i), wide = static_cast<std::uint32_t>(row.count);
            row.id = fmt::format("{}-{:05}", row.fabric, number + i + 1);
            row.from = endOf(facility, link.from, link.fromPort, link.fromFirst + at, wide);
            row.to = endOf(facility, link.to, link.toPort, link.toFirst + at, wide);
            row.bundle = bundles.next(row);
            row.label = endLabel(row.from) + " / " + endLabel(row.to);
            visit(row);
        }
        number += count;
    }
}

std::string cableCsv(const Results& results)
{
    std::string text = "cable,fabric,from,from_place,from_port,to,to_place,to_port,part,name,speed_gbps,length_m,length,power_w,price_usd,way,route,label,bundle,bend_mm,weight_kg,tokens_lost\r\n";
    eachListedCable(results, true, [&](const ListedCables& row) {
        const Part* part = results.facility->catalog->find(row.part);
        fmt::format_to(std::back_inserter(text), "{},{},{},{},{},{},{},{},{},{},{},{:.1f},{},{:.1f},{:.2f},{},{},{},{},{},{},{}\r\n", csvField(row.id), csvField(row.fabric),
                       csvField(row.from.component), csvField(row.from.place), csvField(row.from.ports), csvField(row.to.component), csvField(row.to.place),
                       csvField(row.to.ports), csvField(row.part), csvField(part != nullptr ? part->name : std::string()), row.speed_gbps, row.length_m,
                       row.lengthGiven ? "given" : "routed", row.power_w, row.price_usd, csvField(row.way), csvField(row.route), csvField(row.label), csvField(row.bundle),
                       optionalText(row.bend_mm, 0), optionalText(row.weight_kg, 2), optionalText(row.tokensLost, 6));
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
