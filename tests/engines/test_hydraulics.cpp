// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of coolant loops; the reference cases are held by test_verify.
#include "solver/cooling/loops/hydraulics.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace mw::hydraulic;

namespace {

Link pipe(const char* id, std::size_t from, std::size_t to, double length_m, double diameter_mm)
{
    Link link;
    link.id = id, link.from = from, link.to = to, link.length_m = length_m, link.diameter_mm = diameter_mm, link.roughness_mm = 0.045;
    return link;
}

Link pump(const char* id, std::size_t from, std::size_t to, double flow_l_s = 20, double head_m = 25)
{
    Link link;
    link.id = id, link.kind = LinkKind::Pump, link.from = from, link.to = to;
    if (!setCurve(link, {{flow_l_s, head_m}})) qFatal("no curve");
    return link;
}

Link valve(const char* id, std::size_t from, std::size_t to, double diameter_mm, double k)
{
    Link link;
    link.id = id, link.kind = LinkKind::Valve, link.from = from, link.to = to, link.diameter_mm = diameter_mm, link.minorLoss = k;
    return link;
}

/// A tank, pumps side by side behind check valves, a ladder of racks.
Network loop(int pumps, int racks)
{
    Network n;
    n.nodes = {{"tank", 0, 10.0}, {"discharge"}, {"supply-0"}, {"return-0"}};
    for (int p = 0; p < pumps; ++p) {
        n.nodes.push_back({"pump-" + std::to_string(p)});
        n.links.push_back(pump("p", 0, n.nodes.size() - 1));
        n.links.push_back(pipe("check", n.nodes.size() - 1, 1, 3, 150));
        n.links.back().checkValve = true;
    }
    n.links.push_back(pipe("main", 1, 2, 40, 150));
    n.links.push_back(pipe("back", 3, 0, 40, 150));
    std::size_t supply = 2, back = 3;
    for (int r = 0; r < racks; ++r) {
        n.nodes.push_back({"s" + std::to_string(r)}), n.nodes.push_back({"r" + std::to_string(r)});
        const std::size_t s = n.nodes.size() - 2, b = n.nodes.size() - 1;
        n.links.push_back(pipe("ss", supply, s, 1.2, 100));
        n.links.push_back(pipe("rr", b, back, 1.2, 100));
        n.links.push_back(valve("rack", s, b, 40, 30));
        supply = s, back = b;
    }
    return n;
}

double rackFlow(const Network& n, const Solution& s)
{
    double sum = 0;
    for (std::size_t i = 0; i < n.links.size(); ++i)
        if (n.links[i].id == "rack") sum += s.links[i].flow_l_s;
    return sum;
}

}  // namespace

class TestHydraulics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Poiseuille: dp = 128 mu L Q / (pi d^4).
    void laminarFlowByHand()
    {
        Network n;
        n.viscosity_m2_s = 1e-4;
        n.nodes = {{"a", 0, 2.0}, {"b", 0, 1.0}};
        n.links = {pipe("p", 0, 1, 10, 20)};
        const Solution s = solve(n);
        QVERIFY(s.converged);
        const double q = 1.0 * 9.80665 * M_PI * std::pow(0.02, 4) / (128 * 1e-4 * 10) * 1000;
        QVERIFY2(std::abs(s.links[0].flow_l_s / q - 1) < 1e-9, qPrintable(QString::number(s.links[0].flow_l_s)));
    }

    void frictionIsContinuous()
    {
        for (const double at : {2000.0, 4000.0}) QVERIFY(std::abs(friction(at * (1 - 1e-9), 1e-3) / friction(at * (1 + 1e-9), 1e-3) - 1) < 2e-3);
        QVERIFY(std::abs(friction(1e5, 1e-4) - 0.0185) < 2e-4);   // Moody chart
    }

    void massBalances()
    {
        const Network n = loop(3, 12);
        const Solution s = solve(n);
        QVERIFY2(s.converged, s.reason.c_str());
        QVERIFY(s.imbalance_l_s < 1e-8);
        double pumped = 0, spent = 0;
        for (std::size_t i = 0; i < n.links.size(); ++i) (n.links[i].kind == LinkKind::Pump ? pumped : spent) += s.links[i].flow_l_s * s.links[i].headDrop_m;
        QVERIFY(std::abs(pumped + spent) < 1e-6 * spent);   // what pumps put in is what pipes and racks take
    }

    /// Fewer pumps never give more; a stopped one lets nothing back.
    void pumpsTakenAway()
    {
        double before = 1e9;
        for (int out = 0; out < 3; ++out) {
            Network n = loop(3, 8);
            int stopped = 0;
            for (Link& link : n.links)
                if (link.kind == LinkKind::Pump && stopped < out) link.closed = true, ++stopped;
            const Solution s = solve(n);
            QVERIFY2(s.converged, s.reason.c_str());
            const double now = rackFlow(n, s);
            QVERIFY(now < before && now > 0);
            before = now;
            for (std::size_t i = 0; i < n.links.size(); ++i)
                if (n.links[i].checkValve) QVERIFY(s.links[i].flow_l_s > -1e-4);
        }
    }

    void orderChangesNothing()
    {
        Network n = loop(2, 6);
        const Solution once = solve(n);
        std::mt19937 random(7);
        std::shuffle(n.links.begin(), n.links.end(), random);
        QVERIFY(std::abs(rackFlow(n, solve(n)) - rackFlow(loop(2, 6), once)) < 1e-9);
    }

    void whatCannotBeIsSaid()
    {
        Network n = loop(1, 2);
        n.nodes.push_back({"lost"});
        Solution s = solve(n);
        QVERIFY(!s.converged && s.reason.find("lost") != std::string::npos);
        Network still = loop(1, 2);
        still.links[0].closed = true;   // the only pump: nothing moves, and that is an answer
        s = solve(still);
        QVERIFY2(s.converged, s.reason.c_str());
        QVERIFY(std::abs(rackFlow(still, s)) < 1e-3);
        Link bad;
        QVERIFY(!setCurve(bad, {{0, 10}, {5, 12}, {9, 3}}) && !setCurve(bad, {}));
    }
};

QTEST_APPLESS_MAIN(TestHydraulics)
#include "test_hydraulics.moc"
