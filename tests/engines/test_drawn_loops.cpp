// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn coolant loops as networks, and what failures of cooling do.
#include "model/io/layout_file.h"
#include "solver/bench/synthetic_layout.h"
#include "solver/cooling/cooling_failures.h"
#include "solver/cooling/heat/lumped_heat.h"
#include "solver/cooling/loops/drawn_loops.h"
#include "solver/cooling/loops/pipe_sizes.h"
#include "solver/cooling/solve.h"
#include "solver/loads/loads.h"
#include "solver/solver_data.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

using namespace mw;
using Does = LoopElement::Kind;

namespace {

bool near(double a, double b, double relative) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

/// A loop written by hand: racks, CDUs and manifolds, places by number.
struct Drawn {
    LoopInput input{};

    LoopNode place()
    {
        input.nodeOf.push_back(static_cast<InstanceIndex>(input.nodeOf.size()));
        return static_cast<LoopNode>(input.nodeOf.size() - 1);
    }
    LoopElement& rack(LoopNode at, double need_l_min, double drop_kpa, double exponent = 2)
    {
        input.elements.push_back({.instance = input.nodeOf[at], .kind = Does::Taker, .from = at, .to = kReturnSide, .rack = true, .need_l_min = need_l_min,
                                  .at_l_min = need_l_min, .drop_kpa = drop_kpa, .exponent = exponent, .heat_kw = need_l_min * kPg25_kw_per_lpm_k * 10, .supply_c = 40, .most_c = 45,
                                  .volume_l = 20});
        return input.elements.back();
    }
    LoopElement& cdu(LoopNode at, double rated_l_min, double head_kpa, double capacity_kw = 1000)
    {
        input.elements.push_back({.instance = input.nodeOf[at], .kind = Does::Pump, .role = CoolingRole::Cdu, .from = kReturnSide, .to = at, .rated_l_min = rated_l_min,
                                  .head_kpa = head_kpa, .efficiency = 0.5, .capacity_kw = capacity_kw});
        return input.elements.back();
    }
    LoopPipe& pipe(LoopNode from, LoopNode to, double length_m, double diameter_mm = 80)
    {
        input.pipes.push_back({.link = static_cast<LinkIndex>(input.pipes.size()), .from = from, .to = to, .length_m = length_m, .diameter_mm = diameter_mm});
        return input.pipes.back();
    }
};

/// CDUs side by side on one manifold, racks on pipes of their own.
Drawn row(int cdus, int racks, double rated_l_min = 1200)
{
    Drawn drawn;
    const LoopNode manifold = drawn.place();
    for (int i = 0; i < cdus; ++i) {
        const LoopNode at = drawn.place();
        drawn.cdu(at, rated_l_min, 244);
        drawn.pipe(at, manifold, 10, 100).main = true;
    }
    for (int i = 0; i < racks; ++i) {
        const LoopNode at = drawn.place();
        drawn.rack(at, 130, 83, 1.76);
        drawn.pipe(manifold, at, 4 + i, 50);
    }
    return drawn;
}

double rackFlow(const CoolantLoops& loops)
{
    double sum = 0;
    for (const LoopPart& part : loops.parts) sum += part.taker ? part.flow_l_min : 0;
    return sum;
}

SolverDataPtr data()
{
    static const SolverDataPtr loaded = [] {
        auto read = loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
        return read.value ? std::make_shared<const SolverData>(std::move(*read.value)) : nullptr;
    }();
    return loaded;
}

/// What the slow lane of the pipeline makes of a layout, without its power.
struct Solved {
    FacilityPtr facility{};
    CoolingInput cooling{};
    CoolingResults results{};
    LoopInput input{};
};
Solved solvedText(const std::string& text)
{
    Solved out;
    auto read = readLayout(text, "test.yaml");
    if (!read.value) qFatal("no layout");
    out.facility = expand(std::make_shared<const Layout>(std::move(*read.value)), data()->catalog);
    const auto loads = designLoads(*out.facility);
    out.cooling = coolingInput(*out.facility, loads, nullptr);
    out.results = solveCooling(out.cooling);
    out.input = loopInput(*out.facility, out.cooling, out.results, nullptr);
    return out;
}

std::string fileText(const std::string& name)
{
    QFile file(QString::fromStdString(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no file");
    return file.readAll().toStdString();
}

double msOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

class TestDrawnLoops : public QObject {
    Q_OBJECT
private slots:
    void twoRacksByHand();
    void exponentByHand();
    void returnBesideSupplyIsTheSame();
    void speedFollowsNeed();
    void massAndEnergyBalance();
    void removingAPumpNeverRaisesFlow();
    void closedValveStarves();
    void starvedRackIsFound();
    void noPumpAndNoSinkAreSaid();
    void equalLoopsAreSolvedOnce();
    void orderChangesNothing();
    void pipesByRule();
    void timeToLimitByFormula();
    void spareCduHurtsNobody();
    void lonelyCduHeatsItsRacks();
    void facilityPumpReachesRacks();
    void halfTheHallsFans();
    void sideOfPower();
    void inRackCdu();
    void rackOnThePlantsWater();
    void examplesSolve_data();
    void examplesSolve();
    void quick();
};

/// Everything quadratic: pump h = 4/3 H - H/3 (Q/Qr)^2, racks r = dp/Q^2 behind pipes without length, whose fittings lose 2 x kFittings v^2/2.
void TestDrawnLoops::twoRacksByHand()
{
    Drawn d;
    const LoopNode out = d.place(), a = d.place(), b = d.place();
    d.cdu(out, 300, 200);
    d.rack(a, 100, 60), d.rack(b, 150, 90);
    d.pipe(out, a, 0, 50), d.pipe(out, b, 0, 50);
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(d.input, pipes);
    QCOMPARE(nets.size(), std::size_t{1});
    const LoopFlows flows = flowsIn(d.input, nets[0], 1);
    QVERIFY(flows.solved);
    const double area = std::numbers::pi / 4 * 0.05 * 0.05, fitting = 2 * kFittings * nets[0].density_kg_m3 / 2 / std::pow(60000 * area, 2) / 1000;   // kPa per (l/min)^2
    const double ra = 60 / 1e4 + fitting, rb = 90 / 22500.0 + fitting;
    const double g = 1 / std::sqrt(ra) + 1 / std::sqrt(rb);                         // Q = g sqrt(p)
    const double p = 800.0 / 3 / (1 + 200.0 / 3 / (300.0 * 300) * g * g);
    QVERIFY2(near(flows.link_l_min[0], g * std::sqrt(p), 1e-6), qPrintable(QString::number(flows.link_l_min[0] - g * std::sqrt(p))));
    QVERIFY(near(flows.link_l_min[1], std::sqrt(p / ra), 1e-6) && near(flows.link_l_min[2], std::sqrt(p / rb), 1e-6));
    QVERIFY(near(-flows.link_kpa[0], p, 1e-6));
    const CoolantLoops loops = solveLoops(d.input);
    const double most = std::sqrt(p / ra) / 100, other = std::sqrt(p / rb) / 150;   // all goes with the speed
    QVERIFY(near(loops.loops[0].speed, 1 / std::min(most, other), 2e-3));
}

void TestDrawnLoops::exponentByHand()
{
    Drawn d;
    const LoopNode out = d.place();
    d.cdu(out, 300, 200);
    d.rack(out, 120, 80, 1.76);
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(d.input, pipes);
    const LoopFlows flows = flowsIn(d.input, nets[0], 1);
    QVERIFY(flows.solved);
    const double q = flows.link_l_min[0];
    QVERIFY(near(80 * std::pow(q / 120, 1.76), 200.0 / 3 * (4 - std::pow(q / 300, 2)), 1e-5));   // bisection would find the same
}

/// The same loop with both pipes drawn, solved as a plain network.
void TestDrawnLoops::returnBesideSupplyIsTheSame()
{
    const Drawn d = row(2, 5);
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(d.input, pipes);
    LoopInput squares = d.input;
    for (LoopElement& element : squares.elements) element.exponent = 2;
    const auto net = loopNets(squares, pipes)[0];
    const LoopFlows folded = flowsIn(squares, net, 1);
    hydraulic::Network both;
    both.density_kg_m3 = net.density_kg_m3, both.viscosity_m2_s = net.viscosity_m2_s;
    both.nodes.resize(2 * net.places);
    both.nodes[0].fixedHead_m = both.nodes[net.places].fixedHead_m = 0;   // the second is the place that no pipe comes back to
    const auto back = [&](std::size_t place) { return place == 0 ? 0 : net.places + place; };
    std::vector<std::size_t> first;
    for (std::size_t i = 0; i < net.links.size(); ++i) {
        hydraulic::Link link = net.links[i];
        first.push_back(both.links.size());
        const bool isPipe = link.kind == hydraulic::LinkKind::Pipe;
        if (isPipe) link.length_m = squares.pipes[i - net.elements.size()].length_m, link.minorLoss = kFittings;
        if (!isPipe && link.from == 0) link.from = back(link.to);
        if (!isPipe && link.to == 0) link.to = back(link.from);
        both.links.push_back(link);
        if (!isPipe) continue;
        std::swap(link.from, link.to);
        link.from = back(link.from), link.to = back(link.to);
        both.links.push_back(link);
    }
    both.nodes[back(1)].fixedHead_m = 0;
    const auto solution = hydraulic::solve(both);
    QVERIFY2(solution.converged, solution.reason.c_str());
    for (std::size_t i = 0; i < net.links.size(); ++i) QVERIFY(near(60 * solution.links[first[i]].flow_l_s, folded.link_l_min[i], 1e-6));
}

void TestDrawnLoops::speedFollowsNeed()
{
    const Drawn d = row(2, 8);
    const CoolantLoops loops = solveLoops(d.input);
    QCOMPARE(loops.loops.size(), std::size_t{1});
    const CoolantLoop& loop = loops.loops[0];
    QVERIFY(loop.solved && loop.speed < 1 && loop.speed > kLowestSpeed);
    QCOMPARE(loop.starved, 0U);
    double least = 1e9;
    for (const LoopPart& part : loops.parts)
        if (part.taker) least = std::min(least, part.flow_l_min / part.need_l_min);
    QVERIFY(std::abs(least - 1) < 2e-3);
}

void TestDrawnLoops::massAndEnergyBalance()
{
    const CoolantLoops loops = solveLoops(row(3, 12).input);
    double in = 0, out = 0, given = 0, lost = 0;   // pumps give what pipes and racks lose
    for (const LoopPart& part : loops.parts) {
        (part.taker ? out : in) += part.flow_l_min;
        (part.taker ? lost : given) += part.flow_l_min * part.pressure_kpa;
    }
    for (const LoopPipeFlow& pipe : loops.pipes) lost += pipe.flow_l_min * pipe.pressure_kpa;
    QVERIFY(near(in, out, 1e-9) && near(given, lost, 1e-6));
    QVERIFY(near(loops.loops[0].pump_kw, given / 60000 / 0.5, 1e-9));
}

void TestDrawnLoops::removingAPumpNeverRaisesFlow()
{
    for (int racks = 2; racks < 30; racks += 3) {
        double before = 0;
        for (int cdus = 1; cdus <= 4; ++cdus) {
            const Drawn d = row(cdus, racks);
            std::vector<LoopPipeFlow> pipes;
            const auto nets = loopNets(d.input, pipes);
            const LoopFlows flows = flowsIn(d.input, nets[0], 1);
            QVERIFY(flows.solved);
            double sum = 0;
            for (std::size_t e = 0; e < nets[0].elements.size(); ++e) sum += d.input.elements[nets[0].elements[e]].kind == Does::Taker ? flows.link_l_min[e] : 0;
            QVERIFY(sum >= before * (1 - 1e-9));
            before = sum;
        }
    }
}

void TestDrawnLoops::closedValveStarves()
{
    Drawn d = row(1, 4);
    d.input.pipes[2].closed = true;
    const CoolantLoops loops = solveLoops(d.input);
    QCOMPARE(loops.loops[0].starved, 1U);
    QVERIFY(std::abs(loops.pipe(2)->flow_l_min) < 0.1);
}

void TestDrawnLoops::starvedRackIsFound()
{
    Drawn d = row(1, 12);   // 1,560 l/min of a CDU of 1,200
    d.input.pipes.back().length_m = 200;
    const CoolantLoops loops = solveLoops(d.input);
    QCOMPARE(loops.loops[0].speed, 1.0);
    QVERIFY(loops.loops[0].starved >= 1);
    const LoopPart* last = loops.part(d.input.elements.back().instance);
    QVERIFY(last && last->flow_l_min < last->need_l_min);
}

void TestDrawnLoops::noPumpAndNoSinkAreSaid()
{
    Drawn d = row(1, 2);
    const LoopNode lone = d.place(), rack = d.place();   // a manifold that nothing feeds
    d.rack(rack, 100, 80);
    d.pipe(lone, rack, 5);
    const LoopNode chiller = d.place(), wall = d.place();   // a chiller without a pump
    d.input.elements.push_back({.instance = chiller, .kind = Does::Giver, .role = CoolingRole::AirChiller, .from = kReturnSide, .to = chiller, .at_l_min = 500, .drop_kpa = 70});
    d.input.elements.push_back({.instance = wall, .kind = Does::Taker, .role = CoolingRole::AirUnit, .from = wall, .to = kReturnSide, .need_l_min = 300, .at_l_min = 300, .drop_kpa = 70});
    d.pipe(chiller, wall, 20);
    const CoolantLoops loops = solveLoops(d.input);
    QCOMPARE(loops.loops.size(), std::size_t{3});
    QVERIFY(loops.loops[0].solved);   // the rest still is
    QVERIFY(loops.loops[1].noSink && loops.loops[1].noPump && !loops.loops[1].solved && !loops.loops[1].reason.empty());
    QVERIFY(loops.loops[2].noPump && !loops.loops[2].noSink && loops.loops[2].kind == LoopKind::Facility);
}

void TestDrawnLoops::equalLoopsAreSolvedOnce()
{
    Drawn d = row(2, 6);
    const LoopInput one = d.input;
    const auto places = static_cast<LoopNode>(one.nodeOf.size());
    const auto moved = [&](LoopNode n) { return n == kReturnSide ? n : n + places; };
    for (LoopNode n = 0; n < places; ++n) d.place();
    for (LoopElement element : one.elements) element.instance += places, element.from = moved(element.from), element.to = moved(element.to), d.input.elements.push_back(element);
    for (LoopPipe pipe : one.pipes) pipe.link += 100, pipe.from += places, pipe.to += places, d.input.pipes.push_back(pipe);
    const CoolantLoops loops = solveLoops(d.input);
    QCOMPARE(loops.loops.size(), std::size_t{2});
    QCOMPARE(loops.loops[1].like, 0U);
    QCOMPARE(loops.loops[0].flow_l_min, loops.loops[1].flow_l_min);
    QCOMPARE(loops.pipe(100)->flow_l_min, loops.pipe(0)->flow_l_min);
}

void TestDrawnLoops::orderChangesNothing()
{
    const Drawn d = row(2, 9);
    LoopInput turned = d.input;
    std::reverse(turned.pipes.begin(), turned.pipes.end());
    std::reverse(turned.elements.begin(), turned.elements.end());
    const CoolantLoops a = solveLoops(d.input), b = solveLoops(turned);
    QVERIFY(near(rackFlow(a), rackFlow(b), 1e-6));
    for (const LoopPart& part : a.parts) QVERIFY(near(part.flow_l_min, b.part(part.instance)->flow_l_min, 1e-6));
}

void TestDrawnLoops::pipesByRule()
{
    const FluidProperties water = fluidAt(propyleneGlycol(), 0, 20);
    QCOMPARE(pipeFor(130 / 60.0, water).nominal, 50);     // 1.0 m/s; DN 40 would run at 1.65 m/s
    QCOMPARE(pipeFor(20, water).nominal, 125);            // 1.55 m/s and 190 Pa/m; DN 100 loses 590 Pa/m (Darcy with Colebrook's factor)
    double before = 0;
    for (double q = 0.1; q < 500; q *= 1.3) {
        const double d = pipeFor(q, water).inner_mm;
        QVERIFY(d >= before);
        before = d;
    }
}

void TestDrawnLoops::timeToLimitByFormula()
{
    QCOMPARE(*timeToLimit_s(200, 100, 0, 0, 50, 65), 30.0);
    QVERIFY(!timeToLimit_s(200, 100, 10, 40, 50, 50.1).has_value());   // rests at 50 C
    QCOMPARE(*timeToLimit_s(200, 100, 5, 40, 66, 65), 0.0);
    const double t = *timeToLimit_s(200, 100, 5, 40, 50, 55);          // on its way to 60 C
    double T = 50;
    for (int i = 0; i < 100000; ++i) T += t / 100000 * (100 - 5 * (T - 40)) / 200;   // Euler
    QVERIFY(std::abs(T - 55) < 1e-3);
}

void TestDrawnLoops::spareCduHurtsNobody()
{
    const Drawn d = row(2, 8);   // 8 x 86.6 kW and 1,040 l/min: one CDU carries it
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(d.input, pipes);
    const CoolingFailures failures = coolingFailures(d.input, nets);
    QCOMPARE(failures.triedOf[static_cast<std::size_t>(CoolingLoss::Cdu)], 2U);
    QCOMPARE(failures.hurtfulOf[static_cast<std::size_t>(CoolingLoss::Cdu)], 0U);
    QCOMPARE(failures.triedOf[static_cast<std::size_t>(CoolingLoss::Valve)], 2U);
    QVERIFY(failures.failures.empty());
}

void TestDrawnLoops::lonelyCduHeatsItsRacks()
{
    const Drawn d = row(1, 4);
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(d.input, pipes);
    const CoolingFailures failures = coolingFailures(d.input, nets);
    const auto cdu = std::find_if(failures.failures.begin(), failures.failures.end(), [](const auto& f) { return f.loss == CoolingLoss::Cdu; });
    QVERIFY(cdu != failures.failures.end());
    QCOMPARE(cdu->hot, 4U);
    const double heat = 130 * kPg25_kw_per_lpm_k * 10;   // leaves at 50 C, may leave at 55 C
    QVERIFY(near(cdu->short_kw, 4 * heat, 1e-6));
    QVERIFY2(near(*cdu->first_s, 20 * 60 * kPg25_kw_per_lpm_k * (1 + kRackMetal) * 5 / heat, 1e-3), qPrintable(QString::number(*cdu->first_s)));
}

void TestDrawnLoops::facilityPumpReachesRacks()
{
    Drawn d = row(1, 4);
    const LoopNode chiller = d.place(), in = d.place(), out = d.place();
    const double heat = 4 * 130 * kPg25_kw_per_lpm_k * 10;
    d.input.elements.push_back({.instance = chiller, .kind = Does::Giver, .role = CoolingRole::AirChiller, .from = kReturnSide, .to = chiller, .at_l_min = 500, .drop_kpa = 70, .heat_kw = heat, .capacity_kw = 500});
    d.input.elements.push_back({.instance = in, .kind = Does::Pump, .from = in, .to = out, .rated_l_min = 800, .head_kpa = 250});
    d.input.elements.push_back({.instance = 1, .kind = Does::Taker, .role = CoolingRole::Cdu, .from = d.place(), .to = kReturnSide, .need_l_min = 500, .at_l_min = 500, .drop_kpa = 70, .heat_kw = heat,
                                .capacity_kw = 1000, .supply_c = 35, .most_c = 40});
    d.pipe(chiller, in, 20, 100).main = true, d.pipe(out, d.input.elements.back().from, 20, 100).main = true;
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(d.input, pipes);
    QCOMPARE(nets.size(), std::size_t{2});
    const CoolingFailures failures = coolingFailures(d.input, nets);
    for (const CoolingLoss loss : {CoolingLoss::Pump, CoolingLoss::Chiller, CoolingLoss::Valve}) {
        const auto found = std::find_if(failures.failures.begin(), failures.failures.end(), [loss](const auto& f) { return f.loss == loss; });
        QVERIFY(found != failures.failures.end());
        QCOMPARE(found->hot, 4U);
        QVERIFY(found->first_s && *found->first_s > 0);
    }
}

void TestDrawnLoops::halfTheHallsFans()
{
    LoopInput input;
    input.halls = {{.heat_kw = 400, .volume_m3 = 1500, .racks = 10}};
    for (InstanceIndex i = 0; i < 4; ++i) input.airUnits.push_back({.instance = i, .heat_kw = 100, .capacity_kw = 120});
    const CoolingFailures failures = coolingFailures(input, {});
    QCOMPARE(failures.failures.size(), std::size_t{1});
    QCOMPARE(failures.failures[0].count, 4U);
    QCOMPARE(failures.failures[0].hot, 10U);
    QVERIFY(near(failures.failures[0].short_kw, 40, 1e-9));
    QVERIFY(near(*failures.failures[0].first_s, (1500 * 1.2 * 1.006 + 10 * kRackSteel_kj_k) * (kHallLimit_c - kHallStart_c) / 40, 1e-9));
    for (LoopAirUnit& unit : input.airUnits) unit.capacity_kw = 140;
    QVERIFY(coolingFailures(input, {}).failures.empty());
}

void TestDrawnLoops::sideOfPower()
{
    Drawn d = row(2, 8);
    std::vector<LoopPipeFlow> pipes;
    for (LoopElement& element : d.input.elements)
        if (element.role == CoolingRole::Cdu) element.side = 'a';
    const CoolingFailures failures = coolingFailures(d.input, loopNets(d.input, pipes));
    QCOMPARE(failures.hurtfulOf[static_cast<std::size_t>(CoolingLoss::SideA)], 1U);
    QCOMPARE(failures.hurtfulOf[static_cast<std::size_t>(CoolingLoss::SideB)], 0U);
    QCOMPARE(failures.failures[0].hot, 8U);
}

void TestDrawnLoops::inRackCdu()
{
    const Solved solved = solvedText(R"(millwright: 1
halls:
  - {id: hall, size_m: [20, 20]}
  - {id: yard, size_m: [20, 20], outdoor: true}
components:
  - {id: rack, part: nvidia.gb200-nvl72, at: {hall: hall, x_m: 3, y_m: 3}}
  - {id: cdu, part: vertiv.cdu121, in: {component: rack, u: 1}}
  - {id: pump, part: generic.pump-skid, at: {hall: yard, x_m: 3, y_m: 3}, override: {spare_pumps: 0}}
  - {id: cooler, part: generic.dry-cooler-800, at: {hall: yard, x_m: 8, y_m: 3}}
links:
  - {from: cooler.fws-1, to: pump.in-1}
  - {from: pump.out-1, to: cdu.fws}
)");
    const CoolantLoops loops = solveLoops(solved.input);
    const auto inside = std::find_if(loops.loops.begin(), loops.loops.end(), [](const CoolantLoop& loop) { return loop.kind == LoopKind::Technology; });
    QVERIFY(inside != loops.loops.end() && inside->solved && inside->pumps == 1 && inside->takers == 1);
    std::vector<LoopPipeFlow> pipes;
    const CoolingFailures failures = coolingFailures(solved.input, loopNets(solved.input, pipes));
    QCOMPARE(failures.hurtfulOf[static_cast<std::size_t>(CoolingLoss::Cdu)], 1U);
    QCOMPARE(failures.hurtfulOf[static_cast<std::size_t>(CoolingLoss::Pump)], 1U);
}

/// An immersion tank or a rack without a CDU: its loop is the plant's, and the plant's loss heats it.
void TestDrawnLoops::rackOnThePlantsWater()
{
    Drawn d;
    const LoopNode chiller = d.place(), in = d.place(), out = d.place(), rack = d.place();
    d.rack(rack, 130, 83);
    const double heat = d.input.elements[0].heat_kw;
    d.input.elements.push_back({.instance = chiller, .kind = Does::Giver, .role = CoolingRole::AirChiller, .from = kReturnSide, .to = chiller, .at_l_min = 130, .drop_kpa = 70, .heat_kw = heat, .capacity_kw = heat});
    d.input.elements.push_back({.instance = in, .kind = Does::Pump, .from = in, .to = out, .rated_l_min = 200, .head_kpa = 250});
    d.pipe(chiller, in, 10), d.pipe(out, rack, 10);
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(d.input, pipes);
    QVERIFY(nets.size() == 1 && nets[0].loop.kind == LoopKind::Facility);
    const CoolingFailures failures = coolingFailures(d.input, nets);
    QCOMPARE(failures.hurtfulOf[static_cast<std::size_t>(CoolingLoss::Chiller)], 1U);
    QCOMPARE(failures.failures[0].hot, 1U);
}

void TestDrawnLoops::examplesSolve_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"gb200-scalable-unit", "dgx-h100-superpod-4su", "hall-100mw", "mixed-inference-hall"}) QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDrawnLoops::examplesSolve()
{
    QFETCH(QString, name);
    const Solved solved = solvedText(fileText(name.toStdString()));
    std::vector<LoopPipeFlow> pipes;
    const auto nets = loopNets(solved.input, pipes);
    const CoolantLoops loops = solveLoops(solved.input, nets, pipes);
    for (const CoolantLoop& loop : loops.loops) {
        qInfo("%s at %s: %u takers %u pumps %u givers, %.0f of %.0f l/min, speed %.2f, head %.0f kPa, %.1f kW, %u starved, %.0f l, like %u%s", toText(loop.kind).data(),
              solved.facility->instances[loop.first].path.c_str(), loop.takers, loop.pumps, loop.givers, loop.flow_l_min, loop.need_l_min, loop.speed, loop.head_kpa, loop.pump_kw,
              loop.starved, loop.volume_l, loop.like, loop.solved ? "" : (" UNSOLVED " + loop.reason).c_str());
        if (loops.loops.size() > 12 && &loop - loops.loops.data() > 8) break;
    }
    for (const auto& note : loops.notes) qInfo("%s", note.c_str());
    const CoolingFailures failures = coolingFailures(solved.input, nets);
    qInfo("%u tried, %u harmless", failures.tried, failures.harmless);
    for (const CoolingFailure& f : failures.failures)
        qInfo("%s %s x%u: %u hot, %.0f kW, %.0f s", toText(f.loss).data(), f.element == kNoInstance ? "" : solved.facility->instances[f.element].path.c_str(), f.count, f.hot, f.short_kw, f.first_s.value_or(-1));
    QVERIFY(!loops.loops.empty());
    for (const CoolantLoop& loop : loops.loops) QVERIFY2(loop.solved || loop.noPump || loop.noSink || loop.takers == 0, loop.reason.c_str());
}

void TestDrawnLoops::quick()
{
    const Solved solved = solvedText(syntheticLayoutText(10000));
    LoopInput input;
    std::vector<LoopPipeFlow> pipes;
    std::vector<LoopNet> nets;
    CoolingFailures failures;
    CoolantLoops loops;
    const double reading = msOf([&] { input = loopInput(*solved.facility, solved.cooling, solved.results, nullptr); });
    const double apart = msOf([&] { nets = loopNets(input, pipes); });
    const double solving = msOf([&] { loops = solveLoops(input, nets, pipes); });
    const double failing = msOf([&] { failures = coolingFailures(input, nets); });
    qInfo("10,000 racks: input %.1f ms, nets %.1f ms, flows %.1f ms, failures %.1f ms; %zu loops, %u tried, %zu entries", reading, apart, solving, failing, loops.loops.size(), failures.tried,
          failures.failures.size());
    QVERIFY(failures.tried > 1000 && failures.failures.size() < 100);
    QVERIFY(reading + apart + solving + failing < 5000);
}

QTEST_GUILESS_MAIN(TestDrawnLoops)
#include "test_drawn_loops.moc"
