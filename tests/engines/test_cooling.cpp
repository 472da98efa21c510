// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/laws.h"
#include "solver/cooling/plant/plant.h"
#include "solver/cooling/solve.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <random>

using namespace mw;

namespace {

bool near(double a, double b, double relative = 1e-9)
{
    return std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Writes a cooling system by hand. Instances are numbered as they are added.
struct Plant {
    CoolingInput input{};
    InstanceIndex next{};

    std::uint32_t rack(double liquid_kw, double air_kw, double flow_l_min = 0,
                       std::optional<double> max_c = {}, int hall = 0)
    {
        HeatUnit unit{.instance = next++, .hall = hall};
        unit.liquid_kw = liquid_kw;
        unit.air_kw = air_kw;
        unit.flow_l_min = flow_l_min;
        unit.supplyMax_c = max_c;
        input.units.push_back(unit);
        input.it_kw += liquid_kw + air_kw;
        return static_cast<std::uint32_t>(input.units.size() - 1);
    }
    CoolingGear& gear(CoolingRole role, double capacity_kw = 0, double power_kw = 0, double fan_kw = 0,
                      int hall = 0)
    {
        CoolingGear made{.instance = next++, .role = role, .hall = hall};
        made.path = "gear-" + std::to_string(made.instance);
        made.capacity_kw = capacity_kw;
        made.power_kw = power_kw;
        made.fan_kw = fan_kw;
        input.gear.edit().push_back(made);
        return input.gear.edit().back();
    }
    [[nodiscard]] std::uint32_t last() const { return static_cast<std::uint32_t>(input.gear.size() - 1); }
    void toRack(std::uint32_t gear, std::uint32_t rack) { input.links.edit().push_back({gear, rack, true, 1}); }
    void toGear(std::uint32_t from, std::uint32_t to) { input.links.edit().push_back({from, to, false, 1}); }
};

bool hasNote(const CoolingResults& r, std::string_view word)
{
    return std::any_of(r.notes.begin(), r.notes.end(),
                       [word](const std::string& n) { return n.find(word) != std::string::npos; });
}

double kind(const CoolingResults& r, std::string_view name)
{
    for (const auto& [key, kw] : r.power_kwByKind)
        if (key == name) return kw;
    return 0;
}

}  // namespace

class TestCooling : public QObject {
    Q_OBJECT

private slots:
    void warmWaterByHand();
    void litresBeforeKilowatts();
    void racksShareTheirCdus();
    void fanWallsShareByCapacity();
    void rearDoorsFirst();
    void liquidToAirHeatsItsHall();
    void inRackCdu();
    void manifoldIsOnTheWay();
    void unservedHeat();
    void unlinkedHeatGoesToThePlant();
    void noPlantDrawn();
    void chillersByTable();
    void freeCoolingCoil();
    void waterCooledChillerAndTower();
    void hotDayNeedsWetCooling();
    void coolantCycle();
    void gearLossesHeatTheHall();
    void emptyInput();
    void balanceOfRandomSystems();
    void moreHeatNeverLessPower();
    void tenThousandRacks();
    void laws();
};

void TestCooling::warmWaterByHand()
{
    // One rack: 115 kW liquid at 130 l/min, takes 45 C at most. CDU: 200 kW, 200 l/min, 4 kW at full flow,
    // approach 4 K. Speed 130 / 200 = 0.65, power 4 x 0.65^3 = 1.0985 kW. Dry cooler: 200 kW, fans 5 kW,
    // approach 8 K at 30 C: 38 C. It takes 116.0985 kW, 0.5804925 of capacity: fans 5 x 0.5804925^3 = 0.97804
    // kW. Rack supply 38 + 4 = 42 C.
    Plant p;
    const auto rack = p.rack(115, 17, 130, 45);
    CoolingGear& cdu = p.gear(CoolingRole::Cdu, 200, 4);
    cdu.flowMax_l_min = 200;
    cdu.approach_k = 4;
    p.gear(CoolingRole::DryCooler, 200, 0, 5).approach_k = 8;
    p.gear(CoolingRole::AirUnit, 20, 0, 1);
    p.toRack(0, rack);
    p.toGear(1, 0);
    p.toGear(1, 2);
    p.input.dryBulb_c = 30;
    const CoolingResults r = solveCooling(p.input);
    // Fan wall: 17 of 20 kW, fan 0.85^3 = 0.614125 kW.
    const double cduPower = 4 * std::pow(0.65, 3);
    const double fan = std::pow(0.85, 3);
    const double water = 115 + cduPower + 17 + fan;
    const double coolerFan = 5 * std::pow(water / 200, 3);
    QVERIFY(near(r.heat_kw, 132) && near(r.liquid_kw, 115) && near(r.air_kw, 17));
    QVERIFY(near(r.plantHeat_kw, water) && near(r.plantCapacity_kw, 200));
    QVERIFY(near(kind(r, "pumps"), cduPower) && near(kind(r, "fans"), fan + coolerFan));
    QVERIFY(near(r.power_kw, cduPower + fan + coolerFan));
    QVERIFY(near(*r.plantSupply_c, 38) && near(*r.maxSupply_c, 45) && near(r.coolantFlow_l_min, 130));
    const CoolingNode& node = *r.node(0);
    QVERIFY(near(*node.supply_c, 42));
    // 115 kW / (1.013 x 3.95 / 60 kW per l/min and K x 130 l/min) = 13.2647 K
    QVERIFY(near(*node.return_c, 42 + 115 / (1.013 * 3.95 / 60 * 130)));
    QCOMPARE(node.servedBy, std::string("gear-1"));
    QVERIFY(near(*r.node(1)->loading, 0.65));               // litres, 115 / 200 in kW is less
    QCOMPARE(r.wue_l_per_kwh, std::optional<double>(0.0));  // a dry plant is known to use none
    QVERIFY(!r.pueAnnual && !r.freeCoolingHours);
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
    QVERIFY(!hasNote(r, "35 C"));
}

void TestCooling::litresBeforeKilowatts()
{
    // Ten racks of 115 kW at 130 l/min on a CDU of 1,368 kW and 1,200 l/min: 84 % of the heat, 108 % of the
    // flow.
    Plant p;
    CoolingGear& cdu = p.gear(CoolingRole::Cdu, 1368, 13.7);
    cdu.flowMax_l_min = 1200;
    for (int i = 0; i < 10; ++i) p.toRack(0, p.rack(115, 0, 130));
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(*r.node(0)->loading, 1300.0 / 1200));
    QVERIFY(near(r.node(0)->power_kw, 13.7));  // full speed and no more
}

void TestCooling::racksShareTheirCdus()
{
    Plant p;
    p.gear(CoolingRole::Cdu, 100, 0);
    p.gear(CoolingRole::Cdu, 100, 0);
    const auto both = p.rack(60, 0, 60);
    const auto one = p.rack(40, 0, 40);
    p.toRack(0, both);
    p.toRack(1, both);
    p.toRack(1, one);
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(r.node(0)->heat_kw, 30) && near(r.node(1)->heat_kw, 70));
    QVERIFY(near(*r.node(1)->flow_l_min, 70) && near(*r.node(1)->loading, 0.7));
}

void TestCooling::fanWallsShareByCapacity()
{
    Plant p;
    p.rack(0, 90);
    p.gear(CoolingRole::AirUnit, 100, 0, 10);
    p.gear(CoolingRole::AirUnit, 200, 0, 10);
    p.gear(CoolingRole::AirUnit, 500, 0, 10, 1);  // in another hall: idle and off
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(r.node(1)->heat_kw, 30) && near(r.node(2)->heat_kw, 60));
    QVERIFY(near(r.node(1)->power_kw, 10 * 0.3 * 0.3 * 0.3));  // at the floor of the speed
    QCOMPARE(r.node(3)->power_kw, 0.0);
    QCOMPARE(r.airUnserved_kw, 0.0);
}

void TestCooling::rearDoorsFirst()
{
    Plant p;
    const auto rack = p.rack(0, 50);
    p.gear(CoolingRole::RearDoor, 30, 0, 1).unit = rack;
    p.gear(CoolingRole::AirUnit, 40, 0, 0);
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(r.node(1)->air_kw, 30) && near(*r.node(1)->loading, 1));
    QVERIFY(near(r.node(2)->air_kw, 20));
    QVERIFY(near(r.powerToWater_kw, 1) && near(r.plantHeat_kw, 51));
}

void TestCooling::liquidToAirHeatsItsHall()
{
    Plant p;
    const auto rack = p.rack(60, 10);
    p.gear(CoolingRole::LiquidToAir, 70, 4);
    p.gear(CoolingRole::AirUnit, 100, 0, 0);
    p.toRack(0, rack);
    const CoolingResults r = solveCooling(p.input);
    const double own = 4 * std::pow(60.0 / 70, 3);
    QVERIFY(near(r.node(2)->air_kw, 70 + own));
    QVERIFY(near(r.plantHeat_kw, 70 + own));
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
}

void TestCooling::inRackCdu()
{
    Plant p;
    const auto rack = p.rack(100, 0, 100);
    p.gear(CoolingRole::Cdu, 121, 0.875).unit = rack;
    const CoolingResults r = solveCooling(p.input);
    QCOMPARE(r.liquidUnserved_kw, 0.0);
    QCOMPARE(r.node(0)->servedBy, std::string("gear-1"));
    QVERIFY(near(r.node(1)->heat_kw, 100));
}

void TestCooling::manifoldIsOnTheWay()
{
    Plant p;
    const auto rack = p.rack(100, 0, 120);
    p.gear(CoolingRole::Cdu, 200).flowMax_l_min = 150;
    p.gear(CoolingRole::Pass);
    p.toGear(0, 1);
    p.toRack(1, rack);
    const CoolingResults r = solveCooling(p.input);
    QCOMPARE(r.node(0)->servedBy, std::string("gear-1"));
    QVERIFY(near(*r.node(1)->loading, 0.8));  // 120 of 150 l/min
}

void TestCooling::unservedHeat()
{
    Plant p;
    p.rack(100, 20);
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(r.liquidUnserved_kw, 100) && near(r.airUnserved_kw, 20));
    QCOMPARE(r.plantHeat_kw, 0.0);
    QVERIFY(r.node(0)->servedBy.empty());
    QVERIFY(!r.wue_l_per_kwh);
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
}

void TestCooling::unlinkedHeatGoesToThePlant()
{
    Plant p;
    const auto rack = p.rack(100, 20, 100, 45);
    p.gear(CoolingRole::Cdu, 200);
    p.gear(CoolingRole::AirUnit, 50);
    p.gear(CoolingRole::DryCooler, 100, 0, 1).approach_k = 5;
    p.gear(CoolingRole::DryCooler, 300, 0, 1).approach_k = 5;
    p.gear(CoolingRole::AirChiller, 100).cop = 4;
    p.toRack(0, rack);
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(r.node(3)->heat_kw, 25) &&
            near(r.node(4)->heat_kw, 75));  // 35 + 5 = 40 C suffices for the racks
    QVERIFY(near(r.node(5)->heat_kw, 20) && near(r.node(5)->power_kw, 5));  // the air needs the chiller
    QVERIFY(hasNote(r, "no coolant link") && hasNote(r, "35 °C"));
    QVERIFY(near(*r.plantSupply_c, 40));
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
}

void TestCooling::noPlantDrawn()
{
    Plant p;
    const auto rack = p.rack(100, 0);
    p.gear(CoolingRole::Cdu, 200);
    p.toRack(0, rack);
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(r.plantUndrawn_kw, 100) && near(r.plantHeat_kw, 100));
    QCOMPARE(r.plantCapacity_kw, 0.0);
    QVERIFY(hasNote(r, "no plant is drawn"));
    QVERIFY(!r.wue_l_per_kwh && !r.plantSupply_c);
}

void TestCooling::chillersByTable()
{
    const std::vector<CopPoint> table{{35, 20, 4.5}, {25, 20, 6.5}, {35, 30, 6.0}, {25, 30, 9.0}};
    QVERIFY(near(copAt(table, 35, 20)->cop, 4.5));
    QVERIFY(near(copAt(table, 30, 25)->cop, (5.5 + 7.5) / 2));
    QVERIFY(copAt(table, 40, 25)->clamped && near(copAt(table, 40, 25)->cop, 5.25));
    QVERIFY(!copAt({}, 30, 20));
    Plant p;
    p.rack(0, 100);
    p.gear(CoolingRole::AirUnit, 100).needs_c = 20;
    p.gear(CoolingRole::AirChiller, 150).copTable = table;
    p.toGear(1, 0);
    p.input.dryBulb_c = 30;
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(kind(r, "compressors"), 100 / 5.5));  // 20 C leaving at 30 C outside
    QVERIFY(near(*r.node(2)->supply_c, 20));
    QVERIFY(near(*r.node(2)->loading, 100.0 / 150));
}

/// A coil that does all of it at 10 K below the leaving water: 20 C leaving, 25.5 C in the return.
void TestCooling::freeCoolingCoil()
{
    QVERIFY(near(freeCoolingShare(10, 20, 10), 1) && near(freeCoolingShare(10, 20, -5), 1) && near(freeCoolingShare(10, 20, 25.5), 0));
    QVERIFY(near(freeCoolingShare(10, 20, 20), 5.5 / 15.5) && near(freeCoolingShare(10, 20, 40), 0));
    double before = -1;
    for (const double outside_c : {-10.0, 10.0, 15.0, 20.0, 24.0, 26.0, 35.0, 45.0}) {   // warmer never takes less energy
        Plant p;
        p.rack(0, 100);
        p.gear(CoolingRole::AirUnit, 100).needs_c = 20;
        CoolingGear& chiller = p.gear(CoolingRole::AirChiller, 150);
        chiller.copTable = {{35, 20, 4.5}, {25, 20, 6.5}}, chiller.freeCooling_k = 10;
        p.toGear(1, 0);
        p.input.dryBulb_c = outside_c;
        const CoolingResults r = solveCooling(p.input);
        const double share = std::clamp((25.5 - outside_c) / 15.5, 0.0, 1.0), now = kind(r, "compressors") + kind(r, "fans");
        QVERIFY(near(kind(r, "compressors"), (1 - share) * 100 / copAt(chiller.copTable, outside_c, 20)->cop));
        QVERIFY(now >= before);
        before = now;
    }
}

void TestCooling::waterCooledChillerAndTower()
{
    // 600 kW at COP 6: 100 kW of compressors, 700 kW to the tower; 1.5 l/kWh x 700 x 5/4 = 1312.5 l/h.
    Plant p;
    p.rack(0, 600);
    p.gear(CoolingRole::AirUnit, 600);
    p.gear(CoolingRole::WaterChiller, 1000).cop = 6;
    CoolingGear& tower = p.gear(CoolingRole::Tower, 1400, 0, 8);
    tower.evaporation_l_per_kwh = 1.5;
    tower.cycles = 5;
    p.toGear(1, 0);
    p.input.wetBulb_c = 24;
    for (const bool linked : {true, false}) {
        if (linked)
            p.toGear(2, 1);
        else
            p.input.links.edit().pop_back();
        const CoolingResults r = solveCooling(p.input);
        QVERIFY(near(r.node(2)->power_kw, 100));
        QVERIFY(near(r.node(3)->heat_kw, 700));
        QVERIFY(near(r.node(3)->power_kw, 1));  // half speed: 8 / 8
        QVERIFY(near(r.water_l_per_h, 1312.5));
        QVERIFY(near(*r.wue_l_per_kwh, 1312.5 / 600));
        QVERIFY(near(r.plantHeat_kw, 600) && near(r.plantCapacity_kw, 1000));
        QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
    }
    // A condenser pump on the way adds to the tower alone.
    p.gear(CoolingRole::Pass, 0, 10);
    p.toGear(3, 1);
    p.toGear(2, 3);
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(r.node(3)->heat_kw, 710) && near(r.plantHeat_kw, 600));
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
}

void TestCooling::hotDayNeedsWetCooling()
{
    // 40 C + 8 K does not make 42 C; the hybrid cooler wets its coil: 24 + 6 = 30 C, water use not known.
    Plant p;
    const auto rack = p.rack(100, 0, 100, 42);
    p.gear(CoolingRole::Cdu, 200);
    CoolingGear& cooler = p.gear(CoolingRole::DryCooler, 200, 0, 1);
    cooler.approach_k = 8;
    cooler.wetApproach_k = 6;
    p.toRack(0, rack);
    p.toGear(1, 0);
    p.input.dryBulb_c = 40;
    CoolingResults r = solveCooling(p.input);
    QVERIFY(near(*r.node(2)->supply_c, 48) &&
            near(*r.node(2)->neededSupply_c, 42));  // too warm, told by both figures
    p.input.wetBulb_c = 24;
    r = solveCooling(p.input);
    QVERIFY(near(*r.node(2)->supply_c, 30));
    QVERIFY(!r.wue_l_per_kwh);
}

void TestCooling::coolantCycle()
{
    Plant p;
    const auto rack = p.rack(100, 0);
    p.gear(CoolingRole::Pass);
    p.gear(CoolingRole::Pass);
    p.toRack(0, rack);
    p.toGear(1, 0);
    p.toGear(0, 1);
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(hasNote(r, "cycle"));
    QVERIFY(near(r.plantHeat_kw, 100));
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
}

void TestCooling::gearLossesHeatTheHall()
{
    Plant p;
    p.rack(0, 50);
    p.gear(CoolingRole::AirUnit, 100);
    p.input.gearLoss_kw = {{0, 10}, {1, 5}};  // the second hall has nothing that takes it
    const CoolingResults r = solveCooling(p.input);
    QVERIFY(near(r.node(1)->air_kw, 60) && near(r.airUnserved_kw, 5) && near(r.gearLoss_kw, 15) &&
            near(r.heat_kw, 65));
}

void TestCooling::emptyInput()
{
    const CoolingResults r = solveCooling({});
    QCOMPARE(r.heat_kw, 0.0);
    QCOMPARE(r.power_kw, 0.0);
    QVERIFY(r.nodes.empty());
}

namespace {

Plant randomPlant(unsigned seed)
{
    std::mt19937 random(seed);
    const auto pick = [&random](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    Plant p;
    std::vector<std::uint32_t> plant, middle;
    constexpr CoolingRole kPlant[] = {CoolingRole::AirChiller, CoolingRole::WaterChiller,
                                      CoolingRole::DryCooler, CoolingRole::FluidCooler, CoolingRole::Tower};
    for (std::uint32_t i = 0; i < pick(5); ++i) {
        CoolingGear& gear = p.gear(kPlant[pick(5)], 500 + pick(1000), pick(20), 5 + pick(20));
        gear.cop = 3 + pick(4);
        gear.approach_k = pick(10);
        gear.evaporation_l_per_kwh = 1.4;
        plant.push_back(p.last());
    }
    constexpr CoolingRole kMiddle[] = {CoolingRole::Cdu, CoolingRole::LiquidToAir, CoolingRole::AirUnit,
                                       CoolingRole::Pass};
    for (std::uint32_t i = 0; i < 2 + pick(8); ++i) {
        p.gear(kMiddle[pick(4)], 100 + pick(500), pick(10), pick(10), static_cast<int>(pick(2)))
            .flowMax_l_min = 100 + pick(900);
        if (!plant.empty() && pick(2))
            p.toGear(plant[pick(static_cast<std::uint32_t>(plant.size()))], p.last());
        middle.push_back(p.last());
    }
    for (std::uint32_t i = 0; i < 3 + pick(20); ++i) {
        const auto rack = p.rack(pick(120), pick(40), pick(150), 30 + pick(15), static_cast<int>(pick(3)));
        for (std::uint32_t f = 0; f < pick(3); ++f)
            p.toRack(middle[pick(static_cast<std::uint32_t>(middle.size()))], rack);
        if (pick(5) == 0) p.gear(CoolingRole::RearDoor, 10 + pick(30), 0, 1).unit = rack;
    }
    if (pick(2)) p.input.gearLoss_kw = {{0, 12.5}};
    return p;
}

}  // namespace

void TestCooling::balanceOfRandomSystems()
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const CoolingResults r = solveCooling(randomPlant(seed).input);
        QVERIFY2(std::abs(r.balanceError_kw) <= 1e-9 * std::max(1.0, r.heat_kw),
                 qPrintable(QString::number(seed)));
    }
}

void TestCooling::moreHeatNeverLessPower()
{
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Plant p = randomPlant(seed);
        double before = solveCooling(p.input).power_kw;
        for (HeatUnit& unit : p.input.units) {
            unit.air_kw += 10;
            unit.liquid_kw += 20;
            const double after = solveCooling(p.input).power_kw;
            QVERIFY2(after >= before - 1e-9, qPrintable(QString::number(seed)));
            before = after;
        }
    }
}

void TestCooling::tenThousandRacks()
{
    Plant p;
    for (int i = 0; i < 400; ++i) p.gear(CoolingRole::DryCooler, 3500, 0, 80).approach_k = 8;
    for (std::uint32_t i = 0; i < 1250; ++i) {
        p.gear(CoolingRole::Cdu, 1368, 13.7).flowMax_l_min = 1200;
        p.toGear(i % 400, p.last());
    }
    for (int i = 0; i < 1500; ++i) p.gear(CoolingRole::AirUnit, 456, 0, 25);
    for (std::uint32_t i = 0; i < 10000; ++i) p.toRack(400 + i / 8, p.rack(115, 17, 130, 45));
    double best = 1e9;
    CoolingResults r;
    for (int i = 0; i < 5; ++i) {
        const auto start = std::chrono::steady_clock::now();
        r = solveCooling(p.input);
        best = std::min(
            best,
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    qInfo("10,000 racks: cooling %.2f ms", best);
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9 * r.heat_kw);
    QVERIFY(best < 200);
}

void TestCooling::laws()
{
    // Rows of the reference set "cooling": fan and pump power, heat flow, tower water, metrics.
    QVERIFY(near(fluidPower_kw(0.09, 290000, 0.8, 0.95, 0.97, 1), 35.40423223, 1e-9));
    QVERIFY(near(fluidPower_kw(0.09, 290000, 0.8, 0.95, 0.97, 0.8), 18.1269669, 1e-8));
    QVERIFY(near(fluidPower_kw(12.5, 450, 0.65, 0.93, 0.97, 0.6), 2.072088204, 1e-9));
    QVERIFY(near(heatFlow_l_s(132, 1013, 3.95, 10), 3.298886626, 1e-9));
    QVERIFY(near(heatFlow_l_s(40, 1.18, 1.006, 12), 2808.010693, 1e-9));
    QVERIFY(near(heatRise_k(72, 998.2, 4.184, 1.44), 11.97183611, 1e-9));
    const TowerWater water = towerWater(12000, 0.85, 2.45, 4, 0.002, 500);
    QVERIFY(near(water.evaporation_kg_h, 14987.7551, 1e-9) && near(water.blowdown_kg_h, 4959.918367, 1e-9));
    QVERIFY(near(water.makeup_kg_h, 19983.67347, 1e-9));
    const auto year = yearMetrics({.it_mwh = 50000,
                                   .cooling_mwh = 3100,
                                   .losses_mwh = 1800,
                                   .other_mwh = 420,
                                   .grid_kg_per_kwh = 0.05,
                                   .reused_mwh = 12000});
    QVERIFY(year && near(year->pue, 1.1064) && near(year->ere, 0.8664) &&
            near(year->erf, 0.2169197397, 1e-9) && near(year->ppueCooling, 1.062));
    QVERIFY(!yearMetrics({}));
    QVERIFY(near(affinityPower_kw(10, 0.5), 1.25) && near(affinityPower_kw(10, 0.1), 0.27) &&
            near(affinityPower_kw(10, 2), 10));
    QCOMPARE(affinityPower_kw(10, 0), 0.0);
}

QTEST_APPLESS_MAIN(TestCooling)
#include "test_cooling.moc"
