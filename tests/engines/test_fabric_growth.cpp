// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_builders.h"
#include "solver/bench/synthetic_fabrics.h"
#include "solver/network/growth.h"
#include "solver/network/reference_fabrics.h"
#include "solver/network/wiring.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace mw;

namespace {

FabricGrowth growthOf(const FabricGraph& graph, int ports)
{
    return fabricGrowth(graph, shapeOf(graph), std::vector<int>(graph.switches, ports));
}

/// A fabric without the hosts from one on.
FabricGraph hostsBelow(FabricGraph graph, std::uint32_t hosts)
{
    std::erase_if(graph.links, [&](const auto& link) { return graph.isHost(link.a) && link.a >= graph.switches + hosts; });
    graph.hosts = hosts;
    return graph;
}

/// Units placed one by one on the switches with most free ports: for `most` = 1 the greedy choice is the best there is.
std::int64_t placedOneByOne(std::vector<std::int64_t> free, std::int64_t each)
{
    for (std::int64_t units = 0;; ++units) {
        std::ranges::sort(free, std::greater<>());
        if (each > static_cast<std::int64_t>(free.size()) || free[static_cast<std::size_t>(each - 1)] <= 0) return units;
        for (std::int64_t i = 0; i < each; ++i) --free[static_cast<std::size_t>(i)];
    }
}

std::vector<WiringFinding> findingsOf(const NetworkTopology& topology)
{
    return wiringFindings(topology, solveFabrics(topology));
}

/// Two units of eight hosts on four rails, four spines with two cables each from every leaf; nodes: 16 hosts, 8 leaves, 4 spines. Ports of hosts are numbered.
NetworkTopology wiredUnits()
{
    NetworkTopology topology = railFabric({2, 8, 4, 4, 1, 2, 400});
    for (std::uint32_t i = 0; i < 64; ++i) topology.bundles[i].a.port = i % 4;
    return topology;
}

constexpr std::uint32_t kFirstLeaf = 16, kFirstSpine = 24, kFirstUplink = 64;

}  // namespace

class TestFabricGrowth : public QObject {
    Q_OBJECT
private slots:
    void unitsOneByOne();
    void fullFabricTakesNoMore();
    void freeLeafPortsOfRails();
    void newLeavesAndPods();
    void largestAgreesWithReferences();
    void planesAndSingleSwitches();
    void growthOfNonsense();
    void soundWiringHasNoFindings();
    void crossedRails();
    void linkIntoAnotherUnit();
    void missingRail();
    void uplinks();
    void loopsAndIsolatedNodes();
    void noMajorityNoFinding();
    void viewsKeepTheirLinks();
};

void TestFabricGrowth::unitsOneByOne()
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::int64_t> free(1 + random() % 12);
        for (auto& ports : free) ports = static_cast<std::int64_t>(random() % 9) - 1;
        const auto each = static_cast<std::int64_t>(1 + random() % 5);
        QCOMPARE(unitsThatFit(free, each, 1), placedOneByOne(free, each));
    }
    QCOMPARE(unitsThatFit(std::vector<std::int64_t>{7, 7, 7, 5}, 8, 2), std::int64_t{2});   // two cables to each of four
    QCOMPARE(unitsThatFit(std::vector<std::int64_t>{5, 9}, 0, 1), std::int64_t{0});
    QCOMPARE(unitsThatFit({}, 1, 1), std::int64_t{0});
}

void TestFabricGrowth::fullFabricTakesNoMore()
{
    for (const ClosPlan& plan : kFabricSizes) {
        if (plan.endpoints > 30000) continue;
        const FabricGraph graph = closFabric(plan).value();
        const FabricGrowth growth = growthOf(graph, static_cast<int>(plan.radix));
        QCOMPARE(growth.portsPerHost, static_cast<int>(plan.rails));
        QCOMPARE(growth.leavesPerHost, static_cast<int>(plan.rails));
        QCOMPARE(growth.onFreePorts + growth.onNewLeaves + growth.onNewPods, std::int64_t{0});
        QVERIFY(growth.notes.empty());
        for (const TierPorts& tier : growth.tiers) {
            QCOMPARE(tier.free, std::int64_t{0});
            QCOMPARE(tier.ports, std::int64_t{tier.switches} * plan.radix);
        }
    }
}

void TestFabricGrowth::freeLeafPortsOfRails()
{
    // 1,024 endpoints are four units of 32 hosts; of the last, four are there.
    const FabricGraph graph = hostsBelow(closFabric({64, 1024, 8}).value(), 100);
    const FabricGrowth growth = growthOf(graph, 64);
    QCOMPARE(growth.onFreePorts, std::int64_t{28});
    QCOMPARE(growth.hostsPerUnit, std::int64_t{32});
    QCOMPARE(growth.moreUnits(), std::int64_t{0});   // what is there of the last unit is completed, no whole one fits
    QCOMPARE(growth.freePorts[0].value(), 0);
    QCOMPARE(growth.freePorts[31].value(), 28);
    // A rail that others have filled stops the unit: one host's worth of ports is left on leaf 31.
    FabricGraph taken = graph;
    for (int i = 0; i < 27; ++i) taken.links.push_back({31, 31, 1, 400'000});
    std::vector<int> ports(graph.switches, 64);
    ports[31] = 64 - 27;
    QCOMPARE(fabricGrowth(graph, shapeOf(graph), ports).onFreePorts, std::int64_t{1});
    const FabricGraph single = hostsBelow(closFabric({16, 1024}).value(), 1017);
    QCOMPARE(growthOf(single, 16).onFreePorts, std::int64_t{7});
}

void TestFabricGrowth::newLeavesAndPods()
{
    // Switches of 128 ports where 64 are used: twice as much below the spines there are.
    const FabricGrowth two = growthOf(closFabric({64, 1024, 8}).value(), 128);
    QCOMPARE(two.onNewLeaves, std::int64_t{0});
    QCOMPARE(two.onNewPods, std::int64_t{32 * (128 - 32) / 8});   // 32 leaves as today's, with 96 ports for hosts each
    const FabricGraph graph = closFabric({64, 8192, 8}).value();
    std::vector<int> ports(graph.switches, 64);
    for (std::uint32_t core = 512; core < graph.switches; ++core) ports[core] = 80;   // 8 pods with eight cables to each core: room for two
    const FabricGrowth three = fabricGrowth(graph, shapeOf(graph), ports);
    QCOMPARE(three.onNewPods, std::int64_t{2 * 1024 / 8});
    QCOMPARE(three.onNewLeaves, std::int64_t{0});
    QCOMPARE(three.hostsPerUnit, std::int64_t{32});
    QCOMPARE(three.moreUnits(), std::int64_t{8});   // two pods of four units of 32 hosts
    for (std::uint32_t spine = 256; spine < 288; ++spine) ports[spine] = 76;   // the first pod's spines take twelve more leaves: eight are a unit
    QCOMPARE(fabricGrowth(graph, shapeOf(graph), ports).onNewLeaves, std::int64_t{8 * 32 / 8});
    ports[256] = 70;
    QCOMPARE(fabricGrowth(graph, shapeOf(graph), ports).onNewLeaves, std::int64_t{0});
}

/// Two tiers of 64-port switches end at 2,048 accelerators, three at k^3/4.
void TestFabricGrowth::largestAgreesWithReferences()
{
    QCOMPARE(growthOf(closFabric({64, 1024, 8}).value(), 64).largest.value() * 8, std::int64_t{2048});
    QCOMPARE(railOptimisedCounts({8, 256, 8, 64})->core, std::int64_t{0});
    QVERIFY(railOptimisedCounts({9, 288, 8, 64})->core > 0);
    QCOMPARE(growthOf(closFabric({64, 8192, 8}).value(), 64).largest.value() * 8, fatTreeCounts(64)->hosts);
    QCOMPARE(growthOf(closFabric({16, 1024}).value(), 16).largest.value(), std::int64_t{1024});
}

void TestFabricGrowth::planesAndSingleSwitches()
{
    FabricGraph rails{8, 10, {}};
    for (std::uint32_t host = 0; host < 10; ++host)
        for (std::uint32_t rail = 0; rail < 8; ++rail) rails.links.push_back({8 + host, rail, 2, 800'000});
    const FabricGrowth growth = growthOf(rails, 64);
    QCOMPARE(growth.portsPerHost, 16);
    QCOMPARE(growth.leavesPerHost, 8);
    QCOMPARE(growth.onFreePorts, std::int64_t{22});
    QCOMPARE(growth.largest.value(), std::int64_t{32});
    QCOMPARE(growth.onNewPods, std::int64_t{0});
}

void TestFabricGrowth::growthOfNonsense()
{
    QVERIFY(fabricGrowth({}, shapeOf({}), {}).tiers.empty());
    const FabricGraph graph = closFabric({4, 16}).value();
    QCOMPARE(fabricGrowth(graph, {}, {}).notes.size(), std::size_t{1});
    const FabricGrowth unknown = fabricGrowth(graph, shapeOf(graph), {});
    QCOMPARE(unknown.notes.size(), std::size_t{1});
    QVERIFY(!unknown.freePorts[0] && !unknown.largest);
    QCOMPARE(unknown.onFreePorts + unknown.onNewLeaves + unknown.onNewPods, std::int64_t{0});
    const FabricGrowth over = growthOf(graph, 3);
    QCOMPARE(over.freePorts[0].value(), 0);
    QCOMPARE(over.notes.size(), std::size_t{1});
    const FabricGraph loose{1, 1, {{0, 0, 1, 5}, {0, 9, 1, 5}}};
    QCOMPARE(growthOf(loose, 8).portsPerHost, 0);
}

void TestFabricGrowth::soundWiringHasNoFindings()
{
    QVERIFY(findingsOf(wiredUnits()).empty());
    for (const ClosPlan& plan : kFabricSizes)
        if (plan.endpoints < 30000) QVERIFY(findingsOf(topologyOf(closFabric(plan).value())).empty());
    QVERIFY(findingsOf({}).empty());
}

void TestFabricGrowth::crossedRails()
{
    NetworkTopology topology = wiredUnits();
    std::swap(topology.bundles[4 * 5 + 1].b, topology.bundles[4 * 5 + 2].b);   // host 5's second and third port
    const auto findings = findingsOf(topology);
    QCOMPARE(findings.size(), std::size_t{2});
    QCOMPARE(findings[0], (WiringFinding{WiringFault::RailCrossed, 21, 5, kFirstLeaf + 2, kFirstLeaf + 1, 1, 0}));
    QCOMPARE(findings[1], (WiringFinding{WiringFault::RailCrossed, 22, 5, kFirstLeaf + 1, kFirstLeaf + 2, 1, 0}));
}

void TestFabricGrowth::linkIntoAnotherUnit()
{
    NetworkTopology topology = wiredUnits();
    topology.bundles[4 * 3 + 2].b.node = kFirstLeaf + 4 + 2;   // the right rail of the wrong unit
    const auto findings = findingsOf(topology);
    QCOMPARE(findings, (std::vector{WiringFinding{WiringFault::RailCrossed, 14, 3, kFirstLeaf + 6, kFirstLeaf + 2, 1, 0}}));
}

void TestFabricGrowth::missingRail()
{
    NetworkTopology topology = wiredUnits();
    topology.bundles.erase(topology.bundles.begin() + 4 * 6 + 3);
    const auto findings = findingsOf(topology);
    QCOMPARE(findings, (std::vector{WiringFinding{WiringFault::RailMissing, kNoLink, 6, kNoInstance, kFirstLeaf + 3, 3, 4}}));
    topology.hosts[6].computePorts = 3;   // it has no port for it
    QVERIFY(findingsOf(topology).empty());
}

void TestFabricGrowth::uplinks()
{
    // Leaf 2's two cables to spine 1 go to spine 0 as well.
    NetworkTopology topology = wiredUnits();
    const std::uint32_t uplink = kFirstUplink + 4 * 2 + 1;
    topology.bundles[uplink].b.node = kFirstSpine;
    QCOMPARE(findingsOf(topology), (std::vector{WiringFinding{WiringFault::UplinkElsewhere, uplink, kFirstLeaf + 2, kFirstSpine, kFirstSpine + 1, 4, 2}}));
    topology = wiredUnits();
    topology.bundles[uplink].count = 1;
    QCOMPARE(findingsOf(topology), (std::vector{WiringFinding{WiringFault::UnevenUplinks, kNoLink, kFirstLeaf + 2, kNoInstance, kFirstSpine + 1, 7, 8}}));
    topology.bundles[uplink].count = 3;
    QCOMPARE(findingsOf(topology), (std::vector{WiringFinding{WiringFault::UnevenUplinks, uplink, kFirstLeaf + 2, kFirstSpine + 1, kNoInstance, 9, 8}}));
    // An uplink of one pod's spine to a core of another group.
    topology = topologyOf(closFabric({8, 128}).value());
    const auto at = std::ranges::find_if(topology.bundles, [](const auto& b) { return b.a.node == 32 && b.b.node == 64; });
    at->b.node = 64 + 4;
    QCOMPARE(findingsOf(topology), (std::vector{WiringFinding{WiringFault::UplinkElsewhere, at->link, 32, 68, 64, 1, 0}}));
}

void TestFabricGrowth::loopsAndIsolatedNodes()
{
    NetworkTopology topology = wiredUnits();
    topology.bundles.push_back({200, FabricBuilder::through(kFirstLeaf), FabricBuilder::through(kFirstLeaf), 2, 400});
    topology.nodes.push_back({100, false});
    topology.hosts.push_back({28, 8, 4});
    topology.nodes.push_back({101, true});
    topology.nodes.push_back({102, true});
    topology.nodes.push_back({103, true});
    topology.bundles.push_back({201, FabricBuilder::through(30), FabricBuilder::through(31), 1, 400});
    const auto findings = findingsOf(topology);
    QCOMPARE(findings.size(), std::size_t{5});
    QCOMPARE(findings[0], (WiringFinding{.fault = WiringFault::Isolated, .node = 100}));
    QCOMPARE(findings[1], (WiringFinding{.fault = WiringFault::Isolated, .node = 101}));
    QCOMPARE(findings[2], (WiringFinding{WiringFault::Loop, 200, kFirstLeaf, kFirstLeaf, kNoInstance, 2, 0}));
    QCOMPARE(findings[3].node, InstanceIndex{102});   // two switches joined with each other alone
    QCOMPARE(findings[4].node, InstanceIndex{103});
}

void TestFabricGrowth::noMajorityNoFinding()
{
    NetworkTopology topology = railFabric({1, 2, 2, 2, 1, 1, 400});
    for (std::uint32_t i = 0; i < 4; ++i) topology.bundles[i].a.port = i % 2;
    std::swap(topology.bundles[2].b, topology.bundles[3].b);   // of two hosts that differ neither is right
    QVERIFY(findingsOf(topology).empty());
    topology.bundles.pop_back();   // nor of two leaves
    QVERIFY(findingsOf(topology).empty());
}

void TestFabricGrowth::viewsKeepTheirLinks()
{
    NetworkTopology topology = wiredUnits();
    FabricBuilder more;
    more.topology = topology;
    const auto sw = more.add(true);
    more.join(more.port(0, "storage"), FabricBuilder::through(sw), 100);
    more.join(more.port(1, "storage"), FabricBuilder::through(sw), 100);
    const FabricSolution solution = solveFabrics(more.topology);
    const auto views = fabricViews(more.topology, solution);
    QCOMPARE(views.size(), std::size_t{2});
    std::size_t links = 0;
    for (std::size_t f = 0; f < views.size(); ++f) {
        const FabricView& view = views[f];
        QCOMPARE(static_cast<int>(view.graph.switches), solution.fabrics[f].switches);
        QCOMPARE(view.nodes.size(), std::size_t{view.graph.switches} + view.graph.hosts);
        for (std::size_t i = 0; i < view.bundles.size(); ++i) {
            const auto& bundle = more.topology.bundles[view.bundles[i]];
            QCOMPARE(view.nodes[view.graph.links[i].a], bundle.a.node);
            QCOMPARE(view.nodes[view.graph.links[i].b], bundle.b.node);
            QCOMPARE(view.graph.isHost(view.graph.links[i].a), !bundle.a.throughSwitch);
            QCOMPARE(solution.fabricOfBundle[view.bundles[i]], static_cast<std::int32_t>(f));
            ++links;
        }
    }
    QCOMPARE(links, more.topology.bundles.size());
    QVERIFY(fabricViews(more.topology, FabricSolution{}).empty());
}

QTEST_APPLESS_MAIN(TestFabricGrowth)
#include "test_fabric_growth.moc"
