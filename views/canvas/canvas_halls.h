// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace mw {

class Canvas;

/// What can be done with the hall that the canvas shows, and with its areas. Dialogs open and return at once.
namespace canvas_halls {

/// Asks for a hall, like the one that is shown, and shows it.
void create(Canvas& canvas);
void properties(Canvas& canvas);
/// With all that stands in it; what that was is told.
void remove(Canvas& canvas);

/// Takes the area tool in hand for a kind.
void draw(Canvas& canvas, Area::Kind kind);
/// Asks for kind, place and extent of a new area.
void createArea(Canvas& canvas);
/// Of the area that is selected.
void areaProperties(Canvas& canvas);
void removeArea(Canvas& canvas);
/// Selects the next area of the hall: they can be reached without a mouse.
void selectNextArea(Canvas& canvas);

}  // namespace canvas_halls
}  // namespace mw
