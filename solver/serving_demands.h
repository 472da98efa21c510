// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/collectives.h"
#include "solver/network/traffic.h"
#include "solver/throughput/input.h"

#include <string>
#include <vector>

namespace mw {

/// Traffic of one sort in one group of hosts, as the plan has it.
struct PlanDemand {
    std::string name{}, fromPool{}, toPool{};
    std::string purpose{};           ///< of the ports that carry it: "compute", "storage"
    TrafficPattern pattern{TrafficPattern::Spread};
    std::vector<InstanceIndex> from{}, to{};
    double gbps{};                   ///< of all senders, mean over time
};

/// A collective of one group.
struct PlanOperation {
    std::string pool{}, name{};
    Collective kind{};
    std::int64_t processes{};        ///< accelerators
    double bytes{}, gb_s{};
};

struct PlanDemands {
    std::vector<PlanDemand> demands{};
    std::vector<PlanOperation> operations{};
    std::vector<std::string> notes{};
};

/// Means over time at the rates of the results; what stays inside a host or a scale-up domain is left out, so tensor ranks, which never leave it, have
/// no traffic. Groups stand on neighbouring hosts of their pool, in the order of the layout. `stores`: hosts of context memory or storage.
/// - Routed experts: each token goes in 8 bit to the ranks that hold its experts and comes back in 16, in every such layer, as in
///   docs/methods-throughput.md; in training 16 bit both ways, forward and backward.
/// - Pipeline stages: 16-bit activations of each token to the next stage; gradients back in training.
/// - KV cache: bytes a request times requests, from prefill to decode.
/// - Gradients: two passes of a ring over data and context ranks, or three gathers a micro-batch where weights are sharded.
/// - Checkpoints: 14 bytes a parameter once an interval. Sessions: their caches read back from context memory once a turn.
[[nodiscard]] PlanDemands planDemands(const ThroughputInput& input, const ThroughputResults& results, const std::vector<InstanceIndex>& stores);

}  // namespace mw
