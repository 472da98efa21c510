// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/select_tool.h"

#include "views/canvas/canvas_edits.h"
#include "views/session/document.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace mw {

namespace {

constexpr double kDragFrom_px = 4;  ///< a click trembles less than this
constexpr int kNudgeGesture = 1;

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("mw::SelectTool", text, nullptr, n);
}

Selection::Mode modeOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier)) return Selection::Mode::Toggle;
    if (modifiers.testFlag(Qt::ShiftModifier)) return Selection::Mode::Add;
    return Selection::Mode::Replace;
}

/// All items of the selection, and those that move with them: members of the same block instance.
std::vector<ItemIndex> itemsOf(const PlanIndex& index, const Selection& selection)
{
    std::vector<bool> roots;
    const auto& instances = index.facility()->instances;
    for (const auto& path : selection.components()) {
        const auto instance = index.facility()->find(path);
        if (!instance) continue;
        const std::size_t root = instances[*instance].root;
        if (roots.size() <= root) roots.resize(root + 1);
        roots[root] = true;
    }
    std::vector<ItemIndex> items;
    for (ItemIndex i = 0; i < index.items().size(); ++i)
        if (const std::size_t root = index.instanceOf(i).root; root < roots.size() && roots[root])
            items.push_back(i);
    return items;
}

}  // namespace

void SelectTool::press(const PointerEvent& event)
{
    if (event.button != Qt::LeftButton) return;
    m_start = event;
    m_now = event.pixel;
    m_pressedPath.clear();
    const PlanScene scene = host().scene();
    const auto item = scene.index.at(event.m, 3 / scene.view.scale);
    Selection& selection = host().document().selection();
    if (!item) {
        m_state = State::Band;
        return;
    }
    const std::string& path = scene.index.instanceOf(*item).path;
    const auto mode = modeOf(event.modifiers);
    if (mode != Selection::Mode::Replace)
        selection.select({path}, mode);
    else if (!selection.contains(path))
        selection.select({path});
    else
        m_pressedPath = path;
    m_anchor = scene.index.items()[*item].rect;
    m_state = selection.contains(path) ? State::Pressed : State::Idle;
}

void SelectTool::move(const PointerEvent& event)
{
    m_now = event.pixel;
    const QPointF far = event.pixel - m_start.pixel;
    if (m_state == State::Pressed && std::hypot(far.x(), far.y()) >= kDragFrom_px) beginDrag();
    if (m_state == State::Dragging) drag(event);
    if (m_state == State::Band) host().repaint();
}

void SelectTool::beginDrag()
{
    const PlanScene scene = host().scene();
    m_items = itemsOf(scene.index, host().document().selection());
    m_moving.assign(scene.index.items().size(), false);
    for (const auto item : m_items) m_moving[item] = true;
    m_offset = {};
    m_state = State::Dragging;
    host().lift(m_items);
}

void SelectTool::drag(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    QPointF by = event.m - m_start.m;
    if (event.modifiers.testFlag(Qt::ShiftModifier)) {
        if (std::abs(by.x()) > std::abs(by.y()))
            by.setY(0);
        else
            by.setX(0);
    }
    m_guides.clear();
    if (event.modifiers.testFlag(Qt::AltModifier)) {
        by = {std::round(by.x() * 100) / 100, std::round(by.y() * 100) / 100};
    } else {
        const Hall* hall = scene.index.hall();
        SnapOptions options{.grid_m = hall ? hall->grid_m : 0,
                            .reach_m = std::min(0.25, 8 / scene.view.scale)};
        options.around = scene.view.toMetre(scene.viewport);
        options.moving = &m_moving;
        Snap snap = snapTo(scene.index, m_anchor.translated(by), options);
        by += snap.by;
        m_guides = std::move(snap.guides);
    }
    if (by != m_offset) {
        m_offset = by;
        const auto outcome =
            canvas_edits::move(host().document(), host().document().selection().components(), by.x(), by.y());
        m_refusal = outcome ? QString() : toQt(outcome.refusal().message);
        if (outcome)
            host().document().preview(*outcome);
        else
            host().document().clearPreview();
        host().hint(outcome ? tr("Moved by %1, %2").arg(format::length(by.x()), format::length(by.y()))
                            : m_refusal);
    }
    host().repaint();
}

void SelectTool::release(const PointerEvent& event)
{
    const State state = m_state;
    m_state = State::Idle;
    switch (state) {
    case State::Dragging:
        drop();
        break;
    case State::Band:
        selectBand(event);
        break;
    case State::Pressed:
        if (!m_pressedPath.empty()) host().document().selection().select({m_pressedPath});
        break;
    case State::Idle:
        break;
    }
    host().repaint();
}

void SelectTool::drop()
{
    Document& document = host().document();
    const auto outcome =
        canvas_edits::move(document, document.selection().components(), m_offset.x(), m_offset.y());
    const bool moved = m_offset != QPointF();
    m_items.clear();
    m_guides.clear();
    host().lift({});
    if (moved)
        done(outcome, countTitle("Move %1", "Move %n components"));
    else
        document.clearPreview();
}

void SelectTool::selectBand(const PointerEvent& event)
{
    const QPointF far = event.pixel - m_start.pixel;
    Selection& selection = host().document().selection();
    const auto mode = modeOf(m_start.modifiers);
    if (std::hypot(far.x(), far.y()) < kDragFrom_px) {
        pickLink(event);
        return;
    }
    const PlanScene scene = host().scene();
    std::vector<std::string> paths;
    for (const auto item : scene.index.touching(QRectF(m_start.m, event.m).normalized()))
        paths.push_back(scene.index.instanceOf(item).path);
    selection.select(std::move(paths), mode);
}

void SelectTool::pickLink(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    Selection& selection = host().document().selection();
    const bool networks = scene.layers.network && scene.view.scale >= kNetworkScale;
    const auto link = linkAt(scene.index, event.m, 4 / scene.view.scale, networks);
    const auto mode = modeOf(m_start.modifiers);
    if (link)
        selection.selectLinks({scene.index.facility()->links[*link].link->id}, mode);
    else if (mode == Selection::Mode::Replace)
        selection.clear();
}

void SelectTool::doubleClick(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    m_state = State::Idle;
    if (const auto item = scene.index.at(event.m)) host().open(scene.index.instanceOf(*item).path);
}

bool SelectTool::key(const QKeyEvent& event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier),
               shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const Hall* hall = host().scene().index.hall();
    const double step = shift ? 0.01 : (hall ? hall->grid_m : 0.6);
    switch (event.key()) {
    case Qt::Key_Left:
        nudge(-step, 0);
        return true;
    case Qt::Key_Right:
        nudge(step, 0);
        return true;
    case Qt::Key_Up:
        nudge(0, -step);
        return true;
    case Qt::Key_Down:
        nudge(0, step);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        remove();
        return true;
    case Qt::Key_R:
        if (control) return false;
        rotate(shift ? -1 : 1);
        return true;
    case Qt::Key_D:
        if (control) duplicate();
        return control;
    case Qt::Key_A:
        if (control) selectAll();
        return control;
    case Qt::Key_N:
        selectNext(shift ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto& path = host().document().selection().current(); !path.empty()) host().open(path);
        return true;
    default:
        return false;
    }
}

void SelectTool::cancel()
{
    const State was = m_state;
    m_state = State::Idle;
    m_guides.clear();
    m_refusal.clear();
    if (was == State::Dragging) {
        m_items.clear();
        host().lift({});
        host().document().clearPreview();
    }
    host().hint({});
    host().repaint();
}

void SelectTool::nudge(double dx_m, double dy_m)
{
    Document& document = host().document();
    if (document.selection().components().empty()) return;
    done(canvas_edits::move(document, document.selection().components(), dx_m, dy_m),
         countTitle("Nudge %1", "Nudge %n components"), false, kNudgeGesture);
}

void SelectTool::rotate(int quarterTurns)
{
    Document& document = host().document();
    if (document.selection().components().empty()) return;
    done(canvas_edits::rotate(document, document.selection().components(), quarterTurns),
         countTitle("Turn %1", "Turn %n components"));
}

void SelectTool::remove()
{
    Document& document = host().document();
    const Selection& selection = document.selection();
    if (selection.empty()) return;
    const QString title =
        selection.components().empty() ? tr("Remove links") : countTitle("Remove %1", "Remove %n components");
    done(canvas_edits::remove(document, selection.components(), selection.links()), title);
}

void SelectTool::duplicate()
{
    Document& document = host().document();
    if (document.selection().components().empty()) return;
    done(canvas_edits::duplicate(document, document.selection().components()),
         countTitle("Duplicate %1", "Duplicate %n components"), true);
}

void SelectTool::selectAll()
{
    const PlanScene scene = host().scene();
    std::vector<std::string> paths;
    for (ItemIndex i = 0; i < scene.index.items().size(); ++i)
        paths.push_back(scene.index.instanceOf(i).path);
    host().document().selection().select(std::move(paths));
}

/// Walks through the hall without a mouse.
void SelectTool::selectNext(int step)
{
    const PlanScene scene = host().scene();
    const auto count = static_cast<int>(scene.index.items().size());
    if (count == 0) return;
    Selection& selection = host().document().selection();
    const auto instance = scene.index.facility()->find(selection.current());
    const ItemIndex now = instance ? scene.index.itemOf(*instance) : kNoItem;
    const int next =
        now == kNoItem ? (step > 0 ? 0 : count - 1) : (static_cast<int>(now) + step + count) % count;
    selection.select({scene.index.instanceOf(static_cast<ItemIndex>(next)).path});
}

void SelectTool::done(const Outcome<Delta>& outcome, const QString& title, bool selectAdded, int gesture)
{
    Document& document = host().document();
    document.clearPreview();
    if (!outcome) {
        host().hint(toQt(outcome.refusal().message));
        return;
    }
    document.commit(*outcome, title, gesture);
    if (selectAdded) document.selection().select(canvas_edits::added(*outcome));
    host().hint({});
}

QString SelectTool::countTitle(const char* one, const char* many) const
{
    const auto paths = canvas_edits::rootsOf(host().document(), host().document().selection().components());
    return paths.size() == 1 ? tr(one).arg(toQt(paths.front())) : tr(many, static_cast<int>(paths.size()));
}

void SelectTool::paint(QPainter& painter) const
{
    const PlanScene scene = host().scene();
    if (m_state == State::Band) {
        const QRectF band = QRectF(m_start.pixel, m_now).normalized();
        QColor ground = scene.theme.accent;
        ground.setAlpha(40);
        painter.fillRect(band, ground);
        painter.setPen(QPen(scene.theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(band);
    }
    if (m_state != State::Dragging) return;
    PlanScene moved = scene;
    moved.view.origin -= m_offset;
    painter.setOpacity(0.9);
    paintItems(painter, moved, m_items);
    painter.setOpacity(1);
    paintOutlines(painter, moved, m_items, m_refusal.isEmpty() ? scene.theme.selection : scene.theme.ghostBad,
                  2);
    painter.setPen(QPen(scene.theme.guide, 1, Qt::DashLine));
    for (const auto& guide : m_guides)
        painter.drawLine(scene.view.toPixel(guide.p1()), scene.view.toPixel(guide.p2()));
}

QCursor SelectTool::cursor() const
{
    if (m_state != State::Dragging) return Qt::ArrowCursor;
    return m_refusal.isEmpty() ? Qt::SizeAllCursor : Qt::ForbiddenCursor;
}

QString SelectTool::usage() const
{
    return tr("Click or draw a band to select, drag to move (Alt: freely). R turns, Ctrl+D duplicates, "
              "double-click opens a rack.");
}

}  // namespace mw
