// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio_driver.h"
#include "view_driver.h"

#include "model/edit/pools.h"
#include "model/edit/workloads.h"
#include "solver/quantities/serving_quantity.h"
#include "views/charts/chart_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/shown_cells.h"
#include "views/session/text/format.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

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

/// A place in a row of a table, or below its rows, on the screen.
QPoint placeIn(QTableWidget& table, int row)
{
    const int below = table.rowViewportPosition(table.rowCount() - 1) + table.rowHeight(table.rowCount() - 1) + 12;
    const int y = row < 0 ? below : table.rowViewportPosition(row) + table.rowHeight(row) / 2;
    return table.viewport()->mapToGlobal(QPoint(60, y));
}

/// A component that is taken hold of on the plan and dragged about the screen.
class Carry {
public:
    Carry(Studio& s, const char* path) : m_s(s)
    {
        const QPoint at = s.pixel(path);
        QTest::mousePress(&s.canvas(), Qt::LeftButton, {}, at);
        to(s.canvas().mapToGlobal(at + QPoint(9, 9)));
    }
    void to(QPoint global)
    {
        m_at = global;
        const QPointF here = m_s.canvas().mapFromGlobal(QPointF(global));
        QMouseEvent event(QEvent::MouseMove, here, QPointF(global), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&m_s.canvas(), &event);
    }
    void drop()
    {
        const QPointF here = m_s.canvas().mapFromGlobal(QPointF(m_at));
        QMouseEvent event(QEvent::MouseButtonRelease, here, QPointF(m_at), Qt::LeftButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&m_s.canvas(), &event);
        QCoreApplication::processEvents();
    }

private:
    Studio& m_s;
    QPoint m_at{};
};

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

    /// deepseek-r1 is computed as deepseek-v3, whose architecture it has: the window keeps the name that the layout gives, and says so.
    void modelsAreNamedAsTheLayoutNamesThem()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QCOMPARE(s.results().throughput->pools.front().model, std::string("deepseek-v3"));
        for (const auto& [panel, list] : {std::pair{"serving-panel", "serving-table"}, {"workloads-panel", "workloads-table"}}) {
            s.showPanel(panel);
            const auto& table = s.find<QTableWidget>(list);
            const auto* cell = table.item(0, column(table, "Model"));
            QCOMPARE(cell->text(), QStringLiteral("deepseek-r1"));
            QVERIFY2(cell->toolTip().contains(QStringLiteral("architecture of deepseek-v3")) && cell->toolTip().contains(QStringLiteral("DeepSeek-R1 README")), qPrintable(cell->toolTip()));
        }
    }

    /// A click on a figure of a pool or a workload leads to its formula, and a leaf of that back to the plan.
    void figuresTellWhy()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("serving-panel");
        auto& table = s.find<QTableWidget>("serving-table");
        auto& why = s.find<QTreeWidget>("why-tree");
        for (const auto& [title, figure] : {std::pair{"Accelerators", "pool-accelerators"}, {"Batch", "pool-batch"}, {"Tokens/s", "pool-tokens"}}) {
            drive::click(table, table.model()->index(0, column(table, title)));
            QTRY_VERIFY(why.isVisible());
            QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QLatin1String(figure));
            QCOMPARE(why.topLevelItem(0)->text(1), table.item(0, column(table, title))->text());
            QVERIFY(s.find<QLabel>("why-whose").text().contains(shownText(table.model()->index(0, 0))));
            QVERIFY(!s.find<QLabel>("why-whose").text().contains(u'/' + QStringLiteral("agents")));   // no id of the engine's own
        }
        // A pool has no percentiles, and leads to where they are.
        auto& whose = s.find<QLabel>("why-whose");
        QVERIFY(whose.text().contains(QStringLiteral("no percentiles of its own")));
        Q_EMIT whose.linkActivated(whose.text().section(QStringLiteral("href=\""), 1).section(u'"', 0, 0));
        QVERIFY(s.find<QComboBox>("why-quantity").currentData().toString().endsWith(QStringLiteral("-p99")) && why.topLevelItemCount() == 1);
        s.showPanel("workloads-panel");
        auto& workloads = s.find<QTableWidget>("workloads-table");
        drive::click(workloads, workloads.model()->index(0, column(workloads, "TTFT")));
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("ttft"));
        for (const char* part : {"Queue", "Prefill", "Late transfer"}) QVERIFY2(drive::row(why, QLatin1String(part)).isValid(), part);
        QVERIFY(workloads.item(0, column(workloads, "TTFT"))->text().startsWith(why.topLevelItem(0)->text(1)));
        drive::click(workloads, workloads.model()->index(0, column(workloads, "TPOT")));
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("tpot"));
        const auto step = drive::row(why, QStringLiteral("Step"));
        QVERIFY(step.isValid());
        why.expand(step);
        QVERIFY(drive::row(why, QStringLiteral("Attention"), 0, step).isValid());
        // A part of the latency of a request, from its chart, by keys alone.
        auto& charts = s.find<ChartsPanel>("charts-panel");
        charts.showChart(QStringLiteral("latency"));
        s.showPanel("charts-panel");
        auto& chart = s.find<ChartView>("chart-latency");
        QTRY_VERIFY(!chart.spots().empty());
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_W);
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("queue"));
        const auto waiting = drive::row(why, QStringLiteral("Waiting"));
        QVERIFY(waiting.isValid());
        // What is selected next has its own figures again.
        s.window.document().selection().select({"rack-1"});
        QTRY_COMPARE(s.find<QLabel>("why-whose").isVisible(), false);
    }

    /// Two pools from the plan, one to train, one to serve; the table tells how both run; all undone.
    void poolsAreMadeFromTheSelection()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("serving-panel");
        auto& table = s.find<QTableWidget>("serving-table");
        const int found = table.rowCount();
        QVERIFY(found > 0 && !(table.item(0, 0)->flags() & Qt::ItemIsEditable));   // of the plan's own making
        QVERIFY(table.item(0, column(table, "Memory"))->toolTip().contains(QStringLiteral("the last pages of sequences leave")));
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
        auto& columns = *s.find<QPushButton>("serving-columns").menu();
        Q_EMIT columns.aboutToShow();
        for (auto* action : columns.actions())
            if (action->text() == QStringLiteral("TP") && !action->isChecked()) action->trigger();   // no room for what nobody set
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

    // --- pools by the mouse, by query, by keys

    /// From the plan onto a row: over its tab the plan comes to the front, the row says what would happen, letting go does it as one named step.
    void racksAreDraggedOntoAPool()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        auto& table = s.find<QTableWidget>("serving-table");
        const auto before = s.window.document().layout().components;
        QVERIFY(!s.find<QWidget>("serving-panel").isVisible());
        Carry carry(s, "prefill-4");
        const auto [bar, tab] = s.tabOf("serving-panel");
        carry.to(bar->mapToGlobal(tab));
        QTRY_VERIFY(s.find<QWidget>("serving-panel").isVisible());
        carry.to(placeIn(table, 1));
        auto& words = s.find<QLabel>("pool-drop-words");
        QVERIFY(words.isVisible());
        QCOMPARE(words.text(), QStringLiteral("prefill-4 to decode"));
        QVERIFY(!s.window.document().previewLayout());   // nothing moves on the plan meanwhile
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) QVERIFY(s.window.grab().save(folder + QStringLiteral("/pool-drop.png")));
        carry.drop();
        QVERIFY(!words.isVisible());
        QCOMPARE(pools(s)[0].members, std::vector<std::string>{"prefill-[1-3]"});
        QCOMPARE(pools(s)[1].members, (std::vector<std::string>{"decode-[1-4]", "prefill-4"}));
        QVERIFY(s.window.document().layout().components == before);   // it stands where it stood
        QCOMPARE(s.window.document().undoStack().undoText(), QStringLiteral("Add members to decode"));
        s.trigger("undo");
        QCOMPARE(pools(s)[0].members, std::vector<std::string>{"prefill-[1-4]"});
        QCOMPARE(pools(s)[1].members, std::vector<std::string>{"decode-[1-4]"});
    }

    /// Below the rows it is a new pool; a pool that loses its last goes; Escape and coming back to the plan leave all as it was.
    void draggedBelowTheRowsItIsANewPool()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        s.showPanel("serving-panel");
        auto& table = s.find<QTableWidget>("serving-table");
        {
            Carry carry(s, "prefill-1");
            carry.to(placeIn(table, 0));
            QTest::keyClick(&s.canvas(), Qt::Key_Escape);
            QVERIFY(!s.find<QLabel>("pool-drop-words").isVisible());
            carry.drop();
            QCOMPARE(s.window.document().undoStack().count(), 0);
        }
        {
            Carry carry(s, "prefill-1");
            carry.to(placeIn(table, 0));
            carry.to(s.canvas().mapToGlobal(s.pixel("prefill-1")));   // back where it was
            QVERIFY(!s.find<QLabel>("pool-drop-words").isVisible());
            carry.drop();
            QCOMPARE(s.window.document().undoStack().count(), 0);
        }
        Carry carry(s, "tools-1");
        carry.to(placeIn(table, -1));
        QCOMPARE(s.find<QLabel>("pool-drop-words").text(), QStringLiteral("tools-1: a new pool"));
        carry.drop();
        QCOMPARE(pools(s).size(), std::size_t{4});   // "tools" had no other
        QCOMPARE(pools(s).back().id, std::string("pool-1"));
        QCOMPARE(pools(s).back().members, std::vector<std::string>{"tools-1"});
        s.trigger("undo");
        QCOMPARE(pools(s)[2].id, std::string("tools"));
    }

    /// What is typed selects on the plan; Return makes a pool of it, or adds it to the one that is selected.
    void poolsAreMadeByQuery()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.showPanel("serving-panel");
        auto& text = s.find<QLineEdit>("pool-query");
        auto& found = s.find<QLabel>("pool-query-found");
        QTRY_VERIFY(text.width() > 300);   // it takes the room of its row, so that the hint in it is whole
        const auto& selection = s.window.document().selection();
        s.find<QTableWidget>("serving-table").clearSelection();
        drive::type(text, QStringLiteral("rack-[1-3]"));
        QCOMPARE(selection.components(), (std::vector<std::string>{"rack-1", "rack-2", "rack-3"}));
        QCOMPARE(found.text(), QStringLiteral("3 found, 216 accelerators"));
        QTest::keyClick(&text, Qt::Key_Return);
        QCOMPARE(pools(s)[0].members, std::vector<std::string>{"rack-[1-3]"});
        drive::type(text, QStringLiteral("gb200 gpus > 8"));
        QCOMPARE(selection.components().size(), std::size_t{8});
        drive::type(text, QStringLiteral("power < 8 L/min"));
        QVERIFY(!found.text().isEmpty() && !found.text().contains(QStringLiteral("found")));   // says why it means nothing
        drive::type(text, QStringLiteral("rack-5"));
        QTest::keyClick(&text, Qt::Key_Return);
        QCOMPARE(pools(s)[0].members, (std::vector<std::string>{"rack-[1-3]", "rack-5"}));   // its row is selected
        QCOMPARE(s.window.document().undoStack().undoText(), QStringLiteral("Add members to pool-1"));
        QVERIFY(s.waitSolved());
    }

    void poolsByMenuAndKey()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        s.window.document().selection().select({"prefill-2"});
        std::unique_ptr<QMenu> menu(s.canvas().contextMenu(s.pixel("prefill-2")));
        auto* decode = menu->findChild<QAction*>(QStringLiteral("pool-decode"));
        QVERIFY(decode != nullptr);
        decode->trigger();
        QCOMPARE(pools(s)[1].members, (std::vector<std::string>{"decode-[1-4]", "prefill-2"}));
        QCOMPARE(pools(s)[0].members, (std::vector<std::string>{"prefill-1", "prefill-[3-4]"}));
        s.trigger("undo");
        s.window.document().selection().select({"prefill-3"});   // keys alone: the command, then the second pool of the menu
        s.trigger("pool-add");
        auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(open != nullptr && open->objectName() == QStringLiteral("pools"));
        for (const auto key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Return}) QTest::keyClick(open, key);
        QCOMPARE(pools(s)[1].members, (std::vector<std::string>{"decode-[1-4]", "prefill-3"}));
    }

    /// Idle sessions of agents: a row for each memory of the results, what it keeps, and which way back is faster. Without agents there is no table.
    void memoriesOfSessionsAreTold()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("serving-panel");
        QVERIFY(s.waitSolved());
        auto& table = s.find<QTableWidget>("session-table");
        const auto& workloads = s.results().throughput->workloads;
        const auto agents = std::find_if(workloads.begin(), workloads.end(), [](const WorkloadResult& w) { return w.sessions.has_value(); });
        QVERIFY(agents != workloads.end() && !agents->sessions->tiers.empty());
        const SessionResult sessions = *agents->sessions;
        QCOMPARE(table.rowCount(), static_cast<int>(sessions.tiers.size()));   // seen where the panel has room for both
        const int kept = column(table, "Kept there"), faster = column(table, "Faster");
        for (int row = 0; row < table.rowCount(); ++row) {
            const SessionTier& tier = sessions.tiers[static_cast<std::size_t>(row)];
            QCOMPARE(table.item(row, kept)->text(), format::text(tier.share, Format::Share));
            if (sessions.recompute_ms > 0) QCOMPARE(table.item(row, faster)->text() == QLatin1String("reading back"), tier.fetch_ms < sessions.recompute_ms);
        }
        s.window.document().commit(*edit::removeWorkload(s.window.document().layout(), agents->id), QStringLiteral("Remove"));
        QVERIFY(s.waitSolved());
        QVERIFY(!table.isVisible());
    }

    /// Which workload is served first is a column of the workloads.
    void priorityIsSet()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("workloads-panel");
        auto& table = s.find<QTableWidget>("workloads-table");
        const int priority = column(table, "Priority");
        QVERIFY(priority >= 0);
        QCOMPARE(table.item(1, priority)->text(), QStringLiteral("1"));
        table.item(1, priority)->setText(QStringLiteral("2"));
        QCOMPARE(s.window.document().layout().workloads[1].priority, 2);
        table.item(1, priority)->setText(QStringLiteral("0"));   // refused
        QCOMPARE(s.window.document().layout().workloads[1].priority, 2);
        QCOMPARE(table.item(1, priority)->text(), QStringLiteral("2"));
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

    /// As the layout names it: the plan knows it by its architecture, which other models share.
    void whyNamesTheModelAsTheLayoutDoes()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Results& results = s.results();
        const PoolResult& pool = results.throughput->pools.front();
        QCOMPARE(pool.model, std::string("deepseek-v3"));
        const auto weights = explainPool(results, "pool-weights", pool.id);
        QVERIFY2(weights && weights->source.starts_with("of deepseek-r1 in "), weights->source.c_str());
        QCOMPARE(format::text(0.5, Format::Memory_gb), QStringLiteral("500 MB"));
        QCOMPARE(format::text(0.9998, Format::Memory_gb), QStringLiteral("1.00 GB"));
    }
};

QTEST_MAIN(TestServingPlan)
#include "test_serving_plan.moc"
