// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cables through drawn trays: ways against a search of the lattice, fills against counts along each cable and the NEC's own figures.
#include "solver/network/solve.h"
#include "solver/network/tray_routing.h"

#include <fmt/format.h>

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <map>
#include <queue>
#include <random>

using namespace mw;

namespace {

constexpr double kTrayHeight_m = 3.0, kPort_m = 1.0;

TrayPiece piece(InstanceIndex instance, double x_m, double y_m, double width_m, double depth_m, std::int32_t hall = 0)
{
    TrayPiece out{.instance = instance, .hall = hall, .footprint = {x_m, y_m, width_m, depth_m}, .height_m = kTrayHeight_m};
    out.inside_mm2 = std::min(width_m, depth_m) * 1000 * 100;
    out.fillLimit = kLadderFill;
    return out;
}

NetworkGeometry::Place place(double x_m, double y_m, InstanceIndex rack, std::int32_t hall = 0)
{
    return {x_m, y_m, kPort_m, hall, rack};
}

NetworkGeometry::Run run(LinkIndex link, const NetworkGeometry::Place& a, const NetworkGeometry::Place& b, std::uint32_t count = 1)
{
    NetworkGeometry::Run out;
    out.link = link, out.a = a, out.b = b, out.count = count, out.speed_gbps = 400;
    return out;
}

/// One medium for all lengths, half an inch thick.
std::vector<Medium> medium()
{
    Medium m;
    m.part = "acme.fibre", m.speed_gbps = 400, m.reach_m = 1000, m.priced = true;
    m.body = {12.7, 0.2, 60};
    return {m};
}

struct Laid {
    CableSchedule schedule{};
    TrayResults trays{};
};

Laid laid(const NetworkGeometry& geometry)
{
    TrayGraph graph(geometry.trays);
    const TrayRoutes routes = routeOverTrays(graph, geometry);
    const auto media = medium();
    Laid out;
    out.schedule = cableSchedule(geometry, media, {}, &routes);
    out.trays = trayResults(graph, routes, geometry, out.schedule, media);
    return out;
}

bool near(double a, double b, double tolerance = 1e-6) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

/// Trays on the lines of a lattice of metres, a tenth of a metre wide, their middles on the lines.
TrayPiece onLattice(InstanceIndex instance, int x, int y, int length, bool alongX)
{
    return alongX ? piece(instance, x, y - 0.05, length, 0.1) : piece(instance, x - 0.05, y, 0.1, length);
}

/// Steps between lattice points over edges that a tray covers; -1: none.
int latticeSteps(const std::vector<TrayPiece>& trays, std::pair<int, int> from, std::pair<int, int> to)
{
    std::map<std::pair<int, int>, std::vector<std::pair<int, int>>> next;
    for (const TrayPiece& tray : trays)
        for (int i = 0; i < static_cast<int>(std::lround(tray.length_m())); ++i) {
            const int x = static_cast<int>(std::lround(tray.footprint.x_m + (tray.alongX() ? 0 : 0.05))), y = static_cast<int>(std::lround(tray.footprint.y_m + (tray.alongX() ? 0.05 : 0)));
            const std::pair a = tray.alongX() ? std::pair(x + i, y) : std::pair(x, y + i), b = tray.alongX() ? std::pair(x + i + 1, y) : std::pair(x, y + i + 1);
            next[a].push_back(b), next[b].push_back(a);
        }
    std::map<std::pair<int, int>, int> steps{{from, 0}};
    std::queue<std::pair<int, int>> open({from});
    while (!open.empty()) {
        const auto here = open.front();
        open.pop();
        for (const auto& n : next[here])
            if (steps.try_emplace(n, steps[here] + 1).second) open.push(n);
    }
    const auto at = steps.find(to);
    return at != steps.end() ? at->second : -1;
}

}  // namespace

class TestTrays : public QObject {
    Q_OBJECT
private slots:
    void alongOneTray();
    void asTheLatticeSays();
    void whatTheCodeAllows();
    void fillsAreWhatPassesThrough();
    void betweenHeightsAndHalls();
    void withoutAWay();
    void givenLengthsStay();
    void movesKeepTheGraph();
    void manyCables();
};

/// Up, over, along, down, and the slack on all of it.
void TestTrays::alongOneTray()
{
    NetworkGeometry geometry;
    geometry.trays = {piece(9, 0, 2, 20, 0.6)};
    geometry.runs = {run(0, place(3, 1, 1), place(11, 3.5, 2), 4)};
    const Laid out = laid(geometry);
    // 2 m up and 2 m down; 1 m to the tray's near edge at one end, 0.9 m at the other; 8 m along.
    QVERIFY2(near(out.schedule.links[0].length_m, (2 + 2 + 1 + 0.9 + 8) * 1.1), fmt::format("{}", out.schedule.links[0].length_m).c_str());
    QCOMPARE(out.trays.routes[0].kind, CableWay::Trays);
    QCOMPARE(out.trays.ways[0].trays, std::vector<InstanceIndex>{9});
    QCOMPARE(out.trays.trays[0].cables, 4U);
    QVERIFY(near(out.trays.trays[0].weight_kg_m, 0.8));
    QCOMPARE(out.trays.trays[0].bendNeeded_mm, 0.0);   // straight on
}

/// Random trays on a lattice: shortest ways and who reaches whom, found by a search over its points.
void TestTrays::asTheLatticeSays()
{
    std::mt19937 random(7);
    const auto upTo = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    int through = 0, apart = 0;
    for (int trial = 0; trial < 60; ++trial) {
        NetworkGeometry geometry;
        const int trays = 4 + upTo(14);
        for (int i = 0; i < trays; ++i) geometry.trays.push_back(onLattice(1000U + static_cast<unsigned>(i), 2 * upTo(8), 2 * upTo(8), 2 + 2 * upTo(6), upTo(2) == 0));
        std::vector<std::pair<int, int>> racks;
        for (const TrayPiece& tray : geometry.trays) {
            const int along = upTo(static_cast<int>(std::lround(tray.length_m())) + 1);
            racks.emplace_back(static_cast<int>(std::lround(tray.footprint.x_m + (tray.alongX() ? along : 0.05))), static_cast<int>(std::lround(tray.footprint.y_m + (tray.alongX() ? 0.05 : along))));
        }
        std::vector<int> wanted;
        for (std::size_t i = 0; i < racks.size(); ++i)
            for (std::size_t j = i + 1; j < racks.size(); ++j) {
                geometry.runs.push_back(run(static_cast<LinkIndex>(wanted.size()), place(racks[i].first, racks[i].second, static_cast<InstanceIndex>(i)),
                                            place(racks[j].first, racks[j].second, static_cast<InstanceIndex>(j))));
                wanted.push_back(latticeSteps(geometry.trays, racks[i], racks[j]));
            }
        TrayRules rules;
        rules.reach_m = 0.01;   // only trays that pass over the rack
        TrayGraph graph(geometry.trays, rules);
        const TrayRoutes routes = routeOverTrays(graph, geometry);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const TrayRun& found = routes.runs[i];
            QCOMPARE(found.kind == CableWay::Trays, wanted[i] >= 0);
            wanted[i] >= 0 ? ++through : ++apart;
            if (wanted[i] >= 0) QVERIFY2(near(found.tray_m, wanted[i], 1e-9), fmt::format("trial {}: {} m, lattice {}", trial, found.tray_m, wanted[i]).c_str());
        }
    }
    QVERIFY(through > 1000 && apart > 100);
}

/// EC&M code quiz on NEC 392.9(B) and (D) of 2005 (now 392.22(A)(2) and (4)): 18 by 4 inches take 183 cables of half an inch on a ladder, 146 on a solid bottom.
void TestTrays::whatTheCodeAllows()
{
    for (const auto& [limit, most] : {std::pair(kLadderFill, 183U), std::pair(kSolidFill, 146U)})
        for (const std::uint32_t more : {0U, 1U}) {
            NetworkGeometry geometry;
            geometry.trays = {piece(9, 0, 2, 20, 18 * 0.0254)};
            geometry.trays[0].inside_mm2 = 18 * 25.4 * 4 * 25.4;
            geometry.trays[0].fillLimit = limit;
            geometry.runs = {run(0, place(3, 2, 1), place(11, 2, 2), most + more)};
            const TrayFill fill = laid(geometry).trays.trays[0];
            QCOMPARE(*fill.fill() > fill.fillLimit, more == 1);
        }
}

/// A comb has one way between any two places: each cable followed along it by itself, counted in every half metre.
void TestTrays::fillsAreWhatPassesThrough()
{
    constexpr int kTeeth = 7, kDeep = 9;
    NetworkGeometry geometry;
    geometry.trays.push_back(onLattice(100, 0, 0, 2 * kTeeth, true));
    for (int t = 0; t < kTeeth; ++t) geometry.trays.push_back(onLattice(101U + static_cast<unsigned>(t), 2 * t + 1, 0, kDeep, false));
    std::mt19937 random(3);
    std::map<InstanceIndex, std::map<int, std::uint32_t>> through;
    const auto pass = [&](InstanceIndex tray, int a, int b, std::uint32_t cables) {
        for (int cell = std::min(a, b); cell < std::max(a, b); ++cell) through[tray][cell] += cables;
    };
    for (LinkIndex link = 0; link < 400; ++link) {
        const int t = static_cast<int>(random() % kTeeth), u = static_cast<int>(random() % kTeeth), a = 1 + static_cast<int>(random() % kDeep), b = 1 + static_cast<int>(random() % kDeep);
        if (t == u && a == b) continue;
        const std::uint32_t count = 1 + static_cast<std::uint32_t>(random() % 5);
        geometry.runs.push_back(run(link, place(2 * t + 1, a, static_cast<InstanceIndex>(t * 100 + a)), place(2 * u + 1, b, static_cast<InstanceIndex>(u * 100 + b)), count));
        if (t == u) {
            pass(101U + static_cast<unsigned>(t), a, b, count);
            continue;
        }
        pass(101U + static_cast<unsigned>(t), 0, a, count), pass(101U + static_cast<unsigned>(u), 0, b, count), pass(100, 2 * t + 1, 2 * u + 1, count);
    }
    TrayRules rules;
    rules.reach_m = 0.01;
    TrayGraph graph(geometry.trays, rules);
    const TrayRoutes routes = routeOverTrays(graph, geometry);
    const auto media = medium();
    const TrayResults out = trayResults(graph, routes, geometry, cableSchedule(geometry, media, {}, &routes), media);
    for (const TrayFill& fill : out.trays) {
        std::uint32_t most = 0;
        for (const auto& [cell, cables] : through[fill.tray]) most = std::max(most, cables);
        QCOMPARE(fill.cables, most);
        QVERIFY(near(fill.cables_mm2, most * medium()[0].body.area_mm2(), 1e-9));
        QVERIFY(near(fill.weight_kg_m, most * 0.2, 1e-9));
        QCOMPARE(fill.bendNeeded_mm, 60.0);
    }
}

/// A ladder half a metre above joins the one that it crosses, by half a metre; risers lead from hall to hall.
void TestTrays::betweenHeightsAndHalls()
{
    NetworkGeometry geometry;
    geometry.trays = {piece(1, 0, 2, 10, 0.2), piece(2, 6, 0, 0.2, 12), piece(3, 0, 10, 10, 0.2), piece(4, 0, 5, 10, 0.2, 1)};
    geometry.trays[1].height_m += 0.5;
    geometry.trays[2].riser = geometry.trays[3].riser = true;
    geometry.runs = {run(0, place(1, 2, 1), place(1, 10, 2)), run(1, place(5, 10, 3), place(5, 5, 4, 1))};
    const Laid out = laid(geometry);
    // 5.1 m to the crossing, 8 m up the ladder and 5.1 m back; twice 0.5 m between them; 2 m up and down at the ends.
    QVERIFY2(near(out.schedule.links[0].length_m, (5.1 + 8 + 5.1 + 1 + 4) * 1.1), fmt::format("{}", out.schedule.links[0].length_m).c_str());
    QCOMPARE(out.trays.ways[static_cast<std::size_t>(out.trays.routes[0].way)].trays, (std::vector<InstanceIndex>{1, 2, 3}));
    QCOMPARE(out.trays.ways[static_cast<std::size_t>(out.trays.routes[0].way)].corners.size(), std::size_t{4});
    QVERIFY(near(out.schedule.links[1].length_m, (40 + 4) * 1.1));
}

/// Beyond reach, or on trays that do not join: along rows and aisles, and said where.
void TestTrays::withoutAWay()
{
    NetworkGeometry geometry;
    geometry.trays = {piece(1, 0, 2, 10, 0.2), piece(2, 20, 2, 10, 0.2)};
    geometry.runs = {run(0, place(1, 2, 10), place(9, 9, 11), 3), run(1, place(1, 2, 10), place(25, 2, 12), 2), run(2, place(1, 2, 10), place(1, 2, 13, 1))};
    const Laid out = laid(geometry);
    NetworkGeometry bare = geometry;
    bare.trays.clear();
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(out.trays.routes[i].kind, CableWay::Unreached);
        QCOMPARE(out.schedule.links[i].length_m, cableSchedule(bare, medium()).links[i].length_m);
    }
    QCOMPARE(out.trays.beyond, (std::vector<std::pair<InstanceIndex, std::uint32_t>>{{11, 3}, {13, 1}}));
    QCOMPARE(out.trays.apart, 2U);
    QCOMPARE(out.trays.firstApart, 1U);
}

/// A stated length is not replaced, but the cable lies in the trays.
void TestTrays::givenLengthsStay()
{
    NetworkGeometry geometry;
    geometry.trays = {piece(9, 0, 2, 20, 0.6)};
    geometry.runs = {run(0, place(3, 2, 1), place(11, 2, 2), 4)};
    geometry.runs[0].given_m = 30;
    const Laid out = laid(geometry);
    QCOMPARE(out.schedule.links[0].length_m, 30.0);
    QVERIFY(out.schedule.links[0].lengthGiven);
    QCOMPARE(out.trays.trays[0].cables, 4U);
}

/// The same answer from a solver that has solved before, and none where trays are taken away.
void TestTrays::movesKeepTheGraph()
{
    NetworkInput input;
    input.media = medium();
    input.geometry.trays = {piece(9, 0, 2, 20, 0.6)};
    input.topology.nodes = {{0, false, 0}, {1, true, 8}};
    input.topology.purposes = {"compute"};
    input.topology.bundles = {{.link = 0, .a = {.node = 0, .purpose = 0}, .b = {.node = 1, .throughSwitch = true}, .count = 1, .speed_gbps = 400}};
    input.geometry.runs = {run(0, place(3, 2, 1), place(11, 2, 2))};
    NetworkSolver solver;
    const auto first = solver.solve(input);
    QVERIFY(solver.trays() && solver.trays()->trays[0].cables == 1);
    input.geometry.runs[0].b.x_m = 15;
    QVERIFY(near(solver.solve(input).links[0].length_m - first.links[0].length_m, 4 * 1.1));
    QVERIFY(solver.solve(input) == solveNetwork(input));
    input.geometry.trays.clear();
    (void)solver.solve(input);
    QVERIFY(!solver.trays());
}

/// Ten thousand racks in a hundred rows with a tray each, five trays across: 120,000 runs to leaves and spines.
void TestTrays::manyCables()
{
    constexpr int kRows = 100, kRacks = 100, kCross = 5;
    NetworkGeometry geometry;
    InstanceIndex next = 20000;
    for (int row = 0; row < kRows; ++row) geometry.trays.push_back(piece(next++, 0, row * 3, 60, 0.6));
    for (int cross = 0; cross < kCross; ++cross) geometry.trays.push_back(piece(next++, cross * 14.8, 0, 0.6, kRows * 3));
    const auto rack = [&](int row, int at) { return place(0.3 + at * 0.6, row * 3 + 0.6, static_cast<InstanceIndex>(row * kRacks + at)); };
    LinkIndex link = 0;
    for (int row = 0; row < kRows; ++row)
        for (int at = 0; at < kRacks; ++at)
            for (int k = 0; k < 12; ++k) geometry.runs.push_back(run(link++, rack(row, at), rack((row / 10) * 10 + k % 8, 99 - k / 8)));
    QElapsedTimer timer;
    timer.start();
    TrayGraph graph(geometry.trays);
    const auto built_ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    const TrayRoutes routes = routeOverTrays(graph, geometry);
    const auto routed_ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const auto media = medium();
    const CableSchedule schedule = cableSchedule(geometry, media, {}, &routes);
    timer.restart();
    const TrayResults out = trayResults(graph, routes, geometry, schedule, media);
    const auto filled_ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    qInfo("%zu runs, %zu nodes: graph %.1f ms, ways %.1f ms, fills %.1f ms", geometry.runs.size(), graph.nodes().size(), built_ms, routed_ms, filled_ms);
    QCOMPARE(out.routes.size(), geometry.runs.size());
    QVERIFY(std::ranges::count(out.routes, CableWay::Trays, &CableRoute::kind) > 119000);
    QVERIFY(built_ms + routed_ms + filled_ms < 2000);   // a tenth of it on an idle core
}

QTEST_APPLESS_MAIN(TestTrays)
#include "test_trays.moc"
