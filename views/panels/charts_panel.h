// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/charts/chart_view.h"
#include "views/session/selection.h"
#include "views/theme/theme.h"

#include <QPointer>
#include <QScrollArea>

#include <vector>

class QBoxLayout;
class QLabel;
class QMenu;
class QTimer;

namespace mw {

/// The charts of the chart book side by side, in an order and a choice of the user's; one of them can have the whole panel.
/// Only charts that can be seen are drawn.
class ChartsPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit ChartsPanel(const Theme& theme, QWidget* parent = nullptr);

    void setResults(ResultsPtr results);
    /// Greys all charts while the results are older than the layout; else those whose engine has not answered yet.
    void setStale(bool stale);
    /// Charts that can show it beside the layout do; null: none.
    void setScenario(const QString& title, const ResultsPtr& results);
    /// Instance paths: what stands for them is marked.
    void setSelection(const Selection& selection);
    void setTheme(const Theme& theme);
    /// Scrolls to a chart of the book and gives it the focus; one that is put away comes back.
    void showChart(const QString& id);
    /// Ids of the charts that are shown, in their order. Unknown ids are left out; an empty list shows the whole book.
    void setShown(const QStringList& ids);
    [[nodiscard]] const QStringList& shown() const { return m_shown; }
    /// By the file's ending: .png, .svg or .csv. Says what went wrong.
    [[nodiscard]] std::optional<Diagnostic> saveChart(const QString& id, const std::string& path) const;
    [[nodiscard]] QString enlarged() const { return m_enlarged; }

Q_SIGNALS:
    void shownChanged(const QStringList& ids);
    /// Instance paths that stand behind a bar that was clicked.
    void subjectsActivated(const QStringList& paths);
    /// A chart is to go into a file.
    void saveWanted(const QString& id);
    /// The formula of a figure is asked for.
    void whyWanted(const QString& figure);
    void told(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] ChartView* view(const QString& id) const;
    void addView(const QString& id, const Theme& theme);
    void choose(const QStringList& ids);
    void arrange();
    void fitCards();
    void enlarge(const QString& id);
    void addToMenu(QMenu& menu, const QString& id);
    void addChoice(QMenu& menu);
    void redrawVisible();
    void takeSelection();
    [[nodiscard]] SelectedInstances selectedNow();

    ResultsPtr m_results{}, m_scenario{};
    QString m_scenarioTitle{};
    QPointer<const Selection> m_following{};   ///< has changed since m_selection was taken from it
    std::vector<std::string> m_selection{};
    SelectedInstances m_selected{};       ///< of m_selection in the results; null: not looked up yet
    QTimer* m_pause{};                    ///< a selection of many is followed in an event of its own
    std::vector<ChartView*> m_charts{};   ///< in the order of the book
    QStringList m_shown{};
    QString m_enlarged{};
    bool m_allStale{};
    QBoxLayout* m_row{};
    QLabel* m_none{};
};

}  // namespace mw
