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

/// What is left of a name that is seen from afar.
struct CardNames {
    bool bare{};         ///< a name of its kind and rank needs the symbol's room
    bool twoRows{};      ///< a name of its kind and rank takes two rows
    int form{};          ///< how much of the names of several is left out in its rank
    double cut_px{1e9};  ///< at which names of its kind and rank are cut
};

/// How a card is shown beside what its box says.
struct CardState {
    bool dim{};          ///< not what is looked at
    bool selected{}, current{}, hovered{};
    bool topDown{true};
    double scale{1};
    CardNames names{};
};
/// Of the symbol beside a name that is seen from afar, and of the stripe that is left of it.
inline constexpr double kNarrowField_px = 28, kStripe_px = 8;

/// Of all cards: those of one symbol are equally large.
[[nodiscard]] std::vector<QSizeF> cardSizes(const Diagram& diagram, PlanFonts& fonts);
/// What a card of that height needs for its name where only that is shown; `bare`: without its symbol.
[[nodiscard]] double widthForName(const DiagramBox& box, double height, double scale, PlanFonts& fonts, bool bare = false);

/// How much of its name a card has room for where only that is shown.
struct NameFit {
    int form{};        ///< of several: how much is left out; 0: nothing
    bool whole{};      ///< what is left is not cut
    bool oneRow{};
    double room_px{};  ///< of the name
};
[[nodiscard]] NameFit nameFit(const DiagramBox& box, const QSizeF& card, double scale, bool bare, PlanFonts& fonts);

void paintCard(QPainter& painter, const DiagramBox& box, const QRectF& place, const CardState& state, const Theme& theme, PlanFonts& fonts);
/// "×24"; empty for a single one.
[[nodiscard]] QString countText(const DiagramBox& box);
/// Where the count of a folded box stands: a click on it opens the box.
[[nodiscard]] QRectF countPlace(const DiagramBox& box, const QRectF& place, PlanFonts& fonts, double scale = 1);

/// A colour as it looks through a veil of its ground.
[[nodiscard]] QColor dimmed(const QColor& colour, const QColor& ground);

}  // namespace mw
