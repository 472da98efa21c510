// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power_time/autonomy.h"

#include <optional>
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
    [[nodiscard]] std::optional<RideThrough> of(InstanceIndex instance);

private:
    [[nodiscard]] RideThrough from(InstanceIndex at);
    [[nodiscard]] RideThrough above(InstanceIndex at);

    const Facility& m_facility;
    const PowerResults& m_power;
    const AutonomyResults& m_autonomy;
    std::vector<InstanceIndex> m_way{};
    std::unordered_map<InstanceIndex, RideThrough> m_known{};
    bool m_ring{};   ///< the way has come back to itself: what was found holds for that way alone
};

/// Of what takes or passes on power, at the design loads: the batteries on its way one after the other, and of several feeds the one that is empty first (what feeds are left then takes all of
/// its load, and empties sooner). Feeds that carry nothing in normal operation count only where all do. Nothing for what is not in the power network. `autonomy` is referred to.
[[nodiscard]] std::optional<RideThrough> rideThrough(const Facility& facility, const PowerResults& power, const AutonomyResults& autonomy, InstanceIndex instance);

}  // namespace mw
