// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_index.h"

#include <QLineF>
#include <QPolygonF>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// What is drawn of the links, each in its own colour.
enum class LinkLayer : std::uint8_t { Power, PowerB, Coolant, Network, ScaleUp };
inline constexpr std::size_t kLinkLayers = 5;

[[nodiscard]] LinkLayer layerOf(const PlanIndex& index, const FacilityLink& link);

/// Feeds A and B are drawn side by side instead of over each other: B so many pixels to the east and south of its way.
inline constexpr double kFeedsApart_px = 3;

/// A way in place: those of all links are found in one go, without an allocation for each.
using LinkWay = QVarLengthArray<QPointF, 8>;

/// The way a link is drawn, in hall metres: its own bends, or along the rear of the rows and at right angles. It is a
/// drawing; lengths come from the network engine. Empty: an end does not stand in this hall, or both in one place.
[[nodiscard]] LinkWay wayOf(const PlanIndex& index, const FacilityLink& link);
/// The same to be drawn or kept.
[[nodiscard]] QPolygonF routeOf(const PlanIndex& index, const FacilityLink& link);

/// The link of that id; of one that several instances of a block have, the first.
[[nodiscard]] std::optional<LinkIndex> findLink(const Facility& facility, const std::string& id);
/// All links of that id: as many as the block that has it has instances.
[[nodiscard]] std::vector<LinkIndex> findLinks(const Facility& facility, const std::string& id);
/// Of all of them: many are found in one look at the links.
[[nodiscard]] std::vector<LinkIndex> findLinks(const Facility& facility, const std::vector<std::string>& ids);

/// Links as straight pieces; pieces of one layer that lie over each other are drawn once, so a bundle is one line.
struct PlanRoutes {
    std::array<std::vector<QLineF>, kLinkLayers> lines{};
    [[nodiscard]] bool isEmpty() const { return std::all_of(lines.begin(), lines.end(), [](const auto& layer) { return layer.empty(); }); }
};
/// Ways as straight pieces; what lies over each other once.
[[nodiscard]] std::vector<QLineF> joinedLines(const std::vector<QPolygonF>& ways);
/// Whether it is in the hand, or an end of it is.
[[nodiscard]] bool isLifted(const PlanIndex& index, const FacilityLink& link, const Lifted& lifted);
/// All links of the hall of the kinds wanted, except those in the hand.
[[nodiscard]] PlanRoutes routesOf(const PlanIndex& index, bool powerAndCoolant, bool networks, const Lifted& without = {});
/// The links of some instances (and of what sits inside them).
[[nodiscard]] PlanRoutes routesOf(const PlanIndex& index, const std::vector<InstanceIndex>& instances);
/// Links that follow a hand: those of the first items, `most` of them.
struct HandLinks {
    std::vector<LinkIndex> links{};
    ItemFlags items{};   ///< all in the hand
};
[[nodiscard]] HandLinks linksInHand(const PlanIndex& index, const std::vector<ItemIndex>& items, std::size_t most);
/// They as they would lie if what is in the hand stood elsewhere.
[[nodiscard]] PlanRoutes routesMoved(const PlanIndex& index, const HandLinks& hand, QPointF by_m);

}  // namespace mw
