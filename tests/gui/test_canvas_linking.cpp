// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"

#include "views/canvas/canvas_view.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/canvas/marks/port_marks.h"
#include "views/canvas/plan/plan_routes.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

using namespace mw;

namespace {

/// The link into a port, as it is drawn.
struct Drawn {
    std::string id{};
    QPolygonF way{};
};

Drawn linkInto(PlanStudio& s, const char* path, const char* port)
{
    const Facility& facility = *s.canvas.index().facility();
    const InstanceIndex to = *facility.find(path);
    for (const auto l : facility.linksOf(to)) {
        const FacilityLink& link = facility.links[l];
        if (link.to == to && facility.part(to).ports[link.toPort].id == port)
            return {link.link->id, routeOf(s.canvas.index(), link)};
    }
    return {};
}

/// Where the drawn way crosses the edge of a component.
QPointF leaving(const QRectF& rect, const QPolygonF& way)
{
    for (qsizetype i = 1; i < way.size(); ++i)
        for (const QLineF& side : {QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
                                   QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())}) {
            QPointF at;
            if (QLineF(way[i - 1], way[i]).intersects(side, &at) == QLineF::BoundedIntersection) return at;
        }
    return {};
}

/// Where the mark of a port is drawn, near enough that it is.
QPoint markOf(PlanStudio& s, const char* path, const char* port)
{
    const auto& index = s.canvas.index();
    const InstanceIndex instance = *index.facility()->find(path);
    for (const PortMark& mark : portMarksOf(s.canvas.scene(), index.itemOf(instance)))
        if (index.facility()->part(instance).ports[mark.group].id == port) return mark.at.toPoint();
    return {};
}

void zoomTo(PlanStudio& s, std::vector<std::string> paths)
{
    s.select(std::move(paths));
    s.canvas.zoomToSelection();
    s.document.selection().clear();
}

}  // namespace

/// Links: drawn, bundled, led another way, put elsewhere, led through a part.
class TestCanvasLinking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, darkTheme()); }

    void bundleTakesAllThatIsFree()
    {
        PlanStudio s;
        const auto links = s.document.layout().links.size();
        s.canvas.setTool(ToolId::Connect);
        s.chooseFromMenu(2);  // one cable, then as many as both ends have free
        s.drag(s.pixel("rack-b01"), s.pixel("rack-b02"));
        QCOMPARE(s.document.layout().links.size(), links + 1);
        QCOMPARE(s.document.layout().links[links].count, 72);
        s.undo();
        QCOMPARE(s.document.layout().links.size(), links);
    }

    /// From port to port: near enough, each has its mark on the rear edge of what it is of.
    void linkGoesFromPortToPort()
    {
        PlanStudio s;
        s.canvas.setTool(ToolId::Connect);
        QVERIFY(markOf(s, "rack-b01", "feed-a").isNull());   // from further off there is no room for them
        s.document.selection().selectLinks({linkInto(s, "rack-b02", "coolant").id});
        s.key(Qt::Key_Delete);
        zoomTo(s, {"rack-b01", "rack-b02", "rack-b03"});
        const auto links = s.document.layout().links.size();
        const QPoint from = markOf(s, "rack-b01", "compute"), to = markOf(s, "rack-b02", "compute"), wrong = markOf(s, "rack-b02", "coolant");
        QVERIFY(!from.isNull() && !to.isNull() && !wrong.isNull());
        s.moveTo(from);
        s.picture("port-hover");
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.press(from);
        s.moveTo(wrong);   // free, but of another kind
        const QString why = hints.back().front().toString();
        QVERIFY2(why.contains(QStringLiteral("rack-b01 compute cannot be linked to rack-b02 coolant: the ports are of different kinds")), qPrintable(why));
        s.picture("port-illegal");
        s.moveTo(s.pixel(4.4, 5.6));   // the floor
        QVERIFY2(!hints.back().front().toString().contains(QStringLiteral("cannot")), "a reason is told where nothing is");
        s.moveTo(to);
        QVERIFY(s.document.previewLayout() != nullptr);
        s.picture("port-legal");
        s.chooseFromMenu(1);   // one cable of the many there could be
        s.release(to);
        QCOMPARE(s.document.layout().links.size(), links + 1);
        const Link& made = s.document.layout().links[links];
        QCOMPARE(made.from.component + ' ' + made.from.port, std::string("rack-b01 compute"));
        QCOMPARE(made.to.component + ' ' + made.to.port, std::string("rack-b02 compute"));
        // A feed that is in use stays what it is, and says so.
        s.press(markOf(s, "rack-b01", "feed-a"));
        s.moveTo(to);
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("all ports of the start are used")));
        s.release(to);
        QCOMPARE(s.document.layout().links.size(), links + 1);
    }

    /// An end that is carried goes to the very port that it is let go on.
    void endGoesToThePortItIsDroppedOn()
    {
        PlanStudio s;
        s.document.selection().selectLinks({linkInto(s, "rack-b01", "feed-b").id, linkInto(s, "rack-b02", "feed-a").id, linkInto(s, "rack-b02", "feed-b").id});
        s.key(Qt::Key_Delete);
        zoomTo(s, {"rack-b01", "rack-b02", "rack-b03"});
        const Drawn link = linkInto(s, "rack-b01", "feed-a");
        s.document.selection().selectLinks({link.id});
        const auto& index = s.canvas.index();
        const QRectF rack = index.items()[index.itemOf(*index.facility()->find("rack-b01"))].rect;
        const QPoint end = s.canvas.view().toPixel(leaving(rack, link.way)).toPoint();
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.press(end);
        s.moveTo(markOf(s, "rack-b02", "compute"));
        QVERIFY2(hints.back().front().toString().contains(QStringLiteral("rack-b02 compute cannot take this end: the ports are of different kinds")), qPrintable(hints.back().front().toString()));
        s.moveTo(markOf(s, "rack-b02", "feed-b"));
        s.picture("end-on-port");
        s.release(markOf(s, "rack-b02", "feed-b"));
        QCOMPARE(s.lastStep(), QStringLiteral("Put the end on rack-b02 feed-b"));
        QVERIFY(!linkInto(s, "rack-b02", "feed-b").id.empty() && linkInto(s, "rack-b02", "feed-a").id.empty() && linkInto(s, "rack-b01", "feed-a").id.empty());
    }

    /// Of racks of one part that alone is lit which has a port free.
    void whatHasItsPortsInUseIsNotLit()
    {
        PlanStudio s;
        s.document.selection().selectLinks({linkInto(s, "rack-a03", "feed-b").id});
        s.key(Qt::Key_Delete);
        const auto colourAt = [&](const char* path) { return s.canvas.grab().toImage().pixelColor(s.pixel(path) + QPoint(4, 4)); };
        QColor used = colourAt("rack-a02"), open = colourAt("rack-a03");
        const auto under = [&] {
            QVERIFY(colourAt("rack-a02") != used);   // a veil lies over it
            QVERIFY(colourAt("rack-a03") == open);
        };
        s.canvas.setTool(ToolId::Connect);
        s.press(s.pixel("ups-a"));
        s.moveTo(s.pixel(18.8, 5.4));
        under();
        s.key(Qt::Key_Escape);
        s.release(s.pixel(18.8, 5.4));
        // And as well for the end of a link: that of rack-a04 can go there.
        s.canvas.setTool(ToolId::Select);
        zoomTo(s, {"rack-a02", "rack-a03", "rack-a04"});
        const Drawn link = linkInto(s, "rack-a04", "feed-b");
        s.document.selection().selectLinks({link.id});
        used = colourAt("rack-a02"), open = colourAt("rack-a03");
        const auto& index = s.canvas.index();
        const QPoint end = s.canvas.view().toPixel(leaving(index.items()[index.itemOf(*index.facility()->find("rack-a04"))].rect, link.way)).toPoint();
        s.press(end);
        s.moveTo(end + QPoint(0, 260));
        under();
        s.key(Qt::Key_Escape);
        s.release(end);
    }

    void hoverTellsWhatALinkWouldBeAndPreviewsIt()
    {
        PlanStudio s;
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.canvas.setTool(ToolId::Connect);
        s.press(s.pixel("cdu-1"));
        s.moveTo(s.pixel("fan-wall-1"));
        s.picture("link-legal");
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("fan-wall-1")));
        QVERIFY(s.document.previewLayout() != nullptr);
        s.moveTo(s.pixel("ups-a"));
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("cannot be linked")));
        QVERIFY(s.document.previewLayout() == nullptr);
        s.picture("link-illegal");
        s.key(Qt::Key_Escape);
        s.release(s.pixel("ups-a"));
        QCOMPARE(s.document.undoStack().count(), 0);
    }

    void pieceOfALinkIsDraggedAndTheWayIsKept()
    {
        PlanStudio s;
        const Drawn link = linkInto(s, "ups-a", "in");
        QCOMPARE(link.way.size(), qsizetype{2});  // straight down from the UPS to the transformer
        s.document.selection().selectLinks({link.id});
        // Its handle is in the middle of what shows of it: from the UPS at 3.5 m down to the transformer at 7.2 m.
        s.drag(s.pixel(21.5, 5.35), s.pixel(18.6, 5.0));
        const auto& bends = s.document.layout().links.get(link.id)->bends_m;
        s.picture("link-bends");
        QCOMPARE(bends.size(), std::size_t{2});
        QVERIFY(std::abs(bends[0].first - 18.6) < 0.06 && std::abs(bends[1].first - bends[0].first) < 1e-9);
        QVERIFY(s.lastStep().startsWith(QStringLiteral("Route")));
        // What is moved afterwards keeps its corners square.
        s.select({"ups-a"});
        s.key(Qt::Key_Down);
        const QPolygonF way = linkInto(s, "ups-a", "in").way;
        for (qsizetype i = 1; i < way.size(); ++i)
            QVERIFY(std::abs(way[i].x() - way[i - 1].x()) < 1e-2 || std::abs(way[i].y() - way[i - 1].y()) < 1e-2);
        s.document.selection().selectLinks({link.id});
        s.canvas.run("route-again");
        QVERIFY(s.document.layout().links.get(link.id)->bends_m.empty());
        // It can be taken anywhere along it; a click that trembles moves nothing.
        const QPoint aside = s.pixel(21.5, 6.6);
        s.drag(aside, aside + QPoint(2, 0));
        QVERIFY(s.document.layout().links.get(link.id)->bends_m.empty());
        QVERIFY(s.document.selection().containsLink(link.id));
        s.drag(aside, s.pixel(18.6, 6.4));
        QCOMPARE(s.document.layout().links.get(link.id)->bends_m.size(), std::size_t{2});
    }

    /// While a piece is dragged, the link is drawn where it goes and no longer where it was; Escape puts it back.
    void oldWayOfADraggedPieceIsNotDrawn()
    {
        PlanStudio s;
        const Drawn link = linkInto(s, "ups-a", "in");
        s.document.selection().selectLinks({link.id});
        const PlanRoutes whole = s.canvas.scene().routes;
        const QPoint from = s.pixel(21.5, 5.35), to = s.pixel(18.6, 5.0), old = s.pixel(21.5, 6.6);
        const auto across = [&] {   // pixels of what lies there: others have their ways beside it
            const QImage image = s.canvas.grab().toImage();
            int count = 0;
            for (int x = -4; x <= 6; ++x)
                if (const QColor c = image.pixelColor(old + QPoint(x, 0)); c == darkTheme().linkPower || c == darkTheme().linkPowerB) ++count;
            return count;
        };
        const int before = across();
        QVERIFY(before > 0 && s.canvas.scene().strong != nullptr);
        s.press(from);
        s.moveTo((from + to) / 2);
        s.moveTo(to);
        s.picture("link-piece-in-the-hand");
        const auto& index = s.canvas.index();
        // It begins at the edge of the UPS, as it will once it is let go, not in its middle.
        const QRect ups = s.canvas.view().toPixel(index.items()[index.itemOf(*index.facility()->find("ups-a"))].rect).toRect();
        const auto isHeld = [image = s.canvas.grab().toImage(), y = ups.center().y()](int x) {
            for (int dy = -4; dy <= 4; ++dy)
                if (image.pixelColor(x, y + dy) == darkTheme().selection) return true;
            return false;
        };
        QVERIFY(isHeld(ups.left() - 12) && !isHeld(ups.center().x() - 6) && !isHeld(ups.left() + 10));
        QVERIFY2(across() < before, qPrintable(QStringLiteral("%1 of %2").arg(across()).arg(before)));
        QVERIFY(s.canvas.scene().strong == nullptr && s.canvas.scene().routes.lines == routesOf(index, true, false, {.link = *findLink(*index.facility(), link.id)}).lines);
        s.key(Qt::Key_Escape);
        QVERIFY(across() == before && s.canvas.scene().strong != nullptr && s.canvas.scene().routes.lines == whole.lines);
        s.release(to);
    }

    void endIsPutOnAnotherComponent()
    {
        PlanStudio s;
        const Drawn link = linkInto(s, "rack-a01", "coolant");
        s.document.selection().selectLinks({link.id});
        // The end at cdu-2 is taken hold of where the line leaves it, at its upper edge.
        s.drag(s.pixel(1.8, 6.6), s.pixel("cdu-1"));
        QCOMPARE(s.lastStep(), QStringLiteral("Put the end on cdu-1"));
        const Drawn now = linkInto(s, "rack-a01", "coolant");
        QVERIFY(now.id.find("cdu-1") != std::string::npos);
        QVERIFY(s.document.selection().containsLink(now.id));
        s.undo();
        QCOMPARE(linkInto(s, "rack-a01", "coolant").id, link.id);
    }

    /// What can take the end is lit and previewed, what cannot is veiled and says why, as for a new link.
    void endThatIsCarriedLightsItsTargets()
    {
        PlanStudio s;
        s.document.selection().selectLinks({linkInto(s, "rack-a01", "coolant").id});
        const auto colourAt = [&](const char* path) { return s.canvas.grab().toImage().pixelColor(s.pixel(path) + QPoint(0, 6)); };
        const QColor ups = colourAt("ups-b");
        s.press(s.pixel(1.8, 6.6));
        s.moveTo(s.pixel(9.0, 5.6));   // over the floor
        QVERIFY(s.document.previewLayout() == nullptr);
        QVERIFY(colourAt("ups-b") != ups);   // a veil lies over it
        s.moveTo(s.pixel("cdu-1"));
        QVERIFY(s.document.previewLayout() != nullptr);
        s.picture("end-legal");
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.moveTo(s.pixel("ups-b"));
        QVERIFY(s.document.previewLayout() == nullptr);
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("different kinds")));
        s.picture("end-illegal");
        s.key(Qt::Key_Escape);
        s.release(s.pixel("ups-b"));
        QCOMPARE(s.document.undoStack().count(), 0);
        QVERIFY(colourAt("ups-b") == ups);
    }

    /// A click on an end offers the other ports of what it is on.
    void portOfAnEndIsChosen()
    {
        PlanStudio s;
        const std::string other = linkInto(s, "rack-a01", "feed-b").id;
        QVERIFY(!other.empty());
        s.document.selection().selectLinks({other});
        s.key(Qt::Key_Delete);   // feed-b is free now
        const Drawn link = linkInto(s, "rack-a01", "feed-a");
        s.document.selection().selectLinks({link.id});
        const auto& index = s.canvas.index();
        const QRectF rack = index.items()[index.itemOf(*index.facility()->find("rack-a01"))].rect;
        const QPoint end = s.canvas.view().toPixel(leaving(rack, link.way)).toPoint();
        s.chooseFromMenu(1);
        s.click(end);
        const Drawn now = linkInto(s, "rack-a01", "feed-b");
        QVERIFY(!now.id.empty() && now.id.find("busway-a-a") != std::string::npos);
        QVERIFY(linkInto(s, "rack-a01", "feed-a").id.empty());
        QCOMPARE(s.lastStep(), QStringLiteral("Put the end on rack-a01 feed-b"));
        s.undo();
        QCOMPARE(linkInto(s, "rack-a01", "feed-a").id, link.id);
        // Carried off and brought back, an end stays where it was.
        const int steps = s.document.undoStack().count();
        s.press(end);
        s.moveTo(end + QPoint(60, 0));
        s.moveTo(s.pixel("rack-a01"));
        s.release(s.pixel("rack-a01"));
        QCOMPARE(s.document.undoStack().count(), steps);
    }

    void endOnTheWrongThingIsRefusedWithTheReason()
    {
        PlanStudio s;
        s.document.selection().selectLinks({linkInto(s, "rack-a01", "coolant").id});
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.drag(s.pixel(1.8, 6.6), s.pixel("ups-b"));
        QCOMPARE(s.document.undoStack().count(), 0);
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("different kinds")));
    }

    void partDroppedOnALinkGoesIntoIt()
    {
        PlanStudio s;
        const auto links = s.document.layout().links.size(), components = s.document.layout().components.size();
        // The feed from ups-a to the busway runs level at 2.1 m, right of the rows.
        const Drawn feed = linkInto(s, "busway-a-a", "in");
        QVERIFY(!feed.id.empty());
        QPoint on;
        for (qsizetype i = 1; i < feed.way.size(); ++i)
            if (const QPointF m = (feed.way[i - 1] + feed.way[i]) / 2; !s.canvas.index().at(m))
                on = s.canvas.view().toPixel(m).toPoint();
        QVERIFY(!on.isNull());
        s.drop(s.canvas, "generic.ups-1250", on);
        QCOMPARE(s.document.layout().components.size(), components + 1);
        QCOMPARE(s.document.layout().links.size(), links + 1);
        const std::string fresh = s.document.layout().components[components].id;
        QVERIFY(linkInto(s, "busway-a-a", "in").id.find(fresh) != std::string::npos);
        s.undo();
        QCOMPARE(s.document.layout().links.size(), links);
        QCOMPARE(linkInto(s, "busway-a-a", "in").id, feed.id);
    }

    void linkToolWorksInsideARack()
    {
        PlanStudio s;
        CanvasView view(s.document);
        view.resize(1000, 900);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        view.canvas().setTool(ToolId::Connect);
        view.openInside(QStringLiteral("net-a05"));
        QCoreApplication::processEvents();
        RackElevation& rack = view.elevation();
        const auto links = s.document.layout().links.size();
        const QPoint server = rack.rectOf(1, 8).center().toPoint(), leaf = rack.rectOf(40, 4).center().toPoint();
        QTimer::singleShot(20, &rack, [] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            }
        });
        QTest::mousePress(&rack, Qt::LeftButton, {}, server);
        QMouseEvent move(QEvent::MouseMove, QPointF(leaf), rack.mapToGlobal(QPointF(leaf)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&rack, &move);
        (void)rack.grab();
        QTest::mouseRelease(&rack, Qt::LeftButton, {}, leaf);
        QCOMPARE(s.document.layout().links.size(), links + 1);
        const Link& link = s.document.layout().links[links];
        QCOMPARE(link.count, 8);
        QVERIFY(link.from.component == "hgx-1" && link.to.component == "leaf-a05");
        view.canvas().setTool(ToolId::Select);
        QTest::mouseClick(&rack, Qt::LeftButton, {}, server);
        QCOMPARE(s.document.selection().current(), std::string("hgx-1"));
    }
};

QTEST_MAIN(TestCanvasLinking)
#include "test_canvas_linking.moc"
