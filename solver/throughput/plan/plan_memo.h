// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/plan/plan_search.h"

#include <memory>
#include <vector>

namespace mw {

/// Searches of one solve. A pool that one workload has to itself is planned twice, to weigh it against other ways and to serve.
class PlanMemo {
public:
    using List = std::shared_ptr<const PlanList>;
    [[nodiscard]] List plans(PoolRole role, const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context);

private:
    struct Entry {
        PoolRole role{};
        PoolInput pool{};
        const WorkloadInput* workload{};
        List list{};
    };
    std::vector<Entry> m_entries{};
};

/// punctualAggregated(), punctualPrefill() or punctualDecode() by role, from the context's memo where it has one; there `workload` is taken to stay where it is.
[[nodiscard]] PlanMemo::List plansOf(PoolRole role, const PoolInput& pool, const WorkloadInput& workload, const PlanContext& context);

}  // namespace mw
