// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mw {

/// What one fabric carries from some of its hosts to others.
struct SetBandwidth {
    std::size_t fabric{};                       ///< place in NetworkResults::fabrics
    std::uint32_t fromHosts{}, toHosts{};
    double from_gbps{}, to_gbps{};              ///< links of the hosts of each side into the fabric, one way
    std::optional<double> gbps{};               ///< the largest flow; nothing where the speed of a link is not known
    std::vector<LinkIndex> narrow{};            ///< links of a smallest cut: more between the sets needs more of these
    bool operator==(const SetBandwidth&) const = default;
};

/// The largest flow through a fabric from the hosts marked 1 to those marked 2, the others being away, and the links of a smallest cut by their numbers in the
/// graph. Hosts forward nothing. `side`: by host. Exact (solver/network/max_flow.h).
struct SetFlow {
    std::int64_t mbps{};
    std::vector<std::uint32_t> cut{};
};
[[nodiscard]] SetFlow flowBetween(const FabricGraph& graph, std::span<const std::uint8_t> side);

/// Any set to any set: instances stand for all hosts in them (a rack for its servers). An empty `to` is all hosts that `from` has not; a host in both counts to `from`.
/// Only fabrics in which both sides have hosts. `network` must be of this facility.
[[nodiscard]] std::vector<SetBandwidth> bandwidthBetween(const Facility& facility, const Catalog& catalog, const NetworkResults& network,
                                                         std::span<const InstanceIndex> from, std::span<const InstanceIndex> to);

}  // namespace mw
