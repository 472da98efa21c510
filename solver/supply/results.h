// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mw {

struct LeadTime {
    std::string part{};
    double weeks{};
    bool estimate{};
    std::string source{};
    bool operator==(const LeadTime&) const = default;
};

/// Lead time of each placed part that has one, longest first.
struct SupplyResults {
    std::vector<LeadTime> leadTimes{};
    std::optional<double> longest_weeks{};
    bool operator==(const SupplyResults&) const = default;
};

}  // namespace mw
