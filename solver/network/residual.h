// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mw {

/// What can still be sent: a network of links with room either way, in compressed form. A link is two arcs that are each other's reverse, so that
/// what flows one way is room the other way. Some 60 bytes a link.
class ResidualNetwork {
public:
    struct Link {
        std::uint32_t a{}, b{};
        std::int64_t ab{}, ba{};   ///< capacity either way
    };
    /// A link at a node, and whether the node is its second end.
    struct Incident {
        std::uint32_t link{};
        bool second{};
    };
    /// An amount that waits at a node to be sent, or to be received.
    struct Terminal {
        std::uint32_t node{};
        std::int64_t amount{};
    };

    /// Links must join nodes below `nodes` and have no negative capacity.
    ResidualNetwork(std::uint32_t nodes, std::span<const Link> links);

    [[nodiscard]] std::uint32_t nodes() const { return static_cast<std::uint32_t>(m_start.size() - 1); }
    /// Room of a link from a to b, or back.
    [[nodiscard]] std::int64_t room(std::uint32_t link, bool back) const { return m_arcs[arcOf(link, back)].room; }
    void setRoom(std::uint32_t link, std::int64_t ab, std::int64_t ba);
    [[nodiscard]] std::uint32_t degree(std::uint32_t node) const { return m_start[node + 1U] - m_start[node]; }
    [[nodiscard]] Incident incident(std::uint32_t node, std::uint32_t place) const;

    /// Sends all that can be sent from one node to another: Dinic's method (1970), levels by breadth-first search and a blocking flow in each phase.
    std::int64_t sendAll(std::uint32_t from, std::uint32_t to);
    /// Sends what terminals hold to those that lack it, along shortest paths found from both ends at once; amounts fall by what was sent.
    /// For small amounts: each path costs a search, which ends where either side has no way on.
    std::int64_t send(std::span<Terminal> from, std::span<Terminal> to);
    /// Nodes that more could be sent to.
    [[nodiscard]] std::vector<std::uint8_t> reachable(std::uint32_t from) const;
    /// A number for each node, the same for two nodes that both could be sent to from each other (Tarjan's strong components, 1972).
    [[nodiscard]] std::vector<std::uint32_t> strongComponents() const;

private:
    struct Arc {
        std::uint32_t to{}, mate{};
        std::int64_t room{};
    };
    struct Side {
        std::vector<std::uint32_t> queue{}, by{};   ///< by: the arc that led here
        std::vector<std::uint32_t> seen{};          ///< number of the search that last came here
    };
    [[nodiscard]] std::uint32_t arcOf(std::uint32_t link, bool back) const { return back ? m_arcs[m_arcOf[link]].mate : m_arcOf[link]; }
    bool findLevels(std::uint32_t from, std::uint32_t to);
    std::int64_t blockingFlow(std::uint32_t from, std::uint32_t to);
    void beginSearch(std::span<const Terminal> from, std::span<const Terminal> to);
    [[nodiscard]] std::uint32_t expanded(bool backward, std::size_t& head);
    [[nodiscard]] std::uint32_t meetingNode();
    std::int64_t augment(std::uint32_t middle, std::span<Terminal> from, std::span<Terminal> to);

    std::vector<std::uint32_t> m_start{}, m_arcOf{}, m_linkOf{};
    std::vector<Arc> m_arcs{};
    std::vector<std::uint32_t> m_level{}, m_next{}, m_path{};
    Side m_sides[2]{};
    std::uint32_t m_search{};
};

}  // namespace mw
