// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "solver/throughput/library/bands.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// Matrix-multiply kernels of one number format on one family: achieved shares of the datasheet peaks.
struct GemmFit {
    double compute{};  ///< share of dense FLOP/s at full waves
    double memory{};   ///< share of memory bandwidth
    double wave{};     ///< half-fill constant h of the wave fill tau / (tau + h)
    bool operator==(const GemmFit&) const = default;
};

/// What is fitted per accelerator family. Times in microseconds.
struct FamilyConstants {
    std::string id{};
    std::string like{};                ///< the family that it takes from what it does not state itself
    std::vector<std::string> parts{};  ///< slugs of part ids after the vendor ("h100-sxm")
    std::vector<std::string>
        architectures{};  ///< the part's `architecture` fact, for parts that are not listed
    bool fitted{};        ///< measurements of this family stand behind the constants
    double sms{};         ///< streaming multiprocessors or compute units
    double domain{};      ///< accelerators in one scale-up domain where a layout does not say
    GemmFit bf16{}, fp8{}, fp4{};
    double attentionDecode{};          ///< share of memory bandwidth, grouped-query decode
    double attentionPrefill{};         ///< share of 16-bit FLOP/s, prefill attention
    double mlaCompute{}, mlaMemory{};  ///< shares of 16-bit FLOP/s and of bandwidth, latent-attention decode
    double allReduce_us{};             ///< latency alpha of one all-reduce
    double layerScale{};               ///< of the fixed cost per layer
    double stepScale{};                ///< of the whole step
    bool operator==(const FamilyConstants&) const = default;
};

/// How an engine's versions from one on differ from its newest.
struct EngineGeneration {
    std::string from{};    ///< version, "1.2" or "0.8.1"
    double layerScale{1};  ///< of the fixed cost per layer
    double stepScale{1};   ///< of the whole step
    double ttftScale{1};   ///< of what the engine adds to the time to first token
    bool operator==(const EngineGeneration&) const = default;
};

/// What is fitted per serving engine.
struct EngineConstants {
    std::string id{};
    double layer_us{}, step_us{}, sequence_us{};  ///< fixed cost per layer, per step, per sequence and step
    double fusedNorms{};   ///< share of the norms behind an all-reduce that its kernel does
    double pageTokens{}, latentPageTokens{};  ///< tokens in a page of the cache; of latent attention
    double fewRowsGain{};  ///< share of the cost per layer that a step of next to no rows saves
    double reduceScale{};  ///< of the link share of all-reduces
    double ttft_ms{};                             ///< added to the time to first token
    double chunkTokens{};                         ///< prefill tokens in one step
    double maxBatch{};                            ///< sequences per attention rank
    double kvBytes{};          ///< cache element of 8-bit and 4-bit models; 16-bit models cache 2 bytes
    double kvBytesNewParts{};  ///< the same on parts with 4-bit units, where published recipes differ
    double kvBytesUnscaled{};  ///< the same for checkpoints without cache scales (mxfp4), on those parts
    double mixing{};   ///< 1: prefill and decode share a step; 0: prefill stalls decode
    double admitShare{};  ///< of a request's output that its admission reserves cache for
    std::vector<EngineGeneration> generations{};  ///< by version, oldest first
    bool operator==(const EngineConstants&) const = default;
};

/// Extra factors of a group of models whose kernels differ from the generic ones.
struct ModelAdjustment {
    std::string id{};
    std::vector<std::string> models{};
    double layerScale{1}, expertCompute{1};
    bool operator==(const ModelAdjustment&) const = default;
};

/// How much longer the steps of one model take on one family, engine and number format than the operators say: what kernels exist
/// for it, which no shape tells. Of combinations with several measurements, and held close to 1 by the fit.
struct MeasuredScale {
    std::string id{};
    std::string model{}, family{}, engine{}, precision{};
    double stepScale{1};
    bool operator==(const MeasuredScale&) const = default;
};

/// What all families and engines share. Meaning and unit of each: docs/methods-throughput.md and
/// constants.yaml.
struct SharedConstants {
    double gemmComputeGain{}, gemmMemoryGain{}, overlap{}, mlaOverlap{};
    double attentionPrefillHalf{}, fp8AttentionGain{}, softmaxWidth{};
    double sparseIndexBytes{}, sparseIndexShare{};
    double expertCompute{}, expertHalf{}, weightOnly{}, routed_ns{}, expertFloor_us{}, moeLayer_us{},
        mlaLayer_us{}, blockScaled_us{}, layerWidthPower{};
    double passMemory{}, logitBytes{};  ///< share of bandwidth of passes over activations; moved for each logit to sample
    double dataWait{};
    double allReduceAlpha{}, allReduceShare{}, allReduceGrow_us{};
    double outReduceAlpha{}, outReduceShare{};
    double allToAll_us{}, allToAllShare{}, allToAllOut_us{}, allToAllOutShare{};
    double pointToPoint_us{}, defaultLink{}, defaultNic{};
    double reserved_gb{}, kvShare{};
    double mixedGain{}, stallOverlap{}, stallOverlapBatch{};
    double ttftBurst{}, ttftPower{}, ttftSteps{};
    double poolBurst{}, poolTtft_ms{};
    double finiteRun{}, sloTpot{}, sloTtft{}, tuned{};
    double prefillPool{}, decodePool{}, kvLinkShare{}, kvHandshake_ms{};
    double overlapGain{};
    double hostLinkShare{}, hostCacheShare{}, hostLatency_ms{}, flashLatency_ms{}, contextLatency_ms{}, storageLatency_ms{};
    bool operator==(const SharedConstants&) const = default;
};

/// What training adds to the operators of serving. Meaning and unit of each: docs/methods-training.md and constants.yaml.
struct TrainingConstants {
    double matrixShare16{}, matrixShare8{}, matrixShare4{};   ///< of the dense peak of the format
    double expertShare{}, expertHalf{};                       ///< of that, grouped products of experts; tokens of an expert at half of it
    double attentionShare{}, attentionHalf{};                 ///< of the 16-bit peak; sequence at half of it
    double fsdpMatrices{1}, fsdpAttention{1}, earlyMatrices{1}, earlyAttention{1};   ///< rates of older software over the newest
    double passes{};   ///< over the activations of a layer, of 16 bit, in the forward pass
    double exchange{}, expertExchange{};   ///< times the collectives of serving, what is not hidden
    double linkShare{}, exposed{};         ///< of gradients: share of a link that they reach; of their time that is seen at least
    double layer_us{}, expertLayer_us{}, step_ms{};
    double routedPasses{};   ///< over the tokens that experts get, of 16 bit, in the forward pass
    double straggle{};       ///< compute longer per doubling of the accelerators beyond eight
    double reserved_gb{};
    double failuresPerYear{};   ///< interruptions of the run per accelerator
    double restart_min{};       ///< from an interruption to the first new step
    double checkpoint_gb_s{};   ///< written by each accelerator
    bool operator==(const TrainingConstants&) const = default;
};

/// What an accelerator draws: shares of its power limit, and energy per byte of its memory. Formula: draw.h.
struct DrawConstants {
    double idleShare{};     ///< a process holds memory and nothing runs
    double runningShare{};  ///< on top, while kernels run
    double computeShare{};  ///< on top, at the full dense 16-bit rate
    double streamed_pj{};   ///< per byte of weights and activations, from memory to the units
    double expert_pj{};     ///< the same of routed experts, whose products run on tiles that few tokens fill
    double cache_pj{};      ///< per byte of key-value cache that attention reads, its arithmetic included
    double overshootShare{};     ///< of the limit, over it, in the first tenth of a second of work that it will hold back
    double surroundingsShare{};  ///< of a server's design power beside its accelerators: what it draws at full work
    std::vector<std::string> families{};  ///< that it was measured on
    bool operator==(const DrawConstants&) const = default;
};

/// Spread of constants that state none: a third.
inline constexpr double kUsualSpread = 0.35;

/// Bounds of a fitted constant.
struct ConstantRange {
    double low{}, high{};
    bool operator==(const ConstantRange&) const = default;
};

struct ConstantNote {
    std::string key{}, source{}, note{};
    std::optional<ConstantRange> range{};  ///< of a constant that calibration may change
    double start{};                        ///< what was known before the fit; 0: not told
    double spread{kUsualSpread};           ///< of log(value / start) that the fit expects
    int line{};                            ///< in the file
    bool operator==(const ConstantNote&) const = default;
};

/// Constants of kernels and engines, read from resources/throughput/constants.yaml: the only place that holds
/// them.
struct ThroughputConstants {
    SharedConstants shared{};
    DrawConstants draw{};
    TrainingConstants training{};
    std::vector<EngineConstants> engines{};
    std::vector<FamilyConstants> families{};
    std::vector<ModelAdjustment> adjustments{};
    std::vector<MeasuredScale> measured{};
    std::vector<AccuracyBand> bands{};  ///< how the predictions did; from a file beside
    std::vector<ConstantNote> notes{};  ///< where each constant is from: "engine/trtllm/layer_us", ...
    bool operator==(const ThroughputConstants&) const = default;

    /// Engine by id; "" and unknown ids give the first. Null only if there is none.
    [[nodiscard]] const EngineConstants* engine(std::string_view id) const;
    /// Family of a part: by slug, else by architecture, else the one called "fallback".
    [[nodiscard]] const FamilyConstants* family(std::string_view slug, std::string_view architecture) const;
    [[nodiscard]] const ModelAdjustment& adjustment(std::string_view modelId) const;
    /// MeasuredScale::stepScale of a combination; 1 where it was not measured.
    [[nodiscard]] double measuredScale(std::string_view model, std::string_view family, std::string_view engine, std::string_view precision) const;
};

/// The generation that a version belongs to; "" is the newest: scales of 1.
[[nodiscard]] EngineGeneration generationOf(const EngineConstants& engine, std::string_view version);

using ThroughputConstantsPtr = std::shared_ptr<const ThroughputConstants>;

/// Reads the constants file. An unknown key, a missing constant or a missing note is an error with its place.
[[nodiscard]] Loaded<ThroughputConstants> readThroughputConstants(const std::string& file);

/// Every constant by path ("shared/overlap", "engine/vllm/step_us", "engine/vllm@0.18/layer_scale",
/// "family/hopper/sms"), to show or vary.
struct ConstantRef {
    std::string path{};
    double* value{};
};
[[nodiscard]] std::vector<ConstantRef> constantRefs(ThroughputConstants& constants);
/// The constants as they were before any fit: those with a `start` at it, and the families that take them over with them.
[[nodiscard]] ThroughputConstants beforeFit(ThroughputConstants constants);
/// Paths of the families that take `family/<id>/<key>` over, directly or by way of others.
[[nodiscard]] std::vector<std::string> takenOver(const ThroughputConstants& constants, const std::string& path);

}  // namespace mw
