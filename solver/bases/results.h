// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Power of the facility on one basis, kW.
struct PowerBasis {
    double accelerators_kw{};               ///< systems with accelerators, all of each
    double otherIt_kw{};                    ///< network, storage, servers without accelerators
    std::optional<double> cooling_kw{};     ///< nothing: the basis is of IT alone
    std::optional<double> losses_kw{};
    std::optional<double> facility_kw{};    ///< at the utility connection
    [[nodiscard]] double it_kw() const { return accelerators_kw + otherIt_kw; }
    bool operator==(const PowerBasis&) const = default;
};

/// What one instance draws while the serving plan runs.
struct DrawAsRun {
    InstanceIndex instance{};
    double kw{};
    bool operator==(const DrawAsRun&) const = default;
};

/// The weather year at what the serving plan draws in every hour: pumps and fans at that load.
struct YearAsRun {
    double pue{};
    std::optional<double> wue_l_per_kwh{};
    std::optional<double> ere{}, erf{};     ///< where a heat network is drawn
    double it_kw{}, cooling_kw{}, losses_kw{};   ///< means of the year
    double fans_mwh{}, pumps_mwh{}, compressors_mwh{}, water_m3{};
    int hours{}, freeHours{}, hoursTooWarm{};
    bool operator==(const YearAsRun&) const = default;
};

/// Three answers to "how much power": what the supplies could give, what is provisioned, and what the serving plan draws.
struct PowerBases {
    PowerBasis nameplate{};                 ///< ratings of power supplies, spare ones included; IT alone
    PowerBasis design{};                    ///< maximum by datasheet: what the chain is sized for
    PowerBasis asRun{};                     ///< accelerators by their pools' plan, other gear at its typical draw
    double stranded_kw{};                   ///< provisioned at the utility and not drawn
    std::optional<double> joulesPerToken{}; ///< facility energy per output token
    std::vector<DrawAsRun> draws{};         ///< by instance index
    std::vector<std::string> notes{};
    std::optional<YearAsRun> year{};        ///< nothing without a weather year
    [[nodiscard]] const DrawAsRun* draw(InstanceIndex instance) const;   ///< binary search
    bool operator==(const PowerBases&) const = default;
};

}  // namespace mw
