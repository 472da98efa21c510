// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/loop_troubles.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace mw::hydraulic {

namespace {

constexpr double kAgainst_m = 1e-3;   ///< head that presses a check valve shut; less is rounding at rest

/// What hangs together.
class Groups {
public:
    explicit Groups(std::size_t nodes) : m_above(nodes) { std::iota(m_above.begin(), m_above.end(), std::size_t{0}); }

    std::size_t of(std::size_t v)
    {
        while (m_above[v] != v) v = m_above[v] = m_above[m_above[v]];
        return v;
    }
    /// False: they were already.
    bool join(std::size_t a, std::size_t b)
    {
        a = of(a), b = of(b);
        m_above[std::max(a, b)] = std::min(a, b);
        return a != b;
    }

private:
    std::vector<std::size_t> m_above;
};

struct Drive {
    int fixedHeads{};
    bool any{};
    std::vector<std::size_t> nodes{};
};

bool drives(const KeptLoop& loop, std::size_t link)
{
    return loop.law(link).kind == LinkKind::Pump && !loop.closed(link) && loop.law(link).pump.shutoff_m > 0;
}

/// Loops of a hall hang on one tank, with nothing closed and a pump that runs: nothing else can be wrong with their parts.
bool allDriven(const KeptLoop& loop)
{
    if (!loop.plan().references.empty() || loop.fixedHeads() != 1) return false;
    for (std::size_t i = 0; i < loop.network().links.size(); ++i)
        if (loop.closed(i)) return false;
    const auto& switching = loop.switching();
    return std::any_of(switching.begin(), switching.end(), [&loop](std::size_t i) { return drives(loop, i); });
}

/// Parts of the network that no open link joins: without a fixed head, or with nothing that moves what is in them.
void parts(const KeptLoop& loop, std::vector<Trouble>& found)
{
    const Network& net = loop.network();
    Groups open(net.nodes.size()), all(net.nodes.size());
    for (std::size_t i = 0; i < net.links.size(); ++i) {
        all.join(net.links[i].from, net.links[i].to);
        if (!loop.closed(i)) open.join(net.links[i].from, net.links[i].to);
    }
    std::map<std::size_t, Drive> groups;
    std::vector<char> level(net.nodes.size());   // by group of all links: it has a fixed head
    for (std::size_t v = 0; v < net.nodes.size(); ++v) {
        Drive& group = groups[open.of(v)];
        group.nodes.push_back(v);
        group.fixedHeads += net.nodes[v].fixedHead_m ? 1 : 0, group.any |= net.nodes[v].demand_l_s != 0;
        if (net.nodes[v].fixedHead_m) level[all.of(v)] = 1;
    }
    for (std::size_t i = 0; i < net.links.size(); ++i)
        if (drives(loop, i)) groups[open.of(net.links[i].from)].any = true;
    Trouble none{.kind = Trouble::Kind::NoFixedHead}, closed{.kind = Trouble::Kind::ClosedOff}, still{.kind = Trouble::Kind::NothingMoves};
    for (const auto& [top, group] : groups) {
        Trouble* kind = nullptr;
        if (group.fixedHeads == 0) kind = level[all.of(top)] != 0 ? &closed : &none;
        else if (group.fixedHeads == 1 && !group.any && group.nodes.size() > 1) kind = &still;
        if (kind) kind->nodes.insert(kind->nodes.end(), group.nodes.begin(), group.nodes.end());
    }
    for (Trouble* trouble : {&none, &closed, &still}) {
        std::sort(trouble->nodes.begin(), trouble->nodes.end());
        if (!trouble->nodes.empty()) found.push_back(std::move(*trouble));
    }
}

/// Open links that lose nothing and close a circle, all of the circle's.
void circles(const KeptLoop& loop, std::vector<Trouble>& found)
{
    const Network& net = loop.network();
    const auto free = [&](std::size_t i) {
        const LinkLaw& law = loop.law(i);
        return !loop.closed(i) && law.kind != LinkKind::Pump && law.minor <= 0 && (law.kind != LinkKind::Pipe || law.pipe.friction <= 0);
    };
    std::vector<std::size_t> lossless;
    for (std::size_t i = 0; i < net.links.size(); ++i)
        if (free(i)) lossless.push_back(i);
    if (lossless.empty()) return;
    Groups groups(net.nodes.size());
    std::vector<std::size_t> closing;
    for (const std::size_t i : lossless)
        if (!groups.join(net.links[i].from, net.links[i].to)) closing.push_back(groups.of(net.links[i].from));
    Trouble circle{.kind = Trouble::Kind::NoResistance};
    for (const std::size_t i : lossless)
        if (std::any_of(closing.begin(), closing.end(), [&](std::size_t group) { return groups.of(group) == groups.of(net.links[i].from); })) circle.links.push_back(i);
    if (!circle.links.empty()) found.push_back(std::move(circle));
}

std::string list(std::vector<std::string> names)
{
    constexpr std::size_t kNamed = 3;
    const std::size_t more = names.size() > kNamed ? names.size() - kNamed : 0;
    names.resize(names.size() - more);
    return fmt::format("{}{}", fmt::join(names, ", "), more > 0 ? fmt::format(" and {} more", more) : std::string());
}

}  // namespace

std::vector<char> cutOff(const KeptLoop& loop)
{
    const Network& net = loop.network();
    Groups open(net.nodes.size());
    for (std::size_t i = 0; i < net.links.size(); ++i)
        if (!loop.closed(i)) open.join(net.links[i].from, net.links[i].to);
    std::vector<char> off(net.nodes.size(), 1);
    for (std::size_t v = 0; v < off.size(); ++v)
        if (net.nodes[v].fixedHead_m) off[open.of(v)] = 0;
    for (std::size_t v = 0; v < off.size(); ++v) off[v] = off[open.of(v)];   // the top of a group stands before the rest of it
    return off;
}

std::vector<Trouble> troublesOf(const KeptLoop& loop)
{
    const Network& net = loop.network();
    std::vector<Trouble> found;
    if (!loop.converged()) {
        found.push_back({.kind = Trouble::Kind::NotSettled});
        found.back().nodes.resize(net.nodes.size());
        std::iota(found.back().nodes.begin(), found.back().nodes.end(), std::size_t{0});
    }
    if (!allDriven(loop)) parts(loop, found);
    if (!loop.sizeless().empty()) found.push_back({.kind = Trouble::Kind::NoSize, .nodes = {}, .links = {loop.sizeless().begin(), loop.sizeless().end()}});
    circles(loop, found);
    Trouble shut{.kind = Trouble::Kind::HeldShut};
    for (const std::size_t i : loop.switching())
        if (loop.converged() && loop.shut(i) && !loop.closed(i) && loop.law(i).edge_m() - loop.drop_m(i) > kAgainst_m) shut.links.push_back(i);
    if (!shut.links.empty()) found.push_back(std::move(shut));
    return found;
}

std::string textOf(const Network& network, const Trouble& trouble)
{
    std::vector<std::string> names;
    for (const std::size_t v : trouble.nodes) names.push_back(network.nodes[v].id);
    for (const std::size_t i : trouble.links) names.push_back(network.links[i].id);
    const std::string where = list(std::move(names));
    switch (trouble.kind) {
    case Trouble::Kind::NoFixedHead: return fmt::format("no way joins {} to a fixed head (an expansion tank)", where);
    case Trouble::Kind::ClosedOff: return fmt::format("closed links cut {} off", where);
    case Trouble::Kind::NothingMoves: return fmt::format("nothing moves what is in {}: no pump runs there", where);
    case Trouble::Kind::NoResistance: return fmt::format("{} lose no head and close a circle: how flow divides between them is arbitrary", where);
    case Trouble::Kind::NoSize: return fmt::format("{} without a bore or a curve: taken as closed", where);
    case Trouble::Kind::HeldShut: return fmt::format("{} held shut: flow would run backwards", where);
    case Trouble::Kind::NotSettled: return "flows do not settle: pumps and valves work against each other";
    }
    return {};
}

}  // namespace mw::hydraulic
