// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

class QColor;
class QPainter;

namespace mw {

/// Where a label of this size hides no box, in a view whose boxes are given in its pixels: a corner of the view, the lower left one first; that one too where none is free.
[[nodiscard]] QRectF freeCornerOf(const QRectF& view, const std::vector<QRectF>& boxes, QSizeF label);
/// Sides at which a diagram goes on fade into the ground, so that nobody takes the part that is seen for all of it. Both in pixels of the view.
void paintFadedSides(QPainter& painter, const QRectF& view, const QRectF& diagram, const QColor& ground);

}  // namespace mw
