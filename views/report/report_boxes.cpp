// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report_boxes.h"

#include "views/report/report_parts.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <qcustomplot.h>

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace mw::report {

namespace {

constexpr double kWidth = kPageWidth_px;
constexpr int kFigureColumns = 4;
constexpr double kFigureGap_px = 8, kFigureHeight_px = 42;

Box wordsBox(const Words& words, double before, const QColor& colour, double left = 0)
{
    Box box{words.height(), before, false, false, -1, {}};
    box.paint = [words, colour, left](QCPPainter& painter, double top) { words.paint(painter, {left, top}, colour); };
    return box;
}

/// Name above text, as in the title block.
Box factsBox(const std::vector<std::pair<QString, QString>>& facts)
{
    constexpr std::size_t kColumns = 3;
    constexpr double kCell = kWidth / kColumns;
    std::vector<std::pair<Words, Words>> cells;
    double row = 0;
    for (const auto& [name, text] : facts) {
        cells.emplace_back(Words(name, pageFont(10), kCell - 12), Words(text, pageFont(11, QFont::DemiBold), kCell - 12));
        row = std::max(row, cells.back().first.height() + cells.back().second.height() + 8);
    }
    Box box{row * static_cast<double>((facts.size() + kColumns - 1) / kColumns), 12, false, false, -1, {}};
    box.paint = [cells, row](QCPPainter& painter, double top) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const QPointF place(static_cast<double>(i % kColumns) * kCell, top + static_cast<double>(i / kColumns) * row);
            cells[i].first.paint(painter, place, ink().muted);
            cells[i].second.paint(painter, place + QPointF(0, cells[i].first.height()), ink().text);
        }
    };
    return box;
}

void addTitleBlock(std::vector<Box>& boxes, const Report& report)
{
    constexpr double kIndent = 16;
    const Words title(report.title, pageFont(25, QFont::DemiBold), kWidth - kIndent);
    const Words subtitle(report.subtitle, pageFont(13), kWidth - kIndent);
    Box box{title.height() + subtitle.height() + 4, 0, true, false, -1, {}};
    const double height = box.height;
    box.paint = [title, subtitle, height](QCPPainter& painter, double top) {
        painter.fillRect(QRectF(0, top, 4, height), ink().accent);
        title.paint(painter, {kIndent, top}, ink().text);
        subtitle.paint(painter, {kIndent, top + title.height() + 4}, ink().muted);
    };
    boxes.push_back(std::move(box));
    if (!report.facts.empty()) boxes.push_back(factsBox(report.facts));
}

void addSectionTitle(std::vector<Box>& boxes, const QString& title, bool newPage)
{
    const Words words(title, pageFont(17, QFont::DemiBold), kWidth);
    Box box{words.height() + 5, 30, true, newPage, -1, {}};
    const double height = box.height;
    box.paint = [words, height](QCPPainter& painter, double top) {
        words.paint(painter, {0, top}, ink().accent);
        painter.setPen(QPen(ink().line, 1));
        painter.drawLine(QLineF(0, top + height, kWidth, top + height));
    };
    boxes.push_back(std::move(box));
}

struct FigureCell {
    Words label{}, value{};
};

void paintFigures(QCPPainter& painter, const std::vector<FigureCell>& cells, double top)
{
    constexpr double kCell = (kWidth - kFigureGap_px * (kFigureColumns - 1)) / kFigureColumns;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double x = static_cast<double>(i % kFigureColumns) * (kCell + kFigureGap_px);
        const double y = top + static_cast<double>(i / kFigureColumns) * (kFigureHeight_px + kFigureGap_px);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink().ground);
        painter.drawRoundedRect(QRectF(x, y, kCell, kFigureHeight_px), 4, 4);
        cells[i].label.paint(painter, {x + 9, y + 5}, ink().muted);
        cells[i].value.paint(painter, {x + 9, y + 18}, ink().text);
    }
}

/// One box for a finding's head and first line, one for each further line.
void addFinding(std::vector<Box>& boxes, const ReportFinding& finding)
{
    constexpr double kIndent = 66;
    const QColor colour = finding.severity == Severity::Error ? ink().error : finding.severity == Severity::Warning ? ink().warning : ink().advice;
    QString head = finding.title.isEmpty() ? finding.rule : finding.title;
    if (finding.count > 1) head += QStringLiteral("  ×") + QString::number(finding.count);
    const Words tag(toQt(toText(finding.severity)), pageFont(11, QFont::DemiBold), kIndent - 12);
    const QFont headFont = pageFont(11, QFont::DemiBold);
    const double ruleLeft = kIndent + widthOf(head, headFont) + 12;
    const double ruleWidth = widthOf(finding.rule, pageFont(10)) + 2;
    const bool beside = !finding.title.isEmpty() && ruleLeft + ruleWidth < kWidth;
    const Words title(head, headFont, kWidth - kIndent), rule(finding.title.isEmpty() ? QString() : finding.rule, pageFont(10), beside ? ruleWidth : kWidth - kIndent);
    Box box{title.height() + (beside || finding.title.isEmpty() ? 0 : rule.height()), 9, true, false, -1, {}};
    box.paint = [=](QCPPainter& painter, double top) {
        painter.fillRect(QRectF(0, top, 3, title.height()), colour);
        tag.paint(painter, {10, top}, colour);
        title.paint(painter, {kIndent, top}, ink().text);
        rule.paint(painter, beside ? QPointF(ruleLeft, top + 1) : QPointF(kIndent, top + title.height()), ink().muted);
    };
    boxes.push_back(std::move(box));
    for (const auto& line : finding.lines) boxes.push_back(wordsBox(Words(line, pageFont(11), kWidth - kIndent), 2, ink().text, kIndent));
    if (finding.lines.isEmpty()) boxes.back().withNext = false;
}

struct BlockBoxes {
    std::vector<Box>& boxes;

    void operator()(const ReportHeading& heading) const
    {
        boxes.push_back(wordsBox(Words(heading.text, pageFont(13, QFont::DemiBold), kWidth), 16, ink().text));
        boxes.back().withNext = true;
    }
    void operator()(const ReportText& text) const
    {
        boxes.push_back(wordsBox(Words(text.text, pageFont(text.small ? 10 : 12), kWidth), 10, text.small ? ink().muted : ink().text));
    }
    void operator()(const ReportFigures& figures) const
    {
        constexpr double kInner = (kWidth - kFigureGap_px * (kFigureColumns - 1)) / kFigureColumns - 18;
        std::vector<FigureCell> cells;
        for (const auto& figure : figures)
            cells.push_back({Words(figure.label, pageFont(10), kInner), Words(figure.value, pageFont(15, QFont::DemiBold), kInner)});
        const auto rows = static_cast<double>((cells.size() + kFigureColumns - 1) / kFigureColumns);
        Box box{rows * (kFigureHeight_px + kFigureGap_px) - kFigureGap_px, 10, false, false, -1, {}};
        box.paint = [cells](QCPPainter& painter, double top) { paintFigures(painter, cells, top); };
        boxes.push_back(std::move(box));
    }
    void operator()(const ReportPictures& pictures) const
    {
        std::vector<Words> captions;
        double caption = 0, picture = 0;
        for (const auto& shown : pictures) {
            captions.emplace_back(shown.caption, pageFont(11, QFont::DemiBold), shown.size.width());
            caption = std::max(caption, captions.back().height() + 4);
            picture = std::max(picture, static_cast<double>(shown.size.height()));
        }
        Box box{caption + picture, 14, false, false, -1, {}};
        box.paint = [pictures, captions, caption](QCPPainter& painter, double top) {
            for (std::size_t i = 0; i < pictures.size(); ++i) {
                const double left = i == 0 ? 0 : kWidth - pictures[i].size.width();
                captions[i].paint(painter, {left, top}, ink().text);
                painter.save();
                painter.translate(left, top + caption);
                pictures[i].paint(painter, pictures[i].size);
                painter.restore();
            }
        };
        boxes.push_back(std::move(box));
    }
    void operator()(const ReportTable& table) const { addTable(boxes, table); }
    void operator()(const ReportFindings& findings) const
    {
        for (const auto& finding : findings) addFinding(boxes, finding);
    }
};

}  // namespace

const Ink& ink()
{
    static const Ink kInk;
    return kInk;
}

QFont pageFont(int pixels, QFont::Weight weight)
{
    QFont font = uiFont(pixels, weight);
    font.setHintingPreference(QFont::PreferNoHinting);   // screen hints would make widths differ from the page's
    return font;
}

double widthOf(const QString& text, const QFont& font) { return QFontMetricsF(font).horizontalAdvance(text); }

Words::Words(const QString& text, const QFont& font, double width, Qt::Alignment align)
    : m_layout(std::make_shared<QTextLayout>(text, font))
{
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (auto line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_height});
        m_height += line.height() * 1.08;
    }
    m_layout->endLayout();
}

void Words::paint(QCPPainter& painter, QPointF place, const QColor& colour) const
{
    if (!m_layout) return;
    painter.setPen(QPen(colour));
    m_layout->draw(&painter, place);
}

std::vector<Box> boxesOf(const Report& report)
{
    std::vector<Box> boxes;
    addTitleBlock(boxes, report);
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        const auto& section = report.sections[i];
        if (i > 0) addSectionTitle(boxes, section.title, i == 1);   // the first page is the summary, under the title
        for (std::size_t k = 0; k < section.blocks.size(); ++k) {
            std::visit(BlockBoxes{boxes}, section.blocks[k]);
            if (k + 1 < section.blocks.size() && std::holds_alternative<ReportText>(section.blocks[k]) && (k == 0 || std::holds_alternative<ReportHeading>(section.blocks[k - 1])))
                boxes.back().withNext = true;   // what is said under a title leads to what follows
        }
    }
    return boxes;
}

}  // namespace mw::report
