// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/supply/solve.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace mw {

namespace {

std::optional<double> middle(const std::optional<double>& low, const std::optional<double>& typical,
                             const std::optional<double>& high)
{
    if (typical) return typical;
    if (low && high) return (*low + *high) / 2;
    return low ? low : high;
}

}  // namespace

std::optional<LeadTime> leadTimeOf(const Part& part, const CostDefaults& defaults)
{
    const auto own = middle(part.figure("lead_time_low_weeks"), part.figure("lead_time_typ_weeks"),
                            part.figure("lead_time_high_weeks"));
    if (own) {
        std::string source;
        for (const std::string& key : part.sources) source += (source.empty() ? "" : ", ") + key;
        return LeadTime{.part = part.id, .weeks = *own, .estimate = true, .source = "part figure: " + source};
    }
    const LeadTimeClass* entry = defaults.leadTime(part.kind);
    if (entry == nullptr) return std::nullopt;
    const auto weeks = middle(entry->low_weeks, entry->typical_weeks, entry->high_weeks);
    if (!weeks) return std::nullopt;
    return LeadTime{.part = part.id,
                    .weeks = *weeks,
                    .estimate = entry->confidence != Confidence::Datasheet,
                    .source = entry->name + ": " + defaults.sourceText(entry->sources)};
}

SupplyInput supplyInput(const Facility& facility, const CostDefaults& defaults)
{
    std::unordered_set<const Part*> seen;
    std::map<std::string_view, const Part*> placed;
    const Part* last = nullptr;
    for (const Instance& instance : facility.instances) {
        if (instance.part == last) continue;
        last = instance.part;
        if (last != &unknownPart() && seen.insert(last).second) placed.emplace(last->id, last);
    }
    SupplyInput input;
    for (const auto& [id, part] : placed)
        if (auto time = leadTimeOf(*part, defaults)) input.leadTimes.push_back(std::move(*time));
    return input;
}

SupplyResults solveSupply(const SupplyInput& input)
{
    SupplyResults results{.leadTimes = input.leadTimes, .longest_weeks = {}};
    std::stable_sort(results.leadTimes.begin(), results.leadTimes.end(),
                     [](const LeadTime& a, const LeadTime& b) { return a.weeks > b.weeks; });
    if (!results.leadTimes.empty()) results.longest_weeks = results.leadTimes.front().weeks;
    return results;
}

}  // namespace mw
