// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/scenario_runs.h"
#include "views/theme/theme.h"

#include <QWidget>

class QComboBox;
class QCustomPlot;
class QLabel;

namespace mw {

/// Where two scenarios cost the same: at which price, tariff, utilisation or efficiency; in words and as lines. The layout itself is one of those
/// to choose. Works only while it is seen.
class BreakEvenView : public QWidget {
    Q_OBJECT
public:
    explicit BreakEvenView(const ScenarioRuns& runs, QWidget* parent = nullptr);
    void setResults(ResultsPtr results);
    void setTheme(const Theme& theme);
    /// The runs are other ones.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void offer();
    void showCrossing();
    [[nodiscard]] const Results* resultsOf(const QComboBox& choice) const;

    const ScenarioRuns& m_runs;
    ResultsPtr m_results{};
    Theme m_theme{};
    QComboBox* m_first{};
    QComboBox* m_second{};
    QComboBox* m_input{};
    QLabel* m_says{};
    QCustomPlot* m_plot{};
};

}  // namespace mw
