// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/elimination/elimination_order.h"

#include <Eigen/Core>

#include <complex>
#include <span>
#include <utility>
#include <vector>

namespace mw::ac {

/// Factors of a sparse matrix of symmetric structure whose entries are 2x2 blocks, real and imaginary part of an equation of complex numbers.
/// General libraries factorise anew when one entry changes; here what hangs on it is done again and can be taken back, which makes an outage
/// of a branch cost its way to the source (docs/decisions/0010-own-elimination.md).
class BlockFactors {
public:
    using Block = Eigen::Matrix2d;
    using Vector = Eigen::Vector2d;

    explicit BlockFactors(const EliminationOrder& order);   ///< is kept by reference

    /// Sets the blocks of places from `first` up to and with `last` to zero; a range is always whole trees of the elimination tree.
    void clear(std::uint32_t first, std::uint32_t last);
    void add(std::uint32_t place, const Block& block) { m_pivot[place] += block; }
    /// Complex factors: of the unknown of node b in the equation of node a, and the other way round.
    void couple(std::uint32_t a, std::uint32_t b, std::complex<double> ab, std::complex<double> ba);
    void add(std::uint32_t place, std::complex<double> factor);
    void factorise(std::uint32_t first, std::uint32_t last);
    /// In place.
    void solve(std::vector<Vector>& right, std::uint32_t first, std::uint32_t last) const;
    /// One diagonal block of the inverse: what its place moves by what its own equation misses.
    [[nodiscard]] Block inverseAt(std::uint32_t place) const;
    /// Diagonal blocks of the inverse, by place.
    [[nodiscard]] std::vector<Block> inverseDiagonal() const;

    /// What a change did, to take it back.
    struct Undo {
        struct Place {
            std::uint32_t place{};
            Block pivot{}, inverse{};
        };
        struct Coupling {
            std::uint32_t entry{};
            Block upper{}, lower{}, scaled{};
        };
        std::vector<Place> places{};
        std::vector<Coupling> couplings{};
    };
    struct Change {
        std::uint32_t a{}, b{};                ///< nodes; a may be b
        std::complex<double> ab{}, ba{};       ///< ba: none where a is b
    };
    /// Adds factors and factorises what follows from them. A node that is pinned keeps its value: its unknown becomes 0.
    [[nodiscard]] Undo change(std::span<const Change> changes, std::span<const std::uint32_t> pinned);
    void takeBack(const Undo& undo);

private:
    using Way = std::vector<std::pair<std::uint32_t, Vector>>;
    [[nodiscard]] Vector own(std::uint32_t place, const Vector& right, Way& way) const;
    void invert(std::uint32_t place);
    [[nodiscard]] std::vector<std::uint32_t> waysUp(std::span<const Change> changes, std::span<const std::uint32_t> pinned) const;
    [[nodiscard]] Undo keep(std::span<const std::uint32_t> places) const;
    void passOn(std::uint32_t place, const Block* scaled, const Block* upper, double sign);

    const EliminationOrder& m_order;
    std::vector<Block> m_pivot, m_inverse;          ///< by place: what is left of the diagonal; its inverse
    std::vector<Block> m_upper, m_lower, m_scaled;  ///< by entry: early equation and late unknown; the other way; that times the inverse
};

}  // namespace mw::ac
