// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be solved is said and named; the rest has its voltages.
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/power/ac/load_flow.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mw;
using namespace mw::ac;

namespace {

/// A sound feeder of one load; what is wrong hangs beside it on bus 0.
Network sound()
{
    Network n{.f_hz = 50, .base_mva = 1};
    n.buses = {{"S", 1}, {"good", 1}};
    n.sources = {{"s", 0, 1.0, 0, 20, 10}};
    n.lines = {{"l", 0, 1, 1, 0.01, 0.02, 0, 1}};
    n.loads = {{"d", 1, 0.5, 0.1}};
    return n;
}

std::size_t add(Network& n, const char* id) { return n.buses.push_back({id, 1}), n.buses.size() - 1; }

/// The sound feeder as it is alone; nothing but `dead` buses without voltages.
bool restIsSolved(const LoadFlow& flow, std::size_t dead)
{
    const LoadFlow alone = solveLoadFlow(sound());
    const auto without = std::ranges::count_if(flow.buses, [](const BusVoltage& bus) { return !bus.energised(); });
    return std::abs(flow.buses[1].vm_pu() - alone.buses[1].vm_pu()) < 1e-12 && std::abs(flow.lines[0].loss_kw - alone.lines[0].loss_kw) < 1e-9 && static_cast<std::size_t>(without) == dead;
}

constexpr const char* kSite =
    "millwright: 1\nsite: {grid: {voltage_kv: 13.8, frequency_hz: 60, fault_mva: 500}}\n"
    "parts:\n  - {id: t.load, name: Load, kind: cpu-server, figures: {power_max_kw: 200, u_height: 2}, ports: [{id: a, kind: power, flow: in}]}\n"
    "halls:\n  - {id: yard, size_m: [100, 60], outdoor: true}\ncomponents:\n"
    "  - {id: utility, part: generic.utility-feed-mv, at: {hall: yard, x_m: 1, y_m: 1}}\n"
    "  - {id: t1, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 10, y_m: 20}}\n  - {id: t2, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 60, y_m: 20}OVERRIDE}\n"
    "  - {id: s1, part: t.load, at: {hall: yard, x_m: 10, y_m: 45}}\n  - {id: s2, part: t.load, at: {hall: yard, x_m: 60, y_m: 45}}\n  - {id: s3, part: t.load, at: {hall: yard, x_m: 80, y_m: 45}}\n"
    "links:\n  - {from: utility.out-01, to: t1.in}\n  - {from: utility.out-02, to: t2.in}\n  - {from: t1.out-1, to: s1.a}\n  - {from: t2.out-1, to: s2.a}\n";

ResultsPtr solvedText(const std::string& text)
{
    static const SolverDataPtr data = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
    auto read = readLayout(text, "test.yaml");
    for (const auto& diagnostic : read.diagnostics) qInfo("%s", toText(diagnostic).c_str());
    return read.value ? solve(std::make_shared<const Layout>(std::move(*read.value)), data) : nullptr;
}

ResultsPtr solved(const std::string& override)
{
    std::string text = kSite;
    text.replace(text.find("OVERRIDE"), 8, override);
    return solvedText(text);
}

bool names(const Results& results, const char* rule, const std::string& subject)
{
    return std::ranges::any_of(*results.findings.value, [&](const Finding& one) { return one.rule == rule && std::ranges::find(one.subjects, subject) != one.subjects.end(); });
}

double voltage(const Results& results, const char* path)
{
    const ElectricalNode* node = results.electrical->node(*results.facility->find(path));
    return node != nullptr ? node->voltage_pu : 0;
}

}  // namespace

class TestUnsolvable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLoopOfIdealSwitches()
    {
        Network n = sound();
        const std::size_t a = add(n, "a"), b = add(n, "b"), c = add(n, "c");
        n.lines.push_back({"feed", 0, a, 1, 0.01, 0.02, 0, 1});
        n.lines.push_back({"ab", a, b, 1, 0, 0, 0, 1}), n.lines.push_back({"bc", b, c, 1, 0, 0, 0, 1}), n.lines.push_back({"ca", c, a, 1, 0, 0, 0, 1});
        n.loads.push_back({"x", b, 0.2, 0});
        const LoadFlow flow = solveLoadFlow(n);
        QVERIFY(!flow.converged && restIsSolved(flow, 3));
        QCOMPARE(flow.unsolved.size(), 1U);
        QVERIFY(flow.unsolved[0].faulty == "ab" || flow.unsolved[0].faulty == "bc" || flow.unsolved[0].faulty == "ca");
        QVERIFY(std::abs(flow.unserved_mw - 0.2) < 1e-12);
    }

    void anIslandWithoutASource()
    {
        Network n = sound();
        const std::size_t a = add(n, "a"), b = add(n, "b");
        n.lines.push_back({"between", a, b, 1, 0.01, 0.02, 0, 1});
        n.loads.push_back({"x", b, 0.3, 0});
        const LoadFlow flow = solveLoadFlow(n);
        QVERIFY(flow.converged && restIsSolved(flow, 2));
        QVERIFY(std::abs(flow.unserved_mw - 0.3) < 1e-12);
        const auto results = solved("");
        QVERIFY(names(*results, "power.unfed", "s3"));
        QVERIFY(!names(*results, "power.unfed", "s1") && voltage(*results, "s1") > 0.9);
    }

    void absurdFigures_data()
    {
        QTest::addColumn<double>("r");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("mw");
        QTest::newRow("no impedance") << 0.0 << 0.0 << 0.1;
        QTest::newRow("an impedance beyond all bounds") << 1e30 << 1e30 << 0.1;
        QTest::newRow("a load beyond all bounds") << 0.01 << 0.02 << 1e30;
        QTest::newRow("a load that is no number") << 0.01 << 0.02 << std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("an impedance that is no number") << std::numeric_limits<double>::quiet_NaN() << 0.02 << 0.1;
        QTest::newRow("a load without end") << 0.01 << 0.02 << std::numeric_limits<double>::infinity();
    }

    void absurdFigures()
    {
        QFETCH(double, r);
        QFETCH(double, x);
        QFETCH(double, mw);
        Network n = sound();
        const std::size_t a = add(n, "a");
        n.lines.push_back({"odd", 0, a, 1, r, x, 0, 1});
        n.loads.push_back({"x", a, mw, 0});
        const LoadFlow flow = solveLoadFlow(n);
        QVERIFY(!flow.converged && flow.unsolved.size() == 1 && flow.unsolved[0].bus == a);
        QVERIFY(restIsSolved(flow, 1));
        const auto rows = singleOutages(n);   // ends, and says so of each
        QCOMPARE(rows.size(), std::size_t{2});
    }

    /// In a layout: the finding names the place, and what hangs elsewhere has its voltage.
    void absurdRatingsOfALayout()
    {
        const auto sound = solved("");
        QVERIFY(!names(*sound, "power.no-voltages", "t2"));
        const double alone = voltage(*sound, "s1");
        QVERIFY(alone > 0.9 && voltage(*sound, "s2") > 0.9);
        const auto tiny = solved(", override: {rating_mva: 0.0001, rating_kw: 0.1}");
        QVERIFY(tiny);
        const bool said = std::ranges::any_of(*tiny->findings.value, [](const Finding& one) { return one.rule == "power.no-voltages"; });
        QVERIFY(said && !tiny->electrical->solved);
        QVERIFY2(names(*tiny, "power.no-voltages", "s2") || names(*tiny, "power.no-voltages", "t2"), "the place is named");
        QVERIFY(std::abs(voltage(*tiny, "s1") - alone) < 1e-6);
        QCOMPARE(voltage(*tiny, "s2"), 0.0);
        QVERIFY(names(*tiny, "power.overloaded", "t2"));
    }

    void figuresOfALayout_data()
    {
        QTest::addColumn<QString>("override");
        QTest::newRow("no impedance") << ", override: {impedance_percent: 0}";
        QTest::newRow("voltage collapse") << ", override: {rating_mva: 0.1, rating_kw: 100, impedance_percent: 40}";   // 0.2 MW through 4 per unit of 1 MVA: 1 / 2x is the most
        QTest::newRow("a collapse at a quarter of the load") << ", override: {rating_mva: 0.1, rating_kw: 100, impedance_percent: 90}";
        QTest::newRow("an impedance beyond all bounds") << ", override: {impedance_percent: 1e12}";
        QTest::newRow("a rating beyond all bounds") << ", override: {rating_mva: 1e-9}";
    }

    /// Each names t2 or what hangs on it, and the other feeder has the voltage that it has alone.
    void figuresOfALayout()
    {
        QFETCH(QString, override);
        const auto odd = solved(override.toStdString());
        QVERIFY2(odd, "the layout is read");
        QVERIFY(!odd->electrical->solved && (names(*odd, "power.no-voltages", "s2") || names(*odd, "power.no-voltages", "t2")));
        QVERIFY(!names(*odd, "power.no-voltages", "s1") && !names(*odd, "power.no-voltages", "t1"));
        QVERIFY(std::abs(voltage(*odd, "s1") - voltage(*solved(""), "s1")) < 1e-6);
        QCOMPARE(voltage(*odd, "s2"), 0.0);
    }

    /// Breakers in a ring on one spot: drawn ones have the cable between them, so that the ring has impedance and its voltages are found.
    void aRingOfBreakersOfALayout()
    {
        std::string text = kSite;
        text.replace(text.find("OVERRIDE"), 8, "");
        text.replace(text.find("links:\n"), 7, "  - {id: r1, part: t.switch, at: {hall: yard, x_m: 60, y_m: 30}}\n  - {id: r2, part: t.switch, at: {hall: yard, x_m: 60, y_m: 30}}\n  - {id: r3, part: t.switch, at: {hall: yard, x_m: 60, y_m: 30}}\nlinks:\n"
                                                "  - {from: t2.out-2, to: r1.in-1}\n  - {from: r1.out-1, to: r2.in-1}\n  - {from: r2.out-1, to: r3.in-1}\n  - {from: r1.out-2, to: r3.in-2}\n  - {from: r3.out-1, to: s3.a}\n");
        text.replace(text.find("parts:\n"), 7, "parts:\n  - {id: t.switch, name: Breakers, kind: switchboard, figures: {voltage_v: 480, rating_a: 1200}, ports: [{id: in, kind: power, flow: in, count: 2}, {id: out, kind: power, flow: out, count: 2}]}\n");
        const auto ringed = solvedText(text);
        QVERIFY(ringed && ringed->electrical->solved);
        QVERIFY(voltage(*ringed, "s3") > 0.9 && voltage(*ringed, "s3") < voltage(*ringed, "r1"));
    }
};

QTEST_APPLESS_MAIN(TestUnsolvable)
#include "test_unsolvable.moc"
