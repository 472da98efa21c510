// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting and dragging what sits in a rack or chassis.
#include "views/canvas/elevation/rack_elevation.h"

#include "model/edit/move.h"
#include "model/edit/rack_move.h"
#include "views/canvas/canvas_edits.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kRackDragFrom_px = 4;  ///< a click trembles less than this

Selection::Mode rackModeOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier)) return Selection::Mode::Toggle;
    if (modifiers.testFlag(Qt::ShiftModifier)) return Selection::Mode::Add;
    return Selection::Mode::Replace;
}

QRectF around(const std::vector<QRectF>& rects)
{
    QRectF all;
    for (const QRectF& rect : rects) all |= rect;
    return all;
}

}  // namespace

std::vector<std::string> RackElevation::mountedSelection() const
{
    std::vector<std::string> paths;
    if (!m_space) return paths;
    for (const RackPiece& piece : m_space->pieces())
        if (piece.instance != kNoInstance && m_document.selection().contains(m_facility->instances[piece.instance].path))
            paths.push_back(m_facility->instances[piece.instance].path);
    return paths;
}

std::vector<InstanceIndex> RackElevation::shownInstances() const
{
    std::vector<InstanceIndex> shown;
    if (m_space)
        for (const RackPiece& piece : m_space->pieces())
            if (piece.instance != kNoInstance) shown.push_back(piece.instance);
    for (const auto& box : m_boxes)
        if (box.instance != kNoInstance) shown.push_back(box.instance);
    return shown;
}

void RackElevation::mousePressEvent(QMouseEvent* event)
{
    if (m_card) m_card->cancel();
    m_note.take();
    if (m_linking) return pressLink(event->position());
    if (event->button() != Qt::LeftButton) return;
    m_drag = {.state = RackDrag::State::Area, .start = event->position(), .now = event->position(),
              .modifiers = event->modifiers(), .rearAtStart = m_rear};
    if (const auto port = m_face.portAt(event->position())) return pressPort(*port);
    if (const auto piece = pieceAt(event->position())) return pressPiece(*piece);
    for (const auto& box : m_boxes)
        if (box.rect.contains(event->position()) && box.instance != kNoInstance) {
            pressInstance(box.instance);
            m_drag.fromSlot = true;
            return;
        }
}

/// Its devices are shown beside the frame; it is selected, if it is more than a piece of the rack part.
void RackElevation::pressPiece(std::size_t piece)
{
    m_piece = piece;
    m_port.reset();
    layOut();
    updateGeometry();
    refreshOverlay();
    m_drag.state = RackDrag::State::Pressed;
    if (const InstanceIndex instance = m_space->pieces()[piece].instance; instance != kNoInstance)
        pressInstance(instance);
    else if (rackModeOf(m_drag.modifiers) == Selection::Mode::Replace)
        m_document.selection().select({fromQt(m_path)});
    update();
}

void RackElevation::pressInstance(InstanceIndex instance)
{
    Selection& selection = m_document.selection();
    m_drag.state = RackDrag::State::Pressed;
    m_drag.pressed = m_facility->instances[instance].path;
    m_drag.wasSelected = selection.contains(m_drag.pressed);
    const auto mode = rackModeOf(m_drag.modifiers);
    if (m_drag.wasSelected) return;
    if (mode != Selection::Mode::Replace && selection.contains(fromQt(m_path)))   // what is added to a selection is of the inside
        selection.select({fromQt(m_path)}, Selection::Mode::Toggle);
    selection.select({m_drag.pressed}, mode == Selection::Mode::Replace ? mode : Selection::Mode::Add);
}

void RackElevation::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_linking) return moveLink(event->position());
    m_drag.now = event->position();
    const QPointF by = m_drag.now - m_drag.start;
    if (m_drag.state == RackDrag::State::Pressed && std::hypot(by.x(), by.y()) >= kRackDragFrom_px) beginDrag();
    if (m_drag.dragging()) drag(event->modifiers().testFlag(Qt::ControlModifier));
    if (m_drag.state == RackDrag::State::Area) update();
}

void RackElevation::beginDrag()
{
    if (m_drag.pressed.empty()) {
        m_drag.state = RackDrag::State::Idle;
        return refuse(tr("This comes with the rack as it is delivered and cannot be moved."));
    }
    m_drag.state = RackDrag::State::Dragging;
    m_drag.up_u = 0;
    m_drag.copying = m_drag.modifiers.testFlag(Qt::ControlModifier);
    tryDrag();
}

void RackElevation::drag(bool copying)
{
    const int up_u = static_cast<int>(std::lround((m_drag.start.y() - m_drag.now.y()) / m_unit));
    std::string owner, slot;
    if (m_drag.fromSlot)
        for (const auto& box : m_boxes)
            if (box.free && !box.slot.empty() && box.rect.contains(m_drag.now)) {
                const InstanceIndex own = m_piece ? m_space->pieces()[*m_piece].instance : kNoInstance;
                owner = m_facility->instances[own != kNoInstance ? own : m_instance].path;
                slot = box.slot;
            }
    const bool same = up_u == m_drag.up_u && copying == m_drag.copying && slot == m_drag.slot;
    m_drag.copying = copying;
    m_drag.up_u = up_u;
    m_drag.slotOwner = owner;
    m_drag.slot = slot;
    if (!same) tryDrag();
    update();
}

Outcome<Delta> RackElevation::dragEdit() const
{
    const Layout& layout = m_document.layout();
    const Catalog& catalog = *m_document.catalog();
    if (m_drag.fromSlot) {
        if (m_drag.slot.empty()) return Delta{};
        return edit::dropIntoSlot(layout, catalog, m_drag.pressed, m_drag.slotOwner, m_drag.slot);
    }
    const auto side = m_rear != m_drag.rearAtStart ? std::optional(m_rear) : std::nullopt;
    if (m_drag.copying) return edit::copyByUnits(layout, catalog, mountedSelection(), m_drag.up_u, side);
    return edit::moveByUnits(layout, catalog, mountedSelection(), m_drag.up_u, side);
}

/// Shows what a release would do: ghosts, and beside them what it changes or why it is refused.
void RackElevation::tryDrag()
{
    m_drag.ghosts.clear();
    m_drag.refusal.clear();
    m_drag.title.clear();
    if (m_drag.fromSlot) {
        for (const auto& box : m_boxes)
            if (!m_drag.slot.empty() && box.free && box.slot == m_drag.slot) m_drag.ghosts.push_back(box.rect);
        if (!m_drag.slot.empty()) m_drag.title = tr("%1 in %2").arg(toQt(m_drag.pressed), toQt(m_drag.slot));
    } else {
        int count = 0, u = 0;
        for (const RackPiece& piece : m_space->pieces()) {
            if (piece.instance == kNoInstance || !m_document.selection().contains(m_facility->instances[piece.instance].path)) continue;
            m_drag.ghosts.push_back(rectOf(piece.u + m_drag.up_u, piece.height));
            ++count;
            u = piece.u + m_drag.up_u;
        }
        const QString up = m_drag.up_u < 0 ? tr("%1 U down").arg(-m_drag.up_u) : tr("%1 U up").arg(m_drag.up_u);
        const QString what = count == 1 ? tr("%1 at U%2").arg(toQt(mountedSelection().front())).arg(u)
                                        : tr("%n components", nullptr, count) + QStringLiteral(", ") + up;
        m_drag.title = m_drag.copying ? tr("Copy: %1").arg(what) : what;
        if (m_rear != m_drag.rearAtStart) m_drag.title += QStringLiteral(", ") + (m_rear ? tr("rear") : tr("front"));
    }
    const auto outcome = dragEdit();
    const bool away = m_drag.up_u != 0 || m_rear != m_drag.rearAtStart || !m_drag.slot.empty();
    if (outcome) {
        m_document.preview(*outcome);
    } else {
        if (away) m_drag.refusal = localText(outcome.refusal().message);   // a copy onto itself is where each drag begins
        m_document.clearPreview();
    }
    setCursor(!m_drag.refusal.isEmpty() ? Qt::ForbiddenCursor : m_drag.copying ? Qt::DragCopyCursor : Qt::SizeAllCursor);
    Q_EMIT hintChanged(m_drag.refusal.isEmpty() ? m_drag.title + QStringLiteral("  ·  ") + tr("Ctrl copies, R goes to the other side.")
                                                : m_drag.refusal);
    update();
}

void RackElevation::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_linking) return releaseLink(event->position());
    if (event->button() != Qt::LeftButton) return;
    const RackDrag::State state = m_drag.state;
    if (state == RackDrag::State::Dragging)
        dropDragged();
    else if (state == RackDrag::State::Area)
        selectBand();
    else if (state == RackDrag::State::Pressed && m_drag.wasSelected)
        m_document.selection().select({m_drag.pressed}, rackModeOf(m_drag.modifiers));
    stopDrag();
    if (state == RackDrag::State::Pressed && !mountedSelection().empty())
        Q_EMIT hintChanged(tr("Drag or the arrow keys move it, Ctrl-drag copies, Delete removes; N goes to the next."));
}

void RackElevation::stopDrag()
{
    const bool wasDragging = m_drag.dragging();
    m_drag = {};
    setCursor(m_linking ? Qt::CrossCursor : Qt::ArrowCursor);
    if (wasDragging) m_document.clearPreview();
    update();
}

void RackElevation::dropDragged()
{
    const auto outcome = dragEdit();
    const bool copying = m_drag.copying && !m_drag.fromSlot;
    const bool away = m_drag.up_u != 0 || m_rear != m_drag.rearAtStart || !m_drag.slot.empty();
    const auto paths = m_drag.fromSlot ? std::vector{m_drag.pressed} : mountedSelection();
    m_document.clearPreview();
    Q_EMIT hintChanged({});
    if (!away) return;
    m_drag = {};
    if (!outcome) return refuse(localText(outcome.refusal().message));
    m_document.commit(*outcome, copying ? titled(paths, tr("Duplicate %1"), tr("Duplicate %n components", nullptr, static_cast<int>(paths.size())))
                                        : titled(paths, tr("Move %1"), tr("Move %n components", nullptr, static_cast<int>(paths.size()))));
    if (copying) m_document.selection().select(canvas_edits::added(*outcome));
}

QString RackElevation::titled(const std::vector<std::string>& paths, const QString& one, const QString& many) const
{
    return paths.size() == 1 ? one.arg(toQt(paths.front())) : many;
}

/// In the frame only units count, since all in it is as wide as it.
void RackElevation::selectBand()
{
    const QRectF band = m_drag.band();
    const auto mode = rackModeOf(m_drag.modifiers);
    if (std::hypot(band.width(), band.height()) < kRackDragFrom_px) {
        if (mode != Selection::Mode::Replace) return;
        if (tellBoxAt(m_drag.start)) return;   // the chassis that it is in stays open
        m_piece.reset();
        m_port.reset();
        m_document.selection().select({fromQt(m_path)});
        layOut();
        refreshOverlay();
        return;
    }
    const auto takes = [&](const QRectF& rect, bool wide) {
        const bool across = wide ? band.left() < rect.right() && band.right() > rect.left()
                                 : band.left() <= rect.left() && band.right() >= rect.right();
        if (m_drag.touching()) return band.intersects(rect);
        return across && band.top() <= rect.top() + 1 && band.bottom() >= rect.bottom() - 1;
    };
    std::vector<std::string> paths;
    if (m_space)
        for (const RackPiece& piece : m_space->pieces())
            if (piece.instance != kNoInstance && takes(rectOf(piece.u, piece.height), true))
                paths.push_back(m_facility->instances[piece.instance].path);
    for (const auto& box : m_boxes)
        if (box.instance != kNoInstance && takes(box.rect, false)) paths.push_back(m_facility->instances[box.instance].path);
    if (paths.empty() && mode == Selection::Mode::Replace) paths.push_back(fromQt(m_path));
    m_document.selection().select(std::move(paths), mode);
}

void RackElevation::paintDrag(QPainter& painter) const
{
    if (m_drag.state == RackDrag::State::Area && m_drag.now != m_drag.start) {
        QColor ground = m_theme->selection;
        ground.setAlpha(40);
        painter.setPen(QPen(m_theme->selection, 1, m_drag.touching() ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(ground);
        painter.drawRect(m_drag.band());
    }
    if (!m_drag.dragging() || m_drag.ghosts.empty()) return;
    const QColor edge = m_drag.refusal.isEmpty() ? m_theme->ghost : m_theme->ghostBad;
    QColor ground = edge;
    ground.setAlpha(90);
    painter.setPen(QPen(edge, 2));
    painter.setBrush(ground);
    for (const QRectF& ghost : m_drag.ghosts) painter.drawRoundedRect(ghost.adjusted(1, 0.5, -1, -0.5), 3, 3);
    paintChanges(painter, around(m_drag.ghosts), m_drag.title, m_drag.refusal);
}

void RackElevation::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_linking) return;
    if (const auto port = m_face.portAt(event->position()); port && m_face.ports[*port].link != kNoLink) {   // along the cable
        const FacilityLink& link = m_facility->links[m_face.ports[*port].link];
        return Q_EMIT openRequested(toQt(m_facility->instances[link.from == m_face.owner ? link.to : link.from].path));
    }
    const auto piece = pieceAt(event->position());
    if (!piece) return;
    const InstanceIndex instance = m_space->pieces()[*piece].instance;
    if (instance != kNoInstance) Q_EMIT openRequested(toQt(m_facility->instances[instance].path));
}

}  // namespace mw
