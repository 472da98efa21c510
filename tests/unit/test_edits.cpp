// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/align.h"
#include "model/edit/block.h"
#include "model/edit/clipboard.h"
#include "model/edit/connect.h"
#include "model/edit/duplicate.h"
#include "model/edit/halls.h"
#include "model/edit/move.h"
#include "model/edit/place.h"
#include "model/edit/remove.h"
#include "model/edit/rename.h"
#include "model/edit/rotate.h"
#include "model/edit/waive.h"
#include "model/edit/workloads.h"
#include "tests/unit/small_facility.h"

#include <QObject>
#include <QString>
#include <QTest>

using namespace mw;

/// Each edit does what its header says, or refuses with the id that it promises.
class TestEdits : public QObject {
    Q_OBJECT

private slots:
    void idsCountUp();
    void refusals_data();
    void refusals();
    void placesOnFloor();
    void placesInRackAndSlot();
    void moves();
    void dropsIntoRack();
    void rotates();
    void removesWithContents();
    void duplicates();
    void renames();
    void aligns();
    void arrays();
    void connects();
    void legalTargets();
    void detachesBlock();
    void makesBlock();
    void copiesAndPastes();
    void pastedIdsThatAreFreeStay();
    void hallsAndWorkloads();
    void snaps();
};

namespace {

const CatalogPtr& catalog()
{
    static const CatalogPtr value = small::catalog();
    return value;
}

FacilityPtr expanded(const Layout& layout)
{
    return expand(std::make_shared<const Layout>(layout), catalog());
}

/// The layout after an edit that must succeed; checks the inverse on the way.
Layout after(const Layout& layout, const edit::Result& result)
{
    if (!result.ok()) qFatal("refused: %s", result.refusal().message.c_str());
    Layout next = apply(layout, *result);
    if (!(apply(next, inverse(*result)) == layout)) qFatal("the inverse differs");
    return next;
}

const Component& get(const Layout& layout, const char* id)
{
    const Component* const found = layout.components.get(id);
    if (found == nullptr) qFatal("no component %s", id);
    return *found;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

using List = std::vector<std::string>;

}  // namespace

void TestEdits::idsCountUp()
{
    const Layout layout = small::layout();
    edit::IdMaker ids(layout.components);
    QCOMPARE(ids.next("rack-04"), std::string("rack-05"));
    QCOMPARE(ids.next("rack-02"), std::string("rack-06"));
    QCOMPARE(ids.next("ups-0"), std::string("ups-2"));
    QCOMPARE(ids.next("pump"), std::string("pump-1"));
    QCOMPARE(ids.next("r-099"), std::string("r-100"));
    QCOMPARE(ids.next("r-999"), std::string("r-101"));
}

void TestEdits::refusals_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("which");
    const char* ids[] = {
        "place.unknown-part",    "place.wrong-level",      "place.needs-open-air", "edit.no-such-hall",
        "edit.out-of-hall",      "place.rack-full",        "place.units-taken",    "place.not-a-rack",
        "place.no-such-slot",    "place.slot-taken",       "place.slot-kind",      "place.no-slot",
        "edit.nothing-selected", "edit.no-such-component", "edit.out-of-hall",     "move.not-on-floor",
        "edit.locked",           "move.into-itself",       "rotate.not-on-floor",  "rename.taken",
        "edit.bad-id",           "align.too-few",          "array.count",          "connect.same-component",
        "connect.no-match",      "connect.port-used",      "connect.no-such-port", "connect.out-of-range",
        "edit.no-such-link",     "block.not-an-instance",  "block.inside",         "halls.not-empty",
        "halls.too-small",       "workloads.model",        "waive.no-reason",      "waive.bad-date",
        "paste.unreadable",      "place.unknown-block"};
    for (int i = 0; i < 38; ++i) QTest::addRow("%d %s", i, ids[i]) << ids[i] << i;
}

void TestEdits::refusals()
{
    QFETCH(QString, id);
    QFETCH(int, which);
    const Layout l = small::layout();
    const Catalog& c = *catalog();
    const auto facility = expanded(l);
    Layout locked = after(l, edit::setLocked(l, List{"rack-01"}, true));
    const FloorPlace corner{"hall-a", 1, 1, Facing::North};
    const std::function<edit::Result()> edits[] = {
        [&] { return edit::placeOnFloor(l, c, "t.none", corner); },
        [&] { return edit::placeOnFloor(l, c, "t.dpu", corner); },
        [&] { return edit::placeOnFloor(l, c, "t.tower", corner); },
        [&] {
            return edit::placeOnFloor(l, c, "t.ups", {"hall-z", 1, 1, Facing::North});
        },
        [&] {
            return edit::placeOnFloor(l, c, "t.ups", {"hall-a", 28, 1, Facing::North});
        },
        [&] {
            return edit::placeInRack(after(l, edit::placeInRack(l, c, "t.server", "frame-1")), c, "t.server",
                                     "frame-1");
        },
        [&] { return edit::placeInRack(l, c, "t.server", "frame-1", 3); },
        [&] { return edit::placeInRack(l, c, "t.server", "ups-1"); },
        [&] { return edit::placeInSlot(l, c, "t.dpu", "server-1", "pcie-9"); },
        [&] { return edit::placeInSlot(l, c, "t.dpu", "server-1", "pcie-01"); },
        [&] { return edit::placeInSlot(l, c, "t.gpu", "server-1", "pcie-2"); },
        [&] { return edit::placeInSlot(l, c, "t.dpu", "ups-1"); },
        [&] { return edit::moveComponents(l, c, {}, 1, 1); },
        [&] { return edit::moveComponents(l, c, List{"nobody"}, 1, 1); },
        [&] { return edit::moveComponents(l, c, List{"rack-01"}, -3, 0); },
        [&] { return edit::moveComponents(l, c, List{"server-1"}, 1, 0); },
        [&] { return edit::moveComponents(locked, c, List{"rack-01"}, 1, 0); },
        [&] { return edit::dropIntoSlot(l, c, "server-1", "dpu-1"); },
        [&] { return edit::rotateComponents(l, c, List{"dpu-1"}, 1); },
        [&] { return edit::renameComponent(l, "rack-01", "rack-02"); },
        [&] { return edit::renameComponent(l, "rack-01", "a/b"); },
        [&] { return edit::alignComponents(l, c, List{"rack-01"}, edit::Edge::Left); },
        [&] { return edit::arrayAlongRow(l, c, List{"rack-01"}, 0, 1); },
        [&] { return edit::connect(*facility, "rack-01", "rack-01"); },
        [&] { return edit::connect(*facility, "rack-01", "frame-1"); },
        [&] {
            return edit::connectPorts(*facility, {"busway-1", "tap", 1}, {"rack-02", "feed-b", 0});
        },
        [&] {
            return edit::connectPorts(*facility, {"busway-1", "tip", 1}, {"rack-02", "feed-b", 0});
        },
        [&] {
            return edit::connectPorts(*facility, {"busway-1", "tap", 41}, {"rack-02", "feed-b", 0});
        },
        [&] { return edit::disconnect(l, List{"a>b"}); },
        [&] { return edit::detachBlock(l, c, "rack-01"); },
        [&] { return edit::makeBlock(l, c, List{"server-1"}, "su"); },
        [&] { return edit::removeHall(l, "hall-a"); },
        [&] { return edit::resizeHall(l, c, "hall-a", 10, 10); },
        [&] { return edit::addWorkload(l, {}); },
        [&] { return edit::waive(l, "rule", {"rack-01"}, " "); },
        [&] { return edit::waive(l, "rule", {"rack-01"}, "agreed", "tomorrow"); },
        [&] { return edit::pasteText(l, c, "components: [", "hall-a", 1, 1); },
        [&] { return edit::placeBlock(l, c, "su", corner); }};
    const auto result = edits[which]();
    QVERIFY(!result.ok());
    QCOMPARE(QString::fromStdString(result.refusal().id), id);
    QVERIFY(result.refusal().message.size() > 15);
}

void TestEdits::placesOnFloor()
{
    const Layout layout = small::layout();
    const Layout next =
        after(layout, edit::placeOnFloor(layout, *catalog(), "t.nvl", {"hall-a", 4.0000000000000009, 15, Facing::East}));
    QCOMPARE(next.components.size(), layout.components.size() + 1);
    QVERIFY(get(next, "rack-05").at.x_m == 4.0);   // to the micrometre, as a file is written
    const Layout yard =
        after(layout, edit::placeOnFloor(layout, *catalog(), "t.tower", {"yard", 4, 4, Facing::North}));
    QCOMPARE(get(yard, "cooling-tower-1").at.hall, std::string("yard"));
}

void TestEdits::placesInRackAndSlot()
{
    Layout layout = small::layout();
    layout = after(layout, edit::placeInRack(layout, *catalog(), "t.server", "frame-1"));
    QCOMPARE(get(layout, "server-2").in.u, 5);  // 1..4 and 9..10 are used
    layout = after(layout, edit::placeInSlot(layout, *catalog(), "t.dpu", "server-1"));
    QCOMPARE(get(layout, "dpu-2").in.slot, std::string("pcie-2"));
    layout = after(layout, edit::placeInSlot(layout, *catalog(), "t.dpu", "rack-01"));
    QCOMPARE(get(layout, "dpu-3").in.slot, std::string("tray-01.pcie-1"));
    QVERIFY(expanded(layout)->unresolved.empty());
}

void TestEdits::moves()
{
    const Layout layout = small::layout();
    const Layout next = after(
        layout, edit::moveComponents(layout, *catalog(), List{"rack-01", "frame-1", "server-1"}, 0.6, 1.2));
    QVERIFY(near(get(next, "rack-01").at.x_m, 2.6) && near(get(next, "frame-1").at.y_m, 5.2));
    QVERIFY(get(next, "server-1") == get(layout, "server-1"));
    const Layout nudged = after(layout, edit::nudge(layout, *catalog(), List{"rack-02"}, -2, 1));
    QVERIFY(near(get(nudged, "rack-02").at.x_m, 1.4) && near(get(nudged, "rack-02").at.y_m, 4.6));
    const Layout yard =
        after(layout, edit::moveToHall(layout, *catalog(), List{"rack-01", "rack-03"}, "yard", 5, 6));
    QVERIFY(get(yard, "rack-01").at.hall == "yard" && near(get(yard, "rack-03").at.x_m, 6.2));
    QVERIFY(edit::moveComponents(layout, *catalog(), List{"rack-01"}, 0, 0)->empty());
    const Layout out =
        after(layout, edit::setPosition(layout, *catalog(), "cdu-1", {"hall-a", 20, 3, Facing::South}));
    QCOMPARE(get(out, "cdu-1").at.facing, Facing::South);
}

void TestEdits::dropsIntoRack()
{
    Layout layout = small::layout();
    layout.components.add(small::floor("frame-2", "t.rack", 12, 4));
    const Layout next =
        after(layout, edit::dropIntoRack(layout, *catalog(), List{"server-1", "leaf-1"}, "frame-2", 3));
    QCOMPARE(get(next, "server-1").in.u, 3);
    QCOMPARE(get(next, "leaf-1").in.u, 7);
    const Layout same = after(layout, edit::dropIntoRack(layout, *catalog(), List{"server-1"}, "frame-1", 2));
    QCOMPARE(get(same, "server-1").in.u, 2);  // its own units are free for it
    // A floor-standing CDU states no height in units: it is no rack gear, though there are CDUs that are.
    const auto refused = edit::dropIntoRack(layout, *catalog(), List{"cdu-1"}, "frame-2", 30);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.refusal().id, std::string("place.wrong-level"));
    const Layout slot =
        after(layout, edit::dropIntoSlot(layout, *catalog(), "dpu-1", "rack-02", "tray-02.pcie-2"));
    QCOMPARE(get(slot, "dpu-1").in.component, std::string("rack-02"));
}

void TestEdits::rotates()
{
    const Layout layout = small::layout();
    const Layout next = after(layout, edit::rotateComponents(layout, *catalog(), List{"rack-01"}, 1));
    const Component& rack = get(next, "rack-01");
    QCOMPARE(rack.at.facing, Facing::East);
    QVERIFY(near(rack.at.x_m, 1.7) && near(rack.at.y_m, 4.3));  // centre stays at (2.3, 4.6)
    const Layout back = after(next, edit::rotateComponents(next, *catalog(), List{"rack-01"}, -1));
    QVERIFY(back == layout);
}

void TestEdits::removesWithContents()
{
    const Layout layout = small::layout();
    const auto removal = edit::whatGoes(layout, List{"frame-1"});
    QVERIFY(removal.ok());
    QCOMPARE(removal->components.size(), std::size_t{4});
    QCOMPARE(removal->links.size(), std::size_t{4});
    QCOMPARE(edit::toText(*removal), std::string("1 component, 3 inside, 4 links"));
    const Layout next = after(layout, edit::removeComponents(layout, List{"frame-1"}));
    QVERIFY(!next.components.contains("dpu-1") && next.links.size() == layout.links.size() - 4);
    QVERIFY(expanded(next)->unresolved.empty());
    const Layout fewer = after(layout, edit::removeLinks(layout, List{layout.links[3].id}));
    QCOMPARE(fewer.links.size(), layout.links.size() - 1);
}

void TestEdits::duplicates()
{
    const Layout layout = small::layout();
    const Layout next = after(
        layout, edit::duplicateComponents(layout, *catalog(), List{"rack-01", "rack-02", "frame-1"}, 0, 8));
    QCOMPARE(next.components.size(), layout.components.size() + 6);
    QCOMPARE(next.links.size(),
             layout.links.size() + 2);  // rack-01 and rack-02 to the leaf; not to busway and CDU
    QVERIFY(near(get(next, "rack-05").at.y_m, 12));
    QCOMPARE(get(next, "server-2").in.component, std::string("frame-2"));
    QVERIFY(next.links.contains("rack-06.compute-[1-8]>leaf-2.port-[9-16]"));
    QVERIFY(expanded(next)->unresolved.empty());
    const Layout beside =
        after(layout, edit::duplicateComponents(layout, *catalog(), List{"server-1"}, 1, 1));
    QCOMPARE(get(beside, "server-2").in.u, 5);
    QCOMPARE(get(beside, "dpu-2").in.component, std::string("server-2"));
}

void TestEdits::renames()
{
    Layout layout = small::layout();
    Settings settings;
    Pool pool;
    pool.members = {"frame-1", "rack-[01-04]"};
    settings.serving.pools = {pool};
    layout.settings = std::make_shared<const Settings>(settings);
    layout = after(layout, edit::waive(layout, "placement.overlap", {"leaf-1"}, "agreed"));
    Layout next = after(layout, edit::renameComponent(layout, "frame-1", "net-rack"));
    QCOMPARE(get(next, "server-1").in.component, std::string("net-rack"));
    QCOMPARE(next.settings->serving.pools[0].members[0], std::string("net-rack"));
    next = after(next, edit::renameComponent(next, "leaf-1", "spine-9"));
    QVERIFY(next.links.contains("rack-02.compute-[1-8]>spine-9.port-[9-16]"));
    QVERIFY(next.waivers.contains("placement.overlap spine-9"));
    QVERIFY(expanded(next)->unresolved.empty());
    const Layout hall = after(layout, edit::renameHall(layout, "hall-a", "hall-z"));
    QCOMPARE(get(hall, "rack-01").at.hall, std::string("hall-z"));
    QVERIFY(expanded(hall)->unresolved.empty());
    QCOMPARE(get(after(layout, edit::setLabel(layout, "rack-01", "First")), "rack-01").label,
             std::string("First"));
}

void TestEdits::aligns()
{
    const Layout layout = small::layout();
    const List three{"rack-01", "frame-1", "cdu-1"};  // x 2, 6, 8; widths 0.6, 0.6, 0.9
    const Layout right = after(layout, edit::alignComponents(layout, *catalog(), three, edit::Edge::Right));
    QVERIFY(near(get(right, "rack-01").at.x_m, 8.3) && near(get(right, "cdu-1").at.x_m, 8));
    const Layout spread =
        after(layout, edit::distributeComponents(layout, *catalog(), three, edit::Axis::Across));
    // 6.9 m over all less 2.1 m of gear leaves two gaps of 2.4 m
    QVERIFY(near(get(spread, "frame-1").at.x_m, 5.0) && near(get(spread, "cdu-1").at.x_m, 8));
}

void TestEdits::arrays()
{
    const Layout layout = small::layout();
    const Layout next = after(layout, edit::arrayAlongRow(layout, *catalog(), List{"ups-1"}, 3, 3.0));
    QVERIFY(near(get(next, "ups-4").at.x_m, 19) && near(get(next, "ups-4").at.y_m, 10));
    QVERIFY(!edit::arrayAlongRow(layout, *catalog(), List{"ups-1"}, 30, 3.0).ok());
}

void TestEdits::connects()
{
    const Layout layout = small::layout();
    Layout next = after(layout, edit::connect(*expanded(layout), "rack-01", "busway-1"));
    QVERIFY(next.links.contains(
        "busway-1.tap-05>rack-01.feed-b"));  // drawn from the taker, stored from the giver
    const auto full = edit::connect(*expanded(next), "rack-01", "busway-1");
    QVERIFY(!full.ok());
    QVERIFY(full.refusal().message.find("all ports of the start are used") != std::string::npos);
    next = after(layout, edit::connect(*expanded(layout), "server-1", "leaf-1", PortKind::Network, 4));
    QVERIFY(next.links.contains("server-1.compute-[1-4]>leaf-1.port-[33-36]"));
    QVERIFY(expanded(next)->unresolved.empty());
    const auto speed =
        edit::connectPorts(*expanded(layout), {"server-1", "storage", 0}, {"leaf-1", "port", 64});
    QVERIFY(speed.ok());  // by hand the faster port steps down
    const auto cdu = edit::connect(*expanded(layout), "cdu-1", "rack-01");
    QVERIFY(!cdu.ok() && cdu.refusal().id == "connect.no-match");
}

void TestEdits::legalTargets()
{
    const auto facility = expanded(small::layout());
    const InstanceIndex server = *facility->find("server-1");
    const auto port = static_cast<std::uint16_t>(*facility->part(server).portIndex("storage"));
    bool leaf = false, rack = false, self = false;
    for (const auto& target : edit::legalTargets(*facility, server, port)) {
        const std::string& path = facility->instances[target.instance].path;
        if (path == "leaf-1") leaf = target.problem == edit::LinkProblem::Speed;
        if (path == "rack-01") rack = target.problem == edit::LinkProblem::Fabric;
        if (path == "server-1") self = target.problem == edit::LinkProblem::SameComponent;
    }
    QVERIFY(leaf && rack && self);
    const auto rackIndex = *facility->find("rack-01");
    const auto compute = static_cast<std::uint16_t>(*facility->part(rackIndex).portIndex("compute"));
    QCOMPARE(edit::freePortCount(*facility, rackIndex, compute), 0);
    QCOMPARE(edit::freePortCount(*facility, *facility->find("leaf-1"), 0), 32);
    QCOMPARE(*edit::freePorts(*facility, *facility->find("leaf-1"), 0, 8), 32);
}

void TestEdits::detachesBlock()
{
    Layout layout = small::layout();
    layout = after(layout,
                   edit::makeBlock(layout, *catalog(), List{"rack-01", "rack-02", "cdu-1", "frame-1"}, "su"));
    layout = after(layout, edit::placeBlock(layout, *catalog(), "su", {"hall-a", 12, 12, Facing::East}));
    layout = after(layout, edit::overrideMember(layout, "su-02", "rack-01", "power_max_kw", 77));
    const auto before = expanded(layout);
    QVERIFY(before->unresolved.empty());
    const Layout next = after(layout, edit::detachBlock(layout, *catalog(), "su-02"));
    const auto facility = expanded(next);
    QVERIFY(facility->unresolved.empty());
    QCOMPARE(facility->instances.size(), before->instances.size());
    QCOMPARE(facility->links.size(), before->links.size());
    for (const char* id : {"rack-01", "cdu-1", "dpu-1"}) {
        const Instance& a = before->instances[*before->find(std::string("su-02/") + id)];
        const Instance& b = facility->instances[*facility->find(std::string("su-02-") + id)];
        QVERIFY(near(a.footprint.x_m, b.footprint.x_m) && near(a.footprint.y_m, b.footprint.y_m));
        QCOMPARE(a.facing, b.facing);
    }
    QCOMPARE(*facility->part(*facility->find("su-02-rack-01")).figure("power_max_kw"), 77.0);
}

void TestEdits::makesBlock()
{
    const Layout layout = small::layout();
    const Layout next =
        after(layout, edit::makeBlock(layout, *catalog(), List{"rack-01", "rack-02", "frame-1"}, "su"));
    QCOMPARE(next.blocks[0].components.size(), std::size_t{6});
    QCOMPARE(next.blocks[0].links.size(), std::size_t{2});
    QVERIFY(next.links.contains("busway-1.tap-1>su-01/rack-01.feed-a"));
    const auto a = expanded(layout), b = expanded(next);
    QVERIFY(b->unresolved.empty());
    QCOMPARE(a->links.size(), b->links.size());
    const Rect was = a->instances[*a->find("frame-1")].footprint,
               is = b->instances[*b->find("su-01/frame-1")].footprint;
    QVERIFY(near(was.x_m, is.x_m) && near(was.y_m, is.y_m));
}

void TestEdits::copiesAndPastes()
{
    const Layout layout = small::layout();
    const std::string text = edit::copyText(layout, List{"rack-01", "frame-1"});
    QVERIFY(text.find("rack-01") != std::string::npos);
    const Layout next = after(layout, edit::pasteText(layout, *catalog(), text, "yard", 3, 5));
    QCOMPARE(next.components.size(), layout.components.size() + 5);
    QCOMPARE(next.links.size(), layout.links.size() + 1);
    QVERIFY(get(next, "rack-05").at.hall == "yard" && near(get(next, "rack-05").at.x_m, 3));
    QVERIFY(near(get(next, "frame-2").at.x_m, 7));
    const Layout byHand = after(layout, edit::pasteText(layout, *catalog(),
                                                        "components:\n  - {id: \"ups-[1-3]\", part: t.ups, "
                                                        "at: {hall: hall-a, x_m: 0, y_m: 0, pitch_m: 3}}\n",
                                                        "", 1, 14));
    QCOMPARE(byHand.components.size(), layout.components.size() + 3);
    QVERIFY(near(get(byHand, "ups-3").at.x_m, 7) && near(get(byHand, "ups-4").at.x_m, 1));   // ups-1 was taken
    QVERIFY(edit::copyText(layout, List{"nobody"}).empty());
}

/// What is free keeps its id and its links; what is taken counts on beyond what the others keep.
void TestEdits::pastedIdsThatAreFreeStay()
{
    const Layout layout = small::layout();
    const char* const text = "components:\n"
                             "  - {id: rack-04, part: t.nvl, at: {hall: hall-a, x_m: 0, y_m: 0}}\n"
                             "  - {id: rack-05, part: t.nvl, at: {hall: hall-a, x_m: 1, y_m: 0}}\n"
                             "  - {id: my-way, part: t.busway, at: {hall: hall-a, x_m: 2, y_m: 0}}\n"
                             "links:\n"
                             "  - {from: rack-04.feed-a, to: my-way.tap-1}\n"
                             "  - {from: rack-05.feed-a, to: my-way.tap-2}\n";
    const Layout next = after(layout, edit::pasteText(layout, *catalog(), text, "", 1, 14));
    QCOMPARE(next.components.size(), layout.components.size() + 3);
    QVERIFY(near(get(next, "my-way").at.x_m, 3) && near(get(next, "rack-05").at.x_m, 2) && near(get(next, "rack-06").at.x_m, 1));
    QCOMPARE(next.links.size(), layout.links.size() + 2);
    for (const char* id : {"rack-05.feed-a>my-way.tap-2", "rack-06.feed-a>my-way.tap-1"}) QVERIFY2(next.links.contains(id), id);
}

void TestEdits::hallsAndWorkloads()
{
    Layout layout = small::layout();
    layout = after(layout, edit::addHall(layout, {}));
    QVERIFY(layout.halls.contains("hall-1"));
    layout = after(layout, edit::resizeHall(layout, *catalog(), "hall-a", 40, 25));
    QCOMPARE(layout.halls[0].width_m, 40.0);
    const Layout empty = after(layout, edit::removeHall(layout, "hall-a", true));
    QVERIFY(empty.components.empty() && empty.links.empty() && empty.halls.size() == 2);
    Workload workload;
    workload.model = "some-model";
    layout = after(layout, edit::addWorkload(layout, workload));
    workload.id = "chat";
    layout = after(layout, edit::replaceWorkload(layout, "workload-1", workload));
    QVERIFY(layout.workloads.contains("chat") && layout.workloads.size() == 1);
    layout = after(layout, edit::removeWorkload(layout, "chat"));
    QVERIFY(layout.workloads.empty());
}

void TestEdits::snaps()
{
    const Hall copy = small::layout().halls[0];
    const FloorPlace grid = edit::snapped(copy, {"hall-a", 3.1, 3.9, Facing::North}, 0.6, 1.2);
    QVERIFY(near(grid.x_m, 3.0) && near(grid.y_m, 4.2));
    const std::vector<Rect> others{{2, 4, 0.75, 1.2}};
    const FloorPlace edge = edit::snapped(copy, {"hall-a", 2.8, 4.1, Facing::North}, 0.6, 1.2, others);
    QVERIFY(near(edge.x_m, 2.75) && near(edge.y_m, 4.0));
    const FloorPlace wall = edit::snapped(copy, {"hall-a", 99, -5, Facing::North}, 0.6, 1.2);
    QVERIFY(near(wall.x_m, 29.4) && near(wall.y_m, 0));
}

QTEST_APPLESS_MAIN(TestEdits)
#include "test_edits.moc"
