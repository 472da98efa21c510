// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/redundancy/failures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace mw {
namespace {

constexpr double kNothing_kw = 1e-9;

/// Failures with equal keys are told as one.
using EffectKey = std::tuple<int, int, long long, long long, long long, std::uint32_t, long long, long long, std::uint32_t, long long>;

long long rounded(double value) { return std::llround(value * 1e6); }

class FailureList {
public:
    FailureList(FailureSweep& sweep, const RedundancyInput& input, const FeedBundles& bundles) : m_sweep(sweep), m_input(input), m_bundles(bundles)
    {
        m_out.byNode.resize(input.power.nodes.size());
    }

    SingleFailures list(const std::stop_token& stop)
    {
        const auto nodes = static_cast<std::uint32_t>(m_input.power.nodes.size());
        for (std::uint32_t n = 0; n < nodes && !stop.stop_requested(); ++n) tryNode(n);
        for (std::uint32_t n = 0; n < nodes && !stop.stop_requested(); ++n)
            if (m_bundles.isHead(n)) tryCords(n);
        for (auto& [key, group] : m_groups) m_out.groups.push_back(std::move(group));
        std::stable_sort(m_out.groups.begin(), m_out.groups.end(), [](const FailureGroup& a, const FailureGroup& b) {
            return std::tuple(-a.dropped_kw, -a.off_kw, -a.worstLoading, -a.riding_kw) < std::tuple(-b.dropped_kw, -b.off_kw, -b.worstLoading, -b.riding_kw);
        });
        return std::move(m_out);
    }

private:
    void tryNode(std::uint32_t node)
    {
        const PowerModel& model = m_input.power.nodes[node].model;
        if (model.element == PowerElement::Consumer) return;
        ++m_out.tried;
        if (!m_sweep.isElement(node)) return;   // carries nothing in normal operation: a generator, what stands behind it alone
        const FailureGroup effect = effectOf({{&node, 1}, {}}, &m_out.byNode[node]);
        add(effect, static_cast<int>(model.element), static_cast<int>(model.stage), {.element = m_input.power.nodes[node].instance});
    }

    /// The links into one load, or into all that are fed alike.
    void tryCords(std::uint32_t node)
    {
        const auto cords = cordsOf(m_sweep.net(), node);
        const auto members = m_bundles.membersOf(node);
        std::vector<std::vector<std::uint32_t>> ofMembers;
        for (const std::uint32_t member : members) ofMembers.push_back(member == node ? cords : cordsOf(m_sweep.net(), member));
        for (std::size_t c = 0; c < cords.size(); ++c) {
            const PowerInputLink& link = m_input.power.links[cords[c]];
            if (link.link == kNoLink) continue;   // inside a rack: no cable
            m_out.tried += static_cast<int>(members.size());
            const FailureGroup effect = effectOf({{}, {&cords[c], 1}}, nullptr);
            const int kinds = 1000 + 100 * static_cast<int>(stageOf(link.from)) + static_cast<int>(stageOf(link.to));
            for (const auto& own : ofMembers) add(effect, kinds, 0, {.link = m_input.power.links[own[c]].link});
        }
    }

    [[nodiscard]] PowerStage stageOf(std::uint32_t node) const { return m_input.power.nodes[node].model.stage; }

    FailureGroup effectOf(const FailedSet& failed, Contingency* kept)
    {
        const Contingency end = m_sweep.fail(failed);
        if (kept != nullptr) *kept = end;
        FailureGroup effect{.dropped_kw = end.dropped_kw > kNothing_kw ? end.dropped_kw : 0, .droppedLoads = m_sweep.droppedLoads(), .overloads = end.overloads,
                            .worstLoading = end.worstLoading, .worstElement = end.worstElement};
        if (!m_sweep.anyUnfed()) return effect;
        const FirstMoment first = m_sweep.first(failed);
        effect.off_kw = first.off_kw > kNothing_kw ? first.off_kw : 0;
        for (const Riding& one : first.riding) {
            const auto minutes = bridgeMinutes(batteryOf(one.node), one.kw);
            if (!minutes) continue;   // nothing hangs on it
            ++effect.riding;
            effect.riding_kw += one.kw;
            effect.riding_min = std::min(effect.riding_min.value_or(*minutes), *minutes);
        }
        return effect;
    }

    [[nodiscard]] const StoredEnergy& batteryOf(std::uint32_t node) const
    {
        return std::lower_bound(m_input.batteries.begin(), m_input.batteries.end(), node, [](const NodeBattery& one, std::uint32_t n) { return one.node < n; })->store;
    }

    void add(const FailureGroup& effect, int kind, int stage, const FailedThing& thing)
    {
        if (!effect.hurts() && effect.riding == 0) return;
        const EffectKey key{kind, stage, rounded(effect.dropped_kw), rounded(effect.off_kw), rounded(effect.riding_kw), effect.riding, rounded(effect.riding_min.value_or(-1)),
                            rounded(effect.worstLoading), effect.overloads, static_cast<long long>(effect.droppedLoads)};
        const auto [group, isNew] = m_groups.try_emplace(key, effect);
        group->second.things.push_back(thing);
    }

    FailureSweep& m_sweep;
    const RedundancyInput& m_input;
    const FeedBundles& m_bundles;
    std::map<EffectKey, FailureGroup> m_groups{};
    SingleFailures m_out{};
};

}  // namespace

SingleFailures singleFailures(FailureSweep& sweep, const RedundancyInput& input, const FeedBundles& bundles, const std::stop_token& stop)
{
    return FailureList(sweep, input, bundles).list(stop);
}

}  // namespace mw
