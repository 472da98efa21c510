// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/cut_off.h"

#include "solver/network/link_lists.h"

#include <algorithm>
#include <numeric>

namespace mw {
namespace {

constexpr std::uint32_t kNobody = 0xffffffffU;

/// Depth-first search over switches. A switch heads a block where nothing below it reaches above its parent.
struct Blocks {
    std::vector<std::uint32_t> order{}, place{}, low{}, parent{}, parentLink{}, head{}, root{};
    [[nodiscard]] bool heads(std::uint32_t node) const { return head[node] == node; }
    /// The link to the parent is the only way from here.
    [[nodiscard]] bool isBridge(std::uint32_t node) const { return parent[node] != kNobody && low[node] > place[parent[node]]; }
};

void search(const LinkLists& switches, std::uint32_t from, std::vector<std::uint32_t>& next, Blocks& out)
{
    std::vector<std::uint32_t> walk;
    const auto enter = [&](std::uint32_t node) {
        out.root[node] = from;
        out.place[node] = out.low[node] = static_cast<std::uint32_t>(out.order.size());
        out.order.push_back(node);
        walk.push_back(node);
    };
    enter(from);
    while (!walk.empty()) {
        const std::uint32_t node = walk.back();
        if (next[node] == switches.start[node + 1U]) {
            walk.pop_back();
            if (!walk.empty()) out.low[walk.back()] = std::min(out.low[walk.back()], out.low[node]);
            continue;
        }
        const auto& entry = switches.entries[next[node]++];
        if (entry.link == out.parentLink[node]) continue;   // but not a second bundle beside it
        if (out.place[entry.to] != kNobody) {
            out.low[node] = std::min(out.low[node], out.place[entry.to]);
            continue;
        }
        out.parent[entry.to] = node;
        out.parentLink[entry.to] = entry.link;
        enter(entry.to);
    }
}

Blocks blocksOf(const LinkLists& switches, std::uint32_t count)
{
    Blocks out;
    for (auto* list : {&out.place, &out.low, &out.parent, &out.parentLink, &out.head, &out.root}) list->assign(count, kNobody);
    std::vector<std::uint32_t> next(switches.start.begin(), switches.start.end() - 1);
    for (std::uint32_t node = 0; node < count; ++node)
        if (out.place[node] == kNobody) search(switches, node, next, out);
    for (const std::uint32_t node : out.order) {
        const std::uint32_t above = out.parent[node];
        out.head[node] = above == kNobody || out.low[node] >= out.place[above] ? node : out.head[above];
    }
    return out;
}

/// The tree of blocks and cut points: a block (numbered by its head) holds its switches but its head's parent; below a switch (numbered behind the
/// blocks) are the blocks that hang on it alone. `inside` counts hosts whose links to a plane all end below, `touching` those with any.
class BlockTree {
public:
    BlockTree(const FabricGraph& graph, const LinkLists& hostLinks, const Blocks& blocks)
        : m_blocks(blocks), m_count(graph.switches), m_depth(2 * std::size_t{graph.switches}, 0), m_inside(m_depth.size(), 0), m_touching(m_depth.size(), 0)
    {
        for (const std::uint32_t node : blocks.order) {
            if (blocks.heads(node)) m_depth[node] = blocks.parent[node] == kNobody ? 0 : m_depth[m_count + blocks.parent[node]] + 1;
            m_depth[m_count + node] = m_depth[blocks.head[node]] + 1;
        }
        for (std::uint32_t host = 0; host < graph.hosts; ++host) count(leavesOf(hostLinks, host));
        for (std::size_t i = blocks.order.size(); i-- > 0;) {
            const std::uint32_t node = blocks.order[i];
            addUp(m_count + node);
            if (blocks.heads(node) && blocks.parent[node] != kNobody) addUp(node);
        }
    }
    [[nodiscard]] std::uint32_t inside(std::uint32_t at) const { return static_cast<std::uint32_t>(m_inside[at]); }
    [[nodiscard]] std::uint32_t touching(std::uint32_t at) const { return static_cast<std::uint32_t>(m_touching[at]); }
    [[nodiscard]] std::uint32_t atSwitch(std::uint32_t node) const { return m_count + node; }

private:
    /// Of the switches of a host, each once, by place in the search: those of one plane stand together.
    [[nodiscard]] std::vector<std::uint32_t> leavesOf(const LinkLists& hostLinks, std::uint32_t host) const
    {
        std::vector<std::uint32_t> leaves;
        for (const auto& entry : hostLinks.of(host)) leaves.push_back(entry.to);
        std::ranges::sort(leaves, {}, [&](std::uint32_t leaf) { return m_blocks.place[leaf]; });
        leaves.erase(std::unique(leaves.begin(), leaves.end()), leaves.end());
        return leaves;
    }
    void count(const std::vector<std::uint32_t>& leaves)
    {
        for (std::size_t i = 0; i < leaves.size();) {
            std::uint32_t common = m_count + leaves[i];
            ++m_touching[common];
            const std::uint32_t plane = m_blocks.root[leaves[i]];
            for (++i; i < leaves.size() && m_blocks.root[leaves[i]] == plane; ++i) {
                ++m_touching[m_count + leaves[i]];
                --m_touching[meeting(m_count + leaves[i - 1], m_count + leaves[i])];
                common = meeting(common, m_count + leaves[i]);
            }
            ++m_inside[common];
        }
    }
    [[nodiscard]] std::uint32_t above(std::uint32_t at) const
    {
        return at >= m_count ? m_blocks.head[at - m_count] : m_count + m_blocks.parent[at];
    }
    [[nodiscard]] std::uint32_t meeting(std::uint32_t a, std::uint32_t b) const
    {
        while (a != b) {
            std::uint32_t& deeper = m_depth[a] >= m_depth[b] ? a : b;
            deeper = above(deeper);
        }
        return a;
    }
    void addUp(std::uint32_t at)
    {
        m_inside[above(at)] += m_inside[at];
        m_touching[above(at)] += m_touching[at];
    }

    const Blocks& m_blocks;
    std::uint32_t m_count;
    std::vector<std::uint32_t> m_depth;
    std::vector<std::int64_t> m_inside, m_touching;
};

/// Hosts of the plane with most, and of the best other than a given one.
struct Largest {
    std::uint32_t plane{kNobody}, hosts{}, otherHosts{};
    void add(std::uint32_t root, std::uint32_t count)
    {
        if (plane == kNobody || count > hosts) {
            otherHosts = hosts;
            hosts = count;
            plane = root;
        } else {
            otherHosts = std::max(otherHosts, count);
        }
    }
    [[nodiscard]] std::uint32_t without(std::uint32_t root) const { return root == plane ? otherHosts : hosts; }
};

}  // namespace

CutOff cutOff(const FabricGraph& graph)
{
    const LinkLists switches = switchLinks(graph), hostLinks = hostLinksOf(graph);
    const Blocks blocks = blocksOf(switches, graph.switches);
    const BlockTree tree(graph, hostLinks, blocks);
    Largest largest;
    for (const std::uint32_t node : blocks.order)
        if (blocks.root[node] == node) largest.add(node, tree.touching(node));
    const auto lost = [&](std::uint32_t plane, std::uint32_t left) { return largest.hosts - std::max(left, largest.without(plane)); };

    CutOff out{largest.hosts, {}, std::vector<std::uint32_t>(graph.links.size(), 0)};
    std::vector<std::uint32_t> left(graph.switches, 0);   // hosts of the largest piece that a switch's loss leaves of its plane
    for (const std::uint32_t node : blocks.order) {
        const std::uint32_t plane = blocks.root[node];
        left[node] = std::max(left[node], tree.touching(plane) - tree.inside(tree.atSwitch(node)));
        if (blocks.parent[node] == kNobody || !blocks.heads(node)) continue;
        left[blocks.parent[node]] = std::max(left[blocks.parent[node]], tree.touching(node));
        if (blocks.isBridge(node)) out.byLink[blocks.parentLink[node]] = lost(plane, std::max(tree.touching(node), tree.touching(plane) - tree.inside(node)));
    }
    for (std::uint32_t node = 0; node < graph.switches; ++node) out.bySwitch.push_back(lost(blocks.root[node], left[node]));
    for (std::uint32_t host = 0; host < graph.hosts; ++host) {
        for (const auto& entry : hostLinks.of(host)) {
            const std::uint32_t plane = blocks.root[entry.to];
            const auto samePlane = std::ranges::count_if(hostLinks.of(host), [&](const auto& other) { return blocks.root[other.to] == plane; });
            if (samePlane == 1) out.byLink[entry.link] = lost(plane, tree.touching(plane) - 1);
        }
    }
    return out;
}

std::vector<std::vector<std::uint32_t>> planesOf(const FabricGraph& graph)
{
    const Blocks blocks = blocksOf(switchLinks(graph), graph.switches);
    const LinkLists hostLinks = hostLinksOf(graph);
    std::vector<std::uint8_t> hasHosts(graph.switches, 0);
    for (const auto& entry : hostLinks.entries) hasHosts[blocks.root[entry.to]] = 1;
    std::vector<std::uint32_t> place(graph.switches, kNobody);
    std::vector<std::vector<std::uint32_t>> planes;
    for (std::uint32_t node = 0; node < graph.switches; ++node) {
        const std::uint32_t root = blocks.root[node];
        if (hasHosts[root] == 0) continue;
        if (place[root] == kNobody) {
            place[root] = static_cast<std::uint32_t>(planes.size());
            planes.emplace_back();
        }
        planes[place[root]].push_back(node);
    }
    return planes;
}

}  // namespace mw
