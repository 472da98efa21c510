// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/library/measured.h"

#include "solver/throughput/library/yaml_fields.h"
#include "solver/throughput/results.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

const double kMostApart = std::log(2.0);   // each way, of either length

/// How far two pairs of lengths lie apart, or nothing: too far to be told together.
std::optional<double> lengthsApart(const MeasuredServing& run, double input_tokens, double output_tokens)
{
    const double in = std::abs(std::log(run.input_tokens / input_tokens)), out = std::abs(std::log(run.output_tokens / output_tokens));
    return in <= kMostApart && out <= kMostApart ? std::optional(in + out) : std::nullopt;
}

/// In the systems of all pools that serve a workload, whatever share of them it has.
double acceleratorsOf(const ThroughputResults& plan, const std::string& workload)
{
    double all = 0;
    std::vector<const std::vector<InstanceIndex>*> counted;   // halves of a pool have the same systems
    for (const PoolResult& pool : plan.pools) {
        if (pool.workload != workload || std::any_of(counted.begin(), counted.end(), [&](const auto* list) { return *list == pool.members; })) continue;
        counted.push_back(&pool.members);
        all += static_cast<double>(pool.members.size()) * pool.perMember;
    }
    return all;
}

}  // namespace

Loaded<std::vector<MeasuredServing>> readMeasuredServing(const std::string& file)
{
    Loaded<std::vector<MeasuredServing>> loaded;
    Loaded<YamlNode> tree = parseYamlFile(file);
    loaded.diagnostics = std::move(tree.diagnostics);
    if (!tree.value) return loaded;
    std::vector<MeasuredServing> runs;
    const YamlNode* list = tree.value->find("measured");
    if (list == nullptr) detail::YamlFields(*tree.value, file, loaded.diagnostics).error("measured", "no measured runs", "a list of measured runs");
    else
        for (const YamlNode& row : list->items) {
            const detail::YamlFields f(row, file, loaded.diagnostics);
            MeasuredServing run{f.text("accelerator", ""), f.text("model", ""), f.text("engine", ""), f.text("precision", ""), f.text("source", ""), f.text("serving", "") == "disaggregated",
                                f.number("input_tokens"), f.number("output_tokens"), f.whole("accelerators"), f.whole("in_flight"), f.number("tokens_per_s_per_user"),
                                f.number("tokens_per_s_per_accelerator")};
            const bool whole = !run.accelerator.empty() && !run.model.empty() && run.input_tokens > 0 && run.output_tokens > 0 && run.tokens_per_s_per_user > 0 && run.tokens_per_s_per_accelerator > 0;
            if (whole) runs.push_back(std::move(run));
            else f.error("tokens_per_s_per_user", "a run that is not whole", "accelerator, model, lengths and both rates");
        }
    loaded.value = std::move(runs);
    return loaded;
}

std::vector<const MeasuredServing*> measuredLike(const std::vector<MeasuredServing>& all, const std::string& accelerator, const std::string& model, double input_tokens, double output_tokens)
{
    std::vector<const MeasuredServing*> runs;
    double least = 1e9;
    for (const MeasuredServing& run : all) {
        if (run.accelerator != accelerator || run.model != model) continue;
        const auto apart = lengthsApart(run, input_tokens, output_tokens);
        if (!apart || *apart > least + 1e-9) continue;
        if (*apart < least - 1e-9) runs.clear(), least = *apart;
        runs.push_back(&run);
    }
    return runs;
}

std::vector<MeasuredPoint> measuredPoints(const std::vector<MeasuredServing>& all, const ThroughputResults& plan, const Workload& workload, double facility_mw)
{
    const PoolResult* first = nullptr;
    for (const PoolResult& pool : plan.pools) {
        if (pool.workload != workload.id || pool.role == PoolRole::Training) continue;
        if (first != nullptr && first->accelerator != pool.accelerator) return {};   // no run had such a mixture
        if (first == nullptr) first = &pool;
    }
    std::vector<MeasuredPoint> points;
    if (first == nullptr) return points;
    const double accelerators_per_mw = facility_mw > 0 ? acceleratorsOf(plan, workload.id) / facility_mw : 0;
    for (const MeasuredServing* run : measuredLike(all, first->accelerator, first->model, workload.input_tokens, workload.output_tokens))
        points.push_back({run->tokens_per_s_per_user, run->tokens_per_s_per_accelerator, run->tokens_per_s_per_accelerator * accelerators_per_mw, run->input_tokens, run->output_tokens, run->disaggregated,
                          run->accelerators == 1 ? fmt::format("{}, {}, one accelerator, {} in flight", run->engine, run->precision, run->inFlight)
                                                 : fmt::format("{}, {}, {} accelerators, {} in flight", run->engine, run->precision, run->accelerators, run->inFlight)});
    return points;
}

}  // namespace mw
