// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_fonts.h"
#include "views/diagrams/diagram.h"
#include "views/diagrams/diagram_card.h"
#include "views/diagrams/layout.h"
#include "views/theme/theme.h"

#include <QByteArray>
#include <QImage>

#include <vector>

class QPainter;

namespace mw {

/// A diagram laid out with the sizes of its cards, for the window and for reports alike.
struct DiagramPicture {
    Diagram diagram{};
    DiagramLayout layout{};
};

[[nodiscard]] DiagramPicture makePicture(Diagram diagram);

/// What is looked at.
struct PictureMarks {
    std::vector<bool> litBoxes{}, litArcs{};   ///< empty: nothing is picked out, nothing dimmed
    std::vector<bool> selected{};              ///< by box; may be empty
    int current{-1}, hovered{-1};
};

/// By box, where names alone are told: cards of one kind that stand in a rank have their symbols all or none, so that each has its whole name; where they have no
/// room for it, all of a rank leave as much out.
[[nodiscard]] std::vector<CardNames> cardNames(const DiagramPicture& picture, double scale, PlanFonts& fonts);
/// In the px of the layout; what lies outside `visible` is left out. `scale`: px of the screen for one of the diagram, which tells what
/// can be read.
void paintPicture(QPainter& painter, const DiagramPicture& picture, const Theme& theme, const PictureMarks& marks, const QRectF& visible, double scale);
/// Names of the layers at the left edge of `field`, each beside its boxes, or above them where one would cover something there; none where it would there, too. `origin`, `scale`: what of the layout lies at (0, 0) of the painter, and its px there.
void paintRankNames(QPainter& painter, const DiagramPicture& picture, const QRectF& field, QPointF origin, double scale, const Theme& theme, PlanFonts& fonts);
/// Room that they take; 0: there are none.
[[nodiscard]] double rankNamesWidth(const Diagram& diagram);
/// The whole of it, all details, as large as it fits and in the middle of `place`; no larger than 1.25 times its size in px.
void fitPicture(QPainter& painter, const DiagramPicture& picture, const Theme& theme, const QRectF& place);
/// With its ground; null where there is nothing to draw.
[[nodiscard]] QImage pictureImage(const DiagramPicture& picture, const Theme& theme, double pixelRatio);
[[nodiscard]] QByteArray pictureSvg(const DiagramPicture& picture, const Theme& theme);

}  // namespace mw
