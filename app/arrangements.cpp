// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the panels stand: named arrangements, the first one, and panels that can be dragged and set free.
#include "app/main_window.h"

#include "app/panel_dock.h"

#include <QMenu>

#include <algorithm>

namespace mw {

namespace {

constexpr int kPanelsVersion = 1;   ///< 0: three docks held all panels

}  // namespace

MainWindow::Arrangement MainWindow::arrangement() const
{
    const bool atHome = std::ranges::all_of(m_docks, [](const PanelDock* dock) { return !dock->isFloating() && dock->side() == dock->home(); });
    return {saveState(kPanelsVersion), atHome};
}

/// False: of another version of the studio, nothing has changed.
bool MainWindow::setArrangement(const Arrangement& wanted)
{
    // While they move: a wide panel that comes to a narrow side would widen the window, out of the screen.
    if (!wanted.atHome || !arrangement().atHome) setRoomy({});
    const bool known = restoreState(wanted.state, kPanelsVersion);
    setRoomy(size());
    if (known && !m_sides.empty()) updateSides();
    return known;
}

void MainWindow::createArrangementMenu(QMenu& view)
{
    m_arrangements = view.addMenu(tr("&Arrangements"));
    addAction(*m_arrangements, QStringLiteral("arrangement-first"), tr("As at &first"), {}, [this] { firstArrangement(); },
              tr("All panels back where they were on the first start"));
    addAction(*m_arrangements, QStringLiteral("arrangement-save"), tr("&Save this one ..."), {}, [this] { saveArrangement(); },
              tr("Keep where the panels stand, under a name"));
    auto* unlock = addAction(*m_arrangements, QStringLiteral("unlock-panels"), tr("&Unlock panels"), {}, [] {},
                             tr("Gives panels title bars: drag them to another side or out of the window"));
    unlock->setCheckable(true);
    connect(unlock, &QAction::toggled, this, &MainWindow::unlockPanels);
    connect(m_arrangements, &QMenu::aboutToShow, this, &MainWindow::updateArrangements);   // another window may have kept one since
    updateArrangements();
}

/// Behind the fixed entries: the user's, and a menu to remove them.
void MainWindow::updateArrangements()
{
    constexpr qsizetype kFixed = 3;
    for (auto* old : m_arrangements->actions().mid(kFixed)) {
        if (old->menu() != nullptr) old->menu()->deleteLater();
        m_arrangements->removeAction(old);
    }
    const auto names = m_settings.arrangements();
    if (names.isEmpty()) return;
    m_arrangements->addSeparator();
    const auto shown = [](QString name) { return name.replace(u'&', QStringLiteral("&&")); };   // else it would be the mark of a key
    for (const auto& name : names)
        m_arrangements->addAction(shown(name), this, [this, name] { useArrangement(m_settings.arrangement(name)); })->setStatusTip(tr("Panels as kept under this name"));
    auto* remove = m_arrangements->addMenu(tr("&Remove"));
    for (const auto& name : names)
        remove->addAction(shown(name), this, [this, name] {
            m_settings.removeArrangement(name);
            QTimer::singleShot(0, this, &MainWindow::updateArrangements);   // not while its own menu is open
        });
}

void MainWindow::saveArrangement()
{
    // A slash would make a folder of it in the settings.
    const QString name = m_dialogs.ask(tr("Save arrangement"), tr("Name")).trimmed().replace(QLatin1Char('/'), QLatin1Char('-'));
    if (name.isEmpty()) return;
    setPresenting(false);
    m_settings.setArrangement(name, arrangement().state);
    updateArrangements();
    tell(tr("Kept as “%1”: View, Arrangements.").arg(name));
}

void MainWindow::useArrangement(const QByteArray& state)
{
    setPresenting(false);
    if (!setArrangement({state})) tell(tr("This arrangement is of another version of the studio."));
}

void MainWindow::firstArrangement()
{
    setPresenting(false);
    dockAtHome();
    sizePanels();
}

void MainWindow::unlockPanels(bool on)
{
    for (auto* dock : m_docks) dock->setUnlocked(on);
}

}  // namespace mw
