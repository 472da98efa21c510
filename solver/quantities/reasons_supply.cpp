// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why the first token comes when it does, and why the origins are as concentrated as they are.
#include "solver/quantities/reasons.h"

#include <algorithm>

namespace mw::reasons {

namespace {

/// The part that decides how long a kind takes, as a subject to click; empty for tasks of the site.
std::string subjectOf(const SupplyResults& supply, const std::string& lane)
{
    for (const SupplyClass& one : supply.classes)
        if (one.kind == lane && !one.slowest.empty()) return "part:" + one.slowest;
    return {};
}

/// The dearest kind of part that has value from an origin.
std::string dearestFrom(const SupplyResults& supply, const std::string& origin)
{
    for (const SupplyClass& one : supply.classes)
        if (!one.slowest.empty() && std::any_of(one.origins.begin(), one.origins.end(), [&](const OriginShare& share) { return share.origin == origin; }))
            return "part:" + one.slowest;
    return {};
}

std::string originSources(const SupplyResults& supply)
{
    const auto known = std::find_if(supply.classes.begin(), supply.classes.end(), [](const SupplyClass& one) { return !one.originsSource.empty(); });
    return known == supply.classes.end() ? "origins.yaml" : "origins.yaml: " + known->originsSource;
}

}  // namespace

Reason firstToken(const Results& results)
{
    const SupplyResults& supply = *results.supply.value;
    std::vector<Reason> inputs;
    for (const std::string& id : supply.criticalPath) {
        const auto task = std::find_if(supply.tasks.begin(), supply.tasks.end(), [&](const SupplyTask& one) { return one.id == id; });
        if (task->weeks <= 0) continue;
        std::string label = task->stage == TaskStage::Site || task->lane == task->id ? task->name : task->name + ", " + std::string(toText(task->stage));
        inputs.push_back(given(std::move(label), task->weeks, formatted(task->weeks, Format::Weeks),
                               (task->estimate ? "estimate: " : "") + (task->source.empty() ? "supply_plan" : task->source), subjectOf(supply, task->lane)));
    }
    return made(Reason::How::Sum, "First token", *supply.ready_weeks, Format::Weeks, "sum of the tasks on the longest path", std::move(inputs));
}

Reason originConcentration(const Results& results)
{
    const SupplyResults& supply = *results.supply.value;
    std::vector<Reason> inputs;
    for (const OriginShare& one : supply.origins) {
        if (one.origin == kOtherOrigins) continue;
        const double percent = 100 * one.share;
        auto share = given(one.origin, percent, formatted(one.share, Format::Share), originSources(supply), dearestFrom(supply, one.origin));
        inputs.push_back(made(Reason::How::Product, one.origin, Format::Plain, "share in percent, squared", {share, share}));
    }
    return made(Reason::How::Sum, "Concentration of origins", *supply.hhi, Format::Count, "sum of the squared shares in percent", std::move(inputs));
}

}  // namespace mw::reasons
