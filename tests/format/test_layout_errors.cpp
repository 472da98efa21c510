// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_file.h"
#include "model/io/set_aside.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QTest>

using namespace mw;

namespace {

const std::string kHead = "millwright: 1\nhalls:\n  - {id: h, size_m: [24, 14]}\n";

QString allText(const std::vector<Diagnostic>& diagnostics)
{
    QString text;
    for (const auto& diagnostic : diagnostics)
        text += QString::fromStdString(toText(diagnostic)) + QLatin1Char('\n');
    return text;
}

}  // namespace

/// What a person reads who made a mistake: place, what is wrong, what was expected.
class TestLayoutErrors : public QObject {
    Q_OBJECT

private slots:
    /// Long lists of links are read side by side: nothing of that may show.
    void longListsAsShortOnes()
    {
        constexpr int kLinks = 9000, kOdd = 8500;
        const auto layoutWith = [](const std::string& odd) {
            std::string text = kHead + "components:\n  - {id: \"n[1-9000]\", part: p, at: {hall: h, x_m: 1, y_m: 1, pitch_m: 0.6}}\nlinks:\n";
            for (int i = 1; i <= kLinks; ++i)
                text += i == kOdd ? odd : "  - {from: n" + std::to_string(i) + ".a, to: n" + std::to_string(i) + ".b}\n";
            return readLayout(text, "l.yaml");
        };
        const int line = 6 + kOdd;
        const auto whole = layoutWith("  - {from: \"n8500.a-[1-2]\", to: \"n1.c-[7-8]\"}\n");
        QVERIFY2(whole.value && whole.diagnostics.empty(), qPrintable(allText(whole.diagnostics)));
        QCOMPARE(whole.value->links.size(), std::size_t{kLinks});
        QCOMPARE(whole.value->links[0].from.component, std::string("n1"));
        QCOMPARE(whole.value->links[kOdd - 1].count, 2);
        QCOMPARE(whole.value->links[kLinks - 1].from.component, std::string("n9000"));

        const auto twice = layoutWith("  - {from: n3.a, to: n3.b}\n");
        QVERIFY(!twice.value);
        QCOMPARE(twice.diagnostics.size(), std::size_t{1});
        QCOMPARE(twice.diagnostics[0].where.line, line);
        QVERIFY(allText(twice.diagnostics).contains(QStringLiteral("the first is at line 9,")));

        const auto unknown = layoutWith("  - {from: n8500.a, to: n1.c, colour: red}\n");
        QVERIFY(unknown.value);
        QCOMPARE(unknown.diagnostics.size(), std::size_t{1});
        QCOMPARE(unknown.diagnostics[0].where.line, line);
        QCOMPARE(unknown.value->links[kOdd - 1].extras.size(), std::size_t{1});
    }

    void errors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto raw = [](const char* name, const std::string& text, const char* message) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(message);
        };
        // After the head's three lines, so that the first line of `text` is line 4.
        const auto row = [&](const char* name, const std::string& text, const char* message) {
            raw(name, kHead + text, message);
        };
        const std::string in = "components:\n  - ";  // the record is on line 5, column 5

        const auto* none = "l.yaml: this is no Millwright layout: the file is empty, or has comments alone; expected a map with 'millwright: 1' as the first key";
        raw("empty", "", none);
        raw("comments alone", "# a hall\n# of racks\n", none);
        raw("a list", "- a\n", "l.yaml:1:1: this is no Millwright layout: it is a list");
        raw("other YAML", "name: x\n",
            "l.yaml:1:1: this is no Millwright layout: it names no format; expected 'millwright: 1'");
        raw("format not first", "name: x\nmillwright: 1\n",
            "l.yaml:2:1: the key 'millwright' is not the first one");
        raw("newer format", "millwright: 2\n",
            "l.yaml:1:13: the file needs Millwright format 2, this program reads up to 1; "
            "expected a newer Millwright");
        raw("format of no number", "millwright: one\n",
            "l.yaml:1:13: millwright is 'one'; expected a format number: 1");
        raw("format in quotes", "millwright: \"1\"\n", "l.yaml:1:13: millwright is '1'");
        raw("format that never was", "millwright: 0\n", "l.yaml:1:13: there is no Millwright format 0");
        raw("truncated", "millwright: 1\nsite: {name: x, grid: {limit_mw: 2\n",
            "l.yaml:3:1: the file ends before the '{' of line 2");
        raw("tab", "millwright: 1\nsite:\n\tname: x\n",
            "l.yaml:3:1: a tab in the indentation; expected spaces");

        row("text for a number", "site: {latitude: north}\n",
            "l.yaml:4:18: latitude is 'north'; expected a number from -90 to 90");
        row("number with unit", "site: {grid: {limit_mw: 2.5 MW}}\n",
            "l.yaml:4:25: limit_mw is '2.5 MW'; expected a number in MW "
            "above 0, for example 2.5");
        row("number in quotes", "site: {elevation_m: \"300\"}\n",
            "l.yaml:4:21: elevation_m is the text \"300\"; expected without quotes: a number in metres");
        row("not a number", "site: {elevation_m: nan}\n", "l.yaml:4:21: elevation_m is 'nan'");
        row("hours", "site: {carbon_by_hour_g_per_kwh: [1, 2]}\n", "l.yaml:4:34: carbon_by_hour_g_per_kwh has 2 values; expected 24 values for each day or 8,760 for the year");
        raw("phase", "millwright: 1\nlinks: [{from: a.b, to: c.d, phase: l4}]\n", "l.yaml:2:37: phase is 'l4'; expected one of l1, l2, l3");
        row("infinite", "site: {elevation_m: .inf}\n", "l.yaml:4:21: elevation_m is '.inf'");
        row("too large to be a number", "site: {elevation_m: 1e999}\n",
            "l.yaml:4:21: elevation_m is '1e999'");
        row("out of range", "site: {latitude: 91}\n",
            "l.yaml:4:18: latitude is 91; expected a number from -90 to 90");
        row("negative limit", "site: {grid: {limit_mw: -1}}\n",
            "l.yaml:4:25: limit_mw is -1; expected a number in MW above 0");
        row("list for a number", "economics: {land_usd: [1]}\n",
            "l.yaml:4:23: land_usd is a list; expected a number in USD of at least 0");
        row("share above one", "workloads: [{id: w, model: m, cached_share: 80}]\n", "cached_share is 80; expected a number in parts of one from 0 to 1, for example 0.6");
        row("text for a life", "economics: {lives_years: {compute: long}}\n", "l.yaml:4:36: compute is 'long'; expected a number from 0 to 100, for example 2.5");
        row("list for a map", "site: [a]\n", "l.yaml:4:7: site is a list; expected a map of keys and values");
        row("map for a list", "links: {a: 1}\n", "l.yaml:4:8: links is a map; expected a list");
        row("text for a list", "catalogs: ours.yaml\n",
            "l.yaml:4:11: catalogs is 'ours.yaml'; expected a list, for example [ours.yaml]");
        row("word not allowed", "serving: {mode: fast}\n",
            "l.yaml:4:17: mode is 'fast'; expected one of auto, aggregated, disaggregated");
        row("whole number", "serving: {pools: [{id: p, tensor: 1.5}]}\n",
            "l.yaml:4:35: tensor is '1.5'; expected a whole number from 0 to 1000000");
        row("role", "serving: {pools: [{id: p, role: x}]}\n",
            "expected one of prefill, decode, both, tools, context");
        row("workload without id", "workloads: [{model: m}]\n",
            "l.yaml:4:13: workload has no id; expected id, for example 'chat'");
        row("waiver without reason", "waivers: [{rule: r}]\n", "l.yaml:4:11: waiver has no reason");
        row("waiver date", "waivers: [{rule: r, reason: x, until: soon}]\n",
            "l.yaml:4:39: until is 'soon'; expected a date: 2027-12-31");

        raw("hall with one size", "millwright: 1\nhalls: [{id: h, size_m: [3]}]\n",
            "l.yaml:2:25: size_m has 1 values; expected two: width and depth, in metres");
        raw("negative size", "millwright: 1\nhalls: [{id: h, size_m: [3, -2]}]\n",
            "l.yaml:2:29: size_m is -2; expected a number in metres");
        raw("flag", "millwright: 1\nhalls: [{id: h, outdoor: yes}]\n",
            "l.yaml:2:26: outdoor is 'yes'; expected true or false");
        const std::string under = "millwright: 1\nhalls: [{id: h, background: ";  // the plan is on line 2, column 29
        raw("background of no file", under + "{m_per_px: 0.01}}]\n",
            "l.yaml:2:29: background has no file; expected file, for example 'plan.png'");
        raw("background without scale", under + "{file: a.png}}]\n",
            "l.yaml:2:29: background has no m_per_px; expected m_per_px: how many metres a pixel of it covers");
        raw("background scale", under + "{file: a.png, m_per_px: 0}}]\n",
            "l.yaml:2:53: m_per_px is 0; expected a number from 0 to 1000");
        raw("background opacity", under + "{file: a.png, m_per_px: 1, opacity: 50}}]\n",
            "l.yaml:2:65: opacity is 50; expected a number from 0 to 1");
        raw("background place", under + "{file: a.png, m_per_px: 1, at_m: 3}}]\n",
            "l.yaml:2:62: at_m has '3'; expected two: x and y of its corner, in metres");
        raw("background no map", under + "plan.png}]\n", "l.yaml:2:29: background is 'plan.png'; expected a map");
        raw("hall twice", "millwright: 1\nhalls:\n  - {id: h}\n  - {id: h}\n",
            "l.yaml:4:5: the hall 'h' exists already; expected another id; the first is at line 3, column 5");

        row("component without id", in + "{part: p}\n", "l.yaml:5:5: component has no id");
        row("neither part nor block", in + "{id: a}\n", "l.yaml:5:5: component has neither part nor block");
        row("part and block", in + "{id: a, part: p, block: b}\n",
            "l.yaml:5:5: component has both part and block");
        row("two places", in + "{id: a, part: p, at: {hall: h, x_m: 0, y_m: 0}, in: {component: b, u: 1}}\n",
            "l.yaml:5:53: component has both at and in");
        row("no x", in + "{id: a, part: p, at: {hall: h, y_m: 0}}\n",
            "l.yaml:5:26: at has no x_m; expected x_m and y_m");
        row("facing", in + "{id: a, part: p, at: {hall: h, x_m: 0, y_m: 0, facing: up}}\n",
            "l.yaml:5:60: facing is 'up'; expected one of north, east, south, west");
        row("neither u nor slot", in + "{id: a, part: p, in: {component: b}}\n",
            "l.yaml:5:26: in has neither u nor slot");
        row("u and slot", in + "{id: a, part: p, in: {component: b, u: 1, slot: s}}\n",
            "l.yaml:5:26: in has both u and slot");
        row("u 0", in + "{id: a, part: p, in: {component: b, u: 0}}\n",
            "l.yaml:5:44: u is '0'; expected a whole number from 1 to 200");
        row("range downwards", in + "{id: \"a[9-1]\", part: p}\n",
            "l.yaml:5:10: 'a[9-1]': '[9-1]' runs downwards; expected the smaller end first");
        row("range not closed", in + "{id: \"a[1-9\", part: p}\n",
            "l.yaml:5:10: 'a[1-9': a '[' is not closed");
        row("range without pitch", in + "{id: \"a[1-2]\", part: p, at: {hall: h, x_m: 0, y_m: 0}}\n",
            "l.yaml:5:33: a range of components without pitch_m");
        row("rows without pitch",
            in + "{id: \"a[1-4]\", part: p, at: {hall: h, x_m: 0, y_m: 0, pitch_m: 1, columns: 2}}\n",
            "l.yaml:5:33: several rows without row_pitch_m");
        row("pitch without range", in + "{id: a, part: p, at: {hall: h, x_m: 0, y_m: 0, pitch_m: 1}}\n",
            "pitch_m, row_pitch_m or columns beside an id without a range");
        row("uneven sharing",
            in + "{id: \"a[1-5]\", part: p, in: {component: \"r[1-2]\", u: 1, u_pitch: 2}}\n",
            "l.yaml:5:33: in shares 5 components over 2 racks or chassis; expected the same number in each");
        row("no u pitch", in + "{id: \"a[1-4]\", part: p, in: {component: \"r[1-2]\", u: 1}}\n",
            "several components in one rack without u_pitch");
        row("too few slots", in + "{id: \"a[1-4]\", part: p, in: {component: \"r[1-2]\", slot: s}}\n",
            "in names 1 slots for 4 components over 2 chassis");
        row("id with a slash", in + "{id: a/b, part: p}\n",
            "l.yaml:5:10: the id 'a/b' holds '/'; expected letters");
        row("override in words", in + "{id: a, part: p, override: {power_max_kw: much}}\n",
            "l.yaml:5:47: power_max_kw is 'much'; expected a number in kW, for example 2.5");
        row("component twice", in + "{id: \"a[1-3]\", part: p}\n  - {id: a2, part: p}\n",
            "l.yaml:6:5: the component 'a2' exists already; expected another id; the first is at line 5, "
            "column 5");
        row("too many components",
            in + "{id: \"a[1-600000]\", part: p}\n  - {id: \"b[1-600000]\", part: p}\n",
            "l.yaml:6:5: more than 1000000 components or links up to here");

        row("link without port", "links: [{from: a, to: b.c}]\n",
            "l.yaml:4:16: 'a' names no port; expected component.port, for example rack-a01.feed-a");
        row("link without end", "links: [{from: a.b}]\n", "l.yaml:4:9: link has no to");
        row("link ends differ", "links: [{from: \"a[1-3].x\", to: \"b.y-[1-4]\"}]\n",
            "l.yaml:4:9: the ends have different numbers of ports: from has 3, to has 4; expected the same "
            "number, joined by position");
        row("link twice", "links: [{from: a.x, to: b.y-1}, {from: a.x, to: b.y-1}]\n",
            "l.yaml:4:33: the link 'a.x>b.y-1' exists already");
        row("bend", "links: [{from: a.x, to: b.y, bends_m: [[1]]}]\n",
            "l.yaml:4:40: bends_m has 1 values; expected two: x and y, in metres");
        row("length", "links: [{from: a.x, to: b.y, length_m: 0}]\n",
            "l.yaml:4:40: length_m is 0; expected a number in metres from 0 to 1000000");

        row("no such block", in + "{id: a, block: su}\n",
            "l.yaml:5:5: there is no block 'su'; expected a block defined under 'blocks:'");
        row("block holds itself",
            "blocks: {su: {components: [{id: a, block: su}]}}\n" + in + "{id: a, block: su}\n",
            "l.yaml:4:28: the block 'su' contains itself; expected blocks that do not contain themselves");
        row("cycle of blocks",
            "blocks:\n  a: {components: [{id: x, block: b}]}\n  b: {components: [{id: x, block: c}]}\n"
            "  c: {components: [{id: x, block: a}]}\n",
            "l.yaml:7:20: a cycle of blocks: a > b > c > a");
        row("block bomb",
            "blocks:\n  a: {components: [{id: \"x[1-1000]\", part: p}]}\n  b: {components: [{id: "
            "\"x[1-1000]\", block: a}]}\n"
            "  c: {components: [{id: \"x[1-1000]\", block: b}]}\n" +
                in + "{id: c, block: c}\n",
            "the layout unfolds to more than 1000000 components and links");
        row(
            "deep blocks",
            [] {
                std::string text = "blocks:\n";
                for (int i = 0; i < 40; ++i)
                    text += "  b" + std::to_string(i) + ": {components: [{id: x, block: b" +
                            std::to_string(i + 1) + "}]}\n";
                return text + "  b40: {}\n";
            }(),
            "blocks are nested deeper than 32 levels");
    }
    void errors()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto loaded = readLayout(text.toStdString(), "l.yaml");
        QVERIFY(!loaded.value);
        const auto said = allText(loaded.diagnostics);
        QVERIFY2(said.contains(message), qPrintable(said));
    }

    void warnings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("wrong unit")
            << "site: {grid: {limit_kw: 2500}}\n"
            << "l.yaml:4:15: warning: unknown key 'limit_kw' in site.grid: did you mean 'limit_mw'?";
        QTest::newRow("typing error")
            << "site: {lattitude: 1}\n"
            << "l.yaml:4:8: warning: unknown key 'lattitude' in site: did you mean 'latitude'?";
        QTest::newRow("unknown")
            << "zebra: 1\n"
            << "l.yaml:4:1: warning: unknown key 'zebra' in layout: it is kept but not used";
        QTest::newRow("hall unknown")
            << "components: [{id: a, part: p, at: {hall: x, x_m: 0, y_m: 0}}]\n"
            << "warning: there is no hall 'x'; expected the id of a hall defined under 'halls:'";
        QTest::newRow("hall missing") << "components: [{id: a, part: p, at: {x_m: 0, y_m: 0}}]\n"
                                      << "warning: 'at' names no hall";
    }
    void warnings()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto loaded = readLayout(kHead + text.toStdString(), "l.yaml");
        const auto said = allText(loaded.diagnostics);
        QVERIFY2(loaded.value, qPrintable(said));
        QVERIFY2(said.contains(message), qPrintable(said));
    }

    /// A figure of the economics that cannot be is told with its place and set aside: its default holds, all else is read, and saving keeps what was written.
    void moneyThatCannotBeIsSetAside_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("path");
        QTest::newRow("negative life") << "lives_years: {compute: -3, plant: 12}" << "l.yaml:4:36: warning: compute is -3; expected a number from 0 to 100, for example 2.5" << "economics/lives_years/compute";
        QTest::newRow("no year of cash flow") << "analysis_years: 0" << "l.yaml:4:29: warning: analysis_years is 0; expected a number in years" << "economics/analysis_years";
        QTest::newRow("discount rate below -100 %") << "discount_rate: -1.5" << "l.yaml:4:28: warning: discount_rate is -1.5; expected a number from -0.5 to 1" << "economics/discount_rate";
        QTest::newRow("share above one") << "utilisation: 80" << "l.yaml:4:26: warning: utilisation is 80; expected a number from 0 to 1, for example 0.6" << "economics/utilisation";
        QTest::newRow("in a list") << "phases: [{id: one, share: 1.5, energised_month: 3}]" << "l.yaml:4:39: warning: share is 1.5; expected a number from 0 to 1" << "economics/phases/one/share";
        QTest::newRow("maintenance") << "maintenance_compute_share: -0.1" << "l.yaml:4:40: warning: maintenance_compute_share is -0.1" << "economics/maintenance_compute_share";
        QTest::newRow("debt") << "finance: {debt_share: -1}" << "l.yaml:4:35: warning: debt_share is -1" << "economics/finance/debt_share";
    }
    void moneyThatCannotBeIsSetAside()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        QFETCH(QString, path);
        const auto loaded = readLayout(kHead + "economics: {" + text.toStdString() + "}\n", "l.yaml");
        const auto said = allText(loaded.diagnostics);
        QVERIFY2(loaded.value && said.contains(message), qPrintable(said));
        const Economics& economics = loaded.value->settings->economics;
        const auto aside = setAside(economics);
        QCOMPARE(aside.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(aside[0].path), path);
        QVERIFY(!economics.analysis_years && !economics.discount_rate && !economics.utilisation && !economics.lives_years.compute && !economics.finance.debt_share);
        for (const auto& phase : economics.phases) QVERIFY(phase.share == 1 && phase.energised_month == 3);
        if (text.contains(QLatin1String("plant"))) QCOMPARE(economics.lives_years.plant.value(), 12.0);
        const std::string saved = writeLayout(*loaded.value);
        QVERIFY2(saved.find(aside[0].path.substr(aside[0].path.rfind('/') + 1) + ": " + aside[0].text) != std::string::npos, saved.c_str());
        QVERIFY(readLayout(saved, "l.yaml").value == loaded.value);
    }

    void unknownKeysAreToldOnce()
    {
        const auto loaded = readLayout(
            kHead + "components:\n  - {id: a, part: p, x: 1}\n  - {id: b, part: p, x: 1}\n", "l.yaml");
        QVERIFY(loaded.value);
        QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
    }

    void missingHallIsToldOnce()
    {
        std::string text = kHead + "components:\n";
        for (int i = 0; i < 50; ++i)
            text += "  - {id: c" + std::to_string(i) + ", part: p, at: {hall: x, x_m: 0, y_m: 0}}\n";
        QCOMPARE(readLayout(text, "l.yaml").diagnostics.size(), std::size_t(1));
    }

    void severalErrorsAreToldTogether()
    {
        const auto loaded = readLayout(
            "millwright: 1\nsite: {latitude: x, longitude: y}\nhalls: [{id: h, grid_m: z}]\n", "l.yaml");
        QCOMPARE(loaded.diagnostics.size(), std::size_t(3));
    }

    void errorsDoNotFlood()
    {
        std::string text = "millwright: 1\nhalls:\n";
        for (int i = 0; i < 5000; ++i) text += "  - {id: h, grid_m: x}\n";
        const auto loaded = readLayout(text, "l.yaml");
        QCOMPARE(loaded.diagnostics.size(), std::size_t(101));
    }

    /// Every key that the schema has is known to the reader.
    void schemaKeysAreKnown_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("text");
        QTest::newRow("layout") << ""
                                << "";
        QTest::newRow("site") << "properties/site"
                              << "site: {%1}";
        QTest::newRow("grid") << "properties/site/properties/grid"
                              << "site: {grid: {%1}}";
        QTest::newRow("tariff") << "properties/site/properties/tariff"
                                << "site: {tariff: {%1}}";
        QTest::newRow("climate") << "properties/site/properties/climate"
                                 << "site: {climate: {%1}}";
        QTest::newRow("serving") << "properties/serving"
                                 << "serving: {%1}";
        QTest::newRow("economics") << "properties/economics"
                                   << "economics: {%1}";
        const std::pair<const char*, const char*> maps[] = {{"lives_years", "lives_years: {%1}"}, {"depreciation", "depreciation: {%1}"}, {"finance", "finance: {%1}"},
                                                            {"phases/items", "phases: [{%1}]"}, {"price_tiers/items", "price_tiers: [{%1}]"},
                                                            {"uncertainty/items", "uncertainty: [{%1}]"}, {"correlations/items", "correlations: [{%1}]"}};
        for (const auto& [key, value] : maps)
            QTest::newRow(key) << QStringLiteral("properties/economics/properties/") + QLatin1String(key) << QStringLiteral("economics: {%1}").arg(QLatin1String(value));
        QTest::newRow("time_of_use") << "properties/site/properties/tariff/properties/time_of_use/items" << "site: {tariff: {time_of_use: [{%1}]}}";
        QTest::newRow("hall") << "$defs/hall"
                              << "halls: [{%1}]";
        QTest::newRow("area") << "$defs/area"
                              << "halls: [{areas: [{%1}]}]";
        QTest::newRow("background") << "$defs/background"
                                    << "halls: [{background: {%1}}]";
        QTest::newRow("block") << "$defs/block"
                               << "blocks: {b: {%1}}";
        QTest::newRow("component") << "$defs/component"
                                   << "components: [{%1}]";
        QTest::newRow("at") << "$defs/at"
                            << "components: [{at: {%1}}]";
        QTest::newRow("in") << "$defs/in"
                            << "components: [{in: {%1}}]";
        QTest::newRow("link") << "$defs/link"
                              << "links: [{%1}]";
        QTest::newRow("workload") << "$defs/workload"
                                  << "workloads: [{%1}]";
        QTest::newRow("pool") << "$defs/pool"
                              << "serving: {pools: [{%1}]}";
        QTest::newRow("scenario") << "$defs/scenario"
                                  << "scenarios: [{%1}]";
        QTest::newRow("waiver") << "$defs/waiver"
                                << "waivers: [{%1}]";
    }
    void schemaKeysAreKnown()
    {
        QFETCH(QString, schema);
        QFETCH(QString, text);
        QFile file(QStringLiteral(MW_SOURCE_DIR "/resources/schema/layout.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto object = QJsonDocument::fromJson(file.readAll()).object();
        for (const auto& step : schema.split(QLatin1Char('/'), Qt::SkipEmptyParts))
            object = object.value(step).toObject();
        const auto keys = object.value(QLatin1String("properties")).toObject().keys();
        QVERIFY(!keys.isEmpty());
        const auto said = [&](const QString& more) {
            const auto written = (keys + QStringList{more}).join(QStringLiteral(": null, "));
            const auto lines = text.isEmpty() ? QStringList(keys + QStringList{more})
                                                    .filter(QRegularExpression("^(?!millwright$)"))
                                                    .join(QStringLiteral(":\n"))
                                              : text.arg(written + QStringLiteral(": null"));
            return allText(
                readLayout("millwright: 1\n" + lines.toStdString() + (text.isEmpty() ? ":\n" : "\n"),
                           "l.yaml")
                    .diagnostics);
        };
        QVERIFY2(said(QStringLiteral("zzzzzzzzzz")).contains(QLatin1String("unknown key 'zzzzzzzzzz'")),
                 qPrintable(said("zzzzzzzzzz")));
        QCOMPARE(said(QStringLiteral("zzzzzzzzzz")).count(QLatin1String("unknown key")), qsizetype(1));
    }

    void unknownPartIsNoReadingError()
    {
        QVERIFY(readLayout(kHead + "components: [{id: a, part: no.such-part}]\n", "l.yaml").value);
    }
};

QTEST_APPLESS_MAIN(TestLayoutErrors)
#include "test_layout_errors.moc"
