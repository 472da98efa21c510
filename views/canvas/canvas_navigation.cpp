// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the canvas looks: fit, zoom, pan, minimap, and back to earlier views.
#include "views/canvas/canvas.h"

#include "views/canvas/canvas_background.h"
#include "views/session/document.h"
#include "views/session/text/qt_text.h"

#include <QApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QResizeEvent>
#include <QVariantAnimation>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kMargin_px = 24;   ///< between what is shown and the edge

/// By how much the view moves along one axis for [low, high] to lie in [from, to]: no further than needed; what does not fit
/// comes to the middle.
double shiftInto(double low, double high, double from, double to)
{
    const double margin = std::min(kMargin_px, std::max(0.0, (to - from - (high - low)) / 2));
    if (high - low > to - from) return (low + high) / 2 - (from + to) / 2;
    if (low < from + margin) return low - from - margin;
    if (high > to - margin) return high - to + margin;
    return 0;
}

QPointF shiftInto(const QRectF& place, const QRectF& room)
{
    return {shiftInto(place.left(), place.right(), room.left(), room.right()), shiftInto(place.top(), place.bottom(), room.top(), room.bottom())};
}

/// Clear of rulers and legend: of that which is shown and of that of kinds, so that the plan stays where it is from one to the other.
QRectF roomOn(const QRectF& canvas, const PlanIndex& index, const PlanDress& dress, const PlanLayers& layers)
{
    if (!layers.legend) return roomForHall(canvas, index, {});
    const QRectF kinds = legendPlace(index, canvas, {}, layers);
    return roomForHall(canvas, index, dress.overlay ? legendPlace(index, canvas, dress, layers) | kinds : kinds);
}

}  // namespace

void Canvas::viewMoved(bool jump)
{
    m_history.note({m_hall, m_view}, jump);
    invalidate();
    Q_EMIT viewChanged();
}

void Canvas::glideTo(const PlanView& to)
{
    m_glide->stop();
    if (!m_animated || !isVisible()) {
        m_view = to;
        viewMoved(true);
        return;
    }
    m_history.note({m_hall, to}, true);
    const PlanView from = m_view;
    const QPointF middle = QRectF(rect()).center();
    m_glide->disconnect(this);
    m_glide->setDuration(180);
    m_glide->setEasingCurve(QEasingCurve::OutCubic);
    m_glide->setStartValue(0.0);
    m_glide->setEndValue(1.0);
    connect(m_glide, &QVariantAnimation::valueChanged, this, [this, from, to, middle](const QVariant& value) {
        // Scales are felt as ratios: even steps of their logarithm.
        const double t = value.toDouble();
        const QPointF a = from.toMetre(middle), b = to.toMetre(middle);
        m_view.scale = from.scale * std::pow(to.scale / from.scale, t);
        m_view.origin = a + (b - a) * t - middle / m_view.scale;
        if (t >= 1) m_view = to;
        invalidate();
        Q_EMIT viewChanged();
    });
    m_glide->start();
}

void Canvas::fit()
{
    m_fitPending = true;
    PlanView all = m_view;
    constexpr double kPrompt_px = 34;
    const bool atBackground = m_background->tool() != nullptr;   // all of it, below the words that say what to do
    const QRectF plan = atBackground ? m_background->plan().outline_m().boundingRect() : QRectF();
    all.fit(m_index.bounds().united(plan), roomOn(rect(), m_index, m_dress, m_layers).adjusted(0, atBackground ? kPrompt_px : 0, 0, 0));
    glideTo(all);
}

/// Another legend, or more lines of it: the whole hall is fitted anew only if that would lie over it.
void Canvas::clearLegend()
{
    if (!m_fitPending || !m_layers.legend) return;
    const QRectF hall = m_view.toPixel(m_index.bounds()), room(rect());
    if (hall.intersects(besideHall(hall, room, legendPlace(m_index, room, m_dress, m_layers)))) fit();
}

void Canvas::zoomToSelection()
{
    settlePlan();
    QRectF area;
    for (const auto item : m_selected) area = area.united(m_index.items()[item].rect);
    if (area.isEmpty()) {
        fit();
        return;
    }
    m_fitPending = false;
    const double margin = std::max(1.0, 0.15 * std::max(area.width(), area.height()));
    PlanView close = m_view;
    close.fit(area.adjusted(-margin, -margin, margin, margin), roomOn(rect(), m_index, m_dress, m_layers));
    glideTo(close);
}

void Canvas::reveal(const QStringList& paths)
{
    settlePlan();
    constexpr double kTold_px = 18;   // that a thing is told from its neighbours
    const auto instanceOf = [&](const QString& path) { return m_index.facility()->find(fromQt(path)); };
    const auto first = paths.isEmpty() ? std::nullopt : instanceOf(paths.first());
    if (!first) return;
    if (const int hall = m_index.facility()->instances[*first].hall; hall >= 0 && hall != m_hall)
        setHall(hall);
    QRectF place;
    double smallest = 0;
    for (const QString& path : paths) {
        const auto instance = instanceOf(path);
        const ItemIndex item = instance ? m_index.itemOf(*instance) : kNoItem;
        if (item == kNoItem) continue;
        const QRectF one = m_index.items()[item].rect;
        smallest = smallest > 0 ? std::min(smallest, std::max(one.width(), one.height())) : std::max(one.width(), one.height());
        place = place.united(one);
    }
    if (place.isEmpty()) return;
    const QRectF room = roomOn(rect(), m_index, m_dress, m_layers);
    const QRectF now = m_view.toPixel(place);
    const bool readable = smallest * m_view.scale >= kTold_px;
    const QRectF map = minimapShown() ? m_map.rect(scene()) : QRectF();   // what lies under it is not seen
    if (readable && room.contains(now) && !map.intersects(now)) return;
    m_fitPending = false;
    PlanView there = m_view;
    if (readable && now.width() <= room.width() && now.height() <= room.height()) {
        there.origin += shiftInto(now, room) / there.scale;
        if (map.intersects(there.toPixel(place))) there.origin = m_view.origin + (now.center() - room.center()) / there.scale;
    } else {
        const double margin = std::max(3.0, 0.15 * std::max(place.width(), place.height()));
        there.fit(place.adjusted(-margin, -margin, margin, margin), room);
    }
    glideTo(there);
}

QRectF Canvas::pixelsOf(const QString& path) const
{
    const auto instance = m_index.facility()->find(fromQt(path));
    const ItemIndex item = instance ? m_index.itemOf(*instance) : kNoItem;
    return item == kNoItem ? QRectF() : m_view.toPixel(m_index.items()[item].rect);
}

void Canvas::stepView(int step)
{
    const auto place = m_history.step(step);
    if (!place) return;
    m_glide->stop();
    if (place->hall != m_hall && place->hall < static_cast<int>(m_document.layout().halls.size())) {
        m_hall = place->hall;
        activeTool().cancel();
        rebuildPlan();
        tellToolsOfPlan();
        Q_EMIT hallChanged(m_hall);
    }
    m_fitPending = false;
    m_view = place->view;
    invalidate();
    Q_EMIT viewChanged();
}

QPointF Canvas::placeForPaste() const
{
    const QPointF pixel = m_pointerAt && isVisible() ? *m_pointerAt : QRectF(rect()).center();
    const QPointF m = m_view.toMetre(pixel);
    const Hall* room = m_index.hall();
    const double grid_m = room ? room->grid_m : 0;
    if (!m_pointerAt || !isVisible() || grid_m <= 0) return m;
    return {std::round(m.x() / grid_m) * grid_m, std::round(m.y() / grid_m) * grid_m};
}

void Canvas::zoomAt(QPointF pixel, double factor)
{
    m_glide->stop();
    m_fitPending = false;
    m_view.zoomAt(pixel, factor);
    viewMoved(false);
}

/// Of a double click that opened the plan on another page: it is not meant for what lies there.
bool Canvas::isSecondClick(const QMouseEvent& event) const
{
    return m_opened.isValid() && m_opened.elapsed() < QApplication::doubleClickInterval() &&
           (event.globalPosition() - m_openedAt).manhattanLength() < QApplication::startDragDistance();
}

void Canvas::openedByClick(QPointF global)
{
    m_opened.start();
    m_openedAt = global;
}

void Canvas::panBy(QPointF pixels)
{
    m_glide->stop();
    m_fitPending = false;
    m_view.panBy(pixels);
    viewMoved(false);
}

bool Canvas::minimapShown() const
{
    // With the whole hall in sight it would only hide a corner of it.
    return m_minimap && m_index.hall() &&
           !QRectF(rect()).adjusted(-1, -1, 1, 1).contains(m_view.toPixel(m_index.bounds()));
}

/// True if the press was on the minimap: its button folds it, the map itself moves the view.
bool Canvas::pressMinimap(QPointF pixel)
{
    if (!minimapShown() || !m_map.rect(scene()).contains(pixel)) return false;
    if (m_map.button(scene()).contains(pixel)) {
        foldMinimap();
        return true;
    }
    m_onMinimap = true;
    dragMinimap(pixel);
    return true;
}

void Canvas::dragMinimap(QPointF pixel)
{
    m_glide->stop();
    m_fitPending = false;
    m_view.origin = m_map.toMetre(scene(), pixel) - QRectF(rect()).center() / m_view.scale;
    viewMoved(false);
}

/// A wheel with notches zooms to the pointer. Two fingers on a pad pan, and zoom with Ctrl; Shift pans sideways.
void Canvas::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta(), steps = event->angleDelta();
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const QPointF by = pixels.isNull() ? QPointF(steps) / 2 : QPointF(pixels);
        panBy(by.x() != 0 ? by : QPointF(by.y(), 0));
    } else if (!pixels.isNull() && !control) {
        panBy(QPointF(pixels));
    } else if (steps.y() != 0) {
        zoomAt(event->position(), std::pow(1.0018, steps.y()));  // one notch (120) is a quarter more
    }
    event->accept();
}

bool Canvas::nativeGesture(const QNativeGestureEvent& event)
{
    switch (event.gestureType()) {
    case Qt::ZoomNativeGesture:
        zoomAt(event.position(), 1 + event.value());
        return true;
    case Qt::PanNativeGesture:
        panBy(event.delta());
        return true;
    case Qt::SmartZoomNativeGesture:
        zoomToSelection();
        return true;
    default:
        return false;
    }
}

void Canvas::resizeEvent(QResizeEvent*)
{
    if (m_fitPending) {
        m_glide->stop();
        m_view.fit(m_index.bounds(), roomOn(rect(), m_index, m_dress, m_layers));
        m_history.settle({m_hall, m_view});
    }
    Q_EMIT viewChanged();
    invalidate();
}

}  // namespace mw
