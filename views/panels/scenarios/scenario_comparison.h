// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/scenario_runs.h"
#include "views/theme/theme.h"

#include <QWidget>

class QComboBox;
class QCustomPlot;
class QTabWidget;
class QTableWidget;

namespace mw {

class BreakEvenView;

/// The layout and its scenarios side by side: key figures with what they change, one of them as bars, and where two cost the same. What is of an older layout is
/// grey.
class ScenarioComparison : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioComparison(const ScenarioRuns& runs, QWidget* parent = nullptr);
    /// Of the layout itself.
    void setResults(ResultsPtr results);
    void setTheme(const Theme& theme);
    /// Shown first of all; the next refresh does it.
    void setChosen(const std::string& id) { m_chosen = id; }
    /// The runs are other ones.
    void refresh();

Q_SIGNALS:
    /// A column was clicked.
    void scenarioWanted(const std::string& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fillTable();
    void showChosen();
    void drawChart();

    const ScenarioRuns& m_runs;
    ResultsPtr m_results{};
    std::string m_chosen{};
    Theme m_theme{};
    QTabWidget* m_tabs{};
    QTableWidget* m_table{};
    QComboBox* m_quantity{};
    QCustomPlot* m_plot{};
    BreakEvenView* m_breakEven{};
};

}  // namespace mw
