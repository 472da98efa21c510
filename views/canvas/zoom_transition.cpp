// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/zoom_transition.h"

#include <QEasingCurve>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace mw {

namespace {

constexpr int kTime_ms = 200;

QRectF between(const QRectF& a, const QRectF& b, double t)
{
    const auto mix = [t](double x, double y) { return x + (y - x) * t; };
    return {mix(a.left(), b.left()), mix(a.top(), b.top()), mix(a.width(), b.width()), mix(a.height(), b.height())};
}

}  // namespace

bool motionWanted(const QWidget& widget)
{
    return widget.style()->styleHint(QStyle::SH_Widget_Animate, nullptr, &widget) != 0 &&
           widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0 &&
           QGuiApplication::platformName() != QStringLiteral("offscreen");
}

ZoomTransition::ZoomTransition(QWidget* over) : QWidget(over)
{
    setObjectName(QStringLiteral("zoomTransition"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_time.setDuration(kTime_ms);
    m_time.setEasingCurve(QEasingCurve::InOutCubic);
    m_time.setStartValue(0.0);
    m_time.setEndValue(1.0);
    connect(&m_time, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_time, &QVariantAnimation::finished, this, [this] {
        hide();
        m_outer = m_inner = {};
    });
}

void ZoomTransition::run(const QPixmap& before, const QPixmap& after, const QRectF& focus, bool inwards)
{
    m_time.stop();
    m_outer = inwards ? before : after;
    m_inner = inwards ? after : before;
    m_inwards = inwards;
    setGeometry(parentWidget()->rect());
    const QRectF page(rect());
    m_focus = focus.intersected(page);
    if (m_focus.width() < 2 || m_focus.height() < 2) {
        m_focus = QRectF(QPointF(), page.size() / 4);
        m_focus.moveCenter(page.center());
    }
    raise();
    show();
    m_time.start();
}

/// The window onto the outer level goes from the whole to the focus; the inner level lies where the focus is seen in it.
void ZoomTransition::paintEvent(QPaintEvent*)
{
    if (m_outer.isNull() || m_inner.isNull()) return;
    const double time = m_time.currentValue().toDouble(), in = m_inwards ? time : 1 - time;
    const QRectF page(rect()), window = between(page, m_focus, in);
    const double dpr = m_outer.devicePixelRatio();
    QPainter painter(this);
    painter.drawPixmap(page, m_outer, QRectF(window.topLeft() * dpr, window.size() * dpr));
    const double across = page.width() / window.width(), down = page.height() / window.height();
    const QRectF place((m_focus.left() - window.left()) * across, (m_focus.top() - window.top()) * down,
                       m_focus.width() * across, m_focus.height() * down);
    painter.setOpacity(in);
    painter.drawPixmap(place, m_inner, QRectF(m_inner.rect()));
}

}  // namespace mw
