// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/selection_marks.h"

#include <algorithm>
#include <utility>

namespace mw {

SelectionMarks::SelectionMarks(QCustomPlot& plot, const Theme& theme, std::function<std::vector<ChartSpot>()> spots)
    : QCPAbstractItem(&plot), m_colour(theme.selection), m_spots(std::move(spots))
{
    setClipToAxisRect(false);
    setLayer(QStringLiteral("overlay"));
}

void SelectionMarks::show(std::vector<bool> marked)
{
    const auto any = [](const std::vector<bool>& list) { return std::find(list.begin(), list.end(), true) != list.end(); };
    const bool drawn = any(m_marked) || any(marked);
    m_marked = std::move(marked);
    if (drawn) parentPlot()->replot(QCustomPlot::rpQueuedReplot);   // with all that is drawn anew for another reason
}

void SelectionMarks::draw(QCPPainter* painter)
{
    if (std::find(m_marked.begin(), m_marked.end(), true) == m_marked.end()) return;
    painter->setAntialiasing(true);
    painter->setPen(QPen(m_colour, 2));
    painter->setBrush(Qt::NoBrush);
    for (const auto& spot : m_spots())
        if (spot.subject >= 0 && static_cast<std::size_t>(spot.subject) < m_marked.size() && m_marked[static_cast<std::size_t>(spot.subject)])
            painter->drawPath(spot.shape);
}

}  // namespace mw
