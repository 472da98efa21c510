// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mw {

enum class DistributionKind { Constant, Uniform, Triangular, Normal, Lognormal };

/// A distribution by its inverse: a = low, b = high, c = mode of uniform and triangular; a = mean, b =
/// standard deviation of normal; a = mu, b = sigma of the logarithm of lognormal; a = the value of constant.
struct Distribution {
    DistributionKind kind{DistributionKind::Constant};
    double a{}, b{}, c{};
    bool operator==(const Distribution&) const = default;
};

/// The value below which a share `u` (0 to 1, ends excluded) of the distribution lies.
[[nodiscard]] double inverse(const Distribution& distribution, double u);
/// Inverse of the standard normal distribution: P. J. Acklam's rational approximation and one step of
/// Halley's method, good to a few units in the last place.
[[nodiscard]] double inverseNormal(double u);

/// What a Monte Carlo run gives.
struct SampleSummary {
    double mean{}, sd{};
    double p5{}, p50{}, p95{};  ///< linear between neighbouring samples
    double standardError{};     ///< of the mean, as if samples were independent: an upper bound here
    std::size_t samples{};
    bool operator==(const SampleSummary&) const = default;
};

/// Sorts out a set of samples; the vector is reordered. Nothing for an empty one.
[[nodiscard]] std::optional<SampleSummary> summarize(std::vector<double>& samples);

/// Draws each of the inputs `samples` times and evaluates the model. Sample i depends on i and the seed
/// alone, so any number of threads gives the same set: points are a Kronecker sequence (irrational multiples,
/// M. Roberts' R_d generalisation of the golden ratio) shifted by a hash of the seed, which fills the unit
/// cube far more evenly than random points do.
[[nodiscard]] std::optional<SampleSummary>
monteCarlo(std::span<const Distribution> inputs, std::size_t samples, std::uint64_t seed,
           const std::function<double(std::span<const double>)>& model);

/// The weighted sum of independent terms.
struct SumTerm {
    double coefficient{1};
    Distribution distribution{};
    bool operator==(const SumTerm&) const = default;
};
[[nodiscard]] std::optional<SampleSummary> monteCarloSum(std::span<const SumTerm> terms, std::size_t samples,
                                                         std::uint64_t seed = 1);

}  // namespace mw
