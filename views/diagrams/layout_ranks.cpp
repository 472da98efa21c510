// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/layout_parts.h"
#include "views/diagrams/nth.h"

#include <algorithm>

namespace mw {

namespace {

/// Arcs that say something about ranks, without those that close a cycle.
class RankFinder {
public:
    explicit RankFinder(const LayoutGraph& graph) : m_graph(graph), m_after(graph.boxes.size()), m_before(graph.boxes.size()), m_state(graph.boxes.size())
    {
        for (const auto& arc : graph.arcs)
            if (arc.from != arc.to && (!isHeld(arc.from) || !isHeld(arc.to))) {
                nth(m_after, arc.from).push_back(arc.to);
                nth(m_before, arc.to).push_back(arc.from);
            }
    }

    std::vector<int> run()
    {
        sortFromSources();
        cutCycles();
        std::vector<int> ranks(m_graph.boxes.size());
        for (const int box : m_order) nth(ranks, box) = isHeld(box) ? nth(m_graph.boxes, box).rank : longestWay(ranks, box);
        lowerSources(ranks);
        const int foot = ranks.empty() ? 0 : *std::max_element(ranks.begin(), ranks.end());
        for (int box = 0; box < static_cast<int>(ranks.size()); ++box)
            if (!isHeld(box) && nth(m_before, box).empty() && nth(m_after, box).empty()) nth(ranks, box) = foot;   // what nothing feeds stands beside what is fed
        return withoutGaps(std::move(ranks));
    }

private:
    enum class State : std::uint8_t { New, Open, Done };

    [[nodiscard]] bool isHeld(int box) const { return nth(m_graph.boxes, box).rank >= 0; }

    /// Depth first, sources first: what remains has cycles only.
    void sortFromSources()
    {
        const int count = static_cast<int>(m_graph.boxes.size());
        for (const bool source : {true, false})
            for (int box = 0; box < count; ++box)
                if (nth(m_before, box).empty() == source) walk(box);
        std::reverse(m_order.begin(), m_order.end());
    }

    /// Boxes in the order in which they are done; an explicit stack, since a chain may be long.
    void walk(int start)
    {
        struct Step {
            int box{};
            std::size_t next{};
        };
        if (nth(m_state, start) != State::New) return;
        std::vector<Step> stack{{start, 0}};
        nth(m_state, start) = State::Open;
        while (!stack.empty()) {
            auto& [box, next] = stack.back();
            const auto& after = nth(m_after, box);
            if (next == after.size()) {
                nth(m_state, box) = State::Done;
                m_order.push_back(box);
                stack.pop_back();
                continue;
            }
            const int to = after[next++];
            if (nth(m_state, to) != State::New) continue;
            nth(m_state, to) = State::Open;
            stack.push_back({to, 0});
        }
    }

    /// An arc that leads back in the order closes a cycle.
    void cutCycles()
    {
        std::vector<int> place(m_order.size());
        for (std::size_t i = 0; i < m_order.size(); ++i) nth(place, m_order[i]) = static_cast<int>(i);
        for (int box = 0; box < static_cast<int>(place.size()); ++box) {
            std::erase_if(nth(m_after, box), [&](int to) { return nth(place, to) < nth(place, box); });
            std::erase_if(nth(m_before, box), [&](int from) { return nth(place, from) > nth(place, box); });
        }
    }

    [[nodiscard]] int longestWay(const std::vector<int>& ranks, int box) const
    {
        int rank = 0;
        for (const int from : nth(m_before, box)) rank = std::max(rank, nth(ranks, from) + 1);
        return rank;
    }

    /// A generator belongs beside what it stands in for, not beside the utility: sources, and what only they feed, go down as far as
    /// they can.
    void lowerSources(std::vector<int>& ranks) const
    {
        std::vector<bool> loose(ranks.size());
        for (const int box : m_order) {
            const auto& before = nth(m_before, box);
            const auto feedsOnlyIt = [&](int from) { return nth(loose, from) && nth(m_after, from).size() == 1; };
            nth(loose, box) = !isHeld(box) && std::all_of(before.begin(), before.end(), feedsOnlyIt);
        }
        for (auto box = m_order.rbegin(); box != m_order.rend(); ++box) {
            const auto& after = nth(m_after, *box);
            if (!nth(loose, *box) || after.empty()) continue;
            const int next = *std::min_element(after.begin(), after.end(), [&](int a, int b) { return nth(ranks, a) < nth(ranks, b); });
            nth(ranks, *box) = nth(ranks, next) - 1;
        }
    }

    static std::vector<int> withoutGaps(std::vector<int> ranks)
    {
        auto used = ranks;
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        for (int& rank : ranks) rank = static_cast<int>(std::lower_bound(used.begin(), used.end(), rank) - used.begin());
        return ranks;
    }

    const LayoutGraph& m_graph;
    std::vector<std::vector<int>> m_after{}, m_before{};
    std::vector<State> m_state{};
    std::vector<int> m_order{};
};

}  // namespace

std::vector<int> rankBoxes(const LayoutGraph& graph)
{
    return RankFinder(graph).run();
}

}  // namespace mw
