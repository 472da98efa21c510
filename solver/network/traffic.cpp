// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/traffic.h"

#include "solver/network/ecmp.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace mw {

TrafficDemand poolTraffic(std::string name, std::vector<std::uint32_t> from, std::vector<std::uint32_t> to, double gbps)
{
    return {std::move(name), TrafficPattern::Spread, std::move(from), std::move(to), gbps};
}

TrafficDemand allToAllTraffic(std::string name, std::vector<std::uint32_t> hosts, double perHost_gbps)
{
    const double all_gbps = perHost_gbps * static_cast<double>(hosts.size());
    return {std::move(name), TrafficPattern::Spread, hosts, hosts, all_gbps};
}

TrafficDemand ringTraffic(std::string name, const std::vector<std::uint32_t>& hosts, double perHost_gbps)
{
    TrafficDemand out{std::move(name), TrafficPattern::Pairs, hosts, hosts, perHost_gbps * static_cast<double>(hosts.size())};
    if (!hosts.empty()) std::ranges::rotate(out.to, out.to.begin() + 1);
    return out;
}

TrafficDemand treeTraffic(std::string name, const std::vector<std::uint32_t>& hosts, double perEdge_gbps)
{
    TrafficDemand out{std::move(name), TrafficPattern::Pairs, {}, {}, 0};
    for (std::size_t i = 1; i < hosts.size(); ++i) {
        const std::uint32_t parent = hosts[(i - 1) / 2];
        out.from.insert(out.from.end(), {hosts[i], parent});
        out.to.insert(out.to.end(), {parent, hosts[i]});
    }
    out.gbps = perEdge_gbps * static_cast<double>(out.from.size());
    return out;
}

std::vector<std::vector<std::uint32_t>> hostGroups(std::span<const std::uint32_t> hosts, std::size_t size, bool strided)
{
    size = std::clamp<std::size_t>(size, 1, std::max<std::size_t>(1, hosts.size()));
    std::vector<std::vector<std::uint32_t>> groups(strided ? std::min(size, hosts.size()) : (hosts.size() + size - 1) / size);
    for (std::size_t i = 0; i < hosts.size(); ++i) groups[strided ? i % size : i / size].push_back(hosts[i]);
    return groups;
}

namespace {

using Shares = std::vector<EcmpRouter::Share>;

/// Routes demands one after the other; loads of hosts' links are added here, those between switches by the router.
class TrafficRouting {
public:
    explicit TrafficRouting(const FabricGraph& graph)
        : m_graph(graph), m_map(ecmpMap(graph)), m_router(m_map), m_hostLoad(2 * graph.links.size(), 0.0), m_sends(graph.hosts, 0.0), m_takes(graph.hosts, 0.0)
    {
    }

    void add(const TrafficDemand& demand, const std::stop_token& stop);
    void finish(std::size_t hotLinks);
    TrafficLoads loads{};

private:
    struct Pair {
        std::uint32_t fromGroup{}, toGroup{}, from{}, to{};
        auto operator<=>(const Pair&) const = default;
    };
    void addSpread(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to, double each_gbps);
    void addPairs(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to, double each_gbps, const std::stop_token& stop);
    void addPairs(std::span<const Pair> pairs, double each_gbps);
    [[nodiscard]] std::vector<std::uint32_t> hostsOf(const TrafficDemand& demand, const std::vector<std::uint32_t>& nodes);
    void load(std::uint32_t host, std::span<const double> shares, double amount, bool fromHost);
    Shares sharesOf(std::span<const std::uint32_t> hosts, const std::vector<double>& amounts, std::vector<std::uint32_t>& place) const;

    const FabricGraph& m_graph;
    EcmpMap m_map;
    EcmpRouter m_router;
    std::vector<double> m_hostLoad;
    std::vector<double> m_sends, m_takes;   ///< by host, of the demand that is added
    double m_wanted_gbps{};
};

/// Hosts' numbers; empty and a note where one is none.
std::vector<std::uint32_t> TrafficRouting::hostsOf(const TrafficDemand& demand, const std::vector<std::uint32_t>& nodes)
{
    std::vector<std::uint32_t> hosts;
    for (const std::uint32_t node : nodes)
        if (m_graph.isHost(node) && node - m_graph.switches < m_graph.hosts) hosts.push_back(node - m_graph.switches);
    if (hosts.size() == nodes.size()) return hosts;
    loads.notes.push_back(fmt::format("{}: names nodes that are no hosts of this fabric", demand.name));
    return {};
}

void TrafficRouting::add(const TrafficDemand& demand, const std::stop_token& stop)
{
    const auto from = hostsOf(demand, demand.from), to = hostsOf(demand, demand.to);
    if (from.empty() || to.empty() || demand.gbps == 0) return;
    if (!(demand.gbps > 0) || !std::isfinite(demand.gbps) || (demand.pattern == TrafficPattern::Pairs && from.size() != to.size())) {
        loads.notes.push_back(fmt::format("{}: needs a bandwidth above zero, and as many receivers as senders for pairs", demand.name));
        return;
    }
    const double each_gbps = demand.gbps / static_cast<double>(from.size());
    if (demand.pattern == TrafficPattern::Pairs) addPairs(from, to, each_gbps, stop);
    else addSpread(from, to, each_gbps);
}

void TrafficRouting::load(std::uint32_t host, std::span<const double> shares, double amount, bool fromHost)
{
    const auto links = m_map.hostLinks.of(host);
    for (std::size_t j = 0; j < links.size(); ++j) {
        const double one = amount * shares[j];
        m_hostLoad[fromHost ? links[j].slot : links[j].slot ^ 1U] += one;
        if (fromHost) loads.sent_gbps += one;
    }
}

/// Amounts by group, and the place of each group in the answer.
Shares TrafficRouting::sharesOf(std::span<const std::uint32_t> hosts, const std::vector<double>& amounts, std::vector<std::uint32_t>& place) const
{
    Shares shares;
    place.assign(m_map.groups.size(), EcmpMap::kNoGroup);
    for (const std::uint32_t host : hosts) {
        const std::uint32_t group = m_map.groupOf[host];
        if (group == EcmpMap::kNoGroup) continue;
        if (place[group] == EcmpMap::kNoGroup) {
            place[group] = static_cast<std::uint32_t>(shares.size());
            shares.push_back({group, 0.0});
        }
        shares[place[group]].amount += amounts[host];
    }
    return shares;
}

/// A sender's amount is what it sends to a receiver listed once; a receiver's is how often it is listed.
void TrafficRouting::addSpread(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to, double each_gbps)
{
    for (const std::uint32_t host : to) m_takes[host] += 1;
    for (const std::uint32_t host : from) {
        const double others = static_cast<double>(to.size()) - m_takes[host];
        if (others > 0) m_sends[host] += each_gbps / others, m_wanted_gbps += each_gbps;
    }
    const auto unique = [](std::vector<std::uint32_t> hosts) {
        std::ranges::sort(hosts);
        hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
        return hosts;
    };
    const auto senders = unique(from), receivers = unique(to);
    std::vector<std::uint32_t> senderPlace, receiverPlace;
    const Shares sends = sharesOf(senders, m_sends, senderPlace), takes = sharesOf(receivers, m_takes, receiverPlace);
    m_router.route(sends, takes);
    for (const std::uint32_t host : senders)
        if (m_map.groupOf[host] != EcmpMap::kNoGroup) load(host, m_router.out(senderPlace[m_map.groupOf[host]]), m_sends[host], true);
    for (const std::uint32_t host : receivers) {
        const std::uint32_t group = m_map.groupOf[host];
        if (group == EcmpMap::kNoGroup) continue;
        load(host, m_router.in(receiverPlace[group]), m_takes[host], false);
        if (m_sends[host] == 0) continue;   // what it would have sent to itself, either way
        const auto split = splitByCapacity(m_map.groups[group], [](std::uint32_t) { return true; });
        load(host, split, -m_sends[host] * m_takes[host], true);
        load(host, split, -m_sends[host] * m_takes[host], false);
    }
    for (const std::uint32_t host : senders) m_sends[host] = 0;
    for (const std::uint32_t host : receivers) m_takes[host] = 0;
}

void TrafficRouting::addPairs(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to, double each_gbps, const std::stop_token& stop)
{
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i] == to[i]) continue;
        m_wanted_gbps += each_gbps;
        const std::uint32_t a = m_map.groupOf[from[i]], b = m_map.groupOf[to[i]];
        if (a != EcmpMap::kNoGroup && b != EcmpMap::kNoGroup) pairs.push_back({a, b, from[i], to[i]});
    }
    std::ranges::sort(pairs, {}, [](const Pair& pair) { return std::tuple(pair.toGroup, pair.fromGroup); });
    for (std::size_t begin = 0, end = 0; begin < pairs.size() && !stop.stop_requested(); begin = end) {
        // On a single leaf it does not matter from where traffic has come; on several, who sends decides over which of them it comes.
        const auto& attachments = m_map.groups[pairs[begin].toGroup].attachments;
        const bool oneLeaf = attachments.front().leaf == attachments.back().leaf;
        const auto same = [&](const Pair& p) { return p.toGroup == pairs[begin].toGroup && (oneLeaf || p.fromGroup == pairs[begin].fromGroup); };
        while (end < pairs.size() && same(pairs[end])) ++end;
        addPairs(std::span(pairs).subspan(begin, end - begin), each_gbps);
    }
}

/// Pairs to one group of receivers.
void TrafficRouting::addPairs(std::span<const Pair> pairs, double each_gbps)
{
    Shares sends;
    std::vector<std::uint32_t> place;
    for (const Pair& pair : pairs) {
        if (sends.empty() || sends.back().group != pair.fromGroup) sends.push_back({pair.fromGroup, 0.0});
        sends.back().amount += each_gbps;
        place.push_back(static_cast<std::uint32_t>(sends.size() - 1));
    }
    const Shares takes{{pairs.front().toGroup, 1.0}};
    m_router.route(sends, takes);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        load(pairs[i].from, m_router.out(place[i]), each_gbps, true);
        load(pairs[i].to, m_router.in(0), 1.0 / static_cast<double>(pairs.size()), false);
    }
}

void TrafficRouting::finish(std::size_t hotLinks)
{
    std::vector<TrafficLoads::HotLink> busy;
    loads.links.resize(m_graph.links.size());
    for (std::uint32_t i = 0; i < m_graph.links.size(); ++i) {
        const double capacity_gbps = static_cast<double>(m_graph.links[i].capacity_mbps) / 1000.0;
        const double ab = std::max(0.0, m_router.load()[2 * i] + m_hostLoad[2 * i]);
        const double ba = std::max(0.0, m_router.load()[2 * i + 1] + m_hostLoad[2 * i + 1]);
        loads.links[i] = {ab, ba};
        if (capacity_gbps > 0 && std::max(ab, ba) > 0) busy.push_back({i, ba > ab, std::max(ab, ba) / capacity_gbps});
    }
    const auto worse = [](const auto& a, const auto& b) { return std::tuple(-a.share, a.link) < std::tuple(-b.share, b.link); };
    const auto end = busy.begin() + static_cast<std::ptrdiff_t>(std::min(busy.size(), std::max<std::size_t>(1, hotLinks)));
    std::partial_sort(busy.begin(), end, busy.end(), worse);
    if (!busy.empty()) {
        loads.worstShare = busy.front().share;
        loads.scale = 1.0 / loads.worstShare;
    }
    busy.resize(std::min(busy.size(), hotLinks));
    loads.hot = std::move(busy);
    constexpr double kRounding = 1e-9;
    const double missing = m_wanted_gbps - loads.sent_gbps;
    if (missing > kRounding * m_wanted_gbps) loads.unroutable_gbps = missing;
}

}  // namespace

TrafficLoads routeTraffic(const FabricGraph& graph, std::span<const TrafficDemand> demands, std::size_t hotLinks, const std::stop_token& stop)
{
    TrafficRouting routing(graph);
    for (const TrafficDemand& demand : demands) {
        if (stop.stop_requested()) break;
        routing.add(demand, stop);
    }
    routing.finish(hotLinks);
    return std::move(routing.loads);
}

}  // namespace mw
