// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on the three bases of power, on voltages and on short circuits.
#include "views/report/report_parts.h"

#include "views/session/text/qt_text.h"

#include <algorithm>
#include <map>

namespace mw::report {

namespace {

/// Gear of one part: the lowest voltage and the largest currents of all of it.
struct VoltageLine {
    QString name{};
    int count{};
    double nominal_v{};
    std::optional<double> lowest_pu{}, ikss_ka{}, ip_ka{}, withstand_ka{};
    bool load{};
};

std::map<std::pair<bool, std::string_view>, VoltageLine> voltageLines(const Results& results)
{
    std::map<std::pair<bool, std::string_view>, VoltageLine> lines;  // gear first
    for (const auto& node : results.electrical->nodes) {
        const Part& part = results.facility->part(node.instance);
        auto& line = lines[{node.load, part.id}];
        line.name = toQt(part.name);
        ++line.count;
        line.nominal_v = node.nominal_v;
        line.withstand_ka = node.withstand_ka;
        if (node.voltage_pu > 0) line.lowest_pu = std::min(node.voltage_pu, line.lowest_pu.value_or(node.voltage_pu));
        if (node.ikss_ka > line.ikss_ka) line.ikss_ka = node.ikss_ka, line.ip_ka = node.ip_ka;
    }
    return lines;
}

}  // namespace

ReportTable voltageTable(const Results& results)
{
    ReportTable table{tr("Voltages and short circuits"),
                      {{tr("Part")}, {tr("Count"), true}, {tr("Nominal, V"), true}, {tr("Lowest, % of nominal"), true}, {tr("Ik'', kA"), true}, {tr("ip, kA"), true},
                       {tr("Withstands, kA"), true}},
                      {}, tr("At the output of gear and at the worse feed of loads, design load. Largest three-phase short circuit by IEC 60909-0, through the static "
                             "bypass of a UPS. Cables as sized for what they feed.")};
    if (!results.electrical) return table;
    for (const auto& [key, line] : voltageLines(results)) {
        const auto percent = line.lowest_pu ? std::optional(*line.lowest_pu * 100) : std::nullopt;
        table.rows.push_back({{words(line.name), figure(line.count), figure(line.nominal_v), figure(percent, 1), figure(line.ikss_ka, 1), figure(line.ip_ka, 1),
                               figure(line.withstand_ka, 1)}});
    }
    return table;
}

/// A line for what is written in all cells but the name, the first that has it for all: a hall of like blocks would fill pages with the same.
/// `lines`: which line has what; the second cell counts.
void addAlike(ReportTable& table, std::map<QString, std::size_t>& lines, std::vector<ReportCell> cells)
{
    QString written;
    for (std::size_t i = 2; i < cells.size(); ++i) written += cells[i].text + u'\t';
    const auto [line, isNew] = lines.try_emplace(written, table.rows.size());
    if (isNew) return table.rows.push_back({std::move(cells)});
    ReportCell& count = table.rows[line->second].cells[1];
    count = figure(count.value.value_or(0) + 1);
}

ReportTable outageTable(const Results& results)
{
    ReportTable table{tr("When the utility fails"),
                      {{tr("Battery behind")}, {tr("Alike"), true}, {tr("Usable, kWh"), true}, {tr("Design load, kW"), true}, {tr("Lasts, min"), true}, {tr("Needed, s"), true}, {tr("Recharge at least, h"), true}},
                      {}, {}};
    if (!results.overTime) return table;
    const OutageTimeline& outage = results.overTime->outage;
    std::map<QString, std::size_t> alike;
    for (const UnitAutonomy& unit : results.overTime->autonomy.units) {
        const auto bridge = std::find_if(outage.batteries.begin(), outage.batteries.end(), [&](const BridgeMargin& one) { return one.instance == unit.carrier; });
        addAlike(table, alike, {words(toQt(results.facility->instances[unit.carrier].path)), figure(1), figure(unit.store.usable_kwh, 1), figure(unit.design_kw, 1), figure(unit.design_min, 1),
                                figure(bridge != outage.batteries.end() ? bridge->needed_s : std::nullopt, 0),
                                figure(unit.recharge ? std::optional(unit.recharge->hours) : std::nullopt, 1)});
    }
    table.note = tr("Batteries at the end of their life, with 80 % of their rated energy.");
    if (outage.restored_s)
        table.note += QLatin1Char(' ') + tr("All load is on generators after %1 s.").arg(*outage.restored_s, 0, 'f', 0);
    else if (!outage.points.empty())
        table.note += QLatin1Char(' ') + tr("No generators take all of the load.");
    return table;
}

ReportTable basesTable(const Results& results)
{
    ReportTable table{tr("Power on three bases, kW"),
                      {{tr("Basis")}, {tr("Accelerator systems"), true}, {tr("Other IT"), true}, {tr("Cooling"), true}, {tr("Losses"), true}, {tr("Facility"), true}},
                      {}, tr("Nameplate: ratings of power supplies, spare ones included. Design: maxima of datasheets. As run: what the serving plan draws.")};
    if (!results.bases) return table;
    const auto& bases = *results.bases.value;
    const auto add = [&](const QString& name, const PowerBasis& basis) {
        table.rows.push_back({{words(name), figure(basis.accelerators_kw, 1), figure(basis.otherIt_kw, 1), figure(basis.cooling_kw, 1), figure(basis.losses_kw, 1),
                               figure(basis.facility_kw, 1)}});
    };
    add(tr("Nameplate"), bases.nameplate);
    add(tr("Design"), bases.design);
    add(tr("As run"), bases.asRun);
    return table;
}

}  // namespace mw::report
