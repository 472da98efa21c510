// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/plan/groups.h"

#include "solver/throughput/serving/capped.h"
#include "solver/throughput/step/attention_ffn.h"
#include "solver/throughput/step/draw.h"
#include "solver/throughput/serving/fixed_rate.h"
#include "solver/throughput/plan/group_parts.h"
#include "solver/throughput/plan/plan_memo.h"
#include "solver/quantities/figure.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace mw::throughput {

double promptBytes(const PoolPlan& plan, double tokens)
{
    return kvBytesPerSequence(*plan.config.model, plan.config.kvBytes, tokens, 1);
}

bool refused(const PoolPlan& plan, const PoolInput& pool, const WorkloadInput& w, PoolRole role, const PlanContext& context,
             std::vector<ThroughputIssue>& issues)
{
    if (plan.meets) return false;
    if (precisionsFor(pool, *w.model).empty()) {
        issues.push_back({"throughput.precision-unsupported",
                          {pool.id, w.id},
                          fmt::format("{} does not compute in \"{}\"", pool.spec.title(), pool.precision),
                          {},
                          {},
                          {}});
    } else if (!plan.fits) {
        const auto needs = figure::told(plan.needed_gb, "GB", plan.available_gb), has = figure::told(plan.available_gb, "GB", plan.needed_gb);
        issues.push_back(
            {"throughput.model-does-not-fit",
             {pool.id, w.id},
             pool.accelerators == 1
                 ? fmt::format("{} takes {} and a cache beside it; pool {} has {} in its one accelerator", w.modelId, needs, pool.id, has)
                 : fmt::format("{} takes {} and a cache beside it; pool {} has {} in {} accelerators, and no "
                               "legal split over them holds both",
                               w.modelId, needs, pool.id, has, pool.accelerators),
             plan.needed_gb,
             plan.available_gb,
             "GB"});
    } else if (auto missed = periodMissed(pool, role, w, context)) {
        issues.push_back(std::move(*missed));
    } else {
        const bool first = role == PoolRole::Prefill || plan.floorTtft_ms > w.ttft_ms;
        const double floor = first ? plan.floorTtft_ms : plan.floorTpot_ms,
                     limit = first ? w.ttft_ms : w.tpot_ms;
        issues.push_back(
            {"throughput.slo-not-met",
             {w.id, pool.id},
             fmt::format("{} of {:.3g} ms is below the {:.3g} ms that one request alone takes on {}",
                         first ? "A time to first token" : "A time per output token", limit, floor, pool.id),
             floor,
             limit,
             "ms"});
    }
    return true;
}

namespace {

/// Of the rate that the plan reaches, what so many tokens a second ask of each accelerator.
double shareOfRate(const PoolPlan& plan, PoolRole role, const RequestShape& shape, double tokens, double accelerators)
{
    if (role == PoolRole::Both || accelerators <= 0 || plan.rate <= 0) return 1;
    const double units = role == PoolRole::Prefill ? tokens / std::max(shape.fresh(), 1.0) : tokens;
    return units / accelerators / plan.rate;
}

void addDraw(PoolResult& result, const PoolInput& pool, const PoolPlan& plan, PoolRole works, const PlanContext& context, double tokens, double accelerators)
{
    const ThroughputConstants& constants = *context.constants;
    const auto& families = constants.draw.families;
    result.perMember = pool.systems > 0 ? pool.accelerators / pool.systems : 0;
    setLimits(result, pool.spec);
    result.idle_w = idleDraw_w(pool.spec, constants.draw);
    result.draw_w = planDraw_w(plan, works, shareOfRate(plan, result.role, plan.shape, tokens, accelerators), constants);
    result.drawMeasured = std::find(families.begin(), families.end(), pool.spec.family.id) != families.end();
}

void addOperations(PoolResult& result, const PoolInput& pool, const PoolPlan& plan, PoolRole works, const PlanContext& context)
{
    const StepModel model(plan.config, *context.constants);
    for (const StepOperation& one : model.operations(plannedStep(model, plan.shape, works, std::max(plan.point.batch, 1.0))))
        result.operations.push_back(
            {std::string(toText(one.operation)), one.time.total_ms(), one.work.flops16, one.work.bytes()});
    result.peak16_tflops = pool.spec.fp16_tflops;
    result.memory_tb_s = pool.spec.mem_bw_tb_s;
}

}  // namespace

PoolResult poolResult(const PoolInput& pool, const PoolPlan& plan, const WorkloadInput& w, PoolRole role,
                      double accelerators, double tokens, bool single, const PlanContext& context)
{
    const Parallel& p = plan.config.parallel;
    PoolResult result;
    result.id = single ? pool.id : fmt::format("{}/{}", pool.id, w.id);
    result.role = role;
    result.accelerator = pool.spec.part;
    result.model = w.model->id;
    result.precision = std::string(toText(plan.config.precision));
    result.accelerators = static_cast<int>(std::lround(accelerators));
    result.tensor = p.tensor, result.pipeline = p.pipeline, result.expert = p.expert, result.data = p.data;
    result.context = p.context;
    result.replicas = static_cast<int>(std::floor(accelerators / p.accelerators() + 1e-6));
    result.batch = plan.point.batch * p.data;
    result.weights_gb = plan.memory.weights_gb;
    const double sequences = std::min(plan.point.batch * plan.point.held, plan.memory.sequenceSlots);
    result.reserved_gb = plan.memory.reserved_gb, result.activations_gb = plan.memory.activations_gb;
    result.kv_gb = sequences * plan.memory.sequence_gb, result.kvEmpty_gb = sequences * plan.memory.page_gb;
    result.memory_gb = plan.memory.capacity_gb;
    result.tokens_per_s = w.promptsOnly ? tokens * (1 - w.cached_share) : tokens;
    if (role != PoolRole::Decode) result.ttft_ms = plan.point.ttft_ms;
    if (role != PoolRole::Prefill && !w.promptsOnly) result.tpot_ms = plan.point.tpot_ms;
    result.bound = plan.bound;
    result.family = pool.spec.family.id;
    result.workload = w.id;
    result.experts = w.model->moe.has_value();
    result.members = pool.members;
    const PoolRole works = w.promptsOnly ? PoolRole::Prefill : role;
    addDraw(result, pool, plan, works, context, tokens, accelerators);
    addOperations(result, pool, plan, works, context);
    return result;
}

PoolResult feedForwardResult(const PoolInput& pool, const PoolPlan& plan, const PoolResult& decode, double share, bool single, const PlanContext& context)
{
    const FeedForwardPlan& other = *plan.feedForward;
    const Parallel& p = other.config.parallel;
    PoolResult result;
    result.id = single ? pool.id : fmt::format("{}/{}", pool.id, decode.workload);
    result.role = PoolRole::FeedForward;
    result.accelerator = pool.spec.part, result.workload = decode.workload, result.model = decode.model;
    result.precision = std::string(toText(other.config.precision));
    result.accelerators = static_cast<int>(std::lround(other.instances * p.accelerators() * share));
    result.tensor = p.tensor, result.pipeline = p.pipeline, result.expert = p.expert, result.data = p.data;
    result.replicas = std::max(1, static_cast<int>(std::lround(other.instances * share)));
    result.batch = other.tokens;
    result.weights_gb = other.weights_gb, result.memory_gb = pool.spec.mem_gb;
    result.tokens_per_s = decode.tokens_per_s, result.tpot_ms = decode.tpot_ms;
    result.bound = decode.bound;
    result.family = pool.spec.family.id, result.experts = decode.experts;
    result.members = pool.members, result.perMember = pool.systems > 0 ? pool.accelerators / pool.systems : 0;
    const StepModel model(other.config, *context.constants);
    const StepLoad load{.sequences = other.tokens / p.data, .context = plan.shape.meanContext()};
    const double used = std::clamp(shareOfRate(plan, PoolRole::Decode, plan.shape, decode.tokens_per_s.value_or(0), decode.accelerators), 1e-6, 1.0);
    const double every_ms = plan.point.tpot_ms / other.microBatches * p.pipeline / used;   // a stage works on a micro-batch, then on the next
    setLimits(result, pool.spec);
    result.idle_w = idleDraw_w(pool.spec, context.constants->draw);
    result.draw_w = draw_w(pool.spec, context.constants->draw, model.work(load), every_ms, std::min(every_ms, other.feedForward_ms));
    const auto& measured = context.constants->draw.families;
    result.drawMeasured = std::find(measured.begin(), measured.end(), pool.spec.family.id) != measured.end();
    for (const StepOperation& one : model.operations(load))
        if (one.operation != Operation::Head)
            result.operations.push_back({std::string(toText(one.operation)), one.time.total_ms(), one.work.flops16, one.work.bytes()});
    result.peak16_tflops = pool.spec.fp16_tflops, result.memory_tb_s = pool.spec.mem_bw_tb_s;
    return result;
}

void setMain(GroupPlan& group, const std::vector<Task>& tasks, const PoolInput& pool)
{
    group.pool = &pool;
    const auto most = std::max_element(tasks.begin(), tasks.end(),
                                       [](const Task& a, const Task& b) {   // prompts alone have no frontier
                                           return std::pair(!a.workload->promptsOnly, a.share) < std::pair(!b.workload->promptsOnly, b.share);
                                       });
    if (most != tasks.end()) group.main = most->workload;
}

namespace {

void addSessions(Served& served, const PoolPlan& prefill, const ThroughputConstants& constants)
{
    if (prefill.sessionsWait.empty()) return;
    const StepModel model(prefill.config, constants);
    const Batching batching(model, constants);
    const RequestShape& shape = prefill.shape;
    SessionResult sessions{.waitsIn = prefill.sessionsWait, .fetch_ms = prefill.fetch_ms};
    sessions.bytes = promptBytes(prefill, shape.input + shape.output);
    RequestShape whole = shape;
    whole.cached = 0;
    sessions.recompute_ms = batching.prefill_ms(whole) - batching.prefill_ms(shape);
    sessions.tiers = prefill.sessionTiers;
    served.sessions = std::move(sessions);
}

}  // namespace

void addPercentiles(Served& served, const PoolPlan& prefill, const PoolPlan& decode, const ThroughputConstants& constants)
{
    const StepModel step(decode.config, constants);
    const DecodeLine line = decodeLine(step, decode.shape, decode.point, &prefill == &decode);
    const PromptLine prompts = promptLine(prefill.point, prefill.servers, served.ttft_ms);
    served.poisson = latencyPercentiles(prompts, line, kPoissonScv);
    served.bursty = latencyPercentiles(prompts, line, kBurstyScv);
    served.lines = LatencyLines{prompts, line};
    served.prefill_ms = prefill.point.prefill_ms;
    if (prefill.shape.patches > 0) served.encode_ms = Batching(StepModel(prefill.config, constants), constants).encode_ms(prefill.shape);
    addSessions(served, prefill, constants);
}

Served floorOf(const Task& task, const PoolPlan& plan)
{
    return {task.index,
            false,
            0,
            plan.floorTtft_ms,
            plan.floorTpot_ms,
            0,
            std::nullopt,
            plan.fits ? "limits" : "memory",
            {},
            {}};
}

GroupPlan aggregatedGroup(const PoolInput& pool, const std::vector<Task>& tasks, const PlanContext& context)
{
    GroupPlan group;
    setMain(group, tasks, pool);
    std::vector<PoolPlan> plans;
    std::vector<Task> met;
    double cost = 0;
    for (const Task& task : tasks) {
        PoolPlan plan = plansOf(PoolRole::Both, pool, *task.workload, context)->best();
        if (refused(plan, pool, *task.workload, PoolRole::Both, context, group.issues)) {
            group.served.push_back(floorOf(task, plan));
            continue;
        }
        cost += task.share * plan.cost();
        met.push_back(task), plans.push_back(std::move(plan));
    }
    if (met.empty() || cost <= 0) return group;
    const double total = pool.accelerators / cost;  // tokens/s for a share of 1
    for (std::size_t i = 0; i < met.size(); ++i) {
        const Task& task = met[i];
        const PoolPlan& plan = plans[i];
        const double output = total * task.share, used = output / plan.rate;
        group.output += output;
        group.served.push_back({task.index, true, output, plan.point.ttft_ms, plan.point.tpot_ms,
                                promptBytes(plan, task.workload->input_tokens), std::nullopt, plan.bound, {}, {}});
        addPercentiles(group.served.back(), plan, plan, *context.constants);
        group.pools.push_back(
            poolResult(pool, plan, *task.workload, PoolRole::Both, used, output, met.size() == 1, context));
        if (pool.role == PoolRole::Prefill) group.pools.back().role = pool.role;   // prompts alone
    }
    return group;
}

std::vector<FrontierPoint> groupPoints(const GroupPlan& group, const PlanContext& context)
{
    std::vector<FrontierPoint> points;
    if (group.pool == nullptr || group.main == nullptr || group.main->promptsOnly) return points;
    const auto take = [&](std::optional<double> cost) {
        for (FrontierPoint point : operatingPoints(*group.pool, *group.main, context, cost)) {
            point.tokens_per_s = point.tokens_per_s_per_accelerator * group.pool->accelerators;
            if (group.prefillLimit > 0 && point.tokens_per_s > group.prefillLimit) point.tokens_per_s = group.prefillLimit, point.bound = "prefill";
            points.push_back(point);
        }
    };
    const bool separate = group.prefillLimit > 0;
    if (separate)
        take(0.0);
    else if (group.prefillCost)
        take(group.prefillCost);
    if (!separate && (!group.disaggregated || group.bothWays)) take(std::nullopt);
    dropLate(points, *group.pool, *group.main, context);
    return points;
}

}  // namespace mw::throughput
