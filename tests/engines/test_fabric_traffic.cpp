// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bench/synthetic_fabrics.h"
#include "solver/network/traffic.h"

#include <QObject>
#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace mw;

namespace {

using Nodes = std::vector<std::uint32_t>;

struct Flow {
    std::uint32_t from{}, to{};
    double gbps{};
};

Nodes hostsOf(const FabricGraph& graph)
{
    Nodes hosts(graph.hosts);
    std::iota(hosts.begin(), hosts.end(), graph.switches);
    return hosts;
}

/// Every pair that a demand means.
std::vector<Flow> flowsOf(const TrafficDemand& demand)
{
    std::vector<Flow> flows;
    const double each = demand.gbps / static_cast<double>(demand.from.size());
    for (std::size_t i = 0; i < demand.from.size(); ++i) {
        if (demand.pattern == TrafficPattern::Pairs) {
            if (demand.from[i] != demand.to[i]) flows.push_back({demand.from[i], demand.to[i], each});
            continue;
        }
        const auto others = static_cast<double>(std::ranges::count_if(demand.to, [&](auto to) { return to != demand.from[i]; }));
        for (const std::uint32_t to : demand.to)
            if (to != demand.from[i]) flows.push_back({demand.from[i], to, each / others});
    }
    return flows;
}

/// One flow at a time, by the definition: hops to the receiver over switches only, then spread by capacity over all neighbours that are nearer.
struct PlainRouting {
    const FabricGraph& graph;
    std::vector<double> load{};
    double unroutable_gbps{};

    explicit PlainRouting(const FabricGraph& g) : graph(g), load(2 * g.links.size(), 0.0) {}

    [[nodiscard]] std::vector<int> hops(std::uint32_t to) const
    {
        std::vector<int> out(graph.switches + graph.hosts, std::numeric_limits<int>::max());
        Nodes queue{to};
        out[to] = 0;
        for (std::size_t head = 0; head < queue.size(); ++head) {
            if (queue[head] != to && graph.isHost(queue[head])) continue;
            for (const auto& link : graph.links) {
                if (link.a != queue[head] && link.b != queue[head]) continue;
                const std::uint32_t other = link.a == queue[head] ? link.b : link.a;
                if (out[other] != std::numeric_limits<int>::max()) continue;
                out[other] = out[queue[head]] + 1;
                queue.push_back(other);
            }
        }
        return out;
    }
    void add(const Flow& flow, const std::vector<int>& hop)
    {
        if (hop[flow.from] == std::numeric_limits<int>::max()) {
            unroutable_gbps += flow.gbps;
            return;
        }
        std::vector<double> amount(hop.size(), 0.0);
        amount[flow.from] = flow.gbps;
        for (int distance = hop[flow.from]; distance > 0; --distance) {
            for (std::uint32_t node = 0; node < hop.size(); ++node) {
                if (amount[node] == 0 || hop[node] != distance) continue;
                double capacity = 0;
                const auto nearer = [&](std::uint32_t self, std::uint32_t other) {
                    return self == node && hop[other] == distance - 1 && (!graph.isHost(other) || other == flow.to);
                };
                for (const auto& link : graph.links)
                    if (nearer(link.a, link.b) || nearer(link.b, link.a)) capacity += static_cast<double>(link.capacity_mbps);
                for (std::size_t i = 0; i < graph.links.size(); ++i) {
                    const auto& link = graph.links[i];
                    if (!nearer(link.a, link.b) && !nearer(link.b, link.a)) continue;
                    const double part = amount[node] * static_cast<double>(link.capacity_mbps) / capacity;
                    load[2 * i + (link.a == node ? 0 : 1)] += part;
                    amount[link.a == node ? link.b : link.a] += part;
                }
                amount[node] = 0;
            }
        }
    }
    void add(const TrafficDemand& demand)
    {
        std::vector<Flow> flows = flowsOf(demand);
        std::ranges::stable_sort(flows, {}, &Flow::to);
        std::vector<int> hop;
        for (std::size_t i = 0; i < flows.size(); ++i) {
            if (i == 0 || flows[i].to != flows[i - 1].to) hop = hops(flows[i].to);
            add(flows[i], hop);
        }
    }
};

double largestError(const TrafficLoads& loads, const PlainRouting& plain)
{
    double worst = std::abs(loads.unroutable_gbps - plain.unroutable_gbps);
    for (std::size_t i = 0; i < loads.links.size(); ++i) {
        worst = std::max(worst, std::abs(loads.links[i].ab_gbps - plain.load[2 * i]));
        worst = std::max(worst, std::abs(loads.links[i].ba_gbps - plain.load[2 * i + 1]));
    }
    return worst;
}

/// What switches pass on less what they get, the worst of all.
double largestImbalance(const FabricGraph& graph, const TrafficLoads& loads)
{
    std::vector<double> net(graph.switches + graph.hosts, 0.0);
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const double ab = loads.links[i].ab_gbps - loads.links[i].ba_gbps;
        net[graph.links[i].a] += ab;
        net[graph.links[i].b] -= ab;
    }
    double worst = 0;
    for (std::uint32_t node = 0; node < graph.switches; ++node) worst = std::max(worst, std::abs(net[node]));
    return worst;
}

/// Switches and hosts joined at random, hosts with up to three leaves, unequal speeds, a host that hangs on nothing.
FabricGraph randomFabric(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto draw = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    FabricGraph graph{6 + draw(6), 8 + draw(10), {}};
    const auto join = [&](std::uint32_t a, std::uint32_t b) { graph.links.push_back({a, b, 1, 100'000 * (1 + draw(4))}); };
    for (std::uint32_t i = 0; i < 2 * graph.switches; ++i) {
        const std::uint32_t a = draw(graph.switches), b = draw(graph.switches);
        if (a != b) join(a, b);
    }
    for (std::uint32_t host = 1; host < graph.hosts; ++host)
        for (std::uint32_t i = 0; i <= draw(3); ++i) join(graph.switches + host, draw(graph.switches / 2));
    return graph;
}

FabricGraph broken(FabricGraph graph, std::uint32_t percent, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::erase_if(graph.links, [&](const auto& link) { return !graph.isHost(link.a) && random() % 100 < percent; });
    return graph;
}

/// Two pairs of leaves, each joined with both of the other pair; hosts on one leaf of either.
FabricGraph crossedLeaves()
{
    FabricGraph graph{4, 8, {}};
    for (const std::uint32_t a : {0U, 1U})
        for (const std::uint32_t b : {2U, 3U}) graph.links.push_back({a, b, 1, 400'000});
    for (std::uint32_t host = 0; host < 8; ++host)
        for (const std::uint32_t leaf : {host / 4, 2 + host / 4}) graph.links.push_back({graph.switches + host, leaf, 1, 400'000});
    return graph;
}

std::vector<TrafficDemand> someDemands(const FabricGraph& graph)
{
    const Nodes hosts = hostsOf(graph);
    const std::size_t third = hosts.size() / 3;
    const Nodes front(hosts.begin(), hosts.begin() + static_cast<std::ptrdiff_t>(third)), back(hosts.begin() + static_cast<std::ptrdiff_t>(third), hosts.end());
    std::vector<TrafficDemand> demands{poolTraffic("cache", front, back, 300), allToAllTraffic("experts", hosts, 40), poolTraffic("reads", back, hosts, 55),
                                       ringTraffic("ring", back, 70), treeTraffic("tree", hosts, 12)};
    for (const Nodes& group : hostGroups(hosts, 4, true)) demands.push_back(allToAllTraffic("group", group, 9));
    return demands;
}

}  // namespace

class TestFabricTraffic : public QObject {
    Q_OBJECT
private slots:
    void agreesWithPlainRouting_data();
    void agreesWithPlainRouting();
    void allToAllOnAFatTree();
    void oversubscribedLeavesAreFound();
    void brokenUplinkMakesOthersHot();
    void unequalSpeedsShareByCapacity();
    void planesShareHosts();
    void ringStaysOnItsLeaf();
    void demandsOfPatterns();
    void trafficIsLinear();
    void nonsenseIsSaid();
    void speedAtTwentySevenThousandEndpoints();
};

void TestFabricTraffic::agreesWithPlainRouting_data()
{
    QTest::addColumn<FabricGraph>("graph");
    QTest::newRow("fat-tree") << closFabric({4, 16}).value();
    QTest::newRow("fat-tree, broken") << broken(closFabric({4, 16}).value(), 20, 3);
    QTest::newRow("parallel cables to cores") << closFabric({8, 64}).value();
    QTest::newRow("parallel cables to cores, broken") << broken(closFabric({8, 64}).value(), 10, 5);
    QTest::newRow("leaf and spine") << closFabric({8, 32}).value();
    QTest::newRow("rails") << closFabric({8, 32, 4}).value();
    QTest::newRow("rails over pods") << closFabric({8, 64, 2}).value();
    QTest::newRow("rails, broken") << broken(closFabric({8, 64, 2}).value(), 15, 8);
    QTest::newRow("crossed leaves") << crossedLeaves();
    for (std::uint32_t seed = 1; seed <= 20; ++seed) QTest::addRow("random %u", seed) << randomFabric(seed);
}

void TestFabricTraffic::agreesWithPlainRouting()
{
    QFETCH(FabricGraph, graph);
    PlainRouting all(graph);
    const auto demands = someDemands(graph);
    for (const TrafficDemand& demand : demands) {
        const TrafficLoads loads = routeTraffic(graph, {&demand, 1});
        PlainRouting plain(graph);
        plain.add(demand);
        QVERIFY2(largestError(loads, plain) < 1e-9 * demand.gbps, demand.name.c_str());
        QVERIFY(largestImbalance(graph, loads) < 1e-9 * demand.gbps);
        QVERIFY(std::abs(loads.sent_gbps + loads.unroutable_gbps - demand.gbps) < 1e-9 * demand.gbps || demand.pattern == TrafficPattern::Pairs);
        all.add(demand);
    }
    QVERIFY(largestError(routeTraffic(graph, demands), all) < 1e-6);
}

/// All-to-all at line rate fills a fat-tree's host links and nothing more: of what leaves an edge switch, (n - own) / (n - 1) goes up.
void TestFabricTraffic::allToAllOnAFatTree()
{
    const FabricGraph graph = closFabric({8, 128}).value();
    const TrafficDemand demand = allToAllTraffic("all", hostsOf(graph), 400);
    const TrafficLoads loads = routeTraffic(graph, {&demand, 1});
    QVERIFY(std::abs(loads.worstShare - 1) < 1e-12);
    QVERIFY(std::abs(loads.scale.value() - 1) < 1e-12);
    const double beyondEdge = 400.0 * (128 - 4) / 127, beyondPod = 400.0 * (128 - 16) / 127;
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const auto& link = graph.links[i];
        const double expected = graph.isHost(link.a) ? 400 : link.a < 32 ? beyondEdge : beyondPod;
        QVERIFY(std::abs(loads.links[i].ab_gbps - expected) < 1e-9);
        QVERIFY(std::abs(loads.links[i].ba_gbps - expected) < 1e-9);
    }
    QCOMPARE(loads.hot.size(), std::size_t{20});
    QCOMPARE(routeTraffic(graph, {&demand, 1}, 0).hot.size(), std::size_t{0});
}

void TestFabricTraffic::oversubscribedLeavesAreFound()
{
    // Two leaves of four hosts at 100 Gb/s, one spine at 200: at full rate from leaf to leaf the uplinks carry twice what they can.
    FabricGraph graph{3, 8, {}};
    for (std::uint32_t host = 0; host < 8; ++host) graph.links.push_back({host / 4, 3 + host, 1, 100'000});
    graph.links.push_back({0, 2, 1, 200'000});
    graph.links.push_back({2, 1, 1, 200'000});
    const TrafficDemand demand = poolTraffic("cache", {3, 4, 5, 6}, {7, 8, 9, 10}, 400);
    const TrafficLoads loads = routeTraffic(graph, {&demand, 1}, 2);
    QCOMPARE(loads.worstShare, 2.0);
    QCOMPARE(loads.scale.value(), 0.5);
    QCOMPARE(loads.hot, (std::vector<TrafficLoads::HotLink>{{8, false, 2.0}, {9, false, 2.0}}));
    QCOMPARE(loads.links[0], (TrafficLoads::Load{0, 100}));   // towards the leaf, which is a
    QCOMPARE(loads.links[7], (TrafficLoads::Load{100, 0}));
    QCOMPARE(loads.sent_gbps, 400.0);
}

void TestFabricTraffic::brokenUplinkMakesOthersHot()
{
    FabricGraph graph = closFabric({8, 32}).value();   // 8 leaves of 4 hosts, 4 spines, one cable each
    std::erase_if(graph.links, [](const auto& link) { return link.a == 0 && link.b == 8; });
    const TrafficDemand demand = allToAllTraffic("all", hostsOf(graph), 400);
    const TrafficLoads loads = routeTraffic(graph, {&demand, 1});
    // What leaf 0 sends to other leaves, 4 * 400 * 28/31, goes over three uplinks; spine 8 is no way to it.
    QVERIFY(std::abs(loads.worstShare - 4.0 * 28 / 31 / 3) < 1e-12);
    QCOMPARE(graph.links[loads.hot.front().link].a, 0U);
    QVERIFY(std::abs(loads.scale.value() - 3.0 * 31 / 28 / 4) < 1e-12);
}

void TestFabricTraffic::unequalSpeedsShareByCapacity()
{
    const FabricGraph graph{4, 2, {{4, 0, 1, 800'000}, {5, 1, 1, 800'000}, {0, 2, 1, 400'000}, {2, 1, 1, 400'000}, {0, 3, 2, 800'000}, {3, 1, 2, 800'000}}};
    const TrafficDemand demand = poolTraffic("p", {4}, {5}, 600);
    const TrafficLoads loads = routeTraffic(graph, {&demand, 1});
    QCOMPARE(loads.links[2].ab_gbps, 200.0);
    QCOMPARE(loads.links[4].ab_gbps, 400.0);
    QCOMPARE(loads.worstShare, 0.75);   // the hosts' own links
}

/// Two planes without a link between them: hosts use both, and a plane that lost a host's link carries less of its traffic.
void TestFabricTraffic::planesShareHosts()
{
    FabricGraph graph{2, 3, {}};
    for (std::uint32_t host = 2; host < 5; ++host)
        for (std::uint32_t plane = 0; plane < 2; ++plane) graph.links.push_back({host, plane, 1, 400'000});
    graph.links.pop_back();   // host 4 is on plane 0 alone
    const TrafficDemand demand = allToAllTraffic("all", {2, 3, 4}, 200);
    const TrafficLoads loads = routeTraffic(graph, {&demand, 1});
    QCOMPARE(loads.links[0].ab_gbps, 150.0);   // 50 of what is for host 3, all that is for host 4
    QCOMPARE(loads.links[1].ab_gbps, 50.0);
    QCOMPARE(loads.links[4].ab_gbps, 200.0);
    QCOMPARE(loads.links[4].ba_gbps, 200.0);
    QCOMPARE(loads.unroutable_gbps, 0.0);
}

void TestFabricTraffic::ringStaysOnItsLeaf()
{
    const FabricGraph graph = closFabric({8, 32}).value();
    const TrafficDemand ring = ringTraffic("ring", {hostsOf(graph)[0], hostsOf(graph)[1], hostsOf(graph)[2], hostsOf(graph)[3]}, 390);
    const TrafficLoads loads = routeTraffic(graph, {&ring, 1});
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const bool own = i < 4;
        QCOMPARE(loads.links[i].ab_gbps, own ? 390.0 : 0.0);
        QCOMPARE(loads.links[i].ba_gbps, own ? 390.0 : 0.0);
    }
}

void TestFabricTraffic::demandsOfPatterns()
{
    const TrafficDemand ring = ringTraffic("r", {7, 8, 9}, 10);
    QCOMPARE(ring.to, (Nodes{8, 9, 7}));
    QCOMPARE(ring.gbps, 30.0);
    const TrafficDemand tree = treeTraffic("t", {7, 8, 9, 10}, 5);
    QCOMPARE(tree.from, (Nodes{8, 7, 9, 7, 10, 8}));
    QCOMPARE(tree.to, (Nodes{7, 8, 7, 9, 8, 10}));
    QCOMPARE(tree.gbps, 30.0);
    QVERIFY(ringTraffic("r", {}, 10).to.empty());
    const Nodes hosts{1, 2, 3, 4, 5};
    QCOMPARE(hostGroups(hosts, 2), (std::vector<Nodes>{{1, 2}, {3, 4}, {5}}));
    QCOMPARE(hostGroups(hosts, 2, true), (std::vector<Nodes>{{1, 3, 5}, {2, 4}}));
    QCOMPARE(hostGroups(hosts, 0), (std::vector<Nodes>{{1}, {2}, {3}, {4}, {5}}));
    QVERIFY(hostGroups({}, 3).empty() && hostGroups({}, 3, true).empty());
}

void TestFabricTraffic::trafficIsLinear()
{
    const FabricGraph graph = broken(closFabric({8, 64}).value(), 10, 2);
    std::vector<TrafficDemand> demands = someDemands(graph);
    const TrafficLoads once = routeTraffic(graph, demands);
    for (TrafficDemand& demand : demands) demand.gbps *= once.scale.value();
    const TrafficLoads scaled = routeTraffic(graph, demands);
    QVERIFY(std::abs(scaled.worstShare - 1) < 1e-9);
    QCOMPARE(routeTraffic(graph, demands), scaled);
}

void TestFabricTraffic::nonsenseIsSaid()
{
    const FabricGraph graph = closFabric({4, 16}).value();
    const Nodes hosts = hostsOf(graph);
    for (const TrafficDemand& demand : {poolTraffic("p", {0}, {hosts[0]}, 5), poolTraffic("p", hosts, {9999}, 5), poolTraffic("p", hosts, hosts, NAN),
                                        poolTraffic("p", hosts, hosts, -1), poolTraffic("p", hosts, hosts, INFINITY),
                                        TrafficDemand{"p", TrafficPattern::Pairs, hosts, {hosts[0]}, 1}}) {
        const TrafficLoads loads = routeTraffic(graph, {&demand, 1});
        QCOMPARE(loads.notes.size(), std::size_t{1});
        QCOMPARE(loads.worstShare, 0.0);
        QVERIFY(!loads.scale);
    }
    const TrafficDemand toItself = poolTraffic("p", {hosts[0]}, {hosts[0]}, 5);
    QVERIFY(!routeTraffic(graph, {&toItself, 1}).scale);
    QVERIFY(!routeTraffic({}, {}).scale);
    FabricGraph unknown = graph;
    for (auto& link : unknown.links) link.capacity_mbps = 0;
    const TrafficDemand demand = allToAllTraffic("a", hosts, 1);
    QCOMPARE(routeTraffic(unknown, {&demand, 1}).unroutable_gbps, 16.0);
    const FabricGraph loose{1, 2, {{0, 0, 1, 5}, {0, 9, 1, 5}, {1, 2, 1, 4}}};
    const TrafficDemand pair = poolTraffic("p", {1}, {2}, 3);
    QCOMPARE(routeTraffic(loose, {&pair, 1}).unroutable_gbps, 3.0);
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!routeTraffic(graph, {&demand, 1}, 5, stopped.get_token()).scale);
}

void TestFabricTraffic::speedAtTwentySevenThousandEndpoints()
{
    const FabricGraph graph = closFabric({48, 27648}).value();
    const TrafficDemand demand = allToAllTraffic("all", hostsOf(graph), 400);
    const auto start = std::chrono::steady_clock::now();
    const TrafficLoads loads = routeTraffic(graph, {&demand, 1});
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    qInfo("all-to-all of 27,648 endpoints: %.1f ms", spent.count());
    QVERIFY(std::abs(loads.worstShare - 1) < 1e-9);
    QVERIFY(largestImbalance(graph, loads) < 1e-9 * 400 * 48);
    QVERIFY(spent.count() < 3000);
}

QTEST_APPLESS_MAIN(TestFabricTraffic)
#include "test_fabric_traffic.moc"
