// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace mw {

/// Boxes, nodes and ranks are counted by int, since -1 means none; containers count otherwise.
template <class List> [[nodiscard]] decltype(auto) nth(List& list, int place) { return list[static_cast<std::size_t>(place)]; }

}  // namespace mw
