// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/tree.h"

#include <cmath>
#include <numbers>

namespace mw::ac {

namespace {

constexpr int kMostSweeps = 60;
constexpr double kSettled_pu = 1e-13;

/// Closed branches by bus, in one list.
struct Incidence {
    std::vector<std::size_t> starts{}, branches{};
};

Incidence incidence(const Network& network, const std::vector<Branch>& branches)
{
    Incidence at;
    at.starts.assign(network.buses.size() + 1, 0);
    for (const Branch& b : branches)
        if (b.closed) ++at.starts[b.from + 1], ++at.starts[b.to + 1];
    for (std::size_t i = 1; i < at.starts.size(); ++i) at.starts[i] += at.starts[i - 1];
    at.branches.resize(at.starts.back());
    std::vector<std::size_t> next(at.starts.begin(), at.starts.end() - 1);
    for (std::size_t i = 0; i < branches.size(); ++i)
        if (branches[i].closed) at.branches[next[branches[i].from]++] = i, at.branches[next[branches[i].to]++] = i;
    return at;
}

/// Power of the loads of a bus, per unit, by what it follows.
struct BusLoad {
    Complex power{}, current{}, impedance{};
    [[nodiscard]] Complex at(double v) const { return power + v * current + v * v * impedance; }
};

std::vector<BusLoad> busLoads(const Network& network)
{
    std::vector<BusLoad> all(network.buses.size());
    for (const Load& load : network.loads) {
        const Complex s = Complex(load.p_mw, load.q_mvar) / network.base_mva;
        BusLoad& at = all[load.bus];
        at.power += s * (1 - load.currentShare - load.impedanceShare);
        at.current += s * load.currentShare, at.impedance += s * load.impedanceShare;
    }
    return all;
}

/// The two-port seen from the feeding bus: p its side, c that of the fed bus.
struct Seen {
    Complex pp{}, pc{}, cp{}, cc{};
};

Seen seenFrom(const Branch& branch, std::size_t parent)
{
    const TwoPort& y = branch.port;
    return branch.from == parent ? Seen{y.ff, y.ft, y.tf, y.tt} : Seen{y.tt, y.tf, y.ft, y.ff};
}

}  // namespace

std::optional<Tree> treeOf(const Network& network, const std::vector<Branch>& branches)
{
    const std::size_t n = network.buses.size();
    const Incidence at = incidence(network, branches);
    Tree tree;
    tree.parent.assign(n, kNone), tree.branch.assign(n, kNone);
    tree.order.reserve(n);
    std::vector<bool> seen(n);
    for (const Source& source : network.sources) {
        if (seen[source.bus]) return std::nullopt;
        seen[source.bus] = true;
        std::size_t next = tree.order.size();
        tree.order.push_back(source.bus);
        for (; next < tree.order.size(); ++next) {
            const std::size_t bus = tree.order[next];
            for (std::size_t i = at.starts[bus]; i < at.starts[bus + 1]; ++i) {
                const std::size_t branch = at.branches[i];
                if (branch == tree.branch[bus]) continue;
                const std::size_t other = branches[branch].from == bus ? branches[branch].to : branches[branch].from;
                if (seen[other]) return std::nullopt;
                seen[other] = true;
                tree.parent[other] = bus, tree.branch[other] = branch;
                tree.order.push_back(other);
            }
        }
    }
    return tree;
}

std::optional<std::vector<Complex>> sweep(const Network& network, const std::vector<Branch>& branches, const Tree& tree)
{
    std::vector<Complex> v(network.buses.size()), current(network.buses.size());
    std::vector<Seen> seen(network.buses.size());
    for (const Source& source : network.sources) v[source.bus] = std::polar(source.vm_pu, source.va_deg * std::numbers::pi / 180);
    for (const std::size_t bus : tree.order) {
        if (tree.parent[bus] == kNone) continue;
        seen[bus] = seenFrom(branches[tree.branch[bus]], tree.parent[bus]);
        v[bus] = -seen[bus].cp * v[tree.parent[bus]] / seen[bus].cc;
    }
    const auto loads = busLoads(network);
    for (int round = 0; round < kMostSweeps; ++round) {
        for (const std::size_t bus : tree.order) current[bus] = std::conj(loads[bus].at(std::abs(v[bus])) / v[bus]);
        for (auto bus = tree.order.rbegin(); bus != tree.order.rend(); ++bus) {
            const std::size_t parent = tree.parent[*bus];
            if (parent == kNone) continue;
            const Seen& y = seen[*bus];
            current[parent] += y.pp * v[parent] - y.pc * (current[*bus] + y.cp * v[parent]) / y.cc;
        }
        double moved = 0;
        for (const std::size_t bus : tree.order) {
            if (tree.parent[bus] == kNone) continue;
            const Seen& y = seen[bus];
            const Complex now = -(current[bus] + y.cp * v[tree.parent[bus]]) / y.cc;
            moved = std::max(moved, std::abs(now - v[bus]));
            v[bus] = now;
        }
        if (!std::isfinite(moved)) return std::nullopt;
        if (moved < kSettled_pu) return v;
    }
    return std::nullopt;
}

}  // namespace mw::ac
