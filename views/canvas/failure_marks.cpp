// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/failure_marks.h"

#include <QPainter>
#include <QPainterPath>

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

}  // namespace

FailureMarks marksOf(const PlanIndex& index, const Facility& facility, const PlayedFailure& failure)
{
    FailureMarks marks;
    if (!index.facility()) return marks;
    const auto add = [&](InstanceIndex instance, std::vector<QRectF>& into) {
        if (instance >= facility.instances.size()) return;
        const auto here = index.facility()->find(facility.instances[instance].path);
        const ItemIndex item = here ? index.itemOf(*here) : kNoItem;
        if (item != kNoItem) into.push_back(index.items()[item].rect);
    };
    add(failure.element, marks.failed);
    for (const InstanceIndex one : failure.alsoFailed)
        if (one != failure.element) add(one, marks.failed);
    for (const InstanceIndex one : failure.tooWarm) add(one, marks.tooWarm);
    const auto& here = *index.facility();   // where the same link is still drawn
    if (failure.link < facility.links.size() && failure.link < here.links.size() && here.linkText(here.links[failure.link]) == facility.linkText(facility.links[failure.link]))
        marks.link = routeOf(index, here.links[failure.link]);
    for (const auto& one : failure.dropped) add(one.instance, marks.dropped);
    for (const auto& one : failure.overloaded) add(one.instance, marks.overloaded);
    for (const InstanceIndex one : failure.onGenerator) add(one, marks.onGenerator);
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
