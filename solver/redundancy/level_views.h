// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/redundancy.

#include "solver/redundancy/arrangement.h"

namespace mw {

/// Looks up from loads to the units of one level.
class LevelViewer {
public:
    LevelViewer(const OneLine& net, const Flow& base, PowerLevel level) : m_net(net), m_base(base), m_level(level), m_seen(net.input->nodes.size()) {}

    [[nodiscard]] bool isUnit(std::uint32_t node) const;
    [[nodiscard]] LevelView view(std::uint32_t load);

private:
    /// First units on every way up from a node; `carryingOnly`: only over feeds that carry something in normal operation.
    UnitSet unitsFrom(std::uint32_t node, bool carryingOnly);
    struct Way {
        std::uint32_t giver{};
        bool carries{};   ///< in normal operation
    };
    /// Where the ways of a load part: its givers, or those of the transfer switch that its one giver leads to.
    std::vector<Way> waysOf(std::uint32_t load) const;
    std::vector<Way> giversOf(std::uint32_t node) const;

    const OneLine& m_net;
    const Flow& m_base;
    PowerLevel m_level;
    std::vector<std::uint32_t> m_seen;
    std::uint32_t m_stamp{};
};

/// Sets that share a member joined into one; what is left shares none. In the order of their smallest members.
[[nodiscard]] std::vector<UnitSet> joinOverlapping(std::vector<UnitSet> sets);

}  // namespace mw
