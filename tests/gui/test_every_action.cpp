// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every action there is, wherever it can be reached: menus, tool bar, context menus, command list. On the welcome page, on an
// empty layout and on a full one; after each the window answers, and undo leads back to where it began.
#include "studio_driver.h"

#include "views/charts/chart_view.h"
#include "views/panels/welcome_page.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QPointer>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeView>
#include <QTreeWidget>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

/// Ways to come to an action: what is open, and what of it is selected.
struct Stage {
    const char* name;
    enum class Open { Nothing, Empty, Full } open;
    enum class Select { Nothing, Rack, Link, All } select;
};
constexpr std::array kStages{Stage{"welcome page", Stage::Open::Nothing, Stage::Select::Nothing},
                             Stage{"empty layout", Stage::Open::Empty, Stage::Select::All},
                             Stage{"full layout", Stage::Open::Full, Stage::Select::Nothing},
                             Stage{"full layout, a rack selected", Stage::Open::Full, Stage::Select::Rack},
                             Stage{"full layout, a link selected", Stage::Open::Full, Stage::Select::Link},
                             Stage{"full layout, all selected", Stage::Open::Full, Stage::Select::All}};

/// A window in which things are tried: brings it to a stage, looks whether it is well, and puts it back.
class Trial {
public:
    explicit Trial(const Stage& stage) : m_stage(stage)
    {
        QObject::connect(&document(), &Document::replaced, &s.window, [this] { ++m_replaced; });
        QObject::connect(&m_closer, &QTimer::timeout, &s.window, [] {   // a dialog that waits in a loop of its own
            if (auto* modal = QApplication::activeModalWidget()) modal->close();
        });
        m_closer.start(10);
        s.askAnswer = QStringLiteral("A name");
        arrive();
    }

    /// Does one thing, then looks at the window. Empty: it is well.
    template <class Do>
    QString tryOut(const Do& act)
    {
        arrive();
        const LayoutPtr before = document().snapshot();
        const int replaced = m_replaced;
        act();
        QCoreApplication::processEvents();
        closeAll();
        const QString wrong = answers();
        return wrong.isEmpty() && replaced == m_replaced ? undone(*before) : wrong;
    }

    [[nodiscard]] Document& document() { return s.window.document(); }

    Studio s{};
    bool cancelling{};   ///< no file is ever chosen

private:
    void arrive()
    {
        const auto answer = [this](const QString& path) { return cancelling ? QString() : path; };
        s.saveAnswer = answer(m_folder.filePath(QStringLiteral("out.yaml")));
        s.openAnswer = answer(Studio::example("mixed-inference-hall"));
        auto& welcome = *s.window.findChild<WelcomePage*>();
        if (m_stage.open == Stage::Open::Nothing) {
            if (!welcome.isVisible()) s.trigger("welcome");
        } else if (welcome.isVisible() || !m_base || !(document().layout() == *m_base)) {
            if (m_stage.open == Stage::Open::Empty) s.window.newLayout();
            else if (!s.window.openFile(Studio::example(kUnit))) qFatal("the example does not open");
            if (!s.waitSolved()) qFatal("no results");
            m_base = document().snapshot();
        }
        select();
    }
    void select()
    {
        auto& selection = document().selection();
        selection.clear();
        if (m_stage.select == Stage::Select::Rack) selection.select({"rack-1"});
        if (m_stage.select == Stage::Select::Link) selection.selectLinks({document().layout().links[0].id});
        if (m_stage.select == Stage::Select::All) s.trigger("select-all");
    }

    void closeAll()
    {
        while (auto* popup = QApplication::activePopupWidget()) popup->close();
        for (auto* other : s.others()) delete other;
        for (auto* widget : QApplication::topLevelWidgets())
            if (widget != &s.window && widget->isVisible()) widget->close();
        for (const auto* over : {"tour", "numberCard"})
            if (auto* card = s.window.findChild<QWidget*>(QLatin1String(over))) QTest::keyClick(card, Qt::Key_Escape);
        if (!s.window.isVisible()) s.window.show();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString answers()
    {
        if (!s.window.isVisible() || !s.window.isEnabled()) return QStringLiteral("the window is gone");
        if (auto* modal = QApplication::activeModalWidget()) return QStringLiteral("%1 stays open").arg(modal->objectName());
        QTest::mouseMove(&s.canvas(), s.canvas().rect().center());
        QTest::keyClick(&s.window, Qt::Key_Shift);
        return {};
    }
    [[nodiscard]] QString undone(const Layout& before)
    {
        auto& stack = document().undoStack();
        for (int i = 0; i < 20 && stack.canUndo() && !(document().layout() == before); ++i) stack.undo();
        return document().layout() == before ? QString() : QStringLiteral("undo does not lead back");
    }

    Stage m_stage;
    QTemporaryDir m_folder{};
    QTimer m_closer{};
    LayoutPtr m_base{};
    int m_replaced{};
};

/// Name of an action, or its text if it has none; actions of menus that are filled anew come back under it.
QString keyOf(const QAction& action) { return action.objectName().isEmpty() ? action.text() : action.objectName(); }

QList<QAction*> leavesOf(const QList<QAction*>& actions)
{
    QList<QAction*> leaves;
    for (auto* action : actions)
        if (action->menu() != nullptr) leaves << leavesOf(action->menu()->actions());
        else if (!action->isSeparator()) leaves << action;
    return leaves;
}

/// Everything that can be triggered in the window, whatever it hangs on.
QStringList allKeys(MainWindow& window)
{
    QStringList keys;
    for (const auto* action : window.findChildren<QAction*>())
        if (action->menu() == nullptr && !action->isSeparator() && !keyOf(*action).isEmpty()) keys << keyOf(*action);
    keys.removeDuplicates();
    return keys;
}

QAction* actionOf(MainWindow& window, const QString& key)
{
    for (auto* action : window.findChildren<QAction*>())
        if (action->menu() == nullptr && keyOf(*action) == key) return action;
    return nullptr;
}

/// Twice, so that a switch comes back to where it was.
void trigger(MainWindow& window, const QString& key)
{
    const QPointer<QAction> action = actionOf(window, key);
    if (!action) return;
    const int times = action->isCheckable() ? 2 : 1;
    for (int i = 0; i < times && action; ++i) action->trigger();
}

/// Opens the context menu of a place and chooses its n-th entry, those of submenus counted in. Returns how many there are.
qsizetype chooseEntry(QWidget& widget, QPoint place, qsizetype n)
{
    qsizetype count = 0;
    QTimer chooser;
    QObject::connect(&chooser, &QTimer::timeout, &widget, [&] {
        const QPointer<QMenu> menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu) return;
        chooser.stop();
        const auto leaves = leavesOf(menu->actions());
        count = leaves.size();
        if (n < count) leaves[n]->trigger();
        if (menu) menu->close();
    });
    chooser.start(0);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &event);
    QCoreApplication::processEvents();
    return count;
}

/// Places that have a context menu.
struct Site {
    const char* name;
    std::function<std::pair<QWidget*, QPoint>(Studio&)> find;
};

std::pair<QWidget*, QPoint> rowOf(QAbstractItemView& view, const QModelIndex& index)
{
    view.scrollTo(index);
    return {view.viewport(), view.visualRect(index).center()};
}

template <class T>
std::pair<QWidget*, QPoint> middleOf(Studio& s, const char* name)
{
    auto& widget = s.find<T>(name);
    return {&widget, widget.rect().center()};
}

std::vector<Site> sites()
{
    return {{"component", [](Studio& s) { return std::pair<QWidget*, QPoint>(&s.canvas(), s.pixel("rack-1")); }},
            {"floor", [](Studio& s) { return std::pair<QWidget*, QPoint>(&s.canvas(), s.pixel(13.2, 3.0)); }},
            {"palette",
             [](Studio& s) {
                 auto& list = s.find<QTreeView>("palette-list");
                 return rowOf(list, list.model()->index(0, 0, list.model()->index(0, 0)));
             }},
            {"outline",
             [](Studio& s) {
                 s.showPanel("outline-panel");
                 auto& tree = s.find<QTreeView>("outline-tree");
                 tree.expandToDepth(0);
                 const auto row = tree.model()->index(0, 0, tree.model()->index(0, 0));
                 tree.setCurrentIndex(row);
                 return rowOf(tree, row);
             }},
            {"tab of a panel",
             [](Studio& s) {
                 s.trigger("arrangement-first");   // an entry before moved it away
                 s.showPanel("cables-panel");
                 const auto [bar, at] = s.tabOf("cables-panel");
                 return std::pair<QWidget*, QPoint>(bar, at);
             }},
            {"log",
             [](Studio& s) {
                 s.showPanel("log-panel");
                 auto& list = s.find<QTreeView>("log-list");
                 return rowOf(list, list.model()->index(0, 0));
             }},
            {"key figures", [](Studio& s) { return std::pair<QWidget*, QPoint>(&s.window.kpis(), QPoint(4, 4)); }},
            {"chart",
             [](Studio& s) {
                 s.showPanel("charts-panel");
                 auto* chart = s.window.findChild<ChartView*>();
                 return std::pair<QWidget*, QPoint>(chart, chart->rect().center());
             }}};
}

}  // namespace

class TestEveryAction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Studio::prepare();
        QApplication::setQuitOnLastWindowClosed(false);   // "Quit" is one of the actions
    }
    void init() { QSettings().clear(); }

    void ofTheWindow_data()
    {
        QTest::addColumn<int>("stage");
        for (int i = 0; i < static_cast<int>(kStages.size()); ++i) QTest::newRow(kStages[static_cast<std::size_t>(i)].name) << i;
    }
    void ofTheWindow()
    {
        QFETCH(int, stage);
        Trial trial(kStages[static_cast<std::size_t>(stage)]);
        const QStringList keys = allKeys(trial.s.window);
        QVERIFY2(keys.size() > 80, qPrintable(QString::number(keys.size())));
        for (const auto& key : keys) {
            const QString wrong = trial.tryOut([&] { trigger(trial.s.window, key); });
            QVERIFY2(wrong.isEmpty(), qPrintable(key + QStringLiteral(": ") + wrong));
        }
        // All the same afterwards: the example opens with its figures.
        QVERIFY(trial.s.open(Studio::example(kUnit)));
        QCOMPARE(trial.s.kpi("accelerators"), QStringLiteral("576"));
    }

    void whenNoFileIsChosen()
    {
        Trial trial(kStages[3]);
        trial.cancelling = true;
        for (const auto* key : {"open", "open-window", "save", "save-as", "report", "plan"}) {
            const QString path = trial.document().path();
            const QString wrong = trial.tryOut([&] { trigger(trial.s.window, QLatin1String(key)); });
            QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1String(key) + QStringLiteral(": ") + wrong));
            QCOMPARE(trial.document().path(), path);
        }
        QCOMPARE(trial.s.told, QStringList());
    }

    void ofContextMenus_data()
    {
        QTest::addColumn<int>("site");
        const auto all = sites();
        for (int i = 0; i < static_cast<int>(all.size()); ++i) QTest::newRow(all[static_cast<std::size_t>(i)].name) << i;
    }
    void ofContextMenus()
    {
        QFETCH(int, site);
        const auto all = sites();
        Trial trial(kStages[3]);
        qsizetype count = 1;
        for (qsizetype n = 0; n < count; ++n) {
            const QString wrong = trial.tryOut([&] {
                const auto [widget, place] = all[static_cast<std::size_t>(site)].find(trial.s);
                count = chooseEntry(*widget, place, n);
            });
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("entry %1: %2").arg(n).arg(wrong)));
        }
        QVERIFY2(count >= 2, "no menu came");
    }

    void ofTheCommandList()
    {
        Trial trial(kStages[3]);
        QStringList keys;
        for (const auto* action : trial.s.actions())
            if (action->isVisible() && !action->objectName().isEmpty() && action->objectName() != QStringLiteral("quit")) keys << action->objectName();
        QVERIFY(keys.size() > 80);
        for (const auto& key : keys) {
            int triggered = 0;
            bool enabled = false;
            const QString wrong = trial.tryOut([&] {
                trial.s.trigger("commands");
                auto* list = trial.s.window.findChild<QDialog*>(QStringLiteral("command-list"));
                auto* action = trial.s.window.action(key);
                enabled = action->isEnabled();
                QObject guard;
                connect(action, &QAction::triggered, &guard, [&] { ++triggered; });
                auto* search = list->findChild<QLineEdit*>();
                search->setText(QString(action->text()).remove(u'&'));
                QTest::keyClick(search, Qt::Key_Return);
                QCoreApplication::processEvents();
            });
            QVERIFY2(wrong.isEmpty(), qPrintable(key + QStringLiteral(": ") + wrong));
            QVERIFY2(triggered == (enabled ? 1 : 0), qPrintable(key + QStringLiteral(": its name does not find it first")));
            if (enabled && trial.s.window.action(key)->isCheckable()) trial.s.window.action(key)->trigger();   // back again
        }
    }

    void quitIsGuarded()
    {
        Trial trial(kStages[3]);
        trial.s.trigger("rotate");
        QVERIFY(!trial.document().isClean());
        trial.s.unsavedAnswer = Studio::Unsaved::Cancel;
        trial.s.trigger("quit");
        QCOMPARE(trial.s.asked, 1);
        QVERIFY(trial.s.window.isVisible());
        trial.s.unsavedAnswer = Studio::Unsaved::Discard;
        trial.s.trigger("quit");
        QVERIFY(!trial.s.window.isVisible());
    }
};

QTEST_MAIN(TestEveryAction)
#include "test_every_action.moc"
