// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio_driver.h"
#include "view_driver.h"

#include "model/edit/pools.h"

#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace mw;

namespace {

constexpr const char* kUnit = "gb200-scalable-unit";

const std::vector<Pool>& pools(Studio& s)
{
    return s.window.document().layout().settings->serving.pools;
}

int column(const QTableWidget& table, const char* title)
{
    for (int i = 0; i < table.columnCount(); ++i)
        if (table.horizontalHeaderItem(i)->text() == QLatin1String(title)) return i;
    return -1;
}

}  // namespace

class TestServingPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    void pathsFoldToRanges()
    {
        const auto patterns = [](std::vector<std::string> paths) { return edit::patternsOf(std::move(paths)); };
        QCOMPARE(patterns({"rack-3", "rack-1", "rack-2", "rack-7"}), (std::vector<std::string>{"rack-7", "rack-[1-3]"}));
        QCOMPARE(patterns({"su[1]", "r09", "r10", "r11"}), (std::vector<std::string>{"r09", "r[10-11]", "su[1]"}));   // unlike widths stay apart
        QCOMPARE(patterns({"su-1/rack-a-1", "su-1/rack-a-2", "su-2/rack-a-1"}), (std::vector<std::string>{"su-1/rack-a-[1-2]", "su-2/rack-a-1"}));
        QCOMPARE(patterns({"spine", "spine"}), std::vector<std::string>{"spine"});
        QVERIFY(patterns({}).empty());
    }

    /// Two pools from the plan, one to train, one to serve; the table tells how both run; all undone.
    void poolsAreMadeFromTheSelection()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.find<QTabWidget>("bottom-tabs").setCurrentWidget(&s.find<QWidget>("serving-panel"));
        auto& table = s.find<QTableWidget>("serving-table");
        const int found = table.rowCount();
        QVERIFY(found > 0 && !(table.item(0, 0)->flags() & Qt::ItemIsEditable));   // of the plan's own making
        auto& selection = s.window.document().selection();
        selection.clear();
        drive::press(s.window, "add-pool");
        QVERIFY(pools(s).empty());   // nothing is selected: refused
        selection.select({"rack-1", "rack-2", "rack-3", "rack-4"});
        drive::press(s.window, "add-pool");
        QCOMPARE(pools(s).size(), std::size_t{1});
        QCOMPARE(pools(s)[0].members, std::vector<std::string>{"rack-[1-4]"});
        selection.select({"rack-5"});
        drive::press(s.window, "add-members");
        QCOMPARE(pools(s)[0].members, (std::vector<std::string>{"rack-[1-4]", "rack-5"}));
        QVERIFY(s.waitSolved());
        const int accelerators = column(table, "Accelerators");
        QVERIFY(table.item(0, accelerators)->text().toInt() > 350);   // of 360: two workloads share them in parts of replicas
        drive::enter(table, table.model()->index(0, column(table, "TP")), QStringLiteral("8"));
        QCOMPARE(pools(s)[0].tensor, 8);
        drive::enter(table, table.model()->index(0, column(table, "TP")), QStringLiteral("-8"));
        QCOMPARE(pools(s)[0].tensor, 8);   // refused, told, and shown again as it was
        QCOMPARE(table.item(0, column(table, "TP"))->text(), QStringLiteral("8"));
        drive::enter(table, table.model()->index(0, column(table, "Members")), QStringLiteral("rack-[1-2], rack-8"));
        QCOMPARE(pools(s)[0].members, (std::vector<std::string>{"rack-[1-2]", "rack-8"}));
        selection.clear();
        table.clearSelection();
        table.selectRow(0);
        QCOMPARE(selection.components(), (std::vector<std::string>{"rack-1", "rack-2", "rack-8"}));
        drive::press(s.window, "remove-pool");
        QVERIFY(pools(s).empty());
        for (int i = 0; i < 5; ++i) s.trigger("undo");
        QVERIFY(pools(s).empty());
        QVERIFY(s.waitSolved());
        QCOMPARE(table.rowCount(), found);
    }

    void modeAndEngineAreChosen()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& mode = s.find<QComboBox>("serving-mode");
        const auto choose = [](QComboBox& box, int index) {
            box.setCurrentIndex(index);
            Q_EMIT box.activated(index);
        };
        choose(mode, 1);
        QCOMPARE(s.window.document().layout().settings->serving.mode, Serving::Mode::Aggregated);
        QVERIFY(s.waitSolved());
        QVERIFY(!s.results().throughput->disaggregated);
        choose(s.find<QComboBox>("serving-engine"), 1);
        QCOMPARE(s.window.document().layout().settings->serving.engine, std::string("vllm"));
        s.trigger("undo");
        s.trigger("undo");
        QCOMPARE(mode.currentIndex(), 0);
        QVERIFY(s.waitSolved());
    }
};

QTEST_MAIN(TestServingPlan)
#include "test_serving_plan.moc"
