// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who sends how much to whom, as heat maps: a row sends, a column receives.
#include "views/charts/chart_data.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace mw {

namespace {

constexpr const char* kNoTraffic = "No traffic: link hosts to a fabric and add a workload.";

ChartData emptyHeatMap()
{
    return {.kind = ChartKind::Heat, .yLabel = "Gbit/s", .format = Format::Plain, .note = "a row sends, a column receives", .empty = kNoTraffic};
}

/// Rows of the chart from a square of values, row by row.
void fillHeatMap(ChartData& data, const std::vector<std::string>& names, const std::vector<double>& values)
{
    const std::size_t n = names.size();
    data.categories = names;
    for (std::size_t row = 0; row < n; ++row) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(row * n);
        data.series.push_back({.name = names[row], .y = {first, first + static_cast<std::ptrdiff_t>(n)}});
    }
}

/// Instances of either of two pools; stores are a pool of their own.
Subject inPools(const std::vector<InstanceIndex>& a, const std::vector<InstanceIndex>& b)
{
    std::set<InstanceIndex> members(a.begin(), a.end());
    members.insert(b.begin(), b.end());
    return [members = std::move(members)](const Results&, InstanceIndex instance) { return members.contains(instance); };
}

/// The hosts of a pool of the plan; of "storage" all stores.
std::vector<InstanceIndex> poolMembers(const Results& results, const std::string& pool)
{
    if (results.throughput)
        for (const PoolResult& one : results.throughput->pools)
            if (one.id == pool) return one.members;
    std::vector<InstanceIndex> stores;
    const std::size_t count = results.facility ? results.facility->instances.size() : 0;
    for (InstanceIndex i = 0; i < count; ++i)
        if (info(results.facility->part(i).kind).category == Category::Storage) stores.push_back(i);
    return stores;
}

ChartData trafficBetweenPools(const Results& results)
{
    ChartData data = emptyHeatMap();
    data.ownCategories = data.ownSeries = true;
    if (!results.traffic || results.traffic->flows.empty()) return data;
    std::vector<std::string> pools;   // in the order of the plan, then stores
    const auto sends = [&](const std::string& pool) { return std::ranges::any_of(results.traffic->flows, [&](const PlanFlow& flow) { return flow.fromPool == pool || flow.toPool == pool; }); };
    if (results.throughput)
        for (const PoolResult& pool : results.throughput->pools)
            if (sends(pool.id)) pools.push_back(pool.id);
    for (const PlanFlow& flow : results.traffic->flows)
        for (const std::string& pool : {flow.fromPool, flow.toPool})
            if (std::ranges::find(pools, pool) == pools.end()) pools.push_back(pool);
    const std::size_t n = pools.size();
    std::vector<double> gbps(n * n);
    const auto place = [&](const std::string& pool) { return static_cast<std::size_t>(std::ranges::find(pools, pool) - pools.begin()); };
    for (const PlanFlow& flow : results.traffic->flows) gbps[place(flow.fromPool) * n + place(flow.toPool)] += flow.gbps;
    std::vector<std::string> names;
    std::vector<std::vector<InstanceIndex>> members;
    for (const std::string& pool : pools) names.push_back(fromQt(poolName(results, pool))), members.push_back(poolMembers(results, pool));
    fillHeatMap(data, names, gbps);
    for (std::size_t from = 0; from < n; ++from)
        for (std::size_t to = 0; to < n; ++to) data.subjects.push_back(inPools(members[from], members[to]));
    return data;
}

ChartData trafficBetweenUnits(const Results& results)
{
    ChartData data = emptyHeatMap();
    data.ownCategories = data.ownSeries = true;
    if (!results.traffic) return data;
    const TrafficMatrix& matrix = results.traffic->matrix;
    if (std::ranges::none_of(matrix.gbps, [](double gbps) { return gbps > 0; })) return data;
    fillHeatMap(data, matrix.units, matrix.gbps);
    const auto n = static_cast<std::uint32_t>(matrix.units.size());
    for (std::uint32_t from = 0; from < n; ++from)
        for (std::uint32_t to = 0; to < n; ++to)
            data.subjects.emplace_back([from, to](const Results& r, InstanceIndex instance) {
                const auto unit = r.traffic ? r.traffic->unitAt(instance) : std::nullopt;
                return unit && (*unit == from || *unit == to);
            });
    return data;
}

}  // namespace

const ChartDef kTrafficBetweenPools{"traffic-pools", "Traffic between pools",
    "Gbit/s that each pool of the plan, and its storage, sends to each other one, mean at the plan's rates",
    &trafficBetweenPools, &olderThanLayout<&Results::traffic, &Results::throughput>, 2};

const ChartDef kTrafficBetweenUnits{"traffic-units", "Traffic between units",
    "Gbit/s that hosts on the same leaves send to others; many such units are counted in runs",
    &trafficBetweenUnits, &olderThanLayout<&Results::traffic>, 2};

}  // namespace mw
