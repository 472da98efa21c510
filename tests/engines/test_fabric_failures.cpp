// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bench/synthetic_fabrics.h"
#include "solver/network/capacity.h"
#include "solver/network/cut_off.h"
#include "solver/network/fabric_failures.h"
#include "solver/network/fabric_play.h"
#include "solver/network/host_bandwidth.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include <QObject>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace mw;

namespace {

FabricGraph broken(FabricGraph graph, std::uint32_t percent, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::erase_if(graph.links, [&](const auto& link) { return !graph.isHost(link.a) && random() % 100 < percent; });
    return graph;
}

/// A sparse one, so that it has cut points; hosts on up to three switches, some links of several cables. A tree of all switches, or whatever comes.
FabricGraph randomFabric(std::uint32_t seed, bool tree)
{
    std::mt19937 random(seed);
    const auto draw = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    FabricGraph graph{5 + draw(12), 4 + draw(14), {}};
    const auto join = [&](std::uint32_t a, std::uint32_t b, std::uint32_t cables) { graph.links.push_back({a, b, cables, 100'000 * cables}); };
    for (std::uint32_t i = 1; tree && i < graph.switches; ++i) join(draw(i), i, 1 + draw(2));
    for (std::uint32_t i = 0; i + draw(3) < (tree ? 3 : graph.switches); ++i) {
        const std::uint32_t a = draw(graph.switches), b = draw(graph.switches);
        if (a != b) join(a, b, 1 + draw(3));
    }
    for (std::uint32_t host = 0; host < graph.hosts; ++host)
        for (std::uint32_t i = 0; i <= draw(3); ++i) join(graph.switches + host, draw(graph.switches), 1 + draw(2));
    return graph;
}

/// Most hosts on one set of switches that reach each other, by searching from every switch.
std::uint32_t connectedHosts(const FabricGraph& graph)
{
    std::uint32_t most = 0;
    for (std::uint32_t from = 0; from < graph.switches; ++from) {
        std::set<std::uint32_t> reached{from};
        for (bool more = true; more;) {
            more = false;
            for (const auto& link : graph.links) {
                if (graph.isHost(link.a) || graph.isHost(link.b) || reached.contains(link.a) == reached.contains(link.b)) continue;
                reached.insert(link.a);
                reached.insert(link.b);
                more = true;
            }
        }
        std::set<std::uint32_t> hosts;
        for (const auto& link : graph.links) {
            if (graph.isHost(link.a) && reached.contains(link.b)) hosts.insert(link.a);
            if (graph.isHost(link.b) && reached.contains(link.a)) hosts.insert(link.b);
        }
        most = std::max(most, static_cast<std::uint32_t>(hosts.size()));
    }
    return most;
}

FabricGraph withoutSwitch(FabricGraph graph, std::uint32_t node)
{
    for (auto& link : graph.links)
        if (link.a == node || link.b == node) link = {0, 0, 1, 0};
    return graph;
}

FabricGraph withoutLink(FabricGraph graph, std::uint32_t link)
{
    graph.links[link] = {0, 0, 1, 0};
    return graph;
}

double worstLoss(const std::vector<double>& before, const std::vector<double>& after)
{
    double worst = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i] > 0) worst = std::max(worst, 1 - after[i] / before[i]);
    return worst;
}

std::vector<FabricGraph> someFabrics()
{
    std::vector<FabricGraph> out{closFabric({4, 16}).value(), closFabric({8, 64}).value(), closFabric({8, 32, 4}).value(),
                                 broken(closFabric({6, 54}).value(), 15, 4), broken(closFabric({8, 64, 2}).value(), 20, 6)};
    for (std::uint32_t seed = 1; seed <= 60; ++seed) out.push_back(randomFabric(seed, seed % 2 == 0));
    return out;
}

const FabricFailure* found(const FabricFailures& failures, FabricElement kind, std::uint32_t index)
{
    const auto at = std::ranges::find_if(failures.all, [&](const auto& f) { return f.kind == kind && f.index == index; });
    return at == failures.all.end() ? nullptr : &*at;
}

/// Hosts on every one of a few leaves that nothing joins.
FabricGraph railsWithoutSpines(std::uint32_t rails, std::uint32_t hosts)
{
    FabricGraph graph{rails, hosts, {}};
    for (std::uint32_t host = 0; host < hosts; ++host)
        for (std::uint32_t rail = 0; rail < rails; ++rail) graph.links.push_back({rails + host, rail, 1, 400'000});
    return graph;
}

}  // namespace

class TestFabricFailures : public QObject {
    Q_OBJECT
private slots:
    void playedHostsAreThoseCounted();
    void hostsCutOffMatchASearch();
    void cutPointsMatchBoost();
    void bandwidthOfHosts();
    void bandwidthAfterFailures();
    void failuresMatchFreshSolves();
    void fatTreeClosedForms();
    void singlePointsOfAManagementTree();
    void planesAreTriedAsOne();
    void classesCountEverything();
    void availabilityOfSeries();
    void availabilityAgainstAllCombinations();
    void nonsenseIsSaid();
    void speedAtTwentySevenThousandEndpoints();
};

void TestFabricFailures::hostsCutOffMatchASearch()
{
    for (const FabricGraph& graph : someFabrics()) {
        const CutOff cut = cutOff(graph);
        const std::uint32_t whole = connectedHosts(graph);
        QCOMPARE(cut.connected, whole);
        for (std::uint32_t node = 0; node < graph.switches; ++node) QCOMPARE(cut.bySwitch[node], whole - connectedHosts(withoutSwitch(graph, node)));
        for (std::uint32_t link = 0; link < graph.links.size(); ++link) QCOMPARE(cut.byLink[link], whole - connectedHosts(withoutLink(graph, link)));
    }
}

/// What is played names as many hosts as low points count, and none twice.
void TestFabricFailures::playedHostsAreThoseCounted()
{
    for (const FabricGraph& graph : someFabrics()) {
        const CutOff cut = cutOff(graph);
        const auto played = [&](std::uint32_t node, std::uint32_t link) {
            std::vector<std::uint8_t> switches(graph.switches), links(graph.links.size());
            if (node < graph.switches) switches[node] = 1;
            if (link < graph.links.size()) links[link] = 1;
            const auto hosts = hostsCutOff(graph, switches, links);
            return std::set<std::uint32_t>(hosts.begin(), hosts.end()).size() == hosts.size() ? hosts.size() : 0xffffffffU;
        };
        // Of planes that come to have equally many hosts either counts, so that a host may be outside one and inside the other: never fewer.
        for (std::uint32_t node = 0; node < graph.switches; ++node) QVERIFY(played(node, 0xffffffffU) >= cut.bySwitch[node]);
        for (std::uint32_t link = 0; link < graph.links.size(); ++link) QVERIFY(played(0xffffffffU, link) >= cut.byLink[link]);
        if (planesOf(graph).size() > 1) continue;
        for (std::uint32_t node = 0; node < graph.switches; ++node) QCOMPARE(played(node, 0xffffffffU), std::size_t{cut.bySwitch[node]});
        for (std::uint32_t link = 0; link < graph.links.size(); ++link) QCOMPARE(played(0xffffffffU, link), std::size_t{cut.byLink[link]});
    }
}

/// A switch that cuts off hosts of others is an articulation point of the switches' graph; a link that does, a bridge: a component of one edge, and no
/// second link beside it. Of such, Boost is shown one: 1.74 puts the other into a component of its neighbour's.
void TestFabricFailures::cutPointsMatchBoost()
{
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, boost::property<boost::edge_index_t, std::size_t>>;
    std::size_t points = 0, bridges = 0;
    for (const FabricGraph& graph : someFabrics()) {
        std::map<std::pair<std::uint32_t, std::uint32_t>, int> pairs;
        for (const auto& link : graph.links)
            if (!graph.isHost(link.a) && !graph.isHost(link.b)) ++pairs[std::minmax(link.a, link.b)];
        Graph switches(graph.switches);
        std::size_t edges = 0;
        for (const auto& [pair, count] : pairs) boost::add_edge(pair.first, pair.second, edges++, switches);
        std::vector<std::size_t> component(edges), articulation;
        boost::biconnected_components(switches, boost::make_iterator_property_map(component.begin(), boost::get(boost::edge_index, switches)),
                                      std::back_inserter(articulation));
        const FabricFailures failures = fabricFailures(graph, shapeOf(graph));
        const bool onePlane = planesOf(graph).size() == 1;   // of several, hosts on two may lose the larger with a switch at its rim
        for (const std::uint32_t node : failures.singlePoints) QVERIFY(!onePlane || std::ranges::find(articulation, node) != articulation.end());
        for (const std::uint32_t link : failures.bridges) {
            const auto at = pairs.find(std::minmax(graph.links[link].a, graph.links[link].b));
            QCOMPARE(std::ranges::count(component, component[static_cast<std::size_t>(std::distance(pairs.begin(), at))]), 1);
            QCOMPARE(at->second, 1);
        }
        points += onePlane ? failures.singlePoints.size() : 0;
        bridges += failures.bridges.size();
    }
    QVERIFY(points > 30 && bridges > 30);
}

void TestFabricFailures::bandwidthOfHosts()
{
    // Two leaves of two hosts at 100 Gb/s with uplinks of 100 and 300 to one spine, as many cores' worth above as half of what comes up.
    FabricGraph graph{4, 4, {{4, 0, 1, 100'000}, {5, 0, 1, 100'000}, {6, 1, 1, 100'000}, {7, 1, 1, 100'000}, {0, 2, 1, 100'000}, {1, 2, 1, 300'000}, {2, 3, 1, 200'000}}};
    const HostBandwidth threeTiers(graph, shapeOf(graph));
    QCOMPARE(threeTiers.all_gbps(), (std::vector<double>{25, 25, 75, 75}));   // half of 100 for 200, and half of 300 for 200
    graph.links.pop_back();
    QCOMPARE(HostBandwidth(graph, shapeOf(graph)).all_gbps(), (std::vector<double>{50, 50, 100, 100}));
    const FabricGraph ring{3, 3, {{3, 0, 1, 100'000}, {4, 1, 1, 100'000}, {5, 2, 1, 100'000}, {0, 1, 1, 40'000}, {1, 2, 1, 40'000}}};
    QCOMPARE(HostBandwidth(ring, shapeOf(ring)).all_gbps(), (std::vector<double>{40, 80, 40}));
    const FabricGraph rails = railsWithoutSpines(8, 4);
    QCOMPARE(HostBandwidth(rails, shapeOf(rails)).all_gbps(), std::vector<double>(4, 3200.0));
    const FabricGraph tree = closFabric({8, 128}).value();
    QCOMPARE(HostBandwidth(tree, shapeOf(tree)).all_gbps(), std::vector<double>(128, 400.0));
}

/// Kept and put back against made anew, tiers as they were.
void TestFabricFailures::bandwidthAfterFailures()
{
    for (const FabricGraph& graph : someFabrics()) {
        const FabricShape shape = shapeOf(graph);
        HostBandwidth kept(graph, shape);
        const auto whole = kept.all_gbps();
        for (std::uint32_t link = 0; link < graph.links.size(); ++link) {
            FabricGraph left = graph;
            left.links[link].capacity_mbps /= 2;
            QVERIFY(std::abs(kept.worstLossAt(link, left.links[link].capacity_mbps) - worstLoss(whole, HostBandwidth(left, shape).all_gbps())) < 1e-12);
            left.links[link].capacity_mbps = 0;
            QVERIFY(std::abs(kept.worstLossAt(link, 0) - worstLoss(whole, HostBandwidth(left, shape).all_gbps())) < 1e-12);
        }
        for (std::uint32_t node = 0; node < graph.switches; ++node) {
            const double expected = worstLoss(whole, HostBandwidth(withoutSwitch(graph, node), shape).all_gbps());
            QVERIFY(std::abs(kept.worstLossWithout({&node, 1}) - expected) < 1e-12);
        }
        QCOMPARE(kept.all_gbps(), whole);
    }
}

void TestFabricFailures::failuresMatchFreshSolves()
{
    for (const FabricGraph& graph : someFabrics()) {
        const FabricShape shape = shapeOf(graph);
        const auto half = firstHalf(graph, shape);
        const double whole = static_cast<double>(FabricCapacity(graph, half).value_mbps());
        const FabricFailures failures = fabricFailures(graph, shape);
        for (const FabricFailure& failure : failures.all) {
            FabricGraph left = graph;
            if (failure.kind == FabricElement::Plane) continue;
            auto& link = left.links[failure.kind == FabricElement::Switch ? 0 : failure.index];
            if (failure.kind == FabricElement::Cable) link.capacity_mbps -= link.capacity_mbps / link.count;
            if (failure.kind == FabricElement::Bundle) link.capacity_mbps = 0;
            if (failure.kind == FabricElement::Switch) left = withoutSwitch(graph, failure.index);
            const double lost = whole > 0 ? 1 - static_cast<double>(FabricCapacity(left, half).value_mbps()) / whole : 0.0;
            QVERIFY(std::abs(failure.bisectionLost - lost) < 1e-12);
        }
    }
}

/// k = 8: what an edge, an aggregation, a core switch and their links carry of 64 host links between the halves, and of a host's four ways up.
void TestFabricFailures::fatTreeClosedForms()
{
    const FabricGraph graph = closFabric({8, 128}).value();
    const FabricFailures failures = fabricFailures(graph, shapeOf(graph));
    const auto is = [&](FabricElement kind, std::uint32_t index, std::uint32_t hosts, double bisection, double host) {
        const FabricFailure* failure = found(failures, kind, index);
        return failure != nullptr && failure->hostsCutOff == hosts && std::abs(failure->bisectionLost - bisection) < 1e-12 && std::abs(failure->hostLost - host) < 1e-12;
    };
    QVERIFY(is(FabricElement::Switch, 0, 4, 4.0 / 64, 1));
    QVERIFY(is(FabricElement::Switch, 32, 0, 4.0 / 64, 1.0 / 4));
    QVERIFY(is(FabricElement::Switch, 64, 0, 4.0 / 64, 1.0 / 16));
    QVERIFY(is(FabricElement::Bundle, 0, 1, 1.0 / 64, 1));
    QVERIFY(is(FabricElement::Bundle, 128, 0, 1.0 / 64, 1.0 / 4));
    QVERIFY(is(FabricElement::Bundle, 256, 0, 1.0 / 64, 1.0 / 16));
    QVERIFY(found(failures, FabricElement::Cable, 128) == nullptr);
    QVERIFY(found(failures, FabricElement::Plane, 0) == nullptr);
    QVERIFY(failures.singlePoints.empty() && failures.bridges.empty());
    QCOMPARE(failures.classes.size(), std::size_t{6});
    QCOMPARE(failures.classes.front().example.kind, FabricElement::Switch);
    QCOMPARE(failures.classes.front().tier, 1);
    QCOMPARE(failures.classes.front().count, 32U);
}

void TestFabricFailures::singlePointsOfAManagementTree()
{
    // A core (4), two distribution switches (2, 3) below, a leaf (0, 1) below each of those, three hosts a leaf.
    FabricGraph graph{5, 6, {{0, 2, 1, 1000}, {1, 3, 1, 1000}, {2, 4, 1, 1000}, {3, 4, 2, 2000}}};
    for (std::uint32_t host = 0; host < 6; ++host) graph.links.push_back({5 + host, host / 3, 1, 1000});
    const FabricFailures failures = fabricFailures(graph, shapeOf(graph));
    QCOMPARE(failures.singlePoints, (std::vector<std::uint32_t>{2, 3, 4}));   // a leaf takes its own hosts with it, and is none
    QCOMPARE(failures.bridges, (std::vector<std::uint32_t>{0, 1, 2, 3}));
    QCOMPARE(found(failures, FabricElement::Switch, 4)->hostsCutOff, 3U);
    QCOMPARE(found(failures, FabricElement::Cable, 3)->hostsCutOff, 0U);
    QCOMPARE(found(failures, FabricElement::Cable, 3)->bisectionLost, 0.0);   // the other branch has one cable anyway
    QCOMPARE(found(failures, FabricElement::Bundle, 3)->bisectionLost, 1.0);
    graph.links.push_back({0, 1, 1, 1000});
    QVERIFY(fabricFailures(graph, shapeOf(graph)).bridges.empty());
}

void TestFabricFailures::planesAreTriedAsOne()
{
    const FabricGraph graph = railsWithoutSpines(8, 6);
    const FabricFailures failures = fabricFailures(graph, shapeOf(graph));
    for (std::uint32_t plane = 0; plane < 8; ++plane) {
        const FabricFailure* failure = found(failures, FabricElement::Plane, plane);
        QVERIFY(failure != nullptr);
        QCOMPARE(failure->hostsCutOff, 0U);
        QCOMPARE(failure->bisectionLost, 1.0 / 8);
        QCOMPARE(failure->hostLost, 1.0 / 8);
    }
    QCOMPARE(planesOf(graph).size(), std::size_t{8});
    QCOMPARE(planesOf(closFabric({8, 64, 2}).value()).size(), std::size_t{1});
}

void TestFabricFailures::classesCountEverything()
{
    for (const FabricGraph& graph : someFabrics()) {
        const FabricFailures failures = fabricFailures(graph, shapeOf(graph));
        const auto several = std::ranges::count_if(graph.links, [](const auto& link) { return link.count > 1; });
        const auto planes = planesOf(graph).size();
        QCOMPARE(failures.all.size(), graph.links.size() + static_cast<std::size_t>(several) + graph.switches + (planes > 1 ? planes : 0));
        std::size_t counted = 0;
        for (std::size_t i = 0; i < failures.classes.size(); ++i) {
            counted += failures.classes[i].count;
            if (i > 0) QVERIFY(failures.classes[i].example.hostsCutOff <= failures.classes[i - 1].example.hostsCutOff);
        }
        QCOMPARE(counted, failures.all.size());
    }
}

void TestFabricFailures::availabilityOfSeries()
{
    // Two hosts, a switch, two cables, all needed: 1 / (1 + rate * repair) each.
    const FabricGraph graph{1, 2, {{1, 0, 1, 400'000}, {2, 0, 1, 400'000}}};
    const FabricFailures failures = fabricFailures(graph, shapeOf(graph));
    const FailureRate cable{1e-4, 10}, sw{1e-3, 5};
    const FabricAvailability availability = fabricAvailability(graph, failures, sw, std::vector{cable, cable});
    const double expected = 1 / (1.001 * 1.001 * 1.005);
    QVERIFY(std::abs(availability.allBandwidth - expected) < 1e-15);
    QVERIFY(std::abs(availability.noHostCutOff - expected) < 1e-15);
    QVERIFY(std::abs(availability.failuresPerYear - 8760 * 1.2e-3) < 1e-9);
    QVERIFY(std::abs(availability.openFailures - (2 * 0.001 / 1.001 + 0.005 / 1.005)) < 1e-15);
    QVERIFY(std::abs(1 - availability.expectedBandwidth - availability.openFailures) < 1e-15);
    // Over a year: 0.0175 of an optical cable's two modules, 0.02 of a switch.
    const FabricAvailability standard = fabricAvailability(graph, failures, switchRate());
    QVERIFY(std::abs(standard.failuresPerYear - (2 * 0.01752 + 0.02)) < 1e-9);
    QVERIFY(std::abs(copperCableRate().perHour * 8760 - 0.001) < 1e-15);
}

/// All 2^n states of a small fabric, each with a flow of its own: what adding up single losses leaves out is of second order.
void TestFabricFailures::availabilityAgainstAllCombinations()
{
    FabricGraph graph{4, 4, {}};   // two leaves, two spines, leaf to spine two cables
    for (std::uint32_t host = 0; host < 4; ++host) graph.links.push_back({4 + host, host / 2, 1, 400'000});
    for (const std::uint32_t leaf : {0U, 1U})
        for (const std::uint32_t spine : {2U, 3U}) graph.links.push_back({leaf, spine, 1, 400'000});
    const FabricShape shape = shapeOf(graph);
    const auto half = firstHalf(graph, shape);
    const FailureRate cable{0.002, 2}, sw{0.001, 3};
    const double cableDown = cable.unavailability(), switchDown = sw.unavailability();
    const double whole = static_cast<double>(FabricCapacity(graph, half).value_mbps());
    double allThere = 0, expected = 0;
    for (std::uint32_t state = 0; state < 1U << 12U; ++state) {
        FabricGraph left = graph;
        double chance = 1;
        for (std::uint32_t i = 0; i < 12; ++i) {
            const bool down = (state >> i & 1U) != 0;
            const double one = i < 8 ? cableDown : switchDown;
            chance *= down ? one : 1 - one;
            if (down) left = i < 8 ? withoutLink(left, i) : withoutSwitch(left, i - 8);
        }
        const double share = static_cast<double>(FabricCapacity(left, half).value_mbps()) / whole;
        expected += chance * share;
        if (share == 1) allThere += chance;
    }
    const FabricAvailability availability = fabricAvailability(graph, fabricFailures(graph, shape), sw, std::vector<FailureRate>(8, cable));
    const double secondOrder = availability.openFailures * availability.openFailures / 2;
    QVERIFY(std::abs(availability.allBandwidth - allThere) <= secondOrder);
    QVERIFY(std::abs(availability.expectedBandwidth - expected) <= secondOrder);
    QVERIFY(1 - expected > 10 * secondOrder);   // else the bound would say nothing
}

void TestFabricFailures::nonsenseIsSaid()
{
    const FabricGraph graph = closFabric({4, 16}).value();
    QCOMPARE(fabricFailures(graph, {}).notes.size(), std::size_t{1});
    FabricShape tooHigh = shapeOf(graph);
    tooHigh.tiers = 1;
    QVERIFY(fabricFailures(graph, tooHigh).all.empty());
    QVERIFY(fabricFailures({}, shapeOf({})).all.empty());
    FabricGraph unknown = graph;
    unknown.links[3].capacity_mbps = 0;
    const FabricFailures some = fabricFailures(unknown, shapeOf(unknown));
    QCOMPARE(some.notes.size(), std::size_t{1});
    QCOMPARE(some.all.front().hostsCutOff, 1U);
    QCOMPARE(some.all.front().hostLost, 0.0);
    FabricGraph loose = graph;
    loose.links.insert(loose.links.end(), {{0, 0, 3, 5}, {0, 999, 2, 5}, {999, 998, 1, 5}});
    const FabricFailures failures = fabricFailures(loose, shapeOf(loose));
    for (const FabricFailure& failure : failures.all)
        if (failure.kind != FabricElement::Switch && failure.index >= graph.links.size()) QCOMPARE(failure.bisectionLost + failure.hostLost + failure.hostsCutOff, 0.0);
    for (const FailureRate& rate : {FailureRate{NAN, 1}, FailureRate{-1, 1}, FailureRate{1, -1}, FailureRate{INFINITY, 1}, FailureRate{}}) {
        QCOMPARE(rate.unavailability(), 0.0);
        const FabricAvailability availability = fabricAvailability(loose, failures, rate, std::vector<FailureRate>(loose.links.size(), rate));
        QCOMPARE(availability.allBandwidth, 1.0);
        QCOMPARE(availability.expectedBandwidth, 1.0);
    }
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(fabricFailures(graph, shapeOf(graph), stopped.get_token()).all.empty());
}

void TestFabricFailures::speedAtTwentySevenThousandEndpoints()
{
    const FabricGraph graph = closFabric({48, 27648}).value();
    const FabricShape shape = shapeOf(graph);
    const auto start = std::chrono::steady_clock::now();
    const FabricFailures failures = fabricFailures(graph, shape);
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    qInfo("%zu single failures: %.0f ms", failures.all.size(), spent.count());
    QCOMPARE(failures.all.size(), std::size_t{82944 + 2880});
    QCOMPARE(failures.classes.size(), std::size_t{6});
    QVERIFY(spent.count() < 10000);
}

QTEST_APPLESS_MAIN(TestFabricFailures)
#include "test_fabric_failures.moc"
