// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/serving/queueing.h"
#include "solver/throughput/step/step.h"

#include <memory>
#include <optional>
#include <string>

namespace mw {

class VisionEncoder;

/// Mean request of a stream, in tokens; `cached` tokens of the input are found in the cache.
struct RequestShape {
    double input{}, output{}, cached{};
    double wait_ms{};  ///< that a session keeps its cache in this memory after its last token; 0: it is gone, or elsewhere
    double shared{};   ///< of the prompt, the first tokens that all sequences have in common: in memory once
    double patches{}, span{};   ///< of pictures in the prompt, and how many of them attend to each other; of what is found in the cache none is encoded again
    [[nodiscard]] double fresh() const { return input - cached; }
    [[nodiscard]] double meanContext() const { return input + output / 2; }
    /// Sequences whose cache is held for each running one, if a turn keeps its memory for so long.
    [[nodiscard]] double heldFor(double busy_ms) const { return wait_ms > 0 && busy_ms > 0 ? 1 + wait_ms / busy_ms : 1; }
    bool operator==(const RequestShape&) const = default;
};

/// Memory of one accelerator under a configuration, in GB, and the sequences that fit beside the weights.
struct MemoryPlan {
    double capacity_gb{}, weights_gb{};
    double reserved_gb{};    ///< activations, and what the runtime and collectives keep: fitted as their sum
    double activations_gb{}; ///< of it, activationBytes() of the fullest step
    double sequence_gb{};    ///< cache of one sequence as engines admit it: prompt and part of the output, in whole pages
    double page_gb{};        ///< of it, what the sequence's last page leaves empty
    double sequenceSlots{};  ///< sequences per attention rank; 0 or less: the model does not fit
};
/// Tokens for which the last page of a sequence's cache has room and which it does not have: all lengths are as likely, so (page - 1) / 2.
[[nodiscard]] double emptyTokens(const EngineConstants& engine, const ServedModel& model);
[[nodiscard]] MemoryPlan memoryPlan(const StepModel& model, const ThroughputConstants& constants,
                                    const RequestShape& shape);

/// One replica that prefills and decodes in the same steps.
struct BatchPoint {
    double batch{};  ///< sequences per attention rank
    double tpot_ms{}, ttft_ms{};
    double step_ms{};     ///< a decode-only step
    double prefill_ms{};  ///< one prompt
    double load{};        ///< share of time that a rank spends on prefill
    double held{1};       ///< sequences in memory for each running one: itself and sessions that wait
    double others{1};     ///< of what a request meets, the part that is not of its own asker: 1 - 1/N of N askers at a fixed rate
    [[nodiscard]] double outputPerSecond(const Parallel& p) const
    {
        return tpot_ms > 0 ? batch * p.data / tpot_ms * 1e3 : 0;
    }
};

class Batching {
public:
    /// Both must outlive it.
    Batching(const StepModel& model, const ThroughputConstants& constants, double chunkTokens = 0);

    /// Time of a prompt's pictures in the encoder before it, those of the cached part left out. Milliseconds.
    [[nodiscard]] double encode_ms(const RequestShape& shape) const;
    /// Time to prefill one prompt, chunk by chunk, pictures included. Milliseconds.
    [[nodiscard]] double prefill_ms(const RequestShape& shape) const;
    /// Prompts per millisecond of one attention rank whose queue never runs empty: short prompts share a step.
    [[nodiscard]] double prefillRate_per_ms(const RequestShape& shape) const;
    /// Mean time per output token at a batch that is kept full: decode step plus the stalls by other
    /// requests' prefill.
    [[nodiscard]] BatchPoint mixed(const RequestShape& shape, double batch, bool packed) const;
    /// `concurrency` requests in a closed loop over one replica.
    [[nodiscard]] BatchPoint closedLoop(const RequestShape& shape, double concurrency,
                                        double sequenceSlots) const;
    /// Open arrivals that keep `batch` sequences running: TTFT by an M/D/1 queue of prefills.
    [[nodiscard]] BatchPoint open(const RequestShape& shape, double batch) const;
    /// The same of askers that come every `period_ms`, each after its last answer, and so never wait for themselves; `batch` may be below
    /// one sequence: steps are then those of one, and fewer prompts stall them.
    [[nodiscard]] BatchPoint atRate(const RequestShape& shape, double batch, double period_ms) const;
    [[nodiscard]] const StepModel& model() const { return *m_model; }

private:
    void queue(const RequestShape& shape, BatchPoint& point) const;

    const StepModel* m_model;
    const ThroughputConstants* m_constants;
    double m_chunk;
    mutable std::shared_ptr<const VisionEncoder> m_encoder{};   ///< made when pictures first come; a Batching is of one thread
};

/// What moves the time per output token of a plan's requests; `together`: their accelerators compute prompts, too.
[[nodiscard]] DecodeLine decodeLine(const StepModel& model, const RequestShape& shape, const BatchPoint& point, bool together);
/// Where its prompts wait; `ttft_ms`: mean, with all that comes beside the wait.
[[nodiscard]] PromptLine promptLine(const BatchPoint& point, int servers, double ttft_ms);
/// From the question to the last token at the 99th percentile: that of the first token and that of all others. Slow steps and long queues come
/// together, and quantiles of what comes together add up.
[[nodiscard]] double answerP99_ms(const LatencyPercentiles& percentiles, double output);

/// Limits on means; percentile limits are divided by the p99 over mean ratios first.
struct SloLimits {
    std::optional<double> ttft_ms{}, tpot_ms{};
    std::optional<double> answer_ms{};   ///< to the last token, at the 99th percentile: the period of askers at a fixed rate; infinite: none
    std::optional<double> decode_ms{};   ///< of that, what a pool that only decodes has
    bool operator==(const SloLimits&) const = default;
};

struct Capacity {
    BatchPoint point{};
    bool meets{};         ///< false: even one sequence breaks a limit; `point` is then that floor
    std::string bound{};  ///< TPOT, TTFT, KV memory or batch
};
/// Largest batch of one replica within the limits: bisection, since both times rise with the batch. At a fixed rate from one asker on, else from one sequence.
[[nodiscard]] Capacity aggregatedCapacity(const Batching& batching, const RequestShape& shape,
                                          const SloLimits& limits, double sequenceSlots, double maxBatch);
/// The same for a pool that only decodes.
[[nodiscard]] Capacity decodeCapacity(const StepModel& model, const RequestShape& shape,
                                      const SloLimits& limits, double sequenceSlots, double maxBatch);

/// Output tokens per second of a finite run of `requests` over one replica, all queued at the start.
[[nodiscard]] double finiteRun(const Batching& batching, const RequestShape& shape, double requests,
                               double sequences, const SharedConstants& shared);

}  // namespace mw
