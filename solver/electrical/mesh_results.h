// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// What one failure, or one unit out for maintenance, leaves in the meshed parts of the network: rings, ties, feeders in parallel, where impedances say who carries how much.
struct MeshFailure {
    InstanceIndex element{kNoInstance};        ///< what is out; kNoInstance: a link
    LinkIndex link{kNoLink};
    bool solved{};                             ///< voltages were found that carry the loads
    double worstLoading{};                     ///< of transformers, boards and busways there, 1 = full
    double before{};                           ///< of the same while nothing fails
    InstanceIndex worstElement{kNoInstance};
    double cableLoading{};                     ///< of cables there, sized as the load flow takes them
    LinkIndex cable{kNoLink};
    std::optional<double> lowest_pu{};         ///< voltage of what is still fed there
    InstanceIndex lowest{kNoInstance};
    double unserved_kw{};                      ///< loads of the whole network that nothing but generators can feed then
    /// The failure pushes something over its rating, or leaves loads that no voltages carry.
    [[nodiscard]] bool hurts() const { return !solved || (worstLoading > 1 + 1e-9 && worstLoading > before * (1 + 1e-9)); }
    bool operator==(const MeshFailure&) const = default;
};

/// All of them that touch a meshed part.
struct MeshFailures {
    std::size_t meshedBuses{};             ///< of the load flow, in parts with rings; 0: all is a tree, and the accounting of failures is exact
    int tried{};
    std::vector<MeshFailure> failures{};   ///< unsolved ones first, then by loading
    std::string reason{};                  ///< why nothing was tried though there is a mesh
    bool operator==(const MeshFailures&) const = default;
};

}  // namespace mw
