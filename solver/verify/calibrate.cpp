// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/calibrate.h"

#include "solver/verify/robust_fit.h"
#include "solver/verify/training_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

namespace mw {
namespace {

struct Knob {
    std::string path{};
    double* value{};
    double before{};
    std::vector<double*> ties{};  ///< families that take the constant from this one
    FitParameter parameter{};     ///< its logarithm

    void set(double to) const
    {
        *value = to;
        for (double* tie : ties) *tie = to;
    }
};

/// Of the constants that have a range: those of training, or all others.
std::vector<Knob> knobsOf(ThroughputConstants& constants, bool ofTraining)
{
    std::map<std::string, double*> refs;
    for (const ConstantRef& ref : constantRefs(constants)) refs[ref.path] = ref.value;
    std::vector<Knob> knobs;
    for (const ConstantNote& note : constants.notes) {
        if (!note.range || refs.count(note.key) == 0 || note.key.starts_with("training/") != ofTraining) continue;
        Knob knob{.path = note.key, .value = refs[note.key], .before = *refs[note.key]};
        const double start = note.start > 0 ? note.start : *knob.value;
        knob.parameter = {std::log(start), note.spread, std::log(note.range->low), std::log(note.range->high)};
        for (const std::string& path : takenOver(constants, note.key)) knob.ties.push_back(refs.at(path));
        knobs.push_back(std::move(knob));
    }
    return knobs;
}

/// Puts a value behind its key in a line of flow style.
void put(std::string& line, std::string_view key, std::string_view value)
{
    const auto found = line.find(key);
    if (found == std::string::npos) return;
    const auto start = found + key.size();
    line.replace(start, line.find_first_of(",}", start) - start, value);
}

/// A measurement with its accelerator's part and its model found.
struct Found {
    const ServingMeasurement* measurement{};
    AcceleratorName accelerator{};
    const ServedModel* model{};
};

/// Measurements that read the same constants: one part, engine, model and number format. What they give is kept for the last two sets of values,
/// that of before and one trial, so a trial of another family's constant computes none of them again.
class LikeCases {
public:
    LikeCases(const Found& first, std::string engine) : m_first(first), m_engine(std::move(engine)) {}
    void add(const Found& found) { m_found.push_back(found); }

    const std::vector<Prediction>& predictions(const ThroughputConstants& constants)
    {
        auto spec = acceleratorSpec(*m_first.accelerator.part, constants);
        if (spec && m_first.accelerator.link_gb_s) spec->link_gb_s = *m_first.accelerator.link_gb_s;
        const std::string& model = m_first.model->id;
        Read read{constants.shared, *constants.engine(m_engine), spec ? spec->family : FamilyConstants{}, constants.adjustment(model), 1};
        read.measured = constants.measuredScale(model, read.family.id, m_engine, m_first.measurement->conditions.prec);
        for (const Kept& one : m_kept)
            if (one.read == read) return one.predictions;
        Kept& oldest = m_kept[m_next++ % m_kept.size()];
        oldest.read = std::move(read);
        oldest.predictions.assign(m_found.size(), {});
        for (std::size_t i = 0; spec && i < m_found.size(); ++i)
            oldest.predictions[i] = predict(m_found[i].measurement->conditions, *spec, *m_found[i].model, constants);
        return oldest.predictions;
    }
    [[nodiscard]] const std::vector<Found>& cases() const { return m_found; }

private:
    struct Read {
        SharedConstants shared{};
        EngineConstants engine{};
        FamilyConstants family{};
        ModelAdjustment adjustment{};
        double measured{1};
        bool operator==(const Read&) const = default;
    };
    struct Kept {
        Read read{};
        std::vector<Prediction> predictions{};
    };

    Found m_first;
    std::string m_engine;
    std::vector<Found> m_found{};
    std::array<Kept, 2> m_kept{};
    std::size_t m_next{};
};

double logError(std::optional<double> predicted, double measured)
{
    return predicted && *predicted > 0 && measured > 0 ? std::log(*predicted / measured) : std::nan("");
}

/// All measurements that can be predicted: errors of their values, then those of their times to first token.
class ServingErrors {
public:
    ServingErrors(const std::vector<ServingMeasurement>& measurements, const SolverData& data)
    {
        std::map<std::tuple<const Part*, double, std::string, const ServedModel*, std::string>, std::size_t> places;
        for (const ServingMeasurement& one : measurements) {
            if (one.inputUncertain || one.value <= 0) continue;
            const Found found{&one, findAccelerator(one.conditions.hw, *data.catalog), data.models->find(one.conditions.model)};
            if (found.accelerator.part == nullptr || found.model == nullptr) continue;
            const std::string& engine = data.serving->engine(one.conditions.backend)->id;
            const auto [place, isNew] = places.try_emplace({found.accelerator.part, found.accelerator.link_gb_s.value_or(0), engine,
                                                            found.model, one.conditions.prec}, m_like.size());
            if (isNew) m_like.emplace_back(found, engine);
            m_like[place->second].add(found);
            ++m_count, m_waits += one.ttft_ms.value_or(0) > 0;
        }
    }

    [[nodiscard]] std::vector<double> at(const ThroughputConstants& constants)
    {
        std::vector<double> values, waits;
        values.reserve(m_count + m_waits);
        for (LikeCases& like : m_like) {
            const auto& predictions = like.predictions(constants);
            for (std::size_t i = 0; i < predictions.size(); ++i) {
                const ServingMeasurement& m = *like.cases()[i].measurement;
                values.push_back(logError(predictions[i].value, m.value));
                if (m.ttft_ms.value_or(0) > 0) waits.push_back(logError(predictions[i].ttft_ms, *m.ttft_ms));
            }
        }
        values.insert(values.end(), waits.begin(), waits.end());
        return values;
    }

    /// Of the mean of the values, and of the mean of the waits at its weight.
    void weigh(const CalibrationGoal& goal, FitProblem& problem) const
    {
        const auto share = [](std::size_t count) { return 1 / static_cast<double>(std::max<std::size_t>(count, 1)); };
        problem.weights.assign(m_count, share(m_count));
        problem.weights.resize(m_count + m_waits, goal.ttftWeight * share(m_waits));
        problem.lossOf.assign(m_count, 0);
        problem.lossOf.resize(m_count + m_waits, 1);
    }

private:
    std::vector<LikeCases> m_like{};
    std::size_t m_count{}, m_waits{};
};

/// `errors`: of constants. `problem` has weights and losses.
Calibration fitted(const SolverData& data, bool ofTraining, FitProblem problem, const std::function<std::vector<double>(const ThroughputConstants&)>& errors,
                   int sweeps, const std::stop_token& stop, const CalibrationProgress& progress)
{
    Calibration out{.constants = *data.serving};
    const std::vector<Knob> knobs = knobsOf(out.constants, ofTraining);
    const auto set = [&](const std::vector<double>& at) {
        for (std::size_t j = 0; j < knobs.size(); ++j) knobs[j].set(std::exp(at[j]));
    };
    std::vector<double> from;
    for (const Knob& knob : knobs) from.push_back(std::log(*knob.value)), problem.parameters.push_back(knob.parameter);
    problem.errors = [&](const std::vector<double>& at) {
        set(at);
        return errors(out.constants);
    };
    const RobustFit fit = robustFit(problem, from, sweeps, stop, progress);
    out.goalBefore = fit.goalBefore, out.goalAfter = fit.goalAfter;
    for (std::size_t j = 0; j < knobs.size(); ++j)
        if (fit.parameters[j] != from[j]) knobs[j].set(std::exp(fit.parameters[j]));
        else knobs[j].set(knobs[j].before);
    out.moved = changed(*data.serving, out.constants);
    return out;
}

}  // namespace

Calibration calibrate(const std::vector<ServingMeasurement>& measurements, const SolverData& data, const CalibrationGoal& goal,
                      int sweeps, const std::stop_token& stop, const CalibrationProgress& progress)
{
    ServingErrors errors(measurements, data);
    FitProblem problem{.losses = {goal.value, goal.ttft}, .pull = goal.pull};
    errors.weigh(goal, problem);
    return fitted(data, false, std::move(problem), [&](const ThroughputConstants& constants) { return errors.at(constants); }, sweeps, stop, progress);
}

Calibration calibrateTraining(const std::vector<TrainingCase>& runs, const SolverData& data, const CalibrationGoal& goal, int sweeps,
                              const std::stop_token& stop, const CalibrationProgress& progress)
{
    FitProblem problem{.losses = {goal.value}, .pull = goal.pull};
    problem.weights.assign(runs.size(), 1 / static_cast<double>(std::max<std::size_t>(runs.size(), 1)));
    problem.lossOf.assign(runs.size(), 0);
    const auto errors = [&](const ThroughputConstants& constants) {
        std::vector<double> all;
        for (const TrainingCase& run : runs) all.push_back(logError(trainingRate(run, constants), run.tokens_per_s));
        return all;
    };
    return fitted(data, true, std::move(problem), errors, sweeps, stop, progress);
}

std::vector<CalibratedConstant> changed(const ThroughputConstants& before, const ThroughputConstants& after)
{
    ThroughputConstants was = before, is = after;
    std::map<std::string, double> values;
    for (const ConstantRef& ref : constantRefs(was)) values[ref.path] = *ref.value;
    std::set<std::string> stated;
    for (const ConstantNote& note : before.notes) stated.insert(note.key);
    std::vector<CalibratedConstant> moved;
    for (const ConstantRef& ref : constantRefs(is))
        if (stated.count(ref.path) != 0 && values[ref.path] != *ref.value) moved.push_back({ref.path, values[ref.path], *ref.value});
    return moved;
}

std::vector<int> holdOutParts(const std::vector<ServingMeasurement>& measurements, int parts)
{
    std::map<std::string, std::map<std::string, int>> strata;  // part of each group, by kind and model
    std::map<std::string, int> next;
    std::vector<int> dealt;
    for (const ServingMeasurement& one : measurements) {
        const std::string stratum = one.conditions.kind + " " + one.conditions.model;
        // Kinds with few groups begin at different parts, so that no part gets all of them.
        const auto turn = next.try_emplace(stratum, static_cast<int>(next.size())).first;
        const auto [group, isNew] = strata[stratum].try_emplace(configurationGroup(one), 0);
        if (isNew) group->second = turn->second++ % parts;
        dealt.push_back(group->second);
    }
    return dealt;
}

std::string withConstants(const std::string& text, const ThroughputConstants& read, const std::vector<CalibratedConstant>& moved,
                          std::string_view source)
{
    std::map<int, double> byLine;
    for (const CalibratedConstant& one : moved)
        for (const ConstantNote& note : read.notes)
            if (note.key == one.path) byLine[note.line] = one.after;
    std::istringstream in(text);
    std::string out, line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (const auto at = byLine.find(number); at != byLine.end()) {
            put(line, "value: ", fmt::format("{:.4g}", at->second));
            put(line, "source: ", source);
        }
        out += line + '\n';
    }
    return out;
}

}  // namespace mw
