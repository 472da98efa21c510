// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/elimination/elimination_order.h"

#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>

#include <algorithm>

namespace mw {

namespace {

using Edges = std::span<const std::pair<std::uint32_t, std::uint32_t>>;

/// Neighbours by node, each once.
struct Neighbours {
    std::vector<std::uint32_t> starts{}, ends{}, list{};
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t node) const { return {list.data() + starts[node], list.data() + ends[node]}; }
};

Neighbours neighbours(std::uint32_t nodes, Edges edges)
{
    Neighbours all;
    all.starts.assign(nodes + 1, 0);
    for (const auto& [a, b] : edges)
        if (a != b) ++all.starts[a + 1], ++all.starts[b + 1];
    for (std::uint32_t i = 0; i < nodes; ++i) all.starts[i + 1] += all.starts[i];
    all.list.resize(all.starts[nodes]);
    all.ends.assign(all.starts.begin(), all.starts.end() - 1);
    for (const auto& [a, b] : edges)
        if (a != b) all.list[all.ends[a]++] = b, all.list[all.ends[b]++] = a;
    std::vector<std::uint32_t> seenFrom(nodes, kNoPlace);
    for (std::uint32_t i = 0; i < nodes; ++i) {
        std::uint32_t end = all.starts[i];
        for (std::uint32_t k = all.starts[i]; k < all.ends[i]; ++k)
            if (seenFrom[all.list[k]] != i) seenFrom[all.list[k]] = i, all.list[end++] = all.list[k];
        all.ends[i] = end;
    }
    return all;
}

class Ordering {
public:
    Ordering(std::uint32_t nodes, Edges edges) : m_near(neighbours(nodes, edges)), m_parent(nodes, kNoPlace), m_inCore(nodes, 1) {}

    EliminationOrder make()
    {
        peelLeaves();
        joinCore();
        number();
        couple();
        pairUp();
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_parent.size()); }

    /// The one neighbour that a leaf has left is what remains of all when those taken away are taken out of their exclusive or.
    void peelLeaves()
    {
        std::vector<std::uint32_t> degree(size()), left(size());
        std::vector<std::uint32_t> leaves;
        leaves.reserve(size());
        for (std::uint32_t i = 0; i < size(); ++i) {
            for (const std::uint32_t other : m_near.of(i)) left[i] ^= other, ++degree[i];
            if (degree[i] <= 1) leaves.push_back(i);
        }
        for (std::size_t next = 0; next < leaves.size(); ++next) {
            const std::uint32_t leaf = leaves[next];
            if (m_inCore[leaf] == 0) continue;
            m_inCore[leaf] = 0;
            m_order.push_back(leaf);
            if (degree[leaf] == 0) continue;
            const std::uint32_t other = left[leaf];
            m_parent[leaf] = other;
            left[other] ^= leaf;
            if (--degree[other] <= 1) leaves.push_back(other);
        }
    }

    /// Elimination tree of the rest (Liu, SIAM J. Matrix Anal. Appl. 11, 1990).
    void joinCore()
    {
        std::vector<std::uint32_t> core, local(size(), kNoPlace);
        for (std::uint32_t i = 0; i < size(); ++i)
            if (m_inCore[i] != 0) local[i] = static_cast<std::uint32_t>(core.size()), core.push_back(i);
        if (core.empty()) return;
        std::vector<Eigen::Triplet<double>> entries;
        for (const std::uint32_t i : core) {
            entries.emplace_back(static_cast<int>(local[i]), static_cast<int>(local[i]), 1);
            for (const std::uint32_t other : m_near.of(i))
                if (m_inCore[other] != 0) entries.emplace_back(static_cast<int>(local[i]), static_cast<int>(local[other]), 1);
        }
        const auto n = static_cast<Eigen::Index>(core.size());
        Eigen::SparseMatrix<double> matrix(n, n);
        matrix.setFromTriplets(entries.begin(), entries.end());
        Eigen::AMDOrdering<int>::PermutationType permutation;
        Eigen::AMDOrdering<int>()(matrix, permutation);
        std::vector<std::uint32_t> ancestor(size(), kNoPlace);
        std::vector<char> done(size(), 0);
        for (Eigen::Index k = 0; k < n; ++k) {
            const std::uint32_t node = core[static_cast<std::size_t>(permutation.indices()[k])];
            m_order.push_back(node);
            done[node] = 1;
            for (std::uint32_t below : m_near.of(node))
                while (m_inCore[below] != 0 && done[below] != 0 && below != node) {
                    const std::uint32_t up = ancestor[below];
                    ancestor[below] = node;
                    if (up == kNoPlace) m_parent[below] = node;
                    if (up == kNoPlace || up == node) break;
                    below = up;
                }
        }
    }

    /// Children before parents, a subtree side by side.
    void number()
    {
        std::vector<std::uint32_t> child(size(), kNoPlace), sibling(size(), kNoPlace), open;
        for (auto node = m_order.rbegin(); node != m_order.rend(); ++node)
            if (const std::uint32_t up = m_parent[*node]; up != kNoPlace) sibling[*node] = child[up], child[up] = *node;
        m_out.node.reserve(size());
        m_out.place.assign(size(), kNoPlace);
        for (const std::uint32_t root : m_order) {
            if (m_parent[root] != kNoPlace) continue;
            open.push_back(root);
            while (!open.empty()) {
                const std::uint32_t node = open.back();
                if (child[node] != kNoPlace) {
                    open.push_back(child[node]);
                    child[node] = sibling[child[node]];
                    continue;
                }
                m_out.place[node] = m_out.size();
                m_out.node.push_back(node);
                open.pop_back();
            }
        }
        m_out.parent.resize(size());
        for (std::uint32_t p = 0; p < size(); ++p) {
            const std::uint32_t up = m_parent[m_out.node[p]];
            m_out.parent[p] = up == kNoPlace ? kNoPlace : m_out.place[up];
        }
    }

    /// What a place is coupled to later: its neighbours, and what is coupled to the places below it.
    void couple()
    {
        std::vector<std::uint32_t> seenFrom(size(), kNoPlace), child(size(), kNoPlace), sibling(size(), kNoPlace);
        m_out.starts.assign(1, 0);
        m_out.starts.reserve(size() + 1), m_out.rows.reserve(size());
        for (std::uint32_t p = 0; p < size(); ++p) {
            const std::uint32_t node = m_out.node[p], up = m_out.parent[p];
            const auto take = [&](std::uint32_t row) {
                if (row > p && seenFrom[row] != p) seenFrom[row] = p, m_out.rows.push_back(row);
            };
            if (m_inCore[node] == 0) {
                if (up != kNoPlace) m_out.rows.push_back(up);
            } else {
                for (const std::uint32_t other : m_near.of(node)) take(m_out.place[other]);
                for (std::uint32_t c = child[p]; c != kNoPlace; c = sibling[c])
                    for (std::uint32_t e = m_out.starts[c]; e < m_out.starts[c + 1]; ++e) take(m_out.rows[e]);
                std::sort(m_out.rows.begin() + m_out.starts.back(), m_out.rows.end());
                if (up != kNoPlace) sibling[p] = child[up], child[up] = p;
            }
            m_out.starts.push_back(static_cast<std::uint32_t>(m_out.rows.size()));
        }
    }

    void pairUp()
    {
        m_out.pairStarts.assign(1, 0);
        m_out.pairStarts.reserve(size() + 1);
        const auto &rows = m_out.rows, &starts = m_out.starts;
        for (std::uint32_t p = 0; p < size(); ++p) {
            for (std::uint32_t i = starts[p]; i < starts[p + 1]; ++i) {
                std::uint32_t at = starts[rows[i]];
                for (std::uint32_t k = i + 1; k < starts[p + 1]; ++k) {
                    while (rows[at] != rows[k]) ++at;
                    m_out.pairs.push_back(at);
                }
            }
            m_out.pairStarts.push_back(static_cast<std::uint32_t>(m_out.pairs.size()));
        }
    }

    Neighbours m_near;
    std::vector<std::uint32_t> m_parent;   ///< by node
    std::vector<char> m_inCore;
    std::vector<std::uint32_t> m_order{};
    EliminationOrder m_out{};
};

}  // namespace

std::uint32_t EliminationOrder::entry(std::uint32_t a, std::uint32_t b) const
{
    const auto [early, late] = std::minmax(place[a], place[b]);
    if (starts[early] + 1 == starts[early + 1]) return starts[early];
    const auto begin = rows.begin() + starts[early], end = rows.begin() + starts[early + 1];
    return static_cast<std::uint32_t>(std::lower_bound(begin, end, late) - rows.begin());
}

EliminationOrder eliminationOrder(std::uint32_t nodes, Edges edges)
{
    return Ordering(nodes, edges).make();
}

}  // namespace mw
