// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the redundancy of a load is made of.
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

namespace mw::reasons {

namespace {

constexpr std::string_view kGraph = "the feed graph as drawn";

std::string elementSubject(const Results& r, InstanceIndex at) { return at == kNoInstance ? std::string() : "path:" + r.facility->instances[at].path; }

/// A line that tells how the ways are, and counts none itself.
Reason told(std::string label, std::string text, std::string from, std::string subject = {})
{
    return given(std::move(label), 0, text.empty() ? "-" : std::move(text), std::move(from), std::move(subject));
}

std::string reasonText(const LoadRedundancy& load)
{
    switch (load.reason) {
    case WeakReason::Unfed: return "no source reaches it";
    case WeakReason::SinglePoint: return "one element alone cuts it off";
    case WeakReason::Capacity: return "after a failure what remains is not enough";
    case WeakReason::SingleLevel: return "one unit, or all units needed, on its way";
    default: return "the weakest of its levels; what remains after a failure is enough";
    }
}

}  // namespace

Reason waysToSources(const Results& results, InstanceIndex at)
{
    const LoadRedundancy& load = *results.redundancy->of(at);
    const std::string graph(kGraph);
    std::vector<Reason> lines{given("ways that share no component", load.paths, std::to_string(load.paths), graph)};
    for (const auto& way : load.ways) {
        std::string steps;
        for (const InstanceIndex step : way) steps += (steps.empty() ? "" : " > ") + results.facility->instances[step].path;
        lines.push_back(told("way", steps, graph, way.empty() ? std::string() : elementSubject(results, way.front())));
    }
    lines.push_back(told("redundancy as built", arrangementText(load.arrangement, load.units, load.spare), reasonText(load), elementSubject(results, load.weakest)));
    for (const std::int32_t place : load.systems) {
        if (place < 0) continue;
        const PowerSystem& system = results.redundancy->systems[static_cast<std::size_t>(place)];
        const std::string from = system.units.size() == 1 ? "one unit on its way"
                                 : system.failedLoading   ? fmt::format("{} units on its way; after the worst failure one is loaded to {:.0f} %", system.units.size(), *system.failedLoading * 100)
                                                          : fmt::format("{} units on its way", system.units.size());
        lines.push_back(told(std::string(levelName(system.level)), arrangementText(system.arrangement, system.sides, system.spare), from,
                             elementSubject(results, system.worstUnit != kNoInstance ? system.worstUnit : system.units.front())));
    }
    for (const InstanceIndex point : load.singlePoints) lines.push_back(told("single point of failure", results.facility->instances[point].path, graph, elementSubject(results, point)));
    if (load.symmetric && !*load.symmetric) lines.push_back(told("sides differ in", std::string(load.differsIn), graph));
    lines.push_back(told("feeds", std::to_string(load.feeds), graph));
    lines.push_back(told("sources that reach it", std::to_string(load.sources.size() + load.generators.size()), graph));
    return made(Reason::How::Greatest, "Ways to sources", load.paths, Format::Count, "the most ways that share no component, by largest flow", std::move(lines));
}

}  // namespace mw::reasons
