// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/chain.h"
#include "solver/power/loss_curve.h"
#include "solver/power/redundancy.h"
#include "solver/power/sizing.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <array>
#include <cmath>
#include <vector>

using namespace mw;

// Rows of the reference set "power_chain" (closed forms worked out independently), relative tolerance 1e-8.
namespace {

bool near(double a, double b, double relative = 1e-8)
{
    return std::abs(a - b) <= relative * std::max(1e-12, std::abs(b));
}

}  // namespace

class TestPowerReference : public QObject {
    Q_OBJECT

private slots:
    void upsCurve();
    void upsCurveOtherCounts();
    void redundancyRows_data();
    void redundancyRows();
    void breakers();
    void breakerSizes();
    void voltageDrops();
    void transformers();
    void chain();
    void availabilities();
    void badInput();
};

void TestPowerReference::upsCurve()
{
    const std::array points{EfficiencyPoint{0.25, 0.958}, EfficiencyPoint{0.5, 0.969},
                            EfficiencyPoint{1.0, 0.965}};
    const auto curve = fitLossCurve(points);
    QVERIFY(curve && near(curve->a, 0.009325623362) && near(curve->b, -0.0002628120072, 1e-7) &&
            near(curve->c, 0.0272066187));
    const std::array loads{0.1, 0.2, 0.33, 0.4, 0.66, 0.8, 0.9};
    const std::array expected{0.9126468438, 0.9507451017, 0.9643435544, 0.9671798225,
                              0.9691581988, 0.9679047507, 0.9665711853};
    for (std::size_t i = 0; i < loads.size(); ++i) QVERIFY(near(curve->efficiency(loads[i]), expected[i]));

    const std::array others{EfficiencyPoint{1.0, 0.943}, EfficiencyPoint{0.25, 0.93},
                            EfficiencyPoint{0.5, 0.948}};  // any order
    const auto second = fitLossCurve(others);
    QVERIFY(second && near(second->a, 0.01547535315) && near(second->b, 0.002833194842) &&
            near(second->c, 0.04213683907));
    QVERIFY(near(second->efficiency(0.75), 0.947804745));
}

void TestPowerReference::upsCurveOtherCounts()
{
    // Four points that lie on one curve: least squares must find it again.
    const LossCurve truth{0.01, 0.005, 0.02};
    std::vector<EfficiencyPoint> points;
    for (const double x : {0.25, 0.5, 0.75, 1.0}) points.push_back({x, truth.efficiency(x)});
    const auto fit = fitLossCurve(points);
    QVERIFY(fit && near(fit->a, truth.a, 1e-10) && near(fit->b, truth.b, 1e-9) &&
            near(fit->c, truth.c, 1e-10));
    // Two points: no-load and square law. 0.35 at 0.9902 loses 0.35 (1/0.9902 - 1) = 0.00346395, 1.0 at 0.982
    // loses 0.0183299; c = 0.0148660 / 0.8775 = 0.0169413, a = 0.00138859.
    const std::array two{EfficiencyPoint{0.35, 0.9902}, EfficiencyPoint{1.0, 0.982}};
    const auto pair = fitLossCurve(two);
    QVERIFY(pair && std::abs(pair->a - 0.00138859) < 1e-7 && pair->b == 0 &&
            std::abs(pair->c - 0.0169413) < 1e-7);
    const std::array one{EfficiencyPoint{0.5, 0.98}};
    QVERIFY(near(fitLossCurve(one)->efficiency(0.1), 0.98));
}

void TestPowerReference::redundancyRows_data()
{
    QTest::addColumn<QString>("topology");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("unit");
    QTest::addColumn<double>("load");
    QTest::addColumn<int>("installed");
    QTest::addColumn<double>("usable");
    QTest::addColumn<double>("normal");
    QTest::addColumn<double>("failed");  // loading of the worst unit after one failure, -1: none
    QTest::addColumn<bool>("survives");
    QTest::newRow("N+0") << "N+0" << 4 << 1000.0 << 3600.0 << 4 << 4000.0 << 900.0 << -1.0 << false;
    QTest::newRow("N+1") << "N+1" << 4 << 1000.0 << 3600.0 << 5 << 4000.0 << 720.0 << 0.9 << true;
    QTest::newRow("2N") << "2N" << 3 << 1200.0 << 3000.0 << 6 << 3600.0 << 500.0 << 0.8333333333 << true;
    QTest::newRow("2(N+1)") << "2(N+1)" << 3 << 1200.0 << 3300.0 << 8 << 3600.0 << 412.5 << 0.4583333333
                            << true;
    QTest::newRow("3N/2") << "distributed" << 3 << 2000.0 << 4000.0 << 3 << 4000.0 << 1333.333333 << 1.0
                          << true;
    QTest::newRow("4N/3") << "distributed" << 4 << 2000.0 << 5600.0 << 4 << 6000.0 << 1400.0 << 0.9333333333
                          << true;
    QTest::newRow("block") << "block" << 5 << 2500.0 << 12000.0 << 6 << 12500.0 << 2400.0 << 0.96 << true;
    QTest::newRow("3N/2 over") << "distributed" << 3 << 1500.0 << 3300.0 << 3 << 3000.0 << 1100.0 << 1.1
                               << false;
}

void TestPowerReference::redundancyRows()
{
    QFETCH(QString, topology);
    QFETCH(int, n);
    QFETCH(double, unit);
    QFETCH(double, load);
    QFETCH(int, installed);
    QFETCH(double, usable);
    QFETCH(double, normal);
    QFETCH(double, failed);
    QFETCH(bool, survives);
    const auto name = topologyFromText(topology.toStdString());
    QVERIFY(name);
    const Redundancy r = redundancy(*name, n, unit, load);
    QCOMPARE(r.installedUnits, installed);
    QVERIFY(near(r.usable_kw, usable) && near(r.normalUnit_kw, normal, 1e-9 + 1e-8) &&
            near(r.usableShare, usable / (installed * unit)));
    QCOMPARE(r.failedLoading.has_value(), failed >= 0);
    if (failed >= 0) QVERIFY(near(*r.failedLoading, failed, 1e-9 + 1e-8));
    QCOMPARE(r.survivesSingleFailure, survives);
}

void TestPowerReference::breakers()
{
    const auto kw = [](double v, int phases, double a, double pf, bool full) {
        return breakerCapacity(v, phases, a, pf, true, full);
    };
    QVERIFY(near(kw(208, 3, 60, 1, false).usable_kw, 17.29279526) &&
            near(kw(208, 3, 60, 1, false).usable_a, 48));
    QVERIFY(near(kw(415, 3, 32, 0.98, false).usable_kva, 18.40130778) &&
            near(kw(415, 3, 32, 0.98, false).usable_kw, 18.03328162));
    QVERIFY(near(kw(415, 3, 63, 0.98, false).usable_kw, 35.5030232));
    QVERIFY(near(kw(480, 3, 800, 0.97, true).usable_kw, 645.1542848));
    QVERIFY(near(kw(240, 1, 30, 1, false).usable_kw, 5.76));
}

void TestPowerReference::breakerSizes()
{
    QVERIFY(breakerSize(100, 0).standard_a == 125 && breakerSize(331, 12).standard_a == 450);
    QVERIFY(breakerSize(48, 0).standard_a == 60 && breakerSize(2560, 40).standard_a == 4000);
    QVERIFY(near(breakerSize(331, 12).required_a, 425.75));
    QVERIFY(!breakerSize(5000, 0).standard_a);  // 6250 A: beyond the table
}

void TestPowerReference::voltageDrops()
{
    QVERIFY(near(voltageDrop(415, 3, 210, 0.97, 0.193, 0.08, 62).drop_v, 4.660415737));
    QVERIFY(near(voltageDrop(480, 3, 600, 0.95, 0.0592, 0.0722, 110).percent, 1.876306544));
    QVERIFY(near(voltageDrop(240, 1, 24, 1, 3.3, 0.1, 35).drop_v, 5.544));
}

void TestPowerReference::transformers()
{
    const TransformerLoss a = transformerLoss(2500, 2.1, 18.5, 1600, 8760);
    QVERIFY(near(a.loss_kw, 9.6776) && near(a.loss_kwh, 84775.776) && near(a.bestLoading, 0.3369176658));
    const TransformerLoss b = transformerLoss(1000, 0.77, 7.6, 520, 8760);
    QVERIFY(near(b.loss_kw, 2.82504) && near(b.bestLoading, 0.3183014129));
}

void TestPowerReference::chain()
{
    ChainInput in{.it_kw = 2112,
                  .pduFixed_kw = 3.2,
                  .pduSquare_pu = 0.012,
                  .pduRating_kw = 2600,
                  .ups = {0.0042, 0.0105, 0.0125}};
    in.upsModule_kw = 750;
    in.upsModules = 4;
    in.transformerP0_kw = 2.4;
    in.transformerPk_kw = 19;
    in.transformerRating_kw = 3150;
    const ChainResult out = powerChain(in);
    QVERIFY(near(out.intoPdu_kw, 2135.787126) && near(out.intoUps_kw, 2189.819502) &&
            near(out.intoTransformer_kw, 2201.401752));
    QVERIFY(near(out.upsLoad, 0.7119290421) && near(out.upsEfficiency, 0.9753256488) &&
            near(out.efficiency, 0.9593887157));
}

void TestPowerReference::availabilities()
{
    const std::array groups{ReliabilityGroup{1, 2, 8760, 8}, ReliabilityGroup{3, 4, 120000, 10},
                            ReliabilityGroup{1, 1, 2500000, 12}};
    const Availability a = availability(groups);
    QVERIFY(near(a.availability, 0.9999943259) && near(a.downtime_min_per_year, 2.982316194) &&
            near(a.nines, 5.24610167));
    const std::array series{ReliabilityGroup{1, 1, 50000, 6}, ReliabilityGroup{1, 1, 200000, 4}};
    QVERIFY(near(availability(series).downtime_min_per_year, 73.57496077));
    const std::array spare{ReliabilityGroup{4, 6, 60000, 24}};
    QVERIFY(near(availability(spare).downtime_min_per_year, 0.000671357014));
    QVERIFY(near(availability(spare).nines, 8.893701826));
}

void TestPowerReference::badInput()
{
    QVERIFY(!fitLossCurve({}));
    const std::array bad{EfficiencyPoint{0, 0.9}, EfficiencyPoint{0.5, 0}, EfficiencyPoint{0.5, 1.2}};
    QVERIFY(!fitLossCurve(bad));
    QVERIFY(!topologyFromText("N+") && !topologyFromText("N+x") && !topologyFromText("3N"));
    QCOMPARE(redundancy({Topology::TwoN, 0}, 0, 100, 50).installedUnits, 0);
    QVERIFY(near(availability({}).availability, 1));
}

QTEST_APPLESS_MAIN(TestPowerReference)
#include "test_power_reference.moc"
