// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/flow_groups.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace mw {
namespace {

using Role = PowerFlowGroup::Role;
constexpr std::size_t kSystems = static_cast<std::size_t>(DrawSystem::Count);
constexpr int kNoGroup = -1;
/// The first groups are always these, used or not: where power comes from, then the systems.
enum FixedGroup : int { kSource, kIdealFeed, kUnlinked, kFirstSystem };
constexpr int kFirstStage = kFirstSystem + static_cast<int>(kSystems);

class FlowGrouping {
public:
    FlowGrouping(const OneLine& net, const Flow& flow, PowerResults& results)
        : m_net(net), m_input(*net.input), m_flow(flow), m_results(results), m_group(m_input.nodes.size(), kNoGroup),
          m_draws(m_input.nodes.size())
    {
        for (const auto& draw : m_input.draws) m_draws[draw.node][static_cast<std::size_t>(draw.system)] += draw.kw;
    }

    void run()
    {
        makeGroups();
        m_kw.assign(m_groups.size() * m_groups.size(), 0.0);
        for (const std::uint32_t node : m_net.order) addNode(node);
        mergeStages();
        publish();
    }

private:
    [[nodiscard]] bool isSource(std::uint32_t node) const
    {
        const auto element = m_input.nodes[node].model.element;
        return m_net.sourceLevel[node] == kFed && (element == PowerElement::Source || element == PowerElement::Standby);
    }
    [[nodiscard]] bool isStage(std::uint32_t node) const { return m_input.nodes[node].model.stage != PowerStage::None; }
    [[nodiscard]] double& kw(int from, int to) { return m_kw[static_cast<std::size_t>(from) * m_groups.size() + static_cast<std::size_t>(to)]; }

    /// A stage counts once for each depth it stands at, so that no flow leads back: switchgear before and after a transformer
    /// are two groups. A group is one deeper than the deepest stage of another kind that feeds it.
    void makeGroups()
    {
        m_groups = {{"source", Role::Source}, {"ideal feed", Role::Source}, {"not linked", Role::Source}};
        for (const auto* name : {"accelerators", "network", "storage", "other", "cooling"}) m_groups.push_back({name, Role::Use});
        m_stageOf.assign(m_groups.size(), PowerStage::None);
        std::map<std::pair<int, PowerStage>, int> known;
        std::vector<int> depth(m_input.nodes.size());
        for (const std::uint32_t node : m_net.order) {
            const auto stage = m_input.nodes[node].model.stage;
            for (const std::uint32_t link : m_net.into(node)) {
                const auto from = m_input.links[link].from;
                if (m_flow.link_kw[link] <= 0) continue;
                const bool deeper = isStage(node) && m_input.nodes[from].model.stage != stage;
                depth[node] = std::max(depth[node], depth[from] + (deeper ? 1 : 0));
            }
            if (isSource(node)) m_group[node] = kSource;
            if (!isStage(node) || m_flow.level[node] != kFed || m_flow.in_kw[node] <= 0) continue;
            const auto [found, isNew] = known.try_emplace({depth[node], stage}, static_cast<int>(m_groups.size()));
            if (isNew) {
                m_groups.push_back({std::string(stageName(stage)), Role::Stage});
                m_stageOf.push_back(stage);
            }
            m_group[node] = found->second;
        }
    }

    void addNode(std::uint32_t node)
    {
        if (m_flow.level[node] != kFed) return addDraws(node, kUnlinked, 1.0);
        const int group = m_group[node];
        if (group == kSource) {
            m_groups[kSource].loss_kw += m_flow.loss_kw[node];
            return addDraws(node, kSource, 1.0);
        }
        const auto given = givenTo(node);
        if (group == kNoGroup) {
            for (const auto& [from, share] : given) addDraws(node, from, share);
            if (m_flow.out_kw[node] > 0) m_passed[node] = given;
            return;
        }
        for (const auto& [from, share] : given)
            if (from != group) kw(from, group) += share * m_flow.in_kw[node];
        m_groups[static_cast<std::size_t>(group)].loss_kw += m_flow.loss_kw[node];
        addDraws(node, group, 1.0);
    }

    using Shares = std::vector<std::pair<int, double>>;

    /// Groups that a node's power comes from, with their shares. What a consumer passes on comes from its own feeds.
    Shares givenTo(std::uint32_t node)
    {
        if (m_net.sourceLevel[node] == kFed) return {{kIdealFeed, 1.0}};
        Shares shares;
        const double all_kw = m_flow.in_kw[node];
        const auto add = [&](int group, double share) {
            const auto found = std::find_if(shares.begin(), shares.end(), [&](const auto& s) { return s.first == group; });
            found == shares.end() ? void(shares.emplace_back(group, share)) : void(found->second += share);
        };
        for (const std::uint32_t link : m_net.into(node)) {
            if (m_flow.link_kw[link] <= 0 || all_kw <= 0) continue;
            const double share = m_flow.link_kw[link] / all_kw;
            const auto from = m_input.links[link].from;
            if (m_group[from] != kNoGroup) {
                add(m_group[from], share);
                continue;
            }
            for (const auto& [group, part] : m_passed[from]) add(group, share * part);
        }
        return shares;
    }

    void addDraws(std::uint32_t node, int from, double share)
    {
        for (std::size_t system = 0; system < kSystems; ++system)
            if (m_draws[node][system] > 0) kw(from, kFirstSystem + static_cast<int>(system)) += share * m_draws[node][system];
    }

    [[nodiscard]] bool reaches(int from, int to)
    {
        for (int next = kFirstStage; next < static_cast<int>(m_groups.size()); ++next)
            if (kw(from, next) > 0 && (next == to || reaches(next, to))) return true;
        return false;
    }

    /// Two groups of one stage that do not feed each other are one: busways at different depths, say.
    void mergeStages()
    {
        for (int a = kFirstStage; a < static_cast<int>(m_groups.size()); ++a)
            for (int b = a + 1; b < static_cast<int>(m_groups.size()); ++b)
                if (m_stageOf[static_cast<std::size_t>(a)] == m_stageOf[static_cast<std::size_t>(b)] && !reaches(a, b) && !reaches(b, a))
                    merge(a, b);
    }

    void merge(int into, int gone)
    {
        for (int other = 0; other < static_cast<int>(m_groups.size()); ++other) {
            kw(other, into) += std::exchange(kw(other, gone), 0.0);
            kw(into, other) += std::exchange(kw(gone, other), 0.0);
        }
        auto& lost = m_groups[static_cast<std::size_t>(gone)];
        m_groups[static_cast<std::size_t>(into)].loss_kw += std::exchange(lost.loss_kw, 0.0);
        m_stageOf[static_cast<std::size_t>(gone)] = PowerStage::None;
        for (int& group : m_group)
            if (group == gone) group = into;
    }

    /// Groups that carry something, numbered anew.
    void publish()
    {
        const int count = static_cast<int>(m_groups.size());
        std::vector<int> place(m_groups.size(), kNoGroup);
        for (int g = 0; g < count; ++g) {
            auto& group = m_groups[static_cast<std::size_t>(g)];
            double in = 0, out = group.loss_kw;
            for (int other = 0; other < count; ++other) in += kw(other, g), out += kw(g, other);
            group.kw = group.role == Role::Source ? out : in;
            if (group.kw <= 0) continue;
            place[static_cast<std::size_t>(g)] = static_cast<int>(m_results.flowGroups.size());
            m_results.flowGroups.push_back(group);
        }
        for (int from = 0; from < count; ++from)
            for (int to = 0; to < count; ++to)
                if (kw(from, to) > 0)
                    m_results.flowArcs.push_back({place[static_cast<std::size_t>(from)], place[static_cast<std::size_t>(to)], kw(from, to)});
        for (std::size_t n = 0; n < m_group.size(); ++n) {
            auto& node = m_results.nodes[n];
            if (m_group[n] != kNoGroup) node.flowGroup = static_cast<std::int8_t>(place[static_cast<std::size_t>(m_group[n])]);
            for (std::size_t system = 0; system < kSystems; ++system)
                if (m_draws[n][system] > 0) node.systems |= static_cast<std::uint8_t>(1U << system);
        }
    }

    const OneLine& m_net;
    const PowerInput& m_input;
    const Flow& m_flow;
    PowerResults& m_results;
    std::vector<int> m_group;                                   ///< by node; kNoGroup: a consumer
    std::vector<std::array<double, kSystems>> m_draws;          ///< by node
    std::unordered_map<std::uint32_t, Shares> m_passed{};       ///< of consumers that feed something
    std::vector<PowerFlowGroup> m_groups{};
    std::vector<PowerStage> m_stageOf{};                        ///< by group
    std::vector<double> m_kw{};                                 ///< from group x to group
};

}  // namespace

void addFlowGroups(const OneLine& net, const Flow& flow, PowerResults& results) { FlowGrouping(net, flow, results).run(); }

}  // namespace mw
