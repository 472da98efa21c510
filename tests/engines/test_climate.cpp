// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weather years warmed and stretched to extremes, and what plants make of them.
#include "reference_plants.h"
#include "solver/cooling/plant/drawn_year.h"
#include "solver/cooling/plant/year.h"
#include "solver/weather/climate.h"
#include "solver/weather/psychrometrics.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace mw;

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

const WeatherYear& yearOf(std::size_t i) { return test::shippedYears().at(i).second; }
const WeatherYear& chicago() { return yearOf(0); }
const WeatherYear& phoenix() { return yearOf(2); }

double hottest(const WeatherYear& year) { return statisticsOf(year).mostDryBulb_c; }

/// Drawn by hand: racks of one hall, what cools them, what makes the cold.
CoolingInput drawn(const std::vector<CoolingGear>& gear, double liquid_kw, double air_kw)
{
    CoolingInput input;
    HeatUnit rack{.hall = 0};
    rack.liquid_kw = liquid_kw, rack.air_kw = air_kw, rack.flow_l_min = liquid_kw, rack.supplyMax_c = 45;
    input.units.push_back(rack), input.it_kw = liquid_kw + air_kw;
    for (std::uint32_t g = 0; g < gear.size(); ++g) {
        input.gear.edit().push_back(gear[g]);
        input.gear.edit().back().instance = g + 1;
    }
    return input;
}

CoolingGear gearOf(CoolingRole role, double capacity_kw, double power_kw, double fan_kw)
{
    CoolingGear gear{.role = role, .hall = 0};
    gear.capacity_kw = capacity_kw, gear.power_kw = power_kw, gear.fan_kw = fan_kw;
    return gear;
}

/// A CDU on a dry cooler, a fan wall on a chiller with a table of COPs.
CoolingInput warmWaterAndChiller()
{
    CoolingGear cdu = gearOf(CoolingRole::Cdu, 200, 4, 0), cooler = gearOf(CoolingRole::DryCooler, 200, 0, 5), wall = gearOf(CoolingRole::AirUnit, 100, 0, 3);
    cdu.approach_k = 4, cooler.approach_k = 8, wall.needs_c = 20;
    CoolingGear chiller = gearOf(CoolingRole::AirChiller, 150, 0, 0);
    chiller.copTable = {{5, 20, 9.0}, {25, 20, 6.5}, {35, 20, 4.5}, {45, 20, 3.5}};
    CoolingInput input = drawn({cdu, cooler, wall, chiller}, 115, 60);
    input.links.edit() = {{0, 0, true, 1}, {1, 0, false, 1}, {3, 2, false, 1}};
    return input;
}

/// A hybrid cooler for racks, a water-cooled chiller with a tower for a fan wall.
CoolingInput hybridAndTower()
{
    CoolingGear cdu = gearOf(CoolingRole::Cdu, 200, 4, 0), cooler = gearOf(CoolingRole::DryCooler, 200, 2, 5), wall = gearOf(CoolingRole::AirUnit, 100, 0, 3);
    cdu.approach_k = 4, cooler.approach_k = 8, cooler.wetApproach_k = 6, cooler.evaporation_l_per_kwh = 1.5, wall.needs_c = 20;
    CoolingGear chiller = gearOf(CoolingRole::WaterChiller, 150, 0, 0), tower = gearOf(CoolingRole::Tower, 200, 0, 4);
    chiller.cop = 6, tower.wetApproach_k = 4, tower.evaporation_l_per_kwh = 1.5, tower.cycles = 5;
    CoolingInput input = drawn({cdu, cooler, wall, chiller, tower}, 115, 60);
    input.links.edit() = {{0, 0, true, 1}, {1, 0, false, 1}, {3, 2, false, 1}, {4, 3, false, 1}};
    return input;
}

}  // namespace

class TestClimate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Dry bulbs move as one, relative humidity stays: the wet bulb rises by less, the humidity ratio by 6 to 8 % a K.
    void warmedYears()
    {
        for (const auto& [place, year] : test::shippedYears()) {
            const auto warm = warmed(year, 2);
            QVERIFY(warm.ok());
            double dry = 0, wet = 0, ratio = 0;
            for (std::size_t h = 0; h < year.hours.size(); ++h) {
                const WeatherHour &before = year.hours[h], &after = warm->hours[h];
                QCOMPARE(after.rh, before.rh);
                QCOMPARE(after.p_pa, before.p_pa);
                QVERIFY(std::abs(after.t_db_c - before.t_db_c - 2) < 1e-12);
                // Within 0.6 K of 0 C a wick may have ice or water on it: the wet bulb then jumps.
                QVERIFY2(after.t_wb_c > before.t_wb_c || std::abs(before.t_wb_c) < 0.7, qPrintable(QString("%1 %2").arg(place.c_str()).arg(h)));
                dry += after.t_db_c - before.t_db_c, wet += after.t_wb_c - before.t_wb_c;
                ratio += airFromRelativeHumidity(after.t_db_c, after.rh, after.p_pa).w / airFromRelativeHumidity(before.t_db_c, before.rh, before.p_pa).w - 1;
            }
            const double hours = static_cast<double>(year.hours.size());
            QVERIFY(wet > 0 && wet < dry);
            QVERIFY2(ratio / hours > 0.12 && ratio / hours < 0.16, qPrintable(QString::number(ratio / hours)));
        }
    }

    void warmingByMonth()
    {
        std::array<double, 12> july{};
        july[6] = 3;
        const auto warm = warmed(chicago(), july);
        for (std::size_t h = 0; h < chicago().hours.size(); ++h) {
            const bool moved = warm->hours[h].t_db_c != chicago().hours[h].t_db_c;
            QCOMPARE(moved, monthOf(h, chicago().hours.size()) == 6);
        }
        QVERIFY(std::abs(warm->hours[4500].t_db_c - chicago().hours[4500].t_db_c - 3) < 1e-12);
        // There and back again, to the rounding.
        const auto back = warmed(*warmed(chicago(), 4), -4);
        for (std::size_t h = 0; h < chicago().hours.size(); ++h) QVERIFY(std::abs(back->hours[h].t_wb_c - chicago().hours[h].t_wb_c) < 1e-9);
        QCOMPARE(warmed(chicago(), 0.0)->hours[77].t_wb_c, chicago().hours[77].t_wb_c);
    }

    void whatIsNoWarmingIsRefused()
    {
        for (const double k : {kNoNumber, std::numeric_limits<double>::infinity(), 20.5, -21.0})
            QCOMPARE(warmed(chicago(), k).refusal().id, std::string("climate.warming"));
        QVERIFY(warmed(WeatherYear{}, 2).ok());
    }

    /// Printed for Chicago beside mean and deviation: 37.3, 38.4, 39.5 and 40.9 C in 5, 10, 20 and 50 years; for San Francisco 36.2, 37.5, 38.8, 40.5.
    void returnTemperaturesAsPrinted()
    {
        const std::array<double, 4> years{5, 10, 20, 50}, chicagoPrinted{37.3, 38.4, 39.5, 40.9}, sanFranciscoPrinted{36.2, 37.5, 38.8, 40.5};
        for (std::size_t i = 0; i < years.size(); ++i) {
            QVERIFY(std::abs(hottestIn_c(*chicago().extremes, years[i]) - chicagoPrinted[i]) < 0.15);
            QVERIFY(std::abs(hottestIn_c(*yearOf(3).extremes, years[i]) - sanFranciscoPrinted[i]) < 0.15);
        }
    }

    /// The hottest hour meets the design temperature; nine tenths of the hours, the order of all and the vapour in the air stay.
    void extremeYears()
    {
        const auto extreme = extremeYear(chicago(), 20);
        QVERIFY(extreme.ok());
        QVERIFY(std::abs(hottest(*extreme) - hottestIn_c(*chicago().extremes, 20)) < 1e-9 && hottest(*extreme) > 39.2);
        std::size_t same = 0;
        for (std::size_t h = 0; h < chicago().hours.size(); ++h) {
            const WeatherHour &before = chicago().hours[h], &after = extreme->hours[h];
            if (after.t_db_c == before.t_db_c) {
                ++same;
                QCOMPARE(after.t_wb_c, before.t_wb_c);
                continue;
            }
            QVERIFY(after.t_db_c > before.t_db_c && after.rh < before.rh && after.t_wb_c > before.t_wb_c);
            QVERIFY(after.t_wb_c - before.t_wb_c < 0.5 * (after.t_db_c - before.t_db_c));
            const double w = airFromRelativeHumidity(before.t_db_c, before.rh, before.p_pa).w;
            QVERIFY(std::abs(airFromRelativeHumidity(after.t_db_c, after.rh, after.p_pa).w / w - 1) < 1e-12);
            if (h == 0) continue;
            const double gap = before.t_db_c - chicago().hours[h - 1].t_db_c, gapAfter = after.t_db_c - extreme->hours[h - 1].t_db_c;
            QVERIFY(gap == 0 ? gapAfter == 0 : gapAfter / gap >= 1 - 1e-12);
        }
        QVERIFY2(same >= 7884 && same <= 8100, qPrintable(QString::number(same)));
    }

    void yearsAsHotStay()
    {
        QCOMPARE(hottest(*stretchedTo(chicago(), 30)), 35.0);
        QCOMPARE(hottest(*stretchedTo(chicago(), 35)), 35.0);
        QVERIFY(std::abs(hottest(*stretchedTo(phoenix(), 50)) - 50) < 1e-9);
        // Extremes move with a warmer climate.
        QVERIFY(std::abs(hottest(*extremeYear(*warmed(chicago(), 2), 20)) - hottest(*extremeYear(chicago(), 20)) - 2) < 1e-9);
    }

    void whatIsNoExtremeIsRefused()
    {
        QCOMPARE(extremeYear(phoenix(), 20).refusal().id, std::string("climate.no-extremes"));
        QCOMPARE(extremeYear(chicago(), 1).refusal().id, std::string("climate.years"));
        QCOMPARE(extremeYear(chicago(), kNoNumber).refusal().id, std::string("climate.years"));
        QCOMPARE(stretchedTo(chicago(), kNoNumber).refusal().id, std::string("climate.hottest"));
        QCOMPARE(stretchedTo(chicago(), 90).refusal().id, std::string("climate.hottest"));
        QCOMPARE(stretchedTo(WeatherYear{}, 40).refusal().id, std::string("climate.no-hours"));
    }

    /// At fixed set-points the energy of a plant never falls with warmth.
    void warmthTakesEnergy()
    {
        for (const auto& [place, year] : test::shippedYears())
            for (const auto& [name, plant, heat_kw] : test::referencePlants()) {
                double before = plantYear(plant, heat_kw, {.it_kw = 10000}, year).cooling_mwh;
                for (const double k : {0.5, 1.0, 2.0, 4.0, 6.0}) {
                    const double now = plantYear(plant, heat_kw, {.it_kw = 10000}, *warmed(year, k)).cooling_mwh;
                    QVERIFY2(now >= before, qPrintable(QString("%1, %2, %3 K: %4 after %5").arg(place.c_str(), name.c_str()).arg(k).arg(now).arg(before)));
                    before = now;
                }
                QVERIFY(before > 1.001 * plantYear(plant, heat_kw, {.it_kw = 10000}, year).cooling_mwh);
            }
    }

    void warmthTakesEnergyOfDrawnPlants()
    {
        for (const CoolingInput& input : {warmWaterAndChiller(), hybridAndTower()}) {
            auto before = drawnYear(input, chicago());
            for (const double k : {1.0, 2.0, 4.0, 6.0}) {
                const auto now = drawnYear(input, *warmed(chicago(), k));
                const QString what = QString("%1 K: %2 after %3").arg(k).arg(now->meanPower_kw).arg(before->meanPower_kw);
                QVERIFY2(now->meanPower_kw >= before->meanPower_kw - 1e-9 && now->water_l_per_h >= before->water_l_per_h - 1e-9, qPrintable(what));
                before = now;
            }
        }
        QVERIFY(drawnYear(warmWaterAndChiller(), *warmed(chicago(), 6))->meanPower_kw > 1.02 * drawnYear(warmWaterAndChiller(), chicago())->meanPower_kw);
        QVERIFY(drawnYear(hybridAndTower(), *warmed(chicago(), 6))->water_l_per_h > drawnYear(hybridAndTower(), chicago())->water_l_per_h);
    }
};

QTEST_APPLESS_MAIN(TestClimate)
#include "test_climate.moc"
