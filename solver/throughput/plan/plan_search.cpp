// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/plan/plan_search.h"

#include "solver/throughput/serving/session_cache.h"
#include "solver/throughput/step/attention_ffn.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace mw {

namespace {

constexpr double kWeightShare = 0.9;  // of memory; the rest is too little for a useful cache
constexpr double kBatchStep = 1.5;    // of the grid of operating points
constexpr double kContextTokens = 2048;  // of a prompt, to each context rank at least
constexpr int kMostContextRanks = 32;    // twice the widest published group (arXiv 2411.01783)
constexpr int kWidestExpertGroup = 144;  // widest published expert-parallel group (DeepSeek's decode deployment)

StepConfig configFor(const PoolInput& pool, const WorkloadInput& w, Precision precision, const PlanContext& context)
{
    const ServedModel& model = *w.model;
    StepConfig config;
    config.drafting = w.drafting;
    config.model = &model;
    config.accelerator = pool.spec;
    config.precision = precision;
    config.engine = context.engine;
    if (!context.engine->generations.empty()) config.generation = context.engine->generations.back();
    config.kvBytes = cacheBytes(*context.engine, model, pool.spec, precision);
    return config;
}

/// Long prompts over several ranks. Layers with states that pass from token to token, and compressed caches, have no ring.
void addContextRanks(std::vector<Parallel>& splits, const PoolInput& pool, const WorkloadInput& w)
{
    const bool given = pool.tensor > 0 || pool.pipeline > 0 || pool.expert > 0 || pool.data > 0;
    const AttentionKind kind = w.model->attention.kind;
    if (given || pool.spec.sram || w.model->hybrid || w.model->attention.linearKeyHeads > 0 || kind == AttentionKind::Csa) return;
    const double fresh = w.input_tokens * (1 - w.cached_share);
    const int reach = pool.spec.reach(pool.accelerators);
    const auto plain = splits;
    for (const Parallel& split : plain)
        for (int ranks = 2; ranks <= kMostContextRanks && fresh >= ranks * kContextTokens && split.accelerators() * ranks <= reach; ranks *= 2)
            if (split.data == 1 && split.pipeline == 1) splits.push_back({split.tensor, 1, split.expert, 1, ranks});
}

/// One way to run: a split, and a place for the cache of idle sessions.
struct Way {
    const StepModel& model;
    const MemoryPlan& memory;
    const SessionPlace& place;
    SessionCost session{};
    [[nodiscard]] const RequestShape& shape() const { return place.shape; }
};

/// Walks all splits that hold the weights, each with every place for idle sessions; fills the fit fields of `plan`.
template <class Use>
void eachWay(const PoolInput& pool, const WorkloadInput& w, PoolRole role, const PlanContext& context, PoolPlan& plan, Use&& use)
{
    auto splits = candidateSplits(pool, *w.model, pool.accelerators);
    if (role == PoolRole::Prefill) addContextRanks(splits, pool, w);
    const auto places = sessionPlaces(pool, w, role);
    plan.available_gb = pool.spec.mem_gb * pool.accelerators;
    const auto precisions = withoutLost(precisionsFor(pool, *w.model), pool, *w.model, context);
    if (precisions.empty()) return;
    plan.config = configFor(pool, w, precisions.front(), context);
    plan.shape = places.front().shape;
    plan.needed_gb = StepModel(plan.config, *context.constants).weightBytes() / 1e9;
    for (std::size_t i = 0; i < splits.size() * precisions.size(); ++i) {
        if (context.stop.stop_requested()) return;
        const Parallel& split = splits[i % splits.size()];
        StepConfig config = configFor(pool, w, precisions[i / splits.size()], context);
        config.parallel = split;
        const StepModel model(config, *context.constants);
        for (SessionPlace place : places) {
            const double ranks = static_cast<double>(pool.accelerators) / split.accelerators() * split.data;
            if (context.roundRobin && role != PoolRole::Decode) place.shape.cached = std::max(place.shape.shared, place.shape.cached * foundByChance(place, pool, ranks));
            const MemoryPlan memory = memoryPlan(model, *context.constants, place.shape);
            if (memory.weights_gb > kWeightShare * memory.capacity_gb || memory.sequenceSlots < 1) continue;
            plan.fits = true;
            use(Way{model, memory, place, sessionCost(place, w, model, memory, role)});
        }
    }
}

void lowerFloor(double& floor, double value)
{
    if (floor <= 0 || value < floor) floor = value;
}

/// `rate` is of one accelerator; `unitsOfTurn`: of it in one turn. Sessions that find no room, or no bandwidth, limit it.
void keep(PlanList& list, const PoolInput& pool, const WorkloadInput& w, const Way& way, const BatchPoint& point, std::string bound, double rate, double unitsOfTurn)
{
    const int size = way.model.config().parallel.accelerators();
    const double most = way.session.mostRequests_per_s * unitsOfTurn;
    if (rate > most) rate = most, bound = way.place.name();
    PoolPlan plan;
    plan.fits = plan.meets = true;
    plan.config = way.model.config();
    plan.memory = way.memory;
    plan.shape = way.shape();
    plan.sessionsWait = way.place.name();
    plan.fetch_ms = way.session.fetch_ms;
    plan.sessionTiers = sessionTiers(pool, way.place, w, way.model.config());
    plan.drops = way.place.kind == SessionPlace::Kind::Dropped;
    plan.point = point;
    plan.bound = std::move(bound);
    plan.rate = rate;
    plan.usable = static_cast<double>(pool.accelerators / size * size) / pool.accelerators;
    list.plans.push_back(std::move(plan));
}

/// The largest between `low`, which is right, and `high`, which is not, to a percent.
template <class Right>
double lastThat(double low, double high, const Right& right)
{
    while (high > 1.01 * low) {
        const double middle = std::sqrt(low * high);
        (right(middle) ? low : high) = middle;
    }
    return low;
}

/// Of control at a fixed rate: the whole answer within a period, halves of it for prefill and decode where other accelerators do each.
double period_ms(const WorkloadInput& w) { return w.rate_hz > 0 ? 1e3 / w.rate_hz : std::numeric_limits<double>::infinity(); }

void addPowers(std::vector<Parallel>& into, int most, Parallel (*make)(int))
{
    for (int n = 1; n <= most; n *= 2) into.push_back(make(n));
}

/// Chips with on-chip memory only: stages of layers, each spread over a tensor group.
std::vector<Parallel> sramSplits(const PoolInput& pool, const ServedModel& model, int accelerators)
{
    std::vector<Parallel> splits;
    const int widest = std::min(pool.spec.domain, accelerators);
    for (int stages = 1; stages <= model.layers; stages *= 2)
        for (int tensor = 1; tensor <= widest && tensor * stages <= accelerators; tensor *= 2) {
            splits.push_back({tensor, stages, 1, 1});
            if (model.moe && tensor > 1 && tensor <= model.moe->experts)
                splits.push_back({tensor, stages, tensor, 1});
        }
    return splits;
}

}  // namespace

std::vector<Parallel> candidateSplits(const PoolInput& pool, const ServedModel& model, int accelerators)
{
    if (pool.tensor > 0 || pool.pipeline > 0 || pool.expert > 0 || pool.data > 0) {
        Parallel given{std::max(1, pool.tensor), std::max(1, pool.pipeline), pool.expert,
                       std::max(1, pool.data)};
        if (given.expert <= 0) given.expert = model.moe && given.data > 1 ? given.tensor * given.data : 1;
        if (given.accelerators() > accelerators || given.tensor * given.data % given.expert != 0) return {};
        return {given};
    }
    if (pool.spec.sram) return sramSplits(pool, model, accelerators);
    // Beyond the scale-up domain only with links out of it.
    const int reach = pool.spec.reach(accelerators);
    const bool latent = model.attention.kind != AttentionKind::Gqa;
    const int heads = latent ? model.heads : std::min(model.heads, 2 * model.attention.kvHeads);
    const int tensor = std::min({pool.spec.domain, accelerators, heads});
    std::vector<Parallel> splits;
    addPowers(splits, tensor, [](int n) { return Parallel{n, 1, 1, 1}; });
    if (model.moe) {
        const int experts = std::min({reach, model.moe->experts, kWidestExpertGroup});
        addPowers(splits, std::min(tensor, experts), [](int n) { return Parallel{n, 1, n, 1}; });
        addPowers(splits, experts, [](int n) { return Parallel{1, 1, n, n}; });
        for (const int n : {pool.spec.domain, kWidestExpertGroup})
            if (n > 1 && n <= experts && (n & (n - 1)) != 0) splits.push_back({1, 1, n, n});
    }
    for (int stages = 2; stages <= 16 && stages * tensor <= reach; stages *= 2) {
        splits.push_back({tensor, stages, 1, 1});
        if (model.moe && tensor <= model.moe->experts) splits.push_back({tensor, stages, tensor, 1});
    }
    std::erase_if(splits, [](const Parallel& p) { return p.expert > 1 && p.accelerators() == 1; });
    return splits;
}

PoolPlan PlanList::best() const
{
    const auto found = std::max_element(plans.begin(), plans.end(), [](const PoolPlan& a, const PoolPlan& b) {
        const auto reached = [](const PoolPlan& plan) { return plan.reach.value_or(plan.rate * plan.usable); };
        return reached(a) < reached(b);
    });
    if (found == plans.end()) return none;
    PoolPlan plan = *found;
    plan.floorTtft_ms = none.floorTtft_ms, plan.floorTpot_ms = none.floorTpot_ms;
    return plan;
}

PlanList planAggregated(const PoolInput& pool, const WorkloadInput& w, const PlanContext& context)
{
    if (w.promptsOnly) {   // the plan of a prefill pool; it counts in tokens of prompts
        PlanList list = planPrefill(pool, w, context);
        for (PoolPlan& plan : list.plans) plan.rate *= w.output_tokens;
        return list;
    }
    PlanList list;
    eachWay(pool, w, PoolRole::Both, context, list.none, [&](const Way& way) {
        const Batching batching(way.model, *context.constants);
        Capacity c = aggregatedCapacity(batching, way.shape(), {w.ttft_ms - way.session.fetch_ms, w.tpot_ms, period_ms(w) - way.session.fetch_ms},
                                        way.memory.sequenceSlots, context.engine->maxBatch);
        lowerFloor(list.none.floorTtft_ms, batching.open(way.shape(), 1).ttft_ms + way.session.fetch_ms);
        lowerFloor(list.none.floorTpot_ms, batching.open(way.shape(), 1).tpot_ms);
        if (!c.meets) return;
        const Parallel& p = way.model.config().parallel;
        c.point.ttft_ms += way.session.fetch_ms;
        keep(list, pool, w, way, c.point, c.bound, c.point.outputPerSecond(p) / p.accelerators(), w.output_tokens);
    });
    return list;
}

PlanList planPrefill(const PoolInput& pool, const WorkloadInput& w, const PlanContext& context)
{
    PlanList list;
    const SharedConstants& s = context.constants->shared;
    eachWay(pool, w, PoolRole::Prefill, context, list.none, [&](const Way& way) {
        const Parallel& p = way.model.config().parallel;
        BatchPoint point;
        point.batch = 1;
        const Batching batching(way.model, *context.constants);
        point.prefill_ms = batching.prefill_ms(way.shape());
        // Wait at the busy share of the pool, shared over its ranks: the M/D/c queue in its heavy-load form.
        const double ranks = std::max(1, pool.accelerators / p.accelerators() * p.data);
        const double wait = s.prefillPool / (1 - s.prefillPool) * point.prefill_ms / 2 / ranks;
        point.ttft_ms = point.prefill_ms + wait + (w.promptsOnly ? 0 : s.kvHandshake_ms) + way.session.fetch_ms;
        point.load = s.prefillPool;
        lowerFloor(list.none.floorTtft_ms, point.ttft_ms);
        if (point.ttft_ms > std::min(w.ttft_ms, period_ms(w) / (w.promptsOnly ? 1 : 2))) return;
        keep(list, pool, w, way, point, "compute", p.data * p.pipeline * batching.prefillRate_per_ms(way.shape()) * 1e3 * s.prefillPool / p.accelerators(), 1);
        list.plans.back().servers = static_cast<int>(ranks);
    });
    return list;
}

PlanList planDecode(const PoolInput& pool, const WorkloadInput& w, const PlanContext& context)
{
    if (pool.feedForward) return planAttentionFfn(pool, w, context);
    PlanList list;
    eachWay(pool, w, PoolRole::Decode, context, list.none, [&](const Way& way) {
        const Capacity c = decodeCapacity(way.model, way.shape(), {w.ttft_ms, std::min(w.tpot_ms, period_ms(w) / 2 / w.output_tokens), {}}, way.memory.sequenceSlots, context.engine->maxBatch);
        lowerFloor(list.none.floorTpot_ms, c.point.batch > 1 ? way.model.decode(1, way.shape().meanContext()).total_ms() : c.point.tpot_ms);
        if (!c.meets) return;
        const Parallel& p = way.model.config().parallel;
        keep(list, pool, w, way, c.point, c.bound, c.point.outputPerSecond(p) / p.accelerators() * context.constants->shared.decodePool, w.output_tokens);
    });
    return list;
}

std::vector<FrontierPoint> operatingPoints(const PoolInput& pool, const WorkloadInput& w,
                                           const PlanContext& context, std::optional<double> prefillCost)
{
    if (pool.feedForward && prefillCost) return attentionFfnPoints(pool, w, context, *prefillCost);
    std::vector<FrontierPoint> all;
    PoolPlan scratch;
    const PoolRole role = !prefillCost ? PoolRole::Both : PoolRole::Decode;
    eachWay(pool, w, role, context, scratch, [&](const Way& way) {
        const Batching batching(way.model, *context.constants);
        const Parallel& p = way.model.config().parallel;
        const double most = std::min(way.memory.sequenceSlots, context.engine->maxBatch);
        const double allowed = way.session.mostRequests_per_s * w.output_tokens;
        FrontierPoint begun{.disaggregated = prefillCost.has_value(), .tensor = p.tensor, .pipeline = p.pipeline, .expert = p.expert, .data = p.data};
        begun.precision = toText(way.model.config().precision);
        // A batch that cannot grow: the memory for sequences, or the most that the engine takes.
        const std::string_view atMost = way.memory.sequenceSlots <= context.engine->maxBatch ? "KV memory" : "batch";
        const auto late = [&](const BatchPoint& at) { return at.ttft_ms + way.session.fetch_ms + w.output_tokens * at.tpot_ms > period_ms(w); };
        const auto pointAt = [&](double batch) -> std::optional<FrontierPoint> {
            FrontierPoint point = begun;
            point.batch = batch;
            if (!prefillCost) {
                const BatchPoint at = batching.open(way.shape(), batch);
                if (at.ttft_ms + way.session.fetch_ms > w.ttft_ms || batch * at.held > way.memory.sequenceSlots || late(at)) return std::nullopt;
                point.tokens_per_s_per_user = 1e3 / at.tpot_ms;
                point.tokens_per_s_per_accelerator = std::min(allowed, at.outputPerSecond(p) / p.accelerators());
                if (allowed <= point.tokens_per_s_per_accelerator) point.bound = way.place.name();
                return point;
            }
            const double tpot = way.model.decode(batch, way.shape().meanContext()).total_ms();
            if (batch * way.shape().heldFor(w.output_tokens * tpot) > way.memory.sequenceSlots || w.output_tokens * tpot > period_ms(w) / 2) return std::nullopt;
            const double rate = std::min(allowed, batch * p.data / tpot * 1e3 / p.accelerators() * context.constants->shared.decodePool);
            point.tokens_per_s_per_user = 1e3 / tpot;
            point.tokens_per_s_per_accelerator = 1 / (1 / rate + *prefillCost);
            if (allowed <= rate) point.bound = way.place.name();
            return point;
        };
        const auto cutBy = [&](double batch) -> std::string_view {
            if (prefillCost) return w.output_tokens * way.model.decode(batch, way.shape().meanContext()).total_ms() > period_ms(w) / 2 ? "rate" : "KV memory";
            const BatchPoint at = batching.open(way.shape(), batch);
            if (late(at)) return "rate";
            return batch * at.held > way.memory.sequenceSlots ? "KV memory" : "TTFT";
        };
        double last = 0;
        for (double b = 1; b <= most * kBatchStep; b *= kBatchStep) {
            const double batch = std::min(b, most);
            if (const auto point = pointAt(batch)) {
                all.push_back(*point), last = batch;
                if (batch >= most && all.back().bound.empty()) all.back().bound = atMost;
                continue;
            }
            if (last <= 0) break;
            all.push_back(*pointAt(lastThat(last, batch, [&](double between) { return pointAt(between).has_value(); })));
            if (all.back().bound.empty()) all.back().bound = cutBy(all.back().batch * 1.02);
            break;
        }
    });
    return all;
}

namespace {

/// Time of a token at a point if its accelerators were others.
double tokenTime_ms(const FrontierPoint& point, StepConfig config, const AcceleratorSpec& spec, const WorkloadInput& w, const PlanContext& context)
{
    config.accelerator = spec;
    const StepModel model(config, *context.constants);
    const RequestShape shape{w.input_tokens, w.output_tokens, w.input_tokens * w.cached_share, 0, w.sharedTokens};
    return point.disaggregated ? model.decode(point.batch, shape.meanContext()).total_ms() : Batching(model, *context.constants).open(shape, point.batch).tpot_ms;
}

}  // namespace

void nameBounds(std::vector<FrontierPoint>& points, const PoolInput& pool, const WorkloadInput& w, const PlanContext& context)
{
    constexpr double kMore = 1.1;
    const auto more = [&](auto change) {
        AcceleratorSpec spec = pool.spec;
        change(spec);
        return spec;
    };
    const std::array<std::pair<AcceleratorSpec, const char*>, 3> better{
        {{more([](AcceleratorSpec& s) { s.fp16_tflops *= kMore, s.fp8_tflops *= kMore, s.fp4_tflops *= kMore; }), "compute"},
         {more([](AcceleratorSpec& s) { s.mem_bw_tb_s *= kMore; }), "memory bandwidth"},
         {more([](AcceleratorSpec& s) { s.link_gb_s *= kMore, s.nic_gb_s *= kMore; }), "link"}}};
    for (FrontierPoint& point : points) {
        const auto precision = precisionFromText(point.precision);
        if (!point.bound.empty() || !precision) continue;
        StepConfig config = configFor(pool, w, *precision, context);
        config.parallel = {point.tensor, point.pipeline, point.expert, point.data};
        const double now_ms = tokenTime_ms(point, config, pool.spec, w, context);
        // Times are sums of work over rates and of what no rate changes: what all gains together leave of the whole is that.
        double rest = now_ms * (1 - 1 / kMore), most = 0;
        for (const auto& [spec, name] : better) {
            const double gain = now_ms - tokenTime_ms(point, config, spec, w, context);
            rest -= gain;
            if (gain > most) most = gain, point.bound = name;
        }
        if (rest > most) point.bound = "overhead";
    }
}

std::vector<FrontierPoint> paretoFrontier(std::vector<FrontierPoint> points, std::size_t most)
{
    std::sort(points.begin(), points.end(), [](const FrontierPoint& a, const FrontierPoint& b) {
        if (a.tokens_per_s_per_user != b.tokens_per_s_per_user)
            return a.tokens_per_s_per_user > b.tokens_per_s_per_user;
        return a.tokens_per_s > b.tokens_per_s;
    });
    std::vector<FrontierPoint> best;
    for (const FrontierPoint& point : points)
        if (best.empty() || point.tokens_per_s > best.back().tokens_per_s) best.push_back(point);
    std::reverse(best.begin(), best.end());
    if (best.size() <= most || most < 2) return best;
    std::vector<FrontierPoint> thinned;
    for (std::size_t i = 0; i < most; ++i) thinned.push_back(best[i * (best.size() - 1) / (most - 1)]);
    return thinned;
}

}  // namespace mw
