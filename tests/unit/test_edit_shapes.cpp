// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/block.h"
#include "model/edit/block_names.h"
#include "model/edit/clipboard.h"
#include "model/edit/duplicate.h"
#include "model/edit/group.h"
#include "model/edit/link_shape.h"
#include "model/edit/mirror.h"
#include "model/edit/rotate.h"
#include "tests/gui/sample_hall.h"

#include <QObject>
#include <QTest>

#include <algorithm>

using namespace mw;

/// Edits of arrangement and of links: each does what its header says, and its inverse takes it back.
class TestEditShapes : public QObject {
    Q_OBJECT

private slots:
    void groupsAreMadeAndDissolve();
    void copiesAreInGroupsOfTheirOwn();
    void mirrorsPlaceAndFront();
    void turnsARowAsOne();
    void bendsStayUntilTakenAway();
    void reattachesTheTakingEnd();
    void reattachRefusesWhatCannotTakeIt();
    void portsForAnEndAreThoseThatTakeIt();
    void blockIsRenamedWhereverItStands();
    void splitsThroughAPart();
};

namespace {

struct Plan {
    CatalogPtr catalog{sample::catalog()};
    LayoutPtr layout{std::make_shared<const Layout>(sample::layout())};
    FacilityPtr facility{expand(layout, catalog)};

    /// Does an edit that must succeed, and undoes it on the way.
    void done(const edit::Result& result)
    {
        if (!result) qFatal("refused: %s", result.refusal().message.c_str());
        const Layout next = apply(*layout, *result);
        if (!(apply(next, inverse(*result)) == *layout)) qFatal("the inverse differs");
        layout = std::make_shared<const Layout>(next);
        facility = expand(layout, catalog);
        if (!facility->unresolved.empty()) qFatal("%s", facility->unresolved[0].message.c_str());
    }
    [[nodiscard]] const Component& at(const char* id) const { return *layout->components.get(id); }
    [[nodiscard]] InstanceIndex instance(const char* path) const { return *facility->find(path); }
    [[nodiscard]] LinkIndex linkInto(const char* path, const char* port) const
    {
        for (const LinkIndex l : facility->linksOf(instance(path))) {
            const FacilityLink& link = facility->links[l];
            if (link.to == instance(path) && facility->part(link.to).ports[link.toPort].id == port) return l;
        }
        qFatal("no link into %s", path);
    }
};

}  // namespace

void TestEditShapes::groupsAreMadeAndDissolve()
{
    Plan p;
    const std::vector<std::string> two{"rack-a01", "cdu-1"};
    QCOMPARE(edit::groupComponents(*p.layout, std::span(two).first(1)).refusal().id, std::string("group.too-few"));
    p.done(edit::groupComponents(*p.layout, two));
    QCOMPARE(p.at("cdu-1").group, std::string("group-1"));
    const std::vector<std::string> others{"ups-a", "ups-b"};
    p.done(edit::groupComponents(*p.layout, others));
    QCOMPARE(p.at("ups-b").group, std::string("group-2"));
    p.done(edit::ungroupComponents(*p.layout, std::span(two).first(1)));
    QVERIFY(p.at("rack-a01").group.empty() && p.at("cdu-1").group.empty() && !p.at("ups-a").group.empty());
    QCOMPARE(edit::ungroupComponents(*p.layout, two).refusal().id, std::string("group.none"));
}

/// However it is copied: two of a group stay together without the originals, one alone is free.
void TestEditShapes::copiesAreInGroupsOfTheirOwn()
{
    Plan p;
    const std::vector<std::string> two{"ups-a", "ups-b"}, one{"ups-a"};
    p.done(edit::groupComponents(*p.layout, two));
    const Plan before = p;
    using Groups = std::vector<std::string>;
    const auto ofNew = [&] {
        Groups groups;
        for (const auto& component : p.layout->components.rows())
            if (!before.layout->components.contains(component->id)) groups.push_back(component->group);
        std::ranges::sort(groups);
        return groups;
    };
    const auto copied = [&](const edit::Result& result) {
        p = before;
        p.done(result);
        if (p.at("ups-a").group != "group-1" || p.at("ups-b").group != "group-1") qFatal("the originals left their group");
        return ofNew();
    };
    QCOMPARE(copied(edit::duplicateComponents(*p.layout, *p.catalog, two, 0, 2)), (Groups{"group-2", "group-2"}));
    QCOMPARE(copied(edit::duplicateComponents(*p.layout, *p.catalog, one, 0, 2)), Groups{""});
    QCOMPARE(copied(edit::arrayAlongRow(*p.layout, *p.catalog, two, 2, -0.1)), (Groups{"group-2", "group-2", "group-3", "group-3"}));
    p = before;
    const std::string text = edit::copyText(*p.layout, two);
    QCOMPARE(copied(edit::pasteText(*p.layout, *p.catalog, text, "", 1, 1)), (Groups{"group-2", "group-2"}));
    QCOMPARE(copied(edit::pasteText(*p.layout, *p.catalog, edit::copyText(*p.layout, one), "", 1, 1)), Groups{""});
    p = before;
    p.done(edit::makeBlock(*p.layout, *p.catalog, two, "pair"));
    p.done(edit::duplicateComponents(*p.layout, *p.catalog, std::vector<std::string>{"pair-01"}, 0, 2));
    for (const char* instance : {"pair-01", "pair-02"}) p.done(edit::detachBlock(*p.layout, *p.catalog, instance));
    QCOMPARE(p.at("pair-01-ups-a").group, p.at("pair-01-ups-b").group);
    QCOMPARE(p.at("pair-02-ups-a").group, p.at("pair-02-ups-b").group);
    QVERIFY(p.at("pair-01-ups-a").group != p.at("pair-02-ups-a").group);
    QVERIFY(!p.at("pair-01-ups-a").group.empty());
}

void TestEditShapes::mirrorsPlaceAndFront()
{
    Plan p;
    const std::vector<std::string> ids{"rack-a01", "ups-a"};
    // Together they reach from 4.2 to 22.6 m: the left one comes to the right edge.
    p.done(edit::mirrorComponents(*p.layout, *p.catalog, ids, edit::Axis::Across));
    QCOMPARE(p.at("rack-a01").at.x_m, 22.0);
    QCOMPARE(p.at("ups-a").at.x_m, 4.2);
    QVERIFY(p.at("rack-a01").at.facing == Facing::North);
    p.done(edit::mirrorComponents(*p.layout, *p.catalog, std::span(ids).first(1), edit::Axis::Down));
    QVERIFY(p.at("rack-a01").at.facing == Facing::South);
}

void TestEditShapes::turnsARowAsOne()
{
    Plan p;
    const std::vector<std::string> row{"rack-b01", "rack-b02", "rack-b03"};
    p.done(edit::rotateTogether(*p.layout, *p.catalog, row, 1));
    QVERIFY(p.at("rack-b01").at.facing == Facing::West);  // they looked south
    QCOMPARE(p.at("rack-b01").at.x_m, p.at("rack-b03").at.x_m);
    QVERIFY(std::abs(p.at("rack-b03").at.y_m - p.at("rack-b01").at.y_m - 1.6) < 1e-6);
    p.done(edit::rotateTogether(*p.layout, *p.catalog, row, 3));
    QVERIFY(std::abs(p.at("rack-b01").at.x_m - 4.2) < 1e-6 && std::abs(p.at("rack-b01").at.y_m - 6.6) < 1e-6);
}

void TestEditShapes::bendsStayUntilTakenAway()
{
    Plan p;
    const std::string id = p.facility->links[p.linkInto("ups-a", "in")].link->id;
    p.done(edit::setBends(*p.layout, id, {{19.5, 8.4}, {19.5, 2.8}}));
    QCOMPARE(p.layout->links.get(id)->bends_m.size(), std::size_t{2});
    p.done(edit::setBends(*p.layout, id, {}));
    QVERIFY(p.layout->links.get(id)->bends_m.empty());
    QCOMPARE(edit::setBends(*p.layout, "none", {}).refusal().id, std::string("edit.no-such-link"));
}

void TestEditShapes::reattachesTheTakingEnd()
{
    Plan p;
    const auto count = p.layout->links.size();
    const LinkIndex link = p.linkInto("rack-a01", "coolant");
    p.done(edit::reattach(*p.facility, link, edit::LinkEnd::From, p.instance("cdu-1")));
    QCOMPARE(p.layout->links.size(), count);
    const FacilityLink& now = p.facility->links[p.linkInto("rack-a01", "coolant")];
    QCOMPARE(p.facility->instances[now.from].path, std::string("cdu-1"));
}

void TestEditShapes::reattachRefusesWhatCannotTakeIt()
{
    Plan p;
    const LinkIndex link = p.linkInto("rack-a01", "coolant");
    const auto ups = edit::reattach(*p.facility, link, edit::LinkEnd::From, p.instance("ups-a"));
    QCOMPARE(ups.refusal().id, std::string("connect.no-match"));
    // All sixteen taps of the other rack's coolant group (one) are taken.
    const auto used = edit::reattach(*p.facility, link, edit::LinkEnd::To, p.instance("rack-a02"));
    QVERIFY(used.refusal().message.find("all ports are used") != std::string::npos);
    QVERIFY(edit::reattach(*p.facility, link, edit::LinkEnd::From, p.instance("cdu-2"))->empty());
}

/// By trying: of every component, exactly the groups that are offered take the end; the link then ends there and keeps its count.
void TestEditShapes::portsForAnEndAreThoseThatTakeIt()
{
    Plan p;
    int offered = 0;
    for (const char* port : {"coolant", "feed-a"})
        for (const auto end : {edit::LinkEnd::From, edit::LinkEnd::To}) {
            const LinkIndex link = p.linkInto("rack-a01", port);
            for (InstanceIndex to = 0; to < p.facility->instances.size(); ++to) {
                const auto groups = edit::portsForEnd(*p.facility, link, end, to);
                for (std::uint16_t g = 0; g < p.facility->part(to).ports.size(); ++g) {
                    const auto moved = edit::reattachTo(*p.facility, link, end, to, g);
                    const bool fits = std::find(groups.begin(), groups.end(), g) != groups.end();
                    QVERIFY(!fits || moved.ok());
                    if (!fits || !moved) continue;
                    ++offered;
                    const Layout after = apply(*p.layout, *moved);
                    QCOMPARE(after.links.size(), p.layout->links.size());
                    const Link& now = *moved->links.back().after;
                    QCOMPARE(now.count, p.facility->links[link].link->count);
                    const Endpoint& there = now.from.component == p.facility->instances[to].path ? now.from : now.to;
                    QCOMPARE(there.component, p.facility->instances[to].path);
                    QCOMPARE(there.port, p.facility->part(to).ports[g].id);
                }
            }
        }
    QVERIFY(offered > 0);
}

void TestEditShapes::blockIsRenamedWhereverItStands()
{
    Layout layout;
    Block pod, hall;
    pod.id = "pod";
    hall.id = "hall";
    hall.components.add(Component{.id = "pod-1", .block = "pod"});
    layout.blocks.add(pod);
    layout.blocks.add(hall);
    layout.components.add(Component{.id = "a", .block = "pod"});
    layout.components.add(Component{.id = "b", .block = "hall"});
    QCOMPARE(edit::instancesOf(layout, "pod"), std::size_t{2});
    const auto renamed = edit::renameBlock(layout, "pod", "cell");
    QVERIFY(renamed.ok());
    const Layout after = apply(layout, *renamed);
    QVERIFY(after.blocks.contains("cell") && !after.blocks.contains("pod"));
    QCOMPARE(after.components.get("a")->block, std::string("cell"));
    QCOMPARE(after.blocks.get("hall")->components.get("pod-1")->block, std::string("cell"));
    QCOMPARE(edit::renameBlock(layout, "pod", "hall").refusal().id, std::string("rename.taken"));
    QCOMPARE(edit::removeBlock(layout, "pod").refusal().id, std::string("block.placed"));
    QCOMPARE(edit::removeBlock(layout, "none").refusal().id, std::string("block.no-such-block"));
    layout.components.add(Component{.id = "c"});
    QVERIFY(!edit::removeBlock(layout, "hall").ok());
}

void TestEditShapes::splitsThroughAPart()
{
    Plan p;
    const auto links = p.layout->links.size(), components = p.layout->components.size();
    const LinkIndex link = p.linkInto("ups-a", "in");
    QVERIFY(edit::canSplit(*p.facility, link, *p.catalog->find("generic.ups-1250")));
    QVERIFY(!edit::canSplit(*p.facility, link, *p.catalog->find("vertiv.xdu1350")));
    const FloorPlace at{"hall-a", 17.4, 10.2, Facing::North};
    QCOMPARE(edit::splitLink(*p.facility, *p.catalog, link, "vertiv.xdu1350", at).refusal().id,
             std::string("split.no-ports"));
    p.done(edit::splitLink(*p.facility, *p.catalog, link, "generic.ups-1250", at));
    QCOMPARE(p.layout->components.size(), components + 1);
    QCOMPARE(p.layout->links.size(), links + 1);
    const std::string fresh = p.layout->components[components].id;
    const FacilityLink& into = p.facility->links[p.linkInto("ups-a", "in")];
    QCOMPARE(p.facility->instances[into.from].path, fresh);
    const FacilityLink& before = p.facility->links[p.linkInto(fresh.c_str(), "in")];
    QCOMPARE(p.facility->instances[before.from].path, std::string("transformer-1"));
}

QTEST_APPLESS_MAIN(TestEditShapes)
#include "test_edit_shapes.moc"
