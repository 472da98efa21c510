// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector tells of a piece that a rack holds as it is delivered: no component, so no results of its own.
#include "views/panels/inspector/inspector.h"

#include "views/panels/findings/finding_cards.h"
#include "views/panels/inspector/fact_list.h"
#include "views/panels/inspector/part_table.h"
#include "views/panels/inspector/port_tree.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

namespace mw {

void Inspector::setPiece(const QString& rack, const QString& title, const QString& part)
{
    Piece piece{fromQt(rack), fromQt(part), title};
    if (piece == m_piece) return;
    const bool before = showsPiece();
    m_piece = std::move(piece);
    if (before || showsPiece()) refresh();
}

bool Inspector::showsPiece() const
{
    const auto& selected = m_document.selection().components();
    return !m_piece.rack.empty() && m_results && selected.size() == 1 && selected.front() == m_piece.rack && m_document.selection().links().empty() &&
           m_results->facility->catalog->find(m_piece.part) != nullptr;
}

void Inspector::showPiece()
{
    const Part& part = *m_results->facility->catalog->find(m_piece.part);
    const QString rack = toQt(m_piece.rack);
    setTitle(m_piece.title, partName(part));
    m_resultList->setRows({{.name = tr("Kind"), .value = localText(info(part.kind).title)},
                           {.name = tr("Key figures"), .value = keyFigures(part, *m_results->facility->catalog)},
                           {.name = tr("Comes with"), .value = rack, .toolTip = tr("Results are those of the whole rack. Click: show it"), .link = rack}});
    m_findings->setFindings({});
    m_ports->showNone();
    m_part->showPart(*m_results->facility->catalog, part);
    showTabs(true, false, false);
}

}  // namespace mw
