// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace mw {

enum class FabricElement : std::uint8_t {
    Cable,   ///< one of the cables of a link
    Bundle,  ///< a link with all its cables
    Switch,
    Plane    ///< switches that no others join, of several such sets
};

/// What one failure takes from a fabric.
struct FabricFailure {
    FabricElement kind{};
    std::uint32_t index{};        ///< of the link, the switch or the plane
    std::uint32_t hostsCutOff{};  ///< see CutOff
    double bisectionLost{};       ///< share of what is there without the failure
    double hostLost{};            ///< share of its bandwidth that the worst host loses, see HostBandwidth
    bool operator==(const FabricFailure&) const = default;
};
/// Failures of elements of one sort and tier that take the same.
struct FailureClass {
    FabricFailure example{};
    int tier{};                   ///< of a switch, or of a link's lower end; 0: a host's link, a plane
    std::uint32_t count{};
    bool operator==(const FailureClass&) const = default;
};
struct FabricFailures {
    std::vector<FabricFailure> all{};      ///< cables where a link has several, links, switches, planes; each by index
    std::vector<FailureClass> classes{};   ///< worst first: hosts cut off, then bisection, then the worst host
    std::vector<std::uint32_t> singlePoints{};  ///< switches that cut off hosts which do not hang on them alone, by index
    std::vector<std::uint32_t> bridges{};       ///< links between switches that cut off hosts, by index
    std::vector<std::string> notes{};
    bool operator==(const FabricFailures&) const = default;
};
/// Every single failure, each found for itself from one kept flow: links or switches that look alike from everywhere need not lose the same (two rings of
/// unlike length). `shape` must be that of the graph. Without known speeds only hosts cut off; when stopped, what is found so far.
[[nodiscard]] FabricFailures fabricFailures(const FabricGraph& graph, const FabricShape& shape, const std::stop_token& stop = {});

/// How often an element fails and how long its repair takes.
struct FailureRate {
    double perHour{};
    double repair_h{};
    [[nodiscard]] double unavailability() const;   ///< rate * repair / (1 + rate * repair); 0 for figures that make no sense
};
/// Of a cable with both ends. Optical: two modules of 500,000 to 2,000,000 h between failures, here 1,000,000, one hour to replace (supplier's
/// reliability page); copper: two ends at 0.0005 a year (engineering estimate).
[[nodiscard]] FailureRate opticalCableRate();
[[nodiscard]] FailureRate copperCableRate();
/// 0.02 a year, four hours (engineering estimate).
[[nodiscard]] FailureRate switchRate();

struct FabricAvailability {
    double allBandwidth{1};        ///< chance that no failure is open that takes bisection
    double expectedBandwidth{1};   ///< mean share of the bisection; losses add up, which is off by at most half the square of the open failures' mean
    double noHostCutOff{1};        ///< chance that no failure is open that cuts off a host
    double failuresPerYear{};      ///< of cables and switches, harmless ones included
    double openFailures{};         ///< mean number at one time
    bool operator==(const FabricAvailability&) const = default;
};
/// Elements fail independently of each other, one at a time seen against a whole fabric: joint failures of elements that are harmless alone count as
/// harmless. `cableRates` by link; where it is shorter, optical cables. One switch rate for all.
[[nodiscard]] FabricAvailability fabricAvailability(const FabricGraph& graph, const FabricFailures& failures, const FailureRate& switches,
                                                    std::span<const FailureRate> cableRates = {});

}  // namespace mw
