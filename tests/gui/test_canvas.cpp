// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"

#include "model/catalog/catalog.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/canvas/elevation/rack_space_view.h"
#include "views/canvas/plan/kind_legend.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/canvas/tools/snap.h"
#include "views/session/document.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QBuffer>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QObject>
#include <QPainter>
#include <QPoint>
#include <QSignalSpy>
#include <QString>
#include <QSvgGenerator>
#include <QTest>

#include <set>

using namespace mw;

namespace {

void save(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("MW_SHOTS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    QVERIFY(image.save(folder + u'/' + name));
}

QImage shot(QWidget& widget, double dpr = 1)
{
    QImage image((QSizeF(widget.size()) * dpr).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(dpr);
    widget.render(&image);
    return image;
}

}  // namespace

class TestCanvas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, darkTheme()); }

    void dragMovesBySnappedAmountAndUndoRestores()
    {
        PlanStudio s;
        const double x = s.at("transformer-1").at.x_m, y = s.at("transformer-1").at.y_m;
        const QPoint from = s.pixel("transformer-1");
        // 1.3 m right of its place and 0.1 m up is, on a grid of 0.6 m, two tiles right.
        const QPoint to = from + QPoint(static_cast<int>(1.3 * s.canvas.view().scale),
                                        static_cast<int>(-0.1 * s.canvas.view().scale));
        s.drag(from, to);
        QCOMPARE(s.at("transformer-1").at.x_m, x + 1.2);
        QCOMPARE(s.at("transformer-1").at.y_m, y);
        QCOMPARE(s.document.undoStack().count(), 1);
        s.document.undoStack().undo();
        QCOMPARE(s.at("transformer-1").at.x_m, x);
        QCOMPARE(s.at("transformer-1").at.y_m, y);
        s.document.undoStack().redo();
        QCOMPARE(s.at("transformer-1").at.x_m, x + 1.2);
    }

    void dragShowsPreviewAndEscapeCancels()
    {
        PlanStudio s;
        const double x = s.at("cdu-1").at.x_m;
        const QPoint from = s.pixel("cdu-1");
        s.press(from);
        s.moveTo(from + QPoint(20, 0));
        s.moveTo(from + QPoint(60, 0));
        QVERIFY(s.document.previewLayout() != nullptr);
        QVERIFY(s.document.previewLayout()->components.get("cdu-1")->at.x_m > x);
        QTest::keyClick(&s.canvas, Qt::Key_Escape);
        QVERIFY(s.document.previewLayout() == nullptr);
        s.release(from + QPoint(60, 0));
        QCOMPARE(s.at("cdu-1").at.x_m, x);
        QCOMPARE(s.document.undoStack().count(), 0);
    }

    void dragOutOfTheHallIsRefused()
    {
        PlanStudio s;
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        const double y = s.at("fan-wall-1").at.y_m;
        const QPoint from = s.pixel("fan-wall-1");
        s.drag(from, from + QPoint(0, static_cast<int>(3 * s.canvas.view().scale)), Qt::AltModifier);
        QCOMPARE(s.at("fan-wall-1").at.y_m, y);
        QCOMPARE(s.document.undoStack().count(), 0);
        QVERIFY(!hints.isEmpty());
    }

    void clicksSelect()
    {
        PlanStudio s;
        const Selection& selection = s.document.selection();
        QTest::mouseClick(&s.canvas, Qt::LeftButton, {}, s.pixel("cdu-1"));
        QCOMPARE(selection.components(), std::vector<std::string>{"cdu-1"});
        QTest::mouseClick(&s.canvas, Qt::LeftButton, Qt::ShiftModifier, s.pixel("cdu-2"));
        QCOMPARE(selection.components(), (std::vector<std::string>{"cdu-1", "cdu-2"}));
        QTest::mouseClick(&s.canvas, Qt::LeftButton, Qt::ControlModifier, s.pixel("cdu-1"));
        QCOMPARE(selection.components(), std::vector<std::string>{"cdu-2"});
        QTest::mouseClick(&s.canvas, Qt::LeftButton, {}, s.pixel(19.0, 12.0));
        QVERIFY(selection.empty());
    }

    void bandSelects()
    {
        PlanStudio s;
        s.drag(s.pixel(0.6, 6.0), s.pixel(3.6, 11.4));
        QCOMPARE(s.document.selection().components(), (std::vector<std::string>{"cdu-1", "cdu-2"}));
        s.drag(s.pixel(19.6, 10.2), s.pixel(24.6, 12.8), Qt::ShiftModifier);
        QCOMPARE(s.document.selection().components().size(), std::size_t{3});
    }

    void deleteAndUndo()
    {
        PlanStudio s;
        const Layout before = s.document.layout();
        s.document.selection().select({"cdu-1"});
        QTest::keyClick(&s.canvas, Qt::Key_Delete);
        QVERIFY(!s.document.layout().components.contains("cdu-1"));
        QVERIFY(s.document.selection().empty());
        for (const auto& l : s.document.layout().links.rows())
            QVERIFY(l->from.component != "cdu-1" && l->to.component != "cdu-1");
        s.document.undoStack().undo();
        QVERIFY(s.document.layout() == before);
    }

    void nudgesAreOneStep()
    {
        PlanStudio s;
        const double x = s.at("ups-a").at.x_m;
        s.document.selection().select({"ups-a"});
        for (int i = 0; i < 3; ++i) QTest::keyClick(&s.canvas, Qt::Key_Right);
        QTest::keyClick(&s.canvas, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(std::abs(s.at("ups-a").at.x_m - (x + 1.79)) < 1e-9);
        QCOMPARE(s.document.undoStack().count(), 1);
        s.document.undoStack().undo();
        QCOMPARE(s.at("ups-a").at.x_m, x);
    }

    void turnAndDuplicate()
    {
        PlanStudio s;
        s.document.selection().select({"ups-a"});
        QTest::keyClick(&s.canvas, Qt::Key_R);
        QVERIFY(s.at("ups-a").at.facing == Facing::East);
        const auto count = s.document.layout().components.size();
        s.document.selection().select({"transformer-1"});
        QTest::keyClick(&s.canvas, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(s.document.layout().components.size(), count + 1);
        QCOMPARE(s.document.selection().components().size(), std::size_t{1});
        QVERIFY(s.document.selection().components().front() != "transformer-1");
    }

    void dropPlacesOnFloor()
    {
        PlanStudio s;
        const auto count = s.document.layout().components.size();
        QSignalSpy placed(&s.canvas, &Canvas::partPlaced);
        s.drop(s.canvas, "vertiv.xdu1350", s.pixel(10.0, 11.9));
        QCOMPARE(s.document.layout().components.size(), count + 1);
        QCOMPARE(placed.count(), 1);
        const Component& fresh = s.document.layout().components[count];
        QCOMPARE(fresh.part, std::string("vertiv.xdu1350"));
        QVERIFY(std::abs(fresh.at.x_m + 0.6 - 10.0) <= 0.31);
        QCOMPARE(s.document.selection().components(), std::vector<std::string>{fresh.id});
        s.document.undoStack().undo();
        QCOMPARE(s.document.layout().components.size(), count);
    }

    void dropOntoRackGoesToFirstFreeUnit()
    {
        PlanStudio s;
        const auto count = s.document.layout().components.size();
        s.drop(s.canvas, "nvidia.hgx-b200-8u", s.pixel("net-a05"));
        QCOMPARE(s.document.layout().components.size(), count + 1);
        const Component& fresh = s.document.layout().components[count];
        QCOMPARE(fresh.in.component, std::string("net-a05"));
        QCOMPARE(fresh.in.u, 25);  // three servers of 8U stand from 1
    }

    void dropOfUnknownPartDoesNothing()
    {
        PlanStudio s;
        s.drop(s.canvas, "no.such-part", s.pixel(10.0, 11.0));
        QCOMPARE(s.document.undoStack().count(), 0);
    }

    void connectToolMakesLink()
    {
        PlanStudio s;
        s.document.selection().select({"fan-wall-1"});
        s.canvas.setTool(ToolId::Connect);
        const auto links = s.document.layout().links.size();
        // The fan wall has one coolant port and the CDU gives coolant from one group: one way only.
        s.drag(s.pixel("cdu-1"), s.pixel("fan-wall-1"));
        QCOMPARE(s.document.layout().links.size(), links + 1);
        s.document.undoStack().undo();
        QCOMPARE(s.document.layout().links.size(), links);
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.drag(s.pixel("ups-a"), s.pixel("fan-wall-1"));
        QCOMPARE(s.document.layout().links.size(), links);
        QVERIFY(!hints.isEmpty());
    }

    void wheelKeepsThePointUnderThePointer()
    {
        PlanStudio s;
        const QPointF pixel(700, 200);
        const QPointF before = s.canvas.view().toMetre(pixel);
        const double scale = s.canvas.view().scale;
        for (const int delta : {120, 120, 120, -120}) {
            QWheelEvent event(pixel, s.canvas.mapToGlobal(pixel), {}, QPoint(0, delta), Qt::NoButton, {},
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&s.canvas, &event);
        }
        QVERIFY(s.canvas.view().scale > scale);
        const QPointF after = s.canvas.view().toMetre(pixel);
        QVERIFY(std::abs(after.x() - before.x()) < 1e-9 && std::abs(after.y() - before.y()) < 1e-9);
        QTest::keyClick(&s.canvas, Qt::Key_Home);
        QCOMPARE(s.canvas.view().scale, scale);
    }

    void spaceAndMiddleButtonPan()
    {
        PlanStudio s;
        const QPointF origin = s.canvas.view().origin;
        QTest::keyPress(&s.canvas, Qt::Key_Space);
        s.drag({400, 300}, {440, 310});
        QTest::keyRelease(&s.canvas, Qt::Key_Space);
        QVERIFY(std::abs((origin.x() - s.canvas.view().origin.x()) * s.canvas.view().scale - 40) < 1e-6);
        QCOMPARE(s.document.undoStack().count(), 0);
        QTest::mousePress(&s.canvas, Qt::MiddleButton, {}, {400, 300});
        s.moveTo({400, 280});
        QTest::mouseRelease(&s.canvas, Qt::MiddleButton, {}, {400, 280});
        QVERIFY(std::abs((s.canvas.view().origin.y() - origin.y()) * s.canvas.view().scale - 10) < 1e-6);
    }

    void doubleClickOpensRackAndBreadcrumbLeadsBack()
    {
        Document document(sample::catalog());
        CanvasView view(document);
        document.reset(sample::layout());
        view.resize(1100, 620);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        const auto& index = view.canvas().index();
        const QPoint at =
            view.canvas()
                .view()
                .toPixel(index.items()[index.itemOf(*index.facility()->find("net-a05"))].rect.center())
                .toPoint();
        QTest::mouseDClick(&view.canvas(), Qt::LeftButton, {}, at);
        QVERIFY(!view.showsPlan());
        QCOMPARE(view.elevation().subject(), QStringLiteral("net-a05"));
        const auto count = document.layout().components.size();
        PlanStudio helper;
        helper.drop(view.elevation(), "nvidia.q3400-ra", view.elevation().rectOf(30, 1).center().toPoint());
        QCOMPARE(document.layout().components.size(), count + 1);
        QCOMPARE(document.layout().components[count].in.component, std::string("net-a05"));
        save(shot(view), QStringLiteral("canvas-elevation-dark.png"));
        view.showPlan();
        QVERIFY(view.showsPlan());
        view.openInside(QStringLiteral("rack-a01"));
        QCoreApplication::processEvents();
        QTest::mouseClick(&view.elevation(), Qt::LeftButton, {},
                          view.elevation().rectOf(20, 1).center().toPoint());
        const auto* crumbs = view.findChild<QLabel*>(QStringLiteral("breadcrumb"));
        QVERIFY2(crumbs->text().contains(QStringLiteral(">rack-a01</a>")) && crumbs->text().contains(QStringLiteral(">U20 · tray-9</span>")), qPrintable(crumbs->text()));
        Q_EMIT view.findChild<QLabel*>(QStringLiteral("breadcrumb"))->linkActivated(QStringLiteral("rack-a01"));
        QVERIFY(view.elevation().beside().isEmpty() && crumbs->text().contains(QStringLiteral(">rack-a01</span>")));
        QTest::mouseClick(&view.elevation(), Qt::LeftButton, {}, view.elevation().rectOf(20, 1).center().toPoint());
        // U20 holds the ninth tray; its first slot stands right of its four GPUs.
        const ChassisBox box = view.elevation().boxes()[4];
        QCOMPARE(box.slot, std::string("tray-9.pcie-1"));
        helper.drop(view.elevation(), "nvidia.bluefield-3", box.rect.center().toPoint());
        QCOMPARE(document.layout().components.size(), count + 2);
        QCOMPARE(document.layout().components[count + 1].in.component, std::string("rack-a01"));
        QVERIFY(document.layout().components[count + 1].in.slot.ends_with(".pcie-1"));
        save(shot(view), QStringLiteral("canvas-elevation-nvl72-dark.png"));
        view.setTheme(lightTheme());
        applyTheme(*qApp, lightTheme());
        save(shot(view), QStringLiteral("canvas-elevation-nvl72-light.png"));
        applyTheme(*qApp, darkTheme());
    }

    void rackSpace()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        const FacilityPtr facility = document.facility();
        const RackSpaceView rack(*facility, *facility->find("net-a05"));
        QCOMPARE(rack.units(), 48);
        QCOMPARE(rack.usedUnits(), 3 * 8 + 4);
        QCOMPARE(rack.firstFree(1).value(), 25);
        QVERIFY(!rack.isFree(24, 1) && rack.isFree(25, 15) && !rack.isFree(25, 16));
        QVERIFY(!rack.firstFree(20));
        const RackSpaceView system(*facility, *facility->find("rack-a01"));
        QCOMPARE(system.pieces().size(), std::size_t{27});
        QCOMPARE(system.firstFree(1).value(), 9);
    }

    void snapPrefersNeighboursThenGrid()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        const PlanIndex index(document.facility(), 0);
        SnapOptions options{.grid_m = 0.6, .reach_m = 0.15, .around = index.bounds()};
        // Just right of rack A16, whose right edge is at 4.2 + 15 * 0.8 + 0.6 = 16.8.
        const QRectF rack(16.9, 2.35, 0.6, 1.2);
        const Snap edge = snapTo(index, rack, options);
        QVERIFY(std::abs(rack.left() + edge.by.x() - 16.8) < 1e-9);
        QVERIFY(std::abs(rack.top() + edge.by.y() - 2.4) < 1e-9);
        QCOMPARE(edge.guides.size(), std::size_t{2});
        const Snap grid = snapTo(index, QRectF(10.1, 20.3, 0.6, 1.2), options);
        QVERIFY(std::abs(10.1 + grid.by.x() - 10.2) < 1e-9 && std::abs(20.3 + grid.by.y() - 20.4) < 1e-9);
    }

    void gridFindsWhatAScanFinds()
    {
        Document document(sample::catalog());
        document.reset(sample::manyRacks(3000));
        const PlanIndex index(document.facility(), 0);
        for (int i = 0; i < 60; ++i) {
            const QRectF area(i * 1.37, i * 0.9, 3.0 + i % 7, 2.0 + i % 5);
            std::vector<ItemIndex> scan;
            for (ItemIndex k = 0; k < index.items().size(); ++k) {
                const QRectF& r = index.items()[k].rect;
                if (r.left() <= area.right() && r.right() >= area.left() && r.top() <= area.bottom() &&
                    r.bottom() >= area.top())
                    scan.push_back(k);
            }
            QCOMPARE(index.touching(area), scan);
        }
        QVERIFY(!index.at(QPointF(0.5, 0.5)));
        QVERIFY(index.at(QPointF(6.3, 4.6)));
    }

    void halls()
    {
        Layout layout = sample::layout();
        Hall yard;
        yard.id = "yard";
        yard.outdoor = true;
        yard.width_m = 40;
        layout.halls.add(yard);
        Document document(sample::catalog());
        CanvasView view(document);
        document.reset(std::move(layout));
        auto* box = view.findChild<QComboBox*>(QStringLiteral("halls"));
        QCOMPARE(box->count(), 2);
        view.canvas().setHall(1);
        QCOMPARE(box->currentIndex(), 1);
        QVERIFY(view.canvas().index().items().empty());
        view.canvas().reveal(QStringLiteral("rack-a01"));
        QCOMPARE(view.canvas().hall(), 0);
    }

    void aSubjectIsFramedWhetherComponentOrLink()
    {
        Layout layout = sample::layout();
        layout.links.add(sample::link("rack-a01", "compute", 1, "rack-b03", "compute", 1));
        Document document(sample::catalog());
        CanvasView view(document);
        view.resize(900, 600);
        document.reset(std::move(layout));
        const auto& facility = *document.facility();
        const auto& link = facility.links[facility.links.size() - 1];
        view.canvas().fit();
        for (int i = 0; i < 40; ++i) view.canvas().zoomAt({450, 300}, 0.7);
        QVERIFY(view.canvas().pixelsOf(QStringLiteral("rack-a01")).width() < 18);
        view.reveal(QStringList{QStringLiteral("no-such-thing"), QString::fromStdString(facility.linkText(link))});
        QCOMPARE(document.selection().components(), (std::vector<std::string>{"rack-a01", "rack-b03"}));
        QCOMPARE(document.selection().current(), std::string("rack-a01"));   // the first that is named
        for (const char* rack : {"rack-a01", "rack-b03"}) {
            QTRY_VERIFY(std::max(view.canvas().pixelsOf(QLatin1String(rack)).width(), view.canvas().pixelsOf(QLatin1String(rack)).height()) >= 18);
            QVERIFY(QRectF(view.canvas().rect()).contains(view.canvas().pixelsOf(QLatin1String(rack))));
        }
        view.reveal(QStringList{QStringLiteral("no-such-thing")});   // nothing is lost by it
        QCOMPARE(document.selection().components().size(), 2U);
    }

    void emptyDocumentSurvivesEverything()
    {
        PlanStudio s{Layout{}};
        for (const int key : {Qt::Key_F, Qt::Key_Home, Qt::Key_Z, Qt::Key_Delete, Qt::Key_R, Qt::Key_Left,
                              Qt::Key_N, Qt::Key_Return, Qt::Key_Escape, Qt::Key_PageDown, Qt::Key_Plus})
            QTest::keyClick(&s.canvas, static_cast<Qt::Key>(key));
        for (const auto& def : toolBox()) {
            s.canvas.setTool(def.id);
            s.drag({300, 200}, {500, 400});
        }
        s.drop(s.canvas, "vertiv.xdu1350", {300, 200});
        (void)shot(s.canvas);
        QCOMPARE(s.document.undoStack().count(), 0);
    }

    void overlaysOfAllKindsPaint()
    {
        PlanStudio s;
        s.canvas.setResults(sample::results(s.document.facility()));
        for (const auto& def : instanceQuantities()) {
            s.canvas.setOverlay(std::string(def.id));
            QVERIFY(!shot(s.canvas).isNull());
        }
        const auto values =
            overlayValues(*instanceQuantity("power-loading"), *sample::results(s.document.facility()));
        QVERIFY(values.known >= 32);
        QVERIFY(instanceQuantity("none") == nullptr);
    }

    /// A feed of 475 MW among panels of 100 to 400 kW: these keep colours of their own, and the legend tells the scale.
    void oneLargeValueLeavesTheOthersApart()
    {
        PlanStudio s;
        constexpr InstanceQuantity rating{"x", "X", Format::Power_kw, Sum::Worst, "", [](const Results& results, InstanceIndex i) -> std::optional<double> {
            return i == *results.facility->find("rack-a01") ? 475e3 : 100.0 * (1 + i % 4);
        }};
        const auto results = sample::results(s.document.facility());
        const auto values = overlayValues(rating, *results);
        QVERIFY(values.logarithmic);
        std::array<double, 4> shares{};
        for (InstanceIndex i = 0; i < results->facility->instances.size(); ++i)
            if (*values.at(i) < 1000) shares[i % 4] = *values.share(i);
        for (std::size_t i = 0; i < 4; ++i) {
            if (i > 0) QVERIFY2(shares[i] > shares[i - 1] + 0.03, qPrintable(QString::number(shares[i])));
            QVERIFY(std::abs(onScale(values.least, values.full, values.logarithmic, shares[i]) - 100.0 * static_cast<double>(i + 1)) < 1e-3);
        }
        QCOMPARE(*values.share(*results->facility->find("rack-a01")), 1.0);
        QVERIFY(!overlayValues(*instanceQuantity("power"), *results).logarithmic);   // racks of 132 kW and of a few: their sum is what one looks for
    }

    /// Sides of a feed are one of a few: the legend has a field for each, none left out, and no colours between them. "A" had no name.
    void legendOfSidesHasAFieldForEach()
    {
        PlanStudio s;
        const PlanRoutes routes = routesOf(s.canvas.index(), true, false);
        const auto coloursOf = [&](const char* overlay, double full) {
            PlanDress dress;
            dress.overlay = instanceQuantity(overlay);
            dress.full = full;
            dress.known = 1;
            QImage image(600, 300, QImage::Format_RGB32);
            image.fill(Qt::black);   // cards let it shine through
            PlanScene scene{.index = s.canvas.index(), .dress = dress, .routes = routes, .theme = darkTheme()};
            scene.viewport = QRectF(image.rect());
            QPainter painter(&image);
            const QRect legend = paintLegend(painter, scene).toRect();
            painter.end();
            std::vector<QRgb> found;
            for (int x = legend.left() + 12; x < legend.right() - 14; ++x)
                if (found.empty() || found.back() != image.pixel(x, legend.top() + 28)) found.push_back(image.pixel(x, legend.top() + 28));
            return found.size();
        };
        QCOMPARE(coloursOf("feed-side", 3), std::size_t{4 + 3});   // fields and the gaps between them
        QCOMPARE(coloursOf("feed-side", 1), std::size_t{2 + 1});
        QVERIFY(coloursOf("power", 3) > 50);
    }

    /// Without an overlay the kinds that stand in this hall are named, each once, beside the colour and symbol they are drawn with.
    void legendOfKindsNamesWhatIsThere()
    {
        PlanStudio s;
        const KindLegend legend = kindLegend(s.canvas.index(), QRectF(0, 0, 900, 400), kNetworkScale);
        std::set<QString> names, there;
        for (const KindEntry& entry : legend.entries) QVERIFY2(names.insert(entry.title).second, qPrintable(entry.title));
        for (const PlanItem& item : s.canvas.index().items()) there.insert(toQt(info(item.kind == Kind::Rack ? item.look : item.kind).title));
        for (const QString& name : there) QVERIFY2(names.contains(name) || name == QStringLiteral("Busway"), qPrintable(name));
        QVERIFY(!names.contains(QStringLiteral("Generator set")) && !names.contains(QStringLiteral("Busway")));
        const double closeUp = 3 * kNetworkScale;
        QVERIFY(kindLegend(s.canvas.index(), QRectF(0, 0, 500, 220), closeUp).entries.empty());   // it would hide what is looked at
        QVERIFY(!kindLegend(s.canvas.index(), QRectF(0, 0, 1400, 800), closeUp).entries.empty());
        QVERIFY(legend.card.right() < 900 - 190 && legend.card.bottom() < 400 && legend.card.top() > 22);   // clear of the minimap
        PlanView with, without;
        with.fit(s.canvas.index().bounds(), roomForHall(QRectF(0, 0, 900, 400), s.canvas.index(), legend.card));
        without.fit(s.canvas.index().bounds(), roomForHall(QRectF(0, 0, 900, 400), s.canvas.index(), {}));
        QVERIFY(!with.toPixel(s.canvas.index().bounds()).intersects(legend.card) && with.scale > 0.75 * without.scale);
        QImage plain(QSize(900, 400), QImage::Format_RGB32), painted = plain;
        plain.fill(Qt::black);
        painted.fill(Qt::black);
        QPainter painter(&painted);
        const PlanDress dress;
        const PlanRoutes routes;
        PlanScene scene{.index = s.canvas.index(), .dress = dress, .routes = routes, .theme = darkTheme()};
        scene.viewport = QRectF(plain.rect());
        scene.view.scale = kNetworkScale;
        QCOMPARE(paintLegend(painter, scene), legend.card);
        painter.end();
        QVERIFY(painted != plain);
    }

    /// Lines and dots that no part is drawn with have theirs, too; over another legend it stands where it hides nothing.
    void legendOfKindsNamesCablesAndDots()
    {
        PlanStudio s;
        const PlanIndex& index = s.canvas.index();
        const QRectF viewport(0, 0, 1400, 700);
        const auto has = [](const KindLegend& legend, KindEntry::Of of) { return std::ranges::count(legend.entries, of, &KindEntry::of) == 1; };
        PlanDress dress;
        QCOMPARE(has(kindLegend(index, viewport, kNetworkScale, dress), KindEntry::Of::Network), index.hasNetwork());
        QVERIFY(!has(kindLegend(index, viewport, kNetworkScale, dress), KindEntry::Of::Error) && !has(kindLegend(index, viewport, kNetworkScale, dress), KindEntry::Of::Warning));
        dress.badge.assign(index.items().size(), 0);
        dress.badge[3] = 2, dress.badge[4] = 1;
        QVERIFY(has(kindLegend(index, viewport, kNetworkScale, dress), KindEntry::Of::Error) && has(kindLegend(index, viewport, kNetworkScale, dress), KindEntry::Of::Warning));
        QVERIFY(!has(kindLegend(index, viewport, kNetworkScale - 1, dress), KindEntry::Of::Network));   // not drawn from there
        dress.loading.assign(index.items().size(), 0.3F);
        dress.efficiency.assign(index.items().size(), 0.96F);
        QVERIFY(has(kindLegend(index, viewport, 60, dress), KindEntry::Of::Figures));
        QVERIFY(!has(kindLegend(index, viewport, kNetworkScale, dress), KindEntry::Of::Figures));   // no box has room for them
        const auto cables = [&](LegendOf of) {
            const KindLegend made = kindLegend(index, viewport, kNetworkScale, dress, {}, of);
            const auto found = std::ranges::find(made.entries, KindEntry::Of::Network, &KindEntry::of);
            return found == made.entries.end() ? QString() : found->title;
        };
        QVERIFY(cables(LegendOf::Counted).endsWith(QStringLiteral("×N")) && !cables(LegendOf::Drawn).contains(QChar(0x00d7)));
        const QRectF kept = legendPlace(index, viewport, {}), most = kindLegend(index, viewport, kNetworkScale, dress).card;
        QVERIFY(kept.adjusted(-1, -1, 1, 1).contains(most));   // findings that come find room that was kept for them
        PlanLayers plain;
        plain.badges = false;
        QVERIFY(!has(kindLegend(index, viewport, kNetworkScale, dress, plain), KindEntry::Of::Error));
        QImage image(viewport.size().toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        const PlanRoutes routes;
        PlanScene scene{.index = index, .dress = dress, .routes = routes, .theme = darkTheme()};
        scene.viewport = viewport;
        scene.view.fit(index.bounds(), viewport.adjusted(500, 40, -20, -20));
        const QRectF other(46, 600, 300, 88), above = paintLegend(painter, scene, other);
        QVERIFY(!above.isEmpty() && above.bottom() <= other.top() && above.bottom() > other.top() - 16);
        scene.view.fit(index.bounds(), viewport);
        QVERIFY(paintLegend(painter, scene, other).isEmpty());
    }

    void dressFollowsPathsOverRevisions()
    {
        PlanStudio s;
        const auto old = sample::results(s.document.facility());
        s.document.selection().select({"busway-a-a"});
        QTest::keyClick(&s.canvas, Qt::Key_Delete);  // all later instances move up one
        const PlanIndex& index = s.canvas.index();
        const PlanDress dress = dressOf(index, old.get(), instanceQuantity("power-loading"));
        const auto now = *index.facility()->find("rack-b07");
        const auto then = *old->facility->find("rack-b07");
        QVERIFY(now != then);
        QCOMPARE(static_cast<double>(dress.share[index.itemOf(now)]),
                 static_cast<double>(static_cast<float>(*old->power->node(then)->loading)));
        QCOMPARE(static_cast<int>(dress.badge[index.itemOf(now)]), 2);
    }

    void shots()
    {
        PlanStudio s;
        s.canvas.setResults(sample::results(s.document.facility()));
        s.document.selection().select({"rack-a08"});
        save(shot(s.canvas), QStringLiteral("canvas-plan-dark.png"));
        s.canvas.setTheme(lightTheme());
        save(shot(s.canvas), QStringLiteral("canvas-plan-light.png"));
        s.canvas.setTheme(darkTheme());
        s.canvas.setOverlay("none");
        save(shot(s.canvas), QStringLiteral("canvas-plan-none-dark.png"));
        s.canvas.setOverlay("power-loading");
        s.canvas.zoomToSelection();
        save(shot(s.canvas), QStringLiteral("canvas-zoom-dark.png"));
        s.canvas.fit();
        s.document.selection().select({"rack-b03"});
        s.canvas.zoomAt(s.pixel("rack-b03"), 1.6);
        save(shot(s.canvas, 2), QStringLiteral("canvas-zoom2-dark@2x.png"));
    }

    void paintPlanWithoutAWidget()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        const auto results = sample::results(document.facility());
        QImage image(1400, 800, QImage::Format_RGB32);
        QPainter painter(&image);
        paintPlan(painter, image.size(), document.facility(), results.get(), lightTheme(), "power-loading",
                  0);
        painter.end();
        save(image, QStringLiteral("canvas-render-light.png"));
        QBuffer buffer;
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(image.size());
        QPainter vector(&svg);
        paintPlan(vector, image.size(), document.facility(), nullptr, darkTheme(), "none", 0);
        vector.end();
        QVERIFY(buffer.data().contains("A08"));
        QImage other(300, 200, QImage::Format_RGB32);
        QPainter third(&other);
        paintPlan(third, other.size(), document.facility(), results.get(), darkTheme(), "power-loading",
                  7);  // no such hall
    }

    void shippedExamplesPaint()
    {
        auto loaded = readCatalogFolder(MW_SOURCE_DIR "/resources/catalog");
        QVERIFY(loaded.value);
        const auto catalog = std::make_shared<const Catalog>(std::move(*loaded.value));
        const QDir folder(QStringLiteral(MW_SOURCE_DIR "/resources/examples"));
        for (const auto& file : folder.entryInfoList({QStringLiteral("*.yaml")}, QDir::Files)) {
            Document document(catalog);
            QVERIFY2(document.open(file.filePath()), qPrintable(file.fileName()));
            Canvas canvas(document);
            canvas.resize(1100, 570);
            canvas.setResults(sample::results(document.facility()));
            for (int hall = 0; hall < static_cast<int>(document.layout().halls.size()); ++hall) {
                canvas.setHall(hall);
                const QImage image = shot(canvas);
                QVERIFY(!image.isNull());
                save(image, QStringLiteral("canvas-example-%1-%2.png").arg(file.baseName()).arg(hall));
            }
        }
    }

    void tenThousandRacks()
    {
        Document document(sample::catalog());
        document.reset(sample::manyRacks(10000));
        QElapsedTimer timer;
        timer.start();
        const FacilityPtr facility = document.facility();
        qInfo("expand %.1f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        const PlanIndex index(facility, 0);
        qInfo("index %.1f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        const auto results = sample::results(facility);
        timer.restart();
        const PlanDress dress = dressOf(index, results.get(), instanceQuantity("power-loading"));
        qInfo("dress %.1f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        const PlanRoutes routes = routesOf(index, true, false);
        QPixmap target(1100, 570);
        PlanScene scene{.index = index, .dress = dress, .routes = routes, .theme = darkTheme()};
        scene.viewport = QRectF(0, 0, 1100, 570);
        scene.view.fit(index.bounds(), roomForHall(scene.viewport, index, legendPlace(index, scene.viewport, dress)));
        const double fitted = scene.view.scale;
        for (const double zoom : {1.0, 2.0, 4.0, 6.0, 10.0, 20.0}) {
            scene.view.scale = fitted * zoom;
            scene.view.origin = index.bounds().center() - scene.viewport.center() / scene.view.scale;
            double worst = 0, sum = 0;
            constexpr int kFrames = 12;
            for (int i = 0; i < kFrames; ++i) {
                timer.restart();
                QPainter painter(&target);
                paintHall(painter, scene);
                paintRulers(painter, scene);
                paintLegend(painter, scene);
                painter.end();
                const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
                worst = i == 0 ? 0 : std::max(worst, ms);
                sum += i == 0 ? 0 : ms;
            }
            qInfo("zoom %4.0fx, %5zu visible: mean %.2f ms, worst %.2f ms", zoom,
                  index.touching(scene.view.toMetre(scene.viewport)).size(), sum / (kFrames - 1), worst);
            save(target.toImage(), QStringLiteral("canvas-10k-%1x.png").arg(zoom));
        }
    }
};

QTEST_MAIN(TestCanvas)
#include "test_canvas.moc"
