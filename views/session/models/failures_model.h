// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/models/results_table_model.h"

namespace mw {

/// Single failures that drop load, overload something or call on batteries, as the results have them: worst first, those that do the same in one row.
class FailuresModel : public ResultsTableModel {
    Q_OBJECT
public:
    enum Column { ElementColumn, CountColumn, PartColumn, DroppedColumn, OffColumn, BatteryColumn, OverloadsColumn, WorstColumn, WhereColumn, ColumnCount };
    /// PathRole: of the component that fails, or that the link leads to.
    enum Role { SortRole = Qt::UserRole, PathRole };

    using ResultsTableModel::ResultsTableModel;
    [[nodiscard]] const FailureGroup& group(int row) const;
    /// Failures, each by itself, that drop load, interrupt it or overload something.
    [[nodiscard]] int hurting() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] bool showsSame(const Results& before, const Results& now) const override { return before.redundancy.value == now.redundancy.value; }
};

}  // namespace mw
