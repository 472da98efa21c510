// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_fonts.h"
#include "views/diagrams/diagram.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

class QPainter;

namespace mw {

/// What of a box can be read at a scale: its figures as well, its name only, or its symbol only.
enum class CardDetail : std::uint8_t { Figures, Name, Symbol };
/// Scale below which a card has no room for figures beside a name that can be read.
inline constexpr double kFiguresFrom = 0.66;
/// `scale`: px of the screen for one of the diagram.
[[nodiscard]] CardDetail cardDetail(double scale);

/// How a card is shown beside what its box says.
struct CardState {
    bool dim{};          ///< not what is looked at
    bool selected{}, current{}, hovered{};
    bool topDown{true};
    double scale{1};
    bool bare{};         ///< seen from afar, a name of its rank needs the symbol's room
};
/// Of the symbol beside a name that is seen from afar, and of the stripe that is left of it.
inline constexpr double kNarrowField_px = 28, kStripe_px = 8;

/// Of all cards: those of one symbol are equally large.
[[nodiscard]] std::vector<QSizeF> cardSizes(const Diagram& diagram, PlanFonts& fonts);
/// What a card of that height needs for its name where only that is shown.
[[nodiscard]] double widthForName(const DiagramBox& box, double height, double scale, PlanFonts& fonts);
void paintCard(QPainter& painter, const DiagramBox& box, const QRectF& place, const CardState& state, const Theme& theme, PlanFonts& fonts);
/// "×24"; empty for a single one.
[[nodiscard]] QString countText(const DiagramBox& box);
/// Where the count of a folded box stands: a click on it opens the box.
[[nodiscard]] QRectF countPlace(const DiagramBox& box, const QRectF& place, PlanFonts& fonts, double scale = 1);

/// A colour as it looks through a veil of its ground.
[[nodiscard]] QColor dimmed(const QColor& colour, const QColor& ground);

}  // namespace mw
