// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"
#include "studio_driver.h"

#include "model/edit/move.h"
#include "views/canvas/cards/change_card.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/canvas/plan/plan_dress.h"
#include "views/canvas/plan/plan_routes.h"
#include "views/session/text/format.h"
#include "views/theme/theme.h"

#include <QDoubleSpinBox>

#include <algorithm>

using namespace mw;

namespace {

/// A block of two racks and a leaf with one link, placed twice.
Layout twoUnits()
{
    Layout layout = sample::layout();
    Block block;
    block.id = "unit";
    auto rack = sample::component("rack", "nvidia.gb200-nvl72", 0, 0);
    auto other = sample::component("other", "nvidia.gb200-nvl72", 2, 0);
    rack.at.hall = other.at.hall = {};
    block.components.add(rack);
    block.components.add(other);
    block.links.add(sample::link("rack", "compute", 1, "other", "compute", 1));
    layout.blocks.add(block);
    for (const int i : {1, 2}) {
        auto unit = sample::component("unit-" + std::to_string(i), "", 4.2 + 4.0 * i, 10.2);
        unit.block = "unit";
        layout.components.add(unit);
    }
    return layout;
}

}  // namespace

/// What the canvas shows of what is tried out, and what it says when that cannot be.
class TestCanvasPreviews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Studio::prepare();
        applyTheme(*qApp, darkTheme());
    }

    void aCardLeavesItsSubjectFree()
    {
        const QRectF room(40, 20, 900, 500);
        const QSizeF size(300, 120);
        for (double x = 40; x < 900; x += 35)
            for (double y = 20; y < 480; y += 25) {
                const QRectF subject(x, y, 60, 80), card = cardPlace(room, subject, size);
                QCOMPARE(card.size(), size);
                QVERIFY2(room.contains(card) && !card.intersects(subject), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            }
        const QRectF wide(60, 200, 860, 60);   // no room beside it: below, or above near the bottom
        QCOMPARE(cardPlace(room, wide, size).top(), 310.0);   // an aisle and a gap away
        QCOMPARE(cardPlace(room, wide.translated(0, 180), size).bottom(), 330.0);
        QVERIFY(room.contains(cardPlace(room, room, size)));
    }

    /// Where the window is wide enough, the neighbours in the row of what is dragged stay in sight: they are what it is put beside.
    void aCardLeavesTheRowInSight()
    {
        const QRectF room(40, 20, 1400, 400);
        const QSizeF size(310, 200);
        for (double x = 40; x < 1400; x += 50)
            for (double y = 20; y < 400; y += 30) {
                const QRectF subject(x, y, 24, 14), card = cardPlace(room, subject, size);
                QVERIFY2(!card.intersects(subject.adjusted(-110, 0, 110, 0)) && room.contains(card), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            }
        const QRectF small(40, 20, 666, 280), rack(452, 120, 22, 12);   // a window of 1280: no place is free of the row, the one to the left covers least of it
        const QRectF card = cardPlace(small, rack, size);
        QVERIFY(card.right() < rack.left() - 90);
    }

    /// Nor does it cover the row over the aisle where there is floor that is free, and it does not jump about while the hand goes along a row.
    void aCardLeavesTheOtherRowsInSight()
    {
        const QRectF room(40, 20, 666, 420);   // a window of 1280 by 800
        const QSizeF size(310, 110);
        std::vector<QRectF> rows;
        for (const double y : {90.0, 150.0, 210.0})
            for (double x = 80; x < 640; x += 12) rows.emplace_back(x, y, 11, 20);
        CardSide side = -1;
        int jumps = 0;
        QPointF before;
        for (double x = 80; x < 620; x += 4) {
            const QRectF hand(x, 181, 24, 20), card = cardPlace(room, hand, size, rows, &side);
            for (const QRectF& rack : rows) QVERIFY2(!card.intersects(rack), qPrintable(QString::number(x)));
            QVERIFY(room.contains(card) && !card.intersects(hand));
            if (!before.isNull() && std::abs(card.left() - before.x()) + std::abs(card.top() - before.y()) > 20) ++jumps;
            before = card.topLeft();
        }
        QVERIFY2(jumps <= 1, qPrintable(QString::number(jumps)));
    }

    /// In a small window, wherever the hand is, the card covers neither what stands there nor a wall: beside the hall there is room for it.
    void aCardLeavesWallsInSight()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        const PlanScene scene = s.canvas().scene();
        const QRectF room = scene.viewport.adjusted(kRulerLeft + 4, kRulerTop + 4, -4, -4);
        const QRectF floor = scene.view.toPixel(QRectF(0, 0, scene.index.hall()->width_m, scene.index.hall()->depth_m));
        int places = 0, onWall = 0, onItem = 0;
        for (double x = floor.left() + 5; x < floor.right() - 30; x += 25)
            for (double y = floor.top() + 5; y < floor.bottom() - 30; y += 25) {
                const QRectF card = cardPlace(room, QRectF(x, y, 12, 24), {188, 100}, toLeaveInSight(scene, true));
                ++places;
                onWall += card.intersects(floor) && !floor.contains(card) ? 1 : 0;
                onItem += scene.index.touching(scene.view.toMetre(card)).empty() ? 0 : 1;
            }
        QVERIFY2(places > 100 && onWall == 0 && onItem == 0, qPrintable(QStringLiteral("%1 places, %2 on a wall, %3 on things").arg(places).arg(onWall).arg(onItem)));
    }

    /// The card of an array stands beside the row that it fills, on next to nothing.
    void theCardOfAnArrayHidesNoRack()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        for (const char* id : {"rack-1", "cdu-2", "fan-wall-1"}) {
            s.window.document().selection().select({id});
            s.canvas().run("array");
            const auto* card = s.canvas().findChild<NumberCard*>();
            QVERIFY(card != nullptr && card->isVisible());
            const PlanScene scene = s.canvas().scene();
            const auto pitch = card->findChild<QDoubleSpinBox*>(QStringLiteral("number-pitch"))->text();
            QVERIFY2(!pitch.contains(u'-'), qPrintable(pitch));   // a minus
            const QRectF metres = scene.view.toMetre(QRectF(card->geometry()));
            double hidden = 0;   // the card is a little wider than what is free beside the hall
            for (const ItemIndex item : scene.index.touching(metres)) {
                const QRectF over = scene.index.items()[item].rect & metres;
                hidden += over.width() * over.height();
                QVERIFY2(!scene.index.items()[item].rack, id);
            }
            QVERIFY2(hidden < 0.03 * metres.width() * metres.height(), qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(id)).arg(hidden)));
            const QRectF& rect = scene.index.items()[scene.index.itemOf(*scene.index.facility()->find(id))].rect;
            const Facing facing = s.component(id)->at.facing;   // a row runs along x, or y
            const QRectF row = facing == Facing::North || facing == Facing::South ? QRectF(0, rect.top(), scene.index.hall()->width_m, rect.height()) : QRectF(rect.left(), 0, rect.width(), scene.index.hall()->depth_m);
            QVERIFY2(!metres.intersects(row), id);
            if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) QVERIFY(s.window.grab().save(QStringLiteral("%1/array-card-%2.png").arg(folder, QLatin1String(id))));
            QTest::keyClick(s.canvas().findChild<NumberCard*>(), Qt::Key_Escape);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    /// A legend that a card would cover is not seen while it does.
    void aCardTakesThePlaceOfTheLegend()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        Canvas& canvas = s.canvas();
        (void)canvas.grab();
        const QRect legend = canvas.scene().legend.toRect();
        QVERIFY(!legend.isEmpty());
        const auto seen = [&](const QRect& covered) {   // how much of the legend's ground
            const QImage image = canvas.grab().toImage();
            int count = 0;
            for (int y = legend.top(); y <= legend.bottom(); ++y)
                for (int x = legend.left(); x <= legend.right(); ++x) count += !covered.contains(x, y) && image.pixelColor(x, y) == canvas.scene().theme.card ? 1 : 0;
            return count;
        };
        const int whole = seen({});
        QVERIFY(whole > 1000);
        s.window.document().selection().select({"cdu-2"});
        canvas.run("array");
        auto* card = canvas.findChild<NumberCard*>();
        QVERIFY(card != nullptr);
        card->move(legend.topLeft() - QPoint(0, 20));
        QVERIFY2(seen(card->geometry().adjusted(-1, -1, 1, 1)) == 0, "half of the legend beside the card");
        card->move(legend.right() + 20, legend.top());
        QCOMPARE(seen({}), whole);
    }

    /// A slim card is taken where the wide one would hide more; over free floor between what stands there rather than far off.
    void aCardFindsFreeFloor()
    {
        const QRectF room(0, 0, 900, 500), hand(440, 240, 20, 20);
        std::vector<QRectF> others{{0, 0, 900, 40}, {0, 460, 900, 40}, {0, 0, 160, 500}, {740, 0, 160, 500}};
        for (double y = 100; y < 420; y += 40) others.emplace_back(380, y, 100, 30);   // a column of gear around the hand
        const std::vector<QSizeF> sizes{{320, 120}, {208, 180}};
        const auto [card, size] = cardPlace(room, hand, sizes, others);
        QCOMPARE(size, std::size_t{1});
        for (const QRectF& other : others) QVERIFY(!card.intersects(other));
        QVERIFY2(card.left() - hand.right() < 60 || hand.left() - card.right() < 90, qPrintable(QStringLiteral("%1, %2").arg(card.left()).arg(card.top())));
        QCOMPARE(cardPlace(room, hand, sizes, {}).size, std::size_t{0});   // else the low one
    }

    /// Figures stand in two columns: a low card hides less. No line over another, all of them read whole.
    void aCardIsLow()
    {
        std::vector<CardLine> lines{{QStringLiteral("GB200 NVL72")}};
        for (const char* text : {"IT load +132 kW", "Facility +137 kW", "Coolant +130 L/min", "Capital +$4.83 M", "Cost +$0.0266 / M tok"}) lines.push_back({QLatin1String(text)});
        lines.push_back({QStringLiteral("rack-9 gives 114.8 kW to liquid and no coolant unit takes it up. Link its coolant port to a CDU.")});
        lines.push_back({QStringLiteral("and 4 new findings more")});
        const auto places = cardLines(lines);
        QCOMPARE(places.size(), lines.size());
        QCOMPARE(places[1].top(), places[2].top());
        QCOMPARE(places[3].top(), places[4].top());
        QVERIFY(places[2].left() > places[1].right() && places[5].left() == 0 && places[6].left() == 0);
        QVERIFY(places[6].height() > 1.8 * places[5].height());
        QRectF all;
        for (std::size_t i = 0; i < places.size(); ++i) {
            all |= places[i];
            for (std::size_t k = 0; k < i; ++k) QVERIFY(!places[i].intersects(places[k]));
        }
        QVERIFY2(all.width() <= 302 && all.height() < 7.5 * places[1].height(), qPrintable(QStringLiteral("%1 x %2").arg(all.width()).arg(all.height())));
    }

    /// What is wrong with the place stands before what links will mend.
    void aDropTellsOfItsPlaceFirst()
    {
        const auto with = [](std::vector<Finding> findings) {
            Results results;
            results.findings.value = std::make_shared<const std::vector<Finding>>(std::move(findings));
            results.findings.state = SectionState::Fresh;
            return results;
        };
        const auto finding = [](const char* rule, Severity severity) { return Finding{.rule = rule, .severity = severity, .subjects = {"rack-9"}, .message = rule}; };
        const auto lines = changesBetween(with({}), with({finding("power.unfed", Severity::Error), finding("ports.double-use", Severity::Error),
                                                          finding("placement.overlap", Severity::Error)}));
        QStringList told;
        for (const CardLine& line : lines) told << line.text;
        QCOMPARE(told.join(u'|'), QStringLiteral("placement.overlap|power.unfed|and 1 more new finding"));
    }

    void changeTriedOutElsewhereIsDrawn()
    {
        PlanStudio s;
        const QImage before = s.canvas.grab().toImage();
        const auto moved = canvas_edits::move(s.document, {"rack-b03"}, 0, 2.4);
        s.document.preview(*moved);
        const QPoint there = s.pixel("rack-b03") + QPoint(0, static_cast<int>(2.4 * s.canvas.view().scale));
        s.picture("preview-marks");
        QVERIFY(s.canvas.grab().toImage().pixelColor(there) != before.pixelColor(there));
        s.document.clearPreview();
        QCOMPARE(s.canvas.grab().toImage(), before);
    }

    /// A card goes into a slot of what it is dropped on; a server into the rack, whatever hangs over that.
    void aCardDroppedOnARackTakesASlot()
    {
        Layout layout = sample::layout();
        layout.components.add(sample::component("busway-over", "generic.busway-800", 4.2, 2.95));
        PlanStudio s(std::move(layout));
        const std::size_t before = s.document.layout().components.size();
        s.drop(s.canvas, "nvidia.bluefield-3", s.pixel("rack-a01"));
        QCOMPARE(s.document.layout().components.size(), before + 1);
        const Component card = s.document.layout().components[before];
        QCOMPARE(card.in.component, std::string("rack-a01"));
        QVERIFY2(card.in.slot.ends_with("pcie-1"), card.in.slot.c_str());
        QCOMPARE(s.selected(), std::vector{card.id});
        s.drop(s.canvas, "nvidia.bluefield-3", s.pixel("cdu-1"));
        QVERIFY2(s.canvas.refusal().contains(QStringLiteral("no slot")), qPrintable(s.canvas.refusal()));
        s.drop(s.canvas, "nvidia.gb200", s.pixel(12, 11));
        QVERIFY2(s.canvas.refusal().startsWith(QStringLiteral("GB200 does not stand on a floor")), qPrintable(s.canvas.refusal()));
        const QRectF rack = s.canvas.index().items()[s.canvas.index().itemOf(*s.canvas.index().facility()->find("net-a12"))].rect;
        s.drop(s.canvas, "nvidia.hgx-b200-8u", s.pixel(rack.center().x(), 3.02));   // under the busway
        QCOMPARE(s.document.layout().components.size(), before + 2);
        QCOMPARE(s.document.layout().components[before + 1].in.component, std::string("net-a12"));
    }

    void refusalStaysAfterTheButtonIsUp()
    {
        PlanStudio s;
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.drop(s.canvas, "nvidia.gb200-nvl72", s.pixel(25.9, 1));
        s.drop(s.canvas, "nvidia.gb200-nvl72", s.pixel(29, 15));
        QVERIFY(!s.canvas.refusal().isEmpty());
        QCOMPARE(hints.back().front().toString(), s.canvas.refusal());
        s.picture("refusal");
        const QString refused = s.canvas.refusal();
        s.click(s.pixel(12, 12));
        QVERIFY(s.canvas.refusal().isEmpty());
        QVERIFY(hints.back().front().toString() != refused);   // nor in the status bar
    }

    void refusedMoveIsTold()
    {
        PlanStudio s;
        s.drag(s.pixel("rack-a01"), s.pixel("rack-a01") - QPoint(0, 200));
        QVERIFY(!s.canvas.refusal().isEmpty());
        QCOMPARE(s.document.undoStack().count(), 0);
        s.key(Qt::Key_Escape);
        QVERIFY(s.canvas.refusal().isEmpty());
    }

    void dismissedLinkMenuLeavesNothingBehind()
    {
        PlanStudio s;
        s.canvas.setTool(ToolId::Connect);
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        QTimer::singleShot(20, &s.canvas, [] { QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape); });
        s.drag(s.pixel("rack-b01"), s.pixel("rack-b02"));
        QCOMPARE(s.document.undoStack().count(), 0);
        QVERIFY(hints.back().front().toString().startsWith(QStringLiteral("Press on one end")));
    }

    void bundleOfAsManyAsAreTyped()
    {
        PlanStudio s;
        const auto links = s.document.layout().links.size();
        s.canvas.setTool(ToolId::Connect);
        s.chooseFromMenu(3);  // one, all that are free, or as many as are typed
        s.drag(s.pixel("rack-b01"), s.pixel("rack-b02"));
        QVERIFY(s.card() != nullptr);
        s.enter("count", "12");
        s.picture("bundle-count");
        s.answer(Qt::Key_Return);
        QCOMPARE(s.document.layout().links.size(), links + 1);
        QCOMPARE(s.document.layout().links[links].count, 12);
        QVERIFY(s.lastStep().endsWith(QStringLiteral("bundle of 12")));
    }

    void veilFollowsTheView()
    {
        PlanStudio s;
        s.canvas.setTool(ToolId::Connect);
        const QColor clear = s.canvas.grab().toImage().pixelColor(s.pixel("ups-a") + QPoint(0, 12));
        s.press(s.pixel("cdu-1"));
        s.moveTo(s.pixel(12, 5));
        QVERIFY(s.canvas.grab().toImage().pixelColor(s.pixel("ups-a") + QPoint(0, 12)) != clear);  // takes no coolant
        s.canvas.zoomAt(s.pixel(20, 3), 1.5);
        s.picture("veil-zoomed");
        QVERIFY(s.canvas.grab().toImage().pixelColor(s.pixel("ups-a") + QPoint(0, 18)) != clear);
        s.key(Qt::Key_Escape);
        s.release(s.pixel(12, 5));
    }

    void linkOfABlockLightsUpInEveryInstance()
    {
        PlanStudio s(twoUnits());
        const std::string id = s.document.layout().blocks[0].links[0].id;
        QCOMPARE(findLinks(*s.document.facility(), id).size(), std::size_t{2});
        s.document.selection().selectLinks({id});
        std::size_t pieces = 0;
        for (const auto& lines : s.canvas.scene().strong->lines) pieces += lines.size();
        const QPolygonF one = routeOf(s.canvas.index(), s.document.facility()->links[findLinks(*s.document.facility(), id)[0]]);
        QCOMPARE(pieces, 2 * static_cast<std::size_t>(one.size() - 1));
        s.picture("block-links");
    }

    void copiesOfManyAreTriedOutWhenThePointerRests()
    {
        PlanStudio s(sample::manyRacks(150));
        s.key(Qt::Key_A, Qt::ControlModifier);
        s.canvas.run("select-all");
        const QPoint from = s.pixel("rack-1");
        s.press(from, Qt::ControlModifier);
        s.moveTo(from + QPoint(4, 10), Qt::ControlModifier);
        s.moveTo(from + QPoint(4, 20), Qt::ControlModifier);
        QVERIFY(s.document.previewLayout() == nullptr);  // not at every move
        QTRY_VERIFY(s.document.previewLayout() != nullptr);
        QCOMPARE(s.document.previewLayout()->components.size(), std::size_t{300});
        s.key(Qt::Key_Escape);
        s.release(from);
        QVERIFY(s.document.previewLayout() == nullptr);
    }

    void dropIntoARackTellsWhatItChanges()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.drop("generic.eia-48-heavy", 14.5, 10.2);
        s.window.canvas().openInside(mw::toQt(s.selected()));
        QCoreApplication::processEvents();
        QVERIFY(s.waitSolved());
        RackElevation& rack = s.window.canvas().elevation();
        QMimeData mime;
        mime.setData(QString::fromLatin1(kPartMime), "nvidia.dgx-h100");
        const QPoint where = rack.rectOf(10, 1).center().toPoint();
        QDragEnterEvent enter(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&rack, &enter);
        QDragMoveEvent move(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&rack, &move);
        QTRY_VERIFY_WITH_TIMEOUT(!rack.changes().empty(), 10000);
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty())
            QVERIFY(s.window.grab().save(folder + QStringLiteral("/rack-drop-card.png")));
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&rack, &leave);
        QVERIFY(rack.changes().empty());
    }

    /// What the quick results cannot know before the drop is said to be open; a thing that is merely moved serves as before.
    void cardSaysWhatIsNotKnownYet()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        const auto holds = [&](const QString& text) {
            return std::any_of(s.canvas().changes().begin(), s.canvas().changes().end(), [&](const CardLine& line) { return line.text.contains(text); });
        };
        const QString open = QStringLiteral("Output and cost of tokens: hold still, or drop");
        s.window.service().setRest(1'000'000);   // the hand does not rest
        QMimeData mime;
        mime.setData(QString::fromLatin1(kPartMime), "nvidia.gb200-nvl72");
        const QPoint where = s.pixel(14.5, 10.2);
        QDragEnterEvent enter(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &enter);
        QDragMoveEvent move(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &move);
        QTRY_VERIFY_WITH_TIMEOUT(!s.canvas().changes().empty(), 10000);
        QVERIFY(holds(open));
        QVERIFY(holds(QStringLiteral("Capital")));   // the price of a rack is known at once
        QVERIFY(!holds(QStringLiteral("/ M tok")));
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) QVERIFY(s.window.grab().save(folder + QStringLiteral("/drop-card.png")));
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&s.canvas(), &leave);
        QTest::mousePress(&s.canvas(), Qt::LeftButton, {}, s.pixel(std::string("fan-wall-1")));
        for (const int by : {20, 40}) {
            QMouseEvent drag(QEvent::MouseMove, QPointF(s.pixel(std::string("fan-wall-1")) + QPoint(by, 0)), s.canvas().mapToGlobal(QPointF(s.pixel(std::string("fan-wall-1")) + QPoint(by, 0))), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&s.canvas(), &drag);
        }
        QTest::qWait(300);
        QVERIFY(!holds(open));
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
    }

    /// The hand rests over a place: what the slow engines say of it is told before the drop, and a drop there finds it solved.
    void restTellsTokensBeforeTheDrop()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        const auto line = [&](const QString& text) {
            const auto& lines = s.canvas().changes();
            const auto found = std::find_if(lines.begin(), lines.end(), [&](const CardLine& one) { return one.text.contains(text); });
            return found == lines.end() ? QString() : found->text;
        };
        // A rack that serves is taken onto an aisle across the hall: its cables grow, and with them the capital.
        const QString capital = s.kpi("capex_usd"), output = s.kpi("output_tokens_per_s"), findings = s.kpi("findings");
        const QPoint from = s.pixel(std::string("rack-1")), to = s.pixel(17.5, 3.0);
        QTest::mousePress(&s.canvas(), Qt::LeftButton, {}, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, QPointF(at), s.canvas().mapToGlobal(QPointF(at)), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&s.canvas(), &move);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!line(QStringLiteral("Capital +")).isEmpty(), 20000);
        const QString told = line(QStringLiteral("Capital +")).section(QLatin1Char('+'), 1);
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) QVERIFY(s.window.grab().save(folder + QStringLiteral("/rest-card.png")));
        QTest::mouseRelease(&s.canvas(), Qt::LeftButton, {}, to);
        QVERIFY(s.waitSolved());
        QTRY_VERIFY2(s.change("capex_usd").contains(told), qPrintable(s.change("capex_usd") + QStringLiteral(" is not ") + told));
        s.trigger("undo");
        QVERIFY(s.waitSolved());
        QCOMPARE(s.kpi("capex_usd"), capital);
        // Abandoned, nothing of what was tried out stays: the next quick figures are of the layout again.
        QMimeData mime;
        mime.setData(QString::fromLatin1(kPartMime), "nvidia.gb200-nvl72");
        const QPoint where = s.pixel(14.5, 10.2);
        QDragEnterEvent enter(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &enter);
        QDragMoveEvent move(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &move);
        // No feed, no coolant: it serves nothing and costs all the same.
        QTRY_VERIFY_WITH_TIMEOUT(!line(QStringLiteral("/ M tok")).isEmpty(), 20000);
        const QString findingsTold = s.change("findings"), findingsThen = s.kpi("findings");
        QVERIFY2(findingsTold.contains(QStringLiteral("▲")) && findingsThen != findings, qPrintable(findingsTold + QLatin1Char(' ') + findingsThen));
        QVERIFY(line(QStringLiteral("hold still")).isEmpty());
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&s.canvas(), &leave);
        QTRY_VERIFY_WITH_TIMEOUT(!s.window.service().busy(), 20000);
        QTRY_COMPARE(s.kpi("capex_usd"), capital);
        QCOMPARE(s.kpi("output_tokens_per_s"), output);
    }

    /// A card that is opened right after an edit stops its solve: that is taken up where the card rests, and the figures go on to tell what the card would do.
    void anEditIsSolvedUnderAnOpenCard()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        s.window.document().selection().select({"tools-1"});
        s.trigger("delete");
        s.window.document().selection().select({"prefill-1"});
        s.canvas().run("array");
        QVERIFY(s.waitSolved());
        QTRY_VERIFY_WITH_TIMEOUT(!s.window.service().busy(), 20000);
        QVERIFY(s.window.document().previewLayout());
        QVERIFY2(s.change("findings").contains(QStringLiteral("▲")), qPrintable(s.change("findings")));
        QTest::keyClick(s.canvas().findChild<NumberCard*>(), Qt::Key_Escape);
        QVERIFY(!s.window.document().previewLayout());
    }

    /// A selected row is taken where a busway hangs over it, too; a click there chooses the busway, a double click opens the rack.
    void racksAreTakenUnderTheirBusway()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        const Layout& before = s.window.document().layout();
        const Component &rack = *before.components.get("rack-1"), &busway = *before.components.get("busway-na");
        const QPoint under = s.pixel(rack.at.x_m + 0.3, busway.at.y_m + 0.05), to = under + QPoint(0, 40);
        auto& selection = s.window.document().selection();
        selection.select({"rack-1", "rack-2"});
        QTest::mousePress(&s.canvas(), Qt::LeftButton, {}, under);
        for (const QPoint at : {(under + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, QPointF(at), s.canvas().mapToGlobal(QPointF(at)), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&s.canvas(), &move);
        }
        QCOMPARE(selection.components(), (std::vector<std::string>{"rack-1", "rack-2"}));
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
        QTest::mouseRelease(&s.canvas(), Qt::LeftButton, {}, to);
        selection.select({"rack-1", "rack-2"});
        QTest::mouseClick(&s.canvas(), Qt::LeftButton, {}, under);
        QCOMPARE(selection.components(), (std::vector<std::string>{"busway-na"}));
        QSignalSpy opened(&s.canvas(), &Canvas::openRequested);
        QTest::mouseDClick(&s.canvas(), Qt::LeftButton, {}, under);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().toString(), QStringLiteral("rack-1"));
    }

    void lengthsFollowTheUsersUnit()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        format::setStyle({.feet = true});
        s.window.document().selection().select({"cdu-1"});
        auto& x = s.find<QDoubleSpinBox>("edit-x");
        QCOMPARE(x.suffix(), QStringLiteral(" ft"));
        QVERIFY(std::abs(x.value() * 0.3048 - s.component("cdu-1")->at.x_m) < 2e-4);
        x.setFocus();
        x.selectAll();
        QTest::keyClicks(&x, QStringLiteral("10"));
        QTest::keyClick(&x, Qt::Key_Return);
        QCOMPARE(s.component("cdu-1")->at.x_m, 3.048);
        const auto& index = s.canvas().index();
        const QString tip = describe(index, index.itemOf(*index.facility()->find("cdu-1")), nullptr);
        QVERIFY(tip.contains(QStringLiteral(" ft")) && !tip.contains(QStringLiteral(" m ")));
        format::setStyle({});
    }
};

QTEST_MAIN(TestCanvasPreviews)
#include "test_canvas_previews.moc"
