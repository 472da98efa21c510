// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on drawn coolant loops, failures of cooling and set-points.
#include "views/report/report_parts.h"

#include "views/session/qt_text.h"

#include <algorithm>

namespace mw::report {

namespace {

constexpr std::size_t kCoolingFailuresShown = 15;

ReportTable loopTable(const Results& results)
{
    ReportTable table{tr("Coolant loops as drawn"),
                      {{tr("Loop")}, {tr("At")}, {tr("Count"), true}, {tr("Flow, L/min"), true}, {tr("Needed, L/min"), true}, {tr("Pump speed"), true}, {tr("Head, kPa"), true},
                       {tr("Pumps, kW"), true}, {tr("Starved"), true}},
                      {}, tr("Each drawn loop as a hydraulic network; pumps run at the speed at which the worst placed gets what it needs. Loops that are built the same stand once.")};
    const auto& loops = results.coolant->loops->loops;
    for (std::uint32_t i = 0; i < loops.size(); ++i) {
        const CoolantLoop& loop = loops[i];
        if (loop.like != i) continue;
        const auto count = std::count_if(loops.begin(), loops.end(), [i](const CoolantLoop& one) { return one.like == i; });
        const auto solved = [&](double value, int decimals) { return loop.solved ? figure(value, decimals) : words(dash()); };
        table.rows.push_back({{words(sentence(toText(loop.kind))), words(results.facility->instances[loop.first].path), figure(static_cast<double>(count)), solved(loop.flow_l_min, 0),
                               figure(loop.need_l_min, 0), loop.solved ? share(loop.speed) : words(dash()), solved(loop.head_kpa, 0), solved(loop.pump_kw, 1),
                               solved(static_cast<double>(loop.starved), 0)}});
    }
    return table;
}

ReportTable coolingFailureTable(const Results& results)
{
    ReportTable table{tr("Single failures of cooling"),
                      {{tr("What fails")}, {tr("Where")}, {tr("Alike"), true}, {tr("Racks too warm"), true}, {tr("Not cooled, kW"), true}, {tr("First after, s"), true}}, {}, {}};
    const CoolingFailures& failures = *results.coolant->failures;
    for (std::size_t i = 0; i < std::min(failures.failures.size(), kCoolingFailuresShown); ++i) {
        const CoolingFailure& one = failures.failures[i];
        table.rows.push_back({{words(sentence(toText(one.loss))), one.element == kNoInstance ? words(dash()) : words(results.facility->instances[one.element].path),
                               figure(static_cast<double>(one.count)), figure(static_cast<double>(one.hot)), figure(one.short_kw, 0), figure(one.first_s, 0)}});
    }
    table.note = tr("Of %1 single failures, %2 let no rack get too warm. What is left runs at full speed and capacity; heat that nothing takes warms coolant, steel and air as one lump.")
                     .arg(failures.tried).arg(failures.harmless);
    return table;
}

ReportTable setPointTable(const Results& results)
{
    ReportTable table{tr("Set-points of facility water"),
                      {{tr("Loop at")}, {tr("Count"), true}, {tr("Now, °C"), true}, {tr("Best, °C"), true}, {tr("Of the flow"), true}, {tr("Now, MWh/year"), true},
                       {tr("Best, MWh/year"), true}, {tr("Saves, kWh/year"), true}, {tr("Saves, $/year"), true}, {tr("Class")}, {tr("Held by")}},
                      {}, tr("Plant and pumps over the site's weather year; within what the cooled gear takes, the dew point and the pumps' speeds.")};
    for (const SetPointAdviceRow& row : results.coolant->advice->rows) {
        if (!row.reason.empty()) continue;
        table.rows.push_back({{words(results.facility->instances[row.first].path), figure(static_cast<double>(row.count)), figure(row.now.supply_c, 1), figure(row.best.supply_c, 1),
                               share(row.best.flowShare), figure(row.now.energy_mwh, 0), figure(row.best.energy_mwh, 0), figure(row.saving_kwh, 0), figure(row.saving_usd, 0),
                               words(toQt(row.waterClass)), words(sentence(toText(row.heldBy)))}});
    }
    return table;
}

}  // namespace

std::vector<ReportTable> coolantTables(const Results& results)
{
    if (!results.coolant || !results.facility) return {};
    return {loopTable(results), coolingFailureTable(results), setPointTable(results)};
}

}  // namespace mw::report
