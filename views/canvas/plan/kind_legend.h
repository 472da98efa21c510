// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_scene.h"

#include <QRectF>
#include <QString>

#include <cstdint>
#include <vector>

class QPainter;

namespace mw {

/// One line of the legend: things that the plan draws alike.
struct KindEntry {
    enum class Of : std::uint8_t { Part, Network, Figures, Error, Warning };
    Kind kind{}, look{};   ///< its symbol and name; its colours
    bool overhead{}, sideB{};
    QString title{};
    Of of{Of::Part};
};

/// What colours and symbols of the plan mean where no overlay colours it: a line for each kind that is there, for network cables, figures in boxes and dots of findings, one under the other at the bottom left.
struct KindLegend {
    std::vector<KindEntry> entries{};
    QRectF card{};
    int rows{};
    double column_px{};
};

/// What it tells of beyond what the plan and its figures say.
enum class LegendOf : std::uint8_t {
    Drawn,     ///< network cables without their numbers
    Counted,   ///< with them
    All,       ///< all that may come to it, findings too: room that is kept for it
};
/// Of what is drawn at this scale (pixels a metre). Empty for a hall in which nothing stands, and where it would hide much of the plan. Pixels of the viewport.
[[nodiscard]] KindLegend kindLegend(const PlanIndex& index, const QRectF& viewport, double scale, const PlanDress& dress = {}, const PlanLayers& layers = {}, LegendOf of = LegendOf::Drawn);
/// The same lines one under the other. Empty: too many for the height.
[[nodiscard]] KindLegend inOneColumn(KindLegend legend, const QRectF& viewport);
void paintKindLegend(QPainter& painter, const Theme& theme, const KindLegend& legend);

}  // namespace mw
