// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"

#include <cstdint>
#include <vector>

namespace mw {

/// Hosts that a single failure leaves outside. Hosts are connected where they hang on switches that reach each other over switches; of several such
/// sets of switches (planes) the one with most hosts counts. Hosts pass nothing on, and links between two hosts do not count.
struct CutOff {
    std::uint32_t connected{};               ///< hosts together as things are
    std::vector<std::uint32_t> bySwitch{};   ///< how many fewer without this switch
    std::vector<std::uint32_t> byLink{};     ///< without all cables of this link
    bool operator==(const CutOff&) const = default;
};
/// All switches and links at once, in time linear in links and the depth of nested cuts: articulation points and bridges by low points of a
/// depth-first search (Hopcroft, Tarjan 1973), hosts counted over the tree of blocks and cut points.
[[nodiscard]] CutOff cutOff(const FabricGraph& graph);

/// Sets of switches that reach each other over switches and have hosts, each in rising order: one, or the planes of a fabric.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> planesOf(const FabricGraph& graph);

}  // namespace mw
