// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/library/model_config.h"

#include "solver/throughput/library/yaml_fields.h"

#include <algorithm>
#include <cmath>
#include <array>
#include <filesystem>
#include <fmt/format.h>

namespace mw {

namespace {

using detail::YamlFields;

/// The first of several names that the key goes by; 0: none of them is there.
template <std::size_t N>
int anyOf(const YamlFields& fields, const std::array<std::string_view, N>& keys)
{
    for (const std::string_view key : keys)
        if (const int value = fields.whole(key); value > 0) return value;
    return 0;
}

/// Entries of a list of texts that equal `name`.
int countOf(const std::vector<std::string>& texts, std::string_view name)
{
    return static_cast<int>(std::count(texts.begin(), texts.end(), name));
}

/// Which layers see less than the whole context. `layer_types` tells it layer by layer, older files by a pattern.
void configWindows(const YamlFields& fields, ServedModel& model)
{
    AttentionShape& a = model.attention;
    const std::vector<std::string> types = fields.texts("layer_types");
    const auto every = [&](int others) { return others > 0 && others < model.layers ? model.layers / (model.layers - others) : 0; };
    if (const int linear = countOf(types, "linear_attention"); linear > 0 || fields.whole("full_attention_interval") > 0) {
        a.fullEvery = linear > 0 ? every(linear) : fields.whole("full_attention_interval");
        a.linearValueHeads = fields.positive("linear_num_value_heads"), a.linearKeyHeads = fields.positive("linear_num_key_heads");
        a.linearValueDim = fields.positive("linear_value_head_dim"), a.linearKeyDim = fields.positive("linear_key_head_dim");
    }
    const int windowed = countOf(types, "sliding_attention");
    const int window = fields.whole("sliding_window");
    if (window > 0 && windowed > 0)
        a.window = window, a.windowGlobalEvery = every(windowed);
    else if (window > 0 && fields.whole("sliding_window_pattern") > 1)
        a.window = window, a.windowGlobalEvery = fields.whole("sliding_window_pattern");
    else if (window > 0 && types.empty() && fields.flag("use_sliding_window", true))
        a.window = window, a.windowEvery = 1;
    if (const int chunk = fields.whole("attention_chunk_size"); chunk > 0) {
        const int chunked = countOf(types, "chunked_attention");
        a.chunk = chunk, a.chunkGlobalEvery = chunked > 0 ? every(chunked) : 4;  // Llama 4, whose files do not say it
    }
}

void configAttention(const YamlFields& fields, ServedModel& model)
{
    AttentionShape& a = model.attention;
    if (fields.whole("kv_lora_rank") > 0) {
        a.kind = AttentionKind::Mla;
        a.kvLora = fields.whole("kv_lora_rank"), a.qLora = fields.whole("q_lora_rank");
        a.nopeDim = fields.positive("qk_nope_head_dim"), a.ropeDim = fields.positive("qk_rope_head_dim");
        a.valueDim = fields.positive("v_head_dim");
        if (fields.whole("index_topk") > 0) {
            a.sparseTopK = fields.whole("index_topk");
            a.indexHeads = fields.positive("index_n_heads"), a.indexDim = fields.positive("index_head_dim");
        }
        return;
    }
    a.kvHeads = fields.whole("num_key_value_heads");
    if (a.kvHeads == 0) a.kvHeads = model.heads;
    a.headDim = fields.whole("head_dim");
    if (a.headDim == 0 && model.heads > 0) a.headDim = model.hidden / model.heads;
    a.outputGate = fields.flag("attn_output_gate", false);
    a.qkNorm = fields.flag("use_qk_norm", fields.text("model_type", "").starts_with("qwen3"));  // Qwen3's files do not say it
    configWindows(fields, model);
}

/// Layers that have experts: all behind the first dense ones, or every n-th.
int expertLayers(const YamlFields& fields, const ServedModel& model)
{
    if (const YamlNode* frequency = fields.node().find("moe_layer_freq"); frequency != nullptr && frequency->isSequence()) {
        return countOf(fields.texts("moe_layer_freq"), "1");
    }
    if (const auto some = fields.texts("moe_layers"); !some.empty()) return static_cast<int>(some.size());
    const int step = std::max({1, fields.whole("interleave_moe_layer_step"), fields.whole("decoder_sparse_step")});
    const int dense = fields.whole("first_k_dense_replace") + static_cast<int>(fields.texts("mlp_only_layers").size());
    return std::max(0, (model.layers - dense) / step);
}

void configExperts(const YamlFields& fields, ServedModel& model)
{
    const int experts = anyOf<4>(fields, {"n_routed_experts", "num_local_experts", "num_experts", "moe_num_experts"});
    if (experts < 2) return;
    MoeShape moe;
    moe.experts = experts;
    moe.topK = anyOf<4>(fields, {"num_experts_per_tok", "num_experts_per_token", "experts_per_token", "moe_top_k"});
    moe.ffn = anyOf<2>(fields, {"moe_intermediate_size", "intermediate_size"});
    if (moe.topK == 0) fields.error("num_experts_per_tok", "no number of experts for each token", "a whole number above 0");
    if (moe.topK > experts) fields.error("num_experts_per_tok", fmt::format("{} of {} experts", moe.topK, experts), "at most all");
    moe.shared = anyOf<2>(fields, {"n_shared_experts", "num_shared_experts"});
    moe.sharedFfn = anyOf<2>(fields, {"shared_expert_intermediate_size", "moe_shared_expert_intermediate_size"});
    if (moe.sharedFfn > 0 && moe.shared == 0) moe.shared = 1;
    if (moe.shared > 0 && moe.sharedFfn == 0) moe.sharedFfn = moe.ffn;
    // Llama 4 names the width of its dense layers apart and has a shared expert as wide as the others.
    if (fields.whole("intermediate_size_mlp") > 0) model.ffn = fields.whole("intermediate_size_mlp"), moe.shared = 1, moe.sharedFfn = moe.ffn;
    moe.moeLayers = expertLayers(fields, model);
    moe.denseLayers = model.layers - moe.moeLayers;
    if (moe.denseLayers == 0) model.ffn = 0;
    model.moe = moe;
}

/// "M-M*": state-space, feed-forward, attention and expert layers of Nemotron-H by a letter each.
void configHybrid(const YamlFields& fields, ServedModel& model)
{
    const std::string pattern = fields.text("hybrid_override_pattern", "");
    if (pattern.empty()) return;
    const auto count = [&](char letter) { return static_cast<int>(std::count(pattern.begin(), pattern.end(), letter)); };
    model.hybrid = HybridShape{count('*'), count('M'), count('-'), count('E'), fields.positive("mamba_num_heads"),
                               fields.positive("mamba_head_dim"), fields.positive("ssm_state_size")};
    if (model.moe) model.moe->moeLayers = count('E'), model.moe->denseLayers = count('-');
}

/// Encoder of pictures as the Qwen and Llama families describe it; where something is missing (others do it otherwise) the model has none that is known.
void configVision(const YamlFields& fields, ServedModel& model, const std::string& file)
{
    VisionShape vision;
    vision.layers = anyOf<2>(fields, {"depth", "num_hidden_layers"}), vision.heads = anyOf<2>(fields, {"num_heads", "num_attention_heads"});
    vision.hidden = fields.whole("hidden_size"), vision.ffn = fields.whole("intermediate_size"), vision.patch_px = fields.whole("patch_size");
    if (fields.text("hidden_act", "") == "silu") vision.ffn = vision.ffn * 3 / 2;   // gated: three matrices of the width that is told
    const double merge = fields.whole("spatial_merge_size"), shuffle = fields.number("pixel_shuffle_ratio");
    const double side = merge > 0 ? merge : shuffle > 0 ? 1 / shuffle : 0, merged = vision.hidden * side * side;
    if (vision.layers == 0 || vision.heads == 0 || vision.hidden == 0 || vision.ffn == 0 || vision.patch_px == 0 || side < 1) return;
    vision.patchesPerToken = static_cast<int>(std::lround(side * side));
    if (merge > 0) {
        vision.adapterParams = merged * (merged + fields.number("out_hidden_size", model.hidden));
    } else {
        const double in = fields.number("projector_input_dim", model.hidden), out = fields.number("projector_output_dim", model.hidden);
        vision.adapterParams = merged * in + in * out + out * model.hidden;
        const int tile = fields.whole("image_size") / vision.patch_px;
        vision.tilePatches = tile * tile;
    }
    vision.source = file;
    model.vision = std::move(vision);
}

std::string nameOf(const std::string& file)
{
    const std::filesystem::path path(file);
    std::string name = path.stem().string() == "config" ? path.parent_path().filename().string() : path.stem().string();
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

ServedModel modelFrom(const YamlFields& fields)
{
    ServedModel model;
    model.layers = fields.positive("num_hidden_layers"), model.hidden = fields.positive("hidden_size");
    model.heads = fields.positive("num_attention_heads"), model.vocab = fields.positive("vocab_size");
    model.ffn = fields.whole("intermediate_size");
    model.contextLimit = fields.number("max_position_embeddings");
    model.mtpLayers = anyOf<2>(fields, {"num_nextn_predict_layers", "mtp_num_hidden_layers"});
    model.tiedEmbeddings = fields.flag("tie_word_embeddings", false);
    configAttention(fields, model);
    configExperts(fields, model);
    configHybrid(fields, model);
    if (!model.moe && !model.hybrid && model.ffn == 0)
        fields.error("intermediate_size", "neither a feed-forward layer nor experts", "intermediate_size or a number of experts");
    return model;
}

}  // namespace

Loaded<ServedModel> readModelConfig(const std::string& file)
{
    Loaded<ServedModel> loaded;
    const Loaded<YamlNode> tree = parseYamlFile(file);  // JSON is YAML
    loaded.diagnostics = tree.diagnostics;
    if (!tree.value) return loaded;
    const std::size_t before = loaded.diagnostics.size();
    const YamlFields top(*tree.value, file, loaded.diagnostics);
    const auto text = top.map("text_config");  // models that see and hear keep their language part apart
    ServedModel model = modelFrom(text ? *text : top);
    model.id = nameOf(file);
    model.tiedEmbeddings |= top.flag("tie_word_embeddings", false);
    if (const auto vision = top.map("vision_config")) configVision(*vision, model, file);
    if (const auto quantised = top.map("quantization_config")) {
        const std::string method = quantised->text("quant_method", "");
        if (method == "mxfp4") model.nativeWeights = "mxfp4 experts, bf16 rest";
        if (method == "fp8" && tree.value->find("quantization_config")->find("weight_block_size") != nullptr) model.nativeWeights = "fp8 blocks";
    }
    model.source = file;
    const ParameterCounts counts = parameterCounts(model);
    model.totalParams_b = counts.total() / 1e9, model.activeParams_b = activeParameters(model) / 1e9;
    if (loaded.diagnostics.size() == before) loaded.value = std::move(model);
    return loaded;
}

}  // namespace mw
