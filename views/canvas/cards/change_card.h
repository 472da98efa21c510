// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/canvas/plan/plan_painter.h"

#include <QString>

#include <vector>

class QPainter;

namespace mw {

/// A line of the card beside the pointer.
struct CardLine {
    enum class Tone { Plain, Good, Warning, Error };
    QString text{};
    Tone tone{Tone::Plain};
    bool ofPlace{};                    ///< an error of the place that is chosen
    std::vector<QRectF> misplaced{};   ///< of the first such line: all that may not stand where it would, in metres of its hall
    bool operator==(const CardLine&) const = default;
};

/// What a drop would change: errors of the place first, then power, coolant, output, cost, gear that comes near its limit, findings that come and go. `after` may
/// hold the quick results only: what the output of tokens becomes is then said to be open.
[[nodiscard]] std::vector<CardLine> changesBetween(const Results& before, const Results& after);

/// Whether the place is one where nothing may be set down, as far as the rules have been asked.
[[nodiscard]] bool isBadPlace(const std::vector<CardLine>& changes);

/// Which of the places around what it belongs to a card was put in: it stays there while the hand moves, unless another is much better. -1: in none yet.
using CardSide = int;
/// Where a card of this size stands beside a rectangle: to its right, its left, below, above, or at an edge of the room; covering none of it and least of what
/// is around it, the neighbours in its row and the aisles, if a hand aims there, and of what else stands there (`others`).
[[nodiscard]] QRectF cardPlace(const QRectF& room, const QRectF& beside, const QSizeF& size, const std::vector<QRectF>& others = {}, CardSide* side = nullptr, bool aimed = true);

struct CardPlace {
    QRectF card{};
    std::size_t size{};   ///< which of the sizes
};
/// The same of a card that can be laid out in several ways: the first of those that hide least. The legend is left in sight where that hides nothing else.
[[nodiscard]] CardPlace cardPlace(const QRectF& room, const QRectF& beside, const std::vector<QSizeF>& sizes, const std::vector<QRectF>& others = {}, CardSide* side = nullptr, bool aimed = true,
                                  const QRectF& legend = {});

/// Where the lines stand, from the corner of the first: one under the other, two short ones beside each other, those of more than `most` pixels broken.
[[nodiscard]] std::vector<QRectF> cardLines(const std::vector<CardLine>& lines, double most = 300);

/// A small card beside a rectangle, inside `room`, the first line being its title; all in pixels. Gives where it is.
QRectF paintCard(QPainter& painter, const Theme& theme, const QRectF& room, const QRectF& beside,
                 const std::vector<CardLine>& lines, const std::vector<QRectF>& others = {}, CardSide* side = nullptr, const QRectF& legend = {});
/// The same on the plan, clear of its rulers and, where it can, of what stands there and of what is in the hand.
void paintCard(QPainter& painter, const PlanScene& scene, const QRectF& beside, const std::vector<CardLine>& lines, CardSide* side = nullptr, const std::vector<QRectF>& inHand = {});
/// What cards on the plan leave in sight where they can, in pixels: what stands in the hall, and its walls, if a hand aims.
[[nodiscard]] std::vector<QRectF> toLeaveInSight(const PlanScene& scene, bool walls);
/// The ground of cards, legend and minimap.
void paintCardGround(QPainter& painter, const Theme& theme, const QRectF& rect);

}  // namespace mw
