// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/agents_served.h"

#include <algorithm>

namespace mw {

std::vector<AgentsServed> agentsServed(const Table<Workload>& asked, std::span<const WorkloadResult> served)
{
    std::vector<AgentsServed> all;
    for (const auto& row : asked.rows()) {
        const Workload& work = *row;
        const auto one = std::find_if(served.begin(), served.end(), [&](const WorkloadResult& result) { return result.id == work.id; });
        if (work.tool_gap_s <= 0 || one == served.end() || !one->requests_per_s || !one->ttft_ms || !one->tpot_ms) continue;
        const double busy_s = (*one->ttft_ms + work.output_tokens * *one->tpot_ms) / 1e3;
        const double turn_s = busy_s + one->gap_s.value_or(work.tool_gap_s);   // waiting for a core of the tools pool included
        all.push_back({work.id, *one->requests_per_s * turn_s, busy_s / turn_s});
    }
    return all;
}

}  // namespace mw
