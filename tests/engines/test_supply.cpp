// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/input.h"
#include "solver/supply/solve.h"

#include <QObject>
#include <QTest>

using namespace mw;

namespace {

Figure figure(std::string key, double value)
{
    return {.key = std::move(key), .value = value, .confidence = Confidence::Datasheet, .source = "acme"};
}

const CostDefaults& defaults()
{
    static const auto loaded = readCostDefaults(std::string(MW_SOURCE_DIR) + "/resources/economics");
    if (!loaded.value) qFatal("economics folder is broken");
    return **loaded.value;
}

CatalogPtr catalog()
{
    auto made = std::make_shared<Catalog>();
    const auto add = [&](Part part) { made->add(std::make_shared<const Part>(std::move(part))); };
    add({.id = "acme.gpu", .name = "GPU", .kind = Kind::Accelerator, .price = {.typical_usd = 100}});
    add({.id = "acme.box", .name = "Box", .kind = Kind::Server, .price = {.typical_usd = 1000}});
    Part frame{.id = "acme.frame", .name = "Frame", .kind = Kind::Rack};
    frame.figures = {figure("lead_time_high_weeks", 30), figure("lead_time_low_weeks", 10),
                     figure("u_height", 42)};
    frame.price.typical_usd = 50;
    add(frame);
    Part rack{.id = "acme.rack", .name = "Rack", .kind = Kind::SystemRack};
    rack.contents = {{.part = "acme.gpu", .count = 4, .slot = "gpu"}};
    add(rack);  // no price: its contents' price counts
    Part ups{.id = "acme.ups", .name = "UPS", .kind = Kind::Ups};
    ups.figures = {figure("lead_time_typ_weeks", 99), figure("price_per_kw_usd", 200),
                   figure("rating_kw", 500)};
    add(ups);
    return made;
}

LayoutPtr layout(double x_m)
{
    auto made = std::make_shared<Layout>();
    made->halls.add({.id = "hall"});
    const auto floor = [&](const char* id, const char* part, double x) {
        Component c{.id = id, .part = part};
        c.place = Component::Place::Floor;
        c.at = {.hall = "hall", .x_m = x, .y_m = 3};
        made->components.add(std::move(c));
    };
    floor("rack-1", "acme.rack", x_m);
    floor("rack-2", "acme.rack", 4);
    floor("frame", "acme.frame", 6);
    floor("ups", "acme.ups", 8);
    floor("ghost", "acme.none", 10);
    Component box{.id = "box", .part = "acme.box"};
    box.place = Component::Place::Inside;
    box.in = {.component = "frame", .u = 1};
    made->components.add(std::move(box));
    return made;
}

/// What the cost sees of a facility without any results.
CostInput inputOf(const Facility& facility)
{
    return costInput(billOfParts(facility, nullptr), *facility.layout->settings, nullptr, nullptr, nullptr, defaults());
}

}  // namespace

class TestSupply : public QObject {
    Q_OBJECT

private slots:
    void ownFiguresBeforeTheClass()
    {
        const auto facility = expand(layout(2), catalog());
        const SupplyResults out = solveSupply(supplyInput(*facility, defaults()));
        QCOMPARE(out.leadTimes.size(), std::size_t{4});
        QCOMPARE(out.leadTimes[0].part, std::string("acme.ups"));
        QCOMPARE(out.leadTimes[0].weeks, 99.0);  // its own, not the 32 of the class
        QCOMPARE(out.leadTimes[1].part, std::string("acme.rack"));
        QCOMPARE(out.leadTimes[1].weeks, 30.0);  // entry lead_gpu_rack
        QCOMPARE(out.leadTimes[2].weeks, 20.0);  // middle of 10 and 30
        QCOMPARE(out.leadTimes[3].part, std::string("acme.box"));
        QCOMPARE(out.leadTimes[3].weeks, 16.0);
        QCOMPARE(out.longest_weeks.value(), 99.0);
        QVERIFY(out.leadTimes[1].estimate && !out.leadTimes[1].source.empty());
    }

    void nothingPlaced()
    {
        const auto facility = expand(std::make_shared<const Layout>(), catalog());
        QVERIFY(!solveSupply(supplyInput(*facility, defaults())).longest_weeks);
    }

    void costInputCountsWhatIsPlaced()
    {
        const auto facility = expand(layout(2), catalog());
        const CostInput input = inputOf(*facility);
        QCOMPARE(input.accelerators, 8.0);
        QCOMPARE(input.parts.size(), std::size_t{4});  // box, frame, rack, ups; the unknown part is no part
        QCOMPARE(input.parts[0].part, std::string("acme.box"));
        QCOMPARE(input.parts[2].count, 2.0);
        QCOMPARE(input.parts[2].typical_usd.value(), 400.0);     // four accelerators of 100
        QCOMPARE(input.parts[3].typical_usd.value(), 100000.0);  // 200 USD a kW times 500 kW
    }

    void movingChangesNothing()
    {
        const auto here = expand(layout(2), catalog());
        const auto there = expand(layout(12), catalog());
        QVERIFY(inputOf(*here) == inputOf(*there));
        QVERIFY(supplyInput(*here, defaults()) == supplyInput(*there, defaults()));
    }

    void theLayoutComesBeforeDefaults()
    {
        auto made = std::make_shared<Layout>(*layout(2));
        auto settings = std::make_shared<Settings>();
        settings->economics.discount_rate = 0.2;
        settings->site.tariff.energy_usd_per_kwh = 0.01;
        made->settings = settings;
        const auto facility = expand(made, catalog());
        const CostInput input = inputOf(*facility);
        QCOMPARE(input.assumptions.discountRate, 0.2);
        QCOMPARE(input.assumptions.energy_usd_per_kwh, 0.01);
        QCOMPARE(input.assumptions.availability, 0.98);
        const auto found = std::find_if(input.origins.begin(), input.origins.end(),
                                        [](const auto& origin) { return origin.first == "discount_rate"; });
        QCOMPARE(found->second, std::string("this layout"));
    }
};

QTEST_APPLESS_MAIN(TestSupply)
#include "test_supply.moc"
