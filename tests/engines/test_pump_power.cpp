// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The power of pumps in the balance, PUE and the year: of the drawn loops where they are solved, as rated where not.
#include "solved_layouts.h"

#include "model/edit/move.h"
#include "model/edit/property.h"
#include "model/edit/remove.h"
#include "model/io/layout_file.h"
#include "solver/export/results_json.h"
#include "solver/pipeline.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace mw;
using namespace solved_layouts;

namespace {

LayoutPtr with(const LayoutPtr& layout, const edit::Result& delta)
{
    if (!delta) qFatal("refused");
    return std::make_shared<const Layout>(apply(*layout, *delta));
}

/// A rack, its CDU, a pump skid and a dry cooler, all pipes so wide and short that they lose nothing to speak of.
const std::string kPlace = R"(millwright: 1
site: {name: Phoenix, weather: phoenix, design_dry_bulb_c: 35, grid: {limit_mw: 2, voltage_kv: 13.8}}
halls:
  - {id: hall, size_m: [20, 20], clear_height_m: 4}
  - {id: yard, size_m: [20, 30], outdoor: true}
components:
  - {id: grid, part: generic.utility-feed-hv, at: {hall: yard, x_m: 12, y_m: 18}}
  - {id: rack, part: nvidia.gb200-nvl72, at: {hall: hall, x_m: 3, y_m: 3}, override: {coolant_pressure_drop_kpa: 60}}
  - {id: cdu, part: vertiv.xdu1350, at: {hall: hall, x_m: 6, y_m: 3}, override: {primary_flow_lpm: 1500, pressure_drop_kpa: 50}}
  - {id: pump, part: generic.pump-skid, at: {hall: yard, x_m: 3, y_m: 3}, override: {flow_lpm: 200, head_kpa: 150, power_kw: 0.9}}
  - {id: cooler, part: generic.dry-cooler-800, at: {hall: yard, x_m: 3, y_m: 10}, override: {flow_lpm: 200, pressure_drop_kpa: 40}}
)";
const std::string kLinks = R"(links:
  - {from: cdu.tcs-1, to: rack.coolant, length_m: 0.1, diameter_mm: 200}
  - {from: cooler.fws-1, to: pump.in-1, length_m: 0.1, diameter_mm: 200}
  - {from: pump.out-1, to: cdu.fws, length_m: 0.1, diameter_mm: 200}
)";

const CoolingNode& nodeOf(const Results& r, std::string_view path) { return *r.cooling->node(*r.facility->find(path)); }
const LoopPart& pumpOf(const Results& r, std::string_view path)
{
    const InstanceIndex i = *r.facility->find(path);
    return *std::find_if(r.coolant->loops->parts.begin(), r.coolant->loops->parts.end(), [i](const LoopPart& part) { return part.instance == i && part.pump; });
}
double pumps_kw(const Results& r)
{
    double kw = 0;
    for (const auto& [kind, drawn] : r.cooling->power_kwByKind) kw += kind == "pumps" ? drawn : 0;
    return kw;
}
bool near(double a, double b, double relative) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

std::vector<std::string> textsOf(const Reason& reason)
{
    std::vector<std::string> texts{reason.formula, reason.source};
    for (const Reason& input : reason.inputs)
        for (auto& text : textsOf(input)) texts.push_back(std::move(text));
    return texts;
}
bool says(const std::optional<Reason>& reason, std::string_view words)
{
    if (!reason) return false;
    const auto texts = textsOf(*reason);
    return std::any_of(texts.begin(), texts.end(), [words](const std::string& text) { return text.find(words) != std::string::npos; });
}

}  // namespace

class TestPumpPower : public QObject {
    Q_OBJECT
private slots:
    void cduByHand();
    void skidByHand();
    void heatOfPumpsGoesIntoTheWater();
    void pueByHand();
    void asRatedWithoutPipes();
    void unsolvedLoopIsAsRated();
    void wastefulPumpCostsEnergy();
    void yearHasThem();
    void editsKeepThem();
    void looksBackAtNothing();
    void explained();
};

/// One rack of 130 l/min and 60 kPa: that is what the pump moves, at 0.356 of 13.7 kW for 1,200 l/min and 244 kPa.
void TestPumpPower::cduByHand()
{
    const auto r = solved(kPlace + kLinks);
    QVERIFY(r->coolant && r->coolant->loops->loops.size() == 2);
    const double efficiency = 1200 / 60000.0 * 244 / 13.7, byHand_kw = 130 / 60000.0 * 60 / efficiency;
    const CoolingNode& cdu = nodeOf(*r, "cdu");
    QVERIFY2(near(cdu.power_kw, byHand_kw, 0.01), qPrintable(QString("%1 %2").arg(cdu.power_kw).arg(byHand_kw)));
    QVERIFY(cdu.pumpDrawn);
    QVERIFY(near(cdu.power_kw, pumpOf(*r, "cdu").pump_kw, 0.005));   // three digits
}

/// Facility side: the share of its flow that the CDU's heat is of its capacity, through two resistances that go with the square, at 0.75 x 0.95.
void TestPumpPower::skidByHand()
{
    const auto r = solved(kPlace + kLinks);
    const double heat_kw = 115 + nodeOf(*r, "cdu").power_kw, flow = 1500 * heat_kw / 1368;
    const double head_kpa = 50 * std::pow(flow / 1500, 2) + 40 * std::pow(flow / 200, 2), byHand_kw = flow / 60000 * head_kpa / (0.75 * 0.95);
    const CoolingNode& pump = nodeOf(*r, "pump");
    QVERIFY2(near(pump.power_kw, byHand_kw, 0.01), qPrintable(QString("%1 %2").arg(pump.power_kw).arg(byHand_kw)));
    QVERIFY(pump.pumpDrawn);
    QVERIFY(pump.power_kw < 0.9 / 2);   // less than half of its rating
    QVERIFY(near(pumps_kw(*r), nodeOf(*r, "cdu").power_kw + pump.power_kw, 1e-12));
    QVERIFY(near(r->cooling->pumpsDrawn_kw, pumps_kw(*r), 1e-12));
    QVERIFY(near(pumps_kw(*r), r->coolant->loops->pump_kw, 0.005));
}

void TestPumpPower::heatOfPumpsGoesIntoTheWater()
{
    const auto r = solved(kPlace + kLinks);
    const double cdu_kw = nodeOf(*r, "cdu").power_kw, pump_kw = nodeOf(*r, "pump").power_kw, rack_kw = nodeOf(*r, "rack").liquid_kw;
    QVERIFY(near(nodeOf(*r, "pump").heat_kw, rack_kw + cdu_kw, 1e-12));
    QVERIFY(near(nodeOf(*r, "cooler").heat_kw, rack_kw + cdu_kw + pump_kw, 1e-12));
    QVERIFY(std::abs(r->cooling->balanceError_kw) <= 1e-9 * r->cooling->heat_kw);
    QVERIFY(near(r->cooling->powerToWater_kw, cdu_kw + pump_kw, 1e-12));
}

/// No losses are drawn: the facility is IT, the cooler's fans and the pumps by the loops.
void TestPumpPower::pueByHand()
{
    const auto r = solved(kPlace + kLinks);
    const double cooling_kw = nodeOf(*r, "cooler").power_kw + nodeOf(*r, "cdu").power_kw + nodeOf(*r, "pump").power_kw;
    QVERIFY(near(r->cooling->power_kw, cooling_kw, 1e-12));
    QVERIFY(r->power->pueDesign);
    QVERIFY(near(*r->power->pueDesign, (r->power->it_kw + cooling_kw) / r->power->it_kw, 1e-9));
    const auto asRated = solved(kPlace);
    QVERIFY(*r->power->pueDesign < *asRated->power->pueDesign);
}

void TestPumpPower::asRatedWithoutPipes()
{
    const auto r = solved(kPlace);
    QCOMPARE(nodeOf(*r, "pump").power_kw, 0.9);
    QVERIFY(!nodeOf(*r, "pump").pumpDrawn);
    QCOMPARE(r->cooling->pumpsDrawn_kw, 0.0);
    QVERIFY(says(explain(*r, *data()->costs, "facility_kw"), "pumps as rated"));
}

/// Two pumps of which one stands alone in pipes that lead nowhere: it is as rated, the other as solved.
void TestPumpPower::unsolvedLoopIsAsRated()
{
    const std::string second = "  - {id: lonely, part: generic.pump-skid, at: {hall: yard, x_m: 14, y_m: 3}, override: {power_kw: 2}}\n";
    const auto r = solved(kPlace + second + kLinks);
    QCOMPARE(nodeOf(*r, "lonely").power_kw, 2.0);
    QVERIFY(nodeOf(*r, "pump").pumpDrawn && !nodeOf(*r, "lonely").pumpDrawn);
    QVERIFY(near(pumps_kw(*r) - r->cooling->pumpsDrawn_kw, 2.0, 1e-9));
    QVERIFY(says(explain(*r, *data()->costs, "facility_kw"), "others as rated"));
}

/// Half the efficiency of a pump at the same loop: twice the power, that much more in the facility and in the water.
void TestPumpPower::wastefulPumpCostsEnergy()
{
    const auto layout = layoutOf(kPlace + kLinks);
    const auto good = solve(layout, data()), poor = solve(with(layout, edit::setProperty(*layout, *data()->catalog, "components/pump/override/pump_efficiency", 0.375)), data());
    QVERIFY(near(nodeOf(*poor, "pump").power_kw, 2 * nodeOf(*good, "pump").power_kw, 0.01));
    const double more_kw = nodeOf(*poor, "pump").power_kw - nodeOf(*good, "pump").power_kw;
    const double fans_kw = nodeOf(*poor, "cooler").power_kw - nodeOf(*good, "cooler").power_kw;
    QVERIFY(near(poor->power->facility_kw - good->power->facility_kw, more_kw + fans_kw, 1e-6));
    QVERIFY(near(nodeOf(*poor, "cooler").heat_kw - nodeOf(*good, "cooler").heat_kw, more_kw, 1e-6));
}

void TestPumpPower::yearHasThem()
{
    const auto r = solved(kPlace + kLinks);
    QVERIFY(r->coolant->year && r->cooling->pueAnnual);
    for (const double kw : r->coolant->year->pumps_kwByMonth) QVERIFY(near(kw, pumps_kw(*r), 1e-9));
    const auto asRated = solved(kPlace);
    QVERIFY(*r->cooling->pueAnnual < *asRated->cooling->pueAnnual);
}

/// After an edit the quick results have the pumps of the loops solved last, and no jump comes after them where the loops stay.
void TestPumpPower::editsKeepThem()
{
    Pipeline pipeline(data());
    const auto layout = layoutOf(kPlace + kLinks);
    std::vector<ResultsPtr> published;
    const auto before = pipeline.run(1, layout, {}, [&](const ResultsPtr& r) { published.push_back(r); });
    QVERIFY(nodeOf(*published.front(), "pump").power_kw > nodeOf(*before, "pump").power_kw);   // not solved yet
    published.clear();
    const std::string id = "grid";
    const auto moved = with(layout, edit::moveComponents(*layout, *data()->catalog, std::span(&id, 1), 0.6, 0));
    const auto after = pipeline.run(2, moved, {}, [&](const ResultsPtr& r) { published.push_back(r); });
    QVERIFY(published.front()->cooling->power_kw == before->cooling->power_kw && after->power.value == before->power.value);
    published.clear();
    const auto dearer = with(moved, edit::setProperty(*moved, *data()->catalog, "components/rack/override/power_max_kw", 120.0));
    const auto warmer = pipeline.run(3, dearer, {}, [&](const ResultsPtr& r) { published.push_back(r); });
    QVERIFY(near(nodeOf(*published.front(), "pump").power_kw, nodeOf(*warmer, "pump").power_kw, 0.02));   // along the loop's curve before it is solved anew
    QVERIFY(nodeOf(*warmer, "pump").power_kw < nodeOf(*before, "pump").power_kw);   // less heat, less flow
}

/// What was solved before leaves no trace: after pipes come and go, as a pipeline that never saw them.
void TestPumpPower::looksBackAtNothing()
{
    Pipeline pipeline(data());
    const auto layout = layoutOf(kPlace + kLinks);
    pipeline.run(1, layout);
    const auto apart = layoutOf(kPlace);
    const auto without = pipeline.run(2, apart);
    QVERIFY(*without->cooling.value == *solve(apart, data())->cooling.value && *without->power.value == *solve(apart, data())->power.value);
    const auto again = pipeline.run(3, layout);
    QVERIFY(*again->cooling.value == *solve(layout, data())->cooling.value && *again->power.value == *solve(layout, data())->power.value);
}

void TestPumpPower::explained()
{
    const auto r = solved(kPlace + kLinks);
    QVERIFY(says(explain(*r, *data()->costs, "pue_design"), "pumps by flow x head / efficiency in the drawn loops"));
    QVERIFY(toJson(*r).find("\"pumps_by_loops_kw\"") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestPumpPower)
#include "test_pump_power.moc"
