// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_spots.h"
#include "views/theme/theme.h"

#include <qcustomplot.h>

#include <functional>
#include <vector>

namespace mw {

/// Frames the bars, boxes and points behind which something selected stands, in the colour that the plan selects with.
class SelectionMarks : public QCPAbstractItem {
public:
    /// `spots`: all places as they are drawn now.
    SelectionMarks(QCustomPlot& plot, const Theme& theme, std::function<std::vector<ChartSpot>()> spots);

    /// By place in ChartData::subjects.
    void show(std::vector<bool> marked);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QColor m_colour;
    std::function<std::vector<ChartSpot>()> m_spots;
    std::vector<bool> m_marked{};
};

}  // namespace mw
