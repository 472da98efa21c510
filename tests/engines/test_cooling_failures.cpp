// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Failures of rear doors, and failures of cooling thing by thing.
#include "solved_layouts.h"

#include "model/io/layout_file.h"
#include "solver/bench/synthetic_layout.h"
#include "solver/cooling/cooling_failures.h"
#include "solver/cooling/played_cooling.h"
#include "solver/pipeline.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace mw;
using namespace solved_layouts;

namespace {

bool near(double a, double b, double relative = 1e-9) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

/// Five racks of 20 kW of air, each with a door, in a hall of 1,000 m3.
LoopInput fiveDoors(double capacity_kw)
{
    LoopInput input;
    input.halls = {{.heat_kw = 100, .volume_m3 = 1000, .racks = 5}};
    for (InstanceIndex i = 0; i < 5; ++i) input.airUnits.push_back({.instance = i, .heat_kw = 20, .capacity_kw = capacity_kw, .door = true});
    return input;
}

double hallHeat_kj_k(double volume_m3, int racks) { return volume_m3 * 1.2 * 1.006 + racks * kRackSteel_kj_k; }

const CoolingFailure* failureOf(const CoolingFailures& failures, CoolingLoss loss)
{
    const auto found = std::find_if(failures.failures.begin(), failures.failures.end(), [loss](const CoolingFailure& one) { return one.loss == loss; });
    return found == failures.failures.end() ? nullptr : &*found;
}

/// Two racks of 40.8 kW of air with doors of 55 kW on a chiller by one pump, nothing else in the hall.
std::string doorHall(const std::string& feeds = "", const std::string& more = "")
{
    return R"(millwright: 1
site: {design_dry_bulb_c: 35}
halls:
  - {id: hall, size_m: [12, 9], clear_height_m: 4}
  - {id: yard, size_m: [20, 20], outdoor: true}
components:
  - {id: "rack-[1-2]", part: generic.eia-48-heavy, at: {hall: hall, x_m: 6, y_m: 3, pitch_m: 0.6, facing: north}}
  - {id: "node-[1-4]", part: nvidia.dgx-h100, in: {component: rack-1, u: 3, u_pitch: 10}}
  - {id: "node-[5-8]", part: nvidia.dgx-h100, in: {component: rack-2, u: 3, u_pitch: 10}}
  - {id: "door-[1-2]", part: hpe.rdhx-active, in: {component: "rack-[1-2]", slot: rear-door}, override: {fan_power_kw: 0}}
  - {id: pump, part: generic.pump-skid, at: {hall: yard, x_m: 3, y_m: 3}, override: {spare_pumps: 0, flow_lpm: 300}}
  - {id: chiller, part: generic.chiller-air-500t, at: {hall: yard, x_m: 3, y_m: 8}}
)" + more + R"(links:
  - {from: chiller.fws-1, to: pump.in-1}
  - {from: "pump.out-[1-2]", to: "door-[1-2].coolant"}
)" + feeds;
}

}  // namespace

class TestCoolingFailures : public QObject {
    Q_OBJECT
private slots:
    void doorLeavesItsExhaust();
    void neighboursTakeWhatTheyCan();
    void airUnitsTakeItFirst();
    void doorsWater();
    void doorsFans();
    void throttledDoor();
    void playedAsTried_data();
    void playedAsTried();
};

void TestCoolingFailures::doorLeavesItsExhaust()
{
    const CoolingFailures failures = coolingFailures(fiveDoors(20), {});
    QCOMPARE(failures.triedOf[static_cast<std::size_t>(CoolingLoss::RearDoor)], 5U);
    QCOMPARE(failures.triedOf[static_cast<std::size_t>(CoolingLoss::AirUnit)], 0U);
    const CoolingFailure* door = failureOf(failures, CoolingLoss::RearDoor);
    QVERIFY(door && door->count == 5 && door->hot == 5 && door->hall == 0 && door->firstHot == kNoInstance);
    QVERIFY(near(door->short_kw, 20));
    QVERIFY(near(*door->first_s, hallHeat_kj_k(1000, 5) * (kHallLimit_c - kHallStart_c) / 20));
}

/// Four others draw in the hall's air: with 25 kW each they take it all, with 24 all but 4 kW.
void TestCoolingFailures::neighboursTakeWhatTheyCan()
{
    QVERIFY(coolingFailures(fiveDoors(25), {}).failures.empty());
    const CoolingFailures failures = coolingFailures(fiveDoors(24), {});
    QVERIFY(near(failureOf(failures, CoolingLoss::RearDoor)->short_kw, 4));
}

void TestCoolingFailures::airUnitsTakeItFirst()
{
    LoopInput input = fiveDoors(20);
    input.airUnits.push_back({.instance = 9, .heat_kw = 0, .capacity_kw = 15});
    const CoolingFailures failures = coolingFailures(input, {});
    QVERIFY(near(failureOf(failures, CoolingLoss::RearDoor)->short_kw, 5));
    QVERIFY(!failureOf(failures, CoolingLoss::AirUnit));
}

/// Water lost to a pump, a chiller or a valve: the exhaust of both racks warms the hall, with 2 x 40.8 kW.
void TestCoolingFailures::doorsWater()
{
    const auto results = solved(doorHall());
    const CoolingFailures& failures = *results->coolant->failures;
    QVERIFY(near(results->cooling->node(*results->facility->find("door-1"))->heat_kw, 40.8) && results->cooling->airUnserved_kw < 1e-9);
    for (const CoolingLoss loss : {CoolingLoss::Pump, CoolingLoss::Chiller, CoolingLoss::Valve}) {
        const CoolingFailure* failure = failureOf(failures, loss);
        QVERIFY2(failure, toText(loss).data());
        QVERIFY(near(failure->short_kw, 81.6, 1e-6));
        QCOMPARE(failure->hot, 2U);
        QVERIFY(near(*failure->first_s, hallHeat_kj_k(12 * 9 * 4, 2) * 5 / 81.6, 1e-6));
    }
    const CoolingFailure* door = failureOf(failures, CoolingLoss::RearDoor);   // the other has 14.2 kW left
    QVERIFY(door && door->count == 2 && near(door->short_kw, 40.8 - 14.2, 1e-6));
    QVERIFY(std::ranges::any_of(*results->findings.value, [](const Finding& one) { return one.message.starts_with("Without the rear door door-1, or the other one like it, "); }));
    const PlayedCooling played = playCoolingFailure(*results->coolant->network, *door, *results->facility, *results->cooling.value);
    QVERIFY(played.tooWarm == std::vector({*results->facility->find("rack-1"), *results->facility->find("rack-2")}));
    QVERIFY(played.failed == std::vector{*results->facility->find("door-1")});
}

/// Doors with fans on one side of power: that side takes them all, the other none.
void TestCoolingFailures::doorsFans()
{
    LoopInput input = fiveDoors(20);
    for (LoopAirUnit& door : input.airUnits) door.side = 'b';
    const CoolingFailures failures = coolingFailures(input, {});
    QVERIFY(!failureOf(failures, CoolingLoss::SideA));
    const CoolingFailure* side = failureOf(failures, CoolingLoss::SideB);
    QVERIFY(side && near(side->short_kw, 100));
}

/// A door that gets half of its water takes half of its capacity.
void TestCoolingFailures::throttledDoor()
{
    LoopInput input = fiveDoors(20);
    input.nodeOf = {0, 1, 2, 3, 10, 11, 12};
    const auto pump = [&](InstanceIndex instance) {
        input.elements.push_back({.instance = instance, .kind = LoopElement::Kind::Pump, .from = 5, .to = 6, .rated_l_min = 35, .head_kpa = 10});
    };
    input.elements.push_back({.instance = 0, .kind = LoopElement::Kind::Taker, .role = CoolingRole::RearDoor, .from = 0, .to = kReturnSide, .need_l_min = 70, .at_l_min = 70, .drop_kpa = 4, .heat_kw = 20});
    input.elements.push_back({.instance = 10, .kind = LoopElement::Kind::Giver, .role = CoolingRole::AirChiller, .from = kReturnSide, .to = 5, .at_l_min = 70, .drop_kpa = 4, .heat_kw = 20, .capacity_kw = 100});
    pump(11), pump(12);
    input.pipes.push_back({.from = 6, .to = 0, .length_m = 0.1, .diameter_mm = 200});
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(input, pipes);
    const CoolingFailures failures = coolingFailures(input, nets);
    const CoolingFailure* one = failureOf(failures, CoolingLoss::Pump);
    QVERIFY(one && one->count == 2);
    const std::vector<std::size_t> shut{2};   // the first pump; the other runs out to
    const LoopFlows flows = flowsIn(input, nets[0], 1, shut);
    const double share = flows.link_l_min[0] / 70;
    QVERIFY(share > 0.5 && share < 0.99);
    QVERIFY2(near(one->short_kw, 20 * (1 - share), 1e-6), qPrintable(QString("%1 %2").arg(one->short_kw).arg(20 * (1 - share))));
}

void TestCoolingFailures::playedAsTried_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("doors") << QByteArray::fromStdString(doorHall());
    QTest::newRow("doors with an air unit") << QByteArray::fromStdString(doorHall("", "  - {id: wall, part: vertiv.fanwall-fa069, at: {hall: hall, x_m: 0.3, y_m: 3, facing: east}, override: {capacity_kw: 50}}\n"));
    for (const int racks : {9, 100}) QTest::newRow(qPrintable(QString::number(racks))) << QByteArray::fromStdString(syntheticLayoutText(racks));   // CDUs without a spare
}

/// Thing by thing, a failure does what the list says.
void TestCoolingFailures::playedAsTried()
{
    QFETCH(QByteArray, text);
    const auto results = solved(text.toStdString());
    const CoolantNetwork& network = *results->coolant->network;
    QVERIFY(!results->coolant->failures->failures.empty());
    for (const CoolingFailure& failure : results->coolant->failures->failures) {
        const OutageEffect effect = OutageSolver(network.input, network.nets).effectOf(outageOf(network.input, failure));
        QCOMPARE(effect.hot, failure.hot);
        QVERIFY(near(effect.short_kw, failure.short_kw) && effect.first_s.has_value() == failure.first_s.has_value());
        const PlayedCooling played = playCoolingFailure(network, failure, *results->facility, *results->cooling.value);
        QVERIFY(played.tooWarm.size() >= failure.hot);
        if (effect.racks.empty() || effect.halls.empty()) QCOMPARE(played.tooWarm.size(), static_cast<std::size_t>(failure.hot));
        if (failure.loss == CoolingLoss::Valve) QVERIFY(played.pipe == failure.pipe && played.failed.empty());
        else QVERIFY(!played.failed.empty());
    }
}

QTEST_GUILESS_MAIN(TestCoolingFailures)
#include "test_cooling_failures.moc"
