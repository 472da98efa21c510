// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/property.h"
#include "solver/supply/critical_path.h"
#include "solver/supply_bill.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dag_shortest_paths.hpp>

#include <QObject>
#include <QTest>

#include <cmath>
#include <limits>
#include <random>

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

SupplyInput supplyOf(const Facility& facility)
{
    const BillOfParts bill = billOfParts(facility, nullptr);
    return supplyInput(facility, purchasesOf(bill), bill.accelerators > 0, defaults(), supplyBook(defaults()));
}

/// The layout with a setting of its supply terms.
LayoutPtr with(const LayoutPtr& before, const CatalogPtr& parts, std::string_view path, const YamlNode& value)
{
    const auto delta = edit::setProperty(*before, *parts, path, value);
    if (!delta) qFatal("%s", delta.refusal().message.c_str());
    return std::make_shared<const Layout>(apply(*before, *delta));
}

YamlNode origins(const std::vector<std::string>& names)
{
    YamlNode list = sequenceNode();
    for (const auto& name : names) list.items.push_back(textNode(name));
    return list;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9 * std::max(1.0, std::abs(b));
}

/// Length of the longest path by Boost.Graph: shortest path of negated durations from a source before all tasks to a sink after them.
double longestByBoost(const std::vector<double>& durations, const std::vector<std::vector<std::size_t>>& after)
{
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, boost::property<boost::edge_weight_t, double>>;
    const std::size_t n = durations.size();
    Graph graph(n + 2);
    for (std::size_t i = 0; i < n; ++i) {
        boost::add_edge(n, i, 0.0, graph);
        boost::add_edge(i, n + 1, -durations[i], graph);
        for (const std::size_t before : after[i]) boost::add_edge(before, i, -durations[before], graph);
    }
    std::vector<double> distance(n + 2, std::numeric_limits<double>::max());
    boost::dag_shortest_paths(graph, n, boost::distance_map(distance.data()).distance_inf(std::numeric_limits<double>::max()));
    return -distance[n + 1];
}

PlanRow row(std::string id, TaskStage stage, double weeks, std::vector<std::string> systems = {}, std::vector<std::string> after = {})
{
    return {.id = id, .name = id, .stage = stage, .systems = std::move(systems), .after = std::move(after), .low_weeks = weeks / 2, .weeks = weeks, .high_weeks = 2 * weeks};
}

const SupplyTask* task(const SupplyResults& results, std::string_view id)
{
    for (const SupplyTask& one : results.tasks)
        if (one.id == id) return &one;
    return nullptr;
}

}  // namespace

class TestSupply : public QObject {
    Q_OBJECT

private slots:
    void ownFiguresBeforeTheClass()
    {
        const auto facility = expand(layout(2), catalog());
        const SupplyResults out = solveSupply(supplyOf(*facility));
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
        QVERIFY(!solveSupply(supplyOf(*facility)).longest_weeks);
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
        QVERIFY(supplyOf(*here) == supplyOf(*there));
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

    // A network worked by hand: 0 (3) and 1 (2) begin; 2 (4) after 0; 3 (1) after 0 and 1; 4 (2) after 2 and 3.
    // Earliest 0-3, 0-2, 3-7, 3-4, 7-9; latest finish 3, 6, 7, 7, 9; float 0, 4, 0, 3, 0.
    void criticalPathByHand()
    {
        const std::vector<double> durations{3, 2, 4, 1, 2};
        const std::vector<std::vector<std::size_t>> after{{}, {}, {0}, {0, 1}, {2, 3}};
        const PathTimes path = criticalPath(durations, after);
        QCOMPARE(path.length, 9.0);
        QCOMPARE(path.critical, (std::vector<std::size_t>{0, 2, 4}));
        const std::vector<double> starts{0, 0, 3, 3, 7}, slack{0, 4, 0, 3, 0};
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(path.times[i].start, starts[i]);
            QCOMPARE(path.times[i].slack(), slack[i]);
        }
    }

    void criticalPathAgainstBoost()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            const std::size_t n = 1 + random() % 40;
            std::vector<double> durations(n);
            std::vector<std::vector<std::size_t>> after(n);
            for (std::size_t i = 0; i < n; ++i) {
                durations[i] = static_cast<double>(random() % 20);
                for (std::size_t j = 0; j < i; ++j)
                    if (random() % 5 == 0) after[i].push_back(j);
            }
            const PathTimes path = criticalPath(durations, after);
            QCOMPARE(path.length, longestByBoost(durations, after));
            double along = 0;
            for (std::size_t k = 0; k < path.critical.size(); ++k) {
                along += durations[path.critical[k]];
                QCOMPARE(path.times[path.critical[k]].slack(), 0.0);
                if (k > 0) QVERIFY(std::count(after[path.critical[k]].begin(), after[path.critical[k]].end(), path.critical[k - 1]) == 1);
            }
            QCOMPARE(along, path.length);
            // A task that takes as much longer as its float says delays nothing; any more does.
            const std::size_t i = random() % n;
            durations[i] += path.times[i].slack();
            QCOMPARE(criticalPath(durations, after).length, path.length);
            durations[i] += 1;
            QCOMPARE(criticalPath(durations, after).length, path.length + 1);
        }
    }

    void tasksThatWaitForEachOther()
    {
        const PathTimes path = criticalPath(std::vector<double>{1, 1, 1, 1}, std::vector<std::vector<std::size_t>>{{}, {3}, {1}, {0, 2}});
        QVERIFY(path.times.empty() && path.critical.empty());
        QCOMPARE(path.cycle.size(), std::size_t{3});  // 1, 2, 3 in some turn
        SupplyResults results;
        scheduleTasks({{.id = "a", .weeks = 1, .after = {"b"}}, {.id = "b", .weeks = 1, .after = {"a"}}}, results);
        QVERIFY(!results.ready_weeks && results.tasks.empty());
        QCOMPARE(results.notes.size(), std::size_t{1});
    }

    // UPS of 30 weeks and servers of 10, order 2 and transport 1 of them. Shell 20 after a design of 5.
    // UPS: order 5-7, made 7-34, there at 35; fitted (4) 35-39; tests (3) 39-42. Servers: 5-7, 7-14, 15; installed (6) 42-48; tests (2) 48-50.
    void wayToTheFirstTokenByHand()
    {
        const std::vector<PlanRow> plan{row("design", TaskStage::Site, 5),
                                        row("shell", TaskStage::Site, 20, {}, {"design"}),
                                        row("order", TaskStage::Order, 2, {}, {"design"}),
                                        row("transport", TaskStage::Delivery, 1),
                                        row("fit", TaskStage::Installation, 4, {"power"}, {"shell"}),
                                        row("test-plant", TaskStage::Commissioning, 3, {"power"}),
                                        row("install", TaskStage::Installation, 6, {"compute"}, {"shell", "test-plant"}),
                                        row("test", TaskStage::Commissioning, 2, {"compute"})};
        const ClassLead ups{.kind = Kind::Ups, .system = "power", .low_weeks = 20, .weeks = 30, .high_weeks = 60};
        const ClassLead server{.kind = Kind::Server, .system = "compute", .low_weeks = 10, .weeks = 10, .high_weeks = 10};
        SupplyResults results;
        scheduleTasks(planTasks(plan, {ups, server}), results);
        QCOMPARE(*results.ready_weeks, 50.0);
        QCOMPARE(results.criticalPath, (std::vector<std::string>{"design", "ups.order", "ups.manufacture", "ups.delivery", "ups.installation", "test-plant",
                                                                 "server.installation", "test"}));
        QCOMPARE(task(results, "ups.manufacture")->start_weeks, 7.0);
        QCOMPARE(task(results, "ups.manufacture")->finish_weeks, 34.0);
        QCOMPARE(task(results, "server.manufacture")->float_weeks, 27.0);  // there at 15, wanted at 42
        QCOMPARE(task(results, "shell")->float_weeks, 10.0);               // done at 25, wanted at 35
        // All low: 2.5 + 20 (order and transport are part of it) + 2 + 1.5 + 3 + 1; all high: 10 + 60 + 8 + 6 + 12 + 4.
        QCOMPARE(*results.readyLow_weeks, 30.0);
        QCOMPARE(*results.readyHigh_weeks, 100.0);
        // A lead time that is shorter than order and transport: both give way, nothing is left to make.
        const ClassLead quick{.kind = Kind::Server, .system = "compute", .low_weeks = 1.5, .weeks = 1.5, .high_weeks = 1.5};
        SupplyResults early;
        scheduleTasks(planTasks(plan, {quick}), early);
        QCOMPARE(task(early, "server.order")->weeks + task(early, "server.delivery")->weeks, 1.5);
        QCOMPARE(task(early, "server.manufacture")->weeks, 0.0);
        QCOMPARE(*early.ready_weeks, 33.0);  // no plant to test: 25 + 6 + 2
        // Half of the makers lost: the 27 weeks of making become 54.
        ClassLead hit = ups;
        hit.lostShare = 0.5;
        SupplyResults late;
        scheduleTasks(planTasks(plan, {hit, server}), late);
        QCOMPARE(*late.ready_weeks, 77.0);
    }

    void concentrationByHand()
    {
        QCOMPARE(*concentration({{"TW", 1.0}}), 10000.0);
        QCOMPARE(*concentration({{"KR", 0.5}, {"US", 0.5}}), 5000.0);
        QCOMPARE(*concentration({{"KR", 0.79}, {"US", 0.21}}), 6241.0 + 441.0);
        QVERIFY(near(*concentration({{"CN", 0.5}, {"other", 0.5}}), 2500.0));  // many small ones add nothing
        QVERIFY(!concentration({}));
        // Equal shares of n origins: 10,000 / n.
        for (int n = 1; n <= 20; ++n) {
            OriginShares equal;
            for (int i = 0; i < n; ++i) equal.push_back({std::string(1, static_cast<char>('A' + i)), 1.0 / n});
            QVERIFY(near(*concentration(equal), 10000.0 / n));
        }
    }

    void originsThatAreLost()
    {
        const OriginShares shares{{"CN", 0.45}, {"MY", 0.15}, {"TH", 0.3}, {"other", 0.1}};
        const OriginShares left = without(shares, std::vector<std::string>{"CN"});
        QCOMPARE(left.size(), std::size_t{3});
        QVERIFY(near(left[0].share, 0.15 / 0.55) && near(left[1].share, 0.3 / 0.55) && near(left[2].share, 0.1 / 0.55));
        QVERIFY(near(shareOf(shares, std::vector<std::string>{"CN", "TH"}), 0.75));
        QVERIFY(without(shares, {}) == shares);
        QVERIFY(without({{"TW", 1.0}}, std::vector<std::string>{"TW"}).empty());
        QVERIFY(near(dutyShare(shares, {{"CN", 0.2}, {"TH", 0.1}}), 0.12));
    }

    void theShippedTables()
    {
        const SupplyBook book = supplyBook(defaults());
        QVERIFY(book.problems.empty());
        QCOMPARE(book.plan.size(), std::size_t{8});
        for (const auto& [kind, origins] : book.origins) {
            double sum = 0;
            for (const OriginShare& one : origins.shares) sum += one.share;
            QVERIFY(near(sum, 1) && !origins.source.empty());
        }
        // 0.5 of 21 % HBM, 0.3 of 4 % logic, 0.2 of 2 % packaging.
        const auto& device = book.origins.at(Kind::Accelerator).shares;
        const auto us = std::find_if(device.begin(), device.end(), [](const OriginShare& one) { return one.origin == "US"; });
        QVERIFY(near(us->share, 0.105 + 0.012 + 0.004));
    }

    void valueByCountry()
    {
        const auto facility = expand(layout(2), catalog());
        const SupplyResults out = solveSupply(supplyOf(*facility));
        // Racks 2 x 400, box 1000, frame 50, UPS 100,000; origins are known of racks and the box.
        QVERIFY(near(out.value_usd, 101850));
        QVERIFY(near(out.known_usd, 1800));
        double sum = 0;
        for (const OriginShare& one : out.origins) sum += one.share;
        QVERIFY(near(sum, 1));
        QVERIFY(std::is_sorted(out.origins.begin(), out.origins.end(), [](const auto& a, const auto& b) { return a.share > b.share; }));
        QVERIFY(near(*out.hhi, *concentration(out.origins)));
        QCOMPARE(out.classes.front().kind, std::string("ups"));
        QVERIFY(out.classes.front().origins.empty() && !out.classes.front().hhi);
        QVERIFY(out.tokens && out.ready_weeks && out.duty_usd == 0 && !out.delay_weeks && out.ready.empty());
    }

    void dutyRaisesWhatIsBought()
    {
        const auto parts = catalog();
        const auto taxed = expand(with(layout(2), parts, "supply/import_duty/TW", numberNode(0.25)), parts);
        const SupplyResults out = solveSupply(supplyOf(*taxed));
        const auto tw = std::find_if(out.origins.begin(), out.origins.end(), [](const auto& one) { return one.origin == "TW"; });
        QVERIFY(near(out.duty_usd, 0.25 * tw->share * out.known_usd));
        const BillOfParts before = billOfParts(*taxed, nullptr);
        const BillOfParts after = withDuties(before, taxed->layout->settings->supply, supplyBook(defaults()).origins, *taxed->catalog);
        double more = 0;
        for (std::size_t i = 0; i < before.placed.size(); ++i)
            if (before.placed[i].typical_usd) more += before.placed[i].count * (*after.placed[i].typical_usd - *before.placed[i].typical_usd);
        QVERIFY(near(more, out.duty_usd));   // what the cost pays more is what supply says
        QVERIFY(near(out.value_usd, 101850)); // before duty
    }

    void lossAndDates()
    {
        const auto parts = catalog();
        const auto before = solveSupply(supplyOf(*expand(layout(2), parts)));
        const auto dated = with(layout(2), parts, "supply/start", textNode("2027-01-04"));
        const auto out = solveSupply(supplyOf(*expand(dated, parts)));
        QCOMPARE(out.start, std::string("2027-01-04"));
        // The UPS decides: design 26, its 99 weeks, 26 fitting out, 10 tests, 6 and 4 of IT: 171 weeks, 1197 days after a Monday.
        QCOMPARE(*before.ready_weeks, 171.0);
        QCOMPARE(out.ready, std::string("2030-04-15"));
        const auto hit = solveSupply(supplyOf(*expand(with(dated, parts, "supply/lost_origins", origins({"TW"})), parts)));
        // They come after 26 + 4 + 287.5 + 3, then installation and tests of 6 and 4.
        QVERIFY(near(*hit.ready_weeks, 330.5) && near(*hit.delay_weeks, 330.5 - 171));
        // Of a rack's components packaging is hit hardest: 92 % are made in TW, the others need 1 / 0.08 of the 23 weeks of making.
        const auto racks = std::find_if(hit.classes.begin(), hit.classes.end(), [](const auto& one) { return one.kind == "system-rack"; });
        QVERIFY(near(racks->lostShare, 0.92) && near(*racks->weeks, 4 + 23 / 0.08 + 3));
        const auto none = solveSupply(supplyOf(*expand(with(dated, parts, "supply/lost_origins", origins({"TW", "KR", "US", "MX", "EU"})), parts)));
        QVERIFY(!none.ready_weeks && !none.delay_weeks && none.tasks.empty());   // nobody is left who makes memory
        QVERIFY(std::any_of(none.classes.begin(), none.classes.end(), [](const auto& one) { return one.unobtainable && !one.weeks; }));
        QCOMPARE(none.notes.size(), std::size_t{1});
    }

    void badTerms()
    {
        const auto parts = catalog();
        for (const auto& [path, value] : {std::pair("supply/start", textNode("2027-02-30")), std::pair("supply/start", textNode("soon")),
                                          std::pair("supply/import_duty/TW", numberNode(-1)), std::pair("supply/import_duty/Taiwan", numberNode(0.1)),
                                          std::pair("supply/lost_origins", origins({"tw"})), std::pair("supply/no_such", numberNode(1))})
            QVERIFY2(!edit::setProperty(*layout(2), *parts, path, value), path);
    }
};

QTEST_APPLESS_MAIN(TestSupply)
#include "test_supply.moc"
