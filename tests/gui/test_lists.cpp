// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Palette, outline, workloads and bill of materials, driven by mouse and keyboard.
#include "tests/gui/studio_driver.h"
#include "tests/gui/view_driver.h"
#include "tests/gui/why_walk.h"
#include "model/edit/property.h"
#include "views/charts/chart_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/economics/economics_panel.h"
#include "views/panels/inspector/fact_list.h"
#include "views/panels/outline_panel.h"
#include "views/panels/palette/palette_panel.h"
#include "views/panels/palette/part_card.h"
#include "views/panels/palette/part_delegate.h"
#include "views/panels/palette/part_dialog.h"
#include "views/panels/palette/part_list.h"
#include "views/panels/serving/workloads_panel.h"
#include "views/panels/shown_cells.h"
#include "views/session/models/failures_model.h"
#include "views/session/models/findings_model.h"
#include "views/session/text/format.h"
#include "views/session/text/language.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDrag>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace mw;

namespace {

constexpr auto kUnit = "gb200-scalable-unit";
constexpr auto kRack = "nvidia.gb200-nvl72";
constexpr double kFreeX = 14.4, kFreeY = 8.0;

PalettePanel& palette(Studio& s)
{
    return s.find<PalettePanel>("palette-panel");
}
QTreeView& parts(Studio& s)
{
    return s.find<QTreeView>("palette-list");
}
int partsShown(Studio& s)
{
    return drive::rows(*parts(s).model());
}

void showBottom(Studio& s, const char* panel)
{
    s.showPanel(panel);
}

void showLeft(Studio& s, const char* panel)
{
    s.showPanel(panel);
}

/// From the menu of the button beside the table.
void showColumn(Studio& s, const char* button, const char* title)
{
    auto& menu = *s.find<QPushButton>(button).menu();
    Q_EMIT menu.aboutToShow();
    for (auto* action : menu.actions())
        if (action->text() == QLatin1String(title)) return action->trigger();
    QTest::qFail(title, __FILE__, __LINE__);
}

PartDialog* dialog(Studio& s)
{
    return s.window.findChild<PartDialog*>(QStringLiteral("part-dialog"));
}

}  // namespace

class TestLists : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }

    void searchByFigures()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& search = s.find<QLineEdit>("palette-search");
        const int all = partsShown(s);
        drive::type(search, QStringLiteral("liquid > 100 kW"));
        const int hot = partsShown(s);
        QVERIFY2(hot > 0 && hot < all, qPrintable(QString::number(hot)));
        QVERIFY(palette(s).indexOf(QLatin1String(kRack)).isValid());
        drive::type(search, QStringLiteral("power < 15 W"));
        QVERIFY(!palette(s).indexOf(QLatin1String(kRack)).isValid());
        drive::type(search, QStringLiteral("vendor nvidia gb200"));
        QVERIFY(partsShown(s) > 0);
        drive::type(search, QStringLiteral("48U liquid"));   // as it stands in the list
        QVERIFY(palette(s).indexOf(QLatin1String(kRack)).isValid());
        drive::type(search, QStringLiteral("8U liquid"));
        QVERIFY(!palette(s).indexOf(QLatin1String(kRack)).isValid());
        drive::type(search, QStringLiteral("power > 3 L/min"));
        QCOMPARE(parts(s).model()->rowCount(), 0);
        QVERIFY(s.find<QLabel>("palette-nothing").isVisible());
        QVERIFY(s.find<QLabel>("palette-nothing").text().contains(QStringLiteral("not in L/min")));
        // A table pasted there must not push the window off the screen.
        const QString table = QStringLiteral("frontier point\t").repeated(20);
        search.setText(table.repeated(20));
        QVERIFY(s.find<QLabel>("palette-nothing").isVisible());
        QVERIFY(!s.find<QLabel>("palette-nothing").text().contains(table));
        search.clear();
        QCOMPARE(partsShown(s), all);
        QVERIFY(search.toolTip().contains(QStringLiteral("liquid > 100 kW")));
    }

    /// One line where it fits, else two, and none is cut in either: what the names of two parts differ in is often their last word.
    void namesOfPartsAreWhole()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto& list = parts(s);
        const QFontMetrics metrics(uiFont(12, QFont::Medium));
        int one = 0, two = 0, cut = 0;
        for (int group = 0; group < list.model()->rowCount(); ++group) {
            const auto parent = list.model()->index(group, 0);
            for (int row = 0; row < list.model()->rowCount(parent); ++row) {
                const auto index = list.model()->index(row, 0, parent);
                const QRect at = list.visualRect(index);
                const int room = at.width() - 48, width = metrics.horizontalAdvance(index.data().toString());   // its sign, the margins
                if (width <= room) QCOMPARE(at.height(), 42);
                if (width > room) QCOMPARE(at.height(), 57);
                ++(width <= room ? one : two);
                cut += width > 2 * room - 40 ? 1 : 0;
            }
        }
        QVERIFY2(one > 50 && two > 20 && cut < 10, qPrintable(QStringLiteral("%1 %2 %3").arg(one).arg(two).arg(cut)));
    }

    /// The outline is searched by figures as the palette is, in the layout instead of the catalogue.
    void outlineByFigures()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("outline-panel");
        auto& search = s.find<QLineEdit>("outline-filter");
        const auto& tree = s.find<QTreeView>("outline-tree");
        const auto shown = [&] {
            QStringList names;
            const auto hall = tree.model()->index(0, 0);
            for (int i = 0; i < tree.model()->rowCount(hall); ++i) names << tree.model()->index(i, 0, hall).data().toString();
            names.sort();
            return names;
        };
        const QStringList all = shown();
        QStringList racks;
        for (int i = 1; i <= 8; ++i) racks << QStringLiteral("rack-%1").arg(i);
        drive::type(search, QStringLiteral("liquid > 100 kW"));
        QCOMPARE(shown(), racks);
        QCOMPARE(tree.model()->index(0, 1).data().toString(), QStringLiteral("8 of %1").arg(all.size()));   // of the hall
        drive::type(search, QStringLiteral("rack-3 liquid > 100 kW"));
        QCOMPARE(shown(), QStringList{QStringLiteral("rack-3")});
        drive::type(search, QStringLiteral("kind cdu"));
        QCOMPARE(shown(), (QStringList{QStringLiteral("cdu-1"), QStringLiteral("cdu-2")}));
        drive::type(search, QStringLiteral("power >"));   // not finished
        QCOMPARE(shown(), all);
        drive::type(search, QStringLiteral("power > 3 L/min"));
        QVERIFY(shown().isEmpty());
        const auto labels = s.find<QWidget>("outline-panel").findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text().contains(QStringLiteral("not in L/min")); }));
        drive::type(search, QStringLiteral("rack-1"));   // a name, found within others, as before
        QVERIFY(shown().contains(QStringLiteral("rack-1")) && shown().size() == 1);
    }

    void favouritesAreKept()
    {
        {
            Studio s;
            QVERIFY(s.open(Studio::example(kUnit)));
            const auto index = palette(s).indexOf(QLatin1String(kRack));
            parts(s).scrollTo(index);
            QTest::mouseClick(parts(s).viewport(), Qt::LeftButton, {},
                              PartDelegate::starRect(parts(s).visualRect(index)).center());
            QCOMPARE(parts(s).model()->index(0, 0).data().toString(), QStringLiteral("Favourites"));
            QVERIFY(palette(s).indexOf(QLatin1String(kRack)).data(PaletteModel::FavouriteRole).toBool());
        }
        Studio again;
        QVERIFY(again.open(Studio::example(kUnit)));
        QCOMPARE(parts(again).model()->index(0, 0).data().toString(), QStringLiteral("Favourites"));
        drive::choose(parts(again), palette(again).indexOf(QLatin1String(kRack)), "toggle-favourite");
        QVERIFY(parts(again).model()->index(0, 0).data().toString() != QStringLiteral("Favourites"));
    }

    /// What was placed last stands above the categories, here and after a restart.
    void whatWasPlacedIsRecent()
    {
        const auto first = [](Studio& s, int row) {
            const auto group = parts(s).model()->index(0, 0);
            return group.data().toString() == QStringLiteral("Recent") ? group.model()->index(row, 0, group).data(PaletteModel::PartIdRole).toString() : QString();
        };
        {
            Studio s;
            QVERIFY(s.open(Studio::example("dgx-h100-superpod-4su")));
            QCOMPARE(first(s, 0), QString());
            s.drop(kRack, 2.5, -3.0);   // outside the hall: not placed
            QCOMPARE(first(s, 0), QString());
            s.drop(kRack, kFreeX, 6.6);
            QCOMPARE(first(s, 0), QLatin1String(kRack));
        }
        Studio again;
        QVERIFY(again.open(Studio::example("dgx-h100-superpod-4su")));
        QCOMPARE(first(again, 0), QLatin1String(kRack));
    }

    void cardShowsWhatAPartIs()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        auto& card = palette(s).card();
        QVERIFY(!card.isVisible());
        s.trigger("find-part");
        QTest::keyClicks(&s.find<QLineEdit>("palette-search"), QStringLiteral("gb200 nvl72"));
        QVERIFY(card.isVisible());
        QCOMPARE(card.facts().value(QStringLiteral("Accelerators")), QStringLiteral("72"));
        for (const char* name : {"Power, at most", "Heat to liquid", "Price", "Lead time"})
            QVERIFY2(!card.facts().value(QLatin1String(name)).isEmpty(), name);
        QVERIFY(s.window.rect().contains(card.geometry()));
        for (const auto* label : card.findChildren<QLabel*>()) {   // names of two lines have two lines
            if (!label->isVisible() || label->text().isEmpty()) continue;
            const int needed_px = label->wordWrap() ? label->heightForWidth(label->width()) : label->fontMetrics().height();
            QVERIFY2(label->height() >= needed_px, qPrintable(QStringLiteral("%1: %2 of %3 px").arg(label->text()).arg(label->height()).arg(needed_px)));
        }
        QTest::keyClick(&s.find<QLineEdit>("palette-search"), Qt::Key_Return);
        QVERIFY(!card.isVisible());
    }

    /// What is dragged leaves free the plan under the pointer, which shows the part as it would stand there.
    void draggedPartLeavesThePlanFree()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        parts(s).setCurrentIndex(palette(s).indexOf(QLatin1String(kRack)));
        QDrag* drag = static_cast<PartList&>(parts(s)).dragOfSelected();
        QVERIFY(drag != nullptr);
        QCOMPARE(drag->mimeData()->data(QString::fromLatin1(kPartMime)), QByteArray(kRack));
        const QSizeF badge = drag->pixmap().deviceIndependentSize();
        QVERIFY(!badge.isEmpty() && badge.width() <= 32 && badge.height() <= 32);
        QVERIFY(drag->hotSpot().x() > badge.width() && drag->hotSpot().y() > badge.height());
        delete drag;
    }

    void ownPartsAreMadeChangedAndDeleted()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        drive::choose(parts(s), palette(s).indexOf(QLatin1String(kRack)), "own-part-from-this");
        QVERIFY(dialog(s) != nullptr);
        auto& text = s.find<QPlainTextEdit>("part-text");
        auto* save = dialog(s)->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
        QVERIFY(save->isEnabled());
        text.setPlainText(text.toPlainText().replace(QStringLiteral("kind: system-rack"),
                                                     QStringLiteral("kind: spaceship")));
        QVERIFY(!save->isEnabled());
        QVERIFY(s.find<QLabel>("part-state").text().contains(QStringLiteral("Line ")));
        text.setPlainText(text.toPlainText().replace(QStringLiteral("kind: spaceship"),
                                                     QStringLiteral("kind: system-rack")));
        QTest::mouseClick(save, Qt::LeftButton);
        const std::string id = "own.gb200-nvl72";
        QVERIFY(s.window.document().layout().parts.contains(id));
        QVERIFY(palette(s).indexOf(toQt(id)).isValid());
        s.drop(id.c_str(), kFreeX, kFreeY);
        QCOMPARE(s.component(s.selected())->part, id);
        drive::choose(parts(s), palette(s).indexOf(toQt(id)), "own-part-delete");
        QVERIFY2(s.window.document().layout().parts.contains(id), "a part in use stays");
        QTRY_VERIFY(dialog(s) == nullptr);
        drive::choose(parts(s), palette(s).indexOf(toQt(id)), "own-part-edit");
        auto& again = s.find<QPlainTextEdit>("part-text");
        again.setPlainText(again.toPlainText().replace(QStringLiteral("confidence: estimate"),
                                                       QStringLiteral("confidence: unverified")));
        QTest::mouseClick(dialog(s)->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save),
                          Qt::LeftButton);
        QCOMPARE(s.window.document().layout().parts.get(id)->confidence, Confidence::Unverified);
        for (int i = 0; i < 3; ++i) s.trigger("undo");
        QVERIFY(!s.window.document().layout().parts.contains(id));
        QVERIFY(!palette(s).indexOf(toQt(id)).isValid());
    }

    /// From what is selected, by keys alone: the menu of the palette, the form, Return; then edited by keys and taken back.
    void ownPartIsMadeFromTheSelectionByKeys()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto* button = s.window.findChild<QToolButton*>(QStringLiteral("own-part-menu"));
        const auto& fromSelection = s.find<QAction>("own-part-from-selection");
        Q_EMIT button->menu()->aboutToShow();
        QVERIFY(!fromSelection.isEnabled() && !fromSelection.toolTip().isEmpty());
        s.window.document().selection().select({"cdu-1"});
        Q_EMIT button->menu()->aboutToShow();
        QVERIFY(fromSelection.isEnabled());
        const std::string part = s.component("cdu-1")->part;
        QTimer chooser;
        connect(&chooser, &QTimer::timeout, &s.window, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (menu == nullptr) return;
            chooser.stop();
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        chooser.start(5);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(dialog(s) != nullptr);
        QVERIFY(s.find<QPlainTextEdit>("part-text").toPlainText().contains(QStringLiteral("kind: cdu")));
        drive::type(s.find<QLineEdit>("part-name"), QStringLiteral("Our CDU"));
        drive::type(s.find<QLineEdit>("part-id"), QStringLiteral("own.our-cdu"));
        drive::type(s.find<QLineEdit>("part-capacity"), QStringLiteral("1500"));
        auto* save = dialog(s)->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
        save->setFocus();
        QTest::keyClick(save, Qt::Key_Space);
        const Part* made = s.window.document().layout().parts.get("own.our-cdu");
        QVERIFY(made != nullptr);
        QCOMPARE(made->kind, Kind::Cdu);
        QCOMPARE(made->figure("capacity_kw"), std::optional(1500.0));
        QCOMPARE(made->ports.size(), s.window.document().catalog()->find(part)->ports.size());
        QCOMPARE(s.component("cdu-1")->part, part);   // what it was made from stays what it is
        // In the palette's list Enter takes it, and the plan sets it down by keys.
        auto& search = s.find<QLineEdit>("palette-search");
        drive::type(search, QStringLiteral("our cdu"));
        QTest::keyClick(&search, Qt::Key_Return);
        QTest::keyClick(&s.canvas(), Qt::Key_Down);
        for (int i = 0; i < 5; ++i) QTest::keyClick(&s.canvas(), Qt::Key_Down);
        QTest::keyClick(&s.canvas(), Qt::Key_Return);
        QCOMPARE(s.component(s.selected())->part, std::string("own.our-cdu"));
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
        for (int i = 0; i < 2; ++i) s.trigger("undo");
        QVERIFY(!s.window.document().layout().parts.contains("own.our-cdu"));
    }

    /// Also where the outline is opened long after the layout: names tell rows apart, parts repeat.
    void namesInTheOutlineAreWhole()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("outline-panel");
        const auto& tree = s.find<QTreeView>("outline-tree");
        const auto hall = tree.model()->index(0, 0);
        constexpr int kSwatch_px = 36;   // and the margins of a cell
        for (int row = 0; row < tree.model()->rowCount(hall); ++row) {
            const auto index = tree.model()->index(row, 0, hall);
            const QString name = index.data().toString();
            QTRY_VERIFY2(tree.visualRect(index).width() >= tree.fontMetrics().horizontalAdvance(name) + kSwatch_px, qPrintable(name));
        }
    }

    void outlineFollowsBothWays()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showLeft(s, "outline-panel");
        auto& tree = s.find<QTreeView>("outline-tree");
        auto& selection = s.window.document().selection();
        const auto& rows = s.window.document().layout().components.rows();
        selection.select({rows[0]->id, rows[1]->id, rows[2]->id});
        QCOMPARE(tree.selectionModel()->selectedRows().size(), 3);
        const auto index = s.find<OutlinePanel>("outline-panel").indexOf(toQt(rows[4]->id));
        QVERIFY(index.isValid());
        drive::click(tree, index);
        QCOMPARE(selection.current(), rows[4]->id);
        QCOMPARE(selection.components().size(), std::size_t{1});
    }

    void outlineFindsAndRenames()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showLeft(s, "outline-panel");
        auto& tree = s.find<QTreeView>("outline-tree");
        const int all = drive::rows(*tree.model());
        drive::type(s.find<QLineEdit>("outline-filter"), QStringLiteral("ups"));
        const int some = drive::rows(*tree.model());
        QVERIFY(some > 0 && some < all);
        const auto index = drive::row(tree, QStringLiteral("ups"));
        QVERIFY(index.isValid());
        drive::click(tree, index);
        const auto id = s.selected();
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_F2);
        auto* editor = tree.viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("UPS by the door"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(s.component(id)->label, std::string("UPS by the door"));
        QVERIFY(drive::row(tree, QStringLiteral("UPS by the door")).isValid());
        s.trigger("undo");
        QVERIFY(s.component(id)->label != "UPS by the door");
        QVERIFY(tree.actions().contains(s.window.action(QStringLiteral("delete"))));
    }

    void workloadsAreEditedAndJudged()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "workloads-panel");
        auto& table = s.find<QTableWidget>("workloads-table");
        const auto count = s.window.document().layout().workloads.size();
        const auto column = [&](const QString& title) {
            for (int i = 0; i < table.columnCount(); ++i)
                if (table.horizontalHeaderItem(i)->text() == title) return i;
            return -1;
        };
        const auto& served = s.results().throughput->workloads.front();
        QVERIFY(served.usd_per_million_tokens.has_value());
        QVERIFY(table.item(0, column(QStringLiteral("Cost / M tok")))->text().startsWith(QLatin1Char('$')));
        for (const char* limit : {"TTFT limit, ms", "TPOT limit, ms", "Gap, s", "Rate, 1/s", "Cached, %", "Share, %"}) QVERIFY2(column(QLatin1String(limit)) >= 0, limit);   // typed without a unit
        const auto judged = [&](const char* title) {
            return table.item(0, column(QLatin1String(title)))->text();
        };
        QVERIFY2(judged("TTFT").contains(QStringLiteral("below")), qPrintable(judged("TTFT")));
        QVERIFY2(judged("TPOT").contains(QStringLiteral("at the limit")), qPrintable(judged("TPOT")));
        drive::enter(table, table.model()->index(0, column(QStringLiteral("Output"))), QStringLiteral("900"));
        QCOMPARE(s.window.document().layout().workloads[0].output_tokens, 900.0);
        drive::enter(table, table.model()->index(0, column(QStringLiteral("Output"))), QStringLiteral("-3"));
        QCOMPARE(s.window.document().layout().workloads[0].output_tokens, 900.0);
        table.selectRow(0);
        drive::press(s.window, "duplicate-workload");
        QCOMPARE(s.window.document().layout().workloads.size(), count + 1);
        drive::press(s.window, "remove-workload");
        QCOMPARE(s.window.document().layout().workloads.size(), count);
        QVERIFY(shownText(table.model()->index(0, column(QStringLiteral("Input")))) == QStringLiteral("8,000") && table.item(0, column(QStringLiteral("Input")))->text() == QStringLiteral("8000"));
        drive::enter(table, table.model()->index(0, column(QStringLiteral("Cached, %"))), QStringLiteral("75 %"));
        QCOMPARE(s.window.document().layout().workloads[0].cached_share, 0.75);
        showColumn(s, "workload-columns", "Drafts");
        drive::enter(table, table.model()->index(0, column(QStringLiteral("Drafts"))), QStringLiteral("2"));
        QCOMPARE(s.window.document().layout().workloads[0].draft_tokens, 2);
        drive::enter(table, table.model()->index(0, column(QStringLiteral("Drafts"))), QStringLiteral("40"));
        QCOMPARE(s.window.document().layout().workloads[0].draft_tokens, 2);
        QVERIFY(s.waitSolved());
    }

    /// No column is behind a scroll bar and no row cut in a small window, in both languages; what has no room is fetched by name, and a width that was given stays.
    void columnsShareTheRoom_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* code : {"en", "de"}) QTest::newRow(code) << QString::fromLatin1(code);
    }
    void columnsShareTheRoom()
    {
        QFETCH(QString, code);
        language::speak(code);
        const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        for (const auto& [panel, name] : {std::pair{"workloads-panel", "workloads-table"}, {"serving-panel", "serving-table"}, {"failures-panel", "failures-list"}, {"cables-panel", "cables-list"}, {"bom-panel", "bom-list"},
                                          {"scenarios-panel", "scenario-table"}}) {
            showBottom(s, panel);
            auto& list = s.find<QAbstractItemView>(name);
            QTRY_VERIFY2(list.isVisible() && list.model()->rowCount() > 0, name);
            for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
            QVERIFY2(list.horizontalScrollBar()->maximum() == 0, name);
            (void)list.grab();
            const QRect row = list.visualRect(list.indexAt({2, list.viewport()->height() - 1}));
            const auto* cover = list.findChild<QWidget*>(QStringLiteral("whole-rows"));
            QVERIFY2(!row.isValid() || row.bottom() < list.viewport()->height() || (cover != nullptr && cover->isVisible() && cover->y() == list.viewport()->y() + row.top()), name);
        }
        auto& failures = *s.find<QTreeView>("failures-list").header();
        QVERIFY(!failures.isSectionHidden(FailuresModel::BatteryColumn));
        showBottom(s, "workloads-panel");
        auto& table = s.find<QTableWidget>("workloads-table");
        auto& header = *table.horizontalHeader();
        QVERIFY(header.isSectionHidden(6));   // cores for tools, which neither has
        for (int given = table.columnCount() - 5; given < table.columnCount(); ++given) QVERIFY(!header.isSectionHidden(given));   // what the plan gives
        const QPoint edge(header.sectionViewportPosition(0) + header.sectionSize(0) - 1, header.height() / 2);
        QTest::mousePress(header.viewport(), Qt::LeftButton, {}, edge);
        QTest::mouseMove(header.viewport(), edge + QPoint(20, 0));
        QTest::mouseMove(header.viewport(), edge + QPoint(40, 0));
        QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
        const int given = header.sectionSize(0);
        drive::enter(table, table.model()->index(0, 3), QStringLiteral("900"));
        QVERIFY(s.waitSolved());
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        QCOMPARE(header.sectionSize(0), given);
        QVERIFY(header.length() <= table.viewport()->width());
    }

    /// Twice the same preset gets two ids; undo takes it away under its name.
    void presetsAreAdded()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "workloads-panel");
        auto& table = s.find<QTableWidget>("workloads-table");
        int shareColumn = 0;
        while (table.horizontalHeaderItem(shareColumn)->text() != QStringLiteral("Share, %")) ++shareColumn;
        const auto actions = s.find<QPushButton>("add-preset").menu()->actions();
        QVERIFY(actions.size() >= 5);
        for (auto* action : actions) QVERIFY2(action->toolTip().contains(QStringLiteral("Source: ")), qPrintable(action->text()));
        const auto& workloads = s.window.document().layout().workloads;
        const auto count = workloads.size();
        actions[0]->trigger();
        actions[0]->trigger();
        QCOMPARE(s.window.document().layout().workloads.size(), count + 2);
        QVERIFY(s.waitSolved());
        // The shares of the example's own workloads add up to all.
        const std::string added = s.window.document().layout().workloads[count].id;
        QVERIFY(s.hasFinding("throughput.no-share", added));
        const auto share = [&](int row, const char* text) { drive::enter(table, table.model()->index(row, shareColumn), QLatin1String(text)); };
        QSignalSpy refused(&s.find<WorkloadsPanel>("workloads-panel"), &WorkloadsPanel::refused);
        share(0, "200");
        QVERIFY(refused.value(0).value(0).toString().contains(QStringLiteral("from 0 to 100")));   // per cents, as the column has them
        share(0, "30");
        QVERIFY(s.waitSolved());
        QVERIFY(!s.hasFinding("throughput.no-share", added));
        QVERIFY(s.results().throughput->workloads[count].tpot_ms.has_value());
        s.trigger("undo");
        s.trigger("undo");
        QCOMPARE(s.window.document().layout().workloads.size(), count + 1);
        QVERIFY(s.waitSolved());
    }

    /// By W and by the menu, the tree's first line says what the cell says: bill, cables, failures, memories of sessions, money.
    void cellsTellWhy()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& why = s.find<QTreeWidget>("why-tree");
        // The bill lists whole amounts: "≈ $3,400,000" is told as "$3.40 M".
        const auto asTold = [](const QString& cell) {
            const auto at = cell.indexOf(QLatin1Char('$'));
            bool whole = false;
            const double usd = at < 0 ? 0 : cell.mid(at + 1).remove(QLatin1Char(',')).toDouble(&whole);
            return whole ? format::text(usd, Format::Usd) : cell;
        };
        const auto answered = [&](const QString& cell, const QString& told) {
            const auto figure = [&] { return why.topLevelItemCount() == 1 ? why.topLevelItem(0)->text(1) : QStringLiteral("nothing"); };
            QTRY_VERIFY2(why.isVisible() && (asTold(cell).contains(figure()) || figure().contains(asTold(cell))),
                         qPrintable(told + QStringLiteral(": ") + cell + QStringLiteral(", told ") + figure()));
            QVERIFY2(why.topLevelItem(0)->childCount() > 0 || !why.topLevelItem(0)->text(2).isEmpty(), qPrintable(told));
        };
        const auto tells = [&](const char* panel, const char* name, const char* title, const char* entry) {
            showBottom(s, panel);
            auto& list = s.find<QAbstractItemView>(name);
            QVERIFY2(list.model()->rowCount() > 0, name);
            int column = 0;
            while (list.model()->headerData(column, Qt::Horizontal).toString() != QLatin1String(title)) QVERIFY2(++column < list.model()->columnCount(), title);
            const auto at = list.model()->index(QLatin1String(name) == QLatin1String("session-table") ? list.model()->rowCount() - 1 : 0, column);   // the first has no way back
            const QString cell = at.data().toString(), asked = QLatin1String(name) + QLatin1Char(' ') + QLatin1String(title);
            list.setCurrentIndex(at);
            QTest::keyClick(&list, Qt::Key_W);
            answered(cell, asked);
            s.window.document().selection().select({"rack-1"});   // its own figures stand there again
            showBottom(s, panel);
            list.setCurrentIndex(at);
            list.scrollTo(at);
            if (list.isVisible()) drive::choose(list, at, entry), answered(cell, asked + QStringLiteral(" by the menu"));
        };
        for (const char* title : {"Count", "Unit price", "Total"}) tells("bom-panel", "bom-list", title, "bom-why");
        for (const char* title : {"Cables", "Length", "Price", "Speed"}) tells("cables-panel", "cables-list", title, "cables-why");
        tells("failures-panel", "failures-list", "Alike", "failures-why");
        for (const char* title : {"Kept there", "Read back", "Computed again"}) tells("serving-panel", "session-table", title, "session-why");
        QVERIFY(s.find<QLabel>("why-whose").text().startsWith(QStringLiteral("Sessions of")));
        s.find<EconomicsPanel>("economics-panel").showTopic(QStringLiteral("system"));
        tells("economics-panel", "economics-list", "Typical", "economics-ask");
        const std::pair<const char*, QStringList> pages[] = {{"sales", {"Cost of its tokens"}}, {"time", {"Capital and refresh", "Running cost"}}, {"binds", {"Tokens more", "Worth"}},
                                                             {"spread", {"As it stands", "5 %", "Median", "95 %"}}, {"drivers", {"Low", "High", "Cost at low", "Cost at high", "Share of the variance"}}};
        for (const auto& [page, titles] : pages)
            for (const QString& title : titles) {
                s.find<EconomicsPanel>("economics-panel").showTopic(QLatin1String(page));
                tells("economics-panel", "economics-list", title.toUtf8().constData(), "economics-ask");
                if (QTest::currentTestFailed()) return;
            }
        // Percentiles are among a workload's figures.
        tells("workloads-panel", "workloads-table", "TTFT", "workload-why");
        auto& figure = s.find<QComboBox>("why-quantity");
        QVERIFY(figure.findData(QStringLiteral("answer-p99")) >= 0);
        // A point of the frontier, by keys alone.
        s.find<ChartsPanel>("charts-panel").showChart(QStringLiteral("frontier"));
        s.showPanel("charts-panel");
        auto& chart = s.find<ChartView>("chart-frontier");
        QTRY_VERIFY(!chart.spots().empty());
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_W);
        QCOMPARE(figure.currentData().toString(), QStringLiteral("point-mw"));
        answered(chart.spots().front().value, QStringLiteral("a point of the frontier"));
        // Several links: their sums.
        std::vector<std::string> links;
        for (const auto& link : s.window.document().layout().links.rows())
            if (links.size() < 40) links.push_back(link->id);
        s.window.document().selection().selectLinks(links);
        QTRY_VERIFY(figure.findData(QStringLiteral("links-power")) >= 0);
        figure.setCurrentIndex(figure.findData(QStringLiteral("links-power")));
        QVERIFY(why.topLevelItem(0)->childCount() > 0);
        // All of them are summed up in the background, and what was asked stays asked.
        links.clear();
        for (const auto& link : s.window.document().layout().links.rows()) links.push_back(link->id);
        QVERIFY(links.size() > Selection::kMany);
        s.window.document().selection().selectLinks(links);
        double cables = 0;
        for (const FacilityLink& link : s.results().facility->links)
            if (link.kind == PortKind::Power && s.window.document().layout().links.contains(link.link->id)) cables += link.count;
        QTRY_VERIFY(figure.currentData() == QLatin1String("links-power") && why.topLevelItemCount() == 1 && why.topLevelItem(0)->text(1) == format::count(cables));
        QVERIFY(s.find<QTabWidget>("inspector-tabs").widget(0)->findChild<FactList*>()->value(QStringLiteral("Power cables")).contains(u'>' + format::count(cables) + u'<'));
        QVERIFY(!s.find<QWidget>("link-form").isHidden());
        // What a finding measured, by W and by the menu.
        const auto smaller = edit::setProperty(s.window.document().layout(), *s.window.document().catalog(), "site/grid/limit_mw", 0.5);
        QVERIFY(smaller);
        s.window.document().commit(*smaller, QStringLiteral("smaller"));
        QVERIFY(s.waitSolved());
        showBottom(s, "findings-panel");
        auto& findings = s.find<QTreeView>("findings-list");
        const auto rules = findings.model()->match(findings.model()->index(0, FindingsModel::RuleColumn), Qt::DisplayRole, QStringLiteral("power.grid-limit"), 1, Qt::MatchContains | Qt::MatchRecursive);
        QVERIFY(!rules.isEmpty());
        const QModelIndex measured = rules.front().siblingAtColumn(FindingsModel::MeasuredColumn);
        const auto tellsFinding = [&] {
            QTRY_VERIFY(why.isVisible() && why.topLevelItemCount() == 1 && why.topLevelItem(0)->text(0) == QLatin1String("Measured"));
            QVERIFY(measured.data().toString().startsWith(why.topLevelItem(0)->text(1)) && s.find<QLabel>("why-whose").text().startsWith(QLatin1String("Finding: ")));
        };
        findings.setCurrentIndex(measured);
        QTest::keyClick(&findings, Qt::Key_W);
        tellsFinding();
        s.window.document().selection().select({"rack-1"});
        showBottom(s, "findings-panel");
        drive::choose(findings, measured, "finding-why");
        tellsFinding();
    }

    void everyFigureTellsWhy_data()
    {
        QTest::addColumn<QString>("example");
        for (const char* name : {kUnit, "dgx-h100-superpod-4su"}) QTest::newRow(name) << name;
    }

    /// Rows of the inspector for one of each part and link, all pages of the economics, findings, workloads, pools and charts. Charts of how many there are of each, of
    /// courses and of what was measured elsewhere show no figure of one thing: the pointer tells theirs.
    void everyFigureTellsWhy()
    {
        QFETCH(QString, example);
        Studio s;
        QVERIFY(s.open(Studio::example(qPrintable(example))));
        QVERIFY(s.waitSolved());
        const auto costs = readCostDefaults(std::string(MW_SOURCE_DIR) + "/resources/economics");
        QVERIFY(costs.value);
        why_walk::Walk walk{s.results(), **costs.value};
        why_walk::walkAll(walk);
        QStringList& missing = walk.missing;
        for (const char* chart : {"loads", "traffic", "traffic-pools", "traffic-units", "link-loads", "cables", "roofline"}) missing.removeAll(QStringLiteral("chart ") + QLatin1String(chart));
        for (const QString& one : missing) qWarning("%s", qPrintable(one));
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void billIsFilteredCopiedAndExported()
    {
        QTemporaryDir folder;
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "bom-panel");
        auto& list = s.find<QTreeView>("bom-list");
        auto& total = s.find<QLabel>("bom-total");
        QVERIFY(total.text().contains(QStringLiteral("compute $")));
        const QString all = total.text();
        const int lines = list.model()->rowCount();
        drive::type(s.find<QLineEdit>("bom-filter"), QStringLiteral("power"));
        QVERIFY(list.model()->rowCount() < lines);
        QVERIFY(total.text() != all && total.text().startsWith(QStringLiteral("Shown")));
        drive::press(s.window, "bom-copy");
        const auto copied = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(copied.size(), list.model()->rowCount() + 1);
        QCOMPARE(copied[1].count(u'\t'), copied[0].count(u'\t'));
        s.saveAnswer = folder.filePath(QStringLiteral("bill.csv"));
        drive::press(s.window, "bom-export");
        QFile file(s.saveAnswer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), lines + 1);
    }
};

QTEST_MAIN(TestLists)
#include "test_lists.moc"
