// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/spot_marker.h"

#include <QFontMetricsF>

#include <algorithm>

namespace mw {

namespace {

constexpr double kPad_px = 7, kAway_px = 12;

}  // namespace

SpotMarker::SpotMarker(QCustomPlot& plot, const Theme& theme) : QCPAbstractItem(&plot), m_theme(theme)
{
    setClipToAxisRect(false);
    setLayer(QStringLiteral("overlay"));
}

void SpotMarker::show(std::optional<ChartSpot> spot)
{
    m_spot = std::move(spot);
    layer()->replot();
}

void SpotMarker::draw(QCPPainter* painter)
{
    if (!m_spot) return;
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    if (m_spot->point) {
        const QRectF seen = parentPlot()->axisRect()->rect();
        painter->setPen(QPen(m_theme.textMuted, 1, Qt::DashLine));
        painter->drawLine(QLineF(seen.left(), m_spot->at.y(), seen.right(), m_spot->at.y()));
        painter->drawLine(QLineF(m_spot->at.x(), seen.top(), m_spot->at.x(), seen.bottom()));
    }
    painter->setPen(QPen(m_theme.textStrong, 1.5));
    painter->drawPath(m_spot->shape);
    drawCard(*painter);
}

/// Right and above of the place if there is room, never over the edge.
void SpotMarker::drawCard(QCPPainter& painter) const
{
    QFont strong = parentPlot()->font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF bold(strong), plain(parentPlot()->font());
    const QSizeF text = plain.size(0, m_spot->value);
    const QSizeF size(std::max(bold.horizontalAdvance(m_spot->title), text.width()) + 2 * kPad_px, bold.height() + text.height() + 2 * kPad_px);
    const QRectF room = QRectF(parentPlot()->viewport()).adjusted(1, 1, -1, -1);
    QPointF corner(m_spot->at.x() + kAway_px, m_spot->at.y() - size.height() - kAway_px);
    if (corner.x() + size.width() > room.right()) corner.setX(m_spot->at.x() - size.width() - kAway_px);
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - size.width())));
    corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    const QRectF card(corner, size);
    painter.setPen(QPen(m_theme.cardLine, 1));
    painter.setBrush(m_theme.card);
    painter.drawRoundedRect(card, 5, 5);
    const QRectF inside = card.adjusted(kPad_px, kPad_px, -kPad_px, -kPad_px);
    painter.setFont(strong);
    painter.setPen(m_theme.textStrong);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, m_spot->title);
    painter.setFont(parentPlot()->font());
    painter.setPen(m_theme.text);
    painter.drawText(inside.adjusted(0, bold.height(), 0, 0), Qt::AlignLeft | Qt::AlignTop, m_spot->value);
}

}  // namespace mw
