// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Derating against the tables of the standards, three windings and motors against published examples.
#include "solver/power/ac/load_flow.h"
#include "solver/power/ac/motors.h"
#include "solver/power/ac/short_circuit.h"
#include "solver/power/ac/three_winding.h"
#include "solver/power/derating.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace mw;

namespace {

Part part(Kind kind, std::vector<Figure> figures = {}, std::vector<std::pair<std::string, std::string>> facts = {})
{
    Part p;
    p.kind = kind, p.figures = std::move(figures), p.facts = std::move(facts);
    return p;
}

double factor(const Part& p, double air_c, double altitude_m = 0) { return derating(p, {air_c, altitude_m}).factor; }

bool near(double found, double wanted, double within)
{
    if (std::abs(found - wanted) <= within) return true;
    qWarning("%.9g instead of %.9g", found, wanted);
    return false;
}

/// The three-winding transformers T3 and T4 of IEC TR 60909-4:2000, clause 6: 400/120/30 kV, 350/350/50 MVA.
ac::ThreeWinding ofTheReport()
{
    return {.id = "T3", .bus = {0, 1, 2}, .sn_mva = {350, 350, 50}, .vn_kv = {400, 120, 30}, .highMiddle = {21, 0.26}, .highLow = {10, 0.16}, .middleLow = {7, 0.16}};
}

ac::Network threeVoltages(const ac::ThreeWinding& t)
{
    ac::Network network{.base_mva = 100, .buses = {{"high", 400}, {"middle", 120}, {"low", 30}}, .sources = {{"grid", 0, 1, 0, 6000, 6000, 0.1, 0.1}}};
    network.loads = {{"m", 1, 200, 60}, {"l", 2, 30, 20}};
    ac::addThreeWinding(network, t);
    return network;
}

/// 10 MVA at 0.4 kV, a kilometre of cable, 0.5 MVA of motors: the network of the motor test of pandapower, whose figures are those of PowerFactory.
ac::Network motorNetwork()
{
    ac::Network network{.base_mva = 1, .buses = {{"a", 0.4}, {"b", 0.4}}, .sources = {{"grid", 0, 1, 0, 10, 8, 0.1, 0.1}}};
    network.lines = {{.id = "cable", .from = 0, .to = 1, .length_km = 1, .r_ohm_per_km = 0.3211, .x_ohm_per_km = 0.06911504}};
    network.motors = {{"m", 1, 0.5, 7, 0.6}};
    return network;
}

std::vector<ac::FaultCurrent> largest(const ac::Network& network)
{
    return ac::faultCurrents(network, ac::FaultKind::ThreePhase, ac::FaultCase::Largest, {});
}

}  // namespace

class TestRatings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// NEC 310.15(B)(1), columns of 75 and 90 C; their bands of 5 K hold at the warm end. IEC 60364-5-52, B.52.14, XLPE and PVC.
    void conductorsAsInTheTables()
    {
        struct Row {
            double air_c, at75, at90;
        };
        for (const Row& row : {Row{35, 0.94, 0.96}, Row{40, 0.88, 0.91}, Row{45, 0.82, 0.87}, Row{50, 0.75, 0.82}, Row{55, 0.67, 0.76}, Row{60, 0.58, 0.71}, Row{25, 1.05, 1.04}}) {
            QVERIFY(near(cableCorrection(row.air_c, 75), row.at75, 0.006));
            QVERIFY(near(cableCorrection(row.air_c, 90), row.at90, 0.006));
        }
        for (const auto& [air_c, pvc] : {std::pair{35.0, 0.94}, {40.0, 0.87}, {45.0, 0.79}, {50.0, 0.71}, {55.0, 0.61}, {60.0, 0.50}}) QVERIFY(near(cableCorrection(air_c, 70), pvc, 0.006));
        QCOMPARE(cableCorrection(30), 1.0);
        QCOMPARE(cableCorrection(90), 0.0);
        QCOMPARE(cableCorrection(120), 0.0);
    }

    void gearByKind()
    {
        const Part liquid = part(Kind::Transformer), dry = part(Kind::Transformer, {}, {{"type", "dry-type transformer"}});
        QVERIFY(near(factor(liquid, 50), 0.85, 1e-12));     // 40 C over the day: the worked example of IEEE C57.91
        QVERIFY(near(factor(dry, 50), 0.965, 1e-12));
        QCOMPARE(factor(liquid, 40), 1.0);
        QCOMPARE(factor(liquid, 20), 1.0);                  // never above the nameplate
        QVERIFY(near(factor(dry, 30, 1500), 0.985, 1e-12)); // 0.3 % for each 100 m above 1,000 m
        QVERIFY(near(factor(liquid, 30, 2000), 0.96, 1e-12));
        const Part board = part(Kind::Switchboard), busway = part(Kind::Busway);
        QVERIFY(near(4000 * factor(board, 50), 3680, 5));   // 4,000 A in 50 C are 3,680 A: maker's example, with the factor rounded to 0.92
        for (const auto& [air_c, table] : {std::pair{45.0, 0.95}, {50.0, 0.90}, {55.0, 0.85}, {60.0, 0.80}}) QVERIFY(near(factor(busway, air_c), table, 0.006));
        QVERIFY(near(factor(board, 30, 2600), 0.99, 1e-12));
        QVERIFY(near(factor(board, 30, 3250), 0.975, 1e-12));
        QVERIFY(near(factor(part(Kind::Ups), 30, 1750), 0.93, 1e-12));
        QVERIFY(derating(part(Kind::Ups), {45, 0}).lawless && !derating(part(Kind::Ups), {40, 0}).lawless);
        const Part stated = part(Kind::Ups, {{"derate_percent_per_k", 1.2}, {"rated_ambient_c", 35}});
        QVERIFY(near(factor(stated, 45), 0.88, 1e-12) && !derating(stated, {45, 0}).lawless);
        QCOMPARE(factor(busway, 400), 0.0);
    }

    /// Corrected impedances at 120 kV as the report prints them, six digits.
    void threeWindingsOfTheReport()
    {
        const auto star = ac::correctedStarOf(ofTheReport());
        const double to120 = 120.0 * 120 / (400.0 * 400);
        const std::array<std::complex<double>, 3> printed{{{0.045714, 8.096989}, {0.053563, -0.079062}, {0.408568, 20.292035}}};
        for (std::size_t w = 0; w < 3; ++w) QVERIFY(near(star[w].real() * to120, printed[w].real(), 6e-7) && near(star[w].imag() * to120, printed[w].imag(), 6e-7));
    }

    /// With one side open, what is left is a transformer of two windings: same voltages, losses and currents, whichever side it is.
    void oneSideOpen()
    {
        auto t = ofTheReport();
        t.pfe_kw = 0;
        for (const std::size_t used : {std::size_t{1}, std::size_t{2}}) {
            auto star = threeVoltages(t);
            star.loads.erase(star.loads.begin() + (used == 1 ? 1 : 0));
            const ac::WindingPair& pair = used == 1 ? t.highMiddle : t.highLow;
            ac::Network two{.base_mva = 100, .buses = {{"high", 400}, {"low", t.vn_kv[used]}}, .sources = star.sources};
            two.loads = {{"x", 1, star.loads[0].p_mw, star.loads[0].q_mvar}};
            two.transformers = {{.id = "t", .high = 0, .low = 1, .sn_mva = std::min(t.sn_mva[0], t.sn_mva[used]), .vnHigh_kv = 400, .vnLow_kv = t.vn_kv[used], .vk_percent = pair.vk_percent,
                                 .vkr_percent = pair.vkr_percent}};
            const auto a = ac::solveLoadFlow(star), b = ac::solveLoadFlow(two);
            QVERIFY(a.converged && b.converged);
            QVERIFY(near(a.buses[used].vm_pu(), b.buses[1].vm_pu(), 1e-9));
            QVERIFY(near(a.loss_kw, b.loss_kw, 1e-5));
        }
    }

    /// Loaded on both sides, against voltages found with complex numbers alone: V = 1 - sum of Z conj(S / V).
    void bothSidesLoaded()
    {
        const auto t = ofTheReport();
        const auto network = threeVoltages(t);
        const auto flow = ac::solveLoadFlow(network);
        QVERIFY(flow.converged);
        using Complex = std::complex<double>;
        const auto ohm = ac::starOf(t);
        const double base = 400.0 * 400 / 100;
        const Complex za = ohm[0] / base, zb = ohm[1] / base, zc = ohm[2] / base, sb(2, 0.6), sc(0.3, 0.2);
        Complex vb = 1, vc = 1, ia;
        for (int i = 0; i < 200; ++i) {
            const Complex ib = std::conj(sb / vb), ic = std::conj(sc / vc);
            ia = ib + ic;
            const Complex star = 1.0 - za * ia;
            vb = star - zb * ib, vc = star - zc * ic;
        }
        QVERIFY(near(flow.buses[1].vm_pu(), std::abs(vb), 1e-9));
        QVERIFY(near(flow.buses[2].vm_pu(), std::abs(vc), 1e-9));
        const double loss_pu = std::norm(ia) * za.real() + std::norm(sb / vb) * zb.real() + std::norm(sc / vc) * zc.real();
        QVERIFY(near(flow.loss_kw, loss_pu * 100e3, 1e-4));
    }

    /// Thevenin by hand: source, and the legs that the fault's current flows through.
    void faultsBehindThreeWindings()
    {
        const auto t = ofTheReport();
        const auto found = largest(threeVoltages(t));
        const auto star = ac::correctedStarOf(t);
        const double zq = 1.1 * 400 * 400 / 6000, xq = zq / std::sqrt(1.01);
        const std::complex<double> q(0.1 * xq, xq);
        for (const std::size_t w : {std::size_t{1}, std::size_t{2}}) {
            const double ka = 1.1 * 400 / (std::numbers::sqrt3 * std::abs(q + star[0] + star[w])) * 400 / t.vn_kv[w];
            QVERIFY(near(found[w].ikss_ka, ka, 1e-9));
        }
    }

    void motorsOfThePublishedNetwork()
    {
        const auto found = largest(motorNetwork());
        QVERIFY(near(found[0].ikss_ka, 14.724523289, 2e-6));
        QVERIFY(near(found[1].ikss_ka, 6.1263193169, 2e-6));
        auto without = motorNetwork();
        without.motors.clear();
        const auto grid = largest(without);
        QVERIFY(found[0].ikss_ka > grid[0].ikss_ka && found[0].ip_ka > grid[0].ip_ka);
        const auto smallest = ac::faultCurrents(motorNetwork(), ac::FaultKind::ThreePhase, ac::FaultCase::Smallest, {});
        QCOMPARE(smallest[1].ikss_ka, ac::faultCurrents(without, ac::FaultKind::ThreePhase, ac::FaultCase::Smallest, {})[1].ikss_ka);
    }

    /// At its own terminals a motor gives c times its starting current.
    void aMotorAloneGivesItsStartingCurrent()
    {
        ac::Network network{.base_mva = 1, .buses = {{"a", 6}}, .sources = {{"grid", 0, 1, 0, 200, 200, 0.1, 0.1}}, .motors = {{"m", 0, 4, 5.5, 0.1}}};
        const double with = largest(network)[0].ikss_ka, rated = 4 / (std::numbers::sqrt3 * 6);
        network.motors[0].rx = 0.1;   // the same angle as the grid: currents add up as numbers
        QVERIFY(near(with - 200 / (std::numbers::sqrt3 * 6), 1.1 * 5.5 * rated, 1e-9));
    }

    /// 50 MVA at 20 kV, a transformer of 1.6 MVA and 6 %: 0.8 / (1.1 x 100 x 1.6 / 50 - 0.3) = 0.248 of its rating may be motors, 0.3975 MVA.
    void motorsBehindTransformers()
    {
        for (const double mva : {0.39, 0.41}) {
            ac::Network network{.base_mva = 1, .buses = {{"q", 20}, {"l", 0.4}}, .sources = {{"grid", 0, 1, 0, 50, 50, 0.1, 0.1}}};
            network.transformers = {{.id = "t", .high = 0, .low = 1, .sn_mva = 1.6, .vnHigh_kv = 20, .vnLow_kv = 0.4, .vk_percent = 6, .vkr_percent = 0.8}};
            const auto without = largest(network);
            QVERIFY(near(without[0].ikss_ka, 50 / (std::numbers::sqrt3 * 20), 1e-9));
            network.motors = {{"m", 1, mva, 5, 0.42}};
            const auto counted = ac::countedMotors(network, without);
            QCOMPARE(counted.size(), std::size_t{1});   // at its own level it counts
            const auto levels = ac::levelsWithoutFarMotors(network, counted, without);
            QCOMPARE(levels.size(), mva < 0.3975 ? std::size_t{1} : std::size_t{0});
            const double adds = largest(network)[0].ikss_ka / without[0].ikss_ka - 1;
            QVERIFY(adds > 0.02 && adds < 0.05);   // what the rule stands for
            if (!levels.empty()) QVERIFY(levels[0].counted.empty() && levels[0].buses == std::vector<std::size_t>{0});
        }
    }

    void smallMotorsAreLeftOut()
    {
        auto network = motorNetwork();
        auto bare = network;
        bare.motors.clear();
        const auto without = largest(bare);
        const double onePercent_mva = 0.01 * without[1].ikss_ka * std::numbers::sqrt3 * 0.4;   // of the least current on that level
        network.motors = {{"m", 0, onePercent_mva * 0.6, 5, 0.42}, {"n", 1, onePercent_mva * 0.39, 5, 0.42}};
        QVERIFY(ac::countedMotors(network, without).empty());
        network.motors[1].sn_mva = onePercent_mva * 0.41;
        QCOMPARE(ac::countedMotors(network, without).size(), std::size_t{2});   // together they pass the limit
        network.lines[0].closed = false;
        QCOMPARE(ac::countedMotors(network, largest([&] { auto open = bare; open.lines[0].closed = false; return open; }())).size(), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(TestRatings)
#include "test_ratings.moc"
