// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/input.h"
#include "solver/cooling/loops/pump_powers.h"
#include "solver/loads/loads.h"
#include "solver/memo.h"
#include "solver/power/input.h"
#include "solver/power/results.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace mw {

/// Power and cooling of one set of loads. Cooling needs the heat of the power gear, power needs the draw of the cooling
/// gear. Power is solved for IT alone first; the losses that cooling's own draw adds to the gear (under 0.3 % of the heat at
/// PUE 1.2 and 4 % losses) are left out of the hall's heat.
class EnergyChain {
public:
    struct Answer {
        Memo<PowerInput, PowerResults>::Answer power{};
        Memo<CoolingInput, CoolingResults>::Answer cooling{};
    };

    /// `changed`: since the facility of the last call.
    Answer solve(const Facility& facility, const FacilityDifference& changed, std::vector<Load> loads);
    /// From now on pumps draw these powers, not those that they are rated for.
    void usePumps(std::shared_ptr<const PumpPowers> pumps) { m_pumps = std::move(pumps); }
    /// The same loads as in the last call, with the pumps of now.
    Answer solveAgain(const Facility& facility);

    [[nodiscard]] const std::vector<Load>& loads() const { return m_loads; }
    [[nodiscard]] std::shared_ptr<const CoolingResults> cooled() const { return m_cooling.last(); }
    [[nodiscard]] std::shared_ptr<const PowerResults> powerLast() const { return m_power.last(); }
    [[nodiscard]] const PowerInput& powerSeen() const { return m_power.input(); }
    [[nodiscard]] const CoolingInput& coolingSeen() const { return m_cooling.input(); }

private:
    Answer cool(const Facility& facility, CoolingInput heat);

    Memo<PowerInput, PowerResults> m_powerOfIt{}, m_power{};
    Memo<CoolingInput, CoolingResults> m_cooling{};
    std::vector<Load> m_loads{};
    std::shared_ptr<const PumpPowers> m_pumps{}, m_pumpsOf{};   ///< to be used; those that the list was made of
    SharedList<CoolingGear> m_gearOf{};
    SharedList<std::optional<DrawnPump>> m_pumpList{};
};

}  // namespace mw
