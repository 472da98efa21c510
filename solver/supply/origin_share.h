// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// What share of a value comes from where; the shares of one list add up to 1. "other" is many small origins.
struct OriginShare {
    std::string origin{};   ///< ISO 3166 code of two letters, EU, or "other"
    double share{};
    bool operator==(const OriginShare&) const = default;
};
using OriginShares = std::vector<OriginShare>;
inline constexpr const char* kOtherOrigins = "other";
/// "TW" -> "Taiwan"; a code that is not known stays.
[[nodiscard]] std::string_view originName(std::string_view origin);

/// Above this Herfindahl-Hirschman index a market is highly concentrated (U.S. Department of Justice and Federal Trade
/// Commission, Horizontal Merger Guidelines, 2010, section 5.3; the guidelines of 2023 say 1,800).
inline constexpr double kHighlyConcentrated = 2500;

}  // namespace mw
