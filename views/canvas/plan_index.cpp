// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan_index.h"

#include "views/canvas/plan_view.h"
#include "views/session/qt_text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

/// "rack-a01" -> "A01", "su1-rack-3" -> "SU1-3": on a rack the word says nothing. Of others the last piece that tells them
/// apart ("ups-a1" -> "A1"); one of digits alone keeps its stem.
QString shortOf(const QString& id, bool rack)
{
    if (rack) {
        QStringList pieces = id.split(u'-', Qt::SkipEmptyParts);
        pieces.removeAll(QStringLiteral("rack"));
        return pieces.isEmpty() ? id.toUpper() : pieces.join(u'-').toUpper();
    }
    const QString tail = id.mid(id.lastIndexOf(u'-') + 1);
    const bool digits = std::any_of(tail.begin(), tail.end(), [](QChar c) { return c.isDigit(); });
    const bool letters = std::any_of(tail.begin(), tail.end(), [](QChar c) { return c.isLetter(); });
    return (digits && letters ? tail : id).toUpper();
}

/// Whether gear belongs to the B feed: by the ports that it feeds, else by an id that ends in "-b" or "-b2".
bool feedsB(const Facility& facility, InstanceIndex index)
{
    for (const auto l : facility.linksOf(index)) {
        const FacilityLink& link = facility.links[l];
        if (link.from != index || link.kind != PortKind::Power) continue;
        const auto& ports = facility.part(link.to).ports;
        if (link.toPort < ports.size() && !ports[link.toPort].side.empty())
            return ports[link.toPort].side == "b";
    }
    const std::string& id = facility.instances[index].path;
    const std::size_t last = id.find_last_not_of("0123456789");
    return last != std::string::npos && last > 0 && id[last] == 'b' && id[last - 1] == '-';
}

Kind lookOf(const Facility& facility, InstanceIndex index)
{
    const Kind kind = facility.part(index).kind;
    const auto inside = facility.childrenOf(index);
    return kind == Kind::Rack && !inside.empty() ? facility.part(inside.front()).kind : kind;
}

/// Of a block instance all members are hidden with it.
bool isHidden(const Facility& facility, const Instance& instance)
{
    return instance.component->hidden || facility.layout->components[instance.root].hidden;
}

PlanItem itemFor(const Facility& facility, InstanceIndex index)
{
    const Instance& instance = facility.instances[index];
    PlanItem item;
    item.instance = index;
    item.rect = toQRect(instance.footprint);
    item.kind = instance.part->kind;
    item.look = lookOf(facility, index);
    item.facing = instance.facing;
    item.rack = isRack(item.kind);
    item.overhead = info(item.kind).overhead;
    item.sideB = info(item.kind).category == Category::Power && feedsB(facility, index);
    item.locked = facility.layout->components[instance.root].locked;
    item.layer = layerOf(item.look);
    const bool named = instance.component && !instance.component->label.empty();
    const QString id = toQt(std::string_view(instance.path).substr(instance.path.rfind('/') + 1));
    item.shortLabel = named ? toQt(instance.component->label) : shortOf(id, item.rack);
    item.label = named || item.rack ? item.shortLabel : id.toUpper();
    return item;
}

}  // namespace

PlanIndex::PlanIndex(FacilityPtr facility, int hall, const PlanLayers& layers)
    : m_facility(std::move(facility)), m_hall(hall)
{
    if (!m_facility) return;
    collect(layers);
    buildGrid();
}

const Hall* PlanIndex::hall() const
{
    if (!m_facility || m_hall < 0 || static_cast<std::size_t>(m_hall) >= m_facility->layout->halls.size())
        return nullptr;
    return &m_facility->layout->halls[static_cast<std::size_t>(m_hall)];
}

void PlanIndex::collect(const PlanLayers& layers)
{
    const auto& instances = m_facility->instances;
    m_itemOfInstance.assign(instances.size(), kNoItem);
    for (InstanceIndex i = 0; i < instances.size(); ++i) {
        if (instances[i].hall != m_hall || instances[i].parent != kNoInstance || m_hall < 0) continue;
        if (isHidden(*m_facility, instances[i])) {
            ++m_hidden;
            continue;
        }
        PlanItem item = itemFor(*m_facility, i);
        if (layers.of(item.layer) != Show::Off) m_items.push_back(std::move(item));
    }
    // What hangs overhead is drawn last.
    std::stable_partition(m_items.begin(), m_items.end(),
                          [](const PlanItem& item) { return !item.overhead; });
    for (ItemIndex i = 0; i < m_items.size(); ++i) m_itemOfInstance[m_items[i].instance] = i;
    for (InstanceIndex i = 0; i < instances.size(); ++i)  // parents come before children
        if (instances[i].parent != kNoInstance) m_itemOfInstance[i] = m_itemOfInstance[instances[i].parent];
    if (const Hall* room = hall()) m_bounds = QRectF(0, 0, room->width_m, room->depth_m);
    for (const auto& item : m_items) m_bounds = m_bounds.united(item.rect);
}

void PlanIndex::buildGrid()
{
    m_columns = std::max(1, static_cast<int>(std::ceil(m_bounds.width() / m_cell_m)));
    m_rows = std::max(1, static_cast<int>(std::ceil(m_bounds.height() / m_cell_m)));
    m_start.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    const auto isLarge = [&](const PlanItem& item) {
        return item.rect.width() > m_cell_m || item.rect.height() > m_cell_m;
    };
    for (ItemIndex i = 0; i < m_items.size(); ++i) {
        const auto& item = m_items[i];
        if (isLarge(item)) {
            m_large.push_back(i);
            continue;
        }
        ++m_start[cellOf(item.rect.center()) + 1];
        m_reachX_m = std::max(m_reachX_m, item.rect.width() / 2);
        m_reachY_m = std::max(m_reachY_m, item.rect.height() / 2);
    }
    for (std::size_t c = 1; c < m_start.size(); ++c) m_start[c] += m_start[c - 1];
    m_cellItems.resize(m_start.back());
    auto next = m_start;
    for (ItemIndex i = 0; i < m_items.size(); ++i)
        if (!isLarge(m_items[i])) m_cellItems[next[cellOf(m_items[i].rect.center())]++] = i;
}

std::size_t PlanIndex::cellOf(QPointF m) const
{
    const int x = std::clamp(static_cast<int>((m.x() - m_bounds.left()) / m_cell_m), 0, m_columns - 1);
    const int y = std::clamp(static_cast<int>((m.y() - m_bounds.top()) / m_cell_m), 0, m_rows - 1);
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x);
}

std::vector<ItemIndex> PlanIndex::touching(const QRectF& area_m) const
{
    std::vector<ItemIndex> found;
    if (m_items.empty()) return found;
    // Touching edges count: a rubber band of no height still crosses what it is drawn through.
    const auto touches = [&](const QRectF& r) {
        return r.left() <= area_m.right() && r.right() >= area_m.left() && r.top() <= area_m.bottom() &&
               r.bottom() >= area_m.top();
    };
    for (const auto i : m_large)
        if (touches(m_items[i].rect)) found.push_back(i);
    const QRectF wide = area_m.adjusted(-m_reachX_m, -m_reachY_m, m_reachX_m, m_reachY_m);
    const std::size_t first = cellOf(wide.topLeft()), last = cellOf(wide.bottomRight());
    const auto columns = static_cast<std::size_t>(m_columns);
    for (std::size_t y = first / columns; y <= last / columns; ++y)
        for (std::size_t x = first % columns; x <= last % columns; ++x)
            for (auto k = m_start[y * columns + x]; k < m_start[y * columns + x + 1]; ++k)
                if (touches(m_items[m_cellItems[k]].rect)) found.push_back(m_cellItems[k]);
    std::sort(found.begin(), found.end());
    return found;
}

/// Busways, manifolds and trays are narrower: racks are seen, and taken, on both sides of them.
constexpr double kBar_m = 0.65;

std::optional<ItemIndex> PlanIndex::at(QPointF m, double reach_m) const
{
    const QRectF area(m.x() - reach_m, m.y() - reach_m, 2 * reach_m, 2 * reach_m);
    std::optional<ItemIndex> best;
    double bestSize = 0;
    for (const auto i : touching(area)) {
        const QRectF& rect = m_items[i].rect;
        // What is really under the pointer wins over what is merely near it; a bar overhead, which is drawn over racks, over them.
        const bool isBar = info(instanceOf(i).part->kind).overhead && std::min(rect.width(), rect.height()) <= kBar_m;
        const double size = rect.contains(m) ? (isBar ? 0 : rect.width() * rect.height()) : 1e6;
        if (best && size >= bestSize) continue;
        best = i;
        bestSize = size;
    }
    return best;
}

ItemIndex PlanIndex::itemOf(InstanceIndex instance) const
{
    return instance < m_itemOfInstance.size() ? m_itemOfInstance[instance] : kNoItem;
}

}  // namespace mw
