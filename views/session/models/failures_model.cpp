// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/failures_model.h"

#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

namespace mw {

namespace {

QString pathOf(const Results& results, InstanceIndex instance)
{
    return instance == kNoInstance ? QString() : toQt(results.facility->instances[instance].path);
}

/// Of a link the component that it leads to: what a double click goes to.
InstanceIndex thingPlace(const Results& results, const FailedThing& thing)
{
    if (thing.element != kNoInstance) return thing.element;
    return thing.link < results.facility->links.size() ? results.facility->links[thing.link].to : kNoInstance;
}

QString thingName(const Results& results, const FailedThing& thing)
{
    if (thing.element != kNoInstance) return pathOf(results, thing.element);
    return thing.link < results.facility->links.size() ? toQt(results.facility->linkText(results.facility->links[thing.link])) : QString();
}

QVariant alignmentOf(int column)
{
    const bool figure = column >= FailuresModel::DroppedColumn && column <= FailuresModel::WorstColumn;
    return QVariant(Qt::AlignVCenter | (figure || column == FailuresModel::CountColumn ? Qt::AlignRight : Qt::AlignLeft));
}

QString powerText(double kw) { return kw > 0 ? format::text(kw, Format::Power_kw) : QStringLiteral("–"); }

}  // namespace

const FailureGroup& FailuresModel::group(int row) const { return m_results->redundancy->failures[static_cast<std::size_t>(row)]; }

int FailuresModel::hurting() const { return m_results && m_results->redundancy ? m_results->redundancy->hurting() : 0; }

int FailuresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_results || !m_results->redundancy ? 0 : static_cast<int>(m_results->redundancy->failures.size());
}

int FailuresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FailuresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const FailureGroup& one = group(index.row());
    const FailedThing& first = one.things.front();
    if (role == PathRole) return pathOf(*m_results, thingPlace(*m_results, first));
    const bool sorts = role == SortRole;
    if (role == Qt::TextAlignmentRole) return alignmentOf(index.column());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && !sorts) return {};
    switch (index.column()) {
    case ElementColumn: return thingName(*m_results, first);
    case CountColumn: return sorts ? QVariant(static_cast<qulonglong>(one.things.size())) : QVariant(format::count(static_cast<double>(one.things.size())));
    case PartColumn: return first.element == kNoInstance ? tr("Link") : toQt(m_results->facility->part(first.element).name);
    case DroppedColumn: return sorts ? QVariant(one.dropped_kw) : QVariant(powerText(one.dropped_kw));
    case OffColumn: return sorts ? QVariant(one.off_kw) : QVariant(powerText(one.off_kw));
    case BatteryColumn:
        if (sorts) return one.riding_kw;
        return one.riding == 0 ? QStringLiteral("–") : tr("%1 for %2 min").arg(powerText(one.riding_kw), format::fixed(one.riding_min.value_or(0), 1));
    case OverloadsColumn: return sorts ? QVariant(one.overloads) : QVariant(one.overloads > 0 ? format::count(static_cast<double>(one.overloads)) : QStringLiteral("–"));
    case WorstColumn: return sorts ? QVariant(one.worstLoading) : QVariant(one.overloads > 0 ? format::share(one.worstLoading) : QStringLiteral("–"));
    case WhereColumn: return pathOf(*m_results, one.worstElement);
    default: return {};
    }
}

QVariant FailuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    if (role == Qt::DisplayRole) {
        const QString titles[] = {tr("What fails"), tr("Alike"), tr("Part"), tr("Drops"), tr("Off at once"), tr("On battery"), tr("Overloads"), tr("Worst load"), tr("Where")};
        return titles[section];
    }
    if (role == Qt::ToolTipRole) {
        const QString helps[] = {tr("The element or link that is lost"), tr("How many single failures do the same: this one and others like it"), tr("What it is"),
                                 tr("Load that no feed reaches any more, generators running"), tr("Load without a battery in front of it that is off until generators run, or for good"),
                                 tr("What batteries carry, and how long until the first of them is empty"),
                                 tr("Elements and links that are pushed over their continuous rating"), tr("Load over continuous rating, of the worst of them"),
                                 tr("Where that is")};
        return helps[section];
    }
    return {};
}

}  // namespace mw
