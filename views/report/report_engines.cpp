// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sections on power, cooling and network.
#include "views/report/report_parts.h"

#include "views/session/text/qt_text.h"

#include <algorithm>
#include <map>

namespace mw::report {

namespace {

void addShare(ReportTable& table, const QString& name, double kw, double whole)
{
    table.rows.push_back({{words(name), figure(kw, 1), share(whole > 0 ? std::optional(kw / whole) : std::nullopt)}});
}

ReportTable powerBySystem(const PowerResults& power)
{
    ReportTable table{tr("Draw by system, design load"), {{tr("System")}, {tr("kW"), true}, {tr("Of facility"), true}}, {}, {}};
    for (const auto& [system, kw] : power.bySystem_kw) addShare(table, sentence(system), kw, power.facility_kw);
    addShare(table, tr("Facility, at the utility connection"), power.facility_kw, power.facility_kw);
    table.rows.back().kind = ReportRow::Kind::Total;
    return table;
}

ReportTable losses(const PowerResults& power)
{
    ReportTable table{tr("Losses from utility to rack"), {{tr("Stage")}, {tr("kW"), true}, {tr("Of facility"), true}}, {}, {}};
    double sum = 0;
    for (const auto& loss : power.losses) {
        addShare(table, loss.stage == "ups" || loss.stage == "pdu" ? toQt(loss.stage).toUpper() : sentence(loss.stage), loss.kw,
                 power.facility_kw);
        sum += loss.kw;
    }
    addShare(table, tr("All losses"), sum, power.facility_kw);
    table.rows.back().kind = ReportRow::Kind::Total;
    return table;
}

/// Gear of one part: how many there are and the hardest worked of them.
struct GearLine {
    QString name{};
    int count{};
    double heat_kw{}, capacity_kw{};
    std::optional<double> loading{}, failover{};
};

void raise(std::optional<double>& worst, const std::optional<double>& value)
{
    if (value && (!worst || *worst < *value)) worst = value;
}

ReportTable powerGear(const Results& results)
{
    std::map<std::string_view, GearLine> lines;
    for (const auto& node : results.power->nodes) {
        if (!node.rating_kw) continue;
        const Part& part = results.facility->part(node.instance);
        auto& line = lines[part.id];
        line.name = toQt(part.name);
        ++line.count;
        raise(line.loading, node.loading);
        raise(line.failover, node.failoverLoading);
    }
    ReportTable table{tr("Power gear"), {{tr("Part")}, {tr("Count"), true}, {tr("Highest load"), true}, {tr("With one side lost"), true}}, {},
                      tr("Load over continuous rating, of the piece that carries most. With one side lost: the worse of A and B.")};
    for (const auto& [id, line] : lines)
        table.rows.push_back({{words(line.name), figure(line.count), share(line.loading), share(line.failover)}});
    return table;
}

ReportTable coolingGear(const Results& results)
{
    std::map<std::string_view, GearLine> lines;
    for (const auto& node : results.cooling->nodes) {
        if (!node.capacity_kw) continue;
        const Part& part = results.facility->part(node.instance);
        auto& line = lines[part.id];
        line.name = toQt(part.name);
        ++line.count;
        line.heat_kw += node.heat_kw;
        line.capacity_kw += *node.capacity_kw;
        raise(line.loading, node.loading);
    }
    ReportTable table{tr("Cooling gear"),
                      {{tr("Part")}, {tr("Count"), true}, {tr("Heat taken, kW"), true}, {tr("Capacity, kW"), true}, {tr("Highest load"), true}},
                      {}, tr("Load: the worse of heat over capacity and flow over maximum flow, of the piece that carries most.")};
    for (const auto& [id, line] : lines)
        table.rows.push_back({{words(line.name), figure(line.count), figure(line.heat_kw, 1), figure(line.capacity_kw, 1), share(line.loading)}});
    return table;
}

ReportTable heat(const CoolingResults& cooling)
{
    ReportTable table{tr("Heat and coolant"), {{tr("Quantity")}, {tr("Value"), true}, {tr("Unit")}}, {}, {}};
    const auto add = [&](const QString& name, const std::optional<double>& value, int decimals, const QString& unit) {
        table.rows.push_back({{words(name), figure(value, decimals), words(unit)}});
    };
    const QString kw = QStringLiteral("kW");
    add(tr("Heat to liquid"), cooling.liquid_kw, 1, kw);
    add(tr("Heat to air"), cooling.air_kw, 1, kw);
    add(tr("Liquid heat that nothing drawn takes up"), cooling.liquidUnserved_kw, 1, kw);
    add(tr("Air heat that nothing drawn takes up"), cooling.airUnserved_kw, 1, kw);
    add(tr("Technology coolant flow"), cooling.coolantFlow_l_min, 0, QStringLiteral("L/min"));
    add(tr("Warmest coolant that all liquid-cooled parts take"), cooling.maxSupply_c, 1, QStringLiteral("°C"));
    add(tr("Facility water to the coolant units, design point"), cooling.plantSupply_c, 1, QStringLiteral("°C"));
    add(tr("Heat to the plant"), cooling.plantHeat_kw, 1, kw);
    add(tr("Plant capacity"), cooling.plantCapacity_kw, 1, kw);
    add(tr("Draw of all cooling gear"), cooling.power_kw, 1, kw);
    for (const auto& [kind, drawn] : cooling.power_kwByKind) add(tr("of it %1").arg(toQt(kind)), drawn, 1, kw);
    add(tr("Water, design point"), cooling.water_l_per_h, 0, QStringLiteral("L/h"));
    add(tr("PUE, annual"), cooling.pueAnnual, 3, {});
    add(tr("WUE"), cooling.wue_l_per_kwh, 2, QStringLiteral("L/kWh"));
    add(tr("Free-cooling hours"), cooling.freeCoolingHours, 0, tr("h/year"));
    return table;
}

/// The failures of the table below, links and generators among them; without their study the elements that the load flow tried.
QString contingencies(const Results& results)
{
    const PowerResults& power = *results.power.value;
    if (!power.modelled) return tr("No source of power is drawn: the chain is taken as an ideal feed, without losses.");
    if (results.redundancy && results.redundancy->modelled) {
        const PowerRedundancy& built = *results.redundancy.value;
        return tr("%1 single failures of elements, generators and links were tried; %2 of them drop load or overload something.").arg(grouped(built.tried), grouped(built.hurting()));
    }
    QString text = tr("Each of %1 elements that carry power was tried without; %2 of them drop load or overload gear when they fail.").arg(power.contingencies).arg(power.contingenciesFailed);
    if (!power.worstContingency.empty()) text += tr(" The failure of %1 hurts most.").arg(toQt(power.worstContingency));
    return text;
}

}  // namespace

ReportSection powerSection(const Results& results)
{
    ReportSection section{QStringLiteral("power"), tr("Power"), {}};
    if (!results.power) return section;
    section.blocks.push_back(ReportText{contingencies(results)});
    section.blocks.push_back(powerBySystem(*results.power.value));
    if (!results.power->losses.empty()) section.blocks.push_back(losses(*results.power.value));
    for (auto table : {redundancyTable(results), failuresTable(results), maintenanceTable(results), pairsTable(results), meshTable(results), outageTable(results), basesTable(results), powerGear(results),
                       voltageTable(results), deratedTable(results), phaseTable(results), busbarTable(results), gridBillTable(results)})
        if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

ReportSection coolingSection(const Results& results)
{
    ReportSection section{QStringLiteral("cooling"), tr("Cooling"), {}};
    if (!results.cooling) return section;
    section.blocks.push_back(heat(*results.cooling.value));
    if (auto gear = coolingGear(results); !gear.rows.empty()) section.blocks.push_back(std::move(gear));
    for (auto& table : coolantTables(results))
        if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

ReportSection networkSection(const Results& results)
{
    ReportSection section{QStringLiteral("network"), tr("Network"), {}};
    if (!results.network || results.network->fabrics.empty()) return section;
    ReportTable table{tr("Fabrics"),
                      {{tr("Fabric")}, {tr("End ports"), true}, {tr("Switches"), true}, {tr("Tiers"), true}, {tr("Oversubscription"), true},
                       {tr("Bisection, Gbit/s"), true}, {tr("Cables"), true}, {tr("Cable, m"), true}, {tr("Optics, kW"), true}},
                      {}, tr("Oversubscription of the worst leaf switch: host over uplink bandwidth, 1 does not block. Bisection by maximum flow, one direction.")};
    for (const auto& fabric : results.network->fabrics)
        table.rows.push_back({{words(sentence(fabric.name)), figure(fabric.endpoints), figure(fabric.switches), figure(fabric.tiers),
                               figure(fabric.oversubscription, 2), figure(fabric.bisection_gbps), figure(fabric.cables), figure(fabric.cable_m),
                               figure(fabric.optics_kw, 1)}});
    section.blocks.push_back(std::move(table));
    addFabricTables(section, results);
    addOutageTables(section, results);
    if (results.network->unconnectedPorts > 0)
        section.blocks.push_back(ReportText{tr("%1 compute ports of accelerators' hosts have no link.").arg(grouped(results.network->unconnectedPorts))});
    return section;
}

}  // namespace mw::report
