// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/cable_trunks.h"
#include "views/canvas/length_unit.h"
#include "views/canvas/plan_dress.h"
#include "views/canvas/plan_index.h"
#include "views/canvas/plan_layers.h"
#include "views/canvas/plan_routes.h"
#include "views/canvas/plan_view.h"
#include "views/theme/theme.h"

#include <QSize>

#include <string>
#include <vector>

class QPainter;

namespace mw {

class PlanBackground;

/// Pixels per metre from which network cables are drawn, as trunks, whatever the overlay: below, they would hide the rows. An overlay of link loads shows
/// them from anywhere.
inline constexpr double kNetworkScale = 14;
/// And from which a single network link can be pointed at.
inline constexpr double kNetworkPickScale = 55;

/// Pixels a metre: from further off, links and what hangs over racks are not drawn.
inline constexpr double kFarScale = 2;

/// All that the painter looks at. References must outlive the call.
struct AirPicture;
struct ServingMarks;

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
    const std::vector<bool>* skipped{};  ///< by item: not drawn (they are being dragged); null: all are

    /// What is picked at a point, or within `reach_m` of it: of what is drawn.
    [[nodiscard]] std::optional<ItemIndex> itemAt(QPointF m, double reach_m = 0) const { return index.at(m, reach_m, view.scale >= kFarScale); }
};

/// Of the air, beside the legend of the overlay.
void paintAirLegend(QPainter& painter, const PlanScene& scene);
/// The hall with everything in it, without chrome. The cost goes with what is visible.
void paintHall(QPainter& painter, const PlanScene& scene);
/// Items only, e.g. those under the pointer in a drag.
void paintItems(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items);
/// Outline around items: selection, hover, findings that are pointed at.
void paintOutlines(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items,
                   const QColor& colour, double width);
void paintLinks(QPainter& painter, const PlanScene& scene, const PlanRoutes& routes, bool strong);

/// Network cables: far off a trunk is one line, the thicker the more cables it has, with their number; nearer it opens into its cables. Under an overlay of
/// link loads, coloured by its fullest link.
void paintTrunks(QPainter& painter, const PlanScene& scene);
/// Whether the overlay is one of link loads.
[[nodiscard]] bool coloursLinks(const PlanDress& dress);

/// A colour of a layer that is dimmed: most of the way to the floor.
[[nodiscard]] QColor dimmed(const QColor& colour, const Theme& theme);
/// So much of a colour, the rest the floor's.
[[nodiscard]] QColor faded(const QColor& colour, const Theme& theme, double share);

/// Rulers in metres or feet along the top and the left edge of the viewport.
void paintRulers(QPainter& painter, const PlanScene& scene);
/// The colour scale at the bottom left; its place is returned (empty without an overlay).
QRectF paintLegend(QPainter& painter, const PlanScene& scene);
inline constexpr double kRulerTop = 22, kRulerLeft = 34;
/// The part of a viewport that a hall is fitted into: clear of rulers and legend.
[[nodiscard]] QRectF roomForHall(const QRectF& viewport, bool legend);

struct PlanOptions {
    PlanLayers layers{};
    bool rulers{true}, legend{true}, title{true};
    std::string workload{};   ///< whose requests flow, where that layer is on; empty: of the largest
};
/// The plan of one hall fitted into `size` on any paint device: image, SVG, PDF page. `results` may be null; an unknown
/// overlay colours by kind of part.
void paintPlan(QPainter& painter, QSize size, const FacilityPtr& facility, const Results* results,
               const Theme& theme, std::string_view overlay, int hallIndex, const PlanOptions& options = {});

}  // namespace mw
