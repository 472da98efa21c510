// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy/arrangement.h"

#include "solver/redundancy/level_views.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

namespace mw {
namespace {

constexpr double kFull = 1 + 1e-9;   // a rating met exactly is met

/// Units and loads that hang together, and what they are to each other.
struct Group {
    UnitSet units{};
    std::vector<std::size_t> loads{};   ///< places in the loads as given
    std::vector<UnitSet> sides{};       ///< sides, blocks or the one bus: what fails at once
    UnitSet reserve{};
};

class UnitGroups {
public:
    explicit UnitGroups(std::size_t nodes) : m_root(nodes) { std::iota(m_root.begin(), m_root.end(), 0U); }
    std::uint32_t rootOf(std::uint32_t node)
    {
        while (m_root[node] != node) node = m_root[node] = m_root[m_root[node]];
        return node;
    }
    void join(const UnitSet& units)
    {
        for (const std::uint32_t unit : units) m_root[rootOf(unit)] = rootOf(units.front());
    }

private:
    std::vector<std::uint32_t> m_root;
};

class LevelSolver {
public:
    LevelSolver(FailureSweep& sweep, const FeedBundles& bundles, const std::vector<std::uint32_t>& loads, PowerLevel level)
        : m_sweep(sweep), m_power(*sweep.net().input), m_bundles(bundles), m_loads(loads), m_level(level)
    {
    }

    LevelSystems solve()
    {
        LevelViewer viewer(m_sweep.net(), m_sweep.base(), m_level);
        std::vector<std::int32_t> ofKinship(m_bundles.kinships(), -1);
        for (const std::uint32_t load : m_loads) {   // all of them draw, so what carries is the same for kin
            std::int32_t& known = ofKinship[m_bundles.kinship(load)];
            m_out.views.push_back(known < 0 ? viewer.view(load) : m_out.views[static_cast<std::size_t>(known)]);
            if (known < 0) known = static_cast<std::int32_t>(m_out.views.size() - 1);
        }
        mutualReserves();
        m_out.systemOf.assign(m_loads.size(), -1);
        for (Group& group : groups()) {
            for (const std::size_t at : group.loads) m_out.systemOf[at] = static_cast<std::int32_t>(m_out.systems.size());
            m_out.systems.push_back(systemOf(group));
        }
        return std::move(m_out);
    }

private:
    /// A reserve that carries load of others is no reserve but another side.
    void mutualReserves()
    {
        for (LevelView& view : m_out.views) {
            if (view.kind != Seen::Reserve) continue;
            const bool carries = std::any_of(view.reserve.begin(), view.reserve.end(), [&](std::uint32_t unit) { return m_sweep.base().out_kw[unit] > 0; });
            if (!carries) continue;
            view.sides.push_back(std::move(view.reserve));
            view.reserve.clear();
            view.kind = Seen::Sides;
        }
    }

    std::vector<Group> groups()
    {
        UnitGroups joined(m_power.nodes.size());
        const auto unitsOf = [](const LevelView& view) {
            UnitSet units = view.reserve;
            for (const UnitSet& side : view.sides) units.insert(units.end(), side.begin(), side.end());
            return units;
        };
        for (const LevelView& view : m_out.views) joined.join(unitsOf(view));
        std::map<std::uint32_t, Group> byRoot;
        for (std::size_t at = 0; at < m_loads.size(); ++at) {
            const auto units = unitsOf(m_out.views[at]);
            if (units.empty()) continue;
            Group& group = byRoot[joined.rootOf(units.front())];
            group.loads.push_back(at);
            group.units.insert(group.units.end(), units.begin(), units.end());
        }
        std::vector<Group> all;
        for (auto& [root, group] : byRoot) {
            std::sort(group.units.begin(), group.units.end());
            group.units.erase(std::unique(group.units.begin(), group.units.end()), group.units.end());
            all.push_back(std::move(group));
        }
        std::sort(all.begin(), all.end(), [](const Group& a, const Group& b) { return a.units < b.units; });
        return all;
    }

    /// Structure first: the strongest way in which any load of the group sees its units; others are told as exceptions.
    PowerSystem systemOf(Group& group)
    {
        Seen seen = Seen::None;
        for (const std::size_t at : group.loads) seen = std::max(seen, m_out.views[at].kind);
        PowerSystem system{.level = m_level};
        for (const std::size_t at : group.loads) {
            const LevelView& view = m_out.views[at];
            if (view.kind == seen) {
                group.sides.insert(group.sides.end(), view.sides.begin(), view.sides.end());
                group.reserve.insert(group.reserve.end(), view.reserve.begin(), view.reserve.end());
                continue;
            }
            const std::uint32_t count = m_bundles.count(m_loads[at]);
            system.exceptLoads += count, system.except_kw += count * m_power.load_kw[m_loads[at]];
        }
        group.sides = joinOverlapping(std::move(group.sides));
        std::sort(group.reserve.begin(), group.reserve.end());
        group.reserve.erase(std::unique(group.reserve.begin(), group.reserve.end()), group.reserve.end());
        system.sides = static_cast<int>(group.sides.size());
        for (const std::uint32_t unit : group.units) {
            system.units.push_back(m_power.nodes[unit].instance);
            system.load_kw += m_sweep.base().out_kw[unit];
        }
        arrange(group, seen, system);
        checkLoads(group, system);
        return system;
    }

    void arrange(const Group& group, Seen seen, PowerSystem& system) const
    {
        const int sides = system.sides;
        system.drawn = Arrangement::N;
        system.needed = static_cast<int>(group.units.size());
        if (seen == Seen::Sides && sides == 2) system.drawn = Arrangement::TwoN;
        if (seen == Seen::Sides && sides > 2) system.drawn = Arrangement::Distributed, system.needed = sides - 1, system.spare = 1;
        if (seen == Seen::Reserve) {
            system.drawn = sides > 1 ? Arrangement::Block : Arrangement::NPlusK;
            system.needed = static_cast<int>(group.units.size() - group.reserve.size()), system.spare = static_cast<int>(group.reserve.size());
        }
        const auto installed = sum(group.units);
        if (!installed) return;
        system.installed_kw = installed;
        const bool bus = seen == Seen::Bus || (seen == Seen::Sides && sides == 1);
        if (bus) {
            system.spare = spareUnits(group.units, system.load_kw);
            system.needed = static_cast<int>(group.units.size()) - system.spare;
            if (system.spare > 0) system.drawn = Arrangement::NPlusK;
        }
        if (system.drawn != Arrangement::TwoN) return;
        system.spare = std::min(spareUnits(group.sides[0], system.load_kw), spareUnits(group.sides[1], system.load_kw));
        system.needed = static_cast<int>(std::min(group.sides[0].size(), group.sides[1].size())) - system.spare;
        if (system.spare > 0) system.drawn = Arrangement::TwoNPlusOne;
    }

    /// Then the loads: every side, block or largest unit that the arrangement is to survive is failed, and what remains is as full as the sweep has it.
    void checkLoads(const Group& group, PowerSystem& system)
    {
        system.arrangement = system.drawn;
        std::vector<UnitSet> lost = group.sides;
        if (system.drawn == Arrangement::N || (system.drawn == Arrangement::NPlusK && group.reserve.empty())) lost = {largest(group.units)};
        if (system.installed_kw) system.usable_kw = *system.installed_kw - spared_kw(group, system);
        if (system.drawn == Arrangement::N) {
            if (system.installed_kw) system.holds = system.load_kw <= *system.installed_kw * kFull;
            return;
        }
        if (!system.installed_kw) return;
        system.holds = true;
        for (const UnitSet& set : lost) {
            (void)m_sweep.fail({set, {}});
            for (const std::uint32_t unit : group.units) {
                const auto loading = std::binary_search(set.begin(), set.end(), unit) ? std::nullopt : m_sweep.loadingAfter(unit);
                if (!loading || *loading <= system.failedLoading.value_or(-1)) continue;
                system.failedLoading = loading, system.worstUnit = m_power.nodes[unit].instance;
            }
        }
        system.holds = system.failedLoading.value_or(0) <= kFull;
        if (!*system.holds) system.arrangement = Arrangement::N;
    }

    /// Ratings that a system keeps for its failure.
    double spared_kw(const Group& group, const PowerSystem& system) const
    {
        const auto greatest = [&](const std::vector<UnitSet>& sets) {
            double most = 0;
            for (const UnitSet& set : sets) most = std::max(most, sum(set).value_or(0));
            return most;
        };
        switch (system.drawn) {
        case Arrangement::TwoN:
        case Arrangement::Distributed: return greatest(group.sides);
        case Arrangement::TwoNPlusOne: return greatest(group.sides) + system.spare * rating(largest(group.units).front()).value_or(0);
        case Arrangement::Block: return sum(group.reserve).value_or(0);
        case Arrangement::NPlusK: return group.reserve.empty() ? greatestUnits_kw(group.units, system.spare) : sum(group.reserve).value_or(0);
        default: return 0;
        }
    }

    [[nodiscard]] std::optional<double> rating(std::uint32_t unit) const
    {
        const auto& kw = m_power.nodes[unit].model.rating_kw;
        return kw && *kw > 0 ? kw : std::nullopt;
    }
    [[nodiscard]] std::optional<double> sum(const UnitSet& units) const
    {
        double all = 0;
        for (const std::uint32_t unit : units) {
            const auto kw = rating(unit);
            if (!kw) return std::nullopt;
            all += *kw;
        }
        return all;
    }
    [[nodiscard]] std::vector<double> ratingsFalling(const UnitSet& units) const
    {
        std::vector<double> ratings;
        for (const std::uint32_t unit : units) ratings.push_back(rating(unit).value_or(0));
        std::sort(ratings.begin(), ratings.end(), std::greater<>());
        return ratings;
    }
    [[nodiscard]] double greatestUnits_kw(const UnitSet& units, int count) const
    {
        const auto ratings = ratingsFalling(units);
        return std::accumulate(ratings.begin(), ratings.begin() + count, 0.0);
    }
    /// How many of the largest units may be lost with the rest still enough.
    [[nodiscard]] int spareUnits(const UnitSet& units, double load_kw) const
    {
        const auto ratings = ratingsFalling(units);
        double left = std::accumulate(ratings.begin(), ratings.end(), 0.0);
        int spare = 0;
        while (spare + 1 < static_cast<int>(ratings.size()) && load_kw <= (left - ratings[static_cast<std::size_t>(spare)]) * kFull) left -= ratings[static_cast<std::size_t>(spare++)];
        return spare;
    }
    [[nodiscard]] UnitSet largest(const UnitSet& units) const
    {
        return {*std::max_element(units.begin(), units.end(), [&](std::uint32_t a, std::uint32_t b) { return rating(a).value_or(0) < rating(b).value_or(0); })};
    }

    FailureSweep& m_sweep;
    const PowerInput& m_power;
    const FeedBundles& m_bundles;
    const std::vector<std::uint32_t>& m_loads;
    PowerLevel m_level;
    LevelSystems m_out{};
};

}  // namespace

LevelSystems levelSystems(FailureSweep& sweep, const FeedBundles& bundles, const std::vector<std::uint32_t>& loads, PowerLevel level)
{
    return LevelSolver(sweep, bundles, loads, level).solve();
}

}  // namespace mw
