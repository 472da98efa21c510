// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report.h"

#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw {

namespace {

constexpr qsizetype kWidest = 60;   ///< columns are padded up to so many letters, for those who read the bare text

/// Text that Markdown shows as it is. Underscores stand: within words they mean nothing.
QString plain(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar letter : text.simplified()) {
        if (QStringLiteral("\\`*[]<>|&#").contains(letter)) safe += QLatin1Char('\\');
        safe += letter;
    }
    return safe;
}

QString shown(const ReportRow& row, std::size_t column)
{
    const QString text = column < row.cells.size() ? plain(row.cells[column].text) : QString();
    return row.kind == ReportRow::Kind::Plain || text.isEmpty() ? text : QStringLiteral("**%1**").arg(text);
}

QString padded(const QString& text, qsizetype width, bool figure)
{
    return figure ? text.rightJustified(width) : text.leftJustified(width);
}

QString tableText(const ReportTable& table)
{
    std::vector<qsizetype> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        qsizetype width = std::max<qsizetype>(4, plain(table.columns[i].title).size());
        for (const auto& row : table.rows) width = std::max(width, std::min(kWidest, shown(row, i).size()));
        widths.push_back(width);
    }
    QString head = QStringLiteral("|"), rule = QStringLiteral("|"), body;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const bool figure = table.columns[i].figure;
        head += QStringLiteral(" %1 |").arg(padded(plain(table.columns[i].title), widths[i], figure));
        rule += QStringLiteral(" %1%2 |").arg(QString(widths[i] - 1, QLatin1Char('-')), figure ? QStringLiteral(":") : QStringLiteral("-"));
    }
    for (const auto& row : table.rows) {
        body += QLatin1Char('|');
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            body += QStringLiteral(" %1 |").arg(padded(shown(row, i), widths[i], table.columns[i].figure));
        body += QLatin1Char('\n');
    }
    return head + QLatin1Char('\n') + rule + QLatin1Char('\n') + body;
}

struct BlockText {
    QString operator()(const ReportHeading& heading) const { return QStringLiteral("### %1\n").arg(plain(heading.text)); }
    QString operator()(const ReportText& text) const { return plain(text.text) + QLatin1Char('\n'); }
    QString operator()(const ReportPictures&) const { return {}; }
    QString operator()(const ReportFigures& figures) const
    {
        ReportTable table{{}, {{QStringLiteral("Figure")}, {QStringLiteral("Value"), true}}, {}, {}};
        for (const auto& figure : figures) table.rows.push_back({{{figure.label, {}}, {figure.value, {}}}});
        return tableText(table);
    }
    QString operator()(const ReportTable& table) const
    {
        QString text = table.title.isEmpty() ? QString() : QStringLiteral("### %1\n\n").arg(plain(table.title));
        text += tableText(table);
        return table.note.isEmpty() ? text : text + QLatin1Char('\n') + plain(table.note) + QLatin1Char('\n');
    }
    QString operator()(const ReportFindings& findings) const
    {
        QString text;
        for (const auto& finding : findings) {
            text += QStringLiteral("- **%1** `%2`").arg(toQt(toText(finding.severity)), finding.rule);
            if (finding.count > 1) text += QStringLiteral(" (%1)").arg(finding.count);
            if (!finding.title.isEmpty()) text += QStringLiteral(" %1").arg(plain(finding.title));
            text += QLatin1Char('\n');
            for (const auto& line : finding.lines) text += QStringLiteral("  - %1\n").arg(plain(line));
        }
        return text;
    }
};

}  // namespace

QString toMarkdown(const Report& report)
{
    QString text = QStringLiteral("# %1\n\n%2\n\n").arg(plain(report.title), plain(report.subtitle));
    for (const auto& [name, fact] : report.facts) text += QStringLiteral("- %1: %2\n").arg(plain(name), plain(fact));
    for (const auto& section : report.sections) {
        QString body;
        for (const auto& block : section.blocks)
            if (const QString part = std::visit(BlockText{}, block); !part.isEmpty()) body += QLatin1Char('\n') + part;
        if (!body.isEmpty()) text += QStringLiteral("\n## %1\n").arg(plain(section.title)) + body;
    }
    return text;
}

}  // namespace mw
