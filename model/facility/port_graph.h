// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <memory>
#include <optional>
#include <vector>

namespace mw {

/// The facility as a graph of one kind of port, on Boost.Graph: vertices are instances, edges are links,
/// power and coolant
/// directed from giver to taker, networks undirected. Containment (a server in a rack) joins parent and child
/// only
/// where asked for. Boost stays inside the .cpp.
class PortGraph {
public:
    PortGraph(const Facility& facility, PortKind kind);
    ~PortGraph();
    PortGraph(PortGraph&&) noexcept;
    PortGraph& operator=(PortGraph&&) noexcept;

    /// Component number of each instance (dense from 0; instances without such a link get a number of their
    /// own).
    [[nodiscard]] std::vector<std::uint32_t> connectedComponents() const;
    /// Instances in an order in which givers come before takers, or nothing and one cycle's members.
    struct Order {
        std::optional<std::vector<InstanceIndex>> order{};
        std::vector<InstanceIndex> cycle{};
    };
    [[nodiscard]] Order topologicalOrder() const;
    /// All instances that can be reached from `start` against or along the flow.
    [[nodiscard]] std::vector<InstanceIndex> reachable(InstanceIndex start, bool upstream) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mw
