// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/library/accelerator.h"
#include "solver/throughput/library/constants.h"
#include "solver/throughput/served_model.h"
#include "solver/throughput/step/drafting.h"
#include "solver/throughput/step/smooth_maximum.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mw {

/// Parallel sizes of one replica: tensor, pipeline, expert, attention-data and context. A replica has tensor *
/// pipeline * data * context accelerators; experts are spread over `expert` ranks, each of them split over tensor *
/// data / expert. Context ranks share the tokens of one prompt and pass their keys and values round a ring.
struct Parallel {
    int tensor{1}, pipeline{1}, expert{1}, data{1};
    int context{1};   ///< of prefill alone
    [[nodiscard]] int accelerators() const { return tensor * pipeline * data * context; }
    bool operator==(const Parallel&) const = default;
};

struct StepConfig {
    const ServedModel* model{};  ///< must outlive the step model
    AcceleratorSpec accelerator{};
    Parallel parallel{};
    Precision precision{Precision::Fp8};
    double kvBytes{1};  ///< per cache element
    const EngineConstants* engine{};
    EngineGeneration generation{};  ///< of the engine's version
    Drafting drafting{};
    bool serves{true};    ///< false: a pass of training, to which what was measured of serving does not apply
    bool batchOverlap{};  ///< communication of one half-batch hides behind the other's compute
};

/// Bytes of a cache element as the engine chooses them by default.
[[nodiscard]] double cacheBytes(const EngineConstants& engine, const ServedModel& model, const AcceleratorSpec& part,
                                Precision precision);

/// Duration of one engine step, by what it is spent on. In milliseconds.
struct StepTime {
    double compute_ms{}, memory_ms{}, communication_ms{}, fixed_ms{};
    [[nodiscard]] double total_ms() const { return compute_ms + memory_ms + communication_ms + fixed_ms; }
};

/// What one step works on, per attention rank (and context rank).
struct StepLoad {
    double prefillTokens{};   ///< prompt tokens computed in this step
    double prefillContext{};  ///< mean tokens that each of them attends to
    double promptTokens{};    ///< length of one prompt (kernel efficiency grows with it)
    double sequences{};       ///< decoding sequences
    double context{};         ///< their mean length
    bool oneRankPrefills{};   ///< the other attention-data ranks only decode in this step
};

/// What one step does on one accelerator: what its draw comes from.
struct StepWork {
    double flops16{};         ///< FLOPs, those of narrower formats at the ratio of their dense peaks to the 16-bit one
    double streamed_bytes{};  ///< weights and activations, those of routed experts apart
    double expert_bytes{};    ///< of routed experts
    double cache_bytes{};     ///< key-value cache and states read
    [[nodiscard]] double bytes() const { return streamed_bytes + expert_bytes + cache_bytes; }
    StepWork& operator+=(const StepWork& other);
};

/// What a step is made of, all layers together. Drafts: passes of a drafting head, of whatever sort.
enum class Operation : std::uint8_t {
    Embedding, Norms, Projections, Rotation, FeedForward, Activation, Experts, Head, Sampling, CacheAttention, PromptAttention, Collectives, Fixed, Drafts
};
inline constexpr std::size_t kOperations = 14;
[[nodiscard]] std::string_view toText(Operation operation);  ///< "attention projections"

struct StepOperation {
    Operation operation{};
    StepTime time{};
    StepWork work{};
};

/// Time of a step as a sum of operators (GEMMs with wave fill, attention, experts, collectives) and fixed
/// costs. Built once per configuration; an evaluation allocates nothing. Formulas: docs/methods-
/// throughput.md.
class StepModel {
public:
    StepModel(const StepConfig& config, const ThroughputConstants& constants);

    [[nodiscard]] StepTime step(const StepLoad& load) const;
    /// One output token for each of `sequences` per attention rank, at mean context. With pipeline stages the
    /// batch is cut into as many micro-batches; the time is that of one token of one sequence, with drafts that of a step over the
    /// tokens it yields.
    [[nodiscard]] StepTime decode(double sequences, double context) const;
    /// `tokens` new prompt tokens of one sequence behind `prefix` cached ones, in one pass.
    [[nodiscard]] StepTime prefill(double tokens, double prefix = 0) const;

    [[nodiscard]] StepWork work(const StepLoad& load) const;
    /// What takes time in a step; times add up to step(), work to work().
    [[nodiscard]] std::vector<StepOperation> operations(const StepLoad& load) const;

    /// Weights on one accelerator in bytes, embeddings, replicated attention and the head that drafts included.
    [[nodiscard]] double weightBytes() const { return m_weightBytes; }
    [[nodiscard]] const StepConfig& config() const { return m_config; }

private:
    struct Format {
        double bytes{}, rate{}, memory{}, wave{},
            activation{};  ///< bytes/weight, FLOP/us, share, h, bytes/activation
        double equivalent{1};  ///< 16-bit FLOPs that one of its FLOPs counts for
    };
    /// One matrix of a layer, `count` times: what does not depend on the tokens is worked out beforehand.
    struct Gemm {
        double count{};
        double row_us{};             ///< compute of one token with all units filled
        double waves{}, halfFull{};  ///< of units for a row of tiles; at which half of them work
        double weights_us{}, activations_us{};  ///< memory: of the matrix, of one token
        double flops16{}, weight_bytes{}, activation_bytes{};  ///< work: of one token, of the matrix, of one token
    };
    /// A pass over the activations of one token (of one sampled row), all layers.
    struct Pass {
        double token_us{}, bytes{}, flops{};
    };
    struct Parts;
    using PartsByOperation = std::array<Parts, kOperations>;
    using WorkByOperation = std::array<StepWork, kOperations>;

    [[nodiscard]] PartsByOperation timed(const StepLoad& load) const;
    [[nodiscard]] WorkByOperation counted(const StepLoad& load) const;
    [[nodiscard]] StepTime timeOf(const Parts& parts) const;
    [[nodiscard]] Format format(Precision precision, bool gemmGain = true) const;
    [[nodiscard]] Gemm makeGemm(double k, double n, double count, const Format& format) const;
    void addGemm(std::vector<Gemm>& into, double k, double n, double count, const Format& format);
    void addAttention(const Format& format);
    void addFeedForward(const Format& format);
    void sumWeights(const Format& attention, const Format& ffn, const Format& expert);
    void gemm(const Gemm& gemm, double m, Parts& parts) const;
    void experts(const StepLoad& load, Parts& parts) const;
    void decodeAttention(const StepLoad& load, double queries, Parts& parts) const;
    void prefillAttention(const StepLoad& load, Parts& parts) const;
    void communication(double tokens, Parts& parts) const;
    [[nodiscard]] double ring_us(const StepLoad& load) const;
    [[nodiscard]] double layerCosts_us() const;
    void fixedCosts(double sequences, double rows, Parts& parts) const;
    void drafts(const StepLoad& load, Parts& parts) const;
    [[nodiscard]] Pass makePass(double bytes, double flops) const;
    void setPasses();
    [[nodiscard]] double sampledRows(const StepLoad& load) const;
    void passes(double tokens, double rows, PartsByOperation& parts) const;
    void embedAndSample(double tokens, double rows, Parts& embedding, Parts& sampling) const;
    void countPasses(double tokens, double rows, WorkByOperation& work) const;
    void add(Parts& parts, double compute_us, double memory_us, const SmoothMaximum& overlap) const;
    [[nodiscard]] double allReduce(double bytes, int ranks) const;
    [[nodiscard]] double allToAll(double bytes, int ranks) const;

    StepConfig m_config;
    SharedConstants m_shared;
    ModelAdjustment m_adjustment;
    LayerCounts m_layers{};
    std::shared_ptr<const SmoothMaximum> m_overlap, m_mlaOverlap;
    std::vector<Gemm> m_gemms{};  ///< on every token of the step: of the mixers, then of the feed-forward layers
    std::size_t m_mixerGemms{};   ///< how many of them are of the mixers
    Gemm m_head{};                ///< on the last token of each sequence
    Pass m_norms{}, m_fusedNorms{}, m_rotation{}, m_activation{}, m_embedding{}, m_sampling{};
    Format m_expert{};
    bool m_blockScaled{};  ///< 8-bit weights with a scale for every block
    double m_measured{1};  ///< MeasuredScale of this combination
    double m_bandwidth{};  ///< bytes/us
    double m_rate16{};     ///< FLOP/us
    double m_weightBytes{};
    double m_layers_us{};     ///< layerCosts_us()
    int m_expertSplit{1};  ///< accelerators that share one expert
    double m_logUntouched{};  ///< logarithm of the chance that a token passes an expert by
    double m_copies{};        ///< ranks that a token goes to: once to each that holds one of its experts
};

[[nodiscard]] StepTime prefillStep(const StepConfig& config, const ThroughputConstants& constants,
                                   double tokens, double prefix);
[[nodiscard]] StepTime decodeStep(const StepConfig& config, const ThroughputConstants& constants,
                                  double sequences, double context);

}  // namespace mw
