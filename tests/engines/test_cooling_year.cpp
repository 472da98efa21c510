// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn, hour by hour: pumps at the hour's load, fans that hold a supply, thermal stores and heat networks.
#include "solved_layouts.h"

#include "model/edit/property.h"
#include "model/io/layout_file.h"
#include "solver/cooling/plant/cooler_fans.h"
#include "solver/cooling/cooling_failures.h"
#include "solver/cooling/plant/drawn_year.h"
#include "solver/cooling/plant/exchangers.h"
#include "solver/cooling/solve.h"
#include "solver/cooling/plant/storage_year.h"
#include "solver/coolant_pass.h"
#include "solver/pipeline.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace mw;
using namespace solved_layouts;

namespace {

bool near(double a, double b, double relative) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

/// A rack, its CDU, a pump skid and a dry cooler in their loops; `rack`, `more`, `links` by the case.
std::string place(const std::string& rack, const std::string& more = {}, const std::string& links = "  - {from: pump.out-1, to: cdu.fws, length_m: 20, diameter_mm: 60}\n",
                  const std::string& plant = "  - {id: cooler, part: generic.dry-cooler-800, at: {hall: yard, x_m: 3, y_m: 10}, override: {flow_lpm: 200, pressure_drop_kpa: 40}}\n")
{
    return R"(millwright: 1
site: {name: Phoenix, weather: phoenix, design_dry_bulb_c: 35, grid: {limit_mw: 2, voltage_kv: 13.8}}
halls:
  - {id: hall, size_m: [20, 20], clear_height_m: 4}
  - {id: yard, size_m: [20, 30], outdoor: true}
components:
  - {id: rack, part: nvidia.gb200-nvl72, at: {hall: hall, x_m: 3, y_m: 3}, override: {coolant_pressure_drop_kpa: 60)" +
           rack + R"(}}
  - {id: cdu, part: vertiv.xdu1350, at: {hall: hall, x_m: 6, y_m: 3}, override: {primary_flow_lpm: 1500, pressure_drop_kpa: 50}}
  - {id: pump, part: generic.pump-skid, at: {hall: yard, x_m: 3, y_m: 3}, override: {flow_lpm: 200, head_kpa: 150, power_kw: 0.9}}
)" + plant + more + R"(links:
  - {from: cdu.tcs-1, to: rack.coolant, length_m: 20, diameter_mm: 40}
  - {from: cooler.fws-1, to: pump.in-1, length_m: 20, diameter_mm: 60}
)" + links;
}

CoolingInput coolingOf(const Results& r) { return coolingInput(*r.facility, designLoads(*r.facility), nullptr); }

/// Energy of a schedule, MWh over its hours; power between rest and full is a straight line.
double energyOf(const std::vector<StoreHour>& hours, const std::vector<double>& shares)
{
    double sum = 0;
    for (std::size_t h = 0; h < hours.size(); ++h) {
        const StoreHour& hour = hours[h];
        sum += hour.idle_kw + std::abs(shares[h]) * ((shares[h] < 0 ? hour.charging_kw : hour.giving_kw) - hour.idle_kw);
    }
    return sum;
}

/// The least energy there is, counted out: the tank's level in `fine` steps for each kWh, hour by hour.
double leastEnergy(const std::vector<StoreHour>& hours, int tank_kwh, int fine)
{
    constexpr double kNever = 1e18;
    const int levels = tank_kwh * fine;
    std::vector<double> cost(static_cast<std::size_t>(levels) + 1, kNever);
    cost[0] = 0;
    for (const StoreHour& hour : hours) {
        std::vector<double> next(cost.size(), kNever);
        for (int from = 0; from <= levels; ++from) {
            if (cost[static_cast<std::size_t>(from)] >= kNever) continue;
            for (int to = 0; to <= levels; ++to) {
                const double moved = static_cast<double>(to - from) / fine, most = moved > 0 ? hour.in_kw * kStoreKept : hour.out_kw;
                if (std::abs(moved) > most + 1e-9) continue;
                const double kw = hour.idle_kw + std::abs(moved) / most * ((moved > 0 ? hour.charging_kw : hour.giving_kw) - hour.idle_kw);
                next[static_cast<std::size_t>(to)] = std::min(next[static_cast<std::size_t>(to)], cost[static_cast<std::size_t>(from)] + kw);
            }
        }
        cost = std::move(next);
    }
    return cost[0];
}

}  // namespace

class TestCoolingYear : public QObject {
    Q_OBJECT
private slots:
    void pumpCurveIsTheLoopSolvedAtItsLoad();
    void pumpsAtTheDesignHour();
    void keptLoopsSolveTheirOwnAlone();
    void fansHoldTheSupply();
    void fansFromTheTable();
    void fansSlowDownOverTheYear();
    void scheduleAgainstCountingOut();
    void scheduleKeepsItsTank();
    void storageSavesWhereNightsAreCold();
    void storageWithoutLinksDoesNothing();
    void exportByHand();
    void exportOfWaterTooCold();
    void warmerNeverSaves();
    void foldedSystemDoesTheSame();
};

/// Loads of 30 to 100 %: power along the curve is that of the loops solved at that load.
void TestCoolingYear::pumpCurveIsTheLoopSolvedAtItsLoad()
{
    const auto full = solved(place(""));
    CoolantPass pass;
    const CoolingInput design = coolingOf(*full);
    const auto pumps = pass.pumps(*full->facility, design, *full->power.value, {});
    QCOMPARE(pumps->byPath.size(), std::size_t{2});
    for (const double share : {1.0, 0.9, 0.7, 0.5, 0.45}) {
        CoolingInput less = design;
        for (HeatUnit& unit : less.units) unit.liquid_kw *= share, unit.air_kw *= share, unit.flow_l_min *= share;
        CoolantPass fresh;
        const auto anew = fresh.pumps(*full->facility, less, *full->power.value, {});
        less.drawnPumps = byGear(*pumps, less.gear.list());
        const CoolingResults along = solveCooling(less);
        for (const auto& [path, pump] : anew->byPath) {
            const double kw = along.node(*full->facility->find(path))->power_kw;
            QVERIFY2(near(kw, pump.kw, share == 1.0 ? 1e-9 : 0.01), qPrintable(QString("%1 at %2: %3 %4").arg(path.c_str()).arg(share).arg(kw).arg(pump.kw)));
        }
    }
}

void TestCoolingYear::pumpsAtTheDesignHour()
{
    const auto r = solved(place(""));
    double pumps_kw = 0;
    for (const auto& [kind, kw] : r->cooling->power_kwByKind) pumps_kw += kind == "pumps" ? kw : 0;
    QVERIFY(near(pumps_kw, r->coolant->loops->pump_kw, 0.005));
    for (const double kw : r->coolant->year->pumps_kwByMonth) QVERIFY(near(kw, pumps_kw, 1e-9));   // the heat is that of the design point in every hour
}

/// Two like systems and one edit in one of them: one technology loop is solved anew, and the answer is that of a pass that knew nothing.
void TestCoolingYear::keptLoopsSolveTheirOwnAlone()
{
    const std::string more = "  - {id: rack-2, part: nvidia.gb200-nvl72, at: {hall: hall, x_m: 3, y_m: 9}}\n  - {id: cdu-2, part: vertiv.xdu1350, at: {hall: hall, x_m: 6, y_m: 9}}\n";
    const std::string links = "  - {from: pump.out-1, to: cdu.fws, length_m: 20, diameter_mm: 60}\n  - {from: pump.out-2, to: cdu-2.fws, length_m: 20, diameter_mm: 60}\n";
    const auto before = solved(place("", more, links + "  - {from: cdu-2.tcs-1, to: rack-2.coolant, length_m: 20, diameter_mm: 40}\n"));
    const auto after = solved(place("", more, links + "  - {from: cdu-2.tcs-1, to: rack-2.coolant, length_m: 25, diameter_mm: 40}\n"));
    const auto netsOf = [](const Results& r, std::vector<LoopPipeFlow>& pipes, LoopInput& input) {
        input = loopInput(*r.facility, coolingOf(r), solveCooling(coolingOf(r)), r.power.value.get());
        return loopNets(input, pipes);
    };
    KeptLoops kept;
    std::vector<LoopPipeFlow> pipes;
    LoopInput input;
    auto nets = netsOf(*before, pipes, input);
    (void)solveLoops(input, nets, pipes, {}, &kept);
    kept.endPass();
    const auto first = kept.solved();
    nets = netsOf(*after, pipes, input);
    const CoolantLoops edited = solveLoops(input, nets, pipes, {}, &kept);
    QCOMPARE(kept.solved(), first + 1);
    QVERIFY(edited == solveLoops(input, nets, pipes));
    // Renewed for the edit and back again, nets are those made anew; the elder of two like ones leaves its links to the next.
    std::vector<LoopPipeFlow> oldPipes;
    LoopInput old;
    auto renewed = netsOf(*before, oldPipes, old);
    KeptEffects effects;
    (void)coolingFailures(old, renewed, {}, &effects);
    for (const auto& [from, to] : {std::pair(&old, &input), std::pair(&input, &old)}) {
        renewNets(*from, *to, renewed, oldPipes);
        QVERIFY(coolingFailures(*to, renewed, {}, &effects) == coolingFailures(*to, renewed));
        QVERIFY(effects.tried() > 0 && effects.tried() < coolingFailures(*to, renewed).tried);
        std::vector<LoopPipeFlow> fresh;
        const auto made = loopNets(*to, fresh);
        QVERIFY(fresh == oldPipes && made.size() == renewed.size());
        for (std::size_t i = 0; i < made.size(); ++i)
            QVERIFY(*made[i].key == *renewed[i].key && made[i].loop == renewed[i].loop && made[i].links.size() == renewed[i].links.size() && made[i].firstLink == renewed[i].firstLink &&
                    made[i].elements == renewed[i].elements && made[i].places == renewed[i].places);
    }
    kept.endPass();
    (void)solveLoops(input, nets, pipes, {}, &kept);
    QCOMPARE(kept.solved(), first + 1);
}

/// The speed found gives the supply asked for, by the exchanger's own balance.
void TestCoolingYear::fansHoldTheSupply()
{
    for (const double share : {0.4, 0.7, 1.0})
        for (const double approach : {4.0, 8.0})
            for (const double available : {9.0, 12.0, 16.0}) {
                const double speed = coolerFanSpeed(approach, share, available);
                QVERIFY(speed >= 0.3 && speed <= std::max(share, 0.3) + 1e-12);
                const DryCooler cooler({.q_kw = 1, .t_air_c = 0, .t_in_c = approach + 10, .fan_kw = 1, .water_kw_k = 0.1, .air_kw_k = 0.1});
                const double heat = cooler.heat_kw(available + 10, share, 0, speed);
                QVERIFY2(speed <= 0.3 + 1e-9 ? heat >= share : near(heat, share, 1e-4) || speed >= share - 1e-9, qPrintable(QString("%1 %2 %3: %4 %5").arg(share).arg(approach).arg(available).arg(speed).arg(heat)));
            }
    QCOMPARE(coolerFanSpeed(8, 1, 8), 1.0);
    QCOMPARE(coolerFanSpeed(8, 0.5, 3), 0.5);
    QVERIFY(coolerFanSpeed(8, 0.8, 12) > coolerFanSpeed(8, 0.8, 13));
}

/// A table of the fans' speeds tells what solving for each tells, at the bend too where air becomes the lesser flow.
void TestCoolingYear::fansFromTheTable()
{
    for (const double approach : {4.0, 8.0, 15.0})
        for (const double flow : {0.3, 0.5, 0.8, 0.95, 1.0, 1.4})
            for (const double least : {0.15, 0.3}) {
                const DryCooler cooler({.q_kw = 1, .t_air_c = 0, .t_in_c = approach + 10, .fan_kw = 1, .water_kw_k = 0.1 * flow, .air_kw_k = 0.1});
                DryCooler quick = cooler;
                quick.tabulateFans(least);
                const double low = cooler.conductance_kw_k(1, least), high = cooler.conductance_kw_k(1, 1);
                double sum = 0;
                for (int i = 0; i <= 500; ++i) {
                    const double wanted = low + (high - low) * i / 500, off = quick.fanRatio(wanted, least) / cooler.fanRatio(wanted, least) - 1;
                    QVERIFY2(std::abs(off) < 1e-6, qPrintable(QString("%1 %2 %3 %4: %5").arg(approach).arg(flow).arg(least).arg(i).arg(off)));
                    sum += std::abs(off);
                }
                QVERIFY2(sum / 501 < 1e-7, qPrintable(QString::number(sum / 501)));
                QCOMPARE(quick.fanRatio(2 * high, least), 1.0);
                QCOMPARE(quick.fanRatio(low / 2, least), least);
            }
}

void TestCoolingYear::fansSlowDownOverTheYear()
{
    const auto r = solved(place("", "", "  - {from: pump.out-1, to: cdu.fws, length_m: 20, diameter_mm: 60}\n",
                                "  - {id: cooler, part: generic.dry-cooler-1000, at: {hall: yard, x_m: 3, y_m: 10}, override: {flow_lpm: 200, pressure_drop_kpa: 40, capacity_kw: 125}}\n"));
    const DrawnYear& year = *r->coolant->year;
    QVERIFY(year.fans_kwByMonth[0] < year.fans_kwByMonth[6]);   // January, July
    QVERIFY(year.worstPower_kw <= r->cooling->power_kw * (1 + 1e-9));
    CoolingInput input = coolingOf(*r);
    input.fansFollow = true, input.dryBulb_c = 0;
    const CoolingResults cold = solveCooling(input);
    QVERIFY(cold.plantSupply_c && std::abs(*cold.plantSupply_c - *r->cooling->node(*r->facility->find("cooler"))->neededSupply_c) < 1e-9);
    input.fansFollow = false;
    QVERIFY(solveCooling(input).power_kw > cold.power_kw);
}

void TestCoolingYear::scheduleAgainstCountingOut()
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> price(0.1, 0.4), rate(6, 14);
    for (int round = 0; round < 20; ++round) {
        std::vector<StoreHour> day;
        for (int h = 0; h < 24; ++h) {
            const double p = price(random), in = rate(random), out = rate(random);
            day.push_back({100, 100 + p * in, 100 - p * out, in, out});
        }
        const int tank = 10 * (1 + round % 4);
        const double planned = energyOf(day, storeSchedule(day, tank)), least = leastEnergy(day, tank, 10), idle = 2400;
        QVERIFY(least < idle - 0.5 && planned >= least - 0.1);
        QVERIFY2(idle - planned >= 0.85 * (idle - least), qPrintable(QString("%1 of %2").arg(idle - planned).arg(idle - least)));
    }
    // Where every hour costs the same, what is lost in the tank is saved by leaving it alone.
    const std::vector<StoreHour> even(24, {100, 102, 98, 10, 10});
    for (const double share : storeSchedule(even, 40)) QCOMPARE(share, 0.0);
}

/// Never under empty nor over full, empty at midnight, no more than the rates.
void TestCoolingYear::scheduleKeepsItsTank()
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> price(0.1, 0.5), size(0, 50);
    std::vector<StoreHour> hours;
    for (int h = 0; h < 240; ++h) {
        const double p = price(random), in = size(random), out = size(random);
        hours.push_back({100, 100 + p * in, 100 - p * out, in, out});
    }
    const auto shares = storeSchedule(hours, 60);
    double level = 0;
    int used = 0;
    for (std::size_t h = 0; h < hours.size(); ++h) {
        QVERIFY(std::abs(shares[h]) <= 1 + 1e-9);
        level += shares[h] < 0 ? -shares[h] * hours[h].in_kw * kStoreKept : -shares[h] * hours[h].out_kw;
        QVERIFY(level >= -1e-6 && level <= 60 + 1e-6);
        if (h % 24 == 23) QVERIFY(std::abs(level) < 1e-6);
        used += shares[h] != 0 ? 1 : 0;
    }
    QVERIFY(used > 40);
}

const std::string kChiller = "  - {id: cooler, part: generic.chiller-air-ht, at: {hall: yard, x_m: 3, y_m: 10}, override: {flow_lpm: 200, pressure_drop_kpa: 40}}\n";
const std::string kTank = "  - {id: tank, part: generic.tes-tank, at: {hall: yard, x_m: 12, y_m: 3}}\n";
const std::string kThroughTank = "  - {from: pump.out-1, to: tank.in, length_m: 10, diameter_mm: 60}\n  - {from: tank.out, to: cdu.fws, length_m: 10, diameter_mm: 60}\n";

void TestCoolingYear::storageSavesWhereNightsAreCold()
{
    const auto without = solved(place("", "", "  - {from: pump.out-1, to: cdu.fws, length_m: 20, diameter_mm: 60}\n", kChiller));
    const auto with = solved(place("", kTank, kThroughTank, kChiller));
    const DrawnYear &plain = *without->coolant->year, &year = *with->coolant->year;
    QVERIFY(year.drawsStorage && !plain.drawsStorage && year.charged_mwh > 10);
    QVERIFY(near(year.charged_mwh * kStoreKept, year.given_mwh, 1e-6));
    QVERIFY(year.storageSaved_mwh > 0);
    // What it saves is the difference to the same system with the tank at rest.
    CoolingInput rest = coolingOf(*with);
    rest.drawnPumps = byGear(*CoolantPass().pumps(*with->facility, rest, *with->power.value, {}), rest.gear.list());
    rest.taps = {};
    const auto still = drawnYear(rest, *data()->weather->year("phoenix"));
    QVERIFY(near((still->meanPower_kw - year.meanPower_kw) * 8.76, year.storageSaved_mwh, 0.02));
    // Nights charge, afternoons give.
    const double night = std::accumulate(year.stored_kwByHour.begin(), year.stored_kwByHour.begin() + 8, 0.0), day = std::accumulate(year.stored_kwByHour.begin() + 12, year.stored_kwByHour.begin() + 18, 0.0);
    QVERIFY(night > 0 && day < 0);
    QVERIFY(year.worstPower_kw < still->worstPower_kw);
}

void TestCoolingYear::storageWithoutLinksDoesNothing()
{
    const auto r = solved(place("", kTank, "  - {from: pump.out-1, to: cdu.fws, length_m: 20, diameter_mm: 60}\n", kChiller));
    QVERIFY(r->coolant->year->drawsStorage);
    QCOMPARE(r->coolant->year->charged_mwh, 0.0);
    const auto said = [](const Results& results) {
        return std::count_if(results.findings->begin(), results.findings->end(), [](const Finding& f) { return f.rule == "cooling.idle-all-year" && f.subjects.front() == "tank"; });
    };
    QCOMPARE(said(*r), 1);
    QCOMPARE(said(*solved(place("", kTank, kThroughTank, kChiller))), 0);
}

std::string exporter(const char* figures) { return std::string("  - {id: heat, part: generic.heat-export-hx, at: {hall: yard, x_m: 12, y_m: 3}, override: {") + figures + "}}\n"; }
const std::string kThroughHeat = "  - {from: pump.out-1, to: heat.in-1, length_m: 10, diameter_mm: 60}\n  - {from: heat.out-1, to: cdu.fws, length_m: 10, diameter_mm: 60}\n";

/// A network that takes 40 kW in every hour: ERE = PUE - 40 / IT, ERF = 40 / facility, and the cooler is rid of it.
void TestCoolingYear::exportByHand()
{
    const auto r = solved(place("", exporter("export_kw: 40, export_least_c: 10, export_base_share: 1"), kThroughHeat));
    const DrawnYear& year = *r->coolant->year;
    QCOMPARE(year.exportHours, 8760);
    QVERIFY(near(year.exported_kw, 40, 1e-9));
    QVERIFY(r->cooling->ere && r->cooling->erf && r->cooling->pueAnnual);
    QVERIFY(near(*r->cooling->ere, *r->cooling->pueAnnual - 40 / r->power->it_kw, 1e-9));
    QVERIFY(near(*r->cooling->erf, 40 / (*r->cooling->pueAnnual * r->power->it_kw), 1e-9));
    CoolingInput input = coolingOf(*r);
    const CoolingResults before = solveCooling(input);
    input.tapped_kw = {40};
    const CoolingResults after = solveCooling(input);
    const auto cooler = *r->facility->find("cooler");
    QVERIFY(near(before.node(cooler)->heat_kw - after.node(cooler)->heat_kw, 40, 1e-9));
    QVERIFY(std::abs(after.balanceError_kw) < 1e-9 * after.heat_kw);
    // Heating only: as the degree hours of the file have it.
    const auto winter = solved(place("", exporter("export_kw: 40, export_least_c: 10, export_base_share: 0, export_none_above_c: 15, export_full_below_c: 5"), kThroughHeat));
    double sum = 0;
    for (const WeatherHour& hour : data()->weather->year("phoenix")->hours) sum += 40 * std::clamp((15 - std::round(hour.t_db_c) ) / 10, 0.0, 1.0);
    QVERIFY2(near(winter->coolant->year->exported_kw * 8760, sum, 0.01), qPrintable(QString("%1 %2").arg(winter->coolant->year->exported_kw * 8760).arg(sum)));
    QVERIFY(!solved(place(""))->cooling->ere);
}

void TestCoolingYear::exportOfWaterTooCold()
{
    const auto r = solved(place("", exporter("export_kw: 40, export_least_c: 80, export_base_share: 1"), kThroughHeat));
    QCOMPARE(r->coolant->year->exportHours, 0);
    QVERIFY(near(*r->cooling->ere, *r->cooling->pueAnnual, 1e-12));
    QCOMPARE(*r->cooling->erf, 0.0);
}

/// At fixed set-points a warmer hour never takes less, whatever is drawn.
void TestCoolingYear::warmerNeverSaves()
{
    const std::string fluid = "  - {id: cooler, part: generic.cooling-tower-closed, at: {hall: yard, x_m: 3, y_m: 10}, override: {flow_lpm: 200, pressure_drop_kpa: 40}}\n";
    const std::string links = "  - {from: pump.out-1, to: cdu.fws, length_m: 20, diameter_mm: 60}\n";
    for (const std::string& plant : {fluid, kChiller, std::string("  - {id: cooler, part: generic.dry-cooler-1000, at: {hall: yard, x_m: 3, y_m: 10}}\n"),
                                     std::string("  - {id: cooler, part: generic.dry-cooler-800, at: {hall: yard, x_m: 3, y_m: 10}}\n")}) {
        CoolingInput input = coolingOf(*solved(place("", "", links, plant)));
        input.fansFollow = true;
        double last = 0;
        for (double dry = -20; dry <= 45; dry += 0.25) {
            input.dryBulb_c = dry, input.wetBulb_c = dry - 5;
            const double kw = solveCooling(input).power_kw;
            QVERIFY2(kw >= last - 1e-9, qPrintable(QString("%1 %2: %3 after %4").arg(plant.c_str()).arg(dry).arg(kw).arg(last)));
            last = kw;
        }
        QVERIFY(last > 0);
    }
}

/// Examples and rows of racks, at three temperatures: folded, all sums and the warmest excess are those of the whole system.
void TestCoolingYear::foldedSystemDoesTheSame()
{
    for (const char* name : {"gb200-scalable-unit", "mixed-inference-hall", "dgx-h100-superpod-4su", "hall-100mw"}) {
        auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml");
        const auto r = solve(std::make_shared<const Layout>(std::move(*read.value)), data());
        CoolingInput whole = coolingOf(*r);
        whole.drawnPumps = byGear(*CoolantPass().pumps(*r->facility, whole, *r->power.value, {}), whole.gear.list());
        CoolingInput folded = foldedGear(foldedUnits(whole));
        QVERIFY(folded.gear.size() <= whole.gear.size());
        qInfo("%s: %zu units and %zu gear of %zu and %zu", name, folded.units.size(), folded.gear.size(), whole.units.size(), whole.gear.size());
        for (const double dry : {-5.0, 18.0, 41.0})
            for (const bool follow : {false, true}) {
                whole.dryBulb_c = folded.dryBulb_c = dry, whole.wetBulb_c = folded.wetBulb_c = dry - 4;
                whole.fansFollow = folded.fansFollow = follow;
                const CoolingResults a = solveCooling(whole), b = solveCooling(folded);
                for (const auto member : {&CoolingResults::power_kw, &CoolingResults::plantHeat_kw, &CoolingResults::water_l_per_h, &CoolingResults::liquid_kw, &CoolingResults::air_kw,
                                          &CoolingResults::airUnserved_kw, &CoolingResults::liquidUnserved_kw, &CoolingResults::plantCapacity_kw, &CoolingResults::powerToWater_kw})
                    QVERIFY2(std::abs(a.*member - b.*member) <= 1e-9 * std::max(1.0, a.heat_kw), name);
                const auto excess = [](const CoolingResults& x) {
                    double most = -100;
                    for (const CoolingNode& node : x.nodes)
                        if (node.supply_c && node.neededSupply_c) most = std::max(most, *node.supply_c - *node.neededSupply_c);
                    return most;
                };
                QVERIFY(std::abs(excess(a) - excess(b)) < 1e-9);
            }
    }
}

QTEST_GUILESS_MAIN(TestCoolingYear)
#include "test_cooling_year.moc"
