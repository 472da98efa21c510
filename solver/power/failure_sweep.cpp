// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/failure_sweep.h"

#include <algorithm>
#include <utility>

namespace mw {
namespace {

constexpr double kOver = 1 + 1e-9;  // a rating met exactly is met

}  // namespace

FailureSweep::FailureSweep(const PowerInput& input, std::vector<char> batteries)
    : m_input(input), m_net(input), m_base(solveFlow(m_net)), m_batteries(std::move(batteries)), m_levels(input.nodes.size()), m_outs(input.nodes.size()),
      m_queued(input.nodes.size()), m_touched(input.nodes.size()), m_failed(input.nodes.size()), m_rides(input.nodes.size())
{
}

bool FailureSweep::isElement(std::uint32_t node) const
{
    const PowerElement element = m_input.nodes[node].model.element;
    return element != PowerElement::Consumer && element != PowerElement::Standby && m_base.level[node] == kFed;
}

Contingency FailureSweep::fail(const FailedSet& failed, PlayedFailure* played)
{
    m_firstMoment = m_anyUnfed = false;
    m_report = {.element = failed.nodes.empty() ? kNoInstance : m_input.nodes[failed.nodes.front()].instance};
    start(failed, played);
    return m_report;
}

FirstMoment FailureSweep::first(const FailedSet& failed, PlayedFailure* played)
{
    m_firstMoment = true;
    m_first = {};
    start(failed, played);
    m_firstMoment = false;
    return std::move(m_first);
}

void FailureSweep::start(const FailedSet& failed, PlayedFailure* played)
{
    ++m_stamp;
    m_droppedLoads = 0;
    m_played = played;
    for (const std::uint32_t node : failed.nodes) {
        m_failed[node] = m_stamp;
        m_levels[node] = {m_stamp, kDead};
        touch(node);
        pushTakers(node);
    }
    if (!failed.links.empty() && m_cut.empty()) m_cut.resize(m_input.links.size());
    for (const std::uint32_t link : failed.links) {
        m_cut[link] = m_stamp;
        const std::uint32_t to = m_input.links[link].to;
        if (std::exchange(m_queued[to], m_stamp) != m_stamp) m_down.push(m_net.place[to]);
    }
    loseFeeds();
    moveLoads();
}

void FailureSweep::touch(std::uint32_t node)
{
    if (std::exchange(m_touched[node], m_stamp) != m_stamp) m_up.push(m_net.place[node]);
}

void FailureSweep::pushTakers(std::uint32_t node)
{
    for (const std::uint32_t l : m_net.outOf(node)) {
        const std::uint32_t to = m_input.links[l].to;
        if (std::exchange(m_queued[to], m_stamp) != m_stamp) m_down.push(m_net.place[to]);
    }
}

/// Downwards, givers first, as long as the way a node is fed changes.
void FailureSweep::loseFeeds()
{
    while (!m_down.empty()) {
        const std::uint32_t node = m_net.order[m_down.top()];
        m_down.pop();
        if (m_failed[node] == m_stamp) continue;
        std::uint8_t fed = worth(m_net.sourceLevel[node]);
        for (const std::uint32_t l : m_net.into(node))
            if (!isOpen(l)) fed = std::max(fed, worth(level(m_input.links[l].from)));
        touch(node);
        if (fed == m_base.level[node]) continue;
        const bool battery = !m_batteries.empty() && m_batteries[node] && m_base.level[node] == kFed;
        if (m_base.level[node] == kFed && (battery || m_input.load_kw[node] > 0)) m_anyUnfed = true;
        if (m_firstMoment && battery) {
            m_rides[node] = m_stamp;   // lives on, and so does all behind it
            continue;
        }
        m_levels[node] = {m_stamp, fed};
        pushTakers(node);
    }
}

/// Upwards, takers first: the new shares of what was touched change what its givers pass on.
void FailureSweep::moveLoads()
{
    while (!m_up.empty()) {
        const std::uint32_t node = m_net.order[m_up.top()];
        m_up.pop();
        const PowerInputNode& in = m_input.nodes[node];
        const bool alive = level(node) != kDead;
        if (!alive && m_base.level[node] == kFed) drop(node);
        else if (alive && level(node) != m_base.level[node] && m_input.load_kw[node] > 0 && m_played) m_played->onGenerator.push_back(in.instance);
        const double out = m_base.out_kw[node] + outChange(node);
        const double loss = alive && m_net.hasSource ? lossOf(in.model, out) : 0.0;
        const double total = alive ? m_input.load_kw[node] + out + loss : 0.0;
        if (alive && !m_firstMoment) checkNode(node, total, out);
        // A UPS loses in its rectifier and its inverter alike: half of it on battery, as autonomy() has it.
        if (m_rides[node] == m_stamp) m_first.riding.push_back({node, total - loss / 2});
        if (m_net.sourceLevel[node] == kDead || m_net.sourceLevel[node] < level(node)) shareAgain(node, total);
    }
}

void FailureSweep::drop(std::uint32_t node)
{
    const double load_kw = m_input.load_kw[node];
    (m_firstMoment ? m_first.off_kw : m_report.dropped_kw) += load_kw;
    m_droppedLoads += load_kw > 0 ? 1U : 0U;
    if (m_played && load_kw > 0) m_played->dropped.push_back({m_input.nodes[node].instance, load_kw});
}

void FailureSweep::shareAgain(std::uint32_t node, double total)
{
    const auto levelOf = [this](std::uint32_t n) -> int { return worth(level(n)); };
    const auto open = [this](std::uint32_t l) { return isOpen(l); };
    splitOverFeeds(m_net, node, total, levelOf, open, [&](std::uint32_t l, double kw) {
        const double change = kw - m_base.link_kw[l];
        if (change == 0) return;
        const std::uint32_t from = m_input.links[l].from;
        m_outs[from] = {m_stamp, outChange(from) + change};
        touch(from);
        const double rating = m_input.links[l].rating_kw;
        if (rating > 0 && !m_firstMoment) checkLoading(kw / rating, m_base.link_kw[l] / rating, m_input.nodes[node].instance);
    });
}

void FailureSweep::checkNode(std::uint32_t node, double in_kw, double out_kw)
{
    const PowerModel& model = m_input.nodes[node].model;
    if (!model.rating_kw || *model.rating_kw <= 0) return;
    const double before = model.ratesOutput ? m_base.out_kw[node] : m_base.in_kw[node];
    checkLoading((model.ratesOutput ? out_kw : in_kw) / *model.rating_kw, before / *model.rating_kw, m_input.nodes[node].instance);
}

void FailureSweep::checkLoading(double loading, double before, InstanceIndex where)
{
    if (loading <= kOver || loading <= before * kOver) return;
    ++m_report.overloads;
    if (m_played) m_played->overloaded.push_back({where, loading});
    if (loading <= m_report.worstLoading) return;
    m_report.worstLoading = loading;
    m_report.worstElement = where;
}

std::optional<double> FailureSweep::loadingAfter(std::uint32_t node) const
{
    const PowerModel& model = m_input.nodes[node].model;
    if (!model.rating_kw || *model.rating_kw <= 0 || level(node) == kDead) return std::nullopt;
    const double out = m_base.out_kw[node] + outChange(node);
    if (model.ratesOutput) return out / *model.rating_kw;
    return (m_input.load_kw[node] + out + (m_net.hasSource ? lossOf(model, out) : 0.0)) / *model.rating_kw;
}

}  // namespace mw
