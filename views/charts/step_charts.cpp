// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of the serving plan spends its time on, and how close its operations come to what the accelerators can do (roofline:
// S. Williams, A. Waterman, D. Patterson, Communications of the ACM 52 (2009), 65-76).
#include "views/charts/chart_data.h"
#include "views/session/text/format.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace mw {

namespace {

/// Kernels that multiply nothing stand together in the charts: of each the pointer tells the name.
constexpr std::array<std::string_view, 5> kPasses{"token embedding", "norms and residuals", "rotation and cache write", "activation", "sampling"};
constexpr std::string_view kPassesTogether = "passes over activations";

bool passes(std::string_view operation) { return std::find(kPasses.begin(), kPasses.end(), operation) != kPasses.end(); }

/// The series of a name, made where there is none yet; each name keeps its colour in both charts.
ChartSeries& seriesOf(ChartData& data, std::string_view operation)
{
    const bool together = passes(operation);
    const std::string_view name = together ? kPassesTogether : operation;
    static constexpr std::array<std::string_view, 9> kColours{
        "attention projections", "attention over the cache", "attention over the prompt", "routed experts", "feed-forward", "collectives",
        "output head", "launches and waits", "drafts"};
    const auto found = std::find_if(data.series.begin(), data.series.end(), [&](const auto& series) { return series.name == name; });
    if (found != data.series.end()) return *found;
    const auto colour = std::find(kColours.begin(), kColours.end(), name) - kColours.begin();
    data.series.push_back({.name = std::string(name), .colour = together ? kOtherColour : static_cast<int>(colour) % 8});
    return data.series.back();
}

double stepTime_ms(const PoolResult& pool)
{
    double sum = 0;
    for (const auto& one : pool.operations) sum += one.time_ms;
    return sum;
}

/// From the lowest to the highest intensity: along the bandwidth, then along the peak.
ChartSeries roofOf(const std::string& name, double peak_tflops, double memory_tb_s, double least, double most)
{
    ChartSeries roof{.name = name, .colour = kOtherColour};
    const double ridge = peak_tflops / memory_tb_s;
    for (const double x : {least, std::clamp(ridge, least, most), most}) {
        roof.x.push_back(x);
        roof.y.push_back(std::min(peak_tflops, x * memory_tb_s));
    }
    return roof;
}

ChartData stepByOperation(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::StackedBars;
    data.format = Format::Share;
    data.yLabel = "share of the step";
    data.ownCategories = true;
    data.empty = servingMissing(results);
    if (!results.throughput) return data;
    std::vector<const PoolResult*> pools;
    for (const auto& pool : results.throughput->pools)
        if (stepTime_ms(pool) > 0) pools.push_back(&pool);
    for (const auto* pool : pools)
        for (const auto& one : pool->operations) seriesOf(data, one.name).y.assign(pools.size(), 0);
    for (std::size_t i = 0; i < pools.size(); ++i) {
        const double whole_ms = stepTime_ms(*pools[i]);
        data.categories.push_back(fromQt(poolName(results, *pools[i])) + " · " + fromQt(format::text(whole_ms, Format::Milliseconds)));
        for (const auto& one : pools[i]->operations) seriesOf(data, one.name).y[i] += one.time_ms / whole_ms;
    }
    return data;
}

ChartData roofline(const Results& results)
{
    ChartData data;
    data.kind = ChartKind::Lines;
    data.logarithmic = true;
    data.xLabel = "FLOP/byte";
    data.yLabel = "TFLOP/s";
    data.note = "In 16-bit FLOPs: narrower ones count for as many as take their time";
    data.empty = servingMissing(results);
    if (!results.throughput) return data;
    double least = 1, most = 1;
    for (const auto& pool : results.throughput->pools)
        for (const auto& one : pool.operations) {
            if (one.flops16 <= 0 || one.bytes <= 0) continue;
            auto& series = seriesOf(data, one.name);
            series.marks = true;
            series.x.push_back(one.flops16 / one.bytes);
            series.y.push_back(one.flops16 / one.time_ms / 1e9);
            if (passes(one.name)) series.notes.push_back(one.name);
            least = std::min(least, series.x.back() / 2), most = std::max(most, series.x.back() * 2);
        }
    if (data.series.empty()) return data;
    std::map<std::string, const PoolResult*> roofs;
    for (const auto& pool : results.throughput->pools) {
        if (pool.peak16_tflops <= 0 || pool.memory_tb_s <= 0) continue;
        const Part* part = results.facility->catalog->find(pool.accelerator);   // gone where the plan is older than the layout
        roofs.emplace(part != nullptr ? part->name : pool.accelerator, &pool);
    }
    for (const auto& [name, pool] : roofs) {
        const bool second = name != roofs.begin()->first;
        most = std::max(most, 4 * pool->peak16_tflops / pool->memory_tb_s);
        data.series.push_back(roofOf(name, pool->peak16_tflops, pool->memory_tb_s, least, most));
        data.series.back().dashed = second;
    }
    return data;
}

}  // namespace

const ChartDef kStepByOperation{"step", "Time of a step",
    "Share of each sort of operation in a step of each pool: a chunk of a prompt in prefill pools, one token of the whole batch in "
    "others",
    &stepByOperation, &olderThanLayout<&Results::throughput>, 2};

const ChartDef kRoofline{"roofline", "Roofline",
    "What the operations of a step reach in TFLOP/s against the FLOPs they do for each byte of memory, below the peak and the "
    "bandwidth of the accelerators; attention over the prompt stays on the chip",
    &roofline, &olderThanLayout<&Results::throughput>, 2};

}  // namespace mw
