// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace mw {

inline constexpr std::size_t kSobolDimensions = 48;

/// Points that fill the unit cube evenly: I. M. Sobol's sequence in Gray code order with the direction numbers of S. Joe
/// and F. Y. Kuo (2008), each dimension shifted by a random number of its own (exclusive or), which keeps the evenness
/// and makes means unbiased. A point depends on its number and the seed alone, so draws can be made in any order.
class SobolPoints {
public:
    /// At most kSobolDimensions.
    SobolPoints(std::size_t dimensions, std::uint64_t seed);
    /// Coordinates of the points from `first` on along one dimension, in units of 2^-32.
    void fill(std::size_t dimension, std::uint32_t first, std::span<std::uint32_t> out) const;

private:
    std::vector<std::array<std::uint32_t, 32>> m_directions{};
    std::vector<std::uint32_t> m_shifts{};
};

}  // namespace mw
