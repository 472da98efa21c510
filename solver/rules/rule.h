// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/coolant_study.h"
#include "solver/cooling/results.h"
#include "solver/cost/results.h"
#include "solver/economics/results.h"
#include "solver/electrical/circuit_checks.h"
#include "solver/electrical/results.h"
#include "solver/loads/loads.h"
#include "solver/network/fabric_results.h"
#include "solver/network/results.h"
#include "solver/network/traffic_results.h"
#include "solver/network/tray_results.h"
#include "solver/outage_results.h"
#include "solver/power/results.h"
#include "solver/power_time/grid_bill.h"
#include "solver/power_time/results.h"
#include "solver/electrical/mesh_results.h"
#include "solver/redundancy/results.h"
#include "solver/rules/finding.h"
#include "solver/supply/results.h"
#include "solver/throughput/results.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

class RuleIndex;

/// What rules read. Results that are not there are null, and rules about them say nothing.
struct RuleContext {
    const Facility& facility;
    const Layout& layout;
    const Catalog& catalog;
    std::span<const Load> loads{};  ///< by instance index
    const PowerResults* power{};
    const CoolingResults* cooling{};
    const NetworkResults* network{};
    const ThroughputResults* throughput{};
    const CostResults* cost{};
    const SupplyResults* supply{};
    const ElectricalResults* electrical{};
    const PowerOverTime* overTime{};
    const EconomicsResults* economics{};
    const PowerRedundancy* redundancy{};
    const CoolantStudy* coolant{};
    const CircuitChecks* circuits{};
    const GridBill* gridBill{};
    const RuleIndex* index{};  ///< made by who checks
    const FabricResults* fabric{};
    const TrafficResults* traffic{};
    const MeshFailures* mesh{};
    const TrayResults* trays{};
    const FabricOutages* outages{};
};

/// One finding without what its rule gives it.
struct Draft {
    std::vector<std::string> subjects{};
    std::string message{};
    std::optional<double> measured{}, limit{};
    std::string unit{};
    std::string fix{};
};

struct Rule;

/// Gathers the findings of the rule that is being checked.
class FindingSink {
public:
    void add(Draft draft);
    /// For rules that pass on what an engine or expand() found, under the engine's own id.
    void addAs(std::string_view rule, Severity severity, Draft draft);

    const Rule* rule{};
    std::vector<Finding> findings{};
};

/// Quick rules run on every edit, also while dragging; the rest once all results are there.
enum class Lane { Quick, Slow };

/// What a rule reads. What it says stays while that stays. Which components there are and what sits in what is read by all.
using Reads = std::uint32_t;
namespace reads {
inline constexpr Reads kStructure = 0;
inline constexpr Reads kPlaces = 1;         ///< footprints and facings, areas of halls
inline constexpr Reads kParts = 2;          ///< figures and contents of parts; loads
inline constexpr Reads kWiring = 4;         ///< links, ports, kinds of parts
inline constexpr Reads kPower = 8;
inline constexpr Reads kCooling = 16;
inline constexpr Reads kNetwork = 32;
inline constexpr Reads kThroughput = 64;
inline constexpr Reads kCost = 128;
inline constexpr Reads kSupply = 256;
inline constexpr Reads kSettings = 512;     ///< site, economics, workloads, scenarios
inline constexpr Reads kHalls = 1024;       ///< halls, and what stands in which
inline constexpr Reads kElectrical = 2048;
inline constexpr Reads kBodies = 4096;      ///< sizes, masses and contents of parts: of kParts, what a floor or a rack feels
inline constexpr Reads kOverTime = 8192;
inline constexpr Reads kFabric = 16384;     ///< fabrics and the traffic over them
inline constexpr Reads kRedundancy = 32768;
inline constexpr Reads kEconomics = 65536;
inline constexpr Reads kCoolant = 131072;    ///< drawn loops, failures of cooling, hours of the year, set-points
inline constexpr Reads kAll = 262143;
}  // namespace reads

/// A rule of the book. `id` is stable: waivers and tests name it.
struct Rule {
    std::string_view id;
    Severity severity;
    Lane lane;
    std::string_view title;   ///< what is wrong when it finds something
    std::string_view limit;   ///< in words, for docs/rules.md
    std::string_view source;  ///< standard or practice that the limit is from
    void (*check)(const RuleContext&, FindingSink&);
    Reads reads{reads::kAll};
};

}  // namespace mw
