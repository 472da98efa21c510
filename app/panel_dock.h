// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QMainWindow;
class QStackedWidget;

namespace mw {

/// A panel that can be moved to another side, set free and closed. At home its tab says what it is; elsewhere, free or unlocked it has a
/// title bar. Behind another tab its panel is hidden and does nothing.
class PanelDock : public QDockWidget {
    Q_OBJECT
public:
    /// `name`: of the dock and, with "show-" before it, of its action. `home`: the side where it stands at first.
    PanelDock(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea home, QMainWindow& window);

    [[nodiscard]] QWidget* panel() const { return m_panel; }
    [[nodiscard]] Qt::DockWidgetArea home() const { return m_home; }
    /// Where it stands; home while it is free.
    [[nodiscard]] Qt::DockWidgetArea side() const;
    /// As it was named: the title may count what the panel holds.
    [[nodiscard]] const QString& label() const { return m_label; }
    /// Seen, not behind another tab.
    [[nodiscard]] bool isInFront() const { return m_inFront && !isHidden(); }

    void bringToFront();
    void moveTo(Qt::DockWidgetArea side);
    /// As a window over the middle of the studio's, or back where it stood.
    void setFree(bool on);
    /// Title bars for all: they can be dragged.
    void setUnlocked(bool on);
    /// Whether the window has room for the panel at home.
    void setRoomy(bool on);

private:
    void setScrolled(bool on);
    void fitTitleBar();
    void setSeen(bool seen);

    QMainWindow& m_window;
    QStackedWidget* m_pages;
    QWidget* m_panel;
    QString m_label;
    Qt::DockWidgetArea m_home;
    bool m_inFront{}, m_unlocked{}, m_roomy{};
};

}  // namespace mw
