// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Advice on supply temperature and flow of facility loops, against brute force.
#include "solver/cooling/drawn_plant.h"
#include "solver/cooling/set_points.h"
#include "solver/cooling/year.h"
#include "tests/engines/reference_plants.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <chrono>
#include <cmath>

using namespace mw;

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
    SetPointInput input{.systems = {dry(false), dry(true), chilled(), towers()}, .weather = yearOf(place.toLatin1().constData())};
    for (const double shift : {-6.0, 0.0, 3.0}) {
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
    for (const SetPointSystem& system : {dry(true), chilled()}) {
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
    for (const SetPointSystem& system : {dry(true), chilled(), towers()}) {
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
