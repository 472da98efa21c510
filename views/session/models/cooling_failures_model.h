// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/models/results_table_model.h"

namespace mw {

/// Single failures of cooling that let something overheat, as the results have them: the quickest first, those that do the same in one row.
class CoolingFailuresModel : public ResultsTableModel {
    Q_OBJECT
public:
    enum Column { ElementColumn, CountColumn, KindColumn, RacksColumn, FirstColumn, ShortColumn, WhereColumn, ColumnCount };
    /// PathRole: of what fails, or that a pipe leads to; of a power side nothing.
    enum Role { SortRole = Qt::UserRole, PathRole };

    using ResultsTableModel::ResultsTableModel;
    [[nodiscard]] const CoolingFailure& failure(int row) const;
    /// Failures, each by itself, that let something overheat.
    [[nodiscard]] int hurting() const;
    [[nodiscard]] int tried() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] bool showsSame(const Results& before, const Results& now) const override { return before.coolant.value == now.coolant.value; }

private:
    [[nodiscard]] const CoolingFailures* failures() const;
};

}  // namespace mw
