// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/economics_bench.h"

#include "app/cli/timing.h"
#include "solver/cost/solve.h"

namespace mw::cli {

EconomicsTimes economicsTimes(const Results& results, const SolverData& data)
{
    EconomicsTimes times;
    BillOfParts bill;
    times.bill_ms = median_ms([&] { bill = billOfParts(*results.facility, results.network.value.get()); });
    const Settings& settings = *results.layout->settings;
    CostInput input;
    CostResults cost;
    times.cost_ms = median_ms([&] {
        input = costInput(bill, settings, results.power.value.get(), results.cooling.value.get(), results.throughput.value.get(), *data.costs, &results.layout->workloads);
        cost = solveCost(input);
    });
    std::vector<EconomicsIssue> issues;
    times.overTime_ms = median_ms([&] { static_cast<void>(solveOverTime(overTimeInput(input, settings.economics, issues))); });
    const auto uncertain = uncertaintyInput(input, *data.costs, settings.economics, results.throughput.value.get(), issues);
    times.drivers = uncertain.drivers.size();
    CostBatch batch;
    for (std::size_t d = 0; d < kDrivers; ++d) batch.driver[d].fill(uncertain.model.base[d]);
    times.model_us = 1000 * median_ms([&] { evaluate(uncertain.model, batch, kBatch); }) / kBatch;
    times.draws_ms = median_ms([&] { static_cast<void>(solveUncertainty(uncertain, {}, {}, true)); });
    times.drawsAllCores_ms = median_ms([&] { static_cast<void>(solveUncertainty(uncertain)); });
    return times;
}

}  // namespace mw::cli
