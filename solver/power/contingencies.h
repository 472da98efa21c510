// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/input.h"
#include "solver/power/results.h"

#include <stop_token>
#include <vector>

namespace mw {

struct Contingencies {
    int count{};                        ///< elements tried: all that carry power for others
    std::vector<Contingency> failed{};  ///< those whose loss drops or overloads something, worst first
    bool stopped{};                     ///< cut short; count and failed are then partial
    bool operator==(const Contingencies&) const = default;
};

/// Every single failure of a source, transformer, UPS, switchboard, busway, PDU or other gear, one at a time.
/// Loads that lose a feed move to those left, by the same shares as in solvePower(); where none is left, to
/// generators. Batteries are taken to bridge the start of generators. Exact for the network as modelled; only
/// what a failure touches is solved again, so all of them together cost about as much as the sum of the
/// touched subtrees.
[[nodiscard]] Contingencies solveContingencies(const PowerInput& input, std::stop_token stop = {});

/// One of them, thing by thing, to be shown.
struct PlayedFailure {
    struct Loaded {
        InstanceIndex instance{};
        double value{};   ///< kW that are dropped; loading, 1 = full
    };
    InstanceIndex element{kNoInstance};
    std::vector<Loaded> dropped{}, overloaded{};
    std::vector<InstanceIndex> onGenerator{};   ///< consumers that generators alone feed from then on
    LinkIndex link{kNoLink};                    ///< what fails, where it is no element
    std::vector<InstanceIndex> tooWarm{}, alsoFailed{};   ///< of failures of cooling: racks past a limit; all that does not work
};
/// Nothing is dropped by an instance that carries no power for others.
[[nodiscard]] PlayedFailure playFailure(const PowerInput& input, InstanceIndex element);
/// The same of a link, all of its cables at once.
[[nodiscard]] PlayedFailure playLinkFailure(const PowerInput& input, LinkIndex link);

/// Writes counts, failures and the worst element's path into a result of the same input.
void mergeContingencies(PowerResults& results, const Contingencies& contingencies, const Facility& facility);

}  // namespace mw
