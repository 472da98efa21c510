// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <complex>
#include <cstddef>
#include <numbers>
#include <utility>

namespace mw::ac {

inline constexpr std::size_t kTerms = 8;

/// std::abs() guards against overflow, which takes longer than all else here.
[[nodiscard]] inline double magnitude(std::complex<double> v) { return std::sqrt(std::norm(v)); }

/// A function of a voltage's magnitude as powers of its place in a span; or its values at the nodes of the span.
using Series = std::array<double, kTerms>;

/// Voltages around one, in per unit. Place 0 is the middle, -1 and 1 the ends.
struct VoltageSpan {
    double middle{1}, half{1};
    [[nodiscard]] double place(double v) const { return (v - middle) / half; }
    [[nodiscard]] double voltage(double place) const { return middle + half * place; }
};

/// Places where functions are told to be approximated: zeros of a Chebyshev polynomial, with which the error falls by a factor for each term.
[[nodiscard]] inline const Series& nodes()
{
    static const Series all = [] {
        Series places{};
        for (std::size_t k = 0; k < kTerms; ++k) places[k] = std::cos(std::numbers::pi * (static_cast<double>(k) + 0.5) / kTerms);
        return places;
    }();
    return all;
}

/// The polynomial through values at the nodes.
[[nodiscard]] inline Series seriesThrough(const Series& values)
{
    /// Powers of the polynomials of Lagrange.
    static const std::array<Series, kTerms> parts = [] {
        std::array<Series, kTerms> all{};
        for (std::size_t k = 0; k < kTerms; ++k) {
            Series& powers = all[k];
            powers[0] = 1;
            std::size_t degree = 0;
            for (std::size_t j = 0; j < kTerms; ++j) {
                if (j == k) continue;
                ++degree;
                for (std::size_t i = degree; i > 0; --i) powers[i] = powers[i - 1] - nodes()[j] * powers[i];
                powers[0] *= -nodes()[j];
                for (double& power : powers) power /= nodes()[k] - nodes()[j];
            }
        }
        return all;
    }();
    Series out{};
    for (std::size_t k = 0; k < kTerms; ++k)
        for (std::size_t i = 0; i < kTerms; ++i) out[i] += values[k] * parts[k][i];
    return out;
}

[[nodiscard]] inline double valueAt(const Series& series, double place)
{
    double value = series[kTerms - 1];
    for (std::size_t i = kTerms - 1; i-- > 0;) value = value * place + series[i];
    return value;
}

/// Value, and how it changes with the place.
[[nodiscard]] inline std::pair<double, double> valueAndSlope(const Series& series, double place)
{
    double value = series[kTerms - 1], slope = 0;
    for (std::size_t i = kTerms - 1; i-- > 0;) slope = slope * place + value, value = value * place + series[i];
    return {value, slope};
}

inline void addTo(Series& sum, const Series& more, double sign = 1)
{
    for (std::size_t i = 0; i < kTerms; ++i) sum[i] += sign * more[i];
}

}  // namespace mw::ac
