// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr double kMostDrop = 0.05, kRange = 0.10;

void checkDrop(const RuleContext& c, FindingSink& sink)
{
    if (c.electrical == nullptr) return;
    for (const ElectricalNode& node : c.electrical->nodes) {
        if (!node.load || node.drop_pu <= kMostDrop) continue;
        const std::string& path = pathOf(c.facility, node.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("The voltage falls by {} on the way to {}. Bring the supply nearer, or take heavier cables or a higher voltage.",
                                         figure::told(node.drop_pu * 100, "%", kMostDrop * 100), path),
                  .measured = node.drop_pu * 100,
                  .limit = kMostDrop * 100,
                  .unit = "%"});
    }
}

void checkRange(const RuleContext& c, FindingSink& sink)
{
    if (c.electrical == nullptr) return;
    for (const ElectricalNode& node : c.electrical->nodes) {
        if (!node.load || node.voltage_pu <= 0 || std::abs(node.voltage_pu - 1) <= kRange) continue;
        const std::string& path = pathOf(c.facility, node.instance);
        const double limit = node.voltage_pu < 1 ? (1 - kRange) * 100 : (1 + kRange) * 100;
        sink.add({.subjects = {path},
                  .message = fmt::format("{} gets {} of {}; supplies take 90 to 110 %. Set the transformer's tap or shorten the way.", path,
                                         figure::told(node.voltage_pu * 100, "%", limit), figure::told(node.nominal_v, "V")),
                  .measured = node.voltage_pu * 100,
                  .limit = limit,
                  .unit = "%"});
    }
}

void checkSolved(const RuleContext& c, FindingSink& sink)
{
    if (c.electrical == nullptr) return;
    for (const UnsolvedPlace& place : c.electrical->unsolved) {
        const std::string path = place.instance != kNoInstance ? pathOf(c.facility, place.instance) : "site";
        if (!place.faulty.empty()) {
            sink.add({.subjects = {path}, .message = fmt::format("{} has no impedance: what it feeds has no voltage. Give it a length or a rating.", place.faulty),
                      .measured = {}, .limit = {}, .unit = {}});
            continue;
        }
        sink.add({.subjects = {path},
                  .message = fmt::format("No voltages carry the loads that hang together with {}: the network brings {} of them. Shorten the way, take "
                                         "heavier cables, or split the load.", path, figure::told(place.carried * 100, "%")),
                  .measured = 100,
                  .limit = place.carried * 100,
                  .unit = "%"});
    }
}

void checkWithstand(const RuleContext& c, FindingSink& sink)
{
    if (c.electrical == nullptr) return;
    for (const ElectricalNode& node : c.electrical->nodes) {
        if (!node.withstand_ka || !node.ikss_ka || *node.ikss_ka <= *node.withstand_ka) continue;
        const std::string& path = pathOf(c.facility, node.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("A short circuit at {} reaches {}; it withstands {}. Take gear of a higher rating, or a transformer of higher "
                                         "impedance.", path, figure::told(*node.ikss_ka, "kA", *node.withstand_ka),
                                         figure::told(*node.withstand_ka, "kA", *node.ikss_ka)),
                  .measured = *node.ikss_ka,
                  .limit = *node.withstand_ka,
                  .unit = "kA"});
    }
}

void checkFaultLevel(const RuleContext& c, FindingSink& sink)
{
    if (c.electrical == nullptr || c.electrical->faultLevelKnown || c.electrical->nodes.empty()) return;
    sink.add({.subjects = {"site"},
              .message = "The site gives no fault level (site.grid.fault_mva): no short-circuit currents. Ask the utility for it.",
              .measured = {},
              .limit = {},
              .unit = {}});
}

constexpr std::array kVoltageRules{
    Rule{"power.voltage-drop", Severity::Warning, Lane::Slow, "The voltage falls too far on the way", "5 %",
         "NEC 210.19(A), informational note; IEC 60364-5-52, table G.52.1", &checkDrop, reads::kElectrical},
    Rule{"power.voltage-range", Severity::Error, Lane::Slow, "A load gets a voltage it does not take", "90 to 110 % of nominal", "EN 50160; input range of supplies",
         &checkRange, reads::kElectrical},
    Rule{"power.no-voltages", Severity::Error, Lane::Slow, "No voltages carry the loads", "a load flow that converges", "load flow", &checkSolved,
         reads::kElectrical},
    Rule{"power.short-circuit", Severity::Error, Lane::Slow, "A short circuit exceeds what gear withstands", "withstand_ka of the part", "IEC 60909-0; IEC 61439-1",
         &checkWithstand, reads::kElectrical},
    Rule{"power.no-fault-level", Severity::Advice, Lane::Slow, "The utility's fault level is not known", "site.grid.fault_mva", "IEC 60909-0", &checkFaultLevel,
         reads::kElectrical | reads::kSettings},
};

}  // namespace

std::span<const Rule> voltageRules() { return kVoltageRules; }

}  // namespace mw
