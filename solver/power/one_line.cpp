// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/one_line.h"

#include <algorithm>
#include <numeric>

namespace mw {

OneLine::OneLine(const PowerInput& network) : input(&network)
{
    index();
    if (!sortNodes()) {
        cutCycles();
        index();
        sortNodes();
    }
    findSources();
}

/// Compressed lists of links by node, those in `cut` (sorted) left out.
void OneLine::index()
{
    const std::size_t nodes = input->nodes.size();
    inStart.assign(nodes + 1, 0);
    outStart.assign(nodes + 1, 0);
    const auto count = static_cast<std::uint32_t>(input->links.size());
    std::vector<char> out(count);
    for (const std::uint32_t link : cut) out[link] = 1;
    for (std::uint32_t l = 0; l < count; ++l) {
        if (out[l]) continue;
        ++inStart[input->links[l].to + 1];
        ++outStart[input->links[l].from + 1];
    }
    std::partial_sum(inStart.begin(), inStart.end(), inStart.begin());
    std::partial_sum(outStart.begin(), outStart.end(), outStart.begin());
    inLinks.resize(inStart.back());
    outLinks.resize(outStart.back());
    std::vector<std::uint32_t> in(inStart.begin(), inStart.end() - 1),
        give(outStart.begin(), outStart.end() - 1);
    for (std::uint32_t l = 0; l < count; ++l) {
        if (out[l]) continue;
        inLinks[in[input->links[l].to]++] = l;
        outLinks[give[input->links[l].from]++] = l;
    }
}

/// Kahn's order. False if a cycle keeps some nodes out; `order` then holds those that are free of it.
bool OneLine::sortNodes()
{
    const auto nodes = static_cast<std::uint32_t>(input->nodes.size());
    std::vector<std::uint32_t> waiting(nodes);
    order.clear();
    order.reserve(nodes);
    for (std::uint32_t n = 0; n < nodes; ++n) {
        waiting[n] = inStart[n + 1] - inStart[n];
        if (waiting[n] == 0) order.push_back(n);
    }
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const std::uint32_t link : outOf(order[i]))
            if (--waiting[input->links[link].to] == 0) order.push_back(input->links[link].to);
    place.assign(nodes, 0);
    for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    return order.size() == nodes;
}

/// Depth-first from where power comes in, so that the link cut is the one that leads back towards the source.
void OneLine::cutCycles()
{
    enum : char { White, Grey, Black };
    const auto nodes = static_cast<std::uint32_t>(input->nodes.size());
    std::vector<char> colour(nodes, White);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> stack;  // node, next of its links
    const auto walk = [&](std::uint32_t start) {
        if (colour[start] != White) return;
        colour[start] = Grey;
        stack.emplace_back(start, outStart[start]);
        while (!stack.empty()) {
            auto& [node, next] = stack.back();
            if (next == outStart[node + 1]) {
                colour[node] = Black;
                stack.pop_back();
                continue;
            }
            const std::uint32_t link = outLinks[next++];
            const std::uint32_t to = input->links[link].to;
            if (colour[to] == Grey) cut.push_back(link);
            if (colour[to] != White) continue;
            colour[to] = Grey;
            stack.emplace_back(to, outStart[to]);
        }
    };
    for (std::uint32_t n = 0; n < nodes; ++n)
        if (input->nodes[n].model.element == PowerElement::Source) walk(n);
    for (const std::uint32_t n : std::vector<std::uint32_t>(order)) walk(n);
    for (std::uint32_t n = 0; n < nodes; ++n) walk(n);
    std::sort(cut.begin(), cut.end());
}

void OneLine::findSources()
{
    const std::size_t nodes = input->nodes.size();
    sourceLevel.assign(nodes, kDead);
    bool normal = false;
    bool standby = false;
    for (std::size_t n = 0; n < nodes; ++n) {
        const PowerElement element = input->nodes[n].model.element;
        normal = normal || element == PowerElement::Source;
        standby = standby || element == PowerElement::Standby;
    }
    hasSource = normal || standby;
    onGenerators = standby && !normal;
    for (std::size_t n = 0; n < nodes; ++n) {
        const PowerElement element = input->nodes[n].model.element;
        const bool root = !hasSource && inStart[n] == inStart[n + 1];
        if (element == PowerElement::Source || root || (onGenerators && element == PowerElement::Standby))
            sourceLevel[n] = kFed;
        else if (element == PowerElement::Standby)
            sourceLevel[n] = kStandbyFed;
    }
}

double lossOf(const PowerModel& model, double out_kw)
{
    return std::max(0.0, model.base_kw * model.curve.at(out_kw / model.base_kw));
}

namespace {

/// A generator behind a transfer switch is no side: opening the utility there would be another failure.
bool opensSides(const OneLine& net, std::uint32_t node, const std::vector<std::uint8_t>& level)
{
    const PowerElement element = net.input->nodes[node].model.element;
    if (element == PowerElement::Consumer) return true;
    if (element != PowerElement::Transfer) return false;
    const auto feeds = net.into(node);
    return std::all_of(feeds.begin(), feeds.end(),
                       [&](std::uint32_t l) { return level[net.input->links[l].from] == kFed; });
}

}  // namespace

Flow solveFlow(const OneLine& net, std::uint8_t openSide)
{
    Flow flow;
    solveFlow(net, openSide, flow);
    return flow;
}

void solveFlow(const OneLine& net, std::uint8_t openSide, Flow& flow)
{
    const PowerInput& input = *net.input;
    const std::size_t nodes = input.nodes.size();
    flow.level.assign(nodes, kDead);
    for (auto* values : {&flow.out_kw, &flow.loss_kw, &flow.in_kw}) values->assign(nodes, 0.0);
    flow.link_kw.assign(input.links.size(), 0.0);
    std::vector<char> open(openSide ? nodes : 0);
    const auto isOpen = [&](std::uint32_t link) {
        return openSide && open[input.links[link].to] && (input.links[link].side & openSide);
    };
    for (const std::uint32_t node : net.order) {
        if (openSide) open[node] = opensSides(net, node, flow.level);
        flow.level[node] = net.sourceLevel[node];
        for (const std::uint32_t link : net.into(node))
            if (!isOpen(link))
                flow.level[node] = std::max(flow.level[node], flow.level[input.links[link].from]);
    }
    const auto levelOf = [&](std::uint32_t node) -> int { return flow.level[node]; };
    for (auto it = net.order.rbegin(); it != net.order.rend(); ++it) {
        const std::uint32_t node = *it;
        if (flow.level[node] != kFed) continue;  // nothing runs it in normal operation
        if (net.hasSource) flow.loss_kw[node] = lossOf(input.nodes[node].model, flow.out_kw[node]);
        flow.in_kw[node] = input.load_kw[node] + flow.out_kw[node] + flow.loss_kw[node];
        if (net.sourceLevel[node] == kFed) continue;
        splitOverFeeds(net, node, flow.in_kw[node], levelOf, isOpen, [&](std::uint32_t link, double kw) {
            flow.link_kw[link] = kw;
            flow.out_kw[input.links[link].from] += kw;
        });
    }
}

}  // namespace mw
