// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/input.h"
#include "solver/throughput/results.h"
#include "solver/throughput/serving/serving.h"

#include <cmath>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

/// Pools and workloads of the shipped catalogue, models and constants, for tests of the throughput engine.
namespace mw::serving {

struct Data {
    Catalog catalog{};
    ModelLibraryPtr models{};
    ThroughputConstantsPtr constants{};
};

inline const Data& data()
{
    static const Data loaded = [] {
        Data d;
        d.catalog = *readCatalogFolder(MW_SOURCE_DIR "/resources/catalog").value;
        d.models =
            std::make_shared<const ModelLibrary>(*readModelLibrary(MW_SOURCE_DIR "/resources/models").value);
        d.constants = std::make_shared<const ThroughputConstants>(
            *readThroughputConstants(MW_SOURCE_DIR "/resources/throughput/constants.yaml").value);
        return d;
    }();
    return loaded;
}

inline AcceleratorSpec spec(const char* part)
{
    return *acceleratorSpec(*data().catalog.find(part), *data().constants);
}

inline const ServedModel& model(const char* id)
{
    return *data().models->find(id);
}

inline StepConfig config(const char* modelId, const char* part, Parallel parallel, Precision precision,
                  const char* engine = "trtllm")
{
    StepConfig c;
    c.model = &model(modelId);
    c.accelerator = spec(part);
    c.parallel = parallel;
    c.precision = precision;
    c.kvBytes = 1;
    c.engine = data().constants->engine(engine);
    c.generation = c.engine->generations.back();
    return c;
}

inline std::shared_ptr<const ServedModel> share(const char* id)
{
    for (const auto& m : data().models->models())
        if (m.get() == data().models->find(id)) return m;
    return nullptr;
}

inline PoolInput pool(const char* id, const char* part, int accelerators, int domain, PoolRole role = PoolRole::Both)
{
    PoolInput p;
    p.id = id;
    p.role = role;
    p.spec = spec(part);
    p.spec.domain = domain;
    p.accelerators = accelerators;
    p.systems = accelerators / domain;
    return p;
}

inline WorkloadInput workload(const char* modelId, double in, double out, double ttft = 2000, double tpot = 50)
{
    WorkloadInput w;
    w.id = "chat";
    w.modelId = modelId;
    w.model = share(modelId);
    w.input_tokens = in, w.output_tokens = out, w.ttft_ms = ttft, w.tpot_ms = tpot;
    return w;
}

inline ThroughputInput input(std::vector<PoolInput> pools, std::vector<WorkloadInput> workloads,
                      Serving::Mode mode = Serving::Mode::Auto)
{
    ThroughputInput i;
    i.mode = mode;
    i.pools = std::move(pools);
    i.workloads = std::move(workloads);
    i.constants = data().constants;
    return i;
}

inline const ThroughputIssue* issue(const ThroughputResults& results, std::string_view rule)
{
    for (const ThroughputIssue& one : results.issues)
        if (one.rule == rule) return &one;
    return nullptr;
}

inline bool near(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

}  // namespace mw::serving
