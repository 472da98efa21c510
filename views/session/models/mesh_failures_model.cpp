// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/mesh_failures_model.h"

#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw {

namespace {

QString meshPath(const Results& results, InstanceIndex instance)
{
    return instance < results.facility->instances.size() ? toQt(results.facility->instances[instance].path) : QString();
}

QVariant meshFailureAlignment(int column)
{
    using M = MeshFailuresModel;
    const bool words = column == M::ElementColumn || column == M::PartColumn || column == M::WhereColumn || column == M::LowestColumn;
    return QVariant(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
}

QVariant orDash(bool known, const QString& text) { return known ? QVariant(text) : QVariant(QStringLiteral("–")); }

}  // namespace

QString MeshFailuresModel::nameOf(int row) const
{
    const MeshFailure& one = failure(row);
    if (one.element != kNoInstance) return meshPath(*m_results, one.element);
    return one.link < m_results->facility->links.size() ? toQt(m_results->facility->linkText(m_results->facility->links[one.link])) : QString();
}

int MeshFailuresModel::hurting() const
{
    if (rowCount() == 0) return 0;
    return static_cast<int>(std::ranges::count_if(m_results->meshFailures->failures, [](const MeshFailure& one) { return one.hurts(); }));
}

int MeshFailuresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_results || !m_results->meshFailures ? 0 : static_cast<int>(m_results->meshFailures->failures.size());
}

int MeshFailuresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant MeshFailuresModel::figure(const MeshFailure& one, int column, bool sorts) const
{
    constexpr double kUnsolved = 1e9;   // before all that can be solved
    switch (column) {
    case LoadColumn: return sorts ? QVariant(one.solved ? one.worstLoading : kUnsolved) : one.solved ? QVariant(format::share(one.worstLoading)) : QVariant(tr("no voltages carry it"));
    case BeforeColumn: return sorts ? QVariant(one.before) : orDash(one.worstElement != kNoInstance, format::share(one.before));
    case CableColumn: return sorts ? QVariant(one.cableLoading) : orDash(one.cableLoading > 0, format::share(one.cableLoading));
    case VoltageColumn: return sorts ? QVariant(one.lowest_pu.value_or(0)) : orDash(one.lowest_pu.has_value(), format::text(one.lowest_pu.value_or(0), Format::PerUnit));
    case UnservedColumn: return sorts ? QVariant(one.unserved_kw) : orDash(one.unserved_kw > 0, format::text(one.unserved_kw, Format::Power_kw));
    default: return {};
    }
}

QVariant MeshFailuresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const MeshFailure& one = failure(index.row());
    if (role == PathRole) {
        const bool link = one.element == kNoInstance;
        return meshPath(*m_results, !link ? one.element : one.link < m_results->facility->links.size() ? m_results->facility->links[one.link].to : kNoInstance);
    }
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) return meshFailureAlignment(column);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole) return {};
    switch (column) {
    case ElementColumn: return nameOf(index.row());
    case PartColumn: return one.element == kNoInstance ? tr("Link") : toQt(m_results->facility->part(one.element).name);
    case WhereColumn: return meshPath(*m_results, one.worstElement);
    case LowestColumn: return meshPath(*m_results, one.lowest);
    default: return figure(one, column, role == SortRole);
    }
}

QVariant MeshFailuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return meshFailureAlignment(section);
    if (role == Qt::DisplayRole) {
        const QString titles[] = {tr("What fails"), tr("Part"), tr("Worst load"), tr("Before"), tr("Where"), tr("Cables"), tr("Lowest voltage"), tr("At"), tr("Without a source")};
        return titles[section];
    }
    if (role == Qt::ToolTipRole) {
        const QString helps[] = {tr("The element or link that is lost"), tr("What it is"),
                                 tr("Current over rating of the fullest transformer, board or busway, by the AC load flow of what is left"),
                                 tr("The same of that one while nothing fails"), tr("Where that is"), tr("Current over ampacity of the fullest cable, sized for 125 % of what it feeds"),
                                 tr("Lowest voltage of what is still fed, of nominal"), tr("Where that is"), tr("Loads that nothing but generators can feed then")};
        return helps[section];
    }
    return {};
}

}  // namespace mw
