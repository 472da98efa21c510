// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/attention_ffn.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr double kWeightShare = 0.9;   // of memory, as for whole models
constexpr double kBatchStep = 1.08;    // of the grid of batches
constexpr std::array kMicroBatches{1, 2, 3, 4, 6, 8, 12, 16};

ServedModel attentionOf(const ServedModel& whole)
{
    ServedModel part = whole;
    part.part = ServedModel::Part::Attention;
    part.paramsPublished = false;   // still of experts, whose 4-bit checkpoints keep attention in 16 bit
    return part;
}

ServedModel feedForwardOf(const ServedModel& whole)
{
    ServedModel part = whole;
    part.part = ServedModel::Part::FeedForward;
    part.vocab = 1, part.paramsPublished = false;   // embedding and head stay with attention
    return part;
}

/// Requests are scheduled, sampled and answered where their attention is.
EngineConstants withoutRequests(EngineConstants engine)
{
    engine.step_us = engine.sequence_us = 0;
    return engine;
}

/// Experts spread over ranks, and what every token passes (dense layers, the shared expert, the router) divided by tensor inside of each server, whose ranks have
/// all of its tokens: no rank reads the whole of it (arXiv 2507.19427, section 5).
void divideInServers(std::vector<Parallel>& splits, const PoolInput& pool)
{
    if (pool.tensor > 0 || pool.pipeline > 0 || pool.expert > 0 || pool.data > 0) return;
    const auto plain = splits;
    const int tensor = pool.spec.domain;
    for (const Parallel& split : plain)
        if (tensor > 1 && split.tensor == 1 && split.pipeline == 1 && split.data == split.expert && split.data > tensor && split.data % tensor == 0)
            splits.push_back({tensor, 1, split.expert, split.data / tensor});
}

/// Of the part that a model is. The trip itself takes each token to the accelerators that hold its experts: where those are spread over ranks, the feed-forward
/// side exchanges nothing more (arXiv 2507.19427, section 7.1).
double timeOf(const StepModel& model, const StepLoad& load)
{
    const bool attention = model.config().model->part == ServedModel::Part::Attention, spread = model.config().parallel.data > 1;
    double ms = 0;
    for (const StepOperation& one : model.operations(load))
        if (attention || (one.operation != Operation::Head && !(spread && one.operation == Operation::Collectives))) ms += one.time.total_ms();
    return ms;
}

/// One way to spread both sides.
struct Pairing {
    const StepModel& attention;
    const StepModel& feedForward;
    MemoryPlan memory{};
    int instances{};
    double ranks{};   ///< attention ranks an instance
};

/// Micro-batches of `batch` sequences a rank.
struct Trip {
    double attention_ms{}, feedForward_ms{}, link_ms{};
    [[nodiscard]] double whole_ms() const { return attention_ms + feedForward_ms + link_ms; }
    /// The busier direction, two bytes of three, of a link that works both ways.
    [[nodiscard]] double oneWay_ms() const { return link_ms * 2 / 3; }
};

class Search {
public:
    Search(const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context)
        : m_pool(pool), m_ffn(*pool.feedForward), m_workload(workload), m_context(context), m_shared(context.constants->shared)
    {
        m_parts->attention = attentionOf(*workload.model), m_parts->feedForward = feedForwardOf(*workload.model);
        m_parts->engine = withoutRequests(*context.engine);
        m_shape = {workload.input_tokens, workload.output_tokens, workload.input_tokens * workload.cached_share, workload.tool_gap_s * 1e3};
        m_none.available_gb = m_ffn.spec.mem_gb * m_ffn.accelerators;
        m_none.shape = m_shape;
    }

    [[nodiscard]] PoolPlan none() const { return m_none; }

    /// Every pairing of splits that holds the weights, each with every batch and number of micro-batches that fits.
    template <class Use>
    void each(const Use& use)
    {
        const auto precisions = precisionsFor(m_pool, *m_workload.model), others = precisionsFor(m_ffn, *m_workload.model);
        if (precisions.empty() || others.empty() || m_workload.model->hybrid) return;
        StepConfig attention = config(m_pool, m_parts->attention, precisions.front()), feedForward = config(m_ffn, m_parts->feedForward, others.front());
        m_none.config = attention;
        m_none.config.model = m_workload.model.get();   // the parts go with this search
        m_none.needed_gb = StepModel(feedForward, *m_context.constants).weightBytes() / 1e9;
        feedForward.engine = &m_parts->engine;
        const int widest = std::min(m_pool.spec.domain, std::max(m_workload.model->heads, 1));
        auto splits = candidateSplits(m_ffn, *m_workload.model, m_ffn.accelerators);
        divideInServers(splits, m_ffn);
        for (const Parallel& split : splits) {
            feedForward.parallel = {split.tensor, split.pipeline, std::max(split.expert, 1), split.data};
            const StepModel other(feedForward, *m_context.constants);
            if (other.weightBytes() / 1e9 > kWeightShare * m_ffn.spec.mem_gb) continue;
            for (int tensor = std::max(m_pool.tensor, 1); tensor <= widest; tensor *= 2) {
                if (m_context.stop.stop_requested()) return;
                if (m_pool.tensor > 0 && tensor != m_pool.tensor) break;
                attention.parallel = {tensor, 1, 1, 1};
                pair(StepModel(attention, *m_context.constants), other, use);
            }
        }
    }

    [[nodiscard]] PoolPlan planOf(const Pairing& way, double batch, int microBatches, const Trip& trip, double tpot_ms) const
    {
        PoolPlan plan;
        plan.fits = true;
        plan.config = way.attention.config();
        plan.memory = way.memory, plan.shape = m_shape;
        plan.point.batch = batch * microBatches, plan.point.tpot_ms = plan.point.step_ms = tpot_ms;
        plan.point.held = m_shape.heldFor(m_workload.output_tokens * tpot_ms);
        plan.rate = rateOf(way, batch * microBatches, tpot_ms);
        plan.usable = std::min(1.0, way.instances * std::floor(way.ranks) * plan.config.parallel.tensor / m_pool.accelerators);
        plan.bound = boundOf(way, trip);
        auto other = std::make_shared<FeedForwardPlan>(*m_parts);
        other->config = way.feedForward.config(), other->config.model = &other->feedForward, other->config.engine = &other->engine;
        plan.config.model = &other->attention;
        other->instances = way.instances, other->ranks = std::floor(way.ranks), other->microBatches = microBatches;
        other->tokens = batch * std::floor(way.ranks);
        other->attention_ms = trip.attention_ms, other->feedForward_ms = trip.feedForward_ms, other->link_ms = trip.link_ms;
        other->weights_gb = way.feedForward.weightBytes() / 1e9;
        plan.feedForward = std::move(other);
        return plan;
    }

    /// The side that a micro-batch keeps busy for longest.
    [[nodiscard]] static std::string_view boundOf(const Pairing& way, const Trip& trip)
    {
        const double busiest = std::max({trip.attention_ms, stage(way, trip), trip.oneWay_ms()});
        return busiest == trip.attention_ms ? "attention" : busiest == stage(way, trip) ? "feed-forward" : "link";
    }

    /// Output tokens/s of one decode accelerator.
    [[nodiscard]] double rateOf(const Pairing& way, double sequences, double tpot_ms) const
    {
        return sequences / tpot_ms * 1e3 / way.attention.config().parallel.tensor * m_shared.decodePool;
    }

private:
    [[nodiscard]] StepConfig config(const PoolInput& pool, const ServedModel& part, Precision precision) const
    {
        StepConfig config;
        config.model = &part, config.accelerator = pool.spec, config.precision = precision;
        config.engine = m_context.engine;
        if (!m_context.engine->generations.empty()) config.generation = m_context.engine->generations.back();
        config.kvBytes = cacheBytes(*m_context.engine, *m_workload.model, m_pool.spec, precision);
        return config;
    }

    template <class Use>
    void pair(const StepModel& attention, const StepModel& other, const Use& use)
    {
        const int size = other.config().parallel.accelerators(), tensor = attention.config().parallel.tensor;
        const int ranks = m_pool.accelerators / tensor;
        Pairing way{attention, other};
        way.instances = size > 0 ? std::min(m_ffn.accelerators / size, ranks) : 0;
        if (size < 1 || way.instances < 1) return;
        way.ranks = static_cast<double>(ranks) / way.instances;
        way.memory = memoryPlan(attention, *m_context.constants, m_shape);
        if (way.memory.weights_gb > kWeightShare * way.memory.capacity_gb || way.memory.sequenceSlots < 1) return;
        m_none.fits = true;
        for (double batch = 1; batch <= way.memory.sequenceSlots; batch = std::max(batch + 1, std::floor(batch * kBatchStep))) {
            const Trip trip = tripOf(way, batch);
            if (m_none.floorTpot_ms <= 0 || trip.whole_ms() < m_none.floorTpot_ms) m_none.floorTpot_ms = trip.whole_ms();
            if (trip.whole_ms() > m_workload.tpot_ms && batch > 1) break;
            for (const int microBatches : kMicroBatches) {
                const double tpot = std::max(trip.whole_ms(), microBatches * std::max({trip.attention_ms, stage(way, trip), trip.oneWay_ms()}));
                const double held = m_shape.heldFor(m_workload.output_tokens * tpot);
                if (batch * microBatches * held > way.memory.sequenceSlots || batch * microBatches > m_context.engine->maxBatch) break;
                use(way, batch, microBatches, trip, tpot);
            }
        }
    }

    /// An instance's stages of layers work on a micro-batch each.
    static double stage(const Pairing& way, const Trip& trip) { return trip.feedForward_ms / way.feedForward.config().parallel.pipeline; }

    [[nodiscard]] Trip tripOf(const Pairing& way, double batch) const
    {
        const ServedModel& model = *m_workload.model;
        const double context = m_shape.meanContext(), ranks = std::floor(way.ranks);
        Trip trip;
        trip.attention_ms = timeOf(way.attention, {.sequences = batch, .context = context});
        const Parallel& p = way.feedForward.config().parallel;
        trip.feedForward_ms = timeOf(way.feedForward, {.sequences = batch * ranks / p.data, .context = context});
        // To every server that holds one of a token's experts in 8 bit, and back in 16: written from memory to memory (GPUDirect RDMA), no collective.
        const double groups = std::max(1.0, std::ceil(std::max(p.expert, 1) / static_cast<double>(std::max(m_ffn.spec.domain, 1)))), chosen = model.moe ? model.moe->topK : 1;
        const auto places = [&](double of) { return of * (1 - std::pow(1 - 1 / of, chosen)); };
        // Over the scale-up link from the first accelerator in a server: to those of its experts, or to all that share what every token passes.
        const bool divided = p.tensor > 1 && p.data > 1;
        const double copies = places(groups), beside = divided ? copies * (p.tensor - 1) : std::max(0.0, places(std::max(p.expert, 1)) - copies);
        const double rank = m_pool.spec.awayOut_gb_s() * way.attention.config().parallel.tensor, layer = p.accelerators() / static_cast<double>(p.pipeline);
        const double path = std::min(rank, m_ffn.spec.awayOut_gb_s() * layer / ranks) * m_shared.kvLinkShare * 1e6;   // bytes/ms for one rank
        const double bytes = batch * model.hidden * copies * 3;
        const double inside = batch * ranks / layer * model.hidden * beside * 3 / (m_ffn.spec.link_gb_s * m_shared.allToAllShare * 1e6);
        trip.link_ms = model.layers * (bytes / path + inside + 2 * m_shared.pointToPoint_us / 1e3);
        return trip;
    }

    const PoolInput& m_pool;
    const PoolInput& m_ffn;
    const WorkloadInput& m_workload;
    const PlanContext& m_context;
    const SharedConstants& m_shared;
    std::shared_ptr<FeedForwardPlan> m_parts{std::make_shared<FeedForwardPlan>()};
    RequestShape m_shape{};
    PoolPlan m_none{};
};

}  // namespace

PlanList planAttentionFfn(const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context)
{
    PlanList list;
    Search search(pool, workload, context);
    double best = 0;
    search.each([&](const Pairing& way, double batch, int microBatches, const Trip& trip, double tpot_ms) {
        if (tpot_ms > workload.tpot_ms) return;
        const double rate = search.rateOf(way, batch * microBatches, tpot_ms);
        if (rate <= best) return;
        best = rate;
        PoolPlan plan = search.planOf(way, batch, microBatches, trip, tpot_ms);
        plan.meets = true;
        list.plans = {std::move(plan)};
    });
    list.none = search.none();
    return list;
}

std::vector<FrontierPoint> attentionFfnPoints(const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context, double prefillCost)
{
    std::vector<FrontierPoint> points;
    WorkloadInput patient = workload;
    patient.tpot_ms = 1e6;   // the frontier is not cut at the limit
    Search search(pool, patient, context);
    search.each([&](const Pairing& way, double batch, int microBatches, const Trip& trip, double tpot_ms) {
        FrontierPoint point{.disaggregated = true, .tensor = way.attention.config().parallel.tensor, .pipeline = 1, .expert = 1, .data = 1};
        point.batch = batch * microBatches;
        point.precision = toText(way.attention.config().precision);
        point.bound = search.boundOf(way, trip);
        point.tokens_per_s_per_user = 1e3 / tpot_ms;
        point.tokens_per_s_per_accelerator = 1 / (1 / search.rateOf(way, point.batch, tpot_ms) + prefillCost);
        points.push_back(point);
    });
    return points;
}

}  // namespace mw
