// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/plan_background.h"

#include <QPainter>
#include <QPainterPath>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kMargin = 0.25;  // of the viewport, drawn around it so that panning finds something
constexpr double kOverview_px = 1024;

/// Lets another thread work and the watcher tell of it; a watcher that goes meanwhile hears nothing.
template <class Result, class Work>
void watch(QFutureWatcher<Result>& watcher, Work work)
{
    const auto promise = std::make_shared<QPromise<Result>>();
    watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
}

bool isPlacedAlike(const Background& a, const Background& b)
{
    return a.x_m == b.x_m && a.y_m == b.y_m && a.m_per_px == b.m_per_px && a.angle_deg == b.angle_deg;
}

/// Scales this near draw the same pixels.
bool isScaledAlike(double a, double b)
{
    return std::abs(a / b - 1) < 1e-6;
}

PlanPicture::Paper paperIn(bool dark, const PlanPicture& picture)
{
    if (!picture.isOnPaper()) return PlanPicture::Paper::Kept;
    return dark ? PlanPicture::Paper::ClearLinesLight : PlanPicture::Paper::ClearLinesDark;
}

bool isSame(const PlanPicture::Wanted& a, const PlanPicture::Wanted& b)
{
    return a.paper == b.paper && isPlacedAlike(a.placed, b.placed) && isScaledAlike(a.scale, b.scale);
}

}  // namespace

PlanBackground::PlanBackground(QObject* parent) : QObject(parent)
{
    connect(&m_reading, &QFutureWatcher<PlanPicturePtr>::finished, this, &PlanBackground::takeRead);
    connect(&m_drawing, &QFutureWatcher<QImage>::finished, this, &PlanBackground::takeDrawn);
}

void PlanBackground::show(const std::optional<Background>& placed, const QString& file)
{
    const bool another = file != m_file || (m_picture && !m_picture->isCurrent());
    m_placed = placed;
    if (!another) return;
    m_file = file;
    m_picture.reset();
    m_all = m_sharp = {};
    m_isSharp = false;
    if (!m_placed) return;
    if (m_read && m_read->file() == file && m_read->isCurrent())
        m_picture = m_read;
    else
        read(file);
}

void PlanBackground::read(const QString& file)
{
    watch(m_reading, [file]() -> PlanPicturePtr { return PlanPicture::read(file); });
}

void PlanBackground::takeRead()
{
    m_read = m_reading.result();
    if (m_placed && m_read->file() == m_file)
        m_picture = m_read;
    else if (m_placed && !m_picture)
        read(m_file);  // another file came between
    Q_EMIT wasRead(m_read);
    Q_EMIT changed();
}

QString PlanBackground::problem() const
{
    return m_picture ? m_picture->problem() : QString();
}

QSizeF PlanBackground::size() const
{
    return m_picture ? m_picture->size() : QSizeF();
}

bool PlanBackground::isOfLines() const
{
    return m_picture && m_picture->isOnPaper();
}

QPolygonF PlanBackground::outline_m() const
{
    return m_placed ? placementOf(*m_placed).map(QPolygonF(QRectF(QPointF(), size()))) : QPolygonF();
}

void PlanBackground::want(const PlanView& view, const QRectF& viewport, double devicePixelRatio, bool dark)
{
    m_isSharp = true;
    if (!m_placed || (m_picture && !m_picture->problem().isEmpty())) return;
    m_isSharp = false;
    if (!m_picture || m_drawnOf) return;  // comes back by `changed`
    const QRectF whole = outline_m().boundingRect();
    PlanPicture::Wanted wanted{.placed = *m_placed, .area_m = whole,
                               .scale = kOverview_px / std::max(whole.width(), whole.height()),
                               .paper = paperIn(dark, *m_picture)};
    if (m_all.pixmap.isNull() || m_all.as.paper != wanted.paper) return draw(m_all, wanted);
    wanted.scale = view.scale * devicePixelRatio;
    const QRectF seen = view.toMetre(viewport).intersected(whole);
    const double near = 0.5 / wanted.scale;  // half a pixel: edges of rectangles are not exact
    m_isSharp = seen.isEmpty() || (isSame(m_sharp.as, wanted) &&
                                   m_sharp.as.area_m.contains(seen.adjusted(near, near, -near, -near)));
    if (m_isSharp) return;
    const double x = viewport.width() * kMargin, y = viewport.height() * kMargin;
    wanted.area_m = view.toMetre(viewport.adjusted(-x, -y, x, y)).intersected(whole);
    draw(m_sharp, wanted);
}

void PlanBackground::draw(Drawn& into, const PlanPicture::Wanted& wanted)
{
    m_drawnOf = m_picture;
    m_into = &into;
    m_asked = wanted;
    watch(m_drawing, [picture = m_picture, wanted] { return picture->draw(wanted); });
}

void PlanBackground::takeDrawn()
{
    if (m_drawnOf == m_picture) *m_into = {m_asked, QPixmap::fromImage(m_drawing.result())};
    m_drawnOf.reset();
    Q_EMIT changed();
}

/// From hall metres as it was drawn to pixels as it is placed now.
QTransform PlanBackground::toPixels(const Drawn& drawn, const PlanView& view) const
{
    QTransform pixels;
    pixels.scale(view.scale, view.scale);
    pixels.translate(-view.origin.x(), -view.origin.y());
    if (isPlacedAlike(drawn.as.placed, *m_placed)) return pixels;
    return placementOf(drawn.as.placed).inverted() * placementOf(*m_placed) * pixels;
}

/// Around what is sharp the whole shows through, not under it: both are transparent.
void PlanBackground::paint(QPainter& painter, const PlanView& view, const QRectF& viewport) const
{
    if (!m_placed) return;
    const auto put = [&](const Drawn& drawn) {
        painter.save();
        painter.setTransform(toPixels(drawn, view), true);
        painter.drawPixmap(drawn.as.area_m, drawn.pixmap, QRectF(drawn.pixmap.rect()));
        painter.restore();
    };
    painter.save();
    painter.setOpacity(m_placed->opacity);
    if (!m_sharp.pixmap.isNull()) put(m_sharp);
    if (!m_isSharp && !m_all.pixmap.isNull()) {
        QPainterPath around, sharp;
        around.addRect(viewport);
        sharp.addPolygon(toPixels(m_sharp, view).map(QPolygonF(m_sharp.as.area_m)));
        if (!m_sharp.pixmap.isNull()) painter.setClipPath(around.subtracted(sharp), Qt::IntersectClip);
        put(m_all);
    }
    painter.restore();
}

}  // namespace mw
