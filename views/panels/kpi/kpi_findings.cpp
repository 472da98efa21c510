// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The count of findings in the strip: what an edit, a drag or a scenario adds to it and mends.
#include "views/panels/kpi/kpi_strip.h"

#include "solver/export/results_table.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/look.h"

#include <algorithm>
#include <utility>

namespace mw {

namespace {

QString severityCounts(const std::vector<Finding>& findings)
{
    QStringList counts;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Advice}) counts << countText(countOf(findings, severity), severity);
    return counts.join(QStringLiteral(", "));
}

std::size_t ofSeverity(const std::vector<const Finding*>& findings, Severity severity)
{
    return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
}

/// Errors and warnings.
std::size_t serious(const std::vector<const Finding*>& findings) { return findings.size() - ofSeverity(findings, Severity::Advice); }

/// "▲ 2", "▲ 1 ▼ 3", "=".
void tellFindings(KpiCell& cell, std::size_t added, std::size_t mended)
{
    QStringList words;
    if (added > 0) words << QStringLiteral("▲ %1").arg(added);
    if (mended > 0) words << QStringLiteral("▼ %1").arg(mended);
    cell.setChange(words.isEmpty() ? QStringLiteral("=") : words.join(QLatin1Char(' ')), added > 0 ? -1 : mended > 0 ? 1 : 0);
}

}  // namespace

/// Quick results lack what the slow rules find: until these are asked, the count of before stands, greyed.
void KpiStrip::takeFindings(const Results& results)
{
    m_findingsNow = {results.findings.value, results.complete || allIsAsked(results)};
    if (m_findingsNow.all || !m_findingsShown.list || !m_findingsShown.all) m_findingsShown = m_findingsNow;
    if (results.complete) m_findingsSettled = m_findingsNow;
    const auto& shown = *m_findingsShown.list;
    showCounts(countOf(shown, Severity::Error), countOf(shown, Severity::Warning), countOf(shown, Severity::Advice));
    m_findings->setStale(m_allStale || !m_findingsNow.all);
    const QString old = m_findingsNow.all ? QString() : QLatin1Char('\n') + tr("Older than the layout: it is being solved again, or was stopped.");
    m_findings->setToolTip(severityCounts(shown) + old + tr("\nClick to see the list."));
}

std::size_t KpiStrip::wrong() const { return m_findingsShown.list ? countOf(*m_findingsShown.list, Severity::Error) + countOf(*m_findingsShown.list, Severity::Warning) : 0; }

/// Errors and warnings more and less than at the pin, or else before the last edit.
void KpiStrip::showFindingsChange()
{
    const FindingsAsked& from = m_pinned ? m_findingsPinned : m_findingsBefore;
    if (!from.list || !m_findingsNow.list) return m_findings->setChange({}, 0);
    const auto change = findingsChange(from, m_findingsNow);
    tellFindings(*m_findings, serious(change.added), serious(change.mended));
}

/// What a drag would make of them: those of now, with what it adds and mends.
void KpiStrip::previewFindings(const FindingsAsked& then)
{
    const auto change = findingsChange(m_findingsShown, then);
    const auto count = [&](Severity severity) { return countOf(*m_findingsShown.list, severity) + ofSeverity(change.added, severity) - ofSeverity(change.mended, severity); };
    showCounts(count(Severity::Error), count(Severity::Warning), count(Severity::Advice));
    tellFindings(*m_findings, serious(change.added), serious(change.mended));
}

void KpiStrip::showCounts(std::size_t errors, std::size_t warnings, std::size_t advice)
{
    QStringList words, brief, letters;
    if (errors > 0) {
        words << countText(errors, Severity::Error);
        brief << tr("%1 err").arg(errors);
        letters << tr("%1 E", "errors, where there is hardly room").arg(errors);
    }
    if (warnings > 0) {
        words << countText(warnings, Severity::Warning);
        brief << tr("%1 warn").arg(warnings);
        letters << tr("%1 W", "warnings, where there is hardly room").arg(warnings);
    }
    if (words.isEmpty() && advice > 0) {
        words << countText(advice, Severity::Advice);
        brief << tr("%1 advice").arg(advice);
    }
    if (words.isEmpty()) words << tr("none");
    QStringList shorter;
    if (!brief.isEmpty()) shorter << brief.join(QStringLiteral(" "));
    if (words.size() > 1) shorter << letters.join(QStringLiteral("  ")) << words.first();   // at the least what is worst
    m_findings->setValue(words.join(QStringLiteral("  ")), shorter);
    setLook(*m_findings, "severity", errors > 0 ? 2 : warnings > 0 ? 1 : 0);
}

/// Errors and warnings in the scenario, as many as in the layout or how many more.
void KpiStrip::showFindingsScenario()
{
    if (!m_findingsScenario || !m_findingsShown.list) return m_findings->setScenario({}, {}, 0);
    const auto errors = [](const std::vector<Finding>& list) { return countOf(list, Severity::Error); };
    const auto all = [&](const std::vector<Finding>& list) { return errors(list) + countOf(list, Severity::Warning); };
    const auto &there = *m_findingsScenario, &here = *m_findingsShown.list;
    const bool same = errors(there) == errors(here) && all(there) == all(here);
    const int good = same ? 0 : std::pair(errors(there), all(there)) < std::pair(errors(here), all(here)) ? 1 : -1;
    const QString text = same ? QString() : QStringLiteral("→\u2009%1").arg(all(there));
    m_findings->setScenario(text, text, good);
    const QString told = same ? tr("Unchanged in the scenario \"%1\"").arg(m_scenarioTitle) : tr("%1 in the scenario \"%2\"").arg(severityCounts(there), m_scenarioTitle);
    m_findings->setToolTip(severityCounts(here) + QLatin1Char('\n') + told +
                           tr("\nClick to see the list."));
}

}  // namespace mw
