// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_painter.h"

namespace mw {

/// Whether a rack is drawn large enough to show what is in it.
[[nodiscard]] bool showsInside(const QRectF& rect);
/// The units of a rack within its outline on the plan, as its elevation shows them; closer up with names and devices.
void paintRackInside(QPainter& painter, const PlanScene& scene, const PlanItem& rack, const QRectF& rect);

/// Racks of switches and of storage have a sign of what they are for: two arrows to either side, two discs.
[[nodiscard]] bool hasRackSign(Kind look);
void paintRackSign(QPainter& painter, Kind look, double size, QPointF middle, const QColor& ink);
/// Whether it stands in a rack, at so many pixels a metre; a name has what is left under it.
[[nodiscard]] bool showsRackSign(const PlanItem& item, double scale);
/// In the place of a name that does not fit: its sign, of a system three bars, on its `ground`; nothing if that does not fit either.
void paintRackMark(QPainter& painter, const PlanItem& item, const QRectF& rect, const QColor& ground, const QColor& ink, const std::vector<QRectF>& over);
/// Its front as a bar, its rear as two ticks, shelves, a sign, or what is in it, where there is room. `over`: lines that hang
/// over racks, pixels.
void paintPlanRack(QPainter& painter, const PlanScene& scene, const PlanItem& item, const QRectF& rect, const QColor& ink, const std::vector<QRectF>& over);

/// Middle of `height` pixels of a box that no level line over it crosses, nearest to `wanted`; that itself where all are crossed.
[[nodiscard]] double clearMiddle(const std::vector<QRectF>& over, const QRectF& box, double height, double wanted);

}  // namespace mw
