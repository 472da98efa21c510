// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What price tiers bring, what the tokens of a workload cost, the agents that it keeps at work, and what each thing that may bind would give.
#include "solver/economics/agents_served.h"
#include "solver/quantities/reasons.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/quantities/told_families.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

std::string tierSubject(std::string_view tier) { return "tier:" + std::string(tier); }
std::string soldSubject(std::string_view workload) { return "sold:" + std::string(workload); }
/// With the place: two feeds of one part bear the same name.
std::string bindingSubject(const ConstraintValue& one) { return fmt::format("binds:{}/{}", one.name, one.subject); }

}  // namespace mw

namespace mw::told {

namespace {

using How = Reason::How;
using namespace reasons;

Reason speedAskedFor(const Results& r, const TierRevenue& tier)
{
    const auto planned = r.throughput ? r.throughput->planned : std::nullopt;
    return given("Speed asked for", *tier.speed, formatted(*tier.speed, Format::TokensPerSecond),
                 planned ? fmt::format("this layout, to one user; the plan gives {}", formatted(planned->tokens_per_s_per_user, Format::TokensPerSecond)) : "this layout, to one user",
                 "field:economics/price_tiers/" + tier.id + "/tokens_per_s");
}

Reason secondsOf(std::string label, Reason ms) { return made(How::Product, std::move(label), Format::Plain, "ms / 1000", {std::move(ms), constant("seconds in a ms", 1e-3)}); }

/// From its first token to its last.
Reason busyTime(const WorkloadResult& served, const Workload& asked)
{
    const std::string place = "workload:" + served.id;
    const auto ms = [&](const char* label, double value, const char* quantity) { return given(label, value, formatted(value, Format::Milliseconds), "serving plan", place + quantity); };
    return made(How::Sum, "time in which it waits for tokens, in s", Format::Plain, "time to first token + output tokens x time of each",
                {secondsOf("time to first token, in s", ms("time to first token", *served.ttft_ms, "#ttft")),
                 made(How::Product, "output, in s", Format::Plain, "output tokens x time of each",
                      {given("output tokens of a turn", asked.output_tokens, fmt::format("{:.6g}", asked.output_tokens), "this layout", "field:workloads/" + served.id + "/output_tokens"),
                       secondsOf("time per output token, in s", ms("time per output token", *served.tpot_ms, "#tpot"))})});
}

Reason turnTime(const WorkloadResult& served, const Workload& asked)
{
    const double gap_s = served.gap_s.value_or(asked.tool_gap_s);
    return made(How::Sum, "time of a turn, in s", Format::Plain, "waiting for tokens + gap to the next turn",
                {busyTime(served, asked), given("gap to the next turn, in s", gap_s, fmt::format("{:.3g} s", gap_s), "this layout, with what its tools wait for a core", "field:workloads/" + served.id + "/tool_gap_s")});
}

Reason agentsAtWork(const AgentsServed& agents, const WorkloadResult& served, const Workload& asked)
{
    return made(How::Product, "Agents at work", agents.agents, Format::Count, "turns per second x time of a turn (Little's law)",
                {given("turns per second", *served.requests_per_s, fmt::format("{:.4g} /s", *served.requests_per_s), "serving plan", "workload:" + served.id + "#requests"), turnTime(served, asked)});
}

/// How full it is: of two sides what each carries alone.
Reason fullness(const Results& r, const CostDefaults& defaults, const ConstraintValue& one)
{
    const double loading = *one.loading;
    const auto sameAs = [&](std::optional<Reason> reason) {
        if (!reason || std::abs(reason->value - loading) > 1e-9 * loading) return std::optional<Reason>();
        reason->label = "Full";
        return reason;
    };
    if (one.subject.empty())
        if (auto grid = sameAs(explain(r, defaults, "grid_share"))) return *grid;
    if (const auto at = r.facility->find(one.subject))
        for (const char* quantity : {"power-loading", "failover-loading", "cooling-loading"})
            if (auto own = sameAs(explain(r, quantity, *at))) return *own;
    return given("Full", loading, formatted(loading, Format::Share), "load over rating", one.subject.empty() ? "field:site/grid/limit_mw" : "path:" + one.subject);
}

}  // namespace

Figures ofTier(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    if (!results.economics || !results.facility) return {};
    const auto& tiers = results.economics->units.tiers;
    const auto found = std::find_if(tiers.begin(), tiers.end(), [&](const TierRevenue& one) { return one.id == name; });
    if (found == tiers.end()) return {};
    const TierRevenue& tier = *found;
    Figures figures{{"tier-revenue", "Revenue a year", tier.usd_per_year, Format::Usd, [&] { return revenueOfTier(results, defaults, tier); }},
                    {"tier-share", "Share of tokens", tier.share, Format::Share, [&] { return given("Share of tokens", tier.share, formatted(tier.share, Format::Share), "this layout", "field:economics/price_tiers/" + tier.id + "/share"); }}};
    if (tier.speed) figures.push_back({"tier-speed", "Speed asked for", *tier.speed, Format::TokensPerSecond, [&] { return speedAskedFor(results, tier); }});
    return figures;
}

Figures ofSold(const Results& results, const CostDefaults&, std::string_view name)
{
    const WorkloadResult* served = results.throughput ? workloadOf(results, name) : nullptr;
    if (served == nullptr) return {};
    Figures figures;
    if (const auto cost = served->usd_per_million_tokens)
        figures.push_back({"sold-cost", "Cost of its tokens", *cost, Format::UsdPerMillion, [&results, served] { return costOfWorkload(results, *served); }});
    const Workload* asked = results.layout->workloads.get(served->id);
    for (const AgentsServed& one : agentsServed(results.layout->workloads, results.throughput->workloads)) {
        if (one.workload != name || asked == nullptr) continue;
        figures.push_back({"sold-agents", "Agents at work", one.agents, Format::Count, [one, served, asked] { return agentsAtWork(one, *served, *asked); }});
        figures.push_back({"sold-duty", "Waiting for tokens", one.duty, Format::Share, [one, served, asked] {
                               return made(How::Quotient, "Waiting for tokens", one.duty, Format::Share, "time in which it waits for tokens / time of a turn", {busyTime(*served, *asked), turnTime(*served, *asked)});
                           }});
    }
    return figures;
}

Figures ofBinding(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    if (!results.economics || !results.facility) return {};
    const auto& all = results.economics->constraints;
    const auto found = std::find_if(all.begin(), all.end(), [&](const ConstraintValue& one) { return bindingSubject(one).substr(std::string_view("binds:").size()) == name; });
    if (found == all.end()) return {};
    const ConstraintValue& one = *found;
    Figures figures;
    const auto add = [&](std::string_view id, std::string_view label, const std::optional<double>& value, Format format, std::string_view quantity) {
        if (value) figures.push_back({id, label, *value, format, [&results, &defaults, &one, quantity] { return ofConstraint(results, defaults, quantity, one).value(); }});
    };
    add("binds-tokens", "Tokens more", one.tokens_per_s, Format::TokensPerSecond, "one_more_tokens_per_s");
    if (one.loading) figures.push_back({"binds-full", "Full", *one.loading, Format::Share, [&] { return fullness(results, defaults, one); }});
    add("binds-cost", "Cost of one more", one.usd, Format::Usd, "one_more_usd");
    add("binds-worth", "Worth of 10 % more", one.worth_usd, Format::Usd, "one_more_worth_usd");
    add("binds-then", "Cost of tokens then", one.usd_per_million, Format::UsdPerMillion, "one_more_usd_per_million");
    add("binds-payback", "Payback of one more", one.payback_years, Format::Years, "one_more_payback_years");
    return figures;
}

}  // namespace mw::told
