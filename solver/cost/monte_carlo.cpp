// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/monte_carlo.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mw {

namespace {

/// SplitMix64 of G. L. Steele, D. Lea and C. H. Flood (2014): a hash of a counter.
std::uint64_t hashed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

/// Steps of the R_d sequence in 64-bit fixed point, so that i x step wraps without losing digits: powers of
/// 1/g where g solves g^(d+1) = g + 1.
std::vector<std::uint64_t> sequenceSteps(std::size_t dimensions)
{
    long double g = 1.5L;
    const auto degree = static_cast<long double>(dimensions + 1);
    for (int i = 0; i < 200; ++i) g = std::pow(1 + g, 1 / degree);
    std::vector<std::uint64_t> steps;
    long double power = 1;
    for (std::size_t i = 0; i < dimensions; ++i) {
        power /= g;
        steps.push_back(static_cast<std::uint64_t>(std::ldexp(power - std::floor(power), 64)));
    }
    return steps;
}

/// Upper 53 bits as a number inside (0, 1).
double unit(std::uint64_t bits)
{
    return (static_cast<double>(bits >> 11U) + 0.5) * 0x1p-53;
}

double triangular(const Distribution& d, double u)
{
    const double width = d.b - d.a;
    if (width <= 0) return d.a;
    const double split = (d.c - d.a) / width;
    if (u < split) return d.a + std::sqrt(u * width * (d.c - d.a));
    return d.b - std::sqrt((1 - u) * width * (d.b - d.c));
}

double acklam(double u)
{
    constexpr std::array a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                           1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr std::array b{-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                           6.680131188771972e+01, -1.328068155288572e+01};
    constexpr std::array c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                           -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr std::array d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                           3.754408661907416e+00};
    constexpr double kTail = 0.02425;
    if (u < kTail || u > 1 - kTail) {
        const double q = std::sqrt(-2 * std::log(u < kTail ? u : 1 - u));
        const double x = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
                         ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
        return u < kTail ? x : -x;
    }
    const double q = u - 0.5;
    const double r = q * q;
    return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
           (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
}

/// The value at a share of the sorted samples, linear between neighbours; partial sorting only.
double percentile(std::vector<double>& samples, double share)
{
    const double place = share * static_cast<double>(samples.size() - 1);
    const auto below = static_cast<std::ptrdiff_t>(std::floor(place));
    std::nth_element(samples.begin(), samples.begin() + below, samples.end());
    const double low = samples[static_cast<std::size_t>(below)];
    if (below + 1 >= static_cast<std::ptrdiff_t>(samples.size())) return low;
    const double high = *std::min_element(samples.begin() + below + 1, samples.end());
    return low + (high - low) * (place - static_cast<double>(below));
}

}  // namespace

double inverseNormal(double u)
{
    const double x = acklam(u);
    const double error = 0.5 * std::erfc(-x / std::numbers::sqrt2) - u;
    const double step = error * std::sqrt(2 * std::numbers::pi) * std::exp(x * x / 2);
    return x - step / (1 + x * step / 2);
}

double inverse(const Distribution& d, double u)
{
    switch (d.kind) {
    case DistributionKind::Constant:
        return d.a;
    case DistributionKind::Uniform:
        return d.a + u * (d.b - d.a);
    case DistributionKind::Triangular:
        return triangular(d, u);
    case DistributionKind::Normal:
        return d.a + d.b * inverseNormal(u);
    case DistributionKind::Lognormal:
        return std::exp(d.a + d.b * inverseNormal(u));
    }
    return d.a;
}

std::optional<SampleSummary> summarize(std::vector<double>& samples)
{
    if (samples.empty()) return std::nullopt;
    SampleSummary result;
    result.samples = samples.size();
    const auto count = static_cast<double>(samples.size());
    for (const double value : samples) result.mean += value;
    result.mean /= count;
    double squares = 0;
    for (const double value : samples) squares += (value - result.mean) * (value - result.mean);
    result.sd = samples.size() > 1 ? std::sqrt(squares / (count - 1)) : 0;
    result.standardError = result.sd / std::sqrt(count);
    result.p5 = percentile(samples, 0.05);
    result.p50 = percentile(samples, 0.50);
    result.p95 = percentile(samples, 0.95);
    return result;
}

std::optional<SampleSummary> monteCarlo(std::span<const Distribution> inputs, std::size_t samples,
                                        std::uint64_t seed,
                                        const std::function<double(std::span<const double>)>& model)
{
    const auto steps = sequenceSteps(inputs.size());
    std::vector<double> drawn(inputs.size()), values(samples);
    for (std::size_t i = 0; i < samples; ++i) {
        for (std::size_t k = 0; k < inputs.size(); ++k)
            drawn[k] = inverse(inputs[k], unit(hashed(hashed(seed) + k) + (i + 1) * steps[k]));
        values[i] = model(drawn);
    }
    return summarize(values);
}

std::optional<SampleSummary> monteCarloSum(std::span<const SumTerm> terms, std::size_t samples,
                                           std::uint64_t seed)
{
    std::vector<Distribution> inputs;
    for (const SumTerm& term : terms) inputs.push_back(term.distribution);
    return monteCarlo(inputs, samples, seed, [&](std::span<const double> drawn) {
        double sum = 0;
        for (std::size_t k = 0; k < drawn.size(); ++k) sum += terms[k].coefficient * drawn[k];
        return sum;
    });
}

}  // namespace mw
