// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy/sources.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace mw {
namespace {

constexpr int kMostPaths = 8;

/// What a piece of gear is worth on a side, the first that differs told first: sources, generators, transformers, UPS, batteries, other gear.
using GearKey = std::tuple<int, std::string_view, long long>;

GearKey gearKey(const PowerModel& model)
{
    const long long rating_w = std::llround(model.rating_kw.value_or(0) * 1000);
    if (model.element == PowerElement::Source) return {0, "source", rating_w};
    if (model.element == PowerElement::Standby) return {1, "generator", rating_w};
    if (model.stage == PowerStage::Transformer) return {2, "transformer", rating_w};
    if (model.stage == PowerStage::Ups) return {3, "ups", rating_w};
    return {5, stageName(model.stage), rating_w};
}

using Gear = std::map<GearKey, int>;

std::string_view firstDifference(const Gear& a, const Gear& b)
{
    const auto lacks = [](const Gear& one, const Gear& other) {
        const auto found = std::find_if(one.begin(), one.end(), [&](const auto& entry) {
            const auto same = other.find(entry.first);
            return same == other.end() || same->second != entry.second;
        });
        return found == one.end() ? GearKey{99, {}, 0} : found->first;
    };
    return std::get<1>(std::min(lacks(a, b), lacks(b, a)));
}

}  // namespace

SourceTracer::SourceTracer(const RedundancyInput& input, const OneLine& net, const FeedBundles& bundles, FeedWalk& walk)
    : m_input(input), m_net(net), m_bundles(bundles), m_walk(walk), m_battery(input.power.nodes.size(), -1)
{
    for (std::size_t i = 0; i < input.batteries.size(); ++i) m_battery[input.batteries[i].node] = static_cast<std::int32_t>(i);
}

LoadRedundancy SourceTracer::trace(std::uint32_t head, const CutPoints& cuts, const CutPoints* onGenerators)
{
    const auto& nodes = m_input.power.nodes;
    LoadRedundancy load;
    addLoads(head, load);
    const auto above = m_walk.above({&head, 1});
    addUnits(above, load);
    const auto addPoints = [&](const CutPoints& from, std::vector<InstanceIndex>& points) {
        from.forEach(head, [&](std::uint32_t node, std::uint32_t) {
            if (node != kUnreached && nodes[node].model.element != PowerElement::Consumer) points.push_back(nodes[node].instance);
        });
    };
    addPoints(cuts, load.singlePoints);
    if (onGenerators != nullptr) addPoints(*onGenerators, load.onGeneratorsSinglePoints);
    if (!cuts.reached(head)) load.reason = WeakReason::Unfed;
    auto around = above;
    if (std::find(around.begin(), around.end(), head) == around.end()) around.push_back(head);
    const FeedPart part = m_walk.part(std::move(around));
    const auto at = static_cast<std::uint32_t>(std::find(part.nodes.begin(), part.nodes.end(), head) - part.nodes.begin());
    for (const auto& path : disjointPaths(part.graph, at, kMostPaths)) {
        auto& way = load.ways.emplace_back();
        for (const std::uint32_t node : path)
            if (node < part.nodes.size() && node != at) way.push_back(nodes[part.nodes[node]].instance);
    }
    std::sort(load.ways.begin(), load.ways.end());
    load.paths = static_cast<int>(load.ways.size());
    compareSides(head, load);
    return load;
}

LoadRedundancy SourceTracer::like(const LoadRedundancy& kin, std::uint32_t head) const
{
    LoadRedundancy load = kin;
    addLoads(head, load);
    return load;
}

void SourceTracer::addLoads(std::uint32_t head, LoadRedundancy& load) const
{
    load.load_kw = m_input.power.load_kw[head];
    load.loads.clear();
    for (const std::uint32_t node : m_bundles.membersOf(head)) load.loads.push_back(m_input.power.nodes[node].instance);
    std::sort(load.loads.begin(), load.loads.end());
}

void SourceTracer::addUnits(const std::vector<std::uint32_t>& above, LoadRedundancy& load) const
{
    for (const std::uint32_t node : above) {
        const auto& [instance, model] = m_input.power.nodes[node];
        if (model.element == PowerElement::Source) load.sources.push_back(instance);
        if (model.element == PowerElement::Standby) load.generators.push_back(instance);
        if (model.stage == PowerStage::Transformer) load.transformers.push_back(instance);
        if (model.stage == PowerStage::Ups) load.ups.push_back(instance);
    }
    for (auto* list : {&load.sources, &load.generators, &load.transformers, &load.ups}) std::sort(list->begin(), list->end());
}

/// Sides as the ports name them, else every giver is one.
void SourceTracer::compareSides(std::uint32_t head, LoadRedundancy& load)
{
    std::map<std::uint32_t, std::vector<std::uint32_t>> sides;
    std::vector<std::uint32_t> givers;
    for (const std::uint32_t l : m_net.into(head)) {
        const PowerInputLink& link = m_input.power.links[l];
        const bool named = link.side == kSideA || link.side == kSideB;
        sides[named ? link.side : 4 + link.from].push_back(link.from);
        if (std::find(givers.begin(), givers.end(), link.from) == givers.end()) givers.push_back(link.from);
    }
    load.feeds = static_cast<int>(givers.size());
    if (sides.size() < 2) return;
    std::vector<Gear> gear;
    for (const auto& [side, starts] : sides) {
        auto above = m_walk.above(starts);
        above.insert(above.end(), starts.begin(), starts.end());
        std::sort(above.begin(), above.end());
        above.erase(std::unique(above.begin(), above.end()), above.end());
        Gear& own = gear.emplace_back();
        for (const std::uint32_t node : above) {
            if (m_input.power.nodes[node].model.element != PowerElement::Consumer) ++own[gearKey(m_input.power.nodes[node].model)];
            if (m_battery[node] >= 0) ++own[{4, "battery", std::llround(m_input.batteries[static_cast<std::size_t>(m_battery[node])].store.usable_kwh * 1000)}];
        }
    }
    load.symmetric = true;
    for (std::size_t i = 1; i < gear.size() && *load.symmetric; ++i) {
        load.differsIn = firstDifference(gear[0], gear[i]);
        load.symmetric = load.differsIn.empty();
    }
}

}  // namespace mw
