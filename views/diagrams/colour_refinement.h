// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace mw {

struct LabelledArc {
    int from{}, to{};
    int label{};      ///< from 0
};

/// Which neighbours tell two nodes apart.
enum class RefineBy { AllNeighbours, WhatFeeds };

/// The coarsest refinement of a colouring in which all nodes of one colour have equally many arcs of each label from (and, with
/// AllNeighbours, to) each other colour. Colours in and out are numbers from 0; those of the result are in the order of their first
/// node. Needs O((n + m) log n) steps, times log m for sorting: only the smaller parts of a split colour are looked at again (Berkholz,
/// Bonsma and Grohe, "Tight lower and upper bounds for the complexity of canonical colour refinement", 2017, after Hopcroft).
[[nodiscard]] std::vector<int> refineColours(const std::vector<int>& colours, const std::vector<LabelledArc>& arcs, RefineBy by);

}  // namespace mw
