// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

namespace mw {

const std::vector<ChartDef>& chartBook()
{
    static const std::vector<ChartDef> book{
        {"flow", "Power from grid to chip", "Design power in kW along the chain; losses leave below each stage", &powerFlow, 2},
        {"frontier", "Output against speed", "Output tokens/s per facility MW that the largest workload can have at a speed in tokens/s for each user, and where the plan "
         "runs it",
         &frontier},
        {"cost", "Cost of a million tokens", "What a million tokens cost, line by line", &costBuildUp},
        {"power", "Power by system", "Design power in kW of all that draws", &powerBySystem},
        {"bases", "Power on three bases", "Ratings of the power supplies, what is provisioned by datasheet maxima, and what the serving plan draws, in kW",
         &powerBasesChart},
        {"pue-year", "PUE over the year", "Mean PUE of each month of the site's weather year at design load", &pueOverYear},
        {"pue-duration", "PUE by hours", "For how many hours of the weather year PUE is at least that high", &pueDuration},
        {"losses", "Losses, utility to rack", "Power in kW turned to heat in each stage of the chain", &lossesByStage},
        {"racks", "Racks by power", "How many racks draw how many kW", &rackHistogram},
        {"loads", "Power gear by load", "How many elements are loaded to how much of their continuous rating", &loadHistogram},
        {"voltages", "Voltage along the feeders", "Voltage in per unit of nominal against the metres of cable and busway from the utility, UPS or rectifier that holds it", &voltageProfile},
        {"feeder", "Load on the way to the lowest voltage", "Load of each element over its continuous rating, from the utility to the load with the lowest voltage", &loadProfile},
        {"traffic", "Traffic of the plan", "Gbit/s that pools send over the fabrics, by what it is, mean at the plan's rates", &trafficFlows},
        {"traffic-units", "Traffic between units", "Gbit/s between hosts on the same leaves and others, the most first", &trafficBetweenUnits},
        {"link-loads", "Links by load", "How many links carry how much of what they can of the plan's traffic", &linkLoads},
        {"cables", "Cables by length", "How many cables are how long, by medium", &cableLengths},
        {"pools", "Tokens by pool", "Tokens per second of each pool: input for prefill, output for all others", &tokensByPool},
        {"latency", "Latency of a request", "Milliseconds that a request waits, that its prompt is computed, that cache is still on its way, and that "
         "each token after the first takes", &latencyBuildUp},
        {"memory", "Memory of an accelerator", "Gigabytes that weights and the cache of running requests take of each pool's accelerators", &memoryByPool},
        {"step", "Time of a step", "Share of each sort of operation in a step of each pool: a chunk of a prompt in prefill pools, one token of the whole batch in others",
         &stepByOperation, 2},
        {"training", "Training step", "Seconds of an optimizer step of each training run, by what the accelerators spend them on", &trainingStep, 2},
        {"roofline", "Roofline", "What the operations of a step reach in TFLOP/s against the FLOPs they do for each byte of memory, below the peak and the bandwidth "
         "of the accelerators", &roofline, 2},
        {"capital", "Capital by system", "Everything bought and built", &capitalBySystem},
        {"bill", "Bill of materials", "The dearest lines of the bill of materials", &billShare},
    };
    return book;
}

}  // namespace mw
