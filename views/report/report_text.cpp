// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Report as HTML, Markdown and CSV.
#include "views/report/report.h"

#include "views/session/qt_text.h"

#include <QBuffer>

#include <fmt/format.h>

#include <iterator>

namespace mw {

namespace {

// One style for browser and PDF: Qt's rich text knows only simple selectors, so the looks sit in attributes.
constexpr auto kStyle = R"(
body { font-family: Inter, 'Segoe UI', sans-serif; color: #1c2530; margin: 40px auto; max-width: 900px; font-size: 10pt; }
h1 { font-size: 20pt; margin-bottom: 2px; }
h2 { font-size: 13pt; color: #14507f; margin-top: 26px; }
p { line-height: 140%; }
.sub { color: #566273; font-size: 11pt; }
.cap { color: #566273; font-size: 9pt; }
th { text-align: left; color: #566273; font-weight: 600; }
)";

QString embedded(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
}

QString tableHtml(const ReportTable& table)
{
    const auto align = [&](qsizetype column) {
        return column > 0 && !table.words ? QStringLiteral(" align=\"right\"") : QString();
    };
    QString html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">\n<tr>");
    for (qsizetype i = 0; i < table.header.size(); ++i)
        html += QStringLiteral("<th%1>%2</th>").arg(align(i), table.header[i].toHtmlEscaped());
    html += QStringLiteral("</tr>\n");
    bool shaded = true;
    for (const auto& row : table.rows) {
        html += shaded ? QStringLiteral("<tr bgcolor=\"#f3f6f9\">") : QStringLiteral("<tr>");
        shaded = !shaded;
        for (qsizetype i = 0; i < row.size(); ++i)
            html += QStringLiteral("<td%1>%2</td>").arg(align(i), row[i].toHtmlEscaped());
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</table>\n<p></p>\n");
}

QString csvField(const std::string& text)
{
    QString field = toQt(text);
    if (field.contains(QLatin1Char('"')) || field.contains(QLatin1Char(',')) || field.contains(QLatin1Char('\n')))
        field = QLatin1Char('"') + field.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + QLatin1Char('"');
    return field;
}

std::string csvNumber(const std::optional<double>& value) { return value ? fmt::format("{}", *value) : std::string(); }

QString cell(QString text) { return text.replace(QLatin1Char('|'), QStringLiteral("\\|")); }

}  // namespace

QString toHtml(const Report& report)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>\n<style>%2</style>"
                                  "</head><body>\n<h1>%1</h1>\n<p class=\"sub\">%3</p>\n")
                       .arg(report.title.toHtmlEscaped(), QString::fromLatin1(kStyle), report.subtitle.toHtmlEscaped());
    for (const auto& section : report.sections) {
        html += QStringLiteral("<h2>%1</h2>\n").arg(section.title.toHtmlEscaped());
        for (const auto& paragraph : section.paragraphs) html += QStringLiteral("<p>%1</p>\n").arg(paragraph.toHtmlEscaped());
        for (const auto& picture : section.pictures)
            html += QStringLiteral("<p class=\"cap\">%1</p>\n<p><img width=\"%2\" alt=\"%1\" src=\"%3\"></p>\n")
                        .arg(picture.caption.toHtmlEscaped()).arg(picture.width_px).arg(embedded(picture.image));
        for (const auto& table : section.tables) html += tableHtml(table);
    }
    return html + QStringLiteral("</body></html>\n");
}

QString toMarkdown(const Report& report)
{
    QString text = QStringLiteral("# %1\n\n%2\n").arg(report.title, report.subtitle);
    for (const auto& section : report.sections) {
        if (section.tables.empty() && section.paragraphs.isEmpty()) continue;   // pictures have no place in plain text
        text += QStringLiteral("\n## %1\n").arg(section.title);
        for (const auto& paragraph : section.paragraphs) text += QStringLiteral("\n%1\n").arg(paragraph);
        for (const auto& table : section.tables) {
            text += QStringLiteral("\n| ") + table.header.join(QStringLiteral(" | ")) + QStringLiteral(" |\n|");
            for (qsizetype i = 0; i < table.header.size(); ++i)
                text += i > 0 && !table.words ? QStringLiteral(" ---: |") : QStringLiteral(" --- |");
            text += QLatin1Char('\n');
            for (const auto& row : table.rows) {
                QStringList cells;
                for (const auto& value : row) cells << cell(value);
                text += QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
            }
        }
    }
    return text;
}

std::string bomCsv(const CostResults& cost)
{
    QString text = QStringLiteral("line,system,vendor,part,name,quantity,unit,unit_price_usd,unit_price_low_usd,unit_price_high_usd,"
                                  "total_usd,estimate,price_basis,sources\r\n");
    int number = 0;
    for (const auto& line : cost.bom) {
        std::string sources;
        for (const auto& source : line.sources) sources += (sources.empty() ? "" : " ") + source;
        QStringList fields{QString::number(++number), csvField(line.system), csvField(line.vendor), csvField(line.part), csvField(line.name),
                           toQt(fmt::format("{}", line.count)), csvField(line.unit), toQt(csvNumber(line.unit_usd)),
                           toQt(csvNumber(line.unitLow_usd)), toQt(csvNumber(line.unitHigh_usd)), toQt(csvNumber(line.total_usd)),
                           line.estimate ? QStringLiteral("yes") : QStringLiteral("no"), csvField(line.basis), csvField(sources)};
        text += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return fromQt(text);
}

}  // namespace mw
