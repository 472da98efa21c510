// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/minimap.h"

#include "views/canvas/cards/change_card.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QPainter>

#include <cmath>

namespace mw {

namespace {

constexpr QSizeF kCard(168, 108);
constexpr double kAway = 12, kButton = 22;
constexpr std::size_t kDrawnAtOnce = 2000;

/// Where the map lies on its card.
QRectF mapOn(const QRectF& card)
{
    return card.adjusted(8, 8, -8, -22);
}

QRectF cardOf(const PlanScene& scene)
{
    return {scene.viewport.right() - kCard.width() - kAway, scene.viewport.bottom() - kCard.height() - kAway,
            kCard.width(), kCard.height()};
}

/// Two strokes: down to fold, up to unfold.
void paintChevron(QPainter& painter, QPointF middle, bool up, const QColor& colour)
{
    const double rise = up ? -2.5 : 2.5;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{
        {middle + QPointF(-4.5, -rise), middle + QPointF(0, rise), middle + QPointF(4.5, -rise)}});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace

QRectF Minimap::rect(const PlanScene& scene) const
{
    return m_folded ? button(scene) : cardOf(scene);
}

QRectF Minimap::button(const PlanScene& scene) const
{
    const QRectF card = cardOf(scene);
    return {card.right() - kButton, card.bottom() - kButton, kButton, kButton};
}

PlanView Minimap::mapView(const PlanScene& scene) const
{
    PlanView view;
    const QRectF room = mapOn(cardOf(scene)), bounds = scene.index.bounds();
    if (bounds.isEmpty()) return view;
    // Not through fit(): a very large hall is smaller here than the smallest zoom.
    view.scale = std::min(room.width() / bounds.width(), room.height() / bounds.height());
    view.origin = bounds.center() - room.center() / view.scale;
    return view;
}

QPointF Minimap::toMetre(const PlanScene& scene, QPointF pixel) const
{
    return mapView(scene).toMetre(pixel);
}

void Minimap::renew(const PlanScene& scene, double dpr)
{
    m_stale = false;
    if (!scene.index.hall()) return;
    const QRectF map = mapOn(cardOf(scene));
    const Hall& hall = *scene.index.hall();
    m_map = QPixmap((map.size() * dpr).toSize());
    m_map.setDevicePixelRatio(dpr);
    m_map.fill(scene.theme.card);
    QPainter painter(&m_map);
    PlanScene small{.index = scene.index, .dress = scene.dress, .routes = scene.routes, .theme = scene.theme};
    small.view = mapView(scene);
    small.view.origin += map.topLeft() / small.view.scale;  // the picture begins at the map's corner
    small.viewport = QRectF(QPointF(), map.size());
    small.layers = scene.layers;
    small.layers.badges = small.layers.labels = false;
    const QRectF room = small.view.toPixel(QRectF(0, 0, hall.width_m, hall.depth_m));
    painter.fillRect(room, scene.theme.floor);
    std::vector<ItemIndex> all(scene.index.items().size());
    for (ItemIndex i = 0; i < all.size(); ++i) all[i] = i;
    paintItems(painter, small, all);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme.wall, 1));
    painter.drawRect(QRectF(std::floor(room.left()) + 0.5, std::floor(room.top()) + 0.5, std::round(room.width()) - 1,
                            std::round(room.height()) - 1));
}

void Minimap::paint(QPainter& painter, const PlanScene& scene)
{
    const Hall* hall = scene.index.hall();
    if (!hall) return;
    const QRectF card = rect(scene);
    paintCardGround(painter, scene.theme, card);
    paintChevron(painter, button(scene).center(), m_folded, scene.theme.textMuted);
    if (m_folded) return;
    const QRectF map = mapOn(card);
    const double dpr = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const bool none = m_map.isNull() || m_map.devicePixelRatio() != dpr;
    if (none) m_stale = true;
    if (m_stale && scene.index.items().size() <= kDrawnAtOnce) renew(scene, dpr);
    if (none && m_stale) return;   // of a large hall it is drawn in an event of its own
    painter.drawPixmap(map.topLeft(), m_map);
    constexpr double kLeastSeen = 7;   // close up in a large hall what is seen would be less than can be found
    QRectF seen = mapView(scene).toPixel(scene.view.toMetre(scene.viewport.adjusted(kRulerLeft, kRulerTop, 0, 0)));
    const double wider = std::max(0.0, kLeastSeen - seen.width()) / 2, higher = std::max(0.0, kLeastSeen - seen.height()) / 2;
    seen = seen.adjusted(-wider, -higher, wider, higher).intersected(map);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme.accent, 1.5));
    painter.drawRect(seen);
    painter.setFont(uiFont(10));
    painter.setPen(scene.theme.textMuted);
    // A screen pixel is taken as 1/96 inch, as everywhere in Qt's logical coordinates.
    const double ratio = 96 / 0.0254 / scene.view.scale;
    const QString text = QStringLiteral("1 : %1 · %2")
                             .arg(format::count(ratio), toQt(hall->title.empty() ? hall->id : hall->title));
    const QRectF line(card.left() + 10, card.bottom() - 20, card.width() - kButton - 14, 16);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, line.width()));
}

}  // namespace mw
