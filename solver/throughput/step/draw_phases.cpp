// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/draw_phases.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>

namespace mw {

namespace {

double partTime_ms(const TrainingResult& training, std::span<const std::string_view> names)
{
    double sum = 0;
    for (const TrainingPart& part : training.parts)
        if (std::find(names.begin(), names.end(), part.name) != names.end()) sum += part.time_ms;
    return sum;
}

double stepTime_ms(const TrainingResult& training)
{
    double sum = 0;
    for (const TrainingPart& part : training.parts) sum += part.time_ms;
    return sum;
}

/// Draw of the busy part when the rest of the time is idle and the mean is known.
double busyDraw_w(double mean_w, double idle_w, double busyShare)
{
    return busyShare > 0 ? idle_w + (mean_w - idle_w) / busyShare : mean_w;
}

void addTrainingPhases(const TrainingResult& training, double mean_w, PoolPhases& out)
{
    constexpr std::array<std::string_view, 3> kArithmetic{"matrix products", "attention", "recomputing"};
    constexpr std::array<std::string_view, 1> kPasses{"norms and activations"};
    const double all_ms = stepTime_ms(training), arithmetic_ms = partTime_ms(training, kArithmetic), busy_ms = arithmetic_ms + partTime_ms(training, kPasses);
    out.together = true;
    out.period_s = training.step_s;
    if (all_ms <= 0 || busy_ms <= 0) {
        out.phases.push_back({1, 1, mean_w});
        return;
    }
    out.phases.push_back({busy_ms / all_ms, arithmetic_ms / busy_ms, busyDraw_w(mean_w, out.idle_w, busy_ms / all_ms)});
    if (busy_ms < all_ms) out.phases.push_back({1 - busy_ms / all_ms, 0, out.idle_w});
}

struct StepSums {
    double time_ms{}, clock_ms{}, flops16{}, bytes{};
};

StepSums sumsOf(const PoolResult& pool)
{
    StepSums sums;
    for (const PoolOperation& one : pool.operations) {
        const double compute_ms = pool.peak16_tflops > 0 ? one.flops16 / (pool.peak16_tflops * 1e9) : 0;
        const double memory_ms = pool.memory_tb_s > 0 ? one.bytes / (pool.memory_tb_s * 1e9) : 0;
        const double squares = compute_ms * compute_ms + memory_ms * memory_ms;
        sums.time_ms += one.time_ms, sums.flops16 += one.flops16, sums.bytes += one.bytes;
        if (squares > 0) sums.clock_ms += one.time_ms * compute_ms * compute_ms / squares;
    }
    return sums;
}

void addServingPhases(const PoolResult& pool, double mean_w, const DrawShares& draw, PoolPhases& out)
{
    const StepSums sums = sumsOf(pool);
    DrawPhase busy{1, 1, mean_w};
    if (sums.time_ms > 0) {
        const double perSecond = 1e3 / sums.time_ms;
        const double computing = pool.peak16_tflops > 0 ? sums.flops16 * perSecond / (pool.peak16_tflops * 1e12) : 0;
        busy.demand_w = out.idle_w + pool.limit_w * (draw.running + draw.compute * computing * pool.clock) + sums.bytes * draw.byte_pj * 1e-12 * perSecond;
        // A pool that prefills beside its decode steps draws more than those alone.
        busy.demand_w = std::max(busy.demand_w, mean_w);
        busy.clockBound = sums.clock_ms / sums.time_ms;
        out.period_s = sums.time_ms / 1e3;
    }
    const double most_w = std::min(busy.demand_w, out.limit_w);
    if (most_w > out.idle_w) busy.share = std::clamp((mean_w - out.idle_w) / (most_w - out.idle_w), 0.0, 1.0);
    out.phases.push_back(busy);
    if (busy.share < 1) out.phases.push_back({1 - busy.share, 0, out.idle_w});
}

}  // namespace

std::optional<PoolPhases> poolPhases(const PoolResult& pool, const TrainingResult* training, const DrawShares& draw)
{
    if (!pool.draw_w || !pool.idle_w || !(pool.limit_w > 0) || !std::isfinite(*pool.draw_w)) return std::nullopt;
    PoolPhases out;
    out.pool = pool.id;
    out.accelerators = pool.accelerators, out.replicas = std::max(1, pool.replicas), out.perMember = pool.perMember;
    out.idle_w = *pool.idle_w, out.limit_w = pool.cap_w.value_or(pool.limit_w);
    if (training != nullptr)
        addTrainingPhases(*training, *pool.draw_w, out);
    else
        addServingPhases(pool, *pool.draw_w, draw, out);
    return out;
}

const TrainingResult* trainingOf(const ThroughputResults& serving, const PoolResult& pool)
{
    for (const WorkloadResult& workload : serving.workloads)
        if (workload.id == pool.workload && workload.training) return &*workload.training;
    return nullptr;
}

double waitingTogether(const TrainingResult& training)
{
    constexpr std::array<std::string_view, 1> kGradients{"gradients"};
    const double all_ms = stepTime_ms(training);
    return all_ms > 0 ? partTime_ms(training, kGradients) / all_ms : 0;
}

}  // namespace mw
