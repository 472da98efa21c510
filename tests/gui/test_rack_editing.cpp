// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"
#include "studio_driver.h"

#include "model/edit/rack_move.h"
#include "model/io/layout_file.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/session/port_mime.h"
#include "views/session/text/part_text.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTimer>
#include <QToolButton>
#include <QSpinBox>

#include <map>
#include <memory>

using namespace mw;

namespace {

/// A rack that is open in the centre of a window: 48 units, three servers of 8 U from below, a leaf of 4 U at U40.
struct OpenRack {
    Document document{sample::catalog()};
    CanvasView view{document};
    RackElevation& rack{view.elevation()};

    explicit OpenRack(Layout layout = sample::layout())
    {
        document.reset(std::move(layout));
        view.setAnimated(false);
        view.resize(1000, 900);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        view.openInside(QStringLiteral("net-a05"));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QPoint at(int u) const { return rack.rectOf(u, 1).center().toPoint(); }
    [[nodiscard]] const Component& device(const char* id) const { return *document.layout().components.get(id); }
    [[nodiscard]] std::size_t count() const { return document.layout().components.size(); }
    [[nodiscard]] std::string text() const { return writeLayout(document.layout()); }
    [[nodiscard]] const std::vector<std::string>& selected() { return document.selection().components(); }
    [[nodiscard]] QString lastStep() { return document.undoStack().undoText(); }
    void move(QPoint to, Qt::KeyboardModifiers m = {}, Qt::MouseButtons held = Qt::LeftButton)
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(to), rack.mapToGlobal(QPointF(to)), Qt::NoButton, held, m);
        QCoreApplication::sendEvent(&rack, &event);
    }
    void press(QPoint at, Qt::KeyboardModifiers m = {}) { QTest::mousePress(&rack, Qt::LeftButton, m, at); }
    void release(QPoint at, Qt::KeyboardModifiers m = {}) { QTest::mouseRelease(&rack, Qt::LeftButton, m, at); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers m = {})
    {
        press(from, m);
        move((from + to) / 2, m);
        move(to, m);
        release(to, m);
    }
    void click(int u, Qt::KeyboardModifiers m = {}) { QTest::mouseClick(&rack, Qt::LeftButton, m, at(u)); }
    void key(Qt::Key key, Qt::KeyboardModifiers m = {}) { QTest::keyClick(&rack, key, m); }
    void undoAll()
    {
        while (document.undoStack().canUndo()) document.undoStack().undo();
    }
    void picture(const char* name)
    {
        const QPixmap drawn = view.grab();
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty())
            QVERIFY(drawn.save(folder + u'/' + QLatin1String(name) + QStringLiteral(".png")));
    }
};

}  // namespace

class TestRackEditing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }

    void dragMovesToAnotherUnitAndUndoBringsItBack()
    {
        OpenRack r;
        const std::string before = r.text();
        r.press(r.at(4));
        r.move(r.at(20));
        r.move(r.at(30));   // hgx-1 has U1 to U8: 26 up to U27
        QVERIFY(r.document.previewLayout() != nullptr);
        QCOMPARE(r.document.previewLayout()->components.get("hgx-1")->in.u, 27);
        QCOMPARE(r.device("hgx-1").in.u, 1);   // not yet
        r.picture("rack-drag-dark");
        r.release(r.at(30));
        QCOMPARE(r.device("hgx-1").in.u, 27);
        QVERIFY(r.document.previewLayout() == nullptr);
        QCOMPARE(r.lastStep(), QStringLiteral("Move hgx-1"));
        r.undoAll();
        QCOMPARE(r.text(), before);
    }

    void refusalIsToldAndNothingChanges()
    {
        OpenRack r;
        const std::string before = r.text();
        r.press(r.at(4));
        r.move(r.at(8));
        r.move(r.at(12));   // onto hgx-2
        QVERIFY(r.document.previewLayout() == nullptr);
        QCOMPARE(r.rack.cursor().shape(), Qt::ForbiddenCursor);
        r.picture("rack-drag-refused");
        r.release(r.at(12));
        QVERIFY2(r.rack.refusal().contains(QStringLiteral("not free")), qPrintable(r.rack.refusal()));
        QCOMPARE(r.text(), before);
        QVERIFY(!r.document.undoStack().canUndo());
        r.drag(r.at(41), r.at(48));   // out at the top
        QVERIFY2(r.rack.refusal().contains(QStringLiteral("reach out")), qPrintable(r.rack.refusal()));
        QCOMPARE(r.text(), before);
    }

    void escapeLeavesADrag()
    {
        OpenRack r;
        r.press(r.at(4));
        r.move(r.at(30));
        r.key(Qt::Key_Escape);
        r.release(r.at(30));
        QCOMPARE(r.device("hgx-1").in.u, 1);
        QVERIFY(r.document.previewLayout() == nullptr && !r.document.undoStack().canUndo());
    }

    void ctrlDragCopies()
    {
        OpenRack r;
        const std::size_t before = r.count();
        r.drag(r.at(4), r.at(30), Qt::ControlModifier);
        QCOMPARE(r.count(), before + 1);
        QCOMPARE(r.device("hgx-1").in.u, 1);
        const Component& copy = r.document.layout().components[before];
        QCOMPARE(copy.in.u, 27);
        QCOMPARE(copy.in.component, std::string("net-a05"));
        QCOMPARE(r.lastStep(), QStringLiteral("Duplicate hgx-1"));
        QCOMPARE(r.selected(), std::vector<std::string>{copy.id});
        r.undoAll();
        QCOMPARE(r.count(), before);
    }

    void turningTheRackOnTheWayMovesToTheOtherSide()
    {
        OpenRack r;
        r.press(r.at(42));
        r.move(r.at(38));
        r.key(Qt::Key_R);
        r.release(r.at(38));
        QVERIFY(r.rack.rear());
        QVERIFY(r.device("leaf-a05").in.rear);
        QCOMPARE(r.device("leaf-a05").in.u, 36);
        r.key(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(!r.device("leaf-a05").in.rear);
        r.undoAll();
        QVERIFY(!r.device("leaf-a05").in.rear);
    }

    void bandAndClicksSelectSeveral()
    {
        OpenRack r;
        const QRectF first = r.rack.rectOf(1, 8), second = r.rack.rectOf(9, 8);
        r.drag(QPoint(20, static_cast<int>(first.bottom()) + 4), QPoint(200, static_cast<int>(second.top()) - 2));   // encloses two
        QCOMPARE(r.selected(), (std::vector<std::string>{"hgx-1", "hgx-2"}));
        r.drag(QPoint(200, r.at(30).y()), QPoint(20, r.at(15).y()));   // to the left: what it touches
        QCOMPARE(r.selected(), (std::vector<std::string>{"hgx-2", "hgx-3"}));
        r.click(4);
        QCOMPARE(r.selected(), std::vector<std::string>{"hgx-1"});
        r.click(12, Qt::ControlModifier);
        r.click(42, Qt::ShiftModifier);
        QCOMPARE(r.selected(), (std::vector<std::string>{"hgx-1", "hgx-2", "leaf-a05"}));
        r.click(12, Qt::ControlModifier);
        QCOMPARE(r.selected(), (std::vector<std::string>{"hgx-1", "leaf-a05"}));
        r.click(35);   // empty: the rack itself
        QCOMPARE(r.selected(), std::vector<std::string>{"net-a05"});
        r.click(4, Qt::ShiftModifier);
        QCOMPARE(r.selected(), std::vector<std::string>{"hgx-1"});
    }

    void severalMoveTogether()
    {
        OpenRack r;
        r.click(12);
        r.click(20, Qt::ControlModifier);
        r.drag(r.at(12), r.at(18));   // hgx-3 leaves the units that hgx-2 takes
        QCOMPARE(r.device("hgx-2").in.u, 15);
        QCOMPARE(r.device("hgx-3").in.u, 23);
        QCOMPARE(r.lastStep(), QStringLiteral("Move 2 components"));
        r.undoAll();
        QCOMPARE(r.device("hgx-3").in.u, 17);
    }

    void arrowsNudgeByOneUnitAndMergeIntoOneStep()
    {
        OpenRack r;
        r.click(20);   // hgx-3
        r.key(Qt::Key_Up);
        r.key(Qt::Key_Up);
        r.key(Qt::Key_Up);
        r.key(Qt::Key_Down);
        QCOMPARE(r.device("hgx-3").in.u, 19);
        QCOMPARE(r.document.undoStack().count(), 1);
        QCOMPARE(r.lastStep(), QStringLiteral("Nudge hgx-3"));
        r.undoAll();
        QCOMPARE(r.device("hgx-3").in.u, 17);
        r.key(Qt::Key_Down);
        QVERIFY(!r.rack.refusal().isEmpty());
        QCOMPARE(r.device("hgx-3").in.u, 17);
    }

    void keysWalkThroughPieces()
    {
        OpenRack r;
        r.key(Qt::Key_N);
        const auto first = r.selected();
        r.key(Qt::Key_N);
        QVERIFY(r.selected() != first && r.selected().size() == 1);
        r.key(Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(r.selected(), first);
        QVERIFY(!r.document.undoStack().canUndo());
    }

    void copyAndPasteLandsAtTheFirstFreeUnit()
    {
        OpenRack r;
        const std::size_t before = r.count();
        r.click(4);
        r.key(Qt::Key_C, Qt::ControlModifier);
        r.move(r.at(30), {}, Qt::NoButton);
        r.key(Qt::Key_V, Qt::ControlModifier);   // from the pointer: U30 to U37
        QCOMPARE(r.count(), before + 1);
        QCOMPARE(r.document.layout().components[before].in.u, 30);
        QCOMPARE(r.lastStep(), QStringLiteral("Paste"));
        r.document.undoStack().undo();
        r.move(r.at(12), {}, Qt::NoButton);   // taken: the first free above
        r.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(r.document.layout().components[before].in.u, 25);
        r.document.undoStack().undo();
        r.move(QPoint(5, 5), {}, Qt::NoButton);   // from the selection, of which there is none now: from below
        r.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(r.document.layout().components[before].in.u, 25);
        r.key(Qt::Key_V, Qt::ControlModifier);   // no eight units are left
        QCOMPARE(r.count(), before + 1);
        QVERIFY2(r.rack.refusal().contains(QStringLiteral("free units")), qPrintable(r.rack.refusal()));
        r.undoAll();
        QCOMPARE(r.count(), before);
    }

    /// Into another rack, whose U40 to U43 are taken: the arrangement of U1 and U40 fits first four units higher. Its link comes along.
    void severalKeepTheirArrangementAndTheirLinks()
    {
        Layout layout = sample::layout();
        layout.links.add(sample::link("hgx-1", "compute", 1, "leaf-a05", "port", 100));
        OpenRack r(std::move(layout));
        const std::size_t before = r.count(), links = r.document.layout().links.size();
        r.click(4);
        r.click(42, Qt::ControlModifier);
        r.key(Qt::Key_C, Qt::ControlModifier);
        r.view.openInside(QStringLiteral("net-a12"));
        QCoreApplication::processEvents();
        r.move(QPoint(5, 5), {}, Qt::NoButton);
        r.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(r.count(), before + 2);
        std::map<std::string, int> units;
        for (const auto& id : r.selected()) {
            QCOMPARE(r.document.layout().components.get(id)->in.component, std::string("net-a12"));
            units[r.document.layout().components.get(id)->part] = r.document.layout().components.get(id)->in.u;
        }
        QCOMPARE(units["nvidia.hgx-b200-8u"], 5);
        QCOMPARE(units["nvidia.q3400-ra"], 44);
        QCOMPARE(r.document.layout().links.size(), links + 1);
        const Link& link = r.document.layout().links[links];
        QVERIFY(r.document.selection().contains(link.from.component) && r.document.selection().contains(link.to.component));
        r.undoAll();
        QCOMPARE(r.count(), before);
    }

    void pasteOfWhatDoesNotMountIsRefused()
    {
        OpenRack r;
        const std::string before = r.text();
        r.document.selection().select({"ups-a"});
        r.key(Qt::Key_C, Qt::ControlModifier);
        r.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!r.rack.refusal().isEmpty());
        QCOMPARE(r.text(), before);
    }

    void deleteAndMenu()
    {
        OpenRack r;
        r.click(4);
        r.key(Qt::Key_Delete);
        QVERIFY(r.document.layout().components.get("hgx-1") == nullptr);
        QCOMPARE(r.lastStep(), QStringLiteral("Remove hgx-1"));
        r.undoAll();
        QVERIFY(r.document.layout().components.get("hgx-1") != nullptr);
        const auto trigger = [&](int u, const char* name) {
            std::unique_ptr<QMenu> menu(r.rack.contextMenu(QPointF(r.at(u))));
            auto* action = menu->findChild<QAction*>(QLatin1String(name));
            QVERIFY2(action != nullptr && action->isEnabled(), name);
            action->trigger();
        };
        trigger(4, "rack-same-kind");
        QCOMPARE(r.selected(), (std::vector<std::string>{"hgx-1", "hgx-2", "hgx-3"}));
        trigger(4, "rack-all");
        QCOMPARE(r.selected().size(), std::size_t{4});
        trigger(35, "rack-all");
        const std::size_t before = r.count();
        r.document.selection().select({"leaf-a05"});
        trigger(42, "rack-duplicate");
        QCOMPARE(r.count(), before + 1);
        QCOMPARE(r.document.layout().components[before].in.u, 44);   // above itself
        QSignalSpy wanted(&r.view, &CanvasView::propertiesWanted);
        trigger(42, "rack-properties");
        QCOMPARE(wanted.count(), 1);
        trigger(12, "rack-delete");
        QVERIFY(r.document.layout().components.get("hgx-2") == nullptr);
        std::unique_ptr<QMenu> empty(r.rack.contextMenu(QPointF(r.at(34))));
        QVERIFY(!empty->findChild<QAction*>(QStringLiteral("rack-delete"))->isEnabled());
        r.undoAll();
    }

    /// From the palette: the ghost lies round the unit under the pointer, and what does not fit there says why.
    void partFromThePaletteLandsAtTheUnitUnderThePointer()
    {
        OpenRack r;
        const std::size_t before = r.count();
        QMimeData mime;
        mime.setData(QString::fromLatin1(kPartMime), "nvidia.hgx-b200-8u");
        const auto over = [&](int u) {   // in from beside
            QDragEnterEvent enter(r.at(u), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&r.rack, &enter);
            QDragMoveEvent event(r.at(u), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&r.rack, &event);
        };
        over(10);   // onto hgx-2
        QVERIFY(r.document.previewLayout() == nullptr);
        QDropEvent refused(QPointF(r.at(10)), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&r.rack, &refused);
        QVERIFY2(r.rack.refusal().contains(QStringLiteral("not free")), qPrintable(r.rack.refusal()));
        QCOMPARE(r.count(), before);
        over(32);
        QVERIFY(r.document.previewLayout() != nullptr);
        QDropEvent drop(QPointF(r.at(32)), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&r.rack, &drop);
        QCOMPARE(r.count(), before + 1);
        const Component& placed = r.document.layout().components[before];
        QVERIFY2(placed.in.u <= 32 && placed.in.u + 7 >= 32, qPrintable(QString::number(placed.in.u)));
        QCOMPARE(r.selected(), std::vector<std::string>{placed.id});
    }

    /// A port of the inspector, dragged into the rack: linked to the device it is dropped on, by that port alone.
    void portFromTheInspectorIsDroppedOnADevice()
    {
        OpenRack r;
        const auto links = r.document.layout().links.size();
        QMimeData mime;
        mime.setData(QString::fromLatin1(kPortMime), mimeOf({"hgx-1", "compute"}));
        const auto begin = [&] {
            QDragEnterEvent enter(r.at(4), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&r.rack, &enter);
            return enter.isAccepted();
        };
        const auto over = [&](int u) {
            QDragMoveEvent event(r.at(u), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&r.rack, &event);
        };
        const auto drop = [&](int u) {
            QDropEvent event(QPointF(r.at(u)), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&r.rack, &event);
        };
        QVERIFY(begin());
        over(42);
        QVERIFY(r.document.previewLayout() != nullptr);
        QCOMPARE(r.document.previewLayout()->links.size(), links + 1);
        r.picture("rack-port-drag");
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&r.rack, &leave);
        QVERIFY(r.document.previewLayout() == nullptr);
        QVERIFY(begin());
        over(33);
        drop(33);   // nothing is there
        QVERIFY(!r.rack.refusal().isEmpty());
        QVERIFY(begin());
        over(42);
        QTimer chooser;
        connect(&chooser, &QTimer::timeout, &r.view, [] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            }
        });
        chooser.start(5);
        drop(42);
        QTRY_COMPARE(r.document.layout().links.size(), links + 1);
        const Link& made = r.document.layout().links[links];
        QCOMPARE((made.from.component == "hgx-1" ? made.from : made.to).port, std::string("compute"));
        QVERIFY(made.from.component == "leaf-a05" || made.to.component == "leaf-a05");
        r.undoAll();
        QCOMPARE(r.document.layout().links.size(), links);
        mime.setData(QString::fromLatin1(kPortMime), mimeOf({"gone", "compute"}));
        QVERIFY(!begin());
    }

    void whatTheRackBringsAlongStays()
    {
        OpenRack r;
        r.view.openInside(QStringLiteral("rack-a01"));
        QCoreApplication::processEvents();
        r.drag(r.at(5), r.at(30));
        QVERIFY(!r.rack.refusal().isEmpty());
        QVERIFY(!r.document.undoStack().canUndo());
    }

    /// A click on a device that comes with a tray leaves the tray open, and says what was clicked.
    void clickOnADeviceLeavesItsTrayOpen()
    {
        OpenRack r;
        r.view.openInside(QStringLiteral("rack-a01"));
        QCoreApplication::processEvents();
        r.click(5);
        const QString tray = r.rack.beside();
        QVERIFY(!tray.isEmpty());
        QSignalSpy hints(&r.rack, &RackElevation::hintChanged);
        for (const ChassisBox& box : r.rack.boxes()) QTest::mouseClick(&r.rack, Qt::LeftButton, {}, box.rect.center().toPoint());
        QCOMPARE(r.rack.beside(), tray);
        QVERIFY(hints.size() >= 5);
        QVERIFY2(hints.front().front().toString().contains(QStringLiteral("GB200")), qPrintable(hints.front().front().toString()));
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("free")));
        r.click(40);   // nothing there: the rack as a whole
        QVERIFY(r.rack.beside().isEmpty());
    }

    /// A card needs no chassis to be opened first: dropped on one in the rack it takes its first free slot.
    void aCardDroppedOnATrayTakesItsFirstFreeSlot()
    {
        OpenRack r;
        r.view.openInside(QStringLiteral("rack-a01"));
        QCoreApplication::processEvents();
        const auto drop = [&](int u) {
            QMimeData mime;
            mime.setData(QString::fromLatin1(kPartMime), "nvidia.bluefield-3");
            QDragEnterEvent enter(r.at(u), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&r.rack, &enter);
            QDragMoveEvent over(r.at(u), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&r.rack, &over);
            QDropEvent event(QPointF(r.at(u)), Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&r.rack, &event);
        };
        const std::size_t before = r.count();
        drop(5);
        drop(5);
        QCOMPARE(r.count(), before + 2);
        const Component &first = r.document.layout().components[before], &second = r.document.layout().components[before + 1];
        QCOMPARE(first.in.component, std::string("rack-a01"));
        QVERIFY2(first.in.slot.ends_with("pcie-1") && second.in.slot.ends_with("pcie-2"), (first.in.slot + ' ' + second.in.slot).c_str());
        QCOMPARE(first.in.slot.substr(0, first.in.slot.find('.')), second.in.slot.substr(0, second.in.slot.find('.')));
        for (const int u : {5, 12, 40}) {   // full; a switch without slots; nothing
            drop(u);
            QVERIFY2(r.rack.refusal().contains(QStringLiteral("free slot")), qPrintable(r.rack.refusal()));
        }
        QCOMPARE(r.count(), before + 2);
    }

    /// Every unit against what the placement itself says: the edit may not take a place that dropping refuses.
    void moveAgreesWithDropping()
    {
        OpenRack r;
        const std::vector<std::string> leaf{"leaf-a05"};
        const auto taken = [](int u) { return u < 1 || u + 3 > 48 || u <= 24; };   // servers fill U1 to U24
        for (int u = -3; u <= 52; ++u) {
            const auto moved = edit::moveByUnits(r.document.layout(), *r.document.catalog(), leaf, u - 40);
            QCOMPARE(static_cast<bool>(moved), !taken(u));
            if (moved && u != 40) QCOMPARE(apply(r.document.layout(), *moved).components.get("leaf-a05")->in.u, u);
        }
    }

    void windowsCommandsWorkInsideAndTheOverlayColours()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("dgx-h100-superpod-4su")));
        std::string rack;
        for (const auto& row : s.window.document().layout().components.rows())
            if (row->place == Component::Place::Inside && row->in.u > 0 && rack.empty()) rack = row->in.component;
        if (rack.empty()) {
            s.drop("generic.eia-48-heavy", 14.5, 10.2);
            rack = s.selected();
        }
        s.window.canvas().openInside(toQt(rack));
        QCoreApplication::processEvents();
        auto& view = s.window.canvas().elevation();
        QVERIFY(s.window.canvas().showsInside());
        s.trigger("select-all");
        const auto devices = s.window.document().selection().components();
        QVERIFY(!devices.empty());
        for (const auto& path : devices) QVERIFY2(s.window.document().facility()->instances[*s.window.document().facility()->find(path)].parent != kNoInstance, path.c_str());
        s.trigger("copy");
        const auto before = s.window.document().layout().components.size();
        s.window.document().selection().select({devices.front()});
        s.trigger("copy");
        s.trigger("paste");
        const auto after = s.window.document().layout().components.size();
        if (after > before) {
            QCOMPARE(s.window.document().layout().components[before].in.component, rack);
            s.trigger("undo");
        } else {
            QVERIFY(!view.refusal().isEmpty());
        }
        QVERIFY(s.waitSolved());
        const QImage plain = view.grab().toImage();
        auto& overlay = s.find<QComboBox>("overlay");
        QStringList coloured;
        for (int i = 1; i < overlay.count(); ++i) {
            overlay.setCurrentIndex(i);
            if (view.grab().toImage() != plain) coloured << overlay.itemData(i).toString();
        }
        QVERIFY2(coloured.contains(QStringLiteral("power-as-run")), qPrintable(coloured.join(u' ')));
        overlay.setCurrentIndex(overlay.findData(QStringLiteral("power-as-run")));
        for (const Theme* theme : {&darkTheme(), &lightTheme()}) {
            applyTheme(*qApp, *theme);
            s.window.canvas().setTheme(*theme);
            if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty())
                QVERIFY(s.window.grab().save(folder + QStringLiteral("/rack-overlay-") + theme->id + QStringLiteral(".png")));
        }
        applyTheme(*qApp, darkTheme());
    }

    /// A switch opened from its rack: each port where its maker has it, its state by the links of the layout, and a click away.
    void portsOfAChassisLeadOn()
    {
        Studio s({1440, 900});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto& document = s.window.document();
        const FacilityPtr facility = document.facility();
        s.window.canvas().openInside(QStringLiteral("storage-leaf-1"));
        QCoreApplication::processEvents();
        auto& view = s.window.canvas().elevation();
        QCOMPARE(view.subject(), QStringLiteral("storage-leaf-1"));
        const ChassisFace& face = view.face();
        const InstanceIndex leaf = *facility->find("storage-leaf-1");
        int linked = 0;
        for (const auto index : facility->linksOf(leaf)) linked += static_cast<int>(facility->links[index].count);
        QVERIFY(linked > 0 && face.plate.published);
        QCOMPARE(face.count(PortUse::Linked), linked);
        int ports = 0, feeds = 0;
        for (const auto& port : facility->part(leaf).ports) ports += port.count, feeds += port.kind == PortKind::Power ? port.count : 0;
        QCOMPARE(static_cast<int>(face.ports.size()), ports);
        QVERIFY(feeds > 0);   // the rack is fed, and it with it
        QCOMPARE(face.count(PortUse::Free), ports - feeds - linked);
        QCOMPARE(legendOf(face, nullptr).front(), QStringLiteral("%1 of %2 ports linked").arg(linked).arg(ports - feeds));
        // 2 U of 440 mm, and no port over another or off its face
        QVERIFY(std::abs(face.front.height() / face.front.width() - 88.9 / 440) < 0.01);
        for (std::size_t i = 0; i < face.ports.size(); ++i) {
            QVERIFY(face.front.contains(face.ports[i].rect) || face.rear.contains(face.ports[i].rect));
            for (std::size_t k = 0; k < i; ++k) QVERIFY(!face.ports[i].rect.intersects(face.ports[k].rect));
        }
        const auto one = [&](PortUse use) {
            for (std::size_t i = 0; i < face.ports.size(); ++i)
                if (face.ports[i].use == use) return i;
            return face.ports.size();
        };
        const FacePort used = face.ports[one(PortUse::Linked)];
        QTest::mouseClick(&view, Qt::LeftButton, {}, used.rect.center().toPoint());
        QCOMPARE(document.selection().links(), std::vector{facility->links[used.link].link->id});
        QVERIFY(textOf(face, used, *facility, nullptr).contains(QString::fromStdString(facility->linkText(facility->links[used.link]))));
        QTest::mouseClick(&view, Qt::LeftButton, {}, face.ports[one(PortUse::Free)].rect.center().toPoint());
        QVERIFY(document.selection().links().empty());
        QCOMPARE(s.selected(), std::string("storage-leaf-1"));
        QTest::mouseDClick(&view, Qt::LeftButton, {}, used.rect.center().toPoint());
        const auto& link = facility->links[used.link];
        const std::string other = facility->instances[link.from == leaf ? link.to : link.from].path;
        QVERIFY(view.subject() == QString::fromStdString(other) || s.selected() == other);
    }

    /// Of a chassis whose positions nobody has published, a side that holds nothing takes no room from its slots; and there is nothing to turn round.
    void aBareSideIsLeftOut()
    {
        OpenRack r;
        auto& side = *r.view.findChild<QToolButton*>(QStringLiteral("rackSide"));
        QVERIFY(side.isVisible());
        r.view.openInside(QStringLiteral("hgx-1"));
        QCoreApplication::processEvents();
        const ChassisFace& face = r.rack.face();
        QVERIFY(!face.empty() && !face.plate.published);
        QVERIFY(face.front.isEmpty() && !face.rear.isEmpty());
        QCOMPARE(face.ports.size(), std::size_t(8));
        for (const FacePort& port : face.ports) QVERIFY(face.rear.contains(port.rect));
        QVERIFY(!side.isVisible());
        r.picture("chassis-rear-alone");
        r.view.openInside(QStringLiteral("net-a05"));
        QVERIFY(side.isVisible());
    }

    void portWithTwoLinksIsWrong()
    {
        Studio s({1440, 900});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto& document = s.window.document();
        Link twice = *document.layout().links.rows().front();
        for (const auto& row : document.layout().links.rows())
            if (row->to.component == "storage-leaf-1" || row->from.component == "storage-leaf-1") twice = *row;
        twice.id = "twice";
        Layout changed = document.layout();
        changed.links.add(twice);
        document.reset(std::move(changed));
        s.window.canvas().openInside(QStringLiteral("storage-leaf-1"));
        QCoreApplication::processEvents();
        QVERIFY(s.window.canvas().elevation().face().count(PortUse::Wrong) > 0);
    }

    /// Of a rack that comes whole each tray has ports of its own among the rack's: 5 to 8 are the second's.
    void traysShareTheRacksPorts()
    {
        Studio s({1440, 900});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        const auto& document = s.window.document();
        const FacilityPtr facility = document.facility();
        const InstanceIndex rack = *facility->find("rack-1");
        const auto* tray = document.catalog()->find("nvidia.gb200-compute-tray");
        const std::size_t compute = *facility->part(rack).portIndex("compute");
        std::vector<LinkIndex> at(72, kNoLink);
        for (const auto index : facility->linksOf(rack)) {
            const auto& link = facility->links[index];
            const bool from = link.from == rack;
            if ((from ? link.fromPort : link.toPort) != compute) continue;
            for (std::uint32_t i = 0; i < link.count; ++i) at[(from ? link.fromFirst : link.toFirst) + i] = index;
        }
        int linked = 0;
        for (const int piece : {0, 1, 17}) {
            ChassisFace face = layOutFace(*tray, QRectF(0, 0, 600, 100));
            readPortUse(face, *facility, {rack, piece, 18}, nullptr);
            for (const FacePort& port : face.ports) {
                if (tray->ports[port.group].id != "compute") continue;
                QCOMPARE(port.link, at[static_cast<std::size_t>(piece * 4 + port.number)]);
                linked += port.link != kNoLink ? 1 : 0;
            }
        }
        QVERIFY(linked > 0);
    }
};

QTEST_MAIN(TestRackEditing)
#include "test_rack_editing.moc"
