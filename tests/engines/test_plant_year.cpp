// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plant over a year in bins against its hours, and the hours in which it cannot hold its supply temperature.
#include "reference_plants.h"
#include "solver/cooling/plant/drawn_year.h"
#include "solver/cooling/plant/year.h"
#include "solver/weather/climate.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mw;

namespace {

const YearLoads kLoads{.it_kw = 10000};

double apart(double a, double b) { return a == b ? 0 : std::abs(a / b - 1); }

/// The shipped years, warmer ones and a stretched one: dry bulbs that are no tenths of a kelvin.
std::vector<std::pair<std::string, WeatherYear>> years()
{
    auto all = test::shippedYears();
    for (const auto& [place, year] : test::shippedYears())
        for (const double k : {0.037, 1.51, 4.0}) all.emplace_back(place + " + " + std::to_string(k), *warmed(year, k));
    all.emplace_back("chicago, extreme", *extremeYear(test::shippedYears()[0].second));
    return all;
}

WeatherYear steady(double t_db_c, double t_wb_c, std::size_t hours = 8760)
{
    WeatherYear year;
    year.hours.assign(hours, {t_db_c, 0.5, 101325, t_wb_c});
    return year;
}

}  // namespace

class TestPlantYear : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Errors as the header states them.
    void binsAgainstHours()
    {
        for (const auto& [place, year] : years())
            for (const auto& [name, plant, heat_kw] : test::referencePlants()) {
                const PlantYear hours = plantYear(plant, heat_kw, kLoads, year), bins = binnedPlantYear(plant, heat_kw, kLoads, year);
                const QByteArray what = QString("%1, %2").arg(place.c_str(), name.c_str()).toUtf8();
                QVERIFY2(apart(bins.cooling_mwh, hours.cooling_mwh) < 0.001, what);
                QVERIFY2(apart(bins.water_m3, hours.water_m3) < 0.001, what);
                QVERIFY2(std::abs(bins.pue - hours.pue) < 0.0001, what);
                QVERIFY2(apart(bins.worstPower_kw, hours.worstPower_kw) < 0.01, what);
                for (std::size_t m = 0; m < 12; ++m) QVERIFY2(std::abs(bins.pueByMonth[m] - hours.pueByMonth[m]) < 0.001, what);
                QVERIFY2(std::abs(bins.fullHours - hours.fullHours) <= 150 && std::abs(bins.noneHours - hours.noneHours) <= 150, what);
                QCOMPARE(bins.fullHours + bins.partialHours + bins.noneHours, 8760);
            }
    }

    /// The sum of its hours, one by one, where few dry bulbs come twice.
    void hoursAreNoneButTheirOwn()
    {
        WeatherYear year = test::shippedYears()[2].second;
        for (std::size_t h = 0; h < year.hours.size(); ++h) year.hours[h].t_db_c += 1e-3 * static_cast<double>(h % 97);
        for (const auto& [name, plant, heat_kw] : test::referencePlants()) {
            double mwh = 0;
            for (const WeatherHour& air : year.hours) mwh += plantHour(plant, air, heat_kw).power_kw() / 1000;
            QCOMPARE(plantYear(plant, heat_kw, kLoads, year).cooling_mwh, mwh);
        }
    }

    /// The fans' speed makes the conductance that was asked for, or is the nearer end.
    void fansOfDryCoolers()
    {
        const DryCooler cooler = test::dryPlant().cooler;
        for (double speed = 0.15; speed <= 1; speed += 0.017)
            QVERIFY(std::abs(cooler.fanRatio(cooler.conductance_kw_k(1, speed), 0.15) - speed) < 1e-9);
        QCOMPARE(cooler.fanRatio(0.9 * cooler.conductance_kw_k(1, 0.15), 0.15), 0.15);
        QCOMPARE(cooler.fanRatio(1.1 * cooler.conductance_kw_k(1, 1), 0.15), 1.0);
        QVERIFY(std::abs(cooler.conductance_kw_k(1, 1) * 15.1 - 2400) < 1e-6);
    }

    void binsOfOddYears()
    {
        for (const auto& [name, plant, heat_kw] : test::referencePlants()) {
            QCOMPARE(binnedPlantYear(plant, heat_kw, kLoads, WeatherYear{}).cooling_mwh, 0.0);
            const WeatherYear mild = steady(20, 15);
            QVERIFY(apart(binnedPlantYear(plant, heat_kw, kLoads, mild).cooling_mwh, plantYear(plant, heat_kw, kLoads, mild).cooling_mwh) < 1e-9);
            WeatherYear broken = mild, wild = mild;
            broken.hours[5].t_db_c = broken.hours[5].t_wb_c = std::numeric_limits<double>::quiet_NaN();
            wild.hours[5].t_db_c = wild.hours[6].t_wb_c = 1e30;
            (void)binnedPlantYear(plant, heat_kw, kLoads, broken), (void)plantYear(plant, heat_kw, kLoads, broken);
            (void)binnedPlantYear(plant, heat_kw, kLoads, wild), (void)plantYear(plant, heat_kw, kLoads, wild);
        }
    }

    /// Without a trim chiller the loop stands as far above the air as the coolers need: heat over their conductance.
    void coolersAloneFollowTheAir()
    {
        DryPlant plant = test::dryPlant();
        plant.trimCop = 0;
        const double heat_kw = 10600, each_kw = heat_kw / 5, in_c = 40 + each_kw / plant.water_kw_k;
        for (const double air_c : {30.0, 38.0, 46.0, 55.0}) {
            const PlantHour hour = plantHour(plant, {air_c, 0.2, 101325, 20}, heat_kw);
            // By trial: the entering temperature at which full fans take the heat.
            double low = air_c, high = air_c + 200;
            for (int i = 0; i < 100; ++i) {
                const double middle = (low + high) / 2;
                (plant.cooler.heat_kw(middle, 1, air_c, 1) < each_kw ? low : high) = middle;
            }
            const QString what = QString("%1: %2, %3").arg(air_c).arg(hour.excess_k).arg(low - in_c);
            QVERIFY2(std::abs(hour.excess_k - std::max(low - in_c, 0.0)) < 1e-6, qPrintable(what));
            QCOMPARE(hour.compressor_kw, 0.0);
        }
        const WeatherYear& phoenix = test::shippedYears()[2].second;
        const PlantYear year = plantYear(plant, heat_kw, kLoads, phoenix), trimmed = plantYear(test::dryPlant(), heat_kw, kLoads, phoenix);
        QCOMPARE(year.hoursTooWarm, trimmed.partialHours + trimmed.noneHours);
        QVERIFY(std::abs(year.worstExcess_k - (47 + each_kw * 15.1 / 2400 - in_c)) < 1e-6);   // 2,400 kW at 15.1 K as rated; 47 C is the hottest hour
        QCOMPARE(trimmed.hoursTooWarm, 0);
        const PlantYear bins = binnedPlantYear(plant, heat_kw, kLoads, phoenix);
        QVERIFY(std::abs(bins.hoursTooWarm - year.hoursTooWarm) <= 150 && std::abs(bins.worstExcess_k - year.worstExcess_k) < 0.3);
    }

    /// One chiller of three: what it does not take, over the flow of the loop.
    void chillersThatAreTooSmall()
    {
        TowerPlant towers = test::towerPlant();
        QCOMPARE(plantYear(towers, 10700, kLoads, test::shippedYears()[1].second).hoursTooWarm, 0);
        towers.chillers = 1;
        const PlantYear hot = plantYear(towers, 10700, kLoads, steady(32, 26));
        QCOMPARE(hot.hoursTooWarm, 8760);
        // At most 1.03 of a capacity that is 0.88 of 5,208 kW at 29.44 C and 8.5 C.
        const double capacity = chillerAt(towers.chiller, 8.5, 29.44, 1).capacity_kw, left = 1 - 1.03 * capacity / 10700;
        QVERIFY2(std::abs(hot.worstExcess_k - left * 7) < 1e-9, qPrintable(QString("%1, %2").arg(hot.worstExcess_k).arg(left * 7)));
        QCOMPARE(plantYear(towers, 10700, kLoads, steady(-5, -6)).hoursTooWarm, 0);   // free cooling
        AirChillerPlant air = test::airChillerPlant();
        air.chillers = 3;
        const double each = chillerAt(air.chiller, 10, 40, 1).capacity_kw;
        QVERIFY(std::abs(plantHour(air, {40, 0.2, 101325, 20}, 10700).excess_k - (1 - 3 * 1.15 * each / 10700) * 7) < 1e-9);
        QCOMPARE(plantHour(air, {40, 0.2, 101325, 20}, 1000).excess_k, 0.0);
    }

    /// A dry cooler of 8 K and a CDU of 4 K make no 45 C from air of more than 33 C.
    void drawnPlantsThatAreTooWarm()
    {
        CoolingInput input;
        HeatUnit rack{.hall = 0};
        rack.liquid_kw = 100, rack.flow_l_min = 100, rack.supplyMax_c = 45;
        input.units.push_back(rack), input.it_kw = 100;
        CoolingGear cdu{.instance = 1, .role = CoolingRole::Cdu, .hall = 0}, cooler{.instance = 2, .role = CoolingRole::DryCooler, .hall = 0};
        cdu.capacity_kw = cooler.capacity_kw = 200, cdu.approach_k = 4, cooler.approach_k = 8, cooler.fan_kw = 5;
        input.gear.edit() = {cdu, cooler}, input.links.edit() = {{0, 0, true, 1}, {1, 0, false, 1}};
        const WeatherYear& phoenix = test::shippedYears()[2].second;
        const auto year = drawnYear(input, phoenix);
        QCOMPARE(year->hoursTooWarm, 8760 - hoursUpTo(phoenix, &WeatherHour::t_db_c, 33));
        QVERIFY2(std::abs(year->worstExcess_k - (47 - 33)) < 1e-9, qPrintable(QString::number(year->worstExcess_k)));
        QCOMPARE(drawnYear(input, steady(20, 15))->hoursTooWarm, 0);
        // 2 K too warm of a rise of 15: the rack gives up so much of its power; half of all power where half of it is air's. 20 K: all of it.
        const double rise_k = 100 / (1.013 * 3.95 / 60 * 100);
        QVERIFY(std::abs(drawnYear(input, steady(35, 20))->shedShare - 2 / rise_k) < 1e-9);
        QCOMPARE(drawnYear(input, steady(20, 15))->shedShare, 0.0);
        QVERIFY(std::abs(drawnYear(input, steady(53, 20))->shedShare - 1) < 1e-9);
        QVERIFY(year->shedShare > 0 && year->shedShare < year->hoursTooWarm / 8760.0);
        input.units[0].air_kw = 100;
        QVERIFY(std::abs(drawnYear(input, steady(35, 20))->shedShare - 1 / rise_k) < 1e-9);
    }
};

QTEST_APPLESS_MAIN(TestPlantYear)
#include "test_plant_year.moc"
