// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/sankey_layout.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace mw {

namespace {

constexpr double kBox_px = 9;
constexpr double kPassGap_px = 5;    ///< between bands that only pass a column
constexpr double kLastGap_px = 5;
constexpr double kLastLabel_px = 14; ///< that the label beside each box where flows end takes of the height
constexpr double kLeastFlow_px = 1;      ///< a flow too small to see is still drawn

/// A box, or the place where a flow passes a column without stopping.
struct Stop {
    int node{-1};
    int flow{-1};
    int rank{};                      ///< order in its column
    double value{};
    double top{};
};

/// A band from y0 to y1 at its left end, with the same height at its right end.
QPainterPath bandPath(double x0, double y0, double x1, double y1, double height)
{
    const double middle = (x0 + x1) / 2;
    QPainterPath path(QPointF(x0, y0));
    path.cubicTo(middle, y0, middle, y1, x1, y1);
    path.lineTo(x1, y1 + height);
    path.cubicTo(middle, y1 + height, middle, y0 + height, x0, y0 + height);
    path.closeSubpath();
    return path;
}

/// Leaves to the right and falls away, as wide below as it left, as far as there is room for that.
QPainterPath lossPath(const QPointF& corner, double height, double least, double most, double bottom)
{
    const double reach = std::clamp(height * 1.3, least, std::max(least, most)), wide = std::min(std::max(height, kLeastFlow_px), reach * 0.8);
    const double drop = std::min(bottom, corner.y() + least);
    QPainterPath path(corner - QPointF(0, height));
    path.quadTo(corner.x() + reach, corner.y() - height, corner.x() + reach, drop);
    path.lineTo(corner.x() + reach - wide, drop);
    path.quadTo(corner.x() + reach - wide, corner.y(), corner.x(), corner.y());
    path.closeSubpath();
    return path;
}

class Layouter {
public:
    Layouter(const ChartData& data, const QRectF& area, double gap) : m_data(data), m_area(area), m_gap(gap) {}

    SankeyLayout run()
    {
        findColumns();
        makeStops();
        findScale();
        placeStops();
        drawFlows();
        return std::move(m_out);
    }

private:
    [[nodiscard]] double height(double value) const { return std::max(value * m_scale, kLeastFlow_px); }
    [[nodiscard]] double left(int column) const { return m_area.left() + column * m_out.pitch; }
    [[nodiscard]] int columnOf(int node) const { return m_out.column[static_cast<std::size_t>(node)]; }

    void findColumns()
    {
        const auto count = m_data.nodes.size();
        m_out.column.assign(count, 0);
        // As often as there are nodes: the longest way is no longer.
        for (std::size_t round = 0; round < count; ++round)
            for (const auto& flow : m_data.flows)
                m_out.column[static_cast<std::size_t>(flow.to)] = std::max(columnOf(flow.to), columnOf(flow.from) + 1);
        const int last = *std::max_element(m_out.column.begin(), m_out.column.end());
        for (std::size_t i = 0; i < count; ++i)
            if (m_data.nodes[i].last) m_out.column[i] = last;
        m_columns.resize(static_cast<std::size_t>(last) + 1);
        m_out.pitch = last > 0 ? (m_area.width() - kBox_px) / last : m_area.width();
    }

    void makeStops()
    {
        for (int i = 0; i < static_cast<int>(m_data.nodes.size()); ++i)
            m_columns[static_cast<std::size_t>(columnOf(i))].push_back({.node = i, .rank = i, .value = m_data.nodes[static_cast<std::size_t>(i)].value});
        for (int f = 0; f < static_cast<int>(m_data.flows.size()); ++f) {
            const auto& flow = m_data.flows[static_cast<std::size_t>(f)];
            // Below the boxes, in the order of where they go.
            for (int c = columnOf(flow.from) + 1; c < columnOf(flow.to); ++c)
                m_columns[static_cast<std::size_t>(c)].push_back({.flow = f, .rank = 1000 + flow.to, .value = flow.value});
        }
        for (auto& column : m_columns)
            std::stable_sort(column.begin(), column.end(), [](const Stop& a, const Stop& b) { return a.rank < b.rank; });
    }

    [[nodiscard]] double gapAbove(const std::vector<Stop>& column, std::size_t i) const
    {
        const bool last = column[i].node >= 0 && m_data.nodes[static_cast<std::size_t>(column[i].node)].last;
        if (last) {   // each label stands at its own box
            const double half = height(column[i].value) / 2;
            return i == 0 ? std::max(0.0, kLastLabel_px / 2 - half) : std::max(kLastGap_px, kLastLabel_px - half - height(column[i - 1].value) / 2);
        }
        if (i == 0) return 0;
        return column[i].node < 0 ? kPassGap_px : m_gap;
    }

    /// Gaps depend on how high boxes are: a few rounds find both.
    void findScale()
    {
        constexpr int kRounds = 4;
        m_scale = std::numeric_limits<double>::max();
        for (int round = 0; round < kRounds; ++round) {
            double scale = std::numeric_limits<double>::max();
            for (const auto& column : m_columns) {
                double sum = 0, gaps = 0;
                for (std::size_t i = 0; i < column.size(); ++i) sum += column[i].value, gaps += gapAbove(column, i);
                if (sum > 0) scale = std::min(scale, std::max(m_area.height() - gaps, 10.0) / sum);
            }
            m_scale = scale;
        }
    }

    void placeStops()
    {
        m_out.boxes.resize(m_data.nodes.size());
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            double y = m_area.top();
            for (std::size_t i = 0; i < m_columns[c].size(); ++i) {
                auto& stop = m_columns[c][i];
                y += gapAbove(m_columns[c], i);
                stop.top = y;
                y += height(stop.value);
                if (stop.node >= 0) m_out.boxes[static_cast<std::size_t>(stop.node)] = QRectF(left(static_cast<int>(c)), stop.top, kBox_px, height(stop.value));
            }
        }
    }

    [[nodiscard]] double passTop(int flow, int column) const
    {
        for (const auto& stop : m_columns[static_cast<std::size_t>(column)])
            if (stop.flow == flow) return stop.top;
        return 0;
    }

    /// Flows leave a box from its top in the order of where they go, and enter in the order of where they come from.
    void drawFlows()
    {
        std::vector<double> leave(m_data.nodes.size()), enter(m_data.nodes.size());
        std::vector<int> order(m_data.flows.size());
        for (std::size_t f = 0; f < order.size(); ++f) order[f] = static_cast<int>(f);
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) { return leavesAt(a) < leavesAt(b); });
        m_out.bands.resize(m_data.flows.size());
        for (const int f : order) {
            const auto& flow = m_data.flows[static_cast<std::size_t>(f)];
            const auto from = static_cast<std::size_t>(flow.from), to = static_cast<std::size_t>(flow.to);
            const double thick = height(flow.value);
            double x = m_out.boxes[from].right(), y = m_out.boxes[from].top() + std::exchange(leave[from], leave[from] + thick);
            QPainterPath path;
            for (int c = columnOf(flow.from) + 1; c < columnOf(flow.to); ++c) {
                const double next = passTop(f, c);
                path.addPath(bandPath(x, y, left(c), next, thick));
                path.addRect(QRectF(left(c), next, kBox_px, thick));
                x = left(c) + kBox_px;
                y = next;
            }
            path.addPath(bandPath(x, y, m_out.boxes[to].left(), m_out.boxes[to].top() + std::exchange(enter[to], enter[to] + thick), thick));
            m_out.bands[static_cast<std::size_t>(f)] = path;
        }
        m_out.losses.resize(m_data.nodes.size());
        for (std::size_t i = 0; i < m_data.nodes.size(); ++i)
            if (m_data.nodes[i].loss > 0)
                m_out.losses[i] = lossPath(m_out.boxes[i].bottomRight(), height(m_data.nodes[i].loss), std::min(m_out.pitch * 0.45, 18.0),
                                           m_out.pitch * 0.8, m_area.bottom() + 6);
    }

    /// Height at which a flow goes on behind its box: what goes up leaves above.
    [[nodiscard]] double leavesAt(int f) const
    {
        const auto& flow = m_data.flows[static_cast<std::size_t>(f)];
        const int next = columnOf(flow.from) + 1;
        return next < columnOf(flow.to) ? passTop(f, next) : m_out.boxes[static_cast<std::size_t>(flow.to)].top();
    }

    const ChartData& m_data;
    QRectF m_area;
    double m_gap;
    double m_scale{};
    std::vector<std::vector<Stop>> m_columns{};
    SankeyLayout m_out{};
};

}  // namespace

SankeyLayout sankeyLayout(const ChartData& data, const QRectF& area, double gap)
{
    return data.nodes.empty() ? SankeyLayout{} : Layouter(data, area, gap).run();
}

}  // namespace mw
