// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/fold_plan.h"

#include <numeric>

namespace mw::hydraulic {

namespace {

/// An end of an element at a node. Folds change it in place.
struct Slot {
    std::uint32_t element{};
    std::uint32_t other{};    ///< node at the other end
    std::uint32_t twin{};     ///< slot there
    bool leaves{};            ///< the element runs from here to there
};

class Folding {
public:
    explicit Folding(const Network& network) : m_net(network), m_nodes(network.nodes.size())
    {
        m_out.links = static_cast<std::uint32_t>(network.links.size());
        m_out.folds.reserve(network.links.size());
        m_out.whole.assign(network.links.size(), kNone);
        m_out.whole.reserve(2 * network.links.size());
        fillSlots();
    }

    FoldPlan make()
    {
        for (std::uint32_t v = 0; v < m_nodes.size(); ++v)
            if (m_nodes[v].degree <= 2) m_open.push_back(v);
        foldOpen();
        for (bool joined = true; joined;) {   // what is parallel between nodes of many elements
            joined = false;
            for (std::uint32_t v = 0; v < m_nodes.size(); ++v)
                if (m_nodes[v].fresh > 0 || !m_swept) joined |= joinParallel(v);
            m_swept = true;
            foldOpen();
        }
        listRoots();
        refer();
        return std::move(m_out);
    }

private:
    struct Node {
        std::uint32_t begin{}, end{};   ///< its slots, dead ones among them
        std::uint32_t degree{};         ///< live ones
        std::uint32_t fresh{};          ///< results of folds since it was last swept for parallel ones
        bool held{}, gone{};
    };

    void fillSlots()
    {
        m_out.ends.reserve(m_out.links);
        for (const Link& link : m_net.links) {
            m_out.ends.push_back({static_cast<std::uint32_t>(link.from), static_cast<std::uint32_t>(link.to)});
            if (link.from != link.to) ++m_nodes[link.from].degree, ++m_nodes[link.to].degree;
        }
        std::uint32_t at = 0;
        for (std::size_t v = 0; v < m_nodes.size(); ++v) {
            Node& node = m_nodes[v];
            node.begin = node.end = at, at += node.degree;
            node.held = m_net.nodes[v].fixedHead_m.has_value();
        }
        m_slots.resize(at);
        for (std::uint32_t i = 0; i < m_out.links; ++i) {
            const auto [from, to] = m_out.ends[i];
            if (from == to) {
                m_out.roots.push_back({i, from, to});
                continue;
            }
            const std::uint32_t a = m_nodes[from].end++, b = m_nodes[to].end++;
            m_slots[a] = {i, to, b, true}, m_slots[b] = {i, from, a, false};
        }
    }

    [[nodiscard]] bool live(std::uint32_t slot) const { return m_slots[slot].element != kNone; }

    void drop(std::uint32_t node, std::uint32_t slot)
    {
        m_slots[slot].element = kNone;
        if (--m_nodes[node].degree <= 2) m_open.push_back(node);
    }

    std::uint32_t add(const Fold& fold)
    {
        const auto position = static_cast<std::uint32_t>(m_out.folds.size());
        m_out.folds.push_back(fold);
        m_out.whole[fold.first] = position;
        if (fold.kind != Fold::Kind::DeadEnd) m_out.whole[fold.second] = position;
        m_out.whole.push_back(kNone);
        return m_out.elementOf(position);
    }

    void foldOpen()
    {
        while (!m_open.empty()) {
            const std::uint32_t v = m_open.back();
            m_open.pop_back();
            if (!m_nodes[v].held && !m_nodes[v].gone && m_nodes[v].degree <= 2) fold(v);
        }
    }

    void fold(std::uint32_t v)
    {
        Node& node = m_nodes[v];
        std::uint32_t ends[2]{};
        std::uint32_t count = 0;
        for (std::uint32_t s = node.begin; s < node.end && count < node.degree; ++s)
            if (live(s)) ends[count++] = s;
        if (count == 0) {
            m_out.references.push_back(v);
            node.held = true;
        } else if (count == 1) {
            node.gone = true;
            const Slot end = m_slots[ends[0]];
            add({.first = end.element, .second = kNone, .node = v, .nearEnd = end.other, .farEnd = kNone, .kind = Fold::Kind::DeadEnd, .turned = false, .arrives = !end.leaves});
            drop(end.other, end.twin);
        } else if (m_slots[ends[0]].other == m_slots[ends[1]].other) {
            join(v, ends[0], ends[1]);
        } else {
            node.gone = true;
            chain(v, m_slots[ends[0]], m_slots[ends[1]]);
        }
    }

    /// Series.
    void chain(std::uint32_t v, const Slot& first, const Slot& second)
    {
        const std::uint32_t element = add({.first = first.element, .second = second.element, .node = v, .nearEnd = first.other, .farEnd = second.other,
                                           .kind = Fold::Kind::Series, .turned = first.leaves == second.leaves, .arrives = !first.leaves});
        // Runs from the near to the far end if its first part arrives at the node.
        m_slots[first.twin] = {element, second.other, second.twin, !first.leaves};
        m_slots[second.twin] = {element, first.other, first.twin, first.leaves};
        takeNote(first.other, first.twin), takeNote(second.other, second.twin);
    }

    /// A new element may be parallel to another one of a node: looked for at once where few elements are, else once in a while.
    void takeNote(std::uint32_t v, std::uint32_t slot)
    {
        constexpr std::uint32_t kFew = 8;
        Node& node = m_nodes[v];
        const std::uint32_t size = node.end - node.begin;
        if (!live(slot)) return;
        if (size > kFew) {
            if (2 * ++node.fresh > size) joinParallel(v);
            return;
        }
        for (std::uint32_t s = node.begin; s < node.end; ++s)
            if (s != slot && live(s) && m_slots[s].other == m_slots[slot].other) return join(v, s, slot);
    }

    /// Parallel: the place of the first is taken by the whole.
    void join(std::uint32_t v, std::uint32_t first, std::uint32_t second)
    {
        Slot &a = m_slots[first], &b = m_slots[second];
        const std::uint32_t other = a.other;
        const std::uint32_t element = add({.first = a.element, .second = b.element, .node = kNone, .nearEnd = v, .farEnd = other, .kind = Fold::Kind::Parallel,
                                           .turned = a.leaves != b.leaves, .arrives = false});
        a.element = element, m_slots[a.twin].element = element;
        drop(other, b.twin), drop(v, second);
    }

    bool joinParallel(std::uint32_t v)
    {
        Node& node = m_nodes[v];
        node.fresh = 0;
        if (node.gone || node.degree < 2) return false;
        if (m_foundBy.empty()) m_foundBy.assign(m_nodes.size(), kNone), m_found.resize(m_nodes.size());
        bool joined = false;
        for (std::uint32_t s = node.begin; s < node.end; ++s) {
            if (!live(s)) continue;
            const std::uint32_t other = m_slots[s].other;
            if (m_foundBy[other] == v && live(m_found[other]) && m_slots[m_found[other]].other == other) {
                join(v, m_found[other], s), joined = true;
            } else {
                m_foundBy[other] = v, m_found[other] = s;
            }
        }
        for (std::uint32_t s = node.begin; s < node.end; ++s)
            if (live(s)) m_foundBy[m_slots[s].other] = kNone;
        return joined;
    }

    void listRoots()
    {
        for (std::uint32_t v = 0; v < m_nodes.size(); ++v) {
            if (m_nodes[v].gone) continue;
            for (std::uint32_t s = m_nodes[v].begin; s < m_nodes[v].end; ++s)
                if (live(s) && m_slots[s].leaves) m_out.roots.push_back({m_slots[s].element, v, m_slots[s].other});
        }
    }

    /// Gives each part of what is left that has no fixed head a node as reference.
    void refer()
    {
        std::vector<std::uint32_t> above(m_nodes.size());
        std::iota(above.begin(), above.end(), 0U);
        const auto top = [&above](std::uint32_t v) {
            while (above[v] != v) v = above[v] = above[above[v]];
            return v;
        };
        for (const FoldPlan::Root& root : m_out.roots) {
            const std::uint32_t a = top(root.from), b = top(root.to);
            above[a] = b;
            m_nodes[b].held |= m_nodes[a].held;
        }
        for (std::uint32_t v = 0; v < m_nodes.size(); ++v)
            if (!m_nodes[v].gone && !m_nodes[top(v)].held) m_out.references.push_back(v), m_nodes[top(v)].held = true;
    }

    const Network& m_net;
    std::vector<Node> m_nodes;
    std::vector<Slot> m_slots{};
    std::vector<std::uint32_t> m_open{};
    std::vector<std::uint32_t> m_foundBy{}, m_found{};   ///< by node at the other end
    bool m_swept{};
    FoldPlan m_out{};
};

}  // namespace

FoldPlan foldPlan(const Network& network)
{
    return Folding(network).make();
}

}  // namespace mw::hydraulic
