// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of the tab key: from the bars on top down, from left to right, panel by panel.
#include "app/main_window.h"

#include "app/panel_dock.h"
#include "views/panels/notice_bar.h"

#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace mw {

/// Panels make widgets as they need them, and Qt puts each new one behind all others; so the order is set when it is asked for.
bool MainWindow::focusNextPrevChild(bool next)
{
    orderFocus();
    return QMainWindow::focusNextPrevChild(next);
}

/// Tabs go before the panels that they show. -1: of no panel.
int MainWindow::focusRank(const QWidget* widget) const
{
    const std::array<const QWidget*, 3> bars{m_toolBar, m_kpiBar, m_notices};
    for (std::size_t i = 0; i < bars.size(); ++i)
        if (bars[i]->isAncestorOf(widget)) return static_cast<int>(i);
    const auto atSide = [](const PanelDock& dock, bool tab) {
        const int rank = dock.side() == Qt::LeftDockWidgetArea ? 3 : dock.side() == Qt::RightDockWidgetArea ? 6 : 8;
        return rank + (tab ? 0 : 1);
    };
    if (m_stack->isAncestorOf(widget)) return 5;
    if (statusBar()->isAncestorOf(widget)) return 10;
    if (const auto* dock = dockOf(widget)) return atSide(*dock, false);
    const auto* bar = qobject_cast<const QTabBar*>(widget);
    const auto* shown = bar != nullptr ? dockOfTab(*bar, bar->currentIndex()) : nullptr;
    return shown != nullptr ? atSide(*shown, true) : -1;
}

void MainWindow::orderFocus()
{
    std::vector<std::pair<int, QWidget*>> widgets;
    for (auto* widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain())
        if (const int rank = (widget->focusPolicy() & Qt::TabFocus) != 0 ? focusRank(widget) : -1; rank >= 0) widgets.emplace_back(rank, widget);
    std::stable_sort(widgets.begin(), widgets.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < widgets.size(); ++i) setTabOrder(widgets[i - 1].second, widgets[i].second);
}

}  // namespace mw
