// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace mw {

namespace {

constexpr double kCell_m = 0.5, kCell_pu = 0.0002;   ///< points closer than this are one: thousands of racks are fed alike

std::string levelName(const ElectricalNode& node)
{
    const double v = node.nominal_v;
    const std::string name = fromQt(format::text(v, Format::Voltage_v));
    return node.dc ? name + " DC" : name;
}

/// From a node up to what nothing feeds: UPS and rectifiers included.
std::vector<const ElectricalNode*> wayUp(const ElectricalResults& electrical, InstanceIndex from)
{
    std::vector<const ElectricalNode*> way;
    for (const auto* node = electrical.node(from); node != nullptr && way.size() < 64; node = electrical.node(node->fedBy)) way.push_back(node);
    return way;
}

/// Fed by what holds its voltage: the profile begins there.
bool sameIsland(const ElectricalNode& node, const ElectricalNode& feeder) { return node.nominal_v == feeder.nominal_v && node.along_m >= feeder.along_m; }

/// Why there are none, or not of all loads: as the findings have it.
const char* emptyOf(const Results& results)
{
    if (results.electrical && !results.electrical->unsolved.empty()) return "No voltages carry the loads: the findings say where.";
    if (results.electrical && results.electrical->solved && !results.electrical->reason.empty()) return "The lowest voltage is not known: gear that states no rating or no output voltage ends the load flow before all loads.";
    return "No voltages: link racks to a utility feed through transformers and busways.";
}

ChartData voltageProfile(const Results& results)
{
    ChartData data{.kind = ChartKind::Lines, .xLabel = "metres from where it is held", .yLabel = "of nominal", .format = Format::PerUnit,
                   .empty = emptyOf(results)};
    if (!results.electrical) return data;
    std::map<std::pair<bool, double>, ChartSeries> levels;
    std::set<std::pair<const ChartSeries*, std::pair<long, long>>> seen;
    double least = 1;
    for (const auto& node : results.electrical->nodes) {
        if (node.voltage_pu <= 0) continue;
        ChartSeries& level = levels[{node.dc, -node.nominal_v}];
        if (level.name.empty()) level = {.name = levelName(node), .colour = static_cast<int>(levels.size()) - 1, .marks = true};
        if (!seen.insert({&level, {std::lround(node.along_m / kCell_m), std::lround(node.voltage_pu / kCell_pu)}}).second) continue;
        level.x.push_back(node.along_m), level.y.push_back(node.voltage_pu);
        least = std::min(least, node.voltage_pu);
    }
    for (auto& [key, level] : levels) data.series.push_back(std::move(level));
    data.yLeast = std::floor(least * 100 - 0.5) / 100;
    ChartSeries lowest{.name = "to the lowest", .colour = kOtherColour};
    const auto way = wayUp(*results.electrical.value, results.electrical->lowest);
    for (std::size_t i = 0; i < way.size() && (i == 0 || sameIsland(*way[i - 1], *way[i])); ++i)
        lowest.x.push_back(way[i]->along_m), lowest.y.push_back(way[i]->voltage_pu);
    if (lowest.x.size() > 1) data.series.push_back(std::move(lowest));
    return data;
}

ChartData loadProfile(const Results& results)
{
    ChartData data{.kind = ChartKind::Bars, .yLabel = "of the continuous rating", .format = Format::Share,
                   .empty = emptyOf(results)};
    if (!results.electrical || !results.electrical->lowest_pu || !results.power || !results.facility) return data;
    auto way = wayUp(*results.electrical.value, results.electrical->lowest);
    std::reverse(way.begin(), way.end());
    for (const ElectricalNode* step : way) {
        const PowerNode* node = results.power->node(step->instance);
        if (node == nullptr || !node->loading) continue;
        addBar(data, results.facility->instances[step->instance].path, *node->loading,
               [instance = step->instance](const Results&, InstanceIndex i) { return i == instance; });
    }
    if (!way.empty()) data.note = "from the utility to " + results.facility->instances[results.electrical->lowest].path + ", which has the lowest voltage";
    return data;
}

}  // namespace

const ChartDef kVoltageProfile{"voltages", "Voltage along the feeders",
    "Voltage in per unit of nominal against the metres of cable and busway from the utility, UPS or rectifier that holds it",
    &voltageProfile, &olderThanLayout<&Results::electrical>};

const ChartDef kLoadProfile{"feeder", "Load to the lowest voltage",
    "Load of each element over its continuous rating, from the utility to the load with the lowest voltage",
    &loadProfile, &olderThanLayout<&Results::electrical, &Results::power>};

}  // namespace mw
