// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

namespace mw {

const std::vector<ChartDef>& chartBook()
{
    static const std::vector<ChartDef> book{
        {"flow", "Power from grid to chip", "Design power in kW along the chain; losses leave below each stage",
         &powerFlow, &olderThanLayout<&Results::power>, 2},
        {"frontier", "Output against speed", "Output tokens/s per facility MW that the largest workload can have at a speed in tokens/s for each user, and where the plan "
         "runs it",
         &frontier, &olderThanLayout<&Results::throughput>, 2, &addFrontier},
        {"cost", "Cost of a million tokens", "What a million tokens cost, line by line",
         &costBuildUp, &olderThanLayout<&Results::cost, &Results::throughput>, 1, &addCost},
        {"power", "Power by system", "Design power in kW of all that draws", &powerBySystem, &olderThanLayout<&Results::power>},
        {"bases", "Power on three bases", "Ratings of the power supplies, what is provisioned by datasheet maxima, and what the serving plan draws, in kW",
         &powerBasesChart, &olderThanLayout<&Results::bases>},
        {"caps", "Tokens under a power cap", "Share of its tokens that each pool keeps under a cap on its accelerators in watts, and, dashed, tokens of a facility megawatt against those at the "
         "part's own limit", &tokensUnderCap, &olderThanLayout<&Results::throughput, &Results::overTime>, 2},
        {"pue-year", "PUE over the year", "Mean PUE of each month of the site's weather year at design load",
         &pueOverYear, &olderThanLayout<&Results::cooling>},
        {"pue-duration", "PUE by hours", "For how many hours of the weather year PUE is at least that high",
         &pueDuration, &olderThanLayout<&Results::cooling>},
        {"cooling-months", "Cooling energy by month", "MWh of fans, pumps and compressors in each month of the site's weather year at design load",
         &coolingByMonth, &olderThanLayout<&Results::cooling, &Results::coolant>},
        {"stores-day", "Stores over a mean day", "kW of cold that goes into thermal stores in each hour of the day, out of them below zero, mean of the weather year",
         &storesOverTheDay, &olderThanLayout<&Results::cooling>},
        {"year-cloud", "Air of the year", "Dry bulb in °C and humidity of the outdoor air, point by point of a kelvin and a gram, by how the plant spends such hours",
         &yearCloud, &olderThanLayout<&Results::cooling, &Results::coolant>},
        {"pump-curve", "Pumps and system", "Pressure in kPa against flow in L/min of the largest coolant loop: what its pumps give and what it takes",
         &pumpAndSystem, &olderThanLayout<&Results::coolant>},
        {"cooling-failures", "Seconds until too warm", "Seconds from a failure of cooling until the first rack or hall passes its limit",
         &coolingFailureTimes, &olderThanLayout<&Results::coolant>},
        {"losses", "Losses, utility to rack", "Power in kW turned to heat in each stage of the chain",
         &lossesByStage, &olderThanLayout<&Results::power>},
        {"racks", "Racks by power", "How many racks draw how many kW", &rackHistogram, &olderThanLayout<&Results::power>},
        {"loads", "Power gear by load", "How many elements are loaded to how much of their continuous rating",
         &loadHistogram, &olderThanLayout<&Results::power>},
        {"voltages", "Voltage along the feeders", "Voltage in per unit of nominal against the metres of cable and busway from the utility, UPS or rectifier that holds it",
         &voltageProfile, &olderThanLayout<&Results::electrical>},
        {"feeder", "Load to the lowest voltage", "Load of each element over its continuous rating, from the utility to the load with the lowest voltage",
         &loadProfile, &olderThanLayout<&Results::electrical, &Results::power>},
        {"traffic", "Traffic of the plan", "Gbit/s that pools send over the fabrics, by what it is, mean at the plan's rates",
         &trafficFlows, &olderThanLayout<&Results::traffic>},
        {"traffic-pools", "Traffic between pools", "Gbit/s that each pool of the plan, and its storage, sends to each other one, mean at the plan's rates",
         &trafficBetweenPools, &olderThanLayout<&Results::traffic, &Results::throughput>, 2},
        {"traffic-units", "Traffic between units", "Gbit/s that hosts on the same leaves send to others; many such units are counted in runs",
         &trafficBetweenUnits, &olderThanLayout<&Results::traffic>, 2},
        {"link-loads", "Links by load", "How many links carry how much of what they can of the plan's traffic",
         &linkLoads, &olderThanLayout<&Results::traffic>},
        {"cables", "Cables by length", "How many cables are how long, by medium", &cableLengths, &olderThanLayout<&Results::network>},
        {"pools", "Tokens by pool", "Tokens per second of each pool: input for prefill, output for all others",
         &tokensByPool, &olderThanLayout<&Results::throughput>},
        {"latency", "Latency of a request", "Milliseconds that a request waits, that its prompt is computed, that cache is still on its way, and that "
         "each token after the first takes", &latencyBuildUp, &olderThanLayout<&Results::throughput>},
        {"memory", "Memory of an accelerator", "Gigabytes that weights and the cache of running requests take of each pool's accelerators",
         &memoryByPool, &olderThanLayout<&Results::throughput>},
        {"frontier-accelerator", "Output of an accelerator against speed", "Output tokens/s for each accelerator that the largest workload can have at a speed in tokens/s for each user",
         &frontierOfAccelerator, &olderThanLayout<&Results::throughput>, 2},
        {"frontier-dollar", "Output for a dollar against speed", "Output tokens for each dollar that serving costs at a speed in tokens/s for each user; buildings, hardware and energy as planned",
         &frontierOfDollar, &olderThanLayout<&Results::throughput>, 2},
        {"step", "Time of a step", "Share of each sort of operation in a step of each pool: a chunk of a prompt in prefill pools, one token of the whole batch in others",
         &stepByOperation, &olderThanLayout<&Results::throughput>, 2},
        {"training", "Training step", "Seconds of an optimizer step of each training run, by what the accelerators spend them on",
         &trainingStep, &olderThanLayout<&Results::throughput>, 2},
        {"roofline", "Roofline", "What the operations of a step reach in TFLOP/s against the FLOPs they do for each byte of memory, below the peak and the bandwidth "
         "of the accelerators", &roofline, &olderThanLayout<&Results::throughput>, 2},
        {"capital", "Capital by system", "Everything bought and built", &capitalBySystem, &olderThanLayout<&Results::cost>, 1, &addCapital},
        {"capital-halls", "Capital by hall", "What is bought for and built around each hall, by system; what is not drawn is shared by IT load",
         &capitalOfHalls, &olderThanLayout<&Results::cost, &Results::network>},
        {"gantt", "The way to the first token", "Weeks from the decision over building, lead times, installation and tests to the first token; those with the least "
         "float", &wayToFirstToken, &olderThanLayout<&Results::supply>, 2},
        {"origins", "Value by origin", "Where the value of what is bought comes from, in $ at typical prices",
         &valueByOrigin, &olderThanLayout<&Results::supply>},
        {"concentration", "Concentration of origins", "Herfindahl-Hirschman index of the origins of each kind of part",
         &concentrationByKind, &olderThanLayout<&Results::supply>},
        {"bill", "Bill of materials", "The dearest lines of the bill of materials", &billShare, &olderThanLayout<&Results::cost>},
        {"cash-flow", "Money over time", "Sum of all that is paid and earned from the start of the project on, in USD",
         &cashFlowChart, &olderThanLayout<&Results::economics>},
        {"spread", "How sure the cost is", "How many of 100,000 draws over all uncertain inputs give which cost",
         &costSpread, &olderThanLayout<&Results::economics>},
        {"tornado", "What moves the cost", "What the cost is while one uncertain input is at its low and at its high value, widest first",
         &costTornado, &olderThanLayout<&Results::economics>, 2},
        {"binds", "What binds", "Output tokens per second that one more unit of what limits the facility gives; what binds now stands first",
         &whatBinds, &olderThanLayout<&Results::economics>},
    };
    return book;
}

}  // namespace mw
