// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace mw {

class CablesModel;
class ColumnFit;
class ListMenu;

/// The cable schedule: sortable, with a filter and totals, and ways out: to the clipboard and to a file with every single cable. The cable that is chosen is
/// selected on the plan.
class CablesPanel : public QWidget {
    Q_OBJECT
public:
    explicit CablesPanel(QWidget* parent = nullptr);
    void setResults(ResultsPtr results);

Q_SIGNALS:
    void exportWanted();
    /// The formula of a figure of a cable is asked for: "link:12#cable-length".
    void whyWanted(const QString& figure);
    /// A row is chosen.
    void linkPicked(const mw::FacilityPtr& facility, mw::LinkIndex link);
    /// A double click: show where the cable begins.
    void placeWanted(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeList();
    [[nodiscard]] QString figureAt(const QModelIndex& at) const;
    void update();
    void showTotals();
    void copy();

    ResultsPtr m_results{};
    CablesModel* m_model{};
    QLineEdit* m_filter{};
    QTreeView* m_list{};
    ColumnFit* m_columns{};
    ListMenu* m_menu{};
    QLabel *m_empty{}, *m_total{};
    bool m_filling{};
};

}  // namespace mw
