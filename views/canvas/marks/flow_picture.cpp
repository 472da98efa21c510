// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/flow_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace mw {

namespace {

constexpr double kApart_px = 34, kLabelHeight_px = 18, kEdge_px = 6, kBend = 0.16;
constexpr double kLeftChrome_px = 40, kTopChrome_px = 28, kBottomChrome_px = 76;   // rulers, legends
constexpr int kRounds = 60;

/// Where a stop without racks in this hall is drawn: requests come from the left, tools and stores are at the bottom, pools elsewhere at the right.
QPointF wallPlace(FlowStop::Kind kind, const QRectF& hall, std::size_t at, std::size_t count)
{
    const double along = (static_cast<double>(at) + 0.5) / static_cast<double>(std::max<std::size_t>(1, count));
    switch (kind) {
    case FlowStop::Kind::Router: return {hall.left(), hall.center().y()};
    case FlowStop::Kind::Tools:
    case FlowStop::Kind::Context: return {hall.left() + along * hall.width(), hall.bottom()};
    default: return {hall.right(), hall.top() + along * hall.height()};
    }
}

void keepInside(QRectF& rect, const QRectF& room)
{
    rect.moveLeft(std::clamp(rect.left(), room.left(), std::max(room.left(), room.right() - rect.width())));
    rect.moveTop(std::clamp(rect.top(), room.top(), std::max(room.top(), room.bottom() - rect.height())));
}

/// Half of the overlap each, along the axis that needs less; of those in one place the later goes right.
bool pushApart(QRectF& a, QRectF& b, double gap_px)
{
    const QRectF wide = a.adjusted(-gap_px, -gap_px * 0.6, gap_px, gap_px * 0.6);
    if (!wide.intersects(b)) return false;
    const QPointF between = b.center() - a.center();
    const double dx = (a.width() + b.width()) / 2 + gap_px - std::abs(between.x()), dy = (a.height() + b.height()) / 2 + gap_px * 0.6 - std::abs(between.y());
    QPointF by = dx <= dy * 3 ? QPointF(between.x() < 0 ? -dx : dx, 0) : QPointF(0, between.y() < 0 ? -dy : dy);
    by /= 2;
    a.translate(-by), b.translate(by);
    return true;
}

/// The shortest way off what does not move.
bool pushOff(QRectF& card, const QRectF& fixed)
{
    if (!card.intersects(fixed)) return false;
    constexpr double kGap_px = 4;
    const double left = fixed.left() - card.right() - kGap_px, right = fixed.right() - card.left() + kGap_px, up = fixed.top() - card.bottom() - kGap_px, down = fixed.bottom() - card.top() + kGap_px;
    const double x = -left < right ? left : right, y = -up < down ? up : down;
    card.translate(std::abs(x) < std::abs(y) ? QPointF(x, 0) : QPointF(0, y));
    return true;
}

void separate(std::vector<FlowCard>& cards, const QRectF& room, const std::vector<QRectF>& taken)
{
    for (int round = 0; round < kRounds; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (std::size_t k = i + 1; k < cards.size(); ++k) moved |= pushApart(cards[i].rect, cards[k].rect, kApart_px);
        for (FlowCard& card : cards) {
            for (const QRectF& fixed : taken) moved |= pushOff(card.rect, fixed);
            keepInside(card.rect, room);
        }
        if (!moved) return;
    }
}

/// Where the line from the middle of a rectangle to a point leaves it.
QPointF edgeTowards(const QRectF& rect, QPointF to)
{
    const QPointF way = to - rect.center();
    const double x = std::abs(way.x()) / (rect.width() / 2 + kEdge_px), y = std::abs(way.y()) / (rect.height() / 2 + kEdge_px), most = std::max(x, y);
    return most > 0 ? rect.center() + way / std::max(most, 1.0) : rect.center();
}

/// Bent to the right of its direction, so that there and back are two arrows.
QPainterPath arrowPath(const QRectF& from, const QRectF& to, int strand)
{
    const QPointF way = to.center() - from.center(), middle = (from.center() + to.center()) / 2;
    const QPointF bend = middle + QPointF(-way.y(), way.x()) * kBend * (1 + strand);
    QPainterPath path(edgeTowards(from, bend));
    path.quadTo(bend, edgeTowards(to, bend));
    return path;
}

/// On its arrow or beside it, where it covers neither a card nor another label; nothing: nowhere.
std::optional<QRectF> labelPlace(const FlowPicture& picture, const QPainterPath& path, double width_px, std::size_t before, const std::vector<QRectF>& taken)
{
    const auto at = [&](double share) {
        const QPointF middle = path.pointAtPercent(share);
        return QRectF(middle.x() - width_px / 2, middle.y() - kLabelHeight_px / 2, width_px, kLabelHeight_px);
    };
    const auto isFree = [&](const QRectF& rect) {
        for (std::size_t i = 0; i < before; ++i)
            if (picture.arrows[i].label.adjusted(-2, -2, 2, 2).intersects(rect)) return false;
        if (std::ranges::any_of(taken, [&](const QRectF& fixed) { return fixed.intersects(rect); })) return false;
        return std::ranges::none_of(picture.cards, [&](const FlowCard& card) { return card.rect.intersects(rect); });
    };
    for (const double share : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8})
        if (isFree(at(share))) return at(share);
    for (const double aside : {-1.0, 1.0, -2.0, 2.0})   // beside the arrow
        for (const QPointF by : {QPointF(0, aside * (kLabelHeight_px + 4)), QPointF(aside * (width_px / 2 + kLabelHeight_px / 2), 0)})
            if (const QRectF rect = at(0.5).translated(by); isFree(rect)) return rect;
    return std::nullopt;
}

}  // namespace

bool covers(const FlowPicture& picture, const QRectF& place)
{
    if (std::ranges::any_of(picture.cards, [&](const FlowCard& card) { return card.rect.intersects(place); })) return true;
    return std::ranges::any_of(picture.arrows, [&](const FlowArrow& arrow) {
        if (arrow.label.intersects(place)) return true;
        if (!arrow.path.controlPointRect().adjusted(-arrow.width_px, -arrow.width_px, arrow.width_px, arrow.width_px).intersects(place)) return false;
        QPainterPathStroker wide;
        wide.setWidth(arrow.width_px);
        return wide.createStroke(arrow.path).intersects(place);
    });
}

double flowWidth_px(double tokens_per_s, double most_per_s)
{
    constexpr double kLeast_px = 2, kMost_px = 9;
    return most_per_s > 0 ? kLeast_px + (kMost_px - kLeast_px) * std::sqrt(std::clamp(tokens_per_s / most_per_s, 0.0, 1.0)) : kLeast_px;
}

FlowPicture layOutFlow(const RequestFlow& flow, const std::vector<ServingMarks::Stop>& stops, const PlanView& view, const QRectF& viewport, QSizeF hall_m, std::vector<FlowCard> cards,
                       const std::function<double(const FlowLeg&)>& labelWidth_px, const std::vector<QRectF>& taken)
{
    FlowPicture picture{std::move(cards), std::vector<FlowArrow>(flow.legs.size())};
    const QRectF hall = view.toPixel(QRectF(QPointF(0, 0), hall_m));
    for (std::size_t i = 0; i < flow.stops.size(); ++i)
        picture.cards[i].rect.moveCenter(stops[i].items.empty() ? wallPlace(flow.stops[i].kind, hall, i, flow.stops.size()) : view.toPixel(stops[i].centre_m));
    // Zoomed in, what is out of sight stays so: arrows lead there.
    const QRectF room = viewport.adjusted(kLeftChrome_px, kTopChrome_px, -kEdge_px, -kBottomChrome_px).united(hall);
    separate(picture.cards, room, taken);
    double most = 0;
    for (const FlowLeg& leg : flow.legs) most = std::max(most, leg.tokens_per_s);
    for (std::size_t i = 0; i < flow.legs.size(); ++i) {
        const FlowLeg& leg = flow.legs[i];
        const auto strand = std::count_if(flow.legs.begin(), flow.legs.begin() + static_cast<std::ptrdiff_t>(i), [&](const FlowLeg& other) { return other.from == leg.from && other.to == leg.to; });
        FlowArrow& arrow = picture.arrows[i];
        arrow.path = arrowPath(picture.cards[leg.from].rect, picture.cards[leg.to].rect, static_cast<int>(strand));
        arrow.width_px = flowWidth_px(leg.tokens_per_s, most);
        const auto words = labelPlace(picture, arrow.path, labelWidth_px(leg) + kLabelHeight_px + 8, i, taken);
        arrow.worded = words.has_value() && arrow.path.length() > words->width();
        if (arrow.worded) arrow.label = *words;
        else if (const auto number = labelPlace(picture, arrow.path, kLabelHeight_px, i, taken)) arrow.label = *number;
        else arrow.label = QRectF(arrow.path.pointAtPercent(0.5) - QPointF(kLabelHeight_px, kLabelHeight_px) / 2, QSizeF(kLabelHeight_px, kLabelHeight_px));
    }
    return picture;
}

}  // namespace mw
