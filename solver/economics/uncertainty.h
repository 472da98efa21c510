// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/sensitivity.h"
#include "solver/economics/cost_model.h"
#include "solver/economics/issue.h"
#include "solver/throughput/results.h"

#include <functional>
#include <stop_token>

namespace mw {

/// A driver that is not known for sure.
struct UncertainDriver {
    Driver driver{};
    std::string id{};          ///< "discount_rate", or the path of the layout
    double low{}, typical{}, high{};   ///< of normal and lognormal: 5 %, median, 95 %
    UncertainInput::Shape shape{UncertainInput::Shape::Triangular};
    bool operator==(const UncertainDriver&) const = default;
};

struct DriverPair {
    std::size_t a{}, b{};      ///< places in UncertaintyInput::drivers
    double correlation{};      ///< of normal scores
    bool operator==(const DriverPair&) const = default;
};

struct UncertaintyInput {
    CostModel model{};
    std::vector<UncertainDriver> drivers{};
    std::vector<DriverPair> pairs{};
    CostQuantity main{CostQuantity::UsdPerMillionTokens};   ///< what tornado and shares are of
    std::size_t draws{100'000};
    std::uint64_t seed{1};
    bool operator==(const UncertaintyInput&) const = default;
};

/// One quantity over all draws.
struct Spread {
    CostQuantity quantity{};
    double base{};             ///< all drivers as they stand
    double mean{}, sd{};
    double p5{}, p10{}, p25{}, p50{}, p75{}, p90{}, p95{};
    double least{}, most{};
    /// Draws in equal steps from histogramLow to histogramHigh (0.5 % to 99.5 % of them lie inside; the rest is in the outer steps).
    std::vector<std::uint32_t> histogram{};
    double histogramLow{}, histogramHigh{};
    bool operator==(const Spread&) const = default;
};

/// What a driver does to the main quantity.
struct DriverEffect {
    std::string id{};
    double low{}, high{};      ///< of the driver
    double atLow{}, atHigh{};  ///< the quantity there, all else as it stands: the tornado
    double share{};            ///< of its variance: Sobol's first-order index
    double correlation{};      ///< of the driver's rank with the quantity
    bool operator==(const DriverEffect&) const = default;
};

struct Uncertainty {
    CostQuantity main{};
    std::vector<Spread> spreads{};        ///< of the quantities that exist, the main one first
    std::vector<DriverEffect> effects{};  ///< widest swing first
    std::size_t draws{};
    bool operator==(const Uncertainty&) const = default;
};

inline constexpr int kHistogramSteps = 48;
inline constexpr std::size_t kDriverSteps = 64;   ///< of a driver's range, equally likely: what its share of the variance is told from

/// Every default with a range, prices of systems from low to high, throughput by what was measured of its like, and what the
/// layout says over them. `issues`: paths that the model does not have, ranges upside down, correlations that cannot be.
[[nodiscard]] UncertaintyInput uncertaintyInput(const CostInput& cost, const CostDefaults& defaults, const Economics& economics,
                                                const ThroughputResults* throughput, std::vector<EconomicsIssue>& issues);

/// Works out all draws; the same bits on one processor or many. Nothing when stopped, or where the main quantity does not
/// exist. Not for the GUI thread. `progress`: draws done over all, from any thread. `oneProcessor`: on the calling thread alone.
[[nodiscard]] std::optional<Uncertainty> solveUncertainty(const UncertaintyInput& input, const std::stop_token& stop = {},
                                                          const std::function<void(double)>& progress = {}, bool oneProcessor = false);

}  // namespace mw
