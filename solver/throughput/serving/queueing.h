// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace mw {

/// Squared coefficient of variation of the times between arrivals: 1 for Poisson arrivals, more for bursts. That real
/// traffic comes in bursts which a gamma distribution describes: BurstGPT, arXiv 2401.17644. The value of 4 is an assumption.
inline constexpr double kPoissonScv = 1, kBurstyScv = 4;

/// The busiest a queue is computed for: there is no steady state at 1, and waits above this are hours.
inline constexpr double kHighestLoad = 0.97;

/// Shares that percentiles are told for.
inline constexpr std::array<double, 3> kPercentiles{0.5, 0.9, 0.99};

/// Times to first token and per output token at kPercentiles. Milliseconds.
struct LatencyPercentiles {
    std::array<double, 3> ttft_ms{}, tpot_ms{};
    bool operator==(const LatencyPercentiles&) const = default;
};

/// Waiting in a queue with constant service: nobody waits with probability 1 - waits, else exponentially long.
struct WaitDistribution {
    double waits{};    ///< probability
    double mean_ms{};  ///< of those who wait
    /// The wait that a share `p` of all stays below. Milliseconds.
    [[nodiscard]] double quantile_ms(double p) const;
    [[nodiscard]] double overallMean_ms() const { return waits * mean_ms; }
};

/// Erlang's C for the probability, Allen and Cunneen's approximation for the mean: exact for M/M/c, within 10 % of
/// simulated M/D/c at the loads that serving runs at, up to a quarter too low for bursts into many servers. `load`: busy share of each of `servers`, below 1.
[[nodiscard]] WaitDistribution waitOf(double load, double service_ms, int servers, double arrivalScv, double serviceScv = 0);

/// Where prompts wait and are computed.
struct PromptLine {
    double load{};        ///< busy share of a server
    double service_ms{};  ///< of one prompt
    int servers{1};       ///< that share one queue
    double beside_ms{};   ///< of the time to first token, beside waiting
    bool operator==(const PromptLine&) const = default;
};

/// What moves the time per output token of a request about its mean.
struct DecodeLine {
    double mean_ms{};         ///< per output token
    double batch{};           ///< mean sequences that run together
    double stepSlope_ms{};    ///< a step takes so much longer for one sequence more
    double promptStall_ms{};  ///< what the prompt of one other request adds, per output token
    double least_ms{};        ///< a step of one sequence
    bool operator==(const DecodeLine&) const = default;
};

/// What the percentiles of a workload come from.
struct LatencyLines {
    PromptLine prompts{};
    DecodeLine decode{};
    bool operator==(const LatencyLines&) const = default;
};

/// Standard normal quantiles of kPercentiles.
inline constexpr std::array<double, 3> kNormalQuantiles{0.0, 1.2816, 2.3263};

/// Percentiles under arrivals of the given variability. The number of requests that share a request's life is that of an
/// M/D/infinity system: over its life, arrivals vary by `batch`, the mean number running by two thirds of it, both together
/// by half of it; bursts scale all three. Against a simulation: within 6 % for Poisson arrivals, 16 % for bursts.
[[nodiscard]] LatencyPercentiles latencyPercentiles(const PromptLine& prompts, const DecodeLine& decode, double arrivalScv);

}  // namespace mw
