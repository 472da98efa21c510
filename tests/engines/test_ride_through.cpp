// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/power_time/ride_through.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

#include <QObject>
#include <QTest>

#include <cmath>

using namespace mw;

namespace {

/// One load behind a UPS of 10 minutes at its rating; one on that and another of 4 minutes; one in front of both; batteries in a row.
constexpr const char* kSite =
    "millwright: 1\nsite: {grid: {voltage_kv: 0.48, frequency_hz: 60, fault_mva: 100}}\n"
    "parts:\n"
    "  - {id: t.ups10, name: Long, kind: ups, figures: {rating_kw: 100, efficiency: 1, autonomy_min: 10, voltage_v: 480}, ports: [{id: in, kind: power, flow: in, count: 1}, {id: out, kind: power, flow: out, count: 6}]}\n"
    "  - {id: t.ups4, name: Short, kind: ups, figures: {rating_kw: 100, efficiency: 1, autonomy_min: 4, voltage_v: 480}, ports: [{id: in, kind: power, flow: in, count: 1}, {id: out, kind: power, flow: out, count: 6}]}\n"
    "  - {id: t.load, name: Load, kind: cpu-server, figures: {power_max_kw: 20, u_height: 2}, ports: [{id: a, kind: power, flow: in, side: a}, {id: b, kind: power, flow: in, side: b}]}\n"
    "halls:\n  - {id: yard, size_m: [100, 60]}\ncomponents:\n"
    "  - {id: utility, part: generic.utility-feed-mv, at: {hall: yard, x_m: 1, y_m: 1}}\n"
    "  - {id: long, part: t.ups10, at: {hall: yard, x_m: 10, y_m: 10}}\n  - {id: short, part: t.ups4, at: {hall: yard, x_m: 20, y_m: 10}}\n  - {id: behind, part: t.ups4, at: {hall: yard, x_m: 30, y_m: 10}}\n"
    "  - {id: one, part: t.load, at: {hall: yard, x_m: 10, y_m: 30}}\n  - {id: two, part: t.load, at: {hall: yard, x_m: 20, y_m: 30}}\n"
    "  - {id: bare, part: t.load, at: {hall: yard, x_m: 30, y_m: 30}}\n  - {id: row, part: t.load, at: {hall: yard, x_m: 40, y_m: 30}}\n"
    "links:\n  - {from: utility.out-01, to: long.in}\n  - {from: utility.out-02, to: short.in}\n  - {from: utility.out-03, to: bare.a}\n"
    "  - {from: long.out-1, to: one.a}\n  - {from: long.out-2, to: two.a}\n  - {from: short.out-1, to: two.b}\n  - {from: long.out-3, to: behind.in}\n  - {from: behind.out-1, to: row.a}\n";

}  // namespace

class TestRideThrough : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// By hand: a battery keeps 80 % of its energy at the end of its life; nothing is lost in the UPS.
    void byHand()
    {
        const auto data = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
        auto read = readLayout(kSite, "test.yaml");
        QVERIFY2(read.value, read.diagnostics.empty() ? "" : toText(read.diagnostics.front()).c_str());
        const auto results = solve(std::make_shared<const Layout>(std::move(*read.value)), data);
        const auto minutes = [&](const char* path) { return instanceQuantity("autonomy")->read(*results, *results->facility->find(path)).value_or(-1); };
        const double kwLong = 20 + 10 + 20, kwShort = 10, kwBehind = 20;   // `two` shares evenly
        const double lasts = 0.8 * 10 * 100 / kwLong, shorter = 0.8 * 4 * 100 / kwShort, behind = 0.8 * 4 * 100 / kwBehind;
        const auto near = [](double a, double b) { return std::abs(a - b) < 1e-6 * b; };
        QVERIFY2(near(minutes("one"), lasts), qPrintable(QString::number(minutes("one"))));
        QVERIFY(near(minutes("two"), std::min(lasts, shorter)));
        QCOMPARE(minutes("bare"), 0.0);
        QVERIFY(near(minutes("row"), lasts + behind));
        QCOMPARE(minutes("utility"), 0.0);
        for (const char* path : {"one", "two", "bare", "row", "long"}) {
            const auto reason = explain(*results, "autonomy", *results->facility->find(path));
            QVERIFY2(reason && std::abs(recomputed(*reason) - minutes(path)) < 1e-9, path);
        }
        QCOMPARE(explain(*results, "autonomy", *results->facility->find("row"))->inputs.size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestRideThrough)
#include "test_ride_through.moc"
