// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn coolant loops, failures of cooling, the weather year and set-points.
#include "solver/cooling/loops/drawn_loops.h"
#include "solver/cooling/loops/pipe_sizes.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace mw {

namespace {

constexpr double kWorthSaving = 0.01;        ///< of the energy

void checkStarved(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr) return;
    for (const LoopPart& part : c.coolant->loops->parts) {
        if (!part.taker || part.flow_l_min >= kServed * part.need_l_min) continue;
        const std::string& path = pathOf(c.facility, part.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} gets {} of coolant; it needs {}. Take wider or shorter pipes, open its valves, or add pumps.", path,
                                         figure::told(std::max(0.0, part.flow_l_min), "L/min", part.need_l_min),
                                         figure::told(part.need_l_min, "L/min", std::max(0.0, part.flow_l_min))),
                  .measured = std::max(0.0, part.flow_l_min),
                  .limit = part.need_l_min,
                  .unit = "L/min"});
    }
}

void checkVelocity(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr) return;
    for (const LoopPipeFlow& pipe : c.coolant->loops->pipes) {
        if (pipe.velocity_m_s <= kErosion_m_s * 1.001) continue;
        const FacilityLink& link = c.facility.links[pipe.link];
        sink.add({.subjects = {c.facility.linkText(link), pathOf(c.facility, link.to)},
                  .message = fmt::format("Coolant runs at {} from {} to {}, faster than the {} at which water begins to wear pipes. Take a wider one than "
                                         "{}.", figure::told(pipe.velocity_m_s, "m/s", kErosion_m_s), pathOf(c.facility, link.from),
                                         pathOf(c.facility, link.to), figure::told(kErosion_m_s, "m/s", pipe.velocity_m_s),
                                         figure::told(pipe.diameter_mm, "mm")),
                  .measured = pipe.velocity_m_s,
                  .limit = kErosion_m_s,
                  .unit = "m/s"});
    }
}

void checkPumpCurve(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr) return;
    for (const LoopPart& part : c.coolant->loops->parts) {
        if (!part.beyondCurve) continue;
        const double speed = c.coolant->loops->loops[part.loop].speed;
        const std::string& path = pathOf(c.facility, part.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} pumps {} at {} of its speed, past the end of its curve. Add a pump beside it, or throttle what it feeds.",
                                         path, figure::told(part.flow_l_min, "L/min"), figure::told(speed * 100, "%")),
                  .measured = part.flow_l_min,
                  .limit = part.rated_l_min * speed,
                  .unit = "L/min"});
    }
}

/// Loops that are built the same are told once, with their number.
template <class Bad>
void checkLoops(const RuleContext& c, Bad bad, const std::function<void(const CoolantLoop&, std::size_t)>& tell)
{
    if (c.coolant == nullptr) return;
    const auto& loops = c.coolant->loops->loops;
    for (std::uint32_t i = 0; i < loops.size(); ++i)
        if (loops[i].like == i && bad(loops[i])) tell(loops[i], static_cast<std::size_t>(std::count_if(loops.begin(), loops.end(), [i](const CoolantLoop& l) { return l.like == i; })));
}

void checkLoopPump(const RuleContext& c, FindingSink& sink)
{
    checkLoops(c, [](const CoolantLoop& loop) { return loop.noPump && !loop.noSink; }, [&](const CoolantLoop& loop, std::size_t count) {
        const std::string& path = pathOf(c.facility, loop.first);
        sink.add({.subjects = {path},
                  .message = count == 1 ? fmt::format("No pump is drawn in the {} at {}, so its flows are not worked out. Draw a pump skid between plant and what it cools.", toText(loop.kind), path)
                                        : fmt::format("No pump is drawn in the {} at {} and {} like it, so their flows are not worked out. Draw pump skids between plant and what it cools.",
                                                      toText(loop.kind), path, count - 1),
                  .measured = 0,
                  .limit = 1,
                  .unit = "units"});
    });
}

void checkLoopSink(const RuleContext& c, FindingSink& sink)
{
    checkLoops(c, [](const CoolantLoop& loop) { return loop.noSink && loop.heat_kw > 0; }, [&](const CoolantLoop& loop, std::size_t count) {
        const std::string& path = pathOf(c.facility, loop.first);
        sink.add({.subjects = {path},
                  .message = count == 1 ? fmt::format("Nothing takes {} of heat out of the {} at {}. Link it to a CDU or to a plant.",
                                                      figure::told(loop.heat_kw, "kW"), toText(loop.kind), path)
                                        : fmt::format("Nothing takes {} of heat out of the {} at {}, nor out of {} like it. Link each to a CDU or to a "
                                                      "plant.", figure::told(loop.heat_kw, "kW"), toText(loop.kind), path, count - 1),
                  .measured = loop.heat_kw,
                  .limit = 0,
                  .unit = "kW"});
    });
}

std::string placeOf(const RuleContext& c, const CoolingFailure& failure)
{
    return failure.element == kNoInstance ? std::string("site") : pathOf(c.facility, failure.element);
}

std::string warmRacks(const CoolingFailure& failure)
{
    if (failure.hot == 1) return failure.first_s ? fmt::format("one rack gets too warm after {}", figure::told(*failure.first_s, "s")) : "one rack gets too warm";
    return failure.first_s ? fmt::format("{} racks get too warm, the first after {}", failure.hot, figure::told(*failure.first_s, "s")) : fmt::format("{} racks get too warm", failure.hot);
}

std::string failureText(const RuleContext& c, const CoolingFailure& failure)
{
    constexpr double kNone_kw = 1e-3;
    const std::string what = failure.element == kNoInstance                ? std::string(toText(failure.loss))
                             : failure.loss == CoolingLoss::Valve ? fmt::format("main valve at {}", placeOf(c, failure))
                                                                      : fmt::format("{} {}", toText(failure.loss), placeOf(c, failure));
    const std::string which = failure.count == 1   ? what
                              : failure.count == 2 ? fmt::format("{}, or the other one like it", what)
                                                   : fmt::format("{}, or one of {} like it", what, failure.count - 1);
    if (failure.short_kw < kNone_kw) return fmt::format("Without the {}, {}. Add a spare.", which, warmRacks(failure));
    return fmt::format("Without the {}, {}: {} of heat is not taken away. Add a spare.", which, warmRacks(failure), figure::told(failure.short_kw, "kW"));
}

void checkFailures(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr) return;
    for (const CoolingFailure& failure : c.coolant->failures->failures)
        sink.add({.subjects = {placeOf(c, failure)}, .message = failureText(c, failure), .measured = failure.short_kw, .limit = 0, .unit = "kW"});
}

void checkHoursTooWarm(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr || !c.coolant->year || c.coolant->year->hoursTooWarm == 0) return;
    const DrawnYear& year = *c.coolant->year;
    sink.add({.subjects = {"site"},
              .message = fmt::format("In {} of the year coolant is warmer than what it cools takes, by {} at worst: {} of the year's output is lost where "
                                     "racks slow down until they are no warmer, {} where they stop. Add plant, or take gear for warmer coolant.",
                                     year.hoursTooWarm == 1 ? "1 hour" : fmt::format("{} hours", figure::count(year.hoursTooWarm)), figure::told(year.worstExcess_k, "K"),
                                     figure::told(year.shedShare * 100, "%"),
                                     figure::told(c.coolant->lostShare().value_or(0) * 100, "%")),
              .measured = year.hoursTooWarm,
              .limit = 0,
              .unit = "h"});
}

void checkIdleTaps(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr || !c.coolant->year) return;
    for (const TapYear& tap : c.coolant->year->taps) {
        if (tap.hours > 0) continue;
        const std::string& path = pathOf(c.facility, tap.instance);
        sink.add({.subjects = {path},
                  .message = tap.store ? fmt::format("The thermal store {} does nothing all year: no heat passes it, the plant has nothing to spare, or cold costs the same at night. Link it between a chiller "
                                                     "and what it serves.", path)
                                       : fmt::format("The heat network at {} takes nothing all year: no heat passes it, or the water that returns is colder than it asks for.", path),
                  .measured = tap.hours,
                  .limit = 1,
                  .unit = "h"});
    }
}

void checkWeatherFile(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr) return;
    for (const std::string& problem : c.coolant->weatherProblems)
        sink.add({.subjects = {c.layout.settings->site.weather}, .message = fmt::format("The weather file of the site is not taken: {}.", problem)});
    for (const std::string& note : c.coolant->weatherNotes)
        sink.add({.subjects = {c.layout.settings->site.weather}, .message = fmt::format("The weather file has gaps or oddities: {}.", note)});
}

void checkClimate(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr || c.coolant->climateRefused.empty()) return;
    sink.add({.subjects = {"site"}, .message = fmt::format("A climate option of the site is not taken: {}.", c.coolant->climateRefused)});
}

std::string dollars(const std::optional<double>& usd) { return figure::wholeMoney(std::round(usd.value_or(0))); }

void checkSetPoints(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr) return;
    for (const SetPointAdviceRow& row : c.coolant->advice->rows) {
        if (!row.reason.empty() || row.saving_kwh < kWorthSaving * row.now.energy_mwh * 1000 * row.count) continue;
        const std::string& path = pathOf(c.facility, row.first);
        sink.add({.subjects = {path},
                  .message = fmt::format("Water of {} instead of {} at {} of the flow in the facility loop at {} would save {} and {} a year, "
                                         "{:.4f} of PUE ({}); what holds it there: {}.", figure::told(row.best.supply_c, "C", row.now.supply_c),
                                         figure::told(row.now.supply_c, "C", row.best.supply_c), figure::told(row.best.flowShare * 100, "%"), path,
                                         figure::told(row.saving_kwh, "kWh"), dollars(row.saving_usd), row.saving_pue.value_or(0), row.waterClass,
                                         toText(row.heldBy)),
                  .measured = row.now.supply_c,
                  .limit = row.best.supply_c,
                  .unit = "C"});
    }
}

/// July stands for its fellows, which the report has.
void checkStores(const RuleContext& c, FindingSink& sink)
{
    const StoreAdvice* advice = c.coolant != nullptr ? c.coolant->stores.get() : nullptr;
    if (advice == nullptr || advice->best.saved_kwh <= 0) return;
    const std::string& path = pathOf(c.facility, advice->first);
    const auto july = advice->byMonth[6];
    if (july)
        sink.add({.subjects = {path},
                  .message = fmt::format("Charged up to {} outdoors and emptied from {} in July, and by the temperatures of its month in the others, the "
                                         "thermal storage at {} saves {} and {} a year, {:.4f} of PUE; {} where each day is planned.",
                                         figure::told(july->chargeUpTo_c, "C"), figure::told(july->giveFrom_c, "C"),
                                         path, figure::told(advice->savedByThresholds_kwh, "kWh"), dollars(advice->saving_usd),
                                         advice->saving_pue.value_or(0), figure::told(advice->now.saved_kwh, "kWh")),
                  .measured = july->chargeUpTo_c,
                  .limit = july->giveFrom_c,
                  .unit = "C"});
    if (advice->best.energy_kwh == advice->now.energy_kwh) return;
    sink.add({.subjects = {path},
              .message = fmt::format("Thermal storage of {} instead of {} at {} would save {} and {} a year, {:.4f} of PUE, instead of {}.",
                                     figure::told(advice->best.energy_kwh, "kWh", advice->now.energy_kwh),
                                     figure::told(advice->now.energy_kwh, "kWh", advice->best.energy_kwh), path,
                                     figure::told(advice->best.saved_kwh, "kWh"), dollars(advice->bestSaving_usd), advice->bestSaving_pue.value_or(0),
                                     figure::told(advice->now.saved_kwh, "kWh")),
              .measured = advice->now.energy_kwh,
              .limit = advice->best.energy_kwh,
              .unit = "kWh"});
}

/// Where water boils at a site's elevation: standard atmosphere and Antoine's equation.
double boiling_c(double elevation_m)
{
    const double p_mmhg = 760 * std::pow(1 - 2.25577e-5 * elevation_m, 5.2559);
    return 1730.63 / (8.07131 - std::log10(p_mmhg)) - 233.426;
}

void checkBoiling(const RuleContext& c, FindingSink& sink)
{
    if (c.cooling == nullptr) return;
    const double limit = boiling_c(c.layout.settings->site.elevation_m);
    for (const CoolingNode& node : c.cooling->nodes) {
        if (!node.return_c || *node.return_c <= limit) continue;
        const std::string& path = pathOf(c.facility, node.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("Coolant would leave {} at {}; it boils at {} where the loop is not pressurised. Give it more flow.", path,
                                         figure::told(*node.return_c, "C", limit), figure::told(limit, "C", *node.return_c)),
                  .measured = *node.return_c,
                  .limit = limit,
                  .unit = "C"});
    }
}

constexpr std::array kCoolantLoopRules{
    Rule{"cooling.starved", Severity::Error, Lane::Slow, "Coolant does not reach it", "the flow it needs", "the drawn loops as a hydraulic network", &checkStarved, reads::kCoolant},
    Rule{"cooling.pipe-velocity", Severity::Warning, Lane::Slow, "Coolant runs too fast in a pipe", "3 m/s", "ASHRAE Handbook of Fundamentals, pipe design: velocities for erosion",
         &checkVelocity, reads::kCoolant},
    Rule{"cooling.pump-curve", Severity::Warning, Lane::Slow, "A pump runs past the end of its curve", "125 % of its rated flow at its speed; a CDU's stated maximum", "HI 9.6.3",
         &checkPumpCurve, reads::kCoolant},
    Rule{"cooling.loop-no-pump", Severity::Advice, Lane::Slow, "A coolant loop has no pump", "one at least", "the drawn loops as a hydraulic network", &checkLoopPump, reads::kCoolant},
    Rule{"cooling.loop-no-sink", Severity::Error, Lane::Slow, "Nothing takes the heat out of a coolant loop", "one CDU or plant unit at least", "conservation of energy", &checkLoopSink,
         reads::kCoolant},
    Rule{"cooling.not-redundant", Severity::Warning, Lane::Slow, "A failure of cooling lets racks get too warm", "no rack, after any single failure or without one power side",
         "Uptime Tier III and IV; ANSI/TIA-942", &checkFailures, reads::kCoolant},
    Rule{"cooling.hours-too-warm", Severity::Warning, Lane::Slow, "Coolant is too warm in some hours of the year", "no hours", "the site's weather year", &checkHoursTooWarm,
         reads::kCoolant},
    Rule{"cooling.idle-all-year", Severity::Advice, Lane::Slow, "A thermal store or a heat network does nothing all year", "one hour at least", "the drawn plant over the site's weather year",
         &checkIdleTaps, reads::kCoolant},
    Rule{"cooling.weather-file", Severity::Advice, Lane::Slow, "The weather file is not whole", "every hour's values", "EnergyPlus weather format", &checkWeatherFile,
         reads::kCoolant | reads::kSettings},
    Rule{"cooling.climate", Severity::Warning, Lane::Slow, "A climate option is not taken", "what the weather file allows", "Belcher, Hacker and Powell 2005; ASHRAE Handbook of Fundamentals",
         &checkClimate, reads::kCoolant},
    Rule{"cooling.set-point", Severity::Advice, Lane::Slow, "Another supply temperature saves energy", "1 % of the energy of plant and pumps", "the plant over the site's weather year",
         &checkSetPoints, reads::kCoolant},
    Rule{"cooling.storage-use", Severity::Advice, Lane::Slow, "Thermal storage has a better use or size", "the least electric energy of the year", "the plant over the site's weather year",
         &checkStores, reads::kCoolant},
    Rule{"cooling.boiling", Severity::Error, Lane::Slow, "Coolant boils", "boiling point of water at the site's elevation", "Antoine's equation; ISO 2533", &checkBoiling,
         reads::kCooling | reads::kParts | reads::kWiring | reads::kHalls | reads::kSettings},
};

}  // namespace

std::span<const Rule> coolantLoopRules() { return kCoolantLoopRules; }

}  // namespace mw
