// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/branch_model.h"

#include <optional>
#include <vector>

namespace mw::ac {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// A network whose live islands have no loop and one source each: its buses from the sources outwards.
struct Tree {
    std::vector<std::size_t> order{};   ///< each behind the bus that feeds it
    std::vector<std::size_t> parent{};  ///< by bus; kNone: it has the source, or is dead
    std::vector<std::size_t> branch{};  ///< by bus: the one that feeds it, counting lines, then transformers
};

/// Nothing for a network with a loop or with two sources in one island.
[[nodiscard]] std::optional<Tree> treeOf(const Network& network);

/// Voltages of a tree's buses in per unit by backward-forward sweep (Shirmohammadi et al., IEEE Trans. Power Systems 3, 1988), two-ports instead
/// of series impedances so that charging and no-load branches take part. Nothing if 60 sweeps do not settle.
[[nodiscard]] std::optional<std::vector<Complex>> sweep(const Network& network, const std::vector<Branch>& branches, const Tree& tree);

}  // namespace mw::ac
