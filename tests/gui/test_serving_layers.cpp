// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layers of the serving plan on the hall: which accelerators form a replica, and the way of a request.
#include "studio_driver.h"

#include "model/edit/workloads.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/canvas_actions.h"
#include "views/canvas/elevation/elevation_flow.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/canvas/marks/flow_picture.h"
#include "views/report/plan_file.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QFile>
#include <QHelpEvent>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace mw;

namespace {

void keepShot(QWidget& widget, const char* name)
{
    QTest::qWait(100);   // what was shown is laid out
    if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) QVERIFY(widget.grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png")));
}

/// What the pointer is told at a pixel.
QString toldAt(Canvas& canvas, QPoint at)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, at, canvas.mapToGlobal(at));
    QCoreApplication::sendEvent(&canvas, &help);
    return QToolTip::text();
}

void show(Studio& s, const char* layer)
{
    s.canvas().commands().action(layer)->trigger();
}

}  // namespace

class TestServingLayers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// Off at first; on, racks take the colours of their pools, and the pointer is told replica and rank of an accelerator.
    void parallelLayoutIsDrawn()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        const QImage plain = s.canvas().grab().toImage();
        show(s, "show-parallel");
        const QImage drawn = s.canvas().grab().toImage();
        QVERIFY(drawn != plain);
        keepShot(s.window, "parallel-dark");
        const ServingMarks& marks = s.canvas().serving();
        QVERIFY(marks.view && !marks.systems.empty());
        // The colours of the pools that have replicas are there.
        std::set<std::uint32_t> pools;
        for (const PlacedRun& run : marks.view->placement.runs) pools.insert(run.pool);
        std::set<QRgb> seen;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x) seen.insert(drawn.pixel(x, y));
        for (const auto pool : pools) QVERIFY(seen.contains(poolColour(darkTheme(), pool).rgb()));
        const QString told = toldAt(s.canvas(), s.pixel("rack-1"));
        for (const PlacedRun& run : marks.view->placement.of(*marks.view->facility->find("rack-1"))) {
            const PoolResult& pool = marks.view->plan->pools[run.pool];
            QVERIFY2(told.contains(poolName(*marks.view->facility->layout, pool)) && told.contains(QStringLiteral(" of %1 (").arg(pool.replicas)), qPrintable(told));
        }
        show(s, "show-parallel");
        QCOMPARE(s.canvas().grab().toImage(), plain);
        QVERIFY(!toldAt(s.canvas(), s.pixel("rack-1")).contains(QStringLiteral("replica")));
    }

    /// A split that is given: each accelerator that is pointed at stands where the placement has it.
    void pointerFollowsThePlacement()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        show(s, "show-parallel");
        const QRectF rect = s.canvas().index().items()[s.canvas().index().itemOf(*s.canvas().index().facility()->find("rack-3"))].rect;
        s.canvas().zoomAt(s.canvas().view().toPixel(rect.center()), 4);
        keepShot(s.window, "parallel-near");
        const ServingMarks& marks = s.canvas().serving();
        const PlacedRun& first = marks.view->placement.of(*marks.view->facility->find("rack-3")).front();
        const PoolResult& pool = marks.view->plan->pools[first.pool];
        const QRectF px = s.canvas().view().toPixel(rect);
        const QString told = toldAt(s.canvas(), (px.topLeft() + QPointF(6, 6)).toPoint());
        QVERIFY2(told.contains(QStringLiteral("Accelerator 0: replica %1 of %2").arg(first.replica).arg(pool.replicas)), qPrintable(told));
        if (pool.data > 1) QVERIFY2(told.contains(QStringLiteral("DP rank %1 of %2").arg(rankPlace(pool, first.rank).data).arg(pool.data)), qPrintable(told));
        else if (pool.tensor > 1) QVERIFY2(told.contains(QStringLiteral("TP rank %1 of %2").arg(rankPlace(pool, first.rank).tensor).arg(pool.tensor)), qPrintable(told));
    }

    /// Cards by the racks of their pools, arrows with steps between them, all told to the pointer; the next workload by a command.
    void wayOfARequestIsDrawn()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        const QImage plain = s.canvas().grab().toImage();
        show(s, "show-flow");
        QVERIFY(s.canvas().grab().toImage() != plain);
        keepShot(s.window, "flow-dark");
        QCOMPARE(s.canvas().serving().shownFlow()->workload, std::string("agents"));
        QStringList told;
        for (int y = 40; y < s.canvas().height(); y += 8)
            for (int x = 40; x < s.canvas().width(); x += 8)
                if (const QString text = flowAt(s.canvas().scene(), QPointF(x, y)); !text.isEmpty() && !told.contains(text)) told << text;
        for (const char* words : {"1. prompt", "2. KV cache", "<b>Prefill</b>", "<b>Decode</b>", "<b>Tools</b>", "tok/s", "B/s", "queue"})
            QVERIFY2(!told.filter(QLatin1String(words)).isEmpty(), qPrintable(QLatin1String(words) + QStringLiteral(" in ") + told.join(u'\n')));
        s.canvas().commands().action("flow-next")->trigger();
        QCOMPARE(s.canvas().serving().shownFlow()->workload, std::string("chat"));
        keepShot(s.window, "flow-chat");
        s.showPanel("workloads-panel");
        s.find<QTableWidget>("workloads-table").selectRow(0);   // its row leads to its way
        QCOMPARE(s.canvas().serving().shownFlow()->workload, std::string("agents"));
        s.find<QTableWidget>("workloads-table").selectRow(1);
        QCOMPARE(s.canvas().serving().shownFlow()->workload, std::string("chat"));
        s.trigger("dark");   // off
        keepShot(s.window, "flow-light");
        show(s, "show-parallel");
        keepShot(s.window, "flow-parallel-light");
        s.trigger("dark");
    }

    /// The way goes on in what is opened: every rack takes its share, all of them together the whole; from device to device in the leg's direction.
    void wayGoesThroughRacks()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        auto& inside = s.find<RackElevation>("rackElevation");
        show(s, "show-flow");
        const ServingPlanView& view = *s.canvas().serving().view;
        const RequestFlow& flow = *s.canvas().serving().shownFlow();
        std::vector<double> told(flow.legs.size());   // tokens/s that come to a stop, over what is opened
        for (const FlowStop& stop : flow.stops)
            for (const InstanceIndex member : stop.members) {
                QVERIFY(inside.setSubject(toQt(view.facility->instances[member].path)));
                for (const ElevationFlow::Leg& leg : inside.flow().legs) {
                    const FlowStop& here = flow.stops[inside.flow().stops[leg.stop].stop];
                    if (&here != &stop) continue;
                    if (leg.in) told[static_cast<std::size_t>(std::ranges::find_if(flow.legs, [&](const FlowLeg& one) { return one.step == leg.leg.step && one.from == leg.leg.from && one.to == leg.leg.to; }) - flow.legs.begin())] += leg.leg.tokens_per_s;
                }
            }
        for (std::size_t i = 0; i < flow.legs.size(); ++i)
            if (!flow.stops[flow.legs[i].to].members.empty()) QVERIFY2(std::abs(told[i] / flow.legs[i].tokens_per_s - 1) < 1e-9, qPrintable(QString::number(i)));
        // Seen, and gone with the layer.
        const FlowStop& prefill = *std::ranges::find(flow.stops, FlowStop::Kind::Prefill, &FlowStop::kind);
        const QString path = toQt(view.facility->instances[prefill.members.front()].path);
        s.window.findChild<CanvasView*>()->openInside(path);
        inside.setSubject(path);
        keepShot(s.window, "flow-rack-dark");
        QTest::mouseClick(&inside, Qt::LeftButton, {}, inside.rectOf(10, 1).center().toPoint());   // a compute tray: its devices
        keepShot(s.window, "flow-tray-dark");
        const auto& legs = inside.flow().legs;
        const auto ways = std::ranges::count_if(legs, [&](const ElevationFlow::Leg& leg) { return !deviceWay(inside.flow(), leg, inside.boxes()).empty(); });
        QVERIFY2(ways == static_cast<std::ptrdiff_t>(legs.size()), qPrintable(QString::number(ways)));
        const QImage drawn = inside.grab().toImage();
        show(s, "show-flow");
        QVERIFY(inside.flow().view == nullptr && inside.grab().toImage() != drawn);
        show(s, "show-flow");
        QVERIFY(inside.flow().view != nullptr);
    }

    /// A prompt goes through a port and the host to an accelerator, the cache from the accelerator to a port at once.
    void devicesOfAWay()
    {
        auto view = std::make_shared<ServingPlanView>();
        RequestFlow flow{.workload = "chat", .requests_per_s = 1, .stops = {{.kind = FlowStop::Kind::Router}, {.kind = FlowStop::Kind::Prefill}}, .legs = {}};
        view->flows = {flow};
        ElevationFlow open{.view = view, .flow = 0, .stops = {{.stop = 1}}, .legs = {}};
        std::vector<ChassisBox> boxes(3);
        const std::array kinds{Kind::Nic, Kind::Cpu, Kind::Accelerator};
        for (std::size_t i = 0; i < 3; ++i) boxes[i].kind = kinds[i], boxes[i].rect = QRectF(200.0 * static_cast<double>(i), 0, 100, 40);
        const auto prompt = deviceWay(open, {0, {.what = FlowLeg::What::Prompt, .step = 1, .to = 1}, true}, boxes);
        QCOMPARE(prompt, (std::vector<QLineF>{{85, 20, 215, 20}, {285, 20, 415, 20}}));
        const auto cache = deviceWay(open, {0, {.what = FlowLeg::What::Cache, .step = 2, .from = 1}, false}, boxes);
        QCOMPARE(cache, (std::vector<QLineF>{{415, 20, 85, 20}}));
        boxes.erase(boxes.begin());   // no port is shown
        QVERIFY(deviceWay(open, {0, {.what = FlowLeg::What::Prompt, .step = 1, .to = 1}, true}, boxes).empty());
    }

    /// Cards never overlap, arrows are as wide as the root of their tokens, wherever pools stand.
    void cardsKeepApart()
    {
        RequestFlow flow;
        flow.stops.resize(5);
        const std::array kinds{FlowStop::Kind::Router, FlowStop::Kind::Prefill, FlowStop::Kind::Decode, FlowStop::Kind::Tools, FlowStop::Kind::Context};
        for (std::size_t i = 0; i < kinds.size(); ++i) flow.stops[i].kind = kinds[i];
        flow.legs = {{.step = 1, .from = 0, .to = 1, .tokens_per_s = 100}, {.step = 2, .from = 1, .to = 2, .tokens_per_s = 400}, {.step = 3, .from = 2, .to = 0, .tokens_per_s = 25}};
        std::vector<ServingMarks::Stop> stops(5);
        stops[1].items = {0}, stops[2].items = {0};
        stops[1].centre_m = stops[2].centre_m = QPointF(12, 7);   // prefill and decode in the same racks
        std::vector<FlowCard> cards(5);
        for (auto& card : cards) card.rect = QRectF(0, 0, 150, 50);
        PlanView view;
        view.scale = 40;
        const FlowPicture picture = layOutFlow(flow, stops, view, QRectF(0, 0, 1100, 700), QSizeF(24, 14), cards, [](const FlowLeg&) { return 80.0; });
        for (std::size_t i = 0; i < 5; ++i)
            for (std::size_t k = i + 1; k < 5; ++k) QVERIFY(!picture.cards[i].rect.intersects(picture.cards[k].rect));
        QVERIFY(picture.cards[1].rect.center().x() < picture.cards[2].rect.center().x());
        QCOMPARE(picture.arrows[1].width_px, 9.0);
        QCOMPARE(picture.arrows[0].width_px, 2 + 7 * std::sqrt(0.25));
        for (std::size_t i = 0; i < 3; ++i) {
            for (const FlowCard& card : picture.cards) QVERIFY(!card.rect.intersects(picture.arrows[i].label));
            QVERIFY(picture.arrows[i].path.length() > 20);
        }
        const std::vector<QRectF> names{picture.arrows[0].label, picture.cards[1].rect.adjusted(60, 0, 60, 0)};   // of areas
        const FlowPicture clear = layOutFlow(flow, stops, view, QRectF(0, 0, 1100, 700), QSizeF(24, 14), cards, [](const FlowLeg&) { return 80.0; }, names);
        for (const QRectF& name : names) {
            for (const FlowCard& card : clear.cards) QVERIFY(!card.rect.intersects(name));
            for (const FlowArrow& arrow : clear.arrows) QVERIFY(!arrow.label.intersects(name));
        }
        const QPointF on = clear.arrows[1].path.pointAtPercent(0.5);
        QVERIFY(covers(clear, QRectF(on - QPointF(2, 2), QSizeF(4, 4))) && covers(clear, clear.cards[3].rect) && !covers(clear, QRectF(5000, 5000, 9, 9)));
    }

    /// A picture file has the layers that it is asked for.
    void picturesHaveTheLayers()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        QTemporaryDir folder;
        const auto written = [&](const char* name, bool flow, bool parallel) {
            PlanOptions options;
            options.layers.flow = flow, options.layers.parallel = parallel;
            const QString path = folder.filePath(QLatin1String(name));
            if (writePlan(s.results(), lightTheme(), {}, 0, fromQt(path), options)) return QByteArray();
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray plain = written("plain.svg", false, false), flow = written("flow.svg", true, false), both = written("both.svg", true, true);
        QVERIFY(!plain.isEmpty() && !plain.contains("KV") && !plain.contains("Prefill"));
        QVERIFY(flow.contains("Prefill") && flow.contains("Way of a request") && !flow.contains("Parallel layout"));
        QVERIFY(both.contains("Parallel layout"));
    }

    /// The legend of the way stands beside the hall, if need be in few words.
    void theLegendOfTheWayHidesNoGear()
    {
        for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080)}) {
            Studio s(size);
            QVERIFY(s.open(Studio::example("mixed-inference-hall")));
            show(s, "show-flow");
            const PlanScene scene = s.canvas().scene();
            const ServingLegends legends = servingLegends(scene);
            QVERIFY(!legends.flow.isEmpty() && scene.viewport.contains(legends.flow));
            QVERIFY2(scene.index.touching(scene.view.toMetre(legends.flow)).empty(), qPrintable(QString::number(size.width())));
        }
    }

    /// An edit moves the racks under the layer; a layout without a plan shows an empty one.
    void followsTheLayout()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        show(s, "show-flow");
        const QPointF before = s.canvas().serving().stops[0].centre_m;
        s.window.document().selection().select({"prefill-1"});
        QTest::keyClick(&s.canvas(), Qt::Key_Up);
        QVERIFY(s.waitSolved());
        QVERIFY(s.canvas().serving().stops[0].centre_m != before);
        for (const char* id : {"agents", "chat"}) s.window.document().commit(*edit::removeWorkload(s.window.document().layout(), id), QStringLiteral("Remove"));
        QVERIFY(s.waitSolved());
        QVERIFY(s.canvas().serving().shownFlow() == nullptr);
        keepShot(s.window, "flow-nothing");
    }
};

QTEST_MAIN(TestServingLayers)
#include "test_serving_layers.moc"
