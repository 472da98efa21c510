// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/block_factors.h"

#include <Eigen/LU>

#include <algorithm>

namespace mw::ac {

namespace {

void addFactor(BlockFactors::Block& block, std::complex<double> factor)
{
    block(0, 0) += factor.real(), block(0, 1) -= factor.imag();
    block(1, 0) += factor.imag(), block(1, 1) += factor.real();
}

/// Two numbers in registers: what is written in halves and read as a whole stalls the processor, all the more in the loops over all places.
struct Two {
    double a{}, b{};
};
Two twoOf(const BlockFactors::Vector& v) { return {v[0], v[1]}; }
void put(BlockFactors::Vector& v, Two pair) { v[0] = pair.a, v[1] = pair.b; }
Two timesTwo(const BlockFactors::Block& m, Two x) { return {m(0, 0) * x.a + m(0, 1) * x.b, m(1, 0) * x.a + m(1, 1) * x.b}; }
Two less(Two from, const BlockFactors::Block& m, Two x) { return {from.a - m(0, 0) * x.a - m(0, 1) * x.b, from.b - m(1, 0) * x.a - m(1, 1) * x.b}; }

}  // namespace

BlockFactors::BlockFactors(const EliminationOrder& order)
    : m_order(order), m_pivot(order.size()), m_inverse(order.size()), m_upper(order.rows.size()), m_lower(order.rows.size()), m_scaled(order.rows.size())
{
}

void BlockFactors::clear(std::uint32_t first, std::uint32_t last)
{
    for (std::uint32_t p = first; p <= last; ++p) m_pivot[p].setZero();
    for (std::uint32_t e = m_order.starts[first]; e < m_order.starts[last + 1]; ++e) m_upper[e].setZero(), m_lower[e].setZero();
}

void BlockFactors::add(std::uint32_t place, std::complex<double> factor)
{
    addFactor(m_pivot[place], factor);
}

void BlockFactors::couple(std::uint32_t a, std::uint32_t b, std::complex<double> ab, std::complex<double> ba)
{
    const std::uint32_t entry = m_order.entry(a, b);
    const bool rises = m_order.place[a] < m_order.place[b];
    addFactor(m_upper[entry], rises ? ab : ba), addFactor(m_lower[entry], rises ? ba : ab);
}

void BlockFactors::invert(std::uint32_t place)
{
    m_inverse[place] = m_pivot[place].inverse();
    for (std::uint32_t e = m_order.starts[place]; e < m_order.starts[place + 1]; ++e) m_scaled[e].noalias() = m_lower[e] * m_inverse[place];
}

/// What the elimination of a place takes off the blocks of later ones.
void BlockFactors::passOn(std::uint32_t place, const Block* scaled, const Block* upper, double sign)
{
    const std::uint32_t begin = m_order.starts[place], end = m_order.starts[place + 1];
    std::uint32_t pair = m_order.pairStarts[place];
    for (std::uint32_t i = begin; i < end; ++i) {
        m_pivot[m_order.rows[i]] -= sign * (scaled[i - begin] * upper[i - begin]);
        for (std::uint32_t k = i + 1; k < end; ++k, ++pair) {
            m_upper[m_order.pairs[pair]] -= sign * (scaled[i - begin] * upper[k - begin]);
            m_lower[m_order.pairs[pair]] -= sign * (scaled[k - begin] * upper[i - begin]);
        }
    }
}

void BlockFactors::factorise(std::uint32_t first, std::uint32_t last)
{
    for (std::uint32_t p = first; p <= last; ++p) {
        invert(p);
        passOn(p, m_scaled.data() + m_order.starts[p], m_upper.data() + m_order.starts[p], 1);
    }
}

void BlockFactors::solve(std::vector<Vector>& right, std::uint32_t first, std::uint32_t last) const
{
    const std::uint32_t *starts = m_order.starts.data(), *rows = m_order.rows.data();
    Vector* x = right.data();
    for (std::uint32_t p = first; p <= last; ++p) {
        const Two from = twoOf(x[p]);
        if (from.a == 0 && from.b == 0) continue;   // most of an edit
        for (std::uint32_t e = starts[p]; e < starts[p + 1]; ++e) put(x[rows[e]], less(twoOf(x[rows[e]]), m_scaled[e], from));
    }
    for (std::uint32_t p = last + 1; p-- > first;) {
        Two rest = twoOf(x[p]);
        for (std::uint32_t e = starts[p]; e < starts[p + 1]; ++e) rest = less(rest, m_upper[e], twoOf(x[rows[e]]));
        put(x[p], timesTwo(m_inverse[p], rest));
    }
}

/// The unknown at a place where its equation alone has a right side: nothing but the way up takes part. way: memory that is used again.
BlockFactors::Vector BlockFactors::own(std::uint32_t place, const Vector& right, Way& way) const
{
    way.clear();
    for (std::uint32_t p = place; p != kNoPlace; p = m_order.parent[p]) way.emplace_back(p, Vector::Zero());
    const auto at = [&](std::uint32_t p) -> Vector& {
        return std::lower_bound(way.begin(), way.end(), p, [](const auto& step, std::uint32_t wanted) { return step.first < wanted; })->second;
    };
    way.front().second = right;
    for (const auto& [p, value] : way)
        for (std::uint32_t e = m_order.starts[p]; e < m_order.starts[p + 1]; ++e) at(m_order.rows[e]).noalias() -= m_scaled[e] * value;
    for (auto step = way.rbegin(); step != way.rend(); ++step) {
        Vector rest = step->second;
        for (std::uint32_t e = m_order.starts[step->first]; e < m_order.starts[step->first + 1]; ++e) rest.noalias() -= m_upper[e] * at(m_order.rows[e]);
        step->second.noalias() = m_inverse[step->first] * rest;
    }
    return way.front().second;
}

BlockFactors::Block BlockFactors::inverseAt(std::uint32_t place) const
{
    Block diagonal;
    Way way;
    diagonal.col(0) = own(place, {1, 0}, way);
    diagonal.col(1) = own(place, {0, 1}, way);
    return diagonal;
}

std::vector<BlockFactors::Block> BlockFactors::inverseDiagonal() const
{
    std::vector<Block> diagonal(m_order.size());
    Way way;
    for (std::uint32_t p = m_order.size(); p-- > 0;) {
        const std::uint32_t e = m_order.starts[p];
        if (m_order.starts[p + 1] == e + 1) {   // one coupling: what its inverse says of both ends (Takahashi, Fagan and Chen, PICA 1973)
            diagonal[p] = m_inverse[p] + m_inverse[p] * m_upper[e] * diagonal[m_order.rows[e]] * m_scaled[e];
            continue;
        }
        diagonal[p].col(0) = own(p, {1, 0}, way);
        diagonal[p].col(1) = own(p, {0, 1}, way);
    }
    return diagonal;
}

/// The places of the nodes concerned and all above them, rising.
std::vector<std::uint32_t> BlockFactors::waysUp(std::span<const Change> changes, std::span<const std::uint32_t> pinned) const
{
    std::vector<std::uint32_t> places;
    const auto climb = [&](std::uint32_t node) {
        for (std::uint32_t p = m_order.place[node]; p != kNoPlace; p = m_order.parent[p]) places.push_back(p);
    };
    for (const Change& change : changes) climb(change.a), climb(change.b);
    for (const std::uint32_t node : pinned) climb(node);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

BlockFactors::Undo BlockFactors::keep(std::span<const std::uint32_t> places) const
{
    Undo undo;
    for (const std::uint32_t p : places) {
        undo.places.push_back({p, m_pivot[p], m_inverse[p]});
        for (std::uint32_t e = m_order.starts[p]; e < m_order.starts[p + 1]; ++e) undo.couplings.push_back({e, m_upper[e], m_lower[e], m_scaled[e]});
    }
    return undo;
}

BlockFactors::Undo BlockFactors::change(std::span<const Change> changes, std::span<const std::uint32_t> pinned)
{
    const auto places = waysUp(changes, pinned);
    Undo undo = keep(places);
    for (const Change& change : changes)
        if (change.a == change.b)
            add(m_order.place[change.a], change.ab);
        else
            couple(change.a, change.b, change.ab, change.ba);
    std::vector<Block> scaled, upper;
    auto before = undo.couplings.begin();
    for (const std::uint32_t p : places) {
        const std::uint32_t count = m_order.starts[p + 1] - m_order.starts[p];
        scaled.clear(), upper.clear();
        for (std::uint32_t i = 0; i < count; ++i, ++before) scaled.push_back(before->scaled), upper.push_back(before->upper);
        passOn(p, scaled.data(), upper.data(), -1);
        invert(p);
        if (std::any_of(pinned.begin(), pinned.end(), [&](std::uint32_t node) { return m_order.place[node] == p; })) {
            m_inverse[p].setZero();
            for (std::uint32_t e = m_order.starts[p]; e < m_order.starts[p + 1]; ++e) m_scaled[e].setZero();
        }
        passOn(p, m_scaled.data() + m_order.starts[p], m_upper.data() + m_order.starts[p], 1);
    }
    return undo;
}

void BlockFactors::takeBack(const Undo& undo)
{
    for (const Undo::Place& p : undo.places) m_pivot[p.place] = p.pivot, m_inverse[p.place] = p.inverse;
    for (const Undo::Coupling& c : undo.couplings) m_upper[c.entry] = c.upper, m_lower[c.entry] = c.lower, m_scaled[c.entry] = c.scaled;
}

}  // namespace mw::ac
