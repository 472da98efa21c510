// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/serving_flow.h"

#include "model/io/range_notation.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace mw {

namespace {

using Stop = FlowStop::Kind;

/// CPUs, DPUs and network cards in a part, contents included.
struct Devices {
    int cpus{}, dpus{}, nics{};
};

class DeviceCounter {
public:
    explicit DeviceCounter(const Facility& facility) : m_facility(facility) {}

    /// Of a system and all that is placed in it.
    Devices of(InstanceIndex instance)
    {
        Devices sum = inPart(m_facility.part(instance));
        for (const InstanceIndex child : m_facility.childrenOf(instance)) {
            const Devices inside = of(child);
            sum.cpus += inside.cpus, sum.dpus += inside.dpus, sum.nics += inside.nics;
        }
        return sum;
    }

private:
    const Devices& inPart(const Part& part)
    {
        if (const auto known = m_known.find(&part); known != m_known.end()) return known->second;
        Devices sum;
        add(part, 1, 0, sum);
        return m_known.emplace(&part, sum).first->second;
    }
    void add(const Part& part, int times, int depth, Devices& sum) const
    {
        if (part.kind == Kind::Cpu) sum.cpus += times;
        if (part.kind == Kind::Dpu) sum.dpus += times;
        if (part.kind == Kind::Nic) sum.nics += times;
        if (depth > 4) return;   // rack, tray, board: contents are at most three deep
        for (const Content& content : part.contents)
            if (const Part* inner = m_facility.catalog->find(content.part)) add(*inner, times * content.count, depth + 1, sum);
    }

    const Facility& m_facility;
    std::unordered_map<const Part*, Devices> m_known{};
};

/// Systems by the pool of the plan that has replicas in them, and those of the layout's pools without accelerators.
struct StopMembers {
    std::vector<std::vector<InstanceIndex>> ofPlan{};
    std::vector<int> accelerators{};
};

StopMembers membersOf(const ThroughputResults& plan, const PlanPlacement& placement)
{
    StopMembers members{std::vector<std::vector<InstanceIndex>>(plan.pools.size()), std::vector<int>(plan.pools.size())};
    for (const PlacedRun& run : placement.runs) {
        auto& list = members.ofPlan[run.pool];
        if (list.empty() || list.back() != run.member) list.push_back(run.member);
        members.accelerators[run.pool] += run.count;
    }
    for (std::size_t i = 0; i < plan.pools.size(); ++i)   // a part of a replica, where it shares a pool: somewhere among these
        if (members.ofPlan[i].empty()) members.ofPlan[i] = plan.pools[i].members, members.accelerators[i] = plan.pools[i].accelerators;
    return members;
}

class FlowMaker {
public:
    FlowMaker(const Results& results, const PlanPlacement& placement)
        : m_results(results), m_plan(*results.throughput.value), m_members(membersOf(m_plan, placement)), m_devices(*results.facility)
    {
    }

    std::optional<RequestFlow> make(const WorkloadResult& served)
    {
        const Workload* asked = m_results.layout->workloads.get(served.id);
        if (asked == nullptr || served.training || !served.requests_per_s || *served.requests_per_s <= 0) return std::nullopt;
        m_flow = {.workload = served.id, .requests_per_s = *served.requests_per_s, .stops = {}, .legs = {}};
        const std::vector<std::size_t> prefill = stopsOf(served, PoolRole::Prefill), decode = stopsOf(served, PoolRole::Decode), both = stopsOf(served, PoolRole::Both);
        if (prefill.empty() && decode.empty() && both.empty()) return std::nullopt;
        const std::size_t router = add({.kind = Stop::Router, .pool = {}, .members = {}, .time_ms = queue_ms(served)});
        const auto& first = prefill.empty() ? both : prefill;
        const auto& last = !decode.empty() ? decode : both.empty() ? prefill : both;   // prompts alone are answered where they are computed
        spread(FlowLeg::What::Prompt, {router}, first, served.input_tokens_per_s.value_or(0));
        if (!prefill.empty() && !decode.empty()) addCache(served, *asked, prefill, decode);
        if (const auto apart = stopsOf(served, PoolRole::FeedForward); !apart.empty())
            spread(FlowLeg::What::Activations, last, apart, served.output_tokens_per_s.value_or(0));
        spread(FlowLeg::What::Answer, last, {router}, served.output_tokens_per_s.value_or(0));
        if (asked->tool_gap_s > 0) addTurn(served, *asked, router, first);
        return std::move(m_flow);
    }

private:
    std::size_t add(FlowStop stop)
    {
        for (const InstanceIndex member : stop.members) {
            const Devices inside = m_devices.of(member);
            stop.cpus += inside.cpus, stop.dpus += inside.dpus, stop.nics += inside.nics;
        }
        m_flow.stops.push_back(std::move(stop));
        return m_flow.stops.size() - 1;
    }

    std::vector<std::size_t> stopsOf(const WorkloadResult& served, PoolRole role)
    {
        const Workload* asked = m_results.layout->workloads.get(served.id);
        std::vector<std::size_t> stops;
        for (std::size_t i = 0; i < m_plan.pools.size(); ++i) {
            const PoolResult& pool = m_plan.pools[i];
            if (pool.workload != served.id || pool.role != role) continue;
            FlowStop stop{.kind = kindOf(role), .pool = pool.id, .members = m_members.ofPlan[i], .accelerators = m_members.accelerators[i]};
            const double decode_ms = served.tpot_ms.value_or(0) * asked->output_tokens;
            if (role == PoolRole::Prefill) stop.time_ms = served.prefill_ms;
            if (role == PoolRole::Decode) stop.time_ms = decode_ms;
            if (role == PoolRole::Both) stop.time_ms = served.prefill_ms.value_or(0) + decode_ms;
            stops.push_back(add(std::move(stop)));
        }
        return stops;
    }

    static Stop kindOf(PoolRole role)
    {
        return role == PoolRole::Prefill ? Stop::Prefill : role == PoolRole::Decode ? Stop::Decode : role == PoolRole::FeedForward ? Stop::FeedForward : Stop::Both;
    }

    static double queue_ms(const WorkloadResult& served)
    {
        const double fetch_ms = served.sessions ? served.sessions->fetch_ms : 0;
        return std::max(0.0, served.ttft_ms.value_or(0) - served.prefill_ms.value_or(0) - served.lateTransfer_ms.value_or(0) - fetch_ms);
    }

    /// Pools of one role share what there is as they have accelerators; the router and stores are one.
    [[nodiscard]] double share(const std::vector<std::size_t>& stops, std::size_t at) const
    {
        double all = 0;
        for (const std::size_t stop : stops) all += m_flow.stops[stop].accelerators;
        return all > 0 ? m_flow.stops[at].accelerators / all : 1.0 / static_cast<double>(stops.size());
    }

    /// One leg from each to each, of the same step.
    void spread(FlowLeg::What what, const std::vector<std::size_t>& from, const std::vector<std::size_t>& to, double tokens_per_s, const FlowLeg& also = {})
    {
        const int step = m_flow.legs.empty() ? 1 : m_flow.legs.back().step + 1;
        for (const std::size_t a : from)
            for (const std::size_t b : to) {
                const double part = share(from, a) * share(to, b);
                FlowLeg leg = also;
                leg.what = what, leg.step = step, leg.from = a, leg.to = b;
                leg.tokens_per_s = tokens_per_s * part;
                if (leg.bytes_per_s) *leg.bytes_per_s *= part;
                m_flow.legs.push_back(std::move(leg));
            }
    }

    [[nodiscard]] std::string fabricOf(std::string_view name, const std::string& pool) const
    {
        if (!m_results.traffic) return {};
        const auto& flows = m_results.traffic->flows;
        const auto found = std::ranges::find_if(flows, [&](const PlanFlow& flow) { return flow.name == name && (flow.fromPool == pool || flow.toPool == pool); });
        return found != flows.end() ? found->fabric : std::string();
    }

    void addCache(const WorkloadResult& served, const Workload& asked, const std::vector<std::size_t>& prefill, const std::vector<std::size_t>& decode)
    {
        FlowLeg cache{.time_ms = served.kvTransfer_ms, .late_ms = served.lateTransfer_ms};
        if (served.kvBytesPerRequest) cache.bytes_per_s = *served.kvBytesPerRequest * m_flow.requests_per_s;
        cache.over = fabricOf("KV cache", m_flow.stops[prefill.front()].pool);
        spread(FlowLeg::What::Cache, prefill, decode, m_flow.requests_per_s * asked.input_tokens, cache);
    }

    /// Racks and servers of the layout's pools of a role: what matches, not what sits inside of it.
    [[nodiscard]] std::vector<InstanceIndex> drawn(PoolRole role, std::string& id) const
    {
        const Facility& facility = *m_results.facility;
        std::vector<InstanceIndex> members;
        for (const Pool& pool : m_results.layout->settings->serving.pools) {
            if (pool.role != role) continue;
            if (id.empty()) id = pool.id;
            const auto named = [&](InstanceIndex i) {
                return std::ranges::any_of(pool.members, [&](const std::string& pattern) { return matches(pattern, facility.instances[i].path); });
            };
            for (InstanceIndex i = 0; i < facility.instances.size(); ++i)
                if (named(i)) members.push_back(i);
        }
        return members;
    }

    /// The tool, what it found, and the cache that waits meanwhile.
    void addTurn(const WorkloadResult& served, const Workload& asked, std::size_t router, const std::vector<std::size_t>& first)
    {
        FlowStop tools{.kind = Stop::Tools, .pool = {}, .members = {}, .time_ms = served.gap_s.value_or(asked.tool_gap_s) * 1e3};
        tools.members = drawn(PoolRole::Tools, tools.pool);
        const std::size_t tool = add(std::move(tools));
        spread(FlowLeg::What::Call, {router}, {tool}, served.output_tokens_per_s.value_or(0));
        spread(FlowLeg::What::Observation, {tool}, {router}, served.input_tokens_per_s.value_or(0));
        if (!served.sessions || served.sessions->waitsIn != "context memory") return;
        FlowStop store{.kind = Stop::Context, .pool = {}, .members = {}};
        store.members = drawn(PoolRole::Context, store.pool);
        const std::size_t context = add(std::move(store));
        FlowLeg back{.bytes_per_s = served.sessions->bytes * m_flow.requests_per_s, .time_ms = served.sessions->fetch_ms, .late_ms = served.sessions->fetch_ms};
        back.over = fabricOf("sessions", m_flow.stops[first.front()].pool);
        spread(FlowLeg::What::Sessions, {context}, first, m_flow.requests_per_s * asked.input_tokens * asked.cached_share, back);
    }

    const Results& m_results;
    const ThroughputResults& m_plan;
    StopMembers m_members;
    DeviceCounter m_devices;
    RequestFlow m_flow{};
};

}  // namespace

std::vector<RequestFlow> requestFlows(const Results& results, const PlanPlacement& placement)
{
    std::vector<RequestFlow> flows;
    if (!results.throughput || !results.facility || !results.layout) return flows;
    // Members are places in the facility that the plan was made of.
    if (results.throughput.state != SectionState::Fresh || placement.replicas.size() != results.throughput->pools.size()) return flows;
    FlowMaker maker(results, placement);
    for (const WorkloadResult& served : results.throughput->workloads)
        if (auto flow = maker.make(served)) flows.push_back(std::move(*flow));
    return flows;
}

}  // namespace mw
