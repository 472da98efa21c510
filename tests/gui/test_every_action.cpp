// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every action there is, wherever it can be reached: menus, tool bar, context menus, command list. On the welcome page, on an
// empty layout and on a full one; after each the window answers, and undo leads back to where it began.
#include "studio_driver.h"

#include "views/canvas/elevation/rack_elevation.h"
#include "views/canvas/site/site_view.h"
#include "views/charts/chart_view.h"
#include "views/panels/welcome_page.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QPointer>
#include <QTabWidget>
#include <QTableView>
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
constexpr Stage kWelcome{"welcome page", Stage::Open::Nothing, Stage::Select::Nothing}, kEmpty{"empty layout", Stage::Open::Empty, Stage::Select::All},
    kFull{"full layout", Stage::Open::Full, Stage::Select::Nothing}, kRack{"full layout, a rack selected", Stage::Open::Full, Stage::Select::Rack},
    kLink{"full layout, a link selected", Stage::Open::Full, Stage::Select::Link}, kAll{"full layout, all selected", Stage::Open::Full, Stage::Select::All};
constexpr std::array kStages{kWelcome, kEmpty, kFull, kRack, kLink, kAll};

/// What does the same whatever is selected; each makes, paints or opens a whole window, so once for each kind of layout is enough.
bool isOfTheProgram(const QString& key)
{
    static const QStringList names{QStringLiteral("new"), QStringLiteral("new-window"), QStringLiteral("open"), QStringLiteral("open-window"), QStringLiteral("dark"),
                                   QStringLiteral("present"), QStringLiteral("full-screen"), QStringLiteral("about"), QStringLiteral("preferences"), QStringLiteral("tour"),
                                   QStringLiteral("welcome"), QStringLiteral("help"), QStringLiteral("help-keys")};
    return names.contains(key) || key.startsWith(QStringLiteral("template-")) || key.startsWith(QStringLiteral("arrangement-"));
}

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

    /// Does one thing, then looks at the window. Empty: it is well. `anywhere`: it does not matter which layout is open, so none is opened anew for it.
    template <class Do>
    QString tryOut(const Do& act, bool anywhere = false)
    {
        if (!anywhere || !m_base) arrive();
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

/// By mouse where it is in a menu. A switch is put back to where it was.
void choose(Studio& s, const QString& key)
{
    const QPointer<QAction> action = actionOf(s.window, key);
    if (!action || !action->isVisible()) return;
    auto& bar = *s.window.menuBar();
    const auto way = Studio::wayTo([&](const QAction& one) { return &one == action; }, bar.actions());
    const bool possible = std::all_of(way.begin(), way.end(), [](const QAction* one) { return one->isEnabled(); });
    if (way.isEmpty()) {
        action->trigger();
    } else {
        int times = 0;
        QObject guard;
        QObject::connect(&bar, &QMenuBar::triggered, &guard, [&] { ++times; });
        s.clickThrough(way, [&](const QAction& one) { return keyOf(one) == key; });
        if (times != (possible ? 1 : 0)) QTest::qFail(qPrintable(QStringLiteral("%1 came %2 times").arg(key).arg(times)), __FILE__, __LINE__);
    }
    if (action && action->isCheckable()) action->trigger();
}

/// Opens the context menu of a place and chooses its n-th entry by mouse, those of submenus counted in. Returns how many there are.
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
        if (n < count) {
            if (menu->actions().contains(leaves[n])) QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(leaves[n]).center());
            else leaves[n]->trigger();
        }
        if (menu) menu->close();
    });
    chooser.start(0);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &event);
    QCoreApplication::processEvents();
    return count;
}

using Place = std::pair<QWidget*, QPoint>;

/// Places that have a context menu; nobody: the layout has nothing there.
struct Site {
    const char* name;
    std::function<Place(Studio&)> find;
};

Place rowOf(QAbstractItemView& view, const QModelIndex& index)
{
    if (!index.isValid() || !view.isVisible()) return {};
    view.scrollTo(index);
    return {view.viewport(), view.visualRect(index).center()};
}

/// The first row of a list in a panel; of a tree with groups the first in a group.
Place listIn(Studio& s, const char* panel, const char* list, bool grouped = false)
{
    s.showPanel(panel);
    auto& view = s.find<QTreeView>(list);
    const auto first = view.model()->index(0, 0);
    return rowOf(view, grouped && first.isValid() ? view.model()->index(0, 0, first) : first);
}

/// Of what the engines computed, once they have.
Place resultsIn(Studio& s, const char* panel, const char* list, bool grouped = false)
{
    return s.waitSolved() ? listIn(s, panel, list, grouped) : Place();
}

Place failuresIn(Studio& s, int tab, const char* list)
{
    s.showPanel("failures-panel");
    auto& nets = s.find<QTabBar>("failures-nets");
    QTest::mouseClick(&nets, Qt::LeftButton, {}, nets.tabRect(tab).center());
    return resultsIn(s, "failures-panel", list);
}

Place outlineOf(Studio& s)
{
    s.showPanel("outline-panel");
    auto& tree = s.find<QTreeView>("outline-tree");
    tree.expandToDepth(0);
    const auto hall = tree.model()->index(0, 0), row = tree.model()->index(0, 0, hall);
    tree.setCurrentIndex(row.isValid() ? row : hall);
    return rowOf(tree, tree.currentIndex());
}

/// A row of one of the inspector's tabs for the rack.
Place inspectorOf(Studio& s, int tab, const char* list, int row)
{
    if (s.component("rack-1") == nullptr || !s.waitSolved()) return {};
    s.showPanel("inspector");
    s.window.document().selection().select({"rack-1"});
    s.find<QTabWidget>("inspector-tabs").setCurrentIndex(tab);
    QCoreApplication::processEvents();
    auto& view = s.find<QTreeView>(list);
    view.setCurrentIndex(view.model()->index(row, 0));
    return rowOf(view, view.currentIndex());
}

Place tableIn(Studio& s, const char* panel, const char* name)
{
    s.showPanel(panel);
    auto& table = s.find<QTableView>(name);
    table.setCurrentIndex(table.model()->index(0, 0));
    return rowOf(table, table.currentIndex());
}

Place tabOfCables(Studio& s)
{
    s.trigger("arrangement-first");   // an entry before moved it away
    s.showPanel("cables-panel");
    const auto [bar, at] = s.tabOf("cables-panel");
    return {bar, at};
}

Place portsOf(Studio& s)
{
    if (s.selected().empty() || !s.waitSolved()) return {};
    s.showPanel("inspector");
    auto& tabs = s.find<QTabWidget>("inspector-tabs");
    for (int i = 0; i < tabs.count(); ++i)
        if (tabs.tabText(i).contains(QStringLiteral("Port"))) tabs.setCurrentIndex(i);
    auto& ports = s.find<QTreeWidget>("port-tree");
    ports.expandAll();
    QCoreApplication::processEvents();
    auto* group = ports.topLevelItem(0);
    if (group == nullptr) return {};
    return {ports.viewport(), ports.visualItemRect(group->childCount() > 0 ? group->child(0) : group).center()};
}

Place middleOf(QWidget* widget)
{
    return widget != nullptr && widget->isVisible() ? Place(widget, widget->rect().center()) : Place();
}

QWidget* firstChart(Studio& s)
{
    for (auto* chart : s.find<QWidget>("charts-panel").findChildren<ChartView*>())
        if (chart->isVisible() && !chart->visibleRegion().isEmpty()) return chart;
    return nullptr;
}

std::vector<Site> sites()
{
    return {{"component", [](Studio& s) { return s.component("rack-1") != nullptr ? Place(&s.canvas(), s.pixel("rack-1")) : Place(); }},
            {"floor", [](Studio& s) { return Place(&s.canvas(), s.pixel(13.2, 3.0)); }},
            {"site", [](Studio& s) { s.window.canvas().showSite(); return middleOf(&s.window.canvas().site()); }},
            {"rack elevation",
             [](Studio& s) {
                 if (s.component("rack-1") != nullptr) s.window.canvas().openInside(QStringLiteral("rack-1"));
                 return middleOf(&s.window.canvas().elevation());
             }},
            {"ports", &portsOf},
            {"palette", [](Studio& s) { return listIn(s, "palette-panel", "palette-list", true); }},
            {"outline", &outlineOf},
            {"tab of a panel", &tabOfCables},
            {"findings", [](Studio& s) { return resultsIn(s, "findings-panel", "findings-list", true); }},
            {"bill of materials", [](Studio& s) { return resultsIn(s, "bom-panel", "bom-list"); }},
            {"cable schedule", [](Studio& s) { return resultsIn(s, "cables-panel", "cables-list"); }},
            {"failures of power", [](Studio& s) { return failuresIn(s, 0, "failures-list"); }},
            {"failures of cooling", [](Studio& s) { return failuresIn(s, 0, "cooling-failures-list"); }},
            {"failures of networks", [](Studio& s) { return failuresIn(s, 1, "fabric-failures-list"); }},
            {"failures of meshed power", [](Studio& s) { return failuresIn(s, 2, "mesh-failures-list"); }},
            {"economics", [](Studio& s) { return resultsIn(s, "economics-panel", "economics-list"); }},
            {"diagram", [](Studio& s) { s.showPanel("diagrams-panel"); (void)s.waitSolved(); return middleOf(&s.find<QWidget>("diagram-view")); }},
            {"figures of a part", [](Studio& s) { return inspectorOf(s, 1, "part-table", 4); }},
            {"reasons", [](Studio& s) { return inspectorOf(s, 3, "why-tree", 0); }},
            {"workloads", [](Studio& s) { return tableIn(s, "workloads-panel", "workloads-table"); }},
            {"pools", [](Studio& s) { return s.waitSolved() ? tableIn(s, "serving-panel", "serving-table") : Place(); }},
            {"log", [](Studio& s) { return listIn(s, "log-panel", "log-list"); }},
            {"key figures", [](Studio& s) { return Place(&s.window.kpis(), QPoint(4, 4)); }},
            {"chart", [](Studio& s) { s.showPanel("charts-panel"); (void)s.waitSolved(); return middleOf(firstChart(s)); }}};
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
        const Stage& at = kStages[static_cast<std::size_t>(stage)];
        const QStringList keys = allKeys(trial.s.window);
        QVERIFY2(keys.size() > 80, qPrintable(QString::number(keys.size())));
        const bool program = at.open != Stage::Open::Full || at.select == Stage::Select::Nothing;
        for (const auto& key : keys) {
            if (!program && isOfTheProgram(key)) continue;
            const QString wrong = trial.tryOut([&] { choose(trial.s, key); }, key.startsWith(QStringLiteral("template-")));
            QVERIFY2(wrong.isEmpty(), qPrintable(key + QStringLiteral(": ") + wrong));
            if (QTest::currentTestFailed()) return;
        }
        // All the same afterwards: the example opens with its figures.
        QVERIFY(trial.s.open(Studio::example(kUnit)));
        QCOMPARE(trial.s.kpi("accelerators"), QStringLiteral("576"));
    }

    void whenNoFileIsChosen()
    {
        Trial trial(kRack);
        trial.cancelling = true;
        for (const auto* key : {"open", "open-window", "save", "save-as", "report", "plan"}) {
            const QString path = trial.document().path();
            const QString wrong = trial.tryOut([&] { choose(trial.s, QLatin1String(key)); });
            QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1String(key) + QStringLiteral(": ") + wrong));
            QCOMPARE(trial.document().path(), path);
        }
        QCOMPARE(trial.s.told, QStringList());
    }

    void ofContextMenus_data()
    {
        QTest::addColumn<bool>("full");
        QTest::newRow("empty layout") << false;
        QTest::newRow("full layout") << true;
    }
    void ofContextMenus()
    {
        QFETCH(bool, full);
        Trial trial(full ? kRack : kEmpty);
        QStringList without;
        for (const auto& site : sites()) {
            qsizetype count = 1;
            for (qsizetype n = 0; n < count; ++n) {
                const QString wrong = trial.tryOut([&] {
                    trial.s.window.canvas().showPlan();
                    const auto [widget, place] = site.find(trial.s);
                    count = widget != nullptr ? chooseEntry(*widget, place, n) : 0;
                });
                if (QTest::currentTestFailed()) return qWarning("%s, entry %d", site.name, static_cast<int>(n));
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1, entry %2: %3").arg(QLatin1String(site.name)).arg(n).arg(wrong)));
            }
            if (count == 0) without << QLatin1String(site.name);
        }
        // No single failure of the unit's cooling hurts, and its power is not meshed; an empty layout has no rows at all.
        if (full) QCOMPARE(without.join(u','), QStringLiteral("failures of cooling,failures of meshed power"));
        else QVERIFY2(!without.contains(QStringLiteral("floor")) && !without.contains(QStringLiteral("palette")), qPrintable(without.join(u',')));
    }

    /// Each command is found first by its name, and what stands there is done by Enter: tried for one of each sort, the rest by ofTheWindow().
    void ofTheCommandList()
    {
        Trial trial(kRack);
        QStringList keys;
        for (const auto* action : trial.s.actions())
            if (action->isVisible() && !action->objectName().isEmpty()) keys << action->objectName();
        QVERIFY(keys.size() > 80);
        const QString wrong = trial.tryOut([&] {
            trial.s.trigger("commands");
            auto* list = trial.s.window.findChild<QDialog*>(QStringLiteral("command-list"));
            auto* search = list->findChild<QLineEdit*>();
            auto* found = list->findChild<QTreeWidget*>(QStringLiteral("command-results"));
            for (const auto& key : keys) {
                search->setText(QString(trial.s.window.action(key)->text()).remove(u'&'));
                const auto* first = found->topLevelItem(0)->data(0, Qt::UserRole).value<QObject*>();
                QVERIFY2(first == trial.s.window.action(key), qPrintable(key + QStringLiteral(": its name does not find it first")));
            }
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        for (const auto* key : {"rotate", "show-grid", "undo", "preferences"}) {   // done, switched, not possible now, a window of its own
            int triggered = 0;
            auto* action = trial.s.window.action(QLatin1String(key));
            bool enabled = false;
            const QString after = trial.tryOut([&] {
                trial.s.trigger("commands");
                enabled = action->isEnabled();
                QObject guard;
                connect(action, &QAction::triggered, &guard, [&] { ++triggered; });
                auto* search = trial.s.window.findChild<QLineEdit*>(QStringLiteral("command-search"));
                QTest::keyClicks(search, QString(action->text()).remove(u'&'));
                QTest::keyClick(search, Qt::Key_Return);
                QCoreApplication::processEvents();
            });
            QVERIFY2(after.isEmpty(), qPrintable(QLatin1String(key) + QStringLiteral(": ") + after));
            QCOMPARE(triggered, enabled ? 1 : 0);
            if (enabled && action->isCheckable()) action->trigger();   // back again
        }
    }

    void quitIsGuarded()
    {
        Trial trial(kRack);
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
