// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace mw {

class Canvas;
class Document;

/// Blocks by menu and key: sub-layouts that are defined once and placed many times.
namespace block_commands {

/// Whether an instance of a block, or a member of one, is selected.
[[nodiscard]] bool instanceSelected(Document& document);

/// Turns the instances of the selection into components of their own and selects these.
void detach(Canvas& canvas);
/// Asks for a name and puts an instance of a new block in the place of the selection.
void make(Canvas& canvas);
/// Asks for another name of a block.
void rename(Canvas& canvas, const std::string& block);
/// Offers the blocks of the layout and sets an instance into the middle of what is seen.
void place(Canvas& canvas);

}  // namespace block_commands
}  // namespace mw
