// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on fabrics: ways and growth, single failures, the plan's traffic and its collectives.
#include "views/report/report_parts.h"

#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw::report {

namespace {

constexpr std::size_t kMostFailures = 6;   // of a fabric

QString elementName(FabricElement kind)
{
    switch (kind) {
    case FabricElement::Cable: return tr("one cable of a link");
    case FabricElement::Bundle: return tr("a link");
    case FabricElement::Switch: return tr("a switch");
    case FabricElement::Plane: return tr("a plane");
    }
    return {};
}

ReportTable waysTable(const Results& results)
{
    ReportTable table{tr("Ways and growth"),
                      {{tr("Fabric")}, {tr("Planes"), true}, {tr("Switches passed, mean"), true}, {tr("Most"), true}, {tr("Equal ways, least"), true}, {tr("Latency, mean, us"), true},
                       {tr("Longest, us"), true}, {tr("Hosts on spare ports"), true}, {tr("On new leaves and pods"), true}, {tr("Whole units more"), true}, {tr("Largest with such switches"), true},
                       {tr("Expected bandwidth, %"), true}, {tr("Failures a year"), true}},
                      {}, tr("Latency of switches (0.3 us each), cables and one packet of 4,096 bytes, without endpoints. Expected bandwidth: mean share of the bisection at the failure rates of "
                             "switches, optics and copper.")};
    for (const FabricDetail& fabric : results.fabric->fabrics) {
        const FabricGrowth& growth = fabric.structure->growth;
        const FabricPaths& p = fabric.paths;
        table.rows.push_back({{words(sentence(fabric.name)), figure(static_cast<double>(fabric.structure->planes.size())), figure(p.meanSwitches, 2), figure(p.mostSwitches), figure(p.fewestWays),
                               figure(p.mean_s * 1e6, 2), figure(p.longest_s * 1e6, 2), figure(static_cast<double>(growth.onFreePorts)),
                               figure(static_cast<double>(growth.onNewLeaves + growth.onNewPods)),
                               figure(growth.hostsPerUnit > 0 ? std::optional(static_cast<double>(growth.moreUnits())) : std::nullopt),
                               figure(growth.largest ? std::optional(static_cast<double>(*growth.largest)) : std::nullopt),
                               figure(fabric.availability.expectedBandwidth * 100, 4), figure(fabric.availability.failuresPerYear, 1)}});
    }
    return table;
}

ReportTable failureTable(const Results& results)
{
    ReportTable table{tr("Single failures of the fabrics"),
                      {{tr("Fabric")}, {tr("What fails")}, {tr("For example")}, {tr("Such elements"), true}, {tr("Hosts cut off"), true}, {tr("Bisection lost, %"), true},
                       {tr("Worst host loses, %"), true}},
                      {}, tr("The worst of each fabric; elements that take the same are one line.")};
    const Facility& facility = *results.facility;
    for (const FabricDetail& fabric : results.fabric->fabrics)
        for (std::size_t i = 0; i < std::min(kMostFailures, fabric.worst.size()); ++i) {
            const PlacedFailure& f = fabric.worst[i];
            const QString example = f.link != kNoLink ? toQt(facility.linkText(facility.links[f.link])) : toQt(facility.instances[f.instance].path);
            table.rows.push_back({{words(sentence(fabric.name)), words(elementName(f.kind)), words(example), figure(f.count), figure(f.hostsCutOff), figure(f.bisectionLost * 100, 1),
                                   figure(f.hostLost * 100, 1)}});
        }
    return table;
}

ReportTable flowTable(const Results& results)
{
    ReportTable table{tr("Traffic of the plan"),
                      {{tr("Traffic")}, {tr("From")}, {tr("To")}, {tr("Fabric")}, {tr("Groups"), true}, {tr("Gbit/s"), true}, {tr("No way, Gbit/s"), true}},
                      {}, {}};
    if (!results.traffic) return table;
    for (const PlanFlow& flow : results.traffic->flows)
        table.rows.push_back({{words(sentence(flow.name)), words(poolName(results, flow.fromPool)), words(poolName(results, flow.toPool)), words(flow.fabric.empty() ? dash() : toQt(flow.fabric)), figure(flow.groups),
                               figure(flow.gbps, 1), figure(flow.unroutable_gbps, 1)}});
    table.note = tr("Means over time at the plan's rates; what stays in a host or a scale-up domain is left out.");
    if (results.traffic->scale) {
        const LinkTraffic& hot = results.traffic->hot.front();
        table.note += QLatin1Char(' ') + tr("The busiest link, %1, is loaded to %2 %.").arg(toQt(results.facility->linkText(results.facility->links[hot.link]))).arg(hot.load * 100, 0, 'f', 1);
    }
    return table;
}

ReportTable collectiveTable(const Results& results)
{
    ReportTable table{tr("Collectives of the plan"),
                      {{tr("Pool")}, {tr("Collective")}, {tr("Ranks"), true}, {tr("MB of each"), true}, {tr("GB/s of each"), true}, {tr("Fastest")}, {tr("ms"), true}, {tr("Next")}, {tr("ms"), true}},
                      {}, tr("Alpha-beta model (docs/methods-network.md) at the bandwidth that the fabric leaves them.")};
    if (!results.traffic) return table;
    for (const PlanCollective& one : results.traffic->collectives) {
        if (one.times.empty()) continue;
        const bool second = one.times.size() > 1;
        table.rows.push_back({{words(one.pool), words(sentence(one.name)), figure(static_cast<double>(one.processes)), figure(one.bytes / 1e6, 2), figure(one.gb_s, 1),
                               words(toText(one.times[0].method)), figure(one.times[0].time_s * 1e3, 3), words(second ? toQt(std::string(toText(one.times[1].method))) : dash()),
                               figure(second ? std::optional(one.times[1].time_s * 1e3) : std::nullopt, 3)}});
    }
    return table;
}

}  // namespace

void addFabricTables(ReportSection& section, const Results& results)
{
    if (!results.fabric || !results.facility || results.fabric->fabrics.empty()) return;
    for (auto table : {waysTable(results), failureTable(results), flowTable(results), collectiveTable(results)})
        if (!table.rows.empty()) section.blocks.push_back(std::move(table));
}

}  // namespace mw::report
