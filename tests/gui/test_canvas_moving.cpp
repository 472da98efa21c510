// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"

#include "views/canvas/canvas_edits.h"
#include "views/canvas/marks/preview_marks.h"
#include "views/canvas/plan/plan_routes.h"
#include "views/session/text/language.h"
#include "views/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>

using namespace mw;
using Paths = std::vector<std::string>;

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

/// How much of a picture has a colour.
int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
    return count;
}

/// The results of what is tried out, with an error of the place of something in it.
ResultsPtr misplaced(PlanStudio& s, const Results& before, const std::string& subject)
{
    auto after = std::make_shared<Results>(before);
    after->facility = expand(s.document.previewLayout(), s.document.catalog());
    auto findings = std::make_shared<std::vector<Finding>>();
    findings->push_back({.rule = "power.unfed", .severity = Severity::Error, .subjects = {subject}, .message = "No source reaches it."});
    findings->push_back({.rule = "placement.overlap", .severity = Severity::Error, .subjects = {subject, "rack-a01"}, .message = "Both stand on the same floor."});
    after->findings.value = findings;
    return after;
}

}  // namespace

/// How things are moved, placed by numbers, arranged and copied on the plan.
class TestCanvasMoving : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, darkTheme()); }

    void enterSetsTheExactPlace()
    {
        PlanStudio s;
        s.click(s.pixel("cdu-1"));
        s.key(Qt::Key_Return);
        QVERIFY(s.card() != nullptr);
        s.enter("x", "3,25");
        s.enter("y", "9.5");
        s.enter("angle", "90");
        QVERIFY(s.document.previewLayout() != nullptr);
        s.picture("place-exactly");
        s.answer(Qt::Key_Return);
        QVERIFY(s.card() == nullptr);
        QVERIFY(near(s.at("cdu-1").at.x_m, 3.25) && near(s.at("cdu-1").at.y_m, 9.5));
        QVERIFY(s.at("cdu-1").at.facing == Facing::East);
        QCOMPARE(s.lastStep(), QStringLiteral("Place cdu-1"));
        s.undo();
        QVERIFY(near(s.at("cdu-1").at.x_m, 1.2));
    }

    /// As the list of undo and the notice of recovery tell them.
    void namesOfStepsAreInTheLanguageOfTheWindow()
    {
        language::speak(QStringLiteral("de"));
        const auto english = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        PlanStudio s;
        s.select({"cdu-1"});
        s.key(Qt::Key_Right);
        QCOMPARE(s.lastStep(), QStringLiteral("cdu-1 rücken"));
        s.select({"cdu-1", "transformer-1"});
        s.canvas.run("lock");
        QCOMPARE(s.lastStep(), QStringLiteral("2 Komponenten sperren"));
    }

    void exactPlaceOutsideIsRefusedInTheCard()
    {
        PlanStudio s;
        s.select({"cdu-1"});
        s.key(Qt::Key_Return);
        s.enter("x", "400");
        auto* why = s.card()->findChild<QLabel*>(QStringLiteral("numberRefusal"));
        QVERIFY(why->isVisible() && !why->text().isEmpty());
        s.answer(Qt::Key_Return);
        QVERIFY(s.card() != nullptr);
        s.answer(Qt::Key_Escape);
        QVERIFY(s.card() == nullptr);
        QCOMPARE(s.document.undoStack().count(), 0);
        QVERIFY(s.document.previewLayout() == nullptr);
    }

    /// The reason is read whole, however many lines it takes, and what Enter would replace is what is marked.
    void reasonInTheCardIsNotCut()
    {
        PlanStudio s;
        s.select({"transformer-1"});
        s.canvas.run("array");
        QVERIFY(s.card() != nullptr);
        s.enter("count", "9");
        const auto* reason = s.card()->findChild<QLabel*>(QStringLiteral("numberRefusal"));
        QTRY_VERIFY(reason->isVisible());
        s.picture("array-refused");
        QVERIFY(reason->text().size() > 60);
        QVERIFY2(reason->height() >= reason->heightForWidth(reason->width()), qPrintable(QStringLiteral("%1 of %2").arg(reason->height()).arg(reason->heightForWidth(reason->width()))));
        QVERIFY(s.canvas.rect().contains(s.card()->geometry()));
        s.answer(Qt::Key_Escape);
        s.canvas.run("place-exactly");
        int marked = 0;
        for (const auto* line : s.card()->findChildren<QLineEdit*>()) marked += line->hasSelectedText();
        QCOMPARE(marked, 1);
        s.answer(Qt::Key_Escape);
    }

    void exactPlaceInFeetOfSeveral()
    {
        PlanStudio s;
        s.canvas.setUnits(LengthUnit::Feet);
        s.select({"cdu-1", "cdu-2"});
        s.key(Qt::Key_Return);
        s.enter("x", "10");
        s.answer(Qt::Key_Return);
        QVERIFY(near(s.at("cdu-1").at.x_m, 3.048) && near(s.at("cdu-2").at.x_m, 3.048));
        QVERIFY(near(s.at("cdu-1").at.y_m - s.at("cdu-2").at.y_m, 3.0));
    }

    void digitsDuringADragEnterTheWay()
    {
        PlanStudio s;
        const QPoint from = s.pixel("cdu-1");
        s.press(from);
        s.moveTo(from + QPoint(20, 0));
        s.moveTo(from + QPoint(40, 0));
        QTest::keyClicks(&s.canvas, QStringLiteral("2"));
        QVERIFY(s.card() != nullptr);
        s.release(from + QPoint(40, 0));
        QVERIFY(s.card() != nullptr);
        s.enter("dx", "2.05");
        s.enter("dy", "-0.5");
        s.answer(Qt::Key_Return);
        QVERIFY(near(s.at("cdu-1").at.x_m, 3.25) && near(s.at("cdu-1").at.y_m, 9.1));
        QCOMPARE(s.document.undoStack().count(), 1);
    }

    void digitsTypedDuringADragAreAllTaken()
    {
        PlanStudio s;
        const QPoint from = s.pixel("cdu-1");
        s.press(from);
        s.moveTo(from + QPoint(20, 0));
        s.moveTo(from + QPoint(40, 0));
        QTest::keyClicks(&s.canvas, QStringLiteral("1"));
        QVERIFY(s.card() != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(".2"));
        s.release(from + QPoint(40, 0));
        s.answer(Qt::Key_Return);
        QVERIFY2(near(s.at("cdu-1").at.x_m, 2.4), qPrintable(QString::number(s.at("cdu-1").at.x_m)));
    }

    /// The links of what is in the hand follow it: as they lie after the drop, and drawn before it.
    void linksFollowTheHand()
    {
        PlanStudio s;
        for (const char* path : {"cdu-1", "ups-a", "rack-a03", "busway-b-a"}) {
            const InstanceIndex instance = *s.canvas.index().facility()->find(path);
            const QPointF by(0.6, -0.6);
            const PlanRoutes before = routesOf(s.canvas.index(), {instance}), told = routesMoved(s.canvas.index(), linksInHand(s.canvas.index(), {s.canvas.index().itemOf(instance)}, 100), by);
            QVERIFY(!told.isEmpty() && told.lines != before.lines);
            s.document.commit(*canvas_edits::move(s.document, {path}, by.x(), by.y()), QStringLiteral("Move"));
            QVERIFY2(told.lines == routesOf(s.canvas.index(), {*s.canvas.index().facility()->find(path)}).lines, path);
            s.undo();
        }
        s.select({"ups-b"});
        const QPoint from = s.pixel("ups-b"), by(0, 60);
        s.press(from);
        s.moveTo(from + by / 2);
        s.moveTo(from + by);
        QVERIFY(s.document.previewLayout() != nullptr);
        const ItemIndex ups = s.canvas.index().itemOf(*s.canvas.index().facility()->find("ups-b"));
        const auto& to = s.document.previewLayout()->components.get("ups-b")->at;
        const QPointF moved = QPointF(to.x_m, to.y_m) - s.canvas.index().items()[ups].rect.topLeft();
        QVERIFY(moved.y() > 0.5);
        const QImage drawn = s.canvas.grab().toImage();
        const auto isDrawn = [&](QPoint at) {   // feeds A and B lie beside each other, some pixels apart
            for (int dy = -5; dy <= 5; ++dy)
                for (int dx = -5; dx <= 5; ++dx)
                    if (const QColor c = drawn.pixelColor(at + QPoint(dx, dy)); c == darkTheme().linkPower || c == darkTheme().linkPowerB) return true;
            return false;
        };
        int found = 0, looked = 0;
        for (const auto& layer : routesMoved(s.canvas.index(), linksInHand(s.canvas.index(), {ups}, 100), moved).lines)
            for (const QLineF& line : layer)
                if (line.length() > 1) ++looked, found += isDrawn(s.canvas.view().toPixel(line.pointAt(0.5)).toPoint()) ? 1 : 0;
        QVERIFY2(looked > 1 && found == looked, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(looked)));
        s.key(Qt::Key_Escape);
        s.release(from + by);
    }

    /// Where they lay before the drag nothing is drawn meanwhile, but for what others have there; Escape puts them back, and a copy leaves them.
    void linksLeaveTheirOldPlace()
    {
        PlanStudio s;
        const auto& index = s.canvas.index();
        const PlanRoutes whole = s.canvas.scene().routes;
        const ItemIndex cdu = index.itemOf(*index.facility()->find("cdu-2"));
        ItemFlags hand(index.items().size(), false);
        hand[cdu] = true;
        const PlanRoutes rest = routesOf(index, true, false, {.items = hand});
        QVERIFY(rest.lines != whole.lines && rest.lines[static_cast<std::size_t>(LinkLayer::Power)] == whole.lines[static_cast<std::size_t>(LinkLayer::Power)]);
        const QRectF free = s.canvas.view().toPixel(QRectF(1.5, 4.9, 0.6, 1.0));   // between the CDU and its row lies only what is its own
        const auto drawn = [&] {
            const QImage image = s.canvas.grab().toImage();
            for (int y = static_cast<int>(free.top()); y < free.bottom(); ++y)
                for (int x = static_cast<int>(free.left()); x < free.right(); ++x)
                    if (image.pixelColor(x, y) == darkTheme().linkCoolant) return true;
            return false;
        };
        QVERIFY(drawn());
        const QPoint from = s.pixel("cdu-2");
        s.press(from);
        s.moveTo(from + QPoint(0, -40));
        s.moveTo(from + QPoint(0, -120), Qt::AltModifier);
        QVERIFY(s.canvas.scene().routes.lines == rest.lines);
        s.picture("links-in-the-hand");
        QVERIFY(!drawn());
        s.moveTo(from + QPoint(0, -121), Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(s.canvas.scene().routes.lines == whole.lines);
        s.key(Qt::Key_Escape);
        s.release(from);
        QVERIFY(s.canvas.scene().routes.lines == whole.lines && drawn());
    }

    /// Of very many links each is drawn while its end is in the hand, and none where it lay.
    void hundredsOfLinksFollowTheHand()
    {
        constexpr int kRacks = 300, kPerRow = 50;
        Layout layout;
        Hall hall;
        hall.id = "hall-a";
        hall.width_m = 40;
        hall.depth_m = 22;
        layout.halls.add(hall);
        layout.components.add(sample::component("cdu-1", "vertiv.xdu1350", 37, 19.5));
        for (int i = 0; i < kRacks; ++i) {
            const std::string rack = "rack-" + std::to_string(i + 1);
            layout.components.add(sample::component(rack, "nvidia.gb200-nvl72", 3 + 0.6 * (i % kPerRow), 1 + 3 * (i / kPerRow)));
            layout.links.add(sample::link("cdu-1", "tcs", 1, rack, "coolant"));
        }
        PlanStudio s(layout);
        const PlanIndex& index = s.canvas.index();
        QCOMPARE(index.facility()->links.size(), std::size_t{kRacks});
        const auto rectOf = [&](const std::string& id) { return index.items()[index.itemOf(*index.facility()->find(id))].rect; };
        QImage image;
        const auto isDrawn = [&](QPointF m) {   // a pixel beside it may be another's
            const QPoint at = s.canvas.view().toPixel(m).toPoint();
            for (int dx = -1; dx <= 1; ++dx)
                if (image.pixelColor(at + QPoint(dx, 0)) == darkTheme().linkCoolant) return true;
            return false;
        };
        const QPointF by(-1.5, 0), between(rectOf("cdu-1").center().x(), 17.8);   // south of the last row
        const auto leaving = [&](int rack) {   // out of its rear, before it meets the others
            const QRectF rect = rectOf("rack-" + std::to_string(rack));
            return QPointF(rect.center().x(), rect.bottom() + 0.15);
        };
        const QPoint from = s.pixel("cdu-1"), to = from + (by * s.canvas.view().scale).toPoint();
        s.press(from);
        s.moveTo((from + to) / 2, Qt::AltModifier);
        s.moveTo(to, Qt::AltModifier);
        s.picture("hundreds-of-links-in-the-hand");
        image = s.canvas.grab().toImage();
        int drawn = 0;
        for (int rack = 1; rack <= kRacks; ++rack) drawn += isDrawn(leaving(rack)) ? 1 : 0;
        QCOMPARE(drawn, kRacks);
        QVERIFY(isDrawn(between + by) && !isDrawn(between));
        s.key(Qt::Key_Escape);
        s.release(to);
        image = s.canvas.grab().toImage();
        QVERIFY(!isDrawn(between + by) && isDrawn(between));
    }

    /// What is typed is how far, the way that the hand went: west and north are no negative numbers to a person.
    void digitsGoTheWayOfTheDrag()
    {
        PlanStudio s;
        s.select({"ups-a"});
        const double x_m = s.at("ups-a").at.x_m, y_m = s.at("ups-a").at.y_m;
        const auto type = [&](QPoint by, const char* digits) {
            const QPoint from = s.pixel("ups-a");
            s.press(from);
            s.moveTo(from + by / 2);
            s.moveTo(from + by);
            QTest::keyClicks(&s.canvas, QString::fromLatin1(digits, 1));
            QVERIFY(s.card() != nullptr);
            QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(digits + 1));
            s.release(from + by);
            s.answer(Qt::Key_Return);
        };
        type({-40, 0}, "1.2");
        QVERIFY2(near(s.at("ups-a").at.x_m, x_m - 1.2), qPrintable(QString::number(s.at("ups-a").at.x_m)));
        s.undo();
        const QPoint down(0, 30);
        type(down, "0.6");
        QVERIFY2(near(s.at("ups-a").at.y_m, y_m + 0.6), qPrintable(QString::number(s.at("ups-a").at.y_m)));
        QVERIFY(near(s.at("ups-a").at.x_m, x_m));
        type(-down, "0.6");
        QVERIFY2(near(s.at("ups-a").at.y_m, y_m), qPrintable(QString::number(s.at("ups-a").at.y_m)));
    }

    void controlDragCopies()
    {
        PlanStudio s;
        const auto count = s.document.layout().components.size();
        const QPoint from = s.pixel("cdu-1");
        s.drag(from, from + QPoint(static_cast<int>(4.2 * s.canvas.view().scale), 0), Qt::ControlModifier);
        QCOMPARE(s.document.layout().components.size(), count + 1);
        QCOMPARE(s.at("cdu-1").at.x_m, 1.2);
        const Component& copy = s.document.layout().components[count];
        QVERIFY(near(copy.at.x_m, 5.4) && near(copy.at.y_m, 9.6));
        QCOMPARE(s.selected(), Paths{copy.id});
        s.undo();
        QCOMPARE(s.document.layout().components.size(), count);
    }

    void dragGoesOnWithThePitchOfTheRow()
    {
        Layout layout = sample::layout();
        layout.components.add(sample::component("rack-x", "nvidia.gb200-nvl72", 18.6, 4.8));
        PlanStudio s(layout);
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        const QPoint from = s.pixel("rack-x");
        // Row A ends with a rack at 16.2 m; its pitch is 0.8 m, the grid 0.6 m.
        const QPointF by = QPointF(17.05 - 18.6, 2.45 - 4.8) * s.canvas.view().scale;
        s.press(from);
        s.moveTo(from + (by / 2).toPoint());
        s.moveTo(from + by.toPoint());
        s.picture("row-pitch");
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("row pitch 0.8")));
        s.release(from + by.toPoint());
        QVERIFY(near(s.at("rack-x").at.x_m, 17.0));
        QVERIFY(near(s.at("rack-x").at.y_m, 2.4));
    }

    void arrangeCommands()
    {
        PlanStudio s;
        s.select({"cdu-1", "ups-a", "fan-wall-1"});
        s.canvas.run("align-left");
        QVERIFY(near(s.at("ups-a").at.x_m, 1.2) && near(s.at("fan-wall-1").at.x_m, 1.2));
        s.undo();
        s.canvas.run("distribute-down");
        QVERIFY(near(s.at("ups-a").at.y_m, 2.0));
        s.undo();
        s.select({"rack-a01", "rack-a02"});
        s.canvas.run("mirror-across");
        QVERIFY(near(s.at("rack-a01").at.x_m, 5.0) && near(s.at("rack-a02").at.x_m, 4.2));
        s.undo();
        s.canvas.run("rotate");
        QVERIFY(s.at("rack-a01").at.facing == Facing::East && near(s.at("rack-a01").at.x_m, s.at("rack-a02").at.x_m));
        s.undo();
        QVERIFY(near(s.at("rack-a01").at.x_m, 4.2));
    }

    void arrayShowsGhostsThenCopies()
    {
        PlanStudio s;
        const auto count = s.document.layout().components.size();
        s.select({"cdu-1"});
        s.canvas.run("array");
        s.enter("count", "3");
        s.enter("pitch", "1.8");
        QTest::keyClick(s.card()->focusWidget(), Qt::Key_Tab);   // from the last field to the first, not behind the card
        QVERIFY(s.card()->focusWidget() != nullptr && s.card()->isAncestorOf(s.card()->window()->focusWidget()));
        s.picture("array");
        QCOMPARE(s.document.previewLayout()->components.size(), count + 3);
        QCOMPARE(s.document.layout().components.size(), count);
        s.answer(Qt::Key_Return);
        QCOMPARE(s.document.layout().components.size(), count + 3);
        QVERIFY(near(s.document.layout().components[count + 2].at.x_m, 1.2 + 3 * 1.8));
        QCOMPARE(s.selected().size(), std::size_t{3});
        s.canvas.run("array");
        s.enter("count", "900");
        QVERIFY(s.card()->findChild<QLabel*>(QStringLiteral("numberRefusal"))->isVisible());
        s.answer(Qt::Key_Escape);
        QCOMPARE(s.document.layout().components.size(), count + 3);
    }

    /// The first copy is proposed where it stands on nothing: beyond the row, or back before it where the hall ends.
    void arrayBeginsAtTheFirstFreePlace()
    {
        PlanStudio s;
        s.select({"rack-a01"});
        s.canvas.run("array");
        const auto& rows = s.document.previewLayout()->components.rows();
        const auto instance = [&](const std::string& id) { return s.canvas.index().items()[s.canvas.index().itemOf(*s.canvas.index().facility()->find(id))].rect; };
        QRectF copy = instance("rack-a01");
        copy.moveLeft(rows.back()->at.x_m);
        QVERIFY(copy.left() > instance("rack-a02").right());
        for (const ItemIndex other : s.canvas.index().touching(copy.adjusted(0.01, 0.01, -0.01, -0.01)))
            QVERIFY2(s.canvas.index().items()[other].overhead, s.canvas.index().instanceOf(other).path.c_str());
        s.answer(Qt::Key_Escape);
    }

    /// Copies go to the next place that is free, in the row or across it; where there is none they are refused.
    void copiesStandOnNothing()
    {
        PlanStudio s;
        std::vector<std::string> row;
        for (int i = 1; i <= 16; ++i)
            if (const std::string id = "rack-a" + sample::two(i); s.document.layout().components.contains(id)) row.push_back(id);
        for (const auto& ids : {std::vector<std::string>{"rack-a01"}, {"rack-a02", "cdu-1"}, row, {"ups-a"}, {"transformer-1"}, {"busway-a-a"}}) {
            s.select(ids);
            s.canvas.run("duplicate");
            QCOMPARE(s.selected().size(), ids.size());
            QVERIFY(s.selected() != ids);
            const PlanIndex& index = s.canvas.index();
            const QRectF floor(0, 0, index.hall()->width_m, index.hall()->depth_m);
            for (const std::string& id : s.selected()) {
                const ItemIndex item = index.itemOf(*index.facility()->find(id));
                const PlanItem& copy = index.items()[item];
                QVERIFY2(floor.contains(copy.rect), id.c_str());
                for (const ItemIndex other : index.touching(copy.rect.adjusted(0.01, 0.01, -0.01, -0.01)))
                    QVERIFY2(other == item || index.items()[other].overhead != copy.overhead, (id + " on " + index.instanceOf(other).path).c_str());
            }
            s.undo();
        }
        s.select({"rack-b16"});
        s.key(Qt::Key_Z);
        s.canvas.zoomAt(s.pixel("rack-b16"), 4);
        s.select(row);   // across the hall
        s.canvas.run("duplicate");
        QTRY_VERIFY(s.canvas.rect().contains(s.pixel(s.selected().front())));   // is brought into sight
        s.undo();
        for (int i = 0; i < 400 && s.canvas.refusal().isEmpty(); ++i) {   // until the hall is full
            s.select({"transformer-1"});
            s.canvas.run("duplicate");
        }
        QVERIFY2(s.canvas.refusal().contains(QStringLiteral("no room for a copy of transformer-1")), qPrintable(s.canvas.refusal()));
    }

    void dragTellsWhatItChanges()
    {
        PlanStudio s;
        auto before = std::make_shared<Results>(*sample::results(s.document.facility()));
        auto old = std::make_shared<std::vector<Finding>>(*before->findings.value);
        old->front().rule = "power.overloaded";  // of the quick lane: when it is gone it is mended
        old->at(1).rule = "cost.none";           // not asked by the quick results: may still be there
        before->findings.value = old;
        s.canvas.setResults(before);
        const QPoint from = s.pixel("rack-b07");
        s.press(from);
        s.moveTo(from + QPoint(10, 0));
        s.moveTo(from + QPoint(20, 20));
        QVERIFY(s.document.previewLayout() != nullptr && s.canvas.changes().empty());
        auto after = std::make_shared<Results>(*before);
        auto findings = std::make_shared<std::vector<Finding>>();
        findings->push_back({.rule = "placement.overlap", .severity = Severity::Error, .subjects = {"rack-b07"}, .message = "rack-b07 overlaps rack-b08."});
        after->findings.value = findings;
        auto power = std::make_shared<PowerResults>(*after->power.value);
        power->it_kw += 132;
        after->power.value = power;
        s.canvas.setPreviewResults(after);
        QStringList told;
        for (const auto& line : s.canvas.changes()) told << line.text;
        QCOMPARE(told.filter(QStringLiteral("IT load +132 kW")).size(), 1);
        QCOMPARE(told.filter(QStringLiteral("overlaps")).size(), 1);
        QCOMPARE(told.filter(QStringLiteral("1 finding mended")).size(), 1);
        s.picture("drag-changes");
        for (const QRectF& line : cardLines(s.canvas.changes(), 188)) QVERIFY(line.right() <= 190);
        s.canvas.resize(670, 330);   // of a window of 1280 x 800
        s.picture("drag-changes-narrow");
        s.key(Qt::Key_Escape);
        QVERIFY(s.canvas.changes().empty());
    }

    /// A place that the rules forbid looks like one that is refused, and the card begins with the reason: in a drag, from the palette, of an array.
    void aForbiddenPlaceIsDrawnAsBad()
    {
        PlanStudio s;
        const ResultsPtr before = sample::results(s.document.facility());
        s.canvas.setResults(before);
        const QColor bad = darkTheme().ghostBad;
        const auto shown = [&] { return pixelsOf(s.canvas.grab().toImage(), bad); };
        const auto reasonFirst = [&] { return !s.canvas.changes().empty() && s.canvas.changes().front().text == QStringLiteral("Both stand on the same floor.") && isBadPlace(s.canvas.changes()); };
        const int plain = shown();
        const QPoint from = s.pixel("rack-b07");
        s.press(from);
        s.moveTo(from + QPoint(20, 20));
        QCOMPARE(shown(), plain);
        s.canvas.setPreviewResults(misplaced(s, *before, "rack-b07"));
        QVERIFY(reasonFirst());
        QVERIFY2(shown() > plain + 40, qPrintable(QString::number(shown())));
        s.picture("bad-drag");
        s.key(Qt::Key_Escape);
        s.release(from);

        s.canvas.startPlacing(QStringLiteral("nvidia.gb200-nvl72"));
        s.moveTo(s.pixel(12, 10.8));
        QCOMPARE(shown(), plain);
        const auto added = [&] { return s.document.previewLayout()->components.rows().back()->id; };
        s.canvas.setPreviewResults(misplaced(s, *before, added()));
        QVERIFY(reasonFirst());
        QVERIFY2(shown() > plain + 40, qPrintable(QString::number(shown())));
        s.picture("bad-place");
        s.key(Qt::Key_Escape);

        s.select({"cdu-1"});
        s.canvas.run("array");
        s.enter("count", "2");
        s.canvas.setPreviewResults(misplaced(s, *before, added()));
        QVERIFY(shown() > plain + 40);
        const auto& rows = s.document.previewLayout()->components.rows();
        const auto ghost = [&](std::size_t back) { const auto& at = (*(rows.end() - static_cast<std::ptrdiff_t>(back)))->at; return QRectF(at.x_m, at.y_m, 1.2, 1.2); };
        QCOMPARE(badPlaces(s.canvas.changes().front().misplaced, {ghost(2), ghost(1)}), std::vector{ghost(1)});   // the one that is, alone
        const auto* reason = s.card()->findChild<QLabel*>(QStringLiteral("numberRefusal"));
        QVERIFY(reason->isVisible() && reason->text() == QStringLiteral("Both stand on the same floor."));
        s.picture("bad-array");
        s.answer(Qt::Key_Return);   // it warns and does not refuse
        QVERIFY(s.document.undoStack().count() == 1);
    }

    void ghostOfAPartSaysWhyAPlaceIsRefused()
    {
        PlanStudio s;
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        s.canvas.startPlacing(QStringLiteral("generic.transformer-2500"));
        s.moveTo(s.pixel(26.2, 12.9), Qt::AltModifier);
        s.picture("place-refused");
        QVERIFY(hints.back().front().toString().contains(QStringLiteral("reach out of")));
        QVERIFY(s.document.previewLayout() == nullptr);
        s.moveTo(s.pixel(12, 10.8));
        QVERIFY(s.document.previewLayout() != nullptr);
        s.key(Qt::Key_Escape);
        QVERIFY(s.document.previewLayout() == nullptr);
    }

    void aThousandRacksInTheHand()
    {
        PlanStudio s(sample::manyRacks(10000));
        Paths racks;
        for (int i = 1; i <= 1000; ++i) racks.push_back("rack-" + std::to_string(i));
        s.select(racks);
        const QPoint from = s.pixel("rack-500");
        s.press(from);
        s.moveTo(from + QPoint(6, 6));
        QElapsedTimer timer;
        timer.start();
        constexpr int kMoves = 20;
        for (int i = 0; i < kMoves; ++i) {
            s.moveTo(from + QPoint(8 + i, 8 + i), Qt::AltModifier);
            (void)s.canvas.grab();
        }
        qInfo("a move of 1,000 racks with its frame: %.1f ms", static_cast<double>(timer.elapsed()) / kMoves);
        s.key(Qt::Key_Escape);
        timer.restart();
        s.click(s.pixel("rack-5000"));
        qInfo("a click among 10,000 racks: %.2f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCOMPARE(s.selected(), Paths{"rack-5000"});
    }

    /// Hundreds are put into the plan after the drop, and still no picture shows them where they were.
    void hundredsPutDownAreDrawnAtTheirNewPlace()
    {
        PlanStudio s(sample::manyRacks(1000));
        Paths racks;
        for (int i = 1; i <= 400; ++i) racks.push_back("rack-" + std::to_string(i));
        s.select(racks);
        const QImage before = s.canvas.grab().toImage();
        s.document.commit(*canvas_edits::move(s.document, racks, 0.3, 0.3), QStringLiteral("Move"));
        const QImage atOnce = s.canvas.grab().toImage();
        QCoreApplication::processEvents();
        QVERIFY(atOnce != before);
        QCOMPARE(atOnce, s.canvas.grab().toImage());
    }
};

QTEST_MAIN(TestCanvasMoving)
#include "test_canvas_moving.moc"
