// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Panels as docks: tabs at first; moved, set free, closed and brought back by mouse, menu and keys; arrangements keep where they stand.
#include "studio_driver.h"
#include "view_driver.h"

#include "app/panel_dock.h"
#include "views/panels/log_panel.h"
#include "views/session/text/language.h"

#include <QContextMenuEvent>
#include <QClipboard>
#include <QDockWidget>
#include <QMenu>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

PanelDock& dock(Studio& s, const char* name) { return s.find<PanelDock>(name); }

Qt::DockWidgetArea areaOf(Studio& s, const char* name) { return s.window.dockWidgetArea(&dock(s, name)); }

QList<PanelDock*> docks(Studio& s) { return s.window.findChildren<PanelDock*>(); }

/// Right-clicks the tab of a panel and chooses an entry.
bool chooseOnTab(Studio& s, const char* panel, const char* entry)
{
    const auto [bar, at] = s.tabOf(panel);
    if (bar == nullptr) return false;
    bool found = false;
    QTimer chooser;
    QObject::connect(&chooser, &QTimer::timeout, &s.window, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr) return;
        for (auto* one : menu->actions())
            if (one->objectName() == QLatin1String(entry)) {
                found = true;
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(one).center());
                return;
            }
        menu->close();
    });
    chooser.start(5);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, bar->mapToGlobal(at));
    QCoreApplication::sendEvent(bar, &event);
    QTest::qWait(30);
    return found;
}

}  // namespace

class TestDocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }

    /// From the plan up to the site and down into a rack: what stands about the plan stays as it is.
    void theyKeepTheirRoomAtEveryLevel()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.canvas().setAnimated(true);
        const auto room = [&](const char* name) { return s.find<QWidget>(name).size(); };
        const QSize palette = room("palette-panel"), charts = room("charts-panel");
        QVERIFY2(palette.height() > 500 && charts.width() > 900, qPrintable(QStringLiteral("%1 %2").arg(palette.height()).arg(charts.width())));
        s.window.canvas().showSite();
        QTest::qWait(600);
        QCOMPARE(room("palette-panel"), palette);
        QCOMPARE(room("charts-panel"), charts);
        s.window.canvas().showPlan();
        QTest::qWait(600);
        QCOMPARE(room("palette-panel"), palette);
        QCOMPARE(room("charts-panel"), charts);
    }

    /// What they are moved under in a small window is gone with it: left over, it would give panels its own size at the next picture of the window.
    void inALargeWindowNothingScrollsThem()
    {
        Studio s({1000, 600});
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto scrolled = [&] { return std::ranges::count_if(docks(s), [](const PanelDock* one) { return !one->findChildren<QScrollArea*>(Qt::FindDirectChildrenOnly).isEmpty(); }); };
        QCOMPARE(scrolled(), docks(s).size());
        s.window.resize(1280, 800);
        QCOMPARE(scrolled(), 0);
    }

    /// To come back from the welcome page is no work where no panel changes its side.
    void comingBackLeavesPanelsAsTheyAre()
    {
        struct Counter : QObject {
            int added{};
            bool eventFilter(QObject*, QEvent* event) override
            {
                added += event->type() == QEvent::ChildAdded && static_cast<QChildEvent*>(event)->child()->isWidgetType() ? 1 : 0;
                return false;
            }
        } counter;
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        for (auto* one : docks(s)) one->installEventFilter(&counter);
        s.trigger("welcome");
        s.trigger("welcome");
        QCoreApplication::processEvents();
        QCOMPARE(s.window.size(), QSize(1280, 800));
        QCOMPARE(counter.added, 0);
        dock(s, "dock-charts").moveTo(Qt::LeftDockWidgetArea);   // where one stands elsewhere it is
        s.trigger("welcome");
        s.trigger("welcome");
        QVERIFY(counter.added > 0);
        QCOMPARE(areaOf(s, "dock-charts"), Qt::LeftDockWidgetArea);
        QCOMPARE(s.window.width(), 1280);
    }

    void atFirstTheyAreTabsOfThreeSides()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        QCOMPARE(s.window.size(), QSize(1280, 800));
        const QStringList bottom{QStringLiteral("dock-charts"), QStringLiteral("dock-findings"), QStringLiteral("dock-failures"), QStringLiteral("dock-diagrams"),
                                 QStringLiteral("dock-workloads"), QStringLiteral("dock-serving"), QStringLiteral("dock-economics"), QStringLiteral("dock-scenarios"), QStringLiteral("dock-cables"),
                                 QStringLiteral("dock-bill"), QStringLiteral("dock-log")};
        for (auto* one : docks(s)) {
            const QString name = one->objectName();
            QVERIFY2(one->isVisible() && !one->isFloating(), qPrintable(name));
            const bool front = name == QStringLiteral("dock-parts") || name == QStringLiteral("dock-inspector") || name == QStringLiteral("dock-charts");
            QCOMPARE(one->isInFront(), front);
            QCOMPARE(one->panel()->isVisible(), front);   // behind a tab a panel does nothing
            QVERIFY2(one->titleBarWidget() != nullptr, qPrintable(name));   // tabs say it
            QCOMPARE(s.window.dockWidgetArea(one) == Qt::BottomDockWidgetArea, bottom.contains(name));
        }
        const auto [bar, at] = s.tabOf("charts-panel");
        QCOMPARE(bar->count(), bottom.size());
        for (int i = 0; i < bar->count(); ++i) {   // all of them fit, whole
            QVERIFY2(bar->tabRect(i).right() < bar->width(), qPrintable(bar->tabText(i)));
            QVERIFY2(bar->tabRect(i).width() >= bar->fontMetrics().horizontalAdvance(bar->tabText(i)), qPrintable(bar->tabText(i)));
        }
        // A click on a tab, and the arrow keys on its bar.
        const auto [same, findings] = s.tabOf("findings-panel");
        QTest::mouseClick(same, Qt::LeftButton, {}, findings);
        QTRY_VERIFY(s.find<QWidget>("findings-panel").isVisible() && !s.find<QWidget>("charts-panel").isVisible());
        same->setFocus();
        QTest::keyClick(same, Qt::Key_Right);
        QTRY_VERIFY(s.find<QWidget>("failures-panel").isVisible());
    }

    void aPanelIsMovedByItsTab()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(chooseOnTab(s, "findings-panel", "tab-right"));
        QCOMPARE(areaOf(s, "dock-findings"), Qt::RightDockWidgetArea);
        QTRY_VERIFY(s.find<QWidget>("findings-panel").isVisible());
        QVERIFY(s.find<QWidget>("inspector").isVisible());              // both are seen
        QVERIFY(dock(s, "dock-findings").titleBarWidget() == nullptr);   // nothing else says what it is
        QCOMPARE(s.window.size(), QSize(1280, 800));                     // its panel is moved under it
        // Nothing of the rest has gone.
        QCOMPARE(s.tabOf("charts-panel").first->count(), 10);
        QVERIFY(dock(s, "dock-charts").isInFront());
        // Back by the menu: it has the focus.
        s.find<QWidget>("findings-list").setFocus();
        s.trigger("panel-move-bottom");
        QCOMPARE(areaOf(s, "dock-findings"), Qt::BottomDockWidgetArea);
        QTRY_COMPARE(s.tabOf("charts-panel").first->count(), 11);
        QTRY_VERIFY(dock(s, "dock-findings").titleBarWidget() != nullptr && dock(s, "dock-findings").isInFront());
    }

    void aPanelIsSetFreeAndTakenBack()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(chooseOnTab(s, "bom-panel", "tab-free"));
        QVERIFY(dock(s, "dock-bill").isFloating());
        QTRY_VERIFY(s.find<QWidget>("bom-panel").isVisible());
        QTRY_VERIFY(dock(s, "dock-bill").titleBarWidget() == nullptr);
        QTRY_VERIFY(dock(s, "dock-charts").isInFront());   // both at once
        QVERIFY(s.window.frameGeometry().contains(dock(s, "dock-bill").geometry().center()));
        dock(s, "dock-bill").setFree(false);
        QVERIFY(!dock(s, "dock-bill").isFloating());
        QTRY_VERIFY(s.tabOf("bom-panel").first != nullptr);
        QTRY_VERIFY(dock(s, "dock-bill").titleBarWidget() != nullptr);
    }

    /// The menu brings a panel to the front, closes it there, and opens it again.
    void theViewMenuListsThem()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        for (auto* one : docks(s)) QVERIFY2(s.window.action(QStringLiteral("show-") + one->objectName().mid(5)) != nullptr, qPrintable(one->objectName()));
        const auto ticked = [&] { return s.window.action(QStringLiteral("show-cables"))->isChecked(); };
        s.trigger("show-cables");
        QVERIFY(ticked() && dock(s, "dock-cables").isInFront());
        s.trigger("show-cables");
        QVERIFY(!ticked() && dock(s, "dock-cables").isHidden());
        QTRY_COMPARE(s.tabOf("charts-panel").first->count(), 10);
        s.trigger("show-cables");
        QVERIFY(ticked());
        QTRY_VERIFY(dock(s, "dock-cables").isInFront());
        QVERIFY(chooseOnTab(s, "cables-panel", "tab-close"));
        QVERIFY(!ticked() && dock(s, "dock-cables").isHidden());
        // A side as a whole, and back as it was: the closed one stays closed.
        s.trigger("show-workloads");
        s.trigger("panel-bottom");
        for (const char* name : {"dock-charts", "dock-workloads", "dock-bill"}) QVERIFY2(dock(s, name).isHidden(), name);
        QVERIFY(!s.window.action(QStringLiteral("panel-bottom"))->isChecked());
        s.trigger("panel-bottom");
        QTRY_VERIFY(dock(s, "dock-workloads").isInFront());
        QVERIFY(dock(s, "dock-cables").isHidden() && dock(s, "dock-charts").isVisible());
        // What leads to a panel opens it.
        s.trigger("panel-bottom");
        s.window.showPanel(&s.find<QWidget>("findings-panel"));
        QTRY_VERIFY(s.find<QWidget>("findings-panel").isVisible());
        QVERIFY(s.window.action(QStringLiteral("panel-bottom"))->isChecked());
    }

    void arrangementsKeepWhereTheyStand()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(chooseOnTab(s, "findings-panel", "tab-right"));
        QVERIFY(chooseOnTab(s, "cables-panel", "tab-close"));
        s.showPanel("workloads-panel");
        s.askAnswer = QStringLiteral("Mine & yours");
        Studio other({1280, 800});   // is open already
        s.trigger("arrangement-save");
        QMenu* menu = nullptr;
        for (auto* one : other.window.action(QStringLiteral("arrangement-first"))->associatedObjects())
            if (auto* found = qobject_cast<QMenu*>(one)) menu = found;
        QVERIFY(menu != nullptr);
        Q_EMIT menu->aboutToShow();
        const auto there = menu->actions();
        QVERIFY(std::any_of(there.begin(), there.end(), [](const QAction* action) { return action->text() == QStringLiteral("Mine && yours"); }));
        s.trigger("arrangement-first");
        QCoreApplication::processEvents();
        QCOMPARE(areaOf(s, "dock-findings"), Qt::BottomDockWidgetArea);
        QVERIFY(!dock(s, "dock-cables").isHidden());
        QTRY_COMPARE(s.tabOf("charts-panel").first->count(), 11);
        QTRY_VERIFY(dock(s, "dock-charts").isInFront() && dock(s, "dock-parts").isInFront());
        QCOMPARE(s.window.size(), QSize(1280, 800));
        const auto all = s.actions();
        const auto mine = std::find_if(all.begin(), all.end(), [](const QAction* action) { return action->text() == QStringLiteral("Mine && yours"); });
        QVERIFY(mine != all.end());
        (*mine)->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(s.window.size(), QSize(1280, 800));
        QCOMPARE(areaOf(s, "dock-findings"), Qt::RightDockWidgetArea);
        QVERIFY(dock(s, "dock-cables").isHidden());
        QTRY_VERIFY(dock(s, "dock-workloads").isInFront());
        QVERIFY(!s.window.action(QStringLiteral("show-cables"))->isChecked());
    }

    /// The welcome page and the presentation put panels away and bring them back; so does the next start.
    void theyComeBackAsTheyWere()
    {
        {
            Studio s({1280, 800});
            QVERIFY(s.open(Studio::example(kUnit)));
            QVERIFY(chooseOnTab(s, "findings-panel", "tab-right"));
            s.showPanel("scenarios-panel");
            s.trigger("welcome");
            for (auto* one : docks(s)) QVERIFY2(!one->isVisible(), qPrintable(one->objectName()));
            s.trigger("welcome");
            QTRY_VERIFY(dock(s, "dock-scenarios").isInFront());
            QCOMPARE(areaOf(s, "dock-findings"), Qt::RightDockWidgetArea);
            s.trigger("present");
            QVERIFY(!dock(s, "dock-parts").isVisible() && !dock(s, "dock-findings").isVisible() && dock(s, "dock-scenarios").isVisible());
            s.trigger("present");
            QTRY_VERIFY(dock(s, "dock-parts").isVisible() && dock(s, "dock-findings").isVisible() && dock(s, "dock-scenarios").isInFront());
            s.trigger("welcome");
            QVERIFY(s.window.close());
        }
        Studio again({1280, 800});
        QVERIFY(again.open(Studio::example(kUnit)));
        QCOMPARE(areaOf(again, "dock-findings"), Qt::RightDockWidgetArea);
        QTRY_VERIFY(dock(again, "dock-scenarios").isInFront() && dock(again, "dock-parts").isInFront());
    }

    /// German words are longer: the window stays as wide, and every tab can be read.
    void germanTabsFitThe1280Window()
    {
        language::speak(QStringLiteral("de"));
        {
            Studio s({1280, 800});
            QVERIFY(s.open(Studio::example(kUnit)));
            QCOMPARE(s.window.size(), QSize(1280, 800));
            const auto [bar, at] = s.tabOf("charts-panel");
            QCOMPARE(bar->count(), 11);
            QCOMPARE(bar->tabText(10), QStringLiteral("Protokoll"));
            for (int i = 0; i < bar->count(); ++i) {
                QVERIFY2(bar->tabRect(i).right() < bar->width(), qPrintable(bar->tabText(i)));
                QVERIFY2(bar->tabRect(i).width() >= bar->fontMetrics().horizontalAdvance(bar->tabText(i)) + 16, qPrintable(bar->tabText(i)));
            }
            if (const QString folder = qEnvironmentVariable("MW_SHOTS_DIR"); !folder.isEmpty()) QVERIFY(s.window.grab().save(folder + QStringLiteral("/docks-german.png")));
        }
        language::speak(QStringLiteral("en"));
    }

    // --- the log

    void theLogTellsWhatWasDone()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& log = s.find<LogPanel>("log-panel");
        s.showPanel("log-panel");
        const auto logged = [&](const QString& text) { return log.text().count(text); };
        QCOMPARE(logged(QStringLiteral("Opened %1").arg(Studio::example(kUnit))), 1);
        QCOMPARE(logged(QStringLiteral("\tsolved\t")), 1);
        QVERIFY(log.text().contains(QStringLiteral("throughput ")) && log.text().contains(QStringLiteral(" ms")));
        // An edit is solved once more, and a drag's end or a preference is not.
        s.drop("nvidia.gb200-nvl72", 13.2, 3.0);
        QVERIFY(s.waitSolved());
        QTRY_COMPARE(logged(QStringLiteral("\tsolved\t")), 2);
        s.trigger("dark");
        s.trigger("dark");
        QCOMPARE(logged(QStringLiteral("\tsolved\t")), 2);
        // Files that are written, and what went wrong.
        QTemporaryDir folder;
        s.saveAnswer = folder.filePath(QStringLiteral("mine.yaml"));
        s.trigger("save-as");
        QCOMPARE(logged(QStringLiteral("Saved ") + s.saveAnswer), 1);
        QCOMPARE(logged(QStringLiteral("\terror\t")), 0);
        s.saveAnswer = folder.filePath(QStringLiteral("no-folder/mine.yaml"));
        s.trigger("save-as");
        QCOMPARE(logged(QStringLiteral("\terror\tNot saved")), 1);
        QCOMPARE(s.told.size(), 1);
        // Copied by key and by button, one line or all; cleared.
        auto& list = s.find<QTreeWidget>("log-list");
        drive::click(list, list.model()->index(0, 2));
        QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 1);
        list.clearSelection();
        drive::press(s.window, "log-copy");
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), log.lines());
        drive::choose(list, list.model()->index(0, 2), "log-clear");
        QCOMPARE(log.lines(), 0);
        QVERIFY(!s.find<QWidget>("log-clear").isEnabled());
    }

    void theLogKeepsTheNewest()
    {
        LogPanel log;
        for (int i = 0; i < LogPanel::kMostLines + 10; ++i) log.add(LogPanel::Kind::Done, QString::number(i));
        QCOMPARE(log.lines(), LogPanel::kMostLines);
        QVERIFY(log.text().contains(QString::number(LogPanel::kMostLines + 9)) && !log.text().contains(QStringLiteral("\t9\t")));
    }

    /// What was left on a larger screen does not reach out of this one.
    void aWindowFitsItsScreen()
    {
        QWidget large;
        large.setGeometry(40, 40, 3000, 2000);
        AppSettings().setWindow(large.saveGeometry(), {});
        const Studio s{QSize()};
        const QRect room = s.window.screen()->availableGeometry(), place = s.window.geometry();
        QVERIFY(room.contains(place.topLeft()) && place.bottom() <= room.bottom());
        QCOMPARE(place.width(), std::max(room.width(), s.window.minimumSizeHint().width()));   // panels have a least width
    }

    void aFurtherWindowStaysOnTheScreen()
    {
        Studio s{QSize()};
        const QRect room = s.window.screen()->availableGeometry();
        QVERIFY(s.window.height() < room.height() || s.window.height() == s.window.minimumSizeHint().height());   // its title bar has room, too
        s.window.setGeometry(room);
        s.trigger("new-window");
        QCOMPARE(s.others().size(), 1);
        const QRect place = s.others().first()->geometry();
        QVERIFY(place.left() == room.left() && place.bottom() <= room.bottom());
    }

    /// A state of a studio whose panels stood in three docks is not taken for one of today's.
    void anOldArrangementLeavesThePanelsWhereTheyStandAtFirst()
    {
        QMainWindow old;
        QDockWidget left(&old);
        left.setObjectName(QStringLiteral("dock-left"));
        old.addDockWidget(Qt::LeftDockWidgetArea, &left);
        AppSettings().setWindow({}, old.saveState());
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(dock(s, "dock-charts").isInFront() && dock(s, "dock-parts").isInFront() && dock(s, "dock-inspector").isInFront());
        QCOMPARE(dock(s, "dock-parts").width(), 250);
    }
};

QTEST_MAIN(TestDocks)
#include "test_docks.moc"
