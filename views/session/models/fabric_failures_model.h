// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/models/results_table_model.h"

#include <vector>

namespace mw {

/// Single failures of cables, links, switches, planes, DPUs, network cards and racks that cut hosts off, take bandwidth or cost tokens; those that do the same in one row.
class FabricFailuresModel : public ResultsTableModel {
    Q_OBJECT
public:
    enum Column { ElementColumn, CountColumn, KindColumn, FabricColumn, TokensColumn, CutOffColumn, BisectionColumn, HostColumn, ColumnCount };
    /// PathRole: of the switch that fails, or that the link leads to.
    enum Role { SortRole = Qt::UserRole, PathRole };
    struct Row {
        std::size_t fabric{};   ///< place in FabricResults::fabrics; beyond them: on several
        PlacedFailure failure{};
        OutageKind kind{};      ///< of a DPU, a card and a rack the failure has the instance alone
        std::optional<double> tokensLost_per_s{};   ///< nothing: no plan, or not known yet
        double tokensLostShare{};
    };

    using ResultsTableModel::ResultsTableModel;
    [[nodiscard]] const Row& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// "leaf-1", "one cable of leaf-1.port-[01-04] > spine-1.port-[01-04]".
    [[nodiscard]] QString nameOf(const Row& row) const;
    /// Failures, each by itself, that cut off hosts.
    [[nodiscard]] std::size_t cuttingOff() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] bool showsSame(const Results& before, const Results& now) const override;
    void takeRows() override;

private:
    [[nodiscard]] QVariant shown(const Row& row, int column) const;
    [[nodiscard]] QVariant sorted(const Row& row, int column) const;
    [[nodiscard]] QString placeOf(const Row& row) const;
    [[nodiscard]] QString kindOf(const Row& row) const;
    void takeOutages();

    std::vector<Row> m_rows{};
};

}  // namespace mw
