// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio_driver.h"

#include "views/canvas/canvas_actions.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPointer>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUndoView>

using namespace mw;

/// The canvas in its window, with the real solver: menus, undo history, and what a drop would change.
class TestCanvasWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }

    void ghostTellsWhatItWouldDraw()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.canvas().startPlacing(QStringLiteral("nvidia.gb200-nvl72"));
        const QPoint at = s.pixel(14.0, 10.2);
        QMouseEvent move(QEvent::MouseMove, QPointF(at), s.canvas().mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &move);
        QTRY_VERIFY_WITH_TIMEOUT(!s.canvas().changes().empty(), 10000);
        const auto says = [&](const char* words) {
            const auto& lines = s.canvas().changes();
            return std::any_of(lines.begin(), lines.end(),
                               [&](const CardLine& line) { return line.text.contains(QLatin1String(words)); });
        };
        QVERIFY(says("IT load +132 kW") && says("Capital +") && says("no source reaches it"));
        QVERIFY(!says("mended"));  // rules that only the full results answer are not taken for mended
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty())
            QVERIFY(s.window.grab().save(folder + QStringLiteral("/window-ghost.png")));
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
        QVERIFY(s.canvas().changes().empty());
    }

    /// Where the leaf of a door swings nothing may be set down, though its doorway is free.
    void aGhostInTheSwingOfADoorIsBad()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.canvas().startPlacing(QStringLiteral("nvidia.gb200-nvl72"));
        const QPoint at = s.pixel(0.9, 5.0);   // the west door is 1.8 m wide, from 4.2 m on
        QMouseEvent move(QEvent::MouseMove, QPointF(at), s.canvas().mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &move);
        QTRY_VERIFY_WITH_TIMEOUT(isBadPlace(s.canvas().changes()), 10000);
        QVERIFY2(s.canvas().changes().front().text.contains(QStringLiteral("in the swing of")), qPrintable(s.canvas().changes().front().text));
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
    }

    void historyGoesBackByName()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.window.document().selection().select({"cdu-1"});
        const double x = s.component("cdu-1")->at.x_m;
        QTest::keyClick(&s.canvas(), Qt::Key_Left);
        s.trigger("lock");
        s.trigger("history");
        auto& list = s.find<QUndoView>("history-list");
        QCOMPARE(list.model()->rowCount(), 3);
        QVERIFY2(list.visualRect(list.model()->index(1, 0)).height() >= 22, qPrintable(QString::number(list.visualRect(list.model()->index(1, 0)).height())));   // to be hit
        QVERIFY(list.viewport()->rect().contains(list.visualRect(list.model()->index(2, 0))) && list.window()->height() < 130);   // as high as it has rows
        QCOMPARE(list.model()->index(2, 0).data().toString(), QStringLiteral("Lock cdu-1"));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(0, 0)).center());
        QCOMPARE(s.component("cdu-1")->at.x_m, x);
        QVERIFY(!s.component("cdu-1")->locked);
        QTest::keyClick(&list, Qt::Key_Down);
        QVERIFY(s.component("cdu-1")->at.x_m != x);
        QPointer<QWidget> card = list.window();
        QTest::keyClick(&list, Qt::Key_Escape);
        QTRY_VERIFY(card.isNull());
        s.trigger("history");   // a click elsewhere closes it, too
        card = s.find<QUndoView>("history-list").window();
        QVERIFY(card->isVisible() && card != &s.window);
        QTest::mouseClick(card.data(), Qt::LeftButton, {}, QPoint(card->width() + 200, 300));
        QTRY_VERIFY(card.isNull());
    }

    void pictureOfTheBuildingIsDroppedOntoThePlan()
    {
        const QTemporaryDir folder;
        const QString plan = folder.filePath(QStringLiteral("plan.png"));
        QImage(80, 50, QImage::Format_RGB32).save(plan);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(plan)});
        Studio s;
        const auto taken = [&] {
            QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
            enter.ignore();
            QCoreApplication::sendEvent(&s.window, &enter);
            return enter.isAccepted();
        };
        QVERIFY(!taken());   // there is no hall yet
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        QVERIFY(taken());
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.window, &drop);
        QTRY_VERIFY(s.window.document().layout().halls[0].background);
    }

    void menusHoldTheCommands()
    {
        Studio s;
        QVERIFY(!s.enabled("select-all"));  // no layout is open yet
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        QVERIFY(s.enabled("select-all") && !s.enabled("align-left"));
        QStringList names;
        for (const auto* action : s.actions()) names << action->objectName();
        for (const char* name : {"array", "place-exactly", "select-connected", "group", "lock", "hide", "layer-power", "previous-view"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        s.trigger("select-all");
        s.trigger("select-same-kind");
        QVERIFY(s.enabled("align-left"));
        s.trigger("layer-power");
        QVERIFY(s.canvas().layers().of(Layer::Power) == Show::Off);
        s.trigger("layer-power");
    }

    /// Several layers are switched in one go, by mouse or by keys.
    void layersMenuStaysOpenForSwitches()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto& menu = *s.find<QToolButton>("layers").menu();
        menu.popup(s.window.mapToGlobal(QPoint(600, 200)));
        QTRY_VERIFY(menu.isVisible());
        const auto of = [&](const char* name) { return menu.actionGeometry(s.window.action(QLatin1String(name))).center(); };
        const auto& layers = s.canvas().layers();
        s.click(menu, of("layer-power"));
        s.click(menu, of("layer-coolant"));
        QVERIFY(menu.isVisible() && layers.of(Layer::Power) == Show::Off && layers.of(Layer::Coolant) == Show::Off);
        s.click(menu, of("layer-coolant"));
        QVERIFY(menu.isVisible() && layers.of(Layer::Coolant) == Show::Full);
        menu.setActiveAction(s.window.action(QStringLiteral("layer-power")));
        s.press(Qt::Key_Space);
        QVERIFY(menu.isVisible() && layers.of(Layer::Power) == Show::Full);
        s.press(Qt::Key_Return);
        QVERIFY(!menu.isVisible() && layers.of(Layer::Power) == Show::Off);

        // In the menu of the bar, too: there it lies within another.
        s.choose("layer-network");
        auto* inner = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(inner != nullptr && inner->actions().contains(s.window.action(QStringLiteral("layer-network"))) && layers.of(Layer::Network) == Show::Off);
        s.press(Qt::Key_Escape);
        s.press(Qt::Key_Escape);
        s.press(Qt::Key_Escape);
        QVERIFY(QApplication::activePopupWidget() == nullptr);
    }

    /// With the whole hall in sight: two busways hang over a CDU, which a click on its middle takes all the same.
    void gearUnderBuswaysIsClicked()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        const PlanIndex& index = s.canvas().index();
        for (const std::string id : {"cdu-1", "cdu-2", "busway-na"}) {
            const QPointF middle = index.items()[index.itemOf(*index.facility()->find(id))].rect.center();
            QTest::mouseClick(&s.canvas(), Qt::LeftButton, {}, s.pixel(middle.x(), middle.y()));
            QCOMPARE(s.selected(), id);
        }
    }
};

QTEST_MAIN(TestCanvasWindow)
#include "test_canvas_window.moc"
