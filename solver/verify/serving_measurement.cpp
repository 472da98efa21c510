// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/serving_measurement.h"

#include "solver/verify/case_value.h"
#include "solver/verify/published_recipes.h"

#include <fmt/format.h>

#include <cmath>
#include <regex>
#include <utility>

namespace mw {
namespace {

void readWords(const YamlNode& record, ServingCase& out)
{
    const std::pair<const char*, std::string*> words[] = {
        {"id", &out.id},           {"kind", &out.kind},       {"mode", &out.mode}, {"scenario", &out.scenario},
        {"model", &out.model},     {"hw", &out.hw},           {"prec", &out.prec}, {"kv", &out.kv},
        {"backend", &out.backend}, {"version", &out.version}, {"metric", &out.metric}};
    for (const auto& [key, field] : words) *field = wordAt(record, key).value_or(*field);
}

void readNumbers(const YamlNode& record, ServingCase& out)
{
    const std::pair<const char*, int*> counts[] = {
        {"gpus", &out.gpus}, {"tp", &out.tp},     {"pp", &out.pp},     {"dp", &out.dp},     {"ep", &out.ep},
        {"p_tp", &out.p_tp}, {"p_dp", &out.p_dp}, {"p_ep", &out.p_ep}, {"p_workers", &out.p_workers},
        {"d_tp", &out.d_tp}, {"d_dp", &out.d_dp}, {"d_ep", &out.d_ep}, {"d_workers", &out.d_workers}};
    for (const auto& [key, field] : counts)
        if (const auto value = numberAt(record, key)) *field = static_cast<int>(*value);
    const std::pair<const char*, double*> numbers[] = {
        {"isl", &out.isl},
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

/// "perf-overview.md (v1.2)" -> 1.2, "docker rocm7.0.0_vllm_0.11.1_20251103" -> 0.11.1.
std::string versionInTitle(const std::string& title)
{
    static const std::regex pattern(R"(\(v(\d+(?:\.\d+)+)\)|vllm_(\d+(?:\.\d+)+))");
    std::smatch found;
    if (!std::regex_search(title, found, pattern)) return {};
    return found[1].matched ? found[1] : found[2];
}

std::optional<double> logRatio(std::optional<double> predicted, double measured)
{
    if (!predicted || *predicted <= 0 || measured <= 0) return std::nullopt;
    return std::log(*predicted / measured);
}

}  // namespace

std::string titleOfSource(const YamlNode& file, const YamlNode& record)
{
    const auto key = wordAt(record, "src");
    const YamlNode* sources = file.find("sources");
    if (!key || sources == nullptr) return key.value_or("");
    return wordAt(*sources, *key).value_or(*key);
}

ServingCase servingConditions(const YamlNode& record, const YamlNode& file)
{
    ServingCase conditions;
    readWords(record, conditions);
    readNumbers(record, conditions);
    const std::string source = titleOfSource(file, record);
    if (conditions.version.empty()) conditions.version = versionInTitle(source);
    if (conditions.max_num_tokens <= 0) conditions.max_num_tokens = publishedStepTokens(conditions, source);
    return conditions;
}

std::vector<ServingMeasurement> servingMeasurements(const YamlNode& file)
{
    std::vector<ServingMeasurement> all;
    const YamlNode* cases = file.find("cases");
    if (cases == nullptr) return all;
    for (const YamlNode& record : cases->items) {
        const auto value = numberAt(record, "value");
        ServingMeasurement one{servingConditions(record, file), value.value_or(0), numberAt(record, "ttft_ms"),
                               flagAt(record, "isl_uncertain").value_or(false), titleOfSource(file, record)};
        if (value && !one.conditions.metric.empty()) all.push_back(std::move(one));
    }
    return all;
}

std::string configurationGroup(const ServingMeasurement& measurement)
{
    const ServingCase& c = measurement.conditions;
    return fmt::format("{} {} {} {} {} {} {} {} x{} {}/{}/{}/{} {}/{}/{}x{} {}/{}/{}x{} {}", c.kind, c.mode, c.scenario, c.model,
                       c.hw, c.prec, c.backend, c.version, c.gpus, c.tp, c.pp, c.dp, c.ep, c.p_tp, c.p_dp, c.p_ep, c.p_workers,
                       c.d_tp, c.d_dp, c.d_ep, c.d_workers, measurement.source);
}

std::vector<ServingError> servingErrors(const std::vector<ServingMeasurement>& measurements, const Catalog& catalog,
                                        const ModelLibrary& models, const ThroughputConstants& constants)
{
    std::vector<ServingError> errors;
    errors.reserve(measurements.size());
    for (const ServingMeasurement& one : measurements) {
        const Prediction p = predict(one.conditions, catalog, models, constants);
        errors.push_back({logRatio(p.value, one.value), logRatio(p.ttft_ms, one.ttft_ms.value_or(0))});
    }
    return errors;
}

}  // namespace mw
