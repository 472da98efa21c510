// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

namespace {

constexpr double kMostUnbalance = 0.30, kBusyPhase = 0.5;

void checkAir(const RuleContext& c, FindingSink& sink)
{
    if (c.circuits == nullptr) return;
    for (const DeratedGear& gear : c.circuits->derated) {
        if (!gear.rule.lawless) continue;
        const std::string& path = pathOf(c.facility, gear.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("The air at {} reaches {}; its rating holds to {}, and nothing says what it carries above. Ask its maker, or cool "
                                         "the room.", path, figure::told(gear.at.air_c, "C", gear.rule.rated_c),
                                         figure::told(gear.rule.rated_c, "C", gear.at.air_c)),
                  .measured = gear.at.air_c,
                  .limit = gear.rule.rated_c,
                  .unit = "C"});
    }
}

double highest(const PhaseBalance& phases) { return *std::max_element(phases.current_a.begin(), phases.current_a.end()); }

void checkPhases(const RuleContext& c, FindingSink& sink)
{
    if (c.circuits == nullptr) return;
    for (const PhaseBalance& phases : c.circuits->phases) {
        if (!phases.rating_a || highest(phases) <= *phases.rating_a) continue;
        const std::string& path = pathOf(c.facility, phases.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("One phase of {} carries {}; it may carry {} continuously. Move units to other outlets, or say their phase on the "
                                         "link.", path, figure::told(highest(phases), "A", *phases.rating_a),
                                         figure::told(*phases.rating_a, "A", highest(phases))),
                  .measured = highest(phases),
                  .limit = *phases.rating_a,
                  .unit = "A"});
    }
}

void checkPhaseBalance(const RuleContext& c, FindingSink& sink)
{
    if (c.circuits == nullptr) return;
    for (const PhaseBalance& phases : c.circuits->phases) {
        const bool busy = !phases.rating_a || highest(phases) > kBusyPhase * *phases.rating_a;
        if (!busy || phases.unbalance <= kMostUnbalance) continue;
        const std::string& path = pathOf(c.facility, phases.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("The currents of {} deviate by {} from their mean; {} flow in the neutral. Spread single-phase loads over the "
                                         "phases.", path, figure::told(phases.unbalance * 100, "%", kMostUnbalance * 100), figure::told(phases.neutral_a, "A")),
                  .measured = phases.unbalance * 100,
                  .limit = kMostUnbalance * 100,
                  .unit = "%"});
    }
}

void checkBars(const RuleContext& c, FindingSink& sink)
{
    if (c.circuits == nullptr) return;
    for (const RackBar& bar : c.circuits->bars) {
        if (!bar.rating_a || !bar.bar.solved || bar.bar.barMost_a <= *bar.rating_a) continue;
        const std::string& path = pathOf(c.facility, bar.rack);
        sink.add({.subjects = {path},
                  .message = fmt::format("The busbar of {} carries {} at its fullest; it may carry {}. Spread shelves along it, take a larger bar, or a "
                                         "higher voltage.", path, figure::told(bar.bar.barMost_a, "A", *bar.rating_a),
                                         figure::told(*bar.rating_a, "A", bar.bar.barMost_a)),
                  .measured = bar.bar.barMost_a,
                  .limit = *bar.rating_a,
                  .unit = "A"});
    }
}

void checkBarVoltage(const RuleContext& c, FindingSink& sink)
{
    constexpr double kMostBarDrop = 0.05;
    if (c.circuits == nullptr) return;
    for (const RackBar& bar : c.circuits->bars) {
        const double drop = 1 - bar.bar.lowest_v / bar.volts;
        if (bar.bar.solved && drop <= kMostBarDrop) continue;
        const std::string& path = pathOf(c.facility, bar.rack);
        if (!bar.bar.solved) {
            sink.add({.subjects = {path}, .message = fmt::format("No voltage carries the loads on the busbar of {}. Spread shelves along it, or take a larger bar.", path)});
            continue;
        }
        sink.add({.subjects = {path},
                  .message = fmt::format("On the busbar of {} the voltage falls by {} to {}. Spread shelves along it, or take a larger bar.", path,
                                         figure::told(drop * 100, "%", kMostBarDrop * 100), figure::told(bar.bar.lowest_v, "V")),
                  .measured = drop * 100,
                  .limit = kMostBarDrop * 100,
                  .unit = "%"});
    }
}

void checkPowerFactor(const RuleContext& c, FindingSink& sink)
{
    if (c.gridBill == nullptr || !c.gridBill->powerFactor || !c.gridBill->leastPowerFactor || *c.gridBill->powerFactor >= *c.gridBill->leastPowerFactor) return;
    const double kvar = c.gridBill->charge ? c.gridBill->charge->compensation_kvar : 0;
    sink.add({.subjects = {"site"},
              .message = fmt::format("The power factor at the utility is {}; the contract asks for {}. Capacitors or filters of {} bring it there.",
                                     figure::told(*c.gridBill->powerFactor, "", *c.gridBill->leastPowerFactor),
                                     figure::told(*c.gridBill->leastPowerFactor, "", *c.gridBill->powerFactor), figure::told(kvar, "kvar")),
              .measured = *c.gridBill->powerFactor,
              .limit = *c.gridBill->leastPowerFactor,
              .unit = {}});
}

constexpr std::array kCircuitRules{
    Rule{"power.air-too-warm", Severity::Warning, Lane::Slow, "Gear stands in warmer air than its rating holds for", "rated_ambient_c of the part, else 40 C",
         "IEC 62040-3, 4.2; IEC 61439-1, 7.1.1", &checkAir, reads::kElectrical},
    Rule{"power.phase-overload", Severity::Error, Lane::Slow, "One phase carries more than it may", "a third of the continuous rating", "NEC 210.20(A), 215.3", &checkPhases,
         reads::kElectrical},
    Rule{"power.phase-unbalance", Severity::Warning, Lane::Slow, "Phases carry unlike currents", "30 % from the mean, where a phase is more than half full", "IEEE 1159",
         &checkPhaseBalance, reads::kElectrical},
    Rule{"power.busbar-overload", Severity::Error, Lane::Slow, "A rack's busbar carries more than it may", "busbar_rating_a of the rack, rating_a of the busbar", "datasheets; IEC 61439-1",
         &checkBars, reads::kElectrical},
    Rule{"power.busbar-drop", Severity::Warning, Lane::Slow, "The voltage falls too far along a rack's busbar", "5 %", "NEC 215.2(A), informational note", &checkBarVoltage,
         reads::kElectrical},
    Rule{"power.power-factor", Severity::Warning, Lane::Slow, "The power factor is below that of the contract", "site.tariff.power_factor_min", "the supply contract", &checkPowerFactor,
         reads::kOverTime},
};

}  // namespace

std::span<const Rule> circuitRules() { return kCircuitRules; }

}  // namespace mw
