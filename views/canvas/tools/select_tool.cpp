// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/select_tool.h"

#include "views/canvas/canvas_select.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/tools/arrow_way.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kDragFrom_px = 4;  ///< a click trembles less than this
constexpr int kNudgeGesture = 1;
/// Copies of more than this are tried out when the pointer rests, not at every move: the ghost shows where they go.
constexpr std::size_t kMostCopiesTried = 100;
constexpr int kRest_ms = 120;
/// Links that follow the hand: those of what it has hold of and of what stands nearest to that. More would take a move longer than a frame may.
constexpr std::size_t kMostLinksMoved = 2000;

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

std::vector<ItemIndex> nearestFirst(const PlanIndex& index, std::vector<ItemIndex> items, QPointF to_m)
{
    const auto far2 = [&](ItemIndex i) {
        const QPointF by = index.items()[i].rect.center() - to_m;
        return QPointF::dotProduct(by, by);
    };
    std::sort(items.begin(), items.end(), [&](ItemIndex a, ItemIndex b) { return far2(a) < far2(b); });
    return items;
}

bool isNumber(const QString& text)
{
    return text.size() == 1 && (text[0].isDigit() || text[0] == u'-' || text[0] == u'.');
}

double far(QPointF by)
{
    return std::hypot(by.x(), by.y());
}

}  // namespace

void SelectTool::press(const PointerEvent& event)
{
    if (event.button != Qt::LeftButton || m_state == State::Typing) return;
    m_start = event;
    m_now = event.pixel;
    m_pressed.clear();
    if (m_handles.press(event)) return;
    const auto item = host().pickAt(event.m).item;
    if (m_shape == Shape::Band && m_area.press(event, item.has_value())) return;
    if (item && m_shape == Shape::Band) {
        pressItem(event, *item);
        return;
    }
    m_state = State::Area;
    m_lasso = QPolygonF{event.pixel};
}

/// With its group; Alt takes one alone.
void SelectTool::pressItem(const PointerEvent& event, ItemIndex item)
{
    const PlanScene scene = host().scene();
    Selection& selection = host().document().selection();
    const std::string path = scene.index.instanceOf(item).path;
    std::vector<std::string> paths{path};
    if (!event.modifiers.testFlag(Qt::AltModifier)) paths = canvas_select::withGroups(scene.index, {path});
    const auto mode = modeOf(event.modifiers);
    const auto isSelected = [&](ItemIndex i) { return selection.contains(scene.index.instanceOf(i).path); };
    const auto held = isSelected(item) ? item : mode == Selection::Mode::Replace ? liesAt(event.m, isSelected).value_or(kNoItem) : kNoItem;
    if (held != kNoItem)
        m_pressed = paths;   // a click chooses it, a drag takes what is selected
    else
        selection.select(paths, mode == Selection::Mode::Replace ? mode : Selection::Mode::Add);
    m_anchor = scene.index.items()[held != kNoItem ? held : item].rect;
    m_state = State::Pressed;
}

void SelectTool::move(const PointerEvent& event)
{
    if (m_state == State::Typing) return;
    m_now = event.pixel;
    if (m_handles.held()) return m_handles.move(event);
    if (m_area.held()) return m_area.move(event);
    if (m_state == State::Pressed && far(event.pixel - m_start.pixel) >= kDragFrom_px) beginDrag();
    if (m_state == State::Dragging) drag(event);
    if (m_state == State::Area) {
        if (m_shape == Shape::Lasso) m_lasso << event.pixel;
        host().repaint();
    }
}

void SelectTool::beginDrag()
{
    const PlanScene scene = host().scene();
    m_items = itemsOf(scene.index, host().document().selection());
    m_bounds = {};
    for (const auto item : m_items) m_bounds |= scene.index.items()[item].rect;
    m_links = linksInHand(scene.index, nearestFirst(scene.index, m_items, m_anchor.center()), kMostLinksMoved);
    m_side = -1;
    m_block = canvas_edits::blockAlone(host().document(), canvas_edits::rootsOf(host().document(), host().document().selection().components()));
    m_offset = {};
    m_refusal.clear();
    m_copying = m_start.modifiers.testFlag(Qt::ControlModifier);
    m_state = State::Dragging;
    if (!m_copying) host().lift(m_items);
}

void SelectTool::drag(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    QPointF by = event.m - m_start.m;
    if (event.modifiers.testFlag(Qt::ShiftModifier)) std::abs(by.x()) > std::abs(by.y()) ? by.setY(0) : by.setX(0);
    m_snap = {};
    if (event.modifiers.testFlag(Qt::AltModifier)) {
        by = {std::round(by.x() * 100) / 100, std::round(by.y() * 100) / 100};
    } else {
        const Hall* hall = scene.index.hall();
        SnapOptions options{.grid_m = hall ? hall->grid_m : 0, .reach_m = std::min(0.25, 8 / scene.view.scale)};
        options.around = scene.view.toMetre(scene.viewport);
        // Copies line up with what they are copied from.
        options.moving = m_copying ? nullptr : &m_links.items;
        m_snap = snapTo(scene.index, m_anchor.translated(by), options);
        by += m_snap.by;
    }
    const bool copying = event.modifiers.testFlag(Qt::ControlModifier);
    if (by != m_offset || copying != m_copying) setOffset(by, copying);
    host().repaint();
}

void SelectTool::setOffset(QPointF by, bool copying)
{
    if (copying != m_copying) host().lift(copying ? std::vector<ItemIndex>{} : m_items);
    m_copying = copying;
    m_offset = by;
    m_refusal.clear();
    const LengthUnit units = host().scene().units;
    const QString east = (by.x() < 0 ? tr("%1 west") : tr("%1 east")).arg(lengthText(std::abs(by.x()), units));
    const QString south = (by.y() < 0 ? tr("%1 north") : tr("%1 south")).arg(lengthText(std::abs(by.y()), units));
    m_told = (copying ? tr("Copy %1, %2") : tr("Moved %1, %2")).arg(east, south);
    if (!m_snap.note.isEmpty()) m_told += QStringLiteral("  ·  ") + m_snap.note;
    if (!copying || m_items.size() <= kMostCopiesTried) return tryOut();
    host().document().clearPreview();
    host().hint(m_told);
    m_rest.start(kRest_ms);
}

void SelectTool::tryOut()
{
    if (m_state != State::Dragging && m_state != State::Typing) return;
    const auto outcome = edit();
    if (outcome) {
        host().document().preview(*outcome);
    } else {
        m_refusal = localText(outcome.refusal().message);
        host().document().clearPreview();
    }
    host().hint(outcome ? m_told : m_refusal);
    host().repaint();
}

Outcome<Delta> SelectTool::edit() const
{
    const Document& document = host().document();
    const auto& paths = host().document().selection().components();
    return m_copying ? canvas_edits::duplicateBy(document, paths, m_offset)
                     : canvas_edits::move(document, paths, m_offset.x(), m_offset.y());
}

void SelectTool::release(const PointerEvent& event)
{
    if (m_state == State::Typing) return;
    if (m_handles.held()) return m_handles.release(event);
    if (m_area.held()) return m_area.release(event);
    const State state = m_state;
    m_state = State::Idle;
    if (state == State::Dragging) {
        drop();
    } else if (state == State::Area) {
        selectArea(event);
    } else if (state == State::Pressed && !m_pressed.empty()) {
        const auto mode = modeOf(m_start.modifiers);
        host().document().selection().select(m_pressed, mode);
    }
    host().repaint();
}

void SelectTool::drop()
{
    Document& document = host().document();
    const auto outcome = edit();
    const bool moved = m_offset != QPointF();
    m_state = State::Idle;
    m_items.clear();
    m_snap = {};
    host().lift({});
    document.clearPreview();
    if (!moved) return;
    if (!outcome) return host().refuse(localText(outcome.refusal().message));
    document.commit(*outcome, m_copying ? countTitle(QT_TRANSLATE_NOOP("mw", "Duplicate %1"), QT_TRANSLATE_NOOP("mw", "Duplicate %n components"))
                                        : countTitle(QT_TRANSLATE_NOOP("mw", "Move %1"), QT_TRANSLATE_NOOP("mw", "Move %n components")));
    if (m_copying) document.selection().select(canvas_edits::added(*outcome));
    host().hint({});
}

/// A number typed during a drag: how far, the way that the hand has gone; its longer leg is asked for first.
void SelectTool::typeOffset(const QString& typed)
{
    const LengthUnit units = host().scene().units;
    const double unit = metresIn(units);
    const QString suffix = u' ' + nameOf(units);
    const QPointF way(m_offset.x() < 0 ? -1 : 1, m_offset.y() < 0 ? -1 : 1);
    const NumberField across{.name = QStringLiteral("dx"), .label = way.x() < 0 ? tr("West") : tr("East"), .suffix = suffix, .value = std::abs(m_offset.x()) / unit};
    const NumberField down{.name = QStringLiteral("dy"), .label = way.y() < 0 ? tr("North") : tr("South"), .suffix = suffix, .value = std::abs(m_offset.y()) / unit};
    const bool downFirst = std::abs(m_offset.y()) > std::abs(m_offset.x());
    m_state = State::Typing;
    m_snap = {};
    host().ask({.title = m_copying ? tr("Copy by") : tr("Move by"),
                .fields = downFirst ? std::vector{down, across} : std::vector{across, down},
                .beside = hand(host().scene()),
                .typed = typed,
                .changed =
                    [this, unit, way, downFirst](const std::vector<double>& n) {
                        setOffset(QPointF(way.x() * n[downFirst ? 1 : 0], way.y() * n[downFirst ? 0 : 1]) * unit, m_copying);
                        host().repaint();
                        return m_refusal;
                    },
                .done =
                    [this](bool accepted, const std::vector<double>&) {
                        if (m_state != State::Typing) return;
                        accepted ? drop() : cancel();
                    }});
}

void SelectTool::selectArea(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    const bool lasso = m_shape == Shape::Lasso;
    if (far(event.pixel - m_start.pixel) < kDragFrom_px && m_lasso.size() < 4) {
        pickLink(event);
        return;
    }
    QPolygonF area;
    for (const QPointF& p : m_lasso) area << scene.view.toMetre(p);
    // To the right it encloses, to the left it takes what it touches, as in CAD.
    const bool touching = !lasso && event.pixel.x() < m_start.pixel.x();
    const QRectF band = QRectF(m_start.m, event.m).normalized();
    std::vector<std::string> paths;
    if (touching)
        for (const auto item : scene.index.touching(band)) paths.push_back(scene.index.instanceOf(item).path);
    else
        paths = canvas_select::enclosed(scene.index, lasso ? area : QPolygonF(band));
    host().document().selection().selectBoth(canvas_select::withGroups(scene.index, std::move(paths)),
                                             host().linksIn(lasso ? area : QPolygonF(band), touching), modeOf(m_start.modifiers));
}

void SelectTool::pickLink(const PointerEvent& event)
{
    Selection& selection = host().document().selection();
    const auto mode = modeOf(m_start.modifiers);
    if (const auto link = host().pickAt(event.m).link)
        selection.selectLinks({host().scene().index.facility()->links[*link].link->id}, mode);
    else if (!m_area.pick(event.m) && mode == Selection::Mode::Replace)
        selection.clear();
}

bool SelectTool::key(const QKeyEvent& event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier),
               shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (m_state == State::Dragging && isNumber(event.text())) {
        typeOffset(event.text());
        return true;
    }
    if (m_area.key(event)) return true;
    const Hall* hall = host().scene().index.hall();
    const double step = shift ? 0.01 : (hall ? hall->grid_m : 0.6);
    const std::string& path = host().document().selection().current();
    if (const auto way = arrowWay(event)) return nudge(*way * step), true;
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        host().run("delete");
        return true;
    case Qt::Key_R:
        if (control) return false;
        host().run(shift ? "rotate-back" : "rotate");
        return true;
    case Qt::Key_N:
        if (control) return false;
        selectNext(shift ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!control)
            host().run("place-exactly");
        else if (!path.empty())
            host().open(path);
        return true;
    default:
        return false;
    }
}

void SelectTool::cancel()
{
    const State was = m_state;
    m_state = State::Idle;
    m_snap = {};
    m_refusal.clear();
    if (m_handles.held()) m_handles.cancel();
    m_area.cancel();
    if (was == State::Dragging || was == State::Typing) {
        m_items.clear();
        host().lift({});
        host().document().clearPreview();
    }
    host().hint({});
    host().repaint();
}

void SelectTool::nudge(QPointF by_m)
{
    Document& document = host().document();
    if (document.selection().components().empty()) return;
    const auto outcome = canvas_edits::move(document, document.selection().components(), by_m.x(), by_m.y());
    if (!outcome) return host().refuse(localText(outcome.refusal().message));
    document.commit(*outcome, countTitle(QT_TRANSLATE_NOOP("mw", "Nudge %1"), QT_TRANSLATE_NOOP("mw", "Nudge %n components")), kNudgeGesture);
    host().hint({});
}

QString SelectTool::countTitle(const char* one, const char* many) const
{
    const auto paths = canvas_edits::rootsOf(host().document(), host().document().selection().components());
    return paths.size() == 1 ? tr(one).arg(canvas_edits::named(host().document(), paths)) : tr(many, static_cast<int>(paths.size()));
}

QCursor SelectTool::cursor() const
{
    if (m_shape == Shape::Lasso && m_state == State::Idle) return Qt::CrossCursor;
    if (m_state != State::Dragging) return m_handles.held() || m_area.held() ? Qt::SizeAllCursor : Qt::ArrowCursor;
    if (!m_refusal.isEmpty()) return Qt::ForbiddenCursor;
    return m_copying ? Qt::DragCopyCursor : Qt::SizeAllCursor;
}

QString SelectTool::usage() const
{
    if (m_shape == Shape::Lasso) return tr("Draw a line around what you want to select. Shift adds, Ctrl toggles.");
    return tr("Band to the right encloses, to the left touches. Drag moves, Ctrl copies, Alt freely; digits or Enter: by "
              "numbers.");
}

}  // namespace mw
