// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/input.h"
#include "solver/cooling/solve.h"
#include "solver/loads/loads.h"
#include "solver/power/contingencies.h"
#include "solver/power/input.h"
#include "solver/power/solve.h"

#include <QObject>
#include <QTest>

#include <algorithm>

using namespace mw;

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9 * std::max(1.0, std::abs(b));
}

std::shared_ptr<Part> part(std::string id, Kind kind,
                           std::vector<std::pair<std::string, double>> figures = {})
{
    auto made = std::make_shared<Part>();
    made->id = std::move(id);
    made->kind = kind;
    std::sort(figures.begin(), figures.end());
    for (const auto& [key, value] : figures) made->figures.push_back({.key = key, .value = value});
    return made;
}

PortGroup port(std::string id, PortKind kind, PortFlow flow, double rating_kw = 0, std::string side = "")
{
    PortGroup group{.id = std::move(id), .kind = kind, .flow = flow};
    group.rating_kw = rating_kw;
    group.side = std::move(side);
    return group;
}

/// A facility filled by hand: parts, what stands where, links by port number.
struct Floor {
    Facility facility{};
    std::vector<std::shared_ptr<Part>> parts{};
    std::shared_ptr<Layout> layout{std::make_shared<Layout>()};

    Floor()
    {
        layout->halls.add({.id = "hall"});
        layout->halls.add({.id = "yard", .outdoor = true});
        facility.layout = layout;
        facility.catalog = std::make_shared<const Catalog>();
    }
    InstanceIndex put(const std::shared_ptr<Part>& what, InstanceIndex parent = kNoInstance,
                      std::string slot = "", int hall = 0)
    {
        parts.push_back(what);
        Instance instance{.path = what->id + "-" + std::to_string(facility.instances.size()),
                          .part = what.get()};
        instance.parent = parent;
        instance.slot = std::move(slot);
        instance.hall = hall;
        facility.instances.push_back(instance);
        return static_cast<InstanceIndex>(facility.instances.size() - 1);
    }
    void link(PortKind kind, InstanceIndex from, std::uint16_t fromPort, InstanceIndex to,
              std::uint16_t toPort, std::uint32_t count = 1)
    {
        FacilityLink made{.index = static_cast<LinkIndex>(facility.links.size()), .from = from, .to = to};
        made.fromPort = fromPort;
        made.toPort = toPort;
        made.count = count;
        made.kind = kind;
        facility.links.edit().push_back(made);
    }
};

const Load* find(const std::vector<Load>& loads, InstanceIndex instance)
{
    const auto found = std::find_if(loads.begin(), loads.end(),
                                    [instance](const Load& l) { return l.instance == instance; });
    return found == loads.end() ? nullptr : &*found;
}

}  // namespace

class TestLoads : public QObject {
    Q_OBJECT

private slots:
    void heatSplitAndFlow();
    void frameCountsItsServers();
    void slotsAddAndReplace();
    void unknownAndTypicalPower();
    void systems();
    void powerInputOfARack();
    void rackSupplyFeedsItsRack();
    void batteryIsNoPath();
    void movedPlaceChangesNoInput();
    void coolingInputOfARack();
    void gearLossesByHall();
    void contingencyPath();
};

void TestLoads::heatSplitAndFlow()
{
    Floor site;
    const auto rack = site.put(part("gb200", Kind::SystemRack,
                                    {{"power_max_kw", 132},
                                     {"liquid_heat_share", 0.87},
                                     {"coolant_flow_lpm", 130},
                                     {"coolant_supply_max_c", 45}}));
    const auto guess =
        site.put(part("no-flow", Kind::Server, {{"power_max_kw", 10}, {"liquid_heat_share", 0.75}}));
    const auto kilowatts = site.put(part("by-kw", Kind::Tray, {{"power_max_kw", 8}, {"liquid_heat_kw", 6}}));
    const auto loads = designLoads(site.facility);
    QCOMPARE(loads.size(), std::size_t{3});
    const Load& gb200 = *find(loads, rack);
    QVERIFY(near(gb200.it_kw, 132) && near(gb200.liquid_kw, 114.84) && near(gb200.air_kw, 17.16));
    QVERIFY(near(gb200.flow_l_min, 130) && !gb200.flowAssumed && gb200.supplyMax_c == 45.0);
    // 7.5 kW at 10 K of PG25: 7.5 / (1.013 x 3.95 x 10) x 60 = 11.2462 l/min
    QVERIFY(find(loads, guess)->flowAssumed &&
            near(find(loads, guess)->flow_l_min, 7.5 * 60 / (1.013 * 3.95 * 10)));
    QVERIFY(near(find(loads, kilowatts)->liquid_kw, 6) && near(find(loads, kilowatts)->air_kw, 2));
}

void TestLoads::frameCountsItsServers()
{
    Floor site;
    const auto frame = part("frame", Kind::Rack, {{"power_max_kw", 60}});
    const auto server = part("server", Kind::Server, {{"power_max_kw", 10.2}});
    const auto full = site.put(frame);
    site.put(server, full);
    site.put(server, full);
    const auto empty = site.put(frame);  // stated as a budget of its own
    const auto bare = site.put(part("bare", Kind::Rack));
    const auto cdu = site.put(part("cdu", Kind::Cdu, {{"power_kw", 2}}), full);
    const auto loads = designLoads(site.facility);
    QVERIFY(!find(loads, full) && !find(loads, bare) && !find(loads, cdu));
    QVERIFY(near(find(loads, empty)->it_kw, 60));
    QCOMPARE(loads.size(), std::size_t{3});
}

void TestLoads::slotsAddAndReplace()
{
    Floor site;
    auto catalog = std::make_shared<Catalog>();
    catalog->add(part("old-tray", Kind::Tray, {{"power_max_kw", 5}, {"liquid_heat_share", 1}}));
    site.facility.catalog = catalog;
    const auto chassis = part("chassis", Kind::SystemRack,
                              {{"power_max_kw", 100}, {"liquid_heat_share", 0.8}, {"coolant_flow_lpm", 90}});
    chassis->contents.push_back({.part = "old-tray", .count = 18, .slot = "tray"});
    const auto rack = site.put(chassis);
    site.put(part("new-tray", Kind::Tray, {{"power_max_kw", 7}, {"liquid_heat_share", 1}}), rack, "tray-03");
    site.put(part("card", Kind::Dpu, {{"power_max_w", 150}}), rack, "pcie-1");
    const auto loads = designLoads(site.facility);
    QCOMPARE(loads.size(), std::size_t{1});
    QVERIFY(near(loads[0].it_kw, 102.15));  // 100 + 7 - 5 + 0.15
    QVERIFY(near(loads[0].liquid_kw, 82));  // 80 + 7 - 5
    QVERIFY(near(loads[0].liquid_kw + loads[0].air_kw, loads[0].it_kw));
    QVERIFY(near(loads[0].flow_l_min, 90));
}

void TestLoads::unknownAndTypicalPower()
{
    Floor site;
    const auto nothing = site.put(part("nothing", Kind::Server));
    const auto typical = site.put(part("typical", Kind::Storage, {{"power_typ_kw", 5}}));
    auto wet = part("wet", Kind::Switch, {{"power_max_w", 4500}});
    wet->facts.emplace_back("cooling", "direct liquid");
    const auto shareless = site.put(wet);
    const auto loads = designLoads(site.facility);
    QVERIFY(find(loads, nothing)->unknownPower && find(loads, nothing)->it_kw == 0);
    QVERIFY(find(loads, typical)->typicalOnly && near(find(loads, typical)->it_kw, 5));
    QVERIFY(find(loads, shareless)->shareUnknown && near(find(loads, shareless)->air_kw, 4.5));
}

void TestLoads::systems()
{
    Floor site;
    site.put(part("s", Kind::Server, {{"power_max_kw", 1}}));
    site.put(part("n", Kind::Switch, {{"power_max_kw", 2}}));
    site.put(part("d", Kind::Storage, {{"power_max_kw", 3}}));
    site.put(part("c", Kind::CpuServer, {{"power_max_kw", 4}}));
    site.put(part("cable", Kind::Cable, {{"power_max_kw", 5}}));
    const PowerResults r = solvePower(powerInput(site.facility, designLoads(site.facility), {}));
    const std::vector<std::pair<std::string, double>> expected{
        {"accelerators", 1}, {"network", 2}, {"storage", 3}, {"other", 4}};
    QCOMPARE(r.bySystem_kw, expected);
    QVERIFY(near(r.it_kw, 10));
}

namespace {

/// Utility -> busway a and b -> rack with two servers inside.
struct FedRack {
    Floor site{};
    InstanceIndex utility{}, busway[2]{}, rack{}, server[2]{};

    FedRack()
    {
        auto feed = part("utility", Kind::UtilityFeed, {{"rating_mva", 5}});
        feed->ports = {port("out", PortKind::Power, PortFlow::Out)};
        auto way = part("busway", Kind::Busway, {{"rating_kw", 100}, {"loss_w_per_m", 60}, {"length_m", 10}});
        way->ports = {port("in", PortKind::Power, PortFlow::In),
                      port("tap", PortKind::Power, PortFlow::Out, 25)};
        auto frame = part("frame", Kind::Rack);
        frame->ports = {port("feed-a", PortKind::Power, PortFlow::In, 30, "a"),
                        port("feed-b", PortKind::Power, PortFlow::In, 30, "b")};
        const auto it = part("server", Kind::Server, {{"power_max_kw", 10}});
        utility = site.put(feed);
        busway[0] = site.put(way);
        busway[1] = site.put(way);
        rack = site.put(frame);
        server[0] = site.put(it, rack);
        server[1] = site.put(it, rack);
        for (std::uint16_t s = 0; s < 2; ++s) {
            site.link(PortKind::Power, utility, 0, busway[s], 0);
            site.link(PortKind::Power, busway[s], 1, rack, s);
        }
    }
    [[nodiscard]] PowerInput input() const
    {
        return powerInput(site.facility, designLoads(site.facility), {});
    }
};

}  // namespace

void TestLoads::powerInputOfARack()
{
    FedRack fed;
    const PowerInput input = fed.input();
    QCOMPARE(input.nodes.size(), std::size_t{4});  // the servers draw from their rack
    const PowerResults r = solvePower(input);
    QVERIFY(near(r.node(fed.rack)->load_kw, 20));
    QVERIFY(!r.node(fed.server[0]));
    QCOMPARE(r.node(fed.rack)->feeds, 2);
    QVERIFY(near(r.link(1)->kw, 10));
    QVERIFY(near(*r.link(1)->rating_kw, 25));  // the smaller of both ports
    // 80 % of 100 kW; input of each busway is 10 kW and its loss, 0.6 kW / 3 x (10 / 100)^2 = 0.002 kW.
    QVERIFY(near(*r.node(fed.busway[0])->loading, 10.002 / 80));
    QVERIFY(near(r.facility_kw, 20.004));
}

void TestLoads::rackSupplyFeedsItsRack()
{
    Floor site;
    auto feed = part("utility", Kind::UtilityFeed);
    feed->ports = {port("out", PortKind::Power, PortFlow::Out)};
    auto pdu = part("rack-pdu", Kind::RackPdu, {{"rating_kw", 30}, {"efficiency", 0.998}});
    pdu->ports = {port("in", PortKind::Power, PortFlow::In)};
    const auto utility = site.put(feed);
    const auto rack = site.put(part("frame", Kind::Rack));
    const auto server = site.put(part("server", Kind::Server, {{"power_max_kw", 20}}), rack);
    const auto a = site.put(pdu, rack);
    const auto b = site.put(pdu, rack);
    site.link(PortKind::Power, utility, 0, a, 0);
    site.link(PortKind::Power, utility, 0, b, 0);
    const PowerResults r = solvePower(powerInput(site.facility, designLoads(site.facility), {}));
    QVERIFY(!r.node(server));
    QCOMPARE(r.node(rack)->unserved_kw, 0.0);
    QCOMPARE(r.node(rack)->side, std::string("ab"));  // dealt in turn
    QVERIFY(near(r.node(a)->out_kw, 10) && near(*r.node(a)->failoverLoading, 20.0 / 0.998 / 30));
    QVERIFY(near(r.facility_kw, 20 / 0.998));
}

void TestLoads::batteryIsNoPath()
{
    FedRack fed;
    auto battery = part("battery", Kind::Battery);
    battery->ports = {port("dc", PortKind::Power, PortFlow::Both)};
    const auto cell = fed.site.put(battery);
    fed.site.link(PortKind::Power, cell, 0, fed.busway[0], 0);
    const PowerInput input = fed.input();
    QCOMPARE(input.nodes.size(), std::size_t{4});
    QCOMPARE(input.links.size(), std::size_t{4});
}

void TestLoads::movedPlaceChangesNoInput()
{
    FedRack fed;
    const PowerInput before = fed.input();
    const auto loads = designLoads(fed.site.facility);
    const CoolingInput cool = coolingInput(fed.site.facility, loads, nullptr);
    fed.site.facility.instances.edit(fed.rack).footprint.x_m += 3;
    fed.site.facility.instances.edit(fed.busway[0]).facing = Facing::East;
    QVERIFY(before == fed.input());
    QVERIFY(cool == coolingInput(fed.site.facility, loads, nullptr));
    fed.site.facility.instances.edit(fed.rack).hall = 1;  // another hall is other air
    QVERIFY(!(cool == coolingInput(fed.site.facility, loads, nullptr)));
}

void TestLoads::coolingInputOfARack()
{
    Floor site;
    auto system = part("system", Kind::SystemRack,
                       {{"power_max_kw", 100}, {"liquid_heat_share", 0.9}, {"coolant_flow_lpm", 120}});
    system->ports = {port("coolant", PortKind::Coolant, PortFlow::In)};
    auto unit =
        part("cdu", Kind::Cdu,
             {{"capacity_kw", 200}, {"secondary_flow_max_lpm", 240}, {"power_kw", 8}, {"approach_k", 4}});
    unit->ports = {port("tcs", PortKind::Coolant, PortFlow::Out),
                   port("fws", PortKind::Coolant, PortFlow::In)};
    auto air = part("l2a", Kind::Cdu, {{"capacity_kw", 70}});
    air->ports = {port("tcs", PortKind::Coolant, PortFlow::Out)};
    auto cooler =
        part("cooler", Kind::DryCooler, {{"capacity_kw", 400}, {"fan_power_kw", 8}, {"approach_dry_k", 8}});
    cooler->ports = {port("fws", PortKind::Coolant, PortFlow::Out)};
    const auto rack = site.put(system);
    const auto cdu = site.put(unit);
    site.put(air);
    const auto dry = site.put(cooler, kNoInstance, "", 1);
    site.put(part("wall", Kind::FanWall, {{"capacity_kw", 20}, {"fan_power_kw", 1}}));
    site.link(PortKind::Coolant, cdu, 0, rack, 0);
    site.link(PortKind::Coolant, dry, 0, cdu, 1);
    const CoolingInput input = coolingInput(site.facility, designLoads(site.facility), nullptr);
    QCOMPARE(input.units.size(), std::size_t{1});
    QCOMPARE(input.gear.size(), std::size_t{4});
    QCOMPARE(input.gear[1].role, CoolingRole::LiquidToAir);
    const CoolingResults r = solveCooling(input);
    QVERIFY(near(r.node(cdu)->heat_kw, 90) && near(r.node(cdu)->power_kw, 1));  // half flow: 8 / 8
    QCOMPARE(r.node(rack)->servedBy, site.facility.instances[cdu].path);
    QVERIFY(near(*r.node(rack)->supply_c, 35 + 8 + 4));  // no design dry bulb given: 35 C
    QVERIFY(r.liquidUnserved_kw == 0 && r.airUnserved_kw == 0);
    QVERIFY(std::abs(r.balanceError_kw) < 1e-9);
    // And its draw goes into the power input, unlinked gear being unserved there.
    const PowerInput power = powerInput(site.facility, designLoads(site.facility), r.nodes);
    QVERIFY(near(power.draw_kw[static_cast<std::size_t>(DrawSystem::Cooling)], r.power_kw));
}

void TestLoads::gearLossesByHall()
{
    FedRack fed;
    const auto loads = designLoads(fed.site.facility);
    const PowerResults power = solvePower(fed.input());
    CoolingInput input = coolingInput(fed.site.facility, loads, &power);
    QCOMPARE(input.gearLoss_kw.size(), std::size_t{1});
    QVERIFY(near(input.gearLoss_kw[0].second, 0.004));
    for (const InstanceIndex busway : fed.busway)
        fed.site.facility.instances.edit(busway).hall = 1;  // outdoors: no room air
    input = coolingInput(fed.site.facility, loads, &power);
    QVERIFY(input.gearLoss_kw.empty());
}

void TestLoads::contingencyPath()
{
    FedRack fed;
    const PowerInput input = fed.input();
    PowerResults r = solvePower(input);
    mergeContingencies(r, solveContingencies(input), fed.site.facility);
    QCOMPARE(r.contingencies, 3);
    QCOMPARE(r.contingenciesFailed, 1);
    QCOMPARE(r.worstContingency, std::string("utility-0"));
}

QTEST_APPLESS_MAIN(TestLoads)
#include "test_loads.moc"
