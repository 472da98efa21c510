// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/draw.h"
#include "solver/verify/adapters.h"

#include <fmt/format.h>

#include <array>

namespace mw {
namespace {

/// A kernel or a step whose FLOPs, bytes and time are given.
AdapterAnswer kernelDraw(const YamlNode& inputs, const CaseContext& context)
{
    const SolverDataPtr& data = context.options.data;
    if (!data || !data->catalog || !data->serving) return AdapterAnswer::none("the catalogue and the serving constants are not loaded");
    CaseReader in(inputs);
    const auto found = findAccelerator(wordAt(inputs, "accelerator").value_or(""), *data->catalog);
    if (found.part == nullptr) return AdapterAnswer::none("no such accelerator");
    const auto spec = acceleratorSpec(*found.part, *data->serving);
    if (!spec) return AdapterAnswer::none("the part lacks figures");
    const StepWork work{in.number("tflop16") * 1e12, in.number("streamed_gb") * 1e9, in.numberOr("expert_gb", 0) * 1e9, in.number("cache_gb") * 1e9};
    DrawConstants constants = data->serving->draw;
    constants.cache_pj = in.numberOr("cache_pj", constants.cache_pj);
    const double step_ms = in.number("step_ms"), busy_ms = in.number("busy_ms");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    return CaseValue::Map{{"watts", CaseValue(draw_w(*spec, constants, work, step_ms, busy_ms))}};
}

/// A model served at a batch and a measured rate: the draw alone is judged, not the rate.
AdapterAnswer servingDraw(const YamlNode& inputs, const CaseContext& context)
{
    const SolverDataPtr& data = context.options.data;
    if (!data || !data->catalog || !data->models || !data->serving)
        return AdapterAnswer::none("the catalogue, the models and the serving constants are not loaded");
    CaseReader in(inputs);
    const auto found = findAccelerator(wordAt(inputs, "accelerator").value_or(""), *data->catalog);
    const ServedModel* model = data->models->find(wordAt(inputs, "model").value_or(""));
    const auto precision = precisionFromText(wordAt(inputs, "precision").value_or(""));
    if (found.part == nullptr || model == nullptr || !precision) return AdapterAnswer::none("no such accelerator, model or precision");
    StepConfig config;
    config.accelerator = *acceleratorSpec(*found.part, *data->serving);
    config.model = model, config.precision = *precision;
    config.parallel = {in.whole<int>("tensor"), 1, in.whole<int>("expert"), in.whole<int>("data")};
    config.engine = data->serving->engine("vllm");
    config.kvBytes = 2;
    const RequestShape shape{in.number("input_tokens"), in.number("output_tokens"), 0, 0};
    const double batch = in.number("batch"), rate = in.number("output_tokens_per_s");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const StepModel step(config, *data->serving);
    return CaseValue::Map{{"watts", CaseValue(decodingDraw_w(step, data->serving->draw, shape, batch / config.parallel.data,
                                                             batch / rate * 1e3, true))}};
}

}  // namespace

std::span<const Adapter> drawAdapters()
{
    static constexpr Adapter kAdapters[] = {
        {"kernel_draw", "throughput", &kernelDraw},
        {"serving_draw", "throughput", &servingDraw},
    };
    return kAdapters;
}

}  // namespace mw
