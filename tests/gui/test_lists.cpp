// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Palette, outline, findings, workloads and bill of materials, driven by mouse and keyboard.
#include "model/edit/move.h"
#include "tests/gui/studio_driver.h"
#include "tests/gui/view_driver.h"
#include "views/charts/chart_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/economics/economics_panel.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/inspector/fact_list.h"
#include "views/panels/outline_panel.h"
#include "views/panels/palette/palette_panel.h"
#include "views/panels/palette/part_card.h"
#include "views/panels/palette/part_delegate.h"
#include "views/panels/palette/part_dialog.h"
#include "views/panels/palette/part_list.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
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

/// Two racks on one spot: a finding that can be mended and waived.
std::string overlap(Studio& s)
{
    s.drop(kRack, kFreeX, kFreeY);
    s.drop(kRack, kFreeX + 3, kFreeY);
    const auto id = s.selected();
    auto& document = s.window.document();
    const std::array ids{id};
    document.commit(*edit::moveComponents(document.layout(), *document.catalog(), ids, -2.9, 0),
                    QStringLiteral("Move"));
    return s.waitSolved() ? id : std::string();
}

std::shared_ptr<const std::vector<Finding>> many(int count)
{
    auto list = std::make_shared<std::vector<Finding>>();
    for (int i = 0; i < count; ++i)
        list->push_back({.rule = i % 2 == 0 ? "placement.overlap" : "power.single-feed",
                         .severity = static_cast<Severity>(i % 3),
                         .subjects = {"rack-" + std::to_string(i)},
                         .message = "Rack " + std::to_string(i),
                         .measured = i,
                         .limit = 10,
                         .unit = "kW"});
    return list;
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
        s.window.document().selection().select({"cdu-1"});
        const std::string part = s.component("cdu-1")->part;
        auto* button = s.window.findChild<QToolButton*>(QStringLiteral("own-part-menu"));
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

    void findingsModelGroupsAndKeeps()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrouping(FindingsModel::Grouping::BySeverity);
        model.setFindings(many(30));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.shown(), 30);
        const QPersistentModelIndex kept = model.index(4, 0, model.index(1, 0));
        const QString key = kept.data(FindingsModel::KeyRole).toString();
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        auto fewer = std::make_shared<std::vector<Finding>>(*many(30));
        std::erase_if(*fewer, [](const Finding& finding) { return finding.severity == Severity::Error; });
        model.setFindings(fewer);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data(FindingsModel::KeyRole).toString(), key);
        model.setGrouping(FindingsModel::Grouping::ByRule);
        QCOMPARE(model.rowCount(), 2);
        model.setFilter({.text = QStringLiteral("single-feed rack-17")});
        QCOMPARE(model.shown(), 1);  // all words are asked for
        model.setFilter({});
        model.sort(FindingsModel::MessageColumn, Qt::DescendingOrder);
        QCOMPARE(model.shown(), 20);
    }

    /// Severities are switched by their buttons, words are typed, groups are chosen: what is shown and how it stands follows.
    void findingsAreFilteredAndGroupedByHand()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "findings-panel");
        auto& panel = s.find<FindingsPanel>("findings-panel");
        panel.setFindings(many(30), s.window.document().facility());
        auto& list = s.find<QTreeView>("findings-list");
        auto& grouping = s.find<QComboBox>("findings-grouping");
        const auto groups = [&] {
            QStringList names;
            for (int i = 0; i < list.model()->rowCount(); ++i) names << list.model()->index(i, 0).data().toString();
            return names;
        };
        const QStringList bySeverity = groups();
        QCOMPARE(bySeverity.size(), 3);
        QTest::mouseClick(&s.find<QPushButton>("findings-severity-0"), Qt::LeftButton);
        QCOMPARE(groups(), bySeverity.mid(1));
        QCOMPARE(panel.model().shown(), 20);
        QTest::mouseClick(&s.find<QPushButton>("findings-severity-0"), Qt::LeftButton);
        grouping.setFocus();
        QTest::keyClick(&grouping, Qt::Key_Down);   // by rule
        QCOMPARE(groups().size(), 2);
        QTest::keyClick(&grouping, Qt::Key_Down);   // by place: eight of these racks are there
        QCOMPARE(groups(), QStringList({QStringLiteral("Data hall  8"), QStringLiteral("Facility and links  22")}));
        drive::type(s.find<QLineEdit>("findings-filter"), QStringLiteral("overlap rack-1"));
        QCOMPARE(panel.model().shown(), 5);   // rack-10, 12 ... 18: all words are asked for
    }

    void tenThousandFindingsKeepTheirPlace()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "findings-panel");
        auto& panel = s.find<FindingsPanel>("findings-panel");
        panel.setFindings(many(10000), nullptr);
        auto& list = s.find<QTreeView>("findings-list");
        drive::click(
            list,
            drive::row(list, QStringLiteral("Rack 9000"), FindingsModel::MessageColumn).siblingAtColumn(0));
        const QString key = list.currentIndex().data(FindingsModel::KeyRole).toString();
        const int scroll = list.verticalScrollBar()->value();
        QVERIFY(!key.isEmpty() && scroll > 0);
        auto changed = std::make_shared<std::vector<Finding>>(*many(10000));
        for (auto& finding : *changed) finding.message += "!";
        panel.setFindings(changed, nullptr);
        QCOMPARE(list.currentIndex().data(FindingsModel::KeyRole).toString(), key);
        QCOMPARE(list.verticalScrollBar()->value(), scroll);
        QCOMPARE(panel.title(), QStringLiteral("Findings 6667"));   // advice is not counted
    }

    void findingsShowNumbersAndAreMended()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = overlap(s);
        QVERIFY(s.hasFinding("placement.overlap", rack));
        showBottom(s, "findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        drive::type(s.find<QLineEdit>("findings-filter"), QStringLiteral("overlap"));
        s.window.document().selection().clear();
        drive::click(list, drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).siblingAtColumn(FindingsModel::MessageColumn));
        QCOMPARE(s.selected(), rack);  // framed on the plan
        QVERIFY(s.find<QLabel>("finding-measured").text().contains(QStringLiteral(" m")));
        auto* fix = s.find<QWidget>("finding-detail").findChild<QPushButton*>(QStringLiteral("fix-finding"));
        QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
        QCoreApplication::sendEvent(fix, &enter);
        QVERIFY2(s.find<QLabel>("finding-preview").text().startsWith(QStringLiteral("Preview: moves ")),
                 qPrintable(s.find<QLabel>("finding-preview").text()));
        QTest::mouseClick(fix, Qt::LeftButton);
        QVERIFY(s.waitSolved());
        QVERIFY(!s.hasFinding("placement.overlap", rack));
    }

    void findingsAreWaived()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = overlap(s);
        showBottom(s, "findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        auto& panel = s.find<FindingsPanel>("findings-panel");
        const int errors = panel.model().count(Severity::Error);
        drive::click(list, drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).siblingAtColumn(FindingsModel::MessageColumn));
        drive::press(s.window, "waive-finding");
        drive::press(s.window, "waive-accept");  // without a reason
        QVERIFY(s.window.document().layout().waivers.empty());
        drive::type(s.find<QLineEdit>("waive-reason"), QStringLiteral("Measured on site"));
        drive::type(s.find<QLineEdit>("waive-until"), QStringLiteral("2999-12-31"));
        drive::press(s.window, "waive-accept");
        QCOMPARE(s.window.document().layout().waivers.size(), std::size_t{1});
        QCOMPARE(s.window.document().layout().waivers[0].until, std::string("2999-12-31"));
        QVERIFY(s.waitSolved());
        QCOMPARE(panel.model().count(Severity::Error), errors - 1);
        const auto waived = drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn);
        QVERIFY(waived.data(Qt::FontRole).value<QFont>().strikeOut());
        s.find<QCheckBox>("findings-waived").setChecked(false);
        QVERIFY(!drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).isValid());
        s.find<QCheckBox>("findings-waived").setChecked(true);
        drive::click(list, drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).siblingAtColumn(FindingsModel::MessageColumn));
        drive::press(s.window, "withdraw-waiver");
        QVERIFY(s.window.document().layout().waivers.empty());
        s.trigger("undo");
        QCOMPARE(s.window.document().layout().waivers.size(), std::size_t{1});
        QVERIFY(s.waitSolved());
        Q_UNUSED(rack)
    }

    /// "Link the nearest switch" was cut at both ends, and the field for a reason was half as high as its text.
    void aFindingsWaysOutAreWholeInALowWindow()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(!overlap(s).empty());
        showBottom(s, "findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        s.find<QLineEdit>("findings-filter").setText(QStringLiteral("isolated-host"));
        drive::click(list, drive::row(list, QStringLiteral("nothing can reach it"), FindingsModel::MessageColumn));
        const auto whole = [](const QWidget& part) {
            return part.isVisible() && part.width() >= part.minimumSizeHint().width() && part.height() >= part.minimumSizeHint().height() &&
                   part.visibleRegion().boundingRect() == part.rect();
        };
        auto& detail = s.find<QWidget>("finding-detail");   // the inspector has such buttons of its own
        for (const auto* name : {"fix-finding", "finding-show", "waive-finding"}) QVERIFY2(whole(*detail.findChild<QPushButton*>(QLatin1String(name))), name);
        QCOMPARE(detail.findChild<QPushButton*>(QStringLiteral("fix-finding"))->text(), QStringLiteral("Link the nearest switch"));
        s.click(*detail.findChild<QPushButton*>(QStringLiteral("waive-finding")));
        for (const auto* name : {"waive-reason", "waive-until"}) QTRY_VERIFY2(whole(s.find<QLineEdit>(name)), name);
        QTRY_VERIFY(whole(s.find<QPushButton>("waive-accept")));
        s.type(QStringLiteral("air-gapped on purpose"));
        s.press(Qt::Key_Return);
        QCOMPARE(s.window.document().layout().waivers.size(), std::size_t{1});
        QVERIFY(s.waitSolved());
        QCOMPARE(s.window.focusWidget(), &list);
        s.press(Qt::Key_Z, Qt::ControlModifier);   // the list's keys are the layout's
        QCOMPARE(s.window.document().layout().waivers.size(), std::size_t{0});
    }

    /// A right click on the row does what the buttons beside the list do.
    void findingsMenuHasTheWaysOut()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = overlap(s);
        showBottom(s, "findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        const auto row = [&] { return drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).siblingAtColumn(FindingsModel::MessageColumn); };
        s.window.document().selection().clear();
        drive::choose(list, row(), "menu-finding-show");
        QCOMPARE(s.selected(), rack);
        drive::choose(list, row(), "menu-waive-finding");
        QVERIFY(s.find<QLineEdit>("waive-reason").isVisible());
        drive::choose(list, row(), "menu-fix-finding");
        QVERIFY(s.waitSolved());
        QVERIFY(!s.hasFinding("placement.overlap", rack));
        drive::choose(list, list.model()->index(0, 0), "list-copy-all");   // of a group: copying alone
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), drive::rows(*list.model()) + list.model()->rowCount() + 1);
    }

    void nextFindingByKey()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "charts-panel");
        auto& list = s.find<QTreeView>("findings-list");
        s.trigger("next-finding");
        QTRY_VERIFY(list.isVisible());   // with what it says and its numbers, not its place alone
        const auto first = list.currentIndex().data(FindingsModel::KeyRole).toString();
        QVERIFY(!first.isEmpty());
        s.trigger("next-finding");
        QVERIFY(list.currentIndex().data(FindingsModel::KeyRole).toString() != first);
        s.trigger("previous-finding");
        QCOMPARE(list.currentIndex().data(FindingsModel::KeyRole).toString(), first);
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
        QVERIFY(table.item(0, column(QStringLiteral("Cost")))->text().startsWith(QLatin1Char('$')));
        for (const char* limit : {"TTFT limit, ms", "TPOT limit, ms", "Gap, s", "Rate, 1/s"}) QVERIFY2(column(QLatin1String(limit)) >= 0, limit);   // typed without a unit
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
        drive::enter(table, table.model()->index(0, column(QStringLiteral("Drafts"))), QStringLiteral("2"));
        QCOMPARE(s.window.document().layout().workloads[0].draft_tokens, 2);
        drive::enter(table, table.model()->index(0, column(QStringLiteral("Drafts"))), QStringLiteral("40"));
        QCOMPARE(s.window.document().layout().workloads[0].draft_tokens, 2);
        QVERIFY(s.waitSolved());
    }

    /// Twice the same preset gets two ids; undo takes it away under its name.
    void presetsAreAdded()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "workloads-panel");
        auto& table = s.find<QTableWidget>("workloads-table");
        int shareColumn = 0;
        while (table.horizontalHeaderItem(shareColumn)->text() != QStringLiteral("Share")) ++shareColumn;
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
        share(0, "0.3");
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
        const auto answered = [&](const QString& cell, const QString& told) {
            QTRY_VERIFY2(why.isVisible() && why.topLevelItemCount() == 1 && (cell.contains(why.topLevelItem(0)->text(1)) || why.topLevelItem(0)->text(1).contains(cell)),
                         qPrintable(told + QStringLiteral(": ") + cell + QStringLiteral(", told ") + (why.topLevelItemCount() == 1 ? why.topLevelItem(0)->text(1) : QString())));
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
