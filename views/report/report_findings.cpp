// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sections on findings and on what is not known.
#include "views/report/report_parts.h"

#include "solver/export/results_table.h"
#include "solver/rules/rule_book.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace mw::report {

namespace {

constexpr std::size_t kFoldFrom = 5;     ///< advice of one rule from so many on is folded to its subjects
constexpr std::size_t kMostLines = 20;   ///< of one rule; the JSON has all
constexpr std::size_t kMostSubjects = 40;

/// Findings of one rule and severity, in the order of the results.
using Group = std::vector<const Finding*>;

std::vector<Group> groupsOf(const std::vector<Finding>& findings, Severity severity, bool waived)
{
    std::vector<Group> groups;
    std::map<std::string_view, std::size_t> places;
    for (const auto& finding : findings) {
        if (finding.severity != severity || finding.waived.empty() == waived) continue;
        const auto [place, isNew] = places.try_emplace(finding.rule, groups.size());
        if (isNew) groups.emplace_back();
        groups[place->second].push_back(&finding);
    }
    return groups;
}

bool isNote(const Finding& finding) { return finding.rule.starts_with("results."); }

QString lineOf(const Finding& finding)
{
    QString text = toQt(finding.message);
    if (!finding.fix.empty() && finding.message.find(finding.fix) == std::string::npos) text += QLatin1Char(' ') + toQt(finding.fix);
    if (!finding.waived.empty()) text += tr(" (Accepted: %1)").arg(toQt(finding.waived));
    return text;
}

QStringList allLines(const Group& group)
{
    QStringList lines;
    for (std::size_t i = 0; i < group.size() && i < kMostLines; ++i) lines << lineOf(*group[i]);
    if (group.size() > kMostLines) lines << tr("... and %1 more of this rule; the JSON lists all.").arg(grouped(static_cast<double>(group.size() - kMostLines)));
    return lines;
}

/// Many of one rule: who they are about, and one in full.
QStringList foldedLines(const Group& group)
{
    QStringList subjects;
    for (std::size_t i = 0; i < group.size() && i < kMostSubjects; ++i)
        if (!group[i]->subjects.empty()) subjects << toQt(group[i]->subjects.front());
    subjects.removeDuplicates();
    QString about = subjects.join(QStringLiteral(", "));
    if (group.size() > kMostSubjects) about += tr(" and %1 more").arg(grouped(static_cast<double>(group.size() - kMostSubjects)));
    return {about, tr("For example: %1").arg(lineOf(*group.front()))};
}

ReportFinding folded(const Group& group, bool fold)
{
    const Finding& first = *group.front();
    const Rule* rule = findRule(first.rule);
    ReportFinding made{first.severity, toQt(first.rule), rule != nullptr ? toQt(rule->title) : QString(), {}, group.size()};
    if (isNote(first)) made.lines = {tr("Listed under “Not computed, and assumptions”.")};
    else made.lines = fold && group.size() >= kFoldFrom ? foldedLines(group) : allLines(group);
    return made;
}

struct Heading {
    Severity severity;
    const char* text;
};
constexpr std::array kHeadings{Heading{Severity::Error, "Errors: these must be solved"}, Heading{Severity::Warning, "Warnings"},
                               Heading{Severity::Advice, "Advice"}};

QString counted(std::size_t count, const char* one, const char* many)
{
    return count == 1 ? tr(one) : tr(many).arg(grouped(static_cast<double>(count)));
}

void addReason(ReportTable& table, const QString& engine, SectionState state, const std::string& reason)
{
    if (state == SectionState::Unavailable) table.rows.push_back({{words(engine), words(sentence(reason))}});
}

void addNotes(ReportTable& table, const QString& engine, const std::vector<std::string>& notes)
{
    for (const auto& note : notes) table.rows.push_back({{words(engine), words(sentence(note))}});
}

}  // namespace

QString verdict(const Results& results)
{
    if (!results.findings) return tr("The rules have not been checked.");
    const auto& findings = *results.findings.value;
    const auto errors = countOf(findings, Severity::Error), warnings = countOf(findings, Severity::Warning);
    QString text = errors == 0 ? tr("No errors were found.")
                               : counted(errors, "One error must be solved before this can be built.", "%1 errors must be solved before this can be built.");
    if (warnings > 0) text += QLatin1Char(' ') + counted(warnings, "One warning asks for a decision.", "%1 warnings ask for a decision.");
    if (const auto advice = countOf(findings, Severity::Advice); advice > 0)
        text += QLatin1Char(' ') + counted(advice, "One piece of advice is in the findings.", "%1 pieces of advice are in the findings.");
    return text;
}

ReportFindings worstFindings(const Results& results, std::size_t most)
{
    ReportFindings worst;
    if (!results.findings) return worst;
    for (const auto severity : {Severity::Error, Severity::Warning})
        for (const auto& group : groupsOf(*results.findings.value, severity, false)) {
            if (worst.size() == most) return worst;
            auto made = folded({group.front()}, false);
            made.count = group.size();
            for (auto& line : made.lines) line = cut(line, 260);
            worst.push_back(std::move(made));
        }
    return worst;
}

ReportSection findingsSection(const Results& results)
{
    ReportSection section{QStringLiteral("findings"), tr("Findings"), {}};
    if (!results.findings) return section;
    const auto& findings = *results.findings.value;
    section.blocks.push_back(ReportText{toQt(countsText(findings)) + QLatin1Char('.')});
    for (const auto& heading : kHeadings) {
        ReportFindings items;
        for (const auto& group : groupsOf(findings, heading.severity, false)) items.push_back(folded(group, heading.severity == Severity::Advice));
        if (items.empty()) continue;
        section.blocks.push_back(ReportHeading{tr(heading.text)});
        section.blocks.push_back(std::move(items));
    }
    ReportFindings accepted;
    for (const auto& heading : kHeadings)
        for (const auto& group : groupsOf(findings, heading.severity, true)) accepted.push_back(folded(group, false));
    if (accepted.empty()) return section;
    section.blocks.push_back(ReportHeading{tr("Accepted with a reason")});
    section.blocks.push_back(std::move(accepted));
    return section;
}

ReportSection unknownSection(const Results& results)
{
    ReportSection section{QStringLiteral("unknown"), tr("Not computed, and assumptions"), {}};
    ReportTable table{{}, {{tr("About")}, {tr("What and why")}}, {}, {}};
    const auto about = [&](const QString& name, const auto& part) { addReason(table, name, part.state, part.reason); };
    about(tr("Power"), results.power);
    about(tr("Cooling"), results.cooling);
    about(tr("Network"), results.network);
    about(tr("Serving"), results.throughput);
    about(tr("Cost"), results.cost);
    about(tr("Supply"), results.supply);
    if (results.findings)
        for (const auto& finding : *results.findings.value)
            if (finding.rule == "results.not-computed") table.rows.push_back({{words(sentence(finding.subjects.front())), words(finding.message)}});
    if (results.power) addNotes(table, tr("Power"), results.power->notes);
    if (results.cooling) addNotes(table, tr("Cooling"), results.cooling->notes);
    if (results.network) addNotes(table, tr("Network"), results.network->notes);
    if (results.cost) addNotes(table, tr("Cost"), results.cost->notes);
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

}  // namespace mw::report
