// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/open_layout.h"
#include "model/io/atomic_file.h"
#include "model/io/yaml_tree.h"
#include "solver/verify/accuracy.h"
#include "solver/verify/calibrate.h"
#include "solver/verify/training_cases.h"

#include <fmt/format.h>

#include <fstream>
#include <ostream>
#include <sstream>

namespace mw::cli {

namespace {

std::optional<YamlNode> readTree(const std::string& file, Context& context)
{
    Loaded<YamlNode> loaded = parseYamlFile(file);
    for (const auto& diagnostic : loaded.diagnostics) context.err << toText(diagnostic) << '\n';
    return std::move(loaded.value);
}

/// The measurements of all files; nothing, told, if one cannot be read or none has any.
std::optional<std::vector<ServingMeasurement>> readAll(const Parsed& parsed, std::string_view command, Context& context)
{
    std::vector<ServingMeasurement> all;
    for (const std::string& file : parsed.files) {
        const auto tree = readTree(file, context);
        if (!tree) return std::nullopt;
        const auto some = servingMeasurements(*tree);
        all.insert(all.end(), some.begin(), some.end());
    }
    if (!all.empty()) return all;
    context.err << fmt::format("{} needs a file of serving measurements (schema millwright-throughput/1) with cases in it\n", command);
    return std::nullopt;
}

/// Training runs of all files; empty where they hold others.
std::vector<TrainingCase> trainingRuns(const Parsed& parsed, const SolverData& data, Context& context)
{
    std::vector<TrainingCase> all;
    for (const std::string& file : parsed.files)
        if (const auto tree = readTree(file, context))
            for (TrainingCase& one : trainingCases(*tree, data)) all.push_back(std::move(one));
    return all;
}

int written(const std::string& text, const std::optional<std::string>& file, Context& context)
{
    if (!file) {
        context.out << text;
        return kOk;
    }
    const auto failure = writeFileAtomically(*file, text);
    if (failure) context.err << toText(*failure) << '\n';
    return failure ? kUnreadable : kOk;
}

}  // namespace

int accuracyCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"-o", "--reasons", "--held-out", "--bands"}, context.err);
    const auto data = parsed ? openData(context) : nullptr;
    const auto measurements = data ? readAll(*parsed, "accuracy", context) : std::nullopt;
    if (!measurements) return kUnreadable;
    std::map<std::string, std::string> reasons;
    if (const auto file = parsed->option("--reasons")) {
        const auto tree = readTree(*file, context);
        if (!tree) return kUnreadable;
        for (const auto& [id, reason] : tree->entries) reasons[id] = reason.text;
    }
    AccuracyReport report = accuracyReport(*measurements, *data, reasons);
    const auto bands = parsed->option("--bands");
    if (bands || parsed->option("--held-out").value_or("no") == "yes") {
        const auto errors = heldOutErrors(*measurements, *data);
        report.heldOut = heldOutAccuracy(*measurements, errors, *data);
        if (bands) {
            auto all = accuracyBands(*measurements, errors, *data);
            if (const auto runs = trainingRuns(*parsed, *data, context); !runs.empty())
                for (AccuracyBand& band : trainingBands(runs, *data)) all.push_back(std::move(band));
            if (const int failed = written(toYaml(all), bands, context); failed != kOk) return failed;
        }
    }
    return written(toMarkdown(report), parsed->option("-o"), context);
}

int calibrateCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"-o"}, context.err);
    const auto data = parsed ? openData(context) : nullptr;
    if (!data) return kUnreadable;
    const auto progress = [&](int sweep, double goal) { context.err << fmt::format("sweep {}: {:.5f}\n", sweep, goal); };
    const auto runs = trainingRuns(*parsed, *data, context);
    const auto measurements = runs.empty() ? readAll(*parsed, "calibrate", context) : std::nullopt;
    if (runs.empty() && !measurements) return kUnreadable;
    SolverData before = *data;
    before.serving = std::make_shared<const ThroughputConstants>(beforeFit(*data->serving));
    const Calibration fit = runs.empty() ? calibrate(*measurements, before, {}, kServingSweeps, {}, progress) : calibrateTraining(runs, *data, {}, 200, {}, progress);
    std::ifstream in(context.data.root + "/throughput/constants.yaml", std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return written(withConstants(text.str(), *data->serving, changed(*data->serving, fit.constants), runs.empty() ? kFittedSource : kTrainingSource), parsed->option("-o"), context);
}

}  // namespace mw::cli
