// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/link_grid.h"

#include "views/canvas/plan_routes.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kCell_m = 6;

double distance(const QLineF& line, QPointF p)
{
    const QPointF d = line.p2() - line.p1();
    const double size = QPointF::dotProduct(d, d);
    const double t = size > 0 ? std::clamp(QPointF::dotProduct(p - line.p1(), d) / size, 0.0, 1.0) : 0.0;
    const QPointF off = p - (line.p1() + d * t);
    return std::hypot(off.x(), off.y());
}

bool crosses(const QRectF& rect, const QLineF& line)
{
    if (rect.contains(line.p1()) || rect.contains(line.p2())) return true;
    QPointF at;
    for (const QLineF& side : {QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
                               QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())})
        if (line.intersects(side, &at) == QLineF::BoundedIntersection) return true;
    return false;
}

}  // namespace

LinkGrid::LinkGrid(const PlanIndex& index, const std::vector<bool>& wantedKinds)
    : m_origin(index.bounds().topLeft())
{
    m_columns = std::max(1, static_cast<int>(std::ceil(index.bounds().width() / kCell_m)));
    m_rows = std::max(1, static_cast<int>(std::ceil(index.bounds().height() / kCell_m)));
    m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
    if (!index.facility()) return;
    for (std::size_t kind = 0; kind < wantedKinds.size(); ++kind)
        if (wantedKinds[kind])
            index.facility()->forEachLink(static_cast<PortKind>(kind), [&](const FacilityLink& link) {
                const QPolygonF way = routeOf(index, link);
                for (qsizetype i = 1; i < way.size(); ++i) add(QLineF(way[i - 1], way[i]), link.index);
            });
}

int LinkGrid::column(double x_m) const
{
    return std::clamp(static_cast<int>((x_m - m_origin.x()) / kCell_m), 0, m_columns - 1);
}

int LinkGrid::row(double y_m) const
{
    return std::clamp(static_cast<int>((y_m - m_origin.y()) / kCell_m), 0, m_rows - 1);
}

void LinkGrid::add(const QLineF& line, LinkIndex link)
{
    const double left = std::min(line.x1(), line.x2()), right = std::max(line.x1(), line.x2());
    const double top = std::min(line.y1(), line.y2()), bottom = std::max(line.y1(), line.y2());
    for (int y = row(top); y <= row(bottom); ++y)
        for (int x = column(left); x <= column(right); ++x)
            m_cells[static_cast<std::size_t>(y * m_columns + x)].push_back({line, link});
}

std::vector<LinkIndex> LinkGrid::crossing(const QRectF& rect_m) const
{
    std::vector<LinkIndex> found;
    for (int y = row(rect_m.top()); y <= row(rect_m.bottom()); ++y)
        for (int x = column(rect_m.left()); x <= column(rect_m.right()); ++x)
            for (const Piece& piece : m_cells[static_cast<std::size_t>(y * m_columns + x)])
                if (crosses(rect_m, piece.line)) found.push_back(piece.link);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<LinkIndex> LinkGrid::at(QPointF m, double reach_m) const
{
    std::optional<LinkIndex> best;
    double nearest = reach_m;
    for (int y = row(m.y() - reach_m); y <= row(m.y() + reach_m); ++y)
        for (int x = column(m.x() - reach_m); x <= column(m.x() + reach_m); ++x)
            for (const Piece& piece : m_cells[static_cast<std::size_t>(y * m_columns + x)]) {
                const double d = distance(piece.line, m);
                if (d > nearest) continue;
                nearest = d;
                best = piece.link;
            }
    return best;
}

}  // namespace mw
