// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/solve.h"

#include "model/core/find_sorted.h"
#include "solver/power/balance_check.h"
#include "solver/power/flow_groups.h"
#include "solver/power/one_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {
namespace {

constexpr std::array kSystemNames{"accelerators", "network", "storage", "other", "cooling"};
static_assert(kSystemNames.size() == static_cast<std::size_t>(DrawSystem::Count));
constexpr double kSmall_kw = 1e-9;

std::optional<double> loadingOf(const PowerModel& model, double in_kw, double out_kw)
{
    if (!model.rating_kw || *model.rating_kw <= 0) return std::nullopt;
    return (model.ratesOutput ? out_kw : in_kw) / *model.rating_kw;
}

/// Side of every node from the ports at the far end of what it feeds; of a consumer from its live feeds.
std::vector<std::uint8_t> sidesOf(const OneLine& net, const Flow& flow)
{
    const PowerInput& input = *net.input;
    std::vector<std::uint8_t> sides(input.nodes.size());
    for (auto it = net.order.rbegin(); it != net.order.rend(); ++it)
        for (const std::uint32_t l : net.outOf(*it)) {
            const PowerInputLink& link = input.links[l];
            const bool end = input.nodes[link.to].model.element == PowerElement::Consumer || !sides[link.to];
            sides[*it] |= end ? link.side : sides[link.to];
        }
    for (const std::uint32_t node : net.order) {
        if (input.nodes[node].model.element != PowerElement::Consumer) continue;
        for (const std::uint32_t l : net.into(node))
            if (flow.level[input.links[l].from] == kFed) sides[node] |= input.links[l].side;
    }
    return sides;
}

std::string_view sideText(std::uint8_t side)
{
    constexpr std::array<std::string_view, 4> kTexts{"", "a", "b", "ab"};
    return kTexts[side & 3U];
}

/// Different givers that feed it in normal operation.
int liveFeeds(const OneLine& net, const Flow& flow, std::uint32_t node)
{
    int feeds = 0;
    const auto links = net.into(node);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const std::uint32_t from = net.input->links[links[i]].from;
        if (flow.level[from] != kFed) continue;
        const bool seen = std::any_of(
            links.begin(), links.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(i, 64)),
            [&](std::uint32_t l) { return net.input->links[l].from == from; });
        feeds += seen ? 0 : 1;
    }
    return feeds;
}

class PowerSolver {
public:
    explicit PowerSolver(const PowerInput& input) : m_input(input), m_net(input), m_flow(solveFlow(m_net)) {}

    PowerResults solve()
    {
        m_results.modelled = m_net.hasSource;
        m_results.notes = m_input.notes;
        addNodes();
        addFlowGroups(m_net, m_flow, m_results);
        addLinks();
        addFailover();
        addTotals();
        addNotes();
        m_results.balanceError_kw = powerBalanceError_kw(m_results);
        return std::move(m_results);
    }

private:
    void addNodes()
    {
        const std::vector<std::uint8_t> sides = sidesOf(m_net, m_flow);
        m_results.nodes.resize(m_input.nodes.size());
        for (std::uint32_t n = 0; n < m_input.nodes.size(); ++n) {
            const PowerInputNode& in = m_input.nodes[n];
            PowerNode& node = m_results.nodes[n];
            node.instance = in.instance;
            node.load_kw = m_input.load_kw[n];
            node.out_kw = m_flow.out_kw[n];
            node.loss_kw = m_flow.loss_kw[n];
            node.in_kw = m_flow.in_kw[n];
            node.rating_kw = in.model.rating_kw;
            node.loading = loadingOf(in.model, node.in_kw, node.out_kw);
            node.feeds = liveFeeds(m_net, m_flow, n);
            node.side = sideText(sides[n]);
            if (m_flow.level[n] != kFed) node.unserved_kw = node.load_kw;
        }
        const auto before = [](const PowerNode& a, const PowerNode& b) { return a.instance < b.instance; };
        m_sorted = std::is_sorted(m_results.nodes.begin(), m_results.nodes.end(), before);
    }

    void addLinks()
    {
        m_results.links.reserve(m_input.links.size());
        for (std::size_t l = 0; l < m_input.links.size(); ++l) {
            const PowerInputLink& in = m_input.links[l];
            if (in.link == kNoLink) continue;
            PowerLink link{.link = in.link, .kw = m_flow.link_kw[l]};
            if (in.rating_kw > 0) {
                link.rating_kw = in.rating_kw;
                link.loading = link.kw / in.rating_kw;
            }
            m_results.links.push_back(link);
        }
        const auto before = [](const PowerLink& a, const PowerLink& b) { return a.link < b.link; };
        if (!std::is_sorted(m_results.links.begin(), m_results.links.end(), before))
            std::sort(m_results.links.begin(), m_results.links.end(), before);
    }

    void addFailover()
    {
        Flow lost;
        for (const std::uint8_t side : {kSideA, kSideB}) {
            const bool drawn = std::any_of(m_input.links.begin(), m_input.links.end(),
                                           [side](const PowerInputLink& l) { return (l.side & side) != 0; });
            if (!drawn) continue;
            solveFlow(m_net, side, lost);
            for (std::size_t n = 0; n < m_results.nodes.size(); ++n) {
                const auto loading = loadingOf(m_input.nodes[n].model, lost.in_kw[n], lost.out_kw[n]);
                auto& worst = m_results.nodes[n].failoverLoading;
                if (loading) worst = std::max(*loading, worst.value_or(0.0));
            }
        }
        if (m_sorted) return;  // as powerInput() gives them; kept for inputs filled by hand
        std::sort(m_results.nodes.begin(), m_results.nodes.end(),
                  [](const PowerNode& a, const PowerNode& b) { return a.instance < b.instance; });
    }

    void addTotals()
    {
        std::array<double, static_cast<std::size_t>(PowerStage::Count)> losses{};
        double lost_kw = 0;
        for (std::uint32_t n = 0; n < m_input.nodes.size(); ++n) {
            losses[static_cast<std::size_t>(m_input.nodes[n].model.stage)] += m_flow.loss_kw[n];
            lost_kw += m_flow.loss_kw[n];
            m_results.facility_kw += m_net.sourceLevel[n] == kFed ? m_flow.in_kw[n] : 0.0;
            m_results.unserved_kw += m_flow.level[n] == kFed ? 0.0 : m_input.load_kw[n];
        }
        double unservedIt_kw = 0;
        for (const PowerInputDraw& draw : m_input.draws)
            if (draw.system != DrawSystem::Cooling && m_flow.level[draw.node] != kFed) unservedIt_kw += draw.kw;
        m_results.facility_kw += m_results.unserved_kw;  // what nothing feeds is taken as fed without loss
        for (std::size_t s = 1; s < losses.size(); ++s)
            if (losses[s] > 0)
                m_results.losses.push_back({std::string(stageName(static_cast<PowerStage>(s))), losses[s]});
        for (std::size_t s = 0; s < kSystemNames.size(); ++s) {
            const double kw = m_input.draw_kw[s];
            if (kw > 0) m_results.bySystem_kw.emplace_back(kSystemNames[s], kw);
            (s == static_cast<std::size_t>(DrawSystem::Cooling) ? m_results.cooling_kw : m_results.it_kw) +=
                kw;
        }
        if (lost_kw > 0) m_results.bySystem_kw.emplace_back("losses", lost_kw);
        if (m_input.gridLimit_kw && *m_input.gridLimit_kw > 0)
            m_results.utilizationOfGrid = m_results.facility_kw / *m_input.gridLimit_kw;
        // What no source reaches has no losses either: it would flatter the ratio, so it is left out of both sides.
        const bool leaveOut = m_net.hasSource && m_results.it_kw - unservedIt_kw > kSmall_kw;
        const double it_kw = m_results.it_kw - (leaveOut ? unservedIt_kw : 0.0);
        if (it_kw > 0) m_results.pueDesign = (m_results.facility_kw - (leaveOut ? m_results.unserved_kw : 0.0)) / it_kw;
    }

    void addNotes()
    {
        auto& notes = m_results.notes;
        if (!m_net.hasSource && !m_input.nodes.empty())
            notes.emplace_back(
                "no utility feed or generation is drawn: losses of the power chain are not counted");
        if (m_net.onGenerators)
            notes.emplace_back(
                "only generators are drawn: they are taken as the sources of normal operation");
        if (m_results.unserved_kw > kSmall_kw)
            notes.push_back(
                fmt::format("{:.1f} kW has no path to a source; it counts without the losses of a chain",
                            m_results.unserved_kw));
        if (!m_net.cut.empty())
            notes.push_back(fmt::format("the power links form a cycle: {} link{} left open to solve the rest",
                                        m_net.cut.size(), m_net.cut.size() == 1 ? " is" : "s are"));
    }

    const PowerInput& m_input;
    OneLine m_net;
    Flow m_flow;
    PowerResults m_results{};
    bool m_sorted{};
};

}  // namespace

PowerResults solvePower(const PowerInput& input)
{
    return PowerSolver(input).solve();
}

PowerResults powerLosses(const PowerInput& input)
{
    const OneLine net(input);
    const Flow flow = solveFlow(net);
    PowerResults results;
    for (std::size_t n = 0; n < input.nodes.size(); ++n)
        if (flow.loss_kw[n] > 0) results.nodes.push_back({.instance = input.nodes[n].instance, .loss_kw = flow.loss_kw[n]});
    return results;
}

const PowerNode* PowerResults::node(InstanceIndex instance) const
{
    return findSorted(nodes, instance, [](const PowerNode& node) { return node.instance; });
}

const PowerLink* PowerResults::link(LinkIndex index) const
{
    return findSorted(links, index, [](const PowerLink& flow) { return flow.link; });
}

}  // namespace mw
