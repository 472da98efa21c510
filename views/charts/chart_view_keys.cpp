// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart does with keys and the wheel.
#include "views/charts/chart_view.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QLabel>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kZoom = 0.75, kPan = 0.2;   ///< of what is seen, by one key

bool isZoomKey(const QKeyEvent& key)
{
    return !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && (key.key() == Qt::Key_Plus || key.key() == Qt::Key_Equal || key.key() == Qt::Key_Minus);
}

QPointF directionOf(int key)
{
    return key == Qt::Key_Left ? QPointF(-1, 0) : key == Qt::Key_Right ? QPointF(1, 0) : key == Qt::Key_Down ? QPointF(0, -1) : key == Qt::Key_Up ? QPointF(0, 1) : QPointF();
}

}  // namespace

/// While the card has the focus, its keys are its own: Ctrl+C copies the chart, not what is selected on the plan.
bool ChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool letter = key.modifiers() == Qt::NoModifier &&
                            (key.key() == Qt::Key_F || key.key() == Qt::Key_S || (key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9));
        if (letter || isZoomKey(key) || key.matches(QKeySequence::Copy)) event->accept();
    }
    return QFrame::event(event);
}

bool ChartView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_title) {
        if (event->type() == QEvent::MouseButtonDblClick) Q_EMIT enlargeToggled();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::Leave) lightSpot(-1);
    if (event->type() == QEvent::Wheel) {
        // Who scrolls along the row is not caught by a chart on the way: one zooms once it was clicked, or with Ctrl.
        const bool zooms = hasFocus() || m_enlarged || static_cast<QWheelEvent*>(event)->modifiers().testFlag(Qt::ControlModifier);
        if (!isContinuous() || !zooms) {
            event->ignore();   // for the row of charts to scroll
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) return copyData(TableText::Tabs);
    if (isContinuous() && event->modifiers().testFlag(Qt::ShiftModifier))
        if (const QPointF by = directionOf(event->key()); !by.isNull()) return panBy(by.x() * kPan, by.y() * kPan);
    if (isContinuous() && isZoomKey(*event)) return zoomBy(event->key() == Qt::Key_Minus ? 1 / kZoom : kZoom);
    if (event->modifiers() == Qt::NoModifier && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9) {
        const auto lines = legendSeries();
        const auto line = static_cast<std::size_t>(event->key() - Qt::Key_1);
        if (line < lines.size()) toggleSeries(lines[line]);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: return stepSpot(1);
    case Qt::Key_Left:
    case Qt::Key_Up: return stepSpot(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return activateSpot(m_lit);
    case Qt::Key_F: Q_EMIT enlargeToggled(); return;
    case Qt::Key_0: return resetZoom();
    case Qt::Key_W:
        if (event->modifiers() != Qt::NoModifier) break;
        if (const QString figure = figureAsked(); !figure.isEmpty()) Q_EMIT whyWanted(figure);
        return;
    case Qt::Key_S:
        if (event->modifiers() != Qt::NoModifier || m_data.isEmpty()) break;
        Q_EMIT saveWanted();
        return;
    case Qt::Key_C:
        if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) return copyPicture();
        break;
    case Qt::Key_Escape:
        if (m_lit >= 0) return lightSpot(-1);
        if (m_enlarged) {
            Q_EMIT enlargeToggled();
            return;
        }
        break;
    default: break;
    }
    QFrame::keyPressEvent(event);
}

/// About what is lit, else about the middle.
void ChartView::zoomBy(double factor)
{
    const auto all = spots();
    const bool lit = m_lit >= 0 && m_lit < static_cast<int>(all.size());
    const QPointF about = lit ? all[static_cast<std::size_t>(m_lit)].at : QPointF(m_plot->axisRect()->center());
    m_plot->xAxis->scaleRange(factor, m_plot->xAxis->pixelToCoord(about.x()));
    if (m_data.kind == ChartKind::Lines) m_plot->yAxis->scaleRange(factor, m_plot->yAxis->pixelToCoord(about.y()));
    lightSpot(-1);   // it is elsewhere now
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// By a share of what is seen. At an end it stops.
void ChartView::panBy(double across, double up)
{
    const auto pan = [](QCPAxis& axis, double share, double low, double high) {
        const QCPRange now = axis.range();
        if (axis.scaleType() == QCPAxis::stLogarithmic) {
            const double by = std::clamp(std::pow(now.upper / now.lower, share), low / now.lower, high / now.upper);
            axis.setRange(now.lower * by, now.upper * by);
        } else {
            const double by = std::clamp(share * now.size(), low - now.lower, high - now.upper);
            axis.setRange(now.lower + by, now.upper + by);
        }
    };
    pan(*m_plot->xAxis, across, m_home[0], m_home[1]);
    if (m_data.kind == ChartKind::Lines) pan(*m_plot->yAxis, up, m_home[2], m_home[3]);
    lightSpot(-1);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QFrame::focusOutEvent(event);
    if (!m_plot->underMouse()) lightSpot(-1);
}

}  // namespace mw
