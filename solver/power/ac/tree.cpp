// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/tree.h"

#include "solver/power/ac/bus_loads.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace mw::ac {

namespace {

constexpr int kMostSweeps = 60;
constexpr double kSettled_pu = 1e-14, kStill_pu = 1e-12;   ///< steps of voltages: done below the first, or below the second without gain

/// The branch that feeds a bus c from its parent p, solved for what a sweep asks: current into it at the parent = shunt V_p + passed I_c,
/// voltage of the bus = carried V_p - drop I_c, where I_c is what the bus draws.
struct Feed {
    std::size_t bus{}, parent{};
    Complex shunt{}, passed{}, carried{}, drop{};
};

Feed feedOf(std::size_t bus, std::size_t parent, const Branch& branch)
{
    const TwoPort& y = branch.port;
    const bool ahead = branch.from == parent;
    const Complex pp = ahead ? y.ff : y.tt, pc = ahead ? y.ft : y.tf, cp = ahead ? y.tf : y.ft, cc = ahead ? y.tt : y.ff;
    return {bus, parent, (pp * cc - pc * cp) / cc, -pc / cc, -cp / cc, 1.0 / cc};
}

}  // namespace

std::optional<Tree> treeOf(const Network& network)
{
    const std::size_t n = network.buses.size();
    const Incidence at = incidence(network);
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
                const std::size_t other = at.others[i];
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
    std::vector<Feed> feeds;
    feeds.reserve(tree.order.size());
    for (const Source& source : network.sources) v[source.bus] = std::polar(source.vm_pu, source.va_deg * std::numbers::pi / 180);
    for (const std::size_t bus : tree.order) {
        if (tree.parent[bus] == kNone) continue;
        feeds.push_back(feedOf(bus, tree.parent[bus], branches[tree.branch[bus]]));
        v[bus] = feeds.back().carried * v[tree.parent[bus]];
    }
    const auto loads = busLoads(network);
    double before = std::numeric_limits<double>::max();
    for (int round = 0; round < kMostSweeps; ++round) {
        for (const Feed& feed : feeds) current[feed.bus] = loads[feed.bus].current_pu(v[feed.bus]);
        for (auto feed = feeds.rbegin(); feed != feeds.rend(); ++feed)
            current[feed->parent] += feed->shunt * v[feed->parent] + feed->passed * current[feed->bus];
        double moved = 0;   // square of
        for (const Feed& feed : feeds) {
            const Complex now = feed.carried * v[feed.parent] - feed.drop * current[feed.bus];
            moved = std::max(moved, std::norm(now - v[feed.bus]));
            v[feed.bus] = now;
        }
        if (!std::isfinite(moved)) return std::nullopt;
        // Steps shrink evenly: what is left is below the next one. Rounding ends it otherwise.
        if (moved < kSettled_pu * kSettled_pu || (moved < kStill_pu * kStill_pu && moved >= before)) return v;
        before = moved;
    }
    return std::nullopt;
}

}  // namespace mw::ac
