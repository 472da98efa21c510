// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/reference_fabrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>

namespace mw {
namespace {

constexpr std::uint32_t kLargestRadix = 256;  // keeps k^3 links in memory; no switch on sale has more ports

/// "E3_1" with letter E -> {3, 1}.
std::optional<std::pair<std::uint32_t, std::uint32_t>> twoNumbers(std::string_view text, char letter)
{
    if (text.empty() || text.front() != letter) return std::nullopt;
    const auto bar = text.find('_');
    if (bar == std::string_view::npos) return std::nullopt;
    const auto number = [](std::string_view digits) -> std::optional<std::uint32_t> {
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
        return value;
    };
    const auto a = number(text.substr(1, bar - 1));
    const auto b = number(text.substr(bar + 1));
    if (!a || !b) return std::nullopt;
    return std::pair(*a, *b);
}

/// Numbers of a fat-tree's switches: edges, then aggregations, then cores.
struct FatTreeNumbers {
    std::uint32_t k{}, half{};
    explicit FatTreeNumbers(std::uint32_t ports) : k(ports), half(ports / 2) {}
    [[nodiscard]] std::uint32_t edge(std::uint32_t pod, std::uint32_t i) const { return pod * half + i; }
    [[nodiscard]] std::uint32_t agg(std::uint32_t pod, std::uint32_t i) const
    {
        return k * half + pod * half + i;
    }
    [[nodiscard]] std::uint32_t core(std::uint32_t group, std::uint32_t j) const
    {
        return 2 * k * half + group * half + j;
    }
    [[nodiscard]] std::uint32_t count() const { return 2 * k * half + half * half; }
    /// Edge with aggregation of its pod, or aggregation i with a core of group i; either end first.
    [[nodiscard]] bool joined(std::uint32_t a, std::uint32_t b) const
    {
        const auto [low, high] = std::minmax(a, b);
        const std::uint32_t edges = k * half;
        if (low < edges) return high >= edges && high < 2 * edges && low / half == (high - edges) / half;
        return low < 2 * edges && high >= 2 * edges && (low - edges) % half == (high - 2 * edges) / half;
    }

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const
    {
        if (const auto e = twoNumbers(name, 'E'); e && e->first < k && e->second < half)
            return edge(e->first, e->second);
        if (const auto a = twoNumbers(name, 'A'); a && a->first < k && a->second < half)
            return agg(a->first, a->second);
        if (const auto c = twoNumbers(name, 'C'); c && c->first < half && c->second < half)
            return core(c->first, c->second);
        return std::nullopt;
    }
};

Refusal unknownName(std::string_view name)
{
    return {"network.unknown-name", fmt::format("'{}' names no switch or link of this fabric", name)};
}

struct Failures {
    std::vector<std::uint8_t> node{};
    std::set<std::pair<std::uint32_t, std::uint32_t>> link{};
};

Outcome<Failures> failuresOf(const FatTreePlan& plan, const FatTreeNumbers& numbers)
{
    Failures out{std::vector<std::uint8_t>(numbers.count(), 0), {}};
    for (const auto* list : {&plan.failedCore, &plan.failedAgg}) {
        for (const std::string& name : *list) {
            const auto node = numbers.find(name);
            if (!node) return unknownName(name);
            out.node[*node] = 1;
        }
    }
    for (const std::string& name : plan.failedLinks) {
        const auto dash = name.find('-');
        const auto a =
            dash == std::string::npos ? std::nullopt : numbers.find(std::string_view(name).substr(0, dash));
        const auto b =
            dash == std::string::npos ? std::nullopt : numbers.find(std::string_view(name).substr(dash + 1));
        if (!a || !b || !numbers.joined(*a, *b)) return unknownName(name);
        out.link.insert(std::minmax(*a, *b));
    }
    return out;
}

bool validRadix(std::int64_t k)
{
    return k >= 2 && k % 2 == 0;
}

/// Flow from the hosts of the edges below firstOutside to those of the others.
std::int64_t podFlow(const FlowGraph& switches, std::uint32_t edges, std::uint32_t firstOutside,
                     std::int64_t hostLinks)
{
    FlowGraph graph = switches;
    const std::uint32_t source = graph.nodes;
    const std::uint32_t sink = graph.nodes + 1;
    graph.nodes += 2;
    for (std::uint32_t e = 0; e < edges; ++e)
        graph.arcs.push_back(e < firstOutside ? FlowArc{source, e, hostLinks} : FlowArc{e, sink, hostLinks});
    return maxFlow(graph, source, sink).value;
}

}  // namespace

Outcome<FatTreeCounts> fatTreeCounts(std::int64_t k)
{
    if (!validRadix(k) || k > 65536)
        return Refusal{"network.fat-tree-k",
                       fmt::format("a fat-tree of {}-port switches: the count must be even", k)};
    const std::int64_t half = k / 2;
    FatTreeCounts out;
    out.hosts = k * half * half;
    out.pods = k;
    out.edgeSwitches = out.aggSwitches = k * half;
    out.coreSwitches = half * half;
    out.switches = 2 * k * half + half * half;
    out.hostLinks = out.edgeAggLinks = out.aggCoreLinks = out.hosts;
    out.bisectionHostLinks = out.hosts / 2;
    out.equalCostPathsBetweenPods = half * half;
    return out;
}

Outcome<FlowGraph> fatTreeGraph(const FatTreePlan& plan)
{
    if (!validRadix(plan.k) || plan.k > kLargestRadix)
        return Refusal{"network.fat-tree-k",
                       fmt::format("k is {}; even numbers from 2 to {} can be built", plan.k, kLargestRadix)};
    const FatTreeNumbers numbers(plan.k);
    const auto failures = failuresOf(plan, numbers);
    if (!failures) return failures.refusal();
    FlowGraph graph{numbers.count(), {}};
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        if (failures->node[a] != 0 || failures->node[b] != 0 || failures->link.contains(std::minmax(a, b)))
            return;
        graph.arcs.push_back({a, b, 1});
        graph.arcs.push_back({b, a, 1});
    };
    for (std::uint32_t pod = 0; pod < plan.k; ++pod) {
        for (std::uint32_t i = 0; i < numbers.half; ++i) {
            for (std::uint32_t j = 0; j < numbers.half; ++j) {
                join(numbers.edge(pod, i), numbers.agg(pod, j));
                join(numbers.agg(pod, i), numbers.core(i, j));
            }
        }
    }
    return graph;
}

Outcome<FatTreeFlows> fatTreeFlows(const FatTreePlan& plan)
{
    const auto graph = fatTreeGraph(plan);
    if (!graph) return graph.refusal();
    const FatTreeNumbers numbers(plan.k);
    const std::uint32_t edges = plan.k * numbers.half;
    FatTreeFlows out;
    out.firstHalfToRest = podFlow(*graph, edges, numbers.half * numbers.half, plan.hostsPerEdge);
    out.pod0ToRest = podFlow(*graph, edges, numbers.half, plan.hostsPerEdge);
    const double full = static_cast<double>(numbers.half) * numbers.half * plan.hostsPerEdge;
    out.bisectionRatio = full > 0 ? static_cast<double>(out.firstHalfToRest) / full : 0.0;
    return out;
}

namespace {

/// Cables out between each leaf and spine, or the name that fits none.
Outcome<std::vector<std::uint32_t>> cablesOut(const LeafSpinePlan& plan)
{
    std::vector<std::uint32_t> out(static_cast<std::size_t>(plan.leaves) * plan.spines, 0);
    for (const std::string& name : plan.failedUplinks) {
        std::uint32_t leaf = 0;
        std::uint32_t spine = 0;
        const auto dash = name.find("-S");
        const char* text = name.c_str();
        const bool found =
            name.starts_with('L') && dash != std::string::npos &&
            std::from_chars(text + 1, text + dash, leaf).ptr == text + dash &&
            std::from_chars(text + dash + 2, text + name.size(), spine).ptr == text + name.size() &&
            leaf < plan.leaves && spine < plan.spines;
        if (!found) return unknownName(name);
        ++out[static_cast<std::size_t>(leaf) * plan.spines + spine];
    }
    return out;
}

std::int64_t toMbps(double gbps)
{
    return std::llround(gbps * 1000.0);
}

}  // namespace

Outcome<LeafSpineFlows> leafSpineFlows(const LeafSpinePlan& plan)
{
    if (plan.leaves < 2 || plan.spines == 0 || plan.failedSpines > plan.spines ||
        plan.linksLeafToEachSpine == 0 || !(plan.uplink_gbps > 0) || !(plan.host_gbps > 0))
        return Refusal{"network.leaf-spine",
                       "a leaf-spine fabric needs two leaves, a spine and links with a speed"};
    const auto out = cablesOut(plan);
    if (!out) return out.refusal();
    const std::uint32_t source = plan.leaves + plan.spines;
    const std::uint32_t half = plan.leaves / 2;
    const std::int64_t hosts = toMbps(plan.host_gbps) * plan.hostsPerLeaf;
    FlowGraph graph{source + 2, {}};
    for (std::uint32_t leaf = 0; leaf < plan.leaves; ++leaf) {
        graph.arcs.push_back(leaf < half ? FlowArc{source, leaf, hosts} : FlowArc{leaf, source + 1, hosts});
        for (std::uint32_t spine = 0; spine + plan.failedSpines < plan.spines; ++spine) {
            const std::uint32_t failed = (*out)[static_cast<std::size_t>(leaf) * plan.spines + spine];
            const auto cables = std::max<std::int64_t>(0, std::int64_t{plan.linksLeafToEachSpine} - failed);
            graph.arcs.push_back({leaf, plan.leaves + spine, cables * toMbps(plan.uplink_gbps)});
            graph.arcs.push_back({plan.leaves + spine, leaf, cables * toMbps(plan.uplink_gbps)});
        }
    }
    LeafSpineFlows flows;
    flows.oversubscriptionDesign =
        plan.hostsPerLeaf * plan.host_gbps /
        (static_cast<double>(plan.spines) * plan.linksLeafToEachSpine * plan.uplink_gbps);
    flows.bisection_gbps = static_cast<double>(maxFlow(graph, source, source + 1).value) / 1000.0;
    flows.nonblocking_gbps = static_cast<double>(half) * plan.hostsPerLeaf * plan.host_gbps;
    flows.ratio = flows.nonblocking_gbps > 0 ? flows.bisection_gbps / flows.nonblocking_gbps : 0.0;
    return flows;
}

namespace {

std::int64_t ceilDiv(std::int64_t a, std::int64_t b)
{
    return (a + b - 1) / b;
}

/// The smallest divisor of `uplinks` that is at least `least`; `least` itself once no leaf could reach every
/// spine.
std::int64_t evenSpines(std::int64_t least, std::int64_t uplinks)
{
    for (std::int64_t spines = least; spines <= uplinks; ++spines)
        if (uplinks % spines == 0) return spines;
    return least;
}

}  // namespace

Outcome<RailOptimisedCounts> railOptimisedCounts(const RailOptimisedPlan& plan)
{
    if (plan.scalableUnits < 1 || plan.nodes < 1 || plan.gpusPerNode < 1 || plan.leafPorts < 2 ||
        plan.leafPorts % 2 != 0)
        return Refusal{"network.rail-optimised",
                       "scalable units, nodes and GPUs must be positive, ports of a leaf even"};
    const std::int64_t down = plan.leafPorts / 2;
    const std::int64_t nodesPerUnit = ceilDiv(plan.nodes, plan.scalableUnits);
    RailOptimisedCounts out;
    out.planes = ceilDiv(nodesPerUnit, down);
    out.gpus = plan.nodes * plan.gpusPerNode;
    out.leaf = plan.scalableUnits * plan.gpusPerNode * out.planes;
    out.cablesNodeLeaf = out.gpus;
    out.cablesLeafSpine = out.leaf * down;
    const std::int64_t radix = plan.leafPorts * out.planes;
    const std::int64_t leavesPerPlane = out.leaf / out.planes;
    if (leavesPerPlane <= radix) {
        const std::int64_t least = ceilDiv(leavesPerPlane * down * out.planes, radix);
        out.spine = out.planes * evenSpines(least, down * out.planes);
        return out;
    }
    out.spine = ceilDiv(out.cablesLeafSpine, down);
    out.cablesSpineCore = out.spine * down;
    out.core = ceilDiv(out.cablesSpineCore, plan.leafPorts);
    return out;
}

}  // namespace mw
