// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/draw.h"
#include "solver/throughput/serving/capped.h"
#include "solver/throughput/step/training_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace mw::throughput {

namespace {

constexpr double kDay_s = 86400, kCheckpointBytes = 14;   // per parameter: weight, master weight, moments (arXiv 2211.05100: BLOOM 2.3 TB)

std::vector<TrainingPart> partsOf(const TrainingStep& t)
{
    return {{"matrix products", t.matrices_ms}, {"attention", t.attention_ms},        {"norms and activations", t.passes_ms},
            {"recomputing", t.recomputed_ms},   {"collectives", t.communication_ms}, {"pipeline bubble", t.bubble_ms},
            {"gradients", t.gradients_ms},      {"launches and optimizer", t.fixed_ms}};
}

std::string longestOf(const std::vector<TrainingPart>& parts)
{
    return std::max_element(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.time_ms < b.time_ms; })->name;
}

PoolResult poolOf(const PoolInput& pool, const WorkloadInput& run, const TrainingPlan& plan, const ThroughputConstants& constants)
{
    const TrainingSplit& s = plan.config.split;
    PoolResult result;
    result.id = pool.id;
    result.role = PoolRole::Training;
    result.accelerator = pool.spec.part, result.workload = run.id, result.model = run.model->id;
    result.precision = std::string(toText(plan.config.precision));
    result.accelerators = s.accelerators();
    result.tensor = s.tensor, result.pipeline = s.pipeline, result.expert = s.expert, result.data = s.data, result.context = s.context;
    result.replicas = 1;
    result.batch = s.microBatch;
    result.weights_gb = plan.memory.total_gb() - plan.memory.activations_gb, result.kv_gb = 0, result.memory_gb = pool.spec.mem_gb;
    result.tokens_per_s = plan.step.tokens / plan.step.total_ms() * 1e3;
    result.family = pool.spec.family.id, result.experts = run.model->moe.has_value();
    result.perMember = pool.systems > 0 ? pool.accelerators / pool.systems : 0;
    result.members = pool.members;
    setLimits(result, pool.spec);
    result.idle_w = idleDraw_w(pool.spec, constants.draw);
    result.draw_w = draw_w(pool.spec, constants.draw, plan.step.work, plan.step.total_ms(), plan.step.busy_ms());
    const auto& measured = constants.draw.families;
    result.drawMeasured = std::find(measured.begin(), measured.end(), pool.spec.family.id) != measured.end();
    return result;
}

TrainingResult resultOf(const WorkloadInput& run, const TrainingPlan& plan, const ThroughputConstants& constants)
{
    const TrainingStep& t = plan.step;
    const TrainingSplit& s = plan.config.split;
    // Each parameter is written once, whoever holds copies of it.
    const double state_gb = kCheckpointBytes * parameterCounts(*run.model).total() / s.accelerators() / 1e9;
    const EffectiveTraining effective = effectiveTraining(s.accelerators(), state_gb, constants.training);
    TrainingResult result;
    result.step_s = t.total_ms() / 1e3;
    result.tokens_per_s = t.tokens / result.step_s;
    result.mfu = modelFlopsUtilisation(plan.config, t);
    result.tflops = result.mfu * plan.config.accelerator.peak16_tflops();
    result.effectiveShare = effective.share;
    result.interruptionsPerDay = effective.interruptionsPerDay, result.checkpointEvery_min = effective.checkpointEvery_min;
    result.accelerators = s.accelerators();
    result.microBatch = s.microBatch, result.chunks = s.chunks;
    result.sharded = s.sharded;
    result.recomputes = s.recompute == Recompute::None ? "nothing" : s.recompute == Recompute::Full ? "all" : "cheap parts";
    result.memory_gb = plan.memory.total_gb();
    result.parts = partsOf(t);
    if (run.training->tokens_b > 0) {
        result.days = run.training->tokens_b * 1e9 / result.tokens_per_s / effective.share / kDay_s;
        result.acceleratorHours = *result.days * 24 * s.accelerators();
    }
    return result;
}

/// Where runs of the like would lie about the prediction; said where too few of its very kind were checked.
void addTrainingRange(const PoolInput& pool, const WorkloadInput& run, TrainingResult& result, const ThroughputConstants& constants, std::vector<ThroughputIssue>& issues)
{
    const bool experts = run.model->moe.has_value();
    const BandAnswer answer = trainingBandFor(constants.bands, pool.spec.family.id, experts);
    result.checkedRuns = answer.cases;
    if (answer.band != nullptr) result.low_tokens_per_s = result.tokens_per_s * answer.band->low, result.high_tokens_per_s = result.tokens_per_s * answer.band->high;
    if (answer.cases >= kFewestBandCases) return;
    issues.push_back({"throughput.not-checked",
                      {pool.id, run.id},
                      fmt::format("{} published training run{} of {} on parts like {}: the range is that of all parts. Measure it, or take the low end",
                                  answer.cases == 0 ? "No" : std::to_string(answer.cases), answer.cases == 1 ? "" : "s", experts ? "a mixture of experts" : "a dense model",
                                  pool.spec.title()),
                      static_cast<double>(answer.cases),
                      static_cast<double>(kFewestBandCases),
                      "runs"});
}

/// What the pool cannot do, whatever the split.
std::optional<ThroughputIssue> impossible(const PoolInput& pool, const WorkloadInput& run, const TrainingPlan& plan)
{
    const Precision precision = trainingPrecision(pool, run);
    if (!pool.spec.computes(precision))
        return ThroughputIssue{"throughput.precision-unsupported", {pool.id, run.id}, fmt::format("{} does not compute in \"{}\"", pool.spec.title(), toText(precision)), {}, {}, {}};
    if (plan.fits || std::isfinite(plan.least_gb)) return std::nullopt;
    return ThroughputIssue{"throughput.model-does-not-fit", {pool.id, run.id},
                           pool.accelerators == 1 ? fmt::format("One accelerator cannot be split as {} says: leave the sizes empty", pool.id)
                                                  : fmt::format("No split of {} over {} accelerators has the sizes that {} gives: leave one of them empty", run.modelId, pool.accelerators, pool.id), {}, {}, {}};
}

ThroughputIssue doesNotFit(const PoolInput& pool, const WorkloadInput& run, const TrainingPlan& plan)
{
    return {"throughput.model-does-not-fit",
            {pool.id, run.id},
            fmt::format("Training {} on {} × {} needs {:.0f} GB of each at least, which has {:.0f} GB. Add accelerators, or shorten the sequences",
                        run.modelId, pool.spec.reach(pool.accelerators), pool.spec.part, plan.least_gb, pool.spec.mem_gb),
            plan.least_gb,
            pool.spec.mem_gb,
            "GB"};
}

}  // namespace

void addTraining(const ThroughputInput& input, const PlanContext& context, ThroughputResults& results)
{
    for (std::size_t i = 0; i < input.workloads.size(); ++i) {
        const WorkloadInput& run = input.workloads[i];
        if (!run.training || !run.model) continue;
        const auto takes = [&](const PoolInput& pool) {
            return pool.role == PoolRole::Training && (pool.model.empty() || pool.model == run.modelId || pool.model == run.model->id);
        };
        const PoolInput* most = nullptr;
        for (const PoolInput& pool : input.pools)
            if (takes(pool) && (most == nullptr || pool.accelerators * pool.spec.fp16_tflops > most->accelerators * most->spec.fp16_tflops)) most = &pool;
        if (most == nullptr) {
            results.issues.push_back({"throughput.no-training-pool", {run.id},
                                      fmt::format("No accelerators are set aside to train {}: give a pool of the serving plan the role training", run.modelId),
                                      {}, {}, {}});
            continue;
        }
        const TrainingPlan plan = planTraining(*most, run, context);
        if (auto issue = impossible(*most, run, plan)) {
            results.issues.push_back(std::move(*issue));
            continue;
        }
        if (!plan.fits) {
            results.issues.push_back(doesNotFit(*most, run, plan));
            continue;
        }
        if (most->spec.reach(most->accelerators) < most->accelerators && most->accelerators > plan.config.split.accelerators())
            results.issues.push_back({"throughput.training-unlinked", {most->id, run.id},
                                      fmt::format("No network joins the accelerators of {}: {} of {} train {}. Link their racks to a fabric", most->id,
                                                  plan.config.split.accelerators(), most->accelerators, run.modelId),
                                      static_cast<double>(plan.config.split.accelerators()), static_cast<double>(most->accelerators), "accelerators"});
        results.workloads[i].training = resultOf(run, plan, *context.constants);
        addTrainingRange(*most, run, *results.workloads[i].training, *context.constants, results.issues);
        results.workloads[i].bound = longestOf(results.workloads[i].training->parts);
        // Runs that share a pool go one after the other: it draws what the first does.
        const bool first = std::none_of(results.pools.begin(), results.pools.end(), [&](const PoolResult& pool) { return pool.id == most->id; });
        if (!first) continue;
        results.pools.push_back(poolOf(*most, run, plan, *context.constants));
        results.pools.back().bound = results.workloads[i].bound;
    }
}

}  // namespace mw::throughput
