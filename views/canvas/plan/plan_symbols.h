// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/kind.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace mw {

/// Whether gear of a kind has a symbol on plans: racks have none, they are drawn as they stand.
[[nodiscard]] bool hasSymbol(Kind kind);
/// The symbol in one line style, as large as `square`: two rings for a transformer, a rotor for fans, a pump for a CDU.
void paintSymbol(QPainter& painter, Kind kind, const QRectF& square, const QColor& colour);
/// A cable tray as the ladder that it is: rails along its longer sides, a rung every `rung_px`; what lies under it stays to be seen.
void paintLadder(QPainter& painter, const QRectF& rect, double rung_px, const QColor& colour);
/// A pipe from above: its two walls and its flanges; thin ones as a line.
void paintPipeRun(QPainter& painter, const QRectF& rect, const QColor& colour);
/// Of what is locked.
void paintPadlock(QPainter& painter, const QRectF& square, const QColor& colour);

}  // namespace mw
