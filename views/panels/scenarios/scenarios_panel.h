// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "solver/solver_data.h"
#include "views/report/report.h"
#include "views/session/scenario_runs.h"
#include "views/theme/theme.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;

namespace mw {

class Document;
class ScenarioComparison;
class ScenarioSettings;

/// The scenarios of the layout: which there are, what the chosen one sets, and how all compare once they are solved in the background.
class ScenariosPanel : public QWidget {
    Q_OBJECT
public:
    explicit ScenariosPanel(Document& document, QWidget* parent = nullptr);
    ~ScenariosPanel() override;

    void setSolverData(SolverDataPtr solverData);
    /// Of the layout itself.
    void setResults(ResultsPtr results);
    void setTheme(const Theme& theme);
    /// Chooses one, if the layout has it.
    void showScenario(const std::string& id);
    /// "Scenarios 3".
    [[nodiscard]] QString title() const;
    [[nodiscard]] const ScenarioRuns& runs() const { return *m_runs; }
    /// Those that are solved for the layout as it is now, for reports.
    [[nodiscard]] std::vector<SolvedScenario> solved() const;

Q_SIGNALS:
    void refused(const QString& message);
    /// There are more or fewer: the tab's title is another.
    void titleChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeList();
    QWidget* makeSide();
    void fill();
    void select(const std::string& id);
    void showRuns();
    void fillMenu();
    void addFrom(std::size_t which);
    void addEmpty();
    void duplicate();
    void remove();
    void retitle(QListWidgetItem* item);
    void stopOrGoOn();

    Document& m_document;
    SolverDataPtr m_data{};
    std::string m_current{};
    ScenarioRuns* m_runs{};
    QListWidget* m_list{};
    ScenarioSettings* m_settings{};
    ScenarioComparison* m_comparison{};
    QSplitter* m_split{};
    QLabel* m_empty{};
    QMenu* m_templates{};
    QPushButton *m_add{}, *m_duplicate{}, *m_remove{}, *m_stop{};
    QProgressBar* m_progress{};
    bool m_filling{};
};

}  // namespace mw
