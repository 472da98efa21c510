// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the select tool draws over the plan.
#include "views/canvas/tools/select_tool.h"

#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QRegion>

#include <algorithm>
#include <iterator>

namespace mw {

void SelectTool::paint(QPainter& painter) const
{
    const PlanScene scene = host().scene();
    if (m_state == State::Area) paintArea(painter, scene);
    if (m_state == State::Dragging || m_state == State::Typing)
        paintDrag(painter, scene);
    else
        m_handles.paint(painter);
    if (m_shape == Shape::Band) m_area.paint(painter);
}

/// Enclosing is a solid frame, touching a dashed one in another colour: they can be told apart before the button is let go.
void SelectTool::paintArea(QPainter& painter, const PlanScene& scene) const
{
    const bool touching = m_shape == Shape::Band && m_now.x() < m_start.pixel.x();
    const QColor edge = touching ? scene.theme.good : scene.theme.accent;
    QColor ground = edge;
    ground.setAlpha(36);
    painter.setBrush(ground);
    painter.setPen(QPen(edge, 1, touching ? Qt::DashLine : Qt::SolidLine));
    if (m_shape == Shape::Lasso) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.drawPolygon(m_lasso);
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else {
        painter.drawRect(QRectF(m_start.pixel, m_now).normalized());
    }
}

/// As they would lie after the drop, under what stands on the floor as links do. Of few as strong as those of a selection; of many as the plan has them, and no
/// more than it shows.
void SelectTool::paintMovedLinks(QPainter& painter, const PlanScene& scene) const
{
    constexpr std::size_t kMostBefore = 500, kFew = 64;
    const bool few = m_items.size() <= kFew;
    if (!few && scene.view.scale <= kFarScale) return;
    PlanRoutes routes = routesMoved(scene.index, m_links, m_offset);
    if (!few && scene.trunks == nullptr)
        for (const LinkLayer network : {LinkLayer::Network, LinkLayer::ScaleUp}) routes.lines[static_cast<std::size_t>(network)].clear();
    QRectF around;
    for (const auto& layer : routes.lines)
        for (const QLineF& line : layer) around |= QRectF(line.p1(), line.p2()).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
    QRegion free(scene.viewport.toRect());
    const auto before = scene.index.touching(around & scene.view.toMetre(scene.viewport));
    if (before.size() <= kMostBefore)
        for (const ItemIndex item : before)
            if (!m_links.items[item] && !scene.index.items()[item].overhead) free -= scene.view.toPixel(scene.index.items()[item].rect).toRect();
    painter.save();
    painter.setClipRegion(free, Qt::IntersectClip);
    paintLinks(painter, scene, routes, few);
    painter.restore();
}

void SelectTool::paintDrag(QPainter& painter, const PlanScene& scene) const
{
    PlanScene moved = scene;
    moved.view.origin -= m_offset;
    moved.skipped = nullptr;
    const QRectF seen = moved.view.toMetre(scene.viewport);
    std::vector<ItemIndex> items;   // of thousands in the hand few are seen from near
    std::ranges::copy_if(m_items, std::back_inserter(items), [&](ItemIndex i) { return scene.index.items()[i].rect.intersects(seen); });
    if (!m_copying) paintMovedLinks(painter, scene);
    painter.setOpacity(m_copying ? 0.7 : 0.9);
    paintItems(painter, moved, items);
    painter.setOpacity(1);
    paintOutlines(painter, moved, items, m_refusal.isEmpty() && !isBadPlace(host().changes()) ? scene.theme.selection : scene.theme.ghostBad, 2);
    painter.setPen(QPen(scene.theme.guide, 1, Qt::DashLine));
    for (const auto& guide : m_snap.guides)
        painter.drawLine(scene.view.toPixel(guide.p1()), scene.view.toPixel(guide.p2()));
    paintChanges(painter, scene);
}

/// What is dragged, in pixels; of very much, which no card is clear of, the thing that was taken hold of.
QRectF SelectTool::hand(const PlanScene& scene) const
{
    const QRectF all = scene.view.toPixel(m_bounds.translated(m_offset)) & scene.viewport;
    const bool isLarge = all.width() > scene.viewport.width() / 2 || all.height() > scene.viewport.height() / 2;
    return isLarge ? scene.view.toPixel(m_anchor.translated(m_offset)) : all;
}

/// A member of a block takes all of it along, which the card says.
QString SelectTool::title() const
{
    if (m_block.empty()) return m_copying ? QCoreApplication::translate("mw::SelectTool", "This copy changes") : QCoreApplication::translate("mw::SelectTool", "This move changes");
    return (m_copying ? QCoreApplication::translate("mw::SelectTool", "Block %1: this copy changes") : QCoreApplication::translate("mw::SelectTool", "Block %1: this move changes")).arg(toQt(m_block));
}

/// What the drop would change, or why it is refused, beside what is in the hand.
void SelectTool::paintChanges(QPainter& painter, const PlanScene& scene) const
{
    std::vector<CardLine> lines;
    if (!m_refusal.isEmpty())
        lines.push_back({m_refusal, CardLine::Tone::Error});
    else if (!host().changes().empty())
        lines.push_back({title()});
    if (lines.empty()) return;
    if (m_refusal.isEmpty()) lines.insert(lines.end(), host().changes().begin(), host().changes().end());
    constexpr std::size_t kMostClear = 300;   // of more, no place is clear
    std::vector<QRectF> inHand;
    if (m_items.size() <= kMostClear)
        for (const ItemIndex item : m_items) inHand.push_back(scene.view.toPixel(scene.index.items()[item].rect.translated(m_offset)));
    paintCard(painter, scene, hand(scene), lines, &m_side, inHand);
}

}  // namespace mw
