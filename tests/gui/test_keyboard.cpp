// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A layout built by keys alone, and what goes through the clipboard.
#include "studio_driver.h"

#include "views/canvas/elevation/rack_elevation.h"
#include "views/panels/palette/palette_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeView>
#include <QTreeWidget>

#include <cmath>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

bool active(Studio& s)
{
    s.window.activateWindow();
    return QTest::qWaitForWindowActive(&s.window);
}

/// Looks a part up by keys and takes it.
void takePart(Studio& s, const QString& words)
{
    QTest::keyClick(&s.window, Qt::Key_F, Qt::ControlModifier);
    auto& search = s.find<QLineEdit>("palette-search");
    search.clear();
    QTest::keyClicks(&search, words);
    QTest::keyClick(&search, Qt::Key_Return);
}

void pointAt(Studio& s, QPoint at)
{
    QMouseEvent event(QEvent::MouseMove, QPointF(at), s.canvas().mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&s.canvas(), &event);
}

}  // namespace

class TestKeyboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }

    void arrowsMoveThePartAndEnterSetsItDown()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)) && active(s));
        takePart(s, QStringLiteral("gb200 nvl72"));
        QCOMPARE(QApplication::focusWidget(), &s.canvas());
        const auto count = s.window.document().layout().components.size();
        QSignalSpy placed(&s.canvas(), &Canvas::partPlaced);
        QTest::keyClick(&s.canvas(), Qt::Key_Right);   // shows it
        QVERIFY(s.window.document().previewLayout() != nullptr || !s.canvas().refusal().isEmpty());
        QTest::keyClick(&s.canvas(), Qt::Key_R);       // turns it a quarter
        QTest::keyClick(&s.canvas(), Qt::Key_Return);
        QCOMPARE(s.window.document().layout().components.size(), count + 1);
        QCOMPARE(placed.size(), 1);
        const auto first = s.component(s.selected())->at;
        for (int i = 0; i < 3; ++i) QTest::keyClick(&s.canvas(), Qt::Key_Down);
        QTest::keyClick(&s.canvas(), Qt::Key_Left);
        QTest::keyClick(&s.canvas(), Qt::Key_Return);
        QCOMPARE(s.window.document().layout().components.size(), count + 2);
        const auto second = s.component(s.selected())->at;
        const double grid_m = s.canvas().index().hall()->grid_m;
        QVERIFY2(std::abs(second.y_m - first.y_m - 3 * grid_m) < 1e-6, qPrintable(QString::number(second.y_m - first.y_m)));
        QVERIFY(std::abs(second.x_m - first.x_m + grid_m) < 1e-6);
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
        QTest::keyClick(&s.canvas(), Qt::Key_Right);   // moves what is selected again
        QVERIFY(s.component(s.selected())->at.x_m > second.x_m);
        QCOMPARE(s.window.document().layout().components.size(), count + 2);
    }

    void partGoesIntoTheRackThatIsOpen()
    {
        Studio s;
        s.window.newLayout();
        QVERIFY(active(s));
        takePart(s, QStringLiteral("rack 42u"));
        QTest::keyClick(&s.canvas(), Qt::Key_Return);
        QTest::keyClick(&s.canvas(), Qt::Key_Return);
        QCOMPARE(s.window.document().layout().components.size(), std::size_t{1});
        const std::string rack = s.selected();
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
        QTest::keyClick(&s.canvas(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!s.window.canvas().showsPlan());
        takePart(s, QStringLiteral("dgx h100"));
        QVERIFY(!s.window.canvas().showsPlan());
        const Component* mounted = s.component(s.selected());
        QVERIFY(mounted != nullptr && mounted->id != rack);
        QCOMPARE(mounted->in.component, rack);
        QCOMPARE(mounted->in.u, 1);
        const int height = s.window.document().catalog()->find(mounted->part)->heightU();
        takePart(s, QStringLiteral("dgx h100"));
        QCOMPARE(s.component(s.selected())->in.u, 1 + height);
        takePart(s, QStringLiteral("gb200 nvl72"));   // stands on a floor: back to the plan with it
        QVERIFY(s.window.canvas().showsPlan());
    }

    void cutGoesToTheClipboardAndPasteComesToThePointer()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)) && active(s));
        s.window.document().selection().select({"rack-1"});
        const auto components = s.window.document().layout().components.size(), links = s.window.document().layout().links.size();
        QTest::keyClick(&s.window, Qt::Key_X, Qt::ControlModifier);
        QVERIFY(s.component("rack-1") == nullptr);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("nvidia.gb200-nvl72")));
        QCOMPARE(s.window.document().undoStack().undoText(), QStringLiteral("Cut rack-1"));
        const double grid_m = s.canvas().index().hall()->grid_m;
        pointAt(s, s.pixel(13.15, 3.05));
        QTest::keyClick(&s.window, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(s.window.document().layout().components.size(), components);
        const auto at = s.component(s.selected())->at;
        QVERIFY2(std::abs(at.x_m - 13.15) <= grid_m / 2 + 0.05 && std::abs(at.y_m - 3.05) <= grid_m / 2 + 0.05,
                 qPrintable(QStringLiteral("%1, %2").arg(at.x_m).arg(at.y_m)));
        QVERIFY(std::abs(at.x_m / grid_m - std::round(at.x_m / grid_m)) < 1e-6);
        QTest::keyClick(&s.window, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&s.window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(s.component("rack-1") != nullptr);
        QCOMPARE(s.window.document().layout().links.size(), links);
    }

    void copyInOneWindowPasteInAnother()
    {
        Studio a, b;
        QVERIFY(a.open(Studio::example(kUnit)));
        b.window.newLayout();
        a.window.document().selection().select({"rack-1", "rack-2"});
        a.trigger("copy");
        const auto before = a.window.document().layout().components.size();
        b.trigger("paste");
        QCOMPARE(b.window.document().layout().components.size(), std::size_t{2});
        QCOMPARE(a.window.document().layout().components.size(), before);
        const auto& pasted = b.window.document().selection().components();
        QCOMPARE(pasted.size(), std::size_t{2});
        const auto &one = *a.component("rack-1"), &two = *a.component("rack-2");
        const auto &first = *b.component(pasted[0]), &second = *b.component(pasted[1]);
        QCOMPARE(first.part, one.part);
        QVERIFY(std::abs((second.at.x_m - first.at.x_m) - (two.at.x_m - one.at.x_m)) < 1e-6);
        QVERIFY(std::abs((second.at.y_m - first.at.y_m) - (two.at.y_m - one.at.y_m)) < 1e-6);
        QVERIFY(b.waitSolved());
    }

    // --- each group of what the window can do, by mouse and keys alone

    void planIsZoomedOpenedAndLeft()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const double scale = s.canvas().view().scale;
        s.press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(s.canvas().view().scale > scale);
        s.choose("fit");
        QVERIFY(std::abs(s.canvas().view().scale / scale - 1) < 0.05);
        s.click(s.canvas(), s.pixel("rack-1"));
        s.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(s.window.canvas().showsInside());
        s.press(Qt::Key_Up, Qt::AltModifier);
        QTRY_VERIFY(s.window.canvas().showsPlan());
    }

    void rackIsTurnedCopiedRemovedAndAllUndone()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto before = s.window.document().snapshot();
        s.click(s.canvas(), s.pixel("rack-1"));
        s.click(s.canvas(), s.pixel("rack-2"), Qt::ShiftModifier);
        QCOMPARE(s.window.document().selection().components().size(), std::size_t{2});
        s.press(Qt::Key_R);
        QVERIFY(s.component("rack-1")->at.facing != before->components.get("rack-1")->at.facing);
        s.choose("delete");
        QVERIFY(s.component("rack-2") == nullptr);
        s.press(Qt::Key_Z, Qt::ControlModifier);
        s.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(s.window.document().layout() == *before);
    }

    void outlineIsFilteredAndPicked()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto [tabs, at] = s.tabOf("outline-panel");
        s.click(*tabs, at);
        auto& filter = s.find<QLineEdit>("outline-filter");
        s.click(filter);
        s.type(QStringLiteral("ups"));
        auto& tree = s.find<QTreeView>("outline-tree");
        const auto hall = tree.model()->index(0, 0), first = tree.model()->index(0, 0, hall);
        s.click(*tree.viewport(), tree.visualRect(first).center());
        QVERIFY(QString::fromStdString(s.selected()).contains(QStringLiteral("ups")));
    }

    void inspectorLeadsToTheOtherEnd()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.click(s.canvas(), s.pixel("rack-1"));
        auto& bar = *s.find<QTabWidget>("inspector-tabs").tabBar();
        for (int i = 0; i < bar.count(); ++i)
            if (bar.tabText(i) == QStringLiteral("Ports")) s.click(bar, bar.tabRect(i).center());
        auto& ports = s.find<QTreeWidget>("port-tree");
        QTreeWidgetItem* end = nullptr;
        for (QTreeWidgetItemIterator it(&ports); *it != nullptr && end == nullptr; ++it)
            if ((*it)->text(0).startsWith(QStringLiteral("→ "))) end = *it;
        QVERIFY(end != nullptr);
        const QString there = end->text(0).mid(2);
        s.click(*ports.viewport(), ports.visualItemRect(end).center());
        QCOMPARE(toQt(s.selected()), there);
    }

    void figuresOpenTheirCharts()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto [tabs, at] = s.tabOf("findings-panel");
        s.click(*tabs, at);
        QVERIFY(s.find<QWidget>("findings-panel").isVisible());
        for (auto* cell : s.window.kpis().findChildren<QWidget*>())
            if (cell->objectName().contains(QStringLiteral("pue")) && !s.find<QWidget>("charts-panel").isVisible()) s.click(*cell);
        QVERIFY(s.find<QWidget>("charts-panel").isVisible());
    }

    void layoutIsMadeNamedAndSaved()
    {
        QTemporaryDir folder;
        Studio s;
        s.press(Qt::Key_N, Qt::ControlModifier);
        s.saveAnswer = folder.filePath(QStringLiteral("mine.yaml"));
        s.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QFile::exists(s.saveAnswer));
        QVERIFY(s.window.document().isClean());
    }

    void findingsAreWalkedByKeys()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto [tabs, at] = s.tabOf("findings-panel");
        s.click(*tabs, at);
        auto& list = s.find<QTreeView>("findings-list");
        s.press(Qt::Key_F8);
        const auto first = list.currentIndex();
        QVERIFY(first.isValid());
        s.press(Qt::Key_F8);
        QVERIFY(list.currentIndex() != first);
        s.press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(list.currentIndex(), first);
        s.click(list);   // the list has the keys: Ctrl+C takes its row, not the plan's selection
        s.press(Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith(QStringLiteral("Severity\tRule")), qPrintable(lines[0]));
    }

    void commandIsFoundByItsName()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        s.type(QStringLiteral("select all"));
        s.press(Qt::Key_Return);
        QTRY_VERIFY(s.window.document().selection().components().size() > 30);   // all of the hall
        s.press(Qt::Key_F11, Qt::ShiftModifier);
        QTRY_VERIFY(!s.find<QWidget>("palette-panel").isVisible());
        s.press(Qt::Key_F11, Qt::ShiftModifier);
        QTRY_VERIFY(s.find<QWidget>("palette-panel").isVisible());
    }

    /// Overlays, charts, scenarios and halls are found as menus' commands are: among seventy overlays nobody looks with the wheel.
    void whatBoxesOfferIsFoundByItsName()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto give = [&](const char* typed) {
            s.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
            s.type(QLatin1String(typed));
            s.press(Qt::Key_Return);
            QTRY_VERIFY(s.window.findChild<QDialog*>(QStringLiteral("command-list")) == nullptr);
        };
        give("overlay voltage drop");
        QTRY_COMPARE(s.canvas().overlay(), std::string("voltage-drop"));
        give("charts roofline");
        QTRY_COMPARE(s.window.focusWidget(), &s.find<QWidget>("chart-roofline"));
        give("dry bulb");   // no name has it, a help has
        QTRY_COMPARE(s.window.focusWidget(), &s.find<QWidget>("chart-year-cloud"));
        give("scenario miami");
        QTRY_COMPARE(s.find<QComboBox>("scenario").currentText(), QStringLiteral("Miami"));
        give("go to hall yard");
        QTRY_COMPARE(s.canvas().hall(), 1);
        s.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        s.type(QStringLiteral("overlay voltage drop"));
        QVERIFY(s.find<QWidget>("command-list").height() < 150);   // as high as what is found
        QVERIFY(s.find<QTreeWidget>("command-results").topLevelItem(0)->text(0).endsWith(QStringLiteral("✓")));   // that it is chosen
        s.press(Qt::Key_Escape);
    }

    /// The figures of a facility are one step of Tab: arrow keys go from one to the next, Enter asks why.
    void figuresAreOneStepOfTab()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(active(s));
        auto& tabs = s.find<QTabWidget>("inspector-tabs");
        QList<QLabel*> stops, links;
        for (auto* label : tabs.currentWidget()->findChildren<QLabel*>()) {
            if (label->isHidden() || !label->text().contains(QStringLiteral("why:"))) continue;
            links << label;
            if ((label->focusPolicy() & Qt::TabFocus) != 0) stops << label;
        }
        QVERIFY(links.size() > 20);
        QCOMPARE(stops.size(), qsizetype(1));
        stops.front()->setFocus(Qt::TabFocusReason);
        s.press(Qt::Key_End);
        QVERIFY(QApplication::focusWidget() != stops.front() && links.contains(QApplication::focusWidget()));
        QVERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());   // it was scrolled to
        s.press(Qt::Key_Up);
        s.press(Qt::Key_Home);
        QCOMPARE(QApplication::focusWidget(), stops.front());
        s.press(Qt::Key_Down);
        s.press(Qt::Key_Return);
        QTRY_COMPARE(tabs.tabText(tabs.currentIndex()), QStringLiteral("Why"));
    }

    void yamlThatSomebodyWroteIsPasted()
    {
        Studio s;
        s.window.newLayout();
        QApplication::clipboard()->setText(QStringLiteral(
            "components:\n"
            "  - {id: \"rack-[1-3]\", part: nvidia.gb200-nvl72, at: {hall: hall-a, x_m: 1, y_m: 1, pitch_m: 0.6, facing: south}}\n"
            "  - {id: cdu-1, part: vertiv.xdu1350, at: {hall: hall-a, x_m: 5, y_m: 1, facing: south}}\n"
            "links:\n"
            "  - {from: \"cdu-1.tcs-[1-3]\", to: \"rack-[1-3].coolant\"}\n"));
        s.trigger("paste");
        QCOMPARE(s.window.document().layout().components.size(), std::size_t{4});
        QCOMPARE(s.window.document().layout().links.size(), std::size_t{3});
        QCOMPARE(s.window.document().undoStack().count(), 1);
        s.trigger("undo");
        QCOMPARE(s.window.document().layout().components.size(), std::size_t{0});
        QApplication::clipboard()->setText(QStringLiteral("buy milk"));
        s.trigger("paste");
        QCOMPARE(s.window.document().layout().components.size(), std::size_t{0});
    }
};

QTEST_MAIN(TestKeyboard)
#include "test_keyboard.moc"
