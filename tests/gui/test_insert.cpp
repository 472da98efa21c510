// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows, fabrics, power trains and cooling plants from the window, by keys: an empty layout becomes a unit that is fed, wired and cooled.
#include "studio_driver.h"

#include "model/generate/generate.h"
#include "views/canvas/canvas_actions.h"
#include "views/canvas/commands/generator_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>

using namespace mw;

namespace {

/// The dialog that a key opened.
GeneratorDialog* opened(Studio& s, Qt::Key key)
{
    QTest::keyClick(&s.canvas(), key, Qt::ControlModifier | Qt::AltModifier);
    return s.window.findChild<GeneratorDialog*>();
}

void type(QWidget& field, const QString& text)
{
    field.setFocus();
    if (auto* line = qobject_cast<QLineEdit*>(&field)) line->selectAll();
    if (auto* box = qobject_cast<QDoubleSpinBox*>(&field)) box->selectAll();
    QTest::keyClicks(&field, text);
}

QWidget& field(GeneratorDialog& dialog, const char* name) { return *dialog.findChild<QWidget*>(QLatin1String(name)); }

QPushButton& accept(GeneratorDialog& dialog) { return *dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }

void answer(GeneratorDialog& dialog)
{
    QVERIFY2(accept(dialog).isEnabled(), qPrintable(dialog.findChild<QLabel*>(QStringLiteral("form-problem"))->text()));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void picture(QWidget& widget, const char* name)
{
    const QPixmap drawn = widget.grab();
    if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty())
        QVERIFY(QDir().mkpath(folder) && drawn.save(folder + u'/' + QLatin1String(name) + QStringLiteral(".png")));
}

/// A hall of 40 by 30 m and a yard.
void openHalls(Studio& s)
{
    s.window.newLayout();
    Layout layout = s.window.document().layout();
    Hall hall = layout.halls[0];
    hall.width_m = 40, hall.depth_m = 30, hall.floor_kg_per_m2 = 2500;
    layout.halls.replace(0, hall);
    Hall yard{.id = "yard", .title = "Yard", .width_m = 40, .depth_m = 30, .outdoor = true};
    layout.halls.add(yard);
    s.window.document().commit(diff(s.window.document().layout(), layout), QStringLiteral("halls"));
    QVERIFY(s.waitSolved());
}

}  // namespace

class TestInsert : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }

    /// Of two presses of Enter the second comes to a dialog that has gone: what it makes was there twice, and the saved file could not be read again.
    void enterPressedTwiceInsertsOnce()
    {
        Studio s;
        openHalls(s);
        const int before = s.window.document().undoStack().count();
        auto* dialog = opened(s, Qt::Key_R);
        QVERIFY(dialog);
        for (int i = 0; i < 2; ++i) dialog->accept();   // as keys do that wait while the window is busy
        QCOMPARE(generate::productsOf(s.window.document().layout(), "row").components, std::size_t(8));
        QCOMPARE(s.window.document().undoStack().count(), before + 1);
    }

    void fromAnEmptyHallToAUnit()
    {
        Studio s;
        openHalls(s);
        const auto layout = [&]() -> const Layout& { return s.window.document().layout(); };

        auto* dialog = opened(s, Qt::Key_R);
        QVERIFY(dialog);
        type(field(*dialog, "row-count"), QStringLiteral("8"));
        type(field(*dialog, "row-x"), QStringLiteral("12"));
        type(field(*dialog, "row-y"), QStringLiteral("10"));
        picture(*dialog, "insert-row");
        answer(*dialog);
        QCOMPARE(generate::productsOf(layout(), "row").components, std::size_t(8));
        QCOMPARE(s.window.document().selection().components().size(), std::size_t(8));   // what was made is selected: the next step is for it

        dialog = opened(s, Qt::Key_E);
        QVERIFY(dialog);
        QCOMPARE(qobject_cast<QLineEdit*>(&field(*dialog, "train-loads"))->text(), QStringLiteral("row-[1-8]"));
        picture(*dialog, "insert-power-train");
        answer(*dialog);
        QVERIFY(generate::productsOf(layout(), "power").links > 16);
        QVERIFY(s.waitSolved());
        QVERIFY(!s.hasFinding("power.single-feed", "row-1"));
        QVERIFY(s.results().power->facility_kw > 8 * 100);

        s.window.document().selection().select({"row-1", "row-2", "row-3", "row-4", "row-5", "row-6", "row-7", "row-8"});
        s.trigger("insert-fabric");   // offscreen, a window that solved meanwhile is not active: shortcuts wait
        dialog = s.window.findChild<GeneratorDialog*>();
        QVERIFY(dialog);
        type(field(*dialog, "fabric-rails"), QStringLiteral("5"));
        QVERIFY(!accept(*dialog).isEnabled());   // 72 ports do not divide into 5
        type(field(*dialog, "fabric-rails"), QStringLiteral("4"));
        type(field(*dialog, "fabric-y"), QStringLiteral("20"));
        picture(*dialog, "insert-fabric");
        answer(*dialog);
        QVERIFY(s.waitSolved());
        QVERIFY(!s.results().network->fabrics.empty());
        QCOMPARE(s.results().network->fabrics.front().oversubscription, 1.0);
        picture(s.window, "insert-window");
        s.trigger("undo");
        QVERIFY(generate::find(layout(), "fabric") == nullptr);
    }

    /// A task of docs/first-hour.md: nothing is there, and at the end tokens and their cost are, by mouse and keys alone.
    void hallFromNothing()
    {
        Studio s;
        s.press(Qt::Key_N, Qt::ControlModifier);
        s.choose("insert-row");
        s.press(Qt::Key_Return);   // eight racks
        QCOMPARE(s.window.document().layout().components.size(), std::size_t(8));
        s.choose("insert-fabric");
        s.press(Qt::Key_Return);
        s.choose("insert-power-train");
        s.press(Qt::Key_Return);
        QVERIFY(s.waitSolved());
        QVERIFY(!s.hasFinding("power.unfed", "row-1") && !s.hasFinding("power.unfed", "fabric-rack-01"));
        for (const auto& finding : *s.results().findings.value) QVERIFY2(finding.rule != "placement.overlap", finding.message.c_str());
        // Coolant, from the racks to the yard, and power for it.
        s.choose("insert-cooling");
        auto* cooling = s.window.findChild<GeneratorDialog*>();
        QVERIFY(cooling != nullptr);
        QVERIFY2(cooling->sizeHint().height() <= 720, qPrintable(QString::number(cooling->sizeHint().height())));   // a screen of 800 lines
        picture(*cooling, "insert-cooling");
        s.press(Qt::Key_Return);
        QVERIFY(s.waitSolved());
        QVERIFY(generate::find(s.window.document().layout(), "plant") != nullptr);
        QVERIFY(s.window.document().layout().halls.size() == 2);   // a yard came with it
        picture(s.window, "hall-from-nothing-cooled");
        for (const char* served : {"row-1", "row-8"}) QVERIFY(!s.hasFinding("cooling.liquid-unserved", served));
        // Work: the panel's tab, its button, the first preset.
        const auto [tabs, at] = s.tabOf("workloads-panel");
        s.click(*tabs, at);
        QTimer first;
        connect(&first, &QTimer::timeout, &s.window, [&] {
            if (QApplication::activePopupWidget() == nullptr) return;
            first.stop();
            s.press(Qt::Key_Down);
            s.press(Qt::Key_Return);
        });
        first.start(5);
        s.click(s.find<QPushButton>("add-preset"));
        QVERIFY(s.waitSolved());
        picture(s.window, "hall-from-nothing");
        QVERIFY2(s.results().throughput->tokens_per_s.value_or(0) > 1000, qPrintable(s.kpi("output_tokens_per_s")));
        QVERIFY2(s.kpi("usd_per_million_tokens").startsWith(u'$'), qPrintable(s.kpi("usd_per_million_tokens")));
        QVERIFY2(s.clicks <= 10 && s.keys <= 7, qPrintable(QStringLiteral("%1 clicks, %2 keys").arg(s.clicks).arg(s.keys)));   // as docs/first-hour.md says
        for (const auto& finding : *s.results().findings.value) QVERIFY2(finding.severity != Severity::Error, finding.message.c_str());
        s.trigger("undo");   // the workload, then the plant with its yard in one step
        s.trigger("undo");
        QVERIFY(generate::find(s.window.document().layout(), "plant") == nullptr && s.window.document().layout().halls.size() == 1);
        s.trigger("redo");
        QVERIFY(generate::find(s.window.document().layout(), "plant") != nullptr && s.window.document().layout().halls.size() == 2);
    }

    void changedAndRunAgain()
    {
        Studio s;
        openHalls(s);
        answer(*opened(s, Qt::Key_R));
        s.window.document().selection().select({"row-3"});
        auto* dialog = opened(s, Qt::Key_G);
        QVERIFY(dialog);
        type(field(*dialog, "row-count"), QStringLiteral("6"));
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("generator-makes"))->text().contains(u'2'));   // two go
        answer(*dialog);
        QCOMPARE(generate::productsOf(s.window.document().layout(), "row").components, std::size_t(6));
        s.window.document().selection().select({"row-3"});
        s.trigger("generator-detach");
        QVERIFY(s.window.document().layout().settings->generators.empty());
        QVERIFY(!s.canvas().commands().action("generator-change")->isEnabled());
    }

    /// While its numbers are set, what would be made stands on the plan, beside the dialog, and the figures tell what it changes; Escape leaves nothing.
    void thePlanShowsWhatADialogWouldMake()
    {
        Studio s;
        openHalls(s);
        auto& document = s.window.document();
        const auto before = document.layout().components.size();
        const int steps = document.undoStack().count();
        const auto shown = [&] { return document.previewLayout() ? document.previewLayout()->components.size() - before : std::size_t(0); };
        auto* dialog = opened(s, Qt::Key_R);
        QVERIFY(dialog);
        type(field(*dialog, "row-count"), QStringLiteral("4"));
        QTRY_COMPARE(shown(), std::size_t(4));
        QTRY_COMPARE(s.kpi("accelerators"), QStringLiteral("288"));
        picture(s.window, "insert-row-preview");
        type(field(*dialog, "row-x"), QStringLiteral("9000"));   // out of the hall
        QTRY_COMPARE(shown(), std::size_t(0));
        type(field(*dialog, "row-x"), QStringLiteral("2.4"));
        type(field(*dialog, "row-count"), QStringLiteral("3"));
        QTRY_COMPARE(shown(), std::size_t(3));
        const QRect plan(s.canvas().mapToGlobal(QPoint()), s.canvas().size());
        QVERIFY2((dialog->frameGeometry() & plan).width() < plan.width() / 2, qPrintable(QString::number((dialog->frameGeometry() & plan).width())));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!document.previewLayout());
        QCOMPARE(document.layout().components.size(), before);
        QCOMPARE(document.undoStack().count(), steps);
        QTRY_COMPARE(s.kpi("accelerators"), QStringLiteral("0"));
    }

    /// The plan answers while the dialog is open: a click, or a drag, says where the row stands; Escape there leaves nothing, Enter makes it.
    void thePlanSaysWhereItStands()
    {
        Studio s;
        openHalls(s);
        auto& document = s.window.document();
        const auto open = [&] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            s.trigger("insert-row");
            return s.window.findChild<GeneratorDialog*>();
        };
        for (const bool accepted : {false, true}) {
            auto* dialog = open();
            QVERIFY(dialog && !dialog->isModal());
            type(field(*dialog, "row-count"), QStringLiteral("4"));
            s.click(s.canvas(), s.pixel(6.05, 9.1));
            QCOMPARE(dialog->generator().at.x_m, 6.0);
            QCOMPARE(dialog->generator().at.y_m, 9.0);
            s.drag(s.pixel(6.05, 9.1), s.pixel(12.04, 15.05));
            QCOMPARE(dialog->generator().at.x_m, 12.0);
            QCOMPARE(dialog->generator().at.y_m, 15.0);
            QTRY_VERIFY(document.previewLayout() != nullptr && document.previewLayout()->components.get("row-1")->at.x_m == 12.0);
            picture(s.window, "insert-row-by-a-click");
            QVERIFY(document.selection().components().empty());   // the click selected nothing
            s.window.canvas().canvas().setFocus();
            QTest::keyClick(&s.canvas(), accepted ? Qt::Key_Return : Qt::Key_Escape);
            QVERIFY(!document.previewLayout());
            QCOMPARE(document.layout().components.size(), std::size_t(accepted ? 4 : 0));
        }
        s.click(s.canvas(), s.pixel("row-2"));   // the select tool is back
        QCOMPARE(s.selected(), std::string("row-2"));
        // A change from elsewhere ends it: what it would make is of the layout as it was.
        const QPointer<GeneratorDialog> late = open();
        QVERIFY(late);
        s.trigger("undo");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!late && !document.previewLayout());
    }

    /// In a hall with no room behind all else a row is proposed where it stands on nothing.
    void aRowIsProposedWhereThereIsRoom()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto* dialog = opened(s, Qt::Key_R);
        QVERIFY(dialog);
        type(field(*dialog, "row-count"), QStringLiteral("2"));
        const FloorPlace at = dialog->generator().at;
        QVERIFY2(!s.canvas().index().at(QPointF(at.x_m + 0.1, at.y_m + 0.1), 0, false), qPrintable(QStringLiteral("%1, %2").arg(at.x_m).arg(at.y_m)));
        answer(*dialog);
        QVERIFY(s.waitSolved());
        for (const auto& finding : *s.results().findings.value) QVERIFY2(finding.rule != "placement.overlap", finding.message.c_str());
    }

    /// Nor does the dialog lie over the place, where that is in the corner in which it usually stands.
    void aDialogLeavesItsPlaceInSight()
    {
        Studio s({1280, 720});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto* dialog = opened(s, Qt::Key_R);
        QVERIFY(dialog);
        QTRY_VERIFY(s.window.document().previewLayout() != nullptr);
        const QRect window(s.window.mapToGlobal(QPoint()), s.window.size()), usual(window.bottomRight() - QPoint(dialog->width() + 12, dialog->height() + 12), dialog->size());
        int inTheWay = 0;
        for (const auto& row : s.window.document().previewLayout()->components.rows()) {
            if (s.component(row->id) != nullptr) continue;
            const QRect place = s.canvas().view().toPixel(QRectF(row->at.x_m, row->at.y_m, 0.6, 1.2)).toRect().translated(s.canvas().mapToGlobal(QPoint()));
            QVERIFY2(!dialog->frameGeometry().intersects(place), qPrintable(QStringLiteral("%1, %2").arg(place.x()).arg(place.y())));
            inTheWay += usual.intersects(place) ? 1 : 0;
        }
        QVERIFY(inTheWay > 0);
        picture(s.window, "insert-row-aside");
        dialog->reject();
    }

    /// A screen of 800 lines shows the longest of the dialogs.
    void dialogsFitASmallScreen()
    {
        Studio s;
        openHalls(s);
        answer(*opened(s, Qt::Key_R));
        auto* dialog = opened(s, Qt::Key_E);
        QVERIFY(dialog);
        QVERIFY2(dialog->sizeHint().height() <= 720, qPrintable(QString::number(dialog->sizeHint().height())));
        dialog->reject();
    }
};

QTEST_MAIN(TestInsert)
#include "test_insert.moc"
