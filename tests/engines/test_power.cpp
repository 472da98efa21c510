// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "power_cases.h"

#include "solver/power/balance_check.h"
#include "solver/power/contingencies.h"
#include "solver/power/element_models.h"
#include "solver/power/single_points.h"
#include "solver/power/solve.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <random>

using namespace mw;
using test::Network;

namespace {

bool near(double a, double b, double relative = 1e-9)
{
    return std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

double lossOf(const PowerResults& results, std::string_view stage)
{
    for (const StageLoss& loss : results.losses)
        if (loss.stage == stage) return loss.kw;
    return 0;
}

double unserved(const PowerResults& results)
{
    double sum = 0;
    for (const PowerNode& node : results.nodes) sum += node.unserved_kw;
    return sum;
}

/// Failure by taking the element out of the input and solving it all again, generators made sources for what
/// they alone feed: the slow reference of the contingency sweep.
double droppedByBrute(const PowerInput& input, std::uint32_t element)
{
    std::vector<char> fedBefore(input.nodes.size()), fedAfter(input.nodes.size());
    const auto spread = [&](std::vector<char>& fed, bool standby, std::uint32_t without) {
        for (std::size_t round = 0; round <= input.nodes.size(); ++round) {
            bool changed = false;
            for (std::uint32_t n = 0; n < input.nodes.size(); ++n) {
                const PowerElement e = input.nodes[n].model.element;
                if (!fed[n] && n != without &&
                    (e == PowerElement::Source || (standby && e == PowerElement::Standby)))
                    fed[n] = 1, changed = true;
            }
            for (const PowerInputLink& link : input.links)
                if (fed[link.from] && !fed[link.to] && link.to != without) fed[link.to] = 1, changed = true;
            if (!changed) break;
        }
    };
    spread(fedBefore, false, kNoInstance);
    spread(fedAfter, true, element);
    double dropped = 0;
    for (std::size_t n = 0; n < input.nodes.size(); ++n)
        if (fedBefore[n] && !fedAfter[n]) dropped += input.load_kw[n];
    return dropped;
}

/// 2N as usual: a utility, and per side a transformer, a UPS and a busway; racks on both busways.
struct TwoSides {
    Network net{};
    std::uint32_t utility{}, transformer[2]{}, ups[2]{}, busway[2]{};
    std::vector<std::uint32_t> racks{};

    TwoSides(int count, double rack_kw, double ups_kw)
    {
        utility = net.source();
        for (int s = 0; s < 2; ++s) {
            transformer[s] = net.gear(PowerStage::Transformer, {0.001, 0, 0.005}, 2000, 1900);
            ups[s] = net.gear(PowerStage::Ups, {0.009, 0, 0.027}, ups_kw, ups_kw);
            net.input.nodes.edit()[ups[s]].model.ratesOutput = true;
            busway[s] = net.gear(PowerStage::Busway, {0, 0, 0.003}, 900, 700);
            net.link(utility, transformer[s]);
            net.link(transformer[s], ups[s]);
            net.link(ups[s], busway[s]);
        }
        for (int r = 0; r < count; ++r) {
            racks.push_back(net.load(rack_kw));
            net.link(busway[0], racks.back(), kSideA, 90);
            net.link(busway[1], racks.back(), kSideB, 90);
        }
    }
};

}  // namespace

class TestPower : public QObject {
    Q_OBJECT

private slots:
    void straightChainByHand();
    void chainMatchesReference_data();
    void chainMatchesReference();
    void twoSides();
    void transferSwitchTakesItsPreferredSide();
    void unlinkedLoadIsUnserved();
    void withoutSourceTheChainIsIdeal();
    void cycleIsCutAndTheRestSolved();
    void deadBranchTakesNothing();
    void generatorsCarryOnlyFailures();
    void normalSourceBeforeGenerator();
    void onlyGeneratorsAreSources();
    void balanceOfRandomNetworks();
    void orderOfLinksChangesNothing();
    void lossesAlone();
    void moreLoadNeverLessPower();
    void openingAFeedFeedsNothingMore();
    void droppedLoadMatchesBruteForce();
    void droppedLoadMatchesDominators();
    void singlePointsOfAnyGraph();
    void overloadAfterFailure();
    void contingenciesStop();
    void emptyInput();
    void tenThousandRacks();
    void modelsOfParts();
};

void TestPower::straightChainByHand()
{
    // 100 kW rack <- UPS of 200 kW with loss 0.01 + 0.02 x + 0.03 x^2 per unit <- transformer of 400 kW,
    // 0.002 + 0.005 x^2. UPS: x = 0.5, loss = 200 (0.01 + 0.01 + 0.0075) = 5.5 kW, in 105.5. Transformer: x =
    // 0.26375, x^2 = 0.0695640625, loss = 400 (0.002 + 0.0003478203125) = 0.939128125, in 106.439128125 kW.
    Network net;
    const auto source = net.source();
    const auto transformer = net.gear(PowerStage::Transformer, {0.002, 0, 0.005}, 400);
    const auto ups = net.gear(PowerStage::Ups, {0.01, 0.02, 0.03}, 200, 200);
    const auto rack = net.load(100);
    net.link(source, transformer);
    net.link(transformer, ups);
    net.link(ups, rack, 0, 125);
    net.input.gridLimit_kw = 1000;
    const PowerResults r = solvePower(net.input);
    QVERIFY(r.modelled);
    QVERIFY(near(lossOf(r, "ups"), 5.5));
    QVERIFY(near(lossOf(r, "transformer"), 0.939128125));
    QVERIFY(near(r.facility_kw, 106.439128125));
    QVERIFY(near(*r.pueDesign, 1.06439128125));
    QVERIFY(near(*r.utilizationOfGrid, 0.106439128125));
    QVERIFY(near(*r.node(ups)->loading, 105.5 / 200));  // the input side is rated here
    QVERIFY(near(*r.link(2)->loading, 0.8));
    QCOMPARE(r.node(rack)->feeds, 1);
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
}

void TestPower::chainMatchesReference_data()
{
    // Reference cases "power_chain", closed form: PDU, equal UPS modules, transformer; engine against the
    // same numbers.
    QTest::addColumn<double>("it");
    QTest::addColumn<double>("pduFixed");
    QTest::addColumn<double>("pduSquare");
    QTest::addColumn<double>("pduRating");
    QTest::addColumn<double>("module");
    QTest::addColumn<double>("p0");
    QTest::addColumn<double>("pk");
    QTest::addColumn<double>("sn");
    QTest::addColumn<double>("intoUps");
    QTest::addColumn<double>("intoTransformer");
    QTest::newRow("16 x 132 kW") << 2112.0 << 3.2 << 0.012 << 2600.0 << 750.0 << 2.4 << 19.0 << 3150.0
                                 << 2189.819502 << 2201.401752;
    QTest::newRow("60 x 40 kW") << 2400.0 << 4.0 << 0.015 << 3000.0 << 1250.0 << 2.9 << 22.0 << 3500.0
                                << 2494.14069 << 2508.212627;
}

void TestPower::chainMatchesReference()
{
    QFETCH(double, it);
    QFETCH(double, pduFixed);
    QFETCH(double, pduSquare);
    QFETCH(double, pduRating);
    QFETCH(double, module);
    QFETCH(double, p0);
    QFETCH(double, pk);
    QFETCH(double, sn);
    QFETCH(double, intoUps);
    QFETCH(double, intoTransformer);
    Network net;
    const auto source = net.source();
    const auto transformer = net.gear(PowerStage::Transformer, {p0 / sn, 0, pk / sn}, sn);
    const auto pdu = net.gear(PowerStage::Pdu, {pduFixed / pduRating, 0, pduSquare}, pduRating);
    net.link(source, transformer);
    for (int m = 0; m < 4; ++m) {
        const auto ups = net.gear(PowerStage::Ups, {0.0042, 0.0105, 0.0125}, module);
        net.link(transformer, ups);
        net.link(ups, pdu);
    }
    net.link(pdu, net.load(it));
    const PowerResults r = solvePower(net.input);
    QVERIFY(near(r.node(transformer)->out_kw, intoUps, 1e-8));
    QVERIFY(near(r.facility_kw, intoTransformer, 1e-8));
}

void TestPower::twoSides()
{
    TwoSides hall(10, 60, 700);
    const PowerResults r = solvePower(hall.net.input);
    // Each side carries 300 kW through its busway, and 600 kW with the other lost. Busway loss 900 x 0.003
    // (P/900)^2: 0.3 kW at 300, 1.2 kW at 600; the UPS gives 300.3 and 601.2 kW of 700.
    for (int s = 0; s < 2; ++s) {
        const PowerNode& ups = *r.node(hall.ups[s]);
        QVERIFY(near(ups.out_kw, 300.3));
        QVERIFY(near(*ups.loading, 300.3 / 700));
        QVERIFY(near(*ups.failoverLoading, 601.2 / 700));
        QCOMPARE(ups.side, s == 0 ? std::string("a") : std::string("b"));
        QVERIFY(near(*r.node(hall.busway[s])->loading, 300.3 / 700));
    }
    QCOMPARE(r.node(hall.utility)->side, std::string("ab"));
    QCOMPARE(r.node(hall.racks[0])->side, std::string("ab"));
    QCOMPARE(r.node(hall.racks[0])->feeds, 2);

    const Contingencies all = solveContingencies(hall.net.input);
    QCOMPARE(all.count, 7);                       // utility and three a side
    QCOMPARE(all.failed.size(), std::size_t{1});  // only the shared utility hurts
    QCOMPARE(all.failed[0].element, hall.utility);
    QVERIFY(near(all.failed[0].dropped_kw, 600));
}

void TestPower::transferSwitchTakesItsPreferredSide()
{
    Network net;
    const auto a = net.source();
    const auto b = net.source();
    const auto sts = net.transfer(100);
    const auto rack = net.load(50);
    net.link(b, sts, kSideB);
    net.link(a, sts, kSideA);
    net.link(sts, rack);
    PowerResults r = solvePower(net.input);
    QVERIFY(near(r.node(a)->out_kw, 50) && near(r.node(b)->out_kw, 0));
    net.input.nodes.edit()[sts].model.preferred = 'b';
    r = solvePower(net.input);
    QVERIFY(near(r.node(a)->out_kw, 0) && near(r.node(b)->out_kw, 50));
    const Contingencies all = solveContingencies(net.input);
    QCOMPARE(all.failed.size(), std::size_t{1});  // the switch itself; either source alone is survived
    QCOMPARE(all.failed[0].element, sts);
}

void TestPower::unlinkedLoadIsUnserved()
{
    Network net;
    const auto source = net.source();
    const auto fed = net.load(30);
    const auto lost = net.load(70);
    net.link(source, fed);
    const PowerResults r = solvePower(net.input);
    QCOMPARE(r.node(lost)->unserved_kw, 70.0);
    QCOMPARE(r.node(lost)->in_kw, 0.0);
    QCOMPARE(r.node(fed)->unserved_kw, 0.0);
    QCOMPARE(r.node(lost)->drawn_kw(), 70.0);
    QCOMPARE(r.node(fed)->drawn_kw(), 30.0);
    QCOMPARE(r.unserved_kw, 70.0);
    QVERIFY(near(r.facility_kw, 100));  // counted without a chain's losses
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
    QCOMPARE(r.notes.size(), std::size_t{1});
}

void TestPower::withoutSourceTheChainIsIdeal()
{
    Network net;
    const auto ups = net.gear(PowerStage::Ups, {0.01, 0.02, 0.03}, 200, 200);
    net.link(ups, net.load(100));
    net.load(20);
    net.input.draw_kw[static_cast<std::size_t>(DrawSystem::Cooling)] = 20;
    net.input.draw_kw[0] = 100;
    const PowerResults r = solvePower(net.input);
    QVERIFY(!r.modelled);
    QVERIFY(r.losses.empty());
    QVERIFY(near(r.facility_kw, 120));
    QVERIFY(near(*r.pueDesign, 1.2));
    QVERIFY(near(*r.node(ups)->loading, 0.5));  // loading is still known
    QCOMPARE(unserved(r), 0.0);
    QVERIFY(!r.notes.empty());
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
}

void TestPower::cycleIsCutAndTheRestSolved()
{
    Network net;
    const auto source = net.source();
    const auto one = net.gear(PowerStage::Switchgear, {0, 0.001, 0}, 1000);
    const auto two = net.gear(PowerStage::Switchgear, {0, 0.001, 0}, 1000);
    const auto rack = net.load(100);
    net.link(source, one);
    net.link(one, two);
    net.link(two, one);  // a tie drawn the wrong way round
    net.link(two, rack);
    const PowerResults r = solvePower(net.input);
    QVERIFY(near(r.facility_kw, 100 * 1.001 * 1.001));
    QCOMPARE(r.link(2)->kw, 0.0);
    QVERIFY(std::any_of(r.notes.begin(), r.notes.end(),
                        [](const std::string& n) { return n.find("cycle") != std::string::npos; }));
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
    QCOMPARE(solveContingencies(net.input).failed.size(), std::size_t{3});
}

void TestPower::deadBranchTakesNothing()
{
    Network net;
    const auto source = net.source();
    const auto live = net.gear(PowerStage::Pdu, {0, 0.01, 0}, 100);
    const auto dead = net.gear(PowerStage::Pdu, {0.1, 0.01, 0}, 100);
    const auto rack = net.load(40);
    net.link(source, live);
    net.link(live, rack, kSideA);
    net.link(dead, rack, kSideB);
    const PowerResults r = solvePower(net.input);
    QVERIFY(near(r.node(live)->out_kw, 40));
    QCOMPARE(r.node(dead)->in_kw, 0.0);  // not even its no-load loss
    QCOMPARE(r.node(rack)->feeds, 1);
    QCOMPARE(r.node(rack)->side, std::string("a"));
}

void TestPower::generatorsCarryOnlyFailures()
{
    Network net;
    const auto utility = net.source();
    const auto generator = net.generator();
    net.input.nodes.edit()[generator].model.rating_kw = 80;
    net.input.nodes.edit()[generator].model.ratesOutput = true;
    const auto ats = net.transfer();
    const auto rack = net.load(100);
    net.link(utility, ats, kSideA);
    net.link(generator, ats, kSideB);
    net.link(ats, rack);
    const PowerResults r = solvePower(net.input);
    QCOMPARE(r.node(generator)->out_kw, 0.0);
    QVERIFY(near(r.facility_kw, 100));
    QVERIFY(!r.node(generator)->failoverLoading || *r.node(generator)->failoverLoading == 0.0);
    const Contingencies all = solveContingencies(net.input);
    QCOMPARE(all.count, 2);  // utility and switch
    QCOMPARE(all.failed.size(), std::size_t{2});
    QCOMPARE(all.failed[0].element, ats);
    QCOMPARE(all.failed[1].element, utility);  // served, but 100 kW on an 80 kW generator
    QCOMPARE(all.failed[1].dropped_kw, 0.0);
    QVERIFY(near(all.failed[1].worstLoading, 1.25));
    QCOMPARE(all.failed[1].worstElement, generator);
}

void TestPower::normalSourceBeforeGenerator()
{
    // Side a is left to its generator: the moment after, the rack's 100 kW all come over side b's link of 60 kW.
    Network net;
    const auto first = net.source();
    const auto second = net.source();
    const auto ats = net.transfer();
    const auto rack = net.load(100);
    net.link(first, ats, kSideA);
    net.link(net.generator(), ats, kSideB);
    net.link(ats, rack, kSideA, 200);
    net.link(second, rack, kSideB, 60);
    const Contingencies all = solveContingencies(net.input);
    QCOMPARE(all.failed.size(), std::size_t{2});  // the first source and the switch behind it
    for (const Contingency& one : all.failed) {
        QCOMPARE(one.dropped_kw, 0.0);
        QVERIFY(near(one.worstLoading, 100.0 / 60));
        QCOMPARE(one.worstElement, rack);
    }
}

void TestPower::onlyGeneratorsAreSources()
{
    Network net;
    const auto generator = net.generator();
    net.link(generator, net.load(10));
    const PowerResults r = solvePower(net.input);
    QVERIFY(r.modelled);
    QCOMPARE(unserved(r), 0.0);
    QVERIFY(near(r.facility_kw, 10));
    QCOMPARE(r.notes.size(), std::size_t{1});
}

void TestPower::balanceOfRandomNetworks()
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const PowerResults r = solvePower(test::randomNetwork(seed).input);
        double lost = 0;
        for (const StageLoss& loss : r.losses) lost += loss.kw;
        QVERIFY2(near(r.facility_kw, r.it_kw + r.cooling_kw + lost), qPrintable(QString::number(seed)));
        QVERIFY2(std::abs(powerBalanceError_kw(r)) <= 1e-9 * std::max(1.0, r.facility_kw),
                 qPrintable(QString::number(seed)));
    }
}

void TestPower::orderOfLinksChangesNothing()
{
    for (unsigned seed = 1; seed <= 50; ++seed) {
        const Network net = test::randomNetwork(seed);
        const PowerResults before = solvePower(net.input);
        PowerInput shuffled = net.input;
        std::mt19937 random(seed);
        auto& links = shuffled.links.edit();
        std::shuffle(links.begin(), links.end(), random);
        // Nodes too: their numbers in the links follow.
        std::vector<std::uint32_t> place(shuffled.nodes.size());
        std::iota(place.begin(), place.end(), 0U);
        std::shuffle(place.begin(), place.end(), random);
        for (std::size_t n = 0; n < place.size(); ++n) {
            shuffled.nodes.edit()[place[n]] = net.input.nodes[n];
            shuffled.load_kw[place[n]] = net.input.load_kw[n];
        }
        for (PowerInputLink& link : links)
            link = {link.link, place[link.from], place[link.to], link.cables, link.rating_kw, link.side};
        const PowerResults after = solvePower(shuffled);
        QVERIFY(near(before.facility_kw, after.facility_kw));
        QCOMPARE(before.nodes.size(), after.nodes.size());
        for (std::size_t n = 0; n < before.nodes.size(); ++n) {
            QCOMPARE(before.nodes[n].instance, after.nodes[n].instance);
            QVERIFY(near(before.nodes[n].in_kw, after.nodes[n].in_kw));
            QVERIFY(near(before.nodes[n].failoverLoading.value_or(-1),
                         after.nodes[n].failoverLoading.value_or(-1)));
        }
        for (std::size_t l = 0; l < before.links.size(); ++l)
            QVERIFY(near(before.links[l].kw, after.links[l].kw));
    }
}

/// The quick way to the losses is the same as the whole solve's.
void TestPower::lossesAlone()
{
    for (unsigned seed = 1; seed <= 50; ++seed) {
        const Network net = test::randomNetwork(seed);
        const PowerResults whole = solvePower(net.input), alone = powerLosses(net.input);
        for (const PowerNode& node : whole.nodes) {
            const PowerNode* quick = alone.node(node.instance);
            QCOMPARE(quick != nullptr ? quick->loss_kw : 0.0, node.loss_kw);
        }
    }
}

void TestPower::moreLoadNeverLessPower()
{
    for (unsigned seed = 1; seed <= 50; ++seed) {
        Network net = test::randomNetwork(seed);
        double before = solvePower(net.input).facility_kw;
        for (std::size_t n = 0; n < net.input.nodes.size(); ++n) {
            if (net.input.nodes[n].model.element != PowerElement::Consumer) continue;
            net.input.load_kw[n] += 25;
            net.input.draw_kw[0] += 25;
            const double after = solvePower(net.input).facility_kw;
            QVERIFY(after >= before + 25 - 1e-9);
            before = after;
        }
    }
}

void TestPower::openingAFeedFeedsNothingMore()
{
    for (unsigned seed = 1; seed <= 50; ++seed) {
        const Network net = test::randomNetwork(seed);
        const double before = unserved(solvePower(net.input));
        for (std::size_t l = 0; l < net.input.links.size(); ++l) {
            PowerInput open = net.input;
            auto& links = open.links.edit();
            links.erase(links.begin() + static_cast<std::ptrdiff_t>(l));
            QVERIFY(unserved(solvePower(open)) >= before - 1e-9);
        }
    }
}

void TestPower::droppedLoadMatchesBruteForce()
{
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const Network net = test::randomNetwork(seed);
        const Contingencies all = solveContingencies(net.input);
        std::vector<double> dropped(net.input.nodes.size());
        for (const Contingency& one : all.failed) dropped[one.element] = one.dropped_kw;
        const PowerResults normal = solvePower(net.input);
        int tried = 0;
        for (std::uint32_t n = 0; n < net.input.nodes.size(); ++n) {
            const PowerElement e = net.input.nodes[n].model.element;
            const bool live = normal.node(n)->feeds > 0 || e == PowerElement::Source;
            if (e == PowerElement::Consumer || e == PowerElement::Standby || !live) continue;
            ++tried;
            QVERIFY2(near(dropped[n], droppedByBrute(net.input, n)),
                     qPrintable(QString("seed %1 node %2").arg(seed).arg(n)));
        }
        QCOMPARE(all.count, tried);
    }
}

void TestPower::droppedLoadMatchesDominators()
{
    // Independent structure: an element drops a load exactly if it dominates it in the feed graph.
    for (unsigned seed = 1; seed <= 50; ++seed) {
        const Network net = test::randomNetwork(seed);
        FeedGraph graph{.nodes = static_cast<std::uint32_t>(net.input.nodes.size())};
        for (const PowerInputLink& link : net.input.links) graph.feeds.push_back({link.from, link.to});
        const PowerResults normal = solvePower(net.input);
        std::vector<std::uint32_t> targets;
        for (std::uint32_t n = 0; n < graph.nodes; ++n) {
            const PowerElement e = net.input.nodes[n].model.element;
            if (e == PowerElement::Source || e == PowerElement::Standby) graph.sources.push_back(n);
            if (e == PowerElement::Consumer && normal.node(n)->unserved_kw == 0 && normal.node(n)->feeds > 0)
                targets.push_back(n);
        }
        std::vector<double> expected(graph.nodes);
        const auto points = singlePoints(graph, targets);
        for (std::size_t t = 0; t < targets.size(); ++t)
            for (const std::uint32_t point : points[t])
                expected[point] += net.input.load_kw[targets[t]];
        for (const Contingency& one : solveContingencies(net.input).failed)
            QVERIFY2(near(one.dropped_kw, expected[one.element]), qPrintable(QString::number(seed)));
    }
}

/// Graphs with and without cycles, dead feeds, feeds of a component to itself and twice the same: what cuts a target off is what the sources do not reach it without.
void TestPower::singlePointsOfAnyGraph()
{
    std::mt19937 random(5);
    for (int k = 0; k < 400; ++k) {
        FeedGraph graph{.nodes = 4 + static_cast<std::uint32_t>(random() % 12)};
        for (std::uint32_t i = 0; i < graph.nodes * 3 / 2; ++i) {
            auto from = static_cast<std::uint32_t>(random() % graph.nodes), to = static_cast<std::uint32_t>(random() % graph.nodes);
            if (k % 2 == 0 && from > to) std::swap(from, to);
            graph.feeds.push_back({from, to});
        }
        graph.sources = {0, static_cast<std::uint32_t>(random() % graph.nodes)};
        const auto reached = [&](std::uint32_t without) {
            std::vector<bool> live(graph.nodes);
            for (const std::uint32_t source : graph.sources) live[source] = source != without;
            for (std::uint32_t pass = 0; pass < graph.nodes; ++pass)
                for (const auto& feed : graph.feeds) live[feed.to] = live[feed.to] || (live[feed.from] && feed.to != without);
            return live;
        };
        std::vector<std::uint32_t> targets(graph.nodes);
        std::iota(targets.begin(), targets.end(), 0U);
        const auto points = singlePoints(graph, targets);
        const auto normal = reached(graph.nodes);
        for (std::uint32_t without = 0; without < graph.nodes; ++without) {
            const auto live = reached(without);
            for (const std::uint32_t target : targets)
                QCOMPARE(std::ranges::count(points[target], without) == 1, target != without && normal[target] && !live[target]);
        }
    }
}

void TestPower::overloadAfterFailure()
{
    TwoSides hall(10, 60, 590);  // 601.2 kW on a 590 kW UPS once the other side is out
    const Contingencies all = solveContingencies(hall.net.input);
    QCOMPARE(all.failed.size(),
             std::size_t{7});  // every element of a side overloads the other, and the utility
    QCOMPARE(all.failed[0].element, hall.utility);
    for (std::size_t i = 1; i < all.failed.size(); ++i) {
        QCOMPARE(all.failed[i].dropped_kw, 0.0);
        QVERIFY(near(all.failed[i].worstLoading, 601.2 / 590));
        QCOMPARE(all.failed[i].overloads, 1U);
    }
    PowerResults r = solvePower(hall.net.input);
    QVERIFY(near(*r.node(hall.ups[0])->failoverLoading, 601.2 / 590));
}

void TestPower::contingenciesStop()
{
    TwoSides hall(10, 60, 590);
    std::stop_source stop;
    stop.request_stop();
    const Contingencies none = solveContingencies(hall.net.input, stop.get_token());
    QVERIFY(none.stopped);
    QCOMPARE(none.count, 0);
}

void TestPower::emptyInput()
{
    const PowerResults r = solvePower({});
    QCOMPARE(r.facility_kw, 0.0);
    QVERIFY(!r.pueDesign);
    QVERIFY(!r.modelled);
    QVERIFY(r.nodes.empty() && r.notes.empty());
    QCOMPARE(solveContingencies({}).count, 0);
}

void TestPower::tenThousandRacks()
{
    // 10,000 racks on both sides: 2 x (16 transformers, 125 UPS, 500 busways, 20,000 rack PDUs left out);
    // with four whips a rack.
    Network net;
    const auto utility = net.source();
    std::vector<std::uint32_t> busways[2];
    for (int s = 0; s < 2; ++s) {
        std::vector<std::uint32_t> transformers, ups;
        for (int i = 0; i < 250; ++i) {
            transformers.push_back(net.gear(PowerStage::Transformer, {0.001, 0, 0.005}, 5000, 4750));
            net.link(utility, transformers.back());
        }
        for (int i = 0; i < 1000; ++i) {
            ups.push_back(net.gear(PowerStage::Ups, {0.009, 0, 0.027}, 1250, 1250));
            net.link(transformers[static_cast<std::size_t>(i) % 250], ups.back());
        }
        for (int i = 0; i < 2000; ++i) {
            busways[s].push_back(net.gear(PowerStage::Busway, {0, 0, 0.003}, 900, 700));
            net.link(ups[static_cast<std::size_t>(i) % 1000], busways[s].back());
        }
    }
    for (std::size_t r = 0; r < 10000; ++r) {
        const auto rack = net.load(100);
        for (int whip = 0; whip < 2; ++whip)
            for (int s = 0; s < 2; ++s) net.link(busways[s][r / 5], rack, s == 0 ? kSideA : kSideB, 60);
    }
    double best = 1e9;
    PowerResults r;
    for (int i = 0; i < 9; ++i) {
        const auto start = std::chrono::steady_clock::now();
        r = solvePower(net.input);
        best = std::min(
            best,
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    const auto start = std::chrono::steady_clock::now();
    const Contingencies all = solveContingencies(net.input);
    const double sweep =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    qInfo("%zu nodes, %zu links: solve %.2f ms, %d contingencies %.1f ms", net.input.nodes.size(),
          net.input.links.size(), best, all.count, sweep);
    QVERIFY(near(r.it_kw, 1e6));
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9 * r.facility_kw);
    QCOMPARE(all.count, 6501);
    QCOMPARE(all.failed.size(), std::size_t{1});  // the one utility feed
    QVERIFY(best < 200);  // the budget is 3 ms optimised; this also runs under sanitizers
}

namespace {

Part partOf(Kind kind, std::vector<std::pair<std::string, double>> figures)
{
    Part part{.kind = kind};
    std::sort(figures.begin(), figures.end());
    for (const auto& [key, value] : figures) part.figures.push_back({.key = key, .value = value});
    return part;
}

}  // namespace

void TestPower::modelsOfParts()
{
    // 2.5 MVA with 0.12 % no-load and 0.47 % load loss: at half load 2500 (0.0012 + 0.0047 / 4) = 5.9375 kVA
    // of losses, and with pf 0.95 half load is 1187.5 kW; efficiency 1187.5 / 1193.4375 = 0.99502.
    const PowerModel transformer = powerModel(partOf(
        Kind::Transformer,
        {{"rating_mva", 2.5}, {"no_load_loss_fraction", 0.0012}, {"full_load_loss_fraction", 0.0047}}));
    QVERIFY(near(transformer.base_kw, 2375));
    QVERIFY(near(transformer.base_kw * transformer.curve.at(0.5), 5.9375));
    QVERIFY(near(*transformer.rating_kw, 2375));
    QVERIFY(transformer.ratesOutput);

    // Busway 400 A at 415 V: sqrt(3) x 415 x 400 x 0.95 = 273.145 kW, below it the stated 273; 80 % is 218.4
    // kW.
    const PowerModel busway = powerModel(partOf(
        Kind::Busway,
        {{"rating_a", 400}, {"voltage_v", 415}, {"rating_kw", 273}, {"loss_w_per_m", 60}, {"length_m", 20}}));
    QVERIFY(near(*busway.rating_kw, 218.4));
    // 60 W/m x 20 m = 1.2 kW at full current at the end, a third with the load spread evenly.
    QVERIFY(near(busway.base_kw * busway.curve.at(1), 0.4));
    const PowerModel full =
        powerModel(partOf(Kind::Busway, {{"rating_kw", 273}, {"hundred_percent_rated", 1}}));
    QVERIFY(near(*full.rating_kw, 273));
    QVERIFY(full.lossUnknown);

    // Medium-voltage gear is rated 100 %: 2000 A at 15 kV, sqrt(3) x 15 x 2000 x 0.95 = 49,363 kW.
    const PowerModel gear = powerModel(
        partOf(Kind::Switchgear, {{"voltage_kv", 15}, {"rating_a", 2000}, {"efficiency", 0.9999}}));
    QVERIFY(near(*gear.rating_kw, std::sqrt(3.0) * 15 * 2000 * 0.95));
    // UPS: least squares through four points stays within 0.1 % of each efficiency.
    const PowerModel ups = powerModel(partOf(Kind::Ups, {{"rating_kw", 1250},
                                                         {"efficiency_at_25", 0.955},
                                                         {"efficiency_at_50", 0.968},
                                                         {"efficiency_at_75", 0.969},
                                                         {"efficiency_at_100", 0.965}}));
    QVERIFY(std::abs(ups.curve.efficiency(0.25) - 0.955) < 0.001);
    QVERIFY(std::abs(ups.curve.efficiency(0.5) - 0.968) < 0.001);
    QVERIFY(std::abs(ups.curve.efficiency(1.0) - 0.965) < 0.001);
    QCOMPARE(powerModel(partOf(Kind::Server, {})).element, PowerElement::Consumer);
}

QTEST_APPLESS_MAIN(TestPower)
#include "test_power.moc"
