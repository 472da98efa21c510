// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy/feed_net.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace mw {
namespace {

auto cordKey(const PowerInputLink& link) { return std::tuple(link.from, link.side, link.cables, link.rating_kw, link.link == kNoLink); }

std::size_t mixed(std::size_t hash, double value) { return hash * 1099511628211U ^ std::hash<double>{}(value); }

struct Leaf {
    std::size_t hash{};   ///< of the cords
    double load_kw{};
    std::uint32_t node{};
    std::vector<std::uint32_t> cords{};
    const StoredEnergy* battery{};
};

bool fedAlike(const PowerInput& input, const Leaf& a, const Leaf& b)
{
    if (a.cords.size() != b.cords.size() || (a.battery == nullptr) != (b.battery == nullptr)) return false;
    if (a.battery != nullptr && !(*a.battery == *b.battery)) return false;
    return std::equal(a.cords.begin(), a.cords.end(), b.cords.begin(), [&](std::uint32_t x, std::uint32_t y) { return cordKey(input.links[x]) == cordKey(input.links[y]); });
}

Leaf leafOf(const OneLine& net, std::uint32_t node, const StoredEnergy* battery)
{
    const PowerInput& input = *net.input;
    Leaf leaf{.hash = 14695981039346656037U, .load_kw = input.load_kw[node], .node = node, .cords = cordsOf(net, node), .battery = battery};
    for (const std::uint32_t l : leaf.cords) leaf.hash = mixed(mixed(mixed(leaf.hash, input.links[l].from), input.links[l].side), input.links[l].rating_kw);
    return leaf;
}

}  // namespace

std::vector<std::uint32_t> cordsOf(const OneLine& net, std::uint32_t node)
{
    const auto into = net.into(node);
    std::vector<std::uint32_t> cords(into.begin(), into.end());
    std::sort(cords.begin(), cords.end(), [&](std::uint32_t a, std::uint32_t b) { return std::pair(cordKey(net.input->links[a]), a) < std::pair(cordKey(net.input->links[b]), b); });
    return cords;
}

FeedBundles::FeedBundles(const OneLine& net, const RedundancyInput& input) : m_bundle(input.power.nodes.size(), -1), m_kinship(input.power.nodes.size(), kUnreached)
{
    std::map<std::uint32_t, const StoredEnergy*> batteries;
    for (const NodeBattery& one : input.batteries) batteries[one.node] = &one.store;
    std::vector<Leaf> leaves;
    for (std::uint32_t n = 0; n < input.power.nodes.size(); ++n) {
        if (input.power.nodes[n].model.element != PowerElement::Consumer || !net.outOf(n).empty() || net.sourceLevel[n] != kDead) continue;
        const auto found = batteries.find(n);
        leaves.push_back(leafOf(net, n, found == batteries.end() ? nullptr : found->second));
    }
    std::sort(leaves.begin(), leaves.end(), [](const Leaf& a, const Leaf& b) { return std::tuple(a.hash, a.load_kw, a.node) < std::tuple(b.hash, b.load_kw, b.node); });
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const bool kin = i > 0 && leaves[i].hash == leaves[i - 1].hash && fedAlike(input.power, leaves[i - 1], leaves[i]);
        if (!kin || leaves[i].load_kw != leaves[i - 1].load_kw) m_members.emplace_back();
        m_members.back().push_back(leaves[i].node);
        m_kinship[leaves[i].node] = kin ? m_kinships - 1 : m_kinships++;
    }
    for (std::uint32_t& kinship : m_kinship)
        if (kinship == kUnreached) kinship = m_kinships++;
    std::sort(m_members.begin(), m_members.end());   // not by hash: the same on every platform
    for (std::size_t b = 0; b < m_members.size(); ++b)
        for (const std::uint32_t node : m_members[b]) m_bundle[node] = static_cast<std::int32_t>(b);
}

std::vector<std::uint32_t> FeedBundles::membersOf(std::uint32_t node) const
{
    return m_bundle[node] < 0 ? std::vector{node} : m_members[static_cast<std::size_t>(m_bundle[node])];
}

FeedWalk::FeedWalk(const OneLine& net, const FeedBundles& bundles)
    : m_net(net), m_bundles(bundles), m_seen(net.input->nodes.size()), m_place(net.input->nodes.size())
{
}

std::vector<std::uint32_t> FeedWalk::above(std::span<const std::uint32_t> starts, std::uint32_t without)
{
    ++m_stamp;
    std::vector<std::uint32_t> found;
    const auto climb = [&](std::uint32_t node) {
        for (const std::uint32_t l : m_net.into(node)) {
            const std::uint32_t from = m_net.input->links[l].from;
            if (from == without || std::exchange(m_seen[from], m_stamp) == m_stamp) continue;
            found.push_back(from);
        }
    };
    for (const std::uint32_t start : starts) climb(start);
    for (std::size_t i = 0; i < found.size(); ++i) climb(found[i]);
    return found;
}

std::vector<std::uint32_t> FeedWalk::below(std::uint32_t start)
{
    ++m_stamp;
    std::vector<std::uint32_t> found;
    const auto descend = [&](std::uint32_t node) {
        for (const std::uint32_t l : m_net.outOf(node)) {
            const std::uint32_t to = m_net.input->links[l].to;
            if (!m_bundles.isHead(to) || std::exchange(m_seen[to], m_stamp) == m_stamp) continue;
            found.push_back(to);
        }
    };
    descend(start);
    for (std::size_t i = 0; i < found.size(); ++i) descend(found[i]);
    return found;
}

FeedPart FeedWalk::part(std::vector<std::uint32_t> nodes, bool standbyOnly)
{
    ++m_stamp;
    FeedPart part{.nodes = std::move(nodes)};
    const auto count = static_cast<std::uint32_t>(part.nodes.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t node = part.nodes[i];
        m_seen[node] = m_stamp;
        m_place[node] = i;
        const bool standby = m_net.input->nodes[node].model.element == PowerElement::Standby;
        if (m_net.sourceLevel[node] != kDead && (standby || !standbyOnly)) part.graph.sources.push_back(i);
    }
    for (std::uint32_t i = 0; i < count; ++i)
        for (const std::uint32_t l : m_net.into(part.nodes[i])) {
            const std::uint32_t from = m_net.input->links[l].from;
            if (m_seen[from] != m_stamp) continue;
            const auto middle = count + static_cast<std::uint32_t>(part.links.size());
            part.links.push_back(l);
            part.graph.feeds.push_back({m_place[from], middle});
            part.graph.feeds.push_back({middle, i});
        }
    part.graph.nodes = count + static_cast<std::uint32_t>(part.links.size());
    return part;
}

FeedPart FeedWalk::whole(bool standbyOnly)
{
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t n = 0; n < m_seen.size(); ++n)
        if (m_bundles.isHead(n)) nodes.push_back(n);
    return part(std::move(nodes), standbyOnly);
}

}  // namespace mw
