// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

enum class Severity { Error, Warning, Advice };
[[nodiscard]] std::string_view toText(Severity severity);  ///< "error", "warning", "advice"

/// One result of validation. `rule` + `subjects` identify it from one revision to the next.
struct Finding {
    std::string rule{};  ///< "power.feeder-overloaded"
    Severity severity{Severity::Error};
    /// instance paths, link texts, part or workload ids; the first is the place
    std::vector<std::string> subjects{};
    std::string message{};  ///< a sentence with the numbers, and what to do
    std::optional<double> measured{}, limit{};
    std::string unit{};    ///< of measured and limit
    std::string fix{};     ///< what mends it, empty if there is no simple fix
    std::string waived{};  ///< reason of the waiver that covers it; empty: counts
    bool operator==(const Finding&) const = default;
};

}  // namespace mw
