// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/delta.h"
#include "tests/unit/small_facility.h"

#include <QObject>
#include <QTest>
#include <random>

using namespace mw;

/// delta.h: diff, apply, inverse and merge are exact on any sequence of table changes.
class TestDelta : public QObject {
    Q_OBJECT

private slots:
    void emptyForEqualLayouts();
    void ignoresNewPointersToEqualRows();
    void replacementKeepsPosition();
    void additionAndRemovalKnowTheirPlace();
    void reorderingIsRepresented();
    void settingsChange();
    void renameInPlace();
    void randomSequences();
    void mergeEqualsBoth();
};

namespace {

void expectSame(const Layout& before, const Layout& after)
{
    const Delta delta = diff(before, after);
    QVERIFY(apply(before, delta) == after);
    QVERIFY(apply(after, inverse(delta)) == before);
}

Layout changedAtRandom(Layout layout, std::mt19937& random)
{
    auto rows = layout.components.rows();
    const auto pick = [&](std::size_t size) {
        return std::uniform_int_distribution<std::size_t>(0, size - 1)(random);
    };
    static int next = 0;
    switch (pick(5)) {
    case 0:
        rows.insert(
            rows.begin() + static_cast<std::ptrdiff_t>(pick(rows.size() + 1)),
            std::make_shared<const Component>(small::floor("new-" + std::to_string(++next), "t.ups", 1, 1)));
        break;
    case 1:
        if (rows.size() > 1) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(pick(rows.size())));
        break;
    case 2: {
        auto& row = rows[pick(rows.size())];
        auto copy = std::make_shared<Component>(*row);
        copy->at.x_m += 1;
        row = copy;
        break;
    }
    case 3:
        std::swap(rows[pick(rows.size())], rows[pick(rows.size())]);
        break;
    default: {
        Settings settings = *layout.settings;
        settings.name += "x";
        layout.settings = std::make_shared<const Settings>(settings);
    }
    }
    layout.components.assign(rows);
    return layout;
}

}  // namespace

void TestDelta::emptyForEqualLayouts()
{
    const Layout layout = small::layout();
    QVERIFY(diff(layout, layout).empty());
    QVERIFY(diff(layout, small::layout()).empty());
}

void TestDelta::ignoresNewPointersToEqualRows()
{
    const Layout before = small::layout();
    Layout after = before;
    after.components.replace(2, Component(before.components[2]));
    QVERIFY(after.components.row(2) != before.components.row(2));
    QVERIFY(diff(before, after).empty());
}

void TestDelta::replacementKeepsPosition()
{
    const Layout before = small::layout();
    Layout after = before;
    Component moved = before.components[3];
    moved.at.x_m = 9;
    after.components.replace(3, moved);
    const Delta delta = diff(before, after);
    QCOMPARE(delta.components.size(), std::size_t{1});
    QCOMPARE(delta.components[0].positionBefore, std::size_t{3});
    QCOMPARE(delta.components[0].positionAfter, std::size_t{3});
    QVERIFY(delta.links.empty());
    expectSame(before, after);
}

void TestDelta::additionAndRemovalKnowTheirPlace()
{
    const Layout before = small::layout();
    Layout after = before;
    auto rows = after.components.rows();
    rows.erase(rows.begin() + 1);
    rows.insert(rows.begin() + 5, std::make_shared<const Component>(small::floor("new", "t.ups", 0, 0)));
    after.components.assign(rows);
    const Delta delta = diff(before, after);
    QCOMPARE(delta.components.size(), std::size_t{2});
    QVERIFY(!delta.components[0].after);
    QCOMPARE(delta.components[0].positionBefore, std::size_t{1});
    QVERIFY(!delta.components[1].before);
    QCOMPARE(delta.components[1].positionAfter, std::size_t{5});
    expectSame(before, after);
}

void TestDelta::reorderingIsRepresented()
{
    const Layout before = small::layout();
    Layout after = before;
    auto rows = after.components.rows();
    std::reverse(rows.begin(), rows.end());
    after.components.assign(rows);
    QVERIFY(!diff(before, after).empty());
    expectSame(before, after);
}

void TestDelta::settingsChange()
{
    const Layout before = small::layout();
    Layout after = before;
    Settings settings = *before.settings;
    settings.site.grid.limit_mw = 5;
    after.settings = std::make_shared<const Settings>(settings);
    const Delta delta = diff(before, after);
    QVERIFY(delta.settingsAfter && delta.settingsBefore == before.settings);
    QVERIFY(delta.components.empty());
    expectSame(before, after);
}

void TestDelta::renameInPlace()
{
    const Layout before = small::layout();
    Component renamed = before.components[2];
    renamed.id = "other";
    Delta delta;
    delta.components.push_back({2, 2, before.components.row(2), std::make_shared<const Component>(renamed)});
    const Layout after = apply(before, delta);
    QCOMPARE(after.components[2].id, std::string("other"));
    QVERIFY(after.components.contains("other") && !after.components.contains("rack-03"));
    QVERIFY(apply(after, inverse(delta)) == before);
}

void TestDelta::randomSequences()
{
    std::mt19937 random(20250101);
    Layout layout = small::layout();
    const Layout original = layout;
    std::vector<Delta> history;
    for (int i = 0; i < 500; ++i) {
        const Layout next = changedAtRandom(layout, random);
        history.push_back(diff(layout, next));
        QVERIFY(apply(layout, history.back()) == next);
        QVERIFY(apply(next, inverse(history.back())) == layout);
        layout = next;
    }
    for (auto delta = history.rbegin(); delta != history.rend(); ++delta)
        layout = apply(layout, inverse(*delta));
    QVERIFY(layout == original);
}

void TestDelta::mergeEqualsBoth()
{
    std::mt19937 random(7);
    Layout layout = small::layout();
    for (int i = 0; i < 200; ++i) {
        const Layout middle = changedAtRandom(changedAtRandom(layout, random), random);
        const Layout end = changedAtRandom(middle, random);
        const Delta both = merge(layout, diff(layout, middle), diff(middle, end));
        QVERIFY(apply(layout, both) == end);
        QVERIFY(apply(end, inverse(both)) == layout);
        layout = end;
    }
}

QTEST_APPLESS_MAIN(TestDelta)
#include "test_delta.moc"
