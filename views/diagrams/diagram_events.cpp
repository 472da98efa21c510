// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse, wheel and keys do in a diagram.
#include "views/diagrams/diagram_view.h"

#include "views/diagrams/diagram_card.h"
#include "views/diagrams/diagram_text.h"
#include "views/diagrams/nth.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <memory>

namespace mw {

namespace {

constexpr double kZoomStep = 1.25, kNearArc_px = 5;

bool isPlus(const QKeyEvent& event) { return event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal; }

/// What the window's shortcuts must leave to a diagram that has the focus.
bool isOwnKey(const QKeyEvent& event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    return control ? isPlus(event) || event.key() == Qt::Key_Minus || event.key() == Qt::Key_0 : event.key() == Qt::Key_Home || event.key() == Qt::Key_Escape;
}

}  // namespace

void DiagramView::hover(QPointF pixel)
{
    const QPointF at = toDiagram(pixel);
    const int box = boxAt(m_shown.picture, at), arc = box < 0 ? arcAt(m_shown.picture, at, kNearArc_px / m_scale) : -1;
    if (box == m_marks.hovered && arc == m_hoveredArc) return;
    m_marks.hovered = box;
    m_hoveredArc = arc;
    updateCursor();
    lightUp();
}

void DiagramView::updateCursor()
{
    setCursor(m_dragged ? Qt::ClosedHandCursor : m_space ? Qt::OpenHandCursor : m_marks.hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void DiagramView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    setFocus(Qt::MouseFocusReason);
    m_pressed = m_last = event->position();
    m_dragged = event->button() == Qt::MiddleButton || m_space;
    updateCursor();
}

void DiagramView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) return hover(event->position());
    m_dragged = m_dragged || (event->position() - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragged) return;
    panBy(event->position() - m_last);
    m_last = event->position();
    updateCursor();
}

void DiagramView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed) return;
    const bool clicked = !m_dragged && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_dragged = false;
    if (clicked) click(event->position());
    hover(event->position());
    updateCursor();
}

/// The folded box whose count is there, which may stand over its corner; -1: none.
int DiagramView::countAt(QPointF point) const
{
    if (cardDetail(m_scale) != CardDetail::Figures) return -1;
    PlanFonts fonts;
    const auto boxes = static_cast<int>(m_shown.picture.diagram.boxes.size());
    for (int box = 0; box < boxes; ++box)
        if (isFolded(box) && countPlace(nth(m_shown.picture.diagram.boxes, box), nth(m_shown.picture.layout.boxes, box), fonts, m_scale).contains(point)) return box;
    return -1;
}

void DiagramView::click(QPointF pixel)
{
    const int box = boxAt(m_shown.picture, toDiagram(pixel));
    m_keyed = false;
    if (const int counted = countAt(toDiagram(pixel)); counted >= 0) return open(counted);
    setCurrent(box);
    pick(box);
}

void DiagramView::pick(int box)
{
    Q_EMIT picked(box >= 0 ? nth(m_shown.picture.diagram.boxes, box).subjects : std::vector<InstanceIndex>());
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    const int box = boxAt(m_shown.picture, toDiagram(event->position()));
    if (box < 0) fit();
    else if (isFolded(box)) open(box);
    else close(box);
}

/// A wheel with notches zooms to the pointer. Two fingers on a pad pan, and zoom with Ctrl; Shift pans sideways.
void DiagramView::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta(), steps = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const QPointF by = pixels.isNull() ? QPointF(steps) / 2 : QPointF(pixels);
        panBy(by.x() != 0 ? by : QPointF(by.y(), 0));
    } else if (!pixels.isNull() && !event->modifiers().testFlag(Qt::ControlModifier)) {
        panBy(QPointF(pixels));
    } else if (steps.y() != 0) {
        zoomAt(event->position(), std::pow(1.0018, steps.y()));   // one notch (120) is a quarter more
    }
    hover(event->position());
    event->accept();
}

void DiagramView::keyPressEvent(QKeyEvent* event)
{
    const bool copies = event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (copies || event->matches(QKeySequence::Copy)) return copyPicture();
    if (!zoomKey(*event) && !boxKey(*event)) QWidget::keyPressEvent(event);
}

bool DiagramView::zoomKey(const QKeyEvent& event)
{
    const QPointF middle = QRectF(rect()).center();
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    if (control && isPlus(event)) zoomAt(middle, kZoomStep);
    else if (control && event.key() == Qt::Key_Minus) zoomAt(middle, 1 / kZoomStep);
    else if (control && event.key() == Qt::Key_0) zoomAt(middle, 1 / m_scale);
    else if (!control && (event.key() == Qt::Key_F || event.key() == Qt::Key_Home)) fit();
    else if (!control && event.key() == Qt::Key_Space) {
        m_space = true;
        updateCursor();
    } else return false;
    return true;
}

bool DiagramView::boxKey(const QKeyEvent& event)
{
    if (event.modifiers().testFlag(Qt::ControlModifier)) return false;
    switch (event.key()) {
    case Qt::Key_Left: walk(WalkStep::Left); return true;
    case Qt::Key_Right: walk(WalkStep::Right); return true;
    case Qt::Key_Up: walk(WalkStep::Up); return true;
    case Qt::Key_Down: walk(WalkStep::Down); return true;
    case Qt::Key_Escape:
        if (m_marks.current < 0) return false;
        m_keyed = false;
        setCurrent(-1);
        return true;
    default: break;
    }
    const int box = m_marks.current;
    if (box < 0) return false;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) pick(box);
    else if (isPlus(event)) open(box);
    else if (event.key() == Qt::Key_Minus) close(box);
    else return false;
    return true;
}

void DiagramView::walk(WalkStep step)
{
    const int box = stepFrom(m_shown.picture, m_marks.current, step);
    if (box < 0) return;
    m_keyed = true;
    setCurrent(box);
    reveal(placeOf(box));
}

void DiagramView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_space = false;
        updateCursor();
    }
    QWidget::keyReleaseEvent(event);
}

void DiagramView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_ringed = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    update();
}

void DiagramView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_space = m_keyed = m_ringed = false;
    lightUp();
}

void DiagramView::leaveEvent(QEvent*)
{
    m_marks.hovered = m_hoveredArc = -1;
    lightUp();
}

void DiagramView::resizeEvent(QResizeEvent*)
{
    if (m_fitted) refit();
}

/// What a box says, and which key unfolds it.
QStringList DiagramView::textsOf(int box) const
{
    QStringList texts = boxTexts(m_shown.picture.diagram, box);
    if (isFolded(box)) texts << tr("A double click or + opens it.");
    else if (isOpened(box)) texts << tr("A double click or - folds it with its like.");
    return texts;
}

void DiagramView::showTip(const QHelpEvent& event)
{
    const QPointF at = toDiagram(QPointF(event.pos()));
    QStringList texts;
    if (const int box = boxAt(m_shown.picture, at); box >= 0) {
        texts = textsOf(box);
    } else if (const int arc = arcAt(m_shown.picture, at, kNearArc_px / m_scale); arc >= 0) {
        texts = arcTexts(m_shown.picture.diagram, arc);
    }
    if (texts.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(event.globalPos(), tipOf(texts), this);
}

bool DiagramView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        showTip(*static_cast<QHelpEvent*>(event));
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) event->accept();
    if (event->type() == QEvent::NativeGesture) {
        const auto& gesture = *static_cast<QNativeGestureEvent*>(event);
        if (gesture.gestureType() == Qt::ZoomNativeGesture) zoomAt(gesture.position(), 1 + gesture.value());
        else if (gesture.gestureType() == Qt::PanNativeGesture) panBy(gesture.delta());
        else return QWidget::event(event);
        return true;
    }
    return QWidget::event(event);
}

void DiagramView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool keyed = event->reason() == QContextMenuEvent::Keyboard;
    const int box = keyed ? m_marks.current : boxAt(m_shown.picture, toDiagram(QPointF(event->pos())));
    const std::unique_ptr<QMenu> menu(makeMenu(box));
    menu->exec(keyed && box >= 0 ? mapToGlobal(placeOf(box).center().toPoint()) : event->globalPos());
}

QMenu* DiagramView::makeMenu(int box)
{
    auto* menu = new QMenu(this);
    const auto add = [&](const char* name, const QString& text, const QKeySequence& key, bool enabled, auto run) {
        auto* action = menu->addAction(text, this, run);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);   // told here; the view itself listens
        action->setEnabled(enabled);
    };
    const bool any = !m_shown.picture.diagram.boxes.empty();
    if (box >= 0 && isFolded(box)) {
        const QString name = boxTexts(m_shown.picture.diagram, box).front();
        add("diagram-open", tr("Open %1").arg(name), QKeySequence(Qt::Key_Plus), true, [this, box] { open(box); });
    }
    if (box >= 0 && isOpened(box)) add("diagram-close", tr("Fold with its like"), QKeySequence(Qt::Key_Minus), true, [this, box] { close(box); });
    add("diagram-fold-all", tr("Fold as at first"), {}, !m_wishes.empty(), [this] { foldAll(); });
    add("diagram-fit", tr("Show all"), QKeySequence(Qt::Key_F), any, [this] { fit(); });
    add("diagram-actual", tr("Actual size"), QKeySequence(Qt::CTRL | Qt::Key_0), any, [this] { zoomAt(QRectF(rect()).center(), 1 / m_scale); });
    menu->addSeparator();
    add("diagram-copy-picture", tr("Copy picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), any, [this] { copyPicture(); });
    add("diagram-copy-svg", tr("Copy picture as SVG"), {}, any, [this] { copySvg(); });
    Q_EMIT menuAboutToShow(*menu);
    return menu;
}

}  // namespace mw
