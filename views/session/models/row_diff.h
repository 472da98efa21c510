// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mw {

/// How a list of keyed rows becomes another with whole runs removed and inserted, so that views keep selection and scroll.
struct RowRun {
    std::size_t first{}, count{};
};
struct RowDiff {
    std::vector<RowRun> removals{};    ///< positions in the old list, last first: do them in this order
    std::vector<RowRun> insertions{};  ///< positions in the new list, first first: do them after the removals
    bool reordered{};  ///< rows that stay change their order: the runs do not apply, reset instead
};

/// Keys are unique within a list. O(rows).
[[nodiscard]] RowDiff rowDiff(const std::vector<std::string>& before, const std::vector<std::string>& after);

}  // namespace mw
