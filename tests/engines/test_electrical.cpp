// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Voltages and short circuits of drawn layouts against hand calculation.
#include "model/io/layout_file.h"
#include "solver/electrical/cable_sizes.h"
#include "solver/electrical/input.h"
#include "solver/electrical/solve.h"
#include "solver/electrical/supply_factor.h"
#include "solver/pipeline.h"
#include "solver/quantities/quantity.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

using namespace mw;

namespace {

SolverDataPtr data()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
    return loaded;
}

ResultsPtr solved(const std::string& text)
{
    auto read = readLayout(text, "test.yaml");
    for (const auto& diagnostic : read.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    return solve(std::make_shared<const Layout>(std::move(*read.value)), data());
}

/// 13.8 kV of 500 MVA, a 2.5 MVA transformer to 480 V, a board, and a chiller on it.
std::string chain(const std::string& components = {}, const std::string& links = {}, const std::string& grid = ", fault_mva: 500")
{
    return "millwright: 1\nsite: {grid: {voltage_kv: 13.8, frequency_hz: 60" + grid +
           "}}\nhalls:\n  - {id: yard, size_m: [200, 40], outdoor: true}\ncomponents:\n"
           "  - {id: utility, part: generic.utility-feed-mv, at: {hall: yard, x_m: 1, y_m: 1}}\n"
           "  - {id: xfmr, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 1, y_m: 6}}\n"
           "  - {id: board, part: generic.lv-switchboard-4000, at: {hall: yard, x_m: 6, y_m: 6}}\n" +
           components + "links:\n  - {from: utility.out-01, to: xfmr.in}\n  - {from: xfmr.out-1, to: board.in}\n" + links;
}

const ElectricalNode& node(const ResultsPtr& results, const char* path)
{
    static const ElectricalNode kNone;
    const auto instance = results->facility->find(path);
    const ElectricalNode* found = instance && results->electrical ? results->electrical->node(*instance) : nullptr;
    if (found == nullptr) qWarning("no node %s", path);
    return found != nullptr ? *found : kNone;
}

std::string busway(double rackX)
{
    return chain("  - {id: ups, part: generic.ups-1250, at: {hall: yard, x_m: 12, y_m: 6}}\n"
                 "  - {id: bar, part: generic.busway-400, at: {hall: yard, x_m: 20, y_m: 6, facing: north}, override: {width_mm: 100000, length_m: 100}}\n"
                 "  - {id: rack, part: nvidia.gb200-nvl72, at: {hall: yard, x_m: " + std::to_string(rackX) + ", y_m: 6, facing: north}}\n",
                 "  - {from: board.out-01, to: ups.in}\n  - {from: ups.out-1, to: bar.in}\n  - {from: bar.tap-01, to: rack.feed-a}\n");
}

}  // namespace

class TestElectrical : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leastCopper()
    {
        QCOMPARE(cableSize(90).mm2, 16.0);
        QCOMPARE(cableSize(540).mm2, 300.0);
        const CableSize many = cableSize(3008);   // five runs carry 3,105 A of 300 mm2, and 2,690 A of 240
        QCOMPARE(many.runs, 5);
        QCOMPARE(many.mm2, 300.0);
        for (const double amps : {0.0, 1e-3, 100.1, 5000.0}) {
            const CableSize size = cableSize(amps);
            QVERIFY(size.runs * size.ampacity_a >= amps);
        }
    }

    /// Impedances by hand as IEC 60909-0 has them, at the secondary: source, transformer of 6 % with its correction, and what cables are there.
    void shortCircuitByHand()
    {
        const auto results = solved(chain());
        QVERIFY(results->electrical && results->electrical->solved);
        const double u = 0.48, zq = 1.1 * u * u / 500, xq = zq / std::sqrt(1.01);
        const double zt = 0.06 * u * u / 2.5, rt = 0.0047 * u * u / 2.5, xt = std::sqrt(zt * zt - rt * rt);
        const double kt = 0.95 * 1.1 / (1 + 0.6 * std::sqrt(0.06 * 0.06 - 0.0047 * 0.0047));
        const std::complex<double> z(0.1 * xq + kt * rt, xq + kt * xt);
        const double atTerminals = 1.1 * u / (std::numbers::sqrt3 * std::abs(z));
        const double found = node(results, "xfmr").ikss_ka.value_or(0);
        // A few metres of medium-voltage cable stand between: under half a percent.
        QVERIFY2(found < atTerminals && found > 0.995 * atTerminals, qPrintable(QString("%1 of %2 kA").arg(found).arg(atTerminals)));
        const double kappa = 1.02 + 0.98 * std::exp(-3 * z.real() / z.imag());
        QVERIFY(std::abs(node(results, "xfmr").ip_ka.value_or(0) / (kappa * std::numbers::sqrt2 * atTerminals) - 1) < 0.01);
        QVERIFY(*node(results, "board").ikss_ka < found && *node(results, "board").ikss_ka > 0.8 * found);
        QVERIFY(*node(results, "utility").ikss_ka > 20 && *node(results, "utility").ikss_ka < 21);   // 500 MVA at 13.8 kV: 20.9 kA
    }

    void withoutAFaultLevelThereIsNone()
    {
        const auto results = solved(chain({}, {}, {}));
        QVERIFY(results->electrical->solved && !results->electrical->faultLevelKnown);
        QVERIFY(!node(results, "board").ikss_ka);
        QVERIFY(std::any_of(results->findings->begin(), results->findings->end(), [](const auto& f) { return f.rule == "power.no-fault-level"; }));
    }

    /// 600 kW of direct current at 800 V over both conductors: V^2 - V + R P / U^2 = 0.
    void directCurrentByHand()
    {
        const auto results = solved(chain("  - {id: sidecar, part: nvidia.sidecar-800vdc, at: {hall: yard, x_m: 10, y_m: 6}}\n"
                                          "  - {id: rack, part: nvidia.rubin-ultra-kyber-nvl144, at: {hall: yard, x_m: 40, y_m: 6, facing: north}}\n",
                                          "  - {from: board.out-01, to: sidecar.in}\n  - {from: sidecar.out-1, to: rack.feed-a}\n"));
        QVERIFY(results->electrical && results->electrical->solved);
        const ElectricalNode &sidecar = node(results, "sidecar"), &rack = node(results, "rack");
        QVERIFY(sidecar.dc && rack.dc && !node(results, "board").dc);
        QCOMPARE(rack.nominal_v, 800.0);
        const double kw = results->power->node(*results->facility->find("rack"))->in_kw;
        const CableSize size = cableSize(1.25 * 2 * kw / 0.8);
        const double ohm = 2 * size.r_ohm_per_km * rack.along_m / 1000 / size.runs, fall = ohm * kw * 1000 / (800 * 800);
        QVERIFY(rack.along_m > 25 && fall > 0.001);
        QVERIFY(std::abs(rack.voltage_pu - (1 + std::sqrt(1 - 4 * fall)) / 2) < 1e-9);
        QVERIFY(std::abs(rack.current_a - kw / 0.8 / rack.voltage_pu) < 1e-6);
        QVERIFY(!rack.ikss_ka);   // what a rectifier gives into a fault is not known
        QVERIFY(rack.fedBy == sidecar.instance);
    }

    /// The inverter holds its output whatever the grid does; the farther along the busway, the lower the voltage.
    void upsHoldsItsOutput()
    {
        const auto near = solved(busway(21)), far = solved(busway(118));
        QVERIFY(near->electrical->solved && far->electrical->solved);
        QCOMPARE(node(near, "ups").voltage_pu, 1.0);
        const auto &a = node(near, "rack"), &b = node(far, "rack");
        QVERIFY(a.load && a.drop_pu > 0 && b.drop_pu > 2 * a.drop_pu);
        // One load at the end of 97.3 m of 400 A busway: 60 W/m at 400 A is 0.125 mohm/m a phase.
        const double i = b.current_a, r = 60 / (3 * 400.0 * 400.0) * 97, x = r / 2;
        const double drop = std::numbers::sqrt3 * i * (r * 0.98 + x * std::sqrt(1 - 0.98 * 0.98)) / b.nominal_v;
        QVERIFY2(std::abs((b.drop_pu - a.drop_pu) / drop - 1) < 0.08, qPrintable(QString("%1, by hand %2").arg(b.drop_pu - a.drop_pu).arg(drop)));
        QVERIFY(*b.ikss_ka < *a.ikss_ka);   // through the static bypass
        QCOMPARE(far->electrical->islands, std::size_t{2});
    }

    /// In eco mode the chain loses what the datasheet says of it, the load's own reactive power reaches the board, and the output follows the input less the static switch.
    void upsInEcoMode()
    {
        const auto set = [](const char* figures) {
            return solved(chain("  - {id: ups, part: generic.ups-1250, at: {hall: yard, x_m: 12, y_m: 6}, override: {" + std::string(figures) + "}}\n"
                                "  - {id: rack, part: nvidia.gb200-nvl72, at: {hall: yard, x_m: 16, y_m: 6, facing: north}}\n",
                                "  - {from: board.out-01, to: ups.in}\n  - {from: ups.out-1, to: rack.feed-a}\n"));
        };
        const auto twice = set("eco_mode: 0"), eco = set("eco_mode: 1");
        const auto loss = [](const ResultsPtr& r) { return r->power->node(*r->facility->find("ups"))->loss_kw; };
        QVERIFY(std::abs(loss(eco) - 132 * (1 / 0.99 - 1)) < 1e-9);
        QVERIFY(loss(twice) > 3 * loss(eco));
        QCOMPARE(twice->electrical->islands, std::size_t{2});
        QCOMPARE(eco->electrical->islands, std::size_t{1});
        const double in = node(eco, "board").voltage_pu, out = node(eco, "ups").voltage_pu;
        QCOMPARE(node(twice, "ups").voltage_pu, 1.0);
        QVERIFY(out < in && in - out < 0.002 && out < 0.999);
        // One feed: the supplies of the rack run at half of their 264 kW. 132 kW of a UPS of 1,250 are 10.6 %, below the 15 % where its input keeps 0.95.
        const auto kvar = [](double kw, double factor) { return kw * std::tan(std::acos(factor)); };
        const double more = *twice->electrical->reactive_kvar - *eco->electrical->reactive_kvar, byHand = kvar(132 + loss(twice), 0.95) - kvar(132, 0.98);
        QVERIFY2(std::abs(more - byHand) < 0.3, qPrintable(QString("%1, by hand %2").arg(more).arg(byHand)));
        // Currents are those of apparent power: of the rack at 0.98, of the UPS what it passes on.
        QVERIFY(std::abs(node(eco, "rack").current_a - 132e3 / 0.98 / (std::numbers::sqrt3 * 480 * node(eco, "rack").voltage_pu)) < 1e-6);
        QVERIFY(std::abs(node(twice, "ups").current_a / node(twice, "rack").current_a - node(twice, "rack").voltage_pu) < 1e-3);
        QVERIFY(std::abs(*node(eco, "rack").ikss_ka / *node(twice, "rack").ikss_ka - 1) < 0.02);   // through the same static switch
    }

    /// Straight lines between the points of a datasheet; the usual ones where it has none.
    void powerFactorFollowsTheLoad()
    {
        Part ups{.id = "u", .kind = Kind::Ups}, server{.id = "s", .kind = Kind::Server}, shelf{.id = "p", .kind = Kind::PowerShelf};
        for (const auto& [load, factor] : {std::pair(0.05, 0.95), {0.2, 0.97}, {0.25, 0.99}, {1.2, 0.99}}) QVERIFY(std::abs(inputPowerFactor(ups, load) - factor) < 1e-12);
        for (const auto& [load, factor] : {std::pair(0.1, 0.90), {0.35, 0.965}, {0.8, 0.98}}) QVERIFY(std::abs(inputPowerFactor(server, load) - factor) < 1e-12);
        server.figures = {{"power_factor_at_100", 1.0}, {"power_factor_at_20", 0.8}, {"psu_nameplate_kw", 20}};
        QVERIFY(std::abs(inputPowerFactor(server, 0.6) - 0.9) < 1e-12);
        QCOMPARE(supplyLoad(server, 3, 2), 0.3);   // half of the supplies are on each feed
        QCOMPARE(supplyLoad(ups, 3, 2), 0.5);
        shelf.figures = {{"rating_kw", 33}};
        QCOMPARE(supplyLoad(shelf, 16.5, 1), 0.5);
    }

    /// UPS in parallel on the board of the catalogue are seen from the drawn links: three of 700 kW for 1,188 are N+1, share alike, and one lost overloads nothing.
    void upsInParallelOnABoard()
    {
        const auto r = solved(chain("  - {id: \"ups-[1-3]\", part: generic.ups-1250, at: {hall: yard, x_m: 12, y_m: 6, pitch_m: 5}, override: {rating_kw: 700}}\n"
                                    "  - {id: parallel, part: generic.lv-parallel-board-4000, at: {hall: yard, x_m: 30, y_m: 6}}\n"
                                    "  - {id: \"rack-[1-9]\", part: nvidia.gb200-nvl72, at: {hall: yard, x_m: 40, y_m: 6, pitch_m: 1, facing: north}}\n",
                                    "  - {from: \"board.out-[01-03]\", to: \"ups-[1-3].in\"}\n  - {from: \"ups-[1-3].out-1\", to: \"parallel.in-[1-3]\"}\n  - {from: \"parallel.out-[01-09]\", to: \"rack-[1-9].feed-a\"}\n"));
        QVERIFY(r->redundancy && r->electrical->solved);
        const auto ups = std::find_if(r->redundancy->systems.begin(), r->redundancy->systems.end(), [](const PowerSystem& s) { return s.level == PowerLevel::Ups; });
        QVERIFY(ups != r->redundancy->systems.end());
        QCOMPARE(arrangementText(ups->arrangement, ups->sides, ups->spare), std::string("N+1"));
        QVERIFY(ups->holds == std::optional(true) && std::abs(*ups->failedLoading - 1188 * 1.001 / 2 / 700) < 2e-3);
        double current_a = 0;
        for (const char* path : {"ups-1", "ups-2", "ups-3"}) {
            const PowerNode* one = r->power->node(*r->facility->find(path));
            QVERIFY(one != nullptr && std::abs(one->out_kw - 1188 / 0.999 / 3) < 1e-6);
            current_a += node(r, path).current_a;
        }
        QVERIFY(std::abs(current_a / node(r, "parallel").current_a - 1) < 0.01);
    }

    /// Gear without an output voltage ends the flow: what would tell of all of it is not known, rather than told of the little before it.
    void whatEndsTheFlowLeavesItsFiguresUnknown()
    {
        for (const bool ends : {false, true}) {
            const std::string giver = ends ? "sub.out-1" : "board.out-02";
            const auto r = solved(chain("  - {id: sub, part: generic.sub-xfmr-35mva, at: {hall: yard, x_m: 30, y_m: 6}}\n"
                                        "  - {id: rack, part: nvidia.gb200-nvl72, at: {hall: yard, x_m: 16, y_m: 6, facing: north}}\n",
                                        "  - {from: board.out-01, to: sub.in}\n  - {from: " + giver + ", to: rack.feed-a}\n"));
            QVERIFY(r->electrical && r->electrical->solved);
            for (const char* id : {"cable_loss_kw", "lowest_voltage", "power_factor"}) {
                const FacilityQuantity* quantity = facilityQuantity(id);
                QVERIFY2(quantity != nullptr && quantity->read(*r).has_value() == !ends, id);
            }
            const auto said = std::ranges::count_if(*r->findings.value, [](const Finding& one) { return one.message.find("Substation power transformer, 35 MVA") != std::string::npos && one.message.find("output voltage") != std::string::npos; });
            QCOMPARE(said, ends ? 1 : 0);
        }
    }

    void theExamplesHold()
    {
        for (const char* name : {"dgx-h100-superpod-4su", "gb200-scalable-unit", "mixed-inference-hall", "hall-100mw"}) {
            auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml");
            const auto results = solve(std::make_shared<const Layout>(std::move(*read.value)), data());
            QVERIFY2(results->electrical && results->electrical->solved, name);
            QVERIFY2(results->electrical->lowest_pu.value_or(0) > 0.93, qPrintable(QString("%1: %2").arg(name).arg(results->electrical->lowest_pu.value_or(0))));
            QVERIFY2(results->electrical->powerFactor.value_or(0) > 0.9, name);
            for (const Finding& finding : *results->findings.value)
                QVERIFY2(finding.rule != "power.voltage-range" && finding.rule != "power.no-voltages", name);
        }
    }
};

QTEST_APPLESS_MAIN(TestElectrical)
#include "test_electrical.moc"
