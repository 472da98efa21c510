// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/elevation/elevation_flow.h"

#include "views/canvas/cards/change_card.h"
#include "views/canvas/marks/flow_words.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace mw {

namespace {

constexpr double kFlowRow_px = 16, kFlowHead_px = 26, kFlowDisc_px = 14, kFlowBar_px = 4, kFlowTip_px = 7, kFlowTrim = 0.7;   // of a box: neighbours are six pixels apart

bool isInside(std::string_view path, std::string_view outer)
{
    return path.size() > outer.size() && path.starts_with(outer) && path[outer.size()] == '/';
}

Kind workerOf(FlowStop::Kind stop)
{
    return stop == FlowStop::Kind::Tools ? Kind::Cpu : stop == FlowStop::Kind::Context ? Kind::Storage : Kind::Accelerator;
}

/// Contents are at most three deep: rack, tray, board.
bool holdsKind(const Catalog& catalog, const Part& part, Kind kind, int depth = 0)
{
    if (part.kind == kind) return true;
    return depth <= 4 && std::ranges::any_of(part.contents, [&](const Content& content) {
        const Part* inner = catalog.find(content.part);
        return inner != nullptr && holdsKind(catalog, *inner, kind, depth + 1);
    });
}

ElevationFlow::Stop stopHere(const FlowStop& stop, std::size_t at, const Facility& planned, const Facility& facility, const std::string& open)
{
    ElevationFlow::Stop here{.stop = at};
    for (const InstanceIndex member : stop.members) {
        const std::string& path = planned.instances[member].path;
        const bool whole = path == open || isInside(open, path);
        if (!whole && !isInside(path, open)) continue;
        here.whole |= whole;
        if (const auto now = facility.find(path)) here.members.push_back(*now);
    }
    std::ranges::sort(here.members);
    here.share = stop.members.empty() ? 0 : static_cast<double>(here.members.size()) / static_cast<double>(stop.members.size());
    return here;
}

FlowLeg scaledLeg(FlowLeg leg, double share)
{
    leg.tokens_per_s *= share;
    if (leg.bytes_per_s) *leg.bytes_per_s *= share;
    return leg;
}

bool isText(FlowLeg::What what)
{
    return what == FlowLeg::What::Prompt || what == FlowLeg::What::Answer || what == FlowLeg::What::Call || what == FlowLeg::What::Observation;
}

const ChassisBox* nearest(const std::vector<ChassisBox>& boxes, std::initializer_list<Kind> kinds, QPointF to, std::size_t skip = 0)
{
    std::vector<const ChassisBox*> found;
    for (const ChassisBox& box : boxes)
        if (!box.free && std::ranges::find(kinds, box.kind) != kinds.end()) found.push_back(&box);
    if (found.empty()) return nullptr;
    std::ranges::stable_sort(found, {}, [&](const ChassisBox* box) { return QLineF(box->rect.center(), to).length(); });
    return found[skip % found.size()];
}

/// From near the edge of a box to near that of another.
QLineF boxToBox(const QRectF& from, const QRectF& to)
{
    const auto leave = [](const QRectF& rect, QPointF way) {
        const double most = std::max(std::abs(way.x()) / (rect.width() / 2), std::abs(way.y()) / (rect.height() / 2));
        return most > 0 ? way / most : QPointF();
    };
    const QPointF way = to.center() - from.center();
    return {from.center() + leave(from, way) * kFlowTrim, to.center() - leave(to, way) * kFlowTrim};
}

void paintFlowLine(QPainter& painter, const Theme& theme, const QLineF& line, const QColor& colour)
{
    if (line.length() < 1) return;
    const QPointF along(line.dx() / line.length(), line.dy() / line.length()), across(-along.y(), along.x()), neck = line.p2() - along * kFlowTip_px;
    const QPolygonF tip{line.p2(), neck + across * kFlowTip_px * 0.7, neck - across * kFlowTip_px * 0.7};
    painter.setPen(QPen(theme.floor, 6.5));   // apart from the colour under it
    painter.drawLine(line.p1(), neck);
    painter.setPen(QPen(theme.floor, 3));
    painter.setBrush(colour);
    painter.drawPolygon(tip);
    painter.setPen(QPen(colour, 3));
    painter.drawLine(line.p1(), neck);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(tip);
}

}  // namespace

ElevationFlow elevationFlow(std::shared_ptr<const ServingPlanView> view, std::size_t flow, const Facility& facility, InstanceIndex open)
{
    ElevationFlow out{.view = std::move(view), .flow = flow};
    const RequestFlow* shown = out.shown();
    if (shown == nullptr || open >= facility.instances.size()) return out;
    for (std::size_t i = 0; i < shown->stops.size(); ++i)
        if (auto here = stopHere(shown->stops[i], i, *out.view->facility, facility, facility.instances[open].path); here.share > 0) out.stops.push_back(std::move(here));
    for (const FlowLeg& leg : shown->legs)
        for (std::size_t i = 0; i < out.stops.size(); ++i) {
            if (leg.to == out.stops[i].stop) out.legs.push_back({i, scaledLeg(leg, out.stops[i].share), true});
            if (leg.from == out.stops[i].stop) out.legs.push_back({i, scaledLeg(leg, out.stops[i].share), false});
        }
    return out;
}

bool worksFor(const ElevationFlow& flow, std::size_t stop, const RackPiece& piece, const Facility& facility)
{
    const ElevationFlow::Stop& here = flow.stops[stop];
    if (piece.instance != kNoInstance && std::ranges::binary_search(here.members, piece.instance)) return true;
    return here.whole && piece.part != nullptr && facility.catalog != nullptr && holdsKind(*facility.catalog, *piece.part, workerOf(flow.shown()->stops[here.stop].kind));
}

std::vector<QLineF> deviceWay(const ElevationFlow& flow, const ElevationFlow::Leg& leg, const std::vector<ChassisBox>& boxes)
{
    const Kind worker = workerOf(flow.shown()->stops[flow.stops[leg.stop].stop].kind);
    const ChassisBox* port = nearest(boxes, {Kind::Dpu, Kind::Nic}, {}, static_cast<std::size_t>(leg.leg.step - 1));
    const ChassisBox* host = isText(leg.leg.what) && worker != Kind::Cpu && port != nullptr ? nearest(boxes, {Kind::Cpu}, port->rect.center()) : nullptr;
    const ChassisBox* device = port != nullptr ? nearest(boxes, {worker}, (host != nullptr ? host : port)->rect.center()) : nullptr;
    if (device == nullptr) return {};
    std::vector<QLineF> way;
    if (host != nullptr) way = {boxToBox(port->rect, host->rect), boxToBox(host->rect, device->rect)};
    else way = {boxToBox(port->rect, device->rect)};
    if (!leg.in) {
        std::ranges::reverse(way);
        for (QLineF& line : way) line = QLineF(line.p2(), line.p1());
    }
    return way;
}

void paintPieceFlow(QPainter& painter, const Theme& theme, const ElevationFlow& flow, const RackSpaceView& space, const Facility& facility, const std::vector<QRectF>& places, const QRectF& frame)
{
    if (flow.stops.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (std::size_t i = 0; i < flow.stops.size(); ++i) {
        const QColor colour = flowStopColour(theme, *flow.shown(), flow.stops[i].stop);
        QRectF all;
        for (std::size_t k = 0; k < space.pieces().size(); ++k)
            if (worksFor(flow, i, space.pieces()[k], facility)) {
                const QRectF& place = places[k];
                painter.setPen(QPen(theme.floor, 1));
                painter.setBrush(colour);
                painter.drawRect(QRectF(place.right() - (3 + kFlowBar_px) * static_cast<double>(i + 1) - 2, place.top() + 0.5, kFlowBar_px + 2, place.height() - 1));
                all = all.united(place);
            }
        if (all.isEmpty()) continue;
        const auto legs = std::ranges::count(flow.legs, i, &ElevationFlow::Leg::stop);
        double at = 0;
        for (const ElevationFlow::Leg& leg : flow.legs) {
            if (leg.stop != i) continue;
            const double y = all.top() + all.height() * (at += 1) / static_cast<double>(legs + 1);
            const QPointF inner(frame.right() + 4, y), outer(frame.right() + 30, y);
            paintFlowLine(painter, theme, leg.in ? QLineF(outer, inner) : QLineF(inner, outer), flowColour(theme, leg.leg.what));
            paintFlowDisc(painter, theme, QRectF(leg.in ? outer.x() - kFlowDisc_px : inner.x(), y - kFlowDisc_px / 2, kFlowDisc_px, kFlowDisc_px), leg.leg);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintDeviceFlow(QPainter& painter, const Theme& theme, const ElevationFlow& flow, const std::vector<bool>& stops, const std::vector<ChassisBox>& boxes)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const ElevationFlow::Leg& leg : flow.legs) {
        if (!stops[leg.stop]) continue;
        const auto way = deviceWay(flow, leg, boxes);
        for (const QLineF& line : way) paintFlowLine(painter, theme, line, flowColour(theme, leg.leg.what));
        if (!way.empty()) {
            const QPointF middle = way.front().center();
            paintFlowDisc(painter, theme, QRectF(middle.x() - kFlowDisc_px / 2, middle.y() - kFlowDisc_px / 2, kFlowDisc_px, kFlowDisc_px), leg.leg);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

double flowCardHeight(const ElevationFlow& flow)
{
    return flow.view == nullptr ? 0 : kFlowHead_px + kFlowRow_px * static_cast<double>(std::max<std::size_t>(1, flow.legs.size())) + 6;
}

QRectF paintFlowCard(QPainter& painter, const Theme& theme, const ElevationFlow& flow, const QRectF& topLeftAndWidth)
{
    const QRectF rect(topLeftAndWidth.topLeft(), QSizeF(topLeftAndWidth.width(), flowCardHeight(flow)));
    paintCardGround(painter, theme, rect);
    painter.setRenderHint(QPainter::Antialiasing, true);
    QRectF line(rect.left() + 12, rect.top() + 6, rect.width() - 24, kFlowRow_px);
    const auto write = [&](const QString& text, const QColor& colour, Qt::Alignment side) {
        painter.setPen(colour);
        painter.drawText(line, side | Qt::AlignVCenter, QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, line.width()));
    };
    const RequestFlow* shown = flow.shown();
    painter.setFont(uiFont(11));
    write(planText(QT_TRANSLATE_NOOP("mw::Plan", "Way of a request")), theme.text, Qt::AlignLeft);
    if (shown != nullptr) write(toQt(shown->workload), theme.textStrong, Qt::AlignRight);
    line.translate(0, kFlowHead_px - 6);
    painter.setFont(uiFont(10));
    if (flow.legs.empty()) write(planText(QT_TRANSLATE_NOOP("mw::Plan", "not through here")), theme.textMuted, Qt::AlignLeft);
    for (const ElevationFlow::Leg& leg : flow.legs) {
        paintFlowDisc(painter, theme, QRectF(line.left(), line.center().y() - kFlowDisc_px / 2, kFlowDisc_px, kFlowDisc_px), leg.leg);
        painter.setFont(uiFont(10));
        const QString stop = flowName(shown->stops[flow.stops[leg.stop].stop]), what = flowName(leg.leg.what);
        const QRectF whole = line;
        line.adjust(20, 0, 0, 0);
        write(leg.in ? QStringLiteral("%1 → %2").arg(what, stop) : QStringLiteral("%2 → %1").arg(what, stop), theme.text, Qt::AlignLeft);
        write(flowRate(leg.leg), theme.textMuted, Qt::AlignRight);
        line = whole.translated(0, kFlowRow_px);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    return rect;
}

}  // namespace mw
