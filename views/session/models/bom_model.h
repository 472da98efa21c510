// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/results.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace mw {

/// The bill of materials as a table, one row a part, in the engine's order.
class BomModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        VendorColumn,
        SystemColumn,
        CountColumn,
        UnitPriceColumn,
        TotalColumn,
        BasisColumn,
        ColumnCount
    };
    enum Role { PartRole = Qt::UserRole, SortRole, EstimateRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setResults(std::shared_ptr<const CostResults> results);
    [[nodiscard]] const BomLine& line(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Sum of the lines that have a price.
    [[nodiscard]] double total_usd() const;
    [[nodiscard]] int withoutPrice() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QVariant text(const BomLine& line, int column);
    [[nodiscard]] static QVariant sortKey(const BomLine& line, int column);

    std::vector<BomLine> m_rows{};
    std::vector<std::string> m_keys{};
};

}  // namespace mw
