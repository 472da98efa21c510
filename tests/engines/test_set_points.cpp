// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Advice on supply temperature and flow of facility loops, against brute force.
#include "solver/cooling/plant/drawn_plant.h"
#include "solver/cooling/plant/set_points.h"
#include "solver/cooling/plant/year.h"
#include "solver/weather/climate.h"
#include "tests/engines/reference_plants.h"
#include "tests/engines/solved_layouts.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <chrono>
#include <cmath>

using namespace mw;
using solved_layouts::exampleText;
using solved_layouts::replaced;

namespace {

std::shared_ptr<const WeatherYear> yearOf(const char* place)
{
    for (const auto& [name, year] : test::shippedYears())
        if (name == place) return std::make_shared<const WeatherYear>(year);
    qFatal("no such year");
}

SetPointTaker cdu(double heat_kw, double most_c)
{
    return {.exchanger = true, .heat_kw = heat_kw, .hot_kw_k = heat_kw / 10, .cold_kw_k = heat_kw / 10, .approach_k = 4, .most_c = most_c};
}

SetPointSystem dry(bool trim)
{
    SetPointSystem system{.count = 3, .heat_kw = 2000, .pump_kw = 25, .speed = 0.7, .now_c = 32};
    system.flow_l_min = 2000 / (kWater_kw_per_lpm_k * 10);
    system.plant = {.kind = SetPointPlant::Kind::Dry, .coolers = 3, .cooler_kw = 800, .coolerApproach_k = 8, .coolerFan_kw = 22};
    if (trim) system.plant.chillers = 1, system.plant.chiller_kw = 1000, system.plant.cop = 3.5;
    system.takers = {cdu(2000, 41)};
    return system;
}

SetPointSystem chilled()
{
    SetPointSystem system{.heat_kw = 1200, .pump_kw = 18, .speed = 0.6, .now_c = 15};
    system.flow_l_min = 1200 / (kWater_kw_per_lpm_k * 10);
    system.plant = {.kind = SetPointPlant::Kind::AirChillers, .chillers = 2, .chiller_kw = 800, .cop = 3.2, .copLeaving_c = 6.7};
    system.takers = {{.heat_kw = 1200, .cold_kw_k = 120, .most_c = 18}};
    return system;
}

SetPointSystem towers()
{
    SetPointSystem system = chilled();
    system.plant = {.kind = SetPointPlant::Kind::TowerChillers, .chillers = 2, .chiller_kw = 800, .cop = 6.3, .copLeaving_c = 6.7, .towerFan_kw = 30};
    return system;
}

/// Towers or fluid coolers on the loop itself.
SetPointSystem wet(bool trim)
{
    SetPointSystem system = dry(trim);
    system.plant.kind = SetPointPlant::Kind::Wet, system.plant.coolerApproach_k = 0, system.plant.wetApproach_k = 5;
    system.plant.spray_kw = 3, system.plant.evaporation_l_per_kwh = 1.4, system.plant.cycles = 4, system.takers = {cdu(2000, 30)}, system.now_c = 26;
    return system;
}

/// Adiabatic dry coolers.
SetPointSystem hybrid()
{
    SetPointSystem system = dry(false);
    system.plant.wetApproach_k = 6, system.plant.evaporation_l_per_kwh = 1.2, system.takers = {cdu(2000, 36)}, system.now_c = 34;
    return system;
}

SetPointSystem withCoil()
{
    SetPointSystem system = chilled();
    system.plant.freeCooling_k = 10, system.now_c = 17;
    return system;
}

double energyAt(const SetPointSystem& system, const WeatherYear& weather, double supply_c, double flowShare)
{
    return binnedPlantYear(*plantAt(system, supply_c, flowShare), system.heat_kw, {.it_kw = system.heat_kw}, weather).cooling_mwh;
}

}  // namespace

class TestSetPoints : public QObject {
    Q_OBJECT
private slots:
    void neverWorseThanNow_data();
    void neverWorseThanNow();
    void asGoodAsBruteForce_data();
    void asGoodAsBruteForce();
    void staysWithinLimits();
    void tooWarmNow();
    void moreFlowBearsWarmerWater();
    void approachByHand();
    void curvesThroughTheRating();
    void noModelIsSaid();
    void savingIsMoney();
    void wetPlantsByHand();
    void coilByHand();
    void warmerNeverSaves();
    void binsAreTheHours();
    void wetGearOfALayout();
    void thresholdsByHand();
    void thresholdsAgainstAllPairs();
    void storesOfALayout();
    void saysWhatHeld();
    void drawnLimits();
    void quick();
};

void TestSetPoints::neverWorseThanNow_data()
{
    QTest::addColumn<QString>("place");
    for (const char* place : {"chicago", "miami", "phoenix", "san-francisco"}) QTest::newRow(place) << QString::fromLatin1(place);
}

void TestSetPoints::neverWorseThanNow()
{
    QFETCH(QString, place);
    SetPointInput input{.systems = {dry(false), dry(true), chilled(), towers(), wet(true), hybrid()}, .weather = yearOf(place.toLatin1().constData())};
    for (const double shift : {-6.0, 3.0}) {
        for (SetPointSystem& system : input.systems) *system.now_c += shift;
        for (const SetPointAdviceRow& row : adviseSetPoints(input).rows) {
            QVERIFY2(row.reason.empty(), row.reason.c_str());
            if (!row.nowWithin) continue;
            QVERIFY(row.best.energy_mwh <= row.now.energy_mwh && row.best.hoursTooWarm <= row.now.hoursTooWarm && row.saving_kwh >= 0);
        }
    }
}

void TestSetPoints::asGoodAsBruteForce_data() { neverWorseThanNow_data(); }

void TestSetPoints::asGoodAsBruteForce()
{
    QFETCH(QString, place);
    const auto weather = yearOf(place.toLatin1().constData());
    std::vector<SetPointSystem> systems{dry(true), chilled()};
    if (place == QLatin1String("chicago")) systems.push_back(wet(true)), systems.push_back(withCoil());
    for (const SetPointSystem& system : systems) {
        const SetPointAdviceRow row = adviseSetPoints({.systems = {system}, .weather = weather}).rows[0];
        double least = 1e12;
        for (double x = 0.4; x <= std::min(1.4, 1 / system.speed) + 1e-9; x += 0.05)
            if (x * system.speed >= kLowestSpeed - 1e-9)
                for (double t = std::min(kLeastSupply_c, *system.now_c); t <= mostSupply_c(system, x); t += 0.25) least = std::min(least, energyAt(system, *weather, t, x));
        QVERIFY2(row.best.energy_mwh <= least * 1.002, qPrintable(QStringLiteral("%1 over %2").arg(row.best.energy_mwh).arg(least)));
        QVERIFY2(std::abs(row.best.energy_mwh / energyAt(system, *weather, row.best.supply_c, row.best.flowShare) - 1) < 1e-12, "its energy is that of its point");
    }
}

void TestSetPoints::staysWithinLimits()
{
    for (const SetPointSystem& system : {dry(true), chilled(), towers(), wet(false), hybrid(), withCoil()}) {
        const SetPointAdviceRow row = adviseSetPoints({.systems = {system}, .weather = yearOf("chicago")}).rows[0];
        QVERIFY(row.best.supply_c <= mostSupply_c(system, row.best.flowShare) + 1e-9);
        QVERIFY(row.best.supply_c >= std::min(kLeastSupply_c, *system.now_c));
        QVERIFY(row.best.flowShare * system.speed <= 1 + 1e-9 && row.best.flowShare * system.speed >= kLowestSpeed - 1e-9);
    }
}

void TestSetPoints::tooWarmNow()
{
    SetPointSystem system = chilled();
    system.now_c = 24;
    const SetPointAdviceRow row = adviseSetPoints({.systems = {system}, .weather = yearOf("miami")}).rows[0];
    QVERIFY(!row.nowWithin && row.reason.empty());
    QVERIFY(row.best.supply_c <= mostSupply_c(system, row.best.flowShare) + 1e-9);
    system.takers[0].most_c = 10;   // colder than the dew point lets
    system.pump_kw = 0;
    QVERIFY(!adviseSetPoints({.systems = {system}, .weather = yearOf("miami")}).rows[0].reason.empty());
}

void TestSetPoints::moreFlowBearsWarmerWater()
{
    for (const SetPointSystem& system : {dry(true), chilled()}) {
        double before = -100;
        for (double x = 0.4; x < 1.5; x += 0.1) {
            const double most = mostSupply_c(system, x);
            QVERIFY(most > before);
            before = most;
        }
        QVERIFY(std::abs(mostSupply_c(system, 1) - (system.plant.kind == SetPointPlant::Kind::Dry ? 41 : 18)) < 1e-9);
    }
}

/// Balanced counterflow: effectiveness NTU / (1 + NTU), approach = range / NTU. With half the flow: by the formula of unbalanced counterflow.
void TestSetPoints::approachByHand()
{
    const SetPointTaker taker = cdu(1000, 40);   // 100 kW/K on both sides, approach 4 K: NTU = 10 / 4
    const double ua = 250, half = ua / (0.5 + 0.5 * std::pow(0.5, -0.8)), ntu = half / 50, e = std::exp(-ntu * 0.5);
    const double effectiveness = (1 - e) / (1 - 0.5 * e), approach = 1000 / (effectiveness * 50) - 10;
    QVERIFY2(std::abs(mostSupply_c(taker, 0.5) - (40 + 4 - approach)) < 1e-4, qPrintable(QString::number(mostSupply_c(taker, 0.5))));
}

void TestSetPoints::curvesThroughTheRating()
{
    const SetPointPlant plant = chilled().plant;
    const ChillerCurves curves = curvesOf(plant, true);
    const ChillerPoint rated = chillerAt(curves, 6.7, 35, plant.chiller_kw);
    QVERIFY2(std::abs(rated.cop / 3.2 - 1) < 0.03, qPrintable(QString::number(rated.cop)));
    double before = 0;
    for (double t = 6; t <= 30; t += 2) {   // warmer water, better COP
        const double cop = chillerAt(curves, t, 35, plant.chiller_kw).cop;
        QVERIFY(cop > before);
        before = cop;
    }
    for (double x = 5; x <= 35; x += 1)
        for (double y = 10; y <= 50; y += 1) QVERIFY(chillerAt(curves, x, y, 800).inputFactor > 0);
    SetPointPlant table = plant;
    table.copTable = {{35, 20, 4.5}, {25, 20, 6.5}, {35, 30, 6}, {25, 30, 9}};
    QVERIFY(std::abs(chillerAt(curvesOf(table, true), 20, 35, 800).cop / 4.5 - 1) < 0.1);
}

void TestSetPoints::noModelIsSaid()
{
    SetPointSystem none = chilled(), bare = dry(false), blind = chilled();
    none.plant.kind = SetPointPlant::Kind::None;
    bare.plant.coolerApproach_k = 0;
    blind.takers.clear();
    SetPointSystem unknown = chilled();
    unknown.now_c.reset();
    for (const SetPointAdviceRow& row : adviseSetPoints({.systems = {none, bare, blind, unknown}, .weather = yearOf("miami")}).rows) QVERIFY(!row.reason.empty());
    QVERIFY(adviseSetPoints({.systems = {chilled()}}).rows.empty());
}

void TestSetPoints::savingIsMoney()
{
    const SetPointAdviceRow row = adviseSetPoints({.systems = {dry(true)}, .usd_per_kwh = 0.1, .weather = yearOf("phoenix")}).rows[0];
    QVERIFY(row.saving_kwh > 0);
    QCOMPARE(row.saving_kwh, (row.now.energy_mwh - row.best.energy_mwh) * 1000 * 3);
    QCOMPARE(*row.saving_usd, row.saving_kwh * 0.1);
    const auto weather = yearOf("phoenix");
    const SetPointAdviceRow asPue = adviseSetPoints({.systems = {dry(true)}, .weather = weather, .it_kw = 6000}).rows[0];
    QCOMPARE(*asPue.saving_pue, row.saving_kwh / 6000 / 8760);
    QVERIFY(!row.saving_pue);
    QCOMPARE(std::string(waterClass(32)), std::string("W32"));
    QCOMPARE(std::string(waterClass(46)), std::string("W+"));
}

/// The same plant with each limit in turn nearest; between them energy is least, as brute force finds it.
void TestSetPoints::saysWhatHeld()
{
    const auto weather = yearOf("chicago");
    const auto heldIn = [&](const SetPointSystem& system) { return adviseSetPoints({{system}, {}, weather}).rows[0]; };
    SetPointSystem system = chilled();   // warmer water is always cheaper
    system.takers[0].most_c = 21, system.takers[0].limit = SetPointLimit::RackInlet;
    const auto byAir = heldIn(system);
    QVERIFY(byAir.reason.empty() && byAir.heldBy == SetPointLimit::RackInlet && std::abs(byAir.best.supply_c - mostSupply_c(system, byAir.best.flowShare)) < 1e-9);
    system.plant.leavingMost_c = 15.5;   // nearer than the air at any flow
    const auto byTable = heldIn(system);
    QVERIFY(byTable.heldBy == SetPointLimit::Chiller && std::abs(byTable.best.supply_c - 15.5) < 1e-9 && std::abs(byTable.most_c - 15.5) < 1e-9);
    QVERIFY(byTable.best.energy_mwh > byAir.best.energy_mwh);
    system.takers.clear();
    QVERIFY(heldIn(system).heldBy == SetPointLimit::Chiller);
    system.plant.leavingMost_c.reset();
    QCOMPARE(QString::fromStdString(heldIn(system).reason), QStringLiteral("no limit of its supply temperature is known"));
    SetPointSystem fanless = dry(false);   // pumps alone cost: least flow, and of equal temperatures the coldest
    fanless.plant.coolerFan_kw = 0, fanless.takers[0].most_c = 50, fanless.heat_kw = 500, fanless.takers[0].heat_kw = 500;
    QVERIFY(heldIn(fanless).heldBy == SetPointLimit::None);   // colder than now would not be held in as many hours
    fanless.now_c = kLeastSupply_c;
    const auto byDew = heldIn(fanless);
    QVERIFY2(byDew.heldBy == SetPointLimit::DewPoint && byDew.best.supply_c == kLeastSupply_c, qPrintable(QString("%1 %2").arg(byDew.best.supply_c).arg(toText(byDew.heldBy).data())));
}

/// Air units that state no water temperature: by the air at the racks, and by the chillers' table, whichever is nearer.
void TestSetPoints::drawnLimits()
{
    CoolingInput cooling;
    std::vector<CoolingGear> gear(2);
    gear[0] = {.instance = 0, .role = CoolingRole::AirChiller, .capacity_kw = 500, .cop = 4.0};
    gear[0].copTable = {{35, 20, 4.5}, {25, 20, 6.5}, {35, 30, 6}, {25, 30, 9}};
    gear[1] = {.instance = 1, .role = CoolingRole::AirUnit, .hall = 0, .capacity_kw = 300};
    LoopInput input;
    input.nodeOf = {0, 1};
    input.halls = {{.heat_kw = 200, .volume_m3 = 400, .racks = 5}};
    input.elements = {{.instance = 0, .kind = LoopElement::Kind::Giver, .role = CoolingRole::AirChiller, .from = kReturnSide, .to = 0, .at_l_min = 300, .drop_kpa = 50, .heat_kw = 200, .capacity_kw = 500},
                      {.instance = 1, .kind = LoopElement::Kind::Taker, .role = CoolingRole::AirUnit, .from = 1, .to = kReturnSide, .need_l_min = 300, .at_l_min = 300, .drop_kpa = 50, .heat_kw = 200}};
    input.pipes = {{.from = 0, .to = 1, .length_m = 1, .diameter_mm = 100, .main = true}};
    CoolingResults results;
    results.nodes.resize(2);
    results.nodes[0].instance = 0, results.nodes[0].supply_c = 20, results.nodes[1].instance = 1;
    const auto boundIn = [&](std::optional<double> inlet_c, std::optional<double> approach_k, std::optional<double> stated_c) {
        gear[1].approach_k = approach_k, cooling.gear = gear, input.halls[0].inletMost_c = inlet_c, input.elements[1].most_c = stated_c;
        std::vector<LoopPipeFlow> pipes;
        const auto nets = loopNets(input, pipes);
        CoolantLoops loops;
        loops.loops = {nets[0].loop};
        loops.parts = {{.instance = 1, .taker = true, .flow_l_min = 300, .need_l_min = 300}};
        loops.loops[0].flow_l_min = 300;
        const auto systems = setPointSystems(cooling, results, input, nets, loops);
        return systems.empty() ? std::nullopt : boundOf(systems[0], 1);
    };
    const auto recommended = boundIn({}, {}, {});
    QVERIFY(recommended && recommended->limit == SetPointLimit::RackInlet && std::abs(recommended->most_c - (27 - kCoilApproach_k)) < 1e-9);
    QVERIFY(std::abs(boundIn(35, {}, {})->most_c - (27 - kCoilApproach_k)) < 1e-9);   // class A2 may be run at 35 C; it is not recommended
    QVERIFY(std::abs(boundIn(25, 4, {})->most_c - 21) < 1e-9);
    const auto near = boundIn({}, -5, {});   // 32 C: past the table
    QVERIFY(near->limit == SetPointLimit::Chiller && near->most_c == 30);
    const auto stated = boundIn({}, {}, 33);   // where all states its limit the table is gone on from, as Carnot's
    QVERIFY(stated->limit == SetPointLimit::Taker && stated->most_c == 33);
}

/// One cooler of 100 kW by its rating: 10 K of range, 5 K of approach, balanced flows.
WetPlant oneCooler(double supply_c)
{
    DryCooler cooler({.q_kw = 100, .t_air_c = 20, .t_in_c = 35, .fan_kw = 4, .water_kw_k = 10, .air_kw_k = 10});
    const DryPlant plant{.supply_c = supply_c, .pump_kw = 1, .trimCop = 0, .count = 1, .cooler = cooler, .water_kw_k = 10, .fanLeast = 0.3};
    return {.wet = plant, .dry = {}, .spray_kw = 0.5, .evaporation_l_per_kwh = 1.5, .cycles = 4};
}

/// At its rating, with the wet bulb for the air: fans at full speed, supply held to the last hundredth; 150 l of 100 kWh evaporated make 200 l of make-up.
void TestSetPoints::wetPlantsByHand()
{
    const WetPlant plant = oneCooler(25.01);
    const PlantHour rated = plantHour(plant, {.t_db_c = 40, .rh = 0.2, .p_pa = 101325, .t_wb_c = 20}, 100);
    QVERIFY2(std::abs(rated.fan_kw - 4) < 0.05 && rated.excess_k <= 0, qPrintable(QString::number(rated.fan_kw)));
    QVERIFY(std::abs(rated.pump_kw - 1.5) < 1e-12 && std::abs(rated.water_m3 - 0.2) < 1e-12 && rated.compressor_kw == 0);
    QVERIFY(plantHour(plant, {.t_db_c = 40, .t_wb_c = 21}, 100).excess_k > 0.9);      // a kelvin more of wet bulb is one of supply
    QVERIFY(plantHour(plant, {.t_db_c = 40, .t_wb_c = 5}, 100).fan_kw < 1);
    WetPlant hybrid = plant;                                                          // dry while air of 20 C does
    hybrid.dry = plant.wet;
    const PlantHour cool = plantHour(hybrid, {.t_db_c = 20, .t_wb_c = 15}, 100), warm = plantHour(hybrid, {.t_db_c = 25, .t_wb_c = 15}, 100);
    QVERIFY(cool.water_m3 == 0 && std::abs(cool.pump_kw - 1) < 1e-12 && std::abs(cool.fan_kw - 4) < 0.05);
    QVERIFY(std::abs(warm.water_m3 - 0.2) < 1e-12 && std::abs(warm.fan_kw - 4) < 1e-12 && warm.excess_k <= 0);
    hybrid.wet.trimCop = 4;
    const PlantHour hot = plantHour(hybrid, {.t_db_c = 45, .t_wb_c = 27.51}, 100);    // half of the 15 K between water and wet bulb are gone: half of the heat
    QVERIFY2(std::abs(hot.compressorShare - 0.5) < 0.001 && std::abs(hot.compressor_kw - 12.5) < 0.02, qPrintable(QString::number(hot.compressorShare)));
    QVERIFY(std::abs(hot.water_m3 - 0.1) < 0.001);
}

/// Water of 20 C, 10 K under which the coil does it all: (5.5 + 20 - t) / 15.5 of the heat.
void TestSetPoints::coilByHand()
{
    const Plant plant = *plantAt(withCoil(), 20, 1);
    for (const double t : {5.0, 10.0, 17.75, 25.5, 30.0}) {
        const double free = std::clamp((25.5 - t) / 15.5, 0.0, 1.0);
        const PlantHour hour = plantHour(plant, {.t_db_c = t}, 1200);
        QVERIFY(std::abs(hour.compressorShare - (1 - free)) < 1e-9 && std::abs(hour.fan_kw - free * 1200 * 0.0275) < 1e-9);
    }
    QVERIFY(energyAt(withCoil(), *yearOf("chicago"), 20, 1) < energyAt(chilled(), *yearOf("chicago"), 20, 1));
}

void TestSetPoints::warmerNeverSaves()
{
    const auto chicago = yearOf("chicago");
    for (const SetPointSystem& system : {chilled(), wet(true), hybrid(), withCoil()}) {
        double before = 0;
        for (const double k : {0.0, 2.0, 5.0}) {
            const double now = plantYear(*plantAt(system, *system.now_c, 1), system.heat_kw, {.it_kw = system.heat_kw}, *warmed(*chicago, k)).cooling_mwh;
            QVERIFY2(now >= before * (1 - 1e-12), qPrintable(QStringLiteral("%1 K: %2 after %3").arg(k).arg(now).arg(before)));
            before = now;
        }
    }
}

void TestSetPoints::binsAreTheHours()
{
    const auto weather = yearOf("phoenix");
    for (const SetPointSystem& system : {wet(true), hybrid(), withCoil()}) {
        const Plant plant = *plantAt(system, *system.now_c, 1);
        const PlantYear hours = plantYear(plant, system.heat_kw, {.it_kw = 2500}, *weather), bins = binnedPlantYear(plant, system.heat_kw, {.it_kw = 2500}, *weather);
        QVERIFY2(std::abs(bins.cooling_mwh / hours.cooling_mwh - 1) < 2e-3, qPrintable(QStringLiteral("%1 %2").arg(bins.cooling_mwh).arg(hours.cooling_mwh)));
        QVERIFY(std::abs(bins.water_m3 - hours.water_m3) <= 0.01 * hours.water_m3 + 1);
    }
}

/// The example with fluid coolers, towers or adiabatic coolers for its dry ones: advice with a saving, within what the CDUs take.
void TestSetPoints::wetGearOfALayout()
{
    const std::string example = exampleText("gb200-scalable-unit");
    for (const char* part : {"generic.cooling-tower-closed", "generic.cooling-tower-open", "generic.dry-cooler-800"}) {
        const auto results = solved_layouts::solved(replaced(example, "generic.dry-cooler-800", part));
        const auto& rows = results->coolant->advice->rows;
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const SetPointAdviceRow& one) { return results->facility->instances[one.first].path == "cooler-1"; });
        QVERIFY2(row != rows.end() && row->reason.empty(), part);
        QVERIFY(row->saving_kwh >= -1e-6 && row->best.hoursTooWarm <= row->now.hoursTooWarm && row->saving_pue && row->saving_usd);
        QVERIFY(std::abs(row->now.supply_c - 41) < 1e-9);   // racks take 45 C, CDUs have 4 K
        QVERIFY((row->now.water_m3 > 0) == (part != std::string("generic.dry-cooler-800")));
    }
}

/// Four nights at 10 C and days at 30 C, half a day each: a tank of 50 kWh takes 1 kWh a kWh at night and spares 2 by day, 0.9 of what went in.
std::vector<ThresholdHour> nightsAndDays()
{
    std::vector<ThresholdHour> hours;
    for (int h = 0; h < 96; ++h) hours.push_back({h % 24 < 12 ? 10.0 : 30.0, 20, 40, 20, 20});
    return hours;
}

void TestSetPoints::thresholdsByHand()
{
    const auto hours = nightsAndDays();
    QVERIFY(std::abs(savedBy({10, 30}, hours, 50) - 4 * (50 * 2 - 50 / 0.9)) < 1e-9);
    QCOMPARE(savedBy({5, 30}, hours, 50), 0.0);            // never charged
    QVERIFY(savedBy({10, 40}, hours, 50) < 0);             // never emptied
    QVERIFY(std::abs(savedBy({10, 30}, hours, 1000) - 4 * 12 * (18 * 2 - 20)) < 1e-9);   // the rate holds it: 18 kWh an hour
    const auto best = bestThresholds(hours, 50);
    QVERIFY(best && savedBy(*best, hours, 50) == savedBy({10, 30}, hours, 50));
    auto same = hours;
    for (ThresholdHour& hour : same) hour.giving_kw = 20;  // a day's cold costs what a night's does: the tenth is lost for nothing
    QVERIFY(!bestThresholds(same, 50) && !bestThresholds({}, 50));
}

/// On days of all kinds no pair of whole degrees does better, and no tank gives what it has not got.
void TestSetPoints::thresholdsAgainstAllPairs()
{
    std::vector<ThresholdHour> hours;
    unsigned seed = 7;
    const auto some = [&seed](double most) { return seed = seed * 1664525U + 1013904223U, most * (seed >> 8U) / 16777216.0; };
    for (int h = 0; h < 240; ++h) hours.push_back({15 - 8 * std::cos(h * 0.2618) + some(4), 10 + some(20), 10 + some(40), 20 + some(20), 10 + some(30)});
    const auto best = bestThresholds(hours, 120);
    QVERIFY(best);
    const double saved = savedBy(*best, hours, 120);
    for (double charge = 0; charge < 40; ++charge)
        for (double give = charge + 1; give < 40; ++give) QVERIFY(savedBy({charge, give}, hours, 120) <= saved + 1e-9);
    std::vector<double> shares(hours.size());
    double level = 0, check = 0;
    (void)savedBy(*best, hours, 120, &shares);
    for (std::size_t h = 0; h < hours.size(); ++h) {
        level += shares[h] < 0 ? -shares[h] * hours[h].in_kw * 0.9 : -shares[h] * hours[h].out_kw;
        check += shares[h] < 0 ? shares[h] * hours[h].charging_kw : shares[h] * hours[h].giving_kw;
        QVERIFY(level >= -1e-9 && level <= 120 + 1e-9);
    }
    QVERIFY(std::abs(check - saved) < 1e-9);
}

/// A tank before a fan wall of the example: thresholds save something, the day's plan more, larger tanks never less; said in findings with money and PUE.
void TestSetPoints::storesOfALayout()
{
    std::string text = replaced(exampleText("gb200-scalable-unit"), "links:\n  # Power.", "  - {id: tank-1, part: generic.tes-tank, at: {hall: yard, x_m: 25, y_m: 12, facing: west}}\nlinks:\n  # Power.");
    text = replaced(text, "  - {from: \"pump-2.out-[1-2]\", to: \"fan-wall-[1-2].fws\"}",
                    "  - {from: pump-2.out-1, to: tank-1.in}\n  - {from: tank-1.out, to: fan-wall-1.fws}\n  - {from: pump-2.out-2, to: fan-wall-2.fws}");
    const auto results = solved_layouts::solved(text);
    const StoreAdvice* advice = results->coolant->stores.get();
    QVERIFY(advice != nullptr && results->facility->instances[advice->first].path == "tank-1");
    QVERIFY(std::abs(advice->now.saved_kwh / 1000 - results->coolant->year->storageSaved_mwh) < 1e-6);   // as the year has it
    QVERIFY(advice->savedByThresholds_kwh > 0.5 * advice->now.saved_kwh && advice->savedByThresholds_kwh < 1.1 * advice->now.saved_kwh);
    double before = 0;
    for (const StoreSize& size : advice->sizes) {
        QVERIFY(size.saved_kwh >= before * 0.999 && size.hoursTooWarm == 0);
        before = size.saved_kwh;
    }
    QVERIFY(advice->best.saved_kwh >= kEnoughOfMost * before && advice->best.energy_kwh < advice->sizes.back().energy_kwh);
    QVERIFY(advice->byMonth[6] && advice->byMonth[6]->chargeUpTo_c < advice->byMonth[6]->giveFrom_c);
    QVERIFY(std::abs(*advice->saving_usd - 0.07 * advice->savedByThresholds_kwh) < 1e-6);
    QVERIFY(std::abs(*advice->saving_pue - advice->savedByThresholds_kwh / 8760 / results->power->it_kw) < 1e-9);
    const auto said = std::count_if(results->findings->begin(), results->findings->end(), [](const Finding& one) { return one.rule == "cooling.storage-use" && one.subjects.front() == "tank-1"; });
    QCOMPARE(said, advice->best.energy_kwh == advice->now.energy_kwh ? 1 : 2);
    QVERIFY(!solved_layouts::solved(exampleText("gb200-scalable-unit"))->coolant->stores);
}

void TestSetPoints::quick()
{
    const auto weather = yearOf("phoenix");
    for (const SetPointSystem& system : {dry(false), dry(true), chilled(), towers()}) {
        const auto start = std::chrono::steady_clock::now();
        const SetPointAdviceRow row = adviseSetPoints({.systems = {system}, .weather = weather}).rows[0];
        const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        qInfo("%.1f ms: %.1f C x %.2f, %.0f MWh -> %.1f C x %.2f, %.0f MWh; %d -> %d hours too warm", ms, row.now.supply_c, row.now.flowShare, row.now.energy_mwh, row.best.supply_c,
              row.best.flowShare, row.best.energy_mwh, row.now.hoursTooWarm, row.best.hoursTooWarm);
        QVERIFY(ms < 3000);
    }
}

QTEST_GUILESS_MAIN(TestSetPoints)
#include "test_set_points.moc"
