// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Air flow and temperature of a hall against closed forms, and its balances on halls drawn by chance and on the examples.
#include "model/io/layout_file.h"
#include "solver/cooling/air/air_field_input.h"
#include "solver/pipeline.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace mw;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kSupply_c = 20;

bool near(double a, double b, double relative = 1e-9)
{
    return std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

bool hasNote(const AirFieldResult& r, std::string_view word)
{
    return std::any_of(r.notes.begin(), r.notes.end(), [word](const std::string& n) { return n.find(word) != std::string::npos; });
}

double heatOf(const AirFieldInput& input, double flow_m3_s)
{
    return input.density_kg_m3 * kAirHeat_kj_kgk * flow_m3_s;
}

/// 12 m x 1.2 m x 3 m: one row of air between its ends.
AirFieldInput duct()
{
    AirFieldInput input;
    input.width_m = 12, input.depth_m = 1.2, input.clearHeight_m = 3;
    return input;
}

/// Two rows of ten racks of 20 kW with their rears to a hot aisle, fan walls at both ends of the hall; `supply` of all that the racks draw.
AirFieldInput aisles(double supply, bool contained)
{
    AirFieldInput input;
    input.width_m = 15, input.depth_m = 9, input.clearHeight_m = 4;
    constexpr double kRack_kw = 20, kRise_k = 12;
    const double flow = kRack_kw / (heatOf(input, 1) * kRise_k);
    for (int i = 0; i < 10; ++i) {
        const double x = 4.5 + 0.6 * i;
        input.racks.push_back({"north-" + std::to_string(i), {x, 2.4, 0.6, 1.2}, Facing::North, flow, kRack_kw});
        input.racks.push_back({"south-" + std::to_string(i), {x, 5.4, 0.6, 1.2}, Facing::South, flow, kRack_kw});
    }
    for (int i = 0; i < 2; ++i) {
        input.supplies.push_back({"west-" + std::to_string(i), {0.3, 0.9 + 4.2 * i, 1.2, 3}, Facing::East, 5 * flow * supply, kSupply_c});
        input.supplies.push_back({"east-" + std::to_string(i), {13.5, 0.9 + 4.2 * i, 1.2, 3}, Facing::West, 5 * flow * supply, kSupply_c});
    }
    input.returns.push_back({"Hot aisle", {4.5, 3.6, 6, 1.8}});
    if (!contained) return input;
    input.walls.push_back({"Hot aisle", 4.5, 3.6, 4.5, 5.4});
    input.walls.push_back({"Hot aisle", 10.5, 3.6, 10.5, 5.4});
    return input;
}

/// Racks, units, walls and columns anywhere.
AirFieldInput anyHall(unsigned seed)
{
    std::mt19937 random(seed);
    const auto in = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    const auto facing = [&] { return static_cast<Facing>(random() % 4); };
    AirFieldInput input;
    input.width_m = in(6, 40), input.depth_m = in(6, 40), input.clearHeight_m = in(2.5, 6);
    input.otherHeat_kw = random() % 2 ? in(0, 100) : 0, input.stirring = random() % 2 ? in(0, 1) : 0;
    const auto place = [&](double width, double depth) { return Rect{in(0, input.width_m - width), in(0, input.depth_m - depth), width, depth}; };
    for (std::size_t i = 0; i < 1 + random() % 30; ++i) input.racks.push_back({"rack-" + std::to_string(i), place(0.6, 1.2), facing(), in(0.1, 3), in(0, 60)});
    for (std::size_t i = 0; i < 1 + random() % 4; ++i)
        input.supplies.push_back(
            {"unit-" + std::to_string(i), place(1.5, 1.5), facing(), in(1, 20), in(15, 27), random() % 2 ? AirIntake::Above : AirIntake::Rear});
    for (std::size_t i = 0; i < random() % 4; ++i)
        input.walls.push_back({"wall-" + std::to_string(i), in(0, input.width_m), in(0, input.depth_m), in(0, input.width_m), in(0, input.depth_m),
                               random() % 2 ? 0 : in(0, 0.5)});
    for (std::size_t i = 0; i < random() % 3; ++i) input.returns.push_back({"return-" + std::to_string(i), place(3, 1.2)});
    for (std::size_t i = 0; i < random() % 6; ++i) input.obstacles.push_back({"column-" + std::to_string(i), place(in(0.2, 3), in(0.2, 3))});
    return input;
}

double hottest(const AirFieldInput& input)
{
    return solveAirField(input).hottestInlet_c.value_or(kNan);
}

SolverDataPtr data()
{
    static const SolverDataPtr loaded = [] {
        auto read = loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
        return read.value ? std::make_shared<const SolverData>(std::move(*read.value)) : nullptr;
    }();
    return loaded;
}

ResultsPtr example(const char* name)
{
    auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml");
    return read.value ? solve(std::make_shared<const Layout>(std::move(*read.value)), data()) : nullptr;
}

}  // namespace

class TestAirField : public QObject {
    Q_OBJECT
private slots:
    void ductByHand();
    void eddiesAgainstTheFlow();
    void windowBySeries();
    void containedByHand();
    void leaksLetTheSurplusIn();
    void lanesByHand();
    void rowsStayClosed();
    void builtIn();
    void halfTheSupply();
    void moreSupplyIsNeverHotter();
    void inRowCoolers();
    void mirrored();
    void orderDoesNotMatter();
    void balances();
    void walledOff();
    void nothingToCompute();
    void badFigures();
    void stops();
    void density();
    void examples_data();
    void examples();
    void exampleFigures();
    void doorsAndLiquidToAir();
};

/// A unit at the west end blows 3.6 m3/s through 3.6 m2: 1 m/s. A rack across the duct adds 43 kW to it.
void TestAirField::ductByHand()
{
    AirFieldInput input = duct();
    input.supplies.push_back({"unit", {0, 0, 0.6, 1.2}, Facing::East, 3.6, kSupply_c});
    input.racks.push_back({"rack", {6, 0, 0.6, 1.2}, Facing::West, 3.6, 43});
    input.returns.push_back({"end", {11.4, 0, 0.6, 1.2}});
    const AirFieldResult r = solveAirField(input);
    QCOMPARE(r.columns, 40);
    QCOMPARE(r.rows, 4);
    const double rise = 43 / (1.19 * 1.006 * 3.6);
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 40; ++column) {
            const auto cell = static_cast<std::size_t>(row * 40 + column);
            const bool blocked = column < 2 || column == 20 || column == 21;
            QCOMPARE(r.cells[cell], blocked ? AirCell::Blocked : AirCell::Air);
            if (blocked) continue;
            if (column < 38) QVERIFY(near(r.east_m_s[cell], 1) && near(r.south_m_s[cell], 0));
            QVERIFY(near(r.temperature_c[cell], column < 20 ? kSupply_c : kSupply_c + rise));
        }
    QVERIFY(near(*r.racks[0].inlet_c, kSupply_c) && near(*r.racks[0].outlet_c, kSupply_c + rise) && near(*r.racks[0].recirculated, 0));
    QVERIFY(near(*r.return_c[0], kSupply_c + rise) && near(*r.above_c, kSupply_c + rise) && near(r.returned_kw, 43));
    QVERIFY(near(*r.shi, 0) && near(*r.rhi, 1) && near(*r.recirculation, 0) && near(*r.bypass, 0) && r.overTop_m3_s == 0 && r.surplus_m3_s == 0);
    QVERIFY(near(*r.temperatureAt(8, 0.5), kSupply_c + rise) && !r.temperatureAt(6.3, 0.5) && !r.temperatureAt(12, 0.5) && !r.temperatureAt(kNan, 0));
    QVERIFY(near(r.east_m_s[39], 0.25));  // half of it has risen before the last column, three quarters in its middle
}

/// Two units blow against each other; between them air rises from one column, whose warmth spreads against the stream: u dT/dx = D d2T/dx2 gives
/// exp(u x / D), the upwind scheme (1 + u h / D)^n.
void TestAirField::eddiesAgainstTheFlow()
{
    constexpr double kSpeed_m_s = 0.1, kD_m2_s = 0.2;
    const auto solved = [&](double cell_m) {
        AirFieldInput input = duct();
        input.leastCell_m = cell_m, input.diffusivity_m2_s = kD_m2_s;
        input.supplies.push_back({"cold", {0, 0, 0.6, 1.2}, Facing::East, 3.6 * kSpeed_m_s, kSupply_c});
        input.supplies.push_back({"warm", {11.4, 0, 0.6, 1.2}, Facing::West, 3.6 * kSpeed_m_s, kSupply_c + 20});
        input.returns.push_back({"middle", {6, 0, cell_m, 1.2}});
        return solveAirField(input);
    };
    const auto miss = [&](const AirFieldResult& r, double cell_m) {
        const double at = *r.temperatureAt(6 + cell_m / 2, 0.5) - kSupply_c;
        const double before = *r.temperatureAt(6 - 2.4 + cell_m / 2, 0.5) - kSupply_c;
        return before / at / std::exp(-kSpeed_m_s * 2.4 / kD_m2_s) - 1;
    };
    const AirFieldResult coarse = solved(0.3), fine = solved(0.15);
    const double at = *coarse.temperatureAt(6.15, 0.5) - kSupply_c;
    QVERIFY(near(at, 10, 1e-9));  // as much warm as cold air arrives
    for (int n = 1; n < 15; ++n)
        QVERIFY(near(*coarse.temperatureAt(6.15 - 0.3 * n, 0.5) - kSupply_c, at * std::pow(1 + kSpeed_m_s * 0.3 / kD_m2_s, -n)));
    // First order: (1 + P)^(1 / P) / e is 1 - P / 2, P 0.15 and 0.075 of a cell.
    QVERIFY(std::abs(miss(coarse, 0.3)) < 0.1);
    QVERIFY(near(miss(coarse, 0.3) / miss(fine, 0.15), 2, 0.05));
}

/// Flow from a window in the end of a room 3 m wide to the whole of its other end, by separation of variables: with L the length and W the width,
/// u(x, y) = U (1 + sum a_n sinh(n pi (L - x) / W) / sinh(n pi L / W) cos(n pi y / W)), a_n the cosine series of the window.
void TestAirField::windowBySeries()
{
    constexpr double kLength = 5.7, kWidth = 3, kHeight = 3, kFlow = 5, kFrom = 1.2, kTo = 2.1;
    AirFieldInput input;
    input.width_m = 6, input.depth_m = kWidth, input.clearHeight_m = kHeight, input.leastCell_m = 0.05;
    input.supplies.push_back({"window", {0, kFrom, 0.3, kTo - kFrom}, Facing::East, kFlow, kSupply_c});
    input.obstacles.push_back({"wall", {0, 0, 0.3, kFrom}});
    input.obstacles.push_back({"wall", {0, kTo, 0.3, kWidth - kTo}});
    input.returns.push_back({"end", {5.95, 0, 0.05, kWidth}});
    const AirFieldResult r = solveAirField(input);
    const double mean = kFlow / (kWidth * kHeight);
    for (const double x : {0.5, 1.0, 2.0})
        for (const double y : {0.3, 0.9, 1.5, 2.7}) {
            double u = 1;
            for (int n = 1; n < 60; ++n) {
                const double k = n * std::numbers::pi / kWidth;
                const double a = 2 / (k * (kTo - kFrom)) * (std::sin(k * kTo) - std::sin(k * kFrom));
                u += a * std::sinh(k * (kLength - x)) / std::sinh(k * kLength) * std::cos(k * y);
            }
            const auto cell = static_cast<std::size_t>(std::lround(y / 0.05)) * 120 + static_cast<std::size_t>(std::lround((x + 0.3) / 0.05));
            // The mean of the four cells around the point.
            const double found = (r.east_m_s[cell] + r.east_m_s[cell - 1] + r.east_m_s[cell - 120] + r.east_m_s[cell - 121]) / 4;
            QVERIFY2(std::abs(found - u * mean) < 0.004 * mean, qPrintable(QStringLiteral("x %1 y %2: %3, series %4").arg(x).arg(y).arg(found).arg(u * mean)));
        }
}

/// A tight hot aisle: with enough air racks get supply air. With a share s of it they draw 1 - s from above, where all is exhaust: T = Ts + (1 / s - 1) rise.
void TestAirField::containedByHand()
{
    for (const double supply : {1.0, 1.3}) {
        const AirFieldResult r = solveAirField(aisles(supply, true));
        for (const AirRackResult& rack : r.racks) QVERIFY(std::abs(*rack.inlet_c - kSupply_c) < 1e-6 && near(*rack.outlet_c, kSupply_c + 12));
        QVERIFY(std::abs(*r.recirculation) < 1e-9 && near(*r.bypass, 1 - 1 / supply) && near(r.surplus_m3_s, (supply - 1) * r.drawn_m3_s));
    }
    const AirFieldInput input = aisles(0.5, true);
    const AirFieldResult r = solveAirField(input);
    for (const AirRackResult& rack : r.racks) QVERIFY(near(*rack.inlet_c, kSupply_c + 12) && near(rack.fromAbove, 0.5) && near(*rack.recirculated, 0.5));
    QVERIFY(near(r.overTop_m3_s, r.drawn_m3_s / 2) && near(*r.above_c, kSupply_c + 24) && near(*r.shi, 0.5));
    QCOMPARE(r.overLimit.size(), input.racks.size());
}

/// What is supplied beyond the demand can only return through the leaks, which keeps the warm air in; without any it rises from the open hall.
void TestAirField::leaksLetTheSurplusIn()
{
    AirFieldInput input = aisles(1.2, true);
    const AirFieldResult tight = solveAirField(input);
    for (AirWall& wall : input.walls) wall.leakage = 0.02;
    const AirFieldResult leaking = solveAirField(input);
    QVERIFY(hasNote(tight, "the floor of the open hall has no return") && !hasNote(leaking, "return"));
    QVERIFY(*leaking.hottestInlet_c < kSupply_c + 0.2);
    QVERIFY(*leaking.temperatureAt(4.6, 4.5) < *tight.temperatureAt(4.6, 4.5) - 1);
}

/// Two lanes of 6 m side by side, one with a wall across that leaks a share s: it is longer by 0.3 m x (1 / s - 1), whatever the cells. With e for what the
/// lanes' ends are worth, where the streams part and meet, u_open / u_leaking - 1 = 0.3 m x (1 / s - 1) / (6 m + e).
void TestAirField::lanesByHand()
{
    const auto less = [](double cell_m, double leakage) {
        AirFieldInput input = duct();
        input.leastCell_m = cell_m;
        input.supplies.push_back({"unit", {0, 0, 0.6, 1.2}, Facing::East, 3.6, kSupply_c});
        input.returns.push_back({"end", {11.4, 0, 0.6, 1.2}});
        input.walls.push_back({"between", 3, 0.6, 9, 0.6});
        input.walls.push_back({"across", 6, 0.6, 6, 1.2, leakage});
        const AirFieldResult r = solveAirField(input);
        const auto along = [&](double y) {
            return r.east_m_s[static_cast<std::size_t>(y / r.cellDepth_m) * static_cast<std::size_t>(r.columns) + static_cast<std::size_t>(5 / r.cellWidth_m)];
        };
        return along(0.3) / along(0.9) - 1;
    };
    for (const double cell_m : {0.3, 0.15, 0.1}) {
        QVERIFY(near(less(cell_m, 0.05) / less(cell_m, 0.2), 19.0 / 4, 2e-4));
        const double ends = 5.7 / less(cell_m, 0.05) - 6;
        QVERIFY2(ends > 0 && ends < 1.2, qPrintable(QString::number(ends)));
    }
}

/// Racks that do not lie on the cells' lines still part the aisles; half a cell is the line.
void TestAirField::rowsStayClosed()
{
    for (const double cell_m : {0.2, 0.37, 0.5, 0.61, 0.8}) {
        AirFieldInput input = aisles(1.1, true);
        input.leastCell_m = cell_m;
        QVERIFY2(std::abs(hottest(input) - kSupply_c) < 1e-6, qPrintable(QString::number(cell_m)));
    }
    AirFieldInput input = duct();
    input.leastCell_m = 1.2;
    input.obstacles.push_back({"less", {1.2, 0, 0.59, 1.2}}), input.obstacles.push_back({"half", {3.6, 0, 0.6, 1.2}});
    input.obstacles.push_back({"two", {6, 0, 0.3, 1.2}}), input.obstacles.push_back({"parts", {6.9, 0, 0.3, 1.2}});
    const auto cells = solveAirField(input).cells;
    for (std::size_t i = 0; i < 10; ++i) QCOMPARE(cells[i] == AirCell::Blocked, i == 3 || i == 5);
}

/// A rack that gear stands close before, and one with its rear to the wall of the hall.
void TestAirField::builtIn()
{
    AirFieldInput input = aisles(1.2, false);
    input.racks.push_back({"hidden", {6, 7.5, 0.6, 0.6}, Facing::South, 0.5, 6});
    input.obstacles.push_back({"gear", {6, 8.1, 0.6, 0.6}});
    input.racks.push_back({"backed", {9, 8.4, 0.6, 0.6}, Facing::North, 0.5, 6});
    const AirFieldResult r = solveAirField(input);
    QVERIFY(hasNote(r, "hidden has no free floor before its front") && hasNote(r, "backed has no free floor behind it"));
    QVERIFY(near(r.racks[20].fromAbove, 1) && near(*r.racks[20].inlet_c, *r.above_c) && near(r.racks[21].fromAbove, 0));
    QVERIFY(r.energyError < 1e-9 && near(r.heat_kw, 412) && near(r.overTop_m3_s, 0.5));
}

void TestAirField::halfTheSupply()
{
    const AirFieldResult enough = solveAirField(aisles(1, false)), half = solveAirField(aisles(0.5, false));
    for (std::size_t i = 0; i < half.racks.size(); ++i) QVERIFY(*half.racks[i].inlet_c > *enough.racks[i].inlet_c + 5);
    QVERIFY(near(half.overTop_m3_s, half.drawn_m3_s / 2) && enough.overTop_m3_s < 1e-9);
    QVERIFY(*half.recirculation > 0.5 && *half.shi > 0.5 && near(*half.shi + *half.rhi, 1));
    QVERIFY(half.overLimit.size() == 20 && near(*half.racks[half.overLimit[0]].inlet_c, *half.hottestInlet_c));
}

void TestAirField::moreSupplyIsNeverHotter()
{
    for (const double stirring : {0.0, 0.3})
        for (const bool contained : {false, true}) {
            double before = std::numeric_limits<double>::max();
            for (double supply = 0.3; supply < 2; supply += 0.17) {
                AirFieldInput input = aisles(supply, contained);
                input.stirring = stirring;
                const double now = hottest(input);
                QVERIFY2(now <= before + 1e-9, qPrintable(QStringLiteral("supply %1: %2 after %3").arg(supply).arg(now).arg(before)));
                before = now;
            }
        }
}

/// Coolers in the rows take the hot aisle's air at their rears and blow it to the fronts: nothing moves through the space above.
void TestAirField::inRowCoolers()
{
    AirFieldInput input = aisles(1, true);
    input.supplies.clear();
    for (const bool north : {true, false})
        for (const std::size_t i : {2U, 7U}) {
            AirRack& rack = input.racks[2 * i + (north ? 0 : 1)];
            input.supplies.push_back({"cooler-" + rack.name, rack.place, rack.facing, 4 * rack.flow_m3_s, kSupply_c, AirIntake::Rear});
            rack = {"gone", {4.5, 2.4, 0.1, 0.1}};
        }
    const AirFieldResult r = solveAirField(input);
    QVERIFY(r.overTop_m3_s < 1e-9 && r.surplus_m3_s < 1e-9 && !r.above_c && r.energyError < 1e-9);
    QVERIFY(std::abs(*r.hottestInlet_c - kSupply_c) < 1e-6);
    double mean = 0;
    for (const auto& back : r.return_c) mean += *back / 4;
    QVERIFY(near(mean, kSupply_c + 12));
    // Beyond the demand they draw cold air back through the leaks.
    for (AirSupply& cooler : input.supplies) cooler.flow_m3_s *= 1.2;
    for (AirWall& wall : input.walls) wall.leakage = 0.05;
    const AirFieldResult more = solveAirField(input);
    QVERIFY(!more.above_c && more.energyError < 1e-9 && near(more.surplus_m3_s, 0.2 * more.drawn_m3_s) && *more.hottestInlet_c < kSupply_c + 0.1);
}

/// East for west: everything the other way round, to the last cell.
void TestAirField::mirrored()
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        AirFieldInput input = anyHall(seed);
        const AirFieldResult r = solveAirField(input);
        const auto turn = [&](auto& things) {
            for (auto& thing : things) thing.place.x_m = input.width_m - thing.place.right_m();
        };
        const auto face = [](auto& things) {
            for (auto& thing : things)
                if (thing.facing == Facing::East || thing.facing == Facing::West) thing.facing = turned(thing.facing, 2);
        };
        turn(input.racks), turn(input.supplies), turn(input.returns), turn(input.obstacles);
        face(input.racks), face(input.supplies);
        for (AirWall& wall : input.walls) wall.x1_m = input.width_m - wall.x1_m, wall.x2_m = input.width_m - wall.x2_m;
        const AirFieldResult m = solveAirField(input);
        for (int row = 0; row < r.rows; ++row)
            for (int column = 0; column < r.columns; ++column) {
                const auto a = static_cast<std::size_t>(row * r.columns + column), b = static_cast<std::size_t>(row * r.columns + r.columns - 1 - column);
                QCOMPARE(m.cells[b], r.cells[a]);
                QVERIFY2(near(m.temperature_c[b], r.temperature_c[a], 1e-7), qPrintable(QString::number(seed)));
                QVERIFY(near(m.east_m_s[b], -r.east_m_s[a], 1e-7) && near(m.south_m_s[b], r.south_m_s[a], 1e-7));
            }
    }
}

void TestAirField::orderDoesNotMatter()
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        AirFieldInput input = anyHall(seed);
        const AirFieldResult r = solveAirField(input);
        std::reverse(input.racks.begin(), input.racks.end()), std::reverse(input.supplies.begin(), input.supplies.end());
        std::reverse(input.walls.begin(), input.walls.end()), std::reverse(input.returns.begin(), input.returns.end());
        std::reverse(input.obstacles.begin(), input.obstacles.end());
        const AirFieldResult other = solveAirField(input);
        QVERIFY(r.cells == other.cells);
        for (std::size_t i = 0; i < r.cells.size(); ++i)
            QVERIFY(near(other.temperature_c[i], r.temperature_c[i], 1e-8) && near(other.east_m_s[i], r.east_m_s[i], 1e-8));
        for (std::size_t i = 0; i < r.racks.size(); ++i) {
            const auto& a = r.racks[i].inlet_c;
            const auto& b = other.racks[r.racks.size() - 1 - i].inlet_c;
            QVERIFY(a.has_value() == b.has_value() && (!a || near(*a, *b, 1e-8)));
        }
    }
}

void TestAirField::balances()
{
    for (unsigned seed = 1; seed <= 80; ++seed) {
        const AirFieldInput input = anyHall(seed);
        const AirFieldResult r = solveAirField(input);
        const auto where = qPrintable(QString::number(seed));
        QVERIFY2(!r.temperature_c.empty(), where);
        QVERIFY2(r.energyError < 1e-9 && r.massError_m3_s < 1e-8, where);
        double heat = 0, moving = 0, recirculated = 0, coldest_c = 100;
        for (const AirSupply& unit : input.supplies) coldest_c = std::min(coldest_c, unit.supply_c);
        for (std::size_t i = 0; i < input.racks.size(); ++i) {
            if (!r.racks[i].inlet_c) continue;
            heat += input.racks[i].heat_kw, moving += input.racks[i].flow_m3_s, recirculated += input.racks[i].flow_m3_s * *r.racks[i].recirculated;
            QVERIFY2(near(*r.racks[i].outlet_c - *r.racks[i].inlet_c, input.racks[i].heat_kw / heatOf(input, input.racks[i].flow_m3_s)), where);
            QVERIFY2(*r.racks[i].recirculated > -1e-9 && *r.racks[i].recirculated < 1 + 1e-9, where);
        }
        QVERIFY2(near(r.heat_kw, heat + (r.above_c ? input.otherHeat_kw : 0), 1e-9), where);
        QVERIFY2(near(*r.shi + *r.rhi, 1, 1e-9) && *r.bypass >= 0 && *r.bypass <= 1 && near(*r.recirculation, recirculated / moving), where);
        QVERIFY2(near(*r.bypass * r.supplied_m3_s, recirculated + r.supplied_m3_s - moving), where);
        for (std::size_t i = 0; i < r.cells.size(); ++i) QVERIFY2(r.cells[i] != AirCell::Air || r.temperature_c[i] > coldest_c - 1e-6, where);
    }
}

/// A closet with a rack in it exchanges its air with the space above; one without moves none.
void TestAirField::walledOff()
{
    AirFieldInput input = aisles(1, true);
    for (const double x : {0.3, 12.0})
        for (const auto& [x1, y1, x2, y2] : {std::array{0.0, 0.0, 2.4, 0.0}, {2.4, 0.0, 2.4, 2.1}, {2.4, 2.1, 0.0, 2.1}, {0.0, 2.1, 0.0, 0.0}})
            input.walls.push_back({x < 1 ? "closet" : "store", x + x1, y1 + 6.9, x + x2, y2 + 6.9});
    input.supplies.erase(input.supplies.begin() + 2, input.supplies.end());
    input.racks.push_back({"closet-rack", {0.9, 7.5, 0.6, 0.6}, Facing::East, 0.5, 6});
    const AirFieldResult r = solveAirField(input);
    QVERIFY(hasNote(r, "no supply air comes to the floor inside of closet, from where closet-rack draws"));
    QVERIFY(hasNote(r, "the floor inside of closet has no return: 0.50 m3/s rise"));
    QVERIFY(hasNote(r, "hold still air"));
    QVERIFY(near(r.racks.back().fromAbove, 1) && near(*r.racks.back().inlet_c, *r.above_c));
    QVERIFY(!r.temperatureAt(13, 8) && r.temperatureAt(7, 1));
    QVERIFY(r.energyError < 1e-9 && std::abs(r.heat_kw - 406) < 1e-9);
}

void TestAirField::nothingToCompute()
{
    const AirFieldResult none = solveAirField({});
    QVERIFY(none.cells.empty() && hasNote(none, "size of the hall"));
    AirFieldInput input;
    input.width_m = 24, input.depth_m = 14, input.clearHeight_m = 4;
    const AirFieldResult empty = solveAirField(input);
    QVERIFY(empty.columns == 80 && empty.rows == 47 && empty.temperature_c.empty() && !empty.hottestInlet_c && hasNote(empty, "no supply air"));
    QVERIFY(std::all_of(empty.cells.begin(), empty.cells.end(), [](AirCell c) { return c == AirCell::Still; }));
    AirFieldInput warm = aisles(1, false);
    warm.supplies.clear();
    const AirFieldResult unfed = solveAirField(warm);
    QVERIFY(unfed.temperature_c.empty() && hasNote(unfed, "no supply air: there is no steady temperature") && near(unfed.overTop_m3_s, unfed.drawn_m3_s));
    QVERIFY(!unfed.racks[0].inlet_c && unfed.racks[0].fromAbove == 1);
    AirFieldInput cold = aisles(1, false);
    cold.racks.clear();
    const AirFieldResult idle = solveAirField(cold);
    QVERIFY(!idle.shi && !idle.recirculation && near(*idle.bypass, 1) && near(idle.temperature_c[0], kSupply_c));
    input.obstacles.push_back({"all of it", {0, 0, 24, 14}});
    input.supplies.push_back({"unit", {1, 1, 2, 2}, Facing::East, 3, kSupply_c});
    QVERIFY(hasNote(solveAirField(input), "unit has no free floor before it"));
}

void TestAirField::badFigures()
{
    const AirFieldInput good = aisles(1, true);
    const auto said = [&](auto&& spoil, std::string_view note) {
        AirFieldInput input = good;
        spoil(input);
        const AirFieldResult r = solveAirField(input);
        for (const double t : r.temperature_c)
            if (!std::isfinite(t)) return false;
        return hasNote(r, note) && r.energyError < 1e-9;
    };
    for (const double bad : {kNan, -1.0, std::numeric_limits<double>::infinity()}) {
        QVERIFY(said([&](auto& i) { i.racks[3].flow_m3_s = bad; }, "south-1 is left out"));
        QVERIFY(said([&](auto& i) { i.racks[3].heat_kw = bad; }, "south-1 is left out"));
        QVERIFY(said([&](auto& i) { i.racks[3].place.width_m = bad; }, "south-1 is left out"));
        QVERIFY(said([&](auto& i) { i.supplies[0].flow_m3_s = bad; }, "west-0 is left out"));
        QVERIFY(said([&](auto& i) { i.walls[0].leakage = bad; }, "Hot aisle is left out"));
        QVERIFY(said([&](auto& i) { i.otherHeat_kw = bad; }, "heat of other gear"));
        QVERIFY(said([&](auto& i) { i.diffusivity_m2_s = bad; }, "eddy diffusivity"));
        QVERIFY(said([&](auto& i) { i.leastCell_m = bad; }, "size of the cells"));
        QVERIFY(said([&](auto& i) { i.stirring = bad; }, "stirred"));
        QVERIFY(said([&](auto& i) { i.density_kg_m3 = bad; }, "nothing is computed"));
        QVERIFY(said([&](auto& i) { i.depth_m = bad; }, "nothing is computed"));
    }
    QVERIFY(said([](auto& i) { i.supplies[0].supply_c = kNan; }, "west-0 is left out"));
    QVERIFY(said([](auto& i) { i.racks[0].limit_c = kNan; }, "north-0's limit"));
    QVERIFY(said([](auto& i) { i.racks[0].place.x_m = 40; }, "north-0 is left out"));
    QVERIFY(said([](auto& i) { i.racks[0].flow_m3_s = 0; }, "north-0 gives 20.0 kW to air but moves none"));
    QVERIFY(said([](auto& i) { i.returns[0].place.depth_m = kNan; }, "Hot aisle is left out"));
    QVERIFY(said([](auto& i) { i.walls[1].x1_m = kNan; }, "Hot aisle is left out"));
}

void TestAirField::stops()
{
    std::stop_source source;
    source.request_stop();
    const AirFieldResult r = solveAirField(aisles(1, true), source.get_token());
    QVERIFY(r.stopped && r.cells.empty() && r.racks.size() == 20);
    QVERIFY(!solveAirField(aisles(1, true)).stopped && solveAirField(aisles(1, true)) == solveAirField(aisles(1, true)));
}

/// The ICAO standard atmosphere has 101,325 Pa at sea level and 79,495 Pa at 2,000 m.
void TestAirField::density()
{
    QVERIFY(near(airDensity_kg_m3(0, 20), 101325 / (287.042 * 293.15)));
    QVERIFY(near(airDensity_kg_m3(2000, 20), 79495 / (287.042 * 293.15), 1e-4));
}

void TestAirField::examples_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<std::size_t>("racks");
    QTest::addColumn<std::size_t>("units");
    QTest::newRow("superpod") << QByteArray("dgx-h100-superpod-4su") << std::size_t{40} << std::size_t{6};
    QTest::newRow("mixed") << QByteArray("mixed-inference-hall") << std::size_t{15} << std::size_t{2};
}

void TestAirField::examples()
{
    QFETCH(QByteArray, name);
    QFETCH(std::size_t, racks);
    QFETCH(std::size_t, units);
    const auto results = example(name.constData());
    QVERIFY(results);
    const auto& cooling = *results->cooling.value;
    const AirFieldInput input = airFieldInput(*results->facility, 0, cooling);
    QCOMPARE(input.racks.size(), racks);
    QCOMPARE(input.supplies.size(), units);
    double heat = input.otherHeat_kw;
    for (const AirRack& rack : input.racks) heat += rack.heat_kw;
    QVERIFY(near(heat, cooling.air_kw, 1e-9));
    const AirFieldResult open = solveAirField(input);
    const AirFieldResult contained = solveAirField(airFieldInput(*results->facility, 0, cooling, {.containment = Containment::HotAisles}));
    const AirFieldResult stirred = solveAirField(airFieldInput(*results->facility, 0, cooling, {.stirring = 1}));
    for (const auto* r : {&open, &contained, &stirred}) QVERIFY(r->energyError < 1e-9 && near(r->heat_kw, heat) && near(*r->shi + *r->rhi, 1, 1e-9));
    // There is more air than racks draw: a contained aisle gives them supply air, a stirred hall the warmest.
    QVERIFY(open.supplied_m3_s > open.drawn_m3_s && open.overTop_m3_s < 1e-9);
    QVERIFY(*contained.hottestInlet_c < 22.2 && *open.hottestInlet_c > *contained.hottestInlet_c && *stirred.hottestInlet_c > *open.hottestInlet_c);
    const auto mean = [&](Area::Kind kind) {
        double sum = 0;
        int count = 0;
        for (const Area& area : results->layout->halls[0].areas)
            for (double x = area.x_m + 0.15; x < area.x_m + area.width_m && area.kind == kind; x += 0.3)
                if (const auto t = open.temperatureAt(x, area.y_m + area.depth_m / 2)) sum += *t, ++count;
        return sum / count;
    };
    QVERIFY2(mean(Area::Kind::HotAisle) > mean(Area::Kind::ColdAisle) + 8,
             qPrintable(QStringLiteral("%1 %2").arg(mean(Area::Kind::HotAisle)).arg(mean(Area::Kind::ColdAisle))));
    const AirFieldInput yard = airFieldInput(*results->facility, 1, cooling), nowhere = airFieldInput(*results->facility, 7, cooling);
    QVERIFY(hasNote(solveAirField(yard), "outdoors") && hasNote(solveAirField(nowhere), "no such hall"));
}

/// Figures of the SuperPOD by hand: 56,800 cfm a fan wall at the share of its capacity that it runs at, racks of four systems with their limit of 30 C.
void TestAirField::exampleFigures()
{
    const auto results = example("dgx-h100-superpod-4su");
    const AirFieldInput input = airFieldInput(*results->facility, 0, *results->cooling.value);
    const double load = results->cooling->air_kw / 6 / 352;
    for (const AirSupply& unit : input.supplies) QVERIFY(near(unit.flow_m3_s, 56800 * 0.3048 * 0.3048 * 0.3048 / 60 * load, 1e-6) && unit.supply_c == 22);
    const auto rack = std::find_if(input.racks.begin(), input.racks.end(), [](const AirRack& r) { return r.name == "su1-rack-1"; });
    QVERIFY(rack->facing == Facing::North && near(rack->heat_kw, 40.8) && rack->limit_c == 30);
    QVERIFY(near(rack->flow_m3_s, 40.8 / (heatOf(input, 1) * 15)));
    QCOMPARE(results->facility->instances[rack->instance].path, rack->name);
    QVERIFY(near(input.density_kg_m3, airDensity_kg_m3(204, 29.5)));
}

/// A rear door takes 20 kW of a rack's air heat, whose fans move air for all of it; a liquid-to-air unit gives the liquid's heat and its own power to the hall,
/// with an air flow of its own; columns stand in the way, busways do not.
void TestAirField::doorsAndLiquidToAir()
{
    const auto read = readLayout(R"(millwright: 1
name: One rack of each
site: {elevation_m: 0}
halls:
  - {id: hall, size_m: [12, 9], clear_height_m: 4, areas: [{kind: column, x_m: 9, y_m: 6, size_m: [0.6, 0.6]}]}
components:
  - {id: rack-1, part: generic.eia-48-heavy, at: {hall: hall, x_m: 6, y_m: 3, facing: north}}
  - {id: "node-[1-4]", part: nvidia.dgx-h100, in: {component: rack-1, u: 3, u_pitch: 10}}
  - {id: door, part: ibm.rdhx-passive, in: {component: rack-1, slot: rear-door}}
  - {id: rack-2, part: generic.eia-48-heavy, at: {hall: hall, x_m: 6.6, y_m: 3, facing: north}}
  - {id: wet, part: nvidia.hgx-h200-8-lc, in: {component: rack-2, u: 3}}
  - {id: to-air, part: vertiv.xdu070, at: {hall: hall, x_m: 7.2, y_m: 3, facing: north}, override: {airflow_cfm: 2000}}
  - {id: busway, part: generic.busway-1250, at: {hall: hall, x_m: 3, y_m: 7, facing: north}}
  - {id: wall, part: vertiv.fanwall-fa069, at: {hall: hall, x_m: 0.3, y_m: 3, facing: east}, override: {air_supply_c: 25}}
links:
  - {from: to-air.tcs-01, to: wet.coolant}
)", "test");
    QVERIFY(read.value);
    const auto results = solve(std::make_shared<const Layout>(*read.value), data());
    const AirFieldInput input = airFieldInput(*results->facility, 0, *results->cooling.value);
    QCOMPARE(input.racks.size(), std::size_t{3});
    const auto& [dry, wet, toAir] = std::tie(input.racks[0], input.racks[1], input.racks[2]);
    QVERIFY(near(dry.heat_kw, 40.8 - 20) && near(dry.flow_m3_s, 40.8 / (heatOf(input, 1) * 15)));
    const double liquid = results->cooling->liquid_kw, power = results->cooling->node(toAir.instance)->power_kw;
    QVERIFY(liquid > 1 && power > 0 && near(toAir.heat_kw, liquid + power) && near(toAir.flow_m3_s, 2000 * 0.3048 * 0.3048 * 0.3048 / 60));
    QVERIFY(near(wet.heat_kw, results->cooling->air_kw - 40.8));
    QVERIFY(input.supplies.size() == 1 && input.supplies[0].supply_c == 25 && near(input.otherHeat_kw, 0));
    QVERIFY(input.obstacles.size() == 1 && input.obstacles[0].place == (Rect{9, 6, 0.6, 0.6}));
    const AirFieldResult r = solveAirField(input);
    QVERIFY(r.energyError < 1e-9 && !r.temperatureAt(9.3, 6.3) && r.temperatureAt(4, 7.1) && hasNote(r, "2 racks and other sources of heat state no air flow"));
}

QTEST_APPLESS_MAIN(TestAirField)
#include "test_air_field.moc"
