// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/predict.h"

#include "solver/throughput/serving/serving.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace mw {

namespace {

double defaultKvBytes(const ServingCase& c, Precision precision, const AcceleratorSpec& hw,
                      const ServedModel& model, const EngineConstants& engine)
{
    if (c.kv == "bf16") return 2;
    if (c.kv == "fp8") return 1;
    if (c.kind == "mlperf" && precision != Precision::Bf16) return 1;  // all submissions cache in fp8
    return cacheBytes(engine, model, hw, precision);
}

class Case {
public:
    Case(const ServingCase& c, const AcceleratorSpec& hw, const ServedModel& model,
         const ThroughputConstants& constants)
        : m_case(c), m_constants(constants)
    {
        m_config.model = &model;
        m_config.accelerator = hw;
        m_config.precision = precisionFromText(c.prec).value_or(Precision::Fp8);
        m_config.engine = constants.engine(c.backend);
        m_config.generation = generationOf(*m_config.engine, c.version);
        m_config.kvBytes = defaultKvBytes(c, m_config.precision, hw, model, *m_config.engine);
        m_config.batchOverlap = c.overlap;
        m_config.parallel = {std::max(1, c.tp), std::max(1, c.pp), std::max(1, c.ep), std::max(1, c.dp)};
        const double mean = (1 + c.rr) / 2;
        m_shape = {c.isl * mean, c.osl * mean, c.isl * mean * c.cache_hit, 0};
    }

    Prediction run()
    {
        if (m_case.kind == "closed") return m_case.mode == "disagg" ? disaggregated() : closed();
        if (m_case.kind == "offline") return offline();
        if (m_case.kind == "static") return fixedBatch();
        if (m_case.kind == "mlperf") return mlperf();
        if (m_case.kind == "prefill") return prefillPool();
        if (m_case.kind == "decode") return decodePool();
        return failed(fmt::format("cases of kind \"{}\" are not known", m_case.kind));
    }

private:
    static Prediction failed(std::string reason) { return {std::nullopt, std::nullopt, std::move(reason)}; }
    static Prediction value(double value) { return {value, std::nullopt, {}}; }
    [[nodiscard]] double replicas() const
    {
        return std::max(1.0, static_cast<double>(m_case.gpus) / m_config.parallel.accelerators());
    }

    Prediction doesNotFit(const MemoryPlan& plan) const
    {
        return failed(
            fmt::format("weights of {:.0f} GB do not fit {:.0f} GB", plan.weights_gb, plan.capacity_gb));
    }

    Prediction closed() const
    {
        const StepModel model(m_config, m_constants);
        const MemoryPlan plan = memoryPlan(model, m_constants, m_shape);
        if (plan.sequenceSlots < 1) return doesNotFit(plan);
        const Batching batching(model, m_constants, m_case.max_num_tokens);
        const BatchPoint point = batching.closedLoop(m_shape, m_case.conc / replicas(), plan.sequenceSlots);
        return {point.tpot_ms, point.ttft_ms, {}};
    }

    /// Given prefill and decode pools and C requests in a closed loop: the decode batch that keeps C in the
    /// system.
    Prediction disaggregated() const
    {
        StepConfig p = m_config, d = m_config;
        p.parallel = {std::max(1, m_case.p_tp), 1, std::max(1, m_case.p_ep), std::max(1, m_case.p_dp)};
        d.parallel = {std::max(1, m_case.d_tp), 1, std::max(1, m_case.d_ep), std::max(1, m_case.d_dp)};
        const StepModel prefill(p, m_constants), decode(d, m_constants);
        const Batching prompts(prefill, m_constants);
        const double prefill_ms = prompts.prefill_ms(m_shape);
        const double prefillRate = m_case.p_workers * p.parallel.data * prompts.prefillRate_per_ms(m_shape) *
                                   m_constants.shared.prefillPool;
        const double ranks = static_cast<double>(m_case.d_workers) * d.parallel.data;
        const MemoryPlan plan = memoryPlan(decode, m_constants, m_shape);
        if (plan.sequenceSlots < 1 || prefillRate <= 0) return doesNotFit(plan);
        double low = 1e-3, high = std::min(plan.sequenceSlots, m_case.conc / ranks);
        for (int i = 0; i < 30; ++i) {
            const double b = (low + high) / 2, tpot = decode.decode(b, m_shape.meanContext()).total_ms();
            const double rate = b * ranks / (tpot * m_shape.output), load = rate / prefillRate;
            const bool room = load < 1 && b * ranks + rate * prefill_ms / (1 - load) < m_case.conc;
            (room ? low : high) = b;
        }
        const double tpot = decode.decode(low, m_shape.meanContext()).total_ms();
        const double rate = low * ranks / (tpot * m_shape.output);
        // Requests of a closed loop come in bursts: all at the start, and where outputs are of one length, ever after.
        const SharedConstants& s = m_constants.shared;
        const double burst = s.poolBurst * m_case.conc / (2 * prefillRate);
        return {tpot, s.poolTtft_ms + std::max(prefill_ms + burst, m_case.conc / rate - m_shape.output * tpot), {}};
    }

    Prediction offline() const
    {
        const StepModel model(m_config, m_constants);
        const MemoryPlan plan = memoryPlan(model, m_constants, m_shape);
        if (plan.sequenceSlots < 1) return doesNotFit(plan);
        const Batching batching(model, m_constants, m_case.max_num_tokens);
        const double requests = std::max(1.0, m_case.nreq / replicas());
        double sequences = std::min(plan.sequenceSlots, maxBatch()) * m_config.parallel.data;
        if (m_case.conc > 0) sequences = std::min(sequences, m_case.conc / replicas());
        return value(replicas() * finiteRun(batching, m_shape, requests, sequences, m_constants.shared));
    }

    [[nodiscard]] double maxBatch() const
    {
        return m_case.max_batch > 0 ? m_case.max_batch : m_config.engine->maxBatch;
    }

    Prediction fixedBatch() const
    {
        const StepModel model(m_config, m_constants);
        const double b = m_case.conc / m_config.parallel.data;
        const double prompts =
            model.step({b * m_shape.input, m_shape.input / 2, m_shape.input, 0, 0, false}).total_ms();
        const double total = prompts + m_shape.output * model.decode(b, m_shape.meanContext()).total_ms();
        return value(m_case.metric == "latency_s" ? total / 1e3 : m_case.conc * m_shape.output / total * 1e3);
    }

    Prediction mlperf()
    {
        if (m_case.tp > 0) return mlperfSplit();
        Prediction best = failed("no parallel split fits");  // the split is not published: the best that fits
        for (int tensor = 1; tensor <= std::min(m_case.gpus, m_config.accelerator.domain); tensor *= 2) {
            m_config.parallel.tensor = tensor;
            const Prediction one = mlperfSplit();
            if (one.value && *one.value > best.value.value_or(0)) best = one;
        }
        return best;
    }

    [[nodiscard]] Prediction mlperfSplit() const
    {
        const SharedConstants& s = m_constants.shared;
        const StepModel model(m_config, m_constants);
        const MemoryPlan plan = memoryPlan(model, m_constants, m_shape);
        if (plan.sequenceSlots < 1) return doesNotFit(plan);
        const Batching batching(model, m_constants, m_case.max_num_tokens);
        BatchPoint point;
        if (m_case.scenario == "offline") {
            point = batching.mixed(m_shape, std::min(plan.sequenceSlots, maxBatch()), true);
        } else {
            // Limits are on the 99th percentile, the engine computes means.
            const SloLimits limits{m_case.slo_ttft_ms / s.sloTtft, m_case.slo_tpot_ms / s.sloTpot};
            const Capacity capacity =
                aggregatedCapacity(batching, m_shape, limits, plan.sequenceSlots, maxBatch());
            if (!capacity.meets) return failed("the limits are below what one request alone takes");
            point = capacity.point;
        }
        return value(replicas() * point.outputPerSecond(m_config.parallel) * s.tuned);
    }

    Prediction prefillPool() const
    {
        const StepModel model(m_config, m_constants);
        const double fresh = m_shape.fresh(), tokens = m_case.batch_tokens > 0 ? m_case.batch_tokens : fresh;
        const double time =
            model.step({tokens, m_shape.cached + fresh / 2, m_shape.input, 0, 0, false}).total_ms();
        const double perRank = tokens / time * 1e3 * m_constants.shared.prefillPool;
        const double perGpu = perRank * m_config.parallel.data / m_config.parallel.accelerators();
        if (m_case.metric == "input_tok_s_gpu") return value(perGpu);
        if (m_case.metric == "input_tok_s_node8_incl_cache_hits")
            return value(perGpu * 8 * m_shape.input / fresh);
        return failed(fmt::format("metric \"{}\" of a prefill pool", m_case.metric));
    }

    Prediction decodePool() const
    {
        const StepModel model(m_config, m_constants);
        const double b = m_case.batch_rank > 0 ? m_case.batch_rank : m_case.conc / m_config.parallel.data;
        const double time = model.decode(b, m_shape.meanContext()).total_ms();
        const double perRank = b / time * 1e3 * m_constants.shared.decodePool;
        const double perGpu = perRank * m_config.parallel.data / m_config.parallel.accelerators();
        if (m_case.metric == "output_tok_s_gpu") return value(perGpu);
        if (m_case.metric == "output_tok_s_node8") return value(perGpu * 8);
        if (m_case.metric == "output_tok_s") return value(perGpu * m_case.gpus);
        return failed(fmt::format("metric \"{}\" of a decode pool", m_case.metric));
    }

    const ServingCase& m_case;
    const ThroughputConstants& m_constants;
    StepConfig m_config{};
    RequestShape m_shape{};
};

}  // namespace

Prediction predict(const ServingCase& c, const AcceleratorSpec& accelerator, const ServedModel& model,
                   const ThroughputConstants& constants)
{
    if (!model.usable())
        return {std::nullopt, std::nullopt, fmt::format("the layer count of {} is not published", model.id)};
    if (constants.engines.empty()) return {std::nullopt, std::nullopt, "no engine constants"};
    if (!precisionFromText(c.prec))
        return {std::nullopt, std::nullopt, fmt::format("precision \"{}\" is not known", c.prec)};
    if (c.isl <= 0 || c.osl <= 0) return {std::nullopt, std::nullopt, "token lengths are not given"};
    return Case(c, accelerator, model, constants).run();
}

Prediction predict(const ServingCase& c, const Catalog& catalog, const ModelLibrary& models,
                   const ThroughputConstants& constants)
{
    const ServedModel* model = models.find(c.model);
    if (model == nullptr)
        return {std::nullopt, std::nullopt, fmt::format("model \"{}\" is not in the library", c.model)};
    const AcceleratorName name = findAccelerator(c.hw, catalog);
    if (name.part == nullptr)
        return {std::nullopt, std::nullopt, fmt::format("no accelerator \"{}\" in the catalogue", c.hw)};
    std::string missing;
    auto accelerator = acceleratorSpec(*name.part, constants, &missing);
    if (!accelerator)
        return {std::nullopt, std::nullopt, fmt::format("{} gives no {}", name.part->id, missing)};
    if (name.link_gb_s) accelerator->link_gb_s = *name.link_gb_s;
    return predict(c, *accelerator, *model, constants);
}

}  // namespace mw
