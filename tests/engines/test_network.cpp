// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_builders.h"
#include "solver/bench/boost_flow.h"
#include "solver/network/cables.h"
#include "solver/network/fabric.h"
#include "solver/network/max_flow.h"
#include "solver/network/reference_fabrics.h"
#include "solver/network/solve.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <random>

using namespace mw;

namespace {

/// Largest flow by the plainest method there is: augmenting on a matrix. Slow, and independent of the engine.
std::int64_t referenceFlow(const FlowGraph& graph, std::uint32_t source, std::uint32_t sink)
{
    const std::size_t n = graph.nodes;
    std::vector<std::int64_t> room(n * n, 0);
    for (const FlowArc& arc : graph.arcs)
        if (arc.from != arc.to) room[arc.from * n + arc.to] += arc.capacity;
    std::int64_t total = 0;
    while (true) {
        std::vector<std::uint32_t> by(n, 0xffffffffU);
        std::vector<std::uint32_t> queue{source};
        by[source] = source;
        for (std::size_t head = 0; head < queue.size(); ++head)
            for (std::uint32_t v = 0; v < n; ++v)
                if (room[queue[head] * n + v] > 0 && by[v] == 0xffffffffU) {
                    by[v] = queue[head];
                    queue.push_back(v);
                }
        if (by[sink] == 0xffffffffU) return total;
        std::int64_t push = INT64_MAX;
        for (std::uint32_t v = sink; v != source; v = by[v]) push = std::min(push, room[by[v] * n + v]);
        for (std::uint32_t v = sink; v != source; v = by[v]) {
            room[by[v] * n + v] -= push;
            room[v * n + by[v]] += push;
        }
        total += push;
    }
}

FlowGraph relabelled(const FlowGraph& graph, const std::vector<std::uint32_t>& name)
{
    FlowGraph out = graph;
    for (FlowArc& arc : out.arcs) arc = {name[arc.from], name[arc.to], arc.capacity};
    std::ranges::reverse(out.arcs);
    return out;
}

/// Both directions of links, as fabrics have them.
FlowGraph undirected(FlowGraph graph)
{
    const std::size_t count = graph.arcs.size();
    for (std::size_t i = 0; i < count; ++i)
        graph.arcs.push_back({graph.arcs[i].to, graph.arcs[i].from, graph.arcs[i].capacity});
    return graph;
}

const Fabric* named(const std::vector<Fabric>& fabrics, const std::string& name)
{
    const auto at = std::ranges::find(fabrics, name, &Fabric::name);
    return at == fabrics.end() ? nullptr : &*at;
}

NetworkGeometry::Run runBetween(double dx_m, double dy_m, double speed_gbps)
{
    NetworkGeometry::Run run;
    run.a = {0, 0, 2.2, 0, 1};
    run.b = {dx_m, dy_m, 2.2, 0, 2};
    run.speed_gbps = speed_gbps;
    return run;
}

std::vector<Medium> someMedia()
{
    return {{"copper-400", 400, 3, 0, 0.0001, 130, true, false},
            {"sr-400", 400, 50, 0, 0.009, 1300, true, false},
            {"dr-400", 400, 500, 0, 0.009, 1500, true, false},
            {"copper-800", 800, 3, 0, 0.0001, 230, true, false}};
}

}  // namespace

class TestNetwork : public QObject {
    Q_OBJECT
private slots:
    void flowsAgreeWithTheReference();
    void minCutEqualsMaxFlow();
    void addingALinkNeverLowers();
    void relabellingChangesNothing();
    void flowOfNonsenseIsZero();
    void brokenFatTreesAgreeWithBoost();
    void fatTreeRefusals();
    void fatTreeAsFabric();
    void railFabricFigures();
    void oversubscribedLeafSpine();
    void purposesStayApart();
    void separateFabricsAreNumbered();
    void railsWithoutSpinesAreOneFabric();
    void unknownSpeedIsSaid();
    void brokenUplinkLowersBisection();
    void unconnectedPortsAreCounted();
    void nothingDrawnNothingFound();
    void cableLengths();
    void cableChoice();
    void coPackagedEnds();
    void everythingTogether();
    void movesLeaveTheTopologyAlone();
    void tenThousandRacks();
};

void TestNetwork::flowsAgreeWithTheReference()
{
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        const FlowGraph directed = generatedFlowGraph(30, 20 + seed * 4, seed, 1 + seed % 17);
        for (const FlowGraph& graph : {directed, undirected(directed)}) {
            const std::int64_t expected = referenceFlow(graph, 0, 29);
            QCOMPARE(maxFlow(graph, 0, 29).value, expected);
            QCOMPARE(boostMaxFlow(graph, 0, 29), expected);
        }
    }
}

void TestNetwork::minCutEqualsMaxFlow()
{
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        const FlowGraph graph = undirected(generatedFlowGraph(60, 200, seed, 9));
        const FlowResult flow = maxFlow(graph, 0, 59);
        std::int64_t cut = 0;
        for (const FlowArc& arc : graph.arcs)
            if (flow.sourceSide[arc.from] != 0 && flow.sourceSide[arc.to] == 0) cut += arc.capacity;
        QVERIFY(flow.sourceSide[0] != 0 && flow.sourceSide[59] == 0);
        QCOMPARE(cut, flow.value);
    }
}

void TestNetwork::addingALinkNeverLowers()
{
    FlowGraph graph = generatedFlowGraph(25, 10, 4711, 6);
    const FlowGraph more = generatedFlowGraph(25, 120, 99, 6);
    std::int64_t before = maxFlow(graph, 0, 24).value;
    for (const FlowArc& arc : more.arcs) {
        graph.arcs.push_back(arc);
        const std::int64_t now = maxFlow(graph, 0, 24).value;
        QVERIFY(now >= before);
        QVERIFY(now <= before + arc.capacity);
        before = now;
    }
    QVERIFY(before > 0);
}

void TestNetwork::relabellingChangesNothing()
{
    std::mt19937 random(7);
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const FlowGraph graph = generatedFlowGraph(40, 180, seed, 5);
        std::vector<std::uint32_t> name(40);
        std::iota(name.begin(), name.end(), 0U);
        std::shuffle(name.begin(), name.end(), random);
        const FlowGraph other = relabelled(graph, name);
        QCOMPARE(maxFlow(other, name[0], name[39]).value, maxFlow(graph, 0, 39).value);
    }
}

void TestNetwork::flowOfNonsenseIsZero()
{
    const FlowGraph graph{3, {{0, 1, 5}, {1, 2, 3}}};
    QCOMPARE(maxFlow(graph, 0, 0).value, std::int64_t{0});
    QCOMPARE(maxFlow(graph, 0, 9).value, std::int64_t{0});
    QCOMPARE(maxFlow({2, {{0, 7, 1}}}, 0, 1).value, std::int64_t{0});
    QCOMPARE(maxFlow({0, {}}, 0, 1).value, std::int64_t{0});
    QCOMPARE(maxFlow({2, {{0, 1, -3}}}, 0, 1).value, std::int64_t{0});
    QCOMPARE(maxFlow(graph, 2, 0).value, std::int64_t{0});
    QCOMPARE(maxFlow(graph, 0, 2).value, std::int64_t{3});
}

void TestNetwork::brokenFatTreesAgreeWithBoost()
{
    std::mt19937 engine(11);
    const auto draw = [&](std::uint32_t below) { return static_cast<std::uint32_t>(engine() % below); };
    for (int round = 0; round < 25; ++round) {
        FatTreePlan plan;
        plan.k = 4 + 2 * (static_cast<std::uint32_t>(round) % 4);
        plan.hostsPerEdge = plan.k / 2;
        const std::uint32_t half = plan.k / 2;
        const auto two = [&](char letter, std::uint32_t a, std::uint32_t b) {
            return letter + std::to_string(a) + "_" + std::to_string(b);
        };
        const std::uint32_t failures = 1 + draw(half);
        for (std::uint32_t i = 0; i < failures; ++i) {
            const std::uint32_t pod = draw(plan.k);
            const std::uint32_t group = draw(half);
            plan.failedAgg.push_back(two('A', draw(plan.k), draw(half)));
            plan.failedCore.push_back(two('C', draw(half), draw(half)));
            plan.failedLinks.push_back(two('E', pod, draw(half)) + "-" + two('A', pod, draw(half)));
            plan.failedLinks.push_back(two('C', group, draw(half)) + "-" + two('A', pod, group));
        }
        FlowGraph graph = fatTreeGraph(plan).value();
        const std::uint32_t source = graph.nodes++;
        const std::uint32_t sink = graph.nodes++;
        for (std::uint32_t e = 0; e < plan.k * half; ++e)
            graph.arcs.push_back(e < half * half ? FlowArc{source, e, half} : FlowArc{e, sink, half});
        QCOMPARE(maxFlow(graph, source, sink).value, boostMaxFlow(graph, source, sink));
        QCOMPARE(maxFlow(graph, source, sink).value, fatTreeFlows(plan)->firstHalfToRest);
    }
}

void TestNetwork::fatTreeRefusals()
{
    QVERIFY(!fatTreeCounts(5).ok());
    QVERIFY(!fatTreeCounts(0).ok());
    FatTreePlan plan;
    plan.k = 4;
    plan.failedCore = {"C9_0"};
    QCOMPARE(fatTreeGraph(plan).refusal().id, std::string("network.unknown-name"));
    plan.failedCore = {};
    plan.failedLinks = {"E0_0A0_0"};
    QVERIFY(!fatTreeFlows(plan).ok());
    plan.failedLinks = {"E1_0-A0_0"};  // of two pods
    QVERIFY(!fatTreeFlows(plan).ok());
    plan.failedLinks = {"A0_0-E0_0", "E0_0-A0_0"};  // one link, named from both ends
    QCOMPARE(fatTreeFlows(plan)->pod0ToRest, std::int64_t{3});
    LeafSpinePlan wrong{4, 2, 8, 1, 100, 400, 3, {}};
    QVERIFY(!leafSpineFlows(wrong).ok());
    wrong.failedSpines = 0;
    wrong.failedUplinks = {"L0-X1"};
    QVERIFY(!leafSpineFlows(wrong).ok());
    QVERIFY(!railOptimisedCounts({0, 32, 8, 64}).ok());
}

/// The engine's way from hosts and links finds what the closed forms say.
void TestNetwork::fatTreeAsFabric()
{
    FabricBuilder b;
    const std::uint32_t k = 8;
    const std::uint32_t half = k / 2;
    const auto hosts = b.add(false, k * half * half);
    FatTreePlan plan;
    plan.k = k;
    const FlowGraph graph = fatTreeGraph(plan).value();
    const auto switches = b.add(true, graph.nodes);
    for (std::uint32_t h = 0; h < hosts.size(); ++h)
        b.join(b.port(hosts[h], "compute"), FabricBuilder::through(switches[h / half]), 400);
    for (std::size_t i = 0; i < graph.arcs.size(); i += 2)
        b.join(FabricBuilder::through(switches[graph.arcs[i].from]),
               FabricBuilder::through(switches[graph.arcs[i].to]), 400);
    const FabricSolution solution = solveFabrics(b.topology);
    QCOMPARE(solution.fabrics.size(), std::size_t{1});
    const Fabric& fabric = solution.fabrics.front();
    QCOMPARE(fabric.name, std::string("compute"));
    QCOMPARE(fabric.endpoints, 128);
    QCOMPARE(fabric.hosts, 128);
    QCOMPARE(fabric.switches, 80);
    QCOMPARE(fabric.tiers, 3);
    QCOMPARE(fabric.switchesPerTier, (std::vector<int>{32, 32, 16}));
    QCOMPARE(fabric.rails, 0);
    QCOMPARE(fabric.oversubscription.value(), 1.0);
    QCOMPARE(fabric.bisection_gbps.value(), 64 * 400.0);
    QCOMPARE(fabric.bisectionFull_gbps.value(), 64 * 400.0);
}

void TestNetwork::railFabricFigures()
{
    // Two units of the B200 SuperPOD: 64 nodes, 16 leaves, 8 spines, 4 cables from each leaf to each spine.
    const FabricSolution solution = solveFabrics(railFabric({2, 32, 8, 8, 1, 4, 400}));
    const Fabric& fabric = solution.fabrics.front();
    QCOMPARE(fabric.rails, 8);
    QCOMPARE(fabric.tiers, 2);
    QCOMPARE(fabric.endpoints, 512);
    QCOMPARE(fabric.switchesPerTier, (std::vector<int>{16, 8}));
    QCOMPARE(fabric.oversubscription.value(), 1.0);
    QCOMPARE(fabric.bisection_gbps.value(), 32 * 8 * 400.0);
    QCOMPARE(solution.hosts.front().scaleout_gb_s, 50.0);  // one 400 Gb/s port an accelerator
    QCOMPARE(solution.unconnectedPorts, 0);
}

void TestNetwork::oversubscribedLeafSpine()
{
    // 4 leaves of 16 hosts at 100 Gb/s over 2 spines with one 400 Gb/s uplink each: 1600 down, 800 up.
    FabricBuilder b;
    const auto hosts = b.add(false, 64);
    const auto leaves = b.add(true, 4);
    const auto spines = b.add(true, 2);
    for (std::uint32_t h = 0; h < 64; ++h)
        b.join(b.port(hosts[h], "storage"), FabricBuilder::through(leaves[h / 16]), 100);
    for (const auto leaf : leaves)
        for (const auto spine : spines)
            b.join(FabricBuilder::through(leaf), FabricBuilder::through(spine), 400);
    const Fabric fabric = solveFabrics(b.topology).fabrics.front();
    QCOMPARE(fabric.purpose, std::string("storage"));
    QCOMPARE(fabric.oversubscription.value(), 2.0);
    QCOMPARE(fabric.bisection_gbps.value(), 1600.0);
    QCOMPARE(fabric.bisectionFull_gbps.value(), 3200.0);
}

void TestNetwork::purposesStayApart()
{
    FabricBuilder b;
    const auto hosts = b.add(false, 4);
    const auto compute = b.add(true);
    const auto storage = b.add(true);
    const auto management = b.add(true);
    const auto nvlink = b.add(true);
    for (const auto host : hosts) {
        b.join(b.port(host, "compute"), FabricBuilder::through(compute), 400);
        b.join(b.port(host, "storage"), FabricBuilder::through(storage), 200);
        b.join(b.port(host, "management"), FabricBuilder::through(management), 1);
        b.join(b.port(host, "scale-up"), FabricBuilder::through(nvlink), 7200);
    }
    for (const auto one : {compute, storage})
        b.join(b.port(one, "management"), FabricBuilder::through(management), 1);
    const auto fabrics = solveFabrics(b.topology).fabrics;
    QCOMPARE(fabrics.size(), std::size_t{4});
    QCOMPARE(fabrics[0].name, std::string("compute"));
    QCOMPARE(fabrics[1].name, std::string("storage"));
    QCOMPARE(fabrics[2].name, std::string("management"));
    QCOMPARE(fabrics[3].name, std::string("scale-up"));
    QCOMPARE(fabrics[2].endpoints, 6);
    QCOMPARE(fabrics[2].switches, 1);
    QCOMPARE(fabrics[0].oversubscription.value(), 1.0);  // one switch is non-blocking
    QCOMPARE(fabrics[0].bisection_gbps.value(), 800.0);
}

void TestNetwork::separateFabricsAreNumbered()
{
    FabricBuilder b;
    for (int i = 0; i < 3; ++i) {
        const auto host = b.add(false, 2);
        const auto leaf = b.add(true);
        for (const auto h : host) b.join(b.port(h, "compute"), FabricBuilder::through(leaf), 400);
    }
    const FabricSolution solution = solveFabrics(b.topology);
    QCOMPARE(solution.fabrics.size(), std::size_t{3});
    QCOMPARE(solution.fabrics[0].name, std::string("compute"));
    QCOMPARE(solution.fabrics[2].name, std::string("compute-3"));
    QVERIFY(named(solution.fabrics, "compute-2") != nullptr);
    QCOMPARE(solution.fabricOfBundle, (std::vector<std::int32_t>{0, 0, 1, 1, 2, 2}));
}

void TestNetwork::railsWithoutSpinesAreOneFabric()
{
    const FabricSolution solution = solveFabrics(railFabric({1, 16, 8, 0}));
    QCOMPARE(solution.fabrics.size(), std::size_t{1});
    QCOMPARE(solution.fabrics[0].tiers, 1);
    QCOMPARE(solution.fabrics[0].rails, 8);
    QCOMPARE(solution.fabrics[0].bisection_gbps.value(), 8 * 8 * 400.0);
}

void TestNetwork::unknownSpeedIsSaid()
{
    FabricBuilder b;
    const auto hosts = b.add(false, 2);
    const auto leaf = b.add(true);
    b.join(b.port(hosts[0], "compute"), FabricBuilder::through(leaf), 400);
    b.join(b.port(hosts[1], "compute"), FabricBuilder::through(leaf), 0);
    const FabricSolution solution = solveFabrics(b.topology);
    QVERIFY(!solution.fabrics[0].bisection_gbps);
    QVERIFY(!solution.fabrics[0].oversubscription);
    QVERIFY(!solution.notes.empty());
}

void TestNetwork::brokenUplinkLowersBisection()
{
    NetworkTopology topology = railFabric({2, 8, 2, 2, 1, 4, 100});
    const double whole = solveFabrics(topology).fabrics[0].bisection_gbps.value();
    QCOMPARE(whole, 1600.0);
    topology.bundles.back().count = 1;  // three of four cables of one leaf to one spine are out
    const Fabric fabric = solveFabrics(topology).fabrics[0];
    QCOMPARE(fabric.bisection_gbps.value(), 1300.0);
    QCOMPARE(fabric.oversubscription.value(), 800.0 / 500.0);
}

void TestNetwork::unconnectedPortsAreCounted()
{
    NetworkTopology topology = railFabric({1, 4, 4, 0});
    topology.hosts[0].computePorts = 8;
    topology.bundles.pop_back();
    const FabricSolution solution = solveFabrics(topology);
    QCOMPARE(solution.unconnectedPorts, 4 + 1);
    QCOMPARE(solution.hosts.back().scaleout_gb_s, 3 * 400 / 8.0 / 8);
}

void TestNetwork::nothingDrawnNothingFound()
{
    const NetworkResults results = solveNetwork({});
    QVERIFY(results.fabrics.empty());
    QVERIFY(results.links.empty());
    QCOMPARE(results.optics_kw, 0.0);
    QVERIFY(results.link(3) == nullptr);
    QVERIFY(results.host(0) == nullptr);
}

void TestNetwork::cableLengths()
{
    QCOMPARE(trayLength_m(4.2, 0, 0.7, 0.7, 0.1), 6.16);
    QCOMPARE(trayLength_m(-4.2, 0, 0.7, 0.7, 0.1), 6.16);
    QCOMPARE(sameRackLength_m(-0.9), 1.5);
    NetworkGeometry geometry;
    geometry.runs = {runBetween(4.2, 0, 400), runBetween(4.2, 0, 400), runBetween(4.2, 0, 400),
                     runBetween(4.2, 0, 400)};
    geometry.runs[1].given_m = 2.5;
    geometry.runs[2].b.hall = 1;
    geometry.runs[3].b.hall = -1;
    const CableSchedule schedule = cableSchedule(geometry, someMedia());
    QCOMPARE(schedule.links[0].length_m, 6.16);
    QVERIFY(!schedule.links[0].lengthGiven);
    QCOMPARE(schedule.links[1].length_m, 2.5);
    QVERIFY(schedule.links[1].lengthGiven);
    QCOMPARE(schedule.links[2].length_m, 46.16);
    QCOMPARE(schedule.links[3].part, std::string());
    QCOMPARE(schedule.notes.size(), std::size_t{1});
}

void TestNetwork::cableChoice()
{
    NetworkGeometry geometry;
    geometry.runs = {runBetween(0.6, 0, 400), runBetween(10, 0, 400), runBetween(60, 90, 200),
                     runBetween(40, 0, 800),  runBetween(1, 0, 1600), runBetween(10, 0, 400),
                     runBetween(10, 0, 1)};
    geometry.runs[1].count = 4;
    geometry.runs[5].part = "copper-400";
    auto media = someMedia();
    media.insert(media.begin() + 1, Medium{"cpo-400", 400, 20, 0, 0.009, 600, true, true});
    const CableSchedule schedule = cableSchedule(geometry, media);
    const auto& links = schedule.links;
    QCOMPARE(links[0].part, std::string("copper-400"));
    QCOMPARE(links[1].part, std::string("sr-400"));
    QCOMPARE(links[1].power_kw, 4 * 2 * 0.009);
    QCOMPARE(links[1].price_usd, 4 * 1300.0);
    QCOMPARE(links[2].part, std::string("dr-400"));  // no 200 Gb/s part: the next speed up
    QVERIFY(links[3].tooLong && links[3].part.empty());
    QVERIFY(!links[4].tooLong && links[4].part.empty());
    QVERIFY(links[5].tooLong);
    QCOMPARE(links[5].part, std::string("copper-400"));
    QVERIFY(!links[6].tooLong && links[6].part.empty());  // a 1 Gb/s port takes no 400 Gb/s optic
    QCOMPARE(schedule.notes.size(), std::size_t{2});
}

/// An end in the switch takes no module: half of the power and one module's price at one such end, fibre alone at two; copper never.
void TestNetwork::coPackagedEnds()
{
    NetworkGeometry geometry;
    geometry.runs = {runBetween(0.6, 0, 400), runBetween(0.6, 0, 400), runBetween(0.6, 0, 400)};
    geometry.runs[1].coPackaged = 1, geometry.runs[2].coPackaged = 2;
    std::vector<Medium> media = someMedia();
    Medium dr{"dr-400", 400, 500, 0, 0.009, 1500, true};
    dr.optics = Medium::Optics::SingleMode, dr.fibre_usd = 100;
    Medium cpo{"cpo-400", 400, 500, 0, 0.009, 1300, true, true};
    cpo.optics = Medium::Optics::CoPackaged, cpo.fibre_usd = 100;
    media = {media.front(), dr, cpo};
    const auto links = cableSchedule(geometry, media).links;
    QCOMPARE(links[0].part, std::string("copper-400"));
    QCOMPARE(links[1].part, std::string("dr-400"));
    QCOMPARE(links[1].power_kw, 0.009);
    QCOMPARE(links[1].price_usd, 100 + 700.0);
    QCOMPARE(links[2].part, std::string("cpo-400"));
    QCOMPARE(links[2].power_kw, 0.0);
    QCOMPARE(links[2].price_usd, 100.0);
}

void TestNetwork::everythingTogether()
{
    NetworkInput input;
    input.topology = railFabric({1, 2, 2, 1, 1, 1, 400});
    for (const auto& bundle : input.topology.bundles) {
        auto run = runBetween(10, 0, bundle.speed_gbps);
        run.link = bundle.link;
        input.geometry.runs.push_back(run);
    }
    input.media = someMedia();
    const NetworkResults results = solveNetwork(input);
    QCOMPARE(results.links.size(), std::size_t{6});
    QCOMPARE(results.fabrics[0].cables, 6);
    QCOMPARE(results.fabrics[0].cable_m, 6 * (10 + 1.4) * 1.1);
    QCOMPARE(results.optics_kw, 6 * 0.018);
    QCOMPARE(results.optics_usd, 6 * 1300.0);
    QCOMPARE(results.link(5)->fabric, 0);
    QVERIFY(results.host(0) != nullptr);
    QVERIFY(results == solveNetwork(input));
}

void TestNetwork::movesLeaveTheTopologyAlone()
{
    NetworkInput input;
    input.topology = railFabric({1, 2, 1, 0, 1, 1, 400});
    input.geometry.runs = {runBetween(4, 0, 400), runBetween(4, 0, 400)};
    input.media = someMedia();
    NetworkSolver solver;
    QVERIFY(solver.solve(input) == solveNetwork(input));
    NetworkInput moved = input;
    moved.geometry.runs[0].b.x_m = 5;
    QVERIFY(!(moved == input) && moved.topology == input.topology);
    const NetworkResults after = solver.solve(moved);
    QVERIFY(after == solveNetwork(moved));
    QVERIFY(after.links[0].length_m > after.links[1].length_m);
    moved.topology = railFabric({1, 2, 1, 0, 1, 1, 800});
    QVERIFY(solver.solve(moved) == solveNetwork(moved));  // nothing of the old topology is left
}

/// 10,000 racks with 8 bundles of 9 cables: what one solve costs.
void TestNetwork::tenThousandRacks()
{
    const NetworkTopology topology = railFabric({250, 40, 8, 64, 9, 6, 400});
    const auto start = std::chrono::steady_clock::now();
    const FabricSolution solution = solveFabrics(topology);
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    qInfo("%zu bundles, %d switches: %.1f ms", topology.bundles.size(), solution.fabrics[0].switches,
          spent.count());
    QCOMPARE(solution.fabrics[0].endpoints, 720000);
    QCOMPARE(solution.fabrics[0].oversubscription.value(), 360.0 / 384.0);
    QCOMPARE(solution.fabrics[0].bisection_gbps.value(), solution.fabrics[0].bisectionFull_gbps.value());
    QVERIFY(spent.count() < 5000);
}

QTEST_APPLESS_MAIN(TestNetwork)
#include "test_network.moc"
