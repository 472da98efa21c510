// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/power/results.h"
#include "solver/power_time/stored_energy.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// What one UPS, rack or board has to live on while nothing comes in.
struct UnitAutonomy {
    InstanceIndex carrier{kNoInstance};        ///< UPS, rack or board (busbar, switchboard) whose load the batteries take
    std::vector<InstanceIndex> batteries{};    ///< drawn; empty: they are inside the carrier's own part
    StoredEnergy store{};
    double present_kw{}, design_kw{};          ///< asked of the batteries: what the carrier gives and half of what it loses
    std::optional<double> present_min{}, design_min{};   ///< at the end of life; 0: more is asked than they give; nothing: no load
    std::optional<Recharge> recharge{};        ///< beside the present load; nothing: no charger or rating is stated, or no room is left
    bool operator==(const UnitAutonomy&) const = default;
};

struct AutonomyResults {
    std::vector<UnitAutonomy> units{};         ///< by carrier
    std::optional<double> shortest_min{};      ///< of them, at the design load
    double recharge_kw{};                      ///< more at the sources while all recharge at once after an outage
    std::vector<std::string> notes{};          ///< parts without the figures
    [[nodiscard]] const UnitAutonomy* unit(InstanceIndex carrier) const;
    bool operator==(const AutonomyResults&) const = default;
};

/// Batteries linked to a UPS, else to any other power gear, else those inside a rack or UPS (drawn, or among its part's contents), else a
/// UPS part's own autonomy_min. A battery linked to several UPS is shared evenly. A UPS loses in its rectifier and its inverter alike, so on
/// battery it loses half (within 1.5 % of its load of the true figure); what transformers above lose while recharging, about 1 %, is left out.
/// `present`: power as run; the design itself where there is none. Linear in instances and links.
[[nodiscard]] AutonomyResults autonomy(const Facility& facility, const PowerResults& design, const PowerResults& present);

}  // namespace mw
