// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/serving/workload_columns.h"

#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <array>

namespace mw {

namespace {

using Column = WorkloadColumn;

QString number(double value)
{
    return format::withSigns(QString::number(value, 'g', 8));
}
QString number(const std::optional<double>& value)
{
    return value ? number(*value) : QString();
}
QString percent(const std::optional<double>& share) { return share ? number(kPercent * *share) : QString(); }

constexpr std::array kColumns{
    Column{"title", QT_TRANSLATE_NOOP("Workloads", "Workload"),
          QT_TRANSLATE_NOOP("Workloads", "Name for people"),
          [](const Workload& w) { return toQt(w.title.empty() ? w.id : w.title); }, false, Column::Of::Any},
    Column{"model", QT_TRANSLATE_NOOP("Workloads", "Model"), QT_TRANSLATE_NOOP("Workloads", "Served or trained model"),
          [](const Workload& w) { return toQt(w.model); }, false, Column::Of::Any},
    Column{"input_tokens", QT_TRANSLATE_NOOP("Workloads", "Input"),
          QT_TRANSLATE_NOOP("Workloads", "Mean prompt, tokens"),
          [](const Workload& w) { return number(w.input_tokens); }},
    Column{"output_tokens", QT_TRANSLATE_NOOP("Workloads", "Output"),
          QT_TRANSLATE_NOOP("Workloads", "Mean new tokens, thinking included; 0: prompts alone, answered by a vector or a score"),
          [](const Workload& w) { return number(w.output_tokens); }},
    Column{"cached_share", QT_TRANSLATE_NOOP("Workloads", "Cached"),
          QT_TRANSLATE_NOOP("Workloads", "Share of the prompt found in the KV cache"),
          [](const Workload& w) { return percent(w.cached_share); }, false, Column::Of::Served, "%"},
    Column{"tool_gap_s", QT_TRANSLATE_NOOP("Workloads", "Gap"),
          QT_TRANSLATE_NOOP("Workloads", "Seconds between turns of an agent, while its tools run; its cache waits where there is room"),
          [](const Workload& w) { return number(w.tool_gap_s); }, true, Column::Of::Served, "s"},
    Column{"tool_cpu_s", QT_TRANSLATE_NOOP("Workloads", "Tool cores"),
          QT_TRANSLATE_NOOP("Workloads", "Core-seconds that the tools of a turn take of the pool of role tools, which lets no more turns through than it keeps up with"),
          [](const Workload& w) { return number(w.tool_cpu_s); }, true},
    Column{"called_by", QT_TRANSLATE_NOOP("Workloads", "Called by"),
          QT_TRANSLATE_NOOP("Workloads", "Id of the workload whose agents call this one as sub-agents: it comes as often as they call"),
          [](const Workload& w) { return toQt(w.called_by); }, true, Column::Of::Served, nullptr, true},
    Column{"calls_per_turn", QT_TRANSLATE_NOOP("Workloads", "Calls"),
          QT_TRANSLATE_NOOP("Workloads", "Turns of this workload for each turn of the one that calls it"),
          [](const Workload& w) { return number(w.calls_per_turn); }, true},
    Column{"shared_tokens", QT_TRANSLATE_NOOP("Workloads", "In common"),
          QT_TRANSLATE_NOOP("Workloads", "The first tokens of each prompt, the same in all (instructions, tools): kept once for all sessions"),
          [](const Workload& w) { return number(w.shared_tokens); }, true},
    Column{"image_tokens", QT_TRANSLATE_NOOP("Workloads", "Picture tokens"),
          QT_TRANSLATE_NOOP("Workloads", "Tokens of the prompt that pictures or frames are encoded to, by an encoder that runs before it"),
          [](const Workload& w) { return number(w.image_tokens); }, true},
    Column{"images", QT_TRANSLATE_NOOP("Workloads", "Pictures"),
          QT_TRANSLATE_NOOP("Workloads", "Pictures, or pairs of frames, that the picture tokens come from"),
          [](const Workload& w) { return number(w.images); }, true},
    Column{"rate_hz", QT_TRANSLATE_NOOP("Workloads", "Rate"),
          QT_TRANSLATE_NOOP("Workloads", "Control at a fixed rate, 1/s: each robot comes so often and needs the whole answer before; 0: none"),
          [](const Workload& w) { return number(w.rate_hz); }, true, Column::Of::Served, "1/s"},
    Column{"draft_tokens", QT_TRANSLATE_NOOP("Workloads", "Drafts"),
          QT_TRANSLATE_NOOP("Workloads", "Speculative decoding: tokens drafted ahead in each step, 0 to 8; 0: none"),
          [](const Workload& w) { return number(w.draft_tokens); }, true},
    Column{"draft_acceptance", QT_TRANSLATE_NOOP("Workloads", "Accepted"),
          QT_TRANSLATE_NOOP("Workloads", "Chance that a drafted token is right if those before it are; empty: 85 % for one draft, 65 % for more"),
          [](const Workload& w) { return percent(w.draft_acceptance); }, true, Column::Of::Served, "%"},
    Column{"ttft_ms", QT_TRANSLATE_NOOP("Workloads", "TTFT limit"),
          QT_TRANSLATE_NOOP("Workloads", "Time to first token, ms; empty: no limit"),
          [](const Workload& w) { return number(w.ttft_ms); }, false, Column::Of::Served, "ms"},
    Column{"tpot_ms", QT_TRANSLATE_NOOP("Workloads", "TPOT limit"),
          QT_TRANSLATE_NOOP("Workloads", "Time per output token, ms; empty: no limit"),
          [](const Workload& w) { return number(w.tpot_ms); }, false, Column::Of::Served, "ms"},
    Column{"demand_share", QT_TRANSLATE_NOOP("Workloads", "Share"),
          QT_TRANSLATE_NOOP("Workloads",
                            "Share of the served output tokens; empty: an equal share of the rest"),
          [](const Workload& w) { return percent(w.demand_share); }, false, Column::Of::Served, "%"},
    Column{"training/sequence_tokens", QT_TRANSLATE_NOOP("Workloads", "Sequence"), QT_TRANSLATE_NOOP("Workloads", "Training: tokens of a sequence"),
          [](const Workload& w) { return number(w.training->sequence_tokens); }, true, Column::Of::Trained},
    Column{"training/batch_sequences", QT_TRANSLATE_NOOP("Workloads", "Batch"), QT_TRANSLATE_NOOP("Workloads", "Training: sequences of an optimizer step"),
          [](const Workload& w) { return number(w.training->batch_sequences); }, true, Column::Of::Trained},
    Column{"training/tokens_b", QT_TRANSLATE_NOOP("Workloads", "Tokens"), QT_TRANSLATE_NOOP("Workloads", "Training: tokens in all, billions"),
          [](const Workload& w) { return number(w.training->tokens_b); }, true, Column::Of::Trained},
    Column{"priority", QT_TRANSLATE_NOOP("Workloads", "Priority"), QT_TRANSLATE_NOOP("Workloads", "1 is served first; workloads of a higher number get what those leave"),
          [](const Workload& w) { return QString::number(w.priority); }, true},
};

/// Where the cache of an agent's idle sessions is, as a line of its own.
QString sessionsText(const std::optional<SessionResult>& sessions)
{
    if (!sessions) return {};
    const auto ms = [](double value) { return format::text(value, Format::Milliseconds); };
    const QString each = format::text(sessions->bytes / 1e9, Format::Memory_gb);
    if (sessions->waitsIn == "dropped")
        return trWorkloads(QT_TRANSLATE_NOOP("Workloads", "Sessions drop their cache of %1 while tools work: each turn computes it again")).arg(each);
    return trWorkloads(QT_TRANSLATE_NOOP("Workloads", "While tools work, sessions keep %1 of cache each in %2: read back in %3, computed again in %4"))
                       .arg(each, localText(sessions->waitsIn), ms(sessions->fetch_ms), ms(sessions->recompute_ms));
}

/// A run that is trained: its step, how long it takes and what it costs.
QString trainingText(const TrainingResult& run)
{
    QString text = trWorkloads(QT_TRANSLATE_NOOP("Workloads", "A step takes %1 s on %2 accelerators: %3 of their dense 16-bit peak, %4 of the time effective"))
                       .arg(format::text(run.step_s, Format::Plain), format::text(run.accelerators, Format::Count), format::share(run.mfu), format::share(run.effectiveShare));
    text += u'\n' + trWorkloads(QT_TRANSLATE_NOOP("Workloads", "%1 interruptions a day, a checkpoint every %2 minutes"))
                        .arg(format::text(run.interruptionsPerDay, Format::Plain), format::text(run.checkpointEvery_min, Format::Plain));
    if (run.days)
        text += u'\n' + trWorkloads(QT_TRANSLATE_NOOP("Workloads", "%1 days and %2 for all its tokens")).arg(format::text(run.days, Format::Plain), format::text(run.usd, Format::Usd));
    return text;
}

}  // namespace

std::span<const WorkloadColumn> workloadColumns()
{
    return kColumns;
}

QString headerText(const WorkloadColumn& column)
{
    const QString title = trWorkloads(column.title);
    return column.unit == nullptr ? title : title + QStringLiteral(", ") + QLatin1String(column.unit);
}

QString trWorkloads(const char* text)
{
    return QCoreApplication::translate("Workloads", text);
}

QString workloadNote(const WorkloadResult& result)
{
    return result.training ? trainingText(*result.training) : sessionsText(result.sessions);
}

QString turnsNote(const ThroughputResults& results, const Workload& workload)
{
    QStringList lines;
    for (const FixedRateResult& one : results.fixedRates)
        if (one.workload == workload.id)
            lines << trWorkloads(QT_TRANSLATE_NOOP("Workloads", "%1 at once, %2 times a second each, answered in %3, ninety-nine of a hundred within %4"))
                         .arg(format::text(one.askers, Format::Count), format::text(one.rate_hz, Format::Plain), format::text(one.answer_ms, Format::Milliseconds),
                              format::text(one.answerP99_ms, Format::Milliseconds));
    if (results.tools && workload.tool_cpu_s > 0)
        lines << trWorkloads(QT_TRANSLATE_NOOP("Workloads", "Tools: %1 of %2 cores are busy; a call waits %3 for one"))
                     .arg(format::text(results.tools->busyCores, Format::Count), format::text(results.tools->cores, Format::Count), format::text(results.tools->wait_ms, Format::Milliseconds));
    for (const WorkloadResult& one : results.workloads)
        if (one.id == workload.id && one.gap_s)
            lines << trWorkloads(QT_TRANSLATE_NOOP("Workloads", "A turn takes %1, of which %2 between two answers, waiting for a core included"))
                         .arg(format::text(*one.turn_s * 1e3, Format::Milliseconds), format::text(*one.gap_s * 1e3, Format::Milliseconds));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace mw
