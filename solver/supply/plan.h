// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/cost_defaults.h"
#include "solver/supply/results.h"

#include <string>
#include <vector>

namespace mw {

/// A row of table `supply_plan` of the economics folder: a task of the site, or one that each kind of part of some systems has.
struct PlanRow {
    std::string id{}, name{};
    TaskStage stage{TaskStage::Site};
    std::vector<std::string> systems{};  ///< of Installation and Commissioning: whose, as the cost names them ("power")
    std::vector<std::string> after{};    ///< ids of rows; of a row for each kind its own, else all of them
    std::vector<Kind> atOnce{};          ///< Order: kinds that wait for nothing
    std::vector<Kind> skip{};            ///< kinds that have no such task
    double low_weeks{}, weeks{}, high_weeks{};
    bool estimate{};
    std::string source{};
    bool operator==(const PlanRow&) const = default;
};

/// Reads the table. A row without a stage, with a duration that is missing or negative or with an unknown row in `after` is left
/// out and named in `problems`.
[[nodiscard]] std::vector<PlanRow> supplyPlan(const CostDefaults& defaults, std::vector<std::string>& problems);

/// What comes of one kind.
struct ClassLead {
    Kind kind{};
    std::string system{};                        ///< as the cost names it
    double low_weeks{}, weeks{}, high_weeks{};   ///< order to delivery
    double lostShare{};                          ///< of the component that is hit hardest, below 1
    bool estimate{};
    std::string source{};
    bool operator==(const ClassLead&) const = default;
};

/// The tasks of a plan for the kinds that are bought. Order and delivery are part of a lead time, manufacture is the rest. Where
/// origins are lost, the makers that are left have all orders: manufacture takes 1 / (1 - lost share) times as long.
[[nodiscard]] std::vector<SupplyTask> planTasks(const std::vector<PlanRow>& plan, const std::vector<ClassLead>& classes);

/// Start, finish, float and the critical path of tasks, in the order of their start; `ready` weeks in results. Tasks that wait for each
/// other or for an unknown one: none, and a note names them.
void scheduleTasks(std::vector<SupplyTask> tasks, SupplyResults& results);

}  // namespace mw
