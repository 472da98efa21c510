// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_index.h"

#include <algorithm>

namespace mw {

namespace {

/// A piece that takes the place of one the chassis holds out of the box does not add to the chassis' stated
/// weight.
bool replacesContent(const Instance& instance, const Part& holder)
{
    if (instance.slot.empty()) return false;
    const std::string_view slot = instance.slot;
    const std::string_view stem = slot.substr(0, slot.rfind('-'));
    return std::any_of(holder.contents.begin(), holder.contents.end(),
                       [&](const Content& content) { return content.slot == stem || content.slot == slot; });
}

}  // namespace

RuleIndex::RuleIndex(const Facility& facility, const Catalog& catalog)
{
    refresh(facility, catalog, kAllDiffers);
}

void RuleIndex::refresh(const Facility& facility, const Catalog& catalog, const FacilityDifference& changed)
{
    if (changed.structure || changed.wiring) listKinds(facility);
    if (changed.structure || changed.halls || changed.wiring)
        listFloorItems(facility);
    else if (changed.places)
        moveFloorItems(facility, changed.otherPlaces);
    if (!changed.structure && !changed.parts) return;
    countParts(facility, catalog);
    if (changed.structure || changed.bodies) weigh(facility);
}

void RuleIndex::listFloorItems(const Facility& facility)
{
    m_halls.clear();
    m_halls.resize(facility.layout->halls.size());
    m_standing.assign(facility.instances.size(), {});
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
        const Instance& instance = facility.instances[i];
        if (instance.parent != kNoInstance || instance.hall < 0 || info(instance.part->kind).overhead)
            continue;
        const auto hall = static_cast<std::size_t>(instance.hall);
        if (hall >= m_halls.size()) continue;
        m_standing[i] = {static_cast<std::uint32_t>(hall), static_cast<std::uint32_t>(m_halls[hall].items.size())};
        m_halls[hall].items.push_back({i, instance.footprint});
    }
    for (HallItems& hall : m_halls) gridFootprints(hall);
}

/// For a move within halls: what stands where is known but for those.
void RuleIndex::moveFloorItems(const Facility& facility, std::span<const InstanceIndex> moved)
{
    std::vector<bool> touched(m_halls.size());
    for (const InstanceIndex i : moved) {
        const Standing at = m_standing[i];
        if (at.hall == kNowhere) continue;
        m_halls[at.hall].items[at.item].rect = facility.instances[i].footprint;
        touched[at.hall] = true;
    }
    for (std::size_t hall = 0; hall < m_halls.size(); ++hall)
        if (touched[hall]) gridFootprints(m_halls[hall]);
}

void RuleIndex::gridFootprints(HallItems& hall)
{
    std::vector<Rect> rects;
    rects.reserve(hall.items.size());
    for (const FloorItem& item : hall.items) rects.push_back(item.rect);
    hall.footprints = FootprintIndex(rects);
}

void RuleIndex::listKinds(const Facility& facility)
{
    for (auto& list : m_byKind) list.clear();
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) m_byKind[static_cast<std::size_t>(facility.part(i).kind)].push_back(i);
}

void RuleIndex::countParts(const Facility& facility, const Catalog& catalog)
{
    m_parts.clear();
    m_sums.clear();
    std::unordered_map<const Part*, std::size_t> index;
    const Part* last = nullptr;
    std::size_t at = 0;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
        const Part* part = facility.instances[i].part;
        if (part != last) {
            last = part;
            const auto [found, isNew] = index.try_emplace(part, m_parts.size());
            if (isNew) {
                m_parts.push_back({part, 0, i, rollUp(*part, catalog)});
                m_sums.emplace(part, m_parts.back().sums);
            }
            at = found->second;
        }
        ++m_parts[at].count;
    }
    std::stable_sort(m_parts.begin(), m_parts.end(),
                     [](const UsedPart& a, const UsedPart& b) { return a.part->id < b.part->id; });
}

void RuleIndex::weigh(const Facility& facility)
{
    m_mass_kg.assign(facility.instances.size(), 0);
    const Part* last = nullptr;
    double own_kg = 0;
    for (std::size_t i = facility.instances.size(); i-- > 0;) {  // children come after parents
        const Instance& instance = facility.instances[i];
        if (instance.part != last) {
            last = instance.part;
            own_kg = m_sums.at(last).weight_kg.value_or(0);
        }
        if (own_kg > 0) m_mass_kg[i] += own_kg;
        if (instance.parent != kNoInstance && !replacesContent(instance, facility.part(instance.parent)))
            m_mass_kg[instance.parent] += m_mass_kg[i];
    }
}

}  // namespace mw
