// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All charts of a studio, one after the other, also those that have nothing to draw.
#pragma once

#include "studio_driver.h"

#include "views/charts/chart_view.h"
#include "views/panels/charts_panel.h"

#include <QImage>
#include <QPainter>

#include <vector>

namespace mw {

/// Scrolled to and drawn.
inline ChartView& shownChart(Studio& s, const QString& id)
{
    auto& view = *s.window.findChild<ChartView*>(QStringLiteral("chart-") + id);
    s.find<ChartsPanel>("charts-panel").showChart(id);
    for (int i = 0; i < 200 && (view.visibleRegion().isEmpty() || !view.results()); ++i) QTest::qWait(5);
    QTest::qWait(20);   // the queued drawing
    return view;
}

/// Every chart of the dock as its card, whole, in rows as wide as the dock; five rows a sheet.
inline std::vector<QImage> sheetsOfCharts(Studio& s)
{
    constexpr int kRows = 5, kGap_px = 8;
    auto& panel = s.find<ChartsPanel>("charts-panel");
    std::vector<QImage> sheets;
    int across = 0, row = kRows;
    for (const QString& id : panel.shown()) {
        auto& view = shownChart(s, id);
        view.clearFocus();
        if (sheets.empty() || across + view.width() > panel.width()) across = 0, ++row;
        if (row >= kRows) {
            row = 0;
            sheets.emplace_back(panel.width(), kRows * (view.height() + kGap_px), QImage::Format_RGB32);
            sheets.back().fill(s.window.palette().color(QPalette::Window));
        }
        QPainter(&sheets.back()).drawPixmap(across, row * (view.height() + kGap_px), view.grab());
        across += view.width() + kGap_px;
    }
    return sheets;
}

}  // namespace mw
