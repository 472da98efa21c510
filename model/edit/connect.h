// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mw::edit {

/// Why two port groups cannot be linked.
enum class LinkProblem : std::uint8_t {
    None,
    SameComponent,
    Kind,
    Direction,
    Fabric,
    Speed,
    Connector,
    Voltage,
    AllUsed,
    StartUsed
};
/// A short reason for a hint: "both take power", "all ports are used".
[[nodiscard]] std::string_view toText(LinkProblem problem);

/// Whether two groups of ports match, apart from what is in use. Ports of unequal speed, or of unlike
/// connectors, can still be
/// joined by hand (connectPorts): the faster one steps down, a cable may have two kinds of plug.
[[nodiscard]] LinkProblem compare(const PortGroup& from, const PortGroup& to);

/// Ports of a group that no link uses: first port (from 0) of the lowest run of at least `count`, or nothing.
[[nodiscard]] std::optional<int> freePorts(const Facility& facility, InstanceIndex instance,
                                           std::uint16_t group, int count = 1);
[[nodiscard]] int freePortCount(const Facility& facility, InstanceIndex instance, std::uint16_t group);

/// A place where a link drawn from a start port may end, or why not.
struct Target {
    InstanceIndex instance{};
    std::uint16_t group{};
    LinkProblem problem{LinkProblem::None};
};
/// Every port group of the facility as the end of a link from `group` of `start`. Groups of another kind are
/// left out.
[[nodiscard]] std::vector<Target> legalTargets(const Facility& facility, InstanceIndex start,
                                               std::uint16_t group);

/// Links two instances by the best pair of free groups that match (same fabric before any fabric), `count`
/// ports wide; `kind`
/// narrows the choice. Refuses with the nearest reason why none does. The facility must be that of its
/// layout.
[[nodiscard]] Result connect(const Facility& facility, std::string_view from, std::string_view to,
                             std::optional<PortKind> kind = std::nullopt, int count = 1);
/// Links given ports. Refuses unknown and used ports, and ends that differ in kind or both give or take.
[[nodiscard]] Result connectPorts(const Facility& facility, const Endpoint& from, const Endpoint& to,
                                  int count = 1, std::string_view part = {});
/// Removes links.
[[nodiscard]] Result disconnect(const Layout& layout, Ids linkIds);

}  // namespace mw::edit
