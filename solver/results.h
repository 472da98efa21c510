// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/bases/results.h"
#include "solver/cooling/coolant_study.h"
#include "solver/cooling/results.h"
#include "solver/cost/results.h"
#include "solver/economics/results.h"
#include "solver/electrical/circuit_checks.h"
#include "solver/electrical/mesh_results.h"
#include "solver/electrical/results.h"
#include "solver/network/fabric_results.h"
#include "solver/network/results.h"
#include "solver/network/traffic_results.h"
#include "solver/network/tray_results.h"
#include "solver/outage_results.h"
#include "solver/power/results.h"
#include "solver/power_time/grid_bill.h"
#include "solver/power_time/results.h"
#include "solver/redundancy/results.h"
#include "solver/rules/finding.h"
#include "solver/supply/results.h"
#include "solver/throughput/results.h"

#include <memory>
#include <string>
#include <vector>

namespace mw {

enum class SectionState { Fresh, Stale, Running, Unavailable };

/// One engine's part of the results. `value` may be of an older revision while the state is Stale or Running.
template <class T>
struct Section {
    SectionState state{SectionState::Stale};
    std::shared_ptr<const T> value{};
    std::string reason{};                      ///< why Unavailable
    double time_ms{};                          ///< of the last computation; 0 when it was reused
    const T* operator->() const { return value.get(); }
    explicit operator bool() const { return value != nullptr; }
};

struct PowerInput;
struct CostInput;

struct LayoutSummary {
    std::string name{};
    std::size_t components{}, links{}, racks{}, accelerators{};   ///< blocks expanded
    bool operator==(const LayoutSummary&) const = default;
};

/// All that the solver computed from one layout revision. Immutable once published.
struct Results {
    Revision revision{};
    std::shared_ptr<const Layout> layout{};
    FacilityPtr facility{};
    LayoutSummary summary{};
    Section<PowerResults> power{};
    std::shared_ptr<const PowerInput> failuresOf{};   ///< the network whose failures power has: what playFailure() takes
    Section<CircuitChecks> circuits{};         ///< derated ratings, phases, busbars in racks
    Section<GridBill> gridBill{};              ///< reactive power and carbon by the hour
    Section<ElectricalResults> electrical{};   ///< voltages and short circuits; Unavailable where no source is drawn
    Section<CoolingResults> cooling{};
    Section<CoolantStudy> coolant{};           ///< drawn loops, failures of cooling, set-points
    Section<NetworkResults> network{};
    Section<FabricResults> fabric{};           ///< structure, failures and wiring of the fabrics
    Section<ThroughputResults> throughput{};
    Section<TrafficResults> traffic{};         ///< of the serving plan over the fabrics
    Section<PowerOverTime> overTime{};
    Section<PowerBases> bases{};               ///< Unavailable without a serving plan whose draw is known
    Section<CostResults> cost{};
    std::shared_ptr<const CostInput> costOf{};   ///< what the cost was worked out from
    Section<SupplyResults> supply{};
    Section<EconomicsResults> economics{};     ///< of the slow lane
    Section<std::vector<Finding>> findings{};
    double expand_ms{};
    double total_ms{};
    bool complete{};                           ///< all sections are of this revision
    Section<PowerRedundancy> redundancy{};     ///< as built; Unavailable where no source is drawn
    Section<MeshFailures> meshFailures{};      ///< Unavailable where no source is drawn
    Section<TrayResults> trays{};              ///< of the network's cables
    Section<FabricOutages> outages{};          ///< single failures of the fabrics in tokens
};

using ResultsPtr = std::shared_ptr<const Results>;

}  // namespace mw
