// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/calibrate.h"

#include "solver/verify/training_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

namespace mw {
namespace {

constexpr double kFirstStep = 0.15, kGrow = 1.4, kShrink = 0.5;  // of log(value)
constexpr double kSmallestStep = 0.002, kRestart = 0.01;
constexpr double kGain = 1e-7, kSweepGain = 2e-5;

struct Knob {
    std::string path{};
    double* value{};
    std::vector<double*> ties{};  ///< families that take the constant from this one
    double start{}, low{}, high{}, step{kFirstStep};

    void set(double to) const
    {
        *value = to;
        for (double* tie : ties) *tie = to;
    }
};

/// Families that inherit `key` from `family`, directly or over others.
void addTies(const ThroughputConstants& constants, const std::map<std::string, double*>& refs, const std::string& family,
             const std::string& key, std::vector<double*>& ties)
{
    for (const FamilyConstants& other : constants.families) {
        if (other.like != family) continue;
        const std::string path = fmt::format("family/{}/{}", other.id, key);
        const bool own = std::any_of(constants.notes.begin(), constants.notes.end(),
                                     [&](const ConstantNote& note) { return note.key == path; });
        if (own) continue;
        ties.push_back(refs.at(path));
        addTies(constants, refs, other.id, key, ties);
    }
}

/// Of the constants that have a range: those of training, or all others.
std::vector<Knob> knobsOf(ThroughputConstants& constants, bool ofTraining)
{
    std::map<std::string, double*> refs;
    for (const ConstantRef& ref : constantRefs(constants)) refs[ref.path] = ref.value;
    std::vector<Knob> knobs;
    for (const ConstantNote& note : constants.notes) {
        if (!note.range || refs.count(note.key) == 0 || note.key.starts_with("training/") != ofTraining) continue;
        Knob knob{.path = note.key, .value = refs[note.key]};
        knob.start = *knob.value;
        knob.low = note.range->low;
        knob.high = note.range->high;
        if (note.key.starts_with("family/")) {
            const auto slash = note.key.find('/', 7);
            addTies(constants, refs, note.key.substr(7, slash - 7), note.key.substr(slash + 1), knob.ties);
        }
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
        : m_goal(goal), m_misfit(std::move(misfit)), m_constants(*data.serving), m_knobs(knobsOf(m_constants, ofTraining))
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
        for (const Knob& knob : m_knobs)
            if (*knob.value != knob.start) out.moved.push_back({knob.path, knob.start, *knob.value});
        out.goalAfter = m_best;
        out.constants = std::move(m_constants);
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

    [[nodiscard]] double total() const
    {
        double pull = 0;
        for (const Knob& knob : m_knobs)
            if (knob.start > 0 && *knob.value > 0) pull += std::pow(std::log(*knob.value / knob.start), 2);
        return m_misfit(m_constants) + m_goal.pull * pull;
    }

    CalibrationGoal m_goal;
    Misfit m_misfit;
    ThroughputConstants m_constants;
    std::vector<Knob> m_knobs;
    double m_best{};
};

class ServingMisfit {
public:
    ServingMisfit(const std::vector<ServingMeasurement>& measurements, const SolverData& data, const CalibrationGoal& goal) : m_goal(goal)
    {
        for (const ServingMeasurement& one : measurements) {
            if (one.inputUncertain || one.value <= 0) continue;
            const Found found{&one, findAccelerator(one.conditions.hw, *data.catalog), data.models->find(one.conditions.model)};
            if (found.accelerator.part != nullptr && found.model != nullptr) m_found.push_back(found);
        }
    }

    double operator()(const ThroughputConstants& constants) const
    {
        std::map<std::pair<const Part*, double>, AcceleratorSpec> specs;
        MeanError values(m_goal);
        double waits = 0;
        std::size_t waitCount = 0;
        for (const Found& found : m_found) {
            const auto key = std::pair(found.accelerator.part, found.accelerator.link_gb_s.value_or(0));
            auto spec = specs.find(key);
            if (spec == specs.end()) {
                auto made = acceleratorSpec(*found.accelerator.part, constants);
                if (!made) continue;
                if (found.accelerator.link_gb_s) made->link_gb_s = *found.accelerator.link_gb_s;
                spec = specs.emplace(key, std::move(*made)).first;
            }
            const ServingMeasurement& m = *found.measurement;
            const Prediction p = predict(m.conditions, spec->second, *found.model, constants);
            if (!p.value || *p.value <= 0) continue;
            values.add(*p.value, m.value);
            if (!p.ttft_ms || *p.ttft_ms <= 0 || m.ttft_ms.value_or(0) <= 0) continue;
            waits += std::min(std::abs(std::log(*p.ttft_ms / *m.ttft_ms)), m_goal.ttftCap);
            ++waitCount;
        }
        return values.value() + (waitCount > 0 ? m_goal.ttftWeight * waits / static_cast<double>(waitCount) : 0.0);
    }

private:
    CalibrationGoal m_goal;
    std::vector<Found> m_found{};
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

std::vector<int> holdOutHalves(const std::vector<ServingMeasurement>& measurements)
{
    std::map<std::string, std::map<std::string, int>> strata;  // half of each group, by kind and model
    std::map<std::string, int> dealt;
    std::vector<int> halves;
    for (const ServingMeasurement& one : measurements) {
        const std::string stratum = one.conditions.kind + " " + one.conditions.model;
        const auto [group, isNew] = strata[stratum].try_emplace(configurationGroup(one), 0);
        if (isNew) group->second = dealt[stratum]++ % 2;
        halves.push_back(group->second);
    }
    return halves;
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
