// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QAbstractTableModel>

namespace mw {

/// Single failures that drop load, overload something or call on batteries, as the results have them: worst first, those that do the same in one row.
class FailuresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ElementColumn, CountColumn, PartColumn, DroppedColumn, OffColumn, BatteryColumn, OverloadsColumn, WorstColumn, WhereColumn, ColumnCount };
    /// PathRole: of the component that fails, or that the link leads to.
    enum Role { SortRole = Qt::UserRole, PathRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setResults(ResultsPtr results);
    [[nodiscard]] const FailureGroup& group(int row) const;
    /// Failures, each by itself, that drop load, interrupt it or overload something.
    [[nodiscard]] int hurting() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ResultsPtr m_results{};
};

}  // namespace mw
