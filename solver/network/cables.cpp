// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/cables.h"

#include "solver/network/tray_routing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace mw {
namespace {

std::optional<double> routedLength(const NetworkGeometry::Run& run, const TrayRun* inTrays, const CableRouting& routing)
{
    if (run.given_m) return run.given_m;
    if (inTrays != nullptr && inTrays->kind == CableWay::Trays) return inTrays->bare_m() * (1 + routing.slack);
    if (run.a.hall < 0 || run.b.hall < 0) return std::nullopt;
    if (run.a.rack == run.b.rack) return sameRackLength_m(run.a.z_m - run.b.z_m, routing.sameRack_m);
    const auto rise = [&](double z_m) { return std::max(0.0, routing.trayHeight_m - z_m); };
    const double length = trayLength_m(run.a.x_m - run.b.x_m, run.a.y_m - run.b.y_m, rise(run.a.z_m),
                                       rise(run.b.z_m), routing.slack);
    return run.a.hall == run.b.hall ? length : length + routing.interHall_m;
}

/// May carry a link of this speed without a word from the layout: fast enough, but no 400G cable for a 1G
/// management port.
/// Where one end has its optics in the switch, a single-mode transceiver meets it; where both have, fibre alone.
bool suits(const Medium& medium, double speed_gbps, int coPackaged, const CableRouting& routing)
{
    if (coPackaged == 0 ? medium.byRequest : medium.optics != (coPackaged == 1 ? Medium::Optics::SingleMode : Medium::Optics::CoPackaged)) return false;
    return (coPackaged == 2 || !medium.byRequest) && medium.speed_gbps >= speed_gbps && medium.speed_gbps <= speed_gbps * routing.fastestShare;
}

/// The media that fit a speed: those of the smallest sufficient port speed, then of the next, each by reach
/// and price.
const Medium* choose(std::span<const Medium> media, double speed_gbps, double length_m, int coPackaged, const CableRouting& routing)
{
    const auto at = std::ranges::find_if(media, [&](const Medium& medium) {
        return suits(medium, speed_gbps, coPackaged, routing) && medium.reach_m >= length_m &&
               medium.reachMin_m <= length_m;
    });
    return at == media.end() ? nullptr : &*at;
}

struct Problems {
    std::size_t unplaced{};
    std::set<double> withoutMedium{};
    std::set<std::string> withoutPrice{};
};

/// What sits in a switch is in its own power and price.
void price(NetworkLink& link, const Medium& medium, std::uint32_t count, int coPackaged, Problems& problems)
{
    const double outside = (2 - coPackaged) / 2.0;
    link.part = medium.part;
    link.power_kw = 2.0 * medium.powerPerEnd_kw * count * outside;
    link.price_usd = (coPackaged == 0 ? medium.price_usd : medium.fibre_usd + (medium.price_usd - medium.fibre_usd) * outside) * count;
    if (!medium.priced) problems.withoutPrice.insert(medium.part);
}

NetworkLink scheduled(const NetworkGeometry::Run& run, const TrayRun* inTrays, std::span<const Medium> media,
                      const std::map<std::string_view, const Medium*>& byPart, const CableRouting& routing,
                      Problems& problems)
{
    NetworkLink link;
    link.link = run.link;
    link.speed_gbps = run.speed_gbps;
    link.lengthGiven = run.given_m.has_value();
    link.part = run.part;
    const auto length = routedLength(run, inTrays, routing);
    link.length_m = length.value_or(0.0);
    if (!length) ++problems.unplaced;
    if (!run.part.empty()) {
        const auto given = byPart.find(run.part);
        if (given == byPart.end()) return link;
        price(link, *given->second, run.count, run.coPackaged, problems);
        link.tooLong = length && given->second->reach_m < *length;
        return link;
    }
    if (!length || !(run.speed_gbps > 0)) return link;
    if (const Medium* medium = choose(media, run.speed_gbps, *length, run.coPackaged, routing)) {
        price(link, *medium, run.count, run.coPackaged, problems);
        return link;
    }
    const bool anySpeed =
        std::ranges::any_of(media, [&](const Medium& m) { return suits(m, run.speed_gbps, run.coPackaged, routing); });
    link.tooLong = anySpeed;
    if (!anySpeed) problems.withoutMedium.insert(run.speed_gbps);
    return link;
}

std::vector<std::string> notesOf(const Problems& problems)
{
    std::vector<std::string> notes;
    if (problems.unplaced == 1) notes.push_back("one network link has an end that stands nowhere: no length, no cable");
    if (problems.unplaced > 1) notes.push_back(fmt::format("{} network links have an end that stands nowhere: no length, no cable", problems.unplaced));
    for (const double speed : problems.withoutMedium)
        notes.push_back(
            fmt::format("the catalogue has no cable meant for {} Gbit/s: no power and no price", speed));
    for (const std::string& part : problems.withoutPrice)
        notes.push_back(fmt::format("{} has no price", part));
    return notes;
}

}  // namespace

double trayLength_m(double dx_m, double dy_m, double riseA_m, double riseB_m, double slack)
{
    return (std::abs(dx_m) + std::abs(dy_m) + riseA_m + riseB_m) * (1.0 + slack);
}

double sameRackLength_m(double dz_m, double extra_m)
{
    return std::abs(dz_m) + extra_m;
}

std::string_view firstThatReaches(std::span<const ReachRow> table, double length_m)
{
    const auto row = std::ranges::find_if(table, [&](const ReachRow& r) { return length_m <= r.max_m; });
    return row == table.end() ? std::string_view{} : std::string_view{row->kind};
}

CableSchedule cableSchedule(const NetworkGeometry& geometry, std::span<const Medium> media,
                            const CableRouting& routing, const TrayRoutes* trays)
{
    CableSchedule schedule;
    std::map<std::string_view, const Medium*> byPart;
    for (const Medium& medium : media) byPart.emplace(medium.part, &medium);
    Problems problems;
    schedule.links.reserve(geometry.runs.size());
    for (std::size_t i = 0; i < geometry.runs.size(); ++i)
        schedule.links.push_back(scheduled(geometry.runs[i], trays != nullptr ? &trays->runs[i] : nullptr, media, byPart, routing, problems));
    schedule.notes = notesOf(problems);
    return schedule;
}

}  // namespace mw
