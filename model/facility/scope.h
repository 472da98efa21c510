// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "model/facility/name_index.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Private to model/facility: how a table of components becomes a flat list of instances.
namespace mw::detail {

/// Names within one table of components (the layout's or a block's) and where their instances begin.
struct Scope {
    const Table<Component>* components{};
    std::shared_ptr<const NameIndex> names{};
    std::vector<InstanceIndex> first{};  ///< by position; kNoInstance: gave no instance
    std::vector<const Scope*> inner{};   ///< by position, null for parts; empty if there is no block instance

    /// "rack-a01", "su01/rack-a03", "cluster/su01/rack-a03".
    [[nodiscard]] std::optional<InstanceIndex> find(std::string_view path) const;
};

/// A table of components and links flattened: all indices count from the flat's own start.
struct Flat {
    Scope scope{};
    std::vector<Instance> instances{};
    std::vector<FacilityLink> links{};
    std::vector<Unresolved> unresolved{};
    std::vector<OwnPart> ownParts{};
    std::size_t ownLinks{};                ///< position in `links` where those of the table itself begin
    double width_m{}, depth_m{};           ///< extent from the corner, as drawn
    bool bends{};                          ///< some of the links have bends, which are placed with the block
    std::shared_ptr<const Block> block{};  ///< kept alive: `scope` points into it
    std::vector<std::pair<std::string, std::shared_ptr<const Flat>>> uses{};  ///< blocks placed inside it
};

/// What a facility needs to find paths, and what those scopes live in.
struct FacilityPaths {
    Scope scope{};
    std::size_t ownLinks{};  ///< see Flat
    std::vector<std::pair<std::string, std::shared_ptr<const Flat>>> uses{};
};

}  // namespace mw::detail
