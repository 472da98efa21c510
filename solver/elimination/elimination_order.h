// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mw {

inline constexpr std::uint32_t kNoPlace = 0xffffffffU;

/// In which order the nodes of a symmetric sparse structure are eliminated, and what that couples. A place is a position in that order; the
/// places of a subtree of the elimination tree lie side by side.
struct EliminationOrder {
    std::vector<std::uint32_t> node{};           ///< by place
    std::vector<std::uint32_t> place{};          ///< by node
    std::vector<std::uint32_t> parent{};         ///< by place: the first later place that it is coupled to; kNoPlace: none
    std::vector<std::uint32_t> starts{}, rows{}; ///< later places that a place is coupled to, rising
    /// For each pair of `rows` of a place (first with second, first with third, ...): the entry in `rows` of the coupling between both.
    std::vector<std::uint32_t> pairStarts{}, pairs{};

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(node.size()); }
    /// Position in `rows` of the coupling of two nodes that share an edge.
    [[nodiscard]] std::uint32_t entry(std::uint32_t a, std::uint32_t b) const;
};

/// Ends of trees first, from the leaves inwards, which fills nothing in; what is left by approximate minimum degree (Amestoy, Davis and Duff,
/// ACM TOMS 30, 2004). Edges that join a node with itself are ignored.
[[nodiscard]] EliminationOrder eliminationOrder(std::uint32_t nodes, std::span<const std::pair<std::uint32_t, std::uint32_t>> edges);

}  // namespace mw
