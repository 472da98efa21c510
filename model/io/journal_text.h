// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/delta.h"

#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// A delta as text: a line that says which rows go where, then the new rows as a small layout. As long as the delta, however
/// large the layout is.
[[nodiscard]] std::string journalText(const Delta& delta);

/// The delta that such a text stands for, seen from the layout before it; nothing if the text is broken or fits another layout.
[[nodiscard]] std::optional<Delta> deltaFromJournal(const Layout& before, std::string_view text);

}  // namespace mw
