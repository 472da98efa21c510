// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/session_cache.h"

#include <algorithm>

namespace mw {

namespace {

double bytesOf(const StepConfig& config, double tokens)
{
    return kvBytesPerSequence(*config.model, config.kvBytes, tokens, 1);
}

bool waits(const WorkloadInput& w)
{
    return w.cached_share > 0 && w.tool_gap_s > 0;
}

}  // namespace

std::string_view SessionPlace::name() const
{
    switch (kind) {
    case SessionPlace::Kind::Own:
        return "accelerator memory";
    case SessionPlace::Kind::Tier:
        return toText(tier->kind);
    case SessionPlace::Kind::Dropped:
        return "dropped";
    case SessionPlace::Kind::Nowhere:
        break;
    }
    return {};
}

std::string_view toText(CacheTier::Kind kind)
{
    return kind == CacheTier::Kind::HostMemory ? "host memory" : "context memory";
}

std::vector<SessionPlace> sessionPlaces(const PoolInput& pool, const WorkloadInput& w, PoolRole role)
{
    const RequestShape plain{w.input_tokens, w.output_tokens, w.input_tokens * w.cached_share, 0};
    if (!waits(w)) return {{.shape = plain}};
    SessionPlace own{SessionPlace::Kind::Own, nullptr, plain};
    if (role != PoolRole::Prefill) own.shape.wait_ms = w.tool_gap_s * 1e3;
    std::vector<SessionPlace> places{own};
    for (const CacheTier& tier : pool.tiers) places.push_back({SessionPlace::Kind::Tier, &tier, plain});
    // What a decode pool drops, prefill sends it again as a whole.
    places.push_back({SessionPlace::Kind::Dropped, nullptr, {plain.input, plain.output, role == PoolRole::Decode ? plain.cached : 0, 0}});
    return places;
}

double foundByChance(const SessionPlace& place, const PoolInput& pool, double ranks)
{
    if (place.kind == SessionPlace::Kind::Dropped) return 1;   // it has none to find
    if (place.kind != SessionPlace::Kind::Tier) return 1 / std::max(ranks, 1.0);
    return place.tier->kind == CacheTier::Kind::ContextMemory ? 1 : 1.0 / std::max(pool.systems, 1);
}

double sessionBytes(const WorkloadInput& w, const StepConfig& config)
{
    return bytesOf(config, w.input_tokens + w.output_tokens);
}

double cachedBytes(const WorkloadInput& w, const StepConfig& config)
{
    return bytesOf(config, w.input_tokens * w.cached_share);
}

SessionCost sessionCost(const SessionPlace& place, const WorkloadInput& w, const StepModel& model, const MemoryPlan& memory, PoolRole role)
{
    SessionCost cost;
    if (place.kind == SessionPlace::Kind::Nowhere || place.kind == SessionPlace::Kind::Dropped) return cost;
    const StepConfig& config = model.config();
    const double session = sessionBytes(w, config), cached = cachedBytes(w, config);
    if (place.kind == SessionPlace::Kind::Own) {
        // A prefill pool holds the prefix while its session decodes elsewhere, too. The others hold it with the running ones.
        const double away_s = w.tool_gap_s + w.output_tokens * w.tpot_ms / 1e3;
        const double free_bytes = memory.sequenceSlots * memory.sequence_gb * 1e9;
        if (role == PoolRole::Prefill) cost.mostRequests_per_s = free_bytes / (session * away_s);
        return cost;
    }
    const CacheTier& tier = *place.tier;
    const Parallel& p = config.parallel;
    const double lanes = p.tensor * p.pipeline * p.context;   // of one attention rank
    cost.fetch_ms = tier.latency_ms + cached / (lanes * tier.read_gb_s * 1e9) * 1e3;
    cost.mostRequests_per_s = std::min({tier.capacity_gb * 1e9 / (session * w.tool_gap_s), tier.read_gb_s * 1e9 / cached,
                                        tier.write_gb_s * 1e9 / std::max(session - cached, 1.0)});
    return cost;
}

}  // namespace mw
