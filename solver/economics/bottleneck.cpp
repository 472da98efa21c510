// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/bottleneck.h"

#include "solver/cost/solve.h"
#include "solver/throughput/solve.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

struct Resource {
    const char* name;
    void (*raise)(PoolInput& pool, double factor);
    bool ofFabric{};   ///< more of it is more of the network and its cables
};

void raiseKvPath(PoolInput& pool, double factor)
{
    pool.spec.away_gb_s = pool.spec.awayOut_gb_s() * factor;
    for (CacheTier& tier : pool.tiers) tier.read_gb_s *= factor, tier.write_gb_s *= factor;
}

void raiseFabric(PoolInput& pool, double factor)
{
    pool.spec.nic_gb_s *= factor;
    for (auto* through : {&pool.spec.wide_gb_s, &pool.spec.away_gb_s})
        if (*through) **through *= factor;
}

/// Of two that give the same the narrower stands first: the fabric holds the path of the cache as well.
constexpr std::array kResources{
    Resource{"memory bandwidth", [](PoolInput& p, double f) { p.spec.mem_bw_tb_s *= f; }},
    Resource{"memory", [](PoolInput& p, double f) { p.spec.mem_gb *= f; }},
    Resource{"arithmetic", [](PoolInput& p, double f) { p.spec.fp16_tflops *= f, p.spec.fp8_tflops *= f, p.spec.fp4_tflops *= f; }},
    Resource{"scale-up link", [](PoolInput& p, double f) { p.spec.link_gb_s *= f; }},
    Resource{"path of the cache", &raiseKvPath},
    Resource{"scale-out fabric", &raiseFabric, true},
};

PoolInput raised(PoolInput pool, const Resource& resource)
{
    resource.raise(pool, 1 + kMoreOfIt);
    if (pool.feedForward) pool.feedForward = std::make_shared<const PoolInput>(raised(*pool.feedForward, resource));
    return pool;
}

double yearly(double usd, const CostResults& cost) { return cost.capex_usd > 0 ? usd * cost.capital_usd_per_year / cost.capex_usd : 0; }

FullElement elementOf(const Facility& facility, InstanceIndex i, double loading, double capacity_kw)
{
    const Part& part = facility.part(i);
    return {facility.instances[i].path, part.name, loading, capacity_kw, effectivePrice(part, *facility.catalog).typical_usd};
}

/// Money and tokens of one kW of IT, as they are.
struct PerKw {
    double tokens_per_s{}, capex_usd{}, tco_usd{}, revenue_usd{};
};

PerKw perKw(const CostInput& input, const CostResults& cost)
{
    const double kw = input.it_kw.value_or(0);
    if (kw <= 0) return {};
    return {input.outputTokens_per_s.value_or(0) / kw, cost.capex_usd / kw, cost.tco_usd_per_year / kw, cost.revenue_usd_per_year.value_or(0) / kw};
}

/// `kw` more of IT beside what is there, and `extra_usd` for what lets them in. Cost of tokens by adding both years up.
void addRacks(ConstraintValue& value, double kw, double extra_usd, const CostInput& input, const CostResults& cost)
{
    const PerKw each = perKw(input, cost);
    value.tokens_per_s = each.tokens_per_s * kw;
    value.usd = each.capex_usd * kw + extra_usd;
    const double extraYear_usd = yearly(extra_usd, cost);
    if (cost.usd_per_million_tokens && cost.tco_usd_per_year > 0) {
        const double more = kw / *input.it_kw;
        value.usd_per_million = *cost.usd_per_million_tokens * (1 + more + extraYear_usd / cost.tco_usd_per_year) / (1 + more);
    }
    const double opex_usd = cost.opex_usd_per_year / *input.it_kw * kw;
    if (const double gain = each.revenue_usd * kw - opex_usd; cost.revenue_usd_per_year && gain > 0) value.payback_years = *value.usd / gain;
}

ConstraintValue gridValue(const Limits& limits, const CostInput& input, const CostResults& cost)
{
    ConstraintValue value{.name = "grid connection", .subject = "", .unit = "MW", .loading = *limits.facility_mw / *limits.grid_mw};
    value.binds = *value.loading >= kFullShare;
    if (value.binds && input.it_kw && *input.it_kw > 0 && *limits.facility_mw > 0) addRacks(value, *input.it_kw / *limits.facility_mw, 0, input, cost);
    return value;
}

ConstraintValue elementValue(const FullElement& element, const CostInput& input, const CostResults& cost)
{
    const double pieces = element.onBothSides ? 2 : 1;
    ConstraintValue value{.name = element.name, .subject = element.path, .unit = element.onBothSides ? "1 more on each side" : "1 more", .loading = element.loading};
    value.binds = element.loading >= kFullShare;
    if (value.binds && input.it_kw && *input.it_kw > 0) addRacks(value, element.capacity_kw, pieces * element.price_usd.value_or(0), input, cost);
    return value;
}

/// A tenth more of the fabric is a tenth of what its switches and cables cost. Another resource is not sold alone: its worth is what the same
/// tokens cost if more of everything is bought, and it pays back as that does.
ConstraintValue resourceValue(const ResourceGain& gain, const CostInput& input, const CostResults& cost)
{
    ConstraintValue value{.name = gain.resource, .subject = "", .unit = "10 %", .loading = {}};
    value.rerun = true;
    value.tokens_per_s = gain.tokens_per_s;
    const double everything_usd = cost.capex_usd * gain.share;
    if (input.accelerators > 0) value.worth_usd = everything_usd / input.accelerators;
    if (gain.ofFabric && fabric_usd(cost) > 0) value.usd = kMoreOfIt * fabric_usd(cost);
    if (cost.usd_per_million_tokens && cost.tco_usd_per_year > 0)
        value.usd_per_million = *cost.usd_per_million_tokens * (1 + yearly(value.usd.value_or(0), cost) / cost.tco_usd_per_year) / (1 + gain.share);
    const double brings_usd = cost.revenue_usd_per_year.value_or(0) * gain.share;
    if (brings_usd > 0) value.payback_years = value.usd.value_or(everything_usd) / brings_usd;
    return value;
}

}  // namespace

std::string bindsWith(const std::vector<ConstraintValue>& values, const ConstraintValue& one)
{
    std::string names;
    for (const ConstraintValue& other : values)
        if (other.binds && &other != &one) names += (names.empty() ? "" : " and ") + other.name;
    return names;
}

double fabric_usd(const CostResults& cost)
{
    double sum = 0;
    for (const MoneyLine& line : cost.capexBySystem)
        if (line.name == toText(CostSystem::Network) || line.name == toText(CostSystem::Cables)) sum += line.usd;
    return sum;
}

std::vector<ResourceGain> resourceGains(const ThroughputInput& input, const ThroughputResults& now, const std::stop_token& stop)
{
    std::vector<ResourceGain> gains;
    const double output = now.outputTokens_per_s.value_or(0);
    if (output <= 0) return gains;
    for (const Resource& resource : kResources) {
        ThroughputInput more = input;
        for (PoolInput& pool : more.pools) pool = raised(std::move(pool), resource);
        const double raisedOutput = outputTokens_per_s(more, stop).value_or(output);
        if (stop.stop_requested()) break;
        const double gain = std::max(0.0, raisedOutput - output);   // a search that does worse keeps the old plan
        gains.push_back({resource.name, gain, gain / output, resource.ofFabric});
    }
    std::stable_sort(gains.begin(), gains.end(), [](const auto& a, const auto& b) { return a.share > b.share; });
    return gains;
}

Limits limitsOf(const Facility& facility, const PowerResults* power, const CoolingResults* cooling)
{
    Limits limits;
    limits.grid_mw = facility.layout->settings->site.grid.limit_mw;
    if (power != nullptr) {
        limits.facility_mw = power->facility_kw / 1000;
        for (const PowerNode& node : power->nodes) {
            // Racks take part too: only gear that passes power on can be added to.
            if (!node.loading || !node.rating_kw || node.out_kw <= 0) continue;
            // Of two sides each must carry all when the other is lost.
            const double full = std::max(*node.loading, node.failoverLoading.value_or(0));
            if (limits.feed && limits.feed->loading >= full) continue;
            limits.feed = elementOf(facility, node.instance, full, *node.rating_kw);
            limits.feed->onBothSides = full > *node.loading;
        }
    }
    if (cooling != nullptr)
        for (const CoolingNode& node : cooling->nodes) {
            if (!node.loading || !node.capacity_kw) continue;
            if (limits.cooler && limits.cooler->loading >= *node.loading) continue;
            limits.cooler = elementOf(facility, node.instance, *node.loading, *node.capacity_kw);
        }
    return limits;
}

std::vector<ConstraintValue> constraintValues(const Limits& limits, const std::vector<ResourceGain>& gains, const CostInput& input,
                                              const CostResults& cost)
{
    std::vector<ConstraintValue> values;
    if (limits.grid_mw && limits.facility_mw && *limits.grid_mw > 0) values.push_back(gridValue(limits, input, cost));
    if (limits.feed) values.push_back(elementValue(*limits.feed, input, cost));
    if (limits.cooler) values.push_back(elementValue(*limits.cooler, input, cost));
    const bool full = std::any_of(values.begin(), values.end(), [](const auto& value) { return value.binds; });
    for (const ResourceGain& gain : gains) values.push_back(resourceValue(gain, input, cost));
    if (!full && !gains.empty() && gains.front().share > 0)
        values[values.size() - gains.size()].binds = true;   // sorted: the one with most gain
    std::stable_partition(values.begin(), values.end(), [](const auto& value) { return value.binds; });
    return values;
}

}  // namespace mw
