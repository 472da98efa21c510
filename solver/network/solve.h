// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/memo.h"
#include "solver/network/fabric.h"
#include "solver/network/input.h"
#include "solver/network/tray_graph.h"

#include <stop_token>

namespace mw {

/// Fabrics and cables together. Pure; when stopped, bisections may be absent.
[[nodiscard]] NetworkResults solveNetwork(const NetworkInput& input, std::stop_token stop = {});

/// The same for a sequence of inputs: fabrics are found again only if the topology differs, so that a move of
/// racks costs cable lengths alone. One for each pipeline; used by one thread at a time.
class NetworkSolver {
public:
    [[nodiscard]] NetworkResults solve(const NetworkInput& input, std::stop_token stop = {});
    /// Of the last solution; null before it.
    [[nodiscard]] std::shared_ptr<const NetworkTopology> topology() const { return m_fabrics.sharedInput(); }
    [[nodiscard]] std::shared_ptr<const FabricSolution> fabrics() const { return m_fabrics.last(); }
    /// The trays of the last solution; null where none are drawn.
    [[nodiscard]] std::shared_ptr<const TrayResults> trays() const { return m_trays; }

private:
    Memo<NetworkTopology, FabricSolution> m_fabrics{};
    std::unique_ptr<TrayGraph> m_graph{};   ///< of the last trays, with its ways
    std::shared_ptr<const TrayResults> m_trays{};
};

}  // namespace mw
