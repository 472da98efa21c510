// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/training_cases.h"

#include "solver/verify/adapters.h"

#include <algorithm>

namespace mw {
namespace {

/// A shape as the file's table of models states it: grouped queries, gated feed-forward, experts in every layer where there are any.
std::shared_ptr<const ServedModel> shapeOf(const std::string& id, const YamlNode& row)
{
    const auto whole = [&](std::string_view key) { return static_cast<int>(numberAt(row, key).value_or(0)); };
    auto model = std::make_shared<ServedModel>();
    model->id = id;
    model->layers = whole("layers"), model->hidden = whole("hidden"), model->heads = whole("heads");
    model->ffn = whole("ffn"), model->vocab = whole("vocab");
    model->attention.kvHeads = whole("kv_heads"), model->attention.headDim = whole("head_dim");
    if (const int experts = whole("experts"); experts > 0)
        model->moe = MoeShape{.experts = experts, .topK = whole("top_k"), .ffn = whole("expert_ffn"), .moeLayers = model->layers};
    return model;
}

std::shared_ptr<const ServedModel> modelOf(const std::string& id, const YamlNode& file, const ModelLibrary* library)
{
    if (const YamlNode* models = file.find("models"))
        if (const YamlNode* row = models->find(id)) return shapeOf(id, *row);
    if (library == nullptr) return nullptr;
    const ServedModel* found = library->find(id);
    for (const auto& shared : library->models())
        if (shared.get() == found) return shared;
    return nullptr;
}

TrainingSplit splitOf(const YamlNode& inputs)
{
    const auto whole = [&](std::string_view key) { return static_cast<int>(numberAt(inputs, key).value_or(1)); };
    TrainingSplit split{.tensor = whole("tensor"), .pipeline = whole("pipeline"), .context = whole("context"), .expert = whole("expert")};
    split.data = std::max(1, whole("accelerators") / (split.tensor * split.pipeline * split.context));
    split.chunks = whole("chunks"), split.microBatch = whole("micro_batch");
    split.sharded = flagAt(inputs, "sharded").value_or(false);
    split.recompute = flagAt(inputs, "full_recompute").value_or(false) ? Recompute::Full : Recompute::None;
    return split;
}

TrainingStack stackOf(const YamlNode& inputs)
{
    const auto word = wordAt(inputs, "software").value_or("");
    if (word == "fsdp-2023") return TrainingStack::Fsdp2023;
    return word == "megatron-2021" ? TrainingStack::Megatron2021 : TrainingStack::Newest;
}

AdapterAnswer trainingRun(const YamlNode& inputs, const CaseContext& context)
{
    const SolverDataPtr& data = context.options.data;
    if (!data || !data->catalog || !data->serving) return AdapterAnswer::none("the catalogue and the serving constants are not loaded");
    const TrainingCase one = trainingCase(inputs, context.file, *data);
    if (!one.reason.empty()) return AdapterAnswer::none(one.reason);
    return CaseValue::Map{{"tokens_per_s_per_accelerator", CaseValue(trainingRate(one, *data->serving))}};
}

}  // namespace

TrainingCase trainingCase(const YamlNode& inputs, const YamlNode& file, const SolverData& data)
{
    TrainingCase one;
    const auto found = findAccelerator(wordAt(inputs, "accelerator").value_or(""), *data.catalog);
    one.model = modelOf(wordAt(inputs, "model").value_or(""), file, data.models.get());
    if (found.part == nullptr || !one.model) {
        one.reason = "no such accelerator or model";
        return one;
    }
    const auto spec = acceleratorSpec(*found.part, *data.serving, &one.reason);
    if (!spec) return one;
    one.config.model = one.model.get(), one.config.accelerator = *spec;
    if (found.link_gb_s) one.config.accelerator.link_gb_s = *found.link_gb_s;
    one.config.precision = precisionFromText(wordAt(inputs, "precision").value_or("")).value_or(Precision::Bf16);
    one.config.split = splitOf(inputs);
    one.config.stack = stackOf(inputs);
    one.config.sequence_tokens = numberAt(inputs, "sequence_tokens").value_or(0);
    one.config.batch_sequences = numberAt(inputs, "batch_sequences").value_or(0);
    if (one.config.sequence_tokens <= 0 || one.config.batch_sequences <= 0) one.reason = "no sequence_tokens or batch_sequences";
    return one;
}

std::vector<TrainingCase> trainingCases(const YamlNode& file, const SolverData& data)
{
    std::vector<TrainingCase> all;
    const YamlNode* cases = file.find("cases");
    if (cases == nullptr) return all;
    for (const YamlNode& record : cases->items) {
        const YamlNode* points = record.find("points");
        if (wordAt(record, "kind") != "training_run" || points == nullptr) continue;
        for (const YamlNode& point : points->items) {
            const YamlNode *inputs = point.find("inputs"), *expected = point.find("expected");
            if (inputs == nullptr || expected == nullptr) continue;
            TrainingCase one = trainingCase(*inputs, file, data);
            one.id = wordAt(point, "note").value_or("");
            one.tokens_per_s = numberAt(*expected, "tokens_per_s_per_accelerator").value_or(0);
            if (one.reason.empty() && one.tokens_per_s > 0) all.push_back(std::move(one));
        }
    }
    return all;
}

double trainingRate(const TrainingCase& one, const ThroughputConstants& constants)
{
    const TrainingStep step = trainingStep(one.config, constants);
    return step.tokens / step.total_ms() * 1e3 / one.config.split.accelerators();
}

std::span<const Adapter> trainingAdapters()
{
    static constexpr Adapter kAdapters[] = {{"training_run", "throughput", &trainingRun}};
    return kAdapters;
}

}  // namespace mw
