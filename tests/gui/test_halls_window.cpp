// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Halls in the window: the menu, the outline, the site, the tool bar.
#include "studio_driver.h"
#include "view_driver.h"

#include "app/panel_dock.h"
#include "solver/quantities/quantity.h"
#include "views/canvas/canvas_actions.h"
#include "views/canvas/commands/layout_form.h"
#include "views/canvas/site/site_view.h"
#include "views/charts/chart_data.h"
#include "views/session/text/language.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QTabWidget>
#include <QToolBar>
#include <QTreeView>

#include <algorithm>
#include <cmath>

using namespace mw;

namespace {

void picture(Studio& s, const char* name)
{
    const QPixmap drawn = s.window.grab();
    if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty())
        QVERIFY(QDir().mkpath(folder) && drawn.save(folder + u'/' + QLatin1String(name) + QStringLiteral(".png")));
}

/// Answers the dialog that is open by Enter, after a width was typed.
void makeHall(Studio& s, const char* width)
{
    s.trigger("hall-new");
    auto* dialog = s.window.findChild<HallDialog*>();
    QVERIFY(dialog);
    auto* box = dialog->findChild<QDoubleSpinBox*>(QStringLiteral("hall-width"));
    box->selectAll();
    QTest::keyClicks(box, QLatin1String(width));
    QTest::keyClick(box, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

}  // namespace

class TestHallsWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }

    /// Where figures have a comma, a typed one is no sign between thousands: 20,5 was 205 m.
    void aTypedCommaIsADecimal()
    {
        auto preferences = AppSettings().preferences();
        const auto before = preferences;
        preferences.languageSigns = false;
        preferences.style.decimal = QStringLiteral(",");
        preferences.style.thousands = QStringLiteral(".");
        AppSettings().setPreferences(preferences);
        {
            Studio s;
            s.window.newLayout();
            QVERIFY(s.waitSolved());
            makeHall(s, "20,5");
            QCOMPARE(s.window.document().layout().halls[1].width_m, 20.5);
            auto& inspector = s.find<PanelDock>("dock-inspector");
            inspector.setFree(true);
            QCOMPARE(inspector.widget()->locale().decimalPoint(), QStringLiteral(","));
        }
        AppSettings().setPreferences(before);
    }

    void anotherHallFromTheMenu()
    {
        Studio s;
        s.window.newLayout();
        QVERIFY(s.waitSolved());
        makeHall(s, "20");
        const auto halls = [&]() -> const Table<Hall>& { return s.window.document().layout().halls; };   // of the layout as it is now
        QCOMPARE(halls().size(), 2U);
        QCOMPARE(halls()[1].id, std::string("hall-b"));
        QCOMPARE(halls()[1].width_m, 20.0);
        QCOMPARE(s.canvas().hall(), 1);
        s.trigger("area-hot-aisle");
        s.drag(s.pixel(2.4, 2.4), s.pixel(9.6, 4.8));
        QCOMPARE(halls()[1].areas.size(), 1U);
        s.trigger("area-column");
        s.drag(s.pixel(12, 6), s.pixel(12.6, 6.6));
        QVERIFY(s.waitSolved());
        picture(s, "window-halls-dark");
        s.window.action(QStringLiteral("dark"))->trigger();
        picture(s, "window-halls-light");
        QVERIFY(s.waitSolved());
    }

    /// A rack on what was drawn is found by the rules.
    void rulesSeeWhatWasDrawn()
    {
        Studio s;
        s.window.newLayout();
        s.trigger("area-keep-out");
        s.drag(s.pixel(4.8, 3), s.pixel(9, 6));
        QCOMPARE(s.window.document().layout().halls[0].areas.size(), 1U);
        s.trigger("tool-select");
        s.drop("nvidia.gb200-nvl72", 6.6, 4.2);
        QVERIFY(s.waitSolved());
        QVERIFY(!s.selected().empty());
        QVERIFY(s.hasFinding("placement.keep-out", s.selected()));
        s.trigger("undo");
        s.trigger("undo");
        QVERIFY(s.window.document().layout().halls[0].areas.empty());
    }

    /// A rack without a feed is demand: figure, tool tip, hall and the chart from grid to chip tell the same power of it.
    void anUnlinkedRackCountsAlikeEverywhere()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        QVERIFY(s.waitSolved());
        const auto hall_kw = [&] { return *hallFigures(*s.window.document().facility(), &s.results())[0].racks_kw; };
        const auto chips_kw = [&] {
            const ChartData flow = kPowerFlow.make(s.results());
            return std::ranges::find(flow.nodes, "Chips", &ChartNode::name)->value;
        };
        const double hallBefore_kw = hall_kw(), facilityBefore_kw = s.results().power->facility_kw, chipsBefore_kw = chips_kw();
        s.drop("nvidia.gb200-nvl72", 12.3, 5.334);
        QVERIFY(s.waitSolved());
        QVERIFY(s.hasFinding("power.unfed", s.selected()));
        const auto& results = s.results();
        const auto rack = *results.facility->find(s.selected());
        QCOMPARE(instanceQuantity("power")->read(results, rack), std::optional(132.0));
        QCOMPARE(results.power->unserved_kw, 132.0);
        QVERIFY(std::abs(hall_kw() - hallBefore_kw - 132) < 1e-6);
        QVERIFY(results.power->facility_kw - facilityBefore_kw >= 132);
        // One of nine racks alike: its chips are known as well as those of the eight.
        QVERIFY(std::abs(chips_kw() / chipsBefore_kw - 9.0 / 8) < 1e-9);
        s.window.canvas().showSite();
        picture(s, "window-site-unlinked");
    }

    void outlineShowsAndChangesAHall()
    {
        Studio s;
        s.window.newLayout();
        makeHall(s, "20");
        QVERIFY(s.waitSolved());
        auto& panel = s.find<QWidget>("outline-panel");
        for (auto* tabs : s.window.findChildren<QTabWidget*>())
            if (tabs->indexOf(&panel) >= 0) tabs->setCurrentWidget(&panel);
        auto& tree = s.find<QTreeView>("outline-tree");
        const auto first = drive::row(tree, QStringLiteral("Hall A"));
        QVERIFY(first.isValid());
        drive::click(tree, first);
        QCOMPARE(s.canvas().hall(), 0);
        drive::click(tree, drive::row(tree, QStringLiteral("Hall B")));
        QCOMPARE(s.canvas().hall(), 1);
        QStringList offered;
        for (const auto* action : tree.actions()) offered << action->objectName();
        for (const char* name : {"hall-new", "hall-properties", "hall-delete"}) QVERIFY(offered.contains(QLatin1String(name)));
        s.trigger("hall-delete");
        QCOMPARE(s.window.document().layout().halls.size(), 1U);
    }

    /// A yard is no hall, and the weather is that of a place, not an id.
    void siteTellsWhatItHas()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.window.canvas().showSite();
        const QString told = s.window.canvas().site().summary();
        QVERIFY2(told.startsWith(QStringLiteral("1 hall, 1 yard · ")) && told.endsWith(QStringLiteral("weather of Phoenix")), qPrintable(told));
    }

    void siteHasAMenuForTheHallUnderThePointer()
    {
        Studio s;
        s.window.newLayout();
        makeHall(s, "20");
        s.window.canvas().showSite();
        auto& site = s.window.canvas().site();
        QTRY_VERIFY(!site.rectOf(0).isEmpty());
        const QPoint at = site.rectOf(0).center().toPoint();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, site.mapToGlobal(at));
        QCoreApplication::sendEvent(&site, &asked);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(s.canvas().commands().action("hall-properties")));
        QCOMPARE(site.chosen(), 0);
        QCOMPARE(s.canvas().hall(), 0);
        menu->close();
    }

    /// The second click of a double click on a hall of the site is not meant for what lies under it on the plan.
    void aDoubleClickOnTheSiteSelectsNothing()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto& site = s.window.canvas().site();
        s.window.document().selection().select({"rack-1"});
        s.window.canvas().showSite();
        QTRY_VERIFY(!site.rectOf(0).isEmpty());
        const QPoint at = site.rectOf(0).center().toPoint(), global = site.mapToGlobal(at);
        const auto clickPlan = [&] {
            QTest::mouseClick(&s.canvas(), Qt::LeftButton, {}, s.canvas().mapFromGlobal(global));
            return s.selected();
        };
        QTest::mouseClick(&site, Qt::LeftButton, {}, at);
        QVERIFY(s.window.canvas().showsPlan());
        QCOMPARE(clickPlan(), std::string("rack-1"));
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        QVERIFY(clickPlan() != "rack-1");   // a click of its own
    }

    /// Also with the box of scenarios, and with German's longer words.
    void toolBarFits1280_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de");
    }
    void toolBarFits1280()
    {
        QFETCH(QString, language);
        language::speak(language);
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        picture(s, language == QLatin1String("de") ? "window-1280-de" : "window-1280");
        QVERIFY(s.find<QToolBar>("tool-bar").sizeHint().width() <= 1280);
        language::speak(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestHallsWindow)
#include "test_halls_window.moc"
