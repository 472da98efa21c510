// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/library/accelerator.h"
#include "solver/throughput/library/constants.h"
#include "solver/throughput/library/model_library.h"
#include "solver/throughput/step/step.h"

#include <optional>
#include <string>

namespace mw {

/// One published serving measurement: its conditions, under the names of the case files. 0 or empty: not
/// published.
struct ServingCase {
    std::string id{};
    std::string kind{};      ///< closed, offline, static, mlperf, prefill, decode
    std::string mode{};      ///< closed: agg or disagg
    std::string scenario{};  ///< mlperf: offline, server, interactive
    std::string model{};     ///< id or other name in resources/models
    std::string hw{};        ///< accelerator: "h100_sxm", or a part id
    std::string prec{};      ///< bf16, fp8, fp4, int4
    std::string kv{};        ///< cache: bf16 or fp8
    std::string backend{};   ///< trtllm, vllm, sglang
    std::string version{};   ///< of the backend; "": its newest
    /// output_tok_s, tpot_ms, latency_s, output_tok_s_gpu, input_tok_s_gpu, ..._node8_incl_cache_hits
    std::string metric{};
    int gpus{1};
    int tp{}, pp{}, dp{}, ep{};
    int p_tp{}, p_dp{}, p_ep{}, p_workers{}, d_tp{}, d_dp{}, d_ep{}, d_workers{};
    double isl{}, osl{};  ///< tokens
    double rr{1};         ///< lengths are uniform on [rr L, L]
    double conc{}, nreq{}, max_batch{}, max_num_tokens{};
    double slo_ttft_ms{}, slo_tpot_ms{};
    double batch_rank{}, batch_tokens{}, cache_hit{};
    bool overlap{};  ///< the measurement overlaps two half-batches
};

struct Prediction {
    std::optional<double> value{};    ///< in the case's metric
    std::optional<double> ttft_ms{};  ///< closed loops
    std::string reason{};             ///< why there is no value
};

/// What the engine predicts for a published case. Never fails: a case that it cannot take has no value and a
/// reason.
[[nodiscard]] Prediction predict(const ServingCase& c, const Catalog& catalog, const ModelLibrary& models,
                                 const ThroughputConstants& constants);
/// The same with the accelerator and model found already.
[[nodiscard]] Prediction predict(const ServingCase& c, const AcceleratorSpec& accelerator,
                                 const ServedModel& model, const ThroughputConstants& constants);

}  // namespace mw
