// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moist air, the library of weather years, and the drawn system over a year.
#include "model/io/layout_file.h"
#include "solver/cooling/plant/drawn_year.h"
#include "solver/cooling/solve.h"
#include "solver/pipeline.h"
#include "solver/weather/psychrometrics.h"
#include "solver/weather/weather_library.h"

#include <QFile>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace mw;

namespace {

SolverDataPtr data()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
    return loaded;
}

}  // namespace

class TestWeather : public QObject {
    Q_OBJECT
private Q_SLOTS:
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

    /// The wet bulb is the one whose humidity is the air's own, from frost to air in which water boils.
    void wetBulbsHoldTheirBalance()
    {
        for (double t = -60; t <= 150; t += 0.73)
            for (const double rh : {0.01, 0.1, 0.4, 0.7, 0.99})
                for (const double p : {60000.0, 85000.0, 101325.0, 110000.0}) {
                    const MoistAir air = airFromRelativeHumidity(std::min(t, 80.0), rh, p), heated{t, p, air.w};
                    const double back = airFromWetBulb(t, heated.wetBulb_c(), p).w;
                    const QString what = QString("%1 C, %2, %3 Pa: %4, %5").arg(t).arg(rh).arg(p).arg(air.w).arg(back);
                    QVERIFY2(std::abs(back - air.w) < 1e-9 * air.w + 1e-12, qPrintable(what));
                }
        QVERIFY(std::isnan(MoistAir{std::nan(""), 101325, 0.01}.wetBulb_c()));
        QVERIFY(std::isfinite(MoistAir{20, 0, 0.01}.wetBulb_c()) && std::isfinite(MoistAir{-120, 101325, 1e-7}.wetBulb_c()));
    }

    void theLibraryKnowsItsYears()
    {
        QVERIFY(data()->weather->ids() == (std::vector<std::string>{"chicago", "miami", "phoenix", "san-francisco"}));
        std::string problem;
        QVERIFY(!data()->weather->year("../weather/chicago", &problem) && !problem.empty());
        QVERIFY(!data()->weather->year("nowhere", &problem));
        QCOMPARE(data()->weather->year("chicago", &problem)->hours.size(), std::size_t{8760});
        QVERIFY(problem.empty());
    }

    void theLibraryTellsOfGaps()
    {
        QTemporaryDir folder;
        QFile from(QStringLiteral(MW_SOURCE_DIR "/resources/weather/chicago.epw")), to(folder.filePath("gap.epw"));
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
        to.write(from.readAll().replace("-12.2,-16.1,73,99500", "99.9,99.9,999,999999"));
        to.close();
        std::string problem;
        QVERIFY(WeatherLibrary({folder.path().toStdString()}).year("gap", &problem));
        QVERIFY2(problem.find("gap.epw:9: note: missing values of dry bulb: 1, at most 1 on end") != std::string::npos, problem.c_str());
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
