// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/library/constants.h"

#include "model/core/number_text.h"
#include "solver/throughput/library/yaml_fields.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>

namespace mw {

namespace {

template <class T>
struct Field {
    std::string_view key;
    double* (*at)(T&);
};
#define MW_FIELD(Type, key, member)                                                                          \
    Field<Type>                                                                                              \
    {                                                                                                        \
        key, [](Type& c) { return &c.member; }                                                               \
    }

constexpr std::array kShared{
    MW_FIELD(SharedConstants, "gemm_compute_gain", gemmComputeGain),
    MW_FIELD(SharedConstants, "gemm_memory_gain", gemmMemoryGain),
    MW_FIELD(SharedConstants, "overlap", overlap),
    MW_FIELD(SharedConstants, "mla_overlap", mlaOverlap),
    MW_FIELD(SharedConstants, "attention_prefill_half_tokens", attentionPrefillHalf),
    MW_FIELD(SharedConstants, "fp8_attention_gain", fp8AttentionGain),
    MW_FIELD(SharedConstants, "softmax_width", softmaxWidth),
    MW_FIELD(SharedConstants, "sparse_index_bytes", sparseIndexBytes),
    MW_FIELD(SharedConstants, "sparse_index_share", sparseIndexShare),
    MW_FIELD(SharedConstants, "expert_compute", expertCompute),
    MW_FIELD(SharedConstants, "expert_half_tokens", expertHalf),
    MW_FIELD(SharedConstants, "weight_only", weightOnly),
    MW_FIELD(SharedConstants, "routed_ns", routed_ns),
    MW_FIELD(SharedConstants, "expert_floor_us", expertFloor_us),
    MW_FIELD(SharedConstants, "moe_layer_us", moeLayer_us),
    MW_FIELD(SharedConstants, "mla_layer_us", mlaLayer_us),
    MW_FIELD(SharedConstants, "block_scaled_us", blockScaled_us),
    MW_FIELD(SharedConstants, "layer_width_power", layerWidthPower),
    MW_FIELD(SharedConstants, "pass_memory", passMemory),
    MW_FIELD(SharedConstants, "logit_bytes", logitBytes),
    MW_FIELD(SharedConstants, "data_wait", dataWait),
    MW_FIELD(SharedConstants, "all_reduce_alpha", allReduceAlpha),
    MW_FIELD(SharedConstants, "all_reduce_share", allReduceShare),
    MW_FIELD(SharedConstants, "all_reduce_grow_us", allReduceGrow_us),
    MW_FIELD(SharedConstants, "out_reduce_alpha", outReduceAlpha),
    MW_FIELD(SharedConstants, "out_reduce_share", outReduceShare),
    MW_FIELD(SharedConstants, "all_to_all_us", allToAll_us),
    MW_FIELD(SharedConstants, "all_to_all_share", allToAllShare),
    MW_FIELD(SharedConstants, "all_to_all_out_us", allToAllOut_us),
    MW_FIELD(SharedConstants, "all_to_all_out_share", allToAllOutShare),
    MW_FIELD(SharedConstants, "point_to_point_us", pointToPoint_us),
    MW_FIELD(SharedConstants, "default_link_gb_s", defaultLink),
    MW_FIELD(SharedConstants, "default_nic_gb_s", defaultNic),
    MW_FIELD(SharedConstants, "reserved_gb", reserved_gb),
    MW_FIELD(SharedConstants, "kv_share", kvShare),
    MW_FIELD(SharedConstants, "mixed_step_gain", mixedGain),
    MW_FIELD(SharedConstants, "stall_overlap", stallOverlap),
    MW_FIELD(SharedConstants, "stall_overlap_batch", stallOverlapBatch),
    MW_FIELD(SharedConstants, "ttft_burst", ttftBurst),
    MW_FIELD(SharedConstants, "ttft_power", ttftPower),
    MW_FIELD(SharedConstants, "ttft_steps", ttftSteps),
    MW_FIELD(SharedConstants, "pool_burst", poolBurst),
    MW_FIELD(SharedConstants, "pool_ttft_ms", poolTtft_ms),
    MW_FIELD(SharedConstants, "finite_run", finiteRun),
    MW_FIELD(SharedConstants, "slo_tpot_ratio", sloTpot),
    MW_FIELD(SharedConstants, "slo_ttft_ratio", sloTtft),
    MW_FIELD(SharedConstants, "tuned", tuned),
    MW_FIELD(SharedConstants, "prefill_pool", prefillPool),
    MW_FIELD(SharedConstants, "decode_pool", decodePool),
    MW_FIELD(SharedConstants, "kv_link_share", kvLinkShare),
    MW_FIELD(SharedConstants, "kv_handshake_ms", kvHandshake_ms),
    MW_FIELD(SharedConstants, "batch_overlap_gain", overlapGain),
    MW_FIELD(SharedConstants, "host_link_share", hostLinkShare),
    MW_FIELD(SharedConstants, "host_cache_share", hostCacheShare),
    MW_FIELD(SharedConstants, "host_latency_ms", hostLatency_ms),
    MW_FIELD(SharedConstants, "flash_latency_ms", flashLatency_ms),
    MW_FIELD(SharedConstants, "context_latency_ms", contextLatency_ms),
    MW_FIELD(SharedConstants, "storage_latency_ms", storageLatency_ms),
};

constexpr std::array kDraw{
    MW_FIELD(DrawConstants, "idle_share", idleShare),       MW_FIELD(DrawConstants, "running_share", runningShare),
    MW_FIELD(DrawConstants, "compute_share", computeShare), MW_FIELD(DrawConstants, "streamed_pj", streamed_pj),
    MW_FIELD(DrawConstants, "expert_pj", expert_pj),         MW_FIELD(DrawConstants, "cache_pj", cache_pj),
    MW_FIELD(DrawConstants, "overshoot_share", overshootShare), MW_FIELD(DrawConstants, "surroundings_share", surroundingsShare),
};

constexpr std::array kTraining{
    MW_FIELD(TrainingConstants, "matrix_share_16", matrixShare16),   MW_FIELD(TrainingConstants, "matrix_share_8", matrixShare8),
    MW_FIELD(TrainingConstants, "matrix_share_4", matrixShare4),     MW_FIELD(TrainingConstants, "expert_share", expertShare),
    MW_FIELD(TrainingConstants, "expert_half_tokens", expertHalf),   MW_FIELD(TrainingConstants, "attention_share", attentionShare),
    MW_FIELD(TrainingConstants, "attention_half_tokens", attentionHalf), MW_FIELD(TrainingConstants, "fsdp_2023_matrices", fsdpMatrices),
    MW_FIELD(TrainingConstants, "fsdp_2023_attention", fsdpAttention), MW_FIELD(TrainingConstants, "megatron_2021_matrices", earlyMatrices),
    MW_FIELD(TrainingConstants, "megatron_2021_attention", earlyAttention), MW_FIELD(TrainingConstants, "passes", passes),
    MW_FIELD(TrainingConstants, "exchange", exchange),               MW_FIELD(TrainingConstants, "expert_exchange", expertExchange),
    MW_FIELD(TrainingConstants, "link_share", linkShare),            MW_FIELD(TrainingConstants, "exposed", exposed),
    MW_FIELD(TrainingConstants, "expert_layer_us", expertLayer_us),  MW_FIELD(TrainingConstants, "routed_passes", routedPasses),
    MW_FIELD(TrainingConstants, "layer_us", layer_us),               MW_FIELD(TrainingConstants, "step_ms", step_ms),
    MW_FIELD(TrainingConstants, "straggle", straggle),               MW_FIELD(TrainingConstants, "reserved_gb", reserved_gb),
    MW_FIELD(TrainingConstants, "failures_per_year", failuresPerYear), MW_FIELD(TrainingConstants, "restart_min", restart_min),
    MW_FIELD(TrainingConstants, "checkpoint_gb_s", checkpoint_gb_s),
};

constexpr std::array kEngine{
    MW_FIELD(EngineConstants, "layer_us", layer_us),        MW_FIELD(EngineConstants, "step_us", step_us),
    MW_FIELD(EngineConstants, "sequence_us", sequence_us),  MW_FIELD(EngineConstants, "ttft_ms", ttft_ms),
    MW_FIELD(EngineConstants, "fused_norms", fusedNorms),   MW_FIELD(EngineConstants, "page_tokens", pageTokens),
    MW_FIELD(EngineConstants, "latent_page_tokens", latentPageTokens),
    MW_FIELD(EngineConstants, "few_rows_gain", fewRowsGain), MW_FIELD(EngineConstants, "all_reduce_scale", reduceScale),
    MW_FIELD(EngineConstants, "chunk_tokens", chunkTokens), MW_FIELD(EngineConstants, "max_batch", maxBatch),
    MW_FIELD(EngineConstants, "kv_bytes", kvBytes),         MW_FIELD(EngineConstants, "mixing", mixing),
    MW_FIELD(EngineConstants, "kv_bytes_new_parts", kvBytesNewParts),
    MW_FIELD(EngineConstants, "kv_bytes_unscaled", kvBytesUnscaled),
    MW_FIELD(EngineConstants, "admit_output_share", admitShare),
};

constexpr std::array kGeneration{
    MW_FIELD(EngineGeneration, "layer_scale", layerScale),
    MW_FIELD(EngineGeneration, "step_scale", stepScale),
    MW_FIELD(EngineGeneration, "ttft_scale", ttftScale),
};

constexpr std::array kFamily{
    MW_FIELD(FamilyConstants, "sms", sms),
    MW_FIELD(FamilyConstants, "domain", domain),
    MW_FIELD(FamilyConstants, "bf16_compute", bf16.compute),
    MW_FIELD(FamilyConstants, "bf16_memory", bf16.memory),
    MW_FIELD(FamilyConstants, "bf16_wave", bf16.wave),
    MW_FIELD(FamilyConstants, "fp8_compute", fp8.compute),
    MW_FIELD(FamilyConstants, "fp8_memory", fp8.memory),
    MW_FIELD(FamilyConstants, "fp8_wave", fp8.wave),
    MW_FIELD(FamilyConstants, "fp4_compute", fp4.compute),
    MW_FIELD(FamilyConstants, "fp4_memory", fp4.memory),
    MW_FIELD(FamilyConstants, "fp4_wave", fp4.wave),
    MW_FIELD(FamilyConstants, "attention_decode", attentionDecode),
    MW_FIELD(FamilyConstants, "attention_prefill", attentionPrefill),
    MW_FIELD(FamilyConstants, "mla_compute", mlaCompute),
    MW_FIELD(FamilyConstants, "mla_memory", mlaMemory),
    MW_FIELD(FamilyConstants, "all_reduce_us", allReduce_us),
    MW_FIELD(FamilyConstants, "layer_scale", layerScale),
    MW_FIELD(FamilyConstants, "step_scale", stepScale),
};

constexpr std::array kAdjustment{
    MW_FIELD(ModelAdjustment, "layer_scale", layerScale),
    MW_FIELD(ModelAdjustment, "expert_compute", expertCompute),
};
constexpr std::array kMeasured{
    MW_FIELD(MeasuredScale, "step_scale", stepScale),
};
#undef MW_FIELD

class Reader {
public:
    Reader(const std::string& file, std::vector<Diagnostic>& diagnostics)
        : m_file(file), m_diagnostics(diagnostics)
    {
    }

    ThroughputConstants read(const YamlNode& tree)
    {
        const detail::YamlFields top = fields(tree);
        if (top.whole("throughput_constants") != 1)
            top.error("throughput_constants", "unknown form", "throughput_constants: 1");
        if (const YamlNode* sources = tree.find("sources"))
            for (const auto& [key, node] : sources->entries) m_sources.insert(key);
        constants(tree, "shared", "shared", m_constants.shared, kShared, {});
        constants(tree, "draw", "draw", m_constants.draw, kDraw, {});
        constants(tree, "training", "training", m_constants.training, kTraining, {});
        m_constants.draw.families = top.texts("draw_measured_on");
        forEach(tree, "engines", [&](const YamlNode& node) { readEngine(node); });
        forEach(tree, "families", [&](const YamlNode& node) { readFamily(node); });
        forEach(tree, "models", [&](const YamlNode& node) { readAdjustment(node); });
        forEach(tree, "measured", [&](const YamlNode& node) { readMeasured(node); });
        if (m_constants.engines.empty()) top.error("engines", "no engines", "at least one");
        if (m_constants.family("", "") == nullptr)
            top.error("families", "no family called fallback", "one for unlisted parts");
        return std::move(m_constants);
    }

private:
    [[nodiscard]] detail::YamlFields fields(const YamlNode& node) const
    {
        return {node, m_file, m_diagnostics};
    }

    template <class F>
    void forEach(const YamlNode& tree, std::string_view key, F&& use)
    {
        if (const YamlNode* list = tree.find(key))
            for (const YamlNode& node : list->items) use(node);
    }

    /// Reads the rows {key, value, source, note} of a list; `known` are keys that an earlier record gave.
    template <class T, std::size_t N>
    void constants(const YamlNode& node, std::string_view key, const std::string& path, T& into,
                   const std::array<Field<T>, N>& table, std::set<std::string> known)
    {
        const YamlNode* list = node.find(key);
        if (list == nullptr || !list->isSequence())
            return fields(node).error(key, fmt::format("no {}", key), "a list of constants");
        for (const YamlNode& row : list->items) {
            const detail::YamlFields f = fields(row);
            const std::string name = f.text("key", "");
            const auto* found = std::find_if(table.begin(), table.end(),
                                             [&](const auto& field) { return field.key == name; });
            if (found == table.end()) {
                f.error("key", fmt::format("unknown constant \"{}\"", name), "a constant of this list");
                continue;
            }
            if (row.find("value") == nullptr)
                f.error("key", fmt::format("{} has no value", name), "value: a number");
            *found->at(into) = f.number("value");
            known.insert(name);
            const std::string source = f.text("source", "");
            if (m_sources.count(source) == 0)
                f.error("source", fmt::format("unknown source \"{}\"", source), "a key of sources");
            m_constants.notes.push_back({path + "/" + name, source, f.text("note", ""), rangeOf(row), startOf(row), f.number("spread", kUsualSpread), row.line});
        }
        for (const auto& field : table)
            if (known.count(std::string(field.key)) == 0)
                fields(*list).error(key, fmt::format("{} lacks {}", path, field.key),
                                    "every constant of its kind");
    }

    [[nodiscard]] std::optional<ConstantRange> rangeOf(const YamlNode& row) const
    {
        const YamlNode* range = row.find("range");
        if (range == nullptr) return std::nullopt;
        const bool pair = range->isSequence() && range->items.size() == 2;
        const auto low = pair ? parseNumber(range->items[0].text) : std::nullopt;
        const auto high = pair ? parseNumber(range->items[1].text) : std::nullopt;
        if (!low || !high || *low > *high) fields(row).error("range", "no range", "[low, high]");
        return ConstantRange{low.value_or(0), high.value_or(0)};
    }

    [[nodiscard]] double startOf(const YamlNode& row) const
    {
        const detail::YamlFields f = fields(row);
        const std::string source = f.text("start_from", "");
        if (!source.empty() && m_sources.count(source) == 0)
            f.error("start_from", fmt::format("unknown source \"{}\"", source), "a key of sources");
        return f.number("start", 0);
    }

    void readEngine(const YamlNode& node)
    {
        EngineConstants engine;
        engine.id = fields(node).text("id", "");
        constants(node, "constants", "engine/" + engine.id, engine, kEngine, {});
        forEach(node, "generations", [&](const YamlNode& row) {
            EngineGeneration generation;
            generation.from = fields(row).text("from", "");
            constants(row, "constants", "engine/" + engine.id + "@" + generation.from, generation, kGeneration, {});
            engine.generations.push_back(std::move(generation));
        });
        m_constants.engines.push_back(std::move(engine));
    }

    void readFamily(const YamlNode& node)
    {
        const detail::YamlFields f = fields(node);
        FamilyConstants family;
        std::set<std::string> known;
        const std::string like = f.text("like", "");
        if (!like.empty()) {
            const auto& all = m_constants.families;
            const auto base =
                std::find_if(all.begin(), all.end(), [&](const auto& other) { return other.id == like; });
            if (base == all.end())
                f.error("like", fmt::format("no family \"{}\" above", like), "a family listed before");
            else
                family = *base;
            for (const auto& field : kFamily) known.insert(std::string(field.key));
        }
        family.id = f.text("id", "");
        family.like = like;
        family.parts = f.texts("parts"), family.architectures = f.texts("architectures");
        family.fitted = f.flag("fitted", false);
        constants(node, "constants", "family/" + family.id, family, kFamily, std::move(known));
        m_constants.families.push_back(std::move(family));
    }

    void readAdjustment(const YamlNode& node)
    {
        ModelAdjustment adjustment;
        adjustment.id = fields(node).text("id", "");
        adjustment.models = fields(node).texts("models");
        constants(node, "constants", "model/" + adjustment.id, adjustment, kAdjustment, {});
        m_constants.adjustments.push_back(std::move(adjustment));
    }

    void readMeasured(const YamlNode& node)
    {
        const detail::YamlFields f = fields(node);
        MeasuredScale one{.model = f.text("model", ""), .family = f.text("family", ""), .engine = f.text("engine", ""), .precision = f.text("precision", "")};
        one.id = fmt::format("{} {} {} {}", one.model, one.family, one.engine, one.precision);
        constants(node, "constants", "measured/" + one.id, one, kMeasured, {});
        m_constants.measured.push_back(std::move(one));
    }

    const std::string& m_file;
    std::vector<Diagnostic>& m_diagnostics;
    std::set<std::string> m_sources{};
    ThroughputConstants m_constants{};
};

template <class T, std::size_t N>
void addRefs(std::vector<ConstantRef>& refs, const std::string& path, T& from,
             const std::array<Field<T>, N>& table)
{
    for (const auto& field : table) refs.push_back({fmt::format("{}/{}", path, field.key), field.at(from)});
}

}  // namespace

std::vector<ConstantRef> constantRefs(ThroughputConstants& constants)
{
    std::vector<ConstantRef> refs;
    addRefs(refs, "shared", constants.shared, kShared);
    addRefs(refs, "draw", constants.draw, kDraw);
    addRefs(refs, "training", constants.training, kTraining);
    for (EngineConstants& engine : constants.engines) {
        addRefs(refs, "engine/" + engine.id, engine, kEngine);
        for (EngineGeneration& generation : engine.generations)
            addRefs(refs, "engine/" + engine.id + "@" + generation.from, generation, kGeneration);
    }
    for (FamilyConstants& family : constants.families) addRefs(refs, "family/" + family.id, family, kFamily);
    for (ModelAdjustment& model : constants.adjustments)
        addRefs(refs, "model/" + model.id, model, kAdjustment);
    for (MeasuredScale& one : constants.measured) addRefs(refs, "measured/" + one.id, one, kMeasured);
    return refs;
}

Loaded<ThroughputConstants> readThroughputConstants(const std::string& file)
{
    Loaded<ThroughputConstants> loaded;
    Loaded<YamlNode> tree = parseYamlFile(file);
    loaded.diagnostics = std::move(tree.diagnostics);
    if (!tree.value) return loaded;
    ThroughputConstants constants = Reader(file, loaded.diagnostics).read(*tree.value);
    const bool failed = std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                    [](const Diagnostic& d) { return d.level == Diagnostic::Level::Error; });
    if (!failed) loaded.value = std::move(constants);
    return loaded;
}

std::vector<std::string> takenOver(const ThroughputConstants& constants, const std::string& path)
{
    std::vector<std::string> paths;
    if (!path.starts_with("family/")) return paths;
    const auto slash = path.find('/', 7);
    const std::string family = path.substr(7, slash - 7), key = path.substr(slash + 1);
    for (const FamilyConstants& other : constants.families) {
        if (other.like != family) continue;
        const std::string taken = fmt::format("family/{}/{}", other.id, key);
        const bool own = std::any_of(constants.notes.begin(), constants.notes.end(), [&](const ConstantNote& note) { return note.key == taken; });
        if (own) continue;
        paths.push_back(taken);
        const auto further = takenOver(constants, taken);
        paths.insert(paths.end(), further.begin(), further.end());
    }
    return paths;
}

ThroughputConstants beforeFit(ThroughputConstants constants)
{
    std::map<std::string, double*> refs;
    for (const ConstantRef& ref : constantRefs(constants)) refs[ref.path] = ref.value;
    for (const ConstantNote& note : constants.notes) {
        if (note.start <= 0 || refs.count(note.key) == 0) continue;
        *refs[note.key] = note.start;
        for (const std::string& path : takenOver(constants, note.key)) *refs[path] = note.start;
    }
    return constants;
}

}  // namespace mw
