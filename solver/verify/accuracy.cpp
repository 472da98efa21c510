// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/accuracy.h"

#include "solver/verify/calibrate.h"
#include "solver/verify/report.h"
#include "solver/verify/training_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace mw {
namespace {

constexpr std::size_t kWorst = 10;

double share(double logRatio)
{
    return std::exp(logRatio) - 1;
}

struct Errors {
    std::vector<double> values{}, ttfts{};  ///< predicted / measured - 1
};

AccuracyFigures figures(std::string name, const Errors& errors)
{
    const auto absolute = [](std::vector<double> list) {
        for (double& x : list) x = std::abs(x);
        return list;
    };
    AccuracyFigures row{.name = std::move(name), .cases = errors.values.size(), .ttftCases = errors.ttfts.size()};
    row.median = percentileOf(absolute(errors.values), 0.5);
    row.p90 = percentileOf(absolute(errors.values), 0.9);
    row.signedMedian = percentileOf(errors.values, 0.5);
    row.ttftMedian = percentileOf(absolute(errors.ttfts), 0.5);
    row.ttftP90 = percentileOf(absolute(errors.ttfts), 0.9);
    return row;
}

struct Judged {
    const ServingMeasurement* measurement{};
    ServingError error{};
};

using KeyOf = std::function<std::string(const ServingCase&)>;

AccuracySection section(std::string title, const std::vector<Judged>& all, const KeyOf& keyOf)
{
    std::map<std::string, Errors> slices;
    for (const Judged& one : all) {
        Errors& slice = slices[keyOf(one.measurement->conditions)];
        if (one.error.value) slice.values.push_back(share(*one.error.value));
        if (one.error.ttft) slice.ttfts.push_back(share(*one.error.ttft));
    }
    AccuracySection out{std::move(title), {}};
    for (const auto& [name, errors] : slices) out.rows.push_back(figures(name, errors));
    return out;
}

std::string kindOf(const ServingCase& c)
{
    if (c.kind == "closed") return c.mode == "disagg" ? "closed loop, disaggregated" : "closed loop, aggregated";
    if (c.kind == "mlperf") return "MLPerf " + c.scenario;
    if (c.kind == "prefill" || c.kind == "decode") return c.kind + " pool";
    return c.kind == "static" ? "fixed batch" : c.kind;
}

KeyOf sortIn(const SolverData& data)
{
    return [&data](const ServingCase& c) {
        const ServedModel* model = data.models->find(c.model);
        return model && model->moe ? "mixture of experts" : "dense";
    };
}

std::string wordsOf(const ServingCase& c)
{
    return fmt::format("{}, {} on {} {}, {}{}{}, {:.0f} in, {:.0f} out{}", kindOf(c), c.model, c.gpus, c.hw, c.backend,
                       c.version.empty() ? "" : " ", c.version, c.isl, c.osl,
                       c.conc > 0 ? fmt::format(", {:.0f} at once", c.conc) : "");
}

std::vector<Judged> judged(const std::vector<ServingMeasurement>& measurements, const std::vector<ServingError>& errors)
{
    std::vector<Judged> all;
    for (std::size_t i = 0; i < errors.size(); ++i)
        if (!measurements[i].inputUncertain) all.push_back({&measurements[i], errors[i]});
    return all;
}

std::vector<WorstCase> worstOf(std::vector<Judged> all, const std::map<std::string, std::string>& reasons)
{
    std::erase_if(all, [](const Judged& one) { return !one.error.value; });
    std::stable_sort(all.begin(), all.end(),
                     [](const Judged& a, const Judged& b) { return std::abs(*a.error.value) > std::abs(*b.error.value); });
    std::vector<WorstCase> worst;
    for (const Judged& one : all) {
        if (worst.size() == kWorst) break;
        const ServingCase& c = one.measurement->conditions;
        const auto reason = reasons.find(c.id);
        worst.push_back({c.id, wordsOf(c), reason != reasons.end() ? reason->second : "", share(*one.error.value)});
    }
    return worst;
}

std::string percent(std::optional<double> value, bool sign = false)
{
    if (!value) return "";
    return sign ? fmt::format("{:+.1f}", *value * 100) : fmt::format("{:.1f}", *value * 100);
}

std::string tableOf(const std::vector<AccuracyFigures>& rows)
{
    std::string out = "| | cases | median | 90th percentile | signed median | TTFT cases | TTFT median | TTFT 90th |\n"
                      "|---|---|---|---|---|---|---|---|\n";
    for (const AccuracyFigures& row : rows)
        out += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", row.name, row.cases, percent(row.median), percent(row.p90),
                           percent(row.signedMedian, true), row.ttftCases, percent(row.ttftMedian), percent(row.ttftP90));
    return out;
}

}  // namespace

AccuracyReport accuracyReport(const std::vector<ServingMeasurement>& measurements, const SolverData& data,
                              const std::map<std::string, std::string>& reasons)
{
    const auto all = judged(measurements, servingErrors(measurements, *data.catalog, *data.models, *data.serving));
    AccuracyReport report;
    report.sections = {
        section("All", all, [](const ServingCase&) { return "all"; }),
        section("Kind of measurement", all, kindOf),
        section("Sort of model", all, sortIn(data)),
        section("Accelerator", all, [](const ServingCase& c) { return c.hw; }),
        section("Model", all, [](const ServingCase& c) { return c.model; }),
        section("Engine", all, [](const ServingCase& c) { return c.backend; }),
        section("Precision", all, [](const ServingCase& c) { return c.prec; }),
    };
    report.worst = worstOf(all, reasons);
    for (const Judged& one : all)
        if (!one.error.value) {
            const ServingCase& c = one.measurement->conditions;
            report.notPredicted.push_back(c.id + ": " + predict(c, *data.catalog, *data.models, *data.serving).reason);
        }
    return report;
}

std::vector<ServingError> heldOutErrors(const std::vector<ServingMeasurement>& measurements, const SolverData& data)
{
    const auto parts = holdOutParts(measurements, kHoldOutParts);
    SolverData before = data;
    before.serving = std::make_shared<const ThroughputConstants>(beforeFit(*data.serving));
    std::vector<ServingError> errors(measurements.size());
    for (int held = 0; held < kHoldOutParts; ++held) {
        std::vector<ServingMeasurement> shown, kept;
        for (std::size_t i = 0; i < measurements.size(); ++i) (parts[i] == held ? kept : shown).push_back(measurements[i]);
        const Calibration fit = calibrate(shown, before);
        const auto ofPart = servingErrors(kept, *data.catalog, *data.models, fit.constants);
        for (std::size_t i = 0, next = 0; i < measurements.size(); ++i)
            if (parts[i] == held) errors[i] = ofPart[next++];
    }
    return errors;
}

std::vector<AccuracyFigures> heldOutAccuracy(const std::vector<ServingMeasurement>& measurements, const std::vector<ServingError>& errors,
                                             const SolverData& data)
{
    const auto all = judged(measurements, errors);
    std::vector<AccuracyFigures> rows;
    for (const KeyOf& key : {KeyOf([](const ServingCase&) { return "all"; }), sortIn(data), KeyOf(kindOf), KeyOf([](const ServingCase& c) { return c.hw; }),
                             KeyOf([](const ServingCase& c) { return c.model; })})
        for (AccuracyFigures& row : section("", all, key).rows) rows.push_back(std::move(row));
    return rows;
}

std::vector<AccuracyBand> accuracyBands(const std::vector<ServingMeasurement>& measurements, const std::vector<ServingError>& errors,
                                        const SolverData& data)
{
    std::map<std::array<std::string, 3>, std::vector<double>> ratios;
    for (const Judged& one : judged(measurements, errors)) {
        const ServingCase& c = one.measurement->conditions;
        const AcceleratorName name = findAccelerator(c.hw, *data.catalog);
        const auto spec = name.part ? acceleratorSpec(*name.part, *data.serving) : std::nullopt;
        const ServedModel* model = data.models->find(c.model);
        if (!one.error.value || !spec || model == nullptr) continue;
        const bool pools = c.mode == "disagg" || c.kind == "prefill" || c.kind == "decode";
        for (const std::string& family : {spec->family.id, std::string("all")})
            ratios[{family, model->moe ? "experts" : "dense", pools ? "disaggregated" : "aggregated"}].push_back(std::exp(-*one.error.value));
    }
    std::vector<AccuracyBand> bands;
    for (const auto& [key, list] : ratios)
        bands.push_back({key[0], key[1], key[2], static_cast<int>(list.size()), percentileOf(list, 0.1).value_or(1),
                         percentileOf(list, 0.9).value_or(1)});
    return bands;
}

std::vector<AccuracyBand> trainingBands(const std::vector<TrainingCase>& runs, const SolverData& data)
{
    ThroughputConstants middle = *data.serving;
    std::map<std::string, double*> refs;
    for (const ConstantRef& ref : constantRefs(middle)) refs[ref.path] = ref.value;
    for (const ConstantNote& note : middle.notes)
        if (note.range && note.key.starts_with("training/")) *refs.at(note.key) = std::sqrt(note.range->low * note.range->high);
    SolverData before = data;
    before.serving = std::make_shared<const ThroughputConstants>(std::move(middle));
    std::map<std::string, int> groups;   // part of each model on each family
    std::map<std::array<std::string, 2>, std::vector<double>> ratios;
    const auto partOf = [&](const TrainingCase& run) {
        return groups.try_emplace(run.model->id + " " + run.config.accelerator.family.id, static_cast<int>(groups.size())).first->second % kHoldOutParts;
    };
    for (int held = 0; held < kHoldOutParts; ++held) {
        std::vector<TrainingCase> shown;
        for (const TrainingCase& run : runs)
            if (partOf(run) != held) shown.push_back(run);
        CalibrationGoal goal;
        goal.pull = 0;
        const Calibration fit = calibrateTraining(shown, before, goal);
        for (const TrainingCase& run : runs)
            if (partOf(run) == held)
                for (const std::string& family : {run.config.accelerator.family.id, std::string("all")})
                    ratios[{family, run.model->moe ? "experts" : "dense"}].push_back(run.tokens_per_s / trainingRate(run, fit.constants));
    }
    std::vector<AccuracyBand> bands;
    for (const auto& [key, list] : ratios)
        bands.push_back({key[0], key[1], "training", static_cast<int>(list.size()), percentileOf(list, 0.1).value_or(1), percentileOf(list, 0.9).value_or(1)});
    return bands;
}

std::string toMarkdown(const AccuracyReport& report)
{
    std::string out = "# Accuracy of the throughput engine\n\n"
                      "Written by `millwright-cli accuracy`; not by hand. Predicted against published measurements, with the constants in\n"
                      "`resources/throughput/constants.yaml`. Errors in percent of the measured value; the signed median is above zero where the\n"
                      "engine predicts more. Cases whose input length is not published are left out.\n";
    for (const AccuracySection& one : report.sections) out += fmt::format("\n## {}\n\n", one.title) + tableOf(one.rows);
    if (!report.heldOut.empty())
        out += fmt::format("\n## Held out\n\nWhole configuration groups (one set-up at several loads) are dealt to {} parts. Each case is predicted by constants fitted on the\n"
                           "other parts, from what was known before any fit (`start` in the file): nothing of its part has gone into them. The ranges of\n"
                           "predictions come from these errors. The file's own constants are fitted on all parts.\n\n", kHoldOutParts) +
               tableOf(report.heldOut);
    out += "\n## The worst ten\n\n| case | | error | why |\n|---|---|---|---|\n";
    for (const WorstCase& one : report.worst)
        out += fmt::format("| {} | {} | {:+.0f} % | {} |\n", one.id, one.what, one.error * 100, one.reason);
    if (!report.notPredicted.empty()) out += "\n## Not predicted\n\n";
    for (const std::string& one : report.notPredicted) out += "- " + one + '\n';
    return out;
}

}  // namespace mw
