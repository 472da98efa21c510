// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/property.h"
#include "model/edit/scenario.h"
#include "model/edit/tree_path.h"
#include "model/io/layout_file.h"
#include "tests/unit/small_facility.h"

#include <QObject>
#include <QString>
#include <QTest>

using namespace mw;

/// Properties by path: set, read back, refuse; scenarios are lists of them.
class TestProperties : public QObject {
    Q_OBJECT

private slots:
    void setAndGet_data();
    void setAndGet();
    void refused_data();
    void refused();
    void partsAreCopied();
    void ranges();
    void takesAway();
    void scenarios();
};

namespace {

Layout layoutWithWork()
{
    Layout layout = small::layout();
    Workload workload;
    workload.id = "chat";
    workload.model = "m";
    layout.workloads.add(workload);
    return layout;
}

}  // namespace

void TestProperties::setAndGet_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::newRow("name") << "name"
                          << "New name";
    QTest::newRow("grid") << "site/grid/limit_mw"
                          << "20";
    QTest::newRow("tariff") << "site/tariff/energy_usd_per_kwh"
                            << "0.05";
    QTest::newRow("climate") << "site/climate/warming_c"
                             << "2.5";
    QTest::newRow("pipe") << "links/ups-1.out>busway-1.in/diameter_mm"
                          << "80";
    QTest::newRow("economics") << "economics/discount_rate"
                               << "0.08";
    QTest::newRow("serving") << "serving/mode"
                             << "disaggregated";
    QTest::newRow("place") << "components/rack-01/at/x_m"
                           << "9.6";
    QTest::newRow("part") << "components/rack-01/part"
                          << "t.rack";
    QTest::newRow("override") << "components/rack-01/override/power_max_kw"
                              << "90";
    QTest::newRow("workload") << "workloads/chat/ttft_ms"
                              << "500";
    QTest::newRow("hall") << "halls/hall-a/clear_height_m"
                          << "6";
    QTest::newRow("link") << "links/ups-1.out>busway-1.in/length_m"
                          << "12.5";
    QTest::newRow("price") << "parts/t.nvl/price_usd"
                           << "0";
    QTest::newRow("figure") << "parts/t.nvl/figures/power_max_kw"
                            << "80";
}

void TestProperties::setAndGet()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    const Layout layout = layoutWithWork();
    const auto catalog = small::catalog();
    const auto result = edit::setProperty(layout, *catalog, path.toStdString(), value.toStdString());
    if (!result.ok()) qInfo("%s", result.refusal().message.c_str());
    QVERIFY(result.ok());
    QVERIFY(!result->empty());
    const Layout next = apply(layout, *result);
    QVERIFY(!(next == layout));
    QVERIFY(apply(next, inverse(*result)) == layout);
    const auto now = edit::getProperty(next, *catalog, path.toStdString());
    QVERIFY(now);
    QCOMPARE(QString::fromStdString(now->text), value);
}

void TestProperties::refused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("id");
    QTest::newRow("no table") << "nonsense/x/y"
                              << "1"
                              << "property.no-such-path";
    QTest::newRow("no record") << "components/none/at/x_m"
                               << "1"
                               << "property.no-such-path";
    QTest::newRow("no number") << "components/rack-01/at/x_m"
                               << "left"
                               << "property.refused";
    QTest::newRow("no such facing") << "components/rack-01/at/facing"
                                    << "up"
                                    << "property.refused";
    QTest::newRow("unknown key") << "components/rack-01/colour"
                                 << "red"
                                 << "property.refused";
    QTest::newRow("unknown site key") << "site/grid/colour"
                                      << "red"
                                      << "property.refused";
    QTest::newRow("id") << "components/rack-01/id"
                        << "x"
                        << "property.no-such-path";
    QTest::newRow("through a value") << "components/rack-01/part/x"
                                     << "1"
                                     << "property.no-such-path";
    QTest::newRow("no part") << "parts/t.none/price_usd"
                             << "1"
                             << "property.no-such-path";
    QTest::newRow("price is no number") << "parts/t.nvl/price_usd"
                                        << "cheap"
                                        << "property.refused";
    QTest::newRow("mode") << "serving/mode"
                          << "sometimes"
                          << "property.refused";
    QTest::newRow("empty") << ""
                           << "1"
                           << "property.no-such-path";
}

void TestProperties::refused()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QString, id);
    const auto result =
        edit::setProperty(layoutWithWork(), *small::catalog(), path.toStdString(), value.toStdString());
    QVERIFY(!result.ok());
    QCOMPARE(QString::fromStdString(result.refusal().id), id);
}

void TestProperties::partsAreCopied()
{
    const auto catalog = small::catalog();
    const Layout layout = layoutWithWork();
    const Layout next = apply(layout, *edit::setProperty(layout, *catalog, "parts/t.nvl/price_usd", 5.0));
    QCOMPARE(next.parts.size(), std::size_t{1});
    QCOMPARE(*next.parts[0].price.typical_usd, 5.0);
    QCOMPARE(*catalog->find("t.nvl")->price.typical_usd, 1000.0);
    const auto facility = expand(std::make_shared<const Layout>(next), catalog);
    QCOMPARE(*facility->part(*facility->find("rack-01")).price.typical_usd, 5.0);
    QVERIFY(edit::setProperty(next, *catalog, "parts/t.nvl/price_usd", 5.0)->empty());
}

void TestProperties::ranges()
{
    const auto catalog = small::catalog();
    const Layout layout = layoutWithWork();
    const auto result =
        edit::setProperty(layout, *catalog, "components/rack-[01-03]/override/power_max_kw", 50.0);
    QVERIFY(result.ok());
    QCOMPARE(result->components.size(), std::size_t{3});
    QVERIFY(!edit::setProperty(layout, *catalog, "components/rack-[01-09]/label", "x").ok());
}

void TestProperties::takesAway()
{
    const auto catalog = small::catalog();
    const Layout layout = layoutWithWork();
    const Layout set = apply(layout, *edit::setProperty(layout, *catalog, "workloads/chat/ttft_ms", 500.0));
    QCOMPARE(*set.workloads[0].ttft_ms, 500.0);
    const Layout gone = apply(set, *edit::setProperty(set, *catalog, "workloads/chat/ttft_ms", YamlNode{}));
    QVERIFY(gone == layout);
}

void TestProperties::scenarios()
{
    const auto catalog = small::catalog();
    Layout layout = layoutWithWork();
    Scenario scenario;
    scenario.id = "free";
    scenario.set = {{"parts/t.nvl/price_usd", edit::numberNode(0)},
                    {"site/grid/limit_mw", edit::numberNode(20)},
                    {"site/name", edit::scalarNode("Stockholm")}};
    layout = apply(layout, *edit::putScenario(layout, *catalog, scenario));
    const auto delta = edit::applyScenario(layout, *catalog, "free");
    QVERIFY(delta.ok());
    const Layout next = apply(layout, *delta);
    QCOMPARE(*next.settings->site.grid.limit_mw, 20.0);
    QCOMPARE(next.settings->site.name, std::string("Stockholm"));
    QCOMPARE(*next.parts.get("t.nvl")->price.typical_usd, 0.0);
    scenario.set.emplace_back("site/none", edit::numberNode(1));
    QVERIFY(!edit::putScenario(layout, *catalog, scenario).ok());
    QCOMPARE(edit::applyScenario(layout, *catalog, "none").refusal().id, std::string("scenario.unknown"));
    QVERIFY(edit::removeScenario(layout, "free").ok());
}

QTEST_APPLESS_MAIN(TestProperties)
#include "test_properties.moc"
