// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_parts.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

namespace mw {

namespace {

constexpr double kMostRowNames = 0.28;   ///< of the width
constexpr int kScaleRoom_px = 74, kScaleWide_px = 9, kUprightName_px = 70, kCellGapFrom_px = 9;

double mostOf(const ChartData& data)
{
    double most = 0;
    for (const ChartSeries& series : data.series)
        for (const double y : series.y) most = std::max(most, y);
    return most;
}

/// Where the scale begins: at 0, or where all send nearly as much at the least, or all would have one colour.
double scaleFoot(const ChartData& data)
{
    constexpr double kAlike = 0.8;
    const double most = mostOf(data);
    double least = most;
    for (const ChartSeries& series : data.series)
        for (const double y : series.y) least = std::min(least, y);
    return least > kAlike * most && least < most ? least : 0;
}

/// Every so many names along an axis, so that they do not run into each other.
QSharedPointer<QCPAxisTickerText> sparseTicker(const QStringList& names, int step)
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (int i = 0; i < names.size(); i += step) ticker->addTick(i, names[i]);
    return ticker;
}

/// The cells with their values where there is room, and the scale at the right. What sends nothing is left empty: 0 is not a little.
class HeatCells : public QCPAbstractItem {
public:
    HeatCells(QCustomPlot& plot, const ChartData& data, const Theme& theme) : QCPAbstractItem(&plot), m_data(data), m_theme(theme), m_foot(scaleFoot(data)), m_most(mostOf(data))
    {
        setClipToAxisRect(false);
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override
    {
        painter->setAntialiasing(false);
        painter->setFont(parentPlot()->font());
        painter->fillRect(parentPlot()->axisRect()->rect(), m_theme.raised);
        for (std::size_t row = 0; row < m_data.series.size(); ++row)
            for (std::size_t column = 0; column < m_data.series[row].y.size(); ++column) drawCell(*painter, row, column);
        drawScale(*painter);
    }

private:
    void drawCell(QCPPainter& painter, std::size_t row, std::size_t column) const
    {
        const double value = m_data.series[row].y[column];
        if (value <= 0 || m_most <= 0) return;
        const QCustomPlot& plot = *parentPlot();
        const auto x = static_cast<double>(column), y = static_cast<double>(row);
        const QRectF whole = QRectF(QPointF(plot.xAxis->coordToPixel(x - 0.5), plot.yAxis->coordToPixel(y - 0.5)),
                                    QPointF(plot.xAxis->coordToPixel(x + 0.5), plot.yAxis->coordToPixel(y + 0.5))).normalized();
        const QRectF cell = std::min(whole.width(), whole.height()) >= kCellGapFrom_px ? whole.adjusted(0.5, 0.5, -0.5, -0.5) : whole;
        const QColor colour = m_theme.ramp((value - m_foot) / (m_most - m_foot));
        painter.fillRect(cell, colour);
        const QString text = format::text(value, m_data.format);
        const QFontMetricsF metrics(plot.font());
        if (metrics.horizontalAdvance(text) + 6 > cell.width() || metrics.height() > cell.height()) return;
        painter.setPen(m_theme.rackInk);   // reads on all of the scale
        painter.drawText(cell, Qt::AlignCenter, text);
    }

    void drawScale(QCPPainter& painter) const
    {
        const QRectF field = parentPlot()->axisRect()->rect();
        const QRectF bar(field.right() + 12, field.top(), kScaleWide_px, field.height());
        QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
        for (int i = 0; i <= 20; ++i) gradient.setColorAt(i / 20.0, m_theme.ramp(i / 20.0));
        painter.fillRect(bar, gradient);
        const QFontMetricsF metrics(painter.font());
        painter.setPen(m_theme.textMuted);
        const bool roomy = bar.height() > 4 * metrics.height();
        for (const double share : {0.0, 0.5, 1.0}) {
            if (share == 0.5 && !roomy) continue;
            const QString text = format::text(m_foot + share * (m_most - m_foot), m_data.format);
            painter.drawText(QRectF(bar.right() + 4, bar.bottom() - share * (bar.height() - metrics.height()) - metrics.height(), kScaleRoom_px, metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, text);
        }
        painter.drawText(QRectF(bar.left(), bar.bottom() + 5, kScaleRoom_px, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, toQt(m_data.yLabel));
    }

    ChartData m_data;
    const Theme& m_theme;
    double m_foot{}, m_most{};
};

QStringList elided(const std::vector<std::string>& names, const QFontMetricsF& metrics, double most_px, Qt::TextElideMode mode)
{
    QStringList out;
    for (const std::string& name : names) out << metrics.elidedText(toQt(name), mode, most_px);
    return out;
}

/// Of two lines where one has no room, or more where one of them has none.
QStringList lyingNames(const std::vector<std::string>& names, const QFontMetricsF& metrics, double most_px)
{
    QStringList out;
    for (const std::string& name : names) {
        QStringList lines;
        for (const QString& line : inTwoLines(toQt(name), metrics, most_px)) lines << inTwoLines(line, metrics, most_px);
        for (QString& line : lines) line = metrics.elidedText(line, Qt::ElideMiddle, most_px);
        out << lines.join(QLatin1Char('\n'));
    }
    return out;
}

/// As many parts of each name as it takes to tell all apart: "su-11a/rack-1 +19", "su-11b/rack-2 +19" -> "su-11a", "su-11b".
std::vector<std::string> fewestParts(const std::vector<std::string>& names)
{
    constexpr int kMostParts = 3;
    for (int parts = 1; parts <= kMostParts; ++parts) {
        std::vector<std::string> heads;
        for (const std::string& name : names) {
            std::size_t end = 0;
            for (int i = 0; i < parts && end != std::string::npos; ++i) end = name.find_first_of("/ ", end + 1);
            heads.push_back(name.substr(0, end));
        }
        if (std::set<std::string>(heads.begin(), heads.end()).size() == names.size()) return heads;
    }
    return names;
}

/// What tells names apart, in whole words and numbers: "su-11a/rack-1 +19", "su-23b/rack-1 +19" -> "11a", "23b".
std::vector<std::string> whatDiffers(const std::vector<std::string>& whole)
{
    const std::vector<std::string> names = fewestParts(whole);
    const auto isWord = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0; };
    if (names.size() < 2) return names;
    const std::string& first = names.front();
    std::size_t front = first.size(), back = first.size();   // signs that all begin and end with
    for (const std::string& name : names) {
        front = std::min(front, static_cast<std::size_t>(std::mismatch(first.begin(), first.end(), name.begin(), name.end()).first - first.begin()));
        back = std::min(back, static_cast<std::size_t>(std::mismatch(first.rbegin(), first.rend(), name.rbegin(), name.rend()).first - first.rbegin()));
    }
    while (front > 0 && isWord(first[front - 1])) --front;
    while (back > 0 && isWord(first[first.size() - back])) --back;
    std::vector<std::string> differ;
    for (const std::string& name : names) differ.push_back(front + back < name.size() ? name.substr(front, name.size() - front - back) : name);
    return differ;
}

/// Names of columns lie where they fit, else they stand, as short as tells them apart: the pointer tells them whole.
void nameColumns(QCPAxis& axis, const ChartData& data, const QFontMetricsF& metrics, double width_px)
{
    const double each_px = width_px / static_cast<double>(std::max<std::size_t>(1, data.categories.size()));
    double widest_px = 0;
    for (const std::string& name : data.categories) widest_px = std::max(widest_px, metrics.horizontalAdvance(toQt(name)));
    const bool lying = widest_px + 8 <= each_px || each_px >= kUprightName_px;
    const QStringList brief = elided(whatDiffers(data.categories), metrics, kUprightName_px, Qt::ElideMiddle);
    double briefest_px = 0;
    for (const QString& name : brief) briefest_px = std::max(briefest_px, metrics.horizontalAdvance(name));
    constexpr int kMostStep = 3;   // rather every third name lies than that every second stands
    const int step = lying ? 1 : static_cast<int>(std::ceil((briefest_px + 8) / each_px)), upright = std::max(1, static_cast<int>(std::ceil(metrics.height() / each_px)));
    axis.setTickLabelRotation(step <= kMostStep ? 0 : -90);
    axis.setTicker(sparseTicker(lying ? lyingNames(data.categories, metrics, each_px - 6) : brief, step <= kMostStep ? step : upright));
}

}  // namespace

void plotHeat(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    const QFontMetricsF metrics(plot.font());
    std::vector<std::string> rows;
    for (const ChartSeries& series : data.series) rows.push_back(series.name);
    const auto rowsPerName = std::max(1, static_cast<int>(std::ceil(metrics.height() * static_cast<double>(rows.size()) / std::max(40, plot.viewport().height() - kUprightName_px))));
    const QStringList names = elided(rowsPerName > 1 ? whatDiffers(rows) : rows, metrics, plot.viewport().width() * kMostRowNames, Qt::ElideMiddle);
    double named_px = 0;
    for (const QString& name : names) named_px = std::max(named_px, metrics.horizontalAdvance(name));
    const double width_px = std::max(40.0, plot.viewport().width() - named_px - kScaleRoom_px);
    plot.yAxis->setTicker(sparseTicker(names, rowsPerName));
    nameColumns(*plot.xAxis, data, metrics, width_px);
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setRange(-0.5, static_cast<double>(rows.size()) - 0.5);
    plot.xAxis->setRange(-0.5, static_cast<double>(data.categories.size()) - 0.5);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->grid()->setVisible(false);
        axis->setTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme.text);
        axis->setLabel({});
    }
    plot.axisRect()->setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
    QMargins margins = plot.axisRect()->margins();
    margins.setRight(kScaleRoom_px);
    plot.axisRect()->setMargins(margins);
    new HeatCells(plot, data, theme);   // the plot's
}

}  // namespace mw
