// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/fabric_failures_model.h"

#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw {

namespace {

bool losesSomething(const PlacedFailure& one) { return one.hostsCutOff > 0 || one.bisectionLost > 0 || one.hostLost > 0; }

/// Tokens follow the plan, which is there last.
bool withTokens(const Results& results) { return results.outages && results.outages.state == SectionState::Fresh; }

QVariant fabricFailureAlignment(int column)
{
    using M = FabricFailuresModel;
    return QVariant(Qt::AlignVCenter | (column >= M::TokensColumn || column == M::CountColumn ? Qt::AlignRight : Qt::AlignLeft));
}

QString lostShare(double share) { return share > 0 ? format::share(share) : QStringLiteral("–"); }

}  // namespace

bool FabricFailuresModel::showsSame(const Results& before, const Results& now) const
{
    return before.fabric.value == now.fabric.value && before.outages.value == now.outages.value && withTokens(before) == withTokens(now);
}

void FabricFailuresModel::takeRows()
{
    m_rows.clear();
    if (!m_results || !m_results->fabric || !m_results->facility) return;
    if (withTokens(*m_results)) return takeOutages();
    for (std::size_t f = 0; f < m_results->fabric->fabrics.size(); ++f)
        for (const PlacedFailure& one : m_results->fabric->fabrics[f].worst)
            if (losesSomething(one)) m_rows.push_back({f, one, static_cast<OutageKind>(one.kind), {}, 0});
}

void FabricFailuresModel::takeOutages()
{
    const auto& fabrics = m_results->fabric->fabrics;
    for (const FabricOutage& one : m_results->outages->outages) {
        const bool placed = one.kind != OutageKind::Adapter && one.kind != OutageKind::Rack;
        const PlacedFailure failure{.kind = placed ? static_cast<FabricElement>(one.kind) : FabricElement::Switch, .instance = one.instance, .link = one.link, .tier = one.tier, .count = one.count,
                                    .hostsCutOff = one.hostsCutOff, .bisectionLost = one.bisectionLost, .hostLost = one.hostLost};
        if (!losesSomething(failure) && !(one.tokensLostShare > 0)) continue;
        const auto fabric = std::ranges::find(fabrics, one.fabric, &FabricDetail::name);
        m_rows.push_back({static_cast<std::size_t>(fabric - fabrics.begin()), failure, one.kind, one.tokensLost_per_s, one.tokensLostShare});
    }
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
    switch (row.kind) {
    case OutageKind::Cable: return tr("one cable of %1").arg(link);
    case OutageKind::Link: return link;
    case OutageKind::Plane: return tr("the plane of %1").arg(placeOf(row));
    case OutageKind::Switch:
    case OutageKind::Adapter:
    case OutageKind::Rack: return placeOf(row);
    }
    return {};
}

QString FabricFailuresModel::kindOf(const Row& row) const
{
    const auto tiered = [&](const QString& name) { return row.failure.tier > 0 ? tr("%1, tier %2").arg(name).arg(row.failure.tier) : name; };
    switch (row.kind) {
    case OutageKind::Cable: return row.failure.tier > 0 ? tiered(tr("Cable up")) : tr("Host's cable");
    case OutageKind::Link: return row.failure.tier > 0 ? tiered(tr("Link up")) : tr("Host's link");
    case OutageKind::Switch: return tiered(tr("Switch"));
    case OutageKind::Plane: return tr("Plane");
    case OutageKind::Adapter: return tr("DPU or network card");
    case OutageKind::Rack: return tr("Rack");
    }
    return {};
}

QVariant FabricFailuresModel::shown(const Row& row, int column) const
{
    switch (column) {
    case ElementColumn: return nameOf(row);
    case CountColumn: return format::count(row.failure.count);
    case KindColumn: return kindOf(row);
    case FabricColumn: return row.fabric < m_results->fabric->fabrics.size() ? toQt(m_results->fabric->fabrics[row.fabric].name) : QStringLiteral("–");
    case TokensColumn: return row.tokensLost_per_s ? lostShare(row.tokensLostShare) : QStringLiteral("–");
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
    case TokensColumn: return row.tokensLostShare + 1e-9 * sorted(row, CutOffColumn).toDouble();
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
    if (role == Qt::TextAlignmentRole) return fabricFailureAlignment(index.column());
    if (role == SortRole) return sorted(one, index.column());
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? shown(one, index.column()) : QVariant();
}

QVariant FabricFailuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return fabricFailureAlignment(section);
    if (role == Qt::DisplayRole) {
        const QString titles[] = {tr("What fails"), tr("Alike"), tr("Kind"), tr("Fabric"), tr("Tokens lost"), tr("Cut off"), tr("Bisection lost"), tr("Worst host loses")};
        return titles[section];
    }
    if (role == Qt::ToolTipRole) {
        const QString helps[] = {tr("The cable, link, switch, plane, card or rack that is lost"), tr("How many single failures do the same: this one and others like it"),
                                 tr("What it is, and the tier of switches it belongs to: 1 is next to the hosts"), tr("The network it is part of"),
                                 tr("Share of the plan's tokens that is lost while it is open; the plan is not searched again"),
                                 tr("Hosts that no way joins to the others any more"), tr("Share of the bandwidth between two halves of the hosts that is gone"),
                                 tr("Share of its bandwidth that the host loses which loses most")};
        return helps[section];
    }
    return {};
}

}  // namespace mw
