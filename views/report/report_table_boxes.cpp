// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on paper: widths of columns from their contents, a box for each row.
#include "views/report/report_boxes.h"

#include <qcustomplot.h>

#include <algorithm>
#include <numeric>

namespace mw::report {

namespace {

constexpr int kText_px = 11;
constexpr double kColumnGap_px = 14;       ///< between columns
constexpr double kPad_px = 3.5;      ///< above and below a row's text
constexpr double kNarrowest_px = 46; ///< of a column of words
constexpr std::size_t kShortTable = 12;   ///< rows
constexpr double kLeastGap_px = 6, kLongWord_px = 90;   ///< a word is broken rather than that a column grows wider for it

QFont fontOf(ReportRow::Kind kind) { return pageFont(kText_px, kind == ReportRow::Kind::Plain ? QFont::Normal : QFont::DemiBold); }
QFont headFont() { return pageFont(10, QFont::DemiBold); }

/// Width of the longest word: a heading may break between words, not within one.
double longestWord(const QString& text, const QFont& font)
{
    double width = 0;
    for (const auto& word : text.split(QLatin1Char(' '))) width = std::max(width, widthOf(word, font));
    return width;
}

/// What each column would take if there were room.
std::vector<double> naturalWidths(const ReportTable& table)
{
    std::vector<double> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        double width = longestWord(table.columns[i].title, headFont());
        for (const auto& row : table.rows)
            if (i < row.cells.size() && row.kind != ReportRow::Kind::Group) width = std::max(width, widthOf(row.cells[i].text, fontOf(row.kind)));
        widths.push_back(width + 1);   // a whole pixel more than measured, or rounding would break lines
    }
    return widths;
}

/// Of a column of words: no word of usual length is broken.
double narrowest(const ReportTable& table, std::size_t column)
{
    double width = kNarrowest_px;
    for (const auto& row : table.rows)
        if (column < row.cells.size() && row.kind != ReportRow::Kind::Group)
            if (const double word = longestWord(row.cells[column].text, fontOf(row.kind)) + 1; word <= kLongWord_px) width = std::max(width, word);
    return width;
}

/// Narrows columns of words, the widest first, until all fit: the height at which water stands in them.
void narrow(std::vector<double>& widths, const ReportTable& table, double room)
{
    std::vector<std::size_t> soft;
    double fixed = 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (table.columns[i].figure) fixed += widths[i];
        else soft.push_back(i);
    std::sort(soft.begin(), soft.end(), [&](auto a, auto b) { return widths[a] < widths[b]; });
    double left = room - fixed;
    for (std::size_t k = 0; k < soft.size(); ++k) {
        const double even = left / static_cast<double>(soft.size() - k);
        widths[soft[k]] = std::min(widths[soft[k]], std::max(even, narrowest(table, soft[k])));
        left -= widths[soft[k]];
    }
}

std::vector<double> columnWidths(const ReportTable& table)
{
    auto widths = naturalWidths(table);
    const double room = kPageWidth_px - kColumnGap_px * static_cast<double>(widths.size() - 1);
    const double wanted = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (wanted > room) narrow(widths, table, room);
    else widths.front() += room - wanted;   // figures stand together at the right
    return widths;
}

/// Less than usual where columns take more than they should.
double gapOf(const std::vector<double>& widths)
{
    if (widths.size() < 2) return kColumnGap_px;
    const double left = kPageWidth_px - std::accumulate(widths.begin(), widths.end(), 0.0);
    return std::clamp(left / static_cast<double>(widths.size() - 1), kLeastGap_px, kColumnGap_px);
}

struct Line {
    std::vector<Words> cells{};
    std::vector<double> lefts{};
    double height{};
};

Line lineOf(const ReportTable& table, const std::vector<double>& widths, const QStringList& texts, const QFont& font)
{
    Line line;
    const double gap = gapOf(widths);
    double left = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto align = table.columns[i].figure ? Qt::AlignRight : Qt::AlignLeft;
        line.cells.emplace_back(texts.value(static_cast<qsizetype>(i)), font, widths[i], align);
        line.lefts.push_back(left);
        line.height = std::max(line.height, line.cells.back().height());
        left += widths[i] + gap;
    }
    line.height += 2 * kPad_px;
    return line;
}

void rule(QCPPainter& painter, double y, const QColor& colour, double width)
{
    painter.setPen(QPen(colour, width));
    painter.drawLine(QLineF(0, y, kPageWidth_px, y));
}

void paintCells(QCPPainter& painter, const Line& line, double top, double shift, const QColor& colour)
{
    for (std::size_t i = 0; i < line.cells.size(); ++i) line.cells[i].paint(painter, {line.lefts[i], top + shift}, colour);
}

Box headBox(const ReportTable& table, const std::vector<double>& widths)
{
    QStringList titles;
    for (const auto& column : table.columns) titles << column.title;
    const Line line = lineOf(table, widths, titles, headFont());
    Box box{line.height, 4, true, false, -1, {}};
    box.paint = [line](QCPPainter& painter, double top) {
        for (std::size_t i = 0; i < line.cells.size(); ++i)   // one-line titles stand on the rule
            line.cells[i].paint(painter, {line.lefts[i], top + line.height - kPad_px - line.cells[i].height()}, ink().muted);
        rule(painter, top + line.height, ink().muted, 1);
    };
    return box;
}

Box groupBox(const ReportRow& row)
{
    const Words words(row.cells.front().text, fontOf(row.kind), kPageWidth_px - 12);
    Box box{words.height() + 2 * kPad_px, 4, true, false, -1, {}};
    const double height = box.height;
    box.paint = [words, height](QCPPainter& painter, double top) {
        painter.fillRect(QRectF(0, top, kPageWidth_px, height), ink().ground);
        words.paint(painter, {6, top + kPad_px}, ink().text);
    };
    return box;
}

Box rowBox(const ReportTable& table, const ReportRow& row, const std::vector<double>& widths)
{
    if (row.kind == ReportRow::Kind::Group) return groupBox(row);
    QStringList texts;
    for (const auto& cell : row.cells) texts << cell.text;
    const Line line = lineOf(table, widths, texts, fontOf(row.kind));
    const bool total = row.kind == ReportRow::Kind::Total;
    Box box{line.height, 0, false, false, -1, {}};
    box.paint = [line, total](QCPPainter& painter, double top) {
        if (total) rule(painter, top, ink().muted, 1);
        paintCells(painter, line, top, kPad_px, ink().text);
        rule(painter, top + line.height, ink().line, 0.75);
    };
    return box;
}

void addTitle(std::vector<Box>& boxes, const QString& title)
{
    const Words words(title, pageFont(12, QFont::DemiBold), kPageWidth_px);
    Box box{words.height() + 2, 16, true, false, -1, {}};
    box.paint = [words](QCPPainter& painter, double top) { words.paint(painter, {0, top}, ink().text); };
    boxes.push_back(std::move(box));
}

}  // namespace

void addTable(std::vector<Box>& boxes, const ReportTable& table)
{
    if (table.rows.empty()) return;
    if (!table.title.isEmpty()) addTitle(boxes, table.title);
    const auto widths = columnWidths(table);
    const int header = static_cast<int>(boxes.size());
    boxes.push_back(headBox(table, widths));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        boxes.push_back(rowBox(table, table.rows[i], widths));
        boxes.back().header = header;
        // A short table stays whole. Neither the first nor the last row stands alone on a page; sums stay with what they sum.
        const bool isShort = table.rows.size() <= kShortTable && i + 1 < table.rows.size();
        const bool nextIsSum = i + 1 < table.rows.size() && table.rows[i + 1].kind >= ReportRow::Kind::Subtotal;
        if (isShort || i + 2 == table.rows.size() || (i == 0 && table.rows.size() > 1) || nextIsSum) boxes.back().withNext = true;
    }
    if (table.note.isEmpty()) return;
    boxes.back().withNext = true;
    const Words words(table.note, pageFont(10), kPageWidth_px);
    Box note{words.height(), 5, false, false, -1, {}};
    note.paint = [words](QCPPainter& painter, double top) { words.paint(painter, {0, top}, ink().muted); };
    boxes.push_back(std::move(note));
}

}  // namespace mw::report
