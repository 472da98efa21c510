// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole, used as a person uses it.
#include "studio_driver.h"

#include "solver/bench/synthetic_layout.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/palette/palette_panel.h"
#include "views/session/text/language.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolBar>
#include <QTreeWidget>
#include <QToolButton>

using namespace mw;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

double itLoad_kw(Studio& studio) { return studio.results().power->it_kw; }

/// Mean of the picture's grey values, 0..255.
double brightness(const QImage& image)
{
    const QImage small = image.scaled(64, 40, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x) sum += qGray(small.pixel(x, y));
    return sum / (small.width() * small.height());
}

/// Texts of the key figures that are wider than their label.
QStringList cutLabels(MainWindow& window)
{
    QStringList cut;
    for (auto* cell : window.findChildren<KpiCell*>()) {
        if (cell->isHidden()) continue;   // figures that were not chosen
        for (auto* label : cell->findChildren<QLabel*>())
            if (QFontMetrics(label->font()).horizontalAdvance(label->text()) > label->width())
                cut << cell->objectName() + QLatin1Char(' ') + label->text();
    }
    return cut;
}

// Free floor of the GB200 example, away from everything.
constexpr double kFreeX = 13.2, kFreeY = 3.0;
const char* const kRack = "nvidia.gb200-nvl72";
const char* const kUnit = "gb200-scalable-unit";

}  // namespace

class TestStudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }

    void exampleOpensWithItsFigures()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QCOMPARE(s.kpi("accelerators"), QStringLiteral("576"));   // eight racks of 72
        QVERIFY2(s.kpi("it_kw").endsWith(QStringLiteral(" MW")), qPrintable(s.kpi("it_kw")));
        for (const auto* id : {"facility_kw", "pue_design", "output_tokens_per_s", "usd_per_million_tokens", "capex_usd", "findings"})
            QVERIFY2(s.kpi(id).size() > 1, id);   // no dash
        QVERIFY(!s.kpi("findings").contains(QLatin1Char('(')));
        QVERIFY(s.find<QLabel>("solve-state").text().startsWith(QStringLiteral("solved in ")));
        QVERIFY(s.window.windowTitle().contains(QStringLiteral("gb200-scalable-unit.yaml")));
        QCOMPARE(s.find<QLabel>("inspector-title").text(), QStringLiteral("GB200 NVL72 scalable unit"));
    }

    void rackFromThePaletteRaisesTheLoadAndItsLinkTakesTheFindingAway()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const QStringList original = s.kpis();
        const double before_kw = itLoad_kw(s);

        s.drop(kRack, kFreeX, kFreeY);
        QVERIFY(s.waitSolved());
        const std::string rack = s.selected();
        QVERIFY(s.component(rack) != nullptr);
        QCOMPARE(s.component(rack)->part, std::string(kRack));
        QVERIFY(std::abs(itLoad_kw(s) - before_kw - 132) < 0.5);
        QCOMPARE(s.change("it_kw"), QStringLiteral("▲ 132 kW"));
        QVERIFY2(s.change("findings").startsWith(QStringLiteral("▲ ")), qPrintable(s.change("findings")));
        QCOMPARE(s.kpi("accelerators"), QStringLiteral("648"));
        QVERIFY(s.hasFinding("power.unfed", rack));

        s.link(rack, "busway-na");
        QVERIFY(s.waitSolved());
        QVERIFY(!s.hasFinding("power.unfed", rack));

        while (s.enabled("undo")) s.trigger("undo");
        QVERIFY(s.waitSolved());
        QCOMPARE(s.kpis(), original);
        QVERIFY(s.component(rack) == nullptr);
        QVERIFY(s.window.document().isClean());
    }

    void savedLayoutComesBackByteForByte()
    {
        QTemporaryDir folder;
        const QString first = folder.filePath(QStringLiteral("first.yaml")), second = folder.filePath(QStringLiteral("second.yaml"));
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.drop(kRack, kFreeX, kFreeY);
        const std::string rack = s.selected();
        s.saveAnswer = first;
        s.trigger("save-as");
        QVERIFY(s.window.document().isClean());
        QVERIFY(s.open(first));
        QVERIFY(s.component(rack) != nullptr);
        s.saveAnswer = second;
        s.trigger("save-as");
        QVERIFY(!contentOf(first).isEmpty());
        QCOMPARE(contentOf(second), contentOf(first));
        QVERIFY(s.told.isEmpty());
    }

    void unsavedChangesAreGuarded()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("unit.yaml"));
        QVERIFY(QFile::copy(Studio::example(kUnit), path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        Studio s;
        QVERIFY(s.open(path));
        QVERIFY(s.window.close());
        QCOMPARE(s.asked, 0);
        s.window.show();
        s.drop(kRack, kFreeX, kFreeY);
        const std::string rack = s.selected();

        s.unsavedAnswer = Studio::Unsaved::Cancel;
        QVERIFY(!s.window.close());
        s.trigger("new");
        QCOMPARE(s.asked, 2);
        QVERIFY(s.window.isVisible());
        QVERIFY(s.component(rack) != nullptr);

        s.unsavedAnswer = Studio::Unsaved::Save;
        QVERIFY(s.window.close());
        QVERIFY(contentOf(path).contains(rack.c_str()));

        s.window.show();
        s.trigger("undo");
        const QByteArray saved = contentOf(path);
        s.unsavedAnswer = Studio::Unsaved::Discard;
        QVERIFY(s.window.close());
        QCOMPARE(contentOf(path), saved);
    }

    /// One window is closed by itself; the end of the studio asks each that has something unsaved.
    void quittingClosesAllWindows()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const QPointer<MainWindow> other = &s.window.openWindow(), third = &s.window.openWindow();
        third->action(QStringLiteral("close-window"))->trigger();
        QTRY_VERIFY(third.isNull());
        QVERIFY(s.window.isVisible() && other);
        s.drop(kRack, kFreeX, kFreeY);
        s.unsavedAnswer = Studio::Unsaved::Cancel;
        s.trigger("quit");
        QCOMPARE(s.asked, 1);
        QVERIFY(s.window.isVisible());
        s.unsavedAnswer = Studio::Unsaved::Discard;
        s.trigger("quit");
        QTRY_VERIFY(other.isNull());
        QVERIFY(!s.window.isVisible());
    }

    void brokenFileIsToldAndTheLayoutKept()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.yaml"));
        QVERIFY(write(path, "millwright: 1\nhalls:\n  - {id: a, id: b}\n"));
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.openAnswer = path;
        s.trigger("open");
        QCOMPARE(s.told.size(), 1);
        QVERIFY2(s.told.first().contains(QStringLiteral("broken.yaml:3:13: ")), qPrintable(s.told.first()));
        QVERIFY2(s.told.first().contains(QStringLiteral("- {id: a, ▸id: b}")), qPrintable(s.told.first()));   // the place as it looks
        QVERIFY(s.component("rack-1") != nullptr);
        QVERIFY(s.window.windowTitle().contains(QStringLiteral("gb200-scalable-unit.yaml")));
        QCOMPARE(s.kpi("accelerators"), QStringLiteral("576"));
        QVERIFY(write(path, "millwright: 99\n"));
        language::speak(QStringLiteral("de"));
        s.trigger("open");
        language::speak(QStringLiteral("en"));
        QVERIFY2(s.told.last().contains(QStringLiteral(":1:13: Die Datei braucht das Millwright-Format 99")), qPrintable(s.told.last()));
    }

    /// From the menu, by mouse. That every action may be tried anywhere is test_every_action's.
    void reportAndPlanAreWritten()
    {
        QTemporaryDir folder;
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.saveAnswer = folder.filePath(QStringLiteral("out.md"));
        s.choose("report");
        QVERIFY(!contentOf(s.saveAnswer).isEmpty());
        s.saveAnswer = folder.filePath(QStringLiteral("out.svg"));
        s.choose("plan");
        QVERIFY(contentOf(s.saveAnswer).contains("<svg"));
    }

    void keyboardAlone()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        QTest::keyClick(&s.window, Qt::Key_F, Qt::ControlModifier);
        auto& search = s.find<QLineEdit>("palette-search");
        QCOMPARE(QApplication::focusWidget(), &search);
        QTest::keyClicks(&search, QStringLiteral("gb200 nvl72"));
        QTest::keyClick(&search, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &s.canvas());
        const auto count = s.window.document().layout().components.size();
        QTest::keyClick(&s.canvas(), Qt::Key_Right);   // into the middle of what is seen
        QTest::keyClick(&s.canvas(), Qt::Key_Return);
        QCOMPARE(s.window.document().layout().components.size(), count + 1);
        const std::string rack = s.selected();
        QCOMPARE(s.component(rack)->part, std::string(kRack));
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);

        const double x = s.component(rack)->at.x_m;
        QTest::keyClick(&s.canvas(), Qt::Key_Right);
        QVERIFY(s.component(rack)->at.x_m > x);
        QTest::keyClick(&s.canvas(), Qt::Key_Delete);
        QVERIFY(s.component(rack) == nullptr);
        QTest::keyClick(&s.window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(s.component(rack) != nullptr);
        QTest::keyClick(&s.window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(s.component(rack)->at.x_m, x);
    }

    void escapeEmptiesTheSearchThenLeavesIt()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        s.trigger("find-part");
        auto& search = s.find<QLineEdit>("palette-search");
        QTest::keyClicks(&search, QStringLiteral("cdu"));
        QTest::keyClick(&search, Qt::Key_Escape);
        QVERIFY(search.text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), &search);
        QTest::keyClick(&search, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), &s.canvas());
    }

    void themesDifferAndAreRemembered()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const double dark = brightness(s.window.grab().toImage());
        s.trigger("dark");
        const double light = brightness(s.window.grab().toImage());
        QVERIFY2(dark < 90 && light > 165, qPrintable(QStringLiteral("dark %1, light %2").arg(dark).arg(light)));
        Studio again;
        QVERIFY(brightness(again.window.grab().toImage()) > 165);
        again.trigger("dark");
        QVERIFY(brightness(again.window.grab().toImage()) < 90);
    }

    void everyTextIsInTheBundledTypeface()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QList<QWidget*> texts{s.window.menuBar()};
        for (auto* label : s.window.findChildren<QLabel*>()) texts << label;
        for (auto* bar : s.window.findChildren<QTabBar*>()) texts << bar;
        for (auto* button : s.window.findChildren<QPushButton*>()) texts << button;
        for (auto* box : s.window.findChildren<QComboBox*>()) texts << box;
        QVERIFY(texts.size() > 40);
        for (const auto* text : texts) {
            const QString family = QFontInfo(text->font()).family();
            QVERIFY2(family.startsWith(QStringLiteral("Inter")), qPrintable(text->objectName() + QLatin1Char(' ') + family));
        }
    }

    void nothingIsCutInASmallWindow()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        s.drop(kRack, kFreeX, kFreeY);
        QVERIFY(s.waitSolved());
        QCOMPARE(s.window.size(), QSize(1280, 800));
        QVERIFY(s.window.minimumSizeHint().width() <= 1280 && s.window.minimumSizeHint().height() <= 800);
        for (auto* bar : s.window.findChildren<QToolBar*>())
            for (auto* inside : bar->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
                QVERIFY2(!inside->isVisible() || bar->rect().contains(inside->geometry()), qPrintable(bar->objectName()));
        // Labels take the room for a change when the event loop lays the strip out again.
        QTRY_COMPARE(cutLabels(s.window), QStringList());
        QVERIFY(s.find<QDockWidget>("dock-charts").height() + s.tabOf("charts-panel").first->height() >= 240);
    }

    /// On a screen of 1920 x 1080 at twice the size the window fits, and what has no room in it is an arrow away.
    void everythingIsReachedOnASmallScreen_data()
    {
        QTest::addColumn<QString>("spoken");
        for (const char* spoken : {"en", "de"}) QTest::newRow(spoken) << QString::fromLatin1(spoken);
    }
    void everythingIsReachedOnASmallScreen()
    {
        QFETCH(QString, spoken);
        language::speak(spoken);
        const auto english = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        Studio s({960, 540});
        QVERIFY(s.open(Studio::example(kUnit)));
        QCOMPARE(s.window.size(), QSize(960, 540));
        QVERIFY2(s.canvas().width() >= 360 && s.canvas().height() >= 130, qPrintable(QStringLiteral("%1 x %2").arg(s.canvas().width()).arg(s.canvas().height())));
        QVERIFY(s.find<QWidget>("charts-panel").height() >= 120);
        const auto [tabs, charts] = s.tabOf("charts-panel");
        QCOMPARE(tabs->elideMode(), Qt::ElideNone);   // not one name is cut
        tabs->setFocus();
        for (int i = 1; i < tabs->count(); ++i) QTest::keyClick(tabs, Qt::Key_Right);
        QTRY_VERIFY(s.find<QWidget>("log-panel").isVisible());
        const auto& bar = s.find<QToolBar>("tool-bar");
        auto& more = *bar.findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
        QVERIFY(more.isVisible() && bar.rect().contains(more.geometry()) && !more.accessibleName().isEmpty());
        QVERIFY(!s.find<QWidget>("scenario-box").isVisible());
        QTest::mouseClick(&more, Qt::LeftButton);
        QTRY_VERIFY(s.find<QWidget>("scenario-box").isVisible());
        s.window.resize(1440, 900);   // a tab bar with room has no arrows
        QTRY_VERIFY(tabs->tabRect(0).left() >= 0 && tabs->tabRect(tabs->count() - 1).right() < tabs->width());
    }

    void actionsWaitForSomethingToDo()
    {
        Studio s;
        for (const auto* name : {"save", "report", "delete", "undo", "redo", "paste"}) QVERIFY2(!s.enabled(name), name);
        QVERIFY(s.open(Studio::example(kUnit)));
        for (const auto* name : {"undo", "delete", "copy", "duplicate", "rotate", "zoom-selection"}) QVERIFY2(!s.enabled(name), name);
        QVERIFY(s.enabled("save"));
        s.window.document().selection().select({"rack-1"});
        for (const auto* name : {"delete", "copy", "duplicate", "rotate", "zoom-selection"}) QVERIFY2(s.enabled(name), name);
        s.trigger("delete");
        QVERIFY(s.enabled("undo"));
        QVERIFY(!s.enabled("delete"));
    }

    /// What has nothing to do now: no step, no finding, no text to paste, no other place to look at.
    void actionsKnowWhenTheyWouldDoNothing()
    {
        Studio s;
        QApplication::clipboard()->clear();
        for (const auto* name : {"bandwidth", "history", "paste", "next-finding", "previous-view"}) QVERIFY2(!s.enabled(name), name);
        s.window.newLayout();
        for (const auto* name : {"history", "paste", "select-all", "previous-view", "next-view", "minimap", "flow-next"}) QVERIFY2(!s.enabled(name), name);
        QVERIFY(s.waitSolved());
        QVERIFY(s.open(Studio::example(kUnit)));
        for (const auto* name : {"history", "paste", "previous-view", "next-view", "minimap"}) QVERIFY2(!s.enabled(name), name);
        for (const auto* name : {"select-all", "next-finding", "previous-finding", "bandwidth", "zoom-in", "level-up"}) QVERIFY2(s.enabled(name), name);

        QApplication::clipboard()->setText(QStringLiteral("buy milk"));
        QCOMPARE(s.enabled("paste"), !QApplication::clipboard()->ownsClipboard());   // text of another program is not read before it is pasted
        QApplication::clipboard()->setImage(QImage(8, 8, QImage::Format_RGB32));
        QVERIFY(!s.enabled("paste"));
        s.window.document().selection().select({"rack-1"});
        s.trigger("copy");
        QVERIFY(s.enabled("paste"));

        s.trigger("duplicate");
        QVERIFY(s.enabled("history"));
        s.trigger("undo");
        QVERIFY(s.enabled("history"));   // forward again
        QVERIFY(s.waitSolved());

        auto& filter = s.find<QLineEdit>("findings-filter");
        filter.setText(QStringLiteral("no finding says this"));
        QTRY_VERIFY(!s.enabled("next-finding") && !s.enabled("previous-finding"));
        filter.clear();
        QTRY_VERIFY(s.enabled("next-finding"));

        s.trigger("zoom-in");
        QVERIFY(s.enabled("previous-view"));
        s.window.canvas().openInside(QStringLiteral("rack-1"));
        for (const auto* name : {"zoom-in", "zoom-out", "previous-view", "minimap"}) QVERIFY2(!s.enabled(name), name);
        QVERIFY(s.enabled("select-all") && s.enabled("level-up"));
        s.trigger("fit");
        QVERIFY(s.window.canvas().showsPlan() && s.enabled("zoom-in") && s.enabled("previous-view"));
        s.window.canvas().showSite();
        QVERIFY(!s.enabled("level-up"));
        s.trigger("welcome");
        for (const auto* name : {"history", "paste", "next-finding", "previous-view", "bandwidth"}) QVERIFY2(!s.enabled(name), name);
    }

    void overlayBoxAndPlanAgree()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& box = s.find<QComboBox>("overlay");
        QCOMPARE(box.currentIndex(), 0);
        QCOMPARE(s.canvas().overlay(), std::string("none"));
        int headings = 0;
        for (int i = 0; i < box.count(); ++i) {
            if (!box.itemData(i).isValid()) {
                ++headings;
                continue;
            }
            box.setCurrentIndex(i);
            QCOMPARE(toQt(s.canvas().overlay()), box.currentData().toString());
        }
        QCOMPARE(headings, 5);
    }

    /// Headings are read, not chosen: arrows pass over them, letters find what stands under them, and the command list has overlays alone.
    void overlaysStandUnderHeadings()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& box = s.find<QComboBox>("overlay");
        QVERIFY(!box.itemData(1).isValid() && box.itemText(1) == QStringLiteral("Power supply"));
        QTest::keyClick(&box, Qt::Key_Down);
        QCOMPARE(box.currentText(), QStringLiteral("Power"));
        QCOMPARE(s.canvas().overlay(), std::string("power"));
        for (int i = 0; i < 2; ++i) {   // the next one with this letter is a heading, "Network"
            QTest::keyClick(&box, Qt::Key_N);
            QCOMPARE(box.currentText(), QStringLiteral("Nominal voltage"));
        }
        QTest::keyClick(&box, Qt::Key_Home);
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(&box, Qt::Key_Down);
            QVERIFY2(box.currentData().isValid(), qPrintable(box.currentText()));
        }
        s.trigger("commands");
        QVERIFY(s.find<QTreeWidget>("command-results").findItems(QStringLiteral("Voltage and current"), Qt::MatchExactly).isEmpty());
        auto& search = s.find<QLineEdit>("command-search");
        QTest::keyClicks(&search, QStringLiteral("overlay tray fill"));
        QTest::keyClick(&search, Qt::Key_Return);
        QTRY_COMPARE(s.canvas().overlay(), std::string("tray-fill"));
    }

    /// Of many overlays the wanted one is typed; what it means is told before it is chosen.
    void overlaysAreFoundByTyping()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& box = s.find<QComboBox>("overlay");
        const auto shown = [&] {
            const auto& list = s.find<QListView>("overlay-entries");
            QStringList names;
            for (int row = 0; row < box.count(); ++row)
                if (!list.isRowHidden(row)) names << box.itemText(row);
            return names;
        };
        s.click(box);
        QCOMPARE(shown().size(), box.count());
        QVERIFY(s.find<QWidget>("overlay-list").height() < 500);
        s.type(QStringLiteral("loss"));
        QVERIFY(shown().startsWith(QStringLiteral("Power supply")) && shown().contains(QStringLiteral("Loss")) && !shown().contains(QStringLiteral("Cooling")));
        s.press(Qt::Key_Return);
        QVERIFY(QApplication::activePopupWidget() == nullptr);
        QCOMPARE(s.canvas().overlay(), std::string("loss"));

        s.click(box);
        s.type(QStringLiteral("cooling"));   // a heading: all under it
        QVERIFY(shown().contains(QStringLiteral("Coolant need over flow")) && !shown().contains(QStringLiteral("Power supply")));
        s.press(Qt::Key_Down);   // what is marked is told with its unit
        const QString help = s.find<QLabel>("overlay-help").text();
        s.find<QLineEdit>("overlay-search").clear();
        s.type(QStringLiteral("rating in its air"));
        QCOMPARE(shown(), (QStringList{QStringLiteral("Voltage and current"), QStringLiteral("Rating in its air")}));
        QVERIFY(s.find<QLabel>("overlay-help").text() != help && s.find<QLabel>("overlay-help").text().endsWith(QStringLiteral("(%)")));
        s.find<QLineEdit>("overlay-search").clear();
        s.type(QStringLiteral("coolant su"));   // a word's beginning, not "pres-su-re"
        QCOMPARE(s.find<QListView>("overlay-entries").currentIndex().data().toString(), QStringLiteral("Coolant supply"));
        s.type(QStringLiteral("zzz"));
        QVERIFY(shown().isEmpty());
        s.press(Qt::Key_Return);   // nothing to choose
        s.press(Qt::Key_Escape);
        QVERIFY(QApplication::activePopupWidget() == nullptr);
        QCOMPARE(s.canvas().overlay(), std::string("loss"));

        s.click(box);
        auto& list = s.find<QListView>("overlay-entries");
        list.scrollTo(box.model()->index(2, 0));
        s.click(*list.viewport(), list.visualRect(box.model()->index(2, 0)).center());
        QCOMPARE(toQt(s.canvas().overlay()), box.itemData(2).toString());
        for (int row = 0; row < box.count(); ++row) QVERIFY2(!box.itemData(row).isValid() || !box.itemData(row, Qt::ToolTipRole).toString().isEmpty(), qPrintable(box.itemText(row)));
    }

    void placeFieldsCommitWhenDoneAndKeepWhatIsTyped()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        s.drop(kRack, kFreeX, kFreeY);
        QVERIFY(s.waitSolved());
        const std::string rack = s.selected();
        const double x = s.component(rack)->at.x_m;
        auto& line = *s.find<QWidget>("edit-x").findChild<QLineEdit*>();
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, QStringLiteral("13.8"));
        QCOMPARE(s.component(rack)->at.x_m, x);
        // Results that arrive meanwhile leave the text alone.
        s.window.service().solve(s.window.document().revision(), s.window.document().snapshot());
        QSignalSpy results(&s.window.service(), &SolveService::resultsReady);
        QVERIFY(results.wait());
        QVERIFY(line.text().startsWith(QStringLiteral("13.8")));
        QTest::keyClick(&line, Qt::Key_Return);
        QCOMPARE(s.component(rack)->at.x_m, 13.8);
        QVERIFY(s.waitSolved());
        s.trigger("undo");
        QVERIFY(s.waitSolved());
        QCOMPARE(s.component(rack)->at.x_m, x);
        QVERIFY2(line.text().startsWith(QString::number(x, 'f', 3)), qPrintable(line.text()));
    }

    void windowAnswersWhileTheSolverWorks()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("thousands.yaml"));
        QVERIFY(write(path, QByteArray::fromStdString(syntheticLayoutText(3000))));
        Studio s;
        QVERIFY(s.window.openFile(path));
        QVERIFY(s.window.service().busy());
        int turns = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, &s.window, [&] { turns += s.window.service().busy() ? 1 : 0; });
        beat.start(0);
        QVERIFY(s.waitSolved());
        // Were the layout solved in this thread, no turn of its loop could see the service at work.
        QVERIFY2(turns >= 1, qPrintable(QString::number(turns)));
        QCOMPARE(s.results().summary.racks >= 1000, true);
        QVERIFY(s.kpi("it_kw").endsWith(QStringLiteral("W")));
    }

    /// Documents was proposed, whether there is such a folder or not, and wherever one had saved before.
    void aLayoutIsSavedWhereOneWasChosenLast()
    {
        const QTemporaryDir last;
        QSettings().setValue(QStringLiteral("folder/yaml"), last.path());
        Studio s;
        s.window.newLayout();
        s.trigger("save-as");
        QCOMPARE(s.proposed, last.filePath(QStringLiteral("layout.yaml")));
        QVERIFY(s.open(Studio::example(kUnit)));   // shipped: what is made of it goes elsewhere
        s.trigger("save-as");
        QCOMPARE(s.proposed, last.filePath(QStringLiteral("%1.yaml").arg(QLatin1String(kUnit))));
        s.trigger("plan");   // and so does what is exported of it
        QVERIFY2(s.proposed.endsWith(QStringLiteral("%1.png").arg(QLatin1String(kUnit))) && QFileInfo(s.proposed).absolutePath() != QFileInfo(Studio::example(kUnit)).absolutePath(), qPrintable(s.proposed));
        QVERIFY(!s.window.action(QStringLiteral("cut"))->icon().isNull());
        QSettings().setValue(QStringLiteral("folder/yaml"), last.filePath(QStringLiteral("gone")));
        s.trigger("save-as");
        QVERIFY2(QFileInfo(QFileInfo(s.proposed).absolutePath()).isDir(), qPrintable(s.proposed));
    }

    /// Of two quick edits the first is solved in part, or not at all: changes count from the last complete results before either way.
    void changesCountFromCompleteResults()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Results before = s.results();
        s.drop(kRack, kFreeX, kFreeY);
        QVERIFY(s.waitSolved());
        Results between = s.results();
        between.complete = false;
        s.drop(kRack, kFreeX + 1.2, kFreeY);
        QVERIFY(s.waitSolved());
        const Results after = s.results();
        KpiStrip skipped, solvedInPart;
        for (auto* strip : {&skipped, &solvedInPart}) strip->setResults(before);
        solvedInPart.setResults(between);
        for (auto* strip : {&skipped, &solvedInPart}) strip->setResults(after);
        QCOMPARE(skipped.change(QStringLiteral("it_kw")), QStringLiteral("▲ 264 kW"));
        for (const char* id : {"accelerators", "it_kw", "capex_usd", "usd_per_million_tokens", "findings"})
            QCOMPARE(solvedInPart.change(QLatin1String(id)), skipped.change(QLatin1String(id)));
    }
};

QTEST_MAIN(TestStudio)
#include "test_studio.moc"
