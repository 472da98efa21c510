// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/failures_model.h"

#include "views/session/format.h"
#include "views/session/qt_text.h"

namespace mw {

namespace {

QString pathOf(const Results& results, InstanceIndex instance)
{
    return instance == kNoInstance ? QString() : toQt(results.facility->instances[instance].path);
}

QVariant alignmentOf(int column)
{
    const bool figure = column >= FailuresModel::DroppedColumn && column <= FailuresModel::WorstColumn;
    return QVariant(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
}

}  // namespace

void FailuresModel::setResults(ResultsPtr results)
{
    const bool same = m_results && results && m_results->power.value == results->power.value && m_results->facility == results->facility;
    if (same) return;
    beginResetModel();
    m_results = std::move(results);
    endResetModel();
}

int FailuresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_results || !m_results->power ? 0 : static_cast<int>(m_results->power->failures.size());
}

int FailuresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FailuresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Contingency& one = m_results->power->failures[static_cast<std::size_t>(index.row())];
    if (role == InstanceRole) return static_cast<uint>(one.element);
    const bool sorts = role == SortRole;
    if (role == Qt::TextAlignmentRole) return alignmentOf(index.column());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && !sorts) return {};
    switch (index.column()) {
    case ElementColumn: return pathOf(*m_results, one.element);
    case PartColumn: return toQt(m_results->facility->part(one.element).name);
    case DroppedColumn: return sorts ? QVariant(one.dropped_kw) : QVariant(one.dropped_kw > 0 ? format::text(one.dropped_kw, Format::Power_kw) : QStringLiteral("–"));
    case OverloadsColumn: return sorts ? QVariant(one.overloads) : QVariant(one.overloads > 0 ? QString::number(one.overloads) : QStringLiteral("–"));
    case WorstColumn: return sorts ? QVariant(one.worstLoading) : QVariant(one.overloads > 0 ? format::share(one.worstLoading) : QStringLiteral("–"));
    case WhereColumn: return pathOf(*m_results, one.worstElement);
    default: return {};
    }
}

QVariant FailuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) {
        const QString titles[] = {tr("What fails"), tr("Part"), tr("Drops"), tr("Overloads"), tr("Worst load"), tr("Where")};
        return titles[section];
    }
    if (role == Qt::ToolTipRole) {
        const QString helps[] = {tr("The element that is lost"), tr("What it is"), tr("Load that no feed reaches any more, generators running"),
                                 tr("Elements and links that are pushed over their continuous rating"), tr("Load over continuous rating, of the worst of them"),
                                 tr("Where that is")};
        return helps[section];
    }
    return {};
}

}  // namespace mw
