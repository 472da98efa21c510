// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/cost_defaults.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Figures of what is neither the facility nor a component, link, workload or pool: lines of the bill of materials and of money, failures, points of the frontier,
/// memories of sessions. Who has them is named by a text: "bill:compute/each/3e+06/nvidia.gb200-nvl72".
namespace mw {

struct ToldFigure {
    std::string_view id{};
    std::string_view label{};
    double value{};
    Format format{};
    /// What it is made of; to be called while the results live.
    std::function<Reason()> why{};
};

/// Those that are known; none: there is no such line, failure or point.
[[nodiscard]] std::vector<ToldFigure> figuresOf(const Results& results, const CostDefaults& defaults, std::string_view whose);
[[nodiscard]] std::optional<Reason> explainFigure(const Results& results, const CostDefaults& defaults, std::string_view whose, std::string_view figure);
/// Whether a text names one of these.
[[nodiscard]] bool hasToldFigures(std::string_view whose);

// How they are named.
/// What a finding measured, and its limit.
[[nodiscard]] std::string findingSubject(const Finding& finding);
[[nodiscard]] std::string billSubject(const BomLine& line);
enum class MoneyTable { Capital, Running, Tokens };
[[nodiscard]] std::string moneySubject(MoneyTable table, std::string_view line);
/// Capital of a hall by its id; empty: outdoors.
[[nodiscard]] std::string hallSubject(std::string_view hall);

/// What a price tier brings, and what a workload's tokens cost and its agents do.
[[nodiscard]] std::string tierSubject(std::string_view tier);
[[nodiscard]] std::string soldSubject(std::string_view workload);
/// A year of the cash flow, from 1 on.
[[nodiscard]] std::string yearSubject(std::size_t year);
/// One of what may bind.
[[nodiscard]] std::string bindingSubject(const ConstraintValue& one);
/// A quantity over all draws; an input that is drawn, by its id.
[[nodiscard]] std::string spreadSubject(CostQuantity quantity);
[[nodiscard]] std::string driverSubject(std::string_view driver);

/// A point of the frontier by its place in the list; none: where the plan runs it.
[[nodiscard]] std::string pointSubject(std::optional<std::size_t> place);
[[nodiscard]] std::string sessionSubject(std::string_view workload, std::string_view memory);
/// Of single failures: of power, of cooling, of fabrics, of the meshed power network.
[[nodiscard]] std::string failureSubject(const Facility& facility, const FailureGroup& group);
[[nodiscard]] std::string failureSubject(const Facility& facility, const CoolingFailure& failure);
[[nodiscard]] std::string failureSubject(const Facility& facility, const FabricOutage& outage);
[[nodiscard]] std::string failureSubject(const Facility& facility, const MeshFailure& failure);
/// How available a fabric is.
[[nodiscard]] std::string fabricSubject(std::string_view fabric);

}  // namespace mw
