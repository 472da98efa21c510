// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/sobol.h"

#include <bit>

namespace mw {

namespace {

/// A primitive polynomial over GF(2), its coefficients as bits, and the first odd direction integers.
struct SobolRow {
    std::uint32_t polynomial;
    std::array<std::uint32_t, 9> start;
};

/// S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30
/// (2008), file new-joe-kuo-6.21201: dimensions 2 to 48.
constexpr std::array kSobolRows{
    SobolRow{3, {1}},
    SobolRow{7, {1, 3}},
    SobolRow{11, {1, 3, 1}},
    SobolRow{13, {1, 1, 1}},
    SobolRow{19, {1, 1, 3, 3}},
    SobolRow{25, {1, 3, 5, 13}},
    SobolRow{37, {1, 1, 5, 5, 17}},
    SobolRow{41, {1, 1, 5, 5, 5}},
    SobolRow{47, {1, 1, 7, 11, 19}},
    SobolRow{55, {1, 1, 5, 1, 1}},
    SobolRow{59, {1, 1, 1, 3, 11}},
    SobolRow{61, {1, 3, 5, 5, 31}},
    SobolRow{67, {1, 3, 3, 9, 7, 49}},
    SobolRow{91, {1, 1, 1, 15, 21, 21}},
    SobolRow{97, {1, 3, 1, 13, 27, 49}},
    SobolRow{103, {1, 1, 1, 15, 7, 5}},
    SobolRow{109, {1, 3, 1, 15, 13, 25}},
    SobolRow{115, {1, 1, 5, 5, 19, 61}},
    SobolRow{131, {1, 3, 7, 11, 23, 15, 103}},
    SobolRow{137, {1, 3, 7, 13, 13, 15, 69}},
    SobolRow{143, {1, 1, 3, 13, 7, 35, 63}},
    SobolRow{145, {1, 3, 5, 9, 1, 25, 53}},
    SobolRow{157, {1, 3, 1, 13, 9, 35, 107}},
    SobolRow{167, {1, 3, 1, 5, 27, 61, 31}},
    SobolRow{171, {1, 1, 5, 11, 19, 41, 61}},
    SobolRow{185, {1, 3, 5, 3, 3, 13, 69}},
    SobolRow{191, {1, 1, 7, 13, 1, 19, 1}},
    SobolRow{193, {1, 3, 7, 5, 13, 19, 59}},
    SobolRow{203, {1, 1, 3, 9, 25, 29, 41}},
    SobolRow{211, {1, 3, 5, 13, 23, 1, 55}},
    SobolRow{213, {1, 3, 7, 3, 13, 59, 17}},
    SobolRow{229, {1, 3, 1, 3, 5, 53, 69}},
    SobolRow{239, {1, 1, 5, 5, 23, 33, 13}},
    SobolRow{241, {1, 1, 7, 7, 1, 61, 123}},
    SobolRow{247, {1, 1, 7, 9, 13, 61, 49}},
    SobolRow{253, {1, 3, 3, 5, 3, 55, 33}},
    SobolRow{285, {1, 3, 1, 15, 31, 13, 49, 245}},
    SobolRow{299, {1, 3, 5, 15, 31, 59, 63, 97}},
    SobolRow{301, {1, 3, 1, 11, 11, 11, 77, 249}},
    SobolRow{333, {1, 3, 1, 11, 27, 43, 71, 9}},
    SobolRow{351, {1, 1, 7, 15, 21, 11, 81, 45}},
    SobolRow{355, {1, 3, 7, 3, 25, 31, 65, 79}},
    SobolRow{357, {1, 3, 1, 1, 19, 11, 3, 205}},
    SobolRow{361, {1, 1, 5, 9, 19, 21, 29, 157}},
    SobolRow{369, {1, 3, 7, 11, 1, 33, 89, 185}},
    SobolRow{391, {1, 3, 3, 3, 15, 9, 79, 71}},
    SobolRow{397, {1, 3, 7, 11, 15, 39, 119, 27}},
};
static_assert(kSobolRows.size() + 1 == kSobolDimensions);

std::array<std::uint32_t, 32> directions(const SobolRow& row)
{
    const int degree = 31 - std::countl_zero(row.polynomial);
    std::array<std::uint32_t, 32> m{};
    for (int j = 0; j < 32; ++j) {
        if (j < degree) {
            m[j] = row.start[static_cast<std::size_t>(j)];
            continue;
        }
        // The recurrence of P. Bratley and B. L. Fox (1988).
        m[j] = m[j - degree];
        for (int k = 0; k < degree; ++k)
            if ((row.polynomial >> k) & 1U) m[j] ^= m[j - (degree - k)] << (degree - k);
    }
    for (int j = 0; j < 32; ++j) m[j] <<= 31 - j;
    return m;
}

/// SplitMix64, a hash of a counter (G. L. Steele, D. Lea and C. H. Flood, 2014).
std::uint32_t shiftOf(std::uint64_t seed, std::uint64_t dimension)
{
    std::uint64_t value = seed * 0x9e3779b97f4a7c15ULL + (dimension + 1) * 0xd1342543de82ef95ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return static_cast<std::uint32_t>((value ^ (value >> 31U)) >> 32U);
}

}  // namespace

SobolPoints::SobolPoints(std::size_t dimensions, std::uint64_t seed)
{
    for (std::size_t d = 0; d < std::min(dimensions, kSobolDimensions); ++d) {
        if (d == 0) {
            m_directions.emplace_back();
            for (std::uint32_t j = 0; j < 32; ++j) m_directions[0][j] = 1U << (31 - j);
        } else {
            m_directions.push_back(directions(kSobolRows[d - 1]));
        }
        m_shifts.push_back(seed == 0 ? 0 : shiftOf(seed, d));   // 0: the bare sequence, for tests
    }
}

void SobolPoints::fill(std::size_t dimension, std::uint32_t first, std::span<std::uint32_t> out) const
{
    const auto& v = m_directions[dimension];
    std::uint32_t x = m_shifts[dimension];
    for (std::uint32_t gray = first ^ (first >> 1), j = 0; gray != 0; gray >>= 1, ++j)
        if (gray & 1U) x ^= v[j];
    for (std::uint32_t& value : out) {
        value = x;
        x ^= v[static_cast<std::size_t>(std::countr_one(first++))];
    }
}

}  // namespace mw
