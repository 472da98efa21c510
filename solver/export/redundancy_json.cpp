// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/redundancy_json.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

constexpr std::size_t kFirstNamed = 3;    // of things alike, the first are named and all counted
constexpr std::size_t kMostListed = 500;   // lists have their worst first

/// The first of a list, each written by `write`.
template <class T, class Write>
Json listJson(const std::vector<T>& list, Write&& write)
{
    Json entries = Json::array();
    for (std::size_t i = 0; i < std::min(kMostListed, list.size()); ++i) entries.push_back(write(list[i]));
    return entries;
}

Json pathsJson(const Facility& facility, const std::vector<InstanceIndex>& list)
{
    Json paths = Json::array();
    for (const InstanceIndex at : list) paths.push_back(facility.instances[at].path);
    return paths;
}

Json thingJson(const Facility& facility, const FailedThing& thing)
{
    if (thing.element != kNoInstance) return facility.instances[thing.element].path;
    return thing.link < facility.links.size() ? Json(facility.linkText(facility.links[thing.link])) : Json(nullptr);
}

std::string_view reasonName(WeakReason reason)
{
    constexpr std::array<std::string_view, 5> kNames{"", "no source reaches it", "a single point", "what remains is not enough", "one unit"};
    return kNames[static_cast<std::size_t>(reason)];
}

Json loadJson(const LoadRedundancy& load, const Facility& facility)
{
    Json systems = Json::object();
    for (std::size_t level = 0; level < load.systems.size(); ++level)
        systems[std::string(levelName(static_cast<PowerLevel>(level)))] = load.systems[level] >= 0 ? Json(load.systems[level]) : Json(nullptr);
    Json ways = Json::array();
    for (const auto& way : load.ways) ways.push_back(pathsJson(facility, way));
    const std::vector<InstanceIndex> named(load.loads.begin(), load.loads.begin() + static_cast<std::ptrdiff_t>(std::min(kFirstNamed, load.loads.size())));
    return {{"loads", pathsJson(facility, named)}, {"count", load.loads.size()}, {"each_kw", number(load.load_kw)},
            {"arrangement", text(arrangementText(load.arrangement, load.units, load.spare))}, {"reason", text(std::string(reasonName(load.reason)))},
            {"weakest", pathJson(facility, load.weakest)}, {"feeds", load.feeds}, {"disjoint_paths", load.paths}, {"ways", std::move(ways)}, {"symmetric", truth(load.symmetric)},
            {"differs_in", text(std::string(load.differsIn))}, {"sources", pathsJson(facility, load.sources)}, {"generators", pathsJson(facility, load.generators)},
            {"transformers", pathsJson(facility, load.transformers)}, {"ups", pathsJson(facility, load.ups)}, {"single_points", pathsJson(facility, load.singlePoints)},
            {"single_points_on_generators", pathsJson(facility, load.onGeneratorsSinglePoints)}, {"systems", std::move(systems)}};
}

Json systemJson(const PowerSystem& system, const Facility& facility)
{
    return {{"level", levelName(system.level)}, {"arrangement", text(arrangementText(system.arrangement, system.sides, system.spare))},
            {"drawn_as", text(arrangementText(system.drawn, system.sides, system.spare))}, {"holds", truth(system.holds)}, {"units", pathsJson(facility, system.units)},
            {"needed", system.needed}, {"load_kw", number(system.load_kw)}, {"installed_kw", number(system.installed_kw)}, {"usable_kw", number(system.usable_kw)},
            {"loading_after_failure", number(system.failedLoading)}, {"worst_unit", pathJson(facility, system.worstUnit)}, {"loads_not_taking_part", system.exceptLoads},
            {"not_taking_part_kw", number(system.except_kw)}};
}

Json failureJson(const FailureGroup& group, const Facility& facility)
{
    Json named = Json::array();
    for (std::size_t i = 0; i < std::min(kFirstNamed, group.things.size()); ++i) named.push_back(thingJson(facility, group.things[i]));
    return {{"any_of", std::move(named)}, {"count", group.things.size()}, {"dropped_kw", number(group.dropped_kw)}, {"dropped_loads", group.droppedLoads},
            {"off_at_once_kw", number(group.off_kw)}, {"on_battery", group.riding}, {"on_battery_kw", number(group.riding_kw)}, {"on_battery_min", number(group.riding_min)},
            {"overloads", group.overloads}, {"worst_loading", group.overloads > 0 ? number(group.worstLoading) : Json(nullptr)},
            {"worst_at", pathJson(facility, group.worstElement)}};
}

Json outageJson(const MaintenanceOutage& outage, const Facility& facility)
{
    return {{"unit", pathJson(facility, outage.unit)}, {"dropped_kw", number(outage.dropped_kw)}, {"overloads", outage.overloads},
            {"worst_loading", outage.overloads > 0 ? number(outage.worstLoading) : Json(nullptr)}, {"further_failures_that_drop", outage.furtherDrops},
            {"further_worst_kw", number(outage.furtherWorst_kw)}, {"further_worst", outage.furtherDrops > 0 ? thingJson(facility, outage.furtherWorst) : Json(nullptr)}};
}

Json pairJson(const OutagePair& pair, const Facility& facility)
{
    return {{"out", pathJson(facility, pair.unit)}, {"then", thingJson(facility, pair.then)}, {"count", pair.alike}, {"dropped_kw", number(pair.dropped_kw)}};
}

}  // namespace

Json redundancyJson(const PowerRedundancy& built, const Facility& facility)
{
    Json systems = Json::array();   // all of them: loads name them by their places
    for (const auto& system : built.systems) systems.push_back(systemJson(system, facility));
    Json loads = listJson(built.loads, [&](const auto& load) { return loadJson(load, facility); });
    Json failures = listJson(built.failures, [&](const auto& group) { return failureJson(group, facility); });
    Json outages = listJson(built.outages, [&](const auto& outage) { return outageJson(outage, facility); });
    Json pairs = listJson(built.pairs, [&](const auto& pair) { return pairJson(pair, facility); });
    return {{"survives_any_single_failure", built.survivesSingle}, {"concurrently_maintainable", built.concurrentlyMaintainable},
            {"fault_tolerant_in_maintenance", built.maintainedFaultTolerant}, {"single_point_kw", number(built.single_kw)}, {"failures_tried", built.tried},
            {"load_groups", built.loads.size()}, {"failure_groups", built.failures.size()}, {"units_maintained", built.outages.size()},
            {"systems", std::move(systems)}, {"loads", std::move(loads)}, {"failures", std::move(failures)}, {"maintenance", std::move(outages)}, {"pairs", std::move(pairs)}, {"pairs_in_all", built.pairsInAll}};
}

}  // namespace mw
