// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_driver.h"
#include "studio_driver.h"

#include "views/canvas/canvas_view.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/canvas/site/site_view.h"
#include "views/canvas/zoom_transition.h"
#include "views/theme/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

#include <set>

using namespace mw;

namespace {

/// The sample hall, a long one with 250 racks, and a yard.
Layout threeHalls()
{
    Layout layout = sample::layout();
    Hall deep;
    deep.id = "hall-b";
    deep.title = "Hall B";
    deep.width_m = 90;
    deep.depth_m = 26.4;
    layout.halls.add(deep);
    Hall yard;
    yard.id = "yard";
    yard.title = "Yard";
    yard.width_m = 13.2;
    yard.depth_m = 13.2;
    yard.outdoor = true;
    layout.halls.add(yard);
    for (int i = 0; i < 250; ++i) {
        auto rack = sample::component("rack-c" + std::to_string(i + 1), "nvidia.gb200-nvl72", 6 + 0.6 * (i % 125),
                                      4 + 2.4 * (i / 125));
        rack.at.hall = "hall-b";
        layout.components.add(rack);
    }
    return layout;
}

struct Levels {
    Document document{sample::catalog()};
    CanvasView view{document};

    explicit Levels(Layout layout = threeHalls(), QSize size = {1100, 620})
    {
        document.reset(std::move(layout));
        view.resize(size);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
    }
    [[nodiscard]] QString crumbs()
    {
        QString text = view.findChild<QLabel*>(QStringLiteral("breadcrumb"))->text();
        return text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    }
    void follow(const char* link) { Q_EMIT view.findChild<QLabel*>(QStringLiteral("breadcrumb"))->linkActivated(QLatin1String(link)); }
    void key(Qt::Key key, Qt::KeyboardModifiers m = {}) { QTest::keyClick(&view.site(), key, m); }
    void picture(const char* name)
    {
        const QPixmap drawn = view.grab();
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty())
            QVERIFY(QDir().mkpath(folder) && drawn.save(folder + u'/' + QLatin1String(name) + QStringLiteral(".png")));
    }
};

}  // namespace

/// Site, hall, rack, chassis: seen, gone into and left.
class TestCanvasLevels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Studio::prepare();
        applyTheme(*qApp, darkTheme());
    }

    void siteShowsItsHallsToOneScale()
    {
        Levels s;
        s.view.setResults(sample::results(s.document.facility()));
        s.follow("site:");
        QVERIFY(s.view.showsSite());
        QCOMPARE(s.crumbs(), QStringLiteral("Phoenix"));
        s.picture("site-dark");
        const SiteView& site = s.view.site();
        const double scale = site.rectOf(0).width() / 26.4;
        QVERIFY(std::abs(site.rectOf(1).width() / scale - 90) < 0.01 && std::abs(site.rectOf(2).height() / scale - 13.2) < 0.01);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(QRectF(site.rect()).contains(site.rectOf(i)));
            for (int k = i + 1; k < 3; ++k) QVERIFY(!site.rectOf(i).intersects(site.rectOf(k)));
        }
        QCOMPARE(site.figures()[0].racks, 32);
        QCOMPARE(site.figures()[1].racks, 250);
        QCOMPARE(site.figures()[2].racks, 0);
        QVERIFY(site.figures()[0].errors == 1 && site.figures()[0].warnings == 1 && site.figures()[1].errors == 0);
        QVERIFY(site.figures()[0].racks_kw && !site.figures()[2].racks_kw);
        applyTheme(*qApp, lightTheme());
        s.view.setTheme(lightTheme());
        s.picture("site-light");
        applyTheme(*qApp, darkTheme());
    }

    void keysChooseAHallAndOpenIt()
    {
        Levels s;
        s.view.showSite();
        QCOMPARE(s.view.site().chosen(), 0);
        QTest::keyClick(&s.view.site(), Qt::Key_End);
        QCOMPARE(s.view.site().chosen(), 2);
        s.key(Qt::Key_Home);
        const QRectF first = s.view.site().rectOf(0);
        s.key(first.right() < s.view.site().rectOf(1).left() ? Qt::Key_Right : Qt::Key_Down);
        QCOMPARE(s.view.site().chosen(), 1);
        s.key(Qt::Key_Return);
        QVERIFY(s.view.showsPlan());
        QCOMPARE(s.view.canvas().hall(), 1);
        QVERIFY(s.crumbs().contains(QStringLiteral("Hall B")));
    }

    void clickOpensAHall()
    {
        Levels s;
        s.view.showSite();
        QTest::mouseClick(&s.view.site(), Qt::LeftButton, {}, s.view.site().rectOf(2).center().toPoint());
        QVERIFY(s.view.showsPlan());
        QCOMPARE(s.view.canvas().hall(), 2);
    }

    void oneLevelUpAtATime()
    {
        Levels s;
        s.view.openInside(QStringLiteral("net-a05"));
        QVERIFY(s.crumbs().endsWith(QStringLiteral("net-a05")));
        for (const char* at : {"plan", "Phoenix", "Phoenix"}) {
            s.view.canvas().run("level-up");
            QVERIFY2(s.crumbs().endsWith(QLatin1String(at)), at);
        }
        QVERIFY(s.view.showsSite());
    }

    /// Escape: the piece whose devices are shown, a link that is being drawn, the level.
    void escapeGoesOneStepUp()
    {
        Levels s;
        RackElevation& inside = s.view.elevation();
        s.view.openInside(QStringLiteral("rack-a01"));
        QTest::mouseClick(&inside, Qt::LeftButton, {}, inside.rectOf(12, 1).center().toPoint());
        QVERIFY(!inside.beside().isEmpty());
        QTest::keyClick(&inside, Qt::Key_Escape);
        QVERIFY(inside.beside().isEmpty() && s.view.showsInside());
        QTest::mouseClick(&inside, Qt::LeftButton, {}, inside.rectOf(12, 1).center().toPoint());
        s.view.canvas().run("level-up");   // as the command does
        QVERIFY(inside.beside().isEmpty() && s.view.showsInside());
        s.view.canvas().setTool(ToolId::Connect);
        QTest::keyClick(&inside, Qt::Key_Escape);
        QVERIFY(s.view.canvas().tool() == ToolId::Select && s.view.showsInside());
        QTest::keyClick(&inside, Qt::Key_Escape);
        QVERIFY(s.view.showsPlan());
    }

    /// A rack that was left keeps nothing of a layout before, and waits for none; opened again, it is as it is now.
    void aRackThatWasLeftIsReadAnew()
    {
        Levels s;
        s.view.openInside(QStringLiteral("rack-a01"));
        const auto seen = s.view.elevation().boxes().size();
        QVERIFY(seen > 0);
        s.view.showPlan();
        s.document.commit(*canvas_edits::remove(s.document, {"rack-a02"}, {}), QStringLiteral("Remove"));
        QVERIFY(s.view.elevation().boxes().empty());
        s.view.openInside(QStringLiteral("rack-a01"));
        QCOMPARE(s.view.elevation().boxes().size(), seen);
        s.document.commit(*canvas_edits::remove(s.document, {"rack-a03"}, {}), QStringLiteral("Remove"));
        QCOMPARE(s.view.elevation().boxes().size(), seen);   // in sight it follows at once
        s.view.showPlan();
        s.document.commit(*canvas_edits::remove(s.document, {"rack-a01"}, {}), QStringLiteral("Remove"));
        s.view.openInside(QStringLiteral("rack-a01"));
        QVERIFY(s.view.showsPlan());
    }

    void siteFollowsTheLayout()
    {
        Levels s;
        s.view.showSite();
        s.document.selection().select({"rack-a01"});
        s.document.commit(*canvas_edits::remove(s.document, {"rack-a01"}, {}), QStringLiteral("Remove"));
        QCOMPARE(s.view.site().figures()[0].racks, 31);
        s.document.reset(Layout{});
        s.view.showSite();
        s.picture("site-empty");
        QVERIFY(s.view.site().figures().empty());
        s.key(Qt::Key_Return);
        s.key(Qt::Key_Right);
        QVERIFY(s.view.showsSite());
    }

    void manyHallsCanBeScrolled()
    {
        Layout layout;
        for (int i = 0; i < 60; ++i) {
            Hall hall;
            hall.id = "h" + std::to_string(i);
            layout.halls.add(hall);
        }
        Levels s(std::move(layout), {800, 500});
        s.view.showSite();
        QCoreApplication::processEvents();
        s.picture("site-many");
        QVERIFY(s.view.site().height() > 500);
        QVERIFY(s.view.site().rectOf(59).bottom() < s.view.site().height());
    }

    /// Without motion, as tests and pictures are made, the next level is there at once.
    void motionOnlyWhereItIsWanted()
    {
        Levels s;
        s.view.openInside(QStringLiteral("rack-a01"));
        QVERIFY(!s.view.transition().isRunning() && s.view.transition().isHidden());
        s.view.setAnimated(true);
        s.view.showPlan();
        QVERIFY(s.view.transition().isRunning() && s.view.showsPlan());
        s.picture("motion-out");
        QTRY_VERIFY(!s.view.transition().isRunning() && s.view.transition().isHidden());
        s.view.openInside(QStringLiteral("net-a05"));
        QVERIFY(s.view.transition().isRunning());
        QTest::qWait(100);
        s.picture("motion-in");
        // What is under it can be used meanwhile.
        QVERIFY(s.view.transition().testAttribute(Qt::WA_TransparentForMouseEvents));
        QTRY_VERIFY(!s.view.transition().isRunning());
        s.view.showSite();
        QTRY_VERIFY(!s.view.transition().isRunning());
        QVERIFY(s.view.showsSite());
    }

    void siteOfAnExampleTellsItsFigures()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("hall-100mw")));
        s.window.canvas().showSite();
        QCoreApplication::processEvents();
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty())
            QVERIFY(s.window.grab().save(folder + QStringLiteral("/site-100mw.png")));
        int racks = 0;
        for (const auto& figures : s.window.canvas().site().figures()) racks += figures.racks;
        int standing = 0;
        for (const auto& instance : s.window.document().facility()->instances)
            standing += isRack(instance.part->kind) && instance.parent == kNoInstance ? 1 : 0;
        QCOMPARE(racks, standing);
    }

    /// Too small for its name, or with names switched off: gear is still known by its symbol.
    void symbolsStayWhereNamesDoNot()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto& canvas = s.window.canvas().canvas();
        const auto inkIn = [&](const char* id) {
            const auto& index = canvas.index();
            const QRectF box = canvas.view().toPixel(index.items()[index.itemOf(*index.facility()->find(id))].rect).adjusted(5, 5, -5, -5);
            const QImage drawn = canvas.grab(box.toRect()).toImage();
            std::set<QRgb> colours;
            for (int y = 0; y < drawn.height(); ++y)
                for (int x = 0; x < drawn.width(); ++x) colours.insert(drawn.pixel(x, y));
            return colours.size();
        };
        for (const bool names : {true, false}) {
            if (!names) s.trigger("show-names");
            for (const char* id : {"battery-a1", "ups-a1", "swb-a", "fan-wall-1"}) QVERIFY2(inkIn(id) > 3, id);   // ground, ink and its soft edges
        }
    }

    /// In the smallest window that is meant to be worked in: all units of a rack, whatever stands beside it, and both faces of a chassis.
    void racksAndChassisAreSeenWhole()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        RackElevation& inside = s.window.canvas().elevation();
        const auto seen = [&] { return QRectF(inside.visibleRegion().boundingRect()); };
        s.window.canvas().openInside(QStringLiteral("rack-1"));
        QCoreApplication::processEvents();
        QVERIFY(seen().contains(inside.rectOf(1, 1)) && seen().contains(inside.rectOf(48, 1)));
        QCOMPARE(inside.boxes().size(), std::size_t{4});   // of each kind one: the elevation shows the pieces
        const double unit = inside.rectOf(1, 40).height();
        QTest::mouseClick(&inside, Qt::LeftButton, {}, inside.rectOf(12, 1).center().toPoint());
        QCoreApplication::processEvents();
        QVERIFY(!inside.beside().isEmpty() && inside.height() > seen().height());   // its devices need to be scrolled
        QCOMPARE(inside.rectOf(1, 40).height(), unit);
        s.window.canvas().openInside(QStringLiteral("storage-leaf-1"));
        QCoreApplication::processEvents();
        QVERIFY(!inside.face().empty());
        QVERIFY(seen().contains(inside.face().front) && seen().contains(inside.face().rear));
        for (const auto& port : inside.face().ports) QVERIFY(port.rect.height() >= 10);
        const auto* scrolled = qobject_cast<QScrollArea*>(inside.parentWidget()->parentWidget());
        QVERIFY(scrolled != nullptr && scrolled->isVisible());
        QVERIFY(!scrolled->verticalScrollBar()->isVisible());   // for nothing
    }

    /// What the hint line says belongs to the level that is seen.
    void hintsOfALevelGoWithIt()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        QString told;
        QObject::connect(&s.window.canvas(), &CanvasView::hintChanged, &s.window, [&](const QString& hint) { told = hint; });
        s.canvas().hint({});
        const QString ofPlan = told;
        QVERIFY(!ofPlan.isEmpty());
        s.window.canvas().showSite();
        QVERIFY(told != ofPlan);
        s.window.canvas().showPlan();
        QCOMPARE(told, ofPlan);
        s.window.canvas().openInside(QStringLiteral("rack-1"));
        QVERIFY(told != ofPlan);
        s.window.canvas().showPlan();
        QCOMPARE(told, ofPlan);
    }
};

QTEST_MAIN(TestCanvasLevels)
#include "test_canvas_levels.moc"
