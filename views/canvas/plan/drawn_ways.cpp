// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/drawn_ways.h"

#include <utility>

namespace mw {

namespace {

/// Of the facility; 20,000 take some 5 ms.
constexpr std::size_t kLinksAtOnce = 20000;

}  // namespace

void DrawnWays::outdate() { ++m_plan; }

void DrawnWays::clear()
{
    ++m_plan, ++m_cleared;
    m_routes = {};
    m_ways = {};
    m_levels = {};
}

void DrawnWays::setLoads(const Results* results)
{
    std::shared_ptr<const TrafficResults> loads = results != nullptr ? results->traffic.value : nullptr;
    if (loads == m_loads) return;
    m_loads = std::move(loads);
    ++m_plan;
}

const PlanRoutes& DrawnWays::routes(const PlanIndex& index)
{
    if (m_routes.plan != m_plan) want(index, nullptr, {.routes = true});
    return m_routes.value;
}

const std::vector<Trunk>& DrawnWays::trunks(const PlanIndex& index, const ResultsPtr& results, double scale)
{
    const std::size_t level = trunkLevel(scale);
    if (m_levels[level].plan != m_plan) want(index, results, {.level = level});
    if (m_levels[level].plan != 0) return m_levels[level].value;
    for (const auto& other : m_levels)   // coarser or finer, until those for this scale are made
        if (other.plan == m_plan) return other.value;
    return m_levels[level].value;
}

const Trunk* DrawnWays::trunkAt(const PlanIndex& index, const ResultsPtr& results, double scale, QPointF m, double reach_m)
{
    const auto& drawn = trunks(index, results, scale);
    return m_levels[trunkLevel(scale)].plan == m_plan ? mw::trunkAt(drawn, m, reach_m) : nullptr;
}

DrawnWays::Outcome DrawnWays::make(const PlanIndex& index, const Results* results, Ways ways, Wanted wanted, std::size_t plan)
{
    Outcome made{.plan = plan, .ways = std::move(ways), .level = wanted.level};
    if (wanted.routes) made.routes = routesOf(index, true, false);
    if (!wanted.level || !index.facility()) return made;
    if (!made.ways) made.ways = std::make_shared<const std::vector<TrunkWay>>(trunkWays(index, results));
    made.trunks = cableTrunks(index, *made.ways, trunkGrid_m(*wanted.level));
    return made;
}

/// One thing at a time: what is wanted meanwhile is wanted again when the outcome is drawn.
void DrawnWays::want(const PlanIndex& index, const ResultsPtr& results, Wanted wanted)
{
    if (m_work.busy()) return;
    const Ways ways = m_ways.plan == m_plan ? m_ways.value : nullptr;
    if (!index.facility() || index.facility()->links.size() <= kLinksAtOnce) return take(make(index, results.get(), ways, wanted, m_plan));
    auto held = std::make_shared<const PlanIndex>(index);
    m_work.start(
        this, [held, results, ways, wanted, plan = m_plan] { return make(*held, results.get(), ways, wanted, plan); },
        [this, cleared = m_cleared](Outcome made) {
            if (cleared != m_cleared) return Q_EMIT changed();   // of another plan
            take(std::move(made));
            Q_EMIT changed();
        });
}

void DrawnWays::take(Outcome made)
{
    if (made.routes) m_routes = {std::move(*made.routes), made.plan};
    if (!made.level) return;
    m_ways = {std::move(made.ways), made.plan};
    m_levels[*made.level] = {std::move(made.trunks), made.plan};
}

}  // namespace mw
