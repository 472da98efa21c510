// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_builders.h"
#include "solver/bench/synthetic_fabrics.h"
#include "solver/network/fabric_report.h"
#include "solver/network/pool_reach.h"

#include <fmt/format.h>

#include <QTest>

#include <cmath>
#include <fstream>
#include <limits>
#include <random>
#include <sstream>

using namespace mw;

namespace {

/// Ways between two hosts by trying all walks over switches of as few hops as there are.
struct PlainWays {
    std::uint32_t switches{std::numeric_limits<std::uint32_t>::max()};
    double ways{}, cable_m{std::numeric_limits<double>::infinity()};

    void walk(const FabricGraph& graph, const std::vector<double>& length_m, std::uint32_t at, std::uint32_t to, std::uint32_t passed, double count, double cable, std::uint32_t most)
    {
        for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
            const auto& link = graph.links[i];
            if ((link.a != at && link.b != at) || link.a == link.b) continue;
            const std::uint32_t next = link.a == at ? link.b : link.a;
            if (next == to && !graph.isHost(at)) {
                if (passed > switches) continue;
                if (passed < switches) switches = passed, ways = 0, cable_m = std::numeric_limits<double>::infinity();
                ways += count * link.count;
                cable_m = std::min(cable_m, cable + length_m[i]);
            } else if (!graph.isHost(next) && passed < most) {
                walk(graph, length_m, next, to, passed + 1, count * link.count, cable + length_m[i], most);
            }
        }
    }
};

FabricGraph randomFabric(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto draw = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    FabricGraph graph{4 + draw(4), 4 + draw(4), {}};
    for (std::uint32_t i = 0; i < graph.switches + draw(5); ++i) {
        const std::uint32_t a = draw(graph.switches), b = draw(graph.switches), cables = 1 + draw(3);
        if (a != b) graph.links.push_back({a, b, cables, 100'000 * cables});
    }
    for (std::uint32_t host = 0; host < graph.hosts; ++host)
        for (std::uint32_t i = 0; i <= draw(2); ++i) graph.links.push_back({graph.switches + host, draw(graph.switches), 1, 100'000});
    return graph;
}

FabricShape shape(const FabricGraph& graph)
{
    return shapeOf(graph);
}

/// Reaches of pools given as hosts of a graph.
std::vector<PoolReach> reaches(const FabricGraph& graph, const std::vector<std::vector<InstanceIndex>>& pools)
{
    const NetworkTopology topology = topologyOf(graph);
    const FabricSolution solution = solveFabrics(topology);
    const FabricStudy study = studyFabrics(topology, solution);
    return poolReaches(topology, study.views, study.shapes, pools);
}

std::vector<InstanceIndex> hosts(const FabricGraph& graph, std::uint32_t from, std::uint32_t to)
{
    std::vector<InstanceIndex> out;
    for (std::uint32_t host = from; host < to; ++host) out.push_back(graph.switches + host);
    return out;
}

/// A figure of a row of the shipped failure rates: "annual_rate: 0.02".
double rateIn(const std::string& id, const std::string& key)
{
    std::ifstream file(std::string(MW_SOURCE_DIR) + "/resources/economics/failure-rates.yaml");
    for (std::string line; std::getline(file, line);) {
        if (line.find("{id: " + id + ",") == std::string::npos) continue;
        const auto at = line.find(key + ": ");
        return at == std::string::npos ? -1 : std::stod(line.substr(at + key.size() + 2));
    }
    return -1;
}

}  // namespace

class TestFabricResults : public QObject {
    Q_OBJECT
private slots:
    void waysAsByHand();
    void fatTreeWays();
    void ratesAreTheShippedOnes();
    void tiersAddUp();
    void reachOfAWholeFabric();
    void reachOfANarrowOne();
    void cutsNeverReachFarther();
    void studiesAreSharedAndKept();
};

void TestFabricResults::waysAsByHand()
{
    for (std::uint32_t seed = 1; seed <= 80; ++seed) {
        const FabricGraph graph = randomFabric(seed);
        std::mt19937 random(seed);
        std::vector<double> length_m;
        for (std::size_t i = 0; i < graph.links.size(); ++i) length_m.push_back(1 + static_cast<double>(random() % 50));
        const StepLatency latency{0, 0, 1e-6, 5e-9};
        const FabricPaths found = fabricPaths(graph, length_m, latency);
        QCOMPARE(found.hostsTried, graph.hosts);
        double sum = 0, pairs = 0, longest = 0, fewest = std::numeric_limits<double>::infinity(), most = 0;
        std::uint32_t apart = 0;
        for (std::uint32_t a = 0; a < graph.hosts; ++a)
            for (std::uint32_t b = 0; b < graph.hosts; ++b) {
                if (a == b) continue;
                PlainWays plain;
                for (std::uint32_t limit = 1; limit <= graph.switches && plain.ways == 0; ++limit) plain.walk(graph, length_m, graph.switches + a, graph.switches + b, 0, 1, 0, limit);
                if (plain.ways == 0) {
                    ++apart;
                    continue;
                }
                ++pairs;
                sum += plain.switches;
                fewest = std::min(fewest, plain.ways), most = std::max(most, plain.ways);
                longest = std::max(longest, plain.switches * latency.perSwitch_s + plain.cable_m * latency.perMetre_s + kPacketBytes * 8 / 100e9);
            }
        QCOMPARE(found.apart, apart);
        if (pairs == 0) continue;
        QVERIFY(std::abs(found.meanSwitches - sum / pairs) < 1e-9);
        QCOMPARE(found.fewestWays, fewest);
        QCOMPARE(found.mostWays, most);
        QVERIFY2(std::abs(found.longest_s - longest) < 1e-15, fmt::format("seed {}: {} instead of {}", seed, found.longest_s, longest).c_str());
    }
}

/// (k/2)^2 ways between pods over five switches (Al-Fares et al., SIGCOMM 2008).
void TestFabricResults::fatTreeWays()
{
    const FabricPaths found = fabricPaths(closFabric({8, 128}).value(), {});
    QCOMPARE(found.mostSwitches, 5U);
    QCOMPARE(found.mostWays, 16.0);
    QCOMPARE(found.fewestWays, 1.0);   // on one edge switch
    // Of 127 others three are on the same switch, twelve in the same pod.
    QVERIFY(std::abs(found.meanSwitches - (3 * 1 + 12 * 3 + 112 * 5) / 127.0) < 1e-12);
}

void TestFabricResults::ratesAreTheShippedOnes()
{
    constexpr double kYear_h = 8760;
    QCOMPARE(switchRate().perHour * kYear_h, rateIn("gen_switch", "annual_rate"));
    QCOMPARE(switchRate().repair_h, rateIn("gen_switch", "mttr_hours"));
    QCOMPARE(copperCableRate().perHour * kYear_h, 2 * rateIn("gen_cable_dac", "annual_rate"));
    QCOMPARE(copperCableRate().repair_h, rateIn("gen_cable_dac", "mttr_hours"));
    const double mtbf_h = std::sqrt(rateIn("optics_module", "mtbf_hours_low") * rateIn("optics_module", "mtbf_hours_high"));
    QVERIFY(std::abs(opticalCableRate().perHour * mtbf_h - 2) < 1e-9);
}

/// Each tier's links up are the next one's down.
void TestFabricResults::tiersAddUp()
{
    for (const ClosPlan& plan : {ClosPlan{8, 128}, ClosPlan{16, 256, 4}, ClosPlan{8, 64}}) {
        const FabricGraph graph = closFabric(plan).value();
        const FabricStructure structure = fabricStructure(graph, shape(graph), {});
        QVERIFY(!structure.tiers.empty());
        QCOMPARE(structure.tiers.front().down_gbps, plan.endpoints * plan.speed_gbps);
        for (std::size_t t = 1; t < structure.tiers.size(); ++t) QCOMPARE(structure.tiers[t].down_gbps, structure.tiers[t - 1].up_gbps);
        QCOMPARE(structure.tiers.back().up_gbps, 0.0);
        QVERIFY(!structure.tiers.back().oversubscription);
        for (std::size_t t = 0; t + 1 < structure.tiers.size(); ++t) QCOMPARE(structure.tiers[t].oversubscription, std::optional(1.0));
    }
}

void TestFabricResults::reachOfAWholeFabric()
{
    const FabricGraph graph = closFabric({8, 128}).value();
    const auto found = reaches(graph, {hosts(graph, 0, 64), hosts(graph, 64, 128)});
    for (const PoolReach& reach : found) QCOMPARE(reach, (PoolReach{64, 1, 1}));
}

/// Half of the uplinks of every edge switch gone: four hosts on one switch have all, others a half. Half of the cores gone: pods of sixteen have all.
void TestFabricResults::reachOfANarrowOne()
{
    FabricGraph graph = closFabric({8, 128}).value();   // 32 edge, 32 aggregation, 16 core switches
    FabricGraph edges = graph, cores = graph;
    std::erase_if(edges.links, [](const auto& link) { return link.a < 32 && link.b >= 32 && link.b < 64 && link.b % 4 >= 2; });
    std::erase_if(cores.links, [](const auto& link) { return link.b >= 64 && link.b < 80 && link.b % 2 == 0 && link.a >= 32 && link.a < 64; });
    const auto narrow = reaches(edges, {hosts(graph, 0, 128)}).front(), pods = reaches(cores, {hosts(graph, 0, 128)}).front();
    QCOMPARE(narrow, (PoolReach{4, 0.5, 1}));
    QCOMPARE(pods, (PoolReach{16, 0.5, 1}));
    QCOMPARE(reaches(cores, {hosts(graph, 0, 16)}).front(), (PoolReach{16, 1, 1}));   // a pool in a pod does not feel it
    const auto two = reaches(cores, {hosts(graph, 0, 64), hosts(graph, 64, 128)});
    QCOMPARE(two[0].away, 0.5);
}

/// Whatever is cut, no half or pool has more to the other, and below one tier of spines no more hosts reach each other with all of their links.
void TestFabricResults::cutsNeverReachFarther()
{
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        const bool twoTiers = seed % 2 == 0;
        FabricGraph graph = twoTiers ? closFabric({16, 128}).value() : closFabric({6, 54}).value();
        const std::uint32_t third = twoTiers ? 40 : 18;   // whole leaves
        const std::vector<std::vector<InstanceIndex>> pools{hosts(graph, 0, 2 * third), hosts(graph, 2 * third, graph.hosts)};
        std::mt19937 random(seed);
        auto before = reaches(graph, pools);
        while (true) {
            std::vector<std::size_t> between;
            for (std::size_t i = 0; i < graph.links.size(); ++i)
                if (!graph.isHost(graph.links[i].a)) between.push_back(i);
            if (between.empty()) break;
            std::ranges::shuffle(between, random);
            between.resize(std::min<std::size_t>(between.size(), 3));
            std::ranges::sort(between, std::greater<>());
            for (const std::size_t link : between) graph.links.erase(graph.links.begin() + static_cast<std::ptrdiff_t>(link));
            const auto now = reaches(graph, pools);
            for (std::size_t p = 0; p < pools.size(); ++p) {
                QVERIFY2(!twoTiers || now[p].near <= before[p].near, fmt::format("seed {}: {} after {}", seed, now[p].near, before[p].near).c_str());
                QVERIFY(now[p].wide <= before[p].wide && now[p].away <= before[p].away);
            }
            before = now;
        }
        QCOMPARE(before[0].away, 0.0);
    }
}

void TestFabricResults::studiesAreSharedAndKept()
{
    NetworkTopology topology = railFabric({2, 4, 2, 2});
    const NetworkTopology other = railFabric({2, 4, 2, 2});   // the same once more, apart
    const auto offset = static_cast<std::uint32_t>(topology.nodes.size());
    for (auto node : other.nodes) node.instance += offset, topology.nodes.push_back(node);
    for (auto bundle : other.bundles) {
        bundle.a.node += offset, bundle.b.node += offset, bundle.link = static_cast<LinkIndex>(topology.bundles.size());
        topology.bundles.push_back(bundle);
    }
    const FabricStudy first = studyFabrics(topology, solveFabrics(topology));
    QCOMPARE(first.structures.size(), std::size_t{2});
    QVERIFY(first.structures[0] == first.structures[1]);
    topology.bundles.erase(topology.bundles.begin() + 3);
    const FabricSolution solution = solveFabrics(topology);
    const FabricStudy second = studyFabrics(topology, solution, &first), fresh = studyFabrics(topology, solution);
    QVERIFY(second.structures[0] != first.structures[0] && second.structures[1] == first.structures[1]);
    for (std::size_t i = 0; i < 2; ++i) QVERIFY(*second.structures[i] == *fresh.structures[i]);
}

QTEST_APPLESS_MAIN(TestFabricResults)
#include "test_fabric_results.moc"
