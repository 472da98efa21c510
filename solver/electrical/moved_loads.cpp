// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/moved_loads.h"

#include "solver/power/one_line.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mw {

namespace {

constexpr double kIdleFactor = 0.2031;   ///< kvar for each kW at a power factor of 0.98, of a feed that carried nothing before
constexpr double kSame = 1e-12;

std::uint32_t at(std::size_t position) { return static_cast<std::uint32_t>(position); }

/// What a converter takes in when its output is multiplied, by its own loss curve.
double inputAt(const PowerModel& model, double before_kw, double share)
{
    double out_kw = before_kw;
    for (int pass = 0; pass < 8; ++pass) out_kw = before_kw - lossOf(model, out_kw);   // losses change by some hundredths of the output
    return share * out_kw + lossOf(model, share * out_kw);
}

}  // namespace

MovedLoads::MovedLoads(const ElectricalInput& input, const PowerInput& network)
    : m_input(input), m_net(network), m_ends(ac::incidence(input.flow)), m_ofNode(network.nodes.size()), m_ofLink(network.links.size()), m_feeds(network.nodes.size()),
      m_live(input.flow.buses.size()), m_out(input.flow.lines.size() + input.flow.transformers.size())
{
    indexBranches();
    indexIslands();
    indexLoads();
}

void MovedLoads::indexBranches()
{
    const auto& [lines, transformers, loads, sources, idle] = m_input.origins;
    const auto take = [&](std::uint32_t branch, const ElectricalOrigin& from) {
        if (from.node != kNoPosition) m_ofNode[from.node].push_back(branch);
        if (from.link == kNoPosition) return;
        m_ofLink[from.link].push_back(branch);
        m_ofNode[m_net.links[from.link].from].push_back(branch), m_ofNode[m_net.links[from.link].to].push_back(branch);
    };
    for (std::size_t i = 0; i < lines.size(); ++i) take(at(i), lines[i]);
    for (std::size_t i = 0; i < transformers.size(); ++i) take(at(lines.size() + i), transformers[i]);
    for (const ElectricalOrigin& one : idle) {
        IdleFeed feed{one.node, one.link, at(one.bus)};
        for (const std::uint32_t branch : m_ofNode[one.node])
            if (branch < lines.size() && lines[branch].link != kNoPosition && m_net.links[lines[branch].link].to == one.node) feed.in = at(m_input.flow.lines[branch].to);
        m_idle.push_back(feed);
    }
}

/// What closed branches join.
void MovedLoads::indexIslands()
{
    m_island.assign(m_live.size(), kNoPosition);
    std::uint32_t islands = 0;
    for (Bus start = 0; start < m_island.size(); ++start) {
        if (m_island[start] != kNoPosition) continue;
        m_island[start] = islands;
        m_open.assign(1, start);
        while (!m_open.empty()) {
            const Bus bus = m_open.back();
            m_open.pop_back();
            for (std::size_t k = m_ends.starts[bus]; k < m_ends.starts[bus + 1]; ++k)
                if (m_island[m_ends.others[k]] == kNoPosition) m_island[m_ends.others[k]] = islands, m_open.push_back(at(m_ends.others[k]));
        }
        ++islands;
    }
    m_islandBase_mw.assign(islands, 0);
}

void MovedLoads::indexLoads()
{
    const auto& flow = m_input.flow;
    std::vector<std::uint32_t> inputOf(m_net.nodes.size(), kNoPosition);
    for (std::size_t i = 0; i < flow.loads.size(); ++i) {
        m_islandBase_mw[m_island[flow.loads[i].bus]] += flow.loads[i].p_mw;
        const ElectricalOrigin& from = m_input.origins.loads[i];
        if (from.link == kNoPosition) {
            inputOf[from.node] = at(i);
            continue;
        }
        if (m_feeds[from.node].empty()) m_consumers.push_back(from.node);
        m_feeds[from.node].push_back(at(i));
    }
    m_converterAt.assign(m_live.size(), kNoPosition);
    for (std::size_t i = 0; i < flow.sources.size(); ++i) {
        const ElectricalOrigin& from = m_input.origins.sources[i];
        if (from.bus >= m_live.size()) continue;
        m_converters.push_back({from.node, inputOf[from.node], at(from.bus), at(flow.sources[i].bus)});
    }
    std::vector<std::uint32_t> depth(m_islandBase_mw.size());   // of converters above an island
    for (std::size_t pass = 0; pass < m_converters.size(); ++pass) {
        bool deeper = false;
        for (const Converter& one : m_converters)
            if (const std::uint32_t least = depth[m_island[one.in]] + 1; depth[m_island[one.out]] < least && least <= m_converters.size()) depth[m_island[one.out]] = least, deeper = true;
        if (!deeper) break;
    }
    std::stable_sort(m_converters.begin(), m_converters.end(), [&](const Converter& a, const Converter& b) { return depth[m_island[a.out]] < depth[m_island[b.out]]; });
    for (std::size_t c = m_converters.size(); c-- > 0;) m_converterAt[m_converters[c].in] = at(c);
}

/// Marks all that closed branches and living converters lead to.
void MovedLoads::spread(Bus start)
{
    const auto reach = [this](Bus bus) {
        if (m_live[bus] == 0) m_live[bus] = 1, m_open.push_back(bus);
    };
    reach(start);
    while (!m_open.empty()) {
        const Bus bus = m_open.back();
        m_open.pop_back();
        for (std::size_t k = m_ends.starts[bus]; k < m_ends.starts[bus + 1]; ++k)
            if (m_out[m_ends.branches[k]] == 0) reach(at(m_ends.others[k]));
        if (const std::uint32_t c = m_converterAt[bus]; c != kNoPosition && m_converters[c].node != m_failedNode) reach(m_converters[c].out);
    }
}

void MovedLoads::live(std::uint32_t node, std::uint32_t link)
{
    m_failedNode = node;
    std::fill(m_live.begin(), m_live.end(), char{0});
    std::fill(m_out.begin(), m_out.end(), char{0});
    for (const std::uint32_t branch : node != kNoPosition ? m_ofNode[node] : m_ofLink[link]) m_out[branch] = 1;
    for (std::size_t i = 0; i < m_input.flow.sources.size(); ++i)
        if (const ElectricalOrigin& from = m_input.origins.sources[i]; from.bus >= m_live.size() && from.node != node) spread(at(m_input.flow.sources[i].bus));
}

std::complex<double> MovedLoads::drawn_mva(std::uint32_t load) const { return {m_input.flow.loads[load].p_mw, m_input.flow.loads[load].q_mvar}; }

void MovedLoads::draw(Bus bus, std::complex<double> mva, Moved& moved)
{
    m_island_mw[m_island[bus]] += mva.real();
    moved.draws_mva.emplace_back(bus, mva);
}

/// What a transfer switch passes on in normal operation: all that stands behind it in its island.
double MovedLoads::passed_kw(std::uint32_t switchNode) const
{
    std::vector<Bus> open;
    std::vector<char> seen(m_live.size());
    double mw = 0;
    for (const std::uint32_t branch : m_ofNode[switchNode]) {
        if (branch >= m_input.flow.lines.size()) continue;
        const ac::Line& line = m_input.flow.lines[branch];
        const bool into = m_net.links[m_input.origins.lines[branch].link].to == switchNode;
        seen[into ? line.from : line.to] |= static_cast<char>(into);
        if (into && std::exchange(seen[line.to], char{1}) == 0) open.push_back(at(line.to));
    }
    std::vector<double> atBus(m_live.size());
    for (const ac::Load& load : m_input.flow.loads) atBus[load.bus] += load.p_mw;
    while (!open.empty()) {
        const Bus bus = open.back();
        open.pop_back();
        mw += atBus[bus];
        for (std::size_t k = m_ends.starts[bus]; k < m_ends.starts[bus + 1]; ++k)
            if (std::exchange(seen[m_ends.others[k]], char{1}) == 0) open.push_back(at(m_ends.others[k]));
    }
    return mw * 1000;
}

/// Transfer switches whose side is lost take the other one: what they pass on is a load there, and all behind them lives.
void MovedLoads::transfer(std::uint32_t node, std::uint32_t link, Moved& moved)
{
    for (bool again = true; again;) {
        again = false;
        for (const IdleFeed& feed : m_idle) {
            if (feed.in == kNoPosition || m_live[feed.in] != 0 || feed.node == node || feed.link == link || m_net.links[feed.link].from == node || m_live[feed.bus] == 0) continue;
            const double mw = passed_kw(feed.node) / 1000;
            draw(feed.bus, {mw, kIdleFactor * mw}, moved);
            m_island_mw[m_island[feed.in]] -= mw;   // its own side has it no more
            spread(feed.in);
            again = true;
        }
    }
}

/// Over the feeds that are left, in the proportions of normal operation; over those that carried nothing where none of these is left.
void MovedLoads::moveConsumers(std::uint32_t link, Moved& moved)
{
    for (const std::uint32_t node : m_consumers) {
        double lost_mw = 0, left_mw = 0;
        for (const std::uint32_t load : m_feeds[node]) (isLive(load) ? left_mw : lost_mw) += drawn_mva(load).real();
        if (lost_mw <= 0) continue;
        if (left_mw > 0) {
            for (const std::uint32_t load : m_feeds[node])
                if (isLive(load)) draw(at(m_input.flow.loads[load].bus), drawn_mva(load) * (lost_mw / left_mw), moved);
            continue;
        }
        const auto other = std::find_if(m_idle.begin(), m_idle.end(),
                                        [&](const IdleFeed& feed) { return feed.node == node && feed.in == kNoPosition && feed.link != link && m_live[feed.bus] != 0; });
        if (other != m_idle.end())
            draw(other->bus, {lost_mw, kIdleFactor * lost_mw}, moved);
        else
            moved.unserved_kw += lost_mw * 1000;
    }
}

/// Converters ask for as much more as the island that they hold, those that are left for those that are lost; from the loads inwards.
void MovedLoads::moveConverters(Moved& moved)
{
    std::vector<double> all_mw(m_islandBase_mw.size()), left_mw(m_islandBase_mw.size());
    const auto base = [this](const Converter& one) { return one.load == kNoPosition ? std::complex<double>() : drawn_mva(one.load); };
    const auto lives = [this](const Converter& one) { return one.node != m_failedNode && m_live[one.in] != 0; };
    for (const Converter& one : m_converters) {
        all_mw[m_island[one.out]] += base(one).real();
        if (lives(one)) left_mw[m_island[one.out]] += base(one).real();
    }
    for (auto one = m_converters.rbegin(); one != m_converters.rend(); ++one) {
        const std::uint32_t island = m_island[one->out];
        if (!lives(*one)) {
            m_island_mw[m_island[one->in]] -= base(*one).real();
            continue;
        }
        if (left_mw[island] <= 0 || m_islandBase_mw[island] <= 0) continue;
        const double share = m_island_mw[island] / m_islandBase_mw[island] * all_mw[island] / left_mw[island];
        if (base(*one).real() <= 0 || std::abs(share - 1) < kSame) continue;
        const double before_kw = base(*one).real() * 1000;
        draw(one->in, base(*one) * (inputAt(m_net.nodes[one->node].model, before_kw, share) / before_kw - 1), moved);
    }
}

MovedLoads::Moved MovedLoads::after(std::uint32_t node, std::uint32_t link)
{
    live(node, link);
    Moved moved;
    m_island_mw = m_islandBase_mw;
    transfer(node, link, moved);
    for (std::uint32_t i = 0; i < m_input.flow.loads.size(); ++i)   // inputs of converters follow below
        if (!isLive(i) && (m_input.origins.loads[i].link != kNoPosition || m_converterAt[m_input.flow.loads[i].bus] == kNoPosition))
            m_island_mw[m_island[m_input.flow.loads[i].bus]] -= drawn_mva(i).real();
    moveConsumers(link, moved);
    moveConverters(moved);
    return moved;
}

}  // namespace mw
