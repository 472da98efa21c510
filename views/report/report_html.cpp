// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report as one HTML file: its style and its pictures are inside.
#include "views/report/report.h"

#include "views/session/text/qt_text.h"

#include <QBuffer>
#include <QImage>

#include <qcustomplot.h>

namespace mw {

namespace {

constexpr double kScale = 2;   ///< pixels of a picture for each on the page

constexpr auto kStyle = R"(
:root { --ink: #1c2530; --muted: #566273; --line: #dfe5ec; --ground: #f4f7fa; --accent: #14507f; }
* { box-sizing: border-box; }
body { font: 14px/1.5 Inter, 'Segoe UI', Roboto, sans-serif; color: var(--ink); background: #fff; max-width: 1000px;
  margin: 0 auto; padding: 32px 24px 64px; }
header { border-left: 4px solid var(--accent); padding-left: 16px; margin-bottom: 24px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 20px; color: var(--accent); border-bottom: 1px solid var(--line); padding-bottom: 4px; margin: 40px 0 12px; }
h3, caption { font-size: 15px; font-weight: 600; color: var(--ink); text-align: left; margin: 20px 0 6px; }
caption { padding: 14px 0 6px; }
p { margin: 8px 0; }
.sub { color: var(--muted); font-size: 16px; margin: 0; }
.small, figcaption { color: var(--muted); font-size: 12px; }
.facts { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 12px 0 0; }
.facts div { display: flex; gap: 8px; } dt { color: var(--muted); } dd { margin: 0; font-weight: 600; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; font-size: 13px; margin: 0 0 20px; }
a { color: var(--accent); overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 8px; margin: 0 0 16px; }
.figures div { display: block; background: var(--ground); border-radius: 6px; padding: 8px 12px; }
.figures dt { font-size: 12px; } .figures dd { font-size: 19px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th { text-align: left; color: var(--muted); font-weight: 600; border-bottom: 2px solid var(--line); vertical-align: bottom; }
th, td { padding: 5px 10px 5px 0; } td { border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } th.n { white-space: normal; }
tr.group td { background: var(--ground); font-weight: 600; padding-left: 6px; } tr.subtotal td { font-weight: 600; }
tr.total td { font-weight: 700; border-top: 2px solid var(--muted); }
.pictures { display: flex; flex-wrap: wrap; gap: 20px; } figure { margin: 8px 0; } .pictures.two figure { flex: 1 1 320px; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 4px; }
.two img { border: 0; }
ul.findings { list-style: none; padding: 0; margin: 8px 0; } .findings > li { padding: 8px 0 8px 12px; border-left: 4px solid; margin: 8px 0; }
.error { border-color: #b3261e; } .warning { border-color: #b97a0a; } .advice { border-color: #8fa3b8; }
.findings ul { margin: 2px 0 0; padding-left: 18px; } code { color: var(--muted); font-size: 12px; }
.tag { font-weight: 600; } li.error > .tag { color: #b3261e; } li.warning > .tag { color: #8a5a00; }
@media print { body { padding: 0; max-width: none; } nav { display: none; } tr, figure, li { break-inside: avoid; } h2, h3 { break-after: avoid; } }
)";

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

QString embedded(const ReportPicture& picture)
{
    QImage image(picture.size * kScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QCPPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(kScale, kScale);
        painter.setMode(QCPPainter::pmNoCaching);
        picture.paint(painter, picture.size);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
}

QString cellHtml(const QString& text)
{
    const bool address = text.startsWith(QStringLiteral("https://")) || text.startsWith(QStringLiteral("http://"));
    return address ? QStringLiteral("<a href=\"%1\">%1</a>").arg(escaped(text)) : escaped(text);
}

QString rowHtml(const ReportTable& table, const ReportRow& row)
{
    constexpr const char* kClasses[]{"", " class=\"group\"", " class=\"subtotal\"", " class=\"total\""};
    QString html = QStringLiteral("<tr%1>").arg(QLatin1String(kClasses[static_cast<int>(row.kind)]));
    if (row.kind == ReportRow::Kind::Group)
        return html + QStringLiteral("<td colspan=\"%1\">%2</td></tr>\n").arg(table.columns.size()).arg(cellHtml(row.cells.front().text));
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        html += QLatin1String(table.columns[i].figure ? "<td class=\"n\">" : "<td>") + cellHtml(row.cells[i].text) + QStringLiteral("</td>");
    return html + QStringLiteral("</tr>\n");
}

struct BlockHtml {
    QString operator()(const ReportHeading& heading) const { return QStringLiteral("<h3>%1</h3>\n").arg(escaped(heading.text)); }
    QString operator()(const ReportText& text) const
    {
        return QLatin1String(text.small ? "<p class=\"small\">" : "<p>") + escaped(text.text) + QStringLiteral("</p>\n");
    }
    QString operator()(const ReportFigures& figures) const
    {
        QString html = QStringLiteral("<dl class=\"figures\">\n");
        for (const auto& figure : figures)
            html += QStringLiteral("<div><dt>%1</dt><dd>%2</dd></div>\n").arg(escaped(figure.label), escaped(figure.value));
        return html + QStringLiteral("</dl>\n");
    }
    QString operator()(const ReportPictures& pictures) const
    {
        QString html = QLatin1String(pictures.size() > 1 || pictures.front().size.width() < kPageWidth_px ? "<div class=\"pictures two\">\n"
                                                                                                         : "<div class=\"pictures\">\n");
        for (const auto& picture : pictures)
            html += QStringLiteral("<figure><img width=\"%1\" height=\"%2\" alt=\"").arg(picture.size.width()).arg(picture.size.height())
                    + escaped(picture.caption) + QStringLiteral("\" src=\"") + embedded(picture) + QStringLiteral("\"><figcaption>")
                    + escaped(picture.caption) + QStringLiteral("</figcaption></figure>\n");
        return html + QStringLiteral("</div>\n");
    }
    QString operator()(const ReportTable& table) const
    {
        QString html = QStringLiteral("<div class=\"wide\"><table>\n");
        if (!table.title.isEmpty()) html += QStringLiteral("<caption>%1</caption>\n").arg(escaped(table.title));
        html += QStringLiteral("<thead><tr>");
        for (const auto& column : table.columns)
            html += QLatin1String(column.figure ? "<th class=\"n\">" : "<th>") + escaped(column.title) + QStringLiteral("</th>");
        html += QStringLiteral("</tr></thead>\n<tbody>\n");
        for (const auto& row : table.rows) html += rowHtml(table, row);
        html += QStringLiteral("</tbody></table></div>\n");
        return table.note.isEmpty() ? html : html + operator()(ReportText{table.note, true});
    }
    QString operator()(const ReportFindings& findings) const
    {
        QString html = QStringLiteral("<ul class=\"findings\">\n");
        for (const auto& finding : findings) {
            const QString severity = toQt(toText(finding.severity));
            html += QStringLiteral("<li class=\"%1\"><span class=\"tag\">%1</span> ").arg(severity) + escaped(finding.title)
                    + QStringLiteral(" <code>") + escaped(finding.rule) + QStringLiteral("</code>");
            if (finding.count > 1) html += QStringLiteral(" × %1").arg(finding.count);
            html += QStringLiteral("<ul>");
            for (const auto& line : finding.lines) html += QStringLiteral("<li>") + escaped(line) + QStringLiteral("</li>");
            html += QStringLiteral("</ul></li>\n");
        }
        return html + QStringLiteral("</ul>\n");
    }
};

QString headHtml(const Report& report)
{
    const QString title = escaped(report.title);
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                   + title + QStringLiteral("</title>\n<style>") + QLatin1String(kStyle) + QStringLiteral("</style></head>\n<body>\n<header><h1>")
                   + title + QStringLiteral("</h1>\n<p class=\"sub\">") + escaped(report.subtitle) + QStringLiteral("</p>\n<dl class=\"facts\">\n");
    for (const auto& [name, text] : report.facts)
        html += QStringLiteral("<div><dt>") + escaped(name) + QStringLiteral("</dt><dd>") + escaped(text) + QStringLiteral("</dd></div>\n");
    html += QStringLiteral("</dl></header>\n<nav>");
    for (const auto& section : report.sections) html += QStringLiteral("<a href=\"#%1\">%2</a>\n").arg(section.id, escaped(section.title));
    return html + QStringLiteral("</nav>\n");
}

}  // namespace

QString toHtml(const Report& report)
{
    QString html = headHtml(report);
    for (const auto& section : report.sections) {
        html += QStringLiteral("<section id=\"%1\">\n<h2>%2</h2>\n").arg(section.id, escaped(section.title));
        for (const auto& block : section.blocks) html += std::visit(BlockHtml{}, block);
        html += QStringLiteral("</section>\n");
    }
    return html + QStringLiteral("</body></html>\n");
}

}  // namespace mw
