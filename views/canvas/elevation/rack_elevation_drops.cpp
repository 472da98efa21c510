// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts and ports that are dragged into a rack or chassis.
#include "views/canvas/elevation/rack_elevation.h"

#include "model/facility/rack_space.h"
#include "views/canvas/canvas_edits.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace mw {

RackElevation::Target RackElevation::targetAt(QPointF pixel, const Part& part) const
{
    for (const auto& box : m_boxes)
        if (box.free && !box.slot.empty() && box.rect.contains(pixel)) {
            const InstanceIndex own = m_piece ? m_space->pieces()[*m_piece].instance : kNoInstance;
            const InstanceIndex owner = own != kNoInstance ? own : m_instance;
            return {
                .u = {}, .component = m_facility->instances[owner].path, .slot = box.slot, .rect = box.rect};
        }
    if (!mountsInRack(part) && mayStandOn(part.kind, Level::Slot))
        if (const Target slot = slotOfPieceAt(pixel, part); !slot.rect.isEmpty()) return slot;
    const int unit = unitAt(pixel);
    if (unit == 0) return {};
    const int height = std::max(1, part.heightU());
    const int u = std::clamp(unit - height / 2, 1, std::max(1, m_space->units() - height + 1));
    return {.u = u, .component = fromQt(m_path), .slot = {}, .rect = rectOf(u, height)};
}

/// A card that is dropped on a chassis in the rack goes into its first slot that takes it.
RackElevation::Target RackElevation::slotOfPieceAt(QPointF pixel, const Part& part) const
{
    const auto at = pieceAt(pixel);
    if (!at) return {};
    const RackPiece& piece = m_space->pieces()[*at];
    if (piece.part == nullptr) return {};
    const InstanceIndex owner = piece.instance != kNoInstance ? piece.instance : m_instance;
    const std::string& path = m_facility->instances[owner].path;
    const QRectF rect = rectOf(piece.u, piece.height);
    for (const auto& box : chassisBoxes(*m_facility, *piece.part, owner, rect, piece.slot)) {
        if (!box.free || box.slot.empty()) continue;
        if (canvas_edits::placeInside(m_document, part.id, {.component = path, .u = 0, .rear = m_rear, .slot = box.slot}))
            return {.u = {}, .component = path, .slot = box.slot, .rect = rect};
    }
    return {};
}

void RackElevation::refuse(const QString& why)
{
    m_note.say(why);
    Q_EMIT hintChanged(why);
}

bool RackElevation::tellBoxAt(QPointF pixel)
{
    const auto box = std::ranges::find_if(m_boxes, [&](const ChassisBox& one) { return one.rect.contains(pixel); });
    if (box == m_boxes.end()) return m_face.front.contains(pixel) || m_face.rear.contains(pixel);
    const QString what = box->detail.isEmpty() ? box->name : QStringLiteral("%1 · %2").arg(box->name, box->detail);
    Q_EMIT hintChanged(box->free ? tr("%1: free, drop a part here").arg(what) : tr("%1: comes with what it is in").arg(what));
    return true;
}

bool RackElevation::mount(const QString& partId)
{
    const auto part = m_document.catalog()->share(fromQt(partId));
    if (!part || !m_facility || !(mountsInRack(*part) || mayStandOn(part->kind, Level::Slot))) return false;
    const InstanceIndex own = m_piece && m_space ? m_space->pieces()[*m_piece].instance : kNoInstance;
    const std::string& owner = m_facility->instances[own != kNoInstance ? own : m_instance].path;
    std::optional<Delta> delta;
    for (const auto& box : m_boxes) {
        if (delta || !box.free || box.slot.empty()) continue;
        if (auto outcome = canvas_edits::placeInside(m_document, part->id, {.component = owner, .u = 0, .rear = m_rear, .slot = box.slot})) delta = *outcome;
    }
    const int height = std::max(1, part->heightU());
    const auto u = m_isRack && m_space && mountsInRack(*part) ? m_space->firstFree(height) : std::nullopt;
    if (!delta && u) {
        const auto outcome = canvas_edits::placeInside(m_document, part->id, {.component = fromQt(m_path), .u = *u, .rear = m_rear, .slot = {}});
        if (!outcome) return refuse(localText(outcome.refusal().message)), true;
        delta = *outcome;
    }
    if (!delta) return refuse(tr("%1 has no free place for %2").arg(m_path, partName(*part))), true;
    m_document.commit(*delta, tr("Mount %1").arg(partName(*part)));
    m_document.selection().select(canvas_edits::added(*delta));
    return true;
}

void RackElevation::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(QString::fromLatin1(kPartMime)) || takePort(*event)) event->acceptProposedAction();
}

void RackElevation::dragMoveEvent(QDragMoveEvent* event)
{
    if (m_linkFrom != kNoInstance) {
        moveLink(event->position());
        return event->accept();
    }
    const auto part =
        m_document.catalog()->share(event->mimeData()->data(QString::fromLatin1(kPartMime)).toStdString());
    const QRectF before = m_target.rect;
    m_target = part ? targetAt(event->position(), *part) : Target{};
    m_refusal.clear();
    if (part)
        m_targetTitle = m_target.u ? tr("%1 at U%2").arg(partName(*part)).arg(*m_target.u)
                                   : tr("%1 in %2").arg(partName(*part), toQt(m_target.slot));
    if (part && !m_target.rect.isEmpty()) {
        const InsidePlace place{.component = m_target.component,
                                .u = m_target.u.value_or(0),
                                .rear = m_rear,
                                .slot = m_target.slot};
        const auto outcome = canvas_edits::placeInside(m_document, part->id, place);
        if (!outcome) {
            m_refusal = localText(outcome.refusal().message);
            m_document.clearPreview();
        } else if (m_target.rect != before || !m_document.previewLayout()) {
            m_document.preview(*outcome);
        }
        Q_EMIT hintChanged(m_refusal.isEmpty() ? tr("Drop to mount %1").arg(partName(*part)) : m_refusal);
    }
    event->setAccepted(!m_target.rect.isEmpty());
    update();
}

/// Where the part would sit, and what that would change; a place that is refused says why.
void RackElevation::paintTarget(QPainter& painter) const
{
    if (m_target.rect.isEmpty()) return;
    const QColor edge = m_refusal.isEmpty() ? m_theme->ghost : m_theme->ghostBad;
    QColor ground = edge;
    ground.setAlpha(90);
    painter.setPen(QPen(edge, 2));
    painter.setBrush(ground);
    painter.drawRoundedRect(m_target.rect, 3, 3);
    paintChanges(painter, m_target.rect, m_targetTitle, m_refusal);
}

void RackElevation::dragLeaveEvent(QDragLeaveEvent*)
{
    stopLink();
    m_document.clearPreview();
    m_target = {};
    Q_EMIT hintChanged({});
    update();
}

void RackElevation::dropEvent(QDropEvent* event)
{
    if (m_linkFrom != kNoInstance) {
        dropPort(event->position());
        return event->acceptProposedAction();
    }
    const auto part =
        m_document.catalog()->share(event->mimeData()->data(QString::fromLatin1(kPartMime)).toStdString());
    const Target target = part ? targetAt(event->position(), *part) : Target{};
    m_target = {};
    m_document.clearPreview();
    update();
    if (!part || target.rect.isEmpty()) return;
    const InsidePlace place{
        .component = target.component, .u = target.u.value_or(0), .rear = m_rear, .slot = target.slot};
    const auto outcome = canvas_edits::placeInside(m_document, part->id, place);
    if (!outcome) {
        refuse(localText(outcome.refusal().message));
        event->ignore();
        return;
    }
    m_document.commit(*outcome, tr("Mount %1").arg(partName(*part)));
    m_document.selection().select(canvas_edits::added(*outcome));
    event->acceptProposedAction();
}

}  // namespace mw
