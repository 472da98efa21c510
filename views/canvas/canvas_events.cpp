// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas.h"

#include "views/canvas/canvas_background.h"
#include "views/canvas/canvas_select.h"
#include "views/canvas/canvas_actions.h"
#include "views/canvas/marks/port_marks.h"
#include "views/canvas/plan/area_names.h"
#include "views/canvas/tools/pick_tool.h"
#include "views/canvas/tools/place_tool.h"
#include "views/session/document.h"
#include "views/session/models/palette_block.h"
#include "views/session/text/format.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

std::string partOf(const QMimeData& mime)
{
    return mime.data(QString::fromLatin1(kPartMime)).toStdString();
}

}  // namespace

PointerEvent Canvas::pointer(QPointF pixel, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) const
{
    return {.pixel = pixel, .m = m_view.toMetre(pixel), .button = button, .modifiers = modifiers};
}

void Canvas::mousePressEvent(QMouseEvent* event)
{
    if (m_card) m_card->cancel();
    m_note.take();
    if (event->button() == Qt::LeftButton && (isSecondClick(*event) || pressMinimap(event->position()) || pressNote(event->position()))) return;
    if (event->button() == Qt::MiddleButton)
        m_gesture = m_tools[static_cast<std::size_t>(ToolId::Pan)].get();
    else if (event->button() == Qt::LeftButton)
        m_gesture = &activeTool();
    else
        return;
    m_gesture->press(pointer(event->position(), event->button(), event->modifiers()));
    setCursor(m_gesture->cursor());
    update();
}

void Canvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF m = m_view.toMetre(event->position());
    m_pointerAt = event->position();
    Q_EMIT pointerMoved(m.x(), m.y());
    if (m_onMinimap) return dragMinimap(event->position());
    if (carryOut(*event)) return;
    activeTool().move(pointer(event->position(), Qt::NoButton, event->modifiers()));
    if (m_gesture) return;
    updateHover(event->position());
    const bool onNote = isOnNote(event->position());
    if (std::exchange(m_onNote, onNote) != onNote) setCursor(onNote ? QCursor(Qt::PointingHandCursor) : activeTool().cursor());
}

void Canvas::mouseReleaseEvent(QMouseEvent* event)
{
    m_onMinimap = false;
    if (!m_gesture) return;
    Tool* tool = m_gesture;
    m_gesture = nullptr;
    if (m_carried) {
        m_carried = false;
        tool->cancel();
        m_carryTarget(event->globalPosition().toPoint(), Carry::Drop);
        setCursor(activeTool().cursor());
        return update();
    }
    tool->release(pointer(event->position(), event->button(), event->modifiers()));
    if (tool == m_place.get() && m_place->placed() && m_place->hasPart()) Q_EMIT partPlaced(m_placing);
    setCursor(activeTool().cursor());
    updateHover(event->position());
    update();
}

/// What is dragged leaves the plan for a list that takes it; until it comes back, nothing moves here.
bool Canvas::carryOut(const QMouseEvent& event)
{
    const bool out = m_gesture && m_carryTarget && m_gesture->carries() && !rect().contains(event.position().toPoint());
    const bool taken = out && m_carryTarget(event.globalPosition().toPoint(), Carry::Over);
    if (!taken) stopCarrying();
    if (taken && !m_carried) {
        m_gesture->pause();
        m_document.clearPreview();
        hint({});
        update();
    }
    m_carried = taken;
    if (taken) setCursor(Qt::DragLinkCursor);
    return taken;
}

void Canvas::stopCarrying()
{
    if (m_carried) m_carryTarget({}, Carry::Leave);
    m_carried = false;
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_placing.isEmpty() || isSecondClick(*event)) return;
    activeTool().doubleClick(pointer(event->position(), event->button(), event->modifiers()));
}

void Canvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_pick->active()) return;   // what has been filled in is not left by a slip
    if (m_gesture || !m_placing.isEmpty() || m_background->tool()) {
        escape();
        return;
    }
    QPointF pixel = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard && !m_selected.empty())
        pixel = m_view.toPixel(m_index.items()[m_selected.front()].rect).center();
    contextMenu(pixel)->popup(mapToGlobal(pixel.toPoint()));
}

void Canvas::selectArea(std::optional<std::size_t> area)
{
    if (area) m_document.selection().clear();
    m_area = area;
    m_actions->refresh();
    update();
}

QMenu* Canvas::contextMenu(QPointF pixel)
{
    settlePlan();
    Selection& selection = m_document.selection();
    const QPointF m = m_view.toMetre(pixel);
    const auto [item, link] = pickAt(m);
    if (item) {
        const std::string& path = m_index.instanceOf(*item).path;
        if (!selection.contains(path)) selection.select(canvas_select::withGroups(m_index, {path}));
        QMenu* menu = m_actions->componentMenu(toQt(path));
        m_actions->offerOthers(*menu, m, *item);
        return menu;
    }
    if (link) {
        const std::string& id = m_index.facility()->links[*link].link->id;
        if (!selection.containsLink(id)) selection.selectLinks({id});
        return m_actions->linkMenu();
    }
    const Hall* hall = m_layers.areas ? m_index.hall() : nullptr;
    selectArea(hall ? areaAt(*hall, m) : std::nullopt);
    return m_actions->floorMenu();
}

void Canvas::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            m_space = true;
            setCursor(activeTool().cursor());
        }
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        const bool idle = !m_gesture && !m_pick->active() && m_placing.isEmpty() && !m_background->tool() && m_toolId == ToolId::Select && m_document.selection().empty();
        event->setAccepted(!idle);   // there is nothing to leave here: it ends a presentation
        return escape();
    }
    // In a drag "-" begins a number; else it zooms.
    if (m_gesture && m_gesture->key(*event)) return;
    if (viewKey(*event)) return;
    if (activeTool().key(*event)) {
        if (!m_placing.isEmpty() && m_place->placed() && m_place->hasPart()) Q_EMIT partPlaced(m_placing);
        return;
    }
    if (event->modifiers() == Qt::NoModifier) {
        for (const auto& def : toolBox())
            if (QKeySequence(QString::fromLatin1(def.shortcut)) == QKeySequence(event->key())) {
                setTool(def.id);
                return;
            }
    }
    QWidget::keyPressEvent(event);
}

bool Canvas::viewKey(const QKeyEvent& event)
{
    if (event.modifiers().testFlag(Qt::ControlModifier)) return false;
    const QPointF middle = QRectF(rect()).center();
    switch (event.key()) {
    case Qt::Key_F:
    case Qt::Key_Home:
        if (event.modifiers().testFlag(Qt::ShiftModifier))
            zoomToSelection();
        else
            fit();
        return true;
    case Qt::Key_Z:
        zoomToSelection();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAt(middle, 1.25);
        return true;
    case Qt::Key_Minus:
        zoomAt(middle, 0.8);
        return true;
    case Qt::Key_PageDown:
        setHall(m_hall + 1);
        return true;
    case Qt::Key_PageUp:
        setHall(m_hall - 1);
        return true;
    default:
        return false;
    }
}

/// Backs out one step: the gesture, then placing, then the tool, then the selection.
void Canvas::escape()
{
    m_note.take();
    stopCarrying();
    if (m_gesture) {
        m_gesture->cancel();
        m_gesture = nullptr;
    } else if (m_pick->active()) {
        m_pick->end(false);
    } else if (!m_placing.isEmpty()) {
        stopPlacing();
    } else if (m_background->tool()) {
        m_background->leave();
    } else if (m_toolId != ToolId::Select) {
        setTool(ToolId::Select);
    } else {
        m_document.selection().clear();
        selectArea(std::nullopt);
    }
    m_document.endGesture();
    setCursor(activeTool().cursor());
    update();
}

void Canvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) return;
    if (event->key() == Qt::Key_Space) {
        m_space = false;
        setCursor(activeTool().cursor());
    }
    QWidget::keyReleaseEvent(event);
}

void Canvas::leaveEvent(QEvent*)
{
    m_pointerAt.reset();
    m_hover = {};
    if (!m_placing.isEmpty() && !m_gesture) m_place->leave();
    update();
}

QString Canvas::describeAt(QPointF m) const
{
    const PlanScene now = scene();
    const QPointF pixel = m_view.toPixel(m);
    if (const QString flow = m_layers.flow ? flowAt(now, pixel) : QString(); !flow.isEmpty()) return flow;
    const auto [item, link] = pickAt(m);
    if (item) {
        const QString parallel = m_layers.parallel ? parallelAt(now, pixel) : QString(), what = describe(m_index, *item, m_results.get());
        return parallel.isEmpty() ? what : parallel + QStringLiteral("<hr>") + what;
    }
    if (const Trunk* trunk = link && !coloursLinks(m_dress) ? nullptr : trunkUnder(m); trunk && (!link || m_index.facility()->links[*link].kind == PortKind::Network))
        return describeTrunk(*trunk);
    if (!link) return {};
    const FacilityLink& found = m_index.facility()->links[*link];
    QString text = toQt(m_index.facility()->linkText(found)).toHtmlEscaped();
    if (found.count > 1) text = tr("%1<br>bundle of %2").arg(text).arg(found.count);
    const QString pipe = describePipe(m_index, *link, m_results.get());
    return pipe.isEmpty() ? text : text + QStringLiteral("<br>") + pipe;
}

/// How many cables lie there, and what the fullest of their links carries.
QString Canvas::describeTrunk(const Trunk& trunk) const
{
    const FacilityLink& fullest = m_index.facility()->links[trunk.fullest];
    const QString text = toQt(m_index.facility()->linkText(fullest)).toHtmlEscaped();
    const QString cables = trunk.cables == 1 ? tr("1 cable") : tr("%n cables side by side", nullptr, static_cast<int>(trunk.cables));
    const LinkTraffic* traffic = trunk.hasLoad() && m_results && m_results->traffic ? m_results->traffic->link(trunk.fullest) : nullptr;
    if (traffic == nullptr) return tr("%1<br>one of them: %2").arg(cables, text);
    const double most_gbps = std::max(traffic->ab_gbps, traffic->ba_gbps);
    return tr("%1<br>fullest: %2<br>%3 of %4 Gbit/s, %5")
        .arg(cables, text, format::fixed(most_gbps, 0), format::fixed(most_gbps / traffic->load, 0), format::share(traffic->load));
}

bool Canvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::KeyPress:
    case QEvent::ContextMenu:
    case QEvent::ToolTip:
    case QEvent::DragEnter:
    case QEvent::Drop:
        settlePlan();
        break;
    default:
        break;
    }
    if (event->type() == QEvent::NativeGesture && nativeGesture(*static_cast<QNativeGestureEvent*>(event))) return true;
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool told = m_gesture || (m_toolId == ToolId::Connect && portMarkAt(scene(), QPointF(help->pos())));   // by the tool
        const QString text = told ? QString() : describeAt(m_view.toMetre(QPointF(help->pos())));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Keys that mean something on the plan are not taken by the window's shortcuts while the plan has the focus.
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
        case Qt::Key_Escape:
        case Qt::Key_Home:
            event->accept();
            break;
        default:
            break;
        }
    }
    return QWidget::event(event);
}

bool Canvas::takeDragged(const QMimeData& mime)
{
    if (mime.hasFormat(QString::fromLatin1(kPartMime))) return m_place->setPart(partOf(mime));
    return mime.hasFormat(QString::fromLatin1(kBlockMime)) && m_place->setBlock(mime.data(QString::fromLatin1(kBlockMime)).toStdString());
}

void Canvas::dragEnterEvent(QDragEnterEvent* event)
{
    if (takePort(*event)) return event->acceptProposedAction();
    if (takeDragged(*event->mimeData())) event->acceptProposedAction();
}

void Canvas::dragMoveEvent(QDragMoveEvent* event)
{
    if (movePort(*event)) return event->acceptProposedAction();
    m_place->hover(pointer(event->position(), Qt::NoButton, event->modifiers()));
    event->acceptProposedAction();
}

void Canvas::dragLeaveEvent(QDragLeaveEvent*)
{
    if (!leavePort()) m_place->leave();
}

void Canvas::dropEvent(QDropEvent* event)
{
    if (dropPort(*event)) return event->acceptProposedAction();
    if (!takeDragged(*event->mimeData())) return;
    m_place->hover(pointer(event->position(), Qt::NoButton, event->modifiers()));
    const bool dropped = m_place->drop();
    if (dropped) {
        if (m_place->hasPart()) Q_EMIT partPlaced(toQt(partOf(*event->mimeData())));
        event->acceptProposedAction();
    } else {
        event->ignore();
        m_place->leave();
    }
    setFocus();
}

}  // namespace mw
