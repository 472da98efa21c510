// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Points of the frontier, and the memories that agents' sessions wait in.
#include "solver/quantities/reasons.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/quantities/told_families.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mw {

std::string pointSubject(std::optional<std::size_t> place) { return place ? fmt::format("point:{}", *place) : "point:planned"; }
std::string sessionSubject(std::string_view workload, std::string_view memory) { return fmt::format("session:{}/{}", workload, memory); }

}  // namespace mw

namespace mw::told {

namespace {

using How = Reason::How;
using namespace reasons;

constexpr double kSamePoint = 1e-9;

bool isClose(double a, double b, double relative = kSamePoint) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

Reason numberOf(std::string label, double value, std::string from, std::string subject = {})
{
    return given(std::move(label), value, fmt::format("{:.6g}", value), std::move(from), std::move(subject));
}

/// "TP8 EP8, fp8"
std::string splitText(const FrontierPoint& p)
{
    std::string split;
    for (const auto& [name, size] : {std::pair{"TP", p.tensor}, {"PP", p.pipeline}, {"EP", p.expert}, {"DP", p.data}})
        if (size > 1) split += fmt::format("{}{}{}", split.empty() ? "" : " ", name, size);
    return (split.empty() ? "TP1" : split) + ", " + p.precision;
}

/// The pool that decodes the frontier's workload, where its time per token is that of the point.
const PoolResult* poolAt(const Results& r, const FrontierPoint& p)
{
    for (const PoolResult& pool : r.throughput->pools)
        if (pool.workload == r.throughput->frontierOf && pool.tpot_ms && isClose(1e3 / *pool.tpot_ms, p.tokens_per_s_per_user)) return &pool;
    return nullptr;
}

Reason speedOfUser(const Results& r, const FrontierPoint& p)
{
    const PoolResult* pool = poolAt(r, p);
    const double ms = 1e3 / p.tokens_per_s_per_user;
    const std::string where = pool != nullptr ? "pool:" + pool->id + "#pool-tpot" : "workload:" + r.throughput->frontierOf;
    return made(How::Quotient, "Speed for each user", p.tokens_per_s_per_user, Format::TokensPerSecond, "1000 / time per output token",
                {constant("ms in a second", 1000),
                 given("time per output token", ms, formatted(ms, Format::Milliseconds), fmt::format("step of {} with a batch of {:.0f}: operations by the layers of the model, kernels as measured (docs/methods-throughput.md)", splitText(p), p.batch), where)});
}

/// Of a replica: sequences that run in it, and what it takes of accelerators.
Reason rateOfAccelerator(const Results& r, const FrontierPoint& p)
{
    const std::string workload = "workload:" + r.throughput->frontierOf;
    const double data = std::max(p.data, 1), size = std::max(p.tensor, 1) * std::max(p.pipeline, 1) * data, batch = p.batch;
    const double most = batch * data * p.tokens_per_s_per_user / size, share = most > 0 ? p.tokens_per_s_per_accelerator / most : 0;
    if (most <= 0) return given("Output of an accelerator", p.tokens_per_s_per_accelerator, formatted(p.tokens_per_s_per_accelerator, Format::TokensPerSecond), "serving plan", workload);
    Reason replica = made(How::Product, "tokens per second of a replica", Format::TokensPerSecond, "batch x attention ranks x speed for each user",
                          {numberOf("batch of an attention rank", batch, "chosen: each point of the frontier has another; " + (p.bound.empty() ? std::string("no limit") : "limited by " + p.bound), workload),
                           numberOf("attention ranks", data, "of all splits that hold the model", workload), speedOfUser(r, p)});
    Reason accelerators = made(How::Product, "accelerators of a replica", Format::Count, "product of its parallel sizes",
                               {numberOf("tensor parallel", std::max(p.tensor, 1), "of all splits that hold the model", workload), numberOf("pipeline parallel", std::max(p.pipeline, 1), "of all splits that hold the model", workload),
                                numberOf("attention-data parallel", data, "of all splits that hold the model", workload)});
    Reason full = made(How::Quotient, "of a decoding accelerator", Format::TokensPerSecond, "tokens per second of a replica / its accelerators", {std::move(replica), std::move(accelerators)});
    std::vector<Reason> inputs{std::move(full)};
    if (!isClose(share, 1))
        inputs.push_back(given("share of that", share, fmt::format("{:.4g}", share),
                               p.disaggregated ? "accelerators that compute its prompts count too, and a decode pool waits for them" : "what a memory for sessions or context ranks leave of the full rate, or the batch of all its ranks"));
    return made(How::Product, "Output of an accelerator", p.tokens_per_s_per_accelerator, Format::TokensPerSecond, "tokens per second of a decoding accelerator x share", std::move(inputs));
}

Reason rateOfAll(const Results& r, const FrontierPoint& p)
{
    const double accelerators = p.tokens_per_s / p.tokens_per_s_per_accelerator;
    return made(How::Product, "output of all accelerators", p.tokens_per_s, Format::TokensPerSecond, "output of an accelerator x accelerators",
                {rateOfAccelerator(r, p), numberOf("accelerators", accelerators, p.bound == "prefill" ? "of its pool, as far as separate prefill feeds them" : "of its pool, all at this point", "workload:" + r.throughput->frontierOf)});
}

Reason rateOfMegawatt(const Results& r, const FrontierPoint& p)
{
    Reason megawatts = made(How::Product, "facility power in MW", Format::Plain, "kW / 1000", {facilityPower(r), constant("to MW", 1e-3)});
    return made(How::Quotient, "Output of a megawatt", p.tokens_per_s_per_mw, Format::TokensPerSecond, "output of all accelerators / facility power in MW", {rateOfAll(r, p), std::move(megawatts)});
}

/// Buildings, hardware and energy as planned.
Reason tokensOfDollar(const Results& r, const CostDefaults& defaults, const FrontierPoint& p)
{
    const double rate = r.throughput->tokens_per_s.value_or(0);
    Reason dollars = made(How::Product, "dollars a second", Format::Plain, "cost of a million tokens x tokens per second as planned / 1e6",
                          {perMillionTokens(r, defaults), given("tokens per second as planned", rate, formatted(rate, Format::TokensPerSecond), "serving plan, input not from cache and output"), constant("to millions", 1e-6)});
    return made(How::Quotient, "Output for a dollar", p.output_tokens_per_usd, Format::Plain, "output of all accelerators / dollars a second", {rateOfAll(r, p), std::move(dollars)});
}

const SessionTier* tierOf(const SessionResult& sessions, std::string_view place)
{
    const auto found = std::find_if(sessions.tiers.begin(), sessions.tiers.end(), [&](const SessionTier& tier) { return tier.place == place; });
    return found == sessions.tiers.end() ? nullptr : &*found;
}

/// Nearest first, each full before the next is used: by size among those that are used.
Reason keptThere(const WorkloadResult& w, const SessionTier& tier)
{
    const std::string place = "workload:" + w.id;
    double all_gb = 0, beside = 1;
    for (const SessionTier& one : w.sessions->tiers)
        if (one.share > 0) one.capacity_gb > 0 ? all_gb += one.capacity_gb : beside -= one.share;
    if (tier.capacity_gb <= 0 || tier.share <= 0 || all_gb <= 0)
        return given("Kept there", tier.share, formatted(tier.share, Format::Share),
                     tier.share > 0 ? "chosen: of all places and mixes of them the one that serves most within the limits" : "not used: of all places and mixes of them another serves most within the limits", place);
    const auto room = [&](const char* label, double gb, const char* from) { return given(label, gb, formatted(gb, Format::Memory_gb), from, place); };
    return made(How::Product, "Kept there", tier.share, Format::Share, "its memory / memory of all that are used x share beyond the accelerators' own",
                {made(How::Quotient, "its part of the room", Format::Share, "its memory / memory of all that are used",
                      {room("its memory for an accelerator", tier.capacity_gb, "parts of the pool, what is left for cache"), room("memory of all that are used", all_gb, "sum over the memories that keep sessions")}),
                 given("beyond the accelerators' own", beside, formatted(beside, Format::Share), "the rest waits in the accelerators' own memory")});
}

Reason readBack(const WorkloadResult& w, const SessionTier& tier)
{
    const std::string place = "workload:" + w.id;
    const double rate = tier.lanes * tier.read_gb_s, gb = tier.read_bytes / 1e9;
    const auto text = [](double ms) { return formatted(ms, Format::Milliseconds); };
    if (rate <= 0) return given("Read back", tier.fetch_ms, text(tier.fetch_ms), "it waits in the accelerators' own memory", place);
    return made(How::Sum, "Read back", tier.fetch_ms, Format::Milliseconds, "latency + what a turn finds there / rate",
                {given("latency", tier.latency_ms, text(tier.latency_ms), "of the memory and the way to it", place),
                 made(How::Product, "reading", Format::Milliseconds, "seconds x 1000",
                      {made(How::Quotient, "seconds", Format::Plain, "what a turn finds there / rate",
                            {given("what a turn finds there", gb, formatted(gb, Format::Memory_gb), "keys and values of the cached part of its prompt", place),
                             made(How::Product, "rate", Format::Bandwidth_gb_s, "links of an attention rank x rate of each",
                                  {numberOf("links of an attention rank", tier.lanes, "tensor x pipeline x context parallel, serving plan", place),
                                   given("rate of each", tier.read_gb_s, formatted(tier.read_gb_s, Format::Bandwidth_gb_s), "what pages of the cache reach of the memory or its link, shared by the accelerators that read", place)})}),
                       constant("ms in a second", 1000)})});
}

Reason computedAgain(const WorkloadResult& w)
{
    const double again = w.sessions->recompute_ms, now = w.prefill_ms.value_or(0);
    const auto ms = [](double value) { return formatted(value, Format::Milliseconds); };
    if (again <= 0) return given("Computed again", 0, ms(0), "nothing is cached, or it is dropped and computed in any case", "workload:" + w.id);
    return made(How::Sum, "Computed again", again, Format::Milliseconds, "whole prompt - prompt with its cached part",
                {given("whole prompt", again + now, ms(again + now), "chunks of the prompt, one after the other, alone on its replica", "workload:" + w.id),
                 made(How::Product, "less the prompt with its cached part", Format::Milliseconds, "- prefill", {given("prefill", now, ms(now), "serving plan", "workload:" + w.id + "#prefill"), constant("sign", -1)})});
}

}  // namespace

Figures ofPoint(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    if (!results.throughput || !results.facility) return {};
    const ThroughputResults& serving = *results.throughput.value;
    const FrontierPoint* point = name == "planned" && serving.planned ? &*serving.planned : nullptr;
    std::size_t place = 0;
    if (std::from_chars(name.data(), name.data() + name.size(), place).ec == std::errc() && place < serving.frontier.size()) point = &serving.frontier[place];
    if (point == nullptr || point->tokens_per_s_per_user <= 0 || point->tokens_per_s_per_accelerator <= 0) return {};
    auto kept = std::make_shared<FrontierPoint>(*point);
    if (name == "planned") kept->batch /= std::max(kept->data, 1);   // a pool tells the batch of a replica, points that of a rank
    const FrontierPoint& p = *kept;
    Figures figures{{"point-user", "Speed for each user", p.tokens_per_s_per_user, Format::TokensPerSecond, [&results, kept] { return speedOfUser(results, *kept); }},
                    {"point-accelerator", "Output of an accelerator", p.tokens_per_s_per_accelerator, Format::TokensPerSecond, [&results, kept] { return rateOfAccelerator(results, *kept); }}};
    if (p.tokens_per_s_per_mw > 0) figures.push_back({"point-mw", "Output of a megawatt", p.tokens_per_s_per_mw, Format::TokensPerSecond, [&results, kept] { return rateOfMegawatt(results, *kept); }});
    if (p.output_tokens_per_usd > 0 && results.cost && results.cost->usd_per_million_tokens)
        figures.push_back({"point-dollar", "Output for a dollar", p.output_tokens_per_usd, Format::Plain, [&results, &defaults, kept] { return tokensOfDollar(results, defaults, *kept); }});
    return figures;
}

Figures ofSession(const Results& results, const CostDefaults&, std::string_view name)
{
    const auto slash = name.find('/');
    const WorkloadResult* workload = workloadOf(results, name.substr(0, slash));
    if (slash == std::string_view::npos || workload == nullptr || !workload->sessions) return {};
    const SessionTier* tier = tierOf(*workload->sessions, name.substr(slash + 1));
    if (tier == nullptr) return {};
    return {{"session-kept", "Kept there", tier->share, Format::Share, [workload, tier] { return keptThere(*workload, *tier); }},
            {"session-read", "Read back", tier->fetch_ms, Format::Milliseconds, [workload, tier] { return readBack(*workload, *tier); }},
            {"session-again", "Computed again", workload->sessions->recompute_ms, Format::Milliseconds, [workload] { return computedAgain(*workload); }}};
}

}  // namespace mw::told
