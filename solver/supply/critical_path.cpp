// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/supply/critical_path.h"

#include <algorithm>

namespace mw {

namespace {

using Indices = std::vector<std::size_t>;

/// Tasks so that each comes after all it waits for; shorter than the list where some wait for each other (Kahn 1962).
Indices inOrder(std::span<const Indices> after)
{
    std::vector<Indices> next(after.size());
    Indices waiting(after.size()), order;
    for (std::size_t i = 0; i < after.size(); ++i) {
        waiting[i] = after[i].size();
        if (after[i].empty()) order.push_back(i);
        for (const std::size_t before : after[i]) next[before].push_back(i);
    }
    for (std::size_t at = 0; at < order.size(); ++at)
        for (const std::size_t task : next[order[at]])
            if (--waiting[task] == 0) order.push_back(task);
    return order;
}

/// Follows unordered predecessors until one comes again: each task that has no place in the order has one of them.
Indices cycleIn(std::span<const Indices> after, const Indices& order)
{
    std::vector<bool> placed(after.size());
    for (const std::size_t task : order) placed[task] = true;
    std::size_t at = static_cast<std::size_t>(std::find(placed.begin(), placed.end(), false) - placed.begin());
    Indices walk;
    while (std::find(walk.begin(), walk.end(), at) == walk.end()) {
        walk.push_back(at);
        at = *std::find_if(after[at].begin(), after[at].end(), [&](std::size_t before) { return !placed[before]; });
    }
    walk.erase(walk.begin(), std::find(walk.begin(), walk.end(), at));
    std::reverse(walk.begin(), walk.end());
    return walk;
}

/// Back from the task that ends last over those that end when the next begins.
Indices longestPath(std::span<const Indices> after, const std::vector<TaskTimes>& times)
{
    Indices path;
    if (times.empty()) return path;
    const auto later = [&](std::size_t a, std::size_t b) { return times[a].finish < times[b].finish; };
    std::size_t at = 0;
    for (std::size_t i = 1; i < times.size(); ++i)
        if (later(at, i)) at = i;
    path.push_back(at);
    while (!after[at].empty()) {
        at = *std::max_element(after[at].begin(), after[at].end(), later);
        path.push_back(at);
    }
    std::reverse(path.begin(), path.end());
    return path;
}

}  // namespace

PathTimes criticalPath(std::span<const double> durations, std::span<const std::vector<std::size_t>> after)
{
    PathTimes result;
    const Indices order = inOrder(after);
    if (order.size() < after.size()) {
        result.cycle = cycleIn(after, order);
        return result;
    }
    result.times.resize(after.size());
    for (const std::size_t i : order) {
        TaskTimes& task = result.times[i];
        for (const std::size_t before : after[i]) task.start = std::max(task.start, result.times[before].finish);
        task.finish = task.start + durations[i];
        result.length = std::max(result.length, task.finish);
    }
    for (TaskTimes& task : result.times) task.latestFinish = result.length;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        TaskTimes& task = result.times[*i];
        task.latestStart = task.latestFinish - durations[*i];
        for (const std::size_t before : after[*i])
            result.times[before].latestFinish = std::min(result.times[before].latestFinish, task.latestStart);
    }
    result.critical = longestPath(after, result.times);
    return result;
}

}  // namespace mw
