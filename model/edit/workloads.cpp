// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workloads.h"

#include "model/edit/delta_builder.h"

#include <fmt/format.h>

namespace mw::edit {

namespace {

std::optional<Refusal> check(const Workload& workload)
{
    const auto share = [](const std::optional<double>& value) {
        return !value || (*value >= 0 && *value <= 1);
    };
    const auto positive = [](const std::optional<double>& value) { return !value || *value > 0; };
    if (auto refusal = checkNewId(workload.id)) return refusal;
    if (workload.model.empty()) return Refusal{"workloads.model", "A workload serves a model: choose one."};
    if (workload.input_tokens <= 0 || workload.output_tokens < 0)
        return Refusal{"workloads.tokens", "A request has a prompt of more than 0 tokens, and output of 0 (a vector or a score is the answer) or more."};
    if (workload.shared_tokens < 0 || workload.shared_tokens > workload.input_tokens)
        return Refusal{"workloads.tokens", "What all prompts have in common is a part of the prompt."};
    if (workload.image_tokens < 0 || workload.image_tokens > workload.input_tokens || workload.images <= 0)
        return Refusal{"workloads.images", "Tokens of pictures are a part of the prompt, and come from more than 0 pictures."};
    if (workload.tool_cpu_s < 0 || workload.calls_per_turn <= 0 || workload.rate_hz < 0 || workload.called_by == workload.id)
        return Refusal{"workloads.agents", "Core-seconds and rates are not below 0, calls more than 0, and no workload calls itself."};
    if (!share(workload.cached_share) || !share(workload.demand_share) || !share(workload.draft_acceptance))
        return Refusal{"workloads.share", "A share lies between 0 and 1."};
    if (const auto& run = workload.training; run && (run->tokens_b < 0 || run->sequence_tokens <= 0 || run->batch_sequences <= 0))
        return Refusal{"workloads.training", "A training run has sequences and a batch of more than 0."};
    if (workload.draft_tokens < 0 || workload.draft_tokens > kMostDraftTokens)
        return Refusal{"workloads.drafts", fmt::format("Drafted tokens are a whole number from 0 (none) to {}.", kMostDraftTokens)};
    if (workload.priority < 1 || workload.priority > kLastPriority)
        return Refusal{"workloads.priority", fmt::format("A priority is a whole number from 1 (served first) to {}.", kLastPriority)};
    if (!positive(workload.ttft_ms) || !positive(workload.tpot_ms) || !positive(workload.requests_per_s) ||
        workload.tool_gap_s < 0)
        return Refusal{"workloads.times",
                       "Times and rates must be more than 0; leave them empty where there is no limit."};
    return std::nullopt;
}

Refusal unknownWorkload(std::string_view id)
{
    return {"workloads.unknown",
            fmt::format("There is no workload \"{}\": choose one that the layout has.", id)};
}

Refusal taken(std::string_view id)
{
    return {"rename.taken", fmt::format("There is a \"{}\" already: choose another id.", id)};
}

}  // namespace

std::string freeWorkloadId(const Layout& layout, std::string_view like)
{
    return IdMaker([&](const std::string& id) { return layout.workloads.contains(id); }).next(like);
}

Result addWorkload(const Layout& layout, Workload workload)
{
    if (workload.id.empty()) workload.id = freeWorkloadId(layout, "workload");
    if (auto refusal = check(workload)) return *refusal;
    if (layout.workloads.contains(workload.id)) return taken(workload.id);
    DeltaBuilder builder(layout);
    builder.workloads.add(std::move(workload));
    return builder.build();
}

Result removeWorkload(const Layout& layout, std::string_view id)
{
    const auto position = layout.workloads.find(id);
    if (!position) return unknownWorkload(id);
    DeltaBuilder builder(layout);
    builder.workloads.remove(*position);
    return builder.build();
}

Result replaceWorkload(const Layout& layout, std::string_view id, Workload workload)
{
    const auto position = layout.workloads.find(id);
    if (!position) return unknownWorkload(id);
    if (auto refusal = check(workload)) return *refusal;
    if (workload.id != id && layout.workloads.contains(workload.id)) return taken(workload.id);
    DeltaBuilder builder(layout);
    builder.workloads.replace(*position, std::move(workload));
    return builder.build();
}

}  // namespace mw::edit
