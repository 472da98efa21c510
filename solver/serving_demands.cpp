// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/serving_demands.h"

#include "solver/throughput/served_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {
namespace {

constexpr double kCheckpointBytes = 14;   // per parameter: weight, master weight, moments (arXiv 2211.05100)

double gbps(double bytes_per_s) { return bytes_per_s * 8 / 1e9; }

/// Ranks that a token goes to: once to each of `groups` that holds one of its experts.
double copiesOf(const MoeShape& moe, double groups) { return groups * (1 - std::pow(1 - 1 / groups, moe.topK)); }

/// One pool of the plan with what its traffic follows from.
struct PlannedPool {
    const PoolResult& result;
    const PoolInput* input{};
    const ServedModel& model;
    [[nodiscard]] int replica() const { return std::max(1, result.tensor * result.pipeline * result.data * result.context); }
    /// Hosts that `accelerators` neighbours fill.
    [[nodiscard]] std::size_t hosts(int accelerators) const
    {
        const int each = std::max(1, result.perMember);
        return static_cast<std::size_t>((accelerators + each - 1) / each);
    }
    [[nodiscard]] double out_gb_s(int accelerators) const { return input != nullptr ? input->spec.groupOut_gb_s(accelerators) : 0.0; }
};

class Demands {
public:
    Demands(const ThroughputInput& input, const ThroughputResults& results, const std::vector<InstanceIndex>& stores) : m_input(input), m_results(results), m_stores(stores) {}

    PlanDemands take()
    {
        for (const PoolResult& result : m_results.pools) {
            const WorkloadInput* workload = workloadOf(result);
            if (workload == nullptr || !workload->model || result.members.empty()) continue;
            const PlannedPool pool{result, inputOf(result), *workload->model};
            if (result.role == PoolRole::Training) addTraining(pool, *workload);
            else addServing(pool);
        }
        for (const WorkloadResult& workload : m_results.workloads) addCaches(workload);
        return std::move(m_out);
    }

private:
    [[nodiscard]] const WorkloadInput* workloadOf(const PoolResult& pool) const
    {
        const auto at = std::ranges::find(m_input.workloads, pool.workload, &WorkloadInput::id);
        return at != m_input.workloads.end() ? &*at : nullptr;
    }
    /// The halves of a pool that does both are named after it.
    [[nodiscard]] const PoolInput* inputOf(const PoolResult& pool) const
    {
        const auto named = [&](const PoolInput& input) { return pool.id == input.id || pool.id.starts_with(input.id + "-"); };
        const auto exact = std::ranges::find(m_input.pools, pool.id, &PoolInput::id);
        if (exact != m_input.pools.end()) return &*exact;
        const auto at = std::ranges::find_if(m_input.pools, named);
        return at != m_input.pools.end() ? &*at : nullptr;
    }
    [[nodiscard]] const WorkloadResult* resultOf(const std::string& workload) const
    {
        const auto at = std::ranges::find(m_results.workloads, workload, &WorkloadResult::id);
        return at != m_results.workloads.end() ? &*at : nullptr;
    }

    /// Tokens that pass through the layers of a pool each second.
    [[nodiscard]] double passing_per_s(const PoolResult& pool) const
    {
        double tokens = pool.tokens_per_s.value_or(0);
        if (pool.role == PoolRole::Both)
            if (const WorkloadResult* workload = resultOf(pool.workload)) tokens += workload->input_tokens_per_s.value_or(0);
        return tokens;
    }

    /// The same traffic in every run of `size` hosts of a pool; `bytes_per_s` of all of them together.
    void addGroups(const PlannedPool& pool, std::string_view name, std::size_t size, bool ring, double bytes_per_s)
    {
        if (size < 2 || bytes_per_s <= 0) return;
        const auto groups = hostGroups(pool.result.members, size);
        const double each = gbps(bytes_per_s) / static_cast<double>(pool.result.members.size());
        for (const auto& hosts : groups) {
            if (hosts.size() < 2) continue;
            PlanDemand demand{std::string(name), pool.result.id, pool.result.id, "compute", ring ? TrafficPattern::Pairs : TrafficPattern::Spread, hosts, hosts,
                              each * static_cast<double>(hosts.size())};
            if (ring) std::ranges::rotate(demand.to, demand.to.begin() + 1);
            m_out.demands.push_back(std::move(demand));
        }
    }

    /// From each stage of every replica to the next; stages that share a host send it nothing. `bytes_per_s`: over one boundary, all replicas.
    void addStages(const PlannedPool& pool, double bytes_per_s, bool back)
    {
        if (pool.result.pipeline < 2 || bytes_per_s <= 0) return;
        const std::size_t replica = pool.hosts(pool.replica());
        const std::size_t stage = std::max<std::size_t>(1, replica / static_cast<std::size_t>(pool.result.pipeline));
        PlanDemand demand{"pipeline stages", pool.result.id, pool.result.id, "compute", TrafficPattern::Pairs, {}, {}, 0};
        const auto groups = hostGroups(pool.result.members, replica);
        for (const auto& hosts : groups)
            for (std::size_t i = 0; i + stage < hosts.size(); ++i) {
                demand.from.push_back(hosts[i]), demand.to.push_back(hosts[i + stage]);
                if (back) demand.from.push_back(hosts[i + stage]), demand.to.push_back(hosts[i]);
            }
        demand.gbps = gbps(bytes_per_s) / static_cast<double>(groups.size() * stage) * static_cast<double>(demand.from.size());
        if (!demand.from.empty()) m_out.demands.push_back(std::move(demand));
    }

    /// `bytes`: of one value on its way to the experts and back, both together.
    void addExperts(const PlannedPool& pool, double tokens_per_s, double bytes, double tokensAtOnce)
    {
        const auto& moe = pool.model.moe;
        const int ranks = std::max(pool.result.expert, pool.result.role == PoolRole::Training ? 1 : pool.result.tensor * pool.result.data);
        const bool spread = pool.result.role == PoolRole::Training ? pool.result.expert > 1 : pool.result.data > 1;
        if (!moe || !spread || ranks <= pool.result.perMember) return;
        const double copies = copiesOf(*moe, std::max(2, pool.result.expert));
        const double outside = 1 - static_cast<double>(std::max(1, pool.result.perMember)) / ranks;
        addGroups(pool, "routed experts", pool.hosts(ranks), false, tokens_per_s * moe->moeLayers * copies * pool.model.hidden * bytes * outside);
        if (tokensAtOnce > 0)
            m_out.operations.push_back({pool.result.id, "routed experts of one layer", Collective::AllToAll, ranks,
                                        tokensAtOnce / ranks * copies * pool.model.hidden * bytes / 2, pool.out_gb_s(ranks)});
    }

    void addServing(const PlannedPool& pool)
    {
        const double tokens_per_s = passing_per_s(pool.result);
        constexpr double kThereAndBack = 1 + 2;   // 8 bit, 16 bit
        addExperts(pool, tokens_per_s, kThereAndBack, pool.result.batch);
        addStages(pool, tokens_per_s * pool.model.hidden * 2, false);
        if (pool.result.context > 1) m_out.notes.push_back(fmt::format("{}: keys and values that context ranks pass round are not among the traffic", pool.result.id));
    }

    void addTraining(const PlannedPool& pool, const WorkloadInput& workload)
    {
        const WorkloadResult* result = resultOf(workload.id);
        if (result == nullptr || !result->training || result->training->step_s <= 0) return;
        const TrainingResult& run = *result->training;
        const PoolResult& p = pool.result;
        const double tokens_per_s = run.tokens_per_s, bytes = pool.model.hidden * 2.0;
        addExperts(pool, tokens_per_s, 2 * (2 + 2), workload.training ? run.microBatch * workload.training->sequence_tokens * p.data : 0);
        addStages(pool, tokens_per_s * bytes * std::max(1, run.chunks), true);
        addGradients(pool, workload, run);
        if (run.checkpointEvery_min > 0 && !m_stores.empty())
            addToStores("checkpoints", pool, false, kCheckpointBytes * parameterCounts(pool.model).total() / (run.checkpointEvery_min * 60));
    }

    void addGradients(const PlannedPool& pool, const WorkloadInput& workload, const TrainingResult& run)
    {
        const PoolResult& p = pool.result;
        const int ranks = p.data * p.context;
        if (ranks < 2 || !workload.training) return;
        const ParameterCounts counts = parameterCounts(pool.model);
        const double held = (counts.total() - counts.experts) / p.tensor / p.pipeline + counts.experts / std::max(p.expert, p.tensor) / p.pipeline;
        const double microBatches = std::max(1.0, workload.training->batch_sequences / (p.data * std::max(1, run.microBatch)));
        const double bytes = held * (run.sharded ? 6 * microBatches : 4) * (ranks - 1) / ranks;   // of one rank, each step
        const std::size_t hosts = pool.hosts(p.tensor * ranks);
        // A ring enters and leaves a host once, whatever ranks it has inside; each tensor rank has a ring.
        addGroups(pool, "gradients", hosts, true, bytes * std::min(p.tensor, std::max(1, p.perMember)) / run.step_s * static_cast<double>(p.members.size()));
        m_out.operations.push_back({p.id, "gradients of a step", Collective::AllReduce, ranks, held * 2, pool.out_gb_s(p.tensor * ranks)});
    }

    void addToStores(std::string name, const PlannedPool& pool, bool read, double bytes_per_s)
    {
        if (bytes_per_s <= 0 || m_stores.empty()) return;
        const auto& members = pool.result.members;
        m_out.demands.push_back({std::move(name), read ? "storage" : pool.result.id, read ? pool.result.id : "storage", "storage", TrafficPattern::Spread,
                                 read ? m_stores : members, read ? members : m_stores, gbps(bytes_per_s)});
    }

    /// From prefill to decode, and sessions' from where they wait.
    void addCaches(const WorkloadResult& workload)
    {
        const auto poolOf = [&](PoolRole role) {
            return std::ranges::find_if(m_results.pools, [&](const PoolResult& pool) { return pool.workload == workload.id && pool.role == role && !pool.members.empty(); });
        };
        const double requests = workload.requests_per_s.value_or(0);
        const auto prefill = poolOf(PoolRole::Prefill), decode = poolOf(PoolRole::Decode);
        if (prefill != m_results.pools.end() && decode != m_results.pools.end() && workload.kvBytesPerRequest.value_or(0) > 0 && requests > 0)
            m_out.demands.push_back({"KV cache", prefill->id, decode->id, "compute", TrafficPattern::Spread, prefill->members, decode->members,
                                     gbps(*workload.kvBytesPerRequest * requests)});
        const auto holder = prefill != m_results.pools.end() ? prefill : poolOf(PoolRole::Both);
        if (!workload.sessions || workload.sessions->waitsIn != "context memory" || holder == m_results.pools.end()) return;
        if (const WorkloadInput* input = workloadOf(*holder); input != nullptr && input->model)
            addToStores("sessions", {*holder, inputOf(*holder), *input->model}, true, workload.sessions->bytes * requests);
    }

    const ThroughputInput& m_input;
    const ThroughputResults& m_results;
    const std::vector<InstanceIndex>& m_stores;
    PlanDemands m_out{};
};

}  // namespace

PlanDemands planDemands(const ThroughputInput& input, const ThroughputResults& results, const std::vector<InstanceIndex>& stores)
{
    return Demands(input, results, stores).take();
}

}  // namespace mw
