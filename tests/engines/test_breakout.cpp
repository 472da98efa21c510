// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Channelised ports of switches: more of them, each with a part of the speed, for links, fabrics, growth and media alike.
#include "model/facility/facility.h"
#include "model/io/layout_file.h"
#include "solver/pipeline.h"

#include <fmt/format.h>

#include <QObject>
#include <QTest>

#include <algorithm>

using namespace mw;

namespace {

SolverDataPtr shipped()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData(DataPaths{MW_SOURCE_DIR "/resources"}).value);
    return loaded;
}

/// Sixteen hosts of one 400 Gb/s port on a leaf with eight ports of 800 Gb/s and an uplink of two to a spine, where so many ways are overridden.
LayoutPtr layoutOf(double ways)
{
    const std::string own = ways > 0 ? fmt::format(", override: {{breakout: {}}}", ways) : std::string();
    std::string text = fmt::format(
        "millwright: 1\nname: breakout\nparts:\n"
        "  - {{id: a.host, name: Host, kind: server, figures: {{u_height: 1}}, ports: [{{id: port, kind: network, fabric: compute, speed_gbps: 400}}]}}\n"
        "  - {{id: a.leaf, name: Leaf, kind: switch, figures: {{power_max_w: 900}}, ports: [{{id: port, kind: network, count: 12, speed_gbps: 800}},"
        " {{id: bmc, kind: network, fabric: management, speed_gbps: 1}}]}}\n"
        "halls:\n  - {{id: hall, size_m: [40, 20]}}\ncomponents:\n"
        "  - {{id: \"host-[01-16]\", part: a.host, at: {{hall: hall, x_m: 1, y_m: 5, pitch_m: 0.6, facing: north}}}}\n"
        "  - {{id: leaf, part: a.leaf, at: {{hall: hall, x_m: 20, y_m: 5, facing: north}}{0}}}\n"
        "  - {{id: spine, part: a.leaf, at: {{hall: hall, x_m: 22, y_m: 5, facing: north}}{0}}}\n"
        "links:\n  - {{from: \"host-[01-16].port\", to: \"leaf.port-[01-16]\"}}\n  - {{from: \"leaf.port-[17-24]\", to: \"spine.port-[01-08]\"}}\n", own);
    const auto read = readLayout(text, "breakout");
    for (const auto& diagnostic : read.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    return std::make_shared<const Layout>(*read.value);
}

const PortGroup& ports(const Facility& facility, const char* group) { return *facility.part(*facility.find("leaf")).port(group); }

std::size_t found(const Results& results, std::string_view rule) { return static_cast<std::size_t>(std::ranges::count(*results.findings.value, rule, &Finding::rule)); }

}  // namespace

class TestBreakout : public QObject {
    Q_OBJECT

private slots:
    void portsAreSplit_data()
    {
        QTest::addColumn<double>("ways");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("speed_gbps");
        QTest::newRow("whole") << 0.0 << 12 << 800.0;
        QTest::newRow("two") << 2.0 << 24 << 400.0;
        QTest::newRow("eight") << 8.0 << 96 << 100.0;
        QTest::newRow("three are none") << 3.0 << 12 << 800.0;
    }
    void portsAreSplit()
    {
        QFETCH(const double, ways);
        const auto facility = expand(layoutOf(ways), shipped()->catalog);
        QTEST(ports(*facility, "port").count, "count");
        QTEST(ports(*facility, "port").speed_gbps, "speed_gbps");
        QCOMPARE(ports(*facility, "bmc").count, 1);
        QCOMPARE(ports(*facility, "bmc").speed_gbps, 1.0);
        QCOMPARE(facility->unresolved.empty(), ways == 2 || ways == 8);   // ports 13 to 24 are there only where they are split
    }

    void fabricsSeeThem()
    {
        const auto results = solve(layoutOf(2), shipped());
        const Fabric& fabric = results->network->fabrics.front();
        QCOMPARE(fabric.endpoints, 16);
        QCOMPARE(*fabric.oversubscription, 2.0);   // sixteen of 400 down, eight up
        QVERIFY(std::ranges::all_of(results->network->links, [](const NetworkLink& link) { return link.speed_gbps == 400; }));
        const FabricGrowth& growth = results->fabric->fabrics.front().structure->growth;
        QCOMPARE(growth.tiers[0].ports, std::int64_t{24});
        QCOMPARE(growth.tiers[0].free, std::int64_t{0});
        QCOMPARE(growth.tiers[1].free, std::int64_t{16});
        QCOMPARE(found(*results, "network.breakout"), std::size_t{0});
        QCOMPARE(found(*results, "ports.speed"), std::size_t{0});
    }

    void oddWaysAreSaid()
    {
        const auto results = solve(layoutOf(3), shipped());
        QCOMPARE(found(*results, "network.breakout"), std::size_t{2});
        QVERIFY(found(*results, "ports.port-out-of-range") > 0);
    }

    /// An edit of the ways is seen at once, and gives what a fresh layout does.
    void editsAreSeen()
    {
        Pipeline pipeline(shipped());
        QVERIFY(!pipeline.run(Revision{1}, layoutOf(0))->facility->unresolved.empty());
        const auto last = pipeline.run(Revision{2}, layoutOf(2));
        QVERIFY(last->facility->unresolved.empty());
        QVERIFY(*last->network.value == *solve(layoutOf(2), shipped())->network.value);
    }
};

QTEST_APPLESS_MAIN(TestBreakout)
#include "test_breakout.moc"
