// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/solve.h"

#include <QObject>
#include <QTest>

using namespace mw;

namespace {

PortGroup network(const char* id, const char* fabric, int count, double speed_gbps)
{
    PortGroup group;
    group.id = id;
    group.fabric = fabric;
    group.count = count;
    group.speed_gbps = speed_gbps;
    return group;
}

Part part(const char* id, Kind kind, std::vector<PortGroup> ports)
{
    Part out;
    out.id = id;
    out.kind = kind;
    out.ports = std::move(ports);
    return out;
}

Part cable(const char* id, Kind kind, double speed_gbps, double reach_m, std::optional<double> usd)
{
    Part out = part(id, kind, {});
    out.figures = {{"port_gbit_s", speed_gbps, {}, {}},
                   {"power_per_end_w", 9, {}, {}},
                   {"reach_max_m", reach_m, {}, {}}};
    out.price.typical_usd = usd;
    return out;
}

/// Two servers of eight accelerators and a switch; the second server's card has ports of its own.
struct SmallSite {
    Catalog catalog{};
    Facility facility{};

    SmallSite()
    {
        catalog.add(std::make_shared<Part>(part("acme.gpu", Kind::Accelerator, {})));
        Part server = part("acme.server", Kind::Server, {network("compute", "compute", 8, 400)});
        Content gpus;
        gpus.part = "acme.gpu";
        gpus.count = 8;
        server.contents = {gpus};
        catalog.add(std::make_shared<Part>(server));
        catalog.add(
            std::make_shared<Part>(part("acme.card", Kind::Dpu, {network("storage", "storage", 2, 200)})));
        catalog.add(std::make_shared<Part>(part(
            "acme.leaf", Kind::Switch, {network("port", "", 64, 800), network("mgmt", "management", 1, 1)})));
        place("acme.server", 2, 3, 0, kNoInstance);
        place("acme.server", 8, 3, 0, kNoInstance);
        place("acme.leaf", 14, 3, 1, kNoInstance);
        place("acme.card", 8, 3, 0, 1);
        place("acme.leaf", 20, 3, 0, kNoInstance);
    }
    void place(const char* id, double x_m, double y_m, std::int32_t hall, InstanceIndex parent)
    {
        Instance instance;
        instance.path = "i" + std::to_string(facility.instances.size());
        instance.part = catalog.find(id);
        instance.footprint = {x_m, y_m, 0.6, 1.2};
        instance.hall = hall;
        instance.parent = parent;
        facility.instances.push_back(instance);
    }
    void join(InstanceIndex from, std::uint16_t fromPort, InstanceIndex to, std::uint16_t toPort,
              std::uint32_t count, std::optional<double> length_m = {})
    {
        FacilityLink link;
        link.index = static_cast<LinkIndex>(facility.links.size());
        link.from = from;
        link.to = to;
        link.fromPort = fromPort;
        link.toPort = toPort;
        link.count = count;
        Link record;
        record.length_m = length_m;
        link.link = std::make_shared<const Link>(record);
        facility.links.edit().push_back(link);
    }
};

}  // namespace

class TestNetworkInput : public QObject {
    Q_OBJECT
private slots:
    void portsBecomeEnds();
    void aCardSpeaksForItsChassis();
    void managementPortIsNoTraffic();
    void movesChangeGeometryOnly();
    void alikeWhereNothingIsSeen();
    void otherLinksAreLeftOut();
    void mediaAreOrdered();
};

void TestNetworkInput::portsBecomeEnds()
{
    SmallSite site;
    site.join(0, 0, 2, 0, 6);
    site.join(1, 0, 2, 0, 8, 12.5);
    const NetworkInput input = networkInput(site.facility, site.catalog);
    QCOMPARE(input.topology.bundles.size(), std::size_t{2});
    QCOMPARE(input.topology.bundles[0].speed_gbps, 400.0);  // the slower end
    QVERIFY(input.topology.bundles[0].b.throughSwitch);
    QCOMPARE(input.topology.hosts.size(), std::size_t{2});
    QCOMPARE(input.topology.hosts[0].accelerators, 8);
    const NetworkResults results = solveNetwork(input);
    QCOMPARE(results.fabrics.size(), std::size_t{1});
    QCOMPARE(results.fabrics[0].hosts, 2);
    QCOMPARE(results.fabrics[0].endpoints, 14);
    QCOMPARE(results.unconnectedPorts, 2);
    QCOMPARE(results.host(0)->scaleout_gb_s, 6 * 400 / 8.0 / 8);
    QCOMPARE(results.links[1].length_m, 12.5);
    QVERIFY(results.links[1].lengthGiven);
    QVERIFY(results.links[0].length_m > 40);  // another hall
}

void TestNetworkInput::aCardSpeaksForItsChassis()
{
    SmallSite site;
    site.join(3, 0, 2, 0, 2);
    const NetworkInput input = networkInput(site.facility, site.catalog);
    const NetworkResults results = solveNetwork(input);
    QCOMPARE(results.fabrics[0].purpose, std::string("storage"));
    QCOMPARE(results.fabrics[0].members, (std::vector<InstanceIndex>{1, 2}));
    QCOMPARE(results.host(1)->scaleout_gb_s, 0.0);  // storage traffic is no scale-out bandwidth
    QCOMPARE(results.unconnectedPorts, 16);
}

void TestNetworkInput::managementPortIsNoTraffic()
{
    SmallSite site;
    site.join(0, 0, 2, 0, 4);
    site.join(2, 1, 4, 0, 1);
    const NetworkResults results = solveNetwork(networkInput(site.facility, site.catalog));
    QCOMPARE(results.fabrics.size(), std::size_t{2});
    QCOMPARE(results.fabrics[0].name, std::string("compute"));
    QCOMPARE(results.fabrics[1].name, std::string("management"));
    QCOMPARE(results.fabrics[1].endpoints, 1);
}

void TestNetworkInput::movesChangeGeometryOnly()
{
    SmallSite site;
    site.join(0, 0, 4, 0, 8);
    const NetworkInput before = networkInput(site.facility, site.catalog);
    site.facility.instances.edit(0).footprint.x_m += 1.0;
    const NetworkInput after = networkInput(site.facility, site.catalog);
    QVERIFY(before.topology == after.topology);
    QVERIFY(before.media == after.media);
    QVERIFY(!(before.geometry == after.geometry));
    const double shorter = solveNetwork(before).links[0].length_m - solveNetwork(after).links[0].length_m;
    QVERIFY(std::abs(shorter - 1.1) < 1e-9);
}

/// Whatever is told to be alike has the same input, and what the network reads is never told to be.
void TestNetworkInput::alikeWhereNothingIsSeen()
{
    SmallSite site;
    site.facility.layout = std::make_shared<const Layout>();
    site.join(0, 0, 4, 0, 8);
    std::vector<std::unique_ptr<const Part>> own;
    const auto other = [&](InstanceIndex i, const char* figure, double value) {
        Facility changed = site.facility;
        Part part = changed.part(i);
        part.figures.push_back({figure, value, {}, {}});
        changed.instances.edit(i).part = own.emplace_back(std::make_unique<const Part>(part)).get();
        return changed;
    };
    Facility moved = site.facility, thinner = site.facility;
    moved.instances.edit(0).footprint.x_m += 0.6;
    thinner.links.edit().back().count = 7;
    Facility hotter = other(0, "power_max_kw", 12), fewer = other(0, "accelerators", 4), taller = other(0, "u_height", 8);
    for (const Facility* const each : {&site.facility, &hotter}) {
        QVERIFY(networkAlike(site.facility, *each));
        QVERIFY(networkInput(site.facility, site.catalog) == networkInput(*each, site.catalog));
    }
    for (const Facility* each : {&moved, &thinner, &fewer}) {
        QVERIFY(!networkAlike(site.facility, *each));
        QVERIFY(!(networkInput(site.facility, site.catalog) == networkInput(*each, site.catalog)));
    }
    QVERIFY(!networkAlike(site.facility, taller));
}

void TestNetworkInput::otherLinksAreLeftOut()
{
    SmallSite site;
    site.join(0, 0, 4, 0, 8);
    site.facility.links.edit().back().kind = PortKind::Power;
    site.join(0, 9, 4, 0, 1);  // no such port group
    const NetworkInput input = networkInput(site.facility, site.catalog);
    QVERIFY(input.topology.bundles.empty());
    QCOMPARE(solveNetwork(input).unconnectedPorts, 16);
}

void TestNetworkInput::mediaAreOrdered()
{
    Catalog catalog;
    catalog.add(std::make_shared<Part>(cable("x.dr", Kind::Transceiver, 400, 500, 700.0)));
    catalog.add(std::make_shared<Part>(cable("x.dac-dear", Kind::Cable, 400, 3, 200.0)));
    catalog.add(std::make_shared<Part>(cable("x.dac", Kind::Cable, 400, 3, 130.0)));
    catalog.add(std::make_shared<Part>(cable("x.dac-100", Kind::Cable, 100, 3, std::nullopt)));
    Part trunk = part("x.trunk", Kind::Cable, {});
    trunk.figures = {{"reach_max_m", 500, {}, {}}};
    trunk.price.typical_usd = 100;
    catalog.add(std::make_shared<Part>(trunk));
    const auto media = cableMedia(catalog);
    QCOMPARE(media.size(), std::size_t{4});
    QCOMPARE(media[0].part, std::string("x.dac-100"));
    QVERIFY(!media[0].priced);
    QCOMPARE(media[1].part, std::string("x.dac"));
    QCOMPARE(media[3].part, std::string("x.dr"));
    QCOMPARE(media[3].price_usd, 2 * 700.0 + 100.0);
    QCOMPARE(media[3].powerPerEnd_kw, 0.009);
}

QTEST_APPLESS_MAIN(TestNetworkInput)
#include "test_network_input.moc"
