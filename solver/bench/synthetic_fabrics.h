// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "solver/network/fabric.h"

#include <array>
#include <cstdint>

namespace mw {

/// A folded Clos of equal switches, half of a leaf's ports down: leaves and spines where two levels take all leaves, else pods of
/// radix/2 leaves and as many spines below cores. Spine i of every pod joins the cores of group i; where pods are fewer than a core has ports,
/// several cables run side by side. One rail: a host a port (with as many pods as ports the fat-tree of Al-Fares et al., SIGCOMM 2008).
/// More: port r of every host goes to leaf r of its unit, as in the NVIDIA DGX SuperPOD reference architectures.
struct ClosPlan {
    std::uint32_t radix{}, endpoints{}, rails{1};
    double speed_gbps{400};
};
/// Leaves, spines, cores in this order, then hosts; host links first. "network.clos" where counts do not come out even.
[[nodiscard]] Outcome<FabricGraph> closFabric(const ClosPlan& plan);

/// The same as ports and links of a compute fabric: nodes and links keep their numbers.
[[nodiscard]] NetworkTopology topologyOf(const FabricGraph& graph);

/// Sizes that times are stated for: fat-trees, then rail-optimised fabrics of eight rails.
inline constexpr std::array kFabricSizes{ClosPlan{16, 1024}, ClosPlan{32, 8192}, ClosPlan{48, 27648}, ClosPlan{128, 131072},
                                         ClosPlan{64, 1024, 8}, ClosPlan{64, 8192, 8}, ClosPlan{48, 27648, 8}, ClosPlan{128, 131072, 8}};

}  // namespace mw
