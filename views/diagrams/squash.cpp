// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/squash.h"

#include <algorithm>
#include <map>

namespace mw {

namespace {

double alongKnots(const std::vector<std::pair<double, double>>& knots, double from, bool back)
{
    const auto x = [back](const auto& knot) { return back ? knot.second : knot.first; };
    const auto y = [back](const auto& knot) { return back ? knot.first : knot.second; };
    if (knots.empty() || from <= x(knots.front())) return from;
    if (from >= x(knots.back())) return from - x(knots.back()) + y(knots.back());
    const auto next = std::ranges::upper_bound(knots, from, {}, x);
    const auto last = next - 1;
    const double width = x(*next) - x(*last);
    return width > 0 ? y(*last) + (from - x(*last)) / width * (y(*next) - y(*last)) : y(*last);
}

}  // namespace

Squash::Squash(const DiagramLayout& layout, double wider, double card_px) : m_wider(wider), m_card_px(card_px), m_alike(card_px > kLowCard_px)
{
    std::map<int, std::pair<double, double>> ranks;   // top and bottom
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        const QRectF& box = layout.boxes[i];
        auto& [top, bottom] = ranks.try_emplace(layout.ranks[i], box.top(), box.bottom()).first->second;
        top = std::min(top, box.top()), bottom = std::max(bottom, box.bottom());
    }
    double lost = 0;
    for (const auto& [rank, span] : ranks) {
        const auto [top, bottom] = span;
        if (!m_knots.empty() && top < m_knots.back().first) {   // ranks that reach into each other stay
            m_alike = false;
            continue;
        }
        if (bottom - top <= m_card_px && card_px <= kLowCard_px) continue;
        m_knots.emplace_back(top, top - lost);
        lost += bottom - top - m_card_px;
        m_knots.emplace_back(bottom, bottom - lost);
    }
}

double Squash::after(double y) const { return alongKnots(m_knots, y, false); }
double Squash::before(double y) const { return alongKnots(m_knots, y, true); }

DiagramLayout Squash::of(const DiagramLayout& layout) const
{
    DiagramLayout low = layout;
    const auto move = [this](QPointF at) { return QPointF(at.x() * m_wider, after(at.y())); };
    const auto moveLine = [&](QLineF& line) { line = QLineF(move(line.p1()), move(line.p2())); };
    for (QRectF& box : low.boxes) {
        const double middle = (after(box.top()) + after(box.bottom())) / 2, height = m_alike ? m_card_px : std::min(box.height(), m_card_px);   // a low card in a high rank stays whole
        box = QRectF(box.left() * m_wider, middle - height / 2, box.width() * m_wider, height);
    }
    for (ArcWay& way : low.arcs) {
        for (QPointF& at : way.line) at = move(at);
        moveLine(way.stub);
    }
    for (LinePiece& piece : low.pieces) moveLine(piece.line);
    for (LineJoint& joint : low.joints) joint.at = move(joint.at);
    low.size = QSizeF(low.size.width() * m_wider, after(low.size.height()));
    return low;
}

namespace {

/// Free room beside a box: to the left and right.
std::pair<double, double> roomBeside(const DiagramLayout& layout, std::size_t box)
{
    constexpr double kFree_px = 1e6;
    const QRectF& self = layout.boxes[box];
    std::pair<double, double> room{kFree_px, kFree_px};
    const auto meet = [&](double left, double right) {
        if (right <= self.left()) room.first = std::min(room.first, self.left() - right);
        if (left >= self.right()) room.second = std::min(room.second, left - self.right());
    };
    for (std::size_t i = 0; i < layout.boxes.size(); ++i)
        if (const QRectF& other = layout.boxes[i]; i != box && other.top() < self.bottom() && other.bottom() > self.top()) meet(other.left(), other.right());
    for (const LinePiece& piece : layout.pieces) {
        const QRectF line = QRectF(piece.line.p1(), piece.line.p2()).normalized();
        if (line.top() < self.bottom() && line.bottom() > self.top()) meet(line.left(), line.right());
    }
    return room;
}

}  // namespace

void widenBoxes(DiagramLayout& layout, const std::vector<double>& wanted_px, double gap_px, double out_px)
{
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        QRectF& box = layout.boxes[i];
        const double lacks = wanted_px[i] - box.width();
        if (lacks <= 0) continue;
        const auto [left, right] = roomBeside(layout, i);
        const double mostLeft = std::clamp(left - gap_px, 0.0, std::max(0.0, box.left() + out_px)), mostRight = std::clamp(right - gap_px, 0.0, std::max(0.0, layout.size.width() + out_px - box.right()));
        const double toRight = std::clamp(lacks / 2, std::clamp(lacks - mostLeft, 0.0, mostRight), mostRight), toLeft = std::min(lacks - toRight, mostLeft);
        box.adjust(-toLeft, 0, toRight, 0);
    }
}

}  // namespace mw
