// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/bom_model.h"

#include "views/session/models/row_diff.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw {

namespace {

std::vector<std::string> keysOf(const std::vector<BomLine>& lines)
{
    std::vector<std::string> keys;
    keys.reserve(lines.size());
    for (const auto& line : lines) keys.push_back(line.system + '\x1f' + line.part);
    return keys;
}

QString price(const std::optional<double>& usd, bool estimate)
{
    if (!usd) return BomModel::tr("no price");
    return (estimate ? QStringLiteral("≈ ") : QString()) + format::wholeMoney(*usd);
}

/// Figures to the right, and their titles over them.
QVariant billAlignment(int column)
{
    const bool figure = column >= BomModel::CountColumn && column <= BomModel::TotalColumn;
    return QVariant(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
}

}  // namespace

void BomModel::setResults(std::shared_ptr<const CostResults> results)
{
    std::vector<BomLine> rows = results ? results->bom : std::vector<BomLine>{};
    std::vector<std::string> keys = keysOf(rows);
    const RowDiff diff = rowDiff(m_keys, keys);
    if (diff.reordered) {
        beginResetModel();
        m_rows = std::move(rows);
        m_keys = std::move(keys);
        endResetModel();
        return;
    }
    for (const auto& run : diff.removals) {
        const auto first = static_cast<std::ptrdiff_t>(run.first),
                   last = first + static_cast<std::ptrdiff_t>(run.count);
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last - 1));
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last);
        endRemoveRows();
    }
    for (const auto& run : diff.insertions) {
        const auto first = static_cast<std::ptrdiff_t>(run.first),
                   last = first + static_cast<std::ptrdiff_t>(run.count);
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(last - 1));
        m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + last);
        endInsertRows();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i]) continue;
        m_rows[i] = std::move(rows[i]);
        Q_EMIT dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), ColumnCount - 1));
    }
    m_keys = std::move(keys);
}

double BomModel::total_usd() const
{
    double sum = 0;
    for (const auto& line : m_rows) sum += line.total_usd.value_or(0);
    return sum;
}

int BomModel::withoutPrice() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const BomLine& line) { return !line.total_usd; }));
}

int BomModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BomModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BomModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const BomLine& line = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case SortRole:
        return sortKey(line, index.column());
    case PartRole:
        return toQt(line.part);
    case EstimateRole:
        return line.estimate;
    case Qt::TextAlignmentRole:
        return billAlignment(index.column());
    case Qt::ToolTipRole:
        if (line.unitLow_usd && line.unitHigh_usd)
            return tr("%1 to %2 each. %3")
                .arg(format::wholeMoney(*line.unitLow_usd), format::wholeMoney(*line.unitHigh_usd), basisText(line.basis));
        return basisText(line.basis);
    default:
        return {};
    }
}

QVariant BomModel::text(const BomLine& line, int column)
{
    switch (column) {
    case NameColumn:
        return partName(line.name);
    case VendorColumn:
        return toQt(line.vendor);
    case SystemColumn:
        return localText(line.system);
    case CountColumn:
        return line.unit == "each" ? format::count(line.count)
                                   : format::quantity(line.count, localText(line.unit));
    case UnitPriceColumn:
        return price(line.unit_usd, line.estimate);
    case TotalColumn:
        return price(line.total_usd, line.estimate);
    case BasisColumn:
        return basisText(line.basis);
    default:
        return {};
    }
}

QVariant BomModel::sortKey(const BomLine& line, int column)
{
    switch (column) {
    case CountColumn:
        return line.count;
    case UnitPriceColumn:
        return line.unit_usd.value_or(-1);  // rows without a price sort below free ones
    case TotalColumn:
        return line.total_usd.value_or(-1);
    default:
        return text(line, column);
    }
}

QVariant BomModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return billAlignment(section);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn:
        return tr("Part");
    case VendorColumn:
        return tr("Vendor");
    case SystemColumn:
        return tr("System");
    case CountColumn:
        return tr("Count");
    case UnitPriceColumn:
        return tr("Unit price");
    case TotalColumn:
        return tr("Total");
    case BasisColumn:
        return tr("Basis");
    default:
        return {};
    }
}

}  // namespace mw
