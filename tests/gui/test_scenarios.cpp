// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario dock by mouse and keyboard: add, set, mend, compare, undo.
#include "studio_driver.h"
#include "view_driver.h"

#include "solver/economics/break_even.h"

#include "views/panels/scenarios/scenario_comparison.h"
#include "views/panels/scenarios/scenarios_panel.h"
#include "views/panels/shown_cells.h"
#include "views/session/models/findings_model.h"
#include "views/session/text/language.h"

#include <qcustomplot.h>

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScopeGuard>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>


using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

void showBottom(Studio& s)
{
    s.showPanel("scenarios-panel");
    QCoreApplication::processEvents();
}

ScenariosPanel& panel(Studio& s) { return s.find<ScenariosPanel>("scenarios-panel"); }
QListWidget& list(Studio& s) { return s.find<QListWidget>("scenario-list"); }
QTableWidget& table(Studio& s) { return s.find<QTableWidget>("scenario-table"); }
QTableWidget& figures(Studio& s) { return s.find<QTableWidget>("scenario-figures"); }
const Table<Scenario>& scenarios(Studio& s) { return s.window.document().layout().scenarios; }

/// Until nothing is left to solve.
bool waitScenarios(Studio& s, int limit_ms = 60000)
{
    const auto& runs = panel(s).runs();
    const auto done = [&] {
        if (runs.busy()) return false;
        return std::all_of(runs.runs().begin(), runs.runs().end(),
                           [](const auto& run) { return run.state == ScenarioRuns::State::Fresh || run.state == ScenarioRuns::State::Failed; });
    };
    return QTest::qWaitFor(done, limit_ms);
}


/// Chooses an entry of the add button's menu, as a person does with the mouse.
void add(Studio& s, const char* entry)
{
    QTimer chooser;
    bool found = false;
    QObject::connect(&chooser, &QTimer::timeout, &s.window, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr) return;
        for (auto* action : menu->actions())
            if (action->objectName() == QLatin1String(entry)) {
                found = action->isEnabled();
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                if (!found) menu->close();
                return;
            }
        menu->close();
    });
    chooser.start(5);
    QTest::mouseClick(&s.find<QPushButton>("add-scenario"), Qt::LeftButton);
    QVERIFY2(QTest::qWaitFor([&] { return found; }, 3000), entry);
    QCoreApplication::processEvents();
}

QString cell(const QTableWidget& table, int row, int column) { return table.item(row, column)->text(); }

int columnOf(const QTableWidget& table, const QString& head)
{
    for (int column = 0; column < table.columnCount(); ++column)
        if (table.horizontalHeaderItem(column)->text() == head) return column;
    return -1;
}

int figureRow(const QTableWidget& table, const QString& name)
{
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.verticalHeaderItem(row)->text() == name) return row;
    return -1;
}

}  // namespace

class TestScenarios : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// In a small window a value stands beside what it sets, and so does the layout's; problems take no room where there are none.
    void valuesAreSeenInASmallWindow()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        QTableWidget& set = table(s);
        QTRY_VERIFY(set.rowCount() > 1);
        QVERIFY(set.horizontalHeader()->length() <= set.viewport()->width());
        for (const int column : {1, 2}) {
            QVERIFY(set.visualItemRect(set.item(0, column)).right() <= set.viewport()->width());
            QVERIFY(set.columnWidth(column) > set.fontMetrics().horizontalAdvance(set.horizontalHeaderItem(column)->text()));
        }
        QVERIFY(set.columnWidth(0) > set.columnWidth(1) && set.isColumnHidden(3));
        // As the inspector says it, while what is typed is as the file has it.
        const auto shown = [&](int column) { return shownText(set.model()->index(0, column)); };
        QCOMPARE(shown(0), QStringLiteral("Price: GB200 NVL72"));
        QCOMPARE(shown(1), QStringLiteral("$0"));
        QCOMPARE(shown(2), QStringLiteral("$3,400,000"));
        QCOMPARE(cell(set, 0, 2), QStringLiteral("3400000"));
        // Until a scenario is solved, its column says so.
        const QString first = cell(figures(s), 0, 1);
        QVERIFY2(first != QStringLiteral("–") && !figures(s).item(1, 1)->toolTip().isEmpty(), qPrintable(first));
    }

    void emptySaysWhatToDo()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        QVERIFY(!s.find<QLabel>("scenarios-empty").isVisible());
        while (!scenarios(s).empty()) {
            const auto before = scenarios(s).size();
            list(s).setFocus();
            list(s).setCurrentRow(list(s).count() - 1);   // those that others are based on stand before them
            QTest::keyClick(&list(s), Qt::Key_Delete);
            QVERIFY(scenarios(s).size() < before);
        }
        QVERIFY(s.find<QLabel>("scenarios-empty").isVisible());
        QVERIFY(!list(s).isVisible() && !figures(s).isVisible() && s.find<QPushButton>("add-scenario").isVisible());
        QVERIFY(!s.find<QPushButton>("remove-scenario").isEnabled());
        s.trigger("undo");
        QVERIFY(scenarios(s).size() == 1 && list(s).isVisible());
    }

    void everyTemplateGivesAScenarioThatCanBeSolved()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        const auto before = scenarios(s).size();
        const QStringList names{QStringLiteral("free-chips"), QStringLiteral("other-site"), QStringLiteral("dear-energy"), QStringLiteral("part-swap"),
                                QStringLiteral("redundancy"), QStringLiteral("workload-mix"), QStringLiteral("import-duty"), QStringLiteral("lost-origin")};
        for (const auto& name : names) {
            add(s, qPrintable(QStringLiteral("scenario-") + name));
            const QString added = list(s).currentItem()->data(Qt::UserRole).toString();   // the example has some of the names already
            QVERIFY2(added.startsWith(name) && scenarios(s).contains(fromQt(added)), qPrintable(name));
            QVERIFY(!scenarios(s).get(fromQt(added))->set.empty());
        }
        QCOMPARE(scenarios(s).size(), before + static_cast<std::size_t>(names.size()));
        QVERIFY(waitScenarios(s));
        for (const auto& run : panel(s).runs().runs()) QVERIFY2(run.state == ScenarioRuns::State::Fresh, run.id.c_str());
        for (const auto& name : names) {
            Q_UNUSED(name)
            s.trigger("undo");
        }
        QCOMPARE(scenarios(s).size(), before);
    }

    void aSettingIsTypedCompletedAndUndone()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        add(s, "scenario-empty");
        const std::string id = fromQt(list(s).currentItem()->data(Qt::UserRole).toString());
        QCOMPARE(table(s).rowCount(), 1);
        // The editor of a path completes any part of one.
        auto& rows = table(s);
        const QModelIndex first = rows.model()->index(0, 0);
        rows.setCurrentIndex(first);
        rows.setFocus();
        QTest::keyClick(&rows, Qt::Key_F2);
        auto* field = rows.viewport()->findChild<QLineEdit*>(QStringLiteral("scenario-path"));
        QVERIFY(field != nullptr && field->completer() != nullptr);
        QTest::keyClicks(field, QStringLiteral("energy_usd"));
        QCOMPARE(field->completer()->currentCompletion(), QStringLiteral("site/tariff/energy_usd_per_kwh"));
        field->setText(QStringLiteral("site/tariff/energy_usd_per_kwh"));
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(scenarios(s).get(id)->set.size(), std::size_t{1});
        QCOMPARE(cell(rows, 0, 1), QStringLiteral("0.07"));   // begins with what the layout says
        QCOMPARE(cell(rows, 0, 2), QStringLiteral("0.07"));
        QTRY_COMPARE(rows.currentColumn(), 1);   // the value is typed next
        drive::enter(rows, rows.model()->index(0, 1), QStringLiteral("0.21"));
        QCOMPARE(scenarios(s).get(id)->set.front().second.text, std::string("0.21"));
        QCOMPARE(cell(rows, 0, 2), QStringLiteral("0.07"));
        QVERIFY(waitScenarios(s));
        const auto* run = panel(s).runs().find(id);
        QVERIFY(run->results && *run->results->cost->usd_per_million_tokens > *s.results().cost->usd_per_million_tokens);
        s.trigger("undo");
        QCOMPARE(cell(rows, 0, 1), QStringLiteral("0.07"));
        s.trigger("redo");
        QCOMPARE(cell(rows, 0, 1), QStringLiteral("0.21"));
        rows.setFocus();
        rows.setCurrentCell(0, 0);
        QTest::keyClick(&rows, Qt::Key_Delete);
        QVERIFY(scenarios(s).get(id)->set.empty());
    }

    void errorsStandAtTheirRow()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        add(s, "scenario-empty");
        auto& rows = table(s);
        drive::enter(rows, rows.model()->index(0, 0), QStringLiteral("site/tarif/energy_usd_per_kwh"));
        drive::enter(rows, rows.model()->index(0, 1), QStringLiteral("0.1"));
        drive::enter(rows, rows.model()->index(1, 0), QStringLiteral("economics/discount_rate"));
        drive::enter(rows, rows.model()->index(1, 1), QStringLiteral("0.08"));
        drive::enter(rows, rows.model()->index(2, 0), QStringLiteral("halls/nowhere/title"));
        QVERIFY(cell(rows, 0, 3).contains(QStringLiteral("tarif")));
        QVERIFY(cell(rows, 1, 3).isEmpty());
        QVERIFY(cell(rows, 2, 3).contains(QStringLiteral("nowhere")));
        QVERIFY(waitScenarios(s));
        const auto id = fromQt(list(s).currentItem()->data(Qt::UserRole).toString());
        QCOMPARE(panel(s).runs().find(id)->state, ScenarioRuns::State::Failed);
        QVERIFY(s.waitSolved());
        QVERIFY(s.hasFinding("scenario.impossible", "scenarios/" + id));   // and all else is solved
        // The finding leads to the scenario.
        list(s).setCurrentRow(0);
        s.showPanel("findings-panel");
        auto& findings = s.find<QTreeView>("findings-list");
        const auto told = drive::row(findings, QStringLiteral("tarif"), FindingsModel::MessageColumn);
        QVERIFY(told.isValid());
        drive::click(findings, told);
        QTest::keyClick(&findings, Qt::Key_Return);
        QCOMPARE(fromQt(list(s).currentItem()->data(Qt::UserRole).toString()), id);
        QVERIFY(rows.isVisible());
        drive::enter(rows, rows.model()->index(0, 0), QStringLiteral("site/tariff/energy_usd_per_kwh"));
        rows.setFocus();
        rows.setCurrentCell(2, 0);
        QTest::keyClick(&rows, Qt::Key_Delete);
        QVERIFY(cell(rows, 0, 3).isEmpty());
        QVERIFY(waitScenarios(s));
        QVERIFY2(panel(s).runs().find(id)->state == ScenarioRuns::State::Fresh, qPrintable(panel(s).runs().find(id)->problem));
    }

    void allAreComparedWithTheLayout()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        QVERIFY(waitScenarios(s));
        QCOMPARE(figures(s).columnCount(), list(s).count() + 1);
        const int free = columnOf(figures(s), QStringLiteral("Racks for free"));
        const int capital = figureRow(figures(s), QStringLiteral("Capital"));
        QVERIFY(free > 0 && capital > 0);
        QCOMPARE(cell(figures(s), capital, 0), format::text(s.results().cost->capex_usd, Format::Usd));
        const auto* run = panel(s).runs().find("free-racks");
        QVERIFY(cell(figures(s), capital, free).startsWith(format::text(run->results->cost->capex_usd, Format::Usd)));
        QVERIFY(cell(figures(s), capital, free).contains(QStringLiteral("−57.")));
        // What does not change says so.
        QVERIFY(cell(figures(s), figureRow(figures(s), QStringLiteral("Accelerators")), free).endsWith(QLatin1Char('=')));
        // A click on a column chooses its scenario; the chart has a bar each.
        auto* head = figures(s).horizontalHeader();
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, QPoint(head->sectionViewportPosition(free) + 20, head->height() / 2));
        QCOMPARE(list(s).currentItem()->text(), QStringLiteral("Racks for free"));
        s.find<QTabWidget>("scenario-views").setCurrentIndex(1);
        auto& quantity = s.find<QComboBox>("scenario-quantity");
        quantity.setFocus();
        const int before = quantity.currentIndex();
        QTest::keyClick(&quantity, Qt::Key_Down);
        QVERIFY(quantity.currentIndex() == before + 1);
        // An edit makes all stale, and they come again.
        s.window.document().selection().select({"rack-1"});
        s.trigger("delete");
        QVERIFY(std::none_of(panel(s).runs().runs().begin(), panel(s).runs().runs().end(), [](const auto& one) { return one.state == ScenarioRuns::State::Fresh; }));
        QVERIFY(waitScenarios(s));
    }

    /// Where two cost the same: in words and as lines, for any two and each of the inputs.
    void breakEvenOfTwo()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        QVERIFY(waitScenarios(s));
        s.find<QTabWidget>("scenario-views").setCurrentIndex(2);
        auto &first = s.find<QComboBox>("break-even-first"), &second = s.find<QComboBox>("break-even-second"), &input = s.find<QComboBox>("break-even-input");
        QCOMPARE(first.count(), list(s).count() + 1);
        first.setCurrentIndex(first.findData(QStringLiteral("free-chips")));
        second.setCurrentIndex(second.findData(QStringLiteral("premium")));
        const auto &free = *panel(s).runs().find("free-chips")->results, &premium = *panel(s).runs().find("premium")->results;
        for (int i = 0; i < input.count(); ++i) {
            input.setCurrentIndex(i);
            const auto found = breakEven(*free.costOf, *premium.costOf, fromQt(input.currentData().toString()), CostQuantity::UsdPerMillionTokens, {fromQt(first.currentText()), fromQt(second.currentText())});
            QVERIFY2(found, qPrintable(input.currentText()));
            QCOMPARE(s.find<QLabel>("break-even-says").text(), toQt(found->says));
            const auto curves = breakEvenCurves(*free.costOf, *premium.costOf, *found);
            for (const double at : found->crossings) QVERIFY(curves.input.front() <= at && at <= curves.input.back());
            QVERIFY(s.find<QCustomPlot>("break-even-plot").plottableCount() >= 2);
        }
        second.setCurrentIndex(first.currentIndex());
        QVERIFY(s.find<QLabel>("break-even-says").text().startsWith(QStringLiteral("Choose two")));
    }

    void namesCopiesAndBases()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        drive::click(list(s), drive::row(list(s), QStringLiteral("Racks for free")));
        drive::enter(list(s), drive::row(list(s), QStringLiteral("Racks for free")), QStringLiteral("All racks for nothing"));
        QCOMPARE(scenarios(s).get("free-racks")->title, std::string("All racks for nothing"));
        auto& name = s.find<QLineEdit>("scenario-id");
        drive::type(name, QStringLiteral("no-price"));
        QTest::keyClick(&name, Qt::Key_Return);
        QVERIFY(scenarios(s).contains("no-price") && !scenarios(s).contains("free-racks"));
        QCOMPARE(scenarios(s).get("cheap-power-free-racks")->basedOn, std::string("no-price"));   // follows
        drive::type(name, QStringLiteral("miami"));   // taken
        QTest::keyClick(&name, Qt::Key_Return);
        QVERIFY(scenarios(s).contains("no-price"));
        QCOMPARE(name.text(), QStringLiteral("no-price"));
        const auto count = scenarios(s).size();
        drive::press(s.window, "duplicate-scenario");
        QCOMPARE(scenarios(s).size(), count + 1);
        QCOMPARE(scenarios(s)[count].set.size(), scenarios(s).get("no-price")->set.size());
        // One that another is based on stays; a circle is refused.
        drive::click(list(s), drive::row(list(s), QStringLiteral("All racks for nothing")));
        drive::press(s.window, "remove-scenario");
        QVERIFY(scenarios(s).contains("no-price"));
        auto& base = s.find<QComboBox>("scenario-base");
        const int at = base.findData(QStringLiteral("cheap-power-free-racks"));
        QVERIFY(at > 0);
        base.setCurrentIndex(at);
        Q_EMIT base.activated(at);
        QVERIFY(scenarios(s).get("no-price")->basedOn.empty());
        QCOMPARE(base.currentIndex(), 0);
    }

    void solvingStopsAndGoesOn()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        QVERIFY(QTest::qWaitFor([&] { return panel(s).runs().busy(); }, 5000));
        drive::press(s.window, "stop-scenarios");
        QVERIFY(QTest::qWaitFor([&] { return !panel(s).runs().busy(); }, 20000));
        QVERIFY(panel(s).runs().stopped());
        drive::press(s.window, "stop-scenarios");
        QVERIFY(waitScenarios(s));
        // Nobody looks: nothing is solved.
        s.showPanel("charts-panel");
        s.window.document().selection().select({"rack-1"});
        s.trigger("delete");
        QTest::qWait(500);
        QVERIFY(!panel(s).runs().busy());
    }

    /// In a small window, in either language, the scenario that is chosen stands whole beside the layout.
    void theChosenScenarioIsSeenWhole_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* code : {"en", "de"}) QTest::newRow(code) << QString::fromLatin1(code);
    }
    void theChosenScenarioIsSeenWhole()
    {
        QFETCH(const QString, code);
        language::speak(code);
        const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s);
        const auto& shown = figures(s);
        QVERIFY(shown.columnWidth(1) > 0);
        auto& box = s.find<QComboBox>("scenario");
        box.setCurrentIndex(code == QLatin1String("en") ? box.findText(QStringLiteral("Chips for free"), Qt::MatchStartsWith) : 1);   // German tools leave no room for more
        QVERIFY(!box.currentData().toString().isEmpty());
        QTRY_VERIFY2(box.width() > box.fontMetrics().horizontalAdvance(box.currentText()) + 24, qPrintable(box.currentText()));
        QVERIFY(!s.find<QToolButton>("qt_toolbar_ext_button").isVisible());
        QTRY_VERIFY2(shown.columnViewportPosition(1) + shown.columnWidth(1) <= shown.viewport()->width(), qPrintable(QStringLiteral("%1 + %2 in %3").arg(shown.columnWidth(0)).arg(shown.columnWidth(1)).arg(shown.viewport()->width())));
    }
};

QTEST_MAIN(TestScenarios)
#include "test_scenarios.moc"
