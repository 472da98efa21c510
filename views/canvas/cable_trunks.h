// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/canvas/plan_index.h"

#include <QLineF>
#include <QPointF>

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
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
/// Loads are those of `results` where the same link is in both facilities; null: none are known.
[[nodiscard]] std::vector<TrunkWay> trunkWays(const PlanIndex& index, const Results* results);

/// Ways over each other as trunks, sums of cables and the fullest link by stretch. Places are rounded to `grid_m`, so that what would be drawn less than a
/// few pixels apart is one trunk.
[[nodiscard]] std::vector<Trunk> cableTrunks(const PlanIndex& index, const std::vector<TrunkWay>& ways, double grid_m);

/// Trunks of a hall for every scale, made when first looked at.
class NetworkLayer {
public:
    /// The plan has other links or places.
    void reset();
    /// Takes other loads; those of the same results are kept.
    void setLoads(const Results* results);
    [[nodiscard]] const std::vector<Trunk>& trunks(const PlanIndex& index, const Results* results, double scale) const;

private:
    static constexpr std::size_t kLevels = 4;
    std::shared_ptr<const TrafficResults> m_traffic{};
    mutable std::optional<std::vector<TrunkWay>> m_ways{};
    mutable std::array<std::optional<std::vector<Trunk>>, kLevels> m_levels{};
};

/// The trunk nearest to a point within `reach_m`; of several in one place the one with most cables.
[[nodiscard]] const Trunk* trunkAt(const std::vector<Trunk>& trunks, QPointF m, double reach_m);

}  // namespace mw
