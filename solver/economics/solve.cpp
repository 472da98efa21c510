// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/solve.h"

#include <mutex>

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
    m_wanted = uncertaintyInput(seen.input, seen.defaults, stated, seen.throughput, out.issues);
    if (m_uncertainty.last()) out.uncertainty = *m_uncertainty.last();
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

std::shared_ptr<const EconomicsResults> EconomicsSolver::draw(const std::stop_token& stop, const std::function<void(double)>& progress)
{
    std::mutex mutex;
    double told = 0;
    const auto tell = [&](double done) {
        const std::scoped_lock lock(mutex);
        if (progress && done > told) progress(told = done);
    };
    const auto drawn = m_uncertainty.get(m_wanted, [&](const auto& input) { return solveUncertainty(input, stop, tell); }, stop);
    if (stop.stop_requested()) return nullptr;
    if (m_last->uncertainty == *drawn.value) return m_last;
    EconomicsResults out = *m_last;
    out.uncertainty = *drawn.value;
    return m_last = std::make_shared<const EconomicsResults>(std::move(out));
}

}  // namespace mw
