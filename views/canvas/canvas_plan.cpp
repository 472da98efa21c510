// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the plan follows the document.
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_background.h"
#include "views/canvas/plan/drawn_ways.h"
#include "views/canvas/tools/place_tool.h"
#include "views/session/document.h"

#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>

namespace mw {

/// Very many that moved are drawn in an event of their own, that comes before the next picture.
void Canvas::documentChanged(Revision, const Delta& delta)
{
    const bool ready = m_document.facilityIsReady();
    const bool many = delta.components.size() > Selection::kMany;
    planOutdated(ready && !many);
    if (ready && many) QTimer::singleShot(0, this, &Canvas::settlePlan);
}

void Canvas::planOutdated(bool rebuild)
{
    if (m_card) m_card->cancel();   // it asks about a layout that is gone
    m_note.take();
    m_planLate = !rebuild;
    if (rebuild) rebuildPlan(true);
    tellToolsOfPlan();
}

/// To those who ask, the plan has been so since the edit.
/// Looked for once a revision: menus ask at every change of the selection.
const Canvas::LayoutHas& Canvas::layoutHas()
{
    if (m_has.at == m_document.revision()) return m_has;
    m_has = {.at = m_document.revision()};
    for (const auto& component : m_document.layout().components.rows()) {
        m_has.hidden = m_has.hidden || component->hidden;
        m_has.groups = m_has.groups || !component->group.empty();
    }
    return m_has;
}

const PlanIndex& Canvas::index()
{
    settlePlan();
    return m_index;
}

void Canvas::settlePlan()
{
    if (m_marksLate && !m_planLate) markSelection();
    if (!m_planLate) return;
    rebuildPlan(true);
    const QSignalBlocker quiet(m_gesture ? nullptr : this);   // tools at rest take nothing back: what was said of the edit stays
    tellToolsOfPlan();
}

/// Also those that are not at work now: what they point at may have another place, or none.
void Canvas::tellToolsOfPlan()
{
    for (const auto& tool : m_tools) tool->planChanged();
    m_place->planChanged();
    if (Tool* tool = m_background->tool()) tool->planChanged();
}

void Canvas::documentReplaced()
{
    m_results.reset();
    m_hall = 0;
    m_area.reset();
    m_changes.clear();
    m_fitPending = true;
    m_ways->clear();
    m_map.invalidate(true);
    planOutdated(m_document.facilityIsReady());
    m_history.clear();
    fit();
    Q_EMIT hallChanged(m_hall);
}

void Canvas::rebuildPlan(bool edited)
{
    m_planLate = false;
    const auto halls = static_cast<int>(m_document.layout().halls.size());
    m_hall = std::clamp(m_hall, 0, std::max(0, halls - 1));
    if (m_area && (halls == 0 || *m_area >= m_document.layout().halls[static_cast<std::size_t>(m_hall)].areas.size())) m_area.reset();
    const auto followed = m_index.follow(m_document.facility(), m_hall, m_layers);
    if (followed == PlanIndex::Followed::Not) m_index = PlanIndex(m_document.facility(), m_hall, m_layers, &m_index);
    if (!edited)
        m_ways->clear();
    else if (followed != PlanIndex::Followed::InPlace)
        m_ways->outdate();
    m_pointed.reset();
    if (followed != PlanIndex::Followed::InPlace) m_links.clear(), ++m_linksPlan;
    setGhosts({});
    m_lifted = {};
    m_ways->lift({});
    m_hover = {};
    m_background->refresh();
    refreshAir();
    refreshServing();
    if (edited && m_results && followed == PlanIndex::Followed::Not)
        m_dress = dressFrom(m_dress, m_index);   // results are on their way
    else if (!m_results || followed == PlanIndex::Followed::Not)
        m_dress = dressOf(m_index, m_results.get(), instanceQuantity(m_overlay));
    redraw(!edited);
    markSelection();
}

}  // namespace mw
