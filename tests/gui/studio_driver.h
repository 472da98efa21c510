// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_view.h"
#include "views/panels/kpi/kpi_strip.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QMouseEvent>
#include <QObject>
#include <QPoint>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QString>
#include <QStringList>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

/// The studio's window, driven as a person drives it: menus by name, the plan by metres, dialogs answered in advance.
class Studio {
public:
    using Unsaved = mw::MainWindow::Dialogs::Unsaved;

    /// Once before the first Studio: settings of its own, figures with a decimal point.
    static void prepare()
    {
        QLocale::setDefault(QLocale::c());
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Millwright"));
        QCoreApplication::setApplicationName(QStringLiteral("millwright-test-") + QFileInfo(QCoreApplication::applicationFilePath()).fileName());
        QSettings().clear();
    }

    explicit Studio(QSize size = {1440, 900}) : window(paths(), data())
    {
        window.setDialogs({[this](const QString&, const QString&) { return openAnswer; },
                           [this](const QString&, const QString& proposal, const QString&) {
                               proposed = proposal;
                               return saveAnswer;
                           },
                           [this](const QString&) {
                               ++asked;
                               return unsavedAnswer;
                           },
                           [this](const QString& title, const QString& text) { told << title + QLatin1Char('\n') + text; },
                           [this](const QString&, const QString&) { return askAnswer; }});
        if (size.isValid()) window.resize(size);   // else as it was left
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
    }

    /// Windows that were opened from this one go with it; another Studio owns its own.
    ~Studio()
    {
        for (auto* other : others()) delete other;
    }
    [[nodiscard]] QList<mw::MainWindow*> others()
    {
        QList<mw::MainWindow*> list;
        for (auto* widget : QApplication::topLevelWidgets())
            if (auto* other = qobject_cast<mw::MainWindow*>(widget); other != nullptr && other->testAttribute(Qt::WA_DeleteOnClose)) list << other;
        return list;
    }

    static QString example(const char* name) { return mw::toQt(paths().examples()) + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".yaml"); }

    bool open(const QString& path) { return window.openFile(path) && waitSolved(); }

    /// Until all results of the layout as it is now are there.
    bool waitSolved(int limit_ms = 60000)
    {
        QElapsedTimer clock;
        clock.start();
        const auto solved = [this] {
            const auto& latest = window.service().latest();
            return latest && latest->complete && latest->revision == window.document().revision();
        };
        while (!solved()) {
            QSignalSpy results(&window.service(), &mw::SolveService::resultsReady);
            if (clock.elapsed() > limit_ms || (!results.wait(limit_ms) && !solved())) return false;
        }
        return true;
    }

    [[nodiscard]] QString kpi(const char* id) { return window.kpis().value(QLatin1String(id)); }
    [[nodiscard]] QString change(const char* id) { return window.kpis().change(QLatin1String(id)); }
    [[nodiscard]] QStringList kpis()
    {
        QStringList values;
        for (const auto* id : {"accelerators", "it_kw", "facility_kw", "pue_design", "output_tokens_per_s", "usd_per_million_tokens", "capex_usd", "findings"})
            values << kpi(id);
        return values;
    }
    [[nodiscard]] const mw::Results& results() { return *window.service().latest(); }
    [[nodiscard]] bool hasFinding(std::string_view rule, std::string_view subject)
    {
        const auto& findings = *results().findings.value;
        return std::any_of(findings.begin(), findings.end(), [&](const mw::Finding& finding) {
            return finding.rule.starts_with(rule) && std::find(finding.subjects.begin(), finding.subjects.end(), subject) != finding.subjects.end();
        });
    }
    [[nodiscard]] const mw::Component* component(const std::string& id) { return window.document().layout().components.get(id); }
    [[nodiscard]] std::string selected() { return window.document().selection().current(); }

    /// Brings a panel to the front of its tabs.
    void showPanel(const char* panel)
    {
        window.showPanel(&find<QWidget>(panel));
        QCoreApplication::processEvents();
    }
    /// The title of the panel's tab or window.
    [[nodiscard]] QString titleOf(const char* panel) { return dockOf(panel).windowTitle(); }
    [[nodiscard]] QDockWidget& dockOf(const char* panel)
    {
        for (QWidget* widget = &find<QWidget>(panel); widget != nullptr; widget = widget->parentWidget())
            if (auto* dock = qobject_cast<QDockWidget*>(widget)) return *dock;
        qFatal("%s is in no dock", panel);
    }
    /// Where a panel's tab is; an empty bar: it has none.
    [[nodiscard]] std::pair<QTabBar*, QPoint> tabOf(const char* panel)
    {
        for (auto* bar : window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
            for (int i = 0; i < bar->count(); ++i)
                if (bar->tabText(i) == titleOf(panel)) return {bar, bar->tabRect(i).center()};
        return {};
    }
    // --- by mouse and keys alone, counted as a person would

    /// The window that has the keyboard, made active: offscreen none is after a dialog has closed, and shortcuts wait for one.
    [[nodiscard]] QWidget& keyboard()
    {
        QWidget* top = QApplication::activePopupWidget() != nullptr ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
        if (top == nullptr)
            for (auto* dialog : window.findChildren<QDialog*>())
                if (dialog->isVisible() && dialog->isWindow()) top = dialog;
        if (top == nullptr) top = &window;
        if (!top->isActiveWindow() && !top->windowFlags().testFlag(Qt::Popup)) {
            top->activateWindow();
            if (!QTest::qWaitForWindowActive(top)) qWarning("%s does not become active", qPrintable(top->objectName()));
        }
        return top->focusWidget() != nullptr ? *top->focusWidget() : *top;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QTest::keyClick(&keyboard(), key, modifiers);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    void type(const QString& text)
    {
        keys += static_cast<int>(text.size());
        QTest::keyClicks(&keyboard(), text);
        QCoreApplication::processEvents();
    }
    void click(QWidget& widget, QPoint at = {}, Qt::KeyboardModifiers modifiers = {})
    {
        ++clicks;
        QTest::mouseClick(&widget, Qt::LeftButton, modifiers, at.isNull() ? widget.rect().center() : at);
        QCoreApplication::processEvents();
    }
    /// Opens menu after menu of the bar by clicks, and clicks the action of that name.
    void choose(const char* name)
    {
        const QString key = QLatin1String(name);
        const auto way = wayTo([&](const QAction& action) { return action.objectName() == key; }, window.menuBar()->actions());
        if (way.isEmpty()) return QTest::qFail(name, __FILE__, __LINE__);
        clickThrough(way, [&](const QAction& action) { return action.objectName() == key; });
    }
    using Named = std::function<bool(const QAction&)>;
    /// The menus that lead to an action, itself last; empty: it is in none.
    static QList<QAction*> wayTo(const Named& named, const QList<QAction*>& among)
    {
        for (auto* one : among) {
            if (one->menu() == nullptr && named(*one)) return {one};
            if (one->menu() == nullptr) continue;
            if (auto rest = wayTo(named, one->menu()->actions()); !rest.isEmpty()) return QList<QAction*>{one} + rest;
        }
        return {};
    }
    /// The last by its name: a menu may fill itself anew as it opens.
    void clickThrough(const QList<QAction*>& way, const Named& named)
    {
        auto& bar = *window.menuBar();
        click(bar, bar.actionGeometry(way.front()).center());
        for (qsizetype i = 1; i < way.size(); ++i) {
            QMenu& menu = *way[i - 1]->menu();
            if (!QTest::qWaitFor([&menu] { return menu.isVisible(); }, 1000)) return QTest::qFail(qPrintable(menu.title() + QStringLiteral(" does not open")), __FILE__, __LINE__);
            const auto inside = menu.actions();
            const auto next = i + 1 < way.size() ? std::find(inside.begin(), inside.end(), way[i]) : std::find_if(inside.begin(), inside.end(), [&](auto* one) { return named(*one); });
            if (next == inside.end() || !(*next)->isEnabled()) return;
            click(menu, menu.actionGeometry(*next).center());
        }
    }

    void trigger(const char* action) { window.action(QLatin1String(action))->trigger(); }
    [[nodiscard]] bool enabled(const char* action) { return window.action(QLatin1String(action))->isEnabled(); }
    template <class T>
    [[nodiscard]] T& find(const char* name) { return *window.findChild<T*>(QLatin1String(name)); }

    [[nodiscard]] mw::Canvas& canvas() { return window.canvas().canvas(); }
    [[nodiscard]] QPoint pixel(double x_m, double y_m) { return canvas().view().toPixel(QPointF(x_m, y_m)).toPoint(); }
    /// A place where a click hits this component and nothing over it.
    [[nodiscard]] QPoint pixel(const std::string& path)
    {
        const auto& index = canvas().index();
        const auto item = index.itemOf(*index.facility()->find(path));
        const QRectF rect = index.items()[item].rect;
        for (int i = 1; i < 40; ++i)
            for (int k = 1; k < 8; ++k) {
                const QPointF place = rect.topLeft() + QPointF(rect.width() * i / 40, rect.height() * k / 8);
                if (canvas().pickAt(place).item == item) return canvas().view().toPixel(place).toPoint();
            }
        return {};
    }

    /// Drags a part from the palette onto the plan.
    void drop(const char* part, double x_m, double y_m)
    {
        QMimeData mime;
        mime.setData(QString::fromLatin1(mw::kPartMime), part);
        const QPoint where = pixel(x_m, y_m);
        QDragEnterEvent enter(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&canvas(), &enter);
        QDragMoveEvent move(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&canvas(), &move);
        QDropEvent event(QPointF(where), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&canvas(), &event);
    }

    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent event(QEvent::MouseMove, QPointF(at), canvas().mapToGlobal(QPointF(at)), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&canvas(), &event);
        }
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
    }

    /// Links two components with the link tool; of several ways the first.
    void link(const std::string& from, const std::string& to)
    {
        QTimer chooser;
        QObject::connect(&chooser, &QTimer::timeout, &window, [] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            }
        });
        chooser.start(5);
        trigger("tool-connect");
        drag(pixel(from), pixel(to));
        trigger("tool-select");
    }

    /// All actions of all menus, submenus included.
    [[nodiscard]] QList<QAction*> actions()
    {
        QList<QAction*> list;
        for (auto* action : window.menuBar()->actions()) collect(*action, list);
        return list;
    }

    QString openAnswer{}, saveAnswer{}, askAnswer{};
    QString proposed{};   ///< by the dialog that asks where to save
    Unsaved unsavedAnswer{Unsaved::Discard};
    int asked{};
    int clicks{}, keys{};   ///< by press(), type(), click(), choose()
    QStringList told{};
    mw::MainWindow window;

private:
    static const mw::DataPaths& paths()
    {
        static const auto found = mw::findData(mw::fromQt(QCoreApplication::applicationDirPath()));
        return found;
    }
    static const mw::SolverDataPtr& data()
    {
        static const auto loaded = [] {
            auto read = mw::loadSolverData(paths());
            if (!read.value) qFatal("no data: set MILLWRIGHT_DATA");
            return std::make_shared<const mw::SolverData>(std::move(*read.value));
        }();
        return loaded;
    }
    static void collect(QAction& action, QList<QAction*>& list)
    {
        if (action.menu() == nullptr) {
            if (!action.isSeparator()) list << &action;
            return;
        }
        for (auto* inside : action.menu()->actions()) collect(*inside, list);
    }
};
