// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_fonts.h"
#include "views/diagrams/diagram.h"
#include "views/diagrams/layout.h"

#include <vector>

class QPainter;

namespace mw {

/// How the lines of a diagram are shown.
struct LineState {
    std::vector<bool> lit{};   ///< by arc, what is looked at; empty: nothing is picked out
    QRectF visible{};          ///< lines outside are left out
    double scale{1};
    bool topDown{true};
};

/// Of an arc after what flows in it and its side; a part of an arc of another tone too.
[[nodiscard]] QColor lineColour(const Diagram& diagram, const DiagramArc& arc, DiagramTone tone, const Theme& theme);
/// Heaviest arc or trunk: what widths are measured by.
[[nodiscard]] double heaviestPiece(const DiagramLayout& layout);
/// In px, after its share of the heaviest: areas of a cable, so that twice the load is √2 as wide.
[[nodiscard]] double lineWidth(double weight, double heaviest);

void paintLines(QPainter& painter, const Diagram& diagram, const DiagramLayout& layout, const LineState& state, const Theme& theme);
/// Texts beside the pieces that belong to one arc only, where there is room; over the cards, which they do not touch.
void paintLineTexts(QPainter& painter, const Diagram& diagram, const DiagramLayout& layout, const LineState& state, const Theme& theme, PlanFonts& fonts);
inline constexpr QSizeF kDiagramLegend_px{84, 18};
/// Which colour is which side, from an upper left corner; nothing where the diagram has not both.
void paintLegend(QPainter& painter, const Diagram& diagram, QPointF corner, const Theme& theme, PlanFonts& fonts);
/// "24 × 59 kW"
[[nodiscard]] QString arcText(const DiagramArc& arc);
/// Of the widest text, in px: what layOut() wants to know.
[[nodiscard]] double longestArcText(const Diagram& diagram, PlanFonts& fonts);

}  // namespace mw
