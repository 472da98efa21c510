// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/results_table.h"

#include "solver/economics/agents_served.h"

#include "solver/export/economics_table.h"

#include "solver/quantities/quantity.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace mw {

namespace {

using Out = std::back_insert_iterator<std::string>;

void writeQuantities(Out out, const Results& results)
{
    for (const auto& quantity : facilityQuantities())
        fmt::format_to(out, "  {:<24} {:>16}\n", quantity.label, formatted(quantity.read(results), quantity.format));
}

void writeFabrics(Out out, const NetworkResults& network)
{
    if (network.fabrics.empty()) return;
    fmt::format_to(out, "\nFabrics\n  {:<16} {:>9} {:>8} {:>5} {:>6} {:>17} {:>8}\n", "", "endpoints", "switches", "tiers",
                   "oversub", "bisection", "cables");
    for (const auto& fabric : network.fabrics)
        fmt::format_to(out, "  {:<16} {:>9} {:>8} {:>5} {:>7} {:>10} Tbit/s {:>8}\n", fabric.name, fabric.endpoints,
                       fabric.switches, fabric.tiers,
                       fabric.oversubscription ? fmt::format("{:.2f}", *fabric.oversubscription) : "-",
                       fabric.bisection_gbps ? fmt::format("{:.1f}", *fabric.bisection_gbps / 1000.0) : "-", fabric.cables);
}

void writePercentiles(Out out, const ThroughputResults& serving)
{
    const auto row = [&](const std::string& id, std::string_view arrivals, const std::optional<LatencyPercentiles>& at) {
        if (!at) return;
        fmt::format_to(out, "  {:<16} {:<8}", id, arrivals);
        for (const double ms : at->ttft_ms) fmt::format_to(out, " {:>10.0f}", ms);
        for (const double ms : at->tpot_ms) fmt::format_to(out, " {:>10}", ms > 0 ? fmt::format("{:.1f}", ms) : "-");
        fmt::format_to(out, "\n");
    };
    if (serving.workloads.empty()) return;
    fmt::format_to(out, "\nAt capacity, ms    arrivals   TTFT p50        p90        p99   TPOT p50        p90        p99\n");
    for (const auto& load : serving.workloads) {
        row(load.id, "Poisson", load.poisson);
        row(load.id, "bursty", load.bursty);
    }
}

/// " (49 k/s to 62 k/s in 8 of 10 published measurements of the kind)"
std::string rangeText(const PoolResult& pool)
{
    if (!pool.low_tokens_per_s) return {};
    return fmt::format(" ({} to {})", formatted(pool.low_tokens_per_s, Format::TokensPerSecond),
                       formatted(pool.high_tokens_per_s, Format::TokensPerSecond));
}

std::string trainingText(const TrainingResult& run)
{
    std::string text = fmt::format("step {:.2f} s  {}  {:.1f} % MFU  {:.1f} % of the time effective", run.step_s,
                                   formatted(run.tokens_per_s, Format::TokensPerSecond), run.mfu * 100, run.effectiveShare * 100);
    if (run.low_tokens_per_s)
        text += fmt::format("  ({} to {})", formatted(run.low_tokens_per_s, Format::TokensPerSecond), formatted(run.high_tokens_per_s, Format::TokensPerSecond));
    if (run.days) text += fmt::format("  {:.1f} days", *run.days);
    return text;
}

void writeServing(Out out, const ThroughputResults& serving)
{
    if (!serving.pools.empty()) fmt::format_to(out, "\nServing pools\n");
    for (const auto& pool : serving.pools)
        fmt::format_to(out, "  {:<16} {:<8} {:>7} x {:<24} TP{} PP{} EP{} DP{}{} {:<5} {:>16}  {}\n", pool.id, toText(pool.role),
                       pool.accelerators, pool.accelerator, pool.tensor, pool.pipeline, pool.expert, pool.data,
                       pool.context > 1 ? fmt::format(" CP{}", pool.context) : std::string(), pool.precision,
                       formatted(pool.tokens_per_s, Format::TokensPerSecond), pool.bound + rangeText(pool));
    if (!serving.workloads.empty()) fmt::format_to(out, "\nWorkloads\n");
    for (const auto& load : serving.workloads)
        if (load.training) fmt::format_to(out, "  {:<16} {}\n", load.id, trainingText(*load.training));
        else fmt::format_to(out, "  {:<16} TTFT {:>9}  TPOT {:>9}  {:>8} requests/s\n", load.id,
                       formatted(load.ttft_ms, Format::Milliseconds), formatted(load.tpot_ms, Format::Milliseconds),
                       load.requests_per_s ? fmt::format("{:.1f}", *load.requests_per_s) : "-");
}

void writeSessions(Out out, const ThroughputResults& serving)
{
    const auto& all = serving.workloads;
    if (std::none_of(all.begin(), all.end(), [](const auto& load) { return load.sessions.has_value(); })) return;
    fmt::format_to(out, "\nSessions that wait   {:<20} {:>10} {:>12} {:>12} {:>14}\n", "cache in", "idle", "each, GB", "fetch, ms", "recompute, ms");
    for (const auto& load : all)
        if (load.sessions)
            fmt::format_to(out, "  {:<18} {:<20} {:>10.0f} {:>12.2f} {:>12.0f} {:>14.0f}\n", load.id, load.sessions->waitsIn, load.sessions->idle,
                           load.sessions->bytes / 1e9, load.sessions->fetch_ms, load.sessions->recompute_ms);
}

void writeTools(Out out, const ThroughputResults& serving)
{
    if (serving.tools)
        fmt::format_to(out, "\nTools\n  {:.0f} of {:.0f} cores busy; a call waits {:.3g} ms for one\n", serving.tools->busyCores, serving.tools->cores, serving.tools->wait_ms);
    for (const WorkloadResult& one : serving.workloads)
        if (one.gap_s) fmt::format_to(out, "  {:<16} {:.3g} s between turns, waiting for a core included; a turn takes {:.3g} s\n", one.id, *one.gap_s, *one.turn_s);
    if (!serving.fixedRates.empty()) fmt::format_to(out, "\nAt a fixed rate\n");
    for (const FixedRateResult& one : serving.fixedRates)
        fmt::format_to(out, "  {:<16} {:.0f} at once at {:.3g} Hz, answered in {:.3g} ms, 99 % within {:.3g} ms\n", one.workload, one.askers, one.rate_hz, one.answer_ms, one.answerP99_ms);
}

void writeMemory(Out out, const ThroughputResults& serving)
{
    if (serving.pools.empty()) return;
    fmt::format_to(out, "\nMemory of one accelerator, GB\n  {:<16} {:>9} {:>9} {:>15} {:>12} {:>9} {:>9} {:>12}\n", "", "weights", "cache", "empty in pages", "activations", "runtime", "has",
                   "sequences");
    for (const auto& pool : serving.pools)
        fmt::format_to(out, "  {:<16} {:>9.1f} {:>9.1f} {:>15.3f} {:>12.2f} {:>9.2f} {:>9.1f} {:>12.1f}\n", pool.id, pool.weights_gb, pool.kv_gb, pool.kvEmpty_gb,
                       pool.activations_gb, pool.reserved_gb - pool.activations_gb, pool.memory_gb, pool.batch);
}

void writeOperations(Out out, const ThroughputResults& serving)
{
    for (const PoolResult& pool : serving.pools) {
        double whole_ms = 0;
        for (const PoolOperation& one : pool.operations) whole_ms += one.time_ms;
        if (whole_ms <= 0) continue;
        fmt::format_to(out, "\nA step of {}, {:.3g} ms\n  {:<26} {:>9} {:>6} {:>12} {:>10} {:>10}\n", pool.id, whole_ms, "", "ms", "%", "GFLOP, 16 bit", "MB", "FLOP/byte");
        for (const PoolOperation& one : pool.operations)
            fmt::format_to(out, "  {:<26} {:>9.3f} {:>6.1f} {:>13.4g} {:>10.4g} {:>10.3g}\n", one.name, one.time_ms, 100 * one.time_ms / whole_ms, one.flops16 / 1e9, one.bytes / 1e6,
                           one.bytes > 0 ? one.flops16 / one.bytes : 0);
    }
}

void writeFrontier(Out out, const ThroughputResults& serving)
{
    if (serving.frontier.empty()) return;
    fmt::format_to(out, "\nFrontier\n  {:>15} {:>21} {:>12} {:>13} {:>6}  {:<22} {:<24} {}\n", "tokens/s, user", "tokens/s, accelerator", "tokens/s, MW", "tokens for 1 $", "batch",
                   "split of decode", "", "limited by");
    for (const auto& point : serving.frontier)
        fmt::format_to(out, "  {:>15.1f} {:>21.1f} {:>12.0f} {:>14.0f} {:>6.0f}  {:<22} {:<5} {:<18} {}\n", point.tokens_per_s_per_user, point.tokens_per_s_per_accelerator,
                       point.tokens_per_s_per_mw, point.output_tokens_per_usd, point.batch,
                       fmt::format("TP{} PP{} EP{} DP{}", point.tensor, point.pipeline, point.expert, point.data), point.precision,
                       point.disaggregated ? "disaggregated" : "aggregated", point.bound);
}

}  // namespace

std::size_t countOf(std::span<const Finding> findings, Severity severity)
{
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.severity == severity && finding.waived.empty();
    }));
}

std::string countsText(std::span<const Finding> findings)
{
    const auto errors = countOf(findings, Severity::Error), warnings = countOf(findings, Severity::Warning);
    const auto advice = countOf(findings, Severity::Advice);
    return fmt::format("{} error{}, {} warning{}, {} piece{} of advice", errors, errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s", advice,
                       advice == 1 ? "" : "s");
}

std::string toTable(std::span<const Finding> findings)
{
    std::string text;
    for (const auto& finding : findings)
        fmt::format_to(std::back_inserter(text), "  {:<8} {:<34} {}{}\n", toText(finding.severity), finding.rule,
                       finding.message, finding.waived.empty() ? "" : " (waived: " + finding.waived + ")");
    return text;
}

std::string planTable(const Results& results)
{
    std::string text;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "{}\n", results.summary.name);
    if (!results.throughput) return text;
    const ThroughputResults& serving = *results.throughput.value;
    writeServing(out, serving);
    writePercentiles(out, serving);
    writeSessions(out, serving);
    writeTools(out, serving);
    writeMemory(out, serving);
    writeOperations(out, serving);
    writeFrontier(out, serving);
    if (!serving.issues.empty()) fmt::format_to(out, "\nNot possible\n");
    for (const ThroughputIssue& issue : serving.issues) fmt::format_to(out, "  {:<34} {}\n", issue.rule, issue.message);
    return text;
}

std::string toTable(const Results& results)
{
    std::string text;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "{}\n\n", results.summary.name);
    writeQuantities(out, results);
    if (results.network) writeFabrics(out, *results.network.value);
    if (results.throughput) writeServing(out, *results.throughput.value);
    if (results.economics) text += economicsTable(*results.economics.value);
    if (results.throughput)
        for (const auto& one : agentsServed(results.layout->workloads, results.throughput->workloads))
            text += fmt::format("  {:<28} {:>16.0f} at once, waiting for tokens {:.0f} % of their time\n", "Agents served, " + one.workload, one.agents, 100 * one.duty);
    if (results.findings) {
        const auto& findings = *results.findings.value;
        fmt::format_to(out, "\nFindings: {}\n{}", countsText(findings), toTable(findings));
    }
    fmt::format_to(out, "\nSolved in {:.1f} ms\n", results.total_ms);
    return text;
}

}  // namespace mw
