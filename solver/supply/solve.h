// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "model/layout/supply_terms.h"
#include "solver/cost/cost_defaults.h"
#include "solver/supply/origins.h"
#include "solver/supply/plan.h"
#include "solver/supply/results.h"

#include <string>
#include <vector>

namespace mw {

/// What the economics folder says of supply, read once.
struct SupplyBook {
    std::vector<PlanRow> plan{};
    OriginBook origins{};
    std::vector<std::string> problems{};
};
[[nodiscard]] SupplyBook supplyBook(const CostDefaults& defaults);

/// What is bought of one part.
struct Purchase {
    std::string part{}, system{};   ///< system: as the cost names it ("power")
    double count{};
    std::optional<double> usd{};    ///< of one, before duties
};

/// What is bought of one kind.
struct ClassInput {
    ClassLead lead{};              ///< without `weeks` (0) where none of its parts has a lead time
    bool led{};                    ///< a lead time is known
    std::string slowest{};
    std::optional<double> value_usd{};
    KindOrigins origins{};
    bool operator==(const ClassInput&) const = default;
};

/// What supply depends on: which parts are bought, how many, at what price; not where they stand.
struct SupplyInput {
    std::vector<LeadTime> leadTimes{};  ///< of each placed part that has one, by part id
    std::vector<ClassInput> classes{};  ///< by kind
    std::vector<PlanRow> plan{};
    SupplyTerms terms{};
    bool tokens{};                      ///< accelerators are placed
    std::vector<std::string> notes{};
    bool operator==(const SupplyInput&) const = default;
};

/// Lead time of one part, or nothing where neither it nor the class of its kind gives one. `catalog`: has the titles of the part's sources.
[[nodiscard]] std::optional<LeadTime> leadTimeOf(const Part& part, const CostDefaults& defaults, const Catalog* catalog = nullptr);

/// A part's own figures come first (`lead_time_typ_weeks`, else the middle of low and high), then the class
/// of its kind. `tokens`: there are accelerators.
[[nodiscard]] SupplyInput supplyInput(const Facility& facility, const std::vector<Purchase>& purchases, bool tokens, const CostDefaults& defaults, const SupplyBook& book);

/// Lead times longest first, equal ones by part id; the critical path to the first token; origins, their concentration and duty.
[[nodiscard]] SupplyResults solveSupply(const SupplyInput& input);

}  // namespace mw
