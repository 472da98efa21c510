// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw {

enum class OutageKind : std::uint8_t {
    Cable,    ///< one of the cables of a link
    Link,     ///< a link with all its cables
    Switch,
    Plane,    ///< switches that no others join
    Adapter,  ///< a DPU or network card with all its ports
    Rack      ///< all that stands in it: hosts and switches
};

[[nodiscard]] std::string_view toText(OutageKind kind);

/// A single failure of the network and what it takes while it is open.
struct FabricOutage {
    OutageKind kind{};
    std::string fabric{};                       ///< empty for adapters and racks, which may be on several
    InstanceIndex instance{kNoInstance};        ///< the switch, the adapter, the rack; of a plane its first switch
    LinkIndex link{kNoLink};                    ///< of a cable or a link
    int tier{};                                 ///< of a switch, or of a link's lower end; 0: hosts
    std::uint32_t count{1};                     ///< elements that lose the same
    std::uint32_t hostsCutOff{};                ///< of a fabric, or with the rack
    std::vector<InstanceIndex> cutOff{};        ///< the first of them
    double bisectionLost{}, hostLost{};         ///< shares, see FabricFailure
    std::optional<double> tokensLost_per_s{};   ///< output tokens, or tokens trained; nothing: no plan
    double tokensLostShare{};                   ///< of all the plan's
    std::vector<std::string> pools{};           ///< slowed or stopped
    double perYear{}, repair_h{};               ///< failures of all `count` together; hours until it is mended
    bool operator==(const FabricOutage&) const = default;
};

/// Single failures of all fabrics in tokens: beside FabricResults.
struct FabricOutages {
    std::vector<FabricOutage> outages{};        ///< one for each class, the worst first: tokens, hosts cut off, bisection
    std::optional<double> expectedTokensShare{};///< mean over time, at the failure rates; nothing: no plan
    double tokensLostPerYear{};
    std::vector<std::pair<LinkIndex, double>> byLink{};          ///< share of tokens that each link takes with all its cables, where it takes some; by link
    std::vector<std::pair<InstanceIndex, double>> byInstance{};  ///< of switches, adapters and racks; by instance
    std::vector<std::string> notes{};
    [[nodiscard]] double lossOf(LinkIndex link) const;
    [[nodiscard]] double lossAt(InstanceIndex instance) const;
    bool operator==(const FabricOutages&) const = default;
};

}  // namespace mw
