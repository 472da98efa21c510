// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_colours.h"
#include "views/charts/plot_parts.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kLine_px = 14;     ///< height of a line of text
constexpr double kLane_px = 18;     ///< for what is lost, below
constexpr double kStep_px = 3;      ///< by which a label gives way
constexpr double kNameGap_px = 6;
constexpr double kBesideBox_px = 5;
constexpr int kFewestNameLines = 2, kMostNameLines = 4;   ///< that the names of stages stand in

QString labelOf(const ChartNode& node, Format format)
{
    return toQt(node.name) + QStringLiteral("  ") + format::text(node.value, format);
}

/// Labels of what ends stand at the right, those of stages above their boxes in some lines by turns.
QRectF roomOf(const QRect& viewport, const ChartData& data, const QFont& font, int lines)
{
    const QFontMetricsF metrics(font);
    double right = 0;
    for (const auto& node : data.nodes)
        if (node.last) right = std::max(right, metrics.horizontalAdvance(labelOf(node, data.format)));
    return QRectF(viewport).adjusted(2, lines * kLine_px + 4, -right - 8, -kLane_px - 4);
}

SankeyLayout layoutIn(const QCustomPlot& plot, const ChartData& data, int lines)
{
    return sankeyLayout(data, roomOf(plot.viewport(), data, plot.font(), lines), 2 * kLine_px + 4);
}

/// As many as let the longest name end before the next in its line begins, as far as the drawing can spare them.
int linesOfStages(const QCustomPlot& plot, const ChartData& data)
{
    double longest = 0;
    for (const auto& node : data.nodes)
        if (!node.last) longest = std::max(longest, QFontMetricsF(plot.font()).horizontalAdvance(toQt(node.name)));
    const double pitch = layoutIn(plot, data, kFewestNameLines).pitch;
    return pitch > 0 ? std::clamp(static_cast<int>(std::ceil((longest + kNameGap_px) / pitch)), kFewestNameLines, kMostNameLines) : kFewestNameLines;
}

/// Drawn by hand: QCustomPlot has no such chart. The item has no anchors; it fills its plot.
class SankeyItem : public QCPAbstractItem {
public:
    SankeyItem(QCustomPlot& plot, ChartData data, Theme theme) : QCPAbstractItem(&plot), m_data(std::move(data)), m_theme(std::move(theme))
    {
        setClipToAxisRect(false);
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override
    {
        const auto layout = sankeyIn(*parentPlot(), m_data);
        painter->setAntialiasing(true);
        painter->setPen(Qt::NoPen);
        for (std::size_t f = 0; f < layout.bands.size(); ++f) {
            QColor colour = colourOf(m_data.nodes[static_cast<std::size_t>(m_data.flows[f].to)]);
            colour.setAlphaF(m_theme.dark ? 0.45F : 0.4F);
            painter->fillPath(layout.bands[f], colour);
        }
        for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
            if (!layout.losses[i].isEmpty()) painter->fillPath(layout.losses[i], m_theme.error);
            painter->fillRect(layout.boxes[i], colourOf(m_data.nodes[i]));
        }
        painter->setFont(parentPlot()->font());
        const auto titles = drawStageLabels(*painter, layout);
        drawLossLabels(*painter, layout);
        drawLastLabels(*painter, layout, titles);
    }

private:
    [[nodiscard]] QColor colourOf(const ChartNode& node) const { return node.last ? chartColour(m_theme, node.colour) : m_theme.linkPower; }

    std::vector<QRectF> drawStageLabels(QCPPainter& painter, const SankeyLayout& layout) const
    {
        std::vector<QRectF> titles;
        const QFontMetricsF metrics(painter.font());
        const int lines = linesOfStages(*parentPlot(), m_data);
        for (std::size_t i = 0; i < m_data.nodes.size(); ++i) {
            const auto& node = m_data.nodes[i];
            if (node.last) continue;
            const QRectF& box = layout.boxes[i];
            const double room = lines * layout.pitch - kNameGap_px;
            QString name = layout.column[i] == 0 ? labelOf(node, m_data.format) : toQt(node.name);
            if (layout.column[i] == 0 && metrics.horizontalAdvance(name) > room) name = format::text(node.value, m_data.format);
            // By turns one line lower, so that each name has as many columns to lie over as there are lines.
            const double up = (lines - layout.column[i] % lines) * kLine_px;
            const QString text = metrics.elidedText(name, Qt::ElideRight, room);
            painter.setPen(m_theme.text);
            QRectF place(box.left(), box.top() - up - 2, lines * layout.pitch, kLine_px);
            const QRectF written(place.topLeft(), QSizeF(metrics.horizontalAdvance(text), kLine_px));
            const bool over = std::any_of(layout.bands.begin(), layout.bands.end(), [&](const QPainterPath& band) { return band.intersects(written); });
            if (over) place.moveTop(box.bottom() + 1);   // a source below another: what that gives lies above it
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
            titles.emplace_back(place.topLeft(), written.size());
        }
        return titles;
    }

    /// Below its arrow, and as much lower as it takes to lie over nothing; a thin line then leads to it. The largest first; where
    /// no room is left, the pointer tells it.
    void drawLossLabels(QCPPainter& painter, const SankeyLayout& layout) const
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_data.nodes.size(); ++i)
            if (m_data.nodes[i].loss > 0) order.push_back(i);
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return m_data.nodes[a].loss > m_data.nodes[b].loss; });
        const QFontMetricsF metrics(painter.font());
        std::vector<QRectF> taken;
        for (const QRectF& box : layout.boxes) taken.push_back(box.adjusted(-4, -2, 4, 2));   // with the frame of what is selected
        for (const auto& loss : layout.losses)
            if (!loss.isEmpty()) taken.push_back(loss.boundingRect());
        const auto isFree = [&](const QRectF& place) {
            return std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(place); }) &&
                   std::none_of(layout.bands.begin(), layout.bands.end(), [&](const QPainterPath& band) { return band.intersects(place); });
        };
        painter.setPen(m_theme.error);
        for (const auto i : order) {
            const QString text = format::text(m_data.nodes[i].loss, m_data.format);
            const QRectF below = layout.losses[i].boundingRect();
            const double width = metrics.horizontalAdvance(text) + 4, foot = below.right() - 1;
            QRectF place(foot - width / 2, below.bottom() + 1, width, kLine_px);
            while (!isFree(place) && place.bottom() < parentPlot()->viewport().bottom()) place.translate(0, kStep_px);
            if (!isFree(place)) continue;
            if (place.top() > below.bottom() + 1 + kStep_px) painter.drawLine(QPointF(foot, below.bottom()), QPointF(foot, place.top() + 1));
            painter.drawText(place, Qt::AlignCenter, text);
            taken.push_back(place);
        }
    }

    /// Beside their boxes, pushed down where boxes are thinner than a line or a long title of the stage before reaches over them.
    void drawLastLabels(QCPPainter& painter, const SankeyLayout& layout, const std::vector<QRectF>& titles) const
    {
        std::vector<std::size_t> last;
        for (std::size_t i = 0; i < m_data.nodes.size(); ++i)
            if (m_data.nodes[i].last) last.push_back(i);
        std::sort(last.begin(), last.end(), [&](auto a, auto b) { return layout.boxes[a].top() < layout.boxes[b].top(); });
        double free = 0;
        painter.setPen(m_theme.text);
        for (const auto i : last) {
            const double left = layout.boxes[i].right() + kBesideBox_px;
            double middle = std::max(layout.boxes[i].center().y(), free + kLine_px / 2);
            for (const QRectF& title : titles)
                if (title.right() > left && title.top() < middle + kLine_px / 2 && title.bottom() > middle - kLine_px / 2) middle = title.bottom() + kLine_px / 2;
            painter.drawText(QRectF(left, middle - kLine_px / 2, 400, kLine_px), Qt::AlignLeft | Qt::AlignVCenter,
                             labelOf(m_data.nodes[i], m_data.format));
            free = middle + kLine_px / 2;
        }
    }

    ChartData m_data;
    Theme m_theme;
};

}  // namespace

SankeyLayout sankeyIn(const QCustomPlot& plot, const ChartData& data)
{
    return layoutIn(plot, data, linesOfStages(plot, data));
}

void plotSankey(QCustomPlot& plot, const ChartData& data, const Theme& theme)
{
    new SankeyItem(plot, data, theme);   // the plot owns its items
    plot.legend->setVisible(false);
}

}  // namespace mw
