// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/input.h"
#include "solver/cost/results.h"
#include "solver/throughput/input.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace mw {

/// What a resource of the accelerators is worth: the serving plan searched again with a tenth more of it.
struct ResourceGain {
    std::string resource{};    ///< "memory bandwidth"
    double tokens_per_s{};     ///< more than now, of output
    double share{};            ///< of the output now
    bool ofFabric{};           ///< more of it is more of the network and its cables
    bool operator==(const ResourceGain&) const = default;
};
inline constexpr double kMoreOfIt = 0.10;

/// Memory bandwidth (what decoding waits for), memory, arithmetic and scale-up link of all accelerators, the path of the cache (between pools, and to
/// host memory, flash and context memory) and the scale-out fabric, each raised by kMoreOfIt alone; most gain first. Six times the work of the
/// serving plan; stopped, what was found until then.
[[nodiscard]] std::vector<ResourceGain> resourceGains(const ThroughputInput& input, const ThroughputResults& now, const std::stop_token& stop = {});

/// One more unit of what may bind.
struct ConstraintValue {
    std::string name{};        ///< "grid connection", "memory bandwidth", or the name of a part
    std::string subject{};     ///< path of the component; empty: the site, or all accelerators
    std::string unit{};        ///< what one more is: "MW", "10 %", "1 more", "1 more on each side"
    std::optional<double> loading{};   ///< 1 is full
    bool binds{};
    double tokens_per_s{};     ///< output that one more unit lets be made; 0 where something else binds first
    std::optional<double> usd{};       ///< what it costs, with the accelerators that it lets in; of a resource only where it can be bought: the fabric
    std::optional<double> worth_usd{}; ///< of a resource that cannot be bought alone: what the same tokens cost otherwise, per accelerator
    std::optional<double> usd_per_million{};   ///< cost of tokens with it
    std::optional<double> payback_years{};     ///< of `usd`, else of its worth, at the token prices given
    bool rerun{};              ///< measured by running the engine again; else in proportion
    bool operator==(const ConstraintValue&) const = default;
};

/// A connection, feed or cooler that is full to this share lets no further rack in.
inline constexpr double kFullShare = 0.95;

/// A full or fullest element, by its path.
struct FullElement {
    std::string path{}, name{};
    double loading{}, capacity_kw{};
    std::optional<double> price_usd{};
    bool onBothSides{};        ///< full only when the other of two sides is lost: one more is needed on each
    bool operator==(const FullElement&) const = default;
};

/// What the facility may be limited by.
struct Limits {
    std::optional<double> grid_mw{}, facility_mw{};
    std::optional<FullElement> feed{}, cooler{};   ///< the fullest
    bool operator==(const Limits&) const = default;
};
/// What a feed is full of: of two sides the load that it has alone.
[[nodiscard]] Limits limitsOf(const Facility& facility, const PowerResults* power, const CoolingResults* cooling);

/// Names of the others that bind beside this one: "grid connection and XDU1350"; empty: it binds alone. Each is valued as if it alone were
/// full, but racks come in only with more of all.
[[nodiscard]] std::string bindsWith(const std::vector<ConstraintValue>& values, const ConstraintValue& one);

/// Capital of the network and its cables.
[[nodiscard]] double fabric_usd(const CostResults& cost);

/// The facility's limits first, then the accelerators' resources; what binds is the first that is full, else the resource with
/// most gain. Gains of the facility's limits are in proportion: more of the same racks, at the cost per kW of those there are.
[[nodiscard]] std::vector<ConstraintValue> constraintValues(const Limits& limits, const std::vector<ResourceGain>& gains,
                                                            const CostInput& input, const CostResults& cost);

}  // namespace mw
