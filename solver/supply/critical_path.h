// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace mw {

/// When a task can begin and end, and when it must so that the whole is not late; in the unit of the durations.
struct TaskTimes {
    double start{}, finish{};
    double latestStart{}, latestFinish{};
    /// How much later it may end.
    [[nodiscard]] double slack() const { return latestFinish - finish; }
    bool operator==(const TaskTimes&) const = default;
};

struct PathTimes {
    std::vector<TaskTimes> times{};         ///< by task; empty if tasks wait for each other
    double length{};                        ///< when the last one ends
    std::vector<std::size_t> critical{};    ///< one longest path, first task first; of equal ones that of the lower indices
    std::vector<std::size_t> cycle{};       ///< tasks that wait for each other, in order; then there are no times
};

/// Critical path method (J. E. Kelley and M. R. Walker, "Critical-path planning and scheduling", 1959) in a topological order:
/// task i takes `durations[i]` and begins when all of `after[i]` have ended. O(tasks + dependencies).
[[nodiscard]] PathTimes criticalPath(std::span<const double> durations, std::span<const std::vector<std::size_t>> after);

}  // namespace mw
