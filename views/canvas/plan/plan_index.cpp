// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/plan_index.h"

#include "model/facility/compare.h"
#include "views/canvas/plan/plan_view.h"
#include "views/session/text/qt_text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace mw {

namespace {

/// Long words of ids as drawings shorten them.
QString briefWord(const QString& word)
{
    for (const auto& [whole, brief] : {std::pair("battery", "bat"), {"transformer", "xfmr"}, {"board", "swb"}, {"switchboard", "swb"}, {"generator", "gen"}})
        if (word == QLatin1String(whole)) return QLatin1String(brief);
    return word;
}

/// "rack-a01" -> "A01", "su1-rack-3" -> "SU1-3": on a rack the word says nothing. Of others what tells them apart: the number or side, what it is a number of, and
/// which of several groups ("power-battery-a1" -> "BAT-A1", "su2-ups-a1" -> "SU2-UPS-A1"); a number of digits alone keeps all.
QString shortOf(const QString& id, bool rack)
{
    QStringList pieces = id.split(u'-', Qt::SkipEmptyParts);
    if (rack) {
        pieces.removeAll(QStringLiteral("rack"));
        return pieces.isEmpty() ? id.toUpper() : pieces.join(u'-').toUpper();
    }
    const auto has = [](const QString& piece, bool (QChar::*what)() const) { return std::any_of(piece.begin(), piece.end(), [&](QChar c) { return (c.*what)(); }); };
    if (pieces.size() < 2 || !has(pieces.back(), &QChar::isDigit) || !has(pieces.back(), &QChar::isLetter)) return id.toUpper();
    QStringList told;
    for (qsizetype i = 0; i < pieces.size(); ++i)
        if (i + 2 >= pieces.size() || has(pieces[i], &QChar::isDigit)) told << briefWord(pieces[i]);
    return told.join(u'-').toUpper();
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
    return item;
}

/// Touching edges count: a rubber band of no height still crosses what it is drawn through.
bool areasTouch(const QRectF& a, const QRectF& b)
{
    return a.left() <= b.right() && a.right() >= b.left() && a.top() <= b.bottom() && a.bottom() >= b.top();
}

}  // namespace

PlanIndex::PlanIndex(FacilityPtr facility, int hall, const PlanLayers& layers, const PlanIndex* before)
    : m_facility(std::move(facility)), m_hall(hall), m_layers(layers)
{
    if (!m_facility) return;
    collect(before != nullptr && before->m_facility ? before : nullptr);
    buildGrid();
}

/// The item of an instance of another facility, by its path. `guess`: the instance that it is here if nothing came or went since the one before.
ItemIndex PlanIndex::itemNamedAs(const Facility& facility, InstanceIndex instance, InstanceIndex& guess) const
{
    const std::string& path = facility.instances[instance].path;
    const auto& mine = m_facility->instances;
    const auto here = guess < mine.size() && mine[guess].path == path ? std::optional(guess) : m_facility->find(path);
    if (!here) return kNoItem;
    guess = *here + 1;
    const ItemIndex item = itemOf(*here);
    return item != kNoItem && m_items[item].instance == *here ? item : kNoItem;
}

ItemName PlanIndex::nameOf(ItemIndex item) const
{
    const Instance& instance = instanceOf(item);
    if (instance.component && !instance.component->label.empty()) return {toQt(instance.component->label), toQt(instance.component->label)};
    const QString id = toQt(std::string_view(instance.path).substr(instance.path.rfind('/') + 1));
    const QString brief = shortOf(id, m_items[item].rack);
    return {m_items[item].rack ? brief : id.toUpper(), brief};
}

const Hall* PlanIndex::hall() const
{
    if (!m_facility || m_hall < 0 || static_cast<std::size_t>(m_hall) >= m_facility->layout->halls.size())
        return nullptr;
    return &m_facility->layout->halls[static_cast<std::size_t>(m_hall)];
}

void PlanIndex::collect(const PlanIndex* before)
{
    const auto& instances = m_facility->instances;
    m_itemOfInstance.assign(instances.size(), kNoItem);
    if (before != nullptr) m_items.reserve(before->m_items.size() + before->m_items.size() / 8);
    std::vector<ItemIndex> came;   // by item, as collected
    InstanceIndex next = 0;        // of those before
    for (InstanceIndex i = 0; i < instances.size(); ++i) {
        if (instances[i].hall != m_hall || instances[i].parent != kNoInstance || m_hall < 0) continue;
        if (isHidden(*m_facility, instances[i])) {
            ++m_hidden;
            continue;
        }
        const PlanItem item = itemFor(*m_facility, i);
        if (m_layers.of(item.layer) == Show::Off) continue;
        m_items.push_back(item);
        came.push_back(before != nullptr ? before->itemNamedAs(*m_facility, i, next) : kNoItem);
    }
    // What hangs overhead is drawn last.
    for (const bool overhead : {false, true})
        for (std::size_t k = 0; k < came.size(); ++k)
            if (m_items[k].overhead == overhead) m_before.push_back(came[k]);
    std::stable_partition(m_items.begin(), m_items.end(), [](const PlanItem& item) { return !item.overhead; });
    for (ItemIndex i = 0; i < m_items.size(); ++i) m_itemOfInstance[m_items[i].instance] = i;
    for (InstanceIndex i = 0; i < instances.size(); ++i)  // parents come before children
        if (instances[i].parent != kNoInstance) m_itemOfInstance[i] = m_itemOfInstance[instances[i].parent];
    m_network = findNetwork();
}

bool PlanIndex::findNetwork() const
{
    if (m_layers.of(Layer::Network) == Show::Off) return false;
    const auto isHere = [&](const FacilityLink& link) {
        const ItemIndex from = itemOf(link.from), to = itemOf(link.to);
        return link.kind == PortKind::Network && from != to && from != kNoItem && to != kNoItem;
    };
    if (!m_facility->kindsListed) return std::any_of(m_facility->links.begin(), m_facility->links.end(), isHere);
    const auto& listed = m_facility->linksByKind[static_cast<std::size_t>(PortKind::Network)];
    return std::any_of(listed.begin(), listed.end(), [&](LinkIndex link) { return isHere(m_facility->links[link]); });
}

/// Members of a block are hidden with it.
bool PlanIndex::sameHidden(const Layout& other) const
{
    const auto &before = m_facility->layout->components, &now = other.components;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (before.rows()[i] != now.rows()[i] && before[i].hidden != now[i].hidden) return false;
    return true;
}

/// Members of a block are locked with it.
void PlanIndex::takeLocks()
{
    for (PlanItem& item : m_items) item.locked = m_facility->layout->components[m_facility->instances[item.instance].root].locked;
}

PlanIndex::Followed PlanIndex::follow(const FacilityPtr& facility, int hall, const PlanLayers& layers)
{
    if (!m_facility || !facility || hall != m_hall || layers != m_layers || m_facility->layout->components.size() != facility->layout->components.size())
        return Followed::Not;
    const auto changed = difference(*m_facility, *facility);
    if (changed.structure || changed.wiring || changed.halls || !sameHidden(*facility->layout)) return Followed::Not;
    const auto before = std::exchange(m_facility, facility);
    const bool all = before->instances.eachUnshared(facility->instances, [&](std::size_t i) {
        if (before->instances[i].component->hidden != facility->instances[i].component->hidden) return false;
        const ItemIndex item = m_itemOfInstance[i];
        if (item != kNoItem && m_items[item].instance == i) m_items[item] = itemFor(*facility, static_cast<InstanceIndex>(i));
        return true;
    });
    if (!all) return Followed::Not;
    takeLocks();
    if (!changed.places) return Followed::InPlace;
    buildGrid();
    return Followed::Moved;
}

template <class Visit>
void PlanIndex::eachCell(const QRectF& area_m, const Visit& visit) const
{
    const auto cell = [&](double at_m, double from_m, int count) {
        return std::clamp(static_cast<int>((at_m - from_m) / m_cell_m), 0, count - 1);
    };
    const int right = cell(area_m.right(), m_bounds.left(), m_columns), bottom = cell(area_m.bottom(), m_bounds.top(), m_rows);
    for (int y = cell(area_m.top(), m_bounds.top(), m_rows); y <= bottom; ++y)
        for (int x = cell(area_m.left(), m_bounds.left(), m_columns); x <= right; ++x)
            visit(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x));
}

void PlanIndex::buildGrid()
{
    m_bounds = {};
    if (const Hall* room = hall()) m_bounds = QRectF(0, 0, room->width_m, room->depth_m);
    for (const auto& item : m_items) m_bounds = m_bounds.united(item.rect);
    m_columns = std::max(1, static_cast<int>(std::ceil(m_bounds.width() / m_cell_m)));
    m_rows = std::max(1, static_cast<int>(std::ceil(m_bounds.height() / m_cell_m)));
    m_start.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    for (const auto& item : m_items) eachCell(item.rect, [&](std::size_t cell) { ++m_start[cell + 1]; });
    for (std::size_t c = 1; c < m_start.size(); ++c) m_start[c] += m_start[c - 1];
    m_cellItems.resize(m_start.back());
    auto next = m_start;
    for (ItemIndex i = 0; i < m_items.size(); ++i) eachCell(m_items[i].rect, [&](std::size_t cell) { m_cellItems[next[cell]++] = i; });
}

std::vector<ItemIndex> PlanIndex::touching(const QRectF& area_m) const
{
    std::vector<ItemIndex> found;
    if (m_items.empty()) return found;
    if (area_m.contains(m_bounds)) {
        found.resize(m_items.size());
        std::iota(found.begin(), found.end(), ItemIndex{0});
        return found;
    }
    eachCell(area_m, [&](std::size_t cell) {
        for (auto k = m_start[cell]; k < m_start[cell + 1]; ++k)
            if (areasTouch(m_items[m_cellItems[k]].rect, area_m)) found.push_back(m_cellItems[k]);
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool PlanIndex::hangsOverSomething(ItemIndex item) const
{
    const QRectF area = m_items[item].rect;
    bool found = false;
    eachCell(area, [&](std::size_t cell) {
        for (auto k = m_start[cell]; k < m_start[cell + 1] && !found; ++k) {
            const PlanItem& other = m_items[m_cellItems[k]];
            found = !other.overhead && areasTouch(other.rect, area);
        }
    });
    return found;
}

bool PlanIndex::isBar(ItemIndex item) const
{
    constexpr double kBar_m = 0.65;   // busways, manifolds and trays are narrower: racks are seen, and taken, on both sides of them
    const QRectF& rect = m_items[item].rect;
    return info(instanceOf(item).part->kind).overhead && std::min(rect.width(), rect.height()) <= kBar_m;
}

double PlanIndex::distance_m(ItemIndex item, QPointF m) const
{
    const QRectF& rect = m_items[item].rect;
    return std::hypot(m.x() - std::clamp(m.x(), rect.left(), rect.right()), m.y() - std::clamp(m.y(), rect.top(), rect.bottom()));
}

std::optional<ItemIndex> PlanIndex::at(QPointF m, double reach_m, bool overhead) const
{
    constexpr double kReachOfBodies = 0.6;   // they are large, and the floor between two rows is to be pressed, too
    constexpr double kReachOverBodies = 0.6;   // from its middle line: the rest of a body that it hangs over takes the body
    using Rank = std::pair<double, double>;  // how far, then how large
    std::optional<ItemIndex> bar, body;
    Rank barRank, bodyRank;
    for (const auto i : touching(QRectF(m.x() - reach_m, m.y() - reach_m, 2 * reach_m, 2 * reach_m))) {
        if (m_items[i].overhead && !overhead) continue;
        const QRectF& rect = m_items[i].rect;
        const Rank rank{distance_m(i, m), rect.width() * rect.height()};
        const bool thin = isBar(i);
        auto& best = thin ? bar : body;
        auto& bestRank = thin ? barRank : bodyRank;
        if (rank.first > (thin ? reach_m : kReachOfBodies * reach_m) || (best && rank >= bestRank)) continue;
        best = i, bestRank = rank;
    }
    if (!bar || !body) return bar ? bar : body;
    if (bodyRank.first > 0) return barRank < bodyRank ? bar : body;
    const QRectF& line = m_items[*bar].rect;
    return barRank.first <= std::max(0.0, kReachOverBodies * reach_m - std::min(line.width(), line.height()) / 2) ? bar : body;
}

ItemIndex PlanIndex::itemOf(InstanceIndex instance) const
{
    return instance < m_itemOfInstance.size() ? m_itemOfInstance[instance] : kNoItem;
}

}  // namespace mw
