// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/loads/loads.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

// Private to solver/quantities.
namespace mw::reasons {

/// Of all quantities of a kind: what they are made of. Each may rely on its quantity being known.
[[nodiscard]] Reason itLoad(const Results& results);
[[nodiscard]] Reason facilityPower(const Results& results);
[[nodiscard]] Reason electricalShare(const Results& results);
[[nodiscard]] Reason cableLoss(const Results& results);
[[nodiscard]] Reason heatToLiquid(const Results& results);
[[nodiscard]] Reason heatToAir(const Results& results);
[[nodiscard]] Reason coolantFlow(const Results& results);
[[nodiscard]] Reason outputTokens(const Results& results);
[[nodiscard]] Reason accelerators(const Results& results);
[[nodiscard]] Reason racks(const Results& results);
/// What the draw of cooling gear is made of: pumps by the solved loops, or as rated.
[[nodiscard]] std::string dutyFormula(const CoolingNode& gear, Kind kind);
/// Of one load: how it is fed, as built, and what its redundancy hangs on.
[[nodiscard]] Reason waysToSources(const Results& results, InstanceIndex load);
/// Of the weather year: heat networks, thermal stores, the serving plan's load.
[[nodiscard]] std::optional<Reason> ofYear(const Results& results, std::string_view quantity);
[[nodiscard]] Reason supplyOfLimit(const Results& results, InstanceIndex instance);
[[nodiscard]] Reason takenInYear(const Results& results, InstanceIndex instance);
/// Of one load: its batteries, and how long each lasts.
[[nodiscard]] Reason onBattery(const Results& results, InstanceIndex load);
[[nodiscard]] Reason capital(const Results& results, const CostDefaults& defaults);
[[nodiscard]] Reason costPerYear(const Results& results, const CostDefaults& defaults);
[[nodiscard]] Reason perMillionTokens(const Results& results, const CostDefaults& defaults);
[[nodiscard]] Reason perAcceleratorHour(const Results& results, const CostDefaults& defaults);
[[nodiscard]] Reason sparesOf(const CostInput& input);
[[nodiscard]] CostInput costInputOf(const Results& results, const CostDefaults& defaults);
/// One of the cost's assumptions that is a share, by its id.
[[nodiscard]] Reason assumedShare(const Results& results, const CostDefaults& defaults, const char* id);
[[nodiscard]] Reason runningCost(const Results& results, const CostDefaults& defaults);
[[nodiscard]] Reason energyCost(const Results& results, const CostDefaults& defaults);
[[nodiscard]] Reason energyUsed(const Results& results, const CostDefaults& defaults);
/// A quantity of reasons_economics.cpp and reasons_over_time.cpp by its id; nothing for any other.
[[nodiscard]] std::optional<Reason> ofUnits(const Results& results, const CostDefaults& defaults, std::string_view quantity);
[[nodiscard]] std::optional<Reason> ofTime(const Results& results, const CostDefaults& defaults, std::string_view quantity);
[[nodiscard]] std::optional<Reason> ofBottleneck(const Results& results, const CostDefaults& defaults, std::string_view quantity);
/// The same ("one_more_usd") of one thing that may bind; nothing where it has no such figure.
[[nodiscard]] std::optional<Reason> ofConstraint(const Results& results, const CostDefaults& defaults, std::string_view quantity, const ConstraintValue& one);
/// Voltages, currents and short circuits of one instance by their id; nothing for any other.
[[nodiscard]] std::optional<Reason> ofElectrical(const Results& results, InstanceIndex instance, std::string_view quantity);
/// Temperatures of coolant and rack units of one instance; flows and pressures in drawn loops; by their id, nothing for any other.
[[nodiscard]] std::optional<Reason> ofCoolant(const Results& results, InstanceIndex instance, std::string_view quantity);
[[nodiscard]] std::optional<Reason> ofHydraulics(const Results& results, InstanceIndex instance, std::string_view quantity);
[[nodiscard]] Reason pipeFlowTold(const Results& results, LinkIndex link, double flow_l_min);
/// How the weather year was worked out, and how well its heat balances.
[[nodiscard]] std::string yearMethod(const Results& results);
/// A quantity of one network card or cable tray by its id; nothing for any other.
[[nodiscard]] std::optional<Reason> ofNetwork(const Results& results, InstanceIndex instance, std::string_view quantity);
/// Millions of tokens sold in a year at a rate; revenue of a year; what brings it.
[[nodiscard]] Reason soldTokens(const Results& results, const CostDefaults& defaults, std::string label, std::vector<Reason> rates);
[[nodiscard]] Reason revenue(const Results& results, const CostDefaults& defaults);
[[nodiscard]] Reason revenueOfTier(const Results& results, const CostDefaults& defaults, const TierRevenue& tier);
/// Energy apart from the rest, since its price may change.
[[nodiscard]] Reason otherRunning(const Results& results, const CostDefaults& defaults);
[[nodiscard]] Reason firstToken(const Results& results);
[[nodiscard]] Reason originConcentration(const Results& results);

/// New tokens of a prompt of a workload that the layout has: those not found in the cache.
[[nodiscard]] Reason newTokensOf(const Results& results, const WorkloadResult& workload);
[[nodiscard]] Reason costOfWorkload(const Results& results, const WorkloadResult& workload);
/// Power through a link: what its taker takes, shared by its feeds. Named after the taker.
[[nodiscard]] Reason throughLink(const Results& results, LinkIndex link);
/// What a cooling unit takes up of those that it serves, where that is all of it.
[[nodiscard]] std::optional<Reason> takenUp(const Results& results, InstanceIndex unit, const char* label, double value, double CoolingNode::*share);
/// A subject whose own quantity goes on where the tree ends (see goesOn()), if that is this value; else the place alone.
[[nodiscard]] std::string goOn(const Results& results, InstanceIndex instance, std::string_view quantity, double value);

/// Of voltages, currents and losses; tolerance of solver/power/ac/flow_figures.cpp.
inline constexpr const char* kLoadFlowMethod = "load flow: Newton-Raphson until no bus is off its power by 1e-9 of the base";

// How reasons are put together.
[[nodiscard]] Reason given(std::string label, double value, std::string text, std::string source,
                           std::string subject = {});
[[nodiscard]] Reason made(Reason::How how, std::string label, double value, Format format,
                          std::string formula, std::vector<Reason> inputs);
/// As made(), the value being that of the inputs.
[[nodiscard]] Reason made(Reason::How how, std::string label, Format format, std::string formula,
                          std::vector<Reason> inputs);
/// What is so by definition.
[[nodiscard]] Reason constant(std::string label, double value);
/// "1 year", "2.5 years".
[[nodiscard]] std::string yearsText(double years);
/// "12 x", a count without a source: what was placed.
[[nodiscard]] Reason placed(std::size_t count, std::string subject);

/// A figure of a part with its confidence and the titles of its sources; the first key that the part has.
[[nodiscard]] std::string sourceOf(const Part& part, const Catalog& catalog,
                                   std::initializer_list<std::string_view> keys);

/// What of one instance goes into a sum.
struct Share {
    InstanceIndex instance{};
    double value{};
};
/// A sum over instances, by part: "8 x GB200 NVL72" where all of a part give the same, else the largest one by one.
/// `source` says where the figure of one is from.
[[nodiscard]] Reason sumByPart(const Results& results, std::string label, Format format, std::string formula,
                               const std::vector<Share>& shares,
                               std::string (*source)(const Part&, const Catalog&));

}  // namespace mw::reasons
