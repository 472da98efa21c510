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
constexpr double kLane_px = 22;     ///< for what is lost, below
constexpr double kStep_px = 2;      ///< by which a label gives way
constexpr double kNameGap_px = 6;
constexpr double kLeader_px = 2;    ///< what the line from an arrow to its figure takes
constexpr double kBesideBox_px = 8;
constexpr double kAboveBox_px = 4;   ///< the frame of what is selected runs between
constexpr double kMoved_px = 2;      ///< from its box: a label has a thin line to it
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
    constexpr double kHigh_px = 180;
    const double figure_px = viewport.height() > kHigh_px ? 70 : 40;   // of what is lost: of many, some stand in a second lane, which a high card can spare
    const auto losses = std::count_if(data.nodes.begin(), data.nodes.end(), [](const ChartNode& node) { return node.loss > 0; });
    const double lower = static_cast<double>(losses) * figure_px > viewport.width() - right ? kLine_px : 0;
    return QRectF(viewport).adjusted(2, lines * kLine_px + kAboveBox_px + 1, -right - kBesideBox_px - 3, -kLane_px - 4 - lower);
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
    if (!data.nodes.empty() && !data.nodes.front().last)   // what feeds the rest, with its figure
        longest = std::max(longest, QFontMetricsF(plot.font()).horizontalAdvance(labelOf(data.nodes.front(), data.format)));
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
        drawLossLabels(*painter, layout, titles);
        drawLastLabels(*painter, layout, titles);
    }

private:
    [[nodiscard]] QColor colourOf(const ChartNode& node) const { return node.last ? chartColour(m_theme, node.colour) : m_theme.linkPower; }

    /// Each over its box; what stands higher has a thin line down to it, which goes on behind the names that it passes.
    std::vector<QRectF> drawStageLabels(QCPPainter& painter, const SankeyLayout& layout) const
    {
        std::vector<QRectF> titles;
        QStringList texts;
        const QFontMetricsF metrics(painter.font());
        const int lines = linesOfStages(*parentPlot(), m_data);
        painter.setPen(m_theme.lineStrong);
        for (std::size_t i = 0; i < m_data.nodes.size(); ++i) {
            const auto& node = m_data.nodes[i];
            if (node.last) continue;
            const QRectF& box = layout.boxes[i];
            const double room = lines * layout.pitch - kNameGap_px;
            QString name = layout.column[i] == 0 ? labelOf(node, m_data.format) : toQt(node.name);
            if (layout.column[i] == 0 && metrics.horizontalAdvance(name) > room) name = format::text(node.value, m_data.format);
            // By turns one line lower, so that each name has as many columns to lie over as there are lines.
            const double up = (lines - layout.column[i] % lines) * kLine_px;
            texts << metrics.elidedText(name, Qt::ElideRight, room);
            QRectF written(box.left(), box.top() - up - kAboveBox_px, metrics.horizontalAdvance(texts.back()), kLine_px);
            const bool over = std::any_of(layout.bands.begin(), layout.bands.end(), [&](const QPainterPath& band) { return band.intersects(written); });
            if (over) {   // a source below another, or what none feeds: what that gives lies above it, and below it there is room for all of its name
                if (layout.column[i] == 0) texts.back() = labelOf(node, m_data.format);
                written = QRectF(box.left(), box.bottom() + 1, metrics.horizontalAdvance(texts.back()), kLine_px);
            }
            if (box.top() - written.bottom() > kLine_px / 2) painter.drawLine(QPointF(box.left() + 0.5, written.bottom()), QPointF(box.left() + 0.5, box.top() - 1));
            titles.push_back(written);
        }
        for (std::size_t i = 0; i < titles.size(); ++i) {
            painter.fillRect(titles[i].adjusted(-1, 1, 2, -1), m_theme.panel);
            painter.setPen(m_theme.text);
            painter.drawText(titles[i].adjusted(0, 0, layout.pitch, 0), Qt::AlignLeft | Qt::AlignVCenter, texts[static_cast<qsizetype>(i)]);
        }
        return titles;
    }

    /// Below its arrow, and as much lower as it takes to lie over nothing; a thin line then leads to it, behind other figures where it finds no way between them. The
    /// largest first; where no room is left, the pointer tells it.
    void drawLossLabels(QCPPainter& painter, const SankeyLayout& layout, const std::vector<QRectF>& titles) const
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_data.nodes.size(); ++i)
            if (m_data.nodes[i].loss > 0) order.push_back(i);
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return m_data.nodes[a].loss > m_data.nodes[b].loss; });
        const QFontMetricsF metrics(painter.font());
        std::vector<QRectF> taken = titles, labels;
        for (const QRectF& box : layout.boxes) taken.push_back(box.adjusted(-4, -2, 4, 2));   // with the frame of what is selected
        for (const auto& loss : layout.losses)
            if (!loss.isEmpty()) taken.push_back(loss.boundingRect());
        const auto meets = [](const std::vector<QRectF>& places, const QRectF& place) { return std::any_of(places.begin(), places.end(), [&](const QRectF& other) { return other.intersects(place); }); };
        const auto isFree = [&](const QRectF& place) {
            return !meets(taken, place) && std::none_of(layout.bands.begin(), layout.bands.end(), [&](const QPainterPath& band) { return band.intersects(place); });
        };
        const auto footOf = [&](std::size_t i) { return layout.losses[i].boundingRect().bottomRight() - QPointF(1, 0); };
        const auto leaderOf = [&](const QPointF& foot, const QRectF& place) { return QRectF(foot.x() - kLeader_px / 2, foot.y() + 1, kLeader_px, std::max(0.0, place.top() - foot.y() - 1)); };
        // In the way of what others lose, which is to have its figure, too.
        const auto blocks = [&](const QRectF& place, std::size_t own) {
            return std::any_of(order.begin(), order.end(), [&](auto i) { return i != own && footOf(i).y() < place.bottom() && std::abs(footOf(i).x() - place.center().x()) < place.width() / 2 + kLeader_px; });
        };
        enum class Way { ClearOfAll, Clear, Behind };
        std::vector<std::pair<std::size_t, QRectF>> placed;
        for (const auto i : order) {
            const QPointF foot = footOf(i);
            const double width = metrics.horizontalAdvance(format::text(m_data.nodes[i].loss, m_data.format)) + 4, bottom = parentPlot()->viewport().bottom() - kLine_px;
            const auto find = [&](Way way) -> QRectF {
                for (double y = foot.y() + 1; y <= bottom; y += kStep_px)
                    for (const double aside : {0.0, 0.25, -0.25, 0.45, -0.45}) {   // its foot stays over it
                        const QRectF place(foot.x() - width / 2 + aside * width, y, width, kLine_px);
                        if (isFree(place) && (way == Way::Behind || !meets(labels, leaderOf(foot, place))) && (way != Way::ClearOfAll || !blocks(place, i))) return place;
                    }
                return {};
            };
            QRectF place = find(Way::ClearOfAll);
            for (const Way way : {Way::Clear, Way::Behind})
                if (place.isEmpty()) place = find(way);
            if (place.isEmpty()) continue;
            placed.emplace_back(i, place);
            labels.push_back(place);
            taken.push_back(place);
            taken.push_back(leaderOf(foot, place));
        }
        painter.setPen(m_theme.error);
        for (const auto& [i, place] : placed)
            if (const QPointF foot = footOf(i); place.top() > foot.y() + 1 + kStep_px) painter.drawLine(foot, QPointF(foot.x(), place.top() + 1));
        for (const auto& [i, place] : placed) {
            painter.fillRect(place.adjusted(1, 1, -1, -1), m_theme.panel);
            painter.drawText(place, Qt::AlignCenter, format::text(m_data.nodes[i].loss, m_data.format));
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
            if (const QRectF& box = layout.boxes[i]; std::abs(middle - box.center().y()) > kMoved_px) {
                painter.setPen(m_theme.lineStrong);
                painter.drawLine(QPointF(box.right() + 1, box.center().y()), QPointF(left - 2, middle));
                painter.setPen(m_theme.text);
            }
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
