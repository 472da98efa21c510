// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "solver/network/fabric_results.h"

#include <memory>
#include <span>
#include <stop_token>

namespace mw {

/// Structures, single failures and wiring of all fabrics: what lengths and media do not change.
struct FabricStudy {
    std::vector<FabricView> views{};                 ///< in the order of the solution's fabrics
    std::vector<FabricShape> shapes{};               ///< without bisections
    std::vector<std::vector<int>> ports{};           ///< of each switch
    std::vector<std::shared_ptr<const FabricStructure>> structures{};   ///< the same for fabrics that are alike
    std::vector<WiringFinding> wiring{};
};
/// Structures of fabrics that are as in `before` are taken from there.
[[nodiscard]] FabricStudy studyFabrics(const NetworkTopology& topology, const FabricSolution& solution, const FabricStudy* before = nullptr,
                                       const std::stop_token& stop = {});
/// `ports` of each switch; 0: not known.
[[nodiscard]] FabricStructure fabricStructure(const FabricGraph& graph, const FabricShape& shape, std::span<const int> ports, const std::stop_token& stop = {});

/// The study placed in the layout, with ways, latencies and availability by the cables of the network's results. Copper and fibre by the part of each
/// cable; a cable without one is taken as optical. Failure rates: resources/economics/failure-rates.yaml (gen_switch, optics_module, gen_cable_dac).
/// Ways and availability of fabrics that are as in `before` are taken from there.
[[nodiscard]] FabricResults fabricResults(const FabricStudy& study, const NetworkTopology& topology, const NetworkResults& network, const Catalog& catalog,
                                          const FabricResults* before = nullptr);

/// Whether a cable of this part fails as copper does.
[[nodiscard]] bool isCopper(const Part& cable);

}  // namespace mw
