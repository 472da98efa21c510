// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// "rack-[a-c]-[01-16]" : names with ranges. A range is numbers (leading zeros kept: width of the first) or single letters.
/// Several ranges run like an odometer, the last fastest.
struct RangePattern {
    std::vector<std::string> names{};  ///< unfolded, in order
    std::vector<std::size_t> sizes{};  ///< of each range, outermost first; empty: no range
};

inline constexpr std::size_t kMaxRange = 1'000'000;

/// Unfolds; on a malformed pattern returns nothing and says in `problem` what was expected.
[[nodiscard]] std::optional<RangePattern> unfold(std::string_view pattern, std::string& problem);
/// True if the text has a range at all.
[[nodiscard]] bool hasRange(std::string_view text);
/// The pattern of `count` members starting at `first` of the last range of a pattern with one or more ranges, all others
/// held at that member: unfold("r[01-08]"), 2, 3 -> "r[03-05]"; a single member gives its plain name.
/// Nothing if the members do not lie in one run of the last range.
[[nodiscard]] std::optional<std::string> subPattern(std::string_view pattern, std::size_t first,
                                                    std::size_t count);
/// True if a name matches a pattern (used by pools and waivers).
[[nodiscard]] bool matches(std::string_view pattern, std::string_view name);

}  // namespace mw
