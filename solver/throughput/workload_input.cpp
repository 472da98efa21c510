// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/workload_input.h"

#include "solver/quantities/figure.h"
#include "solver/throughput/served_model.h"

#include <fmt/format.h>

#include <algorithm>

namespace mw {

namespace {

WorkloadInput asked(const Workload& w)
{
    WorkloadInput in;
    in.id = w.id, in.modelId = w.model;
    in.promptsOnly = w.output_tokens <= 0;
    in.input_tokens = std::max(1.0, w.input_tokens);
    in.output_tokens = in.promptsOnly ? in.input_tokens : std::max(1.0, w.output_tokens);
    in.sharedTokens = std::clamp(w.shared_tokens, 0.0, 0.999 * in.input_tokens);
    in.cached_share = std::clamp(std::max(w.cached_share, in.sharedTokens / in.input_tokens), 0.0, 0.999);   // what all share is found
    in.tool_gap_s = std::max(0.0, w.tool_gap_s);
    in.rate_hz = std::max(0.0, w.rate_hz);
    const double period_ms = in.rate_hz > 0 ? 1e3 / in.rate_hz : 0;
    in.ttft_ms = w.ttft_ms.value_or(period_ms > 0 ? period_ms : kDefaultTtft_ms);
    in.tpot_ms = w.tpot_ms.value_or(period_ms > 0 ? period_ms / in.output_tokens : kDefaultTpot_ms);
    in.demandShare = w.demand_share, in.requests_per_s = w.requests_per_s;
    in.drafting = {w.draft_tokens, w.draft_acceptance.value_or(usualAcceptance(w.draft_tokens))};
    in.training = w.training, in.priority = w.priority;
    in.toolCpu_s = std::max(0.0, w.tool_cpu_s), in.calledBy = w.called_by, in.callsPerTurn = std::max(0.0, w.calls_per_turn);
    in.imageTokens = std::clamp(w.image_tokens, 0.0, in.input_tokens), in.images = std::max(1.0, w.images);
    return in;
}

std::shared_ptr<const ServedModel> shared(const ModelLibrary& models, const ServedModel* model)
{
    for (const auto& one : models.models())
        if (one.get() == model) return one;
    return nullptr;
}

void checkContext(const WorkloadInput& w, ThroughputInput& into)
{
    const double limit = w.model->contextLimit;
    const double needed = w.training ? w.training->sequence_tokens : w.input_tokens + (w.promptsOnly ? 0 : w.output_tokens);
    if (limit <= 0 || needed <= limit) return;
    into.issues.push_back({"throughput.context-over-limit",
                           {w.id},
                           fmt::format("{} takes {} tokens of context, the workload needs {}", w.modelId, figure::count(limit), figure::count(needed)),
                           needed,
                           limit,
                           "tokens"});
}

/// Sub-agents come as often as they are called, and as urgently as who calls them.
void joinCallers(ThroughputInput& into)
{
    auto& all = into.workloads;
    std::vector<char> joined(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) joined[i] = all[i].calledBy.empty();
    for (std::size_t pass = 0; pass < all.size(); ++pass)
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (joined[i]) continue;
            const auto caller = std::find_if(all.begin(), all.end(), [&](const WorkloadInput& one) { return one.id == all[i].calledBy; });
            if (caller == all.end() || !joined[static_cast<std::size_t>(caller - all.begin())]) continue;
            joined[i] = 1;
            all[i].demandShare.reset();   // follows from the caller's
            all[i].requests_per_s = caller->requests_per_s ? std::optional(*caller->requests_per_s * all[i].callsPerTurn) : std::nullopt;
            all[i].priority = caller->priority;
        }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (joined[i]) continue;
        into.issues.push_back({"throughput.unknown-caller", {all[i].id},
                               fmt::format("{} is called by \"{}\", which is no workload or is called by it: it is taken as nobody's. Name the workload of the agents", all[i].id, all[i].calledBy),
                               {}, {}, {}});
        all[i].calledBy.clear();
    }
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
                  fmt::format("The published configuration of {} does not give all dimensions: no throughput", row->model));
        } else {
            workload.model = shared(*models, model);
            checkContext(workload, into);
            if (workload.imageTokens > 0 && !workload.training && !model->vision)
                issue("throughput.encoder-unknown", {row->id},
                      fmt::format("Prompts of {} have {:.0f} tokens of pictures, and the library knows no encoder of {}: what turns pictures into tokens is not counted", row->id, workload.imageTokens, row->model));
        }
        into.workloads.push_back(std::move(workload));
    }
    joinCallers(into);
    if (layout.workloads.empty())
        issue("throughput.no-workloads", {}, "The layout has no workload: say what model is served and how long requests are");
}

}  // namespace mw
