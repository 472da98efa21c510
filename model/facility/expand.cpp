// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/flatten.h"
#include "model/facility/link_resolver.h"
#include "model/facility/link_reuse.h"
#include "model/facility/patch.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

namespace mw {

using detail::Flat;
using detail::FlatPtr;
using detail::Flattener;

class ExpandCache {
public:
    FacilityPtr expand(std::shared_ptr<const Layout> layout, CatalogPtr catalog);

private:
    FlatPtr blockFlat(const Layout& layout, const std::string& id);
    [[nodiscard]] bool isCurrent(const Layout& layout, const Flat& flat);
    [[nodiscard]] FlatPtr compile(const Layout& layout, const Table<Block>::Row& row);
    [[nodiscard]] std::shared_ptr<const detail::NameIndex> earlierNames(const Layout& layout) const;

    detail::PartSource m_parts{};
    std::unordered_map<const Block*, FlatPtr> m_compiled{};
    std::unordered_map<std::string, FlatPtr> m_checked{};  ///< of the expansion under way
    std::set<std::string, std::less<>> m_open{};  ///< blocks being compiled: one inside itself has no flat
    FacilityPtr m_previous{};
};

namespace {

std::shared_ptr<const Block> findBlock(const Layout& layout, std::string_view id)
{
    for (const auto& row : layout.blocks.rows())
        if (row->id == id) return row;
    return nullptr;
}

/// Counts into `starts`, then fills: compressed rows of (key, value) pairs given twice by `each(emit)`.
template <class Each>
void compress(std::size_t size, std::vector<std::uint32_t>& starts, std::vector<std::uint32_t>& list,
              const Each& each)
{
    starts.assign(size + 1, 0);
    each([&](std::uint32_t key, std::uint32_t) { ++starts[key + 1]; });
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    list.resize(starts.back());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    each([&](std::uint32_t key, std::uint32_t value) { list[next[key]++] = value; });
}

void buildAdjacency(Facility& facility)
{
    compress(facility.instances.size(), facility.adjacencyStart.edit(), facility.adjacency.edit(), [&](const auto& emit) {
        for (const FacilityLink& link : facility.links) {
            emit(link.from, link.index);
            if (link.to != link.from) emit(link.to, link.index);
        }
    });
}

void listKinds(Facility& facility)
{
    std::array<std::vector<LinkIndex>, 4> listed;
    for (const FacilityLink& link : facility.links) listed[static_cast<std::size_t>(link.kind)].push_back(link.index);
    std::move(listed.begin(), listed.end(), facility.linksByKind.begin());
    facility.kindsListed = true;
}

void buildChildren(Facility& facility)
{
    compress(facility.instances.size(), facility.childStart.edit(), facility.childList.edit(), [&](const auto& emit) {
        for (InstanceIndex i = 0; i < facility.instances.size(); ++i)
            if (facility.instances[i].parent != kNoInstance) emit(facility.instances[i].parent, i);
    });
}

std::shared_ptr<Facility> assemble(Flat&& flat, std::shared_ptr<const Layout> layout, CatalogPtr catalog)
{
    auto facility = std::make_shared<Facility>();
    facility->layout = std::move(layout);
    facility->catalog = std::move(catalog);
    facility->instances = ChunkedList(std::move(flat.instances));
    facility->unresolved = std::move(flat.unresolved);
    facility->ownParts = std::move(flat.ownParts);
    for (LinkIndex i = 0; i < flat.links.size(); ++i) flat.links[i].index = i;
    facility->links = std::move(flat.links);
    facility->paths = std::make_shared<const detail::FacilityPaths>(
        detail::FacilityPaths{std::move(flat.scope), flat.ownLinks, std::move(flat.uses)});
    buildAdjacency(*facility);
    listKinds(*facility);
    buildChildren(*facility);
    return facility;
}

}  // namespace

FacilityPtr ExpandCache::expand(std::shared_ptr<const Layout> layout, CatalogPtr catalog)
{
    if (!m_parts.refresh(layout->parts, catalog)) {
        m_compiled.clear();
        m_previous.reset();
    }
    if (auto patched = detail::patch(m_previous, layout, m_parts)) return m_previous = std::move(patched);
    m_checked.clear();
    const detail::BlockSource blocks = [&](const std::string& id) { return blockFlat(*layout, id); };
    Flattener flattener(layout->components, &layout->halls, m_parts, blocks);
    constexpr std::size_t kMore = 16;   // one part of so many may be added without a list that grows
    if (m_previous) flattener.expect(m_previous->instances.size() + m_previous->instances.size() / kMore, m_previous->links.size() + m_previous->links.size() / kMore);
    Flat flat = flattener.run(earlierNames(*layout));
    flat.links.reserve(flat.links.size() + layout->links.size());
    detail::LinkReuse reuse(m_previous.get(), flat);
    detail::LinkResolver resolver(flat);
    for (const auto& link : layout->links.rows())
        if (!reuse.add(link)) resolver.add(link);

    m_previous = assemble(std::move(flat), std::move(layout), std::move(catalog));
    m_parts.prune();
    std::erase_if(m_compiled, [&](const auto& entry) {
        const auto checked = m_checked.find(entry.second->block->id);
        return checked == m_checked.end() || checked->second != entry.second;
    });
    return m_previous;
}

/// The names of the last expansion serve again while every component keeps its id and position.
std::shared_ptr<const detail::NameIndex> ExpandCache::earlierNames(const Layout& layout) const
{
    if (!m_previous) return nullptr;
    const auto& now = layout.components.rows();
    const auto& then = m_previous->layout->components.rows();
    const auto sameId = [](const auto& a, const auto& b) { return a == b || a->id == b->id; };
    if (!std::equal(now.begin(), now.end(), then.begin(), then.end(), sameId)) return nullptr;
    return m_previous->paths->scope.names;
}

FlatPtr ExpandCache::blockFlat(const Layout& layout, const std::string& id)
{
    if (const auto checked = m_checked.find(id); checked != m_checked.end()) return checked->second;
    const auto row = findBlock(layout, id);
    if (!row || !m_open.insert(id).second) return nullptr;
    const auto compiled = m_compiled.find(row.get());
    const FlatPtr flat = compiled != m_compiled.end() && isCurrent(layout, *compiled->second)
                             ? compiled->second
                             : compile(layout, row);
    m_open.erase(id);
    m_compiled[row.get()] = flat;
    m_checked.emplace(id, flat);
    return flat;
}

bool ExpandCache::isCurrent(const Layout& layout, const Flat& flat)
{
    // What a block lacked when it was compiled may be there now.
    const auto lacksBlock = [](const Unresolved& problem) { return problem.rule == "model.unknown-block"; };
    if (std::any_of(flat.unresolved.begin(), flat.unresolved.end(), lacksBlock)) return false;
    return std::all_of(flat.uses.begin(), flat.uses.end(),
                       [&](const auto& use) { return blockFlat(layout, use.first) == use.second; });
}

FlatPtr ExpandCache::compile(const Layout& layout, const Table<Block>::Row& row)
{
    const detail::BlockSource blocks = [&](const std::string& id) { return blockFlat(layout, id); };
    auto flat = std::make_shared<Flat>(Flattener(row->components, nullptr, m_parts, blocks).run(nullptr));
    flat->block = row;
    detail::LinkResolver resolver(*flat);
    for (const auto& link : row->links.rows()) resolver.add(link);
    flat->bends = std::any_of(flat->links.begin(), flat->links.end(),
                              [](const FacilityLink& link) { return !link.link->bends_m.empty(); });
    return flat;
}

std::shared_ptr<ExpandCache> makeExpandCache()
{
    return std::make_shared<ExpandCache>();
}

FacilityPtr expand(std::shared_ptr<const Layout> layout, CatalogPtr catalog, ExpandCache* cache)
{
    if (cache != nullptr) return cache->expand(std::move(layout), std::move(catalog));
    ExpandCache once;
    return once.expand(std::move(layout), std::move(catalog));
}

}  // namespace mw
