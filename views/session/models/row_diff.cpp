// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/row_diff.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace mw {

namespace {

using Keys = std::vector<std::string>;

/// Runs of rows of `rows` that `kept` lacks.
std::vector<RowRun> missingRuns(const Keys& rows, const std::unordered_set<std::string_view>& kept)
{
    std::vector<RowRun> runs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (kept.contains(rows[i])) continue;
        if (!runs.empty() && runs.back().first + runs.back().count == i)
            ++runs.back().count;
        else
            runs.push_back({i, 1});
    }
    return runs;
}

bool sameOrder(const Keys& before, const Keys& after, const std::unordered_set<std::string_view>& old,
               const std::unordered_set<std::string_view>& fresh)
{
    std::size_t b = 0;
    for (const auto& key : after) {
        if (!old.contains(key)) continue;
        while (b < before.size() && !fresh.contains(before[b])) ++b;
        if (b == before.size() || before[b] != key) return false;
        ++b;
    }
    return true;
}

}  // namespace

RowDiff rowDiff(const Keys& before, const Keys& after)
{
    RowDiff diff;
    if (before == after) return diff;
    const std::unordered_set<std::string_view> old(before.begin(), before.end());
    const std::unordered_set<std::string_view> fresh(after.begin(), after.end());
    const bool unique = old.size() == before.size() && fresh.size() == after.size();
    diff.reordered = !unique || !sameOrder(before, after, old, fresh);
    diff.removals = missingRuns(before, fresh);
    std::reverse(diff.removals.begin(), diff.removals.end());
    diff.insertions = missingRuns(after, old);
    return diff;
}

}  // namespace mw
