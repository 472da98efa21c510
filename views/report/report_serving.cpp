// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report_parts.h"

#include "views/session/text/local_text.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

namespace mw::report {

namespace {

QString splitOf(const PoolResult& pool)
{
    const QString split = QStringLiteral("TP%1 PP%2 EP%3 DP%4").arg(pool.tensor).arg(pool.pipeline).arg(pool.expert).arg(pool.data);
    return pool.context > 1 ? split + QStringLiteral(" CP%1").arg(pool.context) : split;
}

ReportTable pools(const Results& results)
{
    ReportTable table{tr("Pools"),
                      {{tr("Pool")}, {tr("Role")}, {tr("Accelerator")}, {tr("Count"), true}, {tr("Split")}, {tr("Numbers")}, {tr("Batch"), true},
                       {tr("Memory, GB"), true}, {tr("Tokens/s"), true}, {tr("Limit")}},
                      {}, tr("TP, PP, EP, DP, CP: tensor, pipeline, expert, data, context parallel. Memory: weights and KV cache of one accelerator, of what it has. "
                             "Tokens: input of prefill pools, output of the others.")};
    for (const auto& pool : results.throughput->pools)
        table.rows.push_back({{words(cut(poolName(results, pool), 80)), words(toText(pool.role)), words(partName(results, pool.accelerator)), figure(pool.accelerators),
                               words(splitOf(pool)), words(pool.precision), figure(pool.batch),
                               words(QStringLiteral("%1 / %2").arg(grouped(pool.weights_gb + pool.kv_gb), grouped(pool.memory_gb))),
                               figure(pool.tokens_per_s), words(pool.bound)}});
    return table;
}

/// "170 of 2,000": what is reached of what is allowed.
QString reached(const std::optional<double>& value, const std::optional<double>& limit)
{
    if (!value) return dash();
    const QString text = grouped(*value, *value < 100 ? 1 : 0);
    return limit ? tr("%1 of %2").arg(text, grouped(*limit)) : text;
}

QString sloOf(const WorkloadResult& workload, const Workload* asked)
{
    if (!workload.meetsSlo) return dash();
    if (asked != nullptr && !asked->ttft_ms && !asked->tpot_ms) return tr("none asked");
    return *workload.meetsSlo ? tr("met") : tr("NOT MET");
}

QString nameOf(const WorkloadResult& workload, const Workload* asked)
{
    return cut(asked != nullptr && !asked->title.empty() ? toQt(asked->title) : toQt(workload.id), 80);
}

const Workload* askedFor(const Results& results, const WorkloadResult& workload)
{
    return results.layout->workloads.get(workload.id);
}

ReportRow workloadRow(const Results& results, const WorkloadResult& workload)
{
    const Workload* asked = askedFor(results, workload);
    return {{words(nameOf(workload, asked)), words(asked != nullptr ? asked->model : std::string()),
             words(asked != nullptr ? QStringLiteral("%1 / %2").arg(grouped(asked->input_tokens), grouped(asked->output_tokens)) : dash()),
             words(reached(workload.ttft_ms, asked != nullptr ? asked->ttft_ms : std::nullopt)),
             words(reached(workload.tpot_ms, asked != nullptr ? asked->tpot_ms : std::nullopt)), figure(workload.requests_per_s, 1),
             figure(workload.output_tokens_per_s), figure(workload.usd_per_million_tokens, 3), words(sloOf(workload, asked))}};
}

ReportTable workloads(const Results& results)
{
    ReportTable table{tr("Workloads"),
                      {{tr("Workload")}, {tr("Model")}, {tr("Tokens in / out"), true}, {tr("TTFT, ms"), true}, {tr("TPOT, ms"), true},
                       {tr("Requests/s"), true}, {tr("Output tokens/s"), true}, {tr("$ / M tok"), true}, {tr("SLO")}},
                      {}, tr("TTFT: time to first token; TPOT: time per output token; each with the limit that the workload asks for.")};
    for (const auto& workload : results.throughput->workloads)
        if (const Workload* asked = askedFor(results, workload); asked == nullptr || !asked->training) table.rows.push_back(workloadRow(results, workload));
    return table;
}

ReportTable sessions(const Results& results)
{
    ReportTable table{tr("Sessions of agents"),
                      {{tr("Workload")}, {tr("Cache waits in")}, {tr("Idle sessions"), true}, {tr("GB each"), true}, {tr("Read back, ms"), true},
                       {tr("Computed again, ms"), true}},
                      {}, tr("The cache of a session while its tool works; reading it back delays the first token of the next turn.")};
    for (const auto& workload : results.throughput->workloads)
        if (const auto& s = workload.sessions)
            table.rows.push_back({{words(nameOf(workload, askedFor(results, workload))), words(localText(s->waitsIn)), figure(s->idle), figure(s->bytes / 1e9, 2), figure(s->fetch_ms),
                                   figure(s->recompute_ms)}});
    return table;
}

ReportTable training(const Results& results)
{
    ReportTable table{tr("Training"),
                      {{tr("Run")}, {tr("Model")}, {tr("Accelerators"), true}, {tr("Step, s"), true}, {tr("Tokens/s"), true}, {tr("MFU, %"), true},
                       {tr("Effective, %"), true}, {tr("Days"), true}, {tr("Cost, $"), true}},
                      {}, tr("MFU: model FLOPs over the dense 16-bit peak. Effective: share of the time that makes progress, beside checkpoints, interruptions and restarts.")};
    for (const auto& workload : results.throughput->workloads)
        if (const auto& t = workload.training) {
            const Workload* asked = askedFor(results, workload);
            table.rows.push_back({{words(nameOf(workload, asked)), words(asked != nullptr ? asked->model : std::string()), figure(t->accelerators), figure(t->step_s, 2),
                                   figure(t->tokens_per_s), figure(t->mfu * 100, 1), figure(t->effectiveShare * 100, 1), figure(t->days, 1), figure(t->usd)}});
        }
    return table;
}

}  // namespace

ReportSection servingSection(const Results& results)
{
    ReportSection section{QStringLiteral("serving"), tr("Serving"), {}};
    if (!results.throughput || (results.throughput->workloads.empty() && results.throughput->pools.empty())) return section;
    section.blocks.push_back(ReportText{results.throughput->disaggregated ? tr("Prefill and decode run in pools of their own.")
                                                                          : tr("Each pool does prefill and decode.")});
    if (auto table = workloads(results); !table.rows.empty()) section.blocks.push_back(std::move(table));
    if (auto table = training(results); !table.rows.empty()) section.blocks.push_back(std::move(table));
    if (auto table = sessions(results); !table.rows.empty()) section.blocks.push_back(std::move(table));
    if (!results.throughput->pools.empty()) section.blocks.push_back(pools(results));
    return section;
}

}  // namespace mw::report
