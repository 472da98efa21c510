// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report_parts.h"

#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <cmath>

namespace mw::report {

QString tr(const char* text) { return QCoreApplication::translate("Report", text); }

QString dash() { return QStringLiteral("–"); }

QString grouped(double value, int decimals)
{
    if (!std::isfinite(value)) return dash();
    QString text = QString::number(std::abs(value), 'f', decimals);
    const bool zero = text.toDouble() == 0;
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    for (qsizetype at = (point < 0 ? text.size() : point) - 3; at > 0; at -= 3) text.insert(at, QLatin1Char(','));
    return value < 0 && !zero ? QChar(0x2212) + text : text;
}

ReportCell words(std::string_view text) { return {toQt(text), {}}; }
ReportCell words(QString text) { return {std::move(text), {}}; }
ReportCell figure(double value, int decimals) { return {grouped(value, decimals), value}; }

ReportCell figure(const std::optional<double>& value, int decimals)
{
    return value ? figure(*value, decimals) : ReportCell{dash(), {}};
}

ReportCell share(const std::optional<double>& ratio)
{
    if (!ratio) return {dash(), {}};
    return {grouped(*ratio * 100, 1) + QStringLiteral(" %"), *ratio};
}

QString sentence(std::string_view text)
{
    QString words = toQt(text);
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

QString cut(const QString& text, qsizetype most)
{
    const QString plain = text.simplified();
    return plain.size() <= most ? plain : plain.left(most - 1) + QStringLiteral("…");
}

QString partName(const Results& results, std::string_view id)
{
    const auto* catalog = results.facility ? results.facility->catalog.get() : nullptr;
    const Part* part = catalog != nullptr ? catalog->find(id) : nullptr;
    if (part == nullptr && results.layout)
        if (const auto place = results.layout->parts.find(id)) part = &results.layout->parts[*place];
    return part != nullptr && !part->name.empty() ? toQt(part->name) : toQt(id);
}

}  // namespace mw::report
