// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/cooling_failures_model.h"

#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

namespace mw {

namespace {

constexpr double kNoTime_s = 1e12;      ///< sorts after all that are known
constexpr double kMinute_s = 60, kHour_s = 3600;

QString placePath(const Facility& facility, InstanceIndex instance) { return instance == kNoInstance ? QString() : toQt(facility.instances[instance].path); }

bool isSide(const CoolingFailure& failure) { return failure.loss == CoolingLoss::SideA || failure.loss == CoolingLoss::SideB; }

QString thingName(const Facility& facility, const CoolingFailure& failure)
{
    if (isSide(failure)) return localText(toText(failure.loss));
    if (failure.loss == CoolingLoss::Valve && failure.pipe < facility.links.size()) return toQt(facility.linkText(facility.links[failure.pipe]));
    return placePath(facility, failure.element);
}

InstanceIndex thingPlace(const Facility& facility, const CoolingFailure& failure)
{
    if (failure.loss == CoolingLoss::Valve && failure.pipe < facility.links.size()) return facility.links[failure.pipe].to;
    return failure.element;
}

/// Where it gets too warm first: a rack, or the air of a hall.
QString firstPlace(const Results& results, const CoolingFailure& failure)
{
    const auto& halls = results.layout->halls.rows();
    if (failure.firstHot != kNoInstance) return placePath(*results.facility, failure.firstHot);
    if (failure.hall < 0 || static_cast<std::size_t>(failure.hall) >= halls.size()) return {};
    const Hall& hall = *halls[static_cast<std::size_t>(failure.hall)];
    return toQt(hall.title.empty() ? hall.id : hall.title);
}

QString timeText(const std::optional<double>& seconds)
{
    if (!seconds) return QStringLiteral("–");
    if (*seconds < kMinute_s) return CoolingFailuresModel::tr("%1 s").arg(format::fixed(*seconds, 0));
    if (*seconds < kHour_s) return CoolingFailuresModel::tr("%1 min").arg(format::fixed(*seconds / kMinute_s, 1));
    return CoolingFailuresModel::tr("%1 h").arg(format::fixed(*seconds / kHour_s, 1));
}

/// Figures to the right, and their titles over them.
QVariant coolingFailureAlignment(int column)
{
    using C = CoolingFailuresModel;
    const bool figure = column == C::CountColumn || (column >= C::RacksColumn && column <= C::ShortColumn);
    return QVariant(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
}

}  // namespace

const CoolingFailures* CoolingFailuresModel::failures() const { return m_results && m_results->coolant ? m_results->coolant->failures.get() : nullptr; }

const CoolingFailure& CoolingFailuresModel::failure(int row) const { return failures()->failures[static_cast<std::size_t>(row)]; }

int CoolingFailuresModel::hurting() const { return failures() ? tried() - static_cast<int>(failures()->harmless) : 0; }

int CoolingFailuresModel::tried() const { return failures() ? static_cast<int>(failures()->tried) : 0; }

int CoolingFailuresModel::rowCount(const QModelIndex& parent) const { return parent.isValid() || !failures() ? 0 : static_cast<int>(failures()->failures.size()); }

int CoolingFailuresModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CoolingFailuresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const CoolingFailure& one = failure(index.row());
    const Facility& facility = *m_results->facility;
    const int column = index.column();
    if (role == PathRole) return placePath(facility, thingPlace(facility, one));
    if (role == Qt::TextAlignmentRole) return coolingFailureAlignment(column);
    const bool sorts = role == SortRole;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && !sorts) return {};
    switch (column) {
    case ElementColumn: return thingName(facility, one);
    case CountColumn: return sorts ? QVariant(one.count) : QVariant(format::count(static_cast<double>(one.count)));
    case KindColumn: return localText(toText(one.loss));
    case RacksColumn: return sorts ? QVariant(one.hot) : QVariant(format::count(static_cast<double>(one.hot)));
    case FirstColumn: return sorts ? QVariant(one.first_s.value_or(kNoTime_s)) : QVariant(timeText(one.first_s));
    case ShortColumn: return sorts ? QVariant(one.short_kw) : QVariant(format::text(one.short_kw, Format::Power_kw));
    case WhereColumn: return firstPlace(*m_results, one);
    default: return {};
    }
}

QVariant CoolingFailuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return coolingFailureAlignment(section);
    if (role == Qt::DisplayRole) {
        const QString titles[] = {tr("What fails"), tr("Alike"), tr("Kind"), tr("Racks too warm"), tr("First after"), tr("Not cooled"), tr("Where first")};
        return titles[section];
    }
    if (role == Qt::ToolTipRole) {
        const QString helps[] = {tr("The gear, the shut pipe or the power side that is lost"), tr("How many single failures do the same: this one and others like it"), tr("What it is"),
                                 tr("Racks that pass a limit of their coolant or of their air"), tr("Time until the first of them is at its limit, loads as they are"),
                                 tr("Heat that nothing takes away"), tr("The rack, or the hall whose air is first at its limit")};
        return helps[section];
    }
    return {};
}

}  // namespace mw
