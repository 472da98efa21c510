// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_dock.h"

#include <QEvent>
#include <QMainWindow>
#include <QScrollArea>
#include <QStackedWidget>

namespace mw {

namespace {

/// As low as what is in it can get. By itself a scroll area gives words that wrap all the height that they like, and moves the rest.
class PanelRoom : public QWidget {
public:
    explicit PanelRoom(QWidget& inside) : m_inside(inside) { inside.setParent(this); }
    [[nodiscard]] QSize minimumSizeHint() const override { return m_inside.minimumSizeHint(); }
    [[nodiscard]] QSize sizeHint() const override { return m_inside.sizeHint(); }

protected:
    void resizeEvent(QResizeEvent*) override { m_inside.setGeometry(rect()); }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest) updateGeometry();
        return QWidget::event(event);
    }

private:
    QWidget& m_inside;
};

}  // namespace

PanelDock::PanelDock(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea home, QMainWindow& window)
    : QDockWidget(title, &window), m_window(window), m_pages(new QStackedWidget(this)), m_panel(panel), m_label(title), m_home(home)
{
    setObjectName(QStringLiteral("dock-") + name);
    m_pages->addWidget(panel);
    m_pages->addWidget(new QWidget(m_pages));   // shown behind a tab: Qt moves such a dock aside and does not hide it
    setScrolled(true);
    setTitleBarWidget(new QWidget(this));
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool seen) { setSeen(seen || (isFloating() && isVisible())); });
    // Not while Qt is about to move it.
    connect(this, &QDockWidget::topLevelChanged, this, &PanelDock::fitTitleBar, Qt::QueuedConnection);
    connect(this, &QDockWidget::dockLocationChanged, this, &PanelDock::fitTitleBar, Qt::QueuedConnection);
}

Qt::DockWidgetArea PanelDock::side() const
{
    const auto now = m_window.dockWidgetArea(const_cast<PanelDock*>(this));
    return isFloating() || now == Qt::NoDockWidgetArea ? m_home : now;
}

/// raise() alone does nothing to the last of its siblings, which may yet be behind a tab.
void PanelDock::bringToFront()
{
    show();
    lower();
    raise();
    if (isFloating()) activateWindow();
}

/// At home a tab beside the others, else a place of its own.
void PanelDock::moveTo(Qt::DockWidgetArea side)
{
    setFloating(false);
    setScrolled(side != m_home || !m_roomy);
    m_window.addDockWidget(side, this);
    if (side == m_home)
        for (auto* other : m_window.findChildren<PanelDock*>())
            if (other != this && !other->isFloating() && other->side() == side && other->home() == side) {
                m_window.tabifyDockWidget(other, this);
                break;
            }
    bringToFront();
}

void PanelDock::setSeen(bool seen)
{
    m_inFront = seen;
    m_pages->setCurrentIndex(seen ? 0 : 1);
}

/// From behind a tab it would have no place on the screen.
void PanelDock::setFree(bool on)
{
    constexpr QSize kLeast(560, 320);
    PanelDock* inFront = nullptr;
    for (auto* beside : m_window.tabifiedDockWidgets(this))
        if (auto* other = qobject_cast<PanelDock*>(beside); other != nullptr && other->isInFront()) inFront = other;
    bringToFront();
    setFloating(on);
    if (!on) return bringToFront();
    if (inFront != nullptr) inFront->bringToFront();
    resize(size().expandedTo(kLeast));
    move(m_window.geometry().center() - rect().center());
    setSeen(true);
    activateWindow();
}

void PanelDock::setUnlocked(bool on)
{
    m_unlocked = on;
    fitTitleBar();
}

void PanelDock::setRoomy(bool on)
{
    m_roomy = on;
    fitTitleBar();
}

/// Where there is less room than the panel needs it is moved under what is seen of it: the window gets as small as its screen, and stays as wide as it is
/// beside a panel at a narrow side. Else without: an area costs every event of the window some tenths of a millisecond.
void PanelDock::setScrolled(bool on)
{
    auto* area = qobject_cast<QScrollArea*>(widget());
    if (widget() != nullptr && on == (area != nullptr)) return;
    if (on) {
        area = new QScrollArea(this);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(new PanelRoom(*m_pages));
        setWidget(area);
        area->show();
    } else {
        setWidget(m_pages);
        delete area;   // deleteLater() before the event loop runs would be never, and what it had yet to learn of its size would be told to the pages
    }
    m_pages->show();
}

void PanelDock::fitTitleBar()
{
    const bool away = isFloating() || side() != m_home, titled = m_unlocked || away;
    setScrolled(away || !m_roomy);
    auto* blank = titleBarWidget();
    if (titled == (blank == nullptr)) return;
    setTitleBarWidget(titled ? nullptr : new QWidget(this));
    delete blank;
}

}  // namespace mw
