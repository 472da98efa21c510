// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/models/bom_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace mw {

class ListMenu;

/// The bill of materials, sortable, with a filter, totals by system, and ways out: to the clipboard and to a file.
class BomPanel : public QWidget {
    Q_OBJECT
public:
    explicit BomPanel(QWidget* parent = nullptr);
    void setResults(std::shared_ptr<const CostResults> results);

Q_SIGNALS:
    void exportWanted();
    /// A double click on a line.
    void partActivated(const QString& part);
    /// The formula of a figure of a line is asked for: "bill:compute/each/3e+06/nvidia.gb200-nvl72#bill-total".
    void whyWanted(const QString& figure);

private:
    void copy();
    void makeList();
    [[nodiscard]] QString figureAt(const QModelIndex& at) const;
    void showTotals();

    BomModel* m_model{};
    QSortFilterProxyModel* m_sorted{};
    QLineEdit* m_filter{};
    QTreeView* m_list{};
    ListMenu* m_menu{};
    QLabel* m_total{};
};

}  // namespace mw
