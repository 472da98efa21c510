// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Units out on purpose and every further failure, against flooding with both taken away.
#include "redundancy_cases.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <cmath>

using namespace mw;
using test::Network;

namespace {

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

const MaintenanceOutage* outageOf(const PowerRedundancy& r, InstanceIndex unit)
{
    for (const auto& one : r.outages)
        if (one.unit == unit) return &one;
    return nullptr;
}

struct Pairs {
    std::uint32_t count{};
    double worst_kw{};
};

/// Further failures that drop load which neither they nor the outage alone would drop.
Pairs pairsByFlood(const PowerInput& input, std::uint32_t out)
{
    Pairs pairs;
    const auto before = test::flooded(input, {}, {}, false), outAlone = test::flooded(input, {out}, {});
    const auto add = [&](const std::vector<std::uint32_t>& nodes, const std::vector<std::uint32_t>& links) {
        auto both = nodes;
        both.push_back(out);
        const auto alone = test::flooded(input, nodes, links), together = test::flooded(input, both, links);
        double kw = 0;
        for (std::size_t n = 0; n < input.nodes.size(); ++n)
            if (before[n] && outAlone[n] && alone[n] && !together[n]) kw += input.load_kw[n];
        pairs.count += kw > 1e-9 ? 1U : 0U;
        pairs.worst_kw = std::max(pairs.worst_kw, kw);
    };
    for (std::uint32_t n = 0; n < input.nodes.size(); ++n)
        if (n != out && input.nodes[n].model.element != PowerElement::Consumer) add({n}, {});
    for (std::uint32_t l = 0; l < input.links.size(); ++l) add({}, {l});
    return pairs;
}

}  // namespace

class TestMaintenance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsMatchFlooding();
    void threePathsAreFaultTolerantInMaintenance();
    void twoPathsAreNot();
    void onePathIsNotMaintainable();
    void overloadWhileOut();
    void aRackThatFeedsItsSidecar();
};

void TestMaintenance::pairsMatchFlooding()
{
    int drops = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto net = test::randomNetwork(seed);
        const auto r = test::redundancyOf(net);
        for (std::uint32_t n = 0; n < net.input.nodes.size(); ++n) {
            if (net.input.nodes[n].model.element == PowerElement::Consumer) continue;
            const auto* outage = outageOf(r, n);
            QVERIFY(outage != nullptr);
            QVERIFY(near(outage->dropped_kw, test::droppedByFlood(net.input, {n}, {}).kw));
            const Pairs pairs = pairsByFlood(net.input, n);
            std::uint32_t listed = 0;
            double listedWorst_kw = 0;
            for (const OutagePair& pair : r.pairs)
                if (pair.unit == n) listed += pair.alike, listedWorst_kw = std::max(listedWorst_kw, pair.dropped_kw);
            if (r.pairsInAll == r.pairs.size()) QVERIFY(listed == pairs.count && near(listedWorst_kw, pairs.worst_kw));
            QVERIFY2(outage->furtherDrops == pairs.count && near(outage->furtherWorst_kw, pairs.worst_kw),
                     qPrintable(QStringLiteral("seed %1, unit %2: %3 and %4 kW, flooding %5 and %6").arg(seed).arg(n).arg(outage->furtherDrops).arg(outage->furtherWorst_kw).arg(pairs.count).arg(pairs.worst_kw)));
            drops += pairs.count > 0 ? 1 : 0;
        }
        const bool maintainable = std::none_of(r.outages.begin(), r.outages.end(), [](const auto& one) { return one.dropped_kw > 0 || one.overloads > 0; });
        QCOMPARE(r.concurrentlyMaintainable, maintainable);
    }
    QVERIFY(drops > 100);
}

/// Three sources, three cords: one out, one failed, one left.
void TestMaintenance::threePathsAreFaultTolerantInMaintenance()
{
    Network net;
    const auto rack = net.load(100);
    for (int i = 0; i < 3; ++i) {
        const auto unit = test::ups(net, 200);
        net.link(net.source(), unit);
        net.link(unit, rack);
    }
    const auto r = test::redundancyOf(net);
    QVERIFY(r.survivesSingle && r.concurrentlyMaintainable && r.maintainedFaultTolerant);
    QCOMPARE(r.loads[0].paths, 3);
}

void TestMaintenance::twoPathsAreNot()
{
    Network net;
    std::uint32_t units[2], sources[2];
    for (int s = 0; s < 2; ++s) {
        units[s] = test::ups(net, 500);
        sources[s] = net.source();
        net.link(sources[s], units[s]);
    }
    for (int i = 0; i < 4; ++i) {
        const auto rack = net.load(100);
        for (const auto unit : units) net.link(unit, rack);
    }
    const auto r = test::redundancyOf(net);
    QVERIFY(r.survivesSingle && r.concurrentlyMaintainable && !r.maintainedFaultTolerant);
    const auto* outage = outageOf(r, units[0]);
    QCOMPARE(outage->furtherDrops, 2U + 1U + 4U);   // the other UPS and its source, the link between them, four cords
    QVERIFY(near(outage->furtherWorst_kw, 400));
}

void TestMaintenance::onePathIsNotMaintainable()
{
    Network net;
    const auto unit = test::ups(net, 500), source = net.source();
    net.link(source, unit);
    net.link(unit, net.load(100));
    const auto r = test::redundancyOf(net);
    QVERIFY(!r.concurrentlyMaintainable && !r.survivesSingle);
    QVERIFY(near(outageOf(r, unit)->dropped_kw, 100));
    QCOMPARE(outageOf(r, unit)->furtherDrops, 0U);
}

void TestMaintenance::overloadWhileOut()
{
    Network net;
    const auto rack = net.load(100);
    std::uint32_t units[2];
    for (auto& unit : units) {
        unit = test::ups(net, 80);
        net.link(net.source(), unit);
        net.link(unit, rack);
    }
    const auto r = test::redundancyOf(net);
    QVERIFY(!r.concurrentlyMaintainable);
    QVERIFY(outageOf(r, units[0])->overloads == 1 && outageOf(r, units[0])->worstElement == units[1] && near(outageOf(r, units[0])->worstLoading, 1.25));
}

/// What stands behind a rack falls with it, but a rack is no failure of the power network.
void TestMaintenance::aRackThatFeedsItsSidecar()
{
    Network net;
    const auto rack = net.load(100), sidecar = net.load(20);
    for (int s = 0; s < 2; ++s) net.link(net.source(), rack);
    net.link(rack, sidecar);
    const auto r = test::redundancyOf(net);
    QVERIFY(r.of(sidecar)->singlePoints.empty());
    QVERIFY(near(r.single_kw, 20));   // the one link to it
    QVERIFY(outageOf(r, sidecar) == nullptr && outageOf(r, rack) == nullptr);
}

QTEST_APPLESS_MAIN(TestMaintenance)
#include "test_maintenance.moc"
