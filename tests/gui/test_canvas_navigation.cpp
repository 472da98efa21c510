// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"

#include "views/canvas/plan/kind_legend.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/canvas/plan/plan_rack_inside.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QSet>
#include <QWheelEvent>

#include <algorithm>

using namespace mw;

namespace {

void wheel(Canvas& canvas, QPoint pixels, QPoint steps, Qt::KeyboardModifiers modifiers = {})
{
    const QPointF at(500, 300);
    QWheelEvent event(at, canvas.mapToGlobal(at), pixels, steps, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&canvas, &event);
}

}  // namespace

/// Getting about on the plan, and measuring it.
class TestCanvasNavigation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, darkTheme()); }

    void viewsGoBackAndForth()
    {
        PlanStudio s;
        const double all = s.canvas.view().scale;
        s.select({"cdu-1"});
        s.key(Qt::Key_Z);
        const double close = s.canvas.view().scale;
        QVERIFY(close > all);
        s.canvas.run("previous-view");
        QCOMPARE(s.canvas.view().scale, all);
        s.canvas.run("next-view");
        QCOMPARE(s.canvas.view().scale, close);
    }

    /// What would lead nowhere cannot be chosen.
    void viewsThatAreNotThereCannotBeChosen()
    {
        PlanStudio s;
        const auto enabled = [&](const char* name) { return s.canvas.commands().action(name)->isEnabled(); };
        QVERIFY(!enabled("previous-view") && !enabled("next-view") && !enabled("minimap"));
        s.canvas.fit();   // is there already
        QVERIFY(!enabled("previous-view"));
        s.canvas.zoomAt({550, 285}, 4);
        QVERIFY(enabled("previous-view") && !enabled("next-view") && enabled("minimap"));
        s.canvas.run("previous-view");
        QVERIFY(!enabled("previous-view") && enabled("next-view") && !enabled("minimap"));
        s.document.reset(sample::layout());
        QVERIFY(!enabled("previous-view") && !enabled("next-view"));
        QVERIFY(enabled("select-all"));
        Layout bare;
        bare.settings = sample::layout().settings;
        bare.halls = sample::layout().halls;
        s.document.reset(std::move(bare));
        QVERIFY(!enabled("select-all") && !enabled("select-invert") && !enabled("flow-next"));
    }

    void wheelStepsAreOneView()
    {
        PlanStudio s;
        const double all = s.canvas.view().scale;
        for (int i = 0; i < 5; ++i) wheel(s.canvas, {}, {0, 120});
        QVERIFY(s.canvas.view().scale > 2 * all);
        s.canvas.run("previous-view");
        QCOMPARE(s.canvas.view().scale, all);
    }

    void twoFingersPanAndZoomWithControl()
    {
        PlanStudio s;
        const PlanView before = s.canvas.view();
        wheel(s.canvas, {30, -20}, {60, -40});
        QCOMPARE(s.canvas.view().scale, before.scale);
        QVERIFY(std::abs((before.origin.x() - s.canvas.view().origin.x()) * before.scale - 30) < 1e-6);
        QVERIFY(std::abs((before.origin.y() - s.canvas.view().origin.y()) * before.scale + 20) < 1e-6);
        wheel(s.canvas, {0, 20}, {0, 60}, Qt::ControlModifier);
        QVERIFY(s.canvas.view().scale > before.scale);
    }

    void minimapMovesTheViewAndFolds()
    {
        PlanStudio s;
        s.canvas.zoomAt({550, 285}, 4);
        const QRectF card = s.canvas.minimap().rect(s.canvas.scene());
        const QPointF before = s.canvas.view().origin;
        s.press(card.center().toPoint());
        s.moveTo((card.topLeft() + QPointF(20, 20)).toPoint());
        s.release((card.topLeft() + QPointF(20, 20)).toPoint());
        QVERIFY(s.canvas.view().origin.x() < before.x() && s.canvas.view().origin.y() < before.y());
        QVERIFY(s.document.selection().empty());
        s.click(s.canvas.minimap().button(s.canvas.scene()).center().toPoint());
        QVERIFY(s.canvas.minimap().folded());
        s.picture("minimap-folded");
        s.click(s.canvas.minimap().button(s.canvas.scene()).center().toPoint());
        QVERIFY(!s.canvas.minimap().folded());
    }

    /// A busway over the racks does not run through their names: it is broken there.
    void namesAreNotStruckThrough()
    {
        Layout layout = sample::layout();
        Component over = *layout.components.get("busway-a-a");
        over.at.y_m = 3.42;   // over the words at the rear of row A, 2.4 to 3.6 m
        layout.components.replace(*layout.components.find("busway-a-a"), over);
        PlanStudio s(std::move(layout));
        s.select({"rack-a02", "rack-a03"});
        s.canvas.zoomToSelection();
        s.document.selection().clear();
        PlanLayers layers = s.canvas.layers();
        const auto drawn = [&](bool labels) {
            layers.labels = labels;
            s.canvas.setLayers(layers);
            const QPoint a = s.pixel(5.05, 2.6), b = s.pixel(5.55, 3.6);   // of rack-a02
            return s.canvas.grab(QRect(a, b)).toImage();
        };
        const QImage named = drawn(true), bare = drawn(false);
        s.canvas.setLayers({});
        s.picture("names-under-busway");
        QRect ink;
        for (int y = 0; y < named.height(); ++y)
            for (int x = 0; x < named.width(); ++x)
                if (named.pixel(x, y) != bare.pixel(x, y)) ink |= QRect(x, y, 1, 1);
        QVERIFY(ink.width() > 10 && ink.height() > 5);
        int line = 0, crossed = 0;
        for (int y = ink.top(); y <= ink.bottom(); ++y)
            for (int x = 0; x < named.width(); ++x) {
                const bool power = named.pixelColor(x, y) == darkTheme().linkPower;
                line += power;
                crossed += power && x > ink.left() + 2 && x < ink.right() - 2;
            }
        QVERIFY(line > 0);   // it is there, beside the name
        QCOMPARE(crossed, 0);
    }

    /// Racks of a row are named alike at every zoom, although on whole pixels one is wider than the next.
    void namesOfARowStandAlike()
    {
        PlanStudio s;
        PlanLayers layers = s.canvas.layers();
        for (int step = 0; step < 30; ++step, s.canvas.zoomAt(s.pixel(8.2, 3.0), 1.03)) {
            const auto drawn = [&](bool labels) {
                layers.labels = labels;
                s.canvas.setLayers(layers);
                return s.canvas.grab().toImage();
            };
            const QImage named = drawn(true), bare = drawn(false);
            QSet<bool> turned;
            for (const char* path : {"rack-a02", "rack-a03", "rack-a04", "rack-a06", "rack-a07", "rack-a08", "rack-a09"}) {
                const auto& index = s.canvas.index();
                const QRect rack = s.canvas.view().toPixel(index.items()[index.itemOf(*index.facility()->find(path))].rect).toRect();
                QRect ink;
                for (int y = rack.top() + 2; y < rack.bottom() - 1; ++y)
                    for (int x = rack.left() + 2; x < rack.right() - 1; ++x)
                        if (named.pixel(x, y) != bare.pixel(x, y)) ink |= QRect(x, y, 1, 1);
                if (!ink.isEmpty()) turned << (ink.height() > ink.width());
            }
            QVERIFY2(turned.size() <= 1, qPrintable(QStringLiteral("at %1 pixels a metre").arg(s.canvas.view().scale)));
        }
    }

    /// Close up in a large hall the frame of what is seen stays large enough to be found.
    void minimapShowsWhereCloseUp()
    {
        PlanStudio s(sample::manyRacks(10000));
        s.select({"rack-5000"});
        s.canvas.zoomToSelection();
        s.document.selection().clear();
        QCoreApplication::processEvents();   // a large map is drawn in an event of its own
        QCoreApplication::processEvents();
        const QRect card = s.canvas.minimap().rect(s.canvas.scene()).toRect();
        const QImage image = s.canvas.grab(card).toImage();
        QRect frame;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == darkTheme().accent) frame |= QRect(x, y, 1, 1);
        s.picture("minimap-close");
        QVERIFY2(frame.width() >= 6 && frame.height() >= 6, qPrintable(QStringLiteral("%1 x %2").arg(frame.width()).arg(frame.height())));
    }

    /// Of what is larger than the window the name stands in the part that shows.
    void nameStaysInThePartThatShows()
    {
        PlanStudio s;
        s.select({"transformer-1"});
        s.canvas.zoomToSelection();
        s.document.selection().clear();
        const QPoint corner = s.pixel(20.5, 7.3);   // of 3 by 2.4 m from 20.4, 7.2
        for (int i = 0; i < 9; ++i) s.canvas.zoomAt(corner, 1.25);
        const QRectF shown = s.canvas.view().toMetre(QRectF(s.canvas.rect()));
        QVERIFY(shown.right() < 21.9);   // its middle does not show
        PlanLayers layers = s.canvas.layers();
        const auto drawn = [&](bool labels) {
            layers.labels = labels;
            s.canvas.setLayers(layers);
            return s.canvas.grab().toImage();
        };
        const QImage named = drawn(true), bare = drawn(false);
        s.canvas.setLayers({});
        s.picture("name-close");
        QRect ink;
        for (int y = 0; y < named.height(); ++y)
            for (int x = 0; x < named.width(); ++x)
                if (named.pixel(x, y) != bare.pixel(x, y)) ink |= QRect(x, y, 1, 1);
        QVERIFY2(ink.width() > 40, "its name does not show");
        QVERIFY(QRect(s.canvas.rect()).adjusted(20, 20, -20, -20).contains(ink));
    }

    /// A rack that is to be seen does not stay under the map.
    void whatIsRevealedIsNotUnderTheMinimap()
    {
        PlanStudio s;
        s.canvas.zoomAt({550, 285}, 4);
        const QRectF card = s.canvas.minimap().rect(s.canvas.scene());
        QWheelEvent away(card.center(), s.canvas.mapToGlobal(card.center()), (card.center() - s.canvas.pixelsOf(QStringLiteral("cdu-1")).center()).toPoint(), {}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&s.canvas, &away);
        QVERIFY(card.intersects(s.canvas.pixelsOf(QStringLiteral("cdu-1"))));
        s.canvas.reveal(QStringLiteral("cdu-1"));
        QTRY_VERIFY(!s.canvas.minimap().rect(s.canvas.scene()).intersects(s.canvas.pixelsOf(QStringLiteral("cdu-1"))));
        QVERIFY(QRectF(s.canvas.rect()).contains(s.canvas.pixelsOf(QStringLiteral("cdu-1"))));
    }

    void minimapShowsAnEdit()
    {
        PlanStudio s;
        s.canvas.zoomAt({550, 285}, 4);
        const QRect card = s.canvas.minimap().rect(s.canvas.scene()).toRect();
        const QImage before = s.canvas.grab(card).toImage();
        s.select({"cdu-1", "cdu-2", "ups-a"});
        s.canvas.run("delete");
        QVERIFY(s.canvas.grab(card).toImage() != before);
    }

    void measureSnapsAndTellsBothLegs()
    {
        PlanStudio s;
        s.canvas.setTool(ToolId::Measure);
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        // Near the corner of cdu-1 (1.2, 9.6) to near the corner of ups-b (20.4, 5.7).
        s.press(s.pixel(1.25, 9.55));
        s.moveTo(s.pixel(20.35, 5.73));
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("across 19.20 m, down 3.90 m")));
        s.picture("measure");
        s.canvas.setUnits(LengthUnit::Feet);
        s.moveTo(s.pixel(20.38, 5.72));
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("across 62.99 ft")));
        s.release(s.pixel(20.38, 5.72));
        // By two clicks, as in a drawing program; after the second it stands.
        s.canvas.setUnits(LengthUnit::Metres);
        s.click(s.pixel(1.25, 9.55));
        s.moveTo(s.pixel(9, 8));
        s.click(s.pixel(20.35, 5.73));
        s.moveTo(s.pixel(3, 3));
        QVERIFY2(hints.back().front().toString().contains(QStringLiteral("across 19.20 m, down 3.90 m")), qPrintable(hints.back().front().toString()));
    }

    void distancesAreMeasuredByKeysAlone()
    {
        PlanStudio s;
        QTest::keyClick(&s.canvas, Qt::Key_Right);   // the select tool's: nothing is selected, nothing moves
        s.canvas.setTool(ToolId::Measure);
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        const auto told = [&] { return hints.back().front().toString(); };
        s.key(Qt::Key_Right);
        const double grid = s.canvas.index().hall()->grid_m;
        s.key(Qt::Key_Return);
        for (int i = 0; i < 5; ++i) s.key(Qt::Key_Right);
        for (int i = 0; i < 3; ++i) s.key(Qt::Key_Up);
        s.key(Qt::Key_Left, Qt::ShiftModifier);   // a centimetre
        const auto expected = QStringLiteral("across %1 m, down %2 m").arg(5 * grid - 0.01, 0, 'f', 2).arg(3 * grid, 0, 'f', 2);
        QVERIFY2(told().contains(expected), qPrintable(told()));
        s.picture("measure-keys");
        s.key(Qt::Key_Return);
        s.key(Qt::Key_Escape);   // leaves the tool
        s.canvas.setTool(ToolId::Measure);
        // From the corner of one component to that of the next in the hall.
        s.key(Qt::Key_N);
        s.key(Qt::Key_Return);
        s.key(Qt::Key_N);
        s.key(Qt::Key_Return);
        const auto& items = s.canvas.index().items();
        const QPointF by = items[1].rect.topLeft() - items[0].rect.topLeft();
        QVERIFY2(told().contains(QStringLiteral("across %1 m, down %2 m").arg(std::abs(by.x()), 0, 'f', 2).arg(std::abs(by.y()), 0, 'f', 2)), qPrintable(told()));
        QCOMPARE(s.document.undoStack().count(), 0);
    }

    void rulersChangeWithTheUnit()
    {
        PlanStudio s;
        const QRect ruler(0, 0, 1100, 22);
        const QImage metres = s.canvas.grab(ruler).toImage();
        s.canvas.setUnits(LengthUnit::Feet);
        QVERIFY(s.canvas.grab(ruler).toImage() != metres);
    }

    void closeUpARackShowsItsUnits()
    {
        PlanStudio s;
        s.canvas.setOverlay("none");
        s.select({"rack-a08", "net-a05"});
        s.canvas.zoomToSelection();
        s.document.selection().clear();
        s.picture("units");
        // Compute trays and switch trays of a rack are of two colours; from afar the rack has one.
        const QRectF rack = s.canvas.view().toPixel(s.canvas.index().items()[s.canvas.index().itemOf(
            *s.canvas.index().facility()->find("rack-a08"))].rect);
        QVERIFY(rack.height() > 150);
        const auto colours = [&](const QRectF& area) {
            const QImage image = s.canvas.grab(area.toRect()).toImage();
            QSet<QRgb> found;
            for (int y = 0; y < image.height(); ++y) found.insert(image.pixel(image.width() / 3, y));
            return found;
        };
        const QColor tray = darkTheme().fillOf(Kind::Tray).fill, nvlink = darkTheme().fillOf(Kind::ScaleUpSwitch).fill;
        QVERIFY(colours(rack).contains(tray.rgb()) && colours(rack).contains(nvlink.rgb()));
    }

    void zoomGlidesWhereThatIsWanted()
    {
        PlanStudio s;
        s.canvas.setAnimated(true);
        const double all = s.canvas.view().scale;
        s.select({"cdu-1"});
        s.canvas.zoomToSelection();
        QCOMPARE(s.canvas.view().scale, all);  // it has only begun
        QTRY_VERIFY(s.canvas.view().scale > 3 * all);
    }

    /// A hall that is seen whole and leaves no room to its left has its legend to the right.
    void legendGoesWhereThereIsRoom()
    {
        const QRectF viewport(0, 0, 700, 330), legend(46, 180, 171, 140);
        const QRectF middle(217, 38, 305, 270), left(50, 38, 305, 270), all(40, 38, 650, 270);
        QCOMPARE(besideHall(middle.translated(10, 0), viewport, legend), legend);
        const QRectF near = middle.translated(-20, 0), right = besideHall(near, viewport, legend);
        QVERIFY(right.size() == legend.size() && right.right() < 700 && !right.intersects(near));
        QVERIFY(besideHall(left, viewport, legend).left() > left.right());
        QCOMPARE(besideHall(all, viewport, legend), legend);                                  // nor there
        QCOMPARE(besideHall(left.translated(-200, 0), viewport, legend), legend);             // not seen whole: the minimap is there
    }

    /// Grey and the colour over the limit are explained where they are to be seen, and there alone.
    void legendNamesGreyAndOverTheLimit()
    {
        PlanStudio s;
        const auto results = sample::results(s.document.facility());
        static double most = 0.5;
        static bool all = true;
        const auto read = [](const Results& r, InstanceIndex i) -> std::optional<double> {
            return all || i != *r.facility->find("rack-a01") ? std::optional(most) : std::nullopt;
        };
        const InstanceQuantity size{"x", "X", Format::Power_kw, Sum::Worst, "", read}, load{"x", "X", Format::Share, Sum::Worst, "", read, 1.0};
        PlanDress dress = dressOf(s.canvas.index(), results.get(), &size);
        QVERIFY(!dress.over && !dress.bare && dress.others);
        const auto& items = s.canvas.index().items();
        const auto gear = static_cast<ItemIndex>(std::ranges::find_if(items, [](const PlanItem& item) { return !item.rack && !item.overhead; }) - items.begin());
        QVERIFY2(detailOf(dress, s.canvas.index(), gear).isEmpty(), "a figure of another quantity than the legend's");
        const double plain = legendPlace(s.canvas.index(), QRectF(0, 0, 800, 600), dress).height();
        most = 1.2, all = false;
        dress = dressOf(s.canvas.index(), results.get(), &size);
        QVERIFY(dress.bare && dress.others);
        dress = dressOf(s.canvas.index(), results.get(), &load);   // shares of what each may carry: of racks and of gear
        QVERIFY(dress.over && dress.bare && !dress.others);
        QVERIFY(!detailOf(dress, s.canvas.index(), gear).isEmpty());
        dress.over = dress.bare = dress.others = false;
        QVERIFY(legendPlace(s.canvas.index(), QRectF(0, 0, 800, 600), dress).height() < plain);
    }

    /// A hall that is seen whole keeps all that stands in it in sight: else its legend stands in one column beside it, or is gone.
    void legendHidesNothingOfAWholeHall()
    {
        PlanStudio s;
        const PlanDress dress;
        const PlanRoutes routes;
        const auto lines = static_cast<int>(kindLegend(s.canvas.index(), QRectF(0, 0, 1400, 800), 8).entries.size());
        QImage image(QSize(700, 22 + 10 + 17 * lines + 14), QImage::Format_RGB32);   // one column would all but reach the ruler
        QPainter painter(&image);
        PlanScene scene{.index = s.canvas.index(), .dress = dress, .routes = routes, .theme = darkTheme()};
        scene.viewport = QRectF(image.rect());
        const QRectF bounds = s.canvas.index().bounds();
        const auto legendAt = [&](double from_px, double wide_px) {
            scene.view.scale = wide_px / bounds.width();
            scene.view.origin = bounds.topLeft() - QPointF(from_px, 30) / scene.view.scale;
            return paintLegend(painter, scene);
        };
        const KindLegend wide = kindLegend(s.canvas.index(), scene.viewport, 8);
        QVERIFY(wide.rows < static_cast<int>(wide.entries.size()));   // else it is one column anyway
        int narrow = 0;
        for (double from = 40; from < 440; from += 20) {
            const QRectF legend = legendAt(from, 200);
            QVERIFY(legend.isEmpty() || scene.index.touching(scene.view.toMetre(legend)).empty());
            narrow += !legend.isEmpty() && legend.width() < wide.card.width() ? 1 : 0;
        }
        QVERIFY2(narrow > 5, qPrintable(QString::number(narrow)));
    }

    /// Gear keeps its kind where its whole name has no room: a UPS and its battery are not both "A1".
    void shortNamesTellKindsApart()
    {
        Layout layout;
        layout.halls = sample::layout().halls;
        const auto add = [&](const char* id, const char* part, double x_m) { layout.components.add(sample::component(id, part, x_m, 2)); };
        add("power-ups-a1", "generic.ups-1250", 1), add("power-battery-a1", "generic.ups-1250", 5), add("su2-ups-b2", "generic.ups-1250", 9), add("cdu-1", "generic.ups-1250", 13);
        PlanStudio s(std::move(layout));
        const PlanIndex& index = s.canvas.index();
        const auto brief = [&](const char* id) { return index.nameOf(index.itemOf(*index.facility()->find(id))).shortLabel; };
        QCOMPARE(brief("power-ups-a1"), QStringLiteral("UPS-A1"));
        QCOMPARE(brief("power-battery-a1"), QStringLiteral("BAT-A1"));
        QCOMPARE(brief("su2-ups-b2"), QStringLiteral("SU2-UPS-B2"));
        QCOMPARE(brief("cdu-1"), QStringLiteral("CDU-1"));
    }

    /// Where its name does not fit a rack has its sign; a name that fits stays.
    void aRackWithoutANameHasItsSign()
    {
        QImage image(22, 36, QImage::Format_RGB32);
        for (const Kind look : {Kind::SystemRack, Kind::Switch, Kind::Storage}) {
            image.fill(Qt::white);
            PlanItem item;
            item.kind = Kind::Rack, item.look = look, item.rack = true;
            QPainter painter(&image);
            paintRackMark(painter, item, QRectF(image.rect()), Qt::white, Qt::black, {});
            painter.end();
            int dark = 0;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y) dark += qGray(image.pixel(x, y)) < 150 ? 1 : 0;
            QVERIFY2(dark > 10, qPrintable(QString::number(dark)));
        }
        PlanStudio s;
        PlanLayers silent = s.canvas.layers();
        silent.labels = false;
        s.canvas.zoomAt(s.pixel("rack-a01"), 30 / s.canvas.view().scale);
        const QRect rack = s.canvas.view().toPixel(s.canvas.index().items()[s.canvas.index().itemOf(*s.canvas.index().facility()->find("rack-b07"))].rect).toRect();
        const QImage named = s.canvas.grab(rack).toImage();
        s.canvas.setLayers(silent);
        QVERIFY(s.canvas.grab(rack).toImage() != named);
    }
};

QTEST_MAIN(TestCanvasNavigation)
#include "test_canvas_navigation.moc"
