// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The faces of the chassis that is open, or of the piece that is chosen in a rack: ports are pressed, stepped through and told.
#include "views/canvas/elevation/rack_elevation.h"

#include "views/session/document.h"
#include "views/session/text/qt_text.h"

#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace mw {

static constexpr double kFaceLegend = 20;   ///< a line under the faces of a chassis

/// With its legend on one line, or on two where it does not fit.
void RackElevation::layOutFaces(const Part* part, const QRectF& area, double seen_px)
{
    m_face = {};
    m_faceLegend.clear();
    for (int lines = 1; part != nullptr && lines <= 2; ++lines) {
        m_face = layOutFace(*part, area, seen_px - lines * kFaceLegend);
        if (m_face.empty()) return;
        readPortUse(m_face, *m_facility, portOwner(), m_results.get());
        const QStringList words = legendOf(m_face, m_document.catalog().get());
        const QString line = words.join(QStringLiteral(" · "));
        const bool fits = QFontMetricsF(uiFont(11)).horizontalAdvance(line) <= area.width();
        m_faceLegend = fits || words.size() < 2 ? QStringList{line} : QStringList{words.mid(0, words.size() - 1).join(QStringLiteral(" · ")), words.back()};
        if (m_faceLegend.size() <= lines) return;
    }
}

double RackElevation::bottomOfFace() const { return m_face.bottom() + static_cast<double>(m_faceLegend.size()) * kFaceLegend; }

void RackElevation::paintFaceLegend(QPainter& painter, const QRectF& across) const
{
    QRectF row(across.left(), m_face.bottom() + 3, across.width(), kFaceLegend - 2);
    painter.setFont(uiFont(11));
    painter.setPen(m_theme->textMuted);
    for (const QString& line : m_faceLegend) {
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(painter.font()).elidedText(line, Qt::ElideRight, row.width()));
        row.translate(0, kFaceLegend);
    }
}

/// A piece that the rack brings along is linked at the rack: which of its kind it is tells which of the rack's ports are its own.
PortOwner RackElevation::portOwner() const
{
    if (!m_piece) return {m_instance};
    const RackPiece& piece = m_space->pieces()[*m_piece];
    if (piece.instance != kNoInstance) return {piece.instance};
    PortOwner owner{m_instance, 0, 0};
    for (const Content& content : m_facility->part(m_instance).contents)
        if (piece.part != nullptr && content.part == piece.part->id) owner.pieces += content.count;
    const auto dash = piece.slot.rfind('-');
    if (dash != std::string::npos) owner.piece = std::max(0, std::atoi(piece.slot.c_str() + dash + 1) - 1);
    return owner;
}

/// Its link is selected; of one that has none, or of a block, the component.
void RackElevation::pressPort(std::size_t port)
{
    m_port = port;
    m_drag = {};
    const FacePort& chosen = m_face.ports[port];
    Selection& selection = m_document.selection();
    const FacilityLink* link = chosen.link != kNoLink ? &m_facility->links[chosen.link] : nullptr;
    if (link != nullptr && link->prefix == kNoInstance && !link->link->id.empty())
        selection.selectLinks({link->link->id});
    else if (m_face.owner != kNoInstance)
        selection.select({m_facility->instances[m_face.owner].path});
    const QString next = link != nullptr ? tr("Double-click goes to the other end.") : tr("With the Link tool a link begins here.");
    Q_EMIT hintChanged(textOf(m_face, chosen, *m_facility, m_results.get()).replace(u'\n', QStringLiteral("  ·  ")) + QStringLiteral("  ·  ") + next);
    update();
}

void RackElevation::stepPort(int step)
{
    const int count = static_cast<int>(m_face.ports.size());
    const int at = m_port ? static_cast<int>(*m_port) + step : step > 0 ? 0 : count - 1;
    pressPort(static_cast<std::size_t>((at + count) % count));
}

/// What a port or a device tells where the pointer rests; empty: neither is there.
QString RackElevation::tooltipAt(QPointF pixel, QRectF& of) const
{
    if (const auto port = m_face.portAt(pixel)) {
        of = m_face.ports[*port].rect;
        return textOf(m_face, m_face.ports[*port], *m_facility, m_results.get());
    }
    for (const auto& box : m_boxes) {
        if (!box.rect.contains(pixel)) continue;
        of = box.rect;
        const QString value = m_overlay.active() ? m_overlay.textOf(box.instance) : QString();
        return QStringList{box.name, box.detail, value}.filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral("  ·  "));
    }
    return {};
}

}  // namespace mw
