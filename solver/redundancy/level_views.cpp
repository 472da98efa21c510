// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy/level_views.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mw {
namespace {

bool overlap(const UnitSet& a, const UnitSet& b)
{
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();)
        if (*i == *j) return true;
        else if (*i < *j) ++i;
        else ++j;
    return false;
}

UnitSet united(const UnitSet& a, const UnitSet& b)
{
    UnitSet all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

}  // namespace

std::vector<UnitSet> joinOverlapping(std::vector<UnitSet> sets)
{
    std::vector<UnitSet> joined;
    for (UnitSet& set : sets) {
        for (std::size_t i = 0; i < joined.size();)
            if (overlap(joined[i], set)) {
                set = united(set, joined[i]);
                joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(i));
            } else ++i;
        joined.push_back(std::move(set));
    }
    std::sort(joined.begin(), joined.end());
    return joined;
}

bool LevelViewer::isUnit(std::uint32_t node) const
{
    const PowerModel& model = m_net.input->nodes[node].model;
    switch (m_level) {
    case PowerLevel::Source: return model.element == PowerElement::Source;
    case PowerLevel::Generator: return model.element == PowerElement::Standby;
    case PowerLevel::Transformer: return model.stage == PowerStage::Transformer;
    default: return model.stage == PowerStage::Ups;
    }
}

std::vector<LevelViewer::Way> LevelViewer::giversOf(std::uint32_t node) const
{
    std::vector<Way> givers;
    for (const std::uint32_t l : m_net.into(node)) {
        const std::uint32_t from = m_net.input->links[l].from;
        if (m_base.level[from] != kFed) continue;
        const auto known = std::find_if(givers.begin(), givers.end(), [&](const Way& way) { return way.giver == from; });
        if (known == givers.end()) givers.push_back({from, m_base.link_kw[l] > 0});
        else known->carries = known->carries || m_base.link_kw[l] > 0;
    }
    return givers;
}

std::vector<LevelViewer::Way> LevelViewer::waysOf(std::uint32_t load) const
{
    std::vector<Way> ways = giversOf(load);
    while (ways.size() == 1 && !isUnit(ways.front().giver)) {
        const std::uint32_t at = ways.front().giver;
        auto further = giversOf(at);
        if (further.empty()) break;
        const bool transfer = m_net.input->nodes[at].model.element == PowerElement::Transfer;
        if (further.size() > 1 && !transfer) break;   // a bus: its units stand side by side
        ways = std::move(further);
    }
    return ways;
}

UnitSet LevelViewer::unitsFrom(std::uint32_t node, bool carryingOnly)
{
    ++m_stamp;
    UnitSet units;
    std::vector<std::uint32_t> open{node};
    m_seen[node] = m_stamp;
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (isUnit(at)) {
            units.push_back(at);
            continue;
        }
        for (const std::uint32_t l : m_net.into(at)) {
            const std::uint32_t from = m_net.input->links[l].from;
            if (carryingOnly ? m_base.link_kw[l] <= 0 : m_base.level[from] != kFed) continue;
            if (std::exchange(m_seen[from], m_stamp) != m_stamp) open.push_back(from);
        }
    }
    std::sort(units.begin(), units.end());
    return units;
}

LevelView LevelViewer::view(std::uint32_t load)
{
    LevelView view;
    std::vector<UnitSet> carrying;
    UnitSet all;
    for (const Way& way : waysOf(load)) {
        const UnitSet reached = unitsFrom(way.giver, false);
        all = united(all, reached);
        if (reached.empty()) view.bareSide = true;
        if (UnitSet now = way.carries ? unitsFrom(way.giver, true) : UnitSet{}; !now.empty()) carrying.push_back(std::move(now));
    }
    view.sides = joinOverlapping(std::move(carrying));
    UnitSet used;
    for (const UnitSet& side : view.sides) used = united(used, side);
    std::set_difference(all.begin(), all.end(), used.begin(), used.end(), std::back_inserter(view.reserve));
    view.bareSide = view.bareSide && !all.empty();
    if (all.empty() || view.sides.empty()) return view;
    view.kind = view.sides.size() > 1 ? Seen::Sides : !view.reserve.empty() ? Seen::Reserve : view.sides.front().size() > 1 ? Seen::Bus : Seen::Single;
    return view;
}

}  // namespace mw
