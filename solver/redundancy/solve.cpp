// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy/solve.h"

#include "solver/redundancy/arrangement.h"
#include "solver/redundancy/failures.h"
#include "solver/redundancy/maintenance.h"
#include "solver/redundancy/sources.h"

#include <algorithm>
#include <array>
#include <memory>
#include <tuple>

namespace mw {
namespace {

constexpr auto kLevels = static_cast<std::size_t>(PowerLevel::Count);

/// What the loads live on once the utility is gone: the same network with its sources taken away.
PowerInput withoutUtility(const PowerInput& power)
{
    PowerInput left = power;
    for (PowerInputNode& node : left.nodes.edit())
        if (node.model.element == PowerElement::Source) node.model = {};
    return left;
}

std::vector<char> batteryMarks(const RedundancyInput& input)
{
    std::vector<char> marks(input.batteries.empty() ? 0 : input.power.nodes.size());
    for (const NodeBattery& one : input.batteries) marks[one.node] = 1;
    return marks;
}

class RedundancySolver {
public:
    RedundancySolver(const RedundancyInput& input, const std::stop_token& stop)
        : m_input(input), m_stop(stop), m_sweep(input.power, batteryMarks(input)), m_bundles(m_sweep.net(), input), m_walk(m_sweep.net(), m_bundles)
    {
    }

    PowerRedundancy solve()
    {
        m_out.modelled = m_sweep.net().hasSource;
        if (!m_out.modelled) return std::move(m_out);
        for (std::uint32_t n = 0; n < m_input.power.nodes.size(); ++n)
            if (m_bundles.isHead(n) && m_input.power.load_kw[n] > 0) m_loads.push_back(n);
        const CutPoints cuts(m_walk, m_sweep.net());
        addLoads(cuts);
        if (stopped()) return std::move(m_out);
        addSystems();
        if (stopped()) return std::move(m_out);
        for (std::size_t at = 0; at < m_loads.size(); ++at) judge(at);
        addFailures(cuts);
        std::stable_sort(m_out.loads.begin(), m_out.loads.end(), [](const LoadRedundancy& a, const LoadRedundancy& b) {
            return std::tuple(a.arrangement, -a.load_kw * static_cast<double>(a.loads.size())) < std::tuple(b.arrangement, -b.load_kw * static_cast<double>(b.loads.size()));
        });
        for (std::uint32_t at = 0; at < m_out.loads.size(); ++at)
            for (const InstanceIndex load : m_out.loads[at].loads) m_out.groups.emplace_back(load, at);
        std::sort(m_out.groups.begin(), m_out.groups.end());
        stopped();
        return std::move(m_out);
    }

private:
    bool stopped() { return m_out.stopped = m_out.stopped || m_stop.stop_requested(); }

    void addLoads(const CutPoints& cuts)
    {
        const auto& nodes = m_input.power.nodes.list();
        const bool generators = std::any_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.model.element == PowerElement::Standby; });
        std::unique_ptr<CutPoints> onGenerators;
        if (generators) onGenerators = std::make_unique<CutPoints>(m_walk, m_sweep.net(), true);
        SourceTracer tracer(m_input, m_sweep.net(), m_bundles, m_walk);
        std::vector<std::int32_t> ofKinship(m_bundles.kinships(), -1);
        for (const std::uint32_t head : m_loads) {
            if (m_stop.stop_requested()) return;
            std::int32_t& known = ofKinship[m_bundles.kinship(head)];
            m_out.loads.push_back(known < 0 ? tracer.trace(head, cuts, onGenerators.get()) : tracer.like(m_out.loads[static_cast<std::size_t>(known)], head));
            if (known < 0) known = static_cast<std::int32_t>(m_out.loads.size() - 1);
            m_out.loads.back().systems.assign(kLevels, -1);
            bool cut = false;
            cuts.forEach(head, [&](std::uint32_t node, std::uint32_t link) {
                cut = cut || (node != kUnreached ? m_input.power.nodes[node].model.element != PowerElement::Consumer : m_input.power.links[link].link != kNoLink);
            });
            if (cut) m_out.single_kw += m_out.loads.back().load_kw * m_bundles.count(head);
        }
    }

    void addSystems()
    {
        const auto& nodes = m_input.power.nodes.list();
        const bool generators = std::any_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.model.element == PowerElement::Standby; });
        for (std::size_t l = 0; l < kLevels; ++l) {
            const auto level = static_cast<PowerLevel>(l);
            if (level != PowerLevel::Generator) {
                add(levelSystems(m_sweep, m_bundles, m_loads, level), l);
            } else if (generators) {
                const PowerInput left = withoutUtility(m_input.power);
                FailureSweep onGenerators(left);
                add(levelSystems(onGenerators, m_bundles, m_loads, level), l);
            }
        }
    }

    void add(LevelSystems found, std::size_t level)
    {
        const auto first = static_cast<std::int32_t>(m_out.systems.size());
        for (std::size_t at = 0; at < m_loads.size(); ++at)
            if (found.systemOf[at] >= 0) m_out.loads[at].systems[level] = first + found.systemOf[at];
        for (PowerSystem& system : found.systems) m_out.systems.push_back(std::move(system));
        m_views[level] = std::move(found.views);
    }

    /// How far a level backs a load: its system's arrangement, unless the load takes no part in it.
    [[nodiscard]] Arrangement backing(std::size_t at, std::size_t level) const
    {
        const std::int32_t system = m_out.loads[at].systems[level];
        if (system < 0) return Arrangement::None;
        const LevelView& view = m_views[level][at];
        if (view.bareSide) return Arrangement::None;   // it does not depend on the level
        const PowerSystem& one = m_out.systems[static_cast<std::size_t>(system)];
        const bool bus = one.arrangement == Arrangement::NPlusK && view.kind >= Seen::Bus;
        const bool part = view.kind == Seen::Sides || view.kind == Seen::Reserve || bus;
        return part ? one.arrangement : Arrangement::N;
    }

    /// The weakest of the levels on its way; utility and generators stand in for each other.
    void judge(std::size_t at)
    {
        LoadRedundancy& load = m_out.loads[at];
        if (load.reason == WeakReason::Unfed) return;
        if (!load.singlePoints.empty()) {
            load.arrangement = Arrangement::N, load.reason = WeakReason::SinglePoint, load.weakest = load.singlePoints.back();
            return;
        }
        constexpr auto kSource = static_cast<std::size_t>(PowerLevel::Source), kGenerator = static_cast<std::size_t>(PowerLevel::Generator);
        const std::size_t supply = backing(at, kGenerator) > backing(at, kSource) ? kGenerator : kSource;
        std::size_t weakest = kLevels;
        for (std::size_t level = 0; level < kLevels; ++level) {
            if ((level == kSource || level == kGenerator) && level != supply) continue;
            const Arrangement here = backing(at, level);
            if (here == Arrangement::None || (weakest < kLevels && here >= backing(at, weakest))) continue;
            weakest = level;
        }
        if (weakest == kLevels) return;
        const PowerSystem& system = m_out.systems[static_cast<std::size_t>(load.systems[weakest])];
        load.arrangement = backing(at, weakest);
        load.units = system.sides, load.spare = system.spare;
        load.weakest = system.worstUnit == kNoInstance ? system.units.front() : system.worstUnit;
        if (load.arrangement == Arrangement::N) load.reason = system.holds == std::optional(false) ? WeakReason::Capacity : WeakReason::SingleLevel;
    }

    void addFailures(const CutPoints& cuts)
    {
        SingleFailures single = singleFailures(m_sweep, m_input, m_bundles, m_stop);
        m_out.tried = single.tried;
        m_out.failures = std::move(single.groups);
        m_out.outages = maintenanceOutages(m_input, m_sweep.base(), m_bundles, m_walk, cuts, single.byNode, m_out.pairs, m_stop);
        m_out.pairsInAll = static_cast<std::uint32_t>(m_out.pairs.size());
        keepWorst(m_out.pairs);
        m_out.survivesSingle = std::none_of(m_out.failures.begin(), m_out.failures.end(), [](const FailureGroup& group) { return group.dropped_kw > 0; });
        m_out.concurrentlyMaintainable =
            std::none_of(m_out.outages.begin(), m_out.outages.end(), [](const MaintenanceOutage& outage) { return outage.dropped_kw > 0 || outage.overloads > 0; });
        m_out.maintainedFaultTolerant = m_out.concurrentlyMaintainable && m_out.survivesSingle &&
                                        std::none_of(m_out.outages.begin(), m_out.outages.end(), [](const MaintenanceOutage& outage) { return outage.furtherDrops > 0; });
    }

    const RedundancyInput& m_input;
    const std::stop_token& m_stop;
    FailureSweep m_sweep;
    FeedBundles m_bundles;
    FeedWalk m_walk;
    std::vector<std::uint32_t> m_loads{};                    ///< heads that draw, as in m_out.loads until it is sorted
    std::array<std::vector<LevelView>, kLevels> m_views{};   ///< by level, by load
    PowerRedundancy m_out{};
};

}  // namespace

PowerRedundancy solveRedundancy(const RedundancyInput& input, const std::stop_token& stop) { return RedundancySolver(input, stop).solve(); }

int PowerRedundancy::hurting() const
{
    std::size_t count = 0;
    for (const FailureGroup& one : failures)
        if (one.hurts()) count += one.things.size();
    return static_cast<int>(count);
}

const LoadRedundancy* PowerRedundancy::of(InstanceIndex load) const
{
    const auto found = std::lower_bound(groups.begin(), groups.end(), std::pair(load, std::uint32_t{0}));
    return found == groups.end() || found->first != load ? nullptr : &loads[found->second];
}

std::string arrangementText(Arrangement arrangement, int units, int spare)
{
    switch (arrangement) {
    case Arrangement::N: return "N";
    case Arrangement::NPlusK: return "N+" + std::to_string(spare);
    case Arrangement::TwoN: return "2N";
    case Arrangement::TwoNPlusOne: return "2(N+" + std::to_string(spare) + ")";
    case Arrangement::Distributed: return std::to_string(units) + "N/" + std::to_string(units - 1);
    case Arrangement::Block: return "block redundant";
    default: return {};
    }
}

std::string_view levelName(PowerLevel level)
{
    constexpr std::array<std::string_view, kLevels> kNames{"source", "generator", "transformer", "ups"};
    return level < PowerLevel::Count ? kNames[static_cast<std::size_t>(level)] : std::string_view{};
}

}  // namespace mw
