// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/background.h"
#include "tests/gui/sample_hall.h"

#include <QTest>

using namespace mw;

/// The plan under a hall: laid, scaled by two points, taken away; each by a delta that its inverse takes back.
class TestBackground : public QObject {
    Q_OBJECT

private slots:
    void isLaidAndTakenAway()
    {
        const Layout bare = sample::layout();
        const auto laid = edit::setBackground(bare, "hall-a", Background{.file = "a.png", .x_m = 1.23456789});
        QVERIFY(laid);
        const Layout with = apply(bare, *laid);
        QCOMPARE(with.halls[0].background->x_m, 1.234568);
        QVERIFY(apply(with, inverse(*laid)) == bare);
        QVERIFY(edit::setBackground(with, "hall-a", with.halls[0].background)->empty());
        const auto taken = edit::setBackground(with, "hall-a", std::nullopt);
        QVERIFY(taken && apply(with, *taken) == bare);
    }

    void refusesAHallThatIsNot()
    {
        const auto laid = edit::setBackground(sample::layout(), "attic", Background{.file = "a.png"});
        QVERIFY(!laid && laid.refusal().id == "edit.no-such-hall");
    }

    /// 4 m as drawn are 6 m: half as large again, about the first point.
    void twoPointsScaleAboutTheFirst()
    {
        const Background before{.file = "a.png", .x_m = 2, .y_m = 1, .m_per_px = 0.02};
        const auto after = edit::scaledByTwoPoints(before, {4, 3}, {8, 3}, 6);
        QVERIFY(after);
        QCOMPARE(after->m_per_px, 0.03);
        QCOMPARE(after->x_m, 1.0);
        QCOMPARE(after->y_m, 0.0);
    }

    void scaleNeedsTwoPointsAndADistance()
    {
        const Background plan{.file = "a.png", .m_per_px = 0.02};
        QCOMPARE(edit::scaledByTwoPoints(plan, {4, 3}, {4, 3}, 6).refusal().id, std::string("background.points"));
        QCOMPARE(edit::scaledByTwoPoints(plan, {4, 3}, {5, 3}, 0).refusal().id, std::string("background.distance"));
        QCOMPARE(edit::scaledByTwoPoints(plan, {4, 3}, {5, 3}, 1e5).refusal().id, std::string("background.scale"));
    }

    void scaleIsKeptToNineDigits()
    {
        const Layout bare = sample::layout();
        const auto laid = edit::setBackground(bare, "hall-a", Background{.file = "a.png", .m_per_px = 26.4 / 1999});
        QCOMPARE(apply(bare, *laid).halls[0].background->m_per_px, 0.0132066033);
    }
};

QTEST_APPLESS_MAIN(TestBackground)
#include "test_background.moc"
