// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on drawn coolant loops, failures of cooling and set-points.
#include "views/report/report_parts.h"

#include "views/session/text/qt_text.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>

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
                       {tr("Best, MWh/year"), true}, {tr("Saves, kWh/year"), true}, {tr("Saves, $/year"), true}, {tr("Saves, PUE"), true}, {tr("Class")}, {tr("Held by")}},
                      {}, tr("Plant and pumps over the site's weather year; within what the cooled gear takes, the dew point and the pumps' speeds.")};
    for (const SetPointAdviceRow& row : results.coolant->advice->rows) {
        if (!row.reason.empty()) continue;
        table.rows.push_back({{words(results.facility->instances[row.first].path), figure(static_cast<double>(row.count)), figure(row.now.supply_c, 1), figure(row.best.supply_c, 1),
                               share(row.best.flowShare), figure(row.now.energy_mwh, 0), figure(row.best.energy_mwh, 0), figure(row.saving_kwh, 0), figure(row.saving_usd, 0), figure(row.saving_pue, 4),
                               words(toQt(row.waterClass)), words(sentence(toText(row.heldBy)))}});
    }
    return table;
}

/// Thresholds by month, then sizes; what each saves in a year.
ReportTable storeAdviceTable(const Results& results)
{
    const StoreAdvice& advice = *results.coolant->stores;
    ReportTable table{tr("Thermal storage: thresholds and size"),
                      {{tr("How")}, {tr("Storage, kWh"), true}, {tr("Charge up to, °C"), true}, {tr("Give from, °C"), true}, {tr("Saves, kWh/year"), true}, {tr("Saves, $/year"), true}, {tr("Saves, PUE"), true}},
                      {}, tr("Against stores at rest, over the site's weather year; sizes with each day planned. Temperatures outdoors: %1.").arg(advice.wetBulb ? tr("wet bulb") : tr("dry bulb"))};
    const QLocale english(QLocale::English);
    for (std::size_t m = 0; m < advice.byMonth.size(); ++m)
        if (const auto& month = advice.byMonth[m])
            table.rows.push_back({{words(english.standaloneMonthName(static_cast<int>(m) + 1)), figure(advice.now.energy_kwh, 0), figure(month->chargeUpTo_c, 0), figure(month->giveFrom_c, 0), words(dash()),
                                   words(dash()), words(dash())}});
    table.rows.push_back({{words(tr("These thresholds")), figure(advice.now.energy_kwh, 0), words(dash()), words(dash()), figure(advice.savedByThresholds_kwh, 0), figure(advice.saving_usd, 0),
                           figure(advice.saving_pue, 4)}});
    for (const StoreSize& size : advice.sizes) {
        const bool best = size == advice.best;
        table.rows.push_back({{words(best ? tr("Size, advised") : tr("Size")), figure(size.energy_kwh, 0), words(dash()), words(dash()), figure(size.saved_kwh, 0),
                               best ? figure(advice.bestSaving_usd, 0) : words(dash()), best ? figure(advice.bestSaving_pue, 4) : words(dash())}});
    }
    return table;
}

/// The weather year at the design load and at the serving plan's.
ReportTable coolingYearTable(const Results& results)
{
    ReportTable table{tr("The weather year of cooling"), {{tr("Quantity")}, {tr("Design load"), true}, {tr("As run"), true}, {tr("Unit")}}, {},
                      tr("Hour by hour: pumps and fans of coolers at the speed that the hour asks for. ERE and ERF as The Green Grid defines them.")};
    const DrawnYear* year = results.coolant->year.get();
    if (year == nullptr || !results.cooling || !results.cooling->pueAnnual) return table;
    const YearAsRun* run = results.bases && results.bases->year ? &*results.bases->year : nullptr;
    using Value = std::optional<double>;
    const auto add = [&](const QString& name, Value design, Value asRun, int decimals, const QString& unit) {
        if (design || asRun) table.rows.push_back({{words(name), figure(design, decimals), figure(asRun, decimals), words(unit)}});
    };
    const auto ofRun = [&](auto YearAsRun::* member) { return run != nullptr ? Value(run->*member) : std::nullopt; };
    const auto mwh = [&](const std::array<double, 12>& byMonth) {
        double sum = 0;
        for (const double kw : byMonth) sum += kw / 12;
        return sum * year->hours / 1000;
    };
    const CoolingResults& cooling = *results.cooling.value;
    add(tr("PUE"), cooling.pueAnnual, ofRun(&YearAsRun::pue), 3, {});
    add(tr("WUE"), cooling.wue_l_per_kwh, run != nullptr ? run->wue_l_per_kwh : std::nullopt, 2, QStringLiteral("L/kWh"));
    add(tr("ERE"), cooling.ere, run != nullptr ? run->ere : std::nullopt, 3, {});
    add(tr("ERF"), cooling.erf, run != nullptr ? run->erf : std::nullopt, 3, {});
    add(tr("Fans"), mwh(year->fans_kwByMonth), ofRun(&YearAsRun::fans_mwh), 0, QStringLiteral("MWh"));
    add(tr("Pumps"), mwh(year->pumps_kwByMonth), ofRun(&YearAsRun::pumps_mwh), 0, QStringLiteral("MWh"));
    add(tr("Compressors"), mwh(year->compressors_kwByMonth), ofRun(&YearAsRun::compressors_mwh), 0, QStringLiteral("MWh"));
    add(tr("Hours without a compressor"), static_cast<double>(year->freeHours), ofRun(&YearAsRun::freeHours), 0, QStringLiteral("h"));
    add(tr("Hours with coolant too warm"), static_cast<double>(year->hoursTooWarm), ofRun(&YearAsRun::hoursTooWarm), 0, QStringLiteral("h"));
    add(tr("Output lost in them, racks slowing down"), year->shedShare * 100, {}, 2, QStringLiteral("%"));
    if (year->drawsExport) add(tr("Heat given to heat networks"), year->exported_kw * year->hours / 1000, {}, 0, QStringLiteral("MWh"));
    if (year->drawsStorage) {
        add(tr("Cold from thermal stores"), year->given_mwh, {}, 0, QStringLiteral("MWh"));
        add(tr("Saved by thermal stores"), year->storageSaved_mwh, {}, 1, QStringLiteral("MWh"));
    }
    return table;
}

}  // namespace

std::vector<ReportTable> coolantTables(const Results& results)
{
    if (!results.coolant || !results.facility) return {};
    std::vector<ReportTable> tables{loopTable(results), coolingYearTable(results), coolingFailureTable(results), setPointTable(results)};
    if (results.coolant->stores) tables.push_back(storeAdviceTable(results));
    return tables;
}

}  // namespace mw::report
