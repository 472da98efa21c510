// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QAbstractTableModel>

namespace mw {

/// Single failures that drop load or overload something, one a row, as the results have them: worst first.
class FailuresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ElementColumn, PartColumn, DroppedColumn, OverloadsColumn, WorstColumn, WhereColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole, InstanceRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setResults(ResultsPtr results);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ResultsPtr m_results{};
};

}  // namespace mw
