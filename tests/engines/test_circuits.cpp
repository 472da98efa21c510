// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Derated ratings, motors, third windings, phases, busbars and the grid's bill in drawn layouts, against hand calculation.
#include "model/io/layout_file.h"
#include "solver/electrical/cable_sizes.h"
#include "solver/electrical/circuit_checks.h"
#include "solver/electrical/input.h"
#include "solver/electrical/solve.h"
#include "solver/pipeline.h"
#include "solver/power_time/grid_bill.h"

#include <QObject>
#include <QString>
#include <QTest>

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

LayoutPtr layoutOf(const std::string& text)
{
    auto read = readLayout(text, "test.yaml");
    for (const auto& diagnostic : read.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    return std::make_shared<const Layout>(std::move(*read.value));
}

ResultsPtr solved(const std::string& text) { return solve(layoutOf(text), data()); }

bool near(double found, double wanted, double within)
{
    if (std::abs(found - wanted) <= within) return true;
    qWarning("%.9g instead of %.9g", found, wanted);
    return false;
}

/// 13.8 kV of 500 MVA, a 2.5 MVA transformer to 480 V and a board in a yard; what else is said.
std::string yard(const std::string& site, const std::string& hall, const std::string& components = {}, const std::string& links = {}, const std::string& parts = {})
{
    return "millwright: 1\nsite: {" + site + "grid: {voltage_kv: 13.8, frequency_hz: 60, fault_mva: 500}}\n" + parts + "halls:\n  - {id: yard, size_m: [200, 40], outdoor: true" + hall +
           "}\ncomponents:\n  - {id: utility, part: generic.utility-feed-mv, at: {hall: yard, x_m: 1, y_m: 1}}\n"
           "  - {id: xfmr, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 1, y_m: 6}}\n  - {id: board, part: generic.lv-switchboard-4000, at: {hall: yard, x_m: 6, y_m: 6}}\n" +
           components + "links:\n  - {from: utility.out-01, to: xfmr.in}\n  - {from: xfmr.out-1, to: board.in}\n" + links;
}

InstanceIndex at(const ResultsPtr& results, const char* path) { return results->facility->find(path).value_or(kNoInstance); }
double rating(const ResultsPtr& results, const char* path) { return results->power->node(at(results, path))->rating_kw.value_or(0); }
bool found(const ResultsPtr& results, const char* rule)
{
    return std::any_of(results->findings->begin(), results->findings->end(), [&](const auto& f) { return f.rule == rule; });
}

/// A rack with three units on a three-phase rack PDU behind a busway; outlets as given.
std::string rackOfUnits(const std::string& outlets, const std::string& more = {})
{
    std::string components = "  - {id: bar, part: generic.busway-400, at: {hall: yard, x_m: 20, y_m: 6, facing: north}}\n"
                             "  - {id: rack, part: generic.eia-48-heavy, at: {hall: yard, x_m: 21, y_m: 8, facing: north}}\n  - {id: pdu, part: generic.rack-pdu-60a-415, in: {component: rack, slot: rack-pdu-1}}\n";
    for (int i = 1; i <= 3; ++i) components += "  - {id: s" + std::to_string(i) + ", part: t.server, in: {component: rack, u: " + std::to_string(4 * i) + "}}\n";
    return yard("", "", components, "  - {from: board.out-01, to: bar.in}\n  - {from: bar.tap-01, to: pdu.in}\n" + outlets,
                "parts:\n  - {id: t.server, name: Server, kind: cpu-server, figures: {power_max_kw: 3, u_height: 2}, ports: [{id: psu, kind: power, flow: in}]}\n" + more);
}

}  // namespace

class TestCircuits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratingsFollowTheAir()
    {
        const auto cool = solved(yard("design_dry_bulb_c: 38, ", "")), hot = solved(yard("design_dry_bulb_c: 45, elevation_m: 1500, ", ""));
        QVERIFY(cool->circuits && cool->circuits->derated.empty());
        QVERIFY(near(rating(hot, "xfmr"), rating(cool, "xfmr") * (1 - 0.015 * 5) * (1 - 0.004 * 5), 1e-9));
        QVERIFY(near(rating(hot, "board"), rating(cool, "board") * std::sqrt(60 / 65.0), 1e-9));
        QVERIFY(hot->circuits->deratedAt(at(hot, "xfmr")) != nullptr && hot->circuits->deratedAt(at(hot, "utility")) == nullptr);
        const auto hall = solved(yard("design_dry_bulb_c: 38, ", ", design_air_c: 45"));
        QVERIFY(near(rating(hall, "board"), rating(hot, "board"), 1e-9));
    }

    /// An edit of the site or of a hall alone, which leaves all else shared, reaches ratings that were kept.
    void ratingsFollowEdits()
    {
        Pipeline pipeline(data());
        const auto first = layoutOf(yard("design_dry_bulb_c: 38, ", ""));
        const auto withSite = [&](double air_c, double altitude_m) {
            Settings settings = *first->settings;
            settings.site.designDryBulb_c = air_c, settings.site.elevation_m = altitude_m;
            Layout next = *first;
            next.settings = std::make_shared<const Settings>(std::move(settings));
            return std::make_shared<const Layout>(std::move(next));
        };
        const double rated = rating(pipeline.run(1, first), "board");
        QVERIFY(near(rating(pipeline.run(2, withSite(45, 0)), "board"), rated * std::sqrt(60 / 65.0), 1e-9));
        QVERIFY(near(rating(pipeline.run(3, withSite(38, 2600)), "board"), rated * 0.99, 1e-9));
        QVERIFY(near(rating(pipeline.run(4, layoutOf(yard("design_dry_bulb_c: 45, ", ", design_air_c: 50"))), "board"), rated * std::sqrt(55 / 65.0), 1e-9));
        QVERIFY(near(rating(pipeline.run(5, first), "board"), rated, 1e-9));
    }

    void cablesAreSizedForTheirAir()
    {
        QCOMPARE(cableSize(600).mm2, 300.0);
        QCOMPARE(cableSize(600, 30).runs, 1);
        const CableSize warm = cableSize(600, 40);        // 621 A x 0.913 are 567: two runs of 150 mm2 carry 729
        QCOMPARE(warm.runs, 2);
        QCOMPARE(warm.mm2, 120.0);                        // 2 x 346 x 0.913 = 632
        QVERIFY(near(warm.ampacity_a, 346 * std::sqrt(50 / 60.0), 1e-9));
        QCOMPARE(cableSize(600, 10).mm2, 300.0);          // cool air makes none thinner
        QVERIFY(cableSize(600, 200).runs * cableSize(600, 200).ampacity_a >= 600);
    }

    /// Chillers and pumps of an example: rated for what they draw; what they add to a board is less than their starting currents and more than half of them.
    void motorsAddToFaults()
    {
        auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
        const auto results = solve(std::make_shared<const Layout>(std::move(*read.value)), data());
        const Facility& facility = *results->facility;
        auto input = electricalInput(facility, powerInput(facility, designLoads(facility), results->cooling->nodes), *results->power.value);
        QVERIFY(input.flow.motors.empty());
        double drawn_kw = 0, motors_mva = 0, onBoard_ka = 0;
        for (const PowerNode& node : results->power->nodes)
            if (const Kind kind = facility.part(node.instance).kind; kind == Kind::Chiller || kind == Kind::Pump) drawn_kw += node.in_kw;
        for (const ac::Motor& motor : input.faults.motors) motors_mva += motor.sn_mva;
        QVERIFY(drawn_kw > 50);
        QVERIFY(near(motors_mva, drawn_kw / 900, 1e-9));
        onBoard_ka = 1.1 * 5 * motors_mva / (std::numbers::sqrt3 * 0.415);
        const auto with = solveElectrical(input);
        input.faults.motors.clear();
        const auto without = solveElectrical(input);
        const InstanceIndex a = at(results, "swb-a"), b = at(results, "swb-b");
        QVERIFY(near(*with.node(a)->ikss_ka - with.node(a)->motors_ka, *without.node(a)->ikss_ka, 1e-9));
        QVERIFY(near(with.node(a)->motors_ka, results->electrical->node(a)->motors_ka, 1e-9));
        const double both_ka = with.node(a)->motors_ka + with.node(b)->motors_ka;   // their motors stand on one side or the other
        QVERIFY2(both_ka < onBoard_ka && both_ka > 0.5 * onBoard_ka, qPrintable(QString("%1 of %2 kA").arg(both_ka).arg(onBoard_ka)));
        QVERIFY(without.node(a)->motors_ka == 0);
    }

    /// Two boards on one transformer of three windings: each has its own voltage, and the fault level that the star of the pairs gives.
    void thirdWinding()
    {
        const auto results = solved("millwright: 1\nsite: {grid: {voltage_kv: 138, frequency_hz: 60, fault_mva: 5000}}\nhalls:\n  - {id: yard, size_m: [200, 60], outdoor: true}\ncomponents:\n"
                                    "  - {id: utility, part: generic.utility-feed-mv, override: {voltage_kv: 138}, at: {hall: yard, x_m: 1, y_m: 1}}\n"
                                    "  - {id: big, part: generic.sub-xfmr-3w-100mva, at: {hall: yard, x_m: 1, y_m: 20}}\n"
                                    "  - {id: a, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 30, y_m: 6}}\n  - {id: b, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 40, y_m: 6}}\n"
                                    "links:\n  - {from: utility.out-01, to: big.in}\n  - {from: big.out-1, to: a.in}\n  - {from: big.tertiary-1, to: b.in}\n");
        QVERIFY(results->electrical && results->electrical->solved);
        const auto *high = results->electrical->node(at(results, "big")), *low = results->electrical->node(at(results, "b"));
        QCOMPARE(high->nominal_v, 34500.0);
        QVERIFY(low != nullptr && low->nominal_v == 480);
        // Of the pair with its K_T, at 34.5 kV; a few metres of cable before it.
        const double zq = 1.1 * 138 * 138 / 5000, xq = zq / std::sqrt(1.01), zt = 0.10 * 138 * 138 / 75, rt = 0.0035 * 138 * 138 / 75, xt = std::sqrt(zt * zt - rt * rt);
        const double kt = 0.95 * 1.1 / (1 + 0.6 * std::sqrt(0.01 - 0.0035 * 0.0035));
        const double ka = 1.1 * 138 / (std::numbers::sqrt3 * std::hypot(0.1 * xq + kt * rt, xq + kt * xt)) * 138 / 34.5;
        QVERIFY(*high->ikss_ka < ka && *high->ikss_ka > 0.995 * ka);
    }

    void unbalanceAndNeutral()
    {
        QVERIFY(near(unbalance({110, 100, 90}), 0.1, 1e-12));
        QVERIFY(near(unbalance({0, 0, 30}), 2, 1e-12));
        QCOMPARE(unbalance({0, 0, 0}), 0.0);
        QVERIFY(near(neutral({30, 0, 0}), 30, 1e-12));
        QVERIFY(near(neutral({50, 50, 50}), 0, 1e-6));
        for (const PhaseKw& i : {PhaseKw{70, 20, 5}, PhaseKw{1, 2, 3}, PhaseKw{40, 40, 0}}) {   // sum of the three phasors
            const double third = 2 * std::numbers::pi / 3;
            const auto sum = std::polar(i[0], 0.0) + std::polar(i[1], -third) + std::polar(i[2], third);
            QVERIFY(near(neutral(i), std::abs(sum), 1e-9));
        }
        QCOMPARE(dealPhases(std::vector<double>{5, 3, 1, 1, 1, 4}), (std::vector<std::size_t>{0, 1, 2, 2, 2, 1}));
    }

    /// Three units of 3 kW: on outlets 1 to 3 they are balanced, on 1, 4 and 7 they are on one phase.
    void outletsTakePhasesInTurn()
    {
        const auto even = solved(rackOfUnits("  - {from: pdu.out-01, to: s1.psu}\n  - {from: pdu.out-02, to: s2.psu}\n  - {from: pdu.out-03, to: s3.psu}\n"));
        const auto one = solved(rackOfUnits("  - {from: pdu.out-01, to: s1.psu}\n  - {from: pdu.out-04, to: s2.psu}\n  - {from: pdu.out-07, to: s3.psu}\n"));
        const auto said = solved(rackOfUnits("  - {from: pdu.out-01, to: s1.psu}\n  - {from: pdu.out-04, to: s2.psu, phase: l2}\n  - {from: pdu.out-07, to: s3.psu, phase: l3}\n"));
        for (const auto& results : {even, said}) QVERIFY(near(results->circuits->phasesAt(at(results, "pdu"))->unbalance, 0, 1e-9));
        const PhaseBalance *pdu = one->circuits->phasesAt(at(one, "pdu")), *bar = one->circuits->phasesAt(at(one, "bar"));
        QVERIFY(pdu != nullptr && bar != nullptr);
        QVERIFY(near(pdu->unbalance, 2, 1e-9));
        const double amps = 9000 / (415 / std::numbers::sqrt3 * 0.98);
        QVERIFY(near(pdu->current_a[0], amps, 1e-6) && near(pdu->neutral_a, amps, 1e-6));
        QVERIFY(near(bar->unbalance, 2, 0.01));   // through the busway, as far as the transformer
        QVERIFY(one->circuits->phasesAt(at(one, "xfmr")) != nullptr && one->circuits->phasesAt(at(one, "utility")) == nullptr);
    }

    void unitsWithoutOutletsAreDealt()
    {
        const auto results = solved(rackOfUnits(""));
        const PhaseBalance* pdu = results->circuits->phasesAt(at(results, "pdu"));
        QVERIFY(pdu != nullptr);
        QVERIFY(near(pdu->unbalance, 0, 1e-9));   // three equal units
    }

    /// A bar fed at its end, loaded evenly: the drop is r I L / 2, the loss a third of that with all the load at the far end.
    void barLoadedEvenly()
    {
        constexpr int kTaps = 2000;
        std::vector<BarTap> loads;
        for (int i = 0; i < kTaps; ++i) loads.push_back({2.0 * (i + 0.5) / kTaps, 48.0 / kTaps});
        const std::vector<BarTap> shelf{{0, 1}};
        const double r = 2e-5;
        const BarProfile bar = barProfile(shelf, loads, 480, r);   // of a high voltage: currents hardly change along it
        QVERIFY(bar.solved);
        QVERIFY(near(bar.current_a, 100, 0.001));
        QVERIFY(near((480 - bar.lowest_v) / (r * 100 * 2 / 2), 1, 0.002));
        QVERIFY(near(bar.loss_kw * 1000 / (r * 2 * 100 * 100 / 3), 1, 0.002));
        QVERIFY(near(bar.lowestAt_m, 2, 0.001));
    }

    /// One load of constant power at the end: V = (1 + sqrt(1 - 4 R P)) / 2 of 50 V, and none beyond a quarter.
    void barOfOneLoad()
    {
        const std::vector<BarTap> shelf{{0, 1}};
        const double ohm = 4e-5, kw = 100;
        const BarProfile bar = barProfile(shelf, std::vector<BarTap>{{2, kw}}, 50, ohm / 2);
        const double fall = ohm * kw * 1000 / 2500;
        QVERIFY(bar.solved);
        QVERIFY(near(bar.lowest_v, 50 * (1 + std::sqrt(1 - 4 * fall)) / 2, 1e-8));
        QVERIFY(near(bar.barMost_a, bar.current_a, 1e-9));
        QVERIFY(!barProfile(shelf, std::vector<BarTap>{{2, 1.1 * 2500 / 4 / ohm / 1000}}, 50, ohm / 2).solved);
        QVERIFY(!barProfile({}, std::vector<BarTap>{{2, kw}}, 50, ohm).solved);
    }

    /// Shelves above and below share: the bar carries half, and drops a quarter.
    void shelvesAtBothEnds()
    {
        const std::vector<BarTap> loads{{1, 10}};
        const BarProfile one = barProfile(std::vector<BarTap>{{0, 5}}, loads, 480, 1e-4), both = barProfile(std::vector<BarTap>{{0, 5}, {2, 5}}, loads, 480, 1e-4);
        QVERIFY(near(both.barMost_a, one.barMost_a / 2, 1e-3));
        QVERIFY(near((480 - both.lowest_v) / (480 - one.lowest_v), 0.5, 1e-3));
    }

    void racksOfTheCatalogue()
    {
        auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
        const auto results = solve(std::make_shared<const Layout>(std::move(*read.value)), data());
        QCOMPARE(results->circuits->bars.size(), std::size_t{8});
        const RackBar& bar = results->circuits->bars.front();
        QVERIFY(bar.bar.solved);
        QVERIFY(near(bar.bar.current_a, bar.load_kw * 1000 / 50, 20));
        QVERIFY(bar.bar.barMost_a < 0.6 * bar.bar.current_a && bar.bar.barMost_a > 0.2 * bar.bar.current_a);   // eight shelves, half of them above
        QVERIFY(bar.bar.lowest_v > 49.5 && bar.bar.lowest_v < 50);
        QVERIFY(!found(results, "power.busbar-overload") && !found(results, "power.busbar-drop"));
    }

    void theGridsBill()
    {
        Site site;
        site.tariff.leastPowerFactor = 0.95, site.tariff.reactive_usd_per_kvarh = 0.01;
        for (int hour = 0; hour < 24; ++hour) site.carbonByHour_g_per_kwh.push_back(hour < 12 ? 200 : 400);
        YearOfDraw year{.peak_kw = 1000, .energy_kwh = 8'760'000};
        const GridBill bill = gridBill(site, 0.9, year);
        QVERIFY(bill.charge && bill.carbon);
        const double beyond = std::sqrt(1 / 0.81 - 1) - std::sqrt(1 / 0.9025 - 1);
        QVERIFY(near(bill.charge->usd_per_year(), 8'760'000 * beyond * 0.01, 1e-6));
        QVERIFY(near(bill.carbon->t, 8'760'000 * 0.3 / 1000, 1e-6));
        // July at twice the draw, all else alike: carbon of the months as the draw.
        year.pueByMonth.fill(1), year.pueByMonth[6] = 2;
        const GridBill hot = gridBill(site, 0.9, year);
        QVERIFY(near(hot.carbon->tByMonth[6] / hot.carbon->tByMonth[4], 2, 1e-9));
        QVERIFY(near(hot.carbon->energy_kwh, 8'760'000, 1e-3));
        QVERIFY(!gridBill(site, std::nullopt, year).charge && !gridBill(site, std::nullopt, year).notes.empty());
        QVERIFY(!gridBill({}, 0.9, year).charge && gridBill({}, 0.9, year).notes.empty());
    }

    void aLowPowerFactorIsFound()
    {
        const std::string rack = "  - {id: rack, part: nvidia.gb200-nvl72, at: {hall: yard, x_m: 12, y_m: 6, facing: north}}\n", link = "  - {from: board.out-01, to: rack.feed-a}\n";
        const auto strict = solved(yard("tariff: {power_factor_min: 0.999, reactive_usd_per_kvarh: 0.01}, ", "", rack, link)), mild = solved(yard("tariff: {power_factor_min: 0.5}, ", "", rack, link));
        QVERIFY(found(strict, "power.power-factor") && !found(mild, "power.power-factor"));
        QVERIFY(strict->gridBill->charge && strict->gridBill->charge->usd_per_year() > 0);
    }
};

QTEST_APPLESS_MAIN(TestCircuits)
#include "test_circuits.moc"
