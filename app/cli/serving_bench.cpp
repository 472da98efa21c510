// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serving_bench.h"

#include "app/cli/timing.h"
#include "solver/throughput/input.h"
#include "solver/throughput/serving/serving.h"
#include "solver/throughput/solve.h"

namespace mw::cli {

namespace {

constexpr int kSteps = 20000, kConfigurations = 2000;
constexpr const char* kModel = "deepseek-r1";
constexpr int kRack = 72, kCluster = 2048;

std::shared_ptr<const ServedModel> shared(const ModelLibrary& library, std::string_view id)
{
    const ServedModel* found = library.find(id);
    for (const auto& model : library.models())
        if (model.get() == found) return model;
    return nullptr;
}

std::optional<AcceleratorSpec> gb200(const SolverData& data)
{
    const AcceleratorName name = findAccelerator("gb200_gpu", *data.catalog);
    return name.part == nullptr ? std::nullopt : acceleratorSpec(*name.part, *data.serving);
}

WorkloadInput workload(const SolverData& data, std::string id, const char* model, double input, double output)
{
    WorkloadInput w;
    w.id = std::move(id), w.modelId = model, w.model = shared(*data.models, model);
    w.input_tokens = input, w.output_tokens = output;
    w.ttft_ms = kDefaultTtft_ms, w.tpot_ms = kDefaultTpot_ms;
    return w;
}

void timeSteps(ServingTimes& times, const AcceleratorSpec& accelerator, const SolverData& data)
{
    const auto model = shared(*data.models, kModel);
    StepConfig config;
    config.model = model.get(), config.accelerator = accelerator, config.precision = Precision::Fp4;
    config.parallel = {1, 1, 8, 8}, config.engine = data.serving->engine("");
    double sum = 0;  // is used below, so that the work cannot be left out
    const StepModel step(config, *data.serving);
    times.step_us = 1e3 / kSteps * median_ms([&] {
        for (int i = 0; i < kSteps; ++i) sum += step.step({0, 0, 0, 1.0 + i % 512, 2000.0 + i % 7, false}).total_ms();
    });
    const RequestShape shape{4000, 1000, 0, 0};
    times.configuration_us = 1e3 / kConfigurations * median_ms([&] {
        for (int i = 0; i < kConfigurations; ++i) {
            config.parallel.data = config.parallel.expert = 1 << i % 4;
            const StepModel one(config, *data.serving);
            const MemoryPlan memory = memoryPlan(one, *data.serving, shape);
            sum += memory.sequenceSlots + Batching(one, *data.serving).prefill_ms(shape) + one.decode(64, shape.meanContext()).total_ms();
        }
    });
    if (sum < 0) times = {};
}

void timeSearches(ServingTimes& times, const AcceleratorSpec& accelerator, const Results& results, const SolverData& data)
{
    ThroughputInput rack;
    rack.constants = data.serving;
    PoolInput pool;
    pool.id = "rack", pool.spec = accelerator, pool.spec.domain = kRack, pool.accelerators = kRack, pool.systems = 1;
    rack.pools = {pool};
    rack.workloads = {workload(data, "chat", kModel, 4000, 1000)};
    times.searchRack_ms = median_ms([&] { (void)solveThroughput(rack); });

    ThroughputInput cluster = rack;
    cluster.pools.front().role = PoolRole::Training, cluster.pools.front().accelerators = kCluster;
    cluster.workloads = {workload(data, "run", "deepseek-v3", 1, 1)};
    cluster.workloads.front().training = Training{.tokens_b = 14800, .sequence_tokens = 4096, .batch_sequences = 15360, .precision = "fp8"};
    times.training_ms = median_ms([&] { (void)solveThroughput(cluster); });

    const auto gathered = [&] {
        return throughputInput(*results.facility, results.power.value.get(), results.network.value.get(), *results.facility->catalog, data.models, data.serving, dryUnits(*results.cooling.value));
    };
    ThroughputInput mix = gathered();
    const ThroughputInput before = mix;
    bool same = true;
    times.unchanged_ms = median_ms([&] { same &= gathered() == before; });
    if (!same) times.unchanged_ms = 0;
    mix.workloads = {workload(data, "chat", kModel, 4000, 1000), workload(data, "code", "qwen3-235b-a22b", 8000, 500),
                     workload(data, "search", "llama-3.1-70b", 16000, 300)};
    times.searchMix_ms = median_ms([&] { (void)solveThroughput(mix); });
}

}  // namespace

ServingTimes servingTimes(const Results& results, const SolverData& data)
{
    ServingTimes times;
    const auto accelerator = gb200(data);
    if (!accelerator || !results.facility || data.models->find(kModel) == nullptr || data.serving->engines.empty()) return times;
    timeSteps(times, *accelerator, data);
    timeSearches(times, *accelerator, results, data);
    return times;
}

}  // namespace mw::cli
