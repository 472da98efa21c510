// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/step_parts.h"

namespace mw {

std::string_view toText(Operation operation)
{
    static constexpr std::array<std::string_view, kOperations> kNames{
        "token embedding", "norms and residuals", "attention projections", "rotation and cache write", "feed-forward", "activation", "routed experts",
        "output head", "sampling", "attention over the cache", "attention over the prompt", "collectives", "launches and waits", "drafts"};
    return kNames[static_cast<std::size_t>(operation)];
}

std::vector<StepOperation> StepModel::operations(const StepLoad& load) const
{
    const PartsByOperation parts = timed(load);
    const WorkByOperation work = counted(load);
    std::vector<StepOperation> list;
    for (std::size_t i = 0; i < kOperations; ++i) {
        const StepTime time = timeOf(parts[i]);
        if (time.total_ms() > 0) list.push_back({static_cast<Operation>(i), time, work[i]});
    }
    return list;
}

}  // namespace mw
