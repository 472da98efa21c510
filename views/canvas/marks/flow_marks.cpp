// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a request: a card for each stop by its racks, an arrow for each leg, as wide as its tokens a second.
#include "views/canvas/cards/change_card.h"
#include "views/canvas/marks/flow_picture.h"
#include "views/canvas/marks/flow_words.h"
#include "views/canvas/marks/serving_marks.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/charts/chart_colours.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kHead_px = 9, kReach_px = 6, kPad_px = 6, kCard_px = 20, kStep_px = 16;

QColor colourOf(const Theme& theme, FlowLeg::What what)
{
    switch (what) {
    case FlowLeg::What::Prompt: return chartColour(theme, 0);
    case FlowLeg::What::Cache: return chartColour(theme, 2);
    case FlowLeg::What::Activations: return chartColour(theme, 5);
    case FlowLeg::What::Answer: return chartColour(theme, 1);
    case FlowLeg::What::Sessions: return chartColour(theme, 4);
    case FlowLeg::What::Call:
    case FlowLeg::What::Observation: break;
    }
    return chartColour(theme, 3);
}

QString nameOf(FlowLeg::What what)
{
    switch (what) {
    case FlowLeg::What::Prompt: return planText(QT_TRANSLATE_NOOP("mw::Plan", "prompt"));
    case FlowLeg::What::Cache: return planText(QT_TRANSLATE_NOOP("mw::Plan", "KV cache"));
    case FlowLeg::What::Activations: return planText(QT_TRANSLATE_NOOP("mw::Plan", "activations"));
    case FlowLeg::What::Answer: return planText(QT_TRANSLATE_NOOP("mw::Plan", "answer"));
    case FlowLeg::What::Call: return planText(QT_TRANSLATE_NOOP("mw::Plan", "tool call"));
    case FlowLeg::What::Observation: return planText(QT_TRANSLATE_NOOP("mw::Plan", "observation"));
    case FlowLeg::What::Sessions: break;
    }
    return planText(QT_TRANSLATE_NOOP("mw::Plan", "waiting cache"));
}

QString nameOf(const FlowStop& stop)
{
    switch (stop.kind) {
    case FlowStop::Kind::Router: return planText(QT_TRANSLATE_NOOP("mw::Plan", "Router"));
    case FlowStop::Kind::Prefill: return planText(QT_TRANSLATE_NOOP("mw::Plan", "Prefill"));
    case FlowStop::Kind::Decode: return planText(QT_TRANSLATE_NOOP("mw::Plan", "Decode"));
    case FlowStop::Kind::Both: return planText(QT_TRANSLATE_NOOP("mw::Plan", "Prefill and decode"));
    case FlowStop::Kind::FeedForward: return planText(QT_TRANSLATE_NOOP("mw::Plan", "Feed-forward"));
    case FlowStop::Kind::Tools: return planText(QT_TRANSLATE_NOOP("mw::Plan", "Tools"));
    case FlowStop::Kind::Context: break;
    }
    return planText(QT_TRANSLATE_NOOP("mw::Plan", "Context memory"));
}

QString durationText(double ms)
{
    return ms < 2000 ? format::text(ms, Format::Milliseconds) : format::quantity(ms / 1e3, QStringLiteral("s"));
}

QString timeOf(const FlowStop& stop)
{
    if (!stop.time_ms) return {};
    return stop.kind == FlowStop::Kind::Router ? planText(QT_TRANSLATE_NOOP("mw::Plan", "queue %1")).arg(durationText(*stop.time_ms)) : durationText(*stop.time_ms);
}

/// "144 GPUs · 72 CPUs · 36 DPUs"; of what nothing is drawn, that.
QString devicesOf(const FlowStop& stop)
{
    if (stop.members.empty()) return stop.kind == FlowStop::Kind::Router ? QString() : planText(QT_TRANSLATE_NOOP("mw::Plan", "not drawn"));
    QStringList parts;
    const auto add = [&](const char* single, const char* text, int count) {
        if (count > 0) parts << (count == 1 ? planText(single) : planText(text).arg(format::count(count)));
    };
    add(QT_TRANSLATE_NOOP("mw::Plan", "1 accelerator"), QT_TRANSLATE_NOOP("mw::Plan", "%1 accelerators"), stop.accelerators);
    add(QT_TRANSLATE_NOOP("mw::Plan", "1 CPU"), QT_TRANSLATE_NOOP("mw::Plan", "%1 CPUs"), stop.cpus);
    add(QT_TRANSLATE_NOOP("mw::Plan", "1 DPU"), QT_TRANSLATE_NOOP("mw::Plan", "%1 DPUs"), stop.dpus);
    return parts.join(QStringLiteral(" · "));
}

QString rateOf(const FlowLeg& leg)
{
    return leg.bytes_per_s ? format::si(*leg.bytes_per_s) + QStringLiteral("B/s") : format::tokensPerSecond(leg.tokens_per_s);
}

QString shortText(const FlowLeg& leg)
{
    QString text = rateOf(leg);
    if (leg.time_ms) text += QStringLiteral(" · ") + durationText(*leg.time_ms);
    return text;
}

/// A line each: what they are in full stands in the legend and at the pointer.
std::vector<FlowCard> cardsOf(const RequestFlow& flow)
{
    const QFontMetricsF strong(uiFont(10, QFont::DemiBold)), plain(uiFont(10));
    std::vector<FlowCard> cards;
    for (const FlowStop& stop : flow.stops) {
        FlowCard card{.name = nameOf(stop), .figure = timeOf(stop)};
        const double width = strong.horizontalAdvance(card.name) + (card.figure.isEmpty() ? 0 : kPad_px + plain.horizontalAdvance(card.figure));
        card.rect = QRectF(0, 0, std::ceil(width) + 2 * kPad_px + 3, kCard_px);
        cards.push_back(std::move(card));
    }
    return cards;
}

FlowPicture pictureOf(const PlanScene& scene, const RequestFlow& flow)
{
    const ServingLegends legends = servingLegends(scene);
    std::vector<QRectF> taken{legends.parallel, legends.flow};
    if (scene.names) taken.insert(taken.end(), scene.names->begin(), scene.names->end());
    return layOutFlow(flow, scene.serving->stops, scene.view, scene.viewport, scene.index.hall() != nullptr ? QSizeF(scene.index.hall()->width_m, scene.index.hall()->depth_m) : QSizeF(), cardsOf(flow),
                      [](const FlowLeg& leg) { return QFontMetricsF(uiFont(10, QFont::Medium)).horizontalAdvance(shortText(leg)); }, taken);
}

/// The racks of a stop: outlined, or tinted where they are too small for it. Stops that share racks stand inside each other.
void paintMembers(QPainter& painter, const PlanScene& scene, const ServingMarks::Stop& stop, const QColor& colour, int inset)
{
    constexpr double kOutlineFrom_px = 10;
    std::vector<QRectF> small, large;
    for (const ItemIndex item : stop.items) {
        const QRectF px = scene.view.toPixel(scene.index.items()[item].rect);
        if (!px.intersects(scene.viewport)) continue;
        if (std::min(px.width(), px.height()) >= kOutlineFrom_px) large.push_back(px.adjusted(inset, inset, -inset, -inset));
        else small.push_back(px);
    }
    QColor tint = colour;
    tint.setAlpha(90);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawRects(small.data(), static_cast<int>(small.size()));
    painter.setPen(QPen(colour, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRects(large.data(), static_cast<int>(large.size()));
}

void paintArrow(QPainter& painter, const PlanScene& scene, const FlowArrow& arrow, const FlowLeg& leg)
{
    const QColor colour = colourOf(scene.theme, leg.what);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme.floor, arrow.width_px + 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(arrow.path);
    painter.setPen(QPen(colour, arrow.width_px, Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(arrow.path);
    const QPointF tip = arrow.path.pointAtPercent(1), before = arrow.path.pointAtPercent(arrow.path.percentAtLength(std::max(0.0, arrow.path.length() - kHead_px)));
    const QPointF along = tip - before, across(-along.y(), along.x());
    const double half = (arrow.width_px / 2 + 4) / std::max(1.0, std::hypot(along.x(), along.y()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip + along * 0.5, before + across * half, before - across * half});
}

void paintDisc(QPainter& painter, const Theme& theme, const QRectF& place, const FlowLeg& leg)
{
    const QColor colour = colourOf(theme, leg.what);
    painter.setPen(QPen(theme.card, 1));
    painter.setBrush(colour);
    painter.drawEllipse(place);
    painter.setFont(uiFont(10, QFont::DemiBold));
    painter.setPen(contrast(colour, theme.card) > contrast(colour, theme.textStrong) ? theme.card : theme.textStrong);
    painter.drawText(place, Qt::AlignCenter, QString::number(leg.step));
}

/// The step's number, with its figures where there is room for them.
void paintStep(QPainter& painter, const PlanScene& scene, const FlowArrow& arrow, const FlowLeg& leg)
{
    const QRectF disc(arrow.label.left() + 1, arrow.label.center().y() - kStep_px / 2, kStep_px, kStep_px);
    if (arrow.worded) {
        painter.setPen(QPen(scene.theme.cardLine, 1));
        painter.setBrush(scene.theme.card);
        painter.drawRoundedRect(arrow.label, 9, 9);
        painter.setFont(uiFont(10, QFont::Medium));
        painter.setPen(scene.theme.text);
        painter.drawText(arrow.label.adjusted(kStep_px + 5, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, shortText(leg));
    }
    paintDisc(painter, scene.theme, disc, leg);
}

void paintStop(QPainter& painter, const PlanScene& scene, const FlowCard& card, const QColor& colour)
{
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(scene.theme.card);
    painter.drawRoundedRect(card.rect, 4, 4);
    const QRectF words = card.rect.adjusted(kPad_px + 2, 0, -kPad_px, 0);
    painter.setFont(uiFont(10, QFont::DemiBold));
    painter.setPen(scene.theme.textStrong);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, card.name);
    painter.setFont(uiFont(10));
    painter.setPen(scene.theme.text);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, card.figure);
}

/// Of what comes to it first.
QColor colourOf(const Theme& theme, const RequestFlow& flow, std::size_t stop)
{
    for (const FlowLeg& leg : flow.legs)
        if (leg.to == stop) return colourOf(theme, leg.what);
    return chartColour(theme, -1);
}

/// Legs of one step as one.
std::vector<FlowLeg> stepsOf(const RequestFlow& flow)
{
    std::vector<FlowLeg> steps;
    for (const FlowLeg& leg : flow.legs) {
        if (steps.empty() || steps.back().step != leg.step) {
            steps.push_back(leg);
            continue;
        }
        steps.back().tokens_per_s += leg.tokens_per_s;
        if (leg.bytes_per_s) steps.back().bytes_per_s = steps.back().bytes_per_s.value_or(0) + *leg.bytes_per_s;
    }
    return steps;
}

constexpr double kLegendPad_px = 12, kLegendRow_px = 16, kLegendDisc_px = 20;

/// What the legend says: of each step what goes to where, in a brief one what goes.
struct FlowWords {
    QString head{planText(QT_TRANSLATE_NOOP("mw::Plan", "Way of a request"))}, which{};
    std::vector<FlowLeg> steps{};
    std::vector<std::pair<QString, QString>> lines{};   ///< by step
    QStringList foot{};
};

FlowWords wordsOf(const PlanScene& scene, bool brief)
{
    FlowWords words;
    const RequestFlow* flow = scene.serving != nullptr ? scene.serving->shownFlow() : nullptr;
    if (flow == nullptr) {
        words.foot << planText(QT_TRANSLATE_NOOP("mw::Plan", "nothing is served"));
        return words;
    }
    words.which = toQt(flow->workload);
    if (scene.serving->view->flows.size() > 1) words.which += QStringLiteral(" ") + planText(QT_TRANSLATE_NOOP("mw::Plan", "(%1 of %2)")).arg(scene.serving->flow + 1).arg(scene.serving->view->flows.size());
    words.steps = stepsOf(*flow);
    for (const FlowLeg& leg : words.steps) {
        const FlowStop& to = flow->stops[leg.to];
        const QString queue = leg.step == 1 ? QStringLiteral(", ") + timeOf(flow->stops[leg.from]) : QString();
        const QString end = to.time_ms && to.kind != FlowStop::Kind::Router ? QStringLiteral("%1 %2").arg(nameOf(to), timeOf(to)) : nameOf(to);
        words.lines.emplace_back(brief ? nameOf(leg.what) : QStringLiteral("%1%2 → %3").arg(nameOf(leg.what), queue, end), brief ? rateOf(leg) : shortText(leg));
    }
    const QString foot = planText(QT_TRANSLATE_NOOP("mw::Plan", "%1 requests/s; width by the root of tokens/s; mean times")).arg(format::number(flow->requests_per_s));
    words.foot = brief ? foot.split(QStringLiteral("; ")) : QStringList{foot};
    return words;
}

QString legText(const RequestFlow& flow, const FlowLeg& leg)
{
    QStringList lines{QStringLiteral("<b>%1. %2</b>").arg(leg.step).arg(nameOf(leg.what)),
                      planText(QT_TRANSLATE_NOOP("mw::Plan", "%1 to %2")).arg(nameOf(flow.stops[leg.from]), nameOf(flow.stops[leg.to])), format::tokensPerSecond(leg.tokens_per_s)};
    if (leg.bytes_per_s) lines << format::si(*leg.bytes_per_s) + QStringLiteral("B/s");
    if (leg.time_ms) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "%1 on the way")).arg(durationText(*leg.time_ms));
    if (leg.late_ms && leg.time_ms) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "%1 of it waited for; the rest hides behind computing")).arg(durationText(*leg.late_ms));
    if (!leg.over.empty()) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "over the fabric %1")).arg(toQt(leg.over).toHtmlEscaped());
    return lines.join(QStringLiteral("<br>"));
}

QString stopText(const FlowStop& stop, const ServingMarks::Stop& here)
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(nameOf(stop))};
    if (!stop.pool.empty()) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "pool %1")).arg(toQt(stop.pool).toHtmlEscaped());
    if (const QString at = timeOf(stop); !at.isEmpty()) lines << at;
    if (const QString devices = devicesOf(stop); !devices.isEmpty()) lines << devices;
    if (stop.nics == 1) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "1 network card"));
    if (stop.nics > 1) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "%1 network cards")).arg(format::count(stop.nics));
    if (stop.members.size() == 1) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "1 rack or server"));
    if (stop.members.size() > 1) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "%1 racks or servers")).arg(format::count(static_cast<double>(stop.members.size())));
    if (here.elsewhere > 0) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "%1 of them not in this hall")).arg(format::count(static_cast<double>(here.elsewhere)));
    if (stop.kind == FlowStop::Kind::Router) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "The layout draws no router; requests enter here."));
    return lines.join(QStringLiteral("<br>"));
}

}  // namespace

QColor flowColour(const Theme& theme, FlowLeg::What what)
{
    return colourOf(theme, what);
}

QColor flowStopColour(const Theme& theme, const RequestFlow& flow, std::size_t stop)
{
    return colourOf(theme, flow, stop);
}

QString flowName(FlowLeg::What what)
{
    return nameOf(what);
}

QString flowName(const FlowStop& stop)
{
    return nameOf(stop);
}

QString flowRate(const FlowLeg& leg)
{
    return rateOf(leg);
}

void paintFlowDisc(QPainter& painter, const Theme& theme, const QRectF& place, const FlowLeg& leg)
{
    paintDisc(painter, theme, place, leg);
}

void paintFlow(QPainter& painter, const PlanScene& scene)
{
    const RequestFlow* flow = scene.serving != nullptr ? scene.serving->shownFlow() : nullptr;
    if (flow == nullptr) return;
    const FlowPicture picture = pictureOf(scene, *flow);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < flow->stops.size(); ++i) paintMembers(painter, scene, scene.serving->stops[i], colourOf(scene.theme, *flow, i), 1 + 3 * static_cast<int>(i % 3));
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (std::size_t i = 0; i < flow->legs.size(); ++i) paintArrow(painter, scene, picture.arrows[i], flow->legs[i]);
    for (std::size_t i = 0; i < flow->stops.size(); ++i) paintStop(painter, scene, picture.cards[i], colourOf(scene.theme, *flow, i));
    for (std::size_t i = 0; i < flow->legs.size(); ++i) paintStep(painter, scene, picture.arrows[i], flow->legs[i]);
    painter.restore();
}

std::vector<bool> flowCovers(const PlanScene& scene, const std::vector<QRectF>& places)
{
    std::vector<bool> covered(places.size());
    const RequestFlow* flow = scene.serving != nullptr ? scene.serving->shownFlow() : nullptr;
    if (flow == nullptr || places.empty()) return covered;
    const FlowPicture picture = pictureOf(scene, *flow);
    std::transform(places.begin(), places.end(), covered.begin(), [&](const QRectF& place) { return covers(picture, place); });
    return covered;
}

QString flowAt(const PlanScene& scene, QPointF pixel)
{
    const RequestFlow* flow = scene.serving != nullptr ? scene.serving->shownFlow() : nullptr;
    if (flow == nullptr) return {};
    const FlowPicture picture = pictureOf(scene, *flow);
    for (std::size_t i = 0; i < picture.arrows.size(); ++i)
        if (picture.arrows[i].label.contains(pixel)) return legText(*flow, flow->legs[i]);
    for (std::size_t i = 0; i < picture.cards.size(); ++i)
        if (picture.cards[i].rect.contains(pixel)) return stopText(flow->stops[i], scene.serving->stops[i]);
    for (std::size_t i = 0; i < picture.arrows.size(); ++i) {
        QPainterPathStroker wide;
        wide.setWidth(picture.arrows[i].width_px + 2 * kReach_px);
        if (wide.createStroke(picture.arrows[i].path).contains(pixel)) return legText(*flow, flow->legs[i]);
    }
    return {};
}

void paintFlowLegend(QPainter& painter, const PlanScene& scene, const QRectF& rect, bool brief)
{
    const FlowWords words = wordsOf(scene, brief);
    paintCardGround(painter, scene.theme, rect);
    painter.setRenderHint(QPainter::Antialiasing, true);
    QRectF line(rect.left() + kLegendPad_px, rect.top() + 5, rect.width() - 2 * kLegendPad_px, kLegendRow_px);
    painter.setFont(uiFont(11));
    painter.setPen(scene.theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words.head);
    painter.setPen(scene.theme.textStrong);
    if (brief && !words.which.isEmpty()) line.translate(0, kLegendRow_px);
    painter.drawText(line, (brief ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, words.which);
    for (std::size_t i = 0; i < words.steps.size(); ++i) {
        line.translate(0, kLegendRow_px);
        paintDisc(painter, scene.theme, QRectF(line.left(), line.center().y() - 7, 14, 14), words.steps[i]);
        painter.setFont(uiFont(10));
        painter.setPen(scene.theme.text);
        painter.drawText(line.adjusted(kLegendDisc_px, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, words.lines[i].first);
        painter.setPen(scene.theme.textMuted);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, words.lines[i].second);
    }
    painter.setFont(uiFont(10));
    painter.setPen(scene.theme.textMuted);
    for (const QString& text : words.foot) line.translate(0, kLegendRow_px), painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QSizeF flowLegendSize(const PlanScene& scene, bool brief)
{
    const FlowWords words = wordsOf(scene, brief);
    const QFontMetricsF head(uiFont(11)), small(uiFont(10));
    double width = std::max(head.horizontalAdvance(words.head) + (brief || words.which.isEmpty() ? 0 : kPad_px + head.horizontalAdvance(words.which)), brief ? head.horizontalAdvance(words.which) : 0);
    for (const auto& [what, figure] : words.lines) width = std::max(width, kLegendDisc_px + small.horizontalAdvance(what) + 2 * kPad_px + small.horizontalAdvance(figure));
    for (const QString& text : words.foot) width = std::max(width, small.horizontalAdvance(text));
    const auto rows = 1 + (brief && !words.which.isEmpty() ? 1 : 0) + static_cast<int>(words.steps.size()) + static_cast<int>(words.foot.size());
    return {std::ceil(width) + 2 * kLegendPad_px, rows * kLegendRow_px + 12};
}

}  // namespace mw
