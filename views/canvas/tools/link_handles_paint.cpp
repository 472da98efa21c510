// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn of the handles of a link, and of the link while it is in the hand.
#include "views/canvas/tools/link_handles.h"

#include <QPainter>
#include <QRegion>

#include <algorithm>

namespace mw {

/// As it will lie once it is let go: under what it joins.
void LinkHandles::paintHeldPiece(QPainter& painter, const Shown& link) const
{
    const PlanScene scene = m_host.scene();
    const FacilityLink& record = scene.index.facility()->links[link.link];
    QRegion free(scene.viewport.toRect());
    for (const InstanceIndex end : {record.from, record.to}) free -= scene.view.toPixel(scene.index.items()[scene.index.itemOf(end)].rect).toRect();
    QPolygonF way;
    for (const QPointF& m : link.way) way << scene.view.toPixel(m) + asideOf(link);
    painter.save();
    painter.setClipRegion(free, Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme.selection, 2));
    painter.drawPolyline(way);
    painter.restore();
}

void LinkHandles::paint(QPainter& painter) const
{
    auto link = shown();
    if (!link) return;
    if (m_held == Held::Piece) link->way = m_way;
    const PlanScene scene = m_host.scene();
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (m_held == Held::Piece) paintHeldPiece(painter, *link);
    painter.setPen(QPen(scene.theme.selection, 1));
    painter.setBrush(scene.theme.floor);
    const QPolygonF seen = seenWay(*link);
    for (qsizetype i = 0; m_held == Held::Nothing && i + 1 < seen.size(); ++i) {
        if (!hasHandle(seen, i)) continue;
        QRectF square(0, 0, 7, 7);
        square.moveCenter((seen[i] + seen[i + 1]) / 2);
        painter.drawRect(square);
    }
    painter.setBrush(scene.theme.selection);
    for (const edit::LinkEnd end : {edit::LinkEnd::From, edit::LinkEnd::To})
        if (m_held != Held::End || end != m_end) painter.drawEllipse(handleOf(*link, end), 4.5, 4.5);
    if (m_held == Held::End) paintHeldEnd(painter, *link);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LinkHandles::paintHeldEnd(QPainter& painter, const Shown& link) const
{
    const PlanScene scene = m_host.scene();
    const FacilityLink& record = scene.index.facility()->links[link.link];
    const InstanceIndex stays = m_end == edit::LinkEnd::From ? record.to : record.from;
    if (m_wandered) m_veil.paint(painter, scene, [&](ItemIndex item) { return reaches(link, item); }, {scene.index.itemOf(record.from), scene.index.itemOf(record.to)});
    paintOutlines(painter, scene, {scene.index.itemOf(stays)}, scene.theme.selection, 2);
    const QPointF fixed = handleOf(link, m_end == edit::LinkEnd::From ? edit::LinkEnd::To : edit::LinkEnd::From);
    const QColor colour = !m_why.isEmpty() ? scene.theme.ghostBad : !m_told.isEmpty() ? scene.theme.good : scene.theme.accent;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2));
    painter.drawPolyline(QPolygonF{{fixed, {m_now.x(), fixed.y()}, m_now}});
    painter.setBrush(colour);
    painter.drawEllipse(m_now, 4.5, 4.5);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_wandered) paintPorts(painter, link);
    if (m_told.isEmpty() && m_why.isEmpty()) return;
    if (m_over) paintOutlines(painter, scene, {*m_over}, colour, 2.5);
    std::vector<CardLine> lines{m_why.isEmpty() ? CardLine{m_told} : CardLine{m_why, CardLine::Tone::Error}};
    if (m_why.isEmpty()) lines.insert(lines.end(), m_host.changes().begin(), m_host.changes().end());
    paintCard(painter, scene, QRectF(m_now, QSizeF(4, 4)), lines);
}

/// Those that can take the end, and all of what it is held over.
void LinkHandles::paintPorts(QPainter& painter, const Shown& link) const
{
    const PlanScene scene = m_host.scene();
    if (scene.view.scale < kPortScale) return;
    for (const auto item : scene.index.touching(scene.view.toMetre(scene.viewport))) {
        const auto marks = portMarksOf(scene, item);
        if (marks.empty()) continue;
        const auto takes = edit::portsForEnd(*scene.index.facility(), link.link, m_end, scene.index.items()[item].instance);
        for (const PortMark& mark : marks) {
            const bool fits = std::find(takes.begin(), takes.end(), mark.group) != takes.end();
            const bool pointed = m_port && m_port->sameAs(mark);
            if (fits || m_over == item) paintPortMark(painter, scene, mark, pointed ? MarkLook::Pointed : fits ? MarkLook::Usual : MarkLook::Faded);
        }
    }
}

}  // namespace mw
