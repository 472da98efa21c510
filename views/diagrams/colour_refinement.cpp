// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/colour_refinement.h"

#include "views/diagrams/nth.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace mw {

namespace {

class ColourRefinement {
public:
    ColourRefinement(const std::vector<int>& colours, const std::vector<LabelledArc>& arcs, RefineBy by) : m_colour(colours)
    {
        groupNodes();
        listNeighbours(arcs, by);
    }

    std::vector<int> run()
    {
        for (int colour = 0; colour < static_cast<int>(m_first.size()); ++colour) push(colour);
        while (!m_queue.empty()) {
            const int colour = m_queue.back();
            m_queue.pop_back();
            m_queued[static_cast<std::size_t>(colour)] = false;
            splitBy(colour);
        }
        return inOrderOfNodes();
    }

private:
    struct Neighbour {
        int label{}, node{};
        auto operator<=>(const Neighbour&) const = default;
    };
    struct Hit {
        int colour{}, count{}, node{};
        auto operator<=>(const Hit&) const = default;
    };

    void groupNodes()
    {
        const std::size_t count = m_colour.size();
        m_nodes.resize(count);
        std::iota(m_nodes.begin(), m_nodes.end(), 0);
        std::stable_sort(m_nodes.begin(), m_nodes.end(), [&](int a, int b) { return nth(m_colour, a) < nth(m_colour, b); });
        m_place.resize(count);
        int last = -1;   // of the given colours, which may have gaps
        for (int place = 0; place < static_cast<int>(count); ++place) {
            const int node = nth(m_nodes, place), given = nth(m_colour, node);
            if (place == 0 || given != last) addColour(place, 0);
            last = given;
            nth(m_place, node) = place;
            nth(m_colour, node) = static_cast<int>(m_first.size()) - 1;
            ++m_size.back();
        }
    }

    void addColour(int first, int size)
    {
        m_first.push_back(first);
        m_size.push_back(size);
        m_queued.push_back(false);
    }

    void listNeighbours(const std::vector<LabelledArc>& arcs, RefineBy by)
    {
        m_neighbours.resize(m_colour.size());
        for (const auto& arc : arcs) {
            nth(m_neighbours, arc.from).push_back({2 * arc.label, arc.to});
            if (by == RefineBy::AllNeighbours) nth(m_neighbours, arc.to).push_back({2 * arc.label + 1, arc.from});
        }
    }

    void push(int colour)
    {
        if (nth(m_queued, colour)) return;
        nth(m_queued, colour) = true;
        m_queue.push_back(colour);
    }

    /// Splits all colours by how many arcs of each label join their nodes to a colour.
    void splitBy(int colour)
    {
        std::vector<Neighbour> reached;
        for (int i = nth(m_first, colour); i < nth(m_first, colour) + nth(m_size, colour); ++i)
            for (const auto& neighbour : nth(m_neighbours, nth(m_nodes, i))) reached.push_back(neighbour);
        std::sort(reached.begin(), reached.end());
        for (auto from = reached.begin(); from != reached.end();) {
            std::vector<Hit> hits;
            const int label = from->label;
            while (from != reached.end() && from->label == label) {
                const auto end = std::find_if(from, reached.end(), [&](const Neighbour& one) { return one != *from; });
                hits.push_back({nth(m_colour, from->node), static_cast<int>(end - from), from->node});
                from = end;
            }
            std::sort(hits.begin(), hits.end());
            for (auto first = hits.begin(); first != hits.end();) {
                const auto end = std::find_if(first, hits.end(), [&](const Hit& one) { return one.colour != first->colour; });
                splitColour(first, end);
                first = end;
            }
        }
    }

    /// Nodes with equal counts become a colour of their own; those not hit, or else those with the least count, keep theirs.
    void splitColour(std::vector<Hit>::const_iterator first, std::vector<Hit>::const_iterator end)
    {
        const int colour = first->colour;
        if (end - first == nth(m_size, colour)) first = std::find_if(first, end, [&](const Hit& one) { return one.count != first->count; });
        std::vector<int> parts{colour};
        for (auto from = first; from != end;) {
            const auto to = std::find_if(from, end, [&](const Hit& one) { return one.count != from->count; });
            parts.push_back(cutOff(colour, from, to));
            from = to;
        }
        if (parts.size() == 1) return;
        const bool waiting = nth(m_queued, colour);   // then all parts are needed, else all but one tell about the last
        const int largest = *std::max_element(parts.begin(), parts.end(), [&](int a, int b) { return nth(m_size, a) < nth(m_size, b); });
        for (const int part : parts)
            if (waiting || part != largest) push(part);
    }

    int cutOff(int colour, std::vector<Hit>::const_iterator from, std::vector<Hit>::const_iterator to)
    {
        const int count = static_cast<int>(to - from), cut = static_cast<int>(m_first.size());
        addColour(nth(m_first, colour) + nth(m_size, colour) - count, count);
        for (auto hit = from; hit != to; ++hit) {
            const int last = nth(m_nodes, nth(m_first, colour) + nth(m_size, colour) - 1), place = nth(m_place, hit->node);
            std::swap(nth(m_nodes, place), nth(m_nodes, nth(m_place, last)));
            std::swap(nth(m_place, last), nth(m_place, hit->node));
            --nth(m_size, colour);
            nth(m_colour, hit->node) = cut;
        }
        return cut;
    }

    std::vector<int> inOrderOfNodes() const
    {
        std::vector<int> number(m_first.size(), -1), colours;
        int next = 0;
        for (const int colour : m_colour) {
            if (nth(number, colour) < 0) nth(number, colour) = next++;
            colours.push_back(nth(number, colour));
        }
        return colours;
    }

    std::vector<int> m_colour{}, m_nodes{}, m_place{};         ///< by node; nodes grouped by colour; where each stands in them
    std::vector<int> m_first{}, m_size{};                      ///< by colour: its part of m_nodes
    std::vector<std::vector<Neighbour>> m_neighbours{};        ///< whom a node tells apart
    std::vector<int> m_queue{};
    std::vector<bool> m_queued{};
};

}  // namespace

std::vector<int> refineColours(const std::vector<int>& colours, const std::vector<LabelledArc>& arcs, RefineBy by)
{
    return ColourRefinement(colours, arcs, by).run();
}

}  // namespace mw
