// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/link_handles.h"

#include "views/canvas/canvas_edits.h"
#include "views/canvas/plan/plan_routes.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

using edit::LinkEnd;

constexpr double kGrab_px = 7, kTremble_px = 4, kGrid_m = 0.1;

QString tr(const char* text)
{
    return QCoreApplication::translate("mw::LinkHandles", text);
}

bool isLevel(QPointF a, QPointF b)
{
    return std::abs(a.y() - b.y()) <= std::abs(a.x() - b.x());
}

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// Without points that lie on a straight line between their neighbours, or twice.
QPolygonF simplified(const QPolygonF& way)
{
    constexpr double kSame_m = 1e-3;
    QPolygonF out;
    for (const QPointF& p : way) {
        if (!out.isEmpty() && distance(out.back(), p) < kSame_m) continue;
        if (out.size() >= 2) {
            const QPointF a = out[out.size() - 2], b = out.back();
            const bool straight = (std::abs(a.x() - b.x()) < kSame_m && std::abs(b.x() - p.x()) < kSame_m) ||
                                  (std::abs(a.y() - b.y()) < kSame_m && std::abs(b.y() - p.y()) < kSame_m);
            if (straight) out.removeLast();
        }
        out << p;
    }
    return out;
}

/// The way with one piece moved across itself; ends stay where they are, with a corner more.
QPolygonF withPieceAt(QPolygonF way, qsizetype piece, QPointF m)
{
    const bool level = isLevel(way[piece], way[piece + 1]);
    if (piece + 2 == way.size()) way.append(way.back());
    if (piece == 0) {
        way.prepend(way.front());
        piece = 1;
    }
    for (const qsizetype i : {piece, piece + 1})
        level ? way[i].setY(m.y()) : way[i].setX(m.x());
    return way;
}

/// Where a line from inside a rectangle leaves it; nothing: it ends inside, too.
std::optional<QPointF> leaving(const QRectF& rect, QPointF from, QPointF to)
{
    const std::array sides{QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
                           QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())};
    QPointF at;
    for (const QLineF& side : sides)
        if (QLineF(from, to).intersects(side, &at) == QLineF::BoundedIntersection) return at;
    return std::nullopt;
}

}  // namespace

bool LinkHandles::hasHandle(const QPolygonF& seen, qsizetype piece)
{
    constexpr double kLeast_px = 28;
    return distance(seen[piece], seen[piece + 1]) >= kLeast_px;
}

std::optional<LinkHandles::Shown> LinkHandles::shown() const
{
    const Selection& selection = m_host.document().selection();
    if (selection.links().size() != 1 || !selection.components().empty()) return std::nullopt;
    if (!m_host.document().layout().links.contains(selection.links().front())) return std::nullopt;  // a block's: not edited here
    const PlanScene scene = m_host.scene();
    const auto link = findLink(*scene.index.facility(), selection.links().front());
    if (!link) return std::nullopt;
    QPolygonF way = routeOf(scene.index, scene.index.facility()->links[*link]);
    if (way.size() < 2) return std::nullopt;
    return Shown{*link, std::move(way)};
}

QPointF LinkHandles::handleOf(const Shown& link, LinkEnd end) const
{
    const PlanScene scene = m_host.scene();
    // The way may run from either end: the ends of the line are the middles of what it joins.
    const FacilityLink& record = scene.index.facility()->links[link.link];
    const ItemIndex item = scene.index.itemOf(end == LinkEnd::From ? record.from : record.to);
    const QRectF& rect = scene.index.items()[item].rect;
    const bool first = distance(link.way.front(), rect.center()) <= distance(link.way.back(), rect.center());
    QPolygonF way = link.way;
    if (!first) std::reverse(way.begin(), way.end());
    for (qsizetype i = 0; i + 1 < way.size(); ++i)
        if (const auto edge = leaving(rect, way[i], way[i + 1])) return scene.view.toPixel(*edge) + asideOf(link);
    return scene.view.toPixel(way.front()) + asideOf(link);
}

/// From its way to where it is drawn.
QPointF LinkHandles::asideOf(const Shown& link) const
{
    const PlanIndex& index = m_host.scene().index;
    return layerOf(index, index.facility()->links[link.link]) == LinkLayer::PowerB ? QPointF(kFeedsApart_px, kFeedsApart_px) : QPointF();
}

/// In pixels, from where it leaves one component to where it enters the other.
QPolygonF LinkHandles::seenWay(const Shown& link) const
{
    const PlanScene scene = m_host.scene();
    QPolygonF seen;
    for (const QPointF& m : link.way) seen << scene.view.toPixel(m) + asideOf(link);
    const QPointF a = handleOf(link, LinkEnd::From), b = handleOf(link, LinkEnd::To);
    const bool fromFirst = distance(seen.front(), a) + distance(seen.back(), b) <=
                           distance(seen.front(), b) + distance(seen.back(), a);
    seen.front() = fromFirst ? a : b;
    seen.back() = fromFirst ? b : a;
    return seen;
}

std::optional<LinkEnd> LinkHandles::endAt(const Shown& link, QPointF pixel) const
{
    for (const LinkEnd end : {LinkEnd::From, LinkEnd::To})
        if (distance(handleOf(link, end), pixel) <= kGrab_px) return end;
    return std::nullopt;
}

std::optional<qsizetype> LinkHandles::pieceAt(const Shown& link, QPointF pixel) const
{
    const QPolygonF seen = seenWay(link);
    for (qsizetype i = 0; i + 1 < seen.size(); ++i)
        if (hasHandle(seen, i) && distance((seen[i] + seen[i + 1]) / 2, pixel) <= kGrab_px) return i;
    return std::nullopt;
}

/// Beside its handle a piece can be taken, too, where it is not under something.
std::optional<qsizetype> LinkHandles::pieceUnder(const Shown& link, const PointerEvent& event) const
{
    if (event.modifiers.testFlag(Qt::ControlModifier) || event.modifiers.testFlag(Qt::ShiftModifier) || m_host.pickAt(event.m).item) return std::nullopt;
    const QPolygonF seen = seenWay(link);
    const QMarginsF reach(kHitReach_px, kHitReach_px, kHitReach_px, kHitReach_px);
    for (qsizetype i = 0; i + 1 < seen.size(); ++i)
        if (hasHandle(seen, i) && QRectF(seen[i], seen[i + 1]).normalized().marginsAdded(reach).contains(event.pixel)) return i;
    return std::nullopt;
}

bool LinkHandles::press(const PointerEvent& event)
{
    const auto link = shown();
    if (!link) return false;
    m_now = m_start_px = event.pixel;
    m_wandered = false;
    m_over.reset(), m_port.reset();
    m_told.clear(), m_why.clear();
    if (const auto end = endAt(*link, event.pixel)) {
        m_held = Held::End, m_end = *end;
        m_reached.clear();
        m_veil.clear();
        m_host.hint(tr("Drag the end onto another component; a click chooses another port"));
        return true;
    }
    auto piece = pieceAt(*link, event.pixel);
    if (!piece) piece = pieceUnder(*link, event);
    if (!piece) return false;
    m_held = Held::Piece, m_piece = *piece;
    m_start = m_way = link->way;
    return true;
}

void LinkHandles::move(const PointerEvent& event)
{
    m_now = event.pixel;
    const bool setsOut = !m_wandered && distance(event.pixel, m_start_px) > kTremble_px;
    m_wandered = m_wandered || setsOut;
    if (const auto link = setsOut ? shown() : std::nullopt) m_host.liftLink(link->link);   // it is drawn where it goes
    if (m_held == Held::Piece && m_wandered) movePiece(event);
    if (m_held == Held::End) moveEnd(event);
    m_host.repaint();
}

/// What a release here would change, or why the end cannot go there.
void LinkHandles::moveEnd(const PointerEvent& event)
{
    const PlanScene scene = m_host.scene();
    const auto port = m_wandered ? portMarkAt(scene, event.pixel) : std::nullopt;
    const auto over = port ? std::optional(port->item) : scene.itemAt(event.m);
    const auto link = shown();
    if (!link || (over == m_over && (port && m_port ? port->sameAs(*m_port) : !port && !m_port))) return;
    m_over = over;
    m_port = port;
    m_told.clear(), m_why.clear();
    m_host.document().clearPreview();
    m_host.hint({});   // what was said is of what the end has left
    if (!over || (!port && scene.index.items()[*over].instance == leaves(*link))) return;
    const InstanceIndex onto = scene.index.items()[*over].instance;
    const auto outcome = port ? edit::reattachTo(*scene.index.facility(), link->link, m_end, onto, port->group)
                              : edit::reattach(*scene.index.facility(), link->link, m_end, onto);
    const Instance& target = scene.index.instanceOf(*over);
    if (outcome) {
        m_told = tr("Put the end on %1").arg(toQt(port ? target.path + ' ' + target.part->ports[port->group].id : target.path));
        m_host.document().preview(*outcome);
    } else {
        m_why = localText(outcome.refusal().message);
    }
    m_host.hint(outcome ? m_told : m_why);
}

InstanceIndex LinkHandles::leaves(const Shown& link) const
{
    const FacilityLink& record = m_host.scene().index.facility()->links[link.link];
    return m_end == LinkEnd::From ? record.from : record.to;
}

/// Of two of one part, one may have its ports in use.
bool LinkHandles::reaches(const Shown& link, ItemIndex item) const
{
    const PlanScene scene = m_host.scene();
    const Facility& facility = *scene.index.facility();
    const Part* part = scene.index.instanceOf(item).part;
    const auto [known, isNew] = m_reached.try_emplace(part);
    if (isNew) {
        const FacilityLink& record = facility.links[link.link];
        const PortGroup& stays = m_end == LinkEnd::From ? facility.part(record.to).ports[record.toPort] : facility.part(record.from).ports[record.fromPort];
        known->second = std::any_of(part->ports.begin(), part->ports.end(), [&](const PortGroup& port) {
            return m_end == LinkEnd::From ? canvas_edits::canJoin(port, stays) : canvas_edits::canJoin(stays, port);
        });
    }
    return known->second && !edit::portsForEnd(facility, link.link, m_end, scene.index.items()[item].instance).empty();
}

void LinkHandles::movePiece(const PointerEvent& event)
{
    const double grid = event.modifiers.testFlag(Qt::AltModifier) ? 0.01 : kGrid_m;
    const QPointF m(std::round(event.m.x() / grid) * grid, std::round(event.m.y() / grid) * grid);
    m_way = withPieceAt(m_start, m_piece, m);
}

void LinkHandles::release(const PointerEvent& event)
{
    const Held held = m_held;
    m_held = Held::Nothing;
    m_host.liftLink(kNoLink);
    const auto clicked = held == Held::Piece && !m_wandered ? m_host.pickAt(m_host.scene().view.toMetre(m_start_px)).link : std::nullopt;   // another one lies beside it
    if (clicked) m_host.document().selection().selectLinks({m_host.scene().index.facility()->links[*clicked].link->id});
    else if (held == Held::Piece) dropPiece();
    if (held == Held::End) dropEnd(event);
    m_host.repaint();
}

void LinkHandles::dropPiece()
{
    Document& document = m_host.document();
    if (m_way == m_start || document.selection().links().empty()) return;
    const QPolygonF way = simplified(m_way);
    std::vector<std::pair<double, double>> bends;
    for (qsizetype i = 1; i + 1 < way.size(); ++i) bends.emplace_back(way[i].x(), way[i].y());
    const std::string id = document.selection().links().front();
    const FacilityLink& link = m_host.scene().index.facility()->links[*findLink(*document.facility(), id)];
    // Corners are kept from the record's `from` on; the drawn way may begin at the other end.
    const PlanIndex& index = m_host.scene().index;
    const QRectF& from = index.items()[index.itemOf(link.from)].rect;
    const bool fromFirst = distance(way.front(), from.center()) <= distance(way.back(), from.center());
    if (!fromFirst) std::reverse(bends.begin(), bends.end());
    const auto outcome = edit::setBends(document.layout(), id, std::move(bends));
    if (outcome)
        document.commit(*outcome, tr("Route %1").arg(toQt(id)));
    else
        m_host.refuse(localText(outcome.refusal().message));
}

void LinkHandles::dropEnd(const PointerEvent& event)
{
    const PlanScene scene = m_host.scene();
    const FacilityPtr facility = scene.index.facility();
    const auto port = m_wandered ? portMarkAt(scene, event.pixel) : std::nullopt;
    const auto target = port ? std::optional(port->item) : scene.itemAt(event.m);
    const auto link = shown();
    m_host.document().clearPreview();
    if (!link || (!target && m_wandered)) return m_host.hint({});
    const InstanceIndex from = leaves(*link);
    const bool stays = !m_wandered;   // pressed and let go on the handle, which lies at the edge of its component
    const InstanceIndex onto = stays ? from : scene.index.items()[*target].instance;
    if (port) return putEnd(edit::reattachTo(*facility, link->link, m_end, onto, port->group), toQt(facility->instances[onto].path + ' ' + facility->part(onto).ports[port->group].id));
    if (onto == from && !stays) return m_host.hint({});   // carried about and brought back
    const auto groups = edit::portsForEnd(*facility, link->link, m_end, onto);
    if (stays && groups.empty()) return m_host.hint(tr("No other port of %1 fits this end").arg(toQt(facility->instances[onto].path)));
    QStringList texts;
    for (const auto group : groups) texts << toQt(facility->instances[onto].path + ' ' + facility->part(onto).ports[group].id);
    // A click asks even where one port alone is left: it is not meant to change a link by itself.
    const int chosen = groups.size() < 2 && !stays ? 0 : m_host.choose(texts, event.pixel);
    if (chosen < 0) return m_host.hint({});
    const auto outcome = groups.empty() ? edit::reattach(*facility, link->link, m_end, onto)
                                        : edit::reattachTo(*facility, link->link, m_end, onto, groups[static_cast<std::size_t>(chosen)]);
    putEnd(outcome, stays ? texts[chosen] : toQt(facility->instances[onto].path));
}

void LinkHandles::putEnd(const Outcome<Delta>& outcome, const QString& where)
{
    if (!outcome) return m_host.refuse(localText(outcome.refusal().message));
    Document& document = m_host.document();
    const Delta delta = *outcome;
    document.commit(delta, tr("Put the end on %1").arg(where));
    for (const auto& change : delta.links)
        if (change.after) document.selection().selectLinks({change.after->id});
}

void LinkHandles::cancel()
{
    if (m_held == Held::End) m_host.document().clearPreview();
    m_held = Held::Nothing;
    m_host.liftLink(kNoLink);
    m_host.repaint();
}

}  // namespace mw
