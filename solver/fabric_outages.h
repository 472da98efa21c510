// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric_report.h"
#include "solver/network/traffic_results.h"
#include "solver/outage_results.h"
#include "solver/throughput/input.h"

#include <stop_token>

namespace mw {

/// Single failures of cables, links, switches, planes, adapters and racks in tokens: who loses how much of its links follows from the fabric's graph, what
/// that does to the plan from poolSlowdown(); the plan is not searched again. Compute fabrics slow pools down; of front-end fabrics only hosts that are
/// cut off count; storage and management cost no tokens here. What a failure leaves between leaves is the bisection left over the hosts' links left.
/// Rates: as FabricAvailability; adapters 0.01 a year and 4 h (gen_nic of resources/economics/failure-rates.yaml); racks have none of their own.
[[nodiscard]] FabricOutages fabricOutages(const ThroughputInput& input, const ThroughputResults& plan, const TrafficResults& traffic, const NetworkTopology& topology,
                                          const FabricStudy& study, const FabricResults& fabrics, const Facility& facility, const std::stop_token& stop = {});

}  // namespace mw
