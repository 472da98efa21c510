// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/training_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mw {

namespace {

constexpr double kUsableMemory = 0.95;
constexpr double kLongSequence = 8192;   // tokens from which context ranks are worth their ring
constexpr int kWidestStage = 16, kWidestMicroBatch = 8, kMostContext = 16, kMostChunks = 8;

std::vector<int> powersUpTo(double most)
{
    std::vector<int> list{1};
    while (list.back() * 2 <= most) list.push_back(list.back() * 2);
    return list;
}

/// Sizes to try, or the one that the pool gives.
std::vector<int> sizes(int given, double most)
{
    return given > 0 ? std::vector<int>{given} : powersUpTo(most);
}

class Search {
public:
    Search(const PoolInput& pool, const WorkloadInput& run, const PlanContext& context) : m_pool(pool), m_context(context)
    {
        m_config.model = run.model.get(), m_config.accelerator = pool.spec;
        m_config.precision = trainingPrecision(pool, run);
        // Without a network each scale-up domain would train alone.
        m_accelerators = pool.spec.reach(pool.accelerators);
        m_config.sequence_tokens = run.training->sequence_tokens, m_config.batch_sequences = run.training->batch_sequences;
        m_best.least_gb = std::numeric_limits<double>::infinity();
    }

    TrainingPlan run()
    {
        const ServedModel& model = *m_config.model;
        const int domain = std::min(m_pool.spec.domain, kWidestStage);
        for (const int tensor : sizes(m_pool.tensor, std::min(domain, model.heads)))
            for (const int pipeline : sizes(m_pool.pipeline, std::min(model.layers, m_accelerators / tensor)))
                for (const int context : powersUpTo(m_config.sequence_tokens >= kLongSequence ? kMostContext : 1)) {
                    if (m_context.stop.stop_requested()) return m_best;
                    tryExperts(tensor, pipeline, context);
                }
        return std::move(m_best);
    }

private:
    void tryExperts(int tensor, int pipeline, int context)
    {
        TrainingSplit split{.tensor = tensor, .pipeline = pipeline, .context = context};
        split.data = m_accelerators / (tensor * pipeline * context);
        split.data = std::min(split.data, static_cast<int>(m_config.batch_sequences));
        if (m_pool.data > 0) split.data = m_pool.data <= split.data ? m_pool.data : 0;
        if (split.data < 1) return;
        const auto& moe = m_config.model->moe;
        for (const int expert : sizes(moe ? m_pool.expert : 1, moe ? std::min(moe->experts, split.data * tensor) : 1)) {
            split.expert = expert;
            const bool whole = expert <= split.data * tensor && (expert <= tensor || split.data * tensor % expert == 0);
            if (whole && (!moe || moe->experts % expert == 0)) tryPasses(split);
        }
    }

    void tryPasses(TrainingSplit split)
    {
        const int layers = m_config.model->layers / split.pipeline;   // of a stage
        std::vector<int> chunksOf = powersUpTo(split.pipeline > 1 ? std::min(kMostChunks, layers) : 1);
        if (split.pipeline > 1 && layers > chunksOf.back()) chunksOf.push_back(layers);
        for (const int micro : powersUpTo(kWidestMicroBatch))
            for (const int chunks : chunksOf)
                for (const Recompute recompute : {Recompute::None, Recompute::Selective, Recompute::Full})
                    for (const bool sharded : {false, true}) {
                        if (sharded && split.pipeline > 1) continue;
                        split.microBatch = micro, split.chunks = chunks, split.recompute = recompute, split.sharded = sharded;
                        if (split.data * micro <= m_config.batch_sequences) consider(split);
                    }
    }

    void consider(const TrainingSplit& split)
    {
        m_config.split = split;
        const TrainingMemory memory = trainingMemory(m_config, *m_context.constants);
        m_best.least_gb = std::min(m_best.least_gb, memory.total_gb());
        if (memory.total_gb() > kUsableMemory * m_pool.spec.mem_gb) return;
        const TrainingStep step = trainingStep(m_config, *m_context.constants);
        if (!std::isfinite(step.total_ms()) || (m_best.fits && step.total_ms() >= m_best.step.total_ms())) return;
        m_best.fits = true, m_best.config = m_config, m_best.step = step, m_best.memory = memory;
    }

    const PoolInput& m_pool;
    const PlanContext& m_context;
    TrainingConfig m_config{};
    int m_accelerators{};
    TrainingPlan m_best{};
};

}  // namespace

Precision trainingPrecision(const PoolInput& pool, const WorkloadInput& run)
{
    const std::string& asked = run.training->precision.empty() ? pool.precision : run.training->precision;
    return precisionFromText(asked).value_or(Precision::Bf16);
}

TrainingPlan planTraining(const PoolInput& pool, const WorkloadInput& run, const PlanContext& context)
{
    return Search(pool, run, context).run();
}

EffectiveTraining effectiveTraining(double accelerators, double state_gb, const TrainingConstants& constants)
{
    constexpr double kYear_min = 365.0 * 24 * 60;
    EffectiveTraining out;
    const double between_min = kYear_min / std::max(1e-9, accelerators * constants.failuresPerYear);
    const double write_min = state_gb / constants.checkpoint_gb_s / 60;
    out.interruptionsPerDay = 24 * 60 / between_min;
    out.checkpointEvery_min = std::sqrt(2 * write_min * between_min);
    // Expected time of an interval that starts anew after each interruption (Daly 2006, doi 10.1016/j.future.2004.11.016).
    const double interval_min = std::expm1((out.checkpointEvery_min + write_min) / between_min) * (between_min + constants.restart_min);
    out.share = out.checkpointEvery_min / interval_min;
    return out;
}

}  // namespace mw
