// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"

#include "model/edit/link_shape.h"
#include "views/canvas/plan/plan_routes.h"
#include "views/theme/theme.h"

#include <algorithm>

using namespace mw;
using Paths = std::vector<std::string>;

/// What a person selects, hides and groups on the plan, by mouse, key and menu.
namespace {

/// The last word of what the plan says it does not show, at its upper right.
QPoint note(const PlanStudio& s) { return {s.canvas.width() - 30, static_cast<int>(kRulerTop) + 19}; }

}  // namespace

class TestCanvasSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, darkTheme()); }

    void bandEnclosesToTheRightAndTouchesToTheLeft()
    {
        PlanStudio s;
        // cdu-2 stands from 1.2 to 2.4 m across and 6.6 to 7.8 m down: the band covers half of it.
        const QPoint outside = s.pixel(0.4, 6.2), inside = s.pixel(1.8, 8.2);
        s.drag(outside, inside);
        QVERIFY(s.selected().empty());
        s.drag(inside, outside);
        QCOMPARE(s.selected(), Paths{"cdu-2"});
        s.drag(outside, s.pixel(3.0, 8.2));
        QCOMPARE(s.selected(), Paths{"cdu-2"});
    }

    void lassoTakesWhatItSurrounds()
    {
        PlanStudio s;
        s.canvas.setTool(ToolId::Lasso);
        s.press(s.pixel(0.6, 9.0));
        for (const auto& [x, y] : {std::pair{3.2, 9.0}, {3.2, 11.2}, {0.6, 11.2}}) s.moveTo(s.pixel(x, y));
        s.picture("lasso");
        s.release(s.pixel(0.6, 9.1));
        QCOMPARE(s.selected(), Paths{"cdu-1"});
        QCOMPARE(s.document.undoStack().count(), 0);
    }

    /// Links follow the same rule: a band to the right takes those that lie wholly in it, to the left those that it touches.
    void bandAndLassoTakeLinks()
    {
        PlanStudio s;
        const auto& index = s.canvas.index();
        const auto& links = s.document.selection().links();
        const auto waysOf = [&](const QRectF& band, bool touching) {   // by looking at each drawn way
            Paths ids;
            for (const FacilityLink& link : index.facility()->links) {
                if (link.kind == PortKind::Network || link.kind == PortKind::ScaleUp) continue;   // not drawn from so far
                const QPolygonF way = routeOf(index, link);
                bool any = false, all = way.size() > 1;
                for (qsizetype i = 0; i < way.size(); ++i) {
                    all = all && band.contains(way[i]);
                    for (int k = 0; i > 0 && k <= 2000; ++k) any = any || band.contains(way[i - 1] + (way[i] - way[i - 1]) * k / 2000.0);
                }
                if (touching ? any : all) ids.push_back(link.link->id);
            }
            std::sort(ids.begin(), ids.end());
            return ids;
        };
        // Around the UPS and the transformer, with what joins them.
        const QRectF band(19.8, 1.6, 4.4, 8.6);
        s.drag(s.pixel(band.left(), band.top()), s.pixel(band.right(), band.bottom()));
        QCOMPARE(s.selected(), (Paths{"transformer-1", "ups-a", "ups-b"}));
        QVERIFY(!links.empty());
        QCOMPARE(links, waysOf(band, false));
        s.picture("band-with-links");
        s.drag(s.pixel(band.right(), band.bottom()), s.pixel(band.left(), band.top()));
        QCOMPARE(links, waysOf(band, true));
        QVERIFY(links.size() > waysOf(band, false).size());   // those to the busways, too
        // Over the floor between the UPS and the racks nothing stands: links alone.
        s.drag(s.pixel(19.0, 2.6), s.pixel(18.4, 1.8));
        QVERIFY(s.selected().empty() && !links.empty());
        const auto before = s.document.layout().links.size();
        const auto taken = links.size();
        s.key(Qt::Key_Delete);
        QCOMPARE(s.document.layout().links.size(), before - taken);
        s.undo();
        QCOMPARE(s.document.layout().links.size(), before);
        s.canvas.setTool(ToolId::Lasso);
        s.press(s.pixel(19.8, 1.6));
        for (const auto& [x, y] : {std::pair{24.2, 1.6}, {24.2, 10.2}, {19.8, 10.2}}) s.moveTo(s.pixel(x, y));
        s.release(s.pixel(19.8, 1.7));
        QCOMPARE(links, waysOf(band, false));
    }

    void sameKindPartConnectedInvertAll()
    {
        PlanStudio s;
        s.select({"cdu-1"});
        s.canvas.run("select-same-kind");
        QCOMPARE(s.selected(), (Paths{"cdu-1", "cdu-2"}));
        s.select({"rack-a01", "net-a05"});
        s.canvas.run("select-same-part");
        QCOMPARE(s.selected().size(), std::size_t{32});
        s.select({"transformer-1"});
        s.canvas.run("select-connected");
        QCOMPARE(s.selected(), (Paths{"transformer-1", "ups-a", "ups-b"}));
        s.canvas.run("select-connected");
        QCOMPARE(s.selected().size(), std::size_t{7});  // the four busways, too
        s.canvas.run("select-all");
        const auto all = s.selected().size();
        QCOMPARE(all, s.canvas.index().items().size());
        s.select({"cdu-1"});
        s.canvas.run("select-invert");
        QCOMPARE(s.selected().size(), all - 1);
        QVERIFY(!s.document.selection().contains("cdu-1"));
    }

    void groupIsSelectedTogetherAndAltTakesOne()
    {
        PlanStudio s;
        s.select({"cdu-1", "ups-a"});
        s.key(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(s.at("ups-a").group, std::string("group-1"));
        s.document.selection().clear();
        s.click(s.pixel("cdu-1"));
        QCOMPARE(s.selected(), (Paths{"cdu-1", "ups-a"}));
        s.document.selection().clear();
        s.click(s.pixel("cdu-1"), Qt::AltModifier);
        QCOMPARE(s.selected(), Paths{"cdu-1"});
        s.canvas.run("ungroup");
        QVERIFY(s.at("ups-a").group.empty());
        s.undo();
        QCOMPARE(s.at("ups-a").group, std::string("group-1"));
    }

    void controlClickTogglesOnRelease()
    {
        PlanStudio s;
        s.click(s.pixel("cdu-1"), Qt::ControlModifier);
        s.click(s.pixel("cdu-2"), Qt::ControlModifier);
        QCOMPARE(s.selected(), (Paths{"cdu-1", "cdu-2"}));
        s.click(s.pixel("cdu-2"), Qt::ControlModifier);
        QCOMPARE(s.selected(), Paths{"cdu-1"});
    }

    void hiddenIsNeitherDrawnNorPicked()
    {
        PlanStudio s;
        const QPoint at = s.pixel("cdu-1");
        s.click(at);
        s.canvas.run("hide");
        QVERIFY(s.at("cdu-1").hidden);
        QCOMPARE(s.canvas.index().hiddenCount(), std::size_t{1});
        s.click(at);
        QVERIFY(s.selected().empty());
        s.canvas.run("show-all");
        QVERIFY(!s.at("cdu-1").hidden);
        QCOMPARE(s.selected(), Paths{"cdu-1"});
        s.canvas.run("hide");
        s.click(note(s));   // "1 hidden" brings it back
        QVERIFY(!s.at("cdu-1").hidden);
        s.canvas.run("hide");
        s.select({"cdu-1"});   // as in the outline
        s.canvas.run("hide");
        QVERIFY(!s.at("cdu-1").hidden);
        QCOMPARE(s.selected(), Paths{"cdu-1"});
        QCOMPARE(s.lastStep(), QStringLiteral("Show cdu-1"));
    }

    void lockedStaysWhereItIs()
    {
        PlanStudio s;
        s.select({"ups-a"});
        s.canvas.run("lock");
        QVERIFY(s.at("ups-a").locked);
        const double x = s.at("ups-a").at.x_m;
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.drag(s.pixel("ups-a"), s.pixel("ups-a") + QPoint(60, 0));
        QCOMPARE(s.at("ups-a").at.x_m, x);
        bool told = false;
        for (const auto& hint : hints) told = told || hint.front().toString().contains(QStringLiteral("locked"));
        QVERIFY(told);
        s.canvas.run("lock");
        QVERIFY(!s.at("ups-a").locked);
    }

    void layersHideAndDim()
    {
        PlanStudio s;
        const auto all = s.canvas.index().items().size();
        const QPoint ups = s.pixel("ups-a"), cdu = s.pixel("cdu-1");
        s.canvas.commands().action("layer-power")->trigger();
        QCOMPARE(s.canvas.index().items().size(), all - 7);  // four busways, two UPS, a transformer
        s.click(ups);
        QVERIFY(s.selected().empty());
        const QImage full = s.canvas.grab().toImage();
        s.canvas.commands().action("dim-coolant")->trigger();
        const QImage dim = s.canvas.grab().toImage();
        s.picture("layers");
        QVERIFY(full.pixelColor(cdu - QPoint(14, 14)) != dim.pixelColor(cdu - QPoint(14, 14)));
        s.click(cdu);
        QCOMPARE(s.selected(), Paths{"cdu-1"});
        s.canvas.commands().action("layer-power")->trigger();
        QCOMPARE(s.canvas.index().items().size(), all);
        QVERIFY(s.canvas.commands().action("dim-coolant")->isChecked());
        const PlanView view = s.canvas.view();
        s.canvas.commands().action("layer-power")->trigger();
        s.canvas.commands().action("layer-network")->trigger();
        s.click(note(s));   // "2 layers off"
        QCOMPARE(s.canvas.index().items().size(), all);
        QVERIFY(s.canvas.commands().action("layer-power")->isChecked() && s.canvas.commands().action("dim-coolant")->isChecked());
        for (const char* overlay : {"none", "power-loading", "none", "feed-side"}) {
            s.canvas.setOverlay(overlay);
            QVERIFY2(s.canvas.view() == view, overlay);   // it does not move under the hand
        }
    }

    void contextMenusSayWhatTheyDo()
    {
        PlanStudio s;
        QMenu* menu = s.canvas.contextMenu(s.pixel("rack-a01"));
        QCOMPARE(s.selected(), Paths{"rack-a01"});
        auto* goes = menu->findChild<QAction*>(QStringLiteral("delete-told"));
        QVERIFY(goes->text().contains(QStringLiteral("1 component and 4 links")));
        QVERIFY(menu->findChild<QAction*>(QStringLiteral("open-inside")) != nullptr);
        goes->trigger();
        QVERIFY(!s.document.layout().components.contains("rack-a01"));
        s.undo();
        delete menu;
        menu = s.canvas.contextMenu(s.pixel(21.5, 6.4));  // between ups-b and the transformer
        QCOMPARE(s.document.selection().links().size(), std::size_t{1});
        QVERIFY(menu->actions().contains(s.canvas.commands().action("route-again")));
        delete menu;
        menu = s.canvas.contextMenu(s.pixel(10, 12));
        QVERIFY(menu->actions().contains(s.canvas.commands().action("show-all")));
        delete menu;
    }

    /// With the whole hall in sight a busway and a link are a few pixels wide: they are taken from up to five beside them, a busway over a rack where it is drawn.
    void thinThingsAreTakenFromBesideThem()
    {
        Layout layout = sample::layout();
        layout.components.add(sample::component("busway-over", "generic.busway-800", 4.2, 2.95));
        PlanStudio s(std::move(layout));
        const double scale = s.canvas.view().scale;
        const auto take = [&](QPointF pixel) {
            const PlanPick pick = s.canvas.pickAt(s.canvas.view().toMetre(pixel));
            if (pick.link) return s.canvas.index().facility()->links[*pick.link].link->id;
            return pick.item ? s.canvas.index().instanceOf(*pick.item).path : std::string();
        };
        const QPointF above = s.canvas.view().toPixel(QPointF(8, 1.8));   // the edge of busway-a-a, with floor before it
        QCOMPARE(take(above - QPointF(0, 4.5)), std::string("busway-a-a"));
        QCOMPARE(take(above - QPointF(0, 7)), std::string());
        const QPointF over = s.canvas.view().toPixel(QPointF(4.5, 2.95));   // the edge of the one over the row
        QCOMPARE(take(over + QPointF(0, 0.1 * scale)), std::string("busway-over"));
        QCOMPARE(take(over - QPointF(0, 0.1 * scale)), std::string("rack-a01"));
        s.canvas.zoomAt(over, 18 / scale);   // a busway of two pixels is taken from three beside its middle
        const double middle_m = 2.95 + s.canvas.index().items()[s.canvas.index().itemOf(*s.canvas.index().facility()->find("busway-over"))].rect.height() / 2;
        const QPointF far = s.canvas.view().toPixel(QPointF(4.5, middle_m));
        QCOMPARE(take(far - QPointF(0, 2.5)), std::string("busway-over"));
        QCOMPARE(take(far - QPointF(0, 4)), std::string("rack-a01"));
        s.canvas.fit();
        const QRectF rack = s.canvas.view().toPixel(QRectF(4.2, 2.4, 0.6, 1.2));
        int racks = 0, all = 0;
        for (double y = rack.top() + 0.5; y < rack.bottom(); ++y) ++all, racks += take({rack.center().x(), y}) == "rack-a01" ? 1 : 0;
        QVERIFY2(2 * racks > all, qPrintable(QStringLiteral("%1 of %2").arg(racks).arg(all)));
        // A link from the transformer to a UPS, over the floor between them.
        const auto& index = s.canvas.index();
        const LinkIndex feed = index.facility()->linksOf(*index.facility()->find("transformer-1")).front();
        const QPolygonF way = routeOf(index, index.facility()->links[feed]);
        for (const double aside : {-4.5, 0.0, 4.5}) {
            QPointF at = s.canvas.view().toPixel(s.canvas.index().items()[index.itemOf(*index.facility()->find("transformer-1"))].rect.topLeft());
            at = QPointF(s.canvas.view().toPixel(way[0]).x() + aside, at.y() - 0.5 * scale);
            const std::string taken = take(at);
            QVERIFY2(taken.find("transformer-1") != std::string::npos && taken.find("ups") != std::string::npos, taken.c_str());
            s.click(at.toPoint());
            QCOMPARE(s.document.selection().links(), Paths{taken});
        }
    }

    /// What a busway hides can be had by the menu of the place: the racks under it, and no other.
    void theMenuReachesWhatLiesBelow()
    {
        Layout layout = sample::layout();
        layout.components.add(sample::component("busway-over", "generic.busway-800", 4.2, 2.95));
        PlanStudio s(std::move(layout));
        const QPoint at = s.pixel(4.5, 3.02);
        s.click(at);
        QCOMPARE(s.selected(), Paths{"busway-over"});
        QMenu* menu = s.canvas.contextMenu(at);
        QAction* here = nullptr;
        for (auto* one : menu->actions())
            if (one->objectName() == QStringLiteral("lies-here")) here = one;
        QVERIFY(here != nullptr);
        QStringList below;
        for (const auto* one : here->menu()->actions()) below << one->text();
        QVERIFY2(below.contains(QStringLiteral("rack-a01")) && !below.contains(QStringLiteral("busway-over")) && !below.contains(QStringLiteral("rack-a02")), qPrintable(below.join(u' ')));
        here->menu()->actions().at(below.indexOf(QStringLiteral("rack-a01")))->trigger();
        QCOMPARE(s.selected(), Paths{"rack-a01"});
        delete menu;
        menu = s.canvas.contextMenu(s.pixel("transformer-1"));   // alone
        for (const auto* one : menu->actions()) QVERIFY(one->objectName() != QStringLiteral("lies-here"));
        delete menu;
    }

    void commandsKnowWhatTheyNeed()
    {
        PlanStudio s;
        const auto enabled = [&](const char* name) { return s.canvas.commands().action(name)->isEnabled(); };
        QVERIFY(!enabled("delete") && !enabled("align-left") && !enabled("rotate") && enabled("select-all"));
        s.select({"cdu-1"});
        QVERIFY(enabled("delete") && enabled("rotate") && !enabled("align-left") && !enabled("distribute-down"));
        s.select({"cdu-1", "cdu-2", "ups-a"});
        QVERIFY(enabled("align-left") && enabled("distribute-down") && !enabled("route-again"));
        // And what there is of what they work on.
        QVERIFY(!enabled("ungroup") && !enabled("show-all") && enabled("area-next"));
        s.canvas.run("group");
        QVERIFY(enabled("ungroup"));
        s.select({"rack-a01"});
        QVERIFY(!enabled("ungroup") && enabled("hide"));
        s.canvas.run("hide");
        QVERIFY(enabled("show-all") && !enabled("hide"));
        s.undo();
        QVERIFY(!enabled("show-all"));
        const std::string link = s.document.layout().links[0].id;
        s.document.selection().selectLinks({link});
        QVERIFY(!enabled("route-again"));
        s.document.commit(*edit::setBends(s.document.layout(), link, {{3, 3}}), QStringLiteral("Route"));
        QVERIFY(enabled("route-again"));
    }
};

QTEST_MAIN(TestCanvasSelection)
#include "test_canvas_selection.moc"
