// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/part_source.h"

#include "model/catalog/breakout.h"
#include "model/facility/facility.h"

#include <algorithm>

namespace mw::detail {

namespace {

KnownPart measured(const Part& part, bool known)
{
    return {&part, part.width_m(), part.depth_m(), known, nullptr};
}

void replaceFigure(Part& part, const std::string& key, double value)
{
    const auto place =
        std::lower_bound(part.figures.begin(), part.figures.end(), key,
                         [](const Figure& figure, const std::string& k) { return figure.key < k; });
    // The source names the layout: an override is the designer's own figure.
    Figure figure{key, value, Confidence::Estimate, "layout"};
    if (place != part.figures.end() && place->key == key)
        *place = std::move(figure);
    else
        part.figures.insert(place, std::move(figure));
}

/// Ports of a switch channelised: each into `ways` of a part of its speed. Its own management is left as it is.
void breakOut(Part& part, double ways)
{
    if (part.kind != Kind::Switch) return;
    const double before = isBreakout(part.figureOr("breakout", 1)) ? *part.figure("breakout") : 1;   // a member's own over its block's
    const double times = (isBreakout(ways) ? ways : 1) / before;
    for (PortGroup& group : part.ports) {
        const bool carries = group.kind == PortKind::Network && group.fabric != "management" && group.speed_gbps > 0;
        if (!carries) continue;
        group.count = static_cast<int>(group.count * times);
        group.speed_gbps /= times;
    }
}

}  // namespace

KnownPart withOverrides(const Part& part, const Overrides& overrides)
{
    auto own = std::make_shared<Part>(part);
    for (const auto& [key, value] : overrides) {
        if (key == "price_usd") own->price.typical_usd = value;
        if (key == "breakout") breakOut(*own, value);
        replaceFigure(*own, key, value);
    }
    KnownPart result = measured(*own, true);
    result.own = std::move(own);
    return result;
}

bool PartSource::refresh(const Table<Part>& own, const CatalogPtr& catalog)
{
    if (m_catalog == catalog && m_own.rows() == own.rows()) return true;
    m_known.clear();
    m_variants.clear();
    m_lastId = nullptr;
    m_own = own;
    m_catalog = catalog;
    return false;
}

const KnownPart& PartSource::find(const std::string& id)
{
    if (m_lastId != nullptr && *m_lastId == id) return *m_last;
    auto found = m_known.find(id);
    if (found == m_known.end()) {
        const Part* part = nullptr;
        for (const auto& row : m_own.rows())
            if (row->id == id) part = row.get();
        if (part == nullptr && m_catalog) part = m_catalog->find(id);
        found = m_known.emplace(id, part != nullptr ? measured(*part, true) : measured(unknownPart(), false))
                    .first;
    }
    m_lastId = &found->first;
    m_last = &found->second;
    return found->second;
}

const KnownPart& PartSource::of(const std::shared_ptr<const Component>& component)
{
    if (component->overrides.empty()) return find(component->part);
    Variant& variant = m_variants[component.get()];
    variant.used = true;
    if (!variant.component) {
        variant.component = component;
        const KnownPart& base = find(component->part);
        variant.part = base.known ? withOverrides(*base.part, component->overrides) : base;
    }
    return variant.part;
}

void PartSource::prune()
{
    std::erase_if(m_variants, [](const auto& entry) { return !entry.second.used; });
    for (auto& entry : m_variants) entry.second.used = false;
}

}  // namespace mw::detail
