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

}  // namespace mw
