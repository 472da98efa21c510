// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/theme/theme.h"

#include <QScrollArea>

#include <vector>

class QBoxLayout;
class QLabel;
class QMenu;

namespace mw {

class ChartView;

/// The charts of the chart book side by side, in an order and a choice of the user's; one of them can have the whole panel.
/// Only charts that can be seen are drawn.
class ChartsPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit ChartsPanel(const Theme& theme, QWidget* parent = nullptr);

    void setResults(ResultsPtr results);
    void setTheme(const Theme& theme);
    /// Scrolls to a chart of the book and gives it the focus; one that is put away comes back.
    void showChart(const QString& id);
    /// Ids of the charts that are shown, in their order. Unknown ids are left out; an empty list shows the whole book.
    void setShown(const QStringList& ids);
    [[nodiscard]] const QStringList& shown() const { return m_shown; }
    [[nodiscard]] QString enlarged() const { return m_enlarged; }

Q_SIGNALS:
    void shownChanged(const QStringList& ids);
    /// Instance paths that stand behind a bar that was clicked.
    void subjectsActivated(const QStringList& paths);

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
    void enlarge(const QString& id);
    void addToMenu(QMenu& menu, const QString& id);
    void addChoice(QMenu& menu);
    void redrawVisible();

    ResultsPtr m_results{};
    std::vector<ChartView*> m_charts{};   ///< in the order of the book
    QStringList m_shown{};
    QString m_enlarged{};
    QBoxLayout* m_row{};
    QLabel* m_none{};
};

}  // namespace mw
