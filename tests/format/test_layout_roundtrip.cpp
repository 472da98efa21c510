// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_file.h"
#include "model/io/layout_parts.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace mw;

namespace {

std::string fileText(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

QString diagnosticsText(const std::vector<Diagnostic>& diagnostics)
{
    QString text;
    for (const auto& diagnostic : diagnostics)
        text += QString::fromStdString(toText(diagnostic)) + QLatin1Char('\n');
    return text;
}

Layout layoutOf(const std::string& text)
{
    auto loaded = readLayout(text, "l.yaml");
    if (!loaded.value) qFatal("%s", qPrintable(diagnosticsText(loaded.diagnostics)));
    return *loaded.value;
}

std::string dataFile(const char* name)
{
    return std::string(MW_SOURCE_DIR) + "/tests/format/v1/" + name;
}

/// Canonical text keeps its bytes, any other its meaning, and one pass makes text canonical.
void checkRoundTrip(const std::string& text, bool canonical)
{
    const auto first = readLayout(text, "l.yaml");
    QVERIFY2(first.value, qPrintable(diagnosticsText(first.diagnostics)));
    const auto written = writeLayout(*first.value);
    const auto second = readLayout(written, "written.yaml");
    QVERIFY2(second.value, qPrintable(diagnosticsText(second.diagnostics)));
    QVERIFY(*second.value == *first.value);
    QCOMPARE(QString::fromStdString(writeLayout(*second.value)), QString::fromStdString(written));
    if (canonical) QCOMPARE(QString::fromStdString(written), QString::fromStdString(text));
}

}  // namespace

class TestLayoutRoundTrip : public QObject {
    Q_OBJECT

private slots:
    void canonicalFilesKeepTheirBytes() { checkRoundTrip(fileText(dataFile("canonical.yaml")), true); }

    /// The hand-written file says the same as the canonical one, in other order and style.
    void handWrittenBecomesCanonical()
    {
        const auto loaded = readLayout(fileText(dataFile("hand-written.yaml")), "l.yaml");
        QVERIFY2(loaded.value, qPrintable(diagnosticsText(loaded.diagnostics)));
        QCOMPARE(QString::fromStdString(writeLayout(*loaded.value)),
                 QString::fromStdString(fileText(dataFile("canonical.yaml"))));
    }

    void examples()
    {
        const std::filesystem::path folder = std::string(MW_SOURCE_DIR) + "/resources/examples";
        if (!std::filesystem::exists(folder)) QSKIP("no examples");
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            if (file.path().extension() != ".yaml") continue;
            qInfo("%s", file.path().filename().c_str());
            checkRoundTrip(fileText(file.path().string()), true);
        }
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("smallest") << "millwright: 1\n";
        QTest::newRow("name only") << "millwright: 1\nname: \"12\"\n";
        QTest::newRow("comments only") << "# a\nmillwright: 1\n# b\n";
        QTest::newRow("empty sections with comments")
            << "millwright: 1\n# none yet\ncomponents: [] # x\nsite: {}  # y\nblocks: {} # z\n";
        QTest::newRow("odd unknown keys") << "millwright: 1\n\"a: b\": {\"\": 1, \"null\": null, \"<<\": "
                                             "[\"\", ~]}\nx: [[], {}, \"yes\", yes]\n";
        QTest::newRow("unknown block style")
            << "millwright: 1\nx:\n  - a: 1 # c\n    b: [1]\n  # d\n  - - 1\n    - 2\n  - c:\n      d: 'e'\n";
        QTest::newRow("extreme numbers") << "millwright: 1\nsite: {latitude: -0.0, longitude: 1.0e-7, "
                                            "carbon_g_per_kwh: 123456789012345678}\n";
        QTest::newRow("charges, carbon by the hour, air of a hall")
            << "millwright: 1\nsite: {tariff: {power_factor_min: 0.95, reactive_usd_per_kvarh: 0.01, apparent_usd_per_kva_month: 3, low_power_factor_usd_per_kw_month: 4}, "
               "carbon_by_hour_g_per_kwh: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24.5]}\nhalls: [{id: h, design_air_c: 35}]\n";
        QTest::newRow("windows lines") << "millwright: 1\r\n# c\r\nname: x # y\r\n";
        QTest::newRow("unicode") << QString::fromUtf8("millwright: 1\nname: Größe № 5 — 日本 # ü\n");
        QTest::newRow("commas outside of braces")
            << "millwright: 1\nname: a, b [c] {d}?\nx: \"e, f\"\ny: {z: \"g, h\"}\nw: \"[i]\"\nv: \"1, 2\"\n";
        QTest::newRow("no line end") << "millwright: 1\nname: x";
    }
    void texts()
    {
        QFETCH(QString, text);
        checkRoundTrip(text.toStdString(), false);
    }

    void commentsStay()
    {
        const auto written = writeLayout(layoutOf(fileText(dataFile("hand-written.yaml"))));
        const auto original = fileText(dataFile("hand-written.yaml"));
        for (int i = 1; i <= 30; ++i) {
            const auto mark = "#c" + std::to_string(i) + ' ';
            QVERIFY2(original.find(mark) != std::string::npos, mark.c_str());
            const auto found = written.find(mark);
            QVERIFY2(found != std::string::npos, mark.c_str());
            QVERIFY2(written.find(mark, found + 1) == std::string::npos, (mark + "twice").c_str());
        }
    }

    void rangesUnfold()
    {
        const auto layout = layoutOf(
            "millwright: 1\nhalls: [{id: h}]\ncomponents:\n"
            "  - {id: \"r[1-5]\", part: p, at: {hall: h, x_m: 3, y_m: 4, pitch_m: 0.6, row_pitch_m: 2, "
            "columns: 3}}\n"
            "  - {id: \"e[1-2]\", part: p, at: {hall: h, x_m: 3, y_m: 4, pitch_m: 0.6, facing: east}}\n"
            "  - {id: \"s-[01-04]\", part: p, in: {component: \"r[1-2]\", u: 3, u_pitch: 8}}\n"
            "  - {id: \"d-[1-4]\", part: p, in: {component: \"s-[01-02]\", slot: \"pcie-[1-2]\"}}\n");
        const auto at = [&](const char* id) { return layout.components.get(id)->at; };
        QCOMPARE(at("r2").x_m, 3.6);
        QCOMPARE(at("r3").x_m, 4.2);
        QCOMPARE(at("r4").x_m, 3.0);
        QCOMPARE(at("r4").y_m, 6.0);
        QCOMPARE(at("r5").x_m, 3.6);
        QCOMPARE(at("e2").x_m, 3.0);
        QCOMPARE(at("e2").y_m, 4.6);
        const auto in = [&](const char* id) { return layout.components.get(id)->in; };
        QCOMPARE(in("s-02").component, std::string("r1"));
        QCOMPARE(in("s-02").u, 11);
        QCOMPARE(in("s-03").component, std::string("r2"));
        QCOMPARE(in("s-03").u, 3);
        QCOMPARE(in("d-3").component, std::string("s-02"));
        QCOMPARE(in("d-4").slot, std::string("pcie-2"));
    }

    void linksZipIntoBundles()
    {
        const auto layout =
            layoutOf("millwright: 1\nlinks:\n"
                     "  - {from: \"h-[1-4].compute-[1-8]\", to: \"leaf-[1-2].port-[01-16]\"}\n"
                     "  - {from: \"rack-[1-2].feed-[a-b]\", to: \"bus.tap-[1-4]\"}\n"
                     "  - {from: su1/x.out, to: y.in}\n");
        QCOMPARE(layout.links.size(), std::size_t(4 + 4 + 1));
        const auto& second = layout.links[1];
        QCOMPARE(second.id, std::string("h-2.compute-[1-8]>leaf-1.port-[09-16]"));
        QCOMPARE(second.count, 8);
        QCOMPARE(second.to.first, 9);
        QCOMPARE(layout.links[2].to.component, std::string("leaf-2"));
        QCOMPARE(layout.links[5].id, std::string("rack-1.feed-b>bus.tap-2"));
        QCOMPARE(layout.links[5].from.first, 0);
        QCOMPARE(layout.links[8].from.component, std::string("su1/x"));
    }

    void oldVersionsMigrate()
    {
        // A format 0 that called the name "title".
        const Migration step{
            0, [](YamlNode& root, std::vector<Diagnostic>& notes) {
                for (auto& [key, value] : root.entries)
                    if (key == "title") key = "name";
                notes.push_back({Diagnostic::Level::Note, {"l.yaml", 2, 1}, "'title' is 'name' now", {}});
            }};
        const auto loaded =
            reading::readLayoutAs("millwright: 0\ntitle: Old\n", "l.yaml", 1, std::span(&step, 1));
        QVERIFY2(loaded.value, qPrintable(diagnosticsText(loaded.diagnostics)));
        QCOMPARE(loaded.value->settings->name, std::string("Old"));
        QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
        QVERIFY(writeLayout(*loaded.value).starts_with("millwright: 1\n"));
        QVERIFY(!reading::readLayoutAs("millwright: 0\n", "l.yaml", 2, std::span(&step, 1))
                     .value);  // no step from 1 to 2
    }

    void treesOfRecordsComeBack()
    {
        const auto layout = layoutOf(fileText(dataFile("canonical.yaml")));
        TreeReader reader{"t"};
        for (const auto& row : layout.components.rows()) QVERIFY(reader.component(toTree(*row)) == *row);
        for (const auto& row : layout.links.rows()) QVERIFY(reader.link(toTree(*row)) == *row);
        for (const auto& row : layout.halls.rows()) QVERIFY(reader.hall(toTree(*row)) == *row);
        for (const auto& row : layout.workloads.rows()) QVERIFY(reader.workload(toTree(*row)) == *row);
        QVERIFY(reader.site(toTree(layout.settings->site)) == layout.settings->site);
        QVERIFY(reader.economics(toTree(layout.settings->economics)) == layout.settings->economics);
        QVERIFY(reader.serving(toTree(layout.settings->serving)) == layout.settings->serving);
        QVERIFY(!reader.component(parseYaml("{id: \"a[1-2]\", part: p}", "t").value.value()));
        QVERIFY(diagnosticsText(reader.diagnostics).contains(QStringLiteral("stands for 2 records")));
    }

    /// Broken files are refused or read, never crash; what is read can be written and read again.
    void mutationsDoNotCrash()
    {
        const auto text = fileText(dataFile("hand-written.yaml"));
        const std::string bytes = "{}[]:,-#\"'&*!|> \n\t01a~\xC3";
        std::mt19937 random(20);
        int read = 0;
        for (int i = 0; i < 1500; ++i) {
            auto mutated = text;
            for (auto n = random() % 3 + 1; n > 0; --n) {
                const auto at = random() % mutated.size();
                switch (random() % 4) {
                case 0:
                    mutated.erase(at, random() % 4 + 1);
                    break;
                case 1:
                    mutated.insert(at, 1, bytes[random() % bytes.size()]);
                    break;
                case 2:
                    mutated[at] = bytes[random() % bytes.size()];
                    break;
                default:
                    mutated.resize(at + 1);
                }
            }
            const auto loaded = readLayout(mutated, "l.yaml");
            if (!loaded.value) {
                QVERIFY(!loaded.diagnostics.empty());
                continue;
            }
            ++read;
            const auto again = readLayout(writeLayout(*loaded.value), "l.yaml");
            QVERIFY2(again.value && *again.value == *loaded.value,
                     (mutated + "\n=====\n" + writeLayout(*loaded.value)).c_str());
        }
        QVERIFY2(read > 100, qPrintable(QString::number(read)));
    }
};

QTEST_APPLESS_MAIN(TestLayoutRoundTrip)
#include "test_layout_roundtrip.moc"
