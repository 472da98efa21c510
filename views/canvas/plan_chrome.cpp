// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan_painter.h"

#include "views/session/format.h"
#include "views/session/qt_text.h"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace mw {

namespace {

/// Metres between labelled ticks so that labels stand at least 70 pixels apart.
double labelStep(double scale)
{
    constexpr std::array kSteps{0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0};
    for (const double step : kSteps)
        if (step * scale >= 70) return step;
    return 500;
}

QString metres(double value, bool unit)
{
    const QString text = QString::number(value, 'f', std::abs(value - std::round(value)) > 1e-6 ? 1 : 0);
    return unit ? text + QStringLiteral(" m") : text;
}

void card(QPainter& painter, const PlanScene& scene, const QRectF& rect)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(scene.theme.cardLine, 1));
    painter.setBrush(scene.theme.card);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QString valueAt(const PlanDress& dress, double share)
{
    return toQt(formatted(dress.least + share * (dress.full - dress.least), dress.overlay->format));
}

/// The scale with its ends and its middle; where it ends at a limit, a mark there.
void paintScale(QPainter& painter, const PlanScene& scene, const QRectF& bar)
{
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 20; ++i) gradient.setColorAt(i / 20.0, scene.theme.ramp(i / 20.0));
    painter.fillRect(bar, gradient);
    if (scene.dress.overlay->limit) painter.fillRect(QRectF(bar.right() - 1, bar.top() - 3, 2, bar.height() + 6), scene.theme.textStrong);
    painter.setPen(scene.theme.textMuted);
    painter.setFont(uiFont(10));
    for (const double at : {0.0, 0.5, 1.0}) {
        const QString text = valueAt(scene.dress, at);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        painter.drawText(QPointF(bar.left() + (bar.width() - width) * at, bar.bottom() + 14), text);
    }
}

/// Of the thing under the pointer, if it has a value.
std::optional<double> pointedShare(const PlanScene& scene)
{
    if (scene.hover >= scene.dress.share.size() || std::isnan(scene.dress.share[scene.hover])) return std::nullopt;
    return static_cast<double>(scene.dress.share[scene.hover]);
}

void paintPointed(QPainter& painter, const PlanScene& scene, const QRectF& head, const QRectF& bar, double share)
{
    painter.setFont(uiFont(11, QFont::DemiBold));
    painter.setPen(share > 1 && scene.dress.overlay->limit ? scene.theme.error : scene.theme.textStrong);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, valueAt(scene.dress, share));
    const double x = bar.left() + bar.width() * std::clamp(share, 0.0, 1.0);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(scene.theme.card, 1));
    painter.setBrush(scene.theme.textStrong);
    const std::array triangle{QPointF(x - 5, bar.top() - 6), QPointF(x + 5, bar.top() - 6), QPointF(x, bar.top() + 2)};
    painter.drawPolygon(triangle.data(), static_cast<int>(triangle.size()));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintOverLimit(QPainter& painter, const PlanScene& scene, const QRectF& head)
{
    const QString text = QCoreApplication::translate("mw::Plan", "over the limit");
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    painter.setPen(scene.theme.textMuted);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, text);
    painter.fillRect(QRectF(head.right() - width - 14, head.center().y() - 4, 9, 9), scene.theme.overLimit());
}

constexpr QSizeF kMinimapSize(168, 108);

QRectF minimapMapRect(const PlanScene& scene)
{
    return minimapRect(scene).adjusted(8, 8, -8, -22);
}

PlanView minimapView(const PlanScene& scene)
{
    PlanView view;
    const QRectF room = minimapMapRect(scene), bounds = scene.index.bounds();
    if (bounds.isEmpty()) return view;
    // Not through fit(): a very large hall is smaller here than the smallest zoom.
    view.scale = std::min(room.width() / bounds.width(), room.height() / bounds.height());
    view.origin = bounds.center() - room.center() / view.scale;
    return view;
}

}  // namespace

void paintRulers(QPainter& painter, const PlanScene& scene)
{
    const Theme& theme = scene.theme;
    const QRectF& port = scene.viewport;
    painter.fillRect(QRectF(port.left(), port.top(), port.width(), kRulerTop), theme.ruler);
    painter.fillRect(QRectF(port.left(), port.top(), kRulerLeft, port.height()), theme.ruler);
    const QFont font = uiFont(10);
    painter.setFont(font);
    painter.setPen(theme.rulerText);
    const QRectF seen = scene.view.toMetre(port);
    const double step = labelStep(scene.view.scale), fine = step / 5;
    std::vector<QLineF> ticks;
    for (double i = std::ceil(seen.left() / fine); i * fine <= seen.right(); ++i) {
        const double x = std::floor(scene.view.toPixel(QPointF(i * fine, 0)).x()) + 0.5;
        if (x < port.left() + kRulerLeft) continue;
        const bool labelled = std::abs(std::remainder(i, 5)) < 0.5;
        ticks.emplace_back(x, port.top() + kRulerTop - (labelled ? 12 : 5), x, port.top() + kRulerTop - 1);
        if (labelled) painter.drawText(QPointF(x + 4, port.top() + 14), metres(i * fine, true));
    }
    for (double i = std::ceil(seen.top() / fine); i * fine <= seen.bottom(); ++i) {
        const double y = std::floor(scene.view.toPixel(QPointF(0, i * fine)).y()) + 0.5;
        if (y < port.top() + kRulerTop) continue;
        const bool labelled = std::abs(std::remainder(i, 5)) < 0.5;
        ticks.emplace_back(port.left() + kRulerLeft - (labelled ? 12 : 5), y, port.left() + kRulerLeft - 1,
                           y);
        if (labelled && y + 13 < port.bottom())
            painter.drawText(QRectF(port.left(), y + 1, kRulerLeft - 8, 12),
                             Qt::AlignRight | Qt::AlignVCenter, metres(i * fine, false));
    }
    painter.setPen(QPen(theme.lineStrong, 1));
    painter.drawLines(ticks.data(), static_cast<int>(ticks.size()));
    painter.fillRect(QRectF(port.left(), port.top(), kRulerLeft, kRulerTop), theme.ruler);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(
        QLineF(port.left(), port.top() + kRulerTop - 0.5, port.right(), port.top() + kRulerTop - 0.5));
    painter.drawLine(
        QLineF(port.left() + kRulerLeft - 0.5, port.top(), port.left() + kRulerLeft - 0.5, port.bottom()));
}

QRectF paintLegend(QPainter& painter, const PlanScene& scene)
{
    const PlanDress& dress = scene.dress;
    if (!dress.overlay) return {};
    const QRectF rect(scene.viewport.left() + kRulerLeft + 12, scene.viewport.bottom() - 64, 240, 52);
    card(painter, scene, rect);
    painter.setFont(uiFont(11));
    painter.setPen(scene.theme.text);
    const QRectF head(rect.left() + 12, rect.top() + 5, rect.width() - 24, 15);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, titleOf(*dress.overlay));
    const QRectF bar(rect.left() + 12, rect.top() + 25, rect.width() - 24, 7);
    if (dress.known == 0) {
        painter.setPen(scene.theme.textMuted);
        painter.drawText(QRectF(head.left(), rect.top() + 23, head.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                         QCoreApplication::translate("mw::Plan", "no values yet"));
        return rect;
    }
    paintScale(painter, scene, bar);
    const std::optional<double> pointed = pointedShare(scene);
    if (pointed)
        paintPointed(painter, scene, head, bar, *pointed);
    else if (dress.overlay->limit)
        paintOverLimit(painter, scene, head);
    return rect;
}

QRectF minimapRect(const PlanScene& scene)
{
    return {scene.viewport.right() - kMinimapSize.width() - 12,
            scene.viewport.bottom() - kMinimapSize.height() - 12, kMinimapSize.width(),
            kMinimapSize.height()};
}

QPointF minimapToMetre(const PlanScene& scene, QPointF pixel)
{
    return minimapView(scene).toMetre(pixel);
}

QRectF paintMinimap(QPainter& painter, const PlanScene& scene)
{
    const Hall* hall = scene.index.hall();
    if (!hall) return {};
    const QRectF rect = minimapRect(scene), map = minimapMapRect(scene);
    card(painter, scene, rect);
    PlanScene small{.index = scene.index, .dress = scene.dress, .routes = scene.routes, .theme = scene.theme};
    small.view = minimapView(scene);
    small.viewport = map;
    small.layers.badges = false;
    small.layers.labels = false;
    const QRectF room = small.view.toPixel(QRectF(0, 0, hall->width_m, hall->depth_m));
    painter.fillRect(room, scene.theme.floor);
    std::vector<ItemIndex> all(scene.index.items().size());
    for (ItemIndex i = 0; i < all.size(); ++i) all[i] = i;
    paintItems(painter, small, all);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme.wall, 1));
    painter.drawRect(QRectF(std::floor(room.left()) + 0.5, std::floor(room.top()) + 0.5,
                            std::round(room.width()), std::round(room.height())));
    const QRectF seen =
        small.view.toPixel(scene.view.toMetre(scene.viewport.adjusted(kRulerLeft, kRulerTop, 0, 0)))
            .intersected(map);
    painter.setPen(QPen(scene.theme.accent, 1.5));
    painter.drawRect(seen);
    painter.setFont(uiFont(10));
    painter.setPen(scene.theme.textMuted);
    // A screen pixel is taken as 1/96 inch, as everywhere in Qt's logical coordinates.
    const double ratio = 96 / 0.0254 / scene.view.scale;
    painter.drawText(QRectF(rect.left(), rect.bottom() - 20, rect.width(), 16), Qt::AlignCenter,
                     QStringLiteral("1 : %1 · %2")
                         .arg(format::count(ratio), toQt(hall->title.empty() ? hall->id : hall->title)));
    return rect;
}

}  // namespace mw
