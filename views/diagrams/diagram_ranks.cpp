// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_picture.h"
#include "views/session/text/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace mw {

namespace {

constexpr int kRankName_px = 11;
constexpr double kRankAside_px = 6, kRankAround_px = 6;

bool coversSomething(const DiagramLayout& layout, const QRectF& place)
{
    constexpr double kStack_px = 8;   // cards of several stand out above
    return std::ranges::any_of(layout.boxes, [&](const QRectF& box) { return box.adjusted(0, -kStack_px, kStack_px, 0).intersects(place); }) ||
           std::ranges::any_of(layout.pieces, [&](const LinePiece& piece) { return QRectF(piece.line.p1(), piece.line.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(place); });
}

}  // namespace

double rankNamesWidth(const Diagram& diagram)
{
    if (!diagram.topDown) return 0;
    PlanFonts fonts;
    double widest = 0;
    for (const auto& name : diagram.ranks) widest = std::max(widest, fonts.get(kRankName_px, QFont::DemiBold).metrics.horizontalAdvance(toQt(name)));
    return widest > 0 ? widest + 2 * kRankAround_px + kRankAside_px : 0;
}

void paintRankNames(QPainter& painter, const DiagramPicture& picture, const QRectF& field, QPointF origin, double scale, const Theme& theme, PlanFonts& fonts)
{
    constexpr double kRankHeight_px = 16, kRankAbove_px = 3;
    const auto& [diagram, layout] = picture;
    if (diagram.ranks.empty() || !diagram.topDown) return;
    std::map<std::size_t, std::pair<double, double>> spans;   // top and bottom of each rank
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
        const int rank = diagram.boxes[i].rank;
        if (rank < 0 || static_cast<std::size_t>(rank) >= diagram.ranks.size()) continue;
        const QRectF& place = layout.boxes[i];
        auto& [top, bottom] = spans.try_emplace(static_cast<std::size_t>(rank), place.top(), place.bottom()).first->second;
        top = std::min(top, place.top()), bottom = std::max(bottom, place.bottom());
    }
    const auto& font = fonts.get(kRankName_px, QFont::DemiBold);
    const auto chipsOf = [&](bool beside) {
        std::vector<std::pair<QRectF, QString>> chips;
        double free = field.top();
        for (const auto& [rank, span] : spans) {
            const QString name = toQt(diagram.ranks[rank]);
            const double at = beside ? (span.first + span.second) / 2 : span.first, above = beside ? kRankHeight_px / 2 : kRankHeight_px + kRankAbove_px;
            const QRectF chip(field.left() + kRankAside_px, (at - origin.y()) * scale - above, font.metrics.horizontalAdvance(name) + 2 * kRankAround_px, kRankHeight_px);
            if (name.isEmpty() || chip.top() < free || chip.bottom() > field.bottom()) continue;
            if (coversSomething(layout, QRectF(chip.topLeft() / scale + origin, chip.size() / scale))) return std::vector<std::pair<QRectF, QString>>();
            free = chip.bottom() + 2;
            chips.emplace_back(chip, name);
        }
        return chips;
    };
    auto chips = chipsOf(true);
    if (chips.empty()) chips = chipsOf(false);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font.font);
    for (const auto& [chip, name] : chips) {
        painter.setPen(QPen(theme.cardLine, 1));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(chip, 4, 4);
        painter.setPen(theme.textMuted);
        painter.drawText(chip, Qt::AlignCenter, name);
    }
}

}  // namespace mw
