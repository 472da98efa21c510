// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Arrangements recognised from the graph: each by hand, with the traps that labels fall into.
#include "redundancy_cases.h"

#include "solver/power/redundancy.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <cmath>
#include <set>

using namespace mw;
using test::Network;

namespace {

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

std::string text(const PowerSystem& s) { return arrangementText(s.arrangement, s.sides, s.spare); }
std::string text(const LoadRedundancy& l) { return arrangementText(l.arrangement, l.units, l.spare); }

const PowerSystem* systemAt(const PowerRedundancy& r, PowerLevel level, InstanceIndex unit)
{
    for (const PowerSystem& s : r.systems)
        if (s.level == level && std::find(s.units.begin(), s.units.end(), unit) != s.units.end()) return &s;
    return nullptr;
}

/// Two sides, each its own source, transformer, `count` UPS on a bus and a busway; racks on both.
struct Sides {
    Network net{};
    std::uint32_t source[2]{}, xfmr[2]{}, busway[2]{};
    std::vector<std::uint32_t> ups[2]{}, racks{};
    Sides(int count, double ups_kw, int racksCount, double rack_kw, bool oneSource = false, bool oneTransformer = false)
    {
        for (int s = 0; s < 2; ++s) {
            source[s] = s == 1 && oneSource ? source[0] : net.source();
            if (!(s == 1 && oneSource)) test::rate(net, source[s], 5000);
            xfmr[s] = s == 1 && oneTransformer ? xfmr[0] : test::transformer(net, 2000);
            if (!(s == 1 && oneTransformer)) net.link(source[s], xfmr[s]);
            busway[s] = net.gear(PowerStage::Busway, {}, 4000, 4000);
            for (int u = 0; u < count; ++u) {
                ups[s].push_back(test::ups(net, ups_kw));
                net.link(xfmr[s], ups[s].back());
                net.link(ups[s].back(), busway[s]);
            }
        }
        for (int r = 0; r < racksCount; ++r) {
            racks.push_back(net.load(rack_kw));
            net.link(busway[0], racks.back(), kSideA);
            net.link(busway[1], racks.back(), kSideB);
        }
    }
};

}  // namespace

class TestRedundancyBuilt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoN();
    void twoNThatIsTooSmall();
    void twoNPlusOne();
    void parallelUnitsOnABus();
    void distributed();
    void blockRedundant();
    void switchesThatPreferOppositeSidesAreTwoSides();
    void twoFeedsFromOneTransformer();
    void sidesThatShareAGeneratorBus();
    void generatorsBehindTransferSwitches();
    void oneSidePastTheUps();
    void asymmetricSides();
    void oneCordAmongTwo();
    void nothingFed();
    void usableIsThatOfTheAlgebra();
    void loadsFedAlikeAreOneEntry();
    void singlePointsMatchFlooding();
    void waysShareNothingAndAreDrawn();
    void orderChangesNothing();
};

void TestRedundancyBuilt::twoN()
{
    const Sides hall(1, 1000, 8, 100);
    const auto r = test::redundancyOf(hall.net);
    QCOMPARE(r.loads.size(), std::size_t{1});
    const auto& load = r.loads[0];
    QCOMPARE(load.loads.size(), std::size_t{8});
    QCOMPARE(text(load), std::string("2N"));
    QCOMPARE(load.paths, 2);
    QCOMPARE(load.feeds, 2);
    QVERIFY(load.singlePoints.empty() && load.reason == WeakReason::None);
    QCOMPARE(load.symmetric, std::optional(true));
    QCOMPARE(load.ways[1], (std::vector<InstanceIndex>{hall.source[1], hall.xfmr[1], hall.ups[1][0], hall.busway[1]}));
    QCOMPARE(load.ups, (std::vector<InstanceIndex>{hall.ups[0][0], hall.ups[1][0]}));
    QCOMPARE(load.sources, (std::vector<InstanceIndex>{hall.source[0], hall.source[1]}));
    const auto* ups = systemAt(r, PowerLevel::Ups, hall.ups[0][0]);
    QVERIFY(ups != nullptr && ups->holds == std::optional(true));
    QVERIFY(near(ups->load_kw, 800) && near(*ups->failedLoading, 0.8) && near(*ups->usable_kw, 1000) && near(*ups->installed_kw, 2000));
    QVERIFY(r.survivesSingle && r.concurrentlyMaintainable && !r.maintainedFaultTolerant);
    QCOMPARE(r.single_kw, 0.0);
}

/// Drawn as 2N, but one side cannot carry 8 x 100 kW on 700 kW of UPS: it is N, and the reason is capacity.
void TestRedundancyBuilt::twoNThatIsTooSmall()
{
    const Sides hall(1, 700, 8, 100);
    const auto r = test::redundancyOf(hall.net);
    const auto* ups = systemAt(r, PowerLevel::Ups, hall.ups[0][0]);
    QCOMPARE(ups->drawn, Arrangement::TwoN);
    QCOMPARE(text(*ups), std::string("N"));
    QVERIFY(ups->holds == std::optional(false) && near(*ups->failedLoading, 800.0 / 700));
    QCOMPARE(text(r.loads[0]), std::string("N"));
    QCOMPARE(r.loads[0].reason, WeakReason::Capacity);
    QVERIFY(r.survivesSingle && !r.concurrentlyMaintainable);   // nothing is dropped, but the other UPS is overloaded
    // Their transformers are 2N all the same.
    QCOMPARE(text(*systemAt(r, PowerLevel::Transformer, hall.xfmr[1])), std::string("2N"));
}

/// Three UPS of 500 kW a side for 1,000 kW: any side carries all with one of its three lost.
void TestRedundancyBuilt::twoNPlusOne()
{
    const Sides hall(3, 500, 10, 100);
    const auto r = test::redundancyOf(hall.net);
    const auto* ups = systemAt(r, PowerLevel::Ups, hall.ups[0][0]);
    QCOMPARE(text(*ups), std::string("2(N+1)"));
    QCOMPARE(ups->needed, 2);
    QCOMPARE(ups->units.size(), std::size_t{6});
    QVERIFY(near(*ups->failedLoading, 1000.0 / 3 / 500));
    QCOMPARE(text(r.loads[0]), std::string("2N"));   // its transformers are
}

/// Three UPS of 500 kW on one bus for 900 kW: N+1, behind a bus that alone cuts all off.
void TestRedundancyBuilt::parallelUnitsOnABus()
{
    Network net;
    const auto utility = net.source(), output = test::bus(net), busway = net.gear(PowerStage::Busway, {}, 4000, 4000);
    std::vector<std::uint32_t> units;
    for (int u = 0; u < 3; ++u) {
        units.push_back(test::ups(net, 500));
        net.link(utility, units.back());
        net.link(units.back(), output);
    }
    net.link(output, busway);
    for (int i = 0; i < 9; ++i) net.link(busway, net.load(100));
    const auto r = test::redundancyOf(net);
    const auto* ups = systemAt(r, PowerLevel::Ups, units[0]);
    QCOMPARE(text(*ups), std::string("N+1"));
    QCOMPARE(ups->needed, 2);
    QVERIFY(near(*ups->failedLoading, 0.9) && near(*ups->usable_kw, 1000) && ups->holds == std::optional(true));
    const auto& load = r.loads[0];
    QCOMPARE(text(load), std::string("N"));
    QCOMPARE(load.reason, WeakReason::SinglePoint);
    QCOMPARE(load.singlePoints, (std::vector<InstanceIndex>{busway, output, utility}));
    QCOMPARE(load.weakest, utility);
    QCOMPARE(load.paths, 1);
    QVERIFY(near(r.single_kw, 900) && !r.survivesSingle && !r.concurrentlyMaintainable);
    // Two of them are needed for 1,000 kW, all three beyond: then there is no spare.
    Network more = net;
    net.link(busway, net.load(200));
    QCOMPARE(text(*systemAt(test::redundancyOf(net), PowerLevel::Ups, units[0])), std::string("N"));
}

/// Loads on all pairs of three systems: 3N/2. A lost system's half goes to the other two: L/3 (1 + 1/2) each.
void TestRedundancyBuilt::distributed()
{
    Network net;
    std::uint32_t units[3];
    for (auto& unit : units) {
        const auto source = net.source();
        test::rate(net, source, 2000);
        unit = test::ups(net, 1000);
        net.link(source, unit);
    }
    for (int pair = 0; pair < 3; ++pair)
        for (int i = 0; i < 6; ++i) {
            const auto rack = net.load(100);
            net.link(units[pair], rack, kSideA);
            net.link(units[(pair + 1) % 3], rack, kSideB);
        }
    const auto r = test::redundancyOf(net);
    const auto* ups = systemAt(r, PowerLevel::Ups, units[0]);
    QCOMPARE(ups->units.size(), std::size_t{3});
    QCOMPARE(text(*ups), std::string("3N/2"));
    const Redundancy algebra = redundancy({Topology::Distributed, 0}, 3, 1000, 1800);
    QVERIFY(near(*ups->failedLoading, *algebra.failedLoading) && near(*ups->usable_kw, algebra.usable_kw) && near(*ups->failedLoading, 0.9));
    for (const auto& load : r.loads) QCOMPARE(text(load), std::string("3N/2"));
    QCOMPARE(r.loads.size(), std::size_t{3});
}

/// Three blocks and a catcher that all of them fall back to over static transfer switches.
void TestRedundancyBuilt::blockRedundant()
{
    Network net;
    const auto reserve = test::ups(net, 500);
    const auto spareSource = net.source();
    net.link(spareSource, reserve);
    std::vector<std::uint32_t> blocks, switches;
    for (int b = 0; b < 3; ++b) {
        const auto source = net.source();
        blocks.push_back(test::ups(net, 500));
        switches.push_back(net.transfer(500));
        net.link(source, blocks.back());
        net.link(blocks.back(), switches.back(), kSideA);
        net.link(reserve, switches.back(), kSideB);
        for (int i = 0; i < 4; ++i) net.link(switches.back(), net.load(100));
    }
    const auto r = test::redundancyOf(net);
    const auto* ups = systemAt(r, PowerLevel::Ups, blocks[0]);
    QCOMPARE(ups->units.size(), std::size_t{4});
    QCOMPARE(text(*ups), std::string("block redundant"));
    QCOMPARE(ups->sides, 3);
    QCOMPARE(ups->spare, 1);
    QCOMPARE(ups->worstUnit, reserve);
    QVERIFY(near(*ups->failedLoading, 0.8) && near(*ups->usable_kw, 1500));
    const auto& load = r.loads[0];
    QCOMPARE(text(load), std::string("N"));   // the switch itself is single
    QCOMPARE(load.reason, WeakReason::SinglePoint);
    QCOMPARE(load.singlePoints.size(), std::size_t{1});
    QVERIFY(std::find(switches.begin(), switches.end(), load.weakest) != switches.end());
    // A catcher that is smaller than a block catches nothing.
    net.input.nodes.edit()[reserve].model.rating_kw = 300;
    const auto small = test::redundancyOf(net);
    QVERIFY(systemAt(small, PowerLevel::Ups, reserve)->holds == std::optional(false));
}

void TestRedundancyBuilt::switchesThatPreferOppositeSidesAreTwoSides()
{
    Network net;
    std::uint32_t units[2];
    for (auto& unit : units) {
        unit = test::ups(net, 1000);
        net.link(net.source(), unit);
    }
    for (int s = 0; s < 2; ++s) {
        const auto sts = net.transfer(1000);
        if (s == 1) net.input.nodes.edit()[sts].model.preferred = 'b';
        net.link(units[0], sts, kSideA);
        net.link(units[1], sts, kSideB);
        net.link(sts, net.load(400));
    }
    const auto r = test::redundancyOf(net);
    const auto* ups = systemAt(r, PowerLevel::Ups, units[0]);
    QCOMPARE(text(*ups), std::string("2N"));
    QVERIFY(near(*ups->failedLoading, 0.8));
}

/// Trap: a rack with two cords, two busways and two UPS that meet in one transformer.
void TestRedundancyBuilt::twoFeedsFromOneTransformer()
{
    const Sides hall(1, 1000, 8, 100, true, true);
    const auto r = test::redundancyOf(hall.net);
    QCOMPARE(text(*systemAt(r, PowerLevel::Ups, hall.ups[0][0])), std::string("2N"));
    QCOMPARE(text(*systemAt(r, PowerLevel::Transformer, hall.xfmr[0])), std::string("N"));
    const auto& load = r.loads[0];
    QCOMPARE(load.feeds, 2);
    QCOMPARE(load.paths, 1);
    QCOMPARE(text(load), std::string("N"));
    QCOMPARE(load.singlePoints, (std::vector<InstanceIndex>{hall.xfmr[0], hall.source[0]}));
    QCOMPARE(load.symmetric, std::optional(true));   // alike, and yet one
}

/// Trap: A and B are apart up to two utilities, but on generators both hang on one bus.
void TestRedundancyBuilt::sidesThatShareAGeneratorBus()
{
    Network net;
    const auto rack = net.load(100), generatorBus = test::bus(net, 3000);
    std::vector<std::uint32_t> sets;
    for (int g = 0; g < 3; ++g) {
        sets.push_back(net.generator());
        test::rate(net, sets.back(), 60);
        net.link(sets.back(), generatorBus);
    }
    for (int s = 0; s < 2; ++s) {
        const auto ats = net.transfer(2000), unit = test::ups(net, 1000);
        net.link(net.source(), ats, kSideA);
        net.link(generatorBus, ats, kSideB);
        net.link(ats, unit);
        net.link(unit, rack, s == 0 ? kSideA : kSideB);
    }
    const auto r = test::redundancyOf(net);
    const auto& load = r.loads[0];
    QVERIFY(load.singlePoints.empty());
    QCOMPARE(load.onGeneratorsSinglePoints, (std::vector<InstanceIndex>{generatorBus}));
    const auto* generators = systemAt(r, PowerLevel::Generator, sets[0]);
    QCOMPARE(text(*generators), std::string("N+1"));   // 100 kW on 60 kW sets: two needed
    QVERIFY(near(generators->load_kw, 100) && near(*generators->failedLoading, 100.0 / 2 / 60));
    QCOMPARE(text(load), std::string("2N"));
    QCOMPARE(text(*systemAt(r, PowerLevel::Ups, load.ups[0])), std::string("2N"));
}

/// Each side its own generator: two sides there too, at the load they carry without the utility.
void TestRedundancyBuilt::generatorsBehindTransferSwitches()
{
    Network net;
    const auto rack = net.load(100), utility = net.source();
    std::uint32_t sets[2];
    for (int s = 0; s < 2; ++s) {
        const auto ats = net.transfer(2000);
        sets[s] = net.generator();
        test::rate(net, sets[s], 120);
        net.link(utility, ats, kSideA);
        net.link(sets[s], ats, kSideB);
        net.link(ats, rack, s == 0 ? kSideA : kSideB);
    }
    const auto r = test::redundancyOf(net);
    const auto* generators = systemAt(r, PowerLevel::Generator, sets[0]);
    QCOMPARE(text(*generators), std::string("2N"));
    QVERIFY(near(*generators->failedLoading, 100.0 / 120) && near(generators->load_kw, 100));
    // One utility, but generators stand in for it: no single point, and the site is as good as they are.
    QVERIFY(r.loads[0].singlePoints.empty());
    QCOMPARE(text(*systemAt(r, PowerLevel::Source, utility)), std::string("N"));
    QCOMPARE(text(r.loads[0]), std::string("2N"));
    QCOMPARE(r.loads[0].paths, 2);
}

/// A side that goes around the UPS: the load does not depend on it, and its sides differ.
void TestRedundancyBuilt::oneSidePastTheUps()
{
    Network net;
    const auto unit = test::ups(net, 500), a = net.source(), b = net.source(), rack = net.load(100);
    net.link(a, unit);
    net.link(unit, rack, kSideA);
    net.link(b, rack, kSideB);
    const auto r = test::redundancyOf(net);
    QCOMPARE(text(*systemAt(r, PowerLevel::Ups, unit)), std::string("N"));
    QCOMPARE(text(r.loads[0]), std::string("2N"));
    QCOMPARE(r.loads[0].symmetric, std::optional(false));
    QCOMPARE(r.loads[0].differsIn, std::string_view("ups"));
}

void TestRedundancyBuilt::asymmetricSides()
{
    Sides hall(1, 1000, 2, 100);
    const std::vector<NodeBattery> both{{hall.ups[0][0], test::battery(50)}, {hall.ups[1][0], test::battery(50)}};
    QCOMPARE(test::redundancyOf(hall.net, both).loads[0].symmetric, std::optional(true));
    QCOMPARE(test::redundancyOf(hall.net, {both[0]}).loads[0].differsIn, std::string_view("battery"));
    test::rate(hall.net, hall.xfmr[1], 1500);
    QCOMPARE(test::redundancyOf(hall.net, both).loads[0].differsIn, std::string_view("transformer"));
    test::rate(hall.net, hall.source[1], 1500);
    QCOMPARE(test::redundancyOf(hall.net, both).loads[0].differsIn, std::string_view("source"));
}

/// A single-corded load does not spoil its system, but is told, and is N itself.
void TestRedundancyBuilt::oneCordAmongTwo()
{
    Sides hall(1, 1000, 4, 100);
    const auto single = hall.net.load(50);
    hall.net.link(hall.busway[0], single);
    const auto r = test::redundancyOf(hall.net);
    const auto* ups = systemAt(r, PowerLevel::Ups, hall.ups[0][0]);
    QCOMPARE(text(*ups), std::string("2N"));
    QCOMPARE(ups->exceptLoads, 1U);
    QVERIFY(near(ups->except_kw, 50) && near(r.single_kw, 50));
    QCOMPARE(r.loads.front().loads, (std::vector<InstanceIndex>{single}));   // the weakest first
    QCOMPARE(text(*r.of(single)), std::string("N"));
    QCOMPARE(text(*r.of(hall.racks[0])), std::string("2N"));
}

void TestRedundancyBuilt::nothingFed()
{
    Network net;
    const auto rack = net.load(10);
    QVERIFY(!test::redundancyOf(net).modelled);
    net.link(net.source(), net.load(10));
    const auto r = test::redundancyOf(net);
    QVERIFY(r.modelled && r.of(rack)->reason == WeakReason::Unfed && r.of(rack)->arrangement == Arrangement::None);
    QVERIFY(r.of(12345) == nullptr);
    QVERIFY(!test::redundancyOf(Network{}).modelled);
}

/// Figures from the graph equal the closed formulas of the redundancy algebra (the shared cases test those).
void TestRedundancyBuilt::usableIsThatOfTheAlgebra()
{
    for (int n = 1; n <= 4; ++n) {
        const double unit_kw = 500, load_kw = 100.0 * 4 * n;
        const Sides hall(n, unit_kw, 4 * n, 100);
        const auto r = test::redundancyOf(hall.net);
        const auto* ups = systemAt(r, PowerLevel::Ups, hall.ups[0][0]);
        const Redundancy algebra = redundancy({Topology::TwoN, 0}, n, unit_kw, load_kw);
        QVERIFY(near(*ups->usable_kw, ups->drawn == Arrangement::TwoN ? algebra.usable_kw : *ups->usable_kw));
        QVERIFY(near(*ups->failedLoading, *algebra.failedLoading));
        QVERIFY(near(*ups->installed_kw, algebra.installed_kw));
    }
    for (int n = 1; n <= 4; ++n)
        for (int spare = 1; spare <= 2; ++spare) {
            Network net;
            const auto utility = net.source(), output = test::bus(net);
            std::uint32_t unit = 0;
            for (int u = 0; u < n + spare; ++u) {
                unit = test::ups(net, 500);
                net.link(utility, unit);
                net.link(unit, output);
            }
            net.link(output, net.load(500 * n));
            const Redundancy algebra = redundancy({Topology::NPlusK, spare}, n, 500, 500 * n);
            const auto r = test::redundancyOf(net);
            const auto* ups = systemAt(r, PowerLevel::Ups, unit);
            QCOMPARE(text(*ups), "N+" + std::to_string(spare));
            QVERIFY(near(*ups->usable_kw, algebra.usable_kw) && near(*ups->failedLoading, *algebra.failedLoading));
        }
}

void TestRedundancyBuilt::loadsFedAlikeAreOneEntry()
{
    Sides hall(1, 2000, 40, 30);
    hall.net.input.load_kw[hall.racks[7]] = 31;   // draws more: an entry of its own
    const auto r = test::redundancyOf(hall.net);
    QCOMPARE(r.loads.size(), std::size_t{2});
    std::set<InstanceIndex> all;
    for (const auto& load : r.loads) all.insert(load.loads.begin(), load.loads.end());
    QCOMPARE(all.size(), std::size_t{40});
    // The 80 cords do nothing; each of the sides' gear neither.
    QCOMPARE(r.failures.size(), std::size_t{0});
    QCOMPARE(r.tried, 8 + 6 + 80);   // 8 elements, 6 links above the busways, 80 cords
}

void TestRedundancyBuilt::singlePointsMatchFlooding()
{
    for (unsigned seed = 1; seed <= 150; ++seed) {
        const auto net = test::randomNetwork(seed);
        const auto r = test::redundancyOf(net);
        const auto base = test::flooded(net.input, {}, {});
        std::map<std::uint32_t, std::vector<char>> without;
        for (std::uint32_t n = 0; n < net.input.nodes.size(); ++n)
            if (net.input.nodes[n].model.element != PowerElement::Consumer) without[n] = test::flooded(net.input, {n}, {});
        std::size_t loads = 0;
        for (const auto& load : r.loads)
            for (const InstanceIndex one : load.loads) {
                ++loads;
                std::set<InstanceIndex> points;
                for (const auto& [n, fed] : without)
                    if (base[one] && !fed[one]) points.insert(n);
                QCOMPARE(std::set<InstanceIndex>(load.singlePoints.begin(), load.singlePoints.end()), points);
                QCOMPARE(load.paths >= 2, base[one] && points.empty());
                if (!points.empty()) QCOMPARE(text(load), std::string("N"));
            }
        QCOMPARE(loads, net.input.draws.size());
    }
}

/// Each way starts at a source, follows links that are drawn and ends at a giver of the load; no two share a component.
void TestRedundancyBuilt::waysShareNothingAndAreDrawn()
{
    for (unsigned seed = 1; seed <= 150; ++seed) {
        const auto net = test::randomNetwork(seed);
        const auto drawn = [&](std::uint32_t from, std::uint32_t to) {
            return std::any_of(net.input.links.begin(), net.input.links.end(), [&](const auto& link) { return link.from == from && link.to == to; });
        };
        for (const auto& load : test::redundancyOf(net).loads) {
            std::set<InstanceIndex> seen;
            QCOMPARE(load.ways.size(), static_cast<std::size_t>(load.paths));
            for (const auto& way : load.ways) {
                QVERIFY(!way.empty());
                const PowerElement first = net.input.nodes[way.front()].model.element;
                QVERIFY(first == PowerElement::Source || first == PowerElement::Standby);
                for (std::size_t i = 0; i < way.size(); ++i) {
                    QVERIFY(seen.insert(way[i]).second);
                    QVERIFY(i + 1 == way.size() || drawn(way[i], way[i + 1]));
                }
                QVERIFY(drawn(way.back(), *std::min_element(load.loads.begin(), load.loads.end())));
            }
        }
    }
}

void TestRedundancyBuilt::orderChangesNothing()
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto net = test::randomNetwork(seed);
        auto turned = net;
        std::reverse(turned.input.links.edit().begin(), turned.input.links.edit().end());
        const auto a = test::redundancyOf(net), b = test::redundancyOf(turned);
        QCOMPARE(a.systems.size(), b.systems.size());
        for (std::size_t s = 0; s < a.systems.size(); ++s) {
            QCOMPARE(a.systems[s].units, b.systems[s].units);
            QCOMPARE(a.systems[s].drawn, b.systems[s].drawn);
        }
        QCOMPARE(a.tried, b.tried);
        QVERIFY(near(a.single_kw, b.single_kw));
        for (const auto& draw : net.input.draws) QCOMPARE(a.of(draw.node)->arrangement, b.of(draw.node)->arrangement);
    }
}

QTEST_APPLESS_MAIN(TestRedundancyBuilt)
#include "test_redundancy_built.moc"
