// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace mw {

/// What the economics of a layout cannot be as stated; becomes a finding. The rest is solved.
struct EconomicsIssue {
    std::string rule{};       ///< "economics.uncertain-path"
    std::string subject{};    ///< path in the layout
    std::string message{};
    std::optional<double> measured{}, limit{};
    std::string unit{};
    bool operator==(const EconomicsIssue&) const = default;
};

}  // namespace mw
