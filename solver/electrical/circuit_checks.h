// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/electrical/phase_balance.h"
#include "solver/electrical/rack_busbar.h"
#include "solver/power/derating.h"

#include <vector>

namespace mw {

/// Gear that carries less where it stands than at rated conditions, or of which no rule says so.
struct DeratedGear {
    InstanceIndex instance{};
    Surroundings at{};
    Derating rule{};
    std::optional<double> rating_kw{};   ///< continuous, derated
    bool operator==(const DeratedGear&) const = default;
};

/// What circuits may carry and do carry, beside voltages and short circuits.
struct CircuitChecks {
    std::vector<DeratedGear> derated{};     ///< by instance index, as the others
    std::vector<PhaseBalance> phases{};
    std::vector<RackBar> bars{};
    [[nodiscard]] const DeratedGear* deratedAt(InstanceIndex instance) const;
    [[nodiscard]] const PhaseBalance* phasesAt(InstanceIndex instance) const;
    [[nodiscard]] const RackBar* barAt(InstanceIndex instance) const;
    bool operator==(const CircuitChecks&) const = default;
};

/// At the design loads: `network` and `power` as solved for them.
[[nodiscard]] CircuitChecks circuitChecks(const Facility& facility, const PowerInput& network, const PowerResults& power, std::span<const Load> loads);

}  // namespace mw
