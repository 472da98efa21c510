// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/read_records.h"

#include <array>

namespace mw::reading {

namespace {

constexpr int kMostParallel = 1'000'000;
constexpr std::array kRoles{
    Choice<PoolRole>{"prefill", PoolRole::Prefill}, Choice<PoolRole>{"decode", PoolRole::Decode},
    Choice<PoolRole>{"both", PoolRole::Both}, Choice<PoolRole>{"tools", PoolRole::Tools},
    Choice<PoolRole>{"context", PoolRole::Context}, Choice<PoolRole>{"training", PoolRole::Training},
    Choice<PoolRole>{"feed-forward", PoolRole::FeedForward}};
constexpr std::array kModes{Choice<Serving::Mode>{"auto", Serving::Mode::Auto},
                            Choice<Serving::Mode>{"aggregated", Serving::Mode::Aggregated},
                            Choice<Serving::Mode>{"disaggregated", Serving::Mode::Disaggregated}};

constexpr std::array kRoutings{Choice<Serving::Routing>{"kv-aware", Serving::Routing::KvAware},
                               Choice<Serving::Routing>{"round-robin", Serving::Routing::RoundRobin}};

Pool poolFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "pool", context);
    Pool pool;
    if (fields.required("id", pool.id, "prefill")) checkId(node, pool.id, context);
    fields.choice("role", pool.role, std::span<const Choice<PoolRole>>(kRoles));
    fields.texts("members", pool.members);
    fields.text("model", pool.model);
    fields.text("precision", pool.precision);
    fields.integer("tensor", pool.tensor, 0, kMostParallel);
    fields.integer("pipeline", pool.pipeline, 0, kMostParallel);
    fields.integer("expert", pool.expert, 0, kMostParallel);
    fields.integer("data", pool.data, 0, kMostParallel);
    fields.number("accelerator_cap_w", pool.accelerator_cap_w, kPositive);
    fields.number("rack_cap_kw", pool.rack_cap_kw, kPositive);
    fields.finish(pool.extras);
    pool.before = commentsBefore(node);
    pool.after = node.after;
    return pool;
}

Training trainingFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "training", context);
    Training training;
    fields.number("tokens_b", training.tokens_b, kNotNegative);
    fields.number("sequence_tokens", training.sequence_tokens, kPositive);
    fields.number("batch_sequences", training.batch_sequences, kPositive);
    fields.text("precision", training.precision);
    fields.finish(training.extras);
    return training;
}

}  // namespace

Serving servingFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "serving", context);
    Serving serving;
    fields.choice("mode", serving.mode, std::span<const Choice<Serving::Mode>>(kModes));
    fields.choice("routing", serving.routing, std::span<const Choice<Serving::Routing>>(kRoutings));
    fields.text("engine", serving.engine);
    if (const auto* pools = fields.list("pools"))
        for (const auto& pool : pools->items) serving.pools.push_back(poolFrom(pool, context));
    fields.finish(serving.extras);
    return serving;
}

Workload workloadFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "workload", context);
    Workload workload;
    if (fields.required("id", workload.id, "chat")) checkId(node, workload.id, context);
    fields.text("title", workload.title);
    fields.text("model", workload.model);
    fields.number("input_tokens", workload.input_tokens, kNotNegative);
    fields.number("output_tokens", workload.output_tokens, kNotNegative);
    fields.number("cached_share", workload.cached_share, kShare);
    fields.number("tool_gap_s", workload.tool_gap_s, kNotNegative);
    fields.integer("draft_tokens", workload.draft_tokens, 0, kMostDraftTokens);
    fields.number("draft_acceptance", workload.draft_acceptance, kShare);
    fields.number("ttft_ms", workload.ttft_ms, kPositive);
    fields.number("tpot_ms", workload.tpot_ms, kPositive);
    fields.number("demand_share", workload.demand_share, kShare);
    fields.number("requests_per_s", workload.requests_per_s, kNotNegative);
    fields.integer("priority", workload.priority, 1, kLastPriority);
    fields.number("tool_cpu_s", workload.tool_cpu_s, kNotNegative);
    fields.text("called_by", workload.called_by);
    fields.number("calls_per_turn", workload.calls_per_turn, kPositive);
    fields.number("shared_tokens", workload.shared_tokens, kNotNegative);
    fields.number("rate_hz", workload.rate_hz, kNotNegative);
    fields.number("image_tokens", workload.image_tokens, kNotNegative);
    fields.number("images", workload.images, kPositive);
    if (const auto* training = fields.map("training")) workload.training = trainingFrom(*training, context);
    fields.finish(workload.extras);
    workload.before = commentsBefore(node);
    workload.after = node.after;
    return workload;
}

}  // namespace mw::reading
