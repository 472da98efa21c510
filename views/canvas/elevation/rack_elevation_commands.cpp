// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, commands and the context menu of what sits in a rack or chassis.
#include "views/canvas/elevation/rack_elevation.h"

#include "model/edit/clipboard.h"
#include "model/edit/rack_move.h"
#include "views/canvas/canvas_edits.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace mw {

namespace {

constexpr int kRackNudgeGesture = 2;   ///< the plan's nudges are 1

bool inBlock(const std::string& path)
{
    return path.find('/') != std::string::npos;
}

}  // namespace

void RackElevation::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier, shift = event->modifiers() == Qt::ShiftModifier;
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step != 0 && !mountedSelection().empty())
        nudge(step);
    else if (step != 0)
        choosePiece(step);
    else if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) && !m_face.ports.empty())
        stepPort(event->key() == Qt::Key_Right ? 1 : -1);
    else if (event->key() == Qt::Key_N && (plain || shift))
        choosePiece(plain ? 1 : -1);
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        removeSelected();
    else if (event->key() == Qt::Key_R && plain)
        turn();
    else if (event->key() == Qt::Key_R && shift)
        toOtherSide();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT propertiesWanted();
    else if (event->key() == Qt::Key_Escape && m_linkFrom != kNoInstance)
        stopLink();
    else if (event->key() == Qt::Key_Escape && m_drag.state != RackDrag::State::Idle)
        stopDrag();
    else if (event->key() == Qt::Key_Escape && m_piece)
        closePiece();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT levelUpWanted();
    else if (event->matches(QKeySequence::Copy))
        copySelected();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::SelectAll))
        (void)run("select-all");
    else
        QWidget::keyPressEvent(event);
}

/// The other side is seen; what is being dragged goes there.
void RackElevation::turn()
{
    setRear(!m_rear);
    if (m_drag.dragging()) tryDrag();
}

void RackElevation::stopLink()
{
    m_linkFrom = kNoInstance;
    m_document.clearPreview();
    update();
}

/// Round through the pieces, as they stand.
void RackElevation::choosePiece(int step)
{
    const int count = m_space ? static_cast<int>(m_space->pieces().size()) : 0;
    if (count == 0) return;
    m_drag = {};
    pressPiece(static_cast<std::size_t>(m_piece ? (static_cast<int>(*m_piece) + step + count) % count : 0));
    m_drag = {};
    const InstanceIndex instance = m_space->pieces()[*m_piece].instance;
    if (instance != kNoInstance) m_document.selection().select({m_facility->instances[instance].path});
}

void RackElevation::nudge(int up_u)
{
    const auto paths = mountedSelection();
    const auto outcome = edit::moveByUnits(m_document.layout(), *m_document.catalog(), paths, up_u);
    if (!outcome) return refuse(localText(outcome.refusal().message));
    m_document.commit(*outcome, titled(paths, tr("Nudge %1"), tr("Nudge %n components", nullptr, static_cast<int>(paths.size()))), kRackNudgeGesture);
    Q_EMIT hintChanged({});
}

/// Each keeps its units; where it was mounted from does not matter, all go to the same side.
void RackElevation::toOtherSide()
{
    const auto paths = mountedSelection();
    if (paths.empty()) return refuse(tr("Select what is mounted in the rack first."));
    bool rear = true;
    for (const auto& path : paths)
        if (const auto instance = m_facility->find(path)) rear &= !m_facility->instances[*instance].rear;
    const auto outcome = edit::moveByUnits(m_document.layout(), *m_document.catalog(), paths, 0, rear);
    if (!outcome) return refuse(localText(outcome.refusal().message));
    m_document.commit(*outcome, rear ? tr("Move to the rear") : tr("Move to the front"));
}

bool RackElevation::run(std::string_view command)
{
    if (command == "delete")
        removeSelected();
    else if (command == "duplicate")
        duplicate();
    else if (command == "place-exactly")
        Q_EMIT propertiesWanted();
    else if (command == "select-all")
        selectWhere([](const Instance&) { return true; });
    else if (command == "select-invert")
        selectWhere([this](const Instance& instance) { return !m_document.selection().contains(instance.path); });
    else if (command == "select-same-kind")
        selectLike([](const Instance& a, const Instance& b) { return a.part->kind == b.part->kind; });
    else if (command == "select-same-part")
        selectLike([](const Instance& a, const Instance& b) { return a.part->id == b.part->id; });
    else
        return false;
    return true;
}

void RackElevation::selectWhere(const std::function<bool(const Instance&)>& keep)
{
    std::vector<std::string> paths;
    for (const auto instance : shownInstances())
        if (keep(m_facility->instances[instance])) paths.push_back(m_facility->instances[instance].path);
    m_document.selection().select(std::move(paths));
}

void RackElevation::selectLike(const std::function<bool(const Instance&, const Instance&)>& alike)
{
    std::vector<InstanceIndex> chosen;
    for (const auto instance : shownInstances())
        if (m_document.selection().contains(m_facility->instances[instance].path)) chosen.push_back(instance);
    selectWhere([&](const Instance& instance) {
        return std::any_of(chosen.begin(), chosen.end(), [&](InstanceIndex one) { return alike(m_facility->instances[one], instance); });
    });
}

/// Above itself, or where there is room.
void RackElevation::duplicate()
{
    const Layout& layout = m_document.layout();
    const auto paths = insideSelection();
    const auto mounted = mountedSelection();
    if (paths.empty()) return refuse(tr("Select what is mounted in the rack first."));
    if (std::any_of(paths.begin(), paths.end(), inBlock)) return refuse(tr("%1 belongs to a block: detach the block to change it.").arg(toQt(paths.front())));
    const auto outcome = mounted.size() == paths.size()
                             ? edit::pasteIntoRack(layout, *m_document.catalog(), edit::copyText(layout, mounted), fromQt(m_path), unitOfSelection())
                             : canvas_edits::duplicate(m_document, paths);
    if (!outcome) return refuse(localText(outcome.refusal().message));
    m_document.commit(*outcome, titled(paths, tr("Duplicate %1"), tr("Duplicate %n components", nullptr, static_cast<int>(paths.size()))));
    m_document.selection().select(canvas_edits::added(*outcome));
}

int RackElevation::unitOfSelection() const
{
    int lowest = 0;
    for (const auto& path : mountedSelection())
        if (const auto instance = m_facility->find(path)) lowest = lowest == 0 ? m_facility->instances[*instance].u : std::min(lowest, m_facility->instances[*instance].u);
    return std::max(1, lowest);
}

void RackElevation::copySelected()
{
    const auto text = edit::copyText(m_document.layout(), m_document.selection().components());
    if (text.empty()) return Q_EMIT hintChanged(tr("Select components to copy first."));
    QApplication::clipboard()->setText(toQt(text));
    Q_EMIT hintChanged(tr("Copied as YAML."));
}

/// From the unit under the pointer on, else from the selection on.
bool RackElevation::paste()
{
    if (!m_space) return false;
    const int pointed = unitAt(m_pointer);
    const auto outcome = edit::pasteIntoRack(m_document.layout(), *m_document.catalog(), fromQt(QApplication::clipboard()->text()),
                                             fromQt(m_path), pointed > 0 ? pointed : unitOfSelection());
    if (!outcome) {
        refuse(localText(outcome.refusal().message));
        return true;
    }
    const auto added = canvas_edits::added(*outcome);
    m_document.commit(*outcome, tr("Paste"));
    m_document.selection().select(added);
    Q_EMIT hintChanged(tr("Pasted %n components", nullptr, static_cast<int>(added.size())));
    return true;
}

/// Only what is shown here: the rack itself is removed on the plan.
std::vector<std::string> RackElevation::insideSelection() const
{
    std::vector<std::string> inside;
    for (const auto& path : m_document.selection().components())
        if (path != fromQt(m_path)) inside.push_back(path);
    return inside;
}

void RackElevation::removeSelected()
{
    const auto inside = insideSelection();
    if (inside.empty()) return refuse(tr("Select what is mounted in the rack first."));
    if (std::any_of(inside.begin(), inside.end(), inBlock))
        return refuse(tr("%1 belongs to a block: detach the block to change it.").arg(toQt(inside.front())));
    const QString gone = canvas_edits::whatGoes(m_document, inside);
    const auto outcome = canvas_edits::remove(m_document, inside, {});
    if (!outcome) return refuse(localText(outcome.refusal().message));
    m_document.commit(*outcome, titled(inside, tr("Remove %1"), tr("Remove %n components", nullptr, static_cast<int>(inside.size()))));
    if (!gone.isEmpty()) Q_EMIT hintChanged(tr("Removed %1. Undo brings all of it back.").arg(gone));
}

void RackElevation::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_drag.dragging() || m_linkFrom != kNoInstance) {
        stopLink();
        return stopDrag();
    }
    QPointF pixel = event->pos();
    if (const auto mounted = mountedSelection(); event->reason() == QContextMenuEvent::Keyboard && !mounted.empty())
        pixel = pixelsOf(toQt(mounted.front())).center();
    contextMenu(pixel)->popup(mapToGlobal(pixel.toPoint()));
}

/// What lies there is selected, unless it is already: the menu is for all that is.
void RackElevation::selectForMenu(QPointF pixel)
{
    m_pointer = pixel;
    const auto over = linkableAt(pixel);
    if (over && m_document.selection().contains(m_facility->instances[over->first].path)) return;
    m_drag = {};
    if (const auto piece = pieceAt(pixel))
        pressPiece(*piece);
    else
        m_document.selection().select({over ? m_facility->instances[over->first].path : fromQt(m_path)});
    m_drag = {};
}

QMenu* RackElevation::contextMenu(QPointF pixel)
{
    selectForMenu(pixel);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rackMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const char* name, const QString& text, auto run) {
        auto* made = menu->addAction(text, this, std::move(run));
        made->setObjectName(QLatin1String(name));
        return made;
    };
    const auto inside = insideSelection();
    const bool some = !inside.empty();
    if (inside.size() == 1) add("rack-open", tr("&Open %1").arg(toQt(inside.front())), [this, path = toQt(inside.front())] { Q_EMIT openRequested(path); });
    add("rack-copy", tr("&Copy"), [this] { copySelected(); })->setEnabled(some);
    add("rack-paste", tr("&Paste"), [this] { (void)paste(); })->setEnabled(m_space.has_value());
    add("rack-duplicate", tr("&Duplicate"), [this] { duplicate(); })->setEnabled(some);
    menu->addSeparator();
    add("rack-other-side", tr("To the other &side"), [this] { toOtherSide(); })->setEnabled(!mountedSelection().empty());
    add("rack-turn", m_rear ? tr("Show the &front") : tr("Show the &rear"), [this] { turn(); });
    menu->addSeparator();
    add("rack-all", tr("Select &all"), [this] { (void)run("select-all"); });
    add("rack-same-kind", tr("Select same &kind"), [this] { (void)run("select-same-kind"); })->setEnabled(some);
    add("rack-same-part", tr("Select same part"), [this] { (void)run("select-same-part"); })->setEnabled(some);
    menu->addSeparator();
    add("rack-properties", tr("Proper&ties"), [this] { Q_EMIT propertiesWanted(); });
    const bool own = some && std::none_of(inside.begin(), inside.end(), inBlock);
    const QString goes = own ? canvas_edits::whatGoes(m_document, inside) : QString();
    add("rack-delete", goes.isEmpty() ? tr("De&lete") : tr("De&lete %1").arg(goes), [this] { removeSelected(); })->setEnabled(own);
    return menu;
}

}  // namespace mw
