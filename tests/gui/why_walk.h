// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/link_quantity.h"
#include "solver/quantities/links_together.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/quantities/told_figure.h"
#include "views/charts/chart_view.h"
#include "views/charts/figure_charts.h"
#include "views/panels/economics/economics_tables.h"
#include "views/panels/inspector/inspector_rows.h"
#include "views/session/text/qt_text.h"

#include <QRegularExpression>
#include <QStringList>

#include <functional>
#include <optional>
#include <set>
#include <tuple>

/// Walks the figures that the window shows and lists those that cannot say why.
namespace why_walk {

using namespace mw;

struct Walk {
    const Results& results;
    const CostDefaults& costs;
    QStringList missing{};
    std::set<QString> asked{};
    std::function<void(const Reason&)> seen{};   ///< with each tree that there is; may be empty

    /// The reasons of "pool:decode#pool-tokens", or of a figure of the facility.
    [[nodiscard]] std::optional<Reason> reasonsOf(const QString& figure) const
    {
        const std::string whose = fromQt(figure.section(u'#', 0, -2)), which = fromQt(figure.section(u'#', -1));
        if (whose.empty()) return explain(results, costs, which);
        return hasToldFigures(whose) ? explainFigure(results, costs, whose, which) : explainOf(results, whose, which);
    }
    void need(const QString& where, const QString& figure)
    {
        if (!figure.isEmpty() && !asked.insert(figure).second) return;   // points of a chart that tell its one figure
        const auto reasons = figure.isEmpty() ? std::nullopt : reasonsOf(figure);
        if (!reasons) missing << where + QStringLiteral(": ") + (figure.isEmpty() ? QStringLiteral("none") : figure);
        else if (seen) seen(*reasons);
    }
};

/// Rows of the inspector with a figure in them; `whose` they are: "path:rack-1", empty for the facility.
inline void walkRows(Walk& walk, const QString& where, const std::vector<FactList::Row>& rows, const QString& whose)
{
    static const QRegularExpression digit(QStringLiteral("\\d"));
    // What is named or drawn, not computed: ends of a link, its medium, cables of pipes and busways as they are drawn, feeds and pools by name.
    for (const FactList::Row& row : rows) {
        if (!row.value.contains(digit) || (!row.link.isEmpty() && !row.link.startsWith(QLatin1String("why:")))) continue;
        if (row.name == QLatin1String("Medium") || row.name == QLatin1String("Kind")) continue;
        if (row.name == QLatin1String("Cables") && row.link.isEmpty()) continue;
        const QString figure = row.link.mid(4);
        walk.need(where + u' ' + row.name, figure.isEmpty() || whose.isEmpty() || figure.contains(u'#') ? figure : whose + u'#' + figure);
    }
}

inline void walkInspector(Walk& walk)
{
    walkRows(walk, QStringLiteral("facility"), layoutRows(walk.results), {});
    std::set<const Part*> seen;
    const Facility& facility = *walk.results.facility;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i)
        if (seen.insert(&facility.part(i)).second) walkRows(walk, toQt(facility.instances[i].path), resultRows(walk.results, i), QStringLiteral("path:") + toQt(facility.instances[i].path));
    std::set<std::tuple<PortKind, const Part*, const Part*>> kinds;
    for (const FacilityLink& link : facility.links)
        if (link.prefix == kNoInstance && kinds.insert({link.kind, &facility.part(link.from), &facility.part(link.to)}).second)
            walkRows(walk, toQt(facility.linkText(link)), linkRows(walk.results, link.link->id), QStringLiteral("link:%1").arg(link.index));
}

inline void walkEconomics(Walk& walk)
{
    for (const EconomicsTopic& topic : economicsTopics())
        for (const EconomicsRow& row : topic.make(walk.results).rows) {
            const QString where = toQt(topic.id) + u' ' + row.cells.value(0);
            if (row.own.empty()) walk.need(where, toQt(row.quantity));
            for (const std::string& figure : row.figures) walk.need(where, toQt(row.own + '#' + figure));
        }
}

inline void walkFindings(Walk& walk)
{
    for (const Finding& finding : *walk.results.findings.value)
        if (finding.measured) walk.need(toQt(finding.rule), toQt(findingSubject(finding)) + QStringLiteral("#finding-measured"));
}

inline void walkServing(Walk& walk)
{
    for (const WorkloadResult& workload : walk.results.throughput->workloads)
        for (const WorkloadQuantity& quantity : workloadQuantities())
            if (quantity.read(workload)) walk.need(QStringLiteral("workload"), QStringLiteral("workload:%1#%2").arg(toQt(workload.id), toQt(quantity.id)));
    for (const PoolResult& pool : walk.results.throughput->pools)
        for (const PoolQuantity& quantity : poolQuantities())
            if (quantity.read(pool)) walk.need(QStringLiteral("pool"), QStringLiteral("pool:%1#%2").arg(toQt(pool.id), toQt(quantity.id)));
}

inline void walkCharts(Walk& walk)
{
    for (const ChartDef& chart : chartBook()) {
        const ChartData data = chart.make(walk.results);
        if (data.isEmpty()) continue;
        const QString whole = toQt(figureOfChart(chart.id, walk.results));
        for (std::size_t s = 0; s < data.series.size(); ++s)
            for (std::size_t c = 0; c < std::max<std::size_t>(1, data.series[s].y.size()); ++c) {
                const QString own = toQt(figureOfValue(chart.id, walk.results, data, s, c));
                if (!own.isEmpty() || !whole.isEmpty()) walk.need(QStringLiteral("chart %1 %2").arg(toQt(chart.id), toQt(data.series[s].name)), own.isEmpty() ? whole : own);
                else if (c == 0 && s == 0) walk.missing << QStringLiteral("chart ") + toQt(chart.id);
            }
    }
}

inline void walkAll(Walk& walk)
{
    walkInspector(walk), walkEconomics(walk), walkFindings(walk), walkServing(walk), walkCharts(walk);
    walk.missing.removeDuplicates();
}

}  // namespace why_walk
