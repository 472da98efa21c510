// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/fabric_outages.h"

#include "solver/network/link_lists.h"
#include "solver/outage_tokens.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <numeric>
#include <tuple>

namespace mw {

double FabricOutages::lossOf(LinkIndex link) const
{
    const auto at = std::ranges::lower_bound(byLink, link, {}, &std::pair<LinkIndex, double>::first);
    return at != byLink.end() && at->first == link ? at->second : 0.0;
}

double FabricOutages::lossAt(InstanceIndex instance) const
{
    const auto at = std::ranges::lower_bound(byInstance, instance, {}, &std::pair<InstanceIndex, double>::first);
    return at != byInstance.end() && at->first == instance ? at->second : 0.0;
}

std::string_view toText(OutageKind kind)
{
    constexpr std::array<std::string_view, 6> kNames{"cable", "link", "switch", "plane", "adapter", "rack"};
    return kNames[static_cast<std::size_t>(kind)];
}

namespace {

constexpr double kYear_h = 8760;
constexpr std::size_t kMostNamed = 16, kMostClasses = 200;

FailureRate adapterRate() { return {0.01 / kYear_h, 4}; }   // gen_nic

/// A fabric's graph with what each host has linked.
struct OutageFabric {
    const FabricView* view{};
    const FabricShape* shape{};
    const FabricStructure* structure{};
    const FabricDetail* detail{};
    bool compute{};
    LinkLists hostLinks{};
    std::vector<std::vector<LinkEnd>> atSwitch{};   ///< hosts' links of each switch; `to`: the host, counted from the first
    std::vector<double> linked_mbps{};              ///< by host
    double all_mbps{};

    std::vector<double> switchLoss{};               ///< of the bisection, by switch

    OutageFabric(const FabricView& v, const FabricShape& sh, const FabricStructure& s, const FabricDetail& d)
        : view(&v), shape(&sh), structure(&s), detail(&d), compute(d.purpose == "compute"), hostLinks(hostLinksOf(v.graph)), switchLoss(v.graph.switches, 0.0)
    {
        for (const FabricFailure& failure : s.failures.all)
            if (failure.kind == FabricElement::Switch) switchLoss[failure.index] = failure.bisectionLost;
        atSwitch.resize(v.graph.switches);
        for (std::uint32_t host = 0; host < v.graph.hosts; ++host) {
            linked_mbps.push_back(0);
            for (const LinkEnd& end : hostLinks.of(host)) {
                linked_mbps.back() += capacity(end.link);
                if (!v.graph.isHost(end.to)) atSwitch[end.to].push_back({host, end.link});
            }
            all_mbps += linked_mbps.back();
        }
    }
    [[nodiscard]] double capacity(std::uint32_t link) const { return static_cast<double>(view->graph.links[link].capacity_mbps); }
    [[nodiscard]] bool isHostLink(std::uint32_t link) const { return view->graph.isHost(view->graph.links[link].a) != view->graph.isHost(view->graph.links[link].b); }
    [[nodiscard]] std::uint32_t hostOf(std::uint32_t link) const
    {
        const auto& l = view->graph.links[link];
        return (view->graph.isHost(l.a) ? l.a : l.b) - view->graph.switches;
    }
};

/// Hosts' links that a failure takes, Mb/s by host.
using Taken = std::map<std::uint32_t, double>;

/// Hosts outside the largest piece of what is left, for failures that take more than hosts' own links.
std::vector<std::uint32_t> severed(const FabricGraph& graph, const FabricFailure& failure)
{
    std::vector<std::uint32_t> up(graph.switches + graph.hosts);
    std::iota(up.begin(), up.end(), 0U);
    const auto root = [&](std::uint32_t n) {
        while (up[n] != n) n = up[n] = up[up[n]];
        return n;
    };
    for (std::uint32_t i = 0; i < graph.links.size(); ++i) {
        const auto& link = graph.links[i];
        const bool gone = failure.kind == FabricElement::Bundle ? i == failure.index : link.a == failure.index || link.b == failure.index;
        if (!gone && joinsNodes(graph, link)) up[root(link.a)] = root(link.b);
    }
    std::map<std::uint32_t, std::uint32_t> sizes;
    for (std::uint32_t host = 0; host < graph.hosts; ++host) ++sizes[root(graph.switches + host)];
    const auto largest = std::ranges::max_element(sizes, {}, [](const auto& one) { return one.second; });
    std::vector<std::uint32_t> out;
    for (std::uint32_t host = 0; host < graph.hosts; ++host)
        if (root(graph.switches + host) != largest->first) out.push_back(host);
    return out;
}

class Outages {
public:
    Outages(const ThroughputInput& input, const ThroughputResults& plan, const TrafficResults& traffic, const NetworkTopology& topology, const FabricStudy& study,
            const FabricResults& fabrics, const Facility& facility)
        : m_topology(topology), m_facility(facility)
    {
        for (std::size_t f = 0; f < study.views.size() && f < fabrics.fabrics.size(); ++f)
            m_fabrics.emplace_back(study.views[f], study.shapes[f], *study.structures[f], fabrics.fabrics[f]);
        m_tokens = std::make_unique<OutageTokens>(input, plan, traffic, hosts());
    }

    FabricOutages take(const std::stop_token& stop)
    {
        for (const OutageFabric& fabric : m_fabrics)
            for (const FabricFailure& failure : fabric.structure->failures.all) {
                if (stop.stop_requested()) return {};
                addElement(fabric, failure);
            }
        addAdapters();
        addRacks();
        if (m_tokens->anyTokens()) {
            m_out.expectedTokensShare = std::max(0.0, 1 - m_openLoss);
            m_out.tokensLostPerYear = m_openLoss * m_tokens->all_per_s() * kYear_h * 3600;
        }
        finish();
        return std::move(m_out);
    }

private:
    [[nodiscard]] InstanceIndex instanceOf(const OutageFabric& fabric, std::uint32_t node) const { return m_topology.nodes[fabric.view->nodes[node]].instance; }
    [[nodiscard]] InstanceIndex host(const OutageFabric& fabric, std::uint32_t host) const { return instanceOf(fabric, fabric.view->graph.switches + host); }
    [[nodiscard]] LinkIndex linkOf(const OutageFabric& fabric, std::uint32_t link) const { return m_topology.bundles[fabric.view->bundles[link]].link; }

    [[nodiscard]] std::unordered_map<InstanceIndex, OutageTokens::Host> hosts() const
    {
        std::unordered_map<InstanceIndex, OutageTokens::Host> out;
        for (std::size_t f = 0; f < m_fabrics.size(); ++f) {
            const OutageFabric& fabric = m_fabrics[f];
            for (std::uint32_t h = 0; fabric.compute && h < fabric.linked_mbps.size(); ++h) {
                std::vector<std::uint32_t> leaves;
                for (const LinkEnd& end : fabric.hostLinks.of(h)) leaves.push_back(end.to);
                std::ranges::sort(leaves);
                leaves.erase(std::unique(leaves.begin(), leaves.end()), leaves.end());
                std::uint64_t hash = 14695981039346656037ULL ^ f;   // FNV-1a
                for (const std::uint32_t leaf : leaves) hash = (hash ^ leaf) * 1099511628211ULL;
                OutageTokens::Host& one = out[host(fabric, h)];
                one.linked_gbps += fabric.linked_mbps[h] / 1000, one.leaves = one.leaves * 31 + hash;
            }
        }
        return out;
    }

    /// What hosts keep, and what is left between leaves.
    [[nodiscard]] TokensLost tokensOf(const OutageFabric& fabric, const Taken& taken, const std::vector<std::uint32_t>& cut, double bisectionLost) const
    {
        std::vector<HostLeft> touched;
        double gone_mbps = 0;
        for (const auto& [h, mbps] : taken) {
            gone_mbps += mbps;
            const double left = std::max(0.0, 1 - mbps / fabric.linked_mbps[h]);
            if (fabric.compute) touched.push_back({host(fabric, h), left});
        }
        for (const std::uint32_t h : cut) touched.push_back({host(fabric, h), fabric.compute ? 0.0 : kGone});
        const double linksLeft = fabric.all_mbps > 0 ? 1 - gone_mbps / fabric.all_mbps : 0.0;
        const double across = fabric.compute && linksLeft > 0 ? std::min(1.0, (1 - bisectionLost) / linksLeft) : 1.0;
        return m_tokens->lost(touched, across > 1 - 1e-9 ? 1.0 : across);
    }

    static bool costsTokens(const OutageFabric& fabric) { return fabric.compute || fabric.detail->purpose == "front-end" || fabric.detail->purpose == "in-band"; }

    void takeSwitch(const OutageFabric& fabric, std::uint32_t node, Taken& taken) const
    {
        for (const LinkEnd& end : fabric.atSwitch[node]) taken[end.to] += fabric.capacity(end.link);
    }

    /// Hosts that keep nothing.
    [[nodiscard]] static std::vector<std::uint32_t> withoutLinks(const OutageFabric& fabric, const Taken& taken)
    {
        std::vector<std::uint32_t> out;
        for (const auto& [h, mbps] : taken)
            if (mbps >= fabric.linked_mbps[h] * (1 - 1e-9)) out.push_back(h);
        return out;
    }

    void addElement(const OutageFabric& fabric, const FabricFailure& failure)
    {
        Taken taken;
        const bool isLink = failure.kind == FabricElement::Cable || failure.kind == FabricElement::Bundle;
        if (isLink && fabric.isHostLink(failure.index))
            taken[fabric.hostOf(failure.index)] = fabric.capacity(failure.index) / (failure.kind == FabricElement::Cable ? fabric.view->graph.links[failure.index].count : 1);
        if (failure.kind == FabricElement::Switch) takeSwitch(fabric, failure.index, taken);
        if (failure.kind == FabricElement::Plane)
            for (const std::uint32_t node : fabric.structure->planes[failure.index]) takeSwitch(fabric, node, taken);
        std::vector<std::uint32_t> cut = failure.hostsCutOff > 0 ? withoutLinks(fabric, taken) : std::vector<std::uint32_t>{};
        if (failure.hostsCutOff > cut.size() && failure.kind != FabricElement::Plane && costsTokens(fabric)) cut = severed(fabric.view->graph, failure);
        const TokensLost lost = costsTokens(fabric) ? tokensOf(fabric, taken, cut, failure.bisectionLost) : TokensLost{};
        FabricOutage out{.kind = static_cast<OutageKind>(failure.kind), .fabric = fabric.detail->name};
        const std::uint32_t cables = isLink ? fabric.view->graph.links[failure.index].count : 1;
        const FailureRate rate = isLink ? (fabric.detail->copper[failure.index] != 0 ? copperCableRate() : opticalCableRate()) : switchRate();
        out.count = failure.kind == FabricElement::Cable ? cables : 1;
        const bool rated = failure.kind != FabricElement::Plane && !(failure.kind == FabricElement::Bundle && cables > 1);   // its cables are in the list
        if (isLink) out.link = linkOf(fabric, failure.index);
        else out.instance = instanceOf(fabric, failure.kind == FabricElement::Plane ? fabric.structure->planes[failure.index].front() : failure.index);
        out.tier = tierOf(fabric, failure);
        out.hostsCutOff = failure.hostsCutOff, out.bisectionLost = failure.bisectionLost, out.hostLost = failure.hostLost;
        for (std::size_t i = 0; i < std::min(cut.size(), kMostNamed); ++i) out.cutOff.push_back(host(fabric, cut[i]));
        if (failure.kind == FabricElement::Bundle && lost.share > 0) m_out.byLink.emplace_back(out.link, lost.share);
        if (failure.kind == FabricElement::Switch && lost.share > 0) m_byInstance[out.instance] += lost.share;
        put(std::move(out), &fabric - m_fabrics.data(), lost, rated ? rate : FailureRate{});
    }

    /// Of a switch, or of a link's lower end.
    [[nodiscard]] static int tierOf(const OutageFabric& fabric, const FabricFailure& failure)
    {
        const auto tier = [&](std::uint32_t node) { return fabric.view->graph.isHost(node) ? 0 : fabric.shape->tier[node]; };
        if (failure.kind == FabricElement::Switch) return tier(failure.index);
        if (failure.kind == FabricElement::Plane) return 0;
        const auto& link = fabric.view->graph.links[failure.index];
        return std::min(tier(link.a), tier(link.b));
    }

    /// Cards that carry ports themselves.
    void addAdapters()
    {
        std::map<InstanceIndex, std::map<std::size_t, Taken>> cards;
        for (std::size_t f = 0; f < m_fabrics.size(); ++f) {
            const OutageFabric& fabric = m_fabrics[f];
            for (std::uint32_t i = 0; costsTokens(fabric) && i < fabric.view->graph.links.size(); ++i) {
                if (!fabric.isHostLink(i)) continue;
                const FacilityLink& link = m_facility.links[linkOf(fabric, i)];
                for (const InstanceIndex end : {link.from, link.to})
                    if (const Kind kind = m_facility.part(end).kind; kind == Kind::Dpu || kind == Kind::Nic) cards[end][f][fabric.hostOf(i)] += fabric.capacity(i);
            }
        }
        for (const auto& [card, fabrics] : cards)
            for (const auto& [f, taken] : fabrics) {
                const auto cut = withoutLinks(m_fabrics[f], taken);
                const TokensLost lost = tokensOf(m_fabrics[f], taken, cut, 0);
                FabricOutage out{.kind = OutageKind::Adapter, .fabric = m_fabrics[f].detail->name, .instance = card, .hostsCutOff = static_cast<std::uint32_t>(cut.size())};
                for (const auto& [h, mbps] : taken) out.hostLost = std::max(out.hostLost, m_fabrics[f].linked_mbps[h] > 0 ? mbps / m_fabrics[f].linked_mbps[h] : 0.0);
                for (const std::uint32_t h : cut) out.cutOff.push_back(host(m_fabrics[f], h));
                m_byInstance[card] += lost.share;
                put(std::move(out), static_cast<long long>(f), lost, adapterRate());
            }
    }

    /// All that stands in a rack at once: its hosts are gone, its switches take their links along.
    void addRacks()
    {
        std::map<InstanceIndex, std::map<std::size_t, std::vector<std::uint32_t>>> racks;   // nodes of each fabric
        for (std::size_t f = 0; f < m_fabrics.size(); ++f)
            for (std::uint32_t node = 0; node < m_fabrics[f].view->nodes.size(); ++node) {
                InstanceIndex at = instanceOf(m_fabrics[f], node);
                while (m_facility.instances[at].parent != kNoInstance) at = m_facility.instances[at].parent;
                if (costsTokens(m_fabrics[f])) racks[at][f].push_back(node);
            }
        for (const auto& [rack, fabrics] : racks) {
            FabricOutage out{.kind = OutageKind::Rack, .instance = rack};
            std::vector<HostLeft> touched;
            double across = 1;
            for (const auto& [f, nodes] : fabrics) across = std::min(across, rackIn(m_fabrics[f], nodes, touched, out));
            const TokensLost lost = m_tokens->lost(touched, across);
            m_byInstance[rack] = std::max(m_byInstance[rack], lost.share);
            put(std::move(out), -1, lost, {});
        }
    }

    /// Losses of its switches add up, at most to all. Gives back what is left between leaves.
    [[nodiscard]] double rackIn(const OutageFabric& fabric, const std::vector<std::uint32_t>& nodes, std::vector<HostLeft>& touched, FabricOutage& out) const
    {
        Taken taken;
        double bisectionLost = 0, gone_mbps = 0;
        for (const std::uint32_t node : nodes) {
            if (fabric.view->graph.isHost(node)) {
                const std::uint32_t h = node - fabric.view->graph.switches;
                touched.push_back({instanceOf(fabric, node), kGone});
                taken[h] = fabric.linked_mbps[h];
                continue;
            }
            takeSwitch(fabric, node, taken);
            bisectionLost += fabric.switchLoss[node];
        }
        for (auto& [h, mbps] : taken) {
            mbps = std::min(mbps, fabric.linked_mbps[h]);
            gone_mbps += mbps;
            if (fabric.compute && mbps < fabric.linked_mbps[h]) out.hostLost = std::max(out.hostLost, mbps / fabric.linked_mbps[h]);
            if (fabric.compute) touched.push_back({host(fabric, h), 1 - mbps / fabric.linked_mbps[h]});
        }
        for (const std::uint32_t h : withoutLinks(fabric, taken))
            if (std::ranges::find(out.cutOff, host(fabric, h)) == out.cutOff.end()) {   // on several fabrics it is one host
                if (out.cutOff.size() < kMostNamed) out.cutOff.push_back(host(fabric, h));
                ++out.hostsCutOff;
            }
        out.bisectionLost = std::max(out.bisectionLost, std::min(1.0, bisectionLost));
        const double linksLeft = fabric.all_mbps > 0 ? 1 - gone_mbps / fabric.all_mbps : 0.0;
        const double across = linksLeft > 0 && bisectionLost > 0 ? std::clamp((1 - bisectionLost) / linksLeft, 0.0, 1.0) : 1.0;
        return fabric.compute && across < 1 - 1e-9 ? across : 1.0;
    }

    using ClassKey = std::array<long long, 7>;
    /// Into the class of its like.
    void put(FabricOutage out, long long fabric, const TokensLost& lost, const FailureRate& rate)
    {
        if (m_tokens->anyTokens()) out.tokensLost_per_s = lost.perSecond;
        out.tokensLostShare = lost.share, out.pools = lost.pools;
        out.perYear = out.count * rate.perHour * kYear_h, out.repair_h = rate.repair_h;
        m_openLoss += out.count * rate.unavailability() * lost.share;
        const auto rounded = [](double share) { return std::llround(share * 1e6); };
        const ClassKey key{static_cast<long long>(out.kind), fabric, out.tier, out.hostsCutOff, rounded(out.bisectionLost), rounded(out.hostLost), rounded(out.tokensLostShare)};
        const auto [at, isNew] = m_classOf.try_emplace(key, m_out.outages.size());
        if (isNew) {
            m_out.outages.push_back(std::move(out));
            return;
        }
        m_out.outages[at->second].count += out.count, m_out.outages[at->second].perYear += out.perYear;
    }

    void finish()
    {
        std::ranges::sort(m_out.byLink);
        for (const auto& [instance, share] : m_byInstance)
            if (share > 0) m_out.byInstance.emplace_back(instance, std::min(1.0, share));
        std::ranges::stable_sort(m_out.outages, [](const FabricOutage& a, const FabricOutage& b) {
            return std::tuple(a.tokensLostShare, a.hostsCutOff, a.bisectionLost, a.hostLost) > std::tuple(b.tokensLostShare, b.hostsCutOff, b.bisectionLost, b.hostLost);
        });
        m_out.outages.resize(std::min(m_out.outages.size(), kMostClasses));
    }

    const NetworkTopology& m_topology;
    const Facility& m_facility;
    std::vector<OutageFabric> m_fabrics{};
    std::unique_ptr<OutageTokens> m_tokens{};
    std::map<ClassKey, std::size_t> m_classOf{};
    std::map<InstanceIndex, double> m_byInstance{};
    double m_openLoss{};
    FabricOutages m_out{};
};

}  // namespace

FabricOutages fabricOutages(const ThroughputInput& input, const ThroughputResults& plan, const TrafficResults& traffic, const NetworkTopology& topology,
                            const FabricStudy& study, const FabricResults& fabrics, const Facility& facility, const std::stop_token& stop)
{
    return Outages(input, plan, traffic, topology, study, fabrics, facility).take(stop);
}

}  // namespace mw
