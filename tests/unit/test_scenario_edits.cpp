// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/known_paths.h"
#include "model/edit/scenario.h"
#include "model/edit/scenario_templates.h"
#include "model/edit/tree_path.h"
#include "model/io/layout_file.h"
#include "tests/unit/small_facility.h"

#include <QObject>
#include <QTest>

#include <set>

using namespace mw;

namespace {

Scenario scenario(std::string id, std::vector<edit::Setting> set, std::string basedOn = {})
{
    Scenario made;
    made.id = std::move(id);
    made.set = std::move(set);
    made.basedOn = std::move(basedOn);
    return made;
}

edit::Setting setting(std::string path, double value) { return {std::move(path), edit::numberNode(value)}; }

Layout with(std::vector<Scenario> scenarios)
{
    Layout layout = small::layout();
    for (auto& one : scenarios) layout.scenarios.add(std::move(one));
    return layout;
}

constexpr const char* kLimit = "site/grid/limit_mw";
constexpr const char* kEnergy = "site/tariff/energy_usd_per_kwh";

}  // namespace

/// Scenarios that build on others, that cannot be, and what helps to write them.
class TestScenarioEdits : public QObject {
    Q_OBJECT
private slots:
    void settingsOfTheBaseComeFirst()
    {
        const auto catalog = small::catalog();
        const Layout layout = with({scenario("a", {setting(kLimit, 5), setting(kEnergy, 0.1)}), scenario("b", {setting(kLimit, 7)}, "a"), scenario("c", {}, "b")});
        for (const char* id : {"b", "c"}) {
            const auto delta = edit::applyScenario(layout, *catalog, id);
            QVERIFY(delta);
            const Layout after = apply(layout, *delta);
            QCOMPARE(*after.settings->site.grid.limit_mw, 7.0);
            QCOMPARE(*after.settings->site.tariff.energy_usd_per_kwh, 0.1);
        }
        // One that sets nothing is the layout itself.
        const auto nothing = edit::applyScenario(with({scenario("none", {})}), *catalog, "none");
        QVERIFY(nothing && nothing->empty());
    }

    void circles()
    {
        const auto catalog = small::catalog();
        const Layout layout = with({scenario("a", {}, "c"), scenario("b", {}, "a"), scenario("c", {}, "b"), scenario("self", {}, "self"), scenario("orphan", {}, "nobody")});
        for (const char* id : {"a", "b", "c", "self"}) {
            const auto refused = edit::applyScenario(layout, *catalog, id);
            QVERIFY(!refused);
            QCOMPARE(refused.refusal().id, std::string("scenario.circle"));
            QVERIFY(refused.refusal().message.find(id) != std::string::npos);
        }
        QVERIFY(edit::applyScenario(layout, *catalog, "orphan").refusal().message.find("nobody") != std::string::npos);
        // No edit makes a circle.
        const Layout fine = with({scenario("a", {}), scenario("b", {}, "a")});
        QVERIFY(!edit::keepScenario(fine, scenario("a", {}, "b")));
        QVERIFY(!edit::keepScenario(fine, scenario("a", {}, "a")));
        QVERIFY(!edit::removeScenario(fine, "a"));
        QVERIFY(edit::removeScenario(fine, "b"));
    }

    void problemsNameTheirSetting()
    {
        const auto catalog = small::catalog();
        const Layout layout = with({scenario("base", {setting("halls/nowhere/floor_kg_per_m2", 5)})});
        const Scenario bad = scenario("bad", {setting("site/tarif/energy", 1), setting(kLimit, 3), setting(kLimit, -1), setting("components/nobody/at/x_m", 1)}, "base");
        const auto problems = edit::problemsOf(layout, *catalog, bad);
        std::vector<std::size_t> at;
        for (const auto& problem : problems) {
            at.push_back(problem.setting);
            QVERIFY(problem.refusal.message.size() > 10);
        }
        QCOMPARE(at, (std::vector<std::size_t>{edit::kNoSetting, 0, 2, 3}));
        QVERIFY(problems.back().refusal.message.find("nobody") != std::string::npos);
        QVERIFY(edit::problemsOf(layout, *catalog, scenario("good", {setting(kLimit, 3)})).empty());
        // Kept to be mended, but not put as if it could be solved.
        QVERIFY(edit::keepScenario(layout, bad));
        QVERIFY(!edit::putScenario(layout, *catalog, bad));
    }

    void idsStayUnique()
    {
        const Layout layout = with({scenario("a", {setting(kLimit, 5)}), scenario("b", {}, "a")});
        QVERIFY(!edit::renameScenario(layout, "a", "b"));
        QVERIFY(!edit::renameScenario(layout, "nobody", "c"));
        QVERIFY(!edit::renameScenario(layout, "a", "no/path"));
        const auto renamed = edit::renameScenario(layout, "a", "c");
        QVERIFY(renamed);
        const Layout after = apply(layout, *renamed);
        QVERIFY(after.scenarios.contains("c") && !after.scenarios.contains("a"));
        QCOMPARE(after.scenarios.get("b")->basedOn, std::string("c"));
        QVERIFY(apply(after, inverse(*renamed)) == layout);
        const auto copied = edit::duplicateScenario(layout, "a", "A copy");
        QVERIFY(copied);
        const Layout twice = apply(layout, *copied);
        QCOMPARE(twice.scenarios.size(), std::size_t{3});
        QVERIFY(twice.scenarios[2].set == layout.scenarios[0].set && twice.scenarios[2].title == "A copy");
        // In a file the second of one id is an error with its place.
        const auto read = readLayout("millwright: 1\nscenarios:\n  - {id: a}\n  - {id: a}\n", "two.yaml");
        QVERIFY(!read.value && read.diagnostics.front().where.line == 4);
        // A circle in a file is no error of the file: the layout itself can be worked with.
        QVERIFY(readLayout("millwright: 1\nscenarios:\n  - {id: a, based_on: b}\n  - {id: b, based_on: a}\n", "circle.yaml").value);
    }

    /// What is offered can be set.
    void knownPathsExist()
    {
        const auto catalog = small::catalog();
        Layout layout = small::layout();
        Workload workload;
        workload.id = "chat";
        layout.workloads.add(workload);
        const auto paths = edit::knownPaths(layout, *catalog);
        QVERIFY(paths.size() > 40 && std::is_sorted(paths.begin(), paths.end()));
        for (const char* path : {kLimit, kEnergy, "workloads/chat/ttft_ms", "parts/t.nvl/price_usd", "parts/t.nvl/figures/power_max_kw", "supply/import_duty/TW"})
            QVERIFY2(std::binary_search(paths.begin(), paths.end(), path), path);
        for (const auto& path : paths) {
            const auto before = edit::valueAt(layout, *catalog, path);
            // A value of its own where there is one, else the first of these that fits.
            bool possible = before && edit::setProperty(layout, *catalog, path, *before);
            for (const char* text : {"0.5", "1", "2027-01-04", "disaggregated", "kv-aware", "word"})
                if (!possible && !before) possible = edit::setProperty(layout, *catalog, path, text).ok();
            if (path == "supply/lost_origins") possible = true;   // a list
            QVERIFY2(possible, path.c_str());
        }
        QCOMPARE(edit::likelyPath(paths, "site/tarif/energy_usd_per_kw"), std::string(kEnergy));
        QVERIFY(edit::likelyPath(paths, "quite/another/thing/altogether").empty());
    }

    void patternsOfIds()
    {
        QCOMPARE(edit::asPatterns({"rack-2", "cdu", "rack-1", "rack-3", "rack-5"}), (std::vector<std::string>{"cdu", "rack-5", "rack-[1-3]"}));
        QCOMPARE(edit::asPatterns({"r-09", "r-10", "r-11"}), (std::vector<std::string>{"r-[09-11]"}));
        QCOMPARE(edit::asPatterns({"r-9", "r-10"}), (std::vector<std::string>{"r-10", "r-9"}));   // 9 and 10 have other widths
        QVERIFY(edit::asPatterns({}).empty());
    }

    void valuesOfPatterns()
    {
        const auto catalog = small::catalog();
        Layout layout = small::layout();
        std::set<std::string> parts;
        std::vector<std::string> racks;
        for (const auto& row : layout.components.rows())
            if (row->part == "t.nvl") racks.push_back(row->id);
        QVERIFY(racks.size() > 1);
        const auto patterns = edit::asPatterns(racks);
        const auto value = edit::valueAt(layout, *catalog, "components/" + patterns.front() + "/part");
        QVERIFY(value && value->text == "t.nvl");
        QVERIFY(!edit::valueAt(layout, *catalog, "components/rack-[01-02]/at/x_m"));   // they differ
    }

    void templates()
    {
        const auto catalog = small::catalog();
        Layout layout = small::layout();
        const std::vector<std::string> weathers{"here", "there"};
        std::set<std::string_view> ids;
        int made = 0;
        for (const auto& from : edit::scenarioTemplates()) {
            QVERIFY(ids.insert(from.id).second && !from.title.empty() && !from.about.empty());
            auto scenario = from.make(layout, *catalog, weathers);
            if (!scenario) {
                QVERIFY(scenario.refusal().message.size() > 20);
                continue;
            }
            ++made;
            Scenario one = *scenario;
            QVERIFY(!one.set.empty() && !one.title.empty());
            one.id = from.id;
            const auto put = edit::putScenario(layout, *catalog, one);
            QVERIFY2(put, put ? "" : put.refusal().message.c_str());
        }
        QVERIFY(made >= 5);
        // Without accelerators, UPS and work there is nothing to set.
        for (const auto& from : edit::scenarioTemplates())
            if (from.id == "free-chips" || from.id == "part-swap" || from.id == "redundancy" || from.id == "workload-mix") QVERIFY(!from.make(Layout{}, *catalog, {}));
    }
};

QTEST_APPLESS_MAIN(TestScenarioEdits)
#include "test_scenario_edits.moc"
