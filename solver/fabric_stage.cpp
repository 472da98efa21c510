// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/fabric_stage.h"

#include "solver/fabric_outages.h"
#include "solver/serving_traffic.h"

#include <algorithm>
#include <chrono>

namespace mw {
namespace {

double sinceFabric_ms(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Fabrics whose cables differ in length alone.
bool failsAlike(const FabricResults& a, const FabricResults& b)
{
    return std::ranges::equal(a.fabrics, b.fabrics, [](const FabricDetail& x, const FabricDetail& y) { return x.structure == y.structure && x.copper == y.copper && x.name == y.name; });
}

}  // namespace

void FabricStage::solve(Results& results, const NetworkSolver& network, const std::stop_token& stop)
{
    const auto start = std::chrono::steady_clock::now();
    bool again = false;
    if (!m_study || m_solution != network.fabrics()) {
        auto study = std::make_shared<const FabricStudy>(studyFabrics(*network.topology(), *network.fabrics(), m_study.get(), stop));
        if (stop.stop_requested()) return;
        m_study = std::move(study);
        m_topology = network.topology();
        m_solution = network.fabrics();
        again = true;
    }
    if (again || m_network != results.network.value) {
        m_fabric = std::make_shared<const FabricResults>(fabricResults(*m_study, *m_topology, *results.network.value, *results.facility->catalog, m_fabric.get()));
        m_network = results.network.value;
        again = true;
    }
    results.fabric = {SectionState::Fresh, m_fabric, {}, again ? sinceFabric_ms(start) : 0.0};
}

void FabricStage::route(Results& results, const ThroughputInput& input, const std::shared_ptr<const ThroughputResults>& plan, const std::stop_token& stop)
{
    const auto start = std::chrono::steady_clock::now();
    const bool again = !m_traffic || m_plan != plan || m_routedOver != m_study;
    if (again) {
        auto traffic = std::make_shared<const TrafficResults>(servingTraffic(input, *plan, *m_topology, *m_study, *m_fabric, *results.facility, stop));
        if (stop.stop_requested()) return;
        m_traffic = std::move(traffic);
        m_plan = plan;
        m_routedOver = m_study;
    }
    results.traffic = {SectionState::Fresh, m_traffic, {}, again ? sinceFabric_ms(start) : 0.0};
}

void FabricStage::fail(Results& results, const ThroughputInput& input, const ThroughputResults& plan, const std::stop_token& stop)
{
    const auto start = std::chrono::steady_clock::now();
    const bool again = !m_outages || m_failedUnder != m_traffic || !failsAlike(*m_failedOver, *m_fabric);   // traffic is the plan's
    if (again) {
        auto outages = std::make_shared<const FabricOutages>(fabricOutages(input, plan, *m_traffic, *m_topology, *m_study, *m_fabric, *results.facility, stop));
        if (stop.stop_requested()) return;
        m_outages = std::move(outages);
        m_failedUnder = m_traffic, m_failedOver = m_fabric;
    }
    results.outages = {SectionState::Fresh, m_outages, {}, again ? sinceFabric_ms(start) : 0.0};
}

void FabricStage::stale(Results& results) const
{
    results.fabric = {SectionState::Stale, m_fabric, {}, 0.0};
    results.traffic = {SectionState::Stale, m_traffic, {}, 0.0};
    results.outages = {SectionState::Stale, m_outages, {}, 0.0};
}

}  // namespace mw
