// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/models/results_table_model.h"

namespace mw {

/// Single failures that touch meshed parts of the power network, with loadings and voltages by the AC load flow.
class MeshFailuresModel : public ResultsTableModel {
    Q_OBJECT
public:
    enum Column { ElementColumn, PartColumn, LoadColumn, BeforeColumn, WhereColumn, CableColumn, VoltageColumn, LowestColumn, UnservedColumn, ColumnCount };
    /// PathRole: of the component that fails, or that the link leads to.
    enum Role { SortRole = Qt::UserRole, PathRole };

    using ResultsTableModel::ResultsTableModel;
    [[nodiscard]] const MeshFailure& failure(int row) const { return m_results->meshFailures->failures[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString nameOf(int row) const;
    /// Those that overload something, or leave loads that no voltages carry.
    [[nodiscard]] int hurting() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] bool showsSame(const Results& before, const Results& now) const override { return before.meshFailures.value == now.meshFailures.value; }

private:
    [[nodiscard]] QVariant figure(const MeshFailure& one, int column, bool sorts) const;
};

}  // namespace mw
