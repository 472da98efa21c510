// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/theme/theme.h"

#include <QScrollArea>

#include <vector>

namespace mw {

class ChartView;

/// All charts of the chart book side by side. Charts are drawn only while they can be seen.
class ChartsPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit ChartsPanel(const Theme& theme, QWidget* parent = nullptr);

    void setResults(ResultsPtr results);
    void setTheme(const Theme& theme);
    /// Scrolls to a chart of the book.
    void showChart(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void redraw();

    ResultsPtr m_results{};
    ResultsPtr m_drawn{};
    std::vector<ChartView*> m_charts{};
};

}  // namespace mw
