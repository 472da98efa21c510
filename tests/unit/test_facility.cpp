// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/compare.h"
#include "model/facility/facility.h"
#include "model/facility/port_graph.h"
#include "tests/unit/small_facility.h"

#include <QObject>
#include <QString>
#include <QTest>
#include <set>

using namespace mw;

/// Expansion of layouts, blocks and ports; roll-up of parts; the port graph.
class TestFacility : public QObject {
    Q_OBJECT

private slots:
    void containersComeFirst();
    void insideTakesHallAndFootprint();
    void linksRunFromGiverToTaker();
    void bundlesKeepTheirPorts();
    void unresolved_data();
    void unresolved();
    void slotPaths_data();
    void slotPaths();
    void overridesMakeOwnParts();
    void blockEqualsFlat_data();
    void blockEqualsFlat();
    void nestedBlocks();
    void memberOverrides();
    void cacheFollowsEdits();
    void sharesWhatAnEditLeaves();
    void rollsUp();
    void portGraph();
};

namespace {

FacilityPtr expanded(Layout layout, ExpandCache* cache = nullptr)
{
    static const CatalogPtr catalog = small::catalog();
    return expand(std::make_shared<const Layout>(std::move(layout)), catalog, cache);
}

const Instance& at(const Facility& facility, const char* path)
{
    return facility.instances[*facility.find(path)];
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

bool near(const Rect& a, const Rect& b)
{
    return near(a.x_m, b.x_m) && near(a.y_m, b.y_m) && near(a.width_m, b.width_m) &&
           near(a.depth_m, b.depth_m);
}

YamlNode scalar(std::string text)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.text = std::move(text);
    return node;
}

YamlNode map(std::vector<std::pair<std::string, YamlNode>> entries)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Map;
    node.entries = std::move(entries);
    return node;
}

/// Two racks and a CDU, extent 3 m by 1.2 m: rack-1 (0,0), rack-2 (0.6,0), cdu (2.1,0) with a DPU nowhere
/// near a port.
Block unit()
{
    Block block;
    block.id = "su";
    block.components.add(small::floor("rack-1", "t.nvl", 0, 0, Facing::North, ""));
    block.components.add(small::floor("rack-2", "t.nvl", 0.6, 0, Facing::South, ""));
    block.components.add(small::floor("cdu", "t.cdu", 2.1, 0, Facing::North, ""));
    block.components.add(small::inside("dpu", "t.dpu", "rack-1", 0, "tray-02.pcie-1"));
    block.links.add(small::link("rack-1", "coolant", 0, "cdu", "tcs", 1));
    Link bent = small::link("cdu", "tcs", 2, "rack-2", "coolant", 0);
    bent.bends_m = {{1.5, 0.2}};
    block.links.add(bent);
    return block;
}

}  // namespace

void TestFacility::containersComeFirst()
{
    Layout layout = small::emptyHalls();
    layout.components.add(small::inside("dpu-1", "t.dpu", "server-1", 0, "pcie-2"));
    layout.components.add(small::inside("server-1", "t.server", "frame-1", 1));
    layout.components.add(small::floor("frame-1", "t.rack", 1, 1));
    const auto facility = expanded(layout);
    QVERIFY(facility->unresolved.empty());
    QCOMPARE(facility->instances.size(), std::size_t{3});
    for (InstanceIndex i = 0; i < 3; ++i)
        QVERIFY(facility->instances[i].parent == kNoInstance || facility->instances[i].parent < i);
    const InstanceIndex server = *facility->find("server-1");
    QCOMPARE(facility->childrenOf(*facility->find("frame-1")).size(), std::size_t{1});
    QCOMPARE(facility->childrenOf(*facility->find("frame-1"))[0], server);
    QCOMPARE(facility->childrenOf(server)[0], *facility->find("dpu-1"));
    QCOMPARE(at(*facility, "dpu-1").root, 0U);
    QVERIFY(!facility->find("nothing"));
}

void TestFacility::insideTakesHallAndFootprint()
{
    const auto facility = expanded(small::layout());
    QVERIFY(facility->unresolved.empty());
    const Instance& dpu = at(*facility, "dpu-1");
    QCOMPARE(dpu.hall, 0);
    QVERIFY(near(dpu.footprint, {6, 4, 0.6, 1.2}));
    QCOMPARE(at(*facility, "leaf-1").u, 9);
    Layout turned = small::emptyHalls();
    turned.components.add(small::floor("rack", "t.nvl", 1, 2, Facing::East));
    QVERIFY(near(at(*expanded(turned), "rack").footprint, {1, 2, 1.2, 0.6}));
}

void TestFacility::linksRunFromGiverToTaker()
{
    Layout layout = small::emptyHalls();
    layout.components.add(small::floor("rack", "t.nvl", 1, 1));
    layout.components.add(small::floor("bus", "t.busway", 1, 5));
    layout.components.add(small::floor("ups", "t.ups", 1, 8));
    layout.components.add(small::floor("bat", "t.battery", 5, 8));
    layout.links.add(small::link("rack", "feed-a", 0, "bus", "tap", 3));
    layout.links.add(small::link("bat", "dc", 0, "ups", "dc", 0));
    const auto facility = expanded(layout);
    QVERIFY(facility->unresolved.empty());
    const FacilityLink& feed = facility->links.at(0);
    QCOMPARE(facility->instances[feed.from].path, std::string("bus"));
    QCOMPARE(int{feed.fromFirst}, 2);
    QVERIFY(feed.swapped);
    QCOMPARE(facility->linkText(feed), std::string("bus.tap-3 > rack.feed-a"));
    QVERIFY(!facility->links.at(1).swapped);
    QCOMPARE(facility->linksOf(*facility->find("bus")).size(), std::size_t{1});
    QCOMPARE(facility->linksOf(*facility->find("rack"))[0], feed.index);
}

void TestFacility::bundlesKeepTheirPorts()
{
    const auto facility = expanded(small::layout());
    const auto links = facility->linksOf(*facility->find("leaf-1"));
    QCOMPARE(links.size(), std::size_t{4});
    std::uint32_t cables = 0;
    for (const LinkIndex index : links) {
        QCOMPARE(facility->links[index].index, index);
        cables += facility->links[index].count;
    }
    QCOMPARE(cables, 32U);
    QCOMPARE(int{facility->links[links[3]].toFirst}, 24);
}

void TestFacility::unresolved_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("which");
    const char* rules[] = {"model.unknown-part",      "model.unknown-hall",      "model.unknown-container",
                           "model.unknown-block",     "ports.no-such-component", "ports.no-such-port",
                           "ports.port-out-of-range", "ports.port-out-of-range", "ports.port-out-of-range",
                           "ports.kind-differs",      "ports.direction",         "ports.direction",
                           "model.inside-itself",     "model.no-such-member"};
    for (int i = 0; i < 14; ++i) QTest::addRow("%d %s", i, rules[i]) << rules[i] << i;
}

void TestFacility::unresolved()
{
    QFETCH(QString, rule);
    QFETCH(int, which);
    Layout layout = small::layout();
    Block block = unit();
    layout.blocks.add(block);
    Component strange = small::instance("su01", "su", 12, 4);
    strange.members.emplace_back("rack-9", map({{"power_max_kw", scalar("1")}}));
    const auto component = [&](Component c) { layout.components.add(std::move(c)); };
    const auto link = [&](Link l) { layout.links.add(std::move(l)); };
    switch (which) {
    case 0:
        component(small::floor("x", "t.none", 0, 0));
        break;
    case 1:
        component(small::floor("x", "t.ups", 0, 0, Facing::North, "hall-z"));
        break;
    case 2:
        component(small::inside("x", "t.dpu", "nowhere", 0, "pcie-1"));
        break;
    case 3:
        component(small::instance("x", "none", 0, 0));
        break;
    case 4:
        link(small::link("busway-1", "tap", 9, "rack-99", "feed-a", 0));
        break;
    case 5:
        link(small::link("busway-1", "tap", 9, "rack-01", "feed-z", 0));
        break;
    case 6:
        link(small::link("busway-1", "tap", 41, "rack-01", "feed-b", 0));
        break;
    case 7:
        link(small::link("rack-01", "compute", 5, "leaf-1", "port", 60, 5));
        break;
    case 8:
        link(small::link("busway-1", "tap", 0, "rack-01", "feed-b", 0));
        break;
    case 9:
        link(small::link("busway-1", "tap", 9, "rack-01", "coolant", 0));
        break;
    case 10:
        link(small::link("rack-01", "feed-b", 0, "rack-02", "feed-b", 0));
        break;
    case 11:
        link(small::link("busway-1", "tap", 9, "ups-1", "out", 0));
        break;
    case 12:
        component(small::inside("x", "t.server", "y", 1));
        component(small::inside("y", "t.server", "x", 1));
        break;
    default:
        component(strange);
    }
    const auto links = small::layout().links.size();
    const auto facility = expanded(layout);
    QCOMPARE(facility->unresolved.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(facility->unresolved[0].rule), rule);
    QVERIFY(!facility->unresolved[0].subjects.empty() && !facility->unresolved[0].message.empty());
    if (which < 13) QCOMPARE(facility->links.size(), links);
}

void TestFacility::slotPaths_data()
{
    QTest::addColumn<QString>("slot");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("rule");
    QTest::newRow("slot of a content") << "tray-01.pcie-1"
                                       << "t.dpu"
                                       << "";
    QTest::newRow("zeros do not matter") << "tray-2.pcie-02"
                                         << "t.dpu"
                                         << "";
    QTest::newRow("content exchanged") << "tray-02"
                                       << "t.tray"
                                       << "";
    QTest::newRow("device exchanged") << "tray-02.gpu-4"
                                      << "t.gpu"
                                      << "";
    QTest::newRow("no such tray") << "tray-03.pcie-1"
                                  << "t.dpu"
                                  << "model.no-such-slot";
    QTest::newRow("no such slot") << "tray-01.pcie-3"
                                  << "t.dpu"
                                  << "model.no-such-slot";
    QTest::newRow("wrong kind") << "tray-01.pcie-1"
                                << "t.gpu"
                                << "model.slot-kind";
    QTest::newRow("fixed content") << "shelf-1"
                                   << "t.shelf"
                                   << "model.slot-kind";
    QTest::newRow("deeper than it goes") << "tray-01.gpu-1.pcie-1"
                                         << "t.dpu"
                                         << "model.no-such-slot";
}

void TestFacility::slotPaths()
{
    QFETCH(QString, slot);
    QFETCH(QString, part);
    QFETCH(QString, rule);
    Layout layout = small::emptyHalls();
    layout.components.add(small::floor("rack", "t.nvl", 1, 1));
    layout.components.add(small::inside("piece", part.toStdString(), "rack", 0, slot.toStdString()));
    const auto facility = expanded(layout);
    QCOMPARE(facility->unresolved.empty() ? QString() : QString::fromStdString(facility->unresolved[0].rule),
             rule);
    QCOMPARE(at(*facility, "piece").parent, *facility->find("rack"));
}

void TestFacility::overridesMakeOwnParts()
{
    Layout layout = small::layout();
    Component changed = layout.components[1];
    changed.overrides = {{"power_max_kw", 120}, {"new_figure_kw", 3}};
    layout.components.replace(1, changed);
    const auto facility = expanded(layout);
    QCOMPARE(*at(*facility, "rack-02").part->figure("power_max_kw"), 120.0);
    QCOMPARE(*at(*facility, "rack-02").part->figure("new_figure_kw"), 3.0);
    QCOMPARE(*at(*facility, "rack-01").part->figure("power_max_kw"), 100.0);
    QVERIFY(at(*facility, "rack-01").part == at(*facility, "rack-03").part);
    QCOMPARE(facility->ownParts.size(), std::size_t{1});
    QVERIFY(facility->unresolved.empty());
}

void TestFacility::blockEqualsFlat_data()
{
    // Worked out by hand for a block of 3 m by 1.2 m at (10, 5): rack-1, rack-2, cdu, bend.
    QTest::addColumn<int>("facing");
    QTest::addColumn<QList<double>>("corners");
    QTest::newRow("north") << 0 << QList<double>{10, 5, 10.6, 5, 12.1, 5, 11.5, 5.2};
    QTest::newRow("east") << 1 << QList<double>{10, 5, 10, 5.6, 10, 7.1, 11, 6.5};
    QTest::newRow("south") << 2 << QList<double>{12.4, 5, 11.8, 5, 10, 5, 11.5, 6};
    QTest::newRow("west") << 3 << QList<double>{10, 7.4, 10, 6.8, 10, 5, 10.2, 6.5};
}

void TestFacility::blockEqualsFlat()
{
    QFETCH(int, facing);
    QFETCH(QList<double>, corners);
    Layout layout = small::emptyHalls();
    layout.blocks.add(unit());
    layout.components.add(small::instance("su01", "su", 10, 5, static_cast<Facing>(facing)));
    layout.links.add(small::link("su01/rack-1", "compute", 1, "su01/rack-2", "compute", 1, 8));

    Layout flat = small::emptyHalls();
    const auto turned = [&](int own) { return static_cast<Facing>((own + facing) % 4); };
    flat.components.add(small::floor("rack-1", "t.nvl", corners[0], corners[1], turned(0)));
    flat.components.add(small::floor("rack-2", "t.nvl", corners[2], corners[3], turned(2)));
    flat.components.add(small::floor("cdu", "t.cdu", corners[4], corners[5], turned(0)));
    flat.components.add(small::inside("dpu", "t.dpu", "rack-1", 0, "tray-02.pcie-1"));
    const Block block = unit();
    for (const auto& row : block.links.rows()) flat.links.addRow(row);
    flat.links.add(small::link("rack-1", "compute", 1, "rack-2", "compute", 1, 8));

    const auto a = expanded(layout), b = expanded(flat);
    QVERIFY(a->unresolved.empty() && b->unresolved.empty());
    QCOMPARE(a->instances.size(), b->instances.size());
    for (std::size_t i = 0; i < b->instances.size(); ++i) {
        QCOMPARE(a->instances[i].path, "su01/" + b->instances[i].path);
        QVERIFY(near(a->instances[i].footprint, b->instances[i].footprint));
        QCOMPARE(a->instances[i].facing, b->instances[i].facing);
        QCOMPARE(a->instances[i].hall, b->instances[i].hall);
        QCOMPARE(a->instances[i].parent, b->instances[i].parent);
        QCOMPARE(*a->find(a->instances[i].path), static_cast<InstanceIndex>(i));
    }
    QCOMPARE(a->links.size(), b->links.size());
    for (std::size_t i = 0; i < b->links.size(); ++i) {
        QCOMPARE(a->links[i].from, b->links[i].from);
        QCOMPARE(a->links[i].to, b->links[i].to);
        QCOMPARE(a->links[i].fromFirst, b->links[i].fromFirst);
    }
    QVERIFY(near(a->links[1].link->bends_m[0].first, corners[6]) &&
            near(a->links[1].link->bends_m[0].second, corners[7]));
    QCOMPARE(a->linkText(a->links[0]), std::string("su01/cdu.tcs-1 > su01/rack-1.coolant"));
}

void TestFacility::nestedBlocks()
{
    Layout layout = small::emptyHalls();
    layout.blocks.add(unit());
    Block pod;
    pod.id = "pod";
    pod.components.add(small::instance("su1", "su", 0, 0));
    pod.components.add(small::instance("su2", "su", 0, 3, Facing::South));
    pod.links.add(small::link("su1/rack-1", "compute", 1, "su2/rack-1", "compute", 1, 4));
    layout.blocks.add(pod);
    layout.components.add(small::instance("p1", "pod", 2, 2));
    layout.components.add(small::instance("p2", "pod", 20, 2));
    layout.links.add(small::link("p1/su1/rack-1", "compute", 5, "p2/su2/rack-2", "compute", 5, 4));
    const auto facility = expanded(layout);
    QVERIFY(facility->unresolved.empty());
    QCOMPARE(facility->instances.size(), std::size_t{16});
    QCOMPARE(facility->links.size(), std::size_t{2 * (2 * 2 + 1) + 1});
    for (InstanceIndex i = 0; i < 16; ++i) QCOMPARE(*facility->find(facility->instances[i].path), i);
    QVERIFY(near(at(*facility, "p2/su2/rack-1").footprint, {22.4, 5, 0.6, 1.2}));
    QCOMPARE(at(*facility, "p2/su2/rack-1").root, 1U);
    QCOMPARE(at(*facility, "p2/su2/dpu").parent, *facility->find("p2/su2/rack-1"));
    QCOMPARE(facility->childrenOf(*facility->find("p1/su2/rack-1")).size(), std::size_t{1});
    QVERIFY(!facility->find("p1/su1") && !facility->find("p1/su3/rack-1") && !facility->find("p1"));
}

void TestFacility::memberOverrides()
{
    Layout layout = small::emptyHalls();
    layout.blocks.add(unit());
    Component changed = small::instance("su01", "su", 10, 5);
    changed.members = {{"rack-1", map({{"override", map({{"power_max_kw", scalar("120")}})},
                                       {"at", map({{"y_m", scalar("2")}})}})}};
    layout.components.add(changed);
    layout.components.add(small::instance("su02", "su", 15, 5));
    const auto facility = expanded(layout);
    QVERIFY(facility->unresolved.empty());
    QCOMPARE(*at(*facility, "su01/rack-1").part->figure("power_max_kw"), 120.0);
    QCOMPARE(*at(*facility, "su02/rack-1").part->figure("power_max_kw"), 100.0);
    QVERIFY(near(at(*facility, "su01/rack-1").footprint, {10, 7, 0.6, 1.2}));
    QVERIFY(near(at(*facility, "su01/dpu").footprint, {10, 7, 0.6, 1.2}));
    QVERIFY(near(at(*facility, "su02/rack-1").footprint, {15, 5, 0.6, 1.2}));
}

void TestFacility::cacheFollowsEdits()
{
    const auto cache = makeExpandCache();
    Layout layout = small::layout();
    layout.blocks.add(unit());
    layout.components.add(small::instance("su01", "su", 12, 4));
    QCOMPARE(expanded(layout, cache.get())->links.size(), std::size_t{15});
    Block block = unit();
    Component wider = block.components[0];
    wider.overrides = {{"power_max_kw", 7}};
    block.components.replace(0, wider);
    layout.blocks.replace(0, block);
    const auto facility = expanded(layout, cache.get());
    QCOMPARE(*at(*facility, "su01/rack-1").part->figure("power_max_kw"), 7.0);

    Part own = small::rack();  // a part of the layout shadows that of the catalogue
    own.ports.erase(own.ports.begin());
    layout.parts.add(own);
    const auto without = expanded(layout, cache.get());
    QCOMPARE(without->links.size(), std::size_t{11});
    QCOMPARE(without->unresolved.size(), std::size_t{4});
}

/// What an edit did not touch is the very same afterwards, and the difference says what it touched.
void TestFacility::sharesWhatAnEditLeaves()
{
    const auto cache = makeExpandCache();
    const Layout layout = small::layout();
    const auto before = expanded(layout, cache.get());
    const auto rack = *layout.components.find("rack-02");

    Component moved = layout.components[rack];
    moved.at.x_m += 0.6;
    Layout next = layout;
    next.components.replace(rack, moved);
    const auto after = expanded(next, cache.get());
    QVERIFY(after->links.sharesWith(before->links));
    QVERIFY(near(at(*after, "rack-02").footprint.x_m, at(*before, "rack-02").footprint.x_m + 0.6));
    const auto place = difference(*before, *after);
    QVERIFY(place.places && !place.beyondPlaces());

    moved.overrides = {{"power_max_kw", 77.0}};
    next.components.replace(rack, moved);
    const auto heavier = expanded(next, cache.get());
    QVERIFY(heavier->links.sharesWith(before->links));
    QCOMPARE(*at(*heavier, "rack-02").part->figure("power_max_kw"), 77.0);
    QCOMPARE(heavier->ownParts.size(), std::size_t{1});
    const auto figures = difference(*after, *heavier);
    QVERIFY(figures.parts && !figures.places && !figures.wiring && !figures.halls && !figures.structure);

    next.components.replace(rack, layout.components[rack]);
    const auto back = expanded(next, cache.get());
    QVERIFY(back->ownParts.empty());
    QVERIFY(!difference(*before, *back).beyondPlaces() && !difference(*before, *back).places);

    moved.id = "rack-99";
    next.components.replace(rack, moved);
    QVERIFY(difference(*back, *expanded(next, cache.get())).structure);
}

void TestFacility::rollsUp()
{
    const CatalogPtr catalog = small::catalog();
    const RollUp rack = rollUp(*catalog->find("t.nvl"), *catalog);
    QCOMPARE(*rack.power_max_kw, 100.0);
    QCOMPARE(*rack.contentsPower_kw, 10.0);   // two trays of 5 kW; the power shelf is no load
    QCOMPARE(*rack.contentsWeight_kg, 80.0);  // 2 x 30 + 20
    QCOMPARE(*rack.weight_kg, 80.0);          // no figure: from the contents
    QCOMPARE(rack.accelerators, 8);
    QCOMPARE(rack.accelerator, catalog->find("t.gpu"));
    QCOMPARE(*rack.price_usd, 1000.0);
    QVERIFY(!rack.contentsPrice_usd);  // the shelf has no price, so the sum is unknown
    const RollUp tray = rollUp(*catalog->find("t.tray"), *catalog);
    QCOMPARE(*tray.contentsPower_kw, 4.0);
    QCOMPARE(*tray.price_usd, 40.0);
    QCOMPARE(*rollUp(*catalog->find("t.gpu"), *catalog).power_max_kw, 1.0);
    QVERIFY(!rollUp(*catalog->find("t.ups"), *catalog).power_max_kw);
    Part unknown = small::tray();
    unknown.contents.push_back({"t.none", 1, "", {}, true});
    QVERIFY(!rollUp(unknown, *catalog).contentsPower_kw);
}

void TestFacility::portGraph()
{
    const auto facility = expanded(small::layout());
    const PortGraph power(*facility, PortKind::Power);
    const auto ups = *facility->find("ups-1"), bus = *facility->find("busway-1"),
               rack = *facility->find("rack-03");
    const auto order = power.topologicalOrder();
    QVERIFY(order.order);
    const auto place = [&](InstanceIndex i) {
        return std::find(order.order->begin(), order.order->end(), i);
    };
    QVERIFY(place(ups) < place(bus) && place(bus) < place(rack));
    QCOMPARE(power.reachable(ups, false).size(), std::size_t{5});
    const auto above = power.reachable(rack, true);
    QCOMPARE(std::set<InstanceIndex>(above.begin(), above.end()), (std::set<InstanceIndex>{ups, bus}));
    const auto component = power.connectedComponents();
    QCOMPARE(component[ups], component[rack]);
    QVERIFY(component[ups] != component[*facility->find("cdu-1")]);
    QVERIFY(PortGraph(*facility, PortKind::Network).reachable(rack, false).size() == 4);

    Layout loop = small::emptyHalls();
    loop.components.add(small::floor("a", "t.ups", 1, 1));
    loop.components.add(small::floor("b", "t.ups", 5, 1));
    loop.links.add(small::link("a", "out", 0, "b", "in", 0));
    loop.links.add(small::link("b", "out", 0, "a", "in", 0));
    const auto cyclic = PortGraph(*expanded(loop), PortKind::Power).topologicalOrder();
    QVERIFY(!cyclic.order);
    QCOMPARE(cyclic.cycle.size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestFacility)
#include "test_facility.moc"
