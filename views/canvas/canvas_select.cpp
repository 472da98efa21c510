// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_select.h"

#include "views/canvas/plan/plan_routes.h"
#include "views/session/document.h"

#include <algorithm>
#include <map>
#include <set>

namespace mw::canvas_select {

namespace {

template <class Keep>
std::vector<std::string> itemsWhere(const PlanIndex& index, const Keep& keep)
{
    std::vector<std::string> paths;
    paths.reserve(index.items().size());
    for (ItemIndex i = 0; i < index.items().size(); ++i)
        if (keep(i)) paths.push_back(index.instanceOf(i).path);
    return paths;
}

std::vector<ItemIndex> selectedItems(const PlanIndex& index, Document& document)
{
    std::vector<ItemIndex> items;
    for (const auto& path : document.selection().components())
        if (const auto instance = index.facility()->find(path))
            if (const ItemIndex item = index.itemOf(*instance); item != kNoItem) items.push_back(item);
    return items;
}

}  // namespace

std::vector<std::string> all(const PlanIndex& index)
{
    return itemsWhere(index, [](ItemIndex) { return true; });
}

std::vector<std::string> inverse(const PlanIndex& index, Document& document)
{
    return itemsWhere(
        index, [&](ItemIndex i) { return !document.selection().contains(index.instanceOf(i).path); });
}

std::vector<std::string> sameKind(const PlanIndex& index, Document& document)
{
    std::set<Kind> kinds;
    for (const auto item : selectedItems(index, document)) kinds.insert(index.items()[item].kind);
    return itemsWhere(index, [&](ItemIndex i) { return kinds.count(index.items()[i].kind) != 0; });
}

std::vector<std::string> samePart(const PlanIndex& index, Document& document)
{
    std::set<std::string> parts;
    for (const auto item : selectedItems(index, document)) parts.insert(index.instanceOf(item).part->id);
    return itemsWhere(index, [&](ItemIndex i) { return parts.count(index.instanceOf(i).part->id) != 0; });
}

std::vector<std::string> connected(const PlanIndex& index, Document& document)
{
    const Facility& facility = *index.facility();
    std::set<ItemIndex> reached;
    std::vector<InstanceIndex> open;
    for (const auto item : selectedItems(index, document)) {
        reached.insert(item);
        open.push_back(index.items()[item].instance);
    }
    while (!open.empty()) {
        const InstanceIndex at = open.back();
        open.pop_back();
        for (const auto child : facility.childrenOf(at)) open.push_back(child);
        for (const auto l : facility.linksOf(at)) {
            const FacilityLink& link = facility.links[l];
            if (const ItemIndex item = index.itemOf(link.from == at ? link.to : link.from); item != kNoItem)
                reached.insert(item);
        }
    }
    std::vector<std::string> paths;
    for (const auto item : reached) paths.push_back(index.instanceOf(item).path);
    return paths;
}

std::vector<std::string> withGroups(const PlanIndex& index, std::vector<std::string> paths)
{
    const Facility& facility = *index.facility();
    const auto groupOf = [&](const Instance& instance) -> const std::string& {
        return facility.layout->components[instance.root].group;
    };
    std::set<std::string> groups;
    for (const auto& path : paths)
        if (const auto instance = facility.find(path)) groups.insert(groupOf(facility.instances[*instance]));
    groups.erase(std::string());
    if (groups.empty()) return paths;
    for (auto& path : itemsWhere(index, [&](ItemIndex i) { return groups.count(groupOf(index.instanceOf(i))) != 0; }))
        paths.push_back(std::move(path));
    return paths;
}

std::vector<std::string> enclosed(const PlanIndex& index, const QPolygonF& area_m)
{
    std::vector<std::string> paths;
    for (const auto item : index.touching(area_m.boundingRect())) {
        const QRectF& r = index.items()[item].rect;
        const auto inside = [&](QPointF p) { return area_m.containsPoint(p, Qt::OddEvenFill); };
        if (inside(r.topLeft()) && inside(r.topRight()) && inside(r.bottomLeft()) && inside(r.bottomRight()))
            paths.push_back(index.instanceOf(item).path);
    }
    return paths;
}

std::vector<std::string> linksIn(const PlanIndex& index, const std::vector<LinkIndex>& links, const QPolygonF& area_m, bool touching)
{
    std::vector<std::string> ids;
    const auto inside = [&](QPointF p) { return area_m.containsPoint(p, Qt::OddEvenFill); };
    for (const LinkIndex l : links) {
        const FacilityLink& link = index.facility()->links[l];
        if (link.prefix != kNoInstance || !link.link) continue;
        const LinkWay way = wayOf(index, link);
        // What a band touches was found by its rectangle; a lasso encloses.
        if (touching || std::all_of(way.begin(), way.end(), inside)) ids.push_back(link.link->id);
    }
    return ids;
}

std::vector<QRectF> blockFrames(const PlanIndex& index, const std::vector<InstanceIndex>& instances)
{
    constexpr std::size_t kMost = 500;
    std::map<std::uint32_t, QRectF> frames;
    if (instances.size() > kMost) return {};
    const Facility& facility = *index.facility();
    for (const InstanceIndex instance : instances)
        if (const std::uint32_t root = facility.instances[instance].root; !facility.layout->components[root].block.empty()) frames[root] = {};
    for (ItemIndex i = 0; !frames.empty() && i < index.items().size(); ++i)
        if (const auto frame = frames.find(index.instanceOf(i).root); frame != frames.end()) frame->second |= index.items()[i].rect;
    std::vector<QRectF> rects;
    for (const auto& [root, frame] : frames)
        if (!frame.isEmpty()) rects.push_back(frame);
    return rects;
}

}  // namespace mw::canvas_select
