// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"

#include "views/theme/theme.h"

#include <QSet>
#include <QWheelEvent>

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
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.canvas.run("previous-view");
        QVERIFY(!hints.isEmpty());
        s.canvas.run("next-view");
        QCOMPARE(s.canvas.view().scale, close);
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
};

QTEST_MAIN(TestCanvasNavigation)
#include "test_canvas_navigation.moc"
