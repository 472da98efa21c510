// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power_time/autonomy.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace mw {

/// How long something stays on while nothing comes in from utilities and generators.
struct RideThrough {
    double minutes{};                              ///< 0: off at once
    std::vector<const UnitAutonomy*> batteries{};  ///< one behind the other, from it towards the source; of the way that is empty first
};

/// Of very many things at once: what hangs on one way has what is above it in common.
class RideThroughs {
public:
    RideThroughs(const Facility& facility, const PowerResults& power, const AutonomyResults& autonomy) : m_facility(facility), m_power(power), m_autonomy(autonomy) {}
    /// Null: it is not in the power network. Good for as long as this.
    [[nodiscard]] const RideThrough* of(InstanceIndex instance);
    /// For very many looks: lists the cables of power once, so that those of networks are not looked at for each thing.
    void listFeeds();

private:
    [[nodiscard]] std::span<const LinkIndex> linksOf(InstanceIndex at) const;
    [[nodiscard]] const PowerLink* flowOf(LinkIndex link) const;
    [[nodiscard]] const RideThrough& from(InstanceIndex at);
    [[nodiscard]] const RideThrough& above(InstanceIndex at);

    const Facility& m_facility;
    const PowerResults& m_power;
    const AutonomyResults& m_autonomy;
    std::vector<InstanceIndex> m_way{};
    std::unordered_map<InstanceIndex, const RideThrough*> m_known{};
    std::deque<RideThrough> m_made{};   ///< what m_known leads to
    std::vector<std::uint32_t> m_firstFeed{};   ///< by instance, into m_feeds; empty: not listed
    std::vector<LinkIndex> m_feeds{};           ///< power links by what they lead to, in their order
    std::vector<const PowerLink*> m_flows{};    ///< by link; null: carries no power
    bool m_ring{};   ///< the way has come back to itself: what was found holds for that way alone
};

/// Of what takes or passes on power, at the design loads: the batteries on its way one after the other, and of several feeds the one that is empty first (what feeds are left then takes all of
/// its load, and empties sooner). Feeds that carry nothing in normal operation count only where all do. Nothing for what is not in the power network. `autonomy` is referred to.
[[nodiscard]] std::optional<RideThrough> rideThrough(const Facility& facility, const PowerResults& power, const AutonomyResults& autonomy, InstanceIndex instance);

}  // namespace mw
