// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/calibrate.h"

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

constexpr double kFirstStep = 0.15, kGrow = 1.4, kShrink = 0.5;  // of log(value)
constexpr double kSmallestStep = 0.002, kRestart = 0.01;
constexpr double kGain = 1e-7, kSweepGain = 2e-5;

struct Knob {
    std::string path{};
    double* value{};
    std::vector<double*> ties{};  ///< families that take the constant from this one
    double start{}, spread{kUsualSpread}, low{}, high{}, step{kFirstStep};

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
        Knob knob{.path = note.key, .value = refs[note.key]};
        knob.start = note.start > 0 ? note.start : *knob.value;
        knob.spread = note.spread;
        knob.low = note.range->low;
        knob.high = note.range->high;
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

/// Mean of the errors, as logarithms of predicted over measured, with the tail counted twice.
class MeanError {
public:
    explicit MeanError(const CalibrationGoal& goal) : m_goal(goal) {}
    void add(double predicted, double measured)
    {
        const double error = std::min(std::abs(std::log(predicted / measured)), m_goal.cap);
        m_sum += error + m_goal.tailWeight * std::max(0.0, error - m_goal.tailFrom);
        ++m_count;
    }
    [[nodiscard]] double value() const { return m_count > 0 ? m_sum / static_cast<double>(m_count) : 0.0; }

private:
    const CalibrationGoal& m_goal;
    double m_sum{};
    std::size_t m_count{};
};

/// `Misfit`: of the constants, the less the better.
template <class Misfit>
class Fit {
public:
    Fit(const SolverData& data, bool ofTraining, const CalibrationGoal& goal, Misfit misfit)
        : m_goal(goal), m_misfit(std::move(misfit)), m_before(*data.serving), m_constants(m_before), m_knobs(knobsOf(m_constants, ofTraining))
    {
    }

    Calibration run(int sweeps, const std::stop_token& stop, const CalibrationProgress& progress)
    {
        Calibration out;
        out.goalBefore = m_best = total();
        for (int sweep = 1; sweep <= sweeps && !stop.stop_requested(); ++sweep) {
            const double before = m_best;
            for (Knob& knob : m_knobs) turn(knob);
            if (progress) progress(sweep, m_best);
            if (before - m_best < kSweepGain && sweep > 5) break;
        }
        out.goalAfter = m_best;
        out.moved = changed(m_before, m_constants);
        out.constants = m_constants;
        return out;
    }

private:
    void turn(Knob& knob)
    {
        const double old = *knob.value;
        for (const double sign : {1.0, -1.0}) {
            const double trial = std::clamp(old * std::exp(sign * knob.step), knob.low, knob.high);
            if (trial == old) continue;
            knob.set(trial);
            const double goal = total();
            if (goal < m_best - kGain) {
                m_best = goal;
                knob.step *= kGrow;
                return;
            }
            knob.set(old);
        }
        knob.step *= kShrink;
        if (knob.step < kSmallestStep) knob.step = kRestart;
    }

    [[nodiscard]] double total()
    {
        double pull = 0;
        for (const Knob& knob : m_knobs)
            if (knob.start > 0 && *knob.value > 0) pull += std::pow(std::log(*knob.value / knob.start) / knob.spread, 2);
        return m_misfit(m_constants) + m_goal.pull * pull;
    }

    CalibrationGoal m_goal;
    Misfit m_misfit;
    ThroughputConstants m_before, m_constants;
    std::vector<Knob> m_knobs;
    double m_best{};
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

class ServingMisfit {
public:
    ServingMisfit(const std::vector<ServingMeasurement>& measurements, const SolverData& data, const CalibrationGoal& goal) : m_goal(goal)
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
        }
    }

    double operator()(const ThroughputConstants& constants)
    {
        MeanError values(m_goal);
        double waits = 0;
        std::size_t waitCount = 0;
        for (LikeCases& like : m_like) {
            const auto& predictions = like.predictions(constants);
            for (std::size_t i = 0; i < predictions.size(); ++i) {
                const Prediction& p = predictions[i];
                const ServingMeasurement& m = *like.cases()[i].measurement;
                if (!p.value || *p.value <= 0) continue;
                values.add(*p.value, m.value);
                if (!p.ttft_ms || *p.ttft_ms <= 0 || m.ttft_ms.value_or(0) <= 0) continue;
                waits += std::min(std::abs(std::log(*p.ttft_ms / *m.ttft_ms)), m_goal.ttftCap);
                ++waitCount;
            }
        }
        return values.value() + (waitCount > 0 ? m_goal.ttftWeight * waits / static_cast<double>(waitCount) : 0.0);
    }

private:
    CalibrationGoal m_goal;
    std::vector<LikeCases> m_like{};
};

}  // namespace

Calibration calibrate(const std::vector<ServingMeasurement>& measurements, const SolverData& data, const CalibrationGoal& goal,
                      int sweeps, const std::stop_token& stop, const CalibrationProgress& progress)
{
    return Fit(data, false, goal, ServingMisfit(measurements, data, goal)).run(sweeps, stop, progress);
}

Calibration calibrateTraining(const std::vector<TrainingCase>& runs, const SolverData& data, const CalibrationGoal& goal, int sweeps,
                              const std::stop_token& stop, const CalibrationProgress& progress)
{
    const auto misfit = [&](const ThroughputConstants& constants) {
        MeanError errors(goal);
        for (const TrainingCase& run : runs) errors.add(trainingRate(run, constants), run.tokens_per_s);
        return errors.value();
    };
    return Fit(data, true, goal, misfit).run(sweeps, stop, progress);
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
