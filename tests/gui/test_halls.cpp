// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Halls and their areas, from nothing: by mouse, by keyboard and by numbers.
#include "canvas_driver.h"

#include "model/edit/areas.h"
#include "model/edit/halls.h"
#include "model/io/layout_file.h"
#include "views/canvas/plan/area_names.h"
#include "views/canvas/tools/area_tool.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace mw;

namespace {

/// A plan on which halls and areas are made.
struct Building : PlanStudio {
    explicit Building(Layout layout = {}) : PlanStudio(std::move(layout)) { applyTheme(*qApp, darkTheme()); }

    [[nodiscard]] const Hall& hall(std::size_t i = 0) const { return document.layout().halls[i]; }
    [[nodiscard]] const std::vector<Area>& areas() const { return hall().areas; }
    void trigger(const char* name) { canvas.commands().action(name)->trigger(); }
    [[nodiscard]] bool enabled(const char* name) const { return const_cast<Canvas&>(canvas).commands().action(name)->isEnabled(); }

    [[nodiscard]] QDialog* dialog() const
    {
        for (auto* found : canvas.findChildren<QDialog*>())
            if (found->isVisible()) return found;
        return nullptr;
    }
    template <class T>
    [[nodiscard]] T& field(const char* name) const
    {
        return *dialog()->findChild<T*>(QLatin1String(name));
    }
    /// Types over what stands in a field.
    void type(const char* name, const char* text)
    {
        auto& widget = field<QWidget>(name);
        widget.setFocus();
        QTest::keyClick(&widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&widget, QString::fromLatin1(text));
        QTest::keyClick(&widget, Qt::Key_Tab);
    }
    [[nodiscard]] QPushButton& acceptButton() const { return *dialog()->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }
    void accept()
    {
        QTest::mouseClick(&acceptButton(), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void refuseDialog()
    {
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void draw(Area::Kind kind, double x0, double y0, double x1, double y1, Qt::KeyboardModifiers m = {})
    {
        trigger(kind == Area::Kind::Column ? "area-column" : kind == Area::Kind::KeepOut ? "area-keep-out" : "area-hot-aisle");
        drag(pixel(x0, y0), pixel(x1, y1), m);
    }
    void makeHall(const char* width, const char* depth)
    {
        trigger("hall-new");
        type("hall-width", width);
        type("hall-depth", depth);
        accept();
    }
};

bool liesAt(const Area& area, double x, double y, double width, double depth)
{
    const auto near = [](double a, double b) { return std::abs(a - b) < 1e-9; };
    const bool good = near(area.x_m, x) && near(area.y_m, y) && near(area.width_m, width) && near(area.depth_m, depth);
    if (!good) qWarning("area at %g %g, %g x %g", area.x_m, area.y_m, area.width_m, area.depth_m);
    return good;
}

}  // namespace

class TestHalls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// The whole of it, as one works: make, draw, move, resize, delete, save, and back by undo.
    void fromNothingToASavedHall()
    {
        Building s;
        QVERIFY(s.document.layout().halls.empty());
        s.picture("halls-none");
        s.trigger("hall-new");
        QVERIFY(s.dialog());
        s.type("hall-title", "Data hall 1");
        s.type("hall-width", "18");
        s.type("hall-depth", "12");
        s.type("hall-height", "5.5");
        s.type("hall-floor", "1500");
        s.type("hall-grid", "0.5");
        s.accept();
        QCOMPARE(s.document.layout().halls.size(), 1U);
        QCOMPARE(s.hall().id, std::string("hall-a"));
        QCOMPARE(s.hall().title, std::string("Data hall 1"));
        QCOMPARE(QSizeF(s.hall().width_m, s.hall().depth_m), QSizeF(18, 12));
        QCOMPARE(s.hall().clearHeight_m, 5.5);
        QCOMPARE(s.hall().floor_kg_per_m2, 1500.0);
        QCOMPARE(s.hall().grid_m, 0.5);
        QCOMPARE(s.lastStep(), QStringLiteral("Add Data hall 1"));

        s.draw(Area::Kind::KeepOut, 1.04, 0.98, 4.02, 3.03);
        QCOMPARE(s.areas().size(), 1U);
        QVERIFY(liesAt(s.areas()[0], 1, 1, 3, 2));   // on the grid
        QCOMPARE(s.lastStep(), QStringLiteral("Add keep-out"));
        s.draw(Area::Kind::Column, 9, 6, 9.5, 6.5);
        QVERIFY(liesAt(s.areas()[1], 9, 6, 0.5, 0.5));
        QCOMPARE(s.areas()[1].kind, Area::Kind::Column);
        QCOMPARE(s.canvas.selectedArea(), std::optional<std::size_t>(1));
        s.picture("halls-drawn");

        s.key(Qt::Key_Escape);   // to the select tool
        QCOMPARE(s.canvas.tool(), ToolId::Select);
        s.click(s.pixel(2.5, 2));
        QCOMPARE(s.canvas.selectedArea(), std::optional<std::size_t>(0));
        s.drag(s.pixel(2.5, 2), s.pixel(4.5, 3));
        QVERIFY(liesAt(s.areas()[0], 3, 2, 3, 2));
        QCOMPARE(s.lastStep(), QStringLiteral("Move keep-out"));
        s.drag(s.pixel(6, 4), s.pixel(7.5, 5));   // its south-east corner
        QVERIFY(liesAt(s.areas()[0], 3, 2, 4.5, 3));
        QCOMPARE(s.lastStep(), QStringLiteral("Resize keep-out"));
        s.drag(s.pixel(3, 3.5), s.pixel(2, 3.5));   // its west edge
        QVERIFY(liesAt(s.areas()[0], 2, 2, 5.5, 3));
        s.picture("halls-selected");

        QTemporaryDir folder;
        const auto kept = s.document.layout();
        QVERIFY(!s.document.saveAs(folder.filePath(QStringLiteral("hall.yaml"))));
        const auto read = readLayoutFile(fromQt(folder.filePath(QStringLiteral("hall.yaml"))));
        QVERIFY(read.value && read.diagnostics.empty());
        QCOMPARE(read.value->halls[0].areas, kept.halls[0].areas);
        QCOMPARE(read.value->halls[0].title, std::string("Data hall 1"));

        s.key(Qt::Key_Delete);
        QCOMPARE(s.areas().size(), 1U);
        QCOMPARE(s.areas()[0].kind, Area::Kind::Column);
        QCOMPARE(s.lastStep(), QStringLiteral("Remove keep-out"));
        QVERIFY(!s.canvas.selectedArea());
        s.undo();
        QCOMPARE(s.document.layout().halls[0].areas, kept.halls[0].areas);
        while (s.document.undoStack().canUndo()) s.undo();
        QVERIFY(s.document.layout().halls.empty());
    }

    void byKeyboardAlone()
    {
        Building s;
        s.makeHall("12", "6");
        s.canvas.setFocus();
        s.key(Qt::Key_A);
        QCOMPARE(s.canvas.tool(), ToolId::Area);
        s.key(Qt::Key_K);   // keep-out, column
        for (int i = 0; i < 5; ++i) s.key(Qt::Key_Left);   // from the middle, 6 and 3 m
        s.key(Qt::Key_Return);
        for (int i = 0; i < 2; ++i) s.key(Qt::Key_Right);
        s.key(Qt::Key_Down);
        s.picture("halls-crosshair");
        s.key(Qt::Key_Return);
        QCOMPARE(s.areas().size(), 1U);
        QVERIFY(liesAt(s.areas()[0], 3, 3, 1.2, 0.6));
        QCOMPARE(s.areas()[0].kind, Area::Kind::Column);
        s.key(Qt::Key_Escape);
        for (int i = 0; i < 3; ++i) s.key(Qt::Key_Right);   // of the area that is selected
        s.key(Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(liesAt(s.areas()[0], 4.8, 2.99, 1.2, 0.6));
        QCOMPARE(s.lastStep(), QStringLiteral("Nudge column"));
        s.undo();   // the keys that followed each other are one step
        QVERIFY(liesAt(s.areas()[0], 3, 3, 1.2, 0.6));
        s.trigger("area-next");
        s.key(Qt::Key_Return);
        QVERIFY(s.dialog());
        s.refuseDialog();
        s.key(Qt::Key_Delete);
        QVERIFY(s.areas().empty());
    }

    void digitsEnterTheSize()
    {
        Building s;
        s.makeHall("12", "6");
        s.trigger("area-keep-out");
        s.press(s.pixel(1.2, 1.2));
        s.moveTo(s.pixel(3, 3));
        QTest::keyClicks(&s.canvas, QStringLiteral("2"));
        QVERIFY(s.card());
        s.enter("width", "2.5");
        s.enter("depth", "40");
        QTest::keyClick(s.card()->findChild<QDoubleSpinBox*>(), Qt::Key_Return);
        QVERIFY2(s.card(), "it would reach through the wall");
        s.enter("depth", "1.25");
        s.answer(Qt::Key_Return);
        s.release(s.pixel(3, 3));
        QCOMPARE(s.areas().size(), 1U);
        QVERIFY(liesAt(s.areas()[0], 1.2, 1.2, 2.5, 1.25));
    }

    void exactEntryAndProperties()
    {
        Building s;
        s.makeHall("12", "6");
        s.trigger("area-new");
        s.type("area-x", "11.5");
        QVERIFY(!s.acceptButton().isEnabled());
        QVERIFY(s.field<QLabel>("form-problem").text().contains(QStringLiteral("beyond the walls")));
        s.type("area-x", "4");
        s.type("area-width", "3.2");
        s.type("area-title", "Cold aisle 1");
        s.field<QComboBox>("area-kind").setFocus();
        QTest::keyClicks(&s.field<QComboBox>("area-kind"), QStringLiteral("cold"));
        QVERIFY(s.acceptButton().isEnabled());
        s.picture("halls-area");
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) s.dialog()->grab().save(folder + QStringLiteral("/area-dialog.png"));
        s.accept();
        QVERIFY(liesAt(s.areas()[0], 4, 0, 3.2, 1.2));
        QCOMPARE(s.areas()[0].kind, Area::Kind::ColdAisle);
        QCOMPARE(s.areas()[0].title, std::string("Cold aisle 1"));
        QTest::mouseDClick(&s.canvas, Qt::LeftButton, {}, s.pixel(5, 0.6));
        QVERIFY(s.dialog());
        s.field<QComboBox>("area-kind").setFocus();
        QTest::keyClicks(&s.field<QComboBox>("area-kind"), QStringLiteral("hot"));
        s.accept();
        QCOMPARE(s.areas()[0].kind, Area::Kind::HotAisle);
        QVERIFY(liesAt(s.areas()[0], 4, 0, 3.2, 1.2));
        QCOMPARE(s.lastStep(), QStringLiteral("Change hot aisle"));
    }

    /// In feet, what is not touched keeps its metres to the last digit.
    void lengthsInFeet()
    {
        Building s(sample::layout());
        s.canvas.setUnits(LengthUnit::Feet);
        const Hall before = s.hall();
        s.trigger("hall-properties");
        QVERIFY(s.field<QDoubleSpinBox>("hall-width").suffix().contains(QStringLiteral("ft")));
        QVERIFY(s.field<QDoubleSpinBox>("hall-width").toolTip().contains(QStringLiteral("feet")));
        QVERIFY(std::abs(s.field<QDoubleSpinBox>("hall-width").value() - before.width_m / 0.3048) < 1e-3);
        s.type("hall-height", "20");
        s.accept();
        QCOMPARE(s.hall().width_m, before.width_m);
        QVERIFY(std::abs(s.hall().clearHeight_m - 6.096) < 1e-9);
    }

    void aHallTooSmallIsRefused()
    {
        Building s(sample::layout());
        const Hall before = s.hall();
        s.trigger("hall-properties");
        s.type("hall-width", "3");
        QVERIFY(!s.acceptButton().isEnabled());
        QVERIFY(s.field<QLabel>("form-problem").text().contains(QStringLiteral("would stand outside")));
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) s.dialog()->grab().save(folder + QStringLiteral("/hall-dialog.png"));
        s.type("hall-width", "30");
        s.type("hall-grid", "0");
        QVERIFY(!s.acceptButton().isEnabled());
        s.refuseDialog();
        QVERIFY(s.hall() == before);
        QCOMPARE(s.document.undoStack().count(), 0);
    }

    void wallsAreDragged()
    {
        Building s;
        s.makeHall("12", "6");
        s.canvas.setTool(ToolId::Area);
        s.drag(s.pixel(12, 6), s.pixel(10.24, 5.43));
        QCOMPARE(QSizeF(s.hall().width_m, s.hall().depth_m), QSizeF(10.2, 5.4));
        QCOMPARE(s.lastStep(), QStringLiteral("Resize hall"));
        s.drag(s.pixel(2, 2), s.pixel(9, 4));
        QCOMPARE(s.areas().size(), 1U);
        s.drag(s.pixel(10.2, 2.7), s.pixel(6, 2.7));   // through the area
        QCOMPARE(s.hall().width_m, 10.2);
        QVERIFY(!s.canvas.refusal().isEmpty());
    }

    void aDeletedHallComesBackWithAll()
    {
        Building s(sample::layout());
        const Layout before = s.document.layout();
        s.makeHall("10", "8");
        QCOMPARE(s.document.layout().halls.size(), 2U);
        QCOMPARE(s.canvas.hall(), 1);
        s.trigger("hall-delete");
        QCOMPARE(s.canvas.hall(), 0);
        s.trigger("hall-delete");
        QVERIFY(s.document.layout().halls.empty() && s.document.layout().components.size() < before.components.size());
        QVERIFY(!s.enabled("hall-delete") && !s.enabled("area-keep-out") && s.enabled("hall-new"));
        s.canvas.setTool(ToolId::Area);
        s.drag({300, 200}, {500, 400});
        QVERIFY(s.canvas.refusal().contains(QStringLiteral("no hall")));
        while (s.document.undoStack().canUndo()) s.undo();
        QVERIFY(s.document.layout() == before);
    }

    /// Racks keep the click: an area is chosen where nothing stands on it, a column before the aisle it stands in.
    void whatLiesOnTopIsChosen()
    {
        Building s(sample::layout());
        s.click(s.pixel(10, 5));
        QCOMPARE(s.canvas.selectedArea(), std::optional<std::size_t>(0));   // the hot aisle
        s.click(s.pixel("rack-a01"));
        QVERIFY(!s.canvas.selectedArea());
        QCOMPARE(s.selected(), std::vector<std::string>{"rack-a01"});
        s.draw(Area::Kind::Column, 9.6, 4.8, 10.2, 5.4);
        s.key(Qt::Key_Escape);
        s.key(Qt::Key_Escape);
        QVERIFY(!s.canvas.selectedArea());
        s.click(s.pixel(9.9, 5.1));
        QCOMPARE(s.canvas.selectedArea(), std::optional<std::size_t>(s.areas().size() - 1));
        QMenu* menu = s.canvas.contextMenu(QPointF(s.pixel(5, 5)));
        QCOMPARE(s.canvas.selectedArea(), std::optional<std::size_t>(0));
        QVERIFY(menu->actions().contains(s.canvas.commands().action("area-properties")));
        delete menu;
        s.drag(s.pixel(5, 5), s.pixel(30, 5));   // through the wall
        QVERIFY(s.canvas.refusal().contains(QStringLiteral("beyond the walls")));
    }

    void chipsChooseTheKind()
    {
        Building s(sample::layout());
        s.canvas.setTool(ToolId::Area);
        const auto shown = [&s] { return static_cast<AreaTool&>(s.canvas.toolOf(ToolId::Area)).chips(); };
        const auto hideNoGear = [&] {   // where they need not
            const QRectF all = shown().front().united(shown().back());
            const auto& items = s.canvas.index().items();
            return std::none_of(items.begin(), items.end(), [&](const auto& item) { return s.canvas.view().toPixel(item.rect).intersects(all); });
        };
        QVERIFY(hideNoGear());
        QTest::mousePress(&s.canvas, Qt::MiddleButton, {}, {400, 300});   // the upper row comes to where they would be
        s.moveTo({400, 220});
        QTest::mouseRelease(&s.canvas, Qt::MiddleButton, {}, {400, 220});
        QVERIFY(hideNoGear());
        const auto chips = shown();
        s.click(chips[1].center().toPoint());
        s.canvas.setTheme(darkTheme());
        s.press(s.pixel(20, 10));
        s.moveTo(s.pixel(23, 12));
        s.picture("halls-drawing-dark");
        s.canvas.setTheme(lightTheme());
        s.picture("halls-drawing-light");
        s.release(s.pixel(23, 12));
        QCOMPARE(s.areas().back().kind, Area::Kind::Column);
        s.picture("halls-drawn-light");
    }

    /// Keys of an area that Millwright does not know stay with their area when one before it goes.
    void unknownKeysFollowTheirArea()
    {
        Layout layout;
        Hall hall;
        hall.id = "hall-a";
        hall.areas = {{Area::Kind::Column, 1, 1, 1, 1, ""}, {Area::Kind::Door, 3, 1, 1, 1, ""}, {Area::Kind::KeepOut, 5, 1, 1, 1, ""}};
        YamlNode red;
        red.text = "red";
        hall.extras = {{"areas/0/colour", {}}, {"areas/2/colour", red}};
        layout.halls.add(hall);
        const auto delta = edit::removeArea(layout, "hall-a", 0);
        QVERIFY(delta);
        const Layout after = apply(layout, *delta);
        QCOMPARE(after.halls[0].areas.size(), 2U);
        QCOMPARE(after.halls[0].extras, (Extras{{"areas/1/colour", red}}));
        QVERIFY(!edit::removeArea(layout, "hall-a", 3));
        QVERIFY(!edit::addArea(layout, "hall-a", {Area::Kind::Column, 23.5, 1, 1, 1, ""}));
        QVERIFY(!edit::addArea(layout, "hall-b", {}));
    }
};

QTEST_MAIN(TestHalls)
#include "test_halls.moc"
