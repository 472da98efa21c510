// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/session_cache.h"

#include "solver/throughput/step/vision_encoder.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

constexpr std::string_view kOwnMemory = "accelerator memory";
constexpr std::array kOwnShares{0.25, 0.5, 0.75};   // of sessions that wait in the accelerators' own memory while others spill

double bytesOf(const StepConfig& config, double tokens)
{
    return kvBytesPerSequence(*config.model, config.kvBytes, tokens, 1);
}

/// What all sessions have in common stays in the accelerators' own memory; nobody keeps or fetches it.
double sharedBytes(const WorkloadInput& w, const StepConfig& config)
{
    return w.sharedTokens > 0 ? bytesOf(config, w.sharedTokens) - bytesOf(config, 0) : 0;
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
        return kOwnMemory;
    case SessionPlace::Kind::Tiers:
        return tiers.size() == 1 && ownShare <= 0 ? toText(tiers.front().kind) : std::string_view("several places");
    case SessionPlace::Kind::Dropped:
        return "dropped";
    case SessionPlace::Kind::Nowhere:
        break;
    }
    return {};
}

double SessionPlace::shareOf(const CacheTier& tier) const
{
    double all_gb = 0;
    for (const CacheTier& one : tiers) all_gb += one.capacity_gb;
    return all_gb > 0 ? (1 - ownShare) * tier.capacity_gb / all_gb : 0;
}

std::string_view toText(CacheTier::Kind kind)
{
    switch (kind) {
    case CacheTier::Kind::HostMemory:
        return "host memory";
    case CacheTier::Kind::LocalFlash:
        return "local flash";
    case CacheTier::Kind::ContextMemory:
        return "context memory";
    case CacheTier::Kind::NetworkStorage:
        break;
    }
    return "network storage";
}

RequestShape requestShape(const WorkloadInput& w, PoolRole role)
{
    RequestShape shape{w.input_tokens, w.promptsOnly ? 0 : w.output_tokens, w.input_tokens * w.cached_share, 0, w.sharedTokens};
    if (role == PoolRole::Decode || w.imageTokens <= 0 || !w.model || !w.model->vision) return shape;
    shape.patches = patchesOf(*w.model->vision, w.imageTokens), shape.span = spanOf(*w.model->vision, w.imageTokens, w.images);
    return shape;
}

std::vector<SessionPlace> sessionPlaces(const PoolInput& pool, const WorkloadInput& w, PoolRole role)
{
    const RequestShape plain = requestShape(w, role);
    if (!waits(w)) return {{.shape = plain}};
    const bool running = role != PoolRole::Prefill;   // holds sessions beside those that run
    const auto own = [&](double share) {
        RequestShape shape = plain;
        if (running) shape.wait_ms = share * w.tool_gap_s * 1e3;
        return shape;
    };
    std::vector<SessionPlace> places{{.kind = SessionPlace::Kind::Own, .shape = own(1)}};
    const std::span<const CacheTier> tiers = pool.tiers;
    for (std::size_t i = 0; i < tiers.size(); ++i) places.push_back({.kind = SessionPlace::Kind::Tiers, .tiers = tiers.subspan(i, 1), .shape = plain});
    for (std::size_t n = 2; n <= tiers.size(); ++n) places.push_back({.kind = SessionPlace::Kind::Tiers, .tiers = tiers.first(n), .shape = plain});
    for (const double share : kOwnShares)
        if (running && !tiers.empty()) places.push_back({.kind = SessionPlace::Kind::Tiers, .tiers = tiers, .shape = own(share), .ownShare = share});
    // What a decode pool drops, prefill sends it again as a whole.
    SessionPlace dropped{.kind = SessionPlace::Kind::Dropped, .shape = plain};
    if (role != PoolRole::Decode) dropped.shape.cached = plain.shared;
    places.push_back(dropped);
    return places;
}

double foundByChance(const SessionPlace& place, const PoolInput& pool, double ranks)
{
    if (place.kind == SessionPlace::Kind::Dropped) return 1;   // it has none to find
    const double ofRanks = 1 / std::max(ranks, 1.0), ofSystems = 1.0 / std::max(pool.systems, 1);
    if (place.kind != SessionPlace::Kind::Tiers) return ofRanks;
    double chance = place.ownShare * ofRanks;
    for (const CacheTier& tier : place.tiers) {
        const bool shared = tier.kind == CacheTier::Kind::ContextMemory || tier.kind == CacheTier::Kind::NetworkStorage;
        chance += place.shareOf(tier) * (shared ? 1 : ofSystems);
    }
    return chance;
}

double sessionBytes(const WorkloadInput& w, const StepConfig& config)
{
    return bytesOf(config, w.input_tokens + w.output_tokens) - sharedBytes(w, config);
}

double cachedBytes(const WorkloadInput& w, const StepConfig& config)
{
    return std::max(0.0, bytesOf(config, w.input_tokens * w.cached_share) - sharedBytes(w, config));
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
    cost.mostRequests_per_s = std::numeric_limits<double>::infinity();
    for (const CacheTier& tier : place.tiers) {
        // Turns per second of which this tier takes its share: what it holds, reads and writes.
        const double share = std::max(place.shareOf(tier), 1e-12);
        const double most = std::min({tier.capacity_gb * 1e9 / (session * w.tool_gap_s), tier.read_gb_s * 1e9 / std::max(cached, 1.0),
                                      tier.write_gb_s * 1e9 / std::max(session - cached, 1.0)});
        cost.fetch_ms += share * mw::fetch_ms(tier, w, config);
        cost.mostRequests_per_s = std::min(cost.mostRequests_per_s, most / share);
    }
    return cost;
}

namespace {

/// Accelerators of one attention rank: each reads over its own link.
double lanesOf(const StepConfig& config) { return config.parallel.tensor * config.parallel.pipeline * config.parallel.context; }

}  // namespace

double fetch_ms(const CacheTier& tier, const WorkloadInput& w, const StepConfig& config)
{
    return tier.latency_ms + cachedBytes(w, config) / (lanesOf(config) * tier.read_gb_s * 1e9) * 1e3;
}

std::vector<SessionTier> sessionTiers(const PoolInput& pool, const SessionPlace& place, const WorkloadInput& w, const StepConfig& config)
{
    if (place.kind == SessionPlace::Kind::Nowhere) return {};
    const bool own = place.kind == SessionPlace::Kind::Own;
    std::vector<SessionTier> all{{std::string(kOwnMemory), own ? 1 : place.ownShare, 0}};
    for (const CacheTier& tier : pool.tiers) {
        const bool used = place.kind == SessionPlace::Kind::Tiers && std::any_of(place.tiers.begin(), place.tiers.end(), [&](const CacheTier& one) { return &one == &tier; });
        all.push_back({std::string(toText(tier.kind)), used ? place.shareOf(tier) : 0, fetch_ms(tier, w, config), tier.capacity_gb, tier.read_gb_s, tier.latency_ms, cachedBytes(w, config), lanesOf(config)});
    }
    return all;
}

}  // namespace mw
