// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where nodes stand across their ranks.
#include "views/diagrams/layout_parts.h"
#include "views/diagrams/nth.h"

#include <algorithm>
#include <map>

namespace mw {

namespace {

constexpr double kBoxGap_px = 20, kLineGap_px = 12;
constexpr int kPasses = 12;

/// Between the middles of two neighbours.
double middlesApart(const LayerNode& left, const LayerNode& right)
{
    return (left.width + right.width) / 2 + (left.isBox() && right.isBox() ? kBoxGap_px : kLineGap_px);
}

class NodePlacer {
public:
    explicit NodePlacer(Layers& layers) : m_layers(layers) {}

    void run()
    {
        for (std::size_t rank = 0; rank < m_layers.ranks.size(); ++rank) {
            const std::size_t count = m_layers.ranks[rank].size();
            setRank(rank, spreadOut(std::vector<double>(count), std::vector<double>(count, 1), gapsOf(rank)));
        }
        for (int pass = 0; pass < kPasses; ++pass) {
            for (std::size_t rank = 1; rank < m_layers.ranks.size(); ++rank) align(rank, m_layers.above, m_layers.weightAbove);
            for (std::size_t rank = m_layers.ranks.size(); rank-- > 0;) align(rank, m_layers.below, m_layers.weightBelow);
        }
        straighten();
        moveToZero();
    }

private:
    LayerNode& node(int number) { return nth(m_layers.nodes, number); }

    std::vector<double> gapsOf(std::size_t rank)
    {
        std::vector<double> gaps;
        const auto& nodes = m_layers.ranks[rank];
        for (std::size_t i = 0; i + 1 < nodes.size(); ++i) gaps.push_back(middlesApart(node(nodes[i]), node(nodes[i + 1])));
        return gaps;
    }

    void setRank(std::size_t rank, const std::vector<double>& xs)
    {
        for (std::size_t i = 0; i < xs.size(); ++i) node(m_layers.ranks[rank][i]).x = xs[i];
    }

    /// Over or under the middle of its neighbours: of a box above all of other boxes, of a line of the line's other places. What carries
    /// more has the straighter way: the transformer stands over the board, the generator that waits gives way.
    void align(std::size_t rank, const std::vector<std::vector<int>>& neighbours, const std::vector<std::vector<double>>& flows)
    {
        constexpr double kToLine = 0.25, kLineToLine = 8, kAlone = 0.05, kIdle = 0.01;
        double most = 0;
        for (const int one : m_layers.ranks[rank])
            for (const double flow : nth(flows, one)) most = std::max(most, flow);
        std::vector<double> wanted, weights;
        for (const int one : m_layers.ranks[rank]) {
            double sum = 0, weight = 0;
            for (std::size_t i = 0; i < nth(neighbours, one).size(); ++i) {
                const auto& other = node(nth(neighbours, one)[i]);
                const double kind = other.isBox() ? 1 : node(one).isBox() ? kToLine : kLineToLine;
                const double by = kind * (most > 0 ? kIdle + (1 - kIdle) * nth(flows, one)[i] / most : 1);
                sum += by * other.x;
                weight += by;
            }
            wanted.push_back(weight > 0 ? sum / weight : node(one).x);
            weights.push_back(weight > 0 ? weight : kAlone);
        }
        setRank(rank, spreadOut(wanted, weights, gapsOf(rank)));
    }

    /// A net's line through several ranks goes straight down where there is room: from its hub if that is above or below that room.
    void straighten()
    {
        std::map<int, std::vector<int>> lines;   // by net
        for (const auto& edge : m_layers.edges)
            for (const int end : {edge.upper, edge.lower})
                if (!node(end).isBox()) lines[edge.net].push_back(end);
        std::vector<int> places(m_layers.nodes.size());
        for (const auto& rank : m_layers.ranks)
            for (std::size_t i = 0; i < rank.size(); ++i) nth(places, rank[i]) = static_cast<int>(i);
        for (const auto& [net, passed] : lines) {
            double from = -1e9, to = 1e9, sum = 0;
            for (const int one : passed) {
                const auto& rank = nth(m_layers.ranks, node(one).rank);
                const int place = nth(places, one);
                const auto* left = place > 0 ? &node(nth(rank, place - 1)) : nullptr;
                const auto* right = place + 1 < static_cast<int>(rank.size()) ? &node(nth(rank, place + 1)) : nullptr;
                if (left != nullptr) from = std::max(from, left->x + middlesApart(*left, node(one)));
                if (right != nullptr) to = std::min(to, right->x - middlesApart(node(one), *right));
                sum += node(one).x;
            }
            if (from > to) continue;
            const double hub = node(nth(m_layers.nets, net).hub).x;
            const double x = hub >= from && hub <= to ? hub : std::clamp(sum / static_cast<double>(passed.size()), from, to);
            for (const int one : passed) node(one).x = x;
        }
    }

    void moveToZero()
    {
        double least = 1e9;
        for (const auto& one : m_layers.nodes) least = std::min(least, one.x - one.width / 2);
        for (auto& one : m_layers.nodes) one.x -= least;
    }

    Layers& m_layers;
};

}  // namespace

std::vector<double> spreadOut(const std::vector<double>& wanted, const std::vector<double>& weights, const std::vector<double>& gaps)
{
    struct Run {
        double mean{}, weight{};
        std::size_t count{};
    };
    std::vector<Run> runs;
    std::vector<double> offsets(wanted.size());
    for (std::size_t i = 1; i < wanted.size(); ++i) offsets[i] = offsets[i - 1] + gaps[i - 1];
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        runs.push_back({wanted[i] - offsets[i], weights[i], 1});
        while (runs.size() > 1 && runs[runs.size() - 2].mean > runs.back().mean) {
            const Run last = runs.back();
            runs.pop_back();
            auto& run = runs.back();
            run.mean = (run.mean * run.weight + last.mean * last.weight) / (run.weight + last.weight);
            run.weight += last.weight;
            run.count += last.count;
        }
    }
    std::vector<double> values;
    for (const auto& run : runs)
        for (std::size_t i = 0; i < run.count; ++i) values.push_back(run.mean + offsets[values.size()]);
    return values;
}

void placeNodes(Layers& layers)
{
    NodePlacer(layers).run();
}

}  // namespace mw
