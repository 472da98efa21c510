// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/why_title.h"

#include "solver/quantities/driver_text.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/rules/rule_book.h"
#include "views/session/text/local_text.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <set>

namespace mw {

namespace {

struct Told {
    Q_DECLARE_TR_FUNCTIONS(mw::WhyTree)
};

QString spreadName(const QString& id)
{
    const FacilityQuantity* quantity = facilityQuantity(fromQt(id));
    return quantity != nullptr ? localText(quantity->label) : id;
}

QString ruleTitle(const QString& id)
{
    const Rule* rule = findRule(fromQt(id));
    return rule != nullptr ? localText(rule->title) : id;
}

}  // namespace

QString toldTitle(const std::string& served, const ResultsPtr& results)
{
    const QString text = toQt(served), family = text.section(u':', 0, 0), rest = text.section(u':', 1);
    const auto part = [&results](const QString& id) {
        const Part* known = results && results->facility ? results->facility->catalog->find(fromQt(id)) : nullptr;
        return known != nullptr ? toQt(known->name) : id;
    };
    if (family == QLatin1String("bill")) return Told::tr("Line of the bill of materials: %1").arg(part(rest.section(u'/', 3)));
    if (family == QLatin1String("money")) return Told::tr("Line of the cost: %1").arg(localText(rest.section(u'/', 1)));
    if (family == QLatin1String("hall")) return Told::tr("Capital of the hall %1").arg(rest);
    if (family == QLatin1String("finding")) return Told::tr("Finding: %1").arg(ruleTitle(rest.section(u'/', 0, 0)));
    if (family == QLatin1String("tier")) return Told::tr("Price tier %1").arg(rest);
    if (family == QLatin1String("sold")) return Told::tr("Sales of the workload %1").arg(rest);
    if (family == QLatin1String("year")) return Told::tr("Year %1 of the money over time").arg(rest);
    if (family == QLatin1String("binds")) return Told::tr("What may bind: %1").arg(localText(rest.section(u'/', 0, 0)));
    if (family == QLatin1String("spread")) return Told::tr("Draws of: %1").arg(spreadName(rest));
    if (family == QLatin1String("driver")) return Told::tr("Uncertain input: %1").arg(localText(driverText(fromQt(rest), results ? results->facility.get() : nullptr).name));
    if (family == QLatin1String("point")) return Told::tr("A point of the frontier");
    if (family == QLatin1String("session")) return Told::tr("Sessions of %1 in %2").arg(rest.section(u'/', 0, 0), localText(rest.section(u'/', 1)));
    if (family == QLatin1String("fabric")) return Told::tr("Availability of the fabric %1").arg(rest);
    if (family == QLatin1String("outage")) return Told::tr("%1 fails").arg(rest.section(u'/', 2));
    return Told::tr("%1 fails").arg(family == QLatin1String("cooling-failure") ? rest.section(u'/', 1) : rest);
}

QString poolTitle(const Results& results, const QString& pool)
{
    const auto parts = poolsOf(results, fromQt(pool));
    QString title = Told::tr("Pool %1 of the serving plan").arg((parts.size() == 1 ? poolName(results, *parts.front()) : pool).toHtmlEscaped());
    std::set<std::string> told;
    for (const PoolResult* one : parts) {
        const WorkloadResult* workload = workloadOf(results, one->workload);
        if (workload == nullptr || !workload->poisson || !told.insert(one->workload).second) continue;
        const QString name = workloadName(results, one->workload).toHtmlEscaped(), figure = toQt(one->workload) + (one->role == PoolRole::Decode ? QStringLiteral("#tpot-p99") : QStringLiteral("#ttft-p99"));
        title += QStringLiteral("<br>") + Told::tr("It has no percentiles of its own: they are those of a request, which may pass several pools. %1 has p50, p90 and p99.").arg(QStringLiteral("<a href=\"workload:%1\">%2</a>").arg(figure.toHtmlEscaped(), name));
    }
    return title;
}

}  // namespace mw
