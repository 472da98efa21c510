// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mw {

/// The row of a list sorted by `key` that has this one, or null. Who asks mostly goes through the rows in order, so those behind the
/// last answer are tried first: at 10,000 racks a search from anew costs a dozen cache misses.
template <class Row, class Id, class Key>
[[nodiscard]] const Row* findSorted(const std::vector<Row>& rows, Id id, Key key)
{
    constexpr std::size_t kAhead = 4;
    thread_local std::size_t next = 0;
    for (std::size_t at = next; at < std::min(next + kAhead, rows.size()); ++at)
        if (key(rows[at]) == id) {
            next = at + 1;
            return &rows[at];
        }
    const auto found = std::lower_bound(rows.begin(), rows.end(), id, [&](const Row& row, Id wanted) { return key(row) < wanted; });
    next = static_cast<std::size_t>(found - rows.begin());
    return found != rows.end() && key(*found) == id ? &*found : nullptr;
}

}  // namespace mw
