// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/fabric_failures.h"

#include "solver/network/capacity.h"
#include "solver/network/cut_off.h"
#include "solver/network/host_bandwidth.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace mw {
namespace {

/// Tries elements one after the other. Without speeds there is no bandwidth to lose.
class FailureTrial {
public:
    FailureTrial(const FabricGraph& graph, const FabricShape& shape)
        : m_graph(graph), m_half(firstHalf(graph, shape)), m_cutOff(cutOff(graph)), m_capacity(graph, m_half), m_hosts(graph, shape),
          m_known(std::ranges::all_of(graph.links, [](const auto& link) { return link.capacity_mbps > 0; }))
    {
    }
    [[nodiscard]] bool speedsKnown() const { return m_known; }

    [[nodiscard]] FabricFailure cable(std::uint32_t link)
    {
        const auto& bundle = m_graph.links[link];
        const std::int64_t left = bundle.capacity_mbps - bundle.capacity_mbps / bundle.count;
        if (!m_known) return {FabricElement::Cable, link, 0, 0, 0};
        return {FabricElement::Cable, link, 0, share(m_capacity.lossAt(link, left)), m_hosts.worstLossAt(link, left)};
    }
    [[nodiscard]] FabricFailure bundle(std::uint32_t link)
    {
        if (!m_known) return {FabricElement::Bundle, link, m_cutOff.byLink[link], 0, 0};
        return {FabricElement::Bundle, link, m_cutOff.byLink[link], share(m_capacity.lossAt(link, 0)), m_hosts.worstLossAt(link, 0)};
    }
    [[nodiscard]] FabricFailure oneSwitch(std::uint32_t node)
    {
        if (!m_known) return {FabricElement::Switch, node, m_cutOff.bySwitch[node], 0, 0};
        return {FabricElement::Switch, node, m_cutOff.bySwitch[node], share(m_capacity.lossWithoutSwitch(node)), m_hosts.worstLossWithout({&node, 1})};
    }
    /// Planes are few: a flow of its own for each.
    [[nodiscard]] FabricFailure plane(std::uint32_t index, const std::vector<std::uint32_t>& switches)
    {
        FabricGraph left = m_graph;
        const auto gone = [&](std::uint32_t node) { return std::ranges::binary_search(switches, node); };
        std::erase_if(left.links, [&](const auto& link) { return gone(link.a) || gone(link.b); });
        const std::uint32_t cut = m_cutOff.connected - cutOff(left).connected;
        if (!m_known) return {FabricElement::Plane, index, cut, 0, 0};
        const std::int64_t lost = m_capacity.value_mbps() - FabricCapacity(left, m_half).value_mbps();
        return {FabricElement::Plane, index, cut, share(lost), m_hosts.worstLossWithout(switches)};
    }

private:
    [[nodiscard]] double share(std::int64_t lost_mbps) const
    {
        return m_capacity.value_mbps() > 0 ? static_cast<double>(lost_mbps) / static_cast<double>(m_capacity.value_mbps()) : 0.0;
    }

    const FabricGraph& m_graph;
    std::vector<std::uint8_t> m_half;
    CutOff m_cutOff;
    FabricCapacity m_capacity;
    HostBandwidth m_hosts;
    bool m_known;
};

int tierOf(const FabricGraph& graph, const FabricShape& shape, const FabricFailure& failure)
{
    if (failure.kind == FabricElement::Switch) return shape.tier[failure.index];
    if (failure.kind == FabricElement::Plane) return 0;
    const auto& link = graph.links[failure.index];
    const auto tier = [&](std::uint32_t node) { return graph.isHost(node) ? 0 : shape.tier[node]; };
    return std::min(tier(link.a), tier(link.b));
}

/// Equal up to rounding: shares to nine digits.
void addClasses(const FabricGraph& graph, const FabricShape& shape, FabricFailures& out)
{
    const auto rounded = [](double share) { return std::llround(share * 1e9); };
    std::map<std::tuple<std::int64_t, std::int64_t, std::int64_t, FabricElement, int>, FailureClass> classes;
    for (const FabricFailure& failure : out.all) {
        const int tier = tierOf(graph, shape, failure);
        const std::tuple key(-std::int64_t{failure.hostsCutOff}, -rounded(failure.bisectionLost), -rounded(failure.hostLost), failure.kind, tier);
        ++classes.try_emplace(key, FailureClass{failure, tier, 0}).first->second.count;
    }
    for (const auto& [key, one] : classes) out.classes.push_back(one);
}

/// Hosts that hang on each switch and no other.
std::vector<std::uint32_t> hostsOfOne(const FabricGraph& graph)
{
    const LinkLists hostLinks = hostLinksOf(graph);
    std::vector<std::uint32_t> count(graph.switches, 0);
    for (std::uint32_t host = 0; host < graph.hosts; ++host) {
        const auto ends = hostLinks.of(host);
        if (!ends.empty() && std::ranges::all_of(ends, [&](const LinkEnd& end) { return end.to == ends.front().to; })) ++count[ends.front().to];
    }
    return count;
}

void addSinglePoints(const FabricGraph& graph, FabricFailures& out)
{
    const auto own = hostsOfOne(graph);
    for (const FabricFailure& failure : out.all) {
        if (failure.kind == FabricElement::Switch && failure.hostsCutOff > own[failure.index]) out.singlePoints.push_back(failure.index);
        if (failure.kind != FabricElement::Bundle || failure.hostsCutOff == 0) continue;
        const auto& link = graph.links[failure.index];
        if (!graph.isHost(link.a) && !graph.isHost(link.b)) out.bridges.push_back(failure.index);
    }
}

}  // namespace

FabricFailures fabricFailures(const FabricGraph& graph, const FabricShape& shape, const std::stop_token& stop)
{
    FabricFailures out;
    if (shape.tier.size() != graph.switches || std::ranges::any_of(shape.tier, [&](int tier) { return tier < 0 || tier > shape.tiers; })) {
        out.notes.emplace_back("the shape is not that of the fabric");
        return out;
    }
    FailureTrial trial(graph, shape);
    if (!trial.speedsKnown()) out.notes.emplace_back("some links have no speed: only hosts cut off are stated");
    for (std::uint32_t i = 0; i < graph.links.size() && !stop.stop_requested(); ++i)
        if (graph.links[i].count > 1) out.all.push_back(trial.cable(i));
    for (std::uint32_t i = 0; i < graph.links.size() && !stop.stop_requested(); ++i) out.all.push_back(trial.bundle(i));
    for (std::uint32_t i = 0; i < graph.switches && !stop.stop_requested(); ++i) out.all.push_back(trial.oneSwitch(i));
    const auto planes = planesOf(graph);
    for (std::uint32_t i = 0; planes.size() > 1 && i < planes.size() && !stop.stop_requested(); ++i) out.all.push_back(trial.plane(i, planes[i]));
    addClasses(graph, shape, out);
    addSinglePoints(graph, out);
    return out;
}

namespace {

constexpr double kHoursPerYear = 8760;

}  // namespace

double FailureRate::unavailability() const
{
    const double open = perHour * repair_h;
    return perHour > 0 && repair_h > 0 && std::isfinite(open) ? open / (1 + open) : 0.0;
}

FailureRate opticalCableRate()
{
    return {2 / 1e6, 1};
}

FailureRate copperCableRate()
{
    return {2 * 0.0005 / kHoursPerYear, 1};
}

FailureRate switchRate()
{
    return {0.02 / kHoursPerYear, 4};
}

FabricAvailability fabricAvailability(const FabricGraph& graph, const FabricFailures& failures, const FailureRate& switches,
                                      std::span<const FailureRate> cableRates)
{
    FabricAvailability out;
    for (const FabricFailure& failure : failures.all) {
        const bool link = failure.kind == FabricElement::Cable || failure.kind == FabricElement::Bundle;
        if (failure.kind == FabricElement::Plane || (link && failure.index >= graph.links.size())) continue;
        const std::uint32_t count = link ? graph.links[failure.index].count : 1;
        if (failure.kind == FabricElement::Bundle && count > 1) continue;   // its cables are in the list
        const FailureRate rate = !link ? switches : failure.index < cableRates.size() ? cableRates[failure.index] : opticalCableRate();
        const double down = rate.unavailability();
        if (rate.perHour > 0 && std::isfinite(rate.perHour)) out.failuresPerYear += count * rate.perHour * kHoursPerYear;
        out.openFailures += count * down;
        if (failure.bisectionLost > 0) out.allBandwidth *= std::pow(1 - down, count);
        out.expectedBandwidth -= count * down * failure.bisectionLost;
        if (failure.hostsCutOff > 0) out.noHostCutOff *= std::pow(1 - down, count);
    }
    out.expectedBandwidth = std::max(0.0, out.expectedBandwidth);
    return out;
}

}  // namespace mw
