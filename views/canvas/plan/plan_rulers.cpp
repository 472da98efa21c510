// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/hairline.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/session/text/format.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace mw {

namespace {

/// Units between labelled ticks so that labels stand at least 70 pixels apart.
double labelStep(double scale)
{
    constexpr std::array kSteps{0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0};
    for (const double step : kSteps)
        if (step * scale >= 70) return step;
    return 500;
}

QString tickText(double value, const QString& unit = {})
{
    const QString text = format::fixed(value, std::abs(value - std::round(value)) > 1e-6 ? 1 : 0);
    return unit.isEmpty() ? text : text + u' ' + unit;
}

}  // namespace

void paintRulers(QPainter& painter, const PlanScene& scene)
{
    const Theme& theme = scene.theme;
    const QRectF& port = scene.viewport;
    painter.fillRect(QRectF(port.left(), port.top(), port.width(), kRulerTop), theme.ruler);
    painter.fillRect(QRectF(port.left(), port.top(), kRulerLeft, port.height()), theme.ruler);
    const QFont font = uiFont(10);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(theme.rulerText);
    const QRectF seen = scene.view.toMetre(port);
    const double unit = metresIn(scene.units);
    const double fine = labelStep(scene.view.scale * unit) / 5 * unit;
    const Hairline hair(painter);
    std::vector<QLineF> ticks;
    for (double i = std::ceil(seen.left() / fine); i * fine <= seen.right(); ++i) {
        const double x = hair.at(scene.view.toPixel(QPointF(i * fine, 0)).x());
        if (x < port.left() + kRulerLeft) continue;
        const bool labelled = std::abs(std::remainder(i, 5)) < 0.5;
        ticks.emplace_back(x, port.top() + kRulerTop - (labelled ? 12 : 5), x, port.top() + kRulerTop - 1);
        if (!labelled) continue;
        const QString text = tickText(i * fine / unit, nameOf(scene.units));
        if (x + 4 + metrics.horizontalAdvance(text) < port.right()) painter.drawText(QPointF(x + 4, port.top() + 14), text);   // whole or not at all
    }
    for (double i = std::ceil(seen.top() / fine); i * fine <= seen.bottom(); ++i) {
        const double y = hair.at(scene.view.toPixel(QPointF(0, i * fine)).y());
        if (y < port.top() + kRulerTop) continue;
        const bool labelled = std::abs(std::remainder(i, 5)) < 0.5;
        ticks.emplace_back(port.left() + kRulerLeft - (labelled ? 12 : 5), y, port.left() + kRulerLeft - 1,
                           y);
        if (labelled && y + 13 < port.bottom())
            painter.drawText(QRectF(port.left(), y + 1, kRulerLeft - 8, 12),
                             Qt::AlignRight | Qt::AlignVCenter, tickText(i * fine / unit));
    }
    painter.setPen(QPen(theme.lineStrong, hair.width(), Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(ticks.data(), static_cast<int>(ticks.size()));
    painter.fillRect(QRectF(port.left(), port.top(), kRulerLeft, kRulerTop), theme.ruler);
    painter.setPen(QPen(theme.line, hair.width()));
    painter.drawLine(
        QLineF(port.left(), hair.at(port.top() + kRulerTop - 1), port.right(), hair.at(port.top() + kRulerTop - 1)));
    painter.drawLine(
        QLineF(hair.at(port.left() + kRulerLeft - 1), port.top(), hair.at(port.left() + kRulerLeft - 1), port.bottom()));
}

}  // namespace mw
