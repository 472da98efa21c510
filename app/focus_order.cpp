// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of the tab key: from the bars on top down, from left to right, panel by panel.
#include "app/main_window.h"

#include "views/panels/notice_bar.h"

#include <QDockWidget>
#include <QStackedWidget>
#include <QToolBar>

#include <algorithm>
#include <array>

namespace mw {

/// Panels make widgets as they need them, and Qt puts each new one behind all others; so the order is set when it is asked for.
bool MainWindow::focusNextPrevChild(bool next)
{
    orderFocus();
    return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::orderFocus()
{
    const std::array<QWidget*, 7> panels{m_toolBar, m_kpiBar, m_notices, m_leftDock, m_stack, m_rightDock, m_bottomDock};
    std::array<std::vector<QWidget*>, 7> widgets;
    for (auto* widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0) continue;
        const auto panel = std::find_if(panels.begin(), panels.end(), [&](const QWidget* one) { return one->isAncestorOf(widget); });
        if (panel != panels.end()) widgets[static_cast<std::size_t>(panel - panels.begin())].push_back(widget);
    }
    QWidget* before = nullptr;
    for (const auto& panel : widgets)
        for (auto* widget : panel) {
            if (before != nullptr) setTabOrder(before, widget);
            before = widget;
        }
}

}  // namespace mw
