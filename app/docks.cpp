// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panels around the plan: which there are, where they stand, how they are shown, moved and put away.
#include "app/main_window.h"

#include "app/panel_dock.h"
#include "views/panels/charts_panel.h"
#include "views/panels/diagrams_panel.h"
#include "views/panels/economics/bom_panel.h"
#include "views/panels/economics/cables_panel.h"
#include "views/panels/economics/economics_panel.h"
#include "views/panels/failures/failures_panel.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/log_panel.h"
#include "views/panels/outline_panel.h"
#include "views/panels/palette/palette_panel.h"
#include "views/panels/scenarios/scenarios_panel.h"
#include "views/panels/serving/serving_panel.h"
#include "views/panels/serving/workloads_panel.h"

#include <QAction>
#include <QApplication>
#include <QChildEvent>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>

#include <algorithm>
#include <map>

namespace mw {

namespace {

constexpr int kLeft_px = 250, kMostLeft_px = 280, kLeastRight_px = 290, kRight_px = 330;

/// Of tabs that have no room for their names not one is cut: arrows at the end of the bar lead to the rest.
class WholeNames : public QObject {
public:
    static constexpr const char* kName = "whole-names";
    explicit WholeNames(QTabBar& bar) : QObject(&bar), m_bar(bar)
    {
        setObjectName(QLatin1String(kName));
        bar.installEventFilter(this);
    }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Resize) fit();
        return false;
    }

private:
    void fit()
    {
        constexpr int kAround_px = 16;   ///< between two names that are set as close as can be
        int needed_px = 0;
        for (int i = 0; i < m_bar.count(); ++i) needed_px += m_bar.fontMetrics().horizontalAdvance(m_bar.tabText(i)) + kAround_px;
        const auto mode = needed_px > m_bar.width() ? Qt::ElideNone : Qt::ElideRight;
        if (m_bar.elideMode() != mode) m_bar.setElideMode(mode);
    }

    QTabBar& m_bar;
};

}  // namespace

void MainWindow::createDocks()
{
    setDockOptions(AllowTabbedDocks | AllowNestedDocks);
    setDocumentMode(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // Left column to the floor, inspector beside the canvas only, as in an editor.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    const auto add = [this](const char* name, const QString& title, QWidget* panel, Qt::DockWidgetArea home) {
        m_docks.push_back(new PanelDock(QLatin1String(name), title, panel, home, *this));
    };
    add("parts", tr("Parts"), m_palette, Qt::LeftDockWidgetArea);
    add("outline", tr("Outline"), m_outline, Qt::LeftDockWidgetArea);
    add("inspector", tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    add("charts", tr("Charts"), m_charts, Qt::BottomDockWidgetArea);
    add("findings", tr("Findings"), m_findings, Qt::BottomDockWidgetArea);
    add("failures", tr("Failures"), m_failures, Qt::BottomDockWidgetArea);
    add("diagrams", tr("Diagrams"), m_diagrams, Qt::BottomDockWidgetArea);
    add("workloads", tr("Workloads"), m_workloads, Qt::BottomDockWidgetArea);
    add("serving", tr("Serving plan"), m_serving, Qt::BottomDockWidgetArea);
    add("economics", tr("Economics"), m_economics, Qt::BottomDockWidgetArea);
    add("scenarios", tr("Scenarios"), m_scenarios, Qt::BottomDockWidgetArea);
    add("cables", tr("Cables"), m_cables, Qt::BottomDockWidgetArea);
    add("bill", tr("Bill of materials"), m_bom, Qt::BottomDockWidgetArea);
    add("log", tr("Log"), m_log, Qt::BottomDockWidgetArea);
    dockAtHome();
}

/// Each at its side, as tabs of the first there.
void MainWindow::dockAtHome()
{
    std::map<Qt::DockWidgetArea, PanelDock*> firsts, lasts;
    for (auto* dock : m_docks) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    for (auto* dock : m_docks) {
        auto& last = lasts[dock->home()];
        if (last == nullptr)
            addDockWidget(dock->home(), dock);
        else
            tabifyDockWidget(last, dock);   // at once: side by side they would widen the window
        last = dock;
        firsts.try_emplace(dock->home(), dock);
        dock->show();
    }
    for (const auto& [side, first] : firsts) first->bringToFront();
    dressTabs();
}

void MainWindow::sizePanels()
{
    resizeDocks({dockOf(m_palette), dockOf(m_inspector)}, {std::clamp(width() / 6, kLeft_px, kMostLeft_px), std::clamp(width() / 4, kLeastRight_px, kRight_px)}, Qt::Horizontal);
    resizeDocks({dockOf(m_charts)}, {height() / 3}, Qt::Vertical);
}

PanelDock* MainWindow::dockOf(const QWidget* inside) const
{
    const auto found = std::find_if(m_docks.begin(), m_docks.end(), [inside](const PanelDock* dock) { return dock == inside || dock->isAncestorOf(inside); });
    return found == m_docks.end() ? nullptr : *found;
}

void MainWindow::showPanel(const QWidget* panel)
{
    if (auto* dock = dockOf(panel)) dock->bringToFront();
}

std::vector<PanelDock*> MainWindow::docksAt(Qt::DockWidgetArea side) const
{
    std::vector<PanelDock*> found;
    for (auto* dock : m_docks)
        if (!dock->isFloating() && dock->side() == side) found.push_back(dock);
    return found;
}

/// All that stands at a side goes, and comes back as it was.
void MainWindow::showSide(Side& side, bool shown)
{
    const auto there = docksAt(side.area);
    if (!shown) {
        side.away.clear();
        side.front = nullptr;
        for (auto* dock : there)
            if (!dock->isHidden()) {
                side.away.push_back(dock);
                if (dock->isInFront()) side.front = dock;
            }
    } else if (side.away.empty()) {
        side.away = there;
    }
    for (auto* dock : side.away) dock->setVisible(shown);
    if (shown && side.front != nullptr) side.front->bringToFront();
}

/// What menus tick, after panels came or went.
void MainWindow::updateSides()
{
    for (const auto& side : m_sides) {
        const auto there = docksAt(side.area);
        const QSignalBlocker quiet(side.action);
        side.action->setChecked(std::any_of(there.begin(), there.end(), [](const PanelDock* dock) { return !dock->isHidden(); }));
    }
    for (std::size_t i = 0; i < m_docks.size(); ++i) m_panelActions[i]->setChecked(!m_docks[i]->isHidden());
}

void MainWindow::createSideActions(QMenu& view)
{
    m_sides = {{"panel-left", tr("Parts and outline"), Qt::LeftDockWidgetArea}, {"panel-right", tr("Inspector"), Qt::RightDockWidgetArea},
               {"panel-bottom", tr("Charts and lists"), Qt::BottomDockWidgetArea}};
    for (auto& side : m_sides) {
        side.action = addAction(view, QLatin1String(side.name), side.title, {}, [] {}, tr("Show or put away: %1").arg(side.title));
        side.action->setCheckable(true);
        side.action->setChecked(true);
        connect(side.action, &QAction::toggled, this, [this, &side](bool on) { showSide(side, on); });
    }
    createPanelMenu(*view.addMenu(tr("&Panels")));
    for (auto* dock : m_docks) connect(dock->toggleViewAction(), &QAction::toggled, this, &MainWindow::updateSides);
}

/// A panel that is not in front comes there; one that is closes.
void MainWindow::createPanelMenu(QMenu& menu)
{
    for (auto* dock : m_docks) {
        auto* shown = addAction(menu, QStringLiteral("show-") + dock->objectName().mid(5), tr("Panel: %1").arg(dock->label()), {},
                                [this, dock] {
                                    if (dock->isInFront())
                                        dock->close();
                                    else
                                        dock->bringToFront();
                                    updateSides();
                                },
                                tr("To the front, or away if it is there: %1").arg(dock->label()));
        shown->setCheckable(true);
        shown->setChecked(true);
        m_panelActions.push_back(shown);
    }
    menu.addSeparator();
    const auto move = [this, &menu](const char* name, const QString& text, Qt::DockWidgetArea side) {
        m_panelActions.push_back(addAction(menu, QLatin1String(name), text, {}, [this, side] { panelInUse()->moveTo(side); }, tr("Moves the panel that has the focus")));
    };
    move("panel-move-left", tr("Panel to the &left"), Qt::LeftDockWidgetArea);
    move("panel-move-right", tr("Panel to the &right"), Qt::RightDockWidgetArea);
    move("panel-move-bottom", tr("Panel &below"), Qt::BottomDockWidgetArea);
    m_panelActions.push_back(addAction(menu, QStringLiteral("panel-free"), tr("Panel as a &window"), {}, [this] { panelInUse()->setFree(!panelInUse()->isFloating()); },
                                       tr("Sets the panel that has the focus free, or takes it back")));
}

/// That has the focus; else what is seen below.
PanelDock* MainWindow::panelInUse() const
{
    for (const auto* widget : {QApplication::focusWidget(), focusWidget()})
        if (auto* focused = widget != nullptr ? dockOf(widget) : nullptr) return focused;
    for (auto* dock : m_docks)
        if (dock->home() == Qt::BottomDockWidgetArea && dock->isInFront()) return dock;
    return m_docks.front();
}

/// Of the panels' tabs, or null: Qt makes the bars as it needs them.
PanelDock* MainWindow::dockOfTab(const QTabBar& bar, int tab) const
{
    const auto found = std::find_if(m_docks.begin(), m_docks.end(), [&](const PanelDock* dock) { return tab >= 0 && dock->windowTitle() == bar.tabText(tab); });
    return found == m_docks.end() ? nullptr : *found;
}

int MainWindow::heightOfTabs(const PanelDock& dock) const
{
    for (const auto* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        for (int tab = 0; bar->isVisible() && tab < bar->count(); ++tab)
            if (dockOfTab(*bar, tab) == &dock) return bar->height();
    return 0;
}

void MainWindow::childEvent(QChildEvent* event)
{
    if (event->type() == QEvent::ChildAdded && event->child()->isWidgetType()) QMetaObject::invokeMethod(this, &MainWindow::dressTabs, Qt::QueuedConnection);   // once it is made
    QMainWindow::childEvent(event);
}

void MainWindow::dressTabs()
{
    for (auto* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setAccessibleName(tr("Panels"));
        if (bar->findChild<QObject*>(QLatin1String(WholeNames::kName), Qt::FindDirectChildrenOnly) == nullptr) new WholeNames(*bar);
        bar->setFocusPolicy(m_beforeWelcome.isEmpty() ? Qt::TabFocus : Qt::NoFocus);   // without panels they are empty
    }
}

/// On a panel's tab: what can be done with it.
void MainWindow::contextMenuEvent(QContextMenuEvent* event)
{
    const auto* bar = qobject_cast<QTabBar*>(event->reason() == QContextMenuEvent::Keyboard ? focusWidget() : childAt(event->pos()));
    auto* dock = bar == nullptr ? nullptr : dockOfTab(*bar, event->reason() == QContextMenuEvent::Keyboard ? bar->currentIndex() : bar->tabAt(bar->mapFrom(this, event->pos())));
    if (dock == nullptr) return QMainWindow::contextMenuEvent(event);
    QMenu menu(this);
    const auto add = [&](const char* name, const QString& text, auto run) { menu.addAction(text, this, run)->setObjectName(QLatin1String(name)); };
    if (dock->side() != Qt::LeftDockWidgetArea) add("tab-left", tr("To the &left"), [dock] { dock->moveTo(Qt::LeftDockWidgetArea); });
    if (dock->side() != Qt::RightDockWidgetArea) add("tab-right", tr("To the &right"), [dock] { dock->moveTo(Qt::RightDockWidgetArea); });
    if (dock->side() != Qt::BottomDockWidgetArea) add("tab-bottom", tr("&Below"), [dock] { dock->moveTo(Qt::BottomDockWidgetArea); });
    add("tab-free", tr("As a &window"), [dock] { dock->setFree(true); });
    menu.addSeparator();
    add("tab-close", tr("&Close"), [dock] { dock->close(); });
    menu.exec(event->globalPos());
}

}  // namespace mw
