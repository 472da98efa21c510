// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The medium that each length and speed needs from the shipped catalogue, and the cable list of the example with trays.
#include "model/catalog/data_paths.h"
#include "model/io/layout_file.h"
#include "solver/export/cable_list.h"
#include "solver/network/cables.h"
#include "solver/network/input.h"
#include "solver/pipeline.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

#include <fmt/format.h>

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace mw;

namespace {

SolverDataPtr shipped()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData(DataPaths{MW_SOURCE_DIR "/resources"}).value);
    return loaded;
}

ResultsPtr withTrays()
{
    static const ResultsPtr solved = [] {
        const auto read = readLayoutFile(MW_SOURCE_DIR "/resources/examples/scalable-unit-with-trays.yaml");
        return solve(std::make_shared<const Layout>(*read.value), shipped());
    }();
    return solved;
}

/// The link that one run of a speed and a given length becomes.
NetworkLink scheduledAs(double speed_gbps, double length_m, int coPackaged = 0, const std::string& given = {})
{
    NetworkGeometry geometry;
    NetworkGeometry::Run run;
    run.a.hall = run.b.hall = 0;
    run.speed_gbps = speed_gbps, run.given_m = length_m, run.coPackaged = coPackaged, run.part = given;
    geometry.runs = {run};
    return cableSchedule(geometry, cableMedia(*shipped()->catalog)).links.front();
}

bool isCopper(const Part& part)
{
    const auto type = part.fact("type");
    return type == "dac" || type == "acc" || type == "aec" || type == "copper pairs";
}

}  // namespace

class TestCableList : public QObject {
    Q_OBJECT

private slots:
    /// What reach tables of makers say: passive copper first, then redriven, retimed, active optical, multimode, single mode by reach.
    void mediumByReach_data()
    {
        QTest::addColumn<double>("speed_gbps");
        QTest::addColumn<double>("length_m");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](double speed_gbps, double length_m, const char* part) {
            QTest::newRow(fmt::format("{} Gb/s, {} m", speed_gbps, length_m).c_str()) << speed_gbps << length_m << QByteArray(part);
        };
        row(1, 60, "generic.cat6a");
        row(400, 2, "generic.dac-400g");
        row(400, 6, "generic.aec-400g");
        row(400, 25, "generic.aoc-400g");
        row(400, 45, "generic.xcvr-400g-mm");
        row(400, 300, "generic.xcvr-400g-dr4");
        row(400, 1500, "generic.xcvr-400g-fr4");
        row(800, 2, "generic.dac-800g");
        row(800, 4, "generic.lacc-800g");
        row(800, 6, "generic.aec-800g");
        row(800, 25, "generic.aoc-800g");
        row(800, 45, "generic.xcvr-800g-mm");
        row(800, 90, "nvidia.xcvr-800g-2dr4-100");
        row(800, 1500, "generic.xcvr-800g-2fr4");
        row(1600, 1.5, "generic.lacc-xdr");
        row(1600, 2.5, "generic.aec-1600g");
        row(1600, 300, "generic.xcvr-1600g-2dr4");
        row(200, 2, "generic.dac-400g");   // half of a port, broken out
        row(400, 3000, "");
    }
    void mediumByReach()
    {
        QFETCH(const double, speed_gbps);
        QFETCH(const double, length_m);
        QFETCH(const QByteArray, part);
        const NetworkLink link = scheduledAs(speed_gbps, length_m);
        QCOMPARE(link.part, part.toStdString());
        QCOMPARE(link.tooLong, part.isEmpty());
    }

    /// Against all of the catalogue at each length and speed: what is chosen reaches, is fast enough, and none of the same speed that reaches less far would.
    void mediaAreTheLeastThatReach()
    {
        for (const double speed : {1.0, 100.0, 200.0, 400.0, 800.0, 1600.0})
            for (double length = 0.5; length < 2500; length *= 1.35) {
                const NetworkLink link = scheduledAs(speed, length);
                const Part* best = nullptr;
                const auto key = [](const Part& part) { return std::pair(*part.figure("port_gbit_s"), *part.figure("reach_max_m")); };
                for (const auto& part : shipped()->catalog->parts()) {
                    const auto gbps = part->figure("port_gbit_s"), reach = part->figure("reach_max_m");
                    const auto type = part->fact("type");
                    if ((part->kind != Kind::Cable && part->kind != Kind::Transceiver) || !gbps || !reach || type == "cpo" || type == "lpo") continue;
                    if (*gbps < speed || *gbps > 8 * speed || *reach < length || part->figureOr("reach_min_m", 0) > length) continue;
                    if (best == nullptr || key(*part) < key(*best)) best = part.get();
                }
                const Part* chosen = shipped()->catalog->find(link.part);
                QCOMPARE(chosen == nullptr, best == nullptr);
                if (chosen == nullptr) continue;
                QVERIFY2(key(*chosen) == key(*best), qPrintable(QStringLiteral("%1 Gb/s %2 m").arg(speed).arg(length)));
                const double ends_w = 2 * chosen->figureOr("power_per_end_w", 0);
                QVERIFY(std::abs(link.power_kw * 1000 - ends_w) < 1e-9);
            }
    }

    /// Where one end is a switch with its own optics a single-mode transceiver meets it, where both are fibre alone; linear drive only where it is asked for.
    void coPackagedEnds()
    {
        const NetworkLink one = scheduledAs(800, 10, 1), both = scheduledAs(800, 10, 2), none = scheduledAs(800, 10);
        QCOMPARE(shipped()->catalog->find(one.part)->fact("fiber"), std::string_view("single mode"));
        QCOMPARE(shipped()->catalog->find(both.part)->fact("type"), std::string_view("cpo"));
        QCOMPARE(shipped()->catalog->find(none.part)->fact("type"), std::string_view("aoc"));
        QCOMPARE(both.power_kw, 0.0);
        QVERIFY(one.power_kw > 0 && one.price_usd > both.price_usd);
        QCOMPARE(scheduledAs(800, 100, 0, "generic.xcvr-800g-lpo").part, std::string("generic.xcvr-800g-lpo"));
        QVERIFY(scheduledAs(800, 900, 0, "generic.xcvr-800g-lpo").tooLong);
    }

    void exampleIsClean()
    {
        for (const Finding& finding : *withTrays()->findings.value) QVERIFY2(finding.severity != Severity::Error, finding.message.c_str());
        QVERIFY(withTrays()->trays->beyond.empty() && withTrays()->trays->apart == 0);
    }

    /// From rack-1 (middle at 5.7, 5.4) to the leaf rack (8.1, 5.4): up at both ends, 0.7 m to the ladder's edge and back, 2.4 m along it, and 10 % of slack.
    void lengthsByHand()
    {
        const Results& r = *withTrays();
        int seen = 0;
        eachListedCable(r, true, [&](const ListedCables& row) {
            if (row.from.component != "node-01" || row.to.component != "leaf-1") return;
            ++seen;
            const double rise = (2.9 - (0.1 + (3 - 1 + 8 / 2.0) * 0.04445)) + (2.9 - (0.1 + (12 - 1 + 1 / 2.0) * 0.04445));
            QVERIFY2(std::abs(row.length_m - (rise + 0.7 + 2.4 + 0.7) * 1.1) < 0.01, qPrintable(QString::number(row.length_m)));
            QCOMPARE(row.route, std::string("ladder-north"));
        });
        QCOMPARE(seen, 1);
    }

    void bundlesLabelsAndBends()
    {
        const Results& r = *withTrays();
        std::set<std::string> labels, ids;
        std::map<std::string, std::vector<ListedCables>> bundles;
        eachListedCable(r, true, [&](const ListedCables& row) {
            QVERIFY2(labels.insert(row.label).second && ids.insert(row.id).second, row.label.c_str());
            QVERIFY(row.label.find(row.from.component) != std::string::npos && row.label.find(row.to.component) != std::string::npos && row.label.find(" / ") != std::string::npos);
            bundles[row.bundle].push_back(row);
            const Part* part = r.facility->catalog->find(row.part);
            QVERIFY2(part != nullptr, row.label.c_str());
            if (part->kind == Kind::Cable) {
                QCOMPARE(row.bend_mm, part->figure("bend_radius_min_mm"));
                QVERIFY(std::abs(row.weight_kg.value_or(0) - part->figureOr("weight_kg_per_m", 0) * row.length_m) < 1e-9);
            }
        });
        QCOMPARE(ids.size(), std::size_t{256 + 256 + 44});
        for (const auto& [name, cables] : bundles) {
            QVERIFY2(cables.size() <= 24, name.c_str());
            for (const ListedCables& cable : cables) {
                QCOMPARE(cable.part, cables.front().part);
                QCOMPARE(std::minmax(cable.from.place, cable.to.place), std::minmax(cables.front().from.place, cables.front().to.place));
            }
        }
        // 256 cables up between two racks, of one medium.
        QCOMPARE(std::ranges::count_if(bundles, [](const auto& one) { return one.first.starts_with("leaf-rack/spine-rack"); }), 11);
        // The same as bundles and as single cables.
        std::set<std::string> wide;
        eachListedCable(r, false, [&](const ListedCables& row) { wide.insert(row.bundle.substr(0, row.bundle.find(" to "))); });
        for (const std::string& name : wide) QVERIFY2(bundles.contains(name), name.c_str());
    }

    void tokensLostAreTheLinks()
    {
        const Results& r = *withTrays();
        double most = 0;
        eachListedCable(r, true, [&](const ListedCables& row) { most = std::max(most, row.tokensLost.value_or(0)); });
        QVERIFY(most > 0);
        QCOMPARE(most, std::ranges::max(r.outages->byLink, {}, [](const auto& one) { return one.second; }).second);
        QVERIFY(cableCsv(r).starts_with("cable,fabric,from,"));
    }

    /// Every figure of a tray has an explanation that gives its value; fill by counting the cables of the list that lead through it.
    void trayFiguresAreExplained()
    {
        const Results& r = *withTrays();
        std::map<std::string, double> area_mm2;
        eachListedCable(r, true, [&](const ListedCables& row) {
            const double d = r.facility->catalog->find(row.part)->figureOr("diameter_mm", 0);
            for (const char* tray : {"ladder-north", "ladder-south", "ladder-west"})
                if (row.route.find(tray) != std::string::npos) area_mm2[tray] += d * d * 3.14159265358979 / 4;
        });
        for (const char* id : {"ladder-north", "ladder-south", "ladder-west"}) {
            const InstanceIndex tray = *r.facility->find(id);
            for (const char* quantity : {"tray-fill", "tray-cables", "tray-load", "tray-bend"}) {
                const auto value = instanceQuantity(quantity)->read(r, tray);
                const auto why = explain(r, quantity, tray);
                if (std::string_view(quantity) == "tray-bend" && !value) continue;
                QVERIFY2(value && why, quantity);
                QVERIFY2(std::abs(why->value - *value) < 1e-12, quantity);
                if (why->inputs.size() == 2) QVERIFY2(std::abs(why->inputs[0].value / why->inputs[1].value - *value) < 1e-9, quantity);
            }
            const TrayFill& fill = *r.trays->tray(tray);
            QCOMPARE(*fill.inside_mm2, 600.0 * 100.0);
            QVERIFY(fill.cables_mm2 > 0 && fill.cables_mm2 <= area_mm2[id] * (1 + 1e-9));
        }
        // All that passes the west ladder is on it from end to end.
        QVERIFY(std::abs(r.trays->tray(*r.facility->find("ladder-west"))->cables_mm2 - area_mm2["ladder-west"]) < 1e-6);
        QVERIFY(!instanceQuantity("tray-fill")->read(r, *r.facility->find("rack-1")));
    }

    /// Copper is not laid further than copper reaches.
    void copperStaysShort()
    {
        eachListedCable(*withTrays(), true, [&](const ListedCables& row) {
            const Part& part = *withTrays()->facility->catalog->find(row.part);
            if (isCopper(part)) QVERIFY2(row.length_m <= *part.figure("reach_max_m"), row.label.c_str());
        });
    }
};

QTEST_APPLESS_MAIN(TestCableList)
#include "test_cable_list.moc"
