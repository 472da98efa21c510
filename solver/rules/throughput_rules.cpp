// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

namespace {

void pass(const ThroughputIssue& issue, Severity severity, FindingSink& sink)
{
    // An issue of the layout as a whole still needs a place to point to.
    sink.addAs(issue.rule, severity,
               {.subjects = issue.subjects.empty() ? std::vector<std::string>{"workloads"} : issue.subjects,
                .message = issue.message,
                .measured = issue.measured,
                .limit = issue.limit,
                .unit = issue.unit});
}

/// What the engine found under the id of this rule.
void passOnIssues(const RuleContext& c, FindingSink& sink)
{
    if (c.throughput == nullptr) return;
    for (const ThroughputIssue& issue : c.throughput->issues)
        if (issue.rule == sink.rule->id) pass(issue, sink.rule->severity, sink);
}

/// What the engine found under an id that has no rule of its own: never lost.
void passOnOtherIssues(const RuleContext& c, FindingSink& sink)
{
    if (c.throughput == nullptr) return;
    for (const ThroughputIssue& issue : c.throughput->issues)
        if (findRule(issue.rule) == nullptr) pass(issue, Severity::Error, sink);
}

std::size_t accelerators(const RuleContext& c)
{
    std::size_t count = 0;
    for (const RuleIndex::UsedPart& used : c.index->parts())
        count += used.count * static_cast<std::size_t>(std::max(0, used.sums.accelerators));
    return count;
}

void checkNoWorkload(const RuleContext& c, FindingSink& sink)
{
    const std::size_t count = accelerators(c);
    if (count == 0 || !c.layout.workloads.empty()) return;
    sink.add({.subjects = {"workloads"},
              .message = count == 1 ? "One accelerator and no workload: no tokens are computed. Add a workload."
                                    : fmt::format("{} accelerators and no workload: no tokens are computed. Add a workload.", count),
              .measured = 0,
              .limit = 1,
              .unit = "workloads",
              .fix = "add a workload"});
}

/// None at all; or a pool of the serving plan that matches none, which the engine says.
void checkNoAccelerators(const RuleContext& c, FindingSink& sink)
{
    if (c.throughput != nullptr)
        for (const ThroughputIssue& issue : c.throughput->issues)
            if (issue.rule == sink.rule->id && !issue.subjects.empty()) pass(issue, sink.rule->severity, sink);
    if (c.layout.workloads.empty() || accelerators(c) > 0) return;
    sink.add({.subjects = {"workloads"},
              .message = c.layout.workloads.size() == 1 ? "A workload and no accelerator to serve it. Place a system."
                                                        : fmt::format("{} workloads and no accelerator to serve them. Place a system.", c.layout.workloads.size()),
              .measured = 0,
              .limit = 1,
              .unit = "accelerators"});
}

/// SLOs that a workload states and the plan misses, one finding each.
/// The engine's own finding where it has one; else what the workload's results say.
void checkSlo(const RuleContext& c, FindingSink& sink)
{
    if (c.throughput == nullptr) return;
    passOnIssues(c, sink);
    for (const WorkloadResult& result : c.throughput->workloads) {
        const Workload* workload = c.layout.workloads.get(result.id);
        const bool said =
            std::any_of(c.throughput->issues.begin(), c.throughput->issues.end(), [&](const auto& issue) {
                return issue.rule == sink.rule->id && !issue.subjects.empty() &&
                       issue.subjects.front() == result.id;
            });
        if (workload == nullptr || said || result.meetsSlo.value_or(true)) continue;
        const auto check = [&](const char* name, const std::optional<double>& is,
                               const std::optional<double>& limit) {
            if (!is || !limit || *is <= *limit) return;
            sink.add({.subjects = {result.id},
                      .message = fmt::format("Workload {} has {} of {}; it asks for {}. Give it more prefill or decode accelerators, or relax the goal.",
                                             result.id, name, figure::told(*is, "ms", *limit), figure::told(*limit, "ms", *is)),
                      .measured = *is,
                      .limit = *limit,
                      .unit = "ms"});
        };
        check("a time to first token", result.ttft_ms, workload->ttft_ms);
        check("a time per output token", result.tpot_ms, workload->tpot_ms);
    }
}

void checkDemand(const RuleContext& c, FindingSink& sink)
{
    if (c.throughput == nullptr) return;
    for (const WorkloadResult& result : c.throughput->workloads) {
        const Workload* workload = c.layout.workloads.get(result.id);
        if (workload == nullptr || !workload->requests_per_s || !result.requests_per_s) continue;
        if (*result.requests_per_s >= *workload->requests_per_s * (1 - 1e-6)) continue;
        sink.add({.subjects = {result.id},
                  .message = fmt::format("Workload {} offers {}; the plan serves {}. Add accelerators.", result.id,
                                         figure::told(*workload->requests_per_s, "requests/s", *result.requests_per_s),
                                         figure::told(*result.requests_per_s, "requests/s", *workload->requests_per_s)),
                  .measured = *result.requests_per_s,
                  .limit = *workload->requests_per_s,
                  .unit = "requests/s"});
    }
}

double statedShares(const Layout& layout)
{
    double sum = 0;
    for (const auto& workload : layout.workloads.rows())
        if (!workload->training) sum += workload->demand_share.value_or(0);
    return sum;
}

void checkShares(const RuleContext& c, FindingSink& sink)
{
    const double sum = statedShares(c.layout);
    if (sum <= 1 + 1e-6) return;
    sink.add(
        {.subjects = {"workloads"},
         .message = fmt::format("The demand shares of the workloads sum to {}. Let them sum to 1.", figure::told(sum, "", 1)),
         .measured = sum,
         .limit = 1,
         .unit = "share"});
}

/// A workload without a share gets an equal part of the rest, which may be nothing.
void checkNoShare(const RuleContext& c, FindingSink& sink)
{
    const double sum = statedShares(c.layout);
    for (const auto& workload : c.layout.workloads.rows()) {
        if (workload->training) continue;
        const bool left = !workload->demand_share && sum < 1 - 1e-6;
        if (left || workload->demand_share.value_or(0) > 0 || (sum == 0 && !workload->demand_share)) continue;
        sink.add({.subjects = {workload->id},
                  .message = fmt::format("Workload {} is not served: its share of the demand is nothing. Give it a share, and others less.", workload->id)});
    }
}

constexpr Rule engine(std::string_view id, Severity severity, std::string_view title, std::string_view limit)
{
    return {id,     severity, Lane::Slow, title, limit, "roofline and memory model of the throughput engine",
            &passOnIssues, reads::kThroughput | reads::kParts | reads::kSettings};
}

constexpr std::array kThroughputRules{
    Rule{"throughput.no-workloads", Severity::Advice, Lane::Slow, "No workload is defined",
         "one workload at least", "the layout", &checkNoWorkload, reads::kThroughput | reads::kParts | reads::kSettings},
    Rule{"throughput.no-accelerators", Severity::Error, Lane::Slow, "Nothing serves the workloads",
         "one accelerator at least", "the layout", &checkNoAccelerators, reads::kThroughput | reads::kParts | reads::kSettings},
    Rule{"throughput.slo-not-met", Severity::Warning, Lane::Slow, "A workload misses its latency goal",
         "ttft_ms, tpot_ms", "the workload's own service-level objective", &checkSlo, reads::kThroughput | reads::kParts | reads::kSettings},
    Rule{"throughput.demand-unmet", Severity::Warning, Lane::Slow, "A workload offers more than is served",
         "requests_per_s", "the workload", &checkDemand, reads::kThroughput | reads::kParts | reads::kSettings},
    Rule{"throughput.demand-shares", Severity::Warning, Lane::Slow,
         "Demand shares sum to more than the whole", "1", "the workloads", &checkShares, reads::kThroughput | reads::kParts | reads::kSettings},
    Rule{"throughput.no-share", Severity::Warning, Lane::Slow, "A workload without a share of the demand",
         "more than 0", "the workloads", &checkNoShare, reads::kThroughput | reads::kParts | reads::kSettings},
    engine("throughput.unpowered", Severity::Warning, "Accelerators that no power source reaches",
           "a path to a source"),
    engine("throughput.uncooled", Severity::Warning, "Liquid-cooled accelerators without coolant",
           "a path to a coolant unit"),
    engine("throughput.unknown-model", Severity::Error, "A model that the library does not have",
           "ids of the model library"),
    engine("throughput.model-incomplete", Severity::Error, "A model whose dimensions are not all published",
           "all dimensions known"),
    engine("throughput.context-over-limit", Severity::Error, "Requests longer than the model's context",
           "context length of the model"),
    engine("throughput.model-does-not-fit", Severity::Error, "A model that does not fit its accelerators",
           "memory of the accelerators"),
    engine("throughput.precision-unsupported", Severity::Error,
           "A precision that the accelerator does not have", "precisions of the accelerator"),
    engine("throughput.no-kv-path", Severity::Warning, "No network between prefill and decode",
           "a path for the KV cache"),
    engine("throughput.no-context-path", Severity::Advice, "No network between a pool and the context memory",
           "a path for the cache of sessions"),
    engine("throughput.context-memory-unknown", Severity::Warning, "Context memory of unknown size", "a datasheet capacity"),
    engine("throughput.crowded-out", Severity::Warning, "A workload that other workloads leave nothing to", "accelerators for one replica of it"),
    engine("throughput.sessions-recomputed", Severity::Advice, "Agents compute their whole prompt at every turn",
           "room for the cache of idle sessions"),
    engine("throughput.tools-busy", Severity::Warning, "Tools that keep agents waiting", "cores of the pool of tools, 97 % busy at most"),
    engine("throughput.no-tools-pool", Severity::Advice, "Tools without processors to run them", "a pool of role tools"),
    engine("throughput.unknown-caller", Severity::Error, "Sub-agents of an unknown workload", "ids of the workloads, no circle"),
    engine("throughput.gap-too-short", Severity::Advice, "Sub-agents that take longer than the gap of their agents", "tool_gap_s of who calls them"),
    engine("throughput.prompts-without-pool", Severity::Warning, "Prompts alone without a pool that serves them", "a pool of role both or prefill"),
    engine("throughput.encoder-unknown", Severity::Advice, "Pictures without a known encoder", "a published encoder of the model"),
    engine("throughput.rate-not-met", Severity::Warning, "Answers that come too late for a control loop", "1 / rate_hz, at the 99th percentile"),
    engine("throughput.cap-too-low", Severity::Warning, "A power cap that cannot be held", "draw of the accelerators at their lowest clock, and of what stands beside them"),
    engine("throughput.no-training-pool", Severity::Warning, "No accelerators are set aside for a training run", "a pool of role training"),
    engine("throughput.training-unlinked", Severity::Warning, "Accelerators that should train together and are not linked", "a network between them"),
    engine("throughput.pool-without-partner", Severity::Error, "A prefill or decode pool alone",
           "both roles present"),
    engine("throughput.accelerator-figure-missing", Severity::Warning,
           "An accelerator without the figures that throughput needs",
           "FLOP rate, memory size and bandwidth"),
    engine("throughput.not-checked", Severity::Advice, "Too few published measurements of the like",
           "five published measurements of the kind"),
    engine("throughput.constants-not-fitted", Severity::Advice, "No public measurements of this accelerator",
           "a fitted family of kernels"),
    Rule{"throughput.plan", Severity::Error, Lane::Slow, "The serving plan cannot work", "as the engine says",
         "roofline and memory model of the throughput engine", &passOnOtherIssues, reads::kThroughput | reads::kParts | reads::kSettings},
};

}  // namespace

std::span<const Rule> throughputRules()
{
    return kThroughputRules;
}

}  // namespace mw
