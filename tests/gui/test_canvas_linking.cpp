// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"

#include "views/canvas/canvas_view.h"
#include "views/canvas/plan_routes.h"
#include "views/canvas/rack_elevation.h"
#include "views/session/qt_text.h"
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
