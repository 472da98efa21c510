// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/measure_tool.h"

#include "views/session/format.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>
#include <cmath>

namespace mw {

void MeasureTool::press(const PointerEvent& event)
{
    m_held = m_shown = true;
    m_from = m_to = attracted(event);
    host().repaint();
}

void MeasureTool::move(const PointerEvent& event)
{
    if (!m_held) return;
    m_to = attracted(event);
    const QPointF by = m_to - m_from;
    host().hint(QCoreApplication::translate("mw::MeasureTool", "%1   (across %2, down %3)")
                    .arg(format::length(std::hypot(by.x(), by.y())), format::length(std::abs(by.x())),
                         format::length(std::abs(by.y()))));
    host().repaint();
}

void MeasureTool::release(const PointerEvent&)
{
    m_held = false;
}

void MeasureTool::cancel()
{
    m_held = m_shown = false;
    host().hint({});
    host().repaint();
}

QPointF MeasureTool::attracted(const PointerEvent& event) const
{
    if (event.modifiers.testFlag(Qt::AltModifier)) return event.m;
    const PlanScene scene = host().scene();
    const double reach = 8 / scene.view.scale;
    QPointF at = event.m;
    double bestX = reach, bestY = reach;
    for (const auto index :
         scene.index.touching(QRectF(event.m - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)))) {
        const QRectF& rect = scene.index.items()[index].rect;
        for (const double x : std::array{rect.left(), rect.right()})
            if (std::abs(x - event.m.x()) < bestX) bestX = std::abs(x - event.m.x()), at.setX(x);
        for (const double y : std::array{rect.top(), rect.bottom()})
            if (std::abs(y - event.m.y()) < bestY) bestY = std::abs(y - event.m.y()), at.setY(y);
    }
    // Straight across or down within a few degrees is what was meant.
    if (m_held && event.modifiers.testFlag(Qt::ShiftModifier)) {
        if (std::abs(at.x() - m_from.x()) > std::abs(at.y() - m_from.y()))
            at.setY(m_from.y());
        else
            at.setX(m_from.x());
    }
    return at;
}

void MeasureTool::paint(QPainter& painter) const
{
    if (!m_shown) return;
    const PlanScene scene = host().scene();
    const QPointF a = scene.view.toPixel(m_from), b = scene.view.toPixel(m_to);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(scene.theme.guide, 1.5));
    painter.drawLine(a, b);
    const QPointF along = b - a;
    const double size = std::hypot(along.x(), along.y());
    if (size < 2) return;
    const QPointF across = QPointF(-along.y(), along.x()) / size * 5;
    painter.drawLine(a - across, a + across);
    painter.drawLine(b - across, b + across);
    const QString text = format::length(std::hypot(m_to.x() - m_from.x(), m_to.y() - m_from.y()));
    painter.setFont(uiFont(11, QFont::DemiBold));
    QRectF tag(QPointF(), QSizeF(QFontMetricsF(painter.font()).horizontalAdvance(text) + 14, 20));
    tag.moveCenter((a + b) / 2 + QPointF(0, -16));
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.theme.card);
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(scene.theme.textStrong);
    painter.drawText(tag, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QString MeasureTool::usage() const
{
    return QCoreApplication::translate(
        "mw::MeasureTool",
        "Drag from point to point. Edges attract; Alt measures freely, Shift keeps it straight.");
}

}  // namespace mw
