// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/results_table.h"

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
    fmt::format_to(out, "\nFabrics\n  {:<16} {:>9} {:>8} {:>5} {:>6} {:>15} {:>8}\n", "", "endpoints", "switches", "tiers",
                   "oversub", "bisection", "cables");
    for (const auto& fabric : network.fabrics)
        fmt::format_to(out, "  {:<16} {:>9} {:>8} {:>5} {:>7} {:>10} Tb/s {:>8}\n", fabric.name, fabric.endpoints,
                       fabric.switches, fabric.tiers,
                       fabric.oversubscription ? fmt::format("{:.2f}", *fabric.oversubscription) : "-",
                       fabric.bisection_gbps ? fmt::format("{:.1f}", *fabric.bisection_gbps / 1000.0) : "-", fabric.cables);
}

void writeServing(Out out, const ThroughputResults& serving)
{
    if (!serving.pools.empty()) fmt::format_to(out, "\nServing pools\n");
    for (const auto& pool : serving.pools)
        fmt::format_to(out, "  {:<16} {:<8} {:>7} x {:<24} TP{} PP{} EP{} DP{} {:<5} {:>16}  {}\n", pool.id, toText(pool.role),
                       pool.accelerators, pool.accelerator, pool.tensor, pool.pipeline, pool.expert, pool.data, pool.precision,
                       formatted(pool.tokens_per_s, Format::TokensPerSecond), pool.bound);
    if (!serving.workloads.empty()) fmt::format_to(out, "\nWorkloads\n");
    for (const auto& load : serving.workloads)
        fmt::format_to(out, "  {:<16} TTFT {:>9}  TPOT {:>9}  {:>8} requests/s\n", load.id,
                       formatted(load.ttft_ms, Format::Milliseconds), formatted(load.tpot_ms, Format::Milliseconds),
                       load.requests_per_s ? fmt::format("{:.1f}", *load.requests_per_s) : "-");
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
    return fmt::format("{} error{}, {} warning{}, {} advice", errors, errors == 1 ? "" : "s", warnings,
                       warnings == 1 ? "" : "s", countOf(findings, Severity::Advice));
}

std::string toTable(std::span<const Finding> findings)
{
    std::string text;
    for (const auto& finding : findings)
        fmt::format_to(std::back_inserter(text), "  {:<8} {:<34} {}{}\n", toText(finding.severity), finding.rule,
                       finding.message, finding.waived.empty() ? "" : " (waived: " + finding.waived + ")");
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
    if (results.findings) {
        const auto& findings = *results.findings.value;
        fmt::format_to(out, "\nFindings: {}\n{}", countsText(findings), toTable(findings));
    }
    fmt::format_to(out, "\nSolved in {:.1f} ms\n", results.total_ms);
    return text;
}

}  // namespace mw
