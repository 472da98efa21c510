// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a rack stands on the plan: its front, its rear, and what it is for.
#include "views/canvas/plan/plan_rack_inside.h"

#include "views/canvas/plan/free_place.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace mw {

namespace {

constexpr double kTwoLines_px = 49;

double namePlace_px(double height) { return height >= kTwoLines_px ? 30 : 18; }

/// By the true size of the rack: on whole pixels neighbours differ by one, and one would have it and the other not.
double signSize(const PlanItem& item, double scale)
{
    constexpr double least_px = 12, most_px = 26, edges_px = 2;
    const double width = item.rect.width() * scale - edges_px, height = item.rect.height() * scale - edges_px;
    const double size = std::floor(std::min({width - 6, height - namePlace_px(height) - 10, most_px}));
    return size < least_px ? 0 : size;
}

/// Of a switch: there and back.
void paintArrows(QPainter& painter, double size, QPointF middle)
{
    const double half = size / 2, head = size / 5;
    for (const double way : {1.0, -1.0}) {
        const double y = middle.y() - way * size / 5, tip = middle.x() + way * half;
        painter.drawLine(QPointF(middle.x() - way * half, y), QPointF(tip, y));
        painter.drawPolyline(QPolygonF{{{tip - way * head, y - head}, {tip, y}, {tip - way * head, y + head}}});
    }
}

/// Of storage: two discs, one on the other.
void paintDiscs(QPainter& painter, double size, QPointF middle)
{
    const double wide = size * 0.8, flat = size * 0.28, high = size * 0.28;
    QRectF disc(middle.x() - wide / 2, middle.y() - high - flat / 2, wide, flat);
    painter.drawEllipse(disc);
    for (const double x : {disc.left(), disc.right()}) painter.drawLine(QPointF(x, disc.center().y()), QPointF(x, disc.center().y() + 2 * high));
    for (int i = 0; i < 2; ++i) {
        disc.translate(0, high);
        painter.drawArc(disc, 180 * 16, 180 * 16);
    }
}

/// Over the name's place, clear of what lies over the rack.
void paintSignOver(QPainter& painter, Kind look, double size, const QRectF& rect, const QColor& ink, const std::vector<QRectF>& over)
{
    const double name_px = namePlace_px(rect.height());
    const double usual = rect.top() + 7 + (rect.height() - name_px - 7) / 2;
    QColor strong = ink;
    strong.setAlpha(190);
    paintRackSign(painter, look, size, {rect.center().x(), clearMiddle(over, rect.adjusted(0, 6, 0, -4), size * 0.84, usual)}, strong);
}

/// The rear as two ticks at its corners: hot air, hoses and cables leave there.
void paintRear(QPainter& painter, const PlanItem& item, const QRectF& rect, const QColor& ink)
{
    const QRectF in = rect.adjusted(3, 3, -3, -3);
    const bool across = item.facing == Facing::North || item.facing == Facing::South;
    const double tick = std::round((across ? in.width() : in.height()) / 4);
    if (across) {
        const double y = item.facing == Facing::North ? in.bottom() - 1 : in.top();
        painter.fillRect(QRectF(in.left(), y, tick, 1), ink);
        painter.fillRect(QRectF(in.right() - tick, y, tick, 1), ink);
    } else {
        const double x = item.facing == Facing::West ? in.right() - 1 : in.left();
        painter.fillRect(QRectF(x, in.top(), 1, tick), ink);
        painter.fillRect(QRectF(x, in.bottom() - tick, 1, tick), ink);
    }
}

}  // namespace

double clearMiddle(const std::vector<QRectF>& over, const QRectF& box, double height, double wanted)
{
    std::vector<Stretch> crossed;
    for (const QRectF& line : over)
        if (line.width() >= line.height() && line.intersects(box)) crossed.emplace_back(line.top(), line.bottom());
    return freeMiddle(std::move(crossed), {box.top(), box.bottom()}, height, wanted).value_or(wanted);
}

bool hasRackSign(Kind look)
{
    return info(look).category == Category::Network || info(look).category == Category::Storage;
}

void paintRackSign(QPainter& painter, Kind look, double size, QPointF middle, const QColor& ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(ink, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    info(look).category == Category::Storage ? paintDiscs(painter, size, middle) : paintArrows(painter, size, middle);
    painter.restore();
}

bool showsRackSign(const PlanItem& item, double scale)
{
    return item.rack && hasRackSign(item.look) && signSize(item, scale) > 0;
}

void paintRackMark(QPainter& painter, const PlanItem& item, const QRectF& rect, const QColor& ground, const QColor& ink, const std::vector<QRectF>& over)
{
    constexpr double kLeast_px = 9, kMost_px = 16;
    const double size = std::floor(std::min({rect.width() - 6, rect.height() - 12, kMost_px}));
    if (size < kLeast_px) return;
    const QPointF middle(rect.center().x(), clearMiddle(over, rect.adjusted(0, 6, 0, -6), size, rect.center().y()));
    painter.fillRect(QRectF(rect.left() + 5, middle.y() - size / 2, rect.width() - 10, size), ground);   // shelves are there
    QColor strong = ink;
    strong.setAlpha(190);
    if (hasRackSign(item.look)) return paintRackSign(painter, item.look, size, middle, strong);
    for (const double down : {-0.3, 0.0, 0.3}) painter.fillRect(QRectF(std::round(middle.x() - size / 3), std::round(middle.y() + down * size), std::round(size * 2 / 3), 1), strong);
}

/// The front as a bar; shelves where there is room.
void paintPlanRack(QPainter& painter, const PlanScene& scene, const PlanItem& item, const QRectF& rect, const QColor& ink, const std::vector<QRectF>& over)
{
    const double side = std::min(item.rect.width(), item.rect.height()) * scene.view.scale;
    QColor faint = ink;
    faint.setAlpha(75);
    const double bar = side >= 24 ? 3 : 2;
    QRectF front = rect.adjusted(2, 2, -2, -2);
    switch (item.facing) {
    case Facing::North:
        front.setHeight(bar);
        break;
    case Facing::South:
        front.setTop(front.bottom() - bar);
        break;
    case Facing::West:
        front.setWidth(bar);
        break;
    case Facing::East:
        front.setLeft(front.right() - bar);
        break;
    }
    QColor strong = ink;
    strong.setAlpha(150);
    painter.fillRect(front, strong);
    if (side < 19) return;
    paintRear(painter, item, rect, faint);
    if (showsInside(rect)) return paintRackInside(painter, scene, item, rect);
    if (showsRackSign(item, scene.view.scale)) return paintSignOver(painter, item.look, signSize(item, scene.view.scale), rect, ink, over);
    const bool across = item.facing == Facing::North || item.facing == Facing::South;
    const double length = across ? rect.height() : rect.width();
    const double room = length - 22;  // the name's place
    const int shelves = std::min(8, static_cast<int>(room / 9));
    for (int i = 1; i <= shelves; ++i) {
        const double at =
            std::round((across ? rect.top() : rect.left()) + 5 + (room - 4) * i / (shelves + 1));
        if (across)
            painter.fillRect(QRectF(rect.left() + 4, at, rect.width() - 8, 1), faint);
        else
            painter.fillRect(QRectF(at, rect.top() + 4, 1, rect.height() - 8), faint);
    }
}

}  // namespace mw
