// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy/maintenance.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace mw {
namespace {

constexpr double kDrops_kw = 1e-9;

bool isMaintained(const PowerModel& model)
{
    return model.element != PowerElement::Consumer && model.stage != PowerStage::RackSupply;
}

/// Load that a further failure drops, by what fails.
class FurtherDrops {
public:
    FurtherDrops(const PowerInput& input, const FeedBundles& bundles) : m_input(input), m_bundles(bundles), m_nodes(input.nodes.size()), m_links(input.links.size()) {}

    void clear()
    {
        for (const std::uint32_t node : m_touchedNodes) m_nodes[node] = {};
        for (const std::uint32_t link : m_touchedLinks) m_links[link] = {};
        m_touchedNodes.clear(), m_touchedLinks.clear();
    }

    /// A load, or all that are fed alike, depends on it (sign 1), or did so before (sign -1).
    void add(std::uint32_t load, std::uint32_t node, std::uint32_t link, double sign)
    {
        if (node != kUnreached) {
            if (m_input.nodes[node].model.element != PowerElement::Consumer) touched(m_nodes[node], node, m_touchedNodes).kw += sign * m_input.load_kw[load] * m_bundles.count(load);
            return;
        }
        if (m_input.links[link].link == kNoLink) return;
        const bool own = m_input.links[link].to == load;   // each of those alike has such a cord
        Drop& drop = touched(m_links[link], link, m_touchedLinks);
        drop.kw += sign * m_input.load_kw[load] * (own ? 1U : m_bundles.count(load));
        drop.things = own ? m_bundles.count(load) : 1U;
    }

    void tell(MaintenanceOutage& outage, std::vector<OutagePair>& pairs)
    {
        const auto take = [&](const Drop& drop, const FailedThing& thing) {
            if (drop.kw <= kDrops_kw) return;
            outage.furtherDrops += drop.things;
            pairs.push_back({outage.unit, thing, drop.things, drop.kw});
            if (drop.kw > outage.furtherWorst_kw * (1 + 1e-12)) outage.furtherWorst_kw = drop.kw, outage.furtherWorst = thing;
        };
        std::sort(m_touchedNodes.begin(), m_touchedNodes.end());   // of equals the first is told
        std::sort(m_touchedLinks.begin(), m_touchedLinks.end());
        for (const std::uint32_t node : m_touchedNodes) take(m_nodes[node], {.element = m_input.nodes[node].instance});
        for (const std::uint32_t link : m_touchedLinks) take(m_links[link], {.link = m_input.links[link].link});
    }

private:
    struct Drop {
        double kw{};
        std::uint32_t things{};   ///< 0: not touched
    };
    static Drop& touched(Drop& drop, std::uint32_t at, std::vector<std::uint32_t>& touched)
    {
        if (std::exchange(drop.things, 1U) == 0) touched.push_back(at);
        return drop;
    }
    const PowerInput& m_input;
    const FeedBundles& m_bundles;
    std::vector<Drop> m_nodes, m_links;
    std::vector<std::uint32_t> m_touchedNodes{}, m_touchedLinks{};
};

bool worse(const MaintenanceOutage& a, const MaintenanceOutage& b)
{
    return std::tuple(-a.dropped_kw, -a.worstLoading, -a.furtherWorst_kw, a.unit) < std::tuple(-b.dropped_kw, -b.worstLoading, -b.furtherWorst_kw, b.unit);
}

}  // namespace

CutPoints::CutPoints(FeedWalk& walk, const OneLine& net, bool standbyOnly) : m_part(walk.whole(standbyOnly)), m_place(net.input->nodes.size(), 0)
{
    m_dominators = immediateDominators(m_part.graph);
    for (std::uint32_t i = 0; i < m_part.nodes.size(); ++i) m_place[m_part.nodes[i]] = i;
}

std::vector<MaintenanceOutage> maintenanceOutages(const RedundancyInput& input, const Flow& base, const FeedBundles& bundles, FeedWalk& walk,
                                                  const CutPoints& cuts, const std::vector<Contingency>& singles,
                                                  std::vector<OutagePair>& pairs, const std::stop_token& stop)
{
    const PowerInput& power = input.power;
    std::vector<MaintenanceOutage> all;
    FurtherDrops further(power, bundles);
    std::vector<std::uint32_t> place(power.nodes.size());
    for (std::uint32_t unit = 0; unit < power.nodes.size() && !stop.stop_requested(); ++unit) {
        if (!isMaintained(power.nodes[unit].model)) continue;
        const Contingency& single = singles[unit];
        MaintenanceOutage outage{.unit = power.nodes[unit].instance, .dropped_kw = single.dropped_kw > kDrops_kw ? single.dropped_kw : 0, .overloads = single.overloads,
                                 .worstLoading = single.worstLoading, .worstElement = single.worstElement};
        auto loads = walk.below(unit);
        std::erase_if(loads, [&](std::uint32_t n) { return power.load_kw[n] <= 0 || base.level[n] != kFed; });
        auto nodes = walk.above(loads, unit);
        std::vector<std::uint32_t> members = nodes;
        std::sort(members.begin(), members.end());
        for (const std::uint32_t load : loads)
            if (!std::binary_search(members.begin(), members.end(), load)) nodes.push_back(load);
        const FeedPart part = walk.part(std::move(nodes));
        for (std::uint32_t i = 0; i < part.nodes.size(); ++i) place[part.nodes[i]] = i;
        const auto dominators = immediateDominators(part.graph);
        further.clear();
        for (const std::uint32_t load : loads) {
            if (dominators[place[load]] == kUnreached) continue;   // dropped by the outage itself
            CutPoints::forEachOf(part, dominators, place[load], [&](std::uint32_t node, std::uint32_t link) { further.add(load, node, link, 1); });
            cuts.forEach(load, [&](std::uint32_t node, std::uint32_t link) { further.add(load, node, link, -1); });
        }
        further.tell(outage, pairs);
        all.push_back(outage);
    }
    std::sort(all.begin(), all.end(), worse);
    return all;
}

void keepWorst(std::vector<OutagePair>& pairs)
{
    constexpr std::size_t kMostPairs = 500;
    const auto order = [](const OutagePair& a, const OutagePair& b) {
        return std::tuple(-a.dropped_kw, a.unit, a.then.element, a.then.link) < std::tuple(-b.dropped_kw, b.unit, b.then.element, b.then.link);
    };
    const std::size_t kept = std::min(kMostPairs, pairs.size());
    std::partial_sort(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(kept), pairs.end(), order);
    pairs.resize(kept);
}

}  // namespace mw
