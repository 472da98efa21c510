// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/data_paths.h"
#include "model/facility/facility.h"
#include "model/generate/generate.h"
#include "model/io/layout_file.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <map>
#include <set>
#include <string>

using namespace mw;

namespace {

CatalogPtr shipped()
{
    static const CatalogPtr catalog = [] {
        auto loaded = readCatalogFolder(findData({}).catalog());
        return loaded.value ? std::make_shared<const Catalog>(std::move(*loaded.value)) : nullptr;
    }();
    return catalog;
}

LayoutPtr read(const std::string& text)
{
    auto loaded = readLayout(text, "test.yaml");
    for (const Diagnostic& d : loaded.diagnostics) qWarning("%s", toText(d).c_str());
    return loaded.value ? std::make_shared<const Layout>(std::move(*loaded.value)) : nullptr;
}

const std::string kHalls = "millwright: 1\nhalls:\n  - {id: hall, size_m: [80, 60], floor_kg_per_m2: 2500}\n"
                           "  - {id: yard, size_m: [80, 60], floor_kg_per_m2: 5000, outdoor: true}\n";

const std::string kGb200 = kHalls + "components:\n  - {id: \"rack-[1-8]\", part: nvidia.gb200-nvl72, at: {hall: hall, x_m: 6, y_m: 4.8, pitch_m: 0.6, facing: north}}\n";
const std::string kDgx = kHalls + "components:\n  - {id: \"rack-[001-127]\", part: generic.eia-48-heavy, at: {hall: hall, x_m: 1, y_m: 4, pitch_m: 0.6, facing: north}}\n"
                                  "  - {id: \"dgx-[001-127]\", part: nvidia.dgx-h100, in: {component: \"rack-[001-127]\", u: 4}}\n";

/// A document that generators are run on, one after the other.
struct Drawn {
    LayoutPtr layout{};
    std::string refused{};

    [[nodiscard]] FacilityPtr facility() const { return expand(layout, shipped()); }
    bool run(const Generator& generator)
    {
        const auto facility = this->facility();
        return take(generate::run(*facility, generator));
    }
    bool take(const edit::Result& result)
    {
        refused = result ? std::string() : result.refusal().id;
        if (result) layout = std::make_shared<const Layout>(apply(*layout, *result));
        return result.ok();
    }
};

Generator row(int count, int rows = 1)
{
    return {"row", {"hall", 10, 20, Facing::North}, RowPlan{.part = "nvidia.gb200-nvl72", .count = count, .rows = rows, .pitch_m = 0.6}};
}

Generator fabric(std::vector<std::string> hosts, const std::string& part, int rails)
{
    return {"compute", {"hall", 6, 40, Facing::North}, FabricPlan{.hosts = std::move(hosts), .leaf = part, .spine = part, .rack = "generic.eia-48-heavy", .rails = rails}};
}

Generator train(int sides)
{
    return {"power", {"hall", 2, 30, Facing::North},
            PowerTrainPlan{.loads = {"rack-[1-8]"}, .sides = sides, .utility = "generic.utility-feed-mv", .transformer = "generic.mv-xfmr-2500",
                           .switchboard = "generic.lv-switchboard-4000", .ups = "generic.ups-1250", .battery = "generic.ups-batt-li-5min",
                           .busway = "generic.busway-1250", .yard = {"yard", 2, 2, Facing::South}}};
}

Generator plant()
{
    return {"plant", {"hall", 2, 50, Facing::North},
            CoolingPlan{.loads = {"rack-[1-8]"}, .cdu = "vertiv.xdu1350", .manifold = "generic.row-manifold", .airUnit = "vertiv.fanwall-fa096", .chiller = "generic.chiller-air-ht",
                        .rejector = "generic.dry-cooler-800", .pump = "generic.pump-skid", .fedBy = {"power-board-a1", "power-board-b1"}, .cdusFedBy = {"power-ups-a1", "power-ups-b1"},
                        .yard = {"yard", 2, 20, Facing::North}}};
}

int count(const Layout& layout, std::string_view stem)
{
    int n = 0;
    for (const auto& c : layout.components.rows()) n += c->id.starts_with(stem) ? 1 : 0;
    return n;
}

/// Cables between components whose ids begin so; and the most that any port is used.
struct Cables {
    int count{}, mostOfAPort{};
};

Cables cables(const Layout& layout, std::string_view a, std::string_view b)
{
    Cables cables;
    std::map<std::string, int> used;
    for (const auto& link : layout.links.rows()) {
        for (const Endpoint* end : {&link->from, &link->to})
            for (int k = 0; k < link->count; ++k)
                cables.mostOfAPort = std::max(cables.mostOfAPort, ++used[end->component + '.' + end->port + std::to_string(std::max(end->first, 1) + k)]);
        if (link->from.component.starts_with(a) && link->to.component.starts_with(b)) cables.count += link->count;
    }
    return cables;
}

std::size_t lines(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

}  // namespace

class TestGenerators : public QObject {
    Q_OBJECT

private slots:
    void rowsStandRearToRear()
    {
        Drawn drawn{read(kHalls)};
        QVERIFY(drawn.run(row(16, 2)));
        QCOMPARE(count(*drawn.layout, "row-"), 16);
        const double depth_m = shipped()->find("nvidia.gb200-nvl72")->depth_m();
        const Component &first = *drawn.layout->components.get("row-01"), &eighth = *drawn.layout->components.get("row-08"), &ninth = *drawn.layout->components.get("row-09");
        QCOMPARE(first.at, (FloorPlace{"hall", 10, 20, Facing::North}));
        QCOMPARE(eighth.at.x_m, 14.2);
        QCOMPARE(ninth.at.x_m, 10.0);
        QVERIFY(std::abs(ninth.at.y_m - (20 + depth_m + 1.2)) < 1e-6);
        QCOMPARE(ninth.at.facing, Facing::South);
        QCOMPARE(first.generator, std::string("row"));
    }

    /// A declaration and a line a row, not sixteen racks; and it reads back as it was.
    void fileStaysShort()
    {
        Drawn drawn{read(kHalls)};
        QVERIFY(drawn.run(row(400, 4)));
        const std::string text = writeLayout(*drawn.layout);
        QVERIFY2(lines(text) < 16, text.c_str());
        const LayoutPtr again = read(text);
        QVERIFY(again && *again == *drawn.layout);
        QCOMPARE(writeLayout(*again), text);
    }

    /// The example of eight GB200 racks, wired by hand: eight leaves, two spines, 576 cables down and 288 up.
    void fabricOfAScalableUnit()
    {
        Drawn drawn{read(kGb200)};
        QVERIFY2(drawn.run(fabric({"rack-[1-8]"}, "nvidia.q3400-ra", 4)), drawn.refused.c_str());
        QCOMPARE(count(*drawn.layout, "compute-leaf-"), 8);
        QCOMPARE(count(*drawn.layout, "compute-spine-"), 2);
        QCOMPARE(cables(*drawn.layout, "rack-", "compute-leaf-").count, 576);
        QCOMPARE(cables(*drawn.layout, "compute-leaf-", "compute-spine-").count, 288);
        QCOMPARE(cables(*drawn.layout, "", "").mostOfAPort, 1);
        QVERIFY(drawn.facility()->unresolved.empty());
    }

    /// NVIDIA DGX SuperPOD reference architecture, H100, four scalable units of 127 systems: 32 leaves and 16 spines.
    void fabricOfASuperPod()
    {
        Drawn drawn{read(kDgx)};
        QVERIFY2(drawn.run(fabric({"dgx-[001-127]"}, "nvidia.qm9700", 8)), drawn.refused.c_str());
        QCOMPARE(count(*drawn.layout, "compute-leaf-"), 32);
        QCOMPARE(count(*drawn.layout, "compute-spine-"), 16);
        QCOMPARE(cables(*drawn.layout, "dgx-", "compute-leaf-").count, 127 * 8);
        QCOMPARE(cables(*drawn.layout, "compute-leaf-", "compute-spine-").count, 32 * 32);
        QCOMPARE(cables(*drawn.layout, "", "").mostOfAPort, 1);
        QVERIFY(drawn.facility()->unresolved.empty());
        // Rail-aligned: each host meets each leaf of its pod once.
        std::map<std::pair<std::string, std::string>, int> met;
        for (const auto& link : drawn.layout->links.rows())
            if (link->from.component.starts_with("dgx-")) QCOMPARE((met[{link->from.component, link->to.component}] += link->count), 1);
        QVERIFY(lines(writeLayout(*drawn.layout)) < 90);
    }

    /// Half the bandwidth up takes half the cables up.
    void oversubscription()
    {
        Drawn drawn{read(kDgx)};
        Generator thin = fabric({"dgx-[001-096]"}, "nvidia.qm9700", 8);
        std::get<FabricPlan>(thin.plan).oversubscription = 3;
        QVERIFY2(drawn.run(thin), drawn.refused.c_str());
        QCOMPARE(count(*drawn.layout, "compute-leaf-"), 16);   // 48 down and 16 up of 64 ports; two pods of 48 hosts
        QCOMPARE(cables(*drawn.layout, "compute-leaf-", "compute-spine-").count, 16 * 16);
    }

    void powerOnTwoSides()
    {
        Drawn drawn{read(kGb200)};
        QVERIFY2(drawn.run(train(2)), drawn.refused.c_str());
        QVERIFY(drawn.facility()->unresolved.empty());
        QCOMPARE(cables(*drawn.layout, "", "").mostOfAPort, 1);
        std::set<std::string> fed;
        std::map<std::string, double> busway_kw;
        const double rack_kw = rollUp(*shipped()->find("nvidia.gb200-nvl72"), *shipped()).power_max_kw.value();
        for (const auto& link : drawn.layout->links.rows()) {
            if (!link->to.component.starts_with("rack-")) continue;
            fed.insert(link->to.component + '.' + link->to.port);
            busway_kw[link->from.component] += rack_kw;
        }
        QCOMPARE(fed.size(), std::size_t(16));   // eight racks by feed-a and feed-b
        for (const auto& [name, kw] : busway_kw) QVERIFY2(kw <= 0.8 * 854, name.c_str());   // NEC 215.3 on the busway's 854 kW
        QCOMPARE(busway_kw.size(), std::size_t(4));   // 5 x 132 kW fit on 683 kW: two a side
        QCOMPARE(count(*drawn.layout, "power-ups-a"), 1 + (8 * rack_kw > 1250 ? 1 : 0));
    }

    /// Where a hall is too narrow for boards, UPS and batteries beside each other, they go on in a line behind: nothing reaches out or stands in another.
    void powerTurnsAtTheWall()
    {
        Drawn drawn{read("millwright: 1\nhalls:\n  - {id: hall, size_m: [12, 60], floor_kg_per_m2: 2500}\n  - {id: yard, size_m: [9, 60], floor_kg_per_m2: 5000, outdoor: true}\n"
                         "components:\n  - {id: \"rack-[1-8]\", part: nvidia.gb200-nvl72, at: {hall: hall, x_m: 2, y_m: 4.8, pitch_m: 0.6, facing: north}}\n")};
        QVERIFY2(drawn.run(train(2)), drawn.refused.c_str());
        const auto facility = drawn.facility();
        std::vector<const Instance*> gear;
        for (const Instance& one : facility->instances)
            if (one.path.starts_with("power-") && !one.path.starts_with("power-busway")) gear.push_back(&one);
        QVERIFY(gear.size() >= 10);
        const auto apart = [](const Rect& a, const Rect& b) { return a.right_m() <= b.x_m || b.right_m() <= a.x_m || a.bottom_m() <= b.y_m || b.bottom_m() <= a.y_m; };
        std::set<double> lines;
        for (const Instance* one : gear) {
            lines.insert(one->footprint.y_m);
            for (const Instance* other : gear)
                if (one != other && one->hall == other->hall) QVERIFY2(apart(one->footprint, other->footprint), (one->path + " stands in " + other->path).c_str());
        }
        QVERIFY(lines.size() > 4);   // a line a side in the hall and in the yard would be four
    }

    /// More of a row leaves alone what somebody did to it; less of it takes along what hung there.
    void runAgain()
    {
        Drawn drawn{read(kHalls)};
        QVERIFY(drawn.run(row(8)));
        Layout changed = *drawn.layout;
        Component third = *changed.components.get("row-3");
        third.label = "Pilot";
        third.overrides = {{"power_max_kw", 120}};
        changed.components.replace(*changed.components.find("row-3"), third);
        drawn.layout = std::make_shared<const Layout>(changed);
        Generator power = train(1);
        std::get<PowerTrainPlan>(power.plan).loads = {"row-[1-8]"};
        QVERIFY2(drawn.run(power), drawn.refused.c_str());
        const std::size_t links = drawn.layout->links.size();

        QVERIFY2(drawn.run(row(9)), drawn.refused.c_str());
        QCOMPARE(count(*drawn.layout, "row-"), 9);
        QCOMPARE(drawn.layout->components.get("row-3")->label, std::string("Pilot"));
        QCOMPARE(drawn.layout->components.get("row-3")->overrides, third.overrides);
        QCOMPARE(drawn.layout->links.size(), links);

        QVERIFY(drawn.run(row(2)));
        QCOMPARE(count(*drawn.layout, "row-"), 2);
        QCOMPARE(drawn.layout->links.size(), links - 6);
        QCOMPARE(drawn.layout->settings->generators.size(), std::size_t(2));
    }

    void runTwiceChangesNothing()
    {
        Drawn drawn{read(kGb200)};
        for (const Generator& generator : {fabric({"rack-[1-8]"}, "nvidia.q3400-ra", 4), train(2)}) {
            QVERIFY2(drawn.run(generator), drawn.refused.c_str());
            const auto again = generate::run(*drawn.facility(), generator);
            QVERIFY(again && again->empty());
        }
    }

    /// Eight racks of GB200: 8 x 115 kW and 8 x 130 l/min to coolant. A CDU moves 1,368 kW and 1,200 l/min, a cooler rejects 800 kW; one more of each.
    void coolingHasWhatTheHeatNeedsAndASpare()
    {
        Drawn drawn{read(kGb200)};
        QVERIFY2(drawn.run(train(2)), drawn.refused.c_str());
        const generate::Feeds feeds = generate::feedsOf(*drawn.facility(), {"rack-[1-8]"});
        QCOMPARE(feeds.boards, (std::vector<std::string>{"power-board-a1", "power-board-b1"}));
        QCOMPARE(feeds.ups, (std::vector<std::string>{"power-ups-a1", "power-ups-b1"}));
        QVERIFY2(drawn.run(plant()), drawn.refused.c_str());
        const Layout& layout = *drawn.layout;
        QCOMPARE(count(layout, "plant-cdu-"), 2);
        QCOMPARE(count(layout, "plant-manifold-"), 1);
        QCOMPARE(count(layout, "plant-cooler-"), 3);
        QCOMPARE(count(layout, "plant-air-"), 2);       // 8 x 17 kW and 6 % of 8 x 132 kW, of 352 kW each
        QCOMPARE(count(layout, "plant-chiller-"), 2);
        QCOMPARE(cables(layout, "plant-manifold", "rack-").count, 8);
        QCOMPARE(cables(layout, "plant-cdu", "plant-manifold").count, 2);
        QCOMPARE(cables(layout, "plant-cooler", "plant-pump").count, 3);
        QCOMPARE(cables(layout, "plant-pump", "plant-cdu").count, 2);
        QCOMPARE(cables(layout, "plant-chilled-pump", "plant-air").count, 2);
        QCOMPARE(cables(layout, "power-ups", "plant-cdu").count, 4);                          // two CDUs, two sides
        QCOMPARE(cables(layout, "power-board", "plant-").count, 2 * (2 + 1 + 1 + 2 + 3));     // air units, pumps, chillers, coolers
        QCOMPARE(cables(layout, "p", "").mostOfAPort, 1);
        const auto again = generate::run(*drawn.facility(), plant());
        QVERIFY(again && again->empty());
        const LayoutPtr reread = read(writeLayout(layout));
        QVERIFY(reread && reread->settings->generators == layout.settings->generators);
    }

    /// A loop has no more CDUs than a manifold has inlets, spare included, and each of its CDUs reaches each of its manifolds.
    void coolingOfManyRows()
    {
        Drawn drawn{read("millwright: 1\nhalls:\n  - {id: hall, size_m: [80, 60], floor_kg_per_m2: 2500}\n  - {id: yard, size_m: [200, 200], floor_kg_per_m2: 5000, outdoor: true}\n")};
        QVERIFY(drawn.run(row(96, 4)));
        Generator generator = plant();
        auto& plan = std::get<CoolingPlan>(generator.plan);
        plan.loads = {"row-[01-96]"}, plan.fedBy = {}, plan.cdusFedBy = {};
        QVERIFY2(drawn.run(generator), drawn.refused.c_str());
        std::map<std::string, std::set<std::string>> cdusOf;   // by manifold
        std::map<std::string, int> racksOf;
        for (const auto& link : drawn.layout->links.rows()) {
            if (link->to.component.starts_with("plant-manifold")) cdusOf[link->to.component].insert(link->from.component);
            if (link->from.component.starts_with("plant-manifold")) racksOf[link->from.component] += link->count;
        }
        int racks = 0;
        for (const auto& [manifold, n] : racksOf) {
            racks += n;
            const int needed = std::max(static_cast<int>(std::ceil(n * 115 / 1368.0)), static_cast<int>(std::ceil(n * 130 / 1200.0)));
            QVERIFY(n <= 24 && static_cast<int>(cdusOf[manifold].size()) >= needed + 1 && cdusOf[manifold].size() <= 4);
        }
        QCOMPARE(racks, 96);
        QVERIFY(count(*drawn.layout, "plant-cooler-") * 800 >= 96 * 115);
        QCOMPARE(cables(*drawn.layout, "plant-pump", "plant-cdu").count, count(*drawn.layout, "plant-cdu-"));
    }

    /// GB200 takes 45 C at most, the CDU adds 4 K: 24 C wet and 6 K do, 35 C dry (no design point) and 8 K do not, nor 30 C dry with 8 K for racks of 40 C.
    void coolersByTheSite()
    {
        const std::vector<std::string> candidates{"generic.dry-cooler-800", "generic.cooling-tower-closed", "generic.chiller-air-ht"};
        const auto chosen = [&](const std::string& site, const std::string& part) {
            const LayoutPtr layout = read("millwright: 1\n" + site + "halls:\n  - {id: hall, size_m: [80, 60]}\ncomponents:\n  - {id: rack-1, part: " + part +
                                          ", at: {hall: hall, x_m: 6, y_m: 4.8, facing: north}}\n");
            return generate::coolerFor(*expand(layout, shipped()), {"rack-1"}, "vertiv.xdu1350", candidates);
        };
        QCOMPARE(chosen("", "nvidia.gb200-nvl72"), candidates[2]);
        QCOMPARE(chosen("site: {design_dry_bulb_c: 43.5, design_wet_bulb_c: 24.2}\n", "nvidia.gb200-nvl72"), candidates[0]);
        QCOMPARE(chosen("site: {design_dry_bulb_c: 33}\n", "nvidia.gb200-nvl72"), candidates[0]);    // 33 + 8 + 4 = 45
        QCOMPARE(chosen("site: {design_dry_bulb_c: 33.5}\n", "nvidia.gb200-nvl72"), candidates[2]);
        QCOMPARE(chosen("", "nvidia.dgx-h100"), candidates[0]);   // air alone: no limit
    }

    void coolingThatCannotBeIsSaid()
    {
        Drawn drawn{read(kGb200)};
        QVERIFY(drawn.run(train(1)));
        const auto refusal = [&](const auto& change) {
            Generator generator = plant();
            auto& plan = std::get<CoolingPlan>(generator.plan);
            plan.fedBy = {"power-board-a1"}, plan.cdusFedBy = {};
            change(plan);
            const auto result = generate::run(*drawn.facility(), generator);
            return result ? std::string("made") : result.refusal().id;
        };
        QCOMPARE(refusal([](CoolingPlan&) {}), std::string("made"));
        QCOMPARE(refusal([](CoolingPlan& p) { p.cdu.clear(); }), std::string("generate.liquid-needs-cdu"));
        QCOMPARE(refusal([](CoolingPlan& p) { p.pump = "generic.ups-1250"; }), std::string("generate.wrong-kind"));
        QCOMPARE(refusal([](CoolingPlan& p) { p.fedBy = {"power-ups-a1"}; }), std::string("generate.no-free-outputs"));
        QCOMPARE(refusal([](CoolingPlan& p) { p.fedBy = {"power-board-a1", "power-board-a1", "power-board-a1"}; }), std::string("generate.sides"));
        QCOMPARE(refusal([](CoolingPlan& p) { p.spares = 4; }), std::string("generate.manifold-inlets"));
        QCOMPARE(refusal([](CoolingPlan& p) { p.yard.y_m = 79; }), std::string("edit.out-of-hall"));
        QCOMPARE(refusal([](CoolingPlan& p) { p.chiller = "generic.chiller-water-centrifugal"; }), std::string("made"));   // its condenser on the coolers' water
    }

    void partsThatDoNotDoAreSaid()
    {
        Drawn drawn{read(kGb200 + "parts:\n  - {id: own.pump, name: Bare pump, kind: pump, figures: {flow_lpm: 900}}\n"
                                  "  - {id: own.cdu, name: Bare CDU, kind: cdu, ports: [{id: in, kind: coolant, flow: in}, {id: out, kind: coolant, flow: out}]}\n"
                                  "  - {id: own.ups, name: Bare UPS, kind: ups, figures: {rating_kw: 900}, ports: [{id: in, kind: power, flow: in}]}\n")};
        const auto refusal = [&](Generator generator, const auto& change) {
            change(generator);
            const auto result = generate::run(*drawn.facility(), generator);
            return result ? std::string("made") : result.refusal().id;
        };
        const auto cooling = [&](auto field, const char* part) { return refusal(plant(), [&](Generator& g) { std::get<CoolingPlan>(g.plan).*field = part; }); };
        const auto power = [&](auto field, const char* part) { return refusal(train(1), [&](Generator& g) { std::get<PowerTrainPlan>(g.plan).*field = part; }); };
        QCOMPARE(cooling(&CoolingPlan::pump, "own.pump"), std::string("generate.no-ports"));
        QCOMPARE(cooling(&CoolingPlan::cdu, "own.cdu"), std::string("generate.no-rating"));
        QCOMPARE(cooling(&CoolingPlan::rejector, ""), std::string("generate.no-part"));
        QCOMPARE(power(&PowerTrainPlan::ups, "own.ups"), std::string("generate.no-ports"));
        QCOMPARE(power(&PowerTrainPlan::ups, "own.none"), std::string("generate.unknown-part"));
        QCOMPARE(power(&PowerTrainPlan::busway, ""), std::string("generate.no-part"));
        QCOMPARE(power(&PowerTrainPlan::battery, ""), std::string("made"));
    }

    void removedAndDetached()
    {
        const LayoutPtr before = read(kGb200);
        Drawn drawn{before};
        QVERIFY(drawn.run(train(2)));
        const LayoutPtr with = drawn.layout;
        QVERIFY(drawn.take(generate::remove(*drawn.layout, "power")));
        QVERIFY(*drawn.layout == *before);
        drawn.layout = with;
        QVERIFY(drawn.take(generate::detach(*drawn.layout, "power")));
        QCOMPARE(drawn.layout->components.size(), with->components.size());
        QCOMPARE(generate::productsOf(*drawn.layout, "power").components, std::size_t(0));
        QVERIFY(drawn.layout->settings->generators.empty());
        QVERIFY(!drawn.take(generate::remove(*drawn.layout, "power")));
    }

    void whatCannotBeIsSaid()
    {
        Drawn drawn{read(kGb200)};
        const auto refusal = [&](Generator generator, const auto& change) {
            change(generator);
            return drawn.run(generator) ? std::string("made") : drawn.refused;
        };
        const Generator good = fabric({"rack-[1-8]"}, "nvidia.q3400-ra", 4);
        const auto plan = [](Generator& g) -> FabricPlan& { return std::get<FabricPlan>(g.plan); };
        QCOMPARE(refusal(good, [&](Generator& g) { plan(g).rails = 5; }), std::string("generate.rails"));
        QCOMPARE(refusal(good, [&](Generator& g) { plan(g).hosts = {"rack-[1-9]"}; }), std::string("generate.no-such-component"));
        QCOMPARE(refusal(good, [&](Generator& g) { plan(g).hosts = {"rack-[1-8]", "rack-2"}; }), std::string("generate.twice"));
        QCOMPARE(refusal(good, [&](Generator& g) { plan(g).hosts = {}; }), std::string("generate.serves-nothing"));
        QCOMPARE(refusal(good, [&](Generator& g) { plan(g).fabric = "moon"; }), std::string("generate.no-ports"));
        QCOMPARE(refusal(good, [&](Generator& g) { plan(g).leaf = "generic.ups-1250"; }), std::string("generate.wrong-kind"));
        QCOMPARE(refusal(good, [&](Generator& g) { plan(g).spine.clear(); }), std::string("generate.no-spine"));
        QCOMPARE(refusal(good, [&](Generator& g) { g.at.x_m = 79.9; }), std::string("edit.out-of-hall"));
        QCOMPARE(refusal(good, [&](Generator& g) { g.id = "rack"; }), std::string("made"));   // rack-leaf-1 is no rack-1
        QCOMPARE(refusal(row(8), [&](Generator& g) { g.id = "rack"; g.plan = RowPlan{.part = "nvidia.gb200-nvl72", .count = 8}; }), std::string("generate.name-taken"));
        QCOMPARE(refusal(good, [&](Generator&) {}), std::string("generate.port-used"));   // the fabric "rack" has them
        QCOMPARE(refusal(row(4), [&](Generator& g) { std::get<RowPlan>(g.plan).rows = 5; }), std::string("generate.rows"));
    }

    void namesOfASelection()
    {
        using Names = std::vector<std::string>;
        QCOMPARE(generate::patternsOf({"rack-2", "rack-1", "ups-a", "rack-3"}), (Names{"rack-[1-3]", "ups-a"}));
        QCOMPARE(generate::patternsOf({"rack-9", "rack-10"}), (Names{"rack-9", "rack-10"}));   // 9 and 10 have no common width
        QCOMPARE(generate::patternsOf({"su1/rack-08", "su1/rack-10", "su1/rack-09", "su2/rack-08"}), (Names{"su1/rack-[08-10]", "su2/rack-08"}));
        QCOMPARE(generate::freeId(*read(kGb200), "rack"), std::string("rack-9"));   // what "rack-2" makes would read as rack-2 with a number
    }

    void badDeclarations()
    {
        for (const char* entry : {"{id: a, kind: circle}", "{id: a, kind: row}", "{id: a, kind: row, part: x, count: 0}", "{id: a, kind: fabric, leaf: x, rack: y, rails: 0}",
                                  "{id: a, kind: power-train, utility: x}", "{kind: row, part: x}", "{id: a, kind: row, part: x, at: {hall: hall, facing: up}}"}) {
            const auto loaded = readLayout(kHalls + "generators:\n  - " + entry + "\n", "test.yaml");
            QVERIFY2(!loaded.value, entry);
            QCOMPARE(loaded.diagnostics.front().where.line, 6);
        }
    }
};

QTEST_APPLESS_MAIN(TestGenerators)
#include "test_generators.moc"
