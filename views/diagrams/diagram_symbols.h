// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diagrams/diagram.h"
#include "views/theme/theme.h"

#include <QRectF>

class QPainter;

namespace mw {

/// What a symbol's lines carry.
enum class DiagramFamily : std::uint8_t { Power, Cooling, Network, Other };

[[nodiscard]] DiagramFamily familyOf(DiagramSymbol symbol);
/// The colours that such gear has on the plan.
[[nodiscard]] const Theme::Fill& symbolFill(const Theme& theme, DiagramSymbol symbol);
/// Gear that others hang on along its whole length: drawn with a bar.
[[nodiscard]] bool isBar(DiagramSymbol symbol);

/// The symbol in lines of one width, as large as `square`: power after IEC 60617 (two rings for a transformer, a cross at a breaker's
/// contact, a divided box for a converter), cooling after ISO 10628-2 (a triangle in a pump, two triangles for a valve), networks plain.
void paintDiagramSymbol(QPainter& painter, DiagramSymbol symbol, const QRectF& square, const QColor& colour);

}  // namespace mw
