// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/findings_text.h"

#include "solver/quantities/figure.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/session/text/told_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace mw {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("mw::FindingsModel", text);
}

/// What is counted, as the rules name it, and one of it.
constexpr std::array<std::array<std::string_view, 2>, 22> kCounted{{{"accelerators", "accelerator"}, {"batteries", "battery"}, {"cables", "cable"}, {"components", "component"},
    {"fabrics", "fabric"}, {"failures", "failure"}, {"feeds", "feed"}, {"figures", "figure"}, {"hosts", "host"}, {"leaves", "leaf switch"}, {"links", "link"},
    {"loads", "load"}, {"parts", "part"}, {"pieces", "piece"}, {"ports", "port"}, {"single points of failure", "single point of failure"}, {"sources", "source"},
    {"units", "unit"}, {"uplinks", "uplink"}, {"ways", "way"}, {"weeks", "week"}, {"workloads", "workload"}}};

/// What a finding can be about that is no component: a part of the results or of the file.
constexpr const char* kSubjects[]{QT_TRANSLATE_NOOP("mw::FindingsModel", "coolant"),   QT_TRANSLATE_NOOP("mw::FindingsModel", "cooling"),
                                  QT_TRANSLATE_NOOP("mw::FindingsModel", "cost"),      QT_TRANSLATE_NOOP("mw::FindingsModel", "network"),
                                  QT_TRANSLATE_NOOP("mw::FindingsModel", "plant"),     QT_TRANSLATE_NOOP("mw::FindingsModel", "power"),
                                  QT_TRANSLATE_NOOP("mw::FindingsModel", "scenarios"), QT_TRANSLATE_NOOP("mw::FindingsModel", "site"),
                                  QT_TRANSLATE_NOOP("mw::FindingsModel", "supply"),    QT_TRANSLATE_NOOP("mw::FindingsModel", "traffic"),
                                  QT_TRANSLATE_NOOP("mw::FindingsModel", "workloads")};

QString amount(double value, std::string_view unit, const std::optional<double>& beside)
{
    const auto counted = std::ranges::find(kCounted, unit, [](const auto& one) { return one[0]; });
    if (value == 1 && counted != kCounted.end()) unit = (*counted)[1];
    return format::told(value, unit, beside);
}

/// What the finding measured and its limit are known better than its sentence tells them.
ToldFigures figuresOf(const Finding& finding)
{
    ToldFigures told;
    const auto add = [&](const std::optional<double>& value, const std::optional<double>& beside) {
        if (value) told.emplaceBack(toQt(figure::told(*value, finding.unit, beside)), format::told(*value, finding.unit, beside));
    };
    if (finding.unit != "m" && finding.unit != "C") return told;
    add(finding.measured, finding.limit), add(finding.limit, finding.measured);
    return told;
}

}  // namespace

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Advice:
        break;
    }
    return QCoreApplication::translate("mw::FindingsModel", "Advice", "one finding");
}

QString severityPlural(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return tr("Errors");
    case Severity::Warning:
        return tr("Warnings");
    case Severity::Advice:
        break;
    }
    return QCoreApplication::translate("mw::FindingsModel", "Advice", "several findings");
}

QString countText(std::size_t count, Severity severity)
{
    const QString number = format::count(static_cast<double>(count));
    switch (severity) {
    case Severity::Error:
        return count == 1 ? tr("1 error") : tr("%1 errors").arg(number);
    case Severity::Warning:
        return count == 1 ? tr("1 warning") : tr("%1 warnings").arg(number);
    case Severity::Advice:
        break;
    }
    return count == 1 ? tr("1 piece of advice") : tr("%1 pieces of advice").arg(number);
}

QString measuredText(const Finding& finding)
{
    if (!finding.measured) return {};
    const QString measured = amount(*finding.measured, finding.unit, finding.limit);
    const bool none = finding.limit && *finding.limit == 0 && (finding.unit == "figures" || finding.unit == "parts");   // "of none" says nothing
    return finding.limit && !none ? tr("%1, limit %2").arg(measured, amount(*finding.limit, finding.unit, finding.measured)) : measured;
}

QStringList subjectsOf(const Finding& finding)
{
    QStringList list;
    for (const auto& subject : finding.subjects) list << toQt(subject);
    return list;
}

QString subjectText(const QString& subject)
{
    const auto known = std::ranges::find_if(kSubjects, [&](const char* one) { return subject == QLatin1String(one); });
    return known == std::end(kSubjects) ? subject : tr(*known);
}

QString messageOf(const Finding& finding) { return localText(toQt(finding.message), figuresOf(finding)); }

QString fixTextOf(const Finding& finding) { return localText(toQt(finding.fix), figuresOf(finding)); }

QString toolTipOf(const Finding& finding)
{
    QString text = messageOf(finding);
    if (!finding.fix.empty()) text += u'\n' + tr("Fix: %1").arg(fixTextOf(finding));
    if (!finding.waived.empty()) text += u'\n' + tr("Waived: %1").arg(localText(finding.waived));
    return text;
}

QString searchText(const Finding& finding)
{
    return toQt(finding.rule) + u' ' + messageOf(finding) + u' ' + subjectsOf(finding).join(u' ') + u' ' +
           severityTitle(finding.severity);
}

QString columnText(const Finding& finding, int column)
{
    switch (column) {
    case FindingColumns::SeverityColumn:
        return severityTitle(finding.severity);
    case FindingColumns::RuleColumn:
        return toQt(finding.rule);
    case FindingColumns::MessageColumn:
        return messageOf(finding);
    case FindingColumns::MeasuredColumn:
        return measuredText(finding);
    default:
        break;
    }
    QStringList places;
    for (const QString& subject : subjectsOf(finding)) places << subjectText(subject);
    return places.join(QStringLiteral(", "));
}

std::string sortKey(const Finding& finding)
{
    std::string key{finding.waived.empty() ? '0' : '1',
                    static_cast<char>('0' + static_cast<int>(finding.severity)), ' '};
    key += finding.rule;
    for (const auto& subject : finding.subjects) {
        key += '\x1f';
        key += subject;
    }
    return key;
}

}  // namespace mw
