// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/queueing.h"

#include <algorithm>
#include <cmath>

namespace mw {
namespace {

/// Erlang's C by the recursion of his B, which stays in range for any number of servers.
double erlangC(int servers, double load)
{
    const double offered = servers * load;
    double blocked = 1;
    for (int i = 1; i <= servers; ++i) blocked = offered * blocked / (i + offered * blocked);
    return blocked / (1 - load * (1 - blocked));
}

}  // namespace

double WaitDistribution::quantile_ms(double p) const
{
    return p < 1 && waits > 1 - p ? mean_ms * std::log(waits / (1 - p)) : 0;
}

WaitDistribution waitOf(double load, double service_ms, int servers, double arrivalScv, double serviceScv)
{
    if (load <= 0 || service_ms <= 0 || servers < 1) return {};
    const double busy = std::min(load, kHighestLoad);
    WaitDistribution wait;
    wait.waits = erlangC(servers, busy);
    wait.mean_ms = service_ms / (servers * (1 - busy)) * (arrivalScv + serviceScv) / 2;
    return wait;
}

LatencyPercentiles latencyPercentiles(const PromptLine& prompts, const DecodeLine& decode, double arrivalScv)
{
    const WaitDistribution wait = waitOf(prompts.load, prompts.service_ms, prompts.servers, arrivalScv);
    const double a = decode.promptStall_ms, s = decode.stepSlope_ms;
    const double deviation = std::sqrt(arrivalScv * decode.batch * (a * a + 2.0 / 3 * s * s + a * s));
    // A request of a burst meets half of (scv - 1) others more than an average moment does (renewal theory).
    const double mean = decode.mean_ms + std::max(0.0, arrivalScv - 1) / 2 * (a + s);
    LatencyPercentiles out;
    for (std::size_t i = 0; i < kPercentiles.size(); ++i) {
        out.ttft_ms[i] = prompts.beside_ms + wait.quantile_ms(kPercentiles[i]);
        out.tpot_ms[i] = std::max(decode.least_ms, mean + kNormalQuantiles[i] * deviation);
    }
    return out;
}

}  // namespace mw
