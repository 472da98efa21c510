// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/plan/plan_memo.h"

#include "solver/throughput/serving/fixed_rate.h"

#include <algorithm>

namespace mw {

namespace {

PlanMemo::List searched(PoolRole role, const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context)
{
    const auto plan = role == PoolRole::Prefill ? &punctualPrefill : role == PoolRole::Decode ? &punctualDecode : &punctualAggregated;
    return std::make_shared<const PlanList>(plan(pool, workload, context));
}

}  // namespace

PlanMemo::List PlanMemo::plans(PoolRole role, const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context)
{
    const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.role == role && entry.workload == &workload && entry.pool == pool; });
    if (known != m_entries.end()) return known->list;
    m_entries.push_back({role, pool, &workload, searched(role, pool, workload, context)});
    return m_entries.back().list;
}

PlanMemo::List plansOf(PoolRole role, const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context)
{
    return context.memo != nullptr ? context.memo->plans(role, pool, workload, context) : searched(role, pool, workload, context);
}

}  // namespace mw
