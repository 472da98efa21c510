// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/bom_model.h"

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace mw {

/// The bill of materials, sortable, with its total.
class BomPanel : public QWidget {
    Q_OBJECT
public:
    explicit BomPanel(QWidget* parent = nullptr);
    void setResults(std::shared_ptr<const CostResults> results);

private:
    BomModel* m_model{};
    QSortFilterProxyModel* m_sorted{};
    QTreeView* m_list{};
    QLabel* m_total{};
};

}  // namespace mw
