// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"

#include "model/io/layout_file.h"
#include "views/canvas/canvas_background.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QTemporaryDir>

using namespace mw;

namespace {

/// A plan of a building as scanned: walls in black on white paper, 800 by 400 pixels.
QString scannedPlan(const QTemporaryDir& folder, const char* name = "plan.png")
{
    QImage paper(800, 400, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setPen(QPen(Qt::black, 6));
    painter.drawRect(20, 20, 760, 360);
    painter.drawLine(400, 20, 400, 380);
    painter.end();
    const QString file = folder.filePath(QString::fromLatin1(name));
    paper.save(file);
    return file;
}

QString writtenFile(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    (void)file.open(QIODevice::WriteOnly);
    file.write(bytes);
    return file.fileName();
}

struct PlanUnder : PlanStudio {
    QTemporaryDir folder{};

    [[nodiscard]] const std::optional<Background>& plan() const { return document.layout().halls[0].background; }
    void take(const QString& file)
    {
        canvas.background().take(file);
        QTRY_VERIFY(plan());
    }
    /// Until what is seen is drawn in all its pixels.
    void waitSharp()
    {
        QTRY_VERIFY((canvas.grab(), canvas.background().plan().isSharp()));
    }
    [[nodiscard]] QColor colourAt(double x_m, double y_m) { return canvas.grab().toImage().pixelColor(pixel(x_m, y_m)); }
    bool isShown(const char* command) { return canvas.commands().action(command)->isEnabled(); }
};

}  // namespace

/// A plan of the building under the hall: chosen, scaled, moved, faded, taken away, and told of where its file is no good.
class TestCanvasBackground : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, darkTheme()); }

    void isLaidAsWideAsTheHallAndPainted()
    {
        PlanUnder s;
        QVERIFY(!s.isShown("background-scale"));
        const QColor bare = s.colourAt(13.26, 11.5);
        s.take(scannedPlan(s.folder));
        s.waitSharp();
        s.picture("background-first");
        QCOMPARE(s.plan()->m_per_px, 26.4 / 800);
        QVERIFY(s.isShown("background-scale"));
        // The middle wall, beside a grid line: light on dark in the dark theme.
        QVERIFY(s.colourAt(13.26, 11.5).lightness() > bare.lightness() + 60);
        s.undo();
        QVERIFY(!s.plan());
        QCOMPARE(s.colourAt(13.26, 11.5), bare);
    }

    void paperStaysLightInTheLightTheme()
    {
        PlanUnder s;
        s.canvas.setTheme(lightTheme());
        const int floor = s.colourAt(13.26, 11.5).lightness();
        s.take(scannedPlan(s.folder));
        s.waitSharp();
        s.picture("background-light");
        QVERIFY(s.colourAt(13.26, 11.5).lightness() < floor - 60);
    }

    void twoClicksAndADistanceScaleIt()
    {
        PlanUnder s;
        s.take(scannedPlan(s.folder));  // asks for the two points at once
        s.click(s.pixel(5, 10));
        s.moveTo(s.pixel(9, 10));
        s.click(s.pixel(9, 10));
        QVERIFY(s.card() != nullptr);
        const double drawn_m = s.card()->findChild<QDoubleSpinBox*>(QStringLiteral("number-distance"))->value();
        QVERIFY(std::abs(drawn_m - 4) < 0.1);
        s.enter("distance", "6");
        s.picture("background-scale");
        s.answer(Qt::Key_Return);
        QVERIFY(std::abs(s.plan()->m_per_px - 26.4 / 800 * 6 / drawn_m) < 1e-5);
        QVERIFY(std::abs(s.plan()->x_m + 5 * (6 / drawn_m - 1)) < 0.05);  // what lies at 5 m stays there
        QCOMPARE(s.lastStep(), QStringLiteral("Scale background plan"));
        // The next step of a plan that is new: it is dragged under the hall, and all of it is in sight for that.
        QVERIFY(s.canvas.background().tool() != nullptr);
        QVERIFY(s.canvas.rect().contains(s.canvas.view().toPixel(s.canvas.background().plan().outline_m().boundingRect()).toAlignedRect()));
        s.picture("background-move");
        const double x_m = s.plan()->x_m;
        s.drag(s.pixel(12, 6), s.pixel(14, 6));
        QVERIFY(std::abs(s.plan()->x_m - x_m - 2) < 0.1);
        s.key(Qt::Key_Escape);
        QVERIFY(s.canvas.background().tool() == nullptr);
        s.undo();
        s.undo();
        QCOMPARE(s.plan()->m_per_px, 26.4 / 800);
        s.canvas.run("background-scale");   // later it keeps its place
        s.drag(s.pixel(5, 10), s.pixel(9, 10));
        s.enter("distance", "6");
        s.answer(Qt::Key_Return);
        QVERIFY(s.canvas.background().tool() == nullptr);
    }

    void escapeLeavesTheScaleAlone()
    {
        PlanUnder s;
        s.take(scannedPlan(s.folder));
        const int steps = s.document.undoStack().count();
        s.drag(s.pixel(5, 10), s.pixel(9, 10));  // a drag is two points, too
        QVERIFY(s.card() != nullptr);
        s.enter("distance", "50");
        s.answer(Qt::Key_Escape);
        QVERIFY(s.document.previewLayout() == nullptr);
        s.key(Qt::Key_Escape);
        QVERIFY(s.canvas.background().tool() == nullptr);
        QCOMPARE(s.document.undoStack().count(), steps);
    }

    void dragAndArrowsMoveItNotTheRacks()
    {
        PlanUnder s;
        s.take(scannedPlan(s.folder));
        s.canvas.run("background-move");
        const auto rack = s.at("rack-a01").at;
        s.drag(s.pixel("rack-a01"), s.pixel("rack-a01") + QPoint(60, 30));
        const double scale = s.canvas.view().scale;
        QVERIFY(std::abs(s.plan()->x_m - 60 / scale) < 1e-6 && std::abs(s.plan()->y_m - 30 / scale) < 1e-6);
        const double x_m = s.plan()->x_m;
        for (int i = 0; i < 3; ++i) s.key(Qt::Key_Right);
        QVERIFY(std::abs(s.plan()->x_m - x_m - 0.3) < 1e-6);
        QVERIFY(s.at("rack-a01").at == rack);
        s.undo();  // the arrow keys are one step
        QVERIFY(std::abs(s.plan()->x_m - x_m) < 1e-6);
        s.key(Qt::Key_Return);
        s.drag(s.pixel("rack-a01"), s.pixel("rack-a01") + QPoint(0, 60));
        QVERIFY(!(s.at("rack-a01").at == rack));
    }

    void numbersPlaceAndFadeItAndRemoveTakesItAway()
    {
        PlanUnder s;
        s.take(scannedPlan(s.folder));
        s.waitSharp();
        s.canvas.run("background-adjust");
        s.enter("opacity", "20");
        s.enter("angle", "90");
        s.enter("width", "40");
        s.answer(Qt::Key_Return);
        QCOMPARE(s.plan()->opacity, 0.2);
        QCOMPARE(s.plan()->angle_deg, 90.0);
        QCOMPARE(s.plan()->m_per_px, 0.05);
        QCOMPARE(s.plan()->x_m, 0.0);
        s.waitSharp();
        s.picture("background-turned");
        s.canvas.run("background-remove");
        QVERIFY(!s.plan());
    }

    void drawingIsSharpAtEveryZoom()
    {
        PlanUnder s;
        s.take(writtenFile(s.folder, "plan.svg",
                           "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 264 132'>"
                           "<rect x='2' y='2' width='260' height='128' fill='none' stroke='#000' stroke-width='0.5'/>"
                           "<circle cx='30' cy='115' r='10' fill='#c00'/></svg>"));
        QCOMPARE(s.plan()->m_per_px, 0.1);
        s.waitSharp();
        s.picture("background-svg");
        for (int i = 0; i < 12; ++i) s.canvas.zoomAt(s.pixel(3, 11.5), 1.25);
        s.waitSharp();
        s.picture("background-svg-close");
        // The circle ends within a pixel or two at 3 m + 1 m.
        const QPoint edge = s.pixel(4, 11.5);
        const QImage drawn = s.canvas.grab().toImage();
        QVERIFY(drawn.pixelColor(edge - QPoint(4, 0)).red() > drawn.pixelColor(edge + QPoint(4, 0)).red() + 40);
    }

    void fileIsNamedFromTheLayoutsFolder()
    {
        PlanUnder s;
        QVERIFY(!s.document.saveAs(s.folder.filePath(QStringLiteral("l.yaml"))));
        QVERIFY(QDir(s.folder.path()).mkdir(QStringLiteral("plans")));
        s.take(scannedPlan(s.folder, "plans/a.png"));
        QCOMPARE(s.plan()->file, std::string("plans/a.png"));
        QVERIFY(!s.document.save());
        PlanUnder again;
        QVERIFY(again.document.open(s.document.path()));
        again.waitSharp();
        QVERIFY(again.canvas.background().problem().isEmpty());
        // Saved elsewhere it is still found.
        QVERIFY(QDir(s.folder.path()).mkdir(QStringLiteral("later")));
        QVERIFY(!again.document.saveAs(s.folder.filePath(QStringLiteral("later/l.yaml"))));
        QCOMPARE(again.plan()->file, std::string("../plans/a.png"));
        again.waitSharp();
        QVERIFY(again.canvas.background().problem().isEmpty());
    }

    void missingAndBrokenFilesAreToldAndNothingElse()
    {
        PlanUnder s;
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.canvas.background().take(writtenFile(s.folder, "plan.png", "no picture"));
        QTRY_VERIFY(hints.count() > 0 && hints.back().front().toString().contains(QStringLiteral("neither PNG, JPEG nor SVG")));
        QVERIFY(!s.plan());
        Layout layout = sample::layout();
        Hall hall = layout.halls[0];
        hall.background = Background{.file = "gone.png"};
        layout.halls.replace(0, std::make_shared<const Hall>(hall));
        s.document.reset(std::move(layout));
        QTRY_COMPARE(s.canvas.background().problem(), QStringLiteral("background plan gone.png: the file is not there"));
        s.picture("background-missing");
    }

    /// Its lines lie over those of the grid, which would cut them into dashes.
    void linesAreNotCutByTheGrid()
    {
        PlanUnder s;
        s.take(scannedPlan(s.folder));
        s.key(Qt::Key_Escape);
        s.waitSharp();
        const QImage drawn = s.canvas.grab().toImage();
        const QPoint from = s.pixel(13.2, 10.5), to = s.pixel(13.2, 12.0);   // along the wall in the middle, across lines of the grid
        const int lines = drawn.pixelColor(from).lightness();
        for (int y = from.y(); y < to.y(); ++y) QVERIFY2(std::abs(drawn.pixelColor(from.x(), y).lightness() - lines) < 12, qPrintable(QString::number(y)));
    }

    void layerSwitchesItOff()
    {
        PlanUnder s;
        const QColor bare = s.colourAt(13.26, 11.5);
        s.take(scannedPlan(s.folder));
        s.key(Qt::Key_Escape);
        s.waitSharp();
        QVERIFY(s.colourAt(13.26, 11.5) != bare);
        s.canvas.commands().action("show-background")->trigger();
        QCOMPARE(s.colourAt(13.26, 11.5), bare);
    }
};

QTEST_MAIN(TestCanvasBackground)
#include "test_canvas_background.moc"
