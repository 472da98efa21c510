// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/kept_flow.h"
#include "solver/power/ac/load_flow.h"
#include "solver/power/ac/short_circuit.h"
#include "tests/engines/any_network.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <random>

using namespace mw;
using namespace mw::ac;

namespace {

bool near(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

/// A source, a line of r + jx per unit on 1 MVA and 1 kV, and one load.
Network twoBuses(double r, double x, double p_mw, double q_mvar)
{
    Network n{.f_hz = 50, .base_mva = 1};
    n.buses = {{"S", 1}, {"L", 1}};
    n.sources = {{"s", 0, 1.0, 0, 20, 10, 0.1, 0.1}};
    n.lines = {{"l", 0, 1, 1, r, x, 0, 1}};
    n.loads = {{"d", 1, p_mw, q_mvar}};
    return n;
}

/// A hall: 20 kV intake, two transformers onto one board, rows of busway boxes; ring closed if asked.
Network hall(int rows, int boxes, bool ring)
{
    Network n{.f_hz = 50, .base_mva = 10};
    n.buses = {{"U", 20}, {"B", 0.4}};
    n.sources = {{"u", 0, 1.02, 0, 500, 300, 0.1, 0.1}};
    for (const char* id : {"ta", "tb"}) n.transformers.push_back({id, 0, 1, 2.5, 20, 0.4, 6, 0.9, 3, 0.4, 150});
    for (int row = 0; row < rows; ++row) {
        std::size_t before = 1;
        for (int box = 0; box < boxes; ++box) {
            n.buses.push_back({std::to_string(row) + '/' + std::to_string(box), 0.4});
            const std::size_t here = n.buses.size() - 1;
            n.lines.push_back({"l" + n.buses.back().id, before, here, 0.005, 0.03, 0.012, 0, 2});
            n.loads.push_back({"d" + n.buses.back().id, here, 0.02, 0.006});
            before = here;
        }
        if (ring) n.lines.push_back({"r" + std::to_string(row), before, 1, 0.02, 0.03, 0.012, 0, 2});
    }
    return n;
}

/// Every figure within what the mismatch allows.
bool sameFlows(const LoadFlow& a, const LoadFlow& b)
{
    if (a.converged != b.converged || a.buses.size() != b.buses.size()) return false;
    const auto close = [](double x, double y) { return std::abs(x - y) <= 1e-8 * std::max(1.0, std::abs(y)); };
    for (std::size_t i = 0; i < a.buses.size(); ++i)
        if (!close(a.buses[i].vm_pu(), b.buses[i].vm_pu()) || !close(a.buses[i].va_deg(), b.buses[i].va_deg())) return false;
    for (std::size_t i = 0; i < a.lines.size(); ++i)
        if (!close(a.lines[i].i_ka, b.lines[i].i_ka) || !close(a.lines[i].loss_kw, b.lines[i].loss_kw)) return false;
    return close(a.source_mw, b.source_mw) && close(a.source_mvar, b.source_mvar) && close(a.load_mw, b.load_mw) && close(a.loss_kw, b.loss_kw)
           && close(a.unserved_mw, b.unserved_mw) && close(a.vmMin_pu, b.vmMin_pu) && close(a.vmMax_pu, b.vmMax_pu) && a.imbalance < 1e-8;
}

}  // namespace

class TestLoadFlow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The closed form of one line and one load: V^4 + (2(rp + xq) - 1)V^2 + (r^2 + x^2)(p^2 + q^2) = 0.
    void agreesWithTheClosedForm()
    {
        for (const double p : {0.1, 0.5, 1.0}) {
            const double r = 0.02, x = 0.08, q = 0.3 * p;
            const LoadFlow flow = solveLoadFlow(twoBuses(r, x, p, q));
            QVERIFY(flow.converged);
            const double b = 1 - 2 * (r * p + x * q), z = (r * r + x * x) * (p * p + q * q);
            const double v = std::sqrt((b + std::sqrt(b * b - 4 * z)) / 2);
            QVERIFY(std::abs(flow.buses[1].vm_pu() - v) < 1e-10);
            QVERIFY(near(flow.loss_kw / 1e3, r * (p * p + q * q) / (v * v), 1e-9));
            QVERIFY(near(flow.lines[0].i_ka, std::hypot(p, q) / v / std::numbers::sqrt3, 1e-9));
        }
    }

    /// A ring with its tie open is a tree; closed over a hair of admittance it is a mesh with the same flows.
    void treesAsMeshes()
    {
        const Network tree = hall(4, 8, false);
        Network one = tree;
        one.transformers.pop_back();   // two transformers side by side are a loop
        Network mesh = one;
        mesh.lines.push_back({"tie", 3, 20, 1e7, 1, 1, 0, 1});
        const LoadFlow alone = solveLoadFlow(one), tied = solveLoadFlow(mesh);
        QVERIFY(alone.converged && tied.converged);
        for (std::size_t i = 0; i < one.buses.size(); ++i) {
            QVERIFY(std::abs(alone.buses[i].vm_pu() - tied.buses[i].vm_pu()) < 1e-7);
            QVERIFY(std::abs(alone.buses[i].va_deg() - tied.buses[i].va_deg()) < 1e-5);
        }
        for (const FaultCase which : {FaultCase::Largest, FaultCase::Smallest}) {
            const auto summed = faultCurrents(one, FaultKind::ThreePhase, which, {}), solved = faultCurrents(mesh, FaultKind::ThreePhase, which, {});
            for (std::size_t i = 0; i < summed.size(); ++i) {
                QVERIFY(near(summed[i].ikss_ka, solved[i].ikss_ka, 1e-6));
                QVERIFY(near(summed[i].ip_ka, solved[i].ip_ka, 1e-6));
            }
        }
    }

    /// Beyond the nose of the curve there is no solution: said, not guessed. The most that r = 0, x = 0.5 carries is 1 / 2x.
    void saysWhenNothingCarriesTheLoad()
    {
        QVERIFY(solveLoadFlow(twoBuses(0, 0.5, 0.99, 0)).converged);
        const LoadFlow flow = solveLoadFlow(twoBuses(0, 0.5, 1.01, 0));
        QVERIFY(!flow.converged);
        QCOMPARE(flow.unsolved.size(), 1U);
        QVERIFY(flow.unsolved[0].bus == 1 && std::abs(flow.unsolved[0].carried - 1 / 1.01) < 0.01);   // 1 MW of 1.01
        QVERIFY(flow.buses[0].energised() && !flow.buses[1].energised() && near(flow.unserved_mw, 1.01, 1e-12));
    }

    /// One feeder beyond its bounds, one whose cable has no impedance: the third has the voltages that it has alone.
    void theRestIsSolved()
    {
        Network n = twoBuses(0.01, 0.02, 0.5, 0.1);
        const double alone = solveLoadFlow(n).buses[1].vm_pu();
        n.buses.push_back({"heavy", 1}), n.lines.push_back({"long", 0, 2, 1, 0, 0.5, 0, 1}), n.loads.push_back({"h", 2, 2, 0});
        n.buses.push_back({"none", 1}), n.lines.push_back({"ideal", 0, 3, 1, 0, 0, 0, 1}), n.loads.push_back({"i", 3, 0.1, 0});
        const LoadFlow flow = solveLoadFlow(n);
        QVERIFY(!flow.converged);
        QCOMPARE(flow.unsolved.size(), 2U);
        for (const Unsolved& place : flow.unsolved) QVERIFY(place.bus == 2 ? std::abs(place.carried - 0.5) < 0.01 : place.faulty == "ideal");
        QVERIFY(near(flow.buses[1].vm_pu(), alone, 1e-12));
        QVERIFY(near(flow.unserved_mw, 2.1, 1e-12) && std::isfinite(flow.loss_kw) && std::isfinite(flow.source_mw));
        QCOMPARE(flow.lines[1].i_ka, 0.0);
    }

    void powerBalances()
    {
        for (const bool ring : {false, true}) {
            const LoadFlow flow = solveLoadFlow(hall(6, 10, ring));
            QVERIFY(flow.converged);
            QVERIFY(flow.imbalance < 1e-9);
            QVERIFY(flow.loss_kw > 6);  // the no-load losses of both transformers at least
            QVERIFY(near(flow.load_mw, 6 * 10 * 0.02, 1e-9));
        }
        for (unsigned seed = 0; seed < 40; ++seed) {
            const LoadFlow flow = solveLoadFlow(anyNetwork(seed, static_cast<int>(seed % 6)));
            QVERIFY(flow.converged && flow.loss_kw > 0 && std::abs(flow.source_mw - flow.load_mw - flow.loss_kw / 1e3) < 1e-9 * flow.source_mw);
        }
    }

    /// A mesh shares the load: less drop and less loss than the same rows fed from one end.
    void ringsLoseLess()
    {
        const LoadFlow open = solveLoadFlow(hall(3, 12, false)), closed = solveLoadFlow(hall(3, 12, true));
        QVERIFY(closed.vmMin_pu > open.vmMin_pu && closed.loss_kw < open.loss_kw);
    }

    void loadsFollowTheVoltage()
    {
        Network n = twoBuses(0.05, 0.05, 1, 0);
        const double v = [&] { return solveLoadFlow(n).buses[1].vm_pu(); }();
        n.loads[0].impedanceShare = 1;
        const LoadFlow impedance = solveLoadFlow(n);
        const double w = impedance.buses[1].vm_pu();
        QVERIFY(w > v);
        QVERIFY(near(impedance.load_mw, w * w, 1e-9));
        QVERIFY(near(w, 1 / std::abs(std::complex<double>(1.05, 0.05)), 1e-9));  // a divider of impedances
        n.loads[0].impedanceShare = 0, n.loads[0].currentShare = 1;
        const LoadFlow current = solveLoadFlow(n);
        QVERIFY(near(current.load_mw, current.buses[1].vm_pu(), 1e-9));
        QVERIFY(current.buses[1].vm_pu() > v && current.buses[1].vm_pu() < w);
    }

    void capacitorsLiftTheVoltage()
    {
        Network n = twoBuses(0.02, 0.08, 0.8, 0.4);
        const double before = solveLoadFlow(n).buses[1].vm_pu();
        n.loads.push_back({"c", 1, 0, -0.4, 0, 1});
        QVERIFY(solveLoadFlow(n).buses[1].vm_pu() > before);
    }

    void openSwitchesLeaveIslandsDead()
    {
        Network n = hall(2, 4, false);
        n.lines[1].closed = false;
        const LoadFlow flow = solveLoadFlow(n);
        QVERIFY(flow.converged);
        QVERIFY(near(flow.unserved_mw, 3 * 0.02, 1e-12));
        QVERIFY(flow.buses[2].energised() && !flow.buses[3].energised());
        QCOMPARE(flow.lines[1].i_ka, 0.0);
        n.transformers[0].closed = n.transformers[1].closed = false;
        const LoadFlow dark = solveLoadFlow(n);
        QVERIFY(dark.converged);
        QVERIFY(near(dark.unserved_mw, 8 * 0.02, 1e-12));
    }

    /// What is kept must not show: after any number of edits the figures are those of a solution from nothing.
    void keptFlowsGiveTheSame()
    {
        for (const bool ring : {false, true}) {
            std::mt19937 random(7);
            Network n = hall(4, 8, ring);
            n.lines[5].closed = false;
            n.loads[3].currentShare = 0.3, n.loads[4].impedanceShare = 0.6;
            n.loads.push_back({"at the intake", 0, 0.1, 0});
            const Network start = n;
            KeptFlow kept(start);
            for (int i = 0; i < 60; ++i) {
                const std::size_t load = i % 7 == 0 ? n.loads.size() - 1 : random() % n.loads.size();
                n.loads[load].p_mw = 0.001 * static_cast<double>(random() % 80), n.loads[load].q_mvar = 0.0005 * static_cast<double>(random() % 40);
                kept.setLoad(load, n.loads[load].p_mw, n.loads[load].q_mvar);
                QVERIFY(sameFlows(kept.flow(), solveLoadFlow(n)));
            }
        }
    }

    /// Trees are swept, everything else is factorised; both ways find the same voltages of the same trees.
    void sweepsFindWhatFactorsFind()
    {
        for (unsigned seed = 0; seed < 40; ++seed) {
            Network n = anyNetwork(seed, 0);
            n.loads.push_back({"capacitors", 9, 0, -0.2, 0, 1});
            FlowEquations swept(n), factorised(n);
            for (const Section& section : swept.sections()) QVERIFY(swept.solve(section) && factorised.solveByFactors(section));
            for (std::size_t bus = 0; bus < n.buses.size(); ++bus) QVERIFY(swept.live(bus) && std::abs(swept.voltages()[bus] - factorised.voltages()[bus]) < 1e-10);
        }
    }

    /// Edits of trees after and before outages, for which there are factors.
    void keptTreesGiveTheSame()
    {
        for (unsigned seed = 0; seed < 6; ++seed) {
            std::mt19937 random(seed);
            Network n = anyNetwork(seed, 0);
            const Network start = n;
            KeptFlow kept(start);
            for (int i = 0; i < 30; ++i) {
                Load& load = n.loads[random() % n.loads.size()];
                load.p_mw = random() % 4 == 0 ? 0 : 0.0001 * static_cast<double>(random() % 600), load.q_mvar = load.p_mw / 4;
                kept.setLoad(static_cast<std::size_t>(&load - n.loads.data()), load.p_mw, load.q_mvar);
                QVERIFY(sameFlows(kept.flow(), solveLoadFlow(n)));
                if (i % 10 != 5) continue;
                const auto rows = kept.singleOutages(), cold = singleOutages(n);
                for (std::size_t k = 0; k < rows.size(); ++k) QVERIFY(near(rows[k].loss_kw, cold[k].loss_kw, 1e-8) && near(rows[k].vmMin_pu, cold[k].vmMin_pu, 1e-9));
            }
        }
    }

    /// A load beyond all bounds and back: said, and forgotten.
    void keptFlowsComeBack()
    {
        const Network n = twoBuses(0, 0.5, 0.5, 0);
        KeptFlow kept(n);
        const LoadFlow before = kept.flow();
        kept.setLoad(0, 1.2, 0);
        QVERIFY(!kept.flow().converged && kept.flow().unsolved.size() == 1);
        kept.setLoad(0, 0.5, 0);
        QVERIFY(sameFlows(kept.flow(), before));
    }

    /// Each row of the outages is the solution of the network without that branch.
    void outagesAreThoseOfTheRest()
    {
        for (const bool ring : {false, true}) {
            Network n = hall(3, 6, ring);
            n.lines.push_back({"between", 3, 9, 0.01, 0.03, 0.012, 0, 2});
            n.lines.push_back({"twin", 3, 9, 0.01, 0.03, 0.012, 0, 2});
            n.buses.push_back({"V", 20}), n.sources.push_back({"v", n.buses.size() - 1, 1.01, 1});
            n.lines.push_back({"second intake", n.buses.size() - 1, 0, 1, 0.1, 0.1, 10, 2});
            n.buses.push_back({"X", 20}), n.buses.push_back({"Y", 20});
            n.lines.push_back({"dead", n.buses.size() - 2, n.buses.size() - 1, 1, 0.1, 0.1, 10, 2});
            n.loads.push_back({"unserved", n.buses.size() - 1, 0.5, 0});
            const auto rows = singleOutages(n);
            QCOMPARE(rows.size(), n.lines.size() + n.transformers.size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                Network without = n;
                (i < n.lines.size() ? without.lines[i].closed : without.transformers[i - n.lines.size()].closed) = false;
                const LoadFlow flow = solveLoadFlow(without);
                QVERIFY(rows[i].converged && flow.converged);
                QVERIFY(near(rows[i].loss_kw, flow.loss_kw, 1e-8) && near(rows[i].vmMin_pu, flow.vmMin_pu, 1e-10));
                QVERIFY(std::abs(rows[i].unserved_mw - flow.unserved_mw) < 1e-12);
                double line = 0, transformer = 0;
                for (const BranchFlow& one : flow.lines) line = std::max(line, one.loading_percent);
                for (const BranchFlow& one : flow.transformers) transformer = std::max(transformer, one.loading_percent);
                QVERIFY(near(rows[i].lineLoading_percent, line, 1e-8) && near(rows[i].transformerLoading_percent, transformer, 1e-8));
            }
        }
    }

    /// Opening a switch never feeds anything more; more load never lifts a voltage downstream of a radial feeder.
    void lessIsFedAndMoreDrops()
    {
        Network n = hall(2, 6, true);
        for (std::size_t i = 0; i < n.lines.size(); ++i) {
            const double before = solveLoadFlow(n).unserved_mw;
            n.lines[i].closed = false;
            QVERIFY(solveLoadFlow(n).unserved_mw >= before);
        }
        Network radial = hall(2, 6, false);
        const LoadFlow before = solveLoadFlow(radial);
        radial.loads[2].p_mw *= 1.5;
        const LoadFlow after = solveLoadFlow(radial);
        for (std::size_t bus = 0; bus < radial.buses.size(); ++bus) QVERIFY(after.buses[bus].vm_pu() <= before.buses[bus].vm_pu() + 1e-12);
    }

    /// The same of networks of any shape: breakers open one after the other; loads of trees grow, which are of constant power and not of constant current and impedance together.
    void lessIsFedAndMoreDropsAnywhere()
    {
        for (unsigned seed = 0; seed < 12; ++seed) {
            std::mt19937 random(seed);
            Network n = anyNetwork(seed), trees = anyNetwork(seed, 0);
            std::vector<bool> fed(n.buses.size(), true);
            for (int i = 0; i < 15; ++i) {
                n.lines[random() % n.lines.size()].closed = false;
                const LoadFlow flow = solveLoadFlow(n);
                for (std::size_t bus = 0; bus < n.buses.size(); ++bus) QVERIFY(fed[bus] || !flow.buses[bus].energised());
                for (std::size_t bus = 0; bus < n.buses.size(); ++bus) fed[bus] = flow.buses[bus].energised();
            }
            for (int i = 0; i < 10; ++i) {
                const LoadFlow before = solveLoadFlow(trees);
                Load& load = trees.loads[random() % trees.loads.size()];
                load.p_mw *= 1.3, load.q_mvar *= 1.3;
                const LoadFlow after = solveLoadFlow(trees);
                QVERIFY(before.converged && after.converged);
                for (std::size_t bus = 0; bus < n.buses.size(); ++bus) QVERIFY(after.buses[bus].vm_pu() <= before.buses[bus].vm_pu() + 1e-12);
            }
        }
    }

    /// Two halves side by side are one whole, and the order of what is given does not matter.
    void halvesAndOrder()
    {
        Network halves = hall(3, 5, true);
        Network whole = halves;
        whole.transformers.pop_back(), whole.transformers[0].parallel = 2;
        const LoadFlow a = solveLoadFlow(halves), b = solveLoadFlow(whole);
        QVERIFY(near(a.loss_kw, b.loss_kw, 1e-9) && near(a.vmMin_pu, b.vmMin_pu, 1e-12));
        std::mt19937 random(3);
        std::shuffle(halves.lines.begin(), halves.lines.end(), random), std::shuffle(halves.loads.begin(), halves.loads.end(), random);
        const LoadFlow shuffled = solveLoadFlow(halves);
        QVERIFY(near(a.loss_kw, shuffled.loss_kw, 1e-9));
        for (std::size_t bus = 0; bus < halves.buses.size(); ++bus) QVERIFY(near(a.buses[bus].vm_pu(), shuffled.buses[bus].vm_pu(), 1e-12));
    }

    /// Any line or transformer as two halves beside each other, which makes a ring of a tree's branch; any order of rows, ends of lines turned round.
    void halvesAndOrderAnywhere()
    {
        for (unsigned seed = 0; seed < 12; ++seed) {
            std::mt19937 random(seed);
            const Network n = anyNetwork(seed, static_cast<int>(seed % 3) * 3);
            const LoadFlow whole = solveLoadFlow(n);
            Network halves = n, turned = n;
            for (std::size_t i = 0; i < n.lines.size(); i += 3) halves.lines[i].parallel = n.lines[i].parallel / 2, halves.lines.push_back(halves.lines[i]);
            for (std::size_t i = 0; i < n.transformers.size(); i += 2) halves.transformers[i].parallel = 0.5, halves.transformers.push_back(halves.transformers[i]);
            std::shuffle(turned.lines.begin(), turned.lines.end(), random), std::shuffle(turned.loads.begin(), turned.loads.end(), random);
            std::shuffle(turned.transformers.begin(), turned.transformers.end(), random), std::shuffle(turned.sources.begin(), turned.sources.end(), random);
            for (Line& line : turned.lines)
                if (random() % 2 == 0) std::swap(line.from, line.to);
            for (const LoadFlow& other : {solveLoadFlow(halves), solveLoadFlow(turned)}) {
                QVERIFY(other.converged && near(whole.loss_kw, other.loss_kw, 1e-8) && near(whole.source_mvar, other.source_mvar, 1e-9));
                for (std::size_t bus = 0; bus < n.buses.size(); ++bus) QVERIFY(std::abs(whole.buses[bus].v_pu - other.buses[bus].v_pu) < 1e-10);
            }
        }
    }

    /// The elimination against a dense solution of the same equations, before and after a change, and with a node pinned.
    void eliminatesAsADenseSolverDoes()
    {
        std::mt19937 random(11);
        const auto real = [&] { return static_cast<double>(random() % 2001) / 1000 - 1; };
        constexpr std::uint32_t kNodes = 40;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
        for (std::uint32_t i = 1; i < kNodes; ++i) edges.emplace_back(random() % i, i);
        for (int i = 0; i < 25; ++i) edges.emplace_back(random() % kNodes, random() % kNodes);
        std::erase_if(edges, [](const auto& edge) { return edge.first == edge.second; });
        const EliminationOrder order = eliminationOrder(kNodes, edges);
        BlockFactors factors(order);
        factors.clear(0, kNodes - 1);
        Eigen::MatrixXcd dense = Eigen::MatrixXcd::Zero(kNodes, kNodes);
        for (std::uint32_t i = 0; i < kNodes; ++i) factors.add(order.place[i], std::complex<double>(20, i)), dense(i, i) += std::complex<double>(20, i);
        for (const auto& [a, b] : edges) {
            const std::complex<double> ab(real(), real()), ba(real(), real());
            factors.couple(a, b, ab, ba);
            dense(a, b) += ab, dense(b, a) += ba;
        }
        factors.factorise(0, kNodes - 1);
        const auto agrees = [&](const Eigen::MatrixXcd& matrix, std::uint32_t pinned) {
            Eigen::VectorXcd right(kNodes);
            for (std::uint32_t i = 0; i < kNodes; ++i) right[i] = {real(), real()};
            std::vector<BlockFactors::Vector> blocks(kNodes);
            for (std::uint32_t i = 0; i < kNodes; ++i) blocks[order.place[i]] = {right[i].real(), right[i].imag()};
            factors.solve(blocks, 0, kNodes - 1);
            if (pinned < kNodes) right[pinned] = 0;
            const Eigen::VectorXcd expected = matrix.partialPivLu().solve(right);
            double worst = 0;
            for (std::uint32_t i = 0; i < kNodes; ++i)
                worst = std::max(worst, std::abs(expected[i] - std::complex<double>(blocks[order.place[i]][0], blocks[order.place[i]][1])));
            return worst < 1e-12;
        };
        QVERIFY(agrees(dense, kNodes));
        const Eigen::MatrixXcd inverse = dense.inverse();
        const auto diagonal = factors.inverseDiagonal();
        for (std::uint32_t i = 0; i < kNodes; ++i) {
            const auto& own = diagonal[order.place[i]];
            QVERIFY(std::abs(inverse(i, i) - std::complex<double>(own(0, 0), own(1, 0))) < 1e-12);
        }
        for (const auto& [a, b] : edges) {
            Eigen::MatrixXcd changed = dense;
            changed(a, a) += 3, changed(a, b) -= 0.5, changed(b, a) += std::complex<double>(0, 0.25);
            const std::vector<BlockFactors::Change> changes{{a, a, 3, {}}, {a, b, -0.5, {0, 0.25}}};
            const std::vector<std::uint32_t> pins{b};
            auto undo = factors.change(changes, {});
            QVERIFY(agrees(changed, kNodes));
            factors.takeBack(undo);
            undo = factors.change({}, pins);
            Eigen::MatrixXcd pinned = dense;
            pinned.row(b).setZero(), pinned(b, b) = 1;
            QVERIFY(agrees(pinned, b));
            factors.takeBack(undo);
        }
        QVERIFY(agrees(dense, kNodes));
    }

    /// One transformer out loads the other with all; a row out leaves what hangs on it in the dark.
    void outagesOneByOne()
    {
        const Network n = hall(2, 3, false);
        const auto rows = singleOutages(n);
        QCOMPARE(rows.size(), n.lines.size() + n.transformers.size());
        const LoadFlow all = solveLoadFlow(n);
        QVERIFY(near(rows[0].unserved_mw, 3 * 0.02, 1e-12));
        QVERIFY(near(rows[2].unserved_mw, 0.02, 1e-12));
        const Contingency& transformer = rows.back();
        QCOMPARE(transformer.out, std::string("tb"));
        QCOMPARE(transformer.unserved_mw, 0.0);
        QVERIFY(transformer.transformerLoading_percent > 1.9 * all.transformers[0].loading_percent);
    }

    /// Ohm's law by hand: 20 MVA at 1 kV behind a line.
    void faultByHand()
    {
        const Network n = twoBuses(0.02, 0.08, 0, 0);
        const auto currents = faultCurrents(n, FaultKind::ThreePhase, FaultCase::Largest, {10, 1});
        const double zq = 1.1 / 20, xq = zq / std::sqrt(1.01), rq = 0.1 * xq;
        QVERIFY(near(currents[0].ikss_ka, 20 / std::numbers::sqrt3, 1e-9));
        const double r = rq + 0.02, x = xq + 0.08;
        QVERIFY(near(currents[1].ikss_ka, 1.1 / std::hypot(r, x) / std::numbers::sqrt3, 1e-9));
        const double kappa = 1.02 + 0.98 * std::exp(-3 * r / x);
        QVERIFY(near(currents[1].ip_ka, kappa * std::numbers::sqrt2 * currents[1].ikss_ka, 1e-9));
        QVERIFY(currents[1].ith_ka > currents[1].ikss_ka);
        const auto two = faultCurrents(n, FaultKind::TwoPhase, FaultCase::Largest, {10, 1});
        QVERIFY(near(two[1].ikss_ka, currents[1].ikss_ka * std::sqrt(0.75), 1e-12));
        const auto least = faultCurrents(n, FaultKind::ThreePhase, FaultCase::Smallest, {10, 1});
        QVERIFY(least[1].ikss_ka < currents[1].ikss_ka);
    }

    /// A second way never lowers a fault current; a source that gives none leaves zeros.
    void faultsOfMeshesAndOfNothing()
    {
        const auto largest = [](const Network& n) { return faultCurrents(n, FaultKind::ThreePhase, FaultCase::Largest, {10, 1}); };
        const auto open = largest(hall(2, 5, false)), closed = largest(hall(2, 5, true));
        for (std::size_t i = 0; i < open.size(); ++i) QVERIFY(closed[i].ikss_ka >= open[i].ikss_ka * (1 - 1e-12));
        Network dead = hall(1, 2, false);
        dead.sources[0].sscMax_mva = 0;
        for (const FaultCurrent& at : largest(dead)) QCOMPARE(at.ikss_ka, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestLoadFlow)
#include "test_load_flow.moc"
