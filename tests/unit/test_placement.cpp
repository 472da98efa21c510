// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/placement.h"
#include "model/facility/rack_space.h"

#include <QObject>
#include <QTest>

using namespace mw;

/// Rack units, clearance and floor load against closed forms; the grid of footprints against looking at all
/// pairs.
class TestPlacement : public QObject {
    Q_OBJECT

private slots:
    void rackUnits();
    void clearance();
    void floorLoads();
    void doors();
    void footprintIndex();
};

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

}  // namespace

void TestPlacement::rackUnits()
{
    // Closed form: 4 units at 1, 2 at 4 (one shared), 4 at 41 of a 42 U rack (two outside).
    const std::vector<RackItem> items{{"a", 1, 4}, {"b", 4, 2}, {"c", 41, 4}};
    const RackSpace space = rackSpace(42, items);
    QCOMPARE(space.outOfRange, std::vector<std::string>{"c"});
    QCOMPARE(space.overlaps.size(), std::size_t{1});
    QCOMPARE(space.overlaps[0], (std::pair<std::string, std::string>{"a", "b"}));
    QCOMPARE(space.used_u, 7);
    QCOMPARE(space.free_u, 35);
    QCOMPARE(space.largestFreeBlock_u, 35);
    QCOMPARE(*firstFreeUnit(42, items, 3), 6);
    QVERIFY(!firstFreeUnit(42, items, 36));
    QVERIFY(rackSpace(0, items).outOfRange.size() == 3);
    const std::vector<RackItem> half{{"front", 1, 1, false, false}};
    QVERIFY(unitsAreFree(42, half, {"rear", 1, 1, true, false}));
    QVERIFY(!unitsAreFree(42, half, {"deep", 1, 1, true, true}));
    QCOMPARE(rackSpace(100, std::vector<RackItem>{{"top", 65, 36}}).free_u, 64);
}

void TestPlacement::clearance()
{
    // Working space as NEC 110.26(A)(1) measures it; rectangles by hand.
    const Rect panel{0, 0, 1, 0.4};
    const std::vector<Rect> others{{0, 1.4, 5, 0.2}, {1, 0.5, 1, 0.4}};
    QVERIFY(near(clearanceInFront(panel, Facing::South, others), 1.0));
    QCOMPARE(clearanceInFront(panel, Facing::North, others), kNothingInFront_m);
    QVERIFY(near(clearanceInFront({4, 5, 0.6, 1.2}, Facing::North, others), 3.4));
    QVERIFY(near(clearanceInFront({4, 0, 1, 1}, Facing::West, others), 2.0));
    QVERIFY(near(clearanceInFront({-3, 0.5, 1, 1}, Facing::East, others), 2.0));
}

void TestPlacement::floorLoads()
{
    const auto load = floorLoad(1360, 0.6, 1.068, 4, 1.2);
    QVERIFY(load);
    QVERIFY(std::abs(load->distributed_kpa - 9.800884774) < 1e-8);
    QVERIFY(std::abs(load->footprint_kpa - 20.81311486) < 1e-7);
    QVERIFY(std::abs(load->point_kn - 3.334261) < 1e-9);
    QVERIFY(!floorLoad(100, 0, 1, 4, 1) && !floorLoad(100, 1, 1, 0, 1));
}

void TestPlacement::doors()
{
    Hall hall;
    hall.width_m = 20, hall.depth_m = 10;
    const auto of = [&](double x, double y, double wide, double deep) { return doorSwing(hall, {Area::Kind::Door, x, y, wide, deep, ""}).value_or(DoorSwing{.leaf_m = -1}); };
    const DoorSwing west = of(0, 4, 0.2, 2), east = of(19.8, 4, 0.2, 2), north = of(5, 0, 2, 0.2), south = of(5, 9.8, 2, 0.2);
    // A box of 0.2 m at 1.3 m from the hinge both ways is 1.84 m from it, at 1.5 m both ways 2.12 m.
    const auto all = [&](double from, bool hit) {
        return hits(west, {from, 4 + from, 0.2, 0.2}) == hit && hits(east, {20 - from - 0.2, 4 + from, 0.2, 0.2}) == hit && hits(north, {5 + from, from, 0.2, 0.2}) == hit &&
               hits(south, {5 + from, 10 - from - 0.2, 0.2, 0.2}) == hit;
    };
    QVERIFY(all(1.3, true) && all(1.5, false));
    QVERIFY(hits(west, {1.9, 4, 1, 1}) && !hits(west, {2, 4, 1, 1}) && !hits(west, {0, 3, 1, 1}));   // up to the tip of the leaf, not behind it
    // The clear space may be deeper than the door is wide; a door of an inner wall opens nobody knows where.
    const DoorSwing deep = of(5, 0, 1, 2), square = of(5, 9, 1, 1), corner = of(19, 0.1, 1, 2);
    QVERIFY(!deep.inSideWall && deep.south == 1 && deep.x_m == 5 && deep.y_m == 0 && deep.leaf_m == 1);
    QVERIFY(!square.inSideWall && square.south == -1 && square.y_m == 10);
    QVERIFY(corner.inSideWall && corner.east == -1 && corner.x_m == 20 && corner.leaf_m == 2);
    QVERIFY(!doorSwing(hall, {Area::Kind::Door, 5, 5, 1, 1, ""}));
}

void TestPlacement::footprintIndex()
{
    std::vector<Rect> rects;
    for (int i = 0; i < 400; ++i)
        rects.push_back({(i % 20) * 0.7, (i / 20) * 1.5, i % 7 == 0 ? 0.9 : 0.6, 1.2});
    rects.push_back({3, 3, 5, 5});
    const FootprintIndex index(rects);
    std::vector<std::pair<std::size_t, std::size_t>> expected;
    for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t j = i + 1; j < rects.size(); ++j)
            if (overlap(rects[i], rects[j])) expected.emplace_back(i, j);
    QVERIFY(!expected.empty());
    QCOMPARE(index.overlappingPairs(), expected);
    for (std::size_t i = 0; i < rects.size(); i += 13) {
        std::vector<Rect> others(rects);
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        const double exact = clearanceInFront(rects[i], Facing::South, others);
        QCOMPARE(index.clearanceInFront(i, Facing::South, 5), exact <= 5 ? exact : kNothingInFront_m);
    }
    QVERIFY(FootprintIndex(std::vector<Rect>{}).overlapping({0, 0, 1, 1}).empty());
}

QTEST_APPLESS_MAIN(TestPlacement)
#include "test_placement.moc"
