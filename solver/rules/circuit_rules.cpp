// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"

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
                  .message = fmt::format("The air at {} reaches {:.0f} C; its rating holds to {:.0f} C, and nothing says what it carries above. Ask its maker, or cool the room.", path,
                                         gear.at.air_c, gear.rule.rated_c),
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
                  .message = fmt::format("One phase of {} carries {:.0f} A; it may carry {:.0f} A continuously. Move units to other outlets, or say their phase on the link.", path,
                                         highest(phases), *phases.rating_a),
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
                  .message = fmt::format("The currents of {} deviate by {:.0f} % from their mean; {:.0f} A flow in the neutral. Spread single-phase loads over the phases.", path,
                                         phases.unbalance * 100, phases.neutral_a),
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
                  .message = fmt::format("The busbar of {} carries {:.0f} A at its fullest; it may carry {:.0f} A. Spread shelves along it, take a larger bar, or a higher voltage.", path,
                                         bar.bar.barMost_a, *bar.rating_a),
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
                  .message = fmt::format("On the busbar of {} the voltage falls by {:.1f} % to {:.1f} V. Spread shelves along it, or take a larger bar.", path, drop * 100, bar.bar.lowest_v),
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
              .message = fmt::format("The power factor at the utility is {:.3f}; the contract asks for {:.3f}. Capacitors or filters of {:.0f} kvar bring it there.", *c.gridBill->powerFactor,
                                     *c.gridBill->leastPowerFactor, kvar),
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
