// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/serving_marks.h"

#include "views/canvas/plan/plan_scene.h"
#include "views/charts/chart_colours.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace mw {

namespace {

/// Items of the hall by instances of another facility of the same layout, or of one before or after an edit.
class ItemFinder {
public:
    ItemFinder(const Facility& facility, const PlanIndex& index)
        : m_facility(facility), m_index(index), m_same(index.facility().get() == &facility || (index.facility() && index.facility()->layout == facility.layout))
    {
    }
    [[nodiscard]] ItemIndex of(InstanceIndex instance) const
    {
        if (!m_index.facility() || instance >= m_facility.instances.size()) return kNoItem;
        if (m_same) return m_index.itemOf(instance);
        const auto here = m_index.facility()->find(m_facility.instances[instance].path);
        return here ? m_index.itemOf(*here) : kNoItem;
    }

private:
    const Facility& m_facility;
    const PlanIndex& m_index;
    bool m_same;
};

void addSystems(ServingMarks& marks, const ItemFinder& find)
{
    std::vector<const std::vector<InstanceIndex>*> seen;   // pools of a plan share lists of systems
    std::unordered_map<InstanceIndex, bool> taken;
    for (const PoolResult& pool : marks.view->plan->pools) {
        if (pool.perMember <= 0 || std::ranges::any_of(seen, [&](const auto* list) { return *list == pool.members; })) continue;
        seen.push_back(&pool.members);
        for (const InstanceIndex member : pool.members)
            if (const ItemIndex item = find.of(member); item != kNoItem && taken.emplace(member, true).second) marks.systems.push_back({item, member, 0, pool.perMember});
    }
    std::ranges::sort(marks.systems, {}, [](const auto& system) { return std::pair(system.item, system.member); });
    for (std::size_t i = 1; i < marks.systems.size(); ++i)
        if (const auto& before = marks.systems[i - 1]; before.item == marks.systems[i].item) marks.systems[i].first = before.first + before.count;
}

void addJoins(ServingMarks& marks, const ItemFinder& find)
{
    struct Piece {
        std::uint32_t pool{};
        int replica{}, rank{};
        InstanceIndex member{};
    };
    const ThroughputResults& plan = *marks.view->plan;
    std::vector<Piece> pieces;   // of replicas that lie in several runs
    for (const PlacedRun& run : marks.view->placement.runs)
        if (run.count < replicaSize(plan.pools[run.pool])) pieces.push_back({run.pool, run.replica, run.rank, run.member});
    std::ranges::sort(pieces, {}, [](const Piece& piece) { return std::tuple(piece.pool, piece.replica, piece.rank); });
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const Piece &a = pieces[i - 1], &b = pieces[i];
        if (a.pool != b.pool || a.replica != b.replica || a.member == b.member) continue;
        const ItemIndex from = find.of(a.member), to = find.of(b.member);
        if (from != kNoItem && to != kNoItem && from != to) marks.joins.push_back({from, to, a.pool});
    }
}

ServingMarks::Stop stopMarks(const FlowStop& stop, const PlanIndex& index, const ItemFinder& find)
{
    ServingMarks::Stop marks;
    for (const InstanceIndex member : stop.members) {
        const ItemIndex item = find.of(member);
        if (item == kNoItem) ++marks.elsewhere;
        else marks.items.push_back(item);
    }
    std::ranges::sort(marks.items);
    marks.items.erase(std::ranges::unique(marks.items).begin(), marks.items.end());
    for (const ItemIndex item : marks.items) marks.centre_m += index.items()[item].rect.center() / static_cast<double>(marks.items.size());
    return marks;
}

}  // namespace

std::shared_ptr<const ServingPlanView> servingPlanView(const Results& results)
{
    if (!results.facility || !results.throughput || results.throughput.state != SectionState::Fresh) return nullptr;
    auto view = std::make_shared<ServingPlanView>();
    view->facility = results.facility;
    view->plan = results.throughput.value;
    view->placement = planPlacement(*view->plan);
    view->flows = requestFlows(results, view->placement);
    return view;
}

std::span<const ServingMarks::System> ServingMarks::of(ItemIndex item) const
{
    const auto found = std::ranges::equal_range(systems, item, {}, &System::item);
    return {found.begin(), found.end()};
}

ServingMarks servingMarks(std::shared_ptr<const ServingPlanView> view, const PlanIndex& index, std::string_view workload)
{
    ServingMarks marks{.view = std::move(view)};
    if (!marks.view) return marks;
    const ItemFinder find(*marks.view->facility, index);
    addSystems(marks, find);
    addJoins(marks, find);
    const auto place = [&](std::string_view id) { return static_cast<std::size_t>(std::ranges::find(marks.view->flows, id, &RequestFlow::workload) - marks.view->flows.begin()); };
    marks.flow = place(workload);
    if (marks.flow == marks.view->flows.size()) marks.flow = place(marks.view->plan->frontierOf);
    if (marks.flow == marks.view->flows.size()) marks.flow = 0;
    if (const RequestFlow* flow = marks.shownFlow())
        for (const FlowStop& stop : flow->stops) marks.stops.push_back(stopMarks(stop, index, find));
    return marks;
}

QString planText(const char* text)
{
    return QCoreApplication::translate("mw::Plan", text);
}

QColor poolColour(const Theme& theme, std::size_t pool)
{
    return chartColour(theme, static_cast<int>(pool));
}

}  // namespace mw
