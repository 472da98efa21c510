// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coolant loops against laws and solvers written here, edits against cold solutions, failures, and what cannot be solved.
#include "solver/bench/synthetic_networks.h"
#include "solver/cooling/loops/kept_loop.h"
#include "solver/cooling/loops/loop_faults.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

using namespace mw;
using namespace mw::hydraulic;

namespace {

/// Head lost, from the book: Darcy-Weisbach with 64/Re, Swamee-Jain, and between them Dunlop's cubic by its own coefficients.
double bookLoss(const Link& link, double q, double viscosity)
{
    if (link.kind == LinkKind::Pump)
        return -(link.speed * link.speed * link.shutoff_m - link.slope * std::pow(link.speed, 2 - link.power) * std::pow(q, link.power));
    const double d = link.diameter_mm / 1000, v = q / 1000 / (std::numbers::pi / 4 * d * d), re = std::abs(v) * d / viscosity, velocityHead = v * std::abs(v) / (2 * 9.80665);
    if (link.kind != LinkKind::Pipe) return link.minorLoss * velocityHead;
    const double e = link.roughness_mm / 1000 / d;
    double f = 0;
    if (re >= 4000) {
        f = 0.25 / std::pow(std::log10(e / 3.7 + 5.74 / std::pow(re, 0.9)), 2);
    } else if (re > 2000) {
        const double y2 = e / 3.7 + 5.74 / std::pow(4000, 0.9), y3 = -0.86859 * std::log(y2), fa = std::pow(y3, -2), fb = fa * (2 - 0.00514215 / (y2 * y3)), r = re / 2000;
        f = (7 * fa - fb) + r * (0.128 - 17 * fa + 2.5 * fb + r * (-0.128 + 13 * fa - 2 * fb + r * (0.032 - 3 * fa + 0.5 * fb)));
    } else if (re > 0) {
        f = 64 / re;
    }
    return (f * link.length_m / d + link.minorLoss) * velocityHead;
}

struct Random {
    std::mt19937 engine;
    double operator()(double from, double to) { return std::uniform_real_distribution<double>(from, to)(engine); }
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine); }
    bool chance(double p) { return (*this)(0, 1) < p; }
};

Link anyLink(Random& random, std::size_t from, std::size_t to, bool plain)
{
    Link link;
    link.from = from, link.to = to, link.diameter_mm = random(20, 150), link.minorLoss = random(0.1, 60);
    const double kind = random(0, 1);
    if (!plain && kind < 0.15) {
        link.kind = LinkKind::Pump;
        if (!setCurve(link, {{0, random(18.8, 20.5)}, {10, 18}, {20, random(5, 12)}})) qFatal("no curve");
        link.speed = random(0.6, 1);
    } else if (!plain && kind < 0.22) {
        link.kind = LinkKind::FlowControl, link.setting_l_s = random(0.2, 3);
    } else if (kind < 0.4) {
        link.kind = LinkKind::Valve;
    } else {
        link.length_m = random(1, 80), link.roughness_mm = random(0.0015, 0.1), link.checkValve = !plain && random.chance(0.15);
    }
    link.closed = !plain && random.chance(0.05);
    return link;
}

/// Everything joined, with rings, parallel links and one to three tanks.
Network anyNetwork(unsigned seed, bool plain)
{
    Random random{std::mt19937(seed)};
    Network net{.viscosity_m2_s = random(0.5e-6, 8e-6)};
    const std::size_t nodes = 3 + random.below(25);
    for (std::size_t v = 0; v < nodes; ++v) {
        net.nodes.push_back({"n" + std::to_string(v)});
        if (plain && random.chance(0.3)) net.nodes.back().demand_l_s = random(0, 2);
        if (v > 0) net.links.push_back(random.chance(0.5) ? anyLink(random, random.below(v), v, plain) : anyLink(random, v, random.below(v), plain));
    }
    for (std::size_t more = random.below(nodes + 4); more > 0; --more) {
        const std::size_t a = random.below(nodes), b = random.below(nodes);
        if (a != b) net.links.push_back(anyLink(random, a, b, plain));
    }
    for (std::size_t tanks = 1 + random.below(3); tanks > 0; --tanks) net.nodes[random.below(nodes)].fixedHead_m = random(5, 30);
    for (std::size_t i = 0; i < net.links.size(); ++i) net.links[i].id = "l" + std::to_string(i);
    return net;
}

/// What is wrong with a solution: loss of each link, balance of each node, and which way things that shut may stand. Such a solution is the only one, as every law rises.
QString wrongWith(const Network& net, const Solution& s)
{
    if (!s.converged) return QString::fromStdString(s.reason);
    std::vector<double> balance(net.nodes.size());
    for (std::size_t i = 0; i < net.links.size(); ++i) {
        const Link& link = net.links[i];
        const double q = s.links[i].flow_l_s, drop = s.links[i].headDrop_m;
        const QString name = QString::fromStdString(link.id);
        balance[link.from] -= q, balance[link.to] += q;
        const double apart = s.head_m[link.from] - s.head_m[link.to];
        if (std::isfinite(apart) && std::abs(apart - drop) > 1e-7 * (1 + std::abs(drop))) return name + " heads";
        if (link.closed) {
            if (q != 0) return name + " leaks";
            continue;
        }
        const double loss = bookLoss(link, q, net.viscosity_m2_s), lift = link.kind == LinkKind::Pump ? link.speed * link.speed * link.shutoff_m : 0;
        const bool fits = std::abs(loss - drop) < 1e-7 * (1 + std::abs(drop));
        const bool onlyOn = link.kind == LinkKind::Pump || link.checkValve;
        if (onlyOn && q < -1e-6) return name + " flows back";
        if (onlyOn && q == 0 && drop + lift < 1e-7) continue;
        if (link.kind == LinkKind::FlowControl && std::abs(q - link.setting_l_s) < 1e-9 && drop > loss - 1e-7) continue;
        if (link.kind == LinkKind::FlowControl && q > link.setting_l_s * (1 + 1e-8)) return name + " lets too much through";
        if (!fits) return name + QString(" loses %1, its law says %2 at %3").arg(drop).arg(loss).arg(q);
    }
    for (std::size_t v = 0; v < balance.size(); ++v)
        if (!net.nodes[v].fixedHead_m && std::abs(balance[v] - net.nodes[v].demand_l_s) > 1e-9) return QString("node %1 balances to %2").arg(v).arg(balance[v] - net.nodes[v].demand_l_s);
    return {};
}

/// Gauss elimination with pivots.
std::vector<double> solveDense(std::vector<std::vector<double>> a, std::vector<double> b)
{
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t best = k;
        for (std::size_t i = k; i < n; ++i)
            if (std::abs(a[i][k]) > std::abs(a[best][k])) best = i;
        std::swap(a[k], a[best]), std::swap(b[k], b[best]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const double f = a[i][k] / a[k][k];
            for (std::size_t j = k; j < n; ++j) a[i][j] -= f * a[k][j];
            b[i] -= f * b[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) b[k] -= a[k][j] * b[j];
        b[k] /= a[k][k];
    }
    return b;
}

/// Flows by Newton's method on all flows and heads at once, slopes by differences, steps halved until the misfit falls.
std::vector<double> denseFlows(const Network& net)
{
    const std::size_t m = net.links.size(), n = net.nodes.size();
    std::vector<double> x(m + n, 0.3);
    const auto misfit = [&](const std::vector<double>& at) {
        std::vector<double> f(m + n);
        for (std::size_t i = 0; i < m; ++i) {
            const Link& link = net.links[i];
            f[i] = at[m + link.from] - at[m + link.to] - bookLoss(link, at[i], net.viscosity_m2_s);
            f[m + link.from] -= at[i], f[m + link.to] += at[i];
        }
        for (std::size_t v = 0; v < n; ++v) f[m + v] = net.nodes[v].fixedHead_m ? at[m + v] - *net.nodes[v].fixedHead_m : f[m + v] - net.nodes[v].demand_l_s;
        return f;
    };
    const auto size = [](const std::vector<double>& f) { return std::sqrt(std::inner_product(f.begin(), f.end(), f.begin(), 0.0)); };
    for (int step = 0; step < 400; ++step) {
        const auto f = misfit(x);
        if (size(f) < 1e-11) break;
        std::vector<std::vector<double>> slope(m + n, std::vector<double>(m + n));
        for (std::size_t i = 0; i < m; ++i) {
            const Link& link = net.links[i];
            const double h = 1e-6 * (1 + std::abs(x[i]));
            slope[i][i] = -std::max((bookLoss(link, x[i] + h, net.viscosity_m2_s) - bookLoss(link, x[i] - h, net.viscosity_m2_s)) / (2 * h), 1e-6);
            slope[i][m + link.from] += 1, slope[i][m + link.to] -= 1;
            if (!net.nodes[link.from].fixedHead_m) slope[m + link.from][i] -= 1;
            if (!net.nodes[link.to].fixedHead_m) slope[m + link.to][i] += 1;
        }
        for (std::size_t v = 0; v < n; ++v)
            if (net.nodes[v].fixedHead_m) slope[m + v][m + v] = 1;
        const auto by = solveDense(slope, f);
        double part = 1;
        for (; part > 1e-4; part /= 2) {
            auto next = x;
            for (std::size_t k = 0; k < next.size(); ++k) next[k] -= part * by[k];
            if (size(misfit(next)) < size(f)) break;
        }
        for (std::size_t k = 0; k < x.size(); ++k) x[k] -= part * by[k];
    }
    x.resize(m);
    return x;
}

/// Worst difference of flows, in l/s and of the larger one.
double apart(const Solution& a, const Solution& b)
{
    double worst = 0;
    for (std::size_t i = 0; i < a.links.size(); ++i) {
        const double p = a.links[i].flow_l_s, q = b.links[i].flow_l_s;
        worst = std::max(worst, std::abs(p - q) / (1 + std::max(std::abs(p), std::abs(q))));
    }
    return worst;
}

}  // namespace

class TestKeptLoop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lawsAreThoseOfTheBook()
    {
        Random random{std::mt19937(3)};
        for (int i = 0; i < 2000; ++i) {
            Link link = anyLink(random, 0, 1, false);
            link.checkValve = false, link.setting_l_s = 1000;
            const double q = std::exp(random(std::log(1e-3), std::log(200.0))) * (link.kind != LinkKind::Pump && random.chance(0.5) ? -1 : 1);
            const LinkLaw law = lawOf(link, 1e-6);
            const Loss loss = law.at(q);
            const double book = bookLoss(link, q, 1e-6), h = 1e-5 * std::abs(q);
            QVERIFY2(std::abs(loss.head_m - book) <= 1e-12 * std::abs(book) + 1e-9 * std::abs(q), qPrintable(QString::number(q)));
            const double slope = (bookLoss(link, q + h, 1e-6) - bookLoss(link, q - h, 1e-6)) / (2 * h);
            QVERIFY2(std::abs(loss.slope - slope) <= 2e-4 * slope + 1e-7, qPrintable(QString("%1 %2 at %3").arg(loss.slope).arg(slope).arg(q)));
            const double close = q * (1 + random(-1, 1) * kClose);
            if (const auto there = law.near(close, loss, q)) {
                const Loss exact = law.at(close);
                QVERIFY(std::abs(there->head_m - exact.head_m) <= 1e-9 * std::abs(exact.head_m));
                QVERIFY(std::abs(there->slope - exact.slope) <= 1e-4 * exact.slope);
            }
        }
    }

    void anyNetworkKeepsItsLaws()
    {
        for (unsigned seed = 0; seed < 400; ++seed) {
            const Network net = anyNetwork(seed, seed % 2 == 0);
            const QString wrong = wrongWith(net, solve(net));
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("network %1: %2").arg(seed).arg(wrong)));
        }
    }

    void sameAsADenseSolver()
    {
        for (unsigned seed = 0; seed < 60; seed += 2) {
            Network net = anyNetwork(seed, true);
            const Solution s = solve(net);
            const auto flows = denseFlows(net);
            for (std::size_t i = 0; i < flows.size(); ++i)
                QVERIFY2(std::abs(flows[i] - s.links[i].flow_l_s) < 1e-6 * (1 + std::abs(flows[i])), qPrintable(QString("network %1, link %2: %3, dense %4").arg(seed).arg(i).arg(s.links[i].flow_l_s).arg(flows[i])));
        }
    }

    void hallsKeepTheirLaws()
    {
        for (const auto& [rows, racks] : {std::pair{5, 9}, std::pair{14, 36}}) {
            const Network net = hallLoop(rows, racks);
            const QString wrong = wrongWith(net, solve(net));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void orderChangesNothing()
    {
        for (unsigned seed = 1; seed < 60; ++seed) {
            Network net = anyNetwork(seed, seed % 2 == 0);
            const Solution once = solve(net);
            std::vector<std::size_t> order(net.links.size()), place(net.nodes.size());
            std::iota(order.begin(), order.end(), std::size_t{0}), std::iota(place.begin(), place.end(), std::size_t{0});
            std::mt19937 random(seed);
            std::shuffle(order.begin(), order.end(), random), std::shuffle(place.begin(), place.end(), random);
            Network other = net;
            for (std::size_t v = 0; v < place.size(); ++v) other.nodes[place[v]] = net.nodes[v];
            for (std::size_t i = 0; i < order.size(); ++i) {
                other.links[i] = net.links[order[i]];
                other.links[i].from = place[other.links[i].from], other.links[i].to = place[other.links[i].to];
            }
            const Solution again = solve(other);
            QVERIFY(once.converged && again.converged);
            for (std::size_t i = 0; i < order.size(); ++i)
                QVERIFY2(std::abs(again.links[i].flow_l_s - once.links[order[i]].flow_l_s) < 1e-6, qPrintable(QString::number(seed)));
        }
    }

    /// Edits of all kinds, one after the other, give what the edited network gives from scratch.
    void editsGiveWhatColdGives()
    {
        for (unsigned seed = 1; seed < 80; ++seed) {
            Network net = anyNetwork(seed, false);
            const Network first = net;
            KeptLoop kept(first);
            Random random{std::mt19937(seed)};
            for (int edit = 0; edit < 12; ++edit) {
                const std::size_t i = random.below(net.links.size());
                Link& link = net.links[i];
                link.closed = random.chance(0.3);
                if (link.kind == LinkKind::Pump) link.speed = random(0.5, 1), kept.setPump(i, link.speed, link.closed);
                else if (link.kind == LinkKind::FlowControl) link.setting_l_s = random(0.1, 4), kept.setLimit(i, link.setting_l_s, link.closed);
                else link.minorLoss = std::exp(random(-1, 8)), kept.setValve(i, link.minorLoss, link.closed);
                const QString where = QString("network %1, edit %2: ").arg(seed).arg(edit);
                const Solution now = kept.solution();
                const QString wrong = wrongWith(net, now);
                QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong));
                QVERIFY2(apart(now, solve(net)) < 1e-6, qPrintable(where + QString::number(apart(now, solve(net)))));
            }
        }
        Network hall = hallLoop(14, 36);
        const Network first = hall;
        KeptLoop kept(first);
        for (std::size_t i = 5; i < hall.links.size(); i += 177) {
            kept.setValve(i, hall.links[i].minorLoss = 400);
            QVERIFY(apart(kept.solution(), solve(hall)) < 1e-9);
        }
    }

    /// Each failure is what the network without that link gives; no pump less ever gives more flow.
    void failuresOneByOne()
    {
        Network net = hallLoop(4, 6);
        const std::size_t in = net.links[0].to, tank = net.links[0].from;
        for (int p = 1; p < 3; ++p) {   // two more pumps, each behind a check valve
            net.nodes.push_back({"p" + std::to_string(p)});
            Link pump = net.links[0], check;
            pump.to = net.nodes.size() - 1, pump.from = tank, pump.speed = 1 - 0.03 * p;
            check.from = pump.to, check.to = in, check.length_m = 2, check.diameter_mm = 150, check.roughness_mm = 0.045, check.checkValve = true;
            net.links.push_back(pump), net.links.push_back(check);
        }
        std::vector<std::size_t> racks;
        for (std::size_t i = 0; i < net.links.size(); ++i)
            if (net.links[i].minorLoss == 90) racks.push_back(i);
        QCOMPARE(racks.size(), std::size_t{24});
        const Solution whole = solve(net);
        double pumped = 0;
        for (std::size_t i = 0; i < net.links.size(); ++i)
            if (net.links[i].kind == LinkKind::Pump) pumped += whole.links[i].flow_l_s;
        const auto faults = loopFaults(net, racks);
        QCOMPARE(faults.size(), net.links.size());
        for (const LoopFault& fault : faults) {
            QVERIFY(fault.converged);
            Network without = net;
            without.links[fault.out].closed = true;
            const Solution s = solve(without);
            double share = 1, sum = 0;
            for (const std::size_t i : racks) share = std::min(share, std::max(0.0, s.links[i].flow_l_s / whole.links[i].flow_l_s));
            for (std::size_t i = 0; i < net.links.size(); ++i)
                if (net.links[i].kind == LinkKind::Pump) sum += s.links[i].flow_l_s;
            QVERIFY2(std::abs(share - fault.leastShare) < 1e-6, qPrintable(QString("%1: %2, %3").arg(fault.out).arg(share).arg(fault.leastShare)));
            QVERIFY(std::abs(sum - fault.pumped_l_s) < 1e-6 * pumped && fault.pumped_l_s <= pumped * (1 + 1e-9));
            if (net.links[fault.out].kind == LinkKind::Pump) QVERIFY(fault.pumped_l_s < pumped);
        }
    }

    void whatCannotBeIsNamed()
    {
        Network net = hallLoop(2, 3);
        for (std::size_t i = 0; i < net.links.size(); ++i) net.links[i].id = "l" + std::to_string(i);
        const auto find = [](const Solution& s, Trouble::Kind kind) -> const Trouble* {
            for (const Trouble& t : s.troubles)
                if (t.kind == kind) return &t;
            return nullptr;
        };
        QVERIFY(solve(net).troubles.empty());

        Network pumpless = net;
        pumpless.links[0].closed = true;
        Solution s = solve(pumpless);
        QVERIFY(s.converged && find(s, Trouble::Kind::NothingMoves));
        QVERIFY(textOf(pumpless, *find(s, Trouble::Kind::NothingMoves)).find("suction") != std::string::npos);

        // A row between two shut valves: cut off, and the other row flows.
        Network cut = net;
        std::size_t shut = 0;
        for (Link& link : cut.links)
            if ((cut.nodes[link.from].id == "s1" && cut.nodes[link.to].id == "s1_0") || (cut.nodes[link.to].id == "r1" && cut.nodes[link.from].id == "r1_0")) link.closed = true, ++shut;
        QCOMPARE(shut, std::size_t{2});
        s = solve(cut);
        QVERIFY2(s.converged, s.reason.c_str());
        const Trouble* off = find(s, Trouble::Kind::ClosedOff);
        QVERIFY(off && off->nodes.size() == 6 && std::isnan(s.head_m[off->nodes[0]]));
        QVERIFY(wrongWith(cut, s).isEmpty() && s.links[0].flow_l_s > 1);

        // What is taken out there is not served, and the rest is.
        cut.nodes[off->nodes[0]].demand_l_s = 1;
        const Solution unserved = solve(cut);
        QVERIFY(unserved.converged && apart(s, unserved) < 1e-9);

        // A second loop with its own pump and no tank: its flows are found, its level is not.
        Network two = net;
        const std::size_t a = two.nodes.size();
        two.nodes.push_back({"lost"}), two.nodes.push_back({"away"});
        two.links.push_back(net.links[0]), two.links.back().from = a, two.links.back().to = a + 1;
        two.links.push_back(net.links[1]), two.links.back().from = a + 1, two.links.back().to = a;
        s = solve(two);
        QVERIFY(!s.converged && s.reason.find("lost") != std::string::npos && std::isnan(s.head_m[a]) && s.head_m[0] == 15);
        QVERIFY(std::abs(s.links[0].flow_l_s - solve(net).links[0].flow_l_s) < 1e-9 && s.links[net.links.size()].flow_l_s > 0);

        Network circle = net;
        for (int i = 0; i < 2; ++i) {
            Link link;
            link.id = "free" + std::to_string(i), link.kind = LinkKind::Valve, link.from = 1, link.to = 2, link.diameter_mm = 50;
            circle.links.push_back(link);
        }
        s = solve(circle);
        QVERIFY(s.converged && find(s, Trouble::Kind::NoResistance) && find(s, Trouble::Kind::NoResistance)->links == std::vector({net.links.size(), net.links.size() + 1}));

        Network back = net;   // a weak pump beside a strong one
        back.links.push_back(net.links[0]), back.links.back().speed = 0.2;
        s = solve(back);
        QVERIFY(s.converged && find(s, Trouble::Kind::HeldShut) && find(s, Trouble::Kind::HeldShut)->links == std::vector{net.links.size()});
        QCOMPARE(s.links.back().flow_l_s, 0.0);

        Network bare = net;
        bare.links[5].diameter_mm = 0;
        QVERIFY(find(solve(bare), Trouble::Kind::NoSize));
    }
};

QTEST_APPLESS_MAIN(TestKeptLoop)
#include "test_kept_loop.moc"
