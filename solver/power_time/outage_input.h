// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power_time/autonomy.h"
#include "solver/power_time/generator_start.h"

namespace mw {

/// What a layout does not say about the start of its generators.
struct StartAssumptions {
    double type_s{10};          ///< sets without start_time_s: NFPA 110:2022, type 10, from the loss to power at the load
    double detect_s{1};         ///< of sets with start_time_s: least delay before a start, NFPA 110:2022, 6.2.5
    double synchronise_s{5};    ///< second and further sets to the first one's bus (estimate; 3 to 15 s in manufacturers' guides)
    double transfer_s{0.1};     ///< open transition of a transfer switch, under six cycles
    PerformanceClass performance{PerformanceClass::G2};   ///< of sets without a performance_class fact ("G1", "G2", "G3")
    bool operator==(const StartAssumptions&) const = default;
};

/// Sets are the drawn generators, the first one started alone on the bus and all others synchronised to it. Figures read: rating_kw,
/// start_time_s, load_step_share (equal steps, else those of ISO 8528-5), fuel_tank_l; of the site: fuel_l among its other keys. Loads are the
/// units with batteries at what they take in (UPS and racks walk in), and whatever draws without one in front of it: cooling first, then
/// units with batteries, then the network, then the rest. A load on a bridged and an unbridged feed counts as bridged. All on one bus: generators that
/// feed parts of the site apart are taken together, which is right where they share it and flatters the fuller part where they do not. `power`: the
/// present load of the autonomies.
[[nodiscard]] OutageInput outageInput(const Facility& facility, const PowerResults& power, const AutonomyResults& autonomy,
                                      const StartAssumptions& assumptions = {});

}  // namespace mw
