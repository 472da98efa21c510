// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "model/layout/delta.h"
#include "views/canvas/cards/number_card.h"

#include <functional>
#include <vector>

namespace mw {

class Canvas;

/// Commands that end in an edit of the layout, some after numbers were asked for.
namespace canvas_ask {

/// Does an edit and selects what it adds. False: it was refused, and the canvas says why.
bool commit(Canvas& canvas, const Outcome<Delta>& outcome, const QString& title);

using Edit = std::function<Outcome<Delta>(const std::vector<double>&)>;
/// Asks for the numbers of an edit, shows while they are typed what it would do, and does it.
void forEdit(Canvas& canvas, NumberQuestion question, const Edit& edit, const QString& title);

/// A field for a length, in the canvas's unit.
[[nodiscard]] NumberField lengthField(Canvas& canvas, const char* name, const QString& label, double m);
/// The value behind a field: one that was left as it was shown, rounded, is what it was before.
[[nodiscard]] double valueBack(double shown, double before, double unit, int decimals = 3);

}  // namespace canvas_ask
}  // namespace mw
