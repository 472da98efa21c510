// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weather files with the quirks that they come with, moist air, and the drawn system over a year.
#include "model/io/layout_file.h"
#include "solver/cooling/drawn_year.h"
#include "solver/cooling/solve.h"
#include "solver/pipeline.h"
#include "solver/weather/epw.h"
#include "solver/weather/psychrometrics.h"
#include "solver/weather/weather_library.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <cmath>
#include <functional>

using namespace mw;

namespace {

std::string epw(const std::function<std::string(int)>& row, int rows = 8760)
{
    std::string text = "LOCATION,Nowhere,XX,XXX,TEST,1,10,20,1,100\n";
    for (int i = 1; i < 8; ++i) text += "HEADER\n";
    for (int i = 0; i < rows; ++i) text += row(i) + "\n";
    return text;
}

std::string plain(const std::string& dry, const std::string& dew, const std::string& rh, const std::string& p)
{
    return "2000,1,1,1,60,?," + dry + "," + dew + "," + rh + "," + p + ",0";
}

std::string usual(int) { return plain("20.0", "9.3", "50", "101325"); }

SolverDataPtr data()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
    return loaded;
}

}  // namespace

class TestWeather : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gapsAreFilledBetweenTheirNeighbours()
    {
        const auto loaded = readEpw(epw([](int i) {
            if (i >= 10 && i < 13) return plain("99.9", "99.9", "999", "999999");
            if (i == 0) return plain("99.9", "0", "50", "101325");
            return plain(std::to_string(i < 10 ? 10 : 18), "5", "50", "101325");
        }), "t.epw");
        QVERIFY(loaded.value);
        const auto& hours = loaded.value->hours;
        QCOMPARE(loaded.value->missing, 13);
        QCOMPARE(hours[0].t_db_c, 10.0);
        QCOMPARE(hours[9].t_db_c, 10.0);
        QCOMPARE(hours[10].t_db_c, 12.0);
        QCOMPARE(hours[11].t_db_c, 14.0);
        QCOMPARE(hours[12].t_db_c, 16.0);
        QCOMPARE(hours[11].rh, 0.5);
    }

    void quirks()
    {
        const auto windows = readEpw("\xEF\xBB\xBF" + epw([](int i) { return usual(i) + ",?,?\r"; }) + "\r\n\n", "t.epw");
        QVERIFY(windows.value && windows.value->hours.size() == 8760);
        QVERIFY(readEpw(epw(usual, 8784), "t.epw").value);   // a leap year
        const auto dewOnly = readEpw(epw([](int) { return plain("20", "9.26", "999", "999999"); }), "t.epw");
        QVERIFY(dewOnly.value);
        QVERIFY(std::abs(dewOnly.value->hours[5].rh - 0.5) < 0.005);
        QVERIFY(std::abs(dewOnly.value->hours[5].p_pa - 100129) < 30);   // standard atmosphere at 100 m
        QCOMPARE(readEpw(epw([](int) { return plain("20", "", "0", "101325"); }), "t.epw").value->hours[0].rh, 0.01);
    }

    void badFilesAreRefusedWithTheirPlace()
    {
        const auto refused = [](const std::string& text) { return readEpw(text, "t.epw"); };
        QVERIFY(!refused("").value && !refused("hello\n").value);
        QCOMPARE(refused("not,a,weather,file\n").diagnostics.front().where.line, 1);
        const auto word = refused(epw([](int i) { return i == 3 ? plain("warm", "0", "50", "101325") : usual(i); }));
        QVERIFY(!word.value);
        QCOMPARE(word.diagnostics.front().where.line, 12);
        QCOMPARE(word.diagnostics.front().where.column, 17);
        QVERIFY(!refused(epw(usual, 100)).value);
        QVERIFY(!refused(epw([](int i) { return i == 8000 ? std::string("1,2,3") : usual(i); })).value);
        QVERIFY(!refused(epw([](int) { return plain("99.9", "99.9", "999", "999999"); })).value);
        QVERIFY(!readEpwFile("/no/such/file.epw").value);
    }

    /// Saturated air has its dry bulb as wet bulb and dew point; drier air has it lower.
    void moistAir()
    {
        for (const double t : {-20.0, -1.0, 0.0, 5.0, 25.0, 45.0}) {
            const MoistAir wet = airFromRelativeHumidity(t, 1, 101325);
            QVERIFY(std::abs(wet.wetBulb_c() - t) < 1e-6 && std::abs(wet.dewPoint_c() - t) < 1e-6);
            double before = t;
            for (const double rh : {0.8, 0.5, 0.2, 0.05}) {
                const MoistAir air = airFromRelativeHumidity(t, rh, 101325);
                QVERIFY(air.wetBulb_c() < before && air.dewPoint_c() < air.wetBulb_c());
                before = air.wetBulb_c();
            }
        }
    }

    void theLibraryKnowsItsYears()
    {
        QVERIFY(data()->weather->ids() == (std::vector<std::string>{"chicago", "miami", "phoenix", "san-francisco"}));
        std::string problem;
        QVERIFY(!data()->weather->year("../weather/chicago", &problem) && !problem.empty());
        QVERIFY(!data()->weather->year("nowhere", &problem));
        QCOMPARE(data()->weather->year("chicago")->hours.size(), std::size_t{8760});
    }

    /// Racks that are one make the same year as racks that are many, and it lies between its coldest and hottest hour.
    void foldedRacksAreTheSame()
    {
        auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
        const auto results = solve(std::make_shared<const Layout>(std::move(*read.value)), data());
        const auto input = coolingInput(*results->facility, designLoads(*results->facility), results->power.value.get());
        const CoolingInput folded = foldedUnits(input);
        QVERIFY(folded.units.size() < input.units.size());
        for (const double dry : {-10.0, 15.0, 28.0, 44.0}) {
            CoolingInput many = input, few = folded;
            many.dryBulb_c = few.dryBulb_c = dry, many.wetBulb_c = few.wetBulb_c = dry - 5;
            const auto a = solveCooling(many), b = solveCooling(few);
            QVERIFY2(std::abs(a.power_kw - b.power_kw) < 1e-6 * a.power_kw, qPrintable(QString("%1: %2, %3").arg(dry).arg(a.power_kw).arg(b.power_kw)));
            QVERIFY(std::abs(a.water_l_per_h - b.water_l_per_h) < 1e-6 * (1 + a.water_l_per_h));
        }
        QVERIFY(results->cooling->pueAnnual && results->cooling->freeCoolingHours);
        QVERIFY(*results->cooling->pueAnnual > 1.0 && *results->cooling->pueAnnual <= *results->power->pueDesign + 0.05);
        QVERIFY(results->cooling->pueSorted.front() >= *results->cooling->pueAnnual && results->cooling->pueSorted.back() <= *results->cooling->pueAnnual);
        double mean = 0;
        for (const double pue : results->cooling->pueByMonth) mean += pue / 12;
        QVERIFY(std::abs(mean - *results->cooling->pueAnnual) < 0.002);
    }

    /// A colder place takes less energy.
    void climatesOrder()
    {
        std::vector<double> pues;
        for (const char* place : {"phoenix", "chicago"}) {
            auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
            auto settings = std::make_shared<Settings>(*read.value->settings);
            settings->site.weather = place;
            read.value->settings = settings;
            const auto results = solve(std::make_shared<const Layout>(std::move(*read.value)), data());
            pues.push_back(*results->cooling->pueAnnual);
        }
        QVERIFY2(pues[1] < pues[0], qPrintable(QString("%1, %2").arg(pues[0]).arg(pues[1])));
    }
};

QTEST_APPLESS_MAIN(TestWeather)
#include "test_weather.moc"
