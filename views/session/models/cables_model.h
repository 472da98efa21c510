// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// The cable schedule: a row a bundle of equal cables, sorted and filtered by itself, since a hundred thousand rows go through no proxy in a frame. Texts are
/// made for what is shown.
class CablesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LabelColumn, FabricColumn, FromColumn, FromPortColumn, ToColumn, ToPortColumn, MediumColumn, RouteColumn, CountColumn, SpeedColumn, LengthColumn, PowerColumn, PriceColumn, LoadColumn, TokensColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setResults(ResultsPtr results);
    /// Words that all have to stand in a row: names of ends, fabric, medium or label. Empty: all rows.
    void setFilter(const QString& text);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const NetworkLink& cable(int row) const;
    /// Sums over the rows that are shown.
    struct Totals {
        std::uint64_t cables{};
        double length_m{}, power_kw{}, price_usd{};
        std::size_t withoutMedium{};   ///< rows
    };
    [[nodiscard]] Totals totals() const;
    [[nodiscard]] std::size_t all() const { return m_results && m_results->network ? m_results->network->links.size() : 0; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    [[nodiscard]] std::vector<std::uint32_t> matching() const;
    [[nodiscard]] QVariant shown(std::uint32_t place, int column) const;
    [[nodiscard]] double sortKey(std::uint32_t place) const;
    [[nodiscard]] std::string label(std::uint32_t place) const;
    [[nodiscard]] QString medium(const NetworkLink& cable) const;
    [[nodiscard]] std::optional<double> load(const NetworkLink& cable) const;
    [[nodiscard]] std::optional<double> tokensLost(const NetworkLink& cable) const;
    [[nodiscard]] int wayOf(const NetworkLink& cable) const;
    [[nodiscard]] QString routeOf(const NetworkLink& cable) const;
    [[nodiscard]] std::string_view fabric(const NetworkLink& cable) const;

    ResultsPtr m_results{};
    std::vector<std::uint32_t> m_rows{};       ///< places in the network's links
    std::vector<std::uint32_t> m_number{};     ///< by place: cables of its fabric before it
    std::vector<std::uint32_t> m_nameRank{};   ///< by instance: its place among all names; made when cables are sorted by it
    QStringList m_words{};
    int m_column{LabelColumn};
    Qt::SortOrder m_order{Qt::AscendingOrder};
};

}  // namespace mw
