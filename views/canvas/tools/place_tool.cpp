// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/place_tool.h"

#include "model/edit/edit.h"
#include "model/edit/link_shape.h"
#include "model/edit/place.h"
#include "model/facility/rack_space.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/elevation/rack_space_view.h"
#include "views/canvas/tools/arrow_way.h"
#include "views/canvas/tools/snap.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <vector>

namespace mw {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("mw::PlaceTool", text);
}

/// The slot that what is added takes.
QString slotOf(const std::optional<Delta>& delta)
{
    const auto& after = delta && !delta->components.empty() ? delta->components.front().after : nullptr;
    return after ? toQt(after->in.slot) : QString();
}

}  // namespace

bool PlaceTool::setPart(const std::string& partId)
{
    leave();
    m_block.clear();
    m_part = host().document().catalog()->share(partId);
    m_turned = false;
    m_ghost = {};
    return m_part != nullptr;
}

bool PlaceTool::setBlock(const std::string& blockId)
{
    (void)setPart({});
    m_facing = Facing::North;
    const Document& document = host().document();
    if (!document.layout().blocks.contains(blockId)) return false;
    const auto [width_m, depth_m] = edit::blockExtent(document.layout(), *document.catalog(), blockId);
    m_block = blockId;
    m_blockSize = {width_m, depth_m};
    m_turned = true;   // it stands as it was drawn, whatever is beside it
    return true;
}

Outcome<Delta> PlaceTool::placed(const FloorPlace& at) const
{
    const Document& document = host().document();
    return m_block.empty() ? canvas_edits::place(document, m_part->id, at) : edit::placeBlock(document.layout(), *document.catalog(), m_block, at);
}

QSizeF PlaceTool::footprint() const
{
    const bool across = m_facing == Facing::North || m_facing == Facing::South;
    if (!m_block.empty()) return across ? m_blockSize : m_blockSize.transposed();
    return across ? QSizeF(m_part->width_m(), m_part->depth_m())
                  : QSizeF(m_part->depth_m(), m_part->width_m());
}

void PlaceTool::hover(const PointerEvent& event)
{
    if (hasNothing()) return;
    const auto place = std::tuple(m_ghost, m_rack, m_u, m_link);
    const bool wasShown = m_shown && host().document().previewLayout();
    m_shown = true;
    m_delta.reset();
    m_refusal.clear();
    m_guides.clear();
    m_rack.clear();
    m_link.clear();
    if (!hoverRack(event) && !hoverSlot(event)) hoverFloor(event);
    const bool same = wasShown && place == std::tuple(m_ghost, m_rack, m_u, m_link);
    if (!m_delta)
        host().document().clearPreview();
    else if (!same)  // the solver is asked once a place, not once a move
        host().document().preview(*m_delta);
    host().hint(m_refusal.isEmpty() ? usage() : m_refusal);
    host().repaint();
}

/// What mounts in a rack goes into the rack under the pointer, at the lowest place that is free.
bool PlaceTool::hoverRack(const PointerEvent& event)
{
    if (!m_part || !mountsInRack(*m_part)) return false;
    const PlanScene scene = host().scene();
    const auto item = scene.index.at(event.m, 0, false);   // whatever hangs over it
    if (!item || !scene.index.items()[*item].rack) return false;
    const PlanItem& rack = scene.index.items()[*item];
    const Facility& facility = *scene.index.facility();
    m_ghost = rack.rect;
    m_rack = facility.instances[rack.instance].path;
    const RackSpaceView space(facility, rack.instance);
    const auto u = space.firstFree(std::max(1, m_part->heightU()));
    if (!u) {
        m_refusal =
            tr("%1 has no %2 free units in a row").arg(toQt(m_rack)).arg(std::max(1, m_part->heightU()));
        return true;
    }
    m_u = *u;
    take(canvas_edits::placeInside(host().document(), m_part->id, {.component = m_rack, .u = m_u}));
    return true;
}

/// A card goes into the first slot that is free for it, of what is under the pointer or of what is mounted in that.
bool PlaceTool::hoverSlot(const PointerEvent& event)
{
    if (!m_part || mountsInRack(*m_part) || !mayStandOn(m_part->kind, Level::Slot)) return false;
    const PlanScene scene = host().scene();
    const auto item = scene.index.at(event.m, 0, false);
    if (!item) return false;
    const Facility& facility = *scene.index.facility();
    const Document& document = host().document();
    m_ghost = scene.index.items()[*item].rect;
    std::vector<InstanceIndex> holders{scene.index.items()[*item].instance};
    std::ranges::copy(facility.childrenOf(holders.front()), std::back_inserter(holders));
    for (const InstanceIndex holder : holders) {
        const std::string& path = facility.instances[holder].path;
        const auto outcome = edit::placeInSlot(document.layout(), *document.catalog(), m_part->id, path);
        if (outcome) {
            m_rack = path;
            m_u = 0;
            m_refusal.clear();
            m_delta = *outcome;
            return true;
        }
        if (m_refusal.isEmpty()) m_refusal = localText(outcome.refusal().message);
    }
    return true;
}

/// What has a port in and a port out goes into the link under the pointer: a breaker into a feeder, a pump into a pipe.
bool PlaceTool::hoverLink(const PointerEvent& event)
{
    constexpr double kReach_px = 8;
    const PlanScene scene = host().scene();
    const auto link = m_part ? host().linkAt(event.m, kReach_px) : std::nullopt;
    if (!link || scene.index.at(event.m)) return false;
    const Facility& facility = *scene.index.facility();
    if (!edit::canSplit(facility, *link, *m_part)) return false;
    m_link = toQt(facility.linkText(facility.links[*link]));
    take(edit::splitLink(facility, *host().document().catalog(), *link, m_part->id, place()));
    return true;
}

void PlaceTool::take(const Outcome<Delta>& outcome)
{
    if (outcome)
        m_delta = *outcome;
    else
        m_refusal = localText(outcome.refusal().message);
}

static std::optional<ItemIndex> nearestOf(const PlanIndex& index, QPointF m, double reach_m, bool racksOnly)
{
    std::optional<ItemIndex> nearest;
    double least_m = reach_m;
    for (const ItemIndex item : index.touching(QRectF(m, QSizeF(0, 0)).adjusted(-reach_m, -reach_m, reach_m, reach_m)))
        if (const double away_m = index.distance_m(item, m); away_m <= least_m && (index.items()[item].rack || !racksOnly)) least_m = away_m, nearest = item;
    return nearest;
}

FloorPlace PlaceTool::place() const
{
    const Hall* hall = host().scene().index.hall();
    return {.hall = hall ? hall->id : std::string(), .x_m = m_ghost.left(), .y_m = m_ghost.top(), .facing = m_facing};
}

void PlaceTool::hoverFloor(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    const Hall* hall = scene.index.hall();
    constexpr double kNear_m = 2.5;
    if (!m_turned)  // look where the nearest neighbour looks; a rack where racks do
        if (const auto near = nearestOf(scene.index, event.m, kNear_m, m_part != nullptr && isRack(m_part->kind))) m_facing = scene.index.items()[*near].facing;
    const QSizeF size = footprint();
    m_ghost = QRectF(event.m - QPointF(size.width() / 2, size.height() / 2), size);
    if (!event.modifiers.testFlag(Qt::AltModifier)) {
        SnapOptions options{.grid_m = hall ? hall->grid_m : 0,
                            .reach_m = std::min(0.3, 12 / scene.view.scale)};
        options.around = scene.view.toMetre(scene.viewport);
        Snap snap = snapTo(scene.index, m_ghost, options);
        m_ghost.translate(snap.by);
        m_guides = std::move(snap.guides);
    }
    if (!hall) {
        m_refusal = tr("There is no hall to place it in");
        return;
    }
    if (!hoverLink(event)) take(placed(place()));
}

bool PlaceTool::drop()
{
    if (hasNothing() || !m_delta) {
        if (!m_refusal.isEmpty()) host().refuse(m_refusal);
        return false;
    }
    const Delta delta = *m_delta;
    m_delta.reset();
    m_shown = false;
    host().document().commit(delta, tr("Place %1").arg(m_part ? partName(*m_part) : toQt(m_block)));
    host().document().selection().select(canvas_edits::added(delta));
    host().hint({});
    return true;
}

void PlaceTool::leave()
{
    if (m_shown) host().document().clearPreview();
    m_shown = false;
    m_side = -1;
    m_delta.reset();
    m_guides.clear();
    host().hint({});
    host().repaint();
}

void PlaceTool::press(const PointerEvent& event)
{
    if (event.button != Qt::LeftButton) return;
    hover(event);
    m_placed = drop();
}

/// Where keys take it up: where it is, or was set down last; at first, or out of sight, in the middle of what is seen.
QPointF PlaceTool::heldAt() const
{
    const PlanScene scene = host().scene();
    const QRectF seen = scene.view.toMetre(scene.viewport);
    return !m_ghost.isEmpty() && seen.contains(m_ghost.center()) ? m_ghost.center() : seen.center();
}

/// By the arrow keys, without snapping: steps of the grid stay on it. The first shows the ghost.
void PlaceTool::step(QPointF by_m)
{
    const bool shown = m_shown || !m_ghost.isEmpty();
    const QPointF at = shown ? heldAt() + by_m : heldAt();
    hover({.pixel = host().scene().view.toPixel(at), .m = at, .modifiers = shown ? Qt::AltModifier : Qt::NoModifier});
}

/// By Enter: what is not seen yet is shown first.
void PlaceTool::setDown()
{
    if (!m_shown) return step({});
    m_placed = drop();
}

bool PlaceTool::key(const QKeyEvent& event)
{
    m_placed = false;
    if (hasNothing() || event.modifiers().testFlag(Qt::ControlModifier)) return false;
    const Hall* hall = host().scene().index.hall();
    const double by = event.modifiers().testFlag(Qt::ShiftModifier) || !hall ? 0.01 : hall->grid_m;
    if (const auto way = arrowWay(event)) return step(*way * by), true;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: setDown(); return true;
    case Qt::Key_R: break;
    default: return false;
    }
    m_facing = turned(m_facing, event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    m_turned = true;
    m_shown = false;
    const QPointF middle = heldAt();
    hover({.pixel = host().scene().view.toPixel(middle), .m = middle});
    return true;
}

void PlaceTool::planChanged()
{
    m_delta.reset();
    m_guides.clear();
}

void PlaceTool::paint(QPainter& painter) const
{
    if (!m_shown || hasNothing()) return;
    const PlanScene scene = host().scene();
    const bool good = m_refusal.isEmpty(), badPlace = good && isBadPlace(host().changes());
    const QColor edge = good && !badPlace ? scene.theme.ghost : scene.theme.ghostBad;
    QColor ground = edge;
    ground.setAlpha(110);
    const QRectF rect = scene.view.toPixel(m_ghost);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(edge, 2));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(QPen(scene.theme.guide, 1, Qt::DashLine));
    for (const auto& guide : m_guides)
        painter.drawLine(scene.view.toPixel(guide.p1()), scene.view.toPixel(guide.p2()));

    painter.setRenderHint(QPainter::Antialiasing, false);
    std::vector<CardLine> lines = titleLines();
    if (!good)
        lines.push_back({m_refusal, CardLine::Tone::Error});
    else if (!m_rack.empty())
        lines.push_back({m_u > 0 ? tr("into %1 at U%2").arg(toQt(m_rack)).arg(m_u) : tr("into %1, %2").arg(toQt(m_rack), slotOf(m_delta))});
    else if (!m_link.isEmpty())
        lines.push_back({tr("into the link %1").arg(m_link)});
    if (good) {
        const auto& changes = host().changes();
        const auto figures = std::ranges::find(changes, false, &CardLine::ofPlace);   // why it may not stand there comes before what it is
        lines.insert(lines.end(), figures, changes.end());
        lines.insert(lines.begin() + 1, changes.begin(), figures);
    }
    paintCard(painter, scene, rect, lines, &m_side);
}

std::vector<CardLine> PlaceTool::titleLines() const
{
    if (m_part) return {{partName(*m_part)}, {keyFigures(*m_part, *host().document().catalog())}};
    const LengthUnit units = host().scene().units;
    return {{tr("Block %1").arg(toQt(m_block))}, {lengthText(m_ghost.width(), units) + QStringLiteral(" × ") + lengthText(m_ghost.height(), units)}};
}

QString PlaceTool::usage() const
{
    if (!m_block.empty()) return tr("Set the block down on the plan. Arrow keys move it, Enter sets it down, R turns, Alt places freely, Esc ends.");
    return tr("Set it down on the plan, onto a rack or into a link. Arrow keys move it, Enter sets it down, R turns, Alt places freely, Esc ends.");
}

}  // namespace mw
