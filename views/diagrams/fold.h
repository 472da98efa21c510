// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diagrams/diagram.h"

#include <vector>

namespace mw {

/// By how much the loads of equal boxes may differ, where 1 is full.
inline constexpr double kLoadTolerance = 0.05;

struct FoldedDiagram {
    Diagram diagram{};
    std::vector<std::vector<int>> members{};   ///< by box: those of the input that it stands for, ascending
    std::vector<int> boxOf{};                  ///< by box of the input: the one that stands for it
    int strayArcs{};                           ///< left out since an end is no box
};

/// Draws equal boxes as one with a count, so that a large facility stays readable. Boxes are equal if they have the same symbol, part (or
/// stem of the name), rank and tone, loads within the tolerance, and the same number of arcs of each side and tone from and to each
/// folded box. Loads are grouped from the least upwards: those of one box differ by no more than the tolerance. Arcs between the same
/// boxes of one side and tone become one.
///
/// `keepApart`: boxes that stay for themselves, such as a person opened. What they feed, directly or not, comes apart by which of
/// them feeds it; what feeds them does not, so that one opened row of racks does not open the whole facility.
///
/// Counts and weights keep their sums. Load of a folded box or arc: the highest. Figures: those on which all agree, else the most
/// loaded one's with "≈". Does not depend on the order of boxes and arcs. A weight that is no number counts as 0, a count below 1 as 1.
[[nodiscard]] FoldedDiagram foldEqual(const Diagram& diagram, const std::vector<int>& keepApart = {}, double loadTolerance = kLoadTolerance);

/// Coarser, for what has too many unlike places to be seen at a glance: boxes of the same symbol, part (or stem), rank, tone, kind of block, sides and distance from
/// the sources are one, whatever their loads and neighbours are. Its loads are of the most loaded one, so boxes near or over their limits are told by their tone.
[[nodiscard]] FoldedDiagram foldAlike(const Diagram& diagram, const std::vector<int>& keepApart = {});

enum class FoldBy { Equal, Alike };
[[nodiscard]] FoldedDiagram fold(const Diagram& diagram, FoldBy by, const std::vector<int>& keepApart = {});

inline constexpr std::size_t kMostApart = 60;   ///< boxes that are still seen at a glance

/// What is better not folded at first: up to `most` equal boxes, of what only draws (racks, loads, hosts) pairs, and fewer where more
/// than 60 boxes would be drawn.
[[nodiscard]] std::vector<int> fewApart(const Diagram& diagram);
/// The same where it is known folded, with nothing kept apart.
[[nodiscard]] std::vector<int> fewApart(const Diagram& diagram, const FoldedDiagram& folded, FoldBy by = FoldBy::Equal, std::size_t most = 8);

/// Which box to open for someone who wants to see into `box`: this one, or if it stands for more than `most`, the nearest one above
/// that stands for several and fewer, since by what feeds them they come apart in steps.
[[nodiscard]] int boxToOpen(const FoldedDiagram& folded, int box, std::size_t most = 200);

}  // namespace mw
