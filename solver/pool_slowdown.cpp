// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/pool_slowdown.h"

#include <algorithm>
#include <cmath>

namespace mw {
namespace {

const PoolInput* inputOfPool(const ThroughputInput& input, const PoolResult& pool)
{
    const auto exact = std::ranges::find(input.pools, pool.id, &PoolInput::id);
    if (exact != input.pools.end()) return &*exact;
    const auto half = std::ranges::find_if(input.pools, [&](const PoolInput& one) { return pool.id.starts_with(one.id + "-"); });   // of a pool that does both
    return half != input.pools.end() ? &*half : nullptr;
}

double partOf(const std::vector<TrainingPart>& parts, std::string_view name)
{
    const auto at = std::ranges::find(parts, name, &TrainingPart::name);
    return at != parts.end() ? at->time_ms : 0.0;
}

/// As in training_step.cpp: an exchange hides behind work, but for a share.
double exposed_ms(double exchange_ms, double behind_ms, double least)
{
    return std::max(least * exchange_ms, exchange_ms - behind_ms);
}

/// The exchange of which so much shows.
double exchangeShowing(double shown_ms, double behind_ms, double least)
{
    const double hidden_ms = least > 0 ? shown_ms / least : 0.0;
    return least > 0 && hidden_ms - behind_ms <= shown_ms ? hidden_ms : shown_ms + behind_ms;
}

void ofTraining(PoolSlowdown& out, const PoolResult& pool, const TrainingResult& run, const ThroughputInput& input, const WorkloadInput* workload, int domain)
{
    for (const TrainingPart& part : run.parts) out.total_ms += part.time_ms;
    if (std::max(pool.expert, pool.tensor * pool.context) > domain) out.outside_ms = partOf(run.parts, "collectives");
    const double gradients_ms = partOf(run.parts, "gradients");
    if (gradients_ms <= 0 || pool.tensor * pool.data * pool.context <= domain) return;
    const double batch = workload != nullptr && workload->training ? workload->training->batch_sequences : 1.0;
    const double microBatches = std::max(1.0, std::ceil(batch / (std::max(1, pool.data) * std::max(1, run.microBatch)) - 1e-9));
    const double busy_ms = partOf(run.parts, "matrix products") + partOf(run.parts, "attention") + partOf(run.parts, "norms and activations") + partOf(run.parts, "recomputing");
    out.windows = run.sharded ? microBatches : 1;
    out.behind_ms = busy_ms * 2 / 3 / microBatches;
    out.leastExposed = input.constants ? input.constants->training.exposed : 0.0;
    out.exchange_ms = exchangeShowing(gradients_ms / out.windows, out.behind_ms, out.leastExposed);
}

void ofServing(PoolSlowdown& out, const PoolResult& pool, int domain)
{
    for (const PoolOperation& operation : pool.operations) {
        out.total_ms += operation.time_ms;
        if (operation.name == "collectives" && std::max(pool.expert, pool.tensor * std::max(1, pool.data)) > domain) out.outside_ms += operation.time_ms;
    }
}

double busiestWay_gbps(const TrafficResults& traffic, const std::string& pool)
{
    double sent = 0, taken = 0;
    for (const PlanFlow& flow : traffic.flows) {
        if (flow.fromPool == pool) sent += flow.gbps;
        if (flow.toPool == pool) taken += flow.gbps;
    }
    return std::max(sent, taken);
}

}  // namespace

double PoolSlowdown::times(double left) const
{
    if (!(left > 0) || total_ms <= 0) return load > 0 && left > 0 ? std::max(1.0, load / left) : 1.0;
    const double before_ms = windows * exposed_ms(exchange_ms, behind_ms, leastExposed), after_ms = windows * exposed_ms(exchange_ms / left, behind_ms, leastExposed);
    const double slower = 1 + (outside_ms * (1 / left - 1) + after_ms - before_ms) / total_ms;
    return std::max({1.0, slower, load / left});
}

double PoolSlowdown::lost(double left) const
{
    if (left >= 1) return 0;
    if (left <= 0) return hostsPerReplica > 1 || stopsAlone ? 1.0 : 0.0;
    return 1 - 1 / times(left);
}

PoolSlowdown poolSlowdown(const PoolResult& pool, const ThroughputInput& input, const WorkloadResult* workload, const TrafficResults& traffic, double linked_gbps)
{
    PoolSlowdown out;
    const PoolInput* given = inputOfPool(input, pool);
    const int domain = given != nullptr ? std::max(1, given->spec.domain) : 1;
    const auto asked = std::ranges::find(input.workloads, pool.workload, &WorkloadInput::id);
    const bool training = workload != nullptr && workload->training.has_value();
    if (training) ofTraining(out, pool, *workload->training, input, asked != input.workloads.end() ? &*asked : nullptr, domain);
    else ofServing(out, pool, domain);
    const int each = std::max(1, pool.perMember), replica = std::max(1, pool.tensor * pool.pipeline * pool.data * pool.context);
    const int hosts = std::max(1, static_cast<int>(pool.members.size()));
    const auto hostsOf = [&](int accelerators) { return std::min(hosts, (accelerators + each - 1) / each); };
    out.hostsPerReplica = hostsOf(replica);
    out.hostsUsed = training ? out.hostsPerReplica : hostsOf(replica * std::max(1, pool.replicas));
    out.stopsAlone = pool.role == PoolRole::Prefill || pool.role == PoolRole::Decode;   // caches come and go over the network
    if (linked_gbps > 0) out.load = std::min(1.0, busiestWay_gbps(traffic, pool.id) / linked_gbps);
    return out;
}

}  // namespace mw
