// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of the power flow over stages, as the Sankey shows them.
#include "power_cases.h"

#include "solver/power/solve.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace mw;

namespace {

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

double arc_kw(const PowerResults& results, int from, int to)
{
    for (const auto& arc : results.flowArcs)
        if (arc.from == from && arc.to == to) return arc.kw;
    return 0;
}

int groupNamed(const PowerResults& results, const std::string& name, int nth = 0)
{
    for (std::size_t i = 0; i < results.flowGroups.size(); ++i)
        if (results.flowGroups[i].name == name && nth-- == 0) return static_cast<int>(i);
    return -1;
}

/// Empty: every group takes in what it gives and loses, and the sums are those of the results.
QString imbalance(const PowerResults& results, double load_kw)
{
    using Role = PowerFlowGroup::Role;
    double sources = 0, uses = 0, lost = 0, stages = 0;
    for (int g = 0; g < static_cast<int>(results.flowGroups.size()); ++g) {
        const auto& group = results.flowGroups[static_cast<std::size_t>(g)];
        double in = 0, out = group.loss_kw;
        for (const auto& arc : results.flowArcs) {
            if (arc.to == g) in += arc.kw;
            if (arc.from == g) out += arc.kw;
        }
        if (group.role == Role::Stage && !near(in, out)) return QString::fromStdString(group.name);
        if (!near(group.kw, group.role == Role::Source ? out : in)) return QStringLiteral("kw of ") + QString::fromStdString(group.name);
        (group.role == Role::Source ? sources : uses) += group.role == Role::Stage ? 0 : group.kw;
        lost += group.loss_kw;
    }
    for (const auto& loss : results.losses) stages += loss.kw;
    if (!near(sources, results.facility_kw)) return QStringLiteral("sources %1, facility %2").arg(sources).arg(results.facility_kw);
    if (!near(uses, load_kw)) return QStringLiteral("uses %1, load %2").arg(uses).arg(load_kw);
    return near(lost, stages) ? QString() : QStringLiteral("losses %1, stages %2").arg(lost).arg(stages);
}

}  // namespace

class TestPowerFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomNetworksBalance()
    {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            const auto net = test::randomNetwork(seed);
            const QString wrong = imbalance(solvePower(net.input), net.input.draw_kw[0]);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        }
    }

    /// Gear of one stage before and after another is two groups; gear at different depths that does not feed its like is one.
    void stagesAreToldApartByWhereTheyStand()
    {
        test::Network net;
        const auto utility = net.source();
        const auto high = net.gear(PowerStage::Switchgear, {0, 0.001, 0}, 1000);
        const auto transformer = net.gear(PowerStage::Transformer, {0, 0.01, 0}, 1000);
        const auto low = net.gear(PowerStage::Switchgear, {0, 0.001, 0}, 1000);
        const auto ups = net.gear(PowerStage::Ups, {0, 0.03, 0}, 500);
        const auto near1 = net.gear(PowerStage::Busway, {0, 0, 0}, 500), far1 = net.gear(PowerStage::Busway, {0, 0, 0}, 500);
        const auto a = net.load(100), b = net.load(50);
        for (const auto& [from, to] : {std::pair{utility, high}, {high, transformer}, {transformer, low}, {low, ups}, {ups, far1}, {low, near1}, {far1, a}, {near1, b}})
            net.link(from, to);
        const auto results = solvePower(net.input);
        QCOMPARE(imbalance(results, 150), QString());
        QVERIFY(groupNamed(results, "switchgear", 1) >= 0);
        QCOMPARE(groupNamed(results, "switchgear", 2), -1);
        QCOMPARE(groupNamed(results, "busway", 1), -1);
        const int busway = groupNamed(results, "busway");
        QVERIFY(near(results.flowGroups[static_cast<std::size_t>(busway)].kw, 150));
        QVERIFY(near(arc_kw(results, groupNamed(results, "ups"), busway), 100));
        QCOMPARE(static_cast<int>(results.node(high)->flowGroup), groupNamed(results, "switchgear"));
        QCOMPARE(static_cast<int>(results.node(low)->flowGroup), groupNamed(results, "switchgear", 1));
        QCOMPARE(static_cast<int>(results.node(utility)->flowGroup), groupNamed(results, "source"));
        QCOMPARE(static_cast<int>(results.node(a)->flowGroup), -1);
        QCOMPARE(static_cast<int>(results.node(a)->systems), 1);
    }

    /// What a consumer passes on comes from its own feeds; what nothing feeds has a source of its own.
    void consumersAreTransparentAndUnlinkedLoadsAreShown()
    {
        test::Network net;
        const auto utility = net.source();
        const auto busway = net.gear(PowerStage::Busway, {0, 0, 0}, 500);
        const auto rack = net.load(100), sidecar = net.load(20);
        net.load(7);
        net.link(utility, busway);
        net.link(busway, rack);
        net.link(rack, sidecar);
        const auto results = solvePower(net.input);
        QCOMPARE(imbalance(results, 127), QString());
        const int compute = groupNamed(results, "accelerators");
        QVERIFY(near(arc_kw(results, groupNamed(results, "busway"), compute), 120));
        QVERIFY(near(arc_kw(results, groupNamed(results, "not linked"), compute), 7));
    }

    void withoutASourceTheFeedIsIdeal()
    {
        test::Network net;
        const auto busway = net.gear(PowerStage::Busway, {0, 0.5, 0}, 500);
        net.link(busway, net.load(100));
        const auto results = solvePower(net.input);
        QCOMPARE(imbalance(results, 100), QString());
        QVERIFY(near(arc_kw(results, groupNamed(results, "ideal feed"), groupNamed(results, "busway")), 100));
    }
};

QTEST_APPLESS_MAIN(TestPowerFlow)
#include "test_power_flow.moc"
