// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/align.h"
#include "model/edit/block.h"
#include "model/edit/connect.h"
#include "model/edit/duplicate.h"
#include "model/edit/group.h"
#include "model/edit/link_shape.h"
#include "model/edit/mirror.h"
#include "model/edit/move.h"
#include "model/edit/place.h"
#include "model/edit/property.h"
#include "model/edit/remove.h"
#include "model/edit/rename.h"
#include "model/edit/rotate.h"
#include "tests/unit/small_facility.h"

#include <QObject>
#include <QTest>
#include <algorithm>
#include <random>

using namespace mw;

/// Random sequences of edits: each undoes exactly, all undo to the start, two merge to one, and the facility
/// expanded with the
/// help of what was expanded before equals one expanded afresh.
class TestEditRandom : public QObject {
    Q_OBJECT

private slots:
    void sequences_data();
    void sequences();
};

namespace {

class RandomEdits {
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}

    edit::Result next(const Layout& layout, const Facility& facility, const Catalog& catalog)
    {
        const std::vector<std::string> two{component(layout), component(layout)};
        const FloorPlace at{"hall-a", number(0, 28), number(0, 18), static_cast<Facing>(pick(4))};
        switch (pick(21)) {
        case 0:
            return edit::placeOnFloor(layout, catalog, pick(2) == 0 ? "t.nvl" : "t.rack", at);
        case 1:
            return edit::placeInRack(layout, catalog, pick(2) == 0 ? "t.server" : "t.leaf",
                                     component(layout));
        case 2:
            return edit::placeInSlot(layout, catalog, "t.dpu", component(layout));
        case 3:
            return edit::moveComponents(layout, catalog, two, number(-2, 2), number(-2, 2));
        case 4:
            return edit::rotateComponents(layout, catalog, two, static_cast<int>(pick(4)));
        case 5:
            return edit::removeComponents(layout, std::span(two).first(1));
        case 6:
            return edit::duplicateComponents(layout, catalog, two, number(-3, 3), number(-3, 3));
        case 7:
            return edit::connect(facility, path(facility), path(facility));
        case 8:
            return edit::connect(facility, path(facility), path(facility), PortKind::Network, 2);
        case 9:
            return layout.links.empty()
                       ? edit::nudge(layout, catalog, two, 1, 0)
                       : edit::disconnect(layout, std::vector{layout.links[pick(layout.links.size())].id});
        case 10:
            return edit::renameComponent(layout, two[0], "n-" + std::to_string(++m_counter));
        case 11:
            return edit::makeBlock(layout, catalog, two, "b-" + std::to_string(++m_counter));
        case 12:
            return edit::detachBlock(layout, catalog, two[0]);
        case 13:
            return edit::setProperty(layout, catalog, "components/" + two[0] + "/override/power_max_kw",
                                     number(1, 9));
        case 14:
            return edit::mirrorComponents(layout, catalog, two, pick(2) == 0 ? edit::Axis::Across : edit::Axis::Down);
        case 15:
            return edit::rotateTogether(layout, catalog, two, static_cast<int>(pick(4)));
        case 16:
            return pick(2) == 0 ? edit::groupComponents(layout, two) : edit::ungroupComponents(layout, two);
        case 17:
            return edit::setBends(layout, link(layout), {{number(0, 28), number(0, 18)}});
        case 18:
            if (facility.links.empty()) return edit::nudge(layout, catalog, two, 0, 1);
            return edit::reattach(facility, static_cast<LinkIndex>(pick(facility.links.size())),
                                  pick(2) == 0 ? edit::LinkEnd::From : edit::LinkEnd::To,
                                  static_cast<InstanceIndex>(pick(facility.instances.size())));
        case 19:
            if (facility.links.empty()) return edit::nudge(layout, catalog, two, -1, 0);
            return edit::splitLink(facility, catalog, static_cast<LinkIndex>(pick(facility.links.size())),
                                   pick(2) == 0 ? "t.ups" : "t.cdu", at);
        default:
            return edit::dropIntoRack(layout, catalog, std::span(two).first(1), two[1]);
        }
    }

private:
    std::size_t pick(std::size_t count)
    {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random);
    }
    double number(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }
    std::string component(const Layout& layout)
    {
        return layout.components.empty() ? "none" : layout.components[pick(layout.components.size())].id;
    }
    std::string link(const Layout& layout)
    {
        return layout.links.empty() ? "none" : layout.links[pick(layout.links.size())].id;
    }
    std::string path(const Facility& facility)
    {
        return facility.instances.empty() ? "none" : facility.instances[pick(facility.instances.size())].path;
    }

    std::mt19937 m_random;
    int m_counter{};
};

void checkConsistent(const Facility& facility)
{
    std::size_t children = 0, ends = 0;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
        const Instance& instance = facility.instances[i];
        QVERIFY(instance.part != nullptr && instance.component != nullptr);
        QVERIFY(instance.parent == kNoInstance || instance.parent < i);
        QCOMPARE(facility.find(instance.path).value_or(kNoInstance), i);
        for (const InstanceIndex child : facility.childrenOf(i))
            QCOMPARE(facility.instances[child].parent, i);
        for (const LinkIndex link : facility.linksOf(i))
            QVERIFY(facility.links[link].from == i || facility.links[link].to == i);
        children += facility.childrenOf(i).size();
        ends += facility.linksOf(i).size();
    }
    const auto inside = std::count_if(facility.instances.begin(), facility.instances.end(),
                                      [](const Instance& i) { return i.parent != kNoInstance; });
    QCOMPARE(children, static_cast<std::size_t>(inside));
    QCOMPARE(ends, 2 * facility.links.size());
}

void checkSame(const Facility& a, const Facility& b)
{
    QCOMPARE(a.instances.size(), b.instances.size());
    QCOMPARE(a.links.size(), b.links.size());
    QCOMPARE(a.unresolved.size(), b.unresolved.size());
    for (std::size_t i = 0; i < a.instances.size(); ++i) {
        QCOMPARE(a.instances[i].path, b.instances[i].path);
        QVERIFY(*a.instances[i].part == *b.instances[i].part);
        QVERIFY(a.instances[i].footprint == b.instances[i].footprint);
        QCOMPARE(a.instances[i].root, b.instances[i].root);
    }
    for (std::size_t i = 0; i < a.links.size(); ++i) {
        const FacilityLink &p = a.links[i], &q = b.links[i];
        QVERIFY(p.from == q.from && p.to == q.to && p.fromPort == q.fromPort && p.toPort == q.toPort);
        QVERIFY(p.fromFirst == q.fromFirst && p.toFirst == q.toFirst && p.count == q.count &&
                p.kind == q.kind);
        QVERIFY(p.prefix == q.prefix && p.swapped == q.swapped && *p.link == *q.link && p.index == q.index);
    }
}

}  // namespace

void TestEditRandom::sequences_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 42U, 20250101U}) QTest::addRow("seed %u", seed) << seed;
}

void TestEditRandom::sequences()
{
    QFETCH(unsigned, seed);
    const CatalogPtr catalog = small::catalog();
    const Layout original = small::layout();
    const auto cache = makeExpandCache();
    RandomEdits edits(seed);
    Layout layout = original, earlier = original;
    std::vector<Delta> done;
    auto facility = expand(std::make_shared<const Layout>(layout), catalog, cache.get());
    for (int tries = 0; done.size() < 500 && tries < 20'000; ++tries) {
        const auto result = edits.next(layout, *facility, *catalog);
        if (!result.ok()) {
            QVERIFY(!result.refusal().id.empty() && !result.refusal().message.empty());
            continue;
        }
        const Layout next = apply(layout, *result);
        QVERIFY(apply(next, inverse(*result)) == layout);
        if (!done.empty()) {
            const Delta both = merge(earlier, done.back(), *result);
            QVERIFY(apply(earlier, both) == next);
            QVERIFY(apply(next, inverse(both)) == earlier);
        }
        earlier = layout;
        layout = next;
        done.push_back(*result);
        facility = expand(std::make_shared<const Layout>(layout), catalog, cache.get());
        checkConsistent(*facility);
        checkSame(*facility, *expand(std::make_shared<const Layout>(layout), catalog));
        QVERIFY2(facility->unresolved.empty(),
                 facility->unresolved.empty() ? "" : facility->unresolved[0].message.c_str());
        if (QTest::currentTestFailed()) return;
    }
    QCOMPARE(done.size(), std::size_t{500});
    for (auto delta = done.rbegin(); delta != done.rend(); ++delta) layout = apply(layout, inverse(*delta));
    QVERIFY(layout == original);
}

QTEST_APPLESS_MAIN(TestEditRandom)
#include "test_edit_random.moc"
