// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_picture.h"
#include "views/session/text/qt_text.h"

#include <QPainter>

#include <map>

namespace mw {

void paintRankNames(QPainter& painter, const DiagramPicture& picture, const QRectF& field, QPointF origin, double scale, const Theme& theme, PlanFonts& fonts)
{
    constexpr int kRankName_px = 11;
    constexpr double kRankAside_px = 6, kRankHeight_px = 16, kRankAbove_px = 3;
    const auto& [diagram, layout] = picture;
    if (diagram.ranks.empty() || !diagram.topDown) return;
    std::map<std::size_t, double> tops;   // of each rank
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
        const int rank = diagram.boxes[i].rank;
        if (rank < 0 || static_cast<std::size_t>(rank) >= diagram.ranks.size()) continue;
        const auto [at, isNew] = tops.try_emplace(static_cast<std::size_t>(rank), layout.boxes[i].top());
        if (!isNew) at->second = std::min(at->second, layout.boxes[i].top());
    }
    const auto& font = fonts.get(kRankName_px, QFont::DemiBold);
    painter.setRenderHint(QPainter::Antialiasing);
    double free = field.top();
    for (const auto& [rank, top] : tops) {
        const QString name = toQt(diagram.ranks[rank]);
        const QRectF chip(field.left() + kRankAside_px, (top - origin.y()) * scale - kRankHeight_px - kRankAbove_px, font.metrics.horizontalAdvance(name) + 12, kRankHeight_px);
        if (name.isEmpty() || chip.top() < free || chip.bottom() > field.bottom()) continue;
        free = chip.bottom() + 2;
        painter.setPen(QPen(theme.cardLine, 1));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(chip, 4, 4);
        painter.setFont(font.font);
        painter.setPen(theme.textMuted);
        painter.drawText(chip, Qt::AlignCenter, name);
    }
}

}  // namespace mw
