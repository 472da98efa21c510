// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/workload_input.h"

#include "solver/throughput/served_model.h"

#include <fmt/format.h>

#include <algorithm>

namespace mw {

namespace {

WorkloadInput asked(const Workload& w)
{
    return {w.id,
            w.model,
            nullptr,
            std::max(1.0, w.input_tokens),
            std::max(1.0, w.output_tokens),
            std::clamp(w.cached_share, 0.0, 0.999),
            std::max(0.0, w.tool_gap_s),
            w.ttft_ms.value_or(kDefaultTtft_ms),
            w.tpot_ms.value_or(kDefaultTpot_ms),
            w.demand_share,
            w.requests_per_s,
            {w.draft_tokens, w.draft_acceptance.value_or(usualAcceptance(w.draft_tokens))},
            w.training,
            w.priority};
}

std::shared_ptr<const ServedModel> shared(const ModelLibrary& models, const ServedModel* model)
{
    for (const auto& one : models.models())
        if (one.get() == model) return one;
    return nullptr;
}

void checkContext(const WorkloadInput& w, ThroughputInput& into)
{
    const double limit = w.model->contextLimit, needed = w.training ? w.training->sequence_tokens : w.input_tokens + w.output_tokens;
    if (limit <= 0 || needed <= limit) return;
    into.issues.push_back({"throughput.context-over-limit",
                           {w.id},
                           fmt::format("{} takes {:.0f} tokens of context, the workload needs {:.0f}", w.model->id, limit, needed),
                           needed,
                           limit,
                           "tokens"});
}

}  // namespace

void readWorkloads(const Layout& layout, const ModelLibraryPtr& models, ThroughputInput& into)
{
    const auto issue = [&](const char* rule, std::vector<std::string> subjects, std::string message) {
        into.issues.push_back({rule, std::move(subjects), std::move(message), std::nullopt, std::nullopt, {}});
    };
    for (const auto& row : layout.workloads.rows()) {
        WorkloadInput workload = asked(*row);
        const ServedModel* model = models ? models->find(row->model) : nullptr;
        if (model == nullptr) {
            issue("throughput.unknown-model", {row->id}, fmt::format("Model \"{}\" is not in the library of served models", row->model));
        } else if (!model->usable()) {
            issue("throughput.model-incomplete", {row->id},
                  fmt::format("The published configuration of {} does not give all dimensions: no throughput", model->id));
        } else {
            workload.model = shared(*models, model);
            checkContext(workload, into);
        }
        into.workloads.push_back(std::move(workload));
    }
    if (layout.workloads.empty())
        issue("throughput.no-workloads", {}, "The layout has no workload: say what model is served and how long requests are");
}

}  // namespace mw
