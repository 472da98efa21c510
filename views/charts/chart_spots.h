// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_plot.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <vector>

namespace mw {

/// A place of a drawn chart that tells something: a bar, a point, a box or band of a Sankey.
struct ChartSpot {
    QPainterPath shape{};       ///< what is lit
    QRectF area{};              ///< where the pointer means it: the whole row of a bar
    QPointF at{};               ///< where its figure is told
    bool point{};               ///< of a line: told with a cross hair
    QString title{}, value{};
    int subject{-1};            ///< place in ChartData::subjects; -1: nothing stands behind it
    int series{-1}, category{-1};   ///< of bars and points: which value it is
};

/// All places of a chart as it is drawn now, in reading order. Hidden series have none.
[[nodiscard]] std::vector<ChartSpot> chartSpots(const QCustomPlot& plot, const ChartData& data, const HiddenSeries& hidden);
/// The place that a pointer means, or -1. Of points the nearest, if it is near.
[[nodiscard]] int spotAt(const std::vector<ChartSpot>& spots, const QPointF& pointer);
/// What to tell under a pointer that rests in the drawing: the place that it means, else the point beside it, along the line rather than
/// across; -1: there is none, or the pointer is outside.
[[nodiscard]] int spotBeside(const std::vector<ChartSpot>& spots, const QPointF& pointer, const QRectF& drawing);

}  // namespace mw
