// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QAbstractTableModel>

namespace mw {

/// Single failures of cooling that let something overheat, as the results have them: the quickest first, those that do the same in one row.
class CoolingFailuresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ElementColumn, CountColumn, KindColumn, RacksColumn, FirstColumn, ShortColumn, WhereColumn, ColumnCount };
    /// PathRole: of what fails, or that a pipe leads to; of a power side nothing.
    enum Role { SortRole = Qt::UserRole, PathRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setResults(ResultsPtr results);
    [[nodiscard]] const CoolingFailure& failure(int row) const;
    /// Failures, each by itself, that let something overheat.
    [[nodiscard]] int hurting() const;
    [[nodiscard]] int tried() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const CoolingFailures* failures() const;

    ResultsPtr m_results{};
};

}  // namespace mw
