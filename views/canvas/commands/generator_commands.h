// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/generator.h"

namespace mw {

class Canvas;
class Document;

/// Rows, fabrics, power trains and cooling plants: made by a dialog, changed and run again, taken away. Dialogs open and return at once.
namespace generator_commands {

void insertRow(Canvas& canvas);
void insertFabric(Canvas& canvas);
void insertPowerTrain(Canvas& canvas);
void insertCooling(Canvas& canvas);

/// The generator that the first selected component with one was made by; null: none of the selection was.
[[nodiscard]] const Generator* chosen(Document& document);
void change(Canvas& canvas);
void detach(Canvas& canvas);
void remove(Canvas& canvas);

}  // namespace generator_commands
}  // namespace mw
