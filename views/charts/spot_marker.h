// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_spots.h"
#include "views/theme/theme.h"

#include <qcustomplot.h>

#include <optional>

namespace mw {

/// Lights a place of the chart and tells its figure beside it; at a point of a line with a cross hair. On the plot's overlay
/// layer, so that moving it draws nothing else again.
class SpotMarker : public QCPAbstractItem {
public:
    SpotMarker(QCustomPlot& plot, const Theme& theme);

    void show(std::optional<ChartSpot> spot);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawCard(QCPPainter& painter) const;

    Theme m_theme;
    std::optional<ChartSpot> m_spot{};
};

}  // namespace mw
