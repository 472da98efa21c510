// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include "solver/electrical/inside_systems.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace mw {

namespace {

ChartData bars(Format format, std::string_view yLabel, std::string_view empty)
{
    ChartData data;
    data.kind = ChartKind::Bars;
    data.format = format;
    data.yLabel = yLabel;
    data.empty = empty;
    return data;
}

const PowerNode* nodeOf(const Results& results, InstanceIndex instance)
{
    return results.power ? results.power->node(instance) : nullptr;
}

/// Colours as on the plan where it has some: compute blue, cooling green, network purple.
int colourOf(std::string_view system)
{
    constexpr std::array kColours{std::pair{std::string_view("accelerators"), 0}, std::pair{std::string_view("network"), 3},
                                  std::pair{std::string_view("storage"), 7},      std::pair{std::string_view("other"), 6},
                                  std::pair{std::string_view("cooling"), 1},      std::pair{std::string_view("losses"), 4}};
    for (const auto& [name, colour] : kColours)
        if (name == system) return colour;
    return kOtherColour;
}

/// Elements that draw for a system of bySystem_kw; of "losses" those that lose something.
Subject drawsFor(const std::string& system)
{
    if (system == "losses")
        return [](const Results& results, InstanceIndex i) {
            const auto* node = nodeOf(results, i);
            return node != nullptr && node->loss_kw > 0;
        };
    constexpr std::array<std::string_view, 5> kSystems{"accelerators", "network", "storage", "other", "cooling"};
    const auto bit = static_cast<unsigned>(std::find(kSystems.begin(), kSystems.end(), system) - kSystems.begin());
    return [bit](const Results& results, InstanceIndex i) {
        const auto* node = nodeOf(results, i);
        return node != nullptr && (node->systems >> bit & 1U) != 0;
    };
}

Subject losesAs(const std::string& stage)
{
    return [stage](const Results& results, InstanceIndex i) {
        const auto* node = nodeOf(results, i);
        return node != nullptr && node->loss_kw > 0 && node->flowGroup >= 0 &&
               results.power->flowGroups[static_cast<std::size_t>(node->flowGroup)].name == stage;
    };
}

double rackPower_kw(const Results& results, InstanceIndex i)
{
    const auto* node = isRack(results.facility->part(i).kind) ? nodeOf(results, i) : nullptr;
    return node != nullptr ? node->drawn_kw() : 0;
}

/// 1, 2 or 5 times a power of ten, so that at most eight classes reach up to `most`.
double classWidth(double most)
{
    const double decade = std::pow(10.0, std::floor(std::log10(most / 8)));
    for (const double step : {1.0, 2.0, 5.0})
        if (most / (step * decade) <= 8) return step * decade;
    return 10 * decade;
}

struct PowerUnit {
    double kw;
    const char* name;
};

std::size_t classOf(double value, double width) { return static_cast<std::size_t>(std::ceil(value / width - 1e-9)) - 1; }

/// From the inlets of systems with accelerators on to the chips. Those whose accelerators give no limit end at their inlet.
void addInside(ChartData& data, const Results& results)
{
    const auto found = std::find_if(data.nodes.begin(), data.nodes.end(), [](const ChartNode& node) { return node.last && node.name == chartName("accelerators"); });
    if (found == data.nodes.end()) return;
    const InsideSystems inside = insideSystems(*results.facility, *results.power.value);
    const double rest_kw = found->value - inside.sum_kw();
    if (inside.chips_kw <= 0 || rest_kw < -1e-6 * found->value) return;
    found->last = false, found->loss = inside.supplies_kw;
    const int from = static_cast<int>(found - data.nodes.begin());
    const auto add = [&](const char* name, double kw) {
        if (kw <= 1e-6 * data.nodes[static_cast<std::size_t>(from)].value) return;
        data.flows.push_back({from, static_cast<int>(data.nodes.size()), kw});
        data.nodes.push_back({name, 0, kw, 0, true});
        data.subjects.push_back(drawsFor("accelerators"));
    };
    add("Chips", inside.chips_kw);
    add("Processors, switches, fans", inside.around_kw);
    add("Not known inside", rest_kw);
}

ChartData powerFlow(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::Sankey;
    data.format = Format::Power_kw;
    data.empty = "No load: place a rack to see where power goes.";
    if (!results.power) return data;
    for (std::size_t g = 0; g < results.power->flowGroups.size(); ++g) {
        const auto& group = results.power->flowGroups[g];
        const bool use = group.role == PowerFlowGroup::Role::Use;
        data.nodes.push_back({chartName(group.name == "source" ? "supply" : group.name), use ? colourOf(group.name) : kOtherColour, group.kw, group.loss_kw, use});
        data.subjects.push_back(use ? drawsFor(group.name) : Subject([g](const Results& r, InstanceIndex i) {
            const auto* node = nodeOf(r, i);
            return node != nullptr && node->flowGroup == static_cast<int>(g);
        }));
    }
    for (const auto& arc : results.power->flowArcs) data.flows.push_back({arc.from, arc.to, arc.kw});
    addInside(data, results);
    return data;
}

ChartData powerBySystem(const Results& results)
{
    auto data = bars(Format::Power_kw, "kW", "No load: place a rack to see where power goes.");
    if (!results.power) return data;
    for (const auto& [system, kw] : results.power->bySystem_kw) {
        if (kw <= 0) continue;
        addBar(data, chartName(system), kw, drawsFor(system), colourOf(system));
    }
    return data;
}

ChartData powerBasesChart(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::StackedBars;
    data.format = Format::Power_kw;
    data.yLabel = "kW";
    data.empty = "No serving plan: add a workload to see what is drawn of what is provisioned.";
    if (!results.bases) return data;
    const auto& bases = *results.bases.value;
    ChartSeries accelerators{.name = "accelerators", .colour = 0}, other{.name = "other IT", .colour = 3}, cooling{.name = "cooling", .colour = 1},
        losses{.name = "losses", .colour = 4};
    for (const auto& [name, basis] : {std::pair{"nameplate, IT", &bases.nameplate}, {"design", &bases.design}, {"as run", &bases.asRun}}) {
        data.categories.emplace_back(name);
        accelerators.y.push_back(basis->accelerators_kw);
        other.y.push_back(basis->otherIt_kw);
        cooling.y.push_back(basis->cooling_kw.value_or(0));
        losses.y.push_back(basis->losses_kw.value_or(0));
    }
    data.series = {std::move(accelerators), std::move(other), std::move(cooling), std::move(losses)};
    data.note = formatted(bases.stranded_kw, Format::Power_kw) + " provisioned at the utility and not drawn";
    return data;
}

ChartData lossesByStage(const Results& results)
{
    auto data = bars(Format::Power_kw, "kW", "No losses: link racks to a utility feed through transformers and UPS.");
    if (!results.power) return data;
    for (const auto& loss : results.power->losses)
        if (loss.kw > 0) addBar(data, chartName(loss.stage), loss.kw, losesAs(loss.stage), colourOf("losses"));
    return data;
}

ChartData loadHistogram(const Results& results)
{
    auto data = bars(Format::Count, "elements", "No power gear with a rating is placed.");
    if (!results.power) return data;
    std::array<double, kLoadClasses> counts{};
    bool any = false;
    for (const auto& node : results.power->nodes) {
        if (!node.loading) continue;
        counts[loadClass(*node.loading)] += 1;
        any = true;
    }
    if (!any) return data;
    data.series.push_back({.name = "elements", .y = {counts.begin(), counts.end()}});
    for (std::size_t i = 0; i < counts.size(); ++i) {
        data.categories.push_back(loadClassName(i));
        data.subjects.emplace_back([i](const Results& r, InstanceIndex instance) {
            const auto* node = nodeOf(r, instance);
            return node != nullptr && node->loading && loadClass(*node->loading) == i;
        });
    }
    return data;
}

ChartData rackHistogram(const Results& results)
{
    auto data = bars(Format::Count, "racks", "No rack draws power: place one.");
    if (!results.power || !results.facility) return data;
    double most = 0;
    std::vector<double> values;
    for (const auto& node : results.power->nodes)
        if (const double kw = rackPower_kw(results, node.instance); kw > 0) {
            values.push_back(kw);
            most = std::max(most, kw);
        }
    if (values.empty()) return data;
    const double width = classWidth(most);
    const auto unit = most >= 1000 ? PowerUnit{1000, "MW"} : most >= 1 ? PowerUnit{1, "kW"} : PowerUnit{1e-3, "W"};   // one for all classes
    std::vector<double> counts(classOf(most, width) + 1);
    for (const double kw : values) counts[classOf(kw, width)] += 1;
    const auto first = static_cast<std::size_t>(std::find_if(counts.begin(), counts.end(), [](double n) { return n > 0; }) - counts.begin());
    data.series.push_back({.name = "racks", .y = {counts.begin() + static_cast<std::ptrdiff_t>(first), counts.end()}});
    for (std::size_t i = first; i < counts.size(); ++i) {
        data.categories.push_back(rangeName(static_cast<double>(i) * width / unit.kw, static_cast<double>(i + 1) * width / unit.kw, unit.name));
        data.subjects.emplace_back([i, width](const Results& r, InstanceIndex instance) {
            const double kw = rackPower_kw(r, instance);
            return kw > 0 && classOf(kw, width) == i;
        });
    }
    return data;
}

}  // namespace

const ChartDef kPowerFlow{"flow", "Power from grid to chip",
    "Design power in kW along the chain; losses leave below each stage",
    &powerFlow, &olderThanLayout<&Results::power>, 2};

const ChartDef kPowerBySystem{"power", "Power by system",
    "Design power in kW of all that draws",
    &powerBySystem, &olderThanLayout<&Results::power>};

const ChartDef kPowerBases{"bases", "Power on three bases",
    "Ratings of the power supplies, what is provisioned by datasheet maxima, and what the serving plan draws, in kW",
    &powerBasesChart, &olderThanLayout<&Results::bases>};

const ChartDef kLossesByStage{"losses", "Losses, utility to rack",
    "Power in kW turned to heat in each stage of the chain",
    &lossesByStage, &olderThanLayout<&Results::power>};

const ChartDef kRackHistogram{"racks", "Racks by power",
    "How many racks draw how many kW",
    &rackHistogram, &olderThanLayout<&Results::power>};

const ChartDef kLoadHistogram{"loads", "Power gear by load",
    "How many elements are loaded to how much of their continuous rating",
    &loadHistogram, &olderThanLayout<&Results::power>};

}  // namespace mw
