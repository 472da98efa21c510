// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace mw::hydraulic {

/// Natural logarithm and the power -0.9 of positive normal numbers, within 3e-14: those of the friction law, at a quarter of the time of the C library's, which would be
/// half of a loop's. A number is split into a power of two, the middle of one of 256 steps of its mantissa and what is left, whose series is short.
class FastPowers {
public:
    FastPowers()
    {
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const double middle = 1 + (static_cast<double>(i) + 0.5) / static_cast<double>(m_steps.size());
            m_steps[i] = {1 / middle, std::log(middle), std::pow(middle, -0.9)};
        }
        for (std::size_t e = 0; e < m_octaves.size(); ++e) m_octaves[e] = std::pow(2.0, -0.9 * static_cast<double>(e));
    }

    [[nodiscard]] double log(double x) const
    {
        const Parts p = split(x);
        const double r = p.rest;
        return p.exponent * std::numbers::ln2 + p.step->log + r * ((1 - r / 2) + r * r * (1.0 / 3 - r / 4));
    }

    /// From 1 to 2^63.
    [[nodiscard]] double powerMinus09(double x) const
    {
        const Parts p = split(x);
        const double r = p.rest;
        const double octave = m_octaves[static_cast<unsigned>(p.exponent) & 63U] * p.step->power;
        return octave * ((1 - 0.9 * r) + r * r * (0.855 + r * (0.8058375 * r - 0.8265)));
    }

private:
    static constexpr int kBits = 8;
    struct Step {
        double inverse{}, log{}, power{};   ///< of its middle
    };
    struct Parts {
        int exponent{};
        const Step* step{};
        double rest{};   ///< relative to the middle of the step
    };

    [[nodiscard]] Parts split(double x) const
    {
        constexpr std::uint64_t kMantissa = (std::uint64_t{1} << 52) - 1, kOne = std::uint64_t{1023} << 52;
        const auto bits = std::bit_cast<std::uint64_t>(x);
        const Step& step = m_steps[(bits >> (52 - kBits)) & ((1U << kBits) - 1)];
        const double mantissa = std::bit_cast<double>((bits & kMantissa) | kOne);
        return {static_cast<int>(bits >> 52) - 1023, &step, mantissa * step.inverse - 1};
    }

    std::array<Step, 1U << kBits> m_steps{};
    std::array<double, 64> m_octaves{};
};

}  // namespace mw::hydraulic
