// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mw {

/// What a PCI Express bus of so many lanes carries of payload in one direction, Gbit/s; nothing for generations that there are not (1 to 7) and no lanes.
/// Line rates and coding: PCI Express Base Specification 6.0 (8b/10b to generation 2, 128b/130b to 5, flits of 236 bytes in 256 from 6). Up to
/// generation 5, 8.1 % go into acknowledgements and flow control, and a write of 256 bytes has a head of 24 (R. Neugebauer et al., Understanding PCIe
/// performance for end host networking, SIGCOMM 2018); in flits the head has 16.
[[nodiscard]] std::optional<double> pcieBandwidth_gbps(double generation, double lanes);

/// Work that a card does on what passes its ports, and no faster than `rate` says.
struct OffloadKind {
    std::string_view name{};
    std::string_view rate{};    ///< figure of the part, Gbit/s
    std::string_view share{};   ///< figure of the component: share of its traffic that it does that to, 0 to 1
};
[[nodiscard]] std::span<const OffloadKind> offloadKinds();

/// A network card or DPU with linked ports, and what else limits them.
struct AdapterLimit {
    InstanceIndex instance{};
    double ports_gbps{};                    ///< of all linked ports together, one direction
    int generation{}, lanes{};              ///< of the bus: the lesser of the card's and what it sits in
    bool lanesAssumed{};                    ///< 16: the part names none
    std::optional<double> bus_gbps{};       ///< nothing: no generation is known
    const OffloadKind* offload{};           ///< the one that limits most; null: none is in use
    double offload_gbps{}, offloadShare{};  ///< rate of it; share of the traffic that it is done to
    bool operator==(const AdapterLimit&) const = default;

    [[nodiscard]] std::optional<double> offloaded_gbps() const { return offload != nullptr ? std::optional(offload_gbps / offloadShare) : std::nullopt; }
    [[nodiscard]] bool busBinds() const { return bus_gbps && *bus_gbps < ports_gbps; }
    [[nodiscard]] bool offloadBinds() const { return offload != nullptr && offload_gbps / offloadShare < ports_gbps; }
    /// The least of bus and offload; what the ports have where neither is known.
    [[nodiscard]] double limit_gbps() const { return std::min(bus_gbps.value_or(offloaded_gbps().value_or(ports_gbps)), offloaded_gbps().value_or(bus_gbps.value_or(ports_gbps))); }
    /// What the ports carry together after all, one direction.
    [[nodiscard]] double carried_gbps() const { return std::min(ports_gbps, limit_gbps()); }
    /// Of each port's speed, where all send at once: ports share evenly, also while one of them has failed.
    [[nodiscard]] double share() const { return ports_gbps > 0 ? carried_gbps() / ports_gbps : 1; }
};

/// Of all cards with linked ports of known speed, by instance. Ports of a card's own management (up to 10 Gbit/s) pass its bus by.
[[nodiscard]] std::vector<AdapterLimit> adapterLimits(const Facility& facility);
[[nodiscard]] std::optional<AdapterLimit> adapterLimit(const Facility& facility, InstanceIndex card);
/// A port of a card through whose bus its traffic goes.
[[nodiscard]] bool passesBus(const Part& card, const PortGroup& port);
/// Both parts limit ports in the same way, or neither does.
[[nodiscard]] bool limitsAlike(const Part& a, const Part& b);

}  // namespace mw
