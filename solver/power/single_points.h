// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mw {

/// Directed feeds between components numbered from 0; a feed goes from giver to taker.
struct FeedGraph {
    struct Feed {
        std::uint32_t from{}, to{};
    };
    std::uint32_t nodes{};
    std::vector<Feed> feeds{};
    std::vector<std::uint32_t> sources{};  ///< utility feeds, generators, batteries
};

inline constexpr std::uint32_t kUnreached = 0xffffffffU;

/// By component: the last one that all ways from sources lead through; `graph.nodes` where no single one does; kUnreached where no source
/// reaches it. Where feeds have no cycle in one pass through the components in the order of feeding, otherwise by the method of Cooper, Harvey and Kennedy
/// ("A Simple, Fast Dominance Algorithm", 2001).
[[nodiscard]] std::vector<std::uint32_t> immediateDominators(const FeedGraph& graph);

/// Components whose loss alone cuts off each of `targets` from every source, in rising order, the sources
/// included and the target itself left out: its dominators. Empty also for a target that no source reaches.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> singlePoints(const FeedGraph& graph,
                                                                   std::span<const std::uint32_t> targets);

/// A largest set of paths from sources to a target that share no component, up to `cap` of them: each from a source to the target (largest flow with one unit
/// a component, by augmenting paths; Menger 1927). One path means that some component is a single point of failure, none that no source reaches it.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> disjointPaths(const FeedGraph& graph, std::uint32_t target, int cap = 16);

/// How many paths from sources to a target share no component, counted up to `cap` (largest flow with one
/// unit a component, by augmenting paths). 1 means that some component is a single point of failure, 0 that
/// no source reaches it.
[[nodiscard]] int nodeDisjointPaths(const FeedGraph& graph, std::uint32_t target, int cap = 16);

}  // namespace mw
