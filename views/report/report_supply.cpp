// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When the first token comes, and from where the parts do.
#include "views/report/report_parts.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw::report {

namespace {

QString starred(const QString& text, bool estimate) { return estimate ? text + QStringLiteral(" *") : text; }

/// "Taiwan 43 %, South Korea 31 %": the largest first.
QString originsText(OriginShares origins)
{
    constexpr std::size_t kMost = 3;
    std::stable_sort(origins.begin(), origins.end(), [](const OriginShare& a, const OriginShare& b) { return a.share > b.share; });
    QStringList parts;
    for (std::size_t i = 0; i < origins.size() && i < kMost; ++i)
        parts << tr("%1 %2 %").arg(toQt(std::string(originName(origins[i].origin))), grouped(100 * origins[i].share));
    return parts.isEmpty() ? dash() : parts.join(QStringLiteral(", "));
}

QString readyText(const SupplyResults& supply)
{
    QString text = (supply.tokens ? tr("First token after %1 weeks (%2 to %3 by low and high durations)") : tr("Ready after %1 weeks (%2 to %3 by low and high durations)"))
                       .arg(grouped(*supply.ready_weeks), grouped(supply.readyLow_weeks.value_or(*supply.ready_weeks)), grouped(supply.readyHigh_weeks.value_or(*supply.ready_weeks)));
    if (!supply.ready.empty()) text += tr(", on %1 from a start on %2").arg(toQt(supply.ready), toQt(supply.start));
    text += QLatin1Char('.');
    if (supply.delay_weeks) text += tr(" The loss of origins adds %1 weeks.").arg(grouped(*supply.delay_weeks));
    if (supply.duty_usd > 0) text += tr(" Import duty: $%1.").arg(grouped(supply.duty_usd));
    return text;
}

ReportTable criticalPathTable(const SupplyResults& supply)
{
    ReportTable table{tr("Critical path"), {{tr("Task")}, {tr("Stage")}, {tr("Weeks"), true}, {tr("From"), true}, {tr("To"), true}}, {}, {}};
    bool estimates = false;
    for (const SupplyTask& task : supply.tasks) {
        if (!task.critical) continue;
        table.rows.push_back({{words(starred(toQt(task.name), task.estimate)), words(sentence(toText(task.stage))), figure(task.weeks), figure(task.start_weeks), figure(task.finish_weeks)}});
        estimates |= task.estimate;
    }
    if (estimates) table.note = tr("* An estimate or unverified. Weeks from the decision.");
    return table;
}

ReportTable kindsTable(const SupplyResults& supply)
{
    ReportTable table{tr("Kinds of parts"),
                      {{tr("Kind")}, {tr("Value, $"), true}, {tr("Lead time, weeks"), true}, {tr("Float, weeks"), true}, {tr("Origins")}, {tr("HHI"), true}},
                      {},
                      tr("* Origins are an estimate or unverified. HHI: Herfindahl-Hirschman index, above 2,500 highly concentrated. Float: how much later all may be delivered.")};
    for (const SupplyClass& one : supply.classes)
        table.rows.push_back({{words(toQt(one.name)), figure(one.value_usd), figure(one.weeks), figure(one.float_weeks),
                               words(one.unobtainable ? tr("none is left") : starred(originsText(one.origins), one.originsEstimate && !one.origins.empty())), figure(one.hhi)}});
    return table;
}

ReportTable countriesTable(const SupplyResults& supply)
{
    ReportTable table{tr("Value by origin"), {{tr("Origin")}, {tr("Value, $"), true}, {tr("Share"), true}}, {}, {}};
    for (const OriginShare& one : supply.origins)
        table.rows.push_back({{words(originName(one.origin)), figure(one.share * supply.known_usd), share(one.share)}});
    table.rows.push_back({{words(tr("All with a known origin")), figure(supply.known_usd), {}}, ReportRow::Kind::Total});
    table.note = tr("Herfindahl-Hirschman index %1. Origins are known of %2 % of the value.")
                     .arg(grouped(supply.hhi.value_or(0)), grouped(supply.value_usd > 0 ? 100 * supply.known_usd / supply.value_usd : 0));
    return table;
}

}  // namespace

void addSupplyTables(ReportSection& section, const SupplyResults& supply)
{
    if (supply.ready_weeks) section.blocks.push_back(ReportText{readyText(supply)});
    if (!supply.criticalPath.empty()) section.blocks.push_back(criticalPathTable(supply));
    if (!supply.classes.empty()) section.blocks.push_back(kindsTable(supply));
    if (!supply.origins.empty()) section.blocks.push_back(countriesTable(supply));
    for (const std::string& note : supply.notes) section.blocks.push_back(ReportText{toQt(note), true});
}

}  // namespace mw::report
