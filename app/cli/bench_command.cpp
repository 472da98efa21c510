// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/coolant_bench.h"
#include "app/cli/economics_bench.h"
#include "app/cli/network_bench.h"
#include "app/cli/open_layout.h"
#include "app/cli/physics_bench.h"
#include "app/cli/serving_bench.h"
#include "app/cli/timing.h"
#include "app/cli/window_bench.h"
#include "model/edit/move.h"
#include "model/io/atomic_file.h"
#include "model/io/layout_file.h"
#include "solver/bench/synthetic_layout.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <utility>

namespace mw::cli {

namespace {

using Json = nlohmann::ordered_json;

Json json(const Percentiles& p) { return {{"p50", p.p50}, {"p95", p.p95}, {"p99", p.p99}, {"max", p.max}}; }
Json json(const std::vector<double>& samples) { return samples.empty() ? Json(nullptr) : json(percentiles(samples)); }

/// What a designer does most: moves single components, then changes something that costs a solve.
struct Edits {
    std::vector<double> quick_ms{}, results_ms{}, all_ms{};   ///< results: all but the draws of the cost's spread
};

constexpr int kEdits = 200;
constexpr double kBlock_ms = 16;        ///< one frame of a screen: what the GUI thread may be held for
constexpr std::size_t kWorst = 12;      ///< actions listed

/// Gives a figure of its own to a component, or to the first rack of a block instance.
void overridePower(Layout& layout, std::string_view id, double kw)
{
    const auto place = layout.components.find(id);
    if (!place) return;
    Component changed = layout.components[*place];
    if (changed.block.empty()) {
        changed.overrides = {{"power_max_kw", kw}};
    } else {
        const std::string rack = changed.block == "pod" ? "unit-1/rack-1" : "rack-1";
        YamlNode figure{.kind = YamlNode::Kind::Scalar, .text = fmt::format("{}", kw)};
        YamlNode figures{.kind = YamlNode::Kind::Map, .entries = {{"power_max_kw", std::move(figure)}}};
        changed.members = {{rack, std::move(figures)}};
    }
    layout.components.replace(*place, std::move(changed));
}

/// A single component, or every fourth time a block instance of a hundred racks.
const std::string& subjectOf(const Layout& layout, std::size_t edit)
{
    const auto& components = layout.components;
    const auto at = edit * 7919 % components.size();
    const bool block = edit / 2 % 4 == 0;
    for (std::size_t i = 0; i < components.size(); ++i) {
        const Component& component = components[(at + i) % components.size()];
        if (component.block.empty() != block) return component.id;
    }
    return components[at].id;
}

/// Every second edit moves its subject by a tile; the others change a power figure, of a rack inside the block where it is one.
Edits runEdits(LayoutPtr layout, Pipeline& pipeline, const Catalog& catalog)
{
    Edits edits;
    Revision revision = 1;
    for (int i = 0; i < kEdits && !layout->components.empty(); ++i) {
        const std::string id = subjectOf(*layout, static_cast<std::size_t>(i));
        double quick = 0, settled = 0;
        const double all = timed_ms([&] {
            const auto start = std::chrono::steady_clock::now();
            auto next = std::make_shared<Layout>(*layout);
            if (i % 2 == 0) {
                if (const auto delta = edit::moveComponents(*layout, catalog, std::span(&id, 1), 0.6, 0.0)) *next = apply(*layout, *delta);
            } else {
                overridePower(*next, id, 100.0 + i);
            }
            layout = std::move(next);
            int parts = 0;
            pipeline.run(++revision, layout, {}, [&](const ResultsPtr&) {
                const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
                if (++parts == 1) quick = ms;
                if (parts == 2) settled = ms;
            });
        });
        edits.quick_ms.push_back(quick);
        edits.results_ms.push_back(settled);
        edits.all_ms.push_back(all);
    }
    return edits;
}

Json framesByZoom(const CanvasTimes& canvas, std::size_t racks)
{
    Json rows = Json::array();
    for (std::size_t zoom = 0; zoom < kZooms; ++zoom) {
        Json row{{"racks", racks}, {"zoom", zoom + 1}};
        row.update(json(canvas.frames[zoom]));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<double> allFrames(const CanvasTimes& canvas)
{
    std::vector<double> all;
    for (const auto& frames : canvas.frames) all.insert(all.end(), frames.begin(), frames.end());
    return all;
}

/// Zeros are no times.
Json timeOf(double ms) { return ms > 0 ? Json(ms) : Json(nullptr); }

Json physicsJson(const PhysicsTimes& times)
{
    Json flows = Json::array(), points = Json::array(), loops = Json::array();
    for (const LoadFlowTimes& t : times.loadFlow)
        flows.push_back({{"buses", t.buses}, {"radial_ms", timeOf(t.radial_ms)}, {"radial_edit_ms", timeOf(t.radialEdit_ms)},
                         {"mesh_ms", timeOf(t.mesh_ms)}, {"mesh_edit_ms", timeOf(t.meshEdit_ms)},
                         {"outages_ms", timeOf(t.outages_ms)}, {"mesh_outages_ms", timeOf(t.meshOutages_ms)}, {"faults_ms", timeOf(t.faults_ms)}});
    for (const SinglePointTimes& t : times.singlePoints) points.push_back({{"nodes", t.nodes}, {"dominators_ms", timeOf(t.dominators_ms)}});
    for (const LoopTimes& t : times.loops) loops.push_back({{"nodes", t.nodes}, {"cold_ms", timeOf(t.cold_ms)}, {"edit_ms", timeOf(t.edit_ms)}, {"faults_ms", timeOf(t.faults_ms)}});
    return {{"load_flow", std::move(flows)},
            {"single_points", std::move(points)},
            {"hydraulics", std::move(loops)},
            {"weather", {{"read_ms", timeOf(times.weather.read_ms)}, {"wet_bulbs_ms", timeOf(times.weather.wetBulbs_ms)},
                         {"plant_ms", timeOf(times.weather.plant_ms)}, {"towers_ms", timeOf(times.weather.towers_ms)},
                         {"binned_ms", timeOf(times.weather.binned_ms)}}}};
}

Json networkJson(const std::vector<NetworkTimes>& times)
{
    Json rows = Json::array();
    for (const NetworkTimes& t : times)
        rows.push_back({{"endpoints", t.endpoints}, {"rails", t.rails}, {"switches", t.switches}, {"links", t.links}, {"recognition_ms", timeOf(t.recognition_ms)},
                        {"max_flow_ms", timeOf(t.flow_ms)}, {"boost_max_flow_ms", timeOf(t.boostFlow_ms)}, {"max_flow_edit_ms", timeOf(t.edit_ms)},
                        {"all_to_all_ms", timeOf(t.traffic_ms)}, {"failures_ms", timeOf(t.failures_ms)}, {"failures", t.failures},
                        {"bytes_per_link", timeOf(t.bytesPerLink)}, {"boost_traversal_ms", timeOf(t.boostTraversal_ms)},
                        {"of_boost", {{"recognition", timeOf(t.recognitionOfBoost())}, {"max_flow", timeOf(t.flowOfBoost())}, {"max_flow_edit", timeOf(t.editOfBoost())},
                                      {"failures", timeOf(t.failuresOfBoost())}}}});
    return rows;
}

/// Kinds of action by their longest block, the longest first.
Json worstActions(const std::vector<ActionBlock>& session)
{
    std::map<std::string, std::pair<double, double>> longest;
    for (const auto& block : session) {
        auto& [block_ms, cpu_ms] = longest[block.action];
        block_ms = std::max(block_ms, block.block_ms), cpu_ms = std::max(cpu_ms, block.cpu_ms);
    }
    std::vector<std::pair<std::pair<double, double>, std::string>> order;
    for (const auto& [action, ms] : longest) order.emplace_back(ms, action);
    std::sort(order.rbegin(), order.rend());
    Json rows = Json::array();
    for (std::size_t i = 0; i < std::min(kWorst, order.size()); ++i)
        rows.push_back({{"action", order[i].second}, {"block_ms", order[i].first.first}, {"cpu_ms", order[i].first.second}});
    return rows;
}

Json sessionJson(const std::vector<ActionBlock>& session)
{
    if (session.empty()) return nullptr;
    std::vector<double> blocks, works;
    for (const auto& block : session) blocks.push_back(block.block_ms), works.push_back(block.cpu_ms);
    const auto over = [](const std::vector<double>& times) { return std::ranges::count_if(times, [](double ms) { return ms > kBlock_ms; }); };
    return {{"actions", session.size()}, {"block_ms", json(blocks)}, {"over_16_ms", over(blocks)}, {"cpu_ms", json(works)}, {"cpu_over_16_ms", over(works)},
            {"worst", worstActions(session)}};
}

Json enginesJson(const Results& results)
{
    return {{"expand", results.expand_ms},
            {"power", results.power.time_ms},
            {"cooling", results.cooling.time_ms},
            {"coolant", results.coolant.time_ms},
            {"network", results.network.time_ms},
            {"fabric", results.fabric.time_ms},
            {"traffic", results.traffic.time_ms},
            {"throughput", results.throughput.time_ms},
            {"cost", results.cost.time_ms},
            {"economics", results.economics.time_ms},
            {"rules", results.findings.time_ms}};
}

struct LayoutTimes {
    LayoutPtr layout{};              ///< null: not read
    std::string problem{};
    double load_ms{};
};

LayoutTimes syntheticLayout(int racks)
{
    LayoutTimes times;
    const std::string text = syntheticLayoutText(racks);
    Loaded<Layout> loaded;
    times.load_ms = timed_ms([&] { loaded = readLayout(text, "synthetic"); });
    if (loaded.value)
        times.layout = std::make_shared<const Layout>(std::move(*loaded.value));
    else
        times.problem = loaded.diagnostics.empty() ? "not read" : toText(loaded.diagnostics.front());
    return times;
}

/// The same layout with every component and link of its own.
Json writtenOutJson(const Facility& facility)
{
    const std::string flat = writtenOut(facility);
    bool read = false;
    const double load_ms = timed_ms([&] { read = readLayout(flat, "written-out").value.has_value(); });
    return {{"load_written_out_ms", read ? Json(load_ms) : Json(nullptr)}, {"written_out_mb", static_cast<double>(flat.size()) / 1e6}};
}

Json servingJson(const ServingTimes& times)
{
    return {{"step_us", times.step_us},
            {"configuration_us", times.configuration_us},
            {"search_rack_ms", times.searchRack_ms},
            {"search_mix_ms", times.searchMix_ms},
            {"training_ms", times.training_ms},
            {"unchanged_ms", times.unchanged_ms}};
}

Json windowJson(const WindowTimes& window, std::size_t racks)
{
    return {{"frame_ms", mw::cli::json(allFrames(window.canvas))},
            {"frames_ms", framesByZoom(window.canvas, racks)},
            {"click_ms", mw::cli::json(window.canvas.clicks)},
            {"drag_1_ms", mw::cli::json(window.canvas.dragOne)},
            {"drag_1000_ms", mw::cli::json(window.canvas.dragThousand)},
            {"start_ms", mw::cli::json(window.start_ms)},
            {"session", sessionJson(window.session)},
            {"peak_memory_mb", window.canvasMemory_mb}};
}

Json economicsJson(const EconomicsTimes& times)
{
    return {{"cost_ms", times.cost_ms}, {"bill_ms", times.bill_ms}, {"over_time_ms", times.overTime_ms}, {"draw_us", times.model_us},
            {"draws_100000_one_core_ms", times.draws_ms}, {"draws_100000_ms", times.drawsAllCores_ms}, {"drivers", times.drivers}};
}

Json coolantJson(const CoolantTimes& times)
{
    return {{"loops", times.loops}, {"distinct_loops", times.distinct}, {"failures", times.failures}, {"cold_ms", timeOf(times.cold_ms)},
            {"edit_ms", timeOf(times.edit_ms)}, {"edit_loops_solved", times.editLoops}, {"edit_failures_tried", times.editFailures}, {"unchanged_ms", timeOf(times.unchanged_ms)}};
}

Json benchResults(int racks, int actions, const SolverDataPtr& data, const DataPaths& paths)
{
    const LayoutTimes read = syntheticLayout(racks);
    if (!read.layout) return {{"error", read.problem}};

    auto pipeline = std::make_unique<Pipeline>(data);
    ResultsPtr results;
    const double solve_ms = timed_ms([&] { results = pipeline->run(1, read.layout); });
    const auto edits = runEdits(read.layout, *pipeline, *data->catalog);
    pipeline.reset();   // the window has its own: its memory is told below

    Json json{{"racks", results->summary.racks},
              {"components", results->summary.components},
              {"links", results->summary.links},
              {"link_bundles", results->facility->links.size()},
              {"load_ms", read.load_ms},
              {"full_solve_ms", solve_ms},
              {"edit_quick_ms", mw::cli::json(percentiles(edits.quick_ms))},
              {"edit_results_ms", mw::cli::json(percentiles(edits.results_ms))},
              {"edit_all_ms", mw::cli::json(percentiles(edits.all_ms))}};
    json.update(writtenOutJson(*results->facility));
    json["serving"] = servingJson(servingTimes(*results, *data));
    json["engines_ms"] = enginesJson(*results);
    const auto shown = results->summary.racks;
    json.update(windowJson(windowTimes(paths, data, std::move(results), racks, actions), shown));
    json["peak_memory_with_window_mb"] = peakMemory_mb();
    results = Pipeline(data).run(1, read.layout);   // anew: what follows is of the engines alone
    json["economics"] = economicsJson(economicsTimes(*results, *data));
    json["physics"] = physicsJson(physicsTimes(paths, racks));
    json["coolant"] = coolantJson(coolantTimes(*results));
    const auto phoenix = data->weather ? data->weather->year("phoenix") : nullptr;
    const AirTimes air = airTimes(*results, phoenix.get());
    json["air"] = {{"racks", air.racks}, {"cells", air.cells}, {"field_ms", timeOf(air.field_ms)}, {"drawn_year_ms", timeOf(air.year_ms)}};
    json["fabrics"] = networkJson(networkTimes(racks));
    return json;
}

/// "frames_ms.2.p95 8.1": every number under the names that lead to it.
void printTable(const Json& json, std::ostream& out, const std::string& before = {})
{
    for (const auto& [key, value] : json.items()) {
        const std::string name = before.empty() ? key : before + "." + key;
        if (value.is_structured()) printTable(value, out, name);
        else out << fmt::format("{:<28} {:>12}\n", name, value.dump());
    }
}

/// A whole number in its range, or nothing and a message.
std::optional<int> number(const Parsed& parsed, std::string_view option, int standard, int least, int most, std::ostream& err)
{
    const auto wanted = parsed.option(option);
    if (!wanted) return standard;
    int value = 0;
    const auto [end, problem] = std::from_chars(wanted->data(), wanted->data() + wanted->size(), value);
    if (problem == std::errc{} && end == wanted->data() + wanted->size() && value >= least && value <= most) return value;
    err << option << ' ' << *wanted << ": expected a whole number from " << least << " to " << most << '\n';
    return std::nullopt;
}

}  // namespace

int benchCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--racks", "--actions", "--format", "--layout"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format || !parsed->files.empty()) return kUnreadable;
    const auto racks = number(*parsed, "--racks", 1000, 1, 100000, context.err);
    const auto actions = number(*parsed, "--actions", 500, 0, 100000, context.err);
    if (!racks || !actions) return kUnreadable;
    if (const auto file = parsed->option("--layout")) {
        const auto failure = writeFileAtomically(*file, syntheticLayoutText(*racks));
        if (failure) context.err << toText(*failure) << '\n';
        return failure ? kUnreadable : kOk;
    }
    const auto data = openData(context);
    if (!data) return kUnreadable;
    const Json json = benchResults(*racks, *actions, data, context.data);
    if (*format == "json")
        context.out << json.dump(2) << '\n';
    else
        printTable(json, context.out);
    return json.contains("error") ? kUnreadable : kOk;
}

}  // namespace mw::cli
