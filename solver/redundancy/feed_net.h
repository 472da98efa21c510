// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/redundancy.

#include "solver/power/one_line.h"
#include "solver/power/single_points.h"
#include "solver/redundancy/input.h"

#include <span>
#include <vector>

namespace mw {

/// Loads at the ends of the network that are fed alike: the same givers by links alike, the same draw, the same battery. Whatever fails elsewhere,
/// they share its effect, so one of them, the head, stands for all.
class FeedBundles {
public:
    FeedBundles(const OneLine& net, const RedundancyInput& input);

    [[nodiscard]] const std::vector<std::vector<std::uint32_t>>& all() const { return m_members; }   ///< members rising, the head first
    [[nodiscard]] bool isHead(std::uint32_t node) const { return m_bundle[node] < 0 || m_members[static_cast<std::size_t>(m_bundle[node])].front() == node; }
    [[nodiscard]] bool isBundled(std::uint32_t node) const { return m_bundle[node] >= 0; }
    /// The node itself and all that it stands for.
    [[nodiscard]] std::uint32_t count(std::uint32_t node) const
    {
        return m_bundle[node] < 0 ? 1U : static_cast<std::uint32_t>(m_members[static_cast<std::size_t>(m_bundle[node])].size());
    }
    [[nodiscard]] std::vector<std::uint32_t> membersOf(std::uint32_t node) const;
    /// Loads of one kinship hang on the same givers by links alike, whatever they draw: what the graph alone says of one is true of all. Others
    /// have one of their own. Below kinships().
    [[nodiscard]] std::uint32_t kinship(std::uint32_t node) const { return m_kinship[node]; }
    [[nodiscard]] std::uint32_t kinships() const { return m_kinships; }

private:
    std::vector<std::int32_t> m_bundle{};   ///< by node; -1: it passes power on, or is gear
    std::vector<std::uint32_t> m_kinship{};
    std::uint32_t m_kinships{};
    std::vector<std::vector<std::uint32_t>> m_members{};
};

/// Links into a node in an order that loads fed alike share: by giver, side, cables, rating.
[[nodiscard]] std::vector<std::uint32_t> cordsOf(const OneLine& net, std::uint32_t node);

/// A part of the network as a feed graph: nodes first, then one node for every link between them, so that links can dominate too.
struct FeedPart {
    FeedGraph graph{};
    std::vector<std::uint32_t> nodes{};   ///< of the network, by node of the graph
    std::vector<std::uint32_t> links{};   ///< of the network, behind them
};

/// Walks the network up and down; keeps its marks between walks.
class FeedWalk {
public:
    FeedWalk(const OneLine& net, const FeedBundles& bundles);

    /// All givers of givers, without the starts unless one gives to another; `without` is not passed.
    [[nodiscard]] std::vector<std::uint32_t> above(std::span<const std::uint32_t> starts, std::uint32_t without = kUnreached);
    /// Heads of all takers of takers.
    [[nodiscard]] std::vector<std::uint32_t> below(std::uint32_t start);
    /// These nodes and the links between them. `standbyOnly`: generators are the only sources.
    [[nodiscard]] FeedPart part(std::vector<std::uint32_t> nodes, bool standbyOnly = false);
    /// The whole network, heads only.
    [[nodiscard]] FeedPart whole(bool standbyOnly = false);

private:
    const OneLine& m_net;
    const FeedBundles& m_bundles;
    std::vector<std::uint32_t> m_seen, m_place;
    std::uint32_t m_stamp{};
};

}  // namespace mw
