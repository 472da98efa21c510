// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/cards/change_card.h"
#include "views/canvas/marks/air_layer.h"
#include "views/canvas/plan/kind_legend.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/session/text/format.h"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace mw {

namespace {

QString valueAt(const PlanDress& dress, double share)
{
    return format::text(onScale(dress.least, dress.full, dress.logarithmic, share), dress.overlay->format);
}

void paintRamp(QPainter& painter, const Theme& theme, const QRectF& bar)
{
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 20; ++i) gradient.setColorAt(i / 20.0, theme.ramp(i / 20.0));
    painter.fillRect(bar, gradient);
}

/// Of what is one of a few and not a number, the sides of a feed: how many there are on the scale; 0: it is a number.
int legendSteps(const PlanDress& dress) { return dress.overlay->format == Format::FeedSide ? static_cast<int>(std::lround(dress.full - dress.least)) + 1 : 0; }

/// A field for each, with its name below: between two of them there is nothing.
void paintSteps(QPainter& painter, const PlanScene& scene, const QRectF& bar, int steps)
{
    constexpr double kApart_px = 2;
    const double width = bar.width() / steps;
    painter.setPen(scene.theme.textMuted);
    painter.setFont(uiFont(10));
    for (int i = 0; i < steps; ++i) {
        const double share = steps > 1 ? static_cast<double>(i) / (steps - 1) : 1;
        const QRectF field(bar.left() + i * width, bar.top(), width - kApart_px, bar.height());
        painter.fillRect(field, scene.theme.ramp(share));
        painter.drawText(QRectF(field.left(), field.bottom() + 3, field.width(), 14), Qt::AlignHCenter, valueAt(scene.dress, share));
    }
}

/// Where a value stands on the bar: of steps in the middle of its field.
double placeOnLegend(const QRectF& bar, const PlanDress& dress, double share)
{
    const double along = std::clamp(share, 0.0, 1.0);
    const int steps = legendSteps(dress);
    return bar.left() + bar.width() * (steps > 0 ? (along * (steps - 1) + 0.5) / steps : along);
}

/// The scale with its ends and its middle; where it ends at a limit, a mark there.
void paintScale(QPainter& painter, const PlanScene& scene, const QRectF& bar)
{
    if (const int steps = legendSteps(scene.dress); steps > 0) return paintSteps(painter, scene, bar, steps);
    paintRamp(painter, scene.theme, bar);
    if (scene.dress.overlay->limit) painter.fillRect(QRectF(bar.right() - 1, bar.top() - 3, 2, bar.height() + 6), scene.theme.textStrong);
    painter.setPen(scene.theme.textMuted);
    painter.setFont(uiFont(10));
    const std::array places{0.0, 0.5, 1.0};
    QStringList texts;
    for (const double at : places) texts << valueAt(scene.dress, at);
    texts = format::withEvenZeros(texts);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString& text = texts[i];
        const double at = places[static_cast<std::size_t>(i)];
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        painter.drawText(QPointF(bar.left() + (bar.width() - width) * at, bar.bottom() + 14), text);
    }
}

/// Of the thing or the cables under the pointer, if they have a value.
std::optional<double> pointedShare(const PlanScene& scene)
{
    if (coloursLinks(scene.dress) && scene.pointed && scene.pointed->hasLoad()) return static_cast<double>(scene.pointed->load);
    if (scene.hover >= scene.dress.share.size() || std::isnan(scene.dress.share[scene.hover])) return std::nullopt;
    return static_cast<double>(scene.dress.share[scene.hover]);
}

void paintPointed(QPainter& painter, const PlanScene& scene, const QRectF& head, const QRectF& bar, double share)
{
    painter.setFont(uiFont(11, QFont::DemiBold));
    painter.setPen(share > 1 && scene.dress.overlay->limit ? scene.theme.error : scene.theme.textStrong);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, valueAt(scene.dress, share));
    const double x = placeOnLegend(bar, scene.dress, share);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(scene.theme.card, 1));
    painter.setBrush(scene.theme.textStrong);
    const std::array triangle{QPointF(x - 5, bar.top() - 6), QPointF(x + 5, bar.top() - 6), QPointF(x, bar.top() + 2)};
    painter.drawPolygon(triangle.data(), static_cast<int>(triangle.size()));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintOlder(QPainter& painter, const PlanScene& scene, const QRectF& head)
{
    painter.setPen(scene.theme.warning);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, QCoreApplication::translate("mw::Plan", "older than the layout"));
}

struct Key {
    QColor colour;
    QString text;
};

/// What a fill says that the scale does not.
std::vector<Key> keysOf(const PlanDress& dress, const Theme& theme)
{
    std::vector<Key> keys;
    if (dress.known == 0) return keys;
    if (dress.over) keys.push_back({theme.overLimit(), QCoreApplication::translate("mw::Plan", "over the limit")});
    if (dress.bare && dress.others) keys.push_back({theme.noValue, QCoreApplication::translate("mw::Plan", "no value or not compared")});
    else if (dress.bare) keys.push_back({theme.noValue, QCoreApplication::translate("mw::Plan", "no value")});
    else if (dress.others) keys.push_back({theme.noValue, QCoreApplication::translate("mw::Plan", "not compared")});
    return keys;
}

constexpr double kKeySwatch_px = 9, kKeyGap_px = 5, kKeysApart_px = 12, kKeyRow_px = 16;

void paintKeys(QPainter& painter, const Theme& theme, const std::vector<Key>& keys, QPointF at)
{
    painter.setFont(uiFont(10));
    painter.setPen(theme.textMuted);
    const QFontMetricsF metrics(painter.font());
    for (const Key& key : keys) {
        painter.fillRect(QRectF(at.x(), at.y() + (kKeyRow_px - kKeySwatch_px) / 2, kKeySwatch_px, kKeySwatch_px), key.colour);
        at.rx() += kKeySwatch_px + kKeyGap_px;
        const double width = metrics.horizontalAdvance(key.text);
        painter.drawText(QRectF(at.x(), at.y(), width + 1, kKeyRow_px), Qt::AlignLeft | Qt::AlignVCenter, key.text);
        at.rx() += width + kKeysApart_px;
    }
}

/// That the middle of the scale is not the middle value; a long title leaves room for the tick marks' figures alone.
void paintLogarithmic(QPainter& painter, const PlanScene& scene, const QRectF& head)
{
    const QString text = QCoreApplication::translate("mw::Plan", "logarithmic");
    const QFontMetricsF metrics(painter.font());
    if (metrics.horizontalAdvance(titleOf(*scene.dress.overlay)) + metrics.horizontalAdvance(text) + 10 > head.width()) return;
    painter.setPen(scene.theme.textMuted);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, text);
}

/// As the legend of kinds at the least, so that the plan keeps its scale from one to the other; more for a title beside which a value is told, and for keys.
double overlayLegendWidth(const PlanDress& dress)
{
    constexpr double kLeast_px = 176, kMargins_px = 24, kValue_px = 72;
    double keys_px = -kKeysApart_px;
    for (const Key& key : keysOf(dress, darkTheme())) keys_px += kKeySwatch_px + kKeyGap_px + QFontMetricsF(uiFont(10)).horizontalAdvance(key.text) + kKeysApart_px;
    return std::max({kLeast_px, std::ceil(QFontMetricsF(uiFont(11)).horizontalAdvance(titleOf(*dress.overlay))) + kMargins_px + kValue_px, std::ceil(keys_px) + kMargins_px});
}

/// Of all kinds; above other legends, where gear is too small for its symbols, and on a hall that is seen whole, only where it hides nothing.
QRectF paintKinds(QPainter& painter, const PlanScene& scene, const QRectF& others)
{
    constexpr double kApart_px = 8, kAway_px = 12;
    if (scene.serving != nullptr && scene.layers.flow) return {};   // the way of a request has its own, and tags where there is room
    const double up_px = others.isEmpty() ? 0 : scene.viewport.bottom() - others.top() + kApart_px - kAway_px;
    const LegendOf of = scene.counted && *scene.counted ? LegendOf::Counted : LegendOf::Drawn;
    KindLegend kinds = kindLegend(scene.index, scene.viewport.adjusted(0, 0, 0, -up_px), scene.view.scale, scene.dress, scene.layers, of);
    const bool far = scene.view.scale < kFarScale;
    const QRectF hall = scene.view.toPixel(scene.index.bounds());
    const auto stand = [&] { kinds.card = besideHall(hall, scene.viewport, kinds.card); };
    const auto hides = [&] { return far ? hall.intersects(kinds.card) : !scene.index.touching(scene.view.toMetre(kinds.card)).empty(); };
    stand();
    if (scene.viewport.contains(hall) && hides()) {
        kinds = inOneColumn(std::move(kinds), scene.viewport.adjusted(0, 0, 0, -up_px)), stand();
        if (kinds.entries.empty() || hides()) return {};
    }
    if ((far || up_px > 0) && (hides() || kinds.card.top() < scene.viewport.top() + kRulerTop + kApart_px)) return {};
    paintKindLegend(painter, scene.theme, kinds);
    return kinds.card;
}

}  // namespace

QRectF legendPlace(const PlanIndex& index, const QRectF& viewport, const PlanDress& dress, const PlanLayers& layers, bool printed)
{
    constexpr double kHigh_px = 52, kAway_px = 12;
    if (!dress.overlay) {
        PlanView whole{.scale = 0};
        whole.fit(index.bounds(), roomForHall(viewport, index, {}));
        const KindLegend kinds = kindLegend(index, viewport, whole.scale, dress, layers, LegendOf::All);
        if (printed) return kinds.card;
        const auto scaleBeside = [&](const QRectF& card) {
            PlanView beside{.scale = 0};
            beside.fit(index.bounds(), roomForHall(viewport, index, card));
            return beside.scale;
        };
        const KindLegend narrow = inOneColumn(kinds, viewport);   // which takes less of a hall that stands beside it
        const QRectF card = !narrow.entries.empty() && scaleBeside(narrow.card) > scaleBeside(kinds.card) ? narrow.card : kinds.card;
        constexpr double kLeast = 0.9;   // so much of its size a hall of thousands of racks must keep
        return whole.scale < kFarScale && scaleBeside(card) < kLeast * whole.scale ? QRectF() : card;
    }
    const double high_px = kHigh_px + (keysOf(dress, darkTheme()).empty() ? 0 : kKeyRow_px);
    return {viewport.left() + kRulerLeft + kAway_px, viewport.bottom() - high_px - kAway_px, overlayLegendWidth(dress), high_px};
}

QRectF besideHall(const QRectF& hall, const QRectF& viewport, QRectF legend)
{
    constexpr double kAway_px = 12;
    const QRectF right = legend.translated(viewport.right() - kAway_px - legend.right(), 0);
    return hall.intersects(legend) && viewport.contains(hall) && !hall.intersects(right) ? right : legend;
}

QRectF paintAirLegend(QPainter& painter, const PlanScene& scene)
{
    if (scene.air == nullptr || !scene.index.hall()) return {};
    const AirPicture& air = *scene.air;
    const QRectF rect(scene.viewport.left() + kRulerLeft + 12 + (scene.dress.overlay ? overlayLegendWidth(scene.dress) + 12 : 0), scene.viewport.bottom() - 64, 300, 52);
    paintCardGround(painter, scene.theme, rect);
    painter.setFont(uiFont(11));
    painter.setPen(scene.theme.text);
    const QRectF head(rect.left() + 12, rect.top() + 5, rect.width() - 24, 15);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, QCoreApplication::translate("mw::Plan", "Air"));
    if (air.image.isNull()) {
        painter.setPen(scene.theme.textMuted);
        painter.drawText(head.translated(0, 20), Qt::AlignLeft | Qt::AlignVCenter, QCoreApplication::translate("mw::Plan", "no unit supplies cold air to this hall"));
        return rect;
    }
    painter.setPen(!air.field.overLimit.empty() ? scene.theme.error : scene.theme.textMuted);
    if (air.field.hottestInlet_c)
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter,
                         air.field.overLimit.empty() ? QCoreApplication::translate("mw::Plan", "hottest inlet %1").arg(format::temperature(*air.field.hottestInlet_c))
                         : air.field.overLimit.size() == 1 ? QCoreApplication::translate("mw::Plan", "1 inlet too warm, %1").arg(format::temperature(*air.field.hottestInlet_c))
                                                     : QCoreApplication::translate("mw::Plan", "%1 inlets too warm, up to %2").arg(air.field.overLimit.size())
                                                           .arg(format::temperature(*air.field.hottestInlet_c)));
    const QRectF bar(rect.left() + 12, rect.top() + 25, rect.width() - 24, 7);
    paintRamp(painter, scene.theme, bar);
    painter.setPen(scene.theme.textMuted);
    painter.setFont(uiFont(10));
    painter.drawText(QRectF(bar.left(), bar.bottom() + 3, bar.width(), 14), Qt::AlignLeft, format::temperature(air.least_c));
    painter.drawText(QRectF(bar.left(), bar.bottom() + 3, bar.width(), 14), Qt::AlignRight, format::temperature(air.most_c));
    painter.drawText(QRectF(bar.left(), bar.bottom() + 3, bar.width(), 14), Qt::AlignHCenter,
                     air.containment == Containment::HotAisles    ? QCoreApplication::translate("mw::Plan", "hot aisles closed")
                     : air.containment == Containment::ColdAisles ? QCoreApplication::translate("mw::Plan", "cold aisles closed")
                                                                  : QCoreApplication::translate("mw::Plan", "aisles open"));
    return rect;
}

QRectF paintLegend(QPainter& painter, const PlanScene& scene, const QRectF& others)
{
    const PlanDress& dress = scene.dress;
    if (!scene.layers.legend) return {};
    if (!dress.overlay) return paintKinds(painter, scene, others);
    const QRectF rect = besideHall(scene.view.toPixel(scene.index.bounds()), scene.viewport, legendPlace(scene.index, scene.viewport, dress));
    paintCardGround(painter, scene.theme, rect);
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
    paintKeys(painter, scene.theme, keysOf(dress, scene.theme), bar.bottomLeft() + QPointF(0, 18));
    painter.setFont(uiFont(11));
    const std::optional<double> pointed = pointedShare(scene);
    if (pointed)
        paintPointed(painter, scene, head, bar, *pointed);
    else if (dress.stale)
        paintOlder(painter, scene, head);
    else if (dress.logarithmic)
        paintLogarithmic(painter, scene, head);
    return rect;
}

}  // namespace mw
