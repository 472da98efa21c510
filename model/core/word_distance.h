// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace mw {

/// Levenshtein distance: single-character edits from one word to the other.
[[nodiscard]] std::size_t wordDistance(std::string_view a, std::string_view b);

}  // namespace mw
