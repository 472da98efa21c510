// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/data_paths.h"
#include "solver/quantities/part_query.h"

#include <QObject>
#include <QString>
#include <QTest>

using namespace mw;

namespace {

using Test = PartComparison::Test;

Part rack()
{
    Part part;
    part.id = "acme.rack";
    part.name = "Acme Rack 72";
    part.vendor = "Acme";
    part.kind = Kind::SystemRack;
    part.figures = {{"liquid_heat_share", 0.85, Confidence::Datasheet, ""},
                    {"power_max_kw", 132, Confidence::Datasheet, ""}};
    PortGroup group;
    group.id = "nic";
    group.count = 72;
    group.speed_gbps = 800;
    part.ports = {group};
    part.price.typical_usd = 3.1e6;
    return part;
}

bool finds(const char* text)
{
    static const Catalog catalog;
    return matches(parsePartQuery(text), rack(), catalog,
                   "acme rack 72 acme acme.rack system-rack rack-scale system");
}

}  // namespace

class TestPartQuery : public QObject {
    Q_OBJECT
private slots:
    void readsTerms()
    {
        const auto query = parsePartQuery("GB200 vendor NVIDIA liquid>100kW price <= 2 M 800G kind:cdu");
        QCOMPARE(query.words, std::vector<std::string>{"gb200"});
        QCOMPARE(query.vendors, std::vector<std::string>{"nvidia"});
        QCOMPARE(query.kinds, std::vector<std::string>{"cdu"});
        QCOMPARE(query.speeds_gbps, std::vector<double>{800});
        QCOMPARE(parsePartQuery("2U server").heights_u, std::vector<double>{2});
        QVERIFY(!parsePartQuery("2U").empty());
        const std::vector<PartComparison> expected{{"liquid", Test::More, 100}, {"price", Test::AtMost, 2e6}};
        QVERIFY(query.comparisons == expected);
        QVERIFY(query.problem.empty());
        QVERIFY(parsePartQuery("   ").empty());
    }

    void convertsUnits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("bare") << "power < 15" << 15.0;
        QTest::newRow("watts") << "power < 1500 W" << 1.5;
        QTest::newRow("glued") << "power<1.5MW" << 1500.0;
        QTest::newRow("terabytes") << "memory > 2 TB" << 2000.0;
        QTest::newRow("dollar") << "price < $30,000" << 30000.0;
        QTest::newRow("mva") << "rating >= 2.5 MVA" << 2500.0;
        QTest::newRow("per cent") << "efficiency > 97 %" << 0.97;
        QTest::newRow("flow") << "flow > 6 m3/h" << 100.0;
    }
    void convertsUnits()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto query = parsePartQuery(text.toStdString());
        QVERIFY2(query.problem.empty(), query.problem.c_str());
        QCOMPARE(query.comparisons.size(), std::size_t{1});
        QVERIFY(qFuzzyCompare(query.comparisons[0].value, value));
        QVERIFY(query.words.empty());
    }

    void unfinishedSaysNothing()
    {
        for (const char* text : {"power", "power <", "liquid >", "vendor", "<", "> 3"}) {
            const auto query = parsePartQuery(text);
            QVERIFY2(query.comparisons.empty() && query.problem.empty(), text);
        }
        QCOMPARE(parsePartQuery("power < 15 nvidia").words, std::vector<std::string>{"nvidia"});
    }

    void tellsWrongUnits()
    {
        QCOMPARE(parsePartQuery("power > 3 L/min").problem,
                 std::string("\"power\" is in kW, W, MW, not in L/min."));
        QCOMPARE(parsePartQuery("gpus > 3 kW").problem, std::string("\"gpus\" is a count, not in kW."));
        QCOMPARE(parsePartQuery("power > much").problem,
                 std::string("\"much\" is no number: write it like power > 100."));
    }

    void tellsWhatItDoesNotKnow()
    {
        QCOMPARE(parsePartQuery("liqid > abc kW").problem,
                 std::string("\"liqid\" is no figure of a part. Did you mean \"liquid\"? \"abc\" is no number: "
                             "write it like liquid > 100."));
        QCOMPARE(parsePartQuery("power <> 3").problem,
                 std::string("A comparison is written with <, <=, =, >= or >."));
        const auto catalog = readCatalogFolder(findData({}).catalog());
        const auto unknown = [&](const char* text) {
            return unknownFigure(parsePartQuery(text), *catalog.value);
        };
        QCOMPARE(unknown("liqid > 100 kW"),
                 std::string("\"liqid\" is no figure of a part. Did you mean \"liquid\"?"));
        QVERIFY(unknown("zzz > 1").find("there are power, liquid") != std::string::npos);
        QVERIFY(unknown("liquid > 100 kW liquid_heat_share > 0.5").empty());
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("words") << "rack acme" << true;
        QTest::newRow("other word") << "rack vertiv" << false;
        QTest::newRow("liquid") << "liquid > 100 kW" << true;  // 0.85 x 132 = 112.2 kW
        QTest::newRow("less liquid") << "liquid > 113" << false;
        QTest::newRow("air") << "air < 20 kW" << true;  // 19.8 kW
        QTest::newRow("equal") << "power = 132" << true;
        QTest::newRow("strictly") << "power > 132" << false;
        QTest::newRow("at least") << "power >= 132 kW" << true;
        QTest::newRow("speed") << "800G" << true;
        QTest::newRow("other speed") << "400G" << false;
        QTest::newRow("speed figure") << "speed >= 0.8T" << true;
        QTest::newRow("vendor") << "vendor acme" << true;
        QTest::newRow("kind") << "kind rack" << true;
        QTest::newRow("unknown figure") << "memory > 1" << false;  // none stated: not found
        QTest::newRow("key") << "liquid_heat_share > 0.8" << true;
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(::finds(qPrintable(text)), found);
    }

    void shippedParts()
    {
        const auto loaded = readCatalogFolder(findData({}).catalog());
        QVERIFY(loaded.value.has_value());
        const auto count = [&](const char* text) {
            const auto query = parsePartQuery(text);
            return std::count_if(
                loaded.value->parts().begin(), loaded.value->parts().end(),
                [&](const auto& part) { return matches(query, *part, *loaded.value, part->id); });
        };
        QVERIFY(count("liquid > 100 kW") > 0);
        QVERIFY(count("liquid > 100 kW") < count("liquid > 10 kW"));
        QVERIFY(count("800G") > 0);
        QCOMPARE(count("power < 0"), 0);
        for (const auto& part : loaded.value->parts())   // as the list shows it: "1U" is neither 11U nor 41U
            for (const int height : {1, 2, 4, 48})
                if (part->heightU() > 0) QCOMPARE(matches(parsePartQuery(std::to_string(height) + "U"), *part, *loaded.value, "1u 2u 4u 48u"), part->heightU() == height);
        Part unknown;
        QVERIFY(matches(parsePartQuery("1U"), unknown, *loaded.value, "shelf, 1u"));
        QVERIFY(!matches(parsePartQuery("1U"), unknown, *loaded.value, "cabinet, 21u"));
        QVERIFY(count("1U") > 5 && count("u = 1") <= count("1U"));
    }
};

QTEST_APPLESS_MAIN(TestPartQuery)
#include "test_part_query.moc"
