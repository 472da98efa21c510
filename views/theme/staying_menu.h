// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of switches, of which one often wants several: a click or the space bar switches and leaves the menu open, Enter switches and closes it.
#pragma once

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace mw {

namespace staying_menu {

class Filter : public QObject {
public:
    explicit Filter(QMenu& menu) : QObject(&menu), m_menu(menu) { menu.installEventFilter(this); }

    bool eventFilter(QObject*, QEvent* event) override
    {
        auto* chosen = event->type() == QEvent::MouseButtonRelease ? m_menu.actionAt(static_cast<QMouseEvent*>(event)->position().toPoint())
                       : event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space ? m_menu.activeAction()
                                                                                                                   : nullptr;
        if (chosen == nullptr || !chosen->isCheckable() || !chosen->isEnabled()) return false;
        chosen->trigger();
        return true;
    }

private:
    QMenu& m_menu;
};

}  // namespace staying_menu

inline void stayOpenForSwitches(QMenu& menu) { new staying_menu::Filter(menu); }

}  // namespace mw
