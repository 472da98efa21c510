// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/contingencies.h"

#include "solver/power/one_line.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace mw {
namespace {

constexpr double kOver = 1 + 1e-9;  // a rating met exactly is met

/// One base case and, failure by failure, the part of the network that changes. Arrays carry a stamp of the
/// failure they were written for, so nothing has to be cleared in between.
class FailureSweep {
public:
    explicit FailureSweep(const PowerInput& input)
        : m_input(input), m_net(input), m_base(solveFlow(m_net)), m_levels(input.nodes.size()),
          m_outs(input.nodes.size()), m_queued(input.nodes.size()), m_touched(input.nodes.size())
    {
    }

    [[nodiscard]] bool isElement(std::uint32_t node) const
    {
        const PowerElement element = m_input.nodes[node].model.element;
        return element != PowerElement::Consumer && element != PowerElement::Standby &&
               m_base.level[node] == kFed;
    }

    /// `played`: what happens thing by thing, where somebody wants to know.
    Contingency fail(std::uint32_t element, PlayedFailure* played = nullptr)
    {
        ++m_stamp;
        m_report = {.element = m_input.nodes[element].instance};
        m_played = played;
        loseFeeds(element);
        moveLoads();
        return m_report;
    }

private:
    template <class T>
    struct Stamped {
        std::uint32_t stamp{};
        T value{};
    };

    [[nodiscard]] std::uint8_t level(std::uint32_t node) const
    {
        return m_levels[node].stamp == m_stamp ? m_levels[node].value : m_base.level[node];
    }
    [[nodiscard]] double outChange(std::uint32_t node) const
    {
        return m_outs[node].stamp == m_stamp ? m_outs[node].value : 0.0;
    }

    void touch(std::uint32_t node)
    {
        if (m_touched[node] == m_stamp) return;
        m_touched[node] = m_stamp;
        m_up.push(m_net.place[node]);
    }

    /// Downwards, givers first, as long as the way a node is fed changes.
    void loseFeeds(std::uint32_t element)
    {
        const auto pushTakers = [this](std::uint32_t node) {
            for (const std::uint32_t l : m_net.outOf(node)) {
                const std::uint32_t to = m_input.links[l].to;
                if (m_queued[to] == m_stamp) continue;
                m_queued[to] = m_stamp;
                m_down.push(m_net.place[to]);
            }
        };
        m_levels[element] = {m_stamp, kDead};
        touch(element);
        pushTakers(element);
        while (!m_down.empty()) {
            const std::uint32_t node = m_net.order[m_down.top()];
            m_down.pop();
            std::uint8_t fed = m_net.sourceLevel[node];
            for (const std::uint32_t l : m_net.into(node)) fed = std::max(fed, level(m_input.links[l].from));
            touch(node);
            if (fed == m_base.level[node]) continue;
            m_levels[node] = {m_stamp, fed};
            pushTakers(node);
        }
    }

    /// Upwards, takers first: the new shares of what was touched change what its givers pass on.
    void moveLoads()
    {
        while (!m_up.empty()) {
            const std::uint32_t node = m_net.order[m_up.top()];
            m_up.pop();
            const PowerInputNode& in = m_input.nodes[node];
            const bool alive = level(node) != kDead;
            if (!alive && m_base.level[node] == kFed) drop(node);
            else if (alive && level(node) != m_base.level[node] && m_input.load_kw[node] > 0 && m_played) m_played->onGenerator.push_back(in.instance);
            const double out = m_base.out_kw[node] + outChange(node);
            const double total =
                alive ? m_input.load_kw[node] + out + (m_net.hasSource ? lossOf(in.model, out) : 0.0) : 0.0;
            if (alive) checkNode(node, total, out);
            if (m_net.sourceLevel[node] == kDead || m_net.sourceLevel[node] < level(node))
                shareAgain(node, total);
        }
    }

    void drop(std::uint32_t node)
    {
        const double load_kw = m_input.load_kw[node];
        m_report.dropped_kw += load_kw;
        if (m_played && load_kw > 0) m_played->dropped.push_back({m_input.nodes[node].instance, load_kw});
    }

    void shareAgain(std::uint32_t node, double total)
    {
        const auto levelOf = [this](std::uint32_t n) -> int { return level(n); };
        const auto neverOpen = [](std::uint32_t) { return false; };
        splitOverFeeds(m_net, node, total, levelOf, neverOpen, [&](std::uint32_t l, double kw) {
            const double change = kw - m_base.link_kw[l];
            if (change == 0) return;
            const std::uint32_t from = m_input.links[l].from;
            m_outs[from] = {m_stamp, outChange(from) + change};
            touch(from);
            const double rating = m_input.links[l].rating_kw;
            if (rating > 0)
                checkLoading(kw / rating, m_base.link_kw[l] / rating, m_input.nodes[node].instance);
        });
    }

    void checkNode(std::uint32_t node, double in_kw, double out_kw)
    {
        const PowerModel& model = m_input.nodes[node].model;
        if (!model.rating_kw || *model.rating_kw <= 0) return;
        const double before = model.ratesOutput ? m_base.out_kw[node] : m_base.in_kw[node];
        checkLoading((model.ratesOutput ? out_kw : in_kw) / *model.rating_kw, before / *model.rating_kw,
                     m_input.nodes[node].instance);
    }

    void checkLoading(double loading, double before, InstanceIndex where)
    {
        if (loading <= kOver || loading <= before * kOver) return;
        ++m_report.overloads;
        if (m_played) m_played->overloaded.push_back({where, loading});
        if (loading <= m_report.worstLoading) return;
        m_report.worstLoading = loading;
        m_report.worstElement = where;
    }

    const PowerInput& m_input;
    OneLine m_net;
    Flow m_base;
    std::vector<Stamped<std::uint8_t>> m_levels{};
    std::vector<Stamped<double>> m_outs{};  ///< change of what a node passes on
    std::vector<std::uint32_t> m_queued{}, m_touched{};
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> m_down{};
    std::priority_queue<std::uint32_t> m_up{};
    std::uint32_t m_stamp{};
    Contingency m_report{};
    PlayedFailure* m_played{};
};

bool hurtsMore(const Contingency& a, const Contingency& b)
{
    if (a.dropped_kw != b.dropped_kw) return a.dropped_kw > b.dropped_kw;
    if (a.worstLoading != b.worstLoading) return a.worstLoading > b.worstLoading;
    return a.element < b.element;
}

}  // namespace

Contingencies solveContingencies(const PowerInput& input, std::stop_token stop)
{
    Contingencies result;
    FailureSweep sweep(input);
    for (std::uint32_t node = 0; node < input.nodes.size(); ++node) {
        if (!sweep.isElement(node)) continue;
        if (stop.stop_requested()) {
            result.stopped = true;
            break;
        }
        ++result.count;
        const Contingency one = sweep.fail(node);
        if (one.dropped_kw > 1e-9 || one.overloads > 0) result.failed.push_back(one);
    }
    std::sort(result.failed.begin(), result.failed.end(), hurtsMore);
    return result;
}

PlayedFailure playFailure(const PowerInput& input, InstanceIndex element)
{
    PlayedFailure played;
    FailureSweep sweep(input);
    for (std::uint32_t node = 0; node < input.nodes.size(); ++node)
        if (input.nodes[node].instance == element && sweep.isElement(node)) (void)sweep.fail(node, &played);
    played.element = element;
    return played;
}

void mergeContingencies(PowerResults& results, const Contingencies& contingencies, const Facility& facility)
{
    results.contingencies = contingencies.count;
    results.contingenciesFailed = static_cast<int>(contingencies.failed.size());
    results.failures = contingencies.failed;
    results.worstContingency.clear();
    if (!contingencies.failed.empty())
        results.worstContingency = facility.instances[contingencies.failed.front().element].path;
}

}  // namespace mw
