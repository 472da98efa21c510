// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/preview_marks.h"

#include "model/edit/edit.h"
#include "model/layout/delta.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <tuple>

namespace mw {

namespace {

class Marker {
public:
    Marker(const PlanIndex& index, const Catalog& catalog, const Layout& after)
        : m_index(index), m_catalog(catalog), m_before(*index.facility()->layout), m_after(after)
    {
    }

    PreviewMarks run()
    {
        const Delta delta = diff(m_before, m_after);
        for (const auto& change : delta.components) {
            add(m_before, change.before.get(), m_marks.go);
            add(m_after, change.after.get(), m_marks.come);
        }
        for (const auto& change : delta.links) {
            add(m_before, change.before.get(), m_marks.linksGo);
            add(m_after, change.after.get(), m_marks.linksCome);
        }
        return std::move(m_marks);
    }

private:
    [[nodiscard]] bool isHere(const Component& component) const
    {
        return m_index.hall() && component.place == Component::Place::Floor && component.at.hall == m_index.hall()->id;
    }

    void add(const Layout& layout, const Component* component, std::vector<QRectF>& into)
    {
        if (!component) return;
        if (isHere(*component))
            into.push_back(toQRect(edit::footprintOf(layout, m_catalog, *component)));
        else if (component->place == Component::Place::Inside)
            if (const auto rack = standing(layout, component->in.component)) m_marks.touched.push_back(*rack);
    }

    /// Where what a path names, or is inside of, stands in this hall.
    [[nodiscard]] std::optional<QRectF> standing(const Layout& layout, const std::string& path) const
    {
        if (const Component* own = layout.components.get(path); own && isHere(*own))
            return toQRect(edit::footprintOf(layout, m_catalog, *own));
        const auto instance = m_index.facility()->find(path);
        const ItemIndex item = instance ? m_index.itemOf(*instance) : kNoItem;
        if (item == kNoItem) return std::nullopt;
        return m_index.items()[item].rect;
    }

    void add(const Layout& layout, const Link* link, std::vector<QPolygonF>& into)
    {
        if (!link) return;
        const auto from = standing(layout, link->from.component), to = standing(layout, link->to.component);
        if (!from || !to || *from == *to) return;
        const QPointF a = from->center(), b = to->center();
        into.push_back({{a, {b.x(), a.y()}, b}});
    }

    const PlanIndex& m_index;
    const Catalog& m_catalog;
    const Layout& m_before;
    const Layout& m_after;
    PreviewMarks m_marks{};
};

void paintRects(QPainter& painter, const PlanScene& scene, const std::vector<QRectF>& rects, const QPen& pen,
                const QBrush& ground)
{
    painter.setPen(pen);
    painter.setBrush(ground);
    for (const QRectF& rect : rects)
        if (const QRectF px = scene.view.toPixel(rect); px.intersects(scene.viewport)) painter.drawRoundedRect(px, 3, 3);
}

void paintWays(QPainter& painter, const PlanScene& scene, const std::vector<QPolygonF>& ways, const QPen& pen)
{
    painter.setPen(pen);
    for (const QPolygonF& way : ways)
        for (qsizetype i = 1; i < way.size(); ++i)
            painter.drawLine(scene.view.toPixel(way[i - 1]), scene.view.toPixel(way[i]));
}

}  // namespace

bool PreviewMarks::empty() const
{
    return come.empty() && go.empty() && touched.empty() && linksCome.empty() && linksGo.empty();
}

QRectF PreviewMarks::bounds() const
{
    QRectF all;
    for (const auto* rects : {&come, &go, &touched})
        for (const QRectF& rect : *rects) all = all.united(rect);
    for (const auto* ways : {&linksCome, &linksGo})
        for (const QPolygonF& way : *ways) all = all.united(way.boundingRect());
    return all;
}

PreviewMarks marksOf(const PlanIndex& index, const Catalog& catalog, const Layout& after)
{
    return index.facility() ? Marker(index, catalog, after).run() : PreviewMarks{};
}

void paintMarks(QPainter& painter, const PlanScene& scene, const PreviewMarks& marks)
{
    QColor ground = scene.theme.ghost, badGround = scene.theme.ghostBad;
    ground.setAlpha(90);
    badGround.setAlpha(90);
    const QPen comes(scene.theme.ghost, 2), goes(scene.theme.ghostBad, 2, Qt::DashLine);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintRects(painter, scene, marks.go, goes, Qt::NoBrush);
    paintRects(painter, scene, marks.touched, comes, Qt::NoBrush);
    paintRects(painter, scene, marks.come, comes, ground);
    paintRects(painter, scene, marks.bad, QPen(scene.theme.ghostBad, 2), badGround);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintWays(painter, scene, marks.linksGo, goes);
    paintWays(painter, scene, marks.linksCome, comes);
}

namespace {

constexpr double kBadCell_m = 4, kBadRounding_m = 1e-3;

int badCell(double m) { return static_cast<int>(std::floor(m / kBadCell_m)); }

struct BadPlace {
    int row{}, column{};   ///< of the cell in which its corner lies
    QRectF rect{};
    [[nodiscard]] std::tuple<int, int> cell() const { return {row, column}; }
};

bool holdsOne(const std::vector<BadPlace>& sorted, const QRectF& ghost)
{
    const QRectF around = ghost.adjusted(-kBadRounding_m, -kBadRounding_m, kBadRounding_m, kBadRounding_m);
    for (int row = badCell(around.top()); row <= badCell(around.bottom()); ++row)
        for (auto one = std::ranges::lower_bound(sorted, std::tuple(row, badCell(around.left())), {}, &BadPlace::cell);
             one != sorted.end() && one->cell() <= std::tuple(row, badCell(around.right())); ++one)
            if (around.contains(one->rect)) return true;
    return false;
}

}  // namespace

std::vector<QRectF> badPlaces(const std::vector<QRectF>& misplaced, const std::vector<QRectF>& ghosts)
{
    std::vector<QRectF> bad;
    if (misplaced.empty() || ghosts.empty()) return bad;
    std::vector<BadPlace> sorted;
    sorted.reserve(misplaced.size());
    for (const QRectF& rect : misplaced) sorted.push_back({badCell(rect.top()), badCell(rect.left()), rect});
    std::ranges::sort(sorted, {}, &BadPlace::cell);
    std::ranges::copy_if(ghosts, std::back_inserter(bad), [&](const QRectF& ghost) { return holdsOne(sorted, ghost); });
    return bad;
}

}  // namespace mw
