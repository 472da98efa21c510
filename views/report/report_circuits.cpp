// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on derated gear, phases, busbars in racks, and what the grid connection charges for reactive power and emits by the hour.
#include "views/report/report_parts.h"

#include "views/session/text/qt_text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace mw::report {

namespace {

constexpr std::size_t kRowsShown = 40;

ReportCell pathCell(const Results& results, InstanceIndex instance) { return words(toQt(results.facility->instances[instance].path)); }

}  // namespace

ReportTable deratedTable(const Results& results)
{
    ReportTable table{tr("Gear that carries less where it stands"),
                      {{tr("Part")}, {tr("Count"), true}, {tr("Air, °C"), true}, {tr("Altitude, m"), true}, {tr("Of its rating"), true}, {tr("By")}},
                      {}, tr("Loadings above count with these ratings.")};
    if (!results.circuits) return table;
    std::map<std::tuple<std::string_view, double, double>, std::pair<const DeratedGear*, int>> lines;   // by part, air and altitude
    for (const DeratedGear& gear : results.circuits->derated) {
        auto& line = lines[{results.facility->part(gear.instance).id, gear.at.air_c, gear.at.altitude_m}];
        line.first = &gear, ++line.second;
    }
    for (const auto& [key, line] : lines) {
        const DeratedGear& gear = *line.first;
        table.rows.push_back({{words(toQt(results.facility->part(gear.instance).name)), figure(line.second), figure(gear.at.air_c, 1), figure(gear.at.altitude_m),
                               gear.rule.lawless ? words(dash()) : share(gear.rule.factor), words(gear.rule.source)}});
    }
    return table;
}

ReportTable phaseTable(const Results& results)
{
    ReportTable table{tr("Currents of the phases, A"),
                      {{tr("Gear")}, {QStringLiteral("L1"), true}, {QStringLiteral("L2"), true}, {QStringLiteral("L3"), true}, {tr("Neutral"), true}, {tr("Unbalance"), true}, {tr("May carry"), true}},
                      {}, tr("Worst first. Single-phase units on the outlets of rack PDUs in turn, or as links say; unbalance is the largest deviation from the mean.")};
    if (!results.circuits) return table;
    std::vector<const PhaseBalance*> rows;
    for (const PhaseBalance& phases : results.circuits->phases) rows.push_back(&phases);
    std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->unbalance > b->unbalance; });
    for (std::size_t i = 0; i < std::min(rows.size(), kRowsShown); ++i)
        table.rows.push_back({{pathCell(results, rows[i]->instance), figure(rows[i]->current_a[0], 1), figure(rows[i]->current_a[1], 1), figure(rows[i]->current_a[2], 1),
                               figure(rows[i]->neutral_a, 1), share(rows[i]->unbalance), figure(rows[i]->rating_a, 1)}});
    return table;
}

ReportTable busbarTable(const Results& results)
{
    ReportTable table{tr("Busbars in racks"),
                      {{tr("Rack")}, {tr("Count"), true}, {tr("Volts"), true}, {tr("Load, kW"), true}, {tr("Fullest, A"), true}, {tr("May carry, A"), true}, {tr("Lowest, V"), true}, {tr("Loss, W"), true}},
                      {}, tr("Power shelves share the current. Where a datasheet gives no resistance, copper at 2 A/mm².")};
    if (!results.circuits) return table;
    std::map<std::pair<std::string_view, double>, std::pair<const RackBar*, int>> lines;   // by part and load
    for (const RackBar& bar : results.circuits->bars) {
        auto& line = lines[{results.facility->part(bar.rack).id, bar.load_kw}];
        line.first = &bar, ++line.second;
    }
    for (const auto& [key, line] : lines) {
        const RackBar& bar = *line.first;
        const auto known = [&](double value) { return bar.bar.solved ? std::optional(value) : std::nullopt; };
        table.rows.push_back({{words(toQt(results.facility->part(bar.rack).name)), figure(line.second), figure(bar.volts), figure(bar.load_kw, 1), figure(known(bar.bar.barMost_a)),
                               figure(bar.rating_a), figure(known(bar.bar.lowest_v), 2), figure(known(bar.bar.loss_kw * 1000))}});
    }
    return table;
}

ReportTable gridBillTable(const Results& results)
{
    ReportTable table{tr("Reactive power and carbon by the hour"), {{tr("What")}, {tr("A year"), true}}, {}, tr("Not in the cost of tokens. Carbon: location based, average.")};
    if (!results.gridBill) return table;
    const GridBill& bill = *results.gridBill.value;
    const auto add = [&](const QString& name, const std::optional<double>& value, int decimals) { table.rows.push_back({{words(name), figure(value, decimals)}}); };
    if (bill.charge) {
        add(tr("Reactive power at the peak, kvar"), bill.charge->kvar, 0);
        add(tr("Reactive energy that is charged, kvarh"), bill.charge->billed_kvarh, 0);
        add(tr("Charges for reactive power, $"), bill.charge->usd_per_year(), 0);
        add(tr("Capacitors or filters to the contract's power factor, kvar"), bill.charge->compensation_kvar, 0);
    }
    if (bill.carbon) {
        add(tr("Carbon by the hour, t"), bill.carbon->t, 0);
        add(tr("Carbon by the mean of the profile, t"), bill.carbon->flat_t, 0);
    }
    return table;
}

}  // namespace mw::report
