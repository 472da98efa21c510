// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a pool of the serving plan and out of it: by buttons, and by a drag from the plan.
#include "views/panels/serving/serving_panel.h"

#include "model/edit/pools.h"
#include "views/panels/serving/pool_drop.h"
#include "views/session/pool_assignment.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QTableWidget>

namespace mw {

/// Into the pool of a row, else into a new one: of the role that the row's has, where the plan found it.
void ServingPanel::take(int row, const std::vector<std::string>& paths)
{
    const Row* onto = row >= 0 && static_cast<std::size_t>(row) < m_rows.size() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
    const std::string pool = onto != nullptr && onto->pool != nullptr ? onto->pool->id : std::string();
    const PoolRole role = onto != nullptr && onto->pool == nullptr && !onto->results.empty() ? onto->results.front()->role : PoolRole::Both;
    if (const QString why = assignToPool(m_document, pool, role, paths); !why.isEmpty()) return Q_EMIT refused(why);
    showPool(pool.empty() ? m_document.layout().settings->serving.pools.back().id : pool);
}

QString ServingPanel::promise(int row) const
{
    const auto count = m_document.selection().components().size();
    if (count == 0) return {};
    const QString what = count == 1 ? toQt(m_document.selection().components().front()) : tr("%1 components").arg(format::count(static_cast<double>(count)));
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows.size()) return tr("%1: a new pool").arg(what);
    const Row& onto = m_rows[static_cast<std::size_t>(row)];
    if (onto.pool != nullptr) return tr("%1 to %2").arg(what, toQt(onto.pool->id));
    return tr("%1: a new pool for %2").arg(what, toQt(toText(onto.results.front()->role)));
}

bool ServingPanel::carryOver(QPoint global) { return m_drop->over(global); }
void ServingPanel::carryAway() { m_drop->leave(); }
void ServingPanel::carryDrop(QPoint global)
{
    if (const auto row = m_drop->drop(global)) take(*row, std::vector<std::string>(m_document.selection().components()));
}

void ServingPanel::addPool() { take(-1, m_document.selection().components()); }

void ServingPanel::addMembers()
{
    if (m_document.selection().components().empty()) {
        Q_EMIT refused(tr("Select racks or servers on the plan first."));
        return;
    }
    take(m_table->currentRow(), std::vector<std::string>(m_document.selection().components()));
}

void ServingPanel::remove()
{
    const Pool* pool = m_rows[static_cast<std::size_t>(m_table->currentRow())].pool;
    if (pool != nullptr) commit(edit::removePool(m_document.layout(), pool->id), tr("Remove a pool"));
}

}  // namespace mw
