// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/residual.h"

#include <algorithm>
#include <numeric>

namespace mw {
namespace {

constexpr std::uint32_t kNowhere = 0xffffffffU;

}  // namespace

ResidualNetwork::ResidualNetwork(std::uint32_t nodes, std::span<const Link> links) 
    : m_start(nodes + 1U, 0), m_arcOf(links.size()), m_linkOf(links.size() * 2), m_arcs(links.size() * 2)
{
    for (const Link& link : links) {
        ++m_start[link.a + 1U];
        ++m_start[link.b + 1U];
    }
    std::partial_sum(m_start.begin(), m_start.end(), m_start.begin());
    std::vector<std::uint32_t> at(m_start.begin(), m_start.end() - 1);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const std::uint32_t there = at[links[i].a]++;
        const std::uint32_t back = at[links[i].b]++;
        m_arcs[there] = {links[i].b, back, links[i].ab};
        m_arcs[back] = {links[i].a, there, links[i].ba};
        m_arcOf[i] = there;
        m_linkOf[there] = m_linkOf[back] = static_cast<std::uint32_t>(i);
    }
}

void ResidualNetwork::setRoom(std::uint32_t link, std::int64_t ab, std::int64_t ba)
{
    Arc& arc = m_arcs[m_arcOf[link]];
    arc.room = ab;
    m_arcs[arc.mate].room = ba;
}

ResidualNetwork::Incident ResidualNetwork::incident(std::uint32_t node, std::uint32_t place) const
{
    const std::uint32_t arc = m_start[node] + place;
    return {m_linkOf[arc], m_arcOf[m_linkOf[arc]] != arc};
}

bool ResidualNetwork::findLevels(std::uint32_t from, std::uint32_t to)
{
    m_level.assign(nodes(), kNowhere);
    m_path.clear();
    m_path.push_back(from);
    m_level[from] = 0;
    for (std::size_t head = 0; head < m_path.size() && m_level[to] == kNowhere; ++head) {
        const std::uint32_t node = m_path[head];
        for (std::uint32_t e = m_start[node]; e < m_start[node + 1U]; ++e) {
            const Arc& arc = m_arcs[e];
            if (arc.room <= 0 || m_level[arc.to] != kNowhere) continue;
            m_level[arc.to] = m_level[node] + 1;
            m_path.push_back(arc.to);
        }
    }
    return m_level[to] != kNowhere;
}

std::int64_t ResidualNetwork::blockingFlow(std::uint32_t from, std::uint32_t to)
{
    m_next.assign(m_start.begin(), m_start.end() - 1);
    m_path.clear();   // arcs walked
    std::int64_t total = 0;
    std::uint32_t node = from;
    while (true) {
        if (node == to) {
            std::int64_t most = m_arcs[m_path.front()].room;
            for (const std::uint32_t e : m_path) most = std::min(most, m_arcs[e].room);
            std::size_t full = m_path.size();
            for (std::size_t i = m_path.size(); i-- > 0;) {
                Arc& arc = m_arcs[m_path[i]];
                arc.room -= most;
                m_arcs[arc.mate].room += most;
                if (arc.room == 0) full = i;
            }
            total += most;
            node = m_arcs[m_arcs[m_path[full]].mate].to;
            m_path.resize(full);
            continue;
        }
        std::uint32_t& e = m_next[node];
        const std::uint32_t end = m_start[node + 1U];
        const std::uint32_t level = m_level[node] + 1;
        while (e < end && (m_arcs[e].room <= 0 || m_level[m_arcs[e].to] != level)) ++e;
        if (e < end) {
            m_path.push_back(e);
            node = m_arcs[e].to;
        } else if (m_path.empty()) {
            return total;
        } else {
            m_level[node] = kNowhere;   // no way on from here in this phase
            node = m_arcs[m_arcs[m_path.back()].mate].to;
            m_path.pop_back();
        }
    }
}

std::int64_t ResidualNetwork::sendAll(std::uint32_t from, std::uint32_t to)
{
    std::int64_t total = 0;
    if (from == to) return total;
    while (findLevels(from, to)) total += blockingFlow(from, to);
    return total;
}

void ResidualNetwork::beginSearch(std::span<const Terminal> from, std::span<const Terminal> to)
{
    ++m_search;
    for (const bool backward : {false, true}) {
        Side& side = m_sides[backward ? 1 : 0];
        side.by.resize(nodes());
        side.seen.resize(nodes(), 0);
        side.queue.clear();
        for (const Terminal& terminal : backward ? to : from) {
            if (terminal.amount <= 0 || side.seen[terminal.node] == m_search) continue;
            side.seen[terminal.node] = m_search;
            side.by[terminal.node] = kNowhere;
            side.queue.push_back(terminal.node);
        }
    }
}

/// Takes one node off a side's queue; the node where the sides meet, or nowhere.
std::uint32_t ResidualNetwork::expanded(bool backward, std::size_t& head)
{
    Side& side = m_sides[backward ? 1 : 0];
    const Side& other = m_sides[backward ? 0 : 1];
    const std::uint32_t node = side.queue[head++];
    for (std::uint32_t e = m_start[node]; e < m_start[node + 1U]; ++e) {
        const Arc& arc = m_arcs[e];
        if (side.seen[arc.to] == m_search || (backward ? m_arcs[arc.mate].room : arc.room) <= 0) continue;
        side.seen[arc.to] = m_search;
        side.by[arc.to] = e;
        if (other.seen[arc.to] == m_search) return arc.to;
        side.queue.push_back(arc.to);
    }
    return kNowhere;
}

/// The side with fewer nodes waiting goes on; there is no path once a side has none.
std::uint32_t ResidualNetwork::meetingNode()
{
    for (const std::uint32_t node : m_sides[0].queue)
        if (m_sides[1].seen[node] == m_search) return node;
    std::size_t head[2] = {0, 0};
    while (head[0] < m_sides[0].queue.size() && head[1] < m_sides[1].queue.size()) {
        const bool backward = m_sides[1].queue.size() - head[1] < m_sides[0].queue.size() - head[0];
        const std::uint32_t middle = expanded(backward, head[backward ? 1 : 0]);
        if (middle != kNowhere) return middle;
    }
    return kNowhere;
}

std::int64_t ResidualNetwork::augment(std::uint32_t middle, std::span<Terminal> from, std::span<Terminal> to)
{
    m_path.clear();
    std::uint32_t ends[2] = {middle, middle};
    for (const bool backward : {false, true}) {
        const Side& side = m_sides[backward ? 1 : 0];
        std::uint32_t& node = ends[backward ? 1 : 0];
        while (side.by[node] != kNowhere) {
            const Arc& arc = m_arcs[side.by[node]];
            m_path.push_back(backward ? arc.mate : side.by[node]);
            node = m_arcs[arc.mate].to;
        }
    }
    const auto at = [](std::span<Terminal> list, std::uint32_t node) -> Terminal& {
        return *std::ranges::find_if(list, [&](const Terminal& t) { return t.node == node && t.amount > 0; });
    };
    Terminal& giver = at(from, ends[0]);
    Terminal& taker = at(to, ends[1]);
    std::int64_t most = std::min(giver.amount, taker.amount);
    for (const std::uint32_t e : m_path) most = std::min(most, m_arcs[e].room);
    for (const std::uint32_t e : m_path) {
        m_arcs[e].room -= most;
        m_arcs[m_arcs[e].mate].room += most;
    }
    giver.amount -= most;
    taker.amount -= most;
    return most;
}

std::int64_t ResidualNetwork::send(std::span<Terminal> from, std::span<Terminal> to)
{
    std::int64_t total = 0;
    while (true) {
        beginSearch(from, to);
        const std::uint32_t middle = meetingNode();
        if (middle == kNowhere) return total;
        total += augment(middle, from, to);
    }
}

std::vector<std::uint8_t> ResidualNetwork::reachable(std::uint32_t from) const
{
    std::vector<std::uint8_t> seen(nodes(), 0);
    std::vector<std::uint32_t> queue{from};
    seen[from] = 1;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        for (std::uint32_t e = m_start[queue[head]]; e < m_start[queue[head] + 1U]; ++e) {
            if (m_arcs[e].room <= 0 || seen[m_arcs[e].to] != 0) continue;
            seen[m_arcs[e].to] = 1;
            queue.push_back(m_arcs[e].to);
        }
    }
    return seen;
}

std::vector<std::uint32_t> ResidualNetwork::strongComponents() const
{
    std::vector<std::uint32_t> component(nodes(), kNowhere), place(nodes(), kNowhere), low(nodes()), open, walk;
    std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
    std::uint32_t places = 0, components = 0;
    const auto enter = [&](std::uint32_t node) {
        place[node] = low[node] = places++;
        open.push_back(node);
        walk.push_back(node);
    };
    const auto leave = [&](std::uint32_t node) {
        walk.pop_back();
        if (!walk.empty()) low[walk.back()] = std::min(low[walk.back()], low[node]);
        if (low[node] != place[node]) return;
        std::uint32_t member = kNowhere;
        do {
            member = open.back();
            open.pop_back();
            component[member] = components;
        } while (member != node);
        ++components;
    };
    for (std::uint32_t root = 0; root < nodes(); ++root) {
        if (place[root] == kNowhere) enter(root);
        while (!walk.empty()) {
            const std::uint32_t node = walk.back();
            if (next[node] == m_start[node + 1U]) {
                leave(node);
                continue;
            }
            const Arc& arc = m_arcs[next[node]++];
            if (arc.room <= 0) continue;
            if (place[arc.to] == kNowhere) enter(arc.to);
            else if (component[arc.to] == kNowhere) low[node] = std::min(low[node], place[arc.to]);
        }
    }
    return component;
}

}  // namespace mw
