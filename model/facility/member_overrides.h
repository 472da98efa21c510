// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/scope.h"
#include "model/facility/turning.h"

#include <memory>
#include <span>
#include <vector>

// Private to model/facility.
namespace mw::detail {

/// One placed block: its names, where it stands and its instances, which begin at `base` of the whole.
struct MemberScene {
    const Scope& names;
    const BlockFrame& frame;
    std::span<const Instance> drawn;  ///< the same instances as the block has them
    std::span<Instance> instances;
    InstanceIndex base{};
    std::uint32_t root{};  ///< position of the block instance in its table
};

/// `members` of a block instance: {rack-a01: {override: {power_max_kw: 120}, at: {x_m: 3, y_m: 4, facing:
/// east}}}. Places are
/// in the block's own drawing; figures may also stand without `override`. What sits inside a moved member
/// moves along.
void applyMemberOverrides(const Component& component, const MemberScene& scene,
                          std::vector<OwnPart>& ownParts, std::vector<Unresolved>& unresolved);

}  // namespace mw::detail
