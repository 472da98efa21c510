// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The economics page by page: figures, capital by system, hall and part, what stands behind a line, and why it is what it is.
#include "studio_driver.h"

#include "solver/quantities/capital_by_hall.h"
#include "solver/quantities/driver_text.h"
#include "views/charts/chart_data.h"
#include "views/charts/chart_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/economics/economics_panel.h"
#include "views/panels/economics/economics_tables.h"
#include "views/session/text/format.h"

#include <qcustomplot.h>

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <cctype>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

/// Two halls, racks of two kinds, one thing outdoors.
const char* const kTwoHalls = R"(millwright: 1
name: Two halls
site: {name: Phoenix, grid: {limit_mw: 3}}
halls:
  - {id: hall-a, size_m: [20, 12], floor_kg_per_m2: 2500}
  - {id: hall-b, size_m: [12, 8], floor_kg_per_m2: 2500}
components:
  - {id: "rack-a[1-4]", part: nvidia.gb200-nvl72, at: {hall: hall-a, x_m: 3, y_m: 3, pitch_m: 0.8, facing: north}}
  - {id: "rack-b[1-2]", part: nvidia.gb200-nvl72, at: {hall: hall-b, x_m: 3, y_m: 3, pitch_m: 0.8, facing: north}}
  - {id: cdu-b, part: vertiv.xdu1350, at: {hall: hall-b, x_m: 7, y_m: 3, facing: north}}
links:
  - {from: "cdu-b.tcs-[1-2]", to: "rack-b[1-2].coolant"}
)";

QString twoHalls(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("two-halls.yaml")));
    if (file.open(QIODevice::WriteOnly)) file.write(kTwoHalls);
    return file.fileName();
}

EconomicsPanel& show(Studio& s, const char* topic)
{
    auto& panel = s.find<EconomicsPanel>("economics-panel");
    s.showPanel("economics-panel");
    panel.showTopic(QLatin1String(topic));
    return panel;
}

QTreeWidget& list(Studio& s) { return s.find<QTreeWidget>("economics-list"); }

QTreeWidgetItem* row(Studio& s, const QString& name)
{
    const auto found = list(s).findItems(name, Qt::MatchExactly);
    return found.isEmpty() ? nullptr : found.front();
}

void click(Studio& s, QTreeWidgetItem* item)
{
    list(s).scrollToItem(item);
    QTest::mouseClick(list(s).viewport(), Qt::LeftButton, {}, list(s).visualItemRect(item).center());
}

std::vector<std::string> standing(const Studio& s, std::string_view hall)
{
    const auto& facility = *const_cast<Studio&>(s).results().facility;
    std::vector<std::string> paths;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i)
        if (facility.instances[i].parent == kNoInstance && facility.instances[i].component->at.hall == hall) paths.push_back(facility.instances[i].path);
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

class TestEconomicsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }

    /// Every page of a solved layout has rows and a chart, each row a name and no more cells than columns, and each "why" a formula.
    void everyPageIsFilled()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        for (const EconomicsTopic& topic : economicsTopics()) {
            const EconomicsTable table = topic.make(s.results());
            QVERIFY2(!table.rows.empty(), topic.id.data());
            QVERIFY(std::any_of(chartBook().begin(), chartBook().end(), [&](const ChartDef& def) { return def.id == topic.chart; }));
            for (const EconomicsRow& one : table.rows) {
                QVERIFY(!one.cells.isEmpty() && !one.cells.front().isEmpty() && one.cells.size() <= table.columns.size());
                QVERIFY2(one.quantity.empty() || facilityQuantity(one.quantity) != nullptr, one.quantity.c_str());
            }
            show(s, topic.id.data());
            QCOMPARE(list(s).topLevelItemCount(), static_cast<int>(table.rows.size()));
            QCOMPARE(list(s).topLevelItem(0)->text(0), table.rows.front().cells.front());
        }
        for (const EconomicsTopic& topic : economicsTopics()) QVERIFY(topic.make(Results{}).rows.empty());
    }

    /// What the cost moves with has names and units that people read, in the chart, under its pointer and in the table beside it.
    void whatMovesTheCostIsNamed()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const CostResults& cost = *s.results().cost.value;
        const ChartData data = kCostTornado.make(s.results());
        QVERIFY(data.categories.size() > 5);
        for (const std::string& name : data.categories) QVERIFY2(name.find_first_of("_/") == std::string::npos && std::isupper(static_cast<unsigned char>(name.front())), name.c_str());
        QCOMPARE(data.series.front().notes.size(), data.categories.size());
        const DriverText rate = driverText("economics/discount_rate", nullptr);
        QCOMPARE(rate.name, std::string("Discount rate"));
        QCOMPARE(valueText(rate, 0.08), std::string("8.0 % a year"));
        QCOMPARE(driverText("parts/" + cost.bom.front().part + "/price_usd", s.results().facility.get()).name, "Price of " + cost.bom.front().name);
        show(s, "drivers");
        for (int i = 0; i < list(s).topLevelItemCount(); ++i) {
            QVERIFY2(!list(s).topLevelItem(i)->text(0).contains(QLatin1Char('_')), qPrintable(list(s).topLevelItem(i)->text(0)));
            if (list(s).topLevelItem(i)->text(0) == QLatin1String("Utilisation")) QCOMPARE(list(s).topLevelItem(i)->text(1), QStringLiteral("50.0 %"));
        }
        QVERIFY(row(s, QStringLiteral("Utilisation")) != nullptr);
        s.showPanel("charts-panel");
        s.find<ChartsPanel>("charts-panel").showChart(QStringLiteral("tornado"));
        auto& view = s.find<ChartView>("chart-tornado");
        QTRY_VERIFY(!view.visibleRegion().isEmpty() && !view.data().isEmpty());
        QTest::qWait(30);
        const auto spots = view.spots();
        const auto low = std::find_if(spots.begin(), spots.end(), [](const ChartSpot& spot) { return spot.title == QStringLiteral("Utilisation, at its low value"); });
        QVERIFY(low != spots.end() && low->value.endsWith(QStringLiteral("\nwhere it is 50.0 %")));
    }

    /// At 1280 px sentences of the last column are whole, in more lines where they need them.
    void sentencesAreReadWhole()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        show(s, "figures");
        for (int i = 0; i < 3; ++i) QTest::qWait(20);   // rows are laid out anew once columns are known
        auto& table = list(s);
        const int last = table.columnCount() - 1;
        QVERIFY(table.header()->length() <= table.viewport()->width());
        int broken = 0;
        for (int i = 0; i < table.topLevelItemCount(); ++i) {
            const QRect cell = table.visualItemRect(table.topLevelItem(i));
            const QString text = table.topLevelItem(i)->text(last);
            const QRect needed = table.fontMetrics().boundingRect(QRect(0, 0, table.columnWidth(last) - 18, 1000), Qt::TextWordWrap, text);
            QVERIFY2(needed.height() <= cell.height(), qPrintable(text));
            broken += needed.height() > table.fontMetrics().height() ? 1 : 0;
        }
        QVERIFY(broken > 0);
    }

    /// The bars of the halls add up to the capital, line by line of each hall.
    void barsOfHallsAddUp()
    {
        const QTemporaryDir folder;
        Studio s;
        QVERIFY(s.open(twoHalls(folder)));
        const ChartData data = kCapitalOfHalls.make(s.results());
        QCOMPARE(data.categories, (std::vector<std::string>{"hall-a", "hall-b"}));
        QCOMPARE(data.subjects.size(), data.categories.size());
        const auto halls = capitalByHall(s.results());
        double all = 0;
        for (std::size_t bar = 0; bar < data.categories.size(); ++bar) {
            double sum = 0;
            for (const ChartSeries& series : data.series) sum += series.y[bar];
            const auto hall = std::find_if(halls.begin(), halls.end(), [&](const HallCapital& one) { return one.hall == data.categories[bar]; });
            QVERIFY(hall != halls.end() && std::abs(sum / hall->usd - 1) < 1e-9);
            all += sum;
        }
        QVERIFY(std::abs(all / s.results().cost->capex_usd - 1) < 1e-9);
    }

    void aClickOnTheBarOfAHallSelectsWhatStandsInIt()
    {
        const QTemporaryDir folder;
        Studio s;
        QVERIFY(s.open(twoHalls(folder)));
        s.showPanel("charts-panel");
        s.find<ChartsPanel>("charts-panel").showChart(QStringLiteral("capital-halls"));
        auto& view = s.find<ChartView>("chart-capital-halls");
        QTRY_VERIFY(!view.visibleRegion().isEmpty() && !view.data().isEmpty());
        QTest::qWait(30);
        const auto spots = view.spots();
        const auto bar = std::find_if(spots.begin(), spots.end(), [](const ChartSpot& spot) { return spot.subject == 1; });
        QVERIFY(bar != spots.end());
        QTest::mouseClick(view.findChild<QCustomPlot*>(), Qt::LeftButton, {}, bar->at.toPoint());
        QCOMPARE(s.window.document().selection().components(), standing(s, "hall-b"));
        QCOMPARE(s.window.document().selection().components().size(), 3U);
    }

    void aClickOnARowSelectsWhatStandsBehindIt()
    {
        const QTemporaryDir folder;
        Studio s;
        QVERIFY(s.open(twoHalls(folder)));
        show(s, "hall");
        auto* hall = row(s, QStringLiteral("hall-a"));
        QVERIFY(hall != nullptr);
        click(s, hall);
        QCOMPARE(s.window.document().selection().components(), standing(s, "hall-a"));
        show(s, "system");
        click(s, row(s, QStringLiteral("cooling")));
        QCOMPARE(s.window.document().selection().components(), std::vector<std::string>{"cdu-b"});
        show(s, "part");
        click(s, list(s).topLevelItem(0));
        QCOMPARE(s.window.document().selection().components().size(), 6U);   // the racks are the dearest
    }

    void enterTellsWhy()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.document().selection().select({"cdu-1"});
        show(s, "running");
        list(s).setCurrentItem(row(s, QStringLiteral("energy")));
        QTest::keyClick(&list(s), Qt::Key_Return);
        auto& why = s.find<QComboBox>("why-quantity");
        QTRY_VERIFY(why.isVisible());
        QCOMPARE(why.currentData().toString(), QStringLiteral("money"));
        QVERIFY(s.find<QLabel>("why-whose").text().endsWith(QStringLiteral("energy")));
        show(s, "binds");
        list(s).setCurrentItem(list(s).topLevelItem(0));
        QTest::mouseClick(&s.find<QPushButton>("economics-why"), Qt::LeftButton);
        QCOMPARE(why.currentData().toString(), QStringLiteral("binds-tokens"));
    }

    /// Under an edit figures follow, and the marked row stays marked.
    void figuresFollowAnEdit()
    {
        const QTemporaryDir folder;
        Studio s;
        QVERIFY(s.open(twoHalls(folder)));
        show(s, "hall");
        list(s).setCurrentItem(row(s, QStringLiteral("hall-a")));
        const QString before = row(s, QStringLiteral("hall-a"))->text(2);
        s.window.document().selection().select({"rack-a4"});
        s.trigger("delete");
        QVERIFY(s.waitSolved());
        QTRY_VERIFY(row(s, QStringLiteral("hall-a"))->text(2) != before);
        QCOMPARE(list(s).currentItem()->text(0), QStringLiteral("hall-a"));
        const auto halls = capitalByHall(s.results());
        QCOMPARE(row(s, QStringLiteral("hall-a"))->text(2), format::money(halls.front().usd));
    }
};

QTEST_MAIN(TestEconomicsPanel)
#include "test_economics_panel.moc"
