// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/predict.h"
#include "solver/verify/adapters.h"

#include <utility>

namespace mw {
namespace {

void readWords(const YamlNode& record, ServingCase& out)
{
    const std::pair<const char*, std::string*> words[] = {
        {"id", &out.id},           {"kind", &out.kind},    {"mode", &out.mode}, {"scenario", &out.scenario},
        {"model", &out.model},     {"hw", &out.hw},        {"prec", &out.prec}, {"kv", &out.kv},
        {"backend", &out.backend}, {"metric", &out.metric}};
    for (const auto& [key, field] : words) *field = wordAt(record, key).value_or(*field);
}

void readNumbers(const YamlNode& record, ServingCase& out)
{
    const std::pair<const char*, int*> counts[] = {{"gpus", &out.gpus},
                                                   {"tp", &out.tp},
                                                   {"pp", &out.pp},
                                                   {"dp", &out.dp},
                                                   {"ep", &out.ep},
                                                   {"p_tp", &out.p_tp},
                                                   {"p_dp", &out.p_dp},
                                                   {"p_ep", &out.p_ep},
                                                   {"p_workers", &out.p_workers},
                                                   {"d_tp", &out.d_tp},
                                                   {"d_dp", &out.d_dp},
                                                   {"d_ep", &out.d_ep},
                                                   {"d_workers", &out.d_workers}};
    for (const auto& [key, field] : counts)
        if (const auto value = numberAt(record, key)) *field = static_cast<int>(*value);
    const std::pair<const char*, double*> numbers[] = {{"isl", &out.isl},
                                                       {"osl", &out.osl},
                                                       {"rr", &out.rr},
                                                       {"conc", &out.conc},
                                                       {"nreq", &out.nreq},
                                                       {"max_batch", &out.max_batch},
                                                       {"max_num_tokens", &out.max_num_tokens},
                                                       {"slo_ttft_ms", &out.slo_ttft_ms},
                                                       {"slo_tpot_ms", &out.slo_tpot_ms},
                                                       {"batch_rank", &out.batch_rank},
                                                       {"batch_tokens", &out.batch_tokens},
                                                       {"cache_hit", &out.cache_hit}};
    for (const auto& [key, field] : numbers) *field = numberAt(record, key).value_or(*field);
    out.overlap = flagAt(record, "overlap").value_or(false);
}

}  // namespace

AdapterAnswer throughputAnswer(const YamlNode& record, const CaseContext& context)
{
    const SolverDataPtr& data = context.options.data;
    if (!data || !data->catalog || !data->models || !data->serving)
        return AdapterAnswer::none("the catalogue, the models and the serving constants are not loaded");
    ServingCase measured;
    readWords(record, measured);
    readNumbers(record, measured);
    const Prediction prediction = predict(measured, *data->catalog, *data->models, *data->serving);
    if (!prediction.value) return AdapterAnswer::none(prediction.reason);
    return CaseValue(*prediction.value);
}

}  // namespace mw
