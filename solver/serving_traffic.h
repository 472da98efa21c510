// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric_report.h"
#include "solver/network/traffic_results.h"
#include "solver/throughput/input.h"

#include <stop_token>
#include <vector>

namespace mw {

/// Whatever is of the category storage in the catalogue and has network ports.
[[nodiscard]] std::vector<InstanceIndex> storageHosts(const Facility& facility);

/// Traffic of the plan routed over the fabrics of its purpose (solver/network/traffic.h), and the times of its collectives at the bandwidth that
/// `input` gives its pools. When stopped, what is routed so far.
[[nodiscard]] TrafficResults servingTraffic(const ThroughputInput& input, const ThroughputResults& plan, const NetworkTopology& topology, const FabricStudy& study,
                                            const FabricResults& fabrics, const Facility& facility, const std::stop_token& stop = {});

}  // namespace mw
