// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of nodes within their ranks.
#include "views/diagrams/layout_parts.h"
#include "views/diagrams/nth.h"

#include <algorithm>
#include <numeric>

namespace mw {

namespace {

constexpr int kVariants = 16, kLeastSweeps = 10, kVainSweeps = 4, kMostExchanges = 8;
constexpr int kWork = 120000;   ///< nodes and lines sorted in all sweeps

std::vector<int> placesIn(const Layers& layers)
{
    std::vector<int> places(layers.nodes.size());
    for (const auto& rank : layers.ranks)
        for (std::size_t i = 0; i < rank.size(); ++i) nth(places, rank[i]) = static_cast<int>(i);
    return places;
}

std::vector<int> sortedPlaces(const std::vector<int>& nodes, const std::vector<int>& places)
{
    std::vector<int> list;
    list.reserve(nodes.size());
    for (const int node : nodes) list.push_back(nth(places, node));
    std::sort(list.begin(), list.end());
    return list;
}

/// Lines to places further right that came before: counted with a tree of sums (Barth, Juenger and Mutzel 2002).
int crossingsBelow(const Layers& layers, const std::vector<int>& places, std::size_t rank)
{
    const std::size_t width = layers.ranks[rank + 1].size();
    std::vector<int> sums(width + 1);
    int total = 0, crossings = 0;
    for (const int node : layers.ranks[rank]) {
        const auto reached = sortedPlaces(nth(layers.below, node), places);
        for (const int place : reached) {
            int before = 0;
            for (auto i = static_cast<std::size_t>(place) + 1; i > 0; i -= i & (~i + 1)) before += sums[i];
            crossings += total - before;
        }
        for (const int place : reached) {
            for (auto i = static_cast<std::size_t>(place) + 1; i <= width; i += i & (~i + 1)) ++sums[i];
            ++total;
        }
    }
    return crossings;
}

/// Of pairs (a, b) of two sorted lists, how many have a > b.
int inversions(const std::vector<int>& left, const std::vector<int>& right)
{
    int count = 0;
    std::size_t below = 0;
    for (const int place : left) {
        while (below < right.size() && right[below] < place) ++below;
        count += static_cast<int>(below);
    }
    return count;
}

/// Within each cluster, places that A and B hold in a rank are given to A first.
void putSidesApart(const Layers& layers, std::vector<int>& rank)
{
    std::vector<std::pair<int, std::size_t>> sided;   // cluster and place
    for (std::size_t i = 0; i < rank.size(); ++i)
        if (const auto& node = nth(layers.nodes, rank[i]); node.side != kDiagramNoSide && node.cluster >= 0) sided.emplace_back(node.cluster, i);
    std::sort(sided.begin(), sided.end());
    for (auto first = sided.begin(); first != sided.end();) {
        const auto end = std::find_if(first, sided.end(), [&](const auto& one) { return one.first != first->first; });
        std::vector<int> nodes;
        for (auto one = first; one != end; ++one) nodes.push_back(rank[one->second]);
        std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) { return nth(layers.nodes, a).side < nth(layers.nodes, b).side; });
        for (auto one = first; one != end; ++one) rank[one->second] = nodes[static_cast<std::size_t>(one - first)];
        first = end;
    }
}

bool mayStandBefore(const LayerNode& left, const LayerNode& right)
{
    return left.cluster < 0 || left.cluster != right.cluster || left.side <= right.side;
}

class OrderFinder {
public:
    explicit OrderFinder(Layers& layers) : m_layers(layers), m_places(placesIn(layers)) {}

    /// Each start and each way of sweeping finds other minima; a small diagram can afford all. Of equally good ones that in which names
    /// follow each other.
    int run()
    {
        std::vector<std::vector<std::vector<int>>> starts{m_layers.ranks, m_layers.ranks};
        for (auto& rank : starts.back()) {
            std::sort(rank.begin(), rank.end());
            putSidesApart(m_layers, rank);
        }
        auto kept = m_layers.ranks;
        std::pair best{crossingsOf(m_layers), setbacks()};
        int sweeps = std::max(kLeastSweeps, kWork / static_cast<int>(m_layers.nodes.size() + m_layers.edges.size() + 1));
        for (int variant = 0; variant < kVariants && best > std::pair(0, 0) && sweeps > 0; ++variant) {
            setRanks(starts[static_cast<std::size_t>(variant % 2)]);
            const int crossings = sweep(variant / 2, sweeps);
            const std::pair found{crossings, setbacks()};
            if (found >= best) continue;
            best = found;
            kept = m_layers.ranks;
        }
        setRanks(kept);
        m_ties = Ties::ByName;   // twins change places together with all that hangs on them
        for (const bool down : {true, false, true}) {
            sortRanks(down, false);
            if (std::pair(crossingsOf(m_layers), setbacks()) < best) {
                kept = m_layers.ranks;
                best = {crossingsOf(m_layers), setbacks()};
            }
        }
        setRanks(std::move(kept));
        return best.first;
    }

private:
    /// Which of two nodes with equal keys comes first.
    enum class Ties : std::uint8_t { AsBefore, Reversed, ByName };

    void setRanks(std::vector<std::vector<int>> ranks)
    {
        m_layers.ranks = std::move(ranks);
        m_places = placesIn(m_layers);
    }

    /// Neighbours that do not stand in the order of their names.
    [[nodiscard]] int setbacks() const
    {
        int count = 0;
        for (const auto& rank : m_layers.ranks) {
            int last = -1;
            for (const int node : rank) {
                const int box = nth(m_layers.nodes, node).box;
                if (box < 0) continue;
                count += box < last ? 1 : 0;
                last = box;
            }
        }
        return count;
    }

    /// Sweeps until several in a row gain nothing, then exchanges neighbours; returns the crossings of the best order, which it leaves.
    int sweep(int variant, int& sweeps)
    {
        const bool median = variant % 2 == 1, upFirst = variant / 2 % 2 == 1;
        m_ties = variant / 4 % 2 == 1 ? Ties::Reversed : Ties::AsBefore;
        auto kept = m_layers.ranks;
        int best = crossingsOf(m_layers), vain = 0;
        for (int number = 0; vain < kVainSweeps && best > 0 && sweeps-- > 0; ++number) {
            sortRanks((number % 2 == 0) != upFirst, median);
            const int now = crossingsOf(m_layers);
            ++vain;
            if (now >= best) continue;
            best = now;
            vain = 0;
            kept = m_layers.ranks;
        }
        setRanks(std::move(kept));
        for (int round = 0; round < kMostExchanges && best > 0; ++round) {
            const int gained = exchangeNeighbours();
            best -= gained;
            if (gained == 0) break;
        }
        return best;
    }

    void sortRanks(bool down, bool median)
    {
        const std::size_t count = m_layers.ranks.size();
        for (std::size_t i = 1; i < count; ++i) sortRank(down ? i : count - 1 - i, down, median);
    }

    /// What has no neighbours on that side keeps its place as a share of the rank.
    void sortRank(std::size_t number, bool down, bool median)
    {
        auto& rank = m_layers.ranks[number];
        const auto& neighbours = down ? m_layers.above : m_layers.below;
        const double scale = static_cast<double>(m_layers.ranks[down ? number - 1 : number + 1].size()) / static_cast<double>(rank.size());
        std::vector<std::pair<double, int>> keys;
        for (const int node : rank) {
            const auto places = sortedPlaces(nth(neighbours, node), m_places);
            keys.emplace_back(places.empty() ? (nth(m_places, node) + 0.5) * scale - 0.5 : median ? medianOf(places) : meanOf(places), node);
        }
        if (m_ties == Ties::Reversed) std::reverse(keys.begin(), keys.end());
        if (m_ties == Ties::ByName) std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < rank.size(); ++i) rank[i] = keys[i].second;
        putSidesApart(m_layers, rank);
        for (std::size_t i = 0; i < rank.size(); ++i) nth(m_places, rank[i]) = static_cast<int>(i);
    }

    static double meanOf(const std::vector<int>& places) { return std::accumulate(places.begin(), places.end(), 0.0) / static_cast<double>(places.size()); }
    static double medianOf(const std::vector<int>& places) { return (places[(places.size() - 1) / 2] + places[places.size() / 2]) / 2.0; }

    /// Each exchange of two neighbours that crosses fewer lines is kept; returns how many fewer.
    int exchangeNeighbours()
    {
        int gained = 0;
        for (auto& rank : m_layers.ranks) {
            std::vector<std::vector<int>> above, below;
            for (const int node : rank) {
                above.push_back(sortedPlaces(nth(m_layers.above, node), m_places));
                below.push_back(sortedPlaces(nth(m_layers.below, node), m_places));
            }
            for (std::size_t i = 0; i + 1 < rank.size(); ++i) {
                if (!mayStandBefore(nth(m_layers.nodes, rank[i + 1]), nth(m_layers.nodes, rank[i]))) continue;
                const int now = inversions(above[i], above[i + 1]) + inversions(below[i], below[i + 1]);
                const int then = inversions(above[i + 1], above[i]) + inversions(below[i + 1], below[i]);
                if (then >= now) continue;
                gained += now - then;
                std::swap(rank[i], rank[i + 1]);
                std::swap(above[i], above[i + 1]);
                std::swap(below[i], below[i + 1]);
            }
            for (std::size_t i = 0; i < rank.size(); ++i) nth(m_places, rank[i]) = static_cast<int>(i);
        }
        return gained;
    }

    Layers& m_layers;
    std::vector<int> m_places{};   ///< by node, in its rank
    Ties m_ties{};
};

}  // namespace

int crossingsOf(const Layers& layers)
{
    const auto places = placesIn(layers);
    int crossings = 0;
    for (std::size_t rank = 0; rank + 1 < layers.ranks.size(); ++rank) crossings += crossingsBelow(layers, places, rank);
    return crossings;
}

void orderByWalk(Layers& layers)
{
    std::vector<std::vector<int>> ranks(layers.ranks.size());
    std::vector<bool> seen(layers.nodes.size());
    for (const auto& rank : layers.ranks)
        for (const int start : rank) {
            std::vector<int> stack{start};
            while (!stack.empty()) {
                const int node = stack.back();
                stack.pop_back();
                if (nth(seen, node)) continue;
                nth(seen, node) = true;
                nth(ranks, nth(layers.nodes, node).rank).push_back(node);
                auto next = nth(layers.below, node);
                const auto leftness = [&](int one) { return nth(layers.nodes, one).side == kDiagramSideA ? 0 : nth(layers.nodes, one).side == kDiagramSideB ? 2 : 1; };
                std::reverse(next.begin(), next.end());   // the last is taken first
                std::stable_sort(next.begin(), next.end(), [&](int a, int b) { return leftness(a) > leftness(b); });
                stack.insert(stack.end(), next.begin(), next.end());
            }
        }
    for (auto& rank : ranks) putSidesApart(layers, rank);
    layers.ranks = std::move(ranks);
}

int orderBySweeps(Layers& layers)
{
    return OrderFinder(layers).run();
}

}  // namespace mw
