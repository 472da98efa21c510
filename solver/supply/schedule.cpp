// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/supply/critical_path.h"
#include "solver/supply/plan.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace mw {

namespace {

using Waits = std::vector<std::vector<std::size_t>>;

Waits waitsOf(const std::vector<SupplyTask>& tasks, std::vector<std::string>& notes)
{
    std::unordered_map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < tasks.size(); ++i) place.emplace(tasks[i].id, i);
    Waits waits(tasks.size());
    for (std::size_t i = 0; i < tasks.size(); ++i)
        for (const std::string& id : tasks[i].after) {
            const auto found = place.find(id);
            if (found != place.end())
                waits[i].push_back(found->second);
            else
                notes.push_back(fmt::format("Task {} waits for {}, which is not there.", tasks[i].id, id));
        }
    return waits;
}

double length(const std::vector<SupplyTask>& tasks, double SupplyTask::*duration, const Waits& waits)
{
    std::vector<double> durations;
    for (const SupplyTask& task : tasks) durations.push_back(task.*duration);
    return criticalPath(durations, waits).length;
}

}  // namespace

void scheduleTasks(std::vector<SupplyTask> tasks, SupplyResults& results)
{
    if (tasks.empty()) return;
    const Waits waits = waitsOf(tasks, results.notes);
    std::vector<double> durations;
    for (const SupplyTask& task : tasks) durations.push_back(task.weeks);
    const PathTimes path = criticalPath(durations, waits);
    if (!path.cycle.empty()) {
        std::string names;
        for (const std::size_t i : path.cycle) names += tasks[i].id + ", ";
        results.notes.push_back(fmt::format("Tasks wait for each other: {}and again {}. There is no schedule.", names, tasks[path.cycle.front()].id));
        return;
    }
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        tasks[i].start_weeks = path.times[i].start;
        tasks[i].finish_weeks = path.times[i].finish;
        tasks[i].float_weeks = std::max(0.0, path.times[i].slack());
    }
    for (const std::size_t i : path.critical) {
        tasks[i].critical = true;
        results.criticalPath.push_back(tasks[i].id);
    }
    results.ready_weeks = path.length;
    results.readyLow_weeks = length(tasks, &SupplyTask::low_weeks, waits);
    results.readyHigh_weeks = length(tasks, &SupplyTask::high_weeks, waits);
    std::stable_sort(tasks.begin(), tasks.end(), [](const SupplyTask& a, const SupplyTask& b) { return a.start_weeks < b.start_weeks; });
    results.tasks = std::move(tasks);
}

}  // namespace mw
