// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/hydraulics.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mw::hydraulic {

inline constexpr std::uint32_t kNone = 0xffffffffU;

/// Two elements of a network become one. An element is a link or the result of a fold, and runs from one node to another as its first part does.
struct Fold {
    /// Series: a node that nothing else touches goes. Parallel: both have the same ends. DeadEnd: a node goes with its one element, `first`; nothing is left of both.
    enum class Kind : std::uint8_t { Series, Parallel, DeadEnd };
    std::uint32_t first{}, second{};
    std::uint32_t node{};              ///< that goes
    std::uint32_t nearEnd{}, farEnd{}; ///< other ends of the first and the second
    Kind kind{};
    bool turned{};                     ///< the second runs against the first
    bool arrives{};                    ///< the first runs towards the node that goes
};

/// How a network is folded, from the ends of its rows inwards, until only nodes with three neighbours or more and those with a fixed head are left. A row of racks
/// between a supply and a return main is a ladder and folds into one element; so does a whole hall with direct return.
struct FoldPlan {
    /// What is left.
    struct Root {
        std::uint32_t element{}, from{}, to{};
    };
    struct Ends {
        std::uint32_t from{}, to{};
    };
    std::vector<Ends> ends{};                 ///< by link
    std::uint32_t links{};                    ///< elements up to here are links, the rest are results of folds, in their order
    std::vector<Fold> folds{};                ///< parts before wholes
    std::vector<std::uint32_t> whole{};       ///< by element: the fold that takes it; kNone: a root
    std::vector<Root> roots{};
    std::vector<std::uint32_t> references{};  ///< a node for each part of the network without a fixed head: its level is arbitrary

    [[nodiscard]] std::uint32_t elementOf(std::size_t fold) const { return links + static_cast<std::uint32_t>(fold); }
};

[[nodiscard]] FoldPlan foldPlan(const Network& network);

}  // namespace mw::hydraulic
