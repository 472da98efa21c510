// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/canvas/plan/plan_index.h"

#include <QLineF>
#include <QPointF>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace mw {

/// Network cables that lie side by side over the same stretch of floor.
struct Trunk {
    QLineF line{};                                          ///< hall metres, level or upright
    std::uint32_t cables{};
    float load{std::numeric_limits<float>::quiet_NaN()};    ///< of the fullest link in it, 1: full; NaN: none is known to carry anything
    LinkIndex fullest{kNoLink};                             ///< that link; without loads one of the links
    bool scaleUp{};
    [[nodiscard]] bool hasLoad() const { return load == load; }
};

/// The cables from one thing of a hall to another: they are drawn along one way.
struct TrunkWay {
    LinkIndex example{};   ///< whose way is drawn
    std::uint32_t cables{};
    float load{std::numeric_limits<float>::quiet_NaN()};
    LinkIndex fullest{};
    bool scaleUp{};
};
/// Loads are those of `results` where the same link is in both facilities; null: none are known. Cables to an item of `without` are left out.
[[nodiscard]] std::vector<TrunkWay> trunkWays(const PlanIndex& index, const Results* results, const Lifted& without = {});

/// Ways over each other as trunks, sums of cables and the fullest link by stretch. Places are rounded to `grid_m`, so that what would be drawn less than a
/// few pixels apart is one trunk.
[[nodiscard]] std::vector<Trunk> cableTrunks(const PlanIndex& index, const std::vector<TrunkWay>& ways, double grid_m);

/// Trunks are drawn on one of these grids, the finest first: each is taken from the scale on, in pixels per metre, at which its step is a few pixels.
inline constexpr std::size_t kTrunkLevels = 4;
[[nodiscard]] std::size_t trunkLevel(double scale);
[[nodiscard]] double trunkGrid_m(std::size_t level);

/// The trunk nearest to a point within `reach_m`; of several in one place the one with most cables.
[[nodiscard]] const Trunk* trunkAt(const std::vector<Trunk>& trunks, QPointF m, double reach_m);

}  // namespace mw
