// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/solve.h"

namespace mw {

namespace {

std::optional<double> speedOf(const ThroughputResults* throughput)
{
    if (throughput == nullptr || !throughput->planned) return std::nullopt;
    return throughput->planned->tokens_per_s_per_user;
}

}  // namespace

std::shared_ptr<const EconomicsResults> EconomicsSolver::solve(const Seen& seen, const std::stop_token& stop)
{
    const Economics& stated = seen.facility.layout->settings->economics;
    EconomicsResults out;
    out.overTime = *m_overTime.get(overTimeInput(seen.input, stated, out.issues), solveOverTime).value;
    out.units = unitEconomics(seen.input, seen.cost, stated, speedOf(seen.throughput));
    out.uncertainty = *m_uncertainty.get(uncertaintyInput(seen.input, seen.defaults, stated, seen.throughput, out.issues),
                                         [&](const auto& input) { return solveUncertainty(input, stop); }, stop).value;
    if (stop.stop_requested()) return nullptr;
    if (seen.throughputInput != nullptr && seen.throughput != nullptr && (!m_gainsKnown || !(m_gainsOf == *seen.throughputInput))) {
        m_gains = resourceGains(*seen.throughputInput, *seen.throughput, stop);
        if (stop.stop_requested()) return m_gainsKnown = false, nullptr;
        m_gainsOf = *seen.throughputInput;
        m_gainsKnown = true;
    }
    out.constraints = constraintValues(limitsOf(seen.facility, seen.power, seen.cooling), m_gains, seen.input, seen.cost);
    if (!m_last || !(*m_last == out)) m_last = std::make_shared<const EconomicsResults>(std::move(out));
    return m_last;
}

}  // namespace mw
