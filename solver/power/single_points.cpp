// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/single_points.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace mw {
namespace {

constexpr std::uint32_t kNone = kUnreached;

/// Feeds in compressed form, with a super-source `nodes` before all sources.
struct Compressed {
    std::vector<std::uint32_t> start{}, to{};
};

Compressed compressed(std::uint32_t nodes, const std::vector<FeedGraph::Feed>& arcs)
{
    Compressed out;
    out.start.assign(nodes + 1U, 0);
    for (const auto& arc : arcs) ++out.start[arc.from + 1U];
    std::partial_sum(out.start.begin(), out.start.end(), out.start.begin());
    out.to.resize(arcs.size());
    std::vector<std::uint32_t> at(out.start.begin(), out.start.end() - 1);
    for (const auto& arc : arcs) out.to[at[arc.from]++] = arc.to;
    return out;
}

std::vector<FeedGraph::Feed> withSuperSource(const FeedGraph& graph)
{
    std::vector<FeedGraph::Feed> arcs;
    arcs.reserve(graph.feeds.size() + graph.sources.size());
    for (const auto& feed : graph.feeds)
        if (feed.from < graph.nodes && feed.to < graph.nodes) arcs.push_back(feed);
    for (const std::uint32_t source : graph.sources)
        if (source < graph.nodes) arcs.push_back({graph.nodes, source});
    return arcs;
}

/// Nodes by depth-first finishing time, last first; only those that the root reaches.
std::vector<std::uint32_t> reversePostorder(const Compressed& out, std::uint32_t root)
{
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> next(out.start.begin(), out.start.end() - 1);
    std::vector<std::uint8_t> seen(next.size(), 0);
    std::vector<std::uint32_t> stack{root};
    seen[root] = 1;
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        if (next[node] == out.start[node + 1U]) {
            order.push_back(node);
            stack.pop_back();
            continue;
        }
        const std::uint32_t child = out.to[next[node]++];
        if (seen[child] != 0) continue;
        seen[child] = 1;
        stack.push_back(child);
    }
    std::ranges::reverse(order);
    return order;
}

/// Dominators where feeds have no cycle, or nothing: a component is taken when all that feed it have been, and what dominates it is where their
/// ways down from the sources part.
std::optional<std::vector<std::uint32_t>> dominatorsWithoutCycles(const FeedGraph& graph)
{
    const std::uint32_t root = graph.nodes;
    std::vector<std::uint32_t> start(root + 1U), to(graph.feeds.size()), ready;
    struct Taken {
        std::uint32_t dominator{kNone}, depth{};   ///< depth: below the root; before, how many feeds are still to come
    };
    std::vector<Taken> at(root + 1U);
    const auto counts = [&](const FeedGraph::Feed& feed) { return feed.from < root && feed.to < root && feed.from != feed.to; };
    for (const auto& feed : graph.feeds)
        if (counts(feed)) ++start[feed.from], ++at[feed.to].depth;
    std::partial_sum(start.begin(), start.end(), start.begin());
    for (const auto& feed : graph.feeds)
        if (counts(feed)) to[--start[feed.from]] = feed.to;
    at[root].dominator = root;
    for (const std::uint32_t source : graph.sources)
        if (source < root) at[source].dominator = root;
    std::uint32_t taken = 0;
    const auto take = [&](std::uint32_t node) {
        ++taken;
        if (at[node].dominator != kNone) at[node].depth = at[at[node].dominator].depth + 1;
        if (start[node] != start[node + 1U]) ready.push_back(node);
    };
    const auto meet = [&](std::uint32_t a, std::uint32_t b) {
        while (a != b) (at[a].depth > at[b].depth ? a : b) = at[at[a].depth > at[b].depth ? a : b].dominator;
        return a;
    };
    ready.reserve(root);
    for (std::uint32_t node = 0; node < root; ++node)
        if (at[node].depth == 0) take(node);
    for (std::size_t next = 0; next < ready.size(); ++next) {
        const std::uint32_t node = ready[next];
        const bool fed = at[node].dominator != kNone;
        for (std::uint32_t e = start[node]; e < start[node + 1U]; ++e) {
            Taken& taker = at[to[e]];
            if (fed) taker.dominator = taker.dominator == kNone ? node : meet(taker.dominator, node);
            if (--taker.depth == 0) take(to[e]);
        }
    }
    if (taken != root) return std::nullopt;
    std::vector<std::uint32_t> dominators(root + 1U);
    std::ranges::transform(at, dominators.begin(), &Taken::dominator);
    return dominators;
}

/// The method of Cooper, Harvey and Kennedy, for feeds with cycles.
std::vector<std::uint32_t> dominatorsByPasses(const FeedGraph& graph)
{
    const std::uint32_t nodes = graph.nodes + 1, root = graph.nodes;
    auto arcs = withSuperSource(graph);
    const auto order = reversePostorder(compressed(nodes, arcs), root);
    std::vector<std::uint32_t> place(nodes, kNone);
    for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    for (auto& arc : arcs) std::swap(arc.from, arc.to);
    const Compressed in = compressed(nodes, arcs);
    std::vector<std::uint32_t> dominator(nodes, kNone);
    dominator[root] = root;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 1; i < order.size(); ++i) {
            std::uint32_t best = kNone;
            for (std::uint32_t e = in.start[order[i]]; e < in.start[order[i] + 1U]; ++e) {
                std::uint32_t other = in.to[e];
                if (dominator[other] == kNone) continue;
                while (best != kNone && best != other)
                    (place[best] > place[other] ? best : other) =
                        dominator[place[best] > place[other] ? best : other];
                best = other;
            }
            if (dominator[order[i]] == best) continue;
            dominator[order[i]] = best;
            changed = true;
        }
    }
    return dominator;
}

/// Unit flow through split nodes: node v is 2v (in) and 2v+1 (out).
class UnitFlow {
public:
    UnitFlow(const FeedGraph& graph, std::uint32_t target) : m_head(2U * graph.nodes + 2U, kNone)
    {
        const std::uint32_t source = 2 * graph.nodes;
        for (std::uint32_t v = 0; v < graph.nodes; ++v) add(2 * v, 2 * v + 1, v == target ? 1 << 20 : 1);
        for (const auto& arc : withSuperSource(graph))
            add(arc.from == graph.nodes ? source : 2 * arc.from + 1, 2 * arc.to, 1);
        m_source = source;
        m_sink = 2 * target + 1;
    }
    bool augment()
    {
        std::vector<std::uint32_t> by(m_head.size(), kNone);
        std::vector<std::uint32_t> queue{m_source};
        for (std::size_t head = 0; head < queue.size() && by[m_sink] == kNone; ++head) {
            for (std::uint32_t e = m_head[queue[head]]; e != kNone; e = m_arcs[e].next) {
                if (m_arcs[e].room == 0 || m_arcs[e].to == m_source || by[m_arcs[e].to] != kNone) continue;
                by[m_arcs[e].to] = e;
                queue.push_back(m_arcs[e].to);
            }
        }
        if (by[m_sink] == kNone) return false;
        for (std::uint32_t at = m_sink; at != m_source; at = m_arcs[by[at] ^ 1U].to) {
            --m_arcs[by[at]].room;
            ++m_arcs[by[at] ^ 1U].room;
        }
        return true;
    }
    /// The paths that the flow runs on, without the super-source.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> paths() const
    {
        std::vector<std::vector<std::uint32_t>> all;
        for (std::uint32_t first = m_head[m_source]; first != kNone; first = m_arcs[first].next) {
            if (!carries(first)) continue;
            all.emplace_back();
            for (std::uint32_t at = m_arcs[first].to; at != kNone;) {
                if (at % 2 == 0) all.back().push_back(at / 2);
                at = at == m_sink ? kNone : next(at);
            }
        }
        std::ranges::sort(all);
        return all;
    }

private:
    /// Arcs stand in pairs, the one as added first: what the other may take back is its flow.
    [[nodiscard]] bool carries(std::uint32_t e) const { return e % 2 == 0 && m_arcs[e ^ 1U].room > 0; }
    [[nodiscard]] std::uint32_t next(std::uint32_t at) const
    {
        std::uint32_t e = m_head[at];
        while (e != kNone && !carries(e)) e = m_arcs[e].next;
        return e == kNone ? kNone : m_arcs[e].to;
    }
    struct Arc {
        std::uint32_t to{}, next{};
        int room{};
    };
    void add(std::uint32_t from, std::uint32_t to, int room)
    {
        m_arcs.push_back({to, m_head[from], room});
        m_head[from] = static_cast<std::uint32_t>(m_arcs.size() - 1);
        m_arcs.push_back({from, m_head[to], 0});
        m_head[to] = static_cast<std::uint32_t>(m_arcs.size() - 1);
    }
    std::vector<std::uint32_t> m_head;
    std::vector<Arc> m_arcs{};
    std::uint32_t m_source{}, m_sink{};
};

}  // namespace

std::vector<std::uint32_t> immediateDominators(const FeedGraph& graph)
{
    auto dominators = dominatorsWithoutCycles(graph);
    return dominators ? std::move(*dominators) : dominatorsByPasses(graph);
}

std::vector<std::vector<std::uint32_t>> singlePoints(const FeedGraph& graph,
                                                     std::span<const std::uint32_t> targets)
{
    const auto dominator = immediateDominators(graph);
    std::vector<std::vector<std::uint32_t>> out;
    out.reserve(targets.size());
    for (const std::uint32_t target : targets) {
        std::vector<std::uint32_t> points;
        if (target < graph.nodes && dominator[target] != kNone)
            for (std::uint32_t at = dominator[target]; at != graph.nodes; at = dominator[at])
                points.push_back(at);
        std::ranges::sort(points);
        out.push_back(std::move(points));
    }
    return out;
}

std::vector<std::vector<std::uint32_t>> disjointPaths(const FeedGraph& graph, std::uint32_t target, int cap)
{
    if (target >= graph.nodes) return {};
    UnitFlow flow(graph, target);
    for (int paths = 0; paths < cap && flow.augment();) ++paths;
    return flow.paths();
}

int nodeDisjointPaths(const FeedGraph& graph, std::uint32_t target, int cap) { return static_cast<int>(disjointPaths(graph, target, cap).size()); }

}  // namespace mw
