// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/wiring.h"

#include "solver/network/link_lists.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace mw {
namespace {

constexpr std::uint32_t kNoPattern = 0xffffffffU;

/// Counts of numbers; the most frequent one, the smallest of equals.
class Votes {
public:
    void add(std::uint32_t number, std::uint32_t count = 1) { m_counts[number] += count; }
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> winner() const
    {
        std::pair<std::uint32_t, std::uint32_t> best{kNoPattern, 0};
        for (const auto& [number, count] : m_counts)
            if (count > best.second) best = {number, count};
        return best;
    }

private:
    std::map<std::uint32_t, std::uint32_t> m_counts{};
};

/// Numbers for equal patterns, and how often each occurs.
template <class Pattern>
class Patterns {
public:
    std::uint32_t add(const Pattern& pattern)
    {
        const auto [at, isNew] = m_numbers.try_emplace(pattern, static_cast<std::uint32_t>(m_count.size()));
        if (isNew) {
            m_count.push_back(0);
            m_pattern.push_back(&at->first);
        }
        ++m_count[at->second];
        return at->second;
    }
    [[nodiscard]] std::uint32_t count(std::uint32_t number) const { return m_count[number]; }
    [[nodiscard]] const Pattern& operator[](std::uint32_t number) const { return *m_pattern[number]; }

private:
    std::map<Pattern, std::uint32_t> m_numbers{};
    std::vector<std::uint32_t> m_count{};
    std::vector<const Pattern*> m_pattern{};
};

/// The findings of one fabric.
class FabricWiring {
public:
    FabricWiring(const NetworkTopology& topology, const FabricView& view, std::vector<WiringFinding>& out)
        : m_topology(topology), m_view(view), m_graph(view.graph), m_shape(shapeOf(view.graph, stopped())), m_switchLinks(switchLinks(view.graph)), m_out(out)
    {
    }
    void find()
    {
        findUnreached();
        findLoops();
        findRails();
        findUplinks();
    }

private:
    /// Bisection is not needed here.
    static std::stop_token stopped()
    {
        std::stop_source source;
        source.request_stop();
        return source.get_token();
    }
    [[nodiscard]] InstanceIndex instance(std::uint32_t node) const { return m_topology.nodes[m_view.nodes[node]].instance; }
    [[nodiscard]] const NetworkTopology::Bundle& bundle(std::uint32_t link) const { return m_topology.bundles[m_view.bundles[link]]; }
    [[nodiscard]] std::uint32_t hostPort(const LinkEnd& end) const
    {
        return m_graph.isHost(m_graph.links[end.link].a) ? bundle(end.link).a.port : bundle(end.link).b.port;
    }

    void findUnreached();
    void findLoops();
    void findRails();
    void findCrossed(const std::vector<std::uint32_t>& hosts, LinkLists& links);
    void findMissing(std::uint32_t host, const LinkLists& links, const std::vector<std::uint32_t>& leaves);
    void findUplinks();

    using Uplinks = std::vector<std::pair<std::uint32_t, std::uint32_t>>;   ///< switch above, cables
    [[nodiscard]] std::vector<Uplinks> uplinksOfAll() const;
    void compare(std::uint32_t node, const Uplinks& have, const Uplinks& want);
    [[nodiscard]] std::uint32_t linkBetween(std::uint32_t a, std::uint32_t b) const;

    const NetworkTopology& m_topology;
    const FabricView& m_view;
    const FabricGraph& m_graph;
    FabricShape m_shape;
    LinkLists m_switchLinks;
    std::vector<WiringFinding>& m_out;
};

void FabricWiring::findUnreached()
{
    for (std::uint32_t node = 0; node < m_graph.switches; ++node)
        if (m_shape.tier[node] == 0) m_out.push_back({.fault = WiringFault::Isolated, .node = instance(node)});
}

void FabricWiring::findLoops()
{
    for (std::uint32_t i = 0; i < m_graph.links.size(); ++i) {
        const auto& link = m_graph.links[i];
        if (link.a == link.b) m_out.push_back({WiringFault::Loop, bundle(i).link, instance(link.a), instance(link.a), kNoInstance, link.count, 0});
    }
}

/// Hosts by unit: those on the same leaves, and those whose leaves mostly serve such.
void FabricWiring::findRails()
{
    LinkLists links = hostLinksOf(m_graph);
    Patterns<std::vector<std::uint32_t>> sets;
    std::vector<std::uint32_t> setOf(m_graph.hosts, kNoPattern);
    std::vector<Votes> setsOnLeaf(m_graph.switches);
    std::vector<std::uint32_t> leaves;
    for (std::uint32_t host = 0; host < m_graph.hosts; ++host) {
        std::ranges::sort(links.of(host), {}, [&](const LinkEnd& end) { return std::tuple(hostPort(end), end.link); });
        leaves.clear();
        for (const LinkEnd& end : links.of(host)) leaves.push_back(end.to);
        std::ranges::sort(leaves);
        leaves.erase(std::unique(leaves.begin(), leaves.end()), leaves.end());
        setOf[host] = sets.add(leaves);
        for (const std::uint32_t leaf : leaves) setsOnLeaf[leaf].add(setOf[host]);
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> units;
    for (std::uint32_t host = 0; host < m_graph.hosts; ++host) {
        Votes votes;
        for (const std::uint32_t leaf : sets[setOf[host]]) votes.add(setsOnLeaf[leaf].winner().first);
        const std::uint32_t unit = votes.winner().first;
        if (unit == kNoPattern || sets[unit].size() < 2) continue;
        units[unit].push_back(host);
    }
    for (const auto& [unit, hosts] : units) findCrossed(hosts, links);
    for (const auto& [unit, hosts] : units)
        for (const std::uint32_t host : hosts)
            if (sets[setOf[host]].size() < sets[unit].size() && 2 * sets.count(unit) > hosts.size()) findMissing(host, links, sets[unit]);
}

/// Only among hosts with as many links as most.
void FabricWiring::findCrossed(const std::vector<std::uint32_t>& hosts, LinkLists& links)
{
    Votes counts;
    for (const std::uint32_t host : hosts) counts.add(static_cast<std::uint32_t>(links.of(host).size()));
    const std::uint32_t count = counts.winner().first;
    std::vector<Votes> leafOf(count);
    std::size_t voters = 0;
    for (const std::uint32_t host : hosts) {
        if (links.of(host).size() != count) continue;
        ++voters;
        for (std::uint32_t i = 0; i < count; ++i) leafOf[i].add(links.of(host)[i].to);
    }
    for (const std::uint32_t host : hosts) {
        if (links.of(host).size() != count) continue;
        for (std::uint32_t i = 0; i < count; ++i) {
            const LinkEnd& end = links.of(host)[i];
            const auto [right, votes] = leafOf[i].winner();
            if (end.to == right || 2 * votes <= voters) continue;
            m_out.push_back({WiringFault::RailCrossed, bundle(end.link).link, instance(m_graph.switches + host), instance(end.to), instance(right),
                             m_graph.links[end.link].count, 0});
        }
    }
}

void FabricWiring::findMissing(std::uint32_t host, const LinkLists& links, const std::vector<std::uint32_t>& leaves)
{
    const std::uint32_t node = m_view.nodes[m_graph.switches + host];
    std::uint32_t cables = 0;
    std::vector<std::uint32_t> on;
    for (const LinkEnd& end : links.of(host)) {
        cables += m_graph.links[end.link].count;
        on.push_back(end.to);
    }
    const auto known = std::ranges::lower_bound(m_topology.hosts, node, {}, &NetworkTopology::Host::node);
    if (known != m_topology.hosts.end() && known->node == node && known->computePorts > 0 && std::cmp_greater_equal(cables, known->computePorts)) return;
    std::ranges::sort(on);
    const auto have = static_cast<std::uint32_t>(std::unique(on.begin(), on.end()) - on.begin());
    for (const std::uint32_t leaf : leaves)
        if (std::ranges::find(on, leaf) == on.end())
            m_out.push_back({WiringFault::RailMissing, kNoLink, instance(m_graph.switches + host), kNoInstance, instance(leaf), have, static_cast<std::uint32_t>(leaves.size())});
}

/// Of switches below the top tier that hosts reach.
std::vector<FabricWiring::Uplinks> FabricWiring::uplinksOfAll() const
{
    std::vector<Uplinks> all(m_graph.switches);
    for (const auto& link : m_graph.links) {
        if (!joinsNodes(m_graph, link) || m_graph.isHost(link.a) || m_graph.isHost(link.b)) continue;
        const auto [low, high] = m_shape.tier[link.a] < m_shape.tier[link.b] ? std::pair(link.a, link.b) : std::pair(link.b, link.a);
        if (m_shape.tier[low] > 0 && m_shape.tier[low] < m_shape.tier[high]) all[low].emplace_back(high, link.count);
    }
    for (Uplinks& uplinks : all) {
        std::ranges::sort(uplinks);
        std::size_t kept = 0;
        for (const auto& [high, cables] : uplinks) {
            if (kept > 0 && uplinks[kept - 1].first == high) uplinks[kept - 1].second += cables;
            else uplinks[kept++] = {high, cables};
        }
        uplinks.resize(kept);
    }
    return all;
}

/// Those beside a switch are those below the same switches; what is right is what most of them have.
void FabricWiring::findUplinks()
{
    const auto all = uplinksOfAll();
    Patterns<std::pair<int, Uplinks>> patterns;
    std::vector<std::uint32_t> patternOf(m_graph.switches, kNoPattern);
    std::vector<Votes> below(m_graph.switches);
    for (std::uint32_t node = 0; node < m_graph.switches; ++node) {
        if (m_shape.tier[node] == 0 || m_shape.tier[node] == m_shape.tiers) continue;
        patternOf[node] = patterns.add({m_shape.tier[node], all[node]});
        for (const auto& [high, cables] : all[node]) below[high].add(patternOf[node]);
    }
    for (std::uint32_t node = 0; node < m_graph.switches; ++node) {
        if (patternOf[node] == kNoPattern) continue;
        Votes votes;
        for (const auto& [high, cables] : all[node]) votes.add(below[high].winner().first);
        const std::uint32_t right = votes.winner().first;
        if (right == kNoPattern || right == patternOf[node] || patterns.count(right) <= std::max(1U, patterns.count(patternOf[node]))) continue;
        if (patterns[right].first == m_shape.tier[node]) compare(node, all[node], patterns[right].second);
    }
}

void FabricWiring::compare(std::uint32_t node, const Uplinks& have, const Uplinks& want)
{
    std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> cables;   // by switch above: have, want
    for (const auto& [high, count] : have) cables[high].first = count;
    for (const auto& [high, count] : want) cables[high].second = count;
    std::vector<std::uint32_t> missing;
    std::uint32_t haveAll = 0, wantAll = 0;
    for (const auto& [high, counts] : cables) {
        haveAll += counts.first;
        wantAll += counts.second;
        for (std::uint32_t i = counts.first; i < counts.second; ++i) missing.push_back(high);
    }
    std::size_t used = 0;
    std::uint32_t surplus = kNoPattern;   // a switch above with too many, all cables being needed elsewhere
    for (const auto& [high, counts] : cables) {
        if (counts.first <= counts.second) continue;
        if (used == missing.size()) {
            surplus = high;
            continue;
        }
        m_out.push_back({WiringFault::UplinkElsewhere, bundle(linkBetween(node, high)).link, instance(node), instance(high), instance(missing[used]), counts.first, counts.second});
        used = std::min<std::size_t>(missing.size(), used + counts.first - counts.second);
    }
    if (haveAll < wantAll)
        m_out.push_back({WiringFault::UnevenUplinks, kNoLink, instance(node), kNoInstance, used < missing.size() ? instance(missing[used]) : kNoInstance, haveAll, wantAll});
    else if (haveAll > wantAll && surplus != kNoPattern)
        m_out.push_back({WiringFault::UnevenUplinks, bundle(linkBetween(node, surplus)).link, instance(node), instance(surplus), kNoInstance, haveAll, wantAll});
}

/// The last, as the one most likely added beside the others.
std::uint32_t FabricWiring::linkBetween(std::uint32_t a, std::uint32_t b) const
{
    std::uint32_t last = 0;
    for (const LinkEnd& end : m_switchLinks.of(a))
        if (end.to == b) last = end.link;
    return last;
}

}  // namespace

std::vector<WiringFinding> wiringFindings(const NetworkTopology& topology, const FabricSolution& solution)
{
    std::vector<WiringFinding> out;
    std::vector<std::uint8_t> linked(topology.nodes.size(), 0);
    for (const auto& bundle : topology.bundles) linked[bundle.a.node] = linked[bundle.b.node] = 1;
    for (const auto& host : topology.hosts)
        if (linked[host.node] == 0 && host.computePorts > 0) out.push_back({.fault = WiringFault::Isolated, .node = topology.nodes[host.node].instance});
    for (std::uint32_t node = 0; node < topology.nodes.size(); ++node)
        if (linked[node] == 0 && topology.nodes[node].isSwitch) out.push_back({.fault = WiringFault::Isolated, .node = topology.nodes[node].instance});
    for (const FabricView& view : fabricViews(topology, solution)) FabricWiring(topology, view, out).find();
    return out;
}

}  // namespace mw
