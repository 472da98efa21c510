// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/fabric_failures_model.h"

#include "views/session/format.h"
#include "views/session/qt_text.h"

namespace mw {

namespace {

bool losesSomething(const PlacedFailure& one) { return one.hostsCutOff > 0 || one.bisectionLost > 0 || one.hostLost > 0; }

QString lostShare(double share) { return share > 0 ? format::share(share) : QStringLiteral("–"); }

}  // namespace

void FabricFailuresModel::setResults(ResultsPtr results)
{
    const bool same = m_results && results && m_results->fabric.value == results->fabric.value && m_results->facility == results->facility;
    if (same) return;
    beginResetModel();
    m_results = std::move(results);
    m_rows.clear();
    if (m_results && m_results->fabric && m_results->facility)
        for (std::size_t f = 0; f < m_results->fabric->fabrics.size(); ++f)
            for (const PlacedFailure& one : m_results->fabric->fabrics[f].worst)
                if (losesSomething(one)) m_rows.push_back({f, one});
    endResetModel();
}

std::size_t FabricFailuresModel::cuttingOff() const
{
    std::size_t count = 0;
    for (const Row& row : m_rows)
        if (row.failure.hostsCutOff > 0) count += row.failure.count;
    return count;
}

QString FabricFailuresModel::placeOf(const Row& row) const
{
    const Facility& facility = *m_results->facility;
    InstanceIndex at = row.failure.instance;
    if (at == kNoInstance && row.failure.link < facility.links.size()) at = facility.links[row.failure.link].to;
    return at < facility.instances.size() ? toQt(facility.instances[at].path) : QString();
}

QString FabricFailuresModel::nameOf(const Row& row) const
{
    const Facility& facility = *m_results->facility;
    const QString link = row.failure.link < facility.links.size() ? toQt(facility.linkText(facility.links[row.failure.link])) : QString();
    switch (row.failure.kind) {
    case FabricElement::Cable: return tr("one cable of %1").arg(link);
    case FabricElement::Bundle: return link;
    case FabricElement::Switch: return placeOf(row);
    case FabricElement::Plane: return tr("the plane of %1").arg(placeOf(row));
    }
    return {};
}

QVariant FabricFailuresModel::shown(const Row& row, int column) const
{
    const auto tiered = [&](const QString& name) { return row.failure.tier > 0 ? tr("%1, tier %2").arg(name).arg(row.failure.tier) : name; };
    switch (column) {
    case ElementColumn: return nameOf(row);
    case CountColumn: return format::count(row.failure.count);
    case KindColumn:
        switch (row.failure.kind) {
        case FabricElement::Cable: return row.failure.tier > 0 ? tiered(tr("Cable up")) : tr("Host's cable");
        case FabricElement::Bundle: return row.failure.tier > 0 ? tiered(tr("Link up")) : tr("Host's link");
        case FabricElement::Switch: return tiered(tr("Switch"));
        case FabricElement::Plane: return tr("Plane");
        }
        return {};
    case FabricColumn: return toQt(m_results->fabric->fabrics[row.fabric].name);
    case CutOffColumn: return row.failure.hostsCutOff > 0 ? format::count(row.failure.hostsCutOff) : QStringLiteral("–");
    case BisectionColumn: return lostShare(row.failure.bisectionLost);
    case HostColumn: return lostShare(row.failure.hostLost);
    default: return {};
    }
}

QVariant FabricFailuresModel::sorted(const Row& row, int column) const
{
    switch (column) {
    case CountColumn: return row.failure.count;
    // Of those that cut off equally many the one that takes more.
    case CutOffColumn: return row.failure.hostsCutOff + 0.5 * row.failure.bisectionLost + 0.1 * row.failure.hostLost;
    case BisectionColumn: return row.failure.bisectionLost;
    case HostColumn: return row.failure.hostLost;
    default: return shown(row, column);
    }
}

int FabricFailuresModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int FabricFailuresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FabricFailuresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& one = row(index.row());
    if (role == PathRole) return placeOf(one);
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignVCenter | (index.column() >= CutOffColumn || index.column() == CountColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role == SortRole) return sorted(one, index.column());
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? shown(one, index.column()) : QVariant();
}

QVariant FabricFailuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) {
        const QString titles[] = {tr("What fails"), tr("Alike"), tr("Kind"), tr("Fabric"), tr("Cut off"), tr("Bisection lost"), tr("Worst host loses")};
        return titles[section];
    }
    if (role == Qt::ToolTipRole) {
        const QString helps[] = {tr("The cable, link, switch or plane that is lost"), tr("How many single failures do the same: this one and others like it"),
                                 tr("What it is, and the tier of switches it belongs to: 1 is next to the hosts"), tr("The network it is part of"),
                                 tr("Hosts that no way joins to the others any more"), tr("Share of the bandwidth between two halves of the hosts that is gone"),
                                 tr("Share of its bandwidth that the host loses which loses most")};
        return helps[section];
    }
    return {};
}

}  // namespace mw
