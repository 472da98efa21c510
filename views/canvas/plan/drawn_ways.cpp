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
    m_whole = {};
    lift({});
}

void DrawnWays::lift(Lifted lifted)
{
    m_lifted = std::move(lifted);
    m_hand = m_lifted.empty() ? 0 : ++m_hands;
    m_rest = {};
}

void DrawnWays::setLoads(const Results* results)
{
    std::shared_ptr<const TrafficResults> loads = results != nullptr ? results->traffic.value : nullptr;
    if (loads == m_loads) return;
    m_loads = std::move(loads);
    ++m_plan;
}

/// Of what is left of the plan while something is in the hand, the whole is drawn until that is made.
const PlanRoutes& DrawnWays::routes(const PlanIndex& index)
{
    if (drawn().routes.plan != m_plan) want(index, nullptr, {.routes = true});
    return drawn().routes.plan != 0 ? drawn().routes.value : m_whole.routes.value;
}

const std::vector<Trunk>& DrawnWays::trunks(const PlanIndex& index, const ResultsPtr& results, double scale)
{
    const std::size_t level = trunkLevel(scale);
    if (drawn().levels[level].plan != m_plan) want(index, results, {.level = level});
    if (const auto* made = madeTrunks(drawn(), level)) return *made;
    const auto* whole = madeTrunks(m_whole, level);
    return whole != nullptr ? *whole : m_whole.levels[level].value;
}

/// Of this level; coarser or finer ones until those are made.
const std::vector<Trunk>* DrawnWays::madeTrunks(const Drawn& drawn, std::size_t level) const
{
    if (drawn.levels[level].plan != 0) return &drawn.levels[level].value;
    for (const auto& other : drawn.levels)
        if (other.plan == m_plan) return &other.value;
    return nullptr;
}

const Trunk* DrawnWays::trunkAt(const PlanIndex& index, const ResultsPtr& results, double scale, QPointF m, double reach_m)
{
    const auto& shown = trunks(index, results, scale);
    return drawn().levels[trunkLevel(scale)].plan == m_plan ? mw::trunkAt(shown, m, reach_m) : nullptr;
}

DrawnWays::Outcome DrawnWays::make(const PlanIndex& index, const Results* results, Ways ways, Wanted wanted, const Lifted& without)
{
    Outcome made{.ways = std::move(ways), .level = wanted.level};
    if (wanted.routes) made.routes = routesOf(index, true, false, without);
    if (!wanted.level || !index.facility()) return made;
    if (!made.ways) made.ways = std::make_shared<const std::vector<TrunkWay>>(trunkWays(index, results, without));
    made.trunks = cableTrunks(index, *made.ways, trunkGrid_m(*wanted.level));
    return made;
}

/// One thing at a time: what is wanted meanwhile is wanted again when the outcome is drawn.
void DrawnWays::want(const PlanIndex& index, const ResultsPtr& results, Wanted wanted)
{
    if (m_work.busy()) return;
    const Ways ways = drawn().ways.plan == m_plan ? drawn().ways.value : nullptr;
    const auto stamped = [plan = m_plan, hand = m_hand](Outcome made) {
        made.plan = plan, made.hand = hand;
        return made;
    };
    if (!index.facility() || index.facility()->links.size() <= kLinksAtOnce) return take(stamped(make(index, results.get(), ways, wanted, m_lifted)));
    auto held = std::make_shared<const PlanIndex>(index);
    m_work.start(
        this, [held, results, ways, wanted, stamped, without = m_lifted] { return stamped(make(*held, results.get(), ways, wanted, without)); },
        [this, cleared = m_cleared](Outcome made) {
            if (cleared == m_cleared) take(std::move(made));   // else of another plan
            Q_EMIT changed();
        });
}

/// What was made for a hand that has opened since is of no use.
void DrawnWays::take(Outcome made)
{
    if (made.hand != 0 && made.hand != m_hand) return;
    Drawn& drawn = made.hand != 0 ? m_rest : m_whole;
    if (made.routes) drawn.routes = {std::move(*made.routes), made.plan};
    if (!made.level) return;
    drawn.ways = {std::move(made.ways), made.plan};
    drawn.levels[*made.level] = {std::move(made.trunks), made.plan};
}

}  // namespace mw
