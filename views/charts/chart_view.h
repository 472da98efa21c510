// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_data.h"
#include "views/theme/theme.h"

#include <QFrame>

class QCustomPlot;
class QLabel;

namespace mw {

/// One chart with its title: bars, a built-up column with a legend, or lines. Hover tells values; right click copies the
/// picture or the data.
class ChartView : public QFrame {
    Q_OBJECT
public:
    explicit ChartView(const ChartDef& chart, const Theme& theme, QWidget* parent = nullptr);
    ~ChartView() override;

    void setResults(const Results& results);
    void setTheme(const Theme& theme);
    [[nodiscard]] const ChartData& data() const { return m_data; }
    [[nodiscard]] QString chartId() const;
    /// Values as tab-separated text, for a spreadsheet.
    [[nodiscard]] QString dataText() const;

private:
    void redraw();
    void showValueAt(const QPoint& place);
    void showMenu(const QPoint& place);

    ChartDef m_chart;
    Theme m_theme;
    ChartData m_data{};
    QLabel* m_title{};
    QLabel* m_empty{};
    QCustomPlot* m_plot{};
};

/// Draws a chart into a picture of a size in pixels, for reports.
[[nodiscard]] QImage chartImage(const ChartData& data, const Theme& theme, QSize size, double scale);

}  // namespace mw
