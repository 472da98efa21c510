// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks in the window: made of a selection, placed again, their members overridden, detached and edited. And what is
// entered for several components at once.
#include "app/hint_bar.h"
#include "model/edit/swap_part.h"
#include "model/io/layout_file.h"
#include "tests/gui/studio_driver.h"
#include "tests/gui/view_driver.h"
#include "views/canvas/canvas_actions.h"
#include "views/panels/palette/palette_panel.h"
#include "views/panels/palette/part_card.h"
#include "views/session/models/palette_model.h"
#include "views/session/why_not.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeView>
#include <QTreeWidget>

#include <memory>

using namespace mw;
using Paths = std::vector<std::string>;

namespace {

constexpr auto kUnit = "gb200-scalable-unit";
constexpr auto kRack = "nvidia.gb200-nvl72";
constexpr int kPartTab = 1;

void select(Studio& s, Paths ids)
{
    s.window.document().selection().select(std::move(ids));
    QCoreApplication::processEvents();
}

void key(Studio& s, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    s.canvas().setFocus();
    QTest::keyClick(&s.canvas(), key, modifiers);
    QCoreApplication::processEvents();
}

/// Two racks become a block "pair" by key and card; its first instance is "pair-01".
void makePair(Studio& s)
{
    select(s, {"rack-1", "rack-2"});
    key(s, Qt::Key_B, Qt::ControlModifier);
    auto* line = s.window.findChild<QLineEdit*>(QStringLiteral("text-answer"));
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, QStringLiteral("pair"));  // over the proposal, which is marked
    QTest::keyClick(line, Qt::Key_Return);
    QCoreApplication::processEvents();
    QVERIFY(s.waitSolved());
}

/// By key and menu.
void placeAnother(Studio& s)
{
    key(s, Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().size(), 1);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCoreApplication::processEvents();
    QVERIFY(s.waitSolved());
}

QModelIndex powerCell(Studio& s)
{
    s.find<QTabWidget>("inspector-tabs").setCurrentIndex(kPartTab);
    return drive::row(s.find<QTreeWidget>("part-table"), QStringLiteral("Power max")).siblingAtColumn(1);
}

double powerOf(Studio& s, const char* path)
{
    const auto& facility = *s.results().facility;
    return facility.part(*facility.find(path)).figure("power_max_kw").value_or(0);
}

QString whyDisabled(Studio& s, const char* action)
{
    return s.window.action(QLatin1String(action))->property(kWhyNot).toString();
}

}  // namespace

class TestBlocks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }

    /// "8 × GB200 NVL72 · 4.8 m × ..." did not tell how often it is placed.
    void figuresOfABlockAreWholeAt1280()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        makePair(s);
        auto& list = s.find<QTreeView>("palette-list");
        const QModelIndex row = drive::row(list, QStringLiteral("pair"), 0, drive::row(list, QStringLiteral("Blocks of this layout")));
        const QStringList lines = row.data(PaletteModel::FiguresRole).toString().split(u'\n');
        constexpr int kAround_px = 52;   // swatch and margins
        for (const QString& line : lines) QVERIFY2(QFontMetrics(uiFont(10.5)).horizontalAdvance(line) <= list.viewport()->width() - kAround_px, qPrintable(line));
        list.scrollTo(row);
        const int two = list.visualRect(row).height();
        QCOMPARE(two, 42 + 15);
        QVERIFY(s.open(Studio::example("hall-100mw")));
        const QModelIndex plant = drive::row(list, QStringLiteral("Plant block"));   // of dry coolers with a long name: it goes on in a third line
        list.scrollTo(plant);
        QVERIFY2(list.visualRect(plant).height() > two, qPrintable(plant.data(PaletteModel::FiguresRole).toString()));
    }

    void commandsTellWhenTheyCannot()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(!s.enabled("make-block") && !s.enabled("detach-block") && !s.enabled("place-block"));
        QVERIFY(whyDisabled(s, "detach-block").contains(QStringLiteral("instance of a block")));
        QVERIFY(whyDisabled(s, "place-block").contains(QStringLiteral("make a block")));
        select(s, {"rack-1"});
        QVERIFY(s.enabled("make-block") && !s.enabled("detach-block"));
    }

    /// Blocks stand in the palette: dragged onto the plan, placed by keys, found by words, renamed and deleted.
    void blocksStandInThePalette()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& list = s.find<QTreeView>("palette-list");
        QVERIFY(!drive::row(list, QStringLiteral("Blocks of this layout")).isValid());
        makePair(s);
        const auto row = [&] { return drive::row(list, QStringLiteral("pair"), 0, drive::row(list, QStringLiteral("Blocks of this layout"))); };
        QVERIFY(row().isValid());
        QVERIFY2(row().data(PaletteModel::FiguresRole).toString().contains(QStringLiteral("placed once")), qPrintable(row().data(PaletteModel::FiguresRole).toString()));

        // A card tells what it comes to.
        const PartCard& card = s.find<PalettePanel>("palette-panel").card();
        Q_EMIT list.entered(row());
        QVERIFY(card.isVisible() && s.window.rect().contains(card.geometry()));
        QCOMPARE(card.facts().value(QStringLiteral("Accelerators")), QStringLiteral("144"));
        QCOMPARE(card.facts().value(QStringLiteral("Power, at most")), QStringLiteral("264 kW"));
        QCOMPARE(card.facts().value(QStringLiteral("Placed")), QStringLiteral("1"));
        QVERIFY(card.facts().value(QStringLiteral("Price")).startsWith(QLatin1Char('$')));
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) QVERIFY(s.window.grab().save(folder + QStringLiteral("/block-card.png")));

        // Dragged: the ghost has the block's extent, the drop is one step.
        const std::unique_ptr<QMimeData> mime(list.model()->mimeData({row()}));
        const QPoint at = s.pixel(10.0, 10.5);
        const int steps = s.window.document().undoStack().count();
        QDragEnterEvent enter(at, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &move);
        QVERIFY(s.window.document().previewLayout() != nullptr);
        QDropEvent drop(QPointF(at), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &drop);
        QCOMPARE(s.window.document().undoStack().count(), steps + 1);
        QVERIFY(s.component("pair-02") != nullptr);
        QVERIFY(row().data(PaletteModel::FiguresRole).toString().contains(QStringLiteral("placed 2 times")));

        // By keys: found by a word, Enter takes it, Enter sets it down.
        auto& search = s.find<QLineEdit>("palette-search");
        drive::type(search, QStringLiteral("pair"));
        QTest::keyClick(&search, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &s.canvas());
        QTest::keyClick(&s.canvas(), Qt::Key_Down);
        for (int i = 0; i < 6; ++i) QTest::keyClick(&s.canvas(), Qt::Key_Down);
        QTest::keyClick(&s.canvas(), Qt::Key_Return);
        QVERIFY(s.component("pair-03") != nullptr);
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
        QVERIFY(!s.find<QTreeView>("palette-list").model()->index(0, 0).data().toString().contains(QStringLiteral("Recent")));   // a block is no recent part
        search.clear();
    }

    void blockIsRenamedAndDeletedInThePalette()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        makePair(s);
        auto& list = s.find<QTreeView>("palette-list");
        const auto row = [&](const char* name) { return drive::row(list, QLatin1String(name), 0, drive::row(list, QStringLiteral("Blocks of this layout"))); };
        const LayoutPtr before = s.window.document().snapshot();
        drive::click(list, row("pair"));
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_F2);
        auto* line = s.window.findChild<QLineEdit*>(QStringLiteral("text-answer"));
        QVERIFY(line != nullptr);
        QTest::keyClicks(line, QStringLiteral("no good id!"));
        QVERIFY(!s.window.findChild<QLabel*>(QStringLiteral("textRefusal"))->text().isEmpty());
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("twin"));
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::processEvents();
        QVERIFY(s.window.document().layout().blocks.contains("twin") && !s.window.document().layout().blocks.contains("pair"));
        QCOMPARE(s.component("pair-01")->block, std::string("twin"));   // the instance keeps its own id
        QVERIFY(s.waitSolved());
        QVERIFY(s.results().facility->find("pair-01/rack-2").has_value());
        s.trigger("undo");
        QVERIFY(s.window.document().layout() == *before);

        // Placed: it stays, and the reason is said. Detached: it goes.
        drive::click(list, row("pair"));
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Delete);
        QVERIFY(s.window.document().layout() == *before);
        drive::choose(list, row("pair"), "palette-block-select");
        QCOMPARE(s.selected(), std::string("pair-01"));
        s.trigger("detach-block");
        QVERIFY(s.component("pair-01") == nullptr);
        drive::choose(list, row("pair"), "palette-block-delete");
        QVERIFY(!s.window.document().layout().blocks.contains("pair"));
        QVERIFY(!drive::row(list, QStringLiteral("Blocks of this layout")).isValid());
        s.trigger("undo");
        QVERIFY(s.window.document().layout().blocks.contains("pair") && row("pair").isValid());
    }

    void blockIsMadePlacedAndSaved()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const QString accelerators = s.kpi("accelerators");
        makePair(s);
        QCOMPARE(s.window.document().undoStack().undoText(), QStringLiteral("Make block pair"));
        QVERIFY(s.component("rack-1") == nullptr);
        QCOMPARE(s.component("pair-01")->block, std::string("pair"));
        QCOMPARE(s.kpi("accelerators"), accelerators);
        placeAnother(s);
        QCOMPARE(s.selected(), std::string("pair-02"));
        QVERIFY(s.results().facility->find("pair-02/rack-2").has_value());
        QVERIFY(s.kpi("accelerators") != accelerators);

        const QTemporaryDir folder;
        s.saveAnswer = folder.filePath(QStringLiteral("pair.yaml"));
        s.trigger("save-as");
        const auto saved = readLayoutFile(fromQt(s.saveAnswer));
        QVERIFY(saved.value.has_value());
        QVERIFY(*saved.value == s.window.document().layout());
        QCOMPARE(saved.value->blocks.get("pair")->components.size(), std::size_t{2});
        QCOMPARE(saved.value->components.get("pair-02")->block, std::string("pair"));
        s.trigger("undo");
        s.trigger("undo");
        QVERIFY(s.component("rack-1") != nullptr);
        QCOMPARE(s.window.document().layout().blocks.size(), std::size_t{0});
    }

    void cardRefusesNamesThatAreTaken()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        makePair(s);
        select(s, {"rack-3"});
        key(s, Qt::Key_B, Qt::ControlModifier);
        const QPointer<QLineEdit> line = s.window.findChild<QLineEdit*>(QStringLiteral("text-answer"));
        QVERIFY(line != nullptr);
        QTest::keyClicks(line, QStringLiteral("pair"));
        QVERIFY(!s.find<QLabel>("textRefusal").text().isEmpty());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(line && line->isVisible());  // stays until the name is free
        QTest::keyClick(line, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!line);
        QVERIFY(s.component("rack-3") != nullptr);
    }

    void instanceIsDetachedOneIsEditedAndBothUndone()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        makePair(s);
        placeAnother(s);
        const Layout before = s.window.document().layout();
        select(s, {"pair-01"});
        const std::size_t links = s.results().facility->links.size();
        QVERIFY(s.enabled("detach-block"));
        key(s, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(s.window.document().undoStack().undoText(), QStringLiteral("Detach pair-01"));
        QVERIFY(s.component("pair-01") == nullptr);
        QVERIFY(s.component("pair-01-rack-1") != nullptr);
        QVERIFY(s.component("pair-02") != nullptr);  // the other instance stays one
        QCOMPARE(s.window.document().selection().components().size(), std::size_t{2});
        QVERIFY(s.waitSolved());
        QCOMPARE(s.results().facility->links.size(), links);

        select(s, {"pair-01-rack-1"});
        drive::enter(s.find<QTreeWidget>("part-table"), powerCell(s), QStringLiteral("77"));
        QVERIFY(s.waitSolved());
        QCOMPARE(powerOf(s, "pair-01-rack-1"), 77.0);
        QVERIFY(powerOf(s, "pair-01-rack-2") != 77.0);
        s.trigger("undo");
        s.trigger("undo");
        QVERIFY(s.window.document().layout() == before);
    }

    /// A member cannot go alone, which the menu says before; and a selected block has figures and an outline of its own.
    void aBlockIsSelectedAndDeletedWhole()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        makePair(s);
        select(s, {"pair-01/rack-2"});
        const std::unique_ptr<QMenu> menu(s.canvas().commands().componentMenu(QStringLiteral("pair-01/rack-2")));
        const QString told = menu->findChild<QAction*>(QStringLiteral("delete-told"))->text();
        QVERIFY2(told.startsWith(QStringLiteral("Delete block pair-01 with all of its 2 components and ")), qPrintable(told));
        select(s, {});
        const QImage plain = s.canvas().grab().toImage();
        select(s, {"pair-01"});
        QVERIFY(s.canvas().grab().toImage() != plain);
        QTRY_COMPARE(s.find<QLabel>("inspector-title").text(), QStringLiteral("Block pair-01"));
        key(s, Qt::Key_Delete, {});
        QVERIFY(s.component("pair-01") == nullptr);
        const auto& bar = *s.window.findChild<HintBar*>();
        QVERIFY2(bar.text().startsWith(QStringLiteral("Removed block pair-01")), qPrintable(bar.text()));
        s.trigger("undo");
        QVERIFY2(!bar.text().startsWith(QStringLiteral("Removed")), qPrintable(bar.text()));
        QVERIFY(s.waitSolved());
        select(s, {"pair-01/rack-2"});
        key(s, Qt::Key_Delete, {});
        QVERIFY2(bar.text().startsWith(QStringLiteral("Removed block pair-01")), qPrintable(bar.text()));
        QVERIFY(s.window.document().selection().empty());   // the member went with its block
        QVERIFY(s.waitSolved());
        const auto& tabs = s.find<QTabWidget>("inspector-tabs");
        QTRY_VERIFY(tabs.isTabVisible(tabs.count() - 1));   // the settings, as nothing is selected
        QVERIFY(s.open(Studio::example("hall-100mw")));   // so large that the plan follows the edit later
        select(s, {"su-15b"});
        key(s, Qt::Key_Delete, {});
        QVERIFY(s.waitSolved());
        QVERIFY2(bar.text().startsWith(QStringLiteral("Removed block su-15b")), qPrintable(bar.text()));
    }

    /// A member of a block takes all of it along, to where it stands on nothing; the step is named by the block.
    void copiesOfABlockStandFree()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        makePair(s);
        const auto overlaps = [&](const std::string& id) { return s.hasFinding("placement.overlap", id + "/rack-1") || s.hasFinding("placement.overlap", id + "/rack-2"); };
        const auto lastStep = [&] { return s.window.document().undoStack().undoText(); };
        select(s, {"pair-01/rack-2"});
        key(s, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(lastStep(), QStringLiteral("Duplicate block pair-01"));
        QCOMPARE(s.selected(), std::string("pair-02"));
        QVERIFY(s.waitSolved());
        QVERIFY(!overlaps("pair-02"));

        select(s, {"pair-01/rack-1"});
        s.trigger("array");
        QTest::keyClick(s.canvas().findChild<NumberCard*>(), Qt::Key_Return);
        QCoreApplication::processEvents();
        QVERIFY(s.component("pair-03") != nullptr);
        QVERIFY(s.waitSolved());
        QVERIFY(!overlaps("pair-03"));

        select(s, {"pair-01/rack-1"});
        s.trigger("rotate");
        QCOMPARE(lastStep(), QStringLiteral("Turn block pair-01"));
        s.trigger("undo");
        s.trigger("undo");
        s.trigger("undo");
        QVERIFY(s.waitSolved());
        const QPoint from = s.pixel(std::string("pair-01/rack-1"));
        s.drag(from, from + QPoint(0, 40));
        QCOMPARE(lastStep(), QStringLiteral("Move block pair-01"));
    }

    void contextMenuDetaches()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        makePair(s);
        select(s, {"pair-01/rack-2"});
        const std::unique_ptr<QMenu> menu(s.canvas().commands().componentMenu(QStringLiteral("pair-01/rack-2")));
        auto* detach = s.window.action(QStringLiteral("detach-block"));
        QVERIFY(menu->actions().contains(detach));
        detach->trigger();
        QVERIFY(s.component("pair-01-rack-2") != nullptr);
        select(s, {"pair-01-rack-2"});
        const std::unique_ptr<QMenu> plain(s.canvas().commands().componentMenu(QStringLiteral("pair-01-rack-2")));
        QVERIFY(!plain->actions().contains(detach));
    }

    void memberIsOverriddenInItsInstanceAloneAndReset()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        makePair(s);
        placeAnother(s);
        const double drawn = powerOf(s, "pair-01/rack-1");
        select(s, {"pair-01/rack-1"});
        auto& table = s.find<QTreeWidget>("part-table");
        drive::enter(table, powerCell(s), QStringLiteral("55"));
        QCOMPARE(s.component("pair-01")->members.size(), std::size_t{1});
        QVERIFY(s.waitSolved());
        QCOMPARE(powerOf(s, "pair-01/rack-1"), 55.0);
        QCOMPARE(powerOf(s, "pair-01/rack-2"), drawn);
        QCOMPARE(powerOf(s, "pair-02/rack-1"), drawn);
        QCOMPARE(powerCell(s).data().toString(), QStringLiteral("55 kW"));
        drive::press(s.window, "reset-power_max_kw");
        QVERIFY(s.component("pair-01")->members.empty());
        QVERIFY(s.waitSolved());
        QCOMPARE(powerOf(s, "pair-01/rack-1"), drawn);
        s.trigger("undo");
        QVERIFY(s.waitSolved());
        QCOMPARE(powerOf(s, "pair-01/rack-1"), 55.0);
        drive::press(s.window, "reset-overrides");
        QVERIFY(s.component("pair-01")->members.empty());
    }

    void membersOfSeveralInstancesAreOverriddenTogether()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        makePair(s);
        placeAnother(s);
        select(s, {"pair-01/rack-1", "pair-02/rack-1", "pair-02/rack-2", "rack-3"});
        drive::enter(s.find<QTreeWidget>("part-table"), powerCell(s), QStringLiteral("44"));
        QVERIFY(s.waitSolved());
        for (const char* path : {"pair-01/rack-1", "pair-02/rack-1", "pair-02/rack-2", "rack-3"}) QCOMPARE(powerOf(s, path), 44.0);
        QVERIFY(powerOf(s, "pair-01/rack-2") != 44.0);
        s.trigger("undo");  // one step
        QVERIFY(s.waitSolved());
        QVERIFY(powerOf(s, "pair-02/rack-2") != 44.0);
    }

    void severalAreNamedGroupedLockedAndHidden()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        select(s, {"rack-1"});
        auto& locked = s.find<QCheckBox>("edit-locked");
        QTest::mouseClick(&locked, Qt::LeftButton, {}, QPoint(8, locked.height() / 2));
        QVERIFY(s.component("rack-1")->locked);
        const Paths both{"rack-1", "rack-2"};
        select(s, both);
        QCOMPARE(locked.checkState(), Qt::PartiallyChecked);
        QTest::mouseClick(&locked, Qt::LeftButton, {}, QPoint(8, locked.height() / 2));
        for (const auto& id : both) QVERIFY(s.component(id)->locked);
        QTest::mouseClick(&locked, Qt::LeftButton, {}, QPoint(8, locked.height() / 2));
        for (const auto& id : both) QVERIFY(!s.component(id)->locked);

        auto& group = s.find<QLineEdit>("edit-group");
        drive::type(group, QStringLiteral("north"));
        QTest::keyClick(&group, Qt::Key_Return);
        for (const auto& id : both) QCOMPARE(s.component(id)->group, std::string("north"));
        auto& label = s.find<QLineEdit>("edit-label");
        drive::type(label, QStringLiteral("Spare"));
        QTest::keyClick(&label, Qt::Key_Return);
        for (const auto& id : both) QCOMPARE(s.component(id)->label, std::string("Spare"));
        select(s, {"rack-1", "rack-3"});
        QVERIFY(label.text().isEmpty() && group.text().isEmpty());
        QCOMPARE(label.placeholderText(), QStringLiteral("mixed"));
        QCOMPARE(group.placeholderText(), QStringLiteral("mixed"));
        select(s, both);
        auto& hidden = s.find<QCheckBox>("edit-hidden");
        QTest::mouseClick(&hidden, Qt::LeftButton, {}, QPoint(8, hidden.height() / 2));
        for (const auto& id : both) QVERIFY(s.component(id)->hidden);
        s.trigger("undo");
        for (const auto& id : both) QVERIFY(!s.component(id)->hidden);
    }

    void partsAreSwappedForAnotherOfTheirKind()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.drop(kRack, 14.4, 8.0);
        const std::string one = s.selected();
        s.drop(kRack, 17.4, 8.0);
        const std::string other = s.selected();
        QVERIFY(s.waitSolved());
        select(s, {one, other});
        auto& part = s.find<QComboBox>("edit-part");
        QCOMPARE(part.currentData().toString(), QLatin1String(kRack));
        for (int i = 0; i < part.count(); ++i)
            QCOMPARE(s.window.document().catalog()->find(fromQt(part.itemData(i).toString()))->kind,
                     s.window.document().catalog()->find(kRack)->kind);
        part.setFocus();
        QTest::keyClick(&part, part.currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
        const std::string now = s.component(one)->part;
        QVERIFY(now != kRack);
        QCOMPARE(s.component(other)->part, now);
        QVERIFY(s.waitSolved());
        s.trigger("undo");
        QCOMPARE(s.component(one)->part, std::string(kRack));
        QVERIFY(s.waitSolved());
        select(s, {one, "cdu-1"});
        QVERIFY(!part.isVisible());
    }

    /// Whatever takes the place of a linked rack, no link is left without its port: else it is refused, and says which.
    void swapLeavesNoLinkWithoutItsPort()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Layout& layout = s.window.document().layout();
        const Catalog& catalog = *s.window.document().catalog();
        const Paths linked{"rack-1"};
        int swapped = 0, refused = 0;
        for (const Part* part : edit::partsToSwap(layout, catalog, linked)) {
            const auto outcome = edit::swapPart(layout, catalog, linked, part->id);
            if (!outcome) {
                ++refused;
                QVERIFY2(outcome.refusal().id == "swap.lost-port" || outcome.refusal().id == "edit.outside", outcome.refusal().id.c_str());
                continue;
            }
            ++swapped;
            for (const auto& link : layout.links.rows())
                for (const Endpoint* end : {&link->from, &link->to}) {
                    if (end->component != "rack-1") continue;
                    const auto index = part->portIndex(end->port);
                    QVERIFY(index.has_value());
                    QVERIFY(part->ports[*index].count >= std::max(end->first, 1) + link->count - 1);
                }
        }
        QVERIFY(swapped > 0 && refused > 0);
        // The same rack but for one port too few where a bundle ends.
        Layout own = layout;
        Part fewer = *catalog.find(kRack);
        fewer.id = "own.fewer-ports";
        const auto bundle = std::find_if(layout.links.rows().begin(), layout.links.rows().end(),
                                         [](const auto& link) { return link->from.component == "rack-1" && link->count > 1; });
        QVERIFY(bundle != layout.links.rows().end());
        fewer.ports[*fewer.portIndex((*bundle)->from.port)].count = std::max((*bundle)->from.first, 1) + (*bundle)->count - 2;
        own.parts.add(fewer);
        QCOMPARE(edit::swapPart(own, catalog, linked, fewer.id).refusal().id, std::string("swap.lost-port"));
        QCOMPARE(edit::swapPart(layout, catalog, linked, "vertiv.xdu1350").refusal().id, std::string("swap.other-kind"));
        QCOMPARE(edit::swapPart(layout, catalog, linked, "no.such").refusal().id, std::string("swap.unknown-part"));
    }
};

QTEST_MAIN(TestBlocks)
#include "test_blocks.moc"
