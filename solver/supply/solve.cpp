// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/supply/solve.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
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

std::optional<LeadTime> leadTimeOf(const Part& part, const CostDefaults& defaults, const Catalog* catalog)
{
    const auto own = middle(part.figure("lead_time_low_weeks"), part.figure("lead_time_typ_weeks"),
                            part.figure("lead_time_high_weeks"));
    if (own) {
        std::string source;
        for (const std::string& key : part.sources) {
            const Source* known = catalog != nullptr ? catalog->source(key) : nullptr;
            source += (source.empty() ? "" : "; ") + (known != nullptr ? known->title : key);
        }
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

namespace {

std::vector<LeadTime> leadTimesOf(const Facility& facility, const CostDefaults& defaults)
{
    std::unordered_set<const Part*> seen;
    std::map<std::string_view, const Part*> placed;
    const Part* last = nullptr;
    for (const Instance& instance : facility.instances) {
        if (instance.part == last) continue;
        last = instance.part;
        if (last != &unknownPart() && seen.insert(last).second) placed.emplace(last->id, last);
    }
    std::vector<LeadTime> times;
    for (const auto& [id, part] : placed)
        if (auto time = leadTimeOf(*part, defaults, facility.catalog.get())) times.push_back(std::move(*time));
    return times;
}

/// The range beside leadTimeOf(): the part's own, else that of its class; at least around the typical one.
std::pair<double, double> rangeOf(const Part& part, double weeks, const CostDefaults& defaults)
{
    auto low = part.figure("lead_time_low_weeks"), high = part.figure("lead_time_high_weeks");
    const bool own = low || high || part.figure("lead_time_typ_weeks");
    if (const LeadTimeClass* const entry = own ? nullptr : defaults.leadTime(part.kind)) low = entry->low_weeks, high = entry->high_weeks;
    return {std::min(weeks, low.value_or(weeks)), std::max(weeks, high.value_or(weeks))};
}

void addTo(ClassInput& of, const Purchase& bought, const Part& part, const CostDefaults& defaults, const Catalog* catalog)
{
    if (bought.usd) of.value_usd = of.value_usd.value_or(0) + bought.count * *bought.usd;
    const auto time = leadTimeOf(part, defaults, catalog);
    if (!time || (of.led && time->weeks <= of.lead.weeks)) return;
    const auto [low, high] = rangeOf(part, time->weeks, defaults);
    of.led = true;
    of.slowest = part.id;
    of.lead.low_weeks = low, of.lead.weeks = time->weeks, of.lead.high_weeks = high;
    of.lead.estimate = time->estimate, of.lead.source = time->source;
}

std::string dateAfter(const std::string& start, double weeks)
{
    using namespace std::chrono;
    const auto number = [&](std::size_t from, std::size_t count) { return std::stoi(start.substr(from, count)); };
    const year_month_day first(year(number(0, 4)), month(static_cast<unsigned>(number(5, 2))), day(static_cast<unsigned>(number(8, 2))));
    const year_month_day last(sys_days(first) + days(static_cast<int>(std::ceil(weeks * 7 - 1e-9))));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(last.year()), static_cast<unsigned>(last.month()), static_cast<unsigned>(last.day()));
}

/// The path once with the origins that are lost and, to tell the delay, once without any loss.
void schedule(const SupplyInput& input, SupplyResults& results)
{
    std::vector<ClassLead> asIs, hit;
    bool possible = true;
    for (const ClassInput& one : input.classes) {
        if (!one.led) continue;
        asIs.push_back(one.lead);
        hit.push_back(one.lead);
        hit.back().lostShare = hardestHit(one.origins, input.terms.lostOrigins);
        if (without(one.origins, input.terms.lostOrigins).empty() && !one.origins.shares.empty()) possible = false;
    }
    if (asIs.empty()) return;
    if (!possible) {
        results.notes.push_back("Some parts cannot be had without the lost origins: there is no date for the first token.");
        return;
    }
    scheduleTasks(planTasks(input.plan, hit), results);
    results.start = input.terms.start;
    if (!results.ready_weeks) return;
    if (!results.start.empty()) results.ready = dateAfter(results.start, *results.ready_weeks);
    if (input.terms.lostOrigins.empty()) return;
    SupplyResults before;
    scheduleTasks(planTasks(input.plan, asIs), before);
    if (before.ready_weeks) results.delay_weeks = *results.ready_weeks - *before.ready_weeks;
}

SupplyClass classOf(const ClassInput& input, const SupplyTerms& terms, const SupplyResults& results)
{
    SupplyClass one{.kind = std::string(info(input.lead.kind).id),
                    .name = std::string(info(input.lead.kind).title),
                    .slowest = input.slowest,
                    .value_usd = input.value_usd,
                    .origins = without(input.origins, terms.lostOrigins),
                    .lostShare = hardestHit(input.origins, terms.lostOrigins),
                    .originsEstimate = input.origins.estimate,
                    .originsSource = input.origins.source};
    one.hhi = concentration(one.origins);
    one.unobtainable = one.origins.empty() && !input.origins.shares.empty();
    if (input.led && !one.unobtainable) one.weeks = input.lead.weeks;
    double lead_weeks = 0;
    for (const SupplyTask& task : results.tasks) {
        if (task.lane != one.kind || task.stage == TaskStage::Installation) continue;
        lead_weeks += task.weeks;
        one.float_weeks = std::min(one.float_weeks.value_or(task.float_weeks), task.float_weeks);
        one.critical |= task.critical;
    }
    if (lead_weeks > 0) one.weeks = lead_weeks;
    return one;
}

void addOrigins(const SupplyInput& input, SupplyResults& results)
{
    std::map<std::string, double> usd;
    for (const ClassInput& each : input.classes) {
        SupplyClass one = classOf(each, input.terms, results);
        const double value_usd = one.value_usd.value_or(0);
        results.value_usd += value_usd;
        results.duty_usd += value_usd * dutyShare(one.origins, input.terms.importDuty);
        if (!one.origins.empty()) results.known_usd += value_usd;
        for (const OriginShare& origin : one.origins) usd[origin.origin] += value_usd * origin.share;
        results.classes.push_back(std::move(one));
    }
    if (results.known_usd > 0)
        for (const auto& [origin, value] : usd) results.origins.push_back({origin, value / results.known_usd});
    results.hhi = concentration(results.origins);
    std::stable_sort(results.origins.begin(), results.origins.end(), [](const OriginShare& a, const OriginShare& b) { return a.share > b.share; });
    std::stable_sort(results.classes.begin(), results.classes.end(), [](const SupplyClass& a, const SupplyClass& b) {
        return a.value_usd.value_or(0) != b.value_usd.value_or(0) ? a.value_usd.value_or(0) > b.value_usd.value_or(0) : a.name < b.name;
    });
}

}  // namespace

SupplyBook supplyBook(const CostDefaults& defaults)
{
    SupplyBook book;
    book.plan = supplyPlan(defaults, book.problems);
    book.origins = originBook(defaults);
    return book;
}

SupplyInput supplyInput(const Facility& facility, const std::vector<Purchase>& purchases, bool tokens, const CostDefaults& defaults, const SupplyBook& book)
{
    SupplyInput input{.leadTimes = leadTimesOf(facility, defaults), .plan = book.plan, .terms = facility.layout->settings->supply, .tokens = tokens, .notes = book.problems};
    std::map<Kind, ClassInput> classes;
    for (const Purchase& bought : purchases) {
        const Part* const part = facility.catalog->find(bought.part);
        if (part == nullptr) continue;
        ClassInput& of = classes[part->kind];
        of.lead.kind = part->kind;
        of.lead.system = bought.system;
        if (const auto known = book.origins.find(part->kind); known != book.origins.end()) of.origins = known->second;
        addTo(of, bought, *part, defaults, facility.catalog.get());
    }
    for (auto& [kind, of] : classes) input.classes.push_back(std::move(of));
    return input;
}

SupplyResults solveSupply(const SupplyInput& input)
{
    SupplyResults results{.leadTimes = input.leadTimes, .tokens = input.tokens, .notes = input.notes};
    std::stable_sort(results.leadTimes.begin(), results.leadTimes.end(),
                     [](const LeadTime& a, const LeadTime& b) { return a.weeks > b.weeks; });
    if (!results.leadTimes.empty()) results.longest_weeks = results.leadTimes.front().weeks;
    schedule(input, results);
    addOrigins(input, results);
    return results;
}

}  // namespace mw
