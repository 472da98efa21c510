// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_builders.h"
#include "solver/bench/boost_flow.h"
#include "solver/bench/boost_traversal.h"
#include "solver/bench/synthetic_fabrics.h"
#include "solver/network/capacity.h"
#include "solver/network/max_flow.h"
#include "solver/network/reference_fabrics.h"
#include "solver/network/set_bandwidth.h"

#include <QObject>
#include <QTest>

#include <chrono>
#include <random>

using namespace mw;

namespace {

using Links = std::vector<KeptFlow::Link>;

Links randomLinks(std::uint32_t nodes, std::uint32_t count, std::uint32_t seed, std::uint32_t most)
{
    std::mt19937 random(seed);
    Links links;
    while (links.size() < count) {
        const auto a = static_cast<std::uint32_t>(random() % nodes), b = static_cast<std::uint32_t>(random() % nodes);
        const std::int64_t there = random() % (most + 1), back = random() % 3 == 0 ? there : random() % (most + 1);
        if (a != b) links.push_back({a, b, there, back});
    }
    return links;
}

/// By Boost, on arcs: nothing of the kept flow is used.
std::int64_t freshFlow(std::uint32_t nodes, const Links& links, std::uint32_t source, std::uint32_t sink)
{
    FlowGraph graph{nodes, {}};
    for (const auto& link : links) {
        graph.arcs.push_back({link.a, link.b, link.ab});
        graph.arcs.push_back({link.b, link.a, link.ba});
    }
    return boostMaxFlow(graph, source, sink);
}

Links without(Links links, std::uint32_t node)
{
    std::erase_if(links, [&](const auto& link) { return link.a == node || link.b == node; });
    return links;
}

/// Bisection of a fabric with the links' capacities as given, hosts melted by hand.
std::int64_t freshBisection(const FabricGraph& graph, const std::vector<std::uint8_t>& half)
{
    Links links;
    const auto place = [&](std::uint32_t node) { return graph.isHost(node) ? graph.switches + (half[node - graph.switches] != 0 ? 0U : 1U) : node; };
    for (const auto& link : graph.links) links.push_back({place(link.a), place(link.b), link.capacity_mbps, link.capacity_mbps});
    std::erase_if(links, [](const auto& link) { return link.a == link.b; });
    return freshFlow(graph.switches + 2, links, graph.switches, graph.switches + 1);
}

FabricGraph broken(FabricGraph graph, std::uint32_t percent, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::erase_if(graph.links, [&](const auto& link) { return !graph.isHost(link.a) && random() % 100 < percent; });
    return graph;
}

/// Hosts' demand of 2 for each of the switches of a ring, edges of 2 between neighbours through a middle switch with an uplink of 9/4 to a common top.
/// All uplinks look the same from wherever one stands, yet what a ring of n can take over is n-1 times the slack of one.
void addRing(FabricGraph& graph, std::uint32_t first, std::uint32_t size, std::uint32_t top)
{
    for (std::uint32_t i = 0; i < size; ++i) {
        graph.links.push_back({graph.switches + first + i, first + 2 * i, 1, 8});
        graph.links.push_back({first + 2 * i, first + 2 * i + 1, 1, 8});
        graph.links.push_back({first + 2 * i, first + 2 * ((i + 1) % size) + 1, 1, 8});
        graph.links.push_back({first + 2 * i + 1, top, 1, 9});
    }
}

}  // namespace

class TestFabricCapacity : public QObject {
    Q_OBJECT
private slots:
    void countsOfGeneratedFabrics();
    void generatedFabricsAreNonBlocking();
    void keptFlowFollowsChanges();
    void keptFlowObeysConservation();
    void lossOfEveryLinkAndNode();
    void keptFlowOfNonsense();
    void anySetToAnySet();
    void fabricLossesMatchFreshFlows_data();
    void fabricLossesMatchFreshFlows();
    void equalLooksDoNotMeanEqualLoss();
    void oneCableOfABundle();
    void yardstickSeesTheSameTiers();
    void speedAtTwentySevenThousandEndpoints();
};

/// What recognition is timed against finds what recognition finds.
void TestFabricCapacity::yardstickSeesTheSameTiers()
{
    for (const ClosPlan& plan : {kFabricSizes[0], kFabricSizes[1], kFabricSizes[4], kFabricSizes[5]}) {
        const auto graph = closFabric(plan);
        const BoostTraversal seen = boostTraversal(*graph);
        QCOMPARE(seen.components, 1U);
        QCOMPARE(seen.tiers, shapeOf(*graph).tiers);
        FabricGraph apart = *graph;
        apart.hosts += 3;   // on nothing
        QCOMPARE(boostTraversal(apart).components, 4U);
    }
}

void TestFabricCapacity::countsOfGeneratedFabrics()
{
    for (const std::uint32_t k : {4U, 8U, 16U, 48U}) {
        const FatTreeCounts expected = fatTreeCounts(k).value();
        const FabricGraph graph = closFabric({k, static_cast<std::uint32_t>(expected.hosts)}).value();
        QCOMPARE(std::int64_t{graph.switches}, expected.switches);
        QCOMPARE(std::int64_t{graph.hosts}, expected.hosts);
        QCOMPARE(static_cast<std::int64_t>(graph.links.size()), expected.hostLinks + expected.edgeAggLinks + expected.aggCoreLinks);
    }
    for (const std::int64_t units : {4, 32}) {
        const RailOptimisedCounts expected = railOptimisedCounts({units, 32 * units, 8, 64}).value();
        const FabricGraph graph = closFabric({64, static_cast<std::uint32_t>(expected.gpus), 8}).value();
        std::int64_t cables = 0;
        for (const auto& link : graph.links) cables += link.count;
        QCOMPARE(std::int64_t{graph.switches}, expected.leaf + expected.spine + expected.core);
        QCOMPARE(cables, expected.cablesNodeLeaf + expected.cablesLeafSpine + expected.cablesSpineCore);
    }
    for (const ClosPlan& wrong : {ClosPlan{5, 10}, ClosPlan{48, 1000}, ClosPlan{0, 0}, ClosPlan{48, 27648, 0}, ClosPlan{48, 27648, 1, NAN}, ClosPlan{4, 24}})
        QVERIFY(!closFabric(wrong).ok());
}

void TestFabricCapacity::generatedFabricsAreNonBlocking()
{
    for (const ClosPlan& plan : kFabricSizes) {
        if (plan.endpoints > 30000) continue;
        const FabricGraph graph = closFabric(plan).value();
        const FabricSolution solution = solveFabrics(topologyOf(graph));
        QCOMPARE(solution.fabrics.size(), std::size_t{1});
        const Fabric& fabric = solution.fabrics.front();
        QCOMPARE(fabric.endpoints, static_cast<int>(plan.endpoints));
        QCOMPARE(fabric.rails, plan.rails > 1 ? static_cast<int>(plan.rails) : 0);
        QCOMPARE(fabric.tiers, plan.endpoints > plan.radix * plan.radix / 2 ? 3 : 2);
        QCOMPARE(fabric.oversubscription.value(), 1.0);
        QCOMPARE(fabric.bisection_gbps.value(), plan.endpoints / 2 * 400.0);
        QCOMPARE(fabric.bisectionFull_gbps.value(), plan.endpoints / 2 * 400.0);
        const FabricShape shape = shapeOf(graph);
        const std::vector<int> expected = fabric.switchesPerTier;
        QCOMPARE(shape.switchesPerTier, expected);
    }
}

void TestFabricCapacity::keptFlowFollowsChanges()
{
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        Links links = randomLinks(25, 30 + 5 * seed, seed, 1 + seed % 13);
        KeptFlow flow(25, links, 0, 24);
        QCOMPARE(flow.value(), freshFlow(25, links, 0, 24));
        std::mt19937 random(seed);
        for (int change = 0; change < 60; ++change) {
            const auto index = static_cast<std::uint32_t>(random() % links.size());
            links[index].ab = random() % 3 == 0 ? 0 : random() % 14;
            links[index].ba = random() % 3 == 0 ? 0 : random() % 14;
            if (change % 2 == 0) (void)flow.lossAt(static_cast<std::uint32_t>(random() % links.size()), 0, 0);
            flow.setCapacity(index, links[index].ab, links[index].ba);
            QCOMPARE(flow.value(), freshFlow(25, links, 0, 24));
        }
    }
}

void TestFabricCapacity::keptFlowObeysConservation()
{
    const Links links = randomLinks(40, 160, 5, 20);
    KeptFlow flow(40, links, 3, 17);
    for (std::uint32_t node = 0; node < 40; ++node) (void)flow.lossWithout(node);
    for (std::uint32_t i = 0; i < 160; i += 3) flow.setCapacity(i, 2, 2);
    std::vector<std::int64_t> net(40, 0);
    for (std::uint32_t i = 0; i < links.size(); ++i) {
        QVERIFY(flow.flow(i) <= flow.link(i).ab && -flow.flow(i) <= flow.link(i).ba);
        net[links[i].a] += flow.flow(i);
        net[links[i].b] -= flow.flow(i);
    }
    QVERIFY(flow.value() > 0);
    for (std::uint32_t node = 0; node < 40; ++node) QCOMPARE(net[node], node == 3 ? flow.value() : node == 17 ? -flow.value() : 0);
}

void TestFabricCapacity::lossOfEveryLinkAndNode()
{
    for (std::uint32_t seed = 1; seed <= 25; ++seed) {
        const Links links = randomLinks(20, 20 + 4 * seed, seed, 1 + seed % 7);
        KeptFlow flow(20, links, 0, 19);
        const std::int64_t whole = flow.value();
        for (std::uint32_t i = 0; i < links.size(); ++i) {
            Links cut = links;
            cut[i].ab = cut[i].ba = 0;
            QCOMPARE(flow.lossAt(i, 0, 0), whole - freshFlow(20, cut, 0, 19));
            cut[i].ab = links[i].ab / 2;
            cut[i].ba = links[i].ba / 2;
            QCOMPARE(flow.lossAt(i, cut[i].ab, cut[i].ba), whole - freshFlow(20, cut, 0, 19));
        }
        for (std::uint32_t node = 1; node < 19; ++node) QCOMPARE(flow.lossWithout(node), whole - freshFlow(20, without(links, node), 0, 19));
        QCOMPARE(flow.value(), whole);
    }
}

/// Sets of any shape in broken fabrics, by Boost on the drawn graph with the hosts that are away taken out; the cut is as large as the flow and parts the sets.
void TestFabricCapacity::anySetToAnySet()
{
    std::mt19937 random(7);
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        const FabricGraph graph = broken(closFabric({16, 256, seed % 3 == 0 ? 8U : 1U}).value(), 3 * seed, seed);
        std::vector<std::uint8_t> side(graph.hosts);
        for (auto& one : side) one = static_cast<std::uint8_t>(random() % 3);
        const auto marked = [&](std::uint32_t node, int wanted) { return graph.isHost(node) && side[node - graph.switches] == wanted; };
        Links links;
        const std::uint32_t source = graph.switches + graph.hosts;
        for (const auto& link : graph.links)
            if (!marked(link.a, 0) && !marked(link.b, 0)) links.push_back({link.a, link.b, link.capacity_mbps, link.capacity_mbps});
        for (std::uint32_t node = graph.switches; node < source; ++node)
            if (!marked(node, 0)) links.push_back({node, source + (marked(node, 1) ? 0U : 1U), 1LL << 40, 1LL << 40});
        const SetFlow flow = flowBetween(graph, side);
        QCOMPARE(flow.mbps, freshFlow(source + 2, links, source, source + 1));
        std::int64_t cut_mbps = 0;
        FabricGraph parted = graph;
        for (const std::uint32_t link : flow.cut) cut_mbps += graph.links[link].capacity_mbps, parted.links[link].capacity_mbps = 0;
        QCOMPARE(cut_mbps, flow.mbps);
        QCOMPARE(flowBetween(parted, side).mbps, std::int64_t{0});
    }
}

void TestFabricCapacity::keptFlowOfNonsense()
{
    KeptFlow none(0, {}, 0, 1);
    QCOMPARE(none.value(), std::int64_t{0});
    KeptFlow flow(3, {{0, 1, 5, 5}, {1, 2, 3, 3}, {1, 9, 4, 4}, {1, 1, 4, 4}, {0, 2, -7, -7}}, 0, 2);
    QCOMPARE(flow.value(), std::int64_t{3});
    flow.setCapacity(99, 1, 1);
    flow.setCapacity(1, -5, -5);
    QCOMPARE(flow.value(), std::int64_t{0});
    QCOMPARE(flow.lossAt(99, 0, 0), std::int64_t{0});
    QCOMPARE(flow.lossWithout(0) + flow.lossWithout(2) + flow.lossWithout(77), std::int64_t{0});
    KeptFlow same(3, {{0, 1, 5, 5}}, 1, 1);
    same.setCapacity(0, 9, 9);
    QCOMPARE(same.value(), std::int64_t{0});
    FabricCapacity empty(FabricGraph{}, {});
    empty.setCapacity(3, 8);
    QCOMPARE(empty.value_mbps() + empty.lossAt(0, 0) + empty.lossWithoutSwitch(0) + empty.full_mbps(), std::int64_t{0});
    FabricCapacity loose(FabricGraph{1, 2, {{0, 0, 1, 5}, {0, 7, 1, 5}, {1, 2, 1, 4}, {1, 0, 1, 5}, {0, 2, 1, 6}}}, std::vector<std::uint8_t>{1});
    QCOMPARE(loose.value_mbps(), std::int64_t{9});   // 4 from host to host, 5 through the switch
    QCOMPARE(loose.lossAt(2, 0), std::int64_t{4});
}

void TestFabricCapacity::fabricLossesMatchFreshFlows_data()
{
    QTest::addColumn<std::uint32_t>("radix");
    QTest::addColumn<std::uint32_t>("endpoints");
    QTest::addColumn<std::uint32_t>("rails");
    QTest::addColumn<std::uint32_t>("percentOut");
    QTest::newRow("fat-tree") << 4U << 16U << 1U << 0U;
    QTest::newRow("fat-tree, broken") << 6U << 54U << 1U << 10U;
    QTest::newRow("parallel cables to cores") << 8U << 64U << 1U << 0U;
    QTest::newRow("parallel cables to cores, broken") << 8U << 64U << 1U << 15U;
    QTest::newRow("rails") << 8U << 32U << 4U << 0U;
    QTest::newRow("rails, broken") << 8U << 64U << 2U << 20U;
}

void TestFabricCapacity::fabricLossesMatchFreshFlows()
{
    QFETCH(std::uint32_t, radix);
    QFETCH(std::uint32_t, endpoints);
    QFETCH(std::uint32_t, rails);
    QFETCH(std::uint32_t, percentOut);
    const FabricGraph graph = broken(closFabric({radix, endpoints, rails}).value(), percentOut, 9);
    const auto half = firstHalf(graph, shapeOf(graph));
    FabricCapacity capacity(graph, half);
    const std::int64_t whole = freshBisection(graph, half);
    QCOMPARE(capacity.value_mbps(), whole);
    FabricCapacity changing(graph, half);
    for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
        FabricGraph cut = graph;
        cut.links[i].capacity_mbps = 0;
        const std::int64_t left = freshBisection(cut, half);
        QCOMPARE(capacity.lossAt(i, 0), whole - left);
        changing.setCapacity(i, 0);
        QCOMPARE(changing.value_mbps(), left);
        changing.setCapacity(i, graph.links[i].capacity_mbps);
        QCOMPARE(changing.value_mbps(), whole);
    }
    for (std::uint32_t node = 0; node < graph.switches; ++node) {
        FabricGraph cut = graph;
        std::erase_if(cut.links, [&](const auto& link) { return link.a == node || link.b == node; });
        QCOMPARE(capacity.lossWithoutSwitch(node), whole - freshBisection(cut, half));
    }
}

/// Colour refinement puts all uplinks into one class here: classes of links that look the same must not be tried once for all.
void TestFabricCapacity::equalLooksDoNotMeanEqualLoss()
{
    FabricGraph graph;
    const std::uint32_t top = 2 * 3 + 2 * 6;
    graph.switches = top + 1;
    graph.hosts = top + 1;
    addRing(graph, 0, 3, top);
    addRing(graph, 6, 6, top);
    graph.links.push_back({top, graph.switches + top, 1, 1000});
    std::vector<std::uint8_t> half(graph.hosts, 1);
    half[top] = 0;
    FabricCapacity capacity(graph, half);
    QCOMPARE(capacity.value_mbps(), std::int64_t{9 * 8});
    const std::uint32_t shortUplink = 3, longUplink = 4 * 3 + 3;
    QCOMPARE(graph.links[longUplink].capacity_mbps, graph.links[shortUplink].capacity_mbps);
    QCOMPARE(capacity.lossAt(shortUplink, 0), std::int64_t{8 - 2});
    QCOMPARE(capacity.lossAt(longUplink, 0), std::int64_t{8 - 5});
}

void TestFabricCapacity::oneCableOfABundle()
{
    const FabricGraph graph = closFabric({64, 1024, 8}).value();   // two cables from each leaf to each spine, no slack
    const auto half = firstHalf(graph, shapeOf(graph));
    FabricCapacity capacity(graph, half);
    const std::uint32_t uplink = 1024;
    QCOMPARE(graph.links[uplink].count, 2U);
    QCOMPARE(capacity.lossAt(uplink, 400'000), std::int64_t{400'000});
    QCOMPARE(capacity.lossAt(uplink, 0), std::int64_t{800'000});
    QCOMPARE(capacity.lossAt(uplink, 900'000), std::int64_t{0});
    capacity.setCapacity(uplink, 400'000);
    QCOMPARE(capacity.value_mbps(), capacity.full_mbps() - 400'000);
    QCOMPARE(capacity.capacity_mbps(uplink), std::int64_t{400'000});
}

/// Bounds with a wide margin for slow machines; docs/performance.md has the times.
void TestFabricCapacity::speedAtTwentySevenThousandEndpoints()
{
    const auto now = [] { return std::chrono::steady_clock::now(); };
    const auto ms = [](auto from, auto to) { return std::chrono::duration<double, std::milli>(to - from).count(); };
    const FabricGraph graph = broken(closFabric({48, 27648}).value(), 5, 1);
    const auto half = firstHalf(graph, shapeOf(graph));
    const auto start = now();
    FabricCapacity capacity(graph, half);
    const auto found = now();
    std::int64_t losing = 0;
    for (std::uint32_t i = 0; i < graph.links.size(); ++i) losing += capacity.lossAt(i, 0) > 0 ? 1 : 0;
    const auto tried = now();
    constexpr std::uint32_t kRemovals = 100;
    for (std::uint32_t i = 0; i < kRemovals; ++i) capacity.setCapacity(27648 + 500 * i, 0);
    const auto removed = now();
    qInfo("flow %.2f ms, all %zu links %.1f ms, a removal %.3f ms", ms(start, found), graph.links.size(), ms(found, tried), ms(tried, removed) / kRemovals);
    QVERIFY(losing > 10000);
    QVERIFY(ms(start, found) < 500);
    QVERIFY(ms(found, tried) < 10000);
    QVERIFY(ms(tried, removed) < 3000);
}

QTEST_APPLESS_MAIN(TestFabricCapacity)
#include "test_fabric_capacity.moc"
