// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines leave and reach their nodes, and the order of their level pieces between two ranks.
#include "views/diagrams/layout_parts.h"
#include "views/diagrams/nth.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace mw {

namespace {

constexpr double kPortGap_px = 8;       ///< between upright lines
constexpr double kPortsApart_px = 16;   ///< between lines of one box where there is room
constexpr double kCorner_px = 8;        ///< of a box, where no line leaves
constexpr double kSame_px = 0.01;

/// Where a net touches a node, from below (upper: the node stands in the upper rank) or from above.
struct LinePort {
    int node{}, net{};
    bool upper{};
    double x{};
    double towards{};                    ///< where the net goes from here, on average
    std::vector<int> edges{};
};

/// Ports that stand above each other so that the line between them is straight, or one port.
struct PortGroup {
    std::vector<std::size_t> ports{};
    double x{}, weight{};
    double least{}, most{};              ///< x may be
};

/// The level piece of a net between two ranks.
struct LevelLine {
    int net{};
    double from{}, to{};
    std::vector<double> up{}, down{};    ///< upright lines that meet it from above and from below, sorted
    int score{};
    int track{};
};

/// Lines strictly inside of a level piece.
int countInside(const std::vector<double>& xs, const LevelLine& line)
{
    const auto first = std::upper_bound(xs.begin(), xs.end(), line.from + kSame_px), end = std::lower_bound(xs.begin(), xs.end(), line.to - kSame_px);
    return std::max(0, static_cast<int>(end - first));
}

/// Crossings if `high` runs above `low`.
int crossingsOf(const LevelLine& high, const LevelLine& low) { return countInside(low.up, high) + countInside(high.down, low); }

bool meet(const LevelLine& a, const LevelLine& b) { return a.from < b.to + kPortGap_px && b.from < a.to + kPortGap_px; }

/// The lines between one rank and the next.
class GapRouter {
public:
    GapRouter(Layers& layers, int rank, const std::vector<int>& edges) : m_layers(layers), m_edges(edges), m_rank(rank) {}

    void run()
    {
        makePorts();
        spreadOverBoxes();
        standApart();
        for (auto& port : m_ports) {
            if (!port.upper && !nodeOf(port).isBox()) nth(m_layers.nodes, port.node).x = port.x;   // goes on from there
            for (const int edge : port.edges) (isUpperEnd(edge, port) ? nth(m_layers.edges, edge).xUpper : nth(m_layers.edges, edge).xLower) = port.x;
        }
        chooseTracks();
    }

private:
    [[nodiscard]] const LayerNode& nodeOf(const LinePort& port) const { return nth(m_layers.nodes, port.node); }

    /// Of a flat edge both ends are ports of upper nodes; its own box, twice, has two ports with one edge each: the first is its upper end.
    [[nodiscard]] bool isUpperEnd(int edge, const LinePort& port) const
    {
        const auto& one = nth(m_layers.edges, edge);
        if (!one.flat) return port.upper;
        return one.upper == one.lower ? &port == &m_ports[m_firstPort.at({one.net, one.upper, true})] : port.node == one.upper;
    }

    void addPort(int node, int edge, bool upper, double towards)
    {
        const auto& one = nth(m_layers.edges, edge);
        const bool again = one.flat && one.upper == one.lower && m_firstPort.contains({one.net, node, true});
        const auto [found, isNew] = again ? std::pair{m_firstPort.end(), true} : m_firstPort.try_emplace({one.net, node, upper}, m_ports.size());
        if (isNew) m_ports.push_back({node, one.net, upper, 0, 0, {}});
        auto& port = isNew ? m_ports.back() : m_ports[found->second];
        port.towards += towards;
        port.edges.push_back(edge);
    }

    void makePorts()
    {
        for (const int edge : m_edges) {
            const auto& one = nth(m_layers.edges, edge);
            addPort(one.upper, edge, true, nth(m_layers.nodes, one.lower).x);
            addPort(one.lower, edge, one.flat, nth(m_layers.nodes, one.upper).x);
        }
        for (auto& port : m_ports) port.towards /= static_cast<double>(port.edges.size());
    }

    /// Ports of one side of a box, in the order in which their lines go.
    void spreadOverBoxes()
    {
        std::map<std::pair<int, bool>, std::vector<std::size_t>> sides;
        for (std::size_t i = 0; i < m_ports.size(); ++i) sides[{m_ports[i].node, m_ports[i].upper}].push_back(i);
        for (auto& [side, ports] : sides) {
            std::stable_sort(ports.begin(), ports.end(), [&](auto a, auto b) { return m_ports[a].towards < m_ports[b].towards; });
            const auto& node = nth(m_layers.nodes, side.first);
            const double room = std::max(0.0, node.width - 2 * kCorner_px), steps = static_cast<double>(ports.size()) - 1;
            const double step = steps > 0 ? std::min(kPortsApart_px, room / steps) : 0;
            for (std::size_t i = 0; i < ports.size(); ++i) m_ports[ports[i]].x = node.x + (static_cast<double>(i) - steps / 2) * step;
        }
    }

    /// A port stays at its box. A line that comes from the rank above goes on where it is; the next place of a line may give way a little.
    [[nodiscard]] PortGroup alone(std::size_t number) const
    {
        constexpr double kAside_px = 6;
        const auto& port = m_ports[number];
        const auto& node = nodeOf(port);
        const double reach = node.isBox() ? std::max(0.0, node.width / 2 - kCorner_px) : port.upper ? 0 : kAside_px;
        return {{number}, port.x, node.isBox() ? 1.0 : 1000.0, node.x - reach, node.x + reach};
    }

    /// Both ports, if the line between them may be straight: not where it would leave its boxes far from their middles.
    [[nodiscard]] std::optional<PortGroup> together(std::size_t first, std::size_t second) const
    {
        const auto a = alone(first), b = alone(second);
        const double least = std::max(a.least, b.least), most = std::min(a.most, b.most), widths = nodeOf(m_ports[first]).width + nodeOf(m_ports[second]).width;
        if (m_ports[first].upper == m_ports[second].upper || least > most || std::abs(a.x - b.x) > std::max(2.0, widths / 4)) return std::nullopt;
        const double x = std::clamp((a.x * a.weight + b.x * b.weight) / (a.weight + b.weight), least, most);
        return PortGroup{{first, second}, x, 10 * std::max(a.weight, b.weight), least, most};
    }

    /// Where one line of a net can go straight down, it does: that whose ends are nearest.
    [[nodiscard]] std::vector<PortGroup> groupPorts() const
    {
        std::map<int, std::vector<std::size_t>> nets;
        for (std::size_t i = 0; i < m_ports.size(); ++i) nets[m_ports[i].net].push_back(i);
        std::vector<PortGroup> groups;
        for (const auto& [net, ports] : nets) {
            const auto hub = *std::max_element(ports.begin(), ports.end(), [&](auto a, auto b) { return m_ports[a].edges.size() < m_ports[b].edges.size(); });
            const auto apart = [&](std::size_t port) { return std::abs(m_ports[port].x - m_ports[hub].x); };
            std::optional<PortGroup> straight;
            for (const auto port : ports)
                if (auto pair = together(hub, port); pair && (!straight || apart(port) < apart(straight->ports.back()))) straight = std::move(pair);
            for (const auto port : ports)
                if (!straight || (port != hub && port != straight->ports.back())) groups.push_back(alone(port));
            if (straight) groups.push_back(*straight);
        }
        return groups;
    }

    /// No two upright lines of a gap lie on each other, whichever ranks they belong to; where boxes have too many, they stand closer.
    void standApart()
    {
        auto groups = groupPorts();
        std::stable_sort(groups.begin(), groups.end(), [](const PortGroup& a, const PortGroup& b) { return a.x < b.x; });
        for (double gap = kPortGap_px; gap > 0.2; gap /= 2)
            if (standApartBy(gap, groups)) break;
        for (const auto& group : groups)
            for (const auto port : group.ports) m_ports[port].x = group.x;
    }

    /// With limits that rise from each to the next, the best within them is the best without, held to them.
    static bool standApartBy(double gap, std::vector<PortGroup>& groups)
    {
        const std::size_t count = groups.size();
        std::vector<double> wanted, weights, least(count), most(count);
        for (const auto& group : groups) {
            wanted.push_back(group.x);
            weights.push_back(group.weight);
        }
        for (std::size_t i = 0; i < count; ++i) least[i] = i == 0 ? groups[i].least : std::max(groups[i].least, least[i - 1] + gap);
        for (std::size_t i = count; i-- > 0;) most[i] = i + 1 == count ? groups[i].most : std::min(groups[i].most, most[i + 1] - gap);
        for (std::size_t i = 0; i < count; ++i)
            if (least[i] > most[i] + kSame_px) return false;
        const auto xs = spreadOut(wanted, weights, std::vector<double>(count, gap));
        for (std::size_t i = 0; i < count; ++i) groups[i].x = std::clamp(xs[i], least[i], std::max(least[i], most[i]));
        return true;
    }

    std::vector<LevelLine> levelLines() const
    {
        std::map<int, LevelLine> lines;
        for (const auto& port : m_ports) {
            auto& line = lines.try_emplace(port.net, LevelLine{.net = port.net, .from = port.x, .to = port.x}).first->second;
            line.from = std::min(line.from, port.x);
            line.to = std::max(line.to, port.x);
            (port.upper ? line.up : line.down).push_back(port.x);
        }
        std::vector<LevelLine> level;
        for (auto& [net, line] : lines) {
            if (line.to - line.from < kSame_px) continue;
            std::sort(line.up.begin(), line.up.end());
            std::sort(line.down.begin(), line.down.end());
            level.push_back(std::move(line));
        }
        return level;
    }

    /// Those that cross fewer lines higher up go higher; lines that would touch never share a track.
    void chooseTracks()
    {
        auto lines = levelLines();
        std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return std::tie(a.from, a.net) < std::tie(b.from, b.net); });
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (std::size_t j = i + 1; j < lines.size() && lines[j].from < lines[i].to + kPortGap_px; ++j) {
                const int better = crossingsOf(lines[j], lines[i]) - crossingsOf(lines[i], lines[j]);   // above 0: i is better above
                lines[i].score += (better > 0) - (better < 0);
                lines[j].score -= (better > 0) - (better < 0);
            }
        std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
        std::map<int, int> trackOf;
        int count = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                if (meet(lines[i], lines[j])) lines[i].track = std::max(lines[i].track, lines[j].track + 1);
            trackOf[lines[i].net] = lines[i].track;
            count = std::max(count, lines[i].track + 1);
        }
        nth(m_layers.tracks, m_rank) = count;
        for (const int edge : m_edges)
            if (const auto found = trackOf.find(nth(m_layers.edges, edge).net); found != trackOf.end()) nth(m_layers.edges, edge).track = found->second;
    }

    Layers& m_layers;
    const std::vector<int>& m_edges;
    int m_rank{};
    std::vector<LinePort> m_ports{};
    std::map<std::tuple<int, int, bool>, std::size_t> m_firstPort{};   ///< by net, node and whether it is above the gap
};

}  // namespace

void routeEdges(Layers& layers)
{
    layers.tracks.assign(layers.ranks.size(), 0);
    std::vector<std::vector<int>> gaps(layers.ranks.size());
    for (int edge = 0; edge < static_cast<int>(layers.edges.size()); ++edge) nth(gaps, nth(layers.nodes, nth(layers.edges, edge).upper).rank).push_back(edge);
    for (std::size_t rank = 0; rank < gaps.size(); ++rank) GapRouter(layers, static_cast<int>(rank), gaps[rank]).run();
}

}  // namespace mw
