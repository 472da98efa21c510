// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways from a key figure to its formula.
#include "views/panels/kpi/kpi_cell.h"
#include "views/panels/kpi/kpi_strip.h"
#include "views/session/text/qt_text.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace mw {

/// On top, of the figure under the pointer.
void KpiStrip::addWhy(QMenu& menu, QPoint at)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return !one.cell->isHidden() && one.cell->geometry().contains(at); });
    if (row == m_rows.end() || !row->now) return;
    auto* why = new QAction(tr("Why: its formula"), &menu);
    why->setObjectName(QStringLiteral("kpi-why"));
    why->setShortcut(QKeySequence(Qt::Key_W));   // told here; the strip itself listens
    connect(why, &QAction::triggered, this, [this, id = toQt(row->quantity->id)] { Q_EMIT whyWanted(id); });
    auto* first = menu.actions().front();
    menu.insertAction(first, why);
    menu.insertSeparator(first);
}

/// W: the formula of the figure that has the focus.
void KpiStrip::keyPressEvent(QKeyEvent* event)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [](const Row& one) { return one.cell->hasFocus(); });
    if (event->key() == Qt::Key_W && event->modifiers() == Qt::NoModifier && row != m_rows.end() && row->now) return (void)Q_EMIT whyWanted(toQt(row->quantity->id));
    QFrame::keyPressEvent(event);
}

}  // namespace mw
