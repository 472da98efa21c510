// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/theme/theme.h"

#include <QWidget>

#include <map>

class QListWidget;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace mw {

class ChartView;
struct EconomicsRow;
struct EconomicsTable;

/// The economics page by page: capital by system, hall and part, running cost, money over time, what binds, how sure it is; each as a
/// table beside its chart. A click on a row selects what stands behind it, Enter or a double click tells why. Works only while it is seen.
class EconomicsPanel : public QWidget {
    Q_OBJECT
public:
    explicit EconomicsPanel(const Theme& theme, QWidget* parent = nullptr);
    ~EconomicsPanel() override;

    void setResults(ResultsPtr results);
    void setTheme(const Theme& theme);
    /// A page by the id of its topic; unknown ones are left alone.
    void showTopic(const QString& id);
    [[nodiscard]] QString topic() const;

Q_SIGNALS:
    /// Instance paths that stand behind a row or a bar that was clicked.
    void subjectsActivated(const QStringList& paths);
    /// The formula of this figure of the facility is asked for.
    void whyWanted(const QString& quantity);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fillTable();
    [[nodiscard]] ChartView& chartOf(std::size_t topic);
    void selectBehind(const QTreeWidgetItem* item);
    void askWhy(const QTreeWidgetItem* item);

    ResultsPtr m_results{};
    Theme m_theme;
    std::unique_ptr<EconomicsTable> m_table;
    QListWidget* m_topics{};
    QTreeWidget* m_list{};
    QStackedWidget* m_charts{};
    QPushButton* m_why{};
    std::map<std::string, ChartView*> m_views{};   ///< by chart, made when first seen
    bool m_behind{};
};

}  // namespace mw
