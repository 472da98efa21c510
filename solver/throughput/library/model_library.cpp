// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/library/model_library.h"

#include "solver/throughput/library/model_config.h"
#include "solver/throughput/library/yaml_fields.h"
#include "solver/throughput/served_model.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace mw {

void ModelLibrary::add(ServedModel model)
{
    const auto position = m_models.size();
    m_index[model.id] = position;
    for (const std::string& name : model.aka) m_index.emplace(name, position);
    m_models.push_back(std::make_shared<const ServedModel>(std::move(model)));
}

const ServedModel* ModelLibrary::find(std::string_view idOrOtherName) const
{
    const auto found = m_index.find(idOrOtherName);
    return found == m_index.end() ? nullptr : m_models[found->second].get();
}

namespace {

using detail::YamlFields;

void readAttention(YamlFields fields, ServedModel& model)
{
    AttentionShape& a = model.attention;
    const std::string kind = fields.text("kind", "gqa");
    if (kind == "mla")
        a.kind = AttentionKind::Mla;
    else if (kind == "csa")
        a.kind = AttentionKind::Csa;
    else if (kind != "gqa")
        fields.error("kind", fmt::format("attention of kind \"{}\"", kind), "gqa, mla or csa");
    if (a.kind == AttentionKind::Mla) {
        a.kvLora = fields.positive("kv_lora"), a.nopeDim = fields.positive("qk_nope");
        a.ropeDim = fields.positive("qk_rope"), a.valueDim = fields.positive("v_dim");
    } else {
        a.kvHeads = fields.positive("kv_heads"), a.headDim = fields.positive("head_dim");
        a.ropeDim = fields.whole("qk_rope");
    }
    a.qLora = fields.whole("q_lora");
    a.window = fields.whole("window"), a.windowEvery = fields.whole("window_every");
    a.chunk = fields.whole("chunk");
    a.chunkGlobalEvery =
        a.chunk > 0 ? 4 : 0;  // the only published chunked models (Llama 4) have every 4th layer global
    a.fullEvery = fields.whole("full_every");
    a.outputGate = fields.flag("output_gate", false), a.qkNorm = fields.flag("qk_norm", false);
    a.compress = fields.wholes("compress");
    if (const auto linear = fields.map("linear")) {
        a.linearValueHeads = linear->positive("v_heads"), a.linearKeyHeads = linear->positive("k_heads");
        a.linearKeyDim = linear->positive("k_dim"), a.linearValueDim = linear->positive("v_dim");
    }
    if (const auto sparse = fields.map("dsa")) {
        a.sparseTopK = sparse->positive("topk");
        a.indexHeads = sparse->positive("index_heads"), a.indexDim = sparse->positive("index_dim");
    }
    if (const auto hybrid = fields.map("hybrid")) {
        model.hybrid = HybridShape{hybrid->whole("attn_layers"),    hybrid->whole("mamba_layers"),
                                   hybrid->whole("ffn_layers"),     hybrid->whole("moe_layers"),
                                   hybrid->positive("mamba_heads"), hybrid->positive("mamba_head_dim"),
                                   hybrid->positive("state")};
    }
}

void readMoe(YamlFields fields, ServedModel& model)
{
    MoeShape moe;
    moe.experts = fields.positive("experts"), moe.topK = fields.positive("top_k"),
    moe.ffn = fields.positive("ffn");
    moe.shared = fields.whole("shared"), moe.sharedFfn = fields.whole("shared_ffn");
    moe.moeLayers = fields.whole("moe_layers"), moe.denseLayers = fields.whole("dense_layers");
    moe.latent = fields.whole("latent"), moe.gated = fields.flag("gated", true);
    if (moe.topK > moe.experts)
        fields.error("top_k", fmt::format("top_k {} of {} experts", moe.topK, moe.experts), "at most all");
    model.moe = moe;
}

/// The adapter is a number of matrices, [inputs, outputs] each after the other.
void readVision(YamlFields fields, ServedModel& model)
{
    VisionShape vision;
    vision.layers = fields.positive("layers"), vision.hidden = fields.positive("hidden"), vision.heads = fields.positive("heads"), vision.ffn = fields.positive("ffn");
    vision.patch_px = fields.positive("patch_px");
    vision.patchesPerToken = fields.positive("patches_per_token");
    if (const int tile_px = fields.whole("tile_px"); tile_px > 0) vision.tilePatches = (tile_px / std::max(vision.patch_px, 1)) * (tile_px / std::max(vision.patch_px, 1));
    const std::vector<int> sides = fields.wholes("adapter");
    if (sides.size() % 2 != 0) fields.error("adapter", "a matrix with one side", "pairs of inputs and outputs");
    for (std::size_t i = 0; i + 1 < sides.size(); i += 2) vision.adapterParams += static_cast<double>(sides[i]) * sides[i + 1];
    vision.source = fields.text("source", "");
    if (vision.source.empty()) fields.error("source", fmt::format("the vision encoder of {} names no source", model.id), "where its dimensions are from");
    if (vision.heads > 0 && vision.patchesPerToken > 0) model.vision = std::move(vision);
}

ServedModel readModel(YamlFields fields)
{
    ServedModel model;
    model.id = fields.text("id", ""), model.hf = fields.text("hf", "");
    if (model.id.empty()) fields.error("id", "a model without id", "id: a name in lower case");
    model.aka = fields.texts("aka"), model.unsure = fields.texts("unsure");
    model.layers = fields.whole("layers");
    const bool layersUnknown = !model.unsure.empty() && model.layers == 0;
    if (model.layers == 0 && !layersUnknown)
        fields.error("layers", "no layers", "a whole number, or `unsure: [layers ...]`");
    model.hidden = fields.positive("hidden"), model.heads = fields.positive("heads");
    model.ffn = fields.whole("ffn"), model.vocab = fields.positive("vocab");
    model.contextLimit = fields.number("ctx");
    model.mtpLayers = fields.whole("mtp_layers");
    model.nativeWeights = fields.text("native_weights", "");
    model.totalParams_b = fields.number("params_total_b"),
    model.activeParams_b = fields.number("params_active_b");
    model.paramsPublished = fields.text("params", "") == "published";
    model.statedKvBytesPerToken = fields.number("kv_bytes_per_token");
    model.source = fields.text("source", "");
    if (model.source.empty())
        fields.error("source", fmt::format("{} names no source", model.id), "where its dimensions are from");
    if (const auto attention = fields.map("attn"))
        readAttention(*attention, model);
    else
        fields.error("attn", fmt::format("{} has no attn", model.id),
                     "a map with kind, heads and dimensions");
    if (const auto moe = fields.map("moe")) readMoe(*moe, model);
    if (const auto vision = fields.map("vision")) readVision(*vision, model);
    if (!model.moe && !model.hybrid && model.ffn == 0)
        fields.error("ffn", "neither ffn nor moe", "one of them");
    return model;
}

void readFile(const std::string& path, ModelLibrary& library, std::vector<Diagnostic>& diagnostics)
{
    const Loaded<YamlNode> tree = parseYamlFile(path);
    diagnostics.insert(diagnostics.end(), tree.diagnostics.begin(), tree.diagnostics.end());
    if (!tree.value) return;
    const YamlFields top{*tree.value, path, diagnostics};
    if (top.whole("served_models") != 1) top.error("served_models", "unknown form", "served_models: 1");
    const YamlNode* models = tree.value->find("models");
    if (models == nullptr || !models->isSequence())
        return top.error("models", "no list of models", "models: [...]");
    for (const YamlNode& node : models->items) {
        const YamlFields fields{node, path, diagnostics};
        const std::size_t before = diagnostics.size();
        ServedModel model = readModel(fields);
        if (library.find(model.id) != nullptr)
            fields.error("id", fmt::format("a second model \"{}\"", model.id), "unique ids");
        if (diagnostics.size() == before) library.add(std::move(model));
    }
}

}  // namespace

namespace {

/// Files of a folder with this ending, in order of their names.
std::vector<std::string> filesIn(const std::string& folder, std::string_view ending, std::error_code& error)
{
    std::vector<std::string> files;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ending) files.push_back(at->path().string());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Loaded<ModelLibrary> readModelLibrary(const std::string& folder)
{
    Loaded<ModelLibrary> loaded;
    std::error_code error;
    const std::vector<std::string> files = filesIn(folder, ".yaml", error);
    if (error) {
        loaded.diagnostics.push_back({Diagnostic::Level::Error,
                                      {folder, 0, 0},
                                      "folder cannot be read: " + error.message(),
                                      "the folder of served models"});
        return loaded;
    }
    ModelLibrary library;
    for (const std::string& file : files) readFile(file, library, loaded.diagnostics);
    const bool failed = std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                    [](const Diagnostic& d) { return d.level == Diagnostic::Level::Error; });
    if (!failed) loaded.value = std::move(library);
    return loaded;
}

void addOwnModels(ModelLibrary& library, const std::string& folder, std::vector<Diagnostic>& diagnostics)
{
    std::error_code none;
    if (folder.empty()) return;
    for (const std::string& file : filesIn(folder, ".json", none)) {
        Loaded<ServedModel> model = readModelConfig(file);
        for (Diagnostic& diagnostic : model.diagnostics) {
            diagnostic.level = Diagnostic::Level::Warning;
            diagnostics.push_back(std::move(diagnostic));
        }
        if (model.value) library.add(std::move(*model.value));
    }
}

}  // namespace mw
