// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// A connected network of one purpose, found from ports and links.
struct Fabric {
    std::string name{};                    ///< "compute", "storage", "front-end", "management"; "-2" where there are several
    std::string purpose{};
    int endpoints{};                       ///< host ports linked into it
    int hosts{};
    int switches{};
    int tiers{};                           ///< of switches: 1 leaf only, 2 leaf-spine, 3 with cores
    std::vector<int> switchesPerTier{};
    int rails{};                           ///< separate planes of leaf switches that a host's ports spread over; 0: none seen
    std::optional<double> oversubscription{};      ///< worst leaf: host bandwidth over uplink bandwidth; 1 = non-blocking
    std::optional<double> bisection_gbps{};        ///< max-flow between two halves of the hosts, one direction
    std::optional<double> bisectionFull_gbps{};    ///< what a non-blocking fabric of these hosts would have
    int cables{};
    double optics_kw{};
    double optics_usd{};
    double cable_m{};
    std::vector<InstanceIndex> members{};  ///< hosts and switches, sorted
    bool operator==(const Fabric&) const = default;
};

struct NetworkLink {
    LinkIndex link{};
    double length_m{};                     ///< routed or given, per cable
    bool lengthGiven{};
    double speed_gbps{};                   ///< per cable: the slower end
    std::string part{};                    ///< cable or optic part that it needs (chosen or given)
    double power_kw{};                     ///< both ends, all cables of the bundle
    double price_usd{};
    bool tooLong{};                        ///< no catalogue medium reaches, or the given one does not
    std::int32_t fabric{-1};
    bool operator==(const NetworkLink&) const = default;
};

/// Bandwidth that accelerators of a host have into the compute fabric, per accelerator, one direction.
struct HostNetwork {
    InstanceIndex instance{};
    double scaleout_gb_s{};                ///< GB/s linked, per accelerator; what is left of it through the fabric: pool_reach.h
    bool operator==(const HostNetwork&) const = default;
};

struct NetworkResults {
    std::vector<Fabric> fabrics{};
    std::vector<NetworkLink> links{};      ///< network links only, by link index
    std::vector<HostNetwork> hosts{};
    double optics_kw{}, optics_usd{};
    int unconnectedPorts{};                ///< compute ports of accelerators' hosts without a link
    std::vector<std::string> notes{};
    [[nodiscard]] const NetworkLink* link(LinkIndex link) const;
    [[nodiscard]] const HostNetwork* host(InstanceIndex instance) const;
    bool operator==(const NetworkResults&) const = default;
};

}  // namespace mw
