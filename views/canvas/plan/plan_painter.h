// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_scene.h"

#include <QSize>

#include <string>
#include <string_view>
#include <vector>

class QPainter;

namespace mw {

struct AreaTitle;

/// Of the air, beside the legend of the overlay; its place is returned.
QRectF paintAirLegend(QPainter& painter, const PlanScene& scene);
/// The hall with everything in it, without chrome. The cost goes with what is visible.
void paintHall(QPainter& painter, const PlanScene& scene);
/// Items only, e.g. those under the pointer in a drag.
void paintItems(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items);
/// Findings on items, at their corners; over their outlines too.
void paintBadges(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items);
/// One of them, on its middle. With antialiasing.
void paintBadge(QPainter& painter, const Theme& theme, bool error, double radius, QPointF at);
/// Where an item is drawn: on whole device pixels, so that edges are sharp and gaps equal.
[[nodiscard]] QRectF onWholePixels(const PlanScene& scene, ItemIndex item, double dpr);
/// Outline around items: selection, hover, findings that are pointed at.
void paintOutlines(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items,
                   const QColor& colour, double width);
void paintLinks(QPainter& painter, const PlanScene& scene, const PlanRoutes& routes, bool strong);

/// Network cables: far off a trunk is one line, the thicker the more cables it has, with their number; nearer it opens into its cables. Under an overlay of
/// link loads, coloured by its fullest link. Their numbers keep clear of the names of areas.
void paintTrunks(QPainter& painter, const PlanScene& scene, const std::vector<AreaTitle>& titles);
/// Whether the overlay is one of link loads.
[[nodiscard]] bool coloursLinks(const PlanDress& dress);

/// A colour of a layer that is dimmed: most of the way to the floor.
[[nodiscard]] QColor dimmed(const QColor& colour, const Theme& theme);

/// Rulers in metres or feet along the top and the left edge of the viewport.
void paintRulers(QPainter& painter, const PlanScene& scene);
/// The colour scale at the bottom left, or without an overlay the kinds of parts, those above other legends if nothing stands there; its place is returned.
QRectF paintLegend(QPainter& painter, const PlanScene& scene, const QRectF& others = {});
/// Whether network cables are drawn at this scale (pixels a metre).
[[nodiscard]] bool showsNetworks(const PlanLayers& layers, double scale, const PlanDress& dress);
[[nodiscard]] QRectF legendPlace(const PlanIndex& index, const QRectF& viewport, const PlanDress& dress, const PlanLayers& layers = {}, bool printed = false);
/// A legend that would lie over a hall that is seen whole goes to its right if there is room; pixels.
[[nodiscard]] QRectF besideHall(const QRectF& hall, const QRectF& viewport, QRectF legend);
/// The part of a viewport that the hall is fitted into: clear of rulers, above the legend or beside it.
[[nodiscard]] QRectF roomForHall(const QRectF& viewport, const PlanIndex& index, const QRectF& legend);

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
