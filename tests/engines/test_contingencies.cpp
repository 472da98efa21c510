// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every single failure of an element or a link: what it drops, overloads, and leaves to batteries.
#include "redundancy_cases.h"

#include "model/io/layout_file.h"
#include "solver/energy_chain.h"
#include "solver/loads/loads.h"
#include "solver/power/contingencies.h"
#include "solver/power_time/autonomy.h"
#include "solver/solver_data.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <chrono>
#include <cmath>
#include <map>

using namespace mw;
using test::Network;

namespace {

bool near(double a, double b, double share = 1e-9) { return std::abs(a - b) <= share * std::max({1.0, std::abs(a), std::abs(b)}); }

const FailureGroup* groupOf(const PowerRedundancy& r, const FailedThing& thing)
{
    for (const FailureGroup& group : r.failures)
        if (std::find(group.things.begin(), group.things.end(), thing) != group.things.end()) return &group;
    return nullptr;
}
FailedThing element(InstanceIndex i) { return {.element = i}; }
FailedThing link(LinkIndex l) { return {.link = l}; }

/// A board with a UPS behind it and a busway, a chiller beside the UPS, a generator that takes over.
struct Backed {
    Network net{};
    std::uint32_t utility{net.source()}, generator{net.generator()}, ats{net.transfer()}, unit{test::ups(net, 500)}, rack{net.load(100)}, chiller{net.load(30)};
    Backed()
    {
        net.link(utility, ats, kSideA);     // 0
        net.link(generator, ats, kSideB);   // 1
        net.link(ats, unit);                // 2
        net.link(unit, rack);               // 3
        net.link(ats, chiller);             // 4
    }
};

/// The eight-rack unit, read as the studio reads it.
struct Unit {
    FacilityPtr facility{};
    RedundancyInput input{};
    PowerResults power{};
    PowerRedundancy built{};
    Unit()
    {
        const auto data = loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
        auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
        const auto layout = std::make_shared<const Layout>(std::move(*read.value));
        auto catalog = std::make_shared<Catalog>(*data.value->catalog);
        for (const auto& part : layout->parts.rows()) catalog->add(part);
        facility = expand(layout, catalog);
        EnergyChain chain;
        power = *chain.solve(*facility, kAllDiffers, designLoads(*facility)).power.value;
        input = redundancyInput(chain.powerSeen(), autonomy(*facility, power, power), *facility);
        built = solveRedundancy(input);
    }
    InstanceIndex at(const char* path) const { return *facility->find(path); }
    FailedThing linkFrom(const std::string& text) const
    {
        for (const FacilityLink& one : facility->links)
            if (facility->linkText(one) == text) return {.link = one.index};
        return {};
    }
    double load_kw(std::initializer_list<const char*> paths) const
    {
        double kw = 0;
        for (const char* path : paths) kw += power.node(at(path))->load_kw;
        return kw;
    }
};

}  // namespace

class TestContingencies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksAndElementsMatchFlooding();
    void playedLinkIsWhatWasCounted();
    void theFirstMoment();
    void aBatteryThatIsTooSmallForItsLoad();
    void nestedBatteriesAreNotAskedTwice();
    void cordsAreOneEntry();
    void aSwitchsOtherInputDoesNothing();
    void overloadsByALostLink();
    void theEightRackUnitByHand();
    void stops();
    void tenThousandRacks();
};

/// Each failure drops what a flood from the sources leaves dry, and all others nothing.
void TestContingencies::linksAndElementsMatchFlooding()
{
    for (unsigned seed = 1; seed <= 120; ++seed) {
        const auto net = test::randomNetwork(seed);
        const auto r = test::redundancyOf(net);
        const auto& input = net.input;
        int tried = 0;
        const auto check = [&](const FailedThing& thing, const test::Flooded& expected) {
            ++tried;
            const FailureGroup* group = groupOf(r, thing);
            QVERIFY2(near(group ? group->dropped_kw : 0, expected.kw), qPrintable(QStringLiteral("seed %1, element %2, link %3").arg(seed).arg(thing.element).arg(thing.link)));
            if (group) QCOMPARE(group->droppedLoads, expected.loads);
        };
        for (std::uint32_t n = 0; n < input.nodes.size(); ++n)
            if (input.nodes[n].model.element != PowerElement::Consumer) check(element(n), test::droppedByFlood(input, {n}, {}));
        for (std::uint32_t l = 0; l < input.links.size(); ++l) check(link(input.links[l].link), test::droppedByFlood(input, {}, {l}));
        QCOMPARE(r.tried, tried);
        std::size_t listed = 0;
        for (const auto& group : r.failures) listed += group.things.size();
        QVERIFY(listed <= static_cast<std::size_t>(tried));
    }
}

void TestContingencies::playedLinkIsWhatWasCounted()
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto net = test::randomNetwork(seed);
        for (const FailureGroup& group : test::redundancyOf(net).failures)
            for (const FailedThing& thing : group.things) {
                const PlayedFailure played = thing.element == kNoInstance ? playLinkFailure(net.input, thing.link) : playFailure(net.input, thing.element);
                double kw = 0;
                for (const auto& one : played.dropped) kw += one.value;
                QVERIFY(near(kw, group.dropped_kw, 1e-6));
                QCOMPARE(played.dropped.size(), static_cast<std::size_t>(group.droppedLoads));
                QCOMPARE(played.overloaded.size(), static_cast<std::size_t>(group.overloads));
                QCOMPARE(played.link, thing.link);
            }
    }
}

/// Utility lost: the rack rides on 20 kWh at 100 kW, 12 minutes; the chiller is off until the generator runs; in the end nothing is dropped.
void TestContingencies::theFirstMoment()
{
    const Backed hall;
    const auto r = test::redundancyOf(hall.net, {{hall.unit, test::battery(20)}});
    const auto* utility = groupOf(r, element(hall.utility));
    QVERIFY(utility != nullptr);
    QVERIFY(utility->dropped_kw == 0 && near(utility->off_kw, 30) && utility->riding == 1 && near(utility->riding_kw, 100) && near(*utility->riding_min, 12));
    QVERIFY(groupOf(r, link(0))->riding == 1);
    // The switch itself lost: the rack rides, and then all is off. 130 kW are dropped, 30 of them at once.
    const auto* ats = groupOf(r, element(hall.ats));
    QVERIFY(near(ats->dropped_kw, 130) && near(ats->off_kw, 30) && near(*ats->riding_min, 12));
    // The UPS lost takes its battery with it; behind it nothing bridges.
    const auto* unit = groupOf(r, element(hall.unit));
    QVERIFY(near(unit->dropped_kw, 100) && near(unit->off_kw, 100) && unit->riding == 0 && !unit->riding_min);
    QVERIFY(near(groupOf(r, link(3))->off_kw, 100));
    // Nothing hangs on the generator while the utility is there.
    QVERIFY(groupOf(r, element(hall.generator)) == nullptr && groupOf(r, link(1)) == nullptr);
    QVERIFY(!r.survivesSingle);
    // Without a battery the rack is off until the generator runs.
    QVERIFY(near(groupOf(test::redundancyOf(hall.net), element(hall.utility))->off_kw, 130));
}

void TestContingencies::aBatteryThatIsTooSmallForItsLoad()
{
    const Backed hall;
    StoredEnergy small = test::battery(20);
    small.power_kw = 80;
    const auto r = test::redundancyOf(hall.net, {{hall.unit, small}});
    QCOMPARE(groupOf(r, element(hall.utility))->riding_min, std::optional(0.0));
}

/// A rack with a battery of its own behind a UPS with one rides on the UPS; with the UPS gone it rides on its own.
void TestContingencies::nestedBatteriesAreNotAskedTwice()
{
    const Backed hall;
    const auto r = test::redundancyOf(hall.net, {{hall.unit, test::battery(20)}, {hall.rack, test::battery(5)}});
    QCOMPARE(groupOf(r, element(hall.utility))->riding, 1U);
    const auto* unit = groupOf(r, element(hall.unit));
    QVERIFY(unit->riding == 1 && near(*unit->riding_min, 3) && unit->off_kw == 0 && near(unit->dropped_kw, 100));
}

/// Forty single cords drop one rack each: one entry, not forty; a rack that draws more is another.
void TestContingencies::cordsAreOneEntry()
{
    Network net;
    const auto utility = net.source(), busway = net.gear(PowerStage::Busway, {}, 2000, 2000);
    net.link(utility, busway);
    std::vector<LinkIndex> cords;
    for (int i = 0; i < 40; ++i) {
        cords.push_back(static_cast<LinkIndex>(net.input.links.size()));
        net.link(busway, net.load(i == 39 ? 31 : 30));
    }
    const auto r = test::redundancyOf(net);
    const auto *cord = groupOf(r, link(cords[0])), *other = groupOf(r, link(cords[39]));
    QCOMPARE(cord->things.size(), std::size_t{39});
    QVERIFY(near(cord->dropped_kw, 30) && cord->droppedLoads == 1);
    QVERIFY(other != cord && near(other->dropped_kw, 31));
    QCOMPARE(r.failures.size(), std::size_t{5});   // utility, busway, the link between them, both kinds of cords
    QCOMPARE(r.tried, 2 + 41);
}

void TestContingencies::aSwitchsOtherInputDoesNothing()
{
    Network net;
    const auto a = net.source(), b = net.source(), sts = net.transfer();
    net.link(a, sts, kSideA);
    net.link(b, sts, kSideB);
    net.link(sts, net.load(10));
    const auto r = test::redundancyOf(net);
    QVERIFY(groupOf(r, link(0)) == nullptr && groupOf(r, link(1)) == nullptr && groupOf(r, element(a)) == nullptr);
    QVERIFY(near(groupOf(r, link(2))->dropped_kw, 10));
}

/// Both cords of a rack carry half of 100 kW on 60 kW each: with one gone the other is at 167 %.
void TestContingencies::overloadsByALostLink()
{
    Network net;
    const auto a = net.source(), b = net.source(), rack = net.load(100);
    net.link(a, rack, kSideA, 60);
    net.link(b, rack, kSideB, 60);
    const auto r = test::redundancyOf(net);
    const auto* cord = groupOf(r, link(0));
    QVERIFY(cord != nullptr && cord->overloads == 1 && near(cord->worstLoading, 100.0 / 60) && cord->worstElement == rack && cord->dropped_kw == 0);
    QCOMPARE(groupOf(r, link(1)), cord);
    QVERIFY(r.survivesSingle && !r.concurrentlyMaintainable);
}

/// gb200-scalable-unit.yaml, read by hand. Two services, each with a transformer of 2.5 MVA, a board, two UPS of 1,250 kW, a busway a row. North: racks 1 to 4, net 1 to 3,
/// storage 1 and CDU 1 on UPS a1 and b1; south: racks 5 to 8, net 4 to 6, storage 2 and CDU 2 on a2 and b2; fan walls, pumps, chillers and coolers on both
/// boards. A battery of 105 kWh has 105 x 0.8 x sqrt(0.95) = 81.87 kWh for its load at the end of its life; there are no generators.
void TestContingencies::theEightRackUnitByHand()
{
    const Unit unit;
    const auto& r = unit.built;
    // 14 elements: 2 services, 2 transformers, 2 boards, 4 UPS, 4 busways. 66 links: 6 each side down to the busways, 27 cords each side to 9 north, 9 south and 9 plant.
    QCOMPARE(r.tried, 14 + 66);
    const double north_kw = unit.load_kw({"rack-1", "rack-2", "rack-3", "rack-4", "net-1", "net-2", "net-3", "storage-1", "cdu-1"});
    const double south_kw = unit.load_kw({"rack-5", "rack-6", "rack-7", "rack-8", "net-4", "net-5", "net-6", "storage-2", "cdu-2"});
    const double plant_kw = unit.load_kw({"fan-wall-1", "fan-wall-2", "pump-1", "pump-2", "chiller-1", "chiller-2", "cooler-1", "cooler-2", "cooler-3"});
    QVERIFY(near(unit.load_kw({"rack-1"}), 132) && north_kw > 4 * 132 && south_kw > 4 * 132);
    // No failure drops, interrupts or overloads anything: two of everything, each enough for all.
    for (const auto& group : r.failures) QVERIFY(group.dropped_kw == 0 && group.off_kw == 0 && group.overloads == 0);
    // UPS at 23 % lose about 5 % of what they give, busways next to nothing: a battery is asked for half the row and half of that loss.
    const double a1_kw = north_kw / 2 * 1.025, a2_kw = south_kw / 2 * 1.025;
    for (const char* path : {"utility-a", "xfmr-a", "swb-a", "utility-b", "xfmr-b", "swb-b"}) {
        const auto* group = groupOf(r, element(unit.at(path)));
        QVERIFY2(group != nullptr, path);
        QCOMPARE(group->riding, 2U);
        QVERIFY(near(group->riding_kw, a1_kw + a2_kw, 2e-3));
        QVERIFY(near(*group->riding_min, 81.87 / std::max(a1_kw, a2_kw) * 60, 2e-3));
    }
    for (const char* text : {"utility-a.out-01 > xfmr-a.in", "xfmr-b.out-1 > swb-b.in"}) QCOMPARE(groupOf(r, unit.linkFrom(text))->riding, 2U);
    QVERIFY(near(groupOf(r, unit.linkFrom("swb-a.out-01 > ups-a1.in"))->riding_kw, a1_kw, 2e-3));
    QVERIFY(near(groupOf(r, unit.linkFrom("swb-b.out-02 > ups-b2.in"))->riding_kw, a2_kw, 2e-3));
    // A UPS, a busway or what is behind them: the other side is there, and no battery is asked.
    for (const char* path : {"ups-a1", "ups-b2", "busway-na", "busway-sb"}) QVERIFY2(groupOf(r, element(unit.at(path))) == nullptr, path);
    QVERIFY(groupOf(r, unit.linkFrom("ups-a1.out-1 > busway-na.in")) == nullptr);
    QVERIFY(groupOf(r, unit.linkFrom("busway-na.tap-01 > rack-1.feed-a")) == nullptr && groupOf(r, unit.linkFrom("swb-a.out-07 > chiller-1.feed-a")) == nullptr);
    QCOMPARE(r.failures.size(), std::size_t{7});
    // Every load is 2N at every level; a UPS alone is at 578 of 1,250 kW, a transformer alone at 1,321 of 2,375.
    for (const auto& load : r.loads) QVERIFY(load.arrangement == Arrangement::TwoN && load.paths == 2 && load.symmetric == std::optional(true));
    // Transformers stand in 43.5 C, 3.5 K over their rated 40: 1.5 % each (IEEE C57.91).
    constexpr double kWarm = 1 - 3.5 * 0.015;
    for (const auto& system : r.systems) {
        QCOMPARE(system.arrangement, Arrangement::TwoN);
        if (system.level == PowerLevel::Ups && system.units[0] == unit.at("ups-a1")) QVERIFY(near(*system.failedLoading, north_kw / 1250, 1e-3));
        if (system.level == PowerLevel::Transformer) QVERIFY(near(*system.failedLoading, (north_kw + south_kw + plant_kw) * 1.031 / (2375 * kWarm), 3e-3));
    }
    // Anything out on purpose drops nothing. With board A out each of the 7 elements, 6 links and 27 cords of side B that is left drops something, at worst all.
    QVERIFY(r.survivesSingle && r.concurrentlyMaintainable && !r.maintainedFaultTolerant);
    for (const auto& outage : r.outages) {
        QVERIFY(outage.dropped_kw == 0 && outage.overloads == 0);
        if (outage.unit == unit.at("swb-a")) QVERIFY(outage.furtherDrops == 7 + 6 + 27 && near(outage.furtherWorst_kw, north_kw + south_kw + plant_kw));
        // With busway NA out: service, transformer, board, UPS b1 and busway NB; the 4 links between them; 9 cords.
        if (outage.unit == unit.at("busway-na")) QVERIFY(outage.furtherDrops == 5 + 4 + 9 && near(outage.furtherWorst_kw, north_kw));
    }
}

void TestContingencies::stops()
{
    std::stop_source stop;
    stop.request_stop();
    const auto net = test::randomNetwork(3);
    const auto r = solveRedundancy({net.input, {}}, stop.get_token());
    QVERIFY(r.stopped && r.tried == 0 && r.outages.empty());
}

void TestContingencies::tenThousandRacks()
{
    Network net;
    const auto utility = net.source();
    std::vector<std::uint32_t> busways[2];
    std::vector<NodeBattery> batteries;
    for (auto& side : busways)
        for (int i = 0; i < 250; ++i) {
            const auto transformer = test::transformer(net, 2000), unit = test::ups(net, 1250);
            net.link(utility, transformer);
            net.link(transformer, unit);
            batteries.push_back({unit, test::battery(80)});
            for (int b = 0; b < 5; ++b) {
                side.push_back(net.gear(PowerStage::Busway, {}, 900, 900));
                net.link(unit, side.back());
            }
        }
    for (std::size_t i = 0; i < 10000; ++i) {
        const auto rack = net.load(100);
        net.link(busways[0][i / 8], rack, kSideA);
        if (i % 2 == 0) net.link(busways[1][i / 8], rack, kSideB);
    }
    std::sort(batteries.begin(), batteries.end(), [](const auto& a, const auto& b) { return a.node < b.node; });
    const auto start = std::chrono::steady_clock::now();
    const auto r = test::redundancyOf(net, batteries);
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    qInfo("%zu nodes, %zu links: redundancy %.1f ms, %zu groups of failures", net.input.nodes.size(), net.input.links.size(), ms, r.failures.size());
    QVERIFY(near(r.single_kw, 1e6));   // the one utility
    const auto cord = std::find_if(r.failures.begin(), r.failures.end(), [](const FailureGroup& g) { return g.things.size() == 5000; });
    QVERIFY(cord != r.failures.end() && near(cord->dropped_kw, 100));   // each of 5,000 single cords drops its rack
    QVERIFY(r.failures.size() < 20);
    QVERIFY(ms < 5000);   // the budget is 1 s optimised; this also runs under sanitizers
}

QTEST_APPLESS_MAIN(TestContingencies)
#include "test_contingencies.moc"
