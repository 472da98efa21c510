// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/failure_marks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace mw {

namespace {

constexpr int kGround_alpha = 110;
constexpr double kRound_px = 3, kSmallCross_px = 6;

void paintEach(QPainter& painter, const PlanScene& scene, const std::vector<QRectF>& rects, const QPen& pen, const QBrush& ground)
{
    painter.setPen(pen);
    painter.setBrush(ground);
    for (const QRectF& rect : rects)
        if (const QRectF px = scene.view.toPixel(rect); px.intersects(scene.viewport)) painter.drawRoundedRect(px, kRound_px, kRound_px);
}

void paintLost(QPainter& painter, const PlanScene& scene, const QPolygonF& way)
{
    QPolygonF px;
    for (const QPointF& m : way) px << scene.view.toPixel(m);
    painter.drawPolyline(px);
    QPainterPath path;
    path.addPolygon(px);
    const QPointF middle = path.pointAtPercent(0.5), arm(kSmallCross_px, kSmallCross_px), other(kSmallCross_px, -kSmallCross_px);
    painter.drawLine(middle - arm, middle + arm);
    painter.drawLine(middle - other, middle + other);
}

void addPlaceOf(const PlanIndex& index, const Facility& facility, InstanceIndex instance, std::vector<QRectF>& into)
{
    if (instance >= facility.instances.size()) return;
    const auto here = index.facility()->find(facility.instances[instance].path);
    const ItemIndex item = here ? index.itemOf(*here) : kNoItem;
    if (item != kNoItem) into.push_back(index.items()[item].rect);
}

/// Where the same link is still drawn.
QPolygonF drawnWayOf(const PlanIndex& index, const Facility& facility, LinkIndex link)
{
    const auto& here = *index.facility();
    if (link >= facility.links.size() || link >= here.links.size()) return {};
    if (&here != &facility && here.linkText(here.links[link]) != facility.linkText(facility.links[link])) return {};
    return routeOf(index, here.links[link]);
}

std::array<double, 4> numbersOf(const QRectF& rect) { return {rect.left(), rect.top(), rect.width(), rect.height()}; }
std::array<double, 4> numbersOf(const QLineF& line) { return {line.x1(), line.y1(), line.x2(), line.y2()}; }

template <class Shape>
void keepOnce(std::vector<Shape>& shapes)
{
    std::ranges::sort(shapes, [](const Shape& a, const Shape& b) { return numbersOf(a) < numbersOf(b); });
    shapes.erase(std::ranges::unique(shapes).begin(), shapes.end());
}

}  // namespace

FailureMarks marksOf(const PlanIndex& index, const Facility& facility, const PlayedFailure& failure)
{
    FailureMarks marks;
    if (!index.facility()) return marks;
    const auto add = [&](InstanceIndex instance, std::vector<QRectF>& into) { addPlaceOf(index, facility, instance, into); };
    add(failure.element, marks.failed);
    marks.link = drawnWayOf(index, facility, failure.link);
    for (const InstanceIndex one : failure.alsoFailed)
        if (one != failure.element) add(one, marks.failed);
    for (const InstanceIndex one : failure.tooWarm) add(one, marks.tooWarm);
    for (const auto& one : failure.dropped) add(one.instance, marks.dropped);
    for (const auto& one : failure.overloaded) add(one.instance, marks.overloaded);
    for (const InstanceIndex one : failure.onGenerator) add(one, marks.onGenerator);
    return marks;
}

FailureMarks marksOf(const PlanIndex& index, const Facility& facility, const PlayedFabricFailure& failure)
{
    FailureMarks marks;
    if (!index.facility()) return marks;
    for (const InstanceIndex one : failure.failed) addPlaceOf(index, facility, one, marks.failed);
    for (const InstanceIndex one : failure.cutOff) addPlaceOf(index, facility, one, marks.dropped);
    for (const InstanceIndex one : failure.narrowed) addPlaceOf(index, facility, one, marks.overloaded);
    for (auto* places : {&marks.dropped, &marks.overloaded}) keepOnce(*places);   // a rack with many servers is marked once
    if (failure.failed.empty() && failure.lost.size() == 1) {
        marks.link = drawnWayOf(index, facility, failure.lost.front());
        return marks;
    }
    for (const LinkIndex link : failure.lost) {
        const QPolygonF way = drawnWayOf(index, facility, link);
        for (qsizetype i = 1; i < way.size(); ++i) marks.lost.emplace_back(way[i - 1], way[i]);
    }
    keepOnce(marks.lost);
    return marks;
}

void paintMarks(QPainter& painter, const PlanScene& scene, const FailureMarks& marks)
{
    const Theme& theme = scene.theme;
    QColor ground = theme.error;
    ground.setAlpha(kGround_alpha);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintEach(painter, scene, marks.onGenerator, QPen(theme.advice, 2, Qt::DashLine), Qt::NoBrush);
    paintEach(painter, scene, marks.dropped, QPen(theme.error, 1), ground);
    paintEach(painter, scene, marks.tooWarm, QPen(theme.error, 2), ground);
    paintEach(painter, scene, marks.overloaded, QPen(theme.warning, 3), Qt::NoBrush);
    painter.setPen(QPen(theme.error, 3));
    painter.setBrush(Qt::NoBrush);
    for (const QLineF& line : marks.lost) painter.drawLine(scene.view.toPixel(line.p1()), scene.view.toPixel(line.p2()));
    for (const QRectF& rect : marks.failed) {
        QRectF px = scene.view.toPixel(rect);
        if (px.width() < kSmallCross_px) px = QRectF(px.center() - QPointF(kSmallCross_px, kSmallCross_px), QSizeF(2 * kSmallCross_px, 2 * kSmallCross_px));
        painter.drawRect(px);
        painter.drawLine(px.topLeft(), px.bottomRight());
        painter.drawLine(px.topRight(), px.bottomLeft());
    }
    if (marks.link.size() > 1) paintLost(painter, scene, marks.link);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace mw
