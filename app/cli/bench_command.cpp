// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/frame_bench.h"
#include "app/cli/open_layout.h"
#include "model/edit/move.h"
#include "model/io/atomic_file.h"
#include "model/io/layout_file.h"
#include "solver/bench/synthetic_layout.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <functional>
#include <span>
#include <utility>
#include <ostream>

namespace mw::cli {

namespace {

using Json = nlohmann::ordered_json;

double timed_ms(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

struct Percentiles {
    double p50{}, p95{}, p99{};
};

/// Nearest-rank percentiles.
Percentiles percentiles(std::vector<double> samples)
{
    std::sort(samples.begin(), samples.end());
    const auto rank = [&](double share) {
        const auto place = static_cast<std::size_t>(share * static_cast<double>(samples.size()));
        return samples[std::min(place, samples.size() - 1)];
    };
    return {rank(0.50), rank(0.95), rank(0.99)};
}

Json json(const Percentiles& p) { return {{"p50", p.p50}, {"p95", p.p95}, {"p99", p.p99}}; }

double peakMemory_mb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// What a designer does most: moves single components, then changes something that costs a solve.
struct Edits {
    std::vector<double> quick_ms{}, all_ms{};
};

constexpr int kEdits = 80;

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
        double quick = 0;
        const double all = timed_ms([&] {
            const auto start = std::chrono::steady_clock::now();
            auto next = std::make_shared<Layout>(*layout);
            if (i % 2 == 0) {
                if (const auto delta = edit::moveComponents(*layout, catalog, std::span(&id, 1), 0.6, 0.0)) *next = apply(*layout, *delta);
            } else {
                overridePower(*next, id, 100.0 + i);
            }
            layout = std::move(next);
            bool first = true;
            pipeline.run(++revision, layout, {}, [&](const ResultsPtr&) {
                if (std::exchange(first, false))
                    quick = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
            });
        });
        edits.quick_ms.push_back(quick);
        edits.all_ms.push_back(all);
    }
    return edits;
}

Json benchResults(int racks, const SolverDataPtr& data)
{
    const std::string text = syntheticLayoutText(racks);
    Loaded<Layout> loaded;
    const double load_ms = timed_ms([&] { loaded = readLayout(text, "synthetic"); });
    if (!loaded.value) return {{"error", loaded.diagnostics.empty() ? "not read" : toText(loaded.diagnostics.front())}};
    const LayoutPtr layout = std::make_shared<const Layout>(std::move(*loaded.value));

    Pipeline pipeline(data);
    ResultsPtr results;
    const double solve_ms = timed_ms([&] { results = pipeline.run(1, layout); });
    const auto edits = runEdits(layout, pipeline, *data->catalog);

    const std::string flat = writtenOut(*results->facility);
    const double loadFlat_ms = timed_ms([&] { loaded = readLayout(flat, "written-out"); });

    const CanvasTimes canvas = canvasTimes_ms(results, data);
    Json json{{"racks", results->summary.racks},
              {"components", results->summary.components},
              {"links", results->summary.links},
              {"link_bundles", results->facility->links.size()},
              {"load_ms", load_ms},
              {"load_written_out_ms", loaded.value ? Json(loadFlat_ms) : Json(nullptr)},
              {"written_out_mb", static_cast<double>(flat.size()) / 1e6},
              {"full_solve_ms", solve_ms},
              {"edit_quick_ms", mw::cli::json(percentiles(edits.quick_ms))},
              {"edit_all_ms", mw::cli::json(percentiles(edits.all_ms))},
              {"frame_ms", mw::cli::json(percentiles(canvas.frames))},
              {"click_ms", mw::cli::json(percentiles(canvas.clicks))},
              {"drag_1_ms", mw::cli::json(percentiles(canvas.dragOne))},
              {"drag_1000_ms", mw::cli::json(percentiles(canvas.dragThousand))},
              {"peak_memory_mb", peakMemory_mb()}};
    json["engines_ms"] = {{"expand", results->expand_ms},         {"power", results->power.time_ms},
                          {"cooling", results->cooling.time_ms},  {"network", results->network.time_ms},
                          {"throughput", results->throughput.time_ms}, {"cost", results->cost.time_ms},
                          {"rules", results->findings.time_ms}};
    return json;
}

void printTable(const Json& json, std::ostream& out)
{
    for (const auto& [key, value] : json.items()) {
        if (value.is_object())
            for (const auto& [inner, number] : value.items()) out << fmt::format("{:<28} {:>12}\n", key + "." + inner, number.dump());
        else
            out << fmt::format("{:<28} {:>12}\n", key, value.dump());
    }
}

}  // namespace

int benchCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--racks", "--format", "--layout"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format || !parsed->files.empty()) return kUnreadable;
    const std::string wanted = parsed->option("--racks").value_or("1000");
    int racks = 0;
    const auto [end, problem] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), racks);
    if (problem != std::errc{} || end != wanted.data() + wanted.size() || racks < 1 || racks > 100000) {
        context.err << "--racks " << wanted << ": expected a whole number from 1 to 100000\n";
        return kUnreadable;
    }
    if (const auto file = parsed->option("--layout")) {
        const auto failure = writeFileAtomically(*file, syntheticLayoutText(racks));
        if (failure) context.err << toText(*failure) << '\n';
        return failure ? kUnreadable : kOk;
    }
    const auto data = openData(context);
    if (!data) return kUnreadable;
    const Json json = benchResults(racks, data);
    if (*format == "json")
        context.out << json.dump(2) << '\n';
    else
        printTable(json, context.out);
    return json.contains("error") ? kUnreadable : kOk;
}

}  // namespace mw::cli
