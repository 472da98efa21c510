// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/length_unit.h"
#include "views/canvas/plan/cable_trunks.h"
#include "views/canvas/plan/plan_dress.h"
#include "views/canvas/plan/plan_index.h"
#include "views/canvas/plan/plan_layers.h"
#include "views/canvas/plan/plan_routes.h"
#include "views/canvas/plan/plan_view.h"
#include "views/theme/theme.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace mw {

class PlanBackground;
struct AirPicture;
struct ServingMarks;

/// Pixels per metre from which network cables are drawn, as trunks, whatever the overlay: below, they would hide the rows. An overlay of link loads shows
/// them from anywhere.
inline constexpr double kNetworkScale = 14;
/// And from which a single network link can be pointed at.
inline constexpr double kNetworkPickScale = 55;

/// Pixels a metre: from further off, where a rack is four pixels wide at the most, links and what hangs over racks are not drawn.
inline constexpr double kFarScale = 6;

/// Pixels beside a link or something thin that still hit it.
inline constexpr double kHitReach_px = 5;
inline constexpr double kHitReach_m = 0.3;   ///< at most, so that there is floor to press between rows seen from afar

/// Rulers along the top and the left edge of a viewport, pixels.
inline constexpr double kRulerTop = 22, kRulerLeft = 34;

/// All that the painter looks at. References must outlive the call.
struct PlanScene {
    const PlanIndex& index;
    const PlanDress& dress;
    const PlanRoutes& routes;
    const Theme& theme;
    PlanView view{};
    QRectF viewport{};  ///< pixels
    PlanLayers layers{};
    LengthUnit units{LengthUnit::Metres};
    const PlanBackground* background{};  ///< under the hall; null: none
    const AirPicture* air{};             ///< on the floor; null: none
    const ServingMarks* serving{};       ///< what the serving plan does here; null: not shown
    const PlanRoutes* strong{};  ///< links of what is selected, drawn thick under the items; may be null
    ItemIndex hover{kNoItem};            ///< its value is told in the legend
    const std::vector<Trunk>* trunks{};  ///< network cables; null: none are shown
    const Trunk* pointed{};              ///< of them, under the pointer: its load is told in the legend
    const ItemFlags* skipped{};  ///< not drawn (they are being dragged); null: all are
    QRectF map{};      ///< where the minimap lies, pixels; empty: there is none
    QRectF legend{};   ///< where it stands, pixels; cards keep clear of it
    std::vector<QRectF>* names{};   ///< set to where names of areas stand, which other words keep clear of; null: nobody asks
    QRectF* told{};    ///< set to where a card of changes is drawn; null: nobody asks
    bool* counted{};   ///< set where numbers of cables are drawn, which the legend then explains; null: nobody asks
    QRectF numbers{};  ///< pixels of a card that asks for numbers, which other cards keep clear of; empty: none does

    /// What is picked at a point, or just beside it: of what is drawn.
    [[nodiscard]] std::optional<ItemIndex> itemAt(QPointF m) const { return index.at(m, std::min(kHitReach_px / view.scale, kHitReach_m), view.scale >= kFarScale); }
};

/// So much of a colour, the rest the floor's.
[[nodiscard]] QColor faded(const QColor& colour, const Theme& theme, double share);

}  // namespace mw
